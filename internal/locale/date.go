package locale

import (
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Date is a date (EDTF, a string or one that may be missing) as the language writes it; what is not known stays unsaid.
func (l *Locale) Date(x any) string {
	s := Text(x)
	if s == "" {
		return ""
	}
	if to, until := strings.CutPrefix(s, "../"); until {
		return l.T("date.until", l.piece(to))
	}
	if from, open := strings.CutSuffix(s, "/.."); open {
		return l.T("date.since", l.piece(from))
	}
	if from, to, both := strings.Cut(s, "/"); both {
		return l.T("date.span", l.piece(from), l.piece(to))
	}
	return l.piece(s)
}

// Day is a day as the language writes it.
func (l *Locale) Day(d record.Day) string {
	if d == 0 {
		return ""
	}
	return l.piece(d.String())
}

// Told are the first and last day on which something is told.
func (l *Locale) Told(from, to *string) string {
	a, b := l.Date(from), l.Date(to)
	switch {
	case a == b:
		return a
	case a == "", b == "":
		return a + b
	}
	return l.T("date.span", a, b)
}

// piece is one day, month, quarter or year.
func (l *Locale) piece(s string) string {
	d, ok := record.ParseDate(s)
	if !ok || !d.Known() {
		return s
	}
	y, m, day := d.From.Date()
	switch d.Grain {
	case record.GrainDay:
		return l.T("date.day", day, l.T(fmt.Sprint("month.", m)), y)
	case record.GrainMonth:
		return l.T("date.month", l.T(fmt.Sprint("month.", m)), y)
	case record.GrainSeason:
		return l.T("date.season", l.T(fmt.Sprint("season.", d.Season)), y)
	}
	return s
}

// Text is a string that may be missing (nil, a nil *string), or anything else as it prints.
func Text(x any) string {
	switch x := x.(type) {
	case nil:
		return ""
	case *string:
		if x == nil {
			return ""
		}
		return *x
	}
	return fmt.Sprint(x)
}
