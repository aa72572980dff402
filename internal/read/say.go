package read

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// saying is what a cue says, while its words, its act and whom it is said to are worked out.
type saying struct {
	*draft
	sc        *scene
	c         *cue
	from, end int // tokens of the content
	act       record.Act
	takes     takes
}

// say makes the statements of one cue with content [from, end). What is said is settled first: how it is cut depends on the act, and the act on
// what is left of it.
func (d *draft) say(sc *scene, c *cue, from, end int) {
	if c.rule.act == record.Invite && d.w.inflects && d.isVerbAt(from, end) {
		end = d.beforeBearers(from, end)
	}
	sc.purposeOfCall(c)
	y := saying{d, sc, c, from, end, c.rule.act, c.rule.takes}
	if !y.bound() {
		return
	}
	y.turn()
	if !y.cut() || !y.weigh() {
		return
	}
	ev := y.about()
	to, ok := y.addressees()
	if !ok {
		return
	}
	y.notTheirs(to)
	last := y.from
	parts, further := d.furtherDeeds(&y)
	for k, part := range parts {
		if at := last + 1; k > 0 && !d.w.inflects && d.bareVerb(part[0], part[1]) && !d.semicolonIn(part[0]-2, part[0]) && (at == part[0] || d.ordinalMark(at) != part[0]) {
			last = part[1]
			continue // «…, đồng thời thông báo»: what follows is told for itself
		}
		last = part[1]
		if d.is(part[1]-1, d.w.clitic) {
			continue // "the ministry says Peru's | minister has agreed to": whose
		}
		act := y.act
		if k > 0 {
			act = further
		}
		d.state(statement{act: act, voice: c.voice, to: to, from: part[0], end: part[1], cueFrom: c.from, cueTo: c.to,
			rule: c.name, event: ev, letter: c.rule.letter, purpose: c.rule.purpose && (c.form == formBase || d.doc.Sents[d.lead()].To >= c.to || d.generic(part[0], part[1]))})
	}
}

// notTheirs takes out of a voice of two sides the one that is congratulated: "The ministers congratulated the new Peruvian President".
func (y *saying) notTheirs(to []record.Party) {
	d, c := y.draft, y.c
	if !d.w.inflects || y.act != record.Congratulate || len(c.voice.by) != 2 {
		return
	}
	const near = 2 // tokens
	if as := d.actorsIn(y.from, y.end); len(to) == 0 && len(as) > 0 && as[0].from <= y.from+near {
		to = y.sc.resolve(&as[0]).by
	}
	if len(to) != 1 || !slices.Contains(c.voice.by, to[0]) {
		return
	}
	v := voice{}
	for _, p := range c.voice.by {
		if p != to[0] {
			v.by = append(v.by, p)
		}
	}
	for _, p := range c.voice.speakers {
		if p.party != to[0] {
			v.speakers = append(v.speakers, p)
		}
	}
	c.voice = v
}

// furtherDeeds are the parts of what is said, and the act of all of them but the first: "would support the plan, lend funds and send experts" goes on with
// what they will do.
func (d *draft) furtherDeeds(y *saying) ([][2]int, record.Act) {
	if y.act == record.Support && d.w.inflects && d.is(y.c.from, d.w.modal) && d.is(y.from-1, d.w.verb) {
		if parts := d.split(y.from-1, y.end, takesVerb, true); len(parts) > 1 {
			parts[0][0] = y.from
			if y.c.voice.group {
				return parts, record.Agree
			}
			return parts, record.Commit
		}
	}
	return d.split(y.from, y.end, y.takes, y.act.Class() != record.Stance), y.act
}

