package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"time"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Judge writes what a person decided, and works out again what follows from it. who and at are theirs and the clock's; the judgement is
// sealed behind the last of the log and comes back so. An error says what the judgement lacks, or what it is about that is not here.
func (l *Ledger) Judge(ctx context.Context, j record.Judgement, at time.Time) (record.Judgement, error) {
	return l.judge(ctx, j, at, nil)
}

// judge is Judge, with what else is to be written together with the judgement or not at all.
func (l *Ledger) judge(ctx context.Context, j record.Judgement, at time.Time, also func(*writer, *record.Judgement) error) (record.Judgement, error) {
	j.At = at.UTC().Format(time.RFC3339)
	if err := j.Valid(); err != nil {
		return j, err
	}
	err := l.update(ctx, func(w *writer, st *standing) error {
		log, err := readLog(ctx, w)
		if err != nil {
			return err
		}
		if err := l.allows(ctx, w, st, log, &j); err != nil {
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
		if also != nil {
			if err := also(w, &j); err != nil {
				return err
			}
		}
		// What was undone, over any number of undoings of undoings, is what has to be worked out again.
		subject := &j
		for subject.Kind == record.JudgeUndo {
			subject = &log[slices.IndexFunc(log, func(x record.Judgement) bool { return x.ID == subject.Undoes })]
		}
		changed := text.DocID("")
		if subject.Kind.Changes() {
			changed = subject.About.Doc
		}
		after, err := l.sortOut(ctx, w, append(log, j), changed)
		if err != nil {
			return err
		}
		if subject.Kind == record.JudgeDifferent && subject.About.Kind == Initiative && j.Kind != record.JudgeUndo && after.key(j.About.ID) == after.key(j.Other.ID) {
			return record.Object("different", "%s and %s are one through others: judge those different first", j.About.ID, j.Other.ID)
		}
		if err := l.follows(ctx, w, st, after, subject); err != nil {
			return err
		}
		return l.noteLost(ctx, w, after, subject)
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
	if err := w.exec(ctx, `insert into judgement (id, body) values ($1, $2)`, j.ID, string(body)); err != nil {
		return err
	}
	// Each judgement holds those before it; the last is held here, so that none can be cut off the end unseen.
	return w.exec(ctx, `insert into meta (key, value) values ('log', $1) on conflict (key) do update set value = excluded.value`, j.ID)
}

// follows works out again what a judgement that now holds, or does not hold any more, is about.
func (l *Ledger) follows(ctx context.Context, w *writer, before, after *standing, j *record.Judgement) error {
	switch j.Kind {
	case record.JudgeReject, record.JudgeAdd, record.JudgeCorrect:
		return l.redraw(ctx, w, after, append(after.hangOn(j.About.Doc), j.About.Doc))
	case record.JudgeMove:
		return w.exec(ctx, `insert into dirty (key) values ($1) on conflict do nothing`, after.key(j.About.ID))
	case record.JudgeSame, record.JudgeDifferent:
	default:
		return nil
	}
	switch j.About.Kind {
	case judge.Statement:
		return l.redraw(ctx, w, after, append(after.hangOn(j.About.Doc), j.About.Doc))
	case Initiative:
		// The steps of both come under one key, or go back to their own: their documents are drawn again.
		docs := map[text.DocID]bool{}
		for _, key := range []string{j.About.ID, j.Other.ID, before.key(j.About.ID), before.key(j.Other.ID), after.key(j.About.ID), after.key(j.Other.ID)} {
			if err := w.each(ctx, func(rows *sql.Rows) error {
				var id string
				err := rows.Scan(&id)
				docs[text.DocID(id)] = true
				return err
			}, `select d.id from fold f join document d on d.seq = f.doc where f.key = $1`, key); err != nil {
				return err
			}
		}
		return l.redraw(ctx, w, after, sorted(docs))
	}
	t := newTouched()
	for _, a := range []record.Anchor{j.About, *j.Other} {
		r, err := l.readingOf(ctx, w, a.Doc)
		if err != nil {
			return err
		}
		for _, id := range l.facts(r, a) {
			if j.About.Kind == judge.Person {
				t.forms[id] = true
				continue
			}
			if err := t.reports(ctx, w, `select block, lo, hi from report where id = $1`, id); err != nil {
				return err
			}
		}
	}
	return l.deriveNow(ctx, w, after, nil, t)
}

// hangOn are the documents with statements that people put where a statement of this one is: they go where it goes.
func (s *standing) hangOn(doc text.DocID) (out []text.DocID) {
	for from := []text.DocID{doc}; len(from) > 0; from = from[1:] {
		for _, j := range s.byDoc[from[0]] {
			if j.Kind == record.JudgeSame && j.About.Kind == judge.Statement && j.Other.Doc == from[0] && j.About.Doc != doc && !slices.Contains(out, j.About.Doc) {
				out, from = append(out, j.About.Doc), append(from, j.About.Doc)
			}
		}
	}
	return out
}

// noteLost notes whether a judgement's words are found in the documents as they are read now.
func (l *Ledger) noteLost(ctx context.Context, w *writer, st *standing, j *record.Judgement) error {
	if err := w.exec(ctx, `delete from lost where judgement = $1`, j.ID); err != nil {
		return err
	}
	for _, doc := range j.Docs() {
		in, there, err := cameAs(ctx, w, doc)
		if err != nil || !there {
			return err
		}
		r, err := l.line.ReadInput(in)
		if err != nil {
			return err
		}
		_, lost := judge.Apply(r, st.of(doc))
		if slices.ContainsFunc(lost, func(x record.Judgement) bool { return x.ID == j.ID }) {
			if err := w.exec(ctx, `insert into lost (judgement, doc) select $1, seq from document where id = $2`, j.ID, string(doc)); err != nil {
				return err
			}
		}
	}
	return nil
}

// lost are those of some judgements, which hold, whose words, or whose initiative, are not found any more.
func (l *Ledger) lost(ctx context.Context, q asker, st *standing, js []record.Judgement) (map[string]bool, error) {
	lost := map[string]bool{}
	if err := q.each(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		lost[id] = true
		return err
	}, `select judgement from lost`); err != nil {
		return nil, err
	}
	count := func(query, name string) (n int, err error) {
		err = q.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, query, name)
		return n, err
	}
	for _, j := range js {
		for _, doc := range j.Docs() {
			n, err := count(`select count(*) from document where id = $1`, string(doc))
			if err != nil {
				return nil, err
			}
			lost[j.ID] = lost[j.ID] || n == 0
		}
		if j.About.Kind == Initiative {
			n, err := count(`select count(*) from fold where key = $1`, st.key(j.About.ID))
			if err != nil {
				return nil, err
			}
			lost[j.ID] = lost[j.ID] || n == 0
		}
	}
	return lost, nil
}

// Log returns the judgements in their order, with whether each still holds and whether its record can be found.
func (l *Ledger) Log(ctx context.Context) ([]Judged, error) {
	return l.logged(ctx, `select body from judgement order by seq`)
}

// LogFrom yields a part of what Log returns: only Skip and Limit of the filter count.
func (l *Ledger) LogFrom(ctx context.Context, f Filter) iter.Seq2[Judged, error] {
	return func(yield func(Judged, error) bool) {
		js, err := l.logged(ctx, `select body from judgement order by seq limit $1 offset $2`, cmp.Or(f.Limit, every), f.Skip)
		if err != nil {
			yield(Judged{}, err)
		}
		for _, j := range js {
			if !yield(j, nil) {
				return
			}
		}
	}
}

// Lately returns the last judgements of the log, at most so many, the last first.
func (l *Ledger) Lately(ctx context.Context, most int) ([]Judged, error) {
	return l.logged(ctx, `select body from judgement order by seq desc limit $1`, most)
}

func (l *Ledger) logged(ctx context.Context, query string, args ...any) ([]Judged, error) {
	log, err := readJudgements(ctx, l.db, query, args...)
	if err != nil {
		return nil, err
	}
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	lost, err := l.lost(ctx, l.db, st, slices.DeleteFunc(slices.Clone(log), func(j record.Judgement) bool { return st.undone[j.ID] }))
	if err != nil {
		return nil, err
	}
	out := make([]Judged, len(log))
	for i, j := range log {
		out[i] = Judged{j, !st.undone[j.ID], lost[j.ID]}
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
// by its own id (in the first document that tells of it), a document by what Reading takes, an initiative by its key.
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
	said, err := l.said(ctx, id)
	if err != nil {
		return none, err
	}
	if len(said) > 0 {
		kind, in = judge.Statement, id
		if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&doc) }, `select id from document where seq = $1`, said[0].doc()); err != nil {
			return none, err
		}
	}
	for _, q := range []struct{ kind, query string }{
		{judge.Event, `select d.id, r.id from report r join document d on d.seq = r.doc where r.id = $1`},
		{judge.Person, `select d.id, s.person from form f join seen n on n.form = f.id join sighting s on s.doc = n.doc and s.form = n.form join document d on d.seq = s.doc where f.person = $1 order by s.doc, s.person limit 1`},
		{judge.Person, `select d.id, s.person from form f join seen n on n.form = f.id join sighting s on s.doc = n.doc and s.form = n.form join document d on d.seq = s.doc where f.name_id = $1 order by s.doc, s.person limit 1`},
		{judge.Person, `select d.id, s.person from sighting s join document d on d.seq = s.doc where s.person = $1 limit 1`},
		{judge.Instrument, `select d.id, i.id from instrument i join document d on d.seq = i.doc where i.id = $1 limit 1`},
	} {
		if doc != "" {
			break
		}
		if err := l.db.each(ctx, one(q.kind), q.query, id); err != nil {
			return none, err
		}
	}
	if doc == "" {
		id, err := l.named(ctx, id)
		if missing := new(NotFound); err != nil && !errors.As(err, &missing) {
			return none, err
		}
		kind, doc, in = judge.Document, string(id), string(id)
	}
	if doc == "" {
		n := 0
		if err := l.db.read.QueryRowContext(ctx, `select count(*) from fold where key = $1`, id).Scan(&n); err != nil {
			return none, err
		}
		if n == 0 {
			return none, &NotFound{"record", id}
		}
		return record.Anchor{Kind: Initiative, ID: id}, nil
	}
	r, err := l.readingOf(ctx, l.db, text.DocID(doc))
	if err != nil {
		return none, err
	}
	a, ok := judge.AnchorOf(r, kind, in)
	if !ok {
		return none, &NotFound{kind, id}
	}
	return a, nil
}

