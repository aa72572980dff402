package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// What a clause tells is still to be done, and by whom.

// ownDuty reports whether a clause tells what the parties themselves should or would do: "the two sides should meet each year",
// "their teams would draw up a list" (ontology.md, settled cases 27 and 31).
func (d *draft) ownDuty(sc *scene, from, end int) bool {
	i := from
	if as := d.actorsIn(from, end); len(as) > 0 && as[0].from == from {
		if as[0].kind != actorThey && len(sc.resolve(&as[0]).by) < 2 {
			return false
		}
		i = as[0].to
	} else if !d.is(from, d.w.pos) && !d.organs(from, end) {
		return false
	}
	for ; i < end && i < from+8; i++ {
		if f, ok := d.longest(i, d.w.modal); ok {
			return d.finds.Value(f) != "" && d.isVerbAt(f.To, end)
		}
		if f, ok := d.longest(i, d.w.verbThird); ok && !d.flagged(f, asNoun) || d.is(i, d.w.verbPast) || d.is(i, d.w.be) {
			return false
		}
	}
	return false
}

// oughts are the clauses of an answer that tell what the speaker holds ought to be: "All activities must comply with international law".
func (d *draft) oughts(from, end int) [][2]int {
	const subject = 14 // tokens
	if d.is(from, d.w.clause) {
		return nil
	}
	duty, value := d.w.modal, "must"
	if !d.w.inflects {
		duty, value = d.w.seam, "duty"
	}
	for i := from; i < min(end, from+subject) && d.toks[i].Kind != text.Punct && !d.is(i, d.w.relative) && !d.is(i, d.w.that); i++ {
		if f, ok := d.longest(i, duty); ok && d.finds.Value(f) == value && i > from && d.isVerbAt(f.To, end) {
			return d.split(from, end, takesClause, true)
		}
	}
	return nil
}

// arranges reports whether a clause tells what those who agree on it will have done: "the talks would be held in May", "experts from both
// sides will draft the text". What others are to do, or what something will be like, they only hold to be so.
func (d *draft) arranges(sc *scene, v voice, from, end int) bool {
	const subject = 14 // tokens
	for i := d.pastApposed(from, end); i < min(end, from+subject) && !d.comma(i) && !d.is(i, d.w.relative) && !d.is(i, d.w.verbPast); i = d.pastApposed(i+1, end) {
		if !d.is(i, d.w.future) || !d.is(i, d.w.modal) {
			continue
		}
		for _, a := range d.actorsIn(from, i) {
			if w := sc.resolve(&a); slices.ContainsFunc(w.by, func(p record.Party) bool { return !slices.Contains(v.by, p) }) {
				return false
			}
		}
		if f, ok := d.longest(min(i+1, end-1), d.w.occurs); ok && d.finds.Value(f) == "meets" {
			return slices.Contains(d.topicsIn(from, i, maxTopics), "exchanges") // "the next round will take place in May"
		}
		if k := d.skipAdverbs(i+1, end); d.is(i+1, d.w.be) {
			f, ok := d.longest(min(k, end-1), d.w.verbPast)
			return ok && d.flagged(f, asArranged)
		}
		ms := d.of[makesStatement].from(i)
		return (d.is(from, d.w.pos) || len(d.actorsIn(from, i)) > 0 || d.organs(from, end)) && len(ms) > 0 && ms[0].From == i && d.rule(ms[0]).cue.inOnly && d.rule(ms[0]).cue.act.Class() == record.Undertaking
	}
	return false
}

// ordered reports whether a clause says in the subjunctive what shall be done: "that a hotline be set up".
func (d *draft) ordered(from, end int) bool {
	const subject = 14 // tokens
	for i := from; i < min(end, from+subject) && !d.comma(i) && !d.is(i, d.w.relative) && !d.is(i, d.w.verbPast) && !d.is(i, d.w.modal) && !d.is(i, d.w.future) && !d.is(i, d.w.toward); i++ {
		if f, ok := d.longest(i, d.w.be); ok && d.finds.Value(f) == "bare" {
			return i > from+1 && d.is(d.skipAdverbs(i+1, end), d.w.verbPast)
		}
	}
	return false
}

