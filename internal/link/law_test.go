package link_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// facts are those of so many articles of the corpus.
func facts(articles int) (l *link.Linker, reports []link.Report, forms []link.Form) {
	l = linker()
	var ss []link.Sighting
	for _, r := range corpus().readings[:articles] {
		reports = append(reports, l.Reports(r)...)
		ss = append(ss, l.Sightings(r)...)
	}
	return l, reports, link.Forms(ss)
}

// printed is what was said of facts, without the indices, which hang on their order.
func printed(t testing.TB, l *link.Linker, reports []link.Report, forms []link.Form, judged link.Judged) string {
	events, doubts := l.Events(reports, judged)
	seen := make([]int, len(reports))
	var lines []string
	for _, e := range events {
		var ids []string
		for _, i := range e.Reports {
			seen[i]++
			ids = append(ids, string(reports[i].Event))
		}
		if ids[0] != e.ID || !slices.IsSorted(ids) {
			t.Fatalf("event %s of %q", e.ID, ids)
		}
		e.Reports = nil
		lines = append(lines, fmt.Sprint(ids, toJSON(t, e)))
	}
	for i, n := range seen {
		if n != 1 {
			t.Fatalf("report %d is in %d events", i, n)
		}
	}
	people, more := l.People(forms, judged)
	seen = make([]int, len(forms))
	for i, p := range people {
		var ids []string
		for _, k := range p.Forms {
			seen[k]++
			ids = append(ids, forms[k].ID())
		}
		if i > 0 && people[i-1].ID == p.ID {
			t.Fatal("two people are ", p.ID)
		}
		p.Forms = nil
		lines = append(lines, fmt.Sprint(ids, toJSON(t, p)))
	}
	for i, n := range seen {
		if n != 1 {
			t.Fatalf("form %d is of %d people", i, n)
		}
	}
	return toJSON(t, []any{lines, doubts, more})
}

func toJSON(t testing.TB, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The order of facts changes nothing, and each is in one thing.
func TestOrder(t *testing.T) {
	l, reports, forms := facts(400)
	want := printed(t, l, reports, forms, nil)
	for seed := range uint64(5) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		rnd.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		rnd.Shuffle(len(forms), func(i, j int) { forms[i], forms[j] = forms[j], forms[i] })
		if got := printed(t, l, reports, forms, nil); got != want {
			t.Fatal("another order, another answer")
		}
	}
}

// What is said of all facts is what is said of each run of windows and each closure of kin alone: so a ledger may look at few.
func TestRuns(t *testing.T) {
	l, reports, forms := facts(400)
	blocks := map[string][]link.Report{}
	for _, r := range reports {
		key := r.Block()
		if from, _ := r.Window(); from != 0 { // a year at a time, where no window hangs over
			y, _, _ := from.Date()
			key += fmt.Sprint(" ", y)
		}
		blocks[key] = append(blocks[key], r)
	}
	var apart []string
	for _, rs := range blocks {
		events, _ := l.Events(rs, nil)
		for _, e := range events {
			e.Reports = nil
			apart = append(apart, toJSON(t, e))
		}
	}
	var together []string
	events, _ := l.Events(reports, nil)
	for _, e := range events {
		e.Reports = nil
		together = append(together, toJSON(t, e))
	}
	slices.Sort(apart)
	slices.Sort(together)
	if !slices.Equal(apart, together) {
		t.Error("events of runs are not the events of all")
	}

	parties := map[record.Party][]link.Form{}
	for _, f := range forms {
		parties[f.Party] = append(parties[f.Party], f)
	}
	apart, together = nil, nil
	for _, fs := range parties {
		people, _ := l.People(fs, nil)
		for _, p := range people {
			p.Forms = nil
			apart = append(apart, toJSON(t, p))
		}
	}
	people, _ := l.People(forms, nil)
	for _, p := range people {
		p.Forms = nil
		together = append(together, toJSON(t, p))
	}
	slices.Sort(apart)
	slices.Sort(together)
	if !slices.Equal(apart, together) {
		t.Error("people of closures are not the people of all")
	}
}

