package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Bodies, cities and others who act for the side that speaks, and those who are of no side here.

// ownPeople reports whether tokens [from, to), the subject of what somebody says will be done, are a city or a body of their own side, where verbs have
// forms: "(he said) Ho Chi Minh City | will", "the Chinese State Council | is ready to", "The Lao Party, State and people | will". The people alone are
// none: what they will do is a belief.
func (d *draft) ownPeople(c *cue, from, to int) bool {
	const longest = 10 // tokens
	from = d.skipArticle(from)
	if !d.w.inflects || to-from > longest || from >= to || !c.voice.single() {
		return false
	}
	if f, ok := d.longest(from, d.w.place); ok && f.To == to {
		return d.partyOf(f) == c.voice.by[0]
	}
	f, ok := d.longest(from, d.w.adj)
	if !ok {
		f, ok = d.longest(from, d.w.country)
	}
	if !ok || !slices.Contains(c.voice.by, d.partyOf(f)) {
		return false
	}
	acts := false
	for k := f.To; k < to; k++ {
		switch {
		case d.outsideIs(k, "party"), d.outsideIs(k, "realm"), d.outsideIs(k, "body"), d.outsideIs(k, "house"), d.is(k, d.w.organ):
			acts = true
		case !d.toks[k].Capital() && !d.comma(k) && !d.is(k, d.w.and) && !d.possessive(k) && !d.outsideIs(k, "people"):
			return false
		}
	}
	return acts
}

// listedSigning reports whether a verb in -ing at token i, not before token from, is the last of what was agreed to be done, and nobody signs: "agreed to
// settle disputes peacefully, while respecting the law and soon | signing a code", "agreed on opening an office and | signing a treaty".
func (d *draft) listedSigning(i, from int) bool {
	if !d.w.inflects || !d.is(i, d.w.verbIng) {
		return false
	}
	k := d.backAdverb(i-1, from)
	if k < i-1 && d.seam(i-1, "soon") {
		return true
	}
	if !d.is(k, d.w.and) {
		return false
	}
	for k--; k > from && !d.is(k, d.w.verbPast) && !d.is(k, d.w.verbThird); k-- {
		if d.is(k, d.w.verbIng) && (d.is(k-1, d.w.while) || d.is(k-1, d.w.prep)) {
			return true
		}
	}
	return false
}

// foreignBefore reports whether the sentence before that of token i begins with those who came from abroad, whoever they are: "The foreign leaders praised
// the plan. | They pledged …".
func (d *draft) foreignBefore(i int) bool {
	s := d.sentenceOf(i)
	if !d.w.inflects || s == 0 {
		return false
	}
	a, ok := d.actorBeginning(d.doc.Sents[s-1].From)
	return ok && a.kind == actorForeign
}

// ledByWord reports whether an actor is a leader told by what they lead, and by no country: "the Party and State leader", "the top leader".
func (d *draft) ledByWord(a *actor) bool {
	return d.w.inflects && a.to > a.from+2 && d.isLeader(a) && (d.seam(a.from+1, "foremost") || d.outsideIs(a.from+1, "party") || d.outsideIs(a.from+1, "realm"))
}

// soleLeader is whoever alone of those who met leads a state or its party.
func (s *scene) soleLeader() voice {
	var one *person
	for _, p := range s.participants() {
		if p.leadsState() || p.holds("legislature-speaker") {
			if one != nil {
				return voice{}
			}
			one = p
		}
	}
	return one.voice()
}

// hostOnly reports whether of those who met one alone is named, who is no ambassador: those who came to see them are not.
func (s *scene) hostOnly() bool {
	ps := s.participants()
	return len(ps) == 1 && !ps[0].holds("ambassador")
}

