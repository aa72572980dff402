package follow

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// An event that lies long, in days, before its document is recalled: it is evidence, but begins nothing to be followed.
const (
	recalled = "recalled."
	long     = 366
)

// ceremony is the rule of a groundbreaking or an opening: it moves what was agreed before, and by itself begins nothing.
const ceremony = "event.ceremony"

// event appends the steps that an event is: a signing, a launch, a visit, relations raised, ground broken or a ribbon cut. What is only planned
// moves nothing.
func (s *scan) event(steps []Step, e *record.Event) []Step {
	move := Move(s.f.moves[e.Kind])
	switch {
	case move == Restated && e.Kind != "ceremony" && e.Kind != "talks" && e.Kind != "meeting" && e.Kind != "conference" || len(e.Evidence) == 0 || len(e.Parties) < 2:
		return steps
	case e.Status == record.Cancelled && (move != Restated || e.Kind == "ceremony"):
		move = Dropped
	case e.Status != record.Held:
		return steps
	}
	at := e.Evidence[0].Span
	sents := s.r.Doc.Sents
	n := s.sentence(at.Start)
	if n == len(sents) || sents[n].Span.Start > at.Start {
		return steps
	}
	day, rule := s.r.Published, "event."
	if e.When.Known() && e.When.To != 0 && (e.When.To <= day || day == 0) {
		day = e.When.To
	}
	if day < s.r.Published-long {
		rule = recalled
	}
	what := s.happened
	if e.Kind == "launch" && e.Status == record.Held { // «cắt băng khánh thành tuyến metro»
		s.look(sents[n].Span)
		if m, ok := s.cut(at); ok && Move(m.Rule.Attr["move"]) == Delivered {
			move = Delivered
		}
	}
	if move == Restated || e.Kind == "ceremony" {
		if what = s.opened; e.Status == record.Held {
			s.look(sents[n].Span)
			m, ok := s.opening(e, at)
			if !ok {
				return steps
			}
			move = Move(m.Rule.Attr["move"])
		}
	}
	for _, x := range what(e, at, sents[n].Span) {
		group := s.f.whose(x, e.Parties)
		step := Step{
			Key: join(group) + "/" + x.key, Group: group, Title: x.title, Event: e.ID, At: at.Start, By: e.Parties, Day: day,
			Content: s.r.Doc.Quote(sents[n].Span), Cue: s.r.Doc.Quote(at), Move: move, Rule: rule + e.Kind,
		}
		s.sign(&step)
		steps = append(steps, step)
	}
	return steps
}

// happened is what an event was about: of a visit, the office that came; of relations raised, the level; of the rest, the instruments
// named beside the words that tell it. An event that names nothing is a step of nothing.
func (s *scan) happened(e *record.Event, at, sentence text.Span) (out []subject) {
	s.look(sentence)
	if e.Kind == "visit" {
		if e.Where == nil || e.Where.Country == "" {
			return nil
		}
		for _, id := range e.Participants {
			for i := range s.r.People {
				if p := &s.r.People[i]; p.ID == id && p.Party != e.Where.Country && len(p.Offices) > 0 {
					return []subject{s.visitOf(p.Party, e.Where.Country, p)}
				}
			}
		}
		return nil
	}
	from, to := s.token(at.Start), s.token(at.End)
	for _, n := range slices.Clone(s.named) {
		switch level := s.f.levels[n.in.Name]; {
		case e.Kind == "upgrade":
			if level != "" && len(out) == 0 && !s.nearer(e, n) {
				out = append(out, subject{rank: rankRaise, key: "raise/" + level, title: n.in.Name})
			}
		case level != "" || n.from > to+near || n.to < from-near || s.grounds(n.from) || s.ofPaper(n):
		case e.Kind == "signing" && !written(n.in):
		default:
			if x, ok := s.what(n); ok && !slices.ContainsFunc(out, func(o subject) bool { return o.key == x.key }) {
				out = append(out, x)
			}
		}
	}
	return out
}

