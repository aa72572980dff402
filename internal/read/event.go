package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// event is a record.Event in the making.
type event struct {
	kind         string
	from, to     int // tokens of the rule's match
	sent         int // index into doc.Sents
	rule         string
	people       []*person
	parties      []record.Party
	when         record.Date
	where        *record.Place
	occasion     string
	status       record.Status
	main         bool
	subjects     int    // how many of people are the verb's subject
	item         bool   // of a digest: its people are those of its paragraph
	titled       bool   // the parties are those that the name of the meeting gives
	noun         bool   // told by a noun ("their meeting"), not by a verb
	withMain     bool   // its rule tells that it belongs to the event that the text reports
	withSomebody bool   // a noun that tells whom: "after talks with the Premier"
	calls        bool   // its words call the reported meeting what it is: "after the talks"
	all          bool   // its rule tells that all who are named sit at one table
	apart        bool   // with people who speak for no country: "met students"
	each         bool   // its rule tells that one met several, each apart
	listed       bool   // with one of several of whom only the office and the countries are told: nobody else took part
	many         bool   // a conference of many, of whom the text names few
	goesOn       *event // the one before it in a list of what is to come
	lent         bool   // its date is that of the reported event
	day          string // of a visit, which of its days the date beside it tells
	done         int    // where the passive begins that tells it, with whoever did it behind: «được | Ngoại trưởng A tiếp»; 0 if none does
	byHome       bool   // its rule tells that it is done by the outlet's own ministry, if nobody says whose it is
	evidence     []record.Evidence
	id           record.EventID
}

func (e *event) country() record.Party {
	if e.where != nil {
		return e.where.Country
	}
	return ""
}

// readEvents finds what happened: everything that a rule names.
func (d *draft) readEvents() {
	d.happened = d.eventMatches()
}

// chooseReported works out which of it the document reports.
func (d *draft) chooseReported() {
	found := d.happened
	var main *event
	if !d.alone() {
		found, main = d.chooseMain(found)
	} else if told := d.beforeQuestions(found); len(told) > 0 { // an interview tells of no event of its own
		_, main = d.chooseMain(told)
	}
	if main != nil && d.foreignToSpeech(main) {
		for _, e := range found {
			e.main = false
		}
		main = nil
	}
	d.happened, d.reported = found, main
}

// completeEvents reads in full what the document reports, and what else happened.
func (d *draft) completeEvents() {
	found, main := d.happened, d.reported
	if main != nil {
		d.complete(main, main, found)
	}
	for _, first := range [...]bool{true, false} { // the meetings that paragraphs open with, then what they tell of besides
		for _, e := range found {
			if e != main && d.opens(e) == first {
				of := d.mainOf(e, found, main)
				if d.alone() && e.from >= d.turns[0].from {
					of = nil // what is asked about is not what the text opens with
				}
				d.complete(e, of, found)
				d.lend(e, of, found)
			}
		}
	}
	if main != nil && d.w.inflects {
		found = d.namedLater(d.besideOne(main, d.oneOf(main, found)))
	}
	if main != nil {
		found = d.visitToldAgain(main, found)
	}
	others := d.gatherings(found, main)
	found = slices.DeleteFunc(found, func(e *event) bool { // told again by the name of what was attended
		return e.kind == "conference" && !e.main && slices.ContainsFunc(others, func(o *event) bool { return o.sent == e.sent })
	})
	found = append(found, others...)
	for _, e := range slices.Clone(found) {
		found = append(found, d.tour(e)...)
		if !e.main && (!d.w.inflects || e.each || len(e.parties) > 2 && e.subjects == 1) {
			found = d.severally(found, e)
		}
	}
	d.datedAgain(main, found)
	if main != nil && d.w.inflects {
		found = d.ledBy(main, d.sessionDay(main, found))
		d.signedIt(main, found)
	}
	d.offWithVisit(main, found)
	d.withinAnnounced(main, found)
	d.events = d.events[:0]
	for _, e := range found {
		if d.keep(e) && !(e.apart && !e.main) && !d.byStrangers(e) && !d.toGathering(e, main) && !(d.visitsPurpose(e, main) && len(e.people) < 2) && !d.ofOthersBody(e, main) && !(e.calls && e.kind == "ceremony") && !d.told(e) && !toldVisit(e, found) && !d.announced(e, found) && !d.calledAgain(e, main) {
			d.events = append(d.events, e)
		}
	}
	d.events = d.once(d.events)
}

