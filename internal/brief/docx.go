package brief

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"sync"
	"text/template"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/chancery-ledger/chancery/internal/locale"
)

//go:embed docx.txtar
var docxParts []byte

// docxRuns is how stretches of a paragraph are written, in the text as in its notes.
const docxRuns = `{{define "runs"}}{{range .}}<w:r>{{if .Bold}}<w:rPr><w:rStyle w:val="Strong"/></w:rPr>{{else if .Tag}}<w:rPr><w:rStyle w:val="SourceWords"/><w:lang w:val="{{.Tag}}"/></w:rPr>{{end}}<w:t xml:space="preserve">{{x .Text}}</w:t></w:r>{{end}}{{end}}`

// docxTemplates are the parts of a Word document with their names, in the order in which they stand in the file.
var docxTemplates = sync.OnceValue(func() (out []*template.Template) {
	base := template.Must(template.New("").Funcs(template.FuncMap{"x": escaped}).Parse(docxRuns))
	for _, f := range txtar.Parse(docxParts).Files {
		t := template.Must(base.Clone())
		out = append(out, template.Must(t.New(f.Name).Parse(string(f.Data))))
	}
	return out
})

// escaped is a text as XML has it; what XML cannot hold is left out.
func escaped(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // a Buffer takes all
	return strings.ReplaceAll(b.String(), "\uFFFD", "")
}

// tags are the languages as Word and PDF name them, with a country.
var tags = map[string]string{"en": "en-GB", "vi": "vi-VN"}

func tagOf(lang string) string {
	if t := tags[lang]; t != "" {
		return t
	}
	return lang
}

var docxStyles = map[kind]string{heading1: "Title", intro: "Intro", heading2: "Heading1", note: "Note", item: "ListBullet", more: "More"}

type docxRun struct {
	Text, Tag string
	Bold      bool
}

type docxRef struct {
	N     int
	First bool
}

type docxParagraph struct {
	Style, Link string
	N           int
	Runs        []docxRun
	Refs        []docxRef
}

// DOCX writes a brief as a Word document, its sources as endnotes. What it rests on is a custom XML part.
func (b *Brief) DOCX(to io.Writer) error {
	w, err := words(b.Lang, nil)
	if err != nil {
		return err
	}
	carried, err := b.carried()
	if err != nil {
		return err
	}
	data := struct {
		Title, Tag, Date, Carried, Sources string
		Page                               []string // the words around the numbers of the page and of the last
		Paragraphs, Notes                  []docxParagraph
	}{b.Title, tagOf(b.Lang), b.Date, string(carried), w.T("sources"), strings.Split(w.T("page", "\x00", "\x00"), "\x00"), nil, nil}
	seen := map[int]bool{}
	blocks := b.blocks(w)
	for i, x := range blocks {
		if x.kind == heading2 && (i+1 == len(blocks) || blocks[i+1].kind == entry) { // of the sources: it stands before the endnotes, as what parts them from the text
			continue
		}
		p := docxParagraph{Style: docxStyles[x.kind], N: x.n}
		for _, r := range x.runs {
			tag := ""
			if r.lang != "" {
				tag = tagOf(r.lang)
			}
			p.Runs = append(p.Runs, docxRun{r.text, tag, r.bold})
		}
		for _, n := range x.refs {
			p.Refs = append(p.Refs, docxRef{n, !seen[n]})
			seen[n] = true
		}
		if x.kind == entry {
			if web(x.from.Link) {
				p.Link = x.from.Link
			}
			data.Notes = append(data.Notes, p)
			continue
		}
		data.Paragraphs = append(data.Paragraphs, p)
	}
	made, err := time.Parse(time.DateOnly, b.Date)
	if err != nil {
		return err
	}
	z := zip.NewWriter(to)
	for _, t := range docxTemplates() {
		f, err := z.CreateHeader(&zip.FileHeader{Name: t.Name(), Method: zip.Deflate, Modified: made})
		if err != nil {
			return err
		}
		if err := t.Execute(f, data); err != nil {
			return err
		}
	}
	return z.Close()
}

