package read

// Who the other one is: whoever talks to somebody, the host of a guest, who was told.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// addresser is who "he" or "she" at the beginning of a main clause is, where the sentence opens with whom they talked to: "Talking to Ambassador A, | she
// promised", "In a meeting with Minister A, | he said". It is the only other one who took part, and never whom the opening names; nil if it does not open so.
func (s *scene) addresser(a *actor) *person {
	d := s.d
	ps := s.participants()
	from := d.doc.Sents[d.sentenceOf(a.from)].From
	if !d.w.inflects || len(ps) != 2 || a.from < from+3 || !d.comma(a.from-1) || s.floor.held() {
		return nil
	}
	opens := d.is(from, d.w.verbIng) || d.is(from, d.w.while) && d.is(from+1, d.w.verbIng)
	var whom *person
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.from < from || m.from >= a.from {
			continue
		}
		if m.person == nil {
			if p := s.holding(m); p != nil && whom == nil && (opens || d.is(d.beforeOf(m.from), d.w.with)) {
				whom = p
				continue
			}
			return nil
		}
		if whom != nil && whom != m.person || !d.governed(m.from) && !(opens && d.is(d.beforeOf(m.from), d.w.verbIng)) || !opens && !d.is(d.beforeOf(m.from), d.w.with) {
			return nil
		}
		whom = m.person
	}
	g := d.gender(a.from)
	for i, p := range ps {
		if other := ps[1-i]; p == whom && (g == "" || other.gender == "" || other.gender == g) {
			return other
		}
	}
	return nil
}

// holding is the only one of those who took part who holds an office by which alone somebody is told; nil if none does, or several do.
func (s *scene) holding(m *mention) (one *person) {
	for _, p := range s.participants() {
		for _, o := range m.offices {
			if clash(p, []record.Office{o}) || len(p.offices) == 0 {
				continue
			}
			if one != nil && one != p {
				return nil
			}
			one = p
		}
	}
	return one
}

// onlyTold reports whether the words behind a saying, tokens [from, end), are no more than who was told, at the end of a sentence: "…, the ministry told |
// BelTA".
func (d *draft) onlyTold(c *cue, from, end int) bool {
	const longest = 2 // tokens of a name
	if !d.w.inflects || c.rule.whom == nil || c.post || from != c.to || end > from+longest || end+1 < d.doc.Sents[d.sentenceOf(from)].To {
		return false
	}
	for i := from; i < end; i++ {
		if !d.toks[i].Capital() {
			return false
		}
	}
	return true
}

// joinsAs reports whether an actor that is neither named nor a party may be joined by "and" to the one before it: "President A and | I", "the President and |
// his host", and not "the reform of the Council, and | I".
func (d *draft) joinsAs(p, a *actor) bool {
	switch a.kind {
	case actorI:
		return !d.w.inflects || p.kind != actorParty
	case actorLeader:
		return a.party != ""
	case actorHost, actorGuest:
		return d.w.inflects && p.kind <= actorTitle && d.is(a.from, d.w.pos)
	}
	return false
}

// facing is the only other one who took part, where one speaks: the host of a guest, or the guest of a host.
func (s *scene) facing(v voice) voice {
	ps := s.participants()
	if len(ps) != 2 || len(v.speakers) != 1 {
		return voice{}
	}
	for i, p := range ps {
		if p == v.speakers[0] {
			return ps[1-i].voice()
		}
	}
	return voice{}
}

// amongMany narrows down whom somebody spoke to at a reception of many, where verbs have one form: whoever is received, as the sentence or one before it begins
// («Tiếp Đại sứ Oman, …»), and the host.
func (y *saying) amongMany(to []record.Party) []record.Party {
	d, e := y.draft, y.sc.event
	if d.w.inflects || e == nil || len(e.parties) < 3 || len(to) < 2 || !y.c.voice.single() {
		return to
	}
	guest, by := d.receivedLast(y.c.from), y.c.voice.by[0]
	switch {
	case guest == "":
		return to
	case guest != by && slices.Contains(to, guest):
		return d.addParty(nil, guest)
	case guest == by && slices.Contains(to, d.w.home):
		return d.addParty(nil, d.w.home)
	}
	return to
}

// receivedLast is the country of whoever the last sentence up to token i that begins with the verb of a meeting tells to be received; "" if none does.
func (d *draft) receivedLast(i int) record.Party {
	for si := d.sentenceOf(i); si >= 0 && si > d.lead(); si-- {
		s := &d.doc.Sents[si]
		from := s.From
		for from < s.To && d.toks[from].Kind == text.Punct {
			from++
		}
		ms := d.of[makesEvent].from(from)
		if len(ms) == 0 || ms[0].From != from || meets[d.rule(ms[0]).event.kind] < 3 || d.rule(ms[0]).event.noun {
			continue
		}
		as := d.actorsIn(from, min(s.To, ms[0].To+8))
		if len(as) == 0 {
			return ""
		}
		if p := as[0].person; p != nil {
			return p.party
		}
		return as[0].party
	}
	return ""
}
