// Command chancery reads diplomatic news into records: see README.md.
//
// This package is flags, wiring and print: it opens files, hands their bytes to pipeline.Line and shows what comes back.
// It must never decide what a text means. Start at readCmd.Run in read.go.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/alecthomas/kong"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

// version is set by the linker: -ldflags "-X main.version=1.2.3".
var version = ""

type commands struct {
	Read    readCmd    `cmd:"" help:"Read reports and print what each one says."`
	Explain explainCmd `cmd:"" help:"Show the rule and the words behind every record of a report."`
	Try     tryCmd     `cmd:"" help:"Show what the rules of a language make of one sentence."`
	Check   checkCmd   `cmd:"" help:"Prove the language packs: their rules, tables and codes."`
	Eval    evalCmd    `cmd:"" help:"Read the texts of a gold folder and measure the readings."`
	Demo    demoCmd    `cmd:"" help:"Read the articles that come with the program and sum them up."`
	Version versionCmd `cmd:"" help:"Print the version."`

	Ingest     ingestCmd     `cmd:"" group:"ledger" help:"Take reports into a ledger."`
	SecondRead secondReadCmd `cmd:"" group:"ledger" help:"Have another program read documents too; what it claims becomes suggestions."`
	Watch      watchCmd      `cmd:"" group:"ledger" help:"Take in what feeds and sitemaps list, now and later."`
	List       listCmd       `cmd:"" group:"ledger" help:"List people, events, statements, initiatives, relationships …"`
	Show       showCmd       `cmd:"" group:"ledger" help:"Show one of them, with what stands behind it."`
	Search     searchCmd     `cmd:"" group:"ledger" help:"Find words, or a thing by any of its names."`
	Compare    compareCmd    `cmd:"" group:"ledger" help:"Lay the sources of an event side by side."`
	Drift      driftCmd      `cmd:"" group:"ledger" help:"Show how the wording of a formula changed."`
	Brief      briefCmd      `cmd:"" group:"ledger" help:"Write what to know before a meeting, with its sources; prove it later."`
	Alert      alertCmd      `cmd:"" group:"ledger" help:"Say what you want to be told of."`
	Digest     digestCmd     `cmd:"" group:"ledger" help:"Tell what is new: printed, by mail, or as a feed."`
	Serve      serveCmd      `cmd:"" group:"ledger" help:"Open the ledger in a browser."`
	Health     healthCmd     `cmd:"" group:"ledger" help:"Ask a desk whether it is ready."`
	User       userCmd       `cmd:"" group:"ledger" help:"Say who may use the desk: accounts, roles, tokens."`
	Readings   readingsCmd   `cmd:"" group:"ledger" help:"Print the readings of all documents."`
	Judge      judgeCmd      `cmd:"" group:"ledger" help:"Decide: accept, reject, correct, join, split, move, note."`
	Review     reviewCmd     `cmd:"" group:"ledger" help:"Show what is left to a person to decide, and decide it."`
	Quarantine quarantineCmd `cmd:"" group:"ledger" help:"Show or try again what could not be read."`
	Reread     rereadCmd     `cmd:"" group:"ledger" help:"Derive everything anew with this version."`
	Verify     verifyCmd     `cmd:"" group:"ledger" help:"Prove that the ledger is whole."`
	Backup     backupCmd     `cmd:"" group:"ledger" help:"Write a copy of the ledger."`
	Restore    restoreCmd    `cmd:"" group:"ledger" help:"Make a ledger from a backup."`
	Export     exportCmd     `cmd:"" group:"ledger" help:"Write the whole ledger as JSON lines."`
	Data       dataCmd       `cmd:"" group:"ledger" help:"Write it for other programs: CSV, Parquet, JSON lines …"`
	Calendar   calendarCmd   `cmd:"" group:"ledger" help:"Write meetings and deadlines as a calendar."`
	Import     importCmd     `cmd:"" group:"ledger" help:"Add an export to a ledger."`

	Color string `enum:"auto,always,never" default:"auto" placeholder:"WHEN" help:"Colour the output: auto (on a terminal, unless NO_COLOR is set), always or never."`
}

// The statuses that the program ends with.
const (
	statusOK     = 0
	statusFaults = 1 // something could not be read, or did not hold; all else was done
	statusUsage  = 2 // the command line makes no sense; nothing was done
)

// errTold ends a command with statusFaults when the faults have been printed already.
var errTold = errors.New("faults were told")

// usageError is a fault of the command line that the parser cannot see.
type usageError string

func (e usageError) Error() string { return string(e) }

func main() {
	log.SetOutput(io.Discard) // net/http says there what servers do wrong; what matters of it comes back as an error
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, in io.Reader, out, errs io.Writer) (status int) {
	// The parser leaves through Exit after --help; nothing else does.
	type exit int
	defer func() {
		switch e := recover().(type) {
		case nil:
		case exit:
			status = int(e)
		default:
			panic(e)
		}
	}()
	var c commands
	parser, err := kong.New(&c,
		kong.Name("chancery"),
		kong.Description("Chancery reads diplomatic news, in English and Vietnamese, into records: who met whom, who undertook what, with the words that say so.\n\nNew here? Run: chancery demo"),
		kong.Writers(out, errs),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.ExplicitGroups([]kong.Group{{Key: "ledger", Title: "The ledger: many reports become one record"}, {Key: "second", Title: "A second reader: nothing is sent unless you name one"}, {Key: "provider", Title: "Who comes in by a provider (OIDC)"}}),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
	if err != nil {
		panic(fmt.Errorf("the command line is ill defined: %w", err))
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(errs, "chancery: %v\nTry: chancery --help\n", err)
		return statusUsage
	}
	err = ctx.Run(newConsole(in, out, errs, c.Color))
	var usage usageError
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &usage), errors.As(err, new(ledger.Misasked)):
		fmt.Fprintf(errs, "chancery: %v\nTry: chancery %s --help\n", err, ctx.Selected().Name)
		return statusUsage
	case !errors.Is(err, errTold):
		fmt.Fprintf(errs, "chancery: %s\n", told(err))
	}
	return statusFaults
}