// event keeps an event.
func (d *draft) event(e event) *event {
	kept := d.mem.events.one()
	*kept = e
	kept.evidence = append(d.mem.evidence.slice(4), e.evidence...)
	return kept
}

func (d *draft) eventMatches() []*event {
	var found []*event
	si, next := 0, 0
	for _, m := range d.of[makesEvent] {
		for d.doc.Sents[si].To <= m.From {
			si++
		}
		if n := len(found); n > 0 && m.From < next && d.convenesWhat(m, si, found[n-1]) {
			found, next = found[:n-1], m.From
		}
		if m.From < next || d.doc.Sents[si].Section != text.Body && d.doc.Sents[si].Section != text.Headline {
			continue
		}
		r := d.rule(m).event
		if len(found) > 0 && d.chaired(m, r, si, found[len(found)-1]) {
			found[len(found)-1].to, next = m.To, m.To
			continue
		}
		if d.mistaken(m, r, si) || d.unconvened(m, si) || len(found) > 0 && d.restMet(m, r, si, found[len(found)-1]) {
			continue
		}
		if d.w.inflects && len(found) > 0 && r.kind == "talks" && !r.noun && d.comma(m.From-1) && d.is(m.To, d.w.prep) && d.is(m.To-1, d.w.verbPast) {
			if last := found[len(found)-1]; last.kind == "talks" && last.sent == si && !last.noun { // "held a session of their commission in Lima |, co-chaired by A and B"
				last.to = m.To
				continue
			}
		}
		if n := len(found); n > 0 && d.w.inflects && r.kind == "talks" && !r.noun && d.is(m.From-1, d.w.and) {
			if last := found[n-1]; last.kind == "meeting" && !last.noun && last.sent == si && last.to >= m.From-1 && last.to <= m.From { // "A met and | held talks with B"
				last.kind, last.to, last.rule, next = "talks", m.To, m.Rule.Name, m.To
				continue
			}
		}
		done := 0
		if r.passive {
			if done = d.doneBy(m.From, d.doc.Sents[si].From); done == 0 {
				continue
			}
		}
		next = m.To
		e := d.event(event{done: done, kind: r.kind, from: m.From, to: m.To, sent: si, rule: m.Rule.Name, noun: r.noun, withMain: r.withMain, calls: r.main, all: r.all, each: r.each, status: r.status, day: r.day, byHome: r.byHome})
		if !e.each {
			e.each = d.toldApart(e)
		}
		if d.bodyMeets(e) || d.dialogueOfTwo(e) {
			e.kind = "talks"
		}
		if e.status == "" {
			if e.status = d.status(e); e.status == record.Held && !d.w.inflects && (r.kind == "talks" || r.kind == "conference") && d.finds.Next(m.From+1, m.To, d.w.future) < m.To {
				e.status = record.Planned // «Kỳ họp lần thứ 3 Ủy ban hỗn hợp Peru - Oman | sẽ diễn ra tại»
			}
		} else if e.status == record.Planned && e.noun && d.w.inflects && d.calledOff(e) {
			e.status = record.Cancelled // "the meeting scheduled for Thursday | has been postponed"
		}
		e.to, e.many = d.whither(e), e.rule == conferenceLeft
		if len(found) > 0 {
			last := found[len(found)-1]
			if d.wouldHave(e, last) {
				e.status = record.Cancelled
			}
			if d.goOn(last, e); !d.w.inflects && e.noun && !last.noun && last.sent == si && last.kind == e.kind && last.status == record.Planned && e.from <= last.to+1 {
				continue // «sẽ cùng ông A đồng chủ trì | phiên họp …»
			}
			if d.chairsIt(last, e) {
				last.to = e.to
				continue
			}
			if !d.w.inflects && e.kind == "talks" && last.kind == e.kind && last.sent == si && last.status == record.Planned && d.toks[min(m.To, len(d.toks)-1)].Kind == text.Punct {
				continue // «phiên họp dự kiến diễn ra tại Cairo, do hai Thủ tướng | đồng chủ trì.»
			}
		}
		e.withSomebody = d.metWith(e)
		found = append(found, e)
	}
	return found
}

