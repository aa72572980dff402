package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// What a minister is minister of.

// ministryBehind is where a title ends with the ministry that it belongs to, behind its portfolio at token i, and what that ministry is for: "Minister of
// State for Trade | at the Ministry of Economy", "Vice Minister for Asia | of the Ministry of Foreign Affairs", "Director General of | the Ministry of Trade".
func (d *draft) ministryBehind(i, end int) (int, string) {
	switch {
	case !d.w.inflects:
		return i, ""
	case d.is(i, d.w.at) || d.is(i, d.w.of):
		return d.ministryFrom(i+1, i, end)
	case i > 0 && (d.is(i-1, d.w.of) || d.is(i-1, d.w.at)):
		return d.ministryFrom(i, i, end)
	}
	return i, ""
}

// ministryFrom is where a ministry ends whose name begins at token i, maybe with an article, and what it is for; none if none does.
func (d *draft) ministryFrom(i, none, end int) (int, string) {
	k := d.skipArticle(i)
	if k+2 >= end || !d.is(k, d.w.organ) || !d.toks[k].Capital() || !d.is(k+1, d.w.of) || !d.is(k+2, d.w.portfolio) {
		return none, ""
	}
	to, code := d.portfolio(k+1, end)
	for to > k && d.comma(to-1) {
		to--
	}
	return max(none, to), code
}

