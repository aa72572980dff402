package clean

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// edgeRows is in how many rows at the top and at the bottom of a page heads and feet are looked for.
const edgeRows = 4

// row is the lines of a page at one height.
type row struct {
	lines []*pdfLine
	y     float64
}

func (r *row) text() string {
	var all []string
	for _, ln := range r.lines {
		all = append(all, ln.text)
	}
	return strings.Join(all, " ")
}

// rows are the lines of a page from top to bottom.
func (p *leaf) rows() (out []row) {
	lines := slices.Clone(p.lines)
	slices.SortStableFunc(lines, func(a, b *pdfLine) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	for _, ln := range lines {
		if n := len(out); n > 0 && ln.y-out[n-1].y < 0.35*ln.size {
			out[n-1].lines = append(out[n-1].lines, ln)
			continue
		}
		out = append(out, row{[]*pdfLine{ln}, ln.y})
	}
	return out
}

// trim takes running heads, feet and page numbers off the pages: what comes back at the same place on several, but for its numbers, and
// what stands apart at the edge with the number of the page.
func (b *book) trim() {
	seen := map[place]sight{}
	pages := make([][]row, len(b.pages))
	for i := range b.pages {
		pages[i] = b.pages[i].rows()
		for j, r := range pages[i] {
			if j < edgeRows || j >= len(pages[i])-edgeRows {
				at := placeOf(&r)
				s, ok := seen[at]
				seen[at] = sight{i, s.again || ok && s.page != i}
			}
		}
	}
	for i, rows := range pages {
		drop := map[*pdfLine]bool{}
		off := func(from, step int) {
			for n := 0; n < edgeRows && from >= 0 && from < len(rows); n++ {
				r := &rows[from]
				again, at := false, placeOf(r)
				for _, near := range []int{at.y - 1, at.y, at.y + 1} {
					s, ok := seen[place{at.text, near}]
					again = again || ok && (s.again || s.page != i)
				}
				if !again && !b.numbered(rows, from, step) {
					return
				}
				for _, ln := range r.lines {
					drop[ln] = true
				}
				from += step
			}
		}
		off(0, 1)
		off(len(rows)-1, -1)
		b.pages[i].lines = slices.DeleteFunc(b.pages[i].lines, func(ln *pdfLine) bool { return drop[ln] })
	}
}

// place is a row at a place of a page, but for its numbers; sight tells on which page it was seen last, and whether on others too.
type place struct {
	text string
	y    int
}

type sight struct {
	page  int
	again bool
}

func placeOf(r *row) place { return place{unnumbered(r.text()), int(r.y / 4)} }

// unnumbered is a text without its numbers.
func unnumbered(s string) string {
	var b strings.Builder
	was := false
	for _, r := range s {
		is := unicode.IsDigit(r)
		switch {
		case !is:
			b.WriteRune(r)
		case !was:
			b.WriteByte('#')
		}
		was = is
	}
	return b.String()
}

// numbered reports whether a row at an edge of a page tells the number of the page, and stands apart from the text: a number alone, or
// with a few words in smaller letters.
func (b *book) numbered(rows []row, at, step int) bool {
	r := &rows[at]
	page := strconv.Itoa(r.lines[0].page)
	if next := at + step; next >= 0 && next < len(rows) && math.Abs(rows[next].y-r.y) < 1.25*b.lead(b.size) {
		return false
	}
	text := r.text()
	fields := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsDigit(c) && !unicode.IsLetter(c) })
	letters := strings.IndexFunc(text, unicode.IsLetter) >= 0
	switch {
	case len(fields) == 0 || len(fields) > 16:
		return false
	case !letters:
		return len(fields) == 1 && len(fields[0]) <= 4 && strings.Trim(text, "-–—()[]. ") == fields[0] || len(fields) == 2 && fields[0] == page
	case len(fields) <= 4 && len(text) < 24 && slices.Contains(fields, page) && unicode.IsLetter(firstRune(text)):
		return true
	}
	return !closed(text) && r.lines[0].size < 0.95*b.size && (fields[0] == page || fields[len(fields)-1] == page)
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// notes takes the footnotes off the pages: lines in smaller letters at the foot of a column, from one on that begins with a mark.
func (b *book) notes() {
	for i := range b.pages {
		p := &b.pages[i]
		var kept []*pdfLine
		for from := 0; from < len(p.lines); {
			to := from + 1 // a stretch of lines, each below the one before
			for to < len(p.lines) && p.lines[to].y > p.lines[to-1].y {
				to++
			}
			stretch := p.lines[from:to]
			n := len(stretch)
			for n > 0 && stretch[n-1].size < 0.96*b.size {
				n--
			}
			for n < len(stretch) && noteMarkOf(stretch[n]) == "" {
				n++
			}
			if n == 0 { // a page of small letters alone is no page of footnotes
				if len(stretch) == len(p.lines) && len(b.pages) == 1 {
					n = len(stretch)
				}
			}
			kept = append(kept, stretch[:n]...)
			for _, ln := range stretch[n:] {
				if m := noteMarkOf(ln); m != "" {
					b.marks[m] = true
					b.foot = append(b.foot, nil)
				}
				last := &b.foot[len(b.foot)-1]
				*last = append(*last, ln)
			}
			from = to
		}
		p.lines = kept
	}
}

// noteMarkOf is the number or the mark that a footnote begins with, "" if a line begins with none.
func noteMarkOf(ln *pdfLine) string {
	text := strings.TrimLeft(ln.text, string(supFrom))
	mark := text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsNumber))]
	rest := strings.TrimLeft(text[len(mark):], string(supTo)+" .)")
	if len(mark) > 4 || mark == "" || rest == "" || rest == text[len(mark):] && !unicode.IsUpper(firstRune(rest)) {
		return ""
	}
	return plainNumber(mark)
}

// plainNumber is a raised number in plain digits.
func plainNumber(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '¹':
			return '1'
		case '²':
			return '2'
		case '³':
			return '3'
		}
		if r >= '⁰' && r <= '⁹' {
			return '0' + r - '⁰'
		}
		return r
	}, s)
}
