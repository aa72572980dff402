package clean

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// longCaption is the most words a caption has; a longer line is a paragraph, with or without one at its end.
const longCaption = 90

// photoMark is where a line names the maker of a picture: tokens [from, to); from < 0 if nowhere.
type photoMark struct {
	from, to int
	number   bool // only numbers the picture: hinh anh 1
	bracket  bool
}

// photoAt finds the next photo mark of a line from token i on: (Photo: VNA), Photo: RNZ, Ảnh: TTXVN, VNA/VNS Photo.
func (c *cutter) photoAt(ln *line, i int) photoMark {
	if !ln.may(photo) {
		return photoMark{from: -1}
	}
	toks := c.d.Toks
	for k := i; k < ln.to; k++ {
		e, v, ok := c.at(toks, k, ln.to, photo)
		if !ok {
			continue
		}
		open := k
		for open > ln.from && k-open < 6 && !c.is(open, "(") && !c.is(open, ")") {
			open--
		}
		bracket := c.is(open, "(") && (open == k-1 || v == "end")
		colon := e < ln.to && c.is(e, ":")
		stop := e
		for stop < ln.to && stop-e < 16 && !c.is(stop, ")") {
			stop++
		}
		closes := stop < ln.to && c.is(stop, ")")
		switch v {
		case "number":
			if e < ln.to && toks[e].Kind == text.Number && (e+1 == ln.to || c.is(e+1, ".")) {
				return photoMark{from: k, to: ln.to, number: true}
			}
		case "mark", "by":
			if bracket && closes && (colon || e < ln.to && (toks[e].Capital() || v == "by") || stop == e) {
				return photoMark{from: open, to: stop + 1, bracket: true}
			}
			if back := c.agencyBefore(ln, k); back >= 0 && (e == ln.to || e+1 == ln.to && c.is(e, ".")) && ln.words <= longCaption {
				return photoMark{from: back, to: ln.to} // VNA/VNS Photo
			}
			if (colon || v == "by" && e < ln.to && toks[e].Capital() && (k == ln.from || c.closed(k-1) || c.dash(k-1))) && ln.to-e <= 14 {
				return photoMark{from: k, to: ln.to}
			}
		case "source":
			if colon && ln.to-e <= 12 && k-ln.from >= 4 && ln.words <= 50 {
				return photoMark{from: k, to: ln.to}
			}
		case "end":
			if bracket && closes {
				return photoMark{from: open, to: stop + 1, bracket: true}
			}
			if (e == ln.to || e+1 == ln.to && c.is(e, ".")) && k > ln.from && ln.words <= longCaption {
				if back := c.agencyBefore(ln, k); back >= 0 {
					return photoMark{from: back, to: ln.to}
				}
			}
		}
	}
	return photoMark{from: -1}
}

// agencyBefore is where an agency mark that ends at token k begins, -1 if none does.
func (c *cutter) agencyBefore(ln *line, k int) int {
	for b := max(ln.from, k-6); b < k; b++ {
		if e, _ := c.agencyAt(b, k); e == k {
			return b
		}
	}
	return -1
}

// captions cuts the captions out of a line that has photo marks. It reports false if the line has none; what is left over for the
// body is returned as tokens [rest, ln.to).
func (c *cutter) captions(ln *line) (pieces []text.Section, rest int, ok bool) {
	toks := c.d.Toks
	from := ln.from
	for from < ln.to {
		m := c.photoAt(ln, from)
		if m.from < 0 {
			break
		}
		if m.number && m.from == ln.from {
			return []text.Section{{Kind: text.Boilerplate, Span: ln.span(c.d)}}, ln.to, true
		}
		start := from
		if n := m.from - from; n > longCaption || n > 40 && from == ln.from && ln.para() && !m.bracket {
			start = c.lastSentence(from, m.from)
		}
		if start > from {
			pieces = append(pieces, text.Section{Kind: text.Body, Span: text.Span{Start: toks[from].Span().Start, End: toks[start-1].Span().End}})
		}
		pieces = append(pieces, text.Section{Kind: text.Caption, Span: text.Span{Start: toks[start].Span().Start, End: toks[m.to-1].Span().End}})
		from = m.to
		if from < ln.to && c.is(from, ".") {
			pieces[len(pieces)-1].Span.End = toks[from].Span().End
			from++
		}
	}
	return pieces, from, len(pieces) > 0
}

// lastSentence is the token where the last sentence before at begins.
func (c *cutter) lastSentence(from, at int) int {
	for k := at - 2; k > from; k-- {
		if c.closed(k) && c.d.Toks[k+1].Capital() {
			return k + 1
		}
	}
	return from
}

// fileName reports whether a line is the name of a picture or what is left of its markup.
func (c *cutter) fileName(ln *line) bool {
	s := c.d.Quote(ln.span(c.d))
	if strings.HasPrefix(s, "![") || strings.HasPrefix(s, "[![") {
		return true
	}
	if len(s) > 200 || strings.Count(s, " ") > 3 {
		return false
	}
	dot := strings.LastIndexByte(strings.TrimRight(s, " )]|"), '.')
	if dot < 0 {
		return false
	}
	switch strings.ToLower(strings.TrimRight(s[dot+1:], " )]|")) {
	case "jpg", "jpeg", "png", "gif", "webp", "bmp", "svg", "avif", "heic", "mp4":
		return true
	}
	return false
}

// sided reports whether a line says who stands on which side.
func (c *cutter) sided(ln *line) bool {
	for k := ln.from; k < ln.to && ln.may(side); k++ {
		if _, _, ok := c.at(c.d.Toks, k, ln.to, side); ok {
			return true
		}
	}
	return false
}

// halves reports whether a line is the same words twice.
func (c *cutter) halves(ln *line) bool {
	n := ln.to - ln.from
	if n < 12 || n%2 != 0 || n > 400 {
		return false
	}
	for k := 0; k < n/2; k++ {
		if c.d.Quote(c.d.Toks[ln.from+k].Span()) != c.d.Quote(c.d.Toks[ln.from+n/2+k].Span()) {
			return false
		}
	}
	return true
}

// undiacritised reports whether a line has no letter beyond ASCII and yet words of the document's language, as captions typed
// without diacritics have in Vietnamese texts.
func (c *cutter) undiacritised(ln *line) bool {
	if ln.words < 5 || ln.words > 60 || c.plain {
		return false
	}
	s := c.d.Quote(ln.span(c.d))
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	p := c.claim(c.d, ln)
	return p >= 0 && c.langs[p] == c.d.Lang
}
