package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Event is one event across documents. What its reports tell differently is settled by how many tell it; of equals, what is told rather
// than inferred, then the more exact.
type Event struct {
	ID        string // the least event id of its reports
	Kind      string
	When      record.Date
	Place     string
	City      string
	Country   record.Party
	Occasion  string
	Gathering string
	Parties   []record.Party
	People    []Who // one for each person, as best named; Who.Person is of the report that names them so
	Status    record.Status
	Main      bool
	Reports   []int // indices of the reports given to Events, by event id
	Why       []Reason
}

// Events joins reports into events: every report is in exactly one. Reports of different blocks, or of one block whose windows lie apart,
// have nothing to do with each other: Events may be given all reports or those of one run of windows (with those that people judged to
// be one with them), in any order, and says the same.
func (l *Linker) Events(reports []Report, judged Judged) ([]Event, []Doubt) {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	id := func(i int) string { return string(reports[i].Event) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(id(a), id(b)) })
	var events []Event
	var doubts []Doubt
	for _, run := range runs(reports, order, judged) {
		if gathered(reports, run, judged) {
			e := Event{Reports: run}
			if len(run) > 1 {
				e.Why = []Reason{{"gathering", 1, reports[run[0]].Gathering}}
			}
			l.settle(&e, reports)
			events = append(events, e)
			continue
		}
		facts := make([]fact, len(run))
		for k, i := range run {
			facts[k] = l.fact(&reports[i])
		}
		things, why, ds := assemble(len(run), func(k int) string { return id(run[k]) }, judged, func(a, b int, v *verdict) { l.oneEvent(&facts[a], &facts[b], v) })
		for n, thing := range things {
			e := Event{Why: why[n]}
			for _, k := range thing {
				e.Reports = append(e.Reports, run[k])
			}
			l.settle(&e, reports)
			events = append(events, e)
		}
		for _, d := range ds {
			d.Kind = "event"
			doubts = append(doubts, d)
		}
	}
	slices.SortFunc(events, func(a, b Event) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(doubts, func(a, b Doubt) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return events, doubts
}

// gathered reports whether a run of reports, given by event id, is one session of a numbered gathering of which people judged nothing. A
// summit has thousands.
func gathered(reports []Report, run []int, judged Judged) bool {
	block := reports[run[0]].Block()
	if !Gathers(block) {
		return false
	}
	if len(judged) == 0 {
		return true
	}
	in := make(map[string]bool, len(run))
	for _, i := range run {
		in[string(reports[i].Event)] = true
	}
	for p := range judged {
		if in[p.A] || in[p.B] {
			return false
		}
	}
	return true
}

// Session is the event of a session of a numbered gathering, from so many of its reports as settle looks at: those with the least event
// ids. All is how many reports there are.
func (l *Linker) Session(reports []Report, all int) Event {
	e := Event{Reports: make([]int, len(reports))}
	for i := range reports {
		e.Reports[i] = i
	}
	slices.SortFunc(e.Reports, func(a, b int) int { return cmp.Compare(reports[a].Event, reports[b].Event) })
	if all > 1 {
		e.Why = []Reason{{"gathering", 1, reports[0].Gathering}}
	}
	l.settle(&e, reports)
	return e
}

// runs parts reports, given in order, by block and by stretches of time with more than Slack days between them.
func runs(reports []Report, order []int, judged Judged) [][]int {
	byBlock := map[string][]int{}
	for _, i := range order {
		b := reports[i].Block()
		byBlock[b] = append(byBlock[b], i)
	}
	key := make([]string, len(reports)) // of the run
	for b, is := range byBlock {
		sorted := slices.Clone(is)
		slices.SortStableFunc(sorted, func(x, y int) int {
			a, _ := reports[x].Window()
			b, _ := reports[y].Window()
			return cmp.Compare(a, b)
		})
		var until record.Day
		name := b
		for n, i := range sorted {
			from, to := reports[i].Window()
			if n == 0 || from > until+Slack {
				name = b + "\x00" + string(reports[i].Event)
			}
			key[i] = name
			until = max(until, to)
		}
	}
	together := judged.together()
	return closures(order, func(i int) []string {
		if keys := together[string(reports[i].Event)]; keys != nil {
			return append(slices.Clone(keys), key[i])
		}
		return key[i : i+1]
	})
}

// Enough is how many reports of an event say what it was, those with the least event ids: a summit has thousands, and one more says
// nothing new.
const Enough = 64

// settle fills an event from its reports, which stand in the order of their event ids.
func (l *Linker) settle(e *Event, reports []Report) {
	rs := make([]*Report, min(len(e.Reports), Enough))
	for k := range rs {
		rs[k] = &reports[e.Reports[k]]
	}
	e.ID = string(rs[0].Event)
	mains := slices.DeleteFunc(slices.Clone(rs), func(r *Report) bool { return !r.Main })
	if len(mains) > 0 { // those that report it know it better than those that recall it
		e.Main = true
	} else {
		mains = rs
	}
	e.Kind = most(mains, func(r *Report) (string, int) { return r.Kind, 0 })
	e.Status = record.Status(most(mains, func(r *Report) (string, int) {
		return string(r.Status), slices.Index([]record.Status{record.Proposed, record.Planned, record.Cancelled, record.Held}, r.Status)
	}))
	told := slices.ContainsFunc(mains, func(r *Report) bool { return r.Told })
	byWhen := map[string]record.Date{}
	when := most(mains, func(r *Report) (string, int) {
		if !r.When.Known() || told && !r.Told {
			return "", 0
		}
		byWhen[r.When.String()] = r.When
		return r.When.String(), -int(r.When.To - r.When.From)
	})
	e.When = byWhen[when]
	there := slices.ContainsFunc(mains, func(r *Report) bool { return !r.Aside && r.Place != "" })
	place := func(value func(r *Report) string) string {
		return most(mains, func(r *Report) (string, int) {
			switch {
			case r.Aside && there:
				return "", 0
			case r.City == "":
				return value(r), 0
			}
			return value(r), 1
		})
	}
	e.City = place(func(r *Report) string { return r.City })
	e.Place = place(func(r *Report) string {
		if r.City != e.City {
			return ""
		}
		return r.Place
	})
	e.Country = record.Party(place(func(r *Report) string {
		if e.City != "" && r.City != e.City {
			return ""
		}
		return string(r.Country)
	}))
	e.Occasion = most(mains, func(r *Report) (string, int) { return r.Occasion, len(r.Gathering) })
	e.Gathering = most(mains, func(r *Report) (string, int) { return r.Gathering, 0 })
	e.Parties = parties(most(mains, func(r *Report) (string, int) { return joinParties(r.Parties), -len(r.Parties) }))
	var met []attendee
	again := map[string]bool{} // the same name with the same offices says nothing new
	for _, r := range mains {
		for i := range r.People {
			w := &r.People[i]
			if as := string(w.Party) + "\x00" + w.Name + "\x00" + strings.Join(w.Offices, " "); !again[as] {
				again[as] = true
				met = l.meet(met, l.attendee(w))
			}
		}
	}
	for _, w := range met {
		e.People = append(e.People, *w.Who)
	}
}

// most is the value that most reports tell, "" not counted; of equals the one with the higher rank, then the least.
func most(rs []*Report, value func(*Report) (string, int)) string {
	type tally struct{ n, rank int }
	count := map[string]tally{}
	for _, r := range rs {
		if v, rank := value(r); v != "" {
			t, ok := count[v]
			if !ok || rank > t.rank {
				t.rank = rank
			}
			t.n++
			count[v] = t
		}
	}
	best := ""
	for v, t := range count {
		b := count[best]
		if best == "" || cmp.Or(cmp.Compare(t.n, b.n), cmp.Compare(t.rank, b.rank), cmp.Compare(best, v)) > 0 {
			best = v
		}
	}
	return best
}

func joinParties(ps []record.Party) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = string(p)
	}
	return strings.Join(out, "+")
}

func parties(s string) (out []record.Party) {
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return r == '+' }) {
		out = append(out, record.Party(p))
	}
	return out
}

// meet adds somebody to those who took part, or their better name.
func (l *Linker) meet(met []attendee, w attendee) []attendee {
	for i := range met {
		o := &met[i]
		if l.sameWho(o, &w) == 0 {
			continue
		}
		better := *o.Who
		if cmp.Or(cmp.Compare(len(w.name.parts), len(o.name.parts)), cmp.Compare(marks(w.Name), marks(o.Name))) > 0 {
			better, o.name = *w.Who, w.name
		}
		better.Offices = slices.Compact(slices.Sorted(slices.Values(slices.Concat(o.Offices, w.Offices))))
		o.Who = &better
		return met
	}
	return append(met, w)
}
