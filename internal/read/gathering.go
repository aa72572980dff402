package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The gatherings of an organisation that a report is about, where verbs have forms.

// attendedLead is the gathering of an organisation that the lead tells somebody who speaks for a country to have attended: "Premier A attended the 53rd Pacific
// Islands Forum in Tonga". Nil if it tells none.
func (d *draft) attendedLead(c *choosing) *event {
	const near = 6 // tokens
	lead := d.lead()
	if !d.w.inflects || lead < 0 || c.best != nil && len(c.best.parties) > 1 && (c.best.kind != "conference" || c.best.sent <= lead) {
		return nil
	}
	for _, e := range c.found {
		if e.sent != lead || e.kind != "conference" || !e.noun || !d.attends(e) || d.aside(e.from) {
			continue
		}
		name, ok := d.occasionIn(e.from, d.doc.Sents[lead].To)
		if !ok || name[0] > e.to+1 && !(name[0] <= e.to+near && d.is(d.beforeOf(name[0]), d.w.of)) {
			name = [2]int{e.from, min(e.to+near, d.doc.Sents[lead].To)} // "attended a GCC ministerial council meeting"
		}
		org := d.orgWithin(name[0], name[1])
		if d.subjectAndObject(e); org != "" && len(e.people) == 0 { // "The Foreign Minister of Peru led a delegation to the 50th session of the OAS", "Peru took part in"
			if own := d.officeOf(e); own != "" && own != org {
				e.parties, e.many = d.addParty(d.addParty(nil, own), org), true
				return e
			}
		}
		if org == "" || !slices.ContainsFunc(e.people, func(p *person) bool { return p.governs() && p.party != "" && !d.r.world.isOrg(p.party) }) {
			continue
		}
		e.parties, e.many = d.addParty(e.parties, org), true
		for _, i := range d.names.in(name[0], name[1]) { // "the ASEAN-EU Ministerial Meeting"
			if f, ok := d.longest(i, d.w.org); ok && f.To <= name[1] && d.isBloc(f) {
				e.parties = d.addParty(e.parties, d.partyOf(f))
			}
		}
		return e
	}
	return nil
}

// officeOf is the country that stands before an event as whoever acts, or that of whoever is told by office alone.
func (d *draft) officeOf(e *event) record.Party {
	for _, a := range d.actorsIn(d.doc.Sents[e.sent].From, e.from) {
		if (a.kind == actorTitle || a.kind == actorParty && !d.governed(a.from)) && a.party != "" {
			return a.party
		}
	}
	return ""
}

// attends reports whether a verb tells that somebody attends, or is going to.
func (d *draft) attends(e *event) bool {
	if e.status == record.Planned {
		return d.is(e.from, d.w.verb) && d.isFuture(e.from-1)
	}
	return e.status == record.Held && (d.is(e.from, d.w.verbPast) || d.is(e.from, d.w.verbThird) || d.is(e.from, d.w.verbIng) && d.is(e.from-1, d.w.be))
}

// orgWithin is the bloc or forum that tokens [from, to) name first; "" if they name none.
func (d *draft) orgWithin(from, to int) record.Party {
	for _, i := range d.names.in(from, to) {
		if f, ok := d.longest(i, d.w.org); ok && f.To <= to && d.isBloc(f) {
			return d.partyOf(f)
		}
	}
	return ""
}

func (d *draft) isBloc(f grammar.Find) bool {
	kind := d.w.means(f).orgKind
	return kind == "bloc" || kind == "forum" || d.partyOf(f) == "UN"
}

// ownMinisters is the gathering of a bloc's ministers or leaders that the lead tells as their meeting: "EU foreign ministers will | meet in Brussels on Monday".
// Nil if it tells none, or names somebody who met.
func (d *draft) ownMinisters(c *choosing) *event {
	lead := d.lead()
	if !d.w.inflects || lead < 0 || c.best != nil && (len(c.best.parties) > 1 || c.best.kind == "conference") {
		return nil
	}
	for _, e := range c.found {
		if e.sent != lead || e.noun || meets[e.kind] < 3 || e.kind == "call" || d.is(e.from, d.w.verbIng) && e.rule != gatheredRule || e.status != record.Held && e.status != record.Planned {
			continue
		}
		org := d.ministersOf(e.from, d.doc.Sents[lead].From)
		if org == "" && (e.rule == gatheredRule || d.comesTogether(e.from)) {
			org = d.gatherersOf(e.from, d.doc.Sents[lead].From)
		}
		if org == "" || d.is(e.to-1, d.w.with) || d.is(e.to, d.w.with) {
			continue
		}
		if d.subjectAndObject(e); len(e.people) == 0 {
			e.kind, e.parties, e.titled = "conference", d.addParty(nil, org), true
			return e
		}
	}
	return nil
}

