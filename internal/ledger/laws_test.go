package ledger

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What the ledger works out a document at a time is what the line joins of all readings at once.
func TestJoin(t *testing.T) {
	l := open(t, engines[0].fresh(t))
	articles := written(t, 150)
	put(t, l, articles, 1)
	var readings []*record.Reading
	for _, a := range articles {
		r, err := theLine().Read([]byte(a.text), a.name)
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, r)
	}
	j := theLine().Join(readings, pipeline.Decided{})
	print := func(what string, xs []string) string {
		slices.Sort(xs)
		return what + "\n" + strings.Join(xs, "\n")
	}
	var got, want []string
	for _, p := range all(t, l.People(ctx, Filter{})) {
		got = append(got, fmt.Sprint(p.ID, p.Name, p.Names, len(p.Offices), p.Why))
		for _, s := range p.Sources {
			got = append(got, s.Person+" is "+p.ID)
		}
	}
	for _, p := range j.People {
		want = append(want, fmt.Sprint(p.ID, p.Name, p.Names, len(p.Tenures), p.Why))
	}
	named := map[string]bool{}
	for _, r := range j.Readings {
		for _, p := range r.People {
			if who := j.Person(r.Doc.ID, p.ID); who != nil && !named[string(p.ID)] {
				named[string(p.ID)] = true
				want = append(want, string(p.ID)+" is "+who.ID)
			}
		}
	}
	same(t, "people", print("people", got), print("people", want))

	got, want = nil, nil
	for _, e := range all(t, l.Events(ctx, Filter{})) {
		var reports []string
		for _, s := range e.Sources {
			reports = append(reports, s.Event)
		}
		place := ""
		if e.Place != nil {
			place = e.Place.Name
		}
		got = append(got, fmt.Sprintln(e.ID, e.Kind, orEmpty(e.Date), place, e.Parties, e.Status, e.Main, reports, e.Why))
	}
	for _, e := range j.Events {
		var reports []string
		for _, i := range e.Reports {
			reports = append(reports, string(j.Reports[i].Event))
		}
		slices.Sort(reports)
		want = append(want, fmt.Sprintln(e.ID, e.Kind, e.When, e.Place, e.Parties, e.Status, e.Main, reports, e.Why))
	}
	same(t, "events", print("events", got), print("events", want))

	got, want = nil, nil
	for _, i := range all(t, l.Initiatives(ctx, Filter{})) {
		var steps []string
		for _, s := range i.Steps {
			steps = append(steps, s.Source, s.Content, string(s.Move))
		}
		got = append(got, fmt.Sprintln(i.ID, i.Title, i.Parties, i.Status, orEmpty(i.Deadline), i.Restated, i.Taken, steps))
	}
	for _, i := range j.Initiatives {
		moves := map[int]follow.Move{}
		for _, m := range i.Moves {
			moves[m.Step] = m.To
		}
		var steps []string
		for n, s := range i.Steps {
			steps = append(steps, s.Source, s.Content, string(moves[n]))
		}
		want = append(want, fmt.Sprintln(i.Key, i.Title, i.Parties, i.Status, i.Deadline, i.Restated, i.Taken, steps))
	}
	same(t, "initiatives", print("initiatives", got), print("initiatives", want))

	got, want = nil, nil
	doubts, err := l.Review(ctx, "", 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range doubts {
		got = append(got, fmt.Sprint(link.Doubt(d)))
	}
	for _, d := range j.Doubts {
		want = append(want, fmt.Sprint(d))
	}
	same(t, "doubts", print("doubts", got), print("doubts", want))
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Names of things in the examples, as a test finds them.
type finder struct {
	t testing.TB
	l *Ledger
}

const kualaLumpur = "11-2025-10-26-kuala-lumpur.en.txt"

// in is the record of a document that has these words in its JSON.
func (f finder) in(source, kind, words string) record.Anchor {
	f.t.Helper()
	r, err := f.l.Reading(ctx, source)
	if err != nil {
		f.t.Fatal(err)
	}
	if kind == judge.Document {
		return f.id(source)
	}
	for _, x := range records(f.t, r, kind) {
		if b, _ := json.Marshal(x); strings.Contains(string(b), words) {
			a, ok := judge.AnchorOf(r, kind, x["id"].(string))
			if !ok {
				f.t.Fatalf("no anchor of %s", b)
			}
			return a
		}
	}
	f.t.Fatalf("%s has no %s with %s", source, kind, words)
	return record.Anchor{}
}

func (f finder) id(id string) record.Anchor {
	f.t.Helper()
	a, err := f.l.Anchor(ctx, id)
	if err != nil {
		f.t.Fatal(err)
	}
	return a
}

// records are those of a kind in a reading, as JSON.
func records(t testing.TB, r *record.Reading, kind string) (out []map[string]any) {
	t.Helper()
	b, err := r.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var x map[string]any
	if err := json.Unmarshal(b, &x); err != nil {
		t.Fatal(err)
	}
	if kind == judge.Document {
		return []map[string]any{x["document"].(map[string]any)}
	}
	lists := map[string]string{judge.Person: "people", judge.Event: "events", judge.Statement: "statements", judge.Instrument: "instruments"}
	for _, item := range x[lists[kind]].([]any) {
		out = append(out, item.(map[string]any))
	}
	return out
}

// decision is a judgement and what must be so when it holds, and must not be so when it does not.
type decision struct {
	name  string
	first func(f finder) []record.Judgement // what is decided before
	make  func(f finder) record.Judgement
	holds func(f finder) bool
}

func about(a record.Anchor, kind record.JudgementKind) record.Judgement {
	return record.Judgement{Kind: kind, About: a}
}

func with(j record.Judgement, value string) record.Judgement {
	j.Value = json.RawMessage(value)
	return j
}

func pair(kind record.JudgementKind, a, b record.Anchor) record.Judgement {
	return record.Judgement{Kind: kind, About: a, Other: &b}
}

// corrected is a correction of the record with these words in the document of Kuala Lumpur; want is in its JSON when it holds.
func corrected(kind, words, field, value, want string) decision {
	the := func(f finder) string {
		if kind == judge.Document {
			return string(f.id(kualaLumpur).Doc)
		}
		b, err := examples.Files.ReadFile(kualaLumpur)
		if err != nil {
			f.t.Fatal(err)
		}
		r, err := theLine().Read(b, kualaLumpur)
		if err != nil {
			f.t.Fatal(err)
		}
		for _, x := range records(f.t, r, kind) {
			if b, _ := json.Marshal(x); strings.Contains(string(b), words) {
				return x["id"].(string)
			}
		}
		f.t.Fatalf("no %s with %s", kind, words)
		return ""
	}
	return decision{
		name: kind + " " + field,
		make: func(f finder) record.Judgement {
			j := with(about(f.id(the(f)), record.JudgeCorrect), value)
			j.Field = field
			return j
		},
		holds: func(f finder) bool {
			r, err := f.l.Reading(ctx, kualaLumpur)
			if err != nil {
				f.t.Fatal(err)
			}
			id := the(f)
			for _, x := range records(f.t, r, kind) {
				if b, _ := json.Marshal(x); x["id"] == id {
					return strings.Contains(string(b), want)
				}
			}
			return false
		},
	}
}

// sources are how many documents tell of the event of a report.
func (f finder) sources(a record.Anchor) int {
	e, err := f.l.Event(ctx, a.ID)
	if err != nil {
		return 0
	}
	return len(e.Sources)
}

func (f finder) people(name string) int {
	ids, err := f.l.FindPeople(ctx, name)
	if err != nil {
		f.t.Fatal(err)
	}
	return len(ids)
}

func (f finder) initiative(key string) *Item {
	i, err := f.l.Initiative(ctx, key, Filter{Today: record.DayOf(2026, 6, 1)})
	if err != nil {
		return &Item{}
	}
	return i
}

// keyOf is the initiative of a statement.
func (f finder) keyOf(a record.Anchor) string {
	s, err := f.l.Statement(ctx, a.ID)
	if err != nil {
		return ""
	}
	return orEmpty(s.Initiative)
}

func (f finder) decided(kind string, id string) bool {
	js, err := f.l.Decided(ctx, kind, id)
	if err != nil {
		f.t.Fatal(err)
	}
	return len(js) > 0
}

const (
	hanoiEN = "09-2025-03-26-hanoi-talks.en.txt"
	hanoiVI = "10-2025-03-26-hanoi-talks.vi.txt"
	talksEN = "05-2023-08-28-talks.en.txt"
	talksVI = "06-2023-08-28-talks.vi.txt"
)

var decisions = []decision{
	corrected("statement", "assign focal points", "act", `"propose"`, `"act":"propose"`),
	corrected("statement", "assign focal points", "by", `["VN"]`, `"by":["VN"]`),
	corrected("statement", "assign focal points", "to", `["SG"]`, `"to":["SG"]`),
	corrected("statement", "assign focal points", "topics", `["maritime","law"]`, `"topics":["maritime","law"]`),
	corrected("statement", "assign focal points", "event", `null`, `"event":null`),
	corrected("statement", "assign focal points", "deadline", `"2031-12-31"`, `"deadline":"2031-12-31"`),
	corrected("statement", "assign focal points", "quantity", `12`, `"quantity":12`),
	corrected("statement", "assign focal points", "unit", `"person"`, `"unit":"person"`),
	corrected("event", `"main":true`, "kind", `"talks"`, `"kind":"talks"`),
	corrected("event", `"main":true`, "date", `"2025-10-25"`, `"date":"2025-10-25"`),
	corrected("event", `"main":true`, "place", `{"name": "Putrajaya", "country": "MY"}`, `Putrajaya`),
	corrected("event", `"main":true`, "occasion", `"A summit"`, `"occasion":"A summit"`),
	corrected("event", `"main":true`, "participants", `[]`, `"participants":[]`),
	corrected("event", `"main":true`, "parties", `["VN","MY"]`, `"parties":["MY","VN"]`),
	corrected("event", `"main":true`, "status", `"cancelled"`, `"status":"cancelled"`),
	corrected("event", `"kind":"conference"`, "main", `true`, `"main":true`),
	corrected("person", "Le Hoai Trung", "name", `"Lê Hoài Trung"`, `"name":"Lê Hoài Trung"`),
	corrected("person", "Le Hoai Trung", "country", `"LA"`, `"country":"LA"`),
	corrected("person", "Le Hoai Trung", "org", `"ASEAN"`, `"org":"ASEAN"`),
	corrected("person", "Le Hoai Trung", "offices", `["head-of-government"]`, `"office":"head-of-government"`),
	corrected("instrument", "Action Programme", "name", `"Plan of Action 2030"`, `Plan of Action 2030`),
	corrected("instrument", "Action Programme", "kind", `"agreement"`, `"kind":"agreement"`),
	corrected("document", "", "published", `"2025-10-28"`, `"published":"2025-10-28"`),
	corrected("document", "", "title", `"A title"`, `"title":"A title"`),
	corrected("document", "", "outlet", `"Nhan Dan"`, `"outlet":"Nhan Dan"`),
	corrected("document", "", "genre", `"readout"`, `"genre":"readout"`),
	{
		name: "accept",
		make: func(f finder) record.Judgement {
			return about(f.in(kualaLumpur, "statement", "assign focal points"), record.JudgeAccept)
		},
		holds: func(f finder) bool {
			return f.decided("statement", f.in(kualaLumpur, "statement", "assign focal points").ID)
		},
	},
	{
		name:  "add a statement",
		make:  addition,
		holds: func(f finder) bool { return f.keyOf(addition(f).About) != "" },
	},
	{
		name:  "correct what was added",
		first: func(f finder) []record.Judgement { return []record.Judgement{addition(f)} },
		make: func(f finder) record.Judgement {
			j := with(about(addition(f).About, record.JudgeCorrect), `["MY"]`)
			j.Field = "to"
			return j
		},
		holds: func(f finder) bool {
			s, err := f.l.Statement(ctx, addition(f).About.ID)
			return err == nil && slices.Contains(s.To, "MY")
		},
	},
	{
		name: "reject a statement",
		make: func(f finder) record.Judgement {
			return about(f.in(kualaLumpur, "statement", "assign focal points"), record.JudgeReject)
		},
		holds: func(f finder) bool {
			return f.initiative("SG+VN/en:assign-focal-points-ministry-follow-targets").ID == ""
		},
	},
	{
		name: "reject an event",
		make: func(f finder) record.Judgement {
			return about(f.in(kualaLumpur, "event", `"main":true`), record.JudgeReject)
		},
		holds: func(f finder) bool {
			return len(all(f.t, f.l.Events(ctx, Filter{From: record.DayOf(2025, 10, 26), To: record.DayOf(2025, 10, 26)}))) == 0
		},
	},
	{
		name: "reject a person",
		make: func(f finder) record.Judgement {
			return about(f.in(kualaLumpur, "person", "Le Hoai Trung"), record.JudgeReject)
		},
		holds: func(f finder) bool { return f.people("Le Hoai Trung") == 0 },
	},
	{
		name: "reject an instrument",
		make: func(f finder) record.Judgement {
			return about(f.in(hanoiVI, "instrument", "Ý định thư"), record.JudgeReject)
		},
		holds: func(f finder) bool {
			return len(all(f.t, f.l.Instruments(ctx, Filter{Instrument: "Ý định thư"}))) == 0
		},
	},
	{
		name:  "reject a document",
		make:  func(f finder) record.Judgement { return about(f.id(kualaLumpur), record.JudgeReject) },
		holds: func(f finder) bool { return f.people("Le Hoai Trung") == 0 },
	},
	{
		name: "same event",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeSame, f.in(hanoiEN, "event", `"kind":"signing"`), f.in(hanoiVI, "event", `"kind":"signing"`))
		},
		holds: func(f finder) bool { return f.sources(f.in(hanoiEN, "event", `"kind":"signing"`)) == 2 },
	},
	{
		name: "same event, years and places apart",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeSame, f.in(hanoiEN, "event", `"kind":"signing"`), f.in(kualaLumpur, "event", `"main":true`))
		},
		holds: func(f finder) bool { return f.sources(f.in(hanoiEN, "event", `"kind":"signing"`)) == 2 },
	},
	{
		name: "different event",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeDifferent, f.in(talksEN, "event", `"main":true`), f.in(talksVI, "event", `"main":true`))
		},
		holds: func(f finder) bool { return f.sources(f.in(talksEN, "event", `"main":true`)) == 1 },
	},
	{
		name: "same person",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeSame, f.id("sg-jaya-ratnam"), f.id("sg-halimah-yacob"))
		},
		holds: func(f finder) bool {
			return f.people("Jaya Ratnam")+f.people("Halimah Yacob") == 2 && same1(f, "Jaya Ratnam", "Halimah Yacob")
		},
	},
	{
		name: "same person, of whom one is corrected before",
		first: func(f finder) []record.Judgement {
			j := with(about(f.in(kualaLumpur, "person", "Le Hoai Trung"), record.JudgeCorrect), `"Lê Hoài Trung"`)
			j.Field = "name"
			return []record.Judgement{j}
		},
		make: func(f finder) record.Judgement {
			return pair(record.JudgeSame, f.in(kualaLumpur, "person", "Lê Hoài Trung"), f.id("vn-luong-cuong"))
		},
		holds: func(f finder) bool { return same1(f, "Lê Hoài Trung", "Luong Cuong") },
	},
	{
		name: "a correction of one who is the same as another",
		first: func(f finder) []record.Judgement {
			return []record.Judgement{pair(record.JudgeSame, f.in(kualaLumpur, "person", "Le Hoai Trung"), f.id("vn-luong-cuong"))}
		},
		make: func(f finder) record.Judgement {
			j := with(about(f.in(kualaLumpur, "person", "Le Hoai Trung"), record.JudgeCorrect), `["ambassador"]`)
			j.Field = "offices"
			return j
		},
		holds: func(f finder) bool {
			for _, p := range all(f.t, f.l.People(ctx, Filter{Person: "Le Hoai Trung"})) {
				for _, o := range p.Offices {
					if o.Office == "ambassador" && same1(f, "Le Hoai Trung", "Luong Cuong") {
						return true
					}
				}
			}
			return false
		},
	},
	{
		name: "different person",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeDifferent, f.in(talksEN, "person", "Lee Hsien Loong"), f.in("02-2018-04-25-istana-talks.vi.txt", "person", "Lý Hiển Long"))
		},
		holds: func(f finder) bool { return !same1(f, "Lee Hsien Loong", "Lý Hiển Long") },
	},
	{
		name: "same initiative",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeSame, f.id("SG+VN/vsip"), f.id("SG+VN/vsip/30-park"))
		},
		holds: func(f finder) bool { return f.initiative("SG+VN/vsip/30-park").ID == "SG+VN/vsip" },
	},
	{
		name: "different initiative, after same",
		first: func(f finder) []record.Judgement {
			return []record.Judgement{pair(record.JudgeSame, f.id("SG+VN/vsip"), f.id("SG+VN/vsip/30-park"))}
		},
		make: func(f finder) record.Judgement {
			return pair(record.JudgeDifferent, record.Anchor{Kind: Initiative, ID: "SG+VN/vsip"}, record.Anchor{Kind: Initiative, ID: "SG+VN/vsip/30-park"})
		},
		holds: func(f finder) bool { return f.initiative("SG+VN/vsip/30-park").ID == "SG+VN/vsip/30-park" },
	},
	{
		name: "same statement's initiative",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeSame, f.in(kualaLumpur, "statement", "assign focal points"), f.in(hanoiVI, "statement", "VSIP"))
		},
		holds: func(f finder) bool {
			return f.keyOf(f.in(kualaLumpur, "statement", "assign focal points")) == f.keyOf(f.in(hanoiVI, "statement", "VSIP"))
		},
	},
	{
		name: "a statement where another is that is taken out",
		first: func(f finder) []record.Judgement {
			return []record.Judgement{pair(record.JudgeSame, f.in(kualaLumpur, "statement", "assign focal points"), f.in(hanoiVI, "statement", "VSIP"))}
		},
		make: func(f finder) record.Judgement {
			return about(f.in(hanoiVI, "statement", "VSIP"), record.JudgeReject)
		},
		holds: func(f finder) bool {
			return strings.HasPrefix(f.keyOf(f.in(kualaLumpur, "statement", "assign focal points")), "SG+VN/en:assign")
		},
	},
	{
		name: "different statement's initiative",
		make: func(f finder) record.Judgement {
			return pair(record.JudgeDifferent, f.in(hanoiVI, "statement", "VSIP"), f.in(kualaLumpur, "statement", "VSIPs"))
		},
		holds: func(f finder) bool { return strings.Contains(f.keyOf(f.in(hanoiVI, "statement", "VSIP")), "~") },
	},
	{
		name: "move",
		make: func(f finder) record.Judgement {
			j := with(about(f.id("SG+VN/vsip"), record.JudgeMove), `"dropped"`)
			j.Reason = "the press of the day"
			j.Proof = []record.Anchor{f.in(kualaLumpur, "statement", "pilot sites")}
			return j
		},
		holds: func(f finder) bool { return f.initiative("SG+VN/vsip").Status == follow.Dropped },
	},
	{
		name: "move of one that is part of another",
		first: func(f finder) []record.Judgement {
			return []record.Judgement{pair(record.JudgeSame, f.id("SG+VN/vsip"), f.id("SG+VN/vsip/30-park"))}
		},
		make: func(f finder) record.Judgement {
			j := with(about(record.Anchor{Kind: Initiative, ID: "SG+VN/vsip/30-park"}, record.JudgeMove), `"disputed"`)
			j.Reason = "both say so"
			return j
		},
		holds: func(f finder) bool { return f.initiative("SG+VN/vsip").Status == follow.Disputed },
	},
	{
		name:  "owner",
		make:  func(f finder) record.Judgement { return with(about(f.id("SG+VN/vsip"), record.JudgeOwner), `"Desk 3"`) },
		holds: func(f finder) bool { return f.decided(Initiative, "SG+VN/vsip") },
	},
	{
		name:  "due",
		make:  func(f finder) record.Judgement { return with(about(f.id("SG+VN/vsip"), record.JudgeDue), `"2026-09"`) },
		holds: func(f finder) bool { return f.decided(Initiative, "SG+VN/vsip") },
	},
	{
		name: "note",
		make: func(f finder) record.Judgement {
			return with(about(f.in(kualaLumpur, "event", `"main":true`), record.JudgeNote), `"ask <the> embassy & co"`)
		},
		holds: func(f finder) bool { return f.decided("event", f.in(kualaLumpur, "event", `"main":true`).ID) },
	},
}

