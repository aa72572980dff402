package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// hearing is a cue before the judge: where it stands, and what is in mind there.
type hearing struct {
	*draft
	sc    *scene
	c     *cue
	prev  *cue // the cue before it in its sentence that counts, or nil
	s     *text.Sentence
	start int // the first token of the sentence that may be its subject
}

// judge decides whether a cue reports an act of somebody, and whose: c.accept and c.voice. It is the order of the questions that counts: what lies within
// the words of another, tells which thing is meant, supposes or foretells is nobody's act, whoever its subject is.
func (d *draft) judge(sc *scene, c *cue, prev *cue, s *text.Sentence, start int) {
	h := hearing{d, sc, c, prev, s, start}
	r := c.rule
	if c.negated {
		if r.speech && prev == nil {
			sc.denied = c.to
		}
		return
	}
	if c.elided && !sc.floor.held() {
		return // whoever is quoted, the words behind tell
	}
	if c.subject != nil && r.speech && d.w.inflects && c.from == sc.credit+1 && c.subject.to <= sc.credit && d.noVerb(c.to, s.To) {
		c.subject, c.left = nil, c.from // "Kenya's envoy, Otieno Ouma, attended the talks, said the party's press officer Anna Brandt"
	}
	if c.subject != nil && sc.denied > 0 && c.subject.from <= sc.denied+2 {
		return // "declined to say whether the U.S. would …"
	}
	if d.signedLongAgo(c, s) || d.saidOfOld(c, prev) {
		return
	}
	if d.w.inflects && r.act == record.Discuss && (prev == nil || !prev.accept) && !sc.floor.held() && (d.ahead(c.from, max(h.start, c.from-2)) || d.finds.Next(c.from, c.to, d.w.future) < c.to) {
		return // "the talks will focus on trade": they have not yet
	}
	if r.passive {
		h.passive()
		return
	}
	if r.before && (c.subject == nil || !d.is(c.subject.from-1, d.w.relative)) {
		return // only "…, to which he gave his support" has what it is about before it
	}
	if prev != nil && c.subject != nil && h.within() || h.describes() || h.foretells() || h.supposes() {
		return
	}
	if c.subject != nil && (d.ofPeople(c.subject) || h.ofTheirs()) {
		return
	}
	if !d.w.inflects && c.subject == nil && prev != nil && prev.accept && prev.rule.act == record.Task && r.act == record.Commit && d.comma(c.left-1) {
		return // «chỉ đạo các bộ theo dõi tình hình, sẵn sàng ứng phó»: what they are to be
	}
	if r.source {
		h.source()
		return
	}
	if h.opens() {
		return
	}
	if f := &sc.floor; f.held() && f.quoted && c.subject != nil && !f.own(c.subject, sc.resolve(c.subject)) {
		return // whatever somebody tells of others in their own words, it is they who say so
	}
	if c.subject != nil {
		h.subject()
	} else {
		h.bare()
	}
	if c.accept && h.ofOthers() {
		c.accept = false
	}
}

// ofOthers reports whether a cue is what somebody who is quoted for several sentences tells of another country, where verbs have forms: “Peru has condemned the
// raid. We count on it,” the Minister said.
func (h *hearing) ofOthers() bool {
	q, v := h.sc.quoting, h.c.voice
	if a := h.c.subject; h.w.inflects && q.single() && a != nil && a.kind == actorThey {
		return true // “Our firms have built two ports. They will build a third,” she said
	}
	return h.w.inflects && q.ok() && v.single() && len(v.speakers) == 0 && !slices.Contains(q.by, v.by[0])
}

// grant gives the cue to a voice, whose words the text goes on to report.
func (h *hearing) grant(v voice) {
	h.c.voice, h.c.accept = v, true
	h.sc.heard(v)
	if a := h.c.subject; h.w.inflects && a != nil && a.kind <= actorTitle && !v.group {
		h.sc.unnamed = len(v.speakers) == 0
	}
}

