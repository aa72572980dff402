package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/text"
)

// pdfPara is a paragraph of a PDF.
type pdfPara struct {
	page int
	size float64
	text string
}

// joiner makes paragraphs of lines.
type joiner struct {
	*book
	known  func(string) bool // words that the packs have
	own    map[string]bool   // words that stand within lines of the book
	broken bool              // the book breaks words at line ends
	within bool              // the hyphen of typesetters stands within lines too
	apart  bool              // what begins a paragraph shows it: by an indent or a gap
	gaps   bool              // by a gap
}

// words are the folded words that stand whole within the lines of a book.
func (b *book) words() map[string]bool {
	own := map[string]bool{}
	for i, ln := range b.lines {
		fields := strings.Fields(ln.text)
		for j, f := range fields {
			if j == len(fields)-1 && lineHyphen(f) != "" || j == 0 && i > 0 && lineHyphen(b.lines[i-1].text) != "" {
				continue
			}
			own[word(f)] = true
		}
	}
	return own
}

// word is a word folded, without the marks around it.
func word(s string) string {
	return text.Fold(scrub(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })))
}

// paragraphs are the paragraphs of the body.
func (j *joiner) paragraphs() (out []pdfPara) {
	j.habits()
	var para []*pdfLine
	flush := func() {
		if len(para) > 0 {
			if s := j.text(para, false); s != "" {
				out = append(out, pdfPara{para[0].page, para[0].size, s})
			}
		}
		para = nil
	}
	for i, ln := range j.lines {
		var next *pdfLine
		if i+1 < len(j.lines) {
			next = j.lines[i+1]
		}
		if len(para) > 0 && !j.goesOn(para, ln, next) {
			flush()
		}
		para = append(para, ln)
	}
	flush()
	return out
}

// habits looks how the book is set: whether it breaks words, and how it shows that a paragraph begins.
func (j *joiner) habits() {
	shown, gaps, ends := 0, 0, 0
	spaces, hyphens, broken, sure := 0, 0, 0, 0
	for _, ln := range j.lines {
		spaces += strings.Count(ln.text, " ")
		hyphens += strings.Count(strings.TrimSuffix(ln.text, "-"), "-")
		j.within = j.within || strings.ContainsRune(strings.TrimSuffix(ln.text, "\u2010"), '\u2010')
	}
	for i, b := range j.lines {
		if i == 0 {
			continue
		}
		a := j.lines[i-1]
		if h := lineHyphen(a.text); h != "" && startsLower(b.text) {
			broken++
			head := strings.TrimSuffix(a.text[strings.LastIndexByte(a.text, ' ')+1:], h)
			tail, _, _ := strings.Cut(b.text, " ")
			if j.word(word(head+tail)) && !j.word(word(head+"-"+tail)) {
				sure++
			}
		}
		more := i+1 < len(j.lines) && j.lines[i+1].seg == b.seg && !j.short(b, j.lines[i+1]) // b is no heading
		if more && a.seg == b.seg && alike(a.size, b.size) && sentenceEnd(a.text) && j.short(a, b) {
			ends++
			switch {
			case b.y-a.y > spaced*j.lead(b.size):
				gaps++
				shown++
			case b.x0 > b.seg.left+0.5*b.size:
				shown++
			}
		}
	}
	j.apart = shown > 0 && 2*shown > ends
	j.gaps = 2*gaps > ends
	// Where words are broken only behind hyphens of their own, lines end with a hyphen as seldom as other words have one.
	j.broken = broken > 1 && (sure > 0 || broken > 2 && broken*(hyphens+spaces) > 2*len(j.lines)*hyphens)
}

// spaced is from how many times their usual distance on two lines stand apart. Raised marks and letters of other fonts move lines a little.
const spaced = 1.17

// goesOn reports whether a line goes on with a paragraph. next is the line behind it, nil if there is none.
func (j *joiner) goesOn(para []*pdfLine, b, next *pdfLine) bool {
	a := para[len(para)-1]
	low := startsLower(b.text) && !closed(a.text) // the one goes on with the other's sentence
	column := a.seg == b.seg && b.y > a.y
	switch {
	case !alike(a.size, b.size), j.far(a, b, low):
		return false
	case column && bothCentred(a, b):
		return !closed(a.text) && (low || a.size > large*j.size && capitals(a.text) == capitals(b.text) || j.full(a, b))
	case column && !low && j.centred(a) > b.size && !near(a.x0, b.x0, slack*b.size):
		return false
	case j.item(para, b), shifted(para, b):
		return false
	case low:
		return true
	case j.heading(a, b, next) && (sentenceEnd(a.text) || closed(a.text) && len(para) == 1), j.short(a, b):
		return false
	case !sentenceEnd(a.text):
		return true
	}
	// A sentence ends with a full line. That the paragraph does not is only known where another would show that it begins.
	return j.apart && (column || len(para) > 1 && para[0].indent() > a.indent()+slack*b.size)
}

