package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Who holds a title that stands alone.

// byTitle finds the person that a title alone stands for: first among those at the event, then the one named last before it.
func (s *scene) byTitle(a *actor) *person {
	if p := s.d.onlyUser(a); p != "" {
		its := *a
		its.party = p
		a = &its
	}
	fits := func(p *person, exact bool) bool {
		if a.party != "" && p.party != a.party || a.party == "" && (s.d.receivedBy(a, p) || s.d.actsOn(a, p)) {
			return false
		}
		if len(a.offices) == 0 { // "the Secretary" of a Secretary of State
			return exact && slices.ContainsFunc(p.offices, func(q record.Office) bool {
				return beginsWith(q.Title, a.word)
			})
		}
		if s.d.otherHead(a, p) {
			return false
		}
		return slices.ContainsFunc(a.offices, func(o record.Office) bool {
			if o.Code == family(o.Code) && exact {
				return slices.ContainsFunc(p.offices, func(q record.Office) bool { return sameFamily(o.Code, q.Code) })
			}
			return exact && p.holds(o.Code) || !exact && slices.ContainsFunc(p.offices, func(q record.Office) bool { return sameFamily(o.Code, q.Code) })
		})
	}
	if s.d.w.home != "" && a.party == "" && (s.d.foreigner(a.from) || s.d.foreigner(a.from-1)) { // «Ngài Bộ trưởng»
		var guests []*person
		for _, p := range s.participants() {
			if p.party != s.d.home && (fits(p, true) || fits(p, false)) {
				guests = append(guests, p)
			}
		}
		if len(guests) == 1 {
			return guests[0]
		}
	}
	// The very title: «Tổng thống» and «Chủ tịch nước» are both heads of state.
	if a.word != "" {
		var same []*person
		for _, p := range s.d.people {
			if p.first < a.from && (a.party == "" || p.party == a.party) && slices.ContainsFunc(p.offices, func(o record.Office) bool { return titled(o.Title, a.word) }) && !s.d.receivedBy(a, p) && !s.d.actsOn(a, p) {
				same = append(same, p)
			}
		}
		if len(same) == 1 {
			return same[0]
		}
	}
	if p := s.d.calledBefore(a); p != nil && !s.d.receivedBy(a, p) && !s.d.actsOn(a, p) {
		return p
	}
	if p := s.person; p != nil && !s.d.w.inflects && a.party == "" && slices.ContainsFunc(a.offices, func(o record.Office) bool { return o.Code == "ambassador" }) && p.party != s.d.home && fits(p, true) && s.d.lastNamed(p, a.from, fits) {
		return p
	}
	for _, exact := range []bool{true, false} {
		var found []*person
		for _, p := range s.participants() {
			if fits(p, exact) {
				found = append(found, p)
			}
		}
		if len(found) == 0 {
			for _, p := range s.d.people {
				if p.first < a.from && fits(p, exact) {
					found = append(found, p)
				}
			}
		}
		if len(found) == 0 {
			continue
		}
		if home := s.d.home; a.party == "" && len(found) > 1 && home != "" && (s.d.w.home != "" || s.d.out.Genre == record.Readout) {
			for _, p := range found { // in an outlet or a readout of the country, the title alone is its own
				if p.party == home {
					return p
				}
			}
		}
		if p := s.person; p != nil && s.d.w.inflects && exact && a.party == "" && !slices.Contains(found, p) && fits(p, exact) && !slices.ContainsFunc(found, func(q *person) bool { return s.d.recency(q, a.from) > s.d.recency(p, a.from) }) {
			return p // "Premier A said …. The Premier", though the message that is told came from Premier B
		}
		if p := s.d.unowned(a, found); p != nil {
			return p
		}
		if p := s.d.unqualified(a, found); p != nil {
			return p
		}
		if p := s.d.whoMet(); p != nil && a.party == "" && len(found) > 1 && slices.Contains(found, p) {
			return p // "the Prime Minister" who met others of that office
		}
		if slices.Contains(found, s.person) {
			return s.person
		}
		if p := s.d.goesOnToMeet(a, found); p != nil {
			return p
		}
		return slices.MaxFunc(found, func(p, q *person) int { return s.d.recency(p, a.from) - s.d.recency(q, a.from) })
	}
	return nil
}

// lastNamed reports whether of all whom a title fits p is named last before token i: of two ambassadors who come one by one, the later one.
func (d *draft) lastNamed(p *person, i int, fits func(*person, bool) bool) bool {
	at := d.recency(p, i)
	return !slices.ContainsFunc(d.people, func(q *person) bool { return q != p && fits(q, true) && d.recency(q, i) > at })
}

