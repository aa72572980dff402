package export

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

func calendarOf(t *testing.T, l *ledger.Ledger, lang string) []byte {
	t.Helper()
	in, err := NewLocale(lang, l)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Calendar(ctx, &b, l, ledger.Filter{}, in); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parsed is a calendar as another program reads it: its components by X-CHANCERY-ID.
func parsed(t *testing.T, b []byte) map[string]*ical.Component {
	t.Helper()
	out := map[string]*ical.Component{}
	uids := map[string]bool{}
	for d := ical.NewDecoder(bytes.NewReader(b)); ; {
		c, err := d.Decode()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range c.Children {
			id, err := x.Props.Text("X-CHANCERY-ID")
			uid, err2 := x.Props.Text("UID")
			if err != nil || err2 != nil || id == "" || uids[uid] || x.Props.Get("DTSTAMP") == nil {
				t.Errorf("%v %v %q %q", err, err2, id, uid)
			}
			uids[uid] = true
			out[id+" "+x.Name] = x
		}
	}
}

// What another program reads of the calendar is what the ledger tells: every id, every day, and no day that is not told.
func TestCalendar(t *testing.T) {
	l, _ := filled(t)
	for _, lang := range []string{"en", "vi"} {
		b := calendarOf(t, l, lang)
		for line := range strings.SplitSeq(strings.TrimSuffix(string(b), "\r\n"), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
				t.Errorf("a line of %d octets: %q", len(line), line)
			}
		}
		have := parsed(t, b)
		found := 0
		check := func(id, kind string, date *string, due, past bool) {
			d := dateOf(date)
			e, todo := have[id+" VEVENT"], have[id+" VTODO"]
			exact := d.Grain == record.GrainDay || len(orNone(date)) == len("2025-03-11/2025-03-13")
			if e == nil && todo == nil {
				if !past || due || exact && !d.Until {
					t.Errorf("%s of %s is not there", id, *date)
				}
				return
			}
			found++
			c := e
			if e == nil {
				c = todo
			}
			if got, _ := c.Props.Text("X-CHANCERY-DATE"); got != *date {
				t.Errorf("%s: %q, told is %q", id, got, *date)
			}
			summary, _ := c.Props.Text("SUMMARY")
			open := strings.Contains(summary, "no day is told") || strings.Contains(summary, "chưa rõ ngày")
			if open == (exact && (!d.Until || due)) {
				t.Errorf("%s of %s: %q", id, *date, summary)
			}
			if e == nil {
				if c.Props.Get("DTSTART") != nil {
					t.Errorf("%s of %s has a day", id, *date)
				}
				return
			}
			from, to := d.From, d.To
			if d.Until {
				from = to
			}
			for prop, want := range map[string]record.Day{"DTSTART": from, "DTEND": to + 1} {
				p := c.Props.Get(prop)
				if p.ValueType() != ical.ValueDate || p.Value != compact(want) {
					t.Errorf("%s of %s: %s is %s", id, *date, prop, p.Value)
				}
			}
		}
		for e, err := range l.Events(ctx, ledger.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if e.Date != nil && e.Status != record.Proposed {
				check(e.ID, e.Kind, e.Date, false, e.Status != record.Planned)
			}
		}
		alarms := 0
		for i, err := range l.Initiatives(ctx, ledger.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if i.Deadline != nil {
				check(i.ID, "deadline", i.Deadline, true, false)
				if e := have[i.ID+" VEVENT"]; e != nil {
					alarms += len(e.Children)
				}
			}
		}
		if found != len(have) || found < 20 || alarms == 0 {
			t.Errorf("%s: %d found, %d in the calendar, %d alarms", lang, found, len(have), alarms)
		}
	}
}

// A further report of an event leaves its UID and raises its SEQUENCE.
func TestCalendarRevision(t *testing.T) {
	const one = " date 2025-03-13\nHANOI – Vietnamese Foreign Minister Tran Van Minh held talks with his Lao counterpart Kham Souk in Hanoi on 12 March.\n"
	const two = " date 2025-03-14\nVIENTIANE – Lao Foreign Minister Kham Souk held talks with Vietnamese Foreign Minister Tran Van Minh in Hanoi on 12 March, his ministry said.\n"
	l := empty(t)
	take(t, l, clean.Input{Raw: []byte(one), Source: "one"})
	of := func() (uid, sequence string) {
		for _, c := range parsed(t, calendarOf(t, l, "en")) {
			if s, _ := c.Props.Text("STATUS"); s != "CONFIRMED" {
				t.Error(s)
			}
			if d, _ := c.Props.Text("DESCRIPTION"); !strings.Contains(d, "held talks with his Lao counterpart") || !strings.Contains(d, "— one") {
				t.Error(d)
			}
			uid, _ = c.Props.Text("UID")
			sequence = c.Props.Get("SEQUENCE").Value
		}
		return uid, sequence
	}
	before, n := of()
	was := got
	got = got.AddDate(0, 0, 1)
	defer func() { got = was }()
	take(t, l, clean.Input{Raw: []byte(two), Source: "two"})
	after, m := of()
	if before != after || n != "0" || m != "1" || before == "" {
		t.Errorf("%s %s, then %s %s", before, n, after, m)
	}
}

// Long lines are folded between letters, and read back as they were.
func TestFolding(t *testing.T) {
	for n := range 40 {
		var b bytes.Buffer
		in := strings.Repeat("x", n) + strings.Repeat("đối ngoại; Việt–Lào, \\ 🎏 ", 9)
		c := &calendar{w: bufio.NewWriter(&b)}
		c.line("SUMMARY", escaped(in))
		c.w.Flush()
		unfolded := strings.TrimSuffix(strings.ReplaceAll(b.String(), "\r\n ", ""), "\r\n")
		if unfolded != "SUMMARY:"+escaped(in) {
			t.Fatal(unfolded)
		}
		if slices.ContainsFunc(strings.Split(b.String(), "\r\n"), func(s string) bool { return len(s) > 75 || !utf8.ValidString(s) }) {
			t.Fatal("cut within a letter, or too long")
		}
	}
}
