package digest

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

var update = flag.Bool("update", false, "write testdata anew")

var (
	ctx     = context.Background()
	theLine = sync.OnceValue(func() *pipeline.Line {
		l, err := pipeline.New()
		if err != nil {
			panic(err)
		}
		return l
	})
)

// at is some days and hours after the first document of the tests came.
func at(days, hours int) time.Time {
	return time.Date(2026, 4, 1+days, 8+hours, 0, 0, 0, time.UTC)
}

func newLedger(t testing.TB) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(ctx, filepath.Join(t.TempDir(), "ledger.db"), theLine(), ledger.Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// keep puts a report into a ledger, as kept at a moment.
func keep(t testing.TB, l *ledger.Ledger, name, report string, got time.Time) {
	t.Helper()
	d, err := l.Draw(clean.Input{Raw: []byte(report), Source: name}, got)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Put(ctx, []*ledger.Drawn{d}); err != nil {
		t.Fatal(err)
	}
	if err := l.Settle(ctx, nil); err != nil {
		t.Fatal(err)
	}
}

func add(t testing.TB, l *ledger.Ledger, a ledger.Alert) Subject {
	t.Helper()
	if a.Days == nil {
		a.Days = ledger.DefaultDays
	}
	a.Made = ledger.Moment(at(0, 0))
	if err := l.AddAlert(ctx, a); err != nil {
		t.Fatal(err)
	}
	kept, err := l.Alert(ctx, a.Name)
	if err != nil {
		t.Fatal(err)
	}
	return Subject{Alert: kept}
}

func writer(t testing.TB, code string) *Writer {
	t.Helper()
	w, err := NewWriter(code, theLine().Packs)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func office(t testing.TB, l *ledger.Ledger, now time.Time) *Office {
	return &Office{Ledger: l, Writer: writer(t, "en"), Now: now, From: &mail.Address{Name: "The desk", Address: "desk@mfa.example"}}
}

// told are the rules and words of what a digest tells.
func told(d *Digest) string {
	var b strings.Builder
	for _, p := range d.Parts {
		for _, n := range p.Notices {
			words := ""
			if len(n.Quotes) > 0 {
				words = n.Quotes[0].Text
			}
			fmt.Fprintf(&b, "%s %s: %s\n", n.Rule, n.When, words)
		}
	}
	return b.String()
}

func make1(t testing.TB, o *Office, since time.Time, subjects ...Subject) *Digest {
	t.Helper()
	d, err := o.Make(ctx, subjects, since)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var (
	vn, sg  = record.Party("VN"), record.Party("SG")
	between = ledger.Query{Parties: []record.Party{vn, sg}}
)

// joint is a joint statement of a year, with the last words of its formula.
func joint(year, formula string) string {
	return strings.NewReplacer("YEAR", year, "FORMULA", formula).Replace(`JOINT STATEMENT
on Cooperation between Viet Nam and Singapore

Ha Noi, 12 March YEAR

1. H.E. Mr Alan Tan, Prime Minister of Singapore, paid an official visit to Viet Nam from 11 to 13 March YEAR. On 12 March he held talks with H.E. Mr Tran Van Minh, Prime Minister of Viet Nam.

2. The two sides agreed to widen exchanges between their legislatures.

3. The two sides reaffirmed the importance of freedom of navigation and overflight in the South China Sea and of settling disputes by peaceful means FORMULA.
`)
}

const force = "without the threat or use of force"

// cable tells of an undertaking with a deadline; begun and laid tell how it goes on.
const (
	cable = ` date 2026-03-20 Viet Nam, Singapore agree on cable

Vietnamese Prime Minister Tran Van Minh held talks with Singaporean Prime Minister Alan Tan in Ha Noi on March 20.

The two sides agreed to build a submarine cable between the two countries before May 1, 2026.
`
	signed = ` date 2026-04-04 Viet Nam, Singapore sign

Vietnamese Prime Minister Tran Van Minh met Singaporean Prime Minister Alan Tan in Singapore on April 4.

The two sides signed an agreement to build a submarine cable between the two countries.
`
)

func TestWording(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "js24.txt", joint("2024", force), at(-20, 0))
	keep(t, l, "js25.txt", joint("2025", force), at(-20, 0))
	keep(t, l, "cable.txt", cable, at(-10, 0))
	keep(t, l, "js26.txt", joint("2026", "alone"), at(3, 0))
	keep(t, l, "https://news.example/signed", signed, at(3, 1))
	maritime := add(t, l, ledger.Alert{Name: "maritime", Query: ledger.Query{Parties: between.Parties, Topics: []string{"maritime"}}})
	phrase := add(t, l, ledger.Alert{Name: "force", Query: ledger.Query{Parties: between.Parties, Phrase: "threat or use of force"}})
	relationship := Subject{Parties: []record.Party{sg, vn}}
	d := make1(t, office(t, l, at(4, 0)), at(2, 0), relationship, maritime, phrase)
	// A month later the deadline has passed.
	late := make1(t, office(t, l, at(32, 0)), at(29, 0), relationship)
	for _, code := range Languages {
		w := writer(t, code)
		for name, write := range map[string]func(*bytes.Buffer) error{
			"digest." + code + ".txt":  func(b *bytes.Buffer) error { return w.Text(b, d.Once()) },
			"digest." + code + ".html": func(b *bytes.Buffer) error { return w.HTML(b, d.Once()) },
			"digest." + code + ".atom": func(b *bytes.Buffer) error { return w.Atom(b, d, "https://desk.example/feed") },
			"late." + code + ".txt":    func(b *bytes.Buffer) error { return w.Text(b, late.Once()) },
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, name, b.String())
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		os.MkdirAll("testdata", 0o777)
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != got {
		t.Errorf("%s is not as before (go test ./internal/digest -update writes it anew):\n%s", name, got)
	}
}

// Each language has the words that the other has.
func TestWords(t *testing.T) {
	en, vi := writer(t, "en").Words(), writer(t, "vi").Words()
	for a, b := range map[*map[string]string]*map[string]string{&en: &vi, &vi: &en} {
		for key := range *a {
			if _, ok := (*b)[key]; !ok && !strings.HasPrefix(key, "one.") {
				t.Errorf("one language has %q, the other has not", key)
			}
		}
	}
}

// What is new is what no document told that was kept before, whenever it was read.
func TestNew(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "cable.txt", cable, at(-10, 0))
	s := add(t, l, ledger.Alert{Name: "all", Query: between, Days: []int{1}})
	all := told(make1(t, office(t, l, at(0, 0)), at(-11, 0), s))
	if !strings.Contains(all, "event 2026-03-20") || !strings.Contains(all, "statement 2026-03-20: build a submarine cable") {
		t.Fatalf("told: %s", all)
	}
	none := func(what string) {
		t.Helper()
		if got := told(make1(t, office(t, l, at(1, 0)), at(0, 0), s)); got != "" {
			t.Errorf("%s: told %s", what, got)
		}
	}
	none("nothing came")
	keep(t, l, "again.txt", cable, at(0, 1))
	none("the same bytes again")
	keep(t, l, "elsewhere.txt", strings.Replace(cable, "agree on cable", "to lay a cable", 1), at(0, 1))
	none("a reprint")
	keep(t, l, "next-day.txt", strings.Replace(cable, "date 2026-03-20", "date 2026-03-22", 1), at(0, 1))
	none("a reprint two days later")
	if _, err := l.Reread(ctx, nil); err != nil {
		t.Fatal(err)
	}
	none("read again")
	keep(t, l, "signed.txt", signed, at(0, 2))
	got := told(make1(t, office(t, l, at(1, 0)), at(0, 0), s))
	if !strings.HasPrefix(got, "moved 2026-04-04: ") || strings.Count(got, "2026-03-20") > 0 || strings.Count(got, "build a submarine cable") != 1 {
		t.Errorf("signed: %s", got)
	}
	// What is judged away is told no more.
	for i := range 10 {
		var id string
		for _, p := range make1(t, office(t, l, at(1, 0)), at(0, 0), s).Parts {
			for _, n := range p.Notices {
				id = n.Quotes[0].ID
			}
		}
		if id == "" {
			break
		}
		if i == 9 {
			t.Error("what is rejected is told all the same")
		}
		a, err := l.Anchor(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.Judge(ctx, record.Judgement{Kind: record.JudgeReject, Who: "a test", About: a}, at(1, 0)); err != nil {
			t.Fatal(err)
		}
	}
	none("all is rejected")
}

// A person's word moves a status as well, and is told with who said it.
func TestMovedByPerson(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "cable.txt", cable, at(-10, 0))
	var key string
	for i, err := range l.Initiatives(ctx, ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		key = i.ID
	}
	a, err := l.Anchor(ctx, key)
	if err != nil {
		t.Fatal(err)
	}
	i, err := l.Initiative(ctx, key, ledger.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	proof := record.Anchor{Kind: "document", ID: string(i.Steps[0].Doc), Doc: i.Steps[0].Doc}
	if _, err := l.Judge(ctx, record.Judgement{Kind: record.JudgeMove, Who: "linh", About: a, Value: []byte(`"delivered"`), Reason: "seen", Proof: []record.Anchor{proof}}, at(1, 0)); err != nil {
		t.Fatal(err)
	}
	d := make1(t, office(t, l, at(2, 0)), at(0, 0), Subject{Parties: []record.Party{sg, vn}})
	if d.Count() != 1 || d.Parts[0].Notices[0].Rule != Moved || d.Parts[0].Notices[0].Who != "linh" || d.Parts[0].Notices[0].From != "agreed" {
		t.Errorf("told: %s", told(d))
	}
}

func TestDeadlines(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "cable.txt", cable, at(-10, 0)) // due on 30 April
	s := add(t, l, ledger.Alert{Name: "all", Query: between})
	for _, x := range []struct {
		days int
		want string
	}{{-2, ""}, {-1, "near 30"}, {0, "near 29"}, {22, "near 7"}, {29, "near 0"}, {30, "passed -1"}, {31, ""}} {
		d := make1(t, office(t, l, at(x.days, 0)), at(x.days-1, 0), s)
		got := ""
		for _, n := range d.Parts[0].Notices {
			got = fmt.Sprint(n.Rule, " ", n.Left)
		}
		if got != x.want {
			t.Errorf("on day %d: %q, want %q", x.days, got, x.want)
		}
	}
	vs, err := Volumes(ctx, l, s, record.ParseDay("2026-05-02"))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, v := range vs {
		got += fmt.Sprintf("%d: %d; ", v.Days, len(v.Notices))
		for _, n := range v.Notices {
			if n.Rule == Near && n.Left != 7 && n.Left != 30 {
				t.Errorf("neared by %d days", n.Left)
			}
		}
	}
	// In a week the deadline passed; in a month it neared once more; in a year all else came too.
	if got != "7: 1; 30: 2; 365: 5; " {
		t.Errorf("volumes: %s", got)
	}
}

// Two invitations without a day, in two reports, are two things to be told.
func TestUndated(t *testing.T) {
	l := newLedger(t)
	const lead = "Vietnamese Prime Minister Tran Van Minh held talks with Singaporean Prime Minister Alan Tan in Ha Noi"
	keep(t, l, "march.txt", " date 2026-03-20 Talks\n\n"+lead+" on March 20.\n\nPrime Minister Alan Tan invited Prime Minister Tran Van Minh to visit Singapore again.\n", at(0, 0))
	keep(t, l, "april.txt", " date 2026-04-20 Talks\n\n"+lead+" on April 20.\n\nPrime Minister Tran Van Minh invited Prime Minister Alan Tan to attend a summit in Ha Noi.\n", at(0, 0))
	keys := map[string]string{}
	for _, p := range make1(t, office(t, l, at(0, 1)), at(-1, 0), Subject{Parties: []record.Party{sg, vn}}).Parts {
		for _, n := range p.Notices {
			if n.Rule == NewEvent && n.When == "" {
				keys[n.Key()] = n.Quotes[0].Text
			}
		}
	}
	if len(keys) != 2 {
		t.Errorf("%q", keys)
	}
}

func TestAtom(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "https://news.example/cable", cable, at(0, 0))
	s := Subject{Parties: []record.Party{sg, vn}}
	feed := func(now time.Time) (*gofeed.Feed, string) {
		t.Helper()
		var b bytes.Buffer
		if err := writer(t, "vi").Atom(&b, make1(t, office(t, l, now), at(-1, 0), s), "https://desk.example/feed?t=1"); err != nil {
			t.Fatal(err)
		}
		f, err := gofeed.NewParser().ParseString(b.String())
		if err != nil {
			t.Fatal(err)
		}
		return f, b.String()
	}
	f, first := feed(at(0, 1))
	if f.FeedType != "atom" || f.FeedVersion != "1.0" || f.Title == "" || f.Language != "vi" || f.FeedLink != "https://desk.example/feed?t=1" || f.UpdatedParsed == nil || len(f.Items) != 3 {
		t.Errorf("%+v", f)
	}
	required(t, first)
	ids := map[string]bool{}
	for _, i := range f.Items {
		if !strings.HasPrefix(i.GUID, "tag:chancery.invalid,2026:notice/") || ids[i.GUID] || !strings.HasPrefix(i.Link, "https://news.example/") {
			t.Errorf("%+v", i)
		}
		ids[i.GUID] = true
	}
	if _, err := l.Reread(ctx, nil); err != nil {
		t.Fatal(err)
	}
	keep(t, l, "reprint.txt", strings.Replace(cable, "agree on cable", "to lay a cable", 1), at(0, 1))
	if _, second := feed(at(0, 5)); second != first {
		t.Errorf("read again, and printed elsewhere, it is another feed:\n%s\n%s", first, second)
	}
}
