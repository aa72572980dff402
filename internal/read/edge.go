package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Where a content ends though its sentence goes on: at the quotation mark that closes what is quoted, before whoever tells it, and before
// what the speaker did meanwhile.

// beforeTeller leaves out of the content [from, end) of a cue what only tells whose words they are.
func (d *draft) beforeTeller(s *text.Sentence, from, end int, next *cue) int {
	if k, ok := d.quoteCloses(s.From, from, end); ok {
		return k
	}
	if next != nil && next.post {
		end = d.beforeTitle(from, end)
	}
	if next != nil && next.subject != nil {
		end = d.beforeOpener(from, end)
	}
	for i := d.finds.Next(from+2, end-2, d.w.seam); i < end-2; i = d.finds.Next(i+1, end-2, d.w.seam) {
		if d.seam(i, "meanwhile") && d.alsoActs(i+1, end) {
			return i
		}
	}
	return d.beforeTalks(from, d.beforeSaying(from, end))
}

// beforeSaying leaves out an office or a body and its verb at the end of tokens [from, end), whose words these are: "…, | Oman's Royal Court
// (ORC) said in a tweet", "…, | their leaders said".
func (d *draft) beforeSaying(from, end int) int {
	const longest = 18 // tokens
	for k := end - 1; k > from+2 && k >= end-longest; k-- {
		if !d.comma(k) {
			continue
		}
		i, low := k+1, 0
		for i < end && (d.toks[i].Capital() || d.is(i, d.w.article) || d.is(i, d.w.clitic) || d.is(i, d.w.prep) || d.char(i) == '(' || d.char(i) == ')' || i > k+1 && d.apostrophe(i) || d.commoner(i, &low)) {
			i++
		}
		ms := d.of[makesStatement].from(i)
		if i > k+1 && d.toks[k+1].Kind == text.Word && len(ms) > 0 && ms[0].From == i && d.rule(ms[0]).cue.speech && ms[0].To <= end+1 && !d.is(ms[0].To-1, d.w.that) && d.noVerb(ms[0].To, end) {
			return k
		}
		return end
	}
	return end
}

// apostrophe reports whether token i is the mark behind a possessor of several: "both countries' leaders".
func (d *draft) apostrophe(i int) bool {
	m := d.doc.Quote(d.toks[i].Span())
	return m == "'" || m == "’"
}

// commoner reports whether token i is one of the few words that tell who speaks without a name: "their leaders", "a release".
func (d *draft) commoner(i int, n *int) bool {
	const most = 3
	if !d.w.inflects || d.toks[i].Kind != text.Word || d.is(i, d.w.and) || d.is(i, d.w.verbPast) || d.is(i, d.w.verbIng) || d.is(i, d.w.relative) || d.is(i, d.w.that) || d.is(i, d.w.be) || d.is(i, d.w.stay) {
		return false
	}
	if ms := d.of[makesStatement].from(i); len(ms) > 0 && ms[0].From == i && d.verbForm(i, i+1) != formBase { // not "state news agency"
		return false
	}
	*n++
	return *n <= most
}

// longSubject are the tokens that a passive may have for its subject: "the need to widen trade in the fields of … was stressed".
const longSubject = 28

// beforeSubject leaves out what a cue at token end has for its subject, behind a comma and "and": "discussed the line, | and the two
// ministries were told to draw up a plan", "…, | and the envoy of Norway offered". That is longest tokens at most.
func (d *draft) beforeSubject(from, end, longest int) int {
	for i := end - 1; i > from && i >= end-longest && (!d.is(i, d.w.verbPast) || d.is(i-1, d.w.article)); i-- {
		if d.is(i, d.w.and) && d.comma(i-1) {
			return i - 1
		}
	}
	return end
}

