package read

// Which event a report is about.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// meets lists the kinds of event that a report is usually about, the likeliest first.
var meets = map[string]int{"talks": 3, "meeting": 3, "call": 3, "conference": 1, "signing": 1, "visit": 1, "ceremony": 1, "message": 2, "launch": 1}

// claim is an event that the report may be about, while it is weighed.
type claim struct {
	*event
	at  int  // sentences of the body before it
	two bool // two sides took part
}

// reasons speak for or against an event, each with its weight. Beside them ten points go to each rank of its kind (meets), and three are
// taken off for each sentence of the body that stands before it. Whatever comes to nothing or less is not weighed any further.
var reasons = []struct {
	why    string
	points int
	holds  func(d *draft, c *claim) bool
}{
	{"two sides took part", 10, func(d *draft, c *claim) bool { return c.two }},
	{"nobody is told to have taken part", -15, (*draft).nobodyTold}, // but an embassy hands over aid, and a session has a name
	{"a ceremony, told by a verb in the lead", 8, func(d *draft, c *claim) bool { return c.kind == "ceremony" && !c.noun && c.at == 0 }},
	{"a ceremony of two sides, told by a verb in the lead", 6, func(d *draft, c *claim) bool {
		return d.w.inflects && c.kind == "ceremony" && c.two && !c.noun && c.at == 0
	}},
	{"a signing by two sides, told by a verb in the lead", 6, func(d *draft, c *claim) bool {
		return d.w.inflects && c.kind == "signing" && c.two && !c.noun && c.at == 0
	}},
	{"a date stands in its sentence", 2, (*draft).dateTold},
	{"told to have come before what is reported", -12, func(d *draft, c *claim) bool { return c.at > 0 && d.seam(d.doc.Sents[c.sent].From, "before") }},
	{"told by a noun, of a day before that of the lead", -12, (*draft).ofEarlierDay},
	{"told by a noun, in passing", -12, func(d *draft, c *claim) bool { return c.noun }},
	{"still to come", -12, func(d *draft, c *claim) bool { return c.status != record.Held }},
	{"a conference still to come, told after the lead", -24, func(d *draft, c *claim) bool {
		s := &d.doc.Sents[c.sent]
		return c.kind == "conference" && c.at > 0 && d.published > 0 && slices.ContainsFunc(d.dates, func(x dated) bool {
			return x.from >= s.From && x.to <= s.To && x.date.Known() && x.date.From > d.published
		})
	}},
}

