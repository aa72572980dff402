package brief

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Make writes the brief that is asked for.
func Make(ctx context.Context, l *ledger.Ledger, ask Ask) (*Brief, error) {
	m, err := gather(ctx, l, ask)
	if err != nil {
		return nil, err
	}
	return m.brief()
}

// maker is a brief in the making: what the ledger held on the day, and the readings of the documents that lines rest on.
type maker struct {
	ctx  context.Context
	l    *ledger.Ledger
	past *ledger.Past
	w    *locale.Locale
	ask  Ask
	us   string // the first party by name
	them string // the others

	papers  []paper // on these parties, of then or before, oldest first
	undated int
	events  []ledger.PastEvent
	met     []record.Day // the days on which they met, each once, in order
	items   []follow.Initiative
	read    map[text.DocID]*record.Reading
	called  map[string]string           // people by their ids
	moved   map[string]record.Judgement // what moved an initiative last, by its key, where a person did
}

// gather asks the ledger for all that a brief is made of.
func gather(ctx context.Context, l *ledger.Ledger, ask Ask) (*maker, error) {
	if len(ask.Parties) < 2 || ask.Parties[0] == ask.Parties[1] {
		return nil, ledger.Misask("brief.parties", "a brief is of two parties or more: VN SG")
	}
	if !slices.Contains(locale.Languages, ask.Lang) {
		return nil, ledger.Misask("language", "there are no words in %q, only in %s", ask.Lang, strings.Join(locale.Languages, ", "))
	}
	w, err := words(ask.Lang, l.Packs())
	if err != nil {
		return nil, err
	}
	m := &maker{ctx: ctx, l: l, past: l.Past(ask.Date), w: w, ask: ask, read: map[text.DocID]*record.Reading{}, called: map[string]string{}, moved: map[string]record.Judgement{}}
	m.us, m.them = w.Party(ask.Parties[0]), m.listed(ask.Parties[1:])
	var docs []*ledger.Document
	var ids []text.DocID
	for d, err := range l.Documents(ctx, ledger.Filter{Parties: ask.Parties}) {
		if err != nil {
			return nil, err
		}
		docs, ids = append(docs, d), append(ids, d.ID)
	}
	days, err := l.Days(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, d := range docs {
		switch day := days[d.ID]; {
		case day == 0:
			m.undated++
		case day <= ask.Date:
			m.papers = append(m.papers, paper{d, day})
		}
	}
	sortBy(m.papers, func(a, b *paper) int { return cmp.Compare(a.day, b.day) }, func(a, b *paper) int { return cmp.Compare(a.ID, b.ID) })
	if m.events, err = m.past.Events(ctx, ask.Parties); err != nil {
		return nil, err
	}
	if m.items, err = m.past.Initiatives(ctx, ask.Parties); err != nil {
		return nil, err
	}
	for n := range m.items {
		if i := &m.items[n]; i.Judged >= 0 {
			js, err := l.Decided(ctx, ledger.Initiative, i.Key)
			if err != nil {
				return nil, err
			}
			for _, j := range js {
				if j.Kind == record.JudgeMove && j.At[:min(10, len(j.At))] <= ask.Date.String() {
					m.moved[i.Key] = j
				}
			}
		}
	}
	for i := range m.events {
		if e := &m.events[i]; e.Met() && e.When.From != 0 && e.When.From <= ask.Date {
			m.met = append(m.met, e.When.From)
		}
	}
	m.met = slices.Compact(m.met)
	if len(m.papers) == 0 {
		return nil, &ledger.NotFound{Kind: "document up to " + ask.Date.String() + " on", Name: ledger.GroupKey(ask.Parties)}
	}
	return m, nil
}

// paper is a document with its day.
type paper struct {
	*ledger.Document
	day record.Day
}

// caps are how many lines of a section are shown, so that a brief has four pages at most; sections that are short by themselves have none.
var caps = map[string]int{"met": 6, "ahead": 6, "overdue": 6, "we": 6, "they": 6, "both": 8, "restated": 4, "silent": 5, "proposed": 6, "positions": 8, "instruments": 5}

// draft is a line that may come into a brief.
type draft struct {
	id     string
	record Record
	make   func() (Line, error)
}

// ready are drafts of lines that are made already.
func ready(lines []Line) (out []draft) {
	for _, x := range lines {
		out = append(out, draft{x.ID, x.Record, func() (Line, error) { return x, nil }})
	}
	return out
}

// brief puts the sections together: no more lines than a reader has time for.
func (m *maker) brief() (*Brief, error) {
	return m.made(func(section string, n int, _ *draft) bool { return caps[section] == 0 || n < caps[section] })
}

// made puts together a brief of those lines that are wanted, each told with its section and its place there.
func (m *maker) made(wanted func(section string, n int, d *draft) bool) (*Brief, error) {
	b := &Brief{Form: Form, Lang: m.ask.Lang, Date: m.ask.Date.String(), For: m.ask.For, Parties: m.ask.Parties}
	b.Title = m.w.T("title", m.listed(m.ask.Parties))
	if m.ask.For != "" {
		b.Intro = append(b.Intro, m.w.T("for", m.ask.For))
	}
	first, last := m.papers[0].day.String(), m.papers[len(m.papers)-1].day.String()
	b.Intro = append(b.Intro, m.w.T("asof", m.w.Day(m.ask.Date), m.us, m.them), m.w.T("rests", m.w.Count("doc", len(m.papers)), m.w.Told(&first, &last)), m.w.T("quotes"))
	for _, part := range []struct {
		id     string
		drafts func() ([]draft, error)
	}{
		{"who", m.who}, {"level", m.level}, {"met", m.lastMet}, {"ahead", m.ahead}, {"overdue", m.overdue},
		{"we", func() ([]draft, error) { return m.undertaken("we") }},
		{"they", func() ([]draft, error) { return m.undertaken("they") }},
		{"both", func() ([]draft, error) { return m.undertaken("both") }},
		{"restated", m.restated}, {"silent", m.silent}, {"proposed", m.proposed}, {"positions", m.positions}, {"instruments", m.instruments},
	} {
		drafts, err := part.drafts()
		if err != nil {
			return nil, err
		}
		if len(drafts) == 0 {
			continue
		}
		s := Section{ID: part.id, Title: m.title(part.id), Lines: []Line{}}
		if note := "note." + part.id; m.w.Has(note) {
			s.Note = m.w.T(note)
		}
		for n := range drafts {
			if !wanted(part.id, n, &drafts[n]) {
				continue
			}
			line, err := drafts[n].make()
			if err != nil {
				return nil, err
			}
			s.Lines = append(s.Lines, line)
		}
		if rest := len(drafts) - len(s.Lines); rest > 0 {
			s.More = m.w.T("more", m.w.Number(rest), m.listing(part.id))
		}
		b.Sections = append(b.Sections, s)
	}
	gaps, err := m.gaps(b.Sections)
	if err != nil {
		return nil, err
	}
	b.Sections = append(b.Sections, Section{ID: "gaps", Title: m.title("gaps"), Lines: gaps})
	return b, m.number(b)
}

// listed are parties by name: "Vietnam, Laos and Cambodia".
func (m *maker) listed(ps []record.Party) string {
	last := len(ps) - 1
	if last == 0 {
		return m.w.Party(ps[0])
	}
	return m.w.T("and", m.w.Parties(ps[:last]), m.w.Party(ps[last]))
}

func (m *maker) title(section string) string {
	switch section {
	case "both":
		if len(m.ask.Parties) > 2 {
			return m.w.T("section.all")
		}
	case "we":
		return m.w.T("section.we", m.us)
	case "they":
		return m.w.T("section.they", m.them)
	}
	return m.w.T("section." + section)
}

// listing is the command that lists all of what a section shows.
func (m *maker) listing(section string) string {
	who := "-p " + strings.ReplaceAll(ledger.GroupKey(m.ask.Parties), "+", " -p ")
	switch section {
	case "met":
		return "chancery list events " + who + " --to " + m.ask.Date.String()
	case "positions":
		return "chancery list statements " + who + " --act stance --to " + m.ask.Date.String()
	case "instruments":
		return "chancery list instruments"
	case "overdue", "silent":
		return "chancery list initiatives " + who + " --status " + section + " --as-of " + m.ask.Date.String()
	case "proposed":
		return "chancery list initiatives " + who + " --status raised"
	}
	return "chancery list initiatives " + who + " --as-of " + m.ask.Date.String()
}

// reading is the reading of a document.
func (m *maker) reading(doc text.DocID) (*record.Reading, error) {
	if r := m.read[doc]; r != nil {
		return r, nil
	}
	r, err := m.l.Reading(m.ctx, string(doc))
	if err == nil {
		m.read[doc] = r
	}
	return r, err
}

// rest is words of a document as a line rests on them.
func (m *maker) rest(doc text.DocID, kind, id string, span text.Span) (Rest, error) {
	r, err := m.reading(doc)
	if err != nil {
		return Rest{}, err
	}
	start := utf8.RuneCountInString(r.Doc.Text[:span.Start])
	quote := r.Doc.Quote(span)
	return Rest{Kind: kind, Record: id, Quote: quote, SHA256: hash(quote), Start: start, End: start + utf8.RuneCountInString(quote), doc: doc}, nil
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// errGone tells that a reading has not the record that the ledger names: another program is just changing it.
var errGone = errors.New("the ledger is being changed: try again")

// statement is what a line rests on if it rests on a statement.
func (m *maker) statement(doc text.DocID, id string) (Rest, *record.Statement, error) {
	r, err := m.reading(doc)
	if err != nil {
		return Rest{}, nil, err
	}
	for i := range r.Statements {
		if s := &r.Statements[i]; string(s.ID) == id {
			rest, err := m.rest(doc, "statement", id, s.Content)
			return rest, s, err
		}
	}
	return Rest{}, nil, fmt.Errorf("statement %s of %s: %w", id, r.Doc.Source, errGone)
}

// event is what a line rests on if it rests on an event of a document.
func (m *maker) event(doc text.DocID, id string) (Rest, error) {
	r, err := m.reading(doc)
	if err != nil {
		return Rest{}, err
	}
	for i := range r.Events {
		if e := &r.Events[i]; string(e.ID) == id && len(e.Evidence) > 0 {
			return m.rest(doc, "event", id, e.Evidence[0].Span)
		}
	}
	return Rest{}, fmt.Errorf("event %s of %s: %w", id, r.Doc.Source, errGone)
}

// find is what a line rests on if a record of a document has some words of its text as they stand there.
func (m *maker) find(doc text.DocID, kind, id, said string) (rest Rest, found bool, err error) {
	r, err := m.reading(doc)
	if err != nil {
		return rest, false, err
	}
	at := strings.Index(r.Doc.Text, said)
	if at < 0 {
		return rest, false, nil
	}
	rest, err = m.rest(doc, kind, id, text.Span{Start: at, End: at + len(said)})
	return rest, true, err
}

// step is what a line rests on if it rests on a step of an initiative.
func (m *maker) step(s *follow.Step) (Rest, error) {
	if s.Statement == "" {
		return m.event(s.Doc, string(s.Event))
	}
	rest, _, err := m.statement(s.Doc, string(s.Statement))
	return rest, err
}

// number gives the sources their numbers, in the order in which lines name them, and lists them.
func (m *maker) number(b *Brief) error {
	at := map[text.DocID]int{}
	for i := range b.Sections {
		for j := range b.Sections[i].Lines {
			x := &b.Sections[i].Lines[j]
			for k := range x.Rests {
				doc := x.Rests[k].doc
				if at[doc] == 0 {
					s, err := m.source(doc)
					if err != nil {
						return err
					}
					b.Sources = append(b.Sources, s)
					at[doc] = len(b.Sources)
				}
				x.Rests[k].Source = at[doc]
			}
		}
	}
	return nil
}

func (m *maker) source(doc text.DocID) (Source, error) {
	r, err := m.reading(doc)
	if err != nil {
		return Source{}, err
	}
	d, err := m.l.Document(m.ctx, string(doc)) // it knows the page's own address, which is not of its text
	if err != nil {
		return Source{}, err
	}
	s := Source{Document: doc, Text: hash(r.Doc.Text), Outlet: deref(d.Outlet), Title: deref(d.Title), Date: dayText(ledger.DayOf(r)), Link: deref(d.Link), Lang: r.Doc.Lang, Name: nameOf(d.Source)}
	if s.Link == "" {
		return s, nil
	}
	for _, p := range m.papers {
		if p.ID != doc && p.Link != nil && ledger.SamePage(*p.Link, s.Link) {
			s.Revisions = append(s.Revisions, p.ID)
		}
	}
	slices.Sort(s.Revisions)
	return s, nil
}

// sortBy puts lines in an order and leaves those that are alike in it as they stand.
func sortBy[T any](xs []T, keys ...func(a, b *T) int) {
	slices.SortStableFunc(xs, func(a, b T) int {
		for _, key := range keys {
			if c := key(&a, &b); c != 0 {
				return c
			}
		}
		return 0
	})
}

// join puts parts of a note together, less those that say nothing.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "; ")
}
