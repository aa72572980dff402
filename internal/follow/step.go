package follow

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Step is one statement, or one event, that carries an initiative. It holds all that Fold needs, so that a ledger may keep steps
// and forget readings.
type Step struct {
	Key       string             `json:"key"`   // group and what is undertaken: "SG+VN/offshore-wind"; the same in all languages
	Group     []record.Party     `json:"group"` // sorted
	Title     string             `json:"title"`
	Doc       text.DocID         `json:"doc"`
	Source    string             `json:"source,omitempty"`
	Statement record.StatementID `json:"statement,omitempty"` // "" for a step that is an event
	Event     record.EventID     `json:"event,omitempty"`
	At        int                `json:"at"` // where its content begins in the text of its document, in bytes
	Act       string             `json:"act,omitempty"`
	By        []record.Party     `json:"by,omitempty"`
	To        []record.Party     `json:"to,omitempty"`
	Topics    []string           `json:"topics,omitempty"`
	Day       record.Day         `json:"day,omitempty"` // when it was said, else published; of an event, by when it had happened; 0 if unknown
	Lang      string             `json:"lang"`
	Content   string             `json:"content"`
	Cue       string             `json:"cue,omitempty"`
	Move      Move               `json:"move,omitempty"`
	Rule      string             `json:"rule,omitempty"` // why it moves
	Deadline  record.Date        `json:"deadline,omitzero"`
	Quantity  float64            `json:"quantity,omitempty"`
	Way       bool               `json:"way,omitempty"` // a step on the way (a report, a survey): its deadline is not that of the whole
	HasCount  bool               `json:"hasCount,omitempty"`
	Unit      string             `json:"unit,omitempty"`
}

// Steps draws from a reading the steps of all initiatives, in the order of the text.
func (f *Follower) Steps(r *record.Reading) []Step {
	w := f.words[r.Doc.Lang]
	if w == nil || !r.Relevant {
		return nil
	}
	s := f.scan(w, r)
	var steps []Step
	for i := range r.Events {
		s.held = s.event(s.held, &r.Events[i])
	}
	for i := range r.Statements {
		if step, ok := s.statement(&r.Statements[i], steps); ok {
			steps = append(steps, step)
		}
	}
	steps = append(steps, s.held...)
	slices.SortStableFunc(steps, func(a, b Step) int { return a.At - b.At })
	s.release()
	return steps
}

// scan begins to look through a reading, whose text it cuts into tokens of its own vocabulary: the tokens of the reading know fewer words.
func (f *Follower) scan(w *words, r *record.Reading) *scan {
	s := f.pool.Get().(*scan)
	s.f, s.w, s.r = f, w, r
	s.all = text.Tokenize(s.all, r.Doc.Text, f.vocab)
	return s
}

// release lets go of the reading so that a pooled scan keeps only empty memory.
func (s *scan) release() {
	f := s.f
	s.f, s.w, s.r, s.toks, s.held = nil, nil, nil, nil, nil
	clear(s.named[:cap(s.named)])
	clear(s.matches[:cap(s.matches)])
	clear(s.subs[:cap(s.subs)])
	f.pool.Put(s)
}

// statement is the step that a statement is, if it is one.
func (s *scan) statement(st *record.Statement, before []Step) (Step, bool) {
	if st.Act == record.Congratulate {
		return Step{}, false
	}
	s.look(st.Content)
	group := s.group(st)
	x, ok := s.matter(st, group, before)
	if !ok {
		return Step{}, false
	}
	x = counted(x, st.Target)
	aim, reached, met := s.met()
	if met = met && st.Act.Class() == record.Stance && x.count; met {
		x = counted(x, &aim)
	}
	if x.joint && len(group) == 0 {
		group = st.By // what is theirs with others, whoever was met
	}
	if group = s.f.whose(x, group); len(group) == 0 {
		return Step{}, false
	}
	step := Step{
		Key: join(group) + "/" + x.key, Group: group, Title: x.title, Statement: st.ID, Event: st.In, At: st.Content.Start,
		Act: st.Act.String(), By: st.By, To: st.To, Topics: st.Topics, Day: s.day(st.In), Content: s.r.Doc.Quote(st.Content), Cue: s.r.Doc.Quote(st.Cue),
		Move: moveOf(st.Act), Way: s.within(0, len(s.toks), s.w.onward) && !s.talks(),
	}
	s.sign(&step)
	if t := st.Target; t != nil {
		step.Deadline, step.Quantity, step.HasCount, step.Unit = t.Deadline, t.Quantity, t.HasCount, t.Unit
	}
	if met {
		if reached != "" {
			step.Move, step.Rule = Delivered, reached
		}
		return step, true
	}
	if to, rule, undone := s.undone(); undone && step.Move == Agreed {
		if step.Move = to; to != Restated {
			step.Rule = rule
		}
		return step, true
	}
	if step.Move != Restated {
		step.Rule = "act." + step.Act
		return step, true
	}
	step.Move, step.Rule = s.progress(st.Act, x)
	if rule, no := s.denied(st.Cue); no {
		step.Move, step.Rule = Disputed, rule
	}
	return step, true
}

