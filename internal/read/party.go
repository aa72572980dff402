package read

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// sharesSubject is which of the actors before a verb behind "and" is its subject, where the nearest is the object of an event's verb before
// it: "A met B and called on C" tells of A; -1 if it shares none.
func (d *draft) sharesSubject(e *event, before []actor, nearest *actor) int {
	if !d.w.inflects && nearest != nil && e.from > 0 && !e.noun {
		return d.firstOfChain(e, before)
	}
	if !d.w.inflects || nearest == nil || e.from == 0 {
		return -1
	}
	joined := d.backAdverb(e.from-1, d.doc.Sents[e.sent].From)
	if d.is(joined, d.w.toward) && !d.is(joined, d.w.and) { // "is to be received by A and | to meet B"
		joined--
	}
	if !d.is(joined, d.w.and) && !(d.comma(joined) && d.is(e.from, d.w.verbPast)) { // "A held talks with B, | met C"
		return -1
	}
	for _, m := range d.of[makesEvent].from(d.doc.Sents[e.sent].From) {
		if m.From >= nearest.to {
			break
		}
		if d.rule(m).event.noun || m.To < nearest.from-2 {
			continue
		}
		for k := len(before) - 1; k >= 0; k-- {
			if before[k].to <= m.From && !d.governed(before[k].from) {
				return k
			}
		}
	}
	return -1
}

// firstOfChain is who did all that a sentence tells in a row, behind semicolons and commas, where verbs have one form: «Bà đã hội kiến A; hội đàm với
// B». -1 if the verb has a subject of its own.
func (d *draft) firstOfChain(e *event, before []actor) int {
	from := d.doc.Sents[e.sent].From
	i := e.from - 1
	for i > from && (d.is(i, d.w.past) || d.backAdverb(i, from) < i) {
		i = min(i-1, d.backAdverb(i, from))
	}
	if i <= from || d.char(i) != ';' && !d.comma(i) {
		return -1
	}
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= i {
			break
		}
		if d.rule(m).event.noun || meets[d.rule(m).event.kind] < 3 {
			continue
		}
		for k := len(before) - 1; k >= 0; k-- {
			if before[k].to <= m.From && (!d.governed(before[k].from) || before[k].from == from) {
				return k
			}
		}
		return -1
	}
	return -1
}

