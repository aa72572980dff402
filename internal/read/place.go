package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// commaIn reports whether a comma stands in tokens [from, to).
func (d *draft) commaIn(from, to int) bool { return d.charIn(from, to, ',') }

func (d *draft) semicolonIn(from, to int) bool { return d.charIn(from, to, ';') }

func (d *draft) charIn(from, to int, mark byte) bool {
	for i := from; i < to; i++ {
		if d.char(i) == mark {
			return true
		}
	}
	return false
}

// placeOf takes the place that the sentence tells: a city before a country, after a preposition, and no part of a name.
func (d *draft) placeOf(e *event, s text.Sentence) {
	if e.kind == "call" || e.kind == "message" || e.kind == "upgrade" && !e.main {
		return
	}
	if e.kind == "visit" && (!e.main || e.status == record.Planned) { // "on an official visit to Portugal": there, wherever the talks are
		to := e.to
		if of := d.finds.Next(e.from, to, d.w.of); !d.w.inflects && of < to && d.placeWithin(e.from, of).To > 0 {
			to = of // «chuyến thăm Oman | của Tổng thống Peru tháng 5»: whose it was
		}
		for i := to - 1; i >= e.from; i-- {
			if p := d.placeNamed(i, e.to); p != nil {
				e.where = p
				e.evidence = append(e.evidence, p.Why)
				return
			}
		}
	}
	if e.kind == "visit" && !d.w.inflects && d.is(e.to-1, d.w.pointing) { // «sẽ thăm nước này»
		if f := d.visitedBy(e); f.To > 0 {
			d.placed(e, f, "place:country")
			return
		}
	}
	dateline := d.datelineOf(e.sent)
	if d.deskOf(dateline, e) {
		dateline = nil
	}
	if e.byHome { // where else than at the ministry, whatever its sentence says of the matter
		if dateline != nil && slices.Contains(e.parties, dateline.Country) {
			e.where = dateline
		}
		return
	}
	if e.kind == "visit" && (d.w.inflects || d.countryVisited(e)) { // not where it is reported from
		for i := e.to - 1; i >= e.from; i-- {
			if d.is(i, d.w.country) && d.comma(i-1) && d.endOf(d.w.place, i-1) >= e.from {
				continue // "left for Lima, | Peru"
			}
			if p := d.placeNamed(i, e.to); p != nil && p.Country != "" {
				e.where = p
				e.evidence = append(e.evidence, p.Why)
				return
			}
		}
	}
	if f, ok := d.longest(e.from, d.w.place); ok && d.w.inflects && f.To <= e.to && meets[e.kind] >= 3 { // "Oslo hosted a meeting of"
		d.placed(e, f, "place:city")
		return
	}
	visit, ok := d.toldWithin(e, s)
	if !ok {
		visit, ok = d.visitFor(e, s)
	}
	if ok {
		if f := d.placeWithin(visit.From, visit.To); f.To > 0 && d.placeIn(e.from, s.To, e) == nil && !d.townBefore(e, s, d.partyOf(f)) {
			if f.Class != d.w.place && dateline != nil && dateline.Country == d.partyOf(f) {
				e.where = dateline // it was reported from there
				return
			}
			d.placed(e, f, "place:visit")
			return
		}
	}
	if (e.day == lastDay || e.day == firstDay) && !d.w.inflects { // «chuyến thăm của một thủ tướng Oman tới Lima kết thúc», «đến Roma, mở đầu chuyến công du Ý»
		if f := d.visitedBy(e); f.To > 0 {
			rule := "place:country"
			if f.Class == d.w.place {
				rule = "place:city"
			}
			d.placed(e, f, rule)
			return
		}
	}
	if f, ok := d.placeHere(e, s); ok {
		d.placed(e, f, "place:city")
		return
	}
	if p := d.placeIn(s.From, s.To, e); p == nil || !d.isCity(p) {
		if !d.w.inflects && e.main && d.tookPlace(e) {
			return
		}
		if p == nil || p.Country == d.w.home {
			if p := d.townByWord(e); p != nil {
				e.where, e.evidence = p, append(e.evidence, p.Why)
				return
			}
		}
		if p := d.unlistedTown(e); p != nil {
			e.where, e.evidence = p, append(e.evidence, p.Why)
			return
		}
		if f, ok := d.visitedTown(e); ok && (p == nil || p.Country == d.w.home) {
			d.placed(e, f, "place:city")
			return
		}
		if f, ok := d.provinceOf(e); ok && (p == nil || p.Country == d.w.home) {
			d.placed(e, f, "place:city")
			return
		}
	}
	if p := d.placeIn(s.From, s.To, e); p != nil && !(e.main && dateline != nil && d.loose(p, e)) {
		if e.main && !d.isCity(p) && d.atHome(e, s) {
			return // whatever country the sentence also names
		}
		e.where = p
		e.evidence = append(e.evidence, p.Why)
		return
	}
	if !e.main {
		return
	}
	for si := range d.doc.Sents {
		t := d.doc.Sents[si]
		if t.Section != text.Caption && si >= e.sent || t.Section == text.Headline || si > e.sent+2 || e.item && t.Para != s.Para {
			continue
		}
		if dateline != nil && d.w.inflects && t.Section == text.Body && !d.meetingIn(si) {
			continue // the place of something else
		}
		if p := d.placeIn(t.From, t.To, e); p != nil && p.Country != "" && (d.isCity(p) || d.captionMeets(si)) && !d.longBefore(t, e) && !d.ofMatter(p, si) {
			e.where = p
			e.evidence = append(e.evidence, p.Why)
			return
		}
	}
	if e.kind == "visit" && !d.w.inflects {
		for i := e.from; i < e.to; i++ {
			if p := d.placeNamed(i, e.to); p != nil {
				e.where = p
				e.evidence = append(e.evidence, p.Why)
				return
			}
		}
	}
	if d.onTrip(e, s, dateline) || dateline != nil && (d.tookPlace(e) || d.wrote(e, dateline)) {
		return
	}
	if dateline != nil && !slices.Contains(e.parties, dateline.Country) {
		if f := d.visitToSide(e, s); f.To > 0 {
			d.placed(e, f, "place:visit")
			return
		}
	}
	if dateline != nil && (!e.many || e.titled) {
		e.where = dateline
		return
	}
	for si := e.sent; si < len(d.doc.Sents) && si < e.sent+4; si++ {
		p := d.placeIn(d.doc.Sents[si].From, d.doc.Sents[si].To, e)
		if p != nil && d.isCity(p) && !d.plannedAt(p, e) && !(si > e.sent && d.placeSaid(p, si)) && (d.meetingIn(si) || d.doc.Text[p.Why.Span.Start-1] == '(') {
			e.where = p
			e.evidence = append(e.evidence, p.Why)
			return
		}
	}
	if d.atSeat(e, s) || d.inTitle(e) {
		return
	}
	// The country that one side visits, or where an ambassador at the meeting is posted.
	for _, v := range d.of[makesEvent] {
		if d.rule(v).event.kind != "visit" || d.recalled(v, e) || d.asked(v) || !d.w.inflects && (d.is(v.From-1, d.w.det) || d.seam(v.From-1, "for") || !d.rule(v).event.withMain && d.lead() >= 0 && d.sentenceOf(v.From) > d.lead()+1) {
			continue
		}
		for i := v.From; i < v.To; i++ {
			f, ok := d.longest(i, d.w.place)
			if !ok {
				f, ok = d.longest(i, d.w.country)
			}
			if ok && d.w.inflects && d.is(f.To, d.w.office) {
				continue // "visiting US Secretary of State A"
			}
			if ok && d.w.inflects && d.is(d.beforeOf(i), d.w.of) && d.placeWithin(f.To, v.To).To > 0 {
				continue // "the visit of the President of Oman to | Peru"
			}
			if ok && slices.ContainsFunc(e.people, func(p *person) bool { return p.party == d.partyOf(f) && p.holds("ambassador") }) {
				continue // an ambassador is posted elsewhere: «lao động sang làm việc tại | Oman»
			}
			if ok && !(d.w.inflects && len(e.parties) > 1 && !slices.Contains(e.parties, d.partyOf(f)) && e.main) {
				d.placed(e, f, v.Rule.Name)
				return
			}
		}
	}
	if d.atHome(e, s) {
		return
	}
	if before := e.sent - 1; !d.w.inflects && before >= 0 && d.doc.Sents[before].Section == text.Body && d.doc.Sents[before].Para == s.Para && d.atHome(e, d.doc.Sents[before]) {
		return // «Sáng 8/6, tại trụ sở Bộ, … chủ trì lễ đón. Ngay sau đó, hai Bộ trưởng hội đàm.»
	}
	for _, m := range d.mentions {
		if m.from < s.From || m.to > s.To {
			continue
		}
		for i := m.from; i < m.to-1; i++ {
			if f, ok := d.longest(i+1, d.w.country); ok && f.To <= m.to && d.is(i, d.w.abroad) && d.is(i, d.w.at) && (d.w.inflects || slices.Contains(e.parties, d.partyOf(f))) {
				d.placed(e, f, "place:country")
				return
			}
		}
	}
}

