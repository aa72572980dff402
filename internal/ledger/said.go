package ledger

import (
	"context"
	"database/sql"
	"iter"
	"runtime"
	"strings"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Statement is one reported act of speech, as a document tells it.
type Statement struct {
	ID          string         `json:"id"`
	Source      string         `json:"source"`
	Date        *string        `json:"date"`  // when the document was published, else when it was said
	Event       *string        `json:"event"` // of the ledger
	Act         string         `json:"act"`
	By          []record.Party `json:"by"`
	To          []record.Party `json:"to"`
	Speakers    []string       `json:"speakers"` // ids of people of the ledger
	Cue         string         `json:"cue"`
	Content     string         `json:"content"`
	Topics      []string       `json:"topics"`
	Instruments []string       `json:"instruments"` // names
	Quantity    *float64       `json:"quantity"`
	Unit        *string        `json:"unit"`
	Deadline    *string        `json:"deadline"`
	Initiative  *string        `json:"initiative"`
	Lang        string         `json:"lang"`
	Doc         text.DocID     `json:"document"`
	Names       []string       `json:"-"` // of the speakers
	Span        text.Span      `json:"-"` // of the content
	Quotation   Quotation      `json:"-"` // of the content
}

// Quotation is words of a text, with what tells them from the same words elsewhere in it.
type Quotation struct {
	From, To int // in code points
	Exact    string
	Before   string // some text before them, and behind
	Behind   string
}

// aroundQuote is how many bytes before and behind a quotation tell it from others.
const aroundQuote = 32

// Quote quotes words of a text.
func Quote(text string, span text.Span) Quotation {
	q := Quotation{
		From: utf8.RuneCountInString(text[:span.Start]), Exact: text[span.Start:span.End],
		Before: strings.ToValidUTF8(text[max(0, span.Start-aroundQuote):span.Start], ""), Behind: strings.ToValidUTF8(text[span.End:min(len(text), span.End+aroundQuote)], ""),
	}
	q.To = q.From + utf8.RuneCountInString(q.Exact)
	return q
}

// Statements yields the statements that a filter asks for, newest first.
func (l *Ledger) Statements(ctx context.Context, f Filter) iter.Seq2[*Statement, error] {
	return paged(ctx, l, f, statementItem, l.statements, func(*Statement) bool { return true })
}

func (l *Ledger) statements(ctx context.Context, at []entry, _ *Filter) ([]*Statement, error) {
	look, err := l.lookInto(ctx, docsOf(at))
	if err != nil {
		return nil, err
	}
	var out []*Statement
	for _, x := range at {
		d, part := look[x.doc()], x.part()
		if d == nil || part >= len(d.Reading.Statements) {
			continue
		}
		out = append(out, d.statement(&d.Reading.Statements[part]))
	}
	return out, nil
}

// docsOf are the numbers of the documents that items are of.
func docsOf(at []entry) map[int64]bool {
	docs := map[int64]bool{}
	for _, x := range at {
		docs[x.doc()] = true
	}
	return docs
}

// looked is a document with all that the ledger knows of its records.
type looked struct {
	Reading     *record.Reading
	people      map[string]somebody // by id in the reading
	events      map[string]string   // id in the reading to id in the ledger
	initiatives map[string]string   // id of a statement or event to the key of its initiative, if what is told makes one
}

// lookInto brings in documents by their number.
func (l *Ledger) lookInto(ctx context.Context, docs map[int64]bool) (map[int64]*looked, error) {
	out := map[int64]*looked{}
	var ids []any
	for _, d := range sorted(docs) {
		ids = append(ids, d)
	}
	people, err := l.peopleIn(ctx, docs)
	if err != nil {
		return nil, err
	}
	var bodies [][]byte
	var found []*looked
	if err := l.db.inParts(ctx, `select doc, body from reading where doc in `, "", ids, func(rows *sql.Rows) error {
		var doc int64
		var body []byte
		err := rows.Scan(&doc, &body)
		out[doc] = &looked{people: people, events: map[string]string{}, initiatives: map[string]string{}}
		bodies, found = append(bodies, body), append(found, out[doc])
		return err
	}); err != nil {
		return nil, err
	}
	var work errgroup.Group // of a page of answers, most of the time goes into this
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, d := range found {
		work.Go(func() (err error) {
			d.Reading, err = l.stored(bodies[i])
			return err
		})
	}
	if err := work.Wait(); err != nil {
		return nil, err
	}
	pairs := func(query string, to func(*looked) map[string]string) error {
		return l.db.inParts(ctx, query, "", ids, func(rows *sql.Rows) error {
			var doc int64
			var a, b string
			err := rows.Scan(&doc, &a, &b)
			if d := out[doc]; d != nil {
				to(d)[a] = b
			}
			return err
		})
	}
	if err := pairs(`select doc, id, event from report where doc in `, func(d *looked) map[string]string { return d.events }); err != nil {
		return nil, err
	}
	return out, pairs(`select s.doc, s.id, s.key from step s join initiative i on i.key = s.key where s.doc in `, func(d *looked) map[string]string { return d.initiatives })
}

func (d *looked) statement(s *record.Statement) *Statement {
	r := d.Reading
	out := &Statement{
		ID: string(s.ID), Source: r.Doc.Source, Date: dayOrNull(DayOf(r)), Event: orNull(d.events[string(s.In)]), Act: s.Act.String(), By: s.By, To: s.To,
		Speakers: []string{}, Cue: r.Doc.Quote(s.Cue), Content: r.Doc.Quote(s.Content), Topics: s.Topics, Instruments: []string{},
		Initiative: orNull(d.initiatives[string(s.ID)]), Lang: r.Doc.Lang, Doc: r.Doc.ID, Span: s.Content, Quotation: Quote(r.Doc.Text, s.Content),
	}
	for _, p := range s.Speakers {
		if who := d.people[string(p)]; who.id != "" {
			out.Speakers, out.Names = append(out.Speakers, who.id), append(out.Names, who.name)
		}
	}
	for _, id := range s.Instruments {
		for i := range r.Instruments {
			if r.Instruments[i].ID == id {
				out.Instruments = append(out.Instruments, r.Instruments[i].Name)
			}
		}
	}
	if t := s.Target; t != nil {
		out.Unit, out.Deadline = orNull(t.Unit), dateOrNull(t.Deadline)
		if t.HasCount {
			out.Quantity = &t.Quantity
		}
	}
	return out
}

// Document is a report in the ledger.
type Document struct {
	ID         text.DocID   `json:"id"`
	Source     string       `json:"source"`
	Got        string       `json:"got"`
	Published  *string      `json:"published"`
	Lang       string       `json:"lang"`
	Genre      record.Genre `json:"genre"`
	Relevant   bool         `json:"relevant"`
	Outlet     *string      `json:"outlet"`
	Author     *string      `json:"author"`
	Link       *string      `json:"link"` // the page's own address
	Title      *string      `json:"title"`
	People     int          `json:"people"`
	Events     int          `json:"events"`
	Statements int          `json:"statements"`
}

// Documents yields the documents that a filter asks for, newest first.
func (l *Ledger) Documents(ctx context.Context, f Filter) iter.Seq2[*Document, error] {
	return paged(ctx, l, f, docItem, l.documents, func(*Document) bool { return true })
}

func (l *Ledger) documents(ctx context.Context, at []entry, _ *Filter) ([]*Document, error) {
	byNumber := map[int64]*Document{}
	numbers := make([]any, len(at))
	for i, x := range at {
		numbers[i] = x.doc()
	}
	if err := l.db.inParts(ctx, `select d.seq, d.id, d.source, d.got, r.published, r.lang, r.genre, r.relevant, r.outlet, r.author, r.link, r.title, r.people, r.events, r.statements
		from document d join reading r on r.doc = d.seq where d.seq in `, "", numbers, func(rows *sql.Rows) error {
		var doc, published, relevant int64
		var outlet, author, link, title string
		var d Document
		err := rows.Scan(&doc, &d.ID, &d.Source, &d.Got, &published, &d.Lang, &d.Genre, &relevant, &outlet, &author, &link, &title, &d.People, &d.Events, &d.Statements)
		d.Published, d.Relevant, d.Outlet = dayOrNull(record.Day(published)), relevant != 0, orNull(outlet)
		d.Author, d.Link, d.Title = orNull(author), orNull(link), orNull(title)
		byNumber[doc] = &d
		return err
	}); err != nil {
		return nil, err
	}
	var out []*Document
	for _, x := range at {
		if d := byNumber[x.doc()]; d != nil {
			out = append(out, d)
		}
	}
	return out, nil
}

// Readings yields the JSON of all readings, as people left them, in the order in which the documents came.
func (l *Ledger) Readings(ctx context.Context) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		last := int64(0)
		for {
			var bodies [][]byte
			if err := l.db.each(ctx, func(rows *sql.Rows) error {
				var body []byte
				err := rows.Scan(&last, &body)
				bodies = append(bodies, body)
				return err
			}, `select doc, body from reading where doc > $1 order by doc limit 100`, last); err != nil {
				yield(nil, err)
				return
			}
			for _, body := range bodies {
				b, err := unpack(body)
				if !yield(b, err) || err != nil {
					return
				}
			}
			if len(bodies) == 0 {
				return
			}
		}
	}
}