const (
	slack = 0.3  // of its size, a line may stand beside where it should
	large = 1.12 // times the size of the body, letters are those of a title
)

// far reports whether a line stands further below another than lines of a paragraph do, or beside it.
func (j *joiner) far(a, b *pdfLine, low bool) bool {
	column := a.seg == b.seg && b.y > a.y
	below := a.page == b.page && b.y > a.y && b.x0 < a.x1 && a.x0 < b.x1
	gap, lead := b.y-a.y, j.lead(b.size)
	if column && gap < 0.5*b.size { // cells of a table
		return true
	}
	return (below || column) && (gap > 1.45*lead || gap > spaced*lead && !low)
}

// item reports whether a line begins an item of a list or a numbered paragraph. Within a paragraph, a line may begin with a number, too.
func (j *joiner) item(para []*pdfLine, b *pdfLine) bool {
	first, a := para[0], para[len(para)-1]
	if !itemMarks.MatchString(b.text) || startsDash(b.text) && !closed(a.text) {
		return false
	}
	return closed(a.text) || j.short(a, b) || b.indent() < a.indent()-slack*b.size ||
		itemMarks.MatchString(first.text) && near(b.indent(), first.indent(), slack*b.size)
}

// shifted reports whether a line begins where no further line of a paragraph does: all but the first begin at one place, and the first
// stands out only with a mark.
func shifted(para []*pdfLine, b *pdfLine) bool {
	const most = 5 // sizes
	first, a := para[0], para[len(para)-1]
	by, tol := b.indent()-a.indent(), slack*b.size
	switch {
	case len(para) > 1 && para[1].seg == a.seg, len(para) > 2:
		return by > tol || by < -tol
	case by > tol:
		return by > most*b.size || !itemMarks.MatchString(first.text)
	case by < -tol:
		return by < -most*b.size
	}
	return a.indent() > tol && closed(a.text) // both are first lines
}

// heading reports whether a line that ends no sentence stands for itself, behind one that does.
func (j *joiner) heading(a, b, next *pdfLine) bool {
	switch {
	case closed(b.text), a.seg == b.seg && j.gaps:
		return false
	case next == nil, j.short(b, next) && !startsLower(next.text):
		return true
	}
	return next.seg == b.seg && (next.x0 > b.x0+slack*b.size || next.y-b.y > spaced*j.lead(b.size))
}

// bothCentred reports whether two lines have one middle, and not one beginning.
func bothCentred(a, b *pdfLine) bool {
	return near(a.x0+a.x1, b.x0+b.x1, b.size) && !near(a.x0, b.x0, slack*b.size)
}

// full reports whether the first word of the next line would not have had room on a centred one.
func (j *joiner) full(a, b *pdfLine) bool {
	return max(a.seg.right-a.seg.left, b.x1-b.x0)-(a.x1-a.x0) < b.first+0.25*a.size
}

func near(a, b, tol float64) bool { return a-b < tol && b-a < tol }

// indent is how far from the edge of its column a line begins.
func (ln *pdfLine) indent() float64 { return ln.x0 - ln.seg.left }

// short reports whether the first word of the next line would have had room on a line: whoever broke it there did so on purpose.
func (j *joiner) short(a, b *pdfLine) bool {
	if h := lineHyphen(a.text); h != "" && startsLower(b.text) {
		return false
	}
	return a.x1+0.25*a.size+b.first < a.seg.right-slack*a.size
}

// centred is how much room a line that stands in the middle of its column leaves on each side; -1 if it stands elsewhere.
func (j *joiner) centred(ln *pdfLine) float64 {
	left, right := ln.x0-ln.seg.left, ln.seg.right-ln.x1
	if !near(left, right, 0.8*ln.size) {
		return -1
	}
	return max(0, (left+right)/2)
}

// startsLower reports whether a line begins as no sentence does.
func startsLower(s string) bool {
	return unicode.IsLower(firstRune(strings.TrimLeftFunc(s, func(r rune) bool { return strings.ContainsRune("(“‘\"'«[", r) })))
}