// addition is of a statement that the reader does not see in the document of Kuala Lumpur.
func addition(f finder) record.Judgement {
	f.t.Helper()
	r, err := f.l.Reading(ctx, kualaLumpur)
	if err != nil {
		f.t.Fatal(err)
	}
	a, err := judge.Missed(r, "agree", "surveys for offshore wind exports", "")
	if err != nil {
		f.t.Fatal(err)
	}
	return with(about(a, record.JudgeAdd), `{"by": ["SG", "VN"], "topics": ["energy"]}`)
}

// same1 reports whether two names are of one person.
func same1(f finder, a, b string) bool {
	x, err := f.l.FindPeople(ctx, a)
	if err != nil {
		f.t.Fatal(err)
	}
	y, err := f.l.FindPeople(ctx, b)
	if err != nil {
		f.t.Fatal(err)
	}
	return len(x) == 1 && slices.Equal(x, y)
}

// imported checks that a decision holds, and all is the same, in a ledger that takes an export in.
func imported(t *testing.T, l *Ledger, d decision, want string) {
	t.Helper()
	again := open(t, engines[0].fresh(t))
	if _, err := again.Import(ctx, strings.NewReader(export(t, l)), nil); err != nil {
		t.Fatal(err)
	}
	if !d.holds(finder{t, again}) {
		t.Error("no effect after export and import")
	}
	same(t, "imported", derived(t, again), want)
	same(t, "exported again", export(t, again), export(t, l))
}

