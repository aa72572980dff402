package read

// Where an event was, as a caption, the headline, a house or other sentences than its own tell.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// captionMeets reports whether a sentence is a caption that tells of a meeting, where verbs have one form: the country in it is where they met, «gặp nhau tại
// Singapore ngày 9/7. (Ảnh: AP)».
func (d *draft) captionMeets(si int) bool {
	return !d.w.inflects && d.doc.Sents[si].Section == text.Caption && d.meetingIn(si)
}

// headedAt moves an event of which the body tells only the country to the city of it that the headline tells, where verbs have one form: «Các hoạt động của
// Thủ tướng Peru tại | Hà Nội».
func (d *draft) headedAt(e *event) {
	if d.w.inflects || !e.main || meets[e.kind] < 3 || e.where == nil || e.where.Country == "" || e.where.Why.Rule == "place:city" || e.where == d.out.Dateline {
		return
	}
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Headline {
			return
		}
		for _, i := range d.names.in(s.From, s.To) {
			f, ok := d.longest(i, d.w.place)
			if !ok || d.partyOf(f) != e.where.Country || !d.locative(i) || d.posted(i) || d.lies(i, inMention|inName) {
				continue
			}
			if kind := d.w.means(f).place.kind; kind == "city" || kind == "capital" {
				d.placed(e, f, "place:city")
				return
			}
		}
	}
}

// tookPlace places the reported meeting in the city that one of the sentences behind it begins by telling, wherever the report was written: "The talks took
// place in | Oslo", «Tại buổi tiếp ở thành phố | Huế, ông …».
func (d *draft) tookPlace(e *event) bool {
	const near, room = 2, 2 // sentences; tokens before the city
	if meets[e.kind] < 3 || e.status != record.Held {
		return false
	}
	for si := e.sent + 1; si <= e.sent+near && si < len(d.doc.Sents); si++ {
		s := &d.doc.Sents[si]
		if s.Section != text.Body || d.w.inflects && !d.is(s.From, d.w.article) || !d.w.inflects && d.longBefore(*s, e) {
			continue
		}
		for _, m := range d.of[makesEvent].from(s.From) {
			if m.From > s.From+1 {
				break
			}
			if r := d.rule(m).event; meets[r.kind] < 3 || r.status != "" {
				continue
			}
			for k := m.To; k < min(m.To+room+2, s.To); k++ {
				f, ok := d.longest(k, d.w.place)
				if ok && d.locative(k) && (!d.w.inflects || d.finds.Next(m.From, k, d.w.clause) == k) && d.noSayingIn(m.From, k) && d.w.means(f).place.country != "" {
					d.placed(e, f, "place:city")
					return true
				}
			}
		}
	}
	return false
}

// atSeat places an event in the country whose seat of government its sentence says it was held in, or the capital where the text names that: "hosted
// her in Downing Street".
func (d *draft) atSeat(e *event, s text.Sentence) bool {
	if !d.w.inflects || d.seat == "" {
		return false
	}
	for i := e.from; i < s.To; i++ {
		f, ok := d.longest(i, d.w.seat)
		if !ok || d.finds.Value(f) == "" || f.To > e.to && !d.locative(i) && !(d.is(i-1, d.w.article) && d.locative(i-1)) {
			continue
		}
		var at grammar.Find
		for _, k := range d.names {
			if c, ok := d.longest(k, d.w.place); ok && d.w.means(c).seat != "" && d.partyOf(c) == d.partyOf(f) { // its capital
				at = c
				break
			}
			if c, ok := d.longest(k, d.w.country); ok && at.To == 0 && d.partyOf(c) == d.partyOf(f) {
				at = c
			}
		}
		if at.To > 0 {
			d.placed(e, at, "place:house")
			return true
		}
	}
	return false
}

// atHome places an event in the outlet's country where it was told to be in a house there that needs no address: «tại Phủ Chủ tịch».
func (d *draft) atHome(e *event, s text.Sentence) bool {
	const near = 4 // tokens
	for i := s.From; i < s.To && d.w.home != ""; i++ {
		f, ok := d.longest(i, d.w.at)
		if !ok || d.finds.Value(f) != "home" {
			continue
		}
		for k := f.To; k < min(f.To+near, s.To) && !d.comma(k); k++ {
			if d.is(k, d.w.country) || d.is(k, d.w.place) {
				return false // «tại trụ sở Bộ Ngoại giao Lào»
			}
		}
		if pl := d.datelineOf(e.sent); pl != nil && pl.Country == d.w.home { // a house stands in a city, if the text tells which
			e.where = pl
			return true
		}
		country := grammar.Find{}
		for _, k := range d.names {
			if c, ok := d.longest(k, d.w.place); ok && d.locative(k) && d.doc.SectionAt(d.toks[k].Span().Start) == text.Body && d.w.means(c).seat == d.w.home && (k < s.To || !d.reportedBefore(k)) { // not «tàu điện tại Hà Nội», of which they spoke
				d.placed(e, c, "place:house")
				return true
			}
			if c, ok := d.longest(k, d.w.country); ok && country.To == 0 && d.partyOf(c) == d.w.home && d.toks[k].Capital() && d.toks[k].Shape != text.Upper && // not «hai | nước Việt Nam - Lào»
				d.doc.SectionAt(d.toks[k].Span().Start) < text.Credit { // nor «(TTXVN/Vietnam+)»
				country = c
			}
		}
		if country.To > 0 {
			d.placed(e, country, "place:house")
			return true
		}
	}
	return false
}

