package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Who led which side.

// ledAgain is where the words before token i end that name another side, if they leave out that it was led: "the Thai side was led by A, and
// the Lao side | by B"; -1 if they do not.
func (d *draft) ledAgain(i int) (int, bool) {
	if i == 0 {
		return -1, false
	}
	s := d.doc.Sents[d.sentenceOf(i)]
	for k := d.finds.Next(s.From, i-1, d.w.ledBy); k < i-1; k = d.finds.Next(k+1, i-1, d.w.ledBy) {
		if f, ok := d.longest(k, d.w.ledBy); ok && f.To < i && d.toks[f.To-1].Key == d.toks[i-1].Key {
			return i - 1, true
		}
	}
	return -1, false
}

// ledSides gives those of whom the text says that they led a side ("the Samoan delegation, headed by …", "…, who led the Samoan
// team") the country of that side.
func (d *draft) ledSides() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.person == nil || !m.named() {
			continue
		}
		if m.person.party != "" {
			if _, again := d.ledAgain(m.from); again || d.endOf(d.w.ledBy, m.from) >= 0 || !d.w.inflects && d.headedBy(m.from) >= 0 || i > 0 && d.ledWith(&d.mentions[i-1], m) && d.mentions[i-1].person.party == m.person.party {
				m.person.leads = true
			}
			continue
		}
		if i > 0 && d.ledWith(&d.mentions[i-1], m) {
			m.person.party, m.person.told, m.person.leads = d.mentions[i-1].person.party, true, true
			continue
		}
		if p := d.sideLed(m.to); p != "" {
			m.person.party, m.person.told = p, true
			continue
		}
		if p := d.fromSide(m.to); p != "" {
			m.person.party, m.person.told = p, true
			continue
		}
		if p := d.onSide(i); p != "" {
			m.person.party, m.person.told = p, true
			continue
		}
		if p := d.signsFor(d.pastComma(m.to)); p != "" {
			m.person.party, m.person.told = p, true
			continue
		}
		at := d.endOf(d.w.ledBy, m.from)
		for k := m.from; at < 0 && k > m.from-3 && k > 0 && d.toks[k-1].Kind == text.Word; k-- { // "headed by the group's chairman A"
			at = d.endOf(d.w.ledBy, k-1)
		}
		again := false
		if at < 0 {
			at, again = d.ledAgain(m.from)
		}
		if at < 0 && !d.w.inflects {
			at = d.headedBy(m.from)
			again = at >= 0
		}
		if at < 0 || !again && !d.leadsOn(at, m.to) {
			continue
		}
		for k := at; k > d.doc.Sents[d.sentenceOf(m.from)].From && k > at-12; k-- {
			if !d.w.inflects && d.comma(k-1) { // «tại Nam Ninh (Trung Quốc), đoàn …»
				break
			}
			f, ok := d.endingAt(k)
			if from, place := d.endingPlace(max(0, k-6), k); !ok && place && !d.w.inflects { // «đoàn công tác tỉnh Lạng Sơn do ông A dẫn đầu»
				f, ok = d.longest(from, d.w.place)
			}
			if host := d.hostCountry(); !ok && host != "" && d.namesHost(k) { // «Đoàn nước chủ nhà do ông A dẫn đầu»
				m.person.party, m.person.told, m.person.leads = host, true, true
				break
			}
			if !ok {
				continue
			}
			if !d.w.inflects && d.locative(f.From) { // «Đại sứ quán Peru tại Lào do bà A dẫn đầu»
				continue
			}
			if first, pair := d.endingAt(f.From - 1); pair && !d.w.inflects && d.word(f.From-1) == "-" { // «Nhóm nghị sĩ hữu nghị Peru - Việt Nam»: of the first
				f = first
			}
			if d.w.inflects && f.Class != d.w.org && (d.is(f.From-1, d.w.and) || d.glued(f.From-1)) {
				if other, pair := d.endingAt(f.From - 1); pair && other.Class != d.w.org && d.partyOf(other) != d.partyOf(f) { // "consultations between Kenya and Peru, | led by A and B"
					break
				}
			}
			if p := d.speaksFor(f); m.person.by == "" || !d.r.world.isOrg(p) { // «nhóm phụ nữ ASEAN do bà Vũ Thị A dẫn đầu»
				m.person.party, m.person.told, m.person.leads = p, true, true
			}
			break
		}
	}
}

// ledWith reports whether two named beside each other led a side together, where verbs have one form: «đoàn Peru do Thứ trưởng A và | Thứ trưởng B dẫn đầu».
func (d *draft) ledWith(prev, m *mention) bool {
	return !d.w.inflects && prev.person != nil && prev.person.leads && prev.person.party != "" && d.sentenceOf(prev.from) == d.sentenceOf(m.from) && d.inRow(prev.to, m.from)
}

// namesHost reports whether words for the host end before token i, where verbs have one form: «phái đoàn nước chủ nhà | do …».
func (d *draft) namesHost(i int) bool {
	const long = 4 // tokens
	for _, m := range d.of[makesActor].from(i - long) {
		if m.From >= i || d.w.inflects {
			break
		}
		if m.To == i && d.rule(m).who == actorHost {
			return true
		}
	}
	return false
}

