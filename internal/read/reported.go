package read

import (
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// chooseMain marks what the document reports (see choice.go), with every further meeting of the same sentence, and the others of a
// digest, a readout of a visit or a report of several meetings.
func (d *draft) chooseMain(found []*event) ([]*event, *event) {
	found, best := d.choose(found)
	if best == nil {
		return found, nil
	}
	joint := d.out.Genre == record.JointStatement
	if joint && best.kind == "meeting" { // it is talks that end in a joint statement (ontology.md, settled case 32)
		if at := slices.IndexFunc(found, func(e *event) bool {
			return e.kind == "talks" && !e.noun && e.status == record.Held && e.sent == best.sent
		}); at >= 0 {
			best = found[at] // "was received by King A and held talks with Premier B"
		} else {
			best.kind = "talks"
		}
	}
	best.main = true
	d.talksBefore(found, best)
	if best.kind == "meeting" && !best.noun && slices.ContainsFunc(found, func(e *event) bool {
		return e.calls && d.doc.Sents[e.sent].Section == text.Body && !d.dated(e) && !d.otherDay(e, best)
	}) {
		best.kind = "talks"
	}
	if best.kind == "meeting" && !best.noun && d.w.inflects && d.headedTalks(found) {
		best.kind = "talks"
	}
	if best.kind == "meeting" && best.noun && d.w.inflects && slices.ContainsFunc(found, func(e *event) bool {
		return e.kind == "talks" && e.noun && e.status == record.Held && e.sent == d.lead() && e.sent < best.sent && best.sent-e.sent < 4 && len(d.hyphenated(d.doc.Sents[e.sent].From, d.doc.Sents[e.sent].To)) == 2
	}) {
		best.kind = "talks" // "At its ninth session the Kenya-Oman Committee agreed … The meeting was chaired by …"
	}
	d.subjectAndObject(best)
	if found, first := d.oneByOne(found, best); first != nil {
		return found, first
	}
	found = d.severally(found, best)
	d.completeMain(best, found)
	if d.receivedEach(best) {
		found = d.severally(found, best)
	}
	d.receivedAfter(found, best)
	d.yearly(best)
	for _, e := range found {
		if best.byHome && e.byHome && e != best { // told once more, with the names
			if d.subjectAndObject(e); !slices.Equal(e.parties, best.parties) {
				continue
			}
			for _, p := range e.people {
				best.people = d.addPerson(best.people, p)
			}
		}
		if e == best || meets[e.kind] < 3 && (e.kind != "message" || best.kind != "message") || joint && e.kind == "meeting" || e.noun || e.status != record.Held {
			continue
		}
		if e.sent == best.sent && len(e.people) > 0 && !samePeople(e.people, best.people) && !d.aside(e.from) && (d.w.inflects || d.finds.Next(best.to, max(best.to, e.from), d.w.clause) >= e.from) { // not «đã tiếp ông A, sau khi ông A hội đàm với ông B»
			e.main = true
		}
	}
	d.visited(found, best)
	d.sentToo(found, best)
	d.alsoMet(found, best)
	d.handedFirst(found, best)
	d.digest(found, best)
	found = d.items(found)
	d.upgraded(found, best)
	return found, best
}

// receivedEach reports whether somebody is told to have received ambassadors of several countries, where verbs have one form: each comes with letters of their
// own, «tiếp Đại sứ các nước Peru, Oman và Kenya đến trình Quốc thư».
func (d *draft) receivedEach(e *event) bool {
	return !d.w.inflects && e.kind == "meeting" && e.subjects == 1 && len(e.people) > 2 && len(e.parties) <= len(e.people) && !slices.ContainsFunc(e.people[1:], func(p *person) bool { return !p.holds("ambassador") })
}

// handedFirst marks what the lead tells was handed over by one side to the other, where verbs have one form and a later sentence tells whom else they met:
// «Đại sứ A đã trình Quốc thư lên Quốc vương B. Cùng ngày, Đại sứ hội kiến Thủ tướng C».
func (d *draft) handedFirst(found []*event, best *event) {
	for _, e := range found {
		if d.w.inflects || e.kind != "ceremony" || e.noun || e.status != record.Held || e.sent != d.lead() || best.sent <= e.sent || meets[best.kind] < 3 {
			continue
		}
		if d.subjectAndObject(e); len(e.people) == 2 && len(e.parties) == 2 {
			e.main = true
			return
		}
	}
}

// oneByOne marks the meetings that later paragraphs tell of, each with somebody else, where the lead tells only that somebody met several whom
// it does not name: "met several of her counterparts on the sidelines". It returns what is left and the first of them; nil if there are not two.
func (d *draft) oneByOne(found []*event, best *event) ([]*event, *event) {
	const again = 2 // sentences within which the lead is told again, with where and beside what
	several := func(e *event) bool {
		if e.kind != "meeting" || e.noun || e.status != record.Held {
			return false
		}
		return d.finds.Next(e.from, d.doc.Sents[e.sent].To, d.w.ministers) < d.doc.Sents[e.sent].To || d.severalIn(e)
	}
	at := slices.IndexFunc(found, func(e *event) bool {
		return e.sent == d.lead() && e.sent <= best.sent && (d.w.inflects && several(e) || !d.w.inflects && e.kind == "meeting" && !e.noun && e.status == record.Held)
	})
	if at < 0 {
		return found, nil
	}
	before := make([]event, len(found)) // as they were, if nothing comes of it
	for i, e := range found {
		before[i] = *e
	}
	sum := found[at]
	if d.subjectAndObject(sum); len(sum.people) != 1 || d.w.inflects && len(sum.parties) != 1 {
		return found, nil
	}
	if !d.w.inflects { // where they are told together they were each
		sum.main = true
		d.placeOf(sum, d.doc.Sents[sum.sent])
		sum.main = false
	}
	one, others, count := sum.people[0], []*person(nil), 0
	var first *event
	for pass := range 2 { // whether there are two, then what comes of it
		if pass == 1 && (count < 2 || count < len(sum.parties)-1) { // of some of them no more is told
			for i, e := range found {
				*e = before[i]
			}
			return found, nil
		}
		for _, e := range found {
			if e == sum || meets[e.kind] < 3 || e.status != record.Held || !d.opensParagraph(e.sent) && !(!d.w.inflects && e.sent > sum.sent && e.from == d.doc.Sents[e.sent].From) && !d.opensWithSomebody(e) || d.doc.Sents[e.sent].Section != text.Body {
				continue
			}
			d.subjectAndObject(e)
			if e.noun && len(e.people) == 1 && e.people[0].party != one.party && (e.withSomebody || d.mentioned(one, d.doc.Sents[e.sent].Para)) {
				e.people, e.parties = []*person{one, e.people[0]}, d.addParty(e.parties, one.party)
			}
			if len(e.people) != 2 || !slices.Contains(e.people, one) {
				continue
			}
			other := e.people[0]
			if other == one {
				other = e.people[1]
			}
			if pass == 0 {
				if !slices.Contains(others, other) {
					others, count = append(others, other), count+1
				}
			} else if slices.Contains(others, other) {
				if e.main, e.item = true, true; e.kind != "call" {
					e.where = sum.where
				}
				for si := sum.sent; si <= min(sum.sent+again, len(d.doc.Sents)-1) && e.occasion == ""; si++ {
					if name, ok := d.occasionIn(d.doc.Sents[si].From, d.doc.Sents[si].To); ok {
						e.occasion = d.quote(name[0], name[1])
						d.placedBy(e, name)
						e.evidence = append(e.evidence, record.Evidence{Span: d.span(name[0], name[1]), Rule: "occasion"})
					}
				}
				if !d.w.inflects && e.where == nil { // where they all were met, what sums them up tells
					if p := d.placeIn(d.doc.Sents[sum.sent].From, d.doc.Sents[sum.sent].To, sum); p != nil && d.isCity(p) {
						e.where = p
					}
				}
				others = slices.DeleteFunc(others, func(p *person) bool { return p == other })
				if first == nil {
					first = e
				}
			}
		}
	}
	for _, e := range found {
		e.main = e.main && e.item
	}
	return slices.DeleteFunc(found, func(e *event) bool {
		return e == sum || e.sent > sum.sent && e.sent <= sum.sent+again && !e.main && several(e) && len(e.people) <= 1
	}), first
}

// severalIn reports whether the words of a meeting tell that it was with several, whom they do not name, where verbs have one form: «đã có các cuộc gặp với
// lãnh đạo một số nước», «đã tiếp các Đại sứ».
func (d *draft) severalIn(e *event) bool {
	for i := e.from; i < e.to && !d.w.inflects; i++ {
		if d.seam(i, "several") {
			return len(d.peopleIn(e.from, d.doc.Sents[e.sent].To)) == 0
		}
	}
	return false
}

// sentToo marks the messages that others of the same country sent to the same person besides, where a verb tells each: "The King sent a cable to
// President A. … The Crown Prince sent a similar cable to President A". Those right behind it to others of the country count
// too: «Cùng ngày, Bộ trưởng Ngoại giao đã gửi điện thăm hỏi tới người đồng cấp B».
func (d *draft) sentToo(found []*event, best *event) {
	near := 2 // sentences
	if d.w.inflects {
		near = 1 // what the lead does not tell is told besides (ontology.md, settled case 29)
	}
	if best.kind != "message" || best.noun || best.status != record.Held || len(best.people) != 2 {
		return
	}
	for _, e := range found {
		if e == best || e.main || e.kind != "message" || e.noun || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || e.sent < best.sent {
			continue
		}
		if d.subjectAndObject(e); len(e.people) != 2 || e.people[0].party != best.people[0].party {
			continue
		}
		if e.people[0] == best.people[0] { // «Cùng ngày, Chủ tịch nước có điện mừng gửi Tổng thống | Chad»
			e.main = e.sent <= best.sent+near && e.people[1].party != best.people[1].party && !d.otherDay(e, best)
			continue
		}
		if e.people[1] == best.people[1] && d.w.inflects || e.sent <= best.sent+near && e.people[1].party == best.people[1].party && !d.otherDay(e, best) {
			e.main = true
		}
	}
}

// mentioned reports whether somebody is named in a paragraph.
func (d *draft) mentioned(p *person, para int) bool {
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		return m.person == p && d.doc.Sents[d.sentenceOf(m.from)].Para == para
	})
}

