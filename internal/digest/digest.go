// Package digest tells people what is new: what documents tell that were not kept before, deadlines that near or pass, statuses that moved,
// phrases that a formula lost.
//
// In: a ledger, what somebody asked to be told of (an alert, a relationship), and since when. Out: notices, and pages, mails and feeds of them.
// Every notice names the words that it stands on, where they are from, and why it is there. It must never tell one thing twice to one
// recipient, whatever breaks off, and never tell what no document says.
//
// Read Gather first, then Office.Send.
package digest

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Subject is what notices are told under: an alert, or a relationship.
type Subject struct {
	Alert   *ledger.Alert
	Parties []record.Party // of a relationship: these and no others
}

// ID is the subject as the ledger keeps it with what was told under it.
func (s Subject) ID() string {
	if s.Alert != nil {
		return "alert:" + s.Alert.Name
	}
	return "relationship:" + ledger.GroupKey(s.Parties)
}

// flag is how chancery digest is asked for it.
func (s Subject) flag() string {
	if s.Alert != nil {
		return "--alert " + s.Alert.Name
	}
	return "--relationship " + strings.ReplaceAll(ledger.GroupKey(s.Parties), "+", ",")
}

// query is what it asks for.
func (s Subject) query() ledger.Query {
	if s.Alert != nil {
		return s.Alert.Query
	}
	return ledger.Query{Parties: s.Parties}
}

// days is how long before a deadline it tells of it.
func (s Subject) days() []int {
	if s.Alert != nil {
		return s.Alert.Days
	}
	return ledger.DefaultDays
}

// Rule is why something is told.
type Rule string

// The rules.
const (
	NewEvent     Rule = "event"     // an event that no document told before
	Turned       Rule = "turned"    // an event that was foreseen has taken place, or will not
	NewStatement Rule = "statement" // words that no document told before
	Moved        Rule = "moved"     // the status of an initiative is another
	Near         Rule = "near"      // a deadline is near
	Passed       Rule = "passed"    // a deadline is past, and no document tells of delivery
	Dropped      Rule = "dropped"   // a phrase that earlier texts of a kind had is not in the latest
)

// Rules are all of them, in the order in which they are told: first what somebody may have to act on.
var Rules = []Rule{Passed, Near, Moved, Dropped, Turned, NewEvent, NewStatement}

// Notice is one thing that is told, with the words that it stands on.
type Notice struct {
	Rule Rule
	Why  []string // the subjects that it is under, as people name them: "" for a relationship
	Keys []string // by which it is known again; the first is its own
	Day  record.Day
	At   time.Time // when it became so: when its document was kept, or the day of a deadline

	When      string // EDTF: when it happened or was said; of a deadline, the deadline
	Parties   []record.Party
	Event     *ledger.Event
	Statement *ledger.Statement
	Item      *ledger.Item
	From      follow.Move // what a status was
	Left      int         // days up to a deadline
	Phrase    string
	Who       string  // who moved a status, if a person did
	Quotes    []Quote // what it stands on
	Compared  []Quote // of a phrase: what it was compared with
}

// Key is by what the notice is known again.
func (n *Notice) Key() string { return n.Keys[0] }

// Quote is words of a document.
type Quote struct {
	Text string
	Doc  *ledger.Document
	ID   string // of the record
}

// Options of Gather.
type Options struct {
	Today record.Day
	From  record.Day // deadlines that passed before are passed over
	All   bool       // also what was near meanwhile and is past: for counting
}

// Proved reports why a query cannot be asked: it names what the ledger does not have, or what nobody knows. What no list could be narrowed by, no
// alert can.
func Proved(ctx context.Context, l *ledger.Ledger, q ledger.Query) error {
	if q.Initiative != "" {
		if _, err := l.Initiative(ctx, q.Initiative, ledger.Filter{}); err != nil {
			return err
		}
	}
	for _, err := range l.Statements(ctx, ledger.Filter{Parties: q.Parties, Topics: q.Topics, Person: q.Person, Instrument: q.Instrument, Limit: 1}) {
		if err != nil {
			return err
		}
	}
	return nil
}

