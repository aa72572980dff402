package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
)

// An account is bound to somebody of a provider (an issuer, and a subject there) the first time that the provider vouches for its mail
// address. From then on the subject alone counts: whoever gets the address later is not who was there before.

// SetMail gives an account the mail address by which a provider knows its owner, or none (""). It unbinds the account, and ends its
// sessions.
func (l *Ledger) SetMail(ctx context.Context, name, mail string, now time.Time) error {
	if kept, err := account.Mail(mail); mail != "" && (err != nil || kept != mail) {
		return Misask("mail", "%q is no mail address of an account", mail)
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		if err := mailOfNobody(ctx, w, mail, name); err != nil {
			return err
		}
		return w.changeAccount(ctx, name, `update account set mail = $2, issuer = '', subject = '', changed = $3 where name = $1 returning 1`, name, mail, Moment(now))
	})
}

// mailOfNobody reports that an address is of another account than the one of a name.
func mailOfNobody(ctx context.Context, w *writer, mail, name string) error {
	return w.each(ctx, func(rows *sql.Rows) error {
		var other string
		if err := rows.Scan(&other); err != nil {
			return err
		}
		return fmt.Errorf("%s is the address of the account %q already", mail, other)
	}, `select name from account where mail = $1 and mail <> '' and name <> $2`, mail, name)
}

// VouchedFor is the account of somebody whom a provider has vouched for: the one that is bound to them, else the one that has their mail
// address and is bound to nobody, which is theirs from now on. mail is "" where the provider has not verified one. It is nil if there is
// neither.
func (l *Ledger) VouchedFor(ctx context.Context, issuer, subject, mail string) (*Account, error) {
	if issuer == "" || subject == "" {
		return nil, nil
	}
	name := ""
	found := func(rows *sql.Rows) error { return rows.Scan(&name) }
	const bound = `select name from account where issuer = $1 and subject = $2`
	if err := l.db.each(ctx, found, bound, issuer, subject); err != nil {
		return nil, err
	}
	if name == "" && mail != "" {
		err := l.update(ctx, func(w *writer, _ *standing) error {
			name = ""
			if err := w.each(ctx, found, bound, issuer, subject); err != nil || name != "" { // by another request, meanwhile
				return err
			}
			return w.each(ctx, found, `update account set issuer = $1, subject = $2 where mail = $3 and issuer = '' returning name`, issuer, subject, mail)
		})
		if err != nil {
			return nil, err
		}
	}
	if name == "" {
		return nil, nil
	}
	return l.Account(ctx, name)
}

// Tries are the wrong passwords of a name or from an address, as a latch counts them.
type Tries struct {
	Key         string
	Wrong       int
	Last, Until time.Time
	Wait        time.Duration
}

// Tries are those that were kept.
func (l *Ledger) Tries(ctx context.Context) (out []Tries, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		var t Tries
		var last, until string
		var wait int64
		err := rows.Scan(&t.Key, &t.Wrong, &last, &until, &wait)
		t.Last, t.Until, t.Wait = AtMoment(last), AtMoment(until), time.Duration(wait)*time.Second
		out = append(out, t)
		return err
	}, `select key, wrong, last, until, wait from latch order by key`)
}

// KeepTries keeps tries, so that they outlive the program; those without a wrong one are forgotten, and so is whatever was over before a
// time. It waits for no other writer: where it fails, it may be tried again.
func (l *Ledger) KeepTries(ctx context.Context, tries []Tries, before time.Time) error {
	ctx, cancel := context.WithTimeout(ctx, noteWithin)
	defer cancel()
	tx, err := l.db.begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `delete from latch where last <= $1 and until <= $1`, Moment(before)); err != nil {
		return err
	}
	for _, t := range tries {
		if t.Wrong <= 0 {
			_, err = tx.ExecContext(ctx, `delete from latch where key = $1`, t.Key)
		} else {
			_, err = tx.ExecContext(ctx, `insert into latch (key, wrong, last, until, wait) values ($1, $2, $3, $4, $5)
				on conflict (key) do update set wrong = excluded.wrong, last = excluded.last, until = excluded.until, wait = excluded.wait`, t.Key, t.Wrong, Moment(t.Last), Moment(t.Until), int64(t.Wait/time.Second))
		}
		if err != nil {
			return err
		}
	}
	return tx.Commit()
}
