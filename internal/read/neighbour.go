package read

// Of which country those are who stand beside others whose country the text tells.

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// visitors gives whoever is told by no country to be on a visit to one of the only two that a text names the other: "Premier A welcomed Premier B, who is
// on a visit to | Peru".
func (d *draft) visitors() {
	if !d.w.inflects || len(d.countries) != 2 || d.r.world.isOrg(d.countries[0].party) || d.r.world.isOrg(d.countries[1].party) {
		return
	}
	for _, p := range d.people {
		for k := range d.countries {
			if to := d.countries[k].party; p.party == "" && len(p.offices) > 0 && d.comesTo(p, to) && d.hostsBefore(p, to) {
				p.party = d.countries[1-k].party
			}
		}
	}
}

// hostsBefore gives a country to those in office whom the sentence that first names a visitor to it names before, without any, and reports whether
// there are such.
func (d *draft) hostsBefore(visitor *person, country record.Party) (found bool) {
	si := d.sentenceOf(visitor.first)
	for _, p := range d.people {
		if p.party == "" && len(p.offices) > 0 && p.first < visitor.first && d.sentenceOf(p.first) == si {
			p.party, found = country, true
		}
	}
	return found
}

// companions gives those who accompany somebody and are told by no country that of whom they accompany: "Premier A of Peru, accompanied by Trade Minister
// B, met …", "He was accompanied by the Minister of Trade, B".
func (d *draft) companions() {
	const apart, longest = 8, 3 // tokens between two of a list; words between whom they accompany and the words for it
	if !d.w.inflects {
		return
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person == nil || m.person.party != "" || !m.named() {
			continue
		}
		s := &d.doc.Sents[d.sentenceOf(d.mentions[i].from)]
		k := i
		for k > 0 && d.mentions[k-1].from >= s.From && d.mentions[k].from-d.mentions[k-1].to <= apart && d.endOf(d.w.seam, d.beforeOf(d.mentions[k].from)+1) < 0 && !d.meetsLater(d.mentions[k-1].to, d.mentions[k].from) {
			k--
		}
		at := d.endOf(d.w.seam, d.beforeOf(d.mentions[k].from)+1)
		if at < 0 || !d.seam(at, "companions") {
			continue
		}
		for by := at - 1; k > 0; by-- {
			if p := d.mentions[k-1].person; d.mentions[k-1].to == by+1 {
				if p != nil && !d.servesNoState(d.mentions[i].person, p.party) {
					d.mentions[i].person.party = p.party
				}
				break
			}
			if by < s.From || by < at-longest {
				break
			}
			if d.is(by, d.w.gender) && by == s.From { // "He was accompanied by": who did what the sentence before tells
				for j := k - 1; j >= 0 && d.sentenceOf(d.mentions[j].from) >= d.sentenceOf(s.From)-1; j-- {
					if p := d.mentions[j].person; p != nil && p.party != "" && !d.governed(d.mentions[j].from) {
						d.mentions[i].person.party = p.party
						break
					}
				}
				break
			}
		}
	}
}

// servesNoState reports whether a party is an organisation, whose head a minister of some country accompanies: "the President of the Bank, accompanied by
// Trade Minister B".
func (d *draft) servesNoState(p *person, party record.Party) bool {
	return d.r.world.isOrg(party) && party != "EU" && slices.ContainsFunc(p.offices, func(o record.Office) bool { return isMinister(o.Code) })
}

// onOneSide gives whoever is named without a country right behind somebody of one and "and", before or behind the verb that tells of their meeting with
// somebody of another, that country: "Foreign Minister A of Peru and Defence Minister B held talks with Foreign Minister C of Ghana".
func (d *draft) onOneSide() {
	for i := 1; i < len(d.mentions); i++ {
		m, prev := &d.mentions[i], &d.mentions[i-1]
		if m.person == nil || m.person.party != "" || !m.named() || len(m.offices) == 0 || prev.person == nil || prev.person.party == "" || !prev.named() || len(prev.offices) == 0 {
			continue
		}
		and := d.beforeOf(m.from)
		if !d.is(and, d.w.and) || and != prev.to && !(and == prev.to+1 && d.comma(prev.to)) ||
			slices.ContainsFunc(m.offices, func(o record.Office) bool {
				return slices.ContainsFunc(prev.offices, func(x record.Office) bool { return x.Code == o.Code && strings.EqualFold(x.Title, o.Title) })
			}) {
			continue
		}
		s := &d.doc.Sents[d.sentenceOf(m.from)]
		for _, ev := range d.of[makesEvent].from(s.From) {
			if ev.From >= s.To {
				break
			}
			r := d.rule(ev).event
			sent := r.kind == "message" && ev.To <= prev.from // "sent a cable to King A of Peru and Premier B", whoever sent it
			if r.noun || meets[r.kind] < 3 && !sent || ev.To > prev.from && ev.From < m.to {
				continue
			}
			if slices.ContainsFunc(d.mentions, func(x mention) bool {
				return x.from >= s.From && x.to <= s.To && (x.from < ev.From) != (m.from < ev.From) && x.person != nil && (x.person.party != "" || sent) && x.person.party != prev.person.party
			}) {
				m.person.party = prev.person.party
			}
			break
		}
	}
}

