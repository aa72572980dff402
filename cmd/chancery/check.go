package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

type checkCmd struct {
	Lang string `arg:"" optional:"" help:"One language only."`
}

func (*checkCmd) Help() string {
	return `Examples:

    chancery check
    chancery check vi

Loads the packs, runs the yes and no lines of every rule, and proves that every id and code a pack gives is one that lang/shared or
lang/world lists. All faults are printed, with file and line; the status is 1 if there are any.`
}

func (c *checkCmd) Run(con *console) error {
	reading, err := lang.Load()
	following, also := lang.LoadFollowing()
	if err := cmp.Or(err, also); err != nil {
		var faults grammar.Faults
		if !errors.As(err, &faults) {
			return err
		}
		return tellFaults(con, faults)
	}
	langs := reading.Langs
	if c.Lang != "" {
		if reading.ByLang[c.Lang] == nil {
			return usageError(fmt.Sprintf("no language pack %q; there are: %s", c.Lang, strings.Join(langs, " ")))
		}
		langs = []string{c.Lang}
	}
	faults := checkWorld(reading)
	for _, l := range langs {
		rules, yes, no := 0, 0, 0
		for _, packs := range []*lang.Packs{reading, following} {
			p := packs.ByLang[l]
			faults = append(faults, p.Check()...)
			faults = append(faults, checkCodes(packs, p)...)
			for _, r := range p.Rules {
				rules, yes, no = rules+1, yes+len(r.Yes), no+len(r.No)
			}
		}
		fmt.Fprintf(con.out, "%-12s %6d phrases  %5d rules  %5d yes and %d no lines\n", languageName(l), following.ByLang[l].Phrases(), rules, yes, no)
	}
	slices.SortFunc(faults, func(a, b grammar.Fault) int { return strings.Compare(a.String(), b.String()) })
	faults = slices.Compact(faults) // a table that both have tells its faults twice
	var tables []string
	for name, t := range reading.World {
		tables = append(tables, fmt.Sprintf("%s %d", name, len(t)))
	}
	slices.Sort(tables)
	fmt.Fprintf(con.out, "%-12s %s\n", "tables", strings.Join(tables, ", "))
	if len(faults) > 0 {
		return tellFaults(con, faults)
	}
	fmt.Fprintln(con.out, con.ink.paint(green, "no faults"))
	return nil
}

func tellFaults(con *console, faults grammar.Faults) error {
	for _, f := range faults {
		fmt.Fprintf(con.errs, "chancery: lang/%s\n", f)
	}
	fmt.Fprintf(con.errs, "chancery: %d faults in the language packs\n", len(faults))
	return errTold
}

// instrumentKinds are those of record.Instrument.
var instrumentKinds = strings.Fields("partnership agreement programme mechanism declaration negotiation law project forum")

// checkWorld proves that the tables of the world and the shared vocabularies know each other's ids.
func checkWorld(p *lang.Packs) (faults grammar.Faults) {
	bad := func(table, id, format string, args ...any) {
		faults = append(faults, grammar.Fault{Where: table + ".tsv", What: id + ": " + fmt.Sprintf(format, args...)})
	}
	column := func(cols []string, i int) string {
		if i < len(cols) {
			return cols[i]
		}
		return ""
	}
	for id, cols := range p.World["place"] {
		if c := column(cols, 1); c != "" && p.World["country"][c] == nil {
			bad("world/place", id, "unknown country %q", c)
		}
	}
	for id, cols := range p.World["country"] {
		if len(id) != 2 || strings.ToUpper(id) != id {
			bad("world/country", id, "not an ISO 3166-1 alpha-2 code")
		}
		if c := column(cols, 1); c != "" && p.World["place"][c] == nil {
			bad("world/country", id, "capital %q is not in place.tsv", c)
		}
	}
	for id, cols := range p.World["instrument"] {
		if k := column(cols, 1); !slices.Contains(instrumentKinds, k) {
			bad("world/instrument", id, "unknown kind %q", k)
		}
	}
	for id, cols := range p.World["act"] {
		if a := record.ParseAct(id); a == record.NoAct {
			bad("shared/act", id, "unknown to the program")
		} else if c := column(cols, 0); c != string(a.Class()) {
			bad("shared/act", id, "class %q, but the program has %q", c, a.Class())
		}
	}
	return faults
}

// checkCodes proves that a pack names only what the tables list.
func checkCodes(p *lang.Packs, pack *grammar.Pack) (faults grammar.Faults) {
	bad := func(where, format string, args ...any) {
		faults = append(faults, grammar.Fault{Where: pack.Lang + "/" + where, What: fmt.Sprintf(format, args...)})
	}
	// Phrases whose value is the id of a table, or several with commas between; a weak topic has a question mark behind.
	for _, c := range [][2]string{{"country", "country"}, {"org", "organisation"}, {"place", "place"}, {"instrument", "instrument"}, {"topic", "topic"}, {"concept", "concept"}} {
		class, table := c[0], p.World[c[1]]
		for _, v := range pack.Values(class) {
			for _, id := range strings.Split(strings.TrimSuffix(v, "?"), ",") {
				if id = strings.TrimSpace(id); table[id] == nil {
					bad("*.tsv", "%s %q is in no table", class, id)
				}
			}
		}
	}
	for surface, cols := range pack.Tables["offices.tsv"] {
		for _, code := range strings.Split(cols[0], ",") {
			if code = strings.TrimSpace(code); code != "-" && p.World["office"][code] == nil {
				bad("offices.tsv", "%q: unknown office %q", surface, code)
			}
		}
	}
	for _, r := range pack.Rules {
		if a, ok := r.Attr["act"]; ok && record.ParseAct(a) == record.NoAct {
			faults = append(faults, grammar.Fault{Where: r.File, What: fmt.Sprintf("rule %s: unknown act %q", r.Name, a)})
		}
		if k, ok := r.Attr["kind"]; ok && r.Makes == "event" && p.World["event"][k] == nil {
			faults = append(faults, grammar.Fault{Where: r.File, What: fmt.Sprintf("rule %s: unknown event kind %q", r.Name, k)})
		}
	}
	return faults
}
