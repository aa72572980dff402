package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Where verbs have one form: what a cue goes on with that another has begun, though its own clause does not tell whose it is.

// saidTogether is withinTogether where verbs have one form: «Tổng thống cho biết hai bên đã thảo luận thẳng thắn, đồng thời | nhất trí mở đường bay».
func (d *draft) saidTogether(sc *scene, prev, c *cue) bool {
	if c.rule.act != record.Agree && c.rule.act != record.Concur || prev == nil || !prev.accept || !prev.rule.speech || prev.post || !prev.voice.single() || d.semicolonIn(prev.to, c.left) {
		return false
	}
	a, ok := d.actorBeginning(d.skipThat(prev.to))
	if !ok || a.to >= c.left || d.finds.Next(a.to, c.left, d.w.future) < c.left || d.finds.Next(a.to, c.left, d.w.modal) < c.left || d.actorBetween(a.to, c.left) && a.kind != actorBoth && a.kind != actorPeople {
		return false
	}
	v := sc.resolve(a)
	if len(v.by) < 2 {
		return false
	}
	c.voice, c.accept = v, true
	return true
}

// endsRowSaid reports whether several countries behind a comma only end the row of things that the cue before a verb of saying tells of: «đề cao đoàn kết giữa
// châu Âu, | Ukraine và Mỹ, nói rằng …».
func (d *draft) endsRowSaid(prev *cue, a *actor, c *cue) bool {
	return !d.w.inflects && prev != nil && prev.accept && c.rule.speech && a.kind == actorParty && len(a.more) > 0 && a.from > prev.to && d.comma(a.from-1)
}

// bareRow reports whether two countries are of a row of three or more whose leaders are told by one office, the last without "and": «các nhà lãnh đạo Đức,
// Pháp, Anh nhấn mạnh …».
func (d *draft) bareRow(p, a *actor) bool {
	if d.w.inflects || d.is(p.from, d.w.country) && !d.several(p.from-3, p.from) && d.endOf(d.w.office, p.from) < 0 && !d.seam(p.from-1, "officials") {
		return false
	}
	if len(p.more) > 0 {
		return true
	}
	next := d.foundAt(a.to + 1)
	return d.comma(a.to) && next != nil && next.kind == actorParty
}

// promisedIn reports whether somebody says, between a verb of saying and a cue behind a semicolon or comma, what they are ready to do, and the cue goes on with it:
// «khẳng định Lào sẵn sàng mở cửa khẩu; | khuyến khích doanh nghiệp đầu tư».
func (d *draft) promisedIn(prev, c *cue) bool {
	if d.w.inflects || !prev.rule.speech || prev.post {
		return false
	}
	found := false
	for _, m := range d.of[makesStatement].from(prev.to) {
		if m.From >= c.left {
			break
		}
		r := d.rule(m).cue
		found = r.inner && !r.inOnly && (r.act == record.Commit || r.one == record.Commit && prev.voice.single())
	}
	return found
}

// onlyOpener reports whether nothing but what joins a sentence to the one before it stands between token start, where it begins, and token left: «Trong khi đó, |
// ông cho biết …».
func (d *draft) onlyOpener(start, left int) bool {
	f, ok := d.longest(start, d.w.seam)
	return d.opener(start) >= left-1 || ok && d.finds.Value(f) == "meanwhile" && f.To >= left-1
}

// sharesNext reports whether what somebody says is one verb, whose object stands with the cue behind «và»: «khẳng định Lào coi trọng và | mong muốn mở rộng hợp
// tác». Both verbs are told by the second.
func (d *draft) sharesNext(c, next *cue) bool {
	if d.w.inflects || next == nil || !c.rule.speech || c.post && (next.subject == nil || !d.comma(c.to) || d.quoteMarks(d.doc.Sents[d.sentenceOf(c.from)].From, c.from) > 0) {
		return false
	}
	if next.subject != nil {
		return d.onlyCondition(c, next)
	}
	i := d.skipThat(c.to)
	if d.comma(i) || d.char(i) == ':' {
		i++
	}
	a, ok := d.actorBeginning(i)
	if !ok {
		if a, ok = d.actorBeginning(i + 2); !ok || !d.organ(i, a.from) { // «Chính phủ | Lào»
			return false
		}
	}
	k := d.skipAdverbs(a.to, next.from)
	f, ok := d.longest(k, d.w.verb)
	if d.seam(k, "wants") {
		f, ok = d.longest(k, d.w.seam)
	} else if ok && d.flagged(f, asNoun) {
		return false
	}
	and, is := d.longest(f.To, d.w.and)
	return ok && is && d.skipAdverbs(and.To, next.from) >= next.from
}

