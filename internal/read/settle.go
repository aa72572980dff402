package read

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// settle decides whether the document tells of diplomacy at all, and hands the records over with their ids, in the order of the text.
func (d *draft) settle() {
	d.out.Relevant = d.relevant()
	if !d.out.Relevant {
		d.out.Events, d.out.Statements, d.out.Relations, d.out.Genre = nil, nil, nil, record.Other
	}
	d.personRecords()
	if d.out.Relevant {
		d.eventRecords()
		d.statementRecords()
	}
}

// pretended reports whether the text tells of a game, a class or a stage, on which pupils sit for countries and clubs send envoys: where
// words of these weigh enough together, and one of them leaves hardly a doubt by itself.
func (d *draft) pretended() bool {
	sum, heaviest := 0, 0
	for _, m := range d.of[makesPretence] {
		weight := d.rule(m).weight
		sum, heaviest = sum+weight, max(heaviest, weight)
	}
	return heaviest > 1 && sum >= 4
}

// relevant: a meeting or other act between two parties is told, or parties make statements to or about each other.
func (d *draft) relevant() bool {
	if d.pretended() || d.history() {
		return false
	}
	if lead := d.lead(); lead >= 0 && !d.w.inflects && d.seam(d.doc.Sents[lead].From, "story") { // «Bộ phim kể chuyện Ngoại trưởng A bí mật gặp Đại sứ B»
		return false
	}
	for _, e := range d.events {
		if e.main && (e.kind == "conference" && (e.titled || d.gatheredAbroad(e)) || e.kind == "visit" && e.many) {
			return true
		}
		if !e.main || len(e.parties) < 2 && len(e.people) < 2 {
			continue
		}
		if len(e.people) == 0 && (e.byHome || e.rule == encounterRule || e.kind == "talks" && (d.bodiesMeet(e) || d.sessionOf(e) || d.toldByOne(e)) || d.out.Genre != record.News || d.officeIn(d.doc.Sents[e.sent].From, d.doc.Sents[e.sent].To) || d.byOfficials(e) || d.namedIn(d.doc.Sents[e.sent].From, d.doc.Sents[e.sent].To)) { // a joint committee may name nobody
			return true
		}
		if !d.w.inflects && d.betweenStates(e) {
			return true
		}
		if len(e.people) == 0 && (d.twoStates(e) || d.tableOfStates(e)) {
			return true
		}
		for _, p := range e.people {
			if (len(p.offices) > 0 || d.honoured(p)) && !d.ofNoState(p) {
				return true
			}
		}
	}
	if d.out.Genre == record.JointStatement && len(d.statements) > 0 || d.undertakenTogether() || d.dealtAtTalks() {
		return true
	}
	if slices.ContainsFunc(d.statements, func(s *statement) bool { return len(s.voice.by) > 1 && d.represented(s.voice.by) }) {
		return true
	}
	if slices.ContainsFunc(d.statements, func(s *statement) bool { return d.diplomatic(s) || d.outward(s) }) {
		d.unreported()
		return true
	}
	return false
}

// betweenStates reports whether a verb tells, where verbs have one form, what two states do as such though nobody is named: «Peru và Oman tuyên bố nối lại
// quan hệ ngoại giao», «Peru và Oman sẽ tiến hành vòng đàm phán thứ năm»; or who dealt with a counterpart.
func (d *draft) betweenStates(e *event) bool {
	if len(e.parties) < 2 || len(d.states(e.parties)) != len(e.parties) {
		return false
	}
	if len(e.people) == 0 {
		return e.kind == "upgrade" || e.kind == "talks" && e.status == record.Planned
	}
	return meets[e.kind] >= 3 && slices.ContainsFunc(d.mentions, func(m mention) bool { return m.counterpart && slices.Contains(e.people, m.person) })
}

