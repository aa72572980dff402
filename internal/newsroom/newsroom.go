// Package newsroom writes articles about meetings that never were, with the truth beside them, for tests: many countries and years,
// each meeting told by one to four outlets in English or Vietnamese that disagree as outlets do, and the traps into which whoever
// joins reports of one event falls.
//
// In: a seed and how many articles. Out: the same articles for the same seed. Only tests may import it. Read Write first.
package newsroom

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Article is a text and what is true of it.
type Article struct {
	Name   string // of its file
	Text   string // as it would be read, with its day of publication before it
	Lang   string
	Event  string // equal in articles whose main event is one
	Also   []Told // further meetings of the same day that it tells of
	People []Named
	Trap   string // what makes its event hard to tell from others; "" for none
}

// Told is a meeting that an article tells of in passing, and how it names whom the main one met there.
type Told struct{ Event, Name string }

// Named is a person as an article writes them.
type Named struct{ ID, Name string }

// person lives through one or more offices.
type person struct {
	id    string
	names []string // in order, full
	land  *country
	terms []term
}

type term struct {
	office   string
	from, to record.Day
}

// meeting is one event.
type meeting struct {
	id      string
	kind    string // meeting, talks, call, visit
	day     record.Day
	host    *country   // "" for a call
	summit  int        // number of the ASEAN summit beside which it was held, 0 for none
	who     [2]*person // of a visit: who receives, who comes
	office  [2]string
	sayings []int
	trap    string
}

type room struct {
	rnd      *rand.Rand
	people   []*person
	meetings []*meeting
}

// Write returns so many articles, in no order of time.
func Write(seed uint64, articles int) []Article {
	r := &room{rnd: rand.New(rand.NewPCG(seed, 11))}
	r.hire()
	var out []Article
	for len(out) < articles {
		from := len(r.meetings)
		r.happen()
		for _, m := range r.meetings[from:] {
			outlets := 1 + r.rnd.IntN(4)
			for n := range outlets {
				a := r.tell(m, n, r.meetings[from:])
				a.Name = fmt.Sprintf("a%05d.txt", len(out))
				out = append(out, a)
			}
		}
	}
	return out[:articles]
}

const firstYear, lastYear = 2012, 2026

// hire fills every office of every country for all years, with careers, handovers and namesakes.
func (r *room) hire() {
	for i := range countries {
		c := &countries[i]
		taken := map[string]bool{}
		fresh := func() *person {
			for {
				p := &person{id: fmt.Sprintf("%s%d", c.code, len(r.people)), names: r.nameIn(c), land: c}
				key := plain(strings.Join(p.names, " "))
				short := key
				if ps := strings.Fields(key); !c.familyFirst || c.code == "VN" {
					short = ps[len(ps)-1]
				}
				if taken[key] || taken[short+"*"] && r.rnd.IntN(4) > 0 { // some share the name by which they are called
					continue
				}
				taken[key], taken[short+"*"] = true, true
				r.people = append(r.people, p)
				return p
			}
		}
		for _, code := range []string{"deputy-foreign-minister", "foreign-minister", "deputy-head-of-government", "head-of-government", "minister"} {
			for day := record.DayOf(firstYear, 1, 1); day < record.DayOf(lastYear, 12, 31); {
				to := day + record.Day(700+r.rnd.IntN(1500))
				var p *person
				for _, q := range r.people { // one who left the office below may rise
					if q.land == c && len(q.terms) < 3 && q.terms[len(q.terms)-1].to < day && day-q.terms[len(q.terms)-1].to < 500 && rank(q.terms[len(q.terms)-1].office) < rank(code) && r.rnd.IntN(2) == 0 {
						p = q
						break
					}
				}
				if p == nil {
					p = fresh()
				}
				p.terms = append(p.terms, term{code, day, to})
				day = to + 1
			}
		}
		if i%2 == 0 { // a namesake of a foreign minister is ambassador at the same time
			for _, q := range r.people {
				if q.land == c && len(q.terms) == 1 && q.terms[0].office == "foreign-minister" {
					t := q.terms[0]
					r.people = append(r.people, &person{id: fmt.Sprintf("%s%d", c.code, len(r.people)), names: q.names, land: c, terms: []term{{"ambassador", t.from - 200, t.to - 100}}})
					break
				}
			}
		}
	}
}

func rank(code string) int {
	return slices.Index([]string{"ambassador", "deputy-foreign-minister", "foreign-minister", "deputy-head-of-government", "head-of-government"}, code)
}

func (r *room) nameIn(c *country) []string {
	pick := func(s []string) string { return s[r.rnd.IntN(len(s))] }
	switch {
	case c.middle != nil:
		return []string{pick(c.family), pick(c.middle), pick(c.given)}
	case c.familyFirst:
		return []string{pick(c.family), pick(c.given)}
	}
	return []string{pick(c.given), pick(c.family)}
}

// holder is whoever of a country holds an office on a day.
func (r *room) holder(c *country, code string, day record.Day) *person {
	for _, p := range r.people {
		if p.land != c {
			continue
		}
		for _, t := range p.terms {
			if t.office == code && t.from <= day && day <= t.to {
				return p
			}
		}
	}
	return nil
}

