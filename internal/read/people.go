package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// person is somebody the document names.
type person struct {
	id      record.PersonID
	name    string
	parts   []string // of the name, without diacritics and initials
	aka     []string // the parts of the name that names.tsv, or the text in brackets, gives for a respelt one («Lý Hiển Long», «Lau-ren Ba-cơ (Laurens Backer)»)
	spelt   bool     // the name is the one that the text gives in brackets
	party   record.Party
	gender  string       // what a small word tells: the value of class gender; "" if none does
	by      record.Party // the country whose family names this one bears; "" if not known
	guessed bool         // party is what is left over, with nothing to tell it
	told    bool         // party stands in the text beside the name, it is not inferred
	leads   bool         // the text says that this one led a side
	offices []record.Office
	first   int // token of the first mention
	last    int // token of the latest mention
	at      int // place among the people of the reading
	times   int // how often the name stands
	alone   struct {
		party  [1]record.Party
		person [1]*person
	}
}

func (p *person) holds(code string) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool { return o.Code == code })
}

// mention is an expression for a person: [title] name [, title], or a title alone.
type mention struct {
	from, to         int // all of it
	nameFrom, nameTo int // equal for a title alone
	person           *person
	offices          []record.Office
	party            record.Party
	counterpart      bool // "his Singaporean counterpart"
}

func (m *mention) named() bool { return m.nameFrom < m.nameTo }

// readPeople finds names by the titles beside them. What makes them people follows in stages of its own: all at once would be more code than
// a processor keeps at hand from one document to the next.
func (d *draft) readPeople() {
	titles := d.titles
	d.loud, d.lesser = d.loud[:0], false
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section == text.Headline && !d.headsSpeech(s) || s.Section == text.Dateline {
			continue
		}
		if d.shouting(s) {
			d.loud.add(si)
			continue
		}
		titles = d.namesByTitle(s, titles)
	}
	d.namesOfHeadline()
	d.sharedTitles()
	d.heldByEach()
	for i := range d.mentions {
		d.cover(d.mentions[i].from, d.mentions[i].to, inMention)
	}
}

// readNames finds the names that stand without a title, who is one with whom, and every later mention of a found name, whole or in part.
func (d *draft) readNames() {
	d.namesAlone()
	slices.SortFunc(d.mentions, func(a, b mention) int { return a.from - b.from })
	d.namedCounterparts()
	d.identify()
	d.shortNames()
	for i := range d.mentions {
		m := &d.mentions[i]
		d.cover(m.from, m.to, inMention)
		if m.person != nil {
			d.cover(m.from, m.to, inPerson)
		}
	}
	d.counterparts()
}

// placePeople works out whose the people are, and which office each holds.
func (d *draft) placePeople() {
	d.settleTwin()
	d.portfolios()
	d.placeCountries()
	d.officeOfAll()
	d.lesserOffices()
	d.presidents()
	d.readGenders()
	for _, p := range d.people {
		k := d.key('p').word(p.parts[0])
		for _, part := range p.parts[1:] {
			k = append(append(k, ' '), part...)
		}
		p.id = record.PersonID(d.id(k.word(string(p.party))))
	}
}

// namesake reports whether the second of two words that a sentence begins with is the last name of somebody whom the text names in full, under
// another first name: the first, if it is a word of the language, is none.
func (d *draft) namesake(i int) bool {
	first, last, known := d.quote(i, i+1), d.quote(i+1, i+2), false
	for k := range d.mentions {
		m := &d.mentions[k]
		if !m.named() {
			continue
		}
		for at := m.nameFrom; at < m.nameTo; at++ {
			if d.quote(at, at+1) == first {
				return false
			}
		}
		known = known || m.nameTo > m.nameFrom+1 && d.quote(m.nameTo-1, m.nameTo) == last
	}
	return known
}

