package read

import (
	"strconv"
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
}

// readQuantities finds every number with its unit. Years, dates, ordinals, ages and numbers that only label are none; of a range or a
// rise the last number counts: it is what is to be reached.
func (d *draft) readQuantities() {
	var c counter
	c.begin(d)
	next, date := 0, 0
	for i := 0; i < len(d.matches); i++ {
		m := &d.matches[i]
		if m.From < next || m.Rule.Makes != "quantity" {
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

// counter reads the quantities of one document.
type counter struct {
	d    *draft
	mark byte // decimal mark of the language
	sent int
	from int // the sentence of the match at hand
	to   int

	number, scale, currency, percent, unit, per, peradj, amount, gap, definite, label, ordinal, reach, bound, timeunit grammar.Class
}

func (c *counter) begin(d *draft) {
	g := d.g
	c.d, c.mark = d, '.'
	if set := g.Tables["times.tsv"]["decimal mark"]; len(set) > 1 && set[1] != "" {
		c.mark = set[1][0]
	}
	c.number, c.scale, c.currency, c.percent, c.unit = g.Class("number"), g.Class("scale"), g.Class("currency"), g.Class("percent"), g.Class("unit")
	c.per, c.peradj, c.amount, c.gap = g.Class("per"), g.Class("peradj"), g.Class("amount"), g.Class("gap")
	c.definite, c.label, c.ordinal, c.reach = g.Class("definite"), g.Class("label"), g.Class("ordinalmark"), g.Class("reach")
	c.bound, c.timeunit = g.Class("bound"), g.Class("timeunit")
}

func (c *counter) sentence(i int) {
	ss := c.d.doc.Sents
	if c.sent >= len(ss) || ss[c.sent].From > i {
		c.sent = 0
	}
	for c.sent < len(ss) && ss[c.sent].To <= i {
		c.sent++
	}
	c.from, c.to = 0, len(c.d.toks)
	if c.sent < len(ss) {
		c.from, c.to = ss[c.sent].From, ss[c.sent].To
	}
}

// longest is the longest phrase of a class that begins at token i, within the sentence.
func (c *counter) longest(i int, class grammar.Class) (grammar.Find, bool) {
	if class == 0 || i < c.from || i >= c.to {
		return grammar.Find{}, false
	}
	for _, f := range c.d.finds.At(i) {
		if f.Class == class && f.To <= c.to {
			return f, true
		}
	}
	return grammar.Find{}, false
}

func (c *counter) is(i int, class grammar.Class) bool {
	_, ok := c.longest(i, class)
	return ok
}

func (c *counter) punct(i int) byte {
	if i < c.from || i >= c.to || c.d.toks[i].Kind != text.Punct {
		return 0
	}
	switch s := c.d.quote(i, i+1); s {
	case "–", "‐", "‑", "−":
		return '-'
	default:
		return s[0]
	}
}

// endsAt is the longest phrase of a class that ends before token i.
func (c *counter) endsAt(i int, class grammar.Class) (grammar.Find, bool) {
	for j := max(c.from, i-4); j < i && class != 0; j++ {
		for _, f := range c.d.finds.At(j) {
			if f.To == i && f.Class == class {
				return f, true
			}
		}
	}
	return grammar.Find{}, false
}

func (c *counter) resolve(m *grammar.Match) (quantity, bool) {
	c.sentence(m.From)
	q := quantity{rule: m.Rule.Name}
	if m.Rule.Attr["form"] == "glued" {
		return q, c.glued(&q, m.From, m.To)
	}
	n, ok := c.firstNumeral(m.From, m.To)
	if !ok || !c.counts(n) {
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
	last := m.Rule.Attr["head"] == "last"
	switch m.Rule.Attr["form"] {
	case "money":
		ok = c.money(&q, n)
	case "percent":
		var f grammar.Find
		if f, ok = c.longest(n.to, c.percent); ok {
			q.to, q.unit = f.To, f.Value
			c.often(&q)
		}
	case "count":
		ok = c.count(&q, n, last)
	case "raise":
		ok = c.raise(&q, n, last)
	default:
		ok = false
	}
	return q, ok
}

func (c *counter) firstNumeral(from, to int) (numeral, bool) {
	for i := from; i < to; i++ {
		if n, ok := c.numeral(i); ok {
			return n, true
		}
	}
	return numeral{}, false
}

// rangeEnd is the numeral that ends a range which begins with n: "10-15", "10% to 15%", «từ 5 đến 7».
func (c *counter) rangeEnd(n numeral) (numeral, bool) {
	i := n.to
	if f, ok := c.longest(i, c.percent); ok {
		i = f.To
	}
	if f, ok := c.longest(i, c.reach); ok && f.Value == "range" {
		i = f.To
	} else if c.punct(i) == '-' {
		i++
	} else {
		return n, false
	}
	next, ok := c.numeral(i)
	if !ok || next.value <= n.value && n.words == next.words && next.to == next.from+1 && n.to == n.from+1 || c.is(next.to, c.ordinal) {
		return n, false
	}
	return next, true
}

// counts reports whether a numeral may count something at all.
func (c *counter) counts(n numeral) bool {
	d, at := c.d, n.from
	if at > c.from {
		prev := d.toks[at-1]
		glued := prev.Span.End == d.toks[at].Span.Start
		if p := c.punct(at - 1); p == '+' || p == '/' && glued {
			return false
		}
		if prev.Kind == text.Word && prev.Shape == text.Upper && !n.words && !c.is(at-1, c.currency) {
			if _, ok := c.endsAt(at, c.currency); !ok {
				return false // "VSIP 2.0"
			}
		}
	}
	if c.punct(n.to) == '+' || c.is(n.to, c.ordinal) && d.toks[n.to].Span.Start-d.toks[n.to-1].Span.End <= 1 {
		return false
	}
	if _, ok := c.endsAt(at, c.label); ok {
		return false
	}
	if n.words {
		if _, ok := c.endsAt(at, c.definite); ok {
			return false
		}
		return true
	}
	round := n.value == float64(int(n.value/100)*100)
	return n.to != at+1 || d.toks[at].Span.Len() != 4 || n.value < 1900 || n.value > 2150 || round // a year
}

// money sets the currency, before the number or after it.
func (c *counter) money(q *quantity, n numeral) bool {
	if f, ok := c.longest(n.to, c.currency); ok {
		q.to, q.unit = f.To, f.Value
	} else if f, ok := c.endsAt(q.from, c.currency); ok && c.isCode(f) {
		q.from, q.unit = f.From, f.Value
	} else {
		return false
	}
	c.often(q)
	return true
}

// glued reads a code with its number run together: "VND500 billion".
func (c *counter) glued(q *quantity, from, to int) bool {
	d := c.d
	s := d.doc.Text[d.toks[from].Span.Start:d.toks[to-1].Span.End]
	const code = 3
	if len(s) <= code || s[code] < '0' || s[code] > '9' || len(d.quote(from, from+1)) == code {
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
	v, ok := parseNumber(s[code:end], c.mark)
	if !ok || v <= 0 {
		return false
	}
	q.from, q.to = from, from+1
	for q.to < to && d.toks[q.to].Span.Start < d.toks[from].Span.Start+end {
		q.to++
	}
	for {
		f, ok := c.longest(q.to, c.scale)
		if !ok {
			break
		}
		v *= scaleOf(f.Value)
		q.to = f.To
	}
	q.value, q.unit = v, set[1]
	c.often(q)
	return true
}

// isCode reports whether a currency is written so that it may stand before a number: a sign or a code, not "won".
func (c *counter) isCode(f grammar.Find) bool {
	return c.d.toks[f.From].Shape == text.Upper || c.d.toks[f.From].Kind == text.Punct
}

// count sets the noun that follows the number, some words of description between them.
func (c *counter) count(q *quantity, n numeral, headLast bool) bool {
	f, ok := c.noun(n.to, headLast)
	if !ok || f.Value == "country" && n.value == 2 {
		return false
	}
	q.to, q.unit = f.To, f.Value
	if f.Value == "person" { // «nâng số lao động lên 15.000 người»: workers, not only people
		if g, ok := c.counted(q.from, headLast); ok {
			q.unit = g.Value
		}
	}
	c.often(q)
	c.howOften(q)
	return true
}

// reachOfNoun is how many words may stand between a number and what it counts: "1,100 young Vietnamese registered nurses".
const reachOfNoun = 4

// noun is the unit that a number before token i counts: not beyond a word that opens another phrase. Where the head comes last, the
// last of several units in a row counts: "30 park projects".
func (c *counter) noun(i int, headLast bool) (grammar.Find, bool) {
	if c.punct(i) == '-' && i+1 < c.to && c.d.toks[i].Span.Start == c.d.toks[i-1].Span.End { // "30-hectare"
		return c.longest(i+1, c.unit)
	}
	for j := i; j < c.to && j <= i+reachOfNoun; j++ {
		if f, ok := c.longest(j, c.unit); ok {
			for headLast {
				next, ok := c.longest(f.To, c.unit)
				if !ok {
					break
				}
				f = next
			}
			return f, true
		}
		if c.d.toks[j].Kind != text.Word || c.is(j, c.gap) || c.is(j, c.currency) || c.is(j, c.per) || c.is(j, c.timeunit) {
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
		if f, ok := c.longest(i, c.amount); ok && f.To < at {
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
			if a, found := c.longest(i, c.amount); found {
				f, ok = c.noun(a.To, headLast)
				break
			}
		}
	}
	if !ok {
		return false
	}
	q.unit = f.Value
	c.often(q)
	c.howOften(q)
	return true
}

// often reads "a year" right after a quantity.
func (c *counter) often(q *quantity) {
	if f, ok := c.longest(q.to, c.per); ok {
		q.to, q.per = f.To, f.Value
		q.unit = perUnit(q.unit, q.per)
	}
}

// howOften reads "each year" or "the yearly intake of" before a number.
func (c *counter) howOften(q *quantity) {
	for i := q.from - 1; q.per == "" && i >= c.from && i >= q.from-12; i-- {
		if p := c.punct(i); p != 0 && p != '-' || c.d.toks[i].Kind == text.Number {
			return
		}
		if f, ok := c.longest(i, c.per); ok && f.To <= q.from && q.from-f.To <= 4 {
			q.per = f.Value
		} else if f, ok := c.longest(i, c.peradj); ok {
			if !c.is(f.To, c.amount) && f.To != q.from {
				return
			}
			q.per = f.Value
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
	if !ok || a.Value != "from" {
		return false
	}
	b, ok := c.endsAt(to, c.reach)
	return ok && b.Value == "range"
}

// numeral is a number in figures or words at tokens [from, to), scales included.
type numeral struct {
	from, to int
	value    float64
	words    bool
}

// numeral reads the number that begins at token i: "150 billion", "twenty-five", «hai mươi lăm nghìn».
func (c *counter) numeral(i int) (numeral, bool) {
	n := numeral{from: i, to: i}
	if i >= c.to {
		return n, false
	}
	if c.d.toks[i].Kind == text.Number {
		v, ok := parseNumber(c.d.quote(i, i+1), c.mark)
		if !ok {
			return n, false
		}
		n.to, n.value = i+1, v
		for {
			f, ok := c.longest(n.to, c.scale)
			if !ok {
				return n, true
			}
			n.value *= scaleOf(f.Value)
			n.to = f.To
		}
	}
	n.words = true
	total, part := 0.0, 0.0
	for j := i; j < c.to; {
		if f, ok := c.longest(j, c.number); ok {
			v := scaleOf(f.Value)
			if part != 0 && !(int(part)%10 == 0 && v < 10 || int(part)%100 == 0 && v < 100) {
				break
			}
			part += v
			j = f.To
		} else if f, ok := c.longest(j, c.scale); ok && part+total > 0 {
			switch v := scaleOf(f.Value); {
			case v == 10: // «hai trăm năm mươi»
				digit := float64(int(part) % 10)
				part += digit*10 - digit
			case v < 1000:
				part *= v
			case part == 0:
				total *= v
			default:
				total += part * v
				part = 0
			}
			j = f.To
		} else if c.punct(j) == '-' && part >= 20 && int(part)%10 == 0 && c.is(j+1, c.number) {
			j++
			continue
		} else {
			break
		}
		n.to = j
	}
	n.value = total + part
	if n.to == i || n.to < c.to && c.d.toks[n.to].Kind == text.Number { // «năm 2026» is no five
		return n, false
	}
	return n, true
}

func scaleOf(s string) float64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 1
	}
	return n
}

// parseNumber reads figures with the decimal mark of the language. A mark that stands more than once, or the other mark before exactly
// three figures, parts thousands; "1.2" is one and two tenths in any language.
func parseNumber(s string, mark byte) (float64, bool) {
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	other := byte('.')
	if mark == '.' {
		other = ','
	}
	count := func(m byte) int {
		if m == '.' {
			return points
		}
		return commas
	}
	var buf [32]byte
	b := buf[:0]
	decimal := mark
	switch {
	case len(s) > len(buf):
		return 0, false
	case count(mark) > 1 && count(other) <= 1:
		decimal = other
	case count(mark) == 0 && count(other) == 1 && len(s)-1-strings.IndexByte(s, other) != 3:
		decimal = other
	case count(mark) == 1 && count(other) == 1 && strings.IndexByte(s, mark) < strings.IndexByte(s, other):
		decimal = other
	}
	seen := false
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case ch >= '0' && ch <= '9':
			b = append(b, ch)
		case ch == decimal:
			if seen {
				return 0, false
			}
			seen = true
			b = append(b, '.')
		}
	}
	n, err := strconv.ParseFloat(string(b), 64)
	return n, err == nil
}
