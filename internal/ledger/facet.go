package ledger

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Lists are asked of one index, in which every item stands under its facets: the terms by which it may be found. It is a full-text index
// of each engine's own, over terms instead of words: such an index takes in new items as fast when it is large as when it is small, and
// answers a question of several terms by walking down their lists together, newest first.

// entry is the number under which a document, event, statement or initiative stands in the index: those of one kind in the order of their
// days.
type entry int64

// The kinds of item that stand there.
const (
	docItem = iota
	eventItem
	statementItem
	initiativeItem
)

// An entry is two bits of kind, 22 of its day and 39 that tell it from others of that day: of a document its number and twelve zeros, of a
// statement the number of its document and its place there, of others bits of a hash. Two others of one day with the same bits are found
// by the terms of the one that came last; of a thousand that happens once in a million ledgers.
const (
	partBits = 12
	lowBits  = 39
	dayBits  = 22
)

// partsOfDoc is how many statements of a document are found in lists.
const partsOfDoc = 1 << partBits

func newEntry(kind int, day record.Day, low int64) entry {
	return entry(int64(kind)<<(dayBits+lowBits) | int64(day)<<lowBits | low&(1<<lowBits-1))
}

func docEntry(day record.Day, doc int64) entry { return newEntry(docItem, day, doc<<partBits) }

func statementEntry(day record.Day, doc int64, part int) entry {
	return newEntry(statementItem, day, doc<<partBits|int64(part))
}

// doc and part are whose item it is, of a document or a statement.
func (i entry) doc() int64 { return int64(i) & (1<<lowBits - 1) >> partBits }
func (i entry) part() int  { return int(i & (partsOfDoc - 1)) }

// hash numbers a name, the same in every ledger: the first 60 bits of its sha256. Two of a million names have one number once in two
// million ledgers.
func hash(name string) int64 {
	sum := sha256.Sum256([]byte(name))
	return int64(binary.BigEndian.Uint64(sum[:8]) >> 4)
}

// token is a term as the index has it: a word of letters and digits, and another one for each kind of item.
func token(kind int, term string) string {
	return strconv.FormatInt(hash(strconv.Itoa(kind)+term), 36)
}

// tokens are terms as one text.
func tokens(kind int, terms []string) string {
	out := make([]string, len(terms))
	for i, t := range terms {
		out[i] = token(kind, t)
	}
	return strings.Join(out, " ")
}

// facets are changes of the index, gathered so that they are made once for each item and in the order in which the index takes them fastest.
type facets struct {
	gone map[entry]bool
	here map[entry]string
}

// put says under which tokens an item stands from now on.
func (f *facets) put(at entry, tokens string) {
	if f.here == nil {
		f.here = map[entry]string{}
	}
	f.here[at] = tokens
}

// take says that an item stands there no more.
func (f *facets) take(at entry) {
	if f.gone == nil {
		f.gone = map[entry]bool{}
	}
	f.gone[at] = true
	delete(f.here, at)
}

// run makes the changes.
func (f *facets) run(ctx context.Context, w *writer) error {
	gone := sorted(f.gone)
	for part := range slices.Chunk(gone, rowsAtOnce) {
		args := make([]any, len(part))
		for i, at := range part {
			args[i] = int64(at)
		}
		if err := w.exec(ctx, `delete from facet where rowid in (`+placeholders(1, len(args))+`)`, args...); err != nil {
			return err
		}
	}
	rows := insert("facet", "rowid, body", w.again)
	for _, at := range sorted(f.here) {
		rows.row(int64(at), f.here[at])
	}
	f.gone, f.here = nil, nil
	return rows.run(ctx, w)
}

// scan returns the entries between two, the first not included and the last not either, for which all terms hold, the highest first, at
// most so many.
func (l *Ledger) scan(ctx context.Context, kind int, terms []wanted, from, to entry, limit int) ([]entry, error) {
	return l.db.entries(ctx, l.db.facets(`rowid`)+` and rowid > $2 and rowid < $3 order by rowid desc limit $4`, l.db.match(kind, terms), int64(from), int64(to), limit)
}

// entries is the answer to a query for one column of them.
func (d *db) entries(ctx context.Context, query string, args ...any) (out []entry, err error) {
	return out, d.each(ctx, func(rows *sql.Rows) error {
		var at int64
		err := rows.Scan(&at)
		out = append(out, entry(at))
		return err
	}, query, args...)
}

// count is how many items there are for which all terms hold.
func (l *Ledger) count(ctx context.Context, kind int, terms ...wanted) (n int, err error) {
	err = l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, l.db.facets(`count(*)`), l.db.match(kind, terms))
	return n, err
}

// ask puts a question that is put again and again: it is taken apart only once.
func (d *db) ask(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if d.read != source(d.pool) { // a store as it was at one moment
		return d.read.QueryContext(ctx, query, args...)
	}
	s, known := d.asked.Load(query)
	if !known {
		fresh, err := d.pool.PrepareContext(ctx, query)
		if err != nil {
			return nil, err
		}
		if s, known = d.asked.LoadOrStore(query, fresh); known {
			fresh.Close()
		}
	}
	return s.(*sql.Stmt).QueryContext(ctx, args...)
}

// items yields the entries of those of a kind for which all terms hold, newest first. It asks for so many at a time.
func (l *Ledger) items(ctx context.Context, kind int, terms []wanted, from, to record.Day, atOnce int) iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		low, before := between(kind, from, to)
		for {
			got, err := l.scan(ctx, kind, terms, low, before, atOnce)
			if err != nil {
				yield(0, err)
				return
			}
			for _, at := range got {
				if !yield(at, nil) {
					return
				}
				before = at
			}
			if len(got) < atOnce {
				return
			}
		}
	}
}

// between are the entries around those of a kind on days that a filter includes; a day of 0 sets no bound.
func between(kind int, from, to record.Day) (low, high entry) {
	if to == 0 {
		to = 1<<dayBits - 2
	}
	return newEntry(kind, from, 0) - 1, newEntry(kind, to+1, 0)
}

// matchOf writes a question to the index: all of any.
func matchOf(kind int, terms []wanted, and, or string) string {
	either := func(w wanted) string {
		alternatives := make([]string, len(w))
		for i, t := range w {
			alternatives[i] = token(kind, t)
		}
		return "(" + strings.Join(alternatives, or) + ")"
	}
	all := make([]string, len(terms))
	for i, w := range terms {
		all[i] = either(w)
	}
	return strings.Join(all, and)
}

// sorted are the keys of a map in order: whatever is written is written in one order.
func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
