package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// What is signed: when, and with whom.

// signedBefore reports whether the signing that a cue tells has a date of its own, days before the reported event: it is recalled.
func (d *draft) signedBefore(c *cue) bool {
	const stay = 7 // days
	main := d.firstMain()
	if main == nil || !main.when.Known() {
		return false
	}
	return slices.ContainsFunc(d.events, func(e *event) bool {
		if e.kind == "visit" && !d.w.inflects && !e.main && e.status == record.Held && e.when.Known() && e.when.To+stay <= main.when.From && e.to <= c.from && d.sentenceOf(c.from) == e.sent {
			return true // «Tổng thống A đã thăm Lào (từ ngày 3 đến 5/3), hai bên ra Tuyên bố chung»
		}
		return e.kind == "signing" && !e.lent && e.when.Known() && e.when.To+stay < main.when.From && e.from < c.to && c.from < e.to
	})
}

// signsTheSame reports whether a signing is told only of a paper that was told before, by a common noun: "signed | the document", "put their names to the
// accord".
func (d *draft) signsTheSame(e *event) bool {
	s := &d.doc.Sents[e.sent]
	i := e.to
	for i > e.from && !d.is(i-1, d.w.article) {
		i--
	}
	if i == e.from {
		i = e.to + 1
	}
	return !e.noun && d.onlyPaper(i, s.To)
}

// signedAgain reports whether the paper in tokens [from, end) is one that the sentences before have told to be signed.
func (d *draft) signedAgain(from, end int) bool {
	const near = 2 // sentences
	if d.is(from, d.w.article) {
		from++
	}
	if end != from+1 || !d.onlyPaper(from, end) {
		return false
	}
	si := d.sentenceOf(from)
	return slices.ContainsFunc(d.statements, func(s *statement) bool {
		return s.act == record.Sign && s.from < from && d.sentenceOf(s.from) >= si-near
	})
}

// definite reports whether a definite article stands at token i.
func (d *draft) definite(i int) bool {
	f, ok := d.longest(i, d.w.article)
	return ok && d.finds.Value(f) == "definite"
}

// onlyPaper reports whether token i, behind "the", is a common noun for a paper, and no more is told of it.
func (d *draft) onlyPaper(i, end int) bool {
	if !d.w.inflects || i >= end || !d.definite(i-1) || d.toks[i].Capital() || d.toks[i].Kind != text.Word {
		return false
	}
	return i+1 >= end || d.toks[i+1].Kind == text.Punct || d.is(i+1, d.w.at) || d.lies(i+1, inDate) || d.is(i+1, d.w.and)
}

// signing is the signing that the words of a cue tell as well, nil if they tell none: what is signed is signed there.
func (d *draft) signing(c *cue) *event {
	i := slices.IndexFunc(d.events, func(e *event) bool {
		return e.kind == "signing" && e.status == record.Held && e.from < c.to && c.from < e.to
	})
	if i < 0 {
		return nil
	}
	return d.events[i]
}

// beforeDeed leaves out what the signatories did besides, at the end of tokens [from, end): "signed a declaration | and unveiled a stone".
func (d *draft) beforeDeed(from, end int) int {
	for i := from + 1; i+2 < end && d.w.inflects; i++ {
		if d.is(i, d.w.and) && d.is(i+1, d.w.verbPast) && (d.is(i+2, d.w.det) || d.is(i+2, d.w.article) || d.is(i+2, d.w.pos) || d.is(i+2, d.w.prep)) {
			return d.trimEnd(from, i)
		}
	}
	return end
}

// signedWith is who signed, where tokens [from, end) tell with whom: "signed the deal on gas with the Minister", or, of a signing, "signed a
// treaty with Norway".
func (d *draft) signedWith(sc *scene, v voice, from, end int, signing bool) voice {
	if !v.single() || !d.w.inflects {
		return v
	}
	about := false
	for i := from; i+1 < end && d.toks[i].Kind == text.Word; i++ {
		if !d.is(i, d.w.with) {
			about = about || d.is(i, d.w.prep)
			continue
		}
		a, ok := d.actorBeginning(i + 1)
		if !ok {
			a, ok = d.actorBeginning(d.skipArticle(i + 1))
		}
		for k := i + 2; !ok && k < min(end, i+5) && d.is(i+1, d.w.pos); k++ { // "with her new Chilean | counterpart A"
			if a, ok = d.actorBeginning(k); ok && a.kind > actorTitle {
				a, ok = nil, false
			}
		}
		if !ok {
			return v
		}
		w := sc.resolve(a)
		if !w.single() || w.by[0] == v.by[0] || len(w.speakers) == 0 && (about || !signing) {
			return v // "signed a law on trade with Norway"
		}
		return voice{by: d.addParty(slices.Clone(v.by), w.by[0]), speakers: slices.Concat(v.speakers, w.speakers), group: true}
	}
	return v
}

// toBeSigned reports whether a signing is what somebody wishes for or agrees on right before it, where verbs have one form: «đề nghị hai bên | ký kết hiệp định».
func (d *draft) toBeSigned(e *event) bool {
	const near = 4 // tokens
	for _, m := range d.of[makesStatement].from(d.doc.Sents[e.sent].From) {
		if m.From >= e.from {
			break
		}
		act := d.rule(m).cue.act
		if m.To <= e.from && m.To >= e.from-near && (act.Class() == record.Proposal || act.Class() == record.Undertaking && act != record.Sign) && !d.actorBetween(m.To, e.from-1) {
			return true
		}
	}
	return false
}