// matter is what a statement speaks of: a visit, what its content names, the affairs of third parties, what was told before, or else
// its own words. A stance must bear on what it names.
func (s *scan) matter(st *record.Statement, group []record.Party, before []Step) (subject, bool) {
	stance := st.Act.Class() == record.Stance
	x, ok := s.visit(st, group, before)
	if !ok {
		if x, ok = s.best(); ok {
			x = s.narrowed(st, x, before)
		}
		if affair, third := s.affair(st, group, x, ok); third {
			x, ok = affair, true
		}
	}
	if ok && stance && x.rank == rankRaise {
		if move, _ := s.progress(st.Act, x); move != Delivered {
			x, ok = s.next(x) // that relations were raised one day is no news
		}
	}
	if !ok || x.rank >= rankLesser && x.rank != rankLevel {
		if y, told := s.fronted(st, before, !ok); told {
			x, ok = y, true
		}
	}
	if len(before) > 0 {
		switch last := before[len(before)-1]; {
		case !ok:
			x, ok = s.back(st, before)
			if ok {
				return x, true
			}
		case x.rank >= rankLesser && x.rank != rankLevel && !stance && s.nearby(st, last) && s.within(0, len(s.toks), s.w.back) && !s.within(0, len(s.toks), s.w.many):
			x = s.f.same(last) // a loan for "this project" is for what was told before
		case x.concept.appeal && s.f.ofOthers(last) && s.nearby(st, last):
			x = s.f.same(last)
		case x.rank == rankForm && s.within(0, min(2, len(s.toks)), s.w.onward) && !s.talks() && s.sentence(last.At) == s.sentence(st.Content.Start):
			x = s.f.same(last) // what is reported to a committee is what the sentence told before
		}
	}
	switch {
	case ok:
		return x, !stance || s.bears(st, x)
	case s.answers(st, before):
		return s.f.same(before[len(before)-1]), true
	case stance:
		return subject{}, false
	}
	return s.ownWords()
}

// answers reports whether a statement that names no matter of its own answers the one before it: one side asked, and the other says
// right behind it what it will do, or what it holds of it.
func (s *scan) answers(st *record.Statement, before []Step) bool {
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	if n := len(before) - 2; n >= 0 && before[n].Key == last.Key && slices.Equal(last.By, st.By) && s.sentence(last.At) == s.sentence(st.Content.Start) {
		last = before[n] // "took note of the request and | undertook to reply within a month"
	}
	asked := record.ParseAct(last.Act).Class() == record.Proposal
	if !asked || slices.ContainsFunc(st.By, func(p record.Party) bool { return slices.Contains(last.By, p) }) {
		return false
	}
	switch {
	case st.Act.Class() == record.Undertaking, st.Act == record.Support:
	case st.Act != record.Affirm && st.Act != record.Concern, slices.Contains(st.Topics, "relations"):
		return false
	case s.several(before):
		return false // which of them is meant is not told
	}
	return s.sentence(st.Content.Start)-s.sentence(last.At) <= 1 && !s.within(0, len(s.toks), s.w.many) // «these proposals» are many matters
}

// several reports whether the sentence of the last step has asked for other things before.
func (s *scan) several(before []Step) bool {
	n := len(before) - 1
	return n > 0 && s.sentence(before[n-1].At) == s.sentence(before[n].At) && before[n-1].Key != before[n].Key
}

