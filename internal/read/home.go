package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// placeCountries gives each person whose country is not told the one the text implies: that of the outlet's own officials, or
// the party of the document that nobody else speaks for.
func (d *draft) placeCountries() {
	d.ledSides()
	d.membersOfSides()
	d.headlineSides()
	d.answeringFor()
	for _, p := range d.people {
		if f, ok := d.nativeTitle(p); ok && p.party == "" {
			if p.party = d.r.world.leaders.called(strings.Join(p.parts, " ")); p.party != "" {
				continue // a Foreign Secretary whom everybody knows to be another country's
			}
			p.party = d.homeOf(f)
		}
	}
	d.namesakes()
	d.lesserOffices() // else a Foreign Secretary would be taken for a second foreign minister
	d.longTitles()
	d.companions()
	d.friendshipGroups()
	d.onOneSide()
	d.bothReceived()
	d.metNext()
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
		if party := d.headsSpokesperson(p); party != "" {
			p.party = party
			continue
		}
		if party := d.familyNameAlone(p); party != "" && !d.foreign(party) {
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
		} else if org := d.mainOrg(); d.w.inflects && org != "" && (p.holds("org-head") || d.deputyHead(p)) && p.by == "" {
			p.party = org // "Secretary General A" of a text about NATO that names the EU, too
		} else if host := d.receivesAt(p); host != "" {
			p.party = host
		} else if host := d.metAbroad(p); host != "" {
			p.party = host
		} else if other != "" && (d.hosted(p, home) || d.metByHome(p, home, other)) {
			p.party = other
		} else if host := d.hostOf(p); host != "" && !d.accredited(p) {
			p.party = host
		} else if d.w.home == "" && other != "" && d.accredited(p) && !mission && !(home != "" && (d.seesOneOf(p, other) || d.listedWith(p, home))) {
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
		if d.clashes(p) || d.w.inflects && p.by == "" && d.concernOf(p, p.party) {
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

// namesakes gives whoever is known only by a family name and no country that of somebody of the same name: "President Kim", in a text about Foreign Minister
// Kim Min-jae of South Korea.
func (d *draft) namesakes() {
	for _, p := range d.people {
		if p.party != "" || len(p.parts) != 1 {
			continue
		}
		if i := slices.IndexFunc(d.people, func(q *person) bool {
			return q.told && len(q.parts) > 1 && (q.parts[0] == p.parts[0] || q.parts[len(q.parts)-1] == p.parts[0])
		}); i >= 0 {
			p.party = d.people[i].party
		}
	}
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
			if e := d.rule(x).event; meets[e.kind] < 3 || e.noun || !d.is(x.From, d.w.prep) || d.is(x.From-1, d.w.and) {
				continue // «làm việc với Thứ trưởng A và | hội đàm với …»
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
	const longest = 5 // tokens
	if f, ok := d.finds.Ending(i, i-longest, grammar.ClassesOf(c)); ok {
		return f.From
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
		if home := record.Party(homes[0]); d.w.inflects && pl != nil && pl.Country != home && !d.r.world.isOrg(home) && d.agency != home && !namesParty(d.countries, home) {
			return "" // "the Minister for External Affairs" in a report from Castries that does not name India
		}
	case is(d.agency):
		return d.agency
	case pl != nil && is(pl.Country):
		return pl.Country
	default:
		named := func(c tally) bool { return is(c.party) && !d.foreign(c.party) }
		own := slices.IndexFunc(d.countries, func(c tally) bool { return named(c) && !(d.w.inflects && d.represents(c.party)) })
		if own < 0 {
			own = slices.IndexFunc(d.countries, named)
		}
		if own >= 0 {
			return d.countries[own].party
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
	if d.agency != "" && !d.tellsOfOthers() && (d.agency != d.w.home || !d.amongOthers()) {
		return d.agency
	}
	if c := d.letterhead(); c != "" {
		return c
	}
	if c := d.seatSpeaks(); c != "" {
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
				if home := d.homeOf(f); home != "" && !d.r.world.isOrg(home) && (m.named() || d.spokenOfHere(home) && !slices.Contains(d.goneTo(), home)) {
					return home
				}
				i = f.To - 1 // not the title within it: "Under-Secretary of State"
			}
		}
	}
	if d.w.home != "" && !d.aboutOthers() && !d.amongOthers() {
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
	if d.w.inflects && (d.fromCapital() || d.envoyTo(host)) && d.agency == "" && !d.taken(host) && !d.foreign(host) && !slices.Contains(abroad, host) && !d.bound(host) {
		return host
	}
	open := func(c tally) bool {
		return c.named && !slices.Contains(abroad, c.party) && !d.foreign(c.party) && !d.bound(c.party) && !d.onlyThere(c.party) && !d.onlySpokenOf(c.party) && !d.onlyInRow(c.party) && !d.concern(c.party) && !d.lacks(c.party) && !slices.ContainsFunc(d.people, func(p *person) bool { return (p.told || d.w.inflects) && p.party == c.party })
	}
	if two := d.countries[:min(2, len(d.countries))]; len(two) == 2 && two[1].party == host && open(two[1]) && slices.ContainsFunc(d.people, func(p *person) bool { return p.party == "" && d.spokesperson(p) }) {
		return host // a ministry briefs at home
	}
	for _, c := range d.countries[:min(2, len(d.countries))] {
		if open(c) {
			return c.party
		}
	}
	if c := d.pairedWithGuests(); c != "" {
		return c
	}
	if !slices.Contains(abroad, host) && slices.ContainsFunc(d.countries[:min(2, len(d.countries))], func(c tally) bool { return c.party == host }) {
		return host // whoever is named without a country is of the one that the text was written in
	}
	return ""
}

// concern reports whether a country is what an envoy of another is there for: "the Special Representative for | Sudan A".
func (d *draft) concern(c record.Party) bool {
	return d.w.inflects && slices.ContainsFunc(d.people, func(p *person) bool { return p.party == "" && d.concernOf(p, c) })
}

// concernOf reports whether a country is what somebody is envoy for.
func (d *draft) concernOf(p *person, c record.Party) bool {
	if c == "" || !p.holds("envoy") {
		return false
	}
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		for i := m.from; m.person == p && i < m.nameFrom; i++ {
			if f, ok := d.longest(i, d.w.country); ok && d.partyOf(f) == c && d.is(d.beforeOf(i), d.w.abroad) && !d.is(d.beforeOf(i), d.w.toward) {
				return true
			}
		}
		return false
	})
}

// onlyThere reports whether a country is named only as where something was, "the war in Peru", or as what was spoken of, "also discussed Peru".
func (d *draft) onlyThere(c record.Party) bool {
	if !d.w.inflects {
		return false
	}
	for _, i := range d.names {
		for f := range d.finds.At(i) {
			if (f.Class == d.w.country || f.Class == d.w.adj) && d.partyOf(f) == c && !d.locative(i) && !d.topicAt(i, f.To) {
				return false
			}
		}
	}
	return true
}

// topicAt reports whether a country, tokens [i, to), is only what was spoken of: "discussed | Mali", "spoke about | Mali", "On | Mali, they agreed".
func (d *draft) topicAt(i, to int) bool {
	from := d.doc.Sents[d.sentenceOf(i)].From
	on := d.is(i-1, d.w.prep) && !d.is(i-1, d.w.of) && !d.is(i-1, d.w.with) && !d.is(i-1, d.w.toward)
	if on && i == from+1 && d.comma(to) {
		return true
	}
	two := d.is(to, d.w.and) && len(d.names.in(to+1, to+2)) > 0
	return (on || d.cueEndsAt(i)) && !two && d.word(to) != "-" && d.discussedIn(from, i)
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
		if d.invitesIn(d.mentions[k].to, x.From) {
			continue // "Minister A invited her colleague to pay a visit to Peru": it is A's own
		}
		if m := &d.mentions[k]; m.party == "" && (m.person == nil || m.person.party == "") && !d.governed(m.from) && !d.is(d.beforeOf(m.from), d.w.verbPast) {
			return true // and not "she told | the Foreign Minister that the aim of her visit to Peru was …"
		}
	}
	return false
}

// invitesIn reports whether somebody is invited in tokens [from, to).
func (d *draft) invitesIn(from, to int) bool {
	for _, m := range d.of[makesStatement].from(from) {
		if m.From >= to {
			break
		}
		if d.rule(m).cue.act == record.Invite {
			return true
		}
	}
	return false
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

// amongOthers reports whether a text names two countries or more, the one whose language it is written in not among them, and everybody whom it names
// without a country bears a name that is foreign to that: «Nhân chuyến thăm Bhutan, Thủ tướng Koirala hội đàm với …».
func (d *draft) amongOthers() bool {
	n := 0
	for _, c := range d.countries {
		if c.party == d.w.home {
			return false
		}
		if c.named && !d.r.world.isOrg(c.party) {
			n++
		}
	}
	open := false
	for _, p := range d.people {
		if p.party == "" {
			if p.by == d.w.home || monosyllables(p.parts) {
				return false
			}
			open = true
		}
	}
	return open && n > 1
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
	return slices.ContainsFunc(d.mentions, func(m mention) bool { return m.party == c && d.asCounterpart(&m) }) || d.envoysOf(c)
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

// familyNameAlone is the country, of those that the text names, whose listed family name is all that it tells of the name of somebody with an office: "Prime
// Minister | Pham said"; "" if it tells more.
func (d *draft) familyNameAlone(p *person) record.Party {
	if !d.w.inflects || len(p.parts) != 1 || len(p.offices) == 0 {
		return ""
	}
	for _, m := range d.mentions {
		if f, ok := d.longest(m.nameFrom, d.w.surname); ok && m.person == p && m.nameTo == m.nameFrom+1 && namesParty(d.countries, record.Party(d.finds.Value(f))) {
			return record.Party(d.finds.Value(f))
		}
	}
	return ""
}
