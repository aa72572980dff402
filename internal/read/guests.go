package read

// Reports that name the guests by their countries and the host by office alone, as the pages of a ministry do, where verbs have forms.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// onlyGuests reports whether a reported meeting has only those whom somebody met, of whose own country the text does not tell: "State Secretary A met with | the
// Ambassador of Chad, B, and the Ambassador of Mali, C". Nobody told that these two met each other.
func (d *draft) onlyGuests(e *event) bool {
	const near = 6 // tokens
	if !d.w.inflects || e.noun || meets[e.kind] < 3 || len(e.parties) > 2 || slices.ContainsFunc(e.people, func(p *person) bool { return !p.holds("ambassador") }) {
		return false
	}
	if len(e.people) < 2 { // "The ambassadors of Chad and Oman called on the Army Chief"
		met := d.actorsIn(e.from, min(e.to+near, d.doc.Sents[e.sent].To))
		return e.kind == "meeting" && len(met) > 0 && met[0].kind <= actorTitle && !slices.ContainsFunc(e.parties, func(p record.Party) bool { return !d.envoysOf(p) })
	}
	s := &d.doc.Sents[e.sent]
	first := d.peopleIn(s.From, s.To)
	return len(first) > 2 && first[0].party == "" && len(first[0].offices) > 0
}

// envoysOf reports whether the text tells of envoys of a country in a plural, who are guests where they are: "ambassadors of France and | Oman called on".
func (d *draft) envoysOf(c record.Party) bool {
	if !d.w.inflects {
		return false
	}
	return slices.ContainsFunc(d.plurals, func(k int) bool {
		f, ok := d.longest(k, d.w.ministers)
		if !ok || d.finds.Value(f) != "ambassador" && d.finds.Value(f) != "envoy" {
			return false
		}
		ps, _ := d.ownersBehind(f.To, d.doc.Sents[d.sentenceOf(k)].To)
		return slices.Contains(ps, c)
	})
}

// pairedWithGuests is the one country that the text joins by "and" to that of an ambassador, and that nobody there is of: "Ambassador A of Chad … relations between |
// Latvia and Chad". Whoever is named by office alone is of that country; "" if there is none, or several.
func (d *draft) pairedWithGuests() (home record.Party) {
	if !d.w.inflects {
		return ""
	}
	guest := func(c record.Party) bool {
		return slices.ContainsFunc(d.people, func(p *person) bool { return p.party == c && p.told && p.holds("ambassador") })
	}
	for _, i := range d.names {
		f, ok := d.longest(i, d.w.country)
		if !ok || !d.is(f.To, d.w.and) {
			continue
		}
		g, ok := d.longest(min(d.skipArticle(f.To+1), len(d.toks)-1), d.w.country)
		if !ok {
			continue
		}
		a, b := d.partyOf(f), d.partyOf(g)
		if guest(a) {
			a, b = b, a
		}
		if !guest(b) || guest(a) || a == home {
			continue
		}
		if home != "" || d.foreign(a) || d.represents(a) {
			return ""
		}
		home = a
	}
	return home
}

// visitorDealt is the meeting of a visitor of whom the lead tells only beside the subject that they are on a visit, and then what they dealt with: "Minister A, who is
// on a visit to Peru, | has discussed trade with Minister B". Nil if it tells none.
func (d *draft) visitorDealt(c *choosing) *event {
	e := c.best
	if !d.w.inflects || e.kind != "visit" || e.sent != d.lead() || e.status != record.Held {
		return nil
	}
	before := d.actorsIn(d.doc.Sents[e.sent].From, e.from+1)
	beside := len(before) > 1 && before[len(before)-1].kind == actorWho && d.comma(before[len(before)-1].from-1)
	ms := d.of[makesStatement].from(e.to)
	if s := &d.doc.Sents[e.sent]; !beside || len(ms) == 0 || ms[0].From >= s.To || d.rule(ms[0]).cue.act != record.Discuss || d.ahead(ms[0].From, e.to) {
		return nil
	}
	d.subjectAndObject(e)
	with := d.peopleIn(ms[0].To, d.doc.Sents[e.sent].To)
	if len(e.people) != 1 || len(with) == 0 || with[0].party == "" || with[0].party == e.people[0].party || len(with[0].offices) == 0 {
		return nil
	}
	return d.event(event{kind: "meeting", from: ms[0].From, to: ms[0].To, sent: e.sent, rule: encounterRule, status: record.Held,
		people: []*person{e.people[0], with[0]}, parties: d.addParty(d.addParty(nil, e.people[0].party), with[0].party)})
}

// daysToldBelow are the days of a visit to come of which its sentence tells only the week or the month, and one soon behind the days: "will visit Peru next week. The
// visit, | from 19 to 21 May, …"; nil if none tells them.
func (d *draft) daysToldBelow(e *event, first *dated) *dated {
	const near, early, week = 2, 12, 5 // sentences; tokens; days
	if e.kind != "visit" || !e.main || first.date.To-first.date.From < week {
		return nil
	}
	for si := e.sent + 1; si <= e.sent+near && si < len(d.doc.Sents); si++ {
		s := &d.doc.Sents[si]
		if at := d.skipArticle(s.From); !d.seam(at, "journey") && !d.seam(at+1, "journey") {
			continue
		}
		for i := range d.dates {
			x := &d.dates[i]
			if x.from >= s.From && x.to <= min(s.To, s.From+early) && x.date.From >= first.date.From && x.date.To <= first.date.To && x.date.To-x.date.From < first.date.To-first.date.From {
				return x
			}
		}
	}
	return nil
}

// byPhone makes a call of reported talks that the sentence behind tells to have been one: "A held talks with B. The talks took place during | a phone call". It chooses
// nothing.
func (d *draft) byPhone(c *choosing) *event {
	const near = 8 // tokens
	e := c.best
	if !d.w.inflects || e.kind != "talks" && e.kind != "meeting" || e.status != record.Held || e.sent+1 >= len(d.doc.Sents) {
		return nil
	}
	s := &d.doc.Sents[e.sent+1]
	met := false
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= s.From+2*near {
			break
		}
		switch r := d.rule(m).event; {
		case r.noun && r.kind == "call" && met:
			e.kind = "call"
			return nil
		case r.noun && meets[r.kind] >= 3 && m.From < s.From+near:
			met = true
		}
	}
	return nil
}
