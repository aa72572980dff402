package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// inRowOfMet reports whether a semicolon parts two people whom the same event tells of, where verbs have one form: those who did it, or those whom it
// was done with. «Tổng Bí thư A; | Thủ tướng B đã tiếp đoàn Lào», «hội đàm với Ủy viên Quốc vụ A; | Bộ trưởng B và Thứ trưởng C». Else each begins a
// clause of its own.
func (d *draft) inRowOfMet(p, a *actor, mark int) bool {
	if d.w.inflects || d.char(mark) != ';' || p.kind != actorPerson || a.kind != actorPerson || a.person == p.person || !d.onlyTitles(mark+1, a.from) {
		return false
	}
	s := &d.doc.Sents[d.sentenceOf(p.from)]
	if a.from >= s.To {
		return false
	}
	after := a.to
	if d.char(after) == ';' || after >= s.To || d.char(after) == '.' {
		return d.metRightBefore(s.From, p.from) || after < s.To && d.char(after) == ';' && d.nothingTold(s.From, a.to)
	}
	if f, ok := d.longest(after, d.w.and); ok {
		next := d.foundAt(f.To)
		return next != nil && next.kind == actorPerson && (d.metRightBefore(s.From, p.from) || d.nothingTold(s.From, a.to))
	}
	return d.nothingTold(s.From, a.to) && d.fires(makesEvent, d.skipAdverbs(after, s.To))
}

// listedWithOffices reports whether a semicolon stands right before somebody who is named in a row of those met or written to, each with the offices behind the
// name: «gửi điện mừng đến các đồng chí: A, Chủ tịch nước Peru; | B, Thủ tướng Peru; C, Chủ tịch Quốc hội Peru».
func (d *draft) listedWithOffices(p, a *actor) bool {
	if d.w.inflects || p.kind != actorPerson || a.kind != actorPerson || a.person == p.person || a.from == 0 || d.char(a.from-1) != ';' || !d.comma(p.to) {
		return false
	}
	s := &d.doc.Sents[d.sentenceOf(p.from)]
	return a.from < s.To && d.onlyTitles(p.to, a.from-1) && d.metRightBefore(s.From, p.from)
}

// actedWith reports whether one did something together with one of another country, where verbs have one form: «Bộ trưởng A đã cùng (với) | Bộ trưởng Peru B ký
// Hiệp định».
func (d *draft) actedWith(p, a *actor) bool {
	if d.w.inflects || p.kind != actorPerson || a.kind != actorPerson || len(p.more) > 0 || p.person.party == a.person.party || p.from > 0 && d.governed(p.from) {
		return false
	}
	at := p.to
	for d.is(at, d.w.past) || d.is(at, d.w.future) {
		at++
	}
	f, ok := d.longest(min(at, len(d.toks)-1), d.w.and)
	if ok && at > p.to {
		at = f.To // «đã cùng với»
	} else if at++; !d.seam(at-1, "together") {
		return false
	}
	return at == a.from && d.toldAt(d.skipAdverbs(a.to, d.doc.Sents[d.sentenceOf(a.from)].To))
}

// onlyTitles reports whether nothing is told in tokens [from, to), which lie before a name: ranks and offices.
func (d *draft) onlyTitles(from, to int) bool {
	const longest = 30 // tokens
	return from <= to && to-from <= longest && d.nothingTold(from, to) && !d.semicolonIn(from, to) && len(d.peopleIn(from, to)) == 0
}

// nothingTold reports whether no verb of an event and no reporting verb begins in tokens [from, to).
func (d *draft) nothingTold(from, to int) bool {
	ms := d.of[makesEvent].from(from)
	return (len(ms) == 0 || ms[0].From >= to) && d.noCueAt(from, to)
}

// metRightBefore reports whether the sentence that begins at token from tells, right before whoever is named at token i, of an event at which people meet.
func (d *draft) metRightBefore(from, i int) bool {
	met := -1
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= i {
			break
		}
		if m.To <= i && meets[d.rule(m).event.kind] >= 2 {
			met = m.To
		}
	}
	return met >= 0 && d.onlyTitles(met, i)
}

// withinRow reports whether token i stands inside a row of people that are one actor.
func (d *draft) withinRow(i int) bool {
	k := int(d.actorAt[i]) - 1
	return k >= 0 && d.actors[k].to > i
}

