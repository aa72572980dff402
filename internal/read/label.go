package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// paragraph is a paragraph of the body, and what its beginning and end tell of who speaks.
type paragraph struct {
	from, to   int // tokens
	words      int // behind the label; from if there is none
	label      labelKind
	numbered   bool
	questioned bool // it ends in a question, or asks for an answer in other words
	closes     bool // a few words of thanks
	voice      voice
}

type labelKind uint8

const (
	noLabel     labelKind = iota
	askerLabel            // "Q", "Reporter"
	answerLabel           // "A"
	personLabel           // "Minister Berg", "Spokesperson"
	nameLabel             // capitals that name nobody the text knows: an outlet, a reporter
)

// asks reports whether a paragraph begins a question; rest are those behind it.
func (p *paragraph) asks(rest []paragraph) bool {
	switch p.label {
	case askerLabel:
		return true
	case nameLabel:
		next := slices.IndexFunc(rest, func(q paragraph) bool { return q.label != noLabel })
		return p.questioned || p.numbered && next >= 0 && rest[next].answers()
	}
	return false
}

func (p *paragraph) answers() bool {
	return p.label == personLabel || p.label == answerLabel
}

// asksAnything reports whether there is a question in the body, or a label of one.
func (d *draft) asksAnything() bool {
	return slices.ContainsFunc(d.doc.Sents, func(s text.Sentence) bool {
		return s.Section == text.Body && (d.endsAsking(&s) || d.talk(d.skipListMark(s.From, s.To), talkAsks))
	})
}

// paragraphs are those of the body.
func (d *draft) paragraphs() []paragraph {
	var out []paragraph
	last := -1
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		if s.Para != last {
			last = s.Para
			p := paragraph{from: s.From, words: s.From}
			d.readLabel(&p, s)
			p.questioned = d.talk(d.skipListMark(p.words, s.To), talkPlea)
			p.closes = d.talk(p.words, talkThanks)
			out = append(out, p)
		}
		p := &out[len(out)-1]
		if p.to > 0 && p.label == noLabel && d.skipListMark(p.from, p.to) == p.to { // "1." is taken for a sentence
			d.readLabel(p, s)
			p.numbered = p.numbered || p.label != noLabel
			p.questioned = d.talk(d.skipListMark(p.words, s.To), talkPlea)
		}
		p.to = s.To
		p.questioned = p.questioned || d.endsAsking(s) || p.label == nameLabel && d.talk(s.From, talkPlea)
		p.closes = p.closes && p.to-p.words <= 14
	}
	numbered := 0
	for i := range out {
		if out[i].numbered && out[i].label == nameLabel {
			numbered++
		}
	}
	for i := range out { // outlets with numbers ask
		if p := &out[i]; numbered > 1 && p.numbered && p.label == nameLabel {
			p.label = askerLabel
		}
	}
	for i := range out { // a question that an answer goes on from is one of rhetoric
		if p := &out[i]; p.questioned && p.label == noLabel && (p.to-p.from > 120 || d.quoteMark(p.from)) {
			p.questioned = false
		}
	}
	return out
}

// endsAsking reports whether a sentence ends in a question mark.
func (d *draft) endsAsking(s *text.Sentence) bool {
	for i := s.To - 1; i >= s.From && d.toks[i].Kind == text.Punct; i-- {
		if d.char(i) == '?' {
			return true
		}
	}
	return false
}

