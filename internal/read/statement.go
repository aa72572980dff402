package read

import (
	"slices"
	"strings"

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
	id             record.StatementID
}

// readStatements goes through the body sentence by sentence, keeping in mind who speaks and what is being told.
func (d *draft) readStatements() {
	sc := &scene{d: d, event: d.firstMain()}
	if sc.event != nil && len(sc.event.people) > 0 {
		sc.person = sc.event.people[0]
	}
	var cues []cue
	var open *cue // a cue whose contents stand in the list that follows: "agreed to:"
	para := -1
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		if s.Para != para {
			para = s.Para
			d.setScene(sc, si)
		}
		if as := d.actorsIn(s.From, s.To); len(as) > 0 && as[0].from == s.From && as[0].kind == actorPerson && len(as[0].more) == 0 {
			sc.person = as[0].person // whoever a sentence is about is the "he" of the next
		}
		cues = d.cuesIn(s, cues[:0])
		n := len(d.statements)
		if open != nil {
			if from, ok := d.listItem(s); ok {
				d.listContent(sc, open, from, s)
				continue
			}
			open = nil
		}
		d.readSentence(sc, s, cues)
		if len(cues) > 0 && d.endsOpen(s) {
			last := cues[len(cues)-1]
			if last.accept && last.to >= s.To-2 {
				open = &last
			}
		}
		if n == len(d.statements) {
			d.quotation(sc, s)
		}
	}
	d.dropRepeats()
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

// setScene turns to the main event that a paragraph tells of, where a text reports several: the one told in it, or the one whose people it names.
func (d *draft) setScene(sc *scene, si int) {
	mains := 0
	for _, e := range d.events {
		if e.main && e.kind != "upgrade" {
			mains++
		}
	}
	if mains < 2 {
		return
	}
	for _, e := range d.events {
		if e.main && e.kind != "upgrade" && d.doc.Sents[e.sent].Para == d.doc.Sents[si].Para {
			sc.event, sc.person, sc.plural = e, nil, nil
			return
		}
	}
	from, to := d.doc.Sents[si].From, d.doc.Sents[si].To
	named := d.peopleIn(from, to)
	best, most := sc.event, 0
	for _, e := range d.events {
		if !e.main || e.kind == "upgrade" {
			continue
		}
		n := 0
		for _, p := range e.people {
			if slices.Contains(named, p) {
				n++
			}
		}
		if n > most || n == most && e == sc.event {
			best, most = e, n
		}
	}
	if most >= 2 {
		sc.event = best
	}
}

