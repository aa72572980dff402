package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/chancery-ledger/chancery/internal/export"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/lang"
)

type dataCmd struct {
	CSV      dataTables   `cmd:"" name:"csv" help:"Tables as CSV, with datapackage.json."`
	Parquet  dataParquet  `cmd:"" help:"The same tables as Parquet."`
	JSONL    dataLines    `cmd:"" name:"jsonl" help:"Readings and records as JSON lines."`
	Events   dataEvents   `cmd:"" help:"Event data: dyads in CAMEO and PLOVER codes, in the columns of GDELT and POLECAT."`
	JSONLD   dataLinked   `cmd:"" name:"jsonld" help:"Linked data: schema.org and W3C Web Annotation."`
	FTM      dataFTM      `cmd:"" name:"ftm" help:"Entities of FollowTheMoney."`
	SKOS     dataSKOS     `cmd:"" name:"skos" help:"The scheme of topics, in English and Vietnamese."`
	Codebook dataCodebook `cmd:"" help:"Print what each column of the tables means."`
}

func (*dataCmd) Help() string {
	return `Examples:

    chancery data csv -o tables/
    chancery data parquet -p VN+SG --from 2020 -o tables/
    chancery data events -o events/
    chancery data skos -o topics.ttl

Writes what the ledger says for other programs; nothing of it comes back (chancery export --all writes what chancery import reads).
docs/data.md tells the forms, docs/codebook.md the columns.`
}

// extent is which part of a ledger is exported.
type extent struct {
	Party []string `short:"p" placeholder:"CODE" help:"Only with this party: a country's ISO code (VN) or an organisation's (ASEAN). Several: all of them."`
	From  string   `placeholder:"DATE" help:"Only from this day, month or year on."`
	To    string   `placeholder:"DATE" help:"Only up to this day, month or year."`
	AsOf  string   `placeholder:"DAY" help:"Count overdue and silence on this day instead of today."`
}

func (e *extent) filter() (ledger.Filter, error) {
	f := filterFlags{Party: e.Party, From: e.From, To: e.To, AsOf: e.AsOf}
	return f.filter(0)
}

// exporting opens a ledger to be exported.
func exporting(con *console, at *ledgerFlag, e *extent) (*export.Export, context.Context, func(), error) {
	f, err := e.filter()
	if err != nil {
		return nil, nil, nil, err
	}
	l, ctx, done, err := at.open(con, false)
	if err != nil {
		return nil, nil, nil, err
	}
	if err := warnStale(ctx, con, l); err != nil {
		done()
		return nil, nil, nil, err
	}
	meter, last := newMeter(con), ""
	var add func(int)
	told := func(what string, n int) {
		if what != last {
			last, add = what, meter.to(what, 0)
		}
		add(n)
	}
	return &export.Export{Ledger: l, Filter: f, Made: "chancery " + programVersion(), Told: told}, ctx, func() { meter.clear(); done() }, nil
}

type folderFlags struct {
	ledgerFlag
	extent
	Out string `short:"o" required:"" placeholder:"DIR" help:"The folder to write into; it is made if need be. What stands there under the same names is replaced, each file at once."`
}

// into writes files into the folder.
func (f *folderFlags) into(con *console, write func(*export.Export, context.Context) (map[string]int, error)) error {
	x, ctx, done, err := exporting(con, &f.ledgerFlag, &f.extent)
	if err != nil {
		return err
	}
	counts, err := write(x, ctx)
	done()
	if err != nil {
		return fmt.Errorf("%w (files that are whole stay in %s)", err, f.Out)
	}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(con.out, "%8d %s\n", counts[name], name)
	}
	return nil
}

type dataTables struct{ folderFlags }

func (*dataTables) Help() string {
	return `Examples:

    chancery data csv -o tables/
    chancery data csv -p VN -p SG --from 2020 -o tables/

One file a table, and datapackage.json (Frictionless), which tells the type and the vocabulary of every column and what refers to what.
A text that a spreadsheet would run as a formula has an apostrophe before it.`
}

func (c *dataTables) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context) (map[string]int, error) {
		return x.Tables(ctx, export.CSV, c.Out)
	})
}

type dataParquet struct{ folderFlags }

func (*dataParquet) Help() string {
	return `Example:

    chancery data parquet -o tables/ && duckdb -c "select act, count(*) from 'tables/statements.parquet' group by act"

The tables of chancery data csv with their types, compressed (zstd): for DuckDB, pandas, R, Spark.`
}

func (c *dataParquet) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context) (map[string]int, error) {
		return x.Tables(ctx, export.Parquet, c.Out)
	})
}