// beforeTalks leaves out the talks at which, or behind a comma after which, it was said, at the end of tokens [from, end): "… | during talks in Oslo
// on Monday", "… |, after three hours of talks between Presidents A and B".
func (d *draft) beforeTalks(from, end int) int {
	const longest, near = 40, 6 // tokens
	if !d.w.inflects {
		return end
	}
	for _, m := range d.of[makesEvent].from(max(from+2, end-longest)) {
		if m.To > end {
			break
		}
		e := d.rule(m).event
		if meets[e.kind] < 3 {
			continue
		}
		if !e.noun {
			if k := d.meanwhileBefore(m.From); k > from+2 && d.isMain(m.From) {
				return k // "… | while receiving the envoy", "| when he met her"
			}
			continue
		}
		if !d.noVerb(m.To, end) {
			continue
		}
		if d.seam(m.From, "at") || d.is(m.From, d.w.at) && d.isMain(m.From) {
			return m.From
		}
		if k := d.beforeOf(m.From); k > from+2 && (d.is(k, d.w.at) && (d.isMain(m.From) || d.isMain(k)) || d.seam(k, "at") && d.isMain(m.From)) {
			return k // "… | at a reception for the envoy of Peru"
		}
		for k := m.From; k > from+2 && k > m.From-near && !d.comma(k); k-- {
			if d.seam(k, "behind") && d.comma(k-1) {
				return k - 1
			}
		}
	}
	return end
}

// asTold passes the comma behind a verb of saying and its subject with which a sentence begins by "as": "As the Minister noted, | trade has doubled".
func (d *draft) asTold(c *cue, start, from int) int {
	if d.w.inflects && c.rule.speech && c.subject != nil && from == c.to && d.comma(from) && d.seam(start, "meanwhile") && !d.commaIn(start, c.from) {
		return from + 1
	}
	return from
}

// beforeOpener leaves out what the next clause begins with to tell where or of what, between commas, at the end of tokens [from, end): "voiced concern over the
// reefs|, and with regard to the strait, [she said]".
func (d *draft) beforeOpener(from, end int) int {
	const longest = 10 // tokens
	if !d.w.inflects || !d.comma(end-1) {
		return end
	}
	for k := end - 2; k > from+2 && k > end-longest && d.toks[k].Kind != text.Punct; k-- {
		if d.is(k, d.w.and) && d.comma(k-1) && (d.is(k+1, d.w.prep) || d.is(k+1, d.w.at)) && d.noFinite(k+1, end) {
			return k - 1
		}
	}
	return end
}

// meanwhileBefore is the word before the verb at token i, and "he" before it, that tells when something else was done: "| while receiving", "| when she received"; 0 if there is
// none.
func (d *draft) meanwhileBefore(i int) int {
	if a, ok := d.actorEnding(i); ok && a.kind == actorHe {
		i = a.from
	}
	if i > 0 && (d.is(i-1, d.w.while) || d.is(i-1, d.w.clause)) {
		return i - 1
	}
	return 0
}

// isMain reports whether the words of a reported event begin at token i.
func (d *draft) isMain(i int) bool {
	return slices.ContainsFunc(d.events, func(e *event) bool { return e.main && e.from == i })
}

// noVerb reports whether tokens [from, to) hold no verb.
func (d *draft) noVerb(from, to int) bool {
	for i := from; i < to; i++ {
		if d.is(i, d.w.verb) || d.is(i, d.w.verbPast) || d.is(i, d.w.verbThird) || d.is(i, d.w.be) || d.is(i, d.w.have) || d.is(i, d.w.modal) {
			return false
		}
	}
	return true
}

// quoteCloses is where the quotation that was open before token from ends, with the mark of its clause before the closing mark: «… peace,"
// the statement says».
func (d *draft) quoteCloses(start, from, end int) (int, bool) {
	if d.quoteMarks(start, from)%2 == 0 {
		return 0, false
	}
	for k := from; k < end; k++ {
		if d.quoteMark(k) && (k == from || d.comma(k-1) || d.char(k-1) == '.') {
			return k, true
		}
	}
	return 0, false
}

