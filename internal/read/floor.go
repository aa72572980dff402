package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// floor is whoever a text lets speak in their own words for whole sentences: in the quotation that "The Minister said:" announces, or
// in a transcript, behind "Ann Berg:".
type floor struct {
	voice  voice
	cue    cue
	quoted bool // until the quotation ends; else until another speaks
	until  int  // the mark that closes a quotation which began within a sentence; 0 if it began with one
	turn   bool // answers what was asked
}

func (f *floor) held() bool { return f.voice.ok() }

// takeTurn gives the floor to whoever has the turn in which a sentence stands. It reports whether the sentence may state anything: a
// question states nothing, nor do the words of one whom the text does not tell.
func (d *draft) takeTurn(sc *scene, s *text.Sentence) bool {
	t := d.turnAt(s.From)
	if t != sc.turn {
		sc.turn, sc.floor, sc.person, sc.plural, sc.country, sc.pair = t, floor{}, nil, voice{}, "", nil
	}
	if t == nil {
		sc.pair = d.pairAt(s.From)
		return true
	}
	if !t.answered() || t.words >= s.To || d.endsAsking(s) {
		return false
	}
	if !sc.floor.quoted {
		sc.floor = floor{voice: t.voice, cue: cue{from: t.from, to: max(t.words, t.from+1), name: "turn"}, turn: true}
		sc.pair, sc.country = t.pair, t.voice.by[0]
		if len(sc.pair) == 0 {
			sc.pair = d.metIn(s.Para, sc.country)
		}
	}
	s.From = max(s.From, t.words)
	return true
}

// metIn are the two who met, as a paragraph of an answer tells, one of them whoever speaks: of a journey to several countries each
// paragraph tells of one. It is nil if the paragraph tells of none or of several.
func (d *draft) metIn(para int, own record.Party) (pair []record.Party) {
	for _, e := range d.events {
		if d.doc.Sents[e.sent].Para != para || meets[e.kind] < 3 || e.status != record.Held || len(e.parties) != 2 || !slices.Contains(e.parties, own) {
			continue
		}
		if pair != nil && !slices.Equal(pair, e.parties) {
			return nil
		}
		pair = e.parties
	}
	return pair
}

// takeFloor settles who speaks in a sentence: the cue that the sentence before ended in, or the name with a colon that it begins with.
// It returns where the words begin.
func (d *draft) takeFloor(sc *scene, s *text.Sentence, open *cue) int {
	f := &sc.floor
	if open != nil && open.rule.speech && d.quoteMark(s.From) && d.readsOut(open, s) {
		return s.From
	}
	if open != nil && open.rule.speech && d.quoteMark(s.From) {
		*f = floor{voice: open.voice, cue: *open, quoted: true}
		return s.From
	}
	if open != nil && d.statesBelow(sc, s, open) {
		*f = floor{voice: open.voice, cue: *open}
		return s.From
	}
	if a, ok := d.actorBeginning(s.From); ok && a.kind == actorPerson && d.char(a.to) == ':' && a.to+1 < s.To && d.speaksTwice(a.person) {
		*f = floor{voice: a.person.voice(), cue: cue{from: a.from, to: a.to, name: "floor"}}
		sc.person = a.person
		return a.to + 1
	}
	if f.held() && f.quoted && (f.until > 0 && s.From > f.until || f.until == 0 && !d.quoteMark(s.From) && d.quoteClosed(s.From)) {
		*f = floor{} // the quotation ended with the sentence before
	}
	return s.From
}

// statesBelow reports whether a text is the statement that its first sentence announces, without quotation marks: "Foreign Secretary A said:" and, in a paragraph of
// its own, "The UK condemns …" or "I condemn …".
func (d *draft) statesBelow(sc *scene, s *text.Sentence, open *cue) bool {
	if !d.w.inflects || !open.rule.speech || !open.voice.single() || d.quoteMark(s.From) || d.char(s.From-1) != ':' || d.sentenceOf(open.from) != d.lead() || d.doc.Sents[d.lead()].Para == s.Para {
		return false
	}
	a, ok := d.actorBeginning(d.skipArticle(s.From))
	if !ok {
		a, ok = d.actorBeginning(s.From)
	}
	return ok && len(a.more) == 0 && (a.first() || a.kind == actorParty && a.party == open.voice.by[0])
}

// goesOnSpeaking gives the floor to whoever is quoted behind a colon for more than the sentence that announces it: 'The Minister said: "We met. I thank …"'.
func (d *draft) goesOnSpeaking(sc *scene, si int, cues []cue) {
	const most = 8 // sentences
	last := lastAccepted(cues)
	if last == nil || sc.floor.held() || !last.rule.speech || last.post {
		return
	}
	s := d.doc.Sents[si]
	at := last.to
	for at < s.To && d.char(at) != ':' && !(d.w.inflects && d.comma(at) && d.quoteMark(at+1)) {
		at++
	}
	if at+1 >= s.To || !d.quoteMark(at+1) || d.markIn(at+2, s.To) >= 0 || !d.noCueAt(last.to, at) {
		return
	}
	for k := si + 1; k < min(len(d.doc.Sents), si+most) && d.doc.Sents[k].Para == s.Para; k++ {
		t := d.doc.Sents[k]
		if m := d.markIn(t.From, t.To); m >= 0 {
			if m+2 >= t.To {
				sc.floor = floor{voice: last.voice, cue: *last, quoted: true, until: m}
			}
			return
		}
	}
}

