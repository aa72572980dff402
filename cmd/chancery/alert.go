package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/digest"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

type alertCmd struct {
	Add     alertAddCmd     `cmd:"" help:"Save a query, to be told when something new answers it."`
	Preview alertPreviewCmd `cmd:"" help:"Show how much an alert would have told, before it is saved."`
	List    alertListCmd    `cmd:"" help:"Show the alerts."`
	Show    alertShowCmd    `cmd:"" help:"Show one, and what it told last."`
	Pause   alertPauseCmd   `cmd:"" help:"Let an alert tell nothing for a time."`
	Resume  alertResumeCmd  `cmd:"" help:"Let a paused alert tell again."`
	Remove  alertRemoveCmd  `cmd:"" help:"Remove an alert."`
}

// queryFlags are what an alert may ask for.
type queryFlags struct {
	Party      []string `short:"p" placeholder:"CODE" help:"Between these parties, or by this one: a country's ISO code (VN) or an organisation's (ASEAN)."`
	Topic      []string `placeholder:"TOPIC" help:"On this topic (maritime, energy). Several: all of them."`
	Initiative string   `placeholder:"KEY" help:"Of this initiative (SG+VN/vsip)."`
	Person     string   `placeholder:"NAME" help:"With or by this person: an id, or a name."`
	Instrument string   `placeholder:"NAME" help:"On this agreement, programme, mechanism …"`
	Phrase     string   `placeholder:"WORDS" help:"With these words; tells also when a joint statement or readout does not have them any more."`
	Days       []int    `placeholder:"N" help:"Tell of a deadline so many days before (30 and 7); 0: only once it has passed."`
}

func (f *queryFlags) given() bool {
	return len(f.Party)+len(f.Topic) > 0 || f.Initiative+f.Person+f.Instrument+f.Phrase != ""
}

// alert is what the flags ask for; it is proved against what the ledger knows.
func (f *queryFlags) alert(ctx context.Context, l *ledger.Ledger, name string) (a ledger.Alert, err error) {
	if !f.given() {
		return a, usageError("an alert asks for something: give --party, --topic, --initiative, --person, --instrument or --phrase")
	}
	a = ledger.Alert{Name: name, Query: ledger.Query{Topics: f.Topic, Initiative: f.Initiative, Person: f.Person, Instrument: f.Instrument, Phrase: strings.TrimSpace(f.Phrase)}, Days: f.Days}
	for _, p := range f.Party {
		a.Query.Parties = append(a.Query.Parties, partyCodes(p)...)
	}
	switch {
	case len(a.Days) == 0:
		a.Days = ledger.DefaultDays
	case len(a.Days) == 1 && a.Days[0] == 0:
		a.Days = nil
	}
	err = digest.Proved(ctx, l, a.Query)
	if missing := (*ledger.NotFound)(nil); errors.As(err, &missing) && missing.Kind == ledger.Initiative {
		return a, hint(err, "chancery list initiatives tells the keys")
	}
	return a, hint(err, "chancery list people tells who there is")
}

// toldAlerts says where names of alerts are found.
func toldAlerts(err error) error { return hint(err, "chancery alert list tells the names") }

type alertAddCmd struct {
	ledgerFlag
	queryFlags
	Name string   `arg:"" help:"A short name: maritime, vsip."`
	Mail []string `placeholder:"ADDRESS" help:"Whom chancery digest sends it to. Several: give it again."`
}

func (*alertAddCmd) Help() string {
	return `Examples:

    chancery alert add maritime --party VN --party SG --topic maritime --mail desk@mfa.example
    chancery alert add vsip --initiative SG+VN/vsip --days 90 --days 14
    chancery alert add coc --instrument "Code of Conduct in the South China Sea" --party VN
    chancery alert add overflight --phrase "freedom of navigation and overflight" --party VN --party SG

An alert tells when a document that is newly kept answers it: an event, a statement, the status of an initiative moved; when a deadline nears
or has passed without a document that tells of delivery; and when a joint statement or readout lacks a phrase that those before it had.
chancery digest prints, mails or feeds what there is to tell. See first how much that would be: chancery alert preview takes the same flags.`
}