// choices are how the reported event is found, in the order in which they are asked. Each is told what those before it have found; what
// it finds takes the place of that, and nil leaves it as it is.
var choices = []struct {
	why  string
	when when
	find func(d *draft, c *choosing) *event
}{
	{"a journey to a part of the world is told by its countries", always, (*draft).withoutRegions},
	{"the likeliest of all that is told near the beginning", always, (*draft).likeliest},
	{"headline and lead tell that papers were signed, and of talks only that they came before", ifFound, (*draft).signedAfter},
	{"a visit is announced: its programme, or earlier meetings, are not what is reported", ifFound, (*draft).announcedFirst},
	{"the lead tells that a visit is over: what it brought is told in sum", always, (*draft).visitOver},
	{"headline and lead are about a visit, of whose talks the text tells later", ifFound, (*draft).visitInSum},
	{"headline and lead tell that somebody has arrived, and only later whom they met", ifFound, (*draft).arrivedFirst},
	{"the lead tells the outcome of a meeting that only a noun, or nothing, tells", ifFound, (*draft).outcomeFirst},
	{"the lead tells that several presented their credentials, and later paragraphs how each was received", ifFound, (*draft).accreditedTogether},
	{"the lead counts those who presented their credentials, and a later sentence tells whose they are", ifFound, (*draft).countedEnvoys},
	{"whoever is told beside to be on a visit has dealt with somebody", ifFound, (*draft).visitorDealt},
	{"what follows tells that they talked by telephone", ifFound, (*draft).byPhone},
	{"whoever has arrived is still to be received", ifFound, (*draft).arrived},
	{"the lead tells how a guest was welcomed, and what follows of the talks", ifFound, (*draft).welcomedFirst},
	{"the lead tells of a conference, and only later of a meeting beside it", ifFound, (*draft).attended},
	{"the lead tells that it was called off", always, (*draft).offFirst},
	{"the lead tells that two took up relations, or raised them, and nothing else but what they signed for it", always, (*draft).tookUpRelations},
	{"a bloc or forum met", ifNone, func(d *draft, c *choosing) *event { return d.summit(c.found, !d.w.inflects) }},
	{"somebody took part in a forum of two countries, which the lead tells", ifNone, (*draft).forumOfTwo},
	{"a visit is announced, and nothing else told", ifNone, func(d *draft, c *choosing) *event { return c.coming }},
	{"a delegation is told to pay a visit, whoever leads it", always, (*draft).delegationVisit},
	{"a meeting of several leaders is announced, and nothing else told", ifNone, (*draft).summoned},
	{"a session of two countries is announced, and nothing else told but what it will bring", always, (*draft).sessionAnnounced},
	{"somebody has set out for a gathering, and nothing else is told", ifNone, (*draft).leftFor},
	{"a gathering of an organisation opened or closed, as the lead tells", ifNone, (*draft).opened},
	{"somebody attended a gathering with a name in another country, as the lead tells", ifNone, (*draft).attendedAbroad},
	{"a message was sent", ifNone, func(d *draft, c *choosing) *event { return d.correspondence() }},
	{"two who deal with each other during a visit have met", ifFound, (*draft).metOnVisit},
	{"the lead tells that two countries have set up relations", ifNone, (*draft).establishment},
	{"the lead tells the outcome of a meeting", ifNone, (*draft).outcomeOnly},
	{"two who deal with each other have met", ifNone, (*draft).metAlone},
	{"the lead tells what two governments agreed on, and then that it was signed", ifFound, (*draft).signedBelow},
	{"only a caption above the body tells that those met of whom it goes on to tell", ifNone, (*draft).captioned},
	{"the lead tells that a conference opened or closed, whoever met there", always, func(d *draft, c *choosing) *event {
		e := d.gathered(c)
		if e != nil {
			e.many = true
		}
		return e
	}},
	{"those of three countries or more held a conference that the lead names", always, (*draft).ofThree},
	{"a bloc or forum met, whoever met there besides", always, func(d *draft, c *choosing) *event { return d.summit(c.found, false) }},
	{"the lead tells that the ministers of a bloc meet", always, (*draft).ownMinisters},
	{"the lead tells that a gathering of an organisation, or of several countries, was held", always, (*draft).convenedLead},
	{"the body of a bloc sat", ifFound, (*draft).councilSat},
	{"the lead announces a gathering of an organisation", always, (*draft).announcedGathering},
	{"somebody attended a gathering of an organisation, as the lead tells", always, (*draft).attendedLead},
	{"the lead tells in the present that those of a bloc are to meet", ifFound, (*draft).meetsSoon},
}

// when a choice is asked.
type when uint8

const (
	always  when = iota
	ifFound      // something was found before it
	ifNone       // nothing was
)

// choosing is how far the choice has come.
type choosing struct {
	found  []*event
	best   *event
	coming *event // the visit to come that the text begins with
	first  int    // first sentence of the body
}

// choose is the event that the text reports, nil if it reports none, and all that were found.
func (d *draft) choose(found []*event) ([]*event, *event) {
	c := &choosing{found: found, first: d.firstOfBody()}
	for i := range choices {
		x := &choices[i]
		if x.when == ifFound && c.best == nil || x.when == ifNone && c.best != nil {
			continue
		}
		e := x.find(d, c)
		if e == nil {
			continue
		}
		if !slices.Contains(c.found, e) {
			c.found = append(c.found, e)
		}
		c.best = e
	}
	return c.found, c.best
}

func (d *draft) firstOfBody() int {
	first := 0
	for first < len(d.doc.Sents) && d.doc.Sents[first].Section != text.Body {
		first++
	}
	return first
}

// establishment is the upgrade of relations that the lead tells two countries together to have brought about, where verbs have one form and nobody is told to
// have met: «Peru và Oman ngày 11/6 thông báo thiết lập quan hệ ngoại giao».
func (d *draft) establishment(c *choosing) *event {
	for _, e := range c.found {
		if d.w.inflects || e.kind != "upgrade" || e.status != record.Held || e.sent != d.lead() || d.bygone(e) {
			continue
		}
		as := d.actorsIn(d.doc.Sents[e.sent].From, e.from)
		if len(as) != 1 || as[0].kind != actorParty || len(as[0].more) != 1 || d.governed(as[0].from) {
			continue
		}
		sc := &scene{d: d}
		if v := sc.resolve(&as[0]); len(v.by) == 2 {
			e.parties = v.by
			return e
		}
	}
	return nil
}

