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
	"slices"

	"github.com/alecthomas/kong"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

// version is set by the linker: -ldflags "-X main.version=1.2.3".
var version = ""

// command is one of the things that the program does; its flags and arguments are the fields of run.
type command struct {
	name, group, help string
	run               any
}

// commands are all of them, in the order of the help.
func commands() []command {
	return []command{
		{"read", "", "Read reports and print what each one says.", &readCmd{}},
		{"explain", "", "Show the rule and the words behind every record of a report.", &explainCmd{}},
		{"try", "", "Show what the rules of a language make of one sentence.", &tryCmd{}},
		{"check", "", "Prove the language packs: their rules, tables and codes.", &checkCmd{}},
		{"eval", "", "Read the texts of a gold folder and measure the readings.", &evalCmd{}},
		{"demo", "", "Read the articles that come with the program and sum them up.", &demoCmd{}},
		{"version", "", "Print the version.", &versionCmd{}},

		{"ingest", "ledger", "Take reports into a ledger.", &ingestCmd{}},
		{"second-read", "ledger", "Have another program read documents too; what it claims becomes suggestions.", &secondReadCmd{}},
		{"watch", "ledger", "Take in what feeds and sitemaps list, now and later.", &watchCmd{}},
		{"list", "ledger", "List people, events, statements, initiatives, relationships …", &listCmd{}},
		{"show", "ledger", "Show one of them, with what stands behind it.", &showCmd{}},
		{"search", "ledger", "Find words, or a thing by any of its names.", &searchCmd{}},
		{"compare", "ledger", "Lay the sources of an event side by side.", &compareCmd{}},
		{"drift", "ledger", "Show how the wording of a formula changed.", &driftCmd{}},
		{"brief", "ledger", "Write what to know before a meeting, with its sources; prove it later.", &briefCmd{}},
		{"alert", "ledger", "Say what you want to be told of.", &alertCmd{}},
		{"digest", "ledger", "Tell what is new: printed, by mail, or as a feed.", &digestCmd{}},
		{"serve", "ledger", "Open the ledger in a browser.", &serveCmd{}},
		{"health", "ledger", "Ask a desk whether it is ready.", &healthCmd{}},
		{"user", "ledger", "Say who may use the desk: accounts, roles, tokens.", &userCmd{}},
		{"readings", "ledger", "Print the readings of all documents.", &readingsCmd{}},
		{"judge", "ledger", "Decide: accept, reject, correct, join, split, move, note.", &judgeCmd{}},
		{"review", "ledger", "Show what is left to a person to decide, and decide it.", &reviewCmd{}},
		{"quarantine", "ledger", "Show or try again what could not be read.", &quarantineCmd{}},
		{"reread", "ledger", "Derive everything anew with this version.", &rereadCmd{}},
		{"verify", "ledger", "Prove that the ledger is whole.", &verifyCmd{}},
		{"backup", "ledger", "Write a copy of the ledger.", &backupCmd{}},
		{"restore", "ledger", "Make a ledger from a backup.", &restoreCmd{}},
		{"export", "ledger", "Write the whole ledger as JSON lines.", &exportCmd{}},
		{"data", "ledger", "Write it for other programs: CSV, Parquet, JSON lines …", &dataCmd{}},
		{"mcp", "ledger", "Answer an assistant that asks the ledger (Model Context Protocol).", &mcpCmd{}},
		{"calendar", "ledger", "Write meetings and deadlines as a calendar.", &calendarCmd{}},
		{"import", "ledger", "Add an export to a ledger.", &importCmd{}},
	}
}

// meant are the commands that a command line may name: the one that it begins with, or all of them. To build the parsers of all takes
// longer than many a command runs.
func meant(args []string) []command {
	all := commands()
	if len(args) > 0 {
		if i := slices.IndexFunc(all, func(c command) bool { return c.name == args[0] }); i >= 0 {
			return all[i : i+1]
		}
	}
	return all
}

// settings are what every command takes.
type settings struct {
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
	var set settings
	options := []kong.Option{
		kong.Name("chancery"),
		kong.Description("Chancery reads diplomatic news, in English and Vietnamese, into records: who met whom, who undertook what, with the words that say so.\n\nNew here? Run: chancery demo"),
		kong.Writers(out, errs),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.ExplicitGroups([]kong.Group{{Key: "ledger", Title: "The ledger: many reports become one record"}, {Key: "second", Title: "A second reader: nothing is sent unless you name one"}, {Key: "provider", Title: "Who comes in by a provider (OIDC)"}}),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	}
	for _, c := range meant(args) {
		options = append(options, kong.DynamicCommand(c.name, c.help, c.group, c.run))
	}
	parser, err := kong.New(&set, options...)
	if err != nil {
		panic(fmt.Errorf("the command line is ill defined: %w", err))
	}
	ctx, err := parser.Parse(args)
	if err != nil {
		about := "chancery"
		if e, ok := errors.AsType[*kong.ParseError](err); ok && e.Context != nil && e.Context.Selected() != nil {
			about = e.Context.Selected().FullPath()
		}
		fmt.Fprintf(errs, "chancery: %v\nTry: %s --help\n", err, about)
		return statusUsage
	}
	err = ctx.Run(newConsole(in, out, errs, set.Color))
	var usage usageError
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &usage), errors.As(err, new(ledger.Misasked)):
		fmt.Fprintf(errs, "chancery: %v\nTry: %s --help\n", err, ctx.Selected().FullPath())
		return statusUsage
	case !errors.Is(err, errTold):
		fmt.Fprintf(errs, "chancery: %s\n", told(err))
	}
	return statusFaults
}