// gathering is the making of notices under one subject.
type gathering struct {
	l       *ledger.Ledger
	fresh   *ledger.Fresh
	subject Subject
	query   ledger.Query
	said    []ledger.Filter // by which its statements are found: any of them
	o       Options
	out     []*Notice
}

// Gather returns what is to be told under a subject of the documents that are fresh, and of the deadlines of the day: by rule, the last
// first.
func Gather(ctx context.Context, l *ledger.Ledger, s Subject, fresh *ledger.Fresh, o Options) ([]*Notice, error) {
	g := &gathering{l: l, fresh: fresh, subject: s, query: s.query(), o: o}
	g.said = g.filters()
	for _, step := range []func(context.Context) error{g.moved, g.statements, g.events, g.deadlines, g.phrases} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	why := ""
	if s.Alert != nil {
		why = s.Alert.Name
	}
	for _, n := range g.out {
		n.Why = []string{why}
	}
	if err := g.sources(ctx); err != nil {
		return nil, err
	}
	slices.SortStableFunc(g.out, func(a, b *Notice) int {
		return cmp.Or(cmp.Compare(slices.Index(Rules, a.Rule), slices.Index(Rules, b.Rule)), strings.Compare(b.When, a.When))
	})
	return g.out, nil
}

// filters are what finds its statements. What is said between two parties is often said by one of them, and stands under both.
func (g *gathering) filters() []ledger.Filter {
	f := ledger.Filter{Topics: g.query.Topics, Initiative: g.query.Initiative, Person: g.query.Person, Instrument: g.query.Instrument, Parties: g.query.Parties}
	if g.subject.Alert == nil {
		f.Parties, f.Group = nil, g.subject.Parties
		return []ledger.Filter{f}
	}
	if len(g.query.Parties) < 2 {
		return []ledger.Filter{f}
	}
	between := f
	between.Parties, between.Group = nil, g.query.Parties
	return []ledger.Filter{f, between}
}

// ofParties reports whether something between parties is between those asked for.
func (g *gathering) ofParties(ps []record.Party) bool {
	if g.subject.Alert == nil {
		return ledger.GroupKey(ps) == ledger.GroupKey(g.subject.Parties)
	}
	return !slices.ContainsFunc(g.query.Parties, func(p record.Party) bool { return !slices.Contains(ps, p) })
}

// ofInitiative reports whether an initiative is one that is asked for.
func (g *gathering) ofInitiative(ctx context.Context, i *ledger.Item) (bool, error) {
	q := g.query
	switch {
	case q.Phrase != "" || !g.ofParties(i.Parties):
		return false, nil
	case q.Initiative != "" && q.Initiative != i.ID:
		return false, nil
	case len(q.Topics) == 0 && q.Person+q.Instrument == "":
		return true, nil
	}
	f := ledger.Filter{Topics: q.Topics, Person: q.Person, Instrument: q.Instrument}
	return g.l.Carries(ctx, i.ID, f)
}

func (g *gathering) moved(ctx context.Context) error {
	turns, err := g.fresh.Turns(ctx, g.o.Today)
	if err != nil {
		return err
	}
	for _, t := range turns {
		if ok, err := g.ofInitiative(ctx, t.Item); err != nil || !ok {
			if err != nil {
				return err
			}
			continue
		}
		n := &Notice{
			Rule: Moved, Keys: []string{ledger.WordsKey("", "moved", t.Item.ID, string(t.Item.Status))}, Day: t.Day, When: t.Day.String(),
			Parties: t.Item.Parties, Item: t.Item, From: t.From, Who: t.Who, At: dayTime(t.Day),
		}
		if s := t.Step; s != nil {
			q := Quote{Text: s.Content, Doc: &ledger.Document{ID: s.Doc}}
			if s.Statement != nil {
				q.ID = *s.Statement
			} else if s.Event != nil {
				q.ID = *s.Event
			}
			n.Quotes = append(n.Quotes, q)
			n.At = g.kept(s.Doc, n.At)
		}
		g.out = append(g.out, n)
	}
	return nil
}

