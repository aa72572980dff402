package ledger

import (
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The past up to a day that no document reaches is the present, and the past of a day is the present of a ledger that has no more than the
// documents up to then.
func TestPast(t *testing.T) {
	group := []record.Party{"SG", "VN"}
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		articles := written(t, 120)
		whole := open(t, fresh(t))
		put(t, whole, articles, 50)
		day := record.DayOf(2023, 12, 31)
		part := open(t, fresh(t))
		put(t, part, slices.DeleteFunc(slices.Clone(articles), func(a article) bool {
			r, err := theLine().Read([]byte(a.text), a.name)
			return err != nil || DayOf(r) == 0 || DayOf(r) > day
		}), 50)
		for _, x := range []struct {
			name string
			past *Past
			now  *Ledger
		}{{"all", whole.Past(1 << 21), whole}, {"a day", whole.Past(day), part}} {
			var got, want []string
			for _, i := range had(x.past.Initiatives(ctx, group))(t) {
				got = append(got, i.Key+" "+string(i.Status)+" "+i.Deadline.String()+" "+i.Last.String())
			}
			for _, i := range all(t, x.now.Initiatives(ctx, Filter{Group: group})) {
				want = append(want, i.ID+" "+string(i.Status)+" "+value(i.Deadline)+" "+value(i.Last))
			}
			slices.Sort(want)
			if len(want) == 0 || !slices.Equal(got, want) {
				t.Errorf("%s: initiatives are\n%q, want\n%q", x.name, got, want)
			}
			got, want = nil, nil
			for _, e := range had(x.past.Events(ctx, group))(t) {
				got = append(got, e.ID+" "+e.Kind+" "+e.When.String())
			}
			for _, e := range all(t, x.now.Events(ctx, Filter{Group: group})) {
				want = append(want, e.ID+" "+e.Kind+" "+value(e.Date))
			}
			slices.Sort(got)
			slices.Sort(want)
			if len(want) == 0 || !slices.Equal(got, want) {
				t.Errorf("%s: events are\n%q, want\n%q", x.name, got, want)
			}
			for _, party := range group {
				got, want = nil, nil
				for _, h := range had(x.past.Holders(ctx, party))(t) {
					got = append(got, h.Office+" "+h.Last.String())
				}
				for _, h := range had(x.now.Holders(ctx, party))(t) {
					want = append(want, h.Office+" "+value(h.To))
				}
				if len(want) == 0 || !slices.Equal(got, want) {
					t.Errorf("%s: in office are\n%q, want\n%q", x.name, got, want)
				}
			}
			var docs []text.DocID
			for _, d := range all(t, x.now.Documents(ctx, Filter{Parties: group})) {
				docs = append(docs, d.ID)
			}
			days := had(x.now.Days(ctx, docs))(t)
			for _, n := range had(x.now.Naming(ctx, docs))(t) {
				if n.Day != days[n.Doc] || n.Name == "" || Slug(n.Name) != n.Slug {
					t.Errorf("%s: %v is of %s", x.name, n, days[n.Doc])
				}
			}
			if len(days) != len(docs) {
				t.Errorf("%s: %d days of %d documents", x.name, len(days), len(docs))
			}
			levels := had(x.past.Levels(ctx, group))(t)
			r := had(x.now.Relationship(ctx, group, Filter{}))(t)
			if len(levels) == 0 || levels[0].Level != value(r.Level) {
				t.Errorf("%s: the level is %v, want %s", x.name, levels, value(r.Level))
			}
		}
	})
}

func had[T any](x T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
}
