package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

type actorKind uint8

const (
	actorPerson actorKind = iota // named
	actorTitle                   // a title alone: "the Minister", «Thủ tướng»
	actorParty                   // a country, an organisation, a capital that stands for it
	actorBoth                    // the two sides
	actorPeople                  // the two leaders
	actorThey
	actorHe
	actorIt
	actorLocal // "the province"
	actorHost
	actorGuest
	actorForeign // who is not of the outlet's country
	actorLeader  // "the Vietnamese leader"
	actorWho     // whoever stands right before it
	actorWe      // "we", in a quotation: whoever speaks, or both
	actorI       // "I", in a quotation: whoever speaks
	actorOwn     // "the Ministry", "the statement": of the side of whoever answers, else of the ministry that was named before
	actorOffice  // a ministry and whose it is: becomes actorParty
	actorBare    // "ministers", in a text that has introduced them: those at the event
)

// actor is an expression for whoever may do or say something. Who that is may depend on what was said before: see scene.resolve.
type actor struct {
	from, to int
	kind     actorKind
	person   *person
	offices  []record.Office
	party    record.Party
	word     string  // of a title that gives no office
	count    string  // how many it says: "the three sides"
	more     []actor // joined to it by "and"
	official bool    // the ministry of a country: it tells the world what the country says
}

var actorKinds = map[string]actorKind{
	"both": actorBoth, "people": actorPeople, "they": actorThey, "he": actorHe, "it": actorIt, "local": actorLocal,
	"who": actorWho, "we": actorWe, "i": actorI, "own": actorOwn, "ministry": actorOffice, "bare": actorBare,
	"host": actorHost, "guest": actorGuest, "foreign": actorForeign, "leader": actorLeader, "country": actorParty,
}

// withinTitle reports whether tokens [from, to) end a longer title.
func (d *draft) withinTitle(from, to int) bool {
	return slices.ContainsFunc(d.mentions, func(m mention) bool { return m.from < from && to <= m.to })
}

