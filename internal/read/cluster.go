package read

// Titles in a row, and whose they are.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// cluster is one or more titles with their country: "Deputy Prime Minister and Minister of Foreign Affairs of Cambodia".
type cluster struct {
	from, to    int
	offices     []record.Office
	party       record.Party
	within      bool // party is an organisation that the words of the title name
	open        bool // the last title wants a portfolio that was not known
	bare        bool
	spouse      bool
	counterpart bool
}

// cluster reads titles that begin at token i, with the country before or after them; apposed if the name stood before them.
func (d *draft) cluster(i, end int, apposed bool) (cluster, bool) {
	c := cluster{from: i, to: i}
	if f, ok := d.longest(i, d.w.counterpart); ok {
		c.to, c.counterpart = f.To, true
		d.countryBefore(&c)
		d.countryAfter(&c, end)
		if to := d.hostBehind(c.to, end); c.party == "" && to > c.to { // «người đồng cấp nước chủ nhà A»
			c.to, c.party = to, d.unheld(c.from)
		}
		return c, c.party != "" || d.finds.Value(f) != "adj"
	}
	for j, n := i, 0; n < 6; n++ {
		f, ok := d.officeAt(j)
		if !ok || f.To > end || n > 0 && apposed && d.sentFor(j, end) > 0 {
			break
		}
		if n == 0 {
			d.countryBefore(&c)
		}
		if t := d.addTitle(&c, f, j, end, apposed); apposed && t.spouse && !d.w.inflects {
			break // «bà A, phu nhân | Đại sứ B»: of whom she is the wife
		} else if d.w.inflects && n > 0 && len(t.offices) == 0 && d.char(c.to) == '.' && c.to+1 < end { // "Deputy Minister of Defence, Lt. Gen|. A"
			c.to++
		}
		if j, ok = d.nextTitle(&c, i, end, apposed); !ok {
			break
		}
	}
	d.styles(&c)
	if !d.w.inflects && c.to > i && c.to+1 < end && d.is(c.to, d.w.former) { // «Tổng thống Mỹ đắc cử A»
		c.to++
		for k := range c.offices {
			c.offices[k].Code = "other"
		}
	}
	if c.from > 0 && d.is(c.from-1, d.w.former) {
		for i := range c.offices {
			c.offices[i].Code = "other"
		}
	}
	return c, c.to > i
}

