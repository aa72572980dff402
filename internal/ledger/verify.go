package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Verified is what Verify found.
type Verified struct {
	Documents, Judgements, Spans int
	Faults                       []string // what does not hold; none: all does
	Stale                        string   // the version that made what is derived, if another than this: it was not made again to compare
}

// mostFaults is how many faults are told.
const mostFaults = 50

// Verify proves the ledger: every document is what its hash says, every judgement is as it was sealed and none is missing between two,
// every span of every reading says its quote; and what is derived is made again, from the documents in another order, and is the same.
// told, if not nil, is told how many documents are done.
func (l *Ledger) Verify(ctx context.Context, told func(done int)) (*Verified, error) {
	v := &Verified{}
	l, done, err := l.settledNow(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	log, err := readLog(ctx, l.db)
	if err != nil {
		v.fault("%v", err)
	}
	if err := l.verifyLog(ctx, v, log); err != nil {
		return nil, err
	}
	if l.db.path != "" {
		// A connection remembers the parts of a full-text index as it last asked it; the check below would look for parts that have been
		// put together since. A question makes it look anew.
		for _, index := range []string{"words", "facet"} {
			if err := l.db.each(ctx, nothing, `select rowid from `+index+` where `+index+` match 'x' limit 1`); err != nil {
				v.fault("the file is damaged: %v", err)
			}
		}
		if err := l.db.each(ctx, func(rows *sql.Rows) error {
			var said string
			err := rows.Scan(&said)
			if said != "ok" {
				v.fault("the file is damaged: %s", said)
			}
			return err
		}, `pragma integrity_check`); err != nil {
			v.fault("the file is damaged: %v", err)
		}
	}
	if err := l.verifyDocuments(ctx, v, told); err != nil {
		return nil, err
	}
	if err := l.verifyWatches(ctx, v); err != nil {
		return nil, err
	}
	if err := l.verifySuggestions(ctx, log, v); err != nil {
		return nil, err
	}
	if err := l.verifyUsers(ctx, v); err != nil {
		return nil, err
	}
	if err := l.verifyNews(ctx, v); err != nil {
		return nil, err
	}
	made, stale, err := l.Stale(ctx)
	if err != nil {
		return nil, err
	}
	if stale {
		v.Stale = made
		return v, nil
	}
	return v, l.verifyDerived(ctx, v, log, told)
}

// Now is the ledger as it is at this moment, with nothing left to settle, whatever others write while it is read: for one goroutine, until done
// is called.
func (l *Ledger) Now(ctx context.Context) (now *Ledger, done func(), err error) {
	return l.settledNow(ctx)
}

// settledNow is asNow at a moment when nothing waits to be settled.
func (l *Ledger) settledNow(ctx context.Context) (*Ledger, func(), error) {
	for {
		if err := l.Settle(ctx, nil); err != nil {
			return nil, nil, err
		}
		now, done, err := l.asNow(ctx)
		if err != nil {
			return nil, nil, err
		}
		n, err := waiting(ctx, now.db)
		if err != nil || n == 0 {
			return now, done, err
		}
		done() // another program took documents in meanwhile
	}
}

func (v *Verified) fault(format string, args ...any) {
	if len(v.Faults) < mostFaults {
		v.Faults = append(v.Faults, fmt.Sprintf(format, args...))
	}
}

// verifyLog proves the chain of judgements: that each is, to the byte, as it was sealed behind the one before, and that the last is there.
func (l *Ledger) verifyLog(ctx context.Context, v *Verified, log []record.Judgement) error {
	v.Judgements = len(log)
	prev := ""
	for i := range log {
		if !log[i].Sealed(prev) {
			v.fault("judgement %d (%s) is not as it was sealed, or one before it is missing", i+1, log[i].ID)
		}
		prev = log[i].ID
	}
	n := 0
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		var id, body string
		if err := rows.Scan(&id, &body); err != nil {
			return err
		}
		if n < len(log) {
			if b, err := json.Marshal(&log[n]); err != nil || string(b) != body || id != log[n].ID {
				v.fault("judgement %d (%s) is not written as it was", n+1, log[n].ID)
			}
		}
		n++
		return nil
	}, `select id, body from judgement order by seq`); err != nil {
		return err
	}
	last, err := l.meta(ctx, "log")
	if err == nil && last != prev {
		v.fault("the log ends with judgement %q, and the last that was written is %q: some are missing", prev, last)
	}
	return err
}

