package grammar

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// ruleDraft is a ruleTrie in the making: patterns are built into it one by one.
type ruleDraft struct {
	nodes []draftState
	sets  [][]text.Key     // of elements that look at what comes
	ones  map[string]int32 // by several nodes: the one that stands for them all
}

// draftState is a node in the making, with what leads from it.
type draftState struct {
	rules []*Rule // that fire at it
	edges []edge  // by element, so that those that take no token come last
	skips []int32 // nodes that it leads to without taking a token
}

type edge struct {
	element
	to int32
}

// element is an element of a pattern: its kind, a class if it takes one, and a number: a key, which set it is, or a value, 0 for any.
type element uint64

func elementOf(kind elementKind, class Class, number int) element {
	return element(kind)<<40 | element(class)<<32 | element(number)
}

func (e element) kind() elementKind { return elementKind(e >> 40) }
func (e element) class() Class      { return Class(e >> 32) }
func (e element) number() int32     { return int32(e) }

// newRuleDraft makes a draft with room for so many patterns.
func newRuleDraft(patterns int) ruleDraft {
	return ruleDraft{nodes: make([]draftState, 1, 20*patterns+1), ones: map[string]int32{}}
}

// fire makes a rule fire at a node.
func (n *draftState) fire(r *Rule) {
	if !slices.Contains(n.rules, r) {
		n.rules = append(n.rules, r)
	}
}

// join makes a new node that from leads to without taking a token: where alternatives meet again. Nothing else leads
// into it but what skip adds, so that what follows belongs to one pattern alone.
func (d *ruleDraft) join(from int32) int32 {
	to := d.fresh()
	d.skip(from, to)
	return to
}

func (d *ruleDraft) fresh() int32 {
	d.nodes = append(d.nodes, draftState{})
	return int32(len(d.nodes) - 1)
}

// skip lets a node lead to another without taking a token.
func (d *ruleDraft) skip(from, to int32) {
	d.nodes[from].skips = append(d.nodes[from].skips, to)
}

// reaches reports whether a node can be reached from another without taking a token.
func (d *ruleDraft) reaches(from, to int32) bool {
	if from == to {
		return true
	}
	n := &d.nodes[from]
	for _, s := range n.skips {
		if d.reaches(s, to) {
			return true
		}
	}
	for i := len(n.edges) - 1; i >= 0 && n.edges[i].kind() >= elemNext; i-- { // the last of the kinds
		if d.reaches(n.edges[i].to, to) {
			return true
		}
	}
	return false
}

// anywhere reports whether any word whatever leads on from a node along what was built since there were so many nodes.
func (d *ruleDraft) anywhere(node int32, since int) bool {
	n := &d.nodes[node]
	for i := len(n.skips) - 1; i >= 0 && int(n.skips[i]) >= since; i-- {
		if d.anywhere(n.skips[i], since) {
			return true
		}
	}
	for i := len(n.edges) - 1; i >= 0 && n.edges[i].kind() >= elemWord; i-- { // the last of the kinds
		if k := n.edges[i].kind(); k == elemWord || (k == elemNext || k == elemNot) && d.anywhere(n.edges[i].to, since) {
			return true
		}
	}
	return false
}

// edge returns the node that an element leads to from another, making it if need be.
func (d *ruleDraft) edge(node int32, e element) int32 {
	n := &d.nodes[node]
	at, ok := slices.BinarySearchFunc(n.edges, e, func(old edge, e element) int { return cmp.Compare(old.element, e) })
	if ok {
		return n.edges[at].to
	}
	to := int32(len(d.nodes))
	n.edges = slices.Insert(n.edges, at, edge{e, to})
	return d.fresh()
}

// word and look are the elements that take a word, and look at the next one.
func (d *ruleDraft) word(k text.Key) element { return elementOf(elemKey, 0, int(k)) }

func (d *ruleDraft) look(kind elementKind, keys []text.Key) element {
	n := slices.IndexFunc(d.sets, func(s []text.Key) bool { return slices.Equal(s, keys) })
	if n < 0 {
		n = len(d.sets)
		d.sets = append(d.sets, keys)
	}
	return elementOf(kind, 0, n)
}

// merge gives a node the rules and edges of the nodes that it skips to, and then one edge for each element: of several, one that
// leads to a node that skips to all where they led. Thus no text needs walking in two ways at once but where elements are alike in
// part, a word and a class that it is of.
func (d *ruleDraft) merge(node int32) {
	n := &d.nodes[node]
	skips := n.skips
	if skips == nil {
		sortEdges(n.edges)
		return
	}
	n.skips = nil
	for _, s := range skips {
		d.merge(s)
		n = &d.nodes[node]
		for _, r := range d.nodes[s].rules {
			n.fire(r)
		}
		n.edges = append(n.edges, d.nodes[s].edges...)
	}
	all := n.edges
	sortEdges(all)
	all = slices.Compact(all)
	edges := all[:0]
	for from, to := 0, 0; from < len(all); from = to {
		for to = from + 1; to < len(all) && all[to].element == all[from].element; to++ {
		}
		edges = append(edges, edge{all[from].element, d.one(all[from:to])})
	}
	d.nodes[node].edges = edges
}

