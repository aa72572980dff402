package read

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// person is somebody the document names.
type person struct {
	id      record.PersonID
	name    string
	parts   []string // of the name, without diacritics and initials
	party   record.Party
	by      record.Party // the country whose family names this one bears; "" if not known
	told    bool         // party stands in the text beside the name, it is not inferred
	offices []record.Office
	first   int // token of the first mention
	last    int // token of the latest mention
	count   int
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

// cluster is one or more titles with their country: "Deputy Prime Minister and Minister of Foreign Affairs of Cambodia".
type cluster struct {
	from, to    int
	offices     []record.Office
	party       record.Party
	open        bool // the last title wants a portfolio that was not known
	bare        bool
	spouse      bool
	counterpart bool
}

// readPeople finds names by the titles beside them, then every later mention of a found name, whole or in part.
func (d *draft) readPeople() {
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section == text.Headline || s.Section == text.Dateline || d.shouting(s) {
			continue
		}
		d.namesByTitle(s)
	}
	d.namesAlone()
	slices.SortFunc(d.mentions, func(a, b mention) int { return a.from - b.from })
	d.identify()
	d.shortNames()
	d.countries()
	for i := range d.people {
		p := d.people[i]
		p.id = record.PersonID(d.id("p", strings.Join(p.parts, " "), string(p.party)))
	}
}

// shouting reports whether a sentence is written in capitals throughout, so that capitals tell no name.
func (d *draft) shouting(s *text.Sentence) bool {
	words, upper := 0, 0
	for i := s.From; i < s.To; i++ {
		if t := d.toks[i]; t.Kind == text.Word {
			words++
			if t.Shape == text.Upper || t.Shape == text.Single {
				upper++
			}
		}
	}
	return words > 2 && upper*3 > words*2
}

func (d *draft) namesByTitle(s *text.Sentence) {
	for i := s.From; i < s.To; {
		c, ok := d.cluster(i, s.To, false)
		if !ok {
			if h, is := d.finds.Longest(i, d.w.honorific); is && h.To < s.To && (d.toks[h.To-1].Capital() || !d.w.inflects) {
				if end := d.name(h.To, s.To); end > h.To {
					m := mention{from: i, to: end, nameFrom: h.To, nameTo: end}
					d.after(&m, s.To)
					d.mentions = append(d.mentions, m)
					i = m.to
					continue
				}
			}
			i++
			continue
		}
		m := mention{from: c.from, to: c.to, nameFrom: c.to, nameTo: c.to, offices: c.offices, party: c.party, counterpart: c.counterpart}
		at := d.skipRanks(c.to, s.To)
		end := d.name(at, s.To)
		switch {
		case end > at:
			m.nameFrom, m.nameTo, m.to = at, end, end
			d.after(&m, s.To)
		case d.comma(c.to) && c.to+1 < s.To && d.name(c.to+1, s.To) > c.to+2:
			// "Tonga's Police Minister, Paula Mo'unga,"
			m.nameFrom = c.to + 1
			m.nameTo = d.name(c.to+1, s.To)
			m.to = m.nameTo
		default:
			if from, to, party := d.bridge(c.to, s.To); to > from && (!d.w.inflects || c.open) {
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
		d.mentions = append(d.mentions, m)
		i = max(i+1, m.to)
	}
}

func (d *draft) comma(i int) bool { return i < len(d.toks) && d.doc.Text[d.toks[i].Span.Start] == ',' }

// skipRanks passes honorifics and ranks that stand between a title and a name.
func (d *draft) skipRanks(i, end int) int {
	for i < end {
		if h, ok := d.finds.Longest(i, d.w.honorific); ok && h.To < end {
			i = h.To
			continue
		}
		if f, ok := d.finds.Longest(i, d.w.office); ok && len(d.w.titles[f.Value].offices) == 0 && f.To < end {
			i = f.To
			continue
		}
		return i
	}
	return i
}

// cluster reads titles that begin at token i, with the country before or after them; apposed if the name stood before them.
func (d *draft) cluster(i, end int, apposed bool) (cluster, bool) {
	c := cluster{from: i, to: i}
	if f, ok := d.finds.Longest(i, d.w.counterpart); ok {
		c.to, c.counterpart = f.To, true
		d.countryBefore(&c)
		d.countryAfter(&c, end)
		return c, c.party != "" || f.Value != "adj"
	}
	j := i
	for n := 0; n < 4; n++ {
		f, ok := d.finds.Longest(j, d.w.office)
		if !ok || f.To > end {
			break
		}
		if n == 0 {
			d.countryBefore(&c)
		}
		t := d.w.titles[f.Value]
		c.bare = c.bare || t.bare
		c.spouse = c.spouse || t.spouse
		c.to = f.To
		if c.party == "" { // «Phó Chủ tịch Nghị viện châu Âu», "ASEAN Secretary-General"
			for k := j; k < f.To && c.party == ""; k++ {
				for _, x := range d.finds.At(k) {
					if (x.Class == d.w.org || x.Class == d.w.country) && x.To <= f.To {
						c.party = d.speaksFor(x)
						break
					}
				}
			}
		}
		codes := t.offices
		if t.open || d.is(f.To, d.w.portfolio) {
			var code string
			c.to, code = d.portfolio(f.To, end)
			if code == "foreign-minister" {
				codes = foreignOffice(codes)
			}
			c.open = c.to == f.To
		}
		for _, code := range codes {
			if !slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == code }) {
				c.offices = append(c.offices, record.Office{Code: code, Title: d.quote(j, c.to), Why: record.Evidence{Span: d.span(j, c.to), Rule: "office:" + f.Value}})
			}
		}
		d.countryAfter(&c, end)
		// another title: "…, Minister of X", "… and Minister of X", "… cum …"
		k := c.to
		if a, ok := d.finds.Longest(k, d.w.and); ok {
			k = a.To
		} else if d.comma(k) {
			if !d.w.inflects && (c.party != "" || d.governed(i) && d.actsNext(k+1, end)) {
				break // «Thủ tướng Georgia, Phó Chủ tịch nước …», «… của Tổng Bí thư, Tổng thống A khẳng định …»: another's title begins
			}
			k++
		}
		if k < end && k+1 < end && d.word(k) == "the" {
			k++
		}
		if k >= end {
			break
		}
		if next, ok := d.finds.Longest(k, d.w.office); !ok || k > c.to && !d.oneHolder(next, end, apposed) {
			break
		}
		j = k
	}
	return c, c.to > i
}