// bears reports whether a stance bears on an initiative: it tells how far it has come, what is to be done, or answers a proposal. A
// view or a greeting that only names the thing does not.
func (s *scan) bears(st *record.Statement, x subject) bool {
	switch {
	case x.rank > rankForm:
		return false
	case x.work, st.Act == record.Thank && x.rank == rankThing:
		return true // what somebody is thanked for was done
	case st.Act == record.Support, st.Act == record.Concur, st.Act == record.Concern, x.talks, strings.HasPrefix(x.key, "visit/"):
		return true
	case s.within(0, len(s.toks), s.w.back):
		return true
	}
	if move, _ := s.progress(st.Act, x); move != Restated {
		return true
	}
	if _, _, met := s.met(); met && x.count {
		return true
	}
	if s.within(0, len(s.toks), s.w.modal) {
		return true // that something must be done
	}
	return slices.ContainsFunc(s.matches, func(m grammar.Match) bool {
		return m.Rule.Makes == "effort" && m.To <= x.from && x.from-m.To <= near
	})
}

// sign writes into a step which document it is of.
func (s *scan) sign(step *Step) {
	step.Doc, step.Source, step.Lang = s.r.Doc.ID, s.r.Doc.Source, s.r.Doc.Lang
}

// group is whose initiative a statement speaks of: those who speak and are spoken to, else the parties of the event at which it was
// said, else those of the main one. Third parties that are only appealed to are no part of it.
func (s *scan) group(st *record.Statement) []record.Party {
	in := s.heldAt(st.In)
	group := slices.Clone(st.By)
	for _, p := range st.To {
		if in == nil || len(in.Parties) < 2 || slices.Contains(in.Parties, p) {
			group = append(group, p)
		}
	}
	slices.Sort(group)
	if group = slices.Compact(group); len(group) >= 2 {
		return group
	}
	if in != nil && len(in.Parties) >= 2 {
		return in.Parties
	}
	for i := range s.r.Events {
		if e := &s.r.Events[i]; e.Main && len(e.Parties) >= 2 {
			return e.Parties
		}
	}
	return s.alone()
}

// alone are the parties of all events, several, of a text that reports none of them, such as an interview; nil if they are of several groups.
func (s *scan) alone() (group []record.Party) {
	n := 0
	for i := range s.r.Events {
		switch e := &s.r.Events[i]; {
		case e.Main:
			return nil
		case len(e.Parties) < 2:
		case group != nil && !slices.Equal(group, e.Parties):
			return nil
		default:
			group = e.Parties
			n++
		}
	}
	if n < 2 {
		return nil
	}
	return group
}

