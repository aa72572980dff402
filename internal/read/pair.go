package read

import "github.com/chancery-ledger/chancery/internal/text"

// Between whom something was that a noun tells of, where verbs have one form.

// betweenWhom are those whom the words behind the noun of a meeting tell it to be between: «cuộc gặp thượng đỉnh giữa | Peru và Oman», whoever else the
// sentence names. It is nil where no two are told so. Of a verb its own words tell it: «Đàm phán giữa | Peru và Oman đã diễn ra tại sứ quán Kenya».
func (d *draft) betweenWhom(e *event, after []actor) []actor {
	const near = 6 // tokens: «cuộc hội đàm cấp bộ trưởng lần thứ ba giữa»
	if d.w.inflects || meets[e.kind] < 3 {
		return nil
	}
	k, end := max(e.from, e.to-1), min(len(d.toks), e.to+near)
	if !e.noun {
		k, end = e.from, e.to
	}
	for ; !d.seam(k, "between"); k++ {
		if k+1 >= end || k >= e.to && d.toks[k].Kind == text.Punct {
			return nil
		}
	}
	for i := range after {
		a := &after[i]
		if a.from <= k {
			continue
		}
		if a.from > k+1 || a.kind > actorParty {
			return nil
		}
		if len(a.more) > 0 {
			return after[i : i+1]
		}
		if i+1 < len(after) && after[i+1].kind <= actorParty && after[i+1].from == a.to+1 && (d.is(a.to, d.w.and) || d.is(a.to, d.w.with)) {
			return after[i : i+2]
		}
		return nil
	}
	return nil
}

// onlyServed reports whether an actor behind the words of a visit is no part of it, but stands in what it is for, or in what is going on then: «chuyến
// thăm Peru vào cuối năm nay để thúc đẩy quan hệ với | ASEAN».
func (d *draft) onlyServed(e *event, a *actor) bool {
	return !d.w.inflects && e.kind == "visit" && a.kind == actorParty && a.from > e.to && (d.r.world.isOrg(a.party) || d.finds.Next(e.to, a.from, d.w.clause) < a.from)
}
