package read

// Names whose head stands last, as in English: the head, and the capitals that lead up to it.

import (
	"github.com/chancery-ledger/chancery/internal/text"
)

// before reads a name whose head stands last or in the middle, as in English: "ASEAN-India Trade in Goods Agreement",
// "Memorandum of Understanding on grid studies".
func (n *namer) before(h heading) {
	high := n.capital(h.From) && (n.capital(h.To-1) || h.To-h.From > 1)
	if high && n.capital(h.To) && !n.is(h.To, n.front) {
		if _, known := n.at(h.To, n.w.instrument); !known {
			return // the name goes on: "Dialogue Partner"
		}
	}
	x := found{headFrom: h.From, headTo: h.To, head: n.finds.Value(h.Find), flags: h.flags, rule: "instrument.name"}
	if x.from = n.chain(h.From, &x); x.from == h.From && !high && h.flags.has(headMid) {
		n.middle(h, x)
		return
	}
	if x.from == h.From-1 && n.is(x.from, n.w.number) { // "Two | MoUs"
		x.from = h.From
	}
	left := h.From - x.from
	x.to = h.To
	if at, after := n.bracket(x.to); after > x.to {
		x.alias = at
		if to := n.complement(after, h, high); to > after {
			x.to = to
			left++
		}
	} else if to := n.complement(x.to, h, high); to > x.to {
		x.to = to
		left++
		if at, _ := n.bracket(x.to); at > 0 {
			x.alias = at
		}
	}
	said := x.to > h.To
	signed := !high && x.from == h.From && n.told(x.from, "signed", 2)
	if signed && !said && h.flags.has(headAbout) {
		if to, ok := n.linkAt(h.To, "about"); ok {
			if e := n.topic(to, true); e > to {
				x.to, said = n.period(e), true
			}
		}
	}
	only := x.from < h.From && n.onlyNames(x.from, h.From)
	switch {
	case high && left == 0 && x.alias > 0 && h.To-h.From > 2: // "the Preferential Trade Agreement (PTA)"
		x.specific = true
	case high && left == 0:
		if h.From == n.from && !h.flags.has(headAlone) {
			return
		}
		if !h.flags.has(headAlone) {
			if !n.is(h.From-1, n.near) {
				return
			}
			x.bare, x.rule = true, "instrument.bare"
		}
	case high:
		if h.From == n.from && !n.proper(h.To, x.to) && !h.flags.has(headAlone) {
			return
		}
		if only && !said && (h.flags.has(headWeak) && !n.hasDash(x.from, h.From) || n.people(x.from, h.From)) {
			return
		}
		x.specific = true
	case signed && h.flags.has(headAbout) && (said || h.To-h.From > 1 && kindOf(x.head) == "agreement"):
		x.specific = true
	case (h.flags.has(headWhole) || h.flags.has(headLow) && said) && x.from == h.From:
		if !high && n.told(x.from, "coming", 0) {
			return // a text yet to be written
		}
		x.specific = true
	case h.flags.has(headLowName) && x.from < h.From && (n.capital(h.From-1) || n.mark(h.From-1, ')')):
		if x.from == n.from && h.From-x.from == 1 || n.onlyNames(x.from, h.From) && !h.flags.has(headAny) && !h.flags.has(headDyad) {
			return
		}
		if only && !said && !n.hasDash(x.from, h.From) && h.flags.has(headAny) && !n.is(x.from, n.w.place) {
			return
		}
		if h.flags.has(headWeak) && only && !h.flags.has(headDyad) {
			return
		}
		x.specific = true
	default:
		return
	}
	if !x.bare && !n.fits(&x) {
		if !high || left > 0 || !n.is(h.From-1, n.near) {
			return
		}
		x.bare, x.rule = true, "instrument.bare"
	}
	n.fromAcronym(&x)
	n.found = append(n.found, x)
}

