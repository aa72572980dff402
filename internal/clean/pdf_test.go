package clean

import (
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/press"
)

// cleanParas is the lines of a document.
func cleanParas(t testing.TB, in Input) []string {
	t.Helper()
	paras, _ := cleanTitled(t, in)
	return paras
}

// cleanTitled has its title, too.
func cleanTitled(t testing.TB, in Input) (paras []string, title string) {
	t.Helper()
	d, err := cleaner(t).Clean(in)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(strings.Split(d.Text, "\n"), func(s string) bool { return s == "" }), d.Title
}

// plainQuotes is paragraphs with the apostrophes of a typewriter, of which some programs make others.
func plainQuotes(paras []string) []string {
	for i, p := range paras {
		paras[i] = strings.NewReplacer("’", "'", "“", `"`, "”", `"`).Replace(p)
	}
	return paras
}

// TestParagraphs measures how many paragraphs of a PDF come out exactly as they were written, in PDFs of our press and of programs that
// people print with.
func TestParagraphs(t *testing.T) {
	needsPDFToText(t)
	all, right, docs, good := 0, 0, 0, 0
	measure := func(name string, text []printed, raw []byte) {
		want := wantedParas(text)
		got, title := cleanTitled(t, Input{Raw: raw, Source: name, Media: "application/pdf", Extract: pdfText(t, raw)})
		got = plainQuotes(got)
		if i := slices.IndexFunc(text, func(p printed) bool { return p.kind == press.Headline }); title != text[i].text {
			t.Errorf("%s: its title is %q", name, title)
		}
		n := 0
		var lost []string
		for _, w := range want {
			if slices.Contains(got, scrub(w)) {
				n++
			} else {
				lost = append(lost, w)
			}
		}
		all, right, docs = all+len(want), right+n, docs+1
		if n == len(want) && len(got) <= len(want)+2 {
			good++
		}
		t.Logf("%-32s %d of %d, %d came out", name, n, len(want), len(got))
		if len(lost) > 0 || len(got) > len(want)+2 {
			for _, w := range lost {
				t.Logf("   lost: %s", w)
			}
			for _, g := range got {
				if !slices.Contains(want, g) {
					t.Logf("   came: %s", g)
				}
			}
		}
	}
	for _, name := range texts {
		text := printedText(t, name)
		for _, m := range manners {
			measure(name+", "+m.name, text, pressed(text, m.sheet, m.flat))
		}
		files, _ := filepath.Glob("testdata/pdf/" + name + ".*.pdf")
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			measure(filepath.Base(f), text, raw)
		}
	}
	t.Logf("%d of %d paragraphs of %d PDFs exactly (%.3f); %d PDFs wholly", right, all, docs, float64(right)/float64(all), good)
	if float64(right) < 0.95*float64(all) {
		t.Errorf("%d of %d paragraphs came out as they were written", right, all)
	}
}

// TestParagraphsOfArticles does so with the articles that the gold was made of, of which nobody thought when the joining was written, each in
// another manner. Worse than a paragraph in two pieces is two made one: those are counted apart.
func TestParagraphsOfArticles(t *testing.T) {
	needsPDFToText(t)
	var files []string
	for _, dir := range []string{"dev", "own"} {
		some, _ := filepath.Glob("../../testdata/gold/" + dir + "/*.txt")
		files = append(files, some...)
	}
	all, right, joined := 0, 0, 0
	for n, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var text []printed
		for i, l := range cleanParas(t, Input{Raw: raw, Source: f}) {
			p := printed{text: strings.Join(strings.Fields(l), " ")}
			switch {
			case i == 0:
				p.kind = press.Headline
			case len(strings.Fields(l)) < 12 && !closed(l):
				p.kind = press.Subhead
			}
			text = append(text, p)
		}
		m := manners[n%len(manners)]
		raw = pressed(text, m.sheet, m.flat)
		got := cleanParas(t, Input{Raw: raw, Source: f, Media: "application/pdf", Extract: pdfText(t, raw)})
		for _, p := range text {
			if all++; slices.Contains(got, p.text) {
				right++
			} else {
				t.Logf("%s, %s: lost: %s", filepath.Base(f), m.name, p.text)
			}
		}
		for _, g := range got {
			within := 0
			for _, p := range text {
				if len(p.text) > 12 && strings.Contains(g, p.text) && g != p.text {
					within++
				}
			}
			if within > 1 {
				joined++
				t.Logf("%s, %s: made one: %s", filepath.Base(f), m.name, g)
			}
		}
	}
	t.Logf("%d of %d paragraphs exactly (%.3f), %d times two were made one", right, all, float64(right)/float64(all), joined)
	if float64(right) < 0.97*float64(all) || joined*200 > all {
		t.Errorf("%d of %d paragraphs came out as they were written, %d times two were made one", right, all, joined)
	}
}