func (d *draft) readActors() {
	const taken = inPerson | inActor
	d.found = d.found[:0]
	add := func(a actor) {
		d.found = append(d.found, a)
		d.cover(a.from, a.to, inActor)
	}
	offices := d.seat != "" || slices.ContainsFunc(d.of[makesActor], func(m grammar.Match) bool { return d.rule(m).who == actorOffice })
	offices = offices || !d.w.inflects && slices.ContainsFunc(d.people, d.spokesperson) || d.w.inflects && d.beginsThinking()
	for _, m := range d.of[makesActor] { // before the titles alone within them: "the two ministers", "the visiting minister"
		r := d.rule(m)
		if d.lies(m.From, taken) || d.lies(m.To-1, taken) || d.lies(m.From, inName) && d.lies(m.To-1, inName) && r.who != actorBoth {
			continue // "the Cooperation Council" may speak, though it is an instrument too
		}
		if !d.w.inflects && r.who == actorBoth && d.saysWithin(m.From, m.To) {
			continue // «(Bộ trưởng Bộ) Công an đề nghị hai bên»
		}
		if r.initial && !d.opensClause(m.From) || r.who == actorOwn && !d.spoken && !offices {
			continue
		}
		if r.who == actorHe && d.titleFrom(m.From, m.To) {
			continue // «đồng chí Thứ trưởng»
		}
		if r.who == actorHe && d.is(m.From, d.w.pos) && (m.To < len(d.toks) && d.lies(m.To, inPerson) || m.To+1 < len(d.toks) && d.is(m.To, d.w.verbIng) && d.lies(m.To+1, inPerson)) {
			continue // "her Chilean counterpart", "her visiting Chilean counterpart": whose it is
		}
		if !d.w.inflects && r.who == actorParty && d.withinTitle(m.From, m.To) {
			continue // «Chủ tịch UBND TPHCM»
		}
		a := actor{from: m.From, to: m.To, kind: r.who}
		if a.kind == actorOffice {
			a.kind, a.official = actorParty, true
		}
		if org := d.shortOf(m); a.kind == actorBoth && org != "" {
			a.kind, a.party = actorParty, org
		}
		if a.kind == actorParty || a.kind == actorLeader || a.kind == actorLocal {
			for i := m.From; i < m.To && a.party == ""; i++ {
				for f := range d.finds.At(i) {
					if a.kind == actorLocal && f.Class != d.w.place && d.is(i, d.w.place) {
						continue // "Lao Cai"
					}
					if f.Class == d.w.country || f.Class == d.w.adj || f.Class == d.w.org || f.Class == d.w.place || f.Class == d.w.seat && !d.w.inflects {
						a.party = d.partyOf(f)
						a.more = d.othersOf(f.To, m.To)
						break
					}
				}
			}
		}
		if a.kind == actorLocal && d.is(m.From, d.w.place) && !d.provinceActs(a.party) {
			continue
		}
		for i := m.From; i < m.To && (a.kind == actorBoth || a.kind == actorPeople); i++ {
			if f, ok := d.longest(i, d.w.number); ok {
				a.count = d.finds.Value(f)
			}
		}
		add(a)
	}
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == nil && (d.lies(m.from, taken) || d.lies(m.to-1, taken)) {
			continue
		}
		if m.person == nil && !d.w.inflects && m.from > 0 && d.seam(m.from-1, "thing") {
			continue // «đối thoại cấp | thứ trưởng ngoại giao»
		}
		a := actor{from: m.from, to: m.to, person: m.person, offices: m.offices, party: m.party}
		if m.person == nil {
			a.kind = actorTitle
			a.word = d.quote(m.from, m.to)
			if m.counterpart {
				a.kind = actorLeader
			} else if f, ok := d.longest(m.from, d.w.titleHome); ok && a.party == "" && f.To == m.to && d.spokenOfHere(d.homeOf(f)) { // "EAM" is India's, whoever else is a foreign minister
				a.party = d.homeOf(f)
			}
			if a.from > 0 && d.is(a.from-1, d.w.article) {
				a.from--
			}
		}
		add(a)
	}
	until := 0
	for _, i := range d.names {
		if a, ok := d.localActor(i); ok && !d.lies(a.from, taken) {
			add(a)
			until = a.to
			continue
		}
		if i < until || d.lies(i, taken|inName) || d.behindCity(i) {
			continue
		}
		if f, ok := d.longest(i, d.w.place); ok && f.To > i+1 { // "the South China Sea" is no China
			until = f.To
		}
		for f := range d.finds.At(i) {
			if f.Class != d.w.country && f.Class != d.w.org && (f.Class != d.w.place || d.w.means(f).seat == "") && (f.Class != d.w.seat || d.finds.Value(f) == "") || d.inPlace(f) || d.inFirm(f) {
				continue
			}
			a := actor{from: i, to: f.To, kind: actorParty, party: d.partyOf(f), official: f.Class == d.w.seat}
			if org := d.r.world.speaks[d.finds.Value(f)]; org != "" && f.Class == d.w.place && d.namesOrg(org) && !namesParty(d.countries, a.party) {
				a.party = org // "Brussels" is seldom Belgium
			}
			add(a)
			break
		}
	}
	d.joinActors()
	d.placeActors()
}

// shortOf is the organisation that an article and the last word of its name denote behind it: "the European Commission … | the Commission"; "" if
// they denote none.
func (d *draft) shortOf(m grammar.Match) record.Party {
	if !d.w.inflects || m.To != m.From+2 || !d.toks[m.To-1].Capital() {
		return ""
	}
	for _, i := range d.names {
		if i >= m.From {
			break
		}
		for f := range d.finds.At(i) {
			if f.Class == d.w.org && f.To > i+1 && d.toks[f.To-1].Key == d.toks[m.To-1].Key {
				return d.speaksFor(f)
			}
		}
	}
	return ""
}

