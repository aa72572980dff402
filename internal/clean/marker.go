package clean

import "strings"

// takeMarker takes a leading " date YYYY-MM-DD " off a text and returns the date, of " date YYYY-MM " the month; an impossible date is no
// marker.
func takeMarker(s string) (rest, date, month string) {
	t := strings.TrimLeft(s, " \t\n")
	if len(t) < 12 || !strings.EqualFold(t[:4], "date") || t[4] != ' ' {
		return s, "", ""
	}
	t = strings.TrimLeft(t[4:], " ")
	if len(t) < 7 || t[4] != '-' {
		return s, "", ""
	}
	y, okY := digits(t[:4])
	m, okM := digits(t[5:7])
	n := 7
	d := 1
	if len(t) >= 10 && t[7] == '-' {
		var ok bool
		if d, ok = digits(t[8:10]); !ok {
			return s, "", ""
		}
		n = 10
	}
	if !okY || !okM || !possible(y, m, d) || n < len(t) && t[n] != ' ' && t[n] != '\n' && t[n] != '\t' {
		return s, "", ""
	}
	if n == 10 {
		date = t[:10]
	} else {
		month = t[:7]
	}
	return strings.TrimLeft(t[n:], " \t\n"), date, month
}

func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 9999 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}

// possible reports whether a day exists and could be the date of a report.
func possible(y, m, d int) bool {
	if y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1 {
		return false
	}
	last := 31
	switch m {
	case 4, 6, 9, 11:
		last = 30
	case 2:
		last = 28
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			last = 29
		}
	}
	return d <= last
}

// iso writes a possible day.
func iso(y, m, d int) string {
	return string([]byte{byte('0' + y/1000), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10), '-',
		byte('0' + m/10), byte('0' + m%10), '-', byte('0' + d/10), byte('0' + d%10)})
}

// nextDay is the day after a day, both in ISO form.
func nextDay(day string) string {
	y, _ := digits(day[:4])
	m, _ := digits(day[5:7])
	d, _ := digits(day[8:])
	switch {
	case possible(y, m, d+1):
		return iso(y, m, d+1)
	case m < 12:
		return iso(y, m+1, 1)
	}
	return iso(y+1, 1, 1)
}
