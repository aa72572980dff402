package main

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"maps"
	"net"
	"net/mail"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/digest"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

type digestCmd struct {
	ledgerFlag
	What         string   `arg:"" optional:"" placeholder:"all" help:"all: every alert that is not paused. The same as naming none."`
	Since        string   `placeholder:"WHEN" help:"Of what was kept since: yesterday, last-week or a day. By mail, if it is left out: since the recipient was last told."`
	Relationship []string `sep:"none" placeholder:"VN,SG" help:"What is new between these parties. Several relationships: give it again."`
	Alert        []string `placeholder:"NAME" help:"What this alert tells. Several: give it again."`
	Format       string   `enum:"text,html,atom" default:"text" placeholder:"FORM" help:"Print it as text, html or an atom feed."`
	Lang         string   `default:"en" placeholder:"CODE" help:"In English (en) or Vietnamese (vi). Quotes stay as they are."`
	Self         string   `placeholder:"URL" help:"The address at which the feed will be had."`
	MailTo       []string `placeholder:"ADDRESS" help:"Send it there, instead of to whom each alert names. Several: give it again."`
	DryRun       bool     `help:"Print what would be sent, and send and note nothing."`
	Again        bool     `help:"Send also what may not have arrived in the last 7 days: some of it may arrive twice."`
	smtpFlags
}

// smtpFlags are how mail is sent.
type smtpFlags struct {
	SMTP             string        `name:"smtp" placeholder:"HOST:PORT" help:"Send it, by this mail server."`
	SMTPUser         string        `name:"smtp-user" env:"CHANCERY_SMTP_USER" placeholder:"NAME" help:"Log in there by this name. Also $$CHANCERY_SMTP_USER."`
	SMTPPasswordFile string        `name:"smtp-password-file" placeholder:"FILE" help:"Read the password from a file; else it is $$CHANCERY_SMTP_PASSWORD."`
	SMTPTLS          string        `name:"smtp-tls" enum:"auto,starttls,tls,off" default:"auto" placeholder:"MODE" help:"auto: tls on port 465, off on this machine, else starttls; or one of these."`
	SMTPCA           string        `name:"smtp-ca" placeholder:"FILE" help:"Whom its certificate is from (PEM), if this machine does not know them."`
	SMTPTimeout      time.Duration `name:"smtp-timeout" default:"1m" placeholder:"TIME" help:"Give up a server that takes longer (1m)."`
	From             string        `env:"CHANCERY_MAIL_FROM" placeholder:"ADDRESS" help:"In whose name it is sent. Also $$CHANCERY_MAIL_FROM."`
}

func (*digestCmd) Help() string {
	return `Examples:

    chancery digest --relationship VN,SG --since last-week
    chancery digest --alert maritime --format html > maritime.html
    chancery digest --format atom --since last-week > /srv/www/chancery.atom
    chancery digest --dry-run
    0 7 * * 1-5 chancery digest --smtp mail.mfa.example:587 --smtp-user chancery --smtp-password-file /etc/chancery/smtp --from chancery@mfa.example

Tells what is new: what documents say that were kept since then and that none said before, statuses that moved, deadlines that near or have
passed, phrases that a formula lost; each with its words, their source and why it is told.

By mail, one digest goes to each recipient, and nothing is sent to anybody twice: not when it is run again, not after chancery reread, not when
a report is reprinted. What a server refuses is sent the next time. If the program dies or the line breaks while a mail is handed over, it may
have arrived: it is not sent again unless you say --again, and the next run says so.`
}

