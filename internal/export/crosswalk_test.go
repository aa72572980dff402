package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/record"
)

const lead = " date 2025-03-13\nHANOI – Vietnamese Foreign Minister Tran Van Minh held talks with his Lao counterpart Kham Souk in Hanoi on 12 March.\n"

// Each row of the crosswalk that has an example is what its example is coded by: the sentence is read, kept and exported like any other.
func TestCrosswalk(t *testing.T) {
	rows, version := crosswalk()
	if version == "" || len(rows) < 40 {
		t.Fatal(version, len(rows))
	}
	packs := theLine().Packs
	for i, r := range rows {
		_, kind := packs.World["event"][r.subject]
		if !kind && record.ParseAct(r.subject) == record.NoAct {
			t.Errorf("row %d: %q is neither a kind of event nor an act", i, r.subject)
		}
		for _, w := range r.when {
			if list, ok := strings.CutPrefix(w, "topics="); ok {
				for topic := range strings.SplitSeq(list, ",") {
					if packs.World["topic"][topic] == nil {
						t.Errorf("row %d: no topic %q", i, topic)
					}
				}
			} else if !slices.Contains([]string{"held", "planned", "host", "guest", "third", "joint", "to"}, w) {
				t.Errorf("row %d: %q says nothing", i, w)
			}
		}
		if strings.HasPrefix(r.cameo, "02") && r.plover != "" {
			t.Errorf("row %d: a request is in a quadrant of PLOVER", i)
		}
		if (r.quad == 0) != (r.plover == "") || len(r.cameo) == 2 {
			t.Errorf("row %d: %+v", i, r)
		}
		if r.example == "" {
			continue
		}
		t.Run(fmt.Sprint(r.subject, r.when), func(t *testing.T) {
			t.Parallel()
			in := lead + r.example + "\n"
			if slices.Contains([]string{"meeting", "talks", "call"}, r.subject) { // told by itself
				in = " date 2025-03-13\n" + r.example + "\n"
			}
			l := empty(t)
			take(t, l, clean.Input{Raw: []byte(in), Source: "example.txt"})
			var have []string
			if err := exportOf(l).dyads(ctx, func(d *Dyad) error {
				if d.subject == r.subject && slices.Equal(d.when, r.when) && d.cameo == r.cameo && d.plover == r.plover {
					have = append(have, string(d.Actor)+">"+string(d.Recipient))
				}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			if len(have) == 0 {
				var all []string
				exportOf(l).dyads(ctx, func(d *Dyad) error {
					all = append(all, fmt.Sprint(d.Actor, ">", d.Recipient, " ", d.subject, d.when, d.cameo))
					return nil
				})
				for s, err := range l.Statements(ctx, exportOf(l).Filter) {
					all = append(all, fmt.Sprint(s.Act, s.By, s.To, s.Topics, s.Content, err))
				}
				t.Errorf("%s\nis coded by other rows: %s", r.example, strings.Join(all, "\n  "))
			}
		})
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
	known := ids(t, l)
	have := map[string]bool{}
	at := func(name string) int { return slices.Index(rows[0], name) }
	for _, r := range rows[1:] {
		if have[r[at("id")]] {
			t.Error("twice", r)
		}
		have[r[at("id")]] = true
		if e := r[at("event")]; e != "" && !slices.Contains(known["events"], e) {
			t.Error("no event", e)
		}
		for s := range strings.FieldsSeq(r[at("statements")]) {
			if !slices.Contains(known["statements"], s) {
				t.Error("no statement", s)
			}
		}
		if r[at("actor")] == r[at("recipient")] {
			t.Error("towards itself", r)
		}
		if r[at("subject")] == "propose" && r[at("quad")]+r[at("plover")] != "" {
			t.Error("a request in PLOVER", r)
		}
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
