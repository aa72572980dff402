package read

// What a namer asks of a sentence: capitals, dashes, years, joining words, countries and pairs of them.

import (
	"github.com/chancery-ledger/chancery/internal/text"
)

// joins reports whether a joining word stands at token i.
func (n *namer) joins(i int) bool { return i >= n.from && i < n.to && n.finds.Is(i, n.link) }

// linkAt is where the joining word at token i ends, if it has such a value; "on Tuesday" tells no subject.
func (n *namer) linkAt(i int, value string) (int, bool) {
	if !n.joins(i) {
		return 0, false
	}
	for f := range n.finds.At(i) {
		if f.Class == n.link && n.finds.Value(f) == value && f.To <= n.to {
			if value == "about" && (n.is(f.To, n.w.weekday) || n.is(f.To, n.w.month)) {
				return 0, false
			}
			return f.To, true
		}
	}
	return 0, false
}

func (n *namer) linked(i int, value string) bool {
	_, ok := n.linkAt(i, value)
	return ok
}

func (n *namer) capital(i int) bool { return i >= n.from && i < n.to && n.toks[i].Capital() }

func (n *namer) dashAt(i int) bool {
	return i > n.from && i+1 < n.to && n.toks[i].Key == n.dash
}

func (n *namer) mark(i int, c byte) bool {
	return i >= n.from && i < n.to && n.toks[i].Kind == text.Punct && n.d.doc.Text[n.toks[i].Span().Start] == c
}

// year reports whether token i is a year.
func (n *namer) year(i int) bool {
	if i < n.from || i >= n.to || n.toks[i].Kind != text.Number || n.toks[i].Span().Len() != 4 {
		return false
	}
	s := n.d.doc.Text[n.toks[i].Span().Start:]
	return s[0] == '1' && (s[1] == '9' || s[1] == '8') || s[0] == '2' && (s[1] == '0' || s[1] == '1')
}

// years returns the end of a year or a range of years at token i, or i.
func (n *namer) years(i int) int {
	if !n.year(i) {
		return i
	}
	if n.dashAt(i+1) && i+2 < n.to && n.toks[i+2].Kind == text.Number {
		return i + 3
	}
	return i + 1
}

// yearsBack returns the start of a year or range of years that ends at token end, or end.
func (n *namer) yearsBack(end int) int {
	if !n.year(end - 1) {
		return end
	}
	if n.dashAt(end-2) && n.year(end-3) {
		return end - 3
	}
	return end - 1
}

// period returns the end of the years that a name ends with, joined or not: "2026-2028", "for the 2025-2030 period"; or i.
func (n *namer) period(i int) int {
	if to := n.years(i); to > i {
		return to
	}
	if !n.joins(i) {
		return i
	}
	p := i
	if to, ok := n.linkAt(p, "period"); ok {
		p = to
	} else if to, ok := n.linkAt(p, "for"); ok {
		p = to
		if to, ok := n.linkAt(p, "article"); ok {
			p = to
		}
		if to, ok := n.linkAt(p, "period"); ok {
			p = to
		}
	} else {
		return i
	}
	to := n.years(p)
	if to == p {
		return i
	}
	if end, ok := n.linkAt(to, "period"); ok && n.years(end) == end {
		to = end
	}
	return to
}

// name returns the end of a country, people, organisation or place at token i, or i.
func (n *namer) name(i int) int {
	w := n.d.w
	if !n.capital(i) {
		return i
	}
	to := i
	for f := range n.finds.At(i) {
		switch f.Class {
		case w.country, w.adj, w.org, w.place:
			if f.Class != 0 && f.To <= n.to && f.To > to {
				to = f.To
			}
		}
	}
	return to
}

// nameBack returns the start of such a name that ends at token end, or end.
func (n *namer) nameBack(end int) int {
	for i := end - 6; i < end; i++ {
		if i < n.from || !n.capital(i) {
			continue
		}
		w := n.d.w
		for f := range n.finds.At(i) {
			if f.To == end && f.Class != 0 && (f.Class == w.country || f.Class == w.adj || f.Class == w.org) {
				return i
			}
		}
	}
	return end
}

// dyadBack returns the start of "A-B" that ends at token end, or end.
func (n *namer) dyadBack(end int) int {
	b := n.nameBack(end)
	if b == end || !n.dashAt(b-1) {
		return end
	}
	if a := n.nameBack(b - 1); a < b-1 {
		return a
	}
	return end
}

// dyad returns the end of "A - B" at token i, or i.
func (n *namer) dyad(i int) int {
	a := n.name(i)
	if a == i || !n.dashAt(a) {
		return i
	}
	b := n.name(a + 1)
	if b == a+1 {
		return i
	}
	for n.dashAt(b) {
		c := n.name(b + 1)
		if c == b+1 {
			break
		}
		b = c
	}
	return b
}

// onlyNames reports whether tokens [from, to) are nothing but countries, peoples, organisations, places and dashes.
func (n *namer) onlyNames(from, to int) bool {
	for i := from; i < to; {
		if n.toks[i].Key == n.dash {
			i++
			continue
		}
		next := n.name(i)
		if next == i || next > to {
			return false
		}
		i = next
	}
	return true
}

func (n *namer) hasDash(from, to int) bool {
	for i := from; i < to; i++ {
		if n.toks[i].Key == n.dash {
			return true
		}
	}
	return false
}

// shouts reports whether nearly every word of the sentence has a capital: a heading, where capitals tell nothing.
func (n *namer) shouts() bool {
	words, caps, upper := 0, 0, 0
	ends := n.mark(n.to-1, '.')
	for i := n.from; i < n.to; i++ {
		if t := &n.toks[i]; t.Kind == text.Word && (t.Span().Len() > 3 || t.Shape != text.Lower) {
			words++
			if t.Capital() {
				caps++
			}
			if t.Shape == text.Upper {
				upper++
			} else if ends {
				return false // as in most sentences
			}
		}
	}
	return words > 2 && caps*10 >= words*9 && !ends || words > 1 && upper == words
}
