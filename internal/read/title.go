package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// skipRanks passes honorifics and ranks that stand between a title and a name: "the Rt. Hon.", "retired Lt. Gen.".
func (d *draft) skipRanks(i, end int) int {
	if i+1 < end && (d.is(i, d.w.former) || d.w.inflects && d.is(i, d.w.article)) {
		if k := d.skipRanks(i+1, end); k > i+1 {
			return k
		}
	}
	from := i
	for i < end {
		f, ok := d.longest(i, d.w.office)
		rank := ok && len(d.w.means(f).title.offices) == 0 && f.To < end
		if h, ok := d.longest(i, d.w.honorific); ok && h.To < end && !(rank && f.To > h.To) {
			if i = h.To; d.char(i) == '.' { // "Ms."
				i++
			}
			continue
		}
		if rank {
			if i = f.To; d.char(i) == '.' && i+1 < end { // "H.E. Dr."
				i++
			}
			continue
		}
		if ok && i > from && d.w.inflects && slices.Equal(d.w.means(f).title.offices, []string{"ambassador"}) { // "the Minister of Trade, H.E. | Amb. A": a style
			k := f.To
			if d.char(k) == '.' {
				k++
			}
			if k = d.skipRanks(k, end); d.name(k, end) > k {
				i = k
				continue
			}
		}
		if !d.w.inflects && i+2 < end && d.toks[i].Shape == text.Upper && d.toks[i+1].Shape == text.Title && d.toks[i+2].Shape == text.Title && d.finds.None(i) { // «Chủ tịch VSF | Lê Văn An»
			i++
			continue
		}
		if i > from && d.char(i) == '(' { // «Thiếu tướng (nghỉ hưu) A»
			for k := i + 1; k < end && k < i+4; k++ {
				if d.char(k) == ')' {
					i = k
					break
				}
			}
			if d.char(i) == ')' {
				i++
				continue
			}
		}
		return i
	}
	return i
}

// ledBody is what a title makes of its holder that would be that of a state, where it goes on with "of" and a body that is none, and where the body's
// name ends: "President | of the African Development Bank", "Chancellor | of the University". The end is 0 if the title is what it says.
func (d *draft) ledBody(codes []string, i, end int) ([]string, int) {
	const longest = 8 // tokens
	if len(codes) != 1 || !d.is(i, d.w.of) || i+1 >= end {
		return codes, 0
	}
	deputy := false
	switch codes[0] {
	case "head-of-state", "head-of-government", "party-leader", "provincial-leader":
	case "deputy-head-of-government":
		deputy = true
	default:
		return codes, 0
	}
	at := d.skipArticle(i + 1)
	if f, ok := d.longest(at, d.w.country); ok {
		if !d.possessive(f.To) { // and not "President of Peru's Football Federation"
			return d.agencyOf(codes, f.To, end)
		}
		at = f.To + 1
	} else if f, ok := d.longest(at, d.w.adj); ok {
		at = f.To
	}
	unknown := false // a capital that no table has
	for k := at; k < min(end, at+longest); k++ {
		if f, ok := d.longest(k, d.w.org); ok && f.To <= end {
			switch kind := d.w.means(f).orgKind; {
			case kind == "party" || kind == "parliament" || kind == "agency" || kind == "":
				return codes, 0
			case kind == "company":
				return []string{"other"}, f.To
			case deputy:
				return []string{"official"}, f.To
			}
			return []string{"org-head"}, f.To
		}
		f, ok := d.longest(k, d.w.outside)
		value := ""
		if ok {
			value = d.finds.Value(f)
		}
		switch {
		case value != "private" && value != "body" && value != "house" && value != "party":
		case codes[0] == "provincial-leader":
			return []string{"official"}, f.To
		case value == "house" && deputy:
			return []string{"legislator"}, f.To
		case value == "house":
			return []string{"legislature-speaker"}, f.To
		case value == "party" && !deputy:
			return []string{"party-leader"}, f.To
		default:
			return []string{"other"}, f.To
		}
		if k > at && d.is(k, d.w.of) || !d.toks[k].Capital() && !d.is(k, d.w.and) && !d.glued(k) {
			break
		}
		if d.is(k, d.w.place) || d.is(k, d.w.office) || value == "realm" {
			return codes, 0
		}
		unknown = unknown || d.finds.None(k)
	}
	if unknown && at < end && d.toks[at].Capital() && codes[0] != "party-leader" && codes[0] != "provincial-leader" && d.is(at-1, d.w.article) { // "President of the Generalitat"
		return []string{"other"}, at + 1
	}
	return codes, 0
}