// What people judged holds, whatever the rules say.
func TestJudged(t *testing.T) {
	l, reports, forms := facts(200)
	for seed := range uint64(20) {
		rnd := rand.New(rand.NewPCG(seed, 5))
		judged := link.Judged{}
		// Sides are drawn at random and every judgement agrees with them, so that none contradicts another.
		side := map[string]int{}
		for _, r := range reports {
			side[string(r.Event)] = rnd.IntN(60)
		}
		for i := range forms {
			side[forms[i].ID()] = rnd.IntN(60)
		}
		judge := func(a, b string) { judged[link.PairOf(a, b)] = side[a] == side[b] }
		for range 300 {
			judge(string(reports[rnd.IntN(len(reports))].Event), string(reports[rnd.IntN(len(reports))].Event))
			judge(forms[rnd.IntN(len(forms))].ID(), forms[rnd.IntN(len(forms))].ID())
		}
		for p := range judged {
			if p.A == p.B {
				delete(judged, p)
			}
		}
		of := map[string]string{}
		events, _ := l.Events(reports, judged)
		for _, e := range events {
			for _, i := range e.Reports {
				of[string(reports[i].Event)] = e.ID
			}
		}
		people, _ := l.People(forms, judged)
		for n, p := range people {
			for _, i := range p.Forms {
				of[forms[i].ID()] = fmt.Sprint("person ", n)
			}
		}
		for p, one := range judged {
			if (of[p.A] == of[p.B]) != one {
				t.Fatalf("seed %d: %v judged %v, but it is %q and %q", seed, p, one, of[p.A], of[p.B])
			}
		}
		printed(t, l, reports, forms, judged)
	}
}

// A summit of which thousands of documents tell is one event, and fast.
func TestSummit(t *testing.T) {
	var reports []link.Report
	for i := range 5000 {
		reports = append(reports, link.Report{Doc: text.DocID(fmt.Sprint("d", i)), Event: record.EventID(fmt.Sprintf("e%05d", i)), Kind: "conference", Gathering: "ASEAN/47",
			Parties: []record.Party{"MY", "VN"}, Status: record.Held})
	}
	reports = append(reports, reports[7])
	reports[5000].Event, reports[5000].Session = "e99999", 1 // told twice in one document
	events, doubts := linker().Events(reports, nil)
	if len(events) != 2 || len(events[0].Reports) != 5000 || len(doubts) != 0 {
		t.Errorf("%d events, %d doubts", len(events), len(doubts))
	}
}

// Of judgements that contradict each other those that part win.
func TestJudgedAgainstEachOther(t *testing.T) {
	_, reports, _ := facts(60)
	a, b, c := string(reports[0].Event), string(reports[1].Event), string(reports[2].Event)
	judged := link.Judged{link.PairOf(a, b): true, link.PairOf(b, c): true, link.PairOf(a, c): false}
	events, _ := linker().Events(reports[:3], judged)
	for _, e := range events {
		ids := map[string]bool{}
		for _, i := range e.Reports {
			ids[string(reports[i].Event)] = true
		}
		if ids[a] && ids[c] {
			t.Error("joined though judged two")
		}
	}
	if len(events) != 2 {
		t.Errorf("%d events, want 2: one judgement of the two that join holds", len(events))
	}
}

