package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
)

// cover tells of a token what it is part of.
type cover uint8

const (
	inDate    cover = 1 << iota
	inName          // of an instrument
	inMention       // of somebody, by name or title
	inPerson        // of somebody who is known by name
	inActor
)

func (d *draft) uncover() {
	d.covered = slices.Grow(d.covered[:0], len(d.toks))[:len(d.toks)]
	clear(d.covered)
}

func (d *draft) cover(from, to int, c cover) {
	for i := from; i < to; i++ {
		d.covered[i] |= c
	}
}

// lies reports whether token i is part of one of such things; none is outside the text.
func (d *draft) lies(i int, c cover) bool {
	return uint(i) < uint(len(d.covered)) && d.covered[i]&c != 0
}

// insideName reports whether a match lies within an instrument's name.
func (d *draft) insideName(m grammar.Match) bool {
	if !d.lies(m.From, inName) {
		return false
	}
	for i := range d.named {
		if n := &d.named[i]; n.from <= m.From && m.To <= n.to {
			return true
		}
	}
	return false
}
