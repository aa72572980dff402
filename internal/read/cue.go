package read

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// cueRule is a statement rule's attributes, taken apart once. docs/rules.md lists them for people who write rules.
type cueRule struct {
	act     record.Act
	one     record.Act // when a single party speaks
	both    record.Act // when both do
	ahead   record.Act // when a clause tells what is to come ("assured them that it would be done")
	noun    record.Act // when a noun of principle follows, not an action ("commitment to an open trading system")
	takes   takes
	whom    []string // what ends the addressee after the cue: "to", "for", "on"; nil leaves it in the content
	belief  bool     // tells what somebody holds to be so: no promise is read in it
	inner   bool     // decides the act also inside what somebody said
	inOnly  bool     // only there: "stands ready to" after "said", or with a country as subject
	speech  bool     // may stand after what was said, and what is said may carry an act of its own
	behind  bool     // may stand after what is asked, a clause with a verb ("both should open an office, she suggested")
	valued  bool     // tells what is held dear: in the quoted words of whoever holds it that is what they affirm
	weak    bool     // the bare verb is as often part of a content: needs a subject of its own or a semicolon
	passive bool     // the subject is what is agreed on, or nobody
	before  bool     // the content stands before the cue
	purpose bool     // told as the purpose of a meeting it counts only if no outcome is
	source  bool     // names the speaker itself and stands before what is said: «Theo Thủ tướng, …»
	joint   bool     // counts only where several speak
	sole    bool     // counts only where one party speaks
	listed  bool     // behind what several agree on, with no subject, one more thing that they agree on
	mutual  bool     // takes two: told of one at a meeting it is done by both ("held talks with X and exchanged views on …")
	met     bool     // only where the sentence tells before it that they met ("met X and spoke about …")
	pair    bool     // of "we" in an answer it takes two: "we agreed to …"
	letter  bool     // tells that a message was sent: it counts only if nothing of what the sender wrote is told
	grim    bool     // warns of what it says, which nobody undertakes: "warned that it would close the border"
	lapses  bool     // behind "had" it came to nothing: "had hoped to"
	need    bool     // counts only where an addressee and a verb follow: "called on X to do"
	idle    bool     // is only a kind word: nothing is told by it
	quiet   bool     // an act that is no statement: somebody is greeted
	void    bool     // tells what something is for, which nobody says: it counts for nothing, nor do the cues in it
	heads   bool     // counts only as the title of a list: "Agreements signed during the visit"
	timed   bool     // counts only where a time and a verb follow: «nhất trí | trong năm 2027 mở trường»
}

type takes uint8

const (
	takesAny    takes = iota // what follows tells: that + clause, to + verb, -ing, or a noun
	takesVerb                // verb phrases, split where they are coordinated
	takesNoun                // a noun phrase, never split
	takesClause              // a clause
)

var takesNames = map[string]takes{"any": takesAny, "verb": takesVerb, "noun": takesNoun, "clause": takesClause}

func newCueRule(r *grammar.Rule) *cueRule {
	yes := func(k string) bool { return r.Attr[k] == "yes" }
	c := &cueRule{
		act: record.ParseAct(r.Attr["act"]), one: record.ParseAct(r.Attr["one"]), both: record.ParseAct(r.Attr["both"]),
		noun: record.ParseAct(r.Attr["noun"]), ahead: record.ParseAct(r.Attr["ahead"]), takes: takesNames[r.Attr["takes"]],
		inner: yes("inner") || yes("inonly"), inOnly: yes("inonly"), speech: yes("speech"), belief: yes("belief"), behind: yes("behind"), valued: yes("valued"), weak: yes("weak"), passive: yes("passive"), before: yes("before"),
		purpose: yes("purpose"), source: yes("source"), need: yes("need"), pair: yes("pair"), mutual: yes("mutual") || r.Attr["mutual"] == "met", met: r.Attr["mutual"] == "met", joint: yes("joint"), sole: yes("sole"), listed: yes("listed"), letter: yes("letter"), lapses: yes("lapses"), grim: yes("grim"), timed: yes("timed"), heads: yes("heads"), idle: yes("idle"), void: yes("void"), quiet: yes("quiet"),
	}
	if whom := r.Attr["whom"]; whom != "" && whom != "keep" {
		c.whom = strings.Split(whom, ",")
	}
	return c
}

