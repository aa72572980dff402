package read

// Names whose head stands first, as in Vietnamese, and what follows it.

import (
	"github.com/chancery-ledger/chancery/internal/text"
)

// after reads a name whose head stands first, as in Vietnamese: «Hiệp định Bảo hộ đầu tư Việt Nam - EU».
func (n *namer) after(h heading) {
	d := n.d
	// At the beginning of a sentence a capital says nothing unless another follows.
	start := h.From == n.from || n.mark(h.From-1, '*') || n.mark(h.From-1, '-')
	high := n.capital(h.From) && (!start || n.linked(h.To, "about") || n.linked(h.To, "between") || n.proper(h.From+1, min(h.To+1, n.to)))
	x := found{from: h.From, headFrom: h.From, headTo: h.To, head: n.finds.Value(h.Find), flags: h.flags, rule: "instrument.name"}
	if n.is(h.To, d.w.instrument) && !high {
		return
	}
	about, proper, named := false, false, false
	count := 0
	first := n.afterMiddle(h, high)
	end, p := first, first
loop:
	for p < n.to {
		t := n.toks[p]
		if n.mark(p, '(') {
			at, after := n.bracket(p)
			if after == p {
				break
			}
			if x.alias == 0 {
				x.alias = at
			}
			if at > 0 && (n.dyad(after) > after || n.linked(after, "about") || n.period(after) > after) {
				p = after
				continue
			}
			break
		}
		if e := n.period(p); e > p {
			if !h.flags.has(headLevel) {
				end = e
				count++
			}
			break
		}
		if t.Kind == text.Punct {
			if n.mark(p, ',') && end == p && about && count > 0 && n.fields(p+1) {
				p++
				continue
			}
			if n.dashAt(p) && end == p && p > h.To && (n.capital(p+1) || about) {
				p++
				continue
			}
			break
		}
		if t.Kind == text.Number {
			if end == p && (n.capital(p-1) && t.Span().Len() <= 2 || n.linked(p-1, "number")) { // «Công ước số | 87»
				p++
				end = p
				continue
			}
			break
		}
		if to, ok := n.linkAt(p, "about"); ok {
			about, named = true, false
			p = to
			continue
		}
		if to, ok := n.linkAt(p, "between"); ok {
			if !high && count == 0 {
				break
			}
			e := n.bothSides(to)
			if e == to {
				break
			}
			end, p = e, e
			count++
			named = true
			continue
		}
		if to, ok := n.linkAt(p, "and"); ok {
			if to >= n.to || n.is(to, n.stop) || n.is(to, n.w.instrument) || n.toks[to].Kind != text.Word {
				break
			}
			if g, ok := n.at(to, n.head); ok && n.capital(to) && g.To > to+1 {
				break
			}
			if !about && !(n.capital(to) && end == p && proper) {
				break
			}
			if about && n.verbAt(to) {
				break
			}
			p = to
			continue
		}
		if a, ok := n.at(p, n.act); ok && (high || about) {
			if e := n.knownFrom(a.To); e > a.To {
				end = n.period(e)
				count++
				break
			}
			if !about {
				break
			}
			p = a.To
			end = p
			continue
		}
		if k := n.knownFrom(p); k > p {
			if h2, ok := n.at(p, n.head); ok && (n.d.w.means(h2).head.has(headLevel) || about) && high {
				end = k
				count++
			}
			break
		}
		if e := n.phrase(p); e > p+1 && !t.Capital() && (about || high && !named) {
			p, end = e, e
			count++
			continue
		}
		if f, ok := n.at(p, n.stop); ok && n.finds.Value(f) == "new" && p == first && (n.linked(f.To, "between") || n.linked(f.To, "about")) {
			p = f.To // «Thỏa thuận hợp tác mới | giữa hai cơ quan lập pháp»
			continue
		}
		if n.is(p, n.stop) && n.name(p) == p { // «Cần Thơ» is no "must"
			break
		}
		switch {
		case t.Capital():
			if n.is(p, d.w.office) && n.name(p) == p && !about && (p > first || kindOf(x.head) != "forum") { // «Diễn đàn | Nữ nghị sĩ trẻ»
				break loop
			}
			if e := n.name(p); e > p {
				if named && !(p > 0 && n.dashAt(p-1)) {
					break loop
				}
				p, end = e, e
				named = true
			} else {
				if named && !n.dashAt(p-1) && !about {
					break loop
				}
				if e := n.phrase(p); e > p+1 {
					p = e
				} else {
					p++
				}
				end = p
				proper = true
			}
			count++
		case about && count < 14:
			if count > 0 && n.verbAt(p) && !n.is(p, n.head) {
				break loop
			}
			p++
			end = p
			count++
		case high && !named && count < 6:
			if n.verbAt(p) {
				break loop
			}
			p++
			end = p
			count++
		default:
			break loop
		}
	}
	x.to = end
	only := end > first && n.onlyNames(first, end)
	switch {
	case high && end == h.To:
		if x.alias == 0 && !h.flags.has(headAlone) {
			x.bare, x.rule = true, "instrument.bare"
		}
	case high:
		if h.flags.has(headWeak) && !about && !(proper && !only) && !(count > 1 && !only) && !h.flags.has(headDyad) {
			return
		}
		if only && h.flags.has(headWeak) && !h.flags.has(headDyad) {
			return
		}
		x.specific = true
	case about && h.flags.has(headLow) && count > 0:
		x.specific = true
	case h.flags.has(headWhole) && !n.capital(h.From): // «hiệp định dẫn độ» tells what it is about
		x.specific = true
	case n.capital(h.From) && h.flags.has(headAlone) && end == h.To:
		x.bare, x.rule = true, "instrument.bare"
	case (h.flags.has(headLowName) || first > h.To || n.capital(h.From)) && n.capital(first) && end > first:
		if only && !h.flags.has(headAny) && n.dyad(first) == first && !n.is(first, d.w.place) || only && h.flags.has(headWeak) && first == h.To {
			return
		}
		if only && n.dyad(first) > first && !h.flags.has(headAny) && !n.capital(h.From) {
			return
		}
		if first > h.To && n.dashAt(end-2) && n.is(end-1, d.w.country) { // «dự án hợp tác Việt - Lào» are all of them
			return
		}
		if only && (h.flags.has(headAny) || first > h.To) && end-first <= 2 && n.is(first, d.w.country) && !n.hasDash(first, end) {
			return
		}
		x.specific = true
	default:
		return
	}
	if !x.bare && !n.fits(&x) {
		return
	}
	n.fromAcronym(&x)
	n.found = append(n.found, x)
}

