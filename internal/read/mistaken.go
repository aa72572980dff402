package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// This file tells the words of an event from those that only look like them.

// atAirport reports whether the words of a meeting tell only that whoever arrives was met at an airport: "was received at Amina Airport by". The arrival is
// what is told.
func (d *draft) atAirport(m grammar.Match) bool {
	for k := m.From + 1; k < m.To; k++ {
		if d.seam(k, "airport") {
			return true
		}
	}
	return false
}

// metOnArrival reports whether the words of a meeting, in the passive, tell only who was there when somebody arrived: "A landed in Lima on Monday. She | was
// received by Deputy Premier B and other officials." Where they are followed by a day or a house of their own, it is a meeting.
func (d *draft) metOnArrival(m grammar.Match, sent int) bool {
	s := &d.doc.Sents[sent]
	if !d.is(m.From, d.w.be) && !d.is(m.From-1, d.w.be) || !d.outsideIs(m.To-1, "doer") && !d.outsideIs(m.To, "doer") {
		return false
	}
	with := d.finds.Next(m.To, s.To, d.w.relative) // "by his host, with | whom he is to hold talks today"
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= s.From && x.from < with {
			return false
		}
	}
	for k := m.To; k < with; k++ {
		if d.is(k, d.w.seat) && (d.is(k-1, d.w.at) || d.is(k-1, d.w.article) && d.is(k-2, d.w.at)) || d.is(k, d.w.at) && !d.seam(k+1, "airport") && d.is(k+1, d.w.article) {
			return false
		}
	}
	for _, x := range d.of[makesEvent].from(d.doc.Sents[max(0, sent-2)].From) {
		if x.From >= m.From {
			break
		}
		if r := d.rule(x).event; r.kind == "visit" && r.day == firstDay {
			return true
		}
	}
	return false
}

// metAtAirport reports whether whoever has arrived, as the text told before, was met or received at an airport: "A landed in Lima on Monday. B | received A at
// Jorge Airport."
func (d *draft) metAtAirport(m grammar.Match, sent int) bool {
	s := &d.doc.Sents[sent]
	if d.seam(s.From, "arriving") {
		if d.comma(s.From+2) && d.is(m.From, d.w.be) {
			return true // "Upon arrival, A was | received by B"
		}
		for k := s.From; k < m.From; k++ {
			if d.seam(k, "airport") {
				return true // "On arrival at Jorge Airport in Lima, A was | received by B"
			}
		}
	}
	for k := m.To; k < s.To; k++ {
		if !d.seam(k, "airport") {
			continue
		}
		at := k - 1
		for at >= m.From && (d.toks[at].Capital() || d.is(at, d.w.article) || d.is(at, d.w.pos)) {
			at--
		}
		return at >= m.From && d.is(at, d.w.at) && d.arrivalBefore(m.From)
	}
	return false
}

// arrivalBefore reports whether the text tells before token i that somebody arrived on a visit.
func (d *draft) arrivalBefore(i int) bool {
	for _, x := range d.of[makesEvent] {
		if x.From >= i {
			break
		}
		if r := d.rule(x).event; r.kind == "visit" && r.day == firstDay {
			return true
		}
	}
	return false
}

