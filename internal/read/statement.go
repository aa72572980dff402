package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// statement is a record.Statement in the making.
type statement struct {
	act            record.Act
	voice          voice
	to             []record.Party
	from, end      int // tokens of the content
	cueFrom, cueTo int
	rule           string
	event          *event
	purpose        bool
	letter         bool     // the message itself, not what it says
	told           []string // topics that the content names
	topics         []string
	instruments    []record.InstrumentID
}

// readStatements goes through the body sentence by sentence, keeping in mind who speaks and what is being told.
func (d *draft) readStatements() {
	sc := &scene{d: d, event: d.firstMain(), page: d.pageOf()}
	if sc.event != nil && len(sc.event.people) > 0 {
		sc.person = sc.event.people[0]
	}
	cues := d.cues[:0]
	var open *cue // a cue whose contents stand in the list that follows: "agreed to:"
	para := -1
	item, items := -1, 0 // the sentence that is an item because its number alone is the one before it; how many there were
	long := quote{last: -1}
	for si := range d.doc.Sents {
		sent := d.doc.Sents[si]
		s := &sent
		if s.Section != text.Body || !d.takeTurn(sc, s) || !d.w.inflects && d.char(s.To-1) == '?' && sc.turn == nil && d.quoteMarks(s.From, s.To) == 0 {
			open = nil
			continue
		}
		if s.Para != para {
			para = s.Para
			d.setScene(sc, si)
			sc.beside(si)
			sc.aside(si)
			if d.w.inflects && len(d.turns) > 0 && (sc.event == nil || !sc.event.main) {
				if sc.event = nil; sc.turn == nil {
					sc.event = d.itemMeeting(si)
				}
			}
		} else if d.w.inflects {
			d.turnTo(sc, si)
		}
		if as := d.actorsIn(s.From, s.To); len(as) > 0 && as[0].from == s.From && as[0].kind == actorPerson && len(as[0].more) == 0 {
			sc.person = as[0].person // whoever a sentence is about is the "he" of the next
		}
		if d.strangerSpeaks(s) {
			sc.person, sc.country, sc.last = nil, "", voice{}
		}
		cues = d.cuesIn(s, cues[:0])
		n := len(d.statements)
		if open != nil {
			if from, ok := d.listItem(s); ok {
				d.listContent(sc, open, from, s)
				continue
			}
			if d.itemNumber(s, items+1) {
				item, items = si+1, items+1
				continue
			}
			if item == si {
				d.listContent(sc, open, s.From, s)
				continue
			}
		}
		words := d.takeFloor(sc, s, open)
		open, items = nil, 0
		if q, ok := d.longQuote(sc, si); ok && !sc.floor.held() {
			long = q
			sc.heard(q.voice)
		}
		if _, item := d.listItem(s); !item {
			sc.lister = voice{}
		}
		d.readSentence(sc, s, cues)
		if len(cues) > 0 && d.endsOpen(s) {
			last := cues[len(cues)-1]
			if last.accept && (last.to >= s.To-2 || last.rule.takes == takesVerb && d.tailOpen(last.to, s.To) < s.To) {
				open = &last
			} else if last.accept && last.rule.takes == takesVerb && !d.w.inflects && d.listFollows(si) {
				open = &last // «đề nghị phía Lào:»
				for k := len(d.statements); k > n && d.statements[k-1].cueFrom == last.from; k-- {
					d.statements = d.statements[:k-1]
				}
			}
		}
		if a, ok := d.actorEnding(s.To - 1); ok && len(cues) == 0 && d.endsOpen(s) && a.from == d.sentenceStart(s) {
			sc.lister = sc.resolve(a)
		}
		switch {
		case n < len(d.statements):
		case si <= long.last:
			d.quoteGoesOn(sc, s, &long)
		default:
			d.holdFloor(sc, s, words)
		}
		if n == len(d.statements) && si > long.last {
			d.quotation(sc, s)
		}
		if n == len(d.statements) {
			d.shouldBoth(s)
			if p := d.doneByOne(s); p != nil {
				sc.person = p
			}
		}
	}
	d.cues = cues
	d.dropRepeats()
	d.spoke()
}

