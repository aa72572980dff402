package desk

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The pages of one thing each.

// relationship is all of a dyad or a group on one page.
func relationship(r *request) error {
	group, err := r.group()
	if err != nil {
		return err
	}
	return r.showRelationship(group, "")
}

// showRelationship shows it, with the address of its calendar if that was just made.
func (r *request) showRelationship(group []record.Party, calendar string) error {
	var data struct {
		*ledger.Relationship
		Holders  map[record.Party][]ledger.Holder
		Meetings []*ledger.Event
		Open     []side
		Closed   []*ledger.Item
		Line     timeline
		Map      topicMap
		Group    string
		Along    along
	}
	var err error
	f := ledger.Filter{Today: r.today(), Group: group}
	if data.Relationship, err = r.l.Relationship(r.ctx(), group, f); err != nil {
		return err
	}
	data.Group, data.Along = data.ID, r.along(group, calendar)
	data.Holders = map[record.Party][]ledger.Holder{}
	for _, p := range data.Parties {
		if data.Holders[p], err = r.l.Holders(r.ctx(), p); err != nil {
			return err
		}
	}
	f.Main, f.Limit = true, onRecord
	if data.Meetings, err = some(r.l.Events(r.ctx(), f)); err != nil {
		return err
	}
	f.Bare, f.Limit = true, 120
	drawn, err := some(r.l.Events(r.ctx(), f))
	if err != nil {
		return err
	}
	f.Main, f.Brief, f.Limit = false, true, 100
	items, err := some(r.l.Initiatives(r.ctx(), f))
	if err != nil {
		return err
	}
	data.Open, data.Closed = sides(items)
	data.Line = newTimeline(r.v, drawn, items, data.Levels, r.today())
	years, err := r.l.TopicYears(r.ctx(), group)
	if err != nil {
		return err
	}
	data.Map = newTopicMap(r.v, years)
	r.show("relationship", http.StatusOK, page{Title: r.v.Parties(data.Parties), Here: "relationships", Data: data})
	return nil
}

// side is the open items of those who undertook them: one party, or several together.
type side struct {
	By    []record.Party
	Items []*ledger.Item
}

// sides parts initiatives into those open, by who undertook them, and those that are not.
func sides(items []*ledger.Item) (open []side, closed []*ledger.Item) {
	for _, i := range items {
		if i.Status == follow.Delivered || i.Status == follow.Dropped {
			closed = append(closed, i)
			continue
		}
		n := slices.IndexFunc(open, func(s side) bool { return slices.Equal(s.By, i.By) })
		if n < 0 {
			n, open = len(open), append(open, side{By: i.By})
		}
		open[n].Items = append(open[n].Items, i)
	}
	slices.SortStableFunc(open, func(a, b side) int { return cmp.Compare(len(b.By), len(a.By)) })
	return open, closed
}

// event is an event with what was said there, of several sources side by side.
func event(r *request) error {
	e, err := r.l.Event(r.ctx(), r.PathValue("id"))
	if err != nil {
		return err
	}
	var data struct {
		*ledger.Event
		Sources []ledger.ComparedSource
		Rows    []ledger.ComparedRow
		Said    []*ledger.Statement
		Judged  []record.Judgement
		Back    string
		Reports map[text.DocID]string // the event as each document tells it
		Words   map[text.DocID]string // by which it does
	}
	data.Event, data.Back, data.Reports, data.Words = e, r.URL.Path, map[text.DocID]string{}, map[text.DocID]string{}
	if err := r.l.Words(r.ctx(), e); err != nil {
		return err
	}
	c, err := r.l.Compare(r.ctx(), e)
	if err != nil {
		return err
	}
	side := c.SideBySide()
	data.Sources, data.Rows = side.Sources, side.Rows
	// What all tell comes first, then what only some do.
	order := map[follow.Told]int{follow.ByAll: 0, follow.BySome: 1, follow.ByOne: 2}
	slices.SortStableFunc(data.Rows, func(a, b ledger.ComparedRow) int { return order[a.Told] - order[b.Told] })
	if data.Said, err = r.l.StatementsAt(r.ctx(), e); err != nil {
		return err
	}
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.Event)
		data.Reports[s.Doc], data.Words[s.Doc] = s.Event, s.Words
	}
	if data.Judged, err = r.l.Decided(r.ctx(), judge.Event, ids...); err != nil {
		return err
	}
	r.show("event", http.StatusOK, page{Title: r.v.Code("kind", e.Kind) + ", " + cmp.Or(r.v.Date(e.Date), r.v.T("undated")), Here: "events", Data: data})
	return nil
}

func initiative(r *request) error {
	f := ledger.Filter{Today: r.today()}
	if r.URL.Query().Get("all") == "" {
		f.Steps = 40
	}
	i, err := r.l.Initiative(r.ctx(), r.PathValue("id"), f)
	if err != nil {
		return err
	}
	js, err := r.l.Decided(r.ctx(), ledger.Initiative, i.ID)
	if err != nil {
		return err
	}
	r.show("initiative", http.StatusOK, page{Title: r.v.Matter(i.ID, i.Title), Here: "initiatives", Data: struct {
		*ledger.Item
		Judged   []record.Judgement
		Statuses []choice
		Closed   bool
		Back     string
	}{i, js, r.v.choices("status", "raised", "agreed", "signed", "under-way", "delivered", "dropped", "disputed"), i.Status == follow.Delivered || i.Status == follow.Dropped, r.URL.Path}})
	return nil
}

// onRecord is how many of the events and statements of a record its page shows.
const onRecord = 20

func person(r *request) error {
	all, err := some(r.l.People(r.ctx(), ledger.Filter{Person: r.PathValue("id"), Limit: 1, Brief: true}))
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return &ledger.NotFound{Kind: "person", Name: r.PathValue("id")}
	}
	p := all[0]
	data := struct {
		*ledger.Person
		Events []*ledger.Event
		Said   []*ledger.Statement
		Judged []record.Judgement
		Back   string
	}{Person: p, Back: r.URL.Path}
	if data.Events, err = some(r.l.Events(r.ctx(), ledger.Filter{Person: p.ID, Limit: onRecord})); err != nil {
		return err
	}
	if data.Said, err = some(r.l.Statements(r.ctx(), ledger.Filter{Person: p.ID, Limit: onRecord})); err != nil {
		return err
	}
	if data.Judged, err = r.l.DecidedOf(r.ctx(), p.ID); err != nil {
		return err
	}
	r.show("person", http.StatusOK, page{Title: p.Name, Here: "people", Data: data})
	return nil
}

// instrument is an agreement's life: where it is named, and how its wording changed.
func instrument(r *request) error {
	all, err := some(r.l.Instruments(r.ctx(), ledger.Filter{Instrument: r.PathValue("id"), Limit: 1}))
	if err != nil {
		return err
	}
	if len(all) == 0 || all[0].ID != r.PathValue("id") {
		return &ledger.NotFound{Kind: "instrument", Name: r.PathValue("id")}
	}
	data := struct {
		*ledger.Instrument
		Said     []*ledger.Statement
		Versions []follow.Version
	}{Instrument: all[0]}
	f := ledger.Filter{Instrument: all[0].Name, Limit: onRecord}
	if data.Said, err = some(r.l.Statements(r.ctx(), f)); err != nil {
		return err
	}
	f.Limit = 0
	if data.Versions, _, err = r.l.Drift(r.ctx(), f); err != nil {
		return err
	}
	r.show("instrument", http.StatusOK, page{Title: all[0].Name, Here: "instruments", Data: data})
	return nil
}
