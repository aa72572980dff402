package clean

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/press"
)

// The texts in testdata/pdf are printed in many manners: by our own press in every test, and once by programs that people print with, whose
// PDFs lie beside the texts. A text has its paragraphs parted by blank lines: "# " its headline, "## " a subhead, "| " centred, "^1 " a
// footnote, whose mark ^1 stands in the paragraph before.

var printAll = flag.Bool("print", false, "print the PDFs in testdata/pdf anew, with chromium, soffice and groff")

type printed struct {
	kind press.Kind
	text string
	mark string
}

var (
	itemMark = regexp.MustCompile(`^(\([a-z]\)|\d+\.) `)
	noteMark = regexp.MustCompile(`\^(\d)`)
)

func printedText(t testing.TB, name string) (out []printed) {
	b, err := os.ReadFile(filepath.Join("testdata/pdf", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range strings.Split(strings.TrimSpace(string(b)), "\n\n") {
		x := printed{text: p}
		for mark, kind := range map[string]press.Kind{"# ": press.Headline, "## ": press.Subhead, "| ": press.Centred, "^": press.Footnote} {
			if rest, ok := strings.CutPrefix(p, mark); ok {
				x = printed{kind, rest, ""}
			}
		}
		if m := itemMark.FindString(p); m != "" {
			x = printed{press.Item, p[len(m):], strings.TrimSpace(m)}
		}
		if x.kind == press.Footnote {
			x.mark, x.text, _ = strings.Cut(x.text, " ")
		}
		out = append(out, x)
	}
	return out
}

// wanted is the paragraphs of a text as they are to come out.
func wantedParas(text []printed) (out []string) {
	for _, p := range text {
		out = append(out, strings.TrimSpace(p.mark+" "+noteMark.ReplaceAllString(p.text, "")))
	}
	return out
}

var texts = []string{"statement-en", "release-en", "memorandum-en", "briefing-en", "statement-vi", "release-vi", "memorandum-vi", "report-vi"}

// manners are the ways in which our press sets a text.
var manners = []struct {
	name  string
	sheet press.Sheet
	flat  bool // numbered paragraphs are paragraphs like others
}{
	{"indented", press.Sheet{Foot: "#"}, false},
	{"gaps", press.Sheet{Gap: 0.6, Head: "Ministry of Foreign Affairs|Page #", Foot: "www.mofa.example"}, true},
	{"ragged", press.Sheet{Gap: 0.6, Ragged: true, Foot: "- # -"}, false},
	{"two columns", press.Sheet{Columns: 2, Size: 10, Hyphen: "-", Head: "Press Bulletin|#", FirstBare: true}, true},
	{"two columns, gaps", press.Sheet{Columns: 2, Size: 9.5, Gap: 0.5, Ragged: true, Foot: "Page # of 9"}, false},
	{"letters of two", press.Sheet{Apart: true, Ligature: true, Hyphen: "\u00ad", Size: 13, Leading: 1.5, Gap: 0.3, Width: 612, Foot: "|#"}, true},
	{"narrow", press.Sheet{Size: 14, Leading: 1.4, Margin: 110, Hyphen: "\u2010", Foot: "Trang #"}, true},
}

func pressed(text []printed, s press.Sheet, flat bool) []byte {
	sup := strings.NewReplacer("^1", "\u00b9", "^2", "\u00b2")
	for _, p := range text {
		para := press.Para{Kind: p.kind, Text: sup.Replace(p.text), Mark: p.mark}
		if p.kind == press.Item && flat {
			para = press.Para{Text: p.mark + " " + para.Text}
		}
		s.Paras = append(s.Paras, para)
	}
	s.Title = "Microsoft Word - Document1"
	return s.Print()
}

// pdfText is what pdftotext takes out of a PDF.
func pdfText(t testing.TB, raw []byte) string {
	t.Helper()
	cmd := exec.Command("pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = bytes.NewReader(raw)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func needsPDFToText(t testing.TB) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not here (apt install poppler-utils)")
	}
}

// TestPrintAll prints the PDFs beside the texts. It does so only when it is asked to: they are not the same bytes twice.
func TestPrintAll(t *testing.T) {
	if !*printAll {
		t.Skip("only with -print")
	}
	dir := t.TempDir()
	run := func(stdin string, args ...string) []byte {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Stdin = strings.NewReader(stdin)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		return out
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	save := func(name string, b []byte) {
		if err := os.WriteFile(filepath.Join("testdata/pdf", name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range texts {
		text := printedText(t, name)
		os.WriteFile(at("a.html"), []byte(htmlOf(text, i)), 0o644)
		run("", "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf="+at("a.pdf"), at("a.html"))
		save(name+".chromium.pdf", run("", "cat", at("a.pdf")))
		os.WriteFile(at("b.fodt"), []byte(fodtOf(text, i)), 0o644)
		run("", "soffice", "--headless", "--convert-to", "pdf", "--outdir", dir, at("b.fodt"))
		save(name+".office.pdf", run("", "cat", at("b.pdf")))
		if strings.HasSuffix(name, "-en") {
			os.WriteFile(at("c.ps"), run(msOf(text, i), "groff", "-ms", "-Kutf8", "-Tps", "-P-pa4"), 0o644)
			run("", "ps2pdf", at("c.ps"), at("c.pdf"))
			save(name+".groff.pdf", run("", "cat", at("c.pdf")))
		}
	}
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return b.String()
}

// htmlOf is a text as a page that a ministry prints from its site.
func htmlOf(text []printed, manner int) string {
	css := []string{
		"body{font:12pt/1.4 'Liberation Serif';text-align:justify} p{margin:0 0 8pt}",
		"body{font:11pt/1.5 'Liberation Sans'} p{margin:0 0 10pt}",
		"body{font:12pt/1.3 'DejaVu Serif';text-align:justify} p{margin:0;text-indent:18pt} p.c{text-indent:0;margin:8pt 0}",
		"body{font:10pt/1.35 'Liberation Serif';text-align:justify} .cols{columns:2;column-gap:20pt} p{margin:0 0 6pt}",
	}[manner%4]
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s</title><style>@page{size:A4;margin:25mm 25mm 22mm;
		@top-left{content:"Ministry of Foreign Affairs";font:8pt sans-serif} @bottom-center{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
		%s h1{font-size:150%%;text-align:center} h2{font-size:110%%} .c{text-align:center} sup{font-size:60%%} .n{font-size:80%%}</style></head><body>`, escaped(text[0].text), css)
	open := false
	for _, p := range text {
		s := noteMark.ReplaceAllString(escaped(p.text), "<sup>$1</sup>")
		if p.kind == press.Plain && !open {
			b.WriteString(`<div class="cols">`)
			open = true
		}
		switch p.kind {
		case press.Headline:
			fmt.Fprintf(&b, "<h1>%s</h1>\n", s)
		case press.Subhead:
			fmt.Fprintf(&b, "<h2>%s</h2>\n", s)
		case press.Centred:
			fmt.Fprintf(&b, "<p class=c>%s</p>\n", s)
		case press.Footnote:
			fmt.Fprintf(&b, "<p class=n>%s %s</p>\n", p.mark, s)
		default:
			fmt.Fprintf(&b, "<p>%s %s</p>\n", p.mark, s)
		}
	}
	return b.String() + "</div></body></html>"
}

// fodtOf is a text as an office program holds it, with footnotes, and a head or foot on every page.
func fodtOf(text []printed, manner int) string {
	para := []string{`fo:text-align="justify" style:justify-single-word="false" fo:margin-bottom="6pt" fo:margin-top="6pt" fo:text-indent="0.5in"`, `fo:margin-bottom="8pt" fo:line-height="115%"`,
		`fo:text-align="justify" fo:text-indent="1cm" fo:margin-bottom="0pt" fo:line-height="150%"`, `fo:text-align="justify" fo:margin-bottom="6pt"`}[manner%4]
	columns := 1 + manner%4/3
	notes := map[string]string{}
	for _, p := range text {
		if p.kind == press.Footnote {
			notes[p.mark] = p.text
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="S" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="S" fo:font-size="13pt"/></style:default-style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties %s/></style:style>
<style:style style:name="H1" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="12pt"/><style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>
<style:style style:name="H2" style:family="paragraph"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="6pt" fo:margin-bottom="6pt"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="12pt"/><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%%"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="Sect" style:family="section"><style:section-properties><style:columns fo:column-count="%d" fo:column-gap="0.3in"/></style:section-properties></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.9in"/><style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.15in"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-top="0.15in"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">`, para, columns)
	if manner%2 == 0 {
		b.WriteString(`<style:footer><text:p text:style-name="C"><text:page-number/></text:p></style:footer>`)
	} else {
		b.WriteString(`<style:header><text:p text:style-name="N">Bản tin đối ngoại – trang <text:page-number/></text:p></style:header>`)
	}
	b.WriteString(`</style:master-page></office:master-styles><office:body><office:text>`)
	open := false
	for _, p := range text {
		s := noteMark.ReplaceAllStringFunc(escaped(p.text), func(m string) string {
			return fmt.Sprintf(`<text:note text:note-class="footnote"><text:note-citation>%s</text:note-citation><text:note-body><text:p text:style-name="N">%s</text:p></text:note-body></text:note>`, m[1:], escaped(notes[m[1:]]))
		})
		if p.kind == press.Plain && !open {
			b.WriteString(`<text:section text:style-name="Sect" text:name="s">`)
			open = true
		}
		style := map[press.Kind]string{press.Headline: "H1", press.Subhead: "H2", press.Centred: "C"}[p.kind]
		if style == "" {
			style = "P"
		}
		if p.kind != press.Footnote {
			fmt.Fprintf(&b, "<text:p text:style-name=\"%s\">%s</text:p>\n", style, strings.TrimSpace(p.mark+" "+s))
		}
	}
	return b.String() + `</text:section></office:text></office:body></office:document>`
}

// msOf is a text as the old typesetter takes it: words broken at line ends, indented paragraphs, true footnotes; in two columns or one.
func msOf(text []printed, manner int) string {
	notes := map[string]string{}
	for _, p := range text {
		if p.kind == press.Footnote {
			notes[p.mark] = p.text
		}
	}
	var b strings.Builder
	b.WriteString(".nr PS 11\n.nr VS 14\n.nr PD 0.4v\n.ds CH\n.ds RH \\n%\n.ds LH Documents of the Ministry\n.hy 4\n")
	begun := false
	for _, p := range text {
		s := noteMark.ReplaceAllStringFunc(p.text, func(m string) string {
			return "\\*{" + m[1:] + "\\*}\n.FS\n" + m[1:] + " " + notes[m[1:]] + "\n.FE\n"
		})
		switch p.kind {
		case press.Headline:
			fmt.Fprintf(&b, ".ps 16\n.vs 19\n.ft B\n.ce 9\n%s\n.ce 0\n.ft R\n.sp\n", s)
		case press.Subhead:
			fmt.Fprintf(&b, ".SH\n%s\n", s)
		case press.Centred:
			fmt.Fprintf(&b, ".LP\n.ce 9\n%s\n.ce 0\n.sp\n", s)
		case press.Item:
			fmt.Fprintf(&b, ".IP \"%s\" 4\n%s\n", p.mark, s)
		case press.Plain:
			if !begun && manner%2 == 1 {
				b.WriteString(".2C\n")
			}
			begun = true
			fmt.Fprintf(&b, ".%s\n%s\n", []string{"PP", "LP"}[manner%2], s)
		}
	}
	return b.String()
}
