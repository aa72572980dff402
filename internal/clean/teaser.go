package clean

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// menuRows is how many lines at the top of a page may be a menu of heads.
const menuRows = 40

// related finds the heads of related parts, and what belongs to them.
func (c *cutter) related() {
	for i := 0; i < len(c.lines); i++ {
		head, how := c.tailHead(i)
		if !head {
			continue
		}
		end := c.relatedEnd(i, how)
		for j := i; j < end; j++ {
			c.leads(j)
		}
		i = end - 1
	}
	if i := c.another(); i > 0 {
		for ; i < len(c.lines); i++ {
			c.leads(i)
		}
	}
	if i := c.afterEnd(); i > 0 {
		for ; i < len(c.lines); i++ {
			c.leads(i)
		}
	}
}

// leads makes line i one of the related part.
func (c *cutter) leads(i int) {
	ln := &c.lines[i]
	ln.related = true
	if !ln.set || ln.kind != text.Boilerplate {
		ln.pieces = nil
		ln.settle(text.Teaser)
	}
}

// tailHead reports whether line i begins a related part, and of which sort: see section.tail in the tables.
func (c *cutter) tailHead(i int) (head bool, how string) {
	ln := &c.lines[i]
	from := ln.from
	for from < ln.to-1 && c.d.Toks[from].Kind == text.Punct && c.bullet(from) {
		from++
	}
	e, how, ok := c.at(c.d.Toks, from, ln.to, tail)
	if !ok {
		return false, ""
	}
	if how == "digest" { // a sun opens a digest of other stories, if a story stands before it
		for j := range c.lines[:i] {
			if c.lines[j].para() && !c.lines[j].set {
				return true, how
			}
		}
		return false, ""
	}
	return c.rest(e, ln.to), how
}

// relatedEnd is the line where the body comes back after the head of a related part at line i; mostly it never does. Digests have long
// paragraphs of their own, so length alone proves nothing: either the article has not begun, or its end mark is still to come, or behind a few
// titles paragraphs follow with hardly a title among them.
func (c *cutter) relatedEnd(i int, how string) int {
	strong := how != "box"
	before := 0
	for j := range c.lines[:i] {
		ln := &c.lines[j]
		if ln.kind == text.Credit && ln.set && before > 0 {
			return len(c.lines)
		}
		if ln.para() && (!ln.set || ln.kind == text.Body) {
			if before++; c.endMark(ln) {
				return len(c.lines)
			}
		}
	}
	back, paras, lines, mark := len(c.lines), 0, 0, false
	close := true // the titles stand close under the head, and the body apart from them
	for j := i + 1; j < len(c.lines); j++ {
		ln := &c.lines[j]
		if head, _ := c.tailHead(j); head {
			if before == 0 && i < menuRows && back == len(c.lines) { // heads in a row above the article are a menu: the last tells
				return j
			}
			break
		}
		if ln.kind == text.Credit && ln.set || c.endMark(ln) {
			mark = true
		}
		if ln.para() && (!ln.set || ln.kind == text.Body) {
			if back == len(c.lines) {
				close = close && ln.gap && j > i+1
				if ln.words < 18 && before > 0 || c.titleLike(j-1) && j-1 > i && strong && before > 1 && !close {
					continue
				}
				back = j
			}
			paras++
		} else if back == len(c.lines) && ln.gap {
			close = false
		}
		if back < len(c.lines) && !ln.set {
			lines++
		}
	}
	switch {
	case before == 0 && back < len(c.lines):
		return c.headed(i, back)
	case back == len(c.lines):
	case how == "comments" && before > 1 && !mark:
	case mark, before == 1 && paras >= 3,
		paras >= 3 && paras == lines && back > i+1 && back <= i+5,
		close && paras >= 3 && paras > 2*(lines-paras),
		!strong && paras >= 2 && paras*4 >= lines*3:
		first := back // short paragraphs before it
		for first-1 > i+1 && c.lines[first-1].para() && !c.lines[first-1].set {
			first--
		}
		if first < back && (close || c.takesUp(i, first, back-1)) {
			return first
		}
		return back
	}
	if before > 0 {
		return c.resumed(i, strong)
	}
	return len(c.lines)
}

// headed is the line where the article begins whose first paragraph is line back, below a menu of heads at line i: with its title, if none
// stands above the menu, and nothing but dates and names between.
func (c *cutter) headed(i, back int) int {
	const title = 4 // words
	for j := range c.lines[:i] {
		if c.titleLike(j) && c.lines[j].words >= title {
			return back
		}
	}
	for j := back - 1; j > i; j-- {
		switch ln := &c.lines[j]; {
		case c.titleLike(j) && ln.words >= title:
			return j
		case !ln.set && ln.words > title, ln.set && ln.kind == text.Teaser:
			return back
		}
	}
	return back
}

