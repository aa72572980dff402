package read

// Those told by the office of somebody else: "her Peruvian counterpart".

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// namedCounterparts gives the country of somebody's counterparts to those whose names follow: "their Kenyan counterparts, Foreign Minister A and
// Defence Minister B", «hai người đồng cấp Lào là Bộ trưởng Ngoại giao A và Bộ trưởng Quốc phòng B».
func (d *draft) namedCounterparts() {
	out := d.mentions[:0]
	for i := range d.mentions {
		c := d.mentions[i]
		if d.apposedCounterpart(&c, i) {
			m := &d.mentions[i+1]
			m.from, m.counterpart = c.from, len(m.offices) == 0
			continue
		}
		if !c.counterpart || c.party == "" || c.named() {
			out = append(out, c)
			continue
		}
		told := 0
		for at, k := c.to, i+1; k < len(d.mentions); k++ {
			m := &d.mentions[k]
			if m.from-at > 2 || !m.named() || told == 0 && d.actsBehind(&c, m) || m.party != "" && m.party != c.party || told == 0 && m.from == at && !d.w.inflects || !d.joinsNames(at, m.from) {
				break
			}
			m.party, at = c.party, m.to
			if told++; told == 1 {
				m.from, m.counterpart = c.from, len(m.offices) == 0
			}
		}
		if told == 0 {
			out = append(out, c)
		}
	}
	d.mentions = out
}

// apposedCounterpart reports whether mention i, somebody's counterpart of whom no country is told, is whoever is named right behind it or behind a comma, where
// verbs have forms: "her counterpart|, Norwegian Foreign Minister A".
func (d *draft) apposedCounterpart(c *mention, i int) bool {
	if !d.w.inflects || !c.counterpart || c.party != "" || c.named() || i+1 >= len(d.mentions) {
		return false
	}
	m := &d.mentions[i+1]
	return m.named() && (m.from == c.to || m.from == c.to+1 && d.comma(c.to)) && !d.actsBehind(c, m)
}

// actsBehind reports whether whoever is named behind a comma is no counterpart but the one who met him, and acts: "During talks with his Norwegian counterpart, | Premier
// Ruiz proposed". Where verbs have forms.
func (d *draft) actsBehind(c, m *mention) bool {
	s := &d.doc.Sents[d.sentenceOf(c.from)]
	if !d.w.inflects || m.from != c.to+1 || !d.comma(c.to) || m.to >= s.To || !d.is(s.From, d.w.prep) && !d.is(s.From, d.w.at) && !d.seam(s.From, "at") && !d.is(s.From, d.w.verbIng) {
		return false
	}
	for k := s.From; k < c.from; k++ {
		if d.comma(k) {
			return false
		}
	}
	return d.toldAt(d.skipAdverbs(m.to, s.To))
}

// counterpartBehind reads whose counterpart somebody is called behind the name, where verbs have forms: "A|, his Norwegian counterpart, on Monday",
// "A|, her counterpart from Norway". Where a name follows ("A, his counterpart B") the words are of another. It reports whether they are of this one.
func (d *draft) counterpartBehind(m *mention, end int) bool {
	const most = 3 // tokens of a country before the word
	if !d.w.inflects || m.party != "" || !d.comma(m.to) || !d.is(m.to+1, d.w.pos) {
		return false
	}
	for k := m.to + 2; k < min(end, m.to+2+most); k++ {
		if !d.is(k, d.w.counterpart) {
			continue
		}
		c, ok := d.cluster(k, end, true)
		if !ok || c.party == "" || d.name(d.skipRanks(c.to, end), end) > d.skipRanks(c.to, end) {
			return false
		}
		if at := d.skipRanks(c.to+1, end); d.comma(c.to) && d.name(at, end) > at {
			return false
		}
		m.counterpart, m.party, m.to = true, c.party, c.to
		return true
	}
	return false
}

// joinsNames reports whether tokens [from, to) only join what stands before and behind them: ", and", «là», ":".
func (d *draft) joinsNames(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].Kind != text.Punct && !d.is(i, d.w.and) && !d.is(i, d.w.article) && !d.is(i, d.w.be) && !d.is(i, d.w.stay) && (d.w.inflects || !d.is(i, d.w.prep)) {
			return false
		}
	}
	return true
}

// counterparts gives those named as somebody's counterpart the offices of the one named before them.
func (d *draft) counterparts() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if !m.counterpart || !m.named() || m.person == nil {
			continue
		}
		other := d.counterpartOf(i)
		if other == nil {
			continue
		}
		switch offices := other.offices; {
		case len(offices) == 0 && len(m.person.offices) == 0 && d.ministers.To > 0: // "foreign ministers meet. A received his Chilean counterpart, B"
			of := record.Office{Code: d.finds.Value(d.ministers), Title: d.quote(d.ministers.From, d.ministers.To), Why: record.Evidence{Span: d.span(d.ministers.From, d.ministers.To), Rule: "ministers"}}
			other.offices, m.person.offices = d.mem.offices.with(nil, of), d.mem.offices.with(nil, of)
		case len(m.person.offices) == 0:
			m.person.offices = d.sharedWith(offices)
		default: // "the Minister" elsewhere, told to be a foreign minister here
			for k, o := range m.person.offices {
				if j := slices.IndexFunc(offices, func(q record.Office) bool { return family(q.Code) == o.Code }); j >= 0 {
					m.person.offices[k] = offices[j]
				}
			}
		}
	}
}

