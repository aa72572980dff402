package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Judge writes what a person decided, and works out again what follows from it. who and at are theirs and the clock's; the judgement is
// sealed behind the last of the log and comes back so. An error says what the judgement lacks, or what it is about that is not here.
func (l *Ledger) Judge(ctx context.Context, j record.Judgement, at time.Time) (record.Judgement, error) {
	j.At = at.UTC().Format(time.RFC3339)
	if err := j.Valid(); err != nil {
		return j, err
	}
	err := l.update(ctx, func(w *writer, st *standing) error {
		if err := l.allows(ctx, w, &j); err != nil {
			return err
		}
		log, err := readLog(ctx, w)
		if err != nil {
			return err
		}
		prev := ""
		if len(log) > 0 {
			prev = log[len(log)-1].ID
		}
		if err := j.Seal(prev); err != nil {
			return err
		}
		if err := appendLog(ctx, w, &j); err != nil {
			return err
		}
		after, err := l.standing(ctx, w)
		if err != nil {
			return err
		}
		subject := j
		if j.Kind == record.JudgeUndo {
			// What was undone, over any number of undoings of undoings, is what has to be worked out again.
			for subject.Kind == record.JudgeUndo {
				i := slices.IndexFunc(log, func(x record.Judgement) bool { return x.ID == subject.Undoes })
				if i < 0 {
					return &NotFound{"judgement", subject.Undoes}
				}
				subject = log[i]
			}
		}
		return l.follows(ctx, w, st, after, &subject)
	})
	if err == nil {
		err = l.Settle(ctx, nil)
	}
	return j, err
}

func appendLog(ctx context.Context, w *writer, j *record.Judgement) error {
	body, err := json.Marshal(j)
	if err != nil {
		return err
	}
	return w.exec(ctx, `insert into judgement (id, body) values ($1, $2)`, j.ID, string(body))
}

