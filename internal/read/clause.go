package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// describes reports whether a cue only tells which thing is meant, or what is in it.
func (h *hearing) describes() bool {
	d, c, prev := h.draft, h.c, h.prev
	r := c.rule
	if !d.w.inflects && prev != nil && prev.accept && !prev.post && d.withinBelief(prev, c) {
		return true
	}
	if c.subject == nil {
		return false
	}
	if c.left > 0 && (d.is(c.left-1, d.w.what) || d.is(c.left-1, d.w.relative) && (!d.w.inflects && !r.speech || r.takes == takesNoun && !r.before && c.subject.kind == actorParty)) {
		return true // "what they called …", "…, which Rome too considers urgent"
	}
	if !d.w.inflects && prev != nil && prev.accept && prev.rule.act != record.Welcome && c.subject.kind <= actorParty && len(c.subject.more) == 0 && d.seam(c.subject.from-1, "deed") {
		return true // «nói ông hiểu việc | Tổng thống A quyết định rút quân»: of what he speaks
	}
	if d.ofThing(c, prev) {
		return true // "discussed the topics both sides would address"
	}
	if prev != nil && prev.accept && !prev.rule.speech && prev.rule.takes != takesClause && d.thatWhich(prev.to, c.subject.from) {
		return true // "thanked them for the stand that Rome had taken on"
	}
	if d.whichWasSettled(c, h.start) {
		return true
	}
	if !r.inOnly {
		return false
	}
	if d.w.inflects && c.subject.kind == actorWho {
		return true // "met the envoy, who will speak for Peru there": who that is
	}
	if c.subject.from > 0 && (d.is(c.subject.from-1, d.w.relative) || d.is(c.from, d.w.be) && d.governed(c.subject.from)) {
		return true // "an accord under which Ankara will …", "the aim of Ankara is to …" say what is in it
	}
	if prev != nil && d.noMarkBetween(prev.to, c.subject.from) { // "recalling the fact that | some days later Kenya will mark a feast"
		if k := d.finds.Next(prev.to, c.subject.from, d.w.that); k < c.subject.from && d.thatWhich(prev.to, k+1) {
			return true
		}
	}
	return d.w.inflects && d.inRelative(max(h.start, c.subject.from-8), c.subject.from) // "a forum which is the first at which both presidents will sit"
}

// foretells reports whether a cue that counts only inside what somebody says tells what will be, of nobody who undertakes it.
func (h *hearing) foretells() bool {
	d, sc, c, prev := h.draft, h.sc, h.c, h.prev
	if !c.rule.inOnly {
		return false
	}
	if !d.w.inflects && prev == nil && d.seam(h.start, "programme") {
		return true // «Theo kế hoạch, hai bên sẽ ký kết …»
	}
	if d.w.inflects && c.subject != nil && c.subject.kind == actorBoth && d.isMeeting(c.subject) {
		return true // "the meeting will also bring several accords"
	}
	if c.subject != nil && c.subject.kind != actorParty && d.onProgramme(sc, c, c.from, h.s.To) {
		return true
	}
	if sc.turn == nil && sc.event == nil && d.alone() && !(prev != nil && prev.accept && prev.rule.speech && slices.Equal(prev.voice.speakers, d.answerer.speakers)) {
		return true // what a briefing announces, or the lead of an interview foretells
	}
	if c.subject == nil {
		return false
	}
	if sc.floor.turn && prev == nil && d.is(c.subject.from-1, d.w.that) && !sc.floor.own(c.subject, sc.resolve(c.subject)) {
		return true // "it is our hope that Oslo will join"
	}
	that := d.beforeOf(c.subject.from)
	return d.w.inflects && d.is(that, d.w.that) && d.passiveAux(that-2, h.start) // "it is expected that the two countries will sign": by others
}

