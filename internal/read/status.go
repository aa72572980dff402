package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// This file tells what was from what is to come.

// status is held, or planned where a word of the future stands before the verb in its clause, or one of purpose right before it («để ký»).
func (d *draft) status(e *event) record.Status {
	from := d.doc.Sents[e.sent].From
	if e.noun && (d.w.inflects && d.calledOff(e) || !d.w.inflects && (d.dropped(e, from) || d.offBehind(e))) {
		return record.Cancelled
	}
	if d.w.inflects && !e.noun && meets[e.kind] >= 3 && d.gladly(e.from) {
		return record.Held // "was pleased to | receive the Premier"
	}
	if d.w.inflects && !e.noun && meets[e.kind] >= 3 && d.is(e.from, d.w.verb) && !d.owned(e.from) && !d.is(e.from, d.w.verbPast) && !d.is(e.from, d.w.verbThird) && !d.is(e.from, d.w.verbIng) && !d.is(e.from+1, d.w.be) && d.finds.Next(e.from, e.to, d.w.past) >= e.to && d.doc.Sents[e.sent].Section == text.Body {
		return record.Planned // "is to lay a wreath and pay a courtesy call", and not "paid her first | call on"
	}
	if d.w.inflects && !e.noun && meets[e.kind] >= 3 && d.onComingVisit(e.from, from) {
		return record.Planned
	}
	if d.w.inflects && e.noun && (e.kind == "talks" && d.thereToAttend(e.from, from) || d.aheadOf(e, from) || d.foretoldBehind(e, from)) {
		return record.Planned
	}
	if d.w.inflects && e.kind == "ceremony" && d.nextInRow(e.from, from) {
		return record.Planned
	}
	if d.w.inflects && !e.noun && meets[e.kind] >= 3 && d.whenTheyMeet(e.from, from) {
		return record.Planned
	}
	if d.ahead(e.from, from) || d.foretold(e) || e.kind == "visit" && d.willLead(e.from, from) {
		return record.Planned
	}
	if !d.w.inflects && e.noun && e.kind == "visit" && d.willMeet(e, from) {
		return record.Planned
	}
	if d.w.inflects && !e.noun && meets[e.kind] >= 3 && d.onDayToCome(e) {
		return record.Planned
	}
	if d.w.inflects && e.noun && (d.nextUp(e.from, from) || d.aheadDuring(e) || (meets[e.kind] >= 3 || e.kind == "visit" && !e.withMain) && d.scheduled(e)) {
		return record.Planned
	}
	if !d.w.inflects && !e.noun && meets[e.kind] >= 3 && (d.toBeHeld(e, from) || d.goesAndMeets(e.from, from)) {
		return record.Planned
	}
	if at := d.endOf(d.w.stay, d.backAdverb(e.from-1, from)+1); !d.w.inflects && !e.noun && e.from > from && at >= from && !(meets[e.kind] >= 3 && d.wentToMeet(e, at, from)) {
		return record.Planned
	}
	return record.Held
}

// owned reports whether an article or "her" stands before the word at token i, maybe with a word of its kind between, so that it is a noun: "a | call on", "her first | call
// on".
func (d *draft) owned(i int) bool {
	k := i - 1
	if d.is(k, d.w.ordinal) || d.is(k, d.w.quality) {
		k--
	}
	return d.is(k, d.w.article) || d.is(k, d.w.pos)
}

// onComingVisit reports whether a participle at token i, behind a comma, tells what somebody will do on the visit to come that the sentence from token from on tells
// before: "will pay a visit to Lima on Friday, | meeting with the President".
func (d *draft) onComingVisit(i, from int) bool {
	if !d.is(i, d.w.verbIng) || !d.comma(i-1) {
		return false
	}
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= i {
			return false
		}
		if d.rule(m).event.kind == "visit" {
			return d.ahead(m.From, from) || d.finds.Next(m.From, m.To, d.w.future) < m.To
		}
	}
	return false
}

