package read

// What the words around those who are named without a country tell of it: where they receive others or travel to, whom they thank, whose
// thanks they convey, whose ministry tells of them.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// hostOf is the country where the text was written, for somebody whom it tells to have met the visitor there ("he also called on
// President X"), where that is one of the two countries it tells of.
func (d *draft) hostOf(p *person) record.Party {
	if d.w.home != "" || len(d.countries) < 2 {
		return ""
	}
	host := d.hostCountry()
	if host != d.countries[0].party && host != d.countries[1].party {
		return ""
	}
	for i, m := range d.mentions {
		if m.person != p {
			continue
		}
		if q := d.counterpartOf(i); d.w.inflects && m.counterpart && q != nil && q.party == host {
			return "" // "held talks in Oslo with her counterpart A", written at her home
		}
		for _, x := range d.of[makesEvent].from(max(0, m.from-6)) {
			if x.From >= m.from {
				break
			}
			if e := d.rule(x).event; meets[e.kind] >= 3 && !e.noun && !e.hosts && x.To >= m.from-2 {
				return host
			}
		}
		return ""
	}
	return ""
}

// hosted reports whether somebody is received, right behind the verb, by one who is at home: "Prime Minister A hosted President B".
func (d *draft) hosted(p *person, home record.Party) bool {
	const near = 3 // tokens, of words like "on Tuesday"
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		if m.person != p {
			return false
		}
		for _, x := range d.of[makesEvent].from(max(0, m.from-2)) {
			if x.From >= m.from {
				break
			}
			if x.To >= m.from && d.rule(x).event.hosts {
				return slices.ContainsFunc(d.mentions, func(h mention) bool {
					return h.to <= x.From && h.to >= x.From-near && h.person != nil && h.person != p && h.person.party == home && h.party == ""
				})
			}
		}
		return false
	})
}

// metByHome reports whether somebody of a high office is the one whom one who is at home met, in a text that speaks of only one other country, whose holder of that
// office nobody else is: "Prime Minister A held talks with President B".
func (d *draft) metByHome(p *person, home, other record.Party) bool {
	if !d.w.inflects || len(d.countries) != 2 || !slices.ContainsFunc(sole, p.holds) ||
		slices.ContainsFunc(d.people, func(q *person) bool {
			return q != p && q.party == other && slices.ContainsFunc(sole, func(code string) bool { return p.holds(code) && q.holds(code) })
		}) {
		return false
	}
	atHome := func(x, m *mention) bool { // or of no country told, as whoever is at home
		return x.person != nil && x.person != p && (x.person.party == home || x.person.party == "") && d.sentenceOf(x.from) == d.sentenceOf(m.from) && !d.governed(x.from)
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person != p || m.party != "" {
			continue
		}
		if i > 0 && d.metAt(m) && atHome(&d.mentions[i-1], m) && !d.metAt(&d.mentions[i-1]) {
			return true
		}
		if i+1 < len(d.mentions) && d.facesPressWith(m.from) && atHome(&d.mentions[i+1], m) {
			return true
		}
	}
	return false
}

// facesPressWith reports whether the words before token i tell that somebody faced the press with whoever stands there: "Addressing a joint press conference with |
// President A".
func (d *draft) facesPressWith(i int) bool {
	at := d.beforeOf(i)
	return at > 0 && d.is(at, d.w.with) && d.endOf(d.w.outside, at) >= 0 && d.outsideIs(d.endOf(d.w.outside, at), "affair")
}

// toldByTheirs is the country whose ministry, or other public body, gives the news of an official, right before it first names them: "the Kenyan
// Foreign Ministry said Foreign Minister A", «theo thông cáo của Bộ Ngoại giao Peru, Ngoại trưởng A».
func (d *draft) toldByTheirs(p *person) record.Party {
	const far = 14 // tokens
	i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person == p && d.bodyAt(m.from) })
	if i < 0 || len(d.mentions[i].offices) == 0 || d.mentions[i].counterpart {
		return ""
	}
	m := &d.mentions[i]
	if of := d.ownedTitle(m); of != "" {
		return of
	}
	if of := d.leadsDelegation(m); of != "" {
		return of
	}
	from := d.doc.Sents[d.sentenceOf(m.from)].From
	if i > 0 && d.mentions[i-1].from >= from {
		return d.toldBySpokesperson(i, from)
	}
	var country, end = grammar.Find{}, 0
	for k := max(from, m.from-far); k < m.from; k++ {
		f, ok := d.finds.Longest(k, d.w.country)
		if !ok {
			f, ok = d.finds.Longest(k, d.w.adj)
		}
		if !ok || f.To > m.from {
			continue
		}
		if country.To > 0 && d.partyOf(f) != d.partyOf(country) {
			return ""
		}
		country = f
		if d.w.inflects {
			if b := d.finds.Next(f.To, min(f.To+4, m.from), d.w.organ); b < min(f.To+4, m.from) {
				end = b + 1
			}
		} else if d.endOf(d.w.portfolio, f.From) >= 0 || d.endOf(d.w.organ, f.From) >= 0 {
			end = f.To
		}
	}
	if end == 0 || !d.givesNews(from, end, m.from) {
		return ""
	}
	return d.partyOf(country)
}

