package lang

import (
	"maps"
	"slices"

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
		p.Vocab = &text.Vocabulary{}
	}
	p.Vocab.Code(c)
	codec.Map(c, &p.World, grammar.CodeTable)
	codec.Map(c, &p.ByLang, func(c *codec.Codec, at **grammar.Pack) {
		if *at == nil {
			*at = &grammar.Pack{Vocab: p.Vocab}
		}
		(*at).Code(c)
	})
	p.Langs = slices.Sorted(maps.Keys(p.ByLang))
}

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
