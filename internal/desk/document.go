package desk

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// document is a text with every record marked where it stands.
func document(r *request) error {
	reading, err := r.l.Reading(r.ctx(), r.PathValue("id"))
	if err != nil {
		return err
	}
	m, err := mended(r, reading)
	if err != nil {
		return err
	}
	return showDocument(r, http.StatusOK, reading, m)
}

// showDocument shows it, with the form for a record of it if there is one to correct.
func showDocument(r *request, status int, reading *record.Reading, m *mend) error {
	d, err := r.l.Document(r.ctx(), string(reading.Doc.ID))
	if err != nil {
		return err
	}
	js, err := r.l.DecidedIn(r.ctx(), reading.Doc.ID)
	if err != nil {
		return err
	}
	names := map[record.PersonID]string{}
	for _, p := range reading.People {
		names[p.ID] = p.Name
	}
	instruments := map[record.InstrumentID]string{}
	for _, i := range reading.Instruments {
		instruments[i.ID] = i.Name
	}
	quotes := map[record.StatementID]string{}
	for i := range reading.Statements {
		quotes[reading.Statements[i].ID] = reading.Doc.Quote(reading.Statements[i].Content)
	}
	r.show("document", status, page{Title: cmp.Or(reading.Doc.Title, base(d.Source)), Here: "documents", Data: struct {
		*ledger.Document
		Reading     *record.Reading
		Sections    []section
		Names       map[record.PersonID]string
		Instruments map[record.InstrumentID]string
		Quotes      map[record.StatementID]string
		Judged      []record.Judgement
		Back        string
		Mend        *mend
	}{d, reading, marked(reading), names, instruments, quotes, js, pathOf("documents", reading.Doc.ID), m}})
	return nil
}

// section is a stretch of a text, cut where records begin and end.
type section struct {
	Kind   string
	Pieces []piece
}

// piece is words on which the same records stand.
type piece struct {
	Text    string
	Records string // ids, parted by spaces; "" for none
	First   []string
	Class   string // the weightiest kind of record that stands here
}

// pointed is the id of the words that a page is about, where no record stands.
const pointed = "pointed"

// marked cuts a text into pieces, by the records that stand on it and the words that it is about.
func marked(r *record.Reading, about ...text.Span) (out []section) {
	type stand struct {
		span text.Span
		id   string
		kind int // the lower the weightier
	}
	kinds := []string{pointed, "cue", "content", "event", "person", "instrument"}
	var all []stand
	add := func(span text.Span, id string, kind int) {
		if span.Len() > 0 {
			all = append(all, stand{span, id, kind})
		}
	}
	for _, span := range about {
		add(span, pointed, 0)
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		add(s.Cue, string(s.ID), 1)
		add(s.Content, string(s.ID), 2)
	}
	for i := range r.Events {
		for _, e := range r.Events[i].Evidence[min(1, len(r.Events[i].Evidence)):] { // the first is the whole sentence
			add(e.Span, string(r.Events[i].ID), 3)
		}
	}
	for i := range r.People {
		for _, e := range r.People[i].Mentions {
			add(e.Span, string(r.People[i].ID), 4)
		}
	}
	for i := range r.Instruments {
		for _, e := range r.Instruments[i].Mentions {
			add(e.Span, string(r.Instruments[i].ID), 5)
		}
	}
	seen := map[string]bool{}
	for _, sec := range r.Doc.Sections {
		cuts := []int{sec.Span.Start, sec.Span.End}
		for _, s := range all {
			for _, at := range []int{s.span.Start, s.span.End} {
				if at > sec.Span.Start && at < sec.Span.End {
					cuts = append(cuts, at)
				}
			}
		}
		slices.Sort(cuts)
		cuts = slices.Compact(cuts)
		x := section{Kind: sec.Kind.String()}
		for i := 1; i < len(cuts); i++ {
			p := piece{Text: r.Doc.Text[cuts[i-1]:cuts[i]]}
			class := len(kinds)
			for _, s := range all {
				if s.span.Start <= cuts[i-1] && s.span.End >= cuts[i] {
					if p.Records != "" {
						p.Records += " "
					}
					p.Records += s.id
					class = min(class, s.kind)
					if !seen[s.id] {
						seen[s.id] = true
						p.First = append(p.First, s.id)
					}
				}
			}
			if class < len(kinds) {
				p.Class = kinds[class]
			}
			x.Pieces = append(x.Pieces, p)
		}
		out = append(out, x)
	}
	return out
}