// sortEdges sorts by element, then by where they lead: nearly always a few.
func sortEdges(es []edge) {
	if len(es) > 24 {
		slices.SortFunc(es, func(a, b edge) int { return cmp.Or(cmp.Compare(a.element, b.element), cmp.Compare(a.to, b.to)) })
		return
	}
	less := func(a, b edge) bool { return a.element < b.element || a.element == b.element && a.to < b.to }
	for i := 1; i < len(es); i++ {
		for j := i; j > 0 && less(es[j], es[j-1]); j-- {
			es[j], es[j-1] = es[j-1], es[j]
		}
	}
}

// one is the node that edges lead to, or one that skips to all that they lead to.
func (d *ruleDraft) one(edges []edge) int32 {
	if len(edges) == 1 {
		return edges[0].to
	}
	var ends []byte
	for _, e := range edges {
		ends = binary.AppendUvarint(ends, uint64(e.to))
	}
	one, ok := d.ones[string(ends)]
	if !ok {
		one = d.fresh()
		d.ones[string(ends)] = one
		for _, e := range edges {
			d.skip(one, e.to)
		}
	}
	return one
}

// renumber gives every word another key. Edges are no longer in order then, until they are merged.
func (d *ruleDraft) renumber(to []text.Key) {
	for _, set := range d.sets {
		for i, k := range set {
			set[i] = to[k]
		}
	}
	for i := range d.nodes {
		edges := d.nodes[i].edges
		for j, e := range edges {
			if e.kind() == elemKey {
				edges[j].element = d.word(to[e.number()])
			}
		}
	}
}

// trie lays the nodes out, those that one leads to near each other, without the joins that merging has left behind.
func (d *ruleDraft) trie() ruleTrie {
	order := []int32{0} // the nodes of the draft in the order of the trie
	var place []int32   // of the nodes of the draft, 0 for those that have none yet; nothing leads to the first
	rules := 0
	var edges [elemStart + 1]int // how many of each kind
	for at := 0; at < len(order); at++ {
		d.merge(order[at])
		place = append(place, make([]int32, len(d.nodes)-len(place))...)
		n := &d.nodes[order[at]]
		rules += len(n.rules)
		for _, e := range n.edges {
			edges[e.kind()]++
			if place[e.to] == 0 {
				place[e.to] = int32(len(order))
				order = append(order, e.to)
			}
		}
	}
	t := ruleTrie{
		nodes: make([]ruleNode, 0, len(order)+1), rules: make([]*Rule, 0, rules), keys: make([]keyEdge, 0, edges[elemKey]),
		classes: make([]classEdge, 0, edges[elemClass]), sets: d.sets,
	}
	leading := map[Classes]uint16{{}: 0}
	for _, at := range order {
		from, node := &d.nodes[at], t.end()
		node.fires = len(from.rules) > 0
		t.rules = append(t.rules, from.rules...)
		var classes Classes
		for _, e := range from.edges {
			switch to := place[e.to]; e.kind() {
			case elemKey:
				node.next.add(uint32(e.number()))
				t.keys = append(t.keys, keyEdge{text.Key(e.number()), to})
			case elemClass:
				classes.add(e.class())
				t.classes = append(t.classes, classEdge{e.number(), e.class(), to})
			default:
				node.kinds |= 1 << e.kind()
				t.others = append(t.others, otherEdge{to, uint16(e.number()), e.kind()})
			}
		}
		node.leading = index(leading, classes)
		t.nodes = append(t.nodes, node)
	}
	t.nodes, t.leading = append(t.nodes, t.end()), listed(leading)
	_, keys, classes, _ := t.edgesOf(0)
	if len(keys) > 0 {
		t.keyHeads = make([]int32, keys[len(keys)-1].key+1)
	}
	for _, e := range keys {
		t.keyHeads[e.key] = e.to
	}
	for i, e := range classes {
		heads := &t.classHeads[e.class]
		if heads.to == 0 {
			heads.from = int32(i)
		}
		heads.to = int32(i + 1)
	}
	return t
}

// end is a node that begins where the lists end.
func (t *ruleTrie) end() ruleNode {
	return ruleNode{rules: int32(len(t.rules)), keys: int32(len(t.keys)), classes: int32(len(t.classes)), others: int32(len(t.others))}
}