// twoStates reports whether talks or relations are told of two countries that stand side by side, though nobody is named: "Kenya and Peru will hold
// political consultations in Lima".
func (d *draft) twoStates(e *event) bool {
	s := &d.doc.Sents[e.sent]
	return d.w.inflects && (e.kind == "talks" || e.kind == "upgrade") && len(e.parties) == 2 && !slices.ContainsFunc(e.parties, d.r.world.isOrg) && len(d.pairWithin(s.From, s.To)) == 2
}

// undertakenTogether reports whether the reported event is one of two countries that undertake something together, though nobody is named:
// "Rome and Oslo agreed, during talks on Monday, to open a shipping line".
func (d *draft) undertakenTogether() bool {
	for _, e := range d.events {
		if !e.main || len(e.parties) < 2 || slices.ContainsFunc(e.parties, d.r.world.isOrg) {
			continue
		}
		if len(e.people) > 0 && !slices.ContainsFunc(e.people, func(p *person) bool { return !d.ofNoState(p) }) {
			continue
		}
		if slices.ContainsFunc(d.statements, func(s *statement) bool {
			return s.act.Class() == record.Undertaking && s.event == e && slices.Equal(s.voice.by, e.parties)
		}) {
			return true
		}
	}
	return false
}

// history reports whether the lead tells of a day years before the report, and no date in the text is near that, where verbs have one form.
func (d *draft) history() bool {
	const years, near = 5 * 365, 365 // days
	lead := d.lead()
	if d.w.inflects || d.published == 0 || d.out.Genre != record.News || lead < 0 {
		return false
	}
	s, old := d.doc.Sents[lead], false
	for i := range d.dates {
		x := &d.dates[i]
		if !x.date.Known() || x.dir != dirAt && x.dir != dirFrom {
			continue
		}
		if x.date.To > d.published-near && x.date.From < d.published+near && d.doc.SectionAt(d.toks[x.from].Span().Start) == text.Body {
			return false
		}
		old = old || x.from >= s.From && x.to <= s.To && x.date.Grain == record.GrainDay && x.date.To < d.published-years
	}
	return old
}

// ofNoState reports whether somebody is told to hold no office but one of a company, where verbs have one form: those who sign for firms or meet at a
// beauty contest undertake nothing for their countries.
func (d *draft) ofNoState(p *person) bool {
	const near = 6 // tokens
	if d.w.inflects || d.r.world.isOrg(p.party) || d.r.world.leaders.called(strings.Join(p.parts, " ")) != "" {
		return false
	}
	if len(p.offices) == 0 {
		return true
	}
	if slices.ContainsFunc(p.offices, func(o record.Office) bool { return o.Code != "other" && o.Code != "org-head" }) {
		return false
	}
	return slices.ContainsFunc(d.mentions, func(m mention) bool {
		if m.person != p {
			return false
		}
		for i := max(m.from-near, 0); i < m.to; i++ {
			if d.outsideIs(i, "people") || i >= m.from && d.toks[i].Shape == text.Upper && d.finds.None(i) { // «Chủ tịch VSF Lê Văn An»
				return true
			}
		}
		return false
	})
}

