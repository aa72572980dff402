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
	Hash     string       `json:"-"` // of the password
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

// How long a session lasts.
const (
	SessionIdle  = 12 * time.Hour     // without a request
	SessionMost  = 7 * 24 * time.Hour // in all
	seenGrain    = 5 * time.Minute    // so seldom is it written down that somebody was here
	mostSessions = 20                 // of one account: the oldest ends when one more begins
)

// HasAccounts reports whether there is any account.
func (l *Ledger) HasAccounts(ctx context.Context) (has bool, err error) {
	return has, l.db.each(ctx, func(*sql.Rows) error { has = true; return nil }, `select 1 from account limit 1`)
}

// Accounts are all of them, by name, without the hashes of their passwords.
func (l *Ledger) Accounts(ctx context.Context, now time.Time) (out []*Account, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		a := &Account{}
		out = append(out, a)
		return rows.Scan(&a.Name, &a.Role, &a.Made, &a.Changed, &a.Sessions, &a.Seen, &a.Tokens)
	}, `select name, role, made, changed,
		(select count(*) from session s where s.account = a.name and s.seen > $1 and s.made > $2), (select coalesce(max(s.seen), '') from session s where s.account = a.name),
		(select count(*) from token t where t.account = a.name and t.expires > $3) from account a order by name`, Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost)), Moment(now))
}

// Account is the account of a name; nil if there is none.
func (l *Ledger) Account(ctx context.Context, name string) (a *Account, err error) {
	return a, l.db.each(ctx, func(rows *sql.Rows) error {
		a = &Account{}
		return rows.Scan(&a.Name, &a.Role, &a.Hash, &a.Made, &a.Changed)
	}, `select name, role, hash, made, changed from account where name = $1`, name)
}

// AddAccount adds an account with a hash of its password.
func (l *Ledger) AddAccount(ctx context.Context, name string, role account.Role, hash string, now time.Time) error {
	if err := proper(name, role, hash); err != nil {
		return err
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		added := false
		if err := w.each(ctx, func(*sql.Rows) error { added = true; return nil },
			`insert into account (name, role, hash, made, changed) values ($1, $2, $3, $4, $4) on conflict (name) do nothing returning 1`, name, string(role), hash, Moment(now)); err != nil {
			return err
		}
		if !added {
			return fmt.Errorf("there is an account %q already", name)
		}
		return nil
	})
}

func proper(name string, role account.Role, hash string) error {
	if kept, err := account.Name(name); err != nil || kept != name {
		return Misasked(fmt.Sprintf("%q is no name of an account", name))
	}
	if !role.Valid() {
		return Misasked(fmt.Sprintf("there is no role %q", role))
	}
	return account.Whole(hash)
}

// SetRole gives an account another role, and ends its sessions.
func (l *Ledger) SetRole(ctx context.Context, name string, role account.Role, now time.Time) error {
	if !role.Valid() {
		return Misasked(fmt.Sprintf("there is no role %q", role))
	}
	return l.changeAccount(ctx, name, `update account set role = $2, changed = $3 where name = $1 returning 1`, name, string(role), Moment(now))
}

// SetPassword gives an account another password, by its hash, and ends its sessions.
func (l *Ledger) SetPassword(ctx context.Context, name, hash string, now time.Time) error {
	if err := account.Whole(hash); err != nil {
		return err
	}
	return l.changeAccount(ctx, name, `update account set hash = $2, changed = $3 where name = $1 returning 1`, name, hash, Moment(now))
}

// RemoveAccount removes an account with its sessions and tokens. What it judged stays.
func (l *Ledger) RemoveAccount(ctx context.Context, name string) error {
	return l.changeAccount(ctx, name, `delete from account where name = $1 returning 1`, name)
}

// changeAccount changes an account, ends its sessions, and takes its tokens away if it is no more.
func (l *Ledger) changeAccount(ctx context.Context, name, change string, args ...any) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
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
	})
}

// StartSession begins a session of an account whose password was just found right, under the digest of its secret. It reports false if
// the account is no longer as it was when the password was looked at. What is over is cleared away.
func (l *Ledger) StartSession(ctx context.Context, a *Account, digest string, now time.Time) (started bool, err error) {
	return started, l.update(ctx, func(w *writer, _ *standing) error {
		started = false
		if err := w.exec(ctx, `delete from session where seen <= $1 or made <= $2`, Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost))); err != nil {
			return err
		}
		if err := w.exec(ctx, `delete from session where account = $1 and hash not in (select hash from session where account = $1 order by made desc, hash limit $2)`, a.Name, mostSessions-1); err != nil {
			return err
		}
		return w.each(ctx, func(*sql.Rows) error { started = true; return nil },
			`insert into session (hash, account, made, seen) select $1, name, $2, $2 from account where name = $3 and hash = $4 and role = $5 returning 1`, digest, Moment(now), a.Name, a.Hash, string(a.Role))
	})
}

// EndSession ends a session; there need be none.
func (l *Ledger) EndSession(ctx context.Context, digest string) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		return w.exec(ctx, `delete from session where hash = $1`, digest)
	})
}

// InSession is the account whose session has this digest, as it is now; nil if there is no such session, or it is over.
func (l *Ledger) InSession(ctx context.Context, digest string, now time.Time) (a *Account, err error) {
	seen := ""
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		a = &Account{}
		return rows.Scan(&a.Name, &a.Role, &seen)
	}, `select a.name, a.role, s.seen from session s join account a on a.name = s.account where s.hash = $1 and s.seen > $2 and s.made > $3`,
		digest, Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost)))
	if err == nil && a != nil && now.Sub(AtMoment(seen)) >= seenGrain {
		l.noteSeen(ctx, `update session set seen = $2 where hash = $1 and seen < $2`, digest, now)
	}
	return a, err
}

// noteSeen writes down that a session or token was used, if nobody else is writing: who reads does not wait for that.
func (l *Ledger) noteSeen(ctx context.Context, update, digest string, now time.Time) {
	ctx, cancel := context.WithTimeout(ctx, 250*time.Millisecond)
	defer cancel()
	tx, err := l.db.begin(ctx)
	if err != nil {
		return
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, update, digest, Moment(now)); err == nil {
		tx.Commit()
	}
}

// AddToken adds a token of an account, under the digest of its secret.
func (l *Ledger) AddToken(ctx context.Context, t Token, digest string) error {
	var scopes []string
	for _, s := range t.Scopes {
		if !slices.Contains(account.Scopes, s) {
			return Misasked(fmt.Sprintf("there is no scope %q", s))
		}
		scopes = append(scopes, string(s))
	}
	if len(scopes) == 0 || AtMoment(t.Expires).IsZero() {
		return Misasked("a token has a scope, and ends")
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
		var name, role, hash string
		if err := rows.Scan(&name, &role, &hash); err != nil {
			return err
		}
		if err := proper(name, account.Role(role), hash); err != nil {
			v.fault("the account %q: %v", name, err)
		}
		return nil
	}, `select name, role, hash from account order by name`)
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
	return nil
}
