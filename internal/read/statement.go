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
	var open, counted *cue // a cue whose contents stand in the list that follows: "agreed to:"; the last whose items words count
	para := -1
	first := -1          // the token where the first item of that list begins
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
			sc.comesBack()
			d.setScene(sc, si)
			sc.beside(si)
			sc.stays(si)
			sc.aside(si)
			sc.next(si)
			if d.w.inflects && len(d.turns) > 0 && (sc.event == nil || !sc.event.main || sc.turn != nil && d.alone()) {
				if sc.event = nil; sc.turn == nil {
					sc.event = d.itemMeeting(si)
				}
			}
		} else if d.w.inflects {
			d.turnTo(sc, si)
		} else {
			sc.turnsBoth(si)
		}
		sc.subjectMet(si)
		if p := d.subjectOf(s); p != nil {
			sc.person, sc.unnamed = p, false // whoever a sentence is about is the "he" of the next
		}
		if d.strangerSpeaks(s) {
			sc.person, sc.country, sc.last = nil, "", voice{}
		}
		cues = d.cuesIn(s, cues[:0])
		n := len(d.statements)
		if open == nil && counted != nil && d.ordinalMark(s.From) > s.From {
			open = counted
		}
		if open != nil {
			if from, ok := d.listItem(s); ok && d.nextItem(s, &items) && !d.endsList(open, first, s.From) {
				if first < 0 {
					first = s.From
				}
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
		open, items, first = nil, 0, -1
		if q, ok := d.longQuote(sc, si); ok && !sc.floor.held() {
			long = q
			sc.heard(q.voice)
		} else if !d.w.inflects && !sc.floor.held() {
			d.quotedBehind(sc, si)
		}
		sc.quoting = voice{}
		if si <= long.last {
			sc.quoting = long.voice
		}
		if _, item := d.listItem(s); !item {
			sc.lister = voice{}
		}
		d.readSentence(sc, s, cues)
		if len(cues) > 0 && d.endsOpen(s) {
			last := cues[len(cues)-1]
			if last.accept && (last.to >= s.To-2 || d.w.inflects && last.rule.quiet && last.rule.speech || last.rule.takes == takesVerb && d.tailOpen(last.to, s.To) < s.To) {
				open = &last
			} else if last.accept && last.rule.takes == takesVerb && !d.w.inflects && d.listFollows(si) {
				open = &last // «đề nghị phía Lào:»
				d.dropSaid(n, open)
			}
		}
		if last := lastAccepted(cues); last != nil && d.bringsList(last, si) {
			open = last.keep()
			d.dropSaid(n, open)
		}
		if n < len(d.statements) && counted != nil && !slices.Equal(d.statements[n].voice.by, counted.voice.by) {
			counted = nil // another speaks
		}
		if len(cues) > 0 && d.ordinalMark(s.From) == s.From && d.countsOff(si) {
			if last := lastAccepted(cues); open != nil {
				counted = open
			} else if last != nil && last.rule.takes == takesVerb { // «đề xuất ba trọng tâm. Thứ nhất, …»
				if counted = last.keep(); !d.itemIn(last.to, s.To) {
					d.dropSaid(n, last)
				}
			}
		}
		if a := d.listsAfter(s, si); a != nil && !slices.ContainsFunc(cues, func(c cue) bool { return c.accept }) {
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
			} else if v := sc.leads(s); len(v.speakers) == 1 && !sc.floor.held() {
				sc.person = v.speakers[0]
			}
		}
		d.goesOnSpeaking(sc, si, cues)
	}
	d.cues = cues
	d.dropRepeats()
	d.spoke()
}

// listsAfter is whoever sentence si, that a colon ends or the first item of a list follows, names and tells nothing of, but what it is about: the items
// below tell what they did. "The Council:", "On trade, both sides:", «Về kinh tế, hai bên đã:». It is nil if a sentence is no such one.
func (d *draft) listsAfter(s *text.Sentence, si int) *actor {
	end := s.To - 1
	if d.w.inflects && d.toks[end].Kind == text.Word && d.listFollows(si) {
		end++
	} else if !d.endsOpen(s) {
		return nil
	}
	if d.is(end-1, d.w.adv) && !d.w.inflects {
		end--
	}
	a, ok := d.actorEnding(end)
	if !ok {
		return nil
	}
	start, at := d.sentenceStart(s), d.beforeOf(a.from)+1
	if a.from == start || at == start || d.comma(at-1) && !d.commaIn(start, at-1) {
		return a
	}
	return nil
}

// lastAccepted is the last of cues that counts, or nil. It is gone when the cues of the next sentence are read: see keep.
func lastAccepted(cues []cue) *cue {
	for i := len(cues) - 1; i >= 0; i-- {
		if c := &cues[i]; c.accept && !c.inside {
			return c
		}
	}
	return nil
}

