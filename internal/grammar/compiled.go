package grammar

import (
	"github.com/chancery-ledger/chancery/internal/codec"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Code writes a pack down as it is once compiled, or reads it back into one that has its vocabulary and nothing else. What finds and matches
// lies there as it is laid out, and is looked at where it lies.
func (p *Pack) Code(c *codec.Codec) {
	c.String(&p.Lang)
	codec.Map(c, &p.Settings, (*codec.Codec).String)
	codec.List(c, &p.Rules, codeRule)
	codec.Map(c, &p.Tables, CodeTable)
	codec.Strings(c, &p.names)
	phrases := c.Apart(func(c *codec.Codec) { p.laidPhrases().code(c) })
	rules := c.Apart(func(c *codec.Codec) { p.laidRules().code(c, p.Rules) })
	if !c.Reading() {
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
func CodeTable(c *codec.Codec, table *map[string][]string) { codec.Map(c, table, codec.Strings) }

func codeRule(c *codec.Codec, at **Rule) {
	if c.Reading() {
		*at = &Rule{}
	}
	r := *at
	c.String(&r.Name)
	c.String(&r.Makes)
	codec.Map(c, &r.Attr, (*codec.Codec).String)
	codec.Strings(c, &r.Yes)
	codec.Strings(c, &r.No)
	c.String(&r.File)
	codec.Number(c, &r.Order)
}

func (t *phraseTrie) code(c *codec.Codec) {
	codec.Number(c, &t.heads)
	codec.Number(c, &t.n)
	codec.Plain(c, &t.words)
	codec.Plain(c, &t.nodes)
	codec.Plain(c, &t.endings)
	codec.Plain(c, &t.phrases)
	codec.Plain(c, &t.classes)
	codec.Plain(c, &t.counts)
	t.values.Code(c)
	codec.Plain(c, &t.casings)
}

// code tells a rule by its place in the pack.
func (t *ruleTrie) code(c *codec.Codec, rules []*Rule) {
	codec.Plain(c, &t.nodes)
	codec.List(c, &t.rules, func(c *codec.Codec, r **Rule) {
		at := 0
		if !c.Reading() {
			at = (*r).Order
		}
		codec.Number(c, &at)
		*r = rules[at]
	})
	codec.Plain(c, &t.keys)
	codec.Plain(c, &t.classes)
	codec.Plain(c, &t.others)
	codec.Plain(c, &t.leading)
	codec.List(c, &t.sets, func(c *codec.Codec, s *[]text.Key) { codec.Plain(c, s) })
	codec.Plain(c, &t.keyHeads)
	heads := t.classHeads[:]
	codec.Plain(c, &heads)
	copy(t.classHeads[:], heads)
}
