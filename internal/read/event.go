package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// event is a record.Event in the making.
type event struct {
	kind     string
	from, to int // tokens of the rule's match
	sent     int // index into doc.Sents
	rule     string
	people   []*person
	parties  []record.Party
	when     record.Date
	where    *record.Place
	occasion string
	status   record.Status
	main     bool
	subjects int  // how many of people are the verb's subject
	item     bool // of a digest: its people are those of its paragraph
	titled   bool // the parties are those that the name of the meeting gives
	noun     bool // told by a noun ("their meeting"), not by a verb
	evidence []record.Evidence
	id       record.EventID
}

func (e *event) country() record.Party {
	if e.where != nil {
		return e.where.Country
	}
	return ""
}

// readEvents finds what happened: first everything that a rule names, then which of it the document reports, then that in full.
func (d *draft) readEvents() {
	found := d.eventMatches()
	found, main := d.chooseMain(found)
	if main != nil {
		d.complete(main, main)
	}
	for _, e := range found {
		if e != main {
			d.complete(e, main)
		}
	}
	d.events = d.events[:0]
	for _, e := range found {
		if d.keep(e) && !d.told(e) {
			d.events = append(d.events, e)
		}
	}
}

func (d *draft) eventMatches() []*event {
	var found []*event
	si, next := 0, 0
	for _, m := range d.matches {
		if m.Rule.Makes != "event" {
			continue
		}
		for d.doc.Sents[si].To <= m.From {
			si++
		}
		if m.From < next || d.doc.Sents[si].Section != text.Body && d.doc.Sents[si].Section != text.Headline {
			continue
		}
		if d.insideName(m) || d.addressed(m) {
			continue
		}
		next = m.To
		e := &event{kind: m.Rule.Attr["kind"], from: m.From, to: m.To, sent: si, rule: m.Rule.Name, noun: m.Rule.Attr["noun"] == "yes", status: record.Status(m.Rule.Attr["status"])}
		if e.status == "" {
			e.status = d.status(e)
		}
		found = append(found, e)
	}
	return found
}

// addressed reports whether the words of an event ask somebody to do something: "called on Pyongyang to return".
func (d *draft) addressed(m grammar.Match) bool {
	for _, x := range d.matches[d.matchAt(m.From):] {
		if x.From > m.From {
			return false
		}
		if x.Rule.Makes == "statement" && d.w.cues[x.Rule].need && d.hasAddressee(&cue{to: x.To}, len(d.toks)) {
			return true
		}
	}
	return false
}

// insideName reports whether a match lies within an instrument's name.
func (d *draft) insideName(m grammar.Match) bool {
	for _, n := range d.named {
		if n.from <= m.From && m.To <= n.to {
			return true
		}
	}
	return false
}

// status is held, or planned where a word of the future stands before the verb in its clause.
func (d *draft) status(e *event) record.Status {
	future := d.g.Class("future")
	s := d.doc.Sents[e.sent]
	for i := e.from - 1; i >= s.From && i >= e.from-6; i-- {
		if d.toks[i].Kind == text.Punct {
			break
		}
		if d.is(i, future) {
			return record.Planned
		}
	}
	return record.Held
}