// mistaken reports whether what a rule of events fires on, in a sentence, is none.
func (d *draft) mistaken(m grammar.Match, r eventRule, sent int) bool {
	s := &d.doc.Sents[sent]
	verb := !r.noun
	switch {
	case r.coming, r.person && !d.personFrom(m.To-1), r.session && !d.sessionBefore(m.From):
		return true // it counts only elsewhere
	case d.greeted(m), d.addressed(m), d.cutsCommon(m), d.insideName(m) && !(r.kind == "upgrade" && d.signedName(m, s.From)):
		return true
	case d.announcedByName(m, r, sent):
		return false
	case r.kind == "upgrade":
		return d.mechanismIn(m) || d.anniversary(m.From) || d.raisedBy(m, s.To) || d.onlyFirstTo(m, s)
	case r.kind == "signing" && d.lies(m.From, inMention):
		return true
	case (r.noun || d.nameOfMeeting(m)) && meets[r.kind] >= 3 && d.inOccasion(m.From) && !d.aside(m.From):
		return r.status == "" || (d.w.inflects || len(d.hyphenated(m.From, m.To)) != 2) && !d.mechanismIn(m) // but «Kỳ họp lần thứ 3 Ủy ban hỗn hợp Lào - Oman sẽ diễn ra»
	case !d.w.inflects && verb && r.kind == "talks" && d.withinForetold(m):
		return true // «Kỳ | họp lần thứ 3 … sẽ diễn ra»
	case d.w.inflects && r.noun && r.kind == "talks" && d.inOccasion(m.To-1) && (d.aside(m.From) || d.ofBloc(m.To)):
		return true // "on the margins of | the 81st session of the General Assembly"
	case d.w.inflects && meets[r.kind] >= 3 && (d.notHeld(m.From, s.From) || r.each && !r.hosts && d.withNobody(m.To, s.To)):
		return true
	}
	if d.w.inflects {
		switch {
		case r.kind == "conference" && verb:
			return len(d.hyphenated(s.From, m.To)) == 2 // the session of a bloc with a partner is no conference of the bloc
		case r.hosts && (d.greetsWithin(m.From, min(m.To, m.From+5)) || d.hostsGathering(m)):
			return true // "hosted a welcome ceremony for the President in Lima", "hosting the fisheries summit in Lima"
		case meets[r.kind] >= 3 && d.byStranger(m.From, s):
			return true
		case verb && meets[r.kind] >= 3 && (d.onHand(m.From, s.From) || d.pressMeet(m.From)):
			return true
		case verb && (d.endOf(d.w.neg, m.From) > s.From || d.is(m.From, d.w.toward) && d.endOf(d.w.neg, m.From+1) > s.From):
			return true // "was unable to meet her", "left without meeting him"
		case (r.kind == "signing" || r.kind == "launch") && verb && d.attributive(m.From):
			return true
		case r.kind == "call" && r.noun && d.callPaid(m):
			return true
		case r.kind == "signing" && verb && (d.onlyMay(m.From, s.From) || d.noneBefore(m.From, s.From) || d.listedSigning(m.From, s.From) || d.onlyAsked(m, s) || d.is(m.From-1, d.w.have) && d.sinceBetween(m.To, s.To)):
			return true // "might be signed", "no treaty was signed", "have signed twelve treaties since 1990"
		case (verb && meets[r.kind] >= 3 || r.kind == "visit" && !r.withMain && d.is(m.From, d.w.verb)) && (d.perfect(m.From) || d.onlyIf(m.From, s.From) || d.onlyMay(m.From, s.From) || d.lapsedAt(m.From, s.To) || d.rumouredAt(m.From, s.From)):
			return true
		case r.kind == "visit" && d.is(m.From-1, d.w.have) && d.is(m.From-2, d.w.toward):
			return true // "the minister, who was to have | travelled to Lima, resigned"
		case r.kind == "visit" && d.is(m.From, d.w.verb) && d.endOf(d.w.neg, m.From) > s.From:
			return true // "did not visit Lima"
		case (verb && meets[r.kind] >= 3 || r.kind == "visit") && sent != d.lead() && d.firstTo(m.From, s.From):
			return true
		case r.noun && meets[r.kind] >= 3 && (d.hopedFor(m.From) || sent != d.lead() && d.onlyCounted(m, s.From)):
			return true
		case verb && meets[r.kind] >= 3 && sent != d.lead() && d.attempted(m.From):
			return true
		case r.kind == "meeting" && r.noun && d.ofBodyOfMany(m.To):
			return true
		case r.kind == "talks" && verb && d.chairedByRule(m, s.To):
			return true
		case r.kind == "meeting" && verb && d.is(m.From, d.w.be) && d.seam(m.From-1, "paper"):
			return true // "The letter | was received by the Premier"
		case r.kind == "meeting" && verb && d.toks[m.From].Capital() && d.is(m.From, d.w.verbIng) && d.inOccasion(m.From):
			return true // "after attending the 32nd Leaders' | Meeting and …"
		case r.kind == "meeting" && verb && (d.atAirport(m) || d.metOnArrival(m, sent) || d.metAtAirport(m, sent)):
			return true
		case r.kind == "meeting" && verb && d.is(m.From, d.w.verbIng) && d.toks[m.From].Capital() && m.From > s.From && d.toks[m.From-1].Capital() && d.bodyAt(m.From):
			return true // "at the Heads of Government | Meeting"
		case r.kind == "meeting" && verb:
			return d.meetingOfOthers(m, sent) || d.is(m.From-1, d.w.pos) && d.verbForm(m.From, m.To) == formBase // "his host President A"
		}
		return false
	}
	return m.From < d.askedUntil(s) || // what a spokesperson is asked about
		r.kind == "meeting" && verb && d.playedBefore(m.From, s.From) ||
		r.status == record.Cancelled && d.is(m.From-1, d.w.neg) || // «không | hủy chuyến thăm»
		r.kind == "conference" && verb && d.endOf(d.w.clause, m.From) >= s.From || // «ngay trước khi | diễn ra hội nghị»: when something else was
		r.kind == "signing" && (d.seam(m.From-1, "like") || d.char(m.From-1) == ':' && d.seam(m.From-2, "like")) || // «nhiều việc, như ký kết …»
		r.kind == "signing" && d.seam(m.From-1, "soon") && !d.is(m.From-2, d.w.past) && !d.is(m.From-2, d.w.future) || // «nhất trí sớm | ký kết hiệp định»
		r.kind == "signing" && (d.textSigned(m.From, s.From) || verb && d.adoptedAlone(m.From, s.From)) ||
		r.kind == "ceremony" && !r.noun && d.onlyAfter(m) ||
		meets[r.kind] >= 3 && d.withFirms(m.To, s.To) ||
		verb && r.kind == "talks" && d.heldThere(m, s.From) ||
		r.noun && r.kind == "talks" && d.ownAffair(m.To, min(m.To+4, s.To)) || // «kỳ họp thứ 9 Quốc hội khóa XV» is nobody else's
		d.onlySupposed(m, r, s.From)
}

