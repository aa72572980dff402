package assistant

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The tools that ask. The tags of a question are what a program is told of its fields.

type searched struct {
	slice
	days
	Words   string   `json:"words" jsonschema:"words; those in double quotes stand together"`
	Parties []string `json:"parties,omitempty" jsonschema:"with all of these parties: codes like VN, SG, ASEAN"`
	Lang    string   `json:"lang,omitempty" jsonschema:"in this language: en or vi"`
}

type hit struct {
	Document   document     `json:"document"`
	Match      ledger.Match `json:"match"` // exact; diacritics: the same but for these; concept: other words for the same thing
	Snippet    *quote       `json:"snippet"`
	Statements []statement  `json:"statements"`
}

// language is how the code of a language looks, whether the ledger has documents in it or not.
var language = regexp.MustCompile(`^[a-z]{2,3}$`)

func (t *tools) search(ctx context.Context, in searched) (*part[hit], error) {
	if strings.TrimSpace(in.Words) == "" {
		return nil, errors.New("words: what is to be found?")
	}
	f, err := t.filter(in.slice, in.days, in.Parties)
	if err != nil {
		return nil, err
	}
	if f.Lang = in.Lang; f.Lang != "" && !language.MatchString(f.Lang) {
		return nil, fmt.Errorf("lang is the code of a language, such as en or vi, not %q", f.Lang)
	}
	return partOf(f, t.Search(ctx, in.Words, f), func(h *ledger.Hit) hit {
		return hit{documentOf(h.Document), h.Match, quoteOf(h.Snippet).of(h.Document.ID), t.statementsOf(h.Statements)}
	})
}

type eventsAsked struct {
	slice
	days
	Parties []string `json:"parties,omitempty" jsonschema:"with all of these parties: codes like VN, SG, ASEAN"`
	Kinds   []string `json:"kinds,omitempty" jsonschema:"of any of these kinds: meeting, talks, call, visit, signing …"`
	Status  string   `json:"status,omitempty" jsonschema:"held, planned, proposed or cancelled"`
	Person  string   `json:"person,omitempty" jsonschema:"with this person: an id, or a name with or without diacritics"`
	All     bool     `json:"all,omitempty" jsonschema:"those too that documents only recall or foresee"`
}

func (t *tools) listEvents(ctx context.Context, in eventsAsked) (*part[event], error) {
	f, err := t.filter(in.slice, in.days, in.Parties)
	if err != nil {
		return nil, err
	}
	for _, k := range in.Kinds {
		if err := oneOf("a kind of event", k, t.Codes("event")); err != nil {
			return nil, err
		}
	}
	f.Kinds, f.Status, f.Person, f.Main = in.Kinds, in.Status, in.Person, !in.All
	return partOf(f, t.Events(ctx, f), t.eventOf)
}

type statementsAsked struct {
	slice
	days
	Parties    []string `json:"parties,omitempty" jsonschema:"by or to all of these parties: codes like VN, SG, ASEAN"`
	Acts       []string `json:"acts,omitempty" jsonschema:"of any of these acts (agree, commit, propose …) or classes of acts (undertaking, proposal, stance)"`
	Topics     []string `json:"topics,omitempty" jsonschema:"on all of these topics: energy, maritime …"`
	Person     string   `json:"person,omitempty" jsonschema:"said by this person: an id, or a name with or without diacritics"`
	Initiative string   `json:"initiative,omitempty" jsonschema:"that carry this initiative: its id"`
}

func (t *tools) listStatements(ctx context.Context, in statementsAsked) (*part[statement], error) {
	f, err := t.filter(in.slice, in.days, in.Parties)
	if err != nil {
		return nil, err
	}
	if err := t.topics(in.Topics); err != nil {
		return nil, err
	}
	for _, act := range in.Acts {
		if err := oneOf("an act", act, append([]string{string(record.Undertaking), string(record.Proposal), string(record.Stance)}, t.Codes("act")...)); err != nil {
			return nil, err
		}
	}
	f.Acts, f.Topics, f.Person = in.Acts, in.Topics, in.Person
	if in.Initiative != "" {
		x, err := t.Initiative(ctx, in.Initiative, ledger.Filter{Brief: true})
		if err != nil {
			return nil, err
		}
		f.Initiative = x.ID
	}
	return partOf(f, t.Statements(ctx, f), t.statementOf)
}

