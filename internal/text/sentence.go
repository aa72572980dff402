package text

import (
	"sort"
	"strings"
)

// Breaks tells Sentences where a point does not end a sentence.
type Breaks struct {
	Abbreviations map[Key]bool // words after which a point belongs to the word: mr, dr, nov
	Days          map[Key]bool // words that go on behind an hour: "at 5 p.m. Tuesday"
}

// Sentences cuts the tokens of each headline, dateline, body and caption section into sentences: at . ! ? … before a capital, a digit
// or a quotation mark, and always where a paragraph (a line) ends. Closing marks stay with the sentence they close.
func Sentences(d *Document, b Breaks) []Sentence {
	out := make([]Sentence, 0, len(d.Toks)/20+len(d.Sections)) // more than most texts have
	toks := d.Toks
	para, t, line := 0, 0, 0
	for _, sec := range d.Sections {
		if sec.Kind > Caption {
			continue
		}
		t += sort.Search(len(toks)-t, func(i int) bool { return int(toks[t+i].start) >= sec.Span.Start })
		end := t + sort.Search(len(toks)-t, func(i int) bool { return toks[t+i].Span().End > sec.Span.End })
		for from := t; from < end; {
			if at := toks[from].Span().End; line < at {
				line = lineEnd(d.Text, at)
			}
			to := from + 1
			for mark := toks[from].Kind == Punct; to < end; to++ {
				next := &toks[to]
				if int(next.start) >= line || mark && ends(d, from, to, end, b) {
					break
				}
				mark = next.Kind == Punct
			}
			out = append(out, Sentence{Span{int(toks[from].start), toks[to-1].Span().End}, from, to, para, sec.Kind})
			if to < end && int(toks[to].start) > line {
				para++
			}
			from = to
		}
		para++
		t = end
	}
	return out
}

// lineEnd is where the line that holds the byte at ends.
func lineEnd(s string, at int) int {
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(s)
}

// ends reports whether a sentence ends between token i-1, a mark, and token i, which stand in one line.
func ends(d *Document, from, i, end int, b Breaks) bool {
	last := i - 1
	quoted := false
	for last > from && isClosing(d, last) {
		quoted = quoted || isQuote(d.Quote(d.Toks[last].Span()))
		last--
	}
	glued := d.Toks[i].Span().Start == d.Toks[i-1].Span().End
	if d.Toks[last].Kind != Punct || glued && (isClosing(d, i) || isStop(d.Quote(d.Toks[i].Span()))) {
		return false // "?!" and "..." are one end
	}
	switch d.Quote(d.Toks[last].Span()) {
	case ".":
		if last > from && b.Abbreviations[d.Toks[last-1].Key] && d.Toks[last-1].Key != 0 && d.Toks[last].Span().Start == d.Toks[last-1].Span().End {
			return false
		}
		if b.Days[d.Toks[i].Key] && d.Toks[i].Key != 0 && halfDay(d, last, from) {
			return false
		}
		if last == from+1 && labels(d, from) {
			return false
		}
	case "!", "?", "…":
		if quoted && d.Toks[i].Shape == Lower && d.Toks[i].Kind == Word {
			return false
		}
	default:
		return false
	}
	next := d.Toks[i]
	if next.Span().Start == d.Toks[i-1].Span().End && d.Quote(d.Toks[i-1].Span()) == "." && next.Kind != Punct {
		return last > from && runOn(d, last-1, i)
	}
	return next.Kind == Number || next.Capital() || next.Kind == Punct && d.Quote(next.Span()) != "," && d.Quote(next.Span()) != "/"
}

// halfDay reports whether the point at token i, of a sentence that begins at token from, is the last of "a.m." or "p.m."
func halfDay(d *Document, i, from int) bool {
	if i < from+3 || d.Toks[i].Span().End-d.Toks[i-3].Span().Start != len("a.m.") {
		return false
	}
	switch d.Text[d.Toks[i-3].Span().Start:d.Toks[i].Span().End] {
	case "a.m.", "p.m.", "A.M.", "P.M.":
		return true
	}
	return false
}

// runOn reports whether a sentence ends at a full stop that no blank follows, between token before and token i, as pages leave it where they lost
// their lines: "floods.VNA", "on July 16.At the event", "in Vietnam.Spending". Numbers, initials and names of sites have such stops too.
func runOn(d *Document, before, i int) bool {
	const whole = 4 // bytes; shorter ones may be of a title or a name: Lt.Gen, St.Pierre
	prev, next := &d.Toks[before], &d.Toks[i]
	if !next.Capital() {
		return false
	}
	if prev.Kind == Word && prev.Shape == Lower {
		return true
	}
	opens := next.Shape == Title && next.Span().Len() > 1
	switch {
	case prev.Kind == Number:
		return opens && !lineStart(d, before)
	case prev.Kind == Word:
		return opens && prev.Shape == Title && prev.Span().Len() >= whole && next.Span().Len() >= whole
	}
	return opens && d.Quote(prev.Span()) == ")"
}

// lineStart reports whether token i stands at the beginning of a line.
func lineStart(d *Document, i int) bool {
	at := d.Toks[i].Span().Start
	return at == 0 || d.Text[at-1] == '\n'
}

// labels reports whether token i, at the beginning of a line, is the letter or the Roman number of an item: "a. Agreed to …", "iv. Tasked …".
func labels(d *Document, i int) bool {
	t := &d.Toks[i]
	if t.Kind != Word || t.Span().Len() > 4 || !lineStart(d, i) {
		return false
	}
	return t.Span().Len() == 1 || strings.Trim(d.Quote(t.Span()), "ivxIVX") == ""
}

func isStop(s string) bool {
	switch s {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

func isQuote(s string) bool {
	switch s {
	case "\"", "”", "»", "'", "’", "''":
		return true
	}
	return false
}

// isClosing reports whether token i is a mark that closes: a bracket, or a quotation mark glued to what stands before it.
func isClosing(d *Document, i int) bool {
	if d.Toks[i].Kind != Punct || i == 0 {
		return false
	}
	switch d.Quote(d.Toks[i].Span()) {
	case ")", "]", "”", "»", "’":
		return true
	case "\"", "'", "''":
		return d.Toks[i].Span().Start == d.Toks[i-1].Span().End
	}
	return false
}
