package read

// With whom a sentence tells that somebody talked, and so which of several meetings it and those behind it tell of.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// metWith reports whether the noun of a meeting tells with whom it was, by name: "after talks with | Premier A", "in a discussion with Fiji's | Premier A".
func (d *draft) metWith(e *event) bool {
	if !e.noun {
		return false
	}
	to := e.to
	switch at := d.withIn(e.from, e.to); {
	case at > 0:
		to = at + 1
	case d.is(e.to-1, d.w.with) || d.w.inflects && d.is(e.to-1, d.w.prep) && !d.is(e.to-1, d.w.at) && !d.is(e.to-1, d.w.verbIng):
	default:
		return false
	}
	a := d.actorsIn(to, min(e.to+12, d.doc.Sents[e.sent].To))
	return len(a) > 0 && a[0].from-to < 2 && a[0].kind == actorPerson
}

// withIn is where "with" stands in tokens [from, to) where verbs have forms; 0 if it does not.
func (d *draft) withIn(from, to int) int {
	for k := from; d.w.inflects && k < to; k++ {
		if d.is(k, d.w.with) {
			return k
		}
	}
	return 0
}

// opensWithSomebody reports whether a sentence begins with the noun of a meeting and with whom it was: "At the meeting with Minister A, …", "In a further
// discussion with the Premier of Fiji, A, …".
func (d *draft) opensWithSomebody(e *event) bool {
	const early = 5 // tokens: "In Minister Otieno's separate | meeting with"
	from := d.doc.Sents[e.sent].From
	return d.w.inflects && e.noun && e.withSomebody && meets[e.kind] >= 3 && e.status == record.Held && e.from <= from+early && !d.commaIn(from, e.from) && (d.is(from, d.w.at) || d.is(from, d.w.prep) || d.is(from, d.w.article))
}

// countryFrom reads where whoever holds a title comes from: "the Minister | from Grenada", "her colleague | from Accra". It reports whether that is told.
func (d *draft) countryFrom(c *cluster, end int) bool {
	if f, ok := d.longest(min(c.to, end-1), d.w.bound); !d.w.inflects || c.party != "" || !ok || d.finds.Value(f) != "from" || d.endOf(d.w.ministers, c.to) >= 0 {
		return false
	}
	for f := range d.finds.At(min(d.skipArticle(c.to+1), len(d.toks)-1)) {
		if f.To <= end && (f.Class == d.w.country && !d.inPlace(f) || f.Class == d.w.place && d.w.means(f).seat != "") {
			c.party, c.to = d.partyOf(f), f.To
			d.stationAfter(c, end) // "envoy from Uganda | to Kenya"
			return true
		}
	}
	return false
}

// openedWith is with whom a sentence says, as it begins, that somebody talked: "In a conversation with | the Samoan Minister, …", "When A met | her Chilean
// colleague, the two …". It is nil if the sentence begins otherwise, or goes on to tell of another meeting.
func (d *draft) openedWith(si int) *actor {
	const early, near = 6, 3 // tokens before the words of the meeting; between them and whoever was met
	s := &d.doc.Sents[si]
	if !d.w.inflects {
		return nil
	}
	if at := s.From + 1; d.is(s.From, d.w.verbIng) && at+1 < s.To && (d.is(at, d.w.with) || d.is(at, d.w.toward)) { // "Speaking with the Premier of Chad, …"
		if as := d.actorsIn(at+1, s.To); len(as) > 0 && as[0].from <= at+near && (as[0].kind <= actorTitle || as[0].kind == actorLeader) {
			return &as[0]
		}
		return nil
	}
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From > s.From+early || m.From >= s.To {
			return nil
		}
		r := d.rule(m).event
		if meets[r.kind] < 3 || !r.noun && !d.is(s.From, d.w.while) && !(d.is(s.From, d.w.clause) && m.From <= s.From+4) && !(m.From == s.From && d.is(m.From, d.w.verbIng)) {
			continue
		}
		at := d.withIn(m.From, min(m.To+1, s.To)) + 1
		if at == 1 {
			if r.noun {
				continue
			}
			at = m.From + 1
		}
		as := d.actorsIn(at, s.To)
		if len(as) > 1 && as[0].kind == actorHe && d.is(as[0].from, d.w.pos) { // "her | Chilean colleague"
			as = as[1:]
		}
		if len(as) == 0 || as[0].from > at+near || d.commaIn(s.From, as[0].from) || as[0].kind > actorParty && as[0].kind != actorLeader || d.meetsLater(as[0].to, s.To) {
			return nil
		}
		return &as[0]
	}
	return nil
}