// opening is the first match of a rule that tells what an event does, within or near the words that tell it: ground that is broken is work under way, a
// ribbon that is cut is work done; a body that meets for the first time (sits=yes) is set up.
func (s *scan) opening(e *record.Event, at text.Span) (m grammar.Match, ok bool) {
	if e.Kind == "ceremony" {
		return s.cut(at)
	}
	return s.openingIn(s.token(at.Start)-near, s.token(at.End)+near, "yes")
}

// cut is such a match within the words that tell a ceremony, or a launch.
func (s *scan) cut(at text.Span) (grammar.Match, bool) {
	return s.openingIn(s.token(at.Start), s.token(at.End), "")
}

// openingIn is the first match of a rule that tells what an event does in tokens [from, to) of the stretch.
func (s *scan) openingIn(from, to int, sits string) (m grammar.Match, ok bool) {
	i := slices.IndexFunc(s.matches, func(m grammar.Match) bool {
		return m.Rule.Makes == "opening" && m.Rule.Attr["sits"] == sits && m.From >= from && m.From < to
	})
	if i < 0 {
		return grammar.Match{}, false
	}
	return s.matches[i], true
}

// opened is the one thing that an event opened or began: a work that is made once, or a project, named beside the words that tell it; of a first session the
// body that held it.
func (s *scan) opened(e *record.Event, at, sentence text.Span) []subject {
	s.look(sentence)
	m, ok := s.opening(e, at)
	if !ok {
		return nil
	}
	sits := m.Rule.Attr["sits"] == "yes"
	s.subs = s.subs[:0]
	from, to := max(0, m.From-near), min(len(s.toks), m.To+near)
	for _, n := range slices.Clone(s.named) {
		if (n.in.Kind == "project" || sits && n.in.Kind == "mechanism") && n.from >= from && n.to <= to && !s.grounds(n.from) {
			s.instrument(n)
		}
	}
	s.concepts(from, to)
	s.subs = slices.DeleteFunc(s.subs, func(x subject) bool { return x.concept.id != "" && !x.work && !(sits && x.concept.form) })
	s.order()
	if x, ok := s.choose(); ok {
		return []subject{x}
	}
	return nil
}

// nearer reports whether another event of the kind is told, or dated, nearer to a name: relations were established one year and raised
// another.
func (s *scan) nearer(e *record.Event, n naming) bool {
	name := text.Span{Start: s.toks[n.from].Span().Start, End: s.toks[n.to-1].Span().End}
	away := func(e *record.Event) int {
		told := e.Evidence[:1]
		if len(e.Evidence) > 1 {
			told = e.Evidence[1:] // its date and place, where the first is often the whole clause
		}
		least := len(s.r.Doc.Text)
		for _, w := range told {
			least = min(least, max(name.Start-w.Span.End, w.Span.Start-name.End, 0))
		}
		return least
	}
	for i := range s.r.Events {
		if o := &s.r.Events[i]; o.ID != e.ID && o.Kind == e.Kind && len(o.Evidence) > 0 && away(o) < away(e) {
			return true
		}
	}
	return false
}

// written reports whether an instrument is a text, which can be signed; a park cannot, nor a commission.
func written(in *record.Instrument) bool {
	return in.Kind != "project" && in.Kind != "forum" && in.Kind != "mechanism"
}

// ofPaper reports whether an instrument is only what another paper named right before it is about: a letter of intent on a programme
// is not the programme.
func (s *scan) ofPaper(n naming) bool {
	for i := max(0, n.from-6); i < n.from; i++ {
		if id, to := s.concept(i); id != "" && to <= n.from && s.f.concepts[id].shell && s.f.concepts[id].form {
			return true
		}
	}
	return false
}

// what is what an instrument is about, told by its name alone.
func (s *scan) what(n naming) (subject, bool) {
	s.subs = s.subs[:0]
	s.instrument(n)
	s.concepts(n.from, n.to)
	s.order()
	return s.choose()
}
