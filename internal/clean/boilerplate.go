package clean

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// marksOnly reports whether a line has no word in it: ###, ◦ ◦ ◦, a row of dots. «./.» is a credit.
func (c *cutter) marksOnly(ln *line) bool {
	if ln.words > 0 && !(ln.words == 1 && c.is(ln.to-1, "\uFE0F")) {
		return false
	}
	if ln.to-ln.from > 16 {
		return true
	}
	if marks, _, ok := c.creditRun(ln.from, ln.to, false); ok {
		ln.pieces = marks
		ln.settle(text.Credit)
		return false
	}
	return true
}

// labelled reads the words a line begins with.
func (c *cutter) labelled(ln *line) (text.SectionKind, string) {
	toks := c.d.Toks
	from := ln.from
	for from < ln.to-1 && toks[from].Kind == text.Punct && c.bullet(from) {
		from++
	}
	arrows := from - ln.from
	if toks[from].Kind == text.Number && ln.words <= 6 && from+1 < ln.to {
		from++ // 3 min read
	}
	if c.is(ln.from, "#") && ln.to-ln.from > 1 && c.glued(ln.from+1) {
		return text.Teaser, "line"
	}
	if arrows >= 2 && c.is(ln.from, ">") || arrows > 0 && strings.ContainsAny(c.d.Quote(toks[ln.from].Span()), "►▶➤→») ") && ln.words <= 30 {
		return text.Teaser, "line"
	}
	if e, v, ok := c.at(toks, from, ln.to, boilerplate); ok {
		whole := c.rest(e, ln.to)
		switch {
		case v == "line" && !(ln.para() && ln.words > 40), v == "count" && ln.words <= 6 && ln.figures, whole, v == "block" && c.is(e, ":"):
			return text.Boilerplate, v
		}
	}
	if ln.words <= 8 && !ln.final { // "Follow the Courier on Google News"
		for i := from + 1; i < ln.to; i++ {
			if e, v, ok := c.at(toks, i, ln.to, boilerplate); ok && v == "end" && c.rest(e, ln.to) {
				return text.Boilerplate, "line"
			}
		}
	}
	if e, v, ok := c.at(toks, from, ln.to, teaser); ok {
		if e < ln.to && (c.is(e, ":") || c.is(e, "]") && c.is(ln.from, "[")) || v == "any" && ln.words <= 40 || c.rest(e, ln.to) {
			return text.Teaser, v
		}
	}
	if e, v, ok := c.at(toks, from, ln.to, tail); ok {
		switch {
		case v == "comments" && !ln.para():
			return text.Boilerplate, "line"
		case e < ln.to && (c.is(e, ":") || c.is(e, "]") && c.is(ln.from, "[")) && !c.rest(e, ln.to) && ln.words <= 40:
			return text.Teaser, "line"
		}
	}
	return 0, ""
}

// rest reports whether nothing but marks is left of a line from token i.
func (c *cutter) rest(i, to int) bool {
	for ; i < to; i++ {
		t := c.d.Toks[i]
		if t.Kind == text.Word && !c.is(i, "\uFE0F") || t.Kind == text.Number && !c.is(i-1, "(") {
			return false
		}
	}
	return true
}

func (c *cutter) bullet(i int) bool {
	switch c.d.Quote(c.d.Toks[i].Span()) {
	case ">", "»", "►", "▶", "➤", "→", "•", "-", "–", "*", "|", "[", "(", "+", "©", "☰", "▪", "●":
		return true
	}
	return false
}

// menu reports whether a line is a breadcrumb, a row of links or an item of a menu.
func (c *cutter) menu(ln *line) bool {
	if ln.final && !c.is(ln.to-1, ":") {
		return false
	}
	if ln.words > 30 {
		return c.ticker(ln)
	}
	toks := c.d.Toks
	chevrons, arrows, pipes, slashes, longest, run := 0, 0, 0, 0, 0, 0
	for k := ln.from; k < ln.to; k++ {
		if toks[k].Kind != text.Punct {
			run++
			longest = max(longest, run)
			continue
		}
		switch c.d.Quote(toks[k].Span()) {
		case "›", "»", "→":
			chevrons++
			run = 0
		case ">":
			arrows++
			run = 0
		case "/":
			if !c.glued(k) && k+1 < ln.to && !c.glued(k+1) {
				slashes++
				run = 0
			}
		case "|", "•", "·":
			pipes++
			run = 0
		}
	}
	if open := c.d.Quote(toks[ln.from].Span()); open == "«" || open == "“" {
		chevrons = 0
	}
	if longest <= 6 && (chevrons >= 1 || arrows >= 1 || slashes >= 2 && longest <= 4 || pipes >= 2 && longest <= 5 || pipes == 1 && longest <= 3 && !c.hasDate(ln)) {
		return !c.hasPhoto(ln)
	}
	return !ln.gap && c.menuItem(ln)
}

// ticker reports whether a long line is a row of headlines with marks between them.
func (c *cutter) ticker(ln *line) bool {
	marks, run := 0, 0
	for k := ln.from; k < ln.to; k++ {
		run++
		if c.is(k, "•") || c.is(k, "|") {
			if k == ln.from || run > 40 {
				return false
			}
			marks, run = marks+1, 0
		}
	}
	return marks >= 3 && run <= 40
}

func (c *cutter) menuItem(ln *line) bool {
	e, _, ok := c.at(c.d.Toks, ln.from, ln.to, nav)
	return ok && c.rest(e, ln.to)
}

func (c *cutter) hasDate(ln *line) bool  { _, ok := c.dateLine(ln); return ok }
func (c *cutter) hasPhoto(ln *line) bool { return c.photoAt(ln, ln.from).from >= 0 }
