package desk

import (
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// date is a date (EDTF, a string or one that may be missing) as the language writes it; what is not known stays unsaid.
func (v *view) date(x any) string {
	s := text1(x)
	if s == "" {
		return ""
	}
	if to, until := strings.CutPrefix(s, "../"); until {
		return v.T("date.until", v.piece(to))
	}
	if from, open := strings.CutSuffix(s, "/.."); open {
		return v.T("date.since", v.piece(from))
	}
	if from, to, both := strings.Cut(s, "/"); both {
		return v.T("date.span", v.piece(from), v.piece(to))
	}
	return v.piece(s)
}

// day is a day as the language writes it.
func (v *view) day(d record.Day) string {
	if d == 0 {
		return ""
	}
	return v.piece(d.String())
}

// piece is one day, month, quarter or year.
func (v *view) piece(s string) string {
	d, ok := record.ParseDate(s)
	if !ok || !d.Known() {
		return s
	}
	y, m, day := d.From.Date()
	switch d.Grain {
	case record.GrainDay:
		return v.T("date.day", day, v.T(fmt.Sprint("month.", m)), y)
	case record.GrainMonth:
		return v.T("date.month", v.T(fmt.Sprint("month.", m)), y)
	case record.GrainSeason:
		return v.T("date.season", v.T(fmt.Sprint("season.", d.Season)), y)
	}
	return s
}

// moment is a time of the ledger (RFC 3339, UTC) as the language writes it, to the minute.
func (v *view) moment(s string) string {
	t := ledger.AtMoment(s)
	if t.IsZero() {
		return ""
	}
	return v.piece(t.Format("2006-01-02")) + t.Format(", 15:04 UTC")
}
