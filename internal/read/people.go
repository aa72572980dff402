package read

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// person is somebody the document names.
type person struct {
	id      record.PersonID
	name    string
	parts   []string // of the name, without diacritics and initials
	aka     []string // the parts of the name that names.tsv gives for a respelt one («Lý Hiển Long»)
	party   record.Party
	by      record.Party // the country whose family names this one bears; "" if not known
	told    bool         // party stands in the text beside the name, it is not inferred
	offices []record.Office
	first   int // token of the first mention
	last    int // token of the latest mention
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
			if h, is := d.longest(i, d.w.honorific); is && h.To < s.To && (d.toks[h.To-1].Capital() || !d.w.inflects) {
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

func (d *draft) comma(i int) bool { return d.char(i) == ',' }

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
		if !partOf(parts, p.parts) && !partOf(p.parts, parts) && !d.alsoKnown(parts, m, p) {
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
	if f, ok := d.longest(m.nameFrom, d.w.surname); ok && m.nameTo-m.nameFrom >= 2 {
		p.by = record.Party(f.Value)
	}
	if aka := d.respelt(m); aka != nil {
		p.aka = aka
	}
	p.last = m.from
}

// respelt returns the parts of the usual name of somebody whom a mention calls by a Sino-Vietnamese or respelt one, nil if it does not.
func (d *draft) respelt(m *mention) []string {
	if f, ok := d.longest(m.nameFrom, d.w.person); ok && f.To == m.nameTo {
		return strings.Fields(plain(f.Value))
	}
	return nil
}

// alsoKnown reports whether a name and a person are one under a name of the table.
func (d *draft) alsoKnown(parts []string, m *mention, p *person) bool {
	aka := d.respelt(m)
	return p.aka != nil && (partOf(parts, p.aka) || aka != nil && partOf(aka, p.aka)) || aka != nil && partOf(p.parts, aka)
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
