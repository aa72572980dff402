package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

type watchCmd struct {
	Add    watchAddCmd    `cmd:"" help:"Watch a feed or a sitemap, or the feed that a page names."`
	List   watchListCmd   `cmd:"" help:"Show what is watched, and how that goes."`
	Remove watchRemoveCmd `cmd:"" help:"Watch an address no longer. What it brought stays."`
	Run    watchRunCmd    `cmd:"" help:"Look at what is due, and take in what is new."`
}

// pastOfSitemap is how far back the pages of a sitemap are of interest, if nobody says otherwise: sitemaps list all that a site has.
const pastOfSitemap = 30 * 24 * time.Hour

type watchAddCmd struct {
	ledgerFlag
	webFlags
	Every   time.Duration `default:"1h" placeholder:"TIME" help:"Look at it so often (1h)."`
	Since   string        `placeholder:"DATE" help:"Pass over what was published or changed before this day, month or year (of sitemaps: 30 days ago)."`
	Address string        `arg:"" help:"Of a feed (RSS, Atom, JSON Feed), a sitemap, an index of sitemaps, or a page that names its feeds."`
}

func (*watchAddCmd) Help() string {
	return `Examples:

    chancery watch add https://news.example/rss
    chancery watch add --every 6h --since 2025-01 https://ministry.example/sitemap.xml
    chancery watch add https://news.example/

Fetches the address once to see what it is; nothing is taken in before chancery watch run. Of a page, the feed that it names is watched; if
it names several, they are listed to choose from. Added again, an address is watched with what is said now.`
}

func (c *watchAddCmd) Run(con *console) error {
	if c.Every < time.Minute {
		return usageError("--every must be a minute or more")
	}
	since, err := dateFlag("--since", c.Since)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, true)
	if err != nil {
		return err
	}
	defer done()
	w := newWatcher(con, l, c.web(fetch.WebOptions{Delay: fetch.DefaultDelay}))
	from := time.Time{}
	if c.Since != "" {
		from, err = time.Parse(time.DateOnly, since.From.String())
		if err != nil {
			return usageError("--since: " + c.Since + " is no date")
		}
	}
	return w.add(ctx, c.Address, c.Every, from)
}

// add begins to watch an address, or the one feed that the page there names. What is older than since is passed
// over; zero leaves it to the kind of listing.
func (w *watcher) add(ctx context.Context, address string, every time.Duration, since time.Time) error {
	fail := func(err error) error { return fmt.Errorf("%s", toldOf(address, err)) }
	a, list, fault := w.get(ctx, fetch.Request{Address: address})
	if fault != nil && (list == nil || list.Kind == fetch.Page) {
		return fail(fault)
	}
	if list.Kind == fetch.Page {
		feeds, what := list.Entries, "feed"
		if len(feeds) == 0 {
			maps, err := w.web.Sitemaps(ctx, a.Address)
			if err != nil {
				return fail(err)
			}
			for _, m := range maps {
				feeds, what = append(feeds, fetch.Entry{Address: m}), "sitemap"
			}
		}
		switch {
		case len(feeds) == 0:
			return fail(errors.New("a page, which names no feed and no sitemap; a single report is taken in by chancery ingest"))
		case len(feeds) > 1:
			fmt.Fprintf(w.con.out, "%s names %s; add the one that you want:\n", printable(address), plural(len(feeds), what))
			for _, f := range feeds {
				fmt.Fprintf(w.con.out, "    chancery watch add %s%s\n", printable(f.Address), note(f.Title))
			}
			return errTold
		}
		address = feeds[0].Address
		if a, list, fault = w.get(ctx, fetch.Request{Address: address}); list == nil {
			return fail(fault)
		} else if list.Kind == fetch.Page {
			return fail(errors.New("neither a feed nor a sitemap, though a page names it as one"))
		}
	}
	now := time.Now()
	x := &ledger.Watch{Address: address, Kind: string(list.Kind), Title: list.Title, Added: ledger.Moment(now), Every: int(every.Seconds()), Next: ledger.Moment(now)}
	if since.IsZero() && list.Kind != fetch.Feed {
		since = now.Add(-pastOfSitemap)
	}
	x.Since = ledger.Moment(since)
	added, err := w.l.Watch(ctx, *x)
	if err != nil {
		return err
	}
	n, err := w.found(ctx, x, a, list, fault) // of one that broke off, what came before
	if err != nil {
		return err
	}
	for _, line := range w.failing {
		fmt.Fprintf(w.con.errs, "chancery: %s\n", line)
	}
	verb := "watching"
	if !added {
		verb = "watched already, from now on as you say:"
	}
	named := string(list.Kind)
	if list.Kind == fetch.Index {
		named = "index of sitemaps"
	}
	fmt.Fprintf(w.con.out, "%s %s (%s%s), every %s: %s to fetch; chancery watch run takes them in\n", verb, printable(address), named, note(list.Title), spell(every), plural(n, "page"))
	return nil
}

