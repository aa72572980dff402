package read

// Sides of which few or none are named, and those who stand for them.

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// membersOfSides gives those of whom a delegation is told to consist the country of whoever is named first among them, where verbs have forms: "a delegation
// of the US Congress comprising Congressman A, Congressman B and | Congressman C".
func (d *draft) membersOfSides() {
	const apart = 10 // tokens between two of a list
	if !d.w.inflects {
		return
	}
	for i := 1; i < len(d.mentions); i++ {
		m := &d.mentions[i]
		if m.person == nil || m.person.party != "" || !m.named() {
			continue
		}
		si, k := d.sentenceOf(m.from), i
		for k > 0 && d.sentenceOf(d.mentions[k-1].from) == si && d.mentions[k].from-d.mentions[k-1].to <= apart && d.endOf(d.w.seam, d.beforeOf(d.mentions[k].from)+1) < 0 && !d.meetsLater(d.mentions[k-1].to, d.mentions[k].from) {
			k--
		}
		first := &d.mentions[k]
		at := d.endOf(d.w.seam, d.beforeOf(first.from)+1)
		if k == i || at < 0 || !d.seam(at, "consists") || first.person == nil || first.person.party == "" {
			continue
		}
		if prev := d.beforeOf(m.from); d.comma(prev) || d.is(prev, d.w.and) {
			m.person.party, m.person.told = first.person.party, true
		}
	}
}

// closesOpening reports whether a title alone, told with an article, ends the phrase with which its sentence opens, so that the title at token next, behind the
// comma, belongs to whoever does what is told, where verbs have forms: "In addition to her meeting with the President, | Foreign Minister A met …".
func (d *draft) closesOpening(c *cluster, next, end int) bool {
	from := d.doc.Sents[d.sentenceOf(c.from)].From
	if !d.w.inflects || len(c.offices) == 0 || c.from < from+3 || !d.is(from, d.w.prep) && !d.is(from, d.w.while) && !d.is(from, d.w.verbIng) || d.commaIn(from, c.from) {
		return false
	}
	if at := d.beforeOf(c.from); !d.is(at, d.w.prep) || at == c.from-1 && !d.seam(at, "meanwhile") { // "on her appointment as | Minister"
		return false
	}
	n, ok := d.cluster(next, end, false)
	if !ok {
		return false
	}
	to := d.name(d.skipRanks(n.to, end), end)
	return to > n.to && to < end && !d.comma(to) && !d.is(to, d.w.and)
}

// chairsAsWell reports whether a title of an organisation stands before that of somebody who governs a state: "Pacific Islands Forum Chair and | Prime Minister
// A". Whose Prime Minister they are, the organisation does not tell.
func (d *draft) chairsAsWell(c *cluster) bool {
	if !d.w.inflects || len(c.offices) < 2 || !d.r.world.isOrg(c.party) || c.party == "EU" {
		return false
	}
	return slices.ContainsFunc(c.offices[1:], func(o record.Office) bool {
		return slices.Contains(sole, o.Code) || o.Code == "monarch"
	})
}

// headsSpokesperson is the only country of which the text names a head of state, if somebody speaks for the head of a state and no words tell of which:
// "presidential spokesperson A".
func (d *draft) headsSpokesperson(p *person) (of record.Party) {
	if !d.w.inflects || !d.spokesperson(p) || !d.titledFor(p, "presidency") {
		return ""
	}
	for _, q := range d.people {
		if !q.holds("head-of-state") || q.party == "" || q.party == of {
			continue
		}
		if of != "" {
			return ""
		}
		of = q.party
	}
	return of
}

// deputyHead reports whether somebody's title is that of the head of an organisation behind a word for a lesser rank: "Deputy | Secretary-General".
func (d *draft) deputyHead(p *person) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool {
		_, of, ok := strings.Cut(strings.ToLower(o.Title), " ")
		t := d.w.title(of)
		return ok && o.Code == "official" && t != nil && slices.Equal(t.offices, []string{"org-head"})
	})
}