// namesOrg reports whether the text names an organisation, or what or who speaks for it.
func (d *draft) namesOrg(org record.Party) bool {
	return slices.ContainsFunc(d.people, func(p *person) bool { return p.party == org }) || slices.ContainsFunc(d.names, func(i int) bool {
		for f := range d.finds.At(i) {
			if f.Class == d.w.org && d.speaksFor(f) == org {
				return true
			}
		}
		return false
	})
}

// inPlace reports whether the name of a country only begins that of a place or of a currency: «Lào Cai» is not in Laos, "US dollars" are nobody's.
func (d *draft) inPlace(f grammar.Find) bool {
	if d.w.inflects && f.Class == d.w.adj { // "the | Indian Ocean"
		p, ok := d.longest(f.From, d.w.place)
		return ok && p.To > f.To
	}
	if f.Class != d.w.country {
		return false
	}
	if p, ok := d.longest(f.From, d.w.currency); ok && p.To > f.To {
		return true
	}
	if p, ok := d.longest(f.From, d.w.portfolio); ok && p.To > f.To && !d.w.inflects { // «Ủy ban | Pháp luật»
		return true
	}
	p, ok := d.longest(f.From, d.w.place)
	return ok && p.To > f.To
}

// inFirm reports whether the name of a country is part of that of a firm, which undertakes nothing for its country: "Oman Air", "Garuda
// Indonesia", «Petroleum Development Oman».
func (d *draft) inFirm(f grammar.Find) bool {
	if f.Class != d.w.country {
		return false
	}
	if i := f.To; i < len(d.toks) && d.toks[i].Capital() && d.firm(i) {
		return true
	}
	if !d.w.inflects {
		return false
	}
	i := f.From
	for k := i - 1; k >= 0 && k > i-4 && d.toks[k].Kind == text.Word && d.toks[k].Capital(); k-- {
		if d.firm(k) {
			return true
		}
	}
	return false
}

// firm reports whether the word at token i is what firms are called by.
func (d *draft) firm(i int) bool { return d.outsideIs(i, "firm") }

// titleFrom reports whether a title begins at token i and goes on behind token to.
func (d *draft) titleFrom(i, to int) bool {
	k, _ := slices.BinarySearchFunc(d.mentions, i, func(m mention, at int) int { return m.from - at })
	return k < len(d.mentions) && d.mentions[k].from == i && d.mentions[k].to > to
}

// opensClause reports whether the sentence begins at token i, or a clause behind a comma does.
func (d *draft) opensClause(i int) bool {
	return i == 0 || d.comma(i-1) || slices.ContainsFunc(d.doc.Sents, func(s text.Sentence) bool { return s.From == i })
}

// behindCity reports whether the country at token i only tells where the city before it lies: "in Bangkok, Thailand".
func (d *draft) behindCity(i int) bool {
	if !d.comma(i - 1) {
		return false
	}
	country, ok := d.longest(i, d.w.country)
	for s := i - 2; ok && s >= 0 && s > i-6; s-- {
		if f, is := d.longest(s, d.w.place); is && f.To == i-1 {
			return d.partyOf(f) == d.partyOf(country)
		}
	}
	return false
}

// lastOf is the last of those that an actor joins.
func (d *draft) lastOf(a *actor) *actor {
	if n := len(a.more); n > 0 {
		return &a.more[n-1]
	}
	return a
}

// first reports whether an actor speaks of itself: "we", "I".
func (a *actor) first() bool { return a.kind == actorWe || a.kind == actorI }

