package read

// Gatherings of many, of whom the text names few or nobody, where verbs have forms: that of an organisation, of the officials of its members, or of those of several
// countries.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

const (
	convenedRule = "event.convened"       // "The meeting of the SADC Council of Ministers was held in Lima"
	summitRule   = "event.summit"         // "The ministers of the EU gathered for a summit"
	gatheredRule = "event.group-gathered" // "The ministers of the EU gathered in Lima"
	severalMet   = 3                      // countries at least that a gathering without a name is of
)

// unconvened reports whether the words of a gathering are not those of one of an organisation or of several countries, so that they tell of none: "A meeting of
// experts | was held in Lima", "Protesters | gathered in Lima".
func (d *draft) unconvened(m grammar.Match, sent int) bool {
	s := &d.doc.Sents[sent]
	switch m.Rule.Name {
	case convenedRule:
		for k := m.From; k < m.To; k++ {
			if d.isFuture(k) {
				return true
			}
		}
		const near = 5 // tokens: "on the margins of the 2nd annual | SADC summit being held in"
		if d.finds.Next(max(s.From, m.From-near), m.From, d.w.sideline) < m.From {
			return true // what others met beside
		}
		return len(d.hyphenated(s.From, m.To)) == 2 || d.withPartners(m.From, m.To) || d.orgWithin(m.From, m.To) == "" && len(d.countriesGathered(sent, m.From)) < severalMet
	case gatheredRule:
		if d.gatherersOf(m.From, s.From) != "" {
			return false
		}
		for k := s.From; k < m.From; k++ {
			if f, ok := d.gatherers(k); ok {
				return len(d.states(d.dyadIn(f.To, m.From))) < severalMet
			}
		}
		return true
	}
	return false
}

// convenesWhat reports whether a match tells that a gathering was held which the event before it only names: "The 18th | Meeting of the SADC Council was held in Lima".
func (d *draft) convenesWhat(m grammar.Match, sent int, last *event) bool {
	return m.Rule.Name == convenedRule && last.noun && last.sent == sent && last.to > m.From && last.from < m.From && !d.unconvened(m, sent)
}

// gatherers is the plural that begins at token i of those who act for their states: "foreign ministers", "senior officials", "chiefs of defence staff".
func (d *draft) gatherers(i int) (grammar.Find, bool) {
	if f, ok := d.longest(i, d.w.ministers); ok {
		return f, true
	}
	f, ok := d.longest(i, d.w.seam)
	return f, ok && (d.finds.Value(f) == "officials" || d.finds.Value(f) == "gatherers")
}

// gatherersOf is the bloc whose officials, told by a plural, are the subject of the verb at token i, in a sentence that begins at token from: "The chiefs of defence
// staff of the SADC member states | met", "senior EU officials | gathered"; "" if they are not.
func (d *draft) gatherersOf(i, from int) record.Party {
	const near = 4 // tokens: "will on Monday | gather"
	for k := from; k < i; k++ {
		f, ok := d.gatherers(k)
		if !ok {
			continue
		}
		at, org := f.To, record.Party("")
		if o, ok := d.endingOrg(d.pastMembersBack(k, from), from); ok && !d.is(o.From-1, d.w.and) {
			org = d.partyOf(o)
		} else if b, ok := d.longest(at, d.w.bound); d.is(at, d.w.of) || ok && d.finds.Value(b) == "from" {
			if o, ok := d.longest(d.pastMembers(d.skipArticle(at+1)), d.w.org); ok && d.isBloc(o) {
				org, at = d.partyOf(o), o.To
			}
		}
		if org == "" || d.is(at, d.w.and) {
			return ""
		}
		if at = d.pastMembers(at); at > i || i-at > near || d.commaIn(at, i) || len(d.actorsIn(at, i)) > 0 {
			return ""
		}
		return org
	}
	return ""
}

