package link

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Report is an event as one document tells of it.
type Report struct {
	Doc       text.DocID     `json:"doc"`
	Event     record.EventID `json:"event"`
	Kind      string         `json:"kind"`
	When      record.Date    `json:"when"`
	Told      bool           `json:"told,omitempty"` // the text tells When; else it is taken from publication or another event
	Published record.Day     `json:"published,omitempty"`
	Place     string         `json:"place,omitempty"`   // as told
	City      string         `json:"city,omitempty"`    // the same in all languages; "" if no more than a country is told
	Country   record.Party   `json:"country,omitempty"` // of the place
	Aside     bool           `json:"aside,omitempty"`   // the place is told behind the event, perhaps of another: it parts from no report
	Occasion  string         `json:"occasion,omitempty"`
	Gathering string         `json:"gathering,omitempty"` // of the occasion, the same in all languages: "ASEAN/47"; "" if it has no number
	Session   int            `json:"session,omitempty"`   // of a conference: how many others of its document are of the same gathering, by event ids below its own
	Parties   []record.Party `json:"parties"`
	People    []Who          `json:"people,omitempty"`
	Themes    []string       `json:"themes,omitempty"` // instruments, topics and numbers of what was said there, sorted
	Status    record.Status  `json:"status"`
	Main      bool           `json:"main,omitempty"`
	Genre     record.Genre   `json:"genre,omitempty"`
	Lang      string         `json:"lang"`
}

// Who is somebody who took part.
type Who struct {
	Person  record.PersonID `json:"person,omitempty"` // in the document
	Party   record.Party    `json:"party,omitempty"`
	Key     string          `json:"key"`
	Name    string          `json:"name"`
	Offices []string        `json:"offices,omitempty"`
}

// Reports are the events of a reading.
func (l *Linker) Reports(r *record.Reading) []Report {
	src := sourceOf(r)
	who := make(map[record.PersonID]Who, len(r.People))
	for i := range r.People {
		who[r.People[i].ID] = l.who(&r.People[i], src.lang)
	}
	var out []Report
	for i := range r.Events {
		e := &r.Events[i]
		p := Report{Doc: src.doc, Event: e.ID, Kind: e.Kind, When: e.When, Published: r.Published, Occasion: e.Occasion, Status: e.Status, Main: e.Main, Genre: r.Genre, Lang: src.lang}
		p.Parties = slices.Compact(slices.Sorted(slices.Values(e.Parties)))
		for _, why := range e.Evidence {
			p.Told = p.Told || strings.HasPrefix(why.Rule, "date.")
		}
		if e.Where != nil {
			p.Place, p.Country = e.Where.Name, e.Where.Country
			p.City = l.city(e.Where.Name, src.lang)
			p.Aside = len(e.Evidence) > 0 && e.Where.Why.Span.Start >= e.Evidence[0].Span.End
		}
		p.Gathering = l.gathering(e.Occasion, src.lang)
		for _, id := range e.Participants {
			if w := who[id]; w.Key != "" {
				p.People = append(p.People, w)
			}
		}
		p.Themes = themes(r, e)
		out = append(out, p)
	}
	for i := range out {
		for j := range out {
			if a, b := &out[i], &out[j]; a.gathers() && b.gathers() && a.Gathering == b.Gathering && b.Event < a.Event {
				a.Session++
			}
		}
	}
	return out
}

// gathers reports whether it is a numbered gathering that the report tells of.
func (r *Report) gathers() bool { return r.Kind == "conference" && r.Gathering != "" }

func (l *Linker) who(p *record.Person, language string) Who {
	w := Who{Person: p.ID, Party: p.Party, Key: l.key(p.Name, language), Name: p.Name}
	for _, o := range p.Offices {
		w.Offices = append(w.Offices, o.Code)
	}
	slices.Sort(w.Offices)
	w.Offices = slices.Compact(w.Offices)
	return w
}

// city is the id of a place that lies within a country, its folded name if it is not listed; "" for a country.
func (l *Linker) city(name, language string) string {
	if _, ok := l.listed(language, name, func(c classes) grammar.Class { return c.country }); ok {
		if id, ok := l.listed(language, name, func(c classes) grammar.Class { return c.place }); ok { // Singapore, Luxembourg
			return id
		}
		return ""
	}
	if id, ok := l.listed(language, name, func(c classes) grammar.Class { return c.place }); ok {
		return id
	}
	return fold(name)
}