// othersOf are the further countries and blocs of "the ministers of A, B and C", joined to the first in tokens [from, to).
func (d *draft) othersOf(from, to int) []actor {
	var out []actor
	for i := from; i < to; {
		at := i
		if d.comma(at) {
			at++
		}
		if d.is(at, d.w.and) {
			at++
		}
		if at == i {
			break
		}
		at = d.skipArticle(at)
		f, ok := d.longest(at, d.w.country)
		if !ok {
			f, ok = d.longest(at, d.w.adj)
		}
		if !ok {
			f, ok = d.longest(at, d.w.org)
		}
		if !ok || f.To > to {
			break
		}
		out = d.mem.actors.with(out, actor{from: at, to: f.To, kind: actorParty, party: d.partyOf(f)})
		i = f.To
	}
	return out
}

// joinActors puts the actors found in order and makes "A and B" one.
func (d *draft) joinActors() {
	d.order = d.order[:0]
	for i := range d.found {
		d.order = append(d.order, uint64(d.found[i].from)<<32|uint64(i))
	}
	slices.Sort(d.order)
	out := d.actors[:0]
	for _, k := range d.order {
		a := &d.found[uint32(k)]
		if a.kind == actorParty && len(out) > 0 && d.onlyOwns(a) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].kind == actorWe && a.kind == actorParty && !d.w.inflects && d.endOf(d.w.and, a.from) == out[n-1].to {
			p := &out[n-1] // «Chúng tôi và Việt Nam»
			p.more, p.to = d.mem.actors.with(p.more, *a), a.to
			continue
		}
		if n := len(out); n > 0 && d.countedRow(&out[n-1], a) {
			continue
		}
		if n := len(out); n > 0 && (out[n-1].kind <= actorParty || out[n-1].kind == actorHe && a.kind == actorPerson && d.w.inflects) && (a.kind <= actorParty || d.joinsAs(&out[n-1], a)) {
			p := &out[n-1]
			if a.kind == actorParty && a.from == p.to+1 && d.bracketedAt(a.from, a.to) && d.lastOf(p).party == a.party {
				continue // "the Association of Southeast Asian Nations (ASEAN)" is one
			}
			if !d.w.inflects && p.kind == actorTitle && a.kind == actorPerson && a.from == p.to+1 && d.is(p.to, d.w.of) && slices.ContainsFunc(p.offices, isEnvoy) {
				p.to = a.to // «Đặc phái viên của Tổng thống A»: who was sent
				continue
			}
			if !d.w.inflects && p.kind == actorParty && a.kind == actorParty && a.from == p.to+1 && d.dashed(p.to) && p.party != a.party {
				if before := &d.toks[max(p.from-1, 0)]; before.Kind == text.Word && before.Shape == text.Lower && !d.is(p.from-1, d.w.adv) && !d.is(p.from-1, d.w.while) { // «quan hệ Việt Nam - Lào sẽ phát triển»: neither does anything
					continue
				}
				p.more = d.mem.actors.with(p.more, *a)
				p.to = a.to
				continue
			}
			// "the Association of Southeast Asian Nations (ASEAN) and the EU", "Minister Kato (pictured left) and"
			gap := d.skipGloss(d.pastHome(p), len(d.toks))
			if d.listMark(gap) && (gap+1 == a.from || gap+2 == a.from && (d.is(gap+1, d.w.pos) || d.is(gap+1, d.w.article)) || d.ownedBy(gap+1, a.from)) && p.kind == actorPerson && a.kind == actorPerson && a.person != p.person && d.listGoesOn(d.pastHome(a)) && !d.opensBefore(p, a) { // "A, his Chilean counterpart B and C"
				p.more = d.mem.actors.with(p.more, *a)
				p.to = a.to
				continue
			}
			if d.inRowOfMet(p, a, gap) || d.listedWithOffices(p, a) || d.actedWith(p, a) || !d.w.inflects && p.kind <= actorTitle && a.kind <= actorTitle && gap+1 == a.from && (d.char(gap) == ';' || d.comma(gap) && p.kind == actorTitle && a.kind == actorTitle) && d.fellow(p, a) || d.comma(gap) && gap+1 == a.from && (d.endsRow(p, a) || d.actTogether(p, a)) {
				p.more = d.mem.actors.with(p.more, *a) // «gặp Tổng thống Peru A; Thủ tướng Oman B»
				p.to = a.to
				continue
			}
			if d.comma(gap) && gap+1 == a.from && p.kind == actorParty && a.kind == actorParty && p.official == a.official && p.party != a.party && (!d.governed(p.from) || d.ofOfficials(p.from)) && (d.partyNext(a.to) || d.bareRow(p, a)) { // "Seoul, Washington and Tokyo"
				p.more = d.mem.actors.with(p.more, *a)
				p.to = a.to
				continue
			}
			if p.kind == actorTitle && a.kind == actorParty && p.party != "" && (d.several(p.from, gap) || d.severalBegin(p, a, gap) || d.officeOfTwo(p, a, gap)) && (d.comma(gap) || d.is(gap, d.w.and)) && gap+1 == a.from {
				p.more = d.mem.actors.with(p.more, *a) // «các đại sứ Peru, Oman và Lào»
				p.to = a.to
				continue
			}
			if p.kind == actorTitle && p.party == "" && a.kind == actorParty && (a.from == gap+2 || a.from == gap+3 && d.char(gap+2) == ':') && d.several(gap+1, gap+1) { // «đại sứ các nước: | Peru, Oman và Lào»
				p.party, p.to = a.party, a.to
				continue
			}
			apart := false
			if (d.comma(gap) || p.kind == actorPerson && a.kind == actorPerson && d.listMark(gap)) && gap+1 < a.from {
				gap, apart = gap+1, true
			}
			if d.w.inflects && p.kind == actorParty && len(p.more) == 0 && (a.kind == actorPerson && (apart || d.governed(p.from)) || a.kind == actorParty && apart && d.governed(p.from)) {
				apart = true // "the war in Eastern Ukraine, and Minister Kato confirmed", "the reform of the Council, and Rome thanked"
			} else {
				apart = apart && d.w.inflects && p.kind == actorPerson && len(p.more) == 0 && d.governed(p.from) && d.toldNext(a.to) // "greetings of President A, and Minister B thanked him"
			}
			if f, ok := d.longest(min(gap, len(d.toks)-1), d.w.and); ok && !apart && f.To <= a.from {
				k := f.To
				for k < a.from && (d.is(k, d.w.article) || d.is(k, d.w.pos) || d.is(k, d.w.verbIng)) { // "and her Chilean counterpart", "and visiting Minister A"
					k++
				}
				if d.w.inflects && k+3 == a.from && a.kind == actorParty && p.kind == actorParty && d.glued(k+1) && !d.toks[k].Capital() { // "Peru and oil-rich Gabon"
					k = a.from
				}
				if k == a.from || p.kind == actorPerson && a.kind == actorPerson && d.ownedBy(k, a.from) {
					p.more = d.mem.actors.with(p.more, *a)
					p.to = a.to
					continue
				}
			}
		}
		out = append(out, *a)
	}
	d.actors = out
}

