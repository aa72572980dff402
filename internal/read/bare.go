package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// bare judges a cue without a subject of its own: it goes on from the cue before it, waits for the subject of the main clause, or belongs to
// whoever its sentence begins with.
func (h *hearing) bare() {
	d, sc, c, prev := h.draft, h.sc, h.c, h.prev
	if h.behindQuote() || h.unowned() {
		return
	}
	if from, ok := h.signs(); ok {
		if v := d.signatories(sc, from, c.from); v.ok() {
			if prev != nil {
				c.left = from // where what the first signed ends
			}
			c.voice, c.accept = v, true
			return
		}
	}
	if d.havingDone(c, h.start) {
		c.left, c.open, c.accept = h.start, true, true
		return
	}
	if c.form == formPast && c.left > h.start && d.w.inflects && d.passiveAux(c.from-1, h.start) {
		return // "… and was informed about the flood"
	}
	if a := d.afterSemicolon(prev, c); a != nil {
		if v := sc.resolve(a); v.ok() && !c.rule.inOnly {
			c.subject, c.left = a, a.from
			h.grant(v)
			return
		}
	}
	if c.form == formPast && d.w.inflects && d.seam(c.to-1, "meanwhile") && c.left > h.start && d.comma(c.left-1) {
		return // "backed the bid, described as Pacific"
	}
	if h.amongOutcomes() {
		c.voice, c.accept = prev.voice, true
		prev.silent = prev.silent || prev.rule.act == record.Propose
		return
	}
	if c.left <= d.opener(h.start) {
		h.first()
		return
	}
	h.joined()
}

// amongOutcomes reports whether a cue without a subject tells what was said in talks or stands in a text that was just told of, where verbs have one form: «trao đổi về kinh
// tế, trong đó | thống nhất lập nhóm công tác».
func (h *hearing) amongOutcomes() bool {
	d, c, prev := h.draft, h.c, h.prev
	if d.w.inflects || prev == nil || !prev.accept || prev.post || c.rule.inOnly || c.rule.act == record.Discuss {
		return false
	}
	for k := c.left - 1; k >= prev.to && k >= c.left-3; k-- {
		if f, ok := d.longest(k, d.w.stay); ok && f.To == c.left {
			return d.finds.Value(f) == "among" && d.comma(k-1) && (prev.rule.act == record.Discuss || prev.rule.act == record.Sign || prev.rule.act == record.Propose && k-1 <= prev.to) // «nêu các đề xuất, trong đó | đề nghị …»
		}
	}
	return false
}

// signs reports whether a cue of signing may have its signatories before it, and from which token on: its sentence begins with it, or a clause
// behind a semicolon and another that tells of a signing: «hai Bộ trưởng ký Tuyên bố chung; | hai hãng hàng không ký thỏa thuận».
func (h *hearing) signs() (from int, ok bool) {
	d, c, prev := h.draft, h.c, h.prev
	if c.rule.act != record.Sign || c.form == formIng {
		return 0, false
	}
	if prev == nil {
		return h.start, true
	}
	for i := c.from - 1; i >= prev.to && prev.rule.act == record.Sign; i-- {
		if d.char(i) == ';' {
			return i + 1, true
		}
	}
	return 0, false
}

// behindQuote judges a verb of saying that stands between what is said and who says it, "…, said Brandt.", and reports whether it is one.
func (h *hearing) behindQuote() bool {
	d, c, s := h.draft, h.c, h.s
	if c.left <= h.start || !d.mayFollow(c, h.start) || !d.comma(c.left-1) && !d.quoteMark(c.left-1) || c.form == formIng {
		return false
	}
	at := d.skipArticle(c.to)
	if d.w.inflects && (d.seam(at, "deputed") || d.seam(at, "fresh")) { // "said visiting Minister A"
		f, _ := d.longest(at, d.w.seam)
		at = f.To
	}
	as := d.actorsIn(c.to, s.To)
	unknown := d.w.inflects && c.form == formPast && (d.quoteMark(c.left-1) || d.quoteMark(c.left-2)) && d.is(c.to, d.w.article) // '"…", further stated the head of their diplomacy'
	if len(as) == 0 {
		return unknown
	}
	a := &as[0]
	if unknown && a.from > d.skipArticle(c.to) {
		return true
	}
	if a.from != c.to && a.from != at || a.kind > actorTitle && !a.official || !d.closes(a.to, s) && !d.quoteMark(c.left-1) && !(c.rule.whom == nil && d.tellsWhen(a.to) && d.hasVerb(h.start, c.left-1)) {
		return false
	}
	c.subject, c.to = a, a.to
	if v := h.sc.resolve(a); v.ok() {
		h.grant(v)
	}
	return true
}