// actsNext reports whether the holder of the title at i is the subject of a verb that a rule knows.
func (d *draft) actsNext(i, end int) bool {
	f, ok := d.finds.Longest(i, d.w.office)
	if !ok {
		return false
	}
	c := cluster{to: f.To}
	d.countryAfter(&c, end)
	at := d.skipAdverbs(d.name(c.to, end), end)
	for _, m := range d.matches[d.matchAt(at):] {
		if m.From > at {
			break
		}
		if m.Rule.Makes == "statement" || m.Rule.Makes == "event" {
			return true
		}
	}
	return false
}

// oneHolder reports whether a title after "and" or a comma is a second title of the same person: it must be followed by a
// name, and no name stood before it.
func (d *draft) oneHolder(f grammar.Find, end int, apposed bool) bool {
	t := d.w.titles[f.Value]
	if apposed {
		return len(t.offices) > 0
	}
	k := f.To
	if t.open {
		k, _ = d.portfolio(k, end)
	}
	c := cluster{to: k}
	d.countryAfter(&c, end)
	at := d.skipRanks(c.to, end)
	if d.name(at, end) > at {
		return true
	}
	_, to, _ := d.bridge(c.to, end)
	return to > 0 || d.comma(c.to)
}

func foreignOffice(codes []string) []string {
	out := slices.Clone(codes)
	for i, c := range out {
		switch c {
		case "minister":
			out[i] = "foreign-minister"
		case "deputy-minister":
			out[i] = "deputy-foreign-minister"
		}
	}
	return out
}