// diplomatic reports whether a statement is by somebody who speaks for a party to the world, and about another party: what a spokesperson
// says of a neighbour needs no meeting to be an act.
func (d *draft) diplomatic(s *statement) bool {
	if len(s.voice.by) != 1 {
		return false
	}
	if s.act == record.Invite && d.w.inflects && slices.ContainsFunc(s.voice.speakers, atTop) && (len(s.to) > 0 ||
		slices.ContainsFunc(d.peopleIn(s.from, s.end), func(p *person) bool { return atTop(p) && p.party != "" && p.party != s.voice.by[0] })) {
		return true // one who leads a state asks another to come
	}
	if t := d.turnAt(s.from); t != nil && t.answered() {
		if len(t.pair) > 0 {
			return true
		}
	} else {
		if !s.voice.official && (len(s.voice.speakers) != 1 || !d.speaksOut(s.voice.speakers[0])) {
			return false
		}
	}
	other, several := d.otherIn(s.from, s.end, s.voice.by[0])
	if lead := d.lead(); other == "" && !several && lead >= 0 && (s.voice.official || d.foreignOffice(s.voice.speakers)) {
		several = slices.ContainsFunc(d.actorsIn(0, d.doc.Sents[lead].To), func(a actor) bool { return a.kind == actorParty && a.party != "" && a.party != s.voice.by[0] })
	}
	if other == "" && !several && !d.w.inflects && len(s.voice.speakers) == 1 && d.spokesperson(s.voice.speakers[0]) { // «Về tàu của Peru, Người phát ngôn cho biết …»
		other, several = d.otherIn(d.doc.Sents[d.sentenceOf(s.cueFrom)].From, s.cueFrom, s.voice.by[0])
	}
	return other != "" || several || d.w.inflects && s.act == record.Propose && slices.ContainsFunc(s.to, func(p record.Party) bool { return p != s.voice.by[0] }) || d.toTheWorld(s) || d.ofPlaceAbroad(s)
}

// toTheWorld reports whether a statement condemns or asks for something that concerns others than those at home, where verbs have one form: it
// names parties, an organisation, a treaty or a place elsewhere («lên án hành vi vi phạm Hiến chương Liên hợp quốc», «kêu gọi các bên kiềm chế»); or that a
// spokesperson tells what their country holds of a sea that is nobody's («lập trường của Việt Nam về Biển Đông là rõ ràng»).
func (d *draft) toTheWorld(s *statement) bool {
	if d.w.inflects || s.act != record.Concern && s.act != record.Propose {
		return d.ofDisputed(s)
	}
	if slices.ContainsFunc(d.actorsIn(s.from, s.end), func(a actor) bool { return a.kind == actorBoth }) {
		return true
	}
	for i := s.from; i < s.end; i++ {
		if d.is(i, d.w.org) || d.is(i, d.w.instrument) {
			return true
		}
		if f, ok := d.longest(i, d.w.place); ok && d.partyOf(f) != s.voice.by[0] {
			return true
		}
	}
	return false
}

// ofDisputed reports whether a spokesperson tells what their country holds of a sea or of islands that the tables give to nobody: "opposes all activities
// around Hoang Sa", «lập trường của Việt Nam về | Biển Đông».
func (d *draft) ofDisputed(s *statement) bool {
	if len(s.voice.speakers) != 1 || !d.spokesperson(s.voice.speakers[0]) {
		return false
	}
	return slices.ContainsFunc(d.names.in(s.from, s.end), func(i int) bool {
		f, ok := d.longest(i, d.w.place)
		return ok && d.partyOf(f) == "" && d.w.means(f).place.kind != "city"
	})
}

// foreignOffice reports whether one person speaks whose office is to deal with other countries.
func (d *draft) foreignOffice(speakers []*person) bool {
	return len(speakers) == 1 && (speakers[0].holds("foreign-minister") || speakers[0].holds("deputy-foreign-minister") || speakers[0].holds("ambassador"))
}

// represented reports whether the text names, of at least two of these parties, somebody who speaks for it to the world.
func (d *draft) represented(by []record.Party) bool {
	n := 0
	for _, party := range by {
		if slices.ContainsFunc(d.people, func(p *person) bool { return p.party == party && p.told && d.speaksOut(p) }) {
			n++
		}
	}
	return n > 1
}

// speaksOut reports whether somebody holds an office that speaks for a party to the world. A "president" whose country the text does not
// tell may be one of a company.
func (d *draft) speaksOut(p *person) bool {
	return slices.ContainsFunc(p.offices, func(o record.Office) bool {
		switch o.Code {
		case "foreign-minister", "deputy-foreign-minister", "ambassador", "head-of-government":
			return true
		case "head-of-state":
			return p.told
		}
		return false
	}) || d.spokesperson(p)
}

