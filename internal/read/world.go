package read

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

// world is what the packs' world tables say, keyed the way finds name things.
type world struct {
	places  map[string]place        // by place id
	seat    map[string]record.Party // place id to the country whose capital it is
	speaks  map[string]record.Party // place id to the organisation that it stands for
	orgKind map[string]string       // organisation code to kind
	ruled   map[string]record.Party // political party, parliament or agency of a state, and organ of the United Nations, to the party that its people speak for
	// surnames has the countries whose family names the packs list, each with those whose people's names read alike: a name without one is hardly theirs
	surnames map[record.Party][]record.Party
	topic    map[string]string // topic to its kind: field, means or ""
	leaders  *leaders
	lacks    map[record.Party][]string // the offices that a country has not
}

type place struct {
	name    string
	country record.Party
	kind    string
}

func newWorld(p *lang.Packs) *world {
	w := &world{places: map[string]place{}, seat: map[string]record.Party{}, speaks: map[string]record.Party{}, orgKind: map[string]string{}, ruled: map[string]record.Party{}, surnames: map[record.Party][]record.Party{}, topic: map[string]string{}, lacks: map[record.Party][]string{}}
	for id, c := range p.World["place"] {
		pl := place{name: c[0]}
		if len(c) > 1 {
			pl.country = record.Party(c[1])
		}
		if len(c) > 2 {
			pl.kind = c[2]
		}
		w.places[id] = pl
	}
	for code, c := range p.World["country"] {
		if len(c) > 1 && w.places[c[1]].country == record.Party(code) {
			w.seat[c[1]] = record.Party(code)
		}
		if len(c) > 2 {
			w.lacks[record.Party(code)] = strings.Split(c[2], ",")
		}
	}
	for code, c := range p.World["organisation"] {
		if len(c) > 1 {
			w.orgKind[code] = c[1]
			if c[1] != "bloc" && len(c) > 2 { // the members of a bloc speak for themselves
				w.ruled[code] = record.Party(c[2])
			}
			if len(c) > 3 {
				w.speaks[c[3]] = record.Party(code)
			}
		}
	}
	for id, c := range p.World["topic"] {
		w.topic[id] = ""
		if len(c) > 3 {
			w.topic[id] = c[3]
		}
	}
	for _, row := range p.World["surname"] {
		var alike []record.Party
		if len(row) > 1 && row[1] != "" {
			for c := range strings.SplitSeq(row[1], ",") {
				alike = append(alike, record.Party(c))
			}
		}
		w.surnames[record.Party(row[0])] = alike
	}
	w.leaders = newLeaders(p.World["leader"])
	return w
}

// isOrg reports whether a party is an organisation rather than a country.
func (w *world) isOrg(p record.Party) bool {
	_, ok := w.orgKind[string(p)]
	return ok
}

// title is an office phrase of a pack's offices.tsv, taken apart once.
type title struct {
	offices []string // codes; empty for a rank that gives no office
	open    bool     // a portfolio may follow
	bare    bool     // may stand for a person later in the text
	spouse  bool
	lesser  []record.Party // of these countries it is that of an official: India's Foreign Secretary is no minister
	rule    string
}

func newTitle(surface string, cols []string) *title {
	t := &title{rule: "office:" + surface}
	for _, o := range strings.Split(cols[0], ",") {
		if o = strings.TrimSpace(o); o != "" && o != "-" {
			t.offices = append(t.offices, o)
		}
	}
	if len(cols) > 1 {
		t.open = strings.Contains(cols[1], "open")
		t.bare = strings.Contains(cols[1], "bare")
		t.spouse = strings.Contains(cols[1], "spouse")
		if _, flag, ok := strings.Cut(cols[1], "official:"); ok {
			parties, _, _ := strings.Cut(flag, ",")
			for _, p := range strings.Split(parties, "+") {
				t.lesser = append(t.lesser, record.Party(p))
			}
		}
	}
	return t
}