// sharedWith are those of somebody's offices that a counterpart has: of a deputy premier who is a minister, where verbs have forms, that of the minister alone,
// and no seat in a parliament.
func (d *draft) sharedWith(offices []record.Office) []record.Office {
	out := slices.Clone(offices)
	minister := slices.ContainsFunc(out, func(o record.Office) bool { return o.Code == "foreign-minister" || o.Code == "minister" })
	if !d.w.inflects || !minister {
		return out
	}
	return slices.DeleteFunc(out, func(o record.Office) bool { return o.Code == "deputy-head-of-government" || o.Code == "legislator" })
}

// counterpartOf is the person named last before mention i, whose counterpart it names; nil if nobody is.
func (d *draft) counterpartOf(i int) *person {
	if p := d.subjectsOwn(i); p != nil {
		return p
	}
	for j := i - 1; j >= 0; j-- {
		if p := d.mentions[j].person; p != nil {
			if p.party != "" && p.party == d.mentions[i].party && d.sentenceOf(d.mentions[j].from) == d.sentenceOf(d.mentions[i].from) {
				continue // «hội kiến Chủ tịch nước A và hội đàm với người đồng cấp B» of the same country: whose counterpart is neither's
			}
			if d.w.inflects && d.receivedFirst(j, i) {
				continue
			}
			return p
		}
	}
	return nil
}

// receivedFirst reports whether mention j is a monarch by whom the subject of the sentence, whose counterpart mention i names, is told to be received
// before: "is to be received by King A and to meet her Norwegian counterpart". A monarch is nobody's counterpart by a minister's office.
func (d *draft) receivedFirst(j, i int) bool {
	p, and := d.mentions[j].person, d.finds.Next(d.mentions[j].to, d.mentions[i].from, d.w.and)
	return p.holds("monarch") && and < d.mentions[i].from && d.governed(d.mentions[j].from) && slices.ContainsFunc(d.mentions[:j], func(m mention) bool {
		return m.person != nil && m.person != p && !m.person.holds("monarch") && len(m.person.offices) > 0
	})
}

// counterpartOfOwn reports whether somebody is told as the counterpart of one who has been given the same country.
func (d *draft) counterpartOfOwn(p *person) bool {
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person == p && m.counterpart && m.named() {
			q := d.counterpartOf(i)
			return q != nil && q != p && q.party == p.party
		}
	}
	return false
}

// joinedTo reports whether a person was named right before a mention and "and": "King Faisal bin Omar and Prince Omar bin Faisal bin Omar" are two.
func (d *draft) joinedTo(p *person, m *mention) bool {
	i := slices.IndexFunc(d.mentions, func(x mention) bool { return x.from == p.last })
	if i < 0 {
		return false
	}
	f, ok := d.longest(d.mentions[i].to, d.w.and)
	return ok && f.To == m.from
}

// subjectsOwn is whoever a sentence tells to have met mention i, called "his counterpart", after somebody else or where it begins with a pronoun: "Minister A
// called on President B and met his counterpart C", "He will also meet his counterpart C". It is nil if nobody is told so.
func (d *draft) subjectsOwn(i int) *person {
	const back = 4 // tokens before the name in which a possessive may stand
	m := &d.mentions[i]
	si := d.sentenceOf(m.from)
	from := d.doc.Sents[si].From
	if !d.w.inflects || d.finds.Next(max(from, m.from-back), m.from+1, d.w.pos) > m.from {
		return nil
	}
	if pronoun := d.is(from, d.w.gender) && !d.is(from, d.w.pos) && !d.is(from, d.w.honorific); pronoun && si > 0 {
		from = d.doc.Sents[si-1].From
	} else if pronoun {
		return nil
	}
	var first *person
	met := false
	for j := range d.mentions[:i] {
		x := &d.mentions[j]
		switch {
		case x.from < from || x.person == nil:
		case first == nil:
			if first = x.person; d.governed(x.from) {
				return nil
			}
		case x.person != first:
			met = met || d.governed(x.from) || d.metAt(x)
		}
	}
	if !met || first == m.person || first.party != "" && first.party == m.party {
		return nil
	}
	return first
}

// metAt reports whether the words before a mention tell that somebody met whoever it is of: "received | President A".
func (d *draft) metAt(m *mention) bool {
	const near = 6 // tokens
	for _, x := range d.of[makesEvent].from(max(0, m.from-near)) {
		if x.From >= m.from {
			break
		}
		if r := d.rule(x).event; meets[r.kind] >= 3 && !r.noun && x.To >= m.from-1 {
			return true
		}
	}
	return false
}