// keep is a copy for later sentences.
func (c *cue) keep() *cue {
	kept := *c
	return &kept
}

// dropSaid takes out what a cue says in its own sentence, of the statements from the nth on: it only brings in the list that follows.
func (d *draft) dropSaid(n int, c *cue) {
	for k := len(d.statements); k > n && d.statements[k-1].cueFrom == c.from; k-- {
		d.statements = d.statements[:k-1]
	}
}

// leads is whoever a sentence is about, where verbs have one form: the person or title that it begins with, or that stands behind what it opens with: «Tại
// buổi tiếp, | Đại sứ Lào …». It is nobody if another kind of actor stands there, or none.
func (s *scene) leads(t *text.Sentence) voice {
	d := s.d
	if d.w.inflects {
		return voice{}
	}
	start := d.sentenceStart(t)
	as := d.actorsIn(start, t.To)
	for i := range as {
		a := &as[i]
		if a.from != start && (!d.comma(a.from-1) || d.commaIn(start, a.from-1) || !d.when(start) && !d.is(start, d.w.adv)) {
			continue
		}
		if a.kind > actorTitle || len(a.more) > 0 {
			return voice{}
		}
		return s.resolve(a)
	}
	return voice{}
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
	const near = 5 // tokens
	n := len(d.statements)
	a, ok := d.actorBeginning(d.skipArticle(s.From))
	if !ok {
		a, ok = d.actorBeginning(s.From)
	}
	if !d.w.inflects && n > 0 && d.sentenceOf(d.statements[n-1].from)+1 == d.sentenceOf(s.From) { // «Do đó, | hai bên cần …»
		for k := s.From; !ok && k < min(s.From+near, s.To-1); k++ {
			if d.comma(k) {
				a, ok = d.actorBeginning(k + 1)
			}
		}
	} else if !d.w.inflects {
		return
	}
	if n == 0 || !ok || a.kind != actorBoth || d.out.Genre == record.JointStatement {
		return
	}
	last := d.statements[n-1]
	duty := d.w.modal
	if !d.w.inflects {
		duty = d.w.seam
	}
	if f, ok := d.longest(a.to, duty); !ok || d.finds.Value(f) != "duty" && d.finds.Value(f) != "must" || !d.isVerbAt(f.To, s.To) || d.paraOf(last) != s.Para || !last.voice.single() || len(last.voice.speakers) != 1 {
		return
	}
	for _, part := range d.split(a.to+1, d.trimEnd(a.to+1, s.To), takesVerb, true) {
		d.state(statement{act: record.Affirm, voice: last.voice, from: part[0], end: part[1], cueFrom: a.to, cueTo: a.to + 1, rule: "affirm.should", event: last.event})
	}
}

// lead is the index of the first sentence of the body, which often tells what the rest tells again. Where verbs have one form the
// number of a paragraph is none: «1.».
func (d *draft) lead() int {
	for i := range d.doc.Sents {
		if s := &d.doc.Sents[i]; s.Section == text.Body && !d.numberAlone(i) {
			return i
		}
	}
	return -1
}

// numberAlone reports whether a sentence is no more than the number of the paragraph that it begins, where verbs have one form: «1.», and more behind it.
func (d *draft) numberAlone(i int) bool {
	s := &d.doc.Sents[i]
	return !d.w.inflects && s.To-s.From <= 2 && d.toks[s.From].Kind == text.Number && i+1 < len(d.doc.Sents) && d.doc.Sents[i+1].Para == s.Para
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
	if sc.turnsToOpening(si) {
		return
	}
	e, told := d.tellsOf(d.events, si, sc.event)
	if told {
		sc.person, sc.plural = nil, voice{}
	}
	if met, guest := d.openedOn(d.events, si); met != nil && met == e {
		for _, p := range e.people {
			if p.party != guest {
				sc.person = p
			}
		}
	}
	sc.event = e
}

