package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// This file tells when an event was.

// dateOf takes the date nearest to the verb in the sentence; for the main event also one in the sentences around it.
func (d *draft) dateOf(e *event, s text.Sentence) {
	x := d.nearestDate(e, s.From, s.To)
	if y, days := d.hadBeenDue(e); y != nil && x != nil && e.main && x.date.Grain != record.GrainDay && y.date.From >= x.date.From && y.date.To <= x.date.To {
		if x = y; days > 1 && x.date.From == x.date.To { // "which was to have begun next week, … from 3 to 5 May"
			e.when = record.Between(x.date.From, x.date.From+record.Day(days-1))
			e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
			return
		}
	}
	if e.main && e.rule == conferenceLeft && (x == nil || x.from < e.to) { // "leaves tomorrow to attend the summit"
		x = d.gatheringDays(e)
	}
	if (x == nil || x.to <= e.from) && d.setsOutFor(e, s) {
		e.status = record.Planned
		if x = d.firstDateIn(e.to, s.To); x == nil {
			return
		}
	}
	visit, within := d.toldWithin(e, s)
	if within && (x == nil || x.to <= e.from) {
		opens := x
		if x = d.dateBeside(visit.From, visit.To, s); d.rule(visit).event.day == lastDay && (x == nil || x.date.Grain == record.GrainDay) {
			return // on one of its days, and that may be any
		}
		if x == nil && opens != nil && opens.from <= s.From+1 && opens.date.Grain == record.GrainDay && d.noCueAt(opens.to, visit.From) {
			x = opens // "On Monday, A was on a visit to Lima, where she met B"
		}
	}
	if x != nil {
		if days := d.spanBelow(e, x); days != nil {
			x = days
		}
		e.when = d.calledOffIn(e, x)
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if !e.main {
		return
	}
	if x, days := d.hadBeenDue(e); x != nil {
		if e.when = x.date; days > 1 && x.date.From == x.date.To {
			e.when = record.Between(x.date.From, x.date.From+record.Day(days-1))
		}
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	var written *dated // when the report was
	for si := range d.doc.Sents {
		t := d.doc.Sents[si]
		if si >= e.sent {
			break
		}
		if t.Section == text.Headline {
			continue
		}
		if x := d.nearestDate(e, t.From, t.To); x != nil && (x.date.Grain == record.GrainDay || d.justOver(e, x)) {
			if t.Section == text.Dateline && d.w.inflects && x.date == record.OnDay(d.published) {
				written = x
				continue
			}
			e.when = x.date
			e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
			return
		}
	}
	x = d.visitDays(e)
	if x == nil {
		x = written
	}
	if x != nil {
		e.when = x.date
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if x := d.callDay(e); x != nil {
		e.when = x.date
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if x := d.ceremonyDay(e); x != nil {
		e.when = x.date
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if x := d.lasting(e); x != nil {
		e.when = x.date
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if d.out.Published != 0 && e.status == record.Held && !(e.kind == "visit" && e.day == lastDay) { // when a visit ended, who tells that it is over need not say
		e.when = record.OnDay(d.published)
	}
}

// setsOutFor reports whether a sentence tells, before a gathering, only that somebody set out for it, where verbs have one form: «Trưa 8/10, Thủ tướng | lên đường sang Brunei
// dự Hội nghị …». The day before it is that of the departure.
func (d *draft) setsOutFor(e *event, s text.Sentence) bool {
	if d.w.inflects || e.kind != "conference" || e.status == record.Cancelled {
		return false
	}
	for i := d.finds.Next(s.From, e.from, d.w.seam); i < e.from; i = d.finds.Next(i+1, e.from, d.w.seam) {
		if d.seam(i, "leaves") {
			return true
		}
	}
	return false
}

// firstDateIn is the first date within tokens [from, to) at which something is; nil if there is none.
func (d *draft) firstDateIn(from, to int) *dated {
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= from && x.to <= to && (x.dir == dirAt || x.dir == dirFrom) {
			return x
		}
	}
	return nil
}

// justOver reports whether a date tells the few days, just gone by, on which a sentence before tells that those who met sat: "The committee's round | on Monday and
// Tuesday agreed to … The meeting was co-chaired by".
func (d *draft) justOver(e *event, x *dated) bool {
	const long, ago = 4, 7 // days
	if !d.w.inflects || e.status != record.Held || meets[e.kind] < 3 || x.date.Grain != record.GrainSpan || x.date.To-x.date.From >= long || x.date.To > d.published || x.date.To+ago < d.published {
		return false
	}
	s := d.doc.Sents[d.sentenceOf(x.from)]
	return s.To <= e.from && slices.ContainsFunc(d.of[makesEvent].from(s.From), func(m grammar.Match) bool {
		return m.To <= x.from && meets[d.rule(m).event.kind] >= 3
	})
}

// ceremonyDay is the day on which a sentence right behind a reported signing tells that the ceremony took place: "have signed a treaty. The ceremony took place
// in Lima | on Friday". It is nil if none does.
func (d *draft) ceremonyDay(e *event) *dated {
	const near, far, days = 2, 6, 7 // sentences; tokens
	if !d.w.inflects || e.status != record.Held || e.kind != "signing" && e.kind != "upgrade" && e.kind != "ceremony" {
		return nil
	}
	for _, m := range d.of[makesEvent].from(e.to) {
		r := d.rule(m).event
		if d.sentenceOf(m.From) > e.sent+near {
			return nil
		}
		if !r.main || r.kind != "ceremony" || d.sentenceOf(m.From) == e.sent {
			continue
		}
		for i := range d.dates {
			x := &d.dates[i]
			if x.from >= m.To && x.from <= m.To+far && x.date.Grain == record.GrainDay && x.date.To <= d.published && x.date.To+days >= d.published {
				return x
			}
		}
	}
	return nil
}

// hadBeenDue is when what the lead tells to be called off was to be, where one of the sentences behind it tells that, and for how many days: "She was to land in
// Lima | on Sunday for a two-day stay". It is nil if none does.
func (d *draft) hadBeenDue(e *event) (*dated, int) {
	const near, far = 3, 16 // sentences; tokens
	if !d.w.inflects || e.status != record.Cancelled {
		return nil, 0
	}
	for si := e.sent + 1; si <= e.sent+near && si < len(d.doc.Sents); si++ {
		s := &d.doc.Sents[si]
		due, past := d.finds.Next(s.From, s.To, d.w.future), false
		if due < s.To {
			past = d.is(due, d.w.past) || d.is(due-1, d.w.past) || d.is(due-1, d.w.be) && d.is(due-2, d.w.have) // "had been due", and not "is expected"
		}
		for k := s.From; k < s.To && !past; k++ { // "had to visit"
			if past = d.is(k, d.w.have) && d.is(k, d.w.past) && d.is(k+1, d.w.toward); past {
				due = k
			}
		}
		past = past || due < s.To && d.thenFuture(due) && slices.ContainsFunc(d.of[makesEvent].from(due), func(m grammar.Match) bool { return m.From < s.To && d.rule(m).event.kind == e.kind })
		if s.Section != text.Body || !past {
			continue
		}
		for i := range d.dates {
			x := &d.dates[i]
			if x.from >= due && x.to <= s.To && (x.dir == dirAt && (x.date.Grain == record.GrainDay || x.date.Grain == record.GrainMonth) || x.date.Grain == record.GrainSpan && (x.dir == dirAt || x.dir == dirFrom)) && x.from-due < far {
				if e.kind != "visit" {
					return x, 0
				}
				return x, d.daysIn(x.to, min(s.To, x.to+8))
			}
		}
	}
	return nil, 0
}

// datedAgain gives a reported meeting whose day is not told the day of the same people's meeting that the text tells with one, shortly before:
// a caption or a title over «Chiều 12/10, A đã tiếp B».
func (d *draft) datedAgain(main *event, found []*event) {
	const recent = 3 // days
	if main != nil && d.w.inflects {
		d.datedBelow(main, found)
		return
	}
	if main == nil || main.status != record.Held || len(main.people) < 2 || main.when != record.OnDay(d.published) || d.dateTold(&claim{event: main}) {
		return
	}
	var again *event
	for _, e := range found {
		if e == main || e.kind != main.kind || e.status != record.Held || len(e.people) != len(main.people) || !e.when.Known() || e.when.Grain != record.GrainDay || !d.dateTold(&claim{event: e}) ||
			e.when.From != e.when.To || e.when.To >= d.published || e.when.From+recent < d.published || slices.ContainsFunc(e.people, func(p *person) bool { return !slices.Contains(main.people, p) }) {
			continue
		}
		if again != nil && again.when != e.when {
			return
		}
		again = e
	}
	if again != nil {
		main.redate(again.when, found)
	}
}

// datedBelow gives a reported meeting whose sentence tells no day that of a sentence soon behind which tells it again by the same verb: "summoned the Czech ambassador. …
// \"On April 4 the ambassador, A, | was summoned\"".
func (d *draft) datedBelow(main *event, found []*event) {
	const near, recent = 2, 3 // sentences; days
	if main.noun || main.kind != "meeting" || main.status != record.Held || main.sent != d.lead() || main.when != record.OnDay(d.published) || d.dateTold(&claim{event: main}) {
		return
	}
	for _, e := range found {
		if e != main && e.rule == main.rule && e.status == record.Held && e.sent > main.sent && e.sent <= main.sent+near && slices.Equal(e.parties, main.parties) && d.among(main.people, e.people) &&
			e.when.Grain == record.GrainDay && e.when.To < d.published && e.when.From+recent >= d.published && d.dateTold(&claim{event: e}) {
			main.redate(e.when, found)
			return
		}
	}
}

// toldWithin is the visit in whose relative clause a meeting is told: "a visit to Lima on 6 and 7 July, where she met the President".
func (d *draft) toldWithin(e *event, s text.Sentence) (visit grammar.Match, ok bool) {
	if !d.w.inflects || meets[e.kind] < 3 || e.noun || e.status != record.Held {
		return visit, false
	}
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= e.from {
			break
		}
		if d.rule(m).event.kind == "visit" && m.From >= visit.To {
			visit = m
		}
	}
	return visit, visit.To > 0 && d.finds.Next(visit.To, e.from, d.w.relative) < e.from
}

// visitorWithin is whoever paid the visit in whose relative clause a meeting is told, if its sentence begins with them: "Premier A paid a visit to Peru, during which he met B
// and C". Nil if it tells of none; before are the actors before the meeting.
func (d *draft) visitorWithin(e *event, before []actor) *person {
	if _, ok := d.toldWithin(e, d.doc.Sents[e.sent]); !ok || before[0].kind != actorPerson || d.governed(before[0].from) {
		return nil
	}
	return before[0].person
}

// visitFor is the visit that was paid for a meeting which its sentence names next: "paid a visit to Peru | for the second round of consultations", "will leave for Lima | to
// meet the President".
func (d *draft) visitFor(e *event, s text.Sentence) (visit grammar.Match, ok bool) {
	const near = 10 // tokens
	toMeet := !e.noun && e.status == record.Planned && (d.is(e.from-1, d.w.toward) || d.is(e.from, d.w.toward))
	if !d.w.inflects || meets[e.kind] < 3 || !toMeet && (!e.noun || !d.is(e.from-1, d.w.abroad) || d.is(e.from-1, d.w.toward)) {
		return visit, false
	}
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= e.from {
			break
		}
		if d.rule(m).event.kind == "visit" && m.To+near > e.from {
			visit, ok = m, true
		}
	}
	return visit, ok
}

// namedLater gives the meetings of a visit, of which the sentence that tells of the visit tells no day, the day of their kind's name in a later one,
// and makes one event of both: "a visit to Lima, during which she held talks with A. … At Monday's talks, …".
func (d *draft) namedLater(found []*event) []*event {
	const days = 7
	undated := func(e *event) bool {
		_, within := d.toldWithin(e, d.doc.Sents[e.sent])
		return e.main && !e.when.Known() && within
	}
	return slices.DeleteFunc(found, func(e *event) bool {
		if e.main || !e.noun || meets[e.kind] < 3 || e.status != record.Held || e.when.Grain != record.GrainDay || e.when.From != e.when.To || e.when.To > d.published || e.when.From+days < d.published {
			return false
		}
		var one *event
		for _, m := range found {
			if m.kind == e.kind && m.sent < e.sent && undated(m) && d.among(e.people, m.people) {
				if one != nil {
					return false
				}
				one = m
			}
		}
		if one == nil {
			return false
		}
		one.when, one.evidence = e.when, append(one.evidence, e.evidence...)
		return true
	})
}

// lasting are the days of an announced visit that the sentence after tells, where verbs have one form: «Chuyến thăm diễn ra từ ngày …».
func (d *draft) lasting(e *event) *dated {
	if d.w.inflects || e.kind != "visit" || e.status != record.Planned || e.sent+1 >= len(d.doc.Sents) {
		return nil
	}
	s := d.doc.Sents[e.sent+1]
	x := d.nearestDate(e, s.From, s.To)
	if s.Section != text.Body || x == nil || x.date.Grain != record.GrainSpan && x.date.Grain != record.GrainDay || x.date.From < d.published {
		return nil
	}
	return x
}

// spanBelow are the days of a reported visit of which its sentence tells the first one, and the next sentence all, where verbs have one form: «Ngày 5/3, đoàn đã
// sang thăm Oman. Theo lịch trình, đoàn ở thăm | từ ngày 5 đến 9/3»; nil if that tells none.
func (d *draft) spanBelow(e *event, first *dated) *dated {
	const stay = 31 // days
	if d.w.inflects {
		return d.daysToldBelow(e, first)
	}
	if e.kind != "visit" || !e.main || first.date.Grain != record.GrainDay || e.sent+1 >= len(d.doc.Sents) || d.doc.Sents[e.sent+1].Section != text.Body {
		return nil
	}
	s := &d.doc.Sents[e.sent+1]
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= s.From && x.to <= s.To && x.date.Grain == record.GrainSpan && x.date.From == first.date.From && x.date.To-x.date.From < stay {
			return x
		}
	}
	return nil
}

// visitDays are the days of the visit that a joint statement tells before the talks, or any report once the visit is over, where it tells no
// day of theirs; nil if there are none.
func (d *draft) visitDays(e *event) *dated {
	const stay = 14 // days
	joint := d.out.Genre == record.JointStatement
	for i := range d.dates {
		x := &d.dates[i]
		if x.from >= e.from { // "met on 10 and 11 June"
			if s := d.doc.Sents[e.sent]; !d.w.inflects || x.from >= s.To || meets[e.kind] < 3 || e.status != record.Held {
				return nil
			}
			if x.date.Grain == record.GrainSpan && (x.dir == dirAt || x.dir == dirFrom) && x.date.To-x.date.From < stay && x.date.To <= d.published && !d.lies(x.from, inName) && !d.inAside(x.from, e.from) && d.noCueAt(e.to, x.from) {
				return x
			}
			continue
		}
		if d.w.inflects && x.from >= d.doc.Sents[e.sent].From && meets[e.kind] >= 3 && x.date.Grain == record.GrainSpan && x.date.To <= d.published && x.date.To-x.date.From < stay && (x.dir == dirAt || x.dir == dirFrom) && !d.lies(x.from, inName) && d.noCueAt(x.to, e.from) {
			return x // "On 10 and 11 June, A met B"
		}
		if x.date.Grain == record.GrainSpan && (x.dir == dirAt || x.dir == dirFrom) && x.date.To-x.date.From < stay && !d.lies(x.from, inName) && d.doc.SectionAt(d.toks[x.from].Span().Start) == text.Body {
			if joint || meets[e.kind] >= 3 && x.date.To < d.published && d.visitBeside(x) {
				return x
			}
		}
	}
	return nil
}

// onTwoDays reports whether a time is that of two days told by number, of which both are over, where verbs have one form and its sentence tells of no visit: «đã gặp
// ông A ở Lima trong hai ngày 9 và 10/6».
func (d *draft) onTwoDays(x *dated) bool {
	return !d.w.inflects && x.dir == dirAt && x.date.Grain == record.GrainSpan && x.date.To == x.date.From+1 && x.date.To <= d.published && d.finds.Next(x.from, x.to, d.w.and) < x.to && !d.visitBeside(x)
}

// visitBeside reports whether the sentence of a date tells of a visit.
func (d *draft) visitBeside(x *dated) bool {
	s := d.doc.Sents[d.sentenceOf(x.from)]
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= s.To {
			break
		}
		if d.rule(m).event.kind == "visit" {
			return true
		}
	}
	return false
}

// ofFormer reports whether tokens [from, to) hold a word behind which the text is told that another one takes the place of: "replacing that | of 2017".
func (d *draft) ofFormer(from, to int) bool {
	for k := d.finds.Next(from, to, d.w.seam); k < to; k = d.finds.Next(k+1, to, d.w.seam) {
		if d.seam(k, "former") {
			return true
		}
	}
	return false
}

// inAside reports whether token i is in a clause about somebody, which begins with a comma and "who", and an event's verb is not.
func (d *draft) inAside(i, verb int) bool {
	if !d.w.inflects {
		return false
	}
	for k := int(d.actorAt[i]) - 1; k >= 0 && i-d.actors[k].from < 16; k-- { // tokens
		a := &d.actors[k]
		if a.kind != actorWho || !d.comma(a.from-1) {
			continue
		}
		return !d.commaIn(a.to, i) && (verb < a.from || verb > i && d.commaIn(i, verb))
	}
	return false
}

func (d *draft) nearestDate(e *event, from, to int) *dated {
	const stay, days = 31, 7 // days: of a stay, of a session
	var best *dated
	dist := 1 << 30
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < from || x.to > to || !x.date.Known() || x.dir == dirPeriod || x.dir == dirSince || x.dir == dirAgo && !(d.w.inflects && e.main && x.date.Grain == record.GrainDay) || d.lies(x.from, inName) {
			continue
		}
		if (e.status == record.Planned || e.status == record.Proposed) && e.main && d.published > 0 && x.date.To <= d.published && (x.date.To < d.published || x.from-e.to > 3 && !d.laterToday(e, x) || x.from < e.from && !d.isFuture(d.backAdverb(x.from-1, from))) {
			continue // the day on which it was announced
		}
		if e.status == record.Cancelled && (x.from > e.to || !d.w.inflects || !e.noun && x.to <= e.from && !d.is(x.to, d.w.clitic)) && d.published > 0 && x.date.Grain == record.GrainDay && x.date.To <= d.published && x.date.From+7 > d.published {
			continue // the day on which it was called off
		}
		if e.status == record.Cancelled && !d.w.inflects && x.to <= e.from && d.published > 0 && x.date.To <= d.published {
			continue // nor that on which it was told
		}
		if e.main && e.status == record.Held && meets[e.kind] >= 3 && d.published > 0 && x.date.From > d.published+1 {
			continue // "met and agreed to open the lane as of Jan. 1"
		}
		if d.glossed(x) || !d.w.inflects && (x.to <= e.from && d.toldOn(x, e.from) || e.status == record.Held && meets[e.kind] >= 3 && x.date.Grain != record.GrainYear && x.date.To <= d.published && x.date.To-x.date.From > stay) {
			continue // «hội đàm về công tác 6 tháng đầu năm»: what they spoke of
		}
		if (x.date.Until || x.dir == dirUntil && (e.main || !e.noun)) && e.status == record.Held {
			continue
		}
		if e.kind == "message" && d.w.inflects && x.from > e.to && (x.date.Grain != record.GrainDay || x.date.To < d.published-2) && d.causeBetween(e.to, x.from) {
			continue // "sent a message after the earthquake that shook the island last week"
		}
		if e.kind == "signing" && x.from > e.to && d.ofFormer(e.to, x.from) {
			continue // "signed an agreement replacing the one dated 2017"
		}
		if e.kind == "visit" && !e.main && x.to <= e.from && d.eventBetween(x.to, e.from) {
			continue // the day of the talks, not of the visit that is spoken of behind them
		}
		if d.w.inflects && x.from > e.to && d.sinceBetween(e.to-1, x.from) {
			continue // "is visiting Lima for the first time since she took office in May 2027"
		}
		if d.behindAmid(e.to, x.from) || d.ofEventBefore(e, x, from) || d.ofWhatFollowed(e, x, from) {
			continue
		}
		if d.inAside(x.from, e.from) {
			continue // "met A, who arrived on Wednesday, on Friday"
		}
		if !e.main && d.semicolonIn(min(x.to, e.to), max(x.from, e.from)) {
			continue // the time of the item of a list before it or behind it
		}
		if e.kind == "visit" && e.noun && !e.main && x.from >= e.to && x.date.Grain == record.GrainDay && d.commaIn(e.to, x.from) {
			continue // «Trong khuôn khổ chuyến thăm, ngày 3/3, …»: nor of what was done during it
		}
		if !e.main && x.date.Grain == record.GrainYear && x.to <= e.from && x.from > from+1 && !(d.comma(x.from-1) || d.cueEndsAt(x.from)) {
			continue // «Kế hoạch năm 2026»: the year of something told before
		}
		if !e.main && (x.from >= e.to && !d.noCueAt(e.to, x.from) || x.to <= e.from && !d.noCueAt(x.to, e.from) && !(meets[e.kind] >= 3 && d.onlyWill(x.to, e.from))) {
			continue // the time of something else that the sentence tells
		}
		if (e.kind == "meeting" || e.kind == "talks" || e.kind == "call") && e.main && x.date.Grain != record.GrainDay && (e.status == record.Held || d.w.inflects) && !d.session(e, x, from) && !d.justOver(e, x) && !d.monthAhead(e, x) && !d.onTwoDays(x) && !(e.status == record.Planned && x.date.Grain == record.GrainSpan && x.date.To-x.date.From < days) {
			continue
		}
		n := x.from - e.to
		if n < 0 {
			n = e.from - x.to
			if x.from > from+3 { // inside the subject: "X, who arrived on Monday, met …"
				n += 8
			}
		}
		if n < dist {
			best, dist = x, n
		}
	}
	return best
}

