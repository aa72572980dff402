package main

import (
	"fmt"
	"time"
)

// meter shows on a terminal how far a long run has come, how fast it goes and, where it is known how much there is, how long it will take.
type meter struct {
	con         *console
	verb        string // what is done to each
	total       int    // 0 if it is not known
	start, last time.Time
	done        int
	shown       bool
}

func newMeter(con *console) *meter {
	now := time.Now()
	return &meter{con: con, verb: "read", start: now, last: now}
}

func (m *meter) add() { m.addSome(1) }

func (m *meter) addSome(n int) {
	m.done += n
	if !m.con.progress {
		return
	}
	now := time.Now()
	if now.Sub(m.start) < time.Second || now.Sub(m.last) < 200*time.Millisecond {
		return
	}
	m.last, m.shown = now, true
	rate := float64(m.done) / now.Sub(m.start).Seconds()
	if m.total <= m.done {
		fmt.Fprintf(m.con.errs, "\r\x1b[K%d %s, %.0f a second ", m.done, m.verb, rate)
		return
	}
	left := time.Duration(float64(m.total-m.done) / rate * float64(time.Second)).Round(time.Second)
	fmt.Fprintf(m.con.errs, "\r\x1b[K%s %d of %d %s, %.0f a second, %s left ", bar(m.done, m.total), m.done, m.total, m.verb, rate, left)
}

func bar(done, total int) string {
	const wide = 20
	n := min(wide, wide*done/total)
	return "[" + fmt.Sprintf("%-*s", wide, "####################"[:n]) + "]"
}

// to is told how many are done, of those that there are.
func (m *meter) to(verb string, total int) func(done int) {
	m.verb, m.total, m.done, m.start = verb, total, 0, time.Now()
	return func(done int) { m.addSome(done - m.done) }
}

// left is told how many are left to do.
func (m *meter) left(what string) func(left int) {
	return func(left int) {
		if m.con.progress {
			m.shown = true
			fmt.Fprintf(m.con.errs, "\r\x1b[K%d %s ", left, what)
		}
	}
}

func (m *meter) clear() {
	if m.shown {
		fmt.Fprint(m.con.errs, "\r\x1b[K")
		m.shown = false
	}
}