// bothReceived gives whoever is named without a country right before "and" and somebody told to be of one, where both were met by somebody of another, that
// country: "General A called on President B and Prime Minister C of Peru".
func (d *draft) bothReceived() {
	for i := 0; i+1 < len(d.mentions); i++ {
		m, next := &d.mentions[i], &d.mentions[i+1]
		if !d.w.inflects || m.person == nil || m.person.party != "" || !m.named() || len(m.offices) == 0 || next.person == nil || !next.named() || next.party == "" || len(next.offices) == 0 || d.r.world.isOrg(next.party) || !d.metAt(m) {
			continue
		}
		if and, ok := d.longest(m.to, d.w.and); !ok || d.skipArticle(and.To) != next.from || clash(m.person, next.offices) {
			continue
		}
		by := i - 1 // whoever met them
		for by >= 0 && d.mentions[by].person == nil {
			by--
		}
		if by >= 0 && d.sentenceOf(d.mentions[by].from) == d.sentenceOf(m.from) && !d.governed(d.mentions[by].from) && d.mentions[by].person.party != "" && d.mentions[by].person.party != next.party && next.person.party == next.party {
			m.person.party = next.party
		}
	}
}

// namedAgain gives whoever is named with an office and without a country that of the only one told by the same title alone before: "The new Norwegian Ambassador
// presented her credentials. … President A welcomed Ambassador B", "New Zealand's Foreign Minister sets out on a tour. Foreign Minister A will visit Palau".
func (d *draft) namedAgain() {
	if !d.w.inflects {
		return
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == nil || m.person.party != "" || !m.named() || m.counterpart {
			continue
		}
		for _, code := range [...]string{"ambassador", "foreign-minister", "head-of-government"} {
			if m.person.holds(code) && (code == "ambassador" || m.nameFrom == m.person.first || m.from == m.person.first) {
				m.person.party = d.toldByTitle(i, code)
				break
			}
		}
	}
}

// toldByTitle is the country of the only one told by a title alone, of an office that mention i names somebody by; "" if there is none near, or another who holds
// it is named.
func (d *draft) toldByTitle(i int, code string) (of record.Party) {
	const near = 3 // sentences
	m := &d.mentions[i]
	for j := range d.mentions {
		x := &d.mentions[j]
		if x.person == m.person || len(x.offices) != 1 || x.offices[0].Code != code {
			continue
		}
		if x.named() || x.party == "" || of != "" && of != x.party || j > i && !d.accredits(m, x) || d.sentenceOf(m.from)-d.sentenceOf(x.from) > near {
			return ""
		}
		of = x.party
	}
	return of
}

// accredits reports whether a title alone behind somebody tells what their letters make of them: "the letter of credence of Ambassador A, accrediting him as | the
// Ambassador of Peru".
func (d *draft) accredits(m, x *mention) bool {
	const near = 8 // tokens
	if d.sentenceOf(m.from) != d.sentenceOf(x.from) || x.from-m.to > near {
		return false
	}
	for k := m.to; k < x.from; k++ {
		if d.seam(k, "accredits") {
			return true
		}
	}
	return false
}

// metNext gives whoever is named by a high office and no country, as the next whom a guest met, that of the host met before them: "President A of Kenya was received by
// King B of Norway and held talks with Prime Minister C", "… Later, President A met Prime Minister C".
func (d *draft) metNext() {
	const near = 2 // sentences
	for i := 2; i < len(d.mentions); i++ {
		m := &d.mentions[i]
		if m.person == nil || m.person.party != "" || !m.named() || clash(m.person, m.offices) || !d.metAt(m) ||
			!slices.ContainsFunc(m.offices, func(o record.Office) bool { return slices.Contains(sole, o.Code) || o.Code == "legislature-speaker" }) {
			continue
		}
		k, at := i-1, d.sentenceOf(m.from)
		var again *person // the guest, where the sentence names them
		if x := &d.mentions[k]; d.sentenceOf(x.from) == at && !d.metAt(x) {
			if again, k = x.person, k-1; again == nil {
				continue
			}
		}
		if k < 1 {
			continue
		}
		host, guest := &d.mentions[k], &d.mentions[k-1]
		if k > 1 && guest.person == host.person {
			guest = &d.mentions[k-2]
		}
		met := d.sentenceOf(host.from)
		if host.person == nil || host.person.party == "" || len(host.offices) == 0 || !d.metAt(host) || at > met+near || d.r.world.isOrg(host.person.party) ||
			m.person.by != "" && m.person.by != host.person.party || guest.person == nil || guest.person.party == "" || guest.person.party == host.person.party || d.sentenceOf(guest.from) != met || d.governed(guest.from) || again != nil && again != guest.person {
			continue
		}
		if slices.ContainsFunc(d.countriesIn(host.to, m.from), func(p record.Party) bool { return p != host.person.party }) {
			continue // "travelled on to Chad, where he met President A"
		}
		m.person.party = host.person.party
	}
}