// otherDay reports whether the days are told of two events, and differ: "met on Friday. … the talks held a day earlier".
func (d *draft) otherDay(a, b *event) bool {
	s, t := &d.doc.Sents[a.sent], &d.doc.Sents[b.sent]
	x, y := d.nearestDate(a, s.From, s.To), d.nearestDate(b, t.From, t.To)
	return d.w.inflects && x != nil && y != nil && x.date.Grain == record.GrainDay && y.date.Grain == record.GrainDay && x.date != y.date
}

// headedTalks reports whether a headline tells that talks were held, and no other that somebody met: "Holds Talks with", and then "held a meeting".
func (d *draft) headedTalks(found []*event) bool {
	talks := false
	for _, e := range found {
		if d.doc.Sents[e.sent].Section != text.Headline || meets[e.kind] < 3 || e.noun || e.status != record.Held || !d.is(e.from, d.w.verbPast) && !d.is(e.from, d.w.verbThird) {
			continue
		}
		if e.kind != "talks" {
			return false
		}
		talks = true
	}
	return talks
}

// yearly makes talks of a conference at which only the leaders of two countries met: "held the 15th Annual Summit with the Premier".
func (d *draft) yearly(e *event) {
	if e.kind != "conference" || e.noun || e.titled || !d.w.inflects && d.moreCame(e) {
		return
	}
	if len(e.people) == 2 && len(e.parties) == 2 && !slices.ContainsFunc(e.parties, d.r.world.isOrg) {
		e.kind = "talks"
	}
}

