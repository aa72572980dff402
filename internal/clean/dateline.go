package clean

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// dateline reads a dateline at token i of a line that ends before to, and returns the token after it (0 if none) and the agency it
// names: «HÀ NỘI —», "NEW DELHI, Sept 9 (VNA) -", "TGVN.", "(PLO)-". Something must follow it.
func (c *cutter) dateline(i, to int) (end int, mark string) {
	const sentence = 14 // tokens: what no headline behind a place has
	toks := c.d.Toks
	if end := c.dayAndTown(i, to); end > 0 && to-end > sentence {
		return end, ""
	}
	i = c.pastClock(i, to)
	limit := min(to, i+22)
	words, uppers, depth := 0, 0, 0
	dates, bracketed := false, false
	nameEnd := i // the place, tokens [i, nameEnd)
	for k := i; k < limit; {
		if e, m := c.agencyAt(k, limit); e > 0 {
			parted := c.is(k-1, ",") || c.is(k-1, ".") || c.is(k-1, "/")
			mark, k = m, e
			if depth == 0 && words > 0 && words <= 3 && parted && to-k > sentence && c.nameKind(toks, i, nameEnd) == "place" {
				switch {
				case c.is(k, "/") && c.is(k+1, ".") && toks[k+2].Capital(): // Ulaanbaatar, May 3, 2026 /MONTSAME/. The …
					return k + 2, mark
				case c.is(k, ".") && !c.glued(k+1) && toks[k+1].Capital(): // Baku, May 3, AZERTAC. The …
					return k + 1, mark
				case toks[k].Capital(): // ASTANA. KAZINFORM The …
					return k, mark
				}
			}
			if depth == 0 && words == 0 && c.is(k, ".") && k+1 < to && !c.glued(k+1) {
				return k + 1, mark // TGVN.
			}
			continue
		}
		if date, e := c.fullDate(k, limit); date != "" {
			bracketed = bracketed || depth == 1 && words > 0 && k > nameEnd+2 // ISLAMABAD, (Gauge Point News - 25th Nov, 2024)
			dates, k = true, e
			continue
		}
		if e := c.dateWord(k, limit); e > 0 && (depth == 0 || depth == 1 && mark != "" && words > 0) && (words > 0 || mark != "") { // Lima (ANDINA 3/12)
			if dates && c.is(e-1, ".") && words <= 3 && to-e > sentence && toks[e].Capital() && c.nameKind(toks, i, nameEnd) == "place" {
				return e, mark // BRUSSELS, 12 November. The …
			}
			dates, k = true, e
			continue
		}
		t := toks[k]
		switch {
		case t.Kind == text.Punct && c.dash(k):
			spaced := !c.glued(k) || k+1 < to && !c.glued(k+1)
			if depth > 0 || !spaced && !c.is(k-1, ")") && !(c.is(k, "—") && words == uppers && to-k > sentence && c.nameKind(toks, i, nameEnd) == "place") {
				k++
				continue
			}
			for k+1 < to && c.dash(k+1) { // "--"
				k++
			}
			if c.isDateline(i, nameEnd, k+1, to, mark != "" || bracketed, words, uppers, dates) {
				return k + 1, mark
			}
			return 0, ""
		case t.Kind == text.Punct && c.is(k, ":") && depth == 0:
			if words == 0 || words > 3 || k+1 >= to || c.glued(k+1) {
				return 0, ""
			}
			switch kind := c.nameKind(toks, i, nameEnd); {
			case words == uppers && (kind == "place" || kind == "country") && (to-k > 2*sentence || toks[to-1].Kind == text.Punct): // SINGAPORE:
				return k + 1, mark
			case kind == "place" && (dates || mark != "" || to-k > 2*sentence || to-k > sentence && toks[to-1].Kind == text.Punct): // Bishkek: The two leaders …
				return k + 1, mark
			}
			return 0, ""
		case t.Kind == text.Punct && (c.is(k, "(") || c.is(k, "[")):
			depth++
		case t.Kind == text.Punct && (c.is(k, ")") || c.is(k, "]")):
			if depth--; depth < 0 {
				return 0, ""
			}
			if c.is(i, "(") && k-i <= 5 && toks[k-1].Span().End-toks[i+1].Span().Start > 2 {
				bracketed = true // (Gauge House) - The …
				if k == i+2 && toks[k-1].Shape == text.Upper && to-k > sentence && toks[k+1].Capital() && toks[to-1].Kind == text.Punct {
					return k + 1, mark // (GHO) The …
				}
			}
			if dates && words <= 3 && (mark != "" || bracketed) && c.nameKind(toks, i, nameEnd) == "place" {
				switch {
				case k+1 < to && !c.glued(k+1) && toks[k+1].Capital():
					return k + 1, mark // Colombo, Mar 29 (PTI) The …
				case k+2 < to && c.is(k+1, ".") && !c.glued(k+2) && toks[k+2].Capital():
					return k + 2, mark // Lima, Mar. 24 (ANDINA). The …
				case k+2 < to && c.is(k+1, ":") && toks[k+2].Capital():
					return k + 2, mark // LIMA (Gauge News - 8th Oct, 2020 ) :The …
				case k+1 == to, k+2 == to && c.is(k+1, "."): // the line has no more
					return to, mark
				}
			}
		case t.Kind == text.Punct && c.is(k, ".") && depth == 0 && dates && words <= 3 && (toks[k-1].Kind == text.Number || c.heads[toks[k-1].Key]>>month&1 == 1) && to-k > sentence && !c.glued(k+1) && toks[k+1].Capital() && c.nameKind(toks, i, nameEnd) == "place":
			return k + 1, mark // Lima, 30 Oct. 2026. The Minister …
		case t.Kind == text.Punct && c.is(k, ".") && depth == 0 && dates && words <= 3 && toks[k-1].Kind == text.Number && to-k > sentence && c.is(k+1, "/") && c.nameKind(toks, i, nameEnd) == "place":
			for end := k + 3; end < min(k+8, to-2); end++ {
				if c.is(end, "/") && c.is(end+1, ".") && toks[end+2].Capital() {
					return end + 2, c.d.Text[toks[k+2].Span().Start:toks[end-1].Span().End] // Lima, Oct. 30, 2026. /ANDINA/. The Minister …
				}
			}
		case t.Kind == text.Punct && c.is(k, "/") && !c.glued(k) && depth == 0 && dates && words <= 3 && to-k > sentence && c.nameKind(toks, i, nameEnd) == "place" && toks[k+1].Shape == text.Upper:
			if k+3 < to && c.is(k+2, "/") && toks[k+3].Capital() && !c.glued(k+3) {
				return k + 3, c.d.Quote(toks[k+1].Span()) // Lima, October 30/2026 /ANDINA/ The Minister …
			}
		case c.is(k, "/") && depth == 0 && words > 0 && words <= 3 && to-k > sentence && k+3 < to && toks[k+1].Shape == text.Upper && c.is(k+2, "/") && toks[k+3].Capital() && c.nameKind(toks, i, nameEnd) == "place":
			return k + 3, c.d.Text[toks[k+1].Span().Start:toks[k+1].Span().End] // Bishkek /KYRNA/ The Minister …
		case c.is(k, "/") && depth == 0 && words > 0 && words <= 3 && to-k > sentence && toks[k+1].Shape == text.Upper && c.is(k+2, "/") && c.is(k+3, ".") && toks[k+4].Capital() && c.nameKind(toks, i, nameEnd) == "place":
			return k + 4, c.d.Text[toks[k+1].Span().Start:toks[k+1].Span().End] // Bishkek /KYRNA/. The Minister …
		case c.is(k, ".") && depth == 0 && dates && words > 1 && words <= 4 && to-k > sentence && toks[k-1].Shape == text.Upper && c.is(k-2, ",") && !c.glued(k+1) && toks[k+1].Capital() && c.nameKind(toks, i, nameEnd) == "place":
			return k + 1, c.d.Text[toks[k-1].Span().Start:toks[k-1].Span().End] // CHISINAU, MAY 11, NISTRUPRES. The Minister …
		case t.Kind == text.Punct && (c.is(k, ",") || c.is(k, "/") || c.is(k, ".") || c.is(k, "+") || c.is(k, "'") || c.is(k, "’")):
		case t.Capital() && depth > 0:
			bracketed = bracketed || t.Shape == text.Upper || c.is(k+1, ".") && k+2 < to && c.glued(k+2)
		case t.Kind == text.Word && c.is(k-1, ".") && c.glued(k) && c.glued(k-1) && (depth > 0 || k-i == 2): // Chinhphu.vn
			bracketed = true
		case t.Kind == text.Word && depth == 1 && c.is(i, "(") && k-i <= 4: // (Xây dựng)
		case t.Capital():
			words++
			if t.Shape == text.Upper {
				uppers++
			}
			if words > 5 {
				return 0, ""
			}
			if !dates && nameEnd == k {
				nameEnd++
			}
		default:
			return 0, ""
		}
		k++
	}
	return 0, ""
}