// bodyMeets reports whether what meets is a mechanism of two sides, with nobody: "instructed the Joint Commission to | meet in May".
func (d *draft) bodyMeets(e *event) bool {
	const near = 5 // tokens
	if !d.w.inflects || e.kind != "meeting" || e.noun || len(d.peopleIn(e.to-1, min(e.to+near, d.doc.Sents[e.sent].To))) > 0 {
		return false
	}
	at := e.from
	for k := at - 1; k > e.from-near && k >= d.doc.Sents[e.sent].From && (d.comma(k) || d.is(k, d.w.toward) || d.is(k, d.w.future) || d.is(k, d.w.have) || d.is(k, d.w.relative) || d.is(k, d.w.adv)); k-- {
		at = k
	}
	return slices.ContainsFunc(d.named, func(n named) bool {
		return n.kind == "mechanism" && n.to == at || n.kind == "mechanism" && n.to > e.from && n.to <= e.to && n.from < e.from
	})
}

// chaired reports whether the words of an event only name what the verb right before them was done to, where verbs have forms: "will co-chair the
// | second Strategic Dialogue".
func (d *draft) chaired(m grammar.Match, r eventRule, sent int, last *event) bool {
	const near = 8 // tokens: "will co-chair | the 18th prime ministers' meeting between Peru and Chile"
	if d.w.inflects && r.noun && r.kind == "meeting" && last.kind == "talks" && !last.noun && last.sent == sent && last.to < m.From && m.From-last.to <= near && d.is(last.to, d.w.article) && d.noCueAt(last.to, m.From) && !d.commaIn(last.to, m.From) {
		return true
	}
	return d.w.inflects && r.noun && r.kind == "talks" && last.kind == "talks" && !last.noun && last.sent == sent && d.skipArticle(last.to) == m.From && !d.is(last.to-1, d.w.prep) && len(d.hyphenated(m.From, m.To)) == 0
}

// people of tokens [from, to): named ones, and titles alone that can mean only one person.
func (d *draft) peopleIn(from, to int) []*person {
	var out []*person
	for _, m := range d.mentions {
		if m.from >= from && m.to <= to && m.person != nil {
			out = d.addPerson(out, m.person)
		}
	}
	return out
}