// told reports whether words with such a value, "signed an" or "negotiate a", end right before token i, or that many words in lower case
// before it: "signed a joint declaration".
func (n *namer) told(i int, value string, apart int) bool {
	const longest = 5
	for j := len(n.found) - 1; j >= n.first; j-- { // "signed an agreement on wool and | a protocol on seed"
		if to := n.found[j].to; to < i && i <= to+2 && n.linked(to, "and") {
			return n.told(n.found[j].from, value, apart)
		}
	}
	for ; apart >= 0 && i > n.from; apart-- {
		for k := max(n.from, i-longest); k < i; k++ {
			for f := range n.finds.At(k) {
				if f.Class == n.act && f.To == i && n.finds.Value(f) == value {
					return true
				}
			}
		}
		if i--; n.toks[i].Shape != text.Lower {
			return false
		}
	}
	return false
}

// middle reads a name between which and its head stand words of what it is: "the Chagai copper | mine". A country or a people tells only whose
// it is.
func (n *namer) middle(h heading, x found) {
	const most = 2 // words
	k := h.From
	for ; k > n.from && h.From-k < most; k-- {
		t := &n.toks[k-1]
		if t.Kind != text.Word || t.Shape != text.Lower || t.Key == n.clitic || n.finds.Any(k-1, n.small) {
			break
		}
	}
	if k > n.from+2 && n.toks[k-1].Kind == text.Number && n.dashAt(k-2) { // "KF-21 fighter programme"
		k -= 2
	}
	if k == h.From || k <= n.from+1 || !n.capital(k-1) {
		return
	}
	if x.from = n.chain(k, &x); x.from == k || x.from == n.from || n.ended(k) || n.is(k-1, n.w.month) || n.onlyCountries(x.from, k) || !n.fits(&x) {
		return
	}
	x.to, x.specific = h.To, true
	n.found = append(n.found, x)
}

// onlyCountries reports whether tokens [from, to) are nothing but countries, peoples, organisations and dashes.
func (n *namer) onlyCountries(from, to int) bool {
	return n.onlyNames(from, to) && !n.hasDash(from, to) && !n.is(from, n.w.place)
}

// fits applies what a head asks of its name.
func (n *namer) fits(x *found) bool {
	if x.flags.has(headJoint) {
		ok := false
		for i := x.from; i < x.to && !ok; i++ {
			ok = n.is(i, n.joint)
		}
		if !ok {
			return false
		}
	}
	if x.flags.has(headDyad) {
		ok := false
		for i := x.from; i < x.to && !ok; i++ {
			ok = n.dyad(i) > i
		}
		if !ok {
			return false
		}
	}
	if x.flags.has(headPair) && !n.hasDash(x.from, x.to) {
		return false
	}
	for i := x.from; i < x.to; i++ {
		if n.is(i, n.not) {
			return false
		}
		if f, ok := n.at(i, n.w.org); ok && f.From <= x.headFrom && x.headTo <= f.To {
			return false
		}
	}
	return true
}

// proper reports whether a capital stands in [from, to).
func (n *namer) proper(from, to int) bool {
	for i := from; i < to; i++ {
		if n.capital(i) {
			return true
		}
	}
	return false
}

// people reports whether [from, to) is one adjective of a country ("Vietnamese").
func (n *namer) people(from, to int) bool {
	for f := range n.finds.At(from) {
		if f.To == to && f.Class != 0 && f.Class == n.w.adj {
			return true
		}
	}
	return false
}

// ended reports whether a known instrument ends at token i.
func (n *namer) ended(i int) bool {
	for _, x := range n.found[n.first:] {
		if x.to == i && x.id != "" {
			return true
		}
	}
	return false
}

// headEnds reports whether a head that makes a name of its own ends at token i; "Partnership and Cooperation Agreement" is one name.
func (n *namer) headEnds(i int) bool {
	for j := i - 3; j < i; j++ {
		if h, ok := n.at(j, n.head); ok && h.To == i && kindOf(n.finds.Value(h)) != "partnership" {
			return true
		}
	}
	return false
}

