package brief

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/locale"
)

// kind is what a block of a brief is for. Every form of file is written from the same blocks, in the same order.
type kind int

const (
	heading1 kind = iota
	intro
	heading2
	note
	item
	more
	entry // of the list of sources
)

// block is a paragraph.
type block struct {
	kind kind
	runs []run
	refs []int   // numbers of sources
	id   string  // of the line
	n    int     // number of an entry
	from *Source // of an entry
}

// text is what a block shows, less its numbers.
func (b *block) text() string {
	var s strings.Builder
	for _, r := range b.runs {
		s.WriteString(r.text)
	}
	return s.String()
}

// numbers are the numbers of the sources as they are shown: "[1, 4]".
func (b *block) numbers() string {
	if len(b.refs) == 0 {
		return ""
	}
	out := make([]string, len(b.refs))
	for i, n := range b.refs {
		out[i] = strconv.Itoa(n)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// blocks are all paragraphs of a brief.
func (b *Brief) blocks(w *locale.Locale) (out []block) {
	plain := func(k kind, s string) { out = append(out, block{kind: k, runs: []run{{text: s}}}) }
	plain(heading1, b.Title)
	for _, s := range b.Intro {
		plain(intro, s)
	}
	for i := range b.Sections {
		s := &b.Sections[i]
		plain(heading2, s.Title)
		if s.Note != "" {
			plain(note, s.Note)
		}
		for j := range s.Lines {
			l := &s.Lines[j]
			out = append(out, block{kind: item, runs: l.runs(), refs: l.refs(), id: l.ID})
		}
		if s.More != "" {
			plain(more, s.More)
		}
	}
	plain(heading2, w.T("sources"))
	for i := range b.Sources {
		s := &b.Sources[i]
		out = append(out, block{kind: entry, runs: s.said(w), n: i + 1, from: s})
	}
	return out
}

// carried is the brief as it stands in files, for Verify. It has no "--" and no "<", so that it can stand in a comment and in a script element.
func (b *Brief) carried() ([]byte, error) {
	j, err := json.Marshal(b)
	return []byte(strings.ReplaceAll(string(j), "--", `-\u002d`)), err
}

// web reports whether a link may be followed from a file: it leads to a page and nowhere else.
func web(link string) bool {
	return strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://")
}
