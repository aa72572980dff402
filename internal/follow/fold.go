package follow

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Initiative is one undertaking followed through time.
type Initiative struct {
	Key, Title string
	Parties    []record.Party
	Steps      []Step // by day, undated ones first; within a day from what is raised to what is delivered, then by document and place in it
	Status     Move
	Moved      int         // index of the step that moved it to Status, -1 if a judgement did
	Judged     int         // index of that judgement, -1 if a step did
	Moves      []Moving    // every change of status, in order
	Deadline   record.Date // the last one agreed to, else the last one proposed
	Committed  record.Day  // when it was first agreed
	Delivered  record.Day  // when it was first told to be delivered
	Last       record.Day  // when it was last spoken of
	Restated   int         // steps that moved nothing
	Taken      bool        // a proposal was taken up by another than who made it
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

// afresh is how many days after its delivery an initiative that is raised or agreed again is begun afresh. Before that, other reports
// of the same days still speak of what has just been done.
const afresh = 60

// Listed reports whether there is anything to follow: somebody undertook or proposed it, or it was signed or begun.
func (i Initiative) Listed() bool {
	return slices.ContainsFunc(i.Steps, func(s Step) bool {
		if s.Statement == "" {
			return s.Rule != visited && s.Rule != ceremony && !strings.HasPrefix(s.Rule, recalled)
		}
		class := record.ParseAct(s.Act).Class()
		return class == record.Undertaking || class == record.Proposal
	})
}

// Fold reads the status of an initiative off its steps and the judgements about it. The order of the steps changes nothing; all must
// have one key. A status only ever rests on the step or judgement that its last Moving names.
func Fold(steps []Step, moved []Moved) Initiative {
	i := Initiative{Steps: slices.Clone(steps), Moved: -1, Judged: -1}
	slices.SortFunc(i.Steps, compareSteps)
	judged := make([]int, len(moved))
	for n := range judged {
		judged[n] = n
	}
	slices.SortStableFunc(judged, func(a, b int) int { return cmp.Compare(moved[a].Day, moved[b].Day) })
	var bound, asked record.Date
	for n, s := range i.Steps {
		for len(judged) > 0 && moved[judged[0]].Day < s.Day {
			i.judge(moved, judged[0])
			judged = judged[1:]
		}
		if n == 0 {
			i.Key, i.Title, i.Parties = s.Key, s.Title, s.Group
		}
		i.Last = max(i.Last, s.Day)
		again, ok := i.moves(s)
		if again {
			bound, asked, i.Committed, i.Delivered = record.Date{}, record.Date{}, 0, 0
		}
		switch {
		case !s.Deadline.Known() || s.Way:
		case s.undertakes():
			bound = s.Deadline
		case s.Act != "" && record.ParseAct(s.Act).Class() == record.Proposal:
			asked = s.Deadline
		}
		if i.Committed == 0 && s.undertakes() {
			i.Committed = s.Day
		}
		if !ok {
			i.Restated++
			continue
		}
		if s.Move == Delivered && i.Delivered == 0 {
			i.Delivered = s.Day
		}
		i.Moves = append(i.Moves, Moving{i.Status, s.Move, n, -1, s.Day, s.Rule})
		i.Status, i.Moved, i.Judged = s.Move, n, -1
	}
	for _, n := range judged {
		i.judge(moved, n)
	}
	if i.Deadline = bound; !bound.Known() {
		i.Deadline = asked
	}
	i.Taken = i.taken()
	return i
}

// judge lets a person's decision move the initiative.
func (i *Initiative) judge(moved []Moved, n int) {
	m := moved[n]
	i.Moves = append(i.Moves, Moving{i.Status, m.To, -1, n, m.Day, "judgement"})
	if i.Status, i.Moved, i.Judged = m.To, -1, n; m.To == Delivered && i.Delivered == 0 {
		i.Delivered = m.Day
	}
}

// moves reports whether a step moves the initiative from where it is, and whether it begins it afresh. A step that says no more than
// was said before restates.
func (i *Initiative) moves(s Step) (again, ok bool) {
	since := record.Day(0)
	if len(i.Moves) > 0 {
		since = i.Moves[len(i.Moves)-1].Day
	}
	later := s.Day > since
	switch {
	case s.Move == Restated, s.Move == i.Status:
		return false, false
	case i.Status == Delivered && s.Move.rank() <= Signed.rank():
		again = since != 0 && s.Day-since > afresh
		return again, again
	case i.Status == Delivered:
		return false, later && s.Move.rank() > Delivered.rank()
	case i.Status == Dropped:
		return later, later // what was put off is taken up again
	case i.Status == Disputed:
		return false, later && (s.Move.rank() >= Signed.rank() || s.undertakes() && len(s.By) > 1)
	}
	return false, s.Move.rank() > i.Status.rank()
}

// undertakes reports whether somebody bound themselves in this step.
func (s Step) undertakes() bool {
	if s.Statement == "" {
		return s.Move == Signed
	}
	return record.ParseAct(s.Act).Class() == record.Undertaking
}

// taken reports whether what one party proposed was undertaken at the same time or later with another.
func (i *Initiative) taken() bool {
	var asked []record.Party
	for _, s := range i.Steps {
		switch {
		case s.Act != "" && record.ParseAct(s.Act).Class() == record.Proposal && len(s.By) == 1:
			asked = append(asked, s.By...)
		case s.undertakes():
			for _, p := range asked {
				if slices.ContainsFunc(s.By, func(o record.Party) bool { return o != p }) {
					return true
				}
			}
		}
	}
	return false
}

func compareSteps(a, b Step) int {
	return cmp.Or(
		cmp.Compare(a.Day, b.Day), cmp.Compare(a.Move.order(), b.Move.order()), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.At, b.At),
		cmp.Compare(a.Statement, b.Statement), cmp.Compare(a.Event, b.Event), cmp.Compare(a.Key, b.Key),
	)
}

// Overdue reports whether the deadline has passed and nothing tells of delivery. It says nothing of what was done.
func (i Initiative) Overdue(today record.Day) bool {
	return i.Deadline.To != 0 && i.Deadline.To < today && i.Status != Delivered && i.Status != Dropped
}

// SilentSince is the day on which the initiative was last spoken of, if at least n of the group's meetings came after it; else 0. It
// says nothing of what was done.
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
