package read

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// twin is a country that a text means by a name for which two are known: of "Congolese" the one whose capital, leader or full name stands in it.
type twin struct {
	usual record.Party // whose the name is where nothing is told
	meant record.Party // whose it is here; "" if nothing in the text tells so
}

// settleTwin finds out which of two countries of one name the text means, where verbs have forms: "The Congolese President, Denis Sassou Nguesso, …". It means the other
// one only where nothing in it is of the usual one but the name that they share.
func (d *draft) settleTwin() {
	d.twin = twin{}
	t, ok := d.sharedName()
	if !ok {
		return
	}
	told := false
	for _, i := range d.names.in(0, len(d.toks)) {
		for f := range d.finds.At(i) {
			if f.Class != d.w.country && f.Class != d.w.adj && f.Class != d.w.place {
				continue
			}
			switch party := d.partyOf(f); {
			case party == t.meant:
				told = true
			case party == t.usual && d.otherOf(i) == "":
				return
			}
		}
	}
	for _, p := range d.people {
		switch d.r.world.leaders.of(p, nil) {
		case "":
		case t.meant:
			told = true
		case t.usual:
			return
		}
	}
	if !told {
		return
	}
	d.twin = t
	for i := range d.mentions {
		if m := &d.mentions[i]; m.party == t.usual {
			m.party = t.meant
		}
	}
	for _, p := range d.people {
		if p.party == t.usual {
			p.party = t.meant
		}
	}
}

// sharedName is the first name of the text for which two countries are known, with both.
func (d *draft) sharedName() (twin, bool) {
	if !d.w.inflects {
		return twin{}, false
	}
	for _, i := range d.names.in(0, len(d.toks)) {
		if other := d.otherOf(i); other != "" {
			for f := range d.finds.At(i) {
				if f.Class == d.w.country || f.Class == d.w.adj {
					return twin{usual: d.partyOf(f), meant: other}, true
				}
			}
		}
	}
	return twin{}, false
}

// otherOf is the second country that the name at token i may mean; "" if it means one.
func (d *draft) otherOf(i int) record.Party {
	f, ok := d.longest(i, d.w.seam)
	if !ok {
		return ""
	}
	other, ok := strings.CutPrefix(d.finds.Value(f), "or-")
	if !ok {
		return ""
	}
	return record.Party(other)
}
