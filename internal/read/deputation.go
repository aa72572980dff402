package read

// Delegations that travel, of whom the lead names nobody, where verbs have forms.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// delegationVisit is the visit that the lead tells a delegation of a country or an organisation to pay to a country, whoever leads it: "A delegation from the African
// Union | arrived in Bamako on Monday", "EU envoys will | visit Lima". Nil if it tells none.
func (d *draft) delegationVisit(c *choosing) *event {
	lead := d.lead()
	if !d.w.inflects || lead < 0 || c.best != nil && (c.best.sent <= lead || len(c.best.people) > 1) {
		return nil
	}
	from := d.doc.Sents[lead].From
	for _, e := range c.found {
		if e.sent != lead || e.kind != "visit" || e.status != record.Held && e.status != record.Planned {
			continue
		}
		sender := d.senderBefore(e.from, from)
		f := d.visitedBy(e)
		if sender == "" || f.To == 0 {
			continue
		}
		to := d.partyOf(f)
		if to == "" || to == sender || d.r.world.isOrg(to) {
			continue
		}
		e.parties, e.people, e.many = d.addParty(d.addParty(nil, sender), to), d.leadersOf(sender, lead), true
		return e
	}
	return nil
}

// senderBefore is the country or organisation whose delegation is the subject of the verb at token i, in a sentence that begins at token from: "An ECOWAS delegation |
// arrived", "Members of a delegation of the Chadian Senate | will visit"; "" if no such delegation is.
func (d *draft) senderBefore(i, from int) record.Party {
	const early, near = 8, 14 // tokens
	for k := from; k < min(i, from+early); k++ {
		f, ok := d.longest(k, d.w.seam)
		if ok = ok && d.finds.Value(f) == "deputation"; !ok {
			if f, ok = d.gatherers(k); !ok || d.finds.Value(f) == "other" || d.finds.Value(f) == "counterpart" {
				continue
			}
		}
		if k > from && !d.toks[k-1].Capital() && d.toks[k-1].Kind == text.Word && !d.is(k-1, d.w.article) && !d.is(k-1, d.w.adj) && !d.seam(k-1, "deputed") && d.char(k-2) != '-' {
			return "" // "the Chadian football | delegation", but "a Chadian parliamentary delegation", "a four-member delegation"
		}
		if d.governed(k) || i-f.To > near {
			return ""
		}
		for j := from; j < i; j++ {
			if !d.toks[j].Capital() && (d.outsideIs(j, "people") || d.outsideIs(j, "private") || d.outsideIs(j, "match")) {
				return "" // "a delegation of German investors"
			}
		}
		return d.senderOf(f.From, f.To, from, i)
	}
	return ""
}

// senderOf is the owner of a delegation, tokens [at, end), before it or behind it: "a high-level | Ghanaian delegation", "a delegation | from the Senate of Chad".
func (d *draft) senderOf(at, end, from, to int) record.Party {
	for k := at; k > max(from, at-4) && !d.comma(k-1); k-- { // "a Ghanaian high-level | delegation"
		if f, ok := d.endingAt(k); ok && f.From >= from {
			return d.speaksFor(f)
		}
	}
	if b, ok := d.longest(end, d.w.bound); !d.is(end, d.w.of) && !(ok && d.finds.Value(b) == "from") {
		return ""
	}
	for k := end + 1; k < to && !d.comma(k); k++ {
		for f := range d.finds.At(k) {
			if d.w.owners.Has(f.Class) && f.To <= to {
				if p := d.speaksFor(f); p != "" {
					return p
				}
			}
		}
	}
	return ""
}

// leadersOf are those of whom the lead or a sentence soon behind tells that they led a delegation: "The delegation is headed by | A".
func (d *draft) leadersOf(sender record.Party, lead int) (out []*person) {
	const near, apart = 1, 4 // sentences; tokens
	for si := lead; si <= lead+near && si < len(d.doc.Sents); si++ {
		s := &d.doc.Sents[si]
		k := d.finds.Next(s.From, s.To, d.w.ledBy)
		if f, ok := d.longest(min(k, len(d.toks)-1), d.w.ledBy); k < s.To && ok {
			ps := d.peopleIn(f.To, s.To)
			if len(ps) == 0 || !slices.ContainsFunc(d.mentions, func(m mention) bool { return m.person == ps[0] && m.from >= f.To && m.from <= f.To+apart }) {
				continue
			}
			if p := ps[0]; p.party == "" && !d.r.world.isOrg(sender) {
				p.party, p.told = sender, true
			}
			return d.addPerson(out, ps[0])
		}
	}
	return out
}

// signedBelow is the signing that the lead, or the sentence behind it, tells where the lead itself tells only what two governments agreed on: "The governments of Peru and
// Chad have agreed to work on trade. This was outlined in a memorandum signed on Sunday". Nil if neither tells one.
func (d *draft) signedBelow(c *choosing) *event {
	best := c.best
	if !d.w.inflects || best.sent != d.lead() || len(best.people) > 0 || len(best.parties) != 2 || best.kind != "meeting" || d.toldByRule(best) {
		return nil
	}
	for _, e := range c.found {
		if e.kind == "signing" && e.status == record.Held && !e.noun && e.sent >= best.sent && e.sent <= best.sent+1 && !d.bygone(e) && d.dateTold(&claim{event: e}) {
			e.parties = best.parties
			return e
		}
	}
	return nil
}

// toldByRule reports whether the words of an event are those of a rule for events, and not only those of its outcome.
func (d *draft) toldByRule(e *event) bool {
	for _, m := range d.of[makesEvent].from(e.from) {
		if m.From > e.from {
			break
		}
		if m.Rule.Name == e.rule {
			return true
		}
	}
	return false
}

// gladly reports whether the infinitive at token i tells what somebody was glad to do, and did: "was pleased to | receive".
func (d *draft) gladly(i int) bool {
	return d.is(i-1, d.w.toward) && d.seam(i-2, "glad") && (d.is(i-3, d.w.be) || d.is(i-3, d.w.have) || d.is(i-3, d.w.article)) && !d.ahead(i-2, max(0, i-6))
}