func (g *gathering) statements(ctx context.Context) error {
	said, err := g.fresh.Statements(ctx, g.said...)
	if err != nil {
		return err
	}
	for _, s := range said {
		moves := func(n *Notice) bool { return len(n.Quotes) > 0 && n.Quotes[0].ID == s.ID }
		if g.query.Phrase != "" && !holds(plain(s.Content), plain(g.query.Phrase)) || slices.ContainsFunc(g.out, moves) {
			continue
		}
		n := &Notice{
			Rule: NewStatement, Keys: []string{s.Key()}, Day: s.Day(), Parties: s.By, Statement: s, At: g.kept(s.Doc, time.Time{}),
			Quotes: []Quote{{s.Content, &ledger.Document{ID: s.Doc}, s.ID}},
		}
		if s.Date != nil {
			n.When = *s.Date
		}
		g.out = append(g.out, n)
	}
	return nil
}

func (g *gathering) events(ctx context.Context) error {
	q := g.query
	if len(q.Topics) > 0 || q.Instrument+q.Phrase != "" {
		return nil // an event is of parties and people; what it is about, its statements tell
	}
	f := ledger.Filter{Parties: q.Parties, Person: q.Person}
	if g.subject.Alert == nil {
		f = ledger.Filter{Group: g.subject.Parties}
	}
	events, err := g.fresh.Events(ctx, f)
	if err != nil {
		return err
	}
	for _, e := range events {
		if q.Initiative != "" {
			keys, err := g.l.Steps(ctx, e.Event)
			if err != nil {
				return err
			}
			if !slices.Contains(keys, q.Initiative) {
				continue
			}
		}
		n := &Notice{Rule: NewEvent, Parties: e.Parties, Event: e.Event, At: g.kept(e.Doc, time.Time{})}
		if e.Foreseen {
			n.Rule = Turned
		}
		if e.Date != nil {
			n.When = *e.Date
		}
		words, err := g.told(ctx, e.Doc, e.In)
		if err != nil {
			return err
		}
		apart := "" // an event with a day is the same in whatever words; two without one only their words tell apart
		if n.When == "" {
			apart = words
		}
		n.Keys = []string{ledger.WordsKey(apart, "event", e.Kind, ledger.GroupKey(e.Parties), n.When, string(e.Status))}
		n.Quotes = []Quote{{words, &ledger.Document{ID: e.Doc}, e.ID}}
		g.out = append(g.out, n)
	}
	return nil
}

// told are the words that tell an event in a document.
func (g *gathering) told(ctx context.Context, doc text.DocID, event string) (string, error) {
	r, err := g.l.Reading(ctx, string(doc))
	if err != nil {
		return "", err
	}
	for i := range r.Events {
		if e := &r.Events[i]; string(e.ID) == event && len(e.Evidence) > 0 {
			return r.Doc.Quote(e.Evidence[0].Span), nil
		}
	}
	return "", nil
}

// kept is when a document came; or else, if it is not one of the fresh.
func (g *gathering) kept(doc text.DocID, or time.Time) time.Time {
	s := g.fresh.Kept(doc)
	for _, form := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(form, s); err == nil {
			return t
		}
	}
	return or
}

// sources brings in the documents that are quoted.
func (g *gathering) sources(ctx context.Context) error {
	ids := map[text.DocID]bool{}
	each := func(do func(*Quote)) {
		for _, n := range g.out {
			for i := range n.Quotes {
				do(&n.Quotes[i])
			}
			for i := range n.Compared {
				do(&n.Compared[i])
			}
		}
	}
	each(func(q *Quote) { ids[q.Doc.ID] = true })
	var asked []text.DocID
	for id := range ids {
		asked = append(asked, id)
	}
	docs, err := g.l.DocumentsOf(ctx, asked...)
	each(func(q *Quote) {
		if d := docs[q.Doc.ID]; d != nil {
			q.Doc = d
		}
	})
	return err
}

// dayTime is the beginning of a day.
func dayTime(d record.Day) time.Time {
	t, _ := time.Parse(time.DateOnly, d.String())
	return t
}
