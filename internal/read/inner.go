package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Whose a cue is that stands inside what somebody said.

// ofThings reports whether "they" or "it" before an inner verb at token i is what was just spoken of and not the speaker: "criticised the curbs,
// saying they would hurt trade". Of themselves people do not say "it" in their own words.
func (d *draft) ofThings(c *cue, from, i int) bool {
	if !d.w.inflects || !c.voice.single() {
		return false
	}
	a, ok := d.actorBeginning(i)
	if !ok {
		a, ok = d.actorBeginning(d.clauseLeft(from, i))
	}
	if !ok || a.kind != actorIt {
		return ok && a.kind == actorThey
	}
	quoted := a.from > 0 && d.quoteMark(a.from-1)
	person := len(c.voice.speakers) > 0 && d.is(a.to, d.w.modal) // "the Minister said it would help": no country
	return quoted || person || c.form == formIng && d.spokenOf(c)
}

// describes reports whether a participle right behind a noun says of that what it does, where verbs have forms: "is ready to work with all countries | supporting
// peace". Of whoever speaks it tells nothing.
func (d *draft) describes(from int, m grammar.Match) bool {
	k := m.From - 1
	if !d.w.inflects || k <= from || d.verbForm(m.From, m.To) != formIng || d.toks[k].Kind != text.Word {
		return false
	}
	return !d.is(k, d.w.be) && !d.is(k, d.w.have) && !d.is(k, d.w.and) && !d.is(k, d.w.verb) && !d.is(k, d.w.while) && !d.is(k, d.w.prep) && !d.is(k, d.w.clause) && !d.is(k, d.w.neg) && !d.adverb(k) && !d.is(k, d.w.past) && !d.is(k, d.w.verbPast) && !d.is(k, d.w.verbThird) && !d.is(k, d.w.toward)
}

// hopesFirst reports whether what is quoted from token from on begins with what is hoped for, without a subject: “| Looking forward to receiving her,” he said.
func (d *draft) hopesFirst(r *cueRule, from, i int) bool {
	return d.w.inflects && r.act == record.Propose && r.lapses && i == from+1 && d.quoteMark(from) && d.is(i, d.w.verbIng)
}

// spokenOf reports whether the sentence of a cue has said something of a thing before it.
func (d *draft) spokenOf(c *cue) bool {
	n := len(d.statements)
	return n > 0 && d.statements[n-1].end <= c.from && d.sentenceOf(d.statements[n-1].from) == d.sentenceOf(c.from)
}

// ownSubject reports whether the subject of an inner verb at i, found in [from, i), is the speaker's own side or left out.
func (d *draft) ownSubject(sc *scene, c *cue, from, i, clause int, bare bool) bool {
	left := d.clauseLeft(from, i)
	if a := d.pastAside(clause, i); a != nil {
		return d.ownParty(sc, c, a)
	}
	if left == i || left < i && !d.actorBetween(left, i) {
		// no subject of its own: right at the beginning of the clause, or after a connective
		if d.goesOnOwn(sc, c, clause, left) {
			return true
		}
		if left == clause && d.thingBefore(c, clause) || d.quoteMarks(clause, left) == left-clause && d.ofRelative(c) {
			return false
		}
		if left <= clause || bare && (d.comma(left-1) && !d.endsAside(clause, left-1) || d.is(left-1, d.w.and)) {
			return true
		}
		if d.ownPeople(c, clause, left) {
			return true
		}
		if !d.actorBetween(clause, left) && (!d.w.inflects && d.is(clause, d.w.prep) || d.organ(clause, left) || d.ownLand(c, clause)) { // «trên cương vị mới sẽ …», "a technical team would …"
			return true
		}
		if as := d.actorsIn(from, i); len(as) > 0 && as[0].from-from <= 1 && i-as[0].to <= 8 && d.noCueBetween(as[0].to, i) && !(d.w.inflects && (d.is(d.skipAdverbs(as[0].to, i), d.w.verb) || d.is(d.skipAdverbs(as[0].to, i), d.w.be) || as[0].kind == actorI && d.skipAdverbs(as[0].to, i) < i)) && !(d.possessive(as[0].to) && i > as[0].to+1 && !d.organ(as[0].to+1, i)) { // not "I firmly believe this will", nor "the Premier's visit will"
			return d.ownParty(sc, c, &as[0])
		}
		return false
	}
	for _, a := range d.actorsIn(left, i) {
		if a.from == left && d.w.inflects && a.kind == actorParty && d.locative(left) {
			return false // "their presence in Ghana would"
		}
		if a.from == left && !d.supposed(left) { // not "if the two sides agree to"
			if d.opensWith(clause, left) { // «trong mọi hoàn cảnh | Việt Nam ủng hộ …»
				return d.ownParty(sc, c, &a)
			}
			return d.ownParty(sc, c, &a) && (left <= d.skipAdverbs(clause, left)+3 || d.dateUpTo(clause, left) || d.joinedAt(left-2, left) || d.organ(clause, left)) && (d.w.inflects || d.outside(left, "people") < clause) // «cơ quan thú y Brazil sẽ …», but not «doanh nghiệp Brazil sẽ …»
		}
	}
	return false
}