// headedBy is where the name of a side ends that whoever stands at token i is told to head, where verbs have one form: «Trưởng đoàn phía Lào | là bà
// A»; -1 if none does.
func (d *draft) headedBy(i int) int {
	const near = 6 // tokens
	k := i - 1
	if k < 1 || !d.seam(k, "copula") {
		return -1
	}
	f, ok := d.endingAt(k)
	for from := f.From - 1; ok && from >= max(0, f.From-near) && d.toks[from].Kind == text.Word; from-- {
		if d.is(from, d.w.leads) {
			return k
		}
	}
	return -1
}

// longTitles gives those beside whose name a title stands that no table has in full the country that its words end with, where verbs
// have one form: «A, Trưởng Ban Tuyên truyền Trung ương Đảng Cộng sản Trung Quốc», «Trưởng Ban Tuyên truyền Trung ương Trung Quốc A».
func (d *draft) longTitles() {
	if d.w.inflects {
		return
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person != nil && m.person.party == "" && m.named() {
			p := d.titleBehind(m)
			if p == "" {
				p = d.titleBefore(m.from)
			}
			m.person.party, m.person.told = p, p != ""
		}
	}
}

// titleBehind is the country that the words of a title end with which stands behind a comma and a name; "" if none does, or if the title is the
// subject of a verb: «Nhất trí với đánh giá của Thủ tướng A, | Thủ tướng Lào cho rằng …».
func (d *draft) titleBehind(m *mention) record.Party {
	const long = 40 // tokens
	i := m.to
	end := min(i+long, len(d.toks))
	for k := i; k < end; k++ {
		mark := d.comma(k) || k == i && d.toks[k].Kind == text.Punct && d.char(k) != '(' && d.char(k) != '.' && d.char(k) != ')' // a dash may open it
		if mark && !d.is(k+1, d.w.office) || d.toks[k].Kind == text.Punct && !mark || d.is(k, d.w.past) || d.is(k, d.w.adv) || d.is(k, d.w.ledBy) || d.is(k, d.w.leads) || k > i && d.lies(k, inPerson) {
			return ""
		}
		if k == i && !mark {
			return ""
		}
		if f, ok := d.longest(k, d.w.country); ok && !d.is(k-1, d.w.prep) {
			if at := d.skipAdverbs(f.To, end); at < end && d.toldAt(at) && d.notOfName(m, at) {
				return ""
			}
			return d.speaksFor(f)
		}
		if f, ok := d.longest(k, d.w.org); ok && d.w.means(f).ruled != "" && !d.is(k-1, d.w.prep) {
			return d.speaksFor(f)
		}
	}
	return ""
}

// titleBefore is the country whose name stands between a title and token i; "" if there is none.
func (d *draft) titleBefore(i int) record.Party {
	const long = 12 // tokens
	f, ok := d.endingAt(i)
	from := d.doc.Sents[d.sentenceOf(i)].From
	if !ok || f.From < from || d.is(f.From-1, d.w.prep) && !d.is(f.From-1, d.w.of) { // a headline may end with a country
		return ""
	}
	for k := f.From - 1; k >= max(from, f.From-long) && d.toks[k].Kind != text.Punct && !d.lies(k, inPerson); k-- {
		if d.is(k, d.w.office) {
			return d.speaksFor(f)
		}
	}
	return ""
}

// leadsOn reports whether the word at token at tells who led a side, as the words behind tokens before i must say where it may mean
// anything: «đoàn Vân Nam do ông A, Phó Giám đốc Sở, làm Trưởng đoàn».
func (d *draft) leadsOn(at, i int) bool {
	const near = 16 // tokens
	f, ok := d.longest(at, d.w.ledBy)
	if !ok || d.finds.Value(f) != "closed" {
		return ok
	}
	for k := i; k < min(i+near, len(d.toks)); k++ {
		if d.is(k, d.w.leads) {
			return true
		}
	}
	return false
}

// sideLed is the party of the side that whoever stands before token i led; "" if the text tells none.
func (d *draft) sideLed(i int) record.Party {
	if d.comma(i) {
		i++
	}
	f, ok := d.longest(i, d.w.leads)
	if !ok || f.To == len(d.toks) {
		return ""
	}
	for side := range d.finds.At(f.To) {
		if d.w.owners.Has(side.Class) {
			return d.speaksFor(side)
		}
	}
	return ""
}

// fromSide is the country of whose side the words at token i say that whoever is named before them was: "A | from the Georgian side and B | from the Portuguese
// side took part".
func (d *draft) fromSide(i int) record.Party {
	f, ok := d.longest(min(i, len(d.toks)-1), d.w.bound)
	if !ok || !d.w.inflects || d.finds.Value(f) != "from" {
		return ""
	}
	at := d.skipArticle(f.To)
	for _, m := range d.of[makesActor].from(f.To) {
		if m.From > at {
			break
		}
		if d.rule(m).who != actorParty {
			continue
		}
		if owner, ok := d.finds.Within(at, m.To, d.w.adj); ok {
			return d.partyOf(owner)
		}
		if owner, ok := d.finds.Within(at, m.To, d.w.country); ok {
			return d.partyOf(owner)
		}
	}
	return ""
}

