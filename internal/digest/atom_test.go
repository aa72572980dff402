package digest

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
)

const atomSpace = "http://www.w3.org/2005/Atom"

// required holds a feed to what RFC 4287 requires of a feed and its entries (4.1.1, 4.1.2): how often each element stands there, in which
// forms times and ids are, and that nothing unknown does.
func required(t *testing.T, feed string) {
	t.Helper()
	type node struct {
		name     string
		text     string
		attrs    map[string]string
		children []*node
	}
	dec := xml.NewDecoder(strings.NewReader(feed))
	root := &node{}
	stack := []*node{root}
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		top := stack[len(stack)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Space != atomSpace {
				t.Errorf("%s is of another vocabulary: %q", tok.Name.Local, tok.Name.Space)
			}
			n := &node{name: tok.Name.Local, attrs: map[string]string{}}
			for _, a := range tok.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			top.children = append(top.children, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(tok)
		}
	}
	often := func(n *node, name string, least, most int) (out []*node) {
		for _, c := range n.children {
			if c.name == name {
				out = append(out, c)
			}
		}
		if len(out) < least || len(out) > most {
			t.Errorf("a %s has %d %s, may have %d to %d", n.name, len(out), name, least, most)
		}
		return out
	}
	check := func(n *node, known ...string) {
		for _, c := range n.children {
			if !slices.Contains(known, c.name) {
				t.Errorf("a %s holds %s", n.name, c.name)
			}
			switch c.name {
			case "id":
				if !strings.HasPrefix(c.text, "tag:") || strings.ContainsAny(c.text, " \n<>\"") {
					t.Errorf("%q is no IRI", c.text)
				}
			case "updated", "published":
				if _, err := time.Parse(time.RFC3339, c.text); err != nil {
					t.Error(err)
				}
			case "link":
				if c.attrs["href"] == "" {
					t.Error("a link to nowhere")
				}
			case "category":
				if c.attrs["term"] == "" {
					t.Error("a category without a term")
				}
			case "content":
				if c.attrs["type"] != "html" || c.text == "" {
					t.Errorf("content: %v %q", c.attrs, c.text)
				}
			}
		}
		often(n, "id", 1, 1)
		often(n, "title", 1, 1)
		often(n, "updated", 1, 1)
	}
	for _, f := range often(root, "feed", 1, 1) {
		check(f, "id", "title", "updated", "author", "link", "generator", "entry")
		for _, a := range often(f, "author", 1, 1) { // so that no entry needs one
			often(a, "name", 1, 1)
		}
		for _, e := range often(f, "entry", 0, 1<<20) {
			check(e, "id", "title", "updated", "published", "category", "link", "content")
			often(e, "content", 1, 1)
		}
	}
}
