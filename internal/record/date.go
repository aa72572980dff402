package record

import (
	"fmt"
	"time"
)

// Day is a calendar day of the proleptic Gregorian calendar, counted from 0001-01-01 = 1; 0 is no day.
type Day int

// DayOf returns the day of a date, 0 if there is none such (31 June).
func DayOf(year, month, day int) Day {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0
	}
	y, m := year, month-3 // years that begin in March end in their leap day
	if m < 0 {
		y, m = y-1, m+12
	}
	return Day(365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + day - marchFirst)
}

// marchFirst is how many days 1 March of the year 0 stands before the first day.
const marchFirst = 306

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// ParseDay reads YYYY-MM-DD; 0 if it is not one.
func ParseDay(s string) Day {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0
	}
	var ymd [3]int
	part := 0
	for i := range len(s) {
		switch c := s[i]; {
		case i == 4 || i == 7:
			part++
		case c < '0' || c > '9':
			return 0
		default:
			ymd[part] = 10*ymd[part] + int(c-'0')
		}
	}
	return DayOf(ymd[0], ymd[1], ymd[2])
}

func (d Day) time() time.Time { return time.Unix((int64(d)-719163)*86400, 0).UTC() }

// Date is the year, month (1 to 12) and day of the month.
func (d Day) Date() (year, month, day int) {
	const in4, in100, in400 = 1461, 36524, 146097 // days
	n := int(d) + marchFirst - 1
	era := n / in400
	if n < 0 {
		era = (n - in400 + 1) / in400
	}
	n -= era * in400
	y := (n - n/(in4-1) + n/in100 - n/(in400-1)) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	year, month, day = y+400*era, m+3, n-(153*m+2)/5+1
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// Weekday counts from Sunday = 0.
func (d Day) Weekday() int { return int((d%7 + 7) % 7) }

func (d Day) String() string { return d.time().Format("2006-01-02") }

// Grain is how exactly a date is told.
type Grain uint8

// The grains of a date.
const (
	NoDate Grain = iota
	GrainDay
	GrainMonth
	GrainYear
	GrainSeason // From is the first day; Season holds the EDTF code
	GrainSpan   // From to To, each to the month or the day
)

// Date is a time as exact as the text tells it; it prints as EDTF (ISO 8601-2). The zero Date is unknown.
type Date struct {
	From, To Day // first and last day that it may mean
	Grain    Grain
	Season   int  // 21 spring to 24 winter, with GrainSeason
	Until    bool // open start: ../To
}

// OnDay is a single day; the zero Date when d is 0.
func OnDay(d Day) Date {
	if d == 0 {
		return Date{}
	}
	return Date{From: d, To: d, Grain: GrainDay}
}

// InMonth is a calendar month.
func InMonth(year, month int) Date {
	from := DayOf(year, month, 1)
	if from == 0 {
		return Date{}
	}
	return Date{From: from, To: MonthEnd(year, month), Grain: GrainMonth}
}

// MonthEnd is the last day of a month.
func MonthEnd(year, month int) Day {
	if month == 12 {
		return DayOf(year, 12, 31)
	}
	return DayOf(year, month+1, 1) - 1
}

// InYear is a calendar year.
func InYear(year int) Date {
	from := DayOf(year, 1, 1)
	if from == 0 {
		return Date{}
	}
	return Date{From: from, To: DayOf(year, 12, 31), Grain: GrainYear}
}

// InSeason is one of the EDTF seasons: 21 spring (from March), 22 summer, 23 autumn, 24 winter (from December into the next year).
func InSeason(year, code int) Date {
	if code < 21 || code > 24 {
		return Date{}
	}
	month := 3 * (code - 20)
	from := DayOf(year, month, 1)
	if from == 0 {
		return Date{}
	}
	last, end := month+2, year
	if last > 12 {
		last, end = last-12, year+1
	}
	return Date{From: from, To: MonthEnd(end, last), Grain: GrainSeason, Season: code}
}

// Between is the months or days from one to another, printed as an EDTF interval.
func Between(from, to Day) Date {
	if from == 0 || to == 0 || to < from {
		return Date{}
	}
	return Date{From: from, To: to, Grain: GrainSpan}
}

// UntilDay is everything up to and including a day.
func UntilDay(to Day) Date {
	if to == 0 {
		return Date{}
	}
	return Date{To: to, Grain: GrainDay, Until: true}
}

// Known reports whether the date says anything.
func (d Date) Known() bool { return d.Grain != NoDate }

func (d Date) String() string {
	y, m, day := 0, 0, 0
	if d.From != 0 {
		y, m, day = d.From.Date()
	}
	switch {
	case d.Grain == NoDate:
		return ""
	case d.Until:
		return "../" + d.To.String()
	case d.Grain == GrainDay:
		return d.From.String()
	case d.Grain == GrainMonth:
		return fmt.Sprintf("%04d-%02d", y, m)
	case d.Grain == GrainYear:
		return fmt.Sprintf("%04d", y)
	case d.Grain == GrainSeason:
		return fmt.Sprintf("%04d-%02d", y, d.Season)
	}
	// Whole years print as years: 2026/2030; whole months as months: 2026-01/2026-03.
	y2, m2, _ := d.To.Date()
	if d.From == DayOf(y, 1, 1) && d.To == DayOf(y2, 12, 31) {
		return fmt.Sprintf("%04d/%04d", y, y2)
	}
	if day == 1 && d.To == MonthEnd(y2, m2) {
		return fmt.Sprintf("%04d-%02d/%04d-%02d", y, m, y2, m2)
	}
	return d.From.String() + "/" + d.To.String()
}
