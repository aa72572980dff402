package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The meetings that a text tells of beside the reported one, each opening a paragraph of its own: «Gặp Bộ trưởng A, Bộ trưởng B nói».

// behindOpener is the subject of the clause that an opener stands before: somebody right behind a comma; nil if the sentence has another.
func (d *draft) behindOpener(as []actor) *actor {
	for i := range as {
		if a := &as[i]; d.comma(a.from - 1) {
			if a.kind > actorTitle && a.kind != actorLeader {
				return nil
			}
			return a
		}
	}
	return nil
}

// opens reports whether a meeting is told at the beginning of a paragraph.
func (d *draft) opens(e *event) bool {
	const near = 14 // tokens: a date, a place, a subject
	s := d.doc.Sents[e.sent]
	if !d.w.inflects && e.noun && d.is(e.from-1, d.w.of) {
		return false // «Nói về ý nghĩa của | cuộc điện đàm …»
	}
	return meets[e.kind] >= 3 && e.status == record.Held && d.opensParagraph(e.sent) && e.from < s.From+near
}

// host gives a meeting that a paragraph opens with, of which only the other side is told, the one who holds it: whoever of the outlet's
// country took part in what is reported and was named last. It reports whether the meeting has two sides then.
func (d *draft) host(e, main *event) bool {
	if d.goerBefore(e) != nil {
		return false
	}
	if d.metToo(e, main) {
		return true
	}
	if main == nil || d.home == "" || len(e.people) != 1 || len(e.parties) != 1 || e.parties[0] == d.home || e.noun && !(d.w.inflects && e.withSomebody) || !d.opens(e) && !d.opensWithSomebody(e) {
		return false
	}
	if d.diarist(main) != nil {
		return false
	}
	var best *person
	for _, p := range d.people {
		if p.party == d.home && p.first < e.from && (slices.Contains(main.people, p) || best == nil) && len(p.offices) > 0 {
			best = p
		}
	}
	if best == nil {
		return false
	}
	e.people, e.parties = append(d.mem.persons.list(best), e.people...), d.addParty(e.parties, best.party)
	return true
}

// beside turns to the meeting that a paragraph tells of beside the reported one, until the text comes back to that.
func (s *scene) beside(si int) {
	d := s.d
	main := d.firstMain()
	if main == nil {
		return
	}
	if e := d.besideIn(d.doc.Sents[si].Para, d.events, main); e != nil {
		s.event, s.plural = e, voice{}
		return
	}
	if s.event == nil || s.event.main || d.toldOpening(d.events, si) == s.event {
		return
	}
	named := d.peopleIn(d.doc.Sents[si].From, d.doc.Sents[si].To)
	if d.w.inflects && d.quoteMark(d.doc.Sents[si].From) && d.among(named, s.event.people) {
		return // what somebody says of the meeting that was just told
	}
	if len(named) == 0 || !d.among(named, s.event.people) {
		s.event = main
	}
}

// stays turns to the meeting beside the reported one that the paragraph before ended with, where this one goes on with those two: "He also met
// A.", and then "The two sides discussed …".
func (s *scene) stays(si int) {
	d := s.d
	if !d.w.inflects || si == 0 || s.event == nil || !s.event.main {
		return
	}
	before := d.doc.Sents[si-1]
	for i := len(d.events) - 1; i >= 0; i-- {
		e := d.events[i]
		if e.sent >= si || meets[e.kind] < 3 || e.noun {
			continue
		}
		if !e.main && e.status == record.Held && len(e.people) == 2 && len(e.parties) == 2 && e.when == s.event.when && d.doc.Sents[e.sent].Para == before.Para && !d.among(e.people, s.event.people) && d.bothBegin(si) {
			s.event, s.plural = e, voice{}
		}
		return
	}
}

// bothBegin reports whether a sentence begins with both sides, or with people who are not named: "The two ministers".
func (d *draft) bothBegin(si int) bool {
	from := d.pastTheseTalks(si)
	a, ok := d.actorBeginning(d.skipArticle(from))
	if !ok {
		a, ok = d.actorBeginning(from)
	}
	return ok && (a.kind == actorBoth || a.kind == actorPeople)
}