// chain returns where the capitals begin that lead up to token head.
func (n *namer) chain(head int, x *found) int {
	from, k := head, head-1
	joined := false
	for k >= n.from {
		t := n.toks[k]
		switch {
		case t.Kind == text.Word && t.Shape != text.Lower:
			if n.isFront(k, false) || k == n.from && n.opens(k) && !n.dashAt(k+1) {
				return n.trim(from, head)
			}
			if n.ended(k+1) && joined {
				return n.trim(from, head)
			}
			joined = false
			from = k
			k--
			continue
		case n.dashAt(k) && from == k+1 && (n.capital(k-1) || n.toks[k-1].Kind == text.Number):
			k--
			if !n.capital(k) {
				from = k
				k--
			}
			continue
		case t.Kind == text.Number && from == k+1 && n.mark(k-1, '+') && n.toks[k-2].Kind == text.Number:
			from = k - 2
			k -= 3
			continue
		case n.year(k) && (from < head || n.capital(head)):
			if n.dashAt(k-1) && n.year(k-2) {
				return k - 2
			}
			return k
		case n.mark(k, ')') && from == head && x.alias == 0:
			// "Recognised Seasonal Employer (RSE) scheme"
			if n.mark(k-2, '(') && n.toks[k-1].Shape == text.Upper && n.capital(k-3) {
				x.alias = k - 1
				k -= 3
				continue
			}
		case t.Key == n.clitic && from == k+1 && n.is(k-1, n.poss) && n.capital(k-1):
			k--
			continue
		case from == k+1 && n.linked(k, "and") && n.capital(k-1) && !n.is(k-1, n.front) && !n.ended(k) && !n.headEnds(k):
			joined = true
			k--
			continue
		case from == k+1 && n.linked(k, "of") && n.capital(k-1) && !n.is(k-1, n.owner):
			k--
			continue
		case from == k+1 && n.linked(k, "article") && n.linked(k-1, "of") && n.capital(k-2) && !n.is(k-2, n.owner) && n.nameBack(k-1) == k-1:
			k -= 2
			continue
		case n.mark(k, ',') && from == k+1 && n.capital(k-1) && n.series(k, head) && n.nameBack(k) == k:
			k--
			continue
		}
		break
	}
	return n.trim(from, head)
}

// isFront reports whether token k is a capital that begins no name; all of them with trim, else only those that never stand
// within one ("Annual" may).
func (n *namer) isFront(k int, trim bool) bool {
	f, ok := n.at(k, n.front)
	return ok && (trim || n.finds.Value(f) == "") && n.name(k) == k
}

// opens reports whether token k, which begins the sentence, is an ordinary word with the capital of its place.
func (n *namer) opens(k int) bool {
	w := n.d.w
	return n.is(k, w.verb) || n.is(k, w.verbIng) || n.is(k, w.verbPast) || n.is(k, w.verbThird) || n.is(k, w.prep) || n.is(k, w.adv)
}

// series reports whether the comma at k is followed by a word and "and" before the head: "Science, Technology and Innovation".
func (n *namer) series(k, head int) bool {
	for i := k + 1; i < head && i < k+5; i++ {
		if n.linked(i, "and") {
			return true
		}
	}
	return false
}

// trim drops what does not belong to a name from the front of [from, head).
func (n *namer) trim(from, head int) int {
	for from < head {
		if !n.capital(from) && !n.year(from) && !n.mark(from+1, '+') || n.isFront(from, true) {
			from++
			continue
		}
		// "Prime Minister Modi Initiative": an office is nobody's instrument.
		if f, ok := n.at(from, n.w.office); ok && f.To < head && n.name(from) == from && !n.mark(f.To, ',') && n.capital(f.To) {
			from = f.To
			continue
		}
		break
	}
	return from
}