// unowned reports whether a cue without a subject is nobody's.
func (h *hearing) unowned() bool {
	d, c, prev := h.draft, h.c, h.prev
	r := c.rule
	if r.speech && c.from > h.sc.credit {
		return true // "…, said the ministry": who that is the text does not tell
	}
	if r.inOnly && (prev == nil || c.left == 0 || d.comma(c.left-1) || prev.rule.takes == takesClause && !d.actorStarts(prev.to)) {
		return true // without a subject "would" belongs to what was said; "said the market was growing and would double" is nobody's promise
	}
	if prev == nil || !prev.accept || c.form != formIng {
		return prev != nil && prev.accept && d.discussedThen(prev, c)
	}
	if d.w.inflects && (r.act == record.Discuss || r.act == record.Concur) && prev.rule.speech && !prev.post && d.comma(c.left-1) && c.left-1 > prev.to {
		return true // "said the plan was broad, covering trade and fishing"
	}
	if at := d.endOf(d.w.stay, c.from); d.w.inflects && r.weak && at > prev.to && d.comma(at-1) {
		return true // "agreed on work at the border, particularly | supporting the customs"
	}
	if d.w.inflects && (r.act == record.Support || r.act == record.Discuss) && prev.rule.act.Class() != record.Stance && (d.comma(c.left-1) || d.is(c.left-1, d.w.while)) {
		return true // "asked both sides to step up trade, | supporting each other in forums": how
	}
	if d.ofTold(h.sc, prev, c) || d.w.inflects && r.act == record.Affirm && !prev.post && c.left-3 > prev.to && d.is(c.left-3, d.w.and) && d.endOf(d.w.and, c.left) == c.left-3 {
		return true // "hoped that they will back the bid, as well as | recognising the treaty": part of the hope
	}
	return d.inSeries(prev, c, h.s.To) // "committed to opening a mission and supporting the talks": one of what they are committed to
}

// discussedThen reports whether a cue without a subject tells what was discussed at another meeting, of which somebody tells, where verbs have one form: «cho
// biết hai Tổng thống đã có cuộc điện đàm, | trao đổi ý kiến về nghề cá».
func (d *draft) discussedThen(prev, c *cue) bool {
	return !d.w.inflects && c.rule.act == record.Discuss && prev.rule.speech && !prev.post && c.left > prev.to && d.comma(c.left-1) && d.eventBetween(prev.to, c.left)
}

// ofTold reports whether a participle tells what somebody undertakes of whom the cue before it says something, and not what its speaker does: "said that Peru leads
// the way, | pledging to spend more".
func (d *draft) ofTold(sc *scene, prev, c *cue) bool {
	if !d.w.inflects || c.rule.act.Class() != record.Undertaking || !prev.rule.speech || prev.post || !d.comma(c.left-1) {
		return false
	}
	a, ok := d.actorBeginning(d.skipArticle(d.skipThat(prev.to)))
	if !ok {
		a, ok = d.actorBeginning(d.skipThat(prev.to))
	}
	if !ok || a.kind == actorHe || a.kind == actorI || a.kind == actorWe {
		return false
	}
	v := sc.resolve(a)
	return v.ok() && !slices.Equal(v.by, prev.voice.by)
}

// hasDone reports whether a cue without a subject stands in the perfect behind a saying that does not: "said the visit had been long and | had added to trust".
func (d *draft) hasDone(prev, c *cue) bool {
	has := func(c *cue) bool {
		for k := c.from - 1; k >= c.from-3 && k >= 0; k-- {
			if d.is(k, d.w.have) {
				return true
			}
			if !d.adverb(k) && !d.finds.Any(k, d.w.adverbs) {
				return false
			}
		}
		return false
	}
	return d.w.inflects && prev != nil && prev.accept && prev.rule.speech && c.rule.act.Class() == record.Stance && c.form == formPast && has(c) && !has(prev)
}