func (c *alertAddCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	a, err := c.alert(ctx, l, c.Name)
	if err != nil {
		return err
	}
	for _, m := range c.Mail {
		m, err := mailed(m)
		if err != nil {
			return err
		}
		a.Mail = append(a.Mail, m)
	}
	a.Made = ledger.Moment(time.Now())
	if err := l.AddAlert(ctx, a); err != nil {
		return err
	}
	to := "nobody by mail yet"
	if len(a.Mail) > 0 {
		to = strings.Join(a.Mail, ", ")
	}
	_, err = fmt.Fprintf(con.out, "alert %s: tells %s; chancery digest --alert %s shows what there is\n", printable(c.Name), to, printable(c.Name))
	return err
}

type alertPreviewCmd struct {
	ledgerFlag
	queryFlags
	Name    string `arg:"" optional:"" help:"An alert that is saved, instead of flags."`
	Samples int    `default:"5" placeholder:"N" help:"Show so many of what it would have told (5)."`
	AsOf    string `placeholder:"DAY" help:"Count back from this day instead of today."`
}

func (*alertPreviewCmd) Help() string {
	return `Examples:

    chancery alert preview --party VN --party SG --topic maritime
    chancery alert preview maritime --as-of 2026-03-31

Shows how much an alert would have told in the last week, month and year, as if each document had been kept on the day of its publication,
with samples. Nothing is saved.`
}

func (c *alertPreviewCmd) Run(con *console) error {
	if c.given() == (c.Name != "") {
		return usageError("name an alert, or say with flags what one would ask for")
	}
	day, err := today(c.AsOf)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	var a *ledger.Alert
	if c.Name != "" {
		if a, err = l.Alert(ctx, c.Name); err != nil {
			return toldAlerts(err)
		}
	} else {
		made, err := c.alert(ctx, l, "preview")
		if err != nil {
			return err
		}
		a = &made
	}
	volumes, err := digest.Volumes(ctx, l, digest.Subject{Alert: a}, day)
	if err != nil {
		return err
	}
	w, err := digest.NewWriter("en", l.Packs())
	if err != nil {
		return err
	}
	for _, v := range volumes {
		fmt.Fprintf(con.out, "%-12s %s%s\n", fmt.Sprintf("%d days", v.Days), plural(len(v.Notices), "notice"), countRules(v.Notices))
	}
	samples := volumes[len(volumes)-1].Notices
	for _, n := range samples[:min(len(samples), max(c.Samples, 0))] {
		fmt.Fprintf(con.out, "  %s\n", printable(cut(w.Line(n), max(60, con.ink.width-2))))
	}
	return nil
}

