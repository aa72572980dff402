package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Where verbs have one form: an office that those of several countries hold, told once; who only tells what somebody else does; and whose body met.

// ofOfficials reports whether the country at token i is the first of those whose officials are told: «các nhà ngoại giao của | Peru, Oman và Lào».
func (d *draft) ofOfficials(i int) bool {
	const near = 3 // tokens: «nhà ngoại giao hàng đầu của»
	if d.w.inflects || !d.is(i-1, d.w.of) {
		return false
	}
	for k := i - 1; k > max(0, i-1-near); k-- {
		if d.endOf(d.w.office, k) >= 0 {
			return true
		}
	}
	return false
}

// severalBegin reports whether a clause begins with a title and its country, and goes on, behind the comma at token gap, with two countries more: «Ngoại trưởng
// Peru, | Oman và Lào cam kết …».
func (d *draft) severalBegin(p, a *actor, gap int) bool {
	return !d.w.inflects && d.comma(gap) && p.party != a.party && d.partyNext(a.to) && (d.opensClause(p.from) || d.seam(p.from-1, "officials") || d.toks[p.from-1].Kind == text.Number)
}

// inContent reports whether a country behind a preposition is what somebody is told to have spoken of, in the sentence that begins at token from: "voiced support
// for the rights of | Chile at a meeting with A". Behind "with" it may be who was spoken to.
func (d *draft) inContent(a *actor, from int) bool {
	if d.is(d.beforeOf(a.from), d.w.with) {
		return false
	}
	ms := d.of[makesStatement].from(from)
	return len(ms) > 0 && ms[0].To <= a.from
}

// onlyReports reports whether whoever is named behind the words of a meeting that have a subject only told of it, where verbs have forms: "A and B met in Lima, |
// spokesperson C said".
func (d *draft) onlyReports(a *actor, subject *actor) bool {
	return d.w.inflects && subject != nil && a.kind == actorPerson && d.spokesperson(a.person)
}

// onlySends reports whether somebody is named first as who a message or greetings come from, where verbs have forms: "handed over a message from | President A".
func (d *draft) onlySends(p *person) bool {
	const near = 8 // tokens
	i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person == p })
	if i < 0 {
		return false
	}
	at := d.beforeOf(d.mentions[i].from)
	f, ok := d.longest(max(at, 0), d.w.bound)
	if !ok || d.finds.Value(f) != "from" {
		return false
	}
	for _, m := range d.of[makesEvent].from(max(0, at-near)) {
		if m.From > at {
			return false
		}
		if d.rule(m).event.kind == "message" {
			return true
		}
	}
	return d.is(at-1, d.w.letter) || d.seam(at-1, "greetings")
}

// onlyTells reports whether the actor i of those before an event, whose words begin at token to, only says what another one named behind them does: «Bộ trưởng A cho
// biết | Thủ tướng B sẽ thăm Lào».
func (d *draft) onlyTells(as []actor, i, to int) bool {
	const near = 4 // tokens
	if as[i].kind > actorTitle || i+1 >= len(as) || as[i+1].kind != actorPerson && (d.w.inflects || as[i+1].kind != actorTitle || as[i+1].to < to-1) || as[i+1].from >= to {
		return false
	}
	for _, m := range d.of[makesStatement].from(as[i].to) {
		if m.From > as[i].to+near {
			return false
		}
		if d.rule(m).cue.speech {
			return m.To <= as[i+1].from && as[i+1].from <= m.To+near
		}
	}
	return false
}

// sidesOfBody are the two countries whose joint body the sentence of token i tells of before it, where not both of them are of these parties; nil if they are, or it
// tells of none: «cuộc họp Ủy ban Biên giới chung Lào - Oman kết thúc với việc | hai bên thông qua biên bản».
func (d *draft) sidesOfBody(i int, parties []record.Party) []record.Party {
	if d.w.inflects {
		return nil
	}
	from := d.doc.Sents[d.sentenceOf(i)].From
	for _, n := range d.named {
		if n.kind != "mechanism" || n.from < from || n.to > i {
			continue
		}
		if pair := d.hyphenated(n.from, n.to); len(pair) == 2 && (!slices.Contains(parties, pair[0]) || !slices.Contains(parties, pair[1])) {
			return pair
		}
	}
	return nil
}

// otherPair are the countries of two who met elsewhere, as the sentence tells before "the two sides", where verbs have one form; nil if it tells of none, or they are those of
// the scene: «Tổng thống A cho biết ông đã điện đàm với Chủ tịch B, | hai bên đồng ý …».
func (s *scene) otherPair(a *actor) []record.Party {
	const near = 8 // tokens between the words of the meeting and whoever was met
	d := s.d
	if d.w.inflects {
		return nil
	}
	from := d.doc.Sents[d.sentenceOf(a.from)].From
	for _, m := range d.of[makesEvent].from(from) {
		if m.To > a.from {
			break
		}
		if kind := d.rule(m).event.kind; meets[kind] < 3 && kind != "call" {
			continue
		}
		before, after := d.actorsIn(from, m.From), d.actorsIn(m.To, a.from)
		if len(before) == 0 || len(after) == 0 || after[0].from > m.To+near || after[0].kind > actorTitle || d.commaIn(m.To, after[0].from) {
			continue
		}
		who := &before[len(before)-1]
		if who.kind > actorTitle && who.kind != actorHe {
			continue
		}
		x, y := s.resolve(who), s.resolve(&after[0])
		if !x.single() || !y.single() || x.by[0] == y.by[0] {
			continue
		}
		if ps := s.parties(); slices.Contains(ps, x.by[0]) && slices.Contains(ps, y.by[0]) {
			continue
		}
		return d.addParty(d.addParty(nil, x.by[0]), y.by[0])
	}
	return nil
}