// whenTheyMeet reports whether the verb at token i tells in the present, in a clause that does not begin before token from, of a time when something else is to be:
// "will raise it when he | meets the Premier".
func (d *draft) whenTheyMeet(i, from int) bool {
	const near = 6 // tokens
	if !d.is(i, d.w.verbThird) && (!d.is(i, d.w.verb) || d.is(i, d.w.verbPast)) {
		return false
	}
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind != text.Punct; k-- {
		if f, ok := d.longest(k, d.w.clause); ok && k > from {
			return d.finds.Value(f) == "when" && f.To <= i
		}
	}
	return false
}

// thereToAttend reports whether what a noun at token i names is what somebody is told, right before it, to be in a place for: "is in Lima to attend the | second
// round of the dialogue".
func (d *draft) thereToAttend(i, from int) bool {
	const longest = 14 // tokens
	for _, m := range d.of[makesEvent].from(max(from, i-longest)) {
		if m.From >= i {
			return false
		}
		if r := d.rule(m).event; r.kind == "visit" && r.withMain && d.is(m.From, d.w.be) && !d.is(m.From, d.w.past) && m.To <= i && i-m.To <= 1 {
			return true
		}
	}
	return false
}

// thereFor reports whether a visit is told by the gathering, named at token i right behind it, that the visitor is there for: "is in Lima to attend the second
// round of the | Kenya-Peru Dialogue".
func (d *draft) thereFor(e *event, i int) bool {
	const near = 5 // tokens
	return d.w.inflects && e.kind == "visit" && e.withMain && d.is(e.from, d.w.be) && i >= e.to && i-e.to <= near && d.noCueAt(e.to+1, i) && !d.commaIn(e.to, i)
}

// nextInRow reports whether the verb at token i stands behind a comma or "and" in a row of what somebody will do, told by a word of the future that does not stand
// before token from: "will hold talks with A, meet the press and | attend a banquet".
func (d *draft) nextInRow(i, from int) bool {
	const far = 40 // tokens
	if !d.is(i-1, d.w.and) && !d.comma(i-1) || !d.is(i, d.w.verb) || d.is(i, d.w.verbPast) || d.is(i, d.w.verbThird) {
		return false
	}
	for k := i - 2; k >= max(from, i-far); k-- {
		if d.is(k, d.w.future) {
			return !d.is(k, d.w.past)
		}
		if d.char(k) == ';' || d.is(k, d.w.clause) || d.is(k, d.w.relative) {
			return false
		}
	}
	return false
}

// calledOff reports whether what a noun tells is told behind it, in its clause, not to take place: "A meeting between A and B, set for Friday, | was
// postponed".
func (d *draft) calledOff(e *event) bool {
	const far = 48 // tokens
	end := d.doc.Sents[e.sent].To
	off := d.finds.Next(e.to, end, d.w.outside)
	for off < end && !d.outsideIs(off, "off") {
		off = d.finds.Next(off+1, end, d.w.outside)
	}
	for k := e.to; off < end && k < min(e.to+far, end-1); k++ {
		switch at := d.skipAdverbs(k+1, end); {
		case d.is(k, d.w.be) && d.outsideIs(at, "off"):
			return true
		case d.char(k) == ';' || d.is(k, d.w.while) || d.is(k, d.w.and) && d.is(k+1, d.w.verbPast) || d.fires(makesStatement, k) && !d.is(k, d.w.be):
			return false
		}
	}
	return false
}

// dropped reports whether a verb right before what a noun tells, and not before token from, says that it will not be, where verbs have one form: «đã hủy |
// chuyến thăm Oman», «hoãn các | cuộc gặp với …». What is not called off, or may be, is not.
func (d *draft) dropped(e *event, from int) bool {
	const near = 4 // tokens
	for k := e.from - 1; k >= max(from, e.from-near) && d.toks[k].Kind == text.Word; k-- {
		if f, ok := d.longest(k, d.w.outside); ok && f.To <= e.from && d.finds.Value(f) == "drops" {
			at := d.backAdverb(k-1, from)
			return !d.is(k-1, d.w.neg) && !d.is(at, d.w.neg) && d.endOf(d.w.modal, k) < from
		}
	}
	return false
}

