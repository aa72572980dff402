package ledger

import (
	"cmp"
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

// Fate is what became of a report that was put.
type Fate uint8

// The fates.
const (
	Known Fate = iota // its bytes are in the ledger, under the source by which they first came
	Twin              // another document has the same text under the same canonical link: it is not kept
	Added
)

// Put writes drawn reports, all of them or, with an error, none, and reports what became of each. Call Settle when no more are to come.
func (l *Ledger) Put(ctx context.Context, drawn []*Drawn) (fates []Fate, err error) {
	return l.put(ctx, drawn, false)
}

// put is Put; with twins, it keeps them.
func (l *Ledger) put(ctx context.Context, drawn []*Drawn, twins bool) (fates []Fate, err error) {
	err = l.update(ctx, func(w *writer, st *standing) error {
		fates = make([]Fate, len(drawn))
		if !twins {
			if err := findTwins(ctx, w, drawn, fates); err != nil {
				return err
			}
		}
		fresh, err := l.keep(ctx, w, drawn, fates)
		if err != nil {
			return err
		}
		for _, d := range fresh {
			// Whatever was decided of a document before it came here, by a ledger that was imported, holds for it.
			if len(st.of(d.ID)) > 0 || len(st.placed)+len(st.joined) > 0 {
				if err := l.draw(d, d.Reading, st); err != nil {
					return err
				}
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
	return fates, nil
}

// keep writes the bytes of drawn reports, and returns those that were not there yet.
func (l *Ledger) keep(ctx context.Context, w *writer, drawn []*Drawn, fates []Fate) (fresh []*Drawn, err error) {
	rows := insert("document", cameColumns, "on conflict (id) do nothing returning seq, id")
	at := map[text.DocID]int{}
	for i, d := range drawn {
		if _, twice := at[d.ID]; twice || fates[i] == Twin {
			continue
		}
		at[d.ID] = i
		d.doc = 0
		rows.row(d.cells()...)
	}
	var sources []string
	if err := rows.each(ctx, w, func(rows *sql.Rows) error {
		var doc int64
		var id text.DocID
		err := rows.Scan(&doc, &id)
		d := drawn[at[id]]
		d.doc, fates[at[id]] = doc, Added
		fresh, sources = append(fresh, d), append(sources, d.source)
		return err
	}); err != nil {
		return nil, err
	}
	slices.SortFunc(fresh, func(a, b *Drawn) int { return cmp.Compare(a.doc, b.doc) })
	return fresh, w.inPartsExec(ctx, `delete from quarantine where source in `, sources)
}

// findTwins marks the reports that another document, in the ledger or earlier among them, is the twin of.
func findTwins(ctx context.Context, w *writer, drawn []*Drawn, fates []Fate) error {
	first := map[string]text.DocID{}
	var twins []any
	for _, d := range drawn {
		if d.twin != "" && first[d.twin] == "" {
			first[d.twin] = d.ID
			twins = append(twins, d.twin)
		}
	}
	if err := w.inParts(ctx, `select twin, id from reading where twin in `, twins, func(rows *sql.Rows) error {
		var twin string
		var id text.DocID
		err := rows.Scan(&twin, &id)
		first[twin] = id
		return err
	}); err != nil {
		return err
	}
	for i, d := range drawn {
		if d.twin != "" && first[d.twin] != d.ID {
			fates[i] = Twin
		}
	}
	return nil
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

// forget drops what is known of the judgements: a transaction that wrote some did not come to be.
func (l *Ledger) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.known = nil
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

// reports touches those that a query gives the block and days of.
func (t *touched) reports(ctx context.Context, w *writer, query string, args ...any) error {
	return w.each(ctx, func(rows *sql.Rows) error {
		var block string
		var lo, hi int64
		err := rows.Scan(&block, &lo, &hi)
		t.report(block, record.Day(lo), record.Day(hi))
		return err
	}, query, args...)
}

// derive writes what follows from documents that nothing was derived from yet, and works out again the people that they touch. Their
// events and initiatives wait for Settle.
func (l *Ledger) derive(ctx context.Context, w *writer, st *standing, docs []*Drawn, t *touched) error {
	if len(docs) > 0 {
		if err := l.writeFacts(ctx, w, docs, t); err != nil {
			return err
		}
	}
	if err := l.settlePeople(ctx, w, st, t); err != nil {
		return err
	}
	dirty := insert("dirty", "key", "on conflict do nothing")
	for _, key := range sorted(t.keys) {
		dirty.row(key)
	}
	if err := dirty.run(ctx, w); err != nil {
		return err
	}
	if err := w.facets.run(ctx, w); err != nil {
		return err
	}
	return w.exec(ctx, `insert into meta (key, value) values ('engine', $1) on conflict (key) do nothing`, l.engine)
}

// deriveNow is derive, and the events as well: for what people decide, which shows at once.
func (l *Ledger) deriveNow(ctx context.Context, w *writer, st *standing, docs []*Drawn, t *touched) error {
	if err := l.derive(ctx, w, st, docs, t); err != nil {
		return err
	}
	if err := orderAll(ctx, w); err != nil {
		return err
	}
	if err := l.settleEvents(ctx, w, st, t); err != nil {
		return err
	}
	return w.facets.run(ctx, w)
}

func (l *Ledger) writeFacts(ctx context.Context, w *writer, docs []*Drawn, t *touched) error {
	readings := insert("reading", "doc, id, twin, day, published, lang, genre, relevant, outlet, author, link, title, people, events, statements, spoken, body", "")
	reports := insert("report", "id, doc, block, lo, hi, event, body", "")
	steps := insert("step", "doc, id, key, body", "")
	relations := insert("relation", "doc, grp, level, since, day", "on conflict do nothing")
	instruments := insert("instrument", "slug, doc, id, name, kind, day", "on conflict do nothing")
	lost := insert("lost", "judgement, doc", "on conflict do nothing")
	pending := insert("pending", "doc", "")
	topics := tally{}
	index := rowsOf("insert into words (rowid, body) values ", l.db.word, "")
	// The index of words takes rows fastest in the order of their keys.
	inOrder := slices.Clone(docs)
	slices.SortFunc(inOrder, func(a, b *Drawn) int { return cmp.Compare(a.entry(), b.entry()) })
	for _, d := range inOrder {
		index.row(int64(d.entry()), d.words)
	}
	for _, d := range docs {
		r := d.Reading
		day := DayOf(r)
		relevant := 0
		if r.Relevant {
			relevant = 1
		}
		w.facets.put(docEntry(day, d.doc), d.found)
		for part, tokens := range d.said {
			w.facets.put(statementEntry(day, d.doc, part), tokens)
		}
		readings.row(d.doc, string(d.ID), d.twin, int64(day), int64(r.Published), r.Doc.Lang, string(r.Genre), relevant, r.Doc.Outlet, r.Doc.Author, r.Doc.URL, r.Doc.Title,
			len(r.People), len(r.Events), len(r.Statements), d.spoken.String(), d.body)
		topics.count(d.spoken, day, 1)
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
			steps.row(d.doc, stepID(s), s.Key, string(body))
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
		pending.row(d.doc)
	}
	for _, b := range []*batch{readings, reports, steps, relations, instruments, lost, pending, index} {
		if err := b.run(ctx, w); err != nil {
			return err
		}
	}
	if err := topics.run(ctx, w); err != nil {
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

// entry is the document's number in the indexes.
func (d *Drawn) entry() entry { return docEntry(DayOf(d.Reading), d.doc) }

// remove takes back all that was derived from a document, of which none is pending, and notes what that touches.
func (l *Ledger) remove(ctx context.Context, w *writer, doc int64, t *touched) error {
	var day, statements int64
	var told string
	there := false
	if err := w.each(ctx, func(rows *sql.Rows) error {
		there = true
		return rows.Scan(&day, &statements, &told)
	}, `select day, statements, spoken from reading where doc = $1`, doc); err != nil || !there {
		return err
	}
	of, err := spokenIn(told)
	if err != nil {
		return err
	}
	topics := tally{}
	topics.count(of, record.Day(day), -1)
	if err := topics.run(ctx, w); err != nil {
		return err
	}
	w.facets.take(docEntry(record.Day(day), doc))
	for part := range min(int(statements), partsOfDoc) {
		w.facets.take(statementEntry(record.Day(day), doc, part))
	}
	if err := t.reports(ctx, w, `select block, lo, hi from report where doc = $1`, doc); err != nil {
		return err
	}
	for _, q := range []string{
		`delete from loose where (block, report) in (select block, id from report where doc = $1)`,
		`delete from calendar where (block, lo, hi, report) in (select block, lo, hi, id from report where doc = $1)`,
	} {
		if err := w.exec(ctx, q, doc); err != nil {
			return err
		}
	}
	if err := l.dropEventsOf(ctx, w, doc); err != nil {
		return err
	}
	keys, err := w.column(ctx, `select distinct key from step where doc = $1`, doc)
	if err != nil {
		return err
	}
	for _, key := range keys {
		t.keys[key] = true
		if err := w.exec(ctx, `delete from fold where key = $1 and doc = $2`, key, doc); err != nil {
			return err
		}
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
	return w.exec(ctx, `delete from words where rowid = $1`, int64(docEntry(record.Day(day), doc)))
}

// redraw works out again what follows from documents, after a judgement about them.
func (l *Ledger) redraw(ctx context.Context, w *writer, st *standing, ids []text.DocID) error {
	if err := orderAll(ctx, w); err != nil {
		return err
	}
	t := newTouched()
	var docs []*Drawn
	for _, id := range ids {
		d := &Drawn{came: came{ID: id}}
		if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(append(d.columns(), &d.doc)...) },
			`select `+cameColumns+`, seq from document where id = $1`, string(id)); err != nil {
			return err
		}
		if d.doc == 0 {
			continue // it has not come yet
		}
		in, err := d.input()
		if err != nil {
			return err
		}
		r, err := l.line.ReadInput(in)
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
	return l.deriveNow(ctx, w, st, docs, t)
}
