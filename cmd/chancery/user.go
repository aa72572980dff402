package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

type userCmd struct {
	Add      userAddCmd      `cmd:"" help:"Make an account."`
	List     userListCmd     `cmd:"" help:"Show who may use the desk."`
	Role     userRoleCmd     `cmd:"" help:"Give an account another role."`
	Password userPasswordCmd `cmd:"" help:"Give an account another password."`
	Mail     userMailCmd     `cmd:"" help:"Say by which mail address a provider (OIDC) knows whose account it is."`
	Remove   userRemoveCmd   `cmd:"" help:"Remove an account. What it judged stays."`
	Token    userTokenCmd    `cmd:"" help:"Let programs in, in the name of an account."`
}

// passwordFlag is where a password comes from: never the command line, which other programs can read.
type passwordFlag struct {
	PasswordFile string `placeholder:"FILE" help:"Read the password from a file (- for standard input) instead of asking for it."`
	NoPassword   bool   `help:"No password: they come in by a provider (--mail), or as a program with a token."`
}

// password is a password as it was typed, twice, or the first line of a file.
func (f *passwordFlag) password(con *console, name string) (string, error) {
	if f.PasswordFile != "" {
		from := con.in
		if f.PasswordFile != "-" {
			file, err := os.Open(f.PasswordFile)
			if err != nil {
				return "", err
			}
			defer file.Close()
			from = file
		}
		b, err := io.ReadAll(io.LimitReader(from, 1<<16))
		if err != nil {
			return "", err
		}
		line, _, _ := strings.Cut(string(b), "\n")
		return strings.TrimSuffix(line, "\r"), nil
	}
	in, ok := con.in.(*os.File)
	if !ok || !con.typed {
		return "", usageError("there is no terminal to ask for the password: name a file with --password-file")
	}
	ask := func(what string) (string, error) {
		fmt.Fprint(con.errs, what)
		b, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(con.errs)
		return string(b), err
	}
	once, err := ask(fmt.Sprintf("Password for %s: ", name))
	if err != nil {
		return "", err
	}
	if err := account.Password(once); err != nil {
		return "", err
	}
	again, err := ask("Once more: ")
	if err == nil && again != once {
		err = errors.New("the two are not the same: nothing was changed")
	}
	return once, err
}

// hashed asks for a password and hashes it; "" is that of an account without one.
func (f *passwordFlag) hashed(ctx context.Context, con *console, name string) (string, error) {
	if f.NoPassword {
		if f.PasswordFile != "" {
			return "", usageError("--no-password and --password-file contradict each other")
		}
		return "", nil
	}
	password, err := f.password(con, name)
	if err != nil {
		return "", err
	}
	return account.Hash(ctx, password)
}

// named is a name as accounts are kept under.
func named(s string) (string, error) {
	name, err := account.Name(s)
	if err != nil {
		return "", usageError(err.Error())
	}
	return name, nil
}

// mailed is a mail address as accounts are kept with.
func mailed(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	mail, err := account.Mail(s)
	if err != nil {
		return "", usageError(err.Error())
	}
	return mail, nil
}

// toldUsers says where names and ids of accounts are found.
func toldUsers(err error) error { return hint(err, "chancery user list tells the names") }

type userAddCmd struct {
	ledgerFlag
	passwordFlag
	Name string `arg:"" help:"By which they log in, and in which they judge."`
	Role string `required:"" enum:"reader,analyst,editor,admin" placeholder:"ROLE" help:"What they may do: reader, analyst, editor or admin."`
	Mail string `placeholder:"ADDRESS" help:"By which a provider (OIDC) knows them, if they are to come in by one."`
}

func (*userAddCmd) Help() string {
	return `Examples:

    chancery user add linh --role analyst
    chancery user add an --role reader --password-file secret.txt
    chancery user add minh --role editor --mail minh@mfa.example --no-password
    chancery user add metrics --role admin --no-password

A reader reads. An analyst also judges and adds reports. An editor also moves the status of initiatives and takes back what others
judged. An admin also sees who has an account. The password is asked for twice; it has at least 10 letters.

From the first account on, chancery serve lets nobody in who has none.`
}

func (c *userAddCmd) Run(con *console) error {
	name, err := named(c.Name)
	if err != nil {
		return err
	}
	mail, err := mailed(c.Mail)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, true)
	if err != nil {
		return err
	}
	defer done()
	if a, err := l.Account(ctx, name); err != nil {
		return err
	} else if a != nil {
		return fmt.Errorf("there is an account %q already: chancery user password and chancery user role change it", name)
	}
	hash, err := c.hashed(ctx, con, name)
	if err != nil {
		return err
	}
	if err := l.AddAccount(ctx, ledger.Account{Name: name, Role: account.Role(c.Role), Hash: hash, Mail: mail}, time.Now()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(con.out, "%s may use the desk, as %s\n", name, c.Role)
	return err
}

