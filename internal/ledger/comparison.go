package ledger

import (
	"fmt"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// SideBySide is a comparison as it is shown. Its JSON is a contract.
type SideBySide struct {
	Event   *Event           `json:"event"`
	Sources []ComparedSource `json:"sources"`
	Rows    []ComparedRow    `json:"rows"`
}

// ComparedSource is a source in the JSON of a comparison.
type ComparedSource struct {
	Source string       `json:"source"`
	Doc    text.DocID   `json:"document"`
	Lang   string       `json:"lang"`
	Outlet string       `json:"outlet"`
	Date   *string      `json:"date"`
	Kind   string       `json:"kind"`          // joint-statement, readout, report
	By     record.Party `json:"by,omitempty"`  // whose readout
	Of     string       `json:"of,omitempty"`  // the letter of the source that it repeats
	How    string       `json:"how,omitempty"` // reprint, near-copy, translation
}

// ComparedRow is one thing said.
type ComparedRow struct {
	Key         string               `json:"-"` // follow.Row.Key
	Topic       string               `json:"topic"`
	Told        follow.Told          `json:"told"`
	Said        []ComparedStatement  `json:"said"`
	Differences []ComparedDifference `json:"differences"`
}

// ComparedStatement is what one source says of it.
type ComparedStatement struct {
	Source    int            `json:"source"` // index of sources
	Statement string         `json:"statement"`
	Act       string         `json:"act"`
	By        []record.Party `json:"by"`
	Cue       string         `json:"cue"`
	Content   string         `json:"content"`
	Unlike    bool           `json:"-"` // another source tells it otherwise
	Quotation Quotation      `json:"-"` // of the content
}

// Cells are the statements of a row, one for each of so many sources; nil where a source says nothing.
func (r *ComparedRow) Cells(sources int) []*ComparedStatement {
	out := make([]*ComparedStatement, sources)
	for i := range r.Said {
		out[r.Said[i].Source] = &r.Said[i]
	}
	return out
}

// ComparedDifference is how two sources tell it unlike each other.
type ComparedDifference struct {
	Kind string    `json:"kind"`
	Of   [2]string `json:"of"`
	In   [2]int    `json:"in"` // indices of sources
}

// Letter names a source: A, B, …, Z, then by number.
func Letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return fmt.Sprint(i + 1)
}

// SideBySide is the comparison as it is shown.
func (x *Comparison) SideBySide() *SideBySide {
	s := &SideBySide{Event: x.Event, Sources: []ComparedSource{}, Rows: []ComparedRow{}}
	at := map[text.DocID]int{}
	for i, src := range x.Sources {
		at[src.Reading.Doc.ID] = i
		s.Sources = append(s.Sources, ComparedSource{
			Source: src.Reading.Doc.Source, Doc: src.Reading.Doc.ID, Lang: src.Reading.Doc.Lang, Outlet: src.Reading.Doc.Outlet,
			Date: dayOrNull(src.Reading.Published), Kind: "report",
		})
	}
	for _, kin := range x.Family {
		i, ok := at[kin.Doc]
		if !ok {
			continue
		}
		s.Sources[i].Kind, s.Sources[i].By = kin.Kind, kin.Whose
		if n, ok := at[kin.Of]; ok && kin.Of != "" {
			s.Sources[i].Of, s.Sources[i].How = Letter(n), kin.How
		}
	}
	said := func(s follow.Said) *record.Statement { return &x.Sources[s.Source].Reading.Statements[s.Statement] }
	for _, r := range x.Rows {
		row := ComparedRow{Key: r.Key, Topic: r.Title, Told: r.Told, Said: []ComparedStatement{}, Differences: []ComparedDifference{}}
		for _, w := range r.Said {
			st, doc := said(w), x.Sources[w.Source].Reading.Doc
			unlike := slices.ContainsFunc(r.Differences, func(d follow.Difference) bool { return d.A == w || d.B == w })
			row.Said = append(row.Said, ComparedStatement{w.Source, string(st.ID), st.Act.String(), st.By, doc.Quote(st.Cue), doc.Quote(st.Content), unlike, Quote(doc.Text, st.Content)})
		}
		for _, d := range r.Differences {
			row.Differences = append(row.Differences, ComparedDifference{d.Kind, d.Of, [2]int{d.A.Source, d.B.Source}})
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
