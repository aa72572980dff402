package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// placeCountries gives each person whose country is not told the one the text implies: that of the outlet's own officials, or
// the party of the document that nobody else speaks for.
func (d *draft) placeCountries() {
	var open []*person
	for _, p := range d.people {
		if p.party == "" {
			open = append(open, p)
		}
	}
	home := d.homeParty()
	d.home = home
	if len(open) == 0 {
		return
	}
	other := d.otherParty(home)
	digest := d.datelines() > 1
	for _, p := range open {
		p.party = home
		if digest { // in a digest, the country where the item is written
			if pl := d.datelineBefore(d.toks[p.first].Span.Start); pl != nil {
				p.party = pl.Country
			}
		}
		if p.by != "" {
			p.party = p.by
		} else if home != "" && d.r.world.surnames[home] && other != "" {
			p.party = other // where its own people bear the country's names, this one does not
		} else if other != "" && d.secondHolder(p) {
			p.party = other
		}
	}
}

// sole are the offices that a country gives to one person at a time.
var sole = []string{"head-of-state", "head-of-government", "foreign-minister"}

// secondHolder reports whether somebody else has an office of p in the country that p is taken for, with a better claim to it: told
// in the text, by a title that only this country uses ("the Taoiseach"), or by being named first.
func (d *draft) secondHolder(p *person) bool {
	for _, q := range d.people {
		if q == p || q.party != p.party || d.native(p) {
			continue
		}
		for _, code := range sole {
			if p.holds(code) && q.holds(code) && (q.told || d.native(q) || q.first < p.first) {
				return true
			}
		}
	}
	return false
}

// native reports whether somebody is named by a title that one country alone uses.
func (d *draft) native(p *person) bool {
	for _, m := range d.mentions {
		if m.person != p {
			continue
		}
		for i := m.from; i < m.to; i++ {
			if d.is(i, d.w.titleHome) {
				return true
			}
		}
	}
	return false
}

// otherParty is the country that the document names most often besides home.
func (sv *survey) otherParty(home record.Party) record.Party {
	for _, c := range sv.countries {
		if c.party != home {
			return c.party
		}
	}
	return ""
}

// homeParty is the country whose offices the document names without saying so: the agency's, the language's, or of the two
// countries the document names most often the one that no person has been given.
func (d *draft) homeParty() record.Party {
	if d.agency != "" {
		return d.agency
	}
	for mi := range d.mentions { // "Secretary of State", "Foreign Secretary": titles that one country alone uses
		m := &d.mentions[mi]
		if m.party != "" {
			continue
		}
		for i := m.from; i < m.to; i++ {
			if f, ok := d.longest(i, d.w.titleHome); ok {
				return record.Party(f.Value)
			}
		}
	}
	if d.w.home != "" {
		return d.w.home
	}
	for _, c := range d.countries[:min(3, len(d.countries))] {
		if !slices.ContainsFunc(d.people, func(p *person) bool { return p.told && p.party == c.party }) {
			return c.party
		}
	}
	return ""
}
