package judge_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

const report = ` date 2025-03-05

Vietnamese Foreign Minister Tran Van Minh held talks with Lao Foreign Minister Kham Souk in Hanoi on March 5. The two sides agreed to build a bridge before 2030. Minister Kham proposed opening a border gate.`

func reading(t *testing.T) *record.Reading {
	t.Helper()
	line, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := line.Read([]byte(report), "case")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Statements) != 2 || len(r.People) != 2 || len(r.Events) == 0 {
		t.Fatalf("read %d statements, %d people, %d events", len(r.Statements), len(r.People), len(r.Events))
	}
	return r
}

// A record whose id another version of the program would give otherwise is found by its words.
func TestFindByWords(t *testing.T) {
	r := reading(t)
	for _, s := range r.Statements {
		a, ok := judge.AnchorOf(r, judge.Statement, string(s.ID))
		if !ok {
			t.Fatal("no anchor of a statement that is there")
		}
		a.ID = "s000000000000"
		if id, ok := judge.Find(r, a); !ok || id != string(s.ID) {
			t.Errorf("found %q, %v by its words, wanted %q", id, ok, s.ID)
		}
		a.Quote = "words that nobody said"
		if id, ok := judge.Find(r, a); ok {
			t.Errorf("found %q by words that are not there", id)
		}
	}
}

// A decision changes the copy and not the reading; one whose record is gone is told.
func TestApply(t *testing.T) {
	r := reading(t)
	before, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	decide := func(kind record.JudgementKind, id, field, value string) record.Judgement {
		a, _ := judge.AnchorOf(r, judge.Statement, id)
		a.Kind, a.ID, a.Doc = judge.Statement, id, r.Doc.ID
		return record.Judgement{ID: field + id, Kind: kind, About: a, Field: field, Value: json.RawMessage(value)}
	}
	first, second := string(r.Statements[0].ID), string(r.Statements[1].ID)
	out, lost := judge.Apply(r, []record.Judgement{
		decide(record.JudgeReject, first, "", ""),
		decide(record.JudgeCorrect, second, "act", `"commit"`),
		decide(record.JudgeReject, "s000000000000", "", ""),
	})
	if len(out.Statements) != 1 || string(out.Statements[0].ID) != second || out.Statements[0].Act != record.Commit {
		t.Errorf("left with %d statements, the first %s", len(out.Statements), out.Statements[0].Act)
	}
	if len(lost) != 1 || lost[0].About.ID != "s000000000000" {
		t.Errorf("%d judgements are lost, wanted the third", len(lost))
	}
	if after, err := json.Marshal(r); err != nil || string(after) != string(before) {
		t.Error("the reading itself was changed")
	}
}