// finishes reports whether a clause with a verb of its own stands in tokens [from, to), behind a semicolon, ", and" or "that".
func (d *draft) finishes(from, to int) bool {
	for i := from; i < to; i++ {
		if d.char(i) == ';' || (d.is(i, d.w.and) && d.comma(i-1) || d.is(i, d.w.that)) && d.hasVerb(i+1, to) {
			return true
		}
	}
	return false
}

// beforeTitle leaves out the body whose officer tells it, at the end of tokens [from, end): "…, Treasury | spokesperson A said".
func (d *draft) beforeTitle(from, end int) int {
	const longest = 10 // tokens of "Chairman of the provincial People's Committee"
	for k := end - 1; k > from && k >= end-longest; k-- {
		t := &d.toks[k]
		if d.comma(k) {
			if at := d.skipArticle(k + 1); at >= end || d.finds.Any(at, d.w.owners) || d.is(at, d.w.office) {
				return k
			}
			return end
		}
		if t.Kind != text.Word || !t.Capital() && !d.is(k, d.w.prep) && !d.is(k, d.w.article) && !d.is(k, d.w.clitic) && !d.outsideIs(k, "region") {
			return end
		}
	}
	return end
}

// seam reports whether a phrase of class seam with this value begins at token i.
func (d *draft) seam(i int, value string) bool {
	if !d.is(i, d.w.seam) {
		return false
	}
	f, ok := d.longest(i, d.w.seam)
	return ok && d.finds.Value(f) == value
}

// beforeTold leaves out who is told to have said it behind a quotation and a dash: «…” - Ông A nói».
func (d *draft) beforeTold(from, end int) int {
	for i := from + 1; i+2 < end && !d.w.inflects; i++ {
		if !d.quoteMark(i) || d.toks[i+1].Kind != text.Punct || d.comma(i+1) {
			continue
		}
		if _, ok := d.actorBeginning(i + 2); ok {
			return i
		}
	}
	return end
}

// onlySeen reports whether a word that says somebody looked on stands before token i in its clause: «Hai Bộ trưởng chứng kiến các trường hai nước
// trao các văn kiện» tells who signed nothing.
func (d *draft) onlySeen(i int) bool {
	const near = 25 // tokens
	for k := i - 1; k >= max(0, i-near) && d.char(k) != ';' && d.char(k) != '.'; k-- {
		if d.seam(k, "seen") && !d.seam(k-1, "thing") { // «trước sự chứng kiến của»: others signed
			return true
		}
	}
	return false
}

// beforeSeen leaves out what the signatories only looked on at, «ký Tuyên bố chung và cùng chứng kiến lễ trao các văn kiện», or who looked on at
// them: "signed a treaty in the presence of both leaders".
func (d *draft) beforeSeen(from, end int) int {
	for i := from + 1; i < end; i++ {
		if d.w.inflects {
			if d.seam(i, "witnessed") {
				return d.trimEnd(from, i)
			}
			continue
		}
		if d.seam(i, "seen") && !d.seam(i-1, "thing") {
			for i > from+1 && d.is(i-1, d.w.verb) { // «và cùng chứng kiến»
				i--
			}
			return d.trimEnd(from, i)
		}
	}
	return end
}

// alsoActs reports whether token i begins a clause in which somebody who is known says something of their own: "…, as he thanked the host".
func (d *draft) alsoActs(i, end int) bool {
	a, ok := d.actorBeginning(i)
	if !ok || a.kind != actorHe && a.kind != actorThey && a.kind != actorPerson {
		return false
	}
	ms := d.of[makesStatement].from(a.to)
	return len(ms) > 0 && ms[0].From <= a.to+1 && ms[0].To < end && !d.rule(ms[0]).cue.inOnly
}

