package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What was undertaken and proposed, and what became of it.

func open(i *follow.Initiative) bool {
	return i.Status != follow.Delivered && i.Status != follow.Dropped
}

// bound reports whether somebody bound themselves to an initiative that is still open.
func bound(i *follow.Initiative) bool { return open(i) && i.Status != follow.Raised }

// undertaking is the step that last bound somebody; the last that says anything, where a person's judgement alone did.
func undertaking(i *follow.Initiative) *follow.Step {
	var best *follow.Step
	for n := range i.Steps {
		s := &i.Steps[n]
		class := record.ParseAct(s.Act).Class()
		if class == record.Undertaking || best == nil || i.Status == follow.Raised && class == record.Proposal {
			best = s
		}
	}
	return best
}

// whose is the section of an undertaking: of the first party, of others, or of both.
func (m *maker) whose(i *follow.Initiative) string {
	by := undertaking(i).By
	switch us := slices.Contains(by, m.ask.Parties[0]); {
	case us && len(by) == 1:
		return "we"
	case !us && len(by) > 0 && len(by) < len(m.ask.Parties):
		return "they"
	}
	return "both"
}

// undertaken are the open undertakings of a section: those with a deadline first, by it; then those that have come furthest, then the latest.
func (m *maker) undertaken(section string) (out []draft, err error) {
	var items []*follow.Initiative
	for n := range m.items {
		if i := &m.items[n]; bound(i) && m.whose(i) == section {
			items = append(items, i)
		}
	}
	sortBy(items, byDeadline, func(a, b **follow.Initiative) int { return cmp.Compare(order((*b).Status), order((*a).Status)) }, byLast)
	for _, i := range items {
		out = append(out, draftOf(section, i, func() (Line, error) { return m.matter(section, i, undertaking(i)) }))
	}
	return out, nil
}

func order(m follow.Move) int { return slices.Index(follow.Moves, m) }

func byDeadline(a, b **follow.Initiative) int {
	x, y := (*a).Deadline, (*b).Deadline
	return cmp.Or(boolFirst(x.Known(), y.Known()), cmp.Compare(x.To, y.To))
}

func byLast(a, b **follow.Initiative) int {
	return cmp.Or(cmp.Compare((*b).Last, (*a).Last), cmp.Compare(len((*b).Steps), len((*a).Steps)), cmp.Compare((*a).Key, (*b).Key))
}

func draftOf(section string, i *follow.Initiative, make func() (Line, error)) draft {
	return draft{section + "/" + i.Key, Record{"initiative", i.Key}, make}
}

// matter is a line on an initiative in the words of one of its steps.
func (m *maker) matter(section string, i *follow.Initiative, s *follow.Step) (Line, error) {
	x := m.named(section, i)
	s = m.inTongue(i, s)
	rest, err := m.step(s)
	if err != nil {
		return x, err
	}
	x.Note = join(m.status(i), m.deadline(i), m.again(i))
	x.Quote, x.Lang, x.Day, x.When = rest.Quote, s.Lang, dayText(s.Day), m.unless(i, s.Day)
	x.Rests = append(x.Rests, rest)
	if len(i.Moves) > 0 && i.Moved >= 0 {
		if x.Rests, err = m.also(x.Rests, &i.Steps[i.Moved]); err != nil {
			return x, err
		}
	}
	return x, m.dated(&x, i)
}

// unless is the day of words, unless the status of their initiative tells it already.
func (m *maker) unless(i *follow.Initiative, day record.Day) string {
	if n := len(i.Moves); n > 0 && i.Moves[n-1].Day == day && (i.Judged >= 0 || m.w.Has(string(i.Status)+".on")) {
		return ""
	}
	return m.w.Day(day)
}

// inTongue is a step that says the same in the language of the brief, if a report of the same day has one; else the step itself.
func (m *maker) inTongue(i *follow.Initiative, s *follow.Step) *follow.Step {
	for n := range i.Steps {
		if x := &i.Steps[n]; s.Lang != m.ask.Lang && x.Lang == m.ask.Lang && x.Day == s.Day && x.Act == s.Act && x.Deadline == s.Deadline && slices.Equal(x.By, s.By) {
			return x
		}
	}
	return s
}

// named is a line on an initiative with its name alone.
func (m *maker) named(section string, i *follow.Initiative) Line {
	x := Line{ID: section + "/" + i.Key, Record: Record{"initiative", i.Key}, Holds: map[string]string{"status": string(i.Status)}}
	if i.Deadline.Known() {
		x.Holds["deadline"] = i.Deadline.String()
	}
	_, about, _ := strings.Cut(i.Key, "/")
	tongue, _, own := strings.Cut(about, ":")
	_, level := m.w.Packs.World["level"][about] // "a strategic partnership" alone says that one is asked for, not what is to come of the one there is
	if !level && (!own || len(tongue) != 2) {   // else its name is the words of a source
		x.Lead = m.w.Matter(i.Key, i.Title)
	}
	return x
}

