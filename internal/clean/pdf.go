package clean

import (
	"html"
	"strconv"
	"strings"
	"unicode"
)

// What pdftotext takes out of a PDF (-bbox-layout) are words with their places: on pages, in flows (columns, nearly), blocks and lines. A
// PDF knows no more: where a paragraph ends, what is a running head and what a footnote, is told here by how pages are set. It is done in
// five steps: words become lines (leaf.go); lines are put in the order of columns (column.go); heads, feet, page numbers and footnotes are taken off each page (edge.go); lines become
// paragraphs (para.go); the title is looked for.
//
// Whatever is not certain stays as it is: two paragraphs made one would put words into a sentence that has none of them.

// readPDF makes a text again of what was taken out of a PDF. known tells of a folded word whether it is one.
func readPDF(extract string, known func(string) bool) (content, *Error) {
	b := readBook(extract)
	if b.strange() {
		return content{}, &Error{Kind: Encoding, Why: "a PDF whose fonts do not say which letters they have"}
	}
	b.measure()
	b.trim()
	b.notes()
	b.segments()
	words := &joiner{book: b, known: known, own: b.words()}
	paras := words.paragraphs()
	title := b.titled(paras)
	var out strings.Builder
	if title >= 0 {
		out.WriteString(paras[title].text + "\n\n")
	}
	for i, p := range paras {
		if i != title {
			out.WriteString(p.text + "\n\n")
		}
	}
	for _, n := range b.foot {
		out.WriteString(words.text(n, true) + "\n\n")
	}
	c := content{raw: []byte(out.String())}
	if title >= 0 {
		c.title = paras[title].text
	}
	if len(c.raw) == 0 {
		c.raw = []byte("\n")
	}
	return c, nil
}

// book is what stands in a PDF.
type book struct {
	title string // as its properties give it
	pages []leaf
	lines []*pdfLine   // of the body, in the order in which they are read; from segments on
	foot  [][]*pdfLine // footnotes
	marks map[string]bool
	size  float64 // of the letters of the body
	leads map[int]float64
}

// readBook reads what pdftotext wrote. It takes any text for what it says, as far as it can.
func readBook(s string) *book {
	b := &book{marks: map[string]bool{}}
	var ln *pdfLine
	block, flow := 0, 0
	for s != "" {
		at := strings.IndexByte(s, '<')
		if at < 0 {
			break
		}
		s = s[at+1:]
		end := strings.IndexByte(s, '>')
		if end < 0 {
			break
		}
		tag := s[:end]
		s = s[end+1:]
		name, attrs, _ := strings.Cut(tag, " ")
		switch name {
		case "title":
			if end := strings.Index(s, "</title>"); end >= 0 {
				b.title = oneLine(html.UnescapeString(s[:end]))
			}
		case "page":
			b.pages = append(b.pages, leaf{number: len(b.pages) + 1})
			ln = nil
		case "flow":
			flow++
		case "block":
			block++
		case "line":
			ln = &pdfLine{page: len(b.pages), block: block, flow: flow}
		case "/line":
			if ln != nil && len(b.pages) > 0 && ln.finish() {
				p := &b.pages[len(b.pages)-1]
				p.lines = append(p.lines, ln)
			}
			ln = nil
		case "word":
			end := strings.IndexByte(s, '<')
			if ln == nil || end < 0 {
				continue
			}
			w := pdfWord{text: strings.TrimSpace(spelled(html.UnescapeString(s[:end])))}
			w.x0, w.x1 = number(attrs, "xMin"), number(attrs, "xMax")
			w.y0, w.y1 = number(attrs, "yMin"), number(attrs, "yMax")
			if w.text != "" && w.x1 >= w.x0 && w.y1 > w.y0 {
				ln.words = append(ln.words, w)
			}
		}
	}
	for i := range b.pages {
		b.pages[i].columns()
		b.pages[i].rejoin()
	}
	return b
}

