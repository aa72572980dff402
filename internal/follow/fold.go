package follow

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Initiative is one undertaking followed through time.
type Initiative struct {
	Key, Title string
	Parties    []record.Party
	Steps      []Step // by day, within a day from what is raised to what is delivered, then by document and place in it; undated ones last
	Status     Move
	Moved      int         // index of the step that moved it to Status, -1 if a judgement did
	Judged     int         // index of that judgement, -1 if a step did
	Moves      []Moving    // every change of status, in order
	Deadline   record.Date // the last one set
	Committed  record.Day  // when it was first agreed
	Delivered  record.Day  // when it was first told to be delivered
	Last       record.Day  // when it was last spoken of
	Restated   int         // steps that moved nothing
	Taken      bool        // a proposal that was taken up
}

// Moving is a change of status: by which step, or by which judgement.
type Moving struct {
	From, To Move
	Step     int // index into Steps, -1 if a person moved it
	Judged   int // index into the judgements, -1 if a step moved it
	Day      record.Day
	Rule     string
}

// Moved is a person's decision about an initiative: from Day on its status is To, whatever earlier steps say. Later steps move on from there.
type Moved struct {
	To  Move
	Day record.Day
	Why string
}

// Listed reports whether there is anything to follow: somebody undertook or proposed it.
func (i Initiative) Listed() bool { return i.Status != Restated }

// Fold reads the status of an initiative off its steps. The order of the steps changes nothing; all must have one key.
func Fold(steps []Step, moved []Moved) Initiative {
	i := Initiative{Steps: slices.Clone(steps), Moved: -1, Judged: -1}
	slices.SortFunc(i.Steps, compareSteps)
	proposed := false
	for n, s := range i.Steps {
		if n == 0 {
			i.Key, i.Title, i.Parties = s.Key, s.Title, s.Group
		}
		i.Last = max(i.Last, s.Day)
		if s.Deadline.Known() {
			i.Deadline = s.Deadline
		}
		proposed = proposed || s.Move == Raised
		if s.Move.rank() <= i.Status.rank() {
			i.Restated++
			continue
		}
		if s.Move.rank() >= Agreed.rank() && i.Committed == 0 {
			i.Committed = s.Day
		}
		if s.Move == Delivered {
			i.Delivered = s.Day
		}
		i.Moves = append(i.Moves, Moving{i.Status, s.Move, n, -1, s.Day, s.Rule})
		i.Status, i.Moved = s.Move, n
	}
	i.Taken = proposed && i.Status.rank() > Raised.rank()
	return i
}

func compareSteps(a, b Step) int {
	if (a.Day == 0) != (b.Day == 0) {
		return cmp.Compare(b.Day, a.Day)
	}
	last := len(Moves) + 1
	rank := func(s Step) int {
		if r := s.Move.rank(); r > 0 {
			return r
		}
		return last
	}
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.At, b.At), cmp.Compare(a.Statement, b.Statement), cmp.Compare(a.Event, b.Event))
}

// Overdue reports whether the deadline has passed and nothing tells of delivery. It says nothing of what was done.
func (i Initiative) Overdue(today record.Day) bool {
	return i.Deadline.Known() && i.Deadline.To < today && i.Status != Delivered && i.Status != Dropped
}

// SilentSince is the day on which the initiative was last spoken of, if the last n of the group's meetings came after it; else 0.
func (i Initiative) SilentSince(meetings []record.Day, n int) record.Day {
	after := 0
	for _, d := range meetings {
		if d > i.Last {
			after++
		}
	}
	if n <= 0 || i.Last == 0 || after < n {
		return 0
	}
	return i.Last
}
