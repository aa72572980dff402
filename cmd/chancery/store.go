package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

type rereadCmd struct{ ledgerFlag }

func (*rereadCmd) Help() string {
	return `Example:

    chancery reread

Reads all documents again with this version of the program and derives everything anew, in one step: until it is done, lists show what
was there before. No judgement is lost; those whose words are no longer found are listed.`
}

func (c *rereadCmd) Run(con *console) error {
	l, ctx, done, err := c.openWith(con, ledger.Options{Older: true})
	if err != nil {
		return err
	}
	defer done()
	n, err := l.Count(ctx)
	if err != nil {
		return err
	}
	meter := newMeter(con)
	lost, err := l.Reread(ctx, meter.to("read again", n.Documents))
	meter.clear()
	if err != nil {
		return err
	}
	fmt.Fprintf(con.out, "%d documents read again, %d judgements kept\n", n.Documents, n.Judgements)
	for _, j := range lost {
		fmt.Fprintf(con.out, "  not found any more: %s %s of %s %s by %s on %s: %q\n", j.ID, j.Kind, j.About.Kind, j.About.ID, j.Who, j.At, cut(j.About.Quote, 60))
	}
	return nil
}

type verifyCmd struct{ ledgerFlag }

func (*verifyCmd) Help() string {
	return `Example:

    chancery verify

Proves the ledger: each document is what its hash says, the log of judgements is whole, every span says its quote, and what is derived,
made again from the documents in another order, is the same. The status is 1 if anything does not hold.`
}

func (c *verifyCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	n, err := l.Count(ctx)
	if err != nil {
		return err
	}
	meter := newMeter(con)
	v, err := l.Verify(ctx, meter.to("checked", 2*n.Documents))
	meter.clear()
	if err != nil {
		return err
	}
	for _, f := range v.Faults {
		fmt.Fprintf(con.errs, "chancery: %s\n", printable(f))
	}
	if v.Stale != "" {
		fmt.Fprintf(con.errs, "chancery: note: what is derived was made by another version (%s) and was not made again to compare; chancery reread brings it up to date\n", v.Stale)
	}
	if len(v.Faults) > 0 {
		return errTold
	}
	fmt.Fprintf(con.out, "sound: %d documents, %d judgements, %d spans\n", v.Documents, v.Judgements, v.Spans)
	return nil
}

type backupCmd struct {
	ledgerFlag
	File string `arg:"" help:"The new file. It must not be there yet."`
}

func (*backupCmd) Help() string {
	return `Example:

    chancery backup backups/2026-03-31.db

Writes a copy of the whole ledger, while others may read and write; the file is there whole or not at all. Of a ledger in a file the copy
is such a file; of one on a server it is an export, compressed. chancery restore takes both.`
}

func (c *backupCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.Backup(ctx, c.File); err != nil {
		return err
	}
	st, err := os.Stat(c.File)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(con.out, "%s: %.1f MB\n", c.File, float64(st.Size())/1e6)
	return err
}

type restoreCmd struct {
	ledgerFlag
	File string `arg:"" help:"What chancery backup wrote."`
}

func (*restoreCmd) Help() string {
	return `Examples:

    chancery restore backups/2026-03-31.db
    chancery restore --ledger postgres://desk@db.example/ledger backups/2026-03-31.db

Fills a new ledger from a backup. It never writes over one that holds anything.`
}

func (c *restoreCmd) Run(con *console) error {
	f, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, 16)
	if _, err := io.ReadFull(f, head); err != nil {
		return fmt.Errorf("%s is no backup of a ledger", c.File)
	}
	if string(head) == "SQLite format 3\x00" {
		from, ctx, closeFrom, err := (&ledgerFlag{Ledger: c.File}).open(con, false)
		if err != nil {
			return err
		}
		defer closeFrom()
		if !strings.HasPrefix(c.Ledger, "postgres") { // from file to file, as it is
			if err := from.Backup(ctx, c.Ledger); err != nil {
				return err
			}
			n, err := from.Count(ctx)
			if err == nil {
				_, err = fmt.Fprintf(con.out, "%s: %d documents, %d judgements\n", c.Ledger, n.Documents, n.Judgements)
			}
			return err
		}
		r, w := io.Pipe()
		go func() { w.CloseWithError(from.Export(ctx, w)) }()
		return c.take(con, r)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	switch {
	case strings.HasPrefix(string(head), exportHead):
		return c.take(con, f)
	case strings.HasPrefix(string(head), "\x28\xb5\x2f\xfd"): // of zstd
		z, err := zstd.NewReader(f)
		if err != nil {
			return err
		}
		defer z.Close()
		return c.take(con, z)
	}
	return fmt.Errorf("%s is no backup of a ledger", c.File)
}

// exportHead is how an export begins.
const exportHead = `{"type":"ledger"`

func (c *restoreCmd) take(con *console, from io.Reader) error {
	l, ctx, done, err := c.open(con, true)
	if err != nil {
		return err
	}
	defer done()
	n, err := l.Count(ctx)
	if err != nil {
		return err
	}
	if n.Documents+n.Judgements+n.Quarantined+n.Watches+n.Alerts > 0 {
		return fmt.Errorf("%s holds %d documents and %d judgements: restore fills a new ledger only (chancery import adds to one)", c.Ledger, n.Documents, n.Judgements)
	}
	return importInto(ctx, con, l, from)
}

type exportCmd struct {
	ledgerFlag
	All  bool   `required:"" help:"Export everything: the only extent there is yet."`
	File string `arg:"" optional:"" help:"A new file; standard output if none is named."`
}

func (*exportCmd) Help() string {
	return `Examples:

    chancery export --all > ledger.jsonl
    chancery export --all ledger.jsonl

Writes the whole ledger as JSON, one record a line: documents as they came, judgements and the quarantine, which chancery import takes
back; then readings, people, events and initiatives for others to use. docs/ledger.md tells the form.`
}

func (c *exportCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if c.File == "" {
		return l.Export(ctx, con.out)
	}
	f, err := os.OpenFile(c.File, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s is there already: an export never writes over a file", c.File)
	}
	if err != nil {
		return err
	}
	if err := errors.Join(l.Export(ctx, f), f.Close()); err != nil {
		os.Remove(c.File)
		return err
	}
	return nil
}

type importCmd struct {
	ledgerFlag
	File string `arg:"" help:"What chancery export --all wrote, or - for standard input."`
}

func (*importCmd) Help() string {
	return `Examples:

    chancery import ledger.jsonl
    ssh desk chancery export --all | chancery import --ledger copy.db -

Adds the documents and judgements of an export to a ledger, which is made if there is none. What is there already stays as it is; people,
events and initiatives are derived anew.`
}

func (c *importCmd) Run(con *console) error {
	from := con.in
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return err
		}
		defer f.Close()
		from = f
	}
	b := bufio.NewReader(from)
	if head, err := b.Peek(len(exportHead)); string(head) != exportHead { // and no ledger is made
		if err != nil && err != io.EOF {
			return err
		}
		return fmt.Errorf("%s is no export of a ledger", c.File)
	}
	l, ctx, done, err := c.open(con, true)
	if err != nil {
		return err
	}
	defer done()
	return importInto(ctx, con, l, &interruptible{ctx, b})
}

func importInto(ctx context.Context, con *console, l *ledger.Ledger, from io.Reader) error {
	meter := newMeter(con)
	in, err := l.Import(ctx, from, meter.to("taken in", 0))
	meter.clear()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(con.out, "%d documents added, %d known already, %d judgements, %d in quarantine\n", in.Documents, in.Known, in.Judgements, in.Quarantined)
	return err
}
