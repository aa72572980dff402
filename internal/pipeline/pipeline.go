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

// shoal is how many bytes of reports are cleaned and read side by side. With more of them each stage is fetched more seldom, with too many
// the words and records of the first are no longer at hand at the next stage.
const shoal = 128 << 10

// ReadAll reads reports as they came, in less time than one after the other takes. Of each there is a reading or an error, as from
// ReadInput.
func (l *Line) ReadAll(ins []clean.Input) ([]*record.Reading, []error) {
	readings, errs := make([]*record.Reading, 0, len(ins)), make([]error, 0, len(ins))
	for from, to, size := 0, 0, 0; from < len(ins); from, size = to, 0 {
		for ; to < len(ins) && size < shoal; to++ {
			size += len(ins[to].Raw)
		}
		docs, faults := l.cleaner.CleanAll(ins[from:to])
		readings, errs = append(readings, l.reader.ReadAll(docs)...), append(errs, faults...)
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
