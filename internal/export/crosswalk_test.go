package export

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// leads tell of a meeting, so that a reader knows who "the two sides" are.
var leads = map[string]string{
	"en": "HANOI – Vietnamese Foreign Minister Tran Van Minh held talks with his Lao counterpart Kham Souk in Hanoi on 12 March.\n",
	"vi": "HÀ NỘI – Ngày 12/3, Bộ trưởng Ngoại giao Trần Văn Minh đã hội đàm với Bộ trưởng Ngoại giao Lào Kham Souk tại Hà Nội.\n",
}

//go:embed crosswalk_examples.tsv
var exampleTable string

// An example is a sentence that a row of the crosswalk codes.
type example struct {
	lang             string
	actor, recipient record.Party
	sentence         string
}

// exampleRows are the examples by the row that they are of: its subject and when.
func exampleRows(t *testing.T) map[string][]example {
	t.Helper()
	out := map[string][]example{}
	for line := range strings.Lines(exampleTable) {
		if line[0] == '#' {
			continue
		}
		c := strings.Split(strings.TrimSpace(line), "\t")
		if len(c) != 5 || len(strings.Fields(c[3])) != 2 || leads[c[2]] == "" {
			t.Fatalf("crosswalk_examples.tsv: %q", line)
		}
		who := strings.Fields(c[3])
		out[c[0]+" "+c[1]] = append(out[c[0]+" "+c[1]], example{c[2], record.Party(who[0]), record.Party(who[1]), c[4]})
	}
	return out
}

// The rows of the crosswalk ask for what there is, and say nothing that the books they stand for do not.
func TestCrosswalk(t *testing.T) {
	rows, version := crosswalk()
	if version == "" || len(rows) < 40 {
		t.Fatal(version, len(rows))
	}
	packs := theLine().Packs
	goldstein := map[string]string{}
	for _, r := range rows {
		fault := func(format string, args ...any) {
			t.Errorf("%s %s: %s", r.subject, r.when, fmt.Sprintf(format, args...))
		}
		act := record.ParseAct(r.subject)
		if _, kind := packs.World["event"][r.subject]; !kind && act == record.NoAct {
			fault("neither a kind of event nor an act")
		}
		for _, w := range r.when {
			if list, ok := strings.CutPrefix(w, "topics="); ok {
				for topic := range strings.SplitSeq(list, ",") {
					if packs.World["topic"][topic] == nil {
						fault("no topic %q", topic)
					}
				}
			} else if !slices.Contains([]string{"held", "planned", "host", "guest", "third", "joint"}, w) {
				fault("%q says nothing", w)
			}
		}
		if r.cameo == "" {
			if r.plover+r.mode+r.goldstein != "" || r.quad != 0 {
				fault("codes without a code of CAMEO: %+v", r)
			}
			continue
		}
		if n, err := strconv.ParseFloat(r.goldstein, 64); err != nil || n < -10 || n > 10 || goldstein[r.cameo] != "" && goldstein[r.cameo] != r.goldstein {
			fault("%s on Goldstein's scale is %q, and %q elsewhere", r.cameo, r.goldstein, goldstein[r.cameo])
		}
		goldstein[r.cameo] = r.goldstein
		if len(r.cameo) < 3 || r.quad != ploverQuads[r.plover] || r.mode != "" && !slices.Contains(consultModes, r.mode) || r.mode != "" && r.plover != "CONSULT" {
			fault("%+v", r)
		}
		if act != record.NoAct && act.Class() == record.Proposal && (quadClass(r.cameo[:2]) > 2 || r.quad > 2 || r.goldstein[0] == '-') {
			fault("a request is a conflict: %+v", r)
		}
	}
}