// summoned is the conference to come of people of several countries that the lead, or the sentence below it, announces where verbs have one form: «Tổng
// thống A sẽ chủ trì hội nghị với Thủ tướng B và Thủ tướng C vào ngày 18/5».
func (d *draft) summoned(c *choosing) *event {
	for _, e := range c.found {
		if d.w.inflects || e.kind != "conference" || e.noun || e.status != record.Planned || e.sent < d.lead() || e.sent > d.lead()+1 {
			continue
		}
		if d.subjectAndObject(e); len(e.people) >= 2 && len(e.parties) >= 2 && d.dateTold(&claim{event: e}) {
			return e
		}
	}
	return nil
}

// forumOfTwo is the forum whose name tells two countries, one of them that of whoever the lead tells to have been there, where verbs have one form: «dự
// Diễn đàn Kinh tế Việt Nam - Lào».
func (d *draft) forumOfTwo(c *choosing) *event {
	for _, e := range c.found {
		s := &d.doc.Sents[e.sent]
		if d.w.inflects || e.kind != "conference" || e.status != record.Held || e.sent != d.lead() || d.aside(e.from) {
			continue
		}
		name, ok := d.occasionIn(e.from, s.To)
		if !ok || name[0] > e.to {
			continue
		}
		ps := d.hyphenated(name[0], name[1])
		if len(ps) == 2 && slices.ContainsFunc(d.peopleIn(s.From, s.To), func(p *person) bool { return slices.Contains(ps, p.party) && p.governs() }) {
			e.parties = ps
			return e
		}
	}
	return nil
}

// ofThree is the conference whose name tells three countries or more and that the lead tells to have been held, with those who spoke for them there, where
// verbs have one form: «Bộ trưởng A, Bộ trưởng B và Bộ trưởng C đã tham dự Hội nghị Bộ trưởng Campuchia - Lào - Việt Nam».
func (d *draft) ofThree(c *choosing) *event {
	lead := d.lead()
	if d.w.inflects || lead < 0 {
		return nil
	}
	s := &d.doc.Sents[lead]
	name, ok := d.occasionIn(s.From, s.To)
	if !ok || d.onlyBeside(s.From, name[0]) || d.ahead(name[0], s.From) {
		return nil
	}
	ps := d.hyphenated(name[0], name[1])
	if len(ps) < 3 {
		return nil
	}
	held := func(e *event) bool { return e.sent == lead && (e == c.best || e.from < name[1] && e.to >= name[0]) } // «đã họp | Hội nghị …»
	if best := c.best; best != nil && best.rule != encounterRule && best.kind != "conference" && !held(best) {
		return nil
	}
	var people []*person
	for _, p := range d.peopleIn(s.From, s.To) {
		if p.governs() && slices.Contains(ps, p.party) {
			people = append(people, p)
		}
	}
	if len(people) < 2 {
		return nil
	}
	c.found = slices.DeleteFunc(c.found, held)
	return d.event(event{kind: "conference", from: name[0], to: name[1], sent: lead, rule: "occasion", status: record.Held, people: people, parties: ps, many: true})
}

// onlyBeside reports whether words in tokens [from, i) tell that something was beside the gathering named at token i, and not that somebody attended it.
func (d *draft) onlyBeside(from, i int) bool {
	for k := d.finds.Next(from, i, d.w.sideline); k < i; k = d.finds.Next(k+1, i, d.w.sideline) {
		if f, ok := d.longest(k, d.w.sideline); ok && d.finds.Value(f) != "attends" {
			return true
		}
	}
	return false
}

// governs reports whether somebody holds an office of state that is more than an official's.
func (p *person) governs() bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool {
		return o.Code != "" && o.Code != "official" && o.Code != "other" && o.Code != "legislator" && o.Code != "org-head" && o.Code != "spouse"
	})
}

// likeliest is the event for which most speaks.
func (d *draft) likeliest(c *choosing) *event {
	var best *event
	most := 0
	for _, e := range c.found {
		if n := d.weigh(e, c.first); n > most {
			best, most = e, n
		}
	}
	c.coming = d.expected(c.found)
	return best
}

