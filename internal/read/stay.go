package read

import (
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The days of a visit.

// stay works out all days of a visit of which one day and its length are told: "who arrived on Tuesday for a three-day visit". Which day it
// is that is told, the rule says. Of a stay "until Friday" whose length is not told only the end is known.
func (d *draft) stay(e *event) {
	if e.kind != "visit" {
		d.lasts(e)
		return
	}
	if d.thereAndBack(e) {
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
	if x := d.lastOfDays(e); day == lastDay && x != nil {
		e.when = record.Between(e.when.From, x.date.To)
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if day == "" && d.startsOn(e) {
		day = firstDay
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

// startsOn reports whether the day of a visit is that from which on it lasts: "will pay a three-day visit to Lima | from Wednesday".
func (d *draft) startsOn(e *event) bool {
	s := &d.doc.Sents[e.sent]
	return d.w.inflects && slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from >= e.to-1 && x.to <= s.To && x.dir == dirFrom && x.date == e.when
	})
}

// thereAndBack works out all days of a visit to come of which a sentence tells on which day whoever goes there will be home again, and reports whether one does:
// "will travel to Chad next week. … She departs on Monday and will return on 19 May."
func (d *draft) thereAndBack(e *event) bool {
	const near, week, most = 6, 7, 14 // tokens; days
	if !d.w.inflects || e.status != record.Planned && (d.published == 0 || e.when.From <= d.published) || !e.when.Known() || e.when.Until || e.when.To-e.when.From >= week {
		return false
	}
	for i := d.finds.Next(e.to, len(d.toks), d.w.outside); i < len(d.toks); i = d.finds.Next(i+1, len(d.toks), d.w.outside) {
		s := &d.doc.Sents[d.sentenceOf(i)]
		if !d.outsideIs(i, "home again") || s.Section != text.Body {
			continue
		}
		out, from := e.when.From, e.when.From == e.when.To
		for k := range d.dates {
			x := &d.dates[k]
			switch one := x.date.Grain == record.GrainDay && x.date.From == x.date.To; {
			case !one || x.from < s.From || x.to > s.To:
			case x.to <= i && x.date.From >= e.when.From && x.date.From <= e.when.To:
				out, from = x.date.From, true
			case x.from > i && x.from < i+near && from && x.date.From > out && x.date.From <= out+most:
				e.when = record.Between(out, x.date.From)
				e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
				return true
			}
		}
	}
	return false
}

// lasts works out all days of a meeting or a conference of which its first day stands before the words that tell of it, and behind them how long it lasts, where verbs
// have one form: «hôm 5/3 khởi sự cuộc họp kéo dài | hai ngày».
func (d *draft) lasts(e *event) {
	const near, most = 6, 10 // tokens; days
	if d.w.inflects {
		d.sessionDays(e)
		return
	}
	if meets[e.kind] < 3 && e.kind != "conference" || e.when.Grain != record.GrainDay || e.when.From != e.when.To {
		return
	}
	s := d.doc.Sents[e.sent]
	if !slices.ContainsFunc(d.dates, func(x dated) bool { return x.from >= s.From && x.to <= e.from && x.date == e.when }) {
		return
	}
	for k := e.from; k < min(s.To, e.to+near); k++ {
		f, ok := d.longest(k, d.w.seam)
		if !ok || d.finds.Value(f) != "lasts" {
			continue
		}
		if n := d.daysIn(f.To, min(s.To, f.To+1)); n > 1 && n <= most {
			e.when = record.Between(e.when.From, e.when.From+record.Day(n-1))
		}
		return
	}
}

// lastOfDays is the day on which a visit ended of which the words beside it tell the first, where verbs have one form: «hôm nay rời Lima, kết thúc chuyến
// thăm bắt đầu từ ngày 5/11»; nil if it is not told.
func (d *draft) lastOfDays(e *event) *dated {
	const long = 14 // days
	s := d.doc.Sents[e.sent]
	if d.w.inflects || e.when.Grain != record.GrainDay || e.when.From != e.when.To || !slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from >= e.to-1 && x.to <= s.To && (x.dir == dirFrom || x.dir == dirSince) && x.date.From == e.when.From
	}) {
		return nil
	}
	i := slices.IndexFunc(d.dates, func(x dated) bool {
		return x.from >= s.From && x.to <= e.from && x.dir == dirAt && x.date.Grain == record.GrainDay && x.date.To > e.when.From && x.date.To < e.when.From+long
	})
	if i < 0 {
		return nil
	}
	return &d.dates[i]
}

// tour takes a journey to several countries apart into a visit to each, where the countries stand in a row behind the words that tell of it:
// «thăm chính thức Kuwait, Cộng hòa Algeria và Nam Phi», "left on a tour of Peru and Chile". It returns the visits behind the first.
func (d *draft) tour(e *event) (further []*event) {
	if e.kind != "visit" || e.where == nil || len(e.people) == 0 && len(e.parties) < 3 {
		return nil
	}
	s := d.doc.Sents[e.sent]
	at := e.from
	for at < s.To && d.toks[at].Span().Start < e.where.Why.Span.Start {
		at++
	}
	row := d.legsAt(at, s.To)
	if len(row) < 2 || d.partyOf(row[0].Find) != e.where.Country || at > e.to+1 {
		return nil
	}
	own := slices.DeleteFunc(slices.Clone(e.parties), func(p record.Party) bool { return p == e.where.Country })
	for _, f := range row[1:] {
		to := d.partyOf(f.Find)
		if to == e.where.Country || slices.ContainsFunc(e.people, func(p *person) bool { return p.party == to }) {
			break
		}
		own = slices.DeleteFunc(own, func(p record.Party) bool { return p == to })
		more := *e
		more.from, more.to = f.From, f.To
		if d.w.inflects && e.when.Grain == record.GrainDay { // the day on which they left
			more.when = record.Date{}
			if e.status == record.Held && e.day != lastDay {
				more.status = record.Planned
			}
		}
		more.where = &record.Place{Name: d.quote(f.From, f.To), Country: to, Why: record.Evidence{Span: d.span(f.From, f.To), Rule: e.where.Why.Rule}}
		more.evidence = append(slices.Clone(e.evidence), more.where.Why)
		if f.when != nil {
			more.when = f.when.date
			more.evidence = append(more.evidence, record.Evidence{Span: d.span(f.when.from, f.when.to), Rule: f.when.rule})
		}
		further = append(further, d.event(more))
	}
	if len(further) == 0 {
		return nil
	}
	if last := row[len(row)-1].when; d.w.inflects && last != nil && last.dir == dirFrom && last.date.Grain == record.GrainDay && last.date.From == last.date.To {
		e.when, further[len(further)-1].when = last.date, record.Date{} // "to Peru, Chile and Chad | from 5 May": the journey begins then
	}
	for _, v := range append(further, e) {
		v.parties = d.addParty(slices.Clone(own), v.where.Country)
	}
	return further
}

// daysBehind are the days told right behind a country at which token i ends, in brackets or not: «Chile | (9-12/11)», «Chile | từ ngày 9-12/11»; nil if
// none are.
func (d *draft) daysBehind(i, end int) *dated {
	const near = 3 // tokens
	for k := range d.dates {
		x := &d.dates[k]
		if x.from < i || x.to > end {
			continue
		}
		if x.from > i+near {
			return nil
		}
		for at := i; at < x.from; at++ {
			if d.char(at) != '(' && !d.is(at, d.w.prep) && !d.is(at, d.w.bound) {
				return nil
			}
		}
		return x
	}
	return nil
}

// pastDays passes the days told right behind a country.
func (d *draft) pastDays(i, end int) int {
	x := d.daysBehind(i, end)
	if x == nil {
		return d.skipBracket(i, end)
	}
	if d.char(i) == '(' && d.char(x.to) == ')' {
		return x.to + 1
	}
	return x.to
}

// leg is a country on a journey to several, and when they will be there, if that is told.
type leg struct {
	grammar.Find
	when *dated
}

// legsAt are the countries of a journey that tokens from i on name in a row, or towns of theirs where verbs have forms, each maybe with its time: «Kuwait, Cộng hòa Algeria và Nam Phi», «Oman từ 17
// đến 18/2 và Qatar từ 19 đến 20/2».
func (d *draft) legsAt(i, end int) (row []leg) {
	for {
		f, ok := d.longest(d.skipArticle(d.pastRealm(i)), d.w.country)
		if !ok && d.w.inflects && len(row) == 0 || !ok && d.w.inflects && row[len(row)-1].Class == d.w.place { // "to visit Lima, Quito and Santiago"
			f, ok = d.longest(i, d.w.place)
			ok = ok && d.partyOf(f) != ""
		}
		if !ok {
			return row
		}
		row = append(row, leg{Find: f, when: d.daysBehind(f.To, end)})
		j, ok := d.jointAt(d.pastDays(f.To, end), end)
		if !ok || j.semi {
			return row
		}
		if i = j.to; d.seam(i, "onward") {
			on, _ := d.longest(i, d.w.seam)
			i = on.To
		}
		if !d.w.inflects && d.is(i, d.w.abroad) { // «và tại | Thụy Điển từ ngày 4 đến 6/6»
			i++
		}
	}
}

// leadVisits are the lead, which is the first of the opening sentences that names somebody, and the visits that its words tell.
func (d *draft) leadVisits() (s text.Sentence, visits []grammar.Match) {
	const greetings = 4 // sentences: "Good afternoon. Welcome to the weekly briefing. I shall start with Oman."
	lead := d.lead()
	for k := lead; d.w.inflects && lead >= 0 && k < min(lead+greetings, len(d.doc.Sents)); k++ {
		if x := d.doc.Sents[k]; slices.ContainsFunc(d.mentions, func(m mention) bool { return m.from >= x.From && m.to <= x.To }) {
			lead = k
			break
		}
	}
	if lead < 0 {
		return s, nil
	}
	s = d.doc.Sents[lead]
	for _, x := range d.of[makesEvent].from(s.From) {
		if x.From >= s.To {
			break
		}
		if d.rule(x).event.kind == "visit" {
			visits = append(visits, x)
		}
	}
	return s, visits
}

// toured reports whether the lead tells of a journey to several countries of which one is this: whoever goes there is of neither.
func (d *draft) toured(to record.Party) bool {
	s, visits := d.leadVisits()
	for _, x := range visits {
		if f := d.placeWithin(x.From, x.To); f.To > 0 {
			if row := d.legsAt(f.From, s.To); len(row) > 1 && slices.ContainsFunc(row, func(f leg) bool { return d.partyOf(f.Find) == to }) {
				return true
			}
		}
	}
	return false
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

// daysTold is how many days the sentence of a visit says that it lasts, near the words that tell it, or the summary above; 0 if it does not.
func (d *draft) daysTold(e *event) int {
	const near = 14 // tokens
	s := d.doc.Sents[e.sent]
	n := d.daysIn(max(s.From, e.from-near), min(s.To, e.to+near))
	if n == 0 && d.w.inflects && e.main && e.day != "" {
		n = d.daysBelow(e)
	}
	if n == 0 && d.overBelow(e) {
		above := d.doc.Sents[e.sent-1]
		n = d.daysIn(above.From, above.To)
	}
	return n
}

// daysBelow is how many days a reported visit lasts as a sentence soon behind says, of the same visit: "During her four-day visit to Oman"; 0 if none does.
func (d *draft) daysBelow(e *event) int {
	const near, before = 4, 4 // sentences; tokens
	for _, m := range d.of[makesEvent].from(d.doc.Sents[e.sent].To) {
		si := d.sentenceOf(m.From)
		if si > e.sent+near {
			break
		}
		r := d.rule(m).event
		if r.kind != "visit" || r.status != "" && r.status != record.Held || d.doc.Sents[si].Section != text.Body {
			continue
		}
		if to := d.placeWithin(m.From, m.To); to.To > 0 && (e.where == nil || d.partyOf(to) != e.where.Country) {
			continue
		}
		if n := d.daysIn(max(d.doc.Sents[si].From, m.From-before), m.To); n > 0 {
			return n
		}
	}
	return 0
}

// daysIn is the first number of days that tokens [from, to) tell; 0 if they tell none.
func (d *draft) daysIn(from, to int) int {
	for i := from; i < to; i++ {
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