// toldByOne reports whether talks to come are told by a text that names somebody in the service of one of their parties, though not as who will hold them: "Peru
// and Chad will hold a dialogue in May, Deputy Secretary A of Peru said".
func (d *draft) toldByOne(e *event) bool {
	return d.w.inflects && e.status == record.Planned && slices.ContainsFunc(d.people, func(p *person) bool {
		return p.told && len(p.offices) > 0 && !d.ofNoState(p) && slices.Contains(e.parties, p.party)
	})
}

// unreported takes back the reported event of a text that is about what somebody said: it was the likeliest, and is none.
func (d *draft) unreported() {
	for _, e := range d.events {
		e.main = false
	}
	d.events = slices.DeleteFunc(d.events, func(e *event) bool { return e.status != record.Proposed && !d.keep(e) })
	for _, s := range d.statements {
		if s.event != nil && !slices.Contains(d.events, s.event) || s.event != nil && len(s.event.parties) < 2 {
			s.event = nil
		}
	}
}

// bodiesMeet reports whether a sentence tells of talks of public bodies, and both sides say something in the text: "the border
// commissions of Laos and Vietnam opened their yearly meeting". Where verbs have one form, that it tells so by a verb is enough.
func (d *draft) bodiesMeet(e *event) bool {
	s := d.doc.Sents[e.sent]
	organs := 0
	for i := s.From; i < s.To; i++ {
		if d.is(i, d.w.organ) {
			organs++
		}
	}
	if organs < 2 || len(e.parties) != 2 {
		return false
	}
	return !d.w.inflects && !e.noun && len(d.states(e.parties)) == 2 || slices.ContainsFunc(d.statements, func(s *statement) bool { return len(s.voice.by) == 2 })
}

// byOfficials reports whether the lead tells by a verb what officials or delegations of two states did whom it begins with, where verbs have one form: «Ngày 5/3, các quan
// chức Peru và Oman | đã bắt đầu đàm phán».
func (d *draft) byOfficials(e *event) bool {
	const early = 14 // tokens
	if d.w.inflects || e.noun || meets[e.kind] < 3 || e.sent != d.lead() || len(e.parties) < 2 || slices.ContainsFunc(e.parties, d.r.world.isOrg) {
		return false
	}
	from := d.doc.Sents[e.sent].From
	for k := from; k < min(e.from, from+early); k++ {
		if d.is(k, d.w.clause) || d.fires(makesStatement, k) {
			return false
		}
		if d.seam(k, "officials") {
			f, _ := d.longest(k, d.w.seam)
			at := d.pastRealm(f.To)
			if d.is(at, d.w.of) {
				at++
			}
			return d.is(at, d.w.country)
		}
	}
	return false
}

// sessionOf reports whether a verb tells of talks of two parties that the text then has speak: "the EU and Mongolia held their tenth
// dialogue".
func (d *draft) sessionOf(e *event) bool {
	return !e.noun && len(e.parties) == 2 && slices.ContainsFunc(d.statements, func(s *statement) bool {
		return s.event == e && !slices.ContainsFunc(s.voice.by, func(p record.Party) bool { return !slices.Contains(e.parties, p) })
	})
}

// officeIn reports whether an office is named in tokens [from, to), of one person or of several: "the two presidents".
func (d *draft) officeIn(from, to int) bool {
	if slices.ContainsFunc(d.mentions, func(m mention) bool { return m.from >= from && m.to <= to && len(m.offices) > 0 }) {
		return true
	}
	for _, m := range d.of[makesActor].from(from) {
		if m.From >= to {
			break
		}
		if d.rule(m).who == actorPeople {
			return true
		}
	}
	for i := from; i < to; i++ {
		if d.is(i, d.w.ministers) {
			return true
		}
	}
	return false
}

// namedIn reports whether an instrument is named in tokens [from, to).
func (d *draft) namedIn(from, to int) bool {
	return slices.ContainsFunc(d.named, func(n named) bool { return n.from >= from && n.to <= to })
}

