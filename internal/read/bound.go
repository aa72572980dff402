package read

// What a time expression binds to: its prepositions, and the deadline that it sets.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// before gathers the prepositions, ends and beginnings that stand before the expression: "by the end of the", «chậm nhất vào cuối».
func (c *calendar) before(x *timeReading) {
	limit := max(c.from, c.prev.to)
	x.from = x.core
	for i, steps := x.core, 0; steps < 6; steps++ {
		f, ok := c.endingAt(i, max(limit, i-5), c.leads)
		if !ok {
			return
		}
		i = f.From
		switch c.kinds[f.Class] {
		case partLead:
			if c.finds.Value(f) == "keep" {
				x.from = i
			}
		case partEdge:
			if x.edge == "" {
				x.edge = c.finds.Value(f)
			}
			x.from = i
		case partBound:
			if x.bound == "" || x.bound == "in" || x.bound == "on" {
				x.bound = c.finds.Value(f)
			}
			x.from = i
			if x.bound != "in" && x.bound != "on" {
				return
			}
		}
	}
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
	if n := len(d.dates); n > 0 && c.lastOfSpan(&x) {
		x.from, x.bound = d.dates[n-1].from, ""
		x.period = record.Between(d.dates[n-1].date.From, x.period.To)
		d.dates = d.dates[:n-1]
	}
	out := dated{from: x.from, to: x.to, date: x.period, dir: x.dir, rule: x.rule, within: x.form == "within", ago: x.form == "ago" || x.form == "earlier"}
	p := x.period
	c.bind(&out, &x, p)
	if pub != 0 && out.deadline.To < pub {
		if out.deadline.Known() && x.yearless {
			next := out
			c.bind(&next, &x, nextYear(p))
			out.next = next.deadline
		}
		out.deadline = record.Date{}
	}
	const week = 7 // "the same day" is that of what is reported, and no day that is only recalled
	if recalled := pub != 0 && p.From < pub-week && c.last >= pub-week && slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.dir == dirAt && x.date.Grain == record.GrainDay && x.date.From == c.last
	}); p.Grain == record.GrainDay && !p.Until && out.dir == dirAt && !recalled {
		c.last = p.From
	}
	c.prev = x
	d.dates = append(d.dates, out)
}

// bind sets what the period p, with the prepositions of x, means as a bound.
func (c *calendar) bind(out *dated, x *timeReading, p record.Date) {
	pub := c.d.published
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
}

// nextYear is a day, a month or a span of them a year later; zero where there is none.
func nextYear(p record.Date) record.Date {
	y, m, d := p.From.Date()
	ty, tm, td := p.To.Date()
	from, to := record.DayOf(y+1, m, d), record.DayOf(ty+1, tm, td)
	switch {
	case from == 0 || to == 0:
	case p.Grain == record.GrainDay:
		return record.OnDay(from)
	case p.Grain == record.GrainMonth:
		return record.InMonth(y+1, m)
	case p.Grain == record.GrainSpan:
		return record.Between(from, to)
	}
	return record.Date{}
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

// lastOfSpan reports whether the expression is the last day of a few, of which the one before it is the first: "from Thursday, July 4, | to Saturday", "from Thursday
// (4 July) | until Saturday".
func (c *calendar) lastOfSpan(x *timeReading) bool {
	const most = 31 // days
	p := &c.d.dates[len(c.d.dates)-1]
	one := func(y record.Date) bool { return y.Grain == record.GrainDay && y.From == y.To && !y.Until }
	return p.from >= c.from && p.dir == dirFrom && (x.bound == "to" || x.bound == "by") && one(p.date) && one(x.period) &&
		(x.from == p.to || x.from == p.to+1 && c.d.comma(p.to)) && x.period.From > p.date.From && x.period.From < p.date.From+most
}

func (c *calendar) opens(i int) bool { return c.isKind(i, partOpen) }

// byLater is the time by which something is to be done that stands behind the year, date i, that it is to be for: "draw up a plan for 2027 | by
// the end of the year", or behind the time at which it is to begin: "build a bridge in 2026, to be completed | by 2028"; nil if there is none.
func (d *draft) byLater(s *statement, i, aside int) *dated {
	x := &d.dates[i]
	for j := i + 1; j < len(d.dates) && d.dates[j].to <= s.end && d.dates[j].from < aside; j++ {
		if d.dates[j].deadline.Known() && d.completes(d.dates[j].from, x.to) {
			return &d.dates[j]
		}
	}
	if x.date.Grain != record.GrainYear || x.deadline.Until || x.to-x.from != 2 {
		return nil
	}
	if f, ok := d.longest(x.from, d.g.Class("ilink")); !ok || d.finds.Value(f) != "for" {
		return nil
	}
	for j := i + 1; j < len(d.dates); j++ {
		y := &d.dates[j]
		if y.to > s.end || y.from >= aside {
			return nil
		}
		if y.deadline.Until && y.dir == dirUntil {
			return y
		}
	}
	return nil
}

// completes reports whether a word of completion stands right before token i, behind token from: "completed | by", «hoàn thành | trước».
func (d *draft) completes(i, from int) bool {
	const near = 3 // tokens
	for k := i; k > from && k > i-near; k-- {
		if at := d.endOf(d.w.seam, k); at >= from && d.seam(at, "done") {
			return true
		}
	}
	return false
}
