package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
)

// Who may use the desk is kept beside the documents, and is no part of what the ledger says: it is not exported.

// Account is somebody who may use the desk.
type Account struct {
	Name     string       `json:"name"`
	Role     account.Role `json:"role"`
	Hash     string       `json:"-"` // of the password; "" if there is none
	Mail     string       `json:"mail,omitempty"`
	Provider string       `json:"provider,omitempty"` // the issuer that knows them
	Made     string       `json:"made"`
	Changed  string       `json:"changed"` // when password or role last did
	Sessions int          `json:"sessions"`
	Tokens   int          `json:"tokens"`
	Seen     string       `json:"seen"` // in a session that still is
}

// Token lets a program in, in the name of an account.
type Token struct {
	ID      string          `json:"id"`
	Account string          `json:"account"`
	Scopes  []account.Scope `json:"scopes"`
	Made    string          `json:"made"`
	Expires string          `json:"expires"`
	Seen    string          `json:"seen"`
}

// HasAccounts reports whether there is any account.
func (l *Ledger) HasAccounts(ctx context.Context) (has bool, err error) {
	return has, l.db.each(ctx, func(*sql.Rows) error { has = true; return nil }, `select 1 from account limit 1`)
}

// Accounts are all of them, by name, without the hashes of their passwords.
func (l *Ledger) Accounts(ctx context.Context, now time.Time) (out []*Account, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		a := &Account{}
		out = append(out, a)
		return rows.Scan(&a.Name, &a.Role, &a.Made, &a.Changed, &a.Mail, &a.Provider, &a.Sessions, &a.Seen, &a.Tokens)
	}, `select name, role, made, changed, mail, issuer,
		(select count(*) from session s where s.account = a.name and s.seen > $1 and s.made > $2), (select coalesce(max(s.seen), '') from session s where s.account = a.name),
		(select count(*) from token t where t.account = a.name and t.expires > $3) from account a order by name`, Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost)), Moment(now))
}

// Account is the account of a name; nil if there is none.
func (l *Ledger) Account(ctx context.Context, name string) (a *Account, err error) {
	return a, l.db.each(ctx, func(rows *sql.Rows) error {
		a = &Account{}
		return rows.Scan(&a.Name, &a.Role, &a.Hash, &a.Made, &a.Changed, &a.Mail, &a.Provider)
	}, `select name, role, hash, made, changed, mail, issuer from account where name = $1`, name)
}

// AddAccount adds an account: with a hash of its password, with the mail by which a provider knows its owner, with both, or with neither,
// for a program that shows a token.
func (l *Ledger) AddAccount(ctx context.Context, a Account, now time.Time) error {
	if err := a.proper(); err != nil {
		return err
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		if err := mailOfNobody(ctx, w, a.Mail, a.Name); err != nil {
			return err
		}
		added := false
		if err := w.each(ctx, func(*sql.Rows) error { added = true; return nil },
			`insert into account (name, role, hash, mail, made, changed) values ($1, $2, $3, $4, $5, $5) on conflict (name) do nothing returning 1`, a.Name, string(a.Role), a.Hash, a.Mail, Moment(now)); err != nil {
			return err
		}
		if !added {
			return fmt.Errorf("there is an account %q already", a.Name)
		}
		return nil
	})
}

func (a *Account) proper() error {
	if kept, err := account.Name(a.Name); err != nil || kept != a.Name {
		return Misask("account", "%q is no name of an account", a.Name)
	}
	if !a.Role.Valid() {
		return Misask("role", "there is no role %q", a.Role)
	}
	if kept, err := account.Mail(a.Mail); a.Mail != "" && (err != nil || kept != a.Mail) {
		return Misask("mail", "%q is no mail address of an account", a.Mail)
	}
	if a.Hash == "" {
		return nil
	}
	return account.Whole(a.Hash)
}

// SetRole gives an account another role, and ends its sessions.
func (l *Ledger) SetRole(ctx context.Context, name string, role account.Role, now time.Time) error {
	if !role.Valid() {
		return Misask("role", "there is no role %q", role)
	}
	return l.changeAccount(ctx, name, `update account set role = $2, changed = $3 where name = $1 returning 1`, name, string(role), Moment(now))
}

// SetPassword gives an account another password, by its hash, or none (""), and ends its sessions.
func (l *Ledger) SetPassword(ctx context.Context, name, hash string, now time.Time) error {
	if hash != "" {
		if err := account.Whole(hash); err != nil {
			return err
		}
	}
	return l.changeAccount(ctx, name, `update account set hash = $2, changed = $3 where name = $1 returning 1`, name, hash, Moment(now))
}

// RemoveAccount removes an account with its sessions and tokens. What it judged stays.
func (l *Ledger) RemoveAccount(ctx context.Context, name string) error {
	return l.changeAccount(ctx, name, `delete from account where name = $1 returning 1`, name)
}

