package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// readRelations tells at what level two parties are, and since when: a level named as theirs, with the date of the event that made it.
func (d *draft) readRelations() {
	levels := d.r.packs.World["level"]
	main := d.firstMain()
	for _, n := range d.named {
		if _, ok := levels[n.id]; !ok {
			continue
		}
		if d.wished(n.from, n.to) {
			continue
		}
		parties := d.dyadIn(n.from, n.to)
		if len(parties) < 2 && main != nil {
			parties = main.parties
		}
		if len(parties) != 2 {
			continue
		}
		d.relation(parties, n.id, d.since(n.from, n.to), record.Evidence{Span: d.span(n.from, n.to), Rule: "level:" + n.id})
	}
}

// wished reports whether tokens [from, to) name a level that somebody only proposes to reach.
func (d *draft) wished(from, to int) bool {
	for _, m := range d.matches {
		if m.From > from {
			return false
		}
		if m.Rule.Attr["kind"] != "upgrade" || m.To < to {
			continue
		}
		for _, s := range d.statements {
			if s.act == record.Propose && s.from <= m.From && m.To <= s.end {
				return true
			}
		}
	}
	return false
}

func (d *draft) relation(parties []record.Party, level string, since record.Date, why record.Evidence) {
	for i := range d.out.Relations {
		r := &d.out.Relations[i]
		if r.Level == level && slices.Equal(r.Parties, parties) {
			if !r.Since.Known() {
				r.Since = since
			}
			r.Evidence = append(r.Evidence, why)
			return
		}
	}
	d.out.Relations = append(d.out.Relations, record.Relation{Parties: slices.Clone(parties), Level: level, Since: since, Evidence: []record.Evidence{why}})
}

// dyadIn are the countries named within tokens [from, to).
func (d *draft) dyadIn(from, to int) []record.Party {
	var out []record.Party
	for i := from; i < to; i++ {
		for _, f := range d.finds.At(i) {
			if f.Class == d.w.country || f.Class == d.w.org && f.To <= to {
				out = d.addParty(out, d.partyOf(f))
			}
		}
	}
	return out
}

// since is the date of an upgrade told in the same sentence as tokens [from, to).
func (d *draft) since(from, to int) record.Date {
	for _, e := range d.events {
		s := d.doc.Sents[e.sent]
		if e.kind == "upgrade" && s.From <= from && to <= s.To && e.when.Known() && e.status == record.Held {
			return e.when
		}
	}
	return record.Date{}
}