type userListCmd struct {
	ledgerFlag
	formFlags
}

func (*userListCmd) Help() string {
	return `Examples:

    chancery user list
    chancery user list --json

Shows the accounts, with how many sessions are open and how many tokens let programs in.`
}

// minuteOf is a time of the ledger to the minute.
func minuteOf(s string) string {
	if t := ledger.AtMoment(s); !t.IsZero() {
		return t.Format("2006-01-02T15:04Z")
	}
	return ""
}

func (c *userListCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	all, err := l.Accounts(ctx, time.Now())
	if err != nil {
		return err
	}
	if n := c.limit(); n > 0 && len(all) > n {
		all = all[:n]
	}
	return printList(con, &c.formFlags, "account", each(all), []column[*ledger.Account]{
		{"name", func(a *ledger.Account) string { return a.Name }, true},
		{"role", func(a *ledger.Account) string { return string(a.Role) }, false},
		{"mail", func(a *ledger.Account) string { return a.Mail }, true},
		{"provider", func(a *ledger.Account) string { return a.Provider }, true},
		{"made", func(a *ledger.Account) string { return minuteOf(a.Made) }, false},
		{"seen", func(a *ledger.Account) string { return minuteOf(a.Seen) }, false},
		{"sessions", func(a *ledger.Account) string { return strconv.Itoa(a.Sessions) }, false},
		{"tokens", func(a *ledger.Account) string { return strconv.Itoa(a.Tokens) }, false},
	})
}

type userRoleCmd struct {
	ledgerFlag
	Name string `arg:"" help:"Of the account."`
	Role string `arg:"" enum:"reader,analyst,editor,admin" help:"reader, analyst, editor or admin."`
}

func (*userRoleCmd) Help() string {
	return `Example:

    chancery user role linh editor

Ends the sessions of the account; its tokens may from now on what the new role may.`
}

func (c *userRoleCmd) Run(con *console) error {
	name, err := named(c.Name)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.SetRole(ctx, name, account.Role(c.Role), time.Now()); err != nil {
		return toldUsers(err)
	}
	_, err = fmt.Fprintf(con.out, "%s is now %s, and has to log in anew\n", name, c.Role)
	return err
}

type userPasswordCmd struct {
	ledgerFlag
	passwordFlag
	Name string `arg:"" help:"Of the account."`
}

func (*userPasswordCmd) Help() string {
	return `Examples:

    chancery user password linh
    chancery user password linh --no-password

Ends the sessions of the account. Its tokens stay: chancery user token remove takes them away.`
}

func (c *userPasswordCmd) Run(con *console) error {
	name, err := named(c.Name)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if a, err := l.Account(ctx, name); err != nil {
		return err
	} else if a == nil {
		return toldUsers(&ledger.NotFound{Kind: "account", Name: name})
	}
	hash, err := c.hashed(ctx, con, name)
	if err != nil {
		return err
	}
	if err := l.SetPassword(ctx, name, hash, time.Now()); err != nil {
		return toldUsers(err)
	}
	what := "has another password"
	if hash == "" {
		what = "has no password any more"
	}
	_, err = fmt.Fprintf(con.out, "%s %s, and has to log in anew\n", name, what)
	return err
}

type userMailCmd struct {
	ledgerFlag
	Name    string `arg:"" help:"Of the account."`
	Address string `arg:"" optional:"" help:"As the provider writes it; nothing: by none."`
}

func (*userMailCmd) Help() string {
	return `Examples:

    chancery user mail linh linh@mfa.example
    chancery user mail linh

The first time that the provider of chancery serve --oidc-issuer vouches for the address, the account is bound to whoever it is there, and
the address counts no more. To bind it anew, say the address again. Ends the sessions of the account.`
}

func (c *userMailCmd) Run(con *console) error {
	name, err := named(c.Name)
	if err != nil {
		return err
	}
	mail, err := mailed(c.Address)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.SetMail(ctx, name, mail, time.Now()); err != nil {
		return toldUsers(err)
	}
	what := "comes in by no provider any more"
	if mail != "" {
		what = "comes in as whoever has " + mail + " at the provider"
	}
	_, err = fmt.Fprintf(con.out, "%s %s\n", name, what)
	return err
}

type userRemoveCmd struct {
	ledgerFlag
	Name string `arg:"" help:"Of the account."`
}

func (*userRemoveCmd) Help() string {
	return `Example:

    chancery user remove linh

Ends the sessions and the tokens of the account. What it judged stays in the log, under its name: give that name to nobody else.`
}

func (c *userRemoveCmd) Run(con *console) error {
	name, err := named(c.Name)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.RemoveAccount(ctx, name); err != nil {
		return toldUsers(err)
	}
	_, err = fmt.Fprintf(con.out, "%s may not use the desk any more\n", name)
	return err
}

