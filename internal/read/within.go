package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// within reports whether a cue with a subject belongs to what the cue before it says. What both sides value having agreed is told by
// itself; a cue that only brings in such a clause is silenced.
func (h *hearing) within() bool {
	d, sc, c, prev := h.draft, h.sc, h.c, h.prev
	r := c.rule
	at := d.skipArticle(d.skipThat(prev.to))
	if !d.w.inflects { // «khẳng định trước sau như một | Việt Nam ủng hộ …»
		at = d.skipAdverbs(at, c.from)
	}
	if d.w.inflects && prev.rule.whom != nil && prev.rule.speech {
		at = max(at, d.skipArticle(d.pastWhom(prev.to)))
	}
	if prev.accept && !prev.post && prev.rule.grim && c.rule.act.Class() == record.Undertaking {
		return true // "warned that unless the attacks stopped, Kenya | would close the border"
	}
	if !prev.post && c.subject.from <= at {
		// inside what the cue before it says: told by itself only if it is an undertaking that is valued ("welcomed the two
		// governments agreeing to …")
		v := sc.resolve(c.subject)
		told := prev.accept && prev.rule.speech && (prev.voice.official && (v.group && len(v.by) > 1 && (d.w.inflects || !r.inOnly) || h.deedOf(v)) || h.ownDeed(v))
		if !told {
			if prev.rule.takes == takesNoun && r.act == record.Agree && len(v.by) > 1 {
				c.voice, c.accept, c.inside = v, true, true
			}
			return true
		}
		prev.silent = true // "the ministry said that the two sides discussed …" tells of the talks
	}
	if d.w.inflects && !prev.post && d.ownsSubject(at, c.subject.from) && h.ofBody() {
		return true
	}
	if h.behindAside() {
		if !c.rule.inner {
			return true // "noted that in this context, Peru | attaches importance to trade": said, and not done
		}
		prev.silent = true // "noted that despite the drought, Peru | remains committed to": what stands before it is only in spite of what
	}
	if prev.accept && !prev.post && (d.saidBehind(sc, c, prev) || d.askedOf(c, prev)) || d.believed(prev, c) {
		return true
	}
	if (prev.rule.act == record.Agree || prev.rule.act == record.Concur) && d.is(prev.to-1, d.w.that) && d.ownsSubject(prev.to, c.subject.from) {
		return true // "agreed that officials of the two ministries would meet"
	}
	if (prev.rule.act == record.Agree || prev.rule.act == record.Concur) && d.lastOfList(prev.to, c.subject.from) {
		return true
	}
	if d.w.inflects || !prev.accept || prev.post {
		return false
	}
	if h.behindManner() || d.joinedBy(c, prev) {
		return true
	}
	if r.inOnly && c.subject.from > prev.to && !prev.voice.single() && d.dateUpTo(prev.to, c.subject.from) {
		if !prev.rule.speech {
			return true // «nhất trí, trong năm tới, hai nước sẽ …»: what they agree on
		}
		prev.silent = true
	}
	if r.inOnly && (prev.rule.speech || prev.rule.act == record.Propose) && d.others(sc, c, prev) {
		return true // «tin tưởng, dưới sự lãnh đạo của Đảng, Lào sẽ …»: what one side thinks that the other will do
	}
	return false
}

// pastWhom passes those whom a verb of telling names right behind it, with "that": "told | President A that | Peru values". It is i where it names nobody.
func (d *draft) pastWhom(i int) int {
	const near = 7 // tokens: "told reporters here in Lima that"
	if a, ok := d.actorBeginning(d.skipArticle(i)); ok && a.kind <= actorTitle {
		return d.skipThat(a.to)
	}
	for k := i; k < min(i+near, len(d.toks)) && d.toks[k].Kind == text.Word; k++ {
		if d.is(k, d.w.that) && d.noSayingIn(i, k) {
			return k + 1
		}
	}
	return i
}

// behindAside reports whether a cue tells what a country will do or thinks, of which somebody said it behind words that tell only amid what, when or in spite of what,
// where verbs have forms: "noted that amid the drought, | Peru hopes to".
func (h *hearing) behindAside() bool {
	d, c, prev := h.draft, h.c, h.prev
	if !d.w.inflects || !prev.accept || prev.post || !prev.rule.speech || c.subject.kind != actorParty || !c.rule.inner && (c.rule.act.Class() != record.Stance || c.form == formPast) || !d.is(prev.to-1, d.w.that) {
		return false
	}
	aside, comma := d.seam(prev.to, "despite"), d.comma(c.subject.from-1)
	return (aside || comma && d.is(prev.to, d.w.prep)) && (comma || d.noVerbIn(prev.to, c.subject.from)) && d.noCueAt(prev.to, c.subject.from)
}

// askedOf reports whether a cue tells what the cue before it asks those to do who stand between the two, where verbs have one form: «kêu gọi các nghị sĩ Lào
// | thông qua nghị quyết».
func (d *draft) askedOf(c, prev *cue) bool {
	if d.w.inflects || prev.rule.act != record.Propose || c.subject.from < prev.to {
		return false
	}
	for i := prev.to; i < c.from; i++ {
		if d.toks[i].Kind == text.Punct && d.word(i) != "-" {
			return false
		}
	}
	return true
}

