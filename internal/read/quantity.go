package read

// Numbers with their units.

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// quantity is a number with its unit at tokens [from, to).
type quantity struct {
	from, to int
	value    float64 // in full: 150000000000
	unit     string  // singular and English: "park", "USD", "%", "worker per year"
	per      string  // "year", "week", ...; "" if nothing says how often
	rule     string
	money    bool
	known    bool // money that only tells which thing is meant: "the $2 billion road"
}

// readQuantities finds every number with its unit. Years, dates, ordinals, ages and numbers that only label are none; of a range or a
// rise the last number counts: it is what is to be reached.
func (d *draft) readQuantities() {
	c := counter{newScope(d), countsOf.of(d, newCountWords)}
	next, date := 0, 0
	for i := range d.of[makesQuantity] {
		m := &d.of[makesQuantity][i]
		if m.From < next || m.From > 0 && d.is(m.From, c.number) && d.toks[m.From-1].Kind == text.Number { // «15 năm hai nước»: years, and whose
			continue
		}
		q, ok := c.resolve(m)
		if !ok {
			continue
		}
		for date < len(d.dates) && d.dates[date].to <= q.from {
			date++
		}
		if date < len(d.dates) && d.dates[date].from < q.to {
			continue
		}
		c.add(q)
		next = q.to
	}
}

// countWords are the classes and the rules of a language that tell quantities.
type countWords struct {
	decimal byte // the decimal mark
	dash    text.Key
	rules   []countRule // by order in the pack

	number, scale, currency, percent, unit, per, peradj, amount, gap, definite, label, ordinal, reach, bound, timeunit, and grammar.Class
}

type countRule struct {
	form string
	last bool // its head comes last
}

var countsOf learned[countWords]

func newCountWords(d *draft) *countWords {
	g := d.g
	w := &countWords{
		decimal: '.', dash: g.Vocab.Key("-"), rules: make([]countRule, len(g.Rules)),
		number: g.Class("number"), scale: g.Class("scale"), currency: g.Class("currency"), percent: g.Class("percent"), unit: g.Class("unit"),
		per: g.Class("per"), peradj: g.Class("peradj"), amount: g.Class("amount"), gap: g.Class("gap"),
		definite: g.Class("definite"), label: g.Class("label"), ordinal: g.Class("ordinalmark"), reach: g.Class("reach"),
		bound: g.Class("bound"), timeunit: g.Class("timeunit"), and: g.Class("and"),
	}
	if set := g.Tables["times.tsv"]["decimal mark"]; len(set) > 1 && set[1] != "" {
		w.decimal = set[1][0]
	}
	for _, r := range g.Rules {
		if r.Makes == "quantity" {
			w.rules[r.Order] = countRule{r.Attr["form"], r.Attr["head"] == "last"}
		}
	}
	return w
}

// counter reads the quantities of one document.
type counter struct {
	scope
	*countWords
}

func (c *counter) punct(i int) byte {
	if i < c.from || i >= c.to || c.toks[i].Kind != text.Punct {
		return 0
	}
	if c.toks[i].Key == c.dash {
		return '-'
	}
	return c.d.char(i)
}

// endsAt is the longest phrase of a class that ends before token i.
func (c *counter) endsAt(i int, class grammar.Class) (grammar.Find, bool) {
	for j := max(c.from, i-4); j < i && class != 0; j++ {
		if !c.finds.Is(j, class) {
			continue
		}
		for f := range c.d.finds.At(j) {
			if f.To == i && f.Class == class {
				return f, true
			}
		}
	}
	return grammar.Find{}, false
}

// named reports whether the number at token i belongs to a name: "D-8", "COP-30".
func (c *counter) named(i int) bool {
	if i-2 >= c.from && c.toks[i-1].Key == c.dash && c.toks[i-2].Kind == text.Word && !c.is(i-2, c.number) && c.toks[i].Kind == text.Word && c.toks[i-1].Span().End == c.toks[i].Span().Start {
		return true // "two-plus-two"
	}
	return i-2 >= c.from && c.toks[i-1].Key == c.dash && c.toks[i-2].Capital() && c.toks[i-2].Span().End == c.toks[i-1].Span().Start && c.toks[i-1].Span().End == c.toks[i].Span().Start
}