// whose is the group of an initiative: that of a thing that has owners, else those who speak.
func (f *Follower) whose(x subject, group []record.Party) []record.Party {
	if len(x.group) == 0 {
		return group
	}
	if !x.joint {
		return x.group
	}
	out := slices.Clone(x.group)
	for _, p := range group {
		if !slices.ContainsFunc(x.group, func(o record.Party) bool { return slices.Contains(f.members[o], p) }) {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// affair is what is said to or about third parties: of a crisis that the table lists, or of the tensions between those named.
func (s *scan) affair(st *record.Statement, group []record.Party, x subject, ok bool) (subject, bool) {
	outside := func(ps []record.Party) bool {
		return slices.ContainsFunc(ps, func(p record.Party) bool { return !slices.Contains(group, p) })
	}
	who := st.To
	switch {
	case st.Act.Class() != record.Proposal && st.Act != record.Concern:
		return x, false
	case ok && x.concept.about:
		return x, false
	case outside(who):
	case ok && x.rank <= rankThing:
		return x, false
	case ok && x.concept.id == "regional-tensions":
		if who = s.countries(); !outside(who) {
			return x, false
		}
	default:
		return x, false
	}
	ids := make([]string, 0, 4)
	for id, c := range s.f.concepts {
		if c.about && !slices.ContainsFunc(who, func(p record.Party) bool { return !slices.Contains(c.parties, p) }) {
			ids = append(ids, id)
		}
	}
	if len(ids) > 0 {
		c := s.f.concepts[slices.Min(ids)]
		return subject{rank: rankThing, to: len(s.toks), key: c.id, title: c.title, concept: c}, true
	}
	return subject{rank: rankThing, to: len(s.toks), key: "affairs/" + join(who), title: "Affairs of " + join(who)}, true
}

// countries are those that the stretch names, sorted.
func (s *scan) countries() (out []record.Party) {
	for x := range s.finds.All() {
		switch {
		case x.Class == 0:
		case x.Class == s.w.country, x.Class == s.w.adj:
			out = append(out, record.Party(s.finds.Value(x)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// reach is how many bytes before a content that stands which only points back, or carries onward, what it speaks of.
const reach = 600

// nearby reports whether a step stands not far before a statement.
func (s *scan) nearby(st *record.Statement, step Step) bool {
	return st.Content.Start-step.At-len(step.Content) <= reach
}

// ofOthers reports whether a step is about the affairs of third parties.
func (f *Follower) ofOthers(step Step) bool {
	_, key, _ := strings.Cut(step.Key, "/")
	return strings.HasPrefix(key, "affairs/") || f.concepts[key].about
}

// back is what a content without a concept speaks of, if it was told before: it points back ("the request"), shares the words that
// carry meaning ("the sea surveys"), or carries a matter onward ("complete the procedures").
func (s *scan) back(st *record.Statement, before []Step) (subject, bool) {
	last := before[len(before)-1]
	nearby := s.nearby(st, last)
	stance := st.Act.Class() == record.Stance
	for i := range s.toks {
		x, ok := s.finds.Longest(i, s.w.back)
		if !ok || s.w.back == 0 || stance && len(s.toks) > 8 && i > 1 {
			continue
		}
		if i > 0 && s.is(i-1, s.w.many) {
			return subject{}, false
		}
		if kinds := s.finds.Value(x); kinds != "" {
			return s.lastOf(strings.Split(kinds, "+"), before)
		}
		if nearby {
			return s.f.same(last), true
		}
	}
	if stance {
		return subject{}, false
	}
	if to, _, undone := s.undone(); undone && to == Raised && nearby && last.Move == Raised && !slices.Equal(last.By, st.By) {
		return s.f.same(last), true // "promised to have it looked into"
	}
	mine := len(s.salient())
	for n := len(before) - 1; n >= 0 && n >= len(before)-6; n-- {
		if shared := s.shares(before[n]); shared >= 2 && 2*shared >= mine {
			return s.f.same(before[n]), true
		}
	}
	if x, ok := s.echoed(st, before); ok {
		return x, true
	}
	return s.f.same(last), nearby && s.within(0, len(s.toks), s.w.onward) && !s.talks() && (s.sentence(last.At) == s.sentence(st.Content.Start) || !s.followed(st))
}

// echoed is what a content speaks of that begins with a thing told as known, and named by the same word in one of the last steps: "the
// committee will meet in May" behind "set up a technical committee".
func (s *scan) echoed(st *record.Statement, before []Step) (subject, bool) {
	const front, longest, last = 3, 4, 3 // tokens, letters of a word that tells nothing, steps
	for i := 0; i < min(front, len(s.toks)-1); i++ {
		if !s.is(i, s.w.definite) || s.is(i+1, s.w.office) || s.toks[i+1].Kind != text.Word {
			continue
		}
		word := strings.TrimSuffix(text.Fold(s.r.Doc.Quote(s.toks[i+1].Span())), "s")
		if len(word) <= longest {
			continue
		}
		for n := len(before) - 1; n >= max(0, len(before)-last) && s.nearby(st, before[n]); n-- {
			for _, w := range strings.Fields(text.Fold(before[n].Content)) {
				if strings.TrimSuffix(w, "s") == word {
					return s.f.same(before[n]), true
				}
			}
		}
	}
	return subject{}, false
}

// lastOf is the subject of the last step that is about one of some kinds, each a topic or a concept: "the line" is a railway or a cable,
// whatever else was told since.
func (s *scan) lastOf(kinds []string, before []Step) (subject, bool) {
	for _, step := range slices.Backward(before) {
		_, key, _ := strings.Cut(step.Key, "/")
		for id, _, _ := strings.Cut(key, "/"); id != ""; id = s.f.concepts[id].broader {
			if slices.Contains(kinds, id) {
				return s.f.same(step), true
			}
		}
	}
	return subject{}, false
}

// sentence is the index of the sentence that holds a byte of the text.
func (s *scan) sentence(at int) int {
	sents := s.r.Doc.Sents
	return sort.Search(len(sents), func(i int) bool { return sents[i].Span.End > at })
}

// followed reports whether another statement comes in the same sentence.
func (s *scan) followed(st *record.Statement) bool {
	for i := range s.r.Statements {
		if o := &s.r.Statements[i]; o.Content.Start > st.Content.Start {
			return s.sentence(o.Content.Start) == s.sentence(st.Content.Start)
		}
	}
	return false
}

// ownWords makes an initiative of the stretch's own words, in its own language.
func (s *scan) ownWords() (subject, bool) {
	mine := s.salient()
	if len(mine) < 2 || len(s.toks) <= 6 && s.within(0, len(s.toks), s.w.many) {
		return subject{}, false // «these proposals» are many matters
	}
	words := strings.Join(mine[:min(len(mine), 6)], " ")
	title := s.r.Doc.Text[s.toks[0].Span().Start:s.toks[len(s.toks)-1].Span().End]
	return subject{rank: rankWords, to: len(s.toks), key: s.r.Doc.Lang + ":" + slug(words), title: title}, true
}

// shares counts the words that carry meaning in the stretch and stand in an earlier step.
func (s *scan) shares(step Step) (n int) {
	theirs := strings.Fields(text.Fold(step.Content))
	for _, w := range s.salient() {
		if slices.Contains(theirs, w) {
			n++
		}
	}
	return n
}

// same is the subject of an earlier step.
func (f *Follower) same(step Step) subject {
	_, key, _ := strings.Cut(step.Key, "/")
	id, more, _ := strings.Cut(key, "/")
	c := f.concepts[id]
	return subject{rank: rankThing, key: key, title: step.Title, group: step.Group, concept: c, work: c.work, count: c.count && more == ""}
}

// salient are the words of the stretch that carry meaning, folded.
func (s *scan) salient() (out []string) {
	small := 0 // tokens before this one are small words, or tell a time
	for i, t := range s.toks {
		for x := range s.finds.At(i) {
			switch x.Class {
			case 0:
			case s.w.prep, s.w.adv, s.w.article, s.w.det, s.w.pos, s.w.and, s.w.while, s.w.be, s.w.have, s.w.that, s.w.modal, s.w.future, s.w.basis, s.w.aside, s.w.neg:
				if x.To == i+1 {
					small = max(small, x.To)
				}
			case s.w.edge, s.w.ordinal, s.w.portion, s.w.timeunit, s.w.month, s.w.bound:
				small = max(small, x.To)
			}
		}
		if i >= small && t.Kind == text.Word {
			out = append(out, text.Fold(s.r.Doc.Quote(t.Span())))
		}
	}
	return out
}

// heldAt is the event of an id, nil if there is none.
func (s *scan) heldAt(id record.EventID) *record.Event {
	for i := range s.r.Events {
		if s.r.Events[i].ID == id && id != "" {
			return &s.r.Events[i]
		}
	}
	return nil
}

// day is when something was said: the day of its event, else that of publication.
func (s *scan) day(id record.EventID) record.Day {
	if e := s.heldAt(id); e != nil && e.When.Grain == record.GrainDay && !e.When.Until {
		return e.When.From
	}
	return s.r.Published
}

// join writes a group as its key does.
func join(group []record.Party) string {
	s := make([]string, len(group))
	for i, p := range group {
		s[i] = string(p)
	}
	return strings.Join(s, "+")
}

// person is the first person whom the stretch names, nil if it names nobody.
func (s *scan) person(span text.Span) (first *record.Person) {
	at := span.End
	for i := range s.r.People {
		p := &s.r.People[i]
		for _, m := range p.Mentions {
			if span.Contains(m.Span) && m.Span.Start < at {
				first, at = p, m.Span.Start
			}
		}
	}
	return first
}

// office is the highest office of a person, "" if none is told.
func (f *Follower) office(p *record.Person) string {
	if len(p.Offices) == 0 {
		return ""
	}
	return slices.MinFunc(p.Offices, func(a, b record.Office) int {
		return cmp.Or(cmp.Compare(f.offices[b.Code], f.offices[a.Code]), cmp.Compare(a.Code, b.Code))
	}).Code
}