// goesOnToMeet is whoever of several with one title is meant where that title goes on to meet somebody, and verbs have forms: the one named first in the sentence
// that told last of all of them, "Premier A met Premier B. … Later in the day, | the premier met his counterpart of Chad".
func (d *draft) goesOnToMeet(a *actor, found []*person) (first *person) {
	const near = 3 // tokens
	ms := d.of[makesEvent].from(a.to)
	if !d.w.inflects || len(found) < 2 || len(ms) == 0 || ms[0].From > a.to+near || d.rule(ms[0]).event.noun || meets[d.rule(ms[0]).event.kind] < 3 {
		return nil
	}
	sent := d.sentenceOf(d.recency(found[0], a.from))
	for _, p := range found {
		at := d.recency(p, a.from)
		if at < 0 || d.sentenceOf(at) != sent {
			return nil
		}
		if first == nil || at < d.recency(first, a.from) {
			first = p
		}
	}
	return first
}

// otherHead reports whether a title alone is that of a head of state, and another one than somebody bears, where verbs have one form: beside
// «Tổng thống Sri Lanka A» the words «Chủ tịch nước» are not his.
func (d *draft) otherHead(a *actor, p *person) bool {
	if d.w.inflects || a.party != "" || a.word == "" || !slices.ContainsFunc(a.offices, func(o record.Office) bool { return o.Code == "head-of-state" }) {
		return false
	}
	word := strings.ToLower(a.word)
	return p.holds("head-of-state") && !slices.ContainsFunc(p.offices, func(o record.Office) bool {
		title := strings.ToLower(o.Title)
		return strings.Contains(title, word) || strings.Contains(word, title)
	})
}

// receivedBy reports whether a title alone is that of somebody who is never named, and not of a person who has the same office elsewhere:
// where that person is first named, another of that title meets them, "The President hosted President A of Norway".
func (d *draft) receivedBy(a *actor, p *person) bool {
	if !d.w.inflects || len(a.offices) == 0 || !p.holds(a.offices[0].Code) {
		return false
	}
	at := p.first
	if i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person == p && d.bodyAt(m.from) }); i >= 0 {
		at = d.mentions[i].from
	}
	s := &d.doc.Sents[d.sentenceOf(at)]
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.from >= at {
			break
		}
		if m.from >= s.From && m.person == nil && m.party == "" && !m.counterpart && len(m.offices) > 0 && m.offices[0].Code == a.offices[0].Code && (!d.governed(m.from) || d.possessive(m.to)) && !d.is(m.to, d.w.of) && !d.comma(m.to) {
			for _, x := range d.of[makesEvent].from(m.to) {
				if x.From >= at {
					break
				}
				if e := d.rule(x).event; meets[e.kind] >= 3 && (!e.noun || d.possessive(m.to)) { // "after the Prime Minister's | meeting with the Prime Minister of Peru A"
					return true
				}
			}
		}
	}
	return false
}

// actsOn reports whether a title alone stands right before what somebody does to a person who is named there, where verbs have forms: who "the President" is that
// congratulated President A, it is not A.
func (d *draft) actsOn(a *actor, p *person) bool {
	const near = 2 // tokens before the verb
	if !d.w.inflects || len(a.offices) == 0 || !p.holds(a.offices[0].Code) {
		return false
	}
	for _, x := range d.of[makesStatement].from(a.to) {
		if x.From > a.to+near {
			break
		}
		at := d.skipArticle(x.To)
		if slices.ContainsFunc(d.mentions, func(m mention) bool { return m.person == p && m.named() && m.from <= at && m.to > at }) {
			return true
		}
	}
	return false
}

// bodyAt reports whether token i stands in the body.
func (d *draft) bodyAt(i int) bool { return d.doc.Sents[d.sentenceOf(i)].Section == text.Body }

// stranger reports whether a title is that of a name which nobody bears whom the text tells of, where verbs have one form: «Thủ tướng Abe» is none
// of those who met.
func (d *draft) stranger(a *actor) bool {
	if d.w.inflects || a.party != "" || d.senderIn(a.from) > 0 {
		return false
	}
	to := a.to
	if len(a.more) > 0 { // «Chủ tịch nước và | Tổng thống Peru»
		for to = a.more[0].from; to > a.from+1 && (d.is(to-1, d.w.and) || d.toks[to-1].Kind == text.Punct); to-- {
		}
	}
	last := to - 1
	if last == a.from || !d.toks[last].Capital() || d.is(last, d.w.notname) {
		return false
	}
	return d.endOf(d.w.office, to) < 0 && d.endOf(d.w.portfolio, to) < 0 && d.endOf(d.w.org, to) < 0 && d.endOf(d.w.organ, to) < 0
}

// foreigner reports whether the honorific at token i is said of people of other countries: «Ngài».
func (d *draft) foreigner(i int) bool {
	f, ok := d.longest(i, d.w.honorific)
	return ok && d.finds.Value(f) == "foreign"
}

