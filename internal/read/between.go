package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// What stands between a title and the name of whoever holds it: a comma, a ministry, what they are there for, a rank.

// nameBehindComma returns the end of a name of two words or more, or of one with an honorific, that stands behind the comma at token i;
// 0 if none does.
func (d *draft) nameBehindComma(i, end int) int {
	if i+1 >= end || !d.comma(i) && !(d.w.inflects && uint(i) < uint(len(d.toks)) && d.char(i) == ';' && d.skipRanks(i+1, end) > i+1) { // "of India; H.E. A"
		return 0
	}
	at := i + 1
	if d.w.inflects { // elsewhere an honorific behind a comma begins somebody else
		at = d.skipRanks(at, end)
	}
	n := d.name(at, end)
	if n > at+1 || n > at && at > i+1 {
		return n
	}
	return 0
}

// invitedNext reports whether the title that ends before token i, behind a name and a comma, is that of the next name, who acts, since the sentence only begins
// with at whose wish: "At the invitation of President A, the President of Peru|, B, paid …".
func (d *draft) invitedNext(m *mention, i, end int) bool {
	const opening = 8 // tokens before the name
	s := &d.doc.Sents[d.sentenceOf(m.from)]
	if !d.w.inflects || len(m.offices) == 0 || m.from-s.From > opening || !d.is(s.From, d.w.prep) && !d.is(s.From, d.w.at) || d.commaIn(s.From, m.from) {
		return false
	}
	n := d.nameBehindComma(i, end)
	at := d.skipAdverbs(n+1, end)
	return n > 0 && d.comma(n) && at < end && (d.is(at, d.w.verbPast) || d.is(at, d.w.have) || d.is(at, d.w.future) || d.is(at, d.w.be))
}

// inApposition reports whether a title is that of a full name before it, and the name behind its comma has one of its own: "A B, | Foreign Minister of
// Peru |, C D, Foreign Minister of Chad, …". It is not where the list tells titles first: "the Envoy of Peru, A B, | Envoy of Chad|, C D, the Kenyan Envoy, E F".
func (d *draft) inApposition(c *cluster, s *text.Sentence) bool {
	const longest = 5 // tokens of a name
	to := c.from - 1
	if d.is(to, d.w.article) {
		to--
	}
	if !d.w.inflects || to < s.From+2 || !d.comma(to) || !d.titleFollows(d.nameBehindComma(c.to, s.To), s.To) {
		return false
	}
	if n := len(d.mentions); n > 0 && d.mentions[n-1].nameTo == to && slices.ContainsFunc(d.mentions[n-1].offices, func(o record.Office) bool { return o.Code == "ambassador" }) {
		if at := d.pastHonorifics(&d.mentions[n-1]); at > d.mentions[n-1].from && d.comma(at-1) {
			return false
		}
	}
	for i := to - 2; i >= max(s.From, to-longest); i-- {
		if d.toks[i].Capital() && d.name(i, to) == to && (i == s.From || !d.toks[i-1].Capital()) {
			return true
		}
	}
	return false
}

// openerEnds reports whether the comma behind a title, tokens [from, to), ends what a sentence opens with, so that the name behind it is that of
// whoever did something: "While meeting the Peruvian minister, Kari Dahl praised …".
func (d *draft) openerEnds(from, to int, s *text.Sentence) bool {
	if !d.w.inflects || from == s.From || !d.governed(from) || !d.is(s.From, d.w.while) && !d.is(s.From, d.w.verbIng) && !d.is(s.From, d.w.prep) {
		return false
	}
	for i := s.From; i < from; i++ {
		if d.comma(i) {
			return false
		}
	}
	return d.is(d.skipAdverbs(d.nameBehindComma(to, s.To), s.To), d.w.verbPast)
}

// ministryNext is the comma behind a ministry that stands between a title, which ends before token i, and a name; 0 if none does.
func (d *draft) ministryNext(i, end int) int {
	to := d.ministryAt(i, end)
	if to == i || d.nameBehindComma(to, end) == 0 {
		return 0
	}
	return to
}

// ministryAt passes the ministry behind a comma at token i that a title belongs to: "the Deputy Secretary | , Ministry of Trade". It is i if
// there is none.
func (d *draft) ministryAt(i, end int) int {
	if at := i + 1; d.w.inflects && d.comma(i) && at < end {
		if f, ok := d.longest(at, d.w.org); ok && d.comma(f.To) && d.orgBetween(i, f.To) != "" && d.skipRanks(f.To+1, end) > f.To+1 { // "the Director General|, FAO|, Mr. A"
			return f.To
		}
	}
	if d.w.inflects && d.comma(i) && i+3 < end && d.acronym(i+1) && (d.comma(i+2) || d.is(i+2, d.w.of)) && d.is(d.skipArticle(i+3), d.w.country) { // "the Permanent Secretary | , MoFA, | Brunei"
		return i + 2
	}
	if !d.w.inflects || !d.comma(i) || i+3 >= end || !d.is(i+1, d.w.organ) || !d.toks[i+1].Capital() || !d.is(i+2, d.w.of) && !d.is(i+2, d.w.portfolioLead) || !d.is(i+3, d.w.portfolio) {
		return i
	}
	to, _ := d.portfolio(i+2, end)
	for d.comma(to - 1) {
		to--
	}
	return max(i, to)
}