// dayAndTown reads a dateline that needs no dash, as its brackets close it or as the day comes first, with its year, and returns the token after it:
// "[Lima, 12 March 2026] The …", "12 March 2026, Lima – The …", "12 March 2026 (Lima) The …".
func (c *cutter) dayAndTown(i, to int) int {
	const longest = 3 // words of a town
	town := func(k int, closing ...string) int {
		for n := min(longest, to-k-1); n > 0; n-- {
			if slices.ContainsFunc(closing, func(s string) bool { return c.is(k+n, s) }) && c.d.Toks[k].Capital() && c.nameKind(c.d.Toks, k, k+n) == "place" {
				return k + n + 1
			}
		}
		return 0
	}
	end, closing := 0, ""
	switch {
	case c.is(i, "("):
		closing = ")"
	case c.is(i, "["):
		closing = "]"
	}
	if closing != "" {
		if k := town(i+1, ","); k > 0 {
			if _, e := c.fullDate(k, to); e > 0 && c.is(e, closing) {
				end = e + 1
			}
		}
	} else if c.d.Toks[i].Kind == text.Number || c.d.Toks[i].Capital() {
		_, k := c.fullDate(i, to)
		switch {
		case k > 0 && c.is(k, "("):
			end = town(k+1, ")")
		case k > 0 && c.is(k, ","):
			if end = town(k+1, "-", "–", "—", ":"); end == 0 {
				return 0
			}
		}
	}
	for end > 0 && end < to && (c.dash(end) || c.is(end, ":")) {
		end++
	}
	if end == 0 || end >= to || !c.d.Toks[end].Capital() {
		return 0
	}
	return end
}

