package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/second"
)

// secondFlags are the service that reads documents too, and how it is asked.
type secondFlags struct {
	SecondReader string        `name:"second-reader" group:"second" placeholder:"URL" help:"Send the text of each new document to this OpenAI-compatible service, and keep what it claims as suggestions. Without this nothing is sent anywhere."`
	Model        string        `name:"second-reader-model" group:"second" placeholder:"NAME" help:"Which of its models is to read."`
	KeyFile      string        `name:"second-reader-key-file" group:"second" placeholder:"FILE" help:"Its key; else it is $$CHANCERY_SECOND_READER_KEY; else it has none."`
	Wait         time.Duration `name:"second-reader-timeout" group:"second" default:"2m" placeholder:"TIME" help:"How long it may take over a document (2m)."`
	Most         int           `name:"second-reader-most" group:"second" default:"20" placeholder:"N" help:"How many suggestions one document may have of it (20)."`
}

// faultsInRow is after how many documents that could not be read, one after another, no more are sent.
const faultsInRow = 3

// client is of the service, nil if none is to be asked.
func (f *secondFlags) client() (*second.Client, error) {
	if f.SecondReader == "" {
		return nil, nil
	}
	if f.Most < 1 || f.Wait <= 0 {
		return nil, usageError("--second-reader-most and --second-reader-timeout must be more than nothing")
	}
	key := os.Getenv("CHANCERY_SECOND_READER_KEY")
	if f.KeyFile != "" {
		b, err := os.ReadFile(f.KeyFile)
		if err != nil {
			return nil, err
		}
		key = string(b)
	}
	c, err := second.NewClient(f.SecondReader, f.Model, strings.TrimSpace(key), f.Wait)
	if err != nil {
		return nil, usageError("--second-reader: " + err.Error())
	}
	return c, nil
}

// read has documents read by the service, by their ids or sources, and tells what came of it. errTold if any was not.
func (f *secondFlags) read(ctx context.Context, con *console, l *ledger.Ledger, c *second.Client, docs []string) error {
	if len(docs) == 0 {
		return nil
	}
	fmt.Fprintf(con.errs, "chancery: the text of %s is sent to %s, to be read by %s\n", plural(len(docs), "document"), printable(c.Host()), printable(c.Model()))
	if c.Open() {
		fmt.Fprintf(con.errs, "chancery: http to another machine: whoever is on the way can read the text, and change what comes back; https keeps it closed\n")
	}
	r := second.NewReader(l, c, f.Most)
	m := newMeter(con)
	m.total, m.verb = len(docs), "sent"
	var all second.Count
	read, row := 0, 0
	for i, doc := range docs {
		n, err := r.Read(ctx, doc, time.Now())
		all.Add(n)
		m.addSome(1)
		if ctx.Err() != nil {
			m.clear()
			fmt.Fprintf(con.errs, "chancery: interrupted: the second reader has read %d of %d; chancery second-read reads the others\n", read, len(docs))
			return errTold
		}
		if err == nil {
			read, row = read+1, 0
			continue
		}
		m.clear()
		fmt.Fprintf(con.errs, "chancery: second reader: %s: %s\n", printable(doc), printable(err.Error()))
		var none *ledger.NotFound
		if errors.As(err, &none) {
			continue
		}
		if row++; row == faultsInRow && i+1 < len(docs) {
			fmt.Fprintf(con.errs, "chancery: second reader: %d in a row failed; the other %d are not sent\n", row, len(docs)-i-1)
			break
		}
	}
	m.clear()
	fmt.Fprintf(con.out, "second reader: %d of %s read, %s\n", read, plural(len(docs), "document"), all.String())
	if all.Suggested > 0 {
		fmt.Fprintln(con.errs, "chancery: suggestions wait for you: chancery review suggestions")
	}
	if read < len(docs) {
		fmt.Fprintln(con.errs, "chancery: what was not read can be sent again: chancery second-read DOCUMENT …")
		return errTold
	}
	return nil
}

type secondReadCmd struct {
	ledgerFlag
	secondFlags
	All       bool     `help:"Every document in the ledger."`
	Since     string   `placeholder:"WHEN" help:"Every document that was kept since: yesterday, last-week or a day."`
	Documents []string `arg:"" optional:"" name:"document" help:"Their ids or sources."`
}

func (*secondReadCmd) Help() string {
	return `Examples:

    chancery second-read reports/03-leaders.txt --second-reader http://127.0.0.1:8080/v1
    chancery second-read 4f1c --second-reader https://models.example/v1 --second-reader-model qwen3 --second-reader-key-file key
    chancery second-read --since last-week --second-reader http://127.0.0.1:8080/v1
    chancery second-read --all --second-reader http://127.0.0.1:8080/v1

Sends the title, day and text of documents that are in the ledger to a service, and keeps those of its claims that stand on the document's
own words as suggestions. chancery review suggestions shows them. Of --all and --since, the newest are sent first; what was suggested
before is not suggested again. By http to another machine the text is sent unencrypted.`
}

func (c *secondReadCmd) Run(con *console) error {
	client, err := c.client()
	if err != nil {
		return err
	}
	if client == nil {
		return usageError("who is to read? name the service with --second-reader")
	}
	since, err := sinceFlag(c.Since, time.Now())
	if err != nil {
		return err
	}
	switch many := c.All || !since.IsZero(); {
	case many && len(c.Documents) > 0:
		return usageError("--all and --since name the documents: give no others")
	case !many && len(c.Documents) == 0:
		return usageError("what is to be read? name documents, or give --since or --all")
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	docs := c.Documents
	if len(docs) == 0 {
		if docs, err = keptSince(ctx, l, since); err != nil {
			return err
		}
		if len(docs) == 0 {
			fmt.Fprintln(con.out, "no documents")
		}
	}
	return c.read(ctx, con, l, client, docs)
}

// keptSince are the ids of the documents that were kept from a moment on, all if it is zero, those published last first.
func keptSince(ctx context.Context, l *ledger.Ledger, since time.Time) (out []string, err error) {
	from := since.UTC().Format(time.RFC3339)
	for d, err := range l.Documents(ctx, ledger.Filter{}) {
		if err != nil {
			return nil, err
		}
		if d.Got >= from {
			out = append(out, string(d.ID))
		}
	}
	return out, nil
}