// shouting reports whether a sentence is written in capitals throughout, so that capitals tell no name.
func (d *draft) shouting(s *text.Sentence) bool {
	upper, other := 0, 0
	for i := s.From; i < s.To; i++ {
		t := &d.toks[i]
		switch {
		case t.Kind != text.Word:
		case t.Shape == text.Upper || t.Shape == text.Single:
			upper++
		default:
			if other++; other*3 >= s.To-s.From {
				return false // whatever follows
			}
		}
	}
	return upper+other > 2 && upper > other*2
}

// namesByTitle finds the names of a sentence by the titles that begin at the given tokens, and returns the titles from its end on.
func (d *draft) namesByTitle(s *text.Sentence, titles []int) []int {
	for i := s.From; ; {
		for len(titles) > 0 && titles[0] < i {
			titles = titles[1:]
		}
		if len(titles) == 0 || titles[0] >= s.To {
			return titles
		}
		i = titles[0]
		if f, ok := d.longest(max(0, i-1), d.w.at); ok && f.To > i && !d.w.inflects { // «tại Phủ Chủ tịch, Thủ tướng A»: a house
			i = f.To
			continue
		}
		if f, ok := d.longest(i, d.w.office); ok && !d.w.inflects && d.seam(i, "house") { // «Phủ Tổng thống Kirali»: nor is that a name
			i = f.To
			continue
		}
		c, ok := d.cluster(i, s.To, false)
		if !ok {
			if h, is := d.longest(i, d.w.honorific); is && h.To < s.To && (d.toks[i].Capital() || !d.w.inflects) && !d.middleName(i, s.From) {
				at := d.skipRanks(i, s.To)
				if end := d.nameOrTown(at, s.To); end > at && d.w.inflects && d.calledAfter(at, end) {
					i = end
					continue
				} else if end > at {
					m := mention{from: i, to: end, nameFrom: at, nameTo: end}
					d.after(&m, s.To)
					d.mentions = append(d.mentions, m)
					i = m.to
					continue
				}
			}
			i++
			continue
		}
		if f, is := d.officeAt(i); is && c.spouse && !d.w.inflects && d.is(f.To-1, d.w.of) { // «phu nhân của | ông Lim, bà A»: his wife, not he
			i = f.To
			continue
		}
		if m, ok := d.bareBefore(c.from, s); ok { // «ông A và | Luis Vega, Thị trưởng Lima»
			d.mentions = append(d.mentions, m)
			i = m.to
			continue
		}
		if by := d.sentFor(i, s.To); by > 0 && d.sentBefore(by, s.To) { // «Đặc phái viên của | Tổng Bí thư A khẳng định»: not A
			m := mention{from: i, to: by - 1, nameFrom: by - 1, nameTo: by - 1, offices: c.offices[:1], party: c.party}
			d.mentions = append(d.mentions, m)
			i = by
			continue
		}
		if sender, envoy, ok := d.sentAhead(i, &c, s.To); ok { // «Đặc phái viên của | Tổng thống Peru A, ông B»
			d.mentions = append(d.mentions, sender, envoy)
			i = envoy.to
			continue
		}
		m := mention{from: c.from, to: c.to, nameFrom: c.to, nameTo: c.to, offices: c.offices, party: c.party, counterpart: c.counterpart}
		at := d.skipRanks(d.skipGloss(c.to, s.To), s.To)
		end := d.nameOrTown(at, s.To)
		if end > at && d.w.inflects && d.calledAfter(at, end) {
			i = end
			continue
		}
		switch body := d.bodyOf(c.to, s.To); {
		case body > 0: // "the Governor of Jura, Denise Amiel": of whom somebody is the head
			m.to = body
			if m.party == "" {
				m.party = d.ownerWithin(c.to, body)
			}
			for k := c.to; k < body && m.party == ""; k++ {
				if f, ok := d.finds.Within(k, body, d.w.place); ok {
					m.party = d.partyOf(f)
				}
			}
			if n := d.nameBehindComma(body, s.To); n > 0 {
				m.nameFrom, m.nameTo, m.to = d.skipRanks(body+1, s.To), n, n
			}
		case end > at && !d.w.inflects && d.seam(c.to-2, "committee") && !d.is(at, d.w.surname) && end <= at+2: // «Bí thư Thành ủy Đông Hải»: of where
			m.to = end
		case end > at && !d.w.inflects && d.seam(c.to-2, "committee") && !d.is(at, d.w.surname) && d.finds.Next(at+1, at+3, d.w.surname) < at+3: // «… Đông Hải | Lê A»
			m.nameFrom, m.nameTo, m.to = d.finds.Next(at+1, at+3, d.w.surname), end, end
			d.after(&m, s.To)
		case end > at && d.regionNext(&c, at, end, s.To): // «Thống đốc Ban Ti, ông A»
			m.nameFrom = d.skipRanks(end+1, s.To)
			m.nameTo = d.name(m.nameFrom, s.To)
			m.to = m.nameTo
		case end == at+1 && d.longBody(at, s.To):
			m.nameFrom, m.nameTo, m.party = d.bridge(c.to, s.To)
			m.to = m.nameTo
			d.after(&m, s.To)
		case end > at:
			if m.party == "" && d.w.inflects && d.char(c.to) == '(' {
				m.party = d.ownerWithin(c.to, at)
			}
			m.nameFrom, m.nameTo, m.to = at, end, end
			d.after(&m, s.To)
		case d.nameBehindComma(c.to, s.To) > 0 && !d.openerEnds(c.from, c.to, s) && !d.inApposition(&c, s):
			// "Tonga's Police Minister, Paula Mo'unga,"
			m.nameFrom = d.skipRanks(c.to+1, s.To)
			m.nameTo = d.nameBehindComma(c.to, s.To)
			m.to = m.nameTo
		case !d.w.inflects && d.char(c.to) == ':' && c.from > 0 && d.seam(c.from-1, "several") && d.name(d.skipRanks(c.to+1, s.To), s.To) > d.skipRanks(c.to+1, s.To)+1: // «các Đại sứ: A (Peru) và B (Oman)»
			m.nameFrom = d.skipRanks(c.to+1, s.To)
			m.nameTo = d.name(m.nameFrom, s.To)
			m.to = m.nameTo
			d.after(&m, s.To)
		case !d.w.inflects && d.dashed(c.to) && d.name(d.skipRanks(c.to+1, s.To), s.To) > c.to+2: // «Chủ tịch UBND tỉnh - Nguyễn Văn A»
			m.nameFrom = d.skipRanks(c.to+1, s.To)
			m.nameTo = d.name(m.nameFrom, s.To)
			m.to = m.nameTo
		case d.ownersBody(c.to, s.To) > 0: // "the State Secretary of Peru's Ministry of Justice Ana Soto"
			m.nameFrom = d.ownersBody(c.to, s.To)
			m.nameTo = d.name(m.nameFrom, s.To)
			if m.to = m.nameTo; m.party == "" {
				m.party = d.ownerWithin(c.from, m.nameFrom)
			}
		case d.ministryNext(c.to, s.To) > 0: // "the Principal Secretary, Ministry of Trade, Ruth Otieno": where the office is
			at := d.ministryNext(c.to, s.To)
			m.nameFrom, m.nameTo = d.skipRanks(at+1, s.To), d.nameBehindComma(at, s.To)
			if m.to = m.nameTo; m.party == "" {
				m.party = d.orgBetween(c.to, at)
			}
		case d.spokenFor(&c, s.To) > 0:
			at := d.spokenFor(&c, s.To)
			m.nameFrom, m.nameTo = d.skipRanks(at+1, s.To), d.nameBehindComma(at, s.To)
			m.to = m.nameTo
		case d.fieldNext(&c, s.To) > 0: // "the UN Special Envoy for Fisheries in the Indian Ocean, Ms. Kari Dahl": what for
			at := d.fieldNext(&c, s.To)
			if m.party == "" {
				m.party = d.ownerWithin(c.to, at)
			}
			m.nameFrom, m.nameTo = d.fieldName(at, s.To)
			m.to = m.nameTo
		case d.pastField(&c, s.To) > 0: // «Đặc phái viên Liên hợp quốc về Yemen A», "UN Resident Coordinator in Oman A"
			m.nameFrom = d.pastField(&c, s.To)
			m.nameTo = d.name(m.nameFrom, s.To)
			m.to = m.nameTo
			d.after(&m, s.To)
		case d.comma(c.to) && d.rankedName(c.to+1, s.To) > 0 && !d.opensForNext(c.from, d.name(d.rankedName(c.to+1, s.To), s.To), s.To): // «Thứ trưởng Bộ Quốc phòng, Thiếu tướng A»
			m.nameFrom = d.rankedName(c.to+1, s.To)
			m.nameTo = d.name(m.nameFrom, s.To)
			m.to = m.nameTo
		default:
			if from, to, party := d.apposedName(&c, s.To); to > from {
				m.nameFrom, m.nameTo, m.to, m.party = from, to, to, party
			} else if from, to, party := d.bridge(c.to, s.To); to > from && (!d.w.inflects || c.open || d.is(c.to, d.w.of) || d.is(c.to-1, d.w.of)) {
				m.nameFrom, m.nameTo, m.to = from, to, to
				if m.party == "" {
					m.party = party
				}
			} else if !c.bare && !c.counterpart && len(c.offices) == 0 {
				i = max(i+1, c.to)
				continue
			}
		}
		if c.spouse && !m.named() {
			i = max(i+1, c.to)
			continue
		}
		if n := len(d.mentions); n > 0 && m.party == "" && d.mentions[n-1].to+1 == m.from && d.is(m.from-1, d.w.clitic) && slices.ContainsFunc(m.offices, isEnvoy) {
			m.party = d.mentions[n-1].party // "President A's special envoy, B"
		}
		if n := len(d.mentions); n > 0 && d.w.inflects && (c.spouse || d.queenOf(&d.mentions[n-1], &m)) && m.party == "" && d.mentions[n-1].to == m.from-1 && d.is(m.from-1, d.w.and) {
			m.party = d.mentions[n-1].party // "visiting President A of Peru and his wife B"
		}
		d.chairsFor(&m)
		if m.party == c.party && d.sentToOrg(&c) {
			m.party = ""
		}
		d.mentions = append(d.mentions, m)
		i = max(i+1, m.to)
		if more := append(d.colleagues(&m, s.To), d.colleaguesOf(&m, s.To)...); len(more) > 0 {
			d.mentions = append(d.mentions, more...)
			i = more[len(more)-1].to
		}
		if e, ok := d.sentBy(&m, s); ok {
			d.mentions = append(d.mentions, e)
			i = e.to
		}
	}
}