// wentToMeet reports whether somebody is told, before the word of purpose at token i and in its clause, which does not begin before token from, to have gone where
// they meet others, or to go there on a day that is past or the day of the paper: «hôm nay tới Lima | để gặp …».
func (d *draft) wentToMeet(e *event, i, from int) bool {
	went := -1
	for k := i - 1; k >= from; k-- {
		if d.is(k, d.w.future) || d.is(k, d.w.modal) || d.char(k) == ';' || d.is(k, d.w.neg) {
			return false
		}
		if d.seam(k, "goes") {
			went = k
		}
	}
	if went < 0 || d.published == 0 {
		return false
	}
	past := d.is(went-1, d.w.past)
	for k := range d.dates {
		x := &d.dates[k]
		if x.from < from || x.from >= d.doc.Sents[e.sent].To || !x.date.Known() {
			continue
		}
		if x.date.From > d.published {
			return false
		}
		past = past || x.to <= i && x.date.Grain == record.GrainDay
	}
	return past
}

// onlyCondition reports whether what somebody says is but the condition of what the cue behind it tells: «nhấn mạnh nếu hai bên đồng ý nối lại thỏa thuận, | Oman
// sẽ hỗ trợ».
func (d *draft) onlyCondition(c, next *cue) bool {
	i := d.skipThat(c.to)
	f, ok := d.longest(i, d.w.clause)
	return ok && d.finds.Value(f) == "if" && next.left-1 > f.To && d.comma(next.left-1) && !d.commaIn(f.To, next.left-1) || d.onlyOccasion(i, next.left)
}

// onlyOccasion reports whether tokens [from, to) tell but where or when, up to a comma: «cho biết, trong một cuộc điện đàm, | hai Tổng thống đã lên án …».
func (d *draft) onlyOccasion(from, to int) bool {
	const longest = 20 // tokens
	if d.comma(from) {
		from++
	}
	if to-from < 3 || to-from > longest || !d.is(from, d.w.prep) && !d.is(from, d.w.at) || !d.comma(to-1) || d.commaIn(from, to-1) {
		return false
	}
	ms := d.of[makesStatement].from(from)
	return len(ms) == 0 || ms[0].From >= to
}

// thingValued reports whether the word for asking at token i is a noun, the thing that a verb right before it welcomes, backs or refuses, where verbs have one form:
// «hoan nghênh | đề xuất hạt nhân của Mỹ».
func (d *draft) thingValued(i int) bool {
	const longest = 3 // tokens of a verb
	if d.w.inflects {
		return false
	}
	for _, m := range d.of[makesStatement].from(i - longest) {
		if m.From >= i {
			return false
		}
		if act := d.rule(m).cue.act; m.To == i && (act == record.Welcome || act == record.Support || act == record.Concern) {
			return true
		}
	}
	return false
}

// countedRow makes those who are counted the first of three countries or more that are named behind the count, and reports whether a is that: «ngoại trưởng ba nước |
// Thái Lan, Lào và Campuchia».
func (d *draft) countedRow(p, a *actor) bool {
	if d.w.inflects || p.kind != actorBoth || a.kind != actorParty || a.from != p.to || d.is(p.from-1, d.w.of) {
		return false
	}
	next := d.foundAt(a.to + 1)
	if !d.comma(a.to) || next == nil || next.kind != actorParty {
		return false
	}
	*p = actor{from: p.from, to: a.to, kind: actorParty, party: a.party}
	return true
}

