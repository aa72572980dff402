package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/chancery-ledger/chancery/internal/export"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

// ledgerFlag is where a ledger is.
type ledgerFlag struct {
	Ledger string `short:"l" env:"CHANCERY_LEDGER" default:"chancery.db" placeholder:"FILE|URL" help:"The ledger: a file (chancery.db), or postgres://… for a team. Also $$CHANCERY_LEDGER."`
}

// open opens the ledger for a command: to add to it, making it if there is none, or else to ask it, which finds settled whatever an
// interrupted run has left. The context ends when the user interrupts; what was acknowledged stays.
func (f *ledgerFlag) open(con *console, add bool) (*ledger.Ledger, context.Context, func(), error) {
	l, ctx, done, err := f.openWith(con, ledger.Options{Create: add})
	if err != nil || add {
		return l, ctx, done, err
	}
	meter := newMeter(con)
	err = l.Settle(ctx, meter.left("left to settle"))
	meter.clear()
	if err != nil {
		done()
		return nil, nil, nil, err
	}
	return l, ctx, done, nil
}

func (f *ledgerFlag) openWith(con *console, o ledger.Options) (*ledger.Ledger, context.Context, func(), error) {
	line, err := newLine()
	if err != nil {
		return nil, nil, nil, err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program where it stands
	o.Engine = "chancery " + programVersion() + ", packs " + lang.Fingerprint()
	o.Waiting = func() { fmt.Fprintln(con.errs, "chancery: another program is writing to the ledger; waiting for it") }
	l, err := ledger.Open(ctx, f.Ledger, line, o)
	if err != nil {
		stop()
		return nil, nil, nil, err
	}
	return l, ctx, func() { l.Close(); stop() }, nil
}

// interruptible is a reader that fails when the user interrupts, though nothing comes.
type interruptible struct {
	ctx  context.Context
	from io.Reader
}

func (r *interruptible) Read(p []byte) (int, error) {
	type read struct {
		b   []byte
		err error
	}
	done := make(chan read, 1)
	go func() {
		b := make([]byte, len(p))
		n, err := r.from.Read(b)
		done <- read{b[:n], err}
	}()
	select {
	case x := <-done:
		return copy(p, x.b), x.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}

// warnStale says so when the readings in a ledger are of another version of the program.
func warnStale(ctx context.Context, con *console, l *ledger.Ledger) error {
	made, stale, err := l.Stale(ctx)
	if err == nil && stale {
		fmt.Fprintf(con.errs, "chancery: note: this ledger was read by another version (%s); chancery reread brings it up to date\n", made)
	}
	return err
}

// filterFlags are what lists and searches may be narrowed by.
type filterFlags struct {
	Party      []string `short:"p" placeholder:"CODE" help:"Only with this party: a country's ISO code (VN) or an organisation's (ASEAN). Several: all of them."`
	From       string   `placeholder:"DATE" help:"Only from this day, month or year on."`
	To         string   `placeholder:"DATE" help:"Only up to this day, month or year."`
	Act        []string `placeholder:"ACT" help:"Only statements of this act (agree) or class (undertaking, proposal, stance). Several: any of them."`
	Topic      []string `placeholder:"TOPIC" help:"Only on this topic (maritime, energy). Several: all of them."`
	Kind       []string `placeholder:"KIND" help:"Only events of this kind (meeting, call). Several: any of them."`
	Status     string   `placeholder:"STATUS" help:"Only events (held, planned) or initiatives (agreed, overdue, silent) of this status."`
	Person     string   `placeholder:"NAME" help:"Only with this person: an id, or a name with or without diacritics."`
	Instrument string   `placeholder:"NAME" help:"Only on this agreement, programme, mechanism …"`
	Initiative string   `placeholder:"KEY" help:"Only statements of this initiative."`
	Owner      string   `placeholder:"NAME" help:"Only initiatives that this person or office answers for (chancery judge owner)."`
	Due        string   `placeholder:"WHEN" help:"Only initiatives that are overdue, due in so many days (30), or none: no day is told. Counted are deadlines and the days of chancery judge due."`
	Lang       string   `placeholder:"CODE" help:"Only documents in this language."`
	Genre      string   `placeholder:"GENRE" help:"Only documents of this genre (readout)."`
	Main       bool     `help:"Only events that a document reports, not those it only recalls or foresees."`
	Joined     bool     `help:"Only events that several documents tell of."`
	AsOf       string   `placeholder:"DAY" help:"Count overdue and silence on this day instead of today."`
	Meetings   int      `default:"2" placeholder:"N" help:"Call an initiative silent when the last N meetings passed it over (2)."`
}

// fitting are the flags by which each list can be narrowed.
var fitting = map[string]string{
	"people":        "party from to person",
	"events":        "party from to kind status person main joined",
	"statements":    "party from to act topic person instrument initiative",
	"initiatives":   "party from to status topic owner due",
	"instruments":   "instrument",
	"relationships": "party from to",
	"documents":     "party from to act topic person instrument lang genre",
}

// fit reports a flag that says nothing of what is listed.
func (f *filterFlags) fit(what string) error {
	for _, x := range []struct {
		flag  string
		given bool
	}{
		{"party", len(f.Party) > 0}, {"from", f.From != ""}, {"to", f.To != ""}, {"act", len(f.Act) > 0}, {"topic", len(f.Topic) > 0}, {"kind", len(f.Kind) > 0},
		{"status", f.Status != ""}, {"person", f.Person != ""}, {"instrument", f.Instrument != ""}, {"initiative", f.Initiative != ""}, {"owner", f.Owner != ""}, {"due", f.Due != ""}, {"lang", f.Lang != ""},
		{"genre", f.Genre != ""}, {"main", f.Main}, {"joined", f.Joined},
	} {
		if fits := strings.Fields(fitting[what]); x.given && !slices.Contains(fits, x.flag) {
			return usageError(fmt.Sprintf("%s cannot be narrowed by --%s, only by --%s", what, x.flag, strings.Join(fits, " --")))
		}
	}
	return nil
}

func (f *filterFlags) filter(limit int) (ledger.Filter, error) {
	out := ledger.Filter{
		Acts: f.Act, Topics: f.Topic, Kinds: f.Kind, Status: f.Status, Person: f.Person, Instrument: f.Instrument, Initiative: f.Initiative, Owner: f.Owner, Due: f.Due,
		Lang: f.Lang, Genre: f.Genre, Main: f.Main, Joined: f.Joined, Limit: limit, Silence: f.Meetings,
	}
	for _, p := range f.Party {
		out.Parties = append(out.Parties, partyCodes(p)...)
	}
	from, err := dateFlag("--from", f.From)
	if err != nil {
		return out, err
	}
	to, err := dateFlag("--to", f.To)
	if err != nil {
		return out, err
	}
	out.From, out.To = from.From, to.To
	out.Today, err = today(f.AsOf)
	return out, err
}

// partyCodes are codes as people write them together: VN,SG or VN+SG.
func partyCodes(s string) (out []record.Party) {
	for _, code := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '+' || r == ' ' }) {
		out = append(out, record.Party(strings.ToUpper(code)))
	}
	return out
}

