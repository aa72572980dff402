package brief

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// held are the acts that hold a position: to thank, to congratulate, to welcome and to talk of something do not.
var held = []string{record.Support.String(), record.Concur.String(), record.Affirm.String(), record.Concern.String()}

// recent is among how many of the latest statements positions are looked for.
const recent = 400

// positions are the latest words in which each side, or both, put where they stand on a topic: the topics most spoken of first.
func (m *maker) positions() (out []draft, err error) {
	type stand struct{ topic, by string }
	latest, count := map[stand]*ledger.Statement{}, map[string]int{}
	for s, err := range m.l.Statements(m.ctx, ledger.Filter{Group: m.ask.Parties, Acts: held, To: m.ask.Date, Limit: recent}) {
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
		s, id := latest[at], "positions/"+at.topic+"/"+at.by
		out = append(out, draft{id, Record{"statement", s.ID}, func() (Line, error) { return m.position(id, at.topic, at.by, s) }})
	}
	return out, nil
}

func (m *maker) position(id, topic, by string, s *ledger.Statement) (Line, error) {
	rest, _, err := m.statement(s.Doc, s.ID)
	return Line{
		ID: id, Lead: m.w.Topic(topic), Note: join(m.w.Parties(s.By), m.w.Code("act", s.Act)), Quote: rest.Quote, Lang: s.Lang,
		Day: *s.Date, When: m.w.Date(s.Date), Record: Record{"statement", s.ID}, Holds: map[string]string{"topic": topic, "by": by, "act": s.Act}, Rests: []Rest{rest},
	}, err
}

// instruments are agreements, frameworks and mechanisms that documents name: those named in most first.
func (m *maker) instruments() (out []draft, err error) {
	var ids []text.DocID
	for _, p := range m.papers {
		ids = append(ids, p.ID)
	}
	named, err := m.l.Naming(m.ctx, ids)
	if err != nil {
		return nil, err
	}
	last, docs := map[string]ledger.Naming{}, map[string]int{}
	for _, x := range named {
		if x.Kind == "law" {
			continue
		}
		docs[x.Slug]++
		if was, have := last[x.Slug]; !have || cmp.Or(cmp.Compare(x.Day, was.Day), cmp.Compare(was.Doc, x.Doc)) > 0 {
			last[x.Slug] = x
		}
	}
	for _, slug := range slices.SortedFunc(maps.Keys(last), func(a, b string) int {
		return cmp.Or(cmp.Compare(docs[b], docs[a]), cmp.Compare(last[b].Day, last[a].Day), cmp.Compare(a, b))
	}) {
		out = append(out, draft{"instruments/" + slug, Record{"instrument", slug}, func() (Line, error) { return m.instrument(last[slug], docs[slug]) }})
	}
	return out, nil
}

func (m *maker) instrument(u ledger.Naming, docs int) (Line, error) {
	x := Line{
		ID: "instruments/" + u.Slug, Lead: u.Name, Note: join(m.w.Code("instrument", u.Kind), m.w.T("named", m.w.Count("doc", docs), m.w.Day(u.Day))),
		Day: u.Day.String(), Record: Record{"instrument", u.Slug},
	}
	if _, is := m.w.Packs.World["level"][u.Slug]; is {
		x.Lead = m.w.Level(u.Slug)
	}
	r, err := m.reading(u.Doc)
	if err != nil {
		return x, err
	}
	for _, i := range r.Instruments {
		if string(i.ID) == u.ID {
			var at text.Span // of the document as a whole, where it names it in no words of its own
			if len(i.Mentions) > 0 {
				at = i.Mentions[0].Span
			}
			rest, err := m.rest(u.Doc, "instrument", u.ID, at)
			x.Quote, x.Lang, x.Rests = rest.Quote, r.Doc.Lang, []Rest{rest}
			return x, err
		}
	}
	return x, fmt.Errorf("instrument %s of %s: %w", u.ID, r.Doc.Source, errGone)
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