// meetsLater reports whether a verb in tokens [from, to) tells that somebody met.
func (d *draft) meetsLater(from, to int) bool {
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= to {
			return false
		}
		if r := d.rule(m).event; meets[r.kind] >= 3 && !r.noun {
			return true
		}
	}
	return false
}

// meetingWith is the one meeting of a text that tells of several at which whoever is met took part, by name or for the country that their title tells; nil
// if there is none, or several.
func (d *draft) meetingWith(events []*event, a *actor) *event {
	if a == nil {
		return nil
	}
	fits := func(e *event) bool {
		if meets[e.kind] < 3 || e.status != record.Held || len(e.parties) != 2 {
			return false
		}
		if a.person != nil {
			return slices.Contains(e.people, a.person)
		}
		return a.party != "" && slices.Contains(e.parties, a.party) && len(e.people) > 0
	}
	var one *event
	for _, e := range events {
		switch {
		case !fits(e):
		case one == nil || e.main && !one.main:
			one = e
		case e.main == one.main && !samePeople(e.people, one.people):
			return nil
		}
	}
	return one
}

// spokenOfThere reports whether whoever stands at token i, behind the noun of a meeting with which a sentence begins, took no part in it, but stands in what was
// said there: "In a discussion with Premier A, she stressed the role of | the Commonwealth".
func (d *draft) spokenOfThere(e *event, i int) bool {
	if i < e.to || !d.opensWithSomebody(e) {
		return false
	}
	for _, m := range d.of[makesStatement].from(e.to) {
		if m.From >= i {
			return false
		}
		if r := d.rule(m).cue; m.To <= i && !r.before && !r.passive {
			return true
		}
	}
	return false
}

// toldOpening is the meeting that a sentence says, as it begins, to be about; nil if it does not.
func (d *draft) toldOpening(events []*event, si int) *event {
	if len(events) < 2 {
		return nil
	}
	return d.meetingWith(events, d.openedWith(si))
}

// turnsToOpening turns to the meeting that a sentence says, as it begins, to be about. The "she" of that sentence is whoever met the one whom it names. It
// reports whether there is such a meeting.
func (s *scene) turnsToOpening(si int) bool {
	d := s.d
	e := d.toldOpening(d.events, si)
	if e == nil {
		return false
	}
	s.event, s.plural, s.person = e, voice{}, nil
	a := d.openedWith(si)
	for _, p := range e.people {
		if p != a.person && (a.person != nil || p.party != a.party) {
			s.person = p
		}
	}
	return true
}

// signedAt is the one of several meetings with whose other side somebody is told to have signed something: "She also signed a memorandum with the Minister of
// Chad". It is nil if the text tells of no such one.
func (d *draft) signedAt(found []*event, e *event) *event {
	if !d.w.inflects || e.kind != "signing" || len(found) < 3 {
		return nil
	}
	var at *event
	d.subjectAndObject(e)
	for _, p := range e.people {
		if o := d.meetingWith(found, &actor{person: p}); o != nil && o.main {
			if at != nil && at != o {
				return nil
			}
			at = o
		}
	}
	return at
}

// subjectMet turns "she" to whoever a sentence that tells of the meeting at hand tells only by a pronoun to have been there: "She also met Minister A, with whom |
// she discussed"; or by name, before "with whom".
func (s *scene) subjectMet(si int) {
	d, e := s.d, s.event
	if !d.w.inflects || e == nil || e.sent != si || e.noun || len(e.people) != 2 {
		return
	}
	as := d.actorsIn(d.doc.Sents[si].From, e.from)
	if len(as) != 1 || as[0].kind != actorHe && !(as[0].kind == actorPerson && d.withRelative(e.to, d.doc.Sents[si].To)) {
		return
	}
	if p := d.metTheOther(e); p != nil {
		s.person, s.unnamed = p, false
	}
}