type dataLines struct{ folderFlags }

func (*dataLines) Help() string {
	return `Example:

    chancery data jsonl -o lines/

readings.jsonl is what each document says, in the form of docs/records.md; the others are what chancery list --json prints.`
}

func (c *dataLines) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context) (map[string]int, error) { return x.Lines(ctx, c.Out) })
}

type dataEvents struct{ folderFlags }

func (*dataEvents) Help() string {
	return `Example:

    chancery data events -p VN+SG -o events/

dyads.csv has a row for what each party did towards each other on each occasion, with ids that lead back to the ledger; what of it has a day
is also in gdelt.export.CSV (the columns of GDELT 2.0, no heads) and polecat.txt (those of POLECAT). docs/data.md tells how it is coded.`
}

func (c *dataEvents) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context) (map[string]int, error) { return x.Events(ctx, c.Out) })
}

type fileFlags struct {
	ledgerFlag
	extent
	Out string `short:"o" placeholder:"FILE" help:"The file, replaced at once when all is written; standard output if none is named."`
}

// into writes the file.
func (f *fileFlags) into(con *console, write func(*export.Export, context.Context, io.Writer) error) error {
	x, ctx, done, err := exporting(con, &f.ledgerFlag, &f.extent)
	if err != nil {
		return err
	}
	defer done()
	return toFile(con, f.Out, func(w io.Writer) error { return write(x, ctx, w) })
}

func toFile(con *console, path string, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		return write(con.out)
	}
	return export.File(path, func(w *bufio.Writer) error { return write(w) })
}

type baseFlag struct {
	Base string `default:"urn:chancery:" placeholder:"ADDRESS" help:"What the addresses of things begin with, such as https://ledger.example.org/ (urn:chancery:)."`
}

type dataLinked struct {
	fileFlags
	baseFlag
}

func (*dataLinked) Help() string {
	return `Example:

    chancery data jsonld --base https://ledger.example.org/ -o ledger.jsonld

Documents, people, events and initiatives; each statement is an annotation of the words in its document. The context stands in the file.`
}

func (c *dataLinked) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context, w io.Writer) error { return x.Linked(ctx, w, c.Base) })
}

type dataFTM struct{ fileFlags }

func (*dataFTM) Help() string {
	return `Example:

    chancery data ftm -o ledger.ftm.json

One entity a line: articles, people with their positions, parties, events, and statements as notes.`
}

func (c *dataFTM) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context, w io.Writer) error { return x.FollowTheMoney(ctx, w) })
}

type dataSKOS struct {
	baseFlag
	Form string `enum:"turtle,jsonld" default:"turtle" help:"turtle or jsonld."`
	Out  string `short:"o" placeholder:"FILE" help:"The file; standard output if none is named."`
}

func (*dataSKOS) Help() string {
	return `Examples:

    chancery data skos -o topics.ttl
    chancery data skos --form jsonld -o topics.jsonld

The topics, and below them what is undertaken, with labels in English and Vietnamese. It needs no ledger.`
}

func (c *dataSKOS) Run(con *console) error {
	packs, err := lang.Load()
	if err != nil {
		return err
	}
	return toFile(con, c.Out, func(w io.Writer) error {
		if c.Form == "jsonld" {
			return export.TopicsLD(w, packs, c.Base)
		}
		return export.Turtle(w, packs, c.Base)
	})
}

type calendarCmd struct {
	fileFlags
	Lang string `enum:"en,vi" default:"en" help:"The language of the words around records: en or vi."`
}

func (*calendarCmd) Help() string {
	return `Examples:

    chancery calendar -o chancery.ics
    chancery calendar -p VN+SG --from 2026 --lang vi -o vn-sg.ics

Meetings held and planned, and deadlines with alarms, as iCalendar. No day is invented: what is told as a month or quarter is a bar over it
that says so; what is told as a year is a task without a date.`
}

func (c *calendarCmd) Run(con *console) error {
	return c.into(con, func(x *export.Export, ctx context.Context, w io.Writer) error {
		in, err := export.NewLocale(c.Lang, x.Ledger)
		if err != nil {
			return err
		}
		return export.Calendar(ctx, w, x.Ledger, x.Filter, in)
	})
}

type dataCodebook struct{}

func (*dataCodebook) Help() string {
	return `Example:

    chancery data codebook > codebook.md`
}

func (*dataCodebook) Run(con *console) error {
	packs, err := lang.Load()
	if err != nil {
		return err
	}
	_, err = con.out.Write(export.Codebook(packs))
	return err
}