// subjectAndObject fills people and parties of an event from its sentence: whoever stands before the verb and is no object, and
// those directly after it.
func (d *draft) subjectAndObject(e *event) {
	if len(e.people) > 0 || len(e.parties) > 0 {
		return
	}
	s := d.doc.Sents[e.sent]
	sc := &scene{d: d}
	take := func(a *actor) {
		if d.inOccasion(a.from) || a.kind >= actorBoth && a.kind != actorLeader || a.kind == actorParty && (d.locative(a.from) || d.bracketedAt(a.from, a.to)) {
			return
		}
		if at := d.endOf(d.w.seam, d.beforeOf(a.from)+1); at >= 0 && a.kind != actorPerson && d.seam(at, "auspices") {
			return // "met in Lima under the chairmanship of the African Union's envoy"
		}
		v := sc.resolve(a)
		if a.kind == actorPerson && meets[e.kind] >= 3 && d.sentBehind(a.from) {
			v.speakers = nil // "received the special envoy of President A"
		}
		for _, p := range v.speakers {
			e.people = d.addPerson(e.people, p)
		}
		for _, p := range v.by {
			e.parties = d.addParty(e.parties, p)
		}
	}
	if e.noun { // of a list its own item: «nhất trí …; chuẩn bị cho chuyến thăm Lào; …»
		s.From, s.To = d.itemAround(e, s)
	}
	before := d.actorsIn(s.From, e.from)
	if len(before) > 1 && before[0].kind == actorPerson && before[0].from == s.From && d.char(before[0].to) == ':' {
		before = before[1:] // «Bộ trưởng A: … Thủ tướng B đã thăm Lima»: who tells it
	}
	after := d.actorsIn(e.from, s.To)
	if pair := d.betweenWhom(e, after); pair != nil && !e.noun {
		for i := range pair {
			take(&pair[i])
		}
		return
	}
	titled := func(a *actor) bool { // "called on | the Prime Minister", whom the text has named; "received the Angolan ambassador | in Lima"
		return d.w.inflects && !e.noun && meets[e.kind] >= 3 && a.kind == actorTitle && (len(sc.resolve(a).speakers) == 1 || e.rule == hostedRule && a.party != "" && a.from > e.from)
	}
	for len(after) > 0 && after[0].to <= e.to && !titled(&after[0]) && (after[0].kind != actorPerson || e.noun && !(d.w.inflects && (meets[e.kind] >= 3 || e.kind == "visit"))) {
		after = after[1:]
	}
	if a := d.whoseVisit(e, after); a != nil {
		take(a)
		return
	}
	if k := len(before) - 1; k >= 0 && d.w.inflects && e.kind == "visit" && before[k].kind == actorPerson && before[k].to == e.from-1 && d.is(e.from-1, d.w.toward) && d.governed(before[k].from) {
		take(&before[k]) // "told her of the plan of Premier A to | visit Peru"
		return
	}
	if e.noun {
		if k := len(before) - 1; k >= 0 && d.w.inflects && e.kind == "visit" && before[k].kind == actorPerson && d.ownsVisit(&before[k], e) {
			take(&before[k]) // "a week after Minister A's trip to Lima"
			return
		}
		if pair := d.betweenWhom(e, after); pair != nil {
			before, after = nil, pair
		}
		for _, as := range [][]actor{before, after} {
			for i := range as {
				if a := &as[i]; d.bystander(e, a) || d.visitOfOther(e, a) || d.onlyServed(e, a) || d.spokenOfThere(e, a.from) || d.metAway(e, a) || d.behindAmid(e.to, a.from) || d.metBefore(e, a, s.From) || e.kind == "visit" && a.kind == actorParty && a.from >= e.to && d.partyOf(d.placeWithin(e.from, e.to)) != "" {
					continue // "a trip to Lima to speak of Haiti"
				}
				if as[i].to <= e.from && d.onlyTells(as, i, e.from) {
					continue // «Bộ trưởng A cho biết Thủ tướng B sẽ thăm Lào»
				}
				if b := &as[i]; !d.w.inflects && b.kind == actorPerson && meets[e.kind] >= 3 && b.from > e.to && d.greetedBehind(e.to, b.from) {
					for _, p := range sc.resolve(b).by {
						e.parties = d.addParty(e.parties, p)
					}
					continue // «Tại buổi hội kiến, hai bên trao lời chào của Chủ tịch nước A và Tổng thống B»
				}
				if b := &as[i]; meets[e.kind] >= 3 && b.from > e.to && d.spokenOfAt(e.to, b.from) {
					continue // «trong cuộc điện đàm, A và B đã thảo luận về cuộc gặp giữa Tổng thống C và Tổng thống D»
				}
				if b := &as[i]; (b.kind == actorParty || b.kind == actorTitle && b.person == nil) && (meets[e.kind] >= 3 || e.kind == "conference") && !d.w.inflects && b.from > e.to && !d.noCueAt(e.to, b.from) {
					continue // «trong cuộc điện đàm, hai bên đã thảo luận về tình hình Syria»
				}
				if b := &as[i]; d.w.inflects && b.kind == actorParty && meets[e.kind] >= 3 && b.from > e.to && len(e.parties) > 1 && d.onTopic(e.to, b.from) {
					continue // "A, in a meeting with B, recalling the backing of the cause of Haiti"
				}
				if b := &as[i]; b.from > e.to && d.openedBy(e, s.From, b.from) {
					continue // "after talks with A, B met | C"
				}
				if b := &as[i]; d.w.inflects && b.kind == actorPerson && meets[e.kind] >= 3 && d.appoints(b.from) {
					continue // "the meeting with A, the minister appointed by President B"
				}
				if b := &as[i]; d.w.inflects && b.kind == actorParty && meets[e.kind] >= 3 && b.to <= e.from && d.governed(b.from) && (d.discussedIn(b.to, e.from) || d.inContent(b, s.From)) {
					continue // "the truce between Peru and Chile was addressed during the call"
				}
				if b := &as[i]; d.w.inflects && b.kind == actorPerson && meets[e.kind] >= 3 && b.from > e.to && d.possessive(b.to) && (d.fires(makesEvent, b.to) || d.fires(makesEvent, b.to+1)) {
					continue // "a phone call with A, days after Minister B's visit to Oslo"
				}
				if b := &as[i]; d.w.inflects && b.kind == actorParty && meets[e.kind] >= 3 && b.from > e.to && d.finds.Next(e.to, b.from, d.w.clause) < b.from {
					continue // "the talks broke down when dockers walked out over cranes from Norway"
				}
				if as[i].kind != actorParty || meets[e.kind] < 3 || !d.cueEndsAt(as[i].from) && !d.discussed(&as[i], s.From, e.from) { // "discussed Syria in a phone call"
					take(&as[i])
				}
			}
		}
		if d.w.inflects && e.kind == "talks" && len(e.people) == 0 && len(e.parties) == 0 { // "consultations between Kenya and Peru will be held"
			if d.partiesWithin(e); len(e.parties) != 2 || d.pairOfTopic(e, s.From) {
				e.parties = nil
			}
		}
		return
	}
	if d.w.inflects && (e.kind == "talks" || e.rule == toldRule) { // "consultations between Kenya and Peru were held, an agency reports referring to the Kenyan ministry"
		if d.partiesWithin(e); len(e.parties) == 2 {
			return
		}
		e.parties = nil
	}
	if e.done > 0 { // «A được B tiếp»
		for i := range before {
			if a := &before[i]; a.from > e.done || !d.governed(a.from) && len(d.actorsIn(a.to, e.done)) == 0 {
				take(a)
			}
		}
		return
	}
	before = d.inPerson(d.withoutAside(before, e.from), e.from)
	// The subject: the last actor before the verb that no preposition governs, else the first.
	var subject *actor
	for i := range before {
		if a := &before[i]; (!d.governed(a.from) || a.from == s.From) && !(!d.w.inflects && subject != nil && subject.kind == actorPerson && a.kind == actorParty && d.is(a.from-1, d.w.of)) {
			subject = a // and not «ông A, Tổ trưởng Tổ công tác về chính sách của | Peru, tiếp …»
		}
	}
	if k := d.sharesSubject(e, before, subject); k >= 0 {
		subject = &before[k]
	}
	if subject != nil && e.byHome && subject.kind == actorIt && before[0].kind <= actorParty { // "the ministry said it summoned"
		subject = &before[0]
	}
	if subject != nil {
		take(subject)
		e.subjects = len(e.people)
	}
	for i := range max(0, len(before)-1) {
		if a := &before[i]; d.w.inflects && subject != nil && a.kind == actorParty && a.to < subject.to && d.endOf(d.w.ministers, a.from-1) >= 0 && d.nextInList(a.to, before[i+1].from) {
			at := d.endOf(d.w.ministers, a.from-1)
			if b, ok := d.actorEnding(at - 2); ok && d.is(at-1, d.w.pos) && d.is(at-2, d.w.and) {
				take(b)
			}
			take(a) // "Minister A and her counterparts from | Chile, Peru and Norway met"
		}
	}
	// The object: the first actor after it, with those joined to it; not one behind a further verb.
	const farther = 28                          // tokens
	after, near := d.listedBehind(e, after, 12) // tokens
	if e.kind == "ceremony" {
		near = 30 // what is handed over stands before to whom
	}
	by, past := d.lookingOn(e, after)
	after = after[by:]
	for i := range after {
		a := &after[i]
		if a.from-max(e.to, past) > near && !(d.withNext(e, a.from) && a.from-e.to <= farther) || d.behindAmid(e.to, a.from) {
			break
		}
		if a.kind == actorLeader && d.w.inflects && (e.kind == "call" || e.kind == "talks") && d.is(a.to-1, d.w.ministers) {
			continue // "a call with her counterparts from | Chile and Peru": meetings with such are several
		}
		if !d.w.inflects && e.kind == "talks" && a.kind == actorBoth && d.governed(a.from) {
			continue // «Tham khảo chính trị giữa | hai Bộ Ngoại giao với Thứ trưởng A»
		}
		if a.kind == actorHe || a.kind == actorThey || a.kind == actorIt || d.inOccasion(a.from) || a.kind == actorParty && (d.locative(a.from) || d.bracketedAt(a.from, a.to)) {
			continue
		}
		if meets[e.kind] >= 3 && (a.kind == actorParty && subject != nil && d.topicOf(e, a) || d.onlyReports(a, subject)) {
			break
		}
		if subject != nil && len(e.parties) > 1 && meets[e.kind] >= 3 && (d.onTopic(e.to, a.from) || !d.w.inflects && a.kind == actorParty && e.subjects > 1) {
			break // «Tổng thống A và Tổng thống B điện đàm, bàn về xung đột Yemen»
		}
		if e.kind == "ceremony" && !d.w.inflects && d.is(a.from-1, d.w.of) {
			continue // «trình thư ủy nhiệm của Chủ tịch nước A lên Tổng thống B»
		}
		take(a)
		k := d.takeWith(after, i+1, take)
		for ; d.w.inflects && (e.kind == "call" || e.kind == "talks") && a.kind == actorParty && k < len(after) && after[k].kind == actorParty && d.nextInList(after[k-1].to, after[k].from); k++ {
			take(&after[k]) // "with her counterparts from Chile, Peru and Norway"
		}
		for ; !d.w.inflects && (e.kind == "call" || e.kind == "talks") && d.severalBefore(e.to, a.from) && k < len(after) && after[k].kind == actorParty && d.nextInList(after[k-1].to, after[k].from); k++ {
			take(&after[k]) // «hội đàm với các ngoại trưởng Anh, | Pháp và Đức»
		}
		if d.w.inflects && e.kind == "talks" && i > 0 && a.kind == actorParty && after[i-1].kind == actorLeader && k < len(after) && after[k].kind == actorPerson && d.comma(after[k].from-1) && after[k].from <= after[k-1].to+1 {
			take(&after[k]) // "…, | Ana Soto, Luis Vega and Kari Dahl"
		}
		if subject == nil && len(e.people) == 1 {
			if b := d.behindOpener(after[i+1:]); b != nil { // «Gặp Bộ trưởng A, Bộ trưởng B nói»
				take(b)
			}
		}
		break
	}
	if (subject == nil || subject.kind == actorHe) && len(e.people) > 1 && meets[e.kind] >= 3 {
		d.pronounMet(e, before)
	}
	if e.byHome && len(e.parties) == 1 && !d.r.world.isOrg(d.home) {
		e.parties = d.addParty(e.parties, d.home)
	}
	if e.kind == "talks" && len(e.parties) == 0 { // "consultations between the ministries of A and B were held"
		d.partiesOfSession(e)
	}
	if e.kind == "signing" && len(e.parties) == 0 && d.w.inflects { // "a treaty between Chad and Oman was signed"
		for i := range before {
			if a := &before[i]; a.kind == actorParty && len(a.more) > 0 {
				take(a)
			}
		}
	}
	if e.kind == "signing" && len(e.people) == 0 && !d.w.inflects && e.sent == d.lead() {
		d.signedBetween(e)
	}
	d.localSides(e)
	d.withCounterparts(e)
}

