package brief

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// held are the acts that hold a position: to thank, to congratulate, to welcome and to talk of something do not.
var held = []string{record.Support.String(), record.Concur.String(), record.Affirm.String(), record.Concern.String()}

// positions are the latest words in which each side, or both, put where they stand on a topic: the topics most spoken of first.
func (m *maker) positions() (out []Line, err error) {
	type stand struct{ topic, by string }
	latest, count := map[stand]*ledger.Statement{}, map[string]int{}
	for s, err := range m.l.Statements(m.ctx, ledger.Filter{Group: m.ask.Parties, Acts: held, To: m.ask.Date}) {
		if err != nil {
			return nil, err
		}
		if s.Date == nil || len(s.Topics) == 0 || len(s.By) == 0 {
			continue
		}
		topic := s.Topics[0]
		at := stand{topic, ledger.GroupKey(s.By)}
		count[topic]++
		if was := latest[at]; was == nil || *was.Date == *s.Date && (s.Lang == m.ask.Lang) && was.Lang != m.ask.Lang {
			latest[at] = s // they come newest first
		}
	}
	stands := slices.SortedFunc(maps.Keys(latest), func(a, b stand) int {
		return cmp.Or(cmp.Compare(count[b.topic], count[a.topic]), cmp.Compare(a.topic, b.topic), cmp.Compare(*latest[b].Date, *latest[a].Date), cmp.Compare(a.by, b.by))
	})
	for _, at := range stands {
		s := latest[at]
		rest, _, err := m.statement(s.Doc, s.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, Line{
			ID: "positions/" + at.topic + "/" + at.by, Lead: m.w.Topic(at.topic), Note: join(m.w.Parties(s.By), m.w.Code("act", s.Act)), Quote: rest.Quote, Lang: s.Lang,
			Day: *s.Date, When: m.w.Date(s.Date), Record: Record{"statement", s.ID}, Holds: map[string]string{"topic": at.topic, "by": at.by, "act": s.Act}, Rests: []Rest{rest},
		})
	}
	return out, nil
}

// instruments are agreements, frameworks and mechanisms that documents name: those named in most first.
func (m *maker) instruments() (out []Line, err error) {
	type use struct {
		name, kind, id string
		last           *paper
		docs           int
	}
	uses := map[string]*use{}
	for n := range m.papers {
		p := &m.papers[n]
		r, err := m.reading(p.ID)
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		for _, i := range r.Instruments {
			slug := ledger.Slug(i.Name)
			if seen[slug] || len(i.Mentions) == 0 || i.Kind == "law" {
				continue
			}
			seen[slug] = true
			if uses[slug] == nil {
				uses[slug] = &use{}
			}
			u := uses[slug]
			u.name, u.kind, u.id, u.last, u.docs = i.Name, i.Kind, string(i.ID), p, u.docs+1
		}
	}
	for _, slug := range slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		return cmp.Or(cmp.Compare(uses[b].docs, uses[a].docs), cmp.Compare(uses[b].last.day, uses[a].last.day), cmp.Compare(a, b))
	}) {
		u := uses[slug]
		r := m.read[u.last.ID]
		at := slices.IndexFunc(r.Instruments, func(i record.Instrument) bool { return string(i.ID) == u.id })
		rest, err := m.rest(u.last.ID, "instrument", u.id, r.Instruments[at].Mentions[0].Span)
		if err != nil {
			return nil, err
		}
		out = append(out, Line{
			ID: "instruments/" + slug, Lead: u.name, Note: join(m.w.Code("instrument", u.kind), m.w.T("named", m.w.Count("doc", u.docs), m.w.Day(u.last.day))),
			Quote: rest.Quote, Lang: r.Doc.Lang, Day: u.last.day.String(), Record: Record{"instrument", slug}, Rests: []Rest{rest},
		})
	}
	return out, nil
}

// gaps is what the ledger cannot tell, said of the sections of the brief.
func (m *maker) gaps(sections []Section) (out []Line, err error) {
	say := func(id, note string) { out = append(out, Line{ID: "gaps/" + id, Note: note}) }
	last := m.papers[len(m.papers)-1].day
	if old := int(m.ask.Date - last); old > 0 {
		say("old", m.w.T("gap.old", m.w.Day(last), m.w.Count("days", old)))
	}
	if m.undated > 0 {
		say("undated", m.w.T("gap.undated", m.w.Count("doc", m.undated)))
	}
	for _, party := range m.ask.Parties {
		holders, err := m.past.Holders(m.ctx, party)
		if err != nil {
			return nil, err
		}
		var missing []string
		for _, office := range []string{"head-of-state", "head-of-government", "foreign-minister"} {
			if _, country := m.w.Packs.World["country"][string(party)]; country && !slices.ContainsFunc(holders, func(h ledger.PastHolder) bool { return h.Office == office }) {
				missing = append(missing, m.w.Code("office", office))
			}
		}
		if len(missing) > 0 {
			say("office/"+string(party), m.w.T("gap.office", m.w.Party(party), strings.Join(missing, ", ")))
		}
	}
	for n := range m.events {
		e := &m.events[n]
		if end := eventEnd(&e.Event); !foreseen(&e.Event) || end >= m.ask.Date || m.ask.Date-end > lately || m.tookPlace(e) {
			continue
		}
		x, err := m.meeting("gaps", e)
		if err != nil {
			return nil, err
		}
		x.Note = join(x.Note, m.w.T("gap.planned"))
		out = append(out, x)
	}
	dateless, all := 0, 0
	for n := range m.items {
		if i := &m.items[n]; bound(i) {
			if all++; i.Deadline == (record.Date{}) {
				dateless++
			}
		}
	}
	if dateless > 0 {
		say("open", m.w.T("gap.open", m.w.Number(dateless), m.w.Number(all)))
	}
	alone := 0
	for _, s := range sections {
		for _, l := range s.Lines {
			if len(l.docs()) == 1 {
				alone++
			}
		}
	}
	if alone > 0 {
		say("one", m.w.T("gap.one", m.w.Number(alone)))
	}
	if who := m.outlets(); who != "" {
		say("outlets", m.w.T("gap.outlets", who))
	}
	say("read", m.w.T("gap.read"))
	return out, nil
}

// lately is for how many days it is told that something foreseen may have taken place.
const lately = 730

// tookPlace reports whether something like what was foreseen is told to have been held in its days, or within a week of them.
func (m *maker) tookPlace(e *ledger.PastEvent) bool {
	return slices.ContainsFunc(m.events, func(x ledger.PastEvent) bool {
		return x.Status == record.Held && x.When.Known() && x.When.From <= eventEnd(&e.Event)+7 && eventEnd(&x.Event) >= e.When.From-7
	})
}

// docs are the documents that a line rests on, each once.
func (l *Line) docs() map[string]bool {
	out := map[string]bool{}
	for _, r := range l.Rests {
		out[string(r.doc)] = true
	}
	return out
}

// outlets are those whose reports the brief rests on, with how many each has.
func (m *maker) outlets() string {
	count := map[string]int{}
	for _, p := range m.papers {
		if p.Outlet != nil {
			count[*p.Outlet]++
		}
	}
	var out []string
	for _, o := range slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) }) {
		out = append(out, o+" ("+m.w.Number(count[o])+")")
	}
	if len(out) > 6 {
		out = append(out[:6], "…")
	}
	return strings.Join(out, ", ")
}