// titledFor reports whether a word of a seam stands in the title of somebody.
func (d *draft) titledFor(p *person, seam string) bool {
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person == p {
			for k := m.from; k < m.nameFrom; k++ {
				if d.seam(k, seam) {
					return true
				}
			}
		}
	}
	return false
}

// unnamedSide is the country of the host, or of the guest, where two of two countries met and nobody of that one is named: "The Speaker of Peru received a
// delegation of the Norwegian parliament. | The guests thanked …". "" if the text names somebody, or does not tell which is which.
func (s *scene) unnamedSide(kind actorKind) record.Party {
	e := s.event
	if !s.d.w.inflects || e == nil || len(e.parties) != 2 || meets[e.kind] < 3 {
		return ""
	}
	there := s.partiesThere()
	if len(there) != 1 || s.d.r.world.isOrg(there[0]) {
		return ""
	}
	other := e.parties[0]
	if other == there[0] {
		other = e.parties[1]
	}
	home := s.hostsOf(e, kind)
	if home == "" && s.d.receivesThere(e) {
		home = there[0]
	}
	if home == "" || (home == other) != (kind == actorHost) || (home == there[0]) == (kind == actorHost) {
		return ""
	}
	return other
}

// unowned is the one of several with a title who is never told to be of a country, while the others are: the text calls its own by the title alone. "Forum Chair
// and Prime Minister A received Tongan Prime Minister B. … | The Prime Minister said …".
func (d *draft) unowned(a *actor, found []*person) (own *person) {
	if !d.w.inflects || a.party != "" || len(found) < 2 {
		return nil
	}
	for _, p := range found {
		if p.told {
			continue
		}
		if own != nil {
			return nil
		}
		own = p
	}
	return own
}

// represents reports whether somebody in office is told to be of a country.
func (d *draft) represents(c record.Party) bool {
	return slices.ContainsFunc(d.people, func(p *person) bool { return p.told && p.party == c && len(p.offices) > 0 })
}

// hostsOf is the country where an event was; of a guest, where no words tell that, the text's own: its own people are never "the visitor".
func (s *scene) hostsOf(e *event, kind actorKind) record.Party {
	if home := e.country(); home != "" || kind != actorGuest || !s.d.w.inflects || !slices.Contains(e.parties, s.d.home) {
		return home
	}
	return s.d.home
}

// beforeMain leaves out the main clause, of whose verb no rule knows, behind what a participle that opens the sentence tells, at the end of tokens [from, end):
// "Expressing interest in closer ties|, President A gave guidance for an early meeting".
func (d *draft) beforeMain(c *cue, from, end int) int {
	if !d.w.inflects || !d.is(c.from, d.w.verbIng) || d.sentenceOf(from) != d.sentenceOf(c.from) || c.from > d.doc.Sents[d.sentenceOf(c.from)].From+1 {
		return end
	}
	for i := from; i+2 < end; i++ {
		if !d.comma(i) {
			continue
		}
		a, ok := d.actorBeginning(i + 1)
		if !ok {
			a, ok = d.actorBeginning(d.skipArticle(i + 1))
		}
		if ok && a.kind != actorWho && a.to < end && (d.is(a.to, d.w.past) || d.is(a.to, d.w.verbPast)) {
			return i
		}
	}
	return end
}

// sentBehind reports whether somebody is named at token i only as whose envoy it was, whom no name tells, where verbs have forms: "the special envoy of | President A".
func (d *draft) sentBehind(i int) bool {
	const longest = 5 // tokens of a title
	of := d.beforeOf(i)
	if !d.w.inflects || of < 1 || !d.is(of, d.w.of) {
		return false
	}
	for end := of; end <= of+1; end++ { // of "envoy of" the last word may belong to the title
		if f, ok := d.finds.LongestEnding(end, end-longest, grammar.ClassesOf(d.w.office)); ok && slices.Equal(d.w.means(f).title.offices, []string{"envoy"}) {
			return true
		}
	}
	return false
}

