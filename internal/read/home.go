package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// placeCountries gives each person whose country is not told the one the text implies: that of the outlet's own officials, or
// the party of the document that nobody else speaks for.
func (d *draft) placeCountries() {
	d.ledSides()
	d.headlineSides()
	d.answeringFor()
	for _, p := range d.people {
		if f, ok := d.nativeTitle(p); ok && p.party == "" {
			p.party = d.homeOf(f)
		}
	}
	d.lesserOffices() // else a Foreign Secretary would be taken for a second foreign minister
	d.longTitles()
	d.companions()
	d.onOneSide()
	d.bothReceived()
	d.namedAgain()
	d.metInRow()
	d.visitors()
	home := d.homeParty(d.known())
	d.home = home
	d.inTurn()
	var open []*person
	for _, p := range d.people {
		if p.party == "" {
			open = append(open, p)
		}
	}
	if len(open) == 0 {
		return
	}
	other := d.otherParty(home)
	if !d.w.inflects && !namesParty(d.countries, other) { // «tại Brussels, …», where the EU is spoken of
		if bloc := d.soleOrg(d.doc.Sents[max(0, d.lead())].To); bloc != "" {
			other = bloc
		}
	}
	digest, issued, mission := len(d.datelines) > 1, d.letterhead(), d.missionPage()
	if c := d.missionAtFoot(); c != "" && other != "" && c == home && slices.ContainsFunc(open, d.accredited) {
		mission = true
		for _, p := range open { // where it is
			if p.holds("provincial-leader") {
				p.party, p.told = other, true
			}
		}
		open = slices.DeleteFunc(open, func(p *person) bool { return p.party != "" })
	}
	var led record.Party
	if d.listsNames(home) {
		led = d.leadHome(d.hostCountry(), nil)
	}
	for _, p := range open {
		if party := d.toldByTheirs(p); party != "" {
			p.party = party
			continue
		}
		if !d.w.inflects && p.by == "" && len(p.offices) == 0 && d.ofCompany(p) {
			continue
		}
		if other == "" && d.receivedHere(p, home) {
			continue
		}
		p.party = home
		if digest { // in a digest, the country where the item is written
			if pl := d.datelineBefore(d.toks[p.first].Span().Start); pl != nil {
				p.party = pl.Country
			}
		}
		if pl := d.out.Dateline; pl != nil && home != "" && home == d.agency && pl.Country != home && d.spokesperson(p) && d.firstNamed(p) == pl.Country {
			p.party = pl.Country // who briefs the press on their own minister does so at home
		}
		if p.by != "" && !(p.by == d.w.home && d.aboutOthers() && d.soundsAlike()) { // «Ngoại trưởng Lý Kiến Quốc» of China bears a name that is Vietnamese too
			p.party = p.by
		} else if org := d.soleOrg(len(d.toks)); org != "" && p.holds("org-head") {
			p.party = org
		} else if host := d.receivesAt(p); host != "" {
			p.party = host
		} else if host := d.metAbroad(p); host != "" {
			p.party = host
		} else if other != "" && d.hosted(p, home) {
			p.party = other
		} else if host := d.hostOf(p); host != "" && !d.accredited(p) {
			p.party = host
		} else if d.w.home == "" && other != "" && d.accredited(p) && !mission && !(home != "" && d.seesOneOf(p, other)) {
			p.party = other
		} else if home != "" && d.listsNames(home) && other != "" { // where its own people bear the country's names, this one does not
			if !d.receives(p, other) {
				if p.party = other; led != "" && led != home && !d.r.world.isOrg(other) {
					p.party = led // «Tại Lima, Ngoại trưởng A hội đàm với Ngoại trưởng Chile B»
				}
			} else if !namesParty(d.countries, home) {
				p.party = ""
			}
		} else if d.secondHolder(p) || d.counterpartOfOwn(p) || other != "" && d.chairsWith(p, other) {
			p.party = other // of which country, the text need not tell: "Foreign Minister A and Ghana's Foreign Minister B", in Accra
		}
		if p.by == "" && other != "" && p.party != other && !d.r.world.isOrg(p.party) && (d.thanks(p, p.party) || d.comesTo(p, p.party) || d.beside(p, p.party)) {
			p.party = other // nobody thanks their own country, or comes to it on a visit
		}
		if x := d.counterpartsParty(p); x != "" && p.party == x {
			if p.party = ""; other != x {
				p.party = other
			} else if len(d.countries) == 2 {
				p.party = d.countries[1].party
			}
		}
		if d.clashes(p) {
			p.party = ""
		}
		if !d.w.inflects && p.by == "" && len(p.offices) == 0 && p.party == d.w.home && !monosyllables(p.parts) {
			p.party = "" // «chúc mừng ông Tomás Adhan được bầu»: a foreigner, of a country that the text does not tell
			continue
		}
		written := d.out.Dateline != nil && d.out.Dateline.Country == p.party || p.party == issued
		p.guessed = p.by == "" && d.w.home == "" && d.agency == "" && !written
	}
}

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
		for k > 0 && d.mentions[k-1].from >= s.From && d.mentions[k].from-d.mentions[k-1].to <= apart && d.endOf(d.w.seam, d.beforeOf(d.mentions[k].from)+1) < 0 {
			k--
		}
		at := d.endOf(d.w.seam, d.beforeOf(d.mentions[k].from)+1)
		if at < 0 || !d.seam(at, "companions") {
			continue
		}
		for by := at - 1; k > 0; by-- {
			if p := d.mentions[k-1].person; d.mentions[k-1].to == by+1 {
				if p != nil {
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
			if r := d.rule(ev).event; r.noun || meets[r.kind] < 3 || ev.To > prev.from && ev.From < m.to {
				continue
			}
			if slices.ContainsFunc(d.mentions, func(x mention) bool {
				return x.from >= s.From && x.to <= s.To && (x.from < ev.From) != (m.from < ev.From) && x.person != nil && x.person.party != "" && x.person.party != prev.person.party
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

// namedAgain gives an ambassador who is named without a country that of the only one told by the title alone before: "The new Norwegian Ambassador
// presented her credentials. … President A welcomed Ambassador B".
func (d *draft) namedAgain() {
	const near = 3 // sentences
	if !d.w.inflects {
		return
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == nil || m.person.party != "" || !m.named() || m.counterpart || !m.person.holds("ambassador") {
			continue
		}
		var of record.Party
		for j := range d.mentions {
			x := &d.mentions[j]
			if x.person == m.person || len(x.offices) != 1 || x.offices[0].Code != "ambassador" {
				continue
			}
			if x.named() || x.party == "" || of != "" && of != x.party || j > i || d.sentenceOf(m.from)-d.sentenceOf(x.from) > near {
				of = ""
				break
			}
			of = x.party
		}
		m.person.party = of
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

// receivedHere reports whether somebody who bears no name of the outlet's country is received by its officials, where verbs have one form: of which
// country that is the text does not tell.
func (d *draft) receivedHere(p *person, home record.Party) bool {
	return !d.w.inflects && p.by == "" && home == d.w.home && slices.ContainsFunc(d.mentions, func(m mention) bool {
		if m.person != p || m.from == 0 {
			return false
		}
		for _, x := range d.of[makesEvent].from(m.from - 3) {
			if x.From >= m.from {
				break
			}
			if e := d.rule(x).event; meets[e.kind] >= 3 && !e.noun && x.To >= m.from {
				return true
			}
		}
		return false
	})
}

// receives reports whether somebody is told to have received one of another country here, where verbs have one form: «A, Bí thư Tỉnh ủy, tiếp Đại
// sứ Peru». Whatever their name, they are not of that country.
func (d *draft) receives(p *person, other record.Party) bool {
	const near = 4 // tokens, of words like «sáng nay đã»
	if d.w.inflects {
		return false
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person != p {
			continue
		}
		for _, x := range d.of[makesEvent].from(m.to) {
			if x.From > m.to+near {
				break
			}
			if e := d.rule(x).event; meets[e.kind] < 3 || e.noun || !d.is(x.From, d.w.prep) {
				continue
			}
			k := slices.IndexFunc(d.mentions[i:], func(g mention) bool { return g.from >= x.From })
			if k < 0 {
				break
			}
			if g := &d.mentions[i+k]; g.from <= x.To && g.person != p && (g.party == other || g.person != nil && g.person.party == other) {
				return true
			}
		}
	}
	return false
}

// ofCompany reports whether the words before the name of somebody or behind the comma after it tell of a company, where verbs have one form: «ông
// Park Min-ho, Chủ tịch Tập đoàn Hansong». Of which country that is they do not tell.
func (d *draft) ofCompany(p *person) bool {
	const near = 6 // tokens
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		if m.person != p {
			return false
		}
		for i := max(m.from-near, 0); i < min(m.to+near, len(d.toks)); i++ {
			if f, ok := d.longest(i, d.w.outside); ok && d.finds.Value(f) == "people" && (i < m.from || d.comma(m.to)) {
				return true
			}
		}
		return false
	})
}

// endOf returns where a phrase of the class begins that ends before token i; -1 if none does.
func (d *draft) endOf(c grammar.Class, i int) int {
	for s := i - 1; s >= 0 && s >= i-5; s-- {
		if !d.finds.Is(s, c) {
			continue
		}
		for f := range d.finds.At(s) {
			if f.Class == c && f.To == i {
				return s
			}
		}
	}
	return -1
}

// accredited reports whether somebody is an ambassador who is not told to be one to another country: a foreign one, here.
func (d *draft) accredited(p *person) bool {
	if !p.holds("ambassador") {
		return false
	}
	for _, m := range d.mentions {
		for i := m.from; m.person == p && i < m.to; i++ {
			if d.is(i, d.w.abroad) {
				return false
			}
		}
	}
	return true
}

// seesOneOf reports whether somebody is told, first in a sentence, to have met one who is told to be of a country: "Ambassador A met B, Director at the
// Norwegian Foreign Ministry". They are not of that.
func (d *draft) seesOneOf(p *person, country record.Party) bool {
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		return m.person == p && slices.ContainsFunc(d.mentions, func(x mention) bool {
			return x.person != nil && x.person != p && x.person.told && x.person.party == country && x.from >= m.to && d.sentenceOf(x.from) == d.sentenceOf(m.from) && d.metAt(&x)
		})
	})
}

// soleOrg is the one bloc or forum that the document names before token to; "" if it names none or several.
func (d *draft) soleOrg(to int) record.Party {
	var org record.Party
	for _, i := range d.names.in(0, to) {
		for f := range d.finds.At(i) {
			if k := d.w.means(f).orgKind; f.Class != d.w.org || k != "bloc" && k != "forum" {
				continue
			}
			if p := d.partyOf(f); org != "" && org != p {
				return ""
			} else {
				org = p
			}
		}
	}
	return org
}

// sole are the offices that a country gives to one person at a time.
var sole = []string{"head-of-state", "head-of-government", "foreign-minister"}

// secondHolder reports whether somebody else has an office of p in the country that p is taken for, with a better claim to it: told
// in the text, by a title that only this country uses ("the Taoiseach"), or by being named first.
func (d *draft) secondHolder(p *person) bool {
	for _, q := range d.people {
		if q == p || q.party != p.party || d.native(p) {
			continue
		}
		for _, code := range sole {
			if p.holds(code) && q.holds(code) && (q.told || d.native(q) || q.first < p.first) {
				return true
			}
		}
	}
	return false
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

// native reports whether somebody is named by a title that their country alone uses.
func (d *draft) native(p *person) bool {
	f, ok := d.nativeTitle(p)
	return ok && d.homeOf(f) == p.party
}

// nativeTitle is the title in the mentions of a person that one country or organisation alone uses.
func (d *draft) nativeTitle(p *person) (grammar.Find, bool) {
	if d.w.titleHome == 0 {
		return grammar.Find{}, false
	}
	for _, m := range d.mentions {
		if m.person != p {
			continue
		}
		for i := m.from; i < m.to; i++ {
			if f, ok := d.longest(i, d.w.titleHome); ok && (m.named() || d.spokenOfHere(d.homeOf(f))) {
				return f, true
			}
		}
	}
	return grammar.Find{}, false
}

// spokenOfHere reports whether a text names a country or organisation: where it does not, a title alone that this one is known for may be used by
// another, too ("the Secretary of State" of Chile).
func (d *draft) spokenOfHere(p record.Party) bool {
	return !d.w.inflects || d.r.world.isOrg(p) || p == d.home || namesParty(d.countries, p)
}

// homeOf is the country or organisation that uses a title. Of several ("Foreign Secretary"), it is that of the agency or the dateline,
// else the one that the text names most, else the first.
func (d *draft) homeOf(f grammar.Find) record.Party {
	homes := strings.Split(d.finds.Value(f), ",")
	is := func(p record.Party) bool { return slices.Contains(homes, string(p)) }
	switch pl := d.out.Dateline; {
	case len(homes) == 1:
	case is(d.agency):
		return d.agency
	case pl != nil && is(pl.Country):
		return pl.Country
	default:
		for _, c := range d.countries {
			if is(c.party) && !d.foreign(c.party) {
				return c.party
			}
		}
	}
	if home := record.Party(homes[0]); len(homes) > 1 && d.w.inflects && len(d.countries) > 0 && d.seat == "" && !d.r.world.isOrg(home) {
		return "" // a title that others have too, in a text that names none of those who are known to use it
	}
	return record.Party(homes[0])
}

// otherParty is the country that the document names most often besides home.
func (sv *survey) otherParty(home record.Party) record.Party {
	for _, c := range sv.countries {
		if c.party != home {
			return c.party
		}
	}
	return ""
}

// homeParty is the country whose offices the document names without saying so: the agency's, the language's, that of those whom everybody
// knows to lead it, that of the seat of government it quotes, that where it was written, or of the countries it names most often the one that
// no person has been given.
func (d *draft) homeParty(known record.Party) record.Party {
	if d.agency != "" && !d.tellsOfOthers() {
		return d.agency
	}
	if c := d.letterhead(); c != "" {
		return c
	}
	if c := d.ours(); c != "" {
		return c
	}
	for mi := range d.mentions { // "Secretary of State", "Foreign Secretary": titles that one country alone uses
		m := &d.mentions[mi]
		if m.party != "" || m.person != nil && m.person.told || m.person == nil && d.titledBefore(&actor{from: m.from, offices: m.offices}) != "" { // "the US Secretary of State", and then "the Secretary of State"
			continue
		}
		for i := m.from; i < m.to; i++ {
			if f, ok := d.longest(i, d.w.titleHome); ok {
				if home := d.homeOf(f); home != "" && !d.r.world.isOrg(home) && (m.named() || d.spokenOfHere(home)) {
					return home
				}
				i = f.To - 1 // not the title within it: "Under-Secretary of State"
			}
		}
	}
	if d.w.home != "" && !d.aboutOthers() {
		return d.w.home
	}
	if known != "" && !d.foreign(known) {
		return known
	}
	if d.seat != "" {
		return d.seat
	}
	if c := d.conveyed(); c != "" {
		return c
	}
	if c := d.briefsFor(); c != "" {
		return c
	}
	if pl := d.out.Dateline; pl != nil && len(d.datelines) == 1 && pl.Country != "" && !d.foreign(pl.Country) && !d.taken(pl.Country) {
		for _, c := range d.countries {
			if c.party == pl.Country && c.named {
				return c.party // written at home, about home
			}
		}
	}
	host, abroad := d.hostCountry(), d.goneTo()
	if c := d.leadHome(host, abroad); c != "" {
		return c
	}
	if c := d.leftFrom(abroad); c != "" && !d.taken(c) && !d.foreign(c) {
		return c
	}
	if pl := d.out.Dateline; d.w.inflects && pl != nil && len(d.datelines) == 1 && d.agency == "" && len(abroad) > 0 && !slices.Contains(abroad, host) && !d.taken(host) && !d.foreign(host) {
		return host // "RAWALPINDI - The Army Chief travelled to Norway": reported from where he started
	}
	if d.w.inflects && d.fromCapital() && d.agency == "" && !d.taken(host) && !d.foreign(host) && !slices.Contains(abroad, host) && !d.bound(host) {
		return host
	}
	open := func(c tally) bool {
		return c.named && !slices.Contains(abroad, c.party) && !d.foreign(c.party) && !d.bound(c.party) && !d.onlyThere(c.party) && !slices.ContainsFunc(d.people, func(p *person) bool { return (p.told || d.w.inflects) && p.party == c.party })
	}
	if two := d.countries[:min(2, len(d.countries))]; len(two) == 2 && two[1].party == host && open(two[1]) && slices.ContainsFunc(d.people, func(p *person) bool { return p.party == "" && d.spokesperson(p) }) {
		return host // a ministry briefs at home
	}
	for _, c := range d.countries[:min(2, len(d.countries))] {
		if open(c) {
			return c.party
		}
	}
	if !slices.Contains(abroad, host) && slices.ContainsFunc(d.countries[:min(2, len(d.countries))], func(c tally) bool { return c.party == host }) {
		return host // whoever is named without a country is of the one that the text was written in
	}
	return ""
}

// ours is the country that a text calls "we" outside quotations: "Peru is ready to play our part".
func (d *draft) ours() (home record.Party) {
	if !d.w.inflects {
		return ""
	}
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		for k := d.finds.Next(s.From, s.To, d.w.pos); k < s.To; k = d.finds.Next(k+1, s.To, d.w.pos) {
			if f, ok := d.longest(k, d.w.pos); !ok || d.finds.Value(f) != "we" || d.quoteMarks(s.From, s.To) > 0 {
				continue
			}
			for _, i := range slices.Backward(d.names.in(s.From, k)) {
				if f, ok := d.longest(i, d.w.country); ok && !d.locative(i) && !d.is(i-1, d.w.prep) {
					if c := d.partyOf(f); home == "" || home == c {
						home = c
						break
					}
					return ""
				}
			}
		}
	}
	return home
}

// onlyThere reports whether a country is named only as where something was: "the war in Peru".
func (d *draft) onlyThere(c record.Party) bool {
	if !d.w.inflects {
		return false
	}
	for _, i := range d.names {
		for f := range d.finds.At(i) {
			if (f.Class == d.w.country || f.Class == d.w.adj) && d.partyOf(f) == c && !d.locative(i) {
				return false
			}
		}
	}
	return true
}

// bound reports whether somebody whose country the text does not tell is said to travel to a country, which is not theirs: "the Prime Minister told
// him of her plans for travelling to Peru".
func (d *draft) bound(to record.Party) bool {
	if !d.w.inflects {
		return false
	}
	for _, x := range d.of[makesEvent] {
		if d.rule(x).event.kind != "visit" || d.partyOf(d.placeWithin(x.From, x.To)) != to {
			continue
		}
		from := d.doc.Sents[d.sentenceOf(x.From)].From
		k := len(d.mentions) - 1
		for k >= 0 && d.mentions[k].to > x.From {
			k--
		}
		if k < 0 || d.mentions[k].from < from || len(d.mentions[k].offices) == 0 {
			continue
		}
		if h := k - 1; h >= 0 && d.mentions[h].from >= from && d.mentions[h].party == "" && d.finds.Next(d.mentions[k].to, x.From, d.w.relative) < x.From {
			continue // "Premier A welcomed Premier B, who is on a visit to Peru": whose country it is not, B alone tells
		}
		if m := &d.mentions[k]; m.party == "" && (m.person == nil || m.person.party == "") && !d.governed(m.from) {
			return true
		}
	}
	return false
}

// missionPage reports whether an embassy issued the text: whoever it calls ambassador without a country is its own.
func (d *draft) missionPage() bool {
	return d.w.inflects && slices.ContainsFunc(d.of[makesGenre], func(m grammar.Match) bool {
		return m.Rule.Attr["office"] == "yes" && d.is(m.To-1, d.w.of) && d.doc.Sents[d.sentenceOf(m.From)].Section == text.Headline
	})
}

// missionAtFoot is the country whose embassy the lines below an article name: "Embassy of Peru, Oslo | Contact us"; "" if they name none.
func (d *draft) missionAtFoot() record.Party {
	const lines = 3
	if !d.w.inflects {
		return ""
	}
	for n, s := range slices.Backward(d.doc.Sections) {
		if s.Kind != text.Boilerplate && s.Kind != text.Credit || n < len(d.doc.Sections)-lines {
			break
		}
		from, _ := slices.BinarySearchFunc(d.toks, s.Span.Start, func(t text.Token, at int) int { return t.Span().Start - at })
		for i := from; i+2 < len(d.toks) && d.toks[i].Span().End <= s.Span.End; i++ {
			f, ok := d.longest(i, d.w.outside)
			if !ok || d.finds.Value(f) != "mission" {
				continue
			}
			if c, ok := d.longest(d.skipArticle(f.To), d.w.country); ok {
				return d.partyOf(c)
			}
		}
	}
	return ""
}

// letterhead is the country of the office that issued a readout, where a headline tells no more than its name: "Office of the President of the
// Republic of Peru".
func (d *draft) letterhead() record.Party {
	if !d.w.inflects || d.out.Genre == record.News || d.out.Genre == record.JointStatement {
		return ""
	}
	for _, m := range d.of[makesGenre] {
		s := &d.doc.Sents[d.sentenceOf(m.From)]
		if s.Section != text.Headline || m.Rule.Attr["office"] != "yes" {
			continue
		}
		for _, i := range d.names.in(m.To, s.To) {
			if f, ok := d.longest(i, d.w.country); ok && !d.inPlace(f) && (f.To == s.To || d.is(m.To-1, d.w.of) && i <= d.skipArticle(m.To) || d.toks[f.To].Kind == text.Punct && !d.comma(f.To)) {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// aboutOthers reports whether a text tells of two countries again and again, and nowhere of the one whose language it is written in: whoever
// is named without a country may be of either.
func (d *draft) aboutOthers() bool {
	const often = 3
	n := 0
	for _, c := range d.countries {
		if c.party == d.w.home {
			return false
		}
		if c.named && c.n >= often && !d.r.world.isOrg(c.party) && !d.toured(c.party) {
			n++
		}
	}
	return n > 1
}

// listsNames reports whether the packs list the family names of a country.
func (d *draft) listsNames(c record.Party) bool {
	_, ok := d.r.world.surnames[c]
	return ok
}

// soundsAlike reports whether a text names a country whose people's names read like those of the outlet's: «Ngoại trưởng Lý Kiến Quốc» may be of China.
func (d *draft) soundsAlike() bool {
	alike := d.r.world.surnames[d.w.home]
	return slices.ContainsFunc(d.countries, func(c tally) bool { return slices.Contains(alike, c.party) })
}

// foreign reports whether "his Afghan counterpart" says that a country is not that of whoever is named without one.
func (d *draft) foreign(c record.Party) bool {
	return slices.ContainsFunc(d.mentions, func(m mention) bool { return m.party == c && d.asCounterpart(&m) })
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

// asCounterpart reports whether a mention tells that somebody is the counterpart of another, perhaps with a rank of their own: "her Chilean
// counterpart, General A".
func (d *draft) asCounterpart(m *mention) bool {
	return m.counterpart || d.w.inflects && d.finds.Next(m.from, m.to, d.w.counterpart) < m.to
}

// taken reports whether somebody of a country, as the text tells, has an office of somebody whose country it does not tell.
func (d *draft) taken(c record.Party) bool {
	for _, p := range d.people {
		if slices.ContainsFunc(d.mentions, func(m mention) bool { return m.person == p && m.counterpart }) {
			continue // "his counterpart A" is of another country by nature
		}
		for _, q := range d.people {
			if p.party == "" && q.told && q.party == c && slices.ContainsFunc(p.offices, func(o record.Office) bool { return q.holds(o.Code) }) {
				return true
			}
		}
	}
	return false
}
