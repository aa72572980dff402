package read

import "github.com/chancery-ledger/chancery/internal/text"

// An office that those of several countries hold, told once, where verbs have one form.

// ofOfficials reports whether the country at token i is the first of those whose officials are told: «các nhà ngoại giao của | Peru, Oman và Lào».
func (d *draft) ofOfficials(i int) bool {
	const near = 3 // tokens: «nhà ngoại giao hàng đầu của»
	if d.w.inflects || !d.is(i-1, d.w.of) {
		return false
	}
	for k := i - 1; k > max(0, i-1-near); k-- {
		if d.endOf(d.w.office, k) >= 0 {
			return true
		}
	}
	return false
}

// severalBegin reports whether a clause begins with a title and its country, and goes on, behind the comma at token gap, with two countries more: «Ngoại trưởng
// Peru, | Oman và Lào cam kết …».
func (d *draft) severalBegin(p, a *actor, gap int) bool {
	return !d.w.inflects && d.comma(gap) && p.party != a.party && d.partyNext(a.to) && (d.opensClause(p.from) || d.toks[p.from-1].Kind == text.Number)
}