// opensBefore reports whether somebody belongs to the words that a sentence opens with, behind «của», and those behind the comma, a and one more, do what
// it tells: «Trước sự chứng kiến của Thủ tướng A, | Bộ trưởng B và Bộ trưởng C ký …».
func (d *draft) opensBefore(p, a *actor) bool {
	if d.w.inflects || len(p.more) > 0 || p.from == 0 || !d.is(p.from-1, d.w.of) || !d.is(a.to, d.w.and) {
		return false
	}
	f, _ := d.longest(a.to, d.w.and)
	last := d.foundAt(f.To)
	if last == nil || last.kind > actorTitle {
		return false
	}
	end := d.doc.Sents[d.sentenceOf(a.from)].To
	at := d.skipAdverbs(last.to, end)
	return at < end && d.toldAt(at)
}

// fellow reports whether an actor is one more of a list of people of several countries: no verb follows it, but a mark or "and".
func (d *draft) fellow(p, a *actor) bool {
	of := func(x *actor) record.Party {
		if x.person != nil {
			return x.person.party
		}
		return x.party
	}
	last := d.lastOf(p)
	return of(last) != "" && of(a) != "" && of(last) != of(a) && (a.to >= len(d.toks) || d.toks[a.to].Kind == text.Punct || d.is(a.to, d.w.and)) && p.from > 0 && d.governed(p.from)
}