// Decided are the judgements that hold about a record, in their order: a record of a document by its id in the reading, an initiative by
// its key.
func (l *Ledger) Decided(ctx context.Context, kind string, ids ...string) ([]record.Judgement, error) {
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	var out []record.Judgement
	for _, j := range st.all {
		if about := func(a *record.Anchor) bool {
			if a == nil || a.Kind != kind {
				return false
			}
			return slices.Contains(ids, a.ID) || kind == Initiative && slices.Contains(ids, st.key(a.ID))
		}; about(&j.About) || about(j.Other) {
			out = append(out, j)
		}
	}
	return out, nil
}

// DecidedIn are the judgements that hold about a document and about its records, in their order: also about records that it has no longer
// because they were rejected.
func (l *Ledger) DecidedIn(ctx context.Context, doc text.DocID) (out []record.Judgement, err error) {
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	for _, j := range st.byDoc[doc] {
		if j.About.Doc == doc {
			out = append(out, j)
		}
	}
	return out, nil
}

// DecidedOf are the judgements that hold about a person of the ledger, in their order.
func (l *Ledger) DecidedOf(ctx context.Context, person string) ([]record.Judgement, error) {
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	docs := map[text.DocID]bool{}
	for _, j := range st.all {
		if j.About.Kind == judge.Person {
			docs[j.About.Doc] = true
			if j.Other != nil {
				docs[j.Other.Doc] = true
			}
		}
	}
	var ids []string
	if err := l.db.inParts(ctx, `select f.person, s.person from document d join sighting s on s.doc = d.seq join form f on f.id = s.form where d.id in `, "", anyOf(sorted(docs)), func(rows *sql.Rows) error {
		var of, id string
		err := rows.Scan(&of, &id)
		if of == person {
			ids = append(ids, id)
		}
		return err
	}); err != nil {
		return nil, err
	}
	return l.Decided(ctx, judge.Person, ids...)
}
