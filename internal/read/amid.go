package read

import (
	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// behindAmid reports whether words that tell amid what an event took place stand in tokens [from, i), where verbs have one form: what follows them was not
// part of it, and no day of it. «Cuộc điện đàm diễn ra trong bối cảnh | đàm phán giữa Iran và Mỹ đình trệ từ tháng 3.»
func (d *draft) behindAmid(from, i int) bool {
	if d.w.inflects {
		return false
	}
	for k := d.finds.Next(from, i, d.w.seam); k < i; k = d.finds.Next(k+1, i, d.w.seam) {
		if d.seam(k, "amid") {
			return true
		}
	}
	return false
}

// heldThere reports whether the verb of a match only tells, behind a comma, where the gathering that is named before it is held: «dự Hội nghị Cấp cao ASEAN lần thứ 23,
// | họp tại Viêng Chăn».
func (d *draft) heldThere(m grammar.Match, from int) bool {
	const longest = 24 // tokens of a name
	if !d.comma(m.From - 1) {
		return false
	}
	end := m.From - 1
	for k := max(from, end-longest); k < end; {
		name, ok := d.occasionIn(k, end)
		if !ok || name[1] == end {
			return ok
		}
		k = name[1]
	}
	return false
}

// ofEventBefore reports whether a date in brackets before an event that a noun tells is that of another, which a sentence from token from on tells before it,
// where verbs have one form: «chuyến thăm Oman (tháng 8/2024) và | chuyến thăm Lào (tháng 4/2025)».
func (d *draft) ofEventBefore(e *event, x *dated, from int) bool {
	if d.w.inflects || !e.noun || x.to > e.from || !d.bracketedAt(x.from, x.to) {
		return false
	}
	ms := d.of[makesEvent].from(from)
	return len(ms) > 0 && ms[0].To < x.from
}

// metBefore reports whether somebody before an event that a noun tells belongs to another one after which it was, where verbs have one form: «Ngay sau cuộc đàm
// phán với | Mỹ, Iran tiến hành đàm phán với Pháp».
func (d *draft) metBefore(e *event, a *actor, from int) bool {
	if d.w.inflects {
		return d.toldOfTalks(e, a)
	}
	if a.to > e.from || !d.commaIn(a.to, e.from) {
		return false
	}
	to := d.opensAfter(from)
	ms := d.of[makesEvent].from(to)
	return to > from && len(ms) > 0 && ms[0].To <= a.from && ms[0].From < to+3 && !d.commaIn(to, a.from)
}

// toldOfTalks reports whether somebody before an event that a noun tells is only who was told of it: "briefed | the Premier on the outcomes of his talks with Minister
// A", "reported to | the Premier on them".
func (d *draft) toldOfTalks(e *event, a *actor) bool {
	const near = 3 // tokens
	if !e.noun || a.to > e.from || meets[e.kind] < 3 {
		return false
	}
	for _, m := range d.of[makesStatement].from(a.from - near) {
		if m.From >= a.from {
			break
		}
		if c := d.rule(m).cue; c.act == record.Discuss && (m.To >= a.to || m.To == a.from || m.To == d.beforeOf(a.from)+1) {
			return true
		}
	}
	return false
}

// opensAfter is where the words end, in a sentence from token from on, that tell that it was after what they begin: «Ngay sau | cuộc đàm phán …»; from if it begins
// otherwise.
func (d *draft) opensAfter(from int) int {
	for i := from; i < from+3 && i < len(d.toks); i++ {
		f, ok := d.longest(i, d.w.bound)
		if ok && d.finds.Value(f) == "after" {
			return f.To
		}
		if !ok && !d.is(i, d.w.adv) {
			break
		}
	}
	return from
}

// ofWhatFollowed reports whether a date behind an event that a sentence from token from on tells of only as what came first, behind a comma, is that of what
// came next, where verbs have one form: «Ngay sau cuộc đàm phán với Mỹ, | ngày 11/6, Iran …».
func (d *draft) ofWhatFollowed(e *event, x *dated, from int) bool {
	if d.w.inflects || e.main || x.from < e.to || !d.commaIn(e.to, x.from) {
		return false
	}
	to := d.opensAfter(from)
	return to > from && e.from < to+3
}

// onlyAfter reports whether the words of an event tell no more than what something else was after, where verbs have one form: «gặp gỡ các Đại sứ sau | trình Quốc
// thư».
func (d *draft) onlyAfter(m grammar.Match) bool {
	if d.endOf(d.w.past, m.From) >= 0 && d.endOf(d.w.clause, m.From) >= 0 {
		return true // «sau khi | trình Quốc thư»
	}
	at := d.endOf(d.w.bound, m.From)
	f, ok := d.longest(max(at, 0), d.w.bound)
	return at >= 0 && ok && d.finds.Value(f) == "after"
}
