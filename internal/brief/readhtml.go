package brief

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func carriedHTML(b []byte) ([]byte, error) {
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == atom.Script && attr(n, "id") == "chancery-brief" && n.FirstChild != nil {
			return []byte(n.FirstChild.Data), nil
		}
	}
	return nil, errNoBrief
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// inline are the elements that do not part a paragraph.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Small: true, atom.Span: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.U: true,
}

// shows are the elements that make a page show something else than its text.
var shows = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Link: true, atom.Img: true, atom.Svg: true, atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Video: true,
	atom.Canvas: true, atom.Input: true, atom.Base: true,
}

func hidden(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
}

// shownHTML takes the paragraphs, and whatever could make the page show something else than them.
func shownHTML(b []byte) (out []string, err error) {
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	var now strings.Builder
	end := func() {
		if s := squeezed(now.String()); s != "" {
			out = append(out, s)
		}
		now.Reset()
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			now.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && n.DataAtom == atom.Title, n.Type == html.ElementNode && n.DataAtom == atom.Script && attr(n, "id") == "chancery-brief":
			return
		case n.Type == html.ElementNode && shows[n.DataAtom]: // it can show what is no text, or hide what is
			end()
			now.WriteString("<" + n.Data + "> " + attr(n, "src") + attr(n, "href") + " ")
		}
		parts := n.Type == html.ElementNode && !inline[n.DataAtom]
		if parts && !shows[n.DataAtom] {
			end()
		}
		if n.Type == html.ElementNode && (attr(n, "style") != "" || hidden(n)) {
			now.WriteString("<hidden or set otherwise> ")
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
		if parts {
			end()
		}
	}
	walk(doc)
	return out, nil
}
