package clean

import (
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/text"
)

// line is one line with something on it; blank lines only leave a gap.
type line struct {
	from, to int  // tokens
	gap      bool // a blank line, or the beginning of the text, stands before it
	final    bool // ends as sentences and list items end, whatever mark stands behind
	set      bool // kind is settled
	figures  bool // a number stands in it
	related  bool // belongs to the related part of the page
	words    int
	heads    uint16 // the classes of the phrases that may begin in it, a bit each
	kind     text.SectionKind
	pieces   []text.Section // what stands within it, if it is not all of one kind
}

func (c *cutter) splitLines() {
	d, toks := c.d, c.d.Toks
	for t := 0; t < len(toks); {
		ln := line{from: t, gap: true}
		start := toks[t].Span().Start
		if t > 0 {
			ln.gap = strings.Count(d.Text[toks[t-1].Span().End:start], "\n") > 1
		}
		end := len(d.Text)
		if n := strings.IndexByte(d.Text[start:], '\n'); n >= 0 {
			end = start + n
		}
		var kinds [text.Punct + 1]int
		var heads uint16
		for ; t < len(toks) && toks[t].Span().Start < end; t++ {
			kinds[toks[t].Kind]++
			heads |= c.heads[toks[t].Key]
		}
		ln.to, ln.words, ln.figures, ln.heads = t, kinds[text.Word]+kinds[text.Number], kinds[text.Number] > 0, heads
		ln.final = finalMark(d, ln.from, c.remark(ln.from, ln.to)) || c.heads[toks[ln.to-1].Key]>>agency&1 == 1 && c.signs(&ln) || c.initialled(&ln) || c.sourced(&ln)
		c.lines = append(c.lines, ln)
	}
}

// initialled reports whether a line is a whole sentence with the initials of a house behind it that no table has: "They parted as friends. ZNA".
func (c *cutter) initialled(ln *line) bool {
	const sentence = 6 // words
	last := &c.d.Toks[ln.to-1]
	return last.Shape == text.Upper && ln.words > sentence && ln.to-2 > ln.from && c.closed(ln.to-2)
}

// remark is where the brackets begin that close a line behind the end of a sentence: "… next April. (Reporting by our staff in Oslo)",
// "… on Monday. (GNA)(www.gauge.example)"; to if none do.
func (c *cutter) remark(from, to int) int {
	for end := to; c.is(end-1, ")"); {
		open := end - 2
		for open > from+1 && !c.is(open, "(") && !c.is(open, ")") {
			open--
		}
		if !c.is(open, "(") {
			return to
		}
		if finalMark(c.d, from, open) {
			return open
		}
		end = open
	}
	return to
}

// finalMark reports whether tokens [from, to) end as a sentence or an item of a list does, behind any closing marks.
func finalMark(d *text.Document, from, to int) bool {
	for i := to - 1; i > from; i-- {
		if d.Toks[i].Kind != text.Punct {
			return false
		}
		switch d.Quote(d.Toks[i].Span()) {
		case ")", "]", "”", "»", "’", "\"", "'", "/", "■", "□":
			continue
		case ".", "!", "?", "…", ":", ";", ",":
			return true
		}
		return false
	}
	return false
}

func (ln *line) span(d *text.Document) text.Span {
	return text.Span{Start: d.Toks[ln.from].Span().Start, End: d.Toks[ln.to-1].Span().End}
}

// para reports whether a line reads like a paragraph of an article.
func (ln *line) para() bool { return ln.final && ln.words >= 8 || ln.words >= 32 }

// may reports whether a phrase of the class may begin somewhere in the line.
func (ln *line) may(c class) bool { return ln.heads>>c&1 == 1 }

// settle gives a line its kind.
func (ln *line) settle(k text.SectionKind) { ln.kind, ln.set = k, true }

// is reports whether token i is exactly this text.
func (c *cutter) is(i int, s string) bool {
	return i >= 0 && i < len(c.d.Toks) && c.d.Quote(c.d.Toks[i].Span()) == s
}

// glued reports whether nothing stands between token i and the one before.
func (c *cutter) glued(i int) bool {
	return i > 0 && c.d.Toks[i-1].Span().End == c.d.Toks[i].Span().Start
}

func (c *cutter) dash(i int) bool {
	if i >= len(c.d.Toks) || c.d.Toks[i].Kind != text.Punct {
		return false
	}
	switch c.d.Quote(c.d.Toks[i].Span()) {
	case "-", "–", "—", "―", "‒", "−":
		return true
	}
	return false
}

// capitals counts the words of tokens [from, to), those that begin with a capital and those in capitals throughout.
func (c *cutter) capitals(from, to int) (words, caps, uppers int) {
	for _, t := range c.d.Toks[from:to] {
		if t.Kind != text.Word {
			continue
		}
		words++
		if t.Shape != text.Lower {
			caps++
		}
		if t.Shape == text.Upper {
			uppers++
		}
	}
	return words, caps, uppers
}

// startsLow reports whether a line begins as the item of a list or the rest of a sentence does: with a small letter, a bracket or a bullet.
func (c *cutter) startsLow(ln *line) bool {
	t := c.d.Toks[ln.from]
	if t.Kind == text.Word {
		r, _ := utf8.DecodeRuneInString(c.d.Text[t.Span().Start:])
		return t.Shape == text.Lower && strings.ToUpper(string(r)) != string(r)
	}
	if t.Kind == text.Punct {
		switch c.d.Quote(t.Span()) {
		case "(", "-", "–", "—", "•", "*", "+", "·", "▪", "●", "[":
			return true
		}
	}
	return false
}
