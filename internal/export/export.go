// Package export writes a ledger for other programs: tables (CSV, Parquet) with a codebook, JSON lines, linked data (JSON-LD, SKOS),
// FollowTheMoney, event data in the columns of GDELT and POLECAT, and a calendar.
//
// In: a ledger, and what of it is asked for. Out: files whose bytes hang on nothing but that, in an order that does not depend on when
// documents came. It must never say more than the ledger does: no day where a month is told, no beginning where a first mention is told,
// no code of others where their meaning is not ours; and it holds no more of a ledger in memory at a time than one day of it, or a few things with all that tells of them.
//
// Tables in tables.go describes every column once; CSV, Parquet, datapackage.json and docs/codebook.md are made of that.
package export

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Export is a ledger, and what of it is exported.
type Export struct {
	Ledger *ledger.Ledger
	Filter ledger.Filter               // by party and time; Today is the day on which overdue and silence are counted
	Made   string                      // the version of the program, written where a form has a place for it
	Told   func(what string, done int) // how far it has come; nil to keep quiet
}

// moment is the export of a ledger as it is now.
func (x *Export) moment(ctx context.Context) (*Export, func(), error) {
	l, done, err := x.Ledger.Now(ctx)
	if err != nil {
		return nil, nil, err
	}
	now := *x
	now.Ledger = l
	return &now, done, nil
}

// Narrowed tells whether something is left out, so that a record may refer to one that is not there.
func (x *Export) Narrowed() bool {
	return len(x.Filter.Parties) > 0 || x.Filter.From != 0 || x.Filter.To != 0
}

// told passes items on and tells how many there were.
func told[T any](x *Export, what string, items iter.Seq2[T, error]) iter.Seq2[T, error] {
	if x.Told == nil {
		return items
	}
	return func(yield func(T, error) bool) {
		n := 0
		for item, err := range items {
			if !yield(item, err) {
				return
			}
			n++
			x.Told(what, n)
		}
	}
}

// steady gives items of one day the order of their ids: lists have them in the order in which documents came.
func steady[T any](items iter.Seq2[T, error], day func(T) string, id func(T) string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var some []T
		flush := func() bool {
			slices.SortStableFunc(some, func(a, b T) int { return cmp.Compare(id(a), id(b)) })
			for _, item := range some {
				if !yield(item, nil) {
					return false
				}
			}
			some = some[:0]
			return true
		}
		for item, err := range items {
			if err != nil {
				yield(item, err)
				return
			}
			if len(some) > 0 && day(some[0]) != day(item) && !flush() {
				return
			}
			some = append(some, item)
		}
		flush()
	}
}

func (x *Export) documents(ctx context.Context) iter.Seq2[*ledger.Document, error] {
	return told(x, "documents", steady(x.Ledger.Documents(ctx, x.Filter), func(d *ledger.Document) string { return orNone(d.Published) }, func(d *ledger.Document) string { return string(d.ID) }))
}

func (x *Export) events(ctx context.Context) iter.Seq2[*ledger.Event, error] {
	return told(x, "events", steady(x.Ledger.Events(ctx, x.Filter), func(e *ledger.Event) string { return e.Day.String() }, func(e *ledger.Event) string { return e.ID }))
}

// statements are sorted by document and then by place.
func (x *Export) statements(ctx context.Context) iter.Seq2[*ledger.Statement, error] {
	return told(x, "statements", steady(x.Ledger.Statements(ctx, x.Filter), func(s *ledger.Statement) string { return orNone(s.Date) }, func(s *ledger.Statement) string {
		return string(s.Doc) + padded(s.Quotation.From) + s.ID
	}))
}

// people are without the documents that name them, of which somebody may have as many as there are.
func (x *Export) people(ctx context.Context) iter.Seq2[*ledger.Person, error] {
	f := x.Filter
	f.Brief, f.Counted = true, true
	return told(x, "people", x.Ledger.People(ctx, f))
}

func (x *Export) initiatives(ctx context.Context) iter.Seq2[*ledger.Item, error] {
	return told(x, "initiatives", steady(x.Ledger.Initiatives(ctx, x.Filter), func(i *ledger.Item) string { return orNone(i.Last) }, func(i *ledger.Item) string { return i.ID }))
}

// instruments are all that documents name, whatever is asked for: they belong to nobody.
func (x *Export) instruments(ctx context.Context) iter.Seq2[*ledger.Instrument, error] {
	return told(x, "instruments", x.Ledger.Instruments(ctx, ledger.Filter{}))
}

func (x *Export) relationships(ctx context.Context) iter.Seq2[*ledger.Relationship, error] {
	return told(x, "relationships", x.Ledger.Relationships(ctx, x.Filter))
}

func orNone(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// dateOf is a date of a record; the zero Date if none is told.
func dateOf(edtf *string) record.Date {
	d, _ := record.ParseDate(orNone(edtf))
	return d
}
