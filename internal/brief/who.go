package brief

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// who are those in the leading offices of the parties, and whether they have met the others in them.
func (m *maker) who() ([]draft, error) {
	var out []Line
	for n, party := range m.ask.Parties {
		holders, err := m.past.Holders(m.ctx, party)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, h := range holders {
			ids = append(ids, h.Person)
		}
		names, err := m.names(ids)
		if err != nil {
			return nil, err
		}
		others := m.them
		if n > 0 {
			others = m.listed(slices.DeleteFunc(slices.Clone(m.ask.Parties), func(p record.Party) bool { return p == party }))
		}
		for len(holders) > 0 { // one line for each person, with all their offices
			person := holders[0].Person
			theirs, rest := []ledger.PastHolder{}, []ledger.PastHolder{}
			for _, h := range holders {
				if h.Person == person {
					theirs = append(theirs, h)
				} else {
					rest = append(rest, h)
				}
			}
			line, err := m.holder(theirs, party, names[person], others)
			if err != nil {
				return nil, err
			}
			out, holders = append(out, line), rest
		}
	}
	return ready(out), nil
}

// names are what people are called in the language of the brief, by their ids. Each is asked for once.
func (m *maker) names(ids []string) (map[string]string, error) {
	fresh := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, have := m.called[id]; return have })
	if len(fresh) == 0 {
		return m.called, nil
	}
	names, err := m.past.Names(m.ctx, fresh, m.ask.Lang)
	maps.Copy(m.called, names)
	return m.called, err
}

// stale is how many days without word of somebody in an office make it likely that another holds it.
const stale = 548

// holder is a line on somebody, by the offices in which documents told of them last.
func (m *maker) holder(theirs []ledger.PastHolder, party record.Party, name, others string) (Line, error) {
	h := theirs[0]
	var codes, offices []string
	for _, x := range theirs {
		codes, offices = append(codes, x.Office), append(offices, m.w.Code("office", x.Office))
		h.First = min(h.First, x.First)
		if x.Last > h.Last {
			h.Last, h.Doc, h.In = x.Last, x.Doc, x.In
		}
	}
	first, last := h.First.String(), h.Last.String()
	x := Line{
		ID: "who/" + string(party) + "/" + h.Person, Lead: name, Day: last, Record: Record{"person", h.Person},
		Holds: map[string]string{"party": string(party), "offices": strings.Join(codes, " "), "person": h.Person},
	}
	n, latest := 0, record.Day(0)
	for i := range m.events {
		e := &m.events[i]
		// A report of a meeting that names them in the office comes out after the meeting, and may be the first that does.
		inPost := e.When.From >= h.First || slices.ContainsFunc(codes, func(office string) bool { return slices.Contains(e.Offices[h.Person], office) })
		if e.Met() && inPost && e.When.From != 0 && e.When.From <= m.ask.Date && slices.Contains(e.People, h.Person) {
			n, latest = n+1, max(latest, e.When.From)
		}
	}
	met := m.w.T("holder.none", others)
	switch {
	case n == 1 && m.w.Has("one.holder.met"):
		met = m.w.T("one.holder.met", others, m.w.Day(latest))
	case n > 0:
		met = m.w.T("many.holder.met", m.w.Number(n), others, m.w.Day(latest))
	case m.ask.Date-h.Last > stale:
		met = m.w.T("holder.stale")
	}
	x.Note = join(m.w.T("office", strings.Join(offices, ", "), m.w.Party(party)), m.w.T("holder.told", m.w.Told(&first, &last)), met)
	r, err := m.reading(h.Doc)
	if err != nil {
		return x, err
	}
	for i := range r.People {
		if p := &r.People[i]; p.ID == h.In && len(p.Mentions) > 0 {
			rest, err := m.rest(h.Doc, "person", string(p.ID), p.Mentions[0].Span)
			x.Rests = []Rest{rest}
			return x, err
		}
	}
	return x, fmt.Errorf("person %s of %s: %w", h.In, r.Doc.Source, errGone)
}