// apposedName is the name in apposition to a title that ends with its country, behind a comma and an honorific: «Chủ tịch Thượng viện Ba Lan, | bà A».
// Where verbs have one form, whoever acts behind the title of somebody they met is another: «Gặp Tổng thống Ba Lan, bà A nói».
func (d *draft) apposedName(c *cluster, end int) (from, to int, party record.Party) {
	const body = 10 // tokens
	k := c.to
	for party = c.party; k < min(end, c.to+body) && !d.comma(k); {
		if f, ok := d.longest(k, d.w.country); ok {
			party, k = d.partyOf(f), f.To
		} else if f, ok := d.longest(k, d.w.portfolio); ok {
			k = f.To
		} else if d.toks[k].Kind == text.Punct || d.is(k, d.w.prep) || d.is(k, d.w.verb) && !d.toks[k].Capital() {
			return 0, 0, ""
		} else {
			k++
		}
	}
	if d.w.inflects || party == "" || !d.comma(k) || k+1 >= end || !d.is(k+1, d.w.honorific) {
		return 0, 0, ""
	}
	from = d.skipRanks(k+1, end)
	to = d.name(from, end)
	if to < from+2 || d.governed(c.from) && d.toldAt(d.skipAdverbs(to, end)) || d.comma(to) && (d.is(to+1, d.w.office) || d.is(to+1, d.w.honorific)) {
		return 0, 0, ""
	}
	return from, to, party
}

// opensParticiple reports whether the sentence of token i begins with a participle whose clause has no comma before i: "Stressing the role of
// ASEAN and the Secretary-General, Minister A said".
func (d *draft) opensParticiple(i int) bool {
	s := &d.doc.Sents[d.sentenceOf(i)]
	if !d.is(s.From, d.w.verbIng) {
		return false
	}
	for k := s.From; k < i; k++ {
		if d.comma(k) {
			return false
		}
	}
	return true
}

// officeAt is the longest title at token i that leaves the name of a country or a party whole, «Tổng thống | Cộng hòa Dân chủ Congo»,
// «Trưởng ban Trung ương | Đảng Nhân dân Campuchia», unless a shorter one is another office: «Chủ tịch nước | Lào».
func (d *draft) officeAt(i int) (grammar.Find, bool) {
	f, ok := d.longest(i, d.w.office)
	if !ok || d.w.inflects {
		return f, ok && !d.ownedPrivately(i)
	}
	for k := i + 1; k < f.To; k++ {
		c, found := d.longest(k, d.w.country)
		if !found || c.To <= f.To {
			c, found = d.longest(k, d.w.org)
		}
		if !found || c.To <= f.To {
			c, found = d.longest(k, d.w.place) // «Chủ tịch UBND | TP.HCM»
		}
		if !found || c.To <= f.To {
			continue
		}
		for g := range d.finds.At(i) {
			if g.Class == d.w.office && g.To <= k && slices.Equal(d.w.means(g).title.offices, d.w.means(f).title.offices) {
				return g, true
			}
		}
	}
	return f, ok
}

// ownedPrivately reports whether the title at i, or the end of one, is of no state: "the union's general secretary".
func (d *draft) ownedPrivately(i int) bool {
	for k := i; k > max(i-3, 1); k-- {
		if d.is(k-1, d.w.clitic) {
			_, bloc := d.finds.Ending(k-1, k-8, grammar.ClassesOf(d.w.org)) // "the African Union's envoy"
			return d.outsideIs(k-2, "private") && !bloc
		}
	}
	return false
}

