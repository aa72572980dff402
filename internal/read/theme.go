package read

// Whom the words around a meeting name by their countries alone: several counterparts told once, whose own minister it is, and countries that were only spoken of.

import (
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
	if !d.w.inflects || m.from == 0 || d.word(m.from-1) != "its" {
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
		if s.Section != text.Body || d.is(f.To, d.w.office) || d.is(f.To, d.w.clitic) || d.endOf(d.w.of, i) >= 0 && d.is(i-2, d.w.portfolio) || !d.discussion(s) {
			return false
		}
	}
	return true
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