// severalBefore reports whether a word that tells of several stands in tokens [from, to) or right behind them: «với | các ngoại trưởng Anh, Pháp và Đức».
func (d *draft) severalBefore(from, to int) bool {
	for k := from; k <= to; k++ {
		if d.seam(k, "several") {
			return true
		}
	}
	return false
}

// withNext reports whether somebody at token i is told right behind «với» or «cùng» to have held the talks of an event, whose name stands between, where verbs have one
// form: «đồng chủ trì Tham khảo chính trị lần thứ 7 giữa hai Bộ Ngoại giao với | Thứ trưởng A».
func (d *draft) withNext(e *event, i int) bool {
	if d.w.inflects || e.kind != "talks" || !d.is(i-1, d.w.prep) || d.is(i-1, d.w.of) || d.is(i-1, d.w.at) {
		return false
	}
	for k := e.to; k < i-1; k++ {
		if d.toks[k].Kind == text.Punct && d.word(k) != "-" && d.char(k) != '(' && d.char(k) != ')' || d.fires(makesStatement, k) && !d.lies(k, inName) {
			return false
		}
	}
	return true
}

// pronounMet adds whoever the sentence before begins with to a meeting that "he" or "she" had with several of other countries: "A arrived. She | met
// B of Peru and C of Chad".
func (d *draft) pronounMet(e *event, before []actor) {
	if !d.w.inflects || len(before) == 0 || before[len(before)-1].kind != actorHe || d.governed(before[len(before)-1].from) {
		return
	}
	p := cmp.Or(d.visitorWithin(e, before), d.firstOf(before), d.subjectBefore(e.sent), d.beginsAbove(e.sent))
	if p == nil || p.party == "" || slices.ContainsFunc(e.people, func(q *person) bool { return q.party == p.party }) {
		return
	}
	if g := d.gender(before[len(before)-1].from); g != "" && p.gender != "" && p.gender != g {
		return
	}
	e.people, e.parties, e.subjects = append(d.mem.persons.list(p), e.people...), d.addParty(e.parties, p.party), 1
}

