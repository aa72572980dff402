package grammar

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Near is a rule that did not fire though it took tokens [From, To): a near miss.
type Near struct {
	Rule     *Rule
	From, To int
	Want     []string // what it would have taken next, as patterns write it
}

// Near returns the rules that came closest to firing on tokens [from, to), which are one sentence, without firing anywhere in it: at
// most the given number, closest first. Closeness is the part of a pattern's words and classes that was met. It is meant for
// people who write rules; it is slow and remembers nothing.
func (p *Pack) Near(f *Finds, from, to, most int) []Near {
	n := nearMisses{p: p, below: map[int32]map[*Rule]int{}, best: map[*Rule]nearMiss{}}
	if from >= to {
		return nil
	}
	fired := map[*Rule]bool{}
	for _, m := range p.Match(nil, f, from, to) {
		fired[m.Rule] = true
	}
	n.walker = newWalker(p, f, from, to)
	defer n.walker.leave(from)
	for i := from; i < to; i++ {
		n.first = i
		n.walk(0, i, 0, 0)
	}
	var found []nearMiss
	for r, m := range n.best {
		if !fired[r] {
			found = append(found, m)
		}
	}
	slices.SortFunc(found, func(a, b nearMiss) int { return a.compare(b) })
	var out []Near
	for _, m := range found[:min(most, len(found))] {
		out = append(out, Near{m.rule, m.from, m.to, n.want(m.node, m.rule)})
	}
	return out
}

// Values are the values that the phrases of a class have, sorted; "" stands for none.
func (p *Pack) Values(class string) []string {
	c, ok := p.classes[class]
	if !ok {
		return nil
	}
	t, seen := p.laidPhrases(), map[string]bool{}
	for _, ph := range t.phrases {
		if ph.class == c {
			seen[t.values.At(int(ph.value))] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Phrases is how many phrases the pack lists.
func (p *Pack) Phrases() int { return p.laidPhrases().n }

// Classes are the names of all classes of phrases, sorted.
func (p *Pack) Classes() []string { return slices.Sorted(maps.Keys(p.classes)) }

// nearMiss is how far a rule got: met words and classes, with at least missing more to come.
type nearMiss struct {
	rule         *Rule
	from, to     int
	node         int32
	met, missing int
	depth        int // edges walked, those that take no token too
	rivals       int // rules that got as far on the same tokens: the fewer, the more telling the miss
}

func (a nearMiss) compare(b nearMiss) int {
	return cmp.Or(
		cmp.Compare(b.met*(a.met+a.missing), a.met*(b.met+b.missing)),
		cmp.Compare(b.met, a.met),
		cmp.Compare(a.rivals, b.rivals),
		cmp.Compare(a.rule.Order, b.rule.Order),
		cmp.Compare(a.from, b.from),
		cmp.Compare(b.to, a.to),
		cmp.Compare(b.depth, a.depth),
	)
}

type nearMisses struct {
	walker walker
	p      *Pack
	below  map[int32]map[*Rule]int
	best   map[*Rule]nearMiss
	first  int
}

// walk goes wherever the rules go, and notes for every rule below a node how far it has got. met counts words and classes.
func (n *nearMisses) walk(node int32, i, met, depth int) {
	w := &n.walker
	_, keys, classes, others := w.t.edgesOf(node)
	if met > 0 {
		below := n.rulesBelow(node)
		for r, missing := range below {
			m := nearMiss{r, n.first, i, node, met, missing, depth, len(below)}
			if old, ok := n.best[r]; !ok || m.compare(old) < 0 {
				n.best[r] = m
			}
		}
	}
	kinds := looking
	if i < len(w.spots) {
		kinds = w.spots[i].kinds
	}
	for k := range others {
		if next, ok := w.pass(&others[k], i); ok && kinds>>others[k].kind&1 == 1 {
			n.walk(others[k].to, next, met, depth+1)
		}
	}
	if i == len(w.spots) {
		return
	}
	for _, e := range keys {
		if e.key == w.spots[i].key {
			n.walk(e.to, i+1, met+1, depth+1)
		}
	}
	for f := range w.finds.At(i) {
		for _, c := range classes {
			if f.To <= len(w.spots) && c.class == f.Class && (c.value == 0 || c.value == f.Number) {
				n.walk(c.to, f.To, met+1, depth+1)
			}
		}
	}
}

// rulesBelow are the rules that end below a node, with the fewest tokens and phrases that each still needs.
func (n *nearMisses) rulesBelow(node int32) map[*Rule]int {
	if m, ok := n.below[node]; ok {
		return m
	}
	out := map[*Rule]int{}
	fired, _, _, _ := n.p.rules.edgesOf(node)
	for _, r := range fired {
		out[r] = 0
	}
	n.edges(node, func(_ string, to int32, cost int) {
		for r, missing := range n.rulesBelow(to) {
			if old, ok := out[r]; !ok || missing+cost < old {
				out[r] = missing + cost
			}
		}
	})
	n.below[node] = out
	return out
}

// want names the edges of a node that lead on to a rule.
func (n *nearMisses) want(node int32, r *Rule) []string {
	var out []string
	n.edges(node, func(label string, to int32, _ int) {
		if _, ok := n.rulesBelow(to)[r]; ok {
			out = append(out, label)
		}
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// edges calls do for every edge of a node, with how a pattern writes it and how many tokens or phrases it takes.
func (n *nearMisses) edges(node int32, do func(label string, to int32, cost int)) {
	_, keys, classes, others := n.p.rules.edgesOf(node)
	for _, e := range keys {
		do(n.p.Vocab.Word(e.key), e.to, 1)
	}
	for _, c := range classes {
		label := "@" + n.p.names[c.class]
		if c.value != 0 {
			label += "=" + strings.ReplaceAll(n.p.phrases.values.At(int(c.value)), " ", "_")
		}
		do(label, c.to, 1)
	}
	for _, x := range others {
		switch x.kind {
		case elemNum:
			do("<num>", x.to, 1)
		case elemCap:
			do("<cap>", x.to, 1)
		case elemWord:
			do("<word>", x.to, 1)
		case elemStart:
			do("<start>", x.to, 0)
		case elemNext, elemNot:
			set := n.p.rules.sets[x.set]
			words := make([]string, len(set))
			for i, k := range set {
				words[i] = n.p.Vocab.Word(k)
			}
			mark := "!("
			if x.kind == elemNext {
				mark = "&("
			}
			do(mark+strings.Join(words, "|")+")", x.to, 0)
		}
	}
}