// turnTo turns to the main event that a later sentence of a paragraph tells of, where a text reports several: of two in one sentence to the
// first for what it says itself, to the last for those behind it.
func (d *draft) turnTo(sc *scene, si int) {
	if sc.turnsToOpening(si) {
		return
	}
	if e := d.talkedIn(si - 1); e != nil && e != sc.event {
		sc.event, sc.plural = e, voice{}
		return
	}
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
	if e := d.toldOpening(events, si); e != nil {
		return e, true
	}
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
	if e, _ := d.openedOn(events, si); e != nil {
		return e, e != before
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
		if d.findSubject(c, from, prev); prev == nil {
			d.weAll(c, start)
		}
		d.leftOut(cues[:i+1], s)
		if d.namedDeed(cues[:i], c) || d.undergone(cues[:i+1]) {
			continue
		}
		d.judge(sc, c, prev, s, start)
		if !c.accept && (c.rule.act == record.Propose && d.w.inflects && (c.form == formPast || c.form == formThird) || (c.rule.speech || c.rule.act == record.Propose) && d.noOffice(c, from)) { // "a daily asked that | the two sides sign"
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
		if d.mayFollow(c, start) && d.isPost(c, start, s) {
			d.behind(sc, s, cues[:i], c, start)
		} else if c.rule.speech && d.tellsMeeting(c) {
			c.silent = true
		}
		prev = c
	}
	for i := range cues { // "Việt Nam, he stressed, regards …": the clause goes on behind the comma
		c := &cues[i]
		if !c.post || i+1 >= len(cues) || !d.comma(c.to) {
			continue
		}
		switch n := &cues[i+1]; {
		case !n.accept || n.form == formIng || n.left > c.to+2 || d.quoted(c) || d.saysOn(c, n):
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

// mayFollow reports whether the verb of a cue may stand after what it tells, which for one that asks is what should be done.
func (d *draft) mayFollow(c *cue, start int) bool {
	return c.rule.speech || c.rule.behind && d.modalIn(start, c.left-1)
}

// behind judges a verb of saying that stands behind what was said. What a country "values" or "seeks to" before it is only its words; what both
// agreed on stands by itself.
func (d *draft) behind(sc *scene, s *text.Sentence, before []cue, c *cue, start int) {
	c.post = true
	if d.quoted(c) && d.quotedDeed(sc, c, before) || (c.subject.kind == actorParty || c.subject.kind == actorOwn && !d.quoted(c) || d.pressOffice(c.subject) && !d.quoted(c)) && (d.eventBetween(start, c.left) && !d.asksFirst(before) || d.arrivesBetween(start, c.left)) {
		c.silent = true // "X and Y spoke by telephone, the ministry said" tells of the call
	}
	dropped := false
	for k := range before {
		x := &before[k]
		if dropped && x.subject == nil { // "opposes this act and demands that …": it goes on
			x.accept = false
		}
		dropped = false
		if x.accept && x.subject != nil && x.subject.first() && d.quoted(c) {
			x.accept = false // the words of whoever is named behind them
		}
		if x.accept && x.subject == nil && x.form == formIng && d.quoted(c) && x.from == d.pastMarks(start, x.from) {
			c.silent = true // "Looking forward to the visit," he wrote
		}
		if !x.accept || x.subject == nil || x.subject.first() || c.voice.group {
			continue
		}
		if d.w.inflects && x.subject.from > d.skipArticle(start) && d.is(d.beforeOf(x.subject.from), d.w.that) && x.rule.act.Class() == record.Undertaking && !(k > 0 && before[k-1].accept) {
			x.accept = false // "it shows that both sides are ready to talk, he said"
			continue
		}
		if x.voice.single() && ((x.subject.kind == actorParty || x.subject.kind == actorLocal && d.w.inflects) && !(c.voice.official && x.form == formPast && !x.rule.inOnly) || d.quoted(c)) || x.rule.inOnly && c.voice.single() && (x.voice.single() || x.subject.from > d.skipArticle(start)) {
			x.accept, dropped = false, true
		} else {
			c.silent = true
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
	if d.lettered(s) {
		return i + 2
	}
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

// state adds a statement.
func (d *draft) state(s statement) {
	made := d.mem.statements.one()
	*made = s
	d.statements = append(d.statements, made)
}

// paraOf is the paragraph that a statement stands in.
func (d *draft) paraOf(s *statement) int { return d.doc.Sents[d.sentenceOf(s.from)].Para }

// toldInFull reports whether the lead only sums up what the text says later in the same words and goes on with.
func (d *draft) toldInFull(s *statement) bool {
	const enough = 6 // tokens
	if s.end-s.from < enough || d.sentenceOf(s.from) != d.lead() {
		return false
	}
	words := d.quote(s.from, s.end)
	return slices.ContainsFunc(d.statements, func(o *statement) bool {
		return o.from > s.end && o.act == s.act && o.end-o.from > s.end-s.from && d.sentenceOf(o.from) != d.lead() && slices.Equal(o.voice.by, s.voice.by) && d.quote(o.from, o.from+s.end-s.from) == words
	})
}

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
		repeat = repeat || d.toldInFull(s)
		content := d.contentSpan(s)
		for _, o := range out {
			if o.act == s.act && (d.contentSpan(o) == content || slices.Equal(o.voice.by, s.voice.by) && d.quote(o.from, o.end) == d.quote(s.from, s.end)) {
				repeat = true
			}
		}
		if !repeat {
			out = append(out, s)
		}
	}
	d.statements = out
}
