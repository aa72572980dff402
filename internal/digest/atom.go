package digest

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"
)

// An Atom feed (RFC 4287) of notices. What is told has one id wherever it is told, so that a reader of feeds shows it once.

// tagOf begins ids: nobody owns the name, so that it is nobody else's.
const tagOf = "tag:chancery.invalid,2026:"

type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string      `xml:"xml:lang,attr"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Updated   string      `xml:"updated"`
	Author    atomPerson  `xml:"author"`
	Links     []atomLink  `xml:"link"`
	Generator string      `xml:"generator"`
	Entries   []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr"`
}

type atomEntry struct {
	ID        string       `xml:"id"`
	Title     string       `xml:"title"`
	Updated   string       `xml:"updated"`
	Published string       `xml:"published"`
	Category  atomCategory `xml:"category"`
	Links     []atomLink   `xml:"link"`
	Content   atomText     `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Body string `xml:",chardata"`
}

// Atom writes a digest as a feed, the last notice first. self is the address at which it will be had, "" if none is known.
func (w *Writer) Atom(to io.Writer, d *Digest, self string) error {
	d = d.Once()
	var names, ids []string
	f := atomFeed{Lang: w.Lang, Author: atomPerson{"Chancery"}, Generator: "Chancery"}
	updated := d.Since
	for _, p := range d.Parts {
		names, ids = append(names, w.subject(p.Subject)), append(ids, p.Subject.ID())
		for _, n := range p.Notices {
			x := w.line(n)
			var body strings.Builder
			if err := w.html.ExecuteTemplate(&body, "notice", x); err != nil {
				return err
			}
			e := atomEntry{
				ID: n.Tag(), Title: x.Head, Updated: atomTime(n.At), Published: atomTime(n.At), Category: atomCategory{string(n.Rule), x.Rule}, Content: atomText{"html", body.String()},
			}
			for _, q := range x.Quotes {
				if q.Link != "" {
					e.Links = append(e.Links, atomLink{"alternate", q.Link})
					break
				}
			}
			if n.At.After(updated) {
				updated = n.At
			}
			f.Entries = append(f.Entries, e)
		}
	}
	f.Updated = atomTime(updated)
	f.ID = tagOf + "feed/" + strings.Join(ids, ",")
	f.Title = w.T("feed.title", strings.Join(names, ", "))
	if self != "" {
		f.Links = []atomLink{{"self", self}}
	}
	if _, err := io.WriteString(to, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(to)
	enc.Indent("", " ")
	if err := enc.Encode(f); err != nil {
		return err
	}
	_, err := io.WriteString(to, "\n")
	return err
}

// Tag is the id of a notice in feeds.
func (n *Notice) Tag() string { return fmt.Sprintf("%snotice/%s/%d", tagOf, n.Key(), n.Day) }

func atomTime(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}
