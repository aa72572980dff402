package read

// Those who are named behind an office that is told once for several, or behind whoever sent them.

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// colleaguesOf are those who are named behind somebody with an office by name and country alone, in a row that ends in "and": "Prime Minister A, | Fiji's B C and
// Chad's D E". Ministers share the office; who is at the head of one state may hold another office than who is at the head of the other, and is left without.
func (d *draft) colleaguesOf(m *mention, end int) (out []mention) {
	if !d.w.inflects || !m.named() || len(m.offices) == 0 {
		return nil
	}
	for at := m.to; at+4 < end; at = out[len(out)-1].to {
		from, last := at+1, d.is(at, d.w.and)
		if d.comma(at) && d.is(from, d.w.and) {
			from, last = from+1, true
		} else if !last && !d.comma(at) {
			return nil
		}
		n, ok := d.ownedName(from, end)
		if !ok {
			return nil
		}
		if strings.HasSuffix(string(m.offices[0].Code), "minister") {
			n.offices = m.offices
		}
		if out = append(out, n); last {
			return out
		}
	}
	return nil
}

// ownedName is who is named at token i by country and full name alone: "Chad's A B".
func (d *draft) ownedName(i, end int) (n mention, ok bool) {
	f, found := d.longest(i, d.w.country)
	if !found || !d.possessive(f.To) {
		return n, false
	}
	at := d.skipRanks(f.To+1, end)
	to := d.name(at, end)
	if to < at+2 || d.is(at, d.w.office) || to < end && (d.toks[to].Capital() || d.possessive(to)) || d.calledAfter(at, to) {
		return n, false
	}
	return mention{from: i, to: to, nameFrom: at, nameTo: to, party: d.partyOf(f)}, true
}

// colleagues are those who, where verbs have one form, are named behind somebody whose office is told of several, each with a country: «các Bộ trưởng A
// (Peru), | B (Oman) và C (Lào)», «ba ngoại trưởng Peru A, | Oman B và Lào C».
func (d *draft) colleagues(m *mention, end int) (out []mention) {
	if d.w.inflects || !m.named() || m.party == "" || len(m.offices) == 0 || m.from == 0 || !d.seam(m.from-1, "several") && !d.is(m.from-1, d.w.number) {
		return nil
	}
	for at := m.to; at+1 < end; {
		from := at + 1
		if f, ok := d.longest(at, d.w.and); ok {
			from = f.To
		} else if !d.comma(at) {
			break
		}
		n := mention{from: from, nameFrom: from, offices: m.offices}
		if f, ok := d.longest(min(from, end-1), d.w.country); ok {
			n.party, n.nameFrom = d.partyOf(f), f.To
		}
		n.nameFrom = d.skipRanks(n.nameFrom, end)
		if n.nameTo = d.name(n.nameFrom, end); n.nameTo < n.nameFrom+2 {
			break
		}
		n.to = n.nameTo
		if f, ok := d.longest(min(n.to+1, end-1), d.w.country); ok && d.bracketedAt(f.From, f.To) {
			n.party, n.to = d.partyOf(f), f.To+1
		}
		if n.party == "" {
			break
		}
		out, at = append(out, n), n.to
	}
	return out
}

// sentAhead are the sender, by title and name, and the envoy, named behind a comma and a title of courtesy, of whom the title at token i tells, where verbs have
// one form: «Đặc phái viên của | Tổng thống Peru A, ông B, …».
func (d *draft) sentAhead(i int, c *cluster, end int) (sender, envoy mention, ok bool) {
	by := d.sentFor(i, end)
	if by == 0 {
		return
	}
	c2, _ := d.cluster(by, end, false)
	from := d.skipRanks(c2.to, end)
	to := d.name(from, end)
	if to+2 >= end || !d.comma(to) || !d.is(to+1, d.w.honorific) {
		return
	}
	at := d.skipRanks(to+1, end)
	n := d.name(at, end)
	if n < at+2 {
		return
	}
	sender = mention{from: by, to: to, nameFrom: from, nameTo: to, offices: c2.offices, party: c2.party}
	envoy = mention{from: to + 1, to: n, nameFrom: at, nameTo: n, offices: c.offices[:1], party: c2.party}
	d.after(&envoy, end)
	return sender, envoy, true
}

// regionNext reports whether what stands right behind the title of whoever leads a province, tokens [at, end), is the name of that, since a comma, a title of
// courtesy and a name stand behind, where verbs have one form: «Thống đốc Ban Ti, | ông A».
func (d *draft) regionNext(c *cluster, at, end, to int) bool {
	if d.w.inflects || end+2 >= to || at != c.to || !d.comma(end) || !d.is(end+1, d.w.honorific) || !slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "provincial-leader" }) {
		return false
	}
	from := d.skipRanks(end+1, to)
	n := d.name(from, to)
	return n > from+1 && !(d.comma(n) && (d.is(n+1, d.w.office) || d.is(n+1, d.w.honorific)))
}

// bareBefore is whoever is named behind "and" without any title, and before a comma and the title at token i, where verbs have one form.
func (d *draft) bareBefore(i int, s *text.Sentence) (mention, bool) {
	if d.w.inflects || i < s.From+4 || !d.comma(i-1) {
		return mention{}, false
	}
	from := i - 1
	for from > s.From && d.toks[from-1].Capital() && d.finds.None(from-1) {
		from--
	}
	if from > i-3 || !d.is(from-1, d.w.and) || d.name(from, i-1) != i-1 {
		return mention{}, false
	}
	m := mention{from: from, to: i - 1, nameFrom: from, nameTo: i - 1}
	d.after(&m, s.To)
	return m, len(m.offices) > 0
}

// sentBy is the envoy named behind whoever sent them, who is named behind the title: "the special envoy of President A of Peru, | B, handed over".
func (d *draft) sentBy(m *mention, s *text.Sentence) (mention, bool) {
	n := len(d.mentions)
	if !d.w.inflects || n < 2 || !m.named() {
		return mention{}, false
	}
	by := &d.mentions[n-2]
	to := d.nameBehindComma(m.to, s.To)
	if by.named() || to == 0 || !d.comma(to) || !d.is(by.to, d.w.of) || d.skipArticle(by.to+1) != m.from || !slices.ContainsFunc(by.offices, isEnvoy) {
		return mention{}, false
	}
	return mention{from: m.to + 1, to: to, nameFrom: d.skipRanks(m.to+1, s.To), nameTo: to, offices: by.offices, party: m.party}, true
}

// isEnvoy reports whether an office is that of whoever is sent: they hand over what others write.
func isEnvoy(o record.Office) bool { return o.Code == "envoy" }
