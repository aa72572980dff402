package read

// Meetings with several of whom only the office, told once, and the countries are named.

import (
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// eachListed makes a meeting with each of those whom somebody is told to have met by their office and their countries alone, where the text tells that it was
// one by one: "held bilateral meetings with the foreign ministers of Peru, Chad and Oman". Whoever another sentence names took part by name. It returns what
// was found with the new ones in it, and whether there are any.
func (d *draft) eachListed(found []*event, e *event) ([]*event, bool) {
	if !d.w.inflects || e.noun || e.all || meets[e.kind] < 3 || e.kind == "call" && !e.each || len(e.people) == 0 || e.subjects != 1 {
		return found, false
	}
	one := e.people[0]
	office, parties := d.officesListed(e, one)
	if len(parties) < 2 {
		return found, false
	}
	if d.groupCounted(e, len(parties)+1) { // "the four ministers" sat at one table
		for _, p := range parties {
			e.parties = d.addParty(e.parties, p)
		}
		return found, false
	}
	if !d.oneByOneTold(e, parties) {
		return found, false
	}
	at := slices.Index(found, e)
	for i, party := range parties {
		c := e
		if i > 0 {
			c = d.event(*e)
			found = slices.Insert(found, at+i, c)
		}
		c.people, c.parties, c.listed = d.mem.persons.list(one), d.addParty(d.addParty(nil, one.party), party), true
		if p := d.soleHolder(party, office); p != nil {
			c.people = d.addPerson(c.people, p)
		}
	}
	return found, true
}

// officesListed is the office, told of several, that stands behind the words of a meeting, and the countries of those who hold it, but not that of the one who
// met them: "with the | foreign ministers | of Peru, Chad and Oman", "with her | counterparts | from Peru and Oman".
func (d *draft) officesListed(e *event, one *person) (office string, parties []record.Party) {
	const near = 12 // tokens: "met on the sidelines of the summit with the"
	s := &d.doc.Sents[e.sent]
	k := d.finds.Next(e.to-1, min(s.To, e.to+near), d.w.ministers)
	f, ok := d.longest(min(k, len(d.toks)-1), d.w.ministers)
	if !ok || k >= s.To || f.To+1 >= s.To || !d.is(f.To, d.w.of) && !d.is(f.To, d.w.prep) {
		return "", nil
	}
	if office = d.finds.Value(f); office == "counterpart" && len(one.offices) > 0 {
		office = one.offices[len(one.offices)-1].Code
	}
	for at := d.skipArticle(f.To + 1); at < s.To; {
		c, ok := d.longest(at, d.w.country)
		if !ok {
			break
		}
		if p := d.partyOf(c); p != one.party {
			parties = d.addParty(parties, p)
		}
		next := c.To
		if next < s.To && d.comma(next) {
			next++
		}
		if next < s.To && d.is(next, d.w.and) {
			next++
		}
		if next == c.To {
			break
		}
		at = d.skipArticle(next)
	}
	return office, parties
}

// metSeveral reports whether somebody is told to have met several by their office and their countries.
func (d *draft) metSeveral(e *event) bool {
	if !d.w.inflects || e.noun || meets[e.kind] < 3 || len(e.people) == 0 {
		return false
	}
	_, parties := d.officesListed(e, e.people[0])
	return len(parties) > 2
}

// oneByOneTold reports whether the text tells that those of whom a list tells were met one after the other: by the verb, beside a gathering, or since a later
// sentence begins with the meeting with one of them.
func (d *draft) oneByOneTold(e *event, parties []record.Party) bool {
	s := &d.doc.Sents[e.sent]
	if d.togetherNext(e.sent) {
		return false
	}
	if e.each || len(parties) > 2 && d.finds.Next(s.From, s.To, d.w.sideline) < s.To {
		return true
	}
	for si := e.sent + 1; si < len(d.doc.Sents); si++ {
		if d.doc.Sents[si].Section != text.Body {
			continue
		}
		if a := d.openedWith(si); a != nil && (a.person != nil && slices.Contains(parties, a.person.party) || a.person == nil && slices.Contains(parties, a.party)) {
			return true
		}
	}
	return false
}

// groupCounted reports whether a later sentence counts all who would have sat at one table: "the four ministers".
func (d *draft) groupCounted(e *event, n int) bool {
	return slices.ContainsFunc(d.actorsIn(d.doc.Sents[e.sent].From, len(d.toks)), func(a actor) bool {
		return (a.kind == actorBoth || a.kind == actorPeople) && a.count == strconv.Itoa(n)
	})
}

// soleHolder is the only one of a party who is told to hold an office; nil if nobody is, or several are.
func (d *draft) soleHolder(party record.Party, office string) (one *person) {
	for _, p := range d.people {
		if p.party != party || !slices.ContainsFunc(p.offices, func(o record.Office) bool {
			return o.Code == office || office == "other" && atTop(p) || sameFamily(office, o.Code)
		}) {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}