// offBehind reports whether what a noun tells is told behind it, as what its clause says or behind the comma that ends an aside, not to take place, where
// verbs have one form: «Cuộc gặp giữa A và B, dự kiến diễn ra ngày 5/3, | đã bị hủy».
func (d *draft) offBehind(e *event) bool {
	const far, close = 48, 16 // tokens
	end := min(d.doc.Sents[e.sent].To, e.to+far)
	off := d.finds.Next(e.to, end, d.w.outside)
	for off < end && !d.outsideIs(off, "off") {
		off = d.finds.Next(off+1, end, d.w.outside)
	}
	if off >= end || d.semicolonIn(e.to, off) || d.finds.Next(e.to, off, d.w.clause) < off || d.finds.Next(e.to, off, d.w.while) < off {
		return false
	}
	k := off - 1
	for k > e.to && (d.is(k, d.w.past) || d.is(k, d.w.future) || d.is(k, d.w.adv)) {
		k--
	}
	return d.comma(k) || off-e.to < close && !d.commaIn(e.to, off)
}

// scheduled reports whether what a noun tells, as the subject of its clause, is told to be still to come by the first verb behind it: "A meeting between A
// and B | has been scheduled for Friday".
func (d *draft) scheduled(e *event) bool {
	const far = 40 // tokens
	if d.is(e.from, d.w.prep) || d.is(e.from, d.w.verbPast) || e.from > d.doc.Sents[e.sent].From && d.toks[e.from-1].Kind != text.Punct && !d.is(e.from-1, d.w.that) && !d.is(e.from-1, d.w.and) {
		return false
	}
	end := min(d.doc.Sents[e.sent].To, e.to+far)
	for k := e.to; k < end; k++ {
		switch {
		case d.isFuture(k):
			return true
		case d.is(k, d.w.relative), d.is(k, d.w.clause), d.char(k) == ';':
			return false
		case d.is(k, d.w.be), d.is(k, d.w.past), d.is(k, d.w.have):
			if d.is(k, d.w.past) && !d.is(k, d.w.have) {
				return false // "was set for May" and may have been put off
			}
			to := k + 1
			if f, ok := d.longest(k, d.w.past); ok {
				to = f.To
			}
			return d.isFuture(d.skipAdverbs(to, end))
		}
	}
	return false
}

// aheadDuring reports whether what is told to be done during what a noun tells is still to come: "the visit of A to Lima in October, during which | papers are
// expected to be signed".
func (d *draft) aheadDuring(e *event) bool {
	const far, near = 16, 16 // tokens to "during which", and behind it
	if d.is(e.from, d.w.verbPast) || d.is(e.from, d.w.past) {
		return false // "arrived in Lima on Monday for a visit during which she will meet": it has begun
	}
	end := d.doc.Sents[e.sent].To
	for k := e.to; k < min(e.to+far, end-1); k++ {
		switch {
		case d.is(k, d.w.sideline) && d.is(k+1, d.w.relative):
			return d.finds.Next(k+2, min(k+near, end), d.w.future) < min(k+near, end)
		case d.is(k, d.w.relative) || d.char(k) == ';':
			return false
		}
	}
	return false
}

// onDayToCome reports whether a meeting is told by a verb of the present with a day to come behind whom or where: "meets B in Oslo | next Tuesday".
func (d *draft) onDayToCome(e *event) bool {
	const far = 20 // tokens
	if d.published == 0 || !d.is(e.from, d.w.verbThird) {
		return false
	}
	end := min(d.doc.Sents[e.sent].To, e.to+far)
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < e.from || x.to > end {
			continue
		}
		if x.dir != dirAt || x.date.Grain != record.GrainDay || x.date.From <= d.published || !d.noCueAt(e.to, x.from) {
			return false
		}
		_, named := d.actorEnding(x.from)
		return named || d.comma(x.from-1) || d.endOf(d.w.place, x.from) >= 0
	}
	return false
}