// people of tokens [from, to): named ones, and titles alone that can mean only one person.
func (d *draft) peopleIn(from, to int) []*person {
	var out []*person
	for _, m := range d.mentions {
		if m.from >= from && m.to <= to && m.person != nil {
			out = addPerson(out, m.person)
		}
	}
	return out
}

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
		if score == 0 {
			return 0
		}
		if e.noun {
			score -= 12
		}
		if e.status != record.Held {
			score -= 12
		}
		switch {
		case len(e.parties) >= 2 || d.groupBefore(e):
			score += 10
		case len(e.people) == 0:
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
	if best != nil && best.noun && best.sent != d.lead() { // a lead that tells the outcome stands before a noun later on
		if e := d.implied(d.lead()); e != nil {
			e.kind = best.kind
			best = e
			found = append(found, e)
		}
	}
	if best == nil {
		if best = d.implied(d.lead()); best == nil {
			return found, nil
		}
		found = append(found, best)
	}
	best.main = true
	d.subjectAndObject(best)
	found = d.severally(found, best)
	d.completeMain(best)
	for _, e := range found {
		if e == best || meets[e.kind] < 3 || e.noun || e.status != record.Held {
			continue
		}
		if e.sent == best.sent && len(e.people) > 0 && !samePeople(e.people, best.people) {
			e.main = true
		}
	}
	d.visited(found, best)
	d.digest(found, best)
	found = d.items(found)
	d.upgraded(found, best)
	return found, best
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
		fresh := true
		for _, o := range found {
			for _, p := range e.people {
				if o.main && slices.Contains(o.people, p) {
					fresh = false
				}
			}
		}
		e.main = fresh
	}
}