// captioned is the meeting of two that only a caption above the body tells of, where the body begins with what one of them said.
func (d *draft) captioned(c *choosing) *event {
	for _, m := range d.of[makesEvent] {
		si := d.sentenceOf(m.From)
		if si >= c.first || c.first >= len(d.doc.Sents) {
			break
		}
		r := d.rule(m).event
		if d.doc.Sents[si].Section != text.Caption || r.noun || meets[r.kind] < 3 || d.mistaken(m, r, si) {
			continue
		}
		e := d.event(event{kind: r.kind, from: m.From, to: m.To, sent: si, rule: m.Rule.Name, status: record.Held})
		if d.subjectAndObject(e); len(e.people) == 2 && len(e.parties) == 2 && slices.ContainsFunc(e.people, func(p *person) bool { return d.mentioned(p, d.doc.Sents[c.first].Para) }) {
			return e
		}
	}
	return nil
}

// weigh counts what speaks for an event; first is the first sentence of the body.
func (d *draft) weigh(e *event, first int) int {
	const far = 7 // sentences of the body
	if d.doc.Sents[e.sent].Section != text.Body || e.status == record.Cancelled || meets[e.kind] == 0 || e.rule == "event.last-met" {
		return 0
	}
	c := &claim{event: e, at: d.bodyIndex(e.sent, first)}
	if c.at > far {
		return 0
	}
	if e.status == record.Planned && !e.noun && !d.w.inflects && meets[e.kind] >= 3 && d.toBeHeld(e, d.doc.Sents[e.sent].From) {
		return 0 // somebody is asked to meet
	}
	if d.subjectAndObject(e); d.bygone(e) {
		return 0
	}
	if len(e.people) < 2 && d.cameFor(e) || d.chairedOnVisit(e) {
		return 0 // "is leaving for Lima to hold talks with its leaders": the visit is reported
	}
	c.two = d.twoSides(c)
	points := meets[e.kind]*10 - 3*c.at
	for i := range reasons {
		if r := &reasons[i]; r.holds(d, c) {
			points += r.points
		}
	}
	return points
}

// cameFor reports whether a meeting to come is told by an infinitive behind a visit, in its sentence.
func (d *draft) cameFor(e *event) bool {
	if !d.w.inflects || e.noun || meets[e.kind] < 3 || e.status != record.Planned || !d.is(e.from-1, d.w.toward) {
		return false
	}
	for _, m := range d.of[makesEvent].from(d.doc.Sents[e.sent].From) {
		if m.From >= e.from {
			return false
		}
		if d.rule(m).event.kind == "visit" {
			return true
		}
	}
	return false
}

// tookUpRelations is what the lead tells of the relations of two countries that begin or are raised, where it tells besides of nothing but a signing:
// "Peru and Chad established diplomatic relations on Monday by signing a communiqué". Nil if it does not, or that is long ago.
func (d *draft) tookUpRelations(c *choosing) *event {
	if !d.w.inflects || c.best != nil && (c.best.kind != "signing" || c.best.sent != d.lead()) {
		return nil
	}
	for _, e := range c.found {
		if e.kind != "upgrade" || e.sent != d.lead() || e.status != record.Held || d.bygone(e) || d.is(e.from-1, d.w.have) {
			continue
		}
		if d.subjectAndObject(e); len(e.parties) < 2 && c.best != nil {
			d.subjectAndObject(c.best)
			e.people, e.parties = slices.Clone(c.best.people), slices.Clone(c.best.parties)
		}
		if len(e.parties) == 2 && (len(e.people) > 0 || !slices.ContainsFunc(e.parties, d.r.world.isOrg)) {
			return e
		}
	}
	return nil
}

// offFirst is the event of two sides that the lead tells was called off; where verbs have one form, or the sentence below, as a summary may stand above the
// lead.
func (d *draft) offFirst(c *choosing) *event {
	lead := d.lead()
	for _, e := range c.found {
		if e.status != record.Cancelled {
			continue
		}
		if d.w.inflects && (e.sent != lead || c.best != nil && (c.best.status != record.Planned && !c.best.noun || c.best.sent <= e.sent)) {
			continue // what was held, or is told with it, is reported; what is still to come behind it is not
		}
		if !d.w.inflects && (c.best != nil && (c.best.status != record.Planned && c.best.sent < e.sent+3 || c.best.sent <= e.sent) || e.sent != lead && (e.sent != lead+1 || d.doc.Sents[e.sent].Section != text.Body)) {
			continue
		}
		if d.subjectAndObject(e); len(e.parties) >= 2 && len(e.people) > 0 || d.wentAbroad(e) {
			return e
		}
	}
	return nil
}

