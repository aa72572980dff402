package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

type ingestCmd struct {
	ledgerFlag
	intake
	secondFlags
	Jobs     int  `short:"j" placeholder:"N" help:"Read N reports at a time (as many as there are cores)."`
	Part     int  `placeholder:"N" default:"512" help:"Write N reports at a time (512): as many are read again, at most, after a crash."`
	Progress bool `help:"Say on standard error, each time that reports are safely in the ledger, how many are."`
}

func (*ingestCmd) Help() string {
	return `Examples:

    chancery ingest news/
    chancery ingest --ledger vn-sg.db report.txt page.html
    chancery ingest mail.eml memo.docx news.zip
    chancery ingest https://news.example/2025/talks.html
    chancery ingest --jobs 2 CC-NEWS-20250326.warc.gz
    chancery ingest --split ===== talks.txt
    chancery ingest -l postgres://desk@db.example/ledger archive/
    chancery ingest news/ --second-reader http://127.0.0.1:8080/v1
` + formats + `

The same bytes are kept once, under the name by which they first came, so that a run that was interrupted is simply started again: it
goes on where it stopped. What cannot be read is listed at the end and kept in the quarantine (chancery quarantine), and the status is
1; all else is in the ledger.`
}

func (c *ingestCmd) Run(con *console) error {
	if c.Jobs < 0 {
		return usageError("--jobs must be 1 or more")
	}
	if c.Part < 1 {
		return usageError("--part must be 1 or more")
	}
	client, err := c.client()
	if err != nil {
		return err
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	l, ctx, done, err := c.open(con, true)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	con.in = &interruptible{ctx, con.in}
	items, err := c.items(ctx, con)
	if err != nil {
		return err
	}
	in := newTaking(ctx, con, l)
	in.jobs, in.atOnce, in.tell = c.Jobs, c.Part, c.Progress
	var fresh []string // to be read by the second reader
	if client != nil {
		in.after = func(done []settled) error {
			for _, d := range done {
				if d.state == ledger.Had {
					fresh = append(fresh, string(d.id))
				}
			}
			return nil
		}
	}
	if con.progress {
		in.meter.total = fetch.Count(c.Paths)
	}
	err = in.take(items)
	if err == nil {
		in.meter.clear()
		err = l.Settle(ctx, in.meter.left("left to settle"))
	}
	in.meter.clear()
	if ctx.Err() != nil {
		fmt.Fprintf(con.errs, "chancery: interrupted: %d documents were added; the same command goes on from here\n", in.added)
		return errTold
	}
	if err != nil {
		return err
	}
	told := in.report()
	if client == nil {
		return told
	}
	if err := c.read(ctx, con, l, client, fresh); err != nil {
		return err
	}
	return told
}

type quarantineCmd struct {
	ledgerFlag
	formFlags
	webFlags
	Retry bool     `xor:"do" help:"Try all of them again."`
	Drop  []string `xor:"do" placeholder:"SOURCE" help:"Forget these."`
}

func (*quarantineCmd) Help() string {
	return `Examples:

    chancery quarantine
    chancery quarantine --retry
    chancery quarantine --drop scans/page3.txt

Shows the sources that could not be read, and why. --retry reads them again, from the source if it is still there, else from the bytes
that were kept; what can be read now leaves the quarantine.`
}

func (c *quarantineCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	for _, s := range c.Drop {
		was, err := l.Release(ctx, s)
		if err != nil {
			return err
		}
		if !was {
			return fmt.Errorf("%s is not in the quarantine", s)
		}
		fmt.Fprintf(con.out, "%s: forgotten\n", printable(s))
	}
	if len(c.Drop) > 0 {
		return nil
	}
	all, err := l.Quarantine(ctx, c.Retry)
	if err != nil {
		return err
	}
	if !c.Retry {
		return printList(con, &c.formFlags, "source in the quarantine", each(all), []column[ledger.Quarantined]{
			{"source", func(q ledger.Quarantined) string { return q.Source }, false},
			{"tried", func(q ledger.Quarantined) string { return q.At }, false},
			{"why", func(q ledger.Quarantined) string { return q.Why }, true},
		})
	}
	faults, now := 0, time.Now()
	get := (&addressFlags{webFlags: c.webFlags}).getter(ctx)
	for _, q := range all {
		items := fetch.Again(q.Source, fetch.Options{Web: get})
		page, err := l.Listing(ctx, q.Source)
		if err != nil {
			return err
		}
		if q.Kept && page == nil && fetch.Place(q.Source) == "" {
			items = func(yield func(fetch.Item) bool) {
				yield(fetch.Item{Input: clean.Input{Raw: q.Raw, Source: q.Source, Media: q.Media}})
			}
		}
		whole := true
		for in := range items {
			var d *ledger.Drawn
			err := in.Fault
			if err == nil && page != nil {
				in.Media = withDay(in.Media, page.Day)
			}
			if err == nil {
				d, err = drawItem(l, in, now)
			}
			if err == nil {
				fates, err := l.Put(ctx, []*ledger.Drawn{d})
				if err != nil {
					return err
				}
				if err := l.Visited(ctx, []ledger.Visit{visitOf(in.Source, d.ID, fates[0])}); err != nil {
					return err
				}
				if _, err := l.Release(ctx, in.Source); err != nil {
					return err
				}
				fmt.Fprintf(con.out, "%s: read\n", printable(in.Source))
				continue
			}
			if ctx.Err() != nil {
				return errors.New("interrupted")
			}
			whole = whole && in.Source != q.Source
			faults++
			fmt.Fprintf(con.errs, "chancery: %s\n", toldOf(in.Source, err))
			if err := l.Refuse(ctx, in.Input, toldOf(in.Source, err), now); err != nil {
				return err
			}
		}
		if whole {
			if _, err := l.Release(ctx, q.Source); err != nil {
				return err
			}
		}
	}
	if err := l.Settle(ctx, nil); err != nil {
		return err
	}
	if faults > 0 {
		return errTold
	}
	return nil
}
