package read

// What stands right behind a name, without a comma, and tells whose its bearer is.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// missionBehind reads the mission or the ministry that a name goes on with, and whose it is: "Ambassador A | of the Royal Norwegian Embassy in Lima",
// "Deputy Director B | of the Embassy of Peru". Of where it stands nobody is by that.
func (d *draft) missionBehind(m *mention, end int) {
	const longest = 4 // words before the one for a mission
	if !d.w.inflects || m.party != "" || m.to+2 >= end || !d.is(m.to, d.w.of) {
		return
	}
	at := d.skipArticle(m.to + 1)
	var owner record.Party
	for k := at; k < min(end, at+longest) && (d.toks[k].Capital() || d.possessive(k)); k++ {
		f, ok := d.longest(k, d.w.adj)
		if !ok {
			f, ok = d.longest(k, d.w.country)
		}
		if ok && owner == "" {
			owner, k = d.partyOf(f), f.To-1
			continue
		}
		if !d.is(k, d.w.organ) {
			continue
		}
		if owner == "" && d.is(k+1, d.w.of) && k+2 < end { // "of the Embassy of Peru"
			if f, ok = d.longest(d.skipArticle(k+2), d.w.country); ok {
				m.party, m.to = d.partyOf(f), f.To
			}
			return
		}
		m.party, m.to = owner, k+1
		return
	}
}

// titleAtOnce reads a title that follows a name without a comma, where only a title of courtesy or of an ambassador stands before it:
// "Mr Kofi Asante | Chairperson of the African Union Commission", "Amb Ana Soto | Cabinet Secretary | met …".
func (d *draft) titleAtOnce(m *mention, end int) {
	styled := len(m.offices) == 0 && m.from < m.nameFrom || len(m.offices) == 1 && m.offices[0].Code == "ambassador"
	if !d.w.inflects || !styled || m.party != "" || m.to+1 >= end || !d.toks[m.to].Capital() || m.nameTo < m.nameFrom+2 || !d.is(m.to, d.w.office) {
		return
	}
	c, ok := d.cluster(m.to, end, true)
	if !ok || len(c.offices) == 0 {
		return
	}
	at := d.skipRanks(c.to, end)
	if d.name(at, end) > at || d.comma(c.to) && d.nameBehindComma(c.to, end) > 0 {
		return // the title belongs to the next name
	}
	if m.party, m.to = c.party, c.to; len(m.offices) == 1 && !slices.ContainsFunc(c.offices, isEnvoy) {
		m.offices = nil // "Amb" is a style
	}
	for _, o := range c.offices {
		m.offices = d.mem.offices.with(m.offices, o)
	}
}

// placeOfProvince is the listed place that a governor or a mayor is that of, behind a word for a part of a country at token i: "Governor of the | Region of
// Cusco|", "Mayor of the | City of Oslo". Where it ends is 0 if there is none.
func (d *draft) placeOfProvince(c *cluster, i, end int) (record.Party, int) {
	if !d.w.inflects || i+2 >= end || !d.leadsProvince(c) || !d.toks[i].Capital() || !d.is(i+1, d.w.of) || !d.outsideIs(i, "region") && !d.seam(i, "township") {
		return "", 0
	}
	f, ok := d.finds.Within(d.skipArticle(i+2), end, d.w.place)
	if !ok {
		return "", 0
	}
	return d.partyOf(f), f.To
}

// sentToOrg reports whether the only party that the words of an ambassador's title name is an organisation to which they are sent: "Permanent
// Representative to the | United Nations". They do not speak for it.
func (d *draft) sentToOrg(c *cluster) bool {
	if !d.w.inflects || !c.within || !slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "ambassador" }) {
		return false
	}
	for _, k := range d.names.in(c.from+1, c.to) {
		if d.is(k, d.w.org) {
			return d.is(d.beforeOf(k), d.w.abroad)
		}
	}
	return false
}

// orgBetween is the organisation that is told, and nothing else, between the comma at token i and that at token to: "the Director General|, FAO|, Mr. A".
func (d *draft) orgBetween(i, to int) record.Party {
	f, ok := d.longest(i+1, d.w.org)
	if p := d.speaksFor(f); ok && f.To == to && d.r.world.isOrg(p) {
		return p
	}
	return ""
}

