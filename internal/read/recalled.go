package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// besides reports whether an event belongs to the occasion that the text reports: its rule says so, or a verb tells of a meeting with
// somebody who had no part in what is reported.
func (e *event) besides(main *event, found []*event) bool {
	if e.status != record.Held || main == nil || main.status != record.Held {
		return false
	}
	if e.withMain {
		return true
	}
	return meets[e.kind] >= 3 && (!e.noun || e.withSomebody) && slices.ContainsFunc(e.people, func(p *person) bool {
		return !slices.ContainsFunc(found, func(o *event) bool { return o.main && slices.Contains(o.people, p) })
	})
}

// lend gives an event of the occasion the time and place of the reported one, where its own words tell none.
func (d *draft) lend(e, main *event, found []*event) {
	if d.onVisit(e, main) {
		if e.when, e.lent = main.when, true; e.where == nil || main.where != nil && e.where.Country != main.where.Country {
			e.where = main.where
		}
		return
	}
	if d.goesToMeet(e, main) {
		e.when, e.lent = main.when, true
		return
	}
	if e.when.Known() || !e.besides(main, found) || main.kind == "visit" && main.day == lastDay && meets[e.kind] >= 3 && !d.w.inflects {
		return // the day on which they left is not that of the meetings before
	}
	if s := d.doc.Sents[e.sent]; slices.ContainsFunc(d.dates, func(x dated) bool { return x.ago && x.from >= s.From && x.to <= s.To && d.noCueAt(e.to, x.from) }) {
		return // "a week earlier she met …"
	}
	e.when, e.lent = main.when, true
	d.stay(e)
	d.visitorOf(e, main)
	if e.where == nil && (e.kind == "signing" || e.kind == "ceremony" || meets[e.kind] >= 3) && e.kind != "call" {
		e.where = main.where
	}
}

// goesToMeet reports whether a visit to come, of which no day is told, is the one on which the reported meeting, told behind it in its sentence by the same
// people, will be held: "will pay an official visit to Oman and co-chair the Joint Committee from 4 to 6 May".
func (d *draft) goesToMeet(e, main *event) bool {
	return d.w.inflects && main != nil && e.kind == "visit" && !e.when.Known() && e.status == record.Planned && main.status == record.Planned && meets[main.kind] >= 3 &&
		main.kind != "call" && e.sent == main.sent && e.from < main.from && main.when.Known() && main.when.Grain == record.GrainSpan && slices.ContainsFunc(e.people, func(p *person) bool { return slices.Contains(main.people, p) })
}

// visitorOf gives a visit of which only the name is told, "during the visit", whoever of the two that met was not at home, and where they met.
func (d *draft) visitorOf(e, main *event) {
	if !d.w.inflects || e.kind != "visit" || len(e.people) > 0 || e.where != nil || main.where == nil || len(main.people) != 2 || !slices.Contains(e.parties, main.where.Country) {
		return
	}
	a, b := main.people[0], main.people[1]
	if a.party == main.where.Country {
		a, b = b, a
	}
	if a.party != main.where.Country && b.party == main.where.Country && slices.Contains(e.parties, a.party) {
		e.people, e.where = []*person{a}, main.where
	}
}

// onVisit reports whether a meeting of which no day is told is one that the visitor is to have on the reported visit, as the lead or what is right behind it
// tells: "will be in Oman on Thursday. … He will be received by the Sultan". Of a visit that has begun, its days must be told.
func (d *draft) onVisit(e, main *event) bool {
	const near, long = 4, 14 // sentences; days
	if main == nil || main.kind != "visit" || e.when.Known() || e.status != record.Planned || e.noun || meets[e.kind] < 3 && e.kind != "signing" || e.kind == "call" || e.sent < main.sent || e.sent > main.sent+near {
		return false
	}
	if main.status != record.Planned && main.status != record.Held || !main.when.Known() || main.when.To-main.when.From > long || main.when.Grain != record.GrainSpan && (main.when.Grain != record.GrainDay || main.status == record.Held) {
		return false
	}
	home := e.where != nil && slices.ContainsFunc(main.people, func(p *person) bool { return p.party == e.where.Country }) // "…, the ministry in Colombo said"
	return (e.where == nil || home || main.where != nil && e.where.Country == main.where.Country) && len(e.parties) >= 2 && (e.kind == "signing" || slices.ContainsFunc(e.people, func(p *person) bool { return slices.Contains(main.people, p) }))
}

