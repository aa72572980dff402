package judge_test

import (
	"encoding/json"
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