// bound settles where the content begins and ends, and whether it is a clause. It reports whether anything is said.
func (y *saying) bound() bool {
	d, c, r := y.draft, y.c, y.c.rule
	from, end := y.from, y.end
	for from < end && d.toks[from].Kind == text.Punct && !d.quoteMark(from) && d.char(from) != '(' && !d.is(from, d.w.currency) { // "announced: …", and not "announced $40 million"
		from++
	}
	if d.w.inflects && from > c.to && from+1 < end && d.is(from, d.w.adv) && d.comma(from+1) {
		from += 2 // "welcomed, however, the new line"
	}
	from = d.bullet(min(d.ordinalMark(from), end), end)
	if _, ok := d.actorBeginning(from); ok && r.inOnly && !d.w.inflects && d.is(from-1, d.w.prep) { // «sẽ cùng | Lào xây cầu»
		from--
	}
	if r.act == record.Invite && d.gesture(from, end) {
		return false
	}
	from = d.fromDeed(c, from, end)
	if k := d.endOf(d.w.neg, c.to); from == c.to && y.act.Class() == record.Undertaking && k >= c.from {
		from = k // "would | not use force": without the word the ledger would say the opposite
	}
	y.both()
	y.ownInvitation()
	if d.is(from, d.w.that) && !(d.w.inflects && r.takes == takesNoun && d.possessive(from+2)) { // and not "praised | that country's resolve"
		from++
		y.takes = takesClause
	} else if d.is(c.to-1, d.w.that) {
		y.takes = takesClause
		if from == c.to && d.w.inflects && d.is(from, d.w.modal) && r.speech {
			from-- // "said that | would be hard"
		}
	}
	if y.wholeClause(from, end) {
		y.takes = takesClause
	}
	if y.takes != takesClause {
		from = d.pastDay(from, end)
		if to := d.beforeNewClause(from, end); r.act != record.Propose || to >= from+5 || !d.nounsOnly(from, to) {
			end = to
		}
	}
	if d.is(from, d.w.with) && (r.act == record.Discuss && d.w.inflects || r.act == record.Propose && !d.w.inflects) { // "discussed with him the route", «đề nghị với Đại sứ»
		if a, ok := d.actorBeginning(from + 1); ok && a.to < end && !d.comma(a.to) {
			from = a.to
		}
	}
	end = d.trimEnd(from, d.beforeTold(from, end))
	if r.act == record.Sign && (d.signedBefore(c) || d.onlySeen(c.from) || d.signedAgain(from, end)) {
		return false
	}
	if from >= end && r.act == record.Accept {
		from, end = d.invitation(c)
	}
	if r.act == record.Discuss && !d.w.inflects && slices.Contains(r.whom, d.word(from)) {
		from++ // «trao đổi với Đại sứ | về …»
	}
	y.from, y.end = from, end
	return !y.nothing()
}

// wholeClause reports whether what was agreed, behind a colon or a dash, tells who will do it: "The following was agreed: | Peru and Chile will open
// embassies".
func (y *saying) wholeClause(from, end int) bool {
	d := y.draft
	return d.w.inflects && (y.takes == takesVerb || y.takes == takesAny) && y.act == record.Agree && from > 0 && d.toks[from-1].Kind == text.Punct && !d.isVerbAt(from, end) && d.futureIn(from, end)
}

// both gives what takes two, told of one at a meeting, to both who met.
func (y *saying) both() {
	d, sc, c, r := y.draft, y.sc, y.c, y.c.rule
	if r.mutual && sc.event == nil && sc.met != nil && c.voice.single() && len(c.voice.speakers) == 1 && c.voice.by[0] == sc.met[0] {
		c.voice = sc.withOther(c.voice) // "With the Chilean President, she discussed …"
		return
	}
	if r.mutual && (!r.met || d.meetsBetween(d.doc.Sents[d.sentenceOf(c.from)].From, c.from)) && c.voice.single() && len(c.voice.speakers) == 1 && len(sc.parties()) == 2 && slices.Contains(sc.participants(), c.voice.speakers[0]) {
		one := c.voice.speakers[0]
		c.voice = voice{by: sc.parties(), speakers: sc.participants(), group: true}
		if p := d.withAnother(sc, c.to, d.doc.Sents[d.sentenceOf(c.from)].To); p != nil {
			c.voice = voice{by: d.addParty([]record.Party{one.party}, p.party), speakers: []*person{one, p}, group: true}
			sc.turnsAside(c)
		}
	}
}

