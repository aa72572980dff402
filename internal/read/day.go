package read

// Days and months, in words and in figures, and the years that a text leaves out.

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

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
			y, ok := c.spanYear(p.s)
			if !ok {
				return
			}
			year = y
			for i := range pts[:n] {
				if pts[i].y == 0 {
					pts[i].y = year
				}
			}
		case p.kind == partShift:
			shift, shifted = p.n, true
		case p.kind == partWeekday, p.kind == partSkip, p.kind == partBound, p.kind == partLead, p.kind == partEdge, p.kind == partPortion:
		default:
			return
		}
	}
	if n == 0 {
		return
	}
	last := c.parts[c.n-1]
	if year == 0 && n < 2 && last.kind == partNumber && (c.d.is(x.to, c.unit) || c.d.is(x.to, c.scale) || c.d.is(x.to, c.percent)) {
		return // "March 15 flights", and not "a June 9-11 visit"
	}
	if n == 1 && pts[0].d == 0 && x.core > c.from && c.toks[x.core-1].Kind == text.Number && c.toks[x.core].Kind == text.Word && x.bound == "" && x.edge == "" {
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

// inContext reports whether a numeral with a stroke, a dash or a point may be a date where it stands.
func (c *calendar) inContext(x *timeReading, needs string) bool {
	d, i := c.d, x.core
	if x.to < c.to {
		switch w := d.char(x.to); {
		case w == '/' || w == '+' || d.is(x.to, c.percent) || d.is(x.to, c.scale) && !c.d.fires(makesEvent, x.to) || d.is(x.to, c.money): // but «hôm 11/3 | triệu Đại sứ Peru»
			return false
		case c.toks[x.to].Kind == text.Number && c.toks[x.to].Span().Start == c.toks[x.to-1].Span().End:
			return false
		}
	}
	for j := x.from; j < i; j++ {
		if c.isKind(j, partLead) {
			return true
		}
	}
	year := yearLike(c.parts[c.n-1]) // month and year
	if c.n >= 5 && (year || yearLike(c.parts[0])) || c.dayEndsAt(x.from) {
		return true
	}
	if i > c.from && (c.isKind(i-1, partOpen) || d.char(i-1) == ',' && c.dayEndsAt(i-1)) {
		return true
	}
	if w := d.quote(i, x.to); w == "24/7" || w == "50/50" {
		return false
	}
	if i > c.from && (d.char(i-1) == '/' || d.char(i-1) == '-') && c.toks[i-1].Span().End == c.toks[i].Span().Start {
		return false
	}
	if c.follows(i, partLabel) {
		return false // a score, a share, the number of a paper
	}
	if w := d.quote(max(i, x.to-1), x.to); needs == "lead" && len(w) > 7 && strings.Count(w, ".") == 2 && w[len(w)-5] == '.' && x.bound != "" { // "on 26.3.2025"
		return true
	}
	switch needs {
	case "lead":
		return year && x.bound != "" || year && c.n == 3
	case "bound":
		return x.bound != "" || year
	}
	return !c.isKind(x.to, partFraction) || x.bound != ""
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
		case p.kind == partNumber && c.toks[p.from].Kind == text.Number:
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
			switch {
			case c.d.char(p.from) == '/':
				sep = '/'
			case c.toks[p.from].Key == c.dash:
				sep = '-'
			default:
				if !flush() {
					return
				}
				sep = 0
			}
		case p.kind == partSpan:
			y, ok := c.spanYear(p.s)
			if !ok {
				return
			}
			year = y
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
		b.y, x.yearless = c.yearOf(x, a, b, shift, shifted), !shifted
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
	years := 2
	if a.m == 2 && a.d == 29 || b.m == 2 && b.d == 29 {
		years = 8 // as many may be without the day
	}
	for y := py - years; y <= py+years; y++ {
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

// spanYear is the year that "this year" or "last year", as the value of a span, means on the day of publication.
func (c *calendar) spanYear(span string) (int, bool) {
	grain, shift := cutSpan(span)
	if grain != "year" || c.d.published == 0 {
		return 0, false
	}
	year, _, _ := c.d.published.Date()
	return year + shift, true
}
