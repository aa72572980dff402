package ledger

import (
	"context"
	"time"
)

// Queues are what waits in a ledger, and how whoever works on it fares.
type Queues struct {
	Waiting   int // pages that were listed and are still to be fetched
	Due       int // watched addresses that are to be looked at by now
	Failing   int // watched addresses whose last look failed
	Doubts    int // pairs that are left to a person
	Suggested int // suggestions that wait for a person
	Sessions  int
	Looks     int       // at watched addresses, in all
	LastLook  time.Time // zero if none has been looked at
}

// Queues tells how long the queues are. What it costs does not grow with the documents.
func (l *Ledger) Queues(ctx context.Context, now time.Time) (q Queues, err error) {
	var last string
	for _, x := range []struct {
		query string
		args  []any
		into  any
	}{
		{`select count(*) from listed where state = 'waiting'`, nil, &q.Waiting},
		{`select count(*) from watch where next <> '' and next <= $1`, []any{Moment(now)}, &q.Due},
		{`select count(*) from watch where failures > 0`, nil, &q.Failing},
		{`select count(*) from doubt`, nil, &q.Doubts},
		{`select count(*) from suggestion where state = 'open'`, nil, &q.Suggested},
		{`select count(*) from session where seen > $1 and made > $2`, []any{Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost))}, &q.Sessions},
		{`select coalesce(max(checked), '') from watch`, nil, &last},
		{`select coalesce(max(cast(value as bigint)), 0) from meta where key = 'looks'`, nil, &q.Looks},
	} {
		if err := l.db.read.QueryRowContext(ctx, x.query, x.args...).Scan(x.into); err != nil {
			return q, err
		}
	}
	q.LastLook = AtMoment(last)
	return q, nil
}
