package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// This file makes one event of what a text tells twice in other words.

// once drops what is told again: the visit "during" which people met, of which the text has told, and the call that a readout tells after
// its title.
func (d *draft) once(found []*event) []*event {
	if !d.w.inflects {
		return d.foreseenOnce(found)
	}
	all := slices.Clone(found)
	return slices.DeleteFunc(found, func(e *event) bool {
		if e.main || e.item || e.status != record.Held {
			return false
		}
		return slices.ContainsFunc(all, func(o *event) bool {
			if o == e || o.kind != e.kind || o.status != e.status || o.item {
				return false
			}
			switch e.kind {
			case "visit":
				return d.visitAgain(o, e)
			case "call":
				return o.when == e.when && slices.Equal(o.parties, e.parties) && d.among(e.people, o.people) && (o.main || o.from < e.from)
			case "talks": // "It follows | their talks in Lima. … At | the talks, they agreed"
				return e.noun && o.noun && len(e.people) == 0 && o.from < e.from && o.when == e.when && slices.Equal(o.parties, e.parties)
			case "ceremony": // "gave a welcome ceremony for B. … After | the welcome ceremony"
				return e.noun && len(e.people) == 0 && len(o.people) > 0 && o.from < e.from && o.when == e.when && slices.Equal(o.parties, e.parties)
			}
			return false
		})
	})
}

// foreseenOnce makes one event of a meeting to come, or a visit called off, that the lead tells without a day, and another sentence with it: «Ông A sẽ hội đàm với
// bà B. … Ngày mai ông A sẽ hội đàm với bà B». Where verbs have one form; of a visit named once more, «trong chuyến thăm», only the first is kept.
func (d *draft) foreseenOnce(found []*event) []*event {
	gone := make(map[*event]bool)
	for i, o := range found {
		for _, e := range found[i+1:] {
			if gone[o] || gone[e] || o.item || e.item || o.kind != e.kind || o.status != e.status || !slices.Equal(o.parties, e.parties) {
				continue
			}
			if d.namedOnce(o, e) {
				gone[e] = true
				continue
			}
			if d.datedBehind(o, e) {
				if o.when, gone[e] = e.when, true; e.where != nil {
					o.where = e.where
				}
				o.evidence = append(o.evidence, e.evidence...)
				continue
			}
			if d.fullerAgain(o, e) {
				o.people, gone[e] = e.people, true
				continue
			}
			if o.when.Known() == e.when.Known() || !d.foreseenAgain(o, e) {
				continue
			}
			kept, again := o, e
			if e.main {
				kept, again = e, o
			}
			if !kept.when.Known() {
				kept.when = again.when
				kept.evidence = append(kept.evidence, again.evidence...)
			}
			if kept.where == nil {
				kept.where = again.where
			}
			if len(kept.people) == 0 {
				kept.people = again.people
			}
			gone[again] = true
		}
	}
	return slices.DeleteFunc(found, func(e *event) bool { return gone[e] })
}

// foreseenAgain reports whether two events of the same parties, one with a day and one without, are one that is still to come or was called off.
func (d *draft) foreseenAgain(o, e *event) bool {
	switch {
	case o.status == record.Planned && meets[o.kind] >= 3:
		return len(o.people) > 1 && samePeople(o.people, e.people)
	case o.status == record.Cancelled && o.kind == "visit":
		return len(o.people) == 0 || len(e.people) == 0 || samePeople(o.people, e.people)
	}
	return false
}

// namedOnce reports whether a visit of which only the name is told is the one of which the text has told before: «… về chuyến thăm Lào hồi tháng 9. Trong chuyến
// thăm, hai bên đã …».
func (d *draft) namedOnce(o, e *event) bool {
	return e.kind == "visit" && e.status == record.Held && !e.main && e.lent && len(e.people) == 0 && o.from < e.from && o.when.Known() && d.ownDay(e) == nil
}

// datedBehind reports whether a noun right behind the reported meeting or call tells on what other day it was, one shortly before: «Ngày 26/5, theo đài X, hai Thủ tướng
// điện đàm. | Cuộc điện đàm diễn ra ngày 25/5».
func (d *draft) datedBehind(o, e *event) bool {
	const days = 3
	if !o.main || e.main || !e.noun || meets[o.kind] < 3 || o.status != record.Held || len(e.people) > 0 || e.sent <= o.sent || e.sent > o.sent+2 || o.when == e.when {
		return false
	}
	begins := d.doc.Sents[e.sent].From == e.from
	return (d.ownDay(o) == nil || begins) && d.ownDay(e) != nil && e.when.Grain == record.GrainDay && e.when.From == e.when.To && o.when.From >= e.when.From && o.when.From <= e.when.From+days
}

