package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// content cuts what cue i says out of the sentence, and makes its statements.
func (d *draft) content(sc *scene, s *text.Sentence, cues []cue, i, start int) {
	c := &cues[i]
	end := s.To
	if c.from < sc.credit {
		end = sc.credit
	}
	var next *cue
	for j := i + 1; j < len(cues); j++ {
		if cues[j].accept && !cues[j].inside {
			next = &cues[j]
			break
		}
	}
	if d.onlyWhere(c, next) || d.sharesNext(c, next) {
		return
	}
	if c.rule.purpose && c.form == formBase && c.subject == nil {
		end = d.beforePredicate(c, end)
	}
	if next != nil {
		switch end = next.left; {
		case next.post:
			end = d.quoteEnd(c.to, end)
		case next.form == formBase && d.is(end-1, d.w.toward): // "… and to reiterate"
			end--
		case d.is(end-1, d.w.relative): // "…, which he accepted"
			end = d.beforeRelative(end)
		}
		end = d.beforeAside(c.to, end)
	}
	if next != nil && d.w.inflects && (next.rule.passive || next.subject != nil && next.left == next.subject.from && d.governed(next.left)) {
		longest := 12 // tokens
		if next.rule.before {
			longest = longSubject
		}
		end = d.beforeSubject(c.to, end, longest)
	}
	if next == nil && c.rule.takes == takesVerb && d.w.inflects {
		end = min(end, d.tailOpen(c.to, s.To))
	}
	if next == nil && d.asTold(c, start, c.to) == c.to {
		end = d.beforeMain(c, c.to, end)
	}
	end = d.trimEnd(c.to, d.beforeTeller(s, c.to, end, next))
	if !d.w.inflects {
		end = d.beforeYet(c, d.beforeTopic(c.to, end, next))
	}
	if !d.w.inflects && d.withinQuote(s, c.from) { // «"Chúng tôi cam kết …", Thủ tướng A phát biểu»
		for i := c.to; i+1 < end; i++ {
			if d.quoteMark(i) && (d.comma(i+1) || d.word(i+1) == "-" || d.finds.Any(i+1, d.w.linking)) {
				end = d.trimEnd(c.to, i)
			}
		}
	}
	from := d.backToSubject(c)
	if !d.w.inflects && c.rule.act == record.Concern && end <= c.to && c.subject != nil && c.left > start+3 && d.comma(c.left-1) { // «Mọi hoạt động ấy là phi pháp, Lào kiên quyết phản đối»
		for start < c.left && d.quoteMark(start) {
			start++
		}
		d.say(sc, c, start, d.trimEnd(start, c.left))
		return
	}
	if c.rule.before || c.post {
		low := start
		for j := i - 1; j >= 0; j-- {
			if cues[j].accept {
				low = cues[j].to
				break
			}
		}
		if c.rule.before && d.w.inflects {
			if low = d.afterSaid(low, c.left); c.rule.passive && low > start {
				if k := d.beforeSubject(low, c.left, longSubject); k < c.left {
					low = k + 2 // "satisfaction was expressed with the pace, and | the plan was discussed"
				}
			}
			low = d.behindWhere(low, c.left)
		}
		if c.post && low > start && d.quoteMarks(low, c.left) == 0 && !d.finishes(low, c.left) {
			return // "They met to discuss X, a spokesperson said": whose words these are
		}
		if c.rule.before {
			low = d.pastOpener(low, c.left)
			d.say(sc, c, low, d.trimEnd(low, d.beforeRelative(c.left)))
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
		d.sayClause(sc, c, low, d.trimEnd(low, d.quoteEnd(low, c.left)), false)
		return
	}
	if c.rule.source {
		for from < end && d.toks[from].Kind == text.Punct {
			from++
		}
		if a, ok := d.actorBeginning(from); ok && a.kind == actorWho && d.w.inflects { // "according to Minister Kato, who led the talks, …"
			for from < end && !d.comma(from) {
				from++
			}
			from++
		}
	}
	if c.rule.act == record.Accept && (from >= end || d.toks[from].Kind == text.Punct || d.w.inflects && (d.is(from, d.w.prep) || d.is(from, d.w.and))) && d.takeUp(c) {
		return
	}
	from = d.afterWhom(sc, c, d.asTold(c, start, from), end)
	if c.rule.takes == takesClause || c.rule.speech || d.agreedThat(c) {
		d.sayClause(sc, c, from, end, false)
		return
	}
	d.say(sc, c, from, end)
}

// afterSaid passes, from token low on and before token to, what only says that something was said or done before it: "The ministry said that | the pace
// of trade was praised", "The value of trade was noted, and | that of visits was stressed".
func (d *draft) afterSaid(low, to int) int {
	for _, m := range d.of[makesStatement].from(low) {
		if m.To >= to {
			break
		}
		r := d.rule(m).cue
		if r.speech && d.is(m.To-1, d.w.that) {
			low = m.To
			continue
		}
		if !r.passive || !r.before {
			continue
		}
		for k := m.To; k+2 < to; k++ {
			if d.comma(k) && d.is(k+1, d.w.and) {
				low = k + 2
			}
		}
	}
	return low
}

// beforeRelative passes, leftwards from token i, "which" and the preposition before it.
func (d *draft) beforeRelative(i int) int {
	if d.is(i-1, d.w.relative) {
		if i--; d.is(i-1, d.w.prep) {
			i--
		}
	}
	return i
}

// quoteMarks counts the quotation marks in tokens [from, to).
func (d *draft) quoteMarks(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if d.quoteMark(i) {
			n++
		}
	}
	return n
}