// visitsPurpose reports whether a meeting is told, by an infinitive in the sentence of the reported visit, only as what the visitor came for: "arrived on Monday on
// a two-day visit to | meet Minister A".
func (d *draft) visitsPurpose(e, main *event) bool {
	return d.w.inflects && main != nil && e != main && main.kind == "visit" && !e.main && !e.noun && meets[e.kind] >= 3 && e.sent == main.sent && e.from > main.from && e.status == record.Planned && d.is(e.from-1, d.w.toward)
}

// onlySaid reports whether an event that has no time of its own is told within what somebody says, wants or agrees to: such words do
// not tell that it happened.
func (d *draft) onlySaid(e *event) bool {
	if e.main {
		return false
	}
	return slices.ContainsFunc(d.statements, func(s *statement) bool {
		switch {
		case e.from < s.from || e.to > s.end:
			return false
		case e.kind == "upgrade": // "the recent upgrade" was; one that is agreed to is not yet
			return !e.when.Known() && (s.act.Class() != record.Stance || d.w.inflects && d.is(e.from-1, d.w.toward))
		case e.kind == "ceremony" && e.status == record.Planned && e.from-s.from < 6: // to hand it over, too
			return s.act.Class() != record.Stance
		case e.kind == "launch" && e.from-s.from < 3: // to launch it is what they undertake
			return s.act.Class() != record.Stance
		case s.act == record.Support && e.kind == "conference": // whose turn it is to host it (ontology.md, settled case 10)
			return true
		case s.act == record.Welcome && meets[e.kind] >= 3 && !e.noun && e.from-s.from < 3: // "glad to meet her again": where it is said
			return true
		}
		return e.lent && s.act != record.Sign
	})
}

// anniversary reports whether the years since what token i begins to tell stand before it: "50 years of", «40 năm thiết lập». It
// tells a relation, but no event (ontology.md, settled case 33).
func (d *draft) anniversary(i int) bool {
	if d.w.inflects && d.yearsOn(i) {
		return true
	}
	const longest = 14 // tokens
	for _, m := range d.of[makesDate].from(i - longest) {
		if m.From >= i {
			return false
		}
		if m.Rule.Attr["form"] == "anniversary" && (m.To >= i-4 || !d.w.inflects && !slices.ContainsFunc(d.toks[m.To:i], func(t text.Token) bool { return t.Kind == text.Punct })) { // «kỷ niệm 60 năm hai nước Việt Nam và Mông Cổ | thiết lập»
			return true
		}
	}
	const near = 10 // tokens
	for k := i - 1; !d.w.inflects && k > max(0, i-near) && (d.toks[k].Kind != text.Punct || d.word(k) == "-"); k-- {
		if f, ok := d.longest(k, d.w.timeUnit); ok && d.finds.Value(f) == "y" && (d.toks[k-1].Kind == text.Number || d.is(k-1, d.w.number)) {
			return true // «gần 40 năm từ khi hai bên | lập quan hệ ngoại giao»
		}
	}
	return false
}

// mainOf is the event that another belongs to: the meeting beside the reported one that its paragraph tells of, else the reported one of
// its paragraph, where a text reports several.
func (d *draft) mainOf(e *event, found []*event, main *event) *event {
	if b := d.besideIn(d.doc.Sents[e.sent].Para, found, main); b != nil && b != e && !e.main && b.when.Known() {
		return b
	}
	first := e.sent
	for first > 0 && d.doc.Sents[first-1].Para == d.doc.Sents[e.sent].Para {
		first--
	}
	if e.main || main == nil || d.doc.Sents[main.sent].Para == d.doc.Sents[e.sent].Para {
		return main
	}
	if about := d.toldOpening(found, e.sent); about != nil && about != e && !e.main {
		return about
	}
	if at := d.signedAt(found, e); at != nil {
		return at
	}
	if about, _ := d.tellsOf(found, first, main); about != e {
		return about
	}
	return main
}

// toldVisit reports whether a visit during which the reported meeting took place stands among others with dates of its own.
func toldVisit(e *event, events []*event) bool {
	return e.kind == "visit" && e.lent && slices.ContainsFunc(events, func(o *event) bool {
		return o != e && slices.Equal(o.parties, e.parties) && o.kind == "visit" && o.status == record.Held && o.when.From <= e.when.To && e.when.From <= o.when.To && (!o.lent || o.from < e.from)
	})
}