// ministersOf is the bloc whose ministers or leaders are the subject of the verb at token i, in a sentence that begins at token from: "EU foreign ministers |
// will meet", "The leaders of the EU | met"; "" if they are not.
func (d *draft) ministersOf(i, from int) record.Party {
	const near = 6 // tokens
	for k := i; k > max(from, i-near); k-- {
		if d.endOf(d.w.ministers, k) < 0 {
			if f, ok := d.endingOrg(k, from); ok && d.is(d.beforeOf(f.From), d.w.of) && d.endOf(d.w.ministers, d.beforeOf(f.From)) >= from {
				return d.partyOf(f)
			}
			continue
		}
		if f, ok := d.endingOrg(d.endOf(d.w.ministers, k), from); ok && !d.is(f.From-1, d.w.and) {
			return d.partyOf(f)
		}
		return ""
	}
	return ""
}

// endingOrg is the bloc whose name ends right before token i, a possessive apart.
func (d *draft) endingOrg(i, from int) (grammar.Find, bool) {
	const longest = 6 // tokens
	if d.possessive(i - 1) {
		i--
	}
	for k := max(from, i-longest); k < i; k++ {
		if f, ok := d.longest(k, d.w.org); ok && f.To == i && d.isBloc(f) {
			return f, true
		}
	}
	return grammar.Find{}, false
}

// announcedGathering is the gathering of an organisation that the lead begins with and tells to be held: "The Special Meeting of the OECS Authority will be held
// from 22-23 February". Nil if it tells none.
func (d *draft) announcedGathering(c *choosing) *event {
	const near = 16 // tokens
	lead := d.lead()
	if !d.w.inflects || lead < 0 || c.best != nil && c.best.sent == lead && len(c.best.parties) > 1 {
		return nil
	}
	from := d.doc.Sents[lead].From
	for _, e := range c.found {
		if e.rule != "event.gathering-coming" || e.sent != lead || e.from > from+near || e.status != record.Planned {
			continue
		}
		if org := d.orgWithin(e.from, e.to); org != "" {
			e.parties, e.titled = d.addParty(nil, org), true
			return e
		}
	}
	return nil
}

// attendedByThose adds to the gathering of a bloc the countries whose leaders or ministers its sentence tells to have attended it: "The summit was held in Lima and was
// attended by the Heads of State of Kenya, Uganda and Rwanda".
func (d *draft) attendedByThose(e *event) {
	s := &d.doc.Sents[e.sent]
	for i := e.to; i < s.To; i++ {
		f, ok := d.longest(i, d.w.ministers)
		if !ok || !d.outsideIs(d.beforeOf(i), "doer") {
			continue
		}
		ps, _ := d.ownersBehind(f.To, s.To)
		for _, p := range ps {
			e.parties = d.addParty(e.parties, p)
		}
	}
}

// addAccredited adds to the credentials that one receives from several the ambassadors whom that sentence and those behind it name, and the countries that they are
// told to be of: "received the credentials of seven ambassadors. The ambassadors representing Peru, Chile and Chad …", "received new ambassadors from Peru and Chile".
func (d *draft) addAccredited(e *event) {
	far := 6 // sentences
	if !d.w.inflects || e.rule != credentialsRule && e.rule != hostedRule || len(e.parties) == 0 || !d.severalAccredited(e) {
		return
	}
	if e.rule == hostedRule {
		far = 0
	}
	for si := e.sent; si < len(d.doc.Sents) && si <= e.sent+far; si++ {
		s := &d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.from >= s.From && m.to <= s.To && m.person != nil && m.person.party != "" && slices.ContainsFunc(m.offices, func(o record.Office) bool { return o.Code == "ambassador" }) && !slices.Contains(e.people, m.person) {
				e.people, e.parties = d.addPerson(e.people, m.person), d.addParty(e.parties, m.person.party)
			}
		}
		for i := s.From; i < s.To; i++ {
			f, ok := d.longest(i, d.w.ministers)
			if ok && d.comma(f.To) && d.is(f.To+1, d.w.prep) { // "three new envoys, from Peru, Chile and Chad, presented"
				f.To++
			}
			if !ok || d.finds.Value(f) != "ambassador" && d.finds.Value(f) != "envoy" || !d.is(f.To, d.w.prep) && !d.is(f.To, d.w.verbIng) {
				continue
			}
			at := d.skipArticle(f.To + 1)
			if d.is(at+1, d.w.of) && !d.is(at, d.w.country) && !d.is(at, d.w.adj) { // "from | the countries of"
				at += 2
			}
			for more := true; more; {
				ps, to := d.owners(at, s.To)
				for _, p := range ps {
					e.parties = d.addParty(e.parties, p)
				}
				at, more = d.pastBloc(e, to, s.To)
			}
		}
	}
}

