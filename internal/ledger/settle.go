package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What documents say is written down as they come, at the end of tables, which takes as long in a large ledger as in a small one. What
// joins documents is worked out when no more are to come, in order, so that what lies together is touched together: the documents of a
// person, the events of a relationship, the steps of an initiative. What waits is written down too: if the program dies, the next one
// goes on.

// How much one transaction settles: others can write between two.
const (
	orderAtOnce  = 20000 // documents
	eventsAtOnce = 4000  // reports
	foldAtOnce   = 2000  // initiatives
)

// Settle works out what hangs on all documents that came since it was last called: which events they tell of, and how initiatives stand.
// Until then lists show those as they were. told, if not nil, is told how much is left after each part.
func (l *Ledger) Settle(ctx context.Context, told func(left int)) error {
	if n, err := waiting(ctx, l.db); err != nil || n == 0 {
		return err
	}
	for left := true; left; {
		if err := l.update(ctx, func(w *writer, st *standing) (err error) {
			left, err = l.settlePart(ctx, w, st)
			return err
		}); err != nil {
			return err
		}
		if told != nil {
			n, err := waiting(ctx, l.db)
			if err != nil {
				return err
			}
			told(n)
		}
	}
	return l.db.tidy(ctx)
}

// waiting is how much waits to be settled: documents to put in order, reports without an event, initiatives to fold.
func waiting(ctx context.Context, q asker) (n int, err error) {
	err = q.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) },
		`select (select count(*) from pending) + (select count(*) from loose) + (select count(*) from dirty)`)
	return n, err
}

// settlePart settles as much as one transaction should, and reports whether something may be left.
func (l *Ledger) settlePart(ctx context.Context, w *writer, st *standing) (left bool, err error) {
	if left, err := order(ctx, w); err != nil || left {
		return left, err
	}
	if left, err := l.settleReports(ctx, w, st); err != nil || left {
		return left, err
	}
	keys, err := w.column(ctx, `select key from dirty order by key limit $1`, foldAtOnce)
	if err != nil || len(keys) == 0 {
		return false, err
	}
	return true, l.foldAll(ctx, w, st, keys)
}

// order puts what documents told where it is looked for: the sightings of each form, the reports of each block, the steps of each
// initiative.
func order(ctx context.Context, w *writer) (more bool, err error) {
	last := int64(0)
	if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&last) },
		`select coalesce(max(doc), 0) from (select doc from pending order by doc limit $1) p`, orderAtOnce); err != nil || last == 0 {
		return false, err
	}
	folds := insert("fold", "key, doc, id, body", "")
	dirty := insert("dirty", "key", "on conflict do nothing")
	key := ""
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var doc int64
		var body string
		var s follow.Step
		if err := rows.Scan(&doc, &body); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &s); err != nil {
			return err
		}
		if s.Key != key {
			key = s.Key
			dirty.row(key)
		}
		folds.row(key, doc, stepID(&s), appendLean(nil, &s))
		return nil
	}, `select s.doc, s.body from pending p join step s on s.doc = p.doc where p.doc <= $1 order by s.key, s.doc, s.id`, last); err != nil {
		return false, err
	}
	for _, b := range []*batch{folds, dirty} {
		if err := b.run(ctx, w); err != nil {
			return false, err
		}
	}
	for _, q := range []string{
		`insert into seen (form, doc) select distinct s.form, s.doc from pending p join sighting s on s.doc = p.doc where p.doc <= $1 order by s.form, s.doc`,
		`insert into calendar (block, lo, hi, report) select r.block, r.lo, r.hi, r.id from pending p join report r on r.doc = p.doc where p.doc <= $1 order by r.block, r.lo, r.hi, r.id`,
		`insert into loose (block, report, lo, hi) select r.block, r.id, r.lo, r.hi from pending p join report r on r.doc = p.doc where p.doc <= $1 order by r.block, r.id`,
		`delete from pending where doc <= $1`,
	} {
		if err := w.exec(ctx, q, last); err != nil {
			return false, err
		}
	}
	return true, nil
}

// orderAll leaves nothing to put in order.
func orderAll(ctx context.Context, w *writer) error {
	for more := true; more; {
		var err error
		if more, err = order(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// settleReports settles reports that have no event yet.
func (l *Ledger) settleReports(ctx context.Context, w *writer, st *standing) (more bool, err error) {
	t := newTouched()
	first := ""
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var block string
		var lo, hi int64
		err := rows.Scan(&block, &lo, &hi)
		t.report(block, record.Day(lo), record.Day(hi))
		if first == "" {
			first = block
		}
		return err
	}, `select block, lo, hi from loose order by block, report limit $1`, eventsAtOnce); err != nil || len(t.windows) == 0 {
		return false, err
	}
	if err := l.settleEvents(ctx, w, st, t); err != nil {
		return false, err
	}
	// Were a report left without an event, this would never end.
	n := 0
	if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from loose where block = $1`, first); err != nil {
		return false, err
	}
	if n > 0 && len(t.windows[first]) < eventsAtOnce {
		return false, errors.New("reports of " + first + " cannot be settled: chancery reread makes them again")
	}
	return true, w.facets.run(ctx, w)
}