// withFirms reports whether those whom somebody is told right before token i to have met are firms and investors, where verbs have one form: «Trong cuộc gặp | với 20
// tập đoàn Thụy Điển, Thủ tướng kêu gọi …». Whoever leads one of them is told by name or title.
func (d *draft) withFirms(i, to int) bool {
	const near = 4 // tokens
	if i < to && d.is(i, d.w.prep) {
		i++
	}
	for k := i; k < min(to, i+near); k++ {
		if d.outsideIs(k, "people") {
			return true
		}
		if d.toks[k].Kind != text.Number && !d.seam(k, "several") && !d.is(k, d.w.det) {
			return false
		}
	}
	return false
}

// playedBefore reports whether the words right before token i tell of a match: «lượt trận cuối | gặp Malaysia».
func (d *draft) playedBefore(i, from int) bool {
	const near = 6 // tokens
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind == text.Word; k-- {
		if d.outsideIs(k, "match") {
			return true
		}
	}
	return false
}

// textSigned reports whether words of signing in the passive only tell which texts a verb before them is about, where verbs have one form: «triển khai các
// thỏa thuận | đã được ký kết».
func (d *draft) textSigned(i, from int) bool {
	const near = 8 // tokens
	if !d.is(i, d.w.be) && !d.is(i+1, d.w.be) {
		return false
	}
	for k := i - 1; k > max(from, i-near) && d.toks[k].Kind == text.Word; k-- {
		if d.seam(k, "several") && (d.endOf(d.w.verb, k) >= from || d.endOf(d.w.adv, k) >= from) {
			return true
		}
	}
	return false
}