// outsideIs reports whether a word of what is outside the affairs of states, of such a kind, begins at token i.
func (d *draft) outsideIs(i int, kind string) bool {
	f, ok := d.longest(i, d.w.outside)
	return ok && d.finds.Value(f) == kind
}

// actsNext reports whether the holder of the title at i is the subject of a verb that a rule knows.
func (d *draft) actsNext(i, end int) bool {
	f, ok := d.longest(i, d.w.office)
	if !ok {
		return false
	}
	c := cluster{to: f.To}
	d.countryAfter(&c, end)
	at := d.skipAdverbs(d.name(c.to, end), end)
	return d.toldAt(at)
}

// skipBracket passes a short bracket: "(RoK)".
func (d *draft) skipBracket(i, end int) int {
	if i+2 < end && d.char(i) == '(' && d.char(i+2) == ')' {
		return i + 3
	}
	return i
}

// skipGloss passes brackets behind a title that say what it means or one word more of its holder: "Raksha Mantri (Minister of
// Defence)", "Major General (MG) (Retired)"; and, where verbs have one form, how a foreign name is said: «Peru (Pê-ru)».
func (d *draft) skipGloss(i, end int) int {
	for d.char(i) == '(' {
		room := 3
		if d.w.inflects && d.char(i+2) == '&' {
			room = 5 // "Trinidad and Tobago | (T&T)"
		}
		if d.is(i+1, d.w.office) || d.is(i+1, d.w.organ) && d.toks[i+1].Capital() { // «Vụ trưởng Vụ Châu Âu (Bộ Ngoại giao)», "the Speaker of the Knesset (Parliament of Israel)"
			room = 10
		}
		if at := d.respelled(i, end); at > i {
			i = at
			continue
		}
		k := i + 1
		for k < min(end, i+room) && d.char(k) != ')' {
			k++
		}
		if d.char(k) != ')' {
			return i
		}
		i = k + 1
	}
	return i
}

// respelled passes a bracket that tells by syllables how a foreign name is said, where verbs have one form: «(Cô-phi A-xan-tê)»; it returns i if
// there is none.
func (d *draft) respelled(i, end int) int {
	const room = 16 // tokens
	if d.w.inflects || d.char(i) != '(' || i+1 >= end || !d.toks[i+1].Capital() {
		return i
	}
	dashes := 0
	for k := i + 1; k < min(end, i+room); k++ {
		switch {
		case d.char(k) == ')' && dashes > 0:
			return k + 1
		case d.word(k) == "-" || strings.Contains(d.word(k), "-"):
			dashes++
		case d.toks[k].Kind != text.Word:
			return i
		}
	}
	return i
}