// first judges a cue that its sentence begins with: a participle waits for the subject of the main clause.
func (h *hearing) first() {
	d, c := h.draft, h.c
	switch {
	case h.sc.lister.ok() && (c.form == formPast || !d.w.inflects): // else a participle: "Asked about …" is none of ours
		c.voice, c.accept = h.sc.lister, true
	case !d.w.inflects && c.rule.act == record.Affirm && c.rule.speech && d.is(c.to-1, d.w.prep):
		return // «Nói về nghề cá, ông cho rằng …»: of what
	case c.form == formIng || !d.w.inflects:
		c.open = c.rule.act != record.Accept || !d.is(c.to, d.w.letter) // but for «Nhận lời mời của …»: why somebody came
		c.accept = c.open
	case c.form != formPast:
		h.joined()
	}
}

// havingDone reports whether a sentence begins with a cue as what its subject had done just before: "Having thanked the host, she asked …". What they had agreed or
// undertaken by then may be long ago.
func (d *draft) havingDone(c *cue, from int) bool {
	return d.w.inflects && c.form == formPast && c.rule.act.Class() == record.Stance && (c.rule.speech || c.rule.act != record.Affirm) && c.from == from+1 && d.seam(from, "had")
}

// joined judges a cue that is joined to the cue before it, or to somebody whom its sentence tells of.
func (h *hearing) joined() {
	d, sc, c, prev, start := h.draft, h.sc, h.c, h.prev, h.start
	r := c.rule
	tied, strong := d.joined(c, start)
	switch {
	case d.hasDone(prev, c):
		return
	case prev != nil && prev.accept && d.pairEnds(c.from):
		return // «nhấn mạnh cần phối hợp và ủng hộ lẫn nhau»: one of what is stressed
	case prev != nil && prev.accept && tied && d.listedDeed(prev, c):
		return // «nhất trí mở văn phòng; ký hiệp định»: one of what they agree to
	case tied && d.withinTogether(sc, prev, c):
		sc.heard(c.voice)
	case prev != nil && prev.accept && tied && (strong || !r.weak || d.w.inflects || prev.rule.act == record.Discuss || d.backs(sc, prev, c)) && d.sameForm(prev, c):
		c.voice, c.accept, c.open = prev.voice, true, prev.open
	case tied && d.pastAim(prev, c):
		d.afterAim(sc, prev, c, start)
	case prev != nil:
	case tied && c.form == formPast && d.comma(c.left-1) && !d.commaIn(start, c.left-1) && !d.hasVerb(start, c.left-1):
		return // "the islets, called the Twins by both": what stands before it has no verb yet
	case tied && !d.governedIng(c) && !(c.form == formBase && r.act.Class() == record.Stance):
		h.ofDoer(strong)
	case !d.w.inflects && r.act == record.Concern && d.endOf(d.w.stay, c.left) >= start:
		if a := d.doer(start, c.left); a != nil && d.summonsBetween(a.to, c.left) {
			c.subject = a
			h.grant(sc.resolve(a))
		}
	case c.form == formBase && c.from > start && d.is(c.from-1, d.w.toward) && sc.unheard == 0:
		h.purpose()
	}
}

// pairEnds reports whether token i is the second of two verbs that share one object.
func (d *draft) pairEnds(i int) bool {
	const longest = 5 // tokens
	for k := max(0, i-longest); k < i; k++ {
		if f, ok := d.longest(k, d.w.seam); ok && f.To > i && d.finds.Value(f) == "one" {
			return true
		}
	}
	return false
}

// ofDoer gives a cue to whoever its sentence tells of: "The minister received the envoy and praised …". strong is whether "and" joins it.
func (h *hearing) ofDoer(strong bool) {
	d, sc, c := h.draft, h.sc, h.c
	r := c.rule
	a := d.doer(h.start, c.left)
	if a == nil || d.ofPeople(a) {
		return
	}
	if d.w.inflects && c.form == formIng && d.is(d.skipAdverbs(a.to, c.left), d.w.future) {
		return // "the two will speak to the press, stressing their commitment to peace": they have not yet
	}
	if d.w.inflects && c.form == formIng && a.kind == actorParty && d.is(a.to, d.w.be) && d.is(a.to+1, d.w.article) {
		return // "Peru is a partner of ours, calling for fair trade": what it is like
	}
	v := sc.resolve(a)
	if !v.ok() || c.form == formBase || r.weak && !strong && !d.w.inflects {
		return
	}
	if r.act == record.Agree && r.pair && v.single() && len(sc.parties()) == 2 && d.meetsBetween(a.to, c.left) {
		v = voice{by: sc.parties(), speakers: sc.participants(), group: true} // «A hội đàm với B, nhất trí mở đường bay»
	}
	c.subject = a
	h.grant(v)
}