type form uint8

const (
	formNone form = iota
	formBase
	formThird
	formPast
	formIng
)

// cue is reporting words in a sentence.
type cue struct {
	from, to int
	rule     *cueRule
	name     string // of the rule
	form     form
	negated  bool
	left     int // first token of what belongs to the cue on its left: adverbs and its subject

	subject *actor // explicit; nil if inherited
	voice   voice
	open    bool // a participle that waits for the subject of the main clause
	post    bool // stands after what was said
	accept  bool
	silent  bool // what it says has a cue of its own
	inside  bool // lies inside the content of another cue
	elided  bool // subject is left out by whoever is quoted

	whom []record.Party // whom the words after it name
}

// titleCased reports whether a verb at token i is written as the first word of a title within its sentence, where verbs have one form: «ký Bản ghi nhớ về A;
// | Thỏa thuận hợp tác giữa hai tỉnh».
func (d *draft) titleCased(s *text.Sentence, i int) bool {
	return !d.w.inflects && i > s.From && d.toks[i].Shape == text.Title && (d.toks[i-1].Kind == text.Word || d.char(i-1) == ';')
}

// cuesIn chooses the statement matches of a sentence, leftmost and longest, and looks at the form of their verbs.
func (d *draft) cuesIn(s *text.Sentence, dst []cue) []cue {
	next := d.askedUntil(s)
	for _, m := range d.of[makesStatement].from(s.From) {
		if m.From >= s.To {
			break
		}
		from := d.fromPrefix(m.From)
		if m.From < next || d.insideName(m) || d.lies(m.From, inMention) || d.compound(from) || d.leadsCompound(m.To) {
			continue
		}
		if r := d.rule(m).cue; d.w.inflects && m.From > s.From && !r.heads && !r.passive && d.namesThing(m.From) {
			continue
		}
		if d.titleCased(s, m.From) {
			continue
		}
		r := d.rule(m).cue
		if r.void {
			if d.w.inflects && r.takes == takesClause {
				break // "the pact provides that | both sides recognise …": what is in it
			}
			next = m.To
			continue
		}
		if r.idle {
			if !d.w.inflects || d.beginsQuote(s, m.From) {
				next = m.To
			}
			continue
		}
		if !d.asks(m, s.To) || r.timed && !d.timedVerb(m.To, s.To) || r.act == record.Propose && d.thingValued(m.From) {
			continue
		}
		if r.inOnly && !d.w.inflects && m.From > s.From && d.inOccasion(m.From-1) {
			continue // «Khóa họp Đại hội đồng Liên hợp quốc | sẽ khai mạc»: no promise of anybody
		}
		if r.act == record.Sign && d.listedSigning(m.From, s.From) {
			continue
		}
		if d.eventOver(m) && (!r.need || d.placedBeforeTo(m.To, s.To) || d.calledTo(m)) && !d.toldBehind(m, s) {
			continue // "called on the Premier", "welcomed him to Paris" tell of a meeting
		}
		dst = append(dst, cue{from: from, to: m.To, rule: r, name: m.Rule.Name, form: d.verbForm(m.From, m.To), silent: r.quiet})
		next = m.To
	}
	return dst
}

// namesThing reports whether the word at token i, though it may be a verb too, names a thing, where verbs have forms: "the | protests in Lima", "two | requests",
// 'its "yellow card" | warning'.
func (d *draft) namesThing(i int) bool {
	if d.is(i, d.w.verbThird) {
		return d.is(i-1, d.w.article) || d.is(i-1, d.w.number)
	}
	return d.is(i, d.w.verbIng) && i > 2 && d.quoteMark(i-1) && d.toks[i-2].Kind == text.Word
}