// gatherings are the summits and forums beside which the reported meeting was held, and those that the text gives a date.
func (d *draft) gatherings(found []*event, main *event) []*event {
	var out []*event
	si, next := 0, 0
	for _, m := range d.of[makesOccasion] {
		if m.From < next {
			continue
		}
		next = m.To
		for d.doc.Sents[si].To <= m.From {
			si++
		}
		s := d.doc.Sents[si]
		name, ok := d.occasionIn(m.From, m.To)
		if s.Section != text.Body || !ok {
			continue
		}
		from, to := name[0], d.numberedEnd(name[0], name[1], s.To)
		attended := main != nil && (from > m.From || d.aside(from) || d.attendedAt(found, from) || d.heldAt(from))
		x := d.dateBeside(from, to, s)
		if !d.w.inflects && attended && to > name[1] && x != nil && main.sent == si && x.date == main.when {
			x = nil // «Trong khuôn khổ Hội nghị … lần thứ năm, chiều 5/3, A gặp B»: the day of the meeting
		}
		pair := d.pairIn(from, to)
		if !attended && x == nil || main != nil && main.sent == si && (main.kind == "conference" || len(pair) == 2 || d.sessionItself(main, m, name)) {
			continue
		}
		if len(pair) == 2 && d.rule(m).event.kind != "conference" && !d.r.world.isOrg(pair[0]) && !d.r.world.isOrg(pair[1]) { // a dialogue of two is no conference
			if x != nil && !slices.ContainsFunc(found, func(e *event) bool { return e.kind == "talks" && e.sent == si }) {
				e := d.event(event{kind: "talks", from: from, to: to, sent: si, rule: m.Rule.Name, status: record.Held, noun: true, parties: pair, when: x.date, where: d.placeAfter(to, s.To)})
				e.evidence = append(e.evidence, record.Evidence{Span: d.span(from, to), Rule: m.Rule.Name}, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
				out = append(out, e)
			}
			continue
		}
		if d.w.inflects && len(pair) == 2 && d.mechanismAt(from, to) && slices.ContainsFunc(found, func(e *event) bool { return e.kind == "talks" && e.sent == si }) {
			continue // "the next EU-Kenya Strategic Dialogue, to be held in Oslo in 2026" is told already
		}
		e := d.event(event{kind: "conference", from: from, to: to, sent: si, rule: m.Rule.Name, status: record.Held, noun: true, occasion: d.quote(from, to)})
		for i := from; i < to; i++ {
			for f := range d.finds.At(i) {
				if f.To <= to && f.Class == d.w.org {
					e.parties = d.addParty(e.parties, d.speaksFor(f))
				} else if f.To <= to && !attended && (f.Class == d.w.country || f.Class == d.w.adj) {
					e.parties = d.addParty(e.parties, d.partyOf(f))
				}
			}
		}
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(from, to), Rule: m.Rule.Name})
		for _, o := range found {
			if attended && (o == main || o.main && o.occasion == e.occasion) {
				for _, p := range o.parties {
					e.parties = d.addParty(e.parties, p)
				}
			}
		}
		switch {
		case x != nil:
			e.when = x.date
			e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		case d.dayBefore(from).Known(): // "before the October 23 | EU Summit"
			e.when = d.dayBefore(from)
		case (main.sent == si || main.occasion == e.occasion && main.occasion != "") && main.when.Grain == record.GrainDay:
			y, mo, _ := main.when.From.Date()
			e.when = record.InMonth(y, mo)
		}
		if p := d.placeAfter(to, s.To); p != nil {
			e.where = p
			e.evidence = append(e.evidence, p.Why)
		}
		if main != nil && main.when == e.when && slices.Equal(main.parties, e.parties) {
			continue // the reported one by its name
		}
		if d.published > 0 && e.when.From > d.published {
			e.status = record.Planned
		}
		if !e.when.Known() || len(e.parties) == 0 || slices.ContainsFunc(out, func(o *event) bool { return sameGathering(o, e) }) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// mechanismAt reports whether tokens [from, to) name a mechanism: a dialogue, a commission.
func (d *draft) mechanismAt(from, to int) bool {
	return slices.ContainsFunc(d.named, func(n named) bool { return n.kind == "mechanism" && n.from < to && from < n.to })
}

// dayBefore is the day that stands right before the name of a gathering at token i, where all until then is told of: "ahead of the October 23 | EU Summit".
func (d *draft) dayBefore(i int) record.Date {
	for k := range d.dates {
		if x := &d.dates[k]; x.to == i && x.date.Until && d.w.inflects {
			return record.OnDay(x.date.To + 1)
		}
	}
	return record.Date{}
}

// sessionItself reports whether the name of a gathering, tokens name, is that of the talks reported: "the fifth EU-Oman Dialogue took place".
func (d *draft) sessionItself(main *event, m grammar.Match, name [2]int) bool {
	return main.kind == "talks" && name[0] == m.From && !d.aside(name[0]) && (main.from <= name[1] && name[0] < main.to) && len(d.hyphenated(max(0, name[0]-2), name[1])) == 2
}

// pairIn returns the two parties of a name that joins them with a dash: "the China-Peru Strategic Dialogue".
func (d *draft) pairIn(from, to int) []record.Party {
	var out []record.Party
	dash := false
	for i := from; i < to; i++ {
		dash = dash || d.word(i) == "-"
		for f := range d.finds.At(i) {
			if f.To <= to && (f.Class == d.w.org || f.Class == d.w.country || f.Class == d.w.adj) {
				out = d.addParty(out, d.partyOf(f))
			}
		}
	}
	if !dash {
		return nil
	}
	return out
}

// pairBeside returns the two parties joined by a dash in the words right behind an event: «phiên họp Ủy ban Việt Nam - Lào».
func (d *draft) pairBeside(e *event, s text.Sentence) []record.Party {
	to := e.to
	for to < s.To && to < e.to+12 && (d.toks[to].Kind != text.Punct || d.word(to) == "-" || d.char(to) == '(' || d.char(to) == ')') && d.noCueAt(to, to+1) {
		to++
	}
	return d.hyphenated(e.from, to)
}

// heldAt reports whether a preposition of place stands before the name of a gathering at token i, perhaps over an article and a date:
// "at next month's summit".
func (d *draft) heldAt(i int) bool {
	if d.is(i-1, d.w.clitic) {
		i--
	}
	for _, x := range d.dates {
		if x.to == i {
			i = x.from
		}
	}
	if d.is(i-1, d.w.article) {
		i--
	}
	return d.locative(i)
}

// attendedAt reports whether a verb of attending stands right before the name of a gathering at token i.
func (d *draft) attendedAt(found []*event, i int) bool {
	return slices.ContainsFunc(found, func(e *event) bool {
		return e.kind == "conference" && e.from < i && e.to >= i-1 && e.to <= i+3
	})
}

func sameGathering(a, b *event) bool {
	x, y := strings.ToLower(a.occasion), strings.ToLower(b.occasion)
	return strings.Contains(x, y) || strings.Contains(y, x) || slices.Equal(a.parties, b.parties) && a.when == b.when
}

// dateBeside is the date that stands right before or after tokens [from, to) in the sentence, perhaps behind a place; nil if there is
// none.
func (d *draft) dateBeside(from, to int, s text.Sentence) *dated {
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < s.From || x.to > s.To || !x.date.Known() || x.date.Until || x.dir == dirPeriod || x.dir == dirSince || x.dir == dirAgo {
			continue
		}
		if x.to == from || x.to == from-1 && d.is(x.to, d.w.clitic) {
			return x
		}
		if !d.w.inflects && x.from == to-1 && x.to > to { // «thành lập | năm 2014»
			return x
		}
		if x.from >= to && x.from-to <= 10 && d.noMarkBetween(to, x.from) && d.noCueAt(to, x.from) && !(d.w.inflects && d.finds.Next(max(from, to-1), x.from, d.w.clause) < x.from) { // not "her first visit since she took office in May"
			return x
		}
	}
	return nil
}