// itemEvent is what an item of a digest reports, whose first sentence is si: the likeliest event told in it, else the meeting that
// its first sentence implies.
func (d *draft) itemEvent(found []*event, si int) *event {
	var best *event
	for _, e := range found {
		if d.doc.Sents[e.sent].Para != d.doc.Sents[si].Para || meets[e.kind] == 0 || e.noun && meets[e.kind] < 3 || e.status == record.Planned {
			continue
		}
		d.subjectAndObject(e)
		if len(e.people) > 0 && (best == nil || meets[e.kind] > meets[best.kind]) {
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
		visit.parties = addParty(visit.parties, p)
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

// items adds the meetings that the items of a digest tell only by their outcome, where every item has a dateline of its own.
func (d *draft) items(found []*event) []*event {
	if d.datelines() < 2 {
		return found
	}
	for _, e := range found {
		e.item = true
	}
	for si, s := range d.doc.Sents {
		if s.Section != text.Body || si == 0 || d.doc.Sents[si-1].Section != text.Dateline {
			continue
		}
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
		for _, m := range d.matches[d.matchAt(d.doc.Sents[e.sent].From):] {
			if m.From >= e.from {
				break
			}
			agreed = agreed || m.To == e.from && m.Rule.Makes == "statement" && m.Rule.Attr["act"] == "agree"
		}
		if (agreed || e.sent == d.lead() && d.subjectBoth(e)) && (headline || d.bodyIndex(e.sent, 0) < 2) {
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
				for _, m := range d.matches[d.matchAt(as[i].to):] {
					if m.From >= as[i+1].from {
						break
					}
					if m.Rule.Makes == "statement" {
						return &event{kind: "meeting", from: m.From, to: m.To, sent: si, rule: m.Rule.Name, status: record.Held,
							people: append(slices.Clone(v.speakers), w.speakers...), parties: addParty(slices.Clone(v.by), w.by[0])}
					}
				}
			}
		}
		if len(v.by) < 2 || d.governed(as[i].from) {
			continue
		}
		for _, m := range d.matches[d.matchAt(as[i].to):] {
			if m.From >= s.To {
				break
			}
			if m.Rule.Makes == "statement" && m.From-as[i].to < 8 {
				return &event{kind: "meeting", from: m.From, to: m.To, sent: si, rule: m.Rule.Name, status: record.Held, people: v.speakers, parties: v.by}
			}
		}
	}
	return nil
}

// severally makes several meetings of one that tells of them together: "the President and the Prime Minister separately received
// …", "met the King, the Premier and the Speaker". Those of one side who hold different offices meet the other side one by one.
func (d *draft) severally(found []*event, e *event) []*event {
	if e.kind != "meeting" || len(e.people) < 3 || e.noun {
		return found
	}
	one, many := e.people[0], e.people[1:]
	if e.subjects > 1 {
		one, many = e.people[len(e.people)-1], e.people[:len(e.people)-1]
	}
	for _, p := range many {
		if len(p.offices) == 0 || p.party == one.party || p.party == "" || e.subjects > 1 && p.party != many[0].party {
			return found
		}
	}
	at := slices.Index(found, e)
	for i, p := range many {
		c := e
		if i > 0 {
			other := *e
			c = &other
			found = slices.Insert(found, at+i, c)
		}
		c.people, c.parties = []*person{one, p}, addParty(addParty(nil, one.party), p.party)
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

// subjectAndObject fills people and parties of an event from its sentence: whoever stands before the verb and is no object, and
// those directly after it.
func (d *draft) subjectAndObject(e *event) {
	if len(e.people) > 0 || len(e.parties) > 0 {
		return
	}
	s := d.doc.Sents[e.sent]
	sc := &scene{d: d}
	take := func(a *actor) {
		if d.inOccasion(a.from) || a.kind >= actorBoth && a.kind != actorLeader || a.kind == actorParty && (d.locative(a.from) || d.bracketedAt(a.from, a.to)) {
			return
		}
		v := sc.resolve(a)
		for _, p := range v.speakers {
			e.people = addPerson(e.people, p)
		}
		for _, p := range v.by {
			e.parties = addParty(e.parties, p)
		}
	}
	before := d.actorsIn(s.From, e.from)
	after := d.actorsIn(e.from, s.To)
	for len(after) > 0 && after[0].to <= e.to {
		after = after[1:]
	}
	if e.noun {
		for i := range before {
			take(&before[i])
		}
		for i := range after {
			take(&after[i])
		}
		return
	}
	// The subject: the last actor before the verb that no preposition governs, else the first.
	var subject *actor
	for i := range before {
		if !d.governed(before[i].from) || before[i].from == s.From {
			subject = &before[i]
		}
	}
	if subject != nil {
		take(subject)
		e.subjects = len(e.people)
	}
	// The object: the first actor after it, with those joined to it; not one behind a further verb.
	for i := range after {
		a := &after[i]
		if a.from-e.to > 12 {
			break
		}
		if a.kind == actorHe || a.kind == actorThey || a.kind == actorIt || d.inOccasion(a.from) || a.kind == actorParty && (d.locative(a.from) || d.bracketedAt(a.from, a.to)) {
			continue
		}
		take(a)
		break
	}
}

// complete works out people, parties, date, place and occasion.
func (d *draft) complete(e *event, main *event) {
	s := d.doc.Sents[e.sent]
	d.subjectAndObject(e)
	if e.main {
		d.completeMain(e)
	} else if main != nil && len(e.parties) < 2 && e.kind != "conference" {
		for _, p := range main.parties {
			e.parties = addParty(e.parties, p)
		}
	}
	d.dateOf(e, s)
	d.placeOf(e, s)
	if name, ok := d.occasionIn(s.From, s.To); ok && (e.kind != "talks" || d.aside(name[0])) && (e.kind == "meeting" || e.kind == "talks" || e.kind == "signing" || e.kind == "conference") {
		e.occasion = d.quote(name[0], name[1])
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(name[0], name[1]), Rule: "occasion"})
	}
	if e.kind == "upgrade" && e.main && e != main { // it took place where and when they met
		e.when, e.where, e.people, e.parties = record.Date{}, nil, main.people, main.parties
	}
	if e.main && main != nil && (e.kind == "upgrade" || e.sent == main.sent) {
		d.borrow(e, main)
	}
	e.evidence = append([]record.Evidence{{Span: d.evidenceSpan(e, s), Rule: e.rule}}, e.evidence...)
}

// evidenceSpan is the clause of the match, cut at the sentence's ends.
func (d *draft) evidenceSpan(e *event, s text.Sentence) text.Span {
	to := s.To
	if to-1 > e.to && d.toks[to-1].Kind == text.Punct {
		to--
	}
	return d.span(s.From, to)
}

// completeMain looks beyond the sentence for who took part in the reported event: captions, the sentences around it.
func (d *draft) completeMain(e *event) {
	s := d.doc.Sents[e.sent]
	d.dyadOfTitle(e)
	if len(e.people) < 2 {
		for _, p := range d.peopleIn(s.From, s.To) {
			if len(e.people) < 2 && p.party != "" && !slices.ContainsFunc(e.people, func(q *person) bool { return q.party == p.party }) {
				e.people = addPerson(e.people, p)
			}
		}
	}
	if len(e.people) < 2 {
		first := 0
		for i := range d.doc.Sents {
			if d.doc.Sents[i].Section != text.Body || e.item && d.doc.Sents[i].Para != s.Para {
				continue
			}
			if first++; first > 4 {
				break
			}
			for _, p := range d.peopleIn(d.doc.Sents[i].From, d.doc.Sents[i].To) {
				if len(e.people) < 2 && p.party != "" && len(p.offices) > 0 && !slices.ContainsFunc(e.people, func(q *person) bool { return q.party == p.party }) {
					e.people = addPerson(e.people, p)
				}
			}
		}
	}
	d.present(e)
	for _, p := range e.people {
		if !e.titled {
			e.parties = addParty(e.parties, p.party)
		}
	}
	if len(e.parties) < 2 {
		for _, a := range d.actorsIn(s.From, s.To) {
			if a.kind == actorParty && len(e.parties) < 2 && !d.locative(a.from) && !d.bracketedAt(a.from, a.to) {
				e.parties = addParty(e.parties, a.party)
			}
		}
	}
	if ps := d.hyphenated(s.From, s.To); len(e.parties) < 2 && len(ps) == 2 {
		e.parties = ps
	}
}

// hyphenated returns the parties of a pair written with a dash in tokens [from, to): "the Vietnam-India Joint Commission".
func (d *draft) hyphenated(from, to int) []record.Party {
	for i := from; i < to; i++ {
		for _, f := range d.finds.At(i) {
			if f.Class != d.w.org && f.Class != d.w.country || f.To+1 >= to || d.word(f.To) != "-" {
				continue
			}
			for _, g := range d.finds.At(f.To + 1) {
				if a, b := d.partyOf(f), d.partyOf(g); (g.Class == d.w.org || g.Class == d.w.country) && a != b {
					return addParty(addParty(nil, a), b)
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
	if ps := d.hyphenated(0, d.doc.Sents[e.sent].To); len(ps) == 2 && (d.r.world.isOrg(ps[0]) || d.r.world.isOrg(ps[1])) {
		e.parties, e.titled = ps, true
	}
}

// present adds those whom a rule says were there too: "Present were …".
func (d *draft) present(e *event) {
	si := 0
	for _, m := range d.matches {
		if m.Rule.Makes != "presence" {
			continue
		}
		for d.doc.Sents[si].To <= m.From {
			si++
		}
		for _, p := range d.peopleIn(m.To, d.doc.Sents[si].To) {
			e.people = addPerson(e.people, p)
		}
	}
}

// borrow gives a main event what another main event of the same text tells of date, place and occasion.
func (d *draft) borrow(e, main *event) {
	if !e.when.Known() {
		e.when = main.when
	}
	if e.where == nil && e.kind != "call" {
		e.where = main.where
	}
	if e.occasion == "" && e != main {
		e.occasion = main.occasion
	}
}

// dateOf takes the date nearest to the verb in the sentence; for the main event also one in the sentences around it.
func (d *draft) dateOf(e *event, s text.Sentence) {
	if x := d.nearestDate(e, s.From, s.To); x != nil {
		e.when = x.date
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		return
	}
	if !e.main {
		return
	}
	for si := range d.doc.Sents {
		t := d.doc.Sents[si]
		if si >= e.sent {
			break
		}
		if t.Section == text.Headline {
			continue
		}
		if x := d.nearestDate(e, t.From, t.To); x != nil && x.date.Grain == record.GrainDay {
			e.when = x.date
			e.evidence = append(e.evidence, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
			return
		}
	}
	if d.out.Published != 0 && e.status == record.Held {
		e.when = record.OnDay(d.published)
	}
}

func (d *draft) nearestDate(e *event, from, to int) *dated {
	var best *dated
	dist := 1 << 30
	for i := range d.dates {
		x := &d.dates[i]
		if x.from < from || x.to > to || !x.date.Known() || x.dir == dirPeriod || x.dir == dirSince || x.dir == dirAgo {
			continue
		}
		if (x.date.Until || x.dir == dirUntil) && e.status == record.Held {
			continue
		}
		if (e.kind == "meeting" || e.kind == "talks" || e.kind == "call") && e.main && x.date.Grain != record.GrainDay {
			continue
		}
		n := x.from - e.to
		if n < 0 {
			n = e.from - x.to
			if x.from > from+3 { // inside the subject: "X, who arrived on Monday, met …"
				n += 8
			}
		}
		if n < dist {
			best, dist = x, n
		}
	}
	return best
}

// placeOf takes the place that the sentence tells: a city before a country, after a preposition, and no part of a name.
func (d *draft) placeOf(e *event, s text.Sentence) {
	if e.kind == "call" || e.kind == "message" || e.kind == "upgrade" && !e.main {
		return
	}
	if p := d.placeIn(s.From, s.To, e); p != nil {
		e.where = p
		e.evidence = append(e.evidence, p.Why)
		return
	}
	if !e.main {
		return
	}
	for si := range d.doc.Sents {
		t := d.doc.Sents[si]
		if t.Section != text.Caption && si >= e.sent || t.Section == text.Headline || si > e.sent+2 || e.item && t.Para != s.Para {
			continue
		}
		if p := d.placeIn(t.From, t.To, e); p != nil && p.Country != "" && d.isCity(p) {
			e.where = p
			e.evidence = append(e.evidence, p.Why)
			return
		}
	}
	if p := d.datelineOf(e.sent); p != nil {
		e.where = p
		return
	}
	for si := e.sent; si < len(d.doc.Sents) && si < e.sent+4; si++ {
		p := d.placeIn(d.doc.Sents[si].From, d.doc.Sents[si].To, e)
		if p != nil && d.isCity(p) && (d.meetingIn(si) || d.doc.Text[p.Why.Span.Start-1] == '(') {
			e.where = p
			e.evidence = append(e.evidence, p.Why)
			return
		}
	}
	// The country that one side visits.
	for _, v := range d.matches {
		if v.Rule.Makes != "event" || v.Rule.Attr["kind"] != "visit" {
			continue
		}
		for i := v.From; i < v.To; i++ {
			f, ok := d.finds.Longest(i, d.w.place)
			if !ok {
				f, ok = d.finds.Longest(i, d.w.country)
			}
			if ok {
				e.where = &record.Place{Name: d.quote(f.From, f.To), Country: d.partyOf(f), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: v.Rule.Name}}
				e.evidence = append(e.evidence, e.where.Why)
				return
			}
		}
	}
}

// meetingIn reports whether a sentence tells of a meeting.
func (d *draft) meetingIn(sent int) bool {
	s := d.doc.Sents[sent]
	for _, m := range d.matches[d.matchAt(s.From):] {
		if m.From >= s.To {
			return false
		}
		if m.Rule.Makes == "event" && meets[m.Rule.Attr["kind"]] >= 3 {
			return true
		}
	}
	return false
}

// isCity reports whether a place is within a country, not the country or a region.
func (d *draft) isCity(p *record.Place) bool { return p.Why.Rule == "place:city" }

func (d *draft) placeIn(from, to int, e *event) *record.Place {
	var best *record.Place
	bestScore := 0
	for i := from; i < to; i++ {
		if d.inMention(i) || d.inNamed(i) {
			continue
		}
		for _, f := range d.finds.At(i) {
			if f.Class != d.w.place && f.Class != d.w.country || f.To > to {
				continue
			}
			score := 0
			if d.locative(f.From) {
				score = 4
			} else if f.Class == d.w.place && d.bracketed(f) {
				score = 3
			} else {
				break
			}
			pl := record.Place{Name: d.quote(f.From, f.To), Country: d.partyOf(f), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: "place:country"}}
			if f.Class == d.w.place {
				if kind := d.r.world.places[f.Value].kind; kind == "region" || kind == "sea" {
					break
				}
				score += 4
				pl.Why.Rule = "place:city"
			}
			if f.From >= e.from && f.From-e.to < 14 {
				score++
			}
			if e.from < to && f.To < e.from && e.from-f.To > 8 && f.From-from > 12 {
				break // the place of something else told before
			}
			if score > bestScore {
				best, bestScore = &pl, score
			}
			break
		}
	}
	return best
}

// locative reports whether a word of class "at" (in, at, tại, ở) governs the place at token i, perhaps over «thủ đô», "the capital of".
func (d *draft) locative(i int) bool {
	at := d.g.Class("at")
	for s := i - 1; s >= 0 && s >= i-6; s-- {
		for _, f := range d.finds.At(s) {
			if f.Class == at && f.To == i {
				return true
			}
		}
	}
	return false
}

func (d *draft) bracketed(f grammar.Find) bool {
	return d.bracketedAt(f.From, f.To)
}

// inOccasion reports whether token i lies in the name of a gathering.
func (d *draft) inOccasion(i int) bool {
	for _, m := range d.matches {
		if m.From > i {
			return false
		}
		if m.Rule.Makes == "occasion" && i < m.To {
			return true
		}
	}
	return false
}

func (d *draft) bracketedAt(from, to int) bool {
	return from > 0 && to < len(d.toks) && d.doc.Text[d.toks[from-1].Span.Start] == '(' && d.doc.Text[d.toks[to].Span.Start] == ')'
}

func (d *draft) inMention(i int) bool {
	for _, m := range d.mentions {
		if m.from <= i && i < m.to {
			return true
		}
	}
	return false
}

func (d *draft) inNamed(i int) bool {
	for _, n := range d.named {
		if n.from <= i && i < n.to {
			return true
		}
	}
	return false
}

// occasionIn finds the gathering that a rule names in tokens [from, to).
func (d *draft) occasionIn(from, to int) ([2]int, bool) {
	for _, m := range d.matches {
		if m.From < from || m.To > to || m.Rule.Makes != "occasion" {
			continue
		}
		a, b := m.From, m.To
		if f, ok := d.finds.Longest(a, d.g.Class("sideline")); ok && f.To < b {
			a = f.To
		}
		for a < b-1 && (d.is(a, d.w.prep) || d.word(a) == "the" || d.word(a) == "its" || d.word(a) == "their") {
			a++
		}
		if strings.TrimSpace(d.quote(a, b)) != "" {
			return [2]int{a, b}, true
		}
	}
	return [2]int{}, false
}

// told reports whether an event stands in the list already: the same kind in the same sentence by the same people.
func (d *draft) told(e *event) bool {
	for _, o := range d.events {
		if o.kind != e.kind || !samePeople(o.people, e.people) || o.status != e.status {
			continue
		}
		if o.sent == e.sent || len(e.people) > 0 && e.sent-o.sent < 8 && e.when == o.when { // the headline of an item, then the item
			if o.occasion == "" {
				o.occasion = e.occasion
			}
			return true
		}
	}
	return false
}

// aside reports whether words such as "on the sidelines of" stand before the name of a gathering at token i. Talks are held
// beside one only where the text says so; the session itself is no occasion.
func (d *draft) aside(i int) bool {
	c := d.g.Class("sideline")
	for s := i - 1; s >= 0 && s >= i-6; s-- {
		if d.is(s, c) {
			return true
		}
	}
	return false
}

// keep drops what is too vague to be an event: told by a noun, with neither date, place nor people of its own.
func (d *draft) keep(e *event) bool {
	if e.main {
		return len(e.parties) > 0
	}
	if d.doc.Sents[e.sent].Section != text.Body || len(e.parties) < 2 {
		return false
	}
	if e.kind == "upgrade" {
		return true
	}
	return e.when.Known() && (e.when.Grain != record.GrainYear || e.kind == "signing") || e.status != record.Held
}