// asks reports whether a cue that needs somebody who is asked to act has one behind it, and that one which does not need it has none, where
// the same words are both: "told the two sides to lift the siege", "told the two sides that the siege would be lifted".
func (d *draft) asks(m grammar.Match, end int) bool {
	need := d.rule(m).cue.need
	for _, x := range d.of[makesStatement].from(m.From) {
		if x.From > m.From {
			break
		}
		if x.To == m.To && d.rule(x).cue.need != need {
			return d.toldToAct(m.To, end) == need
		}
	}
	return !need || d.hasAddressee(&cue{to: m.To}, end)
}

// calledTo reports whether the words of an event that begin with a cue tell what whoever came did: "called on the Premier to bid farewell".
func (d *draft) calledTo(m grammar.Match) bool {
	for _, x := range d.of[makesEvent].from(m.From) {
		if x.From > m.From {
			return false
		}
		if d.finds.Next(m.To, x.To, d.w.toward) < x.To {
			return true
		}
	}
	return false
}

// placedBeforeTo reports whether a place or a time stands between token i and the infinitive behind it: "called on the Premier during a
// visit to attend the fair" asks him for nothing.
func (d *draft) placedBeforeTo(i, end int) bool {
	for ; i < end && !(d.is(i, d.w.toward) && d.isVerbAt(i+1, end)); i++ {
		if d.is(i, d.w.at) || d.seam(i, "at") {
			return true
		}
	}
	return false
}

// toldToAct reports whether whoever is named from token i on is told to do something, with no clause between.
func (d *draft) toldToAct(i, end int) bool {
	for from := i; i < end && !d.newClause(i); i++ {
		if d.is(i, d.w.toward) || d.is(i, d.w.neg) && d.is(i+1, d.w.toward) {
			return i > from && d.isVerbAt(i+1, end)
		}
	}
	return false
}

// newClause reports whether something stands at token i that no name of whom somebody spoke to has: a mark, "that", a verb of its own.
func (d *draft) newClause(i int) bool {
	return d.toks[i].Kind == text.Punct && d.word(i) != "-" || d.is(i, d.w.that) || d.is(i, d.w.be) || d.is(i, d.w.have) || d.is(i, d.w.verbPast) || d.is(i, d.w.modal)
}

// amongGreeted reports whether an actor before a cue is one of those whom the cue before it greets, where verbs have one form: «chuyển lời thăm hỏi tới
// Tổng thống A, Thủ tướng B, | đồng thời bày tỏ …».
func (d *draft) amongGreeted(prev *cue, a *actor, c *cue) bool {
	return prev != nil && !d.w.inflects && prev.accept && !prev.open && prev.rule.act == record.Congratulate && a.from >= prev.to &&
		d.finds.Next(a.to, c.from+1, d.w.while) <= c.from
}

// askedUntil is where the words end that tell what somebody was asked, at the beginning of a sentence ("Asked whether Rome had agreed to
// wait, …"): what they hold is claimed by nobody. It is the beginning of the sentence where it tells none.
func (d *draft) askedUntil(s *text.Sentence) int {
	const near = 8
	if !d.question {
		return s.From
	}
	until := min(s.To, s.From+near)
	asked := d.finds.Next(s.From, until, d.w.talk)
	for asked < until && !d.talk(asked, talkAsked) {
		asked = d.finds.Next(asked+1, until, d.w.talk)
	}
	if asked >= until {
		return s.From
	}
	first := s.From
	for i := asked; i < s.To; i++ {
		if !d.comma(i) {
			continue
		}
		a, ok := d.actorBeginning(i + 1)
		if ok && (d.w.inflects || d.toldNext(a.to)) {
			return i + 1
		}
		if ok && first == s.From {
			first = i + 1 // «Về câu hỏi ông A vừa thăm Lào, | Việt Nam có ký hiệp định hay không, bà B cho biết …»: it may be asked, too
		}
	}
	return first
}

// eventOver reports whether an event's rule fires on the same words and more.
func (d *draft) eventOver(m grammar.Match) bool {
	for _, x := range d.of[makesEvent].from(m.From) {
		if x.From > m.From {
			return false
		}
		if r := d.rule(x); x.To > m.To && !r.event.noun && r.event.kind != "upgrade" && r.event.kind != "signing" {
			return true
		}
	}
	return false
}