// empty reports whether tokens [from, end) say nothing by themselves: somebody, or in a clause when and where alone.
func (d *draft) empty(clause bool, from, end int) bool {
	if !clause {
		f, ok := d.longest(from, d.w.adv)
		return d.is(from, d.w.and) || !d.w.inflects && ok && f.To >= end && !d.is(from, d.w.verb) // «những điều hai bên đã thống nhất | trước đó»
	}
	if d.w.inflects && d.outletAlone(from, end) {
		return true
	}
	if !d.w.inflects {
		at := from
		for at < end && (d.quoteMark(at) || d.char(at) == ':') {
			at++
		}
		f, ok := d.longest(at, d.w.adv)
		return ok && f.To >= end || // «nói: “Một lần nữa | chúng tôi khẳng định …”»
			d.is(from, d.w.prep) && d.onlySomebody(from+1, end) // «cho biết trong cuộc gặp | với Tổng thống A tại Lima»
	}
	if a, ok := d.actorBeginning(from); ok && a.to >= end {
		return true
	}
	if !d.is(from, d.w.prep) {
		return false
	}
	return d.noVerb(from, end)
}

// onlyWhere reports whether nothing stands between a cue and the subject of the next but when or where that one was done: "added that on these
// points, he and Minister Kato had agreed to", "according to an aide, during the talks that followed, the two sides stressed".
func (d *draft) onlyWhere(c, next *cue) bool {
	if !d.w.inflects || c.rule.takes == takesVerb || next == nil || next.subject == nil || next.post || !d.clauseInitial(next.subject.from, c.to) && !d.is(d.beforeOf(next.subject.from), d.w.that) {
		return false
	}
	from, end := c.to, next.subject.from
	if d.is(end-1, d.w.article) {
		end--
	}
	for from < end && (d.toks[from].Kind == text.Punct || d.is(from, d.w.that)) {
		from++
	}
	return d.when(from) && (d.comma(end-1) || d.is(end-1, d.w.that)) && !d.commaIn(from, end-1)
}

// beforePredicate leaves out what is told of a meeting whose purpose stands right behind it: "the talks to discuss the grid | took place in Oslo".
func (d *draft) beforePredicate(c *cue, end int) int {
	if !d.w.inflects || !d.is(c.from-1, d.w.toward) {
		return end
	}
	for _, m := range d.of[makesEvent].from(c.from - 6) {
		if m.From >= c.from {
			break
		}
		if m.To != c.from-1 || !d.rule(m).event.noun {
			continue
		}
		for i := c.to + 1; i < end; i++ {
			if d.is(i, d.w.relative) || d.is(i, d.w.that) || d.is(i, d.w.clause) {
				break
			}
			if d.is(i, d.w.be) && !d.is(i, d.w.verbIng) || d.is(i, d.w.modal) || d.fires(makesEvent, i) {
				return i
			}
		}
	}
	return end
}

// when reports whether token i begins to tell when or where something was done.
func (d *draft) when(i int) bool { return d.is(i, d.w.prep) || d.is(i, d.w.at) || d.seam(i, "at") }

// believed reports whether a cue, with a subject of its own, tells what whoever the cue before it speaks of hopes for or is sure of, behind when or
// how: "was hopeful that in time the two sides would agree to", "is sure that together both will open".
func (d *draft) believed(prev, c *cue) bool {
	if !d.w.inflects || prev == nil || c.subject == nil || !prev.accept || prev.post || prev.rule.speech && !prev.rule.belief || prev.rule.act != record.Affirm && prev.rule.act != record.Propose && prev.rule.act != record.Welcome {
		return false
	}
	from, end := d.skipThat(prev.to), c.subject.from
	if !d.is(from-1, d.w.that) || from >= end {
		return false
	}
	if d.is(end-1, d.w.article) {
		end--
	}
	return d.skipAdverbs(from, end+1) == end || d.when(from) && !d.commaIn(from, end-1) && d.noVerb(from, end)
}

