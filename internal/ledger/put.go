package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Has reports which of the documents are in the ledger already.
func (l *Ledger) Has(ctx context.Context, id text.DocID) (bool, error) {
	n := 0
	err := l.db.read.QueryRowContext(ctx, `select count(*) from document where id = $1`, string(id)).Scan(&n)
	return n > 0, err
}

// Put writes drawn reports, all of them or, with an error, none. It reports which were new: the same bytes are kept once, under the
// source by which they first came. Call Settle when no more are to come.
func (l *Ledger) Put(ctx context.Context, drawn []*Drawn) (added []bool, err error) {
	err = l.update(ctx, func(w *writer, st *standing) error {
		added = make([]bool, len(drawn))
		var fresh []*Drawn
		for i, d := range drawn {
			d.doc = 0
			if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&d.doc) },
				`insert into document (id, source, got, raw) values ($1, $2, $3, $4) on conflict (id) do nothing returning seq`,
				string(d.ID), d.source, d.got, d.raw); err != nil {
				return err
			}
			if d.doc == 0 {
				continue
			}
			added[i] = true
			fresh = append(fresh, d)
			// Whatever was decided of a document before it came here, by a ledger that was imported, holds for it.
			if len(st.of(d.ID)) > 0 || len(st.placed)+len(st.joined) > 0 {
				if err := l.draw(d, d.Reading, st); err != nil {
					return err
				}
			}
			if err := w.exec(ctx, `delete from quarantine where source = $1`, d.source); err != nil {
				return err
			}
		}
		if err := l.derive(ctx, w, st, fresh, newTouched()); err != nil {
			return err
		}
		return l.awaited(ctx, w, st, fresh)
	})
	if err != nil {
		return nil, err // none was written, whatever was counted
	}
	return added, nil
}

// awaited follows the judgements that were here before the documents that they are about.
func (l *Ledger) awaited(ctx context.Context, w *writer, before *standing, docs []*Drawn) error {
	var js []record.Judgement
	for _, d := range docs {
		js = append(js, before.of(d.ID)...)
	}
	if len(js) == 0 {
		return nil
	}
	l.forget()
	after, err := l.standing(ctx, w)
	if err != nil {
		return err
	}
	for i := range js {
		if err := l.follows(ctx, w, before, after, &js[i]); err != nil {
			return err
		}
	}
	return nil
}

// update runs one transaction that writes, waiting its turn among programs. What do writes is there when it returns nil.
func (l *Ledger) update(ctx context.Context, do func(*writer, *standing) error) error {
	return l.db.patiently(ctx, l.waiting, func() error {
		tx, err := l.db.begin(ctx)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		w := newWriter(tx, l.db.dialect)
		st, err := l.standing(ctx, w)
		if err != nil {
			return err
		}
		if err := do(w, st); err != nil {
			l.forget()
			return err
		}
		if err := tx.Commit(); err != nil {
			l.forget()
			return err
		}
		return nil
	})
}

// forget drops what is known of the store: a transaction that wrote terms did not come to be.
func (l *Ledger) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.terms, l.known = map[string]int64{}, nil
}

// touched is what has to be worked out again: people by the forms of their names, events by block and days, initiatives by key.
type touched struct {
	forms   map[string]bool
	windows map[string][]window
	keys    map[string]bool
}

type window struct{ lo, hi record.Day }

func newTouched() *touched {
	return &touched{map[string]bool{}, map[string][]window{}, map[string]bool{}}
}

func (t *touched) report(block string, lo, hi record.Day) {
	t.windows[block] = append(t.windows[block], window{lo, hi})
}

// derive writes what follows from documents that nothing was derived from yet, and works out again all that they touch.
func (l *Ledger) derive(ctx context.Context, w *writer, st *standing, docs []*Drawn, t *touched) error {
	if len(docs) > 0 {
		if err := l.writeFacts(ctx, w, docs, t); err != nil {
			return err
		}
	}
	if err := l.settlePeople(ctx, w, st, t); err != nil {
		return err
	}
	if err := l.settleEvents(ctx, w, st, t); err != nil {
		return err
	}
	dirty := insert("dirty", "key", "on conflict do nothing")
	for _, key := range sorted(t.keys) {
		dirty.row(key)
	}
	if err := dirty.run(ctx, w); err != nil {
		return err
	}
	return w.exec(ctx, `insert into meta (key, value) values ('engine', $1) on conflict (key) do nothing`, l.engine)
}