// readLabel reads what stands before the colon at the beginning of a paragraph.
func (d *draft) readLabel(p *paragraph, s *text.Sentence) {
	const long = 16
	from := d.skipListMark(s.From, s.To)
	colon := -1
	for i := from; i < s.To && i < from+long && colon < 0; i++ {
		switch d.char(i) {
		case ':':
			colon = i
		case '?', '!', ';', '"':
			return
		}
	}
	if colon <= from || d.markIn(from, colon) >= 0 {
		return
	}
	p.numbered = from > s.From && d.toks[s.From].Kind == text.Number
	p.words = colon + 1
	if d.talk(from, talkAsks) {
		p.label = askerLabel
		return
	}
	if f, ok := d.longest(from, d.w.talk); ok && f.To == colon && d.finds.Value(f) == talkAnswers {
		p.label = answerLabel
		return
	}
	from = d.pastAnswer(from)
	if v, ok := d.labelVoice(from, colon); ok {
		p.label, p.voice = personLabel, v
		return
	}
	if d.onlyCapitals(from, colon) {
		p.label = nameLabel
		return
	}
	p.words = p.from
}

// labelVoice is whoever a label names: by name or title, or by the family name that somebody has whom the text names elsewhere. It
// reports whether the label names a person; the voice is empty if the party of that person is not known, or only guessed.
func (d *draft) labelVoice(from, colon int) (voice, bool) {
	if a, ok := d.actorBeginning(from); ok && a.kind <= actorTitle && len(a.more) == 0 && (a.to == colon || a.to < colon && (d.toks[a.to].Kind == text.Punct || d.saysUpTo(a.to, colon))) {
		sc := scene{d: d}
		return d.surely(sc.resolve(a)), true
	}
	name := d.quote(colon-1, colon)
	var found *person
	for _, p := range d.people {
		if n := len(p.parts); n > 0 && strings.EqualFold(p.parts[n-1], name) {
			if found != nil {
				return voice{}, true
			}
			found = p
		}
	}
	return d.surely(found.voice()), found != nil
}

// saysUpTo reports whether tokens [from, colon) are a verb of answering: "Minister Berg replied:".
func (d *draft) saysUpTo(from, colon int) bool {
	if f, ok := d.longest(from, d.w.talk); ok && f.To == colon && d.finds.Value(f) == talkAnswers {
		return true
	}
	ms := d.of[makesStatement].from(from)
	return len(ms) > 0 && ms[0].From == from && ms[0].To == colon && d.rule(ms[0]).cue.speech
}

// surely is a voice, but for one whose party is a guess.
func (d *draft) surely(v voice) voice {
	if len(v.speakers) == 1 && v.speakers[0].guessed {
		return voice{}
	}
	return v
}

// onlyCapitals reports whether tokens [from, to) are a name as outlets and reporters have them: "Fukai, TBS", «Báo Tuổi Trẻ».
func (d *draft) onlyCapitals(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].Kind == text.Word && !d.toks[i].Capital() && !d.is(i, d.w.prep) && !d.is(i, d.w.and) && !d.is(i, d.w.article) {
			return false
		}
	}
	return to-from <= 10
}

// skipListMark passes the number or dash before the words of a paragraph.
func (d *draft) skipListMark(i, end int) int {
	for from := i; i < end && i < from+3 && d.toks[i].Kind != text.Word && !d.quoteMark(i); i++ {
	}
	return i
}

// The values of class talk.
const (
	talkAsks     = "asks"     // labels who asks
	talkAnswers  = "answers"  // labels who answers
	talkPlea     = "plea"     // asks for an answer without a question mark
	talkThanks   = "thanks"   // ends it
	talkOccasion = "occasion" // what it is: an interview, a briefing
	talkAsked    = "asked"    // tells what was asked, up to a comma
	talkSpeech   = "speech"   // before the name of who held it, in a headline
	talkLater    = "later"    // puts an answer off
	talkLead     = "lead"     // between who speaks and what the verb does: "I would like to thank"
	talkHedge    = "hedge"    // said of oneself undertakes nothing: "we would welcome"
)

// talk reports whether a phrase of class talk with the value begins at token i.
func (d *draft) talk(i int, value string) bool {
	if !d.is(i, d.w.talk) {
		return false
	}
	for f := range d.finds.At(i) {
		if f.Class == d.w.talk && d.finds.Value(f) == value {
			return true
		}
	}
	return false
}