// adoptedAlone reports whether a verb of adopting at token i tells what a house of one country did by itself, where verbs have one form: «Thượng viện Peru đã |
// thông qua nghị quyết», but not «Peru và Chile | thông qua Tuyên bố chung».
func (d *draft) adoptedAlone(i, from int) bool {
	if !d.seam(i, "adopts") {
		return false
	}
	for i > from && (d.is(i-1, d.w.past) || d.adverb(i-1)) {
		i--
	}
	at := d.endOf(d.w.country, i)
	return at > from && d.toks[at-1].Kind == text.Word && !d.is(at-1, d.w.and) && !d.is(at-1, d.w.with)
}

// signedName reports whether a match lies in the name of a text that the words right before it, in a sentence which begins at token from, say was signed,
// where verbs have one form: «ký Thông cáo chung về việc | thiết lập quan hệ ngoại giao». What it is about has come about.
func (d *draft) signedName(m grammar.Match, from int) bool {
	if d.w.inflects {
		return false
	}
	for _, x := range d.of[makesEvent].from(from) {
		if x.From >= m.From {
			return false
		}
		if r := d.rule(x).event; r.kind == "signing" && !r.noun && slices.ContainsFunc(d.named, func(n named) bool { return n.from > x.From && n.from < x.To && m.To <= n.to }) {
			return true
		}
	}
	return false
}

// withinForetold reports whether the words of an event are some of those that tell of one to come, and begin right behind their first.
func (d *draft) withinForetold(m grammar.Match) bool {
	ms := d.of[makesEvent].from(m.From - 1)
	return len(ms) > 0 && ms[0].From == m.From-1 && ms[0].To > m.To && d.rule(ms[0]).event.status == record.Planned
}

// ofOthersBody reports whether a session to come is that of a body of one country or bloc, of which the reported event is not: "the next session of the
// Human Rights Council is scheduled for March", «kỳ họp thứ 9 Quốc hội khóa XV sẽ khai mạc».
func (d *draft) ofOthersBody(e, main *event) bool {
	const before, behind = 8, 6 // tokens
	if e.main || e.status != record.Planned || len(e.people) > 0 || meets[e.kind] < 3 {
		return false
	}
	s := &d.doc.Sents[e.sent]
	from, to := max(s.From, e.from-before), min(s.To, e.to+behind)
	if len(d.hyphenated(from, to)) == 2 {
		return false
	}
	for i := from; i < to; i++ {
		if d.outsideIs(i, "congress") || !d.w.inflects && d.outsideIs(i, "affair") {
			return true
		}
	}
	var only record.Party
	for _, i := range d.names.in(from, to) {
		if f, ok := d.longest(i, d.w.org); ok && !d.locative(i) {
			if p := d.partyOf(f); only == "" || only == p {
				only = p
			} else {
				return false
			}
		}
	}
	return only != "" && d.r.world.isOrg(only) && !(main != nil && slices.Contains(main.parties, only))
}

// restMet reports whether a meeting is only with the others, whom nobody names, after one that is told in the same sentence, where verbs have one form:
// «hội đàm với Chủ tịch A và | hội kiến các lãnh đạo khác».
func (d *draft) restMet(m grammar.Match, r eventRule, sent int, last *event) bool {
	const near = 8 // tokens
	if d.w.inflects || last.sent != sent || r.noun || meets[r.kind] < 3 || meets[last.kind] < 3 {
		return false
	}
	i, end := m.To, d.doc.Sents[sent].To
	if d.is(i, d.w.prep) {
		i++
	}
	f, ok := d.longest(min(i, end-1), d.w.seam)
	return ok && d.finds.Value(f) == "rest" && len(d.peopleIn(i, min(end, i+near))) == 0
}