func (l *Ledger) verifyDocuments(ctx context.Context, v *Verified, told func(int)) error {
	last := int64(0)
	for {
		n := 0
		if err := l.db.each(ctx, func(rows *sql.Rows) error {
			var d came
			var body []byte
			if err := rows.Scan(append(d.columns(), &last, &body)...); err != nil {
				return err
			}
			n++
			v.Documents++
			in, err := d.input()
			if err != nil || ID(in.Raw) != d.ID {
				v.fault("document %s (%s) is not what its hash says", d.ID, d.source)
			}
			if _, err := time.Parse(time.RFC3339, d.got); err != nil {
				v.fault("document %s (%s) came at no time: %q", d.ID, d.source, d.got)
			}
			if body == nil {
				v.fault("document %s (%s) has no reading", d.ID, d.source)
				return nil
			}
			r, err := l.stored(body)
			if err != nil {
				v.fault("the reading of %s: %v", d.source, err)
				return nil
			}
			v.Spans += spans(r)
			return nil
		}, `select `+cameColumns+`, seq, (select body from reading where doc = seq) from document where seq > $1 order by seq limit 100`, last); err != nil {
			return err
		}
		if told != nil {
			told(v.Documents)
		}
		if n == 0 {
			return nil
		}
	}
}

// spans counts the spans of a reading; reading it back has proved each against its quote.
func spans(r *record.Reading) (n int) {
	for _, x := range r.People {
		n += len(x.Mentions)
	}
	for _, x := range r.Events {
		n += len(x.Evidence)
	}
	for _, x := range r.Statements {
		n += 2 + len(x.Evidence)
	}
	for _, x := range r.Instruments {
		n += len(x.Mentions)
	}
	for _, x := range r.Relations {
		n += len(x.Evidence)
	}
	return n
}

// derivedViews are what is compared, without the numbers that depend on the order of arrival.
var derivedViews = []struct{ of, query string }{
	{"reading", `select d.id, r.id, r.twin, r.day, r.published, r.lang, r.genre, r.relevant, r.outlet, r.author, r.link, r.title, r.people, r.events, r.statements, r.spoken, r.body from reading r join document d on d.seq = r.doc order by d.id`},
	{"person in a document", `select d.id, s.person, s.form, s.key, s.title, s.beside, s.day from sighting s join document d on d.seq = s.doc order by d.id, s.person, s.form`},
	{"form of a name", `select id, name_id, party, key, name, plain, office, title, beside, first, last, n, person from form order by id`},
	{"kin of a form", `select kin, form from kin order by kin, form`},
	{"person", `select id, party, name, first, last, body from person order by id`},
	{"event in a document", `select r.id, d.id, r.block, r.lo, r.hi, r.event, r.body from report r join document d on d.seq = r.doc order by r.id`},
	{"event in the calendar", `select block, lo, hi, report from calendar order by block, lo, hi, report`},
	{"event to settle", `select block, report from loose order by block, report`},
	{"event", `select id, item, day, grp, met, body from event order by id`},
	{"step", `select s.key, d.id, s.id, s.body from step s join document d on d.seq = s.doc order by s.key, d.id, s.id`},
	{"documents of a form", `select n.form, d.id from seen n join document d on d.seq = n.doc order by n.form, d.id`},
	{"document to put in order", `select d.id from pending p join document d on d.seq = p.doc order by d.id`},
	{"step to fold", `select f.key, d.id, f.id, f.body from fold f join document d on d.seq = f.doc order by f.key, d.id, f.id`},
	{"initiative", `select key, item, day, grp, open, due, body from initiative order by key`},
	{"initiative to fold", `select key from dirty order by key`},
	{"relation", `select d.id, r.grp, r.level, r.since, r.day from relation r join document d on d.seq = r.doc order by d.id, r.grp, r.level, r.since`},
	{"topic of a group", `select grp, topic, year, n from topic_year order by grp, topic, year`},
	{"instrument", `select i.slug, d.id, i.id, i.name, i.kind, i.day from instrument i join document d on d.seq = i.doc order by i.slug, d.id, i.id`},
	{"facet of an event or initiative", `select term, doc from facet_term where doc >> 61 in (1, 3) order by term, doc`},
	{"facet of a document or statement", `select f.term, d.id, f.doc >> 39, f.doc & 4095 from facet_term f join document d on d.seq = (f.doc & 549755813887) >> 12 where f.doc >> 61 in (0, 2) order by f.term, d.id, 3, 4`},
	{"indexed document", `select d.id, w.rowid >> 39 from words w join document d on d.seq = (w.rowid & 549755813887) >> 12 order by d.id`},
	{"doubt", `select kind, a, b, score, body from doubt order by kind, a, b`},
	{"lost judgement", `select l.judgement, d.id from lost l join document d on d.seq = l.doc order by l.judgement, d.id`},
}