// middleName reports whether the honorific at token i is a syllable of a name, behind its family name and not before token from: «Trần Anh Đào».
func (d *draft) middleName(i, from int) bool {
	return !d.w.inflects && i > from && d.toks[i].Capital() && d.is(i-1, d.w.surname) && d.toks[i-1].Capital()
}

// nameOrTown is where the name at token i ends, which may be one syllable that is also the name of a town where «ông» or «bà» stands right before it and
// verbs have one form: «ông Vinh nói».
func (d *draft) nameOrTown(i, end int) int {
	to := d.name(i, end)
	if to > i || d.w.inflects || i == 0 || i >= end || !d.is(i-1, d.w.gender) || d.toks[i].Shape != text.Title {
		return to
	}
	if f, ok := d.longest(i, d.w.place); ok && f.To == i+1 && !d.is(i, d.w.notname) && (i+1 == end || !d.toks[i+1].Capital()) {
		return i + 1
	}
	return to
}

// longBody reports whether a capital at token i, which might be a name, begins the words of what somebody is minister of, where verbs have one form and
// no table has them: «Bộ trưởng | Cơ hội Kinh tế Kenya A».
func (d *draft) longBody(i, end int) bool {
	if d.w.inflects || i+1 >= end || d.toks[i+1].Kind != text.Word || d.toks[i+1].Capital() {
		return false
	}
	from, to, party := d.bridge(i, end)
	for k := i + 1; k < from; k++ {
		if d.is(k, d.w.office) || d.is(k, d.w.and) || d.is(k, d.w.adv) || d.is(k, d.w.past) || d.fires(makesStatement, k) || d.fires(makesEvent, k) {
			return false
		}
	}
	return to > from && party != ""
}