// afterMiddle is where the capitals of a name begin: behind its head, or a few words of what it is: «dự án điện gió | Trường Sơn».
func (n *namer) afterMiddle(h heading, high bool) int {
	const most = 4 // words
	if high || !h.flags.has(headMid) {
		return h.To
	}
	for k := h.To; k < n.to && k <= h.To+most; k++ {
		switch t := &n.toks[k]; {
		case k > h.To && t.Shape == text.Title && !n.is(k, n.w.office):
			return k
		case t.Kind != text.Word || t.Shape != text.Lower || n.finds.Any(k, n.small):
			return h.To
		}
	}
	return h.To
}

// fields reports whether a list of fields, which "and" ends, goes on at token i behind a comma: «về hợp tác nông nghiệp, | thủy sản và lâm nghiệp».
func (n *namer) fields(i int) bool {
	const longest = 9 // tokens
	d := n.d
	begins := func(k int) bool { // a field, and nothing that somebody does
		if f, ok := n.at(k, n.w.verb); ok && (n.verbAt(k) || n.verbAt(f.To)) {
			return false
		}
		return k < n.to && n.toks[k].Kind == text.Word && !n.capital(k) && !n.is(k, n.w.prep) && !n.is(k, n.w.number) && !n.is(k, n.w.instrument) &&
			!n.is(k, n.head) && !n.is(k, n.w.and) && !n.is(k, n.w.adv) && !n.is(k, n.w.future) && (n.phrase(k) > k || !n.is(k, n.stop))
	}
	if !begins(i) {
		return false
	}
	for k := i; k < min(n.to, i+longest); k++ {
		if d.fires(makesStatement, k) || d.fires(makesEvent, k) {
			return false
		}
		switch to, ok := n.linkAt(k, "and"); {
		case ok:
			return begins(to) && !d.fires(makesStatement, to) && !d.fires(makesEvent, to)
		case n.mark(k, ','):
			if !begins(k + 1) {
				return false
			}
		case n.toks[k].Kind != text.Word || n.capital(k) || n.is(k, n.stop) && n.phrase(k) == k && k > i && n.phrase(k-1) <= k:
			return false
		}
	}
	return false
}

// phrase returns the end of the topic or verbal noun at token i that is longer than any word that would end a name there, or i.
func (n *namer) phrase(i int) int {
	to, stop := i, i
	for f := range n.finds.At(i) {
		switch {
		case f.To > n.to || f.Class == 0:
		case f.Class == n.stop:
			stop = max(stop, f.To)
		case f.Class == n.word || f.Class == n.w.topic || f.Class == n.w.portfolio || f.Class == n.w.verb && n.d.flagged(f, asNoun|asIngNoun):
			to = max(to, f.To)
		}
	}
	if to <= stop {
		return i
	}
	return to
}

// verbAt reports whether a verb that is no noun as well begins at token i.
func (n *namer) verbAt(i int) bool {
	f, ok := n.at(i, n.w.verb)
	return ok && !n.d.flagged(f, asNoun|asIngNoun) && !n.capital(i)
}

// bothSides returns the end of «A và B» or «hai Bộ Ngoại giao» at token i, or i.
func (n *namer) bothSides(i int) int {
	if to, ok := n.linkAt(i, "two"); ok {
		if !n.capital(to) && n.is(i, n.stop) { // «giữa hai nước» tells nothing
			return i
		}
		p := to
		for p < n.to && p < to+4 && n.toks[p].Kind == text.Word && !n.is(p, n.stop) && !n.linked(p, "about") && !n.linked(p, "period") && !n.linked(p, "and") {
			p++
		}
		return p
	}
	if !n.capital(i) {
		return i
	}
	a := n.side(i)
	if to, ok := n.linkAt(a, "two"); ok && a > i && n.is(a, n.stop) && to < n.to { // «giữa Trung tâm X | hai nước»
		return to + 1
	}
	to, ok := n.linkAt(a, "and")
	if !ok || !n.capital(to) {
		return i
	}
	return n.side(to)
}

// side returns the end of one party at token i.
func (n *namer) side(i int) int {
	p := i
	for p < n.to && p < i+9 {
		if e := n.name(p); e > p {
			if p = e; !n.dashAt(p) {
				return p
			}
			p++
			continue
		}
		if n.toks[p].Kind != text.Word && !n.dashAt(p) || n.is(p, n.stop) || n.linked(p, "and") || n.linked(p, "about") || n.linked(p, "period") || n.verbAt(p) {
			return p
		}
		p++
	}
	return p
}
