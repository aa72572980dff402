package read

// What somebody posts, in quotation marks, without naming themselves: "Glad to meet Minister A. Discussed trade. Agreed to open a mission."

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// leftOut gives the last of cues a subject where a quotation, or a sentence of one, begins with it, or goes on from one that does: whoever is quoted leaves
// themselves out, "we" where it takes two and "I" else. "Discussed trade and | exchanged views on fishing", "Appreciated his help".
func (d *draft) leftOut(cues []cue, s *text.Sentence) {
	i := len(cues) - 1
	c := &cues[i]
	if !d.w.inflects || c.subject != nil || c.negated || c.rule.passive || c.rule.before || c.rule.source || c.rule.speech || !d.byForm(c) {
		return
	}
	if tied, _ := d.joined(c, s.From); c.form == formPast && tied && (i > 0 && cues[i-1].elided || d.metFirst(s, c.left)) {
	} else if !d.beginsQuote(s, c.from) {
		return
	}
	kind := actorI
	switch c.rule.act {
	case record.Agree, record.Concur, record.Discuss:
		if !c.rule.inOnly && (c.rule.mutual || c.rule.joint || c.rule.act != record.Discuss) {
			kind = actorWe
		}
	}
	a := d.mem.actors.one()
	*a = actor{from: c.from, to: c.from, kind: kind}
	c.subject, c.elided = a, true
}

// beginsQuote reports whether a quotation, or a sentence of one, begins with token i, an adverb before it or not.
func (d *draft) beginsQuote(s *text.Sentence, i int) bool {
	at := d.pastMarks(s.From, i)
	for k := i - 1; k > s.From; k-- { // "wrote, “Discussed …"
		if d.quoteMark(k) {
			if d.comma(k-1) || d.char(k-1) == ':' {
				at = k + 1
			}
			break
		}
		if !d.adverb(k) && !d.is(k, d.w.adv) {
			break
		}
	}
	return d.skipAdverbs(at, i+1) == i && d.withinQuote(s, i)
}

// metFirst reports whether a sentence of a quotation begins with words that tell, without a subject, that whoever is quoted met somebody, before token i:
// "Met Minister A | and discussed trade".
func (d *draft) metFirst(s *text.Sentence, i int) bool {
	ms := d.of[makesEvent].from(s.From)
	return len(ms) > 0 && ms[0].To <= i && d.metSomebody(ms[0]) && d.beginsQuote(s, ms[0].From)
}

// metSomebody reports whether the words of an event are a verb in its past that tells of a meeting.
func (d *draft) metSomebody(m grammar.Match) bool {
	r := d.rule(m).event
	return !r.noun && meets[r.kind] >= 3 && d.is(m.From, d.w.verbPast)
}

// byForm reports whether the verb of a cue may do without a subject: in its past, in "will", or as what one says to somebody, "Thank him for".
func (d *draft) byForm(c *cue) bool {
	switch c.rule.act {
	case record.Thank, record.Welcome, record.Congratulate, record.Propose:
		return c.form == formPast || c.form == formBase
	}
	return c.form == formPast || c.rule.inOnly && d.is(c.from, d.w.modal)
}

// pastMarks passes quotation marks.
func (d *draft) pastMarks(i, end int) int {
	for i < end && d.quoteMark(i) {
		i++
	}
	return i
}

// withinQuote reports whether a quotation that began in its paragraph goes on at token i of a sentence.
func (d *draft) withinQuote(s *text.Sentence, i int) bool {
	si := d.sentenceOf(s.From)
	for si > 0 && d.doc.Sents[si-1].Para == s.Para {
		si--
	}
	return d.quoteMarks(d.doc.Sents[si].From, i)%2 == 1
}

// kindWord reports whether tokens [from, end), which somebody says, are no more than that they have met somebody, or a kind word about it: "A pleasure to meet
// Minister A of Peru", "Had a meeting with Minister A".
func (d *draft) kindWord(from, end int) bool {
	at := d.skipAdverbs(d.pastMarks(from, end), end)
	if !d.w.inflects || at >= end {
		return false
	}
	if ms := d.of[makesEvent].from(at); len(ms) > 0 && ms[0].From == at && d.metSomebody(ms[0]) {
		return true
	}
	for _, m := range d.of[makesStatement].from(at) {
		if m.From != at {
			break
		}
		if d.rule(m).cue.idle {
			return true
		}
	}
	return false
}

// postedDeeds tells what somebody says in quotation marks, tokens [from, end), by the verbs before which they leave themselves out. It reports whether there
// are such.
func (d *draft) postedDeeds(sc *scene, c *cue, from, end int) bool {
	if !d.w.inflects || from == 0 || !d.quoteMark(from) && !d.quoteMark(from-1) {
		return false
	}
	s := d.doc.Sents[d.sentenceOf(from)]
	s.From, s.To = from, end
	inner := d.cuesIn(&s, nil)
	found := false
	for i := range inner {
		low := d.pastMarks(from, end)
		if i > 0 {
			low = inner[i-1].to
		}
		d.findSubject(&inner[i], low, nil)
		d.leftOut(inner[:i+1], &s)
		found = found || inner[i].elided
	}
	if !found {
		return false
	}
	said := *c
	said.left = end
	d.quotedDeed(sc, &said, inner)
	return true
}

// withOther is the voice of somebody and whoever they met, as the scene tells; empty if they are none of those.
func (s *scene) withOther(v voice) voice {
	ps := s.parties()
	if len(ps) < 2 || !v.ok() || !slices.Contains(ps, v.by[0]) {
		return voice{}
	}
	w := voice{by: ps, group: true}
	if len(s.participants()) == len(ps) {
		w.speakers = s.participants()
	}
	return w
}