// whoHold are those of a voice whose office the words for both name, where others took part as well: «hai Thủ tướng», not their ministers. They are all who speak
// where that does not leave one of each side.
func (d *draft) whoHold(v voice, a *actor) []*person {
	if d.w.inflects || len(v.by) != 2 || len(v.speakers) < 3 {
		return v.speakers
	}
	for i := a.from; i < a.to; i++ {
		f, ok := d.longest(i, d.w.office)
		if !ok || f.To > a.to {
			continue
		}
		var held []*person
		for _, p := range v.speakers {
			if slices.ContainsFunc(d.w.means(f).title.offices, p.holds) {
				held = append(held, p)
			}
		}
		if len(held) == 2 && held[0].party != held[1].party {
			return held
		}
	}
	return v.speakers
}

// actTogether reports whether two people, parted by a comma, are told to do something together: «Ngoại trưởng Peru A, | Ngoại trưởng Lào B cùng gặp …».
func (d *draft) actTogether(p, a *actor) bool {
	return !d.w.inflects && p.kind == actorPerson && a.kind == actorPerson && p.person != a.person && d.seam(a.to, "together")
}

// saidWhere passes where or when somebody said something, told by a preposition behind the verb of saying, up to the "that" at which what they said begins: «cho biết
// trong một cuộc họp báo hôm nay rằng | …». It is token from where there is none.
func (d *draft) saidWhere(from, end int) int {
	const longest = 16 // tokens
	if d.w.inflects || !d.is(from, d.w.prep) && !d.is(from, d.w.at) && !d.is(from, d.w.clause) {
		return from
	}
	for i := from + 1; i < min(end, from+longest); i++ {
		switch {
		case d.is(i, d.w.that):
			if d.comma(i + 1) {
				return i + 2
			}
			return i + 1
		case d.toks[i].Kind == text.Punct && !d.lies(i, inDate), d.fires(makesStatement, i):
			return from
		}
	}
	return from
}

// saysWithin reports whether a verb of saying, asking or doing stands within tokens [from, to), and not at either end.
func (d *draft) saysWithin(from, to int) bool {
	for _, m := range d.of[makesStatement].from(from + 1) {
		if m.From >= to-1 {
			break
		}
		if c := d.rule(m).cue; m.To < to && !c.weak && !c.inOnly {
			return true
		}
	}
	return false
}

// behindManner reports whether a cue tells what somebody says that their own country will do or thinks, behind how or when and a comma: «khẳng định với vai trò Chủ
// tịch ASEAN, | Lào sẽ …». It is part of what they say.
func (h *hearing) behindManner() bool {
	d, c, prev := h.draft, h.c, h.prev
	if !c.rule.inner || c.subject.kind != actorParty || !prev.rule.speech || prev.rule.act != record.Affirm || !d.mannerUpTo(d.skipThat(prev.to), c.subject.from) {
		return false
	}
	v := h.sc.resolve(c.subject)
	return prev.voice.single() && v.single() && v.by[0] == prev.voice.by[0]
}

// mannerUpTo reports whether tokens [from, i) are only how or when something is done, told by a preposition, with a comma at their end: «trên tinh thần đó, |», «với
// vai trò Chủ tịch ASEAN, |».
func (d *draft) mannerUpTo(from, i int) bool {
	const longest = 14 // tokens
	if d.comma(from) {
		from++
	}
	return i-from > 2 && i-from <= longest && (d.is(from, d.w.prep) || d.is(from, d.w.at) || d.is(from, d.w.adv) || d.is(from-1, d.w.prep)) && d.comma(i-1) && d.noCueBetween(from, i-1) && d.noVerbIn(from, i) && d.noCueAt(from, i)
}

// officeOfTwo reports whether an office told behind a preposition is that of two countries, the second behind "and" at token gap, with no verb behind it: «hội đàm với
// người đồng cấp Thái Lan | và Lào tại Huế».
func (d *draft) officeOfTwo(p, a *actor, gap int) bool {
	if d.w.inflects || p.party == a.party || !d.is(gap, d.w.and) || !d.governed(p.from) {
		return false
	}
	return a.to >= len(d.toks) || d.toks[a.to].Kind == text.Punct || d.is(a.to, d.w.at) || d.is(a.to, d.w.prep) || d.lies(a.to, inDate)
}