// metInRow gives those who stand in a row of people whom somebody met, without a country, that of the one before them, where verbs have one form: «A đã hội
// đàm với Thủ tướng Lào B; Chủ tịch Quốc hội C và Bí thư Thành ủy D».
func (d *draft) metInRow() {
	if d.w.inflects {
		return
	}
	for i := 1; i < len(d.mentions); i++ {
		m, prev := &d.mentions[i], &d.mentions[i-1]
		if m.person == nil || m.person.party != "" || !m.named() || len(m.offices) == 0 || prev.person == nil || !prev.named() || prev.person.party == "" || prev.person.party == d.w.home || !d.inRow(prev.to, m.from) {
			continue
		}
		end := min(m.to, len(d.toks)-1)
		if d.toks[end].Kind != text.Punct && !d.is(end, d.w.and) { // not «…, Bộ trưởng B cùng dự»
			continue
		}
		s := &d.doc.Sents[d.sentenceOf(m.from)]
		for _, ev := range d.of[makesEvent].from(s.From) {
			if ev.From >= prev.from {
				break
			}
			if r := d.rule(ev).event; meets[r.kind] >= 3 && slices.ContainsFunc(d.mentions, func(x mention) bool {
				return x.from >= s.From && x.to <= ev.From && x.named() && x.person != nil && x.person != prev.person && x.person.party != prev.person.party
			}) {
				m.person.party = prev.person.party
				break
			}
		}
	}
}

// inRow reports whether nothing but a comma, a semicolon or "and" stands in tokens [from, to).
func (d *draft) inRow(from, to int) bool {
	if from >= to || to-from > 2 {
		return false
	}
	for k := from; k < to; k++ {
		if !d.comma(k) && d.char(k) != ';' && !d.is(k, d.w.and) {
			return false
		}
	}
	return true
}

// chairsWith reports whether somebody leads a session of two countries, other and the one that they are taken for, with one more who is named
// before them: "The meeting of the Norwegian-Kenyan Committee was chaired by State Secretary A and Deputy Minister B".
func (d *draft) chairsWith(p *person, other record.Party) bool {
	lead := d.lead()
	if !d.w.inflects || lead < 0 || p.told {
		return false
	}
	pair := d.hyphenated(d.doc.Sents[lead].From, d.doc.Sents[lead].To)
	if len(pair) != 2 || !slices.Contains(pair, other) || !slices.Contains(pair, p.party) {
		return false
	}
	i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person == p && d.bodyAt(m.from) })
	if i < 1 || !d.is(d.mentions[i].from-1, d.w.and) {
		return false
	}
	si := d.sentenceOf(d.mentions[i].from)
	s := d.doc.Sents[si]
	people := d.peopleIn(s.From, s.To)
	return len(people) == 2 && people[1] == p && (people[0].party == p.party || people[0].party == "") && d.meetingIn(si)
}

// counterpartsParty is the country of whoever is named as the counterpart of somebody: "Minister A met her Chilean counterpart" tells that A is of
// another. It is "" if the text names no such counterpart.
func (d *draft) counterpartsParty(p *person) record.Party {
	if !d.w.inflects {
		return ""
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.party != "" && i > 0 && d.asCounterpart(m) && d.mentions[i-1].person == p && m.person != p && !d.receivedFirst(i-1, i) && d.sentenceOf(d.mentions[i-1].from) == d.sentenceOf(m.from) && d.finds.Next(m.from-2, m.from+2, d.w.pos) < m.from+2 {
			return m.party
		}
	}
	return ""
}

// clashes reports whether somebody told to be of the country that p is taken for has the same office, and stands in the same sentence: of which country
// p is, nothing tells.
func (d *draft) clashes(p *person) bool {
	if !d.w.inflects || p.party == "" || p.by != "" || d.native(p) {
		return false
	}
	first := d.sentenceOf(p.first)
	return slices.ContainsFunc(d.people, func(q *person) bool {
		return q != p && q.told && q.party == p.party && d.sentenceOf(q.first) == first && slices.ContainsFunc(p.offices, func(o record.Office) bool {
			return (slices.Contains(sole, o.Code) || o.Code == "minister") && slices.ContainsFunc(q.offices, func(x record.Office) bool { return x.Code == o.Code && strings.EqualFold(x.Title, o.Title) })
		})
	})
}
