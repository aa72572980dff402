package grammar

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// ruleTrie is all patterns of a pack as one trie over elements: patterns that begin alike share their
// beginning, alternatives meet again in a join, and a sentence is walked once from each token.
type ruleTrie struct {
	nodes []ruleNode

	// Node 0 is where every walk begins, so seal sorts what leads from it: by key, the index of its first edge for that key, and one
	// more; by class, its edges.
	rootKeys    []int32
	rootClasses [][]classEdge
}

// newRuleTrie makes a trie with room for so many patterns.
func newRuleTrie(patterns int) ruleTrie {
	return ruleTrie{nodes: make([]ruleNode, 1, 16*patterns+1)}
}

// ruleNode holds what leads from it. A sealed one has no skips: it has the edges of where they lead.
type ruleNode struct {
	accepts  []*Rule
	keySieve sieve     // of keys, when sealed
	finds    sieve     // of classes, when sealed
	keys     []keyEdge // by key
	classes  []classEdge
	others   []otherEdge
	skips    []int32 // nodes that it leads to without taking a token
}

type keyEdge struct {
	key text.Key
	to  int32
}

type classEdge struct {
	class Class
	value string // "" for any
	to    int32
}

// otherEdge takes a token of some kind, or looks at what comes and takes none.
type otherEdge struct {
	kind elementKind
	keys []text.Key // of elemNext
	want bool
	to   int32
}

type elementKind uint8

const (
	elemKey elementKind = iota
	elemClass
	elemNum
	elemCap
	elemWord
	elemNext
	elemStart
)

type element struct {
	kind  elementKind
	key   text.Key
	class Class
	value string
	keys  []text.Key // of elemNext
	want  bool       // the next token must be one of keys; else it must not
}

// accept makes a rule fire at a node.
func (n *ruleNode) accept(r *Rule) {
	if !slices.Contains(n.accepts, r) {
		n.accepts = append(n.accepts, r)
	}
}

// join makes a new node that from leads to without taking a token: where alternatives meet again. Nothing else leads
// into it but what skip adds, so that what follows belongs to one pattern alone.
func (t *ruleTrie) join(from int32) int32 {
	to := t.fresh()
	t.skip(from, to)
	return to
}

func (t *ruleTrie) fresh() int32 {
	t.nodes = append(t.nodes, ruleNode{})
	return int32(len(t.nodes) - 1)
}

// skip lets a node lead to another without taking a token.
func (t *ruleTrie) skip(from, to int32) {
	t.nodes[from].skips = append(t.nodes[from].skips, to)
}

// reaches reports whether a node can be reached from another without taking a token.
func (t *ruleTrie) reaches(from, to int32) bool {
	if from == to {
		return true
	}
	n := &t.nodes[from]
	for _, s := range n.skips {
		if t.reaches(s, to) {
			return true
		}
	}
	for _, x := range n.others {
		if (x.kind == elemNext || x.kind == elemStart) && t.reaches(x.to, to) {
			return true
		}
	}
	return false
}

// edge returns the node that an element leads to from another, making it if need be.
func (t *ruleTrie) edge(node int32, e element) int32 {
	n := &t.nodes[node]
	switch e.kind {
	case elemKey:
		at, ok := slices.BinarySearchFunc(n.keys, e.key, func(k keyEdge, key text.Key) int { return cmp.Compare(k.key, key) })
		if ok {
			return n.keys[at].to
		}
		to := int32(len(t.nodes))
		n.keys = slices.Insert(n.keys, at, keyEdge{e.key, to})
	case elemClass:
		for _, c := range n.classes {
			if c.class == e.class && c.value == e.value {
				return c.to
			}
		}
		n.classes = append(n.classes, classEdge{e.class, e.value, int32(len(t.nodes))})
	default:
		for _, x := range n.others {
			if x.kind == e.kind && x.want == e.want && slices.Equal(x.keys, e.keys) {
				return x.to
			}
		}
		n.others = append(n.others, otherEdge{e.kind, e.keys, e.want, int32(len(t.nodes))})
	}
	return t.fresh()
}

// seal makes the trie ready to be walked, for keys below the given one; no pattern may be added after it.
func (t *ruleTrie) seal(keys int) {
	for i := range t.nodes {
		t.merge(int32(i))
		n := &t.nodes[i]
		for _, e := range n.keys {
			n.keySieve.add(uint32(e.key))
		}
		for _, e := range n.classes {
			n.finds.add(uint32(e.class))
		}
	}
	root := &t.nodes[0]
	t.rootKeys = make([]int32, keys)
	for i, e := range slices.Backward(root.keys) {
		t.rootKeys[e.key] = int32(i + 1)
	}
	t.rootClasses = nil
	for _, e := range root.classes {
		for len(t.rootClasses) <= int(e.class) {
			t.rootClasses = append(t.rootClasses, nil)
		}
		t.rootClasses[e.class] = append(t.rootClasses[e.class], e)
	}
}