// addTitle reads the title f, which begins at token j, with what it is of, into a cluster, and returns what the pack says of it.
func (d *draft) addTitle(c *cluster, f grammar.Find, j, end int, apposed bool) *title {
	t := d.w.means(f).title
	if to, through, party := d.pastOwner(f, end); through != nil {
		t, f.To = through, to
		if c.party == "" {
			c.party = party
		}
	}
	c.bare = c.bare || t.bare
	if g, ok := d.longest(min(f.To, len(d.toks)-1), d.w.org); ok && d.w.inflects && g.To <= end && d.is(f.To-1, d.w.org) && d.r.world.isOrg(d.partyOf(g)) {
		f.To, c.party = g.To, d.partyOf(g) // "Secretary-General of the UN | Food and Agriculture Organization"
	}
	d.lesser = d.lesser || len(t.lesser) > 0
	c.spouse = c.spouse || t.spouse
	c.to = f.To
	if c.party == "" { // «Phó Chủ tịch Nghị viện châu Âu», "ASEAN Secretary-General"
		k := j
		if !d.w.inflects {
			k++ // «Thái tử» is no Thai
		}
		for ; k < f.To && c.party == ""; k++ {
			for x := range d.finds.At(k) {
				if !d.w.inflects && x.To < f.To && d.is(k, d.w.surname) {
					continue // «Hoàng Thái hậu»
				}
				if (x.Class == d.w.org || x.Class == d.w.country) && x.To <= f.To {
					c.party, c.within = d.speaksFor(x), x.Class == d.w.org
					break
				}
			}
		}
	}
	codes, body, short, local := t.offices, 0, 0, 0
	if d.w.inflects {
		if codes, local = d.localBody(codes, f, j, end); local == 0 {
			codes, body = d.ledBody(codes, f.To, end)
		}
	}
	at := f.To
	if !t.open && (d.is(at, d.w.and) || d.w.inflects && d.is(at, d.w.portfolioLead) && !d.is(at, d.w.of) && len(codes) > 0 && isMinister(codes[0])) && d.is(at+1, d.w.portfolio) && !d.is(at+1, d.w.office) { // "Minister of Foreign Affairs | and Expatriates", "| for Political Affairs"
		at++
	}
	if t.open || d.is(at, d.w.portfolio) {
		var code string
		c.to, code = d.portfolio(at, end)
		if c.to == at && t.open && !d.is(min(d.skipArticle(at), len(d.toks)-1), d.w.country) { // and not "Ambassador to | Peru Kari Dahl"
			if to := d.townThenName(at, end); to > at { // "Consul General in | Osaka | Rosa Quispe"
				c.to = to
			} else if c.to = d.unlisted(at, end); c.to == at && d.w.inflects && d.is(at, d.w.article) && slices.Contains(codes, "provincial-leader") { // "Governor of the | Coast Region"
				if to := d.unlisted(at+1, end); to > at+1 && (d.comma(to) || d.is(to, d.w.office)) {
					c.to = to
				}
			}
		}
		c.open = c.to == f.To
		var ministry string
		if c.to, ministry = d.ministryBehind(c.to, end); code == "foreign-minister" || ministry == "foreign-minister" && slices.Equal(codes, []string{"deputy-minister"}) {
			codes = foreignOffice(codes)
		}
		if c.open {
			short = f.To // "Spokeswoman of | the Ministry of Trade"
		}
	}
	if slices.ContainsFunc(codes, func(code string) bool { return family(code) == "minister" }) {
		c.to = d.furtherPortfolios(c.to, end)
	}
	if slices.ContainsFunc(codes, isMinister) {
		if c.to = d.listedPortfolios(c.to, end); d.w.inflects && (d.is(at-1, d.w.portfolioLead) || d.is(c.to, d.w.and) || d.comma(c.to)) {
			if to := d.restOfPortfolio(at, end, apposed); to > c.to {
				c.to, c.open = to, false
			}
		}
	} else if to, party := d.bodyBehind(at, end, !slices.Contains(codes, "legislature-speaker") && (t.open && !t.bare || d.is(at-1, d.w.notname) || d.is(at-1, d.w.organ)), slices.Contains(codes, "official"), apposed); to > c.to {
		c.to, c.open = to, false
		if c.party == "" {
			c.party = party
		}
	}
	if to, party := d.forceBehind(at, end); to > c.to {
		if c.to, c.open = to, false; c.party == "" {
			c.party = party
		}
	}
	if to, party := d.furtherBody(c.to, end, apposed); to > c.to && d.endOf(d.w.portfolio, c.to) >= 0 {
		if c.to = to; c.party == "" {
			c.party = party
		}
	}
	if from := d.skipRanks(local, end); local > c.to || local > at && d.name(from, end) > from+1 { // "Mayor of Lima | Ana Soto"
		c.to, c.open = local, false
	}
	told := max(c.to, body)
	if short > 0 && body == 0 && !slices.ContainsFunc(codes, isMinister) {
		told = short
	}
	for _, code := range codes {
		if !slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == code }) {
			c.offices = d.mem.offices.with(c.offices, record.Office{Code: code, Title: d.quote(j, told), Why: record.Evidence{Span: d.span(j, told), Rule: t.rule}})
		}
	}
	last := c.to
	d.countryAfter(c, end)
	d.houseOf(c, codes, end)
	if at := d.skipBracket(c.to, end); !d.w.inflects && c.party != "" && at > c.to && d.is(at, d.w.abroad) { // «Giám đốc quốc gia ADB (ADB) | tại Việt Nam A»
		posted := cluster{to: at, offices: c.offices}
		if d.stationAfter(&posted, end); posted.to > at {
			c.to = posted.to
		}
	}
	if d.w.inflects && len(c.offices) > 1 && d.r.world.isOrg(c.party) { // "ECOWAS Chair and President of | Chad A": first of all of his country
		if n := (cluster{from: j, to: last, offices: c.offices}); d.countryOf(&n, end) != "" && !d.r.world.isOrg(n.party) {
			c.party, c.to = n.party, n.to
		}
	}
	if at := d.skipGloss(c.to, end); !d.w.inflects && c.party == "" && at > c.to && at < end { // «Chủ tịch Viện Nguyên lão (Thượng viện) Peru A»
		if f, ok := d.longest(at, d.w.country); ok && f.To <= end {
			c.party, c.to = d.partyOf(f), f.To
		}
	}
	if d.leadsProvince(c) {
		d.region(c, end, apposed)
		d.regionBefore(c)
		if c.party == "" && local > 0 {
			if c.party = d.partyOf(d.placeWithin(at, local)); c.party == "" && d.w.inflects {
				c.party = d.ownerIn(at, local)
			}
		}
	}
	return t
}