// signedBetween gives a signing that has no subject the parties that the name of what was signed tells; those at home go without a country: «diễn ra
// Lễ ký Bản ghi nhớ giữa Bộ Y tế và Bộ Y tế Oman».
func (d *draft) signedBetween(e *event) {
	const near = 16 // tokens
	for _, n := range d.named {
		if n.from < e.from || n.from > e.to || len(e.parties) > 0 {
			continue
		}
		to := n.to
		for s := d.doc.Sents[e.sent].To; to < min(s, n.to+near) && d.toks[to].Kind != text.Punct && !d.is(to, d.w.prep); {
			to++
		}
		ps := d.dyadIn(n.from, to)
		if len(ps) == 1 && d.w.home != "" && ps[0] != d.w.home {
			ps = d.addParty(ps, d.w.home)
		}
		if len(ps) == 2 {
			e.parties = ps
		}
	}
}

// withoutAside leaves out those who are named in a clause about the subject that ends right before the verb: "A, who is on a visit to Peru, | met".
func (d *draft) withoutAside(before []actor, verb int) []actor {
	for i := range before {
		a := &before[i]
		if i == 0 || a.kind != actorWho || !d.comma(a.from-1) {
			continue
		}
		for k := verb - 1; k > a.to && k > verb-3; k-- { // an adverb may stand between
			if d.comma(k) {
				return before[:i]
			}
		}
	}
	return before
}