// complete works out people, parties, date, place and occasion.
func (d *draft) complete(e *event, main *event, found []*event) {
	s := d.doc.Sents[e.sent]
	if e.noun && !e.main && len(e.parties) == 0 {
		if ps := d.pairBeside(e, s); len(ps) >= 2 {
			e.parties = ps
		}
	}
	d.subjectAndObject(e)
	d.alsoThere(e, main)
	d.ledTheSides(e)
	if a, ok := d.actorBeginning(s.From); ok && d.w.inflects && e.kind == "visit" && len(e.people) == 0 && len(e.parties) == 0 && a.kind == actorHe && e.from-a.to <= 3 {
		if p := d.subjectBefore(e.sent); p != nil && p.party != "" { // "A met B. He will visit Peru on Friday."
			e.people, e.parties = []*person{p}, d.addParty(nil, p.party)
			e.parties = d.addParty(e.parties, d.partyOf(d.visitedBy(e)))
		}
	}
	if e.main {
		d.completeMain(e, found)
	} else if p := d.theOther(e, main); p != nil {
		e.people, e.parties = append(d.mem.persons.list(p), e.people...), d.addParty(e.parties, p.party)
	} else if d.host(e, main) {
	} else if main != nil && len(e.parties) < 2 && (e.kind != "conference" || len(e.parties) == 0) && !d.ofOthers(e, main) {
		if p := d.protagonist(e, main); p != nil {
			e.people, e.parties = append(d.mem.persons.list(p), e.people...), d.addParty(e.parties, p.party)
		} else if !d.w.inflects || len(e.people) == 0 || len(e.parties) != 1 || slices.Contains(main.parties, e.parties[0]) { // whom a third met may be any of them
			for _, p := range main.parties {
				e.parties = d.addParty(e.parties, p)
			}
		}
	} else if main == nil {
		d.completePair(e, s)
		d.guestOf(e, found)
	}
	if e.kind == "conference" && !d.w.inflects {
		for _, p := range e.people {
			e.parties = d.addParty(e.parties, p.party)
		}
	}
	if e.kind == "conference" && e.main && d.w.inflects {
		if ps := d.membersNamed(s.From, e.to); len(ps) > 2 {
			e.parties = ps
		}
	}
	if e.many && len(e.parties) == 0 { // whose it is, its name tells
		for _, i := range d.names.in(s.From, e.to) {
			if f, ok := d.longest(i, d.w.org); ok {
				e.parties = d.addParty(e.parties, d.speaksFor(f))
			}
		}
	}
	if e.main && d.hostsFor(e, s) {
		e.kind = "visit"
	}
	e.apart = d.withPeople(e)
	d.withoutBlocs(e)
	d.dateOf(e, s)
	if e.goesOn != nil && !e.when.Known() {
		e.when = e.goesOn.when
	}
	if d.visitsPurpose(e, main) && e.when.Grain == record.GrainDay && main.when.Grain == record.GrainSpan && e.when.From == main.when.From {
		e.when = main.when // on which of its days, the day of arrival does not tell
	}
	d.theSame(e, main)
	d.placeOf(e, s)
	d.notOfWhom(e, s)
	d.longSettled(e)
	d.headedAt(e)
	d.stay(e)
	if d.w.inflects && (e.main && e.kind == "visit" || e.kind == "ceremony" || e.kind == "launch" || e.kind == "signing") && e.status == record.Held && d.published > 0 && e.when.Known() && e.when.From > d.published {
		e.status = record.Planned // "begins a visit on Monday", "is off to attend the inauguration on Friday"
	}
	d.elsewhere(e)
	if (main == nil || e == main && d.w.inflects && len(e.people) > 1) && e.kind == "visit" && e.where != nil && e.where.Country != "" && len(e.people) > 0 {
		e.parties = d.addParty(e.parties, e.where.Country)
	}
	if e.kind == "ceremony" && e.main && e.where != nil && len(e.parties) == 1 && !e.noun { // whose guests open a mission there
		e.parties = d.addParty(e.parties, e.where.Country)
	}
	if at := e.where; e.kind == "visit" { // the host is no visitor
		if at == nil && main != nil && (e.withMain && !d.w.inflects || d.w.inflects && e.sent == main.sent && len(e.people) == 2) {
			at = main.where
		}
		if at != nil {
			e.people = slices.DeleteFunc(slices.Clone(e.people), func(p *person) bool { return p.party == at.Country })
		}
		d.broughtAlong(e)
	}
	d.heldBeside(e, s)
	if e.kind == "upgrade" && e.main && e != main { // it took place where and when they met
		e.when, e.where, e.people, e.parties = record.Date{}, nil, main.people, main.parties
	}
	if e.kind == "ceremony" && e.withMain && !e.main && main != nil && !d.w.inflects && e.sent == main.sent && len(e.people) == 0 { // «tiếp các đại sứ trình Quốc thư»
		e.parties = main.parties
	}
	if e.main && main != nil && (e.kind == "upgrade" || e.sent == main.sent) {
		d.borrow(e, main)
	}
	e.evidence = slices.Insert(e.evidence, 0, record.Evidence{Span: d.evidenceSpan(e, s), Rule: e.rule})
}