func (l *Ledger) verifyDerived(ctx context.Context, v *Verified, log []record.Judgement, told func(int)) error {
	dir, err := os.MkdirTemp("", "chancery-verify-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	again, err := Open(ctx, filepath.Join(dir, "again.db"), l.line, Options{Create: true, Engine: l.engine})
	if err != nil {
		return err
	}
	defer again.Close()
	// By id is as good as at random: if the order of arrival made a difference, it would show here.
	rows := insert("document", cameColumns, "")
	if err := again.update(ctx, func(w *writer, _ *standing) error {
		last := ""
		for {
			n := 0
			if err := l.db.each(ctx, func(r *sql.Rows) error {
				var c came
				err := r.Scan(c.columns()...)
				last = string(c.ID)
				rows.row(c.cells()...)
				n++
				return err
			}, `select `+cameColumns+` from document where id > $1 order by id limit 100`, last); err != nil {
				return err
			}
			if n == 0 {
				break
			}
			if err := rows.run(ctx, w); err != nil {
				return err
			}
		}
		for i := range log {
			if err := appendLog(ctx, w, &log[i]); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return err
	}
	if _, err := again.Reread(ctx, func(done int) {
		if told != nil {
			told(v.Documents + done)
		}
	}); err != nil {
		return err
	}
	for _, view := range derivedViews {
		if err := compareRows(ctx, l.db, again.db, view.of, view.query, v); err != nil {
			return fmt.Errorf("comparing %s: %w", view.of, err)
		}
	}
	return nil
}

// compareRows tells the first rows in which two stores differ.
func compareRows(ctx context.Context, a, b *db, of, query string, v *Verified) error {
	ra, err := a.read.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer ra.Close()
	rb, err := b.read.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rb.Close()
	const enough = 3
	for told := 0; told < enough; {
		x, okA, err := nextRow(ra)
		if err != nil {
			return err
		}
		y, okB, err := nextRow(rb)
		if err != nil {
			return err
		}
		if !okA && !okB {
			break
		}
		if !slices.Equal(x, y) {
			v.fault("%s: the ledger has %s, made again it is %s", of, brief(x), brief(y))
			told++
		}
		if okA != okB {
			break
		}
	}
	return nil
}

func nextRow(rows *sql.Rows) ([]string, bool, error) {
	if !rows.Next() {
		return nil, false, rows.Err()
	}
	cols, err := rows.Columns()
	if err != nil {
		return nil, false, err
	}
	out := make([]string, len(cols))
	to := make([]any, len(cols))
	for i := range out {
		to[i] = &out[i]
	}
	return out, true, rows.Scan(to...)
}

func brief(row []string) string {
	if row == nil {
		return "nothing"
	}
	s := fmt.Sprintf("%q", row)
	if len(s) > 300 {
		s = s[:300] + "…"
	}
	return s
}