// partiesWithin adds the countries that the words of an event name to those who took part.
func (d *draft) partiesWithin(e *event) {
	for i := e.from; i < e.to; i++ {
		if f, ok := d.longest(i, d.w.country); ok && f.To <= e.to && !d.locative(i) {
			e.parties = d.addParty(e.parties, d.partyOf(f))
		}
	}
}

// topicOf reports whether a country or organisation behind the words of a meeting is what was spoken of there: "held talks in Oslo on | Haiti's debt",
// "held discussions on trade and the | Haiti situation". Whoever was met stands right behind them, or behind "with".
func (d *draft) topicOf(e *event, a *actor) bool {
	if !d.w.inflects {
		return false
	}
	for i := a.from - 1; i >= e.to; i-- {
		if d.is(i, d.w.with) {
			return false
		}
		if d.is(i, d.w.prep) && !d.is(i, d.w.at) && !d.is(i, d.w.toward) && !d.is(i, d.w.of) {
			return d.endOf(d.w.ministers, i) < 0 && !(d.is(i-2, d.w.with) && d.char(i) == 'f') // "with her counterparts from Norway", "with officials from Norway"
		}
	}
	return false
}

// nextInList reports whether nothing but a comma, "and" and an article stands in tokens [from, to).
func (d *draft) nextInList(from, to int) bool {
	if from < to && d.comma(from) {
		from++
	}
	if from < to && d.is(from, d.w.and) {
		from++
	}
	return from > 0 && (d.comma(from-1) || d.is(from-1, d.w.and)) && (from == to || from+1 == to && d.is(from, d.w.article))
}

// onTopic reports whether a verb that tells what was said, or the words of another event, stand in tokens [from, i) before whoever is named at i, and no
// "with" behind them: "held a phone call to discuss the letter of | President A", "ahead of a meeting between | A and B".
func (d *draft) onTopic(from, i int) bool {
	for k := i - 1; d.w.inflects && k >= from && !d.is(k, d.w.with); k-- {
		if d.fires(makesStatement, k) || d.fires(makesEvent, k) {
			return true
		}
	}
	return false
}