// passive judges "it was agreed that", "a declaration was signed": done by both, or by whoever "by" names.
func (h *hearing) passive() {
	d, sc, c, prev := h.draft, h.sc, h.c, h.prev
	parties := sc.parties()
	if d.w.inflects && (d.outside(c.from, "none") >= 0 || d.onlyIf(c.from, h.start) || c.rule.before && d.noneBefore(c.from, h.start)) {
		return // "no agreement was reached on fisheries"
	}
	if len(parties) == 0 || c.rule.before && prev != nil && prev.accept && prev.rule.speech {
		return // "noted that a declaration was signed last year" recalls it
	}
	if c.rule.act == record.Welcome && c.subject != nil && (c.subject.kind <= actorTitle || c.subject.kind == actorHe) {
		return // "he was welcomed by the mayor": greeted
	}
	if d.w.inflects && c.rule.before && (d.is(c.from-1, d.w.what) || d.thatWhich(h.start, c.from)) {
		return // "thanked them for what was discussed", "the matters that were discussed"
	}
	c.voice = voice{by: parties, group: true}
	if as := d.actorsIn(c.to+1, min(c.to+40, len(d.toks))); c.rule.before && d.is(c.to, d.w.prep) && !d.is(c.to, d.w.at) && !d.seam(c.to, "at") && len(as) > 0 && as[0].from < c.to+5 { // "was signed by A and B"
		if v := sc.resolve(&as[0]); len(v.by) > 1 || v.ok() && c.rule.act.Class() == record.Stance && as[0].from == d.skipArticle(c.to+1) {
			c.voice = v
		}
	} else if c.rule.before && c.rule.act.Class() == record.Stance && d.is(c.to, d.w.prep) && !d.is(c.to, d.w.at) && !d.seam(c.to, "at") && d.w.inflects {
		return // "was welcomed by traders"
	}
	if d.signedByPeople(c) {
		return
	}
	if by := d.signedBy(c); len(by) > 0 {
		if !slices.ContainsFunc(by, func(p record.Party) bool { return slices.Contains(parties, p) }) {
			return // "a treaty was signed by Chad and Malta": by others
		}
		if len(by) > 1 {
			c.voice = voice{by: by, group: true}
		}
	}
	c.accept = true
	if c.subject != nil {
		if c.left = c.subject.from; d.w.inflects && c.rule.before && d.governed(c.left) { // "Work within the Union was praised"
			c.left = c.from
		}
	}
}

// signedBy are the countries and organisations that a passive of signing names right behind it: "was signed by | Peru, Chile and Bolivia".
func (d *draft) signedBy(c *cue) (by []record.Party) {
	if !d.w.inflects || c.rule.act != record.Sign || !c.rule.before || !d.is(c.to-1, d.w.prep) || d.is(c.to-1, d.w.at) {
		return nil
	}
	as := d.actorsIn(c.to, d.doc.Sents[d.sentenceOf(c.from)].To)
	for i := range as {
		if as[i].kind != actorParty || i == 0 && as[i].from != d.skipArticle(c.to) || i > 0 && !d.comma(as[i-1].to) && !d.is(as[i-1].to, d.w.and) {
			break
		}
		by = d.addParty(by, as[i].party)
	}
	if len(by) > 0 {
		return by
	}
	to := d.signersEnd(c.to)
	for _, i := range d.names.in(c.to, to) { // "by representatives of the parliaments of Peru and Chile"
		for f := range d.finds.At(i) {
			if p := d.partyOf(f); p != "" && f.To <= to && (f.Class == d.w.country || f.Class == d.w.adj) {
				by = d.addParty(by, p)
				break
			}
		}
	}
	return by
}

// signersEnd is where those end who are told behind "by" to have signed something: before a place, a time, a clause or a mark that joins nothing.
func (d *draft) signersEnd(i int) int {
	end := d.doc.Sents[d.sentenceOf(i)].To
	for k := i; k < end; k++ {
		switch {
		case d.comma(k) && d.finds.Any(k+1, d.w.looks.names):
		case d.toks[k].Kind == text.Punct && d.word(k) != "-" || d.is(k, d.w.at) || d.is(k, d.w.relative) || d.lies(k, inDate):
			return k
		}
	}
	return end
}

