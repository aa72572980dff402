// Package pipeline strings the line together: bytes are cleaned into a document, a document is read into a reading.
// It is the file to start reading Chancery at.
//
// In: the bytes of a report and where they came from. Out: a record.Reading. It must never touch the disk, the network or
// the clock, so that the same bytes give the same reading anywhere. Call New once, then Line.Read for every report.
package pipeline

import (
	"fmt"
	"sync"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/read"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Line turns reports into readings. It is safe for any number of goroutines.
type Line struct {
	Packs   *lang.Packs // read-only
	cleaner *clean.Cleaner
	reader  *read.Reader

	// Linker and Follower are made when they are first asked for: most commands read only.
	Linker   func() *link.Linker
	Follower func() *follow.Follower
}

// New loads the language packs. Its error is a fault of the program: the packs are built in.
func New() (*Line, error) {
	packs, err := lang.Load()
	if err != nil {
		return nil, err
	}
	l := &Line{
		Packs:    packs,
		Linker:   sync.OnceValue(func() *link.Linker { return link.New(packs) }),
		Follower: sync.OnceValue(newFollower),
	}
	var wg sync.WaitGroup
	wg.Go(func() { l.cleaner = clean.New(packs) })
	l.reader = read.New(packs)
	wg.Wait()
	return l, nil
}

func newFollower() *follow.Follower {
	packs, err := lang.LoadFollowing()
	if err != nil {
		panic(fmt.Sprintf("the packs built into the program: %v", err)) // which its tests load
	}
	return follow.New(packs)
}

// Read reads the report in raw, of which nothing more is known than its source, a path or an address.
func (l *Line) Read(raw []byte, source string) (*record.Reading, error) {
	return l.ReadInput(clean.Input{Raw: raw, Source: source})
}

// ReadInput reads a report as it came. The error is a *clean.Error: these bytes are no text. Whatever a text says, odd or false, is no
// error: see Reading.Notes. A text in a language without a pack gives a reading without records.
func (l *Line) ReadInput(in clean.Input) (*record.Reading, error) {
	doc, err := l.cleaner.Clean(in)
	if err != nil {
		return nil, err
	}
	return l.reader.Read(doc), nil
}

// shoal is how many bytes of reports are read side by side: the words and records of so many are still at hand at the next stage.
const shoal = 32 << 10

// ReadAll reads reports as they came, in less time than one after the other takes. Of each there is a reading or an error, as from
// ReadInput.
func (l *Line) ReadAll(ins []clean.Input) ([]*record.Reading, []error) {
	readings, errs := make([]*record.Reading, len(ins)), make([]error, len(ins))
	var docs []*text.Document
	var at []int // of the documents: which report is theirs
	size := 0
	for i, in := range ins {
		doc, err := l.cleaner.Clean(in)
		if err != nil {
			errs[i] = err
		} else {
			docs, at, size = append(docs, doc), append(at, i), size+len(doc.Text)
		}
		if size >= shoal || i == len(ins)-1 {
			for k, r := range l.reader.ReadAll(docs) {
				readings[at[k]] = r
			}
			docs, at, size = docs[:0], at[:0], 0
		}
	}
	return readings, errs
}

// Restore cuts the clean text of a document that was kept into tokens and sentences again.
func (l *Line) Restore(doc *text.Document) {
	doc.Toks = text.Tokenize(nil, doc.Text, l.Packs.Vocab)
	if pack := l.Packs.ByLang[doc.Lang]; pack != nil {
		doc.Sents = text.Sentences(doc, pack.Breaks)
	}
}

// Sentence reads clean text in a language that the caller knows, without sections, dates or marks: to try a rule.
func (l *Line) Sentence(language, sentence string) *record.Reading {
	doc := &text.Document{Lang: language, Source: "-", Text: sentence}
	doc.Sections = []text.Section{{Kind: text.Body, Span: text.Span{End: len(sentence)}}}
	l.Restore(doc)
	return l.reader.Read(doc)
}