// countRules tells how many notices there are by each rule.
func countRules(ns []*digest.Notice) string {
	counts := map[digest.Rule]int{}
	for _, n := range ns {
		counts[n.Rule]++
	}
	var out []string
	for _, r := range digest.Rules {
		if n := counts[r]; n > 0 {
			out = append(out, fmt.Sprintf("%s %d", r, n))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return " (" + strings.Join(out, ", ") + ")"
}

type alertListCmd struct {
	ledgerFlag
	formFlags
}

func (*alertListCmd) Help() string {
	return `Examples:

    chancery alert list
    chancery alert list --json`
}

func (c *alertListCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	all, err := l.Alerts(ctx)
	if err != nil {
		return err
	}
	w, err := digest.NewWriter("en", l.Packs())
	if err != nil {
		return err
	}
	if n := c.limit(); n > 0 && len(all) > n {
		all = all[:n]
	}
	return printList(con, &c.formFlags, "alerts", each(all), []column[*ledger.Alert]{
		{"name", func(a *ledger.Alert) string { return a.Name }, false},
		{"asks for", func(a *ledger.Alert) string { return w.Asked(a.Query) }, true},
		{"days", func(a *ledger.Alert) string { return daysOf(a) }, false},
		{"mail", func(a *ledger.Alert) string { return strings.Join(a.Mail, " ") }, true},
		{"paused", func(a *ledger.Alert) string {
			if a.Paused {
				return "paused"
			}
			return ""
		}, false},
		{"made", func(a *ledger.Alert) string { return minuteOf(a.Made) }, false},
	})
}

func daysOf(a *ledger.Alert) string {
	days := make([]string, len(a.Days))
	for i, d := range a.Days {
		days[i] = strconv.Itoa(d)
	}
	return strings.Join(days, " ")
}

type alertShowCmd struct {
	ledgerFlag
	Name  string `arg:"" help:"As chancery alert list shows it."`
	JSON  bool   `name:"json" help:"Print JSON: the alert, then what it told, one notice a line."`
	Limit int    `short:"n" default:"20" placeholder:"N" help:"Show so many of what it told, the last first (20); 0 for all."`
}

func (*alertShowCmd) Help() string {
	return `Examples:

    chancery alert show maritime
    chancery alert show maritime --json --limit 0

Shows what an alert asks for and what it told whom, and when. "sent" is what a mail server took; "unsure" is what the program or the line
broke off while it was sent: it may have arrived, and is not sent again.`
}

func (c *alertShowCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	a, err := l.Alert(ctx, c.Name)
	if err != nil {
		return toldAlerts(err)
	}
	told, err := l.Notices(ctx, digest.Subject{Alert: a}.ID(), c.Limit)
	if err != nil {
		return err
	}
	out := newLines(con.out)
	if c.JSON {
		if err := out.json(a); err != nil {
			return err
		}
		for _, n := range told {
			if err := out.json(n); err != nil {
				return err
			}
		}
		return out.flush()
	}
	w, err := digest.NewWriter("en", l.Packs())
	if err != nil {
		return err
	}
	state := ""
	if a.Paused {
		state = " (paused)"
	}
	fmt.Fprintf(out.w, "%s%s: %s\n", a.Name, state, printable(w.Asked(a.Query)))
	fmt.Fprintf(out.w, "  made %s; deadlines %s days before; mail to %s\n", minuteOf(a.Made), daysOf(a), strings.Join(a.Mail, ", "))
	for _, n := range told {
		fmt.Fprintf(out.w, "  %s  %-9s  %-6s  %s\n", minuteOf(n.At), n.Rule, n.State, printable(n.Recipient))
	}
	return out.flush()
}

type alertPauseCmd struct {
	ledgerFlag
	Name string `arg:"" help:"As chancery alert list shows it."`
}

func (*alertPauseCmd) Help() string {
	return `Example:

    chancery alert pause maritime

chancery alert resume lets it tell again: then also what came meanwhile.`
}

func (c *alertPauseCmd) Run(con *console) error { return pause(con, &c.ledgerFlag, c.Name, true) }

type alertResumeCmd struct {
	ledgerFlag
	Name string `arg:"" help:"As chancery alert list shows it."`
}

func (*alertResumeCmd) Help() string {
	return `Example:

    chancery alert resume maritime`
}

func (c *alertResumeCmd) Run(con *console) error { return pause(con, &c.ledgerFlag, c.Name, false) }

func pause(con *console, f *ledgerFlag, name string, paused bool) error {
	l, ctx, done, err := f.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.PauseAlert(ctx, name, paused); err != nil {
		return toldAlerts(err)
	}
	what := "tells again"
	if paused {
		what = "tells nothing until chancery alert resume"
	}
	_, err = fmt.Fprintf(con.out, "%s: %s\n", printable(name), what)
	return err
}

type alertRemoveCmd struct {
	ledgerFlag
	Name string `arg:"" help:"As chancery alert list shows it."`
}

func (*alertRemoveCmd) Help() string {
	return `Example:

    chancery alert remove maritime

What it told stays written down: made again under the same name, it tells none of it a second time.`
}

func (c *alertRemoveCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.RemoveAlert(ctx, c.Name); err != nil {
		return toldAlerts(err)
	}
	_, err = fmt.Fprintf(con.out, "%s: removed\n", printable(c.Name))
	return err
}