// bridge finds the name after a title whose body is not known: «Tổng Thư ký Cơ quan … châu Âu (EEAS) Annelise Verhoeven». The
// body must end in a country, an organisation or a bracket.
func (d *draft) bridge(i, end int) (from, to int, party record.Party) {
	if d.w.inflects { // "Deputy Head of the Party Central Committee's Office Trinh Van Quang": a listed family name tells where the name begins
		for k := i; k < end && k < i+16 && d.toks[k].Kind != text.Number && !d.comma(k); k++ {
			if n := d.name(k, end); k > i && d.is(k, d.w.surname) && n > k+1 {
				f, _ := d.longest(k, d.w.surname)
				return k, n, record.Party(d.finds.Value(f))
			}
			if d.is(k, d.w.verbPast) && !d.toks[k].Capital() {
				break
			}
		}
		return d.pastBody(i, end)
	}
	var own record.Party
	if f, ok := d.endingAt(i); ok && f.Class == d.w.country {
		party = d.partyOf(f)
	}
	for k := i; k < end && k < i+12; {
		if d.toks[k].Kind == text.Punct {
			after := d.skipBracket(k, end)
			if after == k {
				if d.word(k) == "-" && party != "" && k+1 < end && d.is(k+1, d.w.country) { // «Chủ tịch Nhóm nghị sĩ hữu nghị Việt Nam - Hàn Quốc A»: of the first
					own = party
					k++
					continue
				}
				return 0, 0, ""
			}
			if f, ok := d.longest(k+1, d.w.org); ok {
				party = d.partyOf(f)
			}
			if n := d.name(after, end); n > after+1 {
				return after, n, party
			}
			k = after
			continue
		}
		if k+1 < end && d.is(k, d.w.and) {
			if f, ok := d.longest(k+1, d.w.office); ok && len(d.w.means(f).title.offices) > 0 { // «Tổng thống Peru và | Thủ tướng Chile A»: another
				return 0, 0, ""
			}
		}
		moved := false
		if f, ok := d.longest(k, d.w.place); ok && f.To > k+2 && f.To < end { // «phụ trách Nam Á - | Thái Bình Dương A»: no Thai
			if n := d.name(f.To, end); n > f.To+1 {
				return f.To, n, party
			}
			k = f.To
			continue
		}
		for f := range d.finds.At(k) {
			if (f.Class == d.w.country || f.Class == d.w.org) && f.To <= end {
				if party = d.partyOf(f); own != "" {
					party = own
				}
				after := d.skipBracket(f.To, end)
				if n := d.name(after, end); n > after+1 {
					return after, n, party
				}
				k, moved = after, true
				break
			}
		}
		if moved {
			continue
		}
		if f, ok := d.longest(k, d.w.portfolio); ok { // «Bộ Ngoại giao»: its words may be verbs
			k = f.To
			continue
		}
		if d.is(k, d.w.verb) && !d.toks[k].Capital() || d.is(k, d.w.prep) {
			return 0, 0, ""
		}
		k++
	}
	return 0, 0, ""
}

// pastBody finds the name behind a title that goes on with the body which it belongs to, up to its country: "Deputy Chair | of the Unity Party of Peru Ana Soto".
func (d *draft) pastBody(i, end int) (from, to int, party record.Party) {
	const longest = 14 // tokens
	if d.is(i, d.w.of) {
		i++
	} else if !d.is(i-1, d.w.of) {
		return 0, 0, ""
	}
	for k := d.skipArticle(i) + 1; k < min(end, i+longest); k++ {
		if !d.toks[k].Capital() && !d.is(k, d.w.of) && !d.is(k, d.w.article) && !d.is(k, d.w.and) || d.is(k, d.w.office) {
			return 0, 0, ""
		}
		f, ok := d.longest(k, d.w.country)
		if !ok || !d.is(d.beforeOf(k), d.w.of) {
			continue
		}
		at := f.To
		if d.is(at, d.w.clitic) {
			at++
		}
		for at < end && d.toks[at].Capital() && (d.noName(at, false) || d.is(at, d.w.organ)) {
			at++
		}
		if n := d.name(at, end); n > at+1 && (n == end || !d.toks[n].Capital()) {
			return at, n, d.partyOf(f)
		}
	}
	return 0, 0, ""
}