// perfect reports whether a verb at token i is told not to have come about, or only from hearsay: "was to have | met", "had hoped to | meet".
func (d *draft) perfect(i int) bool {
	if d.is(i, d.w.toward) {
		i++
	}
	if d.is(i-1, d.w.have) && d.is(i-2, d.w.toward) {
		return true
	}
	if !d.is(i-1, d.w.toward) {
		return false
	}
	for k := i - 2; k > max(0, i-4); k-- {
		if d.is(k, d.w.have) {
			return d.is(k, d.w.past)
		}
	}
	return false
}

// noneBefore reports whether the clause before token i, and not before token from, begins with a word that tells of none: "no treaty | was signed".
func (d *draft) noneBefore(i, from int) bool {
	const near = 8 // tokens
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind != text.Punct; k-- {
		if d.outsideIs(k, "none") {
			return true
		}
	}
	return false
}

// lapsedAt reports whether a verb at token i was still to come at a time gone by, and the sentence, which ends at token to, tells that it did not come
// about: "was to | visit Lima in May but fell ill".
func (d *draft) lapsedAt(i, to int) bool {
	s := d.endOf(d.w.future, i)
	return s >= 0 && d.is(s, d.w.past) && d.finds.Next(i, to, d.w.while) < to
}

// rumouredAt reports whether a verb at token i stands in a clause, not before token from, that is only said to be so: "reports that she will | visit Lima".
func (d *draft) rumouredAt(i, from int) bool {
	const near = 10 // tokens
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind != text.Punct; k-- {
		if d.is(k, d.w.that) && d.outside(k, "rumour") >= 0 {
			return true
		}
	}
	return false
}

// onlyMay reports whether a word of what may be, but of no duty or time to come, stands right before a verb at token i: "might | meet".
func (d *draft) onlyMay(i, from int) bool {
	f, ok := d.longest(max(from, d.backAdverb(i-1, from)), d.w.modal)
	return ok && f.From >= from && d.finds.Value(f) == ""
}

// onlyIf reports whether a verb at token i stands in a clause, not before token from, that tells a condition: "if the Premier | meets her".
func (d *draft) onlyIf(i, from int) bool {
	const near = 12 // tokens
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind != text.Punct; k-- {
		if f, ok := d.longest(k, d.w.clause); ok && d.finds.Value(f) == "if" {
			return true
		}
	}
	return false
}

// onlySupposed reports whether the words of an event tell what may come to be, where verbs have one form: a condition or a question («liệu thỏa thuận |
// có được ký»), or a chance or an aim that somebody has («cơ hội để Tổng thống A | gặp Tổng thống B»).
func (d *draft) onlySupposed(m grammar.Match, r eventRule, from int) bool {
	const near = 12 // tokens
	for k := m.From - 1; k >= max(from, m.From-near) && (d.toks[k].Kind != text.Punct || d.word(k) == "-"); k-- {
		if f, ok := d.longest(k, d.w.clause); ok && d.finds.Value(f) == "if" && f.To <= m.From {
			return true
		}
	}
	if r.noun && meets[r.kind] >= 3 && d.endOf(d.w.stay, m.From) >= from && d.aimedAt(m.From) {
		return true
	}
	if r.noun || meets[r.kind] < 3 {
		return false
	}
	if d.mayBe(m.From, from) || d.onlyValued(m, from) {
		return true
	}
	a, ok := d.actorEnding(d.backAdverb(m.From-1, from) + 1)
	if !ok || a.from <= from {
		return false
	}
	s := d.endOf(d.w.seam, a.from)
	f, chance := d.longest(max(s, 0), d.w.seam)
	return d.endOf(d.w.stay, a.from) >= from || s >= from && chance && d.finds.Value(f) == "chance"
}