// isDateline weighs what stood before the dash: an agency or a bracketed mark is enough; a place in capitals or a known place must
// not go on as a name or a headline does (Hà Nội - Hải Phòng).
func (c *cutter) isDateline(from, nameEnd, next, to int, mark bool, words, uppers int, dates bool) bool {
	switch {
	case next >= to:
		return false
	case mark:
		return words <= 5
	case words == 0 || nameEnd == from || c.nextUpper(next, to):
		return false
	}
	switch c.nameKind(c.d.Toks, from, nameEnd) {
	case "org":
		return dates && words == uppers // UNITED NATIONS, May 3 -
	case "place":
		return !c.placeAt(next, to)
	}
	if c.d.Toks[next].Kind == text.Number && c.d.Toks[next-2].Kind == text.Number {
		return false // «Từ ngày 8 - 11/6, Bộ trưởng …»: days
	}
	return dates || words == uppers && c.d.Toks[nameEnd-1].Span().End-c.d.Toks[from].Span().Start > 3
}

// nextUpper reports whether the three words from token i are all in capitals: a headline goes on.
func (c *cutter) nextUpper(i, to int) bool {
	n := 0
	for ; i < to && n < 3; i++ {
		if t := c.d.Toks[i]; t.Kind == text.Word {
			if t.Shape != text.Upper {
				return false
			}
			n++
		}
	}
	return n == 3
}

// placeAt reports whether a known place begins at token i.
func (c *cutter) placeAt(i, to int) bool {
	for n := min(3, to-i); n > 0; n-- {
		if c.d.Toks[i+n-1].Capital() && c.nameKind(c.d.Toks, i, i+n) == "place" {
			return true
		}
	}
	return false
}

// dateWord returns the token after a month, a weekday, a number or another word of a date at token k, 0 if none stands there.
func (c *cutter) dateWord(k, to int) int {
	if c.d.Toks[k].Kind == text.Number {
		return k + 1
	}
	for _, cl := range [...]class{month, weekday} {
		if e, _, ok := c.at(c.d.Toks, k, to, cl); ok {
			if c.is(e, ".") && e < to {
				e++
			}
			return e
		}
	}
	if e, v, ok := c.at(c.d.Toks, k, to, dated); ok && (v == "day" || v == "year") {
		return e
	}
	return 0
}

// agencyAt returns the token after an agency mark at token k and the mark as written, with what is joined to it: TTXVN/Vietnam+.
func (c *cutter) agencyAt(k, to int) (int, string) {
	toks := c.d.Toks
	e, _, ok := c.at(toks, k, to, agency)
	if !ok {
		return 0, ""
	}
	for e+1 < to && c.is(e, "/") && c.glued(e) && c.glued(e+1) {
		e2, _, ok := c.at(toks, e+1, to, agency)
		if !ok {
			break
		}
		e = e2
	}
	return e, c.d.Text[toks[k].Span().Start:toks[e-1].Span().End]
}