// quoteClosed reports whether a quotation mark stands among the marks right before token i, a picture or an advertisement between or not.
func (d *draft) quoteClosed(i int) bool {
	for i--; i >= 0; i-- {
		switch {
		case d.toks[i].Kind == text.Punct && d.quoteMark(i):
			return true
		case d.toks[i].Kind != text.Punct && d.doc.SectionAt(d.toks[i].Span().Start) == text.Body:
			return false
		}
	}
	return false
}

// actorBeginning is the actor that begins at token i.
func (d *draft) actorBeginning(i int) (*actor, bool) {
	if i >= 0 && i < len(d.toks) {
		if k := int(d.actorAt[i]); k < len(d.actors) && d.actors[k].from == i {
			return &d.actors[k], true
		}
	}
	return nil, false
}

// speaksTwice reports whether a text is a transcript: this person and somebody else have a colon behind their name at the beginning of
// a sentence.
func (d *draft) speaksTwice(p *person) bool {
	self, other := false, false
	for _, s := range d.doc.Sents {
		if a, ok := d.actorBeginning(s.From); ok && s.Section == text.Body && a.kind == actorPerson && d.char(a.to) == ':' {
			self, other = self || a.person == p, other || a.person != p
		}
	}
	return self && other
}

// holdFloor makes a statement of a sentence that no verb makes one of, where somebody says it in their own words.
func (d *draft) holdFloor(sc *scene, s *text.Sentence, from int) {
	f := &sc.floor
	if !f.held() {
		return
	}
	if d.quoteMark(from) {
		from++
	}
	if f.turn { // of an answer only what a verb makes a statement of, and what ought to be
		for _, part := range d.oughts(from, d.trimEnd(from, s.To)) {
			d.state(statement{act: record.Affirm, voice: f.voice, from: part[0], end: part[1], cueFrom: f.cue.from, cueTo: f.cue.to, rule: f.cue.name, event: sc.event})
		}
		return
	}
	if !f.quoted || f.until > 0 { // of a speech only what it says of parties: not its courtesies
		if a, ok := d.actorBeginning(from); !ok || a.kind != actorParty && a.kind != actorBoth {
			return
		}
	}
	end := s.To
	if d.quoteMark(end - 1) {
		end--
	}
	if end = d.trimEnd(from, end); end-from < 4 {
		return
	}
	d.state(statement{act: record.Affirm, voice: f.voice, from: from, end: end, cueFrom: f.cue.from, cueTo: f.cue.to, rule: f.cue.name, event: sc.event})
}

// we is who speaks where somebody who has the floor says "we": both sides where it takes two to do what the verb says.
func (f *floor) we(sc *scene, r *cueRule) voice {
	if (f.turn || !sc.d.w.inflects) && r.one != record.NoAct && !r.pair {
		return f.voice // "we will", "we pledged to": in an answer the speaker's own side, and in any quotation where verbs have one form
	}
	switch r.act {
	case record.Agree, record.Concur, record.Discuss, record.Sign:
		if ps := sc.parties(); sc.d.w.inflects && len(ps) > 1 && !slices.Contains(ps, f.voice.by[0]) {
			return voice{} // with whom, the text does not tell
		}
		if len(sc.parties()) > 1 {
			return voice{by: sc.parties(), speakers: sc.participants(), group: true}
		}
		if f.turn {
			return voice{} // with whom the answer does not tell
		}
	}
	return f.voice
}

// own reports whether a subject of party v is whoever has the floor, or the side they speak for.
func (f *floor) own(a *actor, v voice) bool {
	return f.held() && (a.first() || a.kind == actorParty && len(a.more) == 0 && slices.Equal(v.by, f.voice.by))
}

// readsOut reports whether a spokesperson is quoted with what those they speak for did, who are told as others are: 'A Downing Street spokesperson said: “The
// Prime Minister met …'. Nothing of that is a view of theirs.
func (d *draft) readsOut(open *cue, s *text.Sentence) bool {
	if !d.w.inflects || open.subject == nil || !d.pressOffice(open.subject) {
		return false
	}
	a, ok := d.actorBeginning(d.skipArticle(d.pastMarks(s.From, s.To)))
	if !ok {
		a, ok = d.actorBeginning(d.pastMarks(s.From, s.To))
	}
	if !ok || a.kind > actorTitle || d.pressOffice(a) {
		return false
	}
	for i := range d.actors {
		if x := &d.actors[i]; x.from >= s.From && x.from < s.To && x.first() {
			return false
		}
	}
	return true
}