// supposes reports whether a cue is a chance, a condition or a time: no act yet.
func (h *hearing) supposes() bool {
	d, c, prev := h.draft, h.c, h.prev
	class := c.rule.act.Class()
	if !d.w.inflects && class != record.Stance && d.chanceIn(h.start, c.from) {
		return true // «cuộc họp là dịp để hai bên kiểm điểm tình hình, thống nhất biện pháp»
	}
	if c.subject == nil {
		return false
	}
	if class != record.Stance && d.supposed(c.subject.from) {
		return true // "if Hanoi agrees to lower its duties"
	}
	if at := d.doc.Sents[d.sentenceOf(c.from)].From; d.w.inflects && d.is(at, d.w.have) && d.skipArticle(at+1) <= c.subject.from && d.skipArticle(at+1) >= c.subject.from-1 {
		return true // "Had Kenya asked, …"
	}
	if d.w.inflects && c.rule.inOnly && c.subject.kind == actorIt && d.reasonAt(c.subject.from-1) {
		return true // "rejected the annexation, as it would harm peace"
	}
	if !d.w.inflects && class == record.Undertaking && d.timeOf(c.subject.from) {
		return true // «kể từ khi hai nước nhất trí nâng cấp quan hệ»: when
	}
	return prev != nil && prev.accept && c.subject.from > 0 && class == record.Undertaking && d.is(c.subject.from-1, d.w.clause) // "once Hanoi had settled on a route": when, not that
}

// reasonAt reports whether the word at token i, behind a comma or not, begins a clause that tells why: "as", "because".
func (d *draft) reasonAt(i int) bool {
	return i > 0 && (d.is(i, d.w.clause) || d.seam(i, "meanwhile") && d.comma(i-1))
}

// withinBelief reports whether a cue belongs to what somebody thinks will be, where verbs have one form: «tin tưởng nước Nga sẽ tiếp tục phát
// triển, khẳng định vị thế».
func (d *draft) withinBelief(prev, c *cue) bool {
	if prev.rule.act != record.Affirm || prev.rule.takes != takesClause || prev.rule.speech || d.semicolonIn(prev.to, c.from) || d.is(c.left-1, d.w.while) || d.endOf(d.w.while, c.left) >= 0 {
		return false
	}
	if c.subject != nil { // «tin tưởng quan hệ giữa A và các địa phương Lào sẽ phát triển»
		return !(prev.open && c.subject.kind <= actorTitle && d.comma(c.subject.from-1)) // but «Tin tưởng quan hệ sẽ phát triển, | ông A đề nghị …»
	}
	if d.is(c.left-1, d.w.and) || d.comma(c.left-1) && d.ownWord(c) {
		return false
	}
	for i := prev.to; i < c.left; i++ {
		if d.is(i, d.w.future) {
			return true
		}
	}
	return false
}

// ownWord reports whether a cue can hardly be one of the things that somebody believes another will do: «tin tưởng Lào sẽ phát triển, | đề nghị …», and
// not «…, khẳng định vị thế», «…, sẵn sàng đón thời cơ».
func (d *draft) ownWord(c *cue) bool {
	if c.rule.weak || c.rule.listed {
		return false
	}
	switch c.rule.act {
	case record.Propose, record.Thank, record.Congratulate, record.Welcome, record.Concern, record.Concur, record.Invite:
		return true
	case record.Affirm:
		return c.rule.takes == takesClause && !d.seam(c.from, "claim")
	case record.Commit, record.Agree:
		return !d.is(c.from, d.w.future) && d.finds.Next(c.from, c.to, d.w.future) < c.to // «khẳng định sẽ»
	}
	return false
}

// ofThing reports whether a cue only tells which thing the cue before it is about, in a clause that no word joins to that thing: "discussed the
// topics both sides would address", "noted the reforms Rome has promised to make".
func (d *draft) ofThing(c, prev *cue) bool {
	if !d.w.inflects || c.subject == nil || prev == nil || !prev.accept || c.subject.from <= d.skipArticle(prev.to) {
		return false
	}
	r, has := c.rule, d.auxiliary(c) == auxHas
	if !r.inOnly && !(has && (r.act == record.Support || r.act.Class() == record.Undertaking)) {
		return false
	}
	thing := prev.rule.takes == takesNoun || d.is(prev.to, d.w.article) && !r.inOnly && (!prev.rule.speech || has)
	return thing && d.noMarkBetween(prev.to, c.subject.from) && !d.joinedAt(prev.to, c.subject.from)
}

