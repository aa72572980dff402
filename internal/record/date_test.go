package record

import (
	"fmt"
	"regexp"
	"testing"
	"time"
)

// edtf is the part of EDTF (ISO 8601-2) that a Date prints.
var edtf = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2]|2[1-4]))?|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|(\.\.|\d{4}-\d\d(-\d\d)?)/\d{4}-\d\d(-\d\d)?|\d{4}/\d{4})$`)

func TestDateString(t *testing.T) {
	day := func(s string) Day {
		d := ParseDay(s)
		if d == 0 {
			t.Fatalf("%q is no day", s)
		}
		return d
	}
	for _, c := range []struct {
		date Date
		want string
	}{
		{Date{}, ""},
		{OnDay(0), ""},
		{InMonth(2025, 13), ""},
		{InMonth(2025, 0), ""},
		{InYear(0), ""},
		{InYear(10000), ""},
		{UntilDay(0), ""},
		{Between(0, day("2025-03-11")), ""},
		{Between(day("2025-03-11"), 0), ""},
		{Between(day("2025-03-13"), day("2025-03-11")), ""},

		{OnDay(day("2025-10-26")), "2025-10-26"},
		{OnDay(day("0007-01-02")), "0007-01-02"},
		{OnDay(day("2024-02-29")), "2024-02-29"},
		{InMonth(2025, 3), "2025-03"},
		{InMonth(2025, 12), "2025-12"},
		{InMonth(476, 9), "0476-09"},
		{InYear(2027), "2027"},
		{InYear(938), "0938"},
		{Date{From: day("2026-03-01"), To: day("2026-05-31"), Grain: GrainSeason, Season: 21}, "2026-21"},
		{Date{From: day("2026-12-01"), To: day("2027-02-28"), Grain: GrainSeason, Season: 24}, "2026-24"},
		{UntilDay(day("2029-12-31")), "../2029-12-31"},
		{Between(day("2025-03-11"), day("2025-03-13")), "2025-03-11/2025-03-13"},
		{Between(day("2025-12-30"), day("2026-01-02")), "2025-12-30/2026-01-02"},
		{Between(day("2026-01-01"), day("2026-03-31")), "2026-01/2026-03"}, // whole months
		{Between(day("2026-02-01"), day("2026-02-27")), "2026-02-01/2026-02-27"},
		{Between(day("2024-02-01"), day("2024-02-29")), "2024-02/2024-02"},
		{Between(day("2025-01-02"), day("2025-03-31")), "2025-01-02/2025-03-31"},
		{Between(day("2025-01-01"), day("2026-12-31")), "2025/2026"},
		{Between(day("2025-01-05"), day("2025-01-05")), "2025-01-05/2025-01-05"},
	} {
		got := c.date.String()
		if got != c.want {
			t.Errorf("%+v prints %q, want %q", c.date, got, c.want)
		}
		if c.date.Known() != (got != "") {
			t.Errorf("%q: Known is %v", got, c.date.Known())
		}
		if got != "" && !edtf.MatchString(got) {
			t.Errorf("%q is no EDTF", got)
		}
	}
}

// A date means the days from From to To, and no others.
func TestDateBounds(t *testing.T) {
	for y := 1999; y <= 2005; y++ {
		if d := InYear(y); d.From != DayOf(y, 1, 1) || d.To != DayOf(y, 12, 31) {
			t.Errorf("year %d: %v to %v", y, d.From, d.To)
		}
		for m := 1; m <= 12; m++ {
			d := InMonth(y, m)
			last := time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC)
			if d.From != DayOf(y, m, 1) || d.To != DayOf(y, m, last.Day()) || MonthEnd(y, m) != d.To {
				t.Errorf("%d-%02d: %v to %v", y, m, d.From, d.To)
			}
		}
	}
	if d := UntilDay(DayOf(2025, 1, 1)); d.From != 0 || d.To != DayOf(2025, 1, 1) {
		t.Error("an open start is not open")
	}
}

// Package time is the measure of every day from 0001-01-01 to 9999-12-31.
func TestDays(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 97
	}
	first := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	want := Day(1)
	for at := first; !at.After(last); at, want = at.AddDate(0, 0, step), want+Day(step) {
		y, m, d := at.Date()
		day := DayOf(y, int(m), d)
		if day != want {
			t.Fatalf("%v is day %d, want %d", at, day, want)
		}
		if y2, m2, d2 := day.Date(); y2 != y || m2 != int(m) || d2 != d {
			t.Fatalf("day %d is %d-%d-%d, want %v", day, y2, m2, d2, at)
		}
		if day.Weekday() != int(at.Weekday()) {
			t.Fatalf("%v is weekday %d", at, day.Weekday())
		}
		if d%7 == 1 {
			if s := day.String(); s != at.Format(time.DateOnly) || ParseDay(s) != day {
				t.Fatalf("%v prints %q and is read as %d", at, s, ParseDay(s))
			}
		}
	}
}

func TestNoDays(t *testing.T) {
	for _, c := range [][3]int{
		{0, 1, 1}, {-1, 1, 1}, {10000, 1, 1}, {2025, 0, 1}, {2025, 13, 1}, {2025, -1, 1}, {2025, 1, 0}, {2025, 1, -1}, {2025, 1, 32}, {2025, 2, 29}, {1900, 2, 29}, {2025, 4, 31},
		{2025, 6, 31}, {2024, 2, 30},
	} {
		if d := DayOf(c[0], c[1], c[2]); d != 0 {
			t.Errorf("%v is day %d", c, d)
		}
	}
	for _, s := range []string{
		"", "2025", "2025-03", "2025-3-1", "2025-02-30", "2025-13-01", "2025-00-01", "2025-01-00", "0000-01-01", "2025/03/01", "20250301xx", "2025-03-01 ", " 2025-03-01", "2025-03-1x", "abcd-ef-gh",
		"+025-03-01", "2025-+3-01", "2025- 3-01", "2025-03- 1", "2025--3-01", "-025-03-01", "٢٠٢٥-٠٣-٠١", "2025-03-01T00:00", "0x1f-01-01", "20_5-01-01",
	} {
		if d := ParseDay(s); d != 0 {
			t.Errorf("%q is read as %v", s, d)
		}
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"2025-03-01", "+025-03-01", "2025-+3- 1", "9999-12-31", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := ""
		if at, err := time.Parse(time.DateOnly, s); err == nil && at.Year() > 0 {
			want = fmt.Sprintf("%04d-%02d-%02d", at.Year(), at.Month(), at.Day())
		}
		got := ""
		if d := ParseDay(s); d != 0 {
			got = d.String()
		}
		if got != want {
			t.Fatalf("%q is read as %q, want %q", s, got, want)
		}
	})
}