// whoseVisit is whoever is told to pay a visit within its words, "spoke about the visit of | President A to Lima", or, where verbs have one form, right behind
// them: «Trong khuôn khổ chuyến thăm Lào của Chủ tịch nước A, Bộ trưởng B gặp …»; nil if nobody is.
func (d *draft) whoseVisit(e *event, after []actor) *actor {
	if e.kind != "visit" || !e.noun {
		return nil
	}
	if d.w.inflects {
		within := d.actorsIn(e.from, e.to)
		if len(within) > 0 && within[0].kind == actorPerson && len(within[0].more) == 0 && d.is(d.beforeOf(within[0].from), d.w.of) {
			return &within[0]
		}
		return nil
	}
	for i := range after {
		if a := &after[i]; a.kind <= actorTitle && !d.commaIn(e.from, a.from) {
			if d.is(a.from-1, d.w.of) && !d.bystander(e, a) {
				return a
			}
		}
	}
	return nil
}

// doneBy is where the passive begins that the verb at token i stands in, in the sentence that begins at token from: whoever did it stands between the
// two, and no other verb; 0 if it stands in none.
func (d *draft) doneBy(i, from int) int {
	for k := i - 2; k > from; k-- {
		if d.fires(makesStatement, k) || d.char(k) == ';' {
			return 0
		}
		if !d.is(k, d.w.be) {
			continue
		}
		as := d.actorsIn(k, i)
		if len(as) > 0 && as[0].from == k+1 && as[len(as)-1].to == i && as[0].kind <= actorTitle {
			return k
		}
		return 0
	}
	return 0
}

// visitOfOther reports whether a country before the words of a visit is where another one went, which is over then, where verbs have one form: «Kết thúc
// chuyến thăm | Oman, Chủ tịch nước sẽ thăm Peru».
func (d *draft) visitOfOther(e *event, a *actor) bool {
	const longest = 12 // tokens
	if d.w.inflects || e.kind != "visit" || a.kind != actorParty || a.to > e.from {
		return false
	}
	for _, m := range d.of[makesEvent].from(a.from - longest) {
		if m.From >= a.from {
			return false
		}
		if m.To >= a.to && d.rule(m).event.kind == "visit" {
			return true
		}
	}
	return false
}

// greetedBehind reports whether somebody at token i is named in the greetings that are conveyed in tokens [from, i).
func (d *draft) greetedBehind(from, i int) bool {
	for _, m := range d.of[makesStatement].from(from) {
		if m.From >= i {
			return false
		}
		if d.rule(m).cue.act == record.Congratulate && d.rule(m).cue.takes == takesNoun && !d.semicolonIn(m.To, i) && d.noCueAt(m.To, i) {
			return true
		}
	}
	return false
}

// bystander reports whether somebody in the sentence of an event that a noun tells had no part in it: whoever tells the press of it, and
// those who asked for a visit, or whom the one who pays it will meet ("during his visit she …").
func (d *draft) bystander(e *event, a *actor) bool {
	if a.kind > actorTitle {
		return false
	}
	if d.pressOffice(a) || d.w.inflects && a.kind == actorPerson && a.to <= e.from && d.onlySends(a.person) || e.status == record.Planned && d.tellsBehind(e, a.from, a.to) || (e.kind == "visit" || e.kind == "conference") && d.invites(e, a.from) {
		return true
	}
	if e.kind != "visit" {
		return false
	}
	if d.sends(a) {
		return true
	}
	if a.from >= e.to && d.w.inflects && !d.paidBy(e, a) {
		return true
	}
	const near = 5 // tokens: "the invitation of the"
	for k := a.from - 1; k >= max(0, a.from-near) && d.toks[k].Kind != text.Punct; k-- {
		if d.is(k, d.w.letter) {
			return true
		}
	}
	return false
}

// sends reports whether somebody is named only as whoever sent the envoy before, where verbs have one form: «ông A, đặc phái viên của | Tổng thống B, đã tới
// Lima».
func (d *draft) sends(a *actor) bool {
	if d.w.inflects || a.from < 2 || !d.is(a.from-1, d.w.of) {
		return false
	}
	at := d.endOf(d.w.office, a.from-1)
	if at < 0 {
		return false
	}
	f, _ := d.longest(at, d.w.office)
	return slices.ContainsFunc(d.w.means(f).title.offices, func(code string) bool { return code == "envoy" })
}

// invites reports whether somebody at token i is one of those at whose invitation an event took place, where verbs have one form: «Nhận lời mời của
// Thủ tướng A, Thủ tướng B và Thủ tướng C, | Thủ tướng D thăm …».
func (d *draft) invites(e *event, i int) bool {
	s := d.doc.Sents[e.sent]
	if d.w.inflects || i < s.From || i >= s.To {
		return false
	}
	asked := d.finds.Next(s.From, i, d.w.letter)
	if asked >= i {
		return false
	}
	return i > e.from && asked > e.from || slices.ContainsFunc(d.mentions, func(m mention) bool { return m.from > i && m.to <= e.from && m.person != nil })
}