// calledOffIn is the time of an event, that of one called off in a month without a year the nearest such month: in April, "a visit planned for March was put off" tells
// of the one before.
func (d *draft) calledOffIn(e *event, x *dated) record.Date {
	const half = 183 // days
	if e.status == record.Cancelled && x.rule == "date.month" && d.published > 0 && x.date.From > d.published+half {
		y, m, _ := x.date.From.Date()
		return record.InMonth(y-1, m)
	}
	return x.date
}

// laterToday reports whether a date behind a meeting to come is the day of publication, by a word like "today", and nothing is said between: "will hold talks with
// A at the Foreign Office | today".
func (d *draft) laterToday(e *event, x *dated) bool {
	if d.w.inflects && e.kind == "visit" && e.noun && x.rule == "date.span" && x.date == record.OnDay(d.published) && d.is(x.from-1, d.w.verbThird) && !d.fires(makesStatement, x.from-1) {
		return true // "the visit to Lima of Premier A begins | today"
	}
	return d.w.inflects && meets[e.kind] >= 3 && !e.noun && x.date == record.OnDay(d.published) && d.noCueAt(e.to, x.from) &&
		(x.rule == "date.span" && !d.commaIn(e.to, x.from) || x.rule != "date.span" && !d.saidOn(x) && d.commas(e.to, x.from)%2 == 0)
}

