package read

import (
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// What proves whose words they are, where no name stands beside them.

// pageOf is the country or organisation whose own words a text is: its first sentence says in the present what that party thinks.
func (d *draft) pageOf() record.Party {
	lead := d.lead()
	if lead < 0 {
		return ""
	}
	a, ok := d.actorBeginning(d.skipArticle(d.sentenceStart(&d.doc.Sents[lead])))
	if !ok || a.kind != actorParty || len(a.more) > 0 {
		return ""
	}
	at := d.skipAdverbs(a.to, d.doc.Sents[lead].To)
	ms := d.of[makesStatement].from(at)
	if len(ms) == 0 || ms[0].From != at || d.verbForm(ms[0].From, ms[0].To) != formThird {
		return ""
	}
	return a.party
}

// strangerSpeaks reports whether a sentence begins with the name of somebody whom the reader does not know, and who speaks: "he" in the
// next is nobody who spoke before.
func (d *draft) strangerSpeaks(s *text.Sentence) bool {
	i := s.From
	for i < s.To && i < s.From+3 && d.toks[i].Capital() && d.toks[i].Kind == text.Word && !d.lies(i, inMention|inActor|inName) && !d.finds.Any(i, d.w.linking.With(d.w.adverbs)) && !d.is(i, d.w.prep) && !d.is(i, d.w.det) && !d.is(i, d.w.country) && !d.is(i, d.w.place) && !d.is(i, d.w.org) && !d.is(i, d.w.adj) && !d.is(i, d.w.pos) {
		i++
	}
	if i == s.From {
		return false
	}
	ms := d.of[makesStatement].from(d.skipAdverbs(i, s.To))
	if len(ms) == 0 || ms[0].From > d.skipAdverbs(i, s.To) || !d.rule(ms[0]).cue.speech && !d.rule(ms[0]).cue.inner {
		return false
	}
	f := d.verbForm(ms[0].From, ms[0].To)
	return f == formPast || f == formThird
}

// officeBefore is the country whose ministry is named before token i, if the text names one ministry only; "" else.
func (d *draft) officeBefore(i int) (of record.Party) {
	for k := range d.actors {
		a := &d.actors[k]
		if a.from >= i {
			break
		}
		if !a.official {
			continue
		}
		if of != "" && of != a.party {
			return ""
		}
		of = a.party
	}
	return of
}

// ownerIn is the country or organisation whose something tokens [from, to) speak of: "reiterated Norway's commitment to". Whoever conveys
// it speaks for it.
func (d *draft) ownerIn(from, to int) record.Party {
	for i := d.finds.NextAny(from, to, d.w.looks.names); i < to; i = d.finds.NextAny(i+1, to, d.w.looks.names) {
		for f := range d.finds.At(i) {
			if (f.Class == d.w.country || f.Class == d.w.org || f.Class == d.w.place) && f.To < to && d.is(f.To, d.w.clitic) {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// surelyOf reports whether whoever speaks is told to be of the party they speak for.
func (d *draft) surelyOf(v voice) bool {
	return len(v.speakers) == 1 && (v.speakers[0].told || !v.speakers[0].guessed)
}

// tellsMeeting reports whether a ministry or a spokesperson only tells that somebody met, behind a verb of saying: «Bộ Ngoại giao Peru thông báo | Bộ trưởng A đã
// có cuộc điện đàm với …», "The ministry said that on Friday | A met B". That is the event, and no view.
func (d *draft) tellsMeeting(c *cue) bool {
	if c.subject == nil || len(c.voice.by) != 1 || !(c.subject.kind == actorParty && len(c.voice.speakers) == 0 || d.pressOffice(c.subject)) {
		return false
	}
	at := d.skipThat(c.to)
	for d.w.inflects && at < len(d.toks)-1 && (d.lies(at, inDate) || d.is(at, d.w.at) || d.is(at, d.w.place) || d.comma(at)) {
		at++
	}
	a, ok := d.actorBeginning(at)
	if said := d.of[makesStatement].from(c.to); !ok || a.kind > actorTitle || len(said) > 0 && said[0].From < d.doc.Sents[d.sentenceOf(c.from)].To {
		return false
	}
	const near = 10 // tokens: «hôm thứ Ba đã có»
	for _, m := range d.of[makesEvent].from(a.to) {
		if m.From > a.to+near || len(d.actorsIn(a.to, m.From)) > 0 {
			return false
		}
		if r := d.rule(m).event; !r.noun && meets[r.kind] >= 3 && !d.is(m.From-1, d.w.future) {
			return true
		}
	}
	return false
}

// tellsBehind reports whether whoever is named in tokens [from, to), behind an event, only tells of it, where verbs have forms: "Premier A will visit Lima in May, |
// Minister B | said on Friday", "…, said | Minister B".
func (d *draft) tellsBehind(e *event, from, to int) bool {
	const title, near = 5, 2 // tokens: of a country and an office before a name; between a name and the verb
	s := &d.doc.Sents[e.sent]
	if !d.w.inflects || from < e.to || from >= s.To || d.is(s.From, d.w.prep) {
		return false // "During her visit to Lima, Minister B said"
	}
	at := from
	for at > e.to && at > from-title && !d.comma(at-1) {
		at--
	}
	if !d.comma(at - 1) {
		return false
	}
	for _, m := range d.of[makesStatement].from(at) {
		if m.From > to+near {
			return false
		}
		if d.rule(m).cue.speech && (m.From == at && m.To <= from || m.From >= to) {
			return true
		}
	}
	return false
}

// onlyTellsOf reports whether a person is named in the sentence of an event for the first time as whoever tells of it (see tellsBehind).
func (d *draft) onlyTellsOf(e *event, p *person) bool {
	if p.first < e.to || p.first >= d.doc.Sents[e.sent].To {
		return false
	}
	for _, m := range d.mentions {
		if m.person == p && m.from <= p.first && m.to > p.first {
			return d.tellsBehind(e, m.from, m.to)
		}
	}
	return false
}

// ofNobodysWaters reports whether a statement names a place that belongs to no country.
func (d *draft) ofNobodysWaters(s *statement) bool {
	for i := s.from; i < s.end; i++ {
		if f, ok := d.longest(i, d.w.place); ok && d.partyOf(f) == "" {
			return true
		}
	}
	return false
}