// FuzzEvents makes reports of bytes: no order of them, however odd, changes the answer, none is lost, and none of one document is joined.
func FuzzEvents(f *testing.F) {
	f.Add([]byte("abcdefghijklmnopqrstuvwxyz0123456789"))
	f.Add([]byte("\x00\x01\x02\x03\x04\x05\x06\x07aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l := linker()
		at := 0
		next := func(n int) int {
			if at >= len(data) {
				return 0
			}
			at++
			return int(data[at-1]) % n
		}
		pick := func(xs ...string) string { return xs[next(len(xs))] }
		var reports []link.Report
		for n := 0; at < len(data) && n < 24; n++ {
			r := link.Report{Doc: text.DocID(fmt.Sprint("d", next(9))), Event: record.EventID(fmt.Sprintf("e%02d", n)), Kind: pick("meeting", "talks", "call", "visit", "conference"),
				City: pick("", "ha-noi", "paris"), Country: record.Party(pick("", "VN", "FR")), Gathering: pick("", "", "ASEAN/47"),
				Parties: []record.Party{"FR", "VN"}[next(2):], Status: record.Status(pick("held", "planned", "proposed", "cancelled")), Main: next(2) > 0, Lang: pick("en", "vi")}
			switch day := record.DayOf(2024, 3, 1) + record.Day(next(4)); next(4) {
			case 0:
				r.When, r.Told = record.OnDay(day), true
			case 1:
				r.When = record.OnDay(day)
			case 2:
				r.When, r.Told = record.Between(day, day+record.Day(next(3))), true
			}
			for range next(4) {
				name := pick("Hélène Montclar", "Helene Montclar", "Montclar", "Lê Hùng", "Lê Hưng", "Le Hung")
				party := record.Party("FR")
				if name[0] == 'L' {
					party = "VN"
				}
				reading := &record.Reading{Doc: &text.Document{Lang: "en"}, People: []record.Person{{ID: "p", Name: name, Party: party}}}
				r.People = append(r.People, link.Who{Party: party, Name: name, Key: l.Sightings(reading)[0].Key, Offices: []string{pick("minister", "foreign-minister", "ambassador", "official")}})
			}
			for _, o := range reports { // as Reports counts them
				if o.Doc == r.Doc && o.Kind == "conference" && o.Kind == r.Kind && o.Gathering != "" && o.Gathering == r.Gathering {
					r.Session++
				}
			}
			reports = append(reports, r)
		}
		want := printed(t, l, reports, nil, nil)
		events, _ := l.Events(reports, nil)
		for _, e := range events {
			docs := map[text.DocID]bool{}
			for _, i := range e.Reports {
				if docs[reports[i].Doc] {
					t.Fatal("two reports of one document are one event")
				}
				docs[reports[i].Doc] = true
			}
		}
		slices.Reverse(reports)
		if got := printed(t, l, reports, nil, nil); got != want {
			t.Fatal("another order, another answer")
		}
	})
}

// FuzzNames: a name in capitals, the other way round or without its marks has the same key as before, and no name breaks anything.
func FuzzNames(f *testing.F) {
	for _, s := range []string{"Lê Hoài Trung", "KURODA Haruto", "Abdel Fattah el-Sisi", "Daniel R. Whitcombe", "Paula Mo’unga", "Đỗ", "", "--", "İ ß ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		l := linker()
		key := func(s string) (string, *link.Form) {
			ss := l.Sightings(&record.Reading{Doc: &text.Document{Lang: "en"}, People: []record.Person{{ID: "p", Name: s, Party: "JP"}}})
			if len(ss) == 0 {
				return "", &link.Form{}
			}
			form := ss[0].Form()
			return ss[0].Key, &form
		}
		k, form := key(name)
		l.Kin(form)
		l.People([]link.Form{*form}, nil)
		if again, _ := key(k); k != "" && again != k {
			t.Errorf("the key of %q is %q, whose key is %q", name, k, again)
		}
	})
}

func BenchmarkFacts(b *testing.B) {
	l := linker()
	rs := corpus().readings
	b.ResetTimer()
	for i := range b.N {
		r := rs[i%len(rs)]
		l.Sightings(r)
		l.Reports(r)
	}
}

// A busy block: sixty reports that hang together by their days.
func BenchmarkEvents(b *testing.B) {
	l, reports, _ := facts(400)
	var run []link.Report
	for len(run) < 60 {
		r := reports[len(run)%len(reports)]
		r.Parties, r.People, r.Kind, r.When = []record.Party{"JP", "VN"}, reports[0].People, "meeting", record.OnDay(record.DayOf(2024, 3, 1)+record.Day(len(run)/6))
		r.Event, r.Doc = record.EventID(fmt.Sprint(len(run))), text.DocID(fmt.Sprint(len(run)))
		run = append(run, r)
	}
	b.ResetTimer()
	for range b.N {
		l.Events(run, nil)
	}
}

func BenchmarkPeople(b *testing.B) {
	l, _, forms := facts(2000)
	b.ResetTimer()
	for range b.N {
		l.People(forms, nil)
	}
	b.ReportMetric(float64(len(forms)), "forms")
}
