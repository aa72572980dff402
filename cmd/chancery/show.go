package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

type showCmd struct {
	ledgerFlag
	What  string   `arg:"" help:"person, event, statement, initiative, instrument, relationship or document. The id of an event, a statement or an initiative tells it by itself."`
	ID    []string `arg:"" optional:"" help:"Its id; of a person also a name, of a relationship the parties, of a document the source."`
	JSON  bool     `name:"json" help:"Print JSON."`
	Since string   `placeholder:"DATE" help:"Of a relationship: what changed since this day."`
	AsOf  string   `placeholder:"DAY" help:"Count overdue and silence on this day instead of today."`
}

func (*showCmd) Help() string {
	return `Examples:

    chancery show relationship VN SG
    chancery show relationship VN SG --since 2025-10-01
    chancery show person Lê Hoài Trung
    chancery show event e5105fb6dea81
    chancery show e5105fb6dea81
    chancery show initiative SG+VN/vsip
    chancery show document report.txt`
}

var showable = []string{"person", "event", "statement", "initiative", "instrument", "relationship", "document"}

// Validate takes an id that stands where the kind of thing should for a thing of the kind that has such ids.
func (c *showCmd) Validate() error {
	if slices.Contains(showable, c.What) {
		if len(c.ID) == 0 {
			return fmt.Errorf("which %s? Give its id, as chancery list and chancery search tell it", c.What)
		}
		return nil
	}
	id := strings.Join(append([]string{c.What}, c.ID...), " ")
	switch {
	case hashed(id, 'e'):
		c.What = "event"
	case hashed(id, 's'):
		c.What = "statement"
	case strings.Contains(id, "/"):
		c.What = "initiative"
	default:
		return fmt.Errorf("what is %q? Say before it what it is: %s", id, strings.Join(showable, ", "))
	}
	c.ID = []string{id}
	return nil
}

// hashed reports whether an id is one that begins with a letter, and goes on with twelve hexadecimal digits.
func hashed(id string, letter byte) bool {
	const digits = 12
	return len(id) == 1+digits && id[0] == letter && strings.Trim(id[1:], "0123456789abcdef") == ""
}

func (c *showCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	day, err := today(c.AsOf)
	if err != nil {
		return err
	}
	f := ledger.Filter{Today: day}
	name := strings.Join(c.ID, " ")
	s := &shower{con: con, l: l, ctx: ctx, json: c.JSON, out: newLines(con.out), f: f}
	switch c.What {
	case "person":
		err = s.people(name)
	case "event":
		err = s.event(name)
	case "statement":
		err = s.statement(name)
	case "initiative":
		err = s.initiative(name)
	case "instrument":
		err = s.instrument(name)
	case "relationship":
		err = s.relationship(c.ID, c.Since)
	case "document":
		err = s.document(name)
	}
	if err != nil {
		return hint(err, "chancery list and chancery search show what there is")
	}
	return s.out.flush()
}

// shower prints one thing.
type shower struct {
	con  *console
	l    *ledger.Ledger
	ctx  context.Context
	json bool
	out  *lines
	f    ledger.Filter
}

func (s *shower) print(format string, args ...any) { fmt.Fprintf(s.out.w, format, args...) }

func (s *shower) head(what, id string) {
	k := s.con.ink
	s.print("%s  %s\n", k.paint(title, printable(what)), k.paint(dim, printable(id)))
}

func (s *shower) line(label, value string) {
	if value == "" {
		return
	}
	var b strings.Builder
	b.WriteString("  " + s.con.ink.pad(dim, label, 13))
	s.con.ink.wrap(&b, 15, 15, plain, printable(value))
	s.print("%s", b.String())
}

// said prints a statement on its lines.
func (s *shower) said(x *ledger.Statement, source bool) {
	k := s.con.ink
	var b strings.Builder
	b.WriteString("    " + k.pad(yellow, x.Act, 13) + k.pad(plain, partyList(x.By), 8) + " ")
	k.wrap(&b, 26, 26, plain, printable(x.Content))
	tail := []string{x.ID}
	if x.Deadline != nil {
		tail = append(tail, "by "+*x.Deadline)
	}
	if x.Initiative != nil {
		tail = append(tail, *x.Initiative)
	}
	if source {
		tail = append(tail, x.Source)
	}
	b.WriteString(strings.Repeat(" ", 26) + k.paint(dim, printable(strings.Join(tail, " · "))) + "\n")
	s.print("%s", b.String())
}

