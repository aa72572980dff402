package read

// Whom the words around a meeting name by their countries alone: several counterparts told once, whose own minister it is, and countries that were only spoken of.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// withCounterparts adds to those who met the countries whose adjectives stand in a row before their counterparts, right behind the words that tell it: "met with
// his | Japanese and Chinese counterparts".
func (d *draft) withCounterparts(e *event) {
	const near = 9 // tokens
	if !d.w.inflects || e.noun || meets[e.kind] < 3 || len(e.parties) == 0 {
		return
	}
	d.withDelegation(e)
	end := min(d.doc.Sents[e.sent].To, e.to+near)
	at := d.finds.Next(e.to, end, d.w.ministers)
	for at < end && !d.counterpartsAt(at) {
		at = d.finds.Next(at+1, end, d.w.ministers)
	}
	if at >= end {
		return
	}
	var row []record.Party
	k := at
	for k > e.from {
		from := d.endOf(d.w.adj, k)
		if from < 0 {
			break
		}
		f, _ := d.longest(from, d.w.adj)
		row = d.addParty(row, d.partyOf(f))
		for k = from; k > e.from && (d.is(k-1, d.w.and) || d.comma(k-1)); k-- {
		}
		if k == from {
			break
		}
	}
	if len(row) < 2 {
		return
	}
	for i := len(row) - 1; i >= 0; i-- {
		e.parties = d.addParty(e.parties, row[i])
	}
}

// counterpartsAt reports whether the word at token i tells of several counterparts.
func (d *draft) counterpartsAt(i int) bool {
	f, ok := d.longest(i, d.w.ministers)
	return ok && d.finds.Value(f) == "counterpart"
}

// ownedTitle is the country or organisation that a sentence begins with, where somebody whom it names next is told to be its own: "The European Union put off the
// visit of its | foreign policy chief A". It is "" if that is not so.
func (d *draft) ownedTitle(m *mention) record.Party {
	if !d.w.inflects || m.from == 0 || !d.is(m.from-1, d.w.pos) || d.is(m.from-1, d.w.gender) {
		return ""
	}
	s := &d.doc.Sents[d.sentenceOf(m.from)]
	at := d.skipArticle(s.From)
	for f := range d.finds.At(at) {
		if d.w.owners.Has(f.Class) && f.To < m.from {
			return d.speaksFor(f)
		}
	}
	return ""
}

// onlySpokenOf reports whether a country is named only in sentences of the body that tell what was talked about: "matters including the | Afghan peace process were
// discussed".
func (d *draft) onlySpokenOf(c record.Party) bool {
	if !d.w.inflects {
		return false
	}
	for _, i := range d.names {
		f, ok := d.longest(i, d.w.country)
		if !ok {
			f, ok = d.longest(i, d.w.adj)
		}
		if !ok || d.partyOf(f) != c {
			continue
		}
		s := &d.doc.Sents[d.sentenceOf(i)]
		if s.Section != text.Body || d.is(f.To, d.w.office) || d.is(f.To, d.w.clitic) || d.endOf(d.w.of, i) >= 0 && d.is(i-2, d.w.portfolio) || d.boundTo(f) || !d.discussion(s) && !d.situationIn(i, s.From) {
			return false
		}
	}
	return true
}

// boundTo reports whether a country is told, beside another, to be one of the two between which there are relations: "discussed the relationship between Peru
// and | Chile".
func (d *draft) boundTo(f grammar.Find) bool {
	at, second := f.From, false
	if and := d.beforeOf(at); d.is(and, d.w.and) {
		if first, ok := d.endingAt(and); ok {
			at, second = first.From, true
		}
	}
	k := d.endOf(d.w.seam, d.beforeOf(at)+1)
	return k >= 0 && d.seam(k, "bond") && (second || d.is(f.To, d.w.and))
}

// situationIn reports whether the country at token i is one whose situation somebody only spoke or wrote of, in a sentence that begins at token from: "a message on
// the situation between Peru and | Chile".
func (d *draft) situationIn(i, from int) bool {
	const near = 6 // tokens
	for k := i - 1; k >= max(from, i-near) && d.toks[k].Kind == text.Word; k-- {
		switch d.word(k) {
		case "situation", "crisis", "conflict", "war":
			return true
		}
	}
	return false
}

// discussion reports whether a sentence tells what was talked about, and of no meeting by a verb.
func (d *draft) discussion(s *text.Sentence) bool {
	told := false
	for _, m := range d.of[makesStatement].from(s.From) {
		if m.From >= s.To {
			break
		}
		told = told || d.rule(m).cue.act == record.Discuss
	}
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= s.To {
			break
		}
		if r := d.rule(m).event; !r.noun && meets[r.kind] >= 3 {
			return false
		}
	}
	return told
}

