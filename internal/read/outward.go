package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Diplomacy without a meeting: what somebody says to the world.

// outward reports whether a statement is an act of diplomacy by whom it is made and of whom it speaks, though no meeting is told, where verbs have forms: an
// organisation of states decides or asks for something ("NATO allies agreed to …"); its head, a minister or an envoy deals with a country; a country
// does, for which somebody is named who speaks ("Oslo has asked Peru to …, Foreign Minister A told parliament").
func (d *draft) outward(s *statement) bool {
	if !d.w.inflects || len(s.voice.by) != 1 || d.turnAt(s.from) != nil {
		return false
	}
	by := s.voice.by[0]
	deed := s.act != record.Affirm && s.act != record.Discuss
	if len(s.voice.speakers) == 0 && d.ofStates(by) {
		other, _ := d.otherIn(0, len(d.toks), by)
		return other != "" && (s.act.Class() != record.Stance || s.act == record.Concern || s.act == record.Support)
	}
	if !d.towardsOther(s, by) {
		return false
	}
	if len(s.voice.speakers) == 1 && deed && d.speaksOut(s.voice.speakers[0]) {
		return true
	}
	if len(s.voice.speakers) == 0 {
		told := &d.doc.Sents[d.sentenceOf(s.cueFrom)]
		return deed && slices.ContainsFunc(d.peopleIn(told.From, told.To), func(p *person) bool { return p.party == by && d.speaksOut(p) })
	}
	p := s.voice.speakers[0]
	return len(s.voice.speakers) == 1 && p.told && (d.ofStates(p.party) && (p.holds("org-head") || p.holds("envoy")) || deed && s.act != record.Accept && governs(p, len(s.to) > 0))
}

// ofStates reports whether a party is an organisation of states that acts for them: a bloc, a forum, the United Nations.
func (d *draft) ofStates(p record.Party) bool {
	switch d.r.world.orgKind[string(p)] {
	case "bloc", "forum", "un":
		return true
	}
	return false
}

// governs reports whether somebody holds an office of a government that deals with others, besides those who always speak for it. Ministers of the interior, of
// trade … do where they address another party.
func governs(p *person, addressed bool) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool {
		switch o.Code {
		case "deputy-head-of-government", "envoy", "monarch":
			return true
		}
		return addressed && o.Code == "minister"
	})
}

// towardsOther reports whether a statement is addressed to another party than its own, or speaks of one.
func (d *draft) towardsOther(s *statement, own record.Party) bool {
	if slices.ContainsFunc(s.to, func(p record.Party) bool { return p != own }) {
		return true
	}
	other, several := d.otherIn(min(s.from, s.cueFrom), max(s.end, s.cueTo), own) // "accused Peru of"
	return other != "" || several
}

// ofPlaceAbroad reports whether a foreign minister, an ambassador or a ministry speaks of a place in another country, where verbs have forms: "left the door open to
// dialogue with Lima".
func (d *draft) ofPlaceAbroad(s *statement) bool {
	if !d.w.inflects || !s.voice.official && !d.foreignOffice(s.voice.speakers) && !(len(s.voice.speakers) == 1 && d.spokesperson(s.voice.speakers[0])) {
		return false
	}
	for i := s.from; i < s.end; i++ {
		if f, ok := d.longest(i, d.w.place); ok {
			if p := d.partyOf(f); p != "" && p != s.voice.by[0] {
				return true
			}
		}
	}
	return false
}

// dealtAtTalks reports whether one of two states that held talks undertakes something towards the other, though nobody is named: "Peru agreed to a truce proposed by
// Chad after talks in Oslo".
func (d *draft) dealtAtTalks() bool {
	return d.w.inflects && slices.ContainsFunc(d.statements, func(s *statement) bool {
		e := s.event
		return e != nil && e.main && e.kind == "talks" && len(e.parties) == 2 && len(d.states(e.parties)) == 2 && s.act.Class() == record.Undertaking &&
			len(s.voice.by) == 1 && slices.Contains(e.parties, s.voice.by[0]) && len(s.to) == 1 && slices.Contains(e.parties, s.to[0])
	})
}