// compound reports whether token i is the later part of a word with a hyphen: "so-called", "long-promised".
func (d *draft) compound(i int) bool {
	return i > 1 && d.toks[i-1].Kind == text.Punct && d.doc.Text[d.toks[i-1].Span().Start] == '-' &&
		d.toks[i-2].Span().End == d.toks[i-1].Span().Start && d.toks[i-1].Span().End == d.toks[i].Span().Start
}

// leadsCompound reports whether the word before token i is the first part of one with a hyphen: "state|-run".
func (d *draft) leadsCompound(i int) bool { return d.glued(i) && d.toks[i+1].Shape == text.Lower }

// fromPrefix is where the word at token i begins, if no more than a prefix ("re") stands before its hyphen: "re-affirmed" is the verb itself.
func (d *draft) fromPrefix(i int) int {
	if d.compound(i) && d.seam(i-2, "again") && !d.compound(i-2) {
		return i - 2
	}
	return i
}

func (d *draft) verbForm(from, to int) form {
	if !d.w.inflects {
		return formNone
	}
	if d.is(from, d.w.be) && !d.is(from, d.w.verbIng) || d.is(from, d.w.modal) {
		return formNone // "was of the view that": what stands behind it is no verb; "will continue to": nor need it agree with its subject
	}
	for i := from; i < to; i++ {
		base := false
		for f := range d.finds.At(i) {
			switch f.Class {
			case d.w.verbPast:
				return formPast
			case d.w.verbThird:
				return formThird
			case d.w.verbIng:
				return formIng
			case d.w.verb:
				base = true
			}
		}
		if base {
			return formBase
		}
	}
	return formNone
}

// back passes, from token i leftwards, one adverb, one date with its preposition, or one bracket; it returns i if there is none.
func (d *draft) back(i, from int) int {
	if k := d.backAdverb(i, from); k < i {
		return k
	}
	if d.spoken {
		for k := i; k >= from && k > i-4; k-- {
			if f, ok := d.longest(k, d.w.talk); ok && f.To == i+1 && d.talk(k, talkLead) {
				return k - 1
			}
		}
	}
	for k := range d.dates {
		if !d.lies(i, inDate) {
			break
		}
		if x := &d.dates[k]; x.to == i+1 && x.from >= from {
			i = x.from - 1
			if i >= from && d.is(i, d.w.prep) {
				i--
			}
			return i
		}
	}
	if d.char(i) == ')' {
		for s := i; s >= from && s > i-12; s-- {
			if d.char(s) == '(' {
				return s - 1
			}
		}
	}
	for s := i; s > from && s >= i-3 && !d.w.inflects; s-- { // «Giám đốc Sở Ngoại vụ | tỉnh Quảng Ninh»: of where
		if f, ok := d.longest(s, d.w.place); ok && f.To == i+1 {
			if d.is(s-1, d.w.organ) {
				s--
			}
			if a, ok := d.actorEnding(s); ok && a.kind <= actorTitle && s > from {
				return s - 1
			}
			break
		}
	}
	// "in Hanoi", «tại Hà Nội» between subject and verb
	for s := i; s > from && s >= i-3; s-- {
		if d.is(s, d.w.place) && d.locative(s) {
			if f, ok := d.longest(s, d.w.place); ok && f.To == i+1 {
				k := s - 1
				for k >= from && !d.is(k, d.w.prep) {
					k--
				}
				return k - 1
			}
		}
	}
	return i
}

// backTalks passes, leftwards from token i, the talks at which somebody speaks, between whom and the verb: "Minister Kato during the meeting |
// expressed". What stands before must be a person.
func (d *draft) backTalks(i, from int) int {
	if !d.w.inflects || d.toks[i].Kind != text.Word {
		return i
	}
	for s := i - 2; s > from && s >= i-3 && d.toks[s].Kind == text.Word; s-- {
		if d.seam(s, "at") && (d.is(s+1, d.w.article) || d.is(s+1, d.w.pos)) {
			if a, ok := d.actorEnding(s); ok && a.kind <= actorTitle && !d.governed(a.from) {
				return s - 1
			}
		}
	}
	return i
}

