package export

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

//go:embed crosswalk.tsv
var crosswalkTable string

//go:embed actors.tsv
var actorTable string

// coding is a row of the crosswalk: what events or statements it fits, and their codes.
type coding struct {
	subject             string
	when                []string
	cameo, plover, mode string
	quad                int    // of PLOVER, 1 to 4; 0 for none
	goldstein           string // the number published for the CAMEO code, as it is written
}

// crosswalk is the table by which the ledger is coded, and its version.
var crosswalk = sync.OnceValues(func() (rows []coding, version string) {
	for line := range strings.Lines(crosswalkTable) {
		line = strings.TrimRight(line, "\n")
		if _, v, ok := strings.Cut(line, "version\t"); ok && version == "" {
			version = v
		}
		cols := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(cols) < 7 {
			continue
		}
		quad, _ := strconv.Atoi(cols[5])
		rows = append(rows, coding{cols[0], strings.Fields(cols[1]), unlessNone(cols[2]), unlessNone(cols[3]), cols[4], quad, cols[6]})
	}
	return rows, version
})

func unlessNone(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// codingOf is the first row that fits a subject with these marks, about these topics; nil if none does or none is to be made of it.
func codingOf(subject string, marks, about []string) *coding {
	rows, _ := crosswalk()
	for i := range rows {
		r := &rows[i]
		if r.subject != subject || slices.ContainsFunc(r.when, func(w string) bool {
			if list, is := strings.CutPrefix(w, "topics="); is {
				only := strings.Split(list, ",")
				return len(about) == 0 || slices.ContainsFunc(about, func(t string) bool { return !slices.Contains(only, t) })
			}
			return !slices.Contains(marks, w)
		}) {
			continue
		}
		if r.cameo == "" {
			return nil
		}
		return r
	}
	return nil
}

// codeEvent codes an event as an act of one party towards another.
func codeEvent(e *ledger.Event, actor, recipient record.Party) *coding {
	marks := []string{string(e.Status)}
	if e.Place != nil && e.Place.Country != nil {
		switch c := *e.Place.Country; {
		case c == actor:
			marks = append(marks, "host")
		case c == recipient:
			marks = append(marks, "guest")
		case !slices.Contains(e.Parties, c):
			marks = append(marks, "third")
		}
	}
	return codingOf(e.Kind, marks, nil)
}

// codeStatement codes what is said.
func codeStatement(s *ledger.Statement) *coding {
	var marks []string
	if len(s.By) > 1 && len(s.To) == 0 {
		marks = append(marks, "joint")
	}
	return codingOf(s.Act, marks, s.Topics)
}

var namedActors = sync.OnceValue(func() map[record.Party]string {
	out := map[record.Party]string{}
	for line := range strings.Lines(actorTable) {
		if party, code, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && line[0] != '#' {
			out[record.Party(party)] = code
		}
	}
	return out
})

// actor is a party as event data has it.
type actor struct {
	party                       record.Party
	code, country, group, kind3 string // CAMEO: whole code, country, known group, type
	iso3, name                  string
}

func actorOf(p record.Party, packs *lang.Packs) actor {
	a := actor{party: p, code: namedActors()[p]}
	row, isCountry := packs.World["country"][string(p)]
	if !isCountry {
		if a.group, a.kind3 = a.code, "IGO"; a.code == "" {
			a.code = "IGO"
		}
		if row := packs.World["organisation"][string(p)]; len(row) > 0 {
			a.name = row[0]
		}
		return a
	}
	a.name = row[0]
	if a.iso3 = iso3(p); a.code == "" {
		a.code = a.iso3
	}
	a.country = a.code
	return a
}

// iso3 is the ISO 3166-1 alpha-3 code of a country; of Kosovo, which has none, the one that is used for it.
func iso3(p record.Party) string {
	if p == "XK" {
		return "XKX"
	}
	region, err := language.ParseRegion(string(p))
	if err != nil {
		return ""
	}
	return region.ISO3()
}

// pairs yields all ordered pairs between two groups, of a party with another.
func pairs(from, to []record.Party) (out [][2]record.Party) {
	for _, a := range from {
		for _, b := range to {
			if a != b {
				out = append(out, [2]record.Party{a, b})
			}
		}
	}
	return out
}

// towards are the ordered pairs of a statement: to whom it is said, else to each other, else to the other parties of the event.
func towards(s *ledger.Statement, e *ledger.Event) [][2]record.Party {
	switch {
	case len(s.To) > 0:
		return pairs(s.By, s.To)
	case len(s.By) > 1:
		return pairs(s.By, s.By)
	case e != nil:
		return pairs(s.By, e.Parties)
	}
	return nil
}