// comesTogether reports whether the verb at token i has no object of its own: "EU officials | met in Lima", and not "EU officials met farmers".
func (d *draft) comesTogether(i int) bool {
	for i < len(d.toks) && (d.is(i, d.w.be) || d.is(i, d.w.have) || d.is(i, d.w.future)) {
		i++
	}
	i++
	return i >= len(d.toks) || d.toks[i].Kind == text.Punct || d.is(i, d.w.prep) || d.is(i, d.w.toward) || d.is(i, d.w.adv) || slices.ContainsFunc(d.dates, func(x dated) bool { return x.from <= i && i < x.to })
}

// pastMembers passes the words at token i for the members of an organisation, and its letters in brackets: "of the | member states of the SADC", "the SADC (SADC) | countries".
func (d *draft) pastMembers(i int) int {
	for i < len(d.toks) {
		switch f, ok := d.longest(i, d.w.seam); {
		case ok && d.finds.Value(f) == "members":
			i = f.To
		case d.possessive(i):
			i++
		case i+2 < len(d.toks) && d.bracketedAt(i+1, i+2):
			i += 3
		case d.seam(i-1, "members") && d.is(i, d.w.of):
			i = d.skipArticle(i + 1)
		default:
			return i
		}
	}
	return i
}

// pastMembersBack is where the words for the members of an organisation begin that end before token i: "the EU | member states’ foreign ministers".
func (d *draft) pastMembersBack(i, from int) int {
	const longest = 4 // tokens
	at := i
	if d.possessive(at - 1) {
		at--
	}
	for k := max(from, at-longest); k < at; k++ {
		if f, ok := d.longest(k, d.w.seam); ok && f.To == at && d.finds.Value(f) == "members" {
			return k
		}
	}
	return i
}

// countriesGathered are the countries whose officials a gathering, told from token i of a sentence on, is said to be of, there or in the sentence behind: "brought
// together representatives from Peru, Chad and Oman". Nil if neither lists any.
func (d *draft) countriesGathered(sent, i int) []record.Party {
	for si := sent; si <= sent+1 && si < len(d.doc.Sents) && d.doc.Sents[si].Section == d.doc.Sents[sent].Section; si++ {
		s := &d.doc.Sents[si]
		for k := max(i, s.From); k < s.To; k++ {
			f, ok := d.gatherers(k)
			if !ok {
				continue
			}
			if ps, _ := d.ownersBehind(f.To, s.To); len(ps) >= severalMet {
				return ps
			}
		}
	}
	return nil
}

// convenedLead is the gathering of an organisation, or of several countries, that the lead begins with and tells to have been held: "The 18th Meeting of the CARICOM
// Council of Ministers got underway in Georgetown on Friday". Nil if it tells none.
func (d *draft) convenedLead(c *choosing) *event {
	const near = 20 // tokens
	lead := d.lead()
	if !d.w.inflects || lead < 0 {
		return nil
	}
	other := c.best != nil && len(c.best.parties) > 1 && c.best.kind != "conference"
	from := d.doc.Sents[lead].From
	for _, e := range c.found {
		if e.rule != convenedRule && e.rule != gatheredRule && e.rule != summitRule || e.sent != lead || e.from > from+near || e.status != record.Held || d.aside(e.from) ||
			e.rule == convenedRule && slices.ContainsFunc(d.actorsIn(from, e.from), func(a actor) bool { return a.kind <= actorTitle }) {
			continue
		}
		if e.rule == convenedRule && other {
			continue
		}
		if e.rule != convenedRule { // of states: their names stand before the verb
			if !d.gatherAsStates(e) || c.best != nil && (len(c.best.people) > 0 || c.best.sent != lead) {
				continue
			}
			c.found = slices.DeleteFunc(c.found, func(o *event) bool { return o != e && o.sent == lead && o.from >= e.from && o.from <= e.to+2 }) // "gathered for an informal | meeting in Lima"
			return e
		}
		for k := e.to - 1; k > e.from; k-- { // "The EU ministers' meeting, which is held each summer, | was hosted by"
			if d.comma(k) {
				e.from = k + 1
				break
			}
		}
		if org := d.orgWithin(from, e.to); org != "" {
			e.parties, e.titled = d.addParty(nil, org), true
		} else {
			e.many, e.all = true, true
			for _, p := range d.countriesGathered(lead, e.from) {
				e.parties = d.addParty(e.parties, p)
			}
		}
		d.underChair(e)
		if k := slices.IndexFunc(c.found, func(o *event) bool { return o.kind == e.kind && o.noun && o.sent == lead+1 }); k >= 0 { // "… opened in Lima. The Ministers of Peru and Chad | are attending the meeting"
			o := c.found[k]
			d.subjectAndObject(o)
			for _, p := range o.people {
				e.people = d.addPerson(e.people, p)
			}
			for _, p := range o.parties {
				e.parties = d.addParty(e.parties, p)
			}
			c.found = slices.Delete(c.found, k, k+1)
		}
		return e
	}
	return nil
}