// purpose judges what somebody met for: "spoke with X to reaffirm …".
func (h *hearing) purpose() {
	d, sc, c := h.draft, h.sc, h.c
	if !d.eventIn(h.start, c.from) || d.w.inflects && d.quoteMarks(h.start, c.from)%2 == 1 { // not what somebody says it was for
		return
	}
	if d.w.inflects && d.finds.Next(h.start, c.from, d.w.future) < c.from {
		return // "is expected to hold talks with A to discuss": still to come
	}
	v := voice{by: sc.parties(), group: true}
	if a := d.doer(h.start, c.from); a != nil && d.w.inflects && d.finds.Next(a.to, c.from, d.w.modal) < c.from {
		return // "discussed what Peru can do to support the fund": what it may do
	} else if a != nil && c.rule.act != record.Discuss {
		v = sc.resolve(a)
	} else {
		v.speakers = sc.participants()
	}
	c.left = c.from - 1
	c.voice, c.accept = v, v.ok()
	sc.heard(v)
}

func (d *draft) governedIng(c *cue) bool {
	return c.form == formIng && c.from > 0 && d.is(c.from-1, d.w.prep)
}

// sameForm reports whether a cue can continue another clause: past after past, a participle after anything.
func (d *draft) sameForm(prev, c *cue) bool {
	if !d.w.inflects || c.form == formIng || c.form == formNone {
		return true
	}
	if c.form == formBase {
		return prev.form == formBase && prev.rule.takes != takesVerb || d.tookChance(c)
	}
	if c.form == formThird && c.rule.speech && prev.form == formPast && prev.rule.speech && !prev.post {
		return false // "noted that the visit, her first, | underscores the ties": what was noted
	}
	return prev.form != formBase
}

// tookChance reports whether a cue is told as what somebody made use of a chance to do: "and took the opportunity to | invite her". It stands for its
// past.
func (d *draft) tookChance(c *cue) bool {
	if c.from == 0 || !d.is(c.from-1, d.w.toward) {
		return false
	}
	f, ok := d.finds.Ending(c.from, max(0, c.from-6), d.w.adverbs)
	return ok && f.To-f.From > 2 && d.is(f.From, d.w.verbPast)
}

// withinTogether gives what two agree on to both, where somebody said that they had done something and agreed: "said the two sides exchanged views
// and agreed to". It reports whether it is so.
func (d *draft) withinTogether(sc *scene, prev, c *cue) bool {
	const near = 6 // tokens: "told reporters in Lima that"
	if !d.w.inflects {
		return d.saidTogether(sc, prev, c)
	}
	if !d.w.inflects || c.rule.act != record.Agree || c.form != formPast || prev == nil || !prev.accept || !prev.rule.speech || prev.post || !prev.voice.single() || !d.is(c.left-1, d.w.and) {
		return false
	}
	i := d.skipThat(prev.to)
	if prev.rule.whom != nil {
		if i = d.finds.Next(prev.to, min(prev.to+near, c.left), d.w.that) + 1; i > c.left {
			return false
		}
	}
	a, ok := d.actorBeginning(i)
	if !ok {
		a, ok = d.actorBeginning(d.skipArticle(i))
	}
	if !ok || !d.hasVerb(a.to, c.left) && d.finds.Next(a.to, c.left, d.w.verbPast) >= c.left {
		return false
	}
	v := sc.resolve(a)
	if len(v.by) < 2 {
		return false
	}
	c.voice, c.accept = v, true
	return true
}

// inSeries reports whether a participle is one of several that the cue before it has for its content: "spoke about opening A, supporting B
// and building C". Without "and" it says what they did meanwhile.
func (d *draft) inSeries(prev, c *cue, end int) bool {
	if prev.rule.speech || prev.rule.takes == takesClause || !d.is(d.skipAdverbs(prev.to, end), d.w.verbIng) || c.rule.speech {
		return false
	}
	if d.is(c.left-1, d.w.and) {
		return true
	}
	for i := c.to; d.comma(c.left-1) && i < end; i++ {
		if j, ok := d.jointAt(i, end); ok && j.and {
			return d.is(d.skipAdverbs(j.to, end), d.w.verbIng)
		}
	}
	return false
}