// pastTheseTalks is where a sentence begins, behind what only points back to the talks told last: "At these talks, | the two agreed".
func (d *draft) pastTheseTalks(si int) int {
	const near = 5 // tokens
	s := &d.doc.Sents[si]
	if !d.w.inflects || !d.is(s.From, d.w.at) && !d.seam(s.From, "at") {
		return s.From
	}
	for i := s.From + 1; i < min(s.From+near, s.To-1); i++ {
		if d.comma(i) {
			return i + 1
		}
	}
	return s.From
}

// besideIn is the meeting that a paragraph opens with and that others than the reported one's people took part in; nil if there is none.
func (d *draft) besideIn(para int, events []*event, main *event) *event {
	if main == nil || d.doc.Sents[main.sent].Para == para {
		return nil
	}
	for _, e := range events {
		if !e.main && d.doc.Sents[e.sent].Para == para && len(e.people) > 1 && len(e.parties) == 2 && d.opens(e) && !d.among(e.people, main.people) && !d.before(e, main) {
			return e
		}
	}
	return nil
}

// before reports whether a sentence only begins by telling what the reported meeting came after, days ago: "Following a call between A and B on 12 February,
// the foreign ministers agreed".
func (d *draft) before(e, main *event) bool {
	return d.w.inflects && e.noun && d.seam(d.doc.Sents[e.sent].From, "behind") && e.when.Known() && main.when.Known() && e.when.To < main.when.From
}

// among reports whether all of some people are among others.
func (d *draft) among(some, others []*person) bool {
	return !slices.ContainsFunc(some, func(p *person) bool { return !slices.Contains(others, p) })
}

// talksBefore gives a reported signing the talks that went before it, where the text tells of them without a day of their own: "the accord was
// signed after two hours of talks", "before the signing, the two presidents held talks". They are of the same occasion.
func (d *draft) talksBefore(found []*event, signing *event) {
	if signing.kind != "signing" || signing.noun || signing.status != record.Held {
		return
	}
	for _, e := range found {
		if e.kind != "talks" || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || !e.calls && !d.groupBefore(e) || d.dated(e) {
			continue
		}
		e.withMain, d.talks = true, e
		s := d.doc.Sents[e.sent]
		as := d.actorsIn(s.From, s.To)
		for i := range as {
			if a := &as[i]; a.kind == actorPeople && d.isLeader(a) && len(signing.parties) == 2 && len(e.people) == 0 {
				sc := scene{d: d, event: signing}
				e.people = sc.leaders(voice{by: signing.parties}, a.from)
				e.parties = signing.parties
			}
		}
		return
	}
}

// receivedAfter gives a reported presentation of credentials the meeting behind it that a later sentence names, where verbs have one form: «Tại buổi tiếp
// ngay sau lễ trình Quốc thư, …». It is of those two, on that day, and what is said from there on is said at it.
func (d *draft) receivedAfter(found []*event, given *event) {
	if d.w.inflects || given.kind != "ceremony" || given.noun || given.status != record.Held || len(given.people) != 2 {
		return
	}
	holds := func(code string) bool {
		return slices.ContainsFunc(given.people, func(p *person) bool { return p.holds(code) })
	}
	if !holds("ambassador") || !holds("head-of-state") && !holds("monarch") {
		return
	}
	for _, e := range found {
		if e.kind == "meeting" && e.noun && e.status == record.Held && e.sent > given.sent && d.doc.Sents[e.sent].Section == text.Body && !d.dated(e) && d.opens(e) {
			e.withMain, e.people, e.parties, d.talks = true, given.people, given.parties, e
			return
		}
	}
}

// saidAt is the event at which something was said: where the text reports a signing, the talks that went before it, but for what stands in the
// sentence that tells of it; where it reports that credentials were presented, the meeting behind that, from where it is named on.
func (s *scene) saidAt(from int) *event {
	if t := s.d.talks; t != nil && s.event != nil && s.event.main && s.event.kind == "ceremony" && slices.Contains(s.d.events, t) && s.d.sentenceOf(from) >= t.sent {
		return t
	}
	if t := s.d.talks; t != nil && s.event != nil && s.event.main && s.event.kind == "signing" && slices.Contains(s.d.events, t) && s.d.sentenceOf(from) != s.event.sent {
		return t
	}
	return s.event
}