func (c *counter) resolve(m *grammar.Match) (quantity, bool) {
	c.enter(m.From)
	rule := c.rules[m.Rule.Order]
	q := quantity{rule: m.Rule.Name}
	if rule.form == "glued" {
		return q, c.glued(&q, m.From, m.To)
	}
	n, ok := c.firstNumeral(m.From, m.To)
	if !ok || !c.counts(n, rule.form) || c.named(n.from) {
		return q, false
	}
	if n.words && c.insideVerb(n.from) {
		return q, false
	}
	q.from = n.from
	for { // of a range the last
		next, ok := c.rangeEnd(n)
		if !ok {
			break
		}
		n = next
	}
	if n.value <= 0 || n.words && n.value == 1 {
		return q, false
	}
	q.value, q.to = n.value, n.to
	switch rule.form {
	case "money":
		ok = c.money(&q, n)
		q.money = true
		q.known = ok && c.d.w.inflects && c.tellsWhich(&q)
	case "percent":
		var f grammar.Find
		if f, ok = c.at(n.to, c.percent); ok {
			q.to, q.unit = f.To, c.finds.Value(f)
			c.often(&q)
		}
	case "count":
		ok = c.count(&q, n, rule.last)
	case "term": // «rút ngắn xuống còn 15 ngày»
		var f grammar.Find
		if f, ok = c.at(n.to, c.timeunit); ok {
			q.to, q.unit = f.To, terms[c.finds.Value(f)]
		}
	case "raise":
		ok = c.raise(&q, n, rule.last)
	default:
		ok = false
	}
	return q, ok
}

// insideVerb reports whether the word at token i is only a part of a verb, where verbs have one form: «đầu | tư dự án» counts nothing.
func (c *counter) insideVerb(i int) bool {
	if c.d.w.inflects || i <= c.from {
		return false
	}
	f, ok := c.d.longest(i-1, c.d.w.verb)
	return ok && f.To > i
}

// tellsWhich reports whether an amount stands between "the" and the thing that costs it.
func (c *counter) tellsWhich(q *quantity) bool {
	d := c.d
	if _, ok := c.endsAt(q.from, c.definite); !ok || q.to >= c.to || d.toks[q.to].Kind != text.Word {
		return false
	}
	return !d.is(q.to, d.w.prep) && !d.is(q.to, d.w.at) && !d.is(q.to, d.w.toward) && !d.is(q.to, d.w.and) && !d.is(q.to, d.w.verbPast) && !d.is(q.to, d.w.that)
}

// terms are the units of what is to take less or more time, by the values of class timeunit.
var terms = map[string]string{"y": "year", "m": "month", "w": "week", "d": "day"}

func (c *counter) firstNumeral(from, to int) (numeral, bool) {
	for i := from; i < to; i++ {
		if n, ok := c.numeral(i); ok {
			return n, true
		}
	}
	return numeral{}, false
}

// rangeEnd is the numeral that ends a range which begins with n: "10-15", "10% to 15%", «từ 5 đến 7»; "US$9 million to a fund" is none.
func (c *counter) rangeEnd(n numeral) (numeral, bool) {
	i := n.to
	if f, ok := c.at(i, c.percent); ok {
		i = f.To
	}
	if f, ok := c.at(i, c.reach); ok && c.finds.Value(f) == "range" {
		i = f.To
	} else if c.punct(i) == '-' {
		i++
	} else {
		return n, false
	}
	next, ok := c.numeral(i)
	if !ok || next.words && next.value == 1 && !n.words || next.value <= n.value && n.words == next.words && next.to == next.from+1 && n.to == n.from+1 || c.is(next.to, c.ordinal) {
		return n, false
	}
	return next, true
}

