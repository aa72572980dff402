package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// answeringFor gives those who answer under their name, and whose country the text does not tell, the country in whose name they speak:
// that of which they begin most often to tell what it wants or does ("The United States supports …").
func (d *draft) answeringFor() {
	if !d.spoken {
		return
	}
	counts := map[*person]map[record.Party]int{}
	who, para := d.speaker(), -1
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		i := s.From
		if s.Para != para {
			para = s.Para
			if p, words := d.labelPerson(s); words > 0 {
				who, i = p, words
			}
		}
		if who == nil || who.party != "" {
			continue
		}
		if f, ok := d.longest(d.skipArticle(i), d.w.country); ok && d.wantsSoon(f.To) {
			if counts[who] == nil {
				counts[who] = map[record.Party]int{}
			}
			counts[who][d.partyOf(f)]++
		}
	}
	for _, p := range d.people {
		most, tied := 0, false
		var party record.Party
		for c, n := range counts[p] {
			if n > most {
				party, most, tied = c, n, false
			} else if n == most {
				tied = true
			}
		}
		if most > 0 && !tied && (p.by == "" || p.by == party) {
			p.party = party
		}
	}
}

// wantsSoon reports whether a reporting verb begins at token i or two behind it, where verbs have forms not one of the past: what another country "pledged" on a
// visit, whoever answers may tell, what it "supports" its own people say.
func (d *draft) wantsSoon(i int) bool {
	ms := d.of[makesStatement].from(i)
	return len(ms) > 0 && ms[0].From <= i+2 && !(d.w.inflects && d.is(ms[0].From, d.w.verbPast))
}

// labelPerson is whoever the words before a colon at the beginning of a paragraph name, nil if nobody known, and where the words behind it
// begin; 0 if there is no such label.
func (d *draft) labelPerson(s *text.Sentence) (*person, int) {
	const long = 16
	from := d.skipListMark(s.From, s.To)
	for i := from; i < min(s.To, from+long); i++ {
		if d.char(i) != ':' {
			continue
		}
		from = d.pastAnswer(from)
		for k := range d.mentions {
			if m := &d.mentions[k]; m.from == from && m.to <= i {
				return m.person, i + 1
			}
		}
		if d.onlyCapitals(from, i) {
			return nil, i + 1
		}
		break
	}
	return nil, 0
}

// pastAnswer passes what only says, at token i, that an answer follows, and "by": "Answer by | Spokesperson Berg:".
func (d *draft) pastAnswer(i int) int {
	f, ok := d.longest(i, d.w.talk)
	if !ok || d.finds.Value(f) != talkAnswers || !d.outsideIs(f.To, "doer") && !d.is(f.To, d.w.of) {
		return i
	}
	return d.skipArticle(f.To + 1)
}

// answerers settles who is asked in a text: whoever is named before the first question, at token first, as giving an interview or a
// briefing; and gives the labels of answers that voice.
func (d *draft) answerers(ps []paragraph, first int) {
	d.answerer = d.surely(d.interviewee(ps, first).voice())
	if !d.answerer.ok() {
		d.answerer = d.ministry(ps, first)
	}
	for i := range ps {
		if ps[i].label == answerLabel {
			ps[i].voice = d.answerer
		}
	}
}

// interviewee is the one person in office named before the first question; of several the one whom the sentence names that tells of the
// interview, and whom the questions address by the title.
func (d *draft) interviewee(ps []paragraph, first int) *person {
	var all, told []*person
	pronoun := false // "Ahead of the summit, she sat down with our reporter"
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.From >= first {
			break
		}
		occasion := d.talkIn(s.From, s.To, talkOccasion)
		pronoun = pronoun || occasion && slices.ContainsFunc(d.actorsIn(s.From, s.To), func(a actor) bool { return a.kind == actorHe })
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.from < s.From || m.to > s.To || m.person == nil || m.person.party == "" || len(m.person.offices) == 0 {
				continue
			}
			all = d.addPerson(all, m.person)
			if occasion {
				told = d.addPerson(told, m.person)
			}
		}
	}
	if len(told) == 0 && pronoun && len(all) == 1 && d.w.inflects {
		return all[0]
	}
	if len(told) == 0 { // an announcement names others: only one who is addressed, or who speaks to the press by office
		told = slices.DeleteFunc(all, func(p *person) bool { return d.addressedBy(ps, p) == 0 && !d.spokesperson(p) })
	}
	if len(told) == 1 {
		return told[0]
	}
	var best *person
	most, tied := 0, false
	for _, p := range told {
		n := d.addressedBy(ps, p)
		tied = n == most
		if n > most {
			best, most, tied = p, n, false
		}
	}
	if tied {
		return d.granting(told, first)
	}
	return best
}

