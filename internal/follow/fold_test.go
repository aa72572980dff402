package follow

import (
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// step is written "2025-03-01 VN propose", then what it tells: a move by evidence, "by DATE" for a deadline, "way".
func step(n int, line string) Step {
	f := strings.Fields(line)
	s := Step{Key: "SG+VN/x", Doc: text.DocID(fmt.Sprint("doc", n)), Day: record.ParseDay(f[0]), At: n, Group: []record.Party{"SG", "VN"}}
	for _, p := range strings.Split(f[1], "+") {
		s.By = append(s.By, record.Party(p))
	}
	if f[2] != "event" {
		s.Act, s.Statement = f[2], record.StatementID(fmt.Sprint("s", n))
		s.Move = moveOf(record.ParseAct(f[2]))
	} else {
		s.Event = record.EventID(fmt.Sprint("e", n))
	}
	for i := 3; i < len(f); i++ {
		switch {
		case f[i] == "by":
			i++
			s.Deadline = record.UntilDay(record.ParseDay(f[i]))
		case f[i] == "way":
			s.Way = true
		default:
			s.Move = Move(f[i])
		}
	}
	if s.Move != Restated {
		s.Rule = "rule." + string(s.Move)
	}
	return s
}

func steps(story string) (out []Step) {
	for i, line := range strings.Split(strings.TrimSpace(story), "\n") {
		out = append(out, step(i, line))
	}
	return out
}

func line(i Initiative) string {
	s := string(i.Status)
	if i.Deadline.Known() {
		s += " due " + i.Deadline.To.String()
	}
	if i.Committed != 0 {
		s += " committed " + i.Committed.String()
	}
	if i.Delivered != 0 {
		s += " delivered " + i.Delivered.String()
	}
	if i.Taken {
		s += " taken"
	}
	return strings.TrimSpace(s)
}

var stories = []struct{ name, story, want string }{
	{"a proposal", "2025-03-01 VN propose by 2025-12-31", "raised due 2025-12-31"},
	{"a proposal taken up", "2025-03-01 VN propose by 2025-12-31\n2025-03-01 SG accept", "agreed due 2025-12-31 committed 2025-03-01 taken"},
	{"what is agreed outranks what was asked", "2025-03-01 VN propose by 2025-12-31\n2025-05-01 SG+VN agree by 2026-06-30\n2025-06-01 VN propose by 2025-09-30", "agreed due 2026-06-30 committed 2025-05-01 taken"},
	{"one who answers their own proposal takes up nothing", "2025-03-01 VN propose\n2025-04-01 VN commit", "agreed committed 2025-04-01"},
	{"a restatement", "2025-03-01 SG+VN agree\n2025-08-01 SG+VN agree\n2026-01-01 VN propose", "agreed committed 2025-03-01"},
	{"to the end", "2025-03-01 SG+VN agree by 2026-01-01\n2025-06-01 SG+VN event signed\n2025-09-01 VN welcome under-way\n2026-02-01 SG+VN welcome delivered", "delivered due 2026-01-01 committed 2025-03-01 delivered 2026-02-01"},
	{"evidence may skip", "2025-03-01 SG+VN agree\n2026-02-01 SG welcome delivered", "delivered committed 2025-03-01 delivered 2026-02-01"},
	{"never back", "2025-03-01 SG+VN sign\n2025-04-01 VN propose\n2025-05-01 SG welcome agreed", "signed committed 2025-03-01"},
	{"reports of the same days after delivery", "2025-03-26 SG welcome delivered\n2025-03-28 SG+VN agree", "delivered committed 2025-03-28 delivered 2025-03-26"},
	{"begun afresh", "2023-08-28 SG+VN event delivered\n2025-03-12 VN invite by 2025-12-31", "raised due 2025-12-31"},
	{"dropped", "2025-03-01 SG+VN agree\n2025-06-01 SG concern dropped", "dropped committed 2025-03-01"},
	{"put off and taken up again", "2025-03-01 SG+VN agree\n2025-06-01 SG affirm dropped\n2025-07-01 SG+VN agree", "agreed committed 2025-07-01"},
	{"disputed", "2025-03-01 SG+VN agree\n2025-04-01 VN affirm disputed\n2025-05-01 SG commit", "disputed committed 2025-03-01"},
	{"no longer disputed", "2025-03-01 SG+VN agree\n2025-04-01 VN affirm disputed\n2025-05-01 SG+VN agree", "agreed committed 2025-03-01"},
	{"a report on the way has its own deadline", "2025-03-01 SG+VN agree by 2029-12-31\n2025-04-01 SG+VN task way by 2025-09-30", "agreed due 2029-12-31 committed 2025-03-01"},
	{"a stance moves nothing", "2025-03-01 SG affirm", ""},
	{"undated", "0 SG+VN agree\n2025-03-01 SG welcome under-way", "under-way"},
}

func TestFold(t *testing.T) {
	for _, c := range stories {
		if got := line(Fold(steps(c.story), nil)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The order of the steps changes nothing; every change of status names a step that tells it and the rule; the rest restates.
func TestFoldLaws(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for _, c := range stories {
		ss := steps(c.story)
		want := Fold(ss, nil)
		for range 20 {
			rnd.Shuffle(len(ss), func(i, j int) { ss[i], ss[j] = ss[j], ss[i] })
			if got := Fold(ss, nil); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: another order gives %q, not %q", c.name, line(got), line(want))
			}
		}
		status := Restated
		for _, m := range want.Moves {
			s := want.Steps[m.Step]
			if m.From != status || s.Move != m.To || s.Rule == "" || m.Rule != s.Rule || m.Day != s.Day || m.From == m.To {
				t.Errorf("%s: %+v does not follow from %+v", c.name, m, s)
			}
			status = m.To
		}
		if status != want.Status || want.Restated+len(want.Moves) != len(want.Steps) {
			t.Errorf("%s: %d moves and %d restatements of %d steps end in %s, not %s", c.name, len(want.Moves), want.Restated, len(want.Steps), status, want.Status)
		}
		// Said once more by the same, nothing advances.
		for _, s := range want.Steps {
			s.Doc += "again"
			if got := Fold(append(steps(c.story), s), nil); got.Status != want.Status {
				t.Errorf("%s: said twice, %s becomes %s", c.name, want.Status, got.Status)
			}
		}
	}
}

func TestJudged(t *testing.T) {
	ss := steps("2025-03-01 SG+VN agree\n2025-08-01 SG+VN event signed")
	for _, c := range []struct {
		moved []Moved
		want  string
	}{
		{[]Moved{{Delivered, record.ParseDay("2025-10-01"), "seen"}}, "delivered committed 2025-03-01 delivered 2025-10-01"},
		{[]Moved{{Dropped, record.ParseDay("2025-05-01"), "told"}}, "signed committed 2025-08-01"},
		{[]Moved{{Raised, record.ParseDay("2025-09-01"), "no commitment"}}, "raised committed 2025-03-01"},
		{[]Moved{{Dropped, record.ParseDay("2025-10-01"), ""}, {UnderWay, record.ParseDay("2025-09-01"), ""}}, "dropped committed 2025-03-01"},
	} {
		i := Fold(ss, c.moved)
		if got := line(i); got != c.want {
			t.Errorf("%v: %q, want %q", c.moved, got, c.want)
		}
		if last := i.Moves[len(i.Moves)-1]; last.Step < 0 && (i.Judged != last.Judged || i.Moved != -1 || c.moved[i.Judged].To != i.Status) {
			t.Errorf("%v: the judgement that moved it is not named: %+v", c.moved, i)
		}
	}
}

// Overdue and silence are told beside the status, and end with delivery.
func TestBeside(t *testing.T) {
	i := Fold(steps("2025-03-01 SG+VN agree by 2025-12-31"), nil)
	day := record.ParseDay
	if i.Overdue(day("2025-12-31")) || !i.Overdue(day("2026-01-01")) || i.Status != Agreed {
		t.Error("overdue from the day after the deadline, and agreed all the same")
	}
	if Fold(steps("2025-03-01 SG+VN agree by 2025-12-31\n2026-02-01 SG welcome delivered"), nil).Overdue(day("2027-01-01")) {
		t.Error("delivered late is not overdue")
	}
	met := []record.Day{day("2025-03-01"), day("2025-06-01"), day("2025-09-01")}
	if got := i.SilentSince(met, 2); got != day("2025-03-01") {
		t.Errorf("silent since %v", got)
	}
	if got := i.SilentSince(met, 3); got != 0 {
		t.Errorf("only two meetings were silent, not three: %v", got)
	}
}

func TestListed(t *testing.T) {
	for story, want := range map[string]bool{
		"2025-03-01 SG affirm":                          false,
		"2025-03-01 SG welcome delivered":               false,
		"2025-03-01 SG propose":                         true,
		"2025-03-01 SG+VN event signed":                 true,
		"2025-03-01 SG+VN concur\n2025-04-01 VN commit": true,
	} {
		if got := Fold(steps(story), nil).Listed(); got != want {
			t.Errorf("%q listed: %v", story, got)
		}
	}
	s := step(0, "2025-03-01 SG+VN event delivered")
	s.Rule = visited
	if Fold([]Step{s}, nil).Listed() {
		t.Error("a visit that nobody had asked for is followed")
	}
}