// decided prints what people decided about a record.
func (s *shower) decided(kind string, ids ...string) error {
	js, err := s.l.Decided(s.ctx, kind, ids...)
	for i := range js {
		j := &js[i]
		what := told1(j)
		if _, rest, told := strings.Cut(what, ": "); told {
			what = rest
		}
		if j.Reason != "" {
			what += " (" + j.Reason + ")"
		}
		s.line([]string{"judged", ""}[min(i, 1)], fmt.Sprintf("%s, %s %s  %s", what, j.Who, j.At[:min(10, len(j.At))], j.ID))
	}
	return err
}

func (s *shower) people(name string) error {
	n := 0
	for p, err := range s.l.People(s.ctx, ledger.Filter{Person: name}) {
		if err != nil {
			return err
		}
		if n++; s.json {
			if err := s.out.json(p); err != nil {
				return err
			}
			continue
		}
		s.head(p.Name, p.ID)
		s.line("also", strings.Join(without(p.Names, p.Name), ", "))
		for _, o := range p.Offices {
			s.line(span(o.From, o.To), strings.TrimSpace(o.Office+" "+string(o.Country)+"  "+o.Title))
		}
		var ids []string
		for _, x := range p.Sources {
			ids = append(ids, x.Person)
		}
		if err := s.decided(judge.Person, ids...); err != nil {
			return err
		}
		f := ledger.Filter{Person: p.ID, Limit: 20}
		s.print("  %s\n", s.con.ink.paint(bold, "Took part in"))
		for e, err := range s.l.Events(s.ctx, f) {
			if err != nil {
				return err
			}
			s.eventLine(e)
		}
		s.print("  %s\n", s.con.ink.paint(bold, "Said"))
		for x, err := range s.l.Statements(s.ctx, f) {
			if err != nil {
				return err
			}
			s.said(x, false)
		}
		s.print("\n")
	}
	if n == 0 {
		return &ledger.NotFound{Kind: "person", Name: name}
	}
	return nil
}

func (s *shower) eventLine(e *ledger.Event) {
	k := s.con.ink
	place := ""
	if e.Place != nil {
		place = e.Place.Name
	}
	s.print("    %s %s %s %s  %s\n", k.pad(plain, orDash(e.Date), 21), k.pad(plain, e.Kind, 10), k.pad(plain, partyList(e.Parties), 10),
		printable(cmp.Or(place, "-")), k.paint(dim, fmt.Sprintf("%s, %s", e.ID, plural(len(e.Sources), "source"))))
}

func (s *shower) event(id string) error {
	e, err := s.l.Event(s.ctx, id)
	if err != nil {
		return err
	}
	said, err := s.l.StatementsAt(s.ctx, e)
	if err != nil {
		return err
	}
	if err := s.l.Words(s.ctx, e); err != nil {
		return err
	}
	if s.json {
		return s.out.json(struct {
			*ledger.Event
			Statements []*ledger.Statement `json:"statements"`
			Why        any                 `json:"why"`
		}{e, said, e.Why})
	}
	s.head(fmt.Sprintf("%s, %s", e.Kind, cmp.Or(orDash(e.Date), "no date told")), e.ID)
	s.line("status", string(e.Status))
	s.line("parties", partyList(e.Parties))
	s.line("who", strings.Join(e.Names, ", "))
	if e.Place != nil {
		s.line("where", e.Place.Name)
	}
	s.line("occasion", orDash(e.Occasion))
	for i, src := range e.Sources {
		s.line([]string{"sources", ""}[min(i, 1)], src.Source)
		s.line("", src.Words)
	}
	for i, why := range e.Why {
		s.line([]string{"one because", ""}[min(i, 1)], strings.TrimSpace(fmt.Sprintf("%s %+.2f %s", why.Rule, why.Score, why.Note)))
	}
	var ids []string
	for _, src := range e.Sources {
		ids = append(ids, src.Event)
	}
	if err := s.decided(judge.Event, ids...); err != nil {
		return err
	}
	last := ""
	for _, x := range said {
		if x.Source != last {
			s.print("\n  %s\n", s.con.ink.paint(bold, printable(x.Source)))
			last = x.Source
		}
		s.said(x, false)
	}
	if len(e.Sources) > 1 {
		s.print("\n%s\n", s.con.ink.paint(dim, "side by side: chancery compare "+e.ID))
	}
	return nil
}