// titledFirst reports whether a sentence begins with a name alone whose title has its country behind it, where verbs have forms. What is told next is told of
// it, though no comma closes the title: "Ana Soto, Premier of Niue | arrived in Lima".
func (d *draft) titledFirst(m *mention, c *cluster) bool {
	return m.from == m.nameFrom && m.nameTo > m.nameFrom+1 && m.from == d.doc.Sents[d.sentenceOf(m.from)].From && c.party != "" && d.is(c.to-1, d.w.country)
}

// nameFirst reports whether a name without a title opens what a sentence tells, so that a title without an article behind its comma is its own, though no
// comma closes it: "On Monday, Mr Tran Van Binh|, Vice Chairman of the People's Committee received".
func (d *draft) nameFirst(m *mention) bool {
	from := d.doc.Sents[d.sentenceOf(m.from)].From
	return len(m.offices) == 0 && !d.is(m.to+1, d.w.article) && !d.governed(m.from) && d.noCueAt(from, m.from) && (m.from == from || d.comma(m.from-1) && (d.is(from, d.w.at) || d.lies(from, inDate)))
}

// nextTitle is where another title begins behind the last of a cluster that begins at token i: "…, Minister of X", "… and Minister of X", "… cum …".
func (d *draft) nextTitle(c *cluster, i, end int, apposed bool) (at int, ok bool) {
	k := c.to
	if a, ok := d.longest(k, d.w.and); ok {
		if !d.w.inflects && !apposed && c.party != "" && !d.leadsBoth(c, a.To, end) && d.ofAnother(grammar.Find{From: a.To}, end) {
			return 0, false // «Tổng thống Peru và | Thủ tướng A»
		}
		k = a.To
	} else if !d.w.inflects && d.dashed(k) || d.char(k) == '/' { // «Phó Thủ tướng - Bộ trưởng Ngoại giao A», "Deputy Prime Minister/Foreign Minister A"
		k++
	} else if d.comma(k) {
		if d.w.inflects && c.from > 1 && d.is(c.from-1, d.w.article) && (d.is(c.from-2, d.w.verbIng) || d.opensParticiple(c.from-1)) {
			return 0, false // "Welcoming the Uzbek foreign minister, President A said": another's title begins
		}
		if d.closesOpening(c, k+1, end) {
			return 0, false // "Besides her meeting with the President, | Foreign Minister A met …"
		}
		if at := d.endOf(d.w.seam, c.from); !d.w.inflects && at >= 0 && d.seam(at, "behalf") {
			return 0, false // «Thừa ủy quyền của Chủ tịch nước, | Bộ trưởng Công an A»
		}
		if !d.w.inflects && c.spouse && len(c.offices) == 1 && c.from > 0 && d.is(c.from-1, d.w.and) {
			return 0, false // «Nhận lời mời của Chủ tịch nước A và Phu nhân, | Tổng thống Peru B …»
		}
		if !d.w.inflects && !(apposed && len(c.offices) == 0) && !d.leadsBoth(c, k+1, end) && (c.party != "" || d.governed(i) && d.actsNext(k+1, end)) {
			return 0, false // «Thủ tướng Georgia, Phó Chủ tịch nước …», «… của Tổng Bí thư, Tổng thống A khẳng định …»: another's title begins
		}
		if !d.w.inflects && !apposed && c.party == "" && len(c.offices) == 1 && c.offices[0].Code == "ambassador" && d.governs(k+1) {
			return 0, false // «Cảm ơn Bộ trưởng A và Đại sứ, | Thủ tướng B đề nghị …»
		}
		k++
	}
	if k+1 < end && d.is(k, d.w.article) {
		if k == c.to && len(c.offices) > 0 && d.w.inflects { // "Spokesman for | the President": another's
			return 0, false
		}
		k++
	}
	if k >= end {
		return 0, false
	}
	next, ok := d.longest(k, d.w.office)
	if ok && k == c.to && d.w.inflects && len(d.w.means(next).title.offices) == 0 { // "Minister of Trade | Col. A": a rank belongs to the name
		return 0, false
	}
	if !ok || k > c.to && d.char(k-1) != '/' && !d.oneHolder(next, end, apposed) {
		return 0, false
	}
	if apposed && !d.w.inflects && c.party != "" && !d.comma(k-1) && d.ofAnother(next, end) {
		return 0, false
	}
	if t := d.w.means(next).title; d.w.inflects && d.is(k-1, d.w.and) && len(t.offices) == 1 && slices.Contains(sole, t.offices[0]) && slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == t.offices[0] }) {
		return 0, false // "the visiting French President and | President A"
	}
	if apposed && !d.w.inflects && d.is(k-1, d.w.and) && len(c.offices) > 0 && d.w.means(next).title.spouse {
		return 0, false // «ông A, Đại sứ Lào và | phu nhân»: his wife came too
	}
	if d.w.inflects && d.is(k-1, d.w.and) && d.is(k, d.w.honorific) && len(d.w.means(next).title.offices) == 0 {
		return 0, false // "The President and | Mr Asante"
	}
	if d.bareHeadBefore(c, k, next) {
		return 0, false // "The President and | Prime Minister Brown"
	}
	if t := d.w.means(next).title; !d.w.inflects && !apposed && d.is(k-1, d.w.and) && !t.spouse && (c.bare || d.is(k, d.w.honorific)) {
		return 0, false // «Phó Thủ tướng và | Tổng thống A», «Thủ tướng và | ông A»: who holds two offices has a comma between them
	}
	if d.w.inflects && c.party != "" && k > c.to { // "A, Foreign Minister of Peru, | the Foreign Minister of Chad, B"
		if n := (cluster{from: k, to: next.To, offices: c.offices}); d.countryOf(&n, end) != "" && n.party != c.party && !d.r.world.isOrg(n.party) && !d.r.world.isOrg(c.party) {
			return 0, false
		}
	}
	return k, true
}