// commas is how many stand in tokens [from, to): two may enclose a name.
func (d *draft) commas(from, to int) (n int) {
	for i := from; i < to; i++ {
		if d.comma(i) {
			n++
		}
	}
	return n
}

// causeBetween reports whether tokens [from, to) bring in what a message was sent about: "after", "over", "following", "which".
func (d *draft) causeBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if f, ok := d.longest(i, d.w.bound); ok && d.finds.Value(f) == "after" || d.is(i, d.w.relative) || d.is(i, d.w.that) {
			return true
		}
	}
	return false
}

// sinceBetween reports whether tokens [from, to) bring in from when on something is told: "for the first time since".
func (d *draft) sinceBetween(from, to int) bool {
	for i := d.finds.Next(from, to, d.w.bound); i < to; i = d.finds.Next(i+1, to, d.w.bound) {
		if f, ok := d.longest(i, d.w.bound); ok && d.finds.Value(f) == "since" {
			return true
		}
	}
	return false
}

// monthAhead reports whether a month, or some days of one week, that stand soon behind the words of a meeting to come are when that is to be: "will hold their
// second dialogue | in March next year", "is to take place in Lima | on 21-22 May".
func (d *draft) monthAhead(e *event, x *dated) bool {
	const near, week = 10, 7 // tokens, days
	return e.status == record.Planned && (x.date.Grain == record.GrainMonth || x.date.Grain == record.GrainSpan && x.date.To-x.date.From < week) && x.dir == dirAt && d.published > 0 && x.date.From > d.published &&
		x.from >= e.to-1 && x.from-e.to < near && !d.commaIn(e.to, x.from) && d.noCueAt(e.to, x.from)
}

