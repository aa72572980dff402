package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// background reports whether an undertaking or a proposal of voice v is only recalled or foreseen by whoever tells the report: it was made
// long before, by others, came to nothing, or hangs on a condition. What is told so undertakes nothing now.
func (d *draft) background(sc *scene, c *cue, prev *cue, v voice, s *text.Sentence, start int) bool {
	act := c.rule.act
	if act == record.Support && c.form == formIng && d.passiveAux(c.from-1, c.subject.to) {
		return true // "where the Union is supporting a school": what it does
	}
	if d.w.inflects && c.subject.kind == actorParty && len(v.speakers) == 0 && !sc.floor.held() && d.longKnown(c, s) {
		return true
	}
	if act.Class() == record.Stance {
		return false
	}
	if act != record.Sign && d.recalledBy(c, c.subject.from, start) || c.rule.lapses && d.lapsed(c) || d.onlyToMeet(c) {
		return true
	}
	if act.Class() != record.Undertaking {
		return false
	}
	if d.w.inflects && c.subject.kind == actorWho && d.auxiliary(c) == auxHas {
		return true // "Rossi, who has vowed to scrap the pact": known before
	}
	if c.rule.act == record.Sign && v.single() && (d.outsideIs(c.to, "paper") || d.outsideIs(c.to+1, "paper")) && d.finds.Next(c.to, min(c.to+8, s.To), d.w.with) >= min(c.to+8, s.To) {
		return true // "signed the book of condolence", "signed the law"
	}
	if d.doneSince(c, s) || d.hearsay(sc, c, prev, v, s) {
		return true
	}
	return c.rule.inOnly && d.goesOn(c.subject.from, start) || d.rumoured(c.subject.from) || d.undone(c, s) || c.subject.kind == actorParty && d.objectOf(c.subject.from) || prev == nil && sc.credit >= s.To && d.conditional(c.subject.from, start) || d.byOutsiders(sc, c, v)
}

// doneSince reports whether what was undertaken was to be done at a time long gone, which its clause ends with: "agreed to reopen the line in 2019". What
// else happened then, a verb, a name or an event may tell: "agreed to keep to the plan made in 2019".
func (d *draft) doneSince(c *cue, s *text.Sentence) bool {
	const far = 20 // tokens
	if !d.w.inflects || c.rule.act == record.Sign || !d.is(c.to-1, d.w.toward) {
		return false
	}
	for i := range d.dates { // "had promised to reopen the line by 2022"
		if x := &d.dates[i]; x.dir == dirUntil && x.from > c.to && x.from < min(c.to+far, s.To) && d.published > 0 && x.date.Known() && x.date.To < d.published && d.noCueAt(c.to+1, x.from) && !d.commaIn(c.to, x.from) && d.auxiliary(c) == auxHad {
			return true
		}
	}
	return d.longAgo(func(x *dated) bool {
		if x.from <= c.to+1 || x.from > c.to+far || x.to < s.To && d.toks[x.to].Kind != text.Punct && !d.is(x.to, d.w.and) || x.dir != dirAt || d.is(x.from-1, d.w.of) || !d.is(x.from, d.w.prep) {
			return false
		}
		for k := c.to + 1; k < x.from; k++ {
			if d.toks[k].Kind == text.Punct || d.is(k, d.w.verbPast) || d.is(k, d.w.verbIng) || d.is(k, d.w.relative) || d.is(k, d.w.clause) || d.is(k, d.w.past) || x.date.Grain != record.GrainYear && d.is(k, d.w.prep) || d.fires(makesEvent, k) || d.fires(makesOccasion, k) || d.lies(k, inName) {
				return false
			}
		}
		return true
	})
}