// ofMatter reports whether a place stands behind what was said, in a sentence that tells of no event, where verbs have forms: "The two countries agreed to build a
// dock in | Mombasa".
func (d *draft) ofMatter(p *record.Place, si int) bool {
	s := &d.doc.Sents[si]
	if !d.w.inflects || s.Section != text.Body {
		return false
	}
	if told := d.of[makesEvent].from(s.From); len(told) > 0 && told[0].From < s.To {
		return false
	}
	said := d.of[makesStatement].from(s.From)
	return len(said) > 0 && d.toks[said[0].From].Span().Start < p.Why.Span.Start && said[0].From < s.To && !d.nounCue(said[0])
}

// noSayingIn reports whether no cue of a statement begins in tokens [from, to).
func (d *draft) noSayingIn(from, to int) bool {
	ms := d.of[makesStatement].from(from)
	return len(ms) == 0 || ms[0].From >= to
}

// wrote places an event in the country of one side that the other is told to be visiting, or in a third one where its paragraph says that they are, and
// the dateline is of one side: it was written at home.
func (d *draft) wrote(e *event, dateline *record.Place) bool {
	if !d.w.inflects || len(e.parties) != 2 || !slices.Contains(e.parties, dateline.Country) {
		return false
	}
	for _, v := range d.of[makesEvent] {
		if r := d.rule(v).event; r.kind != "visit" || !r.withMain || d.sentenceOf(v.From) > e.sent+2 || d.recalled(v, e) || d.asked(v) {
			continue
		}
		for i := v.From; i < v.To; i++ {
			f, ok := d.longest(i, d.w.place)
			if !ok {
				f, ok = d.longest(i, d.w.country)
			}
			if to := d.partyOf(f); ok && to != "" && to != dateline.Country && (slices.Contains(e.parties, to) || d.doc.Sents[d.sentenceOf(v.From)].Para == d.doc.Sents[e.sent].Para && d.is(v.From, d.w.be)) {
				d.placed(e, f, v.Rule.Name)
				return true
			}
		}
	}
	return false
}