// TestPDFTexts holds what only a PDF has: words of the file's own title, letters that nobody can tell, words broken at line ends.
func TestPDFTexts(t *testing.T) {
	page := func(lines ...string) string {
		var b strings.Builder
		b.WriteString(`<html><head><title>Microsoft Word - x</title></head><doc><page width="595" height="842"><flow><block>`)
		for i, l := range lines {
			fmt.Fprintf(&b, "<line>")
			x := 72.0
			fields := strings.Fields(l)
			wide := (450 - 6*float64(len(fields)-1)) / float64(len(strings.Join(fields, "")))
			if i == len(lines)-1 {
				wide = 4
			}
			for _, w := range fields {
				to := x + wide*float64(len(w))
				fmt.Fprintf(&b, `<word xMin="%f" yMin="%d" xMax="%f" yMax="%d">%s</word>`, x, 100+14*i, to, 112+14*i, html.EscapeString(w))
				x = to + 6
			}
			b.WriteString("</line>")
		}
		return b.String() + "</block></flow></page></doc></html>"
	}
	for _, x := range []struct {
		name, want string
		lines      []string
	}{
		{"own hyphen", "The two sides agreed to step up co-operation in trade and in the training of officials.", []string{"The two sides agreed to step up co-", "operation in trade and in the training of officials."}},
		{"name of syllables", "Thủ tướng Xin-ga-po thăm chính thức Việt Nam và hội đàm với Thủ tướng, hai bên nhất trí mở rộng hợp tác.", []string{"Thủ tướng Xin-ga-", "po thăm chính thức Việt Nam và hội đàm với Thủ tướng, hai bên nhất trí mở rộng hợp tác."}},
		{"name of two", "The countries of the Indo-Pacific agreed to open a road through the hills.", []string{"The countries of the Indo-", "Pacific agreed to open a road through the hills."}},
		{"known elsewhere", "The undertaking was made on Monday, and the undertaking stands as it was made.", []string{"The undertaking was made on Monday, and the under-", "taking stands as it was made."}},
		{"soft hyphen", "The ministers welcomed the consideration of it by the joint commission.", []string{"The ministers welcomed the consid\u00ad", "eration of it by the joint commission."}},
		{"ligatures", "The officials found an efficient flow of goods through the first office.", []string{"The o\ufb03cials found an e\ufb03cient \ufb02ow", "of goods through the \ufb01rst o\ufb03ce."}},
		{"letters of two", "Hai bên nhất trí tăng cường hợp tác trong lĩnh vực thương mại.", []string{norm.NFD.String("Hai bên nhất trí tăng cường hợp tác"), norm.NFD.String("trong lĩnh vực thương mại.")}},
		{"years", "The plan of action for 2026–2030 was adopted, the two sides said in Ha Noi.", []string{"The plan of action for 2026–", "2030 was adopted, the two sides said in Ha Noi."}},
		{"power", "The zone covers 40 km2 of land on both sides of the border, the minister said.", []string{"The zone covers 40 km\u00b2 of land on both", "sides of the border, the minister said."}},
	} {
		got := cleanParas(t, Input{Raw: []byte("%PDF-1.7"), Media: "application/pdf", Extract: page(x.lines...)})
		if want := []string{strings.ReplaceAll(x.want, "km2", "km²")}; !slices.Equal(got, want) {
			t.Errorf("%s: %q", x.name, got)
		}
	}
	_, err := cleaner(t).Clean(Input{Raw: []byte("%PDF-1.7"), Media: "application/pdf", Extract: page("\ue001\ue002\ue003 \ue004\ue005", "\ue006 a \ue007")})
	var ce *Error
	if !errors.As(err, &ce) || ce.Kind != Encoding {
		t.Errorf("letters without meaning: %v", err)
	}
	for _, extract := range []string{" ", "<page>", "<page><line><word>", "<word>a</word>"} {
		if _, err := cleaner(t).Clean(Input{Raw: []byte("%PDF-1.7"), Media: "application/pdf", Extract: extract}); !errors.As(err, &ce) || ce.Kind != Empty {
			t.Errorf("%q: %v", extract, err)
		}
	}
}

// FuzzPDF takes anything for what a program took out of a PDF.
func FuzzPDF(f *testing.F) {
	f.Add(`<page width="1" height="2"><flow><block><line><word xMin="1" yMin="1" xMax="9" yMax="9">The</word></line></block></flow></page>`)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		d, err := cleaner(t).Clean(Input{Raw: []byte("%PDF-1.7"), Media: "application/pdf", Extract: s})
		if err == nil && (strings.ContainsAny(d.Text, "\x01\x02") || !utf8.ValidString(d.Text)) {
			t.Fatalf("%q", d.Text)
		}
	})
}

// FuzzParagraphs joins lines that stand anywhere: no letter is lost, none is put in, none changes its place.
func FuzzParagraphs(f *testing.F) {
	f.Add("The two sides agreed to step up co-\noperation in trade.\n1. First\nXin-ga-\npo said so.¹", []byte("\x00\x10\x00\x10\x40\x08\x00\x30"))
	f.Fuzz(func(t *testing.T, text string, places []byte) {
		if !utf8.ValidString(text) || len(text) > 4000 {
			return
		}
		b := &book{marks: map[string]bool{}, pages: []leaf{{number: 1}}}
		at := func(i int) float64 {
			if len(places) == 0 {
				return 0
			}
			return float64(places[i%len(places)])
		}
		y := 0.0
		for i, l := range strings.Split(text, "\n") {
			ln := &pdfLine{page: 1, block: int(at(4*i)) % 3}
			x := at(4*i) / 4
			y += at(4*i+1)/4 - 4
			for _, w := range strings.Fields(spelled(l)) {
				to := x + float64(len(w))*4
				ln.words = append(ln.words, pdfWord{x, to, y, y + 10 + at(4*i+2)/64, w})
				x = to + at(4*i+3)/16
			}
			if ln.finish() {
				b.pages[0].lines = append(b.pages[0].lines, ln)
			}
		}
		b.pages[0].columns()
		b.measure()
		b.segments()
		j := &joiner{book: b, known: func(string) bool { return false }, own: b.words()}
		var in, out strings.Builder
		for _, ln := range b.lines {
			in.WriteString(ln.text + " ")
		}
		for _, p := range j.paragraphs() {
			out.WriteString(p.text + " ")
		}
		raised := strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁰", "0", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
		if a, z := loose(raised.Replace(in.String())), loose(raised.Replace(out.String())); a != z {
			t.Fatalf("%q became %q", a, z)
		}
	})
}
