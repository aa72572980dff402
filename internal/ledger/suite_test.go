package ledger

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/newsroom"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/postgres"
	"github.com/chancery-ledger/chancery/internal/record"
)

func TestMain(m *testing.M) {
	status := m.Run()
	postgres.Stop()
	os.Exit(status)
}

var theLine = sync.OnceValue(func() *pipeline.Line {
	l, err := pipeline.New()
	if err != nil {
		panic(err)
	}
	return l
})

// engines are what a ledger may be kept in. Each case of the suite runs on every one.
var engines = []struct {
	name  string
	fresh func(testing.TB) string // the address of a store that is not there yet
}{
	{"sqlite", func(t testing.TB) string { return filepath.Join(t.TempDir(), "a ledger.db") }},
	{"postgres", postgres.Fresh},
}

func onEach(t *testing.T, do func(t *testing.T, fresh func(testing.TB) string)) {
	for _, e := range engines {
		t.Run(e.name, func(t *testing.T) { do(t, e.fresh) })
	}
}

var ctx = context.Background()

func open(t testing.TB, at string) *Ledger {
	t.Helper()
	l, err := Open(ctx, at, theLine(), Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// article is a report to ingest.
type article struct{ name, text string }

// written are the articles of examples and, if asked for, some that are invented.
func written(t testing.TB, invented int) (out []article) {
	t.Helper()
	paths, err := fs.Glob(examples.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		b, err := examples.Files.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, article{p, string(b)})
	}
	for _, a := range newsroom.Write(5, invented) {
		out = append(out, article{a.Name, a.Text})
	}
	return out
}

var theDay = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)

// put takes articles in, some at a time, and follows their initiatives.
func put(t testing.TB, l *Ledger, articles []article, atOnce int) {
	t.Helper()
	for part := range slices.Chunk(articles, max(1, atOnce)) {
		var drawn []*Drawn
		for _, a := range part {
			d, err := l.Draw(clean.Input{Raw: []byte(a.text), Source: a.name}, theDay)
			if err != nil {
				t.Fatal(err)
			}
			drawn = append(drawn, d)
		}
		if _, err := l.Put(ctx, drawn); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Settle(ctx, nil); err != nil {
		t.Fatal(err)
	}
}

func export(t testing.TB, l *Ledger) string {
	t.Helper()
	var b bytes.Buffer
	if err := l.Export(ctx, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// derived is all that a ledger derives, row by row.
func derived(t testing.TB, l *Ledger) string {
	t.Helper()
	var b strings.Builder
	for _, view := range derivedViews {
		b.WriteString("== " + view.of + "\n")
		rows, err := l.db.read.QueryContext(ctx, view.query)
		if err != nil {
			t.Fatalf("%s: %v", view.of, err)
		}
		for {
			row, more, err := nextRow(rows)
			if err != nil {
				t.Fatal(err)
			}
			if !more {
				break
			}
			fmt.Fprintf(&b, "%q\n", row)
		}
		rows.Close()
	}
	return b.String()
}

func sound(t testing.TB, l *Ledger) {
	t.Helper()
	v, err := l.Verify(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range v.Faults {
		t.Errorf("verify: %s", f)
	}
}

// same reports the first line in which two texts differ.
func same(t testing.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(a), len(b)) {
		x, y := "nothing", "nothing"
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y {
			t.Errorf("%s: line %d is\n%s\nnot\n%s", what, i+1, short(x), short(y))
			return
		}
	}
}

func short(s string) string {
	if len(s) > 700 {
		return s[:700] + "…"
	}
	return s
}

func all[T any](t testing.TB, items iter.Seq2[T, error]) (out []T) {
	t.Helper()
	for x, err := range items {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, x)
	}
	return out
}

// Whatever is asked of a ledger, both engines answer the same, whatever the order in which documents came.
func TestTour(t *testing.T) {
	articles := written(t, 60)
	want := ""
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, articles, 10)
		got := tour(t, l)
		if want == "" {
			want = got
			return
		}
		same(t, "another engine", got, want)
	})
	l := open(t, engines[0].fresh(t))
	other := slices.Clone(articles)
	slices.Reverse(other)
	put(t, l, other, 3)
	same(t, "another order", tour(t, l), want)
}