// Each decision has its effect: at once, after all is derived anew, in a ledger that takes the export in; undone it leaves everything as it
// was before, to the byte; and undoing that brings it back.
func TestDecisions(t *testing.T) {
	articles := slices.DeleteFunc(written(t, 0), func(a article) bool {
		return !slices.Contains([]string{"02-2018-04-25-istana-talks.vi.txt", "04-2023-08-01-anniversary.en.txt", "12-2025-12-18-phone-call.vi.txt", talksEN, talksVI, hanoiEN, hanoiVI, kualaLumpur}, a.name)
	})
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, articles, 5)
		at := theDay
		judged := func(j record.Judgement) record.Judgement {
			t.Helper()
			j.Who = "a test"
			at = at.Add(time.Minute)
			j, err := l.Judge(ctx, j, at)
			if err != nil {
				t.Fatalf("%s: %v", j.Kind, err)
			}
			return j
		}
		undo := func(j record.Judgement) record.Judgement {
			return judged(record.Judgement{Kind: record.JudgeUndo, Undoes: j.ID})
		}
		for n, d := range decisions {
			if n%8 == 0 { // a log of its own now and then, so that none is long
				sound(t, l)
				l = open(t, fresh(t))
				put(t, l, articles, 5)
			}
			if (l.db.name == "postgres" || testing.Short()) && d.first == nil && n%4 != 0 { // each takes long on a server, and most differ little there
				continue
			}
			f := finder{t, l}
			t.Run(d.name, func(t *testing.T) {
				f.t = t
				start := derived(t, l)
				var first []record.Judgement
				if d.first != nil {
					for _, j := range d.first(f) {
						first = append(first, judged(j))
					}
				}
				if d.holds(f) {
					t.Fatal("it is so before anybody decided it")
				}
				before := derived(t, l)
				j := judged(d.make(f))
				if !d.holds(f) {
					t.Error("no effect")
				}
				after := derived(t, l)
				if l.db.name == "sqlite" {
					imported(t, l, d, after)
				}
				if l.db.name == "sqlite" || n%6 == 0 { // it takes long on a server
					if lost, err := l.Reread(ctx, nil); err != nil || len(lost) > 0 {
						t.Fatal("reread: ", err, lost)
					}
					if !d.holds(f) {
						t.Error("no effect after reading again")
					}
					same(t, "read again", derived(t, l), after)
				}
				u := undo(j)
				same(t, "undone", derived(t, l), before)
				u = undo(u)
				same(t, "undone and brought back", derived(t, l), after)
				undo(u)
				same(t, "undone again", derived(t, l), before)
				for _, j := range slices.Backward(first) {
					undo(j)
				}
				same(t, "all undone", derived(t, l), start)
			})
		}
		sound(t, l)
	})
}