// dashed reports whether token i is a dash with spaces around it.
func (d *draft) dashed(i int) bool {
	return i > 0 && i+1 < len(d.toks) && d.word(i) == "-" && d.toks[i-1].Span().End < d.toks[i].Span().Start && d.toks[i].Span().End < d.toks[i+1].Span().Start
}

func (d *draft) comma(i int) bool { return uint(i) < uint(len(d.toks)) && d.toks[i].Key == text.Comma }

// identify joins the mentions found so far into people.
func (d *draft) identify() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if !m.named() {
			continue
		}
		parts := d.nameParts(m.nameFrom, m.nameTo)
		if len(parts) == 0 {
			m.nameTo = m.nameFrom
			continue
		}
		aka := d.respelt(m)
		m.person = d.whoIs(parts, aka, m)
		if m.person == nil {
			m.nameTo = m.nameFrom
			continue
		}
		d.note(m.person, m, parts, aka)
		d.spell(m)
	}
}

// portfolios makes foreign ministers of those who are only called "the minister" in a text that tells of foreign ministers together.
func (d *draft) portfolios() {
	f := d.ministers
	if f.To == 0 {
		return
	}
	for _, p := range d.people {
		for i, o := range p.offices {
			if t := d.w.title(strings.ToLower(o.Title)); t != nil && t.open && o.Code == "minister" {
				p.offices[i].Code = d.finds.Value(f)
				p.offices[i].Why = record.Evidence{Span: d.span(f.From, f.To), Rule: "ministers"}
			}
		}
	}
}

