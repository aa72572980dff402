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

// visitAgain reports whether a visit of which only the name is told, "during the visit", is another one that the text tells: of the same days, with one of
// its parties.
func (d *draft) visitAgain(o, e *event) bool {
	if !e.lent || !o.when.Known() || o.when.From > e.when.To || e.when.From > o.when.To || o.lent && o.from > e.from {
		return false
	}
	return slices.ContainsFunc(e.parties, func(p record.Party) bool { return slices.Contains(o.parties, p) }) && (len(e.people) == 0 || len(o.people) == 0 || samePeople(o.people, e.people))
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
	const days = 3
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
