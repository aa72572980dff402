package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// sharedTitles finds the names beside an office of several people: "Presidents A of Peru and B of Chile", "the Kenyan and Ghanaian presidents, A and B",
// "the foreign ministers of Kenya and Ghana, A and B", "A and B, the foreign ministers of Kenya and Ghana", "his Kenyan and Ghanaian counterparts A and
// B". One name alone is of nobody.
func (d *draft) sharedTitles() {
	until := 0
	for _, i := range d.plurals {
		f, ok := d.longest(i, d.w.ministers)
		s := &d.doc.Sents[d.sentenceOf(i)]
		if !ok || i < until || s.Section != text.Body {
			continue
		}
		until = f.To
		if each := d.ownersNamed(f.To, s.To); len(each) > 1 {
			last := each[len(each)-1].to
			d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool { return m.from >= f.From && m.to <= last })
			for k := range each {
				each[k].offices = []record.Office{d.officeOfSeveral(f)}
			}
			each[0].from = f.From
			d.mentions, until = append(d.mentions, each...), last
			continue
		}
		counterpart := d.finds.Value(f) == "counterpart"
		parties, at := d.ownersBehind(f.To, s.To)
		first := f.From
		if len(parties) == 0 {
			parties, first = d.ownersBefore(i, s.From)
		}
		past := len(parties) == 0 && d.regionEnds(at, s.To) > at
		if past {
			at = d.regionEnds(at, s.To)
		}
		if d.comma(at) || d.w.inflects && d.dashed(at) { // "the ministers of Kenya and Ghana – A and B – met"
			at++
		}
		if to := d.introduced(f); to > 0 { // "The envoys included | A (Peru) and B (Chad)"
			at = to
		}
		found := d.namesListed(at, s.To, len(parties) == 0)
		var turn []record.Party // "Presidents A and B of Kenya and Ghana"
		if last := len(found) - 1; len(parties) == 0 && last > 0 && !slices.ContainsFunc(found[:last], func(m mention) bool { return m.party != "" }) {
			if ps, _ := d.ownersBehind(found[last].nameTo, s.To); len(ps) == len(found) {
				turn, found[last].to = ps, found[last].nameTo
			}
		}
		if past && slices.ContainsFunc(found, func(m mention) bool { return m.party == "" }) {
			continue
		}
		opens := false // the sentence begins with the names
		if len(found) < 2 && len(parties) == 2 {
			if found = d.namesListed(s.From, first, false); len(found) == 2 {
				end := found[1].to
				opens = d.comma(end) && d.skipArticle(end+1) == first
			}
			if !opens {
				continue
			}
		}
		if len(found) < 2 || (len(parties) > 0 || counterpart) && len(parties) != len(found) {
			continue
		}
		if counterpart { // one of them was taken for the only one
			last := found[len(found)-1].to
			d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool { return m.from < last && first < m.to })
		}
		d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool { // "Dr A and Dr B": found by what stands before their names alone
			return len(m.offices) == 0 && slices.ContainsFunc(found, func(n mention) bool { return n.nameFrom == m.nameFrom && m.named() })
		})
		switch {
		case counterpart:
			found[0].from = first
		case opens || len(parties) > 0:
			found[0].from = d.skipRanks(found[0].nameFrom, found[0].nameFrom)
		default:
			found[0].from = f.From
		}
		office := d.officeOfSeveral(f)
		if isEnvoy(office) && slices.ContainsFunc(d.of[makesEvent], func(m grammar.Match) bool { return m.Rule.Name == "event.credentials" }) {
			office.Code = "ambassador" // who presents credentials is one
		}
		for k := range found {
			if found[k].counterpart = counterpart; !counterpart {
				found[k].offices = []record.Office{office}
			}
			if k < len(parties) {
				found[k].party = parties[k]
			} else if k < len(turn) {
				found[k].party = turn[k]
			}
		}
		d.mentions = append(d.mentions, found...)
	}
}