// noMarkBetween reports whether no mark but one comma stands in tokens [from, to).
func (d *draft) noMarkBetween(from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		if d.toks[i].Kind == text.Punct && !d.comma(i) {
			return false
		}
		if d.comma(i) {
			n++
		}
	}
	return n < 2
}

// noCueAt reports whether no reporting verb and no event begins in tokens [from, to).
func (d *draft) noCueAt(from, to int) bool {
	if ms := d.of[makesStatement].from(from); len(ms) > 0 && ms[0].From < to {
		return false
	}
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= to {
			break
		}
		if d.rule(m).event.kind != "conference" {
			return false
		}
	}
	return true
}

// placeAfter is the city or country named right behind token i, perhaps over a bracket: "the summit in Lima", «hội nghị tại Lima».
func (d *draft) placeAfter(i, to int) *record.Place {
	if d.char(i) == '(' {
		for i < to && d.char(i) != ')' {
			i++
		}
	}
	for k := i; k < to && k < i+4; k++ {
		if !d.locative(k) {
			continue
		}
		for f := range d.finds.At(k) {
			if f.To <= to && (f.Class == d.w.place || f.Class == d.w.country) {
				rule := "place:country"
				if f.Class == d.w.place {
					rule = "place:city"
				}
				return &record.Place{Name: d.quote(f.From, f.To), Country: d.partyOf(f), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: rule}}
			}
		}
	}
	return nil
}