// twoSides reports whether two took part: it is told, or they are a group, or one of them went to the other.
func (d *draft) twoSides(c *claim) bool {
	return len(c.parties) >= 2 || d.metSeveral(c.event) || d.groupBefore(c.event) || d.wentAbroad(c.event) || c.kind == "visit" && d.toldByOffice(c.event) && d.sentAbroad(c.event) ||
		c.at == 0 && !c.noun && c.kind == "talks" && len(d.hyphenated(d.doc.Sents[c.sent].From, c.to)) >= 2
}

func (d *draft) nobodyTold(c *claim) bool {
	return !c.two && len(c.people) == 0 && (c.kind != "ceremony" && c.kind != "talks" || c.noun || c.at > 0)
}

func (d *draft) dateTold(c *claim) bool {
	s := d.doc.Sents[c.sent]
	return slices.ContainsFunc(d.dates, func(x dated) bool { return x.from >= s.From && x.to <= s.To })
}

// withinComing reports whether a meeting to come is told as a part of the visit to come of whose days the sentence tells before, where verbs have one form:
// «sẽ thăm Oman từ ngày 16-17/7, | hội đàm với Quốc vương».
func (d *draft) withinComing(e, visit *event) bool {
	return !d.w.inflects && e.sent == visit.sent && e.status == record.Planned && e.from >= visit.to && meets[e.kind] >= 3 &&
		slices.ContainsFunc(d.dates, func(x dated) bool { return x.from >= visit.to-1 && x.to <= e.from })
}

// signedAfter is the signing that the headline and the lead tell of, where the lead tells of what was found only that it came before and verbs have
// one form: «Ngay sau hội đàm, hai Thủ tướng đã chứng kiến lễ ký …».
func (d *draft) signedAfter(c *choosing) *event {
	const near = 4 // tokens
	best := c.best
	if d.w.inflects || best.sent != d.lead() || meets[best.kind] < 3 ||
		!slices.ContainsFunc(c.found, func(e *event) bool { return e.kind == "signing" && d.doc.Sents[e.sent].Section == text.Headline }) {
		return nil
	}
	after := false
	for k := max(d.doc.Sents[best.sent].From, best.from-near); k < best.to && !after; k++ {
		f, ok := d.longest(k, d.w.bound)
		after = ok && d.finds.Value(f) == "after"
	}
	for _, e := range c.found {
		if after && e.kind == "signing" && !e.noun && e.sent == best.sent && e.from > best.to && e.status == record.Held {
			return e
		}
	}
	return nil
}

// outcomeFirst is the meeting whose outcome the lead tells, where what was found is told by a noun or later on. Of a noun in the lead
// itself it has the people of the outcome, not everybody whom the sentence names.
func (d *draft) outcomeFirst(c *choosing) *event {
	best := c.best
	if best == c.coming || d.overBelow(best) || !best.noun && d.bodyIndex(best.sent, c.first) <= 2 {
		return nil
	}
	e := d.implied(d.lead())
	if e == nil || best.sent == e.sent && (len(e.people) != 2 || len(best.people) <= 2) {
		return nil
	}
	if d.subjectAndObject(best); d.w.inflects && best.sent == e.sent+1 && meets[best.kind] >= 3 && best.status == record.Held && len(best.people) == 2 && len(e.people) == 0 &&
		len(best.parties) == 2 && slices.Contains(e.parties, best.parties[0]) && slices.Contains(e.parties, best.parties[1]) && d.dateTold(&claim{event: best}) {
		return nil // "This was agreed at a meeting on Tuesday between Minister A and Minister B"
	}
	if x := d.signedThere(c, e.sent); x != nil && d.w.inflects && best.sent > e.sent {
		return x // "A and B have signed a treaty", and later on "before the signing, the two held talks"
	}
	e.kind = d.sessionKind(c.found)
	if best.noun && best.kind != "visit" && best.kind != "meeting" {
		e.kind = best.kind
	}
	for _, o := range c.found {
		if (o.sent == e.sent || o.sent == e.sent+1 && o.from < best.from) && o.noun && meets[o.kind] > 2 && o.status == record.Held {
			e.kind = o.kind
		}
	}
	return e
}

