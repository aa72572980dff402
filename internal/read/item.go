package read

// The items of a list, and what tells that one follows.

import (
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
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
	case d.lettered(s):
		return s.From + 2, true
	case d.numbered(s) > 0:
		return s.From + 2, true
	case s.From+4 < s.To && d.ordinalMark(s.From) > s.From:
		return d.ordinalMark(s.From), true
	}
	return 0, false
}

// lettered reports whether a sentence begins with the letters of an item and the mark behind them: "a. Agreed …", "iii) Tasked …".
func (d *draft) lettered(s *text.Sentence) bool {
	t := d.toks[s.From]
	if t.Kind != text.Word || s.From+2 >= s.To || d.toks[s.From+1].Kind != text.Punct || !strings.ContainsAny(d.doc.Quote(d.toks[s.From+1].Span()), ").") {
		return false
	}
	return t.Span().Len() == 1 || t.Span().Len() <= 4 && strings.Trim(d.word(s.From), "ivx") == ""
}

// ordinalMark passes the words that number an item, where verbs have one form: «Thứ nhất, | …», «Một là, | …».
func (d *draft) ordinalMark(i int) int {
	if f, ok := d.longest(min(i, len(d.toks)-1), d.w.seam); ok && d.finds.Value(f) == "item" {
		switch {
		case d.comma(f.To) || d.char(f.To) == ':':
			return f.To + 1
		case d.seam(f.To-1, "copula") && i > 0 && d.toks[i-1].Kind == text.Punct: // «: một là | mở đường bay»
			return f.To
		}
	}
	return i
}

// bullet passes the mark of an item within a sentence, where verbs have forms: "agreed to (i) | open an office; and (ii) | send experts".
func (d *draft) bullet(i, end int) int {
	if !d.w.inflects || i+2 >= end {
		return i
	}
	at := i
	if d.char(at) == '(' {
		at++
	}
	if at+1 >= end || d.char(at+1) != ')' {
		return i
	}
	w := d.word(at)
	if len(w) == 1 && w >= "a" && w <= "z" || len(w) <= 4 && strings.Trim(w, "ivx") == "" || len(w) <= 2 && d.toks[at].Kind == text.Number {
		return at + 2
	}
	return i
}

// itemNumber reports whether a sentence is the number n of an item and nothing else: «1.».
func (d *draft) itemNumber(s *text.Sentence, n int) bool {
	return s.To == s.From+2 && d.toks[s.From].Kind == text.Number && d.toks[s.From+1].Kind == text.Punct && d.word(s.From) == strconv.Itoa(n)
}

// numbered is the number that a sentence begins with as the item of a list, "2. raise the quota", where verbs have forms; 0 if it is no such item.
func (d *draft) numbered(s *text.Sentence) int {
	if !d.w.inflects || s.From+2 >= s.To || d.toks[s.From].Kind != text.Number || d.toks[s.From].Span().Len() > 2 || d.char(s.From+1) != '.' && d.char(s.From+1) != ')' {
		return 0
	}
	n, _ := strconv.Atoi(d.word(s.From))
	return n
}

// titlesList reports whether the sentence of a match is the title of a list: it ends without a mark, and an item follows.
func (d *draft) titlesList(m grammar.Match) bool {
	si := d.sentenceOf(m.From)
	return d.toks[d.doc.Sents[si].To-1].Kind != text.Punct && d.listFollows(si)
}

// nextItem reports whether an item goes on with its list, of which n were numbered before it: a paragraph "2." behind the items (a) and (b) does not.
func (d *draft) nextItem(s *text.Sentence, n *int) bool {
	k := d.numbered(s)
	if k > 0 && k != *n+1 {
		return false
	}
	*n = max(*n, k)
	return true
}

// endsList reports whether an item has the mark of the paragraph that brought in its list, and not that of the first item: a paragraph "- The sides …" behind the
// items (a) and (b) of another such paragraph stands beside it.
func (d *draft) endsList(c *cue, first, from int) bool {
	if !d.w.inflects || first < 0 {
		return false
	}
	mark := func(i int) string {
		if s := d.doc.Quote(d.toks[i].Span()); d.toks[i].Kind == text.Punct {
			return s
		}
		return ""
	}
	own := mark(d.doc.Sents[d.sentenceOf(c.from)].From)
	return own != "" && mark(from) == own && mark(first) != own
}

// bringsList reports whether a cue does no more than bring in the list behind sentence si: it, or what it says is called the following, ends the
// sentence without a point. "Agreements signed during the visit".
func (d *draft) bringsList(c *cue, si int) bool {
	s := &d.doc.Sents[si]
	if !d.w.inflects || d.toks[s.To-1].Kind == text.Punct {
		return false
	}
	return (c.to == s.To || c.rule.heads) && d.listFollows(si)
}

// listFollows reports whether the sentence behind sentence si is an item of a list.
func (d *draft) listFollows(si int) bool {
	for si++; si < len(d.doc.Sents); si++ {
		if s := &d.doc.Sents[si]; s.Section == text.Body {
			_, ok := d.listItem(s)
			return ok || d.itemNumber(s, 1)
		}
	}
	return false
}

// countsOff reports whether the sentence behind sentence si, in the same paragraph or the next, begins with a word that numbers an item: «Thứ nhất, …».
func (d *draft) countsOff(si int) bool {
	for si++; si < len(d.doc.Sents); si++ {
		if s := &d.doc.Sents[si]; s.Section == text.Body {
			return d.ordinalMark(s.From) > s.From
		}
	}
	return false
}

// itemIn reports whether the first item of a list stands in tokens [from, to) already: «nhất trí: Một là, | mở đường bay. Hai là, …».
func (d *draft) itemIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.ordinalMark(i) > i {
			return true
		}
	}
	return false
}

// listInside is where the first item begins of a list that a colon opens within tokens [from, end), «một số hướng sau: (i) …; (ii) …»; from if
// there is none.
func (d *draft) listInside(from, end int) int {
	if from+3 < end && d.char(from) == '(' && d.char(from+2) == ')' {
		return from + 3
	}
	for i := from; i+4 < end; i++ {
		if d.char(i) == ':' && d.char(i+1) == '(' && d.char(i+3) == ')' {
			return i + 4
		}
		if k := d.ordinalMark(i + 1); d.char(i) == ':' && k > i+1 {
			return k
		}
	}
	return from
}

func (d *draft) listContent(sc *scene, c *cue, from int, s *text.Sentence) {
	if d.is(from, d.w.toward) && d.isVerbAt(from+1, s.To) {
		from++
	}
	if ms := d.of[makesStatement].from(from); !d.w.inflects && c.rule.act == record.Propose && len(ms) > 0 && ms[0].From == from && d.rule(ms[0]).cue.inner {
		in := *c // «Thứ hai, sẵn sàng chia sẻ …»: a verb of its own
		in.rule, in.name, in.from, in.to = d.rule(ms[0]).cue, ms[0].Rule.Name, ms[0].From, ms[0].To
		c, from = &in, in.to
	}
	d.say(sc, c, from, d.trimEnd(from, s.To))
}
