package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// readGenders notes of whom the text tells by a small word that they are a man or a woman: "Ms Yoo", «bà Fujisaki», "Villanueva and her
// colleague". It serves to tell who a later "she" is.
func (d *draft) readGenders() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == nil || !m.named() {
			continue
		}
		for k := max(m.from-1, 0); k < m.nameFrom; k++ {
			if g := d.gender(k); g != "" && !d.is(k, d.w.pos) && !(d.toks[k].Shape == text.Upper && d.is(k, d.w.notname)) { // "his counterpart" tells of another, and "HE Ana Soto" is Her Excellency
				m.person.gender = g
			}
		}
		if m.person.gender == "" {
			m.person.gender = d.genderDone(i)
		}
		// "Villanueva and her Ecuadorian colleague", "Villanueva met her counterpart"
		for k := m.to; k < min(m.to+4, len(d.toks)) && !d.comma(k); k++ {
			if g := d.gender(k); g != "" && m.person.gender == "" && d.is(k, d.w.pos) && (d.is(k+1, d.w.counterpart) || d.is(k+2, d.w.counterpart)) {
				m.person.gender = g
			}
		}
	}
}

// genderDone is what the object of a second verb tells of whoever was met: "met his counterpart Villanueva in Lima on Monday and congratulated | her on"; "" for
// nothing.
func (d *draft) genderDone(i int) string {
	const near = 8 // tokens
	m, end := &d.mentions[i], len(d.toks)-3
	if !d.w.inflects || !d.metAt(m) {
		return ""
	}
	if i+1 < len(d.mentions) {
		end = min(end, d.mentions[i+1].from)
	}
	for k := m.to; k < min(end, m.to+near) && d.toks[k].Kind != text.Punct && !d.is(k, d.w.verbPast); k++ {
		if d.is(k, d.w.and) && d.is(k+1, d.w.verbPast) && (d.is(k+3, d.w.prep) || d.toks[k+3].Kind == text.Punct) {
			return d.gender(k + 2)
		}
	}
	return ""
}

// gender is what a word tells of whom it is said, "" for nothing.
func (d *draft) gender(i int) string {
	if f, ok := d.longest(i, d.w.gender); ok {
		return d.finds.Value(f)
	}
	return ""
}

// heOrShe is the person that a pronoun stands for: the one who spoke last, unless it does not fit them; then the one other at the event whom
// it may fit, else the only one named before of whom the text tells that it does; nil if there are several.
func (s *scene) heOrShe(a *actor) *person {
	g := s.d.gender(a.from)
	if p := s.person; g != "" && p != nil && p.gender == "" && s.d.w.inflects { // "Ms. A was received there. She": not the President before her
		para := s.d.doc.Sents[s.d.sentenceOf(a.from)].Para
		if q := s.lastCalled(g, a.from); q != nil && q != p && !s.d.mentioned(p, para) {
			if at := s.d.recency(q, a.from); at >= 0 && s.d.doc.Sents[s.d.sentenceOf(at)].Para == para && !s.d.governed(at) { // and not one who is only named behind
				return q
			}
		}
	}
	if g == "" || s.person == nil || s.person.gender == "" || s.person.gender == g {
		return s.person
	}
	var other *person
	for _, p := range s.participants() {
		if p == s.person || p.gender != "" && p.gender != g {
			continue
		}
		if other != nil {
			return s.called(g, a.from)
		}
		other = p
	}
	if other == nil || !slices.Contains(s.participants(), s.person) {
		return s.called(g, a.from)
	}
	return other
}

// lastOther is whoever but the speaker is named last, not far before token i; nil for nobody.
func (d *draft) lastOther(i int, speaker *person) *person {
	const near = 60 // tokens
	for k := len(d.mentions) - 1; k >= 0; k-- {
		m := &d.mentions[k]
		if m.from < i && m.from >= i-near && m.person != nil && m.person != speaker && m.person.party != speaker.party {
			return m.person
		}
	}
	return nil
}

// lastCalled is the participant, of whom the text tells that g fits them; nil if there are none or several.
func (s *scene) lastCalled(g string, i int) (one *person) {
	for _, p := range s.participants() {
		if p.gender != g || p.first >= i {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}

// called is the only one named before token i of whom the text tells by a small word of gender g that it fits them; nil if there are none or
// several.
func (s *scene) called(g string, i int) (one *person) {
	for _, p := range s.d.people {
		if p.first >= i || p.gender != g {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}

// subjectOf is the person with whose name a sentence begins, perhaps behind what it is about or when it was: "In response, | Minister Kato showed …". Whatever it tells
// of them, they are the "he" of the next. nil if it begins otherwise.
func (d *draft) subjectOf(s *text.Sentence) *person {
	const longest = 14 // tokens of an opening
	as := d.actorsIn(s.From, s.To)
	if len(as) == 0 {
		return nil
	}
	a, from := &as[0], s.From
	if d.w.inflects && a.from > s.From && (d.is(s.From, d.w.prep) || d.finds.Any(s.From, d.w.adverbs) || d.seam(s.From, "at")) {
		for from < min(s.To, s.From+longest) && !d.comma(from) {
			from++
		}
		if from++; !d.comma(from - 1) {
			return nil
		}
		if as = d.actorsIn(from, s.To); len(as) == 0 {
			return nil
		}
		if a = &as[0]; a.to >= s.To || !d.is(a.to, d.w.verbPast) && !d.is(a.to, d.w.verbThird) && !d.is(a.to, d.w.be) && !d.is(a.to, d.w.have) && !d.adverb(a.to) || slices.ContainsFunc(as, func(b actor) bool { return b.kind == actorPerson && b.person != a.person }) {
			return nil // "Earlier, A called on President B. She …": it may be either
		}
	}
	if d.w.inflects && a.from == from+1 && d.is(from, d.w.pos) && a.kind == actorPerson && d.comma(a.to) {
		from++ // "His Rwandan counterpart, Ana Uwase, who …"
	}
	if a.from != from || a.kind != actorPerson || len(a.more) > 0 {
		return nil
	}
	return a.person
}