func (l *Ledger) writeFacts(ctx context.Context, w *writer, docs []*Drawn, t *touched) error {
	readings := insert("reading", "doc, id, day, published, lang, genre, relevant, outlet, title, people, events, statements, body, facets", "")
	statements := insert("statement", "id, item", "")
	reports := insert("report", "id, doc, block, lo, hi, event, body", "")
	steps := insert("step", "key, doc, id, fold, body", "")
	relations := insert("relation", "doc, grp, level, since, day", "on conflict do nothing")
	instruments := insert("instrument", "slug, doc, id, name, kind, day", "on conflict do nothing")
	lost := insert("lost", "judgement, doc", "on conflict do nothing")
	facets := insert("facet", "term, kind, day, item", "on conflict do nothing")
	index := insert("words", "rowid, body", "")
	terms := map[string]bool{}
	for _, d := range docs {
		for _, f := range d.facets {
			terms[f.term] = true
		}
	}
	ids, err := l.termIDs(ctx, w, sorted(terms))
	if err != nil {
		return err
	}
	// The index of words takes rows fastest in the order of their keys.
	inOrder := slices.Clone(docs)
	slices.SortStableFunc(inOrder, func(a, b *Drawn) int { return int(wordsKey(a) - wordsKey(b)) })
	for _, d := range inOrder {
		index.row(wordsKey(d), d.words)
	}
	for _, d := range docs {
		r := d.Reading
		day := dayOf(r)
		relevant := 0
		if r.Relevant {
			relevant = 1
		}
		var own []byte
		for _, f := range d.facets {
			item := d.doc
			if f.kind == statementItem {
				item = d.doc*partsOfDoc + int64(f.part)
			}
			facets.row(ids[f.term], f.kind, int64(f.day), item)
			own = appendFacet(own, ids[f.term], f.kind, f.part)
		}
		readings.row(d.doc, string(d.ID), int64(day), int64(r.Published), r.Doc.Lang, string(r.Genre), relevant, r.Doc.Outlet, r.Doc.Title,
			len(r.People), len(r.Events), len(r.Statements), d.body, own)
		for part := range r.Statements[:min(len(r.Statements), partsOfDoc)] {
			statements.row(string(r.Statements[part].ID), d.doc*partsOfDoc+int64(part))
		}
		for i := range d.reports {
			rep := &d.reports[i]
			lo, hi := rep.Window()
			body, err := json.Marshal(rep)
			if err != nil {
				return err
			}
			reports.row(string(rep.Event), d.doc, rep.Block(), int64(lo), int64(hi), "", string(body))
			t.report(rep.Block(), lo, hi)
		}
		for i := range d.steps {
			s := &d.steps[i]
			body, err := json.Marshal(s)
			if err != nil {
				return err
			}
			steps.row(s.Key, d.doc, stepID(s), appendLean(nil, s), string(body))
			t.keys[s.Key] = true
		}
		for i := range r.Relations {
			x := &r.Relations[i]
			relations.row(d.doc, GroupKey(x.Parties), x.Level, x.Since.String(), int64(day))
		}
		for i := range r.Instruments {
			x := &r.Instruments[i]
			instruments.row(Slug(x.Name), d.doc, string(x.ID), x.Name, x.Kind, int64(day))
		}
		for _, id := range d.lost {
			lost.row(id, d.doc)
		}
	}
	for _, b := range []*batch{readings, statements, reports, steps, relations, instruments, lost, facets} {
		if err := b.run(ctx, w); err != nil {
			return err
		}
	}
	if err := l.indexWords(ctx, w, index); err != nil {
		return err
	}
	return l.writeSightings(ctx, w, docs, t)
}

// stepID is the record that a step is of.
func stepID(s *follow.Step) string {
	if s.Statement != "" {
		return string(s.Statement)
	}
	return string(s.Event)
}

// wordsKey orders documents by day; later ones have higher keys.
func wordsKey(d *Drawn) int64 { return int64(dayOf(d.Reading))<<32 | d.doc }

