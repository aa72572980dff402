package read

// Whose page a text is.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// missionPage reports whether an embassy issued the text: whoever it calls ambassador without a country is its own.
func (d *draft) missionPage() bool {
	return d.w.inflects && slices.ContainsFunc(d.of[makesGenre], func(m grammar.Match) bool {
		return m.Rule.Attr["office"] == "yes" && d.is(m.To-1, d.w.of) && d.doc.Sents[d.sentenceOf(m.From)].Section == text.Headline
	})
}

// missionAtFoot is the country whose embassy the lines below an article name: "Embassy of Peru, Oslo | Contact us"; "" if they name none.
func (d *draft) missionAtFoot() record.Party {
	const lines = 3
	if !d.w.inflects {
		return ""
	}
	for n, s := range slices.Backward(d.doc.Sections) {
		if s.Kind != text.Boilerplate && s.Kind != text.Credit || n < len(d.doc.Sections)-lines {
			break
		}
		from, _ := slices.BinarySearchFunc(d.toks, s.Span.Start, func(t text.Token, at int) int { return t.Span().Start - at })
		for i := from; i+2 < len(d.toks) && d.toks[i].Span().End <= s.Span.End; i++ {
			f, ok := d.longest(i, d.w.outside)
			if !ok || d.finds.Value(f) != "mission" {
				continue
			}
			if c, ok := d.longest(d.skipArticle(f.To), d.w.country); ok {
				return d.partyOf(c)
			}
		}
	}
	return ""
}

// letterhead is the country of the office that issued a readout, where a headline tells no more than its name: "Office of the President of the
// Republic of Peru".
func (d *draft) letterhead() record.Party {
	if !d.w.inflects || d.out.Genre == record.News || d.out.Genre == record.JointStatement {
		return ""
	}
	for _, m := range d.of[makesGenre] {
		s := &d.doc.Sents[d.sentenceOf(m.From)]
		if s.Section != text.Headline || m.Rule.Attr["office"] != "yes" {
			continue
		}
		if f, ok := d.finds.LongestEnding(m.To, m.From, grammar.ClassesOf(d.w.country)); ok && m.From == s.From && m.To == s.To { // "Ministry of Defence of the Republic of | Kenya", and no more
			return d.partyOf(f)
		}
		for _, i := range d.names.in(m.To, s.To) {
			if f, ok := d.longest(i, d.w.country); ok && !d.inPlace(f) && (f.To == s.To || d.is(m.To-1, d.w.of) && i <= d.skipArticle(m.To) || d.toks[f.To].Kind == text.Punct && !d.comma(f.To)) {
				return d.partyOf(f)
			}
		}
	}
	return ""
}

// seatSpeaks is the country whose seat of government, the only one that the text names, tells it by a spokesperson: "A Downing Street | spokesperson said:". Whoever
// else everybody knows in it is the other side.
func (d *draft) seatSpeaks() record.Party {
	if !d.w.inflects || d.seat == "" {
		return ""
	}
	for _, i := range d.names {
		f, ok := d.longest(i, d.w.seat)
		if !ok || record.Party(d.finds.Value(f)) != d.seat {
			continue
		}
		if o, ok := d.longest(min(f.To, len(d.toks)-1), d.w.office); ok && d.w.spokes.has(d.quote(o.From, o.To)) {
			return d.seat
		}
	}
	return ""
}

// ours is the country that a text calls "we" outside quotations: "Peru is ready to play our part".
func (d *draft) ours() (home record.Party) {
	if !d.w.inflects {
		return ""
	}
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		for k := d.finds.Next(s.From, s.To, d.w.pos); k < s.To; k = d.finds.Next(k+1, s.To, d.w.pos) {
			if f, ok := d.longest(k, d.w.pos); !ok || d.finds.Value(f) != "we" || d.quoteMarks(s.From, s.To) > 0 {
				continue
			}
			for _, i := range slices.Backward(d.names.in(s.From, k)) {
				if f, ok := d.longest(i, d.w.country); ok && !d.locative(i) && !d.is(i-1, d.w.prep) {
					if c := d.partyOf(f); home == "" || home == c {
						home = c
						break
					}
					return ""
				}
			}
		}
	}
	return home
}

// listedWith reports whether somebody is named in a list right behind one of a country: "Foreign Minister A, Foreign Secretary B, | Ambassador C and others joined
// the meeting".
func (d *draft) listedWith(p *person, country record.Party) bool {
	i := slices.IndexFunc(d.mentions, func(m mention) bool { return m.person == p })
	if !d.w.inflects || i < 1 {
		return false
	}
	m, before := &d.mentions[i], &d.mentions[i-1]
	return before.person != nil && before.person.party == country && before.to == m.from-1 && d.comma(before.to) && (d.comma(m.to) || d.is(m.to, d.w.and))
}

// lacks reports whether a country has not the office that the text first names without one: the Prime Minister with whom a text begins is not that of the
// United States.
func (d *draft) lacks(c record.Party) bool {
	without := d.r.world.lacks[c]
	if !d.w.inflects || len(without) == 0 {
		return false
	}
	for _, code := range without {
		for i := range d.mentions {
			m := &d.mentions[i]
			if !d.bodyAt(m.from) || !slices.ContainsFunc(m.offices, func(o record.Office) bool { return o.Code == code }) {
				continue
			}
			if m.party == "" && !m.counterpart && (m.person == nil || m.person.party == "") {
				return true
			}
			break
		}
	}
	return false
}