// signedByPeople reports whether a passive of signing names those right behind it who sign for no country: "was signed by two | firms".
func (d *draft) signedByPeople(c *cue) bool {
	const near = 4 // tokens
	if !d.w.inflects || c.rule.act != record.Sign || !c.rule.before || !d.is(c.to-1, d.w.prep) || d.is(c.to-1, d.w.at) {
		return false
	}
	for k := c.to; k < min(c.to+near, len(d.toks)) && d.toks[k].Kind != text.Punct; k++ {
		if d.outsideIs(k, "people") {
			return true
		}
	}
	return false
}

// source judges words that name the speaker themselves and stand before what is said: "according to the minister", «theo Thủ tướng».
func (h *hearing) source() {
	d, sc, c := h.draft, h.sc, h.c
	as := d.actorsIn(c.from, min(c.to+12, h.s.To))
	if len(as) == 0 {
		return
	}
	c.voice = sc.resolve(&as[0])
	c.to = max(c.to, as[0].to)
	if !d.w.inflects && len(as) > 1 && as[0].kind == actorTitle && d.is(c.to, d.w.of) && as[1].from == c.to+1 { // «Theo cố vấn của Tổng thống A, …»
		v := sc.resolve(&as[1])
		c.voice, c.to = voice{by: v.by}, as[1].to
	}
	if c.to < h.s.To && (d.toks[c.to].Capital() || d.is(c.to, d.w.clitic)) && as[0].kind == actorParty {
		return // "According to the Cyprus News Agency", "according to Japan's Kyodo News"
	}
	if d.w.inflects && as[0].kind <= actorTitle && d.is(c.to, d.w.clitic) {
		return // "According to the Prime Minister's page"
	}
	c.accept = c.voice.ok() && !(c.voice.official && d.eventBetween(c.to, h.s.To)) // "according to the ministry, the two met": no view
	sc.heard(c.voice)
}

// opens reports whether a cue is no more than what its sentence begins with, or a noun.
func (h *hearing) opens() bool {
	d, c := h.draft, h.c
	if d.w.inflects && c.rule.act == record.Affirm && c.subject == nil && c.form == formIng && d.is(c.to-1, d.w.of) && c.left <= d.opener(h.start) {
		return true // "Speaking of the drought, …"
	}
	if c.rule.act != record.Discuss {
		return false
	}
	if d.w.inflects && c.form == formIng && c.from > h.start && d.comma(c.from-1) && d.commaIn(c.to, h.s.To) {
		if a, ok := d.actorEnding(c.from - 1); ok && (a.from == h.start || a.from == d.skipArticle(h.start)) {
			return true // "The Minister, speaking of trade, said …"
		}
	}
	if c.subject != nil {
		return false
	}
	if !d.w.inflects && d.quoteMark(c.left-1) {
		return true // «nói: "Thông tin về các chuyến thăm sẽ được …"»: a noun
	}
	return (c.form == formIng || !d.w.inflects) && c.left <= d.opener(h.start) // "Touching on trade, …": what the next clause is about
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

// closes reports whether a clause ends at token i.
func (d *draft) closes(i int, s *text.Sentence) bool {
	return i >= s.To || d.toks[i].Kind == text.Punct
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
	v := d.spokeBefore(s)
	if !v.ok() && d.endsOpening(c, s) {
		v = sc.ledBefore(s)
	}
	if v.ok() && !d.is(s.From, d.w.turn) && !slices.ContainsFunc(cues[i:], func(x cue) bool { return !x.accept && x.subject == nil && !x.open && (!x.rule.inOnly || d.w.inflects) }) {
		c.voice, c.open, c.accept = v, false, true
		sc.heard(v)
	}
}

// endsOpening reports whether a cue stands right behind «đồng thời» or the like, with which its sentence begins.
func (d *draft) endsOpening(c *cue, s *text.Sentence) bool {
	f, ok := d.longest(s.From, d.w.while)
	return ok && !d.w.inflects && (f.To == c.left || f.To == c.from || d.comma(f.To) && f.To+1 >= c.left)
}

// ledBefore is whoever the sentence before one of the same paragraph is about, though it says nothing of them that counts.
func (sc *scene) ledBefore(s *text.Sentence) voice {
	d := sc.d
	if si := d.sentenceOf(s.From); si > 0 && d.doc.Sents[si-1].Para == s.Para && d.doc.Sents[si-1].Section == text.Body {
		return sc.leads(&d.doc.Sents[si-1])
	}
	return voice{}
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