// Whatever people judge of the thousands of reports of one summit, and take back, the ledger is what its documents and its log say.
func TestJudgedSession(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "ledger.db"))
	put(t, l, written(t, 150), 64)
	var e *Event
	for _, x := range all(t, l.Events(ctx, Filter{Kinds: []string{"conference"}, Joined: true})) {
		if len(x.Sources) >= 4 {
			e = x
			break
		}
	}
	if e == nil {
		t.Fatal("no summit that four reports tell of")
	}
	at := theDay
	judged := func(j record.Judgement) record.Judgement {
		t.Helper()
		j.Who, at = "a test", at.Add(time.Minute)
		j, err := l.Judge(ctx, j, at)
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	anchor := func(i int) record.Anchor {
		t.Helper()
		a, err := l.Anchor(ctx, e.Sources[i].Event)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for i := range 3 {
		first := judged(pair(record.JudgeDifferent, anchor(i), anchor(3)))
		sound(t, l)
		a, err := l.Event(ctx, e.Sources[i].Event)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := l.Event(ctx, e.Sources[3].Event); err != nil || a.ID == b.ID {
			t.Errorf("parted, %d and 3 are one: %v", i, err)
		}
		put(t, l, written(t, 150+10*i), 8) // a summit goes on being told of
		judged(record.Judgement{Kind: record.JudgeUndo, Undoes: first.ID})
		sound(t, l)
	}
	never := open(t, filepath.Join(t.TempDir(), "never.db"))
	put(t, never, written(t, 170), 64)
	same(t, "undone", derived(t, l), derived(t, never))
}
