package read

// Sessions of joint bodies, dialogues and consultations: of whom, announced, and on how many days.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// chairsIt reports whether a session is what the verb before it, with no more than a time between, tells that somebody is to chair: "is to co-chair, on Thursday, | the
// ninth meeting of the Joint Commission".
func (d *draft) chairsIt(verb, e *event) bool {
	const longest = 10 // tokens
	if !d.w.inflects || !e.noun || verb.noun || e.kind != "talks" || verb.kind != "talks" || verb.status != record.Planned || verb.sent != e.sent || e.from-verb.to > longest {
		return false
	}
	for i := verb.to; i < e.from; i++ {
		if !d.comma(i) && !d.lies(i, inDate) && !d.is(i, d.w.article) && !d.is(i, d.w.prep) && !d.is(i, d.w.adv) && !d.is(i, d.w.ordinal) && !d.ordinalAt(i) && d.toks[i].Kind != text.Number {
			return false
		}
	}
	return e.from > verb.to
}

// sessionAnnounced is the session to come of two countries, or the meeting to come of several, that the lead announces, where verbs have forms and nothing else is told: "The next session of the
// Peru-Oman Joint Commission will be held in Lima on 5 May". Nil if it announces none.
func (d *draft) sessionAnnounced(c *choosing) *event {
	lead := d.lead()
	again := c.best // "The meeting will bring A together with B"
	if !d.w.inflects || lead < 0 || again != nil && !(again.noun && again.sent > lead && again.status == record.Planned) {
		return nil
	}
	for _, e := range c.found {
		if e.sent != lead || e.kind != "talks" && e.kind != "meeting" || !e.noun && e.kind == "meeting" || e.status != record.Planned {
			continue
		}
		ps := d.states(d.dyadIn(e.from, e.to)) // "The first meeting of the ministers of Peru, Oman and Chad is scheduled for Saturday"
		if e.kind == "talks" {
			ps = d.sidesOfSession(e)
		}
		if len(ps) > 1 {
			e.people, e.parties = nil, ps
			if again != nil && len(again.parties) == len(ps) && slices.Contains(ps, again.parties[0]) {
				e.people = again.people
				c.found = slices.DeleteFunc(c.found, func(o *event) bool { return o == again })
			}
			return e
		}
	}
	return nil
}

// sidesOfSession are the two countries that the name of what sits tells, or the words between which it is, before the verb that tells it; nil if these are not two.
func (d *draft) sidesOfSession(e *event) []record.Party {
	s := &d.doc.Sents[e.sent]
	if d.pairOfTopic(e, s.From) {
		return nil
	}
	if ps := d.states(d.hyphenated(s.From, e.to)); len(ps) == 2 {
		return ps
	}
	for _, n := range d.named { // "the Joint Commission between Peru and Oman"
		if n.kind == "mechanism" && n.from >= s.From && n.from < e.to {
			if ps := d.states(d.dyadIn(n.from, n.to)); len(ps) == 2 {
				return ps
			}
		}
	}
	if ps := d.states(d.dyadIn(e.from, e.to)); len(ps) == 2 {
		return ps
	}
	return nil
}

// pairOfTopic reports whether the two countries that stand hyphenated in the words of a session are those of what it is about: "the court session on the |
// Peru-Chile border case".
func (d *draft) pairOfTopic(e *event, from int) bool {
	for _, i := range d.names.in(from, e.to) {
		f, ok := d.longest(i, d.w.country)
		if !ok {
			f, ok = d.longest(i, d.w.adj)
		}
		if !ok || f.To >= e.to || d.word(f.To) != "-" {
			continue
		}
		before := d.beforeOf(i)
		return i > e.from && d.is(before, d.w.prep) && !d.is(before, d.w.of)
	}
	return false
}

// partiesOfSession gives talks of which nobody is told to have held them the countries that their words name, or that the name of what sat tells.
func (d *draft) partiesOfSession(e *event) {
	if d.partiesWithin(e); d.w.inflects && !e.noun && len(e.parties) == 0 {
		e.parties = d.sidesOfSession(e)
	}
}

