package read

// Weeks, months, quarters, seasons and years, told by name or counted from the publication.

import (
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

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
		if c.wired != 0 {
			pub = c.wired
		}
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
	if i := x.core; i > c.from && grain != "day" && grain != "same" && (c.toks[i-1].Kind == text.Number || c.isKind(i-1, partNumber)) {
		return // «3 năm trước», «5 năm tới»
	}
	if grain == "same" && c.last == 0 || c.overlapped(p.from, partPer) {
		return
	}
	if grain == "then" {
		c.byThen(x, n < 0)
		return
	}
	if grain == "weekend" && n == 0 && c.side(x) < 0 && c.span(grain, n).From > c.d.published {
		n-- // "over the weekend they met", told on a Monday
	}
	x.period = c.span(grain, n)
	if e := c.first(partEdge); e != nil && x.edge == "" {
		x.edge = e.s
	}
	// "today's world", "this year's summit": it names, it binds nobody.
	if x.to < c.to && c.toks[x.to].Key == c.clitic {
		if grain == "day" {
			x.period = record.Date{}
		}
		x.quiet = x.period.From <= c.d.published
	}
}

// byThen is the end of the time told last, if that is to come, or the day before it begins: "before then", «trước thời điểm đó».
func (c *calendar) byThen(x *timeReading, before bool) {
	p := c.prev.period
	if !p.Known() || c.d.published == 0 || p.To <= c.d.published || c.prev.dir == dirPeriod {
		return
	}
	end := edgeEnd(p, c.prev.edge)
	if !p.Until && (before || c.prev.bound == "before") && p.From > c.d.published {
		end = p.From - 1
	}
	x.period, x.bound = record.UntilDay(end), "by"
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
	end, days := p.to, 0
	for _, q := range c.parts[:c.n] {
		if q.kind == partShift || q.kind == partSpan {
			end = max(end, q.to)
		}
		if q.kind == partWeekday && q.from > p.to { // "from Tuesday to Friday"
			end, days = q.to, (q.n-p.n+7)%7
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
	if x.period = record.OnDay(day); days > 0 {
		x.period, x.bound = record.Between(day, day+record.Day(days)), "in"
	}
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
	if c.first(partMonth) != nil { // "the first half of May"
		c.calendarDate(x)
		x.period = partOfMonth(x.period, p.s[0], n)
		return
	}
	if p.s[0] == 'w' {
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

// partOfMonth is a half or a week of a month, the fifth week the last seven days; zero if what was told is no month.
func partOfMonth(month record.Date, part byte, n int) record.Date {
	const half, week = 15, 7 // days
	switch {
	case month.Grain != record.GrainMonth || month.Until:
		return record.Date{}
	case part == 'h' && n == 1:
		return record.Between(month.From, month.From+half-1)
	case part == 'h':
		return record.Between(month.From+half, month.To)
	case part == 'w' && n < 5:
		return record.Between(month.From+record.Day(n-1)*week, month.From+record.Day(n)*week-1)
	case part == 'w':
		return record.Between(month.To-week+1, month.To)
	}
	return record.Date{}
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
	x.period = record.InSeason(year, p.n)
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
			named = named && (p.kind == partSkip && c.toks[p.from].Kind == text.Punct)
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
// "12 years after"; and so many days before the day told last: "two days earlier".
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
	if n == 0 && x.form == "earlier" { // "a week earlier", "the day before"
		n = 1
	}
	pub := c.d.published
	if n < 1 || n > 1000 || unit == 0 || pub == 0 {
		return
	}
	if x.form == "earlier" && unit == 'd' {
		if c.last != 0 {
			x.period = record.OnDay(c.last - record.Day(n))
		}
		return
	}
	if x.form == "ago" || x.form == "earlier" || x.form == "anniversary" {
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
