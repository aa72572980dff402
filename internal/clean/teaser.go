package clean

import "github.com/chancery-ledger/chancery/internal/text"

// related finds the heads of related parts, and what belongs to them.
func (c *cutter) related() {
	for i := 0; i < len(c.lines); i++ {
		head, strong := c.tailHead(i)
		if !head {
			continue
		}
		end := c.relatedEnd(i, strong)
		for j := i; j < end; j++ {
			c.lines[j].related = true
			if ln := &c.lines[j]; !ln.set || ln.kind != text.Boilerplate {
				ln.pieces = nil
				ln.settle(text.Teaser)
			}
		}
		i = end - 1
	}
}

// tailHead reports whether line i begins a related part, and whether it goes on to the end of the page.
func (c *cutter) tailHead(i int) (head, strong bool) {
	ln := &c.lines[i]
	from := ln.from
	for from < ln.to-1 && c.d.Toks[from].Kind == text.Punct && c.bullet(from) {
		from++
	}
	e, v, ok := c.at(c.d.Toks, from, ln.to, tail)
	if !ok {
		return false, false
	}
	if v == "digest" { // a sun opens a digest of other stories, if a story stands before it
		for j := range c.lines[:i] {
			if c.lines[j].para() && !c.lines[j].set {
				return true, true
			}
		}
		return false, false
	}
	return c.rest(e, ln.to), v != "box"
}

// relatedEnd is the line where the body comes back after the head of a related part at line i; mostly it never does. Digests have long
// paragraphs of their own, so length alone proves nothing: either the article has not begun, or its end mark is still to come, or behind a few
// titles paragraphs follow without any title among them.
func (c *cutter) relatedEnd(i int, strong bool) int {
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
	for j := i + 1; j < len(c.lines); j++ {
		ln := &c.lines[j]
		if head, _ := c.tailHead(j); head {
			break
		}
		if ln.kind == text.Credit && ln.set || c.endMark(ln) {
			mark = true
		}
		if ln.para() && (!ln.set || ln.kind == text.Body) {
			if back == len(c.lines) {
				if ln.words < 18 || c.titleLike(j-1) && j-1 > i && strong && before > 1 {
					continue
				}
				back = j
			}
			paras++
		}
		if back < len(c.lines) && !ln.set {
			lines++
		}
	}
	if mark && back < len(c.lines) || before == 0 && paras >= 1 || before == 1 && paras >= 3 || paras >= 3 && paras == lines && back > i+1 && back <= i+5 || !strong && paras >= 2 && paras*4 >= lines*3 {
		return back
	}
	return len(c.lines)
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