// governs reports whether the title at token i is that of a member of a government or of a head of state, parliament or ruling party.
func (d *draft) governs(i int) bool {
	f, ok := d.longest(i, d.w.office)
	if !ok {
		return false
	}
	return slices.ContainsFunc(d.w.means(f).title.offices, func(code string) bool {
		return slices.Contains(sole, code) || slices.Contains([]string{"minister", "deputy-head-of-government", "legislature-speaker", "party-leader", "monarch"}, code)
	})
}

// bareHeadBefore reports whether the title next, at token k behind "and", is of another who leads a state than the one told before it with an article and
// without a country: "The President and | Prime Minister A", "The Secretary-General and | President A".
func (d *draft) bareHeadBefore(c *cluster, k int, next grammar.Find) bool {
	if !d.w.inflects || c.party != "" || len(c.offices) != 1 || !d.is(k-1, d.w.and) || c.from == 0 || !d.is(c.from-1, d.w.article) {
		return false
	}
	t := d.w.means(next).title
	switch leads := len(t.offices) == 1 && (t.offices[0] == "head-of-state" || t.offices[0] == "head-of-government"); c.offices[0].Code {
	case "head-of-state", "head-of-government", "org-head":
		return leads && t.offices[0] != c.offices[0].Code && !d.is(next.To, d.w.of)
	}
	return false
}

// styles mends offices that are none by the company they are in.
func (d *draft) styles(c *cluster) {
	if d.w.inflects && d.r.world.isOrg(c.party) && c.party != "EU" {
		for k := range c.offices {
			switch c.offices[k].Code {
			case "legislator", "deputy-head-of-government": // "the WHO Representative", "the ADB Vice-President"
				c.offices[k].Code = "official"
			case "head-of-state":
				c.offices[k].Code = "org-head"
			}
		}
	}
	if d.chairsAsWell(c) {
		c.party = ""
	}
	if d.w.inflects && len(c.offices) == 1 {
		d.headsBody(c)
		d.ledParty(c)
	}
	if len(c.offices) > 1 && family(c.offices[0].Code) == "minister" { // "the Minister of Foreign Affairs, Ambassador A": a style
		c.offices = slices.DeleteFunc(c.offices, func(o record.Office) bool { return o.Code == "ambassador" })
	}
}

