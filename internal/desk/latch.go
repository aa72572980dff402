package desk

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// How many wrong passwords, and what follows.
const (
	wrongOfAccount = 5
	wrongOfAddress = 20
	wrongLasts     = 15 * time.Minute // so long is a wrong password remembered
	firstWait      = time.Minute
	longestWait    = time.Hour
	latchLimit     = 20_000 // names and addresses that are remembered
)

// latch counts wrong passwords, by account and by address, and lets nobody try for a while after too many: first a minute, then twice as
// long after each further one. A name that nobody has is counted like any other.
type latch struct {
	mu    sync.Mutex
	tries map[string]*tries
}

type tries struct {
	wrong int
	last  time.Time
	until time.Time     // nobody may try before
	wait  time.Duration // how long it was the last time
}

func newLatch() *latch { return &latch{tries: map[string]*tries{}} }

// over reports whether nothing has to be remembered any more.
func (t *tries) over(now time.Time) bool {
	return now.After(t.until.Add(wrongLasts)) && now.Sub(t.last) > wrongLasts
}

// try counts a try, as a wrong one until right says otherwise, so that many at once are no more than many in turn. It returns how long to
// wait instead; then nothing is counted.
func (l *latch) try(name, address string, now time.Time) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	wait := time.Duration(0)
	limits := map[string]int{"name " + name: wrongOfAccount, "address " + address: wrongOfAddress}
	for key := range limits {
		if t := l.tries[key]; t != nil && t.over(now) {
			delete(l.tries, key)
		} else if t != nil {
			wait = max(wait, t.until.Sub(now))
		}
	}
	if wait > 0 {
		return wait
	}
	l.sweep(now)
	for key, limit := range limits {
		t := l.tries[key]
		if t == nil {
			t = &tries{}
			l.tries[key] = t
		}
		t.wrong, t.last = t.wrong+1, now
		if t.wrong >= limit {
			t.wait = min(max(firstWait, 2*t.wait), longestWait)
			t.until = now.Add(t.wait)
		}
	}
	return 0
}

// right says that the password of a try was right: the account begins anew. Of the address only this try is forgotten: whoever has one
// account is not let guess at others.
func (l *latch) right(name, address string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.tries, "name "+name)
	if t := l.tries["address "+address]; t != nil {
		t.wrong--
		if t.wrong < wrongOfAddress {
			t.until = time.Time{}
		}
	}
}

// sweep makes room: first of what is over, then of what keeps nobody out.
func (l *latch) sweep(now time.Time) {
	if len(l.tries) < latchLimit {
		return
	}
	for key, t := range l.tries {
		if t.over(now) {
			delete(l.tries, key)
		}
	}
	for _, open := range []bool{true, false} {
		for key, t := range l.tries {
			if len(l.tries) < latchLimit*9/10 {
				return
			}
			if !open || now.After(t.until) {
				delete(l.tries, key)
			}
		}
	}
}

// How many changes a session or token may make: so many at once, and so many a second through time.
const (
	changesAtOnce   = 60
	changesASecond  = 2
	ratesLimit      = 10_000
	rateForgetAfter = time.Minute // by then it is full again
)

// rates bounds how fast each session or token changes things.
type rates struct {
	mu sync.Mutex
	of map[string]*paced
}

type paced struct {
	*rate.Limiter
	last time.Time
}

func newRates() *rates { return &rates{of: map[string]*paced{}} }

// take takes one change, or returns how long to wait for the next.
func (r *rates) take(key string, now time.Time) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.of[key]
	if p == nil {
		if len(r.of) >= ratesLimit {
			for k, p := range r.of {
				if now.Sub(p.last) > rateForgetAfter {
					delete(r.of, k)
				}
			}
		}
		p = &paced{Limiter: rate.NewLimiter(changesASecond, changesAtOnce)}
		r.of[key] = p
	}
	p.last = now
	x := p.ReserveN(now, 1)
	wait := x.DelayFrom(now)
	if wait > 0 {
		x.CancelAt(now)
	}
	return wait
}
