package read

import (
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

// readDates finds every time expression and resolves it against the publication date. What needs that date and lacks it is
// dropped. Of overlapping expressions the longest wins; a date that does not exist gives a note and no record.
func (d *draft) readDates() {
	var c calendar
	c.begin(d)
	next := 0
	for i := 0; i < len(d.matches); {
		m := &d.matches[i]
		if m.From < next || m.Rule.Makes != "date" {
			i++
			continue
		}
		x, after := c.best(i)
		switch x.outcome {
		case resolved:
			c.add(x)
			next = x.to
		case impossible:
			d.out.Notes = append(d.out.Notes, record.Note{Span: d.span(x.core, x.to), Text: "no such date: " + d.quote(x.core, x.to)})
			next = x.to
		}
		i = after
	}
}

type outcome uint8

const (
	unresolved outcome = iota
	resolved
	impossible
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
	form     string
	rule     string
	outcome  outcome
}

// partKind is what a phrase inside a date is to the arithmetic.
type partKind uint8

const (
	partNone partKind = iota
	partMonth
	partWeekday
	partSeason
	partHoliday
	partPortion
	partSpan
	partPeriod
	partShift
	partUnit
	partNumber
	partSkip // words that carry nothing: the, of, ngày, năm
	partBound
	partEdge
	partLead
	partFar
	partFuture
	partPlan
	partPast
	partBe
	partInfinitive
	partOutlook
	partOpen
	partClose
	partFraction
	partLabel
	partOrdinalHead
	partPer
)

// The classes of times.tsv and what they are.
var partClasses = [...]struct {
	class string
	kind  partKind
}{
	{"month", partMonth}, {"monthword", partMonth}, {"weekday", partWeekday}, {"weekdayword", partWeekday},
	{"season", partSeason}, {"fall", partSeason}, {"holiday", partHoliday}, {"portion", partPortion}, {"span", partSpan},
	{"period", partPeriod}, {"shift", partShift}, {"timeunit", partUnit}, {"number", partNumber}, {"bound", partBound},
	{"edge", partEdge}, {"lead", partLead}, {"farbound", partFar}, {"future", partFuture}, {"plan", partPlan}, {"past", partPast}, {"ved", partPast},
	{"be", partBe}, {"infinitive", partInfinitive}, {"outlook", partOutlook}, {"lpar", partOpen}, {"rpar", partClose},
	{"fraction", partFraction}, {"label", partLabel}, {"ordinalhead", partOrdinalHead}, {"per", partPer},
}

// calendar resolves the dates of one document.
type calendar struct {
	d       *draft
	kinds   [256]partKind // by class
	unit    grammar.Class // nouns that a number counts: "March 15 flights" is no date
	scale   grammar.Class
	money   grammar.Class
	percent grammar.Class
	sent    int        // sentence of the match at hand
	from    int        // its first token
	to      int        // the token after it
	heading bool       // it is a headline
	last    record.Day // the last day told: "the same day"
	prev    timeReading
	form    string // of the match at hand
	parts   [24]part
	n       int
}

type part struct {
	kind     partKind
	from, to int
	n        int    // number, month, weekday; -1, 0, 1 for a shift
	s        string // value of the phrase
}

func (c *calendar) begin(d *draft) {
	c.d = d
	for _, pc := range partClasses {
		if cl := d.g.Class(pc.class); cl != 0 {
			c.kinds[cl] = pc.kind
		}
	}
	c.unit, c.scale, c.money, c.percent = d.g.Class("unit"), d.g.Class("scale"), d.g.Class("currency"), d.g.Class("percent")
	c.last = d.published
}

// best returns the reading of the matches that begin where match i does, or of a longer one that begins within its prepositions,
// and where to go on.
func (c *calendar) best(i int) (timeReading, int) {
	ms := c.d.matches
	var best timeReading
	first := ms[i].From
	j := i
	for ; j < len(ms) && ms[j].From == first; j++ {
		if ms[j].Rule.Makes == "date" && best.outcome == unresolved {
			best = c.resolve(&ms[j])
		}
	}
	after := j
	if best.outcome == unresolved {
		return best, after
	}
	for ; j < len(ms) && ms[j].From <= best.core; j++ {
		if ms[j].Rule.Makes != "date" || ms[j].To <= best.to {
			continue
		}
		if x := c.resolve(&ms[j]); x.outcome != unresolved && x.to > best.to {
			best = x
		}
	}
	return best, after
}

// sentence moves to the sentence of token i.
func (c *calendar) sentence(i int) {
	ss := c.d.doc.Sents
	if c.sent >= len(ss) || ss[c.sent].From > i {
		c.sent = 0
	}
	for c.sent < len(ss) && ss[c.sent].To <= i {
		c.sent++
	}
	c.from, c.to, c.heading = 0, len(c.d.toks), false
	if c.sent < len(ss) {
		c.from, c.to, c.heading = ss[c.sent].From, ss[c.sent].To, ss[c.sent].Section == text.Headline
	}
}

// phrase is the longest phrase of a kind that begins at token i and ends by to.
func (c *calendar) phrase(i, to int, kind partKind) (grammar.Find, bool) {
	for _, f := range c.d.finds.At(i) {
		if f.To <= to && c.kinds[f.Class] == kind {
			return f, true
		}
	}
	return grammar.Find{}, false
}

func (c *calendar) isKind(i int, kind partKind) bool {
	if i < c.from || i >= c.to {
		return false
	}
	_, ok := c.phrase(i, c.to, kind)
	return ok
}

// take cuts the words of a match into parts; what no class knows is skipped. Where time is counted only numbers and units matter, and
// elsewhere no number in words: «năm» is five, and a year.
func (c *calendar) take(from, to int, counted bool) bool {
	c.n = 0
	for i := from; i < to; {
		if c.n == len(c.parts) {
			return false
		}
		p := part{from: i, to: i + 1}
		tok := c.d.toks[i]
		for _, f := range c.d.finds.At(i) {
			k := c.kinds[f.Class]
			if f.To > to || k == partNone || k > partLead || counted != (k == partNumber || k == partUnit) {
				continue
			}
			if k == partPeriod && f.To < to && c.d.toks[f.To].Kind == text.Number {
				continue // «nửa đầu năm 2027»
			}
			if p.kind != partNone && f.To < p.to {
				break
			}
			if p.kind == partNone || c.rank(k, i, to) > c.rank(p.kind, i, to) {
				p.kind, p.to, p.s = k, f.To, f.Value
				p.n = signed(f.Value)
			}
		}
		if p.kind == partNone || p.kind == partNumber {
			if tok.Kind == text.Number {
				p = part{kind: partNumber, from: i, to: i + 1, s: c.d.quote(i, i+1)}
				p.n = plainNumber(p.s)
			} else if p.kind == partNone {
				p.kind = partSkip
			}
		}
		c.parts[c.n] = p
		c.n++
		i = p.to
	}
	return c.n > 0
}

// rank settles which of two kinds a word is: «tới» shifts what stands before it and bounds what stands after it.
func (c *calendar) rank(k partKind, i, to int) int {
	last := partNone
	if c.n > 0 {
		last = c.parts[c.n-1].kind
	}
	switch k {
	case partShift:
		if last == partNone || i+1 < to && c.d.toks[i+1].Kind == text.Number {
			return 1
		}
		return 3
	case partUnit: // «năm»: five, or years
		if last == partNumber {
			return 4
		}
		return 0
	case partNumber:
		return 1
	case partPortion: // "the last quarter", "the last quarter of 2026"
		if c.form != "portion" {
			return 1
		}
		return 3
	}
	return 2
}

// signed reads a whole number with or without a sign; 0 for anything else.
func signed(s string) int {
	sign := 1
	if s != "" && (s[0] == '-' || s[0] == '+') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	return sign * max(plainNumber(s), 0)
}

// plainNumber reads digits; -1 for anything else ("1,100", "26.3").
func plainNumber(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 99999 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func yearLike(p part) bool {
	return p.kind == partNumber && len(p.s) == 4 && p.n >= 1900 && p.n <= 2150
}

// glued reports whether a word follows token i-1 without a space: "1990s".
func (c *calendar) glued(i int) bool {
	return i < c.to && c.d.toks[i].Kind == text.Word && c.d.toks[i].Span.Start == c.d.toks[i-1].Span.End && c.d.word(i) != "'s"
}

func (c *calendar) first(kind partKind) *part {
	for i := range c.parts[:c.n] {
		if c.parts[i].kind == kind {
			return &c.parts[i]
		}
	}
	return nil
}

// resolve computes what a match says.
func (c *calendar) resolve(m *grammar.Match) timeReading {
	x := timeReading{from: m.From, to: m.To, core: m.From, form: m.Rule.Attr["form"], rule: m.Rule.Name}
	c.sentence(m.From)
	c.form = x.form
	if !c.take(m.From, m.To, x.form == "within" || x.form == "ago") {
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
	if p := c.parts[c.n-1]; c.n > 1 && p.kind == partShift && x.to < c.to && c.d.toks[x.to].Capital() && c.isKind(p.from, partBound) {
		c.n-- // «tối 22-11 tới Rome»
		x.to = p.from
	}
	c.before(&x)
	if x.to < c.to && c.d.word(x.to) == "'s" { // "hosted by this month's chair"
		x.from, x.bound, x.edge = x.core, "", ""
	}
	switch x.form {
	case "calendar":
		c.calendarDate(&x)
	case "numeric":
		if c.inContext(&x, m.Rule.Attr["needs"]) {
			c.numericDate(&x)
		}
	case "year":
		if p := c.parts[c.n-1]; yearLike(p) && !c.glued(p.to) {
			x.period = record.InYear(p.n)
		}
	case "years":
		c.years(&x)
	case "name":
		x.dir = dirPeriod
		x.period = record.InYear(c.parts[0].n)
		if !yearLike(c.parts[0]) || c.glued(x.to) {
			x.period = record.Date{}
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
	case "within", "ago":
		c.counted(&x)
	}
	if x.outcome == unresolved && x.period.Known() {
		x.outcome = resolved
	}
	return x
}

// before gathers the prepositions, ends and beginnings that stand before the expression: "by the end of the", «chậm nhất vào cuối».
func (c *calendar) before(x *timeReading) {
	limit := max(c.from, c.prev.to)
	x.from = x.core
	for i, steps := x.core, 0; steps < 6; steps++ {
		f, ok := c.endingAt(i, limit)
		if !ok {
			return
		}
		i = f.From
		switch c.kinds[f.Class] {
		case partLead:
			if f.Value == "keep" {
				x.from = i
			}
		case partEdge:
			if x.edge == "" {
				x.edge = f.Value
			}
			x.from = i
		case partBound:
			if x.bound == "" || x.bound == "in" || x.bound == "on" {
				x.bound = f.Value
			}
			x.from = i
			if x.bound != "in" && x.bound != "on" {
				return
			}
		}
	}
}

func (c *calendar) endingAt(i, limit int) (grammar.Find, bool) {
	for j := max(limit, i-5); j < i; j++ {
		for _, f := range c.d.finds.At(j) {
			if f.To == i && (c.kinds[f.Class] == partBound || c.kinds[f.Class] == partEdge || c.kinds[f.Class] == partLead) {
				return f, true
			}
		}
	}
	return grammar.Find{}, false
}

// inContext reports whether a numeral with a stroke, a dash or a point may be a date where it stands.
func (c *calendar) inContext(x *timeReading, needs string) bool {
	d, i := c.d, x.core
	if x.to < c.to {
		switch w := d.quote(x.to, x.to+1); {
		case w == "/" || w == "+" || d.is(x.to, c.percent) || d.is(x.to, c.scale) || d.is(x.to, c.money):
			return false
		case d.toks[x.to].Kind == text.Number && d.toks[x.to].Span.Start == d.toks[x.to-1].Span.End:
			return false
		}
	}
	lead := false
	for j := x.from; j < i; j++ {
		lead = lead || c.isKind(j, partLead)
	}
	open := i > c.from && (c.isKind(i-1, partOpen) || d.quote(i-1, i) == "," && c.dayEndsAt(i-1))
	day := c.dayEndsAt(x.from)
	full := c.n >= 5 && (yearLike(c.parts[c.n-1]) || yearLike(c.parts[0]))
	year := yearLike(c.parts[c.n-1]) // month and year
	if lead || open || day || full {
		return true
	}
	if d.quote(i, x.to) == "24/7" || d.quote(i, x.to) == "50/50" {
		return false
	}
	if i > c.from && (d.quote(i-1, i) == "/" || d.quote(i-1, i) == "-") && d.toks[i-1].Span.End == d.toks[i].Span.Start {
		return false
	}
	if c.follows(i, partLabel) {
		return false // a score, a share, the number of a paper
	}
	switch needs {
	case "lead":
		return year && x.bound != "" || year && c.n == 3
	case "bound":
		return x.bound != "" || year
	}
	return !c.isKind(x.to, partFraction) || x.bound != ""
}

// follows reports whether a phrase of a kind ends before token i.
func (c *calendar) follows(i int, kind partKind) bool {
	for j := max(c.from, i-3); j < i; j++ {
		for _, f := range c.d.finds.At(j) {
			if f.To == i && c.kinds[f.Class] == kind {
				return true
			}
		}
	}
	return false
}

// dayEndsAt reports whether a weekday or "today" ends before token i.
func (c *calendar) dayEndsAt(i int) bool {
	for j := max(c.from, i-4); j < i; j++ {
		for _, f := range c.d.finds.At(j) {
			k := c.kinds[f.Class]
			if f.To == i && (k == partWeekday || k == partSpan && len(f.Value) > 3 && f.Value[:3] == "day") {
				return true
			}
		}
	}
	return false
}

// point is a day or a month on its way to a date; 0 is what the text leaves out.
type point struct{ d, m, y int }

// calendarDate reads days and months with the month in words: "January 14 and 15", "28 October to 1 November 2025", «tháng 9/2013».
func (c *calendar) calendarDate(x *timeReading) {
	var pts [4]point
	n := 0
	month, dayFirst, seen := 0, false, false
	year, shift, shifted := 0, 0, false
	for _, p := range c.parts[:c.n] {
		switch {
		case p.kind == partMonth:
			month = p.n
			if !seen {
				dayFirst = n > 0
				seen = true
			}
			if dayFirst {
				for i := range pts[:n] {
					if pts[i].m == 0 {
						pts[i].m = month
					}
				}
				month = 0
				break
			}
			if n > 0 && pts[n-1].d == 0 || n == 0 || pts[n-1].d > 0 && !c.dayFollows(p.to) {
				// A month without a day, so far.
				if n == len(pts) {
					return
				}
				pts[n] = point{m: month}
				n++
			}
		case yearLike(p):
			year = p.n
			for i := range pts[:n] {
				if pts[i].y == 0 {
					pts[i].y = p.n
				}
			}
		case p.kind == partNumber && p.n >= 1 && p.n <= 31 && len(p.s) <= 2:
			if n > 0 && seen && !dayFirst && pts[n-1].d == 0 && pts[n-1].m == month {
				pts[n-1].d = p.n
				break
			}
			if n == len(pts) {
				n-- // "20, 21, 22, 23 and 24 October": first and last count
			}
			pts[n] = point{d: p.n, m: month}
			n++
		case p.kind == partNumber:
			return
		case p.kind == partSpan:
			g, k := cutSpan(p.s)
			if g != "year" || c.d.published == 0 {
				return
			}
			y, _, _ := c.d.published.Date()
			year = y + k
			for i := range pts[:n] {
				if pts[i].y == 0 {
					pts[i].y = year
				}
			}
		case p.kind == partShift:
			shift, shifted = p.n, true
		case p.kind == partWeekday, p.kind == partSkip, p.kind == partBound, p.kind == partLead, p.kind == partEdge:
		default:
			return
		}
	}
	if n == 0 {
		return
	}
	last := c.parts[c.n-1]
	if year == 0 && last.kind == partNumber && (c.d.is(x.to, c.unit) || c.d.is(x.to, c.scale) || c.d.is(x.to, c.percent)) {
		return // "March 15 flights"
	}
	if n == 1 && pts[0].d == 0 && x.core > c.from && c.d.toks[x.core-1].Kind == text.Number && c.d.toks[x.core].Kind == text.Word && x.bound == "" && x.edge == "" {
		return // «9 tháng năm 2025» counts months
	}
	c.between(x, pts[:n], shift, shifted)
}

// dayFollows reports whether the next part from token i on is a day of the month.
func (c *calendar) dayFollows(i int) bool {
	for _, p := range c.parts[:c.n] {
		if p.from >= i {
			return p.kind == partNumber && !yearLike(p)
		}
	}
	return false
}

// numericDate reads days and months in figures: "26/10", «ngày 14 và 15/1», «20-22/10/2025», «26.3», «3-2025».
func (c *calendar) numericDate(x *timeReading) {
	var nums [12]int // of one group
	var seps [12]byte
	var pts [4]point
	n, k := 0, 0
	shift, shifted, year := 0, false, 0
	flush := func() bool {
		if k == 0 {
			return true
		}
		if !groupPoints(nums[:k], seps[:k], &pts, &n) {
			return false
		}
		k = 0
		return true
	}
	sep := byte(0)
	for i := 0; i < c.n; i++ {
		p := c.parts[i]
		switch {
		case p.kind == partNumber && c.d.toks[p.from].Kind == text.Number:
			if sep == 0 && !flush() {
				return
			}
			rest := p.s
			for rest != "" {
				at := 0
				for at < len(rest) && rest[at] != '.' {
					at++
				}
				v := plainNumber(rest[:at])
				if v < 0 || k == len(nums) || at > 4 || at == 3 {
					return
				}
				nums[k], seps[k] = v, sep
				k++
				sep = '.'
				if at == len(rest) {
					break
				}
				rest = rest[at+1:]
			}
			sep = 0
		case p.kind == partSkip || p.kind == partLead || p.kind == partBound:
			switch c.d.quote(p.from, p.from+1) {
			case "/":
				sep = '/'
			case "-", "–", "‐", "‑", "−":
				sep = '-'
			default:
				if !flush() {
					return
				}
				sep = 0
			}
		case p.kind == partSpan:
			g, dy := cutSpan(p.s)
			if g != "year" || c.d.published == 0 {
				return
			}
			y, _, _ := c.d.published.Date()
			year = y + dy
		case p.kind == partShift:
			shift, shifted = p.n, true
		default:
			return
		}
	}
	if !flush() || n == 0 {
		return
	}
	for i := n - 2; i >= 0; i-- { // «14 và 15/1»
		if pts[i].m == 0 {
			pts[i].m = pts[i+1].m
		}
		if pts[i].y == 0 {
			pts[i].y = pts[i+1].y
		}
	}
	for i := range pts[:n] {
		if pts[i].m == 0 {
			return
		}
		if pts[i].y == 0 {
			pts[i].y = year
		}
	}
	c.between(x, pts[:n], shift, shifted)
}

// groupPoints reads numbers joined without words between them.
func groupPoints(nums []int, seps []byte, pts *[4]point, n *int) bool {
	add := func(p point) bool {
		if p.y != 0 && (p.y < 1900 || p.y > 2150) || p.m < 0 || p.d > 31 || *n == len(pts) {
			return false
		}
		if p.m > 12 {
			if p.d > 12 || p.d == 0 {
				return false
			}
			p.d, p.m = p.m, p.d // month before day
		}
		if p.d > 31 || p.d < 0 || p.m == 0 && p.d == 0 {
			return false
		}
		pts[*n] = p
		*n++
		return true
	}
	one := func(v []int) bool {
		switch {
		case len(v) == 1:
			return v[0] >= 1 && v[0] <= 31 && add(point{d: v[0]})
		case len(v) == 2 && v[1] >= 1900:
			return v[0] >= 1 && v[0] <= 12 && add(point{m: v[0], y: v[1]})
		case len(v) == 2:
			return v[0] >= 1 && v[1] >= 1 && v[1] <= 31 && add(point{d: v[0], m: v[1]})
		case len(v) == 3 && v[0] >= 1900:
			return v[1] >= 1 && v[2] >= 1 && add(point{y: v[0], m: v[1], d: v[2]})
		case len(v) == 3:
			return v[0] >= 1 && v[1] >= 1 && v[2] >= 1900 && add(point{v[0], v[1], v[2]})
		}
		return false
	}
	strokes, dashes := 0, 0
	for _, s := range seps[1:] {
		if s == '-' {
			dashes++
		} else {
			strokes++
		}
	}
	switch {
	case dashes == 0 || strokes == 0 && len(nums) <= 3 && (len(nums) < 3 || nums[2] >= 1900 || nums[0] >= 1900):
		return one(nums)
	case strokes == 0 && len(nums) == 3: // «25-26-3»
		return one(nums[:1]) && one(nums[1:])
	case strokes == 0 && len(nums) == 4: // «25-26-10-2025»
		return one(nums[:1]) && one(nums[1:])
	case dashes == 1 && strokes == 1 && seps[1] == '-' && nums[2] >= 1900: // «23-9/2025»
		return one(nums)
	}
	from := 0
	for i := 1; i <= len(nums); i++ {
		if i == len(nums) || seps[i] == '-' {
			if !one(nums[from:i]) {
				return false
			}
			from = i
		}
	}
	return true
}

// between sets the period from the first point to the last, supplying the years that the text leaves out.
func (c *calendar) between(x *timeReading, pts []point, shift int, shifted bool) {
	a, b := pts[0], pts[len(pts)-1]
	for _, p := range pts {
		if p.m == 0 {
			return
		}
		if p.d > 0 && record.DayOf(2024, p.m, p.d) == 0 || p.d > 0 && p.y > 0 && record.DayOf(p.y, p.m, p.d) == 0 {
			x.outcome = impossible
			return
		}
	}
	if b.y == 0 && a.y != 0 {
		b.y = a.y
		if b.m < a.m {
			b.y++
		}
	}
	if b.y == 0 {
		if c.d.published == 0 {
			return
		}
		b.y = c.yearOf(x, a, b, shift, shifted)
		a.y = 0
	}
	if a.y == 0 {
		a.y = b.y
	}
	if len(pts) > 1 && a.y == b.y && (a.m > b.m || a.m == b.m && a.d > b.d && b.d > 0) {
		if pts[0].y != 0 && pts[0].y != b.y {
			return
		}
		a.y--
		if a.m == b.m {
			return
		}
	}
	switch {
	case len(pts) == 1 && a.d > 0:
		x.period = record.OnDay(record.DayOf(a.y, a.m, a.d))
		if !x.period.Known() {
			x.outcome = impossible
		}
	case len(pts) == 1:
		x.period = record.InMonth(a.y, a.m)
	case a.d > 0 && b.d > 0:
		if len(pts) > 1 && x.bound == "from" {
			x.bound = "in"
		}
		x.period = record.Between(record.DayOf(a.y, a.m, a.d), record.DayOf(b.y, b.m, b.d))
		if b.y > a.y+1 {
			x.dir = dirPeriod
		}
	case a.d == 0 && b.d == 0:
		if x.bound == "from" {
			x.bound = "in"
		}
		x.period = record.Between(record.DayOf(a.y, a.m, 1), record.MonthEnd(b.y, b.m))
	}
}

// yearOf supplies the year of b, where a to b is a span of days or months: the nearest on the side that the words tell.
func (c *calendar) yearOf(x *timeReading, a, b point, shift int, shifted bool) int {
	py, pm, _ := c.d.published.Date()
	if shifted && shift == 0 {
		return py
	}
	side := shift
	if !shifted {
		side = c.side(x)
	}
	if a.d == 0 || b.d == 0 {
		ahead := (b.m - pm + 12) % 12
		if ahead == 0 && shifted {
			return py + shift
		}
		y := py + (pm+ahead-1)/12 // this month or the next of that name
		if ahead == 0 || side > 0 || side == 0 && ahead <= 4 {
			return y
		}
		return y - 1
	}
	var past, future record.Day
	for y := py - 8; y <= py+8; y++ {
		ay := y
		if a.m > b.m {
			ay--
		}
		from, to := record.DayOf(ay, a.m, a.d), record.DayOf(y, b.m, b.d)
		if from == 0 || to == 0 {
			continue
		}
		if from <= c.d.published && (!shifted || shift >= 0 || from < c.d.published) {
			past = to
		}
		if future == 0 && to >= c.d.published && (!shifted || shift <= 0 || to > c.d.published) {
			future = to
		}
	}
	behind, ahead := int(c.d.published-past), int(future-c.d.published)
	switch {
	case past == 0:
		return yearOfDay(future, py)
	case future == 0:
		return yearOfDay(past, py)
	case side > 0 && !(ahead > 250 && behind <= 30 && !shifted):
		return yearOfDay(future, py)
	case side < 0 && !(behind > 250 && ahead <= 30 && !shifted):
		return yearOfDay(past, py)
	case side == 0 && ahead < behind && ahead <= 120:
		return yearOfDay(future, py)
	case side > 0:
		return yearOfDay(past, py)
	case side < 0:
		return yearOfDay(future, py)
	}
	return yearOfDay(past, py)
}

func yearOfDay(d record.Day, or int) int {
	if d == 0 {
		return or
	}
	y, _, _ := d.Date()
	return y
}

// side is -1 where the words around the expression tell a past, 1 where they tell a future, 0 where they tell neither.
func (c *calendar) side(x *timeReading) int {
	switch x.bound {
	case "before", "by", "to":
		return 1
	case "since", "past":
		return -1
	}
	switch x.edge {
	case "rest":
		return 1
	case "past":
		return -1
	}
	if c.farBound(x) {
		return 1
	}
	for i := x.from - 1; i >= c.from && i > x.from-100; i-- {
		s, plan := c.tense(i)
		if plan > x.from-1 { // "proposed on Monday that"
			return -1
		}
		if plan != 0 {
			return 1
		}
		if s != 0 {
			return s
		}
	}
	for i := x.to; i < c.to && i < x.to+30; i++ {
		s, plan := c.tense(i)
		if plan != 0 { // "On Monday they proposed"
			return -1
		}
		if s != 0 {
			return s
		}
	}
	return 0
}

// tense is what the longest phrase at token i tells: 1 future, -1 past; for a verb of planning, plan is the token after it.
func (c *calendar) tense(i int) (side, plan int) {
	to := 0
	for _, f := range c.d.finds.At(i) {
		if f.To < to {
			break
		}
		switch c.kinds[f.Class] {
		case partFuture:
			return 1, 0
		case partPlan:
			side, plan, to = 0, f.To, f.To
		case partPast:
			if plan == 0 && (i == c.from || !c.isKind(i-1, partBe)) {
				side = -1
			}
			to = f.To
		case partInfinitive:
			if c.heading {
				return 1, 0
			}
		}
	}
	return side, plan
}

// farBound reports whether the expression is the time of a thing before which something is to happen.
func (c *calendar) farBound(x *timeReading) bool {
	if x.bound != "" && x.bound != "in" && x.bound != "on" {
		return false
	}
	for i := x.from - 1; i >= c.from && i >= x.from-14; i-- {
		if c.d.toks[i].Kind == text.Punct && c.d.quote(i, i+1) != "-" && c.d.quote(i, i+1) != "–" {
			return false
		}
		if f, ok := c.phrase(i, x.from, partFar); ok {
			// "before the summit in October", not "the day before in October".
			return f.To < x.from
		}
	}
	return false
}

// cutSpan takes "year-1" apart.
func cutSpan(s string) (grain string, n int) {
	i := 0
	for i < len(s) && s[i] != '+' && s[i] != '-' {
		i++
	}
	if i == len(s) {
		return s, 0
	}
	return s[:i], signed(s[i:])
}

// span is a period so many grains from the day of publication.
func (c *calendar) span(grain string, n int) record.Date {
	pub := c.d.published
	if pub == 0 {
		return record.Date{}
	}
	y, m, _ := pub.Date()
	monday := pub - record.Day((pub.Weekday()+6)%7)
	switch grain {
	case "day":
		return record.OnDay(pub + record.Day(n))
	case "same":
		return record.OnDay(c.last + record.Day(n))
	case "week":
		monday += record.Day(7 * n)
		return record.Between(monday, monday+6)
	case "weekend":
		monday += record.Day(7 * n)
		if n < 0 && pub.Weekday() == 0 || n < 0 && pub.Weekday() == 6 {
			monday = pub - record.Day((pub.Weekday()+6)%7) - 7
		}
		return record.Between(monday+5, monday+6)
	case "month":
		m += n
		for m < 1 {
			y, m = y-1, m+12
		}
		for m > 12 {
			y, m = y+1, m-12
		}
		return record.InMonth(y, m)
	case "quarter":
		q := (m-1)/3 + n
		for q < 0 {
			y, q = y-1, q+4
		}
		return months(y+q/4, q%4*3+1, q%4*3+3)
	case "year":
		return record.InYear(y + n)
	}
	return record.Date{}
}

func months(y, from, to int) record.Date {
	return record.Between(record.DayOf(y, from, 1), record.MonthEnd(y, to))
}

func (c *calendar) spanDate(x *timeReading) {
	p := c.first(partSpan)
	if p == nil {
		p = c.first(partPeriod)
	}
	if p == nil {
		return
	}
	grain, n := cutSpan(p.s)
	if i := x.core; i > c.from && grain != "day" && grain != "same" && (c.d.toks[i-1].Kind == text.Number || c.isKind(i-1, partNumber)) {
		return // «3 năm trước», «5 năm tới»
	}
	if grain == "same" && c.last == 0 || c.overlapped(p.from, partPer) {
		return
	}
	x.period = c.span(grain, n)
	if e := c.first(partEdge); e != nil && x.edge == "" {
		x.edge = e.s
	}
	// "today's world", "this year's summit": it names, it binds nobody.
	if x.to < c.to && c.d.word(x.to) == "'s" {
		if grain == "day" {
			x.period = record.Date{}
		}
		x.quiet = x.period.From <= c.d.published
	}
}

// overlapped reports whether a phrase of a kind begins before token i and ends after it: «mỗi tuần» in «mỗi tuần trước mùa hè».
func (c *calendar) overlapped(i int, kind partKind) bool {
	for j := max(c.from, i-2); j < i; j++ {
		if f, ok := c.phrase(j, c.to, kind); ok && f.To > i {
			return true
		}
	}
	return false
}

func (c *calendar) weekdayDate(x *timeReading) {
	p := c.first(partWeekday)
	pub := c.d.published
	if p == nil || pub == 0 {
		return
	}
	if c.follows(p.from, partOrdinalHead) {
		return // «lần thứ Ba»
	}
	end := p.to
	for _, q := range c.parts[:c.n] {
		if q.kind == partShift || q.kind == partSpan {
			end = max(end, q.to)
		}
	}
	for _, q := range c.parts[:c.n] {
		if q.kind == partNumber || q.kind == partMonth {
			x.to = end // what follows is a date of its own
		}
	}
	back := record.Day((pub.Weekday() - p.n + 7) % 7)
	monday := pub - record.Day((pub.Weekday()+6)%7)
	var day record.Day
	shift, span := c.first(partShift), c.first(partSpan)
	switch {
	case span != nil:
		grain, n := cutSpan(span.s)
		if grain != "week" {
			return
		}
		day = monday + record.Day(7*n+(p.n+6)%7)
	case shift != nil && shift.n < 0:
		if back == 0 {
			back = 7
		}
		day = pub - back
	case shift != nil && shift.n > 0:
		day = pub - back + 7
	case shift != nil:
		if day = monday + record.Day((p.n+6)%7); day < pub && c.side(x) > 0 {
			day += 7
		}
	case back == 0:
		day = pub
	case c.side(x) > 0:
		day = pub - back + 7
	default:
		day = pub - back
	}
	x.period = record.OnDay(day)
}

// portionDate reads quarters and halves of a year.
func (c *calendar) portionDate(x *timeReading) {
	p := c.first(partPortion)
	if p == nil || len(p.s) != 2 {
		return
	}
	year, ok := c.yearIn()
	from, to := 0, 0
	n := int(p.s[1] - '0')
	switch p.s[0] {
	case 'q':
		from, to = 3*n-2, 3*n
	case 'h':
		from, to = 6*n-5, 6*n
	case 'n':
		from, to = 1, n
	}
	if m := c.first(partMonth); m != nil { // "the first half of May"
		if p.s[0] != 'h' || x.edge != "" {
			return
		}
		x.edge = "start"
		if n == 2 {
			x.edge = "end"
		}
		c.calendarDate(x)
		return
	}
	if !ok {
		if c.d.published == 0 || p.s[0] == 'n' {
			return
		}
		py, pm, _ := c.d.published.Date()
		year = py
		switch s := c.side(x); {
		case s > 0 && to < pm:
			year++
		case s <= 0 && from > pm && (s < 0 || from-pm > 4):
			year--
		}
	}
	x.period = months(year, from, to)
}

// yearIn is the year told among the parts, in figures or by "next year".
func (c *calendar) yearIn() (int, bool) {
	for _, p := range c.parts[:c.n] {
		switch {
		case yearLike(p):
			return p.n, true
		case p.kind == partSpan || p.kind == partPeriod:
			if grain, n := cutSpan(p.s); grain == "year" && c.d.published != 0 {
				y, _, _ := c.d.published.Date()
				return y + n, true
			}
		}
	}
	return 0, false
}

func (c *calendar) seasonDate(x *timeReading) {
	p := c.first(partSeason)
	if p == nil || p.n < 21 || p.n > 24 {
		return
	}
	from := 3 * (p.n - 20) // March, June, September, December
	year, ok := c.yearIn()
	if !ok {
		if c.d.published == 0 {
			return
		}
		py, pm, _ := c.d.published.Date()
		year = py
		shift := c.first(partShift)
		running := pm >= from && pm < from+3 || from == 12 && pm < 3
		if from == 12 && pm < 3 {
			year--
		}
		side := 0
		if shift != nil {
			side = shift.n
		} else if !running {
			side = c.side(x)
		}
		switch {
		case shift != nil && shift.n == 0:
		case side > 0 && (running || pm > from):
			year++
		case side < 0 && (running || pm < from):
			year--
		}
	}
	x.period = season(year, p.n)
}

func season(year, code int) record.Date {
	from := 3 * (code - 20)
	first := record.DayOf(year, from, 1)
	if first == 0 {
		return record.Date{}
	}
	to := record.MonthEnd(year, from+2)
	if from == 12 {
		to = record.MonthEnd(year+1, 2)
	}
	return record.Date{From: first, To: to, Grain: record.GrainSeason, Season: code}
}

func (c *calendar) holidayDate(x *timeReading) {
	p := c.first(partHoliday)
	if p == nil || len(p.s) != 5 {
		return
	}
	pt := point{m: plainNumber(p.s[:2]), d: plainNumber(p.s[3:])}
	if y, ok := c.yearIn(); ok {
		pt.y = y
	}
	c.between(x, []point{pt}, 0, false)
}

// years reads a period of years: "2025-2030", "from 2021 to 2025", "2025-26".
func (c *calendar) years(x *timeReading) {
	var ys [2]int
	n := 0
	named := true
	for _, p := range c.parts[:c.n] {
		switch {
		case p.kind != partNumber:
			named = named && (p.kind == partSkip && c.d.toks[p.from].Kind == text.Punct)
		case n == 2:
			return
		case yearLike(p):
			ys[n] = p.n
			n++
		case n == 1 && len(p.s) == 2 && p.n == (ys[0]+1)%100:
			ys[n] = ys[0] + 1
			n++
		default:
			return
		}
	}
	if n != 2 || ys[1] <= ys[0] || ys[1]-ys[0] > 60 {
		return
	}
	x.period = months(ys[0], 1, 12)
	x.period.To = record.DayOf(ys[1], 12, 31)
	if named {
		x.dir = dirPeriod
	} else if x.bound == "from" || x.bound == "since" {
		x.bound = "in"
	}
}

// outlook reports whether the year belongs to the name of a text ("Vision 2045", "the 2030 Agenda").
func (c *calendar) outlook(x *timeReading) bool {
	for i := max(c.from, x.core-2); i <= x.to+2 && i < c.to; i++ {
		if c.isKind(i, partOutlook) {
			return true
		}
	}
	return false
}

// counted reads what is so many years, months or days from the publication: "within two years", "three years ago",
// "12 years after".
func (c *calendar) counted(x *timeReading) {
	n, unit := 0, byte(0)
	for _, p := range c.parts[:c.n] {
		switch {
		case p.kind == partNumber && n == 0:
			n = p.n
		case p.kind == partUnit && unit == 0 && len(p.s) == 1:
			unit = p.s[0]
		}
	}
	pub := c.d.published
	if n < 1 || n > 1000 || unit == 0 || pub == 0 {
		return
	}
	if x.form == "ago" {
		x.dir, x.bound = dirAgo, ""
		switch unit {
		case 'y':
			x.period = c.span("year", -n)
		case 'm':
			x.period = c.span("month", -n)
		case 'w':
			x.period = c.span("week", -n)
		case 'd':
			x.period = c.span("day", -n)
		}
		return
	}
	y, m, d := pub.Date()
	to := pub
	switch unit {
	case 'y':
		to = sameDay(y+n, m, d)
	case 'm':
		m += n
		to = sameDay(y+(m-1)/12, (m-1)%12+1, d)
	case 'w':
		to += record.Day(7 * n)
	case 'd':
		to += record.Day(n)
	}
	x.period = record.UntilDay(to)
	x.bound = "by"
}

// sameDay is the day of a month or its last day.
func sameDay(y, m, d int) record.Day {
	if day := record.DayOf(y, m, d); day != 0 {
		return day
	}
	return record.MonthEnd(y, m)
}

// add computes what the expression means as an event's date and as a bound, and appends it; "Thursday (Nov 20)" is one expression.
func (c *calendar) add(x timeReading) {
	d := c.d
	pub := d.published
	if x.dir != dirPeriod && x.dir != dirAgo {
		x.far = c.farBound(&x)
	}
	if n := len(d.dates); n > 0 && c.joins(&x) {
		prev := &d.dates[n-1]
		x.from = prev.from
		if c.prev.bound != "" {
			x.bound = c.prev.bound
		}
		if x.form == "weekday" { // "November 20 (Thursday)"
			x.period = c.prev.period
		}
		if x.to < c.to && c.isKind(x.to, partClose) && c.opens(c.prev.to) {
			x.to++
		}
		d.dates = d.dates[:n-1]
	}
	out := dated{from: x.from, to: x.to, date: x.period, dir: x.dir, rule: x.rule}
	p := x.period
	switch {
	case x.dir == dirAgo:
	case x.dir == dirPeriod:
		out.from = x.core
		if x.form == "name" && p.From > pub && !x.quiet {
			out.deadline = p
		}
	case x.bound == "before":
		out.dir = dirUntil
		end := p.From - 1
		if x.edge == "end" || x.edge == "rest" || x.edge == "mid" {
			end = edgeEnd(p, x.edge)
		}
		out.deadline = record.UntilDay(end)
		out.date = out.deadline
	case x.bound == "by" || x.bound == "to":
		out.dir = dirUntil
		out.deadline = record.UntilDay(edgeEnd(p, x.edge))
		out.date = out.deadline
	case x.bound == "from":
		out.dir = dirFrom
		if p.From > pub && pub != 0 {
			out.deadline = p
		}
	case x.bound == "since" || x.bound == "after":
		out.dir = dirSince
	case x.far:
		out.dir = dirUntil
		out.deadline = record.UntilDay(p.To)
		if p.Grain == record.GrainDay {
			out.deadline = record.UntilDay(p.From - 1)
		}
	case x.bound == "past" || x.quiet:
	default:
		out.deadline = inPeriod(p, pub)
	}
	if pub != 0 && out.deadline.To < pub {
		out.deadline = record.Date{}
	}
	if p.Grain == record.GrainDay && !p.Until && out.dir == dirAt {
		c.last = p.From
	}
	c.prev = x
	d.dates = append(d.dates, out)
}

// inPeriod is what "in" a period binds to: the period if it had not begun when the text was published, else its end. A day, a month
// and a stay of some days are kept as told.
func inPeriod(p record.Date, pub record.Day) record.Date {
	if pub == 0 || p.From > pub || p.Until || p.Grain == record.GrainDay || p.Grain == record.GrainMonth {
		return p
	}
	if p.Grain == record.GrainSpan && p.To-p.From < 31 {
		return p
	}
	return record.UntilDay(p.To)
}

// edgeEnd is the last day of a part of a period.
func edgeEnd(p record.Date, edge string) record.Day {
	if p.Until {
		return p.To
	}
	y, m, _ := p.From.Date()
	switch {
	case edge == "mid" && p.Grain == record.GrainYear:
		return record.DayOf(y, 6, 30)
	case edge == "mid" && p.Grain == record.GrainMonth:
		return record.DayOf(y, m, 15)
	case edge == "start" && p.Grain == record.GrainYear:
		return record.DayOf(y, 3, 31)
	case edge == "start" && p.Grain == record.GrainMonth:
		return record.DayOf(y, m, 10)
	}
	return p.To
}

// joins reports whether the expression says again what the one before it says: a weekday or "today", then the date.
func (c *calendar) joins(x *timeReading) bool {
	p := &c.prev
	gap := x.from - p.to
	if p.from < c.from || gap < 0 || gap > 1 || x.period.Grain != record.GrainDay || p.period.Grain != record.GrainDay {
		return false
	}
	if gap == 1 && c.d.quote(p.to, p.to+1) != "," && !c.opens(p.to) {
		return false
	}
	named := func(y *timeReading) bool { return y.form == "weekday" || y.form == "span" }
	told := func(y *timeReading) bool { return y.form == "calendar" || y.form == "numeric" }
	switch {
	case named(p) && told(x):
		return x.bound == "" || x.bound == "on"
	case told(p) && x.form == "weekday":
		return gap == 1 && c.opens(p.to)
	}
	return named(p) && x.form == "weekday" && x.period.From == p.period.From
}

func (c *calendar) opens(i int) bool { return c.isKind(i, partOpen) }
