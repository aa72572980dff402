package ledger

import (
	"context"
	"database/sql"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Packs are the language packs by which documents are read.
func (l *Ledger) Packs() *lang.Packs { return l.line.Packs }

// What a desk shows at a glance, each asked of an index of its own.

// Deadlines are the initiatives, neither delivered nor dropped, whose deadline ends on one of some days, the earliest first; brief, at
// most so many. A day of 0 sets no bound; f.Today and f.Silence count.
func (l *Ledger) Deadlines(ctx context.Context, from, to record.Day, most int, f Filter) ([]*Item, error) {
	if to == 0 {
		to = 1 << dayBits
	}
	at, err := l.db.entries(ctx, `select item from initiative where open = 1 and due > 0 and due >= $1 and due <= $2 order by due, item limit $3`, int64(from), int64(to), most)
	if err != nil {
		return nil, err
	}
	f.Brief, f.Status = true, ""
	return l.initiatives(ctx, at, &f)
}

// Arrived are the documents that came after another, the last first, at most so many, and how many there are, up to CountedMost. after is
// what Arrived has given as last, which is the place of the newest of all documents in the order of their coming; or 0, and they are not counted.
func (l *Ledger) Arrived(ctx context.Context, after int64, most int) (docs []*Document, all int, last int64, err error) {
	if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&last, &all) },
		`select (select coalesce(max(seq), 0) from document), case when cast($1 as bigint) > 0 then (select count(*) from (select doc from reading where doc > $1 limit $2) x) else 0 end`, after, CountedMost); err != nil {
		return nil, 0, 0, err
	}
	docs, err = l.documentsOf(ctx, `select doc, day from reading where doc > $1 order by doc desc limit $2`, after, most)
	return docs, all, last, err
}

// CountedMost is how far Arrived counts.
const CountedMost = 1000

// leading are the offices that a relationship's page names people for.
var leading = []string{"head-of-state", "monarch", "head-of-government", "party-leader", "foreign-minister", "legislature-speaker"}

// Holder is somebody whom documents last tell of in an office, up to a day.
type Holder struct {
	Office string
	Person *Person
	From   *string // the first and last day on which documents tell of them in it
	To     *string
}

// Holders are those whom documents last tell of in the leading offices of a party.
func (l *Ledger) Holders(ctx context.Context, party record.Party) (out []Holder, err error) {
	type held struct {
		person      string
		first, last int64
	}
	best := map[string]held{}
	var ids []any
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		var office string
		var h held
		err := rows.Scan(&office, &h.person, &h.first, &h.last)
		if best[office].last < h.last {
			best[office] = h
		}
		return err
	}, `select office, person, coalesce(min(case when first > 0 then first else null end), 0), max(last) from form
		where party = $1 and office in (`+placeholders(2, len(leading))+`) and person <> '' group by office, person order by office, person`,
		append([]any{string(party)}, anyOf(leading)...)...); err != nil {
		return nil, err
	}
	if len(best) == 0 {
		return nil, nil
	}
	for _, office := range sorted(best) {
		ids = append(ids, best[office].person)
	}
	ids = filled(ids)
	people := map[string]*Person{}
	all, err := l.peopleWhere(ctx, `id in (`+placeholders(1, len(ids))+`)`, ids)
	for _, p := range all {
		people[p.ID] = p
	}
	for _, office := range leading {
		if h, have := best[office]; have && people[h.person] != nil {
			out = append(out, Holder{office, people[h.person], dayOrNull(record.Day(h.first)), dayOrNull(record.Day(h.last))})
		}
	}
	return out, err
}

// Kept is what is kept of a document for good.
func (l *Ledger) Kept(ctx context.Context, id text.DocID) (raw []byte, media string, err error) {
	in, there, err := cameAs(ctx, l.db, id)
	if err == nil && !there {
		err = &NotFound{"document", string(id)}
	}
	return in.Raw, in.Media, err
}