// pastAside is the actor with whom the clause from token from on begins, where an aside between commas parts them from the verb at token i: "that Kenya, as a neutral
// partner, | will"; nil if there is none.
func (d *draft) pastAside(from, i int) *actor {
	if !d.w.inflects || !d.comma(i-1) {
		return nil
	}
	k := d.openingComma(i-1, from)
	if k <= from {
		return nil
	}
	if a, ok := d.actorEnding(k); ok && (a.from == from || a.from == d.skipArticle(d.skipThat(from))) && d.is(k+1, d.w.prep) {
		return a
	}
	return nil
}

// opensWith reports whether the clause from token from on begins with how or when alone, and no mark or other actor stands before the actor at token i,
// where verbs have one form: «với tư cách Chủ tịch | Lào sẽ …».
func (d *draft) opensWith(from, i int) bool {
	const longest = 8 // tokens
	return !d.w.inflects && d.mannerUpTo(from, i) || !d.w.inflects && i > from && i-from <= longest && d.is(from, d.w.prep) && d.noCueBetween(from, i) && !d.governed(i) && !d.actorBetween(from, i-1) && d.noVerbIn(from, i)
}

// noVerbIn reports whether no verb but one that is also a noun stands in tokens [from, to).
func (d *draft) noVerbIn(from, to int) bool {
	for i := from; i < to; i++ {
		if f, ok := d.longest(i, d.w.verb); ok && !d.flagged(f, asNoun|asAdverb) {
			return false
		}
	}
	return true
}

// thingBefore reports whether a cue between commas parts the verb at token i from its subject, which is a thing and nobody who acts: "The fund, she
// said, | will bring".
func (d *draft) thingBefore(c *cue, i int) bool {
	if !d.w.inflects || c.subject == nil || c.subject.from < 2 || !d.comma(c.subject.from-1) || !d.comma(i-1) {
		return false
	}
	_, acts := d.actorEnding(c.subject.from - 1)
	return !acts
}

// ofRelative reports whether a cue stands in a relative clause, so that a verb right behind it tells what that does of which it goes on to speak: "a bridge, which the
// minister | said would help".
func (d *draft) ofRelative(c *cue) bool {
	return d.w.inflects && c.rule.speech && c.subject != nil && d.is(c.subject.from-1, d.w.relative)
}

// endsAside reports whether the comma at token i closes what another one not before token from opens with "as", between a subject and its verb: "the hope that
// the fund, as a priority|, will help".
func (d *draft) endsAside(from, i int) bool {
	const longest = 8 // tokens
	for k := i - 1; d.w.inflects && k > max(from, i-longest); k-- {
		if d.comma(k) {
			return d.seam(k+1, "meanwhile") && !d.hasVerb(k+1, i)
		}
	}
	return false
}