// lesserOffices makes officials of those whose title is that of one in their country, and of a minister elsewhere.
func (d *draft) lesserOffices() {
	if !d.lesser {
		return
	}
	for _, p := range d.people {
		for i := range p.offices {
			if t := d.w.title(strings.ToLower(p.offices[i].Title)); t != nil && slices.Contains(t.lesser, p.party) {
				p.offices[i].Code = "official"
			}
		}
	}
}

// presidents takes the office of a head of state from those who are called no more than "President" by those who name them, and are told to be that of a
// house or an organisation: "the President of the Senate, A. … President A said".
func (d *draft) presidents() {
	if !d.w.inflects {
		return
	}
	for _, p := range d.people {
		i := slices.IndexFunc(p.offices, func(o record.Office) bool {
			return o.Code == "head-of-state" && !strings.Contains(o.Title, " ")
		})
		if i < 0 {
			continue
		}
		title := strings.ToLower(p.offices[i].Title)
		if slices.ContainsFunc(p.offices, func(o record.Office) bool {
			return (o.Code == "legislature-speaker" || o.Code == "org-head") && strings.Contains(strings.ToLower(o.Title), title)
		}) {
			p.offices = slices.Delete(slices.Clone(p.offices), i, i+1)
		}
	}
}

// whoIs returns the person of a name: one already known by it, whole or in part, or a new one; nil if it can be no name.
func (d *draft) whoIs(parts, aka []string, m *mention) *person {
	var best *person
	for _, p := range d.people {
		if !partOf(parts, p.parts) && !partOf(p.parts, parts) && !alsoKnown(parts, aka, p) {
			continue
		}
		if len(parts) != len(p.parts) && (m.party != "" && p.told && p.party != m.party || d.joinedTo(p, m)) {
			continue
		}
		if len(parts) > 1 && m.named() && d.fatherOf(m, p) {
			continue
		}
		if len(parts) == 1 && reigns(m.offices) && len(p.offices) > 0 && !reigns(p.offices) {
			continue // "Sultan Ibrahim" is not Premier Anwar Ibrahim
		}
		if len(parts) == 1 && len(p.parts) > 1 && (heads(m.offices) && serves(p.offices) || serves(m.offices) && heads(p.offices)) {
			continue // "President Kim" is not Foreign Minister Kim Min-jae
		}
		if best == nil || clash(best, m.offices) && !clash(p, m.offices) || p.last > best.last && clash(best, m.offices) == clash(p, m.offices) {
			best = p
		}
	}
	if best == nil && len(parts) == 1 && m.nameTo-m.nameFrom == 1 && !d.w.inflects && utf8.RuneCountInString(d.doc.Quote(d.toks[m.nameFrom].Span())) < 8 && !d.nameOfLeader(m, parts) && !d.behindCountry(m, parts) {
		return nil // one syllable after a title, of nobody named before: «Bộ trưởng Kết nối …»
	}
	if best == nil {
		best = d.mem.people.one()
		best.first = m.from
		d.people = append(d.people, best)
	}
	return best
}