// tour asks everything and returns all answers, a line each.
func tour(t testing.TB, l *Ledger) string {
	t.Helper()
	var b strings.Builder
	say := func(what string, x any, err error) {
		t.Helper()
		j, fault := json.Marshal(x)
		if fault != nil {
			t.Fatal(fault)
		}
		fmt.Fprintf(&b, "%s: %s %v\n", what, j, err)
	}
	say("refuse", nil, l.Refuse(ctx, clean.Input{Source: "scan.txt", Raw: []byte{0, 1, 2}}, "scan.txt: no text", theDay))
	say("refuse again", nil, l.Refuse(ctx, clean.Input{Source: "scan.txt", Raw: []byte{0, 1, 3}, Media: "text/plain; charset=windows-1258"}, "scan.txt: still no text", theDay.Add(time.Hour)))
	say("refuse another", nil, l.Refuse(ctx, clean.Input{Source: "gone.txt"}, "gone.txt: not there", theDay))
	q, err := l.Quarantine(ctx, true)
	say("quarantine", q, err)
	was, err := l.Release(ctx, "gone.txt")
	say("release", was, err)
	was, err = l.Release(ctx, "gone.txt")
	say("release again", was, err)

	people := all(t, l.People(ctx, Filter{}))
	events := all(t, l.Events(ctx, Filter{}))
	statements := all(t, l.Statements(ctx, Filter{}))
	initiatives := all(t, l.Initiatives(ctx, Filter{Today: record.DayOf(2026, 6, 1)}))
	say("people", people, nil)
	say("events", events, nil)
	// Documents of one day stand in the order in which they came: what is asked in the order of days is put in another here.
	byID := func(xs []*Statement) []*Statement {
		slices.SortFunc(xs, func(a, b *Statement) int { return strings.Compare(a.ID, b.ID) })
		return xs
	}
	docs := func(xs []*Document) []*Document {
		slices.SortFunc(xs, func(a, b *Document) int { return strings.Compare(string(a.ID), string(b.ID)) })
		return xs
	}
	say("statements", byID(statements), nil)
	say("initiatives", initiatives, nil)
	say("documents", docs(all(t, l.Documents(ctx, Filter{}))), nil)
	say("instruments", all(t, l.Instruments(ctx, Filter{})), nil)
	say("relationships", all(t, l.Relationships(ctx, Filter{Today: record.DayOf(2026, 6, 1)})), nil)
	doubts, err := l.Review(ctx, "", 0, 0)
	say("review", doubts, err)
	doubts, err = l.Review(ctx, "", 0, 1)
	say("review 1", doubts, err)
	counts, err := l.Count(ctx)
	say("count", counts, err)
	made, stale, err := l.Stale(ctx)
	say("stale", []any{made, stale}, err)

	day := func(y, m, d int) record.Day { return record.DayOf(y, m, d) }
	for name, f := range map[string]Filter{
		"party":      {Parties: []record.Party{"VN", "SG"}},
		"group":      {Group: []record.Party{"SG", "VN"}},
		"days":       {From: day(2023, 1, 1), To: day(2023, 12, 31)},
		"held":       {Status: "held", Kinds: []string{"meeting", "talks"}},
		"main":       {Main: true},
		"joined":     {Joined: true},
		"act":        {Acts: []string{"agree"}},
		"class":      {Acts: []string{"undertaking", "proposal"}},
		"topic":      {Topics: []string{"maritime"}},
		"person":     {Person: "lee hsien loong"},
		"nobody":     {Person: "Nobody Whatever"},
		"instrument": {Instrument: "Action Programme"},
		"initiative": {Initiative: "SG+VN/vsip"},
		"lang":       {Lang: "vi"},
		"genre":      {Genre: "readout"},
		"overdue":    {Status: "overdue", Today: day(2026, 6, 1)},
		"silent":     {Status: "silent", Today: day(2026, 6, 1), Silence: 1},
		"limit":      {Limit: 3},
		"no act":     {Acts: []string{"wish"}},
		"no topic":   {Topics: []string{"weather"}},
		"no kind":    {Kinds: []string{"party"}},
	} {
		var lines strings.Builder
		list := func(what string, items iter.Seq2[any, error]) {
			var out []string
			for x, err := range items {
				j, _ := json.Marshal(x)
				out = append(out, fmt.Sprintf("%s %v", j, err))
			}
			if what != "events" && what != "initiatives" {
				slices.Sort(out)
			}
			fmt.Fprintf(&lines, " %s %d %s", what, len(out), strings.Join(out, " "))
		}
		list("people", anything(l.People(ctx, f)))
		list("events", anything(l.Events(ctx, f)))
		if f.Limit == 0 {
			list("statements", anything(l.Statements(ctx, f)))
			list("documents", anything(l.Documents(ctx, f)))
		}
		list("initiatives", anything(l.Initiatives(ctx, f)))
		list("relationships", anything(l.Relationships(ctx, f)))
		b.WriteString("filter " + name + lines.String() + "\n")
	}
	for _, q := range []string{"Biển Đông", "bien dong", `"South China Sea"`, "offshore wind", "thu tuong", "VSIP", "Lee Hsien Loong", "xyzzy", "…", `O'Brien & (co) | "a`, "COC 2026"} {
		for name, f := range map[string]Filter{"": {}, "vi": {Lang: "vi"}, "2025": {From: day(2025, 1, 1), To: day(2025, 12, 31)}, "agree": {Acts: []string{"agree"}}} {
			var out []string
			for h, err := range l.Search(ctx, q, f) {
				j, _ := json.Marshal(h)
				out = append(out, fmt.Sprintf("%s %v", j, err))
			}
			slices.Sort(out)
			fmt.Fprintf(&b, "search %s %s %d: %s\n", q, name, len(out), strings.Join(out, " "))
		}
	}
	for _, e := range events {
		again, err := l.Event(ctx, e.Sources[len(e.Sources)-1].Event)
		if err == nil {
			err = l.Words(ctx, again)
		}
		say("event", again, err)
		if slices.ContainsFunc(again.Sources, func(s EventSource) bool { return s.Words == "" }) {
			t.Errorf("%s: a source tells of it by no words", e.ID)
		}
		said, err := l.StatementsAt(ctx, e)
		say("said at it", said, err)
		if len(e.Sources) > 1 {
			c, err := l.Compare(ctx, e)
			if err != nil {
				t.Fatal(err)
			}
			say("compare", []any{c.Family, c.Comparison}, nil)
		}
	}
	for _, i := range initiatives {
		again, err := l.Initiative(ctx, i.ID, Filter{Today: day(2027, 1, 1)})
		say("initiative", again, err)
		a, err := l.Anchor(ctx, i.ID)
		say("anchor", a, err)
	}
	for _, s := range statements[:20] {
		again, err := l.Statement(ctx, s.ID)
		say("statement", again, err)
		a, err := l.Anchor(ctx, s.ID)
		say("anchor", a, err)
	}
	for _, e := range events[:10] {
		a, err := l.Anchor(ctx, e.ID)
		say("anchor", a, err)
	}
	r, err := l.Reading(ctx, "05-2023-08-28-talks.en.txt")
	say("reading", r, err)
	again, err := l.Reading(ctx, string(r.Doc.ID[:12]))
	say("reading by its id", again, err)
	has, err := l.Has(ctx, r.Doc.ID)
	say("has", has, err)
	for _, parties := range [][]record.Party{{"VN", "SG"}, {"VN", "AQ"}} {
		x, err := l.Relationship(ctx, parties, Filter{Today: day(2026, 6, 1)})
		say("relationship", x, err)
	}
	versions, uses, err := l.Drift(ctx, Filter{Instrument: "Action Programme"})
	slices.SortFunc(uses, func(a, b follow.Use) int { return strings.Compare(string(a.Statement), string(b.Statement)) })
	say("drift", []any{len(versions), uses}, err)
	for _, name := range []string{"vn-pham-minh-chinh", "Phạm Minh Chính", "chinh", "%", "_", ""} {
		ids, err := l.FindPeople(ctx, name)
		say("find "+name, ids, err)
	}
	_, err = l.Event(ctx, "e0")
	say("no event", nil, err)
	_, err = l.Statement(ctx, "s0")
	say("no statement", nil, err)
	_, err = l.Initiative(ctx, "VN/none", Filter{})
	say("no initiative", nil, err)
	_, err = l.Reading(ctx, "none.txt")
	say("no reading", nil, err)
	_, err = l.Anchor(ctx, "none")
	say("no anchor", nil, err)
	log, err := l.Log(ctx)
	say("log", log, err)
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func anything[T any](items iter.Seq2[T, error]) iter.Seq2[any, error] {
	return func(yield func(any, error) bool) {
		for x, err := range items {
			if !yield(x, err) {
				return
			}
		}
	}
}

// The order in which documents come, and how many at a time, changes nothing; nor does one that comes twice.
func TestOrder(t *testing.T) {
	articles := written(t, 90)
	want := ""
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		rnd := rand.New(rand.NewPCG(3, 4))
		for _, atOnce := range []int{len(articles), 1, 7} {
			l := open(t, fresh(t))
			put(t, l, articles, atOnce)
			put(t, l, articles[:5], 2)
			got := export(t, l)
			if want == "" {
				want = got
			}
			same(t, fmt.Sprintf("%d at a time", atOnce), got, want)
			if atOnce == 7 {
				sound(t, l)
			}
			rnd.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		}
	})
}

