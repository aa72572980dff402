package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/chancery-ledger/chancery/internal/ledger"
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
//
// The ledger keeps the counts, so that a restart lets nobody try anew. What was typed as a name may have been a password: a name is known by
// two bytes of its hash alone, which one in 65,536 others shares.
type latch struct {
	mu      sync.Mutex
	tries   map[string]*tries
	changed map[string]bool // since they were kept
}

type tries struct {
	wrong int
	last  time.Time
	until time.Time     // nobody may try before
	wait  time.Duration // how long it was the last time
}

func newLatch() *latch { return &latch{tries: map[string]*tries{}, changed: map[string]bool{}} }

func keyOfName(name string) string {
	sum := sha256.Sum256([]byte(name))
	return "name " + hex.EncodeToString(sum[:2])
}

func keyOfAddress(address string) string { return "address " + address }

// recall takes up what was kept.
func (l *latch) recall(kept []ledger.Tries) {
	for _, t := range kept {
		l.tries[t.Key] = &tries{t.Wrong, t.Last, t.Until, t.Wait}
	}
}

// unkept are the counts that changed since they were kept; of those that are none any more, the key alone.
func (l *latch) unkept() (out []ledger.Tries) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, key := range slices.Sorted(maps.Keys(l.changed)) {
		x := ledger.Tries{Key: key}
		if t := l.tries[key]; t != nil {
			x = ledger.Tries{Key: key, Wrong: t.wrong, Last: t.last, Until: t.until, Wait: t.wait}
		}
		out = append(out, x)
	}
	clear(l.changed)
	return out
}

// again says that counts could not be kept.
func (l *latch) again(unkept []ledger.Tries) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, t := range unkept {
		l.changed[t.Key] = true
	}
}

// keepTries keeps the counts of wrong passwords that changed. While another program writes to the ledger they wait for the next time.
func (d *Desk) keepTries(ctx context.Context) {
	if unkept := d.latch.unkept(); len(unkept) > 0 {
		if err := d.l.KeepTries(context.WithoutCancel(ctx), unkept, d.Now().Add(-wrongLasts)); err != nil {
			d.latch.again(unkept)
		}
	}
}

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
	limits := map[string]int{keyOfName(name): wrongOfAccount, keyOfAddress(address): wrongOfAddress}
	for key := range limits {
		if t := l.tries[key]; t != nil && t.over(now) {
			delete(l.tries, key)
			l.changed[key] = true
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
		l.changed[key] = true
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
	delete(l.tries, keyOfName(name))
	l.changed[keyOfName(name)] = true
	if t := l.tries[keyOfAddress(address)]; t != nil {
		l.changed[keyOfAddress(address)] = true
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

// rates bounds how fast each session or token changes things, or each address asks to be led to a provider.
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
			if len(r.of) >= ratesLimit {
				return rateForgetAfter
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
