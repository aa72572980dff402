// Package text holds a document's words: Document, Section, Sentence, Token, Span. It knows no diplomacy and no
// language: which words exist, where sentences may not end and how words are joined comes in as a Vocabulary.
//
// In: clean text (UTF-8, NFC). Out: tokens and sentences whose spans index that text. It never changes the text.
// Read Tokenize first, then Sentences.
package text

import (
	"math"
	"sort"
)

// Span is a half-open range of bytes of Document.Text; both ends stand on rune edges.
type Span struct{ Start, End int }

// Len is the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// DocID is the sha256 of the source bytes in lower-case hex.
type DocID string

// Document is a report as it will be quoted for ever: its clean text and how that text is cut.
// It is immutable once made.
type Document struct {
	ID       DocID
	Source   string // path or URL as given
	Lang     string // BCP 47; "und" if it could not be told
	Marker   string // ISO date that stood before the text as " date YYYY-MM-DD ", or a page's own metadata; "" if none
	Month    string // YYYY-MM of a marker that gives no day; "" if none
	Title    string
	Outlet   string
	Credit   string // the agency mark, as written: "VNA/VNS", "TTXVN"
	Author   string // who a page says wrote it, several parted by ", "
	URL      string // a page's canonical link
	Text     string // NFC; every span indexes this
	Sections []Section
	Sents    []Sentence // cover headline, dateline, body and caption; never overlap
	Toks     []Token    // all tokens of Text, in order
}

// Quote is the text of a span.
func (d *Document) Quote(s Span) string { return d.Text[s.Start:s.End] }

// SectionAt is the kind of the section holding the byte at, or Boilerplate when none does.
func (d *Document) SectionAt(at int) SectionKind {
	i := sort.Search(len(d.Sections), func(i int) bool { return d.Sections[i].Span.End > at })
	if i < len(d.Sections) && d.Sections[i].Span.Start <= at {
		return d.Sections[i].Kind
	}
	return Boilerplate
}

// SectionKind is what a stretch of a page is for.
type SectionKind uint8

// The kinds of section. Records are drawn from Headline, Dateline, Body and Caption only.
const (
	Headline SectionKind = iota
	Dateline
	Body
	Caption
	Credit
	Teaser
	Boilerplate
)

var sectionNames = [...]string{"headline", "dateline", "body", "caption", "credit", "teaser", "boilerplate"}

func (k SectionKind) String() string { return sectionNames[k] }

// ParseSectionKind is the kind of that name.
func ParseSectionKind(name string) (SectionKind, bool) {
	for k, n := range sectionNames {
		if n == name {
			return SectionKind(k), true
		}
	}
	return 0, false
}

// Section is a stretch of the text with one purpose. Sections are in order and do not overlap.
type Section struct {
	Kind SectionKind
	Span Span
}

// Sentence is a range of tokens [From, To) within one section; Para counts the paragraphs of the document from 0.
type Sentence struct {
	Span     Span
	From, To int
	Para     int
	Section  SectionKind
}

// Key is an interned lower-case word, tones kept. 0 is every word the packs do not know.
type Key uint32

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word Kind = iota
	Number
	Punct
)

// Shape says how a word is written; numbers and punctuation are Lower.
type Shape uint8

// The shapes of a word: lower, Title, UPPER (two letters or more, "S$" too), and a single capital letter.
const (
	Lower Shape = iota
	Title
	Upper
	Single
)

// Token is a word, a number or a mark. Gaps between tokens are white space only, so tokens and gaps rebuild the text.
//
// There are so many that it matters how small one is.
type Token struct {
	start int32
	Key   Key
	size  uint16 // in bytes
	Kind  Kind
	Shape Shape
}

// maxToken is how many bytes a token may have. No word has so many, and a run of letters that does is cut.
const maxToken = math.MaxUint16

// Span is where the token stands.
func (t *Token) Span() Span { return Span{int(t.start), int(t.start) + int(t.size)} }

// Capital reports whether the token is a word that begins with a capital letter.
func (t *Token) Capital() bool { return t.Kind == Word && t.Shape != Lower }