// officeOfSeveral is the office that a word for several who hold it tells: "the foreign ministers".
func (d *draft) officeOfSeveral(f grammar.Find) record.Office {
	return record.Office{Code: d.finds.Value(f), Title: d.quote(f.From, f.To), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: "ministers"}}
}

// introduced is where the words end that bring in the names of a list of envoys, behind the word for them: "the envoys | who presented credentials are"; 0
// if there are none.
func (d *draft) introduced(f grammar.Find) int {
	const room = 4 // tokens
	for _, m := range d.of[makesPresence].from(max(0, f.From-room)) {
		if m.From > f.From {
			break
		}
		if m.To > f.To && !d.rule(m).before {
			return m.To
		}
	}
	return 0
}

// ownersNamed are the names that stand each behind its own country, in tokens from i on, behind an office of several people: "of Peru, A; of Chile, B; and
// of Ghana, C", "of Peru (A) and Chile (B)", "of Peru A and Chile B".
func (d *draft) ownersNamed(i, end int) (found []mention) {
	if !d.is(i, d.w.of) {
		return nil
	}
	for at := i; at < end; {
		from := at
		if d.is(at, d.w.of) {
			at++
		}
		f, ok := d.longest(d.skipArticle(at), d.w.country)
		if !ok || f.To >= end {
			break
		}
		at = f.To
		bracketed := d.char(at) == '('
		if bracketed || d.comma(at) {
			at++
		}
		name := d.skipRanks(at, end)
		to := d.name(name, end)
		if to == name || d.is(name, d.w.country) || bracketed && d.char(to) != ')' {
			break
		}
		found = append(found, mention{from: from, to: to, nameFrom: name, nameTo: to, party: d.partyOf(f)})
		if bracketed {
			to++
			found[len(found)-1].to = to
		}
		if at = to; d.comma(at) || d.char(at) == ';' {
			at++
		}
		if d.is(at, d.w.and) {
			at++
		}
	}
	return found
}

// regionEnds passes what part of the world an office of several people belongs to, up to a comma: "the presidents | of the Baltic States|, A of Latvia".
// It is i if nothing of the kind stands there.
func (d *draft) regionEnds(i, end int) int {
	const longest = 5 // tokens
	if !d.w.inflects || !d.is(i, d.w.of) {
		return i
	}
	k := d.skipArticle(i + 1)
	for k < min(end, i+longest) && d.toks[k].Kind == text.Word && d.toks[k].Capital() {
		k++
	}
	if d.comma(k) {
		return k
	}
	return i
}

// namesListed are the names that tokens from at on list, with what stands behind each of them, if each is to have its own country.
func (d *draft) namesListed(at, end int, each bool) (found []mention) {
	for at < end {
		from := d.skipRanks(at, end)
		to := d.name(from, end)
		if to == from {
			break
		}
		m := mention{from: at, to: to, nameFrom: from, nameTo: to}
		if each {
			if f, ok := d.longest(m.to+1, d.w.country); ok && d.bracketedAt(f.From, f.To) { // "Presidents A (Peru) and B (Chile)"
				m.party, m.to = d.partyOf(f), f.To+1
			} else {
				d.after(&m, end)
			}
		}
		found = append(found, m)
		j, joined := d.jointAt(m.to, end)
		if !joined {
			break
		}
		at = j.to
	}
	return found
}

