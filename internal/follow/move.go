package follow

import (
	"sort"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Move is a place in the life of an initiative. The zero Move is none: the step restates.
type Move string

// The moves, in order of life; the last two may come at any point.
const (
	Restated  Move = ""
	Raised    Move = "raised"
	Agreed    Move = "agreed"
	Signed    Move = "signed"
	UnderWay  Move = "under-way"
	Delivered Move = "delivered"
	Dropped   Move = "dropped"
	Disputed  Move = "disputed"
)

// Moves are all of them, in order.
var Moves = []Move{Raised, Agreed, Signed, UnderWay, Delivered, Dropped, Disputed}

// rank orders the moves; 0 for none.
func (m Move) rank() int {
	for i, x := range Moves {
		if x == m {
			return i + 1
		}
	}
	return 0
}

// order puts a step that restates after those that move.
func (m Move) order() int {
	if m == Restated {
		return len(Moves) + 1
	}
	return m.rank()
}

// visited is the rule of a step that is a visit: by itself it is none that was asked for or promised.
const visited = "event.visit"

// moveOf is what an act by itself moves an initiative to.
func moveOf(a record.Act) Move {
	switch {
	case a == record.Sign:
		return Signed
	case a.Class() == record.Undertaking:
		return Agreed
	case a.Class() == record.Proposal:
		return Raised
	}
	return Restated
}

// near is how many tokens may stand between what is told to have come so far and the words that tell it.
const near = 12

// progress is how far the stretch tells that a subject has come: the nearest words that tell it as a fact. Of a text "completed"
// means that it is agreed.
func (s *scan) progress(x subject) (Move, string) {
	move, rule, best := Restated, "", near+1
	for _, m := range s.matches {
		if m.Rule.Makes != "progress" || s.unreal(m.From) {
			continue
		}
		away := max(x.from-m.To, m.From-x.to, 0)
		if away < best {
			best, move, rule = away, Move(m.Rule.Attr["move"]), m.Rule.Name
		}
	}
	if move == Delivered && x.text {
		move = Agreed
	}
	return move, rule
}

// unreal reports whether the clause denies, hopes or plans what stands at token i.
func (s *scan) unreal(i int) bool {
	for j := i - 1; j >= 0 && i-j <= near; j-- {
		if t := s.toks[j]; t.Kind == text.Punct && s.r.Doc.Text[t.Span.Start] != '-' || s.is(j, s.w.that) {
			return false
		}
		if s.is(j, s.w.neg) || s.is(j, s.w.future) || s.is(j, s.w.modal) || s.is(j, s.w.aside) {
			return true
		}
	}
	return false
}

// event is the step that an event is: a signing, a launch, a visit, relations raised. What is only planned moves nothing.
func (s *scan) event(e *record.Event) (Step, bool) {
	move := Move(s.f.moves[e.Kind])
	switch {
	case move == Restated || len(e.Evidence) == 0 || len(e.Parties) < 2:
		return Step{}, false
	case e.Status == record.Cancelled:
		move = Dropped
	case e.Status != record.Held:
		return Step{}, false
	}
	at := e.Evidence[0].Span
	sents := s.r.Doc.Sents
	n := sort.Search(len(sents), func(i int) bool { return sents[i].Span.End > at.Start })
	if n == len(sents) || sents[n].Span.Start > at.Start {
		return Step{}, false
	}
	x, ok := s.happened(e, text.Span{Start: at.Start, End: sents[n].Span.End})
	if !ok && e.Kind != "visit" {
		x, ok = s.happened(e, text.Span{Start: sents[n].Span.Start, End: at.End})
	}
	if !ok {
		return Step{}, false
	}
	group := s.f.whose(x, e.Parties)
	step := Step{
		Key: join(group) + "/" + x.key, Group: group, Title: x.title, Event: e.ID, At: at.Start, By: e.Parties, Day: s.r.Published,
		Content: s.r.Doc.Quote(sents[n].Span), Cue: s.r.Doc.Quote(at), Move: move, Rule: "event." + e.Kind,
	}
	if e.When.Known() && e.When.To != 0 && (e.When.To <= step.Day || step.Day == 0) {
		step.Day = e.When.To
	}
	s.sign(&step)
	return step, true
}

// happened is what an event was about, told by the words around it.
func (s *scan) happened(e *record.Event, span text.Span) (subject, bool) {
	s.look(span)
	if e.Kind == "visit" {
		if e.Where == nil || e.Where.Country == "" {
			return subject{}, false
		}
		for _, id := range e.Participants {
			for i := range s.r.People {
				if p := &s.r.People[i]; p.ID == id && p.Party != e.Where.Country && len(p.Offices) > 0 {
					return s.visitOf(p.Party, e.Where.Country, p, nil), true
				}
			}
		}
		return subject{}, false
	}
	x, ok := s.best()
	switch {
	case !ok || x.rank > rankName:
		return subject{}, false
	case e.Kind == "upgrade" && x.rank != rankRaise:
		for _, n := range s.named {
			if level := s.f.levels[n.in.Name]; level != "" {
				return subject{rank: rankRaise, from: n.from, to: n.to, key: "raise/" + level, title: n.in.Name}, true
			}
		}
		return subject{}, false
	}
	return x, true
}
