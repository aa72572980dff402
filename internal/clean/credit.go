package clean

import "github.com/chancery-ledger/chancery/internal/text"

// creditRun reads tokens [from, to) as nothing but credit marks: agencies, «./.», the words of credit lines, brackets, dashes and, if names
// is set, a few capitalised words. It returns the marks apart.
func (c *cutter) creditRun(from, to int, names bool) (marks []text.Section, agencies string, ok bool) {
	toks := c.d.Toks
	start, capitals, found := from, 0, false
	add := func(end int) {
		if end > start {
			marks = append(marks, text.Section{Kind: text.Credit, Span: text.Span{Start: toks[start].Span().Start, End: toks[end-1].Span().End}})
		}
		start = end
	}
	for k := from; k < to; {
		if k+2 < to && c.is(k, ".") && c.is(k+1, "/") && c.is(k+2, ".") && c.glued(k+1) && c.glued(k+2) {
			add(k)
			k += 3
			add(k)
			found = true
			continue
		}
		if e, m := c.agencyAt(k, to); e > 0 {
			if agencies == "" {
				agencies = m
			}
			k, found = e, true
			continue
		}
		if e, _, ok := c.at(toks, k, to, credit); ok {
			k, found = e, true
			continue
		}
		switch t := toks[k]; {
		case t.Kind == text.Punct:
			switch c.d.Quote(t.Span()) {
			case "(", ")", "[", "]", "-", "–", "—", ".", ",", "/", ":", "|", "+", "*", "&":
			default:
				return nil, "", false
			}
		case names && t.Capital():
			if capitals++; capitals > 6 {
				return nil, "", false
			}
		default:
			return nil, "", false
		}
		k++
	}
	add(to)
	return marks, agencies, found
}

// creditEnd finds the credit marks at the end of a line of the body and returns the token they begin at (ln.to if none).
func (c *cutter) creditEnd(ln *line) (at int, marks []text.Section, mark string) {
	for k := max(ln.from+1, ln.to-14); k < ln.to; k++ {
		if t := &c.d.Toks[k]; t.Kind != text.Punct && c.heads[t.Key]>>agency&1 == 0 {
			continue // most words
		}
		switch {
		case c.is(k, ".") && c.is(k+1, "/") && c.is(k+2, ".") && k+2 < ln.to:
		case c.dash(k) || c.is(k, "("):
		default:
			if e, _ := c.agencyAt(k, ln.to); e == 0 || !c.closed(k-1) {
				continue
			}
		}
		if m, a, ok := c.creditRun(k, ln.to, false); ok {
			if c.dash(k) && a == "" {
				continue
			}
			return k, m, a
		}
	}
	return ln.to, nil, ""
}

// signs reports whether a line is a whole sentence with the mark of an agency behind it.
func (c *cutter) signs(ln *line) bool {
	at, marks, _ := c.creditEnd(ln)
	return at < ln.to && len(marks) > 0 && at > ln.from && c.closed(at-1)
}

// sourced reports whether a line is a sentence with its source behind it: "They parted as friends. Source: Border Post".
func (c *cutter) sourced(ln *line) bool {
	for k := ln.from + 3; k < ln.to-2 && ln.may(credit); k++ {
		if e, v, ok := c.at(c.d.Toks, k, ln.to, credit); ok && v == "line" && c.is(e, ":") && c.closed(k-1) {
			return true
		}
	}
	return false
}

// closed reports whether token i ends a sentence.
func (c *cutter) closed(i int) bool {
	switch c.d.Quote(c.d.Toks[i].Span()) {
	case ".", "!", "?", "…", "”", "\"", "/":
		return c.d.Toks[i].Kind == text.Punct
	}
	return false
}