// happen makes the next meeting, or the next few that are hard to tell apart.
func (r *room) happen() {
	a := r.rnd.IntN(len(countries))
	if r.rnd.IntN(3) > 0 {
		a = 0
	}
	b := r.rnd.IntN(len(countries) - 1)
	if b >= a {
		b++
	}
	day := record.DayOf(firstYear+1, 1, 1) + record.Day(r.rnd.IntN(365*(lastYear-firstYear-1)))
	codes := []string{"head-of-government", "foreign-minister", "foreign-minister", "minister", "deputy-foreign-minister", "deputy-head-of-government"}
	code := codes[r.rnd.IntN(len(codes))]
	x, y := &countries[a], &countries[b]
	p, q := r.holder(x, code, day), r.holder(y, code, day)
	if p == nil || q == nil {
		return
	}
	base := meeting{day: day, host: x, who: [2]*person{p, q}, office: [2]string{code, code}}
	add := func(m meeting, kind, trap string) {
		m.kind, m.trap = kind, trap
		m.id = fmt.Sprintf("m%d", len(r.meetings))
		m.sayings = r.rnd.Perm(len(sayings))[:3+r.rnd.IntN(3)]
		if kind == "call" {
			m.host, m.summit = nil, 0
		}
		for i, w := range m.who { // still in office on the day
			if w == nil || !slices.ContainsFunc(w.terms, func(t term) bool { return t.office == m.office[i] && t.from <= m.day && m.day <= t.to }) {
				return
			}
		}
		for _, o := range r.meetings { // twice on one day only as a call or a visit beside a meeting
			if o.day == m.day && o.who == m.who && (o.kind == m.kind || o.kind != "call" && o.kind != "visit" && kind != "call" && kind != "visit") {
				return
			}
		}
		r.meetings = append(r.meetings, &m)
	}
	switch r.rnd.IntN(12) {
	case 0: // again the next day or the day after
		add(base, "talks", "two days")
		again := base
		again.day += record.Day(1 + r.rnd.IntN(2))
		add(again, "meeting", "two days")
	case 1: // the same day a year later
		add(base, "talks", "yearly")
		again := base
		y, m, d := day.Date()
		again.day = record.DayOf(y+1, m, min(d, 28))
		add(again, "talks", "yearly")
	case 2: // called in the morning, met in the evening
		add(base, "call", "call and meeting")
		add(base, "meeting", "call and meeting")
	case 3: // a visit and the talks in it
		add(base, "visit", "visit and talks")
		add(base, "talks", "visit and talks")
	case 4: // on the margins of a summit
		base.summit = summit(day)
		host := &countries[1+r.rnd.IntN(4)]
		for n := range 4 {
			z := &countries[(b+n)%len(countries)]
			if z == x {
				continue
			}
			m := base
			m.host = host
			m.who[1] = r.holder(z, code, day)
			add(m, "meeting", "margins")
			if n == 0 { // and another of the same country
				m.office[1] = "deputy-head-of-government"
				m.who[1] = r.holder(z, m.office[1], day)
				if code != m.office[1] {
					add(m, "meeting", "margins")
				}
			}
		}
	case 5: // the office is handed over
		for _, t := range q.terms {
			if t.office == code {
				before, after := base, base
				before.day, after.day = t.to-record.Day(r.rnd.IntN(3)), t.to+1+record.Day(r.rnd.IntN(3))
				after.who[1] = r.holder(y, code, after.day)
				add(before, "meeting", "handover")
				add(after, "meeting", "handover")
			}
		}
	case 6: // a namesake
		for _, z := range r.people {
			if z.land == y && len(z.terms) == 1 && z.terms[0].office == "ambassador" {
				m := base
				m.day = z.terms[0].from + 210 + record.Day(r.rnd.IntN(300))
				m.who = [2]*person{r.holder(x, "foreign-minister", m.day), z}
				m.office = [2]string{"foreign-minister", "ambassador"}
				add(m, "meeting", "namesake")
				m.who[1], m.office[1] = r.holder(y, "foreign-minister", m.day), "foreign-minister"
				add(m, "talks", "namesake")
			}
		}
	case 7: // one who has risen
		for _, z := range r.people {
			if z.land == y && len(z.terms) > 1 {
				for _, t := range z.terms {
					m := base
					m.day = max(t.from, record.DayOf(firstYear+1, 1, 1)) + record.Day(r.rnd.IntN(300))
					m.who = [2]*person{r.holder(x, t.office, m.day), z}
					m.office = [2]string{t.office, t.office}
					add(m, "meeting", "career")
				}
				break
			}
		}
	case 8:
		add(base, "call", "")
	case 9:
		base.summit, base.host = summit(day), &countries[1+r.rnd.IntN(4)]
		add(base, "meeting", "")
	default:
		add(base, []string{"talks", "meeting"}[r.rnd.IntN(2)], "")
	}
}

// summit is the number of the ASEAN summit of a half-year.
func summit(day record.Day) int {
	y, m, _ := day.Date()
	return 20 + 2*(y-2012) + m/7
}
