package judge

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Why words cannot be pointed at, or cannot be added.
var (
	ErrNoWords = record.Object("words.none", "which words say so? An added statement needs them")
	ErrNotSaid = record.Object("words.absent", "these words do not stand in the document")
	ErrTwice   = record.Object("words.twice", "these words stand in the document more than once: give their sentence too")
	ErrAround  = record.Object("words.around", "the words do not stand in the text that is to hold them")
	ErrForeign = record.Object("words.foreign", "these words are none of the report's own: they stand in what surrounds it, or over the edge of a part of it")
	ErrRead    = record.Object("words.read", "these words are read as that already")
)

// Missed points at words of a document in which a person sees a statement that the reader passed over: the anchor of a judgement of kind
// JudgeAdd. act is what the statement does. White space may be otherwise than in the document. around tells the words from the same words
// elsewhere: text that holds them, such as their sentence; "" does where they stand once. An error says why the words cannot be pointed at.
func Missed(r *record.Reading, act, quote, around string) (record.Anchor, error) {
	none := record.Anchor{}
	if record.ParseAct(act) == record.NoAct {
		return none, record.Object("act", "no act is called %q", act)
	}
	if strings.TrimSpace(quote) == "" {
		return none, ErrNoWords
	}
	s := r.Doc.Text
	span, err := only(s, quote)
	if strings.TrimSpace(around) != "" {
		var within text.Span
		if within, err = only(s, around); err != nil {
			return none, err
		}
		err = ErrAround
		for at := range places(s[:within.End], quote) {
			if at.Start >= within.Start {
				span, err = at, nil
				break
			}
		}
	}
	if err != nil {
		return none, err
	}
	a := record.Anchor{Kind: Statement, Doc: r.Doc.ID, Is: act, Quote: s[span.Start:span.End], Prefix: tail(s[:span.Start]), Suffix: head(s[span.End:])}
	sum := sha256.Sum256([]byte(strings.Join([]string{string(a.Doc), a.Is, a.Quote, a.Prefix, a.Suffix}, "\x00")))
	a.ID = "a" + hex.EncodeToString(sum[:6])
	return a, nil
}

// only is the one place where a text says something.
func only(in, quote string) (at text.Span, err error) {
	n := 0
	for p := range places(in, quote) {
		at = p
		n++
	}
	switch n {
	case 0:
		return at, fmt.Errorf("%w: %q", ErrNotSaid, quote)
	case 1:
		return at, nil
	}
	return at, ErrTwice
}

// Added reports why a reading cannot take the statement that a judgement of kind JudgeAdd adds: words that are not in it, that a record
// of the same act has already, or fields that do not fit.
func Added(r *record.Reading, j *record.Judgement) error {
	if id, ok := Find(r, j.About); ok {
		return fmt.Errorf("%w: statement %s", ErrRead, id)
	}
	return add(copied(r), j)
}

// add writes an added statement into a reading that may be changed. Its value names at least who says so.
func add(r *record.Reading, j *record.Judgement) error {
	a := &j.About
	span, ok := Place(r, *a)
	if !ok {
		return fmt.Errorf("%w: %q", ErrNotSaid, a.Quote)
	}
	if err := own(r.Doc, span); err != nil {
		return err
	}
	fields, err := decode[map[string]json.RawMessage](j.Value, "value")
	if err != nil {
		return err
	}
	if _, by := fields["by"]; !by {
		return record.Object("by", "a statement is by somebody: its value has to give by")
	}
	s := record.Statement{ID: record.StatementID(a.ID), Act: record.ParseAct(a.Is), Content: span, Evidence: []record.Evidence{{Span: span, Rule: "judgement"}}}
	for _, field := range slices.Sorted(maps.Keys(fields)) {
		if field == "act" || field == "content" {
			return record.Object("add.fields", "act and content are given with the words, not among the fields")
		}
		if err := setStatement(r, &s, field, fields[field]); err != nil {
			return err
		}
	}
	at, _ := slices.BinarySearchFunc(r.Statements, span.Start, func(s record.Statement, start int) int { return s.Content.Start - start })
	r.Statements = slices.Insert(r.Statements, at, s)
	return nil
}

// Place finds the words of an anchor again: of several places, the one whose surroundings are most like those remembered.
func Place(r *record.Reading, a record.Anchor) (best text.Span, ok bool) {
	if a.Quote == "" {
		return best, false
	}
	most, tie := -1, false
	s := r.Doc.Text
	for from := 0; ; {
		i := strings.Index(s[from:], a.Quote)
		if i < 0 {
			return best, most >= 0 && !tie
		}
		span := text.Span{Start: from + i, End: from + i + len(a.Quote)}
		near := common(reversed(s[:span.Start]), reversed(a.Prefix)) + common(s[span.End:], a.Suffix)
		switch {
		case near > most:
			best, most, tie = span, near, false
		case near == most:
			tie = true
		}
		from = span.Start + 1
	}
}

// own reports that words are none of a report's own.
func own(d *text.Document, span text.Span) error {
	if sec, ok := sectionAt(d, span); !ok || sec.Kind == text.Boilerplate || sec.Kind == text.Teaser || sec.Kind == text.Credit {
		return ErrForeign
	}
	return nil
}

// sectionAt is the section that holds a span whole.
func sectionAt(d *text.Document, span text.Span) (text.Section, bool) {
	for _, sec := range d.Sections {
		if sec.Span.Start <= span.Start && span.End <= sec.Span.End {
			return sec, true
		}
	}
	return text.Section{}, false
}