// counts reports whether a numeral may count something at all. One with a currency behind it is no label: «khoản 5 triệu USD».
func (c *counter) counts(n numeral, form string) bool {
	at := n.from
	if at > c.from {
		prev := c.toks[at-1]
		glued := prev.Span().End == c.toks[at].Span().Start
		if p := c.punct(at - 1); p == '+' || p == '/' && glued {
			return false
		}
		if prev.Kind == text.Word && prev.Shape == text.Upper && !n.words && !c.is(at-1, c.currency) {
			if _, ok := c.endsAt(at, c.currency); !ok {
				return false // "VSIP 2.0"
			}
		}
	}
	if c.punct(n.to) == '+' || c.is(n.to, c.ordinal) && c.toks[n.to].Span().Start-c.toks[n.to-1].Span().End <= 1 {
		return false
	}
	if l, ok := c.endsAt(at, c.label); ok && form != "money" {
		if per, ok := c.endsAt(at, c.per); !ok || per.From >= l.From { // «mỗi năm 20 cán bộ»
			return false
		}
	}
	if n.words || form == "count" || form == "percent" { // "all 27 members", "its 40 per cent duty"
		if _, ok := c.endsAt(at, c.definite); ok && !c.yearly(n) {
			return false
		}
	}
	if n.words {
		return n.to == c.to || at == c.from || !c.toks[at].Capital() || !c.toks[n.to].Capital() // «Năm Đoàn kết»: a year, not five
	}
	round := n.value == float64(int(n.value/100)*100)
	return n.to != at+1 || c.toks[at].Span().Len() != 4 || n.value < 1900 || n.value > 2150 || round // a year
}

// yearly reports whether what a number counts is so many a year: "its 200 scholarships a year" tells how many, "its 200 members" does not.
func (c *counter) yearly(n numeral) bool {
	f, ok := c.at(n.to, c.unit)
	return ok && !n.words && c.is(f.To, c.per)
}

// money sets the currency, before the number or after it.
func (c *counter) money(q *quantity, n numeral) bool {
	if f, ok := c.at(n.to, c.currency); ok {
		q.to, q.unit = f.To, c.finds.Value(f)
	} else if f, ok := c.endsAt(q.from, c.currency); ok && c.isCode(f) {
		q.from, q.unit = f.From, c.finds.Value(f)
	} else {
		return false
	}
	c.often(q)
	return true
}

// glued reads a code of two or three letters with its number run together: "VND500 billion", "RM2 million".
func (c *counter) glued(q *quantity, from, to int) bool {
	d := c.d
	s := d.doc.Text[c.toks[from].Span().Start:c.toks[to-1].Span().End]
	code := strings.IndexAny(s, "0123456789")
	if code < 2 || code > 3 || len(d.quote(from, from+1)) == code {
		return false
	}
	set := d.g.Tables["times.tsv"][s[:code]]
	if len(set) < 2 || set[0] != "currency" {
		return false
	}
	end := code
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || (s[end] == '.' || s[end] == ',') && end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9') {
		end++
	}
	v, ok := parseNumber(s[code:end], c.decimal)
	if !ok || v <= 0 {
		return false
	}
	q.from, q.to = from, from+1
	for q.to < to && c.toks[q.to].Span().Start < c.toks[from].Span().Start+end {
		q.to++
	}
	for {
		f, ok := c.at(q.to, c.scale)
		if !ok {
			break
		}
		v *= scaleOf(c.finds.Value(f))
		q.to = f.To
	}
	q.value, q.unit = v, set[1]
	c.often(q)
	return true
}

// isCode reports whether a currency is written so that it may stand before a number: a sign or a code, not "won".
func (c *counter) isCode(f grammar.Find) bool {
	return c.toks[f.From].Shape == text.Upper || c.toks[f.From].Kind == text.Punct
}