// after reads a title that follows a name in apposition: "Mikael Lindqvist, EU Commissioner for International Partnerships,".
func (d *draft) after(m *mention, end int) {
	if p, ok := d.longest(min(m.to, len(d.toks)-1), d.w.postnominal); ok && m.to < end {
		m.to = p.To
	} else if p, ok := d.longest(min(m.to+1, len(d.toks)-1), d.w.postnominal); ok && d.w.inflects && p.To < end && d.comma(m.to) && d.comma(p.To) { // "President A, GCSK, the President of Peru"
		m.to = p.To
	}
	if m.to+1 < end && d.char(m.to) == '.' && d.is(m.to-1, d.w.postnominal) { // "President A Jr. agreed"
		m.to++
	}
	if m.party == "" && m.to+1 < end && d.is(m.to, d.w.of) { // "Prime Minister Mori of Japan"
		at := m.to + 1
		if d.is(at, d.w.article) { // "President Salonga of the Philippines"
			at++
		}
		if at < end {
			if f, ok := d.finds.Within(at, end, d.w.country); ok {
				m.party, m.to = d.partyOf(f), f.To
			}
		}
	}
	d.missionBehind(m, end)
	d.titleAtOnce(m, end)
	if f, ok := d.longest(min(m.to+1, len(d.toks)-1), d.w.country); ok && !d.w.inflects && m.party == "" && f.To < end && d.bracketedAt(f.From, f.To) { // «Bộ trưởng A (Peru)»
		m.party, m.to = d.partyOf(f), f.To+1
	}
	dash := !d.w.inflects && d.word(m.to) == "-" || d.w.inflects && len(m.offices) == 0 && d.dashed(m.to) && !d.glued(m.to) && !d.glued(m.to+1) // «đồng chí A - Bí thư Tỉnh ủy», "Mr. A - Vice Chairman of"
	elected := !d.w.inflects && m.to < end && d.seam(m.to, "elected")
	if m.to+1 >= end || !d.comma(m.to) && !d.bracketOpens(m.to) && !dash && !elected || d.counterpartBehind(m, end) {
		return
	}
	k := m.to + 1
	if elected { // «chúc mừng bà A đắc cử | Tổng thống Peru»
		f, _ := d.longest(m.to, d.w.seam)
		k = f.To
	} else if d.seam(k, "fresh") { // «ông A, tân | Tổng Lãnh sự Oman»
		f, _ := d.longest(k, d.w.seam)
		k = f.To
	}
	for n := 0; n < 4 && k < end && !(d.w.inflects && d.is(k, d.w.office)); n++ { // "the Czech | First Deputy Prime Minister"
		if d.is(k, d.w.article) || d.is(k, d.w.adv) || d.possessive(k) || d.w.inflects && d.seam(k, "land") || d.w.inflects && d.is(k-1, d.w.article) && d.is(k, d.w.det) { // "A, the new Speaker of"
			k++
			continue
		}
		if f, ok := d.longest(k, d.w.seam); ok && d.finds.Value(f) == "fresh" { // "A, South Korea's | newly appointed foreign minister"
			k = f.To
			continue
		}
		moved := false
		for f := range d.finds.At(k) {
			if f.Class == d.w.country || f.Class == d.w.adj || f.Class == d.w.org || f.Class == d.w.place && d.is(f.To, d.w.clitic) {
				k, moved = f.To, true
				break
			}
		}
		if !moved {
			break
		}
	}
	if k < end && !d.w.inflects && m.party == "" && d.bracketOpens(m.to) && d.char(k) == ')' { // «bà A (Peru)»
		if f, ok := d.longest(m.to+1, d.w.country); ok && f.To == k {
			m.party, m.to = d.partyOf(f), k+1
		}
		return
	}
	if k >= end || !d.is(k, d.w.office) {
		return
	}
	c, ok := d.cluster(k, end, true)
	if !ok || len(c.offices) == 0 || d.w.inflects && c.spouse && len(m.offices) > 0 { // "President A, | his wife and a delegation left": another person
		return
	}
	if to := d.sender(k, &c, end); to > 0 {
		o := c.offices[0]
		o.Title, o.Why.Span = d.quote(k, to-1), d.span(k, to-1)
		m.offices, m.to = d.mem.offices.with(m.offices, o), to
		if m.party == "" {
			m.party = c.party
		}
		return
	}
	if at := d.skipRanks(d.skipGloss(c.to, end), end); d.name(at, end) > at {
		return // the title belongs to the next name
	}
	if d.w.inflects && d.governed(m.from) && d.is(m.to+1, d.w.article) && c.to < end && (d.is(c.to, d.w.be) || d.is(c.to, d.w.have) || d.is(c.to, d.w.future) || d.is(c.to, d.w.modal)) && d.finds.Next(d.doc.Sents[d.sentenceOf(m.from)].From, m.from, d.w.source) < m.from {
		return // "According to spokesperson A, the Chinese Foreign Minister | is visiting": of whom they tell
	}
	if d.w.inflects && len(m.offices) > 0 && m.party != "" && c.party != "" && c.party != m.party && d.nameBehindComma(c.to, end) > 0 {
		return // "the Foreign Minister of Peru, A, Chad's Foreign Minister, | B, and …"
	}
	if d.invitedNext(m, c.to, end) {
		return
	}
	if (len(m.offices) > 0 || d.is(m.to+1, d.w.article)) && d.comma(c.to) {
		if at := d.skipRanks(c.to+1, end); at > c.to+1 && d.name(at, end) > at && (len(m.offices) > 0 || !d.titleFollows(d.name(at, end), end)) {
			return // "at the invitation of Premier A, the President of X, Mr. B, paid": of the next name
		}
	}
	if ms := d.of[makesActor].from(c.to); len(ms) > 0 && ms[0].From == c.to && (d.w.inflects && d.rule(ms[0]).who != actorWho || !d.w.inflects && d.rule(ms[0]).who != actorParty) {
		return // «…, bộ trưởng tài chính hai nước ký …»: of others, who act next; but «…, Tổng Tham mưu trưởng Quân đội Lào»
	}
	at := d.skipAdverbs(c.to, end)
	if !d.w.inflects && c.to < end && d.toldAt(c.to) { // «bày tỏ vui mừng»: words that are adverbs as well
		at = c.to
	}
	if at < end && d.toks[at].Kind == text.Word && d.toldAt(at) && (d.w.inflects && !d.titledFirst(m, &c) && !dash && !d.nameFirst(m) || !d.w.inflects && d.notOfName(m, at)) {
		return // «Tiếp bà A, Phó Chủ tịch nước khẳng định …», «Về tàu lạ ở bãi A, Người phát ngôn nêu rõ …»: the title is the subject of a verb
	}
	if len(m.offices) == 1 && m.offices[0].Code == "ambassador" && slices.ContainsFunc(c.offices, func(o record.Office) bool { return family(o.Code) == "minister" }) { // "Ambassador A, Minister of Trade of Chad": a style
		m.offices = nil
	}
	for _, o := range c.offices {
		m.offices = d.mem.offices.with(m.offices, o)
	}
	if m.party == "" {
		m.party = c.party
	}
	if m.party == "" && d.w.inflects && d.is(c.to, d.w.of) && d.is(d.skipArticle(c.to+1), d.w.office) { // "A, Special Envoy | of the Minister of Trade of Peru"
		if by, ok := d.cluster(d.skipArticle(c.to+1), end, true); ok && by.party != "" {
			m.party, c.to = by.party, by.to
		}
	}
	if m.party == "" {
		m.party = d.fieldOwner(c.to, end)
	}
	if m.party == "" { // "Chair of the European Parliament's Delegation for …"
		for x := c.to; x < end && x < c.to+6 && !d.comma(x) && d.char(x) != ';'; x++ {
			if d.fires(makesEvent, x) || d.fires(makesStatement, x) || !d.w.inflects && d.is(x, d.w.prep) {
				break // «Phó Chủ tịch Quốc hội, tiếp đoàn Nhật Bản»: of whom they received
			}
			for f := range d.finds.At(x) {
				if (f.Class == d.w.country || f.Class == d.w.org || f.Class == d.w.adj) && m.party == "" {
					m.party = d.partyOf(f)
				}
			}
		}
	}
	m.to = c.to
	if by := d.sentFor(min(c.to+1, end-1), end); by > 0 && d.comma(c.to) { // «ông A, Bộ trưởng Y tế, Đặc phái viên của | Tổng thống B»
		f, _ := d.officeAt(c.to + 1)
		o := record.Office{Code: "envoy", Title: d.quote(c.to+1, by-1), Why: record.Evidence{Span: d.span(c.to+1, by-1), Rule: d.w.means(f).title.rule}}
		m.offices, m.to = d.mem.offices.with(m.offices, o), by
	}
	desk := d.pastDesk(c.to, end)
	if to := d.ministryAt(desk, end); m.party == "" && to > desk { // "A, Deputy Secretary, Ministry of Trade, Norway"
		at := to
		if d.comma(at) || d.is(at, d.w.of) {
			at = d.skipArticle(at + 1)
		}
		for f := range d.finds.At(min(at, len(d.toks)-1)) {
			if f.Class == d.w.country && at > to {
				m.party, m.to = d.partyOf(f), f.To
				break
			}
		}
	}
}