// hostsFor reports whether a country is told to receive somebody for some days: "Peru will host the Kenyan Premier from 16 to 18 June".
func (d *draft) hostsFor(e *event, s text.Sentence) bool {
	if !d.w.inflects || e.kind != "meeting" || e.noun || e.status != record.Planned || len(e.people) != 1 || len(e.parties) != 2 || e.parties[0] == e.people[0].party {
		return false
	}
	as := d.actorsIn(s.From, e.from)
	return len(as) > 0 && as[len(as)-1].kind == actorParty && slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from >= e.from && x.to <= s.To && x.date.Grain == record.GrainSpan && x.date.From > d.published
	})
}

// withPeople reports whether whoever met is told to have met people who speak for no country: "met | farmers in May", "held talks with | investors".
func (d *draft) withPeople(e *event) bool {
	if !d.w.inflects || e.noun || e.subjects > 1 || meets[e.kind] < 3 {
		return false
	}
	k := e.to
	for d.is(k, d.w.with) || d.is(k, d.w.article) || d.is(k, d.w.pos) {
		k++
	}
	f, ok := d.longest(min(k, len(d.toks)-1), d.w.outside)
	return ok && d.finds.Value(f) == "people" && len(d.actorsIn(k, f.To)) == 0
}

// theSame gives a meeting that is recalled of "the two ministers", "the two leaders" the two who took part in the reported one.
func (d *draft) theSame(e, main *event) {
	if !d.w.inflects || e.main || main == nil || main == e || len(e.people) > 0 || len(main.people) != 2 || meets[e.kind] < 3 || e.status != record.Held || e.when.Known() && e.when.To > d.published {
		return
	}
	const near = 3 // tokens: "a phone call between | the two"
	as := d.actorsIn(d.doc.Sents[e.sent].From, min(d.doc.Sents[e.sent].To, e.to+near))
	for i := range as {
		if as[i].kind == actorPeople && (as[i].from < e.from && !d.governed(as[i].from) || as[i].from > e.from) && d.fitting(&as[i], main.people) {
			e.people, e.parties = slices.Clone(main.people), slices.Clone(main.parties)
			return
		}
	}
}

// fitting reports whether people hold the office by which a group is called: "the two presidents" are no foreign ministers.
func (d *draft) fitting(a *actor, people []*person) bool {
	for i := a.from; i < a.to; i++ {
		f, ok := d.longest(i, d.w.ministers)
		if !ok {
			continue
		}
		code := d.finds.Value(f)
		return code == "counterpart" || !slices.ContainsFunc(people, func(p *person) bool { return code == "other" && !atTop(p) || code != "other" && !p.holds(code) })
	}
	return true
}