// A ledger of an older form is not read, but read again; one of a newer form is left alone.
func TestForms(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		at := fresh(t)
		l := open(t, at)
		put(t, l, written(t, 20), 32)
		want := derived(t, l)
		for _, q := range []string{`drop table fold`, `create table statement (id text)`, `update meta set value = '1' where key = 'derived'`} {
			if _, err := l.db.write.ExecContext(ctx, q); err != nil {
				t.Fatal(err)
			}
		}
		l.Close()
		if _, err := Open(ctx, at, theLine(), Options{}); err == nil || !strings.Contains(err.Error(), "chancery reread") {
			t.Errorf("an older form: %v", err)
		}
		l, err := Open(ctx, at, theLine(), Options{Older: true, Engine: "test"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.Reread(ctx, nil); err != nil {
			t.Fatal(err)
		}
		l.Close()
		l = open(t, at)
		if got := derived(t, l); got != want {
			t.Error("read again, the ledger is another")
		}
		if _, err := l.db.write.ExecContext(ctx, `update meta set value = '99' where key = 'derived'`); err != nil {
			t.Fatal(err)
		}
		l.Close()
		if _, err := Open(ctx, at, theLine(), Options{Older: true}); err == nil || !strings.Contains(err.Error(), "newer chancery") {
			t.Errorf("a newer form: %v", err)
		}
	})
}

