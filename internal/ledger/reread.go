package ledger

import (
	"context"
	"database/sql"
	"runtime"
	"sync"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Reread throws away what is derived and makes it again with this version of the program, in one step: until it is done, and if it is
// not, everything stays as it was. told, if not nil, is told how many documents are done. It returns the judgements whose record is not
// found in the new readings; they stay in the log.
func (l *Ledger) Reread(ctx context.Context, told func(done int)) (lost []record.Judgement, err error) {
	err = l.update(ctx, func(w *writer, _ *standing) error {
		log, err := readLog(ctx, w)
		if err != nil {
			return err
		}
		l.forget()
		if err := l.db.makeDerived(ctx, w.Tx); err != nil {
			return err
		}
		w = newWriter(w.Tx, l.db.dialect) // statements of tables that are gone
		st, err := l.newStanding(log, func(s *standing, doc text.DocID) (*record.Reading, error) { return l.asLeft(ctx, w, s, doc) })
		if err != nil {
			return err
		}
		if err := l.drawAll(ctx, w, st, told); err != nil {
			return err
		}
		for left := true; left; {
			if left, err = l.settlePart(ctx, w, st); err != nil {
				return err
			}
		}
		gone, err := l.lost(ctx, w, st, st.all)
		if err != nil {
			return err
		}
		lost = nil
		for _, j := range log {
			if gone[j.ID] {
				lost = append(lost, j)
			}
		}
		return w.exec(ctx, `insert into meta (key, value) values ('engine', $1) on conflict (key) do update set value = excluded.value`, l.engine)
	})
	l.forget()
	return lost, err
}

// drawnAtOnce is how many documents are drawn, on all cores, between two turns of writing.
const drawnAtOnce = 256

// drawAll draws all documents anew and derives from them.
func (l *Ledger) drawAll(ctx context.Context, w *writer, st *standing, told func(done int)) error {
	type drawing struct {
		*Drawn
		err error
	}
	last, done := int64(0), 0
	for {
		var docs []*drawing
		if err := w.each(ctx, func(rows *sql.Rows) error {
			d := &drawing{Drawn: &Drawn{}}
			err := rows.Scan(append(d.columns(), &d.doc)...)
			last = d.doc
			docs = append(docs, d)
			return err
		}, `select `+cameColumns+`, seq from document where seq > $1 order by seq limit $2`, last, drawnAtOnce); err != nil {
			return err
		}
		if len(docs) == 0 {
			return nil
		}
		var wg sync.WaitGroup
		next := make(chan *drawing)
		for range runtime.GOMAXPROCS(0) {
			wg.Go(func() {
				for d := range next {
					in, err := d.input()
					if err == nil {
						var r *record.Reading
						if r, err = l.line.ReadInput(in); err == nil {
							err = l.draw(d.Drawn, r, st)
						}
					}
					d.err = err
				}
			})
		}
		for _, d := range docs {
			next <- d
		}
		close(next)
		wg.Wait()
		drawn := make([]*Drawn, 0, len(docs))
		for _, d := range docs {
			if d.err != nil {
				return d.err
			}
			drawn = append(drawn, d.Drawn)
		}
		if err := l.derive(ctx, w, st, drawn, newTouched()); err != nil {
			return err
		}
		if done += len(docs); told != nil {
			told(done)
		}
	}
}