// partLimit is how many bytes of a part of a Word document are read.
const partLimit = 64 << 20

// docxPart is a part of a Word document; nil if it has none of this name.
func docxPart(z *zip.Reader, name string) ([]byte, error) {
	f, err := z.Open(name)
	if err != nil {
		return nil, nil
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, partLimit+1))
	if len(b) > partLimit {
		err = fmt.Errorf("%s is too large", name)
	}
	return b, err
}

var errNoDOCX = errors.New("this is no Word document")

func carriedDOCX(b []byte) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, errNoDOCX
	}
	for _, f := range z.File {
		if ok, _ := path.Match("customXml/item*.xml", f.Name); !ok { // other programs number them anew
			continue
		}
		part, err := docxPart(z, f.Name)
		if err != nil {
			return nil, err
		}
		var x struct {
			XMLName xml.Name
			Text    string `xml:",chardata"`
		}
		if xml.Unmarshal(part, &x) == nil && x.XMLName.Space == "urn:chancery:brief:1" && x.XMLName.Local == "brief" {
			return []byte(x.Text), nil
		}
	}
	return nil, errNoBrief
}

// shownDOCX takes the paragraphs of the text, of the notes, and of the heads and feet of pages, these without their numbers, which change as
// other programs cut pages.
func shownDOCX(b []byte) (out []string, err error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, errNoDOCX
	}
	for _, name := range []string{"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"} {
		part, err := docxPart(z, name)
		if err != nil {
			return nil, err
		}
		ps, err := docxParagraphs(part)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if name == "word/endnotes.xml" { // their heading is what parts them from the text, which not every program keeps
			ps = slices.DeleteFunc(ps, isSources)
		}
		out = append(out, ps...)
	}
	for _, f := range z.File {
		head, _ := path.Match("word/header*.xml", f.Name)
		foot, _ := path.Match("word/footer*.xml", f.Name)
		if !head && !foot {
			continue
		}
		part, err := docxPart(z, f.Name)
		if err != nil {
			return nil, err
		}
		ps, err := docxParagraphs(part)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		for _, p := range ps {
			out = append(out, squeezed(strings.Map(func(r rune) rune {
				if '0' <= r && r <= '9' {
					return ' '
				}
				return r
			}, p)))
		}
	}
	return out, nil
}

// isSources reports whether a paragraph is the heading of the sources, in any language.
func isSources(p string) bool {
	return slices.ContainsFunc(locale.Languages, func(lang string) bool {
		w, err := words(lang, nil)
		return err == nil && w.T("sources") == p
	})
}

// docxParagraphs are the texts of the paragraphs of a part.
func docxParagraphs(part []byte) (out []string, err error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	var open []*strings.Builder // paragraphs within paragraphs: those of text boxes
	text, hidden := false, false
	for {
		t, err := d.Token()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "p":
				open = append(open, &strings.Builder{})
			case "t":
				text = true
			case "r":
				hidden = false
			case "vanish":
				hidden = true
			case "drawing", "pict", "object":
				if len(open) > 0 {
					open[len(open)-1].WriteString(" <" + t.Name.Local + "> ")
				}
			case "tab", "br", "cr":
				if len(open) > 0 {
					open[len(open)-1].WriteByte(' ')
				}
			case "del", "moveFrom": // what is struck out is not shown
				if err := d.Skip(); err != nil {
					return nil, err
				}
			}
		case xml.EndElement:
			switch {
			case t.Name.Local == "t":
				text = false
			case t.Name.Local == "p" && len(open) > 0:
				if s := squeezed(open[len(open)-1].String()); s != "" {
					out = append(out, s)
				}
				open = slices.Delete(open, len(open)-1, len(open))
			}
		case xml.CharData:
			if text && !hidden && len(open) > 0 {
				open[len(open)-1].Write(t)
			}
		}
	}
}