// doneByOne is the only person whom a sentence names, if it is they who did what it tells: "A dinner was given by Ambassador A." They are the "she" of
// the next; nil else.
func (d *draft) doneByOne(s *text.Sentence) *person {
	if !d.w.inflects {
		return nil
	}
	var one *actor
	as := d.actorsIn(s.From, s.To)
	for i := range as {
		if a := &as[i]; a.kind == actorPerson {
			if one != nil || len(a.more) > 0 {
				return nil
			}
			one = a
		}
	}
	if one == nil || one.from < 2 || !d.is(one.from-2, d.w.verbPast) {
		return nil
	}
	if f, ok := d.longest(one.from-1, d.w.bound); !ok || d.finds.Value(f) != "by" {
		return nil
	}
	return one.person
}

// shouldBoth reads what somebody whose words the paragraph reports goes on to hold that both sides should do: "The two sides should
// speed up the talks and open the pass."
func (d *draft) shouldBoth(s *text.Sentence) {
	n := len(d.statements)
	a, ok := d.actorBeginning(d.skipArticle(s.From))
	if !ok {
		a, ok = d.actorBeginning(s.From)
	}
	if !d.w.inflects || n == 0 || !ok || a.kind != actorBoth || d.out.Genre == record.JointStatement {
		return
	}
	last := d.statements[n-1]
	if f, ok := d.longest(a.to, d.w.modal); !ok || d.finds.Value(f) != "duty" || !d.isVerbAt(f.To, s.To) || d.paraOf(last) != s.Para || !last.voice.single() || len(last.voice.speakers) != 1 {
		return
	}
	for _, part := range d.split(a.to+1, d.trimEnd(a.to+1, s.To), takesVerb, true) {
		d.state(statement{act: record.Affirm, voice: last.voice, from: part[0], end: part[1], cueFrom: a.to, cueTo: a.to + 1, rule: "affirm.should", event: last.event})
	}
}

// lead is the index of the first sentence of the body, which often tells what the rest tells again.
func (d *draft) lead() int {
	for i := range d.doc.Sents {
		if d.doc.Sents[i].Section == text.Body {
			return i
		}
	}
	return -1
}

func (d *draft) firstMain() *event {
	for _, e := range d.events {
		if e.main && e.kind != "upgrade" {
			return e
		}
	}
	for _, e := range d.events {
		if e.main {
			return e
		}
	}
	return nil
}

// setScene turns to the main event that a paragraph tells of, where a text reports several.
func (d *draft) setScene(sc *scene, si int) {
	e, told := d.tellsOf(d.events, si, sc.event)
	if told {
		sc.person, sc.plural = nil, voice{}
	}
	sc.event = e
}

// turnTo turns to the main event that a later sentence of a paragraph tells of, where a text reports several: of two in one sentence to the
// first for what it says itself, to the last for those behind it.
func (d *draft) turnTo(sc *scene, si int) {
	for _, e := range d.events {
		if e.main && e.kind != "upgrade" && e.sent == si && sc.event != nil && sc.event.sent < si {
			sc.event, sc.plural = e, voice{}
			return
		}
	}
	if sc.event == nil || sc.event.sent != si-1 {
		return
	}
	for _, e := range d.events {
		if e.main && e.kind != "upgrade" && e.sent == si-1 && e.from > sc.event.from {
			sc.event, sc.plural = e, voice{}
		}
	}
}

