package grammar

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// ruleDraft is a ruleTrie in the making: patterns are built into it one by one.
type ruleDraft struct{ nodes []ruleDraftNode }

// ruleDraftNode holds what leads from it.
type ruleDraftNode struct {
	rules   []*Rule   // that fire at it
	keys    []keyEdge // by key
	classes []classEdge
	others  []element // with where they lead
	skips   []int32   // nodes that it leads to without taking a token
}

type element struct {
	kind  elementKind
	key   text.Key
	class Class
	value string
	keys  []text.Key // of elemNext
	want  bool       // the next token must be one of keys; else it must not
	to    int32
}

// newRuleDraft makes a draft with room for so many patterns.
func newRuleDraft(patterns int) ruleDraft {
	return ruleDraft{make([]ruleDraftNode, 1, 16*patterns+1)}
}

// fire makes a rule fire at a node.
func (n *ruleDraftNode) fire(r *Rule) {
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
	d.nodes = append(d.nodes, ruleDraftNode{})
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
	for _, x := range n.others {
		if (x.kind == elemNext || x.kind == elemStart) && d.reaches(x.to, to) {
			return true
		}
	}
	return false
}

// edge returns the node that an element leads to from another, making it if need be.
func (d *ruleDraft) edge(node int32, e element) int32 {
	n := &d.nodes[node]
	e.to = int32(len(d.nodes))
	switch e.kind {
	case elemKey:
		at, ok := slices.BinarySearchFunc(n.keys, e.key, func(k keyEdge, key text.Key) int { return cmp.Compare(k.key, key) })
		if ok {
			return n.keys[at].to
		}
		n.keys = slices.Insert(n.keys, at, keyEdge{e.key, e.to})
	case elemClass:
		for _, c := range n.classes {
			if c.class == e.class && c.value == e.value {
				return c.to
			}
		}
		n.classes = append(n.classes, classEdge{e.value, e.class, e.to})
	default:
		for _, x := range n.others {
			if x.kind == e.kind && x.want == e.want && slices.Equal(x.keys, e.keys) {
				return x.to
			}
		}
		n.others = append(n.others, e)
	}
	return d.fresh()
}

// merge gives a node the edges of the nodes that it skips to, so that nobody need walk there.
func (d *ruleDraft) merge(node int32) {
	n := &d.nodes[node]
	if n.skips == nil {
		return
	}
	for _, s := range n.skips {
		d.merge(s)
		m := &d.nodes[s]
		for _, r := range m.rules {
			n.fire(r)
		}
		n.keys = append(n.keys, m.keys...)
		for _, c := range m.classes {
			if !slices.Contains(n.classes, c) {
				n.classes = append(n.classes, c)
			}
		}
		for _, x := range m.others {
			if !slices.ContainsFunc(n.others, func(y element) bool { return x.to == y.to }) { // a node has one edge into it, skips apart
				n.others = append(n.others, x)
			}
		}
	}
	n.skips = nil
	slices.SortFunc(n.keys, func(a, b keyEdge) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.to, b.to)) })
	n.keys = slices.Compact(n.keys)
}

// trie lays the nodes out, those that one leads to near each other, without the joins that merging has left behind.
func (d *ruleDraft) trie() ruleTrie {
	t := ruleTrie{}
	order := []int32{0} // the nodes of the draft in the order of the trie
	place := make([]int32, len(d.nodes))
	put := func(to int32) int32 {
		if to != 0 && place[to] == 0 {
			place[to] = int32(len(order))
			order = append(order, to)
		}
		return place[to]
	}
	for at := 0; at < len(order); at++ {
		d.merge(order[at])
		n := &d.nodes[order[at]]
		node := ruleNode{rules: after(t.rules, n.rules), keys: after(t.keys, n.keys), classes: after(t.classes, n.classes), others: after(t.others, n.others)}
		for _, e := range n.keys {
			node.keySieve.add(uint32(e.key))
			t.keys = append(t.keys, keyEdge{e.key, put(e.to)})
		}
		slices.SortStableFunc(n.classes, func(a, b classEdge) int { return cmp.Compare(a.class, b.class) })
		for _, e := range n.classes {
			node.classSieve.add(uint32(e.class))
			t.classes = append(t.classes, classEdge{e.value, e.class, put(e.to)})
		}
		for _, e := range n.others {
			node.kinds |= 1 << e.kind
			t.others = append(t.others, otherEdge{e.kind, e.want, t.set(e.keys), put(e.to)})
		}
		t.rules = append(t.rules, n.rules...)
		t.nodes = append(t.nodes, node)
	}
	_, keys, classes, _ := t.edgesOf(0)
	t.keyHeads = heads(keys, func(e keyEdge) int { return int(e.key) })
	t.classHeads = heads(classes, func(e classEdge) int { return int(e.class) })
	return t
}

// after is where more will be when it is appended to a list.
func after[E, F any](list []E, more []F) run {
	return run{int32(len(list)), int32(len(list) + len(more))}
}

// set is the number of a set of keys, the next free one if it has none yet.
func (t *ruleTrie) set(keys []text.Key) int32 {
	n := slices.IndexFunc(t.sets, func(s []text.Key) bool { return slices.Equal(s, keys) })
	if n < 0 {
		n = len(t.sets)
		t.sets = append(t.sets, keys)
	}
	return int32(n)
}

// heads tells where the edges of each number are among sorted ones.
func heads[E any](edges []E, number func(E) int) []run {
	if len(edges) == 0 {
		return nil
	}
	at := make([]run, number(edges[len(edges)-1])+1)
	for i, e := range edges {
		r := &at[number(e)]
		if r.empty() {
			r.from = int32(i)
		}
		r.to = int32(i + 1)
	}
	return at
}
