package follow

import "github.com/chancery-ledger/chancery/internal/record"

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
