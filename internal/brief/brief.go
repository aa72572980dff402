// Package brief writes what a ledger knows of a relationship for somebody who goes into a meeting, and proves such a paper later.
//
// In: a ledger and a day. Out: a Brief, the same for the same ledger and day to the byte, as Markdown, HTML, DOCX or PDF. Every line names
// the words that it rests on; each file carries them, so that Verify can say from the file alone which lines do not hold any more.
// It must never use what was published after the day, never put a word into a quotation that is not in the source, and never say that
// nothing was done where nothing is told. Start at Make, then Verify.
package brief

import (
	"embed"
	"strings"

	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Form names the form of a brief as it stands in files.
const Form = "chancery.brief/1"

// Ask is what a brief is to be of.
type Ask struct {
	Parties []record.Party // two or more; the first is "we"
	Date    record.Day     // nothing of later publication is used
	For     string         // the occasion, in the words of who asks; may be empty
	Lang    string         // of what stands around the quotations: one of locale.Languages
}

// Brief is a brief before it takes the form of a file. It stands in every file as JSON.
type Brief struct {
	Form     string         `json:"form"`
	Lang     string         `json:"lang"`
	Date     string         `json:"date"`
	For      string         `json:"for,omitempty"`
	Parties  []record.Party `json:"parties"`
	Title    string         `json:"title"`
	Intro    []string       `json:"intro"` // lines under the title
	Sections []Section      `json:"sections"`
	Sources  []Source       `json:"sources"`
}

// Section is some lines under a heading.
type Section struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Note  string `json:"note,omitempty"` // how to take what follows
	Lines []Line `json:"lines"`
	More  string `json:"more,omitempty"` // that there are more, and how to list them
}

// Line says one thing. What is shown is Lead, Note, the quotation and the day, in this order; without Lead, the quotation comes first.
type Line struct {
	ID     string            `json:"id"` // the same in every brief of the same ledger that has the line
	Lead   string            `json:"lead,omitempty"`
	Note   string            `json:"note,omitempty"`
	Quote  string            `json:"quote,omitempty"` // the exact words of the first source
	Lang   string            `json:"lang,omitempty"`  // of the quotation
	Day    string            `json:"day,omitempty"`   // EDTF
	When   string            `json:"when,omitempty"`  // the day as it is shown behind the quotation
	Record Record            `json:"record,omitzero"`
	Holds  map[string]string `json:"holds,omitempty"` // what must still be so for the line to hold: status, deadline, last …
	Rests  []Rest            `json:"rests,omitempty"`
}

// Record is what a line is about, in the ledger.
type Record struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

// Rest is words of a document that a line rests on.
type Rest struct {
	Source int    `json:"source"` // number of the source, from 1
	Kind   string `json:"kind"`   // of the record in the document's reading
	Record string `json:"record"`
	Quote  string `json:"quote"`
	SHA256 string `json:"sha256"` // of the quote in UTF-8
	Start  int    `json:"start"`  // where it stands in the clean text, in code points
	End    int    `json:"end"`

	doc text.DocID
}

// Source is a document that lines rest on.
type Source struct {
	Document  text.DocID   `json:"document"` // SHA-256 of its bytes: another revision of the page is another document
	Text      string       `json:"text"`     // SHA-256 of the clean text that the spans count in
	Revisions []text.DocID `json:"revisions,omitempty"`
	Outlet    string       `json:"outlet,omitempty"`
	Title     string       `json:"title,omitempty"`
	Date      string       `json:"date,omitempty"`
	Link      string       `json:"link,omitempty"`
	Lang      string       `json:"lang"`
	Name      string       `json:"name"` // the address by which it came, or the name of the file: where that lay is nobody's business
}

//go:embed words/*.tsv
var tables embed.FS

// words are the words of a brief in a language. Without packs, topics and parties have no names.
func words(code string, packs *lang.Packs) (*locale.Locale, error) {
	own, err := tables.ReadFile("words/" + code + ".tsv")
	if err != nil {
		own = nil // the locale names the languages that there are
	}
	return locale.New(code, packs, own)
}

// run is a stretch of a line that is set in one way.
type run struct {
	text string
	bold bool
	lang string // of a quotation, with its marks; "" for what stands around it
}

// runs are what is shown of a line, less the numbers of its sources.
func (l *Line) runs() (out []run) {
	add := func(r run) {
		if r.text != "" {
			out = append(out, r)
		}
	}
	quote := run{text: "“" + l.Quote + "”", lang: l.Lang}
	quoted := l.Quote != "" && !strings.EqualFold(l.Quote, l.Lead) // what is named by its words says them once
	switch {
	case l.Lead == "" && quoted: // what has no name is named by its words
		add(quote)
		if l.Note != "" {
			add(run{text: " – " + l.Note})
		}
	case l.Lead == "":
		add(run{text: l.Note})
	default:
		add(run{text: l.Lead, bold: true})
		if l.Note != "" {
			add(run{text: " – " + l.Note})
		}
		if quoted {
			add(run{text: ": "})
			add(quote)
		}
	}
	if l.When != "" {
		add(run{text: " (" + l.When + ")"})
	}
	return out
}

// Text is what is shown of a line, less the numbers of its sources.
func (l *Line) Text() string {
	var b strings.Builder
	for _, r := range l.runs() {
		b.WriteString(r.text)
	}
	return b.String()
}

// refs are the numbers of the sources of a line, each once, in their order there.
func (l *Line) refs() (out []int) {
	seen := map[int]bool{}
	for _, r := range l.Rests {
		if !seen[r.Source] {
			seen[r.Source] = true
			out = append(out, r.Source)
		}
	}
	return out
}

// nameOf is the address by which a document came, or the last part of its path.
func nameOf(source string) string {
	if web(source) {
		return source
	}
	return source[strings.LastIndexAny(source, `/\`)+1:]
}

// said is what is shown of a source before its link.
func (s *Source) said(w *locale.Locale) (out []run) {
	if s.Outlet != "" {
		out = append(out, run{text: s.Outlet + ". "})
	}
	if s.Title != "" {
		out = append(out, run{text: "“" + s.Title + "”", lang: s.Lang}, run{text: ". "})
	}
	if s.Title == "" { // a report without a headline is known by its file
		out = append(out, run{text: s.Name + ". "})
	}
	if s.Date != "" {
		out = append(out, run{text: w.Date(s.Date) + ". "})
	}
	return append(out, run{text: w.T("document", string(s.Document[:min(12, len(s.Document))]))})
}
