package clean

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/text"
)

// longMarked is the most words of a caption that only the mark of an agency tells.
const longMarked = 30

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
		for open > ln.from && k-open < 6 && !c.is(open, "(") && !c.is(open, "[") && !c.is(open, ")") {
			open--
		}
		inside := open == k-1 || v == "end" || open == k
		if e, _ := c.agencyAt(open+1, k); e == k { // (AP Photo/Ann Lee)
			inside = true
		}
		bracket := inside && (c.is(open, "(") || c.is(open, "[") && open > ln.from)
		colon := e < ln.to && (c.is(e, ":") || c.is(e, "|") || c.is(e, "/") && c.is(open, "["))
		stop := e
		for stop < ln.to && stop-e < 16 && !c.is(stop, ")") && !c.is(stop, "]") {
			stop++
		}
		closes := stop < ln.to && (c.is(stop, ")") || c.is(stop, "]"))
		switch v {
		case "number":
			if e < ln.to && toks[e].Kind == text.Number && (e+1 == ln.to || c.is(e+1, ".")) {
				return photoMark{from: k, to: ln.to, number: true}
			}
		case "rights":
			return photoMark{from: k, to: ln.to}
		case "mark", "by", "label":
			if k > ln.from && c.dash(k-1) && e < ln.to && toks[e].Kind == text.Number && (e+1 == ln.to || c.is(e+1, ".") && e+2 == ln.to) {
				return photoMark{from: k, to: ln.to, number: true} // The title - Photo 1.
			}
			if bracket && closes && (colon || e < ln.to && (toks[e].Capital() || v == "by" || open < k-1) || stop == e) {
				return photoMark{from: open, to: stop + 1, bracket: true}
			}
			if back := c.agencyBefore(ln, k); back >= 0 && (e == ln.to || e+1 == ln.to && c.is(e, ".")) && ln.words <= longCaption {
				return photoMark{from: back, to: ln.to} // VNA/VNS Photo
			} else if end := c.photographer(e, ln.to); back >= 0 && end > 0 {
				return photoMark{from: back, to: end}
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

// photographer is the token behind the name of whoever took a picture, of up to four words, if a dateline stands there or nothing more; 0 if
// not.
func (c *cutter) photographer(i, to int) int {
	end := i
	for ; end < min(i+5, to) && c.d.Toks[end].Capital(); end++ {
		if end > i && c.d.Toks[end].Shape == text.Upper {
			if e, _ := c.dateline(end, to); e > 0 {
				return end
			}
		}
	}
	if end == to && end > i {
		return end
	}
	return 0
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

// celled reports whether a line is the cell of a table under a picture, of which a stroke at its end is left.
func (c *cutter) celled(ln *line) bool {
	if ln.words < 4 || ln.words > 45 || !c.is(ln.to-1, "|") {
		return false
	}
	for k := ln.from; k < ln.to-1; k++ {
		if c.is(k, "|") {
			return false
		}
	}
	return true
}

// pictureLabel reports whether a line only says that a picture stood here.
func (c *cutter) pictureLabel(ln *line) bool {
	e, v, ok := c.at(c.d.Toks, ln.from, ln.to, photo)
	return ok && v == "label" && c.rest(e, ln.to)
}

// signedCaption reports whether line i is a caption with an agency behind it, above the dateline of the text: "The ministers in Lima on
// Friday. (GNA)".
func (c *cutter) signedCaption(i int) bool {
	ln := &c.lines[i]
	const top = 8 // lines
	if i > top || ln.words > 45 || i+1 >= len(c.lines) || !c.endMark(ln) || c.agencyLead(ln) {
		return false
	}
	for j := range c.lines[:i] {
		if c.lines[j].para() && (!c.lines[j].set || c.lines[j].kind == text.Body) {
			return false
		}
	}
	for j := i + 1; j < len(c.lines); j++ {
		if next := &c.lines[j]; next.para() {
			return c.agencyLead(next)
		}
	}
	return false
}

// numbered reports whether a line is one of those that a page puts under its pictures where they have no caption: the title and a number
// behind a dash, another number under each picture.
func (c *cutter) numbered(ln *line) bool {
	if !c.countsUp(ln) {
		return false
	}
	for i := range c.lines {
		if o := &c.lines[i]; o.from != ln.from && o.to-o.from == ln.to-ln.from && c.countsUp(o) &&
			c.d.Text[c.d.Toks[o.from].Span().Start:c.d.Toks[o.to-1].Span().Start] == c.d.Text[c.d.Toks[ln.from].Span().Start:c.d.Toks[ln.to-1].Span().Start] &&
			c.d.Quote(c.d.Toks[o.to-1].Span()) != c.d.Quote(c.d.Toks[ln.to-1].Span()) {
			return true
		}
	}
	return false
}

// countsUp reports whether a line ends in a dash and a small number.
func (c *cutter) countsUp(ln *line) bool {
	return ln.figures && ln.words > 4 && c.d.Toks[ln.to-1].Kind == text.Number && c.d.Toks[ln.to-1].Span().Len() <= 2 && c.dash(ln.to-2)
}

// sided reports whether a line says who stands on which side; sure is false if only a letter does, which may be that of a party.
func (c *cutter) sided(ln *line) (says, sure bool) {
	for k := ln.from; k < ln.to && ln.may(side); k++ {
		if e, _, ok := c.at(c.d.Toks, k, ln.to, side); ok {
			says = true
			sure = sure || e-k > 3 || c.d.Toks[k+1].Span().Len() > 1
		}
	}
	return says, sure
}

// begins reports whether a line begins with words for a picture that the rest of it tells of: "Photo: The ministers at the gate.",
// "FILE - The ministers …".
func (c *cutter) begins(ln *line) bool {
	e, v, ok := c.at(c.d.Toks, ln.from, ln.to, photo)
	if !ok || e >= ln.to {
		return false
	}
	if v == "label" {
		return c.is(e, ":") || c.is(e, ",") || c.dash(e)
	}
	mark := c.d.Text[c.d.Toks[ln.from].Span().Start:c.d.Toks[e-1].Span().End]
	foreign := !c.plain && len(mark) == utf8.RuneCountInString(mark) // typed without diacritics it may be another word: England, in Vietnamese
	return v == "mark" && c.is(e, ":") && !foreign
}

// maker reports whether a line is a sentence with the mark of whoever took a picture behind it: "… on Friday. | KYODO", "… /Xinhua",
// "… © Ann Lee/POOL". Agencies put such a mark behind their words too; so where only one of theirs stands, the text must have begun and go on
// below.
func (c *cutter) maker(i int) bool {
	const most = 12 // tokens
	ln, toks := &c.lines[i], c.d.Toks
	to := ln.to
	if c.is(to-1, ".") {
		to--
	}
	at := to
	photos, agencies, names, made := false, false, 0, false
	for ; at > ln.from+4 && to-at < most; at-- {
		t := toks[at-1]
		if c.closed(at-1) && t.Kind == text.Punct && !c.is(at-1, "/") {
			break
		}
		_, v, ok := c.at(toks, at-1, to, photo)
		photos = photos || ok && v != "number" && v != "source"
		agencies = agencies || c.heads[t.Key]>>agency&1 == 1
		switch {
		case c.is(at-1, "©"):
			made = true
		case t.Capital():
			names++
		case ok, t.Kind == text.Punct && strings.Contains("/|—–-[](),&", c.d.Quote(t.Span())):
		default:
			return false
		}
		if made {
			break
		}
	}
	switch {
	case at == to, at <= ln.from+4:
		return false
	case made:
		return names > 0
	case !c.closed(at - 1):
		return false
	case photos, names <= 4 && (c.is(at, "|") || c.is(at, "/") && !c.glued(at) && to > at+1):
		return true
	case agencies && c.is(at, "[") && c.is(to-1, "]"):
		return true
	}
	if agencies && c.placesAny(ln) && i+1 < len(c.lines) && c.lines[i+1].para() && !c.agencyLead(ln) {
		return true
	}
	return agencies && ln.words <= longMarked && c.lastSentence(ln.from, at) == ln.from && c.amid(i)
}

// amid reports whether line i stands within the text: behind a paragraph, and before two at least, the first one right below.
func (c *cutter) amid(i int) bool {
	if c.agencyLead(&c.lines[i]) {
		return false
	}
	next := i + 1
	for next < len(c.lines) && c.lines[next].set && c.lines[next].kind != text.Body {
		next++
	}
	if next == len(c.lines) || !c.lines[next].para() {
		return false
	}
	text := func(ln line) bool { return ln.para() && (!ln.set || ln.kind == text.Body) }
	return slices.ContainsFunc(c.lines[:i], text) && slices.ContainsFunc(c.lines[next+1:], text)
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
