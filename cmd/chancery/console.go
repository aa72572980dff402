package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// console is where a command reads from and writes to, and how.
type console struct {
	in        io.Reader
	out, errs io.Writer
	ink       ink
	typed     bool // in is a terminal: nobody has sent anything
	progress  bool // errs is a terminal and out is none, so that a running line disturbs nothing
}

func newConsole(in io.Reader, out, errs io.Writer, color string) *console {
	outTerminal := isTerminal(out)
	c := &console{in: in, out: out, errs: errs, typed: isTerminal(in), progress: isTerminal(errs) && !outTerminal}
	c.ink = ink{width: 100}
	if f, ok := out.(*os.File); ok && outTerminal {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil {
			c.ink.width = w
		}
	}
	if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil {
		c.ink.width = w
	}
	c.ink.width = min(max(c.ink.width, 40), 140)
	switch color {
	case "always":
		c.ink.on = true
	case "auto":
		c.ink.on = outTerminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && colours(out)
	}
	return c
}

func isTerminal(x any) bool {
	f, ok := x.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// ink writes words in colour, or not, on lines of a width.
type ink struct {
	on    bool
	width int
}

// style is the code of an ANSI terminal.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	red    style = "31"
	green  style = "32"
	yellow style = "33"
	blue   style = "34"
	cyan   style = "36"
	title  style = "1;36"
	strong style = "1;32"
)

func (k ink) paint(st style, s string) string {
	if !k.on || st == plain || s == "" {
		return s
	}
	return "\x1b[" + string(st) + "m" + s + "\x1b[0m"
}

// pad fills a styled word up to a number of columns.
func (k ink) pad(st style, s string, n int) string {
	return k.paint(st, s) + strings.Repeat(" ", max(0, n-columns(s)))
}

// wrap writes words after what already stands on the line, which is at column at; further lines begin at column indent.
func (k ink) wrap(b *strings.Builder, at, indent int, st style, s string) {
	first, open := true, strings.Builder{}
	flush := func() {
		b.WriteString(k.paint(st, open.String()))
		open.Reset()
	}
	for _, w := range strings.Fields(s) {
		n := columns(w)
		switch {
		case first:
		case at+1+n > k.width:
			flush()
			b.WriteString("\n" + strings.Repeat(" ", indent))
			at = indent
		default:
			open.WriteByte(' ')
			at++
		}
		first = false
		open.WriteString(w)
		at += n
	}
	flush()
	b.WriteByte('\n')
}

// cut shortens a line of words to a number of columns.
func cut(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if columns(s) <= most {
		return s
	}
	n := 0
	for i, r := range s {
		if n += runeColumns(r); n > most-1 {
			return strings.TrimRight(s[:i], " ,;:") + "…"
		}
	}
	return s
}

// columns is the width of a word on a terminal.
func columns(s string) (n int) {
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r >= 0x1f300 && r < 0x1fb00 || r >= 0xff00 && r < 0xff61 || r >= 0x3000 && r < 0x303f:
		return 2
	}
	return 1
}

// printable keeps what a text says from steering the terminal: control characters become U+FFFD, line ends and tabs spaces.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r) || r == '\u202e' || r == '\u202d' || r >= '\u2066' && r <= '\u2069':
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