// allows reports why the ledger as it is cannot take a judgement.
func (l *Ledger) allows(ctx context.Context, w *writer, j *record.Judgement) error {
	if j.Kind == record.JudgeUndo {
		return nil
	}
	for _, a := range []*record.Anchor{&j.About, j.Other} {
		if a == nil || a.Doc == "" {
			continue
		}
		r, err := l.readingOf(ctx, w, a.Doc)
		if err != nil {
			return err
		}
		if r == nil {
			return &NotFound{"document", string(a.Doc)}
		}
		if _, ok := judge.Find(r, *a); !ok {
			return &NotFound{a.Kind, a.ID}
		}
	}
	switch j.Kind {
	case record.JudgeCorrect:
		if j.About.Doc == "" {
			return fmt.Errorf("only a record of a document can be corrected, not %s %s", j.About.Kind, j.About.ID)
		}
		r, err := l.readingOf(ctx, w, j.About.Doc)
		if err != nil {
			return err
		}
		return judge.Check(r, j.About.Kind, j.About.ID, j.Field, j.Value)
	case record.JudgeMove:
		var to string
		if json.Unmarshal(j.Value, &to) != nil || !slices.Contains(follow.Moves, follow.Move(to)) {
			return fmt.Errorf("no status of an initiative is called %s, only %s", j.Value, joined(follow.Moves))
		}
		if j.About.Kind != Initiative {
			return errors.New("only an initiative has a status to move")
		}
	case record.JudgeDue:
		var on string
		if json.Unmarshal(j.Value, &on) != nil {
			return fmt.Errorf("%s is no date", j.Value)
		}
		if d, ok := record.ParseDate(on); !ok || !d.Known() {
			return fmt.Errorf("%q is no EDTF date (2026-03-31, 2026-03, 2026)", on)
		}
	}
	if j.About.Kind == Initiative {
		n := 0
		if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from step where key = $1`, j.About.ID); err != nil {
			return err
		}
		if n == 0 {
			return &NotFound{Initiative, j.About.ID}
		}
	}
	return nil
}

func joined[T ~string](xs []T) string {
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = string(x)
	}
	return strings.Join(out, ", ")
}

// follows works out again what a judgement that now holds, or does not hold any more, is about.
func (l *Ledger) follows(ctx context.Context, w *writer, before, after *standing, j *record.Judgement) error {
	switch j.Kind {
	case record.JudgeReject, record.JudgeCorrect:
		return l.redraw(ctx, w, after, []text.DocID{j.About.Doc})
	case record.JudgeMove:
		return w.exec(ctx, `insert into dirty (key) values ($1) on conflict do nothing`, after.key(j.About.ID))
	case record.JudgeSame, record.JudgeDifferent:
	default:
		return nil
	}
	t := newTouched()
	switch j.About.Kind {
	case judge.Event:
		for _, a := range []record.Anchor{j.About, *j.Other} {
			if err := w.each(ctx, func(rows *sql.Rows) error {
				var block string
				var lo, hi int64
				err := rows.Scan(&block, &lo, &hi)
				t.report(block, record.Day(lo), record.Day(hi))
				return err
			}, `select block, lo, hi from report where id = $1`, a.ID); err != nil {
				return err
			}
		}
	case judge.Person:
		for _, a := range []record.Anchor{j.About, *j.Other} {
			r, err := l.readingOf(ctx, w, a.Doc)
			if err != nil {
				return err
			}
			for _, form := range l.facts(r, a) {
				t.forms[form] = true
			}
		}
	case judge.Statement:
		return l.redraw(ctx, w, after, []text.DocID{j.About.Doc})
	case Initiative:
		// The steps of both come under one key, or go back to their own: their documents are drawn again.
		docs := map[text.DocID]bool{}
		for _, key := range []string{j.About.ID, j.Other.ID, before.key(j.About.ID), before.key(j.Other.ID), after.key(j.About.ID), after.key(j.Other.ID)} {
			if err := w.each(ctx, func(rows *sql.Rows) error {
				var id string
				err := rows.Scan(&id)
				docs[text.DocID(id)] = true
				return err
			}, `select d.id from step s join document d on d.seq = s.doc where s.key = $1`, key); err != nil {
				return err
			}
		}
		return l.redraw(ctx, w, after, sorted(docs))
	}
	return l.derive(ctx, w, after, nil, t)
}

// Log yields the judgements in their order, with whether each still holds and whether its record can be found.
func (l *Ledger) Log(ctx context.Context) ([]Judged, error) {
	log, err := readLog(ctx, l.db.read)
	if err != nil {
		return nil, err
	}
	holds := map[string]bool{}
	for _, j := range record.Standing(log) {
		holds[j.ID] = true
	}
	lost := map[string]bool{}
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		lost[id] = true
		return err
	}, `select judgement from lost`); err != nil {
		return nil, err
	}
	out := make([]Judged, len(log))
	for i, j := range log {
		out[i] = Judged{j, holds[j.ID], lost[j.ID]}
	}
	return out, nil
}

// Judged is a judgement of the log.
type Judged struct {
	record.Judgement
	Holds bool `json:"holds"` // no later judgement undid it
	Lost  bool `json:"lost"`  // its record is not found in the present reading
}

// Anchor finds what an id names, and points at it: a record of a document by its id in the reading, an event or person of the ledger
// by its own id (in the first document that tells of it), a document by its id or source, an initiative by its key.
func (l *Ledger) Anchor(ctx context.Context, id string) (record.Anchor, error) {
	none := record.Anchor{}
	var doc, kind, in string
	one := func(k string) func(rows *sql.Rows) error {
		return func(rows *sql.Rows) error {
			if doc != "" {
				return nil
			}
			kind = k
			return rows.Scan(&doc, &in)
		}
	}
	for _, q := range []struct{ kind, query string }{
		{judge.Statement, `select d.id, s.id from statement s join document d on d.seq = s.item / 4096 where s.id = $1`},
		{judge.Event, `select d.id, r.id from report r join document d on d.seq = r.doc where r.id = $1`},
		{judge.Person, `select d.id, s.person from sighting s join document d on d.seq = s.doc join form f on f.id = s.form where f.person = $1 order by s.doc, s.person limit 1`},
		{judge.Person, `select d.id, s.person from sighting s join document d on d.seq = s.doc where s.person = $1 limit 1`},
		{judge.Instrument, `select d.id, i.id from instrument i join document d on d.seq = i.doc where i.id = $1 limit 1`},
		{judge.Document, `select id, id from document where id = $1 or source = $1 order by seq limit 1`},
	} {
		if err := l.db.each(ctx, one(q.kind), q.query, id); err != nil {
			return none, err
		}
		if doc != "" {
			break
		}
	}
	if doc == "" {
		n := 0
		if err := l.db.read.QueryRowContext(ctx, `select count(*) from step where key = $1`, id).Scan(&n); err != nil {
			return none, err
		}
		if n == 0 {
			return none, &NotFound{"record", id}
		}
		return record.Anchor{Kind: Initiative, ID: id}, nil
	}
	r, err := l.readingOf(ctx, l.db.read, text.DocID(doc))
	if err != nil {
		return none, err
	}
	a, ok := judge.AnchorOf(r, kind, in)
	if !ok {
		return none, &NotFound{kind, id}
	}
	return a, nil
}
