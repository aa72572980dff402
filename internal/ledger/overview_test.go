package ledger

import (
	"reflect"
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What is shown at a glance is what the whole of it tells, also once people have decided something.
func TestOverview(t *testing.T) {
	articles := written(t, 60)
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, articles, 7)
		glance(t, l)
		f := finder{t, l}
		at := f.in(kualaLumpur, "statement", "assign focal points")
		decide(t, l, theDay, about(at, record.JudgeReject))
		glance(t, l)
		decided, err := l.DecidedIn(ctx, at.Doc)
		if err != nil || len(decided) != 1 || decided[0].About.ID != at.ID {
			t.Errorf("decided: %v %v", decided, err)
		}
		lately, err := l.Lately(ctx, 1)
		if err != nil || len(lately) != 1 || !lately[0].Holds || lately[0].Lost {
			t.Errorf("lately: %v %v", lately, err)
		}
		if behind := all(t, l.LogFrom(ctx, Filter{Skip: 1, Limit: 9})); len(behind) != 0 {
			t.Errorf("behind the first: %v", behind)
		}
	})
}

func glance(t *testing.T, l *Ledger) {
	t.Helper()
	june := record.DayOf(2026, 6, 1)
	_, counted, last, err := l.Arrived(ctx, 0, 3)
	if err != nil || counted != 0 {
		t.Errorf("%d documents counted behind none, %v", counted, err)
	}
	docs, counted, _, err := l.Arrived(ctx, last-5, 3)
	if err != nil || counted != 5 || len(docs) != 3 {
		t.Errorf("%d of the last 5 documents, 3 of them %d, %v", counted, len(docs), err)
	}
	doubts, err := l.Review(ctx, "", 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := l.Doubts(ctx, ""); err != nil || n != len(doubts) {
		t.Errorf("%d doubts, counted %d, %v", len(doubts), n, err)
	}
	if rest, err := l.Review(ctx, "", 1, 2); err != nil || !slices.EqualFunc(rest, doubts[min(1, len(doubts)):min(3, len(doubts))], func(a, b Doubt) bool { return reflect.DeepEqual(a, b) }) {
		t.Errorf("the second and third doubt are %v, %v", rest, err)
	}
	people := all(t, l.People(ctx, Filter{Brief: true, Counted: true}))
	for n, p := range all(t, l.People(ctx, Filter{Skip: 2, Limit: 3})) {
		if b := people[n+2]; b.ID != p.ID || b.Count == 0 || b.Count > p.Count {
			t.Errorf("person %d is %s in %d documents, brief %s in %d", n+2, p.ID, p.Count, b.ID, b.Count)
		}
	}
	wholes := all(t, l.Relationships(ctx, Filter{Today: june}))
	for n, r := range all(t, l.Relationships(ctx, Filter{Today: june, Brief: true})) {
		r.Meetings = wholes[n].Meetings
		if !reflect.DeepEqual(r, wholes[n]) {
			t.Errorf("brief %+v, whole %+v", r, wholes[n])
		}
		years := map[TopicYear]int{}
		for _, s := range all(t, l.Statements(ctx, Filter{Group: r.Parties})) {
			for _, topic := range s.Topics {
				if s.Date != nil {
					y, _, _ := record.ParseDay(*s.Date).Date()
					years[TopicYear{topic, y, 0}]++
				}
			}
		}
		told, err := l.TopicYears(ctx, r.Parties)
		if err != nil || len(told) != len(years) {
			t.Errorf("%s: %d numbers for %d topics and years, %v", r.ID, len(told), len(years), err)
		}
		for _, y := range told {
			if n := years[TopicYear{y.Topic, y.Year, 0}]; n != y.Count {
				t.Errorf("%s: %d statements on %s in %d, told %d", r.ID, n, y.Topic, y.Year, y.Count)
			}
		}
		for _, p := range r.Parties {
			holders(t, l, p)
		}
	}
	whole := all(t, l.Initiatives(ctx, Filter{Today: june}))
	for n, i := range all(t, l.Initiatives(ctx, Filter{Today: june, Brief: true})) {
		w := whole[n]
		by := w.Parties
		for _, s := range w.Steps {
			if s.Move != "" && len(s.By) > 0 {
				by = s.By
			}
		}
		if !slices.Equal(i.By, by) {
			t.Errorf("%s: by %v, brief %v", i.ID, by, i.By)
		}
		short, err := l.Initiative(ctx, i.ID, Filter{Today: june, Steps: 2})
		if err != nil {
			t.Fatal(err)
		}
		var want []ItemStep
		for k, s := range w.Steps {
			if s.Move != "" || k >= len(w.Steps)-2 {
				want = append(want, s)
			}
		}
		if !reflect.DeepEqual(short.Steps, want) {
			t.Errorf("%s: short %+v, want %+v", i.ID, short.Steps, want)
		}
		c := *w
		c.Steps, i.Steps, short.Steps = nil, nil, nil
		if !reflect.DeepEqual(i, &c) || !reflect.DeepEqual(short, &c) {
			t.Errorf("whole %+v, brief %+v, short %+v", c, i, short)
		}
	}
}

// holders are those who of all people are told of last in an office.
func holders(t *testing.T, l *Ledger, party record.Party) {
	t.Helper()
	last := map[string]string{}
	for _, p := range all(t, l.People(ctx, Filter{Parties: []record.Party{party}, Brief: true})) {
		for _, o := range p.Offices {
			if o.Country == party && slices.Contains(leading, o.Office) && o.To != nil {
				last[o.Office] = max(last[o.Office], *o.To)
			}
		}
	}
	told, err := l.Holders(ctx, party)
	if err != nil || len(told) != len(last) {
		t.Errorf("%s: %d holders of %d offices, %v", party, len(told), len(last), err)
	}
	for _, h := range told {
		held := slices.ContainsFunc(h.Person.Offices, func(o Tenure) bool {
			return o.Office == h.Office && reflect.DeepEqual(o.From, h.From) && reflect.DeepEqual(o.To, h.To)
		})
		if value(h.To) != last[h.Office] || !held {
			t.Errorf("%s: %s is %s, told %v to %v, not %s", party, h.Office, h.Person.ID, value(h.From), value(h.To), last[h.Office])
		}
	}
}
