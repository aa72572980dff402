package ledger

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Initiatives are narrowed by topic, by who answers for them and by when they are due: as documents tell it or as people decided.
func TestDue(t *testing.T) {
	articles := written(t, 60)
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, articles, 50)
		today := record.ParseDay(theDay.Format("2006-01-02"))
		everything := all(t, l.Initiatives(ctx, Filter{Today: today}))
		ids := func(items []*Item) (out []string) {
			for _, i := range items {
				out = append(out, i.ID)
			}
			return out
		}
		asked := func(f Filter) []string {
			t.Helper()
			f.Today = today
			whole := ids(all(t, l.Initiatives(ctx, f)))
			f.Brief, f.Limit = true, 2
			var parts []string
			for {
				part := ids(all(t, l.Initiatives(ctx, f)))
				if parts = append(parts, part...); len(part) < f.Limit {
					break
				}
				f.Skip += f.Limit
			}
			if !slices.Equal(whole, parts) {
				t.Errorf("%+v: as a whole %v, in parts %v", f, whole, parts)
			}
			return whole
		}
		decide := func(id string, kind record.JudgementKind, value string, at time.Time) record.Judgement {
			t.Helper()
			raw, _ := json.Marshal(value)
			j, err := l.Judge(ctx, record.Judgement{Who: "a person", Kind: kind, About: record.Anchor{Kind: Initiative, ID: id}, Value: raw}, at)
			if err != nil {
				t.Fatal(err)
			}
			return j
		}
		day := func(d record.Day) string { return record.Date{From: d, To: d, Grain: record.GrainDay}.String() }
		// Told by documents: each is late, ahead, or of no day.
		var late, never []string
		for _, i := range everything {
			if i.Overdue {
				late = append(late, i.ID)
			}
			if i.Deadline == nil {
				never = append(never, i.ID)
			}
		}
		if len(late) == 0 || len(never) < 3 {
			t.Fatalf("%d of %d are late, %d of no day", len(late), len(everything), len(never))
		}
		if got := asked(Filter{Due: DueLate}); !slices.Equal(got, late) {
			t.Errorf("late are %v, not %v", got, late)
		}
		if got := asked(Filter{Due: DueNever}); !slices.Equal(got, never) {
			t.Errorf("of no day are %v, not %v", got, never)
		}
		// Decided by people.
		open := slices.DeleteFunc(slices.Clone(everything), func(i *Item) bool { return i.Deadline != nil || i.Status == "delivered" || i.Status == "dropped" })
		a, b := open[0].ID, open[1].ID
		decide(a, record.JudgeOwner, "Economic section", theDay)
		decide(b, record.JudgeOwner, "Consul", theDay)
		decide(b, record.JudgeOwner, "economic section", theDay.Add(time.Second))
		if got, err := l.Owners(ctx); err != nil || len(got) != 2 {
			t.Error(got, err)
		}
		theirs := asked(Filter{Owner: "Economic Section"})
		if len(theirs) != 2 || !slices.Contains(theirs, a) || !slices.Contains(theirs, b) {
			t.Errorf("of the section are %v, not %s and %s", theirs, a, b)
		}
		if got := asked(Filter{Owner: "Consul"}); len(got) != 0 {
			t.Errorf("of the one before are %v", got)
		}
		soon := asked(Filter{Due: "30"})
		decide(a, record.JudgeDue, day(today+20), theDay)
		gone := decide(b, record.JudgeDue, day(today-1), theDay)
		if got := asked(Filter{Due: "30"}); len(got) != len(soon)+1 || !slices.Contains(got, a) {
			t.Errorf("within 30 days are %v, before %v and %s", got, soon, a)
		}
		if got := asked(Filter{Due: "10", Owner: "Economic section"}); len(got) != 0 {
			t.Errorf("within 10 days are %v", got)
		}
		if got := asked(Filter{Due: DueLate, Owner: "Economic section"}); !slices.Equal(got, []string{b}) {
			t.Errorf("late of the section are %v, not %s", got, b)
		}
		if got := asked(Filter{Due: DueNever}); slices.Contains(got, a) || slices.Contains(got, b) || len(got) != len(never)-2 {
			t.Errorf("of no day are still %v", got)
		}
		item, err := l.Initiative(ctx, b, Filter{Today: today})
		if err != nil || item.Owner == nil || *item.Owner != "economic section" || item.Due == nil || *item.Due != day(today-1) {
			t.Errorf("%+v, %v", item, err)
		}
		if _, err := l.Judge(ctx, record.Judgement{Who: "a person", Kind: record.JudgeUndo, Undoes: gone.ID}, theDay); err != nil {
			t.Fatal(err)
		}
		if got := asked(Filter{Due: DueLate}); !slices.Equal(got, late) {
			t.Errorf("taken back, late are %v, not %v", got, late)
		}
		// By topic: those with a step on it, and no others.
		f := Filter{Topics: []string{"energy"}}
		on := asked(f)
		if len(on) == 0 || len(on) == len(everything) {
			t.Errorf("%d of %d are on energy", len(on), len(everything))
		}
		for _, i := range everything {
			said := all(t, l.Statements(ctx, Filter{Initiative: i.ID, Topics: f.Topics, Limit: 1}))
			if (len(said) > 0) != slices.Contains(on, i.ID) {
				t.Errorf("%s has %d statements on energy", i.ID, len(said))
			}
		}
		for _, wrong := range []string{"soon", "-1", "99999"} {
			for _, err := range l.Initiatives(ctx, Filter{Due: wrong, Today: today}) {
				if _, asked := err.(Misasked); !asked {
					t.Errorf("due %q: %v", wrong, err)
				}
			}
		}
	})
}