// tellsOf is the main event among several that a paragraph, whose first sentence is si, is about: the one told in it, of which told is
// true, or the one whose people that sentence names; else what it was before.
func (d *draft) tellsOf(events []*event, si int, before *event) (about *event, told bool) {
	mains := 0
	for _, e := range events {
		if e.main && e.kind != "upgrade" {
			mains++
		}
	}
	if mains < 2 {
		return before, false
	}
	s := &d.doc.Sents[si]
	for _, e := range events {
		if e.main && e.kind != "upgrade" && d.doc.Sents[e.sent].Para == s.Para {
			return e, true
		}
	}
	named := d.peopleIn(s.From, s.To)
	best, most := before, 0
	for _, e := range events {
		if !e.main || e.kind == "upgrade" {
			continue
		}
		n := 0
		for _, p := range e.people {
			if slices.Contains(named, p) {
				n++
			}
		}
		if n > most || n == most && n > 0 && e == before {
			best, most = e, n
		}
	}
	return best, false
}

// readSentence works out which cues of a sentence count, who speaks in each, and what each says.
func (d *draft) readSentence(sc *scene, s *text.Sentence, cues []cue) {
	start := d.sentenceStart(s)
	sc.credit = d.creditedAt(s, cues, start)
	var prev *cue
	for i := range cues {
		c := &cues[i]
		from := start
		if prev != nil {
			from = prev.to
		}
		if i == 0 {
			sc.denied, sc.unheard = 0, d.supposedUntil(start, s.To)
		}
		d.findSubject(c, from, prev)
		if d.namedDeed(cues[:i], c) {
			continue
		}
		d.judge(sc, c, prev, s, start)
		if !c.accept && c.subject == nil && (c.rule.speech || c.rule.act == record.Propose) && d.private(c.left, from) {
			sc.unheard = c.to
		}
		if c.accept && (c.rule.act == record.Sign && !c.rule.before && d.onlyWhen(c.to) || d.sunk(prev, c)) {
			c.accept = false // "the deal that we signed two years ago"
		}
		if !c.accept || c.inside {
			continue
		}
		if !c.open {
			d.settleOpen(cues[:i], c)
		}
		if c.rule.speech && d.isPost(c, start, s) {
			// what a country "values" or "seeks to" do is what was said
			c.post = true
			if d.quoted(c) && d.quotedDeed(sc, c, cues[:i]) || (c.subject.kind == actorParty || d.pressOffice(c.subject) && !d.quoted(c)) && d.eventBetween(start, c.left) {
				c.silent = true // "X and Y spoke by telephone, the ministry said" tells of the call
			}
			dropped := false
			for k := range cues[:i] {
				x := &cues[k]
				if dropped && x.subject == nil { // "opposes this act and demands that …": it goes on
					x.accept = false
				}
				dropped = false
				if x.accept && x.subject != nil && x.subject.first() && d.quoted(c) {
					x.accept = false // the words of whoever is named behind them
				}
				if !x.accept || x.subject == nil || x.subject.first() || c.voice.group {
					continue
				}
				if d.w.inflects && x.subject.from > d.skipArticle(start) && d.is(d.beforeOf(x.subject.from), d.w.that) && x.rule.act.Class() == record.Undertaking && !(k > 0 && cues[k-1].accept) {
					x.accept = false // "it shows that both sides are ready to talk, he said"
					continue
				}
				if x.voice.single() && (x.subject.kind == actorParty && !(c.voice.official && x.form == formPast && !x.rule.inOnly) || d.quoted(c)) || x.rule.inOnly && c.voice.single() && (x.voice.single() || x.subject.from > d.skipArticle(start)) {
					x.accept, dropped = false, true
				} else {
					c.silent = true // what both agreed to stands by itself
				}
			}
		}
		prev = c
	}
	for i := range cues { // "Việt Nam, he stressed, regards …": the clause goes on behind the comma
		c := &cues[i]
		if !c.post || i+1 >= len(cues) || !d.comma(c.to) {
			continue
		}
		switch n := &cues[i+1]; {
		case !n.accept || n.form == formIng || n.left > c.to+2 || d.quoted(c):
		case n.subject == nil:
			n.accept = false
		case len(n.voice.speakers) == 0 && slices.Equal(n.voice.by, c.voice.by): // "… in which, Wong added, Singapore stands ready to"
			n.voice, c.silent = c.voice, true
		}
	}
	for i := range cues {
		if cues[i].open { // no main clause with a cue followed: the subject is the first actor after the opener
			d.openSubject(sc, cues, i, s)
		}
	}
	unnamed := false
	for i := range cues {
		c := &cues[i]
		if unnamed = c.subject == nil && unnamed || d.unnamedWe(sc, c); c.accept && c.voice.ok() && !c.silent && !unnamed && !d.itsPlans(sc, c, s) {
			d.content(sc, s, cues, i, start)
		}
	}
}