// ofTheirs reports whether "they" in what one party said will do something: whether its own people or both sides will, nothing tells. "He assured that when the
// bill comes, | they will pass it".
func (h *hearing) ofTheirs() bool {
	return h.w.inflects && h.c.rule.inOnly && h.c.subject.kind == actorThey && h.prev != nil && h.prev.accept && h.prev.rule.speech && h.prev.voice.single()
}

// invitee is the country of whoever is invited, if they are of none that met: "The Premier also invited | the President of Peru to visit Oslo", told of a call
// with the King of Oman; "" if they are.
func (y *saying) invitee() record.Party {
	const near = 3 // tokens
	if !y.w.inflects || y.act != record.Invite {
		return ""
	}
	as := y.actorsIn(y.from, y.end)
	if len(as) == 0 || as[0].from > y.from+near || as[0].kind > actorParty {
		return ""
	}
	if v := y.sc.resolve(&as[0]); v.single() && !slices.Contains(y.sc.parties(), v.by[0]) {
		return v.by[0]
	}
	return ""
}

// receivesThere reports whether the words of a meeting tell that its subject is at home and receives others.
func (d *draft) receivesThere(e *event) bool {
	for _, m := range d.of[makesEvent].from(e.from) {
		if m.From > e.from {
			break
		}
		if d.rule(m).event.hosts {
			return true
		}
	}
	return false
}

// lastOfTwo is whom "the latter" stands for: the last whom its sentence names before, behind another, or else the sentence before; nil if neither names two.
func (d *draft) lastOfTwo(a *actor) *person {
	if !d.w.inflects || !d.seam(a.to-1, "latter") {
		return nil
	}
	si := d.sentenceOf(a.from)
	for k := si; k >= max(0, si-1); k-- {
		people := d.peopleIn(d.doc.Sents[k].From, min(a.from, d.doc.Sents[k].To))
		if len(people) > 1 || len(people) == 1 && k == si {
			return people[len(people)-1]
		}
	}
	return nil
}

// openedBy reports whether the words of a meeting stand in the phrase that opens a sentence, which goes on to tell before token i of another meeting: "After
// talks with A, B met | C".
func (d *draft) openedBy(e *event, from, i int) bool {
	const early = 3 // tokens
	return d.w.inflects && meets[e.kind] >= 3 && e.from <= from+early && d.is(from, d.w.prep) && d.commaIn(e.to, i) && d.meetsLater(e.to, i)
}

// seatSpoken is the seat of a government that the title of somebody who is named begins with or follows, whose country is told by no other words: "White House
// | spokesman A", "Kremlin | press secretary A".
func (d *draft) seatSpoken(i int) (f grammar.Find, ok bool) {
	const longest = 4 // tokens
	o, titled := d.longest(i, d.w.office)
	end := d.doc.Sents[d.sentenceOf(i)].To
	if at := d.skipRanks(min(o.To, end), end); !d.w.inflects || !titled || d.name(at, end) == at {
		return f, false
	}
	if f, ok = d.finds.LongestEnding(i, i-longest, grammar.ClassesOf(d.w.seat)); !ok {
		f, ok = d.longest(i, d.w.seat)
	}
	return f, ok && d.finds.Value(f) != ""
}

// namesFather reports whether a name of one word is that of somebody's father within a long name: "Salman" in "Mohammed bin Salman".
func namesFather(long, short string) bool {
	words := strings.Fields(strings.ToLower(long))
	i := slices.Index(words, strings.ToLower(short))
	return i > 1 && sonOf(words[i-1])
}

// sonOf reports whether a word between names says that whoever stands before it is a child of whoever stands behind it.
func sonOf(word string) bool {
	switch strings.ToLower(word) {
	case "bin", "ibn", "bint", "binti":
		return true
	}
	return false
}