func (s *shower) statement(id string) error {
	x, err := s.l.Statement(s.ctx, id)
	if err != nil {
		return err
	}
	if s.json {
		return s.out.json(x)
	}
	s.head(x.Act, x.ID)
	s.line("by", strings.TrimSpace(partyList(x.By)+"  "+strings.Join(x.Names, ", ")))
	s.line("to", partyList(x.To))
	s.line("words", x.Cue)
	s.line("content", x.Content)
	s.line("topics", strings.Join(x.Topics, " "))
	s.line("instruments", strings.Join(x.Instruments, ", "))
	s.line("deadline", orDash(x.Deadline))
	s.line("initiative", orDash(x.Initiative))
	s.line("event", orDash(x.Event))
	s.line("source", x.Source)
	return s.decided(judge.Statement, x.ID)
}

func (s *shower) initiative(key string) error {
	i, err := s.l.Initiative(s.ctx, key, s.f)
	if err != nil {
		return err
	}
	if s.json {
		return s.out.json(i)
	}
	k := s.con.ink
	s.head(i.Title, i.ID)
	s.line("between", partyList(i.Parties))
	s.line("status", strings.Join(append([]string{string(i.Status)}, marks(i)...), ", "))
	s.line("agreed", orDash(i.Committed))
	s.line("deadline", orDash(i.Deadline))
	s.line("delivered", orDash(i.Delivered))
	if err := s.decided(ledger.Initiative, i.ID); err != nil {
		return err
	}
	for _, x := range i.Steps {
		var b strings.Builder
		move := string(x.Move)
		b.WriteString("\n  " + k.pad(plain, cmp.Or(orDash(x.Date), "undated"), 11) + k.pad(strong, move, 11) + k.pad(yellow, cmp.Or(x.Act, "event"), 13) + k.pad(plain, partyList(x.By), 7))
		k.wrap(&b, 44, 44, plain, printable(x.Content))
		tail := x.Source
		if x.Rule != "" {
			tail += " · " + x.Rule
		}
		b.WriteString(strings.Repeat(" ", 44) + k.paint(dim, printable(tail)) + "\n")
		s.print("%s", b.String())
	}
	if i.Status != follow.Delivered && i.Status != follow.Dropped {
		s.print("\n%s\n", k.paint(dim, "What no document tells may have happened all the same: no evidence is not no action."))
	}
	return nil
}

func (s *shower) instrument(name string) error {
	n := 0
	for i, err := range s.l.Instruments(s.ctx, ledger.Filter{Instrument: name}) {
		if err != nil {
			return err
		}
		if n++; s.json {
			if err := s.out.json(i); err != nil {
				return err
			}
			continue
		}
		s.head(i.Name, i.ID)
		s.line("kind", i.Kind)
		s.line("named in", fmt.Sprintf("%s, %s", plural(i.Documents, "document"), span(i.First, i.Last)))
		for x, err := range s.l.Statements(s.ctx, ledger.Filter{Instrument: i.Name, Limit: 20}) {
			if err != nil {
				return err
			}
			s.said(x, true)
		}
	}
	if n == 0 {
		return &ledger.NotFound{Kind: "instrument", Name: name}
	}
	return nil
}

func (s *shower) document(name string) error {
	r, err := s.l.Reading(s.ctx, name)
	if err != nil {
		return err
	}
	if s.json {
		b, err := r.MarshalJSON()
		s.out.w.Write(append(b, '\n'))
		return err
	}
	s.print("%s", render(s.con.ink, r))
	d, err := s.l.Document(s.ctx, string(r.Doc.ID))
	if err != nil {
		return err
	}
	s.line("author", printable(orDash(d.Author)))
	s.line("link", printable(orDash(d.Link)))
	s.line("got", d.Got)
	s.line("id", string(d.ID))
	return s.decided(judge.Document, string(r.Doc.ID))
}