func dateFlag(name, s string) (record.Date, error) {
	d, ok := record.ParseDate(s)
	if !ok || d.Until {
		return d, usageError(fmt.Sprintf("%s: %q is no date; write 2025-10-26, 2025-10 or 2025", name, s))
	}
	return d, nil
}

// today is the day that a flag gives, else that of the clock.
func today(asOf string) (record.Day, error) {
	if asOf == "" {
		return record.ParseDay(time.Now().Format("2006-01-02")), nil
	}
	d := record.ParseDay(asOf)
	if d == 0 {
		return 0, usageError(fmt.Sprintf("--as-of: %q is no day; write 2026-03-31", asOf))
	}
	return d, nil
}

// formFlags are how lists are printed.
type formFlags struct {
	JSON  bool `name:"json" xor:"form" help:"Print one JSON object a line."`
	CSV   bool `name:"csv" xor:"form" help:"Print comma-separated values with a line of heads."`
	Limit int  `short:"n" default:"-1" placeholder:"N" help:"Print so many, 0 for all (50 in tables, all with --json and --csv)."`
}

const tableLimit = 50

func (f *formFlags) limit() int {
	switch {
	case f.Limit >= 0:
		return f.Limit
	case f.JSON || f.CSV:
		return 0
	}
	return tableLimit
}

