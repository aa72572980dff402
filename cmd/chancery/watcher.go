package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"mime"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/text"
)

// watcher goes round what a ledger watches: it looks at listings that are due and takes in the pages that they list. All that it has to
// remember is in the ledger: it may be killed at any moment, and another goes on.
type watcher struct {
	con     *console
	l       *ledger.Ledger
	web     *fetch.Web
	jobs    int
	backoff time.Duration // after the first failure

	mu      sync.Mutex
	counts  map[ledger.State]int
	failing []string                // listings that failed, in lines, still to be told
	refused int                     // pages that were told
	seen    map[string]fetch.Answer // of pages on their way into the ledger
	tried   map[string]bool         // by a run that tries each but once; else nil
}

const (
	longestBackoff = 24 * time.Hour
	mostTries      = 8    // of a page, before it is put into the quarantine
	writtenAtOnce  = 16   // pages: as many are fetched again, at most, after a crash
	hostsAtOnce    = 16   // that are gone to side by side
	pagesAtOnce    = 5000 // in one round, so that listings are looked at in between
	partsAtOnce    = 10   // of an index: its newest sitemaps
	longestRest    = time.Hour
)

func newWatcher(con *console, l *ledger.Ledger, web *fetch.Web) *watcher {
	return &watcher{con: con, l: l, web: web, backoff: time.Minute, counts: map[ledger.State]int{}, seen: map[string]fetch.Answer{}}
}

// run goes round until it is interrupted; once: until nothing is due that it has not tried.
func (w *watcher) run(ctx context.Context, once bool) error {
	in := newTaking(context.WithoutCancel(ctx), w.con, w.l) // what was fetched is written down, whatever ends this
	in.jobs, in.atOnce, in.after = w.jobs, writtenAtOnce, w.took
	if once {
		w.tried = map[string]bool{}
	}
	for told := ""; ; {
		busy, err := w.round(ctx, in)
		if err != nil {
			return err
		}
		if once && busy && ctx.Err() == nil {
			continue
		}
		if err := w.l.Settle(in.ctx, in.meter.left("left to settle")); err != nil {
			return err
		}
		in.meter.clear()
		for _, line := range w.troubles(in) {
			fmt.Fprintf(w.con.errs, "chancery: %s\n", line)
		}
		sum, err := w.sum(in)
		if err != nil {
			return err
		}
		if once || sum != told || ctx.Err() != nil {
			fmt.Fprintln(w.con.out, sum)
			told = sum
		}
		if once || ctx.Err() != nil {
			return nil
		}
		if err := w.rest(ctx); err != nil {
			return err
		}
	}
}

// rest waits until something is due.
func (w *watcher) rest(ctx context.Context) error {
	next, err := w.l.NextDue(ctx)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	wait := longestRest // another program may add to the ledger meanwhile
	if !next.IsZero() {
		wait = min(wait, max(time.Until(next), w.backoff/60))
	}
	select {
	case <-time.After(wait):
	case <-ctx.Done():
	}
	return nil
}