// titleFollows reports whether a name that ends before token i in a list of people has a title of its own behind it: "A, Ambassador of Peru, Mr B |, the
// Ambassador of Chad".
func (d *draft) titleFollows(i, end int) bool {
	if !d.w.inflects || !d.comma(i) {
		return false
	}
	k := d.skipArticle(i + 1)
	for _, c := range []grammar.Class{d.w.country, d.w.adj} {
		if f, ok := d.longest(min(k, len(d.toks)-1), c); ok {
			if k = f.To; d.is(k, d.w.clitic) {
				k++
			}
			break
		}
	}
	return k < end && d.is(k, d.w.office)
}

// sender is where, behind a name, the title of an envoy ends whose sender is named next, by office and name: «ông A, Đặc phái viên của | Tổng Bí
// thư, Chủ tịch nước Trung Quốc B»; 0 if it does not.
func (d *draft) sender(k int, c *cluster, end int) int {
	if d.w.inflects || !isEnvoy(c.offices[0]) {
		return 0
	}
	if at := d.skipRanks(c.to, end); d.name(at, end) == at {
		return 0
	}
	return d.senderIn(k)
}

// senderIn is where, within the title of an envoy at token k, the title of the sender begins; 0 if it tells of none.
func (d *draft) senderIn(k int) int {
	f, ok := d.officeAt(k)
	if !ok {
		return 0
	}
	for i := k + 1; i < f.To-1; i++ {
		if d.is(i, d.w.of) && d.is(i+1, d.w.office) {
			return i + 1
		}
	}
	return 0
}

