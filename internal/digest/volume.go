package digest

import (
	"context"

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
func Volumes(ctx context.Context, l *ledger.Ledger, s Subject, today record.Day) (out []Volume, err error) {
	now, done, err := l.Now(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	for _, days := range Periods {
		from := today - record.Day(days) + 1
		fresh, err := now.PublishedSince(ctx, from)
		if err != nil {
			return nil, err
		}
		ns, err := Gather(ctx, now, s, fresh, Options{Today: today, From: from, All: true})
		if err != nil {
			return nil, err
		}
		out = append(out, Volume{days, ns})
	}
	return out, nil
}
