package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// This file makes one of what the text tells twice of the reported event, and gives that what only the second telling has.

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
		named := e.noun || d.finds.Next(max(e.from-6, d.doc.Sents[e.sent].From), e.from, d.w.pos) < e.from || len(e.people) == 2 && samePeople(e.people, main.people)
		held := d.wasHeld(e)
		alike := held && meets[e.kind] >= 3 && meets[main.kind] >= 3 || main.kind == "talks" && e.kind == "meeting" && len(e.people) == 2 && samePeople(e.people, main.people)
		if held && e != main && !e.main && (alike || e.kind == main.kind) && len(e.people) == 0 && e.when == main.when && e.status == record.Held {
			if main.occasion == "" {
				main.occasion = e.occasion
			}
			return true
		}
		if e == main || e.main || e.kind != main.kind && !alike || !named || e.status != record.Held || e.sent < main.sent-near || e.sent > main.sent+near && !held || e.when.Grain != record.GrainDay ||
			e.when.To >= d.published || e.when.To < d.published-days || !slices.Equal(e.parties, main.parties) && !(held && len(e.people) == 0) || !d.among(e.people, main.people) || main.when == e.when {
			return false
		}
		main.when, main.evidence = e.when, append(main.evidence, e.evidence...)
		if main.where == nil || e.where != nil && d.isCity(e.where) && !d.isCity(main.where) && e.where.Country == main.where.Country {
			main.where = e.where
		}
		if held && main.occasion == "" {
			main.occasion = e.occasion
		}
		return true
	})
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