// seatOfOther reports whether the place at token i only tells where another gathering is, right behind its name: "discussed the NATO summit in | Chicago".
func (d *draft) seatOfOther(i int) bool {
	for _, m := range d.of[makesOccasion].from(i - 12) {
		if m.From >= i {
			return false
		}
		if m.To == i-1 && d.is(i-1, d.w.at) && !d.is(m.From, d.w.sideline) && !d.aside(m.From) && d.discussedAt(m.From) {
			return true
		}
	}
	return false
}

// placeSaid reports whether a place belongs to what somebody says in a sentence: "He said that the talks in Lima had gone well" may be told anywhere.
func (d *draft) placeSaid(p *record.Place, si int) bool {
	if !d.w.inflects {
		return false
	}
	for _, m := range d.of[makesStatement].from(d.doc.Sents[si].From) {
		if d.toks[m.From].Span().Start > p.Why.Span.Start {
			return false
		}
		if r := d.rule(m).cue; r.speech && r.takes == takesClause && d.is(m.To-1, d.w.that) {
			return true
		}
	}
	return false
}

// plannedAt reports whether a place is that of something still to come: a later time stands beside it.
func (d *draft) plannedAt(p *record.Place, e *event) bool {
	for i := range d.dates {
		x := &d.dates[i]
		at := d.toks[x.from].Span().Start - p.Why.Span.End
		if at >= 0 && at < 20 && e.when.Known() && x.date.From > e.when.To {
			return true
		}
	}
	return false
}

// placeHere is the town named last before words that point back to it, in the sentence of an event before its own or as that begins, where verbs have one form: «Ông
// đến Lima chiều 5/3. Tại đây, ông đã | hội kiến …».
func (d *draft) placeHere(e *event, s text.Sentence) (town grammar.Find, ok bool) {
	if d.w.inflects || e.kind == "visit" {
		return town, false
	}
	here := d.finds.Next(s.From, e.from, d.w.seam)
	for here < e.from && !d.seam(here, "here") {
		here = d.finds.Next(here+1, e.from, d.w.seam)
	}
	if here >= e.from {
		return town, false
	}
	from := s.From
	if here == s.From && e.sent > 0 && d.doc.Sents[e.sent-1].Section == text.Body {
		from = d.doc.Sents[e.sent-1].From
	}
	for _, i := range d.names.in(from, here) {
		if f, found := d.longest(i, d.w.place); found && !d.lies(i, inMention|inName) && !d.posted(i) {
			if at := d.w.means(f).place; at.country != "" && (at.kind == "city" || at.kind == "capital") {
				town, ok = f, true
			}
		}
	}
	return town, ok
}

// houseAbroad reports whether a country in brackets tells where the house before it stands, where verbs have one form: «tại Cung Vi-xăng | (Peru)».
func (d *draft) houseAbroad(f grammar.Find) bool {
	const longest = 7 // tokens
	if d.w.inflects || !d.bracketed(f) {
		return false
	}
	for k := f.From - 2; k > max(0, f.From-2-longest) && d.toks[k].Kind == text.Word; k-- {
		if d.is(k, d.w.at) {
			return true
		}
	}
	return false
}

// inTitle puts a reported meeting in the town of one of its parties at which the headline ends: "Deputy Minister of Peru | in Oslo".
func (d *draft) inTitle(e *event) bool {
	if !d.w.inflects || meets[e.kind] < 3 {
		return false
	}
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Headline {
			return false // headlines stand first
		}
		from, ok := d.endingPlace(max(s.From, s.To-4), s.To)
		if !ok || !d.is(from-1, d.w.at) || from-1 <= s.From {
			continue
		}
		if f, is := d.longest(from, d.w.place); is && slices.Contains(e.parties, d.partyOf(f)) {
			d.placed(e, f, "place:city")
			return true
		}
	}
	return false
}

// onTrip places what somebody did on a journey, of which the text has told or its sentence does, in the country of the other side to which that went, and not where it
// was written: "HANOI - The Premier ended a visit to Peru. During the stay, she met the President", "met at a dinner as part of his visit to Peru".
func (d *draft) onTrip(e *event, s text.Sentence, dateline *record.Place) bool {
	if !d.w.inflects || e.kind == "visit" || meets[e.kind] < 3 {
		return false
	}
	at := d.finds.Next(s.From, s.To, d.w.outside)
	for at < s.To && !d.outsideIs(at, "trip") {
		at = d.finds.Next(at+1, s.To, d.w.outside)
	}
	if at >= s.To {
		return false
	}
	last := at
	if at > e.from {
		last = s.To
	}
	var there grammar.Find
	for _, v := range d.of[makesEvent] {
		if v.From >= last {
			break
		}
		if d.rule(v).event.kind != "visit" || d.recalled(v, e) || d.asked(v) {
			continue
		}
		f := d.placeWithin(v.From, v.To)
		if to := d.partyOf(f); f.To > 0 && slices.Contains(e.parties, to) && (dateline == nil || to != dateline.Country) {
			there = f
		}
	}
	if there.To == 0 {
		return false
	}
	d.placed(e, there, "place:visit")
	return true
}

// undertakenBetween reports whether words that tell what was agreed on or asked for stand in tokens [from, to): the place or the gathering behind them is that of what
// is still to come.
func (d *draft) undertakenBetween(from, to int) bool {
	for _, m := range d.of[makesStatement].from(from) {
		if m.To > to {
			return false
		}
		switch d.rule(m).cue.act {
		case record.Agree, record.Propose, record.Invite, record.Commit:
			return true
		}
	}
	return false
}