// namedDeed reports whether a cue without a subject is a noun where verbs have one form, «thông qua việc | đề xuất», or goes on from one.
func (d *draft) namedDeed(before []cue, c *cue) bool {
	if d.w.inflects || c.subject != nil || c.left == 0 {
		return false
	}
	if d.seam(c.left-1, "deed") { // what it would hold belongs to the content before it
		c.inside = true
	}
	if n := len(before) - 1; n >= 0 && before[n].inside && !before[n].accept && c.left <= before[n].to+1 {
		c.inside = true
	}
	return c.inside
}

// sentenceStart passes a list number: "3.", "(a)", "*".
func (d *draft) sentenceStart(s *text.Sentence) int {
	i := s.From
	for i < s.To && i < s.From+3 && (d.toks[i].Kind != text.Word || d.toks[i].Span().Len() == 1 && i > s.From) && !d.quoteMark(i) {
		if d.toks[i].Kind == text.Number && i+1 < s.To && d.toks[i+1].Kind == text.Word {
			break
		}
		i++
	}
	return i
}

// hasAddressee reports whether somebody is named right after the cue and told to do something.
func (d *draft) hasAddressee(c *cue, end int) bool {
	for i := c.to; i < end && i < c.to+16; i++ {
		if d.is(i, d.w.and) && d.is(i+1, d.w.verbPast) && !d.is(i+1, d.w.verb) {
			return false // "called on the President and handed him a letter to …"
		}
		if d.is(i, d.w.toward) && d.isVerbAt(i+1, end) || d.is(i, d.w.neg) && d.is(i+1, d.w.toward) {
			return true
		}
	}
	return false
}