// number is an attribute; 0 if it is not there or no place on any page.
func number(attrs, name string) float64 {
	_, v, _ := strings.Cut(attrs, name+`="`)
	v, _, _ = strings.Cut(v, `"`)
	x, err := strconv.ParseFloat(v, 64)
	if err != nil || !(x > -1e6 && x < 1e6) {
		return 0
	}
	return x
}

// spelled undoes letters that are two in one.
var spelled = strings.NewReplacer("\ufb00", "ff", "\ufb01", "fi", "\ufb02", "fl", "\ufb03", "ffi", "\ufb04", "ffl", "\ufb05", "st", "\ufb06", "st",
	"\x01", "", "\x02", "").Replace

// strange reports whether the letters of a book are not to be told.
func (b *book) strange() bool {
	all, bad := 0, 0
	for i := range b.pages {
		for _, ln := range b.pages[i].lines {
			for _, r := range ln.text {
				if r > ' ' {
					all++
				}
				if r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) || unicode.IsControl(r) && r != supFrom && r != supTo {
					bad++
				}
			}
		}
	}
	return bad*5 > all
}

// measure finds the size of the body, and how far apart lines of a size are.
func (b *book) measure() {
	sizes := map[int]int{}
	apart := map[int]map[int]int{}
	for i := range b.pages {
		for j, ln := range b.pages[i].lines {
			sizes[half(ln.size)] += len(ln.text)
			if j == 0 {
				continue
			}
			up := b.pages[i].lines[j-1]
			low := startsLower(ln.text) && !closed(up.text) // the one goes on with the other for certain
			if d := ln.y - up.y; (low || up.block == ln.block) && alike(up.size, ln.size) && d > 0.5*ln.size && d < 2.5*ln.size {
				k := half(ln.size)
				if apart[k] == nil {
					apart[k] = map[int]int{}
				}
				if apart[k][int(d*4+0.5)]++; low {
					apart[k][int(d*4+0.5)] += 8
				}
			}
		}
	}
	b.size = float64(most(sizes)) / 2
	b.leads = map[int]float64{}
	for k, ds := range apart {
		b.leads[k] = float64(most(ds)) / 4
	}
}

// lead is how far apart lines of a size are.
func (b *book) lead(size float64) float64 {
	k := half(size)
	for _, k := range []int{k, k - 1, k + 1} {
		if d := b.leads[k]; d > 0 {
			return d
		}
	}
	if d := b.leads[half(b.size)]; d > 0 && b.size > 0 {
		return d * size / b.size
	}
	return 1.2 * size
}

// half is a size in half points.
func half(size float64) int { return int(size*2 + 0.5) }

// most is the key counted most often, of several the smallest.
func most(count map[int]int) (key int) {
	best := 0
	for k, n := range count {
		if n > best || n == best && k < key {
			key, best = k, n
		}
	}
	return key
}

// alike reports whether two lines are of one size, though some of their letters may come from other fonts.
func alike(a, b float64) bool { return a < 1.1*b && b < 1.1*a }

// titled is the index of the title among the paragraphs, -1 if none stands out: the largest on the first page, unless the properties of the
// file name another that is about as large.
func (b *book) titled(paras []pdfPara) int {
	const longest = 50 // words
	named, best, size := -1, -1, large*b.size
	name := loose(b.title)
	for i, p := range paras {
		if p.page != paras[0].page || len(paras) == 1 {
			break
		}
		words := len(strings.Fields(p.text))
		if words < 2 || words > longest {
			continue
		}
		if words >= 3 && name != "" && loose(p.text) == name {
			named = i
		}
		switch {
		case p.size > 1.05*size, p.size >= size && best < 0:
			best, size = i, p.size
		case best == i-1 && p.size > 0.97*size && words > len(strings.Fields(paras[best].text)): // "PRESS RELEASE", and what it is about
			best = i
		}
	}
	if named >= 0 && (best < 0 || paras[named].size > 0.9*size) {
		return named
	}
	return best
}

// loose is the letters and numbers of a text.
func loose(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, scrub(s))
}