// sum is like ingest's, with what became of pages that were not to be had.
func (w *watcher) sum(in *taking) (string, error) {
	all, err := w.l.Watches(in.ctx, false)
	waiting := 0
	for _, x := range all {
		waiting += x.Items[ledger.Waiting]
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return fmt.Sprintf("%s, %d forbidden, %d gone, %d waiting", in, w.counts[ledger.Forbidden], w.counts[ledger.Gone], waiting), err
}

// troubles are what was met since they were told last, in lines.
func (w *watcher) troubles(in *taking) (lines []string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	lines, w.failing = w.failing, nil
	for _, r := range in.refused[w.refused:] {
		lines = append(lines, r.told)
	}
	w.refused = len(in.refused)
	return lines
}

// round looks at the listings that are due, and takes in the pages that are. It reports whether anything was.
func (w *watcher) round(ctx context.Context, in *taking) (busy bool, err error) {
	for range 3 { // an index, its sitemaps
		due, err := w.l.DueWatches(in.ctx, time.Now())
		if err != nil {
			return busy, err
		}
		due = slices.DeleteFunc(due, func(x *ledger.Watch) bool { return w.again(x.Address) })
		if len(due) == 0 || ctx.Err() != nil {
			break
		}
		busy = true
		if err := eachHost(ctx, due, func(x *ledger.Watch) string { return x.Address }, w.look); err != nil {
			return busy, err
		}
	}
	pages, err := w.l.DueListed(in.ctx, time.Now(), pagesAtOnce)
	pages = slices.DeleteFunc(pages, func(x *ledger.Listed) bool { return w.again(x.Address) })
	if err != nil || len(pages) == 0 || ctx.Err() != nil {
		return busy, err
	}
	in.now = time.Now()
	fetching, stop := context.WithCancel(ctx)
	items := make(chan fetch.Item)
	var bad error
	go func() {
		defer close(items)
		bad = eachHost(fetching, pages, func(x *ledger.Listed) string { return x.Address }, func(ctx context.Context, x *ledger.Listed) error { return w.visit(ctx, x, items) })
	}()
	err = in.take(func(yield func(fetch.Item) bool) {
		for it := range items {
			if !yield(it) {
				return
			}
		}
	})
	stop()
	for range items { // until all that were under way have ended
	}
	return true, errors.Join(err, bad)
}

// again reports whether an address was tried before by a run that tries each but once.
func (w *watcher) again(address string) bool {
	was := w.tried[address]
	if w.tried != nil {
		w.tried[address] = true
	}
	return was
}

// eachHost does the work of all that it is given, one after the other for each host, hosts side by side.
func eachHost[T any](ctx context.Context, all []T, address func(T) string, do func(context.Context, T) error) error {
	by := map[string][]T{}
	for _, x := range all {
		by[hostOf(address(x))] = append(by[hostOf(address(x))], x)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(hostsAtOnce)
	for _, host := range slices.Sorted(maps.Keys(by)) {
		group.Go(func() error {
			for _, x := range by[host] {
				if ctx.Err() != nil {
					return nil
				}
				if err := do(ctx, x); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}

// get gets a listing. Of one that breaks off it has what came before, and an error.
func (w *watcher) get(ctx context.Context, req fetch.Request) (*fetch.Answer, *fetch.Listing, error) {
	a, err := w.web.Get(ctx, req)
	if err != nil || a.Same {
		return a, nil, err
	}
	defer a.Body.Close()
	list, err := fetch.ReadListing(a.Body, a.Address, a.Media)
	return a, list, err
}

// look looks at a listing, and writes down what it found.
func (w *watcher) look(ctx context.Context, x *ledger.Watch) error {
	a, list, err := w.get(ctx, fetch.Request{Address: x.Address, ETag: x.ETag, Modified: x.Modified})
	if ctx.Err() != nil {
		return nil
	}
	if err == nil && list != nil && list.Kind == fetch.Page {
		list, err = nil, errors.New("no feed or sitemap any more, but a page")
	}
	_, err = w.found(ctx, x, a, list, err)
	return err
}

// found writes down what a look at a listing found: list is nil if there is none, or if it has not changed. It reports how many pages are
// to be fetched that were not before.
func (w *watcher) found(ctx context.Context, x *ledger.Watch, a *fetch.Answer, list *fetch.Listing, fault error) (int, error) {
	now := time.Now()
	k := ledger.Look{ETag: x.ETag, Modified: x.Modified}
	every := time.Duration(x.Every) * time.Second
	next := now.Add(every - every/20 + rand.N(every/10+1))
	if x.PartOf != "" {
		next = time.Time{}
	}
	if fault == nil && list != nil {
		k.ETag, k.Modified, k.Title = a.ETag, a.Modified, list.Title
	}
	if fault != nil {
		k.Why = told(fault)
		next = w.later(now, x.Failures, fault)
		var e *fetch.WebError
		k.Gone = errors.As(fault, &e) && e.Trouble == fetch.Gone
		w.mu.Lock()
		w.failing = append(w.failing, toldOf(x.Address, fault))
		w.mu.Unlock()
	}
	if list != nil {
		entries := slices.DeleteFunc(list.Entries, func(e fetch.Entry) bool {
			last := latest(e)
			return !last.IsZero() && last.Before(ledger.AtMoment(x.Since))
		})
		if list.Kind == fetch.Index {
			k.Parts = partsOf(entries)
		} else {
			for _, e := range entries {
				k.Pages = append(k.Pages, ledger.Listed{Address: e.Address, Title: e.Title, Published: ledger.Moment(e.Published), Day: e.Day, Changed: ledger.Moment(e.Changed)})
			}
		}
	}
	return w.l.Looked(context.WithoutCancel(ctx), x, k, now, next)
}

// latest is the last that is told of when an entry was written.
func latest(e fetch.Entry) time.Time {
	if e.Changed.After(e.Published) {
		return e.Changed
	}
	return e.Published
}

// partsOf are the newest sitemaps of an index: those that changed last, else, where no times are told, the first and the last, since one
// or the other is where new pages go.
func partsOf(entries []fetch.Entry) (parts []ledger.Watch) {
	timed := slices.DeleteFunc(slices.Clone(entries), func(e fetch.Entry) bool { return e.Changed.IsZero() })
	slices.SortStableFunc(timed, func(a, b fetch.Entry) int { return b.Changed.Compare(a.Changed) })
	newest := timed[:min(len(timed), partsAtOnce)]
	if len(timed) == 0 {
		newest = entries
		if n := len(entries); n > partsAtOnce {
			newest = append(slices.Clone(entries[:partsAtOnce/2]), entries[n-partsAtOnce/2:]...)
		}
	}
	for _, e := range newest {
		parts = append(parts, ledger.Watch{Address: e.Address, Kind: string(fetch.Sitemap), Changed: ledger.Moment(e.Changed)})
	}
	return parts
}

// visit fetches a page, and hands it on to be taken in; or writes down why that cannot be.
func (w *watcher) visit(ctx context.Context, x *ledger.Listed, items chan<- fetch.Item) error {
	req := fetch.Request{Address: x.Address}
	if x.Document != "" {
		req.ETag, req.Modified = x.ETag, x.Modified
	}
	a, raw, err := w.web.GetWhole(ctx, req, clean.Limit)
	if ctx.Err() != nil {
		return nil
	}
	it := fetch.Item{Input: clean.Input{Source: x.Address}, Fault: err}
	if err == nil && !a.Same {
		it.Raw, it.Media, it.Got = raw, withDay(a.Media, x.Day), a.Got
		w.mu.Lock()
		w.seen[x.Address] = fetch.Answer{ETag: a.ETag, Modified: a.Modified}
		w.mu.Unlock()
	} else if v, final := w.visited(x, err); final {
		w.mu.Lock()
		w.counts[v.State]++
		w.mu.Unlock()
		return w.l.Visited(context.WithoutCancel(ctx), []ledger.Visit{v})
	}
	select {
	case items <- it:
	case <-ctx.Done():
	}
	return nil
}

// visited is what a visit without a page comes to. It is not final for a page that is not worth another try: that is refused, like
// whatever cannot be read.
func (w *watcher) visited(x *ledger.Listed, err error) (v ledger.Visit, final bool) {
	v = ledger.Visit{Address: x.Address, State: ledger.Waiting, ETag: x.ETag, Modified: x.Modified}
	if err == nil { // it has not changed
		v.State = ledger.Had
		return v, true
	}
	v.Why = told(err)
	var e *fetch.WebError
	if !errors.As(err, &e) {
		e = &fetch.WebError{}
	}
	switch e.Trouble {
	case fetch.Forbidden:
		v.State = ledger.Forbidden
	case fetch.Gone:
		v.State = ledger.Gone
	case fetch.NoAddress, fetch.Private, fetch.Large:
		return v, false
	default:
		if v.Unasked = e.Unasked; !v.Unasked && x.Tries+1 >= mostTries {
			return v, false
		}
		v.Next = w.later(time.Now(), x.Tries, err)
	}
	return v, true
}

// took writes down what became of pages that were handed on.
func (w *watcher) took(done []settled) error {
	visits := make([]ledger.Visit, len(done))
	w.mu.Lock()
	for i, o := range done {
		a := w.seen[o.source]
		delete(w.seen, o.source)
		visits[i] = ledger.Visit{Address: o.source, State: o.state, Why: o.why, ETag: a.ETag, Modified: a.Modified, Document: o.id}
	}
	w.mu.Unlock()
	return w.l.Visited(context.Background(), visits)
}

// visitOf is the visit of a page that was put.
func visitOf(address string, id text.DocID, fate ledger.Fate) ledger.Visit {
	switch fate {
	case ledger.Added:
		return ledger.Visit{Address: address, State: ledger.Had, Document: id}
	case ledger.Known:
		return ledger.Visit{Address: address, State: ledger.KnownBefore, Document: id}
	}
	return ledger.Visit{Address: address, State: ledger.KnownBefore}
}

// later is when to try again after so many failures before this one: twice as late after each, not at the same time as all others, and
// not before a server wants it.
func (w *watcher) later(now time.Time, failures int, err error) time.Time {
	wait := w.backoff
	for range failures {
		if wait *= 2; wait > longestBackoff {
			break // before it can be too many nanoseconds to count
		}
	}
	wait = min(wait, longestBackoff)
	next := now.Add(vary(wait))
	var e *fetch.WebError
	if errors.As(err, &e) && e.When.After(next) {
		next = e.When.Add(vary(w.backoff))
	}
	return next
}

// vary is about as long, between three quarters and five.
func vary(d time.Duration) time.Duration {
	return d*3/4 + time.Duration(rand.Int64N(int64(d/2)+1))
}

// withDay is a media type with the day on which a listing says that a page was published, for a page that does not say.
func withDay(media, day string) string {
	if day == "" {
		return media
	}
	kind, params, err := mime.ParseMediaType(media)
	if kind == "" || err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		kind, params = "application/octet-stream", nil
	}
	if params == nil {
		params = map[string]string{}
	}
	params["published"] = day
	if s := mime.FormatMediaType(kind, params); s != "" {
		return s
	}
	return media
}