// withRelative reports whether "with whom" stands in tokens [from, to).
func (d *draft) withRelative(from, to int) bool {
	at := d.withIn(from, to-1)
	for at > 0 && !d.is(at+1, d.w.relative) {
		at = d.withIn(at+1, to-1)
	}
	return at > 0
}

// talkedIn is the reported meeting during which, as a sentence tells behind what it tells, somebody spoke of something: "A reviewed the accord during his meeting
// with | Premier B". It is nil if it tells of none, or of another of the text's meetings.
func (d *draft) talkedIn(si int) *event {
	const near = 3 // tokens
	s := &d.doc.Sents[si]
	if !d.w.inflects || len(d.events) < 2 {
		return nil
	}
	for _, m := range d.of[makesEvent].from(s.From + 1) {
		if m.From >= s.To {
			return nil
		}
		r := d.rule(m).event
		at := d.withIn(m.From, min(m.To+1, s.To)) + 1
		if !r.noun || meets[r.kind] < 3 || at == 1 || !d.is(m.From, d.w.prep) && !d.is(m.From, d.w.at) && !d.governed(m.From) {
			continue
		}
		if as := d.actorsIn(at, s.To); len(as) > 0 && as[0].from <= at+near && as[0].kind == actorPerson {
			if e := d.meetingWith(d.events, &as[0]); e != nil && e.main {
				return e
			}
		}
		return nil
	}
	return nil
}

// metTheOther is the one of two who met of whom a verb tells that they met the other: by name or, where the other alone is named behind it, by a pronoun. It is nil
// if that is not told.
func (d *draft) metTheOther(e *event) *person {
	if !d.w.inflects || e == nil || e.noun || len(e.people) != 2 {
		return nil
	}
	if e.subjects == 1 {
		return e.people[0]
	}
	named := d.peopleIn(e.from, d.doc.Sents[e.sent].To)
	for i, p := range e.people {
		if !slices.Contains(named, p) && slices.Contains(named, e.people[1-i]) {
			return p
		}
	}
	return nil
}

// metToo gives a meeting whose noun a sentence begins with, and of which only the other side is told, whoever met the one of the reported meeting: "She met
// Premier A. In another discussion with Premier B, she stressed …". It reports whether it has two sides then.
func (d *draft) metToo(e, main *event) bool {
	if main == nil || len(e.people) != 1 || len(e.parties) != 1 || !d.opensWithSomebody(e) {
		return false
	}
	p := d.metTheOther(main)
	if p == nil || p.party == "" || p.party == e.parties[0] {
		return false
	}
	e.people, e.parties = append(d.mem.persons.list(p), e.people...), d.addParty(e.parties, p.party)
	return true
}

// turnsAside leaves the meeting at hand for what one of those there did with somebody else, for the rest of a paragraph: "A discussed quotas with Premier B. The
// two | agreed …". Where and when that was the text does not tell, and so no statement stands at it.
func (s *scene) turnsAside(c *cue) {
	d, v := s.d, c.voice
	if !d.w.inflects || s.event == nil || s.floor.held() {
		return
	}
	if s.left == nil {
		s.left = s.event
	}
	s.event = d.event(event{kind: "meeting", from: c.from, to: c.to, sent: d.sentenceOf(c.from), status: record.Held, people: v.speakers, parties: v.by})
	s.plural = v
}

// comesBack goes on with the meeting that the paragraph before turned aside from.
func (s *scene) comesBack() {
	if s.left != nil {
		s.event, s.left, s.plural = s.left, nil, voice{}
	}
}

