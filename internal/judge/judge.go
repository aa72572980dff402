// Package judge puts people's decisions on readings: it finds again the record that a judgement is about, and gives the reading as
// corrected.
//
// In: a record.Reading and the judgements on its document that stand. Out: a copy with what was rejected left out, what was added
// put in and what was corrected set right, and the judgements that found no record. It must never change the reading that it is given, and never decide
// anything itself. Call Apply.
package judge

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The kinds of record of one document that an anchor may name.
const (
	Document   = "document"
	Person     = "person"
	Event      = "event"
	Statement  = "statement"
	Instrument = "instrument"
)

// around is how many bytes before and behind a quote an anchor remembers, about six words.
const around = 48

// AnchorOf points at a record of a reading so that it can be found again by its words. It reports whether there is such a record.
func AnchorOf(r *record.Reading, kind, id string) (record.Anchor, bool) {
	a := record.Anchor{Kind: kind, ID: id, Doc: r.Doc.ID}
	if kind == Document {
		return a, id == string(r.Doc.ID)
	}
	for at, x := range recordsOf(r, kind) {
		if at == id {
			a.Is, a.Quote, a.Prefix, a.Suffix = x.is, r.Doc.Quote(x.span), tail(r.Doc.Text[:x.span.Start]), head(r.Doc.Text[x.span.End:])
			return a, true
		}
	}
	return a, false
}

// Find returns the id, in this reading, of the record that an anchor points at: the one with the same id, else the one that stands on
// the same words, told from others on the same words by what stands around them, and from others just there by what it is. It reports false
// when no record does.
func Find(r *record.Reading, a record.Anchor) (string, bool) {
	if a.Kind == Document {
		return string(r.Doc.ID), a.Doc == r.Doc.ID
	}
	best, most, tie := "", -1, false
	for id, x := range recordsOf(r, a.Kind) {
		if id == a.ID {
			return id, true
		}
		if a.Quote == "" || r.Doc.Quote(x.span) != a.Quote {
			continue
		}
		near := 2 * (common(reversed(r.Doc.Text[:x.span.Start]), reversed(a.Prefix)) + common(r.Doc.Text[x.span.End:], a.Suffix))
		if x.is == a.Is {
			near++
		}
		switch {
		case near > most:
			best, most, tie = id, near, false
		case near == most:
			tie = true
		}
	}
	return best, best != "" && !tie
}

// known is what a record is known by: its words, and what it is.
type known struct {
	span text.Span
	is   string
}

// recordsOf yields the records of a kind by id.
func recordsOf(r *record.Reading, kind string) iter.Seq2[string, known] {
	return func(yield func(string, known) bool) {
		switch kind {
		case Person:
			for _, x := range r.People {
				if len(x.Mentions) > 0 && !yield(string(x.ID), known{x.Mentions[0].Span, ""}) {
					return
				}
			}
		case Event:
			for _, x := range r.Events {
				if len(x.Evidence) > 0 && !yield(string(x.ID), known{x.Evidence[0].Span, x.Kind}) {
					return
				}
			}
		case Statement:
			for _, x := range r.Statements {
				if !yield(string(x.ID), known{x.Content, x.Act.String()}) {
					return
				}
			}
		case Instrument:
			for _, x := range r.Instruments {
				if len(x.Mentions) > 0 && !yield(string(x.ID), known{x.Mentions[0].Span, x.Kind}) {
					return
				}
			}
		}
	}
}

// Apply returns the reading as people left it (what they rejected is gone, what they added stands in it), and the judgements whose record it could not find. Judgements on other documents are
// passed over; those that compare records of several documents are for the ledger. With none to apply the reading comes back itself.
func Apply(r *record.Reading, standing []record.Judgement) (out *record.Reading, lost []record.Judgement) {
	out = r
	for _, j := range standing {
		if !found(r, out, &j) {
			lost = append(lost, j)
			continue
		}
		if j.About.Doc != r.Doc.ID || !j.Kind.Changes() {
			continue
		}
		id, read := locate(r, out, j.About)
		if j.Kind == record.JudgeAdd && read {
			continue // the reader sees it by now
		}
		if out == r {
			out = copied(r)
		}
		if j.Kind == record.JudgeAdd {
			if err := add(out, &j); err != nil {
				lost = append(lost, j)
			}
			continue
		}
		if j.Kind == record.JudgeReject {
			remove(out, j.About.Kind, id)
			continue
		}
		if err := set(out, j.About.Kind, id, j.Field, j.Value); err != nil {
			lost = append(lost, j)
		}
	}
	return out, lost
}