// gathering is the organisation and the number of an occasion, "" if it does not tell both.
func (l *Linker) gathering(occasion, language string) string {
	if occasion == "" {
		return ""
	}
	c := l.tongue[language]
	f, toks := c.finds(l.packs, occasion)
	org, number := "", 0
	for i := range toks {
		if x, ok := f.Longest(i, c.org); ok && org == "" {
			org = f.Value(x)
		}
		if s := occasion[toks[i].Span().Start:toks[i].Span().End]; toks[i].Kind == text.Number && number == 0 {
			number = leading(s)
		}
	}
	if org == "" || number == 0 {
		return ""
	}
	return org + "/" + strconv.Itoa(number)
}

// leading is the number that a word begins with: 47 of "47th"; 0 if it has none.
func leading(s string) (n int) {
	for i := 0; i < len(s) && '0' <= s[i] && s[i] <= '9' && n < 1e6; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// themes are what was said at an event, in words of no language: for the main event, all that its text says of no other.
func themes(r *record.Reading, e *record.Event) []string {
	var out []string
	for i := range r.Statements {
		s := &r.Statements[i]
		if s.In != e.ID && !(e.Main && s.In == "") {
			continue
		}
		out = append(out, s.Topics...)
		for _, id := range s.Instruments {
			for k := range r.Instruments {
				if r.Instruments[k].ID == id {
					out = append(out, "="+r.Instruments[k].Name)
				}
			}
		}
		if t := s.Target; t != nil {
			if t.HasCount {
				out = append(out, "#"+strconv.FormatFloat(t.Quantity, 'g', -1, 64))
			}
			if t.Deadline.Known() {
				out = append(out, "@"+t.Deadline.String())
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// manner is what a kind of event is at bottom: outlets call one thing a meeting or talks, but a call is never a meeting and a visit is
// not the talks in it.
func manner(kind string) string {
	if kind == "talks" {
		return "meeting"
	}
	return kind
}

// exact reports whether an event is told to the day, or to a stretch of days no longer than a journey.
func (r *Report) exact() bool {
	return r.When.Known() && !r.When.Until && r.When.From != 0 && r.When.To-r.When.From <= 15
}

// gatherings begins the blocks of numbered gatherings.
const gatherings = "gathering "

// Gathers reports whether a block is of one session of a numbered gathering: nothing needs to be compared, all reports of it are of one
// event unless people judged otherwise.
func Gathers(block string) bool { return strings.HasPrefix(block, gatherings) }

// Block is equal for all reports that may be of one event. An event that is told to no day can be no other than one that is told to
// the same month or year; one that lacks people too can be told from no other.
func (r *Report) Block() string {
	if r.gathers() {
		return gatherings + r.Gathering + "/" + strconv.Itoa(r.Session)
	}
	var b strings.Builder
	b.WriteString(manner(r.Kind))
	for _, p := range r.sides() {
		b.WriteString(" " + string(p))
	}
	if !r.exact() {
		b.WriteString(" @" + r.When.String())
		if len(r.People) < 2 {
			b.WriteString(" " + string(r.Event))
		}
	}
	return b.String()
}

// sides are the parties of those who took part, if they are known of two: others come from the place or the words around.
func (r *Report) sides() []record.Party {
	var out []record.Party
	for i := range r.People {
		if p := r.People[i].Party; p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	if len(out) < 2 || manner(r.Kind) != "meeting" && r.Kind != "call" {
		return r.Parties
	}
	slices.Sort(out)
	return out
}

// Slack is how many days may lie between the windows of two reports of one event.
const Slack = 1

// Window is the first and last day on which the event may have been; 0, 0 if it is told to no day: such a report is of one event only
// with others like it. Reports of a block whose windows are more than Slack days apart are never of one event.
func (r *Report) Window() (from, to record.Day) {
	if !r.exact() || r.gathers() {
		return 0, 0
	}
	return r.When.From, r.When.To
}