// hearsay reports whether an undertaking is told by whoever the text does not let speak ("critics fear that Oslo will", "the article said Oslo had agreed to"),
// came before what the clause around it tells ("came after Oslo agreed to", "once vowed to"), or hangs on a condition behind it. What somebody who speaks
// in the text says of it is another matter.
func (d *draft) hearsay(sc *scene, c, prev *cue, v voice, s *text.Sentence) bool {
	if !d.w.inflects {
		return len(v.speakers) == 0 && (d.pressTells(s) || c.rule.inOnly && d.ifBehind(c, s))
	}
	if c.rule.act == record.Sign || sc.floor.held() || d.out.Genre == record.JointStatement {
		return false
	}
	for k := c.subject.to; k < c.from; k++ {
		if d.outsideIs(k, "alleged") { // "Kenya has allegedly agreed"
			return true
		}
	}
	at := c.subject.from
	for d.is(at-1, d.w.article) {
		at--
	}
	if k := d.endOf(d.w.bound, at); k >= 0 {
		if f, ok := d.longest(k, d.w.bound); ok && d.finds.Value(f) == "after" && k > s.From && len(v.speakers) == 0 {
			return true
		}
	}
	if d.is(c.from-1, d.w.clause) {
		return true // "Oslo once vowed to"
	}
	if prev != nil && prev.accept {
		return false
	}
	if main := d.firstMain(); (c.rule.inOnly || c.rule.lapses) && v.group && main != nil && main.status == record.Planned && !slices.ContainsFunc(d.events, func(e *event) bool { return e.main && e.status == record.Held }) {
		return true // "the two sides will review their accords": what is on the agenda of talks to come
	}
	const near = 8 // tokens
	for _, m := range d.of[makesStatement].from(s.From) {
		if m.To > at {
			break
		}
		k := d.backAdverb(m.From-1, s.From)
		if k >= s.From && d.toks[k].Capital() && !d.is(k, d.w.notname) && !d.is(k, d.w.source) && !d.outsideIs(m.From, "press") && (k > s.From || !d.is(k, d.w.common)) {
			return false // somebody says so whose name is not made out
		}
		if slices.ContainsFunc(d.actorsIn(max(s.From, m.From-near), m.From), func(a actor) bool {
			return a.kind != actorIt && (a.kind != actorTitle || a.person != nil || a.party != "")
		}) {
			return false // somebody who may speak does
		}
		if m.To == at && (d.rule(m).cue.speech || d.outsideIs(m.From, "press")) {
			return true
		}
	}
	if !v.single() || len(v.speakers) > 0 {
		return false
	}
	if c.rule.inOnly && (d.is(at-1, d.w.that) || d.ifBehind(c, s)) {
		return true
	}
	for i := d.finds.Next(s.From, s.To, d.w.source); i < s.To; i = d.finds.Next(i+1, s.To, d.w.source) {
		if f, ok := d.longest(i, d.w.source); ok && d.finds.Value(f) == "media" {
			return true
		}
	}
	return false
}

// pressTells reports whether a sentence begins with a paper or the like as its source: «Theo báo chí Peru, …», «Theo tờ El Comercio, …».
func (d *draft) pressTells(s *text.Sentence) bool {
	return d.is(s.From, d.w.source) && d.outsideIs(s.From+1, "press")
}

// ifBehind reports whether a condition follows what a cue tells: "Oslo will reopen the pass | if it is paid".
func (d *draft) ifBehind(c *cue, s *text.Sentence) bool {
	for i := d.finds.Next(c.to, s.To, d.w.clause); i < s.To; i = d.finds.Next(i+1, s.To, d.w.clause) {
		if f, ok := d.longest(i, d.w.clause); ok && d.finds.Value(f) == "if" && !d.fires(makesStatement, i-1) {
			return true
		}
	}
	return false
}

// itsPlans reports whether the reporter of a piece of news tells, in a paragraph in which nobody has spoken, what a country hopes or plans:
// "Oslo plans to spend more on its ports". Nobody said so to anyone.
func (d *draft) itsPlans(sc *scene, c *cue, s *text.Sentence) bool {
	if !d.w.inflects || !c.rule.lapses || c.form != formThird && c.form != formBase || c.subject == nil || c.subject.from > d.skipArticle(s.From) || !c.voice.single() || len(c.voice.speakers) > 0 || sc.floor.held() || sc.turn != nil || sc.credit < s.To || d.out.Genre != record.News {
		return false
	}
	n := len(d.statements)
	return n == 0 || d.paraOf(d.statements[n-1]) != s.Para
}

// unnamedWe reports whether "we" stands outside any quotation in a text that nobody is told to speak: whose side that is it does not say.
func (d *draft) unnamedWe(sc *scene, c *cue) bool {
	if !d.w.inflects || c.subject == nil || !c.subject.first() || sc.floor.held() || sc.turn != nil || sc.page != "" || d.out.Genre == record.JointStatement || c.voice.group {
		return false
	}
	si := d.sentenceOf(c.from)
	for si > 0 && d.doc.Sents[si-1].Para == d.doc.Sents[si].Para {
		si--
	}
	return d.quoteMarks(d.doc.Sents[si].From, c.from)%2 == 0
}

