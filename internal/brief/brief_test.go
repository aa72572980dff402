package brief

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

var update = flag.Bool("update", false, "write testdata/*.md anew")

var line = func() func(testing.TB) *pipeline.Line {
	var made *pipeline.Line
	return func(t testing.TB) *pipeline.Line {
		if made == nil {
			var err error
			if made, err = pipeline.New(); err != nil {
				t.Fatal(err)
			}
		}
		return made
	}
}()

var (
	theTime = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)
	theDay  = record.DayOf(2026, 1, 10)
)

func empty(t testing.TB) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(context.Background(), filepath.Join(t.TempDir(), "ledger.db"), line(t), ledger.Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// filled is a ledger of those examples whose name keep lets pass.
func filled(t testing.TB, keep func(name string) bool) *ledger.Ledger {
	t.Helper()
	l := empty(t)
	names, err := fs.Glob(examples.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var drawn []*ledger.Drawn
	for _, name := range names {
		if keep(name) {
			raw, err := readExample(name)
			if err != nil {
				t.Fatal(err)
			}
			drawn = append(drawn, draw(t, l, name, raw))
		}
	}
	settle(t, l, drawn)
	return l
}

func all(string) bool { return true }

// without lets all examples pass but that of a number.
func without(number string) func(string) bool {
	return func(name string) bool { return !strings.HasPrefix(name, number+"-") }
}

func put(t testing.TB, l *ledger.Ledger, name, raw string) {
	t.Helper()
	settle(t, l, []*ledger.Drawn{draw(t, l, name, raw)})
}

func draw(t testing.TB, l *ledger.Ledger, name, raw string) *ledger.Drawn {
	t.Helper()
	d, err := l.Draw(clean.Input{Raw: []byte(raw), Source: name}, theTime)
	if err != nil {
		t.Fatal(name, err)
	}
	return d
}

func settle(t testing.TB, l *ledger.Ledger, drawn []*ledger.Drawn) {
	t.Helper()
	_, err := l.Put(context.Background(), drawn)
	if err == nil {
		err = l.Settle(context.Background(), nil)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func made(t testing.TB, l *ledger.Ledger, day record.Day, lang string, parties ...record.Party) *Brief {
	t.Helper()
	b, err := Make(context.Background(), l, Ask{Parties: parties, Date: day, For: "PM meeting", Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func written(t testing.TB, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What a brief of the examples says, in both languages. When a change is meant, run `go test ./internal/brief -update` and read the difference.
func TestBrief(t *testing.T) {
	l := filled(t, all)
	for _, lang := range locale.Languages {
		b := made(t, l, theDay, lang, "VN", "SG")
		got, _, _ := strings.Cut(string(written(t, b.Markdown)), "\n<!--")
		name := filepath.Join("testdata", "brief."+lang+".md")
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			gone, come := differ(strings.Split(string(want), "\n"), strings.Split(got, "\n"))
			for i := range gone {
				t.Errorf("%s: no longer said: %s", lang, strings.Split(string(want), "\n")[i])
			}
			for _, i := range come {
				t.Errorf("%s: said now: %s", lang, strings.Split(got, "\n")[i])
			}
		}
	}
}

// The same ledger and day give the same bytes, in every form.
func TestRepeats(t *testing.T) {
	l := filled(t, all)
	for _, f := range forms {
		a := written(t, func(w io.Writer) error { return f.write(made(t, l, theDay, "vi", "SG", "VN"), w) })
		b := written(t, func(w io.Writer) error { return f.write(made(t, l, theDay, "vi", "SG", "VN"), w) })
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two briefs of one ledger and day differ", f.name)
		}
	}
}

// A brief of a day is that of a ledger which has nothing of later publication.
func TestNothingLater(t *testing.T) {
	whole := filled(t, all)
	for n, day := range []string{"2023-08-15", "2018-12-31", "2025-03-20", "2026-01-10"} {
		if n > 0 && testing.Short() {
			break
		}
		then := filled(t, func(name string) bool { return name[3:13] <= day })
		for _, lang := range locale.Languages {
			want, _, _ := strings.Cut(string(written(t, made(t, then, record.ParseDay(day), lang, "SG", "VN").Markdown)), "\n<!--")
			got, _, _ := strings.Cut(string(written(t, made(t, whole, record.ParseDay(day), lang, "SG", "VN").Markdown)), "\n<!--")
			if got == want {
				continue
			}
			a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
			gone, come := differ(a, b)
			for i := range gone {
				t.Errorf("%s: the ledger of the day says: %s", day, a[i])
			}
			for _, i := range come {
				t.Errorf("%s: the whole ledger says: %s", day, b[i])
			}
		}
	}
}

// Every quotation stands in its source, word for word, and every line but those on gaps has a source.
func TestRests(t *testing.T) {
	l := filled(t, all)
	b := made(t, l, theDay, "en", "VN", "SG")
	for _, s := range b.Sections {
		for _, x := range s.Lines {
			if len(x.Rests) == 0 && s.ID != "gaps" {
				t.Errorf("%s: %q has no source", s.ID, x.Text())
			}
			for _, r := range x.Rests {
				reading, err := l.Reading(context.Background(), string(b.Sources[r.Source-1].Document))
				if err != nil {
					t.Fatal(err)
				}
				if !stands(reading.Doc.Text, r, true) || hash(r.Quote) != r.SHA256 {
					t.Errorf("%s: %q does not stand where %q says", s.ID, r.Quote, x.ID)
				}
				if day := ledger.DayOf(reading); day > theDay {
					t.Errorf("%s: %q rests on a document of %s", s.ID, x.Text(), day)
				}
			}
		}
	}
	seen := map[string]bool{}
	for _, s := range b.Sections {
		for _, x := range s.Lines {
			if seen[x.ID] {
				t.Errorf("two lines are called %s", x.ID)
			}
			seen[x.ID] = true
		}
	}
}

// Both languages have the same words.
func TestWords(t *testing.T) {
	ws := map[string]map[string]string{}
	for _, lang := range locale.Languages {
		w, err := words(lang, nil)
		if err != nil {
			t.Fatal(err)
		}
		ws[lang] = w.Words()
	}
	for a, words := range ws {
		for b, other := range ws {
			for key, word := range words {
				if _, ok := other[key]; !ok && !strings.HasPrefix(key, "one.") {
					t.Errorf("%s has %q and %s has not", a, key, b)
				} else if ok && strings.Count(word, "%") != strings.Count(other[key], "%") && !strings.HasPrefix(key, "many.") {
					t.Errorf("%s and %s tell %q of different things", a, b, key)
				}
			}
		}
	}
}

// A brief that nobody changed holds, in every form and language, on the day on which it was written.
func TestHolds(t *testing.T) {
	l := filled(t, all)
	for _, lang := range locale.Languages {
		for _, f := range forms {
			b := written(t, func(w io.Writer) error {
				return f.write(made(t, l, record.DayOf(2026, 6, 1), lang, "VN", "SG"), w)
			})
			for _, x := range faults(t, l, b) {
				t.Errorf("%s, %s: %s: %s: %s", f.name, lang, x.Section, x.Line, x)
			}
		}
	}
}

func faults(t testing.TB, l *ledger.Ledger, b []byte) []Fault {
	t.Helper()
	f, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	out, err := Verify(context.Background(), l, f)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Whatever letters and marks a source has, a file of every form is written, can be read again, and shows what was written.
func TestLetters(t *testing.T) {
	whole, err := made(t, filled(t, all), theDay, "vi", "SG", "VN").carried()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"😀 👨‍👩‍👧", "中文, 日本語", "e\u0301 \u200b\u00ad\u2028x", `\ ( ) \( [ ] <b> & "q" --> -- ]]> * _ ` + "`", "a\x00b\ufffd\uffff", "\u202eabc", strings.Repeat("long ", 400), strings.Repeat("x", 700), "{nb} %d %s {{.}}", "- item", "3. three", "# head"} {
		b := &Brief{}
		if err := json.Unmarshal(whole, b); err != nil {
			t.Fatal(err)
		}
		b.Sections = b.Sections[:2]
		b.For, b.Intro[0] = s, s
		x := &b.Sections[0].Lines[0]
		x.Lead, x.Quote = s, s
		b.Sources[0].Title, b.Sources[0].Link = s, "https://news.example/"+s
		for _, f := range forms {
			file, err := Read(written(t, func(w io.Writer) error { return f.write(b, w) }))
			if err != nil {
				t.Errorf("%s: %q: %v", f.name, s, err)
				continue
			}
			want, err := file.want()
			if err != nil {
				t.Errorf("%s: %q: %v", f.name, s, err)
			}
			if gone, come := differ(want, file.shown); len(gone)+len(come) > 0 {
				t.Errorf("%s: %q: %d paragraphs are not as written, %d are more", f.name, s, len(gone), len(come))
			}
		}
	}
}

// A status that a person moved says who did and why.
func TestJudged(t *testing.T) {
	l := filled(t, all)
	decide(t, l, record.Judgement{Kind: record.JudgeMove, About: record.Anchor{Kind: ledger.Initiative, ID: "SG+VN/carbon-credits"}, Value: json.RawMessage(`"under-way"`), Reason: "the text is being drafted"})
	if got := findLine(made(t, l, record.DayOf(2026, 6, 2), "en", "VN", "SG"), "both/SG+VN/carbon-credits").Note; !strings.HasPrefix(got, "under way, as tester decided on 1 June 2026 (the text is being drafted); ") {
		t.Error(got)
	}
	if got := findLine(made(t, l, theDay, "en", "VN", "SG"), "both/SG+VN/carbon-credits").Note; strings.Contains(got, "tester") {
		t.Errorf("on a day before: %s", got)
	}
}

// A meeting counts as one in the post though the first report that names somebody in it came out a day later, and no path of a file is
// carried away.
func TestInPost(t *testing.T) {
	l := empty(t)
	raw, err := readExample("11-2025-10-26-kuala-lumpur.en.txt")
	if err != nil {
		t.Fatal(err)
	}
	put(t, l, "/home/xyzzy/secret/report.txt", raw)
	b := made(t, l, theDay, "en", "VN", "SG")
	if got := findLine(b, "who/VN/vn-le-hoai-trung").Note; !strings.HasSuffix(got, "1 meeting with Singapore in this post, on 26 October 2025") {
		t.Error(got)
	}
	for _, f := range forms {
		if bytes.Contains(written(t, func(w io.Writer) error { return f.write(b, w) }), []byte("xyzzy")) {
			t.Errorf("%s carries the path of a file", f.name)
		}
	}
}

func FuzzRead(f *testing.F) {
	b := &Brief{Form: Form, Lang: "en", Date: "2026-01-10", Title: "t", Sections: []Section{{ID: "met", Title: "s", Lines: []Line{{ID: "x", Lead: "l", Rests: []Rest{{Source: 1}}}}}}, Sources: []Source{{Document: "d"}}}
	for _, x := range forms {
		f.Add(written(f, func(w io.Writer) error { return x.write(b, w) }))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if file, err := Read(b); err == nil {
			file.want()
		}
	})
}

func TestRefuses(t *testing.T) {
	l := filled(t, all)
	for _, ask := range []Ask{
		{Parties: []record.Party{"VN"}, Date: theDay, Lang: "en"},
		{Parties: []record.Party{"VN", "VN"}, Date: theDay, Lang: "en"},
		{Parties: []record.Party{"VN", "XX"}, Date: theDay, Lang: "en"},
		{Parties: []record.Party{"VN", "FR"}, Date: theDay, Lang: "en"},
		{Parties: []record.Party{"VN", "SG"}, Date: record.DayOf(2000, 1, 1), Lang: "en"},
		{Parties: []record.Party{"VN", "SG"}, Date: theDay, Lang: "fr"},
	} {
		if b, err := Make(context.Background(), l, ask); err == nil {
			t.Errorf("%v: a brief of %d sections", ask, len(b.Sections))
		}
	}
	for _, s := range []string{"", "no brief", "%PDF-1.4\n", "PK\x03\x04", "<!doctype html><p>no", "<!-- chancery.brief/1\n{}\n-->\n", "<!-- chancery.brief/1\n{\n-->\n"} {
		if _, err := Read([]byte(s)); err == nil {
			t.Errorf("%q is read as a brief", s)
		}
	}
}

func readExample(name string) (string, error) {
	raw, err := examples.Files.ReadFile(name)
	return string(raw), err
}