// ofBody reports whether a cue, whose subject is only whose body or people the cue before it speaks of, belongs to what that says: "hoped that the parliament of
// Norway | would ratify it". What somebody says that their own people feel or will do is told by itself, and not by the saying.
func (h *hearing) ofBody() bool {
	d, c, prev := h.draft, h.c, h.prev
	switch {
	case prev.rule.act == record.Propose || prev.rule.act.Class() == record.Undertaking && prev.accept && d.is(prev.to, d.w.that): // "promised that the audit office of Norway | will help"
		return true
	case prev.rule.act != record.Affirm || !prev.rule.speech || !prev.accept:
		return false
	}
	if v := h.sc.resolve(c.subject); v.single() && prev.voice.single() && v.by[0] == prev.voice.by[0] {
		prev.silent = true
		return false
	}
	return true
}

// ownDeed reports whether somebody only says that they themselves said, thanked or welcomed: "said that he also stressed the need for peace".
func (h *hearing) ownDeed(v voice) bool {
	c, prev := h.c, h.prev
	return h.w.inflects && c.subject.kind == actorHe && c.form == formPast && c.rule.act.Class() == record.Stance && !c.rule.inOnly &&
		len(v.speakers) == 1 && slices.Equal(v.speakers, prev.voice.speakers) && slices.Equal(v.by, prev.voice.by)
}

// deedOf reports whether a cue tells what one of those who met did there, whose ministry or whoever else tells it: "the ministry said that Minister A thanked
// Oslo for the aid".
func (h *hearing) deedOf(v voice) bool {
	c := h.c
	return h.w.inflects && c.subject.kind <= actorTitle && c.form == formPast && !c.rule.inOnly && len(v.speakers) == 1 && slices.Contains(h.sc.participants(), v.speakers[0])
}

// saidBehind reports whether a cue is what somebody says that their country values, will do or hopes for, behind a comma, where verbs have
// one form: «khẳng định, Lào luôn coi trọng …», «cho biết: “Lào sẵn sàng …”».
func (d *draft) saidBehind(sc *scene, c, prev *cue) bool {
	if d.w.inflects || !prev.rule.speech || prev.rule.act != record.Affirm || d.semicolonIn(prev.to, c.from) {
		return false
	}
	at := prev.to + 1
	if c.subject.kind == actorParty {
		at = d.pastMarks(at, c.subject.from)
	}
	if next := d.toks[prev.to].Kind == text.Punct && (d.dateUpTo(at, c.subject.from) || d.char(prev.to) == ':' && d.organ(prev.to+1, c.subject.from)); next && c.rule.inner && c.subject.kind == actorParty {
		v := sc.resolve(c.subject)
		return prev.voice.single() && v.single() && v.by[0] == prev.voice.by[0]
	} else if next && at > prev.to+1 && c.rule.act == record.Welcome && prev.voice.single() && slices.Equal(sc.resolve(c.subject).by, prev.voice.by) {
		c.voice, c.accept, prev.silent = prev.voice, true, true // «cho biết: “Lào hoan nghênh …”»: of a quotation what its own verb tells
		return true
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

// others reports whether a cue tells what a party will do that is not the one whose words the cue before it reports, or what both will, in
// the same clause: «mong muốn trong năm tới, hai nước sẽ mở đường bay» is the hope of one.
func (d *draft) others(sc *scene, c, prev *cue) bool {
	v := sc.resolve(c.subject)
	return prev.voice.single() && v.ok() && (!v.single() || v.by[0] != prev.voice.by[0]) && !d.semicolonIn(prev.to, c.from)
}

// lastOfList reports whether the actor at token i is but one of those that a clause behind "that" begins with, which the words from token from on hold: "agreed
// that A and B, as well as A, | B and C will".
func (d *draft) lastOfList(from, i int) bool {
	k := i - 1
	for k >= from && !d.is(k, d.w.that) {
		k--
	}
	if !d.w.inflects || k < from && !d.is(from-1, d.w.that) || !d.commaIn(k+1, i) {
		return false
	}
	a, ok := d.actorBeginning(d.skipArticle(k + 1))
	return ok && a.to < i && d.noFinite(k+1, i)
}

// noFinite reports whether no verb stands in tokens [from, to) that could be that of a clause.
func (d *draft) noFinite(from, to int) bool {
	for k := from; k < to; k++ {
		if d.is(k, d.w.be) || d.is(k, d.w.have) || d.is(k, d.w.modal) || d.is(k, d.w.verbPast) || d.is(k, d.w.verbThird) || d.is(k, d.w.future) || d.is(k, d.w.relative) {
			return false
		}
	}
	return true
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

// dateUpTo reports whether nothing but a time and commas stands in tokens [from, to): «cho biết, tháng 11 tới, Lào sẽ …», «thời gian tới,».
func (d *draft) dateUpTo(from, to int) bool {
	for from < to {
		if f, ok := d.longest(from, d.w.future); ok && (f.To < to && d.comma(f.To) || f.To == to && !d.w.inflects) {
			from = f.To
			continue
		}
		if !d.lies(from, inDate) && !d.comma(from) && !(d.is(from, d.w.prep) && from+1 < to && (d.lies(from+1, inDate) || d.is(from+1, d.w.future))) {
			break
		}
		from++
	}
	return from == to
}

// undergone reports whether the last of cues tells what somebody did to what stands before them, which is its content then, where verbs have one form: «đề
// xuất của Peru đã được | Thủ tướng A ủng hộ» (and what goes on with «và»). Nothing behind it is said by them.
func (d *draft) undergone(cues []cue) bool {
	c := &cues[len(cues)-1]
	if d.w.inflects {
		return false
	}
	if c.subject != nil {
		return c.subject.from > 0 && c.left == c.subject.from && d.is(c.left-1, d.w.be)
	}
	return len(cues) > 1 && d.is(c.from-1, d.w.and) && cues[len(cues)-2].to == c.from-1 && d.undergone(cues[:len(cues)-1])
}