// wouldHave reports whether an event that lies ahead was told, in the sentence behind what was called off, only as what had been planned: "He was to hold talks".
func (d *draft) wouldHave(e, off *event) bool {
	if !d.w.inflects || off.status != record.Cancelled || e.status != record.Planned || e.sent > off.sent+1 {
		return false
	}
	const far = 24 // tokens
	for k := e.from - 1; k >= d.doc.Sents[e.sent].From && k > e.from-far; k-- {
		if d.is(k, d.w.past) {
			return true
		}
	}
	return false
}

// nextUp reports whether a noun at token i stands behind a comma in what is to come, with no verb of the past between: "is to lay a wreath on Tuesday,
// followed by | a meeting".
func (d *draft) nextUp(i, from int) bool {
	const far = 30 // tokens
	if !d.is(i-1, d.w.prep) {
		return false
	}
	for k := i - 2; k >= from && k >= i-far; k-- {
		if d.is(k, d.w.future) {
			return true
		}
		if d.is(k, d.w.verbPast) && (k != i-2 || d.saysAt(k)) || d.char(k) == ';' {
			return false
		}
	}
	return false
}

// saysAt reports whether a verb of saying begins at token i: "will send aid, the Minister | said at his meeting with A".
func (d *draft) saysAt(i int) bool {
	for _, m := range d.of[makesStatement].from(i) {
		if m.From > i {
			break
		}
		if d.rule(m).cue.speech {
			return true
		}
	}
	return false
}

// goOn lets an event be to come as the one before it in its sentence is, where verbs have one form and a word of the future stands once. Where they have forms,
// it lets the next verb of a row take the day of the one before it.
func (d *draft) goOn(before, e *event) {
	const near = 10 // tokens
	if d.w.inflects && before.sent == e.sent && before.status == record.Planned && e.status == record.Planned && d.nextInRow(e.from, d.doc.Sents[e.sent].From) {
		e.goesOn = before
	}
	if d.w.inflects && before.sent == e.sent && before.status == record.Planned && e.kind == "visit" && e.withMain && e.noun && e.status == record.Held && d.is(e.from, d.w.prep) {
		e.status = record.Planned // "is to call on B | during his visit to Lima"
	}
	if d.w.inflects || before.sent != e.sent {
		return
	}
	if e.kind == "visit" && e.withMain {
		return // the visit that they are on: «sẽ thăm nhà máy, kết thúc chuyến thăm»
	}
	switch {
	case e.kind == "visit" && before.kind == "visit" && e.from-before.to <= 2:
		e.status = before.status // «sẽ thăm Áo, thăm Italia»
	case before.status == record.Planned && e.status == record.Held && !e.noun && e.kind != before.kind && d.endOf(d.w.and, e.from) >= 0 && e.from-before.to < near:
		e.status = record.Planned // «sẽ thăm Áo vào ngày 18/9 và hội đàm với …»
	case before.status == record.Planned && e.status != record.Proposed && d.nextOfList(before, e):
		e.status, e.goesOn = record.Planned, before // «sẽ hội đàm với …, chứng kiến lễ ký …; gặp …»
	}
}

// nextOfList reports whether the words of an event begin the next verb of a list, at most two words behind a comma or «và», and nothing tells that it
// was: «sẽ hội đàm với Tổng thống A, | chứng kiến lễ ký …; dự | chiêu đãi».
func (d *draft) nextOfList(before, e *event) bool {
	const lead = 2 // tokens
	for k := e.from - 1; k >= before.to; k-- {
		if d.toks[k].Kind == text.Punct || d.is(k, d.w.and) {
			return before.goesOn != nil || !before.noun || d.ahead(before.from, d.doc.Sents[before.sent].From)
		}
		if d.is(k, d.w.past) || d.is(k, d.w.clause) || d.is(k, d.w.while) || e.from-k > lead {
			return false
		}
	}
	return false
}