// discussedAt reports whether a verb that tells what was spoken of stands before token i in its sentence.
func (d *draft) discussedAt(i int) bool {
	for _, m := range d.of[makesStatement].from(d.doc.Sents[d.sentenceOf(i)].From) {
		if m.From >= i {
			return false
		}
		if d.rule(m).cue.act == record.Discuss {
			return true
		}
	}
	return false
}

// countryVisited reports whether the words of the reported visit name the country, where verbs have one form: «đã tới Lima, bắt đầu chuyến thăm chính thức
// Peru». A town that the sentence names besides is no more than the first place of it, or the last.
func (d *draft) countryVisited(e *event) bool {
	return !d.w.inflects && e.main && d.visitedBy(e).Class == d.w.country
}

// reportedBefore reports whether a verb that reports what somebody said stands before token i in its sentence: what it names may be anywhere.
func (d *draft) reportedBefore(i int) bool {
	ms := d.of[makesStatement].from(d.doc.Sents[d.sentenceOf(i)].From)
	return len(ms) > 0 && ms[0].From < i
}

// longBefore reports whether a sentence tells of a time weeks before an event.
func (d *draft) longBefore(s text.Sentence, e *event) bool {
	const stay = 14 // days
	before := false
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < s.From || x.to > s.To || !x.date.Known() || !e.when.Known() {
			continue
		}
		if d.w.inflects && x.date == e.when {
			return false // it tells of that time, too
		}
		before = before || x.date.To+stay < e.when.From
	}
	return before
}

// asked reports whether somebody asks for a visit: an invitation or a proposal stands before it in its sentence.
func (d *draft) asked(v grammar.Match) bool {
	for _, m := range d.of[makesStatement].from(d.doc.Sents[d.sentenceOf(v.From)].From) {
		if m.From >= v.From {
			return false
		}
		if a := d.rule(m).cue.act; a == record.Invite || a == record.Propose || a == record.Accept {
			return true
		}
	}
	return false
}