// withAnother is somebody of another side than those of the event told, with whom a thing was done as tokens [from, end) tell, where it has a named subject: "Earlier,
// A exchanged views on the flood | with his Chadian counterpart B"; nil if they tell of none.
func (d *draft) withAnother(sc *scene, from, end int) *person {
	const near = 3 // tokens of "with his new …"
	for _, a := range d.actorsIn(from, end) {
		if a.kind != actorPerson || a.person.party == "" || slices.Contains(sc.parties(), a.person.party) {
			continue
		}
		for k := a.from; d.w.inflects && k >= max(from, a.from-near); k-- {
			if d.is(k, d.w.with) {
				return a.person
			}
		}
	}
	return nil
}

// nothing reports whether the content tells nothing: when it was said, whom it was said to, through which paper.
func (y *saying) nothing() bool {
	d, from, end := y.draft, y.from, y.end
	clause := y.takes == takesClause
	if from < end && d.dateUpTo(from, end) {
		return true
	}
	switch y.act {
	case record.Propose:
		if !d.w.inflects && d.oneVerb(from, end) {
			return true // «những lĩnh vực mà Lào mong muốn thúc đẩy»: what they want, the words before it tell
		}
		if a, ok := d.actorBeginning(d.skipArticle(from)); d.w.inflects && ok && a.to >= end {
			return true // "made a proposal to | Peru": whom to, and not what
		}
	case record.Agree:
		if d.w.inflects && d.daySince(from) {
			return true // "agreed on Monday in Rome when …": not on what
		}
	}
	if d.w.inflects && y.act == record.Affirm && y.c.rule.speech && d.is(from, d.w.pointing) && end-from <= 2 {
		return true // "confirmed this development", "disclosed this"
	}
	if d.w.inflects && from < end && d.comma(from) {
		return true // "welcomes that, for it helps": what, the sentence before tells
	}
	if from >= end || d.empty(clause, from, end) || y.c.rule.speech && d.is(from, d.w.medium) {
		return true
	}
	if f, ok := d.longest(from, d.w.while); ok && d.w.inflects && y.act == record.Affirm && y.c.rule.speech && d.is(from, d.w.clause) && !d.commaIn(f.To, end) {
		return true // "…, the ministers said, | although they had not settled all"
	}
	if d.w.inflects && y.act == record.Affirm && y.c.rule.speech && d.quoteMark(from) && d.noVerb(from, end) {
		return true // 'wrote: "Two good days in Oslo."'
	}
	switch y.act {
	case record.Congratulate, record.Thank:
		return d.w.inflects && y.c.form == formBase && !y.c.voice.single() && d.gender(y.c.to) != "" // "the two spoke after A rang B to thank him": not both
	case record.Discuss:
		if y.c.rule.whom != nil && d.w.inflects && from < end && d.outletAlone(from, end) {
			return true // "the latter informed | Lima Times"
		}
		return d.onlyWhen(from) || d.outsideIs(d.skipArticle(from), "parade") // "reviewed the guard of honour"
	case record.Welcome:
		return d.onlySomebody(from, end)
	case record.Affirm:
		return clause && !d.w.inflects && d.onlySomebody(from, end)
	}
	return false
}