// portfolio reads what an open title is minister of: known portfolios joined by "and", commas and "of the".
func (d *draft) portfolio(i, end int) (int, string) {
	code := ""
	to := i
	for j := i; j < end; {
		if f, ok := d.finds.Longest(j, d.w.portfolio); ok && f.To <= end {
			if f.Value != "" {
				code = f.Value
			}
			to, j = f.To, f.To
			continue
		}
		if to == i && j == i && (d.word(j) == "of" || d.word(j) == "for" || d.word(j) == "the" || d.word(j) == "bộ") {
			j++
			continue
		}
		if to > i && (d.is(j, d.w.and) || d.comma(j) || d.word(j) == "the" || d.word(j) == "for" || d.word(j) == "of") && j-to < 2 {
			j++
			continue
		}
		break
	}
	return to, code
}

// endingAt returns the find of a country, adjective or organisation that ends before token i.
func (d *draft) endingAt(i int) (grammar.Find, bool) {
	for s := i - 1; s >= 0 && s >= i-7; s-- {
		for _, f := range d.finds.At(s) {
			if f.To == i && (f.Class == d.w.country || f.Class == d.w.adj || f.Class == d.w.org) {
				return f, true
			}
		}
	}
	return grammar.Find{}, false
}

func (d *draft) countryBefore(c *cluster) {
	at := c.from
	if at > 0 && d.word(at-1) == "'s" {
		at--
	} else if !d.w.inflects {
		return // the country follows the title
	}
	if f, ok := d.endingAt(at); ok && !strings.Contains(d.doc.Text[d.toks[at-1].Span.End:d.toks[at].Span.Start], "\n") {
		c.from, c.party = f.From, d.speaksFor(f)
	}
}

// speaksFor is the party whose office a title names: no political party or company, whose people speak for their country.
func (d *draft) speaksFor(f grammar.Find) record.Party {
	if k := d.r.world.orgKind[f.Value]; f.Class == d.w.org && (k == "party" || k == "company") {
		return ""
	}
	return d.partyOf(f)
}

func (d *draft) partyOf(f grammar.Find) record.Party {
	if f.Class == d.w.place {
		return d.r.world.places[f.Value].country
	}
	return record.Party(f.Value)
}

// countryAfter reads "of the Republic of Korea (RoK)", «Campuchia».
func (d *draft) countryAfter(c *cluster, end int) {
	j := c.to
	abroad := false // "Ambassador to Qatar", "Envoy for Sudan" speak for somebody else
	if w := d.word(j % len(d.toks)); j < end && (w == "of" || w == "for" || w == "to" || w == "của" || w == "nước") {
		abroad = w == "for" || w == "to"
		j++
	}
	if j < end && d.word(j) == "the" {
		j++
	}
	if j >= end {
		return
	}
	if j == c.to && d.w.inflects {
		return
	}
	for _, f := range d.finds.At(j) {
		if f.To > end || f.Class != d.w.country && f.Class != d.w.org {
			continue
		}
		if c.party == "" && !abroad {
			c.party = d.speaksFor(f)
		}
		c.to = f.To
		c.to = d.skipBracket(c.to, end)
		return
	}
}

// skipBracket passes a short bracket: "(RoK)".
func (d *draft) skipBracket(i, end int) int {
	if i+2 < end && d.doc.Text[d.toks[i].Span.Start] == '(' && d.doc.Text[d.toks[i+2].Span.Start] == ')' {
		return i + 3
	}
	return i
}