// several reports whether a title in tokens [from, to) is that of several, in a language that tells it by a word of its own: «các đại sứ Peru»,
// «đại sứ các nước Peru».
func (d *draft) several(from, to int) bool {
	for i := from - 1; i < to && !d.w.inflects; i++ {
		if d.seam(i, "several") {
			return true
		}
	}
	return false
}

// toldNext reports whether a reporting verb stands at token i or a few tokens behind it.
func (d *draft) toldNext(i int) bool {
	const near = 3 // tokens: "in turn asked"
	ms := d.of[makesStatement].from(i)
	return len(ms) > 0 && ms[0].From <= i+near && !(d.w.inflects && (d.is(ms[0].From, d.w.toward) || d.is(ms[0].From-1, d.w.toward))) // "met A and B, | to discuss"
}

// placeActors notes for each token which actor is the first that begins there or later.
func (d *draft) placeActors() {
	n := len(d.toks) + 1
	d.actorAt = slices.Grow(d.actorAt[:0], n)[:n]
	next := 0
	fill := func(to, k int) {
		if to > next {
			for i := range d.actorAt[next:to] {
				d.actorAt[next+i] = int32(k)
			}
			next = to
		}
	}
	for k := range d.actors {
		fill(d.actors[k].from+1, k)
	}
	fill(n, len(d.actors))
}

// pastHome is where an actor ends, with the country behind the name of somebody whose it is: "Ana Soto | of Peru and".
func (d *draft) pastHome(a *actor) int {
	last := d.lastOf(a)
	if !d.w.inflects || last.kind != actorPerson || !d.is(last.to, d.w.of) {
		return a.to
	}
	if f, ok := d.longest(min(d.skipArticle(last.to+1), len(d.toks)-1), d.w.country); ok && d.partyOf(f) == last.person.party {
		return f.To
	}
	return a.to
}

// listGoesOn reports whether "and" and another actor follow at i, or, where verbs have forms, a comma, another and then those: "A, B and C", "A, B, C and D".
func (d *draft) listGoesOn(i int) bool {
	after := i
	if d.listMark(i) {
		i++
	}
	f, ok := d.longest(min(i, len(d.toks)-1), d.w.and)
	if !ok && i == after {
		return false
	}
	if !ok {
		next := d.foundAt(i)
		return next != nil && next.kind <= actorTitle && (d.w.inflects || d.sameOffice(next, after) || d.oneSideRow(next, after)) && d.listGoesOn(next.to)
	}
	for _, m := range d.mentions {
		if m.from >= f.To {
			return (m.from <= f.To+1 || d.ownedBy(f.To, m.from)) && (m.named() || !d.w.inflects && len(m.offices) > 0)
		}
	}
	return false
}

// listMark reports whether a mark stands at token i that parts people of one list: a comma, or a semicolon where verbs have forms.
func (d *draft) listMark(i int) bool { return d.comma(i) || d.w.inflects && d.char(i) == ';' }

// partyNext reports whether "and" and another country or its capital follow at i, or, where verbs have forms, a comma, another and then those: "A, B and C",
// "A, B, C and D".
func (d *draft) partyNext(i int) bool {
	after := i
	if d.comma(i) {
		i++
	}
	f, ok := d.longest(min(i, len(d.toks)-1), d.w.and)
	if !ok && (i == after || !d.w.inflects) {
		return false
	}
	if !ok {
		next := d.foundAt(i)
		return next != nil && next.kind == actorParty && d.partyNext(next.to)
	}
	next := d.foundAt(f.To)
	return next != nil && next.kind == actorParty
}

