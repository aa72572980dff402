package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// standing are the judgements that hold, by what they are about. Nil is none.
type standing struct {
	n         int  // judgements in the log
	missing   bool // some are about documents that are not here yet
	all       []record.Judgement
	undone    map[string]bool // of those that do not hold, their ids
	byDoc     map[text.DocID][]record.Judgement
	events    link.Judged
	forms     link.Judged
	compared  map[string][]string       // every fact in a pair to the others
	placed    map[string]string         // statements to the key of the initiative that people put them in
	joined    map[string]string         // key of an initiative to the one that it is part of
	moves     map[string][]follow.Moved // by key of initiative
	entrusted map[string]entrusted      // by key of initiative
}

// newStanding sorts a log out. read gives the reading of a document as the judgements on it leave it; nil if it is not here.
func (l *Ledger) newStanding(log []record.Judgement, read func(*standing, text.DocID) (*record.Reading, error)) (*standing, error) {
	s := &standing{
		n: len(log), all: record.Standing(log), undone: record.Undone(log), byDoc: map[text.DocID][]record.Judgement{}, events: link.Judged{}, forms: link.Judged{}, compared: map[string][]string{},
		placed: map[string]string{}, joined: map[string]string{}, moves: map[string][]follow.Moved{}, entrusted: map[string]entrusted{},
	}
	for _, j := range s.all {
		for _, doc := range j.Docs() {
			s.byDoc[doc] = append(s.byDoc[doc], j)
		}
	}
	if err := s.compare(l, read); err != nil {
		return nil, err
	}
	s.entrust()
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
	return s, nil
}

// compare takes in what people found to be one, or not.
func (s *standing) compare(l *Ledger, read func(*standing, text.DocID) (*record.Reading, error)) error {
	readings := map[text.DocID]*record.Reading{}
	reading := func(doc text.DocID) (*record.Reading, error) {
		if r, have := readings[doc]; have {
			return r, nil
		}
		r, err := read(s, doc)
		readings[doc] = r
		s.missing = s.missing || r == nil
		return r, err
	}
	initiatives := map[link.Pair]bool{}
	for _, j := range s.all {
		same := j.Kind == record.JudgeSame
		if !same && j.Kind != record.JudgeDifferent {
			continue
		}
		if j.About.Kind == Initiative {
			initiatives[link.PairOf(j.About.ID, j.Other.ID)] = same
			continue
		}
		a, err := reading(j.About.Doc)
		if err != nil {
			return err
		}
		b, err := reading(j.Other.Doc)
		if err != nil {
			return err
		}
		switch j.About.Kind {
		case judge.Event:
			s.pair(s.events, l.facts(a, j.About), l.facts(b, *j.Other), same)
		case judge.Person:
			s.pair(s.forms, l.facts(a, j.About), l.facts(b, *j.Other), same)
		case judge.Statement:
			for _, id := range l.facts(a, j.About) {
				key := l.keyOf(a, id)
				if same {
					key = ""
					for _, other := range l.facts(b, *j.Other) {
						key = cmp.Or(s.placed[other], l.keyOf(b, other))
					}
				} else if key != "" {
					key += "~" + id // by itself
				}
				if key != "" {
					s.placed[id] = key
				}
			}
		}
	}
	for _, p := range slices.SortedFunc(maps.Keys(initiatives), func(a, b link.Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }) {
		if a, b := s.key(p.A), s.key(p.B); initiatives[p] && a != b {
			s.joined[max(a, b)] = min(a, b)
		}
	}
	return nil
}

// keyOf is the initiative that a statement is of by itself; "" for none.
func (l *Ledger) keyOf(r *record.Reading, statement string) string {
	for _, s := range l.line.Follower().Steps(r) {
		if string(s.Statement) == statement {
			return s.Key
		}
	}
	return ""
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
	if s == nil || len(s.placed)+len(s.joined) == 0 {
		return steps
	}
	out := slices.Clone(steps)
	for i := range out {
		if key := s.placed[string(out[i].Statement)]; key != "" {
			out[i].Key = key
		}
		out[i].Key = s.key(out[i].Key)
	}
	return out
}

// readLog returns all judgements in their order.
func readLog(ctx context.Context, q asker) ([]record.Judgement, error) {
	return readJudgements(ctx, q, `select body from judgement order by seq`)
}

// readJudgements returns judgements; the query is for their bodies.
func readJudgements(ctx context.Context, q asker, query string, args ...any) (out []record.Judgement, err error) {
	err = q.each(ctx, func(rows *sql.Rows) error {
		var body string
		if err := rows.Scan(&body); err != nil {
			return err
		}
		var j record.Judgement
		if err := json.Unmarshal([]byte(body), &j); err != nil {
			return fmt.Errorf("a judgement of the log cannot be read (%.80s): %w", body, err)
		}
		out = append(out, j)
		return nil
	}, query, args...)
	return out, err
}

// standing are the judgements that hold as q sees them. They are sorted out anew only when the log has grown.
func (l *Ledger) standing(ctx context.Context, q asker) (*standing, error) {
	n := 0
	if err := q.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from judgement`); err != nil {
		return nil, err
	}
	l.mu.Lock()
	known := l.known
	l.mu.Unlock()
	if known != nil && known.n == n && !known.missing {
		return known, nil
	}
	log, err := readLog(ctx, q)
	if err != nil {
		return nil, err
	}
	return l.sortOut(ctx, q, log, "")
}

// sortOut sorts a log out and remembers what holds. changed is a document whose stored reading is not yet as the log leaves it.
func (l *Ledger) sortOut(ctx context.Context, q asker, log []record.Judgement, changed text.DocID) (*standing, error) {
	s, err := l.newStanding(log, func(s *standing, doc text.DocID) (*record.Reading, error) {
		if doc == changed {
			return l.asLeft(ctx, q, s, doc)
		}
		r, err := l.readingOf(ctx, q, doc)
		if r != nil {
			l.line.Restore(r.Doc)
		}
		return r, err
	})
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	l.known = s
	l.mu.Unlock()
	return s, nil
}

// asLeft reads a document again and puts on it what people decided; nil if it is not here.
func (l *Ledger) asLeft(ctx context.Context, q asker, s *standing, doc text.DocID) (*record.Reading, error) {
	in, there, err := cameAs(ctx, q, doc)
	if err != nil || !there {
		return nil, err
	}
	r, err := l.line.ReadInput(in)
	if err != nil {
		return nil, err
	}
	r, _ = judge.Apply(r, s.of(doc))
	return r, nil
}

// facts are the ids of what an anchor points at in a reading: of an event, of a statement, of the forms of a person's name.
func (l *Ledger) facts(r *record.Reading, a record.Anchor) []string {
	if r == nil {
		return nil
	}
	id, ok := judge.Find(r, a)
	if !ok {
		return nil
	}
	if a.Kind != judge.Person {
		return []string{id}
	}
	var forms []string
	for _, s := range l.line.Linker().Sightings(r) {
		if string(s.Person) == id {
			f := s.Form()
			forms = append(forms, f.ID())
		}
	}
	return forms
}

// readingOf is the stored reading of a document, nil if there is none.
func (l *Ledger) readingOf(ctx context.Context, q asker, id text.DocID) (*record.Reading, error) {
	var body []byte
	if err := q.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&body) },
		`select r.body from reading r join document d on d.seq = r.doc where d.id = $1`, string(id)); err != nil || body == nil {
		return nil, err
	}
	return l.stored(body)
}