// bridge finds the name after a title whose body is not known: «Tổng Thư ký Cơ quan … châu Âu (EEAS) Annelise Verhoeven». The
// body must end in a country, an organisation or a bracket.
func (d *draft) bridge(i, end int) (from, to int, party record.Party) {
	if d.w.inflects { // "Deputy Head of the Party Central Committee's Office Trinh Van Quang": a listed family name tells where the name begins
		for k := i; k < end && k < i+16 && d.toks[k].Kind != text.Number && !d.comma(k); k++ {
			if n := d.name(k, end); k > i && d.is(k, d.w.surname) && n > k+1 {
				f, _ := d.finds.Longest(k, d.w.surname)
				return k, n, record.Party(f.Value)
			}
			if d.is(k, d.w.verbPast) && !d.toks[k].Capital() {
				break
			}
		}
		return 0, 0, ""
	}
	for k := i; k < end && k < i+12; {
		if d.toks[k].Kind == text.Punct {
			after := d.skipBracket(k, end)
			if after == k {
				return 0, 0, ""
			}
			if f, ok := d.finds.Longest(k+1, d.w.org); ok {
				party = d.partyOf(f)
			}
			if n := d.name(after, end); n > after+1 {
				return after, n, party
			}
			k = after
			continue
		}
		moved := false
		for _, f := range d.finds.At(k) {
			if (f.Class == d.w.country || f.Class == d.w.org) && f.To <= end {
				party = d.partyOf(f)
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
		if d.is(k, d.w.verb) && !d.toks[k].Capital() || d.is(k, d.w.prep) {
			return 0, 0, ""
		}
		k++
	}
	return 0, 0, ""
}

// name returns the end of the run of capitalised words that begins at token i and may be a name, i if there is none.
func (d *draft) name(i, end int) int {
	j := i
	for j < end && j < i+7 {
		t := d.toks[j]
		if !t.Capital() || d.noName(j, j > i) {
			// "bin", "el-Sisi": lower-case parts count when a capital follows
			if t.Kind == text.Word && d.is(j, d.w.particle) && (j > i || !t.Capital()) {
				k := j + 1
				if d.glued(k) {
					k++
				}
				if k < end && d.toks[k].Capital() && !d.noName(k, true) {
					j = k + 1
					j = d.hyphened(j, end)
					continue
				}
			}
			break
		}
		j = d.hyphened(j+1, end)
	}
	return j
}

func (d *draft) glued(i int) bool {
	return i > 0 && i+1 < len(d.toks) && d.toks[i].Kind == text.Punct && d.word(i) == "-" &&
		d.toks[i-1].Span.End == d.toks[i].Span.Start && d.toks[i].Span.End == d.toks[i+1].Span.Start
}

func (d *draft) hyphened(j, end int) int {
	for j+1 < end && d.glued(j) && d.toks[j+1].Kind == text.Word {
		j += 2
	}
	return j
}

// noName reports whether the capitalised token at i cannot be (part of) a person's name.
func (d *draft) noName(i int, inside bool) bool {
	for _, f := range d.finds.At(i) {
		switch f.Class {
		case 0:
		case d.w.month, d.w.weekday: // «Thu», "May", "Jun" are names too
			if d.toks[i].Span.Len() > 4 {
				return true
			}
		case d.w.notname:
			if !inside || !d.is(i-1, d.w.surname) { // "Luong The Hai"
				return true
			}
		case d.w.agency, d.w.instrument:
			return true
		case d.w.portfolio:
			if f.To > i+1 || d.w.inflects {
				return true
			}
		case d.w.office:
			if d.toks[i].Shape != text.Single && (!inside || f.To > i+1 || len(d.w.titles[f.Value].offices) > 0) {
				return true
			}
		case d.w.country, d.w.adj, d.w.place, d.w.org:
			if !inside || f.To > i+1 && f.Class != d.w.place {
				return true
			}
		}
	}
	return false
}

// after reads a title that follows a name in apposition: "Mikael Lindqvist, EU Commissioner for International Partnerships,".
func (d *draft) after(m *mention, end int) {
	if p, ok := d.finds.Longest(min(m.to, len(d.toks)-1), d.w.postnominal); ok && m.to < end {
		m.to = p.To
	}
	if m.party == "" && m.to+1 < end && d.word(m.to) == "of" { // "Prime Minister Mori of Japan"
		if f, ok := d.finds.Longest(m.to+1, d.w.country); ok && f.To <= end {
			m.party, m.to = d.partyOf(f), f.To
		}
	}
	if m.to+1 >= end || !d.comma(m.to) && !d.bracketOpens(m.to) {
		return
	}
	k := m.to + 1
	for n := 0; n < 3 && k < end; n++ {
		if w := d.word(k); w == "the" || w == "a" || w == "who" || w == "also" || w == "'s" {
			k++
			continue
		}
		moved := false
		for _, f := range d.finds.At(k) {
			if f.Class == d.w.country || f.Class == d.w.adj || f.Class == d.w.org {
				k, moved = f.To, true
				break
			}
		}
		if !moved {
			break
		}
	}
	if k >= end || !d.is(k, d.w.office) {
		return
	}
	c, ok := d.cluster(k, end, true)
	if !ok || len(c.offices) == 0 {
		return
	}
	if at := d.skipRanks(c.to, end); d.name(at, end) > at {
		return // the title belongs to the next name
	}
	if at := d.skipAdverbs(c.to, end); at < end && d.toks[at].Kind == text.Word {
		for _, x := range d.matches[d.matchAt(at):] { // «Tiếp bà A, Phó Chủ tịch nước khẳng định …»: the title is the subject of a verb
			if x.From > at {
				break
			}
			if x.Rule.Makes == "statement" || x.Rule.Makes == "event" {
				return
			}
		}
	}
	m.offices = append(m.offices, c.offices...)
	if m.party == "" {
		m.party = c.party
	}
	if m.party == "" { // "Chair of the European Parliament's Delegation for …"
		for x := c.to; x < end && x < c.to+6 && !d.comma(x); x++ {
			for _, f := range d.finds.At(x) {
				if (f.Class == d.w.country || f.Class == d.w.org) && m.party == "" {
					m.party = d.partyOf(f)
				}
			}
		}
	}
	m.to = c.to
}

func (d *draft) bracketOpens(i int) bool { return d.doc.Text[d.toks[i].Span.Start] == '(' }

// namesAlone finds names without a title before them: followed by a title in apposition, or by a verb that a rule knows.
func (d *draft) namesAlone() {
	covered := d.coverage()
	next := 0
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body || d.shouting(s) {
			continue
		}
		for i := s.From; i < s.To; {
			if covered[i] || !d.toks[i].Capital() || d.noName(i, false) || d.opensActor(i) {
				i++
				continue
			}
			end := d.name(i, s.To)
			if end < i+2 || end > i+5 || covered[end-1] {
				i = max(i+1, end)
				continue
			}
			m := mention{from: i, to: end, nameFrom: i, nameTo: end}
			d.after(&m, s.To)
			ok := len(m.offices) > 0
			for next < len(d.matches) && d.matches[next].From < end {
				next++
			}
			if !ok && i == s.From && next < len(d.matches) && d.matches[next].From == end {
				ok = d.matches[next].Rule.Makes == "statement" || d.matches[next].Rule.Makes == "event"
			}
			if ok {
				d.mentions = append(d.mentions, m)
			}
			i = max(i+1, m.to)
		}
	}
}

// opensActor reports whether the word at i begins an actor's expression («Phía Đức») and no name.
func (d *draft) opensActor(i int) bool {
	for _, m := range d.matches[d.matchAt(i):] {
		if m.From > i {
			break
		}
		if m.Rule.Makes == "actor" {
			return true
		}
	}
	return false
}

func (d *draft) coverage() []bool {
	covered := make([]bool, len(d.toks))
	mark := func(from, to int) {
		for i := from; i < to; i++ {
			covered[i] = true
		}
	}
	for _, m := range d.mentions {
		mark(m.from, m.to)
	}
	for _, n := range d.named {
		mark(n.from, n.to)
	}
	for _, x := range d.dates {
		mark(x.from, x.to)
	}
	return covered
}

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
		if m.counterpart {
			m.offices = d.officesOfCounterpart(i)
		}
		m.person = d.whoIs(parts, m)
		if m.person == nil {
			m.nameTo = m.nameFrom
			continue
		}
		d.note(m.person, m, parts)
	}
}

