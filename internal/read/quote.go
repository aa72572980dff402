package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// quote is a quotation of several sentences and who speaks in it.
type quote struct {
	last  int // its last sentence but for the one that names the speaker
	voice voice
	match grammar.Match // the verb of saying
}

// longQuote finds who speaks in a quotation that begins with sentence si and is closed in a later one of its paragraph, where the
// speaker is named: “Trade has grown. We want more of it,” the Minister said.
func (d *draft) longQuote(sc *scene, si int) (quote, bool) {
	s := &d.doc.Sents[si]
	if !d.quoteMark(s.From) || d.markIn(s.From+1, s.To) >= 0 {
		return quote{}, false
	}
	const most = 12 // sentences
	for k := si + 1; k < len(d.doc.Sents) && k < si+most && d.doc.Sents[k].Para == s.Para; k++ {
		t := &d.doc.Sents[k]
		at := d.markIn(t.From, t.To)
		if at < 0 {
			continue
		}
		as := d.actorsIn(at+1, min(at+14, t.To))
		if at == t.From || len(as) == 0 || as[0].from > at+4 {
			return quote{}, false
		}
		for _, m := range d.of[makesStatement].from(at) {
			if m.From > as[0].to+2 || m.From >= t.To {
				break
			}
			if d.rule(m).cue.speech {
				v := sc.resolve(&as[0])
				return quote{k - 1, v, m}, v.ok()
			}
		}
		return quote{}, false
	}
	return quote{}, false
}

// quotedBehind gives the floor to whoever is named behind the end of a quotation that begins with sentence si, though no verb of saying follows, where verbs
// have one form: «“Chúng tôi nhất trí lập quỹ. …” - Tổng thống A phát biểu tại họp báo». It is they who say "we".
func (d *draft) quotedBehind(sc *scene, si int) {
	const most = 5 // sentences
	s := &d.doc.Sents[si]
	if !d.quoteMark(s.From) {
		return
	}
	at := -1
	for k := si; at < 0 && k < min(len(d.doc.Sents), si+most) && d.doc.Sents[k].Para == s.Para; k++ {
		at = d.markIn(max(s.From+1, d.doc.Sents[k].From), d.doc.Sents[k].To)
	}
	for i := at + 1; at >= 0 && i < min(at+3, len(d.toks)); i++ { // a comma or a dash
		if a, ok := d.actorBeginning(i); ok && a.kind <= actorTitle && (i > at+1 || d.comma(at-1)) {
			if v := sc.resolve(a); v.ok() && !d.toldNext(a.to) {
				sc.heard(v)
				sc.floor = floor{voice: v, cue: cue{from: a.from, to: a.to, name: "floor"}, quoted: true, until: at}
			}
			return
		}
		if d.toks[i].Kind != text.Punct {
			return
		}
	}
}

// markIn is the first quotation mark in tokens [from, to), -1 if there is none.
func (d *draft) markIn(from, to int) int {
	for i := from; i < to; i++ {
		if d.quoteMark(i) {
			return i
		}
	}
	return -1
}

// quoteGoesOn reads a sentence of a quotation that has no verb of saying of its own.
func (d *draft) quoteGoesOn(sc *scene, s *text.Sentence, q *quote) {
	from := s.From
	if d.quoteMark(from) {
		from++
	}
	c := cue{from: q.match.From, to: q.match.To, left: s.To, rule: d.rule(q.match).cue, name: q.match.Rule.Name, voice: q.voice, accept: true}
	inner := d.cuesIn(s, nil)
	for i := range inner {
		low := from
		if i > 0 {
			low = inner[i-1].to
		}
		d.findSubject(&inner[i], low, nil)
		d.leftOut(inner[:i+1], s)
	}
	const opening = 3 // tokens
	if slices.ContainsFunc(inner, func(in cue) bool {
		return in.subject != nil && (in.elided || in.subject.from < from+opening) && !in.rule.speech
	}) && d.quotedDeed(sc, &c, inner) {
		return
	}
	if end := d.trimEnd(from, s.To); end-from > 3 {
		d.sayClause(sc, &cue{from: q.match.From, to: q.match.To, rule: d.rule(q.match).cue, name: q.match.Rule.Name, voice: q.voice, accept: true}, from, end, false)
	}
}

// quotation reads a sentence wholly in quotation marks that follows somebody's words: they go on.
func (d *draft) quotation(sc *scene, s *text.Sentence) {
	if !d.quoteMark(s.From) || sc.person == nil || len(d.statements) == 0 || s.To-s.From < 5 {
		return
	}
	if at := d.markIn(s.From+1, s.To); at >= 0 && at < s.To-2 {
		return // others are named behind it
	}
	for _, last := range slices.Backward(d.statements) {
		if !slices.Contains(last.voice.speakers, sc.person) {
			return
		}
		for _, m := range d.of[makesStatement].from(last.cueFrom) {
			if m.From > last.cueFrom {
				break
			}
			if m.Rule.Name == last.rule && d.rule(m).cue.speech {
				d.quoteGoesOn(sc, s, &quote{voice: last.voice, match: m})
				return
			}
		}
		if last.voice.group {
			return
		}
	}
}

// quoteEnd is the end of a quotation that closes within a few tokens before i, i if none does: what stands between a quotation and the
// name of its speaker is no content.
func (d *draft) quoteEnd(from, i int) int {
	for k := i - 1; k > from && k > i-6; k-- {
		if d.quoteMark(k) {
			return k + 1
		}
	}
	return i
}

// quoteMark reports whether token i is a quotation mark.
func (d *draft) quoteMark(i int) bool {
	return uint(i) < uint(len(d.toks)) && d.toks[i].Kind == text.Punct && d.quoting(i)
}

// quoting is quoteMark for a token that is a mark, as few are.
func (d *draft) quoting(i int) bool {
	switch d.doc.Quote(d.toks[i].Span()) {
	case "\"", "“", "”", "«", "»", "''":
		return true
	case "'", "‘", "’":
		return d.singleQuote(i)
	}
	return false
}

// singleQuote reports whether the mark at token i opens or closes a quotation, as some write: it stands before a word where a sentence or a
// clause begins, or right behind the mark that ends one.
func (d *draft) singleQuote(i int) bool {
	at := d.toks[i].Span()
	if at.Start == 0 || d.doc.Text[at.Start-1] == '\n' {
		return true
	}
	if i == 0 || d.toks[i-1].Kind != text.Punct || d.toks[i-1].Key == d.toks[i].Key {
		return false
	}
	glued := d.toks[i-1].Span().End == at.Start
	if glued {
		return strings.ContainsAny(d.doc.Quote(d.toks[i-1].Span()), ",.!?")
	}
	return i+1 < len(d.toks) && d.toks[i+1].Span().Start == at.End && d.toks[i+1].Kind == text.Word
}