// backAdverb passes one adverb leftwards from token i.
func (d *draft) backAdverb(i, from int) int {
	if f, ok := d.finds.Ending(i+1, max(from, i-5), d.w.adverbs); ok {
		return f.From - 1
	}
	if d.adverb(i) {
		return i - 1
	}
	return i
}

// findSubject finds the subject of a cue and how the cue hangs on what stands before it in [from, cue).
func (d *draft) findSubject(c *cue, from int, prev *cue) {
	c.left = c.from
	i := c.from - 1
	own := i // where the words that belong to the cue end on its left
	commas := 0
	for i >= from {
		if k := d.backTalks(i, from); k < i {
			i = k
			continue
		}
		if a, ok := d.actorEnding(i + 1); ok && a.from >= from && (commas == 0 || d.clauseInitial(a.from, from)) {
			if !c.rule.passive && c.form == formIng && a.from > from+1 && d.is(a.from-1, d.w.with) && d.comma(a.from-2) {
				c.subject, c.left = a, a.from-1 // ", with the Minister urging …"
				return
			}
			if commas > 0 && prev != nil && c.form == formIng && a.from <= d.skipArticle(prev.to) && prev.rule.takes != takesClause && !prev.rule.speech {
				break // "thanked the Minister, adding that …": whom somebody thanked does not add it
			}
			if commas > 0 && prev != nil && !d.w.inflects && (prev.rule.whom != nil || prev.rule.act == record.Congratulate) && a.from == prev.to {
				break // «cảm ơn Việt Nam, coi đây là …»: nor does whoever was thanked
			}
			if commas > 0 && (d.amongGreeted(prev, a, c) || d.endsRowSaid(prev, a, c)) {
				break
			}
			if commas > 0 && d.w.inflects && c.form == formIng && prev != nil && prev.subject != nil && a.from >= prev.to && !d.is(a.from-1, d.w.while) && d.char(a.from-1) != ';' {
				break // "said the pact matters to both Peru and Chile, asking …", "welcomed the envoy, A, saying …": nor do those of whom somebody spoke
			}
			if commas > 0 && c.form == formIng && d.listed(a) {
				break // "met his counterparts from Peru, Chile and Chad, urging them to …": the last of a list does not
			}
			if commas > 0 && a.from > from && d.is(a.from-1, d.w.and) { // «… của lãnh đạo và nhân dân Lào, mời …»
				break
			}
			if !d.w.inflects && a.from-2 > from && d.seam(a.from-2, "behalf") { // «và thay mặt bà | mời»: for whom somebody speaks
				i = a.from - 3
				own = i
				continue
			}
			opens := commas == 0 && (c.form == formPast || c.form == formThird) && (d.is(a.from-1, d.w.clause) || c.rule.speech && d.w.inflects && d.comma(c.to) && d.beforeOf(a.from) == from && d.seam(from, "meanwhile")) // "after A and B agreed", "As A noted, …"
			if opens = opens || commas == 0 && d.onlyAtMeeting(from, a.from); d.governed(a.from) && !opens && (commas > 0 || !d.possessor(a.from) || d.private(d.beforeOf(a.from), from)) && a.from > from {
				break
			}
			if !d.w.inflects && a.kind >= actorParty && !d.clauseInitial(a.from, from) && a.from > from && d.nounBefore(a.from) && !d.behindLead(a, from) {
				break // «Bộ Ngoại giao hai nước»: whose it is
			}
			c.subject, c.left = a, a.from
			c.negated = c.negated || d.w.inflects && a.from > from && d.outsideIs(a.from-1, "none") // "neither Norway | nor Kenya has agreed"
			return
		}
		if k := d.endOf(d.w.neg, i+1); k >= from {
			c.negated = true
			i = k - 1
			continue
		}
		if k := d.back(i, from); k < i {
			i = k
			continue
		}
		if i == c.from-1 && d.quoteMark(i) { // 'They "agreed to …"'
			if _, ok := d.actorEnding(i); ok {
				i--
				continue
			}
		}
		if d.comma(i) && commas < 2 {
			commas++
			if commas == 1 && i > from { // a clause between commas: "Wong, who also leads the party, said"
				if k := d.openingComma(i, from); k >= 0 {
					if a, ok := d.actorReaching(k); ok && a.from >= from && d.clauseInitial(a.from, from) && !d.amongGreeted(prev, a, c) && !d.endsListIn(prev, a, c) && !(c.form == formIng && (d.listed(a) || d.w.inflects && prev != nil && prev.subject != nil && a.from >= prev.to)) && (d.w.inflects || a.from == from || !d.governed(a.from)) {
						c.subject, c.left = a, a.from
						return
					}
				}
			}
			i--
			continue
		}
		break
	}
	for i = own; i >= from; {
		k := d.backAdverb(i, from)
		if k == i || d.is(k+1, d.w.while) { // «đồng thời» parts clauses, though it may stand before any verb
			break
		}
		i = k
	}
	c.left = max(i+1, from)
}

