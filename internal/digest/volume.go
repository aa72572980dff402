package digest

import (
	"context"
	"slices"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Volume is how much a subject would have told, had every document been kept on the day of its publication.
type Volume struct {
	Days    int
	Notices []*Notice
}

// Periods are the numbers of days for which a volume is told: a week, a month, a year.
var Periods = []int{7, 30, 365}

// Volumes are how much a subject would have told in the periods up to a day.
func Volumes(ctx context.Context, l *ledger.Ledger, s Subject, today record.Day) ([]Volume, error) {
	now, done, err := l.Now(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	from := func(days int) record.Day { return today - record.Day(days) + 1 }
	longest := from(slices.Max(Periods))
	fresh, err := now.PublishedSince(ctx, longest)
	if err != nil {
		return nil, err
	}
	all, err := Gather(ctx, now, s, fresh, Options{Today: today, From: longest, All: true})
	if err != nil {
		return nil, err
	}
	var out []Volume
	for _, days := range Periods {
		v := Volume{Days: days}
		for _, n := range all {
			if dayOf(n.At) >= from(days) {
				v.Notices = append(v.Notices, n)
			}
		}
		out = append(out, v)
	}
	return out, nil
}
