package desk

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The pages of one thing each.

// relationship is all of a dyad or a group on one page.
func relationship(r *request) error {
	group := groupIn(r.PathValue("id"))
	if len(group) < 2 {
		return &ledger.NotFound{Kind: "relationship", Name: r.PathValue("id")}
	}
	var data struct {
		*ledger.Relationship
		Holders  map[record.Party][]ledger.Holder
		Meetings []*ledger.Event
		Open     []side
		Closed   []*ledger.Item
		Line     timeline
		Map      topicMap
		Group    string
	}
	var err error
	f := ledger.Filter{Today: r.today(), Group: group}
	if data.Relationship, err = r.l.Relationship(r.ctx(), group, f); err != nil {
		return err
	}
	data.Group = data.ID
	data.Holders = map[record.Party][]ledger.Holder{}
	for _, p := range data.Parties {
		if data.Holders[p], err = r.l.Holders(r.ctx(), p); err != nil {
			return err
		}
	}
	f.Main, f.Limit = true, 120
	if data.Meetings, err = some(r.l.Events(r.ctx(), f)); err != nil {
		return err
	}
	f.Main, f.Brief, f.Limit = false, true, 150
	items, err := some(r.l.Initiatives(r.ctx(), f))
	if err != nil {
		return err
	}
	data.Open, data.Closed = sides(items)
	data.Line = newTimeline(r.v, data.Meetings, items, data.Levels, r.today())
	years, err := r.l.TopicYears(r.ctx(), group)
	if err != nil {
		return err
	}
	data.Map = newTopicMap(r.v, years)
	if len(data.Meetings) > 30 {
		data.Meetings = data.Meetings[:30]
	}
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
		Sources []source
		Rows    []row
		Said    []*ledger.Statement
		Judged  []record.Judgement
		Back    string
	}
	data.Event, data.Back = e, r.URL.Path
	c, err := r.l.Compare(r.ctx(), e)
	if err != nil {
		return err
	}
	data.Sources, data.Rows = sources(c), rows(c)
	if data.Said, err = r.l.StatementsAt(r.ctx(), e); err != nil {
		return err
	}
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.Event)
	}
	if data.Judged, err = r.l.Decided(r.ctx(), judge.Event, ids...); err != nil {
		return err
	}
	r.show("event", http.StatusOK, page{Title: r.v.Code("kind", e.Kind) + ", " + cmp.Or(r.v.Date(e.Date), r.v.T("undated")), Here: "events", Data: data})
	return nil
}

// source is a document that tells of an event.
type source struct {
	Doc                  text.DocID
	Source, Outlet, Lang string
	Date                 record.Day
	Kin                  link.Kinship
	Of                   int    // the source that it repeats, -1 if it stands alone
	Event                string // in its reading
}

func sources(c *ledger.Comparison) (out []source) {
	at := map[text.DocID]int{}
	for i, s := range c.Sources {
		at[s.Reading.Doc.ID] = i
		out = append(out, source{Doc: s.Reading.Doc.ID, Source: s.Reading.Doc.Source, Outlet: s.Reading.Doc.Outlet, Lang: s.Reading.Doc.Lang, Date: s.Reading.Published, Of: -1})
		for _, x := range c.Event.Sources {
			if x.Doc == s.Reading.Doc.ID {
				out[i].Event = x.Event
			}
		}
	}
	for _, k := range c.Family {
		if i, ok := at[k.Doc]; ok {
			out[i].Kin = k
			if n, ok := at[k.Of]; ok && k.Of != "" {
				out[i].Of = n
			}
		}
	}
	return out
}

// row is one thing said, in a cell for each source; nil where a source does not say it.
type row struct {
	Key, Title  string
	Told        follow.Told
	Cells       []*cell
	Differences []follow.Difference
}

type cell struct {
	*record.Statement
	Content, Lang string
	Marked        bool // it is told otherwise elsewhere
}

func rows(c *ledger.Comparison) (out []row) {
	for _, x := range c.Rows {
		y := row{Key: "/" + x.Key, Title: x.Title, Told: x.Told, Cells: make([]*cell, len(c.Sources)), Differences: x.Differences}
		for _, s := range x.Said {
			doc := c.Sources[s.Source].Reading
			st := &doc.Statements[s.Statement]
			y.Cells[s.Source] = &cell{Statement: st, Content: doc.Doc.Quote(st.Content), Lang: doc.Doc.Lang}
		}
		for _, d := range x.Differences {
			for _, s := range []follow.Said{d.A, d.B} {
				if y.Cells[s.Source] != nil {
					y.Cells[s.Source].Marked = true
				}
			}
		}
		out = append(out, y)
	}
	// What all tell comes first, then what only some do.
	order := map[follow.Told]int{follow.ByAll: 0, follow.BySome: 1, follow.ByOne: 2}
	slices.SortStableFunc(out, func(a, b row) int { return order[a.Told] - order[b.Told] })
	return out
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

func person(r *request) error {
	all, err := some(r.l.People(r.ctx(), ledger.Filter{Person: r.PathValue("id"), Limit: 1}))
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
	if data.Events, err = some(r.l.Events(r.ctx(), ledger.Filter{Person: p.ID, Limit: 30})); err != nil {
		return err
	}
	if data.Said, err = some(r.l.Statements(r.ctx(), ledger.Filter{Person: p.ID, Limit: 30})); err != nil {
		return err
	}
	var ids []string
	for _, x := range p.Sources {
		ids = append(ids, x.Person)
	}
	if data.Judged, err = r.l.Decided(r.ctx(), judge.Person, ids...); err != nil {
		return err
	}
	r.show("person", http.StatusOK, page{Title: p.Name, Here: "people", Data: data})
	return nil
}

// instrument is an agreement's life: where it is named, and how its wording changed.
func instrument(r *request) error {
	all, err := some(r.l.Instruments(r.ctx(), ledger.Filter{Instrument: r.PathValue("id")}))
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(i *ledger.Instrument) bool { return i.ID == r.PathValue("id") })
	if at < 0 {
		return &ledger.NotFound{Kind: "instrument", Name: r.PathValue("id")}
	}
	data := struct {
		*ledger.Instrument
		Said     []*ledger.Statement
		Versions []follow.Version
	}{Instrument: all[at]}
	f := ledger.Filter{Instrument: all[at].Name, Limit: 60}
	if data.Said, err = some(r.l.Statements(r.ctx(), f)); err != nil {
		return err
	}
	f.Limit = 0
	if data.Versions, _, err = r.l.Drift(r.ctx(), f); err != nil {
		return err
	}
	r.show("instrument", http.StatusOK, page{Title: all[at].Name, Here: "instruments", Data: data})
	return nil
}
