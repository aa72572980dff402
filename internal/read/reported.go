package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// meets lists the kinds of event that a report is usually about, the likeliest first.
var meets = map[string]int{"talks": 3, "meeting": 3, "call": 3, "conference": 1, "signing": 1, "visit": 1, "ceremony": 1, "message": 2, "launch": 1}

// chooseMain marks what the document reports: the first meeting told by a verb near its beginning, with every further one of the
// same sentence; where no verb tells one, the first told by a noun.
func (d *draft) chooseMain(found []*event) ([]*event, *event) {
	first := 0 // first sentence of the body
	for first < len(d.doc.Sents) && d.doc.Sents[first].Section != text.Body {
		first++
	}
	body := 0
	rank := func(e *event) int {
		if d.doc.Sents[e.sent].Section != text.Body || e.status == record.Cancelled {
			return 0
		}
		body = d.bodyIndex(e.sent, first)
		if body > 7 {
			return 0
		}
		d.subjectAndObject(e)
		score := meets[e.kind] * 10
		if score == 0 || d.bygone(e) {
			return 0
		}
		if e.noun {
			score -= 12
		}
		if e.status != record.Held {
			score -= 12
		}
		if e.kind == "ceremony" && !e.noun && body == 0 { // told by a verb in the lead it is what is reported
			score += 8
		}
		switch {
		case len(e.parties) >= 2 || d.groupBefore(e) || d.wentAbroad(e) || e.kind == "visit" && d.toldByOffice(e) && d.sentAbroad(e) || body == 0 && !e.noun && e.kind == "talks" && len(d.hyphenated(d.doc.Sents[e.sent].From, e.to)) == 2:
			score += 10
		case len(e.people) == 0 && (e.kind != "ceremony" && e.kind != "talks" || e.noun || body > 0): // an embassy hands over aid, a session has a name
			score -= 15
		}
		for i := range d.dates {
			if s := d.doc.Sents[e.sent]; d.dates[i].from >= s.From && d.dates[i].to <= s.To {
				score += 2
				break
			}
		}
		return score - 3*body
	}
	var best *event
	bestRank := 0
	for _, e := range found {
		if r := rank(e); r > bestRank {
			best, bestRank = e, r
		}
	}
	coming := d.expected(found)
	if coming != nil && best != nil && (best.sent > coming.sent || best.noun && best.kind != "call") && best != coming {
		best = coming // a visit is announced; what is told of behind it, its programme or earlier meetings, is not what is reported
	}
	if best != nil && best != coming && (best.noun || d.bodyIndex(best.sent, first) > 2) {
		// a lead that tells the outcome stands before a noun, or a further meeting, later on; a noun in the lead itself has the people of the
		// outcome, not everybody whom the sentence names
		if e := d.implied(d.lead()); e != nil && (best.sent != e.sent || len(e.people) == 2 && len(best.people) > 2) {
			if best.noun && best.kind != "visit" && best.kind != "meeting" {
				e.kind = best.kind
			} else {
				e.kind = d.sessionKind(found)
			}
			for _, o := range found {
				if (o.sent == e.sent || o.sent == e.sent+1 && o.from < best.from) && o.noun && meets[o.kind] > 2 && o.status == record.Held {
					e.kind = o.kind
				}
			}
			best = e
			found = append(found, e)
		}
	}
	if best != nil && best.status != record.Held && best != coming { // whoever has arrived is still to be received
		for _, e := range found {
			if d.subjectAndObject(e); e.kind == "visit" && e.status == record.Held && e.sent == d.lead() && len(e.people) > 0 {
				best = e
				break
			}
		}
	}
	if e := d.attended(found, best); e != nil {
		best = e
	}
	if best == nil {
		best = d.summit(found, !d.w.inflects)
	}
	if best == nil {
		best = coming
	}
	if best == nil {
		if best = d.correspondence(); best != nil {
			found = append(found, best)
		}
	}
	if best != nil && best.kind == "visit" && best.noun && best.sent != d.lead() { // two who deal with each other during it have met
		if e := d.encounter(found); e != nil {
			best = e
			found = append(found, e)
		}
	}
	if best == nil {
		if best = d.implied(d.lead()); best == nil {
			best = d.encounter(found)
		} else {
			best.kind = d.sessionKind(found)
		}
		if best != nil {
			found = append(found, best)
		} else {
			return found, nil
		}
	}
	if e := d.summit(found, false); e != nil {
		best = e
	}
	best.main = true
	joint := d.out.Genre == record.JointStatement
	if joint && best.kind == "meeting" { // it is talks that end in a joint statement (ontology.md, settled case 32)
		best.kind = "talks"
	}
	if best.kind == "meeting" && !best.noun && slices.ContainsFunc(found, func(e *event) bool { return e.calls && d.doc.Sents[e.sent].Section == text.Body && !d.dated(e) }) {
		best.kind = "talks"
	}
	d.subjectAndObject(best)
	found = d.severally(found, best)
	d.completeMain(best)
	d.yearly(best)
	for _, e := range found {
		if e == best || meets[e.kind] < 3 && (e.kind != "message" || best.kind != "message") || joint && e.kind == "meeting" || e.noun || e.status != record.Held {
			continue
		}
		if e.sent == best.sent && len(e.people) > 0 && !samePeople(e.people, best.people) && !d.aside(e.from) {
			e.main = true
		}
	}
	d.visited(found, best)
	d.alsoMet(found, best)
	d.digest(found, best)
	found = d.items(found)
	d.upgraded(found, best)
	return found, best
}

