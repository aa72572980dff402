package read

// When what a report is about is a journey, or what came of it.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// announcedFirst is the visit to come, where what was found stands behind it or is told by a noun.
func (d *draft) announcedFirst(c *choosing) *event {
	if d.w.inflects && c.coming != nil && c.best.kind == "visit" && c.best.status == record.Held && c.best.day == firstDay && c.best.sent == d.lead() && c.coming.sent > c.best.sent {
		return nil // "A arrived in Lima on Tuesday. This will be her second visit to Peru"
	}
	if d.w.inflects && c.coming != nil && c.best.status == record.Planned && c.best.sent == c.coming.sent && c.best.to <= c.coming.from && len(c.best.people) == 1 {
		return c.coming // "is getting ready to welcome A, who will visit Peru from Monday"
	}
	if c.coming != nil && (c.best.sent > c.coming.sent || c.best.noun && c.best.kind != "call" || d.withinComing(c.best, c.coming)) {
		return c.coming
	}
	return nil
}

// visitOver is the visit that the lead tells to have ended, where it tells of no meeting besides; where verbs have one form, that of the sentence
// below, as a summary may stand above the lead.
func (d *draft) visitOver(c *choosing) *event {
	lead := d.lead()
	if c.best == nil && d.w.inflects {
		return nil
	}
	over := d.overAt(c, lead)
	if over != nil && len(over.people) > 0 || d.w.inflects {
		return over
	}
	if lead+1 < len(d.doc.Sents) && d.doc.Sents[lead+1].Section == text.Body && !(c.best != nil && c.best.sent == lead && meets[c.best.kind] >= 3) &&
		slices.ContainsFunc(c.found, func(e *event) bool { return e.sent <= lead && e.kind == "visit" }) {
		if below := d.overAt(c, lead+1); below != nil && len(below.people) > 0 {
			return below
		}
	}
	if over != nil {
		over.people = d.titleHolder(over)
	}
	if over == nil || len(over.people) == 0 {
		return nil
	}
	return over
}

// visitInSum is the visit that headline and lead are about, as their subject, where verbs have one form and no meeting is told before the next sentence:
// «Chuyến thăm Chile và Peru của Thủ tướng A đã mở ra trang mới».
func (d *draft) visitInSum(c *choosing) *event {
	const near = 1 // tokens
	lead := d.lead()
	if d.w.inflects || c.best.sent <= lead || c.best == c.coming {
		return nil
	}
	headed := false
	var visit *event
	for _, e := range c.found {
		switch {
		case e.sent > lead:
		case meets[e.kind] >= 3:
			return nil
		case e.kind == "visit" && d.doc.Sents[e.sent].Section == text.Headline:
			headed = true
		case e.kind == "visit" && e.sent == lead && e.status == record.Held && e.from <= d.doc.Sents[lead].From+near && visit == nil:
			visit = e
		}
	}
	if !headed || visit == nil {
		return nil
	}
	if d.subjectAndObject(visit); len(visit.people) == 0 || !d.wentAbroad(visit) {
		return nil
	}
	visit.parties, visit.many = d.addParty(visit.parties, d.partyOf(d.visitedBy(visit))), true // whom they met is told of the talks
	return visit
}

// whoBefore reports whether a relative pronoun ends before token i: "B, who | is on a visit to Peru".
func (d *draft) whoBefore(i int) bool {
	a, ok := d.actorEnding(i)
	return ok && a.kind == actorWho
}

// arrivedFirst is the visit of which the headline and the lead tell that it has begun, where the meeting that was found stands further behind and verbs have
// forms: "Peruvian FM arrives on two-day visit. … Soon after her arrival she met the Speaker".
func (d *draft) arrivedFirst(c *choosing) *event {
	lead := d.lead()
	if !d.w.inflects || c.best.sent <= lead+1 || meets[c.best.kind] < 3 {
		return nil
	}
	headed := false
	for _, m := range d.of[makesEvent] {
		si := d.sentenceOf(m.From)
		if si >= lead {
			break
		}
		r := d.rule(m).event
		if meets[r.kind] >= 3 {
			return nil
		}
		headed = headed || r.kind == "visit" && d.doc.Sents[si].Section == text.Headline
	}
	for _, e := range c.found {
		if !headed || e.kind != "visit" || e.sent != lead || e.status != record.Held || e.day != firstDay {
			continue
		}
		if d.subjectAndObject(e); len(e.people) > 0 && len(e.people[0].offices) > 0 {
			return e
		}
	}
	return nil
}