// fatherOf reports whether a name is that of the father, or of the son, of a person, as the particle between the names tells: "King Salman bin Aziz" is not
// Prince "Mohammed bin | Salman bin Aziz".
func (d *draft) fatherOf(m *mention, p *person) bool {
	short, long := oneSpaced(d.quote(m.nameFrom, m.nameTo)), p.name
	if len(short) > len(long) {
		short, long = long, short
	}
	if !strings.Contains(short, " ") {
		return reigns(m.offices) != reigns(p.offices) && namesFather(long, short)
	}
	before, ok := strings.CutSuffix(long, " "+short)
	if !ok {
		return false
	}
	return sonOf(before[strings.LastIndexByte(before, ' ')+1:])
}

// nameOfLeader reports whether a name of one syllable behind a title is that of somebody who leads the country that the title names, or whom one word
// calls everywhere where it names none: «Tổng thống Nga Putin», «Tổng thống Trump».
func (d *draft) nameOfLeader(m *mention, parts []string) bool {
	c := d.r.world.leaders.called(parts[0])
	return c != "" && (c == m.party || m.party == "")
}

// behindCountry reports whether a name of one word, which is no word of the language, stands right behind the country of a title: «Tổng thống Peru | Vega».
func (d *draft) behindCountry(m *mention, parts []string) bool {
	f, ok := d.endingAt(m.nameFrom)
	return ok && f.Class == d.w.country && f.From > m.from && d.finds.None(m.nameFrom) && !monosyllables(parts)
}

// reigns reports whether offices are those of a king or queen, whom people call by a first name.
func reigns(os []record.Office) bool {
	return slices.ContainsFunc(os, func(o record.Office) bool { return o.Code == "monarch" })
}

// clash reports whether offices told beside a short name speak against the person.
func clash(p *person, offices []record.Office) bool {
	if len(offices) == 0 || len(p.offices) == 0 {
		return false
	}
	for _, o := range offices {
		for _, q := range p.offices {
			if sameFamily(o.Code, q.Code) {
				return false
			}
		}
	}
	return true
}

// sameFamily reports whether a title may be the short form of another: "the Minister" for a foreign minister.
func sameFamily(a, b string) bool { return a == b || family(a) == family(b) }

func family(code string) string {
	switch code {
	case "foreign-minister", "minister":
		return "minister"
	case "deputy-foreign-minister", "deputy-minister":
		return "deputy-minister"
	case "ambassador", "envoy":
		return "ambassador"
	}
	return code
}