// onlyOf is the one person of a country whom the text names with an office of state; nil if it names none, or several.
func (d *draft) onlyOf(party record.Party) (one *person) {
	for _, p := range d.people {
		if p.party != party || !p.governs() {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}

// aheadOf reports whether what a noun tells is told to come after what a sentence, which begins at token from, tells to be still to come: "Ahead of | their talks on
// Thursday, A will give a dinner for B".
func (d *draft) aheadOf(e *event, from int) bool {
	if meets[e.kind] < 3 || e.from > from+4 {
		return false
	}
	f, ok := d.longest(from, d.w.bound)
	return ok && d.finds.Value(f) == "before" && e.from <= f.To+1 && d.finds.Next(e.to, d.doc.Sents[e.sent].To, d.w.future) < d.doc.Sents[e.sent].To
}

// withDelegation adds to those who met the country of a delegation, or of members of its parliament, whom the words right behind tell without a name: "met with a |
// Finnish parliamentary delegation", "received a group of | Finnish lawmakers", "met a delegation from | the Finnish parliament".
func (d *draft) withDelegation(e *event) {
	const near, between = 8, 3 // tokens before the country; between it and who they are
	if !d.w.inflects || e.noun || meets[e.kind] < 3 || len(e.parties) != 1 {
		return
	}
	sent := 0 // the token that told of a delegation; whose it is may come behind
	for k := e.from + 1; k < min(d.doc.Sents[e.sent].To, e.to+near) && d.toks[k].Kind == text.Word; k++ {
		if k >= e.to && (d.is(k, d.w.at) || d.is(k, d.w.clause) || d.is(k, d.w.verbPast)) {
			return
		}
		if d.delegationAt(k) {
			sent = k
		}
		behind := sent > 0 && k-sent <= between && d.ofDelegation(d.beforeOf(k))
		f, ok := d.longest(k, d.w.adj)
		if !ok {
			if f, ok = d.longest(k, d.w.country); !ok || !d.is(f.To, d.w.clitic) && !behind {
				continue
			}
		}
		told := behind // "a delegation of the Finnish parliament"
		for i := f.To; !told && i < f.To+between && i < len(d.toks) && (d.toks[i].Kind == text.Word || d.is(i, d.w.clitic)); i++ {
			told = d.delegationAt(i)
		}
		if p := d.partyOf(f); told && p != "" {
			e.parties = d.addParty(e.parties, p)
			return
		}
	}
}

// ofDelegation reports whether token i is a word behind which stands whose a delegation is.
func (d *draft) ofDelegation(i int) bool {
	f, ok := d.longest(i, d.w.bound)
	return d.is(i, d.w.of) || ok && d.finds.Value(f) == "from"
}

// delegationAt reports whether token i tells of a delegation, or of members of a parliament.
func (d *draft) delegationAt(i int) bool {
	if d.seam(i, "members") {
		return true
	}
	f, ok := d.longest(i, d.w.unit)
	return ok && d.finds.Value(f) == "delegation"
}

// whither is where the words of a visit end that is called off, with the place behind its name: "postponed the visit of its policy chief A | to Minsk".
func (d *draft) whither(e *event) int {
	const near = 10 // tokens
	if !d.w.inflects || e.kind != "visit" || e.status != record.Cancelled || d.placeWithin(e.from, e.to).To > 0 {
		return e.to
	}
	for k := e.to; k < min(e.to+near, d.doc.Sents[e.sent].To-1) && d.toks[k].Kind == text.Word; k++ {
		if !d.is(k, d.w.abroad) {
			continue
		}
		at := d.skipArticle(k + 1)
		if f, ok := d.longest(at, d.w.place); ok {
			return f.To
		}
		if f, ok := d.longest(at, d.w.country); ok {
			return f.To
		}
	}
	return e.to
}

// foretoldBehind reports whether a noun that a sentence begins with is told behind, maybe over an aside, to be still to come: "The meeting, the ministry said,
// | will bring A together with B".
func (d *draft) foretoldBehind(e *event, from int) bool {
	const aside = 14 // tokens
	if meets[e.kind] < 3 || e.from > from+1 {
		return false
	}
	k := e.to
	if d.comma(k) {
		for k++; k < min(e.to+aside, len(d.toks)-1) && !d.comma(k); k++ {
		}
		k++
	}
	return k < len(d.toks) && d.isFuture(k) && !d.thenFuture(k)
}

// leadsDelegation is the country whose delegation somebody is told to lead, right behind their name: "Prime Minister A left at the head of a six-member |
// Grenadian delegation", "Minister A is leading the | Oman delegation". It is "" if nothing of the kind stands there.
func (d *draft) leadsDelegation(m *mention) record.Party {
	const far, longest = 12, 5 // tokens to the article; of what stands between it and the country
	if !d.w.inflects || len(m.offices) == 0 {
		return ""
	}
	end := d.doc.Sents[d.sentenceOf(m.from)].To
	for k := m.to + 1; k < min(m.to+far, end-2) && d.toks[k].Kind == text.Word; k++ {
		if !d.is(k, d.w.article) || d.endOf(d.w.leads, k+1) < 0 {
			continue
		}
		for i := k + 1; i < min(k+1+longest, end-1); i++ {
			for f := range d.finds.At(i) {
				if u, ok := d.longest(f.To, d.w.unit); ok && (f.Class == d.w.country || f.Class == d.w.adj) && d.finds.Value(u) == "delegation" {
					return d.partyOf(f)
				}
			}
		}
	}
	return ""
}

// visitToSide is the country of one side that the sentence of a meeting tells the other to be visiting, where the report was written in a third: "BAKU – … Minister A
// of Peru met Minister B of Chile within the framework of a working visit to | Chile". Empty if it tells none.
func (d *draft) visitToSide(e *event, s text.Sentence) (to grammar.Find) {
	if !d.w.inflects || meets[e.kind] < 3 || len(e.parties) < 2 {
		return to
	}
	for _, v := range d.of[makesEvent].from(s.From) {
		if v.From >= s.To {
			break
		}
		if r := d.rule(v).event; r.kind != "visit" || r.status != "" && r.status != record.Held {
			continue
		}
		if f := d.placeWithin(v.From, v.To); f.To > 0 && slices.Contains(e.parties, d.partyOf(f)) {
			return f
		}
	}
	return to
}