// inTurn gives two whom the text tells by an office of both, or as counterparts, and by no country, those that stand right before them, or that their
// sentence, the one before it or the title begins with, in their order: "Kenya and Ghana agreed …, after talks between Presidents A and B", "… led by Foreign Minister A and his
// counterpart B".
func (d *draft) inTurn() {
	open := func(i int) bool {
		m := &d.mentions[i]
		return m.person != nil && m.named() && m.party == "" && m.person.party == ""
	}
	for i := 1; i < len(d.mentions); i++ {
		if !open(i) {
			continue
		}
		m := &d.mentions[i]
		var first *person
		var pair []record.Party
		switch {
		case m.counterpart:
			first, pair = d.counterpartOf(i), d.pairTold(d.sentenceOf(m.from), m.from)
		case open(i-1) && d.sharesTitle(i):
			first, pair = d.mentions[i-1].person, d.pairTold(d.sentenceOf(m.from), m.from)
		case open(i-1) && d.is(d.mentions[i-1].to, d.w.and) && m.from == d.mentions[i-1].to+1:
			if first, pair = d.mentions[i-1].person, d.pairBefore(d.mentions[i-1].from); pair == nil && d.w.inflects && len(m.offices) > 0 { // "consultations between A and B were led by Ministers C and D"
				pair = d.pairWithin(d.doc.Sents[d.sentenceOf(m.from)].From, d.mentions[i-1].from)
			}
		}
		if len(pair) == 2 && first != nil && first != m.person && first.party == "" {
			first.party, m.person.party = pair[0], pair[1]
		}
	}
}

// heldByEach finds the names, each with its country in brackets, that a colon lists behind an office of several people, where verbs have one form: «Quốc thư của các
// Đại sứ: | A (Peru), B (Oman) và C (Na Uy)».
func (d *draft) heldByEach() {
	if d.w.inflects {
		return
	}
	for _, i := range d.titles {
		f, ok := d.longest(i, d.w.office)
		if !ok || i == 0 || !d.seam(i-1, "several") || f.To >= len(d.toks) || d.char(f.To) != ':' || len(d.w.means(f).title.offices) != 1 {
			continue
		}
		s := &d.doc.Sents[d.sentenceOf(i)]
		found := d.namesListed(f.To+1, s.To, true)
		if s.Section != text.Body || len(found) < 2 || slices.ContainsFunc(found, func(m mention) bool { return m.party == "" }) {
			continue
		}
		last := found[len(found)-1].to
		d.mentions = slices.DeleteFunc(d.mentions, func(m mention) bool { return m.from < last && i < m.to })
		office := record.Office{Code: d.w.means(f).title.offices[0], Title: d.quote(f.From, f.To), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: d.w.means(f).title.rule}}
		for k := range found {
			found[k].offices = []record.Office{office}
		}
		d.mentions = append(d.mentions, found...)
	}
}

// officeOfAll gives those whom the text names by their country alone, soon behind an office of several countries, that office, where verbs have one form: «Các
// ngoại trưởng Nhật Bản, Úc và Ấn Độ họp tại Nagoya. Bà A (Nhật Bản), ông B (Úc) và ông C (Ấn Độ) …».
func (d *draft) officeOfAll() {
	const near = 2 // sentences
	if d.w.inflects || !slices.ContainsFunc(d.people, func(p *person) bool { return p.told && len(p.offices) == 0 }) {
		return
	}
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		for i := s.From; i < s.To-1; i++ {
			f, ok := d.longest(i+1, d.w.office)
			if !ok || !d.seam(i, "several") || len(d.w.means(f).title.offices) != 1 {
				continue
			}
			parties, _ := d.owners(d.pastRealm(f.To), s.To)
			to := d.doc.Sents[min(si+near, len(d.doc.Sents)-1)].To
			for _, p := range d.people {
				if len(parties) > 1 && p.told && len(p.offices) == 0 && p.first > f.To && p.first < to && slices.Contains(parties, p.party) {
					p.offices = append(p.offices, record.Office{Code: d.w.means(f).title.offices[0], Title: d.quote(f.From, f.To), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: d.w.means(f).title.rule}})
				}
			}
		}
	}
}

// pairBefore are the two countries that end at the comma before token i: «Bộ trưởng Quốc phòng hai nước Kenya và Ghana, | ông A và ông B».
func (d *draft) pairBefore(i int) []record.Party {
	const near = 7 // tokens
	for k := i - 2; k >= max(0, i-near) && d.comma(i-1); k-- {
		if ps, to := d.owners(k, i-1); len(ps) == 2 && to == i-1 && ps[0] != ps[1] {
			return ps
		}
	}
	return nil
}