// level is what documents call the relations: the last told, then what they were called before.
func (m *maker) level() ([]draft, error) {
	var out []Line
	levels, err := m.past.Levels(m.ctx, m.ask.Parties)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, l := range levels {
		if seen[l.Level] || len(out) == 2 {
			continue
		}
		docs := []text.DocID{l.Doc}
		x := Line{ID: "level/" + l.Level, Lead: m.w.Level(l.Level), Day: l.Day.String(), When: m.w.T("told.on", m.w.Day(l.Day)), Record: Record{"relationship", ledger.GroupKey(m.ask.Parties)}}
		if len(out) == 0 {
			x.Holds = map[string]string{"level": l.Level}
			for _, other := range levels { // the day since when it holds may stand in another document
				if other.Level == l.Level && other.Since.Known() {
					x.Note = m.w.T("level.since", m.w.Date(other.Since.String()))
					docs = append(docs, other.Doc)
					break
				}
			}
		} else {
			x.Note, x.When = m.w.T("level.before", m.w.Day(l.Day)), ""
		}
		seen[l.Level] = true
		for _, doc := range slices.Compact(docs) {
			rest, lang, found, err := m.relation(doc, l.Level)
			if err != nil {
				return nil, err
			}
			if found && len(x.Rests) == 0 {
				x.Quote, x.Lang = rest.Quote, lang
			}
			if found {
				x.Rests = append(x.Rests, rest)
			}
		}
		if len(x.Rests) > 0 {
			out = append(out, x)
		}
	}
	return ready(out), nil
}

// relation is what a line rests on if it rests on the level that a document tells.
func (m *maker) relation(doc text.DocID, level string) (rest Rest, lang string, found bool, err error) {
	r, err := m.reading(doc)
	if err != nil {
		return rest, "", false, err
	}
	for i := range r.Relations {
		if x := &r.Relations[i]; x.Level == level && len(x.Evidence) > 0 && ledger.GroupKey(x.Parties) == ledger.GroupKey(m.ask.Parties) {
			rest, err = m.rest(doc, "relation", level, x.Evidence[0].Span)
			return rest, r.Doc.Lang, true, err
		}
	}
	return rest, "", false, nil
}

// lastMet are the last meetings, the latest first.
func (m *maker) lastMet() (out []draft, err error) {
	for i := len(m.events) - 1; i >= 0; i-- {
		e := &m.events[i]
		if !e.Met() || e.When.From == 0 || e.When.From > m.ask.Date {
			continue
		}
		out = append(out, draft{"met/" + e.ID, Record{"event", e.ID}, func() (Line, error) { return m.meeting("met", e) }})
	}
	return out, nil
}

// meeting is a line on an event.
func (m *maker) meeting(section string, e *ledger.PastEvent) (Line, error) {
	names, err := m.names(e.People)
	if err != nil {
		return Line{}, err
	}
	var who []string
	for _, id := range e.People {
		who = append(who, names[id])
	}
	x := Line{
		ID: section + "/" + e.ID, Lead: m.w.Date(e.When.String()), Day: e.When.String(), Record: Record{"event", e.ID},
		Holds: map[string]string{"kind": e.Kind, "date": e.When.String()},
	}
	x.Note = m.w.Code("kind", e.Kind)
	if e.Place != "" {
		x.Note += ", " + e.Place
	}
	if len(who) > 0 {
		x.Note = join(x.Note, strings.Join(who, ", "))
	}
	if e.Status != record.Held && section != "gaps" {
		x.Note = join(x.Note, m.w.Code("status", string(e.Status)))
	}
	told := slices.Clone(e.Told)
	sortBy(told, func(a, b *link.Report) int { return boolFirst(a.Main, b.Main) }, func(a, b *link.Report) int { return boolFirst(a.Lang == m.ask.Lang, b.Lang == m.ask.Lang) })
	for _, r := range told {
		if r.Occasion != "" && x.Quote == "" {
			if rest, found, err := m.find(r.Doc, "event", string(r.Event), r.Occasion); err != nil {
				return x, err
			} else if found {
				x.Quote, x.Lang, x.Rests = rest.Quote, r.Lang, append([]Rest{rest}, x.Rests...)
			}
		}
		rest, err := m.event(r.Doc, string(r.Event))
		if err != nil {
			return x, err
		}
		x.Rests = append(x.Rests, rest)
	}
	return x, nil
}

func boolFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
