package clean

import (
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// american reports whether a time of day behind a date in figures is told by a clock of America, where the month comes first: "03/11/2026
// 04:12 PM EDT".
func (c *cutter) american(i, to int) bool {
	const near = 6 // tokens
	for end := min(to, i+near); i < end; i++ {
		if _, value, ok := c.at(c.d.Toks, i, to, clock); ok && value == "american" {
			return true
		}
	}
	return false
}

// fullDate reads a date with its year at token i: 12 March 2026, March 12, 2026, 12/3/2026, 2026-03-12, 18.11.2025,
// ngày 7 tháng 11 năm 2025. Figures alone are day before month unless that is impossible. It returns the token after it.
func (c *cutter) fullDate(i, to int) (string, int) {
	toks := c.d.Toks
	if toks[i].Kind == text.Number {
		q := c.d.Quote(toks[i].Span())
		if strings.Count(q, ".") == 2 { // 18.11.2025
			f := strings.Split(q, ".")
			if date := c.figures(f[0], f[1], f[2]); date != "" {
				return date, i + 1
			}
			return "", 0
		}
		if i+4 < to && toks[i+2].Kind == text.Number && toks[i+4].Kind == text.Number && c.between(i+1) && c.between(i+3) &&
			c.d.Quote(toks[i+1].Span()) == c.d.Quote(toks[i+3].Span()) {
			x, y := q, c.d.Quote(toks[i+2].Span())
			if c.american(i+5, to) {
				x, y = y, x
			}
			if date := c.figures(x, y, c.d.Quote(toks[i+4].Span())); date != "" {
				return date, i + 5
			}
		}
		d, ok := digits(q)
		if !ok || d > 31 {
			return "", 0
		}
		j := c.pastOrdinal(i+1, to)
		if j < to && (c.is(j, "of") || c.is(j, "-") && c.glued(j)) { // 12-Nov-2026
			j++
		}
		m, j := c.monthAt(j, to)
		if m == 0 {
			return "", 0
		}
		return c.withYear(d, m, j, to)
	}
	if end, v, ok := c.at(toks, i, to, dated); ok && v == "day" { // ngày
		if end < to && toks[end].Kind == text.Number {
			return c.fullDate(end, to)
		}
		return "", 0
	}
	m, j := c.monthAt(i, to)
	if m == 0 || j >= to || toks[j].Kind != text.Number {
		return "", 0
	}
	q := c.d.Quote(toks[j].Span())
	if day, year, ok := strings.Cut(q, ","); ok && len(year) == 4 { // March 24,2021
		y, okY := digits(year)
		if d, okD := digits(day); okY && okD && possible(y, m, d) {
			return iso(y, m, d), j + 1
		}
		return "", 0
	}
	d, ok := digits(q)
	if !ok || d > 31 {
		return "", 0
	}
	return c.withYear(d, m, c.pastOrdinal(j+1, to), to)
}

// dayMonth reads a day of the year at token i: May 2, 2 May, 2/5, ngày 2 tháng 5. The month is 0 if none stands there.
func (c *cutter) dayMonth(i, to int) (d, m, end int) {
	toks := c.d.Toks
	number := func(k int) (int, bool) {
		if k >= to || toks[k].Kind != text.Number {
			return 0, false
		}
		n, ok := digits(c.d.Quote(toks[k].Span()))
		return n, ok && n >= 1 && n <= 31
	}
	if m, j := c.monthAt(i, to); m > 0 {
		if d, ok := number(j); ok {
			return d, m, j + 1
		}
		return 0, 0, 0
	}
	d, ok := number(i)
	if !ok {
		return 0, 0, 0
	}
	if m, j := c.monthAt(c.pastOrdinal(i+1, to), to); m > 0 {
		return d, m, j
	}
	if c.is(i+1, "/") || c.is(i+1, "-") {
		if m, ok := number(i + 2); ok && m <= 12 && c.glued(i+1) && c.glued(i+2) {
			return d, m, i + 3
		}
	}
	return 0, 0, 0
}

// pastOrdinal passes what makes an ordinal of the figure before token i: 5th, and 5. as ministries in the middle of Europe write it.
func (c *cutter) pastOrdinal(i, to int) int {
	if i < to {
		switch strings.ToLower(c.d.Quote(c.d.Toks[i].Span())) {
		case "st", "nd", "rd", "th", ".":
			return i + 1
		}
	}
	return i
}

func (c *cutter) between(i int) bool { return c.is(i, "/") || c.is(i, "-") || c.is(i, ".") }

// monthAt reads a month: its name, or in Vietnamese the word for month and a figure.
func (c *cutter) monthAt(i, to int) (m, end int) {
	if i >= to {
		return 0, 0
	}
	end, v, ok := c.at(c.d.Toks, i, to, month)
	if !ok {
		return 0, 0
	}
	if v == "figure" {
		if end >= to || c.d.Toks[end].Kind != text.Number {
			return 0, 0
		}
		v = c.d.Quote(c.d.Toks[end].Span())
		end++
	}
	if v != "figure" && end+1 < to && c.is(end, ".") { // Mar. 17
		end++
	}
	m, _ = strconv.Atoi(v)
	if m < 1 || m > 12 {
		return 0, 0
	}
	return m, end
}

func (c *cutter) withYear(d, m, j, to int) (string, int) {
	for j < to && (c.is(j, ",") || c.is(j, ".") || c.is(j, "/") || c.is(j, "-")) {
		j++
	}
	if j < to {
		if end, v, ok := c.at(c.d.Toks, j, to, dated); ok && v == "year" { // năm
			j = end
		}
	}
	if j >= to || c.d.Toks[j].Kind != text.Number {
		return "", 0
	}
	y, ok := digits(c.d.Quote(c.d.Toks[j].Span()))
	if !ok || !possible(y, m, d) {
		return "", 0
	}
	return iso(y, m, d), j + 1
}

func (c *cutter) figures(a, b, e string) string {
	x, okX := digits(a)
	y, okY := digits(b)
	z, okZ := digits(e)
	switch {
	case !okX || !okY || !okZ:
	case len(a) == 4 && possible(x, y, z):
		return iso(x, y, z)
	case len(e) == 4 && possible(z, y, x):
		if x != y && possible(z, x, y) {
			c.either = append(c.either, iso(z, y, x))
		}
		return iso(z, y, x)
	case len(e) == 4 && possible(z, x, y):
		return iso(z, x, y)
	}
	return ""
}