func note(title string) string {
	if title == "" {
		return ""
	}
	return " «" + cut(printable(title), 60) + "»"
}

// spell is a duration without what is zero: 1h, 90m.
func spell(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

type watchListCmd struct {
	ledgerFlag
	formFlags
}

func (*watchListCmd) Help() string {
	return `Examples:

    chancery watch list
    chancery watch list --json

Shows what is watched: when it was looked at, when it will be again, what became of the pages that it listed, and why it fails, if it does.`
}

func (c *watchListCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	all, err := l.Watches(ctx, false)
	if err != nil {
		return err
	}
	if n := c.limit(); n > 0 && len(all) > n {
		all = all[:n]
	}
	items := func(states ...ledger.State) func(*ledger.Watch) string {
		return func(w *ledger.Watch) string {
			n := 0
			for _, s := range states {
				n += w.Items[s]
			}
			return strconv.Itoa(n)
		}
	}
	minute := func(s string) string {
		if t := ledger.AtMoment(s); !t.IsZero() {
			return t.Format("2006-01-02T15:04Z")
		}
		return ""
	}
	return printList(con, &c.formFlags, "address watched", each(all), []column[*ledger.Watch]{
		{"address", func(w *ledger.Watch) string { return w.Address }, true},
		{"kind", func(w *ledger.Watch) string { return w.Kind }, false},
		{"checked", func(w *ledger.Watch) string { return minute(w.Checked) }, false},
		{"next", func(w *ledger.Watch) string { return minute(w.Next) }, false},
		{"had", items(ledger.Had, ledger.KnownBefore), false},
		{"waiting", items(ledger.Waiting), false},
		{"refused", items(ledger.Refused, ledger.Forbidden, ledger.Gone), false},
		{"failing", func(w *ledger.Watch) string {
			if w.Failures == 0 {
				return ""
			}
			return fmt.Sprintf("%d times: %s", w.Failures, w.Why)
		}, true},
	})
}

type watchRemoveCmd struct {
	ledgerFlag
	Address string `arg:"" help:"As chancery watch list shows it."`
}

func (*watchRemoveCmd) Help() string {
	return `Example:

    chancery watch remove https://news.example/rss

What it brought stays in the ledger; what it listed and was not fetched yet is forgotten.`
}

func (c *watchRemoveCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	was, err := l.Unwatch(ctx, c.Address)
	if err != nil {
		return err
	}
	if !was {
		return fmt.Errorf("%s is not watched: chancery watch list shows what is", c.Address)
	}
	_, err = fmt.Fprintf(con.out, "%s: not watched any more\n", printable(c.Address))
	return err
}

type watchRunCmd struct {
	ledgerFlag
	webFlags
	Once    bool          `help:"Do what is due now, and end: for cron."`
	Delay   time.Duration `default:"2s" placeholder:"TIME" help:"Leave so much time between two requests to a host, or more if its robots.txt asks for it (2s)."`
	Timeout time.Duration `default:"1m" placeholder:"TIME" help:"Give up a page that takes longer (1m)."`
	Jobs    int           `short:"j" placeholder:"N" help:"Read N reports at a time (as many as there are cores)."`
	Backoff time.Duration `hidden:"" default:"1m" help:"After a failure, try again so much later; twice as much after each that follows."`
}

func (*watchRunCmd) Help() string {
	return `Examples:

    chancery watch run
    chancery watch run --once
    */15 * * * * chancery watch run --once --ledger /srv/vn-sg.db

Looks at each address when it is due and fetches what it newly lists or says has changed: one page at a time of each host, hosts side by
side, never what robots.txt forbids, nothing that has not changed a second time. What cannot be had now is tried again, later each time;
after 8 times it is put into the quarantine. Goes round until it is interrupted; whatever ends it, nothing that was listed is lost.`
}

func (c *watchRunCmd) Run(con *console) error {
	switch {
	case c.Jobs < 0:
		return usageError("--jobs must be 1 or more")
	case c.Delay < 0 || c.Timeout <= 0 || c.Backoff <= 0:
		return usageError("--delay must not be less than 0, and --timeout must be more")
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	letGo, err := l.Alone(ctx, ledger.Watching)
	if errors.Is(err, ledger.ErrAtWork) {
		return errors.New("another chancery watch run is at work on this ledger: no site is asked by two at once")
	}
	if err != nil {
		return err
	}
	defer letGo()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM)
	defer stop()
	w := newWatcher(con, l, c.web(fetch.WebOptions{Delay: c.Delay, Time: c.Timeout}))
	w.backoff, w.jobs = c.Backoff, c.Jobs
	return w.run(ctx, c.Once)
}

// hostOf is where an address is, for going to hosts side by side.
func hostOf(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return cmp.Or(strings.ToLower(host), address)
}