// locate finds the record that an anchor points at: one that was read, or else one that people added.
func locate(r, out *record.Reading, a record.Anchor) (string, bool) {
	if id, ok := Find(r, a); ok {
		return id, true
	}
	if a.Kind != Statement || out == r {
		return "", false
	}
	return Find(out, a)
}

// found reports whether a reading, as it was read and as it is left so far, has all that a judgement points at in its document.
func found(r, out *record.Reading, j *record.Judgement) bool {
	anchors := slices.Clone(j.Proof)
	if j.Kind != record.JudgeAdd {
		anchors = append(anchors, j.About)
	}
	if j.Other != nil {
		anchors = append(anchors, *j.Other)
	}
	for _, a := range anchors {
		if a.Doc == r.Doc.ID {
			if _, ok := locate(r, out, a); !ok {
				return false
			}
		}
	}
	return true
}

// Check reports why a correction cannot be made: no such field, or a value that it cannot hold.
func Check(r *record.Reading, kind, id, field string, value json.RawMessage) error {
	return set(copied(r), kind, id, field, value)
}

// copied is deep enough that set and remove leave the original alone.
func copied(r *record.Reading) *record.Reading {
	c := *r
	doc := *r.Doc
	c.Doc = &doc
	c.People, c.Events = slices.Clone(r.People), slices.Clone(r.Events)
	c.Statements, c.Instruments = slices.Clone(r.Statements), slices.Clone(r.Instruments)
	return &c
}

func remove(r *record.Reading, kind, id string) {
	switch kind {
	case Document:
		r.Relevant, r.Genre = false, record.Other
		r.Events, r.Statements, r.Relations, r.People, r.Instruments = nil, nil, nil, nil, nil
	case Person:
		r.People = slices.DeleteFunc(r.People, func(p record.Person) bool { return string(p.ID) == id })
		for i := range r.Events {
			r.Events[i].Participants = without(r.Events[i].Participants, record.PersonID(id))
		}
		for i := range r.Statements {
			r.Statements[i].Speakers = without(r.Statements[i].Speakers, record.PersonID(id))
		}
	case Event:
		r.Events = slices.DeleteFunc(r.Events, func(e record.Event) bool { return string(e.ID) == id })
		for i := range r.Statements {
			if string(r.Statements[i].In) == id {
				r.Statements[i].In = ""
			}
		}
	case Statement:
		r.Statements = slices.DeleteFunc(r.Statements, func(s record.Statement) bool { return string(s.ID) == id })
	case Instrument:
		r.Instruments = slices.DeleteFunc(r.Instruments, func(i record.Instrument) bool { return string(i.ID) == id })
		for i := range r.Statements {
			r.Statements[i].Instruments = without(r.Statements[i].Instruments, record.InstrumentID(id))
		}
	}
}

func without[T comparable](xs []T, x T) []T {
	if !slices.Contains(xs, x) {
		return xs
	}
	return slices.DeleteFunc(slices.Clone(xs), func(y T) bool { return y == x })
}

// head and tail cut a text at a rune edge near around bytes.
func head(s string) string {
	if len(s) > around {
		s = s[:around]
		for len(s) > 0 && s[len(s)-1] >= 0x80 {
			s = s[:len(s)-1]
		}
	}
	return s
}

func tail(s string) string {
	if len(s) > around {
		s = s[len(s)-around:]
		for len(s) > 0 && s[0] >= 0x80 && s[0] < 0xc0 {
			s = s[1:]
		}
	}
	return s
}

func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func reversed(s string) string {
	s = tail(s)
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

// decode reads a JSON value strictly into a field.
func decode[T any](value json.RawMessage, field string) (T, error) {
	var v T
	d := json.NewDecoder(strings.NewReader(string(value)))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		no := func(key, form string) error {
			return record.Object(key, "%s cannot be %s: it is "+form, record.Word{Of: "mend", Code: field}, string(value))
		}
		switch any(v).(type) {
		case *string:
			return v, no("value.words", "words")
		case bool:
			return v, no("value.yes", "true or false")
		case *float64:
			return v, no("value.number", "a number")
		case *struct{ Name, Country string }:
			return v, no("value.place", `a name and a country, as {"name": "Kuala Lumpur", "country": "MY"}`)
		}
		return v, no("value.list", `a list, as ["VN", "SG"]`)
	}
	return v, nil
}
