package read

// The words of a time expression, taken apart.

import (
	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

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

type part struct {
	kind     partKind
	from, to int
	n        int    // number, month, weekday; -1, 0, 1 for a shift
	s        string // value of the phrase
}

// phrase is the longest phrase of a kind that begins at token i and ends by to.
func (c *calendar) phrase(i, to int, kind partKind) (grammar.Find, bool) {
	for f := range c.finds.At(i) {
		if f.To <= to && c.kinds[f.Class] == kind {
			return f, true
		}
	}
	return grammar.Find{}, false
}

func (c *calendar) isKind(i int, kind partKind) bool {
	if i < c.from || i >= c.to || !c.finds.Any(i, c.of[kind]) {
		return false
	}
	_, ok := c.phrase(i, c.to, kind)
	return ok
}

// take cuts the words of a match into parts; what no class knows is skipped. Where time is counted only numbers and units matter, and
// elsewhere no number in words: «năm» is five, and a year.
func (c *calendar) take(from, to int, counted bool) bool {
	c.n = 0
	wanted := c.times
	if counted {
		wanted = c.counts
	}
	for i := from; i < to; {
		if c.n == len(c.parts) {
			return false
		}
		p := part{from: i, to: i + 1}
		if c.finds.Any(i, wanted) {
			p = c.told(i, to, wanted)
		}
		if p.kind == partNone || p.kind == partNumber {
			if c.toks[i].Kind == text.Number {
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

// told is the part that the phrases at token i tell.
func (c *calendar) told(i, to int, wanted grammar.Classes) part {
	p := part{from: i, to: i + 1}
	for f := range c.finds.At(i) {
		k := c.kinds[f.Class]
		if f.To > to || !wanted.Has(f.Class) {
			continue
		}
		if k == partPeriod && f.To < to && c.toks[f.To].Kind == text.Number {
			continue // «nửa đầu năm 2027»
		}
		if p.kind != partNone && f.To < p.to {
			break
		}
		if p.kind == partNone || c.rank(k, i, to) > c.rank(p.kind, i, to) {
			p.kind, p.to, p.s = k, f.To, c.finds.Value(f)
			p.n = signed(p.s)
		}
	}
	return p
}

// rank settles which of two kinds a word is: «tới» shifts what stands before it and bounds what stands after it.
func (c *calendar) rank(k partKind, i, to int) int {
	last := partNone
	if c.n > 0 {
		last = c.parts[c.n-1].kind
	}
	switch k {
	case partShift:
		if last == partNone || i+1 < to && c.toks[i+1].Kind == text.Number {
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
	return i < c.to && c.toks[i].Kind == text.Word && c.toks[i].Span().Start == c.toks[i-1].Span().End && c.toks[i].Key != c.clitic
}

func (c *calendar) first(kind partKind) *part {
	for i := range c.parts[:c.n] {
		if c.parts[i].kind == kind {
			return &c.parts[i]
		}
	}
	return nil
}

// endingAt is the longest phrase of some classes that begins at token from or later and ends before token i.
func (c *calendar) endingAt(i, from int, cs grammar.Classes) (grammar.Find, bool) {
	return c.finds.LongestEnding(i, max(c.from, from), cs)
}

// follows reports whether a phrase of a kind ends before token i.
func (c *calendar) follows(i int, kind partKind) bool {
	_, ok := c.endingAt(i, i-3, c.of[kind])
	return ok
}

// dayEndsAt reports whether a weekday or "today" ends before token i.
func (c *calendar) dayEndsAt(i int) bool {
	for j := max(c.from, i-4); j < i; j++ {
		if !c.finds.Any(j, c.days) {
			continue
		}
		for f := range c.finds.At(j) {
			k := c.kinds[f.Class]
			if f.To == i && (k == partWeekday || k == partSpan && len(c.finds.Value(f)) > 3 && c.finds.Value(f)[:3] == "day") {
				return true
			}
		}
	}
	return false
}

// overlapped reports whether a phrase of a kind begins before token i and ends after it: «mỗi tuần» in «mỗi tuần trước mùa hè».
func (c *calendar) overlapped(i int, kind partKind) bool {
	for j := max(c.from, i-2); j < i; j++ {
		if c.isKind(j, kind) {
			if f, _ := c.phrase(j, c.to, kind); f.To > i {
				return true
			}
		}
	}
	return false
}
