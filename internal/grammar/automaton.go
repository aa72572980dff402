package grammar

import "github.com/chancery-ledger/chancery/internal/text"

// phraseTrie is the words of a pack as one trie over token keys: a document is looked up once, whatever the number of phrases.
type phraseTrie struct {
	root []int32          // by key: node, 0 for none
	next map[uint64]int32 // node<<32|key
	ends [][]phrase       // by node
}

type phrase struct {
	class        Class
	value        string
	title, upper uint32 // bit i: token i must have a capital, must be in capitals
}

func newPhraseTrie() phraseTrie {
	return phraseTrie{next: map[uint64]int32{}, ends: make([][]phrase, 1)}
}

func (t *phraseTrie) add(keys []text.Key, ph phrase) {
	node := int32(0)
	for _, k := range keys {
		e := uint64(node)<<32 | uint64(k)
		n, ok := t.next[e]
		if !ok {
			n = int32(len(t.ends))
			t.ends = append(t.ends, nil)
			t.next[e] = n
		}
		node = n
	}
	for _, old := range t.ends[node] {
		if old == ph {
			return
		}
	}
	t.ends[node] = append(t.ends[node], ph)
}

// seal makes the table of first words; add may not be called after it.
func (t *phraseTrie) seal(keys int) {
	t.root = make([]int32, keys)
	for e, n := range t.next {
		if e>>32 == 0 {
			t.root[uint32(e)] = n
		}
	}
}

func (t *phraseTrie) at(dst []Find, toks []text.Token, i int) []Find {
	k := toks[i].Key
	if k == 0 {
		return dst
	}
	node := t.root[k]
	base := len(dst)
	for j := i; node != 0; {
		j++
		for e := range t.ends[node] {
			if ph := &t.ends[node][e]; ph.fits(toks[i:j]) {
				dst = append(dst, Find{i, j, ph.class, ph.value})
			}
		}
		if j == len(toks) || toks[j].Key == 0 {
			break
		}
		node = t.next[uint64(node)<<32|uint64(toks[j].Key)]
	}
	// Longest first: the trie gives shortest first.
	for a, b := base, len(dst)-1; a < b; a, b = a+1, b-1 {
		dst[a], dst[b] = dst[b], dst[a]
	}
	return dst
}

func (ph *phrase) fits(toks []text.Token) bool {
	if ph.title|ph.upper == 0 {
		return true
	}
	for i := range toks {
		if ph.upper>>i&1 == 1 && toks[i].Shape != text.Upper || ph.title>>i&1 == 1 && toks[i].Shape == text.Lower {
			return false
		}
	}
	return true
}

// ruleTrie is all patterns of a pack as one trie over elements: patterns that begin alike share their
// beginning, alternatives meet again in a join, and a sentence is walked once from each token.
type ruleTrie struct {
	nodes []ruleNode
	keys  map[uint64]int32 // node<<32|key
	root  []int32          // key edges of node 0 by key
}

type ruleNode struct {
	accepts []*Rule
	classes []classEdge
	kinds   [4]int32 // num, cap, word: next node or 0
	nexts   []nextEdge
	skips   []int32 // next nodes without taking a token
	start   int32   // next node if at the beginning of the sentence
	hasKeys bool
}

type classEdge struct {
	class Class
	value string // "" for any
	to    int32
}

// nextEdge looks at the next token and takes none.
type nextEdge struct {
	keys []text.Key
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
func (t *ruleTrie) accept(node int32, r *Rule) {
	for _, old := range t.nodes[node].accepts {
		if old == r {
			return
		}
	}
	t.nodes[node].accepts = append(t.nodes[node].accepts, r)
}

// join makes a new node that from leads to without taking a token: where alternatives meet again. Nothing else leads
// into it but what skip adds, so that what follows belongs to one pattern alone.
func (t *ruleTrie) join(from int32) int32 {
	to := int32(len(t.nodes))
	t.nodes = append(t.nodes, ruleNode{})
	t.skip(from, to)
	return to
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
	for _, x := range n.nexts {
		if t.reaches(x.to, to) {
			return true
		}
	}
	return n.start != 0 && t.reaches(n.start, to)
}

func (t *ruleTrie) edge(node int32, e element) int32 {
	n := &t.nodes[node]
	fresh := int32(len(t.nodes))
	switch e.kind {
	case elemKey:
		id := uint64(node)<<32 | uint64(e.key)
		if to, ok := t.keys[id]; ok {
			return to
		}
		n.hasKeys = true
		t.keys[id] = fresh
	case elemClass:
		for _, c := range n.classes {
			if c.class == e.class && c.value == e.value {
				return c.to
			}
		}
		n.classes = append(n.classes, classEdge{e.class, e.value, fresh})
	case elemNum, elemCap, elemWord:
		if to := n.kinds[e.kind-elemNum]; to != 0 {
			return to
		}
		n.kinds[e.kind-elemNum] = fresh
	case elemNext:
		for _, x := range n.nexts {
			if x.want == e.want && sameKeys(x.keys, e.keys) {
				return x.to
			}
		}
		n.nexts = append(n.nexts, nextEdge{e.keys, e.want, fresh})
	case elemStart:
		if n.start != 0 {
			return n.start
		}
		n.start = fresh
	}
	t.nodes = append(t.nodes, ruleNode{})
	return fresh
}

func sameKeys(a, b []text.Key) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (t *ruleTrie) seal(keys int) {
	t.root = make([]int32, keys)
	for e, n := range t.keys {
		if e>>32 == 0 {
			t.root[uint32(e)] = n
		}
	}
}

type walker struct {
	p          *Pack
	toks       []text.Token
	finds      *Finds
	start, end int // the sentence
	first      int
	out        []Match
	base       int
}

func (w *walker) walk(node int32, i int) {
	n := &w.p.rules.nodes[node]
	for _, r := range n.accepts {
		w.accept(r, i)
	}
	for _, to := range n.skips {
		w.walk(to, i)
	}
	for _, x := range n.nexts {
		if (i < w.end && hasKey(x.keys, w.toks[i].Key)) == x.want {
			w.walk(x.to, i)
		}
	}
	if n.start != 0 && i == w.start {
		w.walk(n.start, i)
	}
	if i == w.end {
		return
	}
	tok := &w.toks[i]
	if n.hasKeys && tok.Key != 0 {
		if node == 0 {
			if to := w.p.rules.root[tok.Key]; to != 0 {
				w.walk(to, i+1)
			}
		} else if to := w.p.rules.keys[uint64(node)<<32|uint64(tok.Key)]; to != 0 {
			w.walk(to, i+1)
		}
	}
	if len(n.classes) > 0 {
		for _, f := range w.finds.At(i) {
			if f.To > w.end {
				continue
			}
			for _, c := range n.classes {
				if c.class == f.Class && (c.value == "" || c.value == f.Value) {
					w.walk(c.to, f.To)
				}
			}
		}
	}
	if to := n.kinds[0]; to != 0 && tok.Kind == text.Number {
		w.walk(to, i+1)
	}
	if to := n.kinds[1]; to != 0 && tok.Capital() {
		w.walk(to, i+1)
	}
	if to := n.kinds[2]; to != 0 && (tok.Kind != text.Punct || tok.Key == w.p.dash) {
		w.walk(to, i+1)
	}
}

func hasKey(keys []text.Key, k text.Key) bool {
	for _, x := range keys {
		if x == k {
			return true
		}
	}
	return false
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