// sharesTitle reports whether mention i and the one before it are named behind one office of several people.
func (d *draft) sharesTitle(i int) bool {
	a, b := d.mentions[i-1].offices, d.mentions[i].offices
	return len(a) == 1 && len(b) == 1 && a[0].Why.Rule == "ministers" && a[0] == b[0]
}

// pairTold are the two countries that sentence si, the one before it or the title begins with, before token to: "Kenya and Ghana agreed …".
func (d *draft) pairTold(si, to int) []record.Party {
	for _, k := range [...]int{si, si - 1, 0} {
		if k < 0 {
			continue
		}
		s := &d.doc.Sents[k]
		if !d.w.inflects { // «Ngày 11/3, | Peru và Chile nhất trí»
			if first := d.names.in(s.From, min(s.To, to)); len(first) > 0 && !d.locative(first[0]) && (first[0] == s.From || d.comma(first[0]-1)) {
				if ps, end := d.owners(first[0], min(s.To, to)); len(ps) == 2 && ps[0] != ps[1] && end < to {
					return ps
				}
			}
			continue
		}
		if ps, end := d.owners(s.From, min(s.To, to)); len(ps) == 2 && ps[0] != ps[1] && end < to {
			return ps
		}
		if ps := d.pairWithin(s.From, min(s.To, to)); len(ps) == 2 {
			return ps
		}
	}
	return nil
}

// pairWithin are the only two countries that tokens [from, to) name, where they stand side by side: "the Kenya-Ghana Joint Commission", "the governments
// of Kenya and Ghana".
func (d *draft) pairWithin(from, to int) (pair []record.Party) {
	for _, i := range d.names.in(from, to) {
		f, ok := d.longest(i, d.w.country)
		if !ok {
			f, ok = d.longest(i, d.w.adj)
		}
		switch p := d.partyOf(f); {
		case !ok || d.locative(i):
		case pair == nil:
			if ps, _ := d.owners(i, to); len(ps) == 2 && ps[0] != ps[1] {
				pair = ps
			} else if g, ok := d.longest(min(f.To+1, len(d.toks)-1), d.w.country); ok && d.glued(f.To) && g.To < to && d.partyOf(g) != p {
				pair = []record.Party{p, d.partyOf(g)}
			} else {
				return nil
			}
		case !slices.Contains(pair, p):
			return nil
		}
	}
	return pair
}

// ownersBehind are the countries behind an office of several people, in tokens from i on ("of Kenya and Ghana", "from Kenya and Ghana"), and where they end.
func (d *draft) ownersBehind(i, end int) ([]record.Party, int) {
	from, ok := d.longest(min(i, len(d.toks)-1), d.w.bound)
	if !d.is(i, d.w.of) && !(d.w.inflects && ok && d.finds.Value(from) == "from") {
		return nil, i
	}
	return d.owners(i+1, end)
}

// owners are the countries that tokens from i on list, and where the list ends.
func (d *draft) owners(i, end int) (out []record.Party, to int) {
	for to = i; i < end; {
		at := d.skipArticle(i)
		if at >= end {
			break
		}
		f, ok := d.finds.Within(at, end, d.w.country)
		if !ok {
			f, ok = d.finds.Within(at, end, d.w.adj)
		}
		if !ok {
			break
		}
		out, to = append(out, d.partyOf(f)), f.To
		j, joined := d.jointAt(to, end)
		if !joined {
			break
		}
		i = j.to
	}
	return out, to
}

// ownersBefore are those of the two adjectives that stand before an office of several people at token i, and where they begin: "the Kenyan
// and Ghanaian presidents".
func (d *draft) ownersBefore(i, from int) ([]record.Party, int) {
	const near = 7 // tokens
	for s := i - 3; s >= max(from, i-near); s-- {
		if ps, to := d.owners(s, i); to == i && len(ps) == 2 {
			return ps, s
		}
	}
	return nil, i
}