type initiativesAsked struct {
	slice
	days
	Parties []string `json:"parties,omitempty" jsonschema:"of all of these parties: codes like VN, SG, ASEAN"`
	Topics  []string `json:"topics,omitempty" jsonschema:"with steps on all of these topics: energy, maritime …"`
	Status  string   `json:"status,omitempty" jsonschema:"raised, agreed, signed, under-way, delivered, dropped, disputed, overdue or silent"`
}

func (t *tools) listInitiatives(ctx context.Context, in initiativesAsked) (*part[initiative], error) {
	f, err := t.filter(in.slice, in.days, in.Parties)
	if err != nil {
		return nil, err
	}
	if err := t.topics(in.Topics); err != nil {
		return nil, err
	}
	f.Topics, f.Status, f.Brief = in.Topics, in.Status, true
	return partOf(f, t.Initiatives(ctx, f), t.initiativeOf)
}

// named asks for one thing.
type named struct {
	ID string `json:"id" jsonschema:"as another tool gave it; of a quoted id its text"`
}

type eventTold struct {
	event
	Statements []statement `json:"statements"`
}

func (t *tools) event(ctx context.Context, in named) (*eventTold, error) {
	e, err := t.Event(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	if err := t.Words(ctx, e); err != nil {
		return nil, err
	}
	said, err := t.StatementsAt(ctx, e)
	if err != nil {
		return nil, err
	}
	return &eventTold{t.eventOf(e), t.statementsOf(said)}, nil
}

// steps is how many of the last steps of an initiative are answered, besides those that moved it.
const steps = 40

type initiativeTold struct {
	initiative
	AsOf  string `json:"as_of"` // the day on which overdue and silence are counted
	Steps []step `json:"steps"`
	Count int    `json:"steps_in_all"`
}

func (t *tools) initiative(ctx context.Context, in named) (*initiativeTold, error) {
	x, err := t.Initiative(ctx, in.ID, ledger.Filter{Today: t.today(), Steps: steps})
	if err != nil {
		return nil, err
	}
	return &initiativeTold{t.initiativeOf(x), t.today().String(), stepsOf(x), x.Count}, nil
}

type relationshipAsked struct {
	Parties []string `json:"parties" jsonschema:"two or more: codes like VN, SG, ASEAN"`
}

type relationshipTold struct {
	*ledger.Relationship
	AsOf    string       `json:"as_of"`
	Events  []event      `json:"last_events"`
	Overdue []initiative `json:"overdue_initiatives"` // the first of them; list_initiatives has all
	Spoken  []initiative `json:"last_spoken_of"`      // likewise
}

func (t *tools) relationship(ctx context.Context, in relationshipAsked) (*relationshipTold, error) {
	const few = 10
	parties, err := t.parties(in.Parties)
	if err != nil {
		return nil, err
	}
	if len(parties) < 2 {
		return nil, errors.New("parties: name two or more, as in [\"VN\", \"SG\"]")
	}
	f := ledger.Filter{Today: t.today()}
	out := &relationshipTold{AsOf: f.Today.String(), Events: []event{}, Overdue: []initiative{}, Spoken: []initiative{}}
	if out.Relationship, err = t.Relationship(ctx, parties, f); err != nil {
		return nil, err
	}
	f.Group, f.Limit, f.Main = parties, few, true
	for e, err := range t.Events(ctx, f) {
		if err != nil {
			return nil, err
		}
		out.Events = append(out.Events, t.eventOf(e))
	}
	f.Main, f.Brief = false, true
	for status, to := range map[string]*[]initiative{"overdue": &out.Overdue, "": &out.Spoken} {
		f.Status = status
		for x, err := range t.Initiatives(ctx, f) {
			if err != nil {
				return nil, err
			}
			*to = append(*to, t.initiativeOf(x))
		}
	}
	return out, nil
}

type compared struct {
	Event   event            `json:"event"`
	Sources []comparedSource `json:"sources"`
	Rows    []comparedRow    `json:"rows"`
}

type comparedSource struct {
	Document  text.DocID   `json:"document"`
	Source    *quote       `json:"source"`
	Outlet    *quote       `json:"outlet"`
	Lang      string       `json:"lang"`
	Published *string      `json:"published"`
	Kind      string       `json:"kind"` // joint-statement, readout, report
	By        record.Party `json:"by,omitempty"`
	Repeats   *int         `json:"repeats,omitempty"` // which of the sources it repeats
	How       string       `json:"how,omitempty"`
}

// comparedRow is one thing said. Sources are told by their place among sources, from 0.
type comparedRow struct {
	About       *quote       `json:"about"`
	Told        follow.Told  `json:"told"`
	Said        []saidBy     `json:"said"`
	Differences []difference `json:"differences"`
}

type saidBy struct {
	Source    int            `json:"source"`
	Statement string         `json:"statement"`
	Act       string         `json:"act"`
	By        []record.Party `json:"by"`
	Cue       *quote         `json:"cue"`
	Content   *quote         `json:"content"`
}

type difference struct {
	Kind    string    `json:"kind"`
	Of      [2]*quote `json:"of"`
	Sources [2]int    `json:"sources"`
}

func (t *tools) compare(ctx context.Context, in named) (*compared, error) {
	e, err := t.Event(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	c, err := t.Compare(ctx, e)
	if err != nil {
		return nil, err
	}
	side := c.SideBySide()
	out := &compared{Event: t.eventOf(e), Sources: []comparedSource{}, Rows: []comparedRow{}}
	letters := map[string]int{}
	for i := range side.Sources {
		letters[ledger.Letter(i)] = i
	}
	for _, s := range side.Sources {
		src := comparedSource{s.Doc, quoteOf(s.Source), quoteOf(s.Outlet), s.Lang, s.Date, s.Kind, s.By, nil, s.How}
		if i, ok := letters[s.Of]; ok {
			src.Repeats = &i
		}
		out.Sources = append(out.Sources, src)
	}
	for _, r := range side.Rows {
		row := comparedRow{quoteOf(r.Topic), r.Told, []saidBy{}, []difference{}}
		for _, s := range r.Said {
			doc := side.Sources[s.Source].Doc
			row.Said = append(row.Said, saidBy{s.Source, s.Statement, s.Act, s.By, quoteOf(s.Cue).of(doc), quoteAt(doc, s.Quotation)})
		}
		for _, d := range r.Differences {
			row.Differences = append(row.Differences, difference{d.Kind, [2]*quote{quoteOf(d.Of[0]), quoteOf(d.Of[1])}, d.In})
		}
		out.Rows = append(out.Rows, row)
	}
	return out, nil
}

type spanAsked struct {
	Document string `json:"document" jsonschema:"the id of a document, as another tool gave it"`
	Start    int    `json:"start,omitempty" jsonschema:"where to begin, in code points of its clean text: start of a quote"`
	End      *int   `json:"end,omitempty" jsonschema:"where to end; 2000 code points further if nothing is said, at most 8000"`
}

type spanTold struct {
	Document document `json:"document"`
	Length   int      `json:"length"` // of the whole text, in code points
	Text     *quote   `json:"text"`
	Next     *int     `json:"next"` // where to go on from; null at the end
}

func (t *tools) documentSpan(ctx context.Context, in spanAsked) (*spanTold, error) {
	const usual, most = 2000, 8000
	d, err := t.Document(ctx, in.Document)
	if err != nil {
		return nil, err
	}
	r, err := t.Reading(ctx, in.Document)
	if err != nil {
		return nil, err
	}
	out := &spanTold{Document: documentOf(d), Length: utf8.RuneCountInString(r.Doc.Text)}
	end := min(in.Start+usual, out.Length)
	if in.End != nil {
		end = *in.End
	}
	if in.Start < 0 || in.Start > end || end > out.Length || end-in.Start > most {
		return nil, fmt.Errorf("start and end are within 0 and %d, and at most %d apart: not %d and %d", out.Length, most, in.Start, end)
	}
	from := byteOf(r.Doc.Text, in.Start)
	to := from + byteOf(r.Doc.Text[from:], end-in.Start)
	out.Text = quoteAt(r.Doc.ID, ledger.Quote(r.Doc.Text, text.Span{Start: from, End: to}))
	if end < out.Length {
		out.Next = &end
	}
	return out, nil
}

// byteOf is where a code point of a text begins, or where the text ends.
func byteOf(s string, point int) int {
	for i := range s {
		if point == 0 {
			return i
		}
		point--
	}
	return len(s)
}