// moreCame adds to a conference the countries that its sentence names behind its words, if there is one of which nobody is named there, and reports
// whether there is: «Hội nghị đã khai mạc dưới sự chủ trì của Bộ trưởng Lào A, với sự tham dự của người đồng cấp Campuchia và | Thái Lan».
func (d *draft) moreCame(e *event) bool {
	more := false
	for _, i := range d.names.in(e.to, d.doc.Sents[e.sent].To) {
		f, ok := d.longest(i, d.w.country)
		if !ok || d.locative(i) || d.bracketed(f) {
			continue
		}
		if p := d.partyOf(f); p != "" && !slices.Contains(e.parties, p) {
			e.parties, more = d.addParty(e.parties, p), true
		}
	}
	return more
}

// digest marks the meetings of a digest: told at the beginning of a later paragraph, by people none of whom took part in those
// before.
func (d *draft) digest(found []*event, best *event) {
	for _, e := range found {
		if e.main || meets[e.kind] < 2 || e.noun || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || !d.opensParagraph(e.sent) {
			continue
		}
		d.subjectAndObject(e)
		if len(e.people) == 0 || len(e.parties) < 2 || best.kind == "conference" && d.is(d.doc.Sents[e.sent].From, d.w.sideline) || !d.w.inflects && d.bygone(e) {
			continue
		}
		d.alsoThere(e, best)
		fresh := true
		for _, o := range found {
			if o.main && (len(e.people) == 1 || e.kind != "message" || d.w.inflects) && slices.Equal(o.parties, e.parties) {
				fresh = false // "later the guest called on the Minister of Trade", or others of the delegation met others of the hosts
			}
			for _, p := range e.people {
				if o.main && slices.Contains(o.people, p) {
					fresh = false
				}
			}
		}
		e.main = fresh
	}
}