// toBeHeld reports whether the verb of a meeting belongs to what somebody is told or asked to do, in its clause and not before token from: «giao Bộ
// Tài chính | làm việc với phía Lào», or to come for: «mời lãnh đạo hai nước tới | hội đàm tại Lima».
func (d *draft) toBeHeld(e *event, from int) bool {
	const near = 14 // tokens
	for _, m := range d.of[makesStatement].from(max(from, e.from-near)) {
		if m.From >= e.from {
			break
		}
		if act := d.rule(m).cue.act; m.To > e.from || act != record.Task && act != record.Propose && act != record.Invite || d.insideName(m) || d.lies(m.From, inMention) {
			continue
		}
		i := m.To
		for i < e.from && d.toks[i].Kind != text.Punct {
			i++
		}
		if i == e.from {
			return true
		}
	}
	return false
}

// goesAndMeets reports whether the verb at token i belongs to what somebody will do, told by a word of the future at the beginning of its clause:
// «sẽ tới Lima và cùng Bộ trưởng A | đồng chủ trì …».
func (d *draft) goesAndMeets(i, from int) bool {
	const near = 20 // tokens
	and := false
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind != text.Punct; k-- {
		switch {
		case d.is(k, d.w.past) || d.is(k, d.w.clause) || d.is(k, d.w.while) || d.fires(makesStatement, k) && !d.isFuture(k):
			return false
		case d.isFuture(k):
			return and
		}
		and = and || d.is(k, d.w.and)
	}
	return false
}

// willLead reports whether it is told before token i, and not before token from, that somebody will lead a delegation: «sẽ dẫn đầu Đoàn đại
// biểu cấp cao Việt Nam thăm …».
func (d *draft) willLead(i, from int) bool {
	const near = 24 // tokens
	for k := i - 1; k >= from && k >= i-near && d.toks[k].Kind != text.Punct; k-- {
		if d.is(k, d.w.future) && d.is(k+1, d.w.leads) {
			return true
		}
	}
	return false
}

// willMeet reports whether somebody is told to meet others in days to come on the visit that a noun tells, in its clause: «Thủ tướng sẽ gặp các nhà lãnh đạo
// trong | chuyến thăm Oman».
func (d *draft) willMeet(e *event, from int) bool {
	const far = 16 // tokens
	for k := e.from - 1; k >= max(from, e.from-far) && d.toks[k].Kind == text.Word; k-- {
		if d.isFuture(k) && d.finds.Next(k, e.from, d.w.verb) < e.from {
			return slices.ContainsFunc(d.of[makesEvent].from(k), func(m grammar.Match) bool { return m.From < e.from && meets[d.rule(m).event.kind] >= 3 }) || d.is(k+1, d.w.prep)
		}
	}
	return false
}

// foretold reports whether the words of an event begin with one of the future themselves: "will travel to Oman", "is due in Muscat".
func (d *draft) foretold(e *event) bool {
	for k := e.from; k < min(e.from+2, e.to); k++ {
		if d.is(k, d.w.future) && !d.is(k, d.w.verbThird) {
			return true
		}
	}
	return false
}

// ahead reports whether a word of the future stands before the verb at token i, in its clause and not before token from.
func (d *draft) ahead(i, from int) bool {
	for k := i - 1; k >= from && k >= i-6 && (d.toks[k].Kind != text.Punct || d.glued(k)); k-- { // "will co-chair"
		if d.isFuture(k) {
			return true
		}
	}
	return false
}

// thenFuture reports whether the word of the future at token i tells it from a time that is past: "would".
func (d *draft) thenFuture(i int) bool {
	f, ok := d.longest(i, d.w.future)
	return ok && d.finds.Value(f) == "then"
}

// isFuture reports whether token i is a word of the future, and no name: «thành phố Cần Thơ».
func (d *draft) isFuture(i int) bool {
	return d.is(i, d.w.future) && (d.w.inflects || !d.toks[i].Capital() || !d.is(i, d.w.place))
}