func (c *digestCmd) Run(con *console) error {
	now := time.Now()
	since, err := sinceFlag(c.Since, now)
	if err != nil {
		return err
	}
	sends := c.SMTP != "" || len(c.MailTo) > 0
	switch {
	case c.What != "" && c.What != "all":
		return usageError(fmt.Sprintf("digest %s: only all can be named so; name an alert with --alert", c.What))
	case c.What != "" && len(c.Alert)+len(c.Relationship) > 0:
		return usageError("all is every alert: name alerts and relationships, or all")
	case (sends || c.DryRun) && c.Format != "text":
		return usageError("a mail has text and HTML both: --format is for printing")
	case sends && c.SMTP == "" && !c.DryRun:
		return usageError("by which server? say it with --smtp, or see with --dry-run what would be sent")
	case c.SMTP != "" && c.From == "" && !c.DryRun:
		return usageError("in whose name? say it with --from")
	case c.Again && (c.SMTP == "" || c.DryRun):
		return usageError("--again is of what is sent")
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	w, err := digest.NewWriter(c.Lang, l.Packs())
	if err != nil {
		return usageError("--lang: " + err.Error())
	}
	subjects, err := c.subjects(ctx, con, l)
	if err != nil {
		return err
	}
	if len(subjects) == 0 {
		return errTold
	}
	o := &digest.Office{Ledger: l, Writer: w, Now: now}
	if sends || c.DryRun {
		return c.send(ctx, con, o, subjects, since)
	}
	if since.IsZero() {
		since = digest.Yesterday(now)
	}
	d, err := o.Make(ctx, subjects, since)
	if err != nil {
		return toldWho(err)
	}
	switch c.Format {
	case "atom":
		return w.Atom(con.out, d, c.Self)
	case "html":
		return w.HTML(con.out, d.Once())
	}
	return w.Text(con.out, d.Once())
}

func toldWho(err error) error { return hint(err, "an alert asks for it: chancery alert list") }

// sinceFlag is a moment; zero if none is given.
func sinceFlag(s string, now time.Time) (time.Time, error) {
	y, m, d := now.Date()
	switch s {
	case "":
		return time.Time{}, nil
	case "today":
		return time.Date(y, m, d, 0, 0, 0, 0, now.Location()), nil
	case "yesterday":
		return digest.Yesterday(now), nil
	case "last-week":
		return time.Date(y, m, d-7, 0, 0, 0, 0, now.Location()), nil
	}
	day, ok := record.ParseDate(s)
	if !ok || day.Until || !day.Known() {
		return time.Time{}, usageError(fmt.Sprintf("--since: %q is no time; write yesterday, last-week or a day (2026-03-31)", s))
	}
	y, month, d := day.From.Date()
	return time.Date(y, time.Month(month), d, 0, 0, 0, 0, now.Location()), nil
}

// subjects are the alerts and relationships asked for: all alerts that are not paused, if none is named.
func (c *digestCmd) subjects(ctx context.Context, con *console, l *ledger.Ledger) (out []digest.Subject, err error) {
	for _, name := range c.Alert {
		a, err := l.Alert(ctx, name)
		if err != nil {
			return nil, toldAlerts(err)
		}
		if a.Paused {
			return nil, fmt.Errorf("the alert %s is paused: chancery alert resume lets it tell again", a.Name)
		}
		out = append(out, digest.Subject{Alert: a})
	}
	for _, r := range c.Relationship {
		ps := partyCodes(r)
		if len(ps) < 2 {
			return nil, usageError(fmt.Sprintf("--relationship: %q names no two parties; write VN,SG", r))
		}
		if _, err := l.Relationship(ctx, ps, ledger.Filter{}); err != nil {
			return nil, hint(err, "chancery list relationships tells which there are")
		}
		slices.Sort(ps)
		out = append(out, digest.Subject{Parties: slices.Compact(ps)})
	}
	if len(out) > 0 {
		return out, nil
	}
	all, err := l.Alerts(ctx)
	if err != nil {
		return nil, err
	}
	lost := false
	for _, a := range all {
		if a.Paused {
			continue
		}
		// Somebody whose name was corrected is not found by the one before: the other alerts are told all the same.
		if err := digest.Proved(ctx, l, a.Query); errors.As(err, new(*ledger.NotFound)) {
			fmt.Fprintf(con.errs, "chancery: note: the alert %s is passed over: %v any more\n", a.Name, err)
			lost = true
			continue
		} else if err != nil {
			return nil, err
		}
		out = append(out, digest.Subject{Alert: a})
	}
	if len(out) == 0 && !lost {
		err = errors.New("no alert tells anything: chancery alert add saves one, or name a relationship: chancery digest --relationship VN,SG")
	}
	return out, err
}

// send sends to each recipient what they have not been told, or shows what that would be.
func (c *digestCmd) send(ctx context.Context, con *console, o *digest.Office, subjects []digest.Subject, since time.Time) error {
	to := map[string][]digest.Subject{}
	for _, s := range subjects {
		addresses := c.MailTo
		if len(addresses) == 0 && s.Alert != nil {
			addresses = s.Alert.Mail
		}
		for _, a := range addresses {
			a, err := mailed(a)
			if err != nil {
				return err
			}
			to[a] = append(to[a], s)
		}
	}
	if len(to) == 0 {
		return errors.New("to whom? No alert here names anybody: chancery alert add --mail does, or say it with --mail-to")
	}
	if c.From != "" {
		from, err := mail.ParseAddress(c.From)
		if err != nil {
			return usageError(fmt.Sprintf("--from: %q is no mail address: write chancery@mfa.example", c.From))
		}
		o.From = from
	}
	if !c.DryRun {
		post, err := c.post()
		if err != nil {
			return err
		}
		o.Post = post
		letGo, err := o.Ledger.Alone(ctx, ledger.Telling)
		if errors.Is(err, ledger.ErrAtWork) {
			return errors.New("another chancery digest is sending from this ledger: nothing is sent by two at once")
		}
		if err != nil {
			return err
		}
		defer letGo()
		broken, err := o.Ledger.EndSending(ctx)
		if err != nil {
			return err
		}
		for _, b := range broken {
			fmt.Fprintf(con.errs, "chancery: note: a mail to %s of %s broke off while it was sent and may not have arrived; its %s will not be sent again unless you say --again\n", printable(b.Recipient), minuteOf(b.At), plural(b.Notices, "notice"))
		}
	}
	if c.Again {
		for recipient := range to {
			if _, err := o.Ledger.SendAgain(ctx, recipient, o.Now); err != nil {
				return err
			}
		}
	}
	failed := false
	for _, recipient := range slices.Sorted(maps.Keys(to)) {
		x, err := o.Prepare(ctx, recipient, to[recipient], since)
		if err != nil {
			return toldWho(err)
		}
		if c.DryRun {
			if err := dry(con, o, x); err != nil {
				return err
			}
			continue
		}
		switch verdict, err := o.Send(ctx, x); {
		case x.Message == "" && err == nil:
			fmt.Fprintf(con.out, "%s: nothing new\n", recipient)
		case verdict == digest.Taken && err == nil:
			fmt.Fprintf(con.out, "%s: %s sent\n", recipient, plural(x.Digest.Count(), "notice"))
		case verdict == digest.Unknown:
			failed = true
			fmt.Fprintf(con.errs, "chancery: %s: the line broke before the server said that it has the mail (%s); it may not have arrived, and will not be sent again unless you say --again\n", recipient, told(err))
		default:
			failed = true
			fmt.Fprintf(con.errs, "chancery: %s: not sent, and will be tried the next time: %s\n", recipient, told(err))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if failed {
		return errTold
	}
	return nil
}

func dry(con *console, o *digest.Office, x *digest.Letter) error {
	fmt.Fprintf(con.out, "To: %s\n", x.Recipient)
	if x.Message == "" {
		_, err := fmt.Fprintln(con.out, "nothing new")
		return err
	}
	fmt.Fprintf(con.out, "Subject: %s\nMessage-ID: <%s>\n\n", o.Writer.Title(x.Digest), x.Message)
	return o.Writer.Text(con.out, x.Digest)
}

// post is the mail server that the flags name.
func (f *smtpFlags) post() (*digest.Post, error) {
	host, port, err := net.SplitHostPort(f.SMTP)
	if err != nil {
		host, port = f.SMTP, "587"
	}
	n, err := strconv.Atoi(port)
	if err != nil || n < 1 || n > 65535 || host == "" {
		return nil, usageError(fmt.Sprintf("--smtp: %q is no server: write mail.mfa.example:587", f.SMTP))
	}
	p := &digest.Post{Host: host, Port: n, User: f.SMTPUser, TLS: digest.TLSMode(f.SMTPTLS), Timeout: f.SMTPTimeout}
	if f.SMTPUser != "" {
		p.Password = os.Getenv("CHANCERY_SMTP_PASSWORD")
		if f.SMTPPasswordFile != "" {
			b, err := os.ReadFile(f.SMTPPasswordFile)
			if err != nil {
				return nil, err
			}
			line, _, _ := strings.Cut(string(b), "\n")
			p.Password = strings.TrimSuffix(line, "\r")
		}
		if p.Password == "" {
			return nil, usageError("--smtp-user needs a password: in --smtp-password-file, or $CHANCERY_SMTP_PASSWORD")
		}
	}
	if f.SMTPCA != "" {
		b, err := os.ReadFile(f.SMTPCA)
		if err != nil {
			return nil, err
		}
		p.CA = x509.NewCertPool()
		if !p.CA.AppendCertsFromPEM(b) {
			return nil, usageError(fmt.Sprintf("--smtp-ca: %s holds no certificate", f.SMTPCA))
		}
	}
	return p, nil
}