// againByNoun reports whether a noun tells again, where verbs have one form, of a meeting with a time of its own that was told before with those who were
// there: «Tổng thống A và Tổng thống B điện đàm tuần trước. … Sau cuộc điện đàm tuần trước, …».
func (d *draft) againByNoun(before, e *event) bool {
	return !d.w.inflects && e.noun && len(e.people) == 0 && meets[e.kind] >= 3 && e.when.Known() && before.when == e.when && slices.Equal(before.parties, e.parties)
}

// ceremonyAgain reports whether a ceremony is told again, where verbs have one form, by the same words or by whoever presided over it, and gives it those who
// are told there: «tổ chức lễ đón Bộ trưởng A. … Bộ trưởng B chủ trì lễ đón».
func (d *draft) ceremonyAgain(before, e *event) bool {
	if e.kind != "ceremony" || d.w.inflects || !slices.Equal(before.parties, e.parties) || before.when != e.when && !d.oneOfDays(before, e) {
		return false
	}
	switch {
	case d.sharesWords(before, e) && (before.when == e.when || e.lent):
		for _, p := range e.people {
			before.people = d.addPerson(before.people, p)
		}
	case before.when == e.when && (before.rule == e.rule || e.noun) && d.sameWords(before, e) && (d.among(e.people, before.people) || d.among(before.people, e.people)):
		if len(e.people) > len(before.people) {
			before.people = e.people
		}
	default:
		return false
	}
	if before.where == nil || e.where != nil && d.isCity(e.where) {
		before.where = e.where
	}
	return true
}

// sharesWords reports whether two words that stand beside each other in what tells one event tell the other too: «tổ chức | lễ đón» and «chủ trì | lễ đón».
func (d *draft) sharesWords(a, b *event) bool {
	for i := a.from; i+1 < a.to; i++ {
		for k := b.from; k+1 < b.to; k++ {
			if d.toks[i].Key == d.toks[k].Key && d.toks[i+1].Key == d.toks[k+1].Key {
				return true
			}
		}
	}
	return false
}

// thisTime reports whether a noun tells of the visit of which the text has told before, where verbs have one form, as a word behind it says: «chuyến thăm Peru
// lần này của Thủ tướng A».
func (d *draft) thisTime(e, main *event) bool {
	const near = 5 // tokens
	if d.w.inflects || main == nil || e == main || !e.noun || !slices.ContainsFunc(d.events, func(o *event) bool { return o.kind == "visit" && slices.Equal(o.parties, e.parties) }) {
		return false
	}
	for k := e.from; k < min(e.to+near, len(d.toks)) && d.toks[k].Kind == text.Word; k++ {
		if d.seam(k, "this time") {
			return true
		}
	}
	return false
}

// ofEarlierDay reports whether a noun tells, behind the lead, of an event on a day before the one of which the lead tells, where verbs have one form: «… đã được Chủ
// tịch nước ghi nhận trong buổi tiếp ngày 20/3».
func (d *draft) ofEarlierDay(c *claim) bool {
	lead := d.lead()
	if d.w.inflects || !c.noun || c.at == 0 || lead < 0 {
		return false
	}
	own, first := d.dayIn(c.sent), d.dayIn(lead)
	return own.Known() && first.Known() && own.To < first.From
}

// dayIn is the first single day that a sentence names.
func (d *draft) dayIn(si int) record.Date {
	s := &d.doc.Sents[si]
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= s.From && x.to <= s.To && x.date.Known() && x.date.Grain == record.GrainDay && x.date.From == x.date.To {
			return x.date
		}
	}
	return record.Date{}
}