// signedThere is the signing that a verb tells in a sentence; nil if none does, or a meeting is told there too.
func (d *draft) signedThere(c *choosing, sent int) (signing *event) {
	for _, e := range c.found {
		switch {
		case e.sent != sent:
		case meets[e.kind] >= 3:
			return nil
		case e.kind == "signing" && !e.noun && e.status == record.Held && signing == nil:
			signing = e
		}
	}
	return signing
}

// accreditedTogether is the ceremony of which the lead tells that ambassadors of several countries presented their credentials, where what was found stands behind it and
// verbs have one form: «Đại sứ A, Đại sứ B và Đại sứ C đã trình Quốc thư lên Chủ tịch nước. Tiếp Đại sứ A, …».
func (d *draft) accreditedTogether(c *choosing) *event {
	if d.w.inflects || c.best.sent <= d.lead() {
		return nil
	}
	for _, e := range c.found {
		if e.rule != "event.credentials" || e.sent != d.lead() || e.status != record.Held {
			continue
		}
		if d.subjectAndObject(e); len(e.parties) > 2 {
			return e
		}
	}
	return nil
}

// gathered is the conference of which the lead tells that it opened, took place or closed, and nobody by name before that.
func (d *draft) gathered(c *choosing) *event {
	lead := d.lead()
	for _, e := range c.found {
		if d.w.inflects && e.kind == "conference" && !e.noun && e.sent == lead && e.status == record.Held && !slices.ContainsFunc(d.actorsIn(d.doc.Sents[lead].From, e.from), func(a actor) bool { return a.kind <= actorTitle || len(a.more) > 0 }) {
			return e
		}
	}
	return nil
}

// metAlone is the meeting of two who deal with each other, unless many did: what is told of two at a conference is no meeting of theirs.
func (d *draft) metAlone(c *choosing) *event {
	if d.gathered(c) != nil {
		return nil
	}
	return d.encounter(c.found)
}

// outcomeOnly is the meeting whose outcome the lead tells, by the name that the text gives it.
func (d *draft) outcomeOnly(c *choosing) *event {
	e := d.implied(d.lead())
	if e != nil {
		e.kind = d.sessionKind(c.found)
	}
	return e
}

// expected is the visit to come that a text begins with, where nothing else is reported: "the Speaker will visit Oman next week"; nil if
// there is none.
func (d *draft) expected(found []*event) *event {
	lead := d.lead()
	for _, e := range found {
		if e.kind != "visit" || e.status != record.Planned && e.rule != visitInvited || e.sent < lead || e.sent > lead+1 {
			continue
		}
		if d.subjectAndObject(e); len(e.parties) >= 2 && slices.ContainsFunc(e.people, func(p *person) bool { return len(p.offices) > 0 }) || d.wentAbroad(e) || d.sentAbroad(e) {
			return e
		}
	}
	return nil
}

// toldByOffice reports whether somebody of a country stands before an event who is told by office alone.
func (d *draft) toldByOffice(e *event) bool {
	return slices.ContainsFunc(d.actorsIn(d.doc.Sents[e.sent].From, e.from), func(a actor) bool { return a.kind == actorTitle && a.party != "" })
}

// bygone reports whether an event, told by a noun or behind the lead, has a date of its own well before the report, and no other.
func (d *draft) bygone(e *event) bool {
	const near = 45                                                                                                                    // days
	if lead := d.lead(); d.published == 0 || !e.noun && e.sent <= lead+1 && !(d.w.inflects && e.sent == lead+1 && d.meetingIn(lead)) { // "A will meet B. The two met last in March."
		return false
	}
	s, before := d.doc.Sents[e.sent], false
	if !d.w.inflects && e.withMain && e.sent > 0 && d.doc.Sents[e.sent-1].Para == s.Para && !d.dateTold(&claim{event: e}) && d.meetingIn(e.sent-1) && d.bygone(&event{sent: e.sent - 1}) {
		return true // «Khi ấy hai Tổng thống đã ký …»: what came of a meeting long ago
	}
	if e.noun {
		x := d.dateBeside(e.from, e.to, s)
		return x != nil && x.date.To+near < d.published
	}
	for i := range d.dates {
		x := &d.dates[i]
		when := !d.w.inflects && (x.dir == dirFrom || x.dir == dirSince) && d.comma(x.to) && d.is(x.to+1, d.w.clause) // «từ tháng 10/2024, khi Thủ tướng A gặp …»
		if x.from < s.From || x.to > s.To || !x.date.Known() || x.dir != dirAt && !when || d.lies(x.from, inName) {
			continue
		}
		if x.date.To+near >= d.published {
			return false
		}
		before = true
	}
	return before
}