type userTokenCmd struct {
	Add    tokenAddCmd    `cmd:"" help:"Make a token. It is shown once."`
	List   tokenListCmd   `cmd:"" help:"Show the tokens there are, but not what they are."`
	Remove tokenRemoveCmd `cmd:"" help:"Let the program with this token in no more."`
}

// longestToken is how long a token may last.
const longestToken = 366 * 24 * time.Hour

type tokenAddCmd struct {
	ledgerFlag
	Name    string   `arg:"" help:"Of the account in whose name the program is let in."`
	Expires string   `default:"90d" placeholder:"TIME" help:"How long it lasts: 12h, 90d; a year at most (90d)."`
	Scope   []string `default:"read" enum:"read,judge,add,metrics,calendar" placeholder:"SCOPE" help:"What it may do, of what the role of the account may: read, judge, add; metrics (of an admin): ask how the desk runs; calendar: have calendars at an address that holds the token, and nothing else. Several: all of them (read)."`
}

func (*tokenAddCmd) Help() string {
	return `Examples:

    chancery user token add linh --expires 90d --scope read
    chancery user token add robot --scope read,add --expires 12h
    chancery user token add metrics --scope metrics --expires 365d

Prints the token, once: the ledger keeps only a hash of it. A program sends it as Authorization: Bearer TOKEN.`
}

// lasting reads how long something lasts: 12h, 90d.
func lasting(s string) (time.Duration, error) {
	if days, ok := strings.CutSuffix(s, "d"); ok {
		n, err := strconv.Atoi(days)
		if err != nil || n > 10_000 {
			return 0, fmt.Errorf("%q is no length of time: write 90d", s)
		}
		return time.Duration(n) * 24 * time.Hour, nil
	}
	return time.ParseDuration(s)
}

func (c *tokenAddCmd) Run(con *console) error {
	name, err := named(c.Name)
	if err != nil {
		return err
	}
	lasts, err := lasting(c.Expires)
	if err != nil || lasts < time.Minute || lasts > longestToken {
		return usageError(fmt.Sprintf("--expires %s: write how long it lasts, from a minute to a year (12h, 90d)", c.Expires))
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	now := time.Now()
	secret := account.TokenPrefix + account.Secret()
	t := ledger.Token{ID: account.TokenID(), Account: name, Made: ledger.Moment(now), Expires: ledger.Moment(now.Add(lasts))}
	for _, s := range c.Scope {
		if !slices.Contains(t.Scopes, account.Scope(s)) {
			t.Scopes = append(t.Scopes, account.Scope(s))
		}
	}
	if err := l.AddToken(ctx, t, account.Digest(secret)); err != nil {
		return toldUsers(err)
	}
	fmt.Fprintf(con.errs, "token %s of %s, until %s; it is shown this once:\n", t.ID, name, minuteOf(t.Expires))
	_, err = fmt.Fprintln(con.out, secret)
	return err
}

type tokenListCmd struct {
	ledgerFlag
	formFlags
	Name string `arg:"" optional:"" help:"Only those of this account."`
}

func (*tokenListCmd) Help() string {
	return `Examples:

    chancery user token list
    chancery user token list linh

Shows the tokens by their ids, also those that are over.`
}

func (c *tokenListCmd) Run(con *console) error {
	name, err := "", error(nil)
	if c.Name != "" {
		if name, err = named(c.Name); err != nil {
			return err
		}
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	all, err := l.Tokens(ctx, name)
	if err != nil {
		return err
	}
	if n := c.limit(); n > 0 && len(all) > n {
		all = all[:n]
	}
	return printList(con, &c.formFlags, "token", each(all), []column[*ledger.Token]{
		{"id", func(t *ledger.Token) string { return t.ID }, false},
		{"account", func(t *ledger.Token) string { return t.Account }, true},
		{"scopes", func(t *ledger.Token) string {
			var out []string
			for _, s := range t.Scopes {
				out = append(out, string(s))
			}
			return strings.Join(out, " ")
		}, false},
		{"made", func(t *ledger.Token) string { return minuteOf(t.Made) }, false},
		{"expires", func(t *ledger.Token) string { return minuteOf(t.Expires) }, false},
		{"seen", func(t *ledger.Token) string { return minuteOf(t.Seen) }, false},
	})
}

type tokenRemoveCmd struct {
	ledgerFlag
	ID string `arg:"" help:"As chancery user token list shows it."`
}

func (*tokenRemoveCmd) Help() string {
	return `Example:

    chancery user token remove t1f0c9d27ab34`
}

func (c *tokenRemoveCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := l.RemoveToken(ctx, c.ID); err != nil {
		return hint(err, "chancery user token list tells the ids")
	}
	_, err = fmt.Fprintf(con.out, "%s lets nobody in any more\n", c.ID)
	return err
}