// diarist is the guest whose doings abroad a text tells, where verbs have forms: who met the host in the reported meeting, as its subject, and neither the outlet
// nor the page is the host's. Of "the minister" or "he" who goes on to meet others it tells, and not of the host.
func (d *draft) diarist(main *event) *person {
	if !d.w.inflects || main.subjects != 1 || len(main.people) != 2 || main.where == nil || main.people[1].party != main.where.Country || main.people[0].party == "" || main.people[0].party == main.where.Country ||
		d.agency == main.where.Country || d.out.Genre == record.Readout || d.letterhead() == main.where.Country {
		return nil
	}
	return main.people[0]
}

// protagonist is whoever of those in the reported event met a third in another: who its sentence goes on about, else whose home the text has, else
// whom the report tells first. It is nil where those of the other event are no third.
func (d *draft) protagonist(e, main *event) *person {
	if meets[e.kind] < 3 || len(e.parties) != 1 || len(e.people) == 0 || len(main.parties) != 2 || slices.Contains(main.parties, e.parties[0]) {
		return nil
	}
	if p := d.goerBefore(e); p != nil {
		return p
	}
	if slices.ContainsFunc(d.actorsIn(d.doc.Sents[e.sent].From, e.from), func(a actor) bool { return a.kind == actorHe }) {
		if p := d.subjectBefore(e.sent); p != nil || !d.w.inflects || !d.opensParagraph(e.sent) {
			return p
		}
		if p := d.subjectAbove(e.sent, main); p != nil {
			return p
		}
		return d.diarist(main)
	}
	if p := d.diarist(main); p != nil {
		return p
	}
	if i := slices.IndexFunc(main.people, func(p *person) bool { return p.party == d.home }); i >= 0 && d.home != "" {
		return main.people[i]
	}
	if main.subjects == 1 && main.people[0].party != "" {
		return main.people[0]
	}
	return nil
}

// goerBefore is the one person of the reported event whom the sentence of another begins with, where "he" stands behind: "Vega arrived from Oslo, where he
// | met the King", "From Oslo, Vega flew to Lima, where he | met the Premier"; nil if it begins otherwise.
func (d *draft) goerBefore(e *event) *person {
	as := d.actorsIn(d.doc.Sents[e.sent].From, e.from)
	he := slices.IndexFunc(as, func(a actor) bool { return a.kind == actorHe })
	first := slices.IndexFunc(as, func(a actor) bool { return a.kind == actorPerson && !d.governed(a.from) })
	if !d.w.inflects || first < 0 || first > he || len(as[first].more) > 0 {
		return nil
	}
	return as[first].person
}

// turnsBoth turns to the meeting beside the reported one that the sentence before tells of, where "the two sides" begin the next of its paragraph and verbs have one
// form: «Cùng ngày, Bộ trưởng A hội đàm với Bộ trưởng B. | Hai bên nhất trí …».
func (s *scene) turnsBoth(si int) {
	d := s.d
	if s.event == nil || !s.event.main || !d.bothBegin(si) {
		return
	}
	for _, e := range d.events {
		if e.sent == si-1 && !e.main && !e.noun && meets[e.kind] >= 3 && e.status == record.Held && len(e.people) == 2 && len(e.parties) == 2 && s.event.sent < si-1 {
			s.event, s.plural = e, voice{}
			return
		}
	}
}

// openedOn is the one of several reported meetings whose guest the sentence si tells as it begins by country and office alone, where verbs have one form: «Trao đổi với
// Thủ tướng Na Uy, | Thủ tướng mong …», and that country. It is nil if that is of none, or of several.
func (d *draft) openedOn(events []*event, si int) (met *event, guest record.Party) {
	const early = 8 // tokens
	s := &d.doc.Sents[si]
	if d.w.inflects {
		return nil, ""
	}
	comma := s.From
	for comma < s.To && !d.comma(comma) {
		comma++
	}
	as := d.actorsIn(s.From, comma)
	if comma == s.To || len(as) == 0 || as[0].from == s.From || as[0].from > s.From+early {
		return nil, ""
	}
	for _, e := range events {
		if !e.main || meets[e.kind] < 3 || as[0].party == "" || !slices.Contains(e.parties, as[0].party) {
			continue
		}
		if met != nil {
			return nil, ""
		}
		met = e
	}
	return met, as[0].party
}