// beforeMedium leaves out where something was said: "welcomed the step in a statement on Friday".
func (d *draft) beforeMedium(from, end int) int {
	if i := d.finds.Next(from+1, end, d.w.medium); i < end {
		return d.beforeSaying(from, d.trimEnd(from, i)) // "…, their leaders said after talks"
	}
	return end
}

// beforeWhen leaves out where and on which day a text was signed: "signed a waiver in Seoul on Wednesday, the clearest gain".
func (d *draft) beforeWhen(from, end int) int {
	for i := range d.dates {
		x := &d.dates[i]
		if x.from <= from || x.from >= end || x.to < end && !d.comma(x.to) && !(d.w.inflects && d.seam(x.to, "at")) || x.dir != dirAt || x.date.Grain != record.GrainDay {
			continue
		}
		at := x.from
		if f, ok := d.endingPlace(from, at); ok && f > from+1 && d.is(f-1, d.w.at) {
			at = f - 1
		} else if d.is(at-1, d.w.prep) {
			at--
		}
		return d.trimEnd(from, at)
	}
	return end
}

// endingPlace is where a place begins that ends before token i, behind token from.
func (d *draft) endingPlace(from, i int) (int, bool) {
	for k := max(from+1, i-4); k < i; k++ {
		if f, ok := d.longest(k, d.w.place); ok && f.To == i {
			return k, true
		}
	}
	return 0, false
}

// beforeAside leaves out "and" and what commas part from the verb behind it, at the end of tokens [from, end): "accepted | and, through the envoy, sent".
func (d *draft) beforeAside(from, end int) int {
	if k := d.openingComma(end-1, from); d.comma(end-1) && k > from+1 && d.is(k-1, d.w.and) {
		return k - 1
	}
	return end
}

// beforeManner leaves out how something was done at the end of what was accepted, and what is told of it besides: "accepted the invitation | with
// pleasure", "the invitation |, the dates of which are to be settled".
func (d *draft) beforeManner(from, end int) int {
	for i := from + 1; i < end; i++ {
		if d.w.inflects && d.comma(i) && i+4 < end && d.is(i+1, d.w.article) && d.is(i+3, d.w.of) && d.is(i+4, d.w.relative) {
			return d.trimEnd(from, i)
		}
		if f, ok := d.longest(i, d.w.manner); ok && f.To == end {
			return d.trimEnd(from, i)
		}
	}
	return end
}

// behindWhere passes what stands before a clause that tells what happened somewhere: "the meeting followed talks in Lima, where | seven texts were signed".
func (d *draft) behindWhere(low, to int) int {
	for k := to - 2; k > low; k-- {
		if d.comma(k-1) && d.is(k, d.w.relative) && d.endOf(d.w.place, k-1) >= low {
			return k + 1
		}
	}
	return low
}

// pastOpener passes, at the beginning of what a passive tells, when it was or that it comes besides: "During the call, | trade was discussed", "Additionally, |
// tea was touched upon".
func (d *draft) pastOpener(from, end int) int {
	at := from
	for at < end && d.quoteMark(at) {
		at++
	}
	if f, ok := d.longest(at, d.w.adv); ok && d.w.inflects && d.comma(f.To) {
		return f.To + 1
	}
	if d.w.inflects && d.is(at, d.w.source) { // "According to a release of the army, | during the meeting, trade was discussed"
		for k := at + 1; k+1 < end; k++ {
			if d.comma(k) {
				at, from = k+1, k+1
				break
			}
		}
	}
	if d.is(at, d.w.prep) {
		for k := at + 1; k+1 < end; k++ {
			if d.comma(k) {
				return d.pastTeller(k+1, end)
			}
		}
	}
	return from
}

