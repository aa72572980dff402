package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// ownInvitation gives an invitation that "she" hands over to those whom its own words tell that it is from, where she was taken for another, and verbs have forms:
// "called on President A, who …. She conveyed the invitation of the | Peruvian Premier to A to visit".
func (y *saying) ownInvitation() {
	d, c := y.draft, y.c
	if !d.w.inflects || y.act != record.Invite || c.subject == nil || c.subject.kind != actorHe {
		return
	}
	as := d.actorsIn(c.from, c.to)
	if len(as) == 0 || !d.governed(as[0].from) {
		return
	}
	if v := y.sc.resolve(&as[0]); v.single() && c.voice.single() && v.by[0] != c.voice.by[0] && slices.Contains(y.sc.parties(), v.by[0]) {
		c.voice = voice{by: v.by}
	}
}

// readWishes goes through what is only hoped, asked or invited to: no event told there has been held. One without a time is none
// (ontology.md, settled case 22); an invitation is a visit, proposed, and planned once it is accepted with a date (11 and 21).
func (d *draft) readWishes() {
	for _, s := range d.statements {
		switch s.act {
		case record.Propose, record.Invite, record.Accept:
			d.events = slices.DeleteFunc(d.events, func(e *event) bool { return d.onlyWished(e, s) })
		case record.Agree, record.Commit:
			for _, e := range d.events {
				if d.w.inflects && !e.main && !e.noun && e.status == record.Held && e.from >= s.from && e.to <= s.end && e.when.Known() && e.when.To >= d.published && d.published > 0 && d.is(e.from, d.w.verb) {
					e.status = record.Planned // "agreed to sign a treaty in 2026"
				}
			}
			d.events = slices.DeleteFunc(d.events, func(e *event) bool { return d.datedByAnother(e, s) })
		}
	}
	d.events = slices.DeleteFunc(d.events, d.onlySaid)
	d.events = slices.DeleteFunc(d.events, d.stationed)
	d.signedOnce()
	for _, e := range d.events {
		if (!e.main || !d.w.inflects && (e.kind == "visit" || e.kind == "conference")) && e.status == record.Held && d.published > 0 && e.when.From > d.published {
			e.status = record.Planned
		}
		if d.pastPlan(e) {
			e.when = record.Date{}
		}
	}
	for _, s := range d.statements {
		if e := d.meetingAgreed(s); e != nil {
			d.events = append(d.events, e)
		}
	}
	var asked *event
	for _, s := range d.statements {
		switch s.act {
		case record.Invite:
			if v := d.invited(s); v != nil {
				asked = v
				d.events = append(d.events, v)
			}
		case record.Accept:
			if asked == nil {
				if v := d.acceptedOnly(s); v != nil && !d.toldVisitTo(v) {
					d.events = append(d.events, v)
				}
				continue
			}
			if !d.takesUp(s, asked) {
				continue
			}
			if x := d.dateAfter(s.from, d.doc.Sents[d.sentenceOf(s.from)].To); x != nil && !asked.when.Known() {
				asked.when = x.date
				asked.evidence = append(asked.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
			}
			if asked.when.Known() {
				asked.status = record.Planned
			}
		}
	}
	slices.SortStableFunc(d.events, func(a, b *event) int { return a.from - b.from })
}

// pastPlan reports whether what is still to come has a time gone by because its year, which is not told, was taken for the last one: what can only be wrong.
func (d *draft) pastPlan(e *event) bool {
	if e.main || e.status != record.Planned || d.published == 0 || !e.when.Known() || e.when.To >= d.published {
		return false
	}
	s := &d.doc.Sents[e.sent]
	for i := range d.dates {
		if x := &d.dates[i]; x.date == e.when && x.from >= s.From && x.to <= s.To {
			for k := x.from; k < x.to; k++ {
				if d.toks[k].Kind == text.Number && d.toks[k].Span().Len() == 4 {
					return false
				}
			}
			return true
		}
	}
	return false
}

// takesUp reports whether somebody of the guest's side accepts an invitation: by its name, or by "it".
func (d *draft) takesUp(s *statement, visit *event) bool {
	for _, p := range visit.people {
		if !slices.Contains(s.voice.by, p.party) {
			return false
		}
	}
	for i := s.from; i < s.end; i++ {
		if d.is(i, d.w.letter) {
			return true
		}
	}
	if !d.w.inflects { // «nhận lời | thăm Oslo vào tháng 9»
		for _, m := range d.of[makesEvent].from(s.from) {
			if m.From >= s.end {
				break
			}
			if d.rule(m).event.kind == "visit" {
				return true
			}
		}
	}
	return s.end-s.from == 1 || s.from < s.cueFrom
}

// onlyWished reports whether an event is told within a wish and has no time; one that has a time to come is proposed by it.
func (d *draft) onlyWished(e *event, s *statement) bool {
	if d.onlyInvited(e, s) {
		return true
	}
	if e.main || e.from < s.from || e.to > s.end || e.when.Known() && (d.published == 0 || e.when.To <= d.published) {
		return false // what lies in the past was; so may what nobody can place
	}
	if s.act == record.Propose && e.when.Known() {
		if !e.noun || e.status != record.Planned || !d.commaIn(e.from, e.to) { // but "looked forward to the next round, to be held in May"
			e.status = record.Proposed
		}
		return false
	}
	return s.act != record.Accept || e.status == record.Held
}

// datedByAnother reports whether an event still to come, told within what was agreed, has its time from the next thing agreed on: "agreed to hold talks every year, | and open
// a school in 2019".
func (d *draft) datedByAnother(e *event, s *statement) bool {
	if e.main || e.status != record.Planned || e.from < s.from || e.to > s.end || !e.when.Known() {
		return false
	}
	x := d.ownDay(e)
	return x != nil && x.from >= s.end && slices.ContainsFunc(d.statements, func(o *statement) bool {
		return o != s && o.from > s.end && o.cueFrom == s.cueFrom && x.from >= o.from && x.to <= o.end
	})
}

// onlyInvited reports whether a visit is nothing but what somebody is invited to: "has invited the President to | pay a visit to Lima", whatever day it takes.
func (d *draft) onlyInvited(e *event, s *statement) bool {
	if !d.w.inflects || s.act != record.Invite || e.kind != "visit" || e.from < s.from-1 || e.to > s.end {
		return false
	}
	return d.is(e.from, d.w.toward) || d.is(e.from-1, d.w.toward)
}

// invited is the visit that an invitation asks for; nil where the text names neither a guest nor another country.
func (d *draft) invited(s *statement) *event {
	e := d.event(event{kind: "visit", from: s.cueFrom, to: s.cueTo, sent: d.sentenceOf(s.from), rule: s.rule, status: record.Proposed})
	e.parties = slices.Clone(s.voice.by)
	sc := &scene{d: d, event: d.firstMain()}
	if len(s.voice.speakers) > 0 {
		sc.person = s.voice.speakers[0]
	}
	after := s.from
	for _, a := range d.actorsIn(s.from, s.end) {
		if a.kind == actorHe { // "invited him": the other one
			e.people = d.addPerson(e.people, d.otherOne(sc, s))
			after = a.to
		} else if v := sc.resolve(&a); len(v.speakers) > 0 && !slices.Equal(v.by, s.voice.by) { // «lời mời của A tới B»: B
			for _, p := range v.speakers {
				e.people = d.addPerson(e.people, p)
			}
			after = a.to
		}
		if len(e.people) > 0 {
			break
		}
	}
	for _, p := range e.people {
		e.parties = d.addParty(e.parties, p.party)
	}
	for _, p := range s.to {
		e.parties = d.addParty(e.parties, p)
	}
	if len(e.parties) < 2 || d.thereAlready(e) || len(e.people) == 0 && d.firmsAt(s.from) && (d.w.inflects || d.asksIn(s)) {
		return nil
	}
	d.invitedTo(e, s, after, s.voice.by)
	for i := after; i < s.end && !d.w.inflects; i++ {
		if p := d.placeNamed(i, s.end); p != nil && d.locative(i) && !slices.Contains(s.voice.by, p.Country) && slices.Contains(e.parties, p.Country) {
			return nil // «mời lãnh đạo tỉnh dự lễ Quốc khánh Oman tại Hà Nội»: nobody travels
		}
	}
	return e
}

// firmsAt reports whether the words at token i name firms or the like: whoever asks "Peruvian companies to take part in the projects" asks nobody to travel.
func (d *draft) firmsAt(i int) bool {
	const near = 3 // tokens
	for k := i; k < min(i+near, len(d.toks)); k++ {
		if d.outsideIs(k, "people") {
			return true
		}
	}
	return false
}

// asksIn reports whether what somebody is invited to is no gathering and has no day, where verbs have one form: «mời các tập đoàn Lào | đầu tư vào cảng».
func (d *draft) asksIn(s *statement) bool {
	if _, ok := d.occasionIn(s.from, s.end); ok {
		return false
	}
	for i := s.from; i < s.end; i++ {
		if d.lies(i, inDate) {
			return false
		}
	}
	return true
}

// thereAlready reports whether only ambassadors are asked for a visit, where verbs have one form: they are there.
func (d *draft) thereAlready(e *event) bool {
	return !d.w.inflects && len(e.people) > 0 && !slices.ContainsFunc(e.people, func(p *person) bool { return !p.holds("ambassador") })
}

// otherOne is the other of the two who met, for one of them who speaks, and of the two who lead the states whose ministers met; nil else.
func (d *draft) otherOne(sc *scene, s *statement) *person {
	ps := sc.participants()
	if len(ps) != 2 || len(s.voice.speakers) != 1 {
		return nil
	}
	one := s.voice.speakers[0]
	for i, p := range ps {
		switch {
		case p == one:
			return ps[1-i]
		case p.party != one.party && one.leadsState() && !slices.Contains(ps, one):
			return d.headOf(p.party, s.cueFrom)
		}
	}
	return nil
}

// stationed reports whether a visit is that of an ambassador within the country of the post, where verbs have one form: «nhân chuyến công tác đầu tiên tại Huế».
func (d *draft) stationed(e *event) bool {
	if d.w.inflects || e.kind != "visit" || e.main || e.where == nil {
		return false
	}
	guests := 0
	for _, p := range e.people {
		if p.party == e.where.Country {
			continue
		}
		if guests++; !p.holds("ambassador") {
			return false
		}
	}
	return guests > 0
}

// acceptedOnly is the visit of an invitation that the text tells only as accepted: "accepted an invitation to visit Nairobi in
// May"; nil where it tells neither place nor time.
func (d *draft) acceptedOnly(s *statement) *event {
	e := d.event(event{kind: "visit", from: s.cueFrom, to: s.cueTo, sent: d.sentenceOf(s.from), rule: s.rule, status: record.Proposed})
	e.people, e.parties = slices.Clone(s.voice.speakers), slices.Clone(s.voice.by)
	for _, p := range s.to {
		e.parties = d.addParty(e.parties, p)
	}
	if len(e.parties) < 2 || d.thereAlready(e) || !d.takesUp(s, e) {
		return nil
	}
	d.invitedTo(e, s, s.from, s.to)
	if e.where == nil && !e.when.Known() {
		return nil
	}
	if e.when.Known() {
		e.status = record.Planned
	}
	return e
}

// toldVisitTo reports whether the sentence of an accepted invitation tells by itself of the visit to come, of somebody else than whoever spoke of it, where verbs have one
// form: «Người phát ngôn A cho biết: Nhận lời mời của Thủ tướng B, Bộ trưởng C | sẽ thăm Oman».
func (d *draft) toldVisitTo(v *event) bool {
	return !d.w.inflects && slices.ContainsFunc(d.events, func(e *event) bool {
		return e.kind == "visit" && e.sent == v.sent && e.status == record.Planned && e.country() == v.country() && len(e.people) > 0
	})
}

// invitedTo fills place, date and occasion of a visit from the words of its invitation behind token after.
func (d *draft) invitedTo(e *event, s *statement, after int, hosts []record.Party) {
	e.evidence = append(e.evidence, record.Evidence{Span: d.span(min(s.from, s.cueFrom), max(s.end, s.cueTo)), Rule: s.rule}) // what is accepted may stand before
	for i := after; i < s.end && e.where == nil; i++ {
		if !d.lies(i, inMention|inName) {
			e.where = d.placeAt(i, s.end, hosts)
		}
	}
	if e.where != nil {
		e.evidence = append(e.evidence, e.where.Why)
	}
	if x := d.dateAfter(after, s.end); x != nil {
		e.when = x.date
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
	}
	if name, ok := d.occasionIn(after, s.end); ok {
		e.occasion = d.quote(name[0], name[1])
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(name[0], name[1]), Rule: "occasion"})
	}
}