// officesOfCounterpart are those of the person named last before mention i.
func (d *draft) officesOfCounterpart(i int) []record.Office {
	for j := i - 1; j >= 0; j-- {
		if p := d.mentions[j].person; p != nil {
			return p.offices
		}
	}
	return nil
}

// whoIs returns the person of a name: one already known by it, whole or in part, or a new one; nil if it can be no name.
func (d *draft) whoIs(parts []string, m *mention) *person {
	var best *person
	for _, p := range d.people {
		if !partOf(parts, p.parts) && !partOf(p.parts, parts) {
			continue
		}
		if len(parts) != len(p.parts) && m.party != "" && p.told && p.party != m.party {
			continue
		}
		if best == nil || clash(best, m.offices) && !clash(p, m.offices) || p.last > best.last && clash(best, m.offices) == clash(p, m.offices) {
			best = p
		}
	}
	if best == nil && len(parts) == 1 && !d.w.inflects && len(d.doc.Quote(d.toks[m.nameFrom].Span)) < 8 {
		return nil // one syllable after a title, of nobody named before: «Bộ trưởng Kết nối …»
	}
	if best == nil {
		best = &person{first: m.from}
		d.people = append(d.people, best)
	}
	return best
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
	}
	return code
}

// note adds a mention to a person.
func (d *draft) note(p *person, m *mention, parts []string) {
	name := d.quote(m.nameFrom, m.nameTo)
	if len(parts) > len(p.parts) || len(parts) == len(p.parts) && marks(name) > marks(p.name) {
		p.parts, p.name = parts, strings.Join(strings.Fields(name), " ")
	}
	for _, o := range m.offices {
		generic := slices.ContainsFunc(p.offices, func(q record.Office) bool { return sameFamily(q.Code, o.Code) })
		if !generic {
			p.offices = append(p.offices, o)
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
	if f, ok := d.finds.Longest(m.nameFrom, d.w.surname); ok && m.nameTo-m.nameFrom >= 2 {
		p.by = record.Party(f.Value)
	}
	p.last = m.from
	p.count++
}

// nameParts are the words of a name without diacritics, initials left out where there is more.
func (d *draft) nameParts(from, to int) []string {
	var out, initials []string
	for i := from; i < to; i++ {
		if d.toks[i].Kind != text.Word {
			continue
		}
		w := plain(d.doc.Quote(d.toks[i].Span))
		if d.toks[i].Shape == text.Single {
			initials = append(initials, w)
			continue
		}
		out = append(out, w)
	}
	if len(out) == 0 {
		return initials
	}
	return out
}

// plain lower-cases a word and takes its diacritics off: for comparing names written with and without them, nothing else.
func plain(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ' || r == 'Đ' || r == 'Ð' || r == 'ð':
			b.WriteByte('d')
		case r == '’':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func marks(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			n++
		}
	}
	return n
}

// partOf reports whether a is a contiguous part of b, or the first and last of b.
func partOf(a, b []string) bool {
	if len(a) == 0 || len(a) > len(b) {
		return false
	}
	for i := 0; i+len(a) <= len(b); i++ {
		if slices.Equal(a, b[i:i+len(a)]) {
			return true
		}
	}
	return len(a) == 2 && a[0] == b[0] && a[1] == b[len(b)-1]
}

// shortNames finds every other place where a known name stands, whole or in part, in any section.
func (d *draft) shortNames() {
	if len(d.people) == 0 {
		return
	}
	byPart := map[string][]*person{}
	for _, p := range d.people {
		for _, w := range p.parts {
			if !slices.Contains(byPart[w], p) {
				byPart[w] = append(byPart[w], p)
			}
		}
	}
	covered := d.coverage()
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		for i := s.From; i < s.To; i++ {
			t := d.toks[i]
			if covered[i] || !t.Capital() || t.Shape == text.Single || d.is(i, d.w.notname) {
				continue // «Thế» is no "The"
			}
			cands := byPart[plain(d.doc.Quote(t.Span))]
			if len(cands) == 0 {
				continue
			}
			var best *person
			bestTo := i
			for _, p := range cands {
				to := d.nameEnd(i, s.To, p)
				if to > bestTo || to == bestTo && best != nil && d.recency(p, i) > d.recency(best, i) {
					best, bestTo = p, to
				}
			}
			if best == nil || !d.standsAlone(i, bestTo, s, best) {
				continue
			}
			m := mention{from: i, to: bestTo, nameFrom: i, nameTo: bestTo, person: best}
			d.mentions = append(d.mentions, m)
			best.count++
			i = bestTo - 1
		}
	}
	slices.SortFunc(d.mentions, func(a, b mention) int { return a.from - b.from })
	for i := range d.mentions {
		if p := d.mentions[i].person; p != nil {
			p.last = d.mentions[i].from
		}
	}
}