// alsoThere adds to a meeting with one person whoever of the reported one the subject of its verb calls "the Peruvian guest", "the host".
func (d *draft) alsoThere(e, main *event) {
	if main == nil || e == main || len(d.datelines) > 1 || e.noun || meets[e.kind] < 3 || len(e.people) != 1 {
		return
	}
	sc := &scene{d: d, event: main}
	as := d.actorsIn(d.doc.Sents[e.sent].From, e.from)
	for i := range as {
		if a := &as[i]; a.kind == actorHe && a.from == d.doc.Sents[e.sent].From {
			if p := d.subjectBefore(e.sent); p != nil && slices.Contains(main.people, p) && p.party != e.people[0].party {
				e.people = []*person{p, e.people[0]}
				e.parties = d.addParty(e.parties, p.party)
				return
			}
		} else if (a.kind == actorLeader || a.kind == actorGuest || a.kind == actorHost) && !d.governed(a.from) {
			if v := sc.resolve(a); len(v.speakers) == 1 && v.speakers[0].party != e.people[0].party {
				e.people = append([]*person{v.speakers[0]}, e.people...)
				e.parties = d.addParty(e.parties, v.speakers[0].party)
				return
			}
		}
	}
}

// subjectBefore is whoever the sentence before one of the same paragraph begins with; nil if it begins with nobody.
func (d *draft) subjectBefore(sent int) *person {
	if sent == 0 || d.doc.Sents[sent-1].Para != d.doc.Sents[sent].Para {
		return nil
	}
	s := d.doc.Sents[sent-1]
	as := d.actorsIn(s.From, s.To)
	for i := range as {
		if !d.governed(as[i].from) {
			return as[i].person
		}
	}
	return nil
}

