package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// countries gives each person whose country is not told the one the text implies: that of the outlet's own officials, or
// the party of the document that nobody else speaks for.
func (d *draft) countries(sv *survey) {
	var open []*person
	for _, p := range d.people {
		if p.party == "" {
			open = append(open, p)
		}
	}
	home := d.homeParty(sv)
	d.home = home
	if len(open) == 0 {
		return
	}
	other := sv.otherParty(home)
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

// survey is what one pass over the phrases of a document tells of titles and countries.
type survey struct {
	titles    []int        // the tokens where an office, an honorific or a "counterpart" begins
	agency    record.Party // the country of the first agency that has one
	countries []tally      // as often as they are named, by name, adjective or capital: most often first
}

type tally struct {
	party record.Party
	n     int
}

func (d *draft) survey() *survey {
	const (
		title = 1 + iota
		agent
		country
		city
	)
	w := d.w
	var kinds [256]uint8 // by class
	kinds[w.office], kinds[w.honorific], kinds[w.counterpart] = title, title, title
	kinds[w.agency], kinds[w.country], kinds[w.adj], kinds[w.place] = agent, country, country, city
	kinds[0] = 0

	sv := &survey{titles: make([]int, 0, len(d.toks)/16)}
	agency := -1
	all := d.finds.All()
	for i := range all {
		f := &all[i]
		switch kinds[f.Class] {
		case title:
			if n := len(sv.titles); n == 0 || sv.titles[n-1] != f.From {
				sv.titles = append(sv.titles, f.From)
			}
		case agent:
			if sv.agency == "" && f.From != agency { // the longest that begins there
				agency, sv.agency = f.From, record.Party(f.Value)
			}
		case country:
			sv.count(record.Party(f.Value))
		case city:
			if p := d.r.world.seat[f.Value]; p != "" {
				sv.count(p)
			}
		}
	}
	slices.SortStableFunc(sv.countries, func(a, b tally) int { return b.n - a.n })
	return sv
}

// count counts a country; a document names few.
func (sv *survey) count(p record.Party) {
	for i := range sv.countries {
		if sv.countries[i].party == p {
			sv.countries[i].n++
			return
		}
	}
	sv.countries = append(sv.countries, tally{p, 1})
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
func (d *draft) homeParty(sv *survey) record.Party {
	if sv.agency != "" {
		return sv.agency
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
	for _, c := range sv.countries[:min(3, len(sv.countries))] {
		if !slices.ContainsFunc(d.people, func(p *person) bool { return p.told && p.party == c.party }) {
			return c.party
		}
	}
	return ""
}
