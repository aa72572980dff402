package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The armies, police forces and agencies of states that somebody heads.

// forceBehind is where the name of the army, the navy or the police ends that a title at whose end token i stands is of, and whose it is, where verbs have forms:
// "Commander of | the Royal Thai Navy", "Director of the Department of Politics of | the Lao People's Army". It is 0 if there is none.
func (d *draft) forceBehind(i, end int) (to int, party record.Party) {
	const longest = 14 // tokens
	if !d.w.inflects || i >= end {
		return 0, ""
	}
	if d.is(i, d.w.of) {
		i++
	} else if !d.is(i-1, d.w.of) {
		return 0, ""
	}
	i = d.skipArticle(i)
	for k := i; k < min(end, i+longest); {
		if f, ok := d.longest(k, d.w.outside); ok && f.To <= end && d.toks[k].Capital() && d.finds.Value(f) == "force" {
			return f.To, party
		}
		f, ok := d.longest(k, d.w.country)
		if !ok {
			f, ok = d.longest(k, d.w.adj)
		}
		if ok && f.To <= end {
			party, k = d.partyOf(f), f.To
			continue
		}
		if !d.toks[k].Capital() && !d.is(k, d.w.of) && !d.is(k, d.w.article) && !d.is(k, d.w.and) && !d.possessive(k) || d.is(k, d.w.honorific) || d.is(k, d.w.office) {
			break
		}
		k++
	}
	return 0, ""
}

// agencyOf is what a title makes of its holder that would be that of a state, where the country behind it, which ends before token i, begins the name of an agency, and
// where that ends: "President of the Japan | International Cooperation Agency". The end is 0 if the title is what it says.
func (d *draft) agencyOf(codes []string, i, end int) ([]string, int) {
	const longest = 5 // tokens
	for k := i; d.is(i-2, d.w.article) && k < min(end, i+longest) && d.toks[k].Kind == text.Word && d.toks[k].Capital() && !d.is(k, d.w.office); k++ {
		if d.outsideIs(k, "body") {
			return []string{"org-head"}, k + 1
		}
	}
	return codes, 0
}

// houseOf gives a member of a house of parliament the country that its name ends with: "Deputy Speaker | of the Chamber of Deputies of the Parliament of the Czech Republic".
func (d *draft) houseOf(c *cluster, codes []string, end int) {
	const longest = 12 // tokens
	if !d.w.inflects || c.party != "" || !slices.Contains(codes, "legislator") && !slices.Contains(codes, "legislature-speaker") || !d.is(c.to, d.w.of) && !d.is(c.to-1, d.w.of) {
		return
	}
	house := false
	for k := c.to; k < min(end, c.to+longest); k++ {
		house = house || d.outsideIs(k, "house")
		if f, ok := d.longest(k, d.w.country); ok && house && f.To <= end && d.is(d.beforeOf(k), d.w.of) {
			c.party, c.to, c.open = d.partyOf(f), f.To, false
			return
		}
		if !d.toks[k].Capital() && !d.is(k, d.w.of) && !d.is(k, d.w.article) && !d.is(k, d.w.and) {
			return
		}
	}
}
