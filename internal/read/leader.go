package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/record"
)

// leaders are the people of leader.tsv and whom they speak for, by the parts of their names with spaces between (see person.parts).
type leaders struct {
	whole map[string]record.Party
	alone map[string]record.Party   // by what papers call them behind an office
	last  map[string][]record.Party // by the last part of their names
}

func newLeaders(table map[string][]string) *leaders {
	l := &leaders{make(map[string]record.Party, len(table)), map[string]record.Party{}, make(map[string][]record.Party, len(table))}
	for name, row := range table {
		if parts := spelling(name); strings.Contains(parts, " ") {
			l.whole[parts] = record.Party(row[0])
			if last := parts[strings.LastIndexByte(parts, ' ')+1:]; !slices.Contains(l.last[last], record.Party(row[0])) {
				l.last[last] = append(l.last[last], record.Party(row[0]))
			}
		}
		if len(row) > 1 {
			l.alone[spelling(row[1])] = record.Party(row[0])
		}
	}
	return l
}

// spelling is a name without diacritics, hyphens and initials.
func spelling(name string) string {
	var parts []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		if utf8.RuneCountInString(w) > 1 || unicode.IsLower([]rune(w)[0]) {
			parts = append(parts, string(appendPlain(nil, w)))
		}
	}
	return strings.Join(parts, " ")
}

// of is the party that somebody speaks for; "" for whoever is not listed. Whoever has an office and is named by a last name alone speaks for
// the one country that the text names and that somebody of that name has led.
func (l *leaders) of(p *person, named []tally) record.Party {
	for _, parts := range [...][]string{p.parts, p.aka} {
		for from := range parts {
			for to := len(parts); to > from+1; to-- {
				if c := l.whole[strings.Join(parts[from:to], " ")]; c != "" {
					return c
				}
			}
		}
	}
	if len(p.parts) == 2 { // "KONO Taro"
		if c := l.whole[p.parts[1]+" "+p.parts[0]]; c != "" {
			return c
		}
	}
	if len(p.parts) != 1 || len(p.offices) == 0 {
		return ""
	}
	if c := l.alone[p.parts[0]]; c != "" {
		return c
	}
	var one record.Party
	for _, c := range named {
		if c.named && slices.Contains(l.last[p.parts[0]], c.party) {
			if one != "" {
				return ""
			}
			one = c.party
		}
	}
	return one
}

// known gives those whose country the text does not tell the one that everybody knows them to speak for. It returns the one that all of
// them speak for; "" if there is none, or more than one.
func (d *draft) known() (all record.Party) {
	several := false
	for _, p := range d.people {
		if p.party != "" {
			continue
		}
		if p.party = d.r.world.leaders().of(p, d.countries); p.party != "" {
			several = several || all != "" && all != p.party
			all = p.party
		}
	}
	if several {
		return ""
	}
	return all
}