// byStrangers reports whether what a verb tells was done by whoever a common noun right before it names, of whom the text tells no more: "an orchestra |
// visited Lima in March".
func (d *draft) byStrangers(e *event) bool {
	if d.w.inflects && !e.main && e.kind == "visit" && len(e.people) == 0 && d.is(e.from, d.w.future) && !d.toldByOffice(e) {
		return true // "experts | will come to Lima in May"
	}
	if !d.w.inflects || e.main || d.is(e.from, d.w.be) || !d.is(e.from, d.w.verbPast) || e.kind != "visit" && e.kind != "ceremony" && e.kind != "signing" && meets[e.kind] < 3 {
		return false
	}
	from := d.doc.Sents[e.sent].From
	k := e.from - 1
	for k > from && (d.is(k, d.w.have) || d.is(k, d.w.be) || d.is(k, d.w.past) || d.backAdverb(k, from) < k) { // "had last | met"
		k = min(k-1, d.backAdverb(k, from))
	}
	if k < from || d.toks[k].Kind != text.Word || d.toks[k].Capital() && k > from {
		return false
	}
	if e.kind == "signing" {
		return d.outsideIs(k, "private") || d.outsideIs(k, "people") // whom else it binds a text may leave open
	}
	if a, ok := d.actorEnding(k); ok && a.kind != actorParty {
		return false // "She last visited"
	}
	if _, ok := d.actorEnding(k + 1); ok || d.is(k, d.w.and) || d.is(k, d.w.relative) || d.is(k, d.w.toward) || d.is(k, d.w.future) || d.is(k, d.w.clause) || d.is(k, d.w.prep) || d.is(k, d.w.adv) || d.is(k, d.w.verbPast) || d.is(k, d.w.that) || d.is(k, d.w.month) || d.is(k, d.w.timeUnit) || d.is(k, d.w.instrument) {
		return false
	}
	return !slices.ContainsFunc(d.dates, func(x dated) bool { return x.from <= k && k < x.to }) && !slices.ContainsFunc(d.named, func(n named) bool { return n.from <= k && k < n.to }) && len(d.peopleIn(max(from, k-8), k)) == 0
}

// inTownInYear reports whether of a meeting, told by a verb, no more than a year gone by and a town are told: "last met in Lima in 2023".
func (d *draft) inTownInYear(e *event) bool {
	return !e.noun && meets[e.kind] >= 3 && e.status == record.Held && e.where != nil && d.isCity(e.where) && d.published > 0 && e.when.To < d.published
}

// placedBy places a meeting of which no place is told in the city that the gathering beside which it was held is called by: "the 12th Salzburg Forum".
func (d *draft) placedBy(e *event, name [2]int) {
	if e.where != nil || !e.main || meets[e.kind] < 3 || !d.aside(name[0]) && !d.is(name[0], d.w.sideline) && !(d.w.inflects && name[0] > e.to && d.is(name[0]-1, d.w.article) && d.is(name[0]-2, d.w.at)) {
		return
	}
	for i := name[0]; i < name[1]; i++ {
		f, ok := d.longest(i, d.w.place)
		if o, org := d.longest(i, d.w.org); org && o.To >= f.To {
			continue // a bloc that is called by a city
		}
		if ok && f.To <= name[1] && d.w.means(f).place.country != "" && (d.w.means(f).place.kind == "city" || d.w.means(f).place.kind == "capital") {
			d.placed(e, f, "place:city")
			return
		}
	}
}

// withoutBlocs takes out of the parties of a meeting that a noun tells, where those of two states met, the organisations that nobody there speaks for: "after
// talks between Presidents A and B on the bid to join the bloc".
func (d *draft) withoutBlocs(e *event) {
	if !e.noun || !e.main || e.titled || e.many || meets[e.kind] < 3 || len(e.people) != 2 || len(e.parties) < 3 {
		return
	}
	a, b := e.people[0].party, e.people[1].party
	if a == b || a == "" || b == "" || d.r.world.isOrg(a) || d.r.world.isOrg(b) {
		return
	}
	e.parties = slices.DeleteFunc(slices.Clone(e.parties), func(p record.Party) bool { return d.r.world.isOrg(p) && p != a && p != b })
}

// toGathering reports whether a journey to a third country is told as one to a gathering there, which is no visit to that country: "who is in New
// York for the General Assembly".
func (d *draft) toGathering(e, main *event) bool {
	s := d.doc.Sents[e.sent]
	if main == nil || e.main || e.kind != "visit" || e.where == nil || !d.isCity(e.where) || slices.Contains(main.parties, e.where.Country) {
		return false
	}
	_, ok := d.occasionIn(s.From, s.To)
	return ok
}