// recency orders candidates for a short name: the one mentioned nearest before.
func (d *draft) recency(p *person, at int) int {
	r := -1
	for _, m := range d.mentions {
		if m.person == p && m.from < at && m.from > r {
			r = m.from
		}
	}
	return r
}

// nameEnd returns where the longest run of a person's own words that begins at i ends.
func (d *draft) nameEnd(i, end int, p *person) int {
	j := i
	for j < end && d.toks[j].Kind == text.Word && slices.Contains(p.parts, plain(d.doc.Quote(d.toks[j].Span))) {
		j++
		if d.glued(j) && j+1 < end {
			j++
		}
	}
	if j > i && d.glued(j-1) {
		j--
	}
	if !partOf(d.nameParts(i, j), p.parts) {
		return i
	}
	return j
}

// standsAlone refuses a short name inside a longer run of capitals (another name), and a one-syllable part where the
// language shortens names only after a title.
func (d *draft) standsAlone(from, to int, s *text.Sentence, p *person) bool {
	if to-from == len(p.parts) && to-from > 1 {
		return true
	}
	if !d.w.inflects && to-from == 1 && len(p.parts) > 2 && s.Section == text.Body {
		return false
	}
	if to < s.To && d.toks[to].Capital() && !d.noName(to, false) && s.Section != text.Headline {
		return false
	}
	if from > s.From && d.toks[from-1].Capital() && !d.noName(from-1, false) && from-1 > s.From && d.toks[from-1].Shape != text.Single && s.Section != text.Headline {
		return false
	}
	for _, f := range d.finds.At(from) { // "Washington", «Anh»
		if (f.Class == d.w.country || f.Class == d.w.place || f.Class == d.w.org) && (f.To > to || to-from == 1 && f.Class != d.w.place) {
			return false
		}
	}
	return true
}