// merge gives a node the edges of the nodes that it skips to, so that nobody need walk there.
func (t *ruleTrie) merge(node int32) {
	n := &t.nodes[node]
	if n.skips == nil {
		return
	}
	for _, s := range n.skips {
		t.merge(s)
		m := &t.nodes[s]
		for _, r := range m.accepts {
			n.accept(r)
		}
		n.keys = append(n.keys, m.keys...)
		for _, c := range m.classes {
			if !slices.Contains(n.classes, c) {
				n.classes = append(n.classes, c)
			}
		}
		for _, x := range m.others {
			if !slices.ContainsFunc(n.others, func(y otherEdge) bool { return x.to == y.to }) { // a node has one edge into it, skips apart
				n.others = append(n.others, x)
			}
		}
	}
	n.skips = nil
	slices.SortFunc(n.keys, func(a, b keyEdge) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.to, b.to)) })
	n.keys = slices.Compact(n.keys)
}

// walker walks the trie along the tokens of one sentence.
type walker struct {
	p          *Pack
	toks       []text.Token
	finds      *Finds
	start, end int // the sentence
	first      int // where the walk began
	out        []Match
	base       int // of the matches of this walk in out
}

// begin walks from node 0.
func (w *walker) begin() {
	t, i := &w.p.rules, w.first
	root := &t.nodes[0]
	key := w.toks[i].Key
	if e := t.rootKeys[key]; e != 0 {
		for _, e := range root.keys[e-1:] {
			if e.key != key {
				break
			}
			w.walk(e.to, i+1)
		}
	}
	if w.finds.sieve[i]&root.finds != 0 {
		for _, f := range w.finds.At(i) {
			if int(f.Class) < len(t.rootClasses) {
				w.class(t.rootClasses[f.Class], f)
			}
		}
	}
	w.others(root, i)
}

func (w *walker) walk(node int32, i int) {
	n := &w.p.rules.nodes[node]
	for _, r := range n.accepts {
		w.accept(r, i)
	}
	if i < w.end {
		if n.keySieve.has(uint32(w.toks[i].Key)) {
			w.key(n.keys, i)
		}
		if w.finds.sieve[i]&n.finds != 0 {
			for _, f := range w.finds.At(i) {
				w.class(n.classes, f)
			}
		}
	}
	if len(n.others) > 0 {
		w.others(n, i)
	}
}

func (w *walker) key(edges []keyEdge, i int) {
	key := w.toks[i].Key
	if len(edges) > 8 { // most nodes have one or two
		at, _ := slices.BinarySearchFunc(edges, key, func(e keyEdge, k text.Key) int { return cmp.Compare(e.key, k) })
		edges = edges[at:]
	}
	for _, e := range edges {
		if e.key == key {
			w.walk(e.to, i+1)
		} else if e.key > key {
			break
		}
	}
}

func (w *walker) class(edges []classEdge, f Find) {
	if f.To > w.end {
		return
	}
	for k := range edges {
		if c := &edges[k]; c.class == f.Class && (c.value == "" || c.value == f.Value) {
			w.walk(c.to, f.To)
		}
	}
}

func (w *walker) others(n *ruleNode, i int) {
	for k := range n.others {
		if next, ok := w.passes(&n.others[k], i); ok {
			w.walk(n.others[k].to, next)
		}
	}
}

// passes reports whether an edge can be gone at token i, and the token that it leads to.
func (w *walker) passes(e *otherEdge, i int) (next int, ok bool) {
	switch e.kind {
	case elemStart:
		return i, i == w.start
	case elemNext:
		return i, (i < w.end && slices.Contains(e.keys, w.toks[i].Key)) == e.want
	}
	if i == w.end {
		return i, false
	}
	tok := &w.toks[i]
	switch e.kind {
	case elemNum:
		return i + 1, tok.Kind == text.Number
	case elemCap:
		return i + 1, tok.Capital()
	default: // elemWord
		return i + 1, tok.Kind != text.Punct || tok.Key == w.p.dash
	}
}

// accept keeps the longest match of each rule from the first token.
func (w *walker) accept(r *Rule, to int) {
	if to == w.first {
		return
	}
	for i := w.base; i < len(w.out); i++ {
		if w.out[i].Rule == r {
			if to > w.out[i].To {
				w.out[i].To = to
			}
			return
		}
	}
	w.out = append(w.out, Match{w.first, to, r})
}