// sentFor is where, behind the title of an envoy at token i that no name stands before, the title of the sender begins, whose name follows; 0 if none does.
func (d *draft) sentFor(i, end int) int {
	if f, ok := d.officeAt(i); d.w.inflects || !ok || !slices.Equal(d.w.means(f).title.offices, []string{"envoy"}) {
		return 0
	}
	by := d.senderIn(i)
	if by == 0 {
		return 0
	}
	c, ok := d.cluster(by, end, false)
	if at := d.skipRanks(c.to, end); !ok || d.name(at, end) == at {
		return 0
	}
	return by
}

// sentBefore reports whether the name behind the title at token by was told before of somebody who is no envoy: it may be the envoy's, «Đặc phái viên của
// Tổng thống Mỹ | A».
func (d *draft) sentBefore(by, end int) bool {
	c, _ := d.cluster(by, end, false)
	from := d.skipRanks(c.to, end)
	name := d.quote(from, d.name(from, end))
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		return m.named() && d.quote(m.nameFrom, m.nameTo) == name && !slices.ContainsFunc(m.offices, isEnvoy)
	})
}

// notOfName reports whether a title behind a comma and a name is the subject of what is told at token at, where verbs have one form, and none of who
// bears the name.
func (d *draft) notOfName(m *mention, at int) bool {
	return d.governed(m.from) && !d.seam(at, "guest") || d.behindWord(m) && (m.from == m.nameFrom || d.fires(makesStatement, at))
}

// behindWord reports whether a name stands right behind another word, where verbs have one form: a bare one behind what bears it, «bãi | Tư Chính»,
// one with its title behind what was done to its bearer, «Tiếp | Thủ tướng A, Chủ tịch nước Lào khẳng định …».
func (d *draft) behindWord(m *mention) bool {
	i, from := m.from-1, d.doc.Sents[d.sentenceOf(m.from)].From
	if i < from || d.toks[i].Kind != text.Word || d.is(i, d.w.and) {
		return false
	}
	if m.from == m.nameFrom {
		return !d.toks[i].Capital()
	}
	_, linked := d.finds.Ending(m.from, m.from-4, d.w.linking)
	return !d.w.inflects && !linked && (i == from || !d.toks[i].Capital()) && !d.lies(i, inDate) && !d.is(i, d.w.adv) && !d.is(i, d.w.honorific)
}

func (d *draft) bracketOpens(i int) bool { return d.char(i) == '(' }