// titleHolder is the one person of the text who holds the office by which alone its sentence tells who paid a visit, and in that country: «Chuyến thăm
// Lima của một thủ tướng Oman».
func (d *draft) titleHolder(e *event) []*person {
	s := d.doc.Sents[e.sent]
	for _, a := range d.actorsIn(s.From, s.To) {
		if a.kind != actorTitle || a.party == "" || len(a.offices) == 0 || a.party == d.partyOf(d.visitedBy(e)) {
			continue
		}
		for _, p := range d.people {
			if p.party == a.party && p.holds(a.offices[0].Code) {
				return []*person{p}
			}
		}
	}
	return nil
}

// overAt is the visit that a sentence tells to have ended, where that tells of no meeting besides.
func (d *draft) overAt(c *choosing, sent int) *event {
	var over *event
	for _, e := range c.found {
		if e.sent != sent {
			continue
		}
		if e.kind == "visit" && e.day == lastDay && e.status == record.Held {
			over = e
		} else if meets[e.kind] >= 3 {
			return nil
		}
	}
	if over == nil || c.best != nil && c.best.sent == sent && c.best != over && c.best.kind != "upgrade" {
		return nil
	}
	if d.subjectAndObject(over); len(over.people) == 0 && d.w.inflects {
		return nil
	}
	return over
}

// overBelow reports whether an event is a visit of which the sentence below a summary tells that it is over: see visitOver.
func (d *draft) overBelow(e *event) bool {
	return !d.w.inflects && e.kind == "visit" && e.day == lastDay && e.sent == d.lead()+1
}

// arrived is the visit that the lead tells of, where what was found is still to come.
func (d *draft) arrived(c *choosing) *event {
	if c.best.status == record.Held || c.best == c.coming {
		return nil
	}
	for _, e := range c.found {
		if d.w.inflects && e.sent == c.best.sent && e.from >= c.best.to && len(c.best.people) == 2 && d.whoBefore(e.from) {
			continue // "A will meet B here on Wednesday, who is on a visit to Peru"
		}
		if d.subjectAndObject(e); e.kind == "visit" && e.status == record.Held && e.sent == d.lead() && len(e.people) > 0 {
			return e
		}
	}
	return nil
}

// metOnVisit is the meeting of two who deal with each other, where what was found is a visit that a noun tells behind the lead.
func (d *draft) metOnVisit(c *choosing) *event {
	if c.best.kind != "visit" || !c.best.noun || c.best.sent == d.lead() || d.overBelow(c.best) {
		return nil
	}
	e := d.encounter(c.found)
	if e == nil || d.w.inflects {
		return e
	}
	if d.subjectAndObject(c.best); len(c.best.people) > 0 && len(e.people) > 0 && !slices.ContainsFunc(e.people, func(p *person) bool { return slices.Contains(c.best.people, p) }) {
		return nil // «… là nhận định của Bộ trưởng A. Thủ tướng B đã thăm Peru»: he tells of another's visit
	}
	return e
}

// wentAbroad reports whether the words of a visit name another country than that of whoever pays it: "concluded her visit to Oman".
func (d *draft) wentAbroad(e *event) bool {
	if e.kind != "visit" || len(e.people) == 0 || len(e.people[0].offices) == 0 || len(e.people) > 1 && (!d.w.inflects || slices.ContainsFunc(e.people, func(p *person) bool { return p.party != e.people[0].party })) {
		return false
	}
	f := d.visitedBy(e)
	return f.To > 0 && d.partyOf(f) != e.people[0].party
}

// visitedBy is the country or place in the words of a visit, or the one that they point back at; where verbs have forms, the adjective of a country that alone tells
// whose capital it is ("arrived in the | Ghanaian capital"). Empty if there is none.
func (d *draft) visitedBy(e *event) grammar.Find {
	f := d.placeWithin(e.from, e.to)
	for i := e.from; f.To == 0 && d.w.inflects && e.rule == visitBegun && i < e.to; i++ {
		if adj, ok := d.longest(i, d.w.adj); ok && adj.To < e.to {
			return adj
		}
	}
	if f.To == 0 && !d.w.inflects && e.kind == "visit" && d.is(e.to-1, d.w.pointing) {
		return d.pointedAt(e)
	}
	return f
}

// pointedAt is the country that the words of a visit point back at, where verbs have one form: the last named before it that is not that of whoever goes
// there, «Bộ Ngoại giao Oman cho biết Tổng thống Peru A sẽ thăm | nước này». Empty if there is none.
func (d *draft) pointedAt(e *event) grammar.Find {
	from := d.doc.Sents[max(0, e.sent-1)].From
	for k := e.from - 1; k >= from; k-- {
		f, ok := d.longest(k, d.w.country)
		if p := d.partyOf(f); ok && !slices.ContainsFunc(d.mentions, func(m mention) bool {
			return m.to <= e.from && m.from >= from && m.person != nil && m.person.party == p && !d.spokesperson(m.person)
		}) {
			return f
		}
	}
	return grammar.Find{}
}