// Two items that fall on one number of the index by chance lose nothing but the terms of the first.
func TestOneEntry(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		at := newEntry(eventItem, 7, 7)
		for _, term := range []string{"all", "main:true"} {
			if err := l.update(ctx, func(w *writer, _ *standing) error {
				w.facets.put(at, token(eventItem, term))
				return w.facets.run(ctx, w)
			}); err != nil {
				t.Fatal(err)
			}
		}
		if n, err := l.count(ctx, eventItem, wanted{"main:true"}); n != 1 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
	})
}

// The same text from the same page is kept once; what came beside the bytes is kept with them; on both engines.
func TestCame(t *testing.T) {
	page := func(menu, link, body string) string {
		return `<html><head><title>Ministers agree on a school</title><link rel="canonical" href="` + link + `"></head><body><nav><a href="/">` + menu + `</a></nav><h1>Ministers agree on a school</h1>
<p>HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on 8 March 2025, and ` + body + `</p></body></html>`
	}
	school := "the two sides agreed to set up a school."
	record := `{"story": "HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Sunday, and the two sides agreed to open a bank.", "day": "2025-03-09"}`
	want := ""
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		var fates []Fate
		for _, part := range [][]clean.Input{
			{{Source: "a", Raw: []byte(page("Monday", "https://www.news.test/school", school))}, {Source: "b", Raw: []byte(page("Tuesday", "http://news.test/school/#top", school))}},
			{{Source: "c", Raw: []byte(page("Wednesday", "https://news.test/school?utm_source=x", school))}, {Source: "d", Raw: []byte(page("Monday", "https://news.test/school", school+" It opens in May."))}},
			{{Source: "e", Raw: []byte(page("Monday", "https://www.news.test/school", school))}, {Source: "f", Raw: []byte(page("Monday", "https://other.test/school", school))}},
			{{Source: "g", Raw: []byte(record), Media: `application/json; fields="text=story,published=day"`}, {Source: "h.doc", Raw: []byte("\xd0\xcf\x11\xe0 h"), Media: "application/msword", Extract: strings.Replace(record[11:150], "Sunday", "4 March 2025", 1)}},
		} {
			var drawn []*Drawn
			for _, in := range part {
				d, err := l.Draw(in, theDay)
				if err != nil {
					t.Fatal(err)
				}
				drawn = append(drawn, d)
			}
			some, err := l.Put(ctx, drawn)
			if err != nil {
				t.Fatal(err)
			}
			fates = append(fates, some...)
		}
		if err := l.Settle(ctx, nil); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(fates, []Fate{Added, Twin, Twin, Added, Known, Added, Added, Added}) {
			t.Errorf("fates %v", fates)
		}
		before := derived(t, l)
		if _, err := l.Reread(ctx, nil); err != nil {
			t.Fatal(err)
		}
		same(t, "read again", derived(t, l), before)
		sound(t, l)
		got := export(t, l)
		if want == "" {
			want = got
		}
		same(t, "another engine", got, want)
		again := open(t, fresh(t))
		if _, err := again.Import(ctx, strings.NewReader(got), nil); err != nil {
			t.Fatal(err)
		}
		same(t, "imported", export(t, again), got)
		d, err := l.Document(ctx, "g")
		if err != nil || d.Published == nil || *d.Published != "2025-03-09" || d.Link != nil {
			t.Errorf("%+v %v", d, err)
		}
	})
}
