package read

// Meetings with several, each apart, that a text tells together.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// toldApart reports whether a word of its sentence tells that whoever is named was met apart: "met A and B | separately". At the beginning of a sentence it only
// tells that this is another matter.
func (d *draft) toldApart(e *event) bool {
	if !d.w.inflects || e.noun || meets[e.kind] < 3 {
		return false
	}
	s := &d.doc.Sents[e.sent]
	for k := d.finds.Next(s.From+1, s.To, d.w.seam); k < s.To; k = d.finds.Next(k+1, s.To, d.w.seam) {
		if d.seam(k, "apart") && !(k < e.from && d.comma(k+1)) {
			return true
		}
	}
	return false
}

// listedBehind are those of the actors behind an event from which the list begins of whom somebody met in a series of meetings, behind "including" and what else
// is told before, however far that is: "held a series of meetings on the sidelines of the summit, including with | Premier A, President B and King C". It is
// all of them, and within how many tokens they are to stand, if there is no such list.
func (d *draft) listedBehind(e *event, after []actor, reach int) ([]actor, int) {
	const near = 3 // tokens: "including with the"
	if !d.w.inflects || !e.each {
		return after, reach
	}
	for i := range after {
		a := &after[i]
		if a.kind > actorTitle || len(a.more) == 0 {
			continue
		}
		for k := a.from - 1; k >= max(e.to, a.from-near) && d.toks[k].Kind == text.Word; k-- {
			if d.is(k, d.w.stay) {
				return after[i:], len(d.toks)
			}
		}
	}
	return after, reach
}

// whoMet is the first whom the first sentence of the body names, if it tells of their office and of officials of two other parties or more: it is they who met
// the others. nil if it tells of no such one.
func (d *draft) whoMet() (one *person) {
	const least = 3 // of as many parties
	lead := d.lead()
	if !d.w.inflects || lead < 0 {
		return nil
	}
	s := &d.doc.Sents[lead]
	var parties []record.Party
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.from < s.From || m.person == nil || len(m.person.offices) == 0 || m.person.party == "" {
			continue
		}
		if m.from >= s.To {
			break
		}
		if one == nil {
			if one = m.person; d.governed(m.from) {
				return nil
			}
		}
		parties = d.addParty(parties, m.person.party)
	}
	if len(parties) < least {
		return nil
	}
	return one
}

// hub is whoever met several, each apart, as the text tells; nil if nobody did.
func (d *draft) hub() *person {
	main := d.firstMain()
	if main == nil || len(main.people) == 0 || meets[main.kind] < 3 || main.people[0].party == "" {
		return nil
	}
	p := main.people[0]
	var others []record.Party
	for _, e := range d.events {
		if meets[e.kind] < 3 || e.status != record.Held || len(e.parties) != 2 || !slices.Contains(e.people, p) {
			continue
		}
		for _, x := range e.parties {
			if x != p.party {
				others = d.addParty(others, x)
			}
		}
	}
	if len(others) < 2 {
		return nil
	}
	return p
}

// next turns, in a text about somebody who met several, to the one of them of whom a paragraph begins to tell: "The King of Norway thanked his guest. The two sides
// …", "With the Chilean President, she discussed …".
func (s *scene) next(si int) {
	d := s.d
	if !d.w.inflects || len(d.events) < 2 || s.turn != nil {
		return
	}
	p := d.hub()
	if p == nil {
		return
	}
	of, with := d.turnsTo(&d.doc.Sents[si], p)
	if of == "" || s.event != nil && slices.Contains(s.event.parties, of) {
		return
	}
	for _, e := range d.events {
		if meets[e.kind] >= 3 && e.status == record.Held && len(e.parties) == 2 && slices.Contains(e.people, p) && slices.Contains(e.parties, of) {
			s.event, s.plural = e, voice{}
			return
		}
	}
	if !with {
		return // whoever only has something to say of it was not there
	}
	s.plural = voice{}
	s.event, s.met = nil, d.addParty(d.addParty(nil, p.party), of)
}

// turnsTo is the party, other than that of whoever met several, of an official whom a sentence begins with, or tells somebody to have been with; of a quotation
// that begins with a kind word the country that is named next; and whether it is told that they were together. "" if there is none.
func (d *draft) turnsTo(s *text.Sentence, hub *person) (of record.Party, with bool) {
	if at := d.pastMarks(s.From, s.To); at > s.From {
		if !d.kindWord(at, s.To) {
			return "", false
		}
		for _, i := range d.names.in(at, s.To) {
			for _, c := range [...]grammar.Class{d.w.country, d.w.org, d.w.adj} {
				if f, ok := d.longest(i, c); ok && d.partyOf(f) != hub.party {
					return d.partyOf(f), true
				}
			}
		}
		return "", false
	}
	first := d.skipArticle(s.From)
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.from < s.From || len(m.offices) == 0 && (m.person == nil || len(m.person.offices) == 0) || m.person != nil && d.spokesperson(m.person) {
			continue
		}
		if m.from >= s.To {
			break
		}
		of = m.party
		if m.person != nil {
			of = m.person.party
		}
		if before := d.beforeOf(m.from); of != "" && of != hub.party && !d.possessive(m.to) {
			if with = d.is(before, d.w.with) || d.metAt(m); with || m.from == first {
				return of, with
			}
		}
	}
	return "", false
}

// ofBloc reports whether a session, whose words end before token i, is that of an organisation alone: "the 74th session of | the UN General Assembly".
func (d *draft) ofBloc(i int) bool {
	f, ok := d.longest(min(d.skipArticle(i), len(d.toks)-1), d.w.org)
	return ok && d.is(i-1, d.w.of) && d.r.world.isOrg(d.partyOf(f)) && d.word(f.To) != "-"
}

// notHeld reports whether the words before a meeting, in a sentence from token from on, tell that there was none: "did not hold any | meeting with".
func (d *draft) notHeld(i, from int) bool {
	const near = 6 // tokens
	if i > from && d.outsideIs(i-1, "none") {
		return true // "no meeting is scheduled"
	}
	for k := i - 1; k > max(from, i-near); k-- {
		switch {
		case d.endOf(d.w.neg, k+1) >= from:
			return d.is(k+1, d.w.verb)
		case d.toks[k].Kind != text.Word || d.is(k, d.w.and) || d.is(k, d.w.prep):
			return false
		}
	}
	return false
}

// withNobody reports whether meetings whose words end before token i are only told to have been held, of all whom they were with none: "held a string of meetings
// on Thursday." Calls from somebody are with somebody.
func (d *draft) withNobody(i, end int) bool {
	if f, ok := d.longest(i-1, d.w.bound); ok && d.finds.Value(f) == "from" {
		return false
	}
	return !d.is(i-1, d.w.with) && d.toks[i-1].Kind == text.Word && d.finds.Next(i, end, d.w.with) >= end && d.finds.Next(i, end, d.w.stay) >= end && !d.is(i-1, d.w.office) && !d.is(i-1, d.w.pos) && !d.is(i-1, d.w.article)
}
