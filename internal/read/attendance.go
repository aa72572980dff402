package read

// Who took part in the reported event.

import (
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

func samePeople(a, b []*person) bool {
	if len(a) != len(b) {
		return false
	}
	for _, p := range a {
		if !slices.Contains(b, p) {
			return false
		}
	}
	return true
}

// allCounted gives the reported event all who hold an office in the text for the two that met, if the text counts as many: "the four ministers".
func (d *draft) allCounted(e *event) {
	if len(e.parties) != 2 || len(e.people) > 2 || !slices.ContainsFunc(d.actors, func(a actor) bool { return a.kind == actorPeople && a.count != "" }) {
		return
	}
	var people []*person
	for _, p := range d.people {
		if len(p.offices) > 0 && slices.Contains(e.parties, p.party) {
			people = append(people, p)
		}
	}
	count := strconv.Itoa(len(people))
	if len(people) > 2 && slices.ContainsFunc(d.actors, func(a actor) bool { return a.kind == actorPeople && a.count == count }) {
		e.people = people
	}
}

// addLeader adds to a meeting at which two are told to have received a delegation whoever led that: "A and B received a delegation led by C".
func (d *draft) addLeader(e *event) {
	if meets[e.kind] < 3 || len(e.people) < 2 || !oneSided(e.people) {
		return
	}
	s := &d.doc.Sents[e.sent]
	for _, p := range d.peopleIn(s.From, s.To) {
		if p.leads && p.party != e.people[0].party && slices.Contains(e.parties, p.party) {
			e.people = d.addPerson(e.people, p)
			return
		}
	}
}

// addLedWith adds to talks those who led a side together with one who took part, as one sentence tells where verbs have one form: «đoàn Peru do Thứ
// trưởng A và Thứ trưởng B dẫn đầu».
func (d *draft) addLedWith(e *event) {
	if d.w.inflects || meets[e.kind] < 3 {
		return
	}
	for i := 1; i < len(d.mentions); i++ {
		if prev, m := &d.mentions[i-1], &d.mentions[i]; m.person != nil && m.person.leads && d.ledWith(prev, m) && prev.person.party == m.person.party && slices.Contains(e.people, prev.person) {
			e.people = d.addPerson(e.people, m.person)
		}
	}
}

// broughtAlong adds to a visit those who accompany the visitor: "A, accompanied by Trade Minister B, arrived in Lima", "She will be accompanied by B". Of the
// reported visit one of the sentences behind it may tell that.
func (d *draft) broughtAlong(e *event) {
	const near = 3 // sentences
	if !d.w.inflects || e.kind != "visit" || len(e.people) != 1 || e.people[0].party == "" {
		return
	}
	last := e.sent
	if e.main {
		last = min(e.sent+near, len(d.doc.Sents)-1)
	}
	for si := e.sent; si <= last; si++ {
		s := &d.doc.Sents[si]
		for k := d.finds.Next(s.From, s.To, d.w.seam); k < s.To && s.Section == text.Body; k = d.finds.Next(k+1, s.To, d.w.seam) {
			f, _ := d.longest(k, d.w.seam)
			if !d.seam(k, "companions") {
				continue
			}
			for _, p := range d.peopleIn(f.To, s.To) {
				if p.party == e.people[0].party {
					e.people = d.addPerson(e.people, p)
				}
			}
			return
		}
	}
}

// completeMain looks beyond the sentence for who took part in the reported event: captions, the sentences around it.
func (d *draft) completeMain(e *event, found []*event) {
	s := d.doc.Sents[e.sent]
	if e.titled && e.kind == "conference" || e.byHome || e.many || e.listed {
		if d.w.inflects && e.kind == "conference" && e.titled {
			d.attendedByThose(e)
		}
		if e.kind == "conference" { // "The summit was attended by President A of Peru and Premier B of Chad"
			told := e.people
			if d.present(e, found); len(e.people) < len(told)+2 {
				e.people = told // one who is told to have been there is not who met
			}
		}
		return
	}
	d.dyadOfTitle(e)
	d.addAccredited(e)
	metBefore := func(o *event) bool {
		return o != e && o.sent == e.sent && o.from < e.from && !o.noun && meets[o.kind] >= 3
	}
	if d.out.Genre == record.JointStatement && !slices.ContainsFunc(found, metBefore) { // "We, A, Minister of X, B, Minister of Y, and C, Minister of Z, met"
		for _, p := range d.peopleIn(s.From, e.from) {
			if len(p.offices) > 0 && !slices.Contains(e.people, p) {
				e.people = d.addPerson(e.people, p)
			}
		}
	}
	if d.wentAbroad(e) { // where they went is told, and whom they met is not
		if !d.w.inflects {
			e.parties = d.addParty(e.parties, e.people[0].party)
		}
		e.parties = d.addParty(e.parties, d.partyOf(d.visitedBy(e)))
		return
	}
	want := max(2, len(d.states(e.parties))) // of three states, one each
	fits := func(p *person) bool {
		if meets[e.kind] >= 3 && p.first >= e.to && p.first < s.To && d.onTopic(e.to, p.first) { // "held talks ahead of a meeting between Premier A and Premier B"
			return false
		}
		if d.w.inflects && (d.onlySends(p) || e.status == record.Planned && d.onlyTellsOf(e, p)) || meets[e.kind] >= 3 && d.sentBehind(p.first) {
			return false
		}
		return len(e.people) < want && p.party != "" && (d.w.inflects || p.first < e.to || p.first >= s.To || !d.greetedBehind(e.to, p.first)) && (want == 2 || slices.Contains(e.parties, p.party)) && !d.spokesperson(p) && (e.kind != "message" || !slices.ContainsFunc(p.offices, isEnvoy)) && (e.kind != "visit" && e.kind != "conference" || !d.invites(e, p.first)) &&
			!slices.ContainsFunc(e.people, func(q *person) bool { return q.party == p.party })
	}
	for _, led := range [...]bool{true, false} { // those who led a side before whomever they were with
		if len(e.people) < 2 {
			for _, p := range d.peopleIn(s.From, s.To) {
				if fits(p) && (p.leads || !led) && (!d.w.inflects || len(p.offices) > 0 || p.first < e.to || d.finds.Next(e.to, p.first, d.w.relative) >= p.first) { // not "a plan which Peru, led by A, backs"
					e.people = d.addPerson(e.people, p)
				}
			}
		}
	}
	if len(e.parties) < 2 && meets[e.kind] >= 3 {
		for _, p := range d.peopleIn(e.to, s.To) {
			if p.party != "" && d.sentBehind(p.first) {
				e.parties = d.addParty(e.parties, p.party)
			}
		}
	}
	d.addLeader(e)
	led := d.w.inflects && d.finds.Next(e.to, s.To, d.w.ledBy) < s.To                                                                  // by somebody whose name was not made out, and no other
	ofStates := d.w.inflects && e.kind == "talks" && e.status == record.Planned && len(e.people) == 0 && len(d.states(e.parties)) == 2 // "Peru and Chad will hold a dialogue": who leads it is still open
	if len(e.people) < 2 && !led {
		first := 0
		for i := range d.doc.Sents {
			if d.doc.Sents[i].Section != text.Body || e.item && d.doc.Sents[i].Para != s.Para {
				continue
			}
			if first++; first > 4 {
				break
			}
			for _, p := range d.peopleIn(d.doc.Sents[i].From, d.doc.Sents[i].To) {
				third := d.w.inflects && len(e.parties) == 2 && !slices.Contains(e.parties, p.party) && (meets[e.kind] >= 3 && len(e.people) > 0 || d.finds.Next(d.doc.Sents[i].From, p.first, d.w.clause) < p.first) // "met the Minister of Peru. She also saw Premier A of Chad", "their call came after Premier A had said"
				if fits(p) && !third && (!ofStates || p.leads) && !d.otherOffice(e, p) && !d.onlyWhose(p, d.doc.Sents[i].From, d.doc.Sents[i].To) && (len(p.offices) > 0 || p.told || p.leads) {
					e.people = d.addPerson(e.people, p)
				}
			}
		}
	}
	if !d.w.inflects && len(e.people) == 1 && meets[e.kind] >= 3 && len(e.parties) == 2 { // whom they met, the headline or a caption names
		for i := range d.doc.Sents {
			t := &d.doc.Sents[i]
			if t.Section != text.Headline && t.Section != text.Caption {
				continue
			}
			for _, p := range d.peopleIn(t.From, t.To) {
				if fits(p) && slices.Contains(e.parties, p.party) && len(p.offices) > 0 {
					e.people = d.addPerson(e.people, p)
				}
			}
		}
	}
	d.allCounted(e)
	d.addLedWith(e)
	met := len(e.people)
	d.present(e, found)
	for i, p := range e.people {
		if i >= met && len(e.parties) > 1 && d.r.world.isOrg(p.party) {
			continue // a guest at what others held
		}
		if !e.titled {
			e.parties = d.addParty(e.parties, p.party)
		}
	}
	if e.kind == "conference" && len(e.parties) < 2 && !d.w.inflects { // whose it is, its name tells
		if name, ok := d.occasionIn(s.From, s.To); ok {
			for i := name[0]; i < name[1]; i++ {
				if f, ok := d.longest(i, d.w.org); ok {
					e.parties = d.addParty(e.parties, d.speaksFor(f))
				}
			}
		}
	}
	if ps := d.hyphenated(s.From, s.To); len(e.parties) < 2 && len(ps) > 2 {
		e.parties = ps
	}
	if ps := d.states(d.dyadIn(e.from, e.to)); d.w.inflects && e.noun && meets[e.kind] >= 3 && len(e.parties) < 2 && len(ps) > 2 {
		e.parties = ps // "A trilateral meeting of the ministers of Peru, Chad and Oman | will take place"
	}
	if len(e.parties) < 2 {
		for _, a := range d.actorsIn(s.From, s.To) {
			if a.kind == actorParty && len(e.parties) < 2 && !d.locative(a.from) && !d.bracketedAt(a.from, a.to) {
				e.parties = d.addParty(e.parties, a.party)
			}
		}
	}
	if ps := d.hyphenated(s.From, s.To); len(e.parties) < 2 && len(ps) >= 2 {
		e.parties = ps
	}
}

// otherOffice reports whether somebody holds another office than those who the sentence of an event tells took part: "the foreign ministers of A and B
// met. | President C is to visit Peru".
func (d *draft) otherOffice(e *event, p *person) bool {
	if len(p.offices) == 0 {
		return false
	}
	if !d.w.inflects {
		return d.metByOffice(e, p)
	}
	to := d.doc.Sents[e.sent].From
	for _, k := range d.plurals {
		if k < to || k >= e.from {
			continue
		}
		f, _ := d.longest(k, d.w.ministers)
		to = f.To
		if !d.governed(k) && !d.fitting(&actor{from: k, to: k + 1}, []*person{p}) {
			return true
		}
	}
	return false
}

// metByOffice reports whether whoever came from the country of somebody is told by another office only, where verbs have one form: «Tổng Lãnh sự Lào đến chào từ
// biệt Sở Ngoại vụ. …, chuyến thăm của | Tổng Bí thư A».
func (d *draft) metByOffice(e *event, p *person) bool {
	s := d.doc.Sents[e.sent]
	return slices.ContainsFunc(d.actorsIn(s.From, s.To), func(a actor) bool {
		return a.kind == actorTitle && a.person == nil && a.party == p.party && len(a.offices) > 0 && !slices.ContainsFunc(a.offices, func(o record.Office) bool { return p.holds(o.Code) })
	})
}

// oneSided reports whether all are of one party.
func oneSided(people []*person) bool {
	return !slices.ContainsFunc(people, func(p *person) bool { return p.party == "" || p.party != people[0].party })
}

// dialogueOfTwo reports whether what somebody attends is named after two countries: "to attend | the third Chile-Peru Dialogue". That is no conference.
func (d *draft) dialogueOfTwo(e *event) bool {
	const near = 6 // tokens
	if !d.w.inflects || e.kind != "conference" || !e.noun {
		return false
	}
	to := min(e.to+near, d.doc.Sents[e.sent].To)
	if slices.ContainsFunc(d.named, func(n named) bool { return n.kind == "forum" && n.to > e.from && n.from < to }) {
		return false
	}
	ps := d.hyphenated(e.to-1, to)
	return len(ps) == 2 && !d.r.world.isOrg(ps[0]) && !d.r.world.isOrg(ps[1])
}

// hyphenated returns the parties of a pair written with a dash in tokens [from, to): "the Vietnam-India Joint Commission".
func (d *draft) hyphenated(from, to int) []record.Party {
	for _, i := range d.names.in(from, to) {
		for f := range d.finds.At(i) {
			if f.Class != d.w.org && f.Class != d.w.country && f.Class != d.w.adj || f.To+1 >= to || d.word(f.To) != "-" {
				continue
			}
			for g := range d.finds.At(f.To + 1) {
				if a, b := d.partyOf(f), d.partyOf(g); (g.Class == d.w.org || g.Class == d.w.country || g.Class == d.w.adj) && a != b {
					ps := d.addParty(d.addParty(nil, a), b)
					for i := g.To; i+1 < to && d.word(i) == "-"; { // "the Kenya-Peru-Oman meeting"
						c, ok := d.longest(i+1, d.w.country)
						if !ok {
							break
						}
						ps, i = d.addParty(ps, d.partyOf(c)), c.To
					}
					return ps
				}
			}
		}
	}
	return nil
}

// dyadOfTitle takes the parties from the name of a joint meeting of an organisation with a partner: whoever chairs "the ASEAN-Canada
// Ministerial Meeting", it is between ASEAN and Canada.
func (d *draft) dyadOfTitle(e *event) {
	if d.out.Genre != record.JointStatement {
		return
	}
	to := d.doc.Sents[e.sent].To
	ps := d.hyphenated(0, to)
	if len(ps) != 2 {
		ps = d.sessionWith(to)
	}
	if len(ps) == 2 && (d.r.world.isOrg(ps[0]) || d.r.world.isOrg(ps[1])) {
		e.parties, e.titled = ps, true
	}
}

// sessionWith returns the two parties of "the ASEAN Ministerial Session with Canada" before token to: a bloc, and whom it meets.
func (d *draft) sessionWith(to int) []record.Party {
	const near = 14 // tokens
	for _, i := range d.names.in(0, to) {
		org, ok := d.longest(i, d.w.org)
		if !ok || d.w.means(org).orgKind != "bloc" && d.w.means(org).orgKind != "forum" {
			continue
		}
		for k := org.To; k < min(to, i+near) && (d.toks[k].Kind != text.Punct || d.char(k) == '(' || d.char(k) == ')' || d.char(k) == '+'); k++ {
			if !d.is(k, d.w.with) {
				continue
			}
			at := d.skipArticle(k + 1)
			for f := range d.finds.At(at) {
				if f.Class == d.w.country || f.Class == d.w.org {
					return d.addParty(d.addParty(nil, d.partyOf(org)), d.partyOf(f))
				}
			}
		}
	}
	return nil
}

// present adds those whom a rule says were there too: "Present were …". Of those told late, before what they attended, only officials of the
// parties: who knows what another attended.
func (d *draft) present(e *event, found []*event) {
	const near = 3 // sentences
	si := 0
	for _, m := range d.of[makesPresence] {
		for d.doc.Sents[si].To <= m.From {
			si++
		}
		from, to, far := m.To, d.doc.Sents[si].To, false
		if kind := d.rule(m).event.kind; !mayAttend(kind, e, found) && !(kind == "signing" && meets[e.kind] >= 3 && !d.rule(m).before && si == e.sent && m.From > e.to && !d.eventBetween(e.to, m.From)) { // "met A in the presence of B"
			continue
		}
		if d.rule(m).before {
			far = si > e.sent+near
			if from, to = d.doc.Sents[si].From, m.From; si < e.sent || far && m.To-m.From < 3 {
				continue
			}
		} else if from >= to-1 {
			to = d.listEnd(si)
		}
		for _, p := range d.peopleIn(from, to) {
			if !far || slices.Contains(e.parties, p.party) && len(p.offices) > 0 {
				e.people = d.addPerson(e.people, p)
			}
		}
	}
}

// mayAttend reports whether those whom a rule tells of may have been at an event, if they were at one of a kind: "sat in on the talks" is not
// of the courtesy call where there were talks, "in the presence of" is of what is signed or handed over.
func mayAttend(kind string, e *event, found []*event) bool {
	switch kind {
	case "", e.kind:
		return true
	case "signing":
		return e.kind == "ceremony" || e.kind == "conference"
	}
	return !slices.ContainsFunc(found, func(o *event) bool { return o.kind == kind && o.status == e.status })
}

// onlyWhose reports whether somebody is named in tokens [from, to) only by what is theirs: "welcomed President A's letter".
func (d *draft) onlyWhose(p *person, from, to int) bool {
	if !d.w.inflects {
		return false
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person == p && m.from >= from && m.to <= to && !d.is(m.to, d.w.clitic) {
			return false
		}
	}
	return true
}

// listEnd is where the items end, each a paragraph with a mark, a number or a title of courtesy before it, that stand below a sentence which announces
// them; the end of that sentence if none do.
func (d *draft) listEnd(si int) int {
	for ; si+1 < len(d.doc.Sents); si++ {
		if at := d.doc.Sents[si+1].From; d.toks[at].Kind == text.Word && !d.is(at, d.w.honorific) || d.doc.Sents[si+1].Section != text.Body {
			break
		}
	}
	return d.doc.Sents[si].To
}

// borrow gives a main event what another main event of the same text tells of date, place and occasion.
func (d *draft) borrow(e, main *event) {
	if !e.when.Known() && main.when.Known() {
		e.when, e.lent = main.when, e != main
	}
	if e.where == nil && e.kind != "call" {
		e.where = main.where
	}
	if e.occasion == "" && e != main {
		e.occasion = main.occasion
	}
}

// spokenOfAt reports whether whoever is named at token i is told only as one who takes part in something that was spoken of, in tokens from on, where verbs
// have one form: «A và B đã thảo luận về cuộc gặp sắp tới giữa | Tổng thống C và Tổng thống D».
func (d *draft) spokenOfAt(from, i int) bool {
	if d.w.inflects {
		return false
	}
	for _, x := range slices.Backward(d.of[makesEvent].from(from)) {
		if x.To > i || !d.rule(x).event.noun {
			continue
		}
		if said := d.of[makesStatement].from(from); len(said) > 0 && said[0].From < x.From && !d.semicolonIn(x.From, i) {
			return true
		}
	}
	return false
}
