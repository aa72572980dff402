package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// What a minister is minister of.

// ministryBehind is where a title ends with the ministry that it belongs to, behind its portfolio at token i, and what that ministry is for: "Minister of
// State for Trade | at the Ministry of Economy", "Vice Minister for Asia | of the Ministry of Foreign Affairs".
func (d *draft) ministryBehind(i, end int) (int, string) {
	if !d.w.inflects || !d.is(i, d.w.at) && !d.is(i, d.w.of) {
		return i, ""
	}
	k := d.skipArticle(i + 1)
	if k+2 >= end || !d.is(k, d.w.organ) || !d.toks[k].Capital() || !d.is(k+1, d.w.of) || !d.is(k+2, d.w.portfolio) {
		return i, ""
	}
	to, code := d.portfolio(k+1, end)
	return max(i, to), code
}

// portfolio reads what an open title is minister of: known portfolios joined by "and", commas and "of the".
func (d *draft) portfolio(i, end int) (int, string) {
	code := ""
	to := i
	for j := i; j < end; {
		if f, ok := d.longest(j, d.w.portfolio); ok && f.To <= end {
			if d.finds.Value(f) != "" {
				code = d.finds.Value(f)
			}
			to, j = f.To, f.To
			continue
		}
		if to == i && j == i && d.is(j, d.w.portfolioLead) {
			j++
			continue
		}
		if to > i && (d.is(j, d.w.and) || d.comma(j) || d.is(j, d.w.portfolioLead)) && j-to < 2 {
			j++
			continue
		}
		break
	}
	return to, code
}

// unlisted passes the words behind "Minister for" that no table has: nobody's name stands there, unless it goes on to a verb or a comma
// only behind more than a portfolio takes.
func (d *draft) unlisted(i, end int) int {
	const longest = 3 // words
	if i == 0 || !d.is(i-1, d.w.portfolioLead) && !d.is(i-1, d.w.prep) {
		return i
	}
	k := i
	for k < end && d.toks[k].Kind == text.Word && (d.toks[k].Shape == text.Title || k > i && d.is(k, d.w.and)) {
		k++
	}
	if k-i > longest || k == i || d.is(k-1, d.w.and) {
		return i
	}
	return k
}

// furtherPortfolios passes what else a minister is minister of where no table has all of it and the country stands behind it: "Minister of Foreign
// Affairs, | Foreign Business and Hemispheric Cooperation of Peru".
func (d *draft) furtherPortfolios(i, end int) int {
	const longest = 10 // tokens
	if !d.w.inflects || !d.comma(i) && !d.is(i, d.w.and) {
		return i
	}
	listed, joined := false, false
	for k := i; k+1 < min(end, i+longest); k++ {
		listed = listed || d.is(k, d.w.portfolio)
		switch {
		case d.is(k, d.w.of) && k > i+1:
			if _, ok := d.longest(d.skipArticle(k+1), d.w.country); ok && listed && joined {
				return k
			}
			return i
		case d.comma(k):
		case d.is(k, d.w.and):
			joined = true
		case d.toks[k].Kind == text.Word && d.toks[k].Shape == text.Title && !d.is(k, d.w.office) && !d.is(k, d.w.country) && !d.is(k, d.w.honorific):
		default:
			return i
		}
	}
	return i
}

// restOfPortfolio is where what a minister is minister of ends, of which no table has all, from token i on: "Minister of | Rural and Community Development",
// "… for Economic Affairs and | Climate Policy, Ana Soto". Capitals that may be a name are left alone.
func (d *draft) restOfPortfolio(i, end int, apposed bool) int {
	const longest = 14                 // tokens
	last, words, joined := i, 0, false // behind the last known words; capitals behind them or what joins; whether "and" does
	k := i
scan:
	for k < min(end, i+longest) {
		if f, ok := d.longest(k, d.w.portfolio); ok && d.toks[k].Capital() && f.To <= end && !d.is(k, d.w.office) {
			if last > i && words > 1 {
				break // "Minister of Health A B and Education …"
			}
			k = f.To
			last, words, joined = k, 0, false
			continue
		}
		switch next := d.skipArticle(k + 1); {
		case d.is(k, d.w.and) || d.comma(k):
			if next >= end || !d.toks[next].Capital() || d.is(next, d.w.office) || d.is(next, d.w.honorific) || d.comma(k) && !d.portfolioGoesOn(next, end) || last > i && words > 1 && !joined {
				break scan
			}
			if d.is(k, d.w.and) {
				joined = true
			}
			k, words = next, 0
			continue
		case d.toks[k].Kind == text.Word && d.toks[k].Capital() && !d.is(k, d.w.office) && !d.is(k, d.w.honorific) && !d.is(k, d.w.country):
			words++
		case d.glued(k) || d.possessive(k):
		default:
			break scan
		}
		k++
	}
	switch named := d.nameBehindComma(k, end) > 0; {
	case words == 0:
		return last
	case apposed && words < 4 && (k == end || d.toks[k].Kind == text.Punct):
		return k
	case d.is(k, d.w.of) && d.is(d.skipArticle(k+1), d.w.country) && (joined || words == 1):
		return k
	case joined && (words == 1 || named):
		return k
	case words == 1 && last > i && named:
		return k
	}
	return last
}

// portfolioGoesOn reports whether the capitals from token i on are a list that ends in "and" and has a known portfolio: "Welfare | and Sport".
func (d *draft) portfolioGoesOn(i, end int) bool {
	const longest = 10 // tokens
	known, joined := false, false
	for k := i; k < min(end, i+longest); k++ {
		switch {
		case d.is(k, d.w.portfolio):
			known = true
		case d.is(k, d.w.and):
			joined = k+1 < end && d.toks[d.skipArticle(k+1)].Capital()
			if !joined {
				return false
			}
		case d.comma(k) && !joined, d.toks[k].Capital() && !d.is(k, d.w.office) && !d.is(k, d.w.honorific), d.is(k, d.w.article), d.glued(k):
		default:
			return known && joined
		}
	}
	return known && joined
}

// listedPortfolios passes the rest of a list of portfolios whose first one belongs to a title of its own, where verbs have one form: «Thứ trưởng Bộ
// Đầu tư, | Công nghiệp và Thương mại Uzbekistan A».
func (d *draft) listedPortfolios(i, end int) int {
	if d.w.inflects || i+1 >= end || !d.comma(i) || !d.toks[i+1].Capital() || !d.is(i+1, d.w.portfolio) || d.is(i+1, d.w.office) {
		return i
	}
	to, _ := d.portfolio(i+1, end)
	for k := i + 1; k < to; k++ {
		if d.is(k, d.w.and) && !d.comma(to-1) && !d.is(to-1, d.w.and) {
			return to
		}
	}
	return i
}

func isMinister(code string) bool {
	return family(code) == "minister" || family(code) == "deputy-minister"
}

func foreignOffice(codes []string) []string {
	out := slices.Clone(codes)
	for i, c := range out {
		switch c {
		case "minister":
			out[i] = "foreign-minister"
		case "deputy-minister":
			out[i] = "deputy-foreign-minister"
		}
	}
	return out
}
