package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/brief"
	"github.com/chancery-ledger/chancery/internal/record"
)

type briefCmd struct {
	Make   briefMakeCmd   `cmd:"" default:"withargs" help:"Write a brief on a relationship."`
	Verify briefVerifyCmd `cmd:"" help:"Say which lines of a brief do not hold any more."`
}

func (*briefCmd) Help() string {
	return `Examples:

    chancery brief VN SG
    chancery brief VN SG --for "PM meeting" --date 2026-01-10 --format docx -o brief.docx
    chancery brief SG VN --lang vi -o brief.pdf
    chancery brief verify brief.docx

What to know before a meeting: who they are, what was promised, what is overdue or silent, each line with its source. The first party is
"we". docs/brief.md tells what stands in it and how it is proved.`
}

type briefMakeCmd struct {
	ledgerFlag
	Parties []string `arg:"" help:"The parties, ours first: a country's ISO code (VN) or an organisation's (ASEAN)."`
	For     string   `placeholder:"WORDS" help:"The occasion, for the head of the brief."`
	Date    string   `placeholder:"DAY" help:"The day of the brief: nothing published later is used (today)."`
	Lang    string   `enum:"en,vi" default:"en" help:"The language around the quotations: en or vi."`
	Format  string   `enum:"md,html,docx,pdf,auto" default:"auto" help:"md, html, docx or pdf; else as the file is named."`
	Out     string   `short:"o" placeholder:"FILE" help:"Where to write it; else to standard output."`
}

func (*briefMakeCmd) Help() string { return (*briefCmd)(nil).Help() }

func (c *briefMakeCmd) Run(con *console) error {
	ask := brief.Ask{For: c.For, Lang: c.Lang}
	for _, p := range c.Parties {
		for _, code := range strings.FieldsFunc(p, func(r rune) bool { return r == '+' || r == ',' }) {
			ask.Parties = append(ask.Parties, record.Party(strings.ToUpper(code)))
		}
	}
	if len(ask.Parties) < 2 {
		return usageError("a brief is of two parties or more: chancery brief VN SG")
	}
	form := c.Format
	if form == "auto" {
		form = strings.TrimPrefix(strings.ToLower(filepath.Ext(c.Out)), ".")
		if form == "" || form == "markdown" {
			form = "md"
		}
		if form == "htm" {
			form = "html"
		}
	}
	as, known := brief.Formats[form]
	if !known {
		return usageError(fmt.Sprintf("no form of a brief is called %q: --format md, html, docx or pdf", form))
	}
	if c.Out == "" && isTerminal(con.out) && slices.Contains([]string{"docx", "pdf"}, form) {
		return usageError("a " + form + " is no text for a terminal: name a file with -o")
	}
	ask.Date = record.ParseDay(cmp.Or(c.Date, time.Now().Format(time.DateOnly)))
	if ask.Date == 0 {
		return usageError(fmt.Sprintf("--date: %q is no day; write 2026-03-31", c.Date))
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	b, err := brief.Make(ctx, l, ask)
	if err != nil {
		return hint(err, "chancery list relationships shows what there is")
	}
	var out bytes.Buffer
	if err := as.Write(b, &out); err != nil {
		return err
	}
	if c.Out == "" {
		_, err := con.out.Write(out.Bytes())
		return err
	}
	return replaceFile(c.Out, out.Bytes())
}

// replaceFile puts bytes into a file, which is there whole or as it was.
func replaceFile(name string, b []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".chancery-*")
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

type briefVerifyCmd struct {
	ledgerFlag
	File string `arg:"" help:"A brief: Markdown, HTML, DOCX or PDF."`
	JSON bool   `name:"json" help:"Print JSON, one line that does not hold on each line."`
}

func (*briefVerifyCmd) Help() string {
	return `Examples:

    chancery brief verify brief.docx
    chancery brief verify --json brief.pdf

Checks a brief, from the file and the ledger alone, and names every line that does not hold any more, with the reason: its document is gone
or has a later revision, its words are others, people withdrew the record, the status or the deadline is another now, or the line was
edited or added by hand. The status is 1 if there is any.`
}

func (c *briefVerifyCmd) Run(con *console) error {
	b, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	f, err := brief.Read(b)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	faults, err := brief.Verify(ctx, l, f)
	if err != nil {
		return err
	}
	out := newLines(con.out)
	for _, x := range faults {
		if c.JSON {
			if err := out.json(x); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(out.w, "%s: %s\n    %s\n", con.ink.paint(bold, printable(x.Section)), printable(cut(x.Line, 160)), con.ink.paint(red, printable(x.String())))
	}
	if err := out.flush(); err != nil {
		return err
	}
	if len(faults) > 0 {
		fmt.Fprintf(con.errs, "chancery: %s of %d in %s no longer hold\n", plural(len(faults), "line"), f.Count(), c.File)
		return errTold
	}
	if !c.JSON {
		fmt.Fprintf(con.out, "%s holds: %s, %s\n", c.File, plural(f.Count(), "line"), plural(len(f.Brief.Sources), "source"))
	}
	return nil
}