// aimedAt reports whether what a noun at token i tells is what somebody undertakes or asks to do something for: «sẵn sàng phối hợp để | cuộc gặp thành công».
func (d *draft) aimedAt(i int) bool {
	for _, x := range d.of[makesStatement].from(d.doc.Sents[d.sentenceOf(i)].From) {
		if x.From >= i {
			return false
		}
		if c := d.rule(x).cue.act; c.Class() != record.Stance || c == record.Support {
			return true
		}
	}
	return false
}

// mayBe reports whether a verb at token i only tells what is possible, where verbs have one form: «có thể | gặp nhau vào tháng 5», «có thể sẽ | hội đàm».
func (d *draft) mayBe(i, from int) bool {
	if i > from && d.is(i-1, d.w.future) && !d.seam(i-1, "may") {
		i--
	}
	at := d.endOf(d.w.seam, i)
	return at >= from && d.seam(at, "may")
}

// onlyValued reports whether a sentence without a day, which begins at token from, tells of a meeting only as what somebody welcomes or backs: «Lào hoan nghênh việc
// Nga và Mỹ | gặp thượng đỉnh».
func (d *draft) onlyValued(m grammar.Match, from int) bool {
	s := &d.doc.Sents[d.sentenceOf(m.From)]
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= s.From && x.from < s.To {
			return false
		}
	}
	for _, x := range d.of[makesStatement].from(from) {
		if x.From >= m.From {
			return false
		}
		if act := d.rule(x).cue.act; (act == record.Welcome || act == record.Support) && (d.seam(x.To, "deed") || d.seam(x.To-1, "deed")) {
			return true
		}
	}
	return false
}

// nameOfMeeting reports whether a match begins with a capital in mid-sentence, where verbs have forms: "the Leaders' Meeting in Lima".
func (d *draft) nameOfMeeting(m grammar.Match) bool {
	return d.w.inflects && m.From > 0 && d.is(m.From, d.w.verbIng) && d.toks[m.From].Capital() && (d.toks[m.From-1].Kind != text.Punct || d.apostrophe(m.From-1))
}

// meetingOfOthers reports whether "meeting", which might be a verb, is a noun: a word of its phrase stands before it ("the Pre-COP meeting to be
// held", "to attend meeting with").
func (d *draft) meetingOfOthers(m grammar.Match, sent int) bool {
	i := m.From - 1
	if d.nameOfMeeting(m) || d.w.inflects && d.is(m.From, d.w.verbIng) && d.is(m.From+1, d.w.of) && i >= 0 && (d.toks[i].Kind == text.Word || d.char(i) == ')') { // "the 14th plenary meeting of the Assembly"
		return true
	}
	if !d.w.inflects || i < d.doc.Sents[sent].From || !d.is(m.From, d.w.verbIng) || d.toks[i].Kind != text.Word {
		return false
	}
	return d.is(i, d.w.article) || d.is(i, d.w.pos) || d.is(i, d.w.verb) || d.is(i, d.w.ordinal) || d.ordinalAt(i) || d.char(i-1) == '-' || // "their first meeting with", "an in-person meeting with"
		d.toks[i].Capital() && !d.is(i, d.w.prep) && i > d.doc.Sents[sent].From && (d.is(i-1, d.w.article) || d.char(i-1) == '-')
}

// ordinalAt reports whether the letters at token i make an ordinal of the figures that they are written at: "22 | nd".
func (d *draft) ordinalAt(i int) bool {
	return i > 0 && d.toks[i-1].Kind == text.Number && d.toks[i-1].Span().End == d.toks[i].Span().Start
}

// ofBodyOfMany reports whether "of" and a council or the like stand at token i, behind the word for a meeting: "the meeting | of the Council of Ministers".
func (d *draft) ofBodyOfMany(i int) bool {
	at := d.skipArticle(i + 1)
	return d.is(i, d.w.of) && at < len(d.toks) && d.toks[at].Capital() && (d.outsideIs(at, "congress") || d.outsideIs(at, "body"))
}

