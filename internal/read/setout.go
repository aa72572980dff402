package read

// Journeys told by where in the world they lead, and gatherings that somebody sets out for.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// withoutRegions takes out of what was found the visits to a part of the world of which the same sentence, or the next, tells the countries, where verbs have
// forms: "is on a tour of Central Asia. She | will visit Peru and Chile". It chooses nothing.
func (d *draft) withoutRegions(c *choosing) *event {
	if !d.w.inflects {
		return nil
	}
	to := func(e *event) record.Party { return d.partyOf(d.visitedBy(e)) }
	c.found = slices.DeleteFunc(c.found, func(e *event) bool {
		if e.kind != "visit" || d.visitedBy(e).To == 0 || to(e) != "" {
			return false
		}
		return slices.ContainsFunc(c.found, func(o *event) bool {
			return o != nil && o != e && o.kind == "visit" && o.from > e.from && o.sent <= e.sent+1 && o.status != record.Cancelled && to(o) != "" && d.doc.Sents[o.sent].Section == text.Body
		})
	})
	return nil
}

// leftFor is the gathering to come that the lead tells a leader or minister to have set out for, where nothing else is told: "left the country on Wednesday to
// attend the 10th Summit". Nil if it tells none.
func (d *draft) leftFor(c *choosing) *event {
	for _, e := range c.found {
		if e.rule != conferenceLeft || e.sent != d.lead() {
			continue
		}
		if d.subjectAndObject(e); len(e.people) == 1 && e.people[0].party != "" && e.people[0].governs() && !d.goesHome(e) {
			d.whoseGathering(e)
			return e
		}
	}
	return nil
}

// whoseGathering adds the organisation that the name of a gathering tells to those who take part in it: "the 10th Summit of the | African Union".
func (d *draft) whoseGathering(e *event) {
	name, ok := d.occasionIn(e.from, d.doc.Sents[e.sent].To)
	if !ok {
		return
	}
	for _, i := range d.names.in(name[0], name[1]) {
		if f, ok := d.longest(i, d.w.org); ok && f.To <= name[1] {
			e.parties = d.addParty(e.parties, d.speaksFor(f))
			return
		}
	}
}

// goesHome reports whether the country of whoever sets out is no more than a guess from where the gathering is to be: of which they are, the text does not tell.
func (d *draft) goesHome(e *event) bool {
	p := d.placeIn(e.from, d.doc.Sents[e.sent].To, e)
	return !e.people[0].told && p != nil && p.Country == e.people[0].party
}

// conferenceLeft is the rule that finds a gathering for which somebody sets out.
const conferenceLeft = "event.conference-left"

// gatheringDays are the days of a gathering that somebody sets out for, as the sentence behind tells them: "The summit runs from July 9-10 in Lima"; nil if it tells
// none.
func (d *draft) gatheringDays(e *event) *dated {
	if e.rule != conferenceLeft || e.sent+1 >= len(d.doc.Sents) || d.published == 0 {
		return nil
	}
	s := &d.doc.Sents[e.sent+1]
	if s.Section != text.Body {
		return nil
	}
	for i := range d.dates {
		x := &d.dates[i]
		if x.from >= s.From && x.to <= s.To && (x.date.Grain == record.GrainDay || x.date.Grain == record.GrainSpan) && (x.dir == dirAt || x.dir == dirFrom) && x.date.To >= d.published {
			return x
		}
	}
	return nil
}

// countedEnvoys is the ceremony at which a sentence behind the lead tells of which countries those were who presented their credentials, where the lead only counts
// them: "Envoys of four states presented their credentials. … The Ambassadors of Peru and Chile | presented …". Nil if that is not so.
func (d *draft) countedEnvoys(c *choosing) *event {
	const near = 3 // sentences
	best := c.best
	if !d.w.inflects || best.rule != credentialsRule || best.sent != d.lead() || len(best.parties) > 1 {
		return nil
	}
	for _, e := range c.found {
		if e.rule != credentialsRule || e.sent <= best.sent || e.sent > best.sent+near || e.status != best.status {
			continue
		}
		if ms := d.of[makesPresence].from(best.to); len(ms) > 0 && ms[0].From < e.to {
			return nil // "Those presenting them were …": they are told
		}
		if d.subjectAndObject(e); len(e.parties) > 1 && (len(best.parties) == 0 || slices.Contains(e.parties, best.parties[0])) {
			c.found = slices.DeleteFunc(c.found, func(o *event) bool { return o == best })
			return e
		}
	}
	return nil
}

// credentialsRule is the rule that finds who presented their credentials.
const credentialsRule = "event.credentials"