// expected is the visit to come that a text begins with, where nothing else is reported: "the Speaker will visit Oman next week"; nil if
// there is none.
func (d *draft) expected(found []*event) *event {
	lead := d.lead()
	for _, e := range found {
		if e.kind != "visit" || e.status != record.Planned || e.sent < lead || e.sent > lead+1 {
			continue
		}
		if d.subjectAndObject(e); len(e.parties) >= 2 && slices.ContainsFunc(e.people, func(p *person) bool { return len(p.offices) > 0 }) || d.wentAbroad(e) || d.sentAbroad(e) {
			return e
		}
	}
	return nil
}

// wentAbroad reports whether the words of a visit name another country than that of whoever pays it: "concluded her visit to Oman".
func (d *draft) wentAbroad(e *event) bool {
	if e.kind != "visit" || len(e.people) != 1 || len(e.people[0].offices) == 0 {
		return false
	}
	f := d.visitedBy(e)
	return f.To > 0 && d.partyOf(f) != e.people[0].party
}

// visitedBy is the country or place in the words of a visit; empty if there is none.
func (d *draft) visitedBy(e *event) grammar.Find {
	for i := e.from; i < e.to; i++ {
		for f := range d.finds.At(i) {
			if f.Class == d.w.country || f.Class == d.w.place {
				return f
			}
		}
	}
	return grammar.Find{}
}

// toldByOffice reports whether somebody of a country stands before an event who is told by office alone.
func (d *draft) toldByOffice(e *event) bool {
	return slices.ContainsFunc(d.actorsIn(d.doc.Sents[e.sent].From, e.from), func(a actor) bool { return a.kind == actorTitle && a.party != "" })
}

// sentAbroad reports whether the words of a visit name another country than the one whose official, told by office alone, pays it:
// "Kenya's foreign minister will visit Uganda".
func (d *draft) sentAbroad(e *event) bool {
	if len(e.people) > 0 || len(e.parties) == 0 || d.r.world.isOrg(e.parties[0]) {
		return false
	}
	for i := e.from; i < e.to; i++ {
		for f := range d.finds.At(i) {
			if to := d.partyOf(f); (f.Class == d.w.country || f.Class == d.w.place) && to != "" && to != e.parties[0] {
				e.parties = d.addParty(e.parties[:1:1], to)
				return true
			}
		}
	}
	return false
}

// bygone reports whether an event, told by a noun or behind the lead, has a date of its own well before the report, and no other.
func (d *draft) bygone(e *event) bool {
	const near = 45 // days
	if !e.noun && e.sent <= d.lead()+1 || d.published == 0 {
		return false
	}
	s, before := d.doc.Sents[e.sent], false
	if e.noun {
		x := d.dateBeside(e.from, e.to, s)
		return x != nil && x.date.To+near < d.published
	}
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < s.From || x.to > s.To || !x.date.Known() || x.dir != dirAt || d.lies(x.from, inName) {
			continue
		}
		if x.date.To+near >= d.published {
			return false
		}
		before = true
	}
	return before
}

// yearly makes talks of a conference at which only the leaders of two countries met: "held the 15th Annual Summit with the Premier".
func (d *draft) yearly(e *event) {
	if e.kind != "conference" || e.noun || e.titled {
		return
	}
	if len(e.people) == 2 && len(e.parties) == 2 && !slices.ContainsFunc(e.parties, d.r.world.isOrg) {
		e.kind = "talks"
	}
}

