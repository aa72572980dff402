package read

// The items of a list, and what tells that one follows.

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// endsOpen reports whether a sentence ends in a colon.
func (d *draft) endsOpen(s *text.Sentence) bool { return d.char(s.To-1) == ':' }

// tailOpen is where the words begin that lead from what a cue says, from token from on, to the list behind the colon that ends the sentence
// before token end: "…, including to:"; end if there are none.
func (d *draft) tailOpen(from, end int) int {
	for i := end - 2; i > from && i > end-4; i-- {
		if d.is(i, d.w.stay) && d.char(end-1) == ':' {
			return i
		}
	}
	return end
}

// listItem reports whether a sentence is an item of a list, and where its words begin.
func (d *draft) listItem(s *text.Sentence) (int, bool) {
	t := d.toks[s.From]
	switch {
	case t.Kind == text.Punct && s.From+2 < s.To && strings.ContainsAny(d.doc.Quote(t.Span()), "(-–•*+"):
		i := s.From + 1
		if d.doc.Quote(t.Span()) == "(" {
			i = s.From + 3
		}
		return i, i < s.To
	case t.Span().Len() <= 2 && s.From+2 < s.To && strings.ContainsAny(d.doc.Quote(d.toks[s.From+1].Span()), ").") && d.toks[s.From+1].Kind == text.Punct && t.Kind == text.Word:
		return s.From + 2, true
	}
	return 0, false
}

func (d *draft) listContent(sc *scene, c *cue, from int, s *text.Sentence) {
	if d.is(from, d.w.toward) && d.isVerbAt(from+1, s.To) {
		from++
	}
	d.say(sc, c, from, d.trimEnd(from, s.To))
}