// pastBloc adds to an event the organisation that goes on a list of countries which ends before token i ("of Peru, Chile, | the European Union, Chad"), and tells where the
// list goes on behind it, if it does.
func (d *draft) pastBloc(e *event, i, end int) (next int, more bool) {
	j, joined := d.jointAt(i, end)
	if !joined {
		return i, false
	}
	f, ok := d.longest(min(d.skipArticle(j.to), len(d.toks)-1), d.w.org)
	if !ok || f.To > end || !d.r.world.isOrg(d.partyOf(f)) {
		return i, false
	}
	e.parties = d.addParty(e.parties, d.partyOf(f))
	j, joined = d.jointAt(f.To, end)
	return j.to, joined
}

// hostedRule is the rule that finds whom somebody at home received.
const hostedRule = "event.hosted"

// severalAccredited reports whether the sentence that tells of credentials tells of several who present them.
func (d *draft) severalAccredited(e *event) bool {
	s := &d.doc.Sents[e.sent]
	for i := s.From; i < s.To; i++ {
		if f, ok := d.longest(i, d.w.ministers); ok && (d.finds.Value(f) == "ambassador" || d.finds.Value(f) == "envoy") {
			return true
		}
	}
	return false
}

// opened is the conference of an organisation that a verb of the lead tells to have opened, taken place or closed, where verbs have one form: «dưới sự chủ
// trì của ông A, Cuộc họp Nhóm Tư vấn AIPA lần thứ 14 đã khai mạc».
func (d *draft) opened(c *choosing) *event {
	for _, e := range c.found {
		if d.w.inflects || e.kind != "conference" || e.noun || e.status != record.Held || e.sent != d.lead() {
			continue
		}
		for _, i := range d.names.in(e.from, e.to) {
			if f, ok := d.longest(i, d.w.org); ok && f.To <= e.to {
				e.parties = d.addParty(e.parties, d.speaksFor(f))
			}
		}
		if len(e.parties) > 0 {
			return e
		}
	}
	return nil
}

// attendedAbroad is the gathering with a name that the lead tells somebody of a government to have attended in another country, where verbs have one form, though
// nobody else is told to be there: «Bộ trưởng A dự Đối thoại Shangri-La lần thứ 22 tại Singapore». Nil if it tells none.
func (d *draft) attendedAbroad(c *choosing) *event {
	lead := d.lead()
	if d.w.inflects || lead < 0 {
		return nil
	}
	s := &d.doc.Sents[lead]
	for _, e := range c.found {
		if e.sent != lead || e.kind != "conference" || e.status != record.Held {
			continue
		}
		_, named := d.occasionIn(e.from, s.To)
		if p := d.placeIn(s.From, s.To, e); p != nil && named {
			if d.subjectAndObject(e); len(e.parties) == 1 && d.officialAbroad(e, p.Country) {
				return e
			}
		}
	}
	return nil
}

// gatheredAbroad reports whether an event is such a gathering.
func (d *draft) gatheredAbroad(e *event) bool {
	return !d.w.inflects && e.occasion != "" && e.country() != "" && d.officialAbroad(e, e.country())
}

// officialAbroad reports whether somebody of a government took part in an event, which was held in this country, that is not theirs.
func (d *draft) officialAbroad(e *event, where record.Party) bool {
	return slices.ContainsFunc(e.people, func(p *person) bool {
		return p.party != "" && p.party != where && (atTop(p) || slices.ContainsFunc(p.offices, func(o record.Office) bool {
			return isMinister(o.Code) || family(o.Code) == "deputy-minister" || o.Code == "military-chief"
		}))
	})
}

// membersNamed are the three countries or more that the name of a gathering in tokens [from, to) joins by hyphens: "the eighth | Cambodia-Laos-Vietnam Summit".
func (d *draft) membersNamed(from, to int) (out []record.Party) {
	for _, i := range d.names.in(from, to) {
		f, ok := d.longest(i, d.w.country)
		if !ok || f.From != i {
			continue
		}
		if len(out) > 0 && d.word(i-1) != "-" {
			break
		}
		if len(out) == 0 && d.word(f.To) != "-" {
			continue
		}
		out = d.addParty(out, d.partyOf(f))
	}
	return out
}
