package read

import (
	"iter"
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// encounter is the meeting of a report that never says that anybody met, as features of newspapers do: two officials of different
// parties, of whom one tells, thanks or asks the other, or who do something together ("the two ministers agreed to …"); or, where nobody
// is named, two countries that each say something and do something together. It stands in the lead; nil if there is none.
func (d *draft) encounter(found []*event) *event {
	people := d.opposites()
	var parties []record.Party
	for _, p := range people {
		parties = d.addParty(parties, p.party)
	}
	if people == nil || !d.dealing(people) {
		people = nil
		if parties = d.sides(); parties == nil {
			return nil
		}
	}
	if people != nil && d.out.Genre == record.News && slices.ContainsFunc(found, func(o *event) bool { return samePeople(o.people, people) && meets[o.kind] >= 3 && d.bygone(o) }) {
		return nil // they met long ago, and what they did then is told
	}
	lead := d.lead()
	if d.w.inflects && slices.ContainsFunc(found, func(o *event) bool {
		return o.sent == lead && o.noun && o.status == record.Planned && meets[o.kind] >= 3 && o.from < d.doc.Sents[lead].From+2
	}) {
		return nil // "A meeting between A and B will take place": still to come
	}
	if slices.ContainsFunc(found, func(o *event) bool { return d.toldWithMore(o, parties, lead) }) {
		return nil
	}
	if s := &d.doc.Sents[lead]; d.talkIn(s.From, s.To, talkOccasion) && slices.ContainsFunc(d.peopleIn(s.From, s.To), d.spokesperson) {
		return nil // a spokesperson briefs the press
	} else if present := d.peopleIn(s.From, s.To); !d.w.inflects && len(people) > 0 && slices.ContainsFunc(present, d.spokesperson) && !slices.ContainsFunc(people, func(p *person) bool { return slices.Contains(present, p) }) {
		return nil // of whom a spokesperson only speaks
	}
	e := event{sent: lead, from: d.doc.Sents[lead].From, to: d.doc.Sents[lead].From + 1, rule: encounterRule, status: record.Held, people: people, parties: parties}
	if ms := d.of[makesStatement].from(e.from); len(ms) > 0 && ms[0].From < d.doc.Sents[lead].To {
		e.from, e.to = ms[0].From, ms[0].To
		if d.w.inflects && d.is(e.from, d.w.future) && len(people) > 0 && (len(ms) == 1 || ms[1].From >= d.doc.Sents[lead].To) {
			return nil // "is to receive A": still to come
		}
		if d.w.inflects && d.rule(ms[0]).cue.act == record.Discuss && d.ahead(e.from, d.doc.Sents[lead].From) {
			e.status = record.Planned // "A and B will exchange views on Friday"
		}
	}
	e.kind = d.sessionKind(found)
	return d.event(e)
}

// correspondence is the message that the lead tells of where nobody met: somebody sends congratulations or condolences to somebody of another
// country; nil if it tells of none.
func (d *draft) correspondence() *event {
	lead := d.lead()
	if lead < 0 {
		return nil
	}
	s := d.doc.Sents[lead]
	as := d.actorsIn(s.From, s.To)
	for i := range as {
		a := &as[i]
		if a.kind != actorPerson || a.person.party == "" || !d.acts(a, &s) {
			continue
		}
		cue := d.of[makesStatement].from(a.to)[0]
		if d.rule(cue).cue.act != record.Congratulate {
			continue
		}
		for k := range as[i+1:] {
			if b := &as[i+1+k]; b.from >= cue.From && b.from-cue.To < 8 && b.kind == actorPerson && b.person.party != "" && b.person.party != a.person.party {
				return d.event(event{kind: "message", from: cue.From, to: cue.To, sent: lead, rule: encounterRule, status: record.Held,
					people: []*person{a.person, b.person}, parties: d.addParty(d.addParty(nil, a.person.party), b.person.party)})
			}
		}
	}
	return nil
}

// toldRule finds a meeting that a noun tells, with whom it was and what became of it.
const toldRule = "event.meeting-told"

// encounterRule stands in the evidence for a meeting that no rule of a pack finds.
const encounterRule = "event.encounter"

// sides are the only two countries of which the body tells what they say, each by itself and both together; nil if there are more or
// fewer.
func (d *draft) sides() []record.Party {
	sc := &scene{d: d}
	var parties []record.Party
	together := false
	for as := range d.acting() {
		switch a := &as[0]; {
		case a.kind == actorBoth && a.count != "" || a.kind == actorPeople:
			together = true
		case a.kind == actorParty && len(a.more) == 0 && !d.r.world.isOrg(a.party) && !d.adjectival(a) && !d.is(a.to, d.w.clitic):
			for _, p := range sc.resolve(a).by {
				parties = d.addParty(parties, p)
			}
		}
	}
	if !together || len(parties) != 2 {
		return nil
	}
	return parties
}

// adjectival reports whether an actor is told by an adjective: "the French team" may be a company's.
func (d *draft) adjectival(a *actor) bool {
	for i := a.from; i < a.to; i++ {
		if d.is(i, d.w.adj) {
			return true
		}
	}
	return false
}

// acting yields each actor of the body that acts, with those behind it in its sentence.
func (d *draft) acting() iter.Seq[[]actor] {
	return func(yield func([]actor) bool) {
		for si := range d.doc.Sents {
			s := &d.doc.Sents[si]
			if s.Section != text.Body {
				continue
			}
			as := d.actorsIn(s.From, s.To)
			for i := range as {
				if d.acts(&as[i], s) && !yield(as[i:]) {
					return
				}
			}
		}
	}
}

// acts reports whether an actor is the subject of a reporting verb right behind it.
func (d *draft) acts(a *actor, s *text.Sentence) bool {
	ms := d.of[makesStatement].from(a.to)
	return len(ms) > 0 && ms[0].From < min(s.To, a.to+6) && !d.governed(a.from) && !(d.w.inflects && d.commas(a.to, ms[0].From) == 1) // "will lead to Peru and Chile, her office said"
}

// sessionKind is what a report calls the meeting whose outcome it tells: talks, a call, a session of a mechanism; else a meeting.
func (d *draft) sessionKind(found []*event) string {
	lead := d.lead()
	for _, o := range found {
		if o.noun && meets[o.kind] >= 3 && o.status == record.Held && d.doc.Sents[o.sent].Section == text.Body && d.bodyIndex(o.sent, lead) < 8 && !d.dated(o) {
			return o.kind
		}
	}
	if d.w.inflects && slices.ContainsFunc(found, func(o *event) bool { return o.kind == "call" && d.doc.Sents[o.sent].Section == text.Headline }) {
		return "call"
	}
	for _, n := range d.named {
		if n.from < d.doc.Sents[lead].To && n.kind == "mechanism" {
			return "talks"
		}
	}
	return "meeting"
}

// dated reports whether a date of its own stands beside an event: it is not the reported one.
func (d *draft) dated(e *event) bool {
	x := d.dateBeside(e.from, e.to, d.doc.Sents[e.sent])
	return x != nil && d.published > 0 && (x.date.To < d.published-10 || x.date.From > d.published+1)
}

// opposites are the first two in the body who hold an office of state, each for another party.
func (d *draft) opposites() []*person {
	var out []*person
	for _, s := range d.doc.Sents {
		if s.Section != text.Body {
			continue
		}
		for _, p := range d.peopleIn(s.From, s.To) {
			if p.party == "" || !d.ofState(p) || slices.Contains(out, p) || len(out) > 0 && out[0].party == p.party {
				continue
			}
			if out = append(out, p); len(out) == 2 {
				return out
			}
		}
	}
	return nil
}

// ofState reports whether somebody holds an office that deals with other states.
func (d *draft) ofState(p *person) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool {
		switch o.Code {
		case "official", "org-head", "legislator", "other", "spouse":
			return false
		}
		return o.Code != ""
	})
}

