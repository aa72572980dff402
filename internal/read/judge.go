package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// judge decides whether a cue reports an act of somebody, and whose.
func (d *draft) judge(sc *scene, c *cue, prev *cue, s *text.Sentence, start int) {
	r := c.rule
	if c.negated {
		if r.speech && prev == nil {
			sc.denied = c.to
		}
		return
	}
	if c.subject != nil && r.speech && d.w.inflects && c.from == sc.credit+1 && c.subject.to <= sc.credit && d.noVerb(c.to, s.To) {
		c.subject, c.left = nil, c.from // "Kenya's envoy, Otieno Ouma, attended the talks, said the party's press officer Anna Brandt"
	}
	if c.subject != nil && sc.denied > 0 && c.subject.from <= sc.denied+2 {
		return // "declined to say whether the U.S. would …"
	}
	if d.signedLongAgo(c, s) {
		return
	}
	if r.passive {
		d.judgePassive(sc, c, prev)
		return
	}
	if r.before && (c.subject == nil || !d.is(c.subject.from-1, d.w.relative)) {
		return // only "…, to which he gave his support" has what it is about before it
	}
	if c.subject != nil && prev != nil && c.subject.from <= d.skipArticle(d.skipThat(prev.to)) && !prev.post {
		// inside what the cue before it says: told by itself only if it is an undertaking that is valued ("welcomed the two
		// governments agreeing to …")
		v := sc.resolve(c.subject)
		told := prev.accept && prev.rule.speech && prev.voice.official && v.group && len(v.by) > 1
		if !told {
			if prev.rule.takes == takesNoun && r.act == record.Agree && len(v.by) > 1 {
				c.voice, c.accept, c.inside = v, true, true
			}
			return
		}
		prev.silent = true // "the ministry said that the two sides discussed …" tells of the talks
	}
	if c.subject != nil && prev != nil && prev.accept && !prev.post && d.saidBehind(sc, c, prev) || d.believed(prev, c) {
		return
	}
	if prev != nil && c.subject != nil && (prev.rule.act == record.Agree || prev.rule.act == record.Concur) && d.is(prev.to-1, d.w.that) && d.ownsSubject(prev.to, c.subject.from) {
		return // "agreed that officials of the two ministries would meet"
	}
	if !d.w.inflects && r.inOnly && prev != nil && prev.accept && !prev.post && c.subject != nil && c.subject.from > prev.to && !prev.voice.single() && d.dateUpTo(prev.to, c.subject.from) {
		if !prev.rule.speech {
			return // «nhất trí, trong năm tới, hai nước sẽ …»: what they agree on
		}
		prev.silent = true
	}
	if !d.w.inflects && r.inOnly && prev != nil && prev.accept && (prev.rule.speech || prev.rule.act == record.Propose) && !prev.post && c.subject != nil && d.others(sc, c, prev) {
		return // «tin tưởng, dưới sự lãnh đạo của Đảng, Lào sẽ …»: what one side thinks that the other will do
	}
	if !d.w.inflects && prev != nil && prev.accept && !prev.post && d.withinBelief(prev, c) {
		return
	}
	if c.left > 0 && c.subject != nil && (d.is(c.left-1, d.w.what) || !d.w.inflects && !r.speech && d.is(c.left-1, d.w.relative) || c.rule.takes == takesNoun && !r.before && c.subject.kind == actorParty && d.is(c.left-1, d.w.relative)) {
		return // "what they called …", "…, which Rome too considers urgent"
	}
	if d.ofThing(c, prev) {
		return // "discussed the topics both sides would address"
	}
	if c.subject != nil && prev != nil && prev.accept && !prev.rule.speech && prev.rule.takes != takesClause && d.thatWhich(prev.to, c.subject.from) {
		return // "thanked them for the stand that Rome had taken on"
	}
	if r.inOnly && c.subject != nil && c.subject.from > 0 && (d.is(c.subject.from-1, d.w.relative) || d.is(c.from, d.w.be) && d.governed(c.subject.from)) {
		return // "an accord under which Ankara will …", "the aim of Ankara is to …" say what is in it
	}
	if r.inOnly && d.w.inflects && c.subject != nil && d.inRelative(max(start, c.subject.from-8), c.subject.from) {
		return // "a forum which is the first at which both presidents will sit"
	}
	if r.inOnly && d.w.inflects && c.subject != nil && c.subject.kind == actorBoth && d.isMeeting(c.subject) {
		return // "the meeting will also bring several accords"
	}
	if r.inOnly && c.subject != nil && c.subject.kind != actorParty && d.onProgramme(sc, c.from, s.To) {
		return
	}
	if r.inOnly && sc.turn == nil && sc.event == nil && d.alone() && !(prev != nil && prev.accept && prev.rule.speech && slices.Equal(prev.voice.speakers, d.answerer.speakers)) {
		return // what a briefing announces, or the lead of an interview foretells
	}
	if sc.floor.turn && r.inOnly && prev == nil && c.subject != nil && d.is(c.subject.from-1, d.w.that) && !sc.floor.own(c.subject, sc.resolve(c.subject)) {
		return // "it is our hope that Oslo will join"
	}
	if c.subject != nil && d.w.inflects && r.inOnly && d.is(d.beforeOf(c.subject.from), d.w.that) && d.passiveAux(d.beforeOf(c.subject.from)-2, start) {
		return // "it is expected that the two countries will sign": by others
	}
	if !d.w.inflects && r.act.Class() != record.Stance && d.chanceIn(start, c.from) {
		return // «cuộc họp là dịp để hai bên kiểm điểm tình hình, thống nhất biện pháp»
	}
	if c.subject != nil && r.act.Class() != record.Stance && d.supposed(c.subject.from) {
		return // "if Hanoi agrees to lower its duties"
	}
	if prev != nil && prev.accept && c.subject != nil && c.subject.from > 0 && r.act.Class() == record.Undertaking && d.is(c.subject.from-1, d.w.clause) {
		return // "once Hanoi had settled on a route": when, not that
	}
	if r.source {
		if as := d.actorsIn(c.from, min(c.to+12, s.To)); len(as) > 0 {
			c.voice = sc.resolve(&as[0])
			c.to = max(c.to, as[0].to)
			if !d.w.inflects && len(as) > 1 && as[0].kind == actorTitle && d.is(c.to, d.w.of) && as[1].from == c.to+1 { // «Theo cố vấn của Tổng thống A, …»
				v := sc.resolve(&as[1])
				c.voice, c.to = voice{by: v.by}, as[1].to
			}
			if c.to < s.To && (d.toks[c.to].Capital() || d.is(c.to, d.w.clitic)) && as[0].kind == actorParty {
				return // "According to the Cyprus News Agency", "according to Japan's Kyodo News"
			}
			c.accept = c.voice.ok() && !(c.voice.official && d.eventBetween(c.to, s.To)) // "according to the ministry, the two met": no view
			sc.heard(c.voice)
		}
		return
	}
	if r.act == record.Discuss && !d.w.inflects && c.subject == nil && d.quoteMark(c.left-1) {
		return // «nói: "Thông tin về các chuyến thăm sẽ được …"»: a noun
	}
	if r.act == record.Discuss && (c.form == formIng || !d.w.inflects) && c.left <= d.opener(start) && c.subject == nil {
		return // "Touching on trade, …": what the next clause is about
	}
	if f := &sc.floor; f.held() && f.quoted && c.subject != nil && !f.own(c.subject, sc.resolve(c.subject)) {
		return // whatever somebody tells of others in their own words, it is they who say so
	}
	if c.subject != nil {
		v := sc.resolve(c.subject)
		own := sc.floor.own(c.subject, v)
		if c.subject.kind == actorWe && sc.floor.held() {
			v = sc.floor.we(sc, r)
		} else if c.subject.kind == actorWe && r.pair && d.w.inflects && v.single() && len(sc.parties()) == 2 && slices.Contains(sc.parties(), v.by[0]) {
			v = voice{by: sc.parties(), group: true} // "We also agreed to": it takes two, whoever says so
		} else if own {
			v = sc.floor.voice
		}
		if p := d.ownerIn(c.from, c.to); p != "" && c.subject.kind != actorParty && !own && !v.group && (!v.ok() || v.by[0] != p && !d.surelyOf(v)) {
			v = d.sole(p)
		}
		if d.privately(sc, v) {
			sc.person = v.speakers[0] // "he" in the next sentence is nobody else
			return
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
		if r.inOnly && !(own && !d.talk(c.from, talkHedge)) && (len(v.speakers) > 0 && (!v.group || !d.w.inflects && c.subject.kind == actorPerson) || d.w.inflects && prev != nil && prev.rule.speech && !d.clauseInitial(c.subject.from, start)) {
			return // "he will visit" is told by the reporter; a country or both sides speak for themselves
		}
		if r.joint && v.single() || r.sole && !v.single() || d.background(sc, c, prev, v, s, start) || r.act != record.Affirm && d.unheard(sc, c) {
			return
		}
		c.voice, c.accept = v, true
		d.hear(sc, c)
		return
	}
	if r.speech && c.left > start && (d.comma(c.left-1) || d.quoteMark(c.left-1)) && c.form != formIng {
		if as := d.actorsIn(c.to, s.To); len(as) > 0 && (as[0].from == c.to || as[0].from == d.skipArticle(c.to)) && (as[0].kind <= actorTitle || as[0].official) && (d.closes(as[0].to, s) || d.quoteMark(c.left-1)) { // "…, said Brandt."
			c.subject, c.to = &as[0], as[0].to
			if c.voice = sc.resolve(c.subject); c.voice.ok() {
				c.accept = true
				sc.heard(c.voice)
			}
			return
		}
	}
	if r.speech && c.from > sc.credit {
		return // "…, said the ministry": who that is the text does not tell
	}
	if r.inOnly && (prev == nil || c.left == 0 || d.comma(c.left-1) || prev.rule.takes == takesClause && !d.actorStarts(prev.to)) {
		return // without a subject "would" belongs to what was said; "said the market was growing and would double" is nobody's promise
	}
	if prev != nil && prev.accept && d.w.inflects && c.form == formIng && r.act == record.Discuss && prev.rule.speech && !prev.post && d.comma(c.left-1) && c.left-1 > prev.to {
		return // "said the plan was broad, covering trade and fishing"
	}
	if prev != nil && prev.accept && c.form == formIng && d.inSeries(prev, c, s.To) {
		return // "committed to opening a mission and supporting the talks": one of what they are committed to
	}
	if r.act == record.Sign && prev == nil && c.form != formIng {
		if v := d.signatories(sc, start, c.from); v.ok() {
			c.voice, c.accept = v, true
			return
		}
	}
	if c.form == formPast && c.left > start && d.w.inflects && d.passiveAux(c.from-1, start) {
		return // "… and was informed about the flood"
	}
	if a := d.afterSemicolon(prev, c); a != nil {
		if v := sc.resolve(a); v.ok() && !r.inOnly {
			c.subject, c.left, c.voice, c.accept = a, a.from, v, true
			d.hear(sc, c)
			return
		}
	}
	if c.form == formPast && d.w.inflects && d.word(c.to-1) == "as" && c.left > start && d.comma(c.left-1) {
		return // "backed the bid, described as Pacific"
	}
	tied, strong := d.joined(c, start)
	first := c.left <= d.opener(start)
	switch {
	case first && (c.form == formIng || !d.w.inflects):
		if r.act == record.Accept && d.is(c.to, d.w.letter) {
			return // «Nhận lời mời của …»: why somebody came
		}
		c.open, c.accept = true, true
	case first && c.form == formPast && sc.lister.ok():
		c.voice, c.accept = sc.lister, true
	case first && c.form == formPast: // a participle: "Asked about …" is none of ours
		return
	case prev != nil && prev.accept && tied && d.listedDeed(prev, c):
		return // «nhất trí mở văn phòng; ký hiệp định»: one of what they agree to
	case tied && d.withinTogether(sc, prev, c):
		d.hear(sc, c)
	case prev != nil && prev.accept && tied && (strong || !r.weak || d.w.inflects || prev.rule.act == record.Discuss || d.backs(sc, prev, c)) && d.sameForm(prev, c):
		c.voice, c.accept = prev.voice, true
		c.open = prev.open
	case tied && d.pastAim(prev, c):
		d.afterAim(sc, prev, c, start)
	case prev == nil && tied && c.form == formPast && d.comma(c.left-1) && !d.commaIn(start, c.left-1) && !d.hasVerb(start, c.left-1):
		return // "the islets, called the Twins by both": what stands before it has no verb yet
	case prev == nil && tied && !d.governedIng(c):
		if a := d.doer(start, c.left); a != nil {
			if v := sc.resolve(a); v.ok() && c.form != formBase && !(r.weak && !strong && !d.w.inflects) {
				if r.act == record.Agree && r.pair && v.single() && len(sc.parties()) == 2 && d.meetsBetween(a.to, c.left) {
					v = voice{by: sc.parties(), speakers: sc.participants(), group: true} // «A hội đàm với B, nhất trí mở đường bay»
				}
				c.voice, c.accept = v, true
				c.subject = a
				d.hear(sc, c)
			}
		}
	case prev == nil && !d.w.inflects && r.act == record.Concern && d.endOf(d.w.stay, c.left) >= start:
		if a := d.doer(start, c.left); a != nil && d.summonsBetween(a.to, c.left) {
			c.voice, c.accept, c.subject = sc.resolve(a), true, a
			d.hear(sc, c)
		}
	case prev == nil && c.form == formBase && c.from > start && d.is(c.from-1, d.w.toward) && sc.unheard == 0:
		// the purpose of a meeting: "spoke with X to reaffirm …"
		if e := d.eventIn(start, c.from); e && !(d.w.inflects && d.quoteMarks(start, c.from)%2 == 1) { // not what somebody says it was for
			c.voice = voice{by: sc.parties(), group: true}
			if a := d.doer(start, c.from); a != nil && r.act != record.Discuss {
				c.voice = sc.resolve(a)
			} else {
				c.voice.speakers = sc.participants()
			}
			c.accept = c.voice.ok()
			c.left = c.from - 1
			d.hear(sc, c)
		}
	}
}

// withinTogether gives what two agree on to both, where somebody said that they had done something and agreed: "said the two sides exchanged views
// and agreed to". It reports whether it is so.
func (d *draft) withinTogether(sc *scene, prev, c *cue) bool {
	const near = 6 // tokens: "told reporters in Lima that"
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

// isMeeting reports whether an actor is a meeting by itself, which undertakes nothing: "the meeting", "the summit".
func (d *draft) isMeeting(a *actor) bool {
	return slices.ContainsFunc(d.of[makesEvent].from(a.from), func(m grammar.Match) bool {
		return m.From < a.to && m.To <= a.to && d.rule(m).event.noun && meets[d.rule(m).event.kind] > 0
	})
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

// thatWhich reports whether "that" stands right before token i, perhaps over an article, and a noun before it: it is no content of the cue that
// ends before token from, but tells which one is meant.
func (d *draft) thatWhich(from, i int) bool {
	if d.is(i-1, d.w.article) {
		i--
	}
	return d.w.inflects && i-2 >= from && d.is(i-1, d.w.that) && d.toks[i-2].Kind == text.Word && !d.is(i-2, d.w.and) && !d.is(i-2, d.w.verbPast) && !d.is(i-2, d.w.adv)
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

// withinBelief reports whether a cue belongs to what somebody thinks will be, where verbs have one form: «tin tưởng nước Nga sẽ tiếp tục phát
// triển, khẳng định vị thế».
func (d *draft) withinBelief(prev, c *cue) bool {
	if prev.rule.act != record.Affirm || prev.rule.takes != takesClause || prev.rule.speech || d.semicolonIn(prev.to, c.from) || d.is(c.left-1, d.w.while) || d.endOf(d.w.while, c.left) >= 0 {
		return false
	}
	if c.subject != nil { // «tin tưởng quan hệ giữa A và các địa phương Lào sẽ phát triển»
		return true
	}
	if d.is(c.left-1, d.w.and) {
		return false
	}
	for i := prev.to; i < c.left; i++ {
		if d.is(i, d.w.future) {
			return true
		}
	}
	return false
}

// others reports whether a cue tells what a party will do that is not the one whose words the cue before it reports, or what both will, in
// the same clause: «mong muốn trong năm tới, hai nước sẽ mở đường bay» is the hope of one.
func (d *draft) others(sc *scene, c, prev *cue) bool {
	v := sc.resolve(c.subject)
	return prev.voice.single() && v.ok() && (!v.single() || v.by[0] != prev.voice.by[0]) && !d.semicolonIn(prev.to, c.from)
}

// ownsSubject reports whether the actor at token i owns what the clause at token from begins with: "officials of the two ministries".
func (d *draft) ownsSubject(from, i int) bool {
	if i <= from || !d.governed(i) {
		return false
	}
	for k := from; k < i; k++ {
		if d.toks[k].Kind == text.Punct && d.word(k) != "-" || d.is(k, d.w.be) || d.is(k, d.w.verbPast) || d.is(k, d.w.relative) || d.is(k, d.w.future) {
			return false
		}
	}
	return true
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

// listedDeed reports whether a cue without a subject is rather one of the things that the cue before it undertakes or asks for: where
// verbs have one form, "sign" in such a list is still to be done; and behind a semicolon whom they task is one of the things that they agree on.
func (d *draft) listedDeed(prev, c *cue) bool {
	if c.rule.listed && prev.rule.act == record.Agree && prev.voice.group && d.endOf(d.w.while, c.left) < 0 {
		return true
	}
	if !d.w.inflects && c.rule.act == record.Discuss && d.comma(c.left-1) && d.endOf(d.w.verb, c.left-1) >= prev.to {
		return true // «sẵn sàng giới thiệu, trao đổi những mẫu giống»: one of what they will do
	}
	return !d.w.inflects && prev.rule.takes == takesVerb && (c.rule.act == record.Sign && prev.rule.act.Class() != record.Stance || c.rule.act == record.Task && prev.rule.act == record.Agree && d.char(c.left-1) == ';')
}

// backs reports whether a cue tells whom or what those support who have just said what they think: «quan ngại về khủng hoảng và ủng hộ
// giải pháp hai nhà nước», or of their own country: «khẳng định Peru coi trọng quan hệ, ủng hộ Lào ứng cử». In what they ask for or are
// thankful for it would be others who support.
func (d *draft) backs(sc *scene, prev, c *cue) bool {
	if c.rule.act != record.Support {
		return false
	}
	if prev.rule.act == record.Affirm && prev.rule.speech && prev.voice.single() && d.comma(c.left-1) && !d.w.inflects {
		if a, ok := d.actorBeginning(d.skipThat(prev.to)); ok {
			return slices.Equal(sc.resolve(a).by, prev.voice.by)
		}
	}
	return (prev.rule.act == record.Affirm || prev.rule.act == record.Concern || prev.rule.act == record.Concur) && d.endOf(d.w.and, c.left) >= 0
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

// dateUpTo reports whether nothing but a time and commas stands in tokens [from, to): «cho biết, tháng 11 tới, Lào sẽ …», «thời gian tới,».
func (d *draft) dateUpTo(from, to int) bool {
	for from < to {
		if f, ok := d.longest(from, d.w.future); ok && f.To < to && d.comma(f.To) {
			from = f.To
			continue
		}
		if !d.lies(from, inDate) && !d.comma(from) && !(d.is(from, d.w.prep) && (d.lies(from+1, inDate) || d.is(from+1, d.w.future))) {
			break
		}
		from++
	}
	return from == to
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
	f, ok := d.finds.Ending(i, i-4, d.w.clauses)
	return ok && d.finds.Value(f) == "if"
}

// closes reports whether a clause ends at token i.
func (d *draft) closes(i int, s *text.Sentence) bool {
	return i >= s.To || d.toks[i].Kind == text.Punct
}

// skipThat passes "that" after a cue.
func (d *draft) skipThat(i int) int {
	if i < len(d.toks) && d.is(i, d.w.that) {
		i++
	}
	return i
}

func (d *draft) skipArticle(i int) int {
	if d.is(i, d.w.article) {
		i++
	}
	return i
}

func (d *draft) hear(sc *scene, c *cue) {
	sc.heard(c.voice)
}

// passiveAux reports whether a form of "be" stands directly before a past form: "was agreed".
func (d *draft) passiveAux(i, from int) bool {
	for ; i >= from; i-- {
		if d.is(i, d.w.be) {
			return true
		}
		if !d.is(i, d.w.adv) {
			return false
		}
	}
	return false
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
		return prev.form == formBase && prev.rule.takes != takesVerb
	}
	return prev.form != formBase
}

func (d *draft) judgePassive(sc *scene, c *cue, prev *cue) {
	parties := sc.parties()
	if len(parties) == 0 || c.rule.before && prev != nil && prev.accept && prev.rule.speech {
		return // "noted that a declaration was signed last year" recalls it
	}
	if c.rule.act == record.Welcome && c.subject != nil && (c.subject.kind <= actorTitle || c.subject.kind == actorHe) {
		return // "he was welcomed by the mayor": greeted
	}
	c.voice = voice{by: parties, group: true}
	if as := d.actorsIn(c.to+1, min(c.to+40, len(d.toks))); c.rule.before && d.is(c.to, d.w.prep) && !d.is(c.to, d.w.at) && !d.seam(c.to, "at") && len(as) > 0 && as[0].from < c.to+5 { // "was signed by A and B"
		if v := sc.resolve(&as[0]); len(v.by) > 1 || v.ok() && c.rule.act.Class() == record.Stance && as[0].from == d.skipArticle(c.to+1) {
			c.voice = v
		}
	} else if c.rule.before && c.rule.act.Class() == record.Stance && d.is(c.to, d.w.prep) && !d.is(c.to, d.w.at) && !d.seam(c.to, "at") && d.w.inflects {
		return // "was welcomed by traders"
	}
	c.accept = true
	if c.subject != nil {
		if c.left = c.subject.from; d.w.inflects && c.rule.before && d.governed(c.left) { // "Work within the Union was praised"
			c.left = c.from
		}
	}
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
		if as[i].from > from && d.comma(as[i].from-1) && !d.governed(as[i].from) && d.noVerbAfter(from, as[i].from) {
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

// settleOpen gives the participles before a main clause its subject.
func (d *draft) settleOpen(cues []cue, main *cue) {
	for i := range cues {
		if cues[i].open && cues[i].accept {
			cues[i].voice, cues[i].open = main.voice, false
		}
	}
}

// openSubject gives a cue that begins its sentence the subject that stands behind a comma. Where verbs have one form a sentence may do
// without: it goes on with whoever spoke in the one before.
func (d *draft) openSubject(sc *scene, cues []cue, i int, s *text.Sentence) {
	c := &cues[i]
	as := d.actorsIn(c.to, s.To)
	for i := range as {
		if as[i].from > c.to && d.comma(as[i].from-1) {
			if v := sc.resolve(&as[i]); v.ok() {
				c.voice, c.open = v, false
				sc.heard(v)
				return
			}
		}
	}
	c.accept = false
	if v := d.spokeBefore(s); v.ok() && !d.is(s.From, d.w.turn) && !slices.ContainsFunc(cues[i:], func(x cue) bool { return !x.accept && x.subject == nil && !x.open }) {
		c.voice, c.open, c.accept = v, false, true
		sc.heard(v)
	}
}

// spokeBefore is whoever the sentence before one of the same paragraph says something of, in a language whose verbs have one form.
func (d *draft) spokeBefore(s *text.Sentence) voice {
	if d.w.inflects || len(d.statements) == 0 {
		return voice{}
	}
	last := d.statements[len(d.statements)-1]
	if d.paraOf(last) != s.Para || d.sentenceOf(last.from)+1 != d.sentenceOf(s.From) {
		return voice{}
	}
	return last.voice
}

// opener passes what joins a sentence to the one before it, in a language whose verbs have one form («Đồng thời, …»), or stands before the
// participle that it begins with: "While thanking the hosts, …".
func (d *draft) opener(i int) int {
	if d.w.inflects {
		if d.is(i, d.w.while) && d.is(i+1, d.w.verbIng) {
			return i + 1
		}
		return i
	}
	if f, ok := d.longest(i, d.w.adv); ok && d.comma(f.To) {
		return f.To + 1
	}
	if f, ok := d.longest(i, d.w.while); ok {
		return f.To
	}
	return i
}

// saidBehind reports whether a cue is what somebody says that their country values, will do or hopes for, behind a comma, where verbs have
// one form: «khẳng định, Lào luôn coi trọng …», «cho biết, Lào sẵn sàng …».
func (d *draft) saidBehind(sc *scene, c, prev *cue) bool {
	if d.w.inflects || !prev.rule.speech || prev.rule.act != record.Affirm || d.semicolonIn(prev.to, c.from) {
		return false
	}
	if next := d.toks[prev.to].Kind == text.Punct && d.dateUpTo(prev.to+1, c.subject.from); next && c.rule.inner && c.subject.kind == actorParty {
		v := sc.resolve(c.subject)
		return prev.voice.single() && v.single() && v.by[0] == prev.voice.by[0]
	} else if c.rule.inOnly && (d.comma(prev.to) || d.organ(prev.to, c.subject.from)) && c.subject.kind == actorParty && !d.clauseInitial(c.subject.from, prev.to+1) && d.noCueAt(prev.to, c.subject.from) {
		prev.silent = true // «cho biết, tháng tới, Cơ quan Xúc tiến thương mại Lào sẽ …»: what stands before is only who will
		return false
	} else if c.rule.act != record.Welcome && (c.rule.act != record.Affirm || c.rule.inner || c.rule.speech) {
		return false
	} else if next {
		return true
	}
	const near = 8 // tokens: «khẳng định Đảng, Chính phủ Lào coi trọng …»
	return (c.subject.kind == actorParty || c.subject.kind == actorLocal) && c.subject.from-prev.to <= near && d.noCueAt(prev.to, c.subject.from) && !slices.ContainsFunc(d.actorsIn(prev.to, c.subject.from), func(a actor) bool { return a.kind <= actorTitle })
}