// gatherAsStates reports whether officials of several countries, and of no organisation, are the subject of the verb that tells a gathering, and gives it these:
// "diplomats from Peru, Chad and Oman | gathered in Lima".
func (d *draft) gatherAsStates(e *event) bool {
	from := d.doc.Sents[e.sent].From
	for k := from; k < e.from; k++ {
		f, ok := d.gatherers(k)
		if !ok {
			continue
		}
		ps := d.states(d.dyadIn(f.To, e.from))
		if len(ps) < severalMet || d.orgWithin(from, e.from) != "" {
			return false
		}
		if e.kind = "meeting"; len(ps) > severalMet {
			e.kind = "conference"
		}
		e.people, e.parties, e.many, e.all = nil, ps, true, true
		return true
	}
	return false
}

// underChair adds to a gathering whoever its sentence tells to have led it, and their country: "was held in Lima, chaired by the Foreign Minister of Peru, A".
func (d *draft) underChair(e *event) {
	s := &d.doc.Sents[e.sent]
	at := d.finds.Next(e.from, s.To, d.w.ledBy)
	if at >= s.To {
		return
	}
	if ps := d.peopleIn(at, s.To); len(ps) > 0 && ps[0].party != "" && len(ps[0].offices) > 0 {
		e.people, e.parties = d.addPerson(e.people, ps[0]), d.addParty(e.parties, ps[0].party)
	}
}

// councilSat makes a conference of the session that the body of a bloc, and nobody with it, is told in the lead to have held: "The Ministerial Council of the GCC held its
// 159th session in Lima".
func (d *draft) councilSat(c *choosing) *event {
	e := c.best
	if !d.w.inflects || e.kind != "talks" || e.noun || e.sent != d.lead() || len(e.people) > 1 {
		return nil
	}
	s := &d.doc.Sents[e.sent]
	org := d.orgWithin(s.From, e.from)
	if org == "" || len(d.states(d.dyadIn(s.From, e.from))) > 0 || d.finds.Next(e.from, s.To, d.w.with) < s.To || d.withPartners(s.From, e.to) {
		return nil
	}
	e.kind, e.parties, e.titled = "conference", d.addParty(nil, org), true
	d.underChair(e)
	return e
}

// meetsSoon turns the gathering of a bloc that the lead tells in the present, of another day than that of the report, into one to come: "EU leaders | meet in Lima on
// Thursday". It chooses nothing.
func (d *draft) meetsSoon(c *choosing) *event {
	const weekdayRule, week = "date.weekday", 7 // days
	e := c.best
	if !d.w.inflects || e.kind != "conference" || e.noun || e.sent != d.lead() || e.status == record.Cancelled || !d.is(e.from, d.w.verb) || d.is(e.from, d.w.verbPast) {
		return nil
	}
	s := &d.doc.Sents[e.sent]
	if d.is(e.from-1, d.w.have) || d.is(e.from-1, d.w.be) {
		return nil
	}
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < s.From || x.to > s.To || !x.date.Known() || d.published == 0 {
			continue
		}
		if x.rule == weekdayRule && x.date.To < d.published && x.date.From == x.date.To {
			x.date.From, x.date.To = x.date.From+week, x.date.To+week
		}
		if x.date.To > d.published {
			e.status = record.Planned
		}
	}
	return nil
}