// chairedByRule reports whether a verb tells in the present who chairs the sessions of a body, and names nobody: "it is | co-chaired by the ministers of both".
func (d *draft) chairedByRule(m grammar.Match, end int) bool {
	const near = 14 // tokens
	return d.is(m.From-1, d.w.be) && !d.is(m.From-1, d.w.past) && d.outsideIs(m.To, "doer") && len(d.peopleIn(m.To, min(end, m.To+near))) == 0
}

// attempted reports whether a verb at token i tells only what somebody tries: "after efforts to | meet the President".
func (d *draft) attempted(i int) bool {
	if d.is(i, d.w.toward) {
		i++
	}
	s := d.endOf(d.w.seam, i)
	return s >= 0 && d.seam(s, "attempt")
}

// hostsGathering reports whether what somebody hosts is a gathering, and nobody is named before it: "in hosting the fisheries | summit in Lima".
func (d *draft) hostsGathering(m grammar.Match) bool {
	for k := m.From + 1; k < m.To && !d.lies(k, inMention); k++ {
		if d.seam(k, "gathering") {
			return true
		}
	}
	return false
}

// raisedBy reports whether relations are told to be raised up to some time that is still to come, in a sentence that ends at token to: "agreed to | raise
// relations to a strategic partnership within this year". That is undertaken, and has not come to be.
func (d *draft) raisedBy(m grammar.Match, to int) bool {
	const near = 12 // tokens
	return d.w.inflects && (d.is(m.From, d.w.toward) || d.is(m.From-1, d.w.toward)) && slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from >= m.To && x.to <= to && x.from <= m.To+near && x.date.To > d.published && d.noCueAt(m.To, x.from) &&
			(x.dir == dirUntil || x.date.Grain != record.GrainDay && x.date.From <= d.published)
	})
}

// onlyFirstTo reports whether words of an upgrade, of which no time is told, only say that a country was the first to do so: "was the first in the region to |
// establish diplomatic relations with Oman", «là nước đầu tiên | thiết lập quan hệ ngoại giao với Oman».
func (d *draft) onlyFirstTo(m grammar.Match, s *text.Sentence) bool {
	if slices.ContainsFunc(d.dates, func(x dated) bool { return x.from >= s.From && x.to <= s.To }) {
		return false
	}
	if d.w.inflects {
		return d.firstTo(m.From, s.From)
	}
	return max(d.endOf(d.w.ordinal, m.From), d.endOf(d.w.ordinal, m.From-1)) >= s.From
}

// firstTo reports whether the words of an event at token i, in a sentence that begins at token from, only tell what number of their kind somebody was: "she
// is the first Kenyan minister to | visit Lima", "it was the first time that the two ministers | met".
func (d *draft) firstTo(i, from int) bool {
	const near, clause = 8, 14 // tokens
	for k := i - 1; k > max(from, i-clause) && d.toks[k].Kind != text.Punct; k-- {
		if d.seam(k, "counted") {
			for k--; d.is(k, d.w.article) || d.is(k, d.w.adv) && !d.is(k, d.w.be); k-- {
			}
			return d.is(k, d.w.be)
		}
	}
	if d.is(i, d.w.toward) {
		i++
	}
	if !d.is(i-1, d.w.toward) && d.is(i-1, d.w.be) {
		i--
	}
	if !d.is(i-1, d.w.toward) {
		return false
	}
	for k := i - 2; k > max(from, i-near) && d.toks[k].Kind != text.Punct; k-- {
		if d.is(k, d.w.ordinal) {
			return d.is(k-1, d.w.article)
		}
	}
	return false
}