// toldBySpokesperson is the country or organisation whose spokesperson, the first whom a sentence from token from on names, gives the news of whoever it
// names next, where verbs have one form: «Người phát ngôn Bộ Ngoại giao Peru A cho biết Ngoại trưởng | B sẽ thăm Oman». Mention i is that of the latter.
func (d *draft) toldBySpokesperson(i, from int) record.Party {
	const far = 14 // tokens
	by := &d.mentions[i-1]
	if d.w.inflects || by.person == nil || by.person.party == "" || !d.spokesperson(by.person) || d.mentions[i].from-by.to > far || i > 1 && d.mentions[i-2].from >= from || !d.givesNews(from, by.to, d.mentions[i].from) {
		return ""
	}
	return by.person.party
}

// givesNews reports whether what stands in tokens [from, body) tells something of which the rest begins at token to: it is a source, or it says so.
func (d *draft) givesNews(from, body, to int) bool {
	if to == body || to == body+1 && d.comma(body) {
		return d.finds.Next(from, body, d.w.source) < body
	}
	if !d.w.inflects {
		body = d.pastDayTold(body) // «Bộ Ngoại giao Peru ngày 7/7 | cho biết»
	}
	for _, x := range d.of[makesStatement].from(body) {
		if x.From >= to {
			break
		}
		if d.rule(x).cue.speech && x.From <= body+1 {
			return true
		}
	}
	return false
}

// pastDayTold is where a day that is told at token i, maybe behind a word for it, ends: «ngày 7/7 | cho biết»; i where none is.
func (d *draft) pastDayTold(i int) int {
	for k := range d.dates {
		if x := &d.dates[k]; x.from == i || x.from == i+1 && (d.is(i, d.w.prep) || d.is(i, d.w.at)) {
			return x.to
		}
	}
	return i
}

// hostCountry is the country of the dateline, else of the first city that its first sentences say something happened in.
func (d *draft) hostCountry() record.Party {
	if d.out.Dateline != nil {
		return d.out.Dateline.Country
	}
	lead := d.lead()
	for _, m := range d.of[makesEvent] { // "made an official visit to Lima"
		if lead < 0 || m.From >= d.doc.Sents[lead].To {
			break
		}
		for i := m.From; i < m.To && d.rule(m).event.kind == "visit"; i++ {
			for f := range d.finds.At(i) {
				if f.Class == d.w.place || f.Class == d.w.country {
					return d.partyOf(f)
				}
			}
		}
	}
	if lead < 0 {
		return ""
	}
	for _, i := range d.names.in(0, d.doc.Sents[min(lead+2, len(d.doc.Sents)-1)].To) {
		if f, ok := d.longest(i, d.w.place); ok && d.locative(i) && !d.onlyGathers(f) {
			return d.partyOf(f)
		}
	}
	return d.arrivedIn(lead)
}

// onlyGathers reports whether a town is one where the world meets, or stands beside words for a gathering, in a text that does not name its country: whoever met in
// New York on the sidelines of the General Assembly is nobody's guest.
func (d *draft) onlyGathers(f grammar.Find) bool {
	if !d.w.inflects || slices.ContainsFunc(d.countries, func(c tally) bool { return c.named && c.party == d.partyOf(f) }) {
		return false
	}
	s := &d.doc.Sents[d.sentenceOf(f.From)]
	return d.seam(f.From, "gathers") || d.finds.Next(s.From, s.To, d.w.sideline) < s.To
}

