package read

// What follows a head that stands last: "on Trade in Goods", "between A and B", "to implement the ...", "2026-2028".

import (
	"github.com/chancery-ledger/chancery/internal/text"
)

// complement returns the end of what a name takes after its head: "on Trade in Goods", "to implement the ...", "2026-2028"; i if
// nothing follows. high tells that the head has its capital.
func (n *namer) complement(i int, h heading, high bool) int {
	end := i
	if to := n.period(i); to > i {
		return to
	}
	p := i
	if !n.joins(p) {
		return end
	}
	if to, ok := n.linkAt(p, "about"); ok {
		if e := n.topic(to, high && h.flags.has(headAbout) || h.flags.has(headLow)); e > to {
			end = e
		}
	} else if to, ok := n.linkAt(p, "of"); ok && h.flags.has(headWhole) {
		end = n.topic(to, true)
	} else if to, ok := n.linkAt(p, "for"); ok && h.flags.has(headWhole) {
		end = n.topic(to, true)
	} else if to, ok := n.linkAt(p, "in"); ok && h.flags.has(headWhole) && n.is(h.To-1, n.coop) { // "roadmap for cooperation | in water management"
		end = n.topic(to, true)
	} else if to, ok := n.linkAt(p, "of"); ok && high {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if n.capital(to) && !n.is(to, n.front) {
			end = n.run(to)
		}
	} else if to, ok := n.linkAt(p, "for"); ok && high {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if n.capital(to) && n.name(to) == to && !n.is(to, n.w.currency) {
			end = n.run(to)
		}
	} else if to, ok := n.linkAt(p, "to"); ok && high {
		if a, ok := n.at(to, n.act); ok && n.finds.Value(a) == "" {
			to = a.To
			if to2, ok := n.linkAt(to, "article"); ok {
				to = to2
			}
			if k, ok := n.at(to, n.w.instrument); ok {
				end = k.To
			} else if n.capital(to) {
				end = n.run(to)
			}
			if k := n.knownFrom(to); k > max(to, end) {
				end = k
			}
		}
	}
	if to, ok := n.linkAt(end, "both"); ok { // "between the two countries" tells nothing, unless it is a line that links them
		if end == i && !high && h.flags.has(headLow) && kindOf(n.finds.Value(h.Find)) == "project" {
			return to
		}
		return n.period(end)
	}
	if to, ok := n.linkAt(end, "between"); ok && (high || h.flags.has(headLow)) {
		if e := n.sides(to); e > to {
			end = e
		}
	} else if to, ok := n.linkAt(end, "with"); ok && high && h.flags.has(headAbout) {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if e := n.name(to); e > to {
			end = e
		}
	}
	if to, ok := n.linkAt(end, "in"); ok && h.flags.has(headPlace) {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if n.capital(to) {
			end = n.run(to)
			if e, ok := n.linkAt(end, "area"); ok {
				end = e
			}
		}
	}
	if end > i {
		end = n.period(end)
	}
	return end
}

// knownFrom is the end of a known name, with its dyad, that begins at or shortly after token i.
func (n *namer) knownFrom(i int) int {
	for _, x := range n.found[n.first:] {
		if x.id != "" && x.from == i {
			return x.to
		}
	}
	return i
}

// run returns the end of the capitals from token i on, with the small words between them.
func (n *namer) run(i int) int {
	end := i
	for p := i; p < n.to; {
		t := n.toks[p]
		switch {
		case t.Capital():
			if p > i && (n.is(p, n.front) || n.is(p, n.w.month)) {
				return end
			}
			p++
			end = p
			continue
		case n.dashAt(p) && end == p && n.toks[p+1].Kind != text.Punct && (n.capital(p+1) || t.Span().End == n.toks[p+1].Span().Start):
			p += 2
			end = p
			continue
		case n.year(p) && end == p:
			return n.years(p)
		case n.mark(p, ',') && n.capital(p+1) && n.list(p) && n.name(p+1) == p+1:
			p++
			continue
		}
		q := p
		if n.mark(q, ',') && n.linked(q+1, "and") && n.comma(i, q) {
			q++
		}
		if to, ok := n.linkAt(q, "and"); ok && n.capital(to) && !n.is(to, n.w.instrument) && !n.is(to, n.front) && !n.is(to, n.w.office) && !(n.name(to) > to && n.name(i) == i) {
			p = to
			continue
		}
		for _, v := range [...]string{"of", "for", "about", "in"} {
			to, ok := n.linkAt(p, v)
			if !ok {
				continue
			}
			a := to
			if to2, ok := n.linkAt(a, "article"); ok {
				a = to2
			}
			if n.capital(a) && !n.is(a, n.w.instrument) && !(v == "in" && (n.is(a, n.w.place) || n.is(a, n.w.country) || n.is(a, n.w.month))) {
				p = a
				q = -1
			}
			break
		}
		if q == -1 {
			continue
		}
		return end
	}
	return end
}

