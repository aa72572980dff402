package grammar

import "github.com/chancery-ledger/chancery/internal/text"

// Code writes a pack down as it is once compiled, or reads it back into one that has its vocabulary and nothing else. What finds and matches
// is read back when it is first asked for, as it is laid out then when a pack is loaded from its files.
func (p *Pack) Code(c *Codec) {
	c.String(&p.Lang)
	Map(c, &p.Settings, (*Codec).String)
	List(c, &p.Rules, codeRule)
	Map(c, &p.Tables, CodeTable)
	Strings(c, &p.names)
	phrases := c.Apart(func(c *Codec) { p.laidPhrases().code(c) })
	rules := c.Apart(func(c *Codec) { p.laidRules().code(c, p.Rules) })
	if !c.reading {
		return
	}
	p.breaks()
	p.classes = make(map[string]Class, len(p.names))
	for i, name := range p.names[1:] {
		p.classes[name] = Class(i + 1)
	}
	p.layPhrases = func() (t phraseTrie) { t.code(phrases); return t }
	p.layRules = func() (t ruleTrie) { t.code(rules, p.Rules); return t }
}

// CodeTable is a table by its first column.
func CodeTable(c *Codec, table *map[string][]string) { Map(c, table, Strings) }

func codeRule(c *Codec, at **Rule) {
	if c.reading {
		*at = &Rule{}
	}
	r := *at
	c.String(&r.Name)
	c.String(&r.Makes)
	Map(c, &r.Attr, (*Codec).String)
	Strings(c, &r.Yes)
	Strings(c, &r.No)
	c.String(&r.File)
	Number(c, &r.Order)
}

func (s *Classes) code(c *Codec) {
	Set(c, &s.low)
	Set(c, &s.high)
}

func (t *phraseTrie) code(c *Codec) {
	Number(c, &t.heads)
	Number(c, &t.n)
	List(c, &t.words, Number)
	List(c, &t.nodes, func(c *Codec, n *phraseNode) {
		Number(c, &n.next)
		Number(c, &n.nodes)
		Number(c, &n.ending)
	})
	List(c, &t.endings, func(c *Codec, e *ending) {
		Number(c, &e.phrases)
		Number(c, &e.list)
		Number(c, &e.casing)
	})
	List(c, &t.phrases, func(c *Codec, ph *phrase) {
		Number(c, &ph.value)
		Number(c, &ph.casing)
		Number(c, &ph.length)
		Number(c, &ph.class)
	})
	List(c, &t.lists, func(c *Codec, l *list) {
		l.classes.code(c)
		Number(c, &l.n)
	})
	Strings(c, &t.values)
	List(c, &t.casings, func(c *Codec, how *casing) {
		Number(c, &how.title)
		Number(c, &how.upper)
	})
}

// code tells a rule by its place in the pack.
func (t *ruleTrie) code(c *Codec, rules []*Rule) {
	List(c, &t.nodes, func(c *Codec, n *ruleNode) {
		Set(c, &n.next)
		Number(c, &n.rules)
		Number(c, &n.keys)
		Number(c, &n.classes)
		Number(c, &n.others)
		Number(c, &n.leading)
		Number(c, &n.kinds)
	})
	for i := range max(len(t.nodes)-1, 0) {
		t.nodes[i].fires = t.nodes[i].rules < t.nodes[i+1].rules
	}
	List(c, &t.rules, func(c *Codec, r **Rule) {
		at := 0
		if !c.reading {
			at = (*r).Order
		}
		Number(c, &at)
		*r = rules[at]
	})
	List(c, &t.keys, func(c *Codec, e *keyEdge) {
		Number(c, &e.key)
		Number(c, &e.to)
	})
	List(c, &t.classes, func(c *Codec, e *classEdge) {
		Number(c, &e.value)
		Number(c, &e.class)
		Number(c, &e.to)
	})
	List(c, &t.others, func(c *Codec, e *otherEdge) {
		Number(c, &e.to)
		Number(c, &e.set)
		Number(c, &e.kind)
	})
	List(c, &t.leading, func(c *Codec, s *Classes) { s.code(c) })
	List(c, &t.sets, func(c *Codec, s *[]text.Key) { List(c, s, Number) })
	List(c, &t.keyHeads, Number)
	heads := t.classHeads[:]
	List(c, &heads, func(c *Codec, r *run) {
		Number(c, &r.from)
		Number(c, &r.to)
	})
	copy(t.classHeads[:], heads)
}