// piece is one piece of memory that the lists of records of a kind are cut from.
type piece[T any] []T

// list is a copy of xs; nil if there is nothing in it.
func (p *piece[T]) list(xs []T) []T {
	if len(xs) == 0 {
		return nil
	}
	from := len(*p)
	*p = append(*p, xs...)
	return (*p)[from:len(*p):len(*p)]
}

// personRecords hands over the people, each with the places where the name stands.
func (d *draft) personRecords() {
	if len(d.people) == 0 {
		return
	}
	named := 0
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person != nil && m.named() {
			m.person.times++
			named++
		}
	}
	offices := 0
	for _, p := range d.people {
		offices += len(p.offices)
	}
	places, held := make(piece[record.Evidence], named), make(piece[record.Office], 0, offices)
	d.out.People = make([]record.Person, len(d.people))
	for i, p := range d.people {
		p.at = i
		d.out.People[i] = record.Person{ID: p.id, Name: p.name, Party: p.party, IsOrg: d.r.world.isOrg(p.party), Offices: held.list(p.offices), Mentions: places[:0:p.times]}
		places = places[p.times:]
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person != nil && m.named() {
			r := &d.out.People[m.person.at]
			r.Mentions = append(r.Mentions, record.Evidence{Span: d.span(m.nameFrom, m.nameTo), Rule: "name"})
		}
	}
}

func (d *draft) eventRecords() {
	parties, people, evidence := 0, 0, 0
	for _, e := range d.events {
		parties, people, evidence = parties+len(e.parties), people+len(e.people), evidence+len(e.evidence)
	}
	ps, who, why := make(piece[record.Party], 0, parties), make(piece[record.PersonID], 0, people), make(piece[record.Evidence], 0, evidence)
	d.out.Events = make([]record.Event, 0, len(d.events))
	for _, e := range d.events {
		k := d.key('e').word(e.kind).span(d.span(e.from, e.to)).word("")
		for _, p := range e.people {
			k = append(k, p.id...)
		}
		for _, p := range e.parties {
			if e.listed {
				k = append(k, p...)
			}
		}
		e.id = record.EventID(d.id(k))
		d.out.Events = append(d.out.Events, record.Event{
			ID: e.id, Kind: e.kind, When: e.when, Where: e.where, Occasion: e.occasion, Participants: who.list(d.idsOf(e.people)),
			Parties: ps.list(e.parties), Status: e.status, Main: e.main, Evidence: why.list(e.evidence),
		})
	}
}

// idsOf are the ids of people, until it is called again.
func (d *draft) idsOf(people []*person) []record.PersonID {
	d.whoRoom = d.whoRoom[:0]
	for _, p := range people {
		d.whoRoom = append(d.whoRoom, p.id)
	}
	return d.whoRoom
}

func (d *draft) statementRecords() {
	slices.SortStableFunc(d.statements, func(a, b *statement) int { return a.from - b.from })
	parties, people, topics, instruments := 0, 0, 0, 0
	chief := sync.OnceValue(d.chiefTopic) // few texts need it
	for _, s := range d.statements {
		s.told = d.contentTopics(s)
	}
	field := d.fieldTopic()
	for i, s := range d.statements {
		var before *statement
		if i > 0 {
			before = d.statements[i-1]
		}
		s.topics, s.instruments = d.inField(s, d.topics(s, before, chief), field), d.instrumentsIn(s)
		parties, people = parties+len(s.voice.by)+len(s.to), people+len(s.voice.speakers)
		topics, instruments = topics+len(s.topics), instruments+len(s.instruments)
	}
	ps, who := make(piece[record.Party], 0, parties), make(piece[record.PersonID], 0, people)
	about, with := make(piece[string], 0, topics), make(piece[record.InstrumentID], 0, instruments)
	why := make(piece[record.Evidence], 0, 2*len(d.statements))
	d.out.Statements = make([]record.Statement, 0, len(d.statements))
	for _, s := range d.statements {
		cue, content := d.span(s.cueFrom, s.cueTo), d.contentSpan(s)
		r := record.Statement{
			ID: record.StatementID(d.id(d.key('s').word(s.act.String()).span(content))), Act: s.act, By: ps.list(s.voice.by), To: ps.list(s.to),
			Speakers: who.list(d.idsOf(s.voice.speakers)), Content: content, Cue: cue, Topics: about.list(s.topics),
			Instruments: with.list(s.instruments), Target: d.target(s),
		}
		if s.event != nil {
			r.In = s.event.id
		}
		why = append(why, record.Evidence{Span: cue, Rule: s.rule}, record.Evidence{Span: content, Rule: s.rule})
		r.Evidence = why[len(why)-2 : len(why) : len(why)]
		d.out.Statements = append(d.out.Statements, r)
	}
}

