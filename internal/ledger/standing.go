package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// standing are the judgements that hold, by what they are about. Nil is none.
type standing struct {
	n        int // judgements in the log
	all      []record.Judgement
	byDoc    map[text.DocID][]record.Judgement
	events   link.Judged
	forms    link.Judged
	compared map[string][]string       // every fact in a pair to the others
	parted   map[string]bool           // statements taken out of their initiative
	joined   map[string]string         // key of an initiative to the one that it is part of
	moves    map[string][]follow.Moved // by key of initiative
}

// newStanding sorts a log out. facts gives the ids, in the present readings, of the facts that an anchor points at: an event, a
// statement, the forms of a person's name; none if they cannot be found any more.
func newStanding(log []record.Judgement, facts func(record.Anchor) []string) *standing {
	s := &standing{
		all: record.Standing(log), byDoc: map[text.DocID][]record.Judgement{}, events: link.Judged{}, forms: link.Judged{}, compared: map[string][]string{},
		parted: map[string]bool{}, joined: map[string]string{}, moves: map[string][]follow.Moved{},
	}
	for _, j := range s.all {
		if j.About.Doc != "" {
			s.byDoc[j.About.Doc] = append(s.byDoc[j.About.Doc], j)
		}
		same := j.Kind == record.JudgeSame
		if !same && j.Kind != record.JudgeDifferent {
			continue
		}
		switch j.About.Kind {
		case judge.Event:
			s.pair(s.events, facts(j.About), facts(*j.Other), same)
		case judge.Person:
			s.pair(s.forms, facts(j.About), facts(*j.Other), same)
		case judge.Statement:
			for _, id := range facts(j.About) {
				s.parted[id] = !same
			}
		case Initiative:
			if a, b := s.key(j.About.ID), s.key(j.Other.ID); same && a != b {
				s.joined[max(a, b)] = min(a, b)
			}
		}
	}
	for _, j := range s.all {
		if j.Kind != record.JudgeMove {
			continue
		}
		var to string
		if json.Unmarshal(j.Value, &to) == nil {
			key := s.key(j.About.ID)
			s.moves[key] = append(s.moves[key], follow.Moved{To: follow.Move(to), Day: dayOfTime(j.At), Why: j.Reason})
		}
	}
	return s
}

// partners are the facts that people compared with this one.
func (s *standing) partners(id string) []string { return s.compared[id] }

func (s *standing) pair(in link.Judged, as, bs []string, same bool) {
	for _, a := range as {
		for _, b := range bs {
			if a != b {
				in[link.PairOf(a, b)] = same
				s.compared[a], s.compared[b] = append(s.compared[a], b), append(s.compared[b], a)
			}
		}
	}
}

// dayOfTime is the day of an RFC 3339 time.
func dayOfTime(at string) record.Day {
	if len(at) < len("2006-01-02") {
		return 0
	}
	return record.ParseDay(at[:len("2006-01-02")])
}

func (s *standing) of(doc text.DocID) []record.Judgement {
	if s == nil {
		return nil
	}
	return s.byDoc[doc]
}

// key is the initiative that one of this key is part of.
func (s *standing) key(key string) string {
	if s == nil {
		return key
	}
	for s.joined[key] != "" {
		key = s.joined[key]
	}
	return key
}

// rekeyed are steps under the keys that people gave them.
func (s *standing) rekeyed(steps []follow.Step) []follow.Step {
	if s == nil || len(s.parted)+len(s.joined) == 0 {
		return steps
	}
	out := slices.Clone(steps)
	for i := range out {
		if out[i].Statement != "" && s.parted[string(out[i].Statement)] {
			out[i].Key += "~" + string(out[i].Statement)
		}
		out[i].Key = s.key(out[i].Key)
	}
	return out
}

// querier is what reads: a store, or a transaction in it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// readLog returns all judgements in their order.
func readLog(ctx context.Context, q querier) ([]record.Judgement, error) {
	rows, err := q.QueryContext(ctx, `select body from judgement order by seq`)
	if err != nil {
		return nil, err
	}
	var out []record.Judgement
	err = drain(rows, func(rows *sql.Rows) error {
		var body string
		if err := rows.Scan(&body); err != nil {
			return err
		}
		var j record.Judgement
		if err := json.Unmarshal([]byte(body), &j); err != nil {
			return fmt.Errorf("judgement %d of the log cannot be read: %w", len(out)+1, err)
		}
		out = append(out, j)
		return nil
	})
	return out, err
}

// standing are the judgements that hold as q sees them. They are sorted out anew only when the log has grown.
func (l *Ledger) standing(ctx context.Context, q querier) (*standing, error) {
	n := 0
	rows, err := q.QueryContext(ctx, `select count(*) from judgement`)
	if err != nil {
		return nil, err
	}
	if err := drain(rows, func(rows *sql.Rows) error { return rows.Scan(&n) }); err != nil {
		return nil, err
	}
	l.mu.Lock()
	known := l.known
	l.mu.Unlock()
	if known != nil && known.n == n {
		return known, nil
	}
	log, err := readLog(ctx, q)
	if err != nil {
		return nil, err
	}
	s := newStanding(log, func(a record.Anchor) []string {
		r, readErr := l.readingOf(ctx, q, a.Doc)
		if readErr != nil || r == nil {
			err = readErr
			return nil
		}
		return l.facts(r, a)
	})
	if err != nil {
		return nil, err
	}
	s.n = n
	l.mu.Lock()
	l.known = s
	l.mu.Unlock()
	return s, nil
}

// facts are the ids of what an anchor points at in a reading.
func (l *Ledger) facts(r *record.Reading, a record.Anchor) []string {
	id, ok := judge.Find(r, a)
	if !ok {
		return nil
	}
	if a.Kind != judge.Person {
		return []string{id}
	}
	var forms []string
	for _, s := range l.linker.Sightings(r) {
		if string(s.Person) == id {
			f := s.Form()
			forms = append(forms, f.ID())
		}
	}
	return forms
}

// readingOf is the stored reading of a document, nil if there is none.
func (l *Ledger) readingOf(ctx context.Context, q querier, id text.DocID) (*record.Reading, error) {
	rows, err := q.QueryContext(ctx, `select r.body from reading r join document d on d.seq = r.doc where d.id = $1`, string(id))
	if err != nil {
		return nil, err
	}
	var body []byte
	if err := drain(rows, func(rows *sql.Rows) error { return rows.Scan(&body) }); err != nil || body == nil {
		return nil, err
	}
	return l.stored(body)
}
