package follow

import (
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

// ends are the values of an effort's move: what an undertaking comes to that does not further its matter.
var ends = map[string]Move{"raised": Raised, "dropped": Dropped, "restated": Restated}

// undone reports whether an undertaking begins with that its matter be looked into, given up or put off, what it comes to, and by which rule: whoever promises to
// consider a proposal has not agreed to it.
func (s *scan) undone() (to Move, rule string, ok bool) {
	const lead = 3 // tokens: "together study"
	for _, m := range s.matches {
		if to, ok = ends[m.Rule.Attr["move"]]; ok && m.Rule.Makes == "effort" && m.From < lead {
			return to, m.Rule.Name, true
		}
	}
	return Restated, "", false
}

// near is how many tokens may stand between what is told to have come so far and the words that tell it.
const near = 12

// progress is how far the stretch, said with an act, tells that a subject has come: the nearest words that tell it as a fact. Of a
// text "completed" means that it is agreed.
func (s *scan) progress(act record.Act, x subject) (Move, string) {
	move, rule, best, part := Restated, "", near+1, false
	if act == record.Discuss || act == record.Support {
		return move, rule // what is talked about or backed is not told to be so
	}
	for _, m := range s.matches {
		if m.Rule.Makes != "progress" || m.Rule.Attr["target"] == "yes" || s.unreal(m.From) {
			continue
		}
		part = part || m.Rule.Attr["part"] == "yes"
		to := Move(m.Rule.Attr["move"])
		valued := act == record.Welcome || act == record.Thank || act == record.Congratulate || act == record.Concern && to == Dropped
		if m.Rule.Attr["noun"] == "yes" && !valued {
			continue
		}
		away := max(x.from-m.To, m.From-x.to, 0)
		if away < best {
			best, move, rule = away, to, m.Rule.Name
		}
	}
	switch {
	case move == Delivered && x.text && s.talks():
		move = Agreed
	case move == Delivered && s.within(0, len(s.toks), s.w.onward):
		return Restated, "" // the procedures are complete, not the thing
	case move == Delivered && part:
		move = UnderWay // of several, some
	case move == Delivered && x.text:
		move = Agreed
	}
	return move, rule
}

// talks reports whether a content speaks of negotiations: of a text, that they are complete tells that it is agreed.
func (s *scan) talks() bool {
	for i := range s.toks {
		if f, ok := s.finds.Longest(i, s.w.onward); ok && s.finds.Value(f) == "talks" {
			return true
		}
	}
	return false
}

// denied reports whether the words of a cue deny what follows.
func (s *scan) denied(cue text.Span) (rule string, ok bool) {
	if cue.Len() == 0 {
		return "", false
	}
	s.look(cue)
	for _, m := range s.matches {
		if m.Rule.Makes == "progress" && Move(m.Rule.Attr["move"]) == Disputed {
			return m.Rule.Name, true
		}
	}
	return "", false
}

// unreal reports whether the clause denies, hopes or plans what stands at token i.
func (s *scan) unreal(i int) bool {
	for j := i - 1; j >= 0 && i-j <= near; j-- {
		if t := s.toks[j]; t.Kind == text.Punct && s.r.Doc.Text[t.Span().Start] != '-' || s.is(j, s.w.that) {
			return false
		}
		if s.is(j, s.w.neg) || s.is(j, s.w.future) || s.is(j, s.w.modal) || s.is(j, s.w.aside) {
			return true
		}
	}
	return false
}