// signedLongAgo reports whether a text that tells no meeting by a verb only recalls what was signed: a time long before stands before it.
func (d *draft) signedLongAgo(c *cue, s *text.Sentence) bool {
	main := d.firstMain()
	return c.rule.act == record.Sign && (main == nil || main.noun || !d.w.inflects) && d.longAgo(func(x *dated) bool { return x.from >= s.From && x.to <= c.from })
}

// saidOfOld reports whether somebody only tells what was signed long ago, where verbs have one form: «cho biết, năm 2012, hai nước đã | ký hiệp định».
func (d *draft) saidOfOld(c, prev *cue) bool {
	return !d.w.inflects && c.rule.act == record.Sign && prev != nil && prev.accept && prev.rule.takes == takesClause &&
		d.longAgo(func(x *dated) bool { return x.from >= prev.to && x.to <= c.from })
}

// goesOn reports whether the clause whose subject begins at token i goes on with one that only says when: "2027, when Oslo will chair ASEAN
// and Rome will host the summit", in which ASEAN does nothing at all.
func (d *draft) goesOn(i, start int) bool {
	foretold := false
	for i--; i >= start && d.toks[i].Kind != text.Punct; i-- {
		foretold = foretold || d.is(i, d.w.modal) || d.is(i, d.w.future)
		if foretold && (d.is(i, d.w.clause) || d.is(i, d.w.relative)) {
			return true
		}
	}
	return false
}

// recalledBy reports whether a time beside a cue, or before its subject at token subject, tells that the act is of another day, long before
// the reported event: "promised in 2021 to", "last year the two governments agreed to".
func (d *draft) recalledBy(c *cue, subject, start int) bool {
	opener := 5 // tokens
	if d.is(start, d.w.prep) {
		opener = 14 // "At their first meeting, held in Oslo in May 2024, the two agreed to"
	}
	before := subject
	for d.is(before-1, d.w.article) || d.comma(before-1) {
		before--
	}
	return d.longAgo(func(x *dated) bool {
		return x.to == before && x.from <= start+opener && x.dir != dirSince || x.from > subject && x.dir != dirSince && (x.to <= c.to && !d.comma(x.to) || d.w.inflects && x.from >= c.to && x.from <= c.to+1 && !d.is(c.to-1, d.w.prep))
	})
}

// longKnown reports whether the reporter tells of what a country has long done ("has backed the plan since 2016"), or gave or called
// something on a day long ago that the clause ends with ("pledged 5 million dollars at a conference in 2018").
func (d *draft) longKnown(c *cue, s *text.Sentence) bool {
	if c.form == formIng && d.auxBeen(c) || c.rule.lapses && d.auxiliary(c) == auxHas {
		return true // "has been seeking closer ties", "has sought to become a hub"
	}
	end, plain := c.to, true
	for ; end < s.To && !d.comma(end) && !d.is(end, d.w.and) && d.char(end) != ';'; end++ {
		if d.is(end, d.w.verbPast) && !d.is(end-1, d.w.article) {
			return false
		}
		if f, ok := d.longest(end, d.w.bound); ok && d.finds.Value(f) == "since" && d.auxiliary(c) == auxHas {
			return true
		}
		if plain && c.rule.act == record.Sign && end > c.to && d.longAgo(func(x *dated) bool { return x.from == end && x.dir == dirAt && !d.is(x.from-1, d.w.of) }) {
			return true // "signed a deal with Cyprus last year to import gas"
		}
		plain = plain && !d.is(end, d.w.toward) && !d.is(end, d.w.verbIng)
	}
	if !plain || c.form != formPast || c.rule.act.Class() != record.Undertaking && c.rule.act != record.Affirm {
		return false
	}
	return d.longAgo(func(x *dated) bool { return x.from > c.to && x.to <= end && x.to+1 >= end && x.dir == dirAt })
}

// toldLongAgo reports whether a time between a verb of saying and its clause from token from on lies long before: "told parliament in August
// that".
func (d *draft) toldLongAgo(c *cue, from int) bool {
	return d.is(from-1, d.w.that) && d.longAgo(func(x *dated) bool { return x.from >= c.to && x.to == from-1 })
}

// longAgo reports whether a time that is picked lies long before what the document reports.
func (d *draft) longAgo(picked func(x *dated) bool) bool {
	const recent = 8 // days
	now := d.published
	for _, e := range d.events {
		if e.main && e.when.Known() && (now == 0 || e.when.From < now) {
			now = e.when.From
		}
	}
	for i := range d.dates {
		x := &d.dates[i]
		if now > 0 && x.dir != dirUntil && x.dir != dirFrom && x.dir != dirPeriod && x.date.Known() && x.date.To+recent < now && picked(x) {
			return true
		}
	}
	return false
}