// deskOf reports whether a dateline is only where an agency has its desk, in a country that has no part in an event: "MOSCOW (Sputnik)" over what the Presidents of Peru
// and Chile did.
func (d *draft) deskOf(dateline *record.Place, e *event) bool {
	return d.w.inflects && dateline != nil && d.agency != "" && dateline.Country == d.agency && len(e.parties) > 1 && !slices.Contains(e.parties, dateline.Country) &&
		len(d.datelines) == 1 && !d.hereIn(e)
}

// hereIn reports whether the sentence of an event tells that it was where the report was written: "met | here on Monday".
func (d *draft) hereIn(e *event) bool {
	s := &d.doc.Sents[e.sent]
	for i := e.from; i < s.To; i++ {
		if d.seam(i, "here") {
			return true
		}
	}
	return false
}

// townBefore reports whether a sentence tells, before its event, a town of a country in which it was: "chaired in Lima, with A, who is on a visit to Peru,
// | political consultations".
func (d *draft) townBefore(e *event, s text.Sentence, of record.Party) bool {
	p := d.placeIn(s.From, s.To, e)
	return p != nil && d.isCity(p) && p.Country == of
}

// placed puts an event where a find says.
func (d *draft) placed(e *event, f grammar.Find, rule string) {
	f = d.bareTown(f)
	name := d.quote(f.From, f.To)
	if f.To > f.From+1 && d.shouting(&d.doc.Sents[d.sentenceOf(f.From)]) {
		name = placeCase(name)
	}
	e.where = &record.Place{Name: name, Country: d.partyOf(f), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: rule}}
	e.evidence = append(e.evidence, e.where.Why)
}

// bareTown is the name of a province or town without the word that calls it one, where that is listed by itself: «tỉnh | Vân Nam», «Thủ đô | Hà Nội». Any
// other find is as it was.
func (d *draft) bareTown(f grammar.Find) grammar.Find {
	if d.w.inflects || f.To-f.From < 2 || !d.seam(f.From, "town") && !d.is(f.From, d.w.organ) {
		return f
	}
	for k := f.From + 1; k < f.To; k++ {
		if x, ok := d.longest(k, d.w.place); ok && x.To == f.To {
			return x
		}
	}
	return f
}

// recalled reports whether a visit is one of another time than the reported event: the date right behind it lies weeks away.
func (d *draft) recalled(v grammar.Match, e *event) bool {
	const near = 8  // tokens
	const stay = 14 // days
	if d.rule(v).event.withMain {
		return false
	}
	for i := range d.dates {
		x := &d.dates[i]
		if x.from >= v.From && x.from < v.To+near && x.date.Known() && e.when.Known() {
			return x.date.To+stay < e.when.From || x.date.From > e.when.To+stay || d.w.inflects && x.date.Grain == record.GrainYear
		}
	}
	return false
}

// loose reports whether a sentence names a country, no city, before it comes to the verb of the event: the place of something else, as
// likely as not.
func (d *draft) loose(p *record.Place, e *event) bool {
	return d.w.inflects && !d.isCity(p) && p.Why.Span.Start < d.toks[e.from].Span().Start
}

// eventBetween reports whether a verb tells an event in tokens [from, to).
func (d *draft) eventBetween(from, to int) bool {
	for _, m := range d.matches.from(from) {
		if m.To > to {
			return false
		}
		if r := d.rule(m); r.makes == makesEvent && !r.event.noun {
			return true
		}
	}
	return false
}

// arrivesBetween reports whether tokens [from, to) tell by a verb that a visit began, where verbs have forms: "A arrived in Oslo on a visit".
func (d *draft) arrivesBetween(from, to int) bool {
	if !d.w.inflects {
		return false
	}
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= to {
			break
		}
		if d.rule(m).event.kind == "visit" && d.finds.Next(m.From, min(m.To, to), d.w.past) < min(m.To, to) {
			return true
		}
	}
	return false
}

// meetingIn reports whether a sentence tells of a meeting.
func (d *draft) meetingIn(sent int) bool {
	s := d.doc.Sents[sent]
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= s.To {
			return false
		}
		if meets[d.rule(m).event.kind] >= 3 {
			return true
		}
	}
	return false
}

