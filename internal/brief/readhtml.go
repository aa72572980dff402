package brief

import (
	"bytes"
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
		case n.Type == html.ElementNode && (n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Head):
			return
		}
		parts := n.Type == html.ElementNode && !inline[n.DataAtom]
		if parts {
			end()
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