// column is a column of a list for people and of a CSV file.
type column[T any] struct {
	head string
	of   func(T) string
	wide bool // takes what room is left, over several lines
}

// printList prints a list in the form asked for. Nothing found is no fault.
func printList[T any](con *console, f *formFlags, what string, items iter.Seq2[T, error], columns []column[T]) error {
	out := newLines(con.out)
	switch {
	case f.JSON:
		for x, err := range items {
			if err == nil {
				err = out.json(x)
			}
			if err != nil {
				return err
			}
		}
		return out.flush()
	case f.CSV:
		w := csv.NewWriter(out.w)
		heads := make([]string, len(columns))
		for i, c := range columns {
			heads[i] = c.head
		}
		if err := w.Write(heads); err != nil {
			return err
		}
		for x, err := range items {
			if err != nil {
				return err
			}
			row := make([]string, len(columns))
			for i, c := range columns {
				row[i] = export.Guard(c.of(x))
			}
			if err := w.Write(row); err != nil {
				return err
			}
		}
		w.Flush()
		if err := w.Error(); err != nil {
			return err
		}
		return out.flush()
	}
	t := newTable(con, columns)
	n := 0
	for x, err := range items {
		if err != nil {
			return err
		}
		row := make(table.Row, len(columns))
		for i, c := range columns {
			row[i] = printable(c.of(x))
		}
		t.AppendRow(row)
		n++
	}
	if n == 0 {
		fmt.Fprintf(con.out, "no %s\n", what)
		return nil
	}
	fmt.Fprintln(out.w, t.Render())
	if f.limit() > 0 && n == f.limit() {
		fmt.Fprintln(out.w, con.ink.paint(dim, fmt.Sprintf("the first %d; --limit 0 prints all", n)))
	}
	return out.flush()
}

func newTable[T any](con *console, columns []column[T]) table.Writer {
	t := table.NewWriter()
	style := table.StyleLight
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = text.FormatDefault
	style.Box.PaddingLeft = ""
	style.Box.PaddingRight = "  "
	t.SetStyle(style)
	heads := make(table.Row, len(columns))
	var configs []table.ColumnConfig
	for i, c := range columns {
		heads[i] = con.ink.paint(dim, c.head)
		if c.wide {
			configs = append(configs, table.ColumnConfig{Number: i + 1, WidthMax: max(24, con.ink.width/2-4), WidthMaxEnforcer: text.WrapSoft})
		} else {
			configs = append(configs, table.ColumnConfig{Number: i + 1, WidthMax: max(16, con.ink.width/4), WidthMaxEnforcer: text.WrapSoft})
		}
	}
	t.SetColumnConfigs(configs)
	t.AppendHeader(heads)
	t.SuppressTrailingSpaces()
	return t
}

// lines writes many lines.
type lines struct {
	w   *bufio.Writer
	enc *json.Encoder
}

func newLines(to io.Writer) *lines {
	w := bufio.NewWriterSize(to, 1<<16)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &lines{w, enc}
}

func (l *lines) json(x any) error { return l.enc.Encode(x) }

func (l *lines) flush() error {
	if err := l.w.Flush(); err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	return nil
}

// orDash is what a pointer points at.
func orDash(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func partyList(ps []record.Party) string {
	s := make([]string, len(ps))
	for i, p := range ps {
		s[i] = string(p)
	}
	return strings.Join(s, " ")
}

// hint adds to an error what the user may do.
func hint(err error, what string) error {
	var nf *ledger.NotFound
	if errors.As(err, &nf) {
		return fmt.Errorf("%w: %s", err, what)
	}
	return err
}

// each yields the items of a list that is at hand.
func each[T any](xs []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range xs {
			if !yield(x, nil) {
				return
			}
		}
	}
}
