package read

// Whether the words around a time expression tell of what was or of what is to come.

import (
	"github.com/chancery-ledger/chancery/internal/text"
)

// side is -1 where the words around the expression tell a past, 1 where they tell a future, 0 where they tell neither.
func (c *calendar) side(x *timeReading) int {
	switch x.bound {
	case "before", "by", "to":
		return 1
	case "since", "past":
		return -1
	}
	otherwise := 0
	switch x.edge {
	case "rest":
		if x.form != "weekday" {
			return 1
		}
		otherwise = 1 // "received him later on Tuesday" was, if nothing else is to come
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
		if plan != 0 && c.atTalks(i, x.from) { // "agreed to build it during talks on Monday"
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
	return otherwise
}

// atTalks reports whether the time at token to is that of talks at which what stands from token from on was said.
func (c *calendar) atTalks(from, to int) bool {
	const near = 12 // tokens
	for _, m := range c.d.of[makesEvent].from(from) {
		if m.From >= to {
			return false
		}
		if e := c.d.rule(m).event; e.noun && meets[e.kind] >= 3 && m.To <= to && to-m.To <= near && c.d.is(m.From, c.d.w.prep) {
			return true
		}
	}
	return false
}

// tense is what the longest phrase at token i tells: 1 future, -1 past; for a verb of planning, plan is the token after it.
func (c *calendar) tense(i int) (side, plan int) {
	if !c.finds.Any(i, c.tenses) {
		return 0, 0
	}
	to := 0
	for f := range c.finds.At(i) {
		if f.To < to {
			break
		}
		switch c.kinds[f.Class] {
		case partFuture:
			return 1, 0
		case partPlan:
			side, plan, to = 0, f.To, f.To
		case partPast:
			if plan == 0 && (i == c.from || !c.isKind(i-1, partBe) && !c.toks[i].Capital() && !c.bare(i)) { // the "United" States tell no past
				side = -1
			}
			to = f.To
		case partInfinitive:
			if c.heading() {
				return 1, 0
			}
		}
	}
	return side, plan
}

// bare reports whether the verb at token i, whose past is like its base, is no past: "will come in April", "to set in May".
func (c *calendar) bare(i int) bool {
	return c.d.is(i, c.d.w.verb) && (c.isKind(i-1, partFuture) || c.d.is(i-1, c.d.w.toward) || c.d.is(i-1, c.d.w.modal))
}

// heading reports whether the sentence is a headline.
func (c *calendar) heading() bool { return c.d.doc.Sents[c.sent].Section == text.Headline }

// farBound reports whether the expression is the time of a thing before which something is to happen.
func (c *calendar) farBound(x *timeReading) bool {
	if x.bound != "" && x.bound != "in" && x.bound != "on" {
		return false
	}
	for i := x.from - 1; i >= c.from && i >= x.from-14; i-- {
		if c.toks[i].Kind == text.Punct && c.d.quote(i, i+1) != "-" && c.d.quote(i, i+1) != "–" {
			return false
		}
		if !c.finds.Any(i, c.of[partFar]) {
			continue
		}
		if f, ok := c.phrase(i, x.from, partFar); ok {
			// "before the summit in October", not "the day before in October".
			return f.To < x.from
		}
	}
	return false
}