// pastDesk passes what part of the world or of a ministry somebody is in charge of, in brackets or as the rest of a title, before a comma: "Joint Secretary | (East
// and Southern Africa)|, Ministry of Trade", "Director General for Africa | Affairs|, …". It is i if nothing of the kind stands there.
func (d *draft) pastDesk(i, end int) int {
	const longest = 9 // tokens
	k := i
	if !d.w.inflects {
		return i
	}
	if d.char(k) == '(' {
		for k < min(end, i+longest) && d.char(k) != ')' {
			k++
		}
		k++
	}
	for k < min(end, i+longest) && d.is(k, d.w.notname) && d.toks[k].Capital() {
		k++
	}
	if k < end && d.comma(k) {
		return k
	}
	return i
}

// acronym reports whether token i is a word that ends in capitals and that no table has: "MoFA".
func (d *draft) acronym(i int) bool {
	s := d.quote(i, i+1)
	n := len(s)
	return n > 2 && n < 7 && s[0] >= 'A' && s[0] <= 'Z' && s[n-2] >= 'A' && s[n-2] <= 'Z' && s[n-1] >= 'A' && s[n-1] <= 'Z' && d.finds.None(i)
}

// spokenFor is the comma behind a word or two that tell for whom somebody speaks, where a name follows: "a spokeswoman for | her ministry|, Ana Soto"; 0
// if there are none.
func (d *draft) spokenFor(c *cluster, end int) int {
	const longest = 4 // tokens
	k := c.to
	if !d.w.inflects || len(c.offices) != 1 || !d.w.spokes.has(c.offices[0].Title) || !d.is(k, d.w.prep) && !d.is(k-1, d.w.prep) {
		return 0
	}
	if d.is(k, d.w.prep) {
		k++
	}
	if !d.is(k, d.w.article) && !d.is(k, d.w.pos) {
		return 0
	}
	for to := k + 1; to < min(end, k+longest) && (d.toks[to].Kind == text.Word || d.comma(to)); to++ {
		if d.comma(to) {
			if to > k+1 && d.nameBehindComma(to, end) > 0 {
				return to
			}
			return 0
		}
	}
	return 0
}

// fieldNext is the comma behind what an office is there for or belongs to, where a name follows with a title of courtesy or that of an ambassador, or one
// that a comma closes; 0 if none does. Of an office that is not that of an envoy or an official the words between tell whose it is, or that it is of "the
// Ministry" that was named before.
func (d *draft) fieldNext(c *cluster, end int) int {
	const longest = 14 // tokens
	i := c.to
	if f, ok := d.longest(min(i, len(d.toks)-1), d.w.seam); ok && d.finds.Value(f) == "posted" { // "the Ambassador of Peru | accredited to Oman, Ana Soto"
		i = f.To
	}
	if !d.w.inflects || c.counterpart || len(c.offices) == 0 || !d.is(i, d.w.prep) && !d.is(i-1, d.w.prep) && !(d.is(i, d.w.organ) && d.toks[i].Capital()) {
		return 0
	}
	sent := slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "envoy" || o.Code == "official" })
	for k := i; k < min(end, i+longest); k++ {
		if d.comma(k) {
			from, to := d.fieldName(k, end)
			switch owned := c.party != "" || d.ownerWithin(c.to, k) != "" || d.is(k-1, d.w.organ) && d.is(k-2, d.w.article); {
			case to <= from || !sent && !owned:
				return 0
			case from > k+1 || owned && to > from+1 && (to == end || d.toks[to].Kind == text.Punct || d.is(to, d.w.and) && d.is(to+1, d.w.pos)):
				return k
			}
			return 0
		}
		if t := &d.toks[k]; t.Kind != text.Word && !d.possessive(k) || !t.Capital() && !d.is(k, d.w.prep) && !d.is(k, d.w.article) && !d.is(k, d.w.and) && !d.possessive(k) && !(sent && c.party != "" && d.onlyNoun(k)) {
			return 0
		}
	}
	return 0
}

// onlyNoun reports whether token i is a word of a field, and no verb or the like: "envoy on | peace talks".
func (d *draft) onlyNoun(i int) bool {
	return !d.is(i, d.w.verbPast) && !d.is(i, d.w.verbThird) && !d.is(i, d.w.be) && !d.is(i, d.w.have) && !d.is(i, d.w.modal) && !d.is(i, d.w.relative) && !d.is(i, d.w.pos) && !d.is(i, d.w.toward) && !d.fires(makesEvent, i)
}