// fullerAgain reports whether a meeting of three parties or more on one day is told once more, with all who were named before and others: «Ngoại trưởng Peru, Lào tới
// Muscat gặp ông A. Ngoại trưởng Peru B, Ngoại trưởng Lào C cùng gặp ông A».
func (d *draft) fullerAgain(o, e *event) bool {
	return o.status == record.Held && meets[o.kind] >= 3 && len(o.parties) > 2 && o.when == e.when && o.when.Known() && len(e.people) > len(o.people) && d.among(o.people, e.people) && !e.main
}

// visitAgain reports whether a visit of which only the name is told, "during the visit", is another one that the text tells: of the same days, with one of
// its parties.
func (d *draft) visitAgain(o, e *event) bool {
	if !e.lent || !o.when.Known() || (o.when.From > e.when.To || e.when.From > o.when.To) && !begunBefore(o, e) || o.lent && o.from > e.from {
		return false
	}
	return slices.ContainsFunc(e.parties, func(p record.Party) bool { return slices.Contains(o.parties, p) }) && (len(e.people) == 0 || len(o.people) == 0 || samePeople(o.people, e.people))
}

// begunBefore reports whether a visit began a few days before another of the same people to the same place: "on a visit starting Saturday. … It is his first visit
// to Peru".
func begunBefore(o, e *event) bool {
	const stay = 4 // days
	return len(e.people) > 0 && samePeople(o.people, e.people) && o.where != nil && (e.where == nil || o.where.Country == e.where.Country) && o.when.To < e.when.From && o.when.To+stay >= e.when.From
}

// signedOnce makes one signing of all that two sides are told to have signed without a day of its own: "signed five agreements, the ministry said on Tuesday. The
// papers were inked on Monday. The first was signed between …". It has the one day that is told.
func (d *draft) signedOnce() {
	var kept []*event
	for _, e := range slices.Clone(d.events) {
		if !d.w.inflects || e.kind != "signing" || e.status != record.Held && e.status != record.Planned || e.item || d.doc.Sents[e.sent].Section != text.Body {
			continue
		}
		at := slices.IndexFunc(kept, func(o *event) bool {
			return o.status == e.status && slices.Equal(o.parties, e.parties) && d.sameSigning(o, e)
		})
		if at < 0 {
			kept = append(kept, e)
			continue
		}
		o := kept[at]
		if d.ownDay(e) != nil && d.ownDay(o) == nil {
			o.when, o.evidence = e.when, append(o.evidence, e.evidence...)
			if e.where != nil && !e.lent {
				o.where = e.where
			}
		}
		if len(o.people) == 0 {
			o.people = e.people
		}
		if e.main && !o.main {
			e.when, e.where, e.people = o.when, o.where, o.people
			kept[at], e = e, o
		}
		d.events = slices.DeleteFunc(d.events, func(x *event) bool { return x == e })
		for _, s := range d.statements {
			if s.event == e {
				s.event = kept[at]
			}
		}
	}
}

// sameSigning reports whether two signings of the same parties are one: of at most one of them a day is told, and that is near.
func (d *draft) sameSigning(o, e *event) bool {
	days := record.Day(3)
	if e.sent == o.sent+1 && d.ownDay(o) == nil && d.theseSigned(e) {
		days = 10
	}
	if o.where != nil && e.where != nil && o.where.Country != e.where.Country {
		return false
	}
	if o.when == e.when {
		return true
	}
	x, y := d.ownDay(o), d.ownDay(e)
	if x != nil && y != nil || !e.lent && !o.main {
		return false
	}
	a, b := o.when, e.when
	return a.Grain == record.GrainDay && b.Grain == record.GrainDay && max(a.From, b.From)-min(a.From, b.From) <= days
}

// theseSigned reports whether a signing is told in the passive of papers that were told before, where verbs have forms: "The agreements, on fish and salt, |
// were signed in Lima on Tuesday".
func (d *draft) theseSigned(e *event) bool {
	s := &d.doc.Sents[e.sent]
	return d.w.inflects && d.is(e.from, d.w.be) && d.is(s.From, d.w.article) && len(d.actorsIn(s.From, min(s.From+3, e.from))) == 0
}

// thatVisit reports whether a noun only names the visit that the text reports, and what its sentence tells with a day of it: "As part of | the visit, on 5 May A will
// hold talks with B".
func (d *draft) thatVisit(e, main *event) bool {
	const long = 10 // days
	return d.w.inflects && main != nil && e != main && e.withMain && e.noun && main.kind == "visit" && main.status != record.Cancelled && slices.Equal(e.parties, main.parties) &&
		main.when.Known() && e.when.Known() && e.when.From >= main.when.From && e.when.From <= main.when.To+long
}

// ownDay is the date that the sentence of an event tells for it, and not for the words of whoever told of it; nil if there is none.
func (d *draft) ownDay(e *event) *dated {
	s := d.doc.Sents[e.sent]
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= s.From && x.to <= s.To && x.date == e.when && !(x.from > e.to && d.saidOn(x)) {
			return x
		}
	}
	return nil
}

