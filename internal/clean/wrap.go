package clean

// Lines that a program broke at a fixed width, as mail programs do and papers saved as text, made paragraphs again.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How wide lines are that a program broke, in characters. What is wider is a paragraph, or a title that somebody typed.
const (
	minWidth  = 40
	mailWidth = 80
	maxWidth  = 120
)

// joinMail joins the lines of a mail: those that end in a space, if they flow; else full ones, where none is wider than mail programs make them.
func joinMail(s string, flowed bool) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if flowed {
		return joinLines(s, func(line, _ string) bool { return strings.HasSuffix(line, " ") })
	}
	for l := range strings.SplitSeq(s, "\n") {
		if utf8.RuneCountInString(l) > mailWidth {
			return s
		}
	}
	return joinLines(s, func(line, next string) bool { return full(line, next, mailWidth) })
}

// joinLines joins each line of a text to the next, where that is not empty and goesOn says so.
func joinLines(s string, goesOn func(line, next string) bool) string {
	lines := strings.Split(s, "\n")
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(strings.TrimRight(l, " "))
		if i == len(lines)-1 {
			break
		}
		if next := strings.TrimLeft(lines[i+1], " "); next != "" && l != "-- " && !beginsItem(l, next) && goesOn(l, next) {
			b.WriteByte(' ')
		} else {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// beginsItem reports whether the line below another begins as an item of a list does: "- ", "(ii) ", or "3. " where the one above is closed.
func beginsItem(above, line string) bool {
	mark, _, ok := strings.Cut(line, " ")
	if !ok || len(mark) > len("(viii)") {
		return false
	}
	switch mark {
	case "-", "–", "—", "•", "*", "+":
		return true
	}
	inner := strings.Trim(mark, "().")
	switch {
	case len(inner) == len(mark):
		return false
	case strings.Trim(inner, "0123456789") == "":
		return closes(above)
	}
	return mark[0] == '(' && strings.Trim(inner, "ivx") == "" || len(inner) == 1 && mark[len(mark)-1] == ')'
}

// closes reports whether a line ends in a mark that ends a sentence or an item.
func closes(line string) bool {
	line = strings.TrimRight(line, " ")
	return line != "" && strings.Contains(".;:!?", line[len(line)-1:])
}

// goesOnLow reports whether a line that nothing closes goes on with a small letter.
func goesOnLow(line, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) && !closes(line)
}

// full reports whether the first word of the next line would not have fitted behind this one, in lines of about such a width.
func full(line, next string, width int) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(next, " "), " ")
	n := utf8.RuneCountInString(strings.TrimRight(line, " "))
	return word != "" && n > width/2 && n+1+utf8.RuneCountInString(word) > width*5/6
}

// brokenAt is the width at which the lines of a text were broken, 0 if they were not: hardly one is wider, and most that have another right below are
// full, a third of them gone on with by a small letter.
func brokenAt(s string) int {
	const titles = 2 // lines that may be wider
	wide := 0
	for line := range strings.SplitSeq(s, "\n") {
		if len(line) > maxWidth && utf8.RuneCountInString(line) > maxWidth {
			if wide++; wide > titles { // most texts, within their first paragraphs
				return 0
			}
		}
	}
	lines := strings.Split(s, "\n")
	each := func(do func(line, next string)) {
		for i := range len(lines) - 1 {
			if l, next := strings.TrimRight(lines[i], " "), lines[i+1]; l != "" && strings.TrimSpace(next) != "" && utf8.RuneCountInString(l) <= maxWidth {
				do(l, next)
			}
		}
	}
	var widths []int
	each(func(line, _ string) { widths = append(widths, utf8.RuneCountInString(line)) })
	if len(widths) <= titles {
		return 0
	}
	slices.Sort(widths)
	width := widths[len(widths)-1-titles]
	pairs, filled, low := 0, 0, 0
	each(func(line, next string) {
		if pairs++; full(line, next, width) {
			filled++
			if goesOnLow(line, next) {
				low++
			}
		}
	})
	const least = 3 // full lines
	if filled < least || low*3 < filled || filled*2 < pairs || width < minWidth {
		return 0
	}
	return width
}