// takeWith takes those, from the kth on, whom "with" joins once more to the one before them: "met with A, | with B, and with C". It returns who comes next.
func (d *draft) takeWith(as []actor, k int, take func(*actor)) int {
	for ; d.w.inflects && k < len(as) && as[k-1].kind <= actorTitle && as[k].kind <= actorTitle && d.withAgain(as[k-1].to, as[k].from); k++ {
		take(&as[k])
	}
	return k
}

// withAgain reports whether tokens [from, to) only join one whom somebody met to another: ", with the", "and with".
func (d *draft) withAgain(from, to int) bool {
	k := from
	if k < to && d.comma(k) {
		k++
	}
	if k < to && d.is(k, d.w.and) {
		k++
	}
	return k > from && k < to && d.is(k, d.w.with) && d.skipArticle(k+1) == to
}

// beginsAbove is whoever the paragraph above that of a sentence which opens its own begins with; nil if it begins with nobody by name.
func (d *draft) beginsAbove(sent int) *person {
	if sent == 0 || !d.opensParagraph(sent) {
		return nil
	}
	k := sent - 1
	for k > 0 && d.doc.Sents[k-1].Para == d.doc.Sents[sent-1].Para {
		k--
	}
	if a, ok := d.actorBeginning(d.doc.Sents[k].From); ok && a.kind == actorPerson && len(a.more) == 0 {
		return a.person
	}
	return nil
}

// lookingOn counts those at the head of a list of actors who are told only to have looked on when somebody was received, and tells where that aside ends: "received, in the
// presence of | Crown Prince A, | the Peruvian Minister". It is nothing where the sentence tells of none.
func (d *draft) lookingOn(e *event, after []actor) (count, past int) {
	const near = 12 // tokens between the words of the meeting and the aside
	if !d.w.inflects || e.kind != "meeting" || e.noun || len(after) < 2 {
		return 0, 0
	}
	s := &d.doc.Sents[e.sent]
	at := d.finds.Next(e.from, min(e.to+near, s.To), d.w.seam)
	for at < min(e.to+near, s.To) && !d.seam(at, "onlookers") {
		at = d.finds.Next(at+1, min(e.to+near, s.To), d.w.seam)
	}
	if at >= min(e.to+near, s.To) {
		return 0, 0
	}
	for i := range after {
		if a := &after[i]; a.from > at && a.kind <= actorTitle && i+1 < len(after) {
			if end := d.pastMarks(a.to, s.To); d.comma(a.to) && after[i+1].from >= end {
				return i + 1, end
			}
			return 0, 0
		}
	}
	return 0, 0
}

// byStranger reports whether somebody of whom no more than a name is told met several at token i: "Ana Soto on Thursday | met with the Presidents of Peru Luis Vega
// and Chile Juan Rojas". Those did not meet each other.
func (d *draft) byStranger(i int, s *text.Sentence) bool {
	if !d.is(i, d.w.verbPast) && !d.is(i, d.w.have) && !d.is(i, d.w.verbThird) {
		return false
	}
	if as := d.actorsIn(s.From, i); len(as) == 1 && as[0].kind == actorPerson && as[0].party == "" && len(as[0].more) == 0 && as[0].person != nil && as[0].person.party == "" && !d.governed(as[0].from) {
		n := 0
		for _, a := range d.actorsIn(i, s.To) {
			if a.kind == actorParty || a.kind == actorPerson && a.person != nil && a.person.party != "" {
				n += 1 + len(a.more)
			}
		}
		return n > 1 // "President Ana Soto | met the presidents of Peru and Chile", in a text that does not tell whose she is
	}
	to := i
	for to > s.From && d.lies(to-1, inDate) {
		to--
	}
	to = d.backAdverb(to-1, s.From) + 1
	from := to
	for from > s.From && d.toks[from-1].Shape == text.Title && !d.lies(from-1, inDate|inMention) {
		from--
	}
	if from+2 > to || d.name(from, to) < to || from > s.From && d.toks[from-1].Kind != text.Punct && !d.lies(from-1, inDate) {
		return false
	}
	return len(d.actorsIn(s.From, i)) == 0 && len(d.peopleIn(i, s.To)) > 1
}