// count sets the noun that follows the number, some words of description between them.
func (c *counter) count(q *quantity, n numeral, headLast bool) bool {
	f, ok := c.noun(n.to, headLast)
	if !ok || n.value == 2 && (c.finds.Value(f) == "country" || c.finds.Value(f) == "province") { // «giữa 2 tỉnh»: the two who speak
		return false
	}
	q.to, q.unit = f.To, c.finds.Value(f)
	if weak := strings.TrimSuffix(q.unit, "?"); weak != q.unit { // «số học bổng lên 1.200 suất»: of what was named before
		q.unit = weak
		for i := q.from - 1; i >= c.from && i >= q.from-24 && c.punct(i) != ';'; i-- {
			if g, ok := c.at(i, c.unit); ok && g.To <= q.from {
				q.unit = strings.TrimSuffix(c.finds.Value(g), "?")
				break
			}
		}
	}
	if c.finds.Value(f) == "person" { // «nâng số lao động lên 15.000 người»: workers, not only people
		if g, ok := c.counted(q.from, headLast); ok {
			q.unit = c.finds.Value(g)
		}
	}
	if c.punct(q.to) == '-' && q.to+1 < c.to && c.toks[q.to].Span().Start == c.toks[q.to-1].Span().End && c.toks[q.to+1].Span().Start == c.toks[q.to].Span().End {
		return false // "97-metre-class vessels"
	}
	c.often(q)
	c.ofWhat(q)
	c.howOften(q)
	return true
}

// reachOfNoun is how many words may stand between a number and what it counts: "1,100 young Vietnamese registered nurses".
const reachOfNoun = 4

// noun is the unit that a number before token i counts: not beyond a word that opens another phrase. Where the head comes last, the
// last of several units in a row counts: "30 park projects".
func (c *counter) noun(i int, headLast bool) (grammar.Find, bool) {
	if c.punct(i) == '-' && i+1 < c.to && c.toks[i].Span().Start == c.toks[i-1].Span().End { // "30-hectare"
		return c.at(i+1, c.unit)
	}
	for j := i; j < c.to && j <= i+reachOfNoun; j++ {
		if f, ok := c.at(j, c.unit); ok {
			for headLast {
				next, ok := c.at(f.To, c.unit)
				if !ok {
					break
				}
				f = next
			}
			return f, true
		}
		if j > i && j+1 < c.to && c.punct(j) == '-' && c.toks[j].Span().Start == c.toks[j-1].Span().End { // "40 cyclone-proof schools"
			continue
		}
		if c.is(j, c.and) && j > i && (c.is(j+1, c.unit) || c.is(j+2, c.unit)) { // "200 customs and police officers"
			continue
		}
		if c.toks[j].Kind != text.Word || c.is(j, c.gap) || c.is(j, c.currency) || c.is(j, c.per) || c.is(j, c.timeunit) {
			break
		}
		if !headLast && j > i+1 {
			break
		}
	}
	return grammar.Find{}, false
}

// counted is the noun of an amount told before token at in the same sentence: "the number of direct flights".
func (c *counter) counted(at int, headLast bool) (grammar.Find, bool) {
	for i := at - 1; i >= c.from && i >= at-24; i-- {
		if f, ok := c.at(i, c.amount); ok && f.To < at {
			return c.noun(f.To, headLast)
		}
	}
	return grammar.Find{}, false
}