// quotedDeed tells a quotation by the verb inside it: "We also agreed to lift the cap," he said, is an agreement of both sides. It
// reports whether there was such a verb. What "we will" do is told so only beside one: "We want more trade and will open an office".
func (d *draft) quotedDeed(sc *scene, c *cue, inner []cue) bool {
	done := false
	for i := range inner {
		in := &inner[i]
		if tied, _ := d.joined(in, 0); in.rule.inOnly && !tied && d.w.inflects && !in.elided {
			continue // "I hope that today we shall discuss": it is hoped
		}
		if in.subject == nil || !in.subject.first() && !d.ownGesture(sc, c, in) || in.negated || in.rule.speech || d.whichWasSettled(in, max(0, in.subject.from-2)) || !in.elided && (in.rule.inOnly && !(done && in.rule.act.Class() == record.Undertaking) || in.rule.act == record.Concern || in.rule.act == record.Discuss) {
			continue
		}
		in.accept, in.voice = false, c.voice
		if in.subject.kind == actorWe && !in.rule.inOnly && !in.elided && (in.rule.act == record.Agree || in.rule.act == record.Concur) && len(sc.parties()) > 1 {
			if d.w.inflects && !slices.Contains(sc.parties(), c.voice.by[0]) {
				done = true
				continue // whoever says "we agreed" met another than the scene tells
			}
			in.voice = voice{by: sc.parties(), group: true}
		}
		if in.elided && in.subject.kind == actorWe {
			if in.voice = sc.withOther(c.voice); !in.voice.ok() {
				done = true
				continue // with whom, the text does not tell
			}
		}
		end := c.left
		for j := i + 1; j < len(inner); j++ {
			if tied, _ := d.joined(&inner[j], in.to); tied && inner[j].subject != nil { // not "I hope we shall discuss …"
				end = inner[j].left
				break
			}
		}
		end = d.trimEnd(in.to, end)
		d.say(sc, in, d.afterWhom(sc, in, in.to, end), end)
		done = true
	}
	return done
}

// ownGesture reports whether a quotation tells what the country of whoever speaks welcomes, supports or is thankful for: "Peru welcomes the move".
func (d *draft) ownGesture(sc *scene, c, in *cue) bool {
	a := in.subject
	if !d.w.inflects || a.kind != actorParty || in.rule.valued || len(a.more) > 0 || in.form != formThird || !c.voice.single() || d.governed(a.from) || d.is(a.from-1, d.w.clause) {
		return false
	}
	switch in.rule.act {
	case record.Welcome, record.Support, record.Thank:
		v := sc.resolve(a)
		return slices.Equal(v.by, c.voice.by)
	}
	return false
}

