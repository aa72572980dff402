package brief

import (
	"embed"
	"html/template"
	"io"
	"sync"
)

//go:embed page.html
var pages embed.FS

var page = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(pages, "page.html")) })

// HTML writes a brief as one page, to be read or printed; it has no script. What it rests on stands in it as JSON.
func (b *Brief) HTML(to io.Writer) error {
	w, err := words(b.Lang, nil)
	if err != nil {
		return err
	}
	carried, err := b.carried()
	if err != nil {
		return err
	}
	type part struct {
		Text, Lang string
		Bold       bool
	}
	type para struct {
		Text, Kind, ID, Link string
		N                    int
		Parts                []part
		Refs                 []int
	}
	type section struct {
		Title, Note, More string
		Lines             []para
	}
	data := struct {
		Lang, Title string
		Intro       []string
		Sections    []section
		Sources     section
		Form        string
		Carried     template.JS
	}{b.Lang, b.Title, b.Intro, nil, section{}, Form, template.JS(carried)}
	var now *section
	for _, x := range b.blocks(w) {
		p := para{ID: x.id, N: x.n, Refs: x.refs}
		for _, r := range x.runs {
			p.Parts = append(p.Parts, part{r.text, r.lang, r.bold})
		}
		switch x.kind {
		case heading2:
			data.Sections = append(data.Sections, section{Title: x.text()})
			now = &data.Sections[len(data.Sections)-1]
		case note:
			now.Note = x.text()
		case more:
			now.More = x.text()
		case item, entry:
			if x.from != nil && web(x.from.Link) {
				p.Link = x.from.Link
			}
			now.Lines = append(now.Lines, p)
		}
	}
	n := len(data.Sections) - 1
	data.Sources, data.Sections = data.Sections[n], data.Sections[:n]
	return page().Execute(to, data)
}