// What a person adds stands in the reading, can be corrected and rejected, gives way when the reader sees it itself, and is lost when its
// words are.
func TestAdd(t *testing.T) {
	r := reading(t)
	addition := func(act, quote, around, value string) (record.Judgement, error) {
		a, err := judge.Missed(r, act, quote, around)
		j := record.Judgement{ID: quote, Kind: record.JudgeAdd, About: a, Value: json.RawMessage(value)}
		if err == nil {
			err = judge.Added(r, &j)
		}
		return j, err
	}
	j, err := addition("commit", "opening a border gate", "", `{"by": ["LA"], "to": ["VN"], "deadline": "2026"}`)
	if err == nil {
		t.Error("what is read already was added: its act is to be corrected instead")
	}
	j, err = addition("commit", "a border gate", "", `{"by": ["LA"], "to": ["VN"], "deadline": "2026"}`)
	if err != nil {
		t.Fatal(err)
	}
	correct := record.Judgement{ID: "c", Kind: record.JudgeCorrect, About: j.About, Field: "by", Value: json.RawMessage(`["VN"]`)}
	out, lost := judge.Apply(r, []record.Judgement{j, correct})
	if len(lost) > 0 || len(out.Statements) != 3 || len(r.Statements) != 2 {
		t.Fatalf("%d lost, %d statements, %d in the reading itself", len(lost), len(out.Statements), len(r.Statements))
	}
	i := slices.IndexFunc(out.Statements, func(s record.Statement) bool { return string(s.ID) == j.About.ID })
	if s := out.Statements[i]; s.Act != record.Commit || s.By[0] != "VN" || s.To[0] != "VN" || out.Doc.Quote(s.Content) != "a border gate" || s.Target.Deadline.String() != "2026" {
		t.Errorf("added %+v", s)
	}
	reject := record.Judgement{ID: "r", Kind: record.JudgeReject, About: j.About}
	if out, lost := judge.Apply(r, []record.Judgement{j, reject}); len(lost) > 0 || len(out.Statements) != 2 {
		t.Errorf("%d lost, %d statements after it was rejected", len(lost), len(out.Statements))
	}
	read := r.Statements[1]
	seen := j
	seen.About.Quote, seen.About.Is = r.Doc.Quote(read.Content), read.Act.String()
	if out, lost := judge.Apply(r, []record.Judgement{seen}); len(lost) > 0 || out != r {
		t.Error("what the reader sees itself was added once more")
	}
	gone := j
	gone.About.Quote = "a railway"
	if out, lost := judge.Apply(r, []record.Judgement{gone, correct}); len(lost) != 2 || len(out.Statements) != 2 {
		t.Errorf("%d lost of two whose words are gone, %d statements", len(lost), len(out.Statements))
	}
	for _, x := range []struct{ act, quote, around, value string }{
		{"promise", "a border gate", "", `{"by": ["LA"]}`},
		{"commit", "a border fence", "", `{"by": ["LA"]}`},
		{"commit", "Minister", "", `{"by": ["LA"]}`},
		{"commit", "a border gate", "talks in Hanoi", `{"by": ["LA"]}`},
		{"commit", "a border gate", "", `{"to": ["LA"]}`},
		{"commit", "a border gate", "", `{"by": ["LA"], "event": "e000000000000"}`},
		{"commit", "a border gate", "", `{"by": ["LA"], "mood": "good"}`},
		{"commit", "a border gate", "", `{"by": ["LA"], "act": "agree"}`},
		{"commit", "a border gate", "", `{"by": ["LA"], "deadline": "soon"}`},
		{"commit", "March 5. The two sides", "", `["LA"]`},
		{"commit", " ", "", `{"by": ["LA"]}`},
	} {
		if _, err := addition(x.act, x.quote, x.around, x.value); err == nil {
			t.Errorf("%q %q %s was added", x.act, x.quote, x.value)
		}
	}
}

// Words of a text are found whatever white space is between them, nearest to where the statement stood, and never from within a word.
func TestContent(t *testing.T) {
	r := reading(t)
	at := string(r.Statements[1].ID)
	for quote, want := range map[string]string{"opening  a\nborder gate": "opening a border gate", "border": "border", "order gate": "", "a bridge of gold": "", "": ""} {
		value, _ := json.Marshal(quote)
		a, _ := judge.AnchorOf(r, judge.Statement, at)
		out, lost := judge.Apply(r, []record.Judgement{{Kind: record.JudgeCorrect, About: a, Field: "content", Value: value}})
		if got := out.Doc.Quote(out.Statements[1].Content); want != "" && got != want || (want == "") != (len(lost) == 1) {
			t.Errorf("%q: %q, %d lost", quote, got, len(lost))
		}
	}
	// "border" is said nowhere else; "Minister" three times.
	a, _ := judge.AnchorOf(r, judge.Statement, at)
	out, _ := judge.Apply(r, []record.Judgement{{Kind: record.JudgeCorrect, About: a, Field: "content", Value: json.RawMessage(`"Minister"`)}})
	if got, was := out.Statements[1].Content.Start, r.Statements[1].Content.Start; was-got > 60 {
		t.Errorf("of several, one %d bytes away", was-got)
	}
}
