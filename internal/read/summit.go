package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// summit is the conference of a bloc or forum that the first sentences of a text report: "the ministers of ASEAN wrapped up their
// annual meeting". It speaks for the organisation; nil if the text reports none.
func (d *draft) summit(found []*event, nouns bool) *event {
	for _, e := range found {
		if e.kind != "conference" || e.noun && !nouns || e.status != record.Held || d.doc.Sents[e.sent].Section != text.Body || e.sent > d.lead()+1 {
			continue
		}
		as := d.actorsIn(d.doc.Sents[e.sent].From, e.from)
		if slices.ContainsFunc(as, func(a actor) bool { return len(a.more) > 0 }) {
			continue // the yearly meeting of two countries
		}
		if org := d.soleOrg(d.doc.Sents[min(e.sent+1, len(d.doc.Sents)-1)].To); org != "" && !(d.w.inflects && d.withPartners(d.doc.Sents[e.sent].From, e.to)) {
			if other := d.withPartner(e); other != "" && other != org {
				e.parties = d.addParty(d.addParty(nil, org), other)
				return e
			}
			e.parties, e.titled = d.addParty(nil, org), true
			return e
		}
	}
	return nil
}

// withPartners reports whether the name of an organisation in tokens [from, to) is joined to another: "the EU-Central Asia Meeting".
func (d *draft) withPartners(from, to int) bool {
	for _, i := range d.names.in(from, to) {
		if f, ok := d.longest(i, d.w.org); ok && f.To+1 < to && d.word(f.To) == "-" && d.toks[f.To+1].Capital() {
			return true
		}
	}
	return false
}

// withPartner is the country or bloc with which a conference was held, where it is told right behind its words: "wrapped up their summit with
// Japan"; "" if none is.
func (d *draft) withPartner(e *event) record.Party {
	const near = 5 // tokens
	for i := e.to; d.w.inflects && i < min(e.to+near, d.doc.Sents[e.sent].To) && d.toks[i].Kind == text.Word; i++ {
		if at := d.skipArticle(i + 1); d.is(i, d.w.with) && at < len(d.toks) {
			for f := range d.finds.At(at) {
				if d.w.owners.Has(f.Class) {
					return d.speaksFor(f)
				}
			}
		}
	}
	return ""
}

// summit is the organisation that those at the event speak for together; "" if they speak for their countries.
func (s *scene) summit() record.Party {
	if e := s.event; e != nil && e.kind == "conference" && e.main && e.titled && len(e.parties) > 0 {
		return e.parties[0]
	}
	return ""
}

// together is the voice of all who take part in the event; persons are named where the text denotes them.
func (s *scene) together(persons bool) voice {
	v := voice{by: s.parties(), group: true, whole: s.summit() != ""}
	if persons && s.summit() == "" {
		v.speakers = s.participants()
	}
	return v
}

// states are the parties that are countries.
func (d *draft) states(ps []record.Party) []record.Party {
	var out []record.Party
	for _, p := range ps {
		if !d.r.world.isOrg(p) {
			out = d.addParty(out, p)
		}
	}
	return out
}

// aside turns, in a text that reports a conference, to the meeting that a paragraph tells of beside it.
func (s *scene) aside(si int) {
	main := s.d.firstMain()
	if main == nil || main.kind != "conference" || !main.titled {
		return
	}
	s.event = main
	for _, e := range s.d.events {
		if meets[e.kind] >= 3 && len(e.people) > 1 && s.d.doc.Sents[e.sent].Para == s.d.doc.Sents[si].Para {
			s.event = e
			s.plural = voice{}
		}
	}
}

// spoke adds those who spoke at a conference to those who took part in it.
func (d *draft) spoke() {
	e := d.firstMain()
	if e == nil || e.kind != "conference" || !e.titled || d.w.inflects && e.status != record.Held {
		return
	}
	for _, s := range d.statements {
		if s.event != e || d.saidAside(s) {
			continue
		}
		for _, p := range s.voice.by {
			e.parties = d.addParty(e.parties, p)
		}
		for _, p := range s.voice.speakers {
			e.people = d.addPerson(e.people, p)
		}
	}
}

// saidAside reports whether a statement stands in a paragraph that turns to what others said or did before or meanwhile, where verbs have one form: «Trước đó, …», «Trong
// khi đó, …».
func (d *draft) saidAside(s *statement) bool {
	if d.w.inflects {
		return false
	}
	at := d.sentenceOf(s.from)
	for at > 0 && d.doc.Sents[at-1].Para == d.doc.Sents[at].Para {
		at--
	}
	from := d.doc.Sents[at].From
	return d.seam(from, "before") || d.seam(from, "meanwhile") || d.is(from, d.w.while)
}