// granting is the one of several who is named last before the word that tells of the interview, where nothing stands between that makes
// another the subject: "Ahead of the visit of A, Ambassador B granted VNA an interview".
func (d *draft) granting(told []*person, first int) *person {
	for i := range first {
		if !d.talk(i, talkOccasion) {
			continue
		}
		for k := len(d.mentions) - 1; k >= 0; k-- {
			m := &d.mentions[k]
			if m.person == nil || m.to > i || !slices.Contains(told, m.person) {
				continue
			}
			if d.governed(m.from) || d.is(m.to, d.w.clitic) || d.sentenceOf(m.from) != d.sentenceOf(i) {
				return nil
			}
			return m.person
		}
	}
	return nil
}

// talkIn reports whether a phrase of class talk with the value begins in tokens [from, to).
func (d *draft) talkIn(from, to int, value string) bool {
	for i := from; i < to; i++ {
		if d.talk(i, value) {
			return true
		}
	}
	return false
}

// addressedBy counts how often a person's title stands alone in the questions.
func (d *draft) addressedBy(ps []paragraph, who *person) int {
	n := 0
	for i := range ps {
		p := &ps[i]
		if !p.questioned && !p.closes && p.label != askerLabel {
			continue
		}
		for _, m := range d.mentions {
			if m.from >= p.from && m.to <= p.to && !m.named() && slices.ContainsFunc(m.offices, func(o record.Office) bool {
				return slices.ContainsFunc(who.offices, func(q record.Office) bool { return sameFamily(o.Code, q.Code) })
			}) {
				n++
			}
		}
	}
	return n
}

// ministry is the voice of a briefing that names nobody: that of the country which the text names most, if it is the one whose offices
// go unnamed and it speaks for itself.
func (d *draft) ministry(ps []paragraph, first int) voice {
	if len(d.countries) == 0 || d.home == "" || d.countries[0].party != d.home || !d.talkIn(0, first, talkOccasion) {
		return voice{}
	}
	self := func(i int) bool {
		a, ok := d.actorBeginning(i)
		return ok && i >= first && a.kind == actorParty && a.party == d.home
	}
	if slices.ContainsFunc(d.doc.Sents, func(s text.Sentence) bool { return self(s.From) }) || slices.ContainsFunc(ps, func(p paragraph) bool { return self(p.words) }) {
		return d.sole(d.home)
	}
	return voice{}
}

// speechBy is where the headline of a speech names who held it, behind "Remarks by"; 0 if it tells of none.
func (d *draft) speechBy() int {
	for si := range d.doc.Sents {
		if s := &d.doc.Sents[si]; s.Section != text.Headline {
			break
		} else if f, ok := d.longest(s.From, d.w.talk); ok && d.finds.Value(f) == talkSpeech {
			return d.skipArticle(f.To)
		}
	}
	return 0
}

// headsSpeech reports whether a sentence is the headline that names who held a speech.
func (d *draft) headsSpeech(s *text.Sentence) bool {
	by := d.speechBy()
	return by > s.From && by < s.To
}

// speaker is whoever held the speech that a text is, if it says "I" or "we"; nil if it is none.
func (d *draft) speaker() *person {
	by := d.speechBy()
	if by == 0 {
		return nil
	}
	i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person != nil && m.from <= by && by < m.to })
	if i < 0 {
		return nil
	}
	return d.mentions[i].person
}

// spokesperson reports whether somebody holds an office that speaks for a government to the press.
func (d *draft) spokesperson(p *person) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool { return d.w.spokes.has(o.Title) })
}

// speaks reports whether a title alone is that of somebody who speaks for a government to the press: "the spokesman".
func (d *draft) speaks(a *actor) bool {
	return d.w.spokes.has(d.quote(d.skipArticle(a.from), a.to))
}

// pressOffice reports whether an actor, by name or by title alone, speaks for a government to the press.
func (d *draft) pressOffice(a *actor) bool {
	return a.kind == actorPerson && d.spokesperson(a.person) || a.kind == actorTitle && d.speaks(a)
}

// belied reports whether the answers of a party never tell what it does, but those again and again what another does: then they are
// somebody else's.
func (d *draft) belied(own record.Party) bool {
	mine, others := 0, 0
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		t := d.turnAt(s.From)
		if t == nil || !t.answered() || t.voice.by[0] != own {
			continue
		}
		f, ok := d.longest(d.skipArticle(max(s.From, t.words)), d.w.country)
		if !ok || !d.wantsSoon(f.To) {
			continue
		}
		if d.partyOf(f) == own {
			mine++
		} else {
			others++
		}
	}
	return mine == 0 && others > 1
}
