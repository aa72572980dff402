package clean

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// pdfWord is a word, and the box around it. y goes down the page.
type pdfWord struct {
	x0, x1, y0, y1 float64
	text           string
}

func (w *pdfWord) height() float64 { return w.y1 - w.y0 }

// pdfLine is a line of a page.
type pdfLine struct {
	page, flow, block int
	words             []pdfWord
	column            int     // of its page, as columns numbers them; 0 if the page has none
	x0, x1, y         float64 // y of its middle
	size              float64 // of most of its letters: the height of their boxes
	first             float64 // width of its first word
	text              string  // small raised numbers stand between supFrom and supTo: marks of footnotes, or powers
	seg               *segment
}

// The marks around a small raised number.
const (
	supFrom = '\x01'
	supTo   = '\x02'
)

// leaf is one page.
type leaf struct {
	number int
	lines  []*pdfLine // in the order of reading
}

// tight is how wide, in sizes, a gap may be that is none between words.
const tight = 0.09

// finish makes a line of its words. It reports whether there is anything in it.
func (ln *pdfLine) finish() bool {
	ws := ln.words
	if len(ws) == 0 {
		return false
	}
	letters := map[int]int{}
	for _, w := range ws {
		letters[half(w.height())] += utf8.RuneCountInString(w.text)
	}
	ln.size, ln.first = float64(most(letters))/2, 0
	ln.x0, ln.x1 = ws[0].x0, ws[0].x1
	sum, n := 0.0, 0
	for _, w := range ws {
		ln.x0, ln.x1 = min(ln.x0, w.x0), max(ln.x1, w.x1)
		if half(w.height()) == half(ln.size) {
			sum += w.y0 + w.y1
			n += 2
		}
	}
	if n == 0 {
		sum, n = ws[0].y0+ws[0].y1, 2
	}
	ln.y = sum / float64(n)
	var b strings.Builder
	for i, w := range ws {
		gap := true // before the word
		if i > 0 {
			// Where the font changes within a word, the program sees two.
			gap = w.x0-ws[i-1].x1 > tight*min(ln.size, w.height())
		}
		switch {
		case ln.raised(w):
			b.WriteRune(supFrom)
			b.WriteString(w.text)
			b.WriteRune(supTo)
			continue
		case gap && i > 0:
			b.WriteByte(' ')
			if ln.first == 0 {
				ln.first = ws[i-1].x1 - ws[0].x0
			}
		}
		word, mark := w.text, raisedEnd.FindString(w.text)
		b.WriteString(word[:len(word)-len(mark)])
		if mark != "" {
			b.WriteString(string(supFrom) + mark + string(supTo))
		}
	}
	ln.text = b.String()
	if ln.first == 0 {
		ln.first = ln.x1 - ln.x0
	}
	return true
}

// raised reports whether a word is a small raised number.
func (ln *pdfLine) raised(w pdfWord) bool {
	if raisedEnd.FindString(w.text) == w.text {
		return true
	}
	plain := len(w.text) <= 3 && strings.Trim(w.text, "0123456789") == ""
	return plain && w.height() < 0.8*ln.size && w.y1 < ln.y+0.35*ln.size
}

// raisedEnd is raised numbers at the end of a word.
var raisedEnd = regexp.MustCompile(`[¹²³⁰-⁹]+$`)

// itemMarks is what items of lists and numbered paragraphs begin with.
var itemMarks = regexp.MustCompile(`^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?\pL[.)]|\(?[ivxIVX]{1,5}[.)]|[•·▪●◦■□‣➢✓*+–—-])(?:\s|$)`)

// rejoin puts lines of a page together that are one: pieces of a stretched line, and marks of items that stand before a text of its own.
func (p *leaf) rejoin() {
	var out []*pdfLine
	for _, ln := range p.lines {
		if n := len(out); n > 0 && out[n-1].block == ln.block && out[n-1].stretches(ln) {
			out[n-1].append(ln)
			continue
		}
		out = append(out, ln)
	}
	p.lines = out
	const many = 3000 // lines; no page of a report has them
	if len(out) > many {
		return
	}
	p.lines = slices.DeleteFunc(out, func(mark *pdfLine) bool {
		if m := itemMarks.FindString(mark.text); m == "" || m != mark.text {
			return false
		}
		var next *pdfLine
		for _, ln := range out {
			if ln != mark && mark.beside(ln) && ln.x0-mark.x1 < 4*mark.size && (next == nil || ln.x0 < next.x0) && itemMarks.FindString(ln.text) != ln.text {
				next = ln
			}
		}
		if next == nil {
			return false
		}
		mark.append(next)
		mark.block, mark.flow = next.block, next.flow
		*next = *mark
		return true
	})
}

// beside reports whether a line goes on at the right of another.
func (ln *pdfLine) beside(right *pdfLine) bool {
	return math.Abs(ln.y-right.y) < 0.35*min(ln.size, right.size) && right.x0 >= ln.x1-0.1*ln.size
}

// stretches reports whether a line that is stretched over its column goes on at the right: the gap is no wider than those between words. Between
// the cells of a table it is.
func (ln *pdfLine) stretches(right *pdfLine) bool {
	gap := right.x0 - ln.x1
	const most = 200 // words of a line
	if !ln.beside(right) || gap > 3*ln.size || len(ln.words)+len(right.words) > most {
		return false
	}
	for _, piece := range []*pdfLine{ln, right} {
		for i, w := range piece.words[1:] {
			if between := w.x0 - piece.words[i].x1; between > tight*ln.size && between < 0.6*gap {
				return false
			}
		}
	}
	return true
}

func (ln *pdfLine) append(right *pdfLine) {
	ln.words = append(slices.Clip(ln.words), right.words...)
	ln.finish()
}