// turn settles the act as far as it depends on who speaks and on what follows the cue.
func (y *saying) turn() {
	d, c, r := y.draft, y.c, y.c.rule
	switch {
	case c.voice.single() && r.one != record.NoAct:
		y.act = r.one
	case !c.voice.single() && r.both != record.NoAct:
		y.act = r.both
	}
	if r.noun != record.NoAct && y.takes != takesClause && !d.action(y.from, y.end) {
		y.act, y.takes = r.noun, takesNoun
		if c.voice.single() {
			y.act = record.Affirm
		}
	}
	if r.ahead != record.NoAct && y.takes == takesClause && d.toCome(y.from, y.end) && !(d.w.inflects && r.ahead == record.Commit && d.is(y.from, d.w.pointing)) { // "assured that this visit would deepen ties": no deed
		y.act = r.ahead
	}
	if y.act == record.Affirm && r.speech && !r.grim && y.takes == takesClause && c.voice.single() && d.toBeDone(c.voice.by[0], y.from, y.end) {
		y.act = record.Commit
	}
	if y.act == record.Agree && c.voice.single() {
		y.act = record.Commit
	}
}

// cut takes off the content what its act does not take: how an invitation was accepted, when a paper was signed and who saw it. It reports whether
// anything is left.
func (y *saying) cut() bool {
	d, c := y.draft, y.c
	if f, ok := d.longest(y.from, d.w.manner); ok && y.act == record.Accept {
		for y.from = f.To; y.from < y.end && d.toks[y.from].Kind == text.Punct; y.from++ {
		}
		if y.from >= y.end { // "accepted with thanks"
			if y.from, y.end = d.invitation(c); y.from >= y.end {
				return false
			}
		}
	}
	y.end = d.beforeMedium(y.from, y.end)
	if y.act == record.Affirm && y.takes == takesNoun && !d.is(c.to-1, d.w.toward) && d.onlyNames(y.from, y.end) {
		return false // "which Oslo calls Svartholm"
	}
	if y.act == record.Sign {
		y.end = d.beforeDeed(y.from, d.beforeSeen(y.from, d.beforeWhen(y.from, y.end)))
	}
	if f, ok := d.longest(y.from, d.w.audience); !d.says(y.from, y.end) || ok && f.To >= y.end { // 'told reporters: "…"'
		return false
	}
	if y.act == record.Accept {
		y.end = d.beforeManner(y.from, y.end)
	}
	return true
}

// weigh settles whether both agree that something is so or that it be done, once the content is cut. It reports whether the statement is one:
// a country's own affairs are no undertaking.
func (y *saying) weigh() bool {
	d, sc, c, r := y.draft, y.sc, y.c, y.c.rule
	from, end := y.from, y.end
	if (r.inOnly || r.lapses) && y.act.Class() == record.Undertaking && d.ownAffair(from, end) {
		return false // "will go to the polls in May"
	}
	if y.act == record.Accept && (sc.floor.held() || d.char(c.from-1) == ':') && d.journeyIn(from, end) {
		return false // «Bộ trưởng A: Nhận lời mời của Tổng thống Peru, Thủ tướng B đã thăm Lima»
	}
	if y.act == record.Commit && sc.floor.turn && d.talkIn(from, end, talkLater) {
		return false // "we will share details in due course" declines to answer
	}
	switch {
	case y.takes != takesClause:
	case y.act == record.Concur && (d.ownDuty(sc, from, end) || c.voice.group && d.ordered(from, end) || c.voice.group && d.arranges(sc, c.voice, from, end)):
		y.act = record.Agree
	case y.act == record.Agree && r.passive && (!d.modalIn(from, end) || d.w.inflects && !d.futureIn(from, end) && !d.ownDuty(sc, from, end)) && !d.ordered(from, end):
		y.act = record.Concur // "it was agreed that trade had suffered"
	}
	return true
}

// about is the event that the statement was made at, or nil; of what was signed, the signing, whose signatories then speak.
func (y *saying) about() *event {
	d, sc, c := y.draft, y.sc, y.c
	ev := sc.saidAt(y.from)
	if c.inside || sc.left != nil && !slices.Contains(d.events, ev) {
		ev = nil
	}
	if y.act == record.Sign {
		e := d.signing(c)
		if e != nil {
			ev = e
		}
		c.voice = d.signedWith(sc, c.voice, y.from, y.end, e != nil)
	}
	return ev
}