// isCity reports whether a place is within a country, not the country or a region.
func (d *draft) isCity(p *record.Place) bool { return p.Why.Rule == "place:city" }

func (d *draft) placeIn(from, to int, e *event) *record.Place {
	var best record.Place
	bestScore := 0
	for _, i := range d.names.in(from, to) {
		if d.lies(i, inMention|inName) {
			continue
		}
		for f := range d.finds.At(i) {
			if f.Class != d.w.place && f.Class != d.w.country || f.To > to {
				continue
			}
			score := 0
			if at := d.endOf(d.w.seam, f.From); d.w.inflects && (at >= 0 && d.seam(at, "posted") || d.consulIn(f.From)) {
				break // "the Ambassador of Peru resident in | Moscow"
			}
			if f.Class == d.w.place && (d.posted(f.From) || d.w.inflects && d.possessive(f.To) && d.toks[min(f.To+1, len(d.toks)-1)].Shape == text.Lower) {
				break // "at Tokyo's request"
			}
			if k := f.To; d.w.inflects && f.Class == d.w.place && k+1 < to && d.toks[k].Capital() && d.is(k, d.w.notname) && d.comma(k+1) && d.is(k+2, d.w.place) {
				break // "at Hyderabad House, New Delhi"
			}
			if d.w.inflects && meets[e.kind] >= 3 && d.seatOfOther(f.From) || d.matterAt(f.From) || d.ofPaperSigned(e, f) {
				break
			}
			if d.locative(f.From) {
				score = 4
			} else if f.Class == d.w.place && d.bracketed(f) || f.Class == d.w.country && d.houseAbroad(f) {
				score = 3
			} else {
				break
			}
			town := d.bareTown(f)
			pl := record.Place{Name: d.quote(town.From, town.To), Country: d.partyOf(f), Why: record.Evidence{Span: d.span(town.From, town.To), Rule: "place:country"}}
			if f.Class == d.w.place {
				if kind := d.w.means(f).place.kind; kind == "region" || kind == "sea" {
					break
				}
				score += 4
				pl.Why.Rule = "place:city"
			}
			if f.From >= e.from && f.From-e.to < 14 {
				score++
			} else if d.w.inflects && f.To < e.from && d.opensThere(from, f) { // whatever place stands behind
				score += 2
			}
			if e.from < to && f.To < e.from && e.from-f.To > 8 && f.From-from > 12 && !d.inCue(f.From) {
				last := f.To
				if d.townWord(last) { // "in Nha Trang | City"
					last++
				}
				if !d.closedByComma(last) && !(d.comma(f.To) && d.opensBeside(from)) && !d.frontedAt(from, f.From, last) && (d.w.inflects || !d.is(f.To, d.w.ledBy)) { // «diễn ra tại Lima do A và B đồng chủ trì»
					break // the place of something else told before
				}
			}
			if score > 4 && d.inAside(f.From, e.from) {
				score -= 2 // "A, who was in Geneva last week"
			}
			if said := d.of[makesStatement].from(e.to); d.w.inflects && e.from >= from && len(said) > 0 && said[0].From < f.From && !d.nounCue(said[0]) {
				break // the place of something that was said there
			}
			if !d.w.inflects && e.from >= from && d.undertakenBetween(e.to, f.From) {
				break // «đã ký Biên bản và nhất trí họp tiếp tại | Lima»
			}
			if score > bestScore {
				best, bestScore = pl, score
			}
			break
		}
	}
	if bestScore == 0 {
		return nil
	}
	found := best
	return &found
}

// opensThere reports whether a sentence from token i on begins with a place, maybe behind a day, and a comma: "On Tuesday in Lima, …".
func (d *draft) opensThere(i int, f grammar.Find) bool {
	const longest = 6 // tokens of where in a place
	for k := range d.dates {
		if x := &d.dates[k]; x.from == i || x.from == i+1 && d.is(i, d.w.prep) {
			if i = x.to; d.comma(i) {
				i++
			}
			break
		}
	}
	return d.comma(f.To) && d.is(i, d.w.at) && f.From > i && f.From-i < longest && !d.commaIn(i, f.From)
}