// instrumentsIn are those named in a content.
func (d *draft) instrumentsIn(s *statement) []record.InstrumentID {
	var out []record.InstrumentID
	for i := range d.named {
		n := &d.named[i]
		if n.from >= s.end {
			break
		}
		if n.from >= s.from && n.to <= s.end {
			if id := d.out.Instruments[n.at].ID; !slices.Contains(out, id) {
				out = d.mem.instruments.with(out, id)
			}
		}
	}
	return out
}

// contentSpan is the text of a content; a quotation mark that opens it and never closes in it is left out, and so are the two that enclose the whole.
func (d *draft) contentSpan(s *statement) text.Span {
	from, end := s.from, s.end
	if d.quoteMark(from) && from+1 < end {
		n := 0
		for i := from; i < end; i++ {
			if d.quoteMark(i) {
				n++
			}
		}
		if n%2 == 1 || n == 2 && d.quoteMark(end-1) {
			from++
			if d.quoteMark(end-1) && end-1 > from {
				end--
			}
			for end-1 > from && d.toks[end-1].Kind == text.Punct && d.char(end-1) != ')' {
				end--
			}
		}
	}
	return d.span(from, end)
}

// tells reports whether a time in a content is when something is or was, not by when it is to be: in what is only valued, discussed or
// stated, a period that has begun; in thanks, wishes and protests whatever it is.
func (d *draft) tells(s *statement, x *dated) bool {
	if s.act == record.Thank || s.act == record.Congratulate || s.act == record.Discuss && d.published == 0 {
		return true
	}
	if x.dir != dirAt {
		return false
	}
	switch s.act {
	case record.Affirm:
		return x.deadline.Until && !d.toCome(s.from, s.end)
	case record.Concern:
		return true
	case record.Welcome, record.Discuss:
		return x.deadline.Until
	}
	return d.w.inflects && x.date.Grain == record.GrainMonth && x.to-2 >= s.from && d.is(x.to-2, d.w.article) && x.to < s.end && d.toks[x.to].Kind == text.Word && !d.is(x.to, d.w.prep) && !d.is(x.to, d.w.and) && !d.is(x.to, d.w.at) // "the February accident"
}

// stillAhead reports whether a time without a year that was taken for past is to come, since it ends what somebody undertakes or asks for:
// "hold a joint exercise in November". A verb in the past before it tells of something that was: "the pact signed in November".
func (d *draft) stillAhead(s *statement, x *dated) bool {
	if !x.next.Known() || !d.w.inflects || s.act == record.Sign || s.act.Class() == record.Stance || x.to < s.end && d.toks[x.to].Kind == text.Word && !d.is(x.to, d.w.toward) {
		return false
	}
	const near = 6 // tokens
	for i := max(s.from, x.from-near); i < x.from; i++ {
		if d.is(i, d.w.verbPast) && (i+1 == x.from || d.is(i+1, d.w.prep) || d.is(i+1, d.w.at)) || d.is(i, d.w.pos) {
			return false
		}
	}
	return true
}

