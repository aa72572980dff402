package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// sharedTitles finds the names behind an office of several people: "Presidents A of Peru and B of Chile", "the Kenyan and Ghanaian
// presidents, A and B", "the foreign ministers of Kenya and Ghana, A and B", "his Kenyan and Ghanaian counterparts A and B". One name alone
// is of nobody.
func (d *draft) sharedTitles() {
	until := 0
	for _, i := range d.plurals {
		f, ok := d.longest(i, d.w.ministers)
		s := &d.doc.Sents[d.sentenceOf(i)]
		if !ok || i < until || s.Section != text.Body {
			continue
		}
		until = f.To
		counterpart := d.finds.Value(f) == "counterpart"
		parties, at := d.ownersBehind(f.To, s.To)
		first := f.From
		if len(parties) == 0 {
			parties, first = d.ownersBefore(i, s.From)
		}
		if d.comma(at) {
			at++
		}
		office := record.Office{Code: d.finds.Value(f), Title: d.quote(f.From, f.To), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: "ministers"}}
		var found []mention
		for at < s.To {
			from := d.skipRanks(at, s.To)
			end := d.name(from, s.To)
			if end == from {
				break
			}
			m := mention{from: at, to: end, nameFrom: from, nameTo: end, counterpart: counterpart}
			if !counterpart {
				m.offices = []record.Office{office}
			}
			if len(parties) == 0 {
				d.after(&m, s.To)
			}
			found = append(found, m)
			j, joined := d.jointAt(m.to, s.To)
			if !joined {
				break
			}
			at = j.to
		}
		if len(found) < 2 || (len(parties) > 0 || counterpart) && len(parties) != len(found) {
			continue
		}
		if counterpart { // one of them was taken for the only one
			last := found[len(found)-1].to
			d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool { return m.from < last && first < m.to })
		}
		found[0].from = f.From
		if len(parties) > 0 {
			found[0].from = d.skipRanks(found[0].nameFrom, found[0].nameFrom)
		}
		if counterpart {
			found[0].from = first
		}
		for k := range found {
			if k < len(parties) {
				found[k].party = parties[k]
			}
		}
		d.mentions = append(d.mentions, found...)
	}
}

// ownersBehind are the countries behind an office of several people, in tokens from i on ("of Kenya and Ghana"), and where they end.
func (d *draft) ownersBehind(i, end int) ([]record.Party, int) {
	if !d.is(i, d.w.of) {
		return nil, i
	}
	return d.owners(i+1, end)
}

// owners are the countries that tokens from i on list, and where the list ends.
func (d *draft) owners(i, end int) (out []record.Party, to int) {
	for to = i; i < end; {
		at := d.skipArticle(i)
		if at >= end {
			break
		}
		f, ok := d.finds.Within(at, end, d.w.country)
		if !ok {
			f, ok = d.finds.Within(at, end, d.w.adj)
		}
		if !ok {
			break
		}
		out, to = append(out, d.partyOf(f)), f.To
		j, joined := d.jointAt(to, end)
		if !joined {
			break
		}
		i = j.to
	}
	return out, to
}

// ownersBefore are those of the two adjectives that stand before an office of several people at token i, and where they begin: "the Kenyan
// and Ghanaian presidents".
func (d *draft) ownersBefore(i, from int) ([]record.Party, int) {
	const near = 7 // tokens
	for s := i - 3; s >= max(from, i-near); s-- {
		if ps, to := d.owners(s, i); to == i && len(ps) == 2 {
			return ps, s
		}
	}
	return nil, i
}
