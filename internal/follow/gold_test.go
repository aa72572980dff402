package follow_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

var line = sync.OnceValue(func() *pipeline.Line {
	l, err := pipeline.New()
	if err != nil {
		panic(err)
	}
	return l
})

func follower() *follow.Follower { return line().Follower() }

// gold is what a careful reader wrote down of a text, as far as following needs it.
type gold struct {
	Statements []struct {
		ID, Act, Content, Cue string
		Event, Initiative     *string
		By, To, Speakers      []string
		Instruments           []string
		Target                *struct {
			Quantity *float64
			Unit     *string
		}
	}
	Events []struct {
		ID, Kind, Status string
		Parties          []string
		Main             bool
		Date             *string
	}
	Instruments []struct{ ID, Name, Kind string }
	People      []struct{ ID, Name string }
}

// readGold is a text as it would be read if nothing were missed: the reading of the program with the statements, events and
// instruments of gold, so that what is measured is following alone.
func readGold(t testing.TB, file string) (*record.Reading, *gold) {
	t.Helper()
	raw, err := os.ReadFile(strings.TrimSuffix(file, ".gold.json") + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	r, err := line().Read(raw, filepath.Base(file))
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(file, err)
	}
	parties := func(ss []string) (out []record.Party) {
		for _, s := range ss {
			out = append(out, record.Party(s))
		}
		slices.Sort(out)
		return out
	}
	r.Relevant = true
	r.Events, r.Statements = nil, nil
	for _, e := range g.Events {
		r.Events = append(r.Events, record.Event{ID: record.EventID(e.ID), Kind: e.Kind, Parties: parties(e.Parties), Status: record.Status(e.Status), Main: e.Main})
	}
	speakers := map[string]record.PersonID{}
	for _, p := range g.People {
		for _, q := range r.People {
			if p.Name == q.Name {
				speakers[p.ID] = q.ID
			}
		}
	}
	at := 0
	for _, s := range g.Statements {
		i := strings.Index(r.Doc.Text[at:], s.Content)
		if i < 0 {
			if i = strings.Index(r.Doc.Text, s.Content); i < 0 {
				t.Errorf("%s: content of %s is not in the text", file, s.ID)
				continue
			}
		} else {
			i += at
		}
		st := record.Statement{ID: record.StatementID(s.ID), Act: record.ParseAct(s.Act), By: parties(s.By), To: parties(s.To), Content: text.Span{Start: i, End: i + len(s.Content)}}
		st.Cue = text.Span{Start: i, End: i}
		if s.Event != nil {
			st.In = record.EventID(*s.Event)
		}
		for _, p := range s.Speakers {
			st.Speakers = append(st.Speakers, speakers[p])
		}
		if s.Target != nil && s.Target.Quantity != nil {
			st.Target = &record.Target{Quantity: *s.Target.Quantity, HasCount: true}
			if s.Target.Unit != nil {
				st.Target.Unit = *s.Target.Unit
			}
		}
		r.Statements = append(r.Statements, st)
	}
	return r, &g
}

// keyed reports whether gold names an initiative of a text: of one that it names none of, nobody has gone through it for that.
func keyed(g *gold) bool {
	for _, s := range g.Statements {
		if s.Initiative != nil {
			return true
		}
	}
	return false
}

// labelled is a statement of gold with its initiative there and the key it was given.
type labelled struct {
	file, id, act, content, want, got string
}

func labels(t testing.TB, dirs ...string) (out []labelled) {
	for _, dir := range dirs {
		files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
		for _, file := range files {
			r, g := readGold(t, file)
			if !keyed(g) {
				continue
			}
			keys := map[record.StatementID]string{}
			for _, s := range follower().Steps(r) {
				keys[s.Statement] = s.Key
			}
			for _, s := range g.Statements {
				l := labelled{file: strings.TrimSuffix(filepath.Base(file), ".gold.json"), id: s.ID, act: s.Act, content: s.Content, got: keys[record.StatementID(s.ID)]}
				if s.Initiative != nil {
					l.want = *s.Initiative
				}
				out = append(out, l)
			}
		}
	}
	return out
}

// pairs counts the pairs of statements that share a label, in gold, in what was found, and in both. Of strict pairs, a statement
// without an initiative in gold is one that nothing may be joined with; else it is left out.
func pairs(ls []labelled, strict bool) (want, got, both int) {
	w, g, b := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, l := range ls {
		if l.want == "" && !strict {
			continue
		}
		if l.want != "" {
			w[l.want]++
		}
		if l.got != "" {
			g[l.got]++
		}
		if l.want != "" && l.got != "" {
			b[[2]string{l.want, l.got}]++
		}
	}
	for _, n := range w {
		want += n * (n - 1) / 2
	}
	for _, n := range g {
		got += n * (n - 1) / 2
	}
	for _, n := range b {
		both += n * (n - 1) / 2
	}
	return want, got, both
}

func figures(want, got, both int) (p, r, f float64) {
	if got > 0 {
		p = float64(both) / float64(got)
	}
	if want > 0 {
		r = float64(both) / float64(want)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

const (
	seeds = "../../../shared/gold/seeds"
	dev   = "../../testdata/gold/dev"
	own   = "../../testdata/gold/own"
	held  = "../../testdata/gold/held"
)

// Statements that gold puts into one initiative are put into one, and others are not: of what is read as gold reads it, so that what
// is measured is following alone. `chancery eval` measures the same of the program's own readings.
func TestGold(t *testing.T) {
	for _, set := range []struct {
		name        string
		dirs        []string
		least, keys float64 // F1 at least: of all statements, and of those only that have an initiative in gold
	}{
		{"seeds", []string{seeds}, 0.90, 0.90}, {"dev", []string{dev}, 0.77, 0.86}, {"both", []string{seeds, dev}, 0.82, 0.90},
		{"own", []string{own}, 0.48, 0.59}, {"held", []string{held}, 0.42, 0.46},
	} {
		if slices.ContainsFunc(set.dirs, func(dir string) bool { return len(labels(t, dir)) == 0 }) {
			continue // the seeds are not everywhere
		}
		ls := labels(t, set.dirs...)
		for _, strict := range []bool{true, false} {
			want, got, both := pairs(ls, strict)
			p, r, f := figures(want, got, both)
			t.Logf("%-6s strict=%-5v P %.3f R %.3f F1 %.3f (%d/%d gold, %d found)", set.name, strict, p, r, f, both, want, got)
			least := set.keys
			if strict {
				least = set.least
			}
			if f < least {
				t.Errorf("%s, strict=%v: F1 %.3f is below %.2f", set.name, strict, f, least)
			}
		}
	}
}