// addressees are the parties that the statement is addressed to: whom the words after the cue name, else the others who met. It reports whether
// it can be: who thanks their own country, where more than two met, is not known.
func (y *saying) addressees() ([]record.Party, bool) {
	d, sc, c := y.draft, y.sc, y.c
	to := c.whom
	if d.w.inflects && c.voice.single() && c.to+1 < len(d.toks) && d.gender(c.to) != "" && d.is(c.to+1, d.w.prep) {
		to = nil // "He also thanked | him for": whoever is not the speaker
	}
	if y.act == record.Thank && c.voice.single() && len(to) == 1 && to[0] == c.voice.by[0] && c.subject != nil && c.subject.kind == actorHe { // nobody thanks their own country: it is the other
		ps := sc.participants()
		if len(ps) != 2 || !slices.Equal(c.voice.speakers, ps[:1]) && !slices.Equal(c.voice.speakers, ps[1:]) {
			return nil, false
		}
		other := ps[0]
		if c.voice.speakers[0] == other {
			other = ps[1]
		}
		c.voice = other.voice()
		sc.heard(c.voice)
	}
	if c.voice.single() && slices.Contains(to, c.voice.by[0]) { // nobody addresses themselves
		to = slices.DeleteFunc(slices.Clone(to), func(p record.Party) bool { return p == c.voice.by[0] })
	}
	c.whom = nil
	if len(to) > 0 || !c.voice.single() || !hasAddressee(y.act) || len(sc.parties()) >= 2 && !slices.Contains(sc.parties(), c.voice.by[0]) {
		return to, true
	}
	for _, p := range sc.parties() {
		if p != c.voice.by[0] {
			to = d.addParty(to, p)
		}
	}
	if e := sc.event; e != nil && !d.w.inflects && len(e.parties) > 2 && meets[e.kind] >= 3 && e.subjects > 0 && e.people[0].party != c.voice.by[0] && slices.Contains(to, e.people[0].party) {
		to = d.addParty(nil, e.people[0].party) // of many whom one received, each speaks to the host
	}
	if p := cmp.Or(y.invitee(), y.congratulated()); p != "" {
		to = d.addParty(nil, p)
	}
	to = y.amongMany(to)
	if other, _ := d.otherIn(y.from, y.end, c.voice.by[0]); (sc.turn != nil || d.alone()) && !slices.Contains(to, other) {
		to = nil // whoever is only spoken of is not there
	}
	return to, true
}

// congratulated is the country of whoever the content names first, whom somebody congratulates: «có điện mừng gửi | Tổng thống Chad A», whatever other messages the text
// tells; "" if it names nobody of one other country there.
func (y *saying) congratulated() record.Party {
	if y.act != record.Congratulate {
		return ""
	}
	a, ok := y.draft.actorBeginning(y.draft.skipArticle(y.from))
	if !ok || a.kind != actorPerson {
		return ""
	}
	if v := y.sc.resolve(a); v.single() && v.by[0] != y.c.voice.by[0] {
		return v.by[0]
	}
	return ""
}

// gesture reports whether somebody is asked to no more than a step of the ceremony in tokens [from, end), where verbs have one form: «mời Thủ tướng A
// | bước lên bục danh dự».
func (d *draft) gesture(from, end int) bool {
	for i := d.finds.Next(from, end, d.w.seam); i < end && !d.w.inflects; i = d.finds.Next(i+1, end, d.w.seam) {
		if f, ok := d.longest(i, d.w.seam); ok && d.finds.Value(f) == "gesture" {
			return true
		}
	}
	return false
}

// oneVerb reports whether tokens [from, end) are a verb that takes an object, without one.
func (d *draft) oneVerb(from, end int) bool {
	f, ok := d.longest(from, d.w.verb)
	return ok && f.To == end && !d.flagged(f, asNoun) && !d.seam(from, "alone") && end <= from+2
}