// othersSides reports whether the two sides of whom tokens [from, to) tell are not these parties: «cuộc họp Ủy ban biên giới chung Lào - Oman kết thúc với việc | hai bên …».
func (d *draft) othersSides(from, to int, parties []record.Party) bool {
	pair := d.hyphenated(from, to)
	return len(pair) == 2 && slices.ContainsFunc(pair, func(p record.Party) bool { return !slices.Contains(parties, p) })
}

// dealing reports whether the two act on each other or together in the body.
func (d *draft) dealing(people []*person) bool {
	sc := &scene{d: d, event: &event{people: people}}
	for _, p := range people {
		sc.event.parties = d.addParty(sc.event.parties, p.party)
	}
	for as := range d.acting() {
		switch a := &as[0]; a.kind {
		case actorPeople, actorBoth:
			if s := d.doc.Sents[d.sentenceOf(a.from)]; !d.w.inflects && d.othersSides(s.From, a.from, sc.event.parties) {
				continue
			}
			return true
		case actorPerson:
			if len(as) == 1 || as[1].kind != actorPerson {
				continue
			}
			cue, b := d.of[makesStatement].from(a.to)[0], &as[1]
			if b.from >= cue.To && b.from-cue.To < 6 && d.rule(cue).cue.act != record.Congratulate && !(d.w.inflects && d.rule(cue).cue.act == record.Invite) && slices.Contains(people, a.person) && slices.Contains(people, b.person) && a.person != b.person {
				return true
			}
		}
	}
	return false
}

// welcomedFirst is the talks that follow soon behind a lead which only tells how the guest was welcomed to them: "Premier A gave a welcome ceremony for
// President B. | After it, the two leaders held talks". What was said, and the report as a whole, is of the talks.
func (d *draft) welcomedFirst(c *choosing) *event {
	const near = 3 // sentences
	o := c.best
	if s := &d.doc.Sents[o.sent]; !d.w.inflects || o.kind != "ceremony" || o.sent != d.lead() || o.status != record.Held || len(o.people) != 2 || !d.greetsWithin(s.From, s.To) {
		return nil
	}
	for _, e := range c.found {
		if meets[e.kind] >= 3 && e.kind != "call" && !e.noun && e.status == record.Held && e.sent > o.sent && e.sent <= o.sent+near && d.among(e.people, o.people) {
			e.people, e.parties = o.people, o.parties
			return e
		}
	}
	return nil
}

// greetsWithin reports whether tokens [from, to) name the ceremony that greets a guest: "hosted a | welcome ceremony", "received with | full military honours".
func (d *draft) greetsWithin(from, to int) bool {
	for k := d.finds.Next(from, to, d.w.seam); k < to; k = d.finds.Next(k+1, to, d.w.seam) {
		if d.seam(k, "greets") {
			return true
		}
	}
	return false
}

// toldWithMore reports whether an event is a meeting or call right behind the lead, of several parties that the lead names and of one more: what the lead tells was
// said there, "the leaders of A, B and C promised to … . In the call, they agreed with D that".
func (d *draft) toldWithMore(o *event, parties []record.Party, lead int) bool {
	if len(parties) < 3 || meets[o.kind] < 3 || o.status != record.Held || o.sent > lead+1 || len(o.parties) <= len(parties) {
		return false
	}
	for _, p := range parties {
		if !slices.Contains(o.parties, p) {
			return false
		}
	}
	return true
}