// headsBody makes the head of an organisation of whoever has a title that, with "of" behind it, is otherwise that of an official: "the Director General of |
// the FAO", and not "of the Asia Department".
func (d *draft) headsBody(c *cluster) {
	if c.offices[0].Code != "official" || c.party == "EU" || !d.r.world.isOrg(c.party) {
		return
	}
	for f := range d.finds.At(c.from) {
		if f.Class == d.w.office && d.is(f.To, d.w.of) && d.is(d.skipArticle(f.To+1), d.w.org) && slices.Equal(d.w.means(f).title.offices, []string{"org-head"}) {
			c.offices = slices.Clone(c.offices)
			c.offices[0].Code = "org-head"
		}
	}
}

// ledParty makes the leader of a political party of whoever heads one by a title that would be that of an organisation or a state: "the ANC's |
// Secretary-General", "the party's | president".
func (d *draft) ledParty(c *cluster) {
	o := &c.offices[0]
	if o.Code == "head-of-state" && d.possessive(c.from-1) && d.outsideIs(c.from-2, "party") {
		o.Code = "party-leader"
	}
	for i := c.from; i < c.to && o.Code == "org-head"; i++ {
		if f, ok := d.longest(i, d.w.org); ok && d.w.means(f).orgKind == "party" {
			o.Code = "party-leader"
		}
	}
}

// countryOf is the country behind a title.
func (d *draft) countryOf(c *cluster, end int) record.Party {
	d.countryAfter(c, end)
	return c.party
}

// ofAnother reports whether a title behind «và» stands before a name, whose it is then: «ông A, Bộ trưởng Y tế Peru và | Bộ trưởng Y tế Lào B».
func (d *draft) ofAnother(f grammar.Find, end int) bool {
	c, ok := d.cluster(f.From, end, false)
	if !ok {
		return false
	}
	at := d.skipRanks(c.to, end)
	return d.name(at, end) > at
}

// leadsBoth reports whether the leader of a party holds the title at token i too, that of the head of the same country: «Tổng Bí thư Đảng Nhân
// dân Cách mạng Lào, | Chủ tịch nước Lào A».
func (d *draft) leadsBoth(c *cluster, i, end int) bool {
	f, ok := d.longest(min(i, end), d.w.office)
	if !ok || c.party == "" || len(c.offices) != 1 || c.offices[0].Code != "party-leader" || !slices.Equal(d.w.means(f).title.offices, []string{"head-of-state"}) {
		return false
	}
	for k := i; k <= f.To && k < end; k++ {
		if x, ok := d.longest(k, d.w.country); ok {
			return d.partyOf(x) == c.party
		}
	}
	return false
}

// oneHolder reports whether a title after "and" or a comma is a second title of the same person: it must be followed by a
// name, and no name stood before it.
func (d *draft) oneHolder(f grammar.Find, end int, apposed bool) bool {
	t := d.w.means(f).title
	if apposed {
		if len(t.offices) > 0 || d.w.inflects || !d.comma(f.To) || d.is(f.To+1, d.w.honorific) {
			return len(t.offices) > 0
		}
		next, ok := d.longest(min(f.To+1, end), d.w.office) // «Ủy viên Trung ương Đảng, Ủy viên Quân ủy Trung ương, Thứ trưởng»: ranks in a row
		return ok && d.oneHolder(next, end, apposed)
	}
	k := f.To
	if t.open {
		k, _ = d.portfolio(k, end)
	}
	c := cluster{to: k}
	if !d.w.inflects && slices.Contains(t.offices, "monarch") { // «Tổng thống, Quốc vương Abu Dhabi A»
		c.offices = []record.Office{{Code: "monarch"}}
	}
	d.countryAfter(&c, end)
	at := d.skipRanks(c.to, end)
	if d.name(at, end) > at {
		return true
	}
	_, to, _ := d.bridge(c.to, end)
	return to > 0 || d.comma(c.to)
}