// raise reads a bare number that something is raised to; its noun stands before it, or after it: "to 15,000".
func (c *counter) raise(q *quantity, n numeral, headLast bool) bool {
	if c.is(n.to, c.currency) || c.is(n.to, c.percent) || c.is(n.to, c.timeunit) {
		return false
	}
	if _, ok := c.noun(n.to, headLast); ok {
		return false
	}
	f, ok := c.counted(q.from, headLast)
	if !ok {
		for i := n.to; i < c.to && i < n.to+10; i++ {
			if a, found := c.at(i, c.amount); found {
				f, ok = c.noun(a.To, headLast)
				break
			}
		}
	}
	const start = 6                                                    // tokens, "from" and the number that it was among them
	for i := q.from - 1; !ok && i > c.from && i >= q.from-start; i-- { // "raise weekly flights from nine to 14"
		if b, found := c.at(i, c.bound); found && c.finds.Value(b) == "from" {
			f, ok = c.endsAt(i, c.unit)
			break
		}
	}
	if _, per := c.at(n.to, c.per); !ok && per { // "raise direct flights to 60 per week"
		f, ok = c.endsAt(q.from-1, c.unit)
	}
	if !ok {
		return false
	}
	q.unit = strings.TrimSuffix(c.finds.Value(f), "?")
	c.often(q)
	c.howOften(q)
	return true
}

// often reads "a year" right after a quantity.
func (c *counter) often(q *quantity) {
	if f, ok := c.at(q.to, c.per); ok {
		q.to, q.per = f.To, c.finds.Value(f)
		q.unit = perUnit(q.unit, q.per)
	}
}

// ofWhat reads "of rice a year" behind a measure.
func (c *counter) ofWhat(q *quantity) {
	const most = 3                      // words of what is measured
	if q.per == "" && !c.d.w.inflects { // «12 triệu tấn than mỗi năm», «20 học viên quân sự mỗi năm»: a word or two of what it is
		for i := q.to; i < c.to && i <= q.to+most+1 && c.toks[i].Kind == text.Word && !c.is(i, c.d.w.prep) && !c.is(i, c.and); i++ {
			if f, ok := c.at(i, c.per); ok {
				q.per = c.finds.Value(f)
				q.unit = perUnit(q.unit, q.per)
				return
			}
		}
	}
	if q.per != "" || !c.is(q.to, c.d.w.of) {
		return
	}
	for i := q.to + 1; i < c.to && i <= q.to+most+1 && c.toks[i].Kind == text.Word; i++ {
		if f, ok := c.at(i, c.per); ok && i > q.to+1 {
			q.to, q.per = f.To, c.finds.Value(f)
			q.unit = perUnit(q.unit, q.per)
			return
		}
	}
}

// howOften reads "each year" or "the yearly intake of" before a number.
func (c *counter) howOften(q *quantity) {
	for i := q.from - 1; q.per == "" && i >= c.from && i >= q.from-12; i-- {
		if p := c.punct(i); p != 0 && p != '-' || c.toks[i].Kind == text.Number {
			return
		}
		if f, ok := c.at(i, c.per); ok && f.To <= q.from && q.from-f.To <= 4 {
			q.per = c.finds.Value(f)
		} else if f, ok := c.at(i, c.peradj); ok {
			if !c.is(f.To, c.amount) && f.To != q.from {
				return
			}
			q.per = c.finds.Value(f)
		}
	}
	if q.per != "" {
		q.unit = perUnit(q.unit, q.per)
	}
}

// perUnit is "worker per year".
func perUnit(unit, per string) string {
	if strings.Contains(unit, " per ") {
		return unit
	}
	return unit + " per " + per
}

// add appends a quantity. Of a rise "from 15 billion USD in 2024 to 20 billion USD" it keeps what is to be reached.
func (c *counter) add(q quantity) {
	d := c.d
	if n := len(d.quantities); n > 0 {
		p := &d.quantities[n-1]
		if p.from >= c.from && q.from-p.to <= 10 && p.unit == q.unit && c.rises(p.from, q.from) {
			*p = q
			return
		}
	}
	d.quantities = append(d.quantities, q)
}

// rises reports whether the words before the two numbers say that the one becomes the other.
func (c *counter) rises(from, to int) bool {
	a, ok := c.endsAt(from, c.bound)
	if !ok || c.finds.Value(a) != "from" {
		return false
	}
	b, ok := c.endsAt(to, c.reach)
	return ok && c.finds.Value(b) == "range"
}
