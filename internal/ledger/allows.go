package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
)

// allows reports why the ledger as it is cannot take a judgement.
func (l *Ledger) allows(ctx context.Context, w *writer, st *standing, log []record.Judgement, j *record.Judgement) error {
	if j.Kind == record.JudgeUndo {
		if !slices.ContainsFunc(log, func(x record.Judgement) bool { return x.ID == j.Undoes }) {
			return &NotFound{"judgement", j.Undoes}
		}
		if record.Undone(log)[j.Undoes] {
			return record.Object("undone", "judgement %s is undone already", j.Undoes)
		}
		return nil
	}
	if j.Kind == record.JudgeAdd {
		return l.allowsAdd(ctx, w, j)
	}
	anchors := []record.Anchor{j.About}
	if j.Other != nil {
		anchors = append(anchors, *j.Other)
	}
	var facts [][]string
	for _, a := range anchors {
		if a.Doc == "" {
			if a.Kind != Initiative {
				return record.Object("document", "a judgement about %s %s has to name a document", record.Word{Of: "mend.of", Code: a.Kind}, a.ID)
			}
			n := 0
			if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from fold where key = $1`, a.ID); err != nil {
				return err
			}
			if n == 0 && st.key(a.ID) == a.ID {
				return &NotFound{Initiative, a.ID}
			}
			facts = append(facts, []string{a.ID})
			continue
		}
		r, err := l.readingOf(ctx, w, a.Doc)
		if err != nil {
			return err
		}
		if r == nil {
			return &NotFound{"document", string(a.Doc)}
		}
		if _, ok := judge.Find(r, a); !ok {
			return &NotFound{a.Kind, a.ID}
		}
		facts = append(facts, l.facts(r, a))
		if a.Kind == judge.Statement && j.Other != nil {
			l.line.Restore(r.Doc)
			if id, _ := judge.Find(r, a); l.keyOf(r, id) == "" {
				return record.Object("free", "statement %s is of no initiative: nobody undertakes or proposes anything in it", a.ID)
			}
		}
	}
	switch j.Kind {
	case record.JudgeSame, record.JudgeDifferent:
		return canCompare(j, facts)
	case record.JudgeCorrect:
		if j.About.Doc == "" {
			return record.Object("correct", "only a record of a document can be corrected, not %s %s", record.Word{Of: "mend.of", Code: j.About.Kind}, j.About.ID)
		}
		r, err := l.readingOf(ctx, w, j.About.Doc)
		if err != nil {
			return err
		}
		id, _ := judge.Find(r, j.About)
		return l.Correctable(r, j.About.Kind, id, j.Field, j.Value)
	case record.JudgeMove:
		var to string
		if json.Unmarshal(j.Value, &to) != nil || !slices.Contains(follow.Moves, follow.Move(to)) {
			return record.Object("status.initiative", "no status of an initiative is called %s, only %s", string(j.Value), listed(follow.Moves))
		}
		if j.About.Kind != Initiative {
			return record.Object("move", "only an initiative has a status to move")
		}
		// No evidence is not no action, and neither is it action: what is called done rests on words.
		if follow.Move(to) == follow.Delivered && !slices.ContainsFunc(j.Proof, func(a record.Anchor) bool { return a.Doc != "" }) {
			return record.Object("proof", "to call an initiative delivered takes a statement or document that says so, as evidence")
		}
	case record.JudgeDue:
		var on string
		if json.Unmarshal(j.Value, &on) != nil {
			on = string(j.Value)
		}
		if d, ok := record.ParseDate(on); !ok || !d.Known() {
			return record.Object("due", "%q is no EDTF date (2026-03-31, 2026-03, 2026)", on)
		}
	}
	return nil
}

// allowsAdd reports why a statement cannot be added.
func (l *Ledger) allowsAdd(ctx context.Context, w *writer, j *record.Judgement) error {
	r, err := l.readingOf(ctx, w, j.About.Doc)
	if err != nil {
		return err
	}
	if r == nil {
		return &NotFound{"document", string(j.About.Doc)}
	}
	if err := judge.Added(r, j); err != nil {
		return err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(j.Value, &fields); err != nil {
		return err
	}
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		if err := l.knows(judge.Statement, field, fields[field]); err != nil {
			return err
		}
	}
	return nil
}

// canCompare reports why two records cannot be found to be one, or not.
func canCompare(j *record.Judgement, facts [][]string) error {
	if !slices.Contains([]string{judge.Event, judge.Person, judge.Statement, Initiative}, j.About.Kind) {
		return record.Object("same.kind", "only events, people, initiatives and statements can be found the same or different, not a %s", record.Word{Of: "mend.of", Code: j.About.Kind})
	}
	if j.About.ID == j.Other.ID && j.About.Doc == j.Other.Doc {
		return record.Object("same.itself", "%s %s cannot be compared with itself", record.Word{Of: "mend.of", Code: j.About.Kind}, j.About.ID)
	}
	if j.About.Kind != judge.Person {
		return nil
	}
	if len(facts[0]) == 0 || len(facts[1]) == 0 {
		return record.Object("same.country", "a person whose country no document tells cannot be compared: correct the country first")
	}
	if j.Kind == record.JudgeDifferent && slices.ContainsFunc(facts[0], func(f string) bool { return slices.Contains(facts[1], f) }) {
		return record.Object("same.name", "both documents give them the same name in the same office, by which they cannot be told apart: correct the name or the office in one of them")
	}
	return nil
}

// Correctable reports why a field of a record cannot be corrected so.
func (l *Ledger) Correctable(r *record.Reading, kind, id, field string, value json.RawMessage) error {
	if err := judge.Check(r, kind, id, field, value); err != nil {
		return err
	}
	return l.knows(kind, field, value)
}

// knows reports a code in the value of a correction that the packs do not know.
func (l *Ledger) knows(kind, field string, value json.RawMessage) error {
	tables := map[string][]string{
		"by": {"country", "organisation"}, "to": {"country", "organisation"}, "parties": {"country", "organisation"},
		"country": {"country"}, "org": {"organisation"}, "topics": {"topic"}, "offices": {"office"},
	}
	if kind == judge.Event {
		tables["kind"], tables["place"] = []string{"event"}, []string{"country"}
	}
	var codes []string
	if tables[field] == nil {
		return nil
	}
	var one string
	var place struct{ Country string }
	if json.Unmarshal(value, &codes) != nil && json.Unmarshal(value, &one) != nil && json.Unmarshal(value, &place) == nil {
		one = place.Country
	}
	if one != "" {
		codes = []string{one}
	}
	for _, code := range codes {
		if !slices.ContainsFunc(tables[field], func(table string) bool { _, known := l.line.Packs.World[table][code]; return known }) {
			return record.Object("code", "%s: no %s has the code %q", record.Word{Of: "mend", Code: field}, strings.Join(tables[field], " or "), code)
		}
	}
	return nil
}

// listed are names in one line.
func listed[T ~string](xs []T) string {
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = string(x)
	}
	return strings.Join(out, ", ")
}