// readSentence works out which cues of a sentence count, who speaks in each, and what each says.
func (d *draft) readSentence(sc *scene, s *text.Sentence, cues []cue) {
	start := d.sentenceStart(s)
	var prev *cue
	for i := range cues {
		c := &cues[i]
		from := start
		if prev != nil {
			from = prev.to
		}
		if i == 0 {
			sc.denied = 0
		}
		d.findSubject(c, from, prev)
		d.judge(sc, c, prev, s, start)
		if !c.accept || c.inside {
			continue
		}
		if !c.open {
			d.settleOpen(cues[:i], c)
		}
		if c.rule.speech && d.isPost(c, start, s) {
			// what a country "values" or "seeks to" do is what was said
			c.post = true
			if d.quoted(c) && d.quotedDeed(sc, c, cues[:i]) {
				c.silent = true
			}
			for k := range cues[:i] {
				x := &cues[k]
				if !x.accept || x.subject == nil || x.subject.kind != actorParty || c.voice.group {
					continue
				}
				if x.voice.single() {
					x.accept = false
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
			d.openSubject(sc, &cues[i], s)
		}
	}
	for i := range cues {
		c := &cues[i]
		if c.accept && c.voice.ok() && !c.silent {
			d.content(sc, s, cues, i, start)
		}
	}
}

// sentenceStart passes a list number: "3.", "(a)", "*".
func (d *draft) sentenceStart(s *text.Sentence) int {
	i := s.From
	for i < s.To && i < s.From+3 && (d.toks[i].Kind != text.Word || d.toks[i].Span.Len() == 1 && i > s.From) && !d.quoteMark(i) {
		if d.toks[i].Kind == text.Number && i+1 < s.To && d.toks[i+1].Kind == text.Word {
			break
		}
		i++
	}
	return i
}

// judge decides whether a cue reports an act of somebody, and whose.
func (d *draft) judge(sc *scene, c *cue, prev *cue, s *text.Sentence, start int) {
	r := c.rule
	if c.negated && r.act != record.Concern && r.act != record.Propose {
		if r.speech && prev == nil {
			sc.denied = c.to
		}
		return
	}
	if c.subject != nil && sc.denied > 0 && c.subject.from <= sc.denied+1 {
		return // "declined to say whether the U.S. would …"
	}
	if r.passive {
		d.judgePassive(sc, c, prev)
		return
	}
	if c.subject != nil && prev != nil && c.subject.from <= d.skipThat(prev.to) && !prev.post {
		// inside what the cue before it says: told by itself only if it is an undertaking that is valued ("welcomed the two
		// governments agreeing to …")
		if v := sc.resolve(c.subject); prev.rule.takes == takesNoun && r.act == record.Agree && len(v.by) > 1 {
			c.voice, c.accept, c.inside = v, true, true
		}
		return
	}
	if c.left > 0 && c.subject != nil && d.word(c.left-1) == "what" {
		return // "what they called …"
	}
	if r.source {
		if as := d.actorsIn(c.from, min(c.to+12, s.To)); len(as) > 0 {
			c.voice = sc.resolve(&as[0])
			c.accept = c.voice.ok()
			c.to = max(c.to, as[0].to)
			sc.heard(c.voice)
		}
		return
	}
	if r.need && !d.hasAddressee(c, s.To) {
		return
	}
	if r.act == record.Discuss && (c.form == formIng || !d.w.inflects) && c.left <= start && c.subject == nil {
		return // "Touching on trade, …": what the next clause is about
	}
	if c.subject != nil {
		v := sc.resolve(c.subject)
		if !v.ok() {
			return
		}
		if c.form == formPast && c.from > 0 && d.passiveAux(c.from-1, c.left) {
			return
		}
		if c.form == formBase && !v.group && len(v.by) == 1 && c.subject.kind != actorThey && !d.is(c.from-1, d.w.toward) {
			return // "that Australia consider": no finite verb
		}
		if r.inOnly && len(v.speakers) > 0 && !v.group {
			return // "he will visit" is told by the reporter; a country or both sides speak for themselves
		}
		c.voice, c.accept = v, true
		d.hear(sc, c)
		return
	}
	if r.implicit {
		c.voice, c.accept = voice{by: slices.Clone(sc.parties()), group: true}, len(sc.parties()) > 0
		return
	}
	if r.speech && c.left > start && (d.comma(c.left-1) || d.quoteMark(c.left-1)) && c.form != formIng {
		if as := d.actorsIn(c.to, s.To); len(as) > 0 && as[0].from == c.to && as[0].kind <= actorTitle && d.closes(as[0].to, s) { // "…, said Brandt."
			c.subject, c.to = &as[0], as[0].to
			if c.voice = sc.resolve(c.subject); c.voice.ok() {
				c.accept = true
				sc.heard(c.voice)
			}
			return
		}
	}
	tied, strong := d.joined(c, start)
	first := c.left <= start
	switch {
	case first && (c.form == formIng || !d.w.inflects):
		if r.act == record.Accept && d.is(c.to, d.g.Class("letter")) {
			return // «Nhận lời mời của …»: why somebody came
		}
		c.open, c.accept = true, true
	case first && c.form == formPast: // a participle: "Asked about …" is none of ours
		return
	case prev != nil && prev.accept && tied && (strong || !r.weak || d.w.inflects) && d.sameForm(prev, c):
		c.voice, c.accept = prev.voice, true
		c.open = prev.open
	case prev == nil && tied && !d.governedIng(c):
		if a := d.firstActor(start, c.left); a != nil {
			if v := sc.resolve(a); v.ok() && c.form != formBase && !(r.weak && !strong && !d.w.inflects) {
				c.voice, c.accept = v, true
				c.subject = a
				d.hear(sc, c)
			}
		}
	case prev == nil && c.form == formBase && c.from > start && d.word(c.from-1) == "to":
		// the purpose of a meeting: "spoke with X to reaffirm …"
		if e := d.eventIn(start, c.from); e {
			c.voice = voice{by: slices.Clone(sc.parties()), group: true}
			if a := d.firstActor(start, c.from); a != nil && r.act != record.Discuss {
				c.voice = sc.resolve(a)
			} else {
				c.voice.speakers = sc.participants()
			}
			c.accept = c.voice.ok()
			c.left = c.from - 1
			d.hear(sc, c)
		}
	}
}

// closes reports whether a clause ends at token i.
func (d *draft) closes(i int, s *text.Sentence) bool {
	return i >= s.To || d.toks[i].Kind == text.Punct
}

// hasAddressee reports whether somebody is named right after the cue and told to do something.
func (d *draft) hasAddressee(c *cue, end int) bool {
	for i := c.to; i < end && i < c.to+16; i++ {
		if d.is(i, d.w.toward) && d.isVerbAt(i+1, end) || d.is(i, d.w.neg) && d.is(i+1, d.w.toward) {
			return true
		}
	}
	return false
}

// skipThat passes "that" after a cue.
func (d *draft) skipThat(i int) int {
	if i < len(d.toks) && d.is(i, d.w.that) {
		i++
	}
	return i
}

func (d *draft) hear(sc *scene, c *cue) {
	sc.heard(c.voice)
}

// passiveAux reports whether a form of "be" stands directly before a past form: "was agreed".
func (d *draft) passiveAux(i, from int) bool {
	for ; i >= from; i-- {
		switch d.word(i) {
		case "was", "were", "is", "are", "be", "been", "being":
			return true
		}
		if !d.is(i, d.w.adv) {
			return false
		}
	}
	return false
}

func (d *draft) governedIng(c *cue) bool {
	return c.form == formIng && c.from > 0 && d.is(c.from-1, d.w.prep)
}

// sameForm reports whether a cue can continue another clause: past after past, a participle after anything.
func (d *draft) sameForm(prev, c *cue) bool {
	if !d.w.inflects || c.form == formIng || c.form == formNone {
		return true
	}
	if c.form == formBase {
		return prev.form == formBase && prev.rule.takes != takesVerb
	}
	return prev.form != formBase
}

func (d *draft) judgePassive(sc *scene, c *cue, prev *cue) {
	parties := sc.parties()
	if len(parties) == 0 {
		return
	}
	c.voice = voice{by: slices.Clone(parties), group: true}
	c.accept = true
	if c.subject != nil {
		c.left = c.subject.from
	}
}

// firstActor is the first actor of [from, to) that no preposition governs.
func (d *draft) firstActor(from, to int) *actor {
	as := d.actorsIn(from, to)
	for i := len(as) - 1; i > 0; i-- { // the subject of the clause that the last comma opens
		if as[i].from > from && d.comma(as[i].from-1) && !d.governed(as[i].from) && d.noVerbAfter(from, as[i].from) {
			return &as[i]
		}
	}
	for i := range as {
		if !d.governed(as[i].from) || as[i].from == from {
			if as[i].to < to && d.word(as[i].to) == "'s" {
				continue
			}
			return &as[i]
		}
	}
	return nil
}

// noVerbAfter reports whether [from, to) is an opener: a participle or an adverbial, not a clause with a subject of its own.
func (d *draft) noVerbAfter(from, to int) bool {
	if a := d.actorsIn(from, to); len(a) > 0 && a[0].from == from {
		return false
	}
	return d.is(from, d.w.verbIng) || d.is(from, d.w.prep) || !d.w.inflects
}

func (d *draft) eventIn(from, to int) bool {
	for _, m := range d.matches[d.matchAt(from):] {
		if m.From >= to {
			return false
		}
		if m.Rule.Makes == "event" {
			return true
		}
	}
	return false
}

// settleOpen gives the participles before a main clause its subject.
func (d *draft) settleOpen(cues []cue, main *cue) {
	for i := range cues {
		if cues[i].open && cues[i].accept {
			cues[i].voice, cues[i].open = main.voice, false
		}
	}
}

func (d *draft) openSubject(sc *scene, c *cue, s *text.Sentence) {
	as := d.actorsIn(c.to, s.To)
	for i := range as {
		if as[i].from > c.to && d.comma(as[i].from-1) {
			if v := sc.resolve(&as[i]); v.ok() {
				c.voice, c.open = v, false
				sc.heard(v)
				return
			}
		}
	}
	c.accept = false
}

// content cuts what cue i says out of the sentence, and makes its statements.
func (d *draft) content(sc *scene, s *text.Sentence, cues []cue, i, start int) {
	c := &cues[i]
	end := s.To
	var next *cue
	for j := i + 1; j < len(cues); j++ {
		if cues[j].accept && !cues[j].inside {
			next = &cues[j]
			break
		}
	}
	if next != nil {
		end = next.left
	}
	end = d.trimEnd(c.to, end)
	from := c.to
	if c.rule.before || c.post {
		low := start
		for j := i - 1; j >= 0; j-- {
			if cues[j].accept {
				low = cues[j].to
				break
			}
		}
		if c.rule.before {
			d.say(sc, c, low, d.trimEnd(low, c.left))
			return
		}
		if d.midSentence(c, next, s) {
			// "Việt Nam, he stressed, regards …": what is said goes on after the comma
			k := c.to
			for k < end && d.toks[k].Kind == text.Punct {
				k++
			}
			d.sayClause(sc, c, k, d.trimEnd(k, end), true)
			return
		}
		d.sayClause(sc, c, low, d.trimEnd(low, c.left), false)
		return
	}
	if c.rule.source {
		for from < end && d.toks[from].Kind == text.Punct {
			from++
		}
	}
	from = d.afterWhom(sc, c, from, end)
	if c.rule.takes == takesClause || c.rule.speech {
		d.sayClause(sc, c, from, end, false)
		return
	}
	d.say(sc, c, from, end)
}

// quotedDeed tells a quotation by the verb inside it: "We also agreed to lift the cap," he said, is an agreement of both sides. It
// reports whether there was such a verb.
func (d *draft) quotedDeed(sc *scene, c *cue, inner []cue) bool {
	done := false
	for i := range inner {
		in := &inner[i]
		if in.subject == nil || in.subject.kind != actorWe || in.rule.speech || in.rule.inOnly || in.rule.act == record.Concern {
			continue
		}
		in.accept, in.voice = false, c.voice
		if in.rule.act == record.Agree || in.rule.act == record.Concur {
			in.voice = voice{by: slices.Clone(sc.parties()), group: true}
		}
		end := c.left
		if i+1 < len(inner) && inner[i+1].subject != nil {
			end = inner[i+1].left
		}
		end = d.trimEnd(in.to, end)
		d.say(sc, in, d.afterWhom(sc, in, in.to, end), end)
		done = true
	}
	return done
}

// isPost reports whether a verb of saying stands after what was said: ", he added."
func (d *draft) isPost(c *cue, start int, s *text.Sentence) bool {
	if c.subject == nil || c.left-1 <= start || d.is(c.to-1, d.w.that) {
		return false
	}
	mark := c.left - 1
	after := c.to
	if d.quoted(c) {
		return true
	}
	if d.toks[mark].Kind != text.Punct {
		return false
	}
	if !d.comma(mark) {
		return false
	}
	for after < s.To {
		if a := d.actorsIn(after, s.To); len(a) > 0 && a[0].from == after { // "told reporters", "told Wong during …"
			after = a[0].to
			continue
		}
		break
	}
	for _, x := range d.dates { // "…, he said on Tuesday."
		if x.from >= after && x.from <= after+1 && x.to <= s.To {
			after = x.to
		}
	}
	if after >= s.To || d.toks[after].Kind == text.Punct {
		return true
	}
	// Words follow without "that": the saying stands after its content only if what is before it is a clause with a verb.
	return d.is(after, d.w.prep) && d.hasVerb(start, mark)
}

// quoted reports whether a quotation ends right before the subject of a cue.
func (d *draft) quoted(c *cue) bool {
	for i := c.left - 1; i >= 0 && i >= c.left-5; i-- { // "…," State Department spokesperson Novak said
		if d.quoteMark(i) {
			return i == c.left-1 || d.comma(i-1) || d.comma(i+1)
		}
		if d.toks[i].Kind == text.Punct && i < c.left-1 {
			return false
		}
	}
	return false
}

func (d *draft) hasVerb(from, to int) bool {
	if d.is(from, d.w.prep) {
		return false
	}
	for i := from; i < to; i++ {
		if d.is(i, d.w.verbPast) || d.is(i, d.w.verbThird) || d.is(i, d.w.adv) && (d.word(i) == "is" || d.word(i) == "are" || d.word(i) == "has" || d.word(i) == "have") {
			return true
		}
	}
	return false
}

// midSentence reports whether the clause goes on after ", he stressed,".
func (d *draft) midSentence(c, next *cue, s *text.Sentence) bool {
	if c.to >= s.To || !d.comma(c.to) || s.To-c.to < 4 {
		return false
	}
	return (next == nil || next.left > c.to+2) && !d.quoted(c)
}

// trimEnd takes marks, connectives and adverbs off the end of [from, end).
func (d *draft) trimEnd(from, end int) int {
	for end > from {
		t := d.toks[end-1]
		if t.Kind == text.Punct {
			switch d.doc.Text[t.Span.Start] {
			case ')', '%':
				return end
			}
			if d.quoteMark(end-1) && d.opensQuote(from, end-1) {
				return end
			}
			end--
			continue
		}
		cut := false
		for s := end - 1; s >= from && s >= end-4; s-- {
			for _, f := range d.finds.At(s) {
				if f.To == end && (f.Class == d.w.and || f.Class == d.w.while || f.Class == d.w.adv && d.w.inflects && s > from && d.toks[s-1].Kind == text.Punct) {
					end, cut = s, true
					break
				}
			}
			if cut {
				break
			}
		}
		if !cut {
			return end
		}
	}
	return end
}

// opensQuote reports whether an odd number of quotation marks stands in [from, end): the one at end closes a quotation.
func (d *draft) opensQuote(from, end int) bool {
	n := 0
	for i := from; i < end; i++ {
		if d.quoteMark(i) {
			n++
		}
	}
	return n%2 == 1
}

// afterWhom passes the addressee: "thanked Singapore for", "asked the Korean side to", «cảm ơn phía Nhật Bản đã».
func (d *draft) afterWhom(sc *scene, c *cue, from, end int) int {
	if c.rule.whom == "" || c.rule.whom == "keep" {
		return from
	}
	marks := strings.Split(c.rule.whom, ",")
	if !d.w.inflects {
		if as := d.actorsIn(from, end); len(as) == 0 || as[0].from != from {
			return from
		}
	}
	for i := from; i < end && i < from+24; i++ {
		if d.toks[i].Kind == text.Punct && !d.comma(i) && d.word(i) != "-" && d.doc.Text[d.toks[i].Span.Start] != '(' && d.doc.Text[d.toks[i].Span.Start] != ')' && !d.quoteMark(i) {
			break
		}
		if slices.Contains(marks, d.word(i)) && i > from && !(d.w.inflects && d.word(i) == "to" && !d.isVerbAt(i+1, end)) {
			as := d.actorsIn(from, i)
			for k := range as {
				for _, p := range sc.resolve(&as[k]).by {
					c.contents = append(c.contents, statement{to: []record.Party{p}})
				}
			}
			if d.w.inflects {
				return i + 1
			}
			return i
		}
	}
	// No mark: what follows an addressee directly is the content.
	if as := d.actorsIn(from, end); !d.w.inflects && len(as) > 0 && as[0].from == from && as[0].to < end {
		return as[0].to
	}
	return from
}

func (d *draft) isVerbAt(i, end int) bool {
	for i < end && (d.is(i, d.w.adv) || d.is(i, d.w.neg) || d.adverb(i)) {
		i++
	}
	return i < end && d.is(i, d.w.verb)
}

// adverb reports whether an English-looking -ly word stands at i; other languages list theirs.
func (d *draft) adverb(i int) bool {
	if !d.w.inflects || d.toks[i].Kind != text.Word {
		return false
	}
	w := d.doc.Quote(d.toks[i].Span)
	return len(w) > 4 && strings.HasSuffix(w, "ly") && !d.is(i, d.w.verb)
}

// sayClause makes statements of a clause that was said. Where an inner cue decides the act ("said his country stands ready to …"), it
// does so if its subject is the speaker's own side.
func (d *draft) sayClause(sc *scene, c *cue, from, end int, embedded bool) {
	from = d.passDate(from, end)
	for from < end && d.is(from, d.w.that) {
		from++
	}
	if from >= end {
		return
	}
	// "… that A, and that B"
	for i := from + 1; i+2 < end; i++ {
		if (d.is(i, d.w.and) || d.comma(i) && d.w.inflects) && d.is(i+1, d.w.that) && c.rule.takes == takesClause {
			d.sayClause(sc, c, from, d.trimEnd(from, i), embedded)
			d.sayClause(sc, c, i+1, end, false)
			return
		}
	}
	if !c.rule.speech {
		d.say(sc, c, from, end)
		return
	}
	lo := d.matchAt(from)
	at := from
	done := false
	for _, m := range d.matches[lo:] {
		if m.From >= end {
			break
		}
		if m.Rule.Makes != "statement" || m.From < at || m.To > end {
			continue
		}
		r := d.w.cues[m.Rule]
		if d.insideName(m) || d.inPerson(m.From) {
			continue
		}
		if v := d.jointSubject(sc, at, m.From); v.ok() && (r.act == record.Agree || r.act == record.Concur) && !r.inOnly { // "said the two sides had agreed to"
			in := cue{from: m.From, to: m.To, rule: r, name: m.Rule.Name, voice: v}
			d.say(sc, &in, d.afterWhom(sc, &in, m.To, end), end)
			return
		}
		if !r.inner || !d.ownSubject(sc, c, at, m.From, from, embedded || done) {
			continue
		}
		in := cue{from: m.From, to: m.To, rule: r, name: m.Rule.Name, voice: c.voice, form: d.verbForm(m.From, m.To)}
		neg := m.From > at && d.is(m.From-1, d.w.neg)
		if neg && r.act != record.Commit {
			continue
		}
		// what stands before a second clause is said too: "values X, and hopes for Y"
		if lead := d.trimEnd(at, d.clauseLeft(at, m.From)); !done && lead-at > 3 && d.joinedAt(lead, m.From) && !d.is(at, d.w.prep) {
			d.say(sc, c, at, lead)
		}
		stop := end
		for _, n := range d.matches[lo:] {
			if n.From <= m.To || n.From >= end || n.Rule.Makes != "statement" || !d.w.cues[n.Rule].inner {
				continue
			}
			nc := cue{from: n.From, to: n.To, left: n.From, form: d.verbForm(n.From, n.To)}
			nc.left = d.clauseLeft(m.To, n.From)
			if tied, _ := d.joined(&nc, m.To); tied && nc.form != formBase && (!d.w.cues[n.Rule].weak || d.w.inflects) && d.ownSubject(sc, c, nc.left, n.From, nc.left, true) {
				stop = nc.left
				break
			}
		}
		stop = d.trimEnd(m.To, stop)
		in.contents = nil
		k := d.afterWhom(sc, &in, m.To, stop)
		d.say(sc, &in, k, stop)
		at, done = stop, true
	}
	if !done {
		d.say(sc, c, from, end)
	}
}

// passDate passes a date or an adverb that parts a verb of saying from its "that": "warned on Tuesday that".
func (d *draft) passDate(from, end int) int {
	for _, x := range d.dates {
		if x.from >= from && x.from <= from+1 && x.to < end && d.is(x.to, d.w.that) {
			return x.to
		}
		if x.from > from+1 {
			break
		}
	}
	if d.comma(from) { // "made it clear, however, that"
		if i := d.skipAdverbs(from+1, end); i+1 < end && d.comma(i) && d.is(i+1, d.w.that) {
			return i + 1
		}
	}
	return from
}

// clauseLeft is where the subject of a clause whose verb stands at i begins, no further left than from.
func (d *draft) clauseLeft(from, i int) int {
	k := i - 1
	for k >= from {
		if a, ok := d.actorEnding(k + 1); ok && a.from >= from {
			return a.from
		}
		if d.is(k, d.w.neg) {
			k--
			continue
		}
		if b := d.back(k, from); b < k {
			k = b
			continue
		}
		break
	}
	return max(k+1, from)
}

func (d *draft) joinedAt(end, next int) bool {
	for i := end; i < next; i++ {
		if d.is(i, d.w.and) || d.is(i, d.w.while) || d.comma(i) {
			return true
		}
	}
	return false
}

// ownSubject reports whether the subject of an inner verb at i, found in [from, i), is the speaker's own side or left out.
func (d *draft) ownSubject(sc *scene, c *cue, from, i, clause int, bare bool) bool {
	left := d.clauseLeft(from, i)
	if left == i || left < i && !d.actorBetween(left, i) {
		// no subject of its own: right at the beginning of the clause, or after a connective
		if left <= clause || bare && (d.comma(left-1) || d.is(left-1, d.w.and)) {
			return true
		}
		if !d.actorBetween(clause, left) && (d.is(clause, d.w.prep) || d.organ(clause, left)) { // «trên cương vị mới sẽ …», "a technical team would …"
			return true
		}
		if as := d.actorsIn(from, i); len(as) > 0 && as[0].from-from <= 1 && i-as[0].to <= 8 && d.noCueBetween(as[0].to, i) {
			return d.ownParty(sc, c, &as[0])
		}
		return false
	}
	for _, a := range d.actorsIn(left, i) {
		if a.from == left {
			return d.ownParty(sc, c, &a) && (left <= clause+3 || d.joinedAt(left-2, left))
		}
	}
	return false
}

// jointSubject returns who speaks if both sides together stand right before an inner verb at i.
func (d *draft) jointSubject(sc *scene, from, i int) voice {
	left := d.clauseLeft(from, i)
	for _, a := range d.actorsIn(left, i) {
		if a.from == left {
			if v := sc.resolve(&a); len(v.by) > 1 {
				return v
			}
		}
	}
	return voice{}
}

// organ reports whether a short subject in [from, to) is a body that acts for a side: "a technical team".
func (d *draft) organ(from, to int) bool {
	c := d.g.Class("organ")
	for i := from; i < to && i < from+3; i++ {
		if d.is(i, c) {
			return to-from <= 8
		}
	}
	return false
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

func (d *draft) ownParty(sc *scene, c *cue, a *actor) bool {
	v := sc.resolve(a)
	if a.kind == actorHe || a.kind == actorThey || a.kind == actorIt {
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

// say makes the statements of one cue with content [from, end).
func (d *draft) say(sc *scene, c *cue, from, end int) {
	r := c.rule
	takes := r.takes
	for from < end && (d.toks[from].Kind == text.Punct && !d.quoteMark(from) && d.doc.Text[d.toks[from].Span.Start] != '(') {
		from++
	}
	act := r.act
	if r.mutual && c.voice.single() && len(c.voice.speakers) == 1 && len(sc.parties()) == 2 && slices.Contains(sc.participants(), c.voice.speakers[0]) {
		c.voice = voice{by: slices.Clone(sc.parties()), speakers: sc.participants(), group: true}
	}
	if d.is(from, d.w.that) {
		from++
		takes = takesClause
	} else if d.is(c.to-1, d.w.that) {
		takes = takesClause
	}
	end = d.trimEnd(from, end)
	if from >= end {
		return
	}
	switch {
	case c.voice.single() && r.one != record.NoAct:
		act = r.one
	case !c.voice.single() && r.both != record.NoAct:
		act = r.both
	}
	if r.noun != record.NoAct && takes != takesClause && !d.action(from, end) {
		act = r.noun
		if c.voice.single() {
			act = record.Affirm
		}
	}
	if act == record.Agree && c.voice.single() {
		act = record.Commit
	}
	if f, ok := d.finds.Longest(from, d.g.Class("manner")); ok && act == record.Accept {
		for from = f.To; from < end && d.toks[from].Kind == text.Punct; from++ {
		}
		if from >= end {
			return // "accepted with thanks": what was accepted is not said here
		}
	}
	end = d.beforeMedium(from, end)
	ev := sc.event
	if c.inside {
		ev = nil
	}
	var to []record.Party
	for _, x := range c.contents {
		for _, p := range x.to {
			to = addParty(to, p)
		}
	}
	c.contents = nil
	if len(to) == 0 && c.voice.single() && hasAddressee(act) {
		for _, p := range sc.parties() {
			if p != c.voice.by[0] {
				to = addParty(to, p)
			}
		}
	}
	for _, part := range d.split(from, end, takes, act.Class() != record.Stance) {
		d.statements = append(d.statements, &statement{act: act, voice: c.voice, to: to, from: part[0], end: part[1], cueFrom: c.from, cueTo: c.to,
			rule: c.name, event: ev, purpose: r.purpose && (c.form == formBase || d.doc.Sents[d.lead()].To >= c.to || d.generic(part[0], part[1]))})
	}
}

// beforeMedium leaves out where something was said: "welcomed the step in a statement on Friday".
func (d *draft) beforeMedium(from, end int) int {
	medium := d.g.Class("medium")
	for i := from + 1; i < end; i++ {
		if d.is(i, medium) {
			return d.trimEnd(from, i)
		}
	}
	return end
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
	deed := d.g.Class("deed")
	if k := d.skipAdverbs(from, end); k < end && (d.is(k, d.w.verb) || d.is(k, d.w.verbIng)) {
		return true
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
	c := d.g.Class("generic")
	for from < end && d.is(from, d.g.Class("det")) {
		from++
	}
	f, ok := d.finds.Longest(from, c)
	if ok && f.To < end && d.is(f.To, d.w.and) {
		return d.generic(f.To+1, end)
	}
	return ok && f.To >= end
}

// endsOpen reports whether a sentence ends in a colon.
func (d *draft) endsOpen(s *text.Sentence) bool { return d.doc.Text[d.toks[s.To-1].Span.Start] == ':' }

// listItem reports whether a sentence is an item of a list, and where its words begin.
func (d *draft) listItem(s *text.Sentence) (int, bool) {
	t := d.toks[s.From]
	switch {
	case t.Kind == text.Punct && s.From+2 < s.To && strings.ContainsAny(d.doc.Quote(t.Span), "(-–•*+"):
		i := s.From + 1
		if d.doc.Quote(t.Span) == "(" {
			i = s.From + 3
		}
		return i, i < s.To
	case t.Span.Len() <= 2 && s.From+2 < s.To && strings.ContainsAny(d.doc.Quote(d.toks[s.From+1].Span), ").") && d.toks[s.From+1].Kind == text.Punct && t.Kind == text.Word:
		return s.From + 2, true
	}
	return 0, false
}

func (d *draft) listContent(sc *scene, c *cue, from int, s *text.Sentence) {
	d.say(sc, c, from, d.trimEnd(from, s.To))
}

// quotation reads a sentence wholly in quotation marks that follows somebody's words: they go on.
func (d *draft) quotation(sc *scene, s *text.Sentence) {
	if !d.quoteMark(s.From) || sc.person == nil || len(d.statements) == 0 || s.To-s.From < 5 {
		return
	}
	last := d.statements[len(d.statements)-1]
	if last.act != record.Affirm || !slices.Contains(last.voice.speakers, sc.person) {
		return
	}
	d.statements = append(d.statements, &statement{act: record.Affirm, voice: last.voice, from: s.From + 1, end: d.trimEnd(s.From+1, s.To), cueFrom: last.cueFrom, cueTo: last.cueTo, rule: last.rule, event: last.event})
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
		repeat := false
		for _, o := range out {
			if o.act == s.act && slices.Equal(o.voice.by, s.voice.by) && d.quote(o.from, o.end) == d.quote(s.from, s.end) {
				repeat = true
			}
		}
		if !repeat {
			out = append(out, s)
		}
	}
	d.statements = out
}