// list reports whether the comma at p belongs to a series that "and" ends: "Economic, Trade, and Technical".
func (n *namer) list(p int) bool {
	for i := p + 1; i < n.to && i < p+9; i++ {
		switch {
		case n.linked(i, "and"):
			return n.capital(i + 1)
		case n.capital(i), n.dashAt(i), n.mark(i, ','):
		default:
			return false
		}
	}
	return false
}

// comma reports whether a comma stands in [from, to).
func (n *namer) comma(from, to int) bool {
	for i := from; i < to; i++ {
		if n.mark(i, ',') {
			return true
		}
	}
	return false
}

// topic returns the end of the complement after "on"; lower tells that it may be in lower case.
func (n *namer) topic(i int, lower bool) int {
	at := i
	if to, ok := n.linkAt(at, "article"); ok {
		at = to
	}
	end, p := i, i
	if n.capital(at) {
		e := n.run(at)
		if e > at && !n.goesOn(e) {
			return e
		}
		end, p = e, e
	} else if !lower {
		return i
	}
	for p < n.to && p < i+14 {
		t := n.toks[p]
		switch {
		case n.dashAt(p):
			p++
			continue
		case t.Kind == text.Punct:
			return end
		case t.Kind == text.Number:
			if n.year(p) {
				end = n.years(p)
			}
			return end
		}
		if f, ok := n.at(p, n.w.instrument); ok {
			return f.To
		}
		if to, ok := n.linkAt(p, "and"); ok {
			if n.linked(to, "article") || n.is(to, n.stop) || n.is(to, n.w.instrument) || n.is(to, n.w.verbPast) || n.is(to, n.w.number) || n.capital(to) && !n.capital(p-1) || n.linked(to, "to") {
				return end
			}
			p = to
			continue
		}
		if to, ok := n.linkAt(p, "in"); ok && p > i && n.is(p-1, n.coop) && !n.capital(to) && to < n.to && n.toks[to].Kind == text.Word && !n.linked(to, "article") {
			p = to
			continue
		}
		if to, ok := n.linkAt(p, "about"); ok && to > p+1 {
			p = to
			continue
		}
		if n.is(p, n.stop) || p > i && n.linked(p, "about") {
			return end
		}
		if !n.linked(p, "article") && !n.linked(p, "of") && !n.linked(p, "for") {
			end = p + 1
		}
		p++
	}
	return end
}

// goesOn reports whether the word at token i goes on with the thing that capitals before it began to name: "the Mombasa | ferry terminal", "Kenyan | tea exports".
func (n *namer) goesOn(i int) bool {
	return i < n.to && n.toks[i].Kind == text.Word && n.toks[i].Shape == text.Lower && !n.joins(i) && !n.is(i, n.stop) && !n.is(i, n.w.prep) && !n.is(i, n.w.verbPast) && !n.is(i, n.w.relative) && !n.is(i, n.w.be) && !n.is(i, n.w.have) && !n.is(i, n.w.future) && !n.is(i, n.w.adv) && !n.is(i, n.w.and)
}

// sides returns the end of "A and B" or "the two ..." at token i, or i.
func (n *namer) sides(i int) int {
	if to, ok := n.linkAt(i, "two"); ok {
		p := to
		for p < n.to && p < to+3 && n.toks[p].Kind == text.Word && !n.is(p, n.stop) && !n.linked(p, "and") && !n.linked(p, "about") && !n.linked(p, "for") && !n.is(p, n.w.verbPast) && !n.is(p, n.w.prep) {
			p++
		}
		if p == to {
			return i
		}
		return p
	}
	p := i
	if to, ok := n.linkAt(p, "article"); ok {
		p = to
	}
	if !n.capital(p) {
		return i
	}
	a := n.name(p)
	if a == p {
		for a = p; n.capital(a) || n.dashAt(a) && n.capital(a+1) || n.linked(a, "of") && n.capital(a+1); {
			a++
		}
	}
	to, ok := n.linkAt(a, "and")
	if !ok {
		return i
	}
	if to2, ok := n.linkAt(to, "article"); ok {
		to = to2
	}
	if b := n.name(to); b > to {
		return b
	}
	b := to
	for n.capital(b) || n.dashAt(b) && n.capital(b+1) || n.linked(b, "of") && n.capital(b+1) {
		b++
	}
	if b == to {
		return i
	}
	return b
}