// countries gives each person whose country is not told the one the text implies: that of the outlet's own officials, or
// the party of the document that nobody else speaks for.
func (d *draft) countries() {
	var open []*person
	for _, p := range d.people {
		if p.party == "" {
			open = append(open, p)
		}
	}
	home := d.homeParty()
	d.home = home
	if len(open) == 0 {
		return
	}
	other := d.otherParty(home)
	digest := d.datelines() > 1
	for _, p := range open {
		p.party = home
		if digest { // in a digest, the country where the item is written
			if pl := d.datelineBefore(d.toks[p.first].Span.Start); pl != nil {
				p.party = pl.Country
			}
		}
		if p.by != "" {
			p.party = p.by
		} else if home != "" && d.r.world.surnames[home] && other != "" {
			p.party = other // where its own people bear the country's names, this one does not
		}
	}
}

// otherParty is the country that the document names most often besides home.
func (d *draft) otherParty(home record.Party) record.Party {
	order, _ := d.countryCount()
	for _, p := range order {
		if p != home {
			return p
		}
	}
	return ""
}

// countryCount counts how often each country is named, by name, adjective or capital: most often first.
func (d *draft) countryCount() ([]record.Party, map[record.Party]int) {
	count := map[record.Party]int{}
	var order []record.Party
	for _, f := range d.finds.All() {
		if f.Class != d.w.country && f.Class != d.w.adj && (f.Class != d.w.place || !d.r.world.isCapital(f.Value)) {
			continue
		}
		p := d.partyOf(f)
		if count[p] == 0 {
			order = append(order, p)
		}
		count[p]++
	}
	slices.SortStableFunc(order, func(a, b record.Party) int { return count[b] - count[a] })
	return order, count
}

// homeParty is the country whose offices the document names without saying so: the agency's, the language's, or of the two
// countries the document names most often the one that no person has been given.
func (d *draft) homeParty() record.Party {
	for i := range d.toks {
		if f, ok := d.finds.Longest(i, d.w.agency); ok && f.Value != "" {
			return record.Party(f.Value)
		}
	}
	for _, m := range d.mentions { // "Secretary of State", "Foreign Secretary": titles that one country alone uses
		for i := m.from; i < m.to; i++ {
			if f, ok := d.finds.Longest(i, d.w.titleHome); ok && m.party == "" {
				return record.Party(f.Value)
			}
		}
	}
	if d.w.home != "" {
		return d.w.home
	}
	order, _ := d.countryCount()
	taken := map[record.Party]bool{}
	for _, p := range d.people {
		if p.told {
			taken[p.party] = true
		}
	}
	for i, p := range order {
		if i < 3 && !taken[p] {
			return p
		}
	}
	return ""
}