// placeWithin is the last country or place in tokens [from, to), as one leaves one for another: "left Lima for Oslo"; empty if there is none.
func (d *draft) placeWithin(from, to int) (last grammar.Find) {
	for i := from; i < to; i++ {
		for f := range d.finds.At(i) {
			if f.Class == d.w.country || f.Class == d.w.place {
				last = f // of "Equatorial Guinea" no "Guinea" is left
				for _, class := range [...]grammar.Class{f.Class, d.w.country} {
					if c, ok := d.longest(i, class); ok && c.To <= to && c.To > last.To {
						last = c
					}
				}
				i = last.To - 1
				if c, ok := d.longest(min(last.To+1, len(d.toks)-1), d.w.country); ok && last.Class == d.w.place && d.comma(last.To) && d.partyOf(c) == d.partyOf(last) {
					i = c.To - 1 // "left for Lima, Peru, on a visit"
				}
				break
			}
		}
	}
	return last
}

// ownsVisit reports whether whoever is named before the words of a visit is told to own it: "a week after Minister A's | trip to Lima", "to discuss Minister A's coming |
// visit to Lima".
func (d *draft) ownsVisit(a *actor, e *event) bool {
	const near = 4 // tokens
	if a.to == e.from {
		return d.possessive(e.from)
	}
	for k := e.from - 1; k > a.to && e.from-k < near; k-- {
		if d.toks[k].Kind != text.Word || d.toks[k].Capital() || d.is(k, d.w.prep) || d.is(k, d.w.and) {
			return d.possessive(k) && k == a.to
		}
	}
	return d.possessive(a.to) && e.from-a.to <= near
}

// sentAbroad reports whether the words of a visit name another country than the one whose official, told by office alone, pays it:
// "Kenya's foreign minister will visit Uganda".
func (d *draft) sentAbroad(e *event) bool {
	if len(e.people) > 0 || len(e.parties) == 0 || d.r.world.isOrg(e.parties[0]) {
		return false
	}
	for i := e.from; i < e.to; i++ {
		for f := range d.finds.At(i) {
			if to := d.partyOf(f); (f.Class == d.w.country || f.Class == d.w.place) && to != "" && to != e.parties[0] {
				e.parties = d.addParty(e.parties[:1:1], to)
				return true
			}
		}
	}
	return false
}

// chairedOnVisit reports whether somebody is to chair a session as what they do besides on a visit to come that the same clause of the lead tells first, where verbs
// have one form: «Thủ tướng A sẽ thăm chính thức Peru và | đồng chủ trì Kỳ họp Ủy ban liên Chính phủ». The visit is reported.
func (d *draft) chairedOnVisit(e *event) bool {
	const near = 2 // tokens: «đồng chủ trì Kỳ | họp lần thứ ba»
	if d.w.inflects || e.noun || e.kind != "talks" || e.sent != d.lead() || e.status != record.Planned {
		return false
	}
	visited := -1
	for _, m := range d.of[makesEvent].from(d.doc.Sents[e.sent].From) {
		if m.From > e.from {
			break
		}
		r := d.rule(m).event
		at := m.From
		for visited >= 0 && (d.is(at-1, d.w.and) || d.is(at-1, d.w.adv) || d.comma(at-1) || d.is(at-1, d.w.future)) {
			at--
		}
		switch {
		case r.kind == "visit":
			visited = m.To
		case !r.noun && r.kind == "talks" && at < m.From && at == visited && !d.is(m.To-1, d.w.prep): // not «và hội đàm với Thủ tướng B»
			return e.from <= m.To+near
		}
	}
	return false
}

// metAway reports whether somebody of neither country is only told, behind the words of a visit that open a sentence, to have been met on it, where verbs have one
// form: «Trong chuyến thăm Thụy Sĩ, Bộ trưởng A đã gặp | Tổng Giám đốc B».
func (d *draft) metAway(e *event, a *actor) bool {
	to := d.partyOf(d.visitedBy(e))
	if d.w.inflects || e.kind != "visit" || a.from < e.to || a.kind != actorPerson || to == "" || a.person.party == to {
		return false
	}
	for _, m := range d.of[makesEvent].from(e.to) {
		if m.From >= a.from {
			return false
		}
		if r := d.rule(m).event; !r.noun && meets[r.kind] >= 3 {
			return len(d.actorsIn(e.to, m.From)) > 0
		}
	}
	return false
}