// elsewhere gives a visit to a country that has no part in the reported event its own parties: whoever goes, and that country.
func (d *draft) elsewhere(e *event) {
	if e.kind != "visit" || e.main || e.where == nil || e.where.Country == "" || slices.Contains(e.parties, e.where.Country) {
		return
	}
	e.parties = nil
	for _, p := range e.people {
		e.parties = d.addParty(e.parties, p.party)
	}
	if len(e.parties) > 0 {
		e.parties = d.addParty(e.parties, e.where.Country)
	}
}

// evidenceSpan is the clause of the match, cut at the sentence's ends.
func (d *draft) evidenceSpan(e *event, s text.Sentence) text.Span {
	to := s.To
	if to-1 > e.to && d.toks[to-1].Kind == text.Punct {
		to--
	}
	return d.span(s.From, to)
}

// calledAgain reports whether a noun only calls the reported meeting what it is, where verbs have one form: «Sau cuộc điện đàm, ông A cho biết …», «Đây là
// cuộc điện đàm đầu tiên kể từ tháng 3».
func (d *draft) calledAgain(e, main *event) bool {
	if e.kind == "visit" && (d.thisTime(e, main) || d.thatVisit(e, main)) {
		return true
	}
	if d.w.inflects || main == nil || e.main || !e.noun || e.kind != main.kind || e.sent < main.sent || !d.among(e.people, main.people) {
		return false
	}
	s := &d.doc.Sents[e.sent]
	f, ok := d.longest(s.From, d.w.seam)
	return ok && f.To == e.from && d.finds.Value(f) == "this" || e.from <= s.From+1 && d.comma(e.to)
}

// told reports whether an event stands in the list already: the same kind in the same sentence by the same people.
func (d *draft) told(e *event) bool {
	for _, o := range d.events {
		if d.w.inflects && o.main && o.kind == "talks" && e.kind == "meeting" && !e.main && o.status == e.status && o.when == e.when && len(e.people) == 2 && samePeople(o.people, e.people) && e.sent-o.sent <= 2 {
			return true // "welcomed the President", and in the lead "received the President of Chad": the talks that the text reports
		}
		if o.kind != e.kind || o.status != e.status || e.listed && !slices.Equal(o.parties, e.parties) {
			continue
		}
		if d.w.inflects && o.main && o.status == record.Cancelled && (o.when == e.when || !e.when.Known()) && e.sent-o.sent <= 2 && d.among(e.people, o.people) {
			return true // "has been called off. … She had been due to arrive on Friday"
		}
		if o.sent == e.sent && len(e.people) > 0 && meets[e.kind] >= 3 && !slices.ContainsFunc(e.people, func(p *person) bool { return !slices.Contains(o.people, p) }) {
			if d.w.inflects && e.main && !o.main { // "Ahead of his meeting with others, A called on B"
				*o = *e
			}
			return true // «chào Phó Thủ tướng A và gặp gỡ cộng đồng»
		}
		if d.againByNoun(o, e) || d.ceremonyAgain(o, e) {
			return true
		}
		if e.kind == "signing" && !d.w.inflects && !d.toBeSigned(o) && (d.is(e.from, d.w.be) || d.fires(makesPresence, e.from)) && o.when == e.when && slices.Equal(o.parties, e.parties) && e.sent-o.sent < 8 && (d.among(e.people, o.people) || d.among(o.people, e.people)) {
			if len(e.people) > len(o.people) { // «thỏa thuận được ký»: of which it was told that they signed it
				o.people = e.people
			}
			return true
		}
		if e.kind == "signing" && d.w.inflects && (d.is(e.from, d.w.be) && d.is(e.from-2, d.w.article) || d.signsTheSame(e)) && e.sent > o.sent && e.sent-o.sent < 3 && o.when == e.when && slices.Equal(o.parties, e.parties) && d.among(o.people, e.people) {
			o.people = e.people // "signed a communiqué. | The text was signed by A and B"
			return true
		}
		if !samePeople(o.people, e.people) || e.kind == "visit" && e.country() != "" && o.country() != "" && e.country() != o.country() {
			continue
		}
		if e.kind == "upgrade" && e.when != o.when {
			continue // "set up relations in 1964 and raised them in 2022"
		}
		if o.sent == e.sent || len(e.people) > 0 && e.sent-o.sent < 8 && (e.when == o.when || e.kind == "visit" && d.oneOfDays(o, e)) { // the headline of an item, then the item
			if o.occasion == "" {
				o.occasion = e.occasion
			}
			if e.kind == "visit" && e.when.Grain == record.GrainSpan {
				o.when = e.when
			}
			if e.main && !o.main {
				e.occasion = o.occasion
				*o = *e
			}
			return true
		}
	}
	return false
}