// ledBy gives reported talks of which nobody is named, or one of them, those two whom a sentence soon behind tells to have led them, and takes that out of what was
// found: "The fourth round of consultations between Peru and Oman was held on Monday. A and B | led the consultations".
func (d *draft) ledBy(main *event, found []*event) []*event {
	const near = 2 // sentences
	if main.kind != "talks" || main.status != record.Held || len(main.people) > 1 {
		return found
	}
	return slices.DeleteFunc(found, func(e *event) bool {
		if e == main || e.main || e.kind != main.kind || e.noun || e.status != main.status || e.sent <= main.sent || e.sent > main.sent+near || e.when != main.when ||
			len(e.people) != 2 || !d.among(main.people, e.people) || !slices.Equal(e.parties, main.parties) {
			return false
		}
		main.people, main.evidence = e.people, append(main.evidence, e.evidence...)
		return true
	})
}

// announcedByName reports whether the words of a session to come, in the lead, are those of a dialogue of two countries that has a name of its own: "the inaugural
// Peru-Oman Dialogue | is due to take place".
func (d *draft) announcedByName(m grammar.Match, r eventRule, sent int) bool {
	return d.w.inflects && r.kind == "talks" && r.status == record.Planned && sent == d.lead() && len(d.states(d.hyphenated(d.doc.Sents[sent].From, m.To))) == 2
}

// sessionDays works out all days of a session whose first day is told beside the verb that it begins, and its length before, where verbs have forms: "The two-day
// session … opened in Lima | on Tuesday".
func (d *draft) sessionDays(e *event) {
	const most = 10 // days
	if e.kind != "talks" && e.kind != "conference" || e.when.Grain != record.GrainDay || e.when.From != e.when.To {
		return
	}
	s := &d.doc.Sents[e.sent]
	begun := e.from
	for begun < e.to && !d.seam(begun, "begun") {
		begun++
	}
	if begun == e.to || !slices.ContainsFunc(d.dates, func(x dated) bool { return x.from >= begun && x.to <= s.To && x.date == e.when }) {
		return
	}
	for i := s.From; i < begun; i++ {
		if !d.is(i, d.w.article) && !d.is(i, d.w.pos) {
			continue
		}
		if n := d.daysIn(i+1, i+2); n > 1 && n <= most {
			e.when = record.Between(e.when.From, e.when.From+record.Day(n-1))
			return
		}
	}
}

// callPaid reports whether "the call", which a noun tells, is one that was paid in person, as the text told before: "paid a farewell call on the Premier. In |
// the call, …".
func (d *draft) callPaid(m grammar.Match) bool {
	call := m.From + 1
	for call < m.To && !(d.seam(call, "paid") && (d.is(call-1, d.w.article) || d.is(call-1, d.w.pos))) {
		call++
	}
	if call >= m.To {
		return false
	}
	paid := false
	for _, x := range d.of[makesEvent] {
		if x.From >= m.From {
			break
		}
		switch r := d.rule(x).event; {
		case r.kind == "call":
			return false
		case r.kind == "meeting" && !r.noun:
			for k := x.From; k < x.To; k++ {
				paid = paid || d.seam(k, "paid")
			}
		}
	}
	return paid
}

// callDay is the day that one of the sentences behind tells beside the name of a call that was paid in person: "has paid a farewell call on the Premier. In the call,
// held | on Tuesday in Lima, …". It is nil if none does.
func (d *draft) callDay(e *event) *dated {
	const near, far, days = 2, 6, 7 // sentences; tokens
	if !d.w.inflects || e.kind != "meeting" || e.noun || e.status != record.Held || d.published == 0 {
		return nil
	}
	for _, m := range d.of[makesEvent].from(e.to) {
		if d.sentenceOf(m.From) > e.sent+near {
			return nil
		}
		if r := d.rule(m).event; r.kind != "call" || !r.noun || !d.callPaid(m) {
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

// tableOfStates reports whether three countries or more that the text names are told to have sat at one table, or to be about to: "Peru, Chad and Oman held a
// trilateral meeting".
func (d *draft) tableOfStates(e *event) bool {
	return d.w.inflects && e.all && !e.noun && len(e.parties) > 2 && len(d.states(e.parties)) == len(e.parties)
}

// visitBegun is the rule that finds a visit by whoever has arrived.
const visitBegun = "event.visit-begun"

// visitInvited is the rule that finds a visit for which somebody is told to have been asked: "has been invited by the Premier to visit Lima".
const visitInvited = "event.visit-invited"