// glossed reports whether a date stands in brackets that say more of the one right before them: «Chiều 21/9 (giờ địa phương, sáng 22/9 theo giờ
// Việt Nam)».
func (d *draft) glossed(x *dated) bool {
	const near = 8 // tokens
	for k := x.from - 1; k > max(0, x.from-near) && d.char(k) != ')'; k-- {
		if d.char(k) == '(' {
			return slices.ContainsFunc(d.dates, func(y dated) bool { return y.to == k && y.date.Known() })
		}
	}
	return false
}

// toldOn reports whether a date before an event, which begins at token event, is the day on which it was told, with another date behind: «Bộ Ngoại giao
// ngày 11/6 cho biết, tối 10/6, …».
func (d *draft) toldOn(x *dated, event int) bool {
	const near = 3 // tokens
	for _, m := range d.of[makesStatement].from(x.to) {
		if m.From > x.to+near || m.To > event {
			break
		}
		if d.rule(m).cue.speech {
			return slices.ContainsFunc(d.dates, func(y dated) bool { return y.from >= m.To && y.to <= event && y.date.Grain == record.GrainDay })
		}
	}
	return false
}

// onlyWill reports whether of all that may report something in tokens [from, event) there is but the word of the future right before the event:
// "On Friday she | will receive".
func (d *draft) onlyWill(from, event int) bool {
	ms := d.of[makesStatement].from(from)
	return len(ms) > 0 && ms[0].To == event && d.rule(ms[0]).cue.inOnly && d.noCueAt(from, ms[0].From)
}

// session reports whether talks lasted the days that a sentence begins with, from token from on: «Từ ngày 5 đến 7/3, tại Lima diễn ra kỳ họp …»;
// where verbs have forms, those that stand right behind: "was held on 3-4 October".
func (d *draft) session(e *event, x *dated, from int) bool {
	const days, long, near = 7, 15, 8 // near: tokens
	if e.kind != "talks" || x.date.Grain != record.GrainSpan || x.date.To-x.date.From >= long {
		return false
	}
	behind := !e.noun && x.from >= e.to-1 && x.from-e.to < near && !d.commaIn(e.to, x.from) && !slices.ContainsFunc(d.actorsIn(e.to, x.from), func(a actor) bool { return d.w.inflects || a.kind != actorParty || !d.locative(a.from) })
	if d.w.inflects || x.date.To-x.date.From >= days {
		return behind && (!d.w.inflects || x.date.To-x.date.From < days)
	}
	if behind {
		return true // «đã họp tại Lima từ ngày 25/11 đến ngày 1/12»
	}
	if x.from > from+near || x.to > e.from {
		return false
	}
	return !slices.ContainsFunc(d.of[makesEvent].from(from), func(m grammar.Match) bool { return m.From < e.from && d.rule(m).event.kind == "visit" })
}