// organs reports whether a clause begins with bodies that act for the parties: "the friendship groups would …".
func (d *draft) organs(from, end int) bool {
	i := d.skipArticle(from)
	for k := i; i > from && k < min(end, i+4); k++ {
		if d.is(k, d.w.organ) {
			return true
		}
	}
	return false
}

// futureIn reports whether the first clause in [from, end) says "will" or "would".
func (d *draft) futureIn(from, end int) bool {
	for i := from; i < end && !d.comma(i) && !d.is(i, d.w.relative); i = d.pastApposed(i+1, end) {
		if d.is(i, d.w.future) && d.is(i, d.w.modal) {
			return true
		}
	}
	return false
}

// pastApposed passes what stands between commas at token i, behind an article: "the next session, | the seventh, | would".
func (d *draft) pastApposed(i, end int) int {
	const longest = 8 // tokens
	if i+1 >= end || !d.comma(i) || !d.is(i+1, d.w.article) {
		return i
	}
	for k := i + 2; k < min(end, i+longest); k++ {
		if d.comma(k) {
			return k + 1
		}
	}
	return i
}

// toCome reports whether the verb of the first clause in [from, end) stands in the future.
func (d *draft) toCome(from, end int) bool {
	for i := from; i < end && !d.comma(i) && (i == from || !d.is(i, d.w.relative)); i++ {
		if d.is(i, d.w.future) || d.is(i, d.w.modal) {
			return true
		}
		if d.is(i, d.w.verbPast) || d.is(i, d.w.verbThird) && !d.nounForm(i) {
			return false
		}
	}
	return false
}

// sets reports whether the verb at token i tells that what somebody sends is on its way: "(two ships) would arrive".
func (d *draft) sets(i int) bool {
	if i >= len(d.toks) {
		return false
	}
	f, ok := d.longest(i, d.w.occurs)
	return ok && d.finds.Value(f) == "sent"
}

// toBeDone reports whether a clause tells, with a time by which, that something of the speaker's own will be done or is sent: "the duties
// would be lifted by June", "two ships would arrive in May". What takes place, or is done by others, is no promise.
func (d *draft) toBeDone(by record.Party, from, end int) bool {
	const subject = 14 // tokens
	for i := from; i < min(end, from+subject) && !d.comma(i); i++ {
		if !d.is(i, d.w.future) {
			continue
		}
		if !d.w.inflects {
			return d.ownBody(by, from, i) && d.dueIn(i, end)
		}
		moves := d.sets(d.skipAdverbs(i+1, end))
		to := end
		if moves {
			to = i
		}
		for _, a := range d.actorsIn(from, to) {
			if a.from > i && (d.locative(a.from) || d.is(a.from-1, d.w.toward)) {
				continue // where it goes: "would be sent to Yerevan"
			}
			if a.kind == actorParty && a.party != by || a.person != nil && a.person.party != by || moves && a.kind != actorParty {
				return false
			}
		}
		if !moves && (!d.is(i+1, d.w.be) || !d.is(i+2, d.w.verbPast) || d.is(i+2, d.w.occurs)) || moves && (d.eventBetween(from, i) || slices.Contains(d.topicsIn(from, i, 1), "exchanges")) { // "talks would follow"
			return false
		}
		return d.dueIn(i, end)
	}
	return false
}

// dueIn reports whether a time to come by which something is to be done stands in tokens (i, end).
func (d *draft) dueIn(i, end int) bool {
	return slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from > i && x.to <= end && x.deadline.Known() && x.deadline.To > d.published
	})
}

// ownBody reports whether tokens [from, to) are a body of a country, where verbs have one form: «cho biết | Cơ quan Tiêu chuẩn Peru | sẽ trả lời».
func (d *draft) ownBody(by record.Party, from, to int) bool {
	f, ok := d.longest(from, d.w.organ)
	a, own := d.actorEnding(to)
	return ok && f.To < to && own && a.kind == actorParty && a.party == by && len(a.more) == 0
}