// jointSubject returns who speaks if both sides together stand right before an inner verb at i.
func (d *draft) jointSubject(sc *scene, from, i int) voice {
	left := d.clauseLeft(from, i)
	for _, a := range d.actorsIn(left, i) {
		if _, when := d.finds.Ending(left, left-4, d.w.clauses); a.from == left && !when { // not "if the two sides agree to", "once both had agreed to"
			if v := sc.resolve(&a); len(v.by) > 1 && d.finds.Next(a.to, i, d.w.neg) >= i { // not "the two sides have not agreed to"
				return v
			}
		}
	}
	return voice{}
}

// organ reports whether a short subject in [from, to) is a body that acts for a side: "a technical team".
func (d *draft) organ(from, to int) bool {
	c := d.w.organ
	for i := from; i < to && i < from+5; i++ {
		if d.is(i, c) {
			return to-from <= 8
		}
	}
	return false
}

// ownLand reports whether "the country" at token i, of which somebody speaks, is their own: the text has not just named another.
func (d *draft) ownLand(c *cue, i int) bool {
	if !d.w.inflects || !d.is(i, d.w.article) || !d.seam(i+1, "land") || d.possessive(i+2) || !c.voice.single() {
		return false
	}
	f, named := d.countryNamedBefore(i)
	return !named || d.partyOf(f) == c.voice.by[0]
}

func (d *draft) noCueBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].Kind == text.Punct || d.is(i, d.w.verbPast) || d.is(i, d.w.verbThird) {
			return false
		}
	}
	return true
}

func (d *draft) actorBetween(from, to int) bool { return len(d.actorsIn(from, to)) > 0 }

// onProgramme reports whether what somebody will do, told from token i on, is part of a visit that is announced: "will hold a meeting with".
func (d *draft) onProgramme(sc *scene, c *cue, i, end int) bool {
	const near = 6                                                    // tokens
	if d.w.inflects && c.subject != nil && d.pressOffice(c.subject) { // whose journeys a spokesperson announces
		ms := d.of[makesEvent].from(i)
		return len(ms) > 0 && ms[0].From <= i+1 && ms[0].From < end && d.rule(ms[0]).event.kind == "visit"
	}
	if !d.w.inflects || sc.event == nil || !sc.event.main || sc.event.status != record.Planned {
		return false
	}
	ms := d.of[makesEvent].from(i)
	return len(ms) > 0 && ms[0].From < min(i+near, end)
}

// othersPromise reports whether somebody else is told in tokens [from, to) to have said what "it" will do: "that Oslo had assured Rome | that
// it would".
func (d *draft) othersPromise(sc *scene, c *cue, from, to int) bool {
	as := d.actorsIn(from, to)
	return len(as) > 0 && !d.ownParty(sc, c, &as[0])
}

func (d *draft) ownParty(sc *scene, c *cue, a *actor) bool {
	v := sc.resolve(a)
	if a.kind == actorHe || a.kind == actorThey || a.kind == actorIt || a.kind == actorI {
		return true
	}
	if !v.ok() {
		return false
	}
	for _, p := range v.by {
		if !slices.Contains(c.voice.by, p) {
			return false
		}
	}
	return true
}

// endsBare reports whether a verb that is no noun ends before token i: it has its object with the verb that follows («coi trọng và mong
// muốn củng cố quan hệ»).
func (d *draft) endsBare(i int) bool {
	if d.w.inflects {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if f, ok := d.longest(k, d.w.verb); ok && f.To == i && !d.flagged(f, asNoun) {
			return true
		}
	}
	return false
}

// joinedAt reports whether "and", "while" or a comma stands in tokens [end, next).
func (d *draft) joinedAt(end, next int) bool {
	for i := end; i < next; i++ {
		if d.is(i, d.w.and) || d.is(i, d.w.while) || d.comma(i) {
			return true
		}
	}
	return false
}
