package grammar

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
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
func (p *Pack) Near(toks []text.Token, f *Finds, from, to, most int) []Near {
	n := nearMisses{p: p, keys: map[int32][]keyEdge{}, below: map[int32]map[*Rule]int{}, best: map[*Rule]nearMiss{}}
	for e, node := range p.rules.keys {
		at := int32(e >> 32)
		n.keys[at] = append(n.keys[at], keyEdge{text.Key(e), node})
	}
	fired := map[*Rule]bool{}
	for _, m := range p.Match(nil, toks, f, from, to) {
		fired[m.Rule] = true
	}
	for i := from; i < to; i++ {
		n.first = i
		n.walker = walker{p: p, toks: toks, finds: f, start: from, end: to}
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
	seen := map[string]bool{}
	for _, end := range p.phrases.ends {
		for _, ph := range end {
			if ph.class == c {
				seen[ph.value] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Phrases is how many phrases the pack lists.
func (p *Pack) Phrases() (n int) {
	for _, end := range p.phrases.ends {
		n += len(end)
	}
	return n
}

// Classes are the names of all classes of phrases, sorted.
func (p *Pack) Classes() []string { return slices.Sorted(maps.Keys(p.classes)) }

type keyEdge struct {
	key text.Key
	to  int32
}

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
	keys   map[int32][]keyEdge
	below  map[int32]map[*Rule]int
	best   map[*Rule]nearMiss
	first  int
}

// walk goes wherever the rules go, and notes for every rule below a node how far it has got. met counts words and classes.
func (n *nearMisses) walk(node int32, i, met, depth int) {
	t, w := &n.p.rules.nodes[node], &n.walker
	if met > 0 {
		below := n.rulesBelow(node)
		for r, missing := range below {
			m := nearMiss{r, n.first, i, node, met, missing, depth, len(below)}
			if old, ok := n.best[r]; !ok || m.compare(old) < 0 {
				n.best[r] = m
			}
		}
	}
	for _, x := range t.nexts {
		if (i < w.end && hasKey(x.keys, w.toks[i].Key)) == x.want {
			n.walk(x.to, i, met, depth+1)
		}
	}
	for _, to := range t.skips {
		n.walk(to, i, met, depth+1)
	}
	if t.start != 0 && i == w.start {
		n.walk(t.start, i, met, depth+1)
	}
	if i == w.end {
		return
	}
	tok := &w.toks[i]
	if tok.Key != 0 {
		if to, ok := n.p.rules.keys[uint64(node)<<32|uint64(tok.Key)]; ok {
			n.walk(to, i+1, met+1, depth+1)
		}
	}
	for _, f := range w.finds.At(i) {
		for _, c := range t.classes {
			if f.To <= w.end && c.class == f.Class && (c.value == "" || c.value == f.Value) {
				n.walk(c.to, f.To, met+1, depth+1)
			}
		}
	}
	if to := t.kinds[0]; to != 0 && tok.Kind == text.Number {
		n.walk(to, i+1, met, depth+1)
	}
	if to := t.kinds[1]; to != 0 && tok.Capital() {
		n.walk(to, i+1, met, depth+1)
	}
	if to := t.kinds[2]; to != 0 && tok.Kind != text.Punct {
		n.walk(to, i+1, met, depth+1)
	}
}

// rulesBelow are the rules that end below a node, with the fewest tokens and phrases that each still needs.
func (n *nearMisses) rulesBelow(node int32) map[*Rule]int {
	if m, ok := n.below[node]; ok {
		return m
	}
	out := map[*Rule]int{}
	for _, r := range n.p.rules.nodes[node].accepts {
		out[r] = 0
	}
	through := func(_ string, to int32, cost int) {
		for r, missing := range n.rulesBelow(to) {
			if old, ok := out[r]; !ok || missing+cost < old {
				out[r] = missing + cost
			}
		}
	}
	n.edges(node, through)
	for _, to := range n.p.rules.nodes[node].skips {
		through("", to, 0)
	}
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
	t := &n.p.rules.nodes[node]
	for _, e := range n.keys[node] {
		do(n.p.Vocab.Word(e.key), e.to, 1)
	}
	for _, c := range t.classes {
		label := "@" + n.p.names[c.class]
		if c.value != "" {
			label += "=" + strings.ReplaceAll(c.value, " ", "_")
		}
		do(label, c.to, 1)
	}
	for k, label := range [...]string{"<num>", "<cap>", "<word>"} {
		if to := t.kinds[k]; to != 0 {
			do(label, to, 1)
		}
	}
	for _, x := range t.nexts {
		words := make([]string, len(x.keys))
		for i, k := range x.keys {
			words[i] = n.p.Vocab.Word(k)
		}
		mark := "!("
		if x.want {
			mark = "&("
		}
		do(mark+strings.Join(words, "|")+")", x.to, 0)
	}
	if t.start != 0 {
		do("<start>", t.start, 0)
	}
	for _, to := range t.skips {
		n.edges(to, do)
	}
}