// pastField is where, behind what an envoy or an official is there for, or where, the name begins, if the title tells whose they are, and of what
// organisation where verbs have forms: «Đặc phái viên Liên hợp quốc về Yemen | A», "UN Resident Coordinator in Oman | A"; 0 if none does.
func (d *draft) pastField(c *cluster, end int) int {
	const longest, most = 12, 5 // tokens of the field; of a name
	if c.party == "" || len(c.offices) == 0 || c.to >= end {
		return 0
	}
	from := c.to + 1
	if d.w.inflects {
		if !d.is(c.to, d.w.prep) || !d.r.world.isOrg(c.party) {
			return 0
		}
	} else if f, ok := d.longest(d.skipGloss(c.to, end), d.w.seam); ok && d.finds.Value(f) == "field" { // «Trưởng đại diện Quỹ Nhi đồng (UNICEF) tại Peru A»
		from = f.To
	} else {
		return 0
	}
	for k := from; k < min(end, c.to+longest); {
		t := &d.toks[k]
		if d.comma(k) {
			if at := d.skipRanks(k+1, end); at > k+1 && d.name(at, end) > at+1 {
				return at
			}
			return 0
		}
		if t.Kind != text.Word || d.is(k, d.w.adv) || d.is(k, d.w.past) || d.fires(makesEvent, k) || d.w.inflects && !t.Capital() {
			return 0
		}
		to := k
		for x := range d.finds.At(k) {
			if (x.Class == d.w.country || x.Class == d.w.org || x.Class == d.w.place || x.Class == d.w.portfolio || x.Class == d.w.topic || x.Class == d.w.instrument) && x.To <= end {
				to = max(to, x.To)
			}
		}
		if to > k {
			k = to
			continue
		}
		if n := d.name(k, end); t.Capital() && k > from && n > k+1 && n <= k+most {
			return k
		}
		k++
	}
	return 0
}

// ownerWithin is whose a body is that tokens [from, to) behind a title name: "in the Spanish Ministry of Trade", "to the President of Georgia"; "" if
// they do not tell. Of what somebody is envoy or director *for* it is nobody's.
func (d *draft) ownerWithin(from, to int) record.Party {
	for k := from; k < to; k++ {
		for _, c := range []grammar.Class{d.w.adj, d.w.country, d.w.org} {
			f, ok := d.longest(k, c)
			if !ok || f.To > to {
				continue
			}
			if before := d.beforeOf(k); d.is(before, d.w.of) || c == d.w.adj && !d.is(f.To-1, d.w.portfolio) && (d.is(before, d.w.at) || d.is(before, d.w.toward)) || c == d.w.country && d.possessive(f.To) {
				return d.speaksFor(f)
			}
		}
	}
	return ""
}

// fieldName is the name behind the comma at token i, past a title of courtesy or that of an ambassador.
func (d *draft) fieldName(i, end int) (from, to int) {
	from = d.skipRanks(i+1, end)
	if f, ok := d.longest(i+1, d.w.office); ok && from == i+1 && slices.Equal(d.w.means(f).title.offices, []string{"ambassador"}) {
		from = d.skipRanks(f.To, end)
	}
	return from, d.name(from, end)
}

// opensForNext reports whether the title at token i, governed by the words that open a sentence, is not that of the ranked name behind its comma, which
// ends before token to and has a verb of its own, where verbs have one form: «Làm việc với Tổng Thư ký ASEAN, Đại tướng A khẳng định …».
func (d *draft) opensForNext(i, to, end int) bool {
	at := d.skipAdverbs(to, end)
	if n := len(d.mentions); n > 0 && d.mentions[n-1].named() && d.sentenceOf(d.mentions[n-1].from) == d.sentenceOf(i) {
		return false // «Thứ trưởng B tiếp Bộ trưởng Quốc phòng Peru, Đại tướng A đến chào»: the sentence has begun with who does it
	}
	return !d.w.inflects && d.governed(i) && at < end && d.toks[at].Kind == text.Word && d.toldAt(at)
}

// rankedName is where the name begins that a rank at token i stands before; 0 if there is none.
func (d *draft) rankedName(i, end int) int {
	if f, ok := d.longest(i, d.w.office); !ok || len(d.w.means(f).title.offices) > 0 || d.is(i, d.w.honorific) {
		return 0
	}
	if k := d.skipRanks(i, end); d.name(k, end) > k {
		return k
	}
	return 0
}

// bodyOf returns the end of the capitals that tell, behind a title that ends in "of", of what it is the title; 0 if the title does not
// end so or a person follows at once.
func (d *draft) bodyOf(i, end int) int {
	if !d.w.inflects || !d.is(i-1, d.w.of) {
		return 0
	}
	at := i
	if d.is(at, d.w.article) {
		at++
	}
	to := at
	for to < end && to < at+6 && d.toks[to].Capital() {
		to++
	}
	if to == at || to < end && !d.comma(to) {
		return 0
	}
	return to
}