// arrivedIn is the country in which one of the first sentences, from the lead on, tells that somebody has arrived; "" if none does.
func (d *draft) arrivedIn(lead int) record.Party {
	const early = 2 // sentences behind the lead
	for _, m := range d.of[makesEvent].from(d.doc.Sents[lead].From) {
		if d.sentenceOf(m.From) > lead+early || !d.w.inflects {
			break
		}
		if r := d.rule(m).event; r.kind == "visit" && r.day == firstDay {
			if f := d.placeWithin(m.From, m.To); f.To > 0 && d.is(f.From-1, d.w.at) {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// receivesAt is the country of the place where somebody is told to have received another: "was in Lima, where President A received her"; "" if
// it is not told.
func (d *draft) receivesAt(p *person) record.Party {
	if !d.w.inflects {
		return ""
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == p {
			if c := d.metWhere(m); c != "" {
				return c
			}
		}
		if m.person != p || m.from < 3 || !d.is(m.from-1, d.w.relative) || d.is(m.from-2, d.w.prep) || !d.comma(m.from-2) {
			continue
		}
		s := d.doc.Sents[d.sentenceOf(m.from)]
		for k := m.from - 3; k >= s.From && k > m.from-7; k-- {
			if f, ok := d.longest(k, d.w.place); ok && f.To == m.from-2 && d.locative(k) && len(d.peopleIn(s.From, k)) > 0 {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// metWhere is the country of the place to which somebody went and met another there: "flew to Lima on Monday, where she met President A"; "" if it is
// not told so.
func (d *draft) metWhere(m *mention) record.Party {
	const near = 10 // tokens
	for _, x := range d.of[makesEvent].from(m.from - 4) {
		at := x.From - 3 // ", where she met"
		if x.From > m.from {
			return ""
		}
		for long := at - 3; d.rule(x).event.noun && at > long && at > 0 && !d.comma(at); { // ", where she had long talks with"
			at--
		}
		if e := d.rule(x).event; meets[e.kind] < 3 || e.noun && at == x.From-3 || x.To < m.from-1 || !d.comma(at) || !d.is(at+1, d.w.relative) || !d.fires(makesActor, at+2) {
			continue
		}
		for k := at - 1; k >= max(0, at-near) && d.toks[k].Kind != text.Punct; k-- {
			f, ok := d.longest(k, d.w.place)
			if !ok {
				f, ok = d.longest(k, d.w.country)
			}
			if ok && f.To <= at {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// goneTo are the countries that the lead says somebody has gone to whose own it does not tell: "the Foreign Minister leaves for Peru and Chile".
// They are not theirs. None if it says so of nobody.
func (d *draft) goneTo() []record.Party {
	if !d.w.inflects {
		return nil
	}
	s, visits := d.leadVisits()
	for _, x := range visits {
		at := d.placeWithin(x.From, x.To)
		to := d.partyOf(at)
		if to == "" || d.visitorTold(s.From, x.From) {
			continue
		}
		for k := range d.mentions {
			if m := &d.mentions[k]; m.from >= s.From && m.to <= x.From && len(m.offices) > 0 {
				if n := d.lastBefore(x.From); n != m && d.finds.Next(n.to, x.From, d.w.relative) < x.From {
					break // "Premier A welcomed Premier B, who is on a visit to Peru": B has gone there
				}
				if m.party != "" || m.person != nil && m.person.party != "" || d.governed(m.from) {
					return nil
				}
				gone := d.addParty(nil, to)
				for _, a := range d.othersOf(at.To, s.To) {
					gone = d.addParty(gone, a.party)
				}
				return gone
			}
		}
	}
	return nil
}

// metAbroad is the country to which whoever met somebody is told to have gone, before in the sentence or in the one above: "During her visit to Japan,
// Minister A held talks with Prime Minister B". It is "" if it is not told so, or is that of whoever went.
func (d *draft) metAbroad(p *person) (host record.Party) {
	i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person == p && d.bodyAt(m.from) })
	if !d.w.inflects || i < 1 || d.mentions[i].counterpart || len(d.mentions[i].offices) == 0 || !d.metAt(&d.mentions[i]) {
		return ""
	}
	m := &d.mentions[i]
	si := d.sentenceOf(m.from)
	if si > 0 && d.bodyAt(d.doc.Sents[si-1].From) {
		si--
	}
	from := d.doc.Sents[si].From
	for _, x := range d.of[makesEvent].from(from) {
		if x.From >= m.from {
			break
		}
		if r := d.rule(x).event; r.kind == "visit" && r.status != record.Proposed {
			if to := d.placeWithin(x.From, x.To); to.To > 0 {
				host = d.partyOf(to)
			}
		}
	}
	if at := d.townOpening(m.from); at != "" && namesParty(d.countries, at) { // "concluded visits to Morocco and Senegal. In | Rabat, she held talks with Speaker A"
		host = at
	}
	if host == "" || d.r.world.isOrg(host) {
		return ""
	}
	for k := i - 1; k >= 0; k-- {
		if q := d.mentions[k].person; q != nil && q != p && q.party != "" && !d.governed(d.mentions[k].from) {
			if q.party == host {
				return ""
			}
			return host
		}
	}
	return ""
}

// townOpening is the country of the town that the sentence of token i begins with, behind at most who speaks and a word that counts: "In Rabat on Monday, …",
// "Minister A: Second, in Dakar, …"; "" if it begins otherwise.
func (d *draft) townOpening(i int) record.Party {
	const near, label = 4, 8 // tokens
	from := d.doc.Sents[d.sentenceOf(i)].From
	for k := from; k < min(i, from+label); k++ {
		if d.char(k) == ':' {
			from = k + 1
			break
		}
	}
	for k := from + 1; k < min(i, from+near); k++ {
		if f, ok := d.longest(k, d.w.place); ok && f.To < i && d.locative(k) && d.w.means(f).place.kind != "country" {
			return d.partyOf(f)
		}
	}
	return ""
}

// leftFrom is the country of the town that the lead says somebody left for another country, whose own it does not tell: "the Army Chief left Lima for Oman";
// "" if it does not.
func (d *draft) leftFrom(abroad []record.Party) record.Party {
	if !d.w.inflects || len(abroad) == 0 {
		return ""
	}
	_, visits := d.leadVisits()
	for _, x := range visits {
		for i := x.From; i < x.To; i++ {
			f, ok := d.longest(i, d.w.place)
			if !ok {
				continue
			}
			if from := d.partyOf(f); f.To < x.To && from != "" && !slices.Contains(abroad, from) {
				return from
			}
			break
		}
	}
	return ""
}

// lastBefore is the mention that ends last before token i; there must be one.
func (d *draft) lastBefore(i int) *mention {
	k := len(d.mentions) - 1
	for d.mentions[k].to > i {
		k--
	}
	return &d.mentions[k]
}

// visitorTold reports whether a relative clause before token i, in a sentence from token from on, tells who pays the visit there, and the text
// whose they are: "Minister A met Minister B of Peru, who is on a visit to Kenya".
func (d *draft) visitorTold(from, i int) bool {
	var last *mention
	for k := range d.mentions {
		if m := &d.mentions[k]; m.from >= from && m.to <= i {
			last = m
		}
	}
	if last == nil || last.party == "" && (last.person == nil || last.person.party == "") {
		return false
	}
	if d.finds.Next(last.to, i, d.w.relative) < i {
		return true
	}
	ms := d.of[makesActor].from(last.to)
	return len(ms) > 0 && ms[0].From < i && d.rule(ms[0]).who == actorWho
}

// comesTo reports whether somebody is told to be, or to come, on a visit to a country, or to the one that the text was written in: "President A
// arrived on Monday for a state visit", "A, who is on a two-day visit to Norway". It is not theirs, nor whose leader they call their host.
func (d *draft) comesTo(p *person, country record.Party) bool {
	if !d.w.inflects {
		return false
	}
	const longest = 18 // tokens of a clause about somebody
	here := d.hostCountry() == country
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person != p {
			continue
		}
		at, near := m.to, m.to
		if d.comma(at) { // ", who arrived"
			near = at + 2
			if d.is(at+1, d.w.relative) { // ", who leads a team of forty on a visit to"
				for near < min(at+longest, len(d.toks)-1) && d.toks[near].Kind != text.Punct {
					near++
				}
			}
		} else if d.is(at, d.w.toward) { // "the plan of Premier A | to visit Peru"
			near = at + 1
		}
		for _, x := range d.of[makesEvent].from(at) {
			if x.From > near {
				break
			}
			r := d.rule(x).event
			if r.kind != "visit" || r.status == record.Proposed {
				continue
			}
			if to := d.placeWithin(x.From, x.To); to.To > 0 && to.Class == d.w.country && d.partyOf(to) == country || to.To == 0 && here && r.withMain && r.day != lastDay {
				return true
			}
		}
		for _, x := range d.of[makesStatement].from(at) { // "A thanked his host"
			if !here || x.From > at {
				break
			}
			for _, a := range d.of[makesActor].from(x.From) {
				if a.From > x.To {
					break
				}
				if d.rule(a).who == actorHost && d.is(a.From, d.w.pos) {
					return true
				}
			}
		}
	}
	return false
}

// beside reports whether somebody stands right before their counterpart of a country: "Minister A and his Norwegian counterpart".
func (d *draft) beside(p *person, country record.Party) bool {
	for i := range d.mentions {
		m := &d.mentions[i]
		if !d.w.inflects || !m.counterpart || m.party != country {
			continue
		}
		at := m.from
		if d.is(at-1, d.w.pos) {
			at--
		}
		if j := d.is(at-1, d.w.and) || d.is(at-1, d.w.with); j && slices.ContainsFunc(d.mentions, func(o mention) bool { return o.person == p && (o.to == at-1 || o.to == at-2 && d.comma(at-2)) }) {
			return true
		}
	}
	return false
}

// thanks reports whether somebody is told to have thanked a party: "President A, who thanked Norway for".
func (d *draft) thanks(p *person, of record.Party) bool {
	for _, x := range d.of[makesStatement] {
		if d.rule(x).cue.act != record.Thank || !d.w.inflects {
			continue
		}
		to := d.skipArticle(x.To)
		if f, ok := d.longest(to, d.w.country); !ok || d.partyOf(f) != of {
			if f, ok = d.longest(x.To-1, d.w.country); !ok || d.partyOf(f) != of {
				continue
			}
		}
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.person == p && m.to <= x.From && (m.to == x.From || m.to+2 == x.From && d.comma(m.to)) {
				return true
			}
		}
	}
	return false
}

// conveyed is the one country whose commitment, gratitude or concern those convey whose country the text does not tell: "the Prime Minister
// reiterated Norway's support".
func (d *draft) conveyed() (home record.Party) {
	for _, m := range d.of[makesStatement] {
		p := d.ownerIn(m.From, m.To)
		if p == "" || d.r.world.isOrg(p) {
			continue
		}
		i := m.From
		for k := d.backAdverb(i-1, 0) + 1; k < i; k = d.backAdverb(i-1, 0) + 1 {
			i = k
		}
		for k := range d.mentions {
			x := &d.mentions[k]
			if x.to != i || x.party != "" || x.person != nil && x.person.party != "" || d.w.inflects && x.person == nil && d.represents(p) {
				continue // nor "the visiting dignitary", where a minister of that country was named
			}
			if home != "" && home != p {
				return ""
			}
			home = p
		}
	}
	return home
}

// firstNamed is the country of whoever is named first in the sentence in which somebody is named first, if the text tells it.
func (d *draft) firstNamed(p *person) record.Party {
	s := d.doc.Sents[d.sentenceOf(p.first)]
	if there := d.peopleIn(s.From, s.To); len(there) > 0 && there[0].told {
		return there[0].party
	}
	return ""
}

// tellsOfOthers reports whether a text names several countries and that of its agency nowhere: it tells of others.
func (d *draft) tellsOfOthers() bool {
	others := 0
	for _, c := range d.countries {
		if c.party == d.agency && (c.named || c.n > 2) { // more than the dateline
			return false
		}
		if c.named {
			others++
		}
	}
	return others > 1 && d.w.home == ""
}

// onlyInRow reports whether a country is named only in a row of those whose ministers are told by one title: "Foreign Minister A met with the foreign ministers of | Oman,
// Chad and Norway". It is not that of whoever met them.
func (d *draft) onlyInRow(c record.Party) bool {
	if !d.w.inflects {
		return false
	}
	row := false
	for _, i := range d.names {
		f, ok := d.longest(i, d.w.country)
		if !ok || d.partyOf(f) != c {
			continue
		}
		k, n := i, 0
		for k > 0 && (d.comma(k-1) || d.is(k-1, d.w.and) || d.is(k-1, d.w.country) || d.is(k-1, d.w.article)) {
			k--
			n++
		}
		of := k > 1 && d.is(k-1, d.w.of) && d.endOf(d.w.ministers, k-1) >= 0
		if !of || n == 0 && !d.comma(f.To) && !d.is(f.To, d.w.and) {
			return false
		}
		row = true
	}
	return row
}
