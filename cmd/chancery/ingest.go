package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

type ingestCmd struct {
	ledgerFlag
	Paths    []string `arg:"" optional:"" name:"path" help:"Files, folders (read through, .txt .html .htm) or - for standard input."`
	Jobs     int      `short:"j" placeholder:"N" help:"Read N reports at a time (as many as there are cores)."`
	Part     int      `placeholder:"N" default:"512" help:"Write N reports at a time (512): as many are read again, at most, after a crash."`
	Progress bool     `help:"Say on standard error, each time that reports are safely in the ledger, how many are."`
}

func (*ingestCmd) Help() string {
	return `Examples:

    chancery ingest news/
    chancery ingest --ledger vn-sg.db report.txt page.html
    chancery ingest -l postgres://desk@db.example/ledger archive/

The same bytes are kept once, under the name by which they first came, so that a run that was interrupted is simply started again: it
goes on where it stopped. What cannot be read is listed at the end and kept in the quarantine (chancery quarantine), and the status is
1; all else is in the ledger.`
}

// taken is a report on its way into the ledger.
type taken struct {
	drawn *ledger.Drawn
	name  string
	raw   []byte
	known bool
	fault string
}

// atLatest is after how long reports are written though they are fewer than one transaction takes: what a crash may cost.
const atLatest = 2 * time.Second

func (c *ingestCmd) Run(con *console) error {
	if len(c.Paths) == 0 {
		if con.typed {
			return usageError("nothing to ingest: name a file, a folder, or - for standard input")
		}
		c.Paths = []string{"-"}
	}
	if c.Jobs < 0 {
		return usageError("--jobs must be 1 or more")
	}
	if c.Part < 1 {
		return usageError("--part must be 1 or more")
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
	meter := newMeter(con)
	meter.total = countInputs(c.Paths)
	var part []taken
	var added, known int
	var refused []taken
	written := time.Now()
	write := func() error {
		var drawn []*ledger.Drawn
		for _, t := range part {
			drawn = append(drawn, t.drawn)
		}
		fresh, err := l.Put(ctx, drawn)
		for _, f := range fresh {
			if f {
				added++
			} else {
				known++
			}
		}
		meter.addSome(len(part))
		part, written = part[:0], time.Now()
		if err == nil && c.Progress {
			meter.clear()
			fmt.Fprintf(con.errs, "chancery: %s in the ledger\n", plural(added+known, "report"))
		}
		return err
	}
	var broken error
	now := time.Now()
	inOrder(inputs(c.Paths, con), c.Jobs, func(in input) (t taken) {
		t.name = in.name
		raw, err := in.fetch()
		if err == nil {
			t.raw = raw
			if t.known, err = l.Has(ctx, ledger.ID(raw)); err == nil && !t.known {
				t.drawn, err = drawInput(l, raw, in.name, now)
			}
		}
		if err != nil {
			t.fault = toldOf(in.name, err)
		}
		return t
	}, func(t taken) bool {
		switch {
		case ctx.Err() != nil:
			broken = ctx.Err()
		case t.fault != "":
			refused = append(refused, taken{name: t.name, fault: t.fault})
			broken = l.Refuse(ctx, t.name, t.fault, t.raw, now)
			meter.addSome(1)
		case t.known:
			known++
			meter.addSome(1)
		default:
			t.raw = nil
			if part = append(part, t); len(part) >= c.Part || time.Since(written) > atLatest {
				broken = write()
			}
		}
		return broken == nil
	})
	if len(part) > 0 && broken == nil {
		broken = write()
	}
	if broken == nil {
		meter.clear()
		broken = l.Settle(ctx, meter.left("left to settle"))
	}
	meter.clear()
	if ctx.Err() != nil {
		fmt.Fprintf(con.errs, "chancery: interrupted: %d documents were added; the same command goes on from here\n", added)
		return errTold
	}
	if broken != nil {
		return broken
	}
	for _, t := range refused {
		fmt.Fprintf(con.errs, "chancery: %s\n", t.fault)
	}
	fmt.Fprintf(con.out, "%d added, %d known already, %d refused\n", added, known, len(refused))
	if len(refused) > 0 {
		fmt.Fprintln(con.errs, "chancery: the refused are in the quarantine: chancery quarantine")
		return errTold
	}
	return nil
}

// drawInput is ledger.Draw; a fault of the program on one report is told like a fault of that report.
func drawInput(l *ledger.Ledger, raw []byte, name string, now time.Time) (d *ledger.Drawn, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: a fault of chancery, please report it: %v at %s", name, p, where(debug.Stack()))
		}
	}()
	return l.Draw(raw, name, now)
}

type quarantineCmd struct {
	ledgerFlag
	formFlags
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
	for _, q := range all {
		raw, err := fileInput(q.Source).fetch()
		if err != nil && q.Kept {
			raw, err = q.Raw, nil
		}
		var d *ledger.Drawn
		if err == nil {
			d, err = drawInput(l, raw, q.Source, now)
		}
		if err == nil {
			_, err = l.Put(ctx, []*ledger.Drawn{d})
			if err == nil {
				_, err = l.Release(ctx, q.Source)
			}
			if err != nil {
				return err
			}
			fmt.Fprintf(con.out, "%s: read\n", printable(q.Source))
			continue
		}
		if ctx.Err() != nil {
			return errors.New("interrupted")
		}
		faults++
		fmt.Fprintf(con.errs, "chancery: %s\n", toldOf(q.Source, err))
		if err := l.Refuse(ctx, q.Source, toldOf(q.Source, err), raw, now); err != nil {
			return err
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
