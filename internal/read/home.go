package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// countries gives each person whose country is not told the one the text implies: that of the outlet's own officials, or
// the party of the document that nobody else speaks for.
func (d *draft) countries() {
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
		}
	}
}

// otherParty is the country that the document names most often besides home.
func (d *draft) otherParty(home record.Party) record.Party {
	order, _ := d.countryCount()
	for _, p := range order {
		if p != home {
			return p
		}
	}
	return ""
}

// countryCount counts how often each country is named, by name, adjective or capital: most often first.
func (d *draft) countryCount() ([]record.Party, map[record.Party]int) {
	count := map[record.Party]int{}
	var order []record.Party
	for _, f := range d.finds.All() {
		if f.Class != d.w.country && f.Class != d.w.adj && (f.Class != d.w.place || !d.r.world.isCapital(f.Value)) {
			continue
		}
		p := d.partyOf(f)
		if count[p] == 0 {
			order = append(order, p)
		}
		count[p]++
	}
	slices.SortStableFunc(order, func(a, b record.Party) int { return count[b] - count[a] })
	return order, count
}

// homeParty is the country whose offices the document names without saying so: the agency's, the language's, or of the two
// countries the document names most often the one that no person has been given.
func (d *draft) homeParty() record.Party {
	for i := range d.toks {
		if f, ok := d.longest(i, d.w.agency); ok && f.Value != "" {
			return record.Party(f.Value)
		}
	}
	for _, m := range d.mentions { // "Secretary of State", "Foreign Secretary": titles that one country alone uses
		for i := m.from; i < m.to; i++ {
			if f, ok := d.longest(i, d.w.titleHome); ok && m.party == "" {
				return record.Party(f.Value)
			}
		}
	}
	if d.w.home != "" {
		return d.w.home
	}
	order, _ := d.countryCount()
	taken := map[record.Party]bool{}
	for _, p := range d.people {
		if p.told {
			taken[p.party] = true
		}
	}
	for i, p := range order {
		if i < 3 && !taken[p] {
			return p
		}
	}
	return ""
}
