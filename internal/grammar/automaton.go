package grammar

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// ruleTrie is all patterns of a pack as one trie over elements: patterns that begin alike share their beginning, alternatives meet
// again, and a sentence is walked once from each token. Every walk begins at node 0.
//
// The edges of all nodes lie in a few lists, each node's side by side, because what a walk costs is the memory that it touches.
type ruleTrie struct {
	nodes   []ruleNode // and one more, where the last one's end
	rules   []*Rule
	keys    []keyEdge   // of each node by key
	classes []classEdge // of each node by class
	others  []otherEdge
	leading []Classes    // of classes that lead on from a node
	sets    [][]text.Key // of what may, or may not, come next

	keyHeads   []int32           // by key: the node that it leads to from node 0, or 0
	classHeads [maxClass + 1]run // by class: the edges that lead from node 0
}

// ruleNode holds where in the lists of the trie the first of its rules and edges is; the rest follow, up to the first of the next node.
type ruleNode struct {
	next    sieve // of the keys that lead on
	rules   int32 // that fire here
	keys    int32
	classes int32
	others  int32
	leading uint16  // which of the sets is that of its classes; 0 for none
	kinds   kindSet // of the other edges
	fires   bool    // it has rules
}

// run is a part [from, to) of a list.
type run struct{ from, to int32 }

type keyEdge struct {
	key text.Key
	to  int32
}

type classEdge struct {
	value int32 // 0 for any
	class Class
	to    int32
}

// otherEdge takes a token of some kind, or looks at what comes and takes none.
type otherEdge struct {
	to   int32
	set  uint16 // of elemNext and elemNot
	kind elementKind
}

type elementKind uint8

const (
	elemKey elementKind = iota
	elemClass
	elemNum
	elemCap
	elemWord
	elemNext // the next token is one of a set
	elemNot  // it is none of a set
	elemStart
)

// kindSet has a bit for every kind of element.
type kindSet uint8

// edgesOf are the rules that fire at a node and all its edges.
func (t *ruleTrie) edgesOf(node int32) ([]*Rule, []keyEdge, []classEdge, []otherEdge) {
	n, next := &t.nodes[node], &t.nodes[node+1]
	return t.rules[n.rules:next.rules], t.keys[n.keys:next.keys], t.classes[n.classes:next.classes], t.others[n.others:next.others]
}

// walker walks the trie along the tokens of one sentence.
type walker struct {
	t     *ruleTrie
	finds *Finds
	spots []spot // up to the end of the sentence
	first int    // where the walk began
	out   []Match
	base  int // of the matches of this walk in out
}

// newWalker stands before a sentence of tokens [from, to), of which there is one at least. Its first token lets "<start>" pass until the
// walker leaves.
func newWalker(p *Pack, f *Finds, from, to int) walker {
	f.spots[from].kinds |= 1 << elemStart
	return walker{t: p.laidRules(), finds: f, spots: f.spots[:to]}
}

func (w *walker) leave(from int) { w.spots[from].kinds &^= 1 << elemStart }

// begin walks from node 0.
func (w *walker) begin() {
	t, i := w.t, w.first
	s := &w.spots[i]
	if key := int(s.key); key < len(t.keyHeads) && t.keyHeads[key] != 0 {
		w.walk(t.keyHeads[key], i+1)
	}
	root := &t.nodes[0]
	if s.list != 0 && w.finds.Any(i, t.leading[root.leading]) {
		for _, ph := range w.finds.at(i) {
			if heads := t.classHeads[ph.class&maxClass]; heads.from < heads.to {
				w.class(t.classes[heads.from:heads.to], ph, i)
			}
		}
	}
	if kinds := root.kinds & s.kinds; kinds != 0 {
		w.others(t.others[root.others:t.nodes[1].others], kinds, i)
	}
}

func (w *walker) walk(node int32, i int) {
	t := w.t
	n, next := &t.nodes[node], &t.nodes[node+1]
	if n.fires {
		for _, r := range t.rules[n.rules:next.rules] {
			w.fire(r, i)
		}
	}
	kinds := n.kinds
	if i < len(w.spots) {
		s := &w.spots[i]
		if n.next.has(uint32(s.key)) {
			if to := step(t.keys[n.keys:next.keys], s.key); to != 0 {
				w.walk(to, i+1)
			}
		}
		if n.leading != 0 && s.list != 0 && w.finds.Any(i, t.leading[n.leading]) {
			edges := t.classes[n.classes:next.classes]
			for _, ph := range w.finds.at(i) {
				w.class(edges, ph, i)
			}
		}
		kinds &= s.kinds
	} else {
		kinds &= looking
	}
	if kinds != 0 {
		w.others(t.others[n.others:next.others], kinds, i)
	}
}

// step is the node that a key leads to along one of these edges, 0 if it leads to none.
func step(edges []keyEdge, key text.Key) int32 {
	for len(edges) > 8 { // most nodes have one or two
		if half := len(edges) / 2; edges[half].key <= key {
			edges = edges[half:]
		} else {
			edges = edges[:half]
		}
	}
	for _, e := range edges {
		if e.key == key {
			return e.to
		}
	}
	return 0
}

// class goes along the edges that take a phrase, which begins at token i.
func (w *walker) class(edges []classEdge, ph phrase, i int) {
	to := i + int(ph.length)
	if to > len(w.spots) {
		return
	}
	for _, e := range edges {
		if e.class == ph.class && (e.value == 0 || e.value == ph.value) {
			w.walk(e.to, to)
		}
	}
}

// others goes along those of a node's other edges that are of kinds that may be gone at token i.
func (w *walker) others(edges []otherEdge, kinds kindSet, i int) {
	for k := range edges {
		e := &edges[k]
		if kinds>>e.kind&1 == 0 {
			continue
		}
		if next, ok := w.pass(e, i); ok {
			w.walk(e.to, next)
		}
	}
}

// looking are the kinds of edge that look at what comes, if anything does.
const looking kindSet = 1<<elemNext | 1<<elemNot

// kindsOf are the kinds of edge that take a token, by its kind and shape, and those that look at it.
var kindsOf = [4][4]kindSet{
	text.Word:   {text.Lower: 1<<elemWord | looking, text.Title: anyCase, text.Upper: anyCase, text.Single: anyCase},
	text.Number: {text.Lower: 1<<elemNum | 1<<elemWord | looking},
	text.Punct:  {text.Lower: looking},
}

const anyCase = 1<<elemCap | 1<<elemWord | looking

// pass goes along an edge of a kind that may be gone at token i: it returns the token that the edge leads to, if it does.
func (w *walker) pass(e *otherEdge, i int) (next int, ok bool) {
	switch e.kind {
	case elemStart:
		return i, true
	case elemNext, elemNot:
		return i, (i < len(w.spots) && slices.Contains(w.t.sets[e.set], w.spots[i].key)) == (e.kind == elemNext)
	}
	return i + 1, true
}

// fire keeps the longest match of each rule from the first token.
func (w *walker) fire(r *Rule, to int) {
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