// oneOfDays reports whether one of two visits is told by a day and the other by its days, of which that is one.
func (d *draft) oneOfDays(a, b *event) bool {
	if a.when.Grain == record.GrainSpan {
		a, b = b, a
	}
	return a.when.Grain == record.GrainDay && b.when.Grain == record.GrainSpan && a.when.From >= b.when.From && a.when.To <= b.when.To
}

// sameWords reports whether two events are told by words that begin alike.
func (d *draft) sameWords(a, b *event) bool {
	const alike = 2 // tokens
	for i := range min(alike, a.to-a.from, b.to-b.from) {
		if d.word(a.from+i) != d.word(b.from+i) {
			return false
		}
	}
	return true
}

// announced reports whether an event is a reported one told again beside it, or by a noun, with none but its people: «Sáng 9/6 đã diễn ra
// phiên họp … Hai Bộ trưởng đồng chủ trì phiên họp».
func (d *draft) announced(e *event, found []*event) bool {
	return !e.main && e.kind != "signing" && slices.ContainsFunc(found, func(m *event) bool {
		return m.main && e.kind == m.kind && e.status == m.status && e.when == m.when && slices.Equal(e.parties, m.parties) && d.among(e.people, m.people) &&
			(e.noun || e.sent <= m.sent+2 && e.sent >= m.sent-2)
	})
}

// keep drops what is too vague to be an event: told by a noun, with neither date, place nor people of its own.
func (d *draft) keep(e *event) bool {
	if e.main {
		alone := len(e.parties) == 1 && meets[e.kind] >= 3 && d.w.inflects && !d.r.world.isOrg(e.parties[0]) // those of one country among themselves
		if e.kind == "visit" && d.w.inflects && slices.ContainsFunc(d.peopleIn(d.doc.Sents[e.sent].From, e.from), func(p *person) bool { return p.party == "" }) {
			return false // of whose country, the text does not tell
		}
		if !d.w.inflects && len(e.parties) == 1 && len(e.people) > 1 && meets[e.kind] >= 3 && !d.r.world.isOrg(e.parties[0]) {
			return false // nor do they where verbs have one form
		}
		return len(e.parties) > 0 && !alone && !d.onlyGuests(e)
	}
	if d.doc.Sents[e.sent].Section != text.Body || len(e.parties) < 2 && e.kind != "conference" {
		return false
	}
	switch e.kind {
	case "upgrade":
		return true
	case "meeting", "visit":
		if e.when.Until && !e.withMain {
			return false // until when something is to be done
		}
	case "other":
		return e.when.Grain == record.GrainDay || e.when.Grain == record.GrainMonth
	case "signing":
		if y, _, _ := d.published.Date(); e.noun && e.when.Grain == record.GrainYear && d.published > 0 && e.when.To < record.DayOf(y-1, 1, 1) {
			return false // «văn bản ký năm 2016»
		}
	}
	return e.when.Known() && (e.when.Grain != record.GrainYear || d.inTownInYear(e) || e.kind == "signing" || e.status == record.Planned || d.published > 0 && e.when.From > d.published) || e.status == record.Cancelled
}