// short is a line on an initiative with a note and no quotation, unless it has no other name.
func (m *maker) short(section string, i *follow.Initiative, s *follow.Step, note string) (Line, error) {
	x := m.named(section, i)
	s = m.inTongue(i, s)
	rest, err := m.step(s)
	if err != nil {
		return x, err
	}
	x.Note, x.Day, x.Rests = note, dayText(s.Day), []Rest{rest}
	if x.Lead == "" {
		x.Quote, x.Lang = rest.Quote, s.Lang
	}
	return x, m.dated(&x, i)
}

// dated adds the words that the deadline of an initiative rests on.
func (m *maker) dated(x *Line, i *follow.Initiative) (err error) {
	if !i.Deadline.Known() {
		return nil
	}
	for n := len(i.Steps) - 1; n >= 0; n-- {
		if s := &i.Steps[n]; s.Deadline == i.Deadline {
			x.Rests, err = m.also(x.Rests, s)
			return err
		}
	}
	return nil
}

// also adds a step to what a line rests on, unless it is there.
func (m *maker) also(rests []Rest, s *follow.Step) ([]Rest, error) {
	rest, err := m.step(s)
	if err != nil || slices.ContainsFunc(rests, func(r Rest) bool { return r.Record == rest.Record && r.doc == rest.doc }) {
		return rests, err
	}
	return append(rests, rest), nil
}

// status is how an initiative stands, and since when.
func (m *maker) status(i *follow.Initiative) string {
	day := record.Day(0)
	if n := len(i.Moves); n > 0 {
		day = i.Moves[n-1].Day
	}
	switch key := string(i.Status) + ".on"; {
	case i.Judged >= 0:
		j := m.moved[i.Key]
		return m.w.T("judged", m.w.Code("status", string(i.Status)), j.Who, m.w.Day(day), j.Reason)
	case day != 0 && m.w.Has(key):
		return m.w.T(key, m.w.Day(day))
	}
	return m.w.Code("status", string(i.Status))
}

func (m *maker) deadline(i *follow.Initiative) string {
	if !i.Deadline.Known() {
		return ""
	}
	out := m.w.T("deadline", m.w.Date(i.Deadline.String()))
	if bound(i) && i.Overdue(m.ask.Date) {
		out += ", " + m.w.T("overdue")
	}
	return out
}

// since are the days on which an initiative was spoken of after it last moved, each once, in order.
func since(i *follow.Initiative) (out []record.Day) {
	moved := record.Day(0)
	if n := len(i.Moves); n > 0 {
		moved = i.Moves[n-1].Day
	}
	for _, s := range i.Steps {
		if s.Day > moved && (len(out) == 0 || s.Day > out[len(out)-1]) {
			out = append(out, s.Day)
		}
	}
	return out
}

func (m *maker) again(i *follow.Initiative) string {
	days := since(i)
	if len(days) == 0 {
		return ""
	}
	return m.w.Count("again", len(days))
}

// overdue are those past their deadline, the longest past first.
func (m *maker) overdue() (out []draft, err error) {
	var items []*follow.Initiative
	for n := range m.items {
		if i := &m.items[n]; bound(i) && i.Overdue(m.ask.Date) { // a day that a proposal names binds nobody
			items = append(items, i)
		}
	}
	sortBy(items, byDeadline, byLast)
	for _, i := range items {
		out = append(out, draftOf("overdue", i, func() (Line, error) {
			x, err := m.short("overdue", i, m.dueStep(i), join(m.w.T("deadline", m.w.Date(i.Deadline.String())), m.status(i), m.by(i)))
			if len(x.Rests) > 0 { // that something is late is not said without the words that set the day
				x.Quote, x.Lang, x.When = x.Rests[0].Quote, m.inTongue(i, m.dueStep(i)).Lang, m.unless(i, m.dueStep(i).Day)
			}
			return x, err
		}))
	}
	return out, nil
}

// dueStep is the step that the deadline rests on.
func (m *maker) dueStep(i *follow.Initiative) *follow.Step {
	for n := len(i.Steps) - 1; n >= 0; n-- {
		if i.Steps[n].Deadline == i.Deadline {
			return &i.Steps[n]
		}
	}
	return undertaking(i)
}

// by are those who undertook or proposed it last.
func (m *maker) by(i *follow.Initiative) string {
	if by := undertaking(i).By; len(by) > 0 && len(by) < len(m.ask.Parties) {
		return m.w.T("by", m.w.Parties(by))
	}
	return ""
}