// onlyCounted reports whether the words of a meeting only say the how manieth of its kind the reported one was, in a sentence that begins at token from:
// "It marked the | first in-person meeting between the two since 2019".
func (d *draft) onlyCounted(m grammar.Match, from int) bool {
	const near = 6 // tokens
	for k := min(m.To-1, m.From+1); k >= max(from+1, m.From-near) && (d.toks[k].Kind != text.Punct || d.glued(k)); k-- {
		if d.is(k, d.w.ordinal) {
			k--
			for d.is(k, d.w.article) || d.is(k, d.w.pos) || d.is(k, d.w.adv) {
				k--
			}
			return k >= from && (d.is(k, d.w.be) || d.seam(k, "marks"))
		}
	}
	return false
}

// hopedFor reports whether the words that begin at token i are what somebody hopes for or expects: "was looking forward to | the meetings".
func (d *draft) hopedFor(i int) bool {
	const longest = 8 // tokens
	for _, m := range d.of[makesStatement].from(max(0, i-longest)) {
		if m.From >= i {
			return false
		}
		if m.To == i && d.rule(m).cue.act == record.Propose {
			return true
		}
	}
	return false
}

// pressMeet reports whether the verb at token i ends the name of an affair: "addressing a press | meet".
func (d *draft) pressMeet(i int) bool {
	f, ok := d.longest(max(i-1, 0), d.w.outside)
	return ok && i > 0 && f.To == i+1 && d.finds.Value(f) == "affair"
}

// attributive reports whether a participle at token i only tells which thing is meant: "the newly | adopted resolution", "a recently-signed pact".
func (d *draft) attributive(i int) bool {
	if d.compound(i) {
		return true
	}
	return i > 1 && d.adverb(i-1) && (d.is(i-2, d.w.article) || d.is(i-2, d.w.pos))
}

// personFrom reports whether a mention of somebody begins at token i, an article apart.
func (d *draft) personFrom(i int) bool {
	at := d.skipArticle(i)
	return slices.ContainsFunc(d.mentions, func(m mention) bool { return m.person != nil && (m.from == i || m.from == at) })
}

// mechanismIn reports whether what is set up is a mechanism, and no relation: "establish the Defence Policy Dialogue".
func (d *draft) mechanismIn(m grammar.Match) bool {
	return d.mechanismAt(m.From, m.To)
}

// sessionBefore reports whether the name of a mechanism stands before token i, perhaps with a bracket between: what was held is a session of
// it.
func (d *draft) sessionBefore(i int) bool {
	const near = 6 // tokens
	return slices.ContainsFunc(d.named, func(n named) bool {
		return n.kind == "mechanism" && n.to <= i && (n.to == i || i-n.to <= near && (d.char(n.to) == '(' || d.is(i, d.w.be)))
	})
}

// greeted reports whether the words of an event belong to those of a greeting, where verbs have one form: «gửi lời | chào xã giao».
func (d *draft) greeted(m grammar.Match) bool {
	const longest = 8 // tokens
	if d.w.inflects {
		return false
	}
	for _, x := range d.of[makesStatement].from(max(0, m.From-longest)) {
		if x.From >= m.From {
			break
		}
		if x.To > m.From && d.rule(x).cue.act == record.Congratulate {
			return true
		}
	}
	return false
}

// onHand reports whether a verb at token i, whose sentence begins at token from, tells only why somebody was where a guest came: "was also there to | receive her".
func (d *draft) onHand(i, from int) bool {
	if d.is(i, d.w.toward) {
		i++
	}
	k := d.endOf(d.w.outside, i)
	return k > from && d.outsideIs(k, "greets")
}

// addressed reports whether the words of an event ask somebody to do something: "called on Pyongyang to return".
func (d *draft) addressed(m grammar.Match) bool {
	for _, x := range d.of[makesStatement].from(m.From) {
		if x.From > m.From {
			return false
		}
		if end := d.doc.Sents[d.sentenceOf(m.From)].To; d.rule(x).cue.need && d.hasAddressee(&cue{to: x.To}, len(d.toks)) && !d.placedBeforeTo(x.To, end) && d.finds.Next(x.To, m.To, d.w.toward) >= m.To {
			return true
		}
	}
	return false
}