// foundAt is the actor that begins at token i, an article apart, before those of a list are made one; nil if none does.
func (d *draft) foundAt(i int) *actor {
	at := d.skipArticle(i)
	for k := range d.found {
		if a := &d.found[k]; a.from == i || a.from == at {
			return a
		}
	}
	return nil
}

// actorEnding returns the actor whose last token is before i.
func (d *draft) actorEnding(i int) (*actor, bool) {
	if i > 0 && i <= len(d.toks) {
		if k := d.actorAt[i] - 1; k >= 0 && d.actors[k].to == i {
			return &d.actors[k], true
		}
	}
	return nil, false
}

// actorReaching returns the actor that ends before i, or in the apposition that begins there: "A, the first minister | to visit".
func (d *draft) actorReaching(i int) (*actor, bool) {
	if k := int(d.actorAt[i]) - 1; k >= 0 && d.actors[k].to >= i && d.actors[k].kind == actorPerson {
		return &d.actors[k], true
	}
	return d.actorEnding(i)
}

// actorsIn returns the actors that lie within tokens [from, to).
func (d *draft) actorsIn(from, to int) []actor {
	if from > len(d.toks) {
		return nil
	}
	a := int(d.actorAt[max(from, 0)])
	b := a
	for b < len(d.actors) && d.actors[b].to <= to {
		b++
	}
	return d.actors[a:b]
}

// addParty is ps with p among them, in order; ps, which others may share, stays as it is.
func (d *draft) addParty(ps []record.Party, p record.Party) []record.Party {
	if p == "" || slices.Contains(ps, p) {
		return ps
	}
	ps = d.mem.parties.with(ps, p)
	slices.Sort(ps)
	return ps
}

func (d *draft) addPerson(ps []*person, p *person) []*person {
	if p == nil || slices.Contains(ps, p) {
		return ps
	}
	return d.mem.persons.with(ps, p)
}

// handsOver reports whether words that give the floor to the other side ("for her part", «về phần mình») stand before token i.
func (d *draft) handsOver(i int) bool {
	for s := i - 1; s >= 0 && s >= i-6; s-- {
		if f, ok := d.longest(s, d.w.turn); ok && f.To >= i-1 && f.To <= i {
			return true
		}
	}
	return false
}

// beginsWith reports whether a title begins with a shorter one, in whatever letters the two are written.
func beginsWith(title, word string) bool {
	return len(title) >= len(word) && strings.EqualFold(title[:len(word)], word)
}

// governed reports whether the word before token i makes what stands there an object: "with Singapore", "meeting Singapore's", «của Nga»; but not
// "at the meeting | Singapore proposed".
func (d *draft) governed(i int) bool {
	if f, ok := d.finds.Ending(i, i-4, d.w.preps); ok {
		return !d.w.inflects || !d.is(f.From, d.w.verbIng) || !d.determined(f.From)
	}
	if i > 1 && d.is(i-1, d.w.article) {
		return d.governed(i - 1)
	}
	return false
}

// determined reports whether a word is a noun by the article or the possessive before it, maybe over adjectives: "at the first formal | meeting",
// "at today's | meeting".
func (d *draft) determined(i int) bool {
	const adjectives = 3
	for k := i - 1; k >= 0 && k >= i-1-adjectives; k-- {
		if d.is(k, d.w.det) || d.is(k, d.w.clitic) {
			return true
		}
		if t := d.toks[k]; t.Kind != text.Word || d.is(k, d.w.prep) || d.is(k, d.w.verbPast) || d.is(k, d.w.and) {
			return false
		}
	}
	return false
}