func (s *shower) relationship(codes []string, since string) error {
	var parties []record.Party
	for _, c := range codes {
		for _, p := range strings.FieldsFunc(c, func(r rune) bool { return r == '+' || r == ',' }) {
			parties = append(parties, record.Party(strings.ToUpper(p)))
		}
	}
	if len(parties) < 2 {
		return usageError("a relationship has two parties or more: chancery show relationship VN SG")
	}
	from, err := dateFlag("--since", since)
	if err != nil {
		return err
	}
	r, err := s.l.Relationship(s.ctx, parties, s.f)
	if err != nil {
		return err
	}
	p, err := s.pageOf(r, from.From)
	if err != nil {
		return err
	}
	if s.json {
		return s.out.json(p)
	}
	k := s.con.ink
	s.head(strings.ReplaceAll(r.ID, "+", " – "), r.ID)
	if r.Level != nil {
		s.line("level", strings.TrimSpace(*r.Level+"  since "+cmp.Or(orDash(r.Since), "a day that no document tells")))
	}
	for _, x := range r.Levels {
		if r.Level == nil || x.Level != *r.Level {
			s.line("", fmt.Sprintf("%s, told %s", x.Level, span(x.First, x.Last)))
		}
	}
	s.line("meetings", fmt.Sprintf("%d, last %s", r.Meetings, cmp.Or(orDash(r.LastMeeting), "unknown")))
	part := func(title string, items []*ledger.Item) {
		if len(items) == 0 {
			return
		}
		s.print("\n  %s\n", k.paint(bold, fmt.Sprintf("%s (%d)", title, len(items))))
		for _, i := range items {
			var b strings.Builder
			b.WriteString("    " + k.pad(yellow, string(i.Status), 11) + k.pad(plain, orDash(i.Deadline), 14) + " ")
			k.wrap(&b, 30, 30, plain, printable(i.Title))
			b.WriteString(strings.Repeat(" ", 30) + k.paint(dim, printable(strings.Join(append([]string{i.ID}, marks(i)...), " · "))) + "\n")
			s.print("%s", b.String())
		}
	}
	part("Undertaken together", p.Together)
	for _, side := range p.Sides {
		part("Undertaken by "+string(side.Party), side.Undertaken)
		part("Proposed by "+string(side.Party)+", not taken up", side.Proposed)
	}
	part("Delivered or dropped", p.Closed)
	s.print("\n  %s\n", k.paint(bold, "Events"))
	for _, e := range p.Events {
		s.eventLine(e)
	}
	if from.From != 0 {
		s.print("\n  %s\n", k.paint(bold, "Said since "+from.From.String()))
		for _, x := range p.Said {
			s.said(x, true)
		}
	}
	return nil
}

// relationPage is what a relationship's page shows.
type relationPage struct {
	*ledger.Relationship
	Together []*ledger.Item      `json:"together"` // open, and undertaken by all
	Sides    []side              `json:"sides"`
	Closed   []*ledger.Item      `json:"closed"`
	Events   []*ledger.Event     `json:"events"`
	Said     []*ledger.Statement `json:"said"` // since the day asked for
}

// side is what one party undertook or proposed and is still open.
type side struct {
	Party      record.Party   `json:"party"`
	Undertaken []*ledger.Item `json:"undertaken"`
	Proposed   []*ledger.Item `json:"proposed"`
}

func (s *shower) pageOf(r *ledger.Relationship, since record.Day) (*relationPage, error) {
	p := &relationPage{Relationship: r, Together: []*ledger.Item{}, Closed: []*ledger.Item{}, Events: []*ledger.Event{}, Said: []*ledger.Statement{}}
	for _, x := range r.Parties {
		p.Sides = append(p.Sides, side{x, []*ledger.Item{}, []*ledger.Item{}})
	}
	f := s.f
	f.Group, f.From = r.Parties, since
	for i, err := range s.l.Initiatives(s.ctx, f) {
		if err != nil {
			return nil, err
		}
		if i.Status == follow.Delivered || i.Status == follow.Dropped {
			p.Closed = append(p.Closed, i)
			continue
		}
		p.place(i)
	}
	f.Limit = 30
	for e, err := range s.l.Events(s.ctx, f) {
		if err != nil {
			return nil, err
		}
		p.Events = append(p.Events, e)
	}
	if since == 0 {
		return p, nil
	}
	for x, err := range s.l.Statements(s.ctx, ledger.Filter{Group: r.Parties, From: since, Limit: 200}) {
		if err != nil {
			return nil, err
		}
		p.Said = append(p.Said, x)
	}
	return p, nil
}

// place puts an open initiative under those who undertook it: by the last undertaking, else by the last proposal.
func (p *relationPage) place(i *ledger.Item) {
	undertaken := i.Status != follow.Raised
	var by []record.Party
	for _, s := range i.Steps {
		class := record.ParseAct(s.Act).Class()
		if undertaken && class == record.Undertaking || !undertaken && class == record.Proposal {
			by = s.By
		}
	}
	for n := range p.Sides {
		if len(by) == 1 && p.Sides[n].Party == by[0] {
			if undertaken {
				p.Sides[n].Undertaken = append(p.Sides[n].Undertaken, i)
			} else {
				p.Sides[n].Proposed = append(p.Sides[n].Proposed, i)
			}
			return
		}
	}
	p.Together = append(p.Together, i)
}

func without(xs []string, x string) (out []string) {
	for _, y := range xs {
		if y != x {
			out = append(out, y)
		}
	}
	return out
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