// calledBefore is the only person whose name the very words of a title have stood before, where no other title has the same office: «Phó
// Tỉnh trưởng» is not the Chairman of the other province. nil if there is none or several.
func (d *draft) calledBefore(a *actor) *person {
	if a.word == "" || a.party != "" {
		return nil
	}
	var one *person
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.from >= a.from {
			break
		}
		if m.person == nil || m.nameFrom <= m.from {
			continue
		}
		if title := d.quote(m.from, m.nameFrom); (len(title) < len(a.word) || !strings.EqualFold(title[:len(a.word)], a.word)) &&
			!(d.w.inflects && slices.ContainsFunc(m.offices, func(o record.Office) bool { return beginsWith(o.Title, a.word) })) { // "the Kenyan | Minister of Trade A"
			continue
		}
		if one != nil && one != m.person {
			return nil
		}
		one = m.person
	}
	return one
}

// heldLater is the one person of the outlet's country, or of one that the text need not tell, who is named by the very title that stood before alone: a
// readout that begins with "The President", and later says "President Adams". nil if there is none, or another has the title.
func (d *draft) heldLater(a *actor) (one *person) {
	if !d.w.inflects || a.word == "" || a.party != "" {
		return nil
	}
	for _, p := range d.people {
		if !slices.ContainsFunc(p.offices, func(o record.Office) bool { return beginsWith(o.Title, a.word) }) {
			continue
		}
		if one != nil || p.told || p.first < d.doc.Sents[d.sentenceOf(a.from)].To || p.party == "" || d.home != "" && p.party != d.home {
			return nil
		}
		one = p
	}
	return one
}

// titledBefore is the country of a title that nobody is named by, told where the title stood before: "the Kenyan President", and then
// "the President"; "" if it was never told.
func (d *draft) titledBefore(a *actor) record.Party {
	for i := len(d.mentions) - 1; i >= 0; i-- {
		m := &d.mentions[i]
		if m.from < a.from && m.person == nil && m.party != "" && len(m.offices) > 0 && len(a.offices) > 0 && m.offices[0].Code == a.offices[0].Code {
			return m.party
		}
	}
	return ""
}

// titledWithin is the person named last before whose longer title ends with the one that an actor is: "Peru's Foreign Ministry secretary general Ana Soto", and then
// "the secretary general"; nil if there is none.
func (d *draft) titledWithin(a *actor) (last *person) {
	for _, p := range d.people {
		if p.first < a.from && a.word != "" && slices.ContainsFunc(p.offices, func(o record.Office) bool {
			return len(o.Title) > len(a.word) && strings.EqualFold(o.Title[len(o.Title)-len(a.word):], a.word)
		}) && (last == nil || d.recency(p, a.from) > d.recency(last, a.from)) {
			last = p
		}
	}
	return last
}

// mainOrg is the organisation that the document names most often, if it does so more than once.
func (d *draft) mainOrg() record.Party {
	count := map[record.Party]int{}
	var best record.Party
	for _, i := range d.names {
		for f := range d.finds.At(i) {
			if f.Class != d.w.org {
				continue
			}
			if p := d.speaksFor(f); d.r.world.isOrg(p) {
				if count[p]++; count[p] > count[best] {
					best = p
				}
			}
		}
	}
	if count[best] < 2 {
		return ""
	}
	return best
}

// onlyUser is the country or organisation that alone uses the title an actor is, "" if there are several or the text says whose it is:
// "the EAM" is no counterpart's.
func (d *draft) onlyUser(a *actor) record.Party {
	for i := a.from; i < a.to && a.party == ""; i++ {
		if f, ok := d.longest(i, d.w.titleHome); ok && f.To <= a.to && !strings.Contains(d.finds.Value(f), ",") && d.spokenOfHere(record.Party(d.finds.Value(f))) {
			return record.Party(d.finds.Value(f))
		}
	}
	return ""
}

// leadsProvince is the country of the participants who lead a province; "" if there are none, or several countries.
func (s *scene) leadsProvince() (of record.Party) {
	for _, p := range s.participants() {
		if !p.holds("provincial-leader") || p.party == of {
			continue
		}
		if of != "" {
			return ""
		}
		of = p.party
	}
	return of
}

// titled reports whether a title begins with a word, maybe behind the short name of an organisation: "UN | High Commissioner for Refugees".
func titled(title, word string) bool {
	if beginsWith(title, word) {
		return true
	}
	org, rest, ok := strings.Cut(title, " ")
	return ok && len(org) > 1 && strings.ToUpper(org) == org && beginsWith(rest, word)
}

// heads reports whether offices are of whoever leads a state or its government, and no others.
func heads(os []record.Office) bool {
	return len(os) > 0 && !slices.ContainsFunc(os, func(o record.Office) bool { return o.Code != "head-of-state" && o.Code != "head-of-government" })
}

// serves reports whether offices are those of somebody who serves under such a leader or is married to one, and no others.
func serves(os []record.Office) bool {
	return len(os) > 0 && !slices.ContainsFunc(os, func(o record.Office) bool {
		return !slices.Contains([]string{"foreign-minister", "deputy-foreign-minister", "deputy-minister", "ambassador", "spouse"}, o.Code)
	})
}