// alsoMet marks the further meetings of a visitor that the headline announces ("holds talks with X, meets top leaders"): those that a
// later paragraph opens with, each with somebody new of the hosts.
func (d *draft) alsoMet(found []*event, best *event) {
	told := 0
	for _, e := range found {
		if d.doc.Sents[e.sent].Section == text.Headline && meets[e.kind] >= 3 && !e.noun {
			told++
		}
	}
	if told < 2 || len(best.people) != 2 {
		return
	}
	for _, e := range found {
		if e == best || meets[e.kind] < 3 || e.noun || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || d.w.inflects && (!d.opensParagraph(e.sent) || d.doc.Sents[e.sent].Para == d.doc.Sents[best.sent].Para) || e.sent <= best.sent || !d.opensParagraph(e.sent) && e.sent > best.sent+2 {
			continue
		}
		s := d.doc.Sents[e.sent]
		for _, p := range d.peopleIn(s.From, s.To) {
			at := slices.IndexFunc(best.people, func(q *person) bool { return q.party != p.party })
			if slices.Contains(best.people, p) || p.party == "" || !d.ofState(p) || at < 0 || !slices.Contains(best.parties, p.party) {
				continue
			}
			e.people = []*person{best.people[at], p}
			e.parties = d.addParty(d.addParty(nil, best.people[at].party), p.party)
			e.main = true
			break
		}
	}
}

// itemEvent is what an item of a digest reports, whose first sentence is si: the likeliest event told in it, rather in its first
// sentence, else the meeting that its first sentence implies.
func (d *draft) itemEvent(found []*event, si int) *event {
	var best *event
	for _, e := range found {
		if d.doc.Sents[e.sent].Para != d.doc.Sents[si].Para || meets[e.kind] == 0 || e.noun && meets[e.kind] < 3 || e.status == record.Planned {
			continue
		}
		d.subjectAndObject(e)
		if len(e.people) > 0 && (best == nil || meets[e.kind] > meets[best.kind] && (best.sent != si || e.sent == si || best.status != record.Held)) {
			best = e
		}
	}
	if best != nil {
		return best
	}
	return d.implied(si)
}

// visited marks what a readout of a visit reports: the visit and every meeting of the visitor that a later paragraph opens with.
func (d *draft) visited(found []*event, best *event) {
	lead := d.lead()
	at := slices.IndexFunc(found, func(e *event) bool { return e.sent == lead && e.kind == "visit" && e.status == record.Held })
	if m, ok := d.toldWithin(best, d.doc.Sents[best.sent]); ok && at >= 0 && m.From == found[at].from && found[at].day == lastDay { // it is over, and is reported whole
		found[at].main = true
		return
	}
	headed := at >= 0 && best.sent > lead && d.headedVisit(found)
	if at < 0 || !headed && (d.out.Genre != record.Readout || d.doc.Sents[best.sent].Para == d.doc.Sents[lead].Para) {
		return
	}
	visit := found[at]
	d.subjectAndObject(visit)
	if len(visit.people) != 1 {
		return
	}
	visit.main = true
	for _, p := range best.parties {
		visit.parties = d.addParty(visit.parties, p)
	}
	for _, e := range found {
		if meets[e.kind] < 3 || e.status != record.Held || !d.opensParagraph(e.sent) && (!headed || e.noun || e.sent <= lead) {
			continue
		}
		d.subjectAndObject(e)
		d.alsoThere(e, visit)
		s := d.doc.Sents[e.sent]
		if len(e.people) == 1 && e.people[0] != visit.people[0] && slices.Contains(d.peopleIn(s.From, s.To), visit.people[0]) {
			e.people = []*person{visit.people[0], e.people[0]} // "At her working lunch with X, the Minister …"
		}
		e.main = e.main || len(e.people) > 1 && slices.Contains(e.people, visit.people[0])
	}
}

// headedVisit reports whether the headline names a visit, and tells of no meeting: "Working Visit of the Minister to Peru".
func (d *draft) headedVisit(found []*event) bool {
	named := false
	for _, e := range found {
		if d.doc.Sents[e.sent].Section == text.Headline {
			if e.kind != "visit" || !e.noun || e.status != record.Held {
				return false
			}
			named = true
		}
	}
	return named && d.w.inflects
}

