package read

// Whose officials the first sentence of a text tells of, where it names them without a country.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// leadHome is the country that the first sentence of the body, or the title, tells whoever is named there without one to be of: the one to which an
// ambassador is sent whom they receive, whose ministry tells of them, in a city of which they meet somebody of another, or the only other that is named
// there. Countries that are only spoken of stand further down. It is "" if nothing there tells.
func (d *draft) leadHome(host record.Party, abroad []record.Party) (only record.Party) {
	lead := d.lead()
	if lead < 0 {
		return ""
	}
	s := &d.doc.Sents[lead]
	if !slices.ContainsFunc(d.people, func(p *person) bool {
		return p.party == "" && len(p.offices) > 0 && p.first >= s.From && p.first < s.To
	}) {
		return ""
	}
	fits := func(c record.Party) bool {
		return c != "" && !d.r.world.isOrg(c) && !slices.Contains(abroad, c) && !d.foreign(c) && !d.bound(c) && !d.lacks(c) && !d.onlyInRow(c) && !slices.ContainsFunc(d.people, func(p *person) bool { return p.party == c })
	}
	for i := range d.mentions {
		if c := d.sentTo(&d.mentions[i]); d.mentions[i].from >= s.From && d.mentions[i].to <= s.To && fits(c) {
			return c
		}
	}
	if c := d.tellingMinistry(s); fits(c) {
		return c
	}
	if c := d.saidOf(s); fits(c) {
		return c
	}
	if d.out.Dateline == nil && fits(host) && d.placesLead(s, host) {
		return host
	}
	for _, t := range d.doc.Sents[:lead+1] {
		if t.Section != text.Headline && t.From != s.From {
			continue
		}
		for _, i := range d.names.in(t.From, t.To) {
			f, ok := d.longest(i, d.w.country)
			if !ok {
				f, ok = d.longest(i, d.w.adj)
			}
			if c := d.partyOf(f); ok && !d.inPlace(f) && !d.locative(i) && !d.governed(i) && !d.governed(i-1) && fits(c) && c != only {
				if only != "" {
					return ""
				}
				only = c
			}
		}
	}
	return only
}

// saidOf is the country that a sentence begins with and tells the plans of, where somebody says so at its end: "Chile will buy more grain, President A
// said".
func (d *draft) saidOf(s *text.Sentence) record.Party {
	f, ok := d.longest(d.skipArticle(s.From), d.w.country)
	if !ok || !d.is(f.To, d.w.modal) && !d.is(f.To, d.w.have) && !d.is(f.To, d.w.be) {
		return ""
	}
	for _, m := range d.of[makesStatement].from(f.To) {
		if m.From >= s.To {
			break
		}
		if k := slices.IndexFunc(d.mentions, func(x mention) bool { return x.to == m.From && len(x.offices) > 0 }); k >= 0 && d.rule(m).cue.speech && d.comma(d.mentions[k].from-1) {
			return d.partyOf(f)
		}
	}
	return ""
}

// briefsFor is the country whose spokesperson the text names first of all: they tell of their own ministers. "The spokesperson of the Foreign Ministry of
// Peru, A, gave the weekly briefing"; "" if it is anybody else.
func (d *draft) briefsFor() record.Party {
	if !d.w.inflects || len(d.people) == 0 {
		return ""
	}
	p := d.people[0]
	if !p.told || d.r.world.isOrg(p.party) || !d.spokesperson(p) || d.foreign(p.party) {
		return ""
	}
	return p.party
}

// fromCapital reports whether a text was written in the capital of a country, and there alone.
func (d *draft) fromCapital() bool {
	pl := d.out.Dateline
	return pl != nil && len(d.datelines) == 1 && slices.ContainsFunc(d.names, func(i int) bool {
		f, ok := d.longest(i, d.w.place)
		return ok && d.partyOf(f) == pl.Country && d.span(f.From, f.To) == pl.Why.Span && d.w.means(f).seat != ""
	})
}

// envoyTo reports whether a text that was written in a town of a country knows nobody of another but ambassadors of one, who are there: "KISUMU - The Health
// Minister and Norwegian Ambassador A broke ground for a hospital".
func (d *draft) envoyTo(host record.Party) bool {
	pl, from := d.out.Dateline, record.Party("")
	if pl == nil || len(d.datelines) != 1 || host == "" {
		return false
	}
	for _, p := range d.people {
		if p.party == "" {
			continue
		}
		if p.party == host || d.r.world.isOrg(p.party) || !p.holds("ambassador") || from != "" && from != p.party {
			return false
		}
		from = p.party
	}
	return from != ""
}

// placesLead reports whether a sentence tells that somebody was in a country, before it tells what was said: "met … in Lima and agreed to".
func (d *draft) placesLead(s *text.Sentence, host record.Party) bool {
	to := s.To
	if said := d.of[makesStatement].from(s.From); len(said) > 0 {
		to = min(to, said[0].From)
	}
	for _, m := range d.of[makesEvent].from(s.From) {
		if m.From >= s.To {
			break
		}
		switch e := d.rule(m).event; {
		case e.kind == "call":
			return false
		case e.kind == "visit" && d.partyOf(d.placeWithin(m.From, m.To)) == host:
			return true
		}
	}
	return slices.ContainsFunc(d.names.in(s.From, to), func(i int) bool {
		f, ok := d.longest(i, d.w.place)
		return ok && d.locative(i) && d.partyOf(f) == host
	})
}

// sentTo is the country to which an ambassador is told to be sent: "the Ambassador of Ghana to | Hungary", "Japanese Ambassador to | Egypt".
func (d *draft) sentTo(m *mention) record.Party {
	const near = 4 // tokens behind the title
	if !slices.ContainsFunc(m.offices, func(o record.Office) bool { return o.Code == "ambassador" }) {
		return ""
	}
	for k := m.from; k < min(len(d.toks)-1, m.to+near); k++ {
		if f, ok := d.longest(d.skipArticle(k+1), d.w.country); ok && d.is(k, d.w.toward) && d.partyOf(f) != m.party {
			return d.partyOf(f)
		}
	}
	return ""
}

// tellingMinistry is the country whose ministry or officials a sentence ends with, as those who tell what it does: "…, the Chilean foreign ministry said".
func (d *draft) tellingMinistry(s *text.Sentence) record.Party {
	const near = 4 // tokens
	for _, m := range slices.Backward(d.of[makesStatement]) {
		if m.From < s.From {
			break
		}
		if m.To > s.To || !d.rule(m).cue.speech {
			continue
		}
		for k := m.From - 1; k > s.From && k >= m.From-near; k-- {
			if f, ok := d.longest(k, d.w.adj); ok {
				return d.partyOf(f)
			}
		}
	}
	return ""
}