// auxBeen reports whether "has been" stands before the participle of a cue.
func (d *draft) auxBeen(c *cue) bool {
	for i := c.from - 1; i > c.subject.to-1 && i > 0; i-- {
		if d.is(i, d.w.be) && d.is(i-1, d.w.have) {
			return true
		}
	}
	return false
}

// longBacked reports whether somebody is said to have backed something for long: it tells what was done.
func (d *draft) longBacked(c *cue, end int) bool {
	switch d.auxiliary(c) {
	case auxHad:
		return true
	case auxHas:
		for i := c.to; i < end && !d.comma(i); i++ {
			if f, ok := d.longest(i, d.w.bound); ok && d.finds.Value(f) == "since" {
				return true
			}
		}
	}
	return false
}

// undone reports whether the clause goes on to tell that nothing came of an undertaking: "agreed to lift the siege but failed to do so".
func (d *draft) undone(c *cue, s *text.Sentence) bool {
	for i := d.finds.Next(c.to, s.To, d.w.outside); i < s.To; i = d.finds.Next(i+1, s.To, d.w.outside) {
		if f, ok := d.longest(i, d.w.outside); ok && d.finds.Value(f) == "undone" {
			return true
		}
	}
	return false
}

// lapsed reports whether "had" stands before a hope or a plan: it came to nothing.
func (d *draft) lapsed(c *cue) bool { return d.auxiliary(c) == auxHad }

// onlyToMeet reports whether a plan is that of the meeting to come which the text reports: "the two plan to | meet in Oslo on Friday",
// "Oslo | will host talks between A and B".
func (d *draft) onlyToMeet(c *cue) bool {
	return (c.rule.lapses || c.rule.inOnly) && slices.ContainsFunc(d.events, func(e *event) bool {
		return d.w.inflects && e.main && e.from <= c.to && c.to <= e.to && e.status == record.Planned && meets[e.kind] >= 3
	})
}

type auxiliary uint8

const (
	auxNone auxiliary = iota
	auxHas
	auxHad
)

// auxiliary is the form of "have" before the verb of a cue.
func (d *draft) auxiliary(c *cue) auxiliary {
	for i := c.from - 1; i >= c.left; {
		if d.is(i, d.w.have) {
			if d.is(i, d.w.past) {
				return auxHad
			}
			return auxHas
		}
		k := d.backAdverb(i, c.left)
		if k == i {
			break
		}
		i = k
	}
	return auxNone
}

// objectOf reports whether the clause whose subject begins at token i only tells which thing is meant: "the fund, which Oslo pledged to
// set up". One of time or place goes on telling: "during which the two sides agreed to".
func (d *draft) objectOf(i int) bool {
	for d.is(i-1, d.w.article) {
		i--
	}
	return i > 1 && d.is(i-1, d.w.relative) && !d.is(i-2, d.w.prep)
}

// outside returns where a phrase of class outside with a value begins that ends before token i; -1 if none does.
func (d *draft) outside(i int, value string) int {
	if s := d.endOf(d.w.outside, i); s >= 0 {
		if f, ok := d.longest(s, d.w.outside); ok && d.finds.Value(f) == value {
			return s
		}
	}
	return -1
}

// rumoured reports whether the clause whose subject begins at token i is only said to be so: "claims that Oslo had agreed to".
func (d *draft) rumoured(i int) bool {
	for d.is(i-1, d.w.article) {
		i--
	}
	return d.is(i-1, d.w.that) && d.outside(i-1, "rumour") >= 0
}

// conditional reports whether the sentence that begins at token start opens with a condition for the clause whose subject is at token i.
func (d *draft) conditional(i, start int) bool {
	f, ok := d.longest(start, d.w.clause)
	return ok && i > start && d.finds.Value(f) == "if"
}

// byOutsiders reports whether the reporter tells of an act of countries that have no part in the meeting and nobody in the report.
func (d *draft) byOutsiders(sc *scene, c *cue, v voice) bool {
	e := sc.event
	if c.subject.kind != actorParty && c.subject.kind != actorWho || len(v.speakers) > 0 || sc.floor.held() || e == nil || e.kind == "conference" || e.item || len(e.parties) < 2 || d.out.Genre == record.JointStatement {
		return false
	}
	here := func(p record.Party) bool {
		return d.leads(p) || slices.ContainsFunc(d.events, func(o *event) bool { return o.main && slices.Contains(o.parties, p) }) ||
			slices.ContainsFunc(d.people, func(o *person) bool { return o.party == p })
	}
	return !slices.ContainsFunc(v.by, here)
}