// changeAccount changes an account, ends its sessions, and takes its tokens away if it is no more.
func (l *Ledger) changeAccount(ctx context.Context, name, change string, args ...any) error {
	return l.update(ctx, func(w *writer, _ *standing) error { return w.changeAccount(ctx, name, change, args...) })
}

func (w *writer) changeAccount(ctx context.Context, name, change string, args ...any) error {
	was := false
	if err := w.each(ctx, func(*sql.Rows) error { was = true; return nil }, change, args...); err != nil {
		return err
	}
	if !was {
		return &NotFound{"account", name}
	}
	if err := w.exec(ctx, `delete from session where account = $1`, name); err != nil {
		return err
	}
	return w.exec(ctx, `delete from token where account = $1 and not exists (select 1 from account where name = $1)`, name)
}

// AddToken adds a token of an account, under the digest of its secret.
func (l *Ledger) AddToken(ctx context.Context, t Token, digest string) error {
	var scopes []string
	for _, s := range t.Scopes {
		if !slices.Contains(account.Scopes, s) {
			return Misask("scope", "there is no scope %q", s)
		}
		scopes = append(scopes, string(s))
	}
	if len(scopes) == 0 || AtMoment(t.Expires).IsZero() {
		return Misask("token", "a token has a scope, and ends")
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		added := false
		if err := w.each(ctx, func(*sql.Rows) error { added = true; return nil },
			`insert into token (id, hash, account, scopes, made, expires, seen) select $1, $2, name, $3, $4, $5, '' from account where name = $6 returning 1`,
			t.ID, digest, strings.Join(scopes, " "), t.Made, t.Expires, t.Account); err != nil {
			return err
		}
		if !added {
			return &NotFound{"account", t.Account}
		}
		return nil
	})
}

const tokenColumns = "t.id, t.account, t.scopes, t.made, t.expires, t.seen"

func (t *Token) scan(rows *sql.Rows, more ...any) error {
	scopes := ""
	err := rows.Scan(append([]any{&t.ID, &t.Account, &scopes, &t.Made, &t.Expires, &t.Seen}, more...)...)
	for _, s := range strings.Fields(scopes) {
		t.Scopes = append(t.Scopes, account.Scope(s))
	}
	return err
}

// Tokens are those of an account, or of all (""), the oldest first; those that are over too.
func (l *Ledger) Tokens(ctx context.Context, name string) (out []*Token, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		t := &Token{}
		out = append(out, t)
		return t.scan(rows)
	}, `select `+tokenColumns+` from token t where $1 = '' or t.account = $1 order by t.made, t.id`, name)
}

// WithToken is the token of a digest, and its account as it is now; nil if there is none, or it is over.
func (l *Ledger) WithToken(ctx context.Context, digest string, now time.Time) (t *Token, a *Account, err error) {
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		t, a = &Token{}, &Account{}
		return t.scan(rows, &a.Name, &a.Role)
	}, `select `+tokenColumns+`, a.name, a.role from token t join account a on a.name = t.account where t.hash = $1 and t.expires > $2`, digest, Moment(now))
	if err == nil && t != nil && now.Sub(AtMoment(t.Seen)) >= seenGrain {
		l.noteSeen(ctx, `update token set seen = $2 where hash = $1 and seen < $2`, digest, now)
	}
	return t, a, err
}

// RemoveToken removes a token by its id.
func (l *Ledger) RemoveToken(ctx context.Context, id string) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		was := false
		if err := w.each(ctx, func(*sql.Rows) error { was = true; return nil }, `delete from token where id = $1 returning 1`, id); err != nil {
			return err
		}
		if !was {
			return &NotFound{"token", id}
		}
		return nil
	})
}

// verifyUsers proves that what is written of accounts makes sense.
func (l *Ledger) verifyUsers(ctx context.Context, v *Verified) error {
	err := l.db.each(ctx, func(rows *sql.Rows) error {
		a := &Account{}
		if err := rows.Scan(&a.Name, &a.Role, &a.Hash, &a.Mail); err != nil {
			return err
		}
		if err := a.proper(); err != nil {
			v.fault("the account %q: %v", a.Name, err)
		}
		return nil
	}, `select name, role, hash, mail from account order by name`)
	if err != nil {
		return err
	}
	for _, of := range []string{"session", "token"} {
		if err := l.db.each(ctx, func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			v.fault("a %s is of an account that is not there: %q", of, name)
			return err
		}, `select account from `+of+` where account not in (select name from account)`); err != nil {
			return err
		}
	}
	return l.db.each(ctx, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		v.fault("the account %q is bound to nobody of a provider, or to somebody of none", name)
		return err
	}, `select name from account where (issuer = '') <> (subject = '')`)
}