// endsListIn reports whether an actor before a participle is the last of those whom the cue before it tells of: "praised spending in Europe and | Canada, …, adding
// that …".
func (d *draft) endsListIn(prev *cue, a *actor, c *cue) bool {
	return d.w.inflects && prev != nil && c.form == formIng && a.from >= prev.to && d.is(a.from-1, d.w.and)
}

// onlyAtMeeting reports whether nothing but where something was said stands between tokens from and i, and no comma parts it from whoever says it, where verbs have
// one form: «Tại buổi tiếp | Bộ trưởng A cảm ơn …».
func (d *draft) onlyAtMeeting(from, i int) bool {
	f, ok := d.longest(from, d.w.medium)
	return ok && !d.w.inflects && f.To == i
}

// sunk reports whether a cue without a subject goes on with an infinitive or a participle inside what the cue before it says: "discussed
// efforts to end the war and support the talks", "strengthen ties by widening trade and supporting the fund".
func (d *draft) sunk(prev, c *cue) bool {
	if !d.w.inflects || d.is(c.left-1, d.w.toward) {
		return false
	}
	if prev == nil { // "it covers trade, energy and addressing threats", "while signing the pact, she said"
		return c.form == formIng && (c.subject == nil || c.subject.to < c.left) && (d.is(c.left-1, d.w.and) && !d.comma(c.left-2) || c.rule.act == record.Sign && d.is(c.left-1, d.w.while))
	}
	if !prev.accept || c.subject != nil {
		return false
	}
	for i := prev.to; i+1 < c.left; i++ {
		switch {
		case c.form == formBase && d.is(i, d.w.toward) && d.is(i+1, d.w.verb),
			c.form == formIng && d.is(i, d.w.prep) && d.is(i+1, d.w.verbIng) && d.is(c.left-1, d.w.and) && !d.comma(c.left-2):
			return true
		}
	}
	return false
}

// pastAim reports whether a cue goes on with the main verb of its sentence behind one that told an aim: "met her to discuss visas and agreed
// to", "took the opportunity to thank Oslo, and urged".
func (d *draft) pastAim(prev, c *cue) bool {
	return d.w.inflects && prev != nil && prev.accept && c.form == formPast && prev.form == formBase && d.is(prev.from-1, d.w.toward)
}

// afterAim gives such a cue to whoever did what had that aim; what two who met agree to is of both.
func (d *draft) afterAim(sc *scene, prev, c *cue, start int) {
	a := d.doer(start, prev.from)
	if a == nil {
		return
	}
	v := sc.resolve(a)
	if !v.ok() || c.rule.joint && v.single() {
		return
	}
	if c.rule.act == record.Agree && v.single() && len(sc.parties()) == 2 && d.meetsBetween(a.to, prev.from) {
		v = voice{by: sc.parties(), speakers: sc.participants(), group: true}
	}
	c.subject, c.voice, c.accept = a, v, true
	sc.heard(c.voice)
}