// attended is the conference that the lead tells of, and of what was said there, where the likeliest event is only a meeting beside it,
// told later on: «Bên lề hội nghị, …», «Gặp Bộ trưởng A, …»; nil if there is none.
func (d *draft) attended(c *choosing) *event {
	best := c.best
	if best.sent <= d.lead() {
		return nil
	}
	from := d.doc.Sents[best.sent].From
	if !d.is(from, d.w.sideline) && best.from != from {
		return nil
	}
	for _, e := range c.found {
		if e.sent != d.lead() || e.kind != "conference" || e.status != record.Held || d.aside(e.from) {
			continue
		}
		if ms := d.of[makesStatement].from(e.to); len(ms) > 0 && ms[0].From < from {
			return e
		}
	}
	return nil
}

// groupBefore reports whether "the two leaders" or the like is the subject of the event's verb.
func (d *draft) groupBefore(e *event) bool {
	s := d.doc.Sents[e.sent]
	i := e.from - 1
	for i >= s.From {
		if a, ok := d.actorEnding(i + 1); ok {
			return !e.noun && (a.kind == actorPeople || a.kind == actorBoth)
		}
		k := d.back(i, s.From)
		if k == i {
			return false
		}
		i = k
	}
	return false
}

// implied is the meeting that a lead tells only by its outcome: two parties together say or agree to something. It is a meeting
// unless a noun in the first sentences tells more ("after their talks").
func (d *draft) implied(si int) *event {
	if si < 0 {
		return nil
	}
	s := d.doc.Sents[si]
	sc := &scene{d: d}
	as := d.actorsIn(s.From, s.To)
	for i := range as {
		v := sc.resolve(&as[i])
		if len(v.by) == 1 && i+1 < len(as) && as[i].kind == actorPerson && as[i+1].kind == actorPerson && as[i+1].from-as[i].to < 6 { // "X told Y that …"
			if w := sc.resolve(&as[i+1]); w.ok() && w.by[0] != v.by[0] {
				if ms := d.of[makesStatement].from(as[i].to); len(ms) > 0 && ms[0].From < as[i+1].from {
					kind := "meeting"
					if d.w.inflects && d.rule(ms[0]).cue.act == record.Invite { // nor has who is only invited been met
						return nil
					}
					if d.rule(ms[0]).cue.act == record.Congratulate { // who only sends wishes or condolences has met nobody
						kind = "message"
					}
					status := record.Held
					if d.w.inflects && (d.rule(ms[0]).cue.inOnly && d.isFuture(ms[0].From) || d.rule(ms[0]).cue.act == record.Discuss && d.ahead(ms[0].From, s.From)) {
						status = record.Planned // "A will exchange views with B on Friday"
					}
					return d.event(event{kind: kind, from: ms[0].From, to: ms[0].To, sent: si, rule: ms[0].Rule.Name, status: status,
						people: append(slices.Clone(v.speakers), w.speakers...), parties: d.addParty(v.by, w.by[0])})
				}
			}
		}
		if len(v.by) < 2 || d.governed(as[i].from) {
			continue
		}
		if ms := d.of[makesStatement].from(as[i].to); len(ms) > 0 && ms[0].From < min(s.To, as[i].to+8) {
			if !d.w.inflects && d.rule(ms[0]).cue.inOnly && d.isFuture(ms[0].From) {
				return nil // «Lãnh đạo Peru và Oman sẽ nối lại hội nghị thường niên»: that is no outcome of a meeting
			}
			e := d.event(event{kind: "meeting", from: ms[0].From, to: ms[0].To, sent: si, rule: ms[0].Rule.Name, status: record.Held, people: v.speakers, parties: v.by})
			if d.w.inflects && d.rule(ms[0]).cue.act == record.Discuss && d.ahead(e.from, s.From) {
				e.status = record.Planned // "A and B will exchange views"
			}
			return e
		}
	}
	return nil
}