// restated are those spoken of on two days or more since they last moved, the oftenest first.
func (m *maker) restated() (out []draft, err error) {
	var items []*follow.Initiative
	for n := range m.items {
		if i := &m.items[n]; bound(i) && len(since(i)) >= 2 {
			items = append(items, i)
		}
	}
	sortBy(items, func(a, b **follow.Initiative) int { return cmp.Compare(len(since(*b)), len(since(*a))) }, byLast)
	for _, i := range items {
		days := since(i)
		out = append(out, draftOf("restated", i, func() (Line, error) {
			return m.short("restated", i, m.said(i, i.Last), join(m.status(i), m.w.Count("again", len(days))+", "+m.w.T("again.last", m.w.Day(days[len(days)-1])), m.by(i)))
		}))
	}
	return out, nil
}

// said is a step of a day.
func (m *maker) said(i *follow.Initiative, day record.Day) *follow.Step {
	for n := len(i.Steps) - 1; n >= 0; n-- {
		if i.Steps[n].Day == day {
			return &i.Steps[n]
		}
	}
	return undertaking(i)
}

// silent are those that the last meetings passed over, those passed over the longest first.
func (m *maker) silent() (out []draft, err error) {
	var items []*follow.Initiative
	for n := range m.items {
		if i := &m.items[n]; bound(i) && i.SilentSince(m.met, ledger.DefaultSilence) != 0 {
			items = append(items, i)
		}
	}
	sortBy(items, func(a, b **follow.Initiative) int { return cmp.Compare((*a).Last, (*b).Last) }, byLast)
	for _, i := range items {
		after := 0
		for _, d := range m.met {
			if d > i.Last {
				after++
			}
		}
		out = append(out, draftOf("silent", i, func() (Line, error) {
			x, err := m.short("silent", i, m.said(i, i.Last), join(m.status(i), m.w.T("last", m.w.Day(i.Last)), m.w.Count("meetings", after)))
			x.Holds["last"] = i.Last.String()
			return x, err
		}))
	}
	return out, nil
}

// proposed are proposals that nobody else has taken up: those of others first, who may ask.
func (m *maker) proposed() (out []draft, err error) {
	var items []*follow.Initiative
	for n := range m.items {
		if i := &m.items[n]; i.Status == follow.Raised && !i.Taken && len(undertaking(i).By) == 1 && !m.fulfilled(i) {
			items = append(items, i)
		}
	}
	ours := func(i *follow.Initiative) bool { return undertaking(i).By[0] == m.ask.Parties[0] }
	sortBy(items, func(a, b **follow.Initiative) int { return boolFirst(!ours(*a), !ours(*b)) }, byLast)
	for _, i := range items {
		out = append(out, draftOf("proposed", i, func() (Line, error) {
			x, err := m.matter("proposed", i, undertaking(i))
			x.Note = join(m.w.Parties(undertaking(i).By), x.Note)
			return x, err
		}))
	}
	return out, nil
}

// fulfilled reports whether it was asked that relations be raised, and they were since, to whatever level.
func (m *maker) fulfilled(i *follow.Initiative) bool {
	_, about, _ := strings.Cut(i.Key, "/")
	row := m.w.Packs.World["concept"][about]
	return len(row) > 3 && slices.Contains(strings.Fields(row[3]), "raise") && slices.ContainsFunc(m.events, func(e ledger.PastEvent) bool {
		return e.Kind == "upgrade" && e.Status == record.Held && e.When.Known() && e.When.To >= undertaking(i).Day
	})
}

// ahead is what is due or foreseen from the day on, the nearest first.
func (m *maker) ahead() (out []draft, err error) {
	type due struct {
		at record.Date
		draft
	}
	var all []due
	for n := range m.items {
		i := &m.items[n]
		if !open(i) || i.Deadline.To < m.ask.Date || !i.Deadline.Known() {
			continue
		}
		all = append(all, due{i.Deadline, draftOf("ahead", i, func() (Line, error) {
			return m.short("ahead", i, m.dueStep(i), join(m.w.T("deadline", m.w.Date(i.Deadline.String())), m.status(i), m.by(i)))
		})})
	}
	for n := range m.events {
		e := &m.events[n]
		if !foreseen(&e.Event) || eventEnd(&e.Event) < m.ask.Date {
			continue
		}
		all = append(all, due{e.When, draft{"ahead/" + e.ID, Record{"event", e.ID}, func() (Line, error) { return m.meeting("ahead", e) }}})
	}
	sortBy(all, func(a, b *due) int { return cmp.Compare(a.at.To, b.at.To) }, func(a, b *due) int { return cmp.Compare(a.id, b.id) })
	for _, d := range all {
		out = append(out, d.draft)
	}
	return out, nil
}

func foreseen(e *link.Event) bool {
	return (e.Status == record.Planned || e.Status == record.Proposed) && e.When.Known()
}

func eventEnd(e *link.Event) record.Day { return max(e.When.From, e.When.To) }

func dayText(d record.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
