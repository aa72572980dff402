package read

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// leaders are the people of leader.tsv, by the parts of their names with spaces between (see person.parts), and whom they speak for. Of one
// word they are what papers call somebody behind an office.
type leaders struct {
	table map[string][]string
	last  func() map[string][]record.Party // by the last part of their names; few texts ask
}

func newLeaders(table map[string][]string) *leaders {
	return &leaders{table, sync.OnceValue(func() map[string][]record.Party {
		last := make(map[string][]record.Party, len(table))
		for name, row := range table {
			at := strings.LastIndexByte(name, ' ') + 1
			if c := record.Party(row[0]); at > 0 && !slices.Contains(last[name[at:]], c) {
				last[name[at:]] = append(last[name[at:]], c)
			}
		}
		return last
	})}
}

// called is the party of whoever has this name in the table.
func (l *leaders) called(name string) record.Party {
	if row := l.table[name]; row != nil {
		return record.Party(row[0])
	}
	return ""
}

// of is the party that somebody speaks for; "" for whoever is not listed. Whoever has an office and is named by a last name alone speaks for
// the one country that the text names and that somebody of that name has led; without an office only those whom one word calls everywhere.
func (l *leaders) of(p *person, named []tally) record.Party {
	for _, parts := range [...][]string{p.parts, p.aka} {
		for from := range parts {
			for to := len(parts); to > from+1; to-- {
				if c := l.called(strings.Join(parts[from:to], " ")); c != "" {
					return c
				}
			}
		}
	}
	if n := len(p.parts); n > 2 { // "Mia | Amor | Mottley"
		if c := l.called(p.parts[0] + " " + p.parts[n-1]); c != "" {
			return c
		}
	}
	if reigns(p.offices) && (len(p.parts) == 1 || len(p.parts) == 2 && strings.Trim(p.parts[1], "ivx") == "") { // "King Abdullah", "King Felipe VI"
		if c := l.called("king " + p.parts[0]); c != "" {
			return c
		}
	}
	if len(p.parts) == 2 { // "KONO Taro"
		if c := l.called(p.parts[1] + " " + p.parts[0]); c != "" {
			return c
		}
	}
	if len(p.parts) != 1 {
		return ""
	}
	if c := l.called(p.parts[0]); c != "" && (len(p.offices) > 0 || namesParty(named, c)) {
		return c
	}
	if len(p.offices) == 0 {
		return ""
	}
	var one record.Party
	for _, c := range named {
		if c.named && slices.Contains(l.last()[p.parts[0]], c.party) {
			if one != "" {
				return ""
			}
			one = c.party
		}
	}
	return one
}

// honoured reports whether somebody whom the text gives no office leads a country, as everybody knows, where verbs have forms: "His Excellency A | arrived in Lima".
func (d *draft) honoured(p *person) bool {
	return d.w.inflects && len(p.offices) == 0 && len(p.parts) > 1 && d.r.world.leaders.of(p, nil) != ""
}

// namesParty reports whether a text names a party, as it counts them.
func namesParty(named []tally, p record.Party) bool {
	return slices.ContainsFunc(named, func(t tally) bool { return t.named && t.party == p })
}

// inOffice reports whether somebody has an office that is told: where verbs have forms, whoever only had it, or is to have it, tells nothing of a text's own
// country ("including with President-elect A").
func (d *draft) inOffice(p *person) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool { return !d.w.inflects || o.Code != "other" })
}

// known gives those whose country the text does not tell the one that everybody knows them to speak for. It returns the one that all of
// them speak for; "" if there is none, or more than one.
func (d *draft) known() (all record.Party) {
	several := false
	for _, p := range d.people {
		if p.party != "" {
			continue
		}
		if p.party = d.r.world.leaders.of(p, d.countries); p.party != "" && d.inOffice(p) && !d.onlyWhose(p, 0, len(d.toks)) {
			several = several || all != "" && all != p.party
			all = p.party
		}
	}
	if several {
		return ""
	}
	return all
}

// chairsFor gives whoever leads a country and for a time chairs an organisation the country that is told behind the name: "CARICOM Chairman, Prime Minister A | of
// Barbados".
func (d *draft) chairsFor(m *mention) {
	if !d.w.inflects || m.party == "" || !m.named() || !d.is(m.to, d.w.of) || !d.r.world.isOrg(m.party) {
		return
	}
	const longest = 6 // tokens
	f, ok := d.finds.LongestEnding(d.pastHonorifics(m), max(m.from, m.nameFrom-longest), grammar.ClassesOf(d.w.office))
	if !ok {
		return
	}
	for _, code := range d.w.means(f).title.offices {
		if code != "head-of-state" && code != "head-of-government" {
			return
		}
	}
	if land, ok := d.longest(d.skipArticle(m.to+1), d.w.country); ok {
		m.party = d.partyOf(land)
		for _, code := range d.w.means(f).title.offices {
			m.offices = d.mem.offices.with(m.offices, record.Office{Code: code, Title: d.quote(f.From, f.To), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: d.w.means(f).title.rule}})
		}
	}
}

// pastHonorifics is where the honorifics before a name begin; where the name does if it has none.
func (d *draft) pastHonorifics(m *mention) int {
	at := m.nameFrom
	for at > m.from {
		h := d.endOf(d.w.honorific, at)
		if h < m.from {
			break
		}
		at = h
	}
	return at
}