// say makes the statements of one cue with content [from, end).
func (d *draft) say(sc *scene, c *cue, from, end int) {
	r := c.rule
	takes := r.takes
	for from < end && d.toks[from].Kind == text.Punct && !d.quoteMark(from) && d.char(from) != '(' && !d.is(from, d.w.currency) { // "announced: …", and not "announced $40 million"
		from++
	}
	from = min(d.ordinalMark(from), end)
	if _, ok := d.actorBeginning(from); ok && r.inOnly && !d.w.inflects && d.is(from-1, d.w.prep) { // «sẽ cùng | Lào xây cầu»
		from--
	}
	act := r.act
	if act == record.Invite && d.gesture(from, end) {
		return
	}
	from = d.fromDeed(c, from, end)
	if r.mutual && (!r.met || d.meetsBetween(d.doc.Sents[d.sentenceOf(c.from)].From, c.from)) && c.voice.single() && len(c.voice.speakers) == 1 && len(sc.parties()) == 2 && slices.Contains(sc.participants(), c.voice.speakers[0]) {
		c.voice = voice{by: sc.parties(), speakers: sc.participants(), group: true}
	}
	if d.is(from, d.w.that) {
		from++
		takes = takesClause
	} else if d.is(c.to-1, d.w.that) {
		takes = takesClause
		if from == c.to && d.w.inflects && d.is(from, d.w.modal) && r.speech {
			from-- // "said that | would be hard"
		}
	}
	if takes != takesClause {
		from = d.pastDay(from, end)
		end = d.beforeNewClause(from, end)
	}
	if d.is(from, d.w.with) && (act == record.Discuss && d.w.inflects || act == record.Propose && !d.w.inflects) { // "discussed with him the route", «đề nghị với Đại sứ»
		if a, ok := d.actorBeginning(from + 1); ok && a.to < end && !d.comma(a.to) {
			from = a.to
		}
	}
	end = d.trimEnd(from, d.beforeTold(from, end))
	if act == record.Sign && (d.signedBefore(c) || d.onlySeen(c.from)) {
		return
	}
	if from >= end && act == record.Accept {
		from, end = d.invitation(c)
	}
	if act == record.Discuss && !d.w.inflects && slices.Contains(r.whom, d.word(from)) {
		from++ // «trao đổi với Đại sứ | về …»
	}
	if act == record.Propose && !d.w.inflects && d.oneVerb(from, end) {
		return // «những lĩnh vực mà Lào mong muốn thúc đẩy»: what they want, the words before it tell
	}
	if act == record.Agree && d.w.inflects && d.daySince(from) {
		return // "agreed on Monday in Rome when …": not on what
	}
	if from >= end || d.empty(takes == takesClause, from, end) || r.speech && d.is(from, d.w.medium) || act == record.Discuss && d.onlyWhen(from) || (act == record.Welcome || act == record.Affirm && takes == takesClause && !d.w.inflects) && d.onlySomebody(from, end) {
		return
	}
	switch {
	case c.voice.single() && r.one != record.NoAct:
		act = r.one
	case !c.voice.single() && r.both != record.NoAct:
		act = r.both
	}
	if r.noun != record.NoAct && takes != takesClause && !d.action(from, end) {
		act, takes = r.noun, takesNoun
		if c.voice.single() {
			act = record.Affirm
		}
	}
	if r.ahead != record.NoAct && takes == takesClause && d.toCome(from, end) {
		act = r.ahead
	}
	if act == record.Affirm && r.speech && takes == takesClause && c.voice.single() && d.toBeDone(c.voice.by[0], from, end) {
		act = record.Commit
	}
	if act == record.Agree && c.voice.single() {
		act = record.Commit
	}
	if f, ok := d.longest(from, d.w.manner); ok && act == record.Accept {
		for from = f.To; from < end && d.toks[from].Kind == text.Punct; from++ {
		}
		if from >= end { // "accepted with thanks"
			if from, end = d.invitation(c); from >= end {
				return
			}
		}
	}
	end = d.beforeMedium(from, end)
	if act == record.Affirm && takes == takesNoun && d.onlyNames(from, end) {
		return // "which Oslo calls Svartholm"
	}
	if act == record.Sign {
		end = d.beforeSeen(from, d.beforeWhen(from, end))
	}
	if f, ok := d.longest(from, d.w.audience); !d.says(from, end) || ok && f.To >= end { // 'told reporters: "…"'
		return
	}
	if act == record.Accept {
		end = d.beforeManner(from, end)
	}
	if (r.inOnly || r.lapses) && act.Class() == record.Undertaking && d.ownAffair(from, end) {
		return // "will go to the polls in May"
	}
	if act == record.Commit && sc.floor.turn && d.talkIn(from, end, talkLater) {
		return // "we will share details in due course" declines to answer
	}
	switch {
	case takes != takesClause:
	case act == record.Concur && (d.ownDuty(sc, from, end) || c.voice.group && d.ordered(from, end) || c.voice.group && d.arranges(sc, c.voice, from, end)):
		act = record.Agree
	case act == record.Agree && r.passive && (!d.modalIn(from, end) || d.w.inflects && !d.futureIn(from, end) && !d.ownDuty(sc, from, end)) && !d.ordered(from, end):
		act = record.Concur // "it was agreed that trade had suffered"
	}
	ev := sc.saidAt(from)
	if c.inside {
		ev = nil
	}
	if act == record.Sign {
		e := d.signing(c)
		if e != nil {
			ev = e
		}
		c.voice = d.signedWith(sc, c.voice, from, end, e != nil)
	}
	to := c.whom
	if act == record.Thank && c.voice.single() && len(to) == 1 && to[0] == c.voice.by[0] && c.subject != nil && c.subject.kind == actorHe { // nobody thanks their own country: it is the other
		ps := sc.participants()
		if len(ps) != 2 || !slices.Equal(c.voice.speakers, ps[:1]) && !slices.Equal(c.voice.speakers, ps[1:]) {
			return
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
	if len(to) == 0 && c.voice.single() && hasAddressee(act) && (len(sc.parties()) < 2 || slices.Contains(sc.parties(), c.voice.by[0])) {
		for _, p := range sc.parties() {
			if p != c.voice.by[0] {
				to = d.addParty(to, p)
			}
		}
		if e := sc.event; e != nil && !d.w.inflects && len(e.parties) > 2 && meets[e.kind] >= 3 && e.subjects > 0 && e.people[0].party != c.voice.by[0] && slices.Contains(to, e.people[0].party) {
			to = d.addParty(nil, e.people[0].party) // of many whom one received, each speaks to the host
		}
		if other, _ := d.otherIn(from, end, c.voice.by[0]); (sc.turn != nil || d.alone()) && !slices.Contains(to, other) {
			to = nil // whoever is only spoken of is not there
		}
	}
	for k, part := range d.split(from, end, takes, act.Class() != record.Stance) {
		if k > 0 && !d.w.inflects && d.bareVerb(part[0], part[1]) && !d.semicolonIn(part[0]-2, part[0]) {
			continue // «…, đồng thời thông báo»: what follows is told for itself
		}
		d.state(statement{act: act, voice: c.voice, to: to, from: part[0], end: part[1], cueFrom: c.from, cueTo: c.to,
			rule: c.name, event: ev, letter: r.letter, purpose: r.purpose && (c.form == formBase || d.doc.Sents[d.lead()].To >= c.to || d.generic(part[0], part[1]))})
	}
}

// oneVerb reports whether tokens [from, end) are a verb that takes an object, without one.
func (d *draft) oneVerb(from, end int) bool {
	f, ok := d.longest(from, d.w.verb)
	return ok && f.To == end && !d.flagged(f, asNoun) && !d.seam(from, "alone") && end <= from+2
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

// state adds a statement.
func (d *draft) state(s statement) {
	made := d.mem.statements.one()
	*made = s
	d.statements = append(d.statements, made)
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

// paraOf is the paragraph that a statement stands in.
func (d *draft) paraOf(s *statement) int { return d.doc.Sents[d.sentenceOf(s.from)].Para }

// dropRepeats takes out a purpose whose outcome is told, and what a text says twice.
func (d *draft) dropRepeats() {
	outcome := false
	for _, s := range d.statements {
		if !s.purpose && len(s.voice.by) > 1 && s.act != record.Discuss {
			outcome = true
		}
	}
	out := d.statements[:0]
	for _, s := range d.statements {
		if s.purpose && outcome && s.act == record.Discuss || s.from >= s.end {
			continue
		}
		repeat := s.letter && slices.ContainsFunc(d.statements, func(o *statement) bool {
			return !o.letter && o.act == s.act && slices.Equal(o.voice.by, s.voice.by) && (slices.Equal(o.voice.speakers, s.voice.speakers) || d.paraOf(o) == d.paraOf(s))
		})
		for _, o := range out {
			if o.act == s.act && (d.contentSpan(o) == d.contentSpan(s) || slices.Equal(o.voice.by, s.voice.by) && d.quote(o.from, o.end) == d.quote(s.from, s.end)) {
				repeat = true
			}
		}
		if !repeat {
			out = append(out, s)
		}
	}
	d.statements = out
}