// whichWasSettled reports whether a cue only tells which thing was undertaken: "the agenda that | we have agreed on | today is full".
func (d *draft) whichWasSettled(c *cue, from int) bool {
	return c.rule.act.Class() == record.Undertaking && d.thatWhich(from, c.subject.from) && d.lacksObject(c.to)
}

// lacksObject reports whether what stands at token i, behind a verb, is none of its objects: the verb of the clause around it, a time or a mark.
func (d *draft) lacksObject(i int) bool {
	return i < len(d.toks) && (d.toks[i].Kind == text.Punct && !d.quoteMark(i) || d.is(i, d.w.be) || d.is(i, d.w.modal) || d.lies(i, inDate))
}

// thatWhich reports whether "that" stands right before token i, perhaps over an article, and a noun before it: it is no content of the cue that
// ends before token from, but tells which one is meant.
func (d *draft) thatWhich(from, i int) bool {
	if d.is(i-1, d.w.article) {
		i--
	}
	return d.w.inflects && i-2 >= from && d.is(i-1, d.w.that) && d.toks[i-2].Kind == text.Word && !d.is(i-2, d.w.and) && !d.is(i-2, d.w.verbPast) && !d.is(i-2, d.w.adv)
}

// inRelative reports whether a relative clause that no mark ends begins in tokens [from, i).
func (d *draft) inRelative(from, i int) bool {
	for i--; i >= from && d.toks[i].Kind == text.Word; i-- {
		if d.is(i, d.w.relative) {
			return true
		}
	}
	return false
}

// ofWhich reports whether a relative clause that no mark ends and that has a subject of its own begins in tokens [from, i).
func (d *draft) ofWhich(from, i int) bool {
	for k := i - 1; k >= from && d.toks[k].Kind == text.Word; k-- {
		if d.is(k, d.w.relative) {
			_, ok := d.actorBeginning(k + 1)
			return ok
		}
	}
	return false
}

// isMeeting reports whether an actor is a meeting by itself, which undertakes nothing: "the meeting", "the summit".
func (d *draft) isMeeting(a *actor) bool {
	return slices.ContainsFunc(d.of[makesEvent].from(a.from), func(m grammar.Match) bool {
		return m.From < a.to && m.To <= a.to && d.rule(m).event.noun && meets[d.rule(m).event.kind] > 0
	})
}

// chanceIn reports whether tokens [from, to) tell of a chance that somebody has, in the same clause: «là dịp để hai bên».
func (d *draft) chanceIn(from, to int) bool {
	for i := d.finds.Next(from, to, d.w.seam); i < to; i = d.finds.Next(i+1, to, d.w.seam) {
		if d.seam(i, "chance") && !d.semicolonIn(i, to) {
			if len(d.actorsIn(i, min(i+6, to))) > 0 {
				return true
			}
		}
	}
	return false
}

// supposed reports whether the clause whose subject begins at token i is a condition or a question: "if", "whether".
func (d *draft) supposed(i int) bool {
	for d.w.inflects && d.is(i-1, d.w.article) {
		i--
	}
	f, ok := d.finds.Ending(i, i-4, d.w.clauses)
	return ok && d.finds.Value(f) == "if"
}

// timeOf reports whether the clause whose subject begins at token i only tells when something else is or was: «kể từ khi hai nước nhất trí …».
func (d *draft) timeOf(i int) bool {
	f, ok := d.finds.Ending(i, i-4, d.w.clauses)
	return ok && d.finds.Value(f) == "when"
}

// actorStarts reports whether a clause behind a verb of saying begins with somebody who may act.
func (d *draft) actorStarts(i int) bool {
	i = d.skipThat(i)
	_, ok := d.actorBeginning(d.skipArticle(i))
	if !ok {
		_, ok = d.actorBeginning(i)
	}
	return ok || d.organ(i, min(i+4, len(d.toks)))
}

// passiveAux reports whether a form of "be" stands directly before a past form: "was agreed".
func (d *draft) passiveAux(i, from int) bool {
	for ; i >= from; i-- {
		if d.is(i, d.w.be) {
			return true
		}
		if !d.is(i, d.w.adv) && !(d.w.inflects && (d.lies(i, inDate) || d.comma(i) && d.lies(i-1, inDate))) { // "was this morning, officially welcomed"
			return false
		}
	}
	return false
}