// listedDeed reports whether a cue without a subject is rather one of the things that the cue before it undertakes or asks for: where
// verbs have one form, "sign" in such a list is still to be done; and behind a semicolon whom they task is one of the things that they agree on.
func (d *draft) listedDeed(prev, c *cue) bool {
	if c.rule.listed && (prev.rule.takes == takesVerb && prev.rule.act.Class() == record.Undertaking || d.promisedIn(prev, c)) && d.endOf(d.w.while, c.left) < 0 {
		return true
	}
	if !d.w.inflects && c.rule.act == record.Discuss && (prev.rule.takes == takesVerb || d.finds.Next(prev.to, c.left, d.w.future) < c.left) && d.comma(c.left-1) && d.endOf(d.w.verb, c.left-1) >= prev.to {
		return true // «sẵn sàng giới thiệu, trao đổi những mẫu giống»: one of what they will do
	}
	return !d.w.inflects && prev.rule.takes == takesVerb && (c.rule.act == record.Sign && prev.rule.act.Class() != record.Stance || c.rule.act == record.Task && prev.rule.act == record.Agree && (d.char(c.left-1) == ';' || d.comma(c.left-1)))
}

// backs reports whether a cue tells whom or what those support who have just said what they think: «quan ngại về khủng hoảng và ủng hộ
// giải pháp hai nhà nước», or of their own country: «khẳng định Peru coi trọng quan hệ, ủng hộ Lào ứng cử». In what they ask for or are
// thankful for it would be others who support.
func (d *draft) backs(sc *scene, prev, c *cue) bool {
	if c.rule.act != record.Support {
		return false
	}
	if !d.w.inflects && d.comma(c.left-1) {
		if prev.rule.act == record.Affirm && prev.rule.speech {
			if a, ok := d.actorBeginning(d.skipThat(prev.to)); ok {
				return slices.Equal(sc.resolve(a).by, prev.voice.by)
			}
		}
		switch prev.rule.act {
		case record.Affirm, record.Welcome, record.Concern:
			return d.onlyThing(prev.to, c.left-1) // «đánh giá cao kết quả hợp tác, | ủng hộ …»
		}
	}
	at := d.endOf(d.w.and, c.left)
	switch prev.rule.act {
	case record.Affirm, record.Concern, record.Concur:
		return at >= 0
	case record.Welcome, record.Thank: // «đánh giá cao vai trò của Lào và | ủng hộ Lào ứng cử»; not «sự hợp tác và ủng hộ của Lào»
		return !d.w.inflects && d.onlyThing(prev.to, at) && (d.is(c.to, d.w.country) || d.seam(c.to, "backed"))
	}
	return false
}

// onlyThing reports whether tokens [from, to) name a thing, with no verb that could go on behind it.
func (d *draft) onlyThing(from, to int) bool {
	for i := from; i < to; i++ {
		if d.seam(i, "deed") || d.is(i, d.w.be) || d.is(i, d.w.that) || d.is(i, d.w.past) || d.is(i, d.w.future) {
			return false
		}
		if f, ok := d.longest(i, d.w.verb); ok {
			if !d.flagged(f, asNoun) {
				return false
			}
			i = f.To - 1
		}
	}
	return to > from
}

// afterSemicolon is the party that a clause behind a semicolon begins with, between two cues where verbs have one form and the second is joined
// to what that party does first: «…; phía Lào nhất trí và đề nghị …»; nil if there is none.
func (d *draft) afterSemicolon(prev, c *cue) *actor {
	if d.w.inflects || prev == nil || d.endOf(d.w.and, c.left) < 0 && !d.comma(c.left-1) {
		return nil
	}
	as := d.actorsIn(prev.to, c.left)
	for i := len(as) - 1; i >= 0; i-- {
		if a := &as[i]; a.from > prev.to && d.char(a.from-1) == ';' && (a.kind == actorParty || a.kind == actorPerson) {
			return a
		}
	}
	return nil
}