// pastTeller passes who tells what follows, between commas: "During the call, | the agency stated, | several matters were discussed".
func (d *draft) pastTeller(i, end int) int {
	const longest = 6 // tokens
	for _, m := range d.of[makesStatement].from(i) {
		if !d.w.inflects || m.From > i+longest || m.To+1 >= end {
			break
		}
		if d.rule(m).cue.speech && d.comma(m.To) && m.From > i {
			return m.To + 1
		}
	}
	return i
}

// outletAlone reports whether nothing but the name of an outlet that somebody told stands in tokens [from, end): ", the ministry told | Lima.news".
func (d *draft) outletAlone(from, end int) bool {
	const longest = 4 // tokens
	for i := from; i < end; i++ {
		if t := &d.toks[i]; t.Kind == text.Word && !t.Capital() && !d.is(i, d.w.article) && d.char(i-1) != '.' {
			return false
		}
	}
	return end > from && end-from <= longest && d.toks[from].Kind == text.Word
}

// semicolonBefore is the last semicolon among the few tokens before end, -1 if there is none.
func (d *draft) semicolonBefore(from, end int) int {
	const near = 6 // tokens
	for k := end - 1; k > from && k >= end-near; k-- {
		if d.char(k) == ';' {
			return k
		}
	}
	return -1
}

// pointsOn reports whether tokens [from, end) end with words behind a comma that lead to the next clause, where verbs have one form: «…, qua đó», «…, theo đó».
func (d *draft) pointsOn(from, end int) bool {
	return !d.w.inflects && end-3 > from && d.is(end-1, d.w.pointing) && d.comma(end-3) && (d.is(end-2, d.w.prep) || d.is(end-2, d.w.stay))
}

// beforeTopic leaves out what the next clause is about, told before its subject, where verbs have one form: «nối lại đàm phán|; về giáo dục, [hai bên …]».
func (d *draft) beforeTopic(from, end int, next *cue) int {
	const longest = 16 // tokens
	if next == nil || !d.comma(next.left-1) {
		return end
	}
	for k := end - 1; k > from && k >= end-longest; k-- {
		switch {
		case d.char(k) == ';':
			if d.is(k+1, d.w.prep) || d.is(k+1, d.w.source) || d.is(k+1, d.w.at) {
				return d.trimEnd(from, k)
			}
			return end
		case d.comma(k) && d.is(k+1, d.w.prep) && d.seam(k+1, "field") && next.subject != nil:
			return d.trimEnd(from, k)
		}
	}
	return end
}

// beforeYet leaves out of what is undertaken or asked for what was not done, and of what is refused what is left open, where verbs have one form: «nhất trí trao đổi tù
// binh | nhưng chưa đạt được lệnh ngừng bắn», «bác bỏ đề xuất|, song để ngỏ khả năng nối lại đàm phán».
func (d *draft) beforeYet(c *cue, end int) int {
	act := c.rule.act
	if c.rule.speech || act.Class() != record.Undertaking && act != record.Propose && act != record.Concern {
		return end
	}
	for i := d.finds.Next(c.to+1, end-1, d.w.seam); i < end-1; i = d.finds.Next(i+1, end-1, d.w.seam) {
		if !d.seam(i, "yet") {
			continue
		}
		f, _ := d.longest(i, d.w.seam)
		a, other := d.actorBeginning(f.To)
		switch {
		case act == record.Concern && d.comma(i-1), act != record.Concern && d.is(f.To, d.w.neg), other && d.comma(i-1) && d.is(a.to, d.w.neg): // «…, song Bình Nhưỡng chưa phản hồi»
			return d.trimEnd(c.to, i)
		}
	}
	return end
}

// backToSubject is where the words of a cue of saying begin whose rule took their subject with it, where verbs have one form: «đánh giá | Oman là đối tác». Of any other cue
// it is its end.
func (d *draft) backToSubject(c *cue) int {
	if a, ok := d.actorEnding(c.to); ok && !d.w.inflects && c.rule.act == record.Affirm && !c.rule.source && a.from == c.from+2 && a.kind <= actorParty {
		return a.from
	}
	return c.to
}
