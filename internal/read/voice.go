package read

// Who an actor is where it stands: the voice that a pronoun, a title or "the two sides" has in the scene.

import (
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// scene is what a reader keeps in mind while reading: the event being told, who spoke last.
type scene struct {
	d       *draft
	event   *event
	person  *person // last single speaker
	plural  voice   // last plural speaker
	country record.Party
	floor   floor
	turn    *turn
	pair    []record.Party // "the two sides" where no event is told
	left    *event         // the meeting of which the text goes on to tell in the next paragraph, where this one tells what somebody did with others
	met     []record.Party // whoever met several, and the one of them of whom the text goes on to tell, where that meeting is no event
	credit  int            // the token where the sentence stops telling and says who told it, its end if it does not
	page    record.Party   // whose page the text is, if it begins with what a party says, as it is said: "Norway condemns the attack"
	last    voice          // whoever spoke last by themselves
	quoting voice          // who is quoted, in a quotation of several sentences whose end alone names them
	lister  voice          // who does what the items of a list tell, each with a verb of its own: "The Council:"
	denied  int            // the token after a saying that is denied in this sentence, 0 for none
	unnamed bool           // who spoke last by themselves is told by a title, and never named: "The Secretary-General said …"
	unheard int            // and after one of somebody who is nobody here
}

// voice is who says something.
type voice struct {
	by       []record.Party
	speakers []*person
	group    bool // speaks as both sides or all
	whole    bool // speaks as a bloc at its conference: one party, but many who agree
	official bool // by its ministry
}

func (v voice) ok() bool { return len(v.by) > 0 }

func (v voice) single() bool { return len(v.by) == 1 && !v.whole }

// partiesThere are those for whom somebody took part in the event that is told.
func (s *scene) partiesThere() []record.Party {
	var out []record.Party
	for _, p := range s.participants() {
		out = s.d.addParty(out, p.party)
	}
	return out
}

// orgsThere reports whether somebody took part for an organisation.
func (s *scene) orgsThere() bool {
	return slices.ContainsFunc(s.participants(), func(p *person) bool { return s.d.r.world.isOrg(p.party) })
}

func (s *scene) parties() []record.Party {
	if s.event != nil {
		return s.event.parties
	}
	if s.met != nil {
		return s.met
	}
	return s.pair
}

func (s *scene) participants() []*person {
	if s.event != nil {
		return s.event.people
	}
	return nil
}

// resolve tells who an actor is. An unresolved actor gives an empty voice.
func (s *scene) resolve(a *actor) voice {
	v := s.one(a)
	if !v.ok() && len(a.more) > 0 {
		return v // "he and Minister Kato": of two who are not both known nothing is told
	}
	for i := range a.more {
		w := s.one(&a.more[i])
		if k := a.more[i].kind; k == actorHost || k == actorGuest {
			if w = s.facing(v); !w.ok() {
				return w // "the President and his host agreed": who that is, is not known
			}
		}
		if len(w.speakers) == 1 && slices.Contains(v.speakers, w.speakers[0]) { // "the Secretary and the Foreign Minister" are two
			for _, p := range s.participants() {
				if !slices.Contains(v.speakers, p) {
					w = p.voice()
					break
				}
			}
		}
		if a.kind == actorTitle && a.party == "" && len(v.speakers) == 0 && slices.Equal(v.by, w.by) && s.d.w.inflects {
			return voice{} // "the President and Otieno agreed": whose President that is, the text does not tell
		}
		for _, p := range w.by {
			v.by = s.d.addParty(v.by, p)
		}
		for _, p := range w.speakers {
			v.speakers = s.d.addPerson(v.speakers, p)
		}
		v.group = true
	}
	return v
}

func (s *scene) one(a *actor) voice {
	switch a.kind {
	case actorPerson:
		return a.person.voice()
	case actorTitle:
		if s.d.stranger(a) || a.party == "" && s.d.several(a.from, a.from) { // «các đại sứ»: nobody knows which
			return voice{}
		}
		if p := s.byTitle(a); p != nil {
			return p.voice()
		}
		if a.party != "" {
			return s.d.sole(a.party)
		}
		if p := s.d.titledBefore(a); p != "" {
			return s.d.sole(p)
		}
		if p := s.d.heldLater(a); p != nil {
			return p.voice()
		}
		if p := s.d.officeBefore(a.from); p != "" && s.d.speaks(a) {
			return s.d.sole(p) // "the spokesman" of the ministry that was named
		}
		if len(a.offices) > 0 && a.offices[0].Code == "org-head" {
			if p := s.d.titledWithin(a); p != nil {
				return p.voice()
			}
			if p := s.d.mainOrg(); p != "" {
				return s.d.sole(p)
			}
		} else if len(a.offices) > 0 && s.d.home != "" {
			return s.d.sole(s.d.home) // "the Prime Minister" of a readout that never names its own
		}
		for i := a.from; i < a.to; i++ {
			if f, ok := s.d.longest(i, s.d.w.titleHome); ok && s.d.spokenOfHere(s.d.homeOf(f)) {
				return s.d.sole(s.d.homeOf(f))
			}
		}
	case actorParty:
		if a.party != "" {
			v := s.d.sole(a.party)
			v.whole = a.party == s.summit()
			v.group, v.official = v.whole, a.official || a.party == s.page
			return v
		}
	case actorBoth:
		n, _ := strconv.Atoi(a.count)
		if n == 0 && s.d.w.inflects && a.to == a.from+1 {
			n = 2 // "both"
		}
		if n > 2 && n != len(s.parties()) {
			return voice{} // "the three countries" are not those two that met
		}
		if pair := s.d.sidesOfBody(a.from, s.parties()); pair != nil {
			return voice{by: pair, group: true}
		}
		if pair := s.otherPair(a); pair != nil {
			return voice{by: pair, group: true}
		}
		v := s.together(false)
		if len(v.by) == 1 {
			return voice{} // one is not two sides, and who the other is the text does not tell
		}
		if len(v.by) > 2 && (n == 2 || s.event != nil && s.event.kind != "conference") { // with an organisation beside them
			if states := s.d.states(v.by); len(states) == 2 && (n == 2 || !s.orgsThere()) {
				v.by = states
			} else if two := s.partiesThere(); n == 2 && len(two) == 2 {
				v.by = two
			} else if n == 2 && s.d.w.inflects {
				return voice{} // of which two of those who met, the text does not tell
			}
		}
		return v
	case actorPeople:
		if v := s.justMet(a); v.ok() && (a.count == "" || a.count == "2") && !s.d.opensParagraph(s.d.sentenceOf(a.from)) {
			return v
		}
		v := s.together(true)
		if len(v.by) == 1 && !v.whole && s.event != nil && s.event.kind == "conference" {
			return voice{} // the ministers of others, too
		}
		if !s.d.w.inflects && len(v.by) == 2 && len(v.speakers) == 1 {
			v.speakers = nil // «hai nhà lãnh đạo»: whoever visited is only one of them
		}
		if n, _ := strconv.Atoi(a.count); n > 2 && n != len(v.by) {
			if n != 2*len(v.by) {
				return voice{} // "the three ministers" are not those of two that met
			}
			if len(v.speakers) != n { // "the four ministers" of two: those of defence, too
				v.speakers = nil
			}
		}
		if two := s.partiesThere(); len(v.by) > 2 && len(two) == 2 && len(s.participants()) == 2 && a.count != "3" { // "the two" are those who met, whoever else is named
			v.by = two
		}
		if v.speakers = s.d.whoHold(v, a); s.d.isLeader(a) {
			v.speakers = s.leaders(v, a.from)
		}
		if n, _ := strconv.Atoi(a.count); n == 2 && len(v.by) == 2 && len(v.speakers) > 2 {
			v.speakers = s.firstOfEach(v)
		}
		if f, ok := s.d.longest(a.to-1, s.d.w.ministers); ok && s.event != nil && (s.event.kind == "ceremony" || s.hostOnly()) && (s.d.finds.Value(f) == "ambassador" || s.d.finds.Value(f) == "envoy") {
			return s.newcomers() // not the President, to whom they presented their credentials
		}
		return v
	case actorThey:
		if v := s.justMet(a); v.ok() {
			return v
		}
		if s.plural.ok() && !s.d.foreignBefore(a.from) {
			return s.plural
		}
		if s.floor.turn || s.d.foreignBefore(a.from) {
			return voice{} // others than who speaks
		}
		return s.together(true)
	case actorWe:
		if s.d.out.Genre == record.JointStatement { // the parties speak together
			return s.together(true)
		}
		return s.own()
	case actorI:
		return s.own()
	case actorBare:
		if s.d.out.Genre == record.JointStatement || s.event != nil && (s.event.kind == "conference" || !s.d.w.inflects && s.event.kind == "talks" && len(s.parties()) == 2) {
			return s.together(true)
		}
	case actorHe:
		if ps := s.participants(); len(ps) == 2 && (s.d.handsOver(a.from) || s.answers(a)) { // "For her part, she …": the other one
			for i, p := range ps {
				if p == s.person {
					return ps[1-i].voice()
				}
			}
		}
		if s.floor.turn && s.d.w.inflects && len(s.floor.voice.speakers) == 1 { // who answers says "he" of another
			return s.d.lastOther(a.from, s.floor.voice.speakers[0]).voice()
		}
		if p := s.addresser(a); p != nil {
			return p.voice()
		}
		if p := s.otherThan(a); p != nil {
			return p.voice()
		}
		if s.unnamed && s.last.ok() {
			return s.last
		}
		return s.heOrShe(a).voice()
	case actorWho:
		for i := a.from; i >= a.from-1 && i > 0; i-- {
			if b, ok := s.d.actorEnding(i); ok && b.kind != actorWho {
				return s.resolve(b)
			}
		}
	case actorIt, actorLocal:
		if a.kind == actorLocal && a.party != "" {
			return s.d.sole(a.party)
		}
		if p := s.leadsProvince(); a.kind == actorLocal && p != "" {
			return s.d.sole(p)
		}
		if s.country != "" {
			return s.d.sole(s.country)
		}
	case actorLeader:
		for _, p := range s.participants() {
			if p.party == a.party {
				if q := s.d.headOf(a.party, a.from); q != nil && !p.leadsState() && s.d.isLeader(a) {
					p = q
				}
				return p.voice()
			}
		}
		if a.party != "" {
			if p := s.d.headOf(a.party, a.from); p != nil && s.event == nil && s.d.w.inflects && s.d.isLeader(a) {
				return p.voice()
			}
			return s.d.sole(a.party)
		}
		if p := s.d.lastOfTwo(a); p != nil {
			return p.voice()
		}
		if s.d.ledByWord(a) {
			return s.soleLeader()
		}
		if ps := s.participants(); len(ps) == 2 && s.person != nil { // "his counterpart"
			for i, p := range ps {
				if p == s.person {
					return ps[1-i].voice()
				}
			}
		}
	case actorForeign:
		for _, p := range s.parties() {
			if len(s.parties()) == 2 && slices.Contains(s.parties(), s.d.w.home) && p != s.d.w.home {
				return s.d.sole(p)
			}
		}
	case actorOwn:
		if s.floor.turn {
			return voice{by: s.floor.voice.by}
		}
		p := s.d.officeBefore(a.from)
		if p == "" && !s.d.w.inflects && s.person != nil && s.d.spokesperson(s.person) { // «Bộ Ngoại giao khuyến cáo …», in what a spokesperson told
			p = s.person.party
		}
		if p == "" && s.d.w.inflects {
			p = s.page // "Peru condemns the raid. The Foreign Ministry recalls that …"
		}
		if p != "" {
			v := s.d.sole(p)
			v.official = true
			return v
		}
	case actorHost, actorGuest:
		if e := s.event; e != nil {
			for _, p := range e.people {
				if home := s.hostsOf(e, a.kind); home != "" && (p.party == home) == (a.kind == actorHost) {
					if q := s.d.visitor(p.party, home); q != nil && a.kind == actorGuest {
						p = q
					}
					return p.voice()
				}
			}
		}
		if p := s.unnamedSide(a.kind); p != "" {
			return s.d.sole(p)
		}
	}
	return voice{}
}

// answers reports whether "he" speaks of what was asked for in the sentence before, or its clause, by the one who was speaking: it is the other one who
// "promised to study the request".
func (s *scene) answers(a *actor) bool {
	const near = 10 // tokens
	n := len(s.d.statements)
	if n == 0 || s.person == nil || s.floor.held() {
		return false
	}
	last, si := s.d.statements[n-1], s.d.sentenceOf(a.from)
	if last.act.Class() != record.Proposal || len(last.voice.speakers) != 1 || last.voice.speakers[0] != s.person || s.d.sentenceOf(last.from) < si-1 {
		return false
	}
	for i := a.to; i < min(s.d.doc.Sents[si].To, a.to+near) && s.d.toks[i].Kind == text.Word; i++ {
		if !s.d.seam(i, "asked") {
			continue
		}
		for _, m := range s.d.of[makesStatement].from(a.to) { // not "he repeated the request"
			switch s.d.rule(m).cue.act {
			case record.Commit, record.Accept, record.Agree, record.Welcome, record.Thank, record.Support, record.Concern:
				return m.From <= i
			}
			break
		}
	}
	return false
}

// leaders are the speakers of "the two leaders": where ministers took part, those who lead the two states, if the text has named them before
// token i.
func (s *scene) leaders(v voice, i int) []*person {
	if len(v.by) != 2 || slices.ContainsFunc(v.speakers, (*person).leadsState) {
		return v.speakers
	}
	a, b := s.d.headOf(v.by[0], i), s.d.headOf(v.by[1], i)
	if a == nil || b == nil {
		return v.speakers
	}
	if b.first < a.first {
		a, b = b, a
	}
	return []*person{a, b}
}

// firstOfEach are those of a voice whom the sentence of the event names first for each of two sides: "the two leaders", whoever else was there; all of them if it
// names nobody of one.
func (s *scene) firstOfEach(v voice) []*person {
	var two []*person
	sent := &s.d.doc.Sents[s.event.sent]
	for _, party := range v.by {
		var first *person
		for _, p := range v.speakers {
			if p.party == party && p.first >= sent.From && p.first < sent.To && (first == nil || p.first < first.first) {
				first = p
			}
		}
		if first == nil {
			return v.speakers
		}
		two = append(two, first)
	}
	if two[1].first < two[0].first {
		two[0], two[1] = two[1], two[0]
	}
	return two
}

// newcomers are the ambassadors at a ceremony, where there are several.
func (s *scene) newcomers() voice {
	v := voice{group: true}
	for _, p := range s.participants() {
		if p.holds("ambassador") && p.party != "" {
			v.by, v.speakers = s.d.addParty(v.by, p.party), s.d.addPerson(v.speakers, p)
		}
	}
	if len(v.by) < 2 {
		return voice{}
	}
	return v
}

// isLeader reports whether an actor is called a leader, or several are: ministers are, too, but not where somebody leads the state.
func (d *draft) isLeader(a *actor) bool {
	if f, ok := d.longest(a.to-1, d.w.office); ok {
		return d.finds.Value(f) == "leader"
	}
	f, ok := d.longest(a.to-1, d.w.ministers)
	return ok && (d.finds.Value(f) == "other" || d.finds.Value(f) == "head-of-state")
}

func (p *person) leadsState() bool {
	return p.holds("head-of-state") || p.holds("head-of-government") || p.holds("monarch") || p.holds("party-leader")
}

// headOf is the only one of those who lead a state whom the text has named before token i; nil if there is none, or several.
func (d *draft) headOf(party record.Party, i int) (head *person) {
	for _, p := range d.people {
		if p.party != party || p.first >= i || !p.leadsState() {
			continue
		}
		if head != nil {
			return nil
		}
		head = p
	}
	return head
}

// visitor is the one person of a party of whom the text tells that they are on a visit to a country; nil if it tells it of none, or several.
func (d *draft) visitor(party, to record.Party) (one *person) {
	for _, e := range d.events {
		if e.kind != "visit" || e.status != record.Held || len(e.people) != 1 || e.people[0].party != party || e.country() != "" && e.country() != to {
			continue
		}
		if one != nil && one != e.people[0] {
			return nil
		}
		one = e.people[0]
	}
	return one
}

// own is whoever says "we" or "I": in a text that is somebody's statement they, where nobody else is quoted.
func (s *scene) own() voice {
	if s.d.w.inflects && s.page != "" && !s.floor.held() && s.d.out.Genre != record.JointStatement {
		v := s.d.sole(s.page)
		v.official = true
		return v
	}
	return s.self()
}

// self is whoever says "I".
func (s *scene) self() voice {
	if s.floor.turn {
		return s.floor.voice
	}
	if s.last.official {
		return s.last
	}
	if s.d.alone() && s.d.answerer.ok() {
		return s.d.answerer // what a spokesperson says before the first question
	}
	return s.person.voice()
}

// voice is somebody speaking alone; empty for nobody and for one whose party is not known.
func (p *person) voice() voice {
	if p == nil || p.party == "" {
		return voice{}
	}
	p.alone.party[0], p.alone.person[0] = p.party, p
	return voice{by: p.alone.party[:], speakers: p.alone.person[:]}
}

// sole is a party speaking alone.
func (d *draft) sole(p record.Party) voice { return voice{by: d.mem.parties.list(p)} }

// heard remembers who spoke.
func (s *scene) heard(v voice) {
	if !v.ok() {
		return
	}
	if v.group {
		s.plural = v
		return
	}
	s.last = v
	if len(v.speakers) == 1 {
		s.person = v.speakers[0]
	}
	s.country = v.by[0]
}