// resumed is the line where the article goes on behind a box at line i that has it broken off near its end: behind a few titles nothing but
// sentences stands, and they take up again what the text above tells of. A single paragraph does so where the titles stand close under the head
// and it apart from them.
func (c *cutter) resumed(i int, strong bool) int {
	const most = 8 // titles
	from, last, paras := len(c.lines), 0, 0
	close := true
	for j := i + 1; j < len(c.lines); j++ {
		ln := &c.lines[j]
		if head, _ := c.tailHead(j); head {
			break
		}
		switch {
		case ln.set && ln.kind != text.Body:
		case ln.para():
			if paras == 0 {
				from, close = j, close && ln.gap
			}
			paras, last = paras+1, j
		case paras == 0:
			close = close && !ln.gap
		case !ln.final && ln.words > 3:
			return len(c.lines)
		}
	}
	if paras > 0 && from > i+1 && from <= i+1+most && (close || !strong || paras > 1) && c.takesUp(i, from, last) {
		return from
	}
	return len(c.lines)
}

// takesUp reports whether the paragraphs from line back to line last take up again the article that the box at line i broke off: they name
// whom the text above names, and no title of the box does. The news of another story begins with what its own title names.
func (c *cutter) takesUp(i, back, last int) bool {
	const proof, strange, known = 3, 2, 1 // a name that no table has tells more than a minister or a country
	above := map[string]bool{}
	c.names(0, i-1, 1, func(name string, _ text.Key) { above[name] = true })
	c.names(i, back-1, 0, func(name string, _ text.Key) { delete(above, name) })
	found := 0
	c.names(back, last, 0, func(name string, key text.Key) {
		if !above[name] {
			return
		}
		delete(above, name)
		if key == 0 {
			found += strange
		} else {
			found += known
		}
	})
	return found >= proof
}

// names tells the words of lines from to last that are written as names are, without the first tokens of each line.
func (c *cutter) names(from, last, skip int, tell func(string, text.Key)) {
	for ; from <= last; from++ {
		ln := &c.lines[from]
		for k := ln.from + skip; k < ln.to; k++ {
			if t := &c.d.Toks[k]; t.Capital() {
				tell(c.d.Quote(t.Span()), t.Key)
			}
		}
	}
}

// another is the line where another report begins, below one: its title, which stands there twice with nothing but captions and a few words
// between; 0 if there is none.
func (c *cutter) another() int {
	const far, few = 8, 3 // lines, words
	paras := 0
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.para() && (!ln.set || ln.kind == text.Body) {
			paras++
			continue
		}
		if paras < 2 || !c.titleLike(i) || ln.words < 4 || !ln.gap {
			continue
		}
		for j := i + 1; j < min(i+far, len(c.lines)); j++ {
			up := &c.lines[j]
			if up.to-up.from == ln.to-ln.from && c.equal(ln, up) {
				if c.titleLike(0) && c.equal(ln, &c.lines[0]) { // that of the page, over every picture
					break
				}
				return i
			}
			if !up.set && up.words > few {
				break
			}
		}
	}
	return 0
}

// equal reports whether two lines are equal.
func (c *cutter) equal(a, b *line) bool {
	return c.d.Quote(a.span(c.d)) == c.d.Quote(b.span(c.d))
}

// afterEnd is the line behind the article's end mark if nothing but other stories follows, each with its title right above it; 0 if that
// is not so. Most texts are told by their last paragraph, which has no title.
func (c *cutter) afterEnd() int {
	n := slices.IndexFunc(c.lines, func(ln line) bool { return ln.related })
	if n < 0 {
		n = len(c.lines)
	}
	end := 0
	for i := n - 1; i >= 0; i-- {
		ln := &c.lines[i]
		switch {
		case ln.set && ln.kind == text.Credit && end > 0 && c.markIn(ln.span(c.d)) != "":
			return c.behind(i, end)
		case ln.set && ln.kind != text.Body || !ln.para() && !c.signs(ln):
			continue
		}
		up := i - 1
		for up > 0 && c.lines[up].set && c.lines[up].kind != text.Body && c.lines[up].kind != text.Credit {
			up--
		}
		if up <= 0 || !c.titleLike(up) || c.lines[up].words < 4 {
			if end > 0 && c.endMark(ln) {
				return c.behind(i, end)
			}
			return 0
		}
		if c.endMark(ln) { // a round-up
			return 0
		}
		i, end = up, up
	}
	return 0
}

// behind is the line behind line i, which ends the article, if that has another paragraph above.
func (c *cutter) behind(i, end int) int {
	for j := range c.lines[:i] {
		if c.lines[j].para() && (!c.lines[j].set || c.lines[j].kind == text.Body) {
			return min(i+1, end)
		}
	}
	return 0
}

func (c *cutter) endMark(ln *line) bool {
	if ln.set && ln.kind != text.Body {
		return false
	}
	at, marks, _ := c.creditEnd(ln)
	return at < ln.to && len(marks) > 0
}

func (c *cutter) titleLike(i int) bool {
	ln := &c.lines[i]
	return !ln.set && !ln.final && ln.words <= 25
}
