package read

import (
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The days of a visit.

// stay works out all days of a visit of which one day and its length are told: "who arrived on Tuesday for a three-day visit". Which day it
// is that is told, the rule says. Of a stay "until Friday" whose length is not told only the end is known.
func (d *draft) stay(e *event) {
	if e.kind != "visit" {
		return
	}
	day := e.day
	if !e.when.Known() {
		x := d.untilBeside(e)
		if x == nil {
			return
		}
		e.when, day = x.date, lastDay
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
	}
	n := d.daysTold(e)
	if n < 2 || e.when.Grain != record.GrainDay || !e.when.Until && e.when.From != e.when.To {
		return
	}
	switch day {
	case firstDay:
		e.when = record.Between(e.when.From, e.when.From+record.Day(n-1))
	case lastDay:
		e.when = record.Between(e.when.To-record.Day(n-1), e.when.To)
	}
}

// Which day of a visit the date beside it tells.
const (
	firstDay = "first"
	lastDay  = "last"
)

// untilBeside is the day right behind a visit that is under way, by which it ends; nil if none is told.
func (d *draft) untilBeside(e *event) *dated {
	const near = 3 // tokens
	i := slices.IndexFunc(d.dates, func(x dated) bool {
		return x.from >= e.to-1 && x.from-e.to < near && x.date.Until && x.date.Grain == record.GrainDay && x.date.To >= d.published
	})
	if i < 0 || e.status != record.Held || e.noun && !e.withMain && e.day == "" {
		return nil
	}
	return &d.dates[i]
}

// daysTold is how many days the sentence of a visit says that it lasts, near the words that tell it; 0 if it does not.
func (d *draft) daysTold(e *event) int {
	const near = 14 // tokens
	s := d.doc.Sents[e.sent]
	for i := max(s.From, e.from-near); i < min(s.To, e.to+near); i++ {
		n, at := 0, i+1
		if f, ok := d.longest(i, d.w.number); ok {
			n, _ = strconv.Atoi(d.finds.Value(f))
			at = f.To
		} else if d.toks[i].Kind == text.Number {
			n, _ = strconv.Atoi(d.quote(i, i+1))
		}
		if n == 0 {
			continue
		}
		if d.word(at) == "-" {
			at++
		}
		if f, ok := d.longest(at, d.w.timeUnit); ok && d.finds.Value(f) == "d" {
			return n
		}
	}
	return 0
}