// ofSides reports whether a quantity is those who speak: a few, in words, of what a side may be.
func (d *draft) ofSides(q *quantity) bool {
	unit, _, _ := strings.Cut(q.unit, " per ")
	switch unit {
	case "person", "country", "province", "city", "locality", "member", "delegation":
		return q.value <= 4 && d.toks[q.from].Kind == text.Word
	}
	return false
}

// target is the number and the date that bound a content. A number counts only in what somebody undertakes, proposes, backs or says will be.
func (d *draft) target(s *statement) *record.Target {
	var t record.Target
	aside := d.asideIn(s)
	if s.act != record.Sign { // a text that is signed is for a time, it has none by which
		d.boundByDate(s, aside, &t)
	}
	if s.act.Class() != record.Stance || s.act == record.Support || s.act == record.Affirm {
		d.boundByNumber(s, aside, &t)
	}
	if !t.HasCount && !t.Deadline.Known() {
		return nil
	}
	bound := t
	return &bound
}

// boundByDate sets the first date of a content by which, or at which, something is to be done.
func (d *draft) boundByDate(s *statement, aside int, t *record.Target) {
	for i := sort.Search(len(d.dates), func(i int) bool { return d.dates[i].from >= s.from }); i < len(d.dates); i++ {
		x := &d.dates[i]
		if x.to > s.end || x.from >= aside && !d.toCome(aside+1, s.end) {
			return
		}
		if d.stillAhead(s, x) {
			t.Deadline, t.Why = x.next, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule}
			return
		}
		if !x.deadline.Known() || d.lies(x.from, inName) && (x.dir == dirPeriod || x.dir == dirUntil && !d.w.inflects) || d.tells(s, x) {
			continue
		}
		if x.deadline.To > d.published || d.published == 0 { // the day itself is when it was said
			if y := d.byLater(s, i, aside); y != nil {
				x = y
			}
			t.Deadline = d.fromEvent(x, s.event)
			t.Why = record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule}
			return
		}
	}
}

// boundByNumber sets how many, or how much, a content is of: «hai người đứng đầu», «ba nước» are none, nor is what "the $2 billion road" costs.
func (d *draft) boundByNumber(s *statement, aside int, t *record.Target) {
	for i := sort.Search(len(d.quantities), func(i int) bool { return d.quantities[i].from >= s.from }); i < len(d.quantities); i++ {
		q := &d.quantities[i]
		if q.to > s.end || q.from >= aside || s.act == record.Affirm && !d.foretells(s) {
			return
		}
		if d.lies(q.from, inName) || d.ofSides(q) || q.known || s.act == record.Sign && !q.money { // how many texts
			continue
		}
		t.Quantity, t.HasCount, t.Unit = q.value, true, q.unit
		if t.Why.Rule == "" {
			t.Why = record.Evidence{Span: d.span(q.from, q.to), Rule: q.rule}
		}
		return
	}
}

// asideIn is where a content begins to tell more of what it named, behind a comma: "the line, which is due to open in May"; its end if it
// does not.
func (d *draft) asideIn(s *statement) int {
	for i := s.from + 1; i < s.end; i++ {
		if d.comma(i-1) && (d.is(i, d.w.relative) || d.is(i, d.w.prep) && d.is(i+1, d.w.relative)) {
			return i
		}
	}
	return s.end
}

// foretells reports whether what is affirmed is that something will be done.
func (d *draft) foretells(s *statement) bool {
	if d.w.inflects {
		return d.futureIn(s.from, s.end)
	}
	return d.toCome(max(s.from-1, 0), s.end)
}

// fromEvent counts the days of "within 90 days" from the day on which it was said, not from that of the report.
func (d *draft) fromEvent(x *dated, e *event) record.Date {
	if !x.within || e == nil || e.when.Grain != record.GrainDay || e.when.Until || e.when.To >= d.published || d.published-e.when.To > 7 {
		return x.deadline
	}
	return record.UntilDay(x.deadline.To - (d.published - e.when.To))
}
