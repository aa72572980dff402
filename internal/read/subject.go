package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// subject judges a cue that has a subject of its own: theirs it is, if they are somebody whose acts are told, and not only recalled.
func (h *hearing) subject() {
	d, sc, c, prev := h.draft, h.sc, h.c, h.prev
	r := c.rule
	v, own := h.speaker()
	v = sc.kindToOther(c, v)
	if d.privately(sc, v) {
		sc.person = v.speakers[0] // "he" in the next sentence is nobody else
		return
	}
	if !v.ok() && d.w.inflects && r.speech && c.subject.kind <= actorTitle && !d.quoted(c) {
		sc.unheard = c.to // "the Prime Minister said he looked forward to": of whom nobody knows
	}
	if !v.ok() || c.subject.kind == actorI && !sc.floor.held() {
		return
	}
	if c.form == formPast && c.from > 0 && d.passiveAux(c.from-1, c.left) {
		return
	}
	if c.form == formBase && !v.group && len(v.by) == 1 && c.subject.kind != actorThey && !(c.subject.first() && (sc.floor.held() || v.official)) && !d.is(c.from-1, d.w.toward) && !d.is(c.from-1, d.w.do) {
		return // "that Australia consider": no finite verb
	}
	if r.inOnly && !(own && !d.talk(c.from, talkHedge)) && (len(v.speakers) > 0 && (!v.group || d.onAgenda(c.subject)) || d.w.inflects && prev != nil && prev.rule.speech && !d.clauseInitial(c.subject.from, h.start)) {
		return // "he will visit" is told by the reporter; a country or both sides speak for themselves
	}
	if r.joint && v.single() || r.sole && !v.single() || d.background(sc, c, prev, v, h.s, h.start) || r.act != record.Affirm && d.unheard(sc, c) {
		return
	}
	h.grant(v)
}

// withMore adds to the voice of "we" whoever it names besides, where verbs have one form: «Chúng tôi và Việt Nam».
func (s *scene) withMore(v voice, a *actor) voice {
	if s.d.w.inflects || len(a.more) == 0 || !v.ok() {
		return v
	}
	v = voice{by: slices.Clone(v.by), group: true}
	for i := range a.more {
		for _, p := range s.one(&a.more[i]).by {
			v.by = s.d.addParty(v.by, p)
		}
	}
	return v
}

// onAgenda reports whether what several people will do is told by the reporter, as part of their programme: "the two leaders will tour a mill". In a joint
// statement it is what they undertake.
func (d *draft) onAgenda(a *actor) bool {
	if !d.w.inflects {
		return a.kind == actorPerson
	}
	return d.out.Genre != record.JointStatement && (a.kind <= actorTitle || a.kind == actorPeople)
}

// speaker is whom the subject of a cue denotes, and whether it is whoever holds the floor.
func (h *hearing) speaker() (v voice, own bool) {
	d, sc, c := h.draft, h.sc, h.c
	v = sc.resolve(c.subject)
	own = sc.floor.own(c.subject, v)
	switch we := c.subject.kind == actorWe; {
	case we && sc.floor.held():
		v = sc.withMore(sc.floor.we(sc, c.rule), c.subject)
	case we && c.rule.pair && d.w.inflects && v.single() && len(sc.parties()) == 2 && slices.Contains(sc.parties(), v.by[0]):
		v = voice{by: sc.parties(), group: true} // "We also agreed to": it takes two, whoever says so
	case own:
		v = sc.floor.voice
	}
	if p := d.ownerIn(c.from, c.to); p != "" && d.w.inflects && c.subject.kind == actorHe && v.single() && v.by[0] != p && slices.Contains(sc.parties(), p) && slices.Contains(sc.parties(), v.by[0]) {
		v = d.sole(p) // "She voiced Peru's concern over": not the guest from Chad
	} else if p != "" && c.subject.kind != actorParty && !own && !v.group && (!v.ok() || v.by[0] != p && !d.surelyOf(v)) {
		v = d.sole(p)
	}
	return v, own
}

// weAll gives the first cue of a joint statement the "we" that its sentence begins with, though all who speak stand between: "We, the ministers of Peru and Chile,
// | strongly condemn".
func (d *draft) weAll(c *cue, start int) {
	a, ok := d.actorBeginning(start)
	if !d.w.inflects || !ok || a.kind != actorWe || !d.comma(a.to) || c.form != formBase || d.out.Genre != record.JointStatement || c.subject == a {
		return
	}
	at := c.from - 1
	for k := d.back(at, a.to); k < at; k = d.back(at, a.to) {
		at = k
	}
	if at > a.to && d.comma(at) {
		c.subject, c.left = a, at+1
	}
}