// onSide is the country of whose side the words before mention i say that those were whom they go on to name, up to the next such words: "From the Kenyan side it was
// attended by | Minister A", "On Kenya's side, | Minister A was there".
func (d *draft) onSide(i int) record.Party {
	const near = 12 // tokens
	m := &d.mentions[i]
	from := max(d.doc.Sents[d.sentenceOf(m.from)].From, m.from-near)
	if i > 0 {
		prev := d.mentions[i-1].to
		if d.w.inflects && d.inRow(prev, d.beforeOf(m.from)+1) { // "Minister A and | Minister B"
			return d.onSide(i - 1)
		}
		from = max(from, prev)
	}
	for k := m.from - 1; d.w.inflects && k > from; k-- {
		if !d.seam(k, "side") {
			continue
		}
		owner, ok := d.endingAt(k)
		if k > from+1 && d.possessive(k-1) {
			owner, ok = d.endingAt(k - 1)
		}
		if !ok || owner.From <= from {
			return ""
		}
		if at := d.beforeOf(owner.From); d.is(at, d.w.prep) {
			return d.speaksFor(owner)
		}
		return ""
	}
	return ""
}

// pastComma passes a comma at token i, where verbs have forms: "A| |, signed for Peru".
func (d *draft) pastComma(i int) int {
	if d.w.inflects && d.comma(i) {
		return i + 1
	}
	return i
}

// signsFor is the country for which somebody named before token i is told to have signed: "A signed | for Peru and B | for Chile".
func (d *draft) signsFor(i int) record.Party {
	at := 0
	if f, ok := d.longest(min(i, len(d.toks)-1), d.w.seam); ok && d.finds.Value(f) == "signs" {
		at = f.To
	} else if ok := i+1 < len(d.toks) && d.is(i, d.w.prep); ok {
		from := d.doc.Sents[d.sentenceOf(i)].From
		for k := d.finds.Next(from, i, d.w.seam); k < i; k = d.finds.Next(k+1, i, d.w.seam) {
			if f, ok := d.longest(k, d.w.seam); ok && d.finds.Value(f) == "signs" && d.toks[f.To-1].Key == d.toks[i].Key {
				at = i + 1
			}
		}
	}
	if at == 0 || at >= len(d.toks) {
		return ""
	}
	f, ok := d.longest(d.skipArticle(at), d.w.country)
	if !ok {
		return ""
	}
	return d.partyOf(f)
}

// headlineSides gives those whom the text calls by their last name alone the country and the office that the headline tells.
func (d *draft) headlineSides() {
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Headline {
			continue
		}
		for _, i := range d.titles.in(s.From, s.To) {
			c, ok := d.cluster(i, s.To, false)
			if !ok {
				continue
			}
			for k := c.from; k < c.to && c.party == ""; k++ {
				if f, ok := d.longest(k, d.w.titleHome); ok {
					c.party = d.homeOf(f)
				}
			}
			at := d.skipRanks(c.to, s.To)
			end := d.name(at, s.To)
			if of := d.skipArticle(end + 1); c.party == "" && of < s.To && d.is(end, d.w.of) { // "Prime Minister Mori of Japan"
				if f, ok := d.longest(of, d.w.country); ok {
					c.party = d.partyOf(f)
				}
			}
			for k := range d.mentions {
				m := &d.mentions[k]
				if p := m.person; p == nil || p.party != "" || m.nameFrom < at || m.nameTo > end {
					continue
				}
				m.person.party, m.person.told = c.party, c.party != ""
				if len(m.person.offices) == 0 {
					m.person.offices = c.offices
				}
				if parts := d.nameParts(at, end); partOf(m.person.parts, parts) && (end == s.To || d.is(end, d.w.clitic)) { // capitals go on elsewhere
					m.person.parts, m.person.name = parts, oneSpaced(d.quote(at, end))
				}
			}
		}
	}
}

// ledTheSides gives a meeting besides the reported one, of which its own sentence names only the two delegations, those who led them, where verbs have one form:
// «Cùng ngày, Đoàn Peru do Thứ trưởng A làm Trưởng đoàn đã hội đàm với Đoàn Oman do Thứ trưởng B dẫn đầu».
func (d *draft) ledTheSides(e *event) {
	if d.w.inflects || e.main || e.noun || meets[e.kind] < 3 || len(e.people) > 0 || len(e.parties) != 2 {
		return
	}
	s := &d.doc.Sents[e.sent]
	for _, p := range d.peopleIn(s.From, s.To) {
		if p.leads && slices.Contains(e.parties, p.party) && !slices.ContainsFunc(e.people, func(q *person) bool { return q.party == p.party }) {
			e.people = d.addPerson(e.people, p)
		}
	}
}