func (l *Ledger) indexWords(ctx context.Context, w *writer, index *batch) error {
	if l.db.name == "sqlite" {
		return index.run(ctx, w)
	}
	for at := 0; at < len(index.args); at += 2 {
		if err := w.exec(ctx, `insert into words (rowid, body) values ($1, to_tsvector('simple', $2))`, index.args[at], index.args[at+1]); err != nil {
			return err
		}
	}
	return nil
}

// termIDs gives every term its number, a new one if it has none.
func (l *Ledger) termIDs(ctx context.Context, w *writer, terms []string) (map[string]int64, error) {
	out := make(map[string]int64, len(terms))
	var missing []any
	l.mu.Lock()
	for _, t := range terms {
		if id, ok := l.terms[t]; ok {
			out[t] = id
		} else {
			missing = append(missing, t)
		}
	}
	l.mu.Unlock()
	for len(missing) > 0 {
		n := min(some, len(missing))
		part := missing[:n]
		missing = missing[n:]
		// A term's number is the first bytes of its hash: the same in every ledger, and found without asking.
		b := insert("term", "id, name", "on conflict do nothing")
		for _, t := range part {
			id := hash(t.(string))
			out[t.(string)] = id
			b.row(id, t)
		}
		if err := b.run(ctx, w); err != nil {
			return nil, err
		}
	}
	l.mu.Lock()
	for t, id := range out {
		l.terms[t] = id
	}
	l.mu.Unlock()
	return out, nil
}

// remove takes back all that was derived from a document and notes what that touches.
func (l *Ledger) remove(ctx context.Context, w *writer, doc int64, t *touched) error {
	var day int64
	var own, body []byte
	if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&day, &own, &body) }, `select day, facets, body from reading where doc = $1`, doc); err != nil || body == nil {
		return err
	}
	r, err := l.stored(body)
	if err != nil {
		return err
	}
	for i := range r.Statements {
		if err := w.exec(ctx, `delete from statement where id = $1 and item >= $2 and item < $3`, string(r.Statements[i].ID), doc*partsOfDoc, (doc+1)*partsOfDoc); err != nil {
			return err
		}
	}
	for term, at := range facetsIn(own) {
		item := doc
		if at.kind == statementItem {
			item = doc*partsOfDoc + int64(at.part)
		}
		if err := w.exec(ctx, `delete from facet where term = $1 and kind = $2 and day = $3 and item = $4`, term, at.kind, day, item); err != nil {
			return err
		}
	}
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var block string
		var lo, hi int64
		err := rows.Scan(&block, &lo, &hi)
		t.report(block, record.Day(lo), record.Day(hi))
		return err
	}, `select block, lo, hi from report where doc = $1`, doc); err != nil {
		return err
	}
	if err := l.dropEventsOf(ctx, w, doc); err != nil {
		return err
	}
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var key string
		err := rows.Scan(&key)
		t.keys[key] = true
		return err
	}, `select key from step where doc = $1`, doc); err != nil {
		return err
	}
	if err := l.removeSightings(ctx, w, doc, t); err != nil {
		return err
	}
	for _, q := range []string{
		`delete from report where doc = $1`,
		`delete from step where doc = $1`,
		`delete from relation where doc = $1`,
		`delete from instrument where doc = $1`,
		`delete from lost where doc = $1`,
		`delete from reading where doc = $1`,
	} {
		if err := w.exec(ctx, q, doc); err != nil {
			return err
		}
	}
	return w.exec(ctx, `delete from words where rowid = $1`, day<<32|doc)
}

// redraw works out again what follows from documents, after a judgement about them.
func (l *Ledger) redraw(ctx context.Context, w *writer, st *standing, ids []text.DocID) error {
	t := newTouched()
	var docs []*Drawn
	for _, id := range ids {
		d := &Drawn{ID: id}
		var raw []byte
		if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&d.doc, &d.source, &d.got, &raw) },
			`select seq, source, got, raw from document where id = $1`, string(id)); err != nil || raw == nil {
			if err == nil {
				continue // it has not come yet
			}
			return err
		}
		b, err := unpack(raw)
		if err != nil {
			return err
		}
		r, err := l.line.Read(b, d.source)
		if err != nil {
			return err
		}
		if err := l.draw(d, r, st); err != nil {
			return err
		}
		if err := l.remove(ctx, w, d.doc, t); err != nil {
			return err
		}
		docs = append(docs, d)
	}
	return l.derive(ctx, w, st, docs, t)
}
