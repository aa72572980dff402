package export

import (
	"context"
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// CodebookVersion is raised when a column changes its name, place or meaning, or goes. A new column at the end of a table leaves it.
const CodebookVersion = "1"

// The rows that are parts of a record.
type (
	telling struct {
		event *ledger.Event
		in    ledger.EventSource
	}
	participant struct {
		event, person string
		place         int
	}
	name struct {
		person, name string
		first        bool
	}
	tenure struct {
		person string
		ledger.Tenure
	}
	step struct {
		initiative string
		place      int
		ledger.ItemStep
	}
)

// Tables are all tables, in the order in which one may read them.
var Tables = []Table{
	{"documents", "The reports in the ledger, one row each.", []string{"id"}, []Column{
		col("id", Code, "SHA-256 of the bytes as they came, in hex", "5f0c…", func(d *ledger.Document) any { return string(d.ID) }, needed),
		col("source", Text, "path or address as it was given", "news/talks.html", func(d *ledger.Document) any { return d.Source }, needed),
		col("link", Text, "the page's own address, if it names one", "https://example.org/talks", func(d *ledger.Document) any { return said(d.Link) }),
		col("got", Time, "when it was taken in", "2026-03-31T08:00:00Z", func(d *ledger.Document) any { return d.Got }, needed),
		col("published", Day, "day of publication", "2025-03-26", func(d *ledger.Document) any { return day(d.Published) }),
		col("lang", Code, "language, BCP 47; und if unsure", "vi", func(d *ledger.Document) any { return d.Lang }, needed),
		col("genre", Code, "what sort of text it is", "readout", func(d *ledger.Document) any { return string(d.Genre) }, needed, among(record.News, record.Readout, record.JointStatement, record.Other)),
		col("relevant", Flag, "whether it tells of a diplomatic act", "true", func(d *ledger.Document) any { return d.Relevant }, needed),
		col("outlet", Text, "mark or name of the agency or outlet", "TTXVN", func(d *ledger.Document) any { return said(d.Outlet) }),
		col("author", Text, "who wrote it, if the page says so", "Lan Anh", func(d *ledger.Document) any { return said(d.Author) }),
		col("title", Text, "headline", "Ministers meet in Hanoi", func(d *ledger.Document) any { return said(d.Title) }),
		col("people", Count, "how many people it names", "4", func(d *ledger.Document) any { return d.People }, needed),
		col("events", Count, "how many events it tells of", "2", func(d *ledger.Document) any { return d.Events }, needed),
		col("statements", Count, "how many statements it reports", "9", func(d *ledger.Document) any { return d.Statements }, needed),
	}},
	{"people", "Human beings, each once, whatever documents call them.", []string{"id"}, []Column{
		col("id", Code, "made of country and name; namesakes have their office behind it", "vn-le-hoai-trung", func(p *ledger.Person) any { return p.ID }, needed),
		col("name", Text, "the name as best written", "Lê Hoài Trung", func(p *ledger.Person) any { return p.Name }, needed),
		col("party", Code, "the country or organisation they speak for", "VN", func(p *ledger.Person) any { return code(string(p.Party)) }, of("party")),
		col("documents", Count, "in how many documents they are named", "12", func(p *ledger.Person) any { return p.Count }, needed),
	}},
	{"names", "All spellings of the names of people.", []string{"person", "name"}, []Column{
		col("person", Code, "who is called so", "vn-le-hoai-trung", func(n name) any { return n.person }, needed, refers("people.id")),
		col("name", Text, "a spelling", "Le Hoai Trung", func(n name) any { return n.name }, needed),
		col("best", Flag, "whether it is the one that people.name has", "false", func(n name) any { return n.first }, needed),
	}},
	{"tenures", "Offices, as documents tell them. The days are those of documents: neither is a beginning or an end.", []string{"person", "office", "country", "title", "first_told"}, []Column{
		col("person", Code, "who held it", "vn-le-hoai-trung", func(t tenure) any { return t.person }, needed, refers("people.id")),
		col("office", Code, "the office", "foreign-minister", func(t tenure) any { return t.Office }, needed, of("office")),
		col("country", Code, "whose office it is", "VN", func(t tenure) any { return code(string(t.Country)) }, of("party")),
		col("title", Text, "the words that gave it, where the office alone says little", "Minister of Trade", func(t tenure) any { return words(t.Title) }),
		col("first_told", Day, "the first day on which a document tells of it", "2025-10-27", func(t tenure) any { return day(t.From) }),
		col("last_told", Day, "the last such day", "2026-05-14", func(t tenure) any { return day(t.To) }),
	}},
	{"events", "What happened, or is planned, between parties: each once, however many documents tell of it.", []string{"id"}, []Column{
		col("id", Code, "the least of its ids in documents", "e5105fb6dea81", func(e *ledger.Event) any { return e.ID }, needed),
		col("kind", Code, "what sort of event it is", "talks", func(e *ledger.Event) any { return e.Kind }, needed, of("event")),
		col("date", EDTF, "when, as exact as it is told", "2025-03", func(e *ledger.Event) any { return code(orNone(e.Date)) }),
		col("first_day", Day, "the first day that date may mean; empty for \"by the end of 2029\"", "2025-03-01", func(e *ledger.Event) any { return firstDay(e.Date) }),
		col("last_day", Day, "the last day that date may mean", "2025-03-31", func(e *ledger.Event) any { return lastDay(e.Date) }),
		col("status", Code, "whether it took place", "held", func(e *ledger.Event) any { return string(e.Status) }, needed, among(record.Held, record.Planned, record.Proposed, record.Cancelled)),
		col("main", Flag, "whether a document reports it; else documents only recall or foresee it", "true", func(e *ledger.Event) any { return e.Main }, needed),
		col("place", Text, "where, in the words of a document", "Hà Nội", func(e *ledger.Event) any { return placeName(e) }),
		col("country", Code, "the country of the place", "VN", func(e *ledger.Event) any { return placeCountry(e) }, of("party")),
		col("occasion", Text, "the gathering beside which it was held", "47th ASEAN Summit", func(e *ledger.Event) any { return said(e.Occasion) }),
		col("parties", Codes, "the countries and organisations between which it was", "SG VN", func(e *ledger.Event) any { return codes(e.Parties) }, needed, of("party")),
		col("documents", Count, "how many documents tell of it", "2", func(e *ledger.Event) any { return sources(e) }, needed),
	}},
	{"tellings", "Each event in each document that tells of it.", []string{"id"}, []Column{
		col("id", Code, "the event's id in that document", "e5105fb6dea81", func(t telling) any { return t.in.Event }, needed),
		col("event", Code, "the event", "e5105fb6dea81", func(t telling) any { return t.event.ID }, needed, refers("events.id")),
		col("document", Code, "the document", "5f0c…", func(t telling) any { return string(t.in.Doc) }, needed, refers("documents.id")),
	}},
	{"participants", "The people at an event.", []string{"event", "person"}, []Column{
		col("event", Code, "the event", "e5105fb6dea81", func(p participant) any { return p.event }, needed, refers("events.id")),
		col("person", Code, "who took part", "vn-le-hoai-trung", func(p participant) any { return p.person }, needed, refers("people.id")),
		col("place", Count, "in the order in which documents name them, from 1", "1", func(p participant) any { return p.place }, needed),
	}},
	{"instruments", "Agreements, programmes, mechanisms, forums … that documents name.", []string{"id"}, []Column{
		col("id", Code, "made of the name", "action-programme-2025-2030", func(i *ledger.Instrument) any { return i.ID }, needed),
		col("name", Text, "canonical English name; the document's words for what no table knows", "Action Programme 2025–2030", func(i *ledger.Instrument) any { return i.Name }, needed),
		col("kind", Code, "what sort of instrument it is", "programme", func(i *ledger.Instrument) any { return i.Kind }, needed,
			among("partnership", "agreement", "programme", "mechanism", "declaration", "negotiation", "law", "project", "forum")),
		col("documents", Count, "in how many documents it is named", "7", func(i *ledger.Instrument) any { return i.Documents }, needed),
		col("first_told", Day, "the first day on which a document names it", "2025-03-12", func(i *ledger.Instrument) any { return day(i.First) }),
		col("last_told", Day, "the last such day", "2026-05-14", func(i *ledger.Instrument) any { return day(i.Last) }),
	}},
	{"statements", "Reported acts of speech, each as one document tells it.", []string{"id"}, []Column{
		col("id", Code, "a hash of the document, the act and the place of the content", "s0a1b2c3d4e5f", func(s *ledger.Statement) any { return s.ID }, needed),
		col("document", Code, "the document that reports it", "5f0c…", func(s *ledger.Statement) any { return string(s.Doc) }, needed, refers("documents.id")),
		col("date", EDTF, "when the document was published, else when it was said", "2025-03-26", func(s *ledger.Statement) any { return said(s.Date) }),
		col("event", Code, "the event at which it was said", "e5105fb6dea81", func(s *ledger.Statement) any { return said(s.Event) }, refers("events.id")),
		col("act", Code, "what it does", "agree", func(s *ledger.Statement) any { return s.Act }, needed, of("act")),
		col("class", Code, "what may be expected of such an act", "undertaking", func(s *ledger.Statement) any { return string(record.ParseAct(s.Act).Class()) }, needed, among(record.Undertaking, record.Proposal, record.Stance)),
		col("strength", Count, "how far such an act binds, 0 to 9; to be compared within a class", "7", func(s *ledger.Statement) any { return record.ParseAct(s.Act).Strength() }, needed),
		col("by", Codes, "the parties for whom it is said", "SG VN", func(s *ledger.Statement) any { return codes(s.By) }, needed, of("party")),
		col("to", Codes, "the parties to whom it is said", "VN", func(s *ledger.Statement) any { return codes(s.To) }, of("party")),
		col("speakers", Codes, "the people who say it, where persons speak; people.id", "vn-le-hoai-trung", func(s *ledger.Statement) any { return s.Speakers }),
		col("cue", Text, "the words that report it", "agreed to", func(s *ledger.Statement) any { return s.Cue }, needed),
		col("content", Text, "what is said, in the words of the document", "expand the industrial parks", func(s *ledger.Statement) any { return s.Content }, needed),
		col("start", Count, "where the content begins in the document's clean text, in Unicode code points", "355", func(s *ledger.Statement) any { return s.Quotation.From }, needed),
		col("end", Count, "where it ends, not included", "390", func(s *ledger.Statement) any { return s.Quotation.To }, needed),
		col("topics", Codes, "what it is about", "industrial-parks", func(s *ledger.Statement) any { return s.Topics }, of("topic")),
		col("instruments", Codes, "what it names; instruments.id", "vsip", func(s *ledger.Statement) any { return slugs(s.Instruments) }),
		col("initiative", Code, "the undertaking that it carries", "SG+VN/vsip", func(s *ledger.Statement) any { return said(s.Initiative) }, refers("initiatives.id")),
		col("lang", Code, "language of the document", "en", func(s *ledger.Statement) any { return s.Lang }, needed),
	}},
	{"targets", "What a statement binds itself to: a number, a time, or both. At most one a statement.", []string{"statement"}, []Column{
		col("statement", Code, "whose target it is", "s0a1b2c3d4e5f", func(s *ledger.Statement) any { return s.ID }, needed, refers("statements.id")),
		col("quantity", Number, "the number to be reached, in full", "150000000000", func(s *ledger.Statement) any { return quantity(s) }),
		col("unit", Text, "what is counted: an English noun, an ISO 4217 code, %", "USD", func(s *ledger.Statement) any { return said(s.Unit) }),
		col("deadline", EDTF, "the time by which (../) or at which", "../2029-12-31", func(s *ledger.Statement) any { return said(s.Deadline) }),
		col("last_day", Day, "the last day that the deadline may mean", "2029-12-31", func(s *ledger.Statement) any { return lastDay(s.Deadline) }),
	}},
	{"initiatives", "Undertakings followed through time, languages and outlets.", []string{"id"}, []Column{
		col("id", Code, "the parties and what is undertaken; the same in every language", "SG+VN/vsip", func(i *ledger.Item) any { return i.ID }, needed),
		col("title", Text, "what is undertaken", "Vietnam–Singapore Industrial Parks", func(i *ledger.Item) any { return i.Title }, needed),
		col("parties", Codes, "whose undertaking it is", "SG VN", func(i *ledger.Item) any { return codes(i.Parties) }, needed, of("party")),
		col("status", Code, "how far documents tell that it has come", "under-way", func(i *ledger.Item) any { return string(i.Status) }, needed, among(follow.Moves...)),
		col("deadline", EDTF, "the time by which (../) or at which it is to be done", "../2026-12-31", func(i *ledger.Item) any { return said(i.Deadline) }),
		col("last_day", Day, "the last day that the deadline may mean", "2026-12-31", func(i *ledger.Item) any { return lastDay(i.Deadline) }),
		col("overdue", Flag, "on the day of the export: the deadline is past and no document tells of delivery. No evidence is not no action", "false", func(i *ledger.Item) any { return i.Overdue }, needed),
		col("silent_since", Day, "on the day of the export: the last mention, if the last meetings of the parties passed it over", "2024-03-08", func(i *ledger.Item) any { return day(i.SilentSince) }),
		col("committed", Day, "when it was first undertaken", "2023-08-28", func(i *ledger.Item) any { return day(i.Committed) }),
		col("delivered", Day, "when a document tells of delivery", "2026-05-14", func(i *ledger.Item) any { return day(i.Delivered) }),
		col("last_told", Day, "when a document last spoke of it", "2026-05-14", func(i *ledger.Item) any { return day(i.Last) }),
		col("restated", Count, "how often it was said again without moving", "3", func(i *ledger.Item) any { return i.Restated }, needed),
		col("taken_up", Flag, "whether it was a proposal that was taken up", "true", func(i *ledger.Item) any { return i.Taken }, needed),
		col("steps", Count, "how many steps it has", "10", func(i *ledger.Item) any { return len(i.Steps) }, needed),
	}},
	{"steps", "The statements and events that carry an initiative, in order.", []string{"initiative", "place"}, []Column{
		col("initiative", Code, "the initiative", "SG+VN/vsip", func(s step) any { return s.initiative }, needed, refers("initiatives.id")),
		col("place", Count, "in the order of time, from 1", "1", func(s step) any { return s.place }, needed),
		col("document", Code, "the document that tells it", "5f0c…", func(s step) any { return string(s.Doc) }, needed, refers("documents.id")),
		col("statement", Code, "the statement that it is", "s0a1b2c3d4e5f", func(s step) any { return said(s.Statement) }, refers("statements.id")),
		col("event", Code, "the event that it is, by its id in the document", "e5105fb6dea81", func(s step) any { return said(s.Event) }, refers("tellings.id")),
		col("act", Code, "the act of a statement; the kind of an event", "agree", func(s step) any { return code(s.Act) }),
		col("by", Codes, "the parties for whom it is said", "SG VN", func(s step) any { return codes(s.By) }, of("party")),
		col("date", Day, "when it was said, else published; of an event, by when it had happened", "2023-08-28", func(s step) any { return day(s.Date) }),
		col("content", Text, "in the words of the document", "develop further parks", func(s step) any { return s.Content }),
		col("move", Code, "the status that it brought about; empty if it restates", "agreed", func(s step) any { return code(string(s.Move)) }, among(follow.Moves...)),
		col("rule", Code, "why it moves", "undertaken", func(s step) any { return code(s.Rule) }),
	}},
}

func (x *Export) walkDocuments(ctx context.Context, to sink) error {
	for d, err := range x.documents(ctx) {
		if err == nil {
			err = to("documents", d)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *Export) walkPeople(ctx context.Context, to sink) error {
	for p, err := range x.people(ctx) {
		if err == nil {
			err = to("people", p)
		}
		for _, n := range allNames(p) {
			if err == nil {
				err = to("names", name{p.ID, n, n == p.Name})
			}
		}
		for _, t := range p.Offices {
			if err == nil {
				err = to("tenures", tenure{p.ID, t})
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *Export) walkEvents(ctx context.Context, to sink) error {
	for e, err := range x.events(ctx) {
		if err != nil {
			return err
		}
		if err := to("events", e); err != nil {
			return err
		}
		for _, s := range e.Sources {
			if err := to("tellings", telling{e, s}); err != nil {
				return err
			}
		}
		for i, p := range e.Participants {
			if err := to("participants", participant{e.ID, p, i + 1}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (x *Export) walkInstruments(ctx context.Context, to sink) error {
	for i, err := range x.instruments(ctx) {
		if err == nil {
			err = to("instruments", i)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *Export) walkStatements(ctx context.Context, to sink) error {
	for s, err := range x.statements(ctx) {
		if err == nil {
			err = to("statements", s)
		}
		if err == nil && (s.Quantity != nil || s.Unit != nil || s.Deadline != nil) {
			err = to("targets", s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *Export) walkInitiatives(ctx context.Context, to sink) error {
	for i, err := range x.initiatives(ctx) {
		if err == nil {
			err = to("initiatives", i)
		}
		if err != nil {
			return err
		}
		for n, s := range i.Steps {
			if err := to("steps", step{i.ID, n + 1, s}); err != nil {
				return err
			}
		}
	}
	return nil
}

// The cells: nil where nothing is known.

func said(s *string) any {
	if s == nil {
		return nil
	}
	return words(*s)
}

func words(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func code(s string) any { return words(s) }

func day(s *string) any { return onDay(record.ParseDay(orNone(s))) }

func onDay(d record.Day) any {
	if d == 0 {
		return nil
	}
	return d
}

func firstDay(edtf *string) any { return onDay(dateOf(edtf).From) }

func lastDay(edtf *string) any { return onDay(dateOf(edtf).To) }

func codes(ps []record.Party) []string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = string(p)
	}
	return out
}

func slugs(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = ledger.Slug(n)
	}
	return out
}

func placeName(e *ledger.Event) any {
	if e.Place == nil {
		return nil
	}
	return words(e.Place.Name)
}

func placeCountry(e *ledger.Event) any {
	if e.Place == nil || e.Place.Country == nil {
		return nil
	}
	return code(string(*e.Place.Country))
}

func quantity(s *ledger.Statement) any {
	if s.Quantity == nil {
		return nil
	}
	return *s.Quantity
}

// sources is how many documents tell of an event: one may tell of it twice.
func sources(e *ledger.Event) int {
	docs := map[string]bool{}
	for _, s := range e.Sources {
		docs[string(s.Doc)] = true
	}
	return len(docs)
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func padded(n int) string { return strconv.Itoa(1e9 + n) }

// allNames are the names of somebody, each once, the best first.
func allNames(p *ledger.Person) []string {
	out := []string{p.Name}
	for _, n := range p.Names {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}