// signatories are the two parties, where bodies of both stand before a verb of signing at token i: "the coast guards of the two
// countries signed …", «Bộ A của Lào và Tập đoàn B của Việt Nam đã ký …». Whoever saw it done signed nothing.
func (d *draft) signatories(sc *scene, from, i int) voice {
	var by []record.Party
	as := d.actorsIn(from, i)
	for k := range as {
		v := sc.resolve(&as[k])
		if len(v.speakers) > 0 {
			return voice{}
		}
		for _, p := range v.by {
			by = d.addParty(by, p)
		}
	}
	if len(by) != 2 || !slices.Equal(by, sc.parties()) {
		return voice{}
	}
	at := i
	for at > from && (d.is(at-1, d.w.adv) || d.is(at-1, d.w.past)) {
		at--
	}
	if d.char(at-1) == ')' {
		for at > from && d.char(at) != '(' {
			at--
		}
	}
	if as[len(as)-1].to != at {
		return voice{}
	}
	for k := as[0].from; k < at; k++ {
		if d.is(k, d.w.verbPast) || !d.w.inflects && d.is(k, d.w.verb) && !d.toks[k].Capital() && d.is(k, d.w.clause) {
			return voice{}
		}
	}
	return voice{by: by, group: true}
}

// doer is the first actor of [from, to) that no preposition governs; but of whoever is summoned, the outlet's own ministry that does it.
func (d *draft) doer(from, to int) *actor {
	a := d.firstActor(from, to)
	if a == nil {
		return nil
	}
	for _, m := range d.of[makesEvent].from(from) {
		if m.From > a.from {
			break
		}
		if d.rule(m).event.byHome {
			if d.home == "" || d.home == a.party || a.person != nil && d.home == a.person.party {
				return nil
			}
			return &actor{from: from, to: from, kind: actorParty, party: d.home, official: true}
		}
	}
	return a
}

// firstActor is the first actor of [from, to) that no preposition governs.
func (d *draft) firstActor(from, to int) *actor {
	as := d.actorsIn(from, to)
	for i := len(as) - 1; i > 0; i-- { // the subject of the clause that the last comma opens
		if as[i].from > from && d.comma(as[i].from-1) && !d.governed(as[i].from) && !d.listed(&as[i]) && d.noVerbAfter(from, as[i].from) {
			return &as[i]
		}
	}
	for i := range as {
		if !d.governed(as[i].from) || as[i].from == from {
			if as[i].to < to && d.is(as[i].to, d.w.clitic) {
				continue
			}
			return &as[i]
		}
	}
	return nil
}

// listed reports whether a party goes on a list of parties: "from Peru, | Chile and Chad".
func (d *draft) listed(a *actor) bool {
	if a.kind != actorParty || a.from == 0 || !d.comma(a.from-1) {
		return false
	}
	b, ok := d.actorEnding(a.from - 1)
	return ok && b.kind == actorParty
}

// noVerbAfter reports whether [from, to) is an opener: a participle or an adverbial, not a clause with a subject of its own.
func (d *draft) noVerbAfter(from, to int) bool {
	if a := d.actorsIn(from, to); len(a) > 0 && a[0].from == from {
		return false
	}
	return d.is(from, d.w.verbIng) || d.is(from, d.w.prep) || !d.w.inflects
}

// eventIn reports whether an event that has happened is told in tokens [from, to).
func (d *draft) eventIn(from, to int) bool {
	ms := d.of[makesEvent].from(from)
	return len(ms) > 0 && ms[0].From < to && !d.ahead(ms[0].From, from) && !(d.w.inflects && d.is(ms[0].To, d.w.verbThird)) // not "this visit proves our wish to"
}

// meetsBetween reports whether a verb in tokens [from, to) tells of a meeting.
func (d *draft) meetsBetween(from, to int) bool {
	return slices.ContainsFunc(d.of[makesEvent].from(from), func(m grammar.Match) bool {
		e := d.rule(m).event
		return m.From < to && meets[e.kind] >= 3 && !e.noun
	})
}

// summonsBetween reports whether a verb in tokens [from, to) tells that somebody was called in: «triệu Đại sứ A đến để | phản đối».
func (d *draft) summonsBetween(from, to int) bool {
	return slices.ContainsFunc(d.of[makesEvent].from(from), func(m grammar.Match) bool { return m.From < to && d.rule(m).event.byHome })
}