// placeAt is the place or country named at token i and ending by token to, if it lies in one of the countries; nil if there is none.
func (d *draft) placeAt(i, to int, countries []record.Party) *record.Place {
	if p := d.placeNamed(i, to); p != nil && slices.Contains(countries, p.Country) {
		return p
	}
	return nil
}

// placeNamed is the place or country named at token i and ending by token to; nil if there is none.
func (d *draft) placeNamed(i, to int) *record.Place {
	for f := range d.finds.At(i) {
		if (f.Class == d.w.place || f.Class == d.w.country) && f.To <= to {
			if whole, ok := d.finds.LongestEnding(f.To, f.To-5, grammar.ClassesOf(d.w.country)); ok && whole.From < i && (whole.From == i-1 || d.partyOf(whole) != d.partyOf(f)) {
				return nil // the Guinea of "Equatorial Guinea", the Korea of "South Korea"
			}
			if whole, ok := d.finds.LongestEnding(f.To, f.To-5, grammar.ClassesOf(d.w.place)); ok && whole.From < i && f.Class == d.w.place && !d.w.inflects {
				return nil // «Đông | Nam Á»
			} else if ok && whole.From < i && f.Class == d.w.country && d.partyOf(whole) == "" {
				return nil // the America of "Latin America"
			}
			rule := "place:country"
			if f.Class == d.w.place {
				rule = "place:city"
				f = d.bareTown(f)
			}
			return &record.Place{Name: d.quote(f.From, f.To), Country: d.partyOf(f), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: rule}}
		}
	}
	return nil
}

// dateAfter is the first time to come that is told in tokens [from, to).
func (d *draft) dateAfter(from, to int) *dated {
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= from && x.to <= to && x.date.Known() && !x.date.Until && x.date.To > d.published {
			return x
		}
	}
	return nil
}

// sentenceOf is the index of the sentence that token i stands in.
func (d *draft) sentenceOf(i int) int {
	switch {
	case i < 0:
		return 0
	case i >= len(d.sentAt):
		return max(len(d.doc.Sents)-1, 0)
	}
	return int(d.sentAt[i])
}

// placeSentences notes for each token which sentence it stands in; for one between two, the next.
func (d *draft) placeSentences() {
	n, last := len(d.toks), max(len(d.doc.Sents)-1, 0)
	d.sentAt = slices.Grow(d.sentAt[:0], n)[:n]
	next := 0
	for k := range last {
		to := d.doc.Sents[k].To
		for i := next; i < to; i++ {
			d.sentAt[i] = int32(k)
		}
		next = max(next, to)
	}
	for i := next; i < n; i++ {
		d.sentAt[i] = int32(last)
	}
}
