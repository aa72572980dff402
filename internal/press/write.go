// Package press prints PDFs, for tests: texts set in pages as ministries set them, with the same bytes every time.
//
// In: a Sheet, the paragraphs of a text with how they are to be set. Out: the bytes of a PDF. Its fonts are not embedded, but each letter
// says what it is and how wide, so that a program that takes text out of PDFs meets what it meets in any other.
//
// Read Sheet.Print in set.go first.
package press

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// run is letters in a row on a page: from x, at height y from the bottom, in a size.
type run struct {
	x, y, size float64
	bold       bool
	text       string
}

// Write writes pages of runs as a PDF.
func write(width, height float64, title string, pages [][]run) []byte {
	w := &writer{}
	glyphs := map[rune]int{}
	var order []rune
	for _, page := range pages {
		for _, r := range page {
			for _, c := range r.text {
				if glyphs[c] == 0 {
					order = append(order, c)
					glyphs[c] = len(order)
				}
			}
		}
	}
	catalog, tree, info := w.reserve(), w.reserve(), w.reserve()
	fonts := []int{w.font("Times-Roman", order, 1), w.font("Times-Bold", order, boldWider)}
	var kids []string
	for _, page := range pages {
		var c strings.Builder
		for _, r := range page {
			f := 0
			if r.bold {
				f = 1
			}
			fmt.Fprintf(&c, "BT /F%d %.2f Tf %.2f %.2f Td <", f, r.size, r.x, r.y)
			for _, l := range r.text {
				fmt.Fprintf(&c, "%04X", glyphs[l])
			}
			c.WriteString("> Tj ET\n")
		}
		content := w.stream("", c.String())
		kid := w.object(fmt.Sprintf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << /Font << /F0 %d 0 R /F1 %d 0 R >> >> >>",
			tree, width, height, content, fonts[0], fonts[1]))
		kids = append(kids, fmt.Sprintf("%d 0 R", kid))
	}
	w.fill(catalog, fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree))
	w.fill(tree, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	w.fill(info, fmt.Sprintf("<< /Title <%s> >>", hex16("\ufeff"+title)))
	return w.end(catalog, info)
}

// writer writes the objects of a PDF.
type writer struct {
	objects []string
}

func (w *writer) reserve() int { w.objects = append(w.objects, ""); return len(w.objects) }

func (w *writer) fill(n int, body string) { w.objects[n-1] = body }

func (w *writer) object(body string) int { n := w.reserve(); w.fill(n, body); return n }

func (w *writer) stream(dict, body string) int {
	return w.object(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(body), body))
}

// font writes a font with the letters in the order of their glyphs, each of which says what letter it is.
func (w *writer) font(name string, letters []rune, wider float64) int {
	var widths, names strings.Builder
	for i, r := range letters {
		fmt.Fprintf(&widths, "%d [%.0f] ", i+1, widthOf(r)*wider)
		if i%100 == 0 {
			if i > 0 {
				names.WriteString("endbfchar\n")
			}
			fmt.Fprintf(&names, "%d beginbfchar\n", min(100, len(letters)-i))
		}
		fmt.Fprintf(&names, "<%04X> <%s>\n", i+1, hex16(string(r)))
	}
	cmap := "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
		names.String() + "endbfchar\nendcmap end end"
	meaning := w.stream("", cmap)
	about := w.object(fmt.Sprintf("<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-200 -220 1000 900] /ItalicAngle 0 /Ascent 890 /Descent -216 /CapHeight 660 /StemV 80 >>", name))
	below := w.object(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %d 0 R /DW 500 /W [%s] >>",
		name, about, widths.String()))
	return w.object(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", name, below, meaning))
}

func (w *writer) end(catalog, info int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var at []int
	for i, o := range w.objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, catalog, info, table)
	return b.Bytes()
}

// hex16 is a text in UTF-16, in hexadecimal digits.
func hex16(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// Objects writes a PDF of objects as they are given, the first its catalog: for PDFs that are ill-made.
func Objects(bodies ...string) []byte {
	w := &writer{objects: slices.Clone(bodies)}
	return w.end(1, w.object("<< >>"))
}

// Stream is the body of an object with a stream, for Objects.
func Stream(dict string, data []byte) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}