// portfolio reads what an open title is minister of: known portfolios joined by "and", commas and "of the".
func (d *draft) portfolio(i, end int) (int, string) {
	code := ""
	to := i
	for j := i; j < end; {
		if f, ok := d.longest(j, d.w.portfolio); ok && f.To <= end && !(to == i && d.bodyNamed(j, f.To)) {
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

// bodyNamed reports whether the word at token i, which ends before token to and might be a portfolio, begins the name of an organisation: "Director-General
// of the | Food and Agriculture Organization".
func (d *draft) bodyNamed(i, to int) bool {
	f, ok := d.longest(i, d.w.org)
	return d.w.inflects && ok && f.To > to
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
		case d.is(k, d.w.portfolio) && !d.toks[k].Capital(): // "minister of foreign affairs, foreign trade and investment of Peru"
			f, _ := d.longest(k, d.w.portfolio)
			k = f.To - 1
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
			if next >= end || !d.toks[next].Capital() || d.partOfName(next) || d.is(next, d.w.adj) && next > k+1 || d.is(next, d.w.office) || d.is(next, d.w.honorific) || d.comma(k) && !d.portfolioGoesOn(next, end) || last > i && words > 1 && !joined {
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

// partOfName reports whether the word at token i stood right behind another capital before, as the last of a name does: "The Minister of Trade and | Otieno agreed".
func (d *draft) partOfName(i int) bool {
	word := d.quote(i, i+1)
	return slices.ContainsFunc(d.survey.capitals, func(k int) bool {
		return k > 0 && k < i && d.toks[k-1].Capital() && !d.is(k, d.w.portfolio) && d.quote(k, k+1) == word
	})
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
			next := d.skipArticle(k + 1)
			if joined = next < end && d.toks[next].Capital(); !joined {
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

// bodyBehind passes the body that a title belongs to where verbs have one form, up to its end or to the name behind it: «Vụ trưởng Vụ | Châu Âu, Bộ
// Ngoại giao | Trần A», «Phó Giám đốc | Học viện Ngoại giao». Its words begin with a capital and go on in small letters, so that a name begins at the first
// family name in capitals which no other capital stands before, unless that ends a country, a place or another body. It is i if there is none; held
// if the title is one only together with its body, about if a country right behind it is only what the body deals with, apposed if its holder was named.
func (d *draft) bodyBehind(i, end int, held, about, apposed bool) (to int, party record.Party) {
	if d.w.inflects || i >= end || d.toks[i].Kind != text.Word || !d.toks[i].Capital() && !d.is(i, d.w.place) {
		return i, ""
	}
	if !d.is(i, d.w.notname) && !d.is(i, d.w.organ) && !held || d.is(i, d.w.of) || d.is(i, d.w.office) && !d.is(i, d.w.portfolio) || d.is(i, d.w.honorific) || d.surnameHere(i, end) {
		return i, ""
	}
	if f, listed := d.ofBody(i, end); listed && (f.Class == d.w.country || f.Class == d.w.org) && !about || !listed && d.name(i, end) > i+1 && !(apposed && d.endsInFirm(i)) { // «Chủ tịch Ủy ban | Ana Soto», but «ông A, Phó Chủ tịch Tập đoàn | Vi-xăng»
		return i, ""
	}
	to, party, _ = d.bodyEnd(i, end, about)
	return to, party
}

// furtherBody passes the rest of what a minister, or another in a ministry, is there for, where no table has all of it and the country behind it stands
// before a name or, if the holder was named, anywhere: «Bộ trưởng Ngoại giao, | Hợp tác châu Phi và Kiều dân Peru | Ana Soto». It is i if there is none.
func (d *draft) furtherBody(i, end int, apposed bool) (to int, party record.Party) {
	if d.w.inflects || i+1 >= end || !d.comma(i) && !d.is(i, d.w.and) || !d.inBody(i, end) || d.is(i+1, d.w.country) {
		return i, ""
	}
	to, party, land := d.bodyEnd(i, end, false)
	if !land || !apposed && d.name(to, end) == to {
		return i, ""
	}
	return to, party
}

// bodyEnd is where the name of a body that goes on at token i ends, and whose it is; land if its country stands at the end.
func (d *draft) bodyEnd(i, end int, about bool) (to int, party record.Party, land bool) {
	const longest = 18                                // tokens
	k, whole, owned, joined := i, false, false, false // before k a listed name ends, which may be whose the body is; or a dash stands
	for k < min(end, i+longest) {
		if f, ok := d.ofBody(k, end); ok {
			switch {
			case f.Class == d.w.country && !joined && (k > i || !about):
				party = d.partyOf(f)
			case f.Class == d.w.org && !joined && d.partyOf(f) != "":
				party = d.partyOf(f)
			}
			abroad := f.Class == d.w.place && !joined && d.partyOf(f) != "" && d.partyOf(f) != d.w.home
			if abroad {
				party = d.partyOf(f)
			}
			land = f.Class == d.w.country && !joined
			k, whole, owned, joined = f.To, true, abroad || f.Class == d.w.country || f.Class == d.w.org, false
			continue
		}
		whole = whole || k > i && d.is(k-1, d.w.notname)
		if f, ok := d.longest(k+1, d.w.country); ok && k > i && d.bracketOpens(k) && d.char(f.To) == ')' { // «Tập đoàn Vi-xăng | (Peru)»
			k, party = f.To+1, d.partyOf(f)
			break
		}
		if n := d.name(k+1, end); d.is(k, d.w.and) && n > k+2 && d.comma(n) && d.is(n+1, d.w.office) { // «Phó Chủ tịch UBND TP Huế và | Luis Vega, Thị trưởng Lima»
			break
		}
		if whole && d.dashed(k) && d.name(d.skipRanks(k+1, end), end) > k+2 { // «Tỉnh trưởng tỉnh Attapeu - | Ana Soto»
			break
		}
		if (k == i || whole || !d.toks[k-1].Capital()) && d.surnameHere(k, end) || owned && d.name(k, end) > k || !d.inBody(k, end) {
			break
		}
		joined = d.word(k) == "-"
		k, whole, owned, land = k+1, false, false, false
	}
	return k, party, land
}

// ofBody is the longest listed name at token k that may stand in that of a body: of a country, a place, an organisation or a portfolio.
func (d *draft) ofBody(k, end int) (f grammar.Find, ok bool) {
	for x := range d.finds.At(k) {
		switch {
		case x.To > end || ok && x.To <= f.To:
		case x.Class == d.w.country || x.Class == d.w.place || x.Class == d.w.org:
			if x.To > k+1 || !d.is(k, d.w.surname) {
				f, ok = x, true
			}
		case x.Class == d.w.portfolio || x.Class == d.w.notname && x.To > k+1:
			f, ok = x, true
		}
	}
	return f, ok
}

// inBody reports whether the name of a body that has reached token k goes on with it.
func (d *draft) inBody(k, end int) bool {
	const list = 8 // tokens
	t := &d.toks[k]
	next := k+1 < end && d.toks[k+1].Kind == text.Word && !d.is(k+1, d.w.office) && !d.is(k+1, d.w.honorific) && !d.surnameHere(k+1, end)
	switch {
	case d.comma(k):
		if !next || d.is(k+1, d.w.portfolioLead) && d.toks[k+1].Capital() { // «Vụ Châu Âu, | Bộ Ngoại giao»
			return next
		}
		for x := k + 1; x < min(end, k+list); x++ { // «Ủy ban Văn hóa, | Giáo dục và Thể thao», «Ban Chính sách, | chiến lược Trung ương»
			switch {
			case d.is(x, d.w.and):
				return d.inBody(x, end)
			case d.is(x, d.w.office) || d.is(x, d.w.prep) || d.toks[x].Kind == text.Punct && !d.comma(x) || x > k+1 && d.surnameHere(x, end):
				return false
			case !d.toks[k+1].Capital() && d.toks[x].Capital():
				return d.is(x, d.w.notname)
			}
		}
		return false
	case t.Kind == text.Punct:
		return d.word(k) == "-" && next && (d.toks[k+1].Capital() || d.is(k+1, d.w.place))
	case d.is(k, d.w.and):
		return next && (d.toks[k+1].Capital() || d.is(k+1, d.w.portfolio) || d.is(k+1, d.w.place))
	case t.Kind == text.Number || t.Capital():
		return !d.is(k, d.w.office) || d.is(k, d.w.portfolio)
	case d.is(k, d.w.prep):
		return d.is(k, d.w.of) && next && d.toks[k+1].Capital() && (d.is(k+1, d.w.organ) || d.is(k+1, d.w.notname) || d.is(k+1, d.w.org))
	}
	if f, ok := d.longest(k, d.w.verb); ok && !d.flagged(f, asNoun) {
		return false
	}
	return !d.is(k, d.w.adv) && !d.is(k, d.w.past) && !d.is(k, d.w.be) && !d.is(k, d.w.future) && !d.is(k, d.w.modal) && !d.is(k, d.w.honorific) && !d.toldAt(k)
}

// surnameHere reports whether a full name that begins with a listed family name stands at token k.
func (d *draft) surnameHere(k, end int) bool {
	if !d.is(k, d.w.surname) || k+1 >= end || d.toks[k+1].Shape != text.Title { // no «Xa-mu-en»
		return false
	}
	if f, ok := d.ofBody(k, end); ok && f.To > k+1 {
		return false
	}
	n := d.name(k, end) - k
	return n > 1 && n < 6
}

// region passes the part of a country that a title at token i is about, where verbs have one form, with its country behind it: «Thống đốc bang |
// Vi-xăng, Peru | Ana Soto», «tỉnh Vi-xăng (Peru)», «ông A, Thị trưởng thành phố | Vi-xăng». One that no table has is known by its country, or by its
// place behind a name.
func (d *draft) region(c *cluster, end int, apposed bool) {
	const longest = 8 // tokens
	k := c.to
	if d.w.inflects || k >= end {
		return
	}
	if f, ok := d.longest(k, d.w.organ); ok && f.To < end && !d.toks[k].Capital() && d.toks[f.To].Capital() { // «Thị trưởng | thành phố Vi-xăng»
		k = f.To
	}
	if d.toks[k].Capital() && d.endOf(d.w.organ, k) >= 0 && (!d.surnameHere(k, end) || apposed && d.toks[min(d.name(k, end), len(d.toks)-1)].Kind == text.Punct) && !d.is(k, d.w.office) && !d.is(k, d.w.country) {
		for k < min(end, c.to+longest) && (d.toks[k].Capital() && !d.is(k, d.w.country) || d.glued(k) || k > c.to && d.glued(k-1)) {
			k++
		}
	} else if d.endOf(d.w.place, k) < 0 {
		return
	}
	at, bracket := k, d.bracketOpens(k)
	if bracket || d.comma(k) {
		at++
	}
	f, ok := d.longest(at, d.w.country)
	switch {
	case !ok || bracket && d.char(f.To) != ')' || at == c.to:
		if dashed := d.dashed(k) && d.name(d.skipRanks(k+1, end), end) > k+2; apposed || dashed || d.townAndName(c, k) { // «Tỉnh trưởng tỉnh Vi-xăng - | Ana Soto»
			if place, ok := d.longest(max(k-1, c.to), d.w.place); ok && dashed && c.party == "" && place.To == k {
				c.party = d.partyOf(place)
			}
			c.to = k
		}
		return
	case bracket:
		c.to = f.To + 1
	default:
		c.to = f.To
	}
	if c.party == "" {
		c.party = d.partyOf(f)
	}
}

// regionBefore reads the town or the part of a country that stands right before the title of whoever leads it, where verbs have forms: "Sindh | Governor".
func (d *draft) regionBefore(c *cluster) {
	const longest = 4 // tokens
	if !d.w.inflects || c.party != "" {
		return
	}
	if f, ok := d.finds.LongestEnding(c.from, c.from-longest, grammar.ClassesOf(d.w.place)); ok {
		c.from, c.party = f.From, d.partyOf(f)
	}
}

// endsInFirm reports whether a word for a firm, a school or a union ends before token i, and none for an office of state.
func (d *draft) endsInFirm(i int) bool {
	f, ok := d.finds.LongestEnding(i, i-4, grammar.ClassesOf(d.w.notname))
	return ok && !d.is(f.From, d.w.organ)
}

// townAndName reports whether the capitals between a title and token to, behind a word for a town, are so many that they hold its name and somebody's,
// and nobody can tell where that begins: «Thị trưởng thành phố | Vi-xăng Ana Soto».
func (d *draft) townAndName(c *cluster, to int) bool {
	const words = 3
	if to == c.to || d.finds.Next(c.from, c.to, d.w.notname) < c.to {
		return false
	}
	n := 0
	for i := c.to; i < to; i++ {
		if d.toks[i].Capital() && !d.glued(i-1) && !d.is(i, d.w.organ) {
			n++
		}
	}
	return n >= words
}