// leads reports whether the headline or the first sentence of the body names a party.
func (d *draft) leads(p record.Party) bool {
	lead := d.lead()
	return lead >= 0 && slices.ContainsFunc(d.actorsIn(0, d.doc.Sents[lead].To), func(a actor) bool { return a.party == p || a.person != nil && a.person.party == p })
}

// unheard reports whether the clause of a cue is what people say or hope who speak for no country: "some observers hope Tokyo will".
func (d *draft) unheard(sc *scene, c *cue) bool {
	return sc.unheard > 0 && c.subject.from <= d.skipArticle(d.skipThat(sc.unheard))
}

// supposedUntil is where the clause begins behind words at token i that tell it to be what people say who speak for no country, where verbs have one
// form: «Theo giới phân tích, | Malaysia muốn …»; 0 if there are none.
func (d *draft) supposedUntil(i, end int) int {
	const near = 6 // tokens
	if d.w.inflects {
		return 0
	}
	k := i + 1
	if k < end && !d.is(k, d.w.outside) {
		k++ // «theo các chuyên gia»
	}
	if k >= end || !d.outsideIs(k, "people") {
		return 0
	}
	for to := k + 1; to < min(end, k+near); to++ {
		if d.comma(to) {
			return to + 1
		}
	}
	return 0
}

// ofPeople reports whether those who act speak for no country that is named, where verbs have one form: «các doanh nghiệp hai nước cam kết …», «báo
// chí Peru nhấn mạnh …».
func (d *draft) ofPeople(a *actor) bool {
	if d.w.inflects {
		return false
	}
	if a.kind == actorParty && len(a.more) == 0 {
		return d.outside(a.from, "people") >= 0 || d.outside(a.from, "press") >= 0
	}
	return a.kind == actorBoth && d.finds.Next(a.from, min(a.from+2, a.to), d.w.outside) < min(a.from+2, a.to)
}

// noOffice reports whether those who speak in a cue, whose clause begins at token from at the earliest, are people who speak for no country.
func (d *draft) noOffice(c *cue, from int) bool {
	if c.subject != nil {
		return d.ofPeople(c.subject)
	}
	if a, ok := d.actorEnding(c.left); ok && d.ofPeople(a) {
		return true
	}
	return d.private(c.left, from)
}

// private reports whether the words before token i are people who speak for no country: "exporters", "the chambers of commerce".
func (d *draft) private(i, from int) bool {
	for d.outside(i, "people") < from && d.endOf(d.w.agency, i) < from {
		if i <= from {
			return false
		}
		k := d.backAdverb(i-1, from) + 1
		if k == i {
			return false
		}
		i = k
	}
	return true
}

// ownAffair reports whether a content begins with what concerns nobody else: elections, a press conference.
func (d *draft) ownAffair(from, end int) bool {
	const near = 6 // tokens
	for i := from; i < min(end, from+near); i++ {
		if f, ok := d.longest(i, d.w.outside); ok && d.finds.Value(f) == "affair" {
			return true
		}
	}
	return false
}

// privately reports whether those who speak are told to hold no office, and had no part in what is reported: a former minister, an economist.
func (d *draft) privately(sc *scene, v voice) bool {
	return len(v.speakers) > 0 && sc.turn == nil && !sc.floor.held() && !slices.ContainsFunc(v.speakers, func(p *person) bool {
		return !d.withoutOffice(p) || slices.ContainsFunc(d.events, func(e *event) bool { return e.main && slices.Contains(e.people, p) })
	})
}

// withoutOffice reports whether the words beside the name of somebody tell that they hold no office now.
func (d *draft) withoutOffice(p *person) bool {
	if slices.ContainsFunc(p.offices, func(o record.Office) bool {
		return o.Code != "other" && o.Code != "" && o.Code != "legislator" && (d.w.inflects || o.Code != "official")
	}) {
		return false
	}
	const near = 4 // tokens
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		if m.person != p {
			return false
		}
		end := m.to
		if !d.w.inflects && (d.comma(m.to) || m.nameTo < m.to) { // «ông A, Giám đốc | Công ty B»
			for end = m.to + 1; end < min(m.to+near, len(d.toks)) && d.toks[end].Kind != text.Punct; end++ {
			}
		}
		for i := max(m.from-1, 0); i < end; i++ {
			if f, ok := d.longest(i, d.w.outside); d.is(i, d.w.former) || ok && d.finds.Value(f) == "people" && !d.is(f.To, d.w.clitic) {
				return true
			}
		}
		return false
	})
}
