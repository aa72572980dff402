package digest

import (
	"context"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// mostDeadlines is how many deadlines are looked at on one day.
const mostDeadlines = 10000

// deadlines tells of those that are near, and of those that passed since the day from which on is told, where no document tells of delivery.
func (g *gathering) deadlines(ctx context.Context) error {
	days := g.subject.days()
	farthest := 0
	if len(days) > 0 {
		farthest = days[0]
	}
	today := g.o.Today
	if today == 0 {
		return nil
	}
	items, err := g.l.Deadlines(ctx, min(g.o.From, today), today+record.Day(farthest), mostDeadlines, ledger.Filter{Today: today})
	if err != nil {
		return err
	}
	for _, i := range items {
		due := record.Date{}
		if i.Deadline != nil {
			due, _ = record.ParseDate(*i.Deadline)
		}
		if due.To == 0 {
			continue
		}
		if ok, err := g.ofInitiative(ctx, i); err != nil || !ok {
			if err != nil {
				return err
			}
			continue
		}
		before := len(g.out)
		key := func(what string) string { return ledger.WordsKey("", "deadline", i.ID, *i.Deadline, what) }
		tell := func(rule Rule, from record.Day, left int, keys ...string) {
			g.out = append(g.out, &Notice{Rule: rule, Keys: keys, When: *i.Deadline, Parties: i.Parties, Item: i, Left: left, At: dayTime(from)})
		}
		left := int(due.To - today)
		if left < 0 {
			tell(Passed, due.To+1, left, key("passed"))
		}
		// Of several days before, the least that has come is told, and those that are more are told with it.
		var keys []string
		least := 0
		for _, n := range days {
			crossed := due.To - record.Day(n)
			if crossed > today {
				break
			}
			if g.o.All && crossed >= g.o.From {
				tell(Near, crossed, n, key(strconv.Itoa(n)))
			}
			keys, least = append([]string{key(strconv.Itoa(n))}, keys...), n
		}
		if !g.o.All && left >= 0 && least > 0 {
			tell(Near, due.To-record.Day(least), left, keys...)
		}
		if len(g.out) == before {
			continue
		}
		quote, err := g.setIn(ctx, i)
		if err != nil {
			return err
		}
		for _, n := range g.out[before:] {
			n.Quotes = quote
		}
	}
	return nil
}

// setIn are the words that first set the deadline of an initiative; else the last words about it.
func (g *gathering) setIn(ctx context.Context, i *ledger.Item) ([]Quote, error) {
	var last, set *ledger.Statement
	for s, err := range g.l.Statements(ctx, ledger.Filter{Initiative: i.ID}) { // newest first
		if err != nil {
			return nil, err
		}
		if last == nil {
			last = s
		}
		if s.Deadline != nil && *s.Deadline == *i.Deadline && (set == nil || s.Day() < set.Day() || s.Doc < set.Doc) {
			set = s
		}
	}
	if set == nil {
		set = last
	}
	if set == nil {
		return nil, nil
	}
	return []Quote{{set.Content, &ledger.Document{ID: set.Doc}, set.ID}}, nil
}