// items marks what the items of a digest report, where every item has a dateline of its own or a headline and a day; it adds the
// meetings that they tell only by their outcome.
func (d *draft) items(found []*event) []*event {
	starts := d.itemStarts(found)
	if len(starts) < 2 {
		return found
	}
	for _, e := range found {
		e.item = true
	}
	for _, si := range starts {
		s := d.doc.Sents[si]
		if !slices.ContainsFunc(found, func(e *event) bool { return e.main && d.doc.Sents[e.sent].Para == s.Para }) {
			if e := d.itemEvent(found, si); e != nil {
				if !e.main && !slices.Contains(found, e) {
					found = append(found, e)
				}
				e.main, e.item = true, true
			}
		}
	}
	return found
}

// itemStarts are the sentences with which the items of a digest begin: behind datelines, or behind headlines where they tell an event
// and its day, as no part of a single report does.
func (d *draft) itemStarts(found []*event) []int {
	var starts []int
	for si := 1; si < len(d.doc.Sents); si++ {
		s := d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		switch before := d.doc.Sents[si-1].Section; {
		case len(d.datelines) > 1 && before == text.Dateline:
			starts = append(starts, si)
		case len(d.datelines) > 1 || before != text.Headline:
		case slices.ContainsFunc(found, func(e *event) bool { return e.sent == si && meets[e.kind] > 0 && !e.noun && e.status == record.Held }) &&
			slices.ContainsFunc(d.dates, func(x dated) bool {
				return x.from >= s.From && x.to <= s.To && x.date.Grain == record.GrainDay && x.dir == dirAt
			}):
			starts = append(starts, si)
		}
	}
	return starts
}

func (d *draft) opensParagraph(sent int) bool {
	return sent == 0 || d.doc.Sents[sent-1].Para != d.doc.Sents[sent].Para
}

// upgraded marks an upgrade of relations that the reported meeting itself brought: the two sides agreed to it, or it stands in
// the headline too.
func (d *draft) upgraded(found []*event, best *event) {
	headline := false
	for _, e := range found {
		if e.kind == "upgrade" && d.doc.Sents[e.sent].Section == text.Headline {
			headline = true
		}
	}
	for _, e := range found {
		if e.kind != "upgrade" || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body {
			continue
		}
		agreed := false
		for _, m := range d.of[makesStatement].from(d.doc.Sents[e.sent].From) {
			if m.From >= e.from {
				break
			}
			agreed = agreed || m.To == e.from && d.rule(m).cue.act == record.Agree
		}
		signed := best.kind == "signing" && e.sent == best.sent && d.lies(e.from, inName) // «ký Thông cáo chung về việc thiết lập quan hệ ngoại giao»
		if (agreed || e.sent == d.lead() && (headline || signed || d.subjectBoth(e)) || d.raisedThere(e, best)) && (headline || signed || d.bodyIndex(e.sent, 0) < 2 || agreed && d.out.Genre == record.JointStatement) {
			if x := d.dateBeside(e.from, e.to, d.doc.Sents[e.sent]); x != nil && d.published > 0 && x.date.From > d.published {
				e.status = record.Planned // "to raise their ties in 2027"
				continue
			}
			e.main = true
			e.people, e.parties = slices.Clone(best.people), slices.Clone(best.parties)
			return
		}
	}
}

// raisedThere reports whether relations are told, in the passive, to have been raised right where the reported meeting is told: "Relations between
// the two countries were, moreover, lifted to a strategic partnership".
func (d *draft) raisedThere(e, best *event) bool {
	return d.w.inflects && !e.noun && meets[best.kind] >= 3 && best.status == record.Held && e.sent >= best.sent && e.sent <= best.sent+1 && d.finds.Next(e.from, e.to, d.w.be) < e.to &&
		!slices.ContainsFunc(d.dates, func(x dated) bool {
			s := &d.doc.Sents[e.sent]
			return x.from >= s.From && x.to <= s.To && x.date != best.when && x.dir == dirAt
		})
}

