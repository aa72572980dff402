package read

// Time expressions: which of the matches count, and the order in which one is read.

import (
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// dated is a time expression at tokens [from, to), with the preposition that rules it.
type dated struct {
	from, to int
	date     record.Date // when it says something is or was
	deadline record.Date // what it means as the bound of an undertaking; zero if it bounds none
	dir      direction
	rule     string
	within   bool        // so long from when it is said
	ago      bool        // so long before then, or before the day told last
	next     record.Date // of one without a year that is taken for past, what it bounds a year later; zero else
}

// direction says how a time expression relates to the time that it names.
type direction uint8

const (
	dirAt     direction = iota // at, on, in or during it
	dirUntil                   // before or by it
	dirFrom                    // from it on
	dirSince                   // since or after it
	dirPeriod                  // part of a name ("Action Programme 2025-2030", "APEC 2027")
	dirAgo                     // counted back from the publication
)

// readDates finds every time expression and resolves it against the publication date, in an undated text against the day that it was
// signed, else the first that it tells in full, else the middle of its month or of the one year that it names. What needs such a date and lacks it is dropped. Of overlapping expressions the longest wins; a date that does not
// exist gives a note and no record.
func (d *draft) readDates() {
	d.vague = false
	d.resolveDates()
	if d.published == 0 {
		d.published = d.signedDay()
		d.out.Published = d.published
		if d.published == 0 {
			d.published = d.firstDay()
		}
		if d.published == 0 {
			if d.published = record.ParseDay(d.doc.Month + "-15"); d.published == 0 {
				d.published = d.onlyYear()
			}
			d.vague = d.published != 0
		}
		if d.published != 0 {
			d.dates, d.out.Notes = d.dates[:0], d.out.Notes[:0]
			d.resolveDates()
		}
	}
	for i := range d.dates {
		d.cover(d.dates[i].from, d.dates[i].to, inDate)
	}
}

// signedDay is the day under a text, with the place where it was signed or issued and no word more: «Hà Nội, ngày 16 tháng 4 năm 2026»;
// 0 if none stands there.
func (d *draft) signedDay() record.Day {
	const around = 6 // tokens beside the date
	si := len(d.doc.Sents) - 1
	for si >= 0 && d.doc.Sents[si].Section != text.Body {
		si--
	}
	if si < 0 {
		return 0
	}
	s := d.doc.Sents[si]
	for i := range d.dates {
		x := &d.dates[i]
		if x.from <= s.From || x.to > s.To || x.date.Grain != record.GrainDay || x.dir != dirAt || s.To-x.to > 1 || x.from-s.From > around {
			continue
		}
		for k := s.From; k < x.from; k++ {
			if d.is(k, d.w.place) {
				return x.date.From
			}
		}
	}
	return 0
}

// firstDay is the first day that the body tells with its year, or the last of the first days in a row that it tells so, whichever it
// tells first.
func (d *draft) firstDay() record.Day {
	const stay = 31      // days
	const history = 2000 // whatever was before this year is told as history: "a pact that came into force on 1 August 1973"
	si := 0
	for i := range d.dates {
		x := &d.dates[i]
		for d.doc.Sents[si].To <= x.from {
			si++
		}
		if d.doc.Sents[si].Section != text.Body {
			continue
		}
		if x.date.To < record.DayOf(history, 1, 1) {
			continue
		}
		if x.date.Grain == record.GrainDay && x.dir == dirAt {
			return x.date.From
		}
		if x.date.Grain == record.GrainSpan && x.dir != dirPeriod && x.date.To-x.date.From < stay {
			return x.date.To
		}
	}
	return 0
}

// onlyYear is the middle of the one year that a text names, if it says that something is in that year, no sum is to be reached by then, and it is
// none of those that are only named as goals; 0 if there is none.
func (d *draft) onlyYear() record.Day {
	const goals = 2030 // and later: "a developed country in 2045"
	year, named := 0, false
	for i := range d.dates {
		x := &d.dates[i]
		y, _, _ := x.date.To.Date()
		if year != 0 && y != year || d.w.inflects && d.is(x.from-1, d.w.verbPast) { // "founded in 1987"
			return 0
		}
		s := d.doc.Sents[d.sentenceOf(x.from)]
		for k := s.From; k < s.To; k++ {
			if d.is(k, d.w.currency) {
				return 0
			}
		}
		year, named = y, named || x.date.Grain == record.GrainYear && x.dir == dirAt
	}
	if !named || year >= goals {
		return 0
	}
	return record.DayOf(year, 6, 30)
}

func (d *draft) resolveDates() {
	c := calendars.Get().(*calendar)
	defer calendars.Put(c)
	c.scope, c.timeWords, c.last, c.wired, c.prev = newScope(d), timesOf.of(d, newTimeWords), d.published, 0, timeReading{}
	next := 0
	for i := 0; i < len(d.of[makesDate]); {
		m := d.of[makesDate][i]
		if m.From < next {
			i++
			continue
		}
		if f, ok := d.longest(m.To-1, d.w.place); ok && f.To > m.To { // "at Mar | -a-Lago"
			i++
			continue
		}
		if f, ok := d.longest(m.To-1, d.w.country); ok && f.To > m.To && !d.w.inflects { // «Đảng Dân chủ Nhật | Bản»
			i++
			continue
		}
		x, after := c.best(i)
		switch x.outcome {
		case resolved:
			c.add(x)
			c.dispatched(&x)
			next = x.to
		case nameOnly:
			next = x.to
		case impossible:
			d.out.Notes = append(d.out.Notes, record.Note{Span: d.span(x.core, x.to), Text: "no such date: " + d.quote(x.core, x.to)})
			next = x.to
		}
		i = after
	}
	c.scope, c.prev = scope{}, timeReading{}
	clear(c.parts[:])
}

// dispatched takes the day of a dateline for the day on which a report was written: what happened "today" did so then, though it came out later.
func (c *calendar) dispatched(x *timeReading) {
	const late = 3 // days
	if x.period.Grain != record.GrainDay || c.d.published == 0 || c.d.doc.Sents[c.scope.sent].Section != text.Dateline {
		return
	}
	if c.wired = x.period.From; c.wired >= c.d.published || c.wired < c.d.published-late {
		c.wired = 0
	}
}

type outcome uint8

const (
	unresolved outcome = iota
	resolved
	impossible
	nameOnly // a month in a name tells no time: «Cách mạng Tháng Tám»
)

// timeReading is a match of a date rule on its way to a dated.
type timeReading struct {
	from, to int // with the prepositions before it
	core     int // first token of the expression itself
	period   record.Date
	dir      direction
	bound    string // value of class bound: before, by, to, from, since, after, in, on, past
	edge     string // value of class edge: start, mid, end, rest, past
	far      bool   // it is the time of what a deadline names: "before the summit in October"
	quiet    bool   // it bounds nothing
	yearless bool   // its year was supplied
	form     string
	rule     string
	outcome  outcome
}

// timeWords are the classes and the rules of a language that tell times.
type timeWords struct {
	kinds                       [256]partKind                // by class
	of                          [partPer + 1]grammar.Classes // by kind
	unit, scale, money, percent grammar.Class                // nouns that a number counts: "March 15 flights" is no date
	dash, clitic                text.Key
	rules                       []timeRule // by order in the pack

	// sets of kinds: what time expressions are made of, with and without counting; what stands before one; what tells past and future
	times, counts, leads, days, tenses grammar.Classes
}

type timeRule struct {
	form, needs string
}

var timesOf learned[timeWords]

func newTimeWords(d *draft) *timeWords {
	g := d.g
	w := &timeWords{
		unit: g.Class("unit"), scale: g.Class("scale"), money: g.Class("currency"), percent: g.Class("percent"),
		dash: g.Vocab.Key("-"), clitic: g.Vocab.Key("'s"), rules: make([]timeRule, len(g.Rules)),
	}
	for _, pc := range partClasses {
		if cl := g.Class(pc.class); cl != 0 {
			w.kinds[cl] = pc.kind
			w.of[pc.kind] = w.of[pc.kind].With(grammar.ClassesOf(cl))
		}
	}
	set := func(kinds ...partKind) (cs grammar.Classes) {
		for _, k := range kinds {
			cs = cs.With(w.of[k])
		}
		return cs
	}
	w.counts = set(partUnit, partNumber)
	w.leads = set(partBound, partEdge, partLead)
	w.days = set(partWeekday, partSpan)
	w.times = set(partMonth, partSeason, partHoliday, partPortion, partPeriod, partShift).With(w.leads).With(w.days)
	w.tenses = set(partFuture, partPlan, partPast, partInfinitive)
	for _, r := range g.Rules {
		w.rules[r.Order] = timeRule{r.Attr["form"], r.Attr["needs"]}
	}
	return w
}

// calendar resolves the dates of one document.
type calendar struct {
	scope
	*timeWords
	last  record.Day // the last day told: "the same day"
	wired record.Day // the day of the dateline, where the report came out a day or two later; else 0
	prev  timeReading
	form  string // of the match at hand
	parts [24]part
	n     int
}

// calendars are the memory of finished documents.
var calendars = sync.Pool{New: func() any { return new(calendar) }}

// best returns the reading of the matches that begin where match i does, or of a longer one that begins within its prepositions,
// and where to go on.
func (c *calendar) best(i int) (timeReading, int) {
	ms := c.d.of[makesDate]
	var best timeReading
	first := ms[i].From
	j := i
	for ; j < len(ms) && ms[j].From == first; j++ {
		if best.outcome == unresolved {
			best = c.resolve(&ms[j])
		}
	}
	after := j
	if best.outcome == unresolved {
		return best, after
	}
	for ; j < len(ms) && ms[j].From <= best.core; j++ {
		if ms[j].To <= best.to {
			continue
		}
		if x := c.resolve(&ms[j]); x.outcome != unresolved && x.to > best.to {
			best = x
		}
	}
	return best, after
}

// resolve computes what a match says.
func (c *calendar) resolve(m *grammar.Match) timeReading {
	rule := c.rules[m.Rule.Order]
	x := timeReading{from: m.From, to: m.To, core: m.From, form: rule.form, rule: m.Rule.Name}
	c.enter(m.From)
	c.form = x.form
	if !c.take(m.From, m.To, x.form == "within" || x.form == "ago" || x.form == "earlier" || x.form == "anniversary") {
		return x
	}
	// The prepositions of the match itself are read again with those before it.
	k := 0
	for j := 0; j < c.n-1; j++ {
		p := c.parts[j].kind
		if p == partBound || p == partEdge || p == partLead {
			k = j + 1
		} else if p != partSkip {
			break
		}
	}
	x.core = c.parts[k].from
	if x.form == "name" {
		for k < c.n-1 && !yearLike(c.parts[k]) {
			k++
		}
		x.core = c.parts[k].from
		for k+1 < c.n {
			c.n--
		}
		x.to = c.parts[k].to
	}
	copy(c.parts[:], c.parts[k:c.n])
	c.n -= k
	if p := c.parts[c.n-1]; c.n > 1 && p.kind == partShift && x.to < c.to && c.toks[x.to].Capital() && c.isKind(p.from, partBound) {
		c.n-- // «tối 22-11 tới Rome»
		x.to = p.from
	}
	c.before(&x)
	if x.to < c.to && c.toks[x.to].Key == c.clitic { // "hosted by this month's chair"
		x.from, x.bound, x.edge = x.core, "", ""
	}
	if c.d.vague && (x.form == "span" || x.form == "weekday" || x.form == "within" || x.form == "ago" || x.form == "earlier") { // only a year is known
		return x
	}
	switch x.form {
	case "calendar":
		c.calendarDate(&x)
	case "numeric":
		if c.inContext(&x, rule.needs) {
			c.numericDate(&x)
		}
	case "year":
		if p := c.parts[c.n-1]; yearLike(p) && !c.glued(p.to) {
			x.period = record.InYear(p.n)
		}
	case "years":
		c.years(&x)
	case "stretch":
		c.years(&x)
		x.dir, x.bound = dirAt, "in"
	case "name":
		x.dir = dirPeriod
		x.period = record.InYear(c.parts[0].n)
		if !yearLike(c.parts[0]) || c.glued(x.to) {
			x.period = record.Date{}
		}
		if c.parts[0].kind == partMonth {
			x.outcome = nameOnly
		}
		x.quiet = c.outlook(&x)
	case "span":
		c.spanDate(&x)
	case "weekday":
		c.weekdayDate(&x)
	case "portion":
		c.portionDate(&x)
	case "season":
		c.seasonDate(&x)
	case "holiday":
		c.holidayDate(&x)
	case "within", "ago", "earlier", "anniversary":
		c.counted(&x)
	}
	if x.outcome == unresolved && x.period.Known() {
		x.outcome = resolved
	}
	return x
}