// yearsOn reports whether right before token i so many years are told that have gone by: "celebrate 30 years of | establishing diplomatic relations", "25 years
// after the two countries | normalised relations".
func (d *draft) yearsOn(i int) bool {
	const near = 7 // tokens
	for k := i - 1; k > max(0, i-near) && d.toks[k].Kind != text.Punct; k-- {
		if f, ok := d.longest(k, d.w.timeUnit); ok && d.finds.Value(f) == "y" && (d.toks[k-1].Kind == text.Number || d.is(k-1, d.w.number)) {
			b, after := d.longest(f.To, d.w.bound)
			return d.is(f.To, d.w.of) && f.To == i-1 || after && (d.finds.Value(b) == "after" || d.finds.Value(b) == "since")
		}
	}
	return false
}

// nounsOnly reports whether no verb form stands in tokens [from, to), so that they are the first half of a subject: "(hopes) Vietnam's mangos | and dragon
// fruits will be on sale".
func (d *draft) nounsOnly(from, to int) bool {
	for k := from; k < to; k++ {
		if d.is(k, d.w.verb) || d.is(k, d.w.verbThird) || d.is(k, d.w.verbPast) || d.is(k, d.w.verbIng) || d.is(k, d.w.modal) || d.is(k, d.w.be) || d.is(k, d.w.have) {
			return false
		}
	}
	return to > from
}

// goesOnOwn reports whether the verb at token i in what somebody says, behind "and", goes on with what their own country does, which the clause from token
// from on begins with: "(he said) Japan attaches importance to the ties and | wishes to widen them".
func (d *draft) goesOnOwn(sc *scene, c *cue, from, i int) bool {
	if !d.w.inflects || i <= from+3 || !d.is(i-1, d.w.and) || !d.is(i, d.w.verbThird) && !d.is(i, d.w.be) {
		return false
	}
	a, ok := d.actorBeginning(d.skipArticle(from))
	if !ok {
		a, ok = d.actorBeginning(from)
	}
	if !ok || a.kind != actorParty || !d.is(d.skipAdverbs(a.to, i), d.w.verbThird) {
		return false
	}
	for k := a.to; k < i; k++ {
		if d.is(k, d.w.that) || d.is(k, d.w.relative) || d.toks[k].Kind == text.Punct && !d.comma(k) {
			return false
		}
	}
	return d.ownParty(sc, c, a)
}

// toldBehind reports whether a verb of saying whose words tell of a meeting too stands behind what was said: "Kenya regards Peru as a friend, President A
// | told President B during their meeting".
func (d *draft) toldBehind(m grammar.Match, s *text.Sentence) bool {
	const near = 12 // tokens of a title and a name
	if !d.w.inflects || !d.rule(m).cue.speech || d.finds.Next(m.To, s.To, d.w.that) < s.To {
		return false
	}
	for k := m.From - 1; k > max(s.From, m.From-near); k-- {
		if d.comma(k) {
			return d.hasVerb(s.From, k)
		}
	}
	return false
}

// onlyAsked reports whether words of signing tell what somebody asks for, without a time: "a daily called on the two countries to | sign a treaty".
func (d *draft) onlyAsked(m grammar.Match, s *text.Sentence) bool {
	if d.verbForm(m.From, m.To) != formBase || slices.ContainsFunc(d.dates, func(x dated) bool { return x.from > m.From && x.to <= s.To }) {
		return false
	}
	return slices.ContainsFunc(d.of[makesStatement].from(s.From), func(x grammar.Match) bool {
		return x.To <= m.From && x.From >= s.From && d.rule(x).cue.act == record.Propose && d.verbForm(x.From, x.To) != formBase
	})
}

// cutsCommon reports whether a match ends within a word that begins like the name of a country and names none: «đến thăm Tòa thánh | Tây Ninh».
func (d *draft) cutsCommon(m grammar.Match) bool {
	const longest = 3 // tokens of the name
	for k := max(m.From, m.To-longest); k < m.To; k++ {
		if d.is(k, d.w.common) {
			f, _ := d.longest(k, d.w.common)
			return f.To > m.To
		}
	}
	return false
}