// attended is the conference that the lead tells of, and of what was said there, where the likeliest event is only a meeting beside it,
// told later on: «Bên lề hội nghị, …», «Gặp Bộ trưởng A, …»; nil if there is none.
func (d *draft) attended(found []*event, best *event) *event {
	if best == nil || best.sent <= d.lead() {
		return nil
	}
	from := d.doc.Sents[best.sent].From
	if !d.is(from, d.w.sideline) && best.from != from {
		return nil
	}
	for _, e := range found {
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

// digest marks the meetings of a digest: told at the beginning of a later paragraph, by people none of whom took part in those
// before.
func (d *draft) digest(found []*event, best *event) {
	for _, e := range found {
		if e.main || meets[e.kind] < 2 || e.noun || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || !d.opensParagraph(e.sent) {
			continue
		}
		d.subjectAndObject(e)
		if len(e.people) == 0 || len(e.parties) < 2 {
			continue
		}
		d.alsoThere(e, best)
		fresh := true
		for _, o := range found {
			if o.main && (len(e.people) == 1 || e.kind != "message") && slices.Equal(o.parties, e.parties) {
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
		if a := &as[i]; (a.kind == actorLeader || a.kind == actorGuest || a.kind == actorHost) && !d.governed(a.from) {
			if v := sc.resolve(a); len(v.speakers) == 1 && v.speakers[0].party != e.people[0].party {
				e.people = append([]*person{v.speakers[0]}, e.people...)
				e.parties = d.addParty(e.parties, v.speakers[0].party)
				return
			}
		}
	}
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
		if e == best || meets[e.kind] < 3 || e.noun || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || !d.opensParagraph(e.sent) || d.doc.Sents[e.sent].Para == d.doc.Sents[best.sent].Para {
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
	if d.out.Genre != record.Readout || at < 0 || d.doc.Sents[best.sent].Para == d.doc.Sents[lead].Para {
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
		if meets[e.kind] < 3 || e.status != record.Held || !d.opensParagraph(e.sent) {
			continue
		}
		d.subjectAndObject(e)
		s := d.doc.Sents[e.sent]
		if len(e.people) == 1 && e.people[0] != visit.people[0] && slices.Contains(d.peopleIn(s.From, s.To), visit.people[0]) {
			e.people = []*person{visit.people[0], e.people[0]} // "At her working lunch with X, the Minister …"
		}
		e.main = e.main || len(e.people) > 1 && slices.Contains(e.people, visit.people[0])
	}
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
		if (agreed || e.sent == d.lead() && (headline || d.subjectBoth(e))) && (headline || d.bodyIndex(e.sent, 0) < 2 || agreed && d.out.Genre == record.JointStatement) {
			e.main = true
			e.people, e.parties = slices.Clone(best.people), slices.Clone(best.parties)
			return
		}
	}
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
					if d.rule(ms[0]).cue.act == record.Congratulate { // who only sends wishes or condolences has met nobody
						kind = "message"
					}
					return d.event(event{kind: kind, from: ms[0].From, to: ms[0].To, sent: si, rule: ms[0].Rule.Name, status: record.Held,
						people: append(slices.Clone(v.speakers), w.speakers...), parties: d.addParty(v.by, w.by[0])})
				}
			}
		}
		if len(v.by) < 2 || d.governed(as[i].from) {
			continue
		}
		if ms := d.of[makesStatement].from(as[i].to); len(ms) > 0 && ms[0].From < min(s.To, as[i].to+8) {
			return d.event(event{kind: "meeting", from: ms[0].From, to: ms[0].To, sent: si, rule: ms[0].Rule.Name, status: record.Held, people: v.speakers, parties: v.by})
		}
	}
	return nil
}

// severally makes several meetings of one that tells of them together: "the President and the Prime Minister separately received
// …", "met the King, the Premier and the Speaker". Those of one side who hold different offices meet the other side one by one.
func (d *draft) severally(found []*event, e *event) []*event {
	if e.kind != "meeting" || len(e.people) < 3 || e.noun || e.all {
		return found
	}
	one, many := e.people[0], e.people[1:]
	if e.subjects > 1 {
		one, many = e.people[len(e.people)-1], e.people[:len(e.people)-1]
	}
	for _, p := range many {
		if len(p.offices) == 0 || p.party == one.party || p.party == "" || e.subjects > 1 && (p.party != many[0].party || d.r.world.isOrg(p.party)) {
			return found
		}
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
