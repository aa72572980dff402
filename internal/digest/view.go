package digest

import (
	"embed"
	"fmt"
	htmltemplate "html/template"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
	"time"
	"unicode"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

//go:embed locale page
var files embed.FS

// Languages are those that digests are written in.
var Languages = locale.Languages

// Digest is what is told at one time, in parts.
type Digest struct {
	Parts []Part
	Since time.Time
}

// Part is what is told under one subject.
type Part struct {
	Subject Subject
	Notices []*Notice
	More    int // notices that are counted, and not shown
}

// Count is how many notices there are.
func (d *Digest) Count() (n int) {
	for _, p := range d.Parts {
		n += len(p.Notices) + p.More
	}
	return n
}

// Once is the digest with every thing in it told once, under the first of its subjects, with all reasons.
func (d *Digest) Once() *Digest {
	out := &Digest{Since: d.Since}
	seen := map[string][]*Notice{} // of the parts before: within one, what has the same words is not the same
	for _, p := range d.Parts {
		q := Part{Subject: p.Subject, More: p.More}
	notices:
		for _, n := range p.Notices {
			for _, m := range seen[n.Key()] {
				if max(n.Day, m.Day)-min(n.Day, m.Day) <= ledger.SameDays {
					m.Why = append(m.Why, n.Why...)
					continue notices
				}
			}
			c := *n
			c.Why = append([]string(nil), n.Why...)
			q.Notices = append(q.Notices, &c)
		}
		for _, n := range q.Notices {
			seen[n.Key()] = append(seen[n.Key()], n)
		}
		if len(q.Notices) > 0 {
			out.Parts = append(out.Parts, q)
		}
	}
	return out
}

// Writer writes digests in one language.
type Writer struct {
	*locale.Locale
	text *template.Template
	html *htmltemplate.Template
}

// NewWriter is the writer of a language.
func NewWriter(code string, packs *lang.Packs) (*Writer, error) {
	own, err := files.ReadFile("locale/" + code + ".tsv")
	if err != nil {
		own = nil // the locale says which there are
	}
	l, err := locale.New(code, packs, own)
	if err != nil {
		return nil, err
	}
	w := &Writer{Locale: l}
	words := map[string]any{"T": l.T}
	if w.text, err = template.New("").Funcs(words).ParseFS(files, "page/digest.txt"); err != nil {
		return nil, err
	}
	w.html, err = htmltemplate.New("").Funcs(words).ParseFS(files, "page/digest.html")
	return w, err
}

// page is a digest in words.
type page struct {
	Lang, Title, Period string
	Parts               []pagePart
}

type pagePart struct {
	Title   string
	Notices []line
	More    string
}

// line is a notice in words.
type line struct {
	Rule, Head, When, Where, By string
	Quotes, Compared            []cited
	Why                         []string
	Dropped                     bool
}

// cited is words with where they are from.
type cited struct{ Text, Lang, Source, Link string }

// Text writes a digest as text.
func (w *Writer) Text(to io.Writer, d *Digest) error {
	return w.text.ExecuteTemplate(to, "digest.txt", w.page(d))
}

// HTML writes a digest as a page by itself: no script, nothing from elsewhere.
func (w *Writer) HTML(to io.Writer, d *Digest) error {
	return w.html.ExecuteTemplate(to, "digest.html", w.page(d))
}

// Title is what a digest is called: its subjects, and how many notices there are.
func (w *Writer) Title(d *Digest) string {
	if len(d.Parts) == 0 {
		return w.T("title")
	}
	name := w.subject(d.Parts[0].Subject)
	if n := len(d.Parts) - 1; n > 0 {
		name = w.T("several", name, n)
	}
	return w.T("subject", name, w.Count("notice", d.Count()))
}

// subject is what a subject is called.
func (w *Writer) subject(s Subject) string {
	if s.Alert != nil {
		return s.Alert.Name
	}
	return w.between(s.Parties)
}

// Asked is what a query asks for, in words.
func (w *Writer) Asked(q ledger.Query) string {
	var out []string
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	add(w.Parties(q.Parties))
	add(w.Topics(q.Topics))
	add(q.Initiative)
	add(q.Person)
	add(q.Instrument)
	if q.Phrase != "" {
		add(w.T("phrased", q.Phrase))
	}
	return strings.Join(out, " · ")
}

func (w *Writer) between(ps []record.Party) string {
	names := make([]string, len(ps))
	for i, p := range ps {
		names[i] = w.Party(p)
	}
	return strings.Join(names, " – ")
}

func (w *Writer) page(d *Digest) page {
	p := page{Lang: w.Lang, Title: w.Title(d)}
	if !d.Since.IsZero() {
		p.Period = w.T("period", w.Day(record.ParseDay(d.Since.Format(time.DateOnly))))
	}
	for _, part := range d.Parts {
		title := w.subject(part.Subject)
		if a := part.Subject.Alert; a != nil {
			title += " (" + w.Asked(a.Query) + ")"
		}
		q := pagePart{Title: oneLine(title)}
		for _, n := range part.Notices {
			q.Notices = append(q.Notices, w.line(n))
		}
		if part.More > 0 {
			q.More = w.T("more", w.Number(part.More), part.Subject.flag(), d.Since.Format(time.DateOnly))
		}
		p.Parts = append(p.Parts, q)
	}
	return p
}

// line puts a notice into words.
func (w *Writer) line(n *Notice) line {
	x := line{Rule: w.T("rule." + string(n.Rule)), When: w.Date(n.When), Dropped: n.Rule == Dropped}
	for _, q := range n.Quotes {
		x.Quotes = append(x.Quotes, w.cite(q))
	}
	for _, q := range n.Compared {
		x.Compared = append(x.Compared, w.cite(q))
	}
	matter := func() string { return w.Matter(n.Item.ID, n.Item.Title) + " (" + w.between(n.Parties) + ")" }
	switch n.Rule {
	case NewEvent, Turned:
		x.Head = w.T("head.event", w.Code("kind", n.Event.Kind), w.Parties(n.Parties), w.Code("status", n.Event.Status))
		if n.Event.Place != nil {
			x.Where = w.T("at", n.Event.Place.Name)
		}
	case NewStatement:
		x.Head = w.T("head.statement", w.Parties(n.Parties), w.Code("act", n.Statement.Act))
		x.Where = strings.Join(slices.DeleteFunc([]string{strings.Join(n.Statement.Names, ", "), w.Topics(n.Statement.Topics)}, func(s string) bool { return s == "" }), " · ")
	case Moved:
		x.Head = w.T("head.moved", matter(), w.Code("status", n.From), w.Code("status", n.Item.Status))
		if n.Who != "" {
			x.By = w.T("by.person", n.Who)
		}
	case Near:
		x.Head = w.T("head.near", matter(), x.When, w.Count("day", n.Left))
		if n.Left == 0 {
			x.Head = w.T("head.today", matter(), x.When)
		}
		x.When = ""
	case Passed:
		x.Head = w.T("head.passed", matter(), x.When)
		x.When = ""
	case Dropped:
		x.Head = w.T("head.dropped", n.Phrase, w.Code("genre", n.Quotes[0].Doc.Genre))
		x.Where = w.Parties(n.Parties)
	}
	x.Head, x.Where, x.By = oneLine(x.Head), oneLine(x.Where), oneLine(x.By)
	because := w.T("because." + string(n.Rule))
	for _, name := range n.Why {
		if name == "" {
			x.Why = append(x.Why, w.T("why.relationship", because))
		} else {
			x.Why = append(x.Why, w.T("why.alert", name, because))
		}
	}
	return x
}

// cite is a quote with its source: outlet, title, day.
func (w *Writer) cite(q Quote) cited {
	d := q.Doc
	var parts []string
	for _, s := range []*string{d.Outlet, d.Title} {
		if s != nil && *s != "" {
			parts = append(parts, *s)
		}
	}
	if d.Title == nil {
		parts = append(parts, path.Base(filepath.ToSlash(d.Source)))
	}
	if day := w.Date(d.Published); day != "" {
		parts = append(parts, day)
	} else {
		parts = append(parts, w.T("undated"))
	}
	c := cited{Text: oneLine(q.Text), Lang: d.Lang, Source: oneLine(strings.Join(parts, ", "))}
	for _, s := range []*string{d.Link, &d.Source} {
		if s != nil && c.Link == "" && (strings.HasPrefix(*s, "https://") || strings.HasPrefix(*s, "http://")) {
			c.Link = *s
		}
	}
	return c
}

// oneLine is a text on one line, with nothing in it that steers a terminal or turns the order of letters.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return unicode.ReplacementChar
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

// Line is a notice as one line of text, for lists.
func (w *Writer) Line(n *Notice) string {
	x := w.line(n)
	s := x.Head
	if x.When != "" {
		s = x.When + "  " + s
	}
	if len(x.Quotes) > 0 && x.Quotes[0].Text != "" {
		s += fmt.Sprintf(": “%s”", x.Quotes[0].Text)
	}
	return s
}