func startsDash(s string) bool { return strings.ContainsRune("-–—", firstRune(s)) }

// capitals reports whether all letters of a line are capitals.
func capitals(s string) bool { return strings.IndexFunc(s, unicode.IsLower) < 0 }

// sentenceEnd reports whether a sentence may end with a line.
func sentenceEnd(s string) bool { return endsWith(s, ".!?…") }

// closed reports whether a line ends as a sentence or an item does.
func closed(s string) bool { return endsWith(s, ".!?…:;") }

func endsWith(s, marks string) bool {
	if strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') { // a bracket is open
		return false
	}
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return strings.ContainsRune(")]”»’\"'", r) || r == supFrom || r == supTo || r > 0x7f && unicode.IsNumber(r)
	})
	if at := strings.LastIndexByte(s, supFrom); at >= 0 && !strings.ContainsRune(s[at:], ' ') {
		s = s[:at]
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(marks, r)
}

const softHyphen = "\u00ad"

// lineHyphen is the hyphen at the end of a line behind a word, "" if there is none.
func lineHyphen(s string) string {
	for _, h := range []string{"-", "\u2010", "\u2011", softHyphen} {
		if rest, ok := strings.CutSuffix(s, h); ok {
			if r, _ := utf8.DecodeLastRuneInString(rest); rest != "" && !unicode.IsSpace(r) && r != '-' {
				return h
			}
		}
	}
	return ""
}

// text is the lines of a paragraph or a footnote as one.
func (j *joiner) text(para []*pdfLine, note bool) string {
	var b strings.Builder
	out := ""
	for i, ln := range para {
		s := j.unmarked(ln.text)
		if i == 0 {
			out = s
			if m := noteMarkOf(ln); note && m != "" {
				out = m + " " + strings.TrimLeft(strings.TrimLeftFunc(s, unicode.IsNumber), " ")
			}
			continue
		}
		h := lineHyphen(out)
		switch {
		case h != "":
			head := out[:len(out)-len(h)]
			sure := h == softHyphen || h == "\u2010" && !j.within
			if out = head; !startsLower(s) || !sure && j.hyphenated(head[strings.LastIndexByte(head, ' ')+1:], s) {
				out += "-"
			}
		case glued(out):
		default:
			out += " "
		}
		b.WriteString(out)
		out = s
	}
	b.WriteString(out)
	return scrub(strings.TrimSpace(b.String()))
}

// glued reports whether a line ends with a mark behind which no space stands, as there is none before it.
func glued(s string) bool {
	for _, mark := range []string{"—", "–", "/"} {
		if rest, ok := strings.CutSuffix(s, mark); ok {
			return rest != "" && !strings.HasSuffix(rest, " ") && !strings.HasSuffix(rest, ".")
		}
	}
	return false
}

// unmarked is a line without the marks of footnotes. A small raised number that marks none is a power; one that begins a line is the mark
// of the footnote itself.
func (j *joiner) unmarked(s string) string {
	if strings.IndexByte(s, supFrom) < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; s != ""; i++ {
		before, rest, ok := strings.Cut(s, string(supFrom))
		b.WriteString(before)
		if !ok {
			break
		}
		mark, after, _ := strings.Cut(rest, string(supTo))
		switch {
		case b.Len() == 0:
			b.WriteString(plainNumber(mark) + " ")
			after = strings.TrimLeft(after, " ")
		case !j.marks[plainNumber(mark)]:
			b.WriteString(mark)
		}
		s = after
	}
	return b.String()
}

// word reports whether a folded word is one.
func (j *joiner) word(s string) bool { return j.own[s] || j.known(s) }

// hyphenated reports whether a word that is broken behind a hyphen at the end of a line has that hyphen of its own, as "co-operation" and
// "Xin-ga-po" have.
func (j *joiner) hyphenated(head, next string) bool {
	tail, _, _ := strings.Cut(next, " ")
	head, tail = word(head), strings.TrimSpace(tail)
	whole, parted := word(head+tail), word(head+"-"+tail)
	rest := word(tail)
	switch {
	case strings.Contains(head, "-"), strings.Contains(rest, "-"), strings.IndexFunc(head, unicode.IsDigit) >= 0:
		return true
	case j.own[whole] != j.own[parted]:
		return j.own[parted]
	case !j.broken:
		return j.word(rest) || !j.known(whole)
	case j.known(whole) != j.known(parted):
		return j.known(parted)
	}
	return j.word(rest)
}
