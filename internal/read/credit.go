package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// creditedAt returns the token where a sentence stops telling and says who told it: ", the ministry said in a statement", ", read the
// communiqué", ", according to the readout". It is s.To where nothing of the kind ends the sentence.
func (d *draft) creditedAt(s *text.Sentence, cues []cue, start int) int {
	for i := s.To - 1; i > start && i > s.To-24; i-- {
		if d.comma(i) && d.is(i+1, d.w.source) {
			return i
		}
	}
	end := s.To
	if !d.w.inflects {
		return end // a verb of saying behind a comma goes on with the sentence
	}
	for k := len(cues) - 1; k >= 0 && cues[k].rule.speech; k-- { // "…, said the office, Xinhua reported"
		mark := d.creditMark(&cues[k], cues[:k], start)
		if mark <= start || !d.creditEnds(&cues[k], mark, end) || d.goesOnThird(&cues[0], &cues[k], mark) {
			break
		}
		end = mark
	}
	return end
}

// goesOnThird reports whether a verb of saying in the present belongs to what was said before it that something is so: "noted that the visit, her first|, underscores
// the ties".
func (d *draft) goesOnThird(said, c *cue, mark int) bool {
	return said != c && said.rule.speech && said.form == formPast && d.is(said.to-1, d.w.that) && c.form == formThird && mark+1 >= c.from
}

// creditMark is the comma or quotation mark before a verb of saying and its short subject, 0 if none stands there.
func (d *draft) creditMark(c *cue, before []cue, start int) int {
	low := start
	if n := len(before); n > 0 {
		low = before[n-1].to
	}
	for i := c.from - 1; i >= low && i > c.from-14; i-- {
		if d.comma(i) || d.quoteMark(i) {
			return i
		}
		if d.toks[i].Kind == text.Punct && d.word(i) != "-" && !d.aroundShort(i) || d.is(i, d.w.that) || d.is(i, d.w.and) && i == c.from-1 {
			return 0
		}
	}
	return 0
}

// creditEnds reports whether nothing but a subject, a time, a place or an audience stands around a verb of saying behind the mark.
func (d *draft) creditEnds(c *cue, mark, end int) bool {
	first, end := mark+1, d.trimEnd(c.to, end)
	if d.quoteMark(first) {
		first++
	}
	subject := func(i int) bool {
		_, begins := d.actorBeginning(i)
		return begins || d.is(i, d.w.article) || d.is(i, d.w.pos) || d.toks[i].Capital() || d.is(i, d.w.number) && d.toks[i].Kind == text.Word // "two aides told Reuters"
	}
	for i := c.to; i < end; i++ {
		if d.is(i, d.w.that) || d.char(i) == ':' || d.quoteMark(i) {
			return false
		}
	}
	at := c.to
	if c.rule.whom != nil {
		at = d.pastOutlet(at, end)
	}
	if first >= c.from { // "…, said the ministry", and not "…, the Minister, told | the ministry"
		return c.rule.whom == nil && c.form != formIng && c.to < end && end-c.to < 14 && subject(c.to)
	}
	if !subject(first) || d.is(c.from-1, d.w.neg) || c.form == formIng {
		return false
	}
	if at >= end || d.is(at, d.w.prep) || d.is(at, d.w.adv) || d.is(at, d.w.audience) || d.is(at, d.w.medium) || d.is(at, d.w.verbIng) && d.w.inflects || d.toks[at].Kind == text.Punct {
		return end-c.to < 16
	}
	for _, x := range d.dates {
		if x.from == at {
			return end-c.to < 16
		}
	}
	return false
}

// pastOutlet passes the name of a paper or an agency at token i, to which something was told: "told | Reuters | in Lima", "told the Oslo Times on Monday".
func (d *draft) pastOutlet(i, end int) int {
	const longest = 4 // words
	if a, ok := d.actorBeginning(d.skipArticle(i)); !d.w.inflects || ok && !(d.is(i, d.w.article) && a.kind == actorParty && a.to < end && d.toks[a.to].Capital()) {
		return i
	}
	k := d.skipArticle(i)
	for k < end && k < i+longest+1 && d.toks[k].Kind == text.Word && d.toks[k].Capital() && !d.lies(k, inDate) && !d.lies(k, inMention) {
		k++
	}
	if k == d.skipArticle(i) {
		return i
	}
	return k
}

// aroundShort reports whether token i opens or closes the bracket around a short form: "the Vietnam News Agency | (VNA) | said".
func (d *draft) aroundShort(i int) bool {
	if d.char(i) == ')' {
		i -= 2
	}
	return i > 0 && d.char(i) == '(' && d.char(i+2) == ')' && d.toks[i+1].Shape == text.Upper
}

// midSentence reports whether the clause goes on after ", he stressed,".
func (d *draft) midSentence(c, next *cue, s *text.Sentence) bool {
	if c.to >= s.To || !d.comma(c.to) || s.To-c.to < 4 {
		return false
	}
	if k := c.to + 1; d.w.inflects && (d.is(k, d.w.neg) || d.is(k, d.w.verbIng)) && d.hasVerb(s.From+1, c.left) {
		return false // "Trade has doubled, he said, without giving figures"
	}
	return (next == nil || next.left > c.to+2) && !d.quoted(c)
}

// saysOn reports whether whoever said what stands before a cue, which a comma ends, goes on to say something else: "trade had doubled, she said, and |
// hoped that it would grow".
func (d *draft) saysOn(c, n *cue) bool {
	return d.w.inflects && d.comma(c.to) && d.is(c.to+1, d.w.and) && n.subject == nil && n.left <= c.to+2 && n.form == c.form && !n.rule.inOnly
}

// tellsWhen reports whether words begin at token i that tell when, where or to whom something was said, behind the verb of saying and its subject: "…, said the
// Minister | while receiving A", "| at a reception for A", "| on Monday".
func (d *draft) tellsWhen(i int) bool {
	switch {
	case d.is(i, d.w.prep):
		return true
	case d.is(i, d.w.while):
		return d.is(i+1, d.w.verbIng)
	case d.is(i, d.w.clause):
		_, ok := d.actorBeginning(d.skipArticle(i + 1))
		return ok || d.is(i+1, d.w.verbIng)
	}
	return slices.ContainsFunc(d.dates, func(x dated) bool { return x.from == i })
}

// asksFirst reports whether one of the cues before a verb of saying tells what a party asks or opposes: what happens in it does not happen: "Norway asks Peru to
// call off the talks, the spokesperson said".
func (d *draft) asksFirst(before []cue) bool {
	return d.w.inflects && slices.ContainsFunc(before, func(c cue) bool {
		return c.accept && (c.rule.act == record.Propose || c.rule.act == record.Concern)
	})
}