// fromDeed is where a content begins that its cue reaches into, or leaves a part of itself in: "will spare | no effort to", which begins
// with its verb, and "will | back the bid", which does not.
func (d *draft) fromDeed(c *cue, from, end int) int {
	if !d.w.inflects || from != c.to {
		return from
	}
	if c.rule.act == record.Congratulate && c.form != formNone { // "wished the injured a swift | recovery"
		for k := c.from + 1; k < c.to; k++ {
			if d.is(k, d.w.prep) || d.is(k, d.w.toward) {
				return from
			}
		}
		if c.to > c.from+1 && !d.is(c.from+1, d.w.adv) {
			return c.from + 1
		}
		return from
	}
	if !c.rule.inOnly {
		return from
	}
	if c.rule.act == record.Support {
		if ms := d.of[makesStatement].from(from); len(ms) > 0 && ms[0].From == from && ms[0].To < end && d.rule(ms[0]).cue.act == record.Support && d.is(from, d.w.verb) {
			return ms[0].To
		}
		return from
	}
	for k := c.from + 1; k < c.to; k++ {
		if d.is(k, d.w.verb) && !d.is(k, d.w.modal) && !d.is(k, d.w.be) && !d.is(k+1, d.w.toward) {
			return k
		}
	}
	return from
}

// onlyNames reports whether a short content is no more than a name or two, of places or things, and who calls them so.
func (d *draft) onlyNames(from, end int) bool {
	const longest = 4 // tokens
	for i := from; i < end; i++ {
		if !d.toks[i].Capital() && !(i > from && d.is(i, d.w.prep)) {
			return false
		}
	}
	return d.w.inflects && end-from <= longest && !d.lies(from, inName)
}

// pastDay passes the day that parts a verb from its object: "praised on Tuesday the work of the fund".
func (d *draft) pastDay(from, end int) int {
	if from+1 >= end || !d.lies(from, inDate) && !d.lies(from+1, inDate) {
		return from
	}
	for k := range d.dates {
		if x := &d.dates[k]; x.to < end && (x.from == from || x.from == from+1 && d.is(from, d.w.prep)) && x.date.Grain == record.GrainDay && (d.is(x.to, d.w.det) || d.is(x.to, d.w.article) || d.is(x.to, d.w.pos)) {
			return x.to
		}
	}
	return from
}

// daySince reports whether a day that has come begins at token i and no more is told of it than where or how.
func (d *draft) daySince(i int) bool {
	return slices.ContainsFunc(d.dates, func(x dated) bool {
		return x.from <= i && i < x.to && x.date.Grain == record.GrainDay && x.date.Known() && d.published > 0 && x.date.To <= d.published && (x.to >= len(d.toks) || d.is(x.to, d.w.at) || d.is(x.to, d.w.clause) || d.toks[x.to].Kind == text.Punct)
	})
}

// onlyWhen reports whether a time or "the sidelines of" stands where a topic should: "held talks on Monday".
func (d *draft) onlyWhen(i int) bool {
	if d.is(i, d.w.article) {
		i++
	}
	return d.is(i, d.w.sideline) || slices.ContainsFunc(d.dates, func(x dated) bool { return x.from <= i && i < x.to })
}

// onlySomebody reports whether tokens [from, end) are a person: "welcoming the guest" greets.
func (d *draft) onlySomebody(from, end int) bool {
	as := d.actorsIn(from, end)
	if len(as) == 0 || as[0].from != from && as[0].from != d.skipArticle(from) || as[0].kind == actorParty {
		return false
	}
	if d.w.inflects && d.placeEnds(from, end) {
		return true // "welcomed Minister A; Minister B; and Minister C, to Oslo"
	}
	at := as[0].to
	if at == end || !d.w.inflects {
		return at == end || d.is(at, d.w.at)
	}
	if k := d.skipArticle(at + 1); d.is(at, d.w.and) && k < end && (d.is(k, d.w.pos) || d.is(k, d.w.organ)) { // "welcomed the Minister and his delegation"
		return !d.hasVerb(k, end)
	}
	to := d.skipArticle(at + 1)
	return d.is(at, d.w.at) || d.lies(at, inDate) || d.is(at, d.w.toward) && to < end && (d.toks[to].Capital() || d.is(to, d.w.pos)) // "welcomed her to Oslo"
}