// paidBy reports whether somebody behind the words of a visit pays it: "a visit to Lima by the Speaker", "during her visit, the Speaker met …".
func (d *draft) paidBy(e *event, a *actor) bool {
	const near = 4 // tokens
	first := d.actorsIn(e.to, a.to)[0].from == a.from
	if d.governed(a.from) {
		return first && a.from-e.to <= near
	}
	comma := e.to
	for i := range d.dates { // "During her visit to Lima | in May, the Speaker"
		if x := &d.dates[i]; x.from == e.to && d.comma(x.to) {
			comma = x.to
		}
	}
	theirs := d.finds.Next(e.from, e.to, d.w.pos) < e.to || d.placeWithin(e.from, e.to).To > 0
	return first && theirs && d.comma(comma) && a.from <= comma+2
}

// discussed reports whether a party before an event belongs to what the sentence from token from on says was spoken of there: "shared
// concerns over the war in Ukraine at talks between their ministers".
func (d *draft) discussed(a *actor, from, event int) bool {
	if a.to > event || !d.governed(a.from) && !(d.w.inflects && d.is(a.to, d.w.clitic)) {
		return false
	}
	ms := d.of[makesStatement].from(from)
	return len(ms) > 0 && ms[0].To <= a.from
}

// appoints reports whether somebody at token i is told only to have named somebody for an office: "the foreign minister appointed by | President A".
func (d *draft) appoints(i int) bool {
	return i > 2 && d.is(i-1, d.w.prep) && d.is(i-2, d.w.verbPast) && d.endOf(d.w.office, i-2) >= 0
}

// discussedIn reports whether a verb that tells what was spoken of stands in tokens [from, to).
func (d *draft) discussedIn(from, to int) bool {
	for _, m := range d.of[makesStatement].from(from) {
		if m.From >= to {
			return false
		}
		if d.rule(m).cue.act == record.Discuss {
			return true
		}
	}
	return false
}

// cueEndsAt reports whether a reporting verb ends right before token i: what follows is what it reports.
func (d *draft) cueEndsAt(i int) bool {
	const longest = 8 // tokens
	for _, m := range d.of[makesStatement].from(i - longest) {
		if m.From >= i {
			return false
		}
		if m.To == i {
			return true
		}
	}
	return false
}

// itemAround is the stretch of the sentence around an event between semicolons.
func (d *draft) itemAround(e *event, s text.Sentence) (from, to int) {
	from, to = e.from, e.to
	for from > s.From && d.char(from-1) != ';' {
		from--
	}
	for to < s.To && (d.char(to) != ';' || d.withinRow(to)) {
		to++
	}
	return from, to
}

// theOther is whoever of the reported event, or on the reported visit, met one of the other side besides, told by a pronoun: "She also met President A". Nil unless it can be
// only one.
func (d *draft) theOther(e, main *event) (other *person) {
	if main == nil || meets[e.kind] < 3 || e.noun || len(e.people) != 1 && (!d.w.inflects || len(e.people) == 0 || !oneSided(e.people)) || len(main.parties) != 2 || slices.Contains(main.people, e.people[0]) {
		return nil
	}
	if visitor := d.w.inflects && main.kind == "visit" && len(main.people) == 1; len(main.people) != 2 && !visitor {
		return nil
	}
	before := d.actorsIn(d.doc.Sents[e.sent].From, e.from)
	if len(before) == 0 || before[len(before)-1].kind != actorHe {
		return nil
	}
	for _, p := range main.people {
		if p.party == e.people[0].party || p.party == "" {
			continue
		}
		if g := d.gender(before[len(before)-1].from); other != nil || g != "" && p.gender != "" && p.gender != g {
			return nil
		}
		other = p
	}
	return other
}

// ofOthers reports whether an event is one of a country that has no part in the reported one, in a text that reports what two others did: in a
// digest those who met there had no part in it.
func (d *draft) ofOthers(e, main *event) bool {
	return len(e.parties) == 1 && d.w.home != "" && !slices.Contains(main.parties, d.w.home) && !slices.Contains(main.parties, e.parties[0])
}