// severally makes several meetings of one that tells of them together: "the President and the Prime Minister separately received
// …", "met the King, the Premier and the Speaker". Those of one side who hold different offices meet the other side one by one.
func (d *draft) severally(found []*event, e *event) []*event {
	if found, listed := d.eachListed(found, e); listed {
		return found
	}
	if e.each && len(e.people) == 1 && len(e.parties) > 2 { // "held bilateral meetings with the leaders of A, B and C", whom later paragraphs name
		people := e.people
		for _, party := range e.parties {
			p := d.headOf(party, len(d.toks))
			if party == e.people[0].party {
				continue
			}
			if p == nil && d.w.inflects {
				p = d.onlyOf(party)
			}
			if p == nil {
				return found
			}
			people = d.addPerson(people, p)
		}
		e.people, e.subjects = people, 1
	}
	if e.each && e.subjects > 1 {
		d.addLeader(e)
	}
	calls := e.kind == "call" && e.each && (!d.w.inflects || !d.countedNext(e) && !d.togetherNext(e.sent))
	talks := e.kind == "talks" && e.each && e.subjects == 1 && len(e.people) == len(e.parties) // "held bilateral talks with Premier A of Peru and President B of Chile"
	if e.kind != "meeting" && !calls && !talks || len(e.people) < 3 || e.noun || e.all || d.w.inflects && !e.each && (e.subjects == 0 || d.countedNext(e)) {
		return found
	}
	one, many := e.people[0], e.people[1:]
	if e.subjects > 1 {
		one, many = e.people[len(e.people)-1], e.people[:len(e.people)-1]
	}
	for _, p := range many {
		if d.w.inflects && e.subjects <= 1 && p.party != many[0].party && !e.each && d.togetherNext(e.sent) {
			return found // those of several countries, and then what "they" did
		}
		if len(p.offices) == 0 || p.holds("spouse") || p.party == one.party || p.party == "" || e.subjects > 1 && (p.party != many[0].party || d.r.world.isOrg(p.party)) {
			return found
		}
	}
	if e.subjects > 1 && (!slices.ContainsFunc(many, atTop) || d.w.inflects && !e.each && slices.ContainsFunc(many, func(p *person) bool { return !atTop(p) })) {
		return found
	}
	at := slices.Index(found, e)
	for i, p := range many {
		c := e
		if i > 0 {
			c = d.event(*e)
			found = slices.Insert(found, at+i, c)
		}
		c.people, c.parties = []*person{one, p}, d.addParty(d.addParty(nil, one.party), p.party)
	}
	return found
}

// atTop reports whether somebody leads a state, its government, its parliament or its ruling party, or stands in for whoever does: these receive
// the same guest one after the other, others together.
func atTop(p *person) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool {
		return slices.Contains([]string{"head-of-state", "head-of-government", "party-leader", "legislature-speaker", "deputy-head-of-state", "deputy-head-of-government"}, o.Code)
	})
}

// countedNext reports whether a sentence soon behind a meeting counts all who were there: "the three ministers".
func (d *draft) countedNext(e *event) bool {
	const near = 4 // sentences
	count := strconv.Itoa(len(e.people))
	return slices.ContainsFunc(d.actorsIn(d.doc.Sents[e.sent].From, d.doc.Sents[min(e.sent+near, len(d.doc.Sents)-1)].To), func(a actor) bool {
		return (a.kind == actorBoth || a.kind == actorPeople) && a.count == count
	})
}

// togetherNext reports whether the sentence behind another begins with all who met: "They discussed".
func (d *draft) togetherNext(sent int) bool {
	if sent+1 >= len(d.doc.Sents) {
		return false
	}
	a, ok := d.actorBeginning(d.doc.Sents[sent+1].From)
	return ok && (a.kind == actorThey || a.kind == actorPeople)
}

// subjectBoth reports whether two parties together stand right before the verb: "Bolivia and Chile restored relations".
func (d *draft) subjectBoth(e *event) bool {
	a, ok := d.actorEnding(e.from)
	return ok && len(a.more) > 0
}

func (d *draft) bodyIndex(sent, first int) int {
	n := 0
	for i := first; i < sent; i++ {
		if d.doc.Sents[i].Section == text.Body {
			n++
		}
	}
	return n
}