// ploverQuads are the types of PLOVER that we use, with their quadrants; none has none.
var ploverQuads = map[string]int{"": 0, "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2}

var consultModes = []string{"visit", "third-party", "multilateral", "phone"}

// Every row has an example in each language that is read, kept and exported like any other text and has exactly the codes of the row.
func TestCrosswalkExamples(t *testing.T) {
	rows, _ := crosswalk()
	examples := exampleRows(t)
	for _, r := range rows {
		name := r.subject + " " + strings.Join(r.when, " ")
		of := examples[name]
		delete(examples, name)
		if len(of) == 0 {
			t.Errorf("%s has no example", name)
		}
		for _, x := range of {
			t.Run(name+" "+x.lang, func(t *testing.T) {
				t.Parallel()
				coded(t, r, x)
			})
		}
	}
	for name := range examples {
		t.Errorf("examples of no row: %s", name)
	}
}

// coded reads an example, and holds what is exported of it to the row.
func coded(t *testing.T, r coding, x example) {
	in := " date 2025-03-13\n"
	if !slices.Contains([]string{"meeting", "talks", "call"}, r.subject) {
		in += leads[x.lang]
	}
	l := empty(t)
	take(t, l, clean.Input{Raw: []byte(in + x.sentence + "\n"), Source: "example.txt"})
	var all []string
	var have []*Dyad
	if err := exportOf(l).dyads(ctx, func(d *Dyad) error {
		all = append(all, fmt.Sprint(d.Actor, ">", d.Recipient, " ", d.subject, d.when, d.cameo))
		if d.subject == r.subject && d.Actor == x.actor && d.Recipient == x.recipient {
			have = append(have, d)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	said := 0
	for s, err := range l.Statements(ctx, exportOf(l).Filter) {
		if err != nil {
			t.Fatal(err)
		}
		if s.Act == r.subject {
			said++
		}
		all = append(all, fmt.Sprint(s.Act, s.By, s.To, s.Topics, s.Content))
	}
	for e, err := range l.Events(ctx, exportOf(l).Filter) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprint(e.Kind, e.Status, e.Parties, orNone(e.Date), e.Place))
	}
	switch {
	case r.cameo == "" && len(have) == 0 && said > 0:
	case r.cameo != "" && len(have) == 1 && reflect.DeepEqual(*have[0].coding, r):
	default:
		t.Errorf("%s\nis not what the row codes:\n  %s", x.sentence, strings.Join(all, "\n  "))
	}
}

// The files of event data have the columns of those who read them, one row for each dyad with a day, and ids that lead back.
func TestEvents(t *testing.T) {
	l, turned := filled(t)
	dir, other := t.TempDir(), t.TempDir()
	counts, err := exportOf(l).Events(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exportOf(turned).Events(ctx, other); err != nil {
		t.Fatal(err)
	}
	for name := range counts {
		if !bytes.Equal(readAll(t, filepath.Join(dir, name)), readAll(t, filepath.Join(other, name))) {
			t.Errorf("%s is another if documents come in another order", name)
		}
	}
	if len(gdeltColumns) != 61 || len(polecatColumns) != 40 {
		t.Error(len(gdeltColumns), len(polecatColumns), "columns")
	}
	rows, err := csv.NewReader(bytes.NewReader(readAll(t, filepath.Join(dir, "dyads.csv")))).ReadAll()
	if err != nil || len(rows)-1 != counts["dyads.csv"] || len(rows) < 50 {
		t.Fatal(err, len(rows), counts)
	}
	events, statements := codable(t, l)
	var eventIDs, statementIDs []string
	have := map[string]bool{}
	at := func(name string) int { return slices.Index(rows[0], name) }
	for _, r := range rows[1:] {
		if have[r[at("id")]] {
			t.Error("twice", r)
		}
		have[r[at("id")]] = true
		if r[at("statements")] == "" {
			eventIDs = append(eventIDs, r[at("event")])
		}
		statementIDs = append(statementIDs, strings.Fields(r[at("statements")])...)
		if r[at("actor")] == r[at("recipient")] {
			t.Error("towards itself", r)
		}
		if act := record.ParseAct(r[at("subject")]); act != record.NoAct && act.Class() == record.Proposal && (r[at("quad")] > "2" || quadClass(r[at("cameo")][:2]) > 2) {
			t.Error("a request is a conflict", r)
		}
	}
	for what, x := range map[string][2][]string{"events": {eventIDs, events}, "statements": {statementIDs, statements}} {
		slices.Sort(x[0])
		sameIDs(t, what, slices.Compact(x[0]), x[1])
	}
	for name, columns := range map[string]int{"gdelt.export.CSV": 61, "polecat.txt": 40} {
		lines := strings.Split(strings.TrimSuffix(string(readAll(t, filepath.Join(dir, name))), "\n"), "\n")
		if columns == 40 {
			lines = lines[1:]
		}
		if len(lines) != counts[name] {
			t.Errorf("%s: %d rows, told are %d", name, len(lines), counts[name])
		}
		for _, l := range lines {
			cells := strings.Split(l, "\t")
			if len(cells) != columns || !have[cells[0]] {
				t.Fatalf("%s: %d cells: %s", name, len(cells), l)
			}
			if columns == 61 && (record.ParseDay(cells[1][:4]+"-"+cells[1][4:6]+"-"+cells[1][6:]) == 0 || cells[7]+cells[8]+cells[12] == "" || !strings.HasPrefix(cells[26], cells[28])) {
				t.Errorf("%s: %s", name, l)
			}
		}
	}
}

// codable are the ids of the events and statements of a ledger that a row of the crosswalk codes.
func codable(t *testing.T, l *ledger.Ledger) (events, statements []string) {
	t.Helper()
	at := map[string]*ledger.Event{}
	for e, err := range l.Events(ctx, ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		at[e.ID] = e
		if slices.ContainsFunc(pairs(e.Parties, e.Parties), func(p [2]record.Party) bool { return codeEvent(e, p[0], p[1]) != nil }) {
			events = append(events, e.ID)
		}
	}
	for s, err := range l.Statements(ctx, ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if codeStatement(s) != nil && len(towards(s, at[orNone(s.Event)])) > 0 {
			statements = append(statements, s.ID)
		}
	}
	slices.Sort(events)
	slices.Sort(statements)
	return events, statements
}

func TestActors(t *testing.T) {
	for p, want := range map[record.Party]string{"VN": "VNM", "SG": "SGP", "LA": "LAO", "US": "USA", "RO": "ROM", "ASEAN": "ASN", "EU": "EEC", "BRICS": "IGO"} {
		if a := actorOf(p, theLine().Packs); a.code != want || a.name == "" {
			t.Errorf("%s: %+v, want %s", p, a, want)
		}
	}
	for p := range theLine().Packs.World["country"] {
		if a := actorOf(record.Party(p), theLine().Packs); len(a.code) != 3 || len(a.iso3) != 3 {
			t.Errorf("%s: %+v", p, a)
		}
	}
	for p := range namedActors() {
		if theLine().Packs.World["organisation"][string(p)] == nil && theLine().Packs.World["country"][string(p)] == nil {
			t.Errorf("actors.tsv: no party %s", p)
		}
	}
}
