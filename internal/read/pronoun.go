package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Who "he", "she" and "His Majesty" are where the sentence itself tells it.

// otherThan is the participant for whom a pronoun stands, where its sentence tells which: a sovereign for "His Majesty", whoever called for "received a call from
// A, during which | he …", and of two people the one who is not the "she" before: "She thanked him and | he promised". nil if it tells nothing.
func (s *scene) otherThan(a *actor) *person {
	if !s.d.w.inflects || s.floor.held() {
		return nil
	}
	if p := s.sovereign(a); p != nil {
		return p
	}
	if p := s.caller(a); p != nil {
		return p
	}
	g, ps := s.d.gender(a.from), s.participants()
	if g == "" || len(ps) != 2 || s.person == nil {
		return nil
	}
	from := s.d.doc.Sents[s.d.sentenceOf(a.from)].From
	for k := a.from - 1; k >= from; k-- {
		if before := s.d.gender(k); before == "" || before == g || s.d.is(k, s.d.w.pos) || !s.d.is(k+1, s.d.w.past) && !s.d.is(k+1, s.d.w.verbPast) {
			continue
		}
		for i, p := range ps {
			if other := ps[1-i]; p == s.person && (other.gender == "" || other.gender == g) {
				return other
			}
		}
		return nil
	}
	return nil
}

// sovereign is the only king or queen among those who took part, where words that are a title of theirs stand for a person: "His Majesty stressed".
func (s *scene) sovereign(a *actor) (one *person) {
	f, ok := s.d.longest(a.from, s.d.w.office)
	if !ok || !slices.Contains(s.d.w.means(f).title.offices, "monarch") {
		return nil
	}
	for _, p := range s.participants() {
		if !reigns(p.offices) {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}

// caller is from whom a call is told to have come, if the pronoun begins the relative clause behind their name: "received a phone call from President A, during
// which | he …".
func (s *scene) caller(a *actor) *person {
	const near = 3 // tokens: ", during which"
	if k := a.from - near; k < 0 || !s.d.is(a.from-1, s.d.w.relative) || !s.d.commaIn(k, a.from) {
		return nil
	}
	return s.callFrom(a.from)
}

// callFrom is from whom a sentence tells a call to have come, named last before token i; nil if it does not.
func (s *scene) callFrom(i int) *person {
	d := s.d
	if s.event == nil || s.event.kind != "call" || len(d.mentions) == 0 || d.mentions[0].to > i {
		return nil
	}
	m := d.lastBefore(i)
	if m.person == nil || d.sentenceOf(m.from) != d.sentenceOf(i) || !slices.Contains(s.participants(), m.person) {
		return nil
	}
	if f, ok := d.longest(max(0, d.beforeOf(m.from)), d.w.bound); !ok || d.finds.Value(f) != "from" {
		return nil
	}
	return m.person
}

// purposeOfCall gives what a call was made for to whoever made it: "received a call from A on Monday | to congratulate him".
func (s *scene) purposeOfCall(c *cue) {
	if !s.d.w.inflects || c.form != formBase || c.from == 0 || !s.d.is(c.from-1, s.d.w.toward) {
		return
	}
	if p := s.callFrom(c.from); p != nil && p.party != "" {
		c.voice = p.voice()
	}
}

// unqualified is of two with one title the one of the country where a text was written, or of its agency, if the other one was told before by the title and their
// country: "The French President thanked Egypt. | The President stressed …", from Cairo. nil if nothing tells it.
func (d *draft) unqualified(a *actor, found []*person) *person {
	if !d.w.inflects || a.party != "" || len(found) != 2 || len(a.offices) == 0 {
		return nil
	}
	home := d.agency
	if pl := d.out.Dateline; home == "" && pl != nil && len(d.datelines) == 1 {
		home = pl.Country
	}
	for i, p := range found {
		if other := found[1-i]; home != "" && p.party == home && d.calledOf(other.party, a) && !d.calledOf(home, a) {
			return p
		}
	}
	return nil
}

// calledOf reports whether somebody was told before a title alone by the same office and a country, and by no name: "the French President".
func (d *draft) calledOf(country record.Party, a *actor) bool {
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		return m.from < a.from && !m.named() && m.party == country && slices.ContainsFunc(m.offices, func(o record.Office) bool { return o.Code == a.offices[0].Code })
	})
}

// firstOf is whoever a sentence begins with, of those named before a pronoun in it: "Minister A travelled to Lima, where | she met B and C". nil if nobody is.
func (d *draft) firstOf(before []actor) *person {
	if a := &before[0]; len(before) > 1 && a.kind == actorPerson && !d.governed(a.from) && d.sentenceOf(a.from) == d.sentenceOf(before[len(before)-1].from) {
		return a.person
	}
	return nil
}

// justMet are the two whom the sentence before tells to have met besides, where the next begins with "they": "The Minister also met Speaker A. | They agreed to …".
func (s *scene) justMet(a *actor) voice {
	d := s.d
	si := d.sentenceOf(a.from)
	if !d.w.inflects || a.from != d.doc.Sents[si].From {
		return voice{}
	}
	for _, e := range d.events {
		if !e.main && !e.noun && e.sent == si-1 && e.status == record.Held && meets[e.kind] >= 3 && len(e.people) == 2 && len(e.parties) == 2 {
			return voice{by: e.parties, speakers: e.people, group: true}
		}
	}
	return voice{}
}

// kindToOther gives a kind word about a country to the other of the two who met, where verbs have one form and a pronoun that stands for its own leader would have
// it: «Chủ tịch nước A đã tiếp Tổng thống Peru B. Bà | cảm ơn Việt Nam, khẳng định …». Nobody thanks or praises their own country so.
func (s *scene) kindToOther(c *cue, v voice) voice {
	ps := s.participants()
	if s.d.w.inflects || c.subject.kind != actorHe || !v.single() || len(v.speakers) != 1 || len(ps) != 2 || ps[0].party == ps[1].party || !slices.Contains(ps, v.speakers[0]) {
		return v
	}
	switch c.rule.act {
	case record.Thank, record.Congratulate, record.Welcome:
	default:
		return v
	}
	a, ok := s.d.actorBeginning(s.d.skipAdverbs(c.to, s.d.doc.Sents[s.d.sentenceOf(c.from)].To))
	if !ok || a.kind != actorParty || len(a.more) > 0 || a.party != v.by[0] {
		return v
	}
	if ps[0] == v.speakers[0] {
		return ps[1].voice()
	}
	return ps[0].voice()
}
