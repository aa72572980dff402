package assistant

import (
	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The records as they are answered: those of the ledger, with quotes for all that is a document's.

type document struct {
	ID        text.DocID   `json:"id"`
	Title     *quote       `json:"title"`
	Outlet    *quote       `json:"outlet"`
	Source    *quote       `json:"source"` // where it came from
	Link      *quote       `json:"link"`   // the page's own address
	Published *string      `json:"published"`
	Lang      string       `json:"lang"`
	Genre     record.Genre `json:"genre"`
}

func documentOf(d *ledger.Document) document {
	return document{d.ID, quoteOr(d.Title).of(d.ID), quoteOr(d.Outlet).of(d.ID), quoteOf(d.Source), quoteOr(d.Link).of(d.ID), d.Published, d.Lang, d.Genre}
}

type person struct {
	ID   any    `json:"id"`
	Name *quote `json:"name"`
}

func (t *tools) people(ids, names []string) []person {
	out := make([]person, len(ids))
	for i, id := range ids {
		out[i].ID = t.id(id)
		if i < len(names) {
			out[i].Name = quoteOf(names[i])
		}
	}
	return out
}

type statement struct {
	ID          string         `json:"id"`
	Document    text.DocID     `json:"document"`
	Date        *string        `json:"date"` // when the document was published, else when it was said
	Lang        string         `json:"lang"`
	Event       *string        `json:"event"`
	Act         string         `json:"act"`
	By          []record.Party `json:"by"`
	To          []record.Party `json:"to"`
	Speakers    []person       `json:"speakers"`
	Cue         *quote         `json:"cue"` // the words that tell the act
	Content     *quote         `json:"content"`
	Topics      []string       `json:"topics"`
	Instruments []*quote       `json:"instruments"`
	Quantity    *float64       `json:"quantity"`
	Unit        *quote         `json:"unit"`
	Deadline    *string        `json:"deadline"` // EDTF
	Initiative  any            `json:"initiative"`
}

func (t *tools) statementOf(s *ledger.Statement) statement {
	return statement{
		s.ID, s.Doc, s.Date, s.Lang, s.Event, s.Act, s.By, s.To, t.people(s.Speakers, s.Names), quoteOf(s.Cue).of(s.Doc), quoteAt(s.Doc, s.Quotation),
		s.Topics, quotesOf(s.Instruments), s.Quantity, quoteOr(s.Unit), s.Deadline, t.idOr(s.Initiative),
	}
}

func (t *tools) statementsOf(all []*ledger.Statement) []statement {
	out := make([]statement, len(all))
	for i, s := range all {
		out[i] = t.statementOf(s)
	}
	return out
}

type event struct {
	ID           string         `json:"id"`
	Kind         string         `json:"kind"`
	Status       record.Status  `json:"status"`
	Date         *string        `json:"date"` // EDTF
	Place        *quote         `json:"place"`
	Country      *record.Party  `json:"country"` // of the place
	Occasion     *quote         `json:"occasion"`
	Parties      []record.Party `json:"parties"`
	Participants []person       `json:"participants"`
	Reported     bool           `json:"reported"` // some document reports it; else they only recall or foresee it
	Sources      []eventSource  `json:"sources"`
}

type eventSource struct {
	Document  text.DocID `json:"document"`
	Source    *quote     `json:"source"`
	Published *string    `json:"published"`
	Words     *quote     `json:"words,omitempty"` // by which it tells of the event, where one event is asked for
}

func (t *tools) eventOf(e *ledger.Event) event {
	out := event{
		ID: e.ID, Kind: e.Kind, Status: e.Status, Date: e.Date, Occasion: quoteOr(e.Occasion), Parties: e.Parties,
		Participants: t.people(e.Participants, e.Names), Reported: e.Main, Sources: []eventSource{},
	}
	if e.Place != nil {
		out.Place, out.Country = quoteOf(e.Place.Name), e.Place.Country
	}
	for _, s := range e.Sources {
		src := eventSource{Document: s.Doc, Source: quoteOf(s.Source)}
		if s.Day != 0 {
			day := s.Day.String()
			src.Published = &day
		}
		if s.Words != "" {
			src.Words = quoteOf(s.Words)
		}
		out.Sources = append(out.Sources, src)
	}
	return out
}

// initiative is an initiative without its steps.
type initiative struct {
	ID          any            `json:"id"`
	Title       *quote         `json:"title"`
	Parties     []record.Party `json:"parties"`
	Status      follow.Move    `json:"status"`
	Deadline    *string        `json:"deadline"`
	Overdue     bool           `json:"overdue"` // the deadline is past on the day of asking and no document tells of delivery
	Committed   *string        `json:"committed"`
	Delivered   *string        `json:"delivered"`
	Last        *string        `json:"last"` // when it was last spoken of
	Restated    int            `json:"restated"`
	SilentSince *string        `json:"silent_since"` // the last meetings passed it over since
}

func (t *tools) initiativeOf(x *ledger.Item) initiative {
	return initiative{t.id(x.ID), quoteOf(x.Title), x.Parties, x.Status, x.Deadline, x.Overdue, x.Committed, x.Delivered, x.Last, x.Restated, x.SilentSince}
}

type step struct {
	Date      *string        `json:"date"`
	Document  text.DocID     `json:"document"`
	Source    *quote         `json:"source"`
	Statement *string        `json:"statement"`
	Event     *string        `json:"event"`
	By        []record.Party `json:"by"`
	Act       string         `json:"act"`
	Move      follow.Move    `json:"move"` // what it moved the status to; "" if it restates
	Content   *quote         `json:"content"`
}

func stepsOf(x *ledger.Item) []step {
	out := make([]step, len(x.Steps))
	for i, s := range x.Steps {
		out[i] = step{s.Date, s.Doc, quoteOf(s.Source), s.Statement, s.Event, s.By, s.Act, s.Move, quoteOf(s.Content).of(s.Doc)}
	}
	return out
}