// subjectAbove is whoever of those in the reported event the paragraph above a sentence begins with, where nobody stands between; nil if it begins with another.
func (d *draft) subjectAbove(sent int, main *event) *person {
	if sent == 0 {
		return nil
	}
	para := d.doc.Sents[sent-1].Para
	for k := sent - 1; k >= 0 && d.doc.Sents[k].Para == para; k-- {
		if a, ok := d.actorBeginning(d.doc.Sents[k].From); ok && a.kind == actorPerson && slices.Contains(main.people, a.person) {
			return a.person
		}
	}
	return nil
}

// oneOf makes one event of the reported meeting and of its name in a sentence nearby that alone tells its day: "The leaders agreed to … At their first
// meeting on Tuesday, …".
func (d *draft) oneOf(main *event, found []*event) []*event {
	const near, days = 2, 3 // near: sentences
	s := d.doc.Sents[main.sent]
	if meets[main.kind] < 3 && main.kind != "ceremony" || main.status != record.Held || main.when != record.OnDay(d.published) || slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from >= s.From && x.to <= s.To && x.date == main.when && !(x.from > main.to && d.saidOn(&x))
	}) {
		return found
	}
	return slices.DeleteFunc(found, func(e *event) bool {
		named := e.noun || d.finds.Next(max(e.from-6, d.doc.Sents[e.sent].From), e.from, d.w.pos) < e.from || len(e.people) == 2 && samePeople(e.people, main.people) || d.theyMet(e)
		held := d.wasHeld(e)
		alike := held && meets[e.kind] >= 3 && meets[main.kind] >= 3 || main.kind == "talks" && e.kind == "meeting" && len(e.people) == 2 && samePeople(e.people, main.people)
		if held && e != main && !e.main && (alike || e.kind == main.kind) && len(e.people) == 0 && e.when == main.when && e.status == record.Held {
			if main.occasion == "" {
				main.occasion = e.occasion
			}
			return true
		}
		if e == main || e.main || e.kind != main.kind && !alike || !named || e.status != record.Held || e.sent < main.sent-near || d.bodyIndex(e.sent, main.sent) > near && !held || e.when.Grain != record.GrainDay ||
			e.when.To >= d.published || e.when.To < d.published-days || !slices.Equal(e.parties, main.parties) && !(held && len(e.people) == 0) || !d.among(e.people, main.people) || main.when == e.when {
			return false
		}
		main.redate(e.when, found)
		main.evidence = append(main.evidence, e.evidence...)
		if main.where == nil || e.where != nil && d.isCity(e.where) && !d.isCity(main.where) && e.where.Country == main.where.Country {
			main.where = e.where
		}
		if held && main.occasion == "" {
			main.occasion = e.occasion
		}
		return true
	})
}

// besideOne drops the name of the reported meeting in a sentence nearby that tells only of the days of what it was held beside: "The decision came at a meeting on
// the sidelines of the summit being held from 1 to 3 May".
func (d *draft) besideOne(main *event, found []*event) []*event {
	const near = 2 // sentences
	if !d.w.inflects || meets[main.kind] < 3 || main.when.Grain != record.GrainDay {
		return found
	}
	return slices.DeleteFunc(found, func(e *event) bool {
		if e == main || e.main || !e.noun || e.kind != main.kind || e.status != main.status || e.occasion == "" || len(e.people) > 0 || !slices.Equal(e.parties, main.parties) ||
			e.sent <= main.sent || d.bodyIndex(e.sent, main.sent) > near || e.when.Grain != record.GrainSpan || main.when.From < e.when.From || main.when.To > e.when.To {
			return false
		}
		if main.occasion == "" {
			main.occasion = e.occasion
		}
		return true
	})
}

// visitToldAgain makes one of the reported visit, of which no day is told, and of its telling elsewhere with its days: "spoke to the press about the visit of
// President A to Oman. … President A paid a State visit to Oman from 4 to 5 May".
func (d *draft) visitToldAgain(main *event, found []*event) []*event {
	const days = 14 // since it ended
	s := d.doc.Sents[main.sent]
	if main.kind != "visit" || main.status != record.Held || main.where == nil || len(main.people) == 0 || main.when != record.OnDay(d.published) ||
		slices.ContainsFunc(d.dates, func(x dated) bool { return x.from >= s.From && x.to <= s.To }) {
		return found
	}
	i := slices.IndexFunc(found, func(e *event) bool {
		return e != main && e.kind == "visit" && e.status == record.Held && !e.lent && e.when.Known() && e.when.To <= d.published && e.when.To+days >= d.published &&
			e.when.Grain != record.GrainYear && e.where != nil && e.where.Country == main.where.Country && samePeople(e.people, main.people)
	})
	if i < 0 {
		return found
	}
	e := found[i]
	main.redate(e.when, found)
	main.evidence = append(main.evidence, e.evidence...)
	return slices.DeleteFunc(found, func(o *event) bool { return o == e })
}