// placeEnds reports whether tokens [from, end) end with "to" and a town or country, and hold nothing but people, their titles and marks before that.
func (d *draft) placeEnds(from, end int) bool {
	const longest = 4 // tokens
	for k := end - 1; k > from+1 && k >= end-longest; k-- {
		f, ok := d.longest(k, d.w.place)
		if !ok {
			f, ok = d.longest(k, d.w.country)
		}
		if ok && f.To == end && d.is(k-1, d.w.toward) {
			return len(d.peopleIn(from, k)) > 1 && !d.hasVerb(from+1, k)
		}
	}
	return false
}

// says reports whether there is more in [from, end) than small words.
func (d *draft) says(from, end int) bool {
	for i := from; i < end; i++ {
		if d.toks[i].Kind != text.Punct && !d.is(i, d.w.det) && !d.is(i, d.w.prep) && !d.is(i, d.w.pos) && !(d.w.inflects && d.is(i, d.w.adv)) {
			return true
		}
	}
	return false
}

func hasAddressee(a record.Act) bool {
	switch a {
	case record.Propose, record.Invite, record.Thank, record.Congratulate, record.Commit, record.Accept:
		return true
	}
	return false
}

// action reports whether a content begins with something done: a verb, or a noun of action.
func (d *draft) action(from, end int) bool {
	deed := d.w.deed
	if k := d.skipArticle(from); d.w.inflects && k > from && k+1 < end && d.is(k, d.w.verbIng) && d.is(k+1, d.w.of) {
		return true // "committed to the deepening of ties"
	}
	if k := d.skipAdverbs(from, end); k < end && (d.is(k, d.w.verb) || d.is(k, d.w.verbIng)) {
		f, ok := d.longest(k, d.w.verb)
		return !ok || !d.flagged(f, asNoun) || !d.flagged(f, asAdjective) || d.is(f.To, d.w.det) || !d.is(f.To, d.w.topic) // "commitment to free trade"
	}
	for i := from; i < end && i < from+4; i++ {
		if d.is(i, deed) {
			return true
		}
	}
	return false
}

// generic reports whether a content is no more than "regional and global issues".
func (d *draft) generic(from, end int) bool {
	c := d.w.generic
	for from < end && d.is(from, d.w.det) {
		from++
	}
	f, ok := d.longest(from, c)
	if ok && f.To < end && d.is(f.To, d.w.and) {
		return d.generic(f.To+1, end)
	}
	return ok && f.To >= end
}

// journeyIn reports whether tokens [from, to) tell that somebody went somewhere, who is named there.
func (d *draft) journeyIn(from, to int) bool {
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= to {
			break
		}
		if d.rule(m).event.kind == "visit" && len(d.peopleIn(from, m.From)) > 1 {
			return true
		}
	}
	return false
}

// beforeBearers is where an invitation ends before whose it is and who is invited, behind what to: "(conveyed an invitation to) visit Peru | from the Premier to her
// guest".
func (d *draft) beforeBearers(from, end int) int {
	for i := end - 2; i > from+1; i-- {
		if !d.is(i, d.w.toward) && (!d.is(i, d.w.prep) || d.is(i, d.w.of) || d.is(i, d.w.at)) {
			continue
		}
		a, ok := d.actorBeginning(i + 1)
		if !ok {
			a, ok = d.actorBeginning(d.skipArticle(i + 1))
		}
		if ok && a.to >= end && (a.kind <= actorTitle || a.kind == actorHost || a.kind == actorGuest || a.kind == actorLeader || a.kind == actorHe) {
			end = i
		}
	}
	return end
}