// sameOffice reports whether somebody holds the office of whoever ends before token i: «Đại sứ A, | Đại sứ B, Đại sứ C và Đại sứ D».
func (d *draft) sameOffice(a *actor, i int) bool {
	return slices.ContainsFunc(d.found, func(b actor) bool {
		return b.to == i && b.kind == actorPerson && len(a.offices) > 0 && len(b.offices) > 0 && a.offices[0].Code == b.offices[0].Code
	})
}

// oneSideRow reports whether the two who stand right before somebody in a row, commas between, lead the same country in other offices: «Tổng Bí thư A, Chủ tịch
// nước B, | Thủ tướng C và Chủ tịch Quốc hội D đã gửi điện mừng».
func (d *draft) oneSideRow(a *actor, i int) bool {
	for range 2 {
		k := slices.IndexFunc(d.found, func(b actor) bool { return b.to == i && b.kind == actorPerson })
		if k < 0 || a.kind != actorPerson || a.person.party == "" || d.found[k].person.party != a.person.party || len(d.found[k].offices) == 0 {
			return false
		}
		i = d.found[k].from - 1
	}
	return true
}

// twoAndTwo reports whether a comma stands between two pairs of the same sides, where verbs have one form: «quan hệ hai Đảng, | hai nước», «hai Nhà nước, hai
// dân tộc».
func (d *draft) twoAndTwo(i int) bool {
	if d.w.inflects || i < 2 || i+1 >= len(d.toks) || !d.isTwo(i+1) {
		return false
	}
	return d.isTwo(i-2) || i > 2 && d.isTwo(i-3)
}

// isTwo reports whether token i is the number two: «hai».
func (d *draft) isTwo(i int) bool {
	f, ok := d.longest(i, d.w.number)
	return ok && d.finds.Value(f) == "2"
}

// joinedBy reports whether the subject of a cue is but one more of those together with whom somebody is ready to do something, where verbs have one form: «sẵn
// sàng cùng Tổng thống A và | lãnh đạo Peru chỉ đạo các bộ».
func (d *draft) joinedBy(c, prev *cue) bool {
	const near = 4 // tokens: «và các lãnh đạo |»
	if d.w.inflects || d.semicolonIn(prev.to, c.from) {
		return false
	}
	with := -1
	for _, m := range d.of[makesStatement].from(prev.from) {
		if m.From >= c.subject.from {
			break
		}
		if d.rule(m).cue.act == record.Commit && d.is(m.To, d.w.prep) && d.is(m.To, d.w.adv) { // «cùng»
			with = m.To
		}
	}
	if with < 0 || c.subject.from <= with {
		return false
	}
	if c.subject.from == with+1 {
		return !d.commaIn(c.subject.to, c.from)
	}
	for k := c.subject.from - 1; k > with && k >= c.subject.from-near; k-- {
		if d.is(k, d.w.and) {
			return true
		}
	}
	return false
}

// endsRow reports whether a sentence ends with two of one country who are told one after the other, a comma between, to have been met, where verbs have one form:
// «đến chào Tổng thống Peru A, | Thủ tướng B.»
func (d *draft) endsRow(p, a *actor) bool {
	if d.w.inflects || p.kind != actorPerson || a.kind != actorPerson || len(p.more) > 0 || p.person == a.person || p.person.party != a.person.party || p.from == 0 || !d.governed(p.from) {
		return false
	}
	titled := slices.ContainsFunc(d.mentions, func(m mention) bool { return m.from == a.from && m.nameFrom > m.from && len(m.offices) > 0 })
	return titled && a.to < len(d.toks) && d.char(a.to) == '.' && a.to+1 == d.doc.Sents[d.sentenceOf(a.from)].To
}

// ownedBy reports whether tokens [from, to) only tell of which country somebody is who has no title: "Peru's Ana Soto and Chile's | Luis Vega".
func (d *draft) ownedBy(from, to int) bool {
	if !d.w.inflects || from >= to {
		return false
	}
	f, ok := d.longest(from, d.w.country)
	return ok && d.is(f.To, d.w.clitic) && f.To+1 == to
}

// onlyOwns reports whether a country is named only as that of somebody who has no title, in a row of such: "Peru's Ana Soto and | Chile's Luis Vega met".
func (d *draft) onlyOwns(a *actor) bool {
	if !d.w.inflects || !d.is(a.to, d.w.clitic) || !d.is(a.from-1, d.w.and) && !d.comma(a.from-1) {
		return false
	}
	next := d.foundAt(a.to + 1)
	return next != nil && next.kind == actorPerson && next.person.party == a.party
}
