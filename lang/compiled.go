package lang

import (
	"github.com/chancery-ledger/chancery/internal/codec"
	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Compile writes the packs down as they are once loaded, for a program that is to start sooner: to read them back is next to nothing. The
// same packs give the same bytes on the same kind of machine.
func (p *Packs) Compile() []byte {
	var c codec.Codec
	codec.Stamp(&c)
	p.code(&c)
	return c.Written()
}

func (p *Packs) code(c *codec.Codec) {
	if c.Reading() {
		p.Vocab, p.ByLang = &text.Vocabulary{}, map[string]*grammar.Pack{}
	}
	p.Vocab.Code(c)
	codec.Strings(c, &p.Langs)
	parts := []*codec.Codec{c.Apart(p.codeWorld)}
	for _, l := range p.Langs {
		if c.Reading() {
			p.ByLang[l] = &grammar.Pack{Vocab: p.Vocab}
		}
		parts = append(parts, c.Apart(p.ByLang[l].Code))
	}
	if !c.Reading() {
		return
	}
	sideBySide(len(parts), func(i int) {
		if i == 0 {
			p.codeWorld(parts[0])
		} else {
			p.ByLang[p.Langs[i-1]].Code(parts[i])
		}
	})
}

func (p *Packs) codeWorld(c *codec.Codec) { codec.Map(c, &p.World, grammar.CodeTable) }

// readBack are the packs that were compiled into bytes; nil if there are none, or if they were compiled for another kind of machine.
func readBack(compiled string) *Packs {
	if compiled == "" {
		return nil
	}
	c := codec.ReadBack(compiled)
	if !codec.Stamp(c) {
		return nil
	}
	p := &Packs{}
	p.code(c)
	return p
}