// friendshipGroups gives those who are told by no country to head a group of friends of two, or to belong to it, the first of the two: "Head of the
// Norwegian-Peruvian Parliamentary Friendship Group | Kari Dahl", "Kari Dahl|, Chair of the Norway-Peru Working Group". Each parliament names its own
// country first.
func (d *draft) friendshipGroups() {
	const before, behind = 14, 14 // tokens
	if !d.w.inflects {
		return
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == nil || m.person.party != "" || !m.named() {
			continue
		}
		s := &d.doc.Sents[d.sentenceOf(m.from)]
		from, to := max(s.From, m.nameFrom-before), m.nameFrom
		if i > 0 {
			from = max(from, min(d.mentions[i-1].to, m.from))
		}
		if d.comma(m.nameTo) && d.finds.Next(from, to, d.w.organ) >= to {
			if from, to = m.nameTo, min(s.To, m.nameTo+behind); i+1 < len(d.mentions) {
				to = min(to, max(from, d.mentions[i+1].nameFrom))
			}
		}
		if p := d.friendsOf(from, to); p != "" {
			m.person.party = p
		}
	}
}

// friendsOf is the first of the two countries by which a group of friends is called that tokens [from, to) name; "" if they name none.
func (d *draft) friendsOf(from, to int) record.Party {
	const longest = 6 // tokens between the pair and the word for a group
	for k := d.finds.Next(from, to, d.w.organ); k < to; k = d.finds.Next(k+1, to, d.w.organ) {
		if f, ok := d.longest(k, d.w.organ); !ok || f.To > to || f.To == k+1 { // "friendship group"
			continue
		}
		for at := max(from, k-longest); at < k; at++ {
			f, ok := d.longest(at, d.w.country)
			if !ok {
				f, ok = d.longest(at, d.w.adj)
			}
			if ok && d.glued(f.To) && (d.is(f.To+1, d.w.country) || d.is(f.To+1, d.w.adj)) {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// fieldOwner is whose office is meant by a title that goes on at token i with what it is in charge of, and of which ministry it is, where verbs have one form:
// «người phát ngôn | phụ trách các vấn đề hàng hải của Bộ Ngoại giao Philippines».
func (d *draft) fieldOwner(i, end int) record.Party {
	const far, near = 10, 6 // tokens
	if d.w.inflects || !d.seam(i, "field") {
		return ""
	}
	k := i + 1
	for ; k < min(i+far, end) && !d.is(k, d.w.of); k++ {
		if d.toks[k].Kind != text.Word {
			return ""
		}
	}
	for end = min(k+near, end); k < end && d.toks[k].Kind == text.Word; k++ {
		if f, ok := d.longest(k, d.w.country); ok {
			return d.partyOf(f)
		}
	}
	return ""
}

// ownersBody is where the name begins behind a title before token i and a body of a country: "State Secretary of | Germany's Federal Foreign Office Jan Brandt",
// "Director of | the Peruvian Ministry of Justice Ana Soto". Where verbs have forms; 0 if there is none.
func (d *draft) ownersBody(i, end int) int {
	const longest = 14 // tokens
	if !d.w.inflects || i+2 >= end {
		return 0
	}
	if d.is(i, d.w.of) {
		i++
	}
	i = d.skipArticle(i)
	owner, ok := d.longest(i, d.w.country)
	if !ok {
		owner, ok = d.longest(i, d.w.adj)
	}
	if !ok || owner.Class == d.w.country && !d.is(owner.To, d.w.clitic) {
		return 0
	}
	at, body := 0, false
	for k := owner.To; k < min(end, i+longest); {
		if f, ok := d.longest(k, d.w.seat); ok && f.To > k+1 {
			k, at = f.To, f.To
			continue
		}
		if f, ok := d.longest(k, d.w.portfolio); ok && body {
			k, at = f.To, f.To
			continue
		}
		body = body || d.is(k, d.w.organ)
		if at == k && !d.is(k, d.w.and) || d.toks[k].Kind == text.Punct && !d.is(k, d.w.clitic) || !d.toks[k].Capital() && !d.is(k, d.w.of) && !d.is(k, d.w.and) && !d.is(k, d.w.prep) && !d.is(k, d.w.clitic) && !d.is(k, d.w.article) {
			break
		}
		k++
	}
	if at == 0 || at >= end {
		return 0
	}
	if n := d.name(at, end); n > at+1 && (n == end || !d.toks[n].Capital()) {
		return at
	}
	return 0
}