// theyMet reports whether a sentence begins by telling in a verb that those of whom it speaks met: "They | met in Lima on Tuesday".
func (d *draft) theyMet(e *event) bool {
	a, ok := d.actorBeginning(d.doc.Sents[e.sent].From)
	return ok && (a.kind == actorThey || a.kind == actorBoth || a.kind == actorPeople) && !e.noun && e.from <= a.to+1
}

// redate gives the reported event another day, and those as well to which its day was lent.
func (e *event) redate(when record.Date, found []*event) {
	for _, o := range found {
		if o.lent && o.when == e.when {
			o.when = when
		}
	}
	e.when = when
}

// wasHeld reports whether a sentence begins with words that tell when or where the meeting of which the text speaks was held: "The talks | took place".
func (d *draft) wasHeld(e *event) bool {
	from := d.doc.Sents[e.sent].From
	return e.noun && e.from == from && d.is(from, d.w.article) && e.to-from > 3 && (d.is(e.to-1, d.w.verbPast) || d.is(e.to-2, d.w.verbPast))
}

// sessionDay makes one event of a session to come that the text reports without its day and of its name nearby with one: "finalised plans for the third
// session of the Joint Commission. … The session is slated for 20 June in Lima".
func (d *draft) sessionDay(main *event, found []*event) []*event {
	const near = 4 // sentences
	if meets[main.kind] < 3 || main.status != record.Planned || main.when.Known() {
		return found
	}
	return slices.DeleteFunc(found, func(e *event) bool {
		if e == main || e.main || e.kind != main.kind || e.status != main.status || !e.when.Known() || main.when.Known() || e.when.From < d.published || e.sent < main.sent || e.sent > main.sent+near ||
			!slices.Equal(e.parties, main.parties) || !d.among(e.people, main.people) {
			return false
		}
		main.when, main.evidence = e.when, append(main.evidence, e.evidence...)
		if e.where != nil && (main.where == nil || d.isCity(e.where)) {
			main.where = e.where
		}
		return true
	})
}

// signedIt gives relations that two countries took up without anybody named those who are told to have signed the text for it.
func (d *draft) signedIt(main *event, found []*event) {
	if main.kind != "upgrade" || len(main.people) > 0 {
		return
	}
	for _, e := range found {
		if e.kind == "signing" && e.status == record.Held && len(e.people) > 0 && e.when == main.when && slices.Equal(e.parties, main.parties) {
			main.people = e.people
			return
		}
	}
}

// saidOn reports whether a day is that on which somebody told of something: "the ministry said | Wednesday".
func (d *draft) saidOn(x *dated) bool {
	const longest = 4 // tokens
	for _, m := range d.of[makesStatement].from(x.from - longest) {
		if m.From >= x.from {
			return false
		}
		if (m.To == x.from || m.To == x.from-1 && d.is(m.To, d.w.prep)) && d.rule(m).cue.speech {
			return true
		}
	}
	return false
}

// offWithVisit calls off what somebody was to do on a visit of the same days that the text reports to be called off: "has put off her trip to Peru. … She had been
// due in Lima on 9 May | for a meeting with the President".
func (d *draft) offWithVisit(main *event, found []*event) {
	if main == nil || !d.w.inflects || main.kind != "visit" || main.status != record.Cancelled {
		return
	}
	for _, e := range found {
		if e != main && meets[e.kind] >= 3 && e.status == record.Planned && e.sent > main.sent && e.when.Known() && e.when == main.when && d.among(main.people, e.people) {
			e.status = record.Cancelled
		}
	}
}

// withinAnnounced gives a reported meeting to come without a day the days and the place of the visit for which the text tells that one of the two comes: "will
// meet Premier A later this week. … A will visit Peru | from 3 to 4 November".
func (d *draft) withinAnnounced(main *event, found []*event) {
	const near = 3 // sentences
	if main == nil || !d.w.inflects || meets[main.kind] < 3 || main.kind == "call" || main.status != record.Planned || main.when.Known() || len(main.people) < 2 {
		return
	}
	for _, v := range found {
		if v.kind != "visit" || v.status != record.Planned || !v.when.Known() || v.where == nil || v.sent < main.sent || v.sent > main.sent+near ||
			len(v.people) == 0 || !d.among(v.people, main.people) || !slices.Contains(main.parties, v.where.Country) {
			continue
		}
		main.when, main.evidence = v.when, append(main.evidence, v.evidence...)
		if main.where == nil {
			main.where = v.where
		}
		return
	}
}