// nounBefore reports whether the word before token i can be what the actor there owns: neither a cue, nor "that", nor an adverb, nor a word that ends
// what it points at («…, qua đó | hai bên nhất trí», «trong chuyến thăm này | hai bên đã ký»).
func (d *draft) nounBefore(i int) bool {
	if d.is(i-1, d.w.that) || d.is(i-1, d.w.clause) || d.is(i-1, d.w.pointing) || d.toks[i-1].Kind != text.Word {
		return false
	}
	for s := i - 1; s >= 0 && s >= i-5; s-- {
		for _, k := range [...]makes{makesStatement, makesEvent} {
			for _, m := range d.of[k].from(s) {
				if m.From > s {
					break
				}
				if m.To == i {
					return false
				}
			}
		}
	}
	_, ok := d.finds.Ending(i, i-5, d.w.verbish)
	return !ok || d.outside(i, "people") >= 0 // «các nhà đầu tư | Lào»
}

// behindLead reports whether a sentence from token from on begins with what it is about, or where and when, and goes on with both sides, though no comma
// parts them: «Về kinh tế | hai bên nhất trí …», «Tại cuộc gặp | hai Bộ trưởng …».
func (d *draft) behindLead(a *actor, from int) bool {
	const longest = 12 // tokens
	if a.kind != actorBoth && a.kind != actorPeople || a.from-from > longest || !d.is(from, d.w.prep) && !d.is(from, d.w.at) || d.commaIn(from, a.from) {
		return false
	}
	return d.noCueBetween(from, a.from)
}

// possessor reports whether "of" stands before token i, so that the actor there is the owner of the subject.
func (d *draft) possessor(i int) bool { return d.is(d.beforeOf(i), d.w.of) }

// beforeOf is the token before the actor at token i and its article.
func (d *draft) beforeOf(i int) int {
	if i > 1 && d.is(i-1, d.w.article) {
		i--
	}
	return i - 1
}

// openingComma is the comma that opens a parenthesis which the comma at i closes, -1 if there is none near.
func (d *draft) openingComma(i, from int) int {
	for k := i - 1; k >= from && k > i-18; k-- {
		if d.comma(k) {
			return k
		}
	}
	return -1
}

// clauseInitial reports whether a clause may begin at token i: the sentence begins there, or a comma, a connective, a mark or an adverbial stands before it.
func (d *draft) clauseInitial(i, from int) bool {
	for i > from && (d.is(i-1, d.w.article) || d.is(i-1, d.w.pos) && d.w.inflects || d.seam(i-1, "meanwhile")) {
		i--
	}
	if i <= from {
		return true
	}
	switch d.doc.Quote(d.toks[i-1].Span()) {
	case ",", ";", ":", "—", "\"", "''", "“", "”", ".":
		return true
	}
	_, ok := d.finds.Ending(i, max(from, i-4), d.w.parting)
	return ok
}

// joined reports how the cue's left edge is tied to what stands before it: by a comma, a semicolon, "and", "while".
func (d *draft) joined(c *cue, from int) (tied, strong bool) {
	i := c.left - 1
	if c.form == formBase && i > from && d.is(i, d.w.toward) {
		i-- // "spoke with X to congratulate him and to reiterate …"
	}
	if i < from {
		return false, false
	}
	if f, ok := d.finds.Ending(i+1, max(from, i-3), d.w.linking); ok {
		return true, f.Class == d.w.while
	}
	switch d.char(i) {
	case ';':
		return true, true
	case ',', ':':
		return true, false
	}
	if f, ok := d.finds.Ending(i, max(from, i-4), d.w.linking); ok && d.quoteMark(i) && d.quoteMark(f.From-1) {
		return true, f.Class == d.w.while // «"nhất trí nối lại đàm phán" và "bày tỏ quan ngại …"»
	}
	if d.quoteMark(i) && i > from && d.toks[i-1].Kind == text.Word && d.opensQuote(from, i+1) {
		return false, false // the issue "calls for study"
	}
	if d.toks[i].Kind == text.Punct && (d.word(i) == "-" || d.quoteMark(i) || d.doc.Quote(d.toks[i].Span()) == "—") {
		return true, true
	}
	return false, false
}