// note adds a mention to a person.
func (d *draft) note(p *person, m *mention, parts, aka []string) {
	name := d.quote(m.nameFrom, m.nameTo)
	if !p.spelt && (len(parts) > len(p.parts) || len(parts) == len(p.parts) && marks(name) > marks(p.name)) {
		p.parts, p.name = parts, oneSpaced(name)
	}
	for _, o := range m.offices {
		if o.Code == "other" && len(p.offices) > 0 {
			continue // the short form of a title that is known: «Chủ tịch» of a parliament
		}
		if !d.w.inflects && slices.ContainsFunc(p.offices, func(q record.Office) bool { return shortens(o.Title, q.Title) }) {
			continue // «Phó Chủ nhiệm» behind «Phó Chủ nhiệm Ủy ban Pháp luật»
		}
		p.offices = slices.DeleteFunc(p.offices, func(q record.Office) bool {
			return q.Code == "other" && o.Code != "other" || !d.w.inflects && shortens(q.Title, o.Title)
		})
		generic := slices.ContainsFunc(p.offices, func(q record.Office) bool { return sameFamily(q.Code, o.Code) })
		if !generic {
			p.offices = d.mem.offices.with(p.offices, o)
		} else if o.Code != family(o.Code) { // "Minister" first, "Foreign Minister" later
			for k := range p.offices {
				if p.offices[k].Code == family(o.Code) {
					p.offices[k] = o
				}
			}
		}
	}
	if m.party != "" && !p.told {
		p.party, p.told = m.party, true
	}
	if f, ok := d.longest(m.nameFrom, d.w.surname); ok && m.nameTo-m.nameFrom >= 2 && monosyllables(parts) && !d.glued(m.nameFrom+1) {
		p.by = record.Party(d.finds.Value(f))
	}
	if aka != nil {
		p.aka = aka
	}
	p.last = m.from
}

// shortens reports whether a title is the beginning of a longer one.
func shortens(short, long string) bool {
	return len(short) < len(long) && long[len(short)] == ' ' && strings.EqualFold(long[:len(short)], short)
}

// respelt returns the parts of the usual name of somebody whom a mention calls by a Sino-Vietnamese or respelt one, nil if it does not.
func (d *draft) respelt(m *mention) []string {
	if f, ok := d.longest(m.nameFrom, d.w.person); ok && f.To == m.nameTo {
		return strings.Fields(plain(d.finds.Value(f)))
	}
	if end := d.ownSpelling(m); end > 0 {
		return d.nameParts(m.nameTo+1, end)
	}
	return nil
}

// ownSpelling is where the name ends that brackets behind a respelt one hold, where verbs have one form: «Thủ tướng Bỉ Lau-ren Đờ Ba-cơ (Laurens De Backer|)»; 0 if none
// stands there.
func (d *draft) ownSpelling(m *mention) int {
	const longest = 8 // tokens
	if d.w.inflects || d.char(m.nameTo) != '(' || !d.syllables(m.nameFrom, m.nameTo) {
		return 0
	}
	words := 0
	for i := m.nameTo + 1; i < min(len(d.toks), m.nameTo+2+longest); i++ {
		switch {
		case d.char(i) == ')':
			if words < 2 || d.syllables(m.nameTo+1, i) {
				return 0
			}
			return i
		case d.is(i, d.w.country) || d.is(i, d.w.org) || d.is(i, d.w.office) || d.toks[i].Kind == text.Number:
			return 0
		case d.toks[i].Capital() && d.toks[i].Shape != text.Upper:
			words++
		}
	}
	return 0
}

// syllables reports whether tokens [from, to) hold a word that hyphens cut into syllables, as respelt names are written: «Lau-ren».
func (d *draft) syllables(from, to int) bool {
	for i := from + 1; i+1 < to; i++ {
		if d.compound(i+1) && d.toks[i+1].Shape == text.Lower {
			return true
		}
	}
	return false
}

// spell gives a person the name that brackets behind a respelt one hold.
func (d *draft) spell(m *mention) {
	if end := d.ownSpelling(m); end > 0 {
		m.person.name, m.person.spelt = oneSpaced(d.quote(m.nameTo+1, end)), true
	}
}

// alsoKnown reports whether a name, respelt as aka, and a person are one under a name of the table.
func alsoKnown(parts, aka []string, p *person) bool {
	return p.aka != nil && (partOf(parts, p.aka) || aka != nil && partOf(aka, p.aka)) || aka != nil && partOf(p.parts, aka)
}