// isPost reports whether a verb of saying stands after what was said: ", he added."
func (d *draft) isPost(c *cue, start int, s *text.Sentence) bool {
	if c.subject == nil || c.left-1 <= start || d.is(c.to-1, d.w.that) || c.form == formIng {
		return false
	}
	if !d.w.inflects && d.char(c.to) == ':' {
		return false
	}
	if until := d.askedUntil(s); d.w.inflects && until > s.From && until >= c.left {
		return false // "Asked if Oslo would buy wheat, he told reporters: …"
	}
	if d.quoted(c) {
		return true
	}
	if !d.w.inflects && d.onlyOpener(start, c.left) {
		return false // «Trong khi đó, ông cho biết ông "hoài nghi" về …»: nothing was said yet
	}
	if d.w.inflects && d.comma(c.to) && d.quoteMark(c.to+1) && !d.hasVerb(start, c.left-1) {
		return false // "Taking to the web, she wrote, “…": where, not what
	}
	if !d.w.inflects && (d.comma(c.to) || d.quoteMark(c.to)) && c.to+1 < s.To && (d.is(start, d.w.prep) || d.is(start, d.w.at)) {
		return false // «Tại cuộc gặp, ông nhấn mạnh, …»: where, not what
	}
	if !d.w.inflects && d.comma(c.to) && c.to+1 < s.To && d.seam(start, "speaking") {
		return false // «Phát biểu tại họp báo, ông nhấn mạnh, …»: nor is what they were doing
	}
	if as := d.actorsIn(start, c.left); !d.w.inflects && len(as) > 0 && as[0].kind == actorPerson && d.comma(as[0].to) && d.clauseInitial(as[0].from, start) && !d.hasVerb(start, as[0].from) {
		return false // «Trong khi đó, ông A, người đứng đầu quỹ B và là cố vấn của Tổng thống, cũng nhận định …»: who it is
	}
	if ms := d.of[makesStatement].from(start); !d.w.inflects && len(ms) > 0 && d.backAdverb(ms[0].From-1, start) < start {
		return false // «Ghi nhận sự giúp đỡ ấy, ông cho biết, …»: what comes first has a verb of its own
	}
	if k := d.beforeTitle(start, c.left); k < c.left {
		c.left = k + 1
	}
	mark := c.left - 1
	after := c.to
	if d.toks[mark].Kind != text.Punct || d.char(after) == ':' {
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
		if f, ok := d.longest(after, d.w.audience); ok {
			after = f.To
			continue
		}
		if k := d.pastOutlet(after, s.To); c.rule.whom != nil && after == c.to && k > after {
			after = k
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
	if !d.w.inflects { // «…, ông nói với người đồng cấp trong chuyến thăm Huế»
		ms := d.of[makesEvent].from(after)
		return (d.is(after, d.w.at) || len(ms) > 0 && ms[0].From == after) && mark-start > 4
	}
	return (d.tellsWhen(after) || d.is(after, d.w.while) || d.is(after, d.w.verbIng)) && d.hasVerb(start, mark) // "…, she said on Monday", "…, she said opening the talks"
}

// quoted reports whether a quotation ends right before the subject of a cue.
func (d *draft) quoted(c *cue) bool {
	for i := c.left - 1; i >= 0 && i >= c.left-5; i-- { // "…," State Department spokesperson Novak said
		if d.quoteMark(i) {
			return i == c.left-1 || d.comma(i-1) || d.comma(i+1) || !d.w.inflects && d.word(i+1) == "-" // «“…” - ông A nói»
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
		if (d.is(i, d.w.verbPast) || d.is(i, d.w.verbThird)) && !d.compound(i) || d.is(i, d.w.be) || d.is(i, d.w.have) || d.is(i, d.w.modal) { // not "Rome-controlled islets"
			return true
		}
	}
	return false
}

// trimEnd takes marks, connectives and adverbs off the end of [from, end).
func (d *draft) trimEnd(from, end int) int {
	for end > from {
		t := d.toks[end-1]
		if t.Kind == text.Punct {
			switch d.doc.Text[t.Span().Start] {
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
			if !d.finds.Any(s, d.w.parting) {
				continue
			}
			for f := range d.finds.At(s) {
				if f.To == end && (f.Class == d.w.and || f.Class == d.w.while || f.Class == d.w.adv && d.w.inflects && s > from && d.toks[s-1].Kind == text.Punct && d.word(s-1) != "-") {
					end, cut = s, true
					break
				}
			}
			if cut {
				break
			}
		}
		if !cut && d.w.inflects && end-1 > from && (d.comma(end-2) || d.char(end-2) == ';') && (d.is(end-1, d.w.pos) || d.is(end-1, d.w.article)) {
			end, cut = end-1, true // "rejected the plan, | its [foreign ministry said]"
		}
		if !cut && d.pointsOn(from, end) {
			end, cut = end-2, true
		}
		if !cut && d.is(end-1, d.w.of) {
			if at := d.semicolonBefore(from, end); at > from {
				end, cut = at, true // «chúc mừng nhân dân Lào|; chuyển lời của [Chủ tịch nước mời …]»
			}
		}
		if !cut && (d.is(end-1, d.w.that) && end-1 > from && (d.comma(end-2) || d.is(end-2, d.w.and)) || d.w.inflects && end-1 > from && d.comma(end-2) && d.is(end-1, d.w.relative)) {
			end, cut = end-1, true // "…, and that": what follows has a cue of its own
		}
		if !cut {
			return end
		}
	}
	return end
}

// opensQuote reports whether an odd number of quotation marks stands in [from, end): the one at end closes a quotation.
func (d *draft) opensQuote(from, end int) bool {
	return d.quoteMarks(from, end)%2 == 1
}

// afterWhom passes the addressee: "thanked Singapore for", "asked the Korean side to", «cảm ơn phía Nhật Bản đã».
func (d *draft) afterWhom(sc *scene, c *cue, from, end int) int {
	if c.rule.whom == nil || slices.Contains(c.rule.whom, d.word(c.to-1)) && !c.rule.need { // "gave an update on": nobody is named between
		return from
	}
	if !d.w.inflects {
		if as := d.actorsIn(from, end); len(as) == 0 || as[0].from != from {
			return d.toldWhom(c, from, end)
		} else if to := as[0].to; c.rule.act == record.Thank && to < end && d.is(to, d.w.verb) && !d.is(to, d.w.past) {
			return to // «cảm ơn Peru | ủng hộ lập trường về nghề cá»
		}
	}
	if d.w.inflects && !c.rule.speech && from+1 < end && slices.Contains(c.rule.whom, d.word(from)) && !d.is(from, d.w.toward) {
		return from + 1 // "briefed on the reforms": nor does this
	}
	if c.rule.speech && d.is(from, d.w.that) {
		return from // "assured that": whom, it does not tell
	}
	for i := from; i < end && i < from+24; i++ {
		if d.char(i) == ':' && c.rule.speech { // "told reporters: …"
			return i + 1
		}
		if d.toks[i].Kind == text.Punct && !d.comma(i) && !d.is(i-1, d.w.honorific) && d.word(i) != "-" && d.char(i) != '(' && d.char(i) != ')' && !d.quoteMark(i) {
			break
		}
		if slices.Contains(c.rule.whom, d.word(i)) && i > from && !(d.w.inflects && d.seam(i+1, "behalf")) && !(d.is(i, d.w.toward) && !d.isVerbAt(i+1, end)) {
			as := d.actorsIn(from, i)
			for k := range as {
				if d.w.inflects && c.rule.speech && as[k].from > d.skipArticle(from) && (as[k].kind == actorBoth || as[k].kind == actorParty && d.locative(as[k].from)) {
					continue // "told reporters in Lima after the meeting that"
				}
				for _, p := range sc.resolve(&as[k]).by {
					c.whom = d.addParty(c.whom, p)
				}
			}
			if d.is(i-1, d.w.neg) { // "urged them not to travel"
				return i - 1
			}
			if d.w.inflects {
				return i + 1
			}
			return i
		}
	}
	if a, ok := d.actorBeginning(from); d.w.inflects && ok && c.rule.speech && a.kind != actorBoth && a.to < end && !d.comma(a.to) && !d.hasVerb(a.to, a.to+1) && d.hasVerb(a.to, end) {
		for _, p := range sc.resolve(a).by { // "told him | trade had grown"
			c.whom = d.addParty(c.whom, p)
		}
		return a.to
	}
	// No mark: what follows an addressee directly is the content.
	if as := d.actorsIn(from, end); !d.w.inflects && len(as) > 0 && as[0].from == from && as[0].to < end {
		return as[0].to
	}
	return from
}

// toldWhom passes those to whom something was said who have no part in it: «nói với | các phóng viên rằng».
func (d *draft) toldWhom(c *cue, from, end int) int {
	const near = 8 // tokens
	for i := from; c.rule.speech && i < min(end, from+near) && d.toks[i].Kind != text.Punct; i++ {
		if slices.Contains(c.rule.whom, d.word(i)) {
			return i
		}
	}
	return from
}

func (d *draft) isVerbAt(i, end int) bool {
	for i < end && (d.is(i, d.w.adv) || d.is(i, d.w.neg) || d.adverb(i)) {
		i++
	}
	return i < end && d.is(i, d.w.verb)
}

// adverb reports whether the word at token i is an adverb by its ending, where the language has one ("-ly"); other languages list theirs.
func (d *draft) adverb(i int) bool {
	if d.w.adverbEnd == "" || i < 0 || d.toks[i].Kind != text.Word {
		return false
	}
	w := d.doc.Quote(d.toks[i].Span())
	return len(w) > 4 && strings.HasSuffix(w, d.w.adverbEnd) && !d.is(i, d.w.verb)
}

// sayClause makes statements of a clause that was said. Where an inner cue decides the act ("said his country stands ready to …"), it
// does so if its subject is the speaker's own side.
func (d *draft) sayClause(sc *scene, c *cue, from, end int, embedded bool) {
	from = d.saidWhere(d.passDate(from, end), end)
	if d.comma(from) && (!d.w.inflects || d.quoteMark(from+1)) { // «khẳng định, Việt Nam sẽ …», "wrote, “…"
		from++
	}
	for from < end && d.is(from, d.w.that) && !(d.w.inflects && d.is(from+1, d.w.modal)) { // "said that would be hard"
		from++
	}
	if from >= end || d.kindWord(from, end) || d.onlyTold(c, from, end) || d.w.inflects && d.is(from, d.w.pointing) && from+1 < end && (d.is(from+1, d.w.prep) || d.is(from+1, d.w.at) || d.seam(from+1, "meanwhile") || d.seam(from+1, "at") || d.is(from+1, d.w.clause)) {
		return // "said this when he called on her": what was told before
	}
	// "… that A, and that B"
	for i := from + 1; i+2 < end; i++ {
		if (d.is(i, d.w.and) || d.comma(i) && d.w.inflects) && d.is(i+1, d.w.that) && (c.rule.takes == takesClause || d.agreedThat(c)) {
			d.sayClause(sc, c, from, d.trimEnd(from, i), embedded)
			d.sayClause(sc, c, i+1, end, false)
			return
		}
	}
	if c.rule.speech && !c.post && d.postedDeeds(sc, c, from, end) {
		return
	}
	if !c.rule.speech || c.rule.belief {
		d.say(sc, c, from, end)
		return
	}
	long := c.subject != nil && !c.post && d.toldLongAgo(c, from)
	ms := d.of[makesStatement].from(from)
	at := from
	done := false
	for _, m := range ms {
		if m.From >= end {
			break
		}
		if m.From < at || m.To > end {
			continue
		}
		r := d.rule(m).cue
		if r.void && r.takes == takesVerb && r.act == record.Commit {
			at = m.To // "it was too early to promise that"
			continue
		}
		if d.insideName(m) || d.lies(m.From, inMention) || !d.asks(m, end) || r.act == record.Propose && d.thingValued(m.From) {
			continue
		}
		if v := d.jointSubject(sc, at, m.From); v.ok() && (r.act == record.Agree || r.act == record.Concur || r.act == record.Discuss && (d.w.inflects && d.verbForm(m.From, m.To) == formPast || !d.w.inflects && (d.is(m.From-1, d.w.past) || d.is(m.From, d.w.past)))) && !r.inOnly { // "said the two sides had agreed to"
			in := cue{from: m.From, to: m.To, rule: r, name: m.Rule.Name, voice: v}
			d.say(sc, &in, d.afterWhom(sc, &in, m.To, end), end)
			return
		}
		if k := m.From - 1; d.w.inflects && (d.is(k, d.w.article) || d.is(k, d.w.pos) || d.is(k, d.w.adj)) && (d.verbForm(m.From, m.To) == formBase || d.verbForm(m.From, m.To) == formThird) {
			continue // "the Polish request", "the protests in Lima"
		}
		if r.lapses && d.w.inflects && (d.is(m.From-1, d.w.clitic) || d.is(m.From-1, d.w.article) || d.is(m.From-1, d.w.pos)) {
			continue // "highlighted Peru's plan to …": a noun
		}
		if c.rule.grim && r.act.Class() == record.Undertaking {
			continue
		}
		if (r.inOnly || r.lapses) && d.onProgramme(sc, c, m.From, end) {
			continue
		}
		if !r.inner || !d.w.inflects && d.seam(m.From-1, "deed") || !d.hopesFirst(r, from, m.From) && !d.ownSubject(sc, c, at, m.From, from, embedded || done) || d.is(m.From, d.w.that) && d.othersPromise(sc, c, from, m.From) {
			continue
		}
		if r.inOnly && d.ofThings(c, at, m.From) || d.describes(at, m) {
			continue
		}
		in := cue{from: m.From, to: m.To, rule: r, name: m.Rule.Name, voice: c.voice, form: d.verbForm(m.From, m.To)}
		if in.left = d.clauseLeft(at, m.From); r.lapses && d.lapsed(&in) || r.act.Class() != record.Stance && (long || d.supposed(in.left) || d.recalledBy(&in, in.left, from) || in.form == formPast && d.passiveAux(m.From-1, in.left)) {
			continue
		}
		if r.act == record.Support && in.form == formPast && d.longBacked(&in, end) {
			continue
		}
		if !d.w.inflects && r.weak && in.left > from && d.comma(in.left-1) && !d.actorBetween(in.left, m.From) {
			continue // «nhắc lại truyền thống đoàn kết, ủng hộ lẫn nhau»
		}
		if !d.w.inflects && r.act.Class() != record.Stance && d.ofWhich(at, m.From) {
			continue // «nhắc lại các mốc mà Việt Nam cam kết hoàn thành»
		}
		neg := m.From > at && d.is(m.From-1, d.w.neg)
		if neg && r.act != record.Commit {
			continue
		}
		// what stands before a second clause is said too: "values X, and hopes for Y"
		if lead := d.trimEnd(at, d.clauseLeft(at, m.From)); !done && lead-at > 3 && !d.dateUpTo(at, lead) && !d.endsBare(lead) && !(d.w.inflects && d.is(lead-1, d.w.of)) && d.joinedAt(lead, m.From) && d.pastAside(at, m.From) == nil && !d.is(at, d.w.prep) {
			d.say(sc, c, at, lead)
		}
		stop := end
		for _, n := range ms {
			r := d.rule(n).cue
			if n.From <= m.To || n.From >= end || !r.inner || r.listed && in.rule.act == record.Commit || d.w.inflects && r.inOnly && in.rule.lapses && d.comma(n.From-1) {
				continue
			}
			nc := cue{from: n.From, to: n.To, left: n.From, form: d.verbForm(n.From, n.To)}
			nc.left = d.clauseLeft(m.To, n.From)
			if tied, _ := d.joined(&nc, m.To); tied && nc.form != formBase && (!r.weak || d.w.inflects) && d.ownSubject(sc, c, nc.left, n.From, nc.left, true) {
				stop = nc.left
				break
			}
		}
		stop = d.trimEnd(m.To, stop)
		in.whom = nil
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
	if f, ok := d.longest(from, d.w.medium); ok && f.To < end { // "said in a statement issued today that", "said in a statement the two sides …"
		for i := f.To; i < end && i < f.To+12 && (d.toks[i].Kind != text.Punct || strings.ContainsAny(d.doc.Quote(d.toks[i].Span()), "()")); i++ {
			if d.is(i, d.w.that) {
				return i
			}
			if d.comma(i+1) && d.quoteMark(i+2) { // 'said in a video shared on Monday, "…"'
				return i + 2
			}
		}
		return f.To
	}
	if d.w.inflects && d.when(from) { // "said in a speech at the port that", "added after the talks that"
		const longest = 12 // tokens
		for i := from + 1; i < min(end-1, from+longest) && d.toks[i].Kind == text.Word; i++ {
			if d.is(i, d.w.that) {
				return i
			}
			if d.is(i, d.w.be) || d.is(i, d.w.have) || d.is(i, d.w.modal) || d.is(i, d.w.relative) || d.is(i, d.w.clause) {
				break
			}
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
		if a, ok := d.actorEnding(k); ok && !d.w.inflects && d.quoteMark(k) && a.from >= from { // «Bắc Kinh | "cực lực phản đối"»
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