// opensBeside reports whether a sentence begins by telling beside what something was, maybe after when: "On 10 June, on the margins of …".
func (d *draft) opensBeside(i int) bool {
	for k := range d.dates {
		if x := &d.dates[k]; x.from == i || x.from == i+1 && d.is(i, d.w.prep) {
			if i = x.to; d.comma(i) {
				i++
			}
			break
		}
	}
	return d.is(i, d.w.sideline)
}

// provinceOf is the province or the city where its leader receives guests, where verbs have one form and the sentence of the meeting tells no other
// place: that of the title, or the one that the guests are told to visit («Chủ tịch UBND tỉnh | Phú Thọ tiếp …», «đến thăm | Tuyên Quang»).
func (d *draft) provinceOf(e *event) (f grammar.Find, ok bool) {
	const early = 5 // sentences of the body
	host := slices.IndexFunc(e.people, func(p *person) bool { return p.party == d.w.home && p.holds("provincial-leader") })
	if d.w.inflects || !e.main || meets[e.kind] < 3 || host < 0 || len(e.parties) < 2 || d.onTour(e) {
		return f, false
	}
	if e.people[host].leads || e.subjects > 0 && host == 0 && (d.goesAt(e.from) || d.goesAt(e.from-1)) {
		return f, false // who leads a delegation, or calls on others, is not at home: «Chủ tịch UBND tỉnh Phú Thọ | đến thăm, chúc Tết Tổng Lãnh sự»
	}
	if lead := &d.doc.Sents[max(0, d.lead())]; e.sent > d.lead() && lead.Para == d.doc.Sents[e.sent].Para {
		if p := d.placeIn(lead.From, lead.To, e); p != nil && d.isCity(p) && p.Country == d.w.home {
			return f, false // «đoàn … đã có buổi làm việc với lãnh đạo tỉnh tại thành phố Đồng Hới. Tiếp đoàn có …»
		}
	}
	seat := grammar.Find{} // of the consul who is received: «tân Tổng Lãnh sự Oman tại | Huế»
	for si := range d.doc.Sents[:min(len(d.doc.Sents), d.lead()+early)] {
		s := &d.doc.Sents[si]
		for _, i := range d.names.in(s.From, s.To) {
			x, found := d.longest(i, d.w.place)
			if !found || i == s.From {
				continue
			}
			if at := d.w.means(x).place; at.country != d.w.home || at.kind != "province" && at.kind != "city" {
				continue
			}
			if si == e.sent && d.w.means(x).place.kind == "city" && d.posted(i) && d.ofCity(e.people[host]) {
				seat = x
			}
			if d.is(i-1, d.w.organ) || d.endOf(d.w.office, i) >= 0 || d.visitBefore(i) {
				return d.bareTown(x), true
			}
		}
	}
	return seat, seat.To > 0
}

// goesAt reports whether a word at token i tells that somebody goes somewhere, whatever longer words begin with it: «đến», «đến thăm».
func (d *draft) goesAt(i int) bool {
	for f := range d.finds.At(i) {
		if f.Class == d.w.seam && d.finds.Value(f) == "goes" {
			return true
		}
	}
	return false
}

// ofCity reports whether somebody is told by the title of whoever leads a city: «Chủ tịch HĐND thành phố».
func (d *draft) ofCity(p *person) bool {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person != p {
			continue
		}
		for k := m.from; k < m.to; k++ {
			if f, ok := d.longest(k, d.w.organ); ok && d.finds.Value(f) == "city" {
				return true
			}
		}
	}
	return false
}

// onTour reports whether the sentence of an event begins with a visit to another country than the outlet's: «Trong khuôn khổ chuyến thăm Peru, …».
func (d *draft) onTour(e *event) bool {
	const near = 3 // tokens
	for _, m := range d.of[makesEvent].from(d.doc.Sents[e.sent].From) {
		if m.From >= e.from {
			return false
		}
		if d.rule(m).event.kind != "visit" {
			continue
		}
		for k := m.From; k < m.To+near && k < e.from; k++ {
			if f, ok := d.longest(k, d.w.country); ok && d.partyOf(f) != d.w.home {
				return true
			}
		}
	}
	return false
}

// nounCue reports whether what may tell that somebody said something is a noun where it stands: "paid him a courtesy | call at the ministry".
func (d *draft) nounCue(m grammar.Match) bool {
	return d.verbForm(m.From, m.To) == formBase && m.From > 0 && !d.is(m.From-1, d.w.toward) && !d.is(m.From-1, d.w.modal)
}
