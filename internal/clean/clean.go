// Package clean turns raw bytes into a Document: one clean text for ever, cut into sections, sentences and tokens.
//
// In: the bytes of a report as it came (plain text or HTML, in UTF-8, UTF-16, Windows-1258 or Windows-1252; DOCX, EML, MHTML) and
// where it came from. Out: a text.Document, or an Error when the bytes are no text that can be read. It must never touch the network, the
// disk or the clock, never panic, and never fail because of what a text says. What marks a headline, a caption, a credit or
// a teaser stands in lang/*/sections.tsv; only how those marks are weighed stands here.
//
// Read Cleaner.CleanAll first, then sections in sections.go.
package clean

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Limit is how many raw bytes a document may have. Whoever reads one need never read more than Limit+1.
const Limit = 16 << 20

// Cleaner makes Documents. It is safe for any number of goroutines.
type Cleaner struct {
	packs *lang.Packs
	words *lexicon
	pool  sync.Pool // of *cutter: the memory of finished documents
}

// New returns a Cleaner that knows the section words of all packs.
func New(packs *lang.Packs) *Cleaner {
	c := &Cleaner{packs: packs, words: newLexicon(packs)}
	c.pool.New = func() any { return &cutter{lexicon: c.words} }
	return c
}

// Document cleans raw bytes of which nothing more is known than their source.
func (c *Cleaner) Document(raw []byte, source string) (*text.Document, error) {
	return c.Clean(Input{Raw: raw, Source: source})
}

// Clean makes a Document of a report as it came; its source stands in the Document and in any Error. The same input gives the same
// Document. Every error is an *Error.
func (c *Cleaner) Clean(in Input) (*text.Document, error) {
	docs, errs := c.CleanAll([]Input{in})
	return docs[0], errs[0]
}

// CleanAll makes Documents of reports as they came, side by side: of each there is a Document or an error, as from Clean, in less time
// than one after the other takes (see read.Reader.ReadAll).
func (c *Cleaner) CleanAll(ins []Input) ([]*text.Document, []error) {
	docs, errs := make([]*text.Document, len(ins)), make([]error, len(ins))
	cuts := make([]*cutter, 0, len(ins))
	for i, in := range ins {
		cut, err := c.open(in)
		if err != nil {
			err.Source = in.Source
			errs[i] = err
			continue
		}
		docs[i] = cut.d
		cuts = append(cuts, cut)
	}
	for _, cut := range cuts {
		cuts[0].toks = text.Tokenize(cuts[0].toks, cut.d.Text, c.packs.Vocab)
		cut.d.Toks = slices.Clone(cuts[0].toks)
	}
	for _, cut := range cuts {
		c.cut(cut)
		c.pool.Put(cut)
	}
	return docs, errs
}

// open takes the text out of a report, and what is told of it beside the text.
func (c *Cleaner) open(in Input) (*cutter, *Error) {
	m, err := readMedia(in.Media)
	if err != nil {
		return nil, err
	}
	held, err := c.unwrap(in, m)
	if err != nil {
		return nil, err
	}
	s, tidy, err := decode(held.raw, m.charset)
	if err != nil {
		return nil, err
	}
	if !tidy {
		s = scrub(s)
	}
	s, marker, month := takeMarker(s)
	var pg page
	if looksHTML(s) {
		if pg, err = readPage(s); err != nil {
			return nil, err
		}
		s = scrub(pg.text)
	} else if width := brokenAt(s); width > 0 {
		s = joinLines(s, func(line, next string) bool { return full(line, next, width) || goesOnLow(line, next) })
	}
	titled := pg.title != ""
	held.tell(&pg)
	if !titled && pg.title != "" && !strings.HasPrefix(s+"\n", pg.title+"\n") {
		s = pg.title + "\n\n" + s
	}
	s = strings.TrimRight(s, " \t\n")
	if strings.TrimLeft(s, " \t\n") == "" {
		return nil, &Error{Kind: Empty, Why: "no text in it"}
	}
	sum := sha256.Sum256(in.Raw)
	d := &text.Document{ID: text.DocID(hex.EncodeToString(sum[:])), Source: cmp.Or(in.Source, pg.url.value), Marker: marker, Month: month, URL: pg.url.value, Author: pg.author.value, Text: s}
	cut := c.pool.Get().(*cutter)
	cut.begin(d, pg, m.published)
	return cut, nil
}

// cut cuts the text of a report and settles what is told of it.
func (c *Cleaner) cut(cut *cutter) {
	d, pg, sent := cut.d, cut.page, cut.sent
	cut.splitLines()
	d.Lang = c.language(d, cut.lines)
	cut.sections()
	d.Title = cmp.Or(pg.title, cut.title)
	d.Outlet = cut.outlet
	if d.Marker == "" {
		d.Marker = cmp.Or(cut.publication(&pg, d.Lang, c.packs.Vocab), sent)
	}
	d.Outlet = cmp.Or(d.Outlet, pg.outlet.value)
	if strings.EqualFold(d.Author, d.Outlet) {
		d.Author = ""
	}
	if d.Lang == "und" && pg.lang != "" {
		d.Lang = pg.lang
	}
	cut.end()
	var breaks text.Breaks
	if p := c.packs.ByLang[d.Lang]; p != nil {
		breaks = p.Breaks
	}
	d.Credit = CreditMark(d)
	d.Sents = text.Sentences(d, breaks)
}

// CreditMark is the agency mark a report carries ("VNA/VNS", "TTXVN"): that of a credit line or mark, else of a dateline, else
// the one the lead names as its source; "" if none does.
func CreditMark(d *text.Document) string {
	if d.Outlet == "" {
		return ""
	}
	for _, s := range d.Sections {
		if s.Kind <= text.Credit && s.Kind != text.Caption && s.Kind != text.Headline && strings.Contains(d.Quote(s.Span), d.Outlet) {
			return d.Outlet
		}
	}
	return ""
}
