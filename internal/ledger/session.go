package ledger

import (
	"context"
	"database/sql"
	"strings"
	"time"
	"unicode"
)

// Session is somebody who is logged in, in one browser.
type Session struct {
	ID    string `json:"id"` // by which it is named; it opens nothing
	Agent string `json:"agent"`
	Made  string `json:"made"`
	Seen  string `json:"seen"`
}

// How long a session lasts.
const (
	SessionIdle  = 12 * time.Hour         // without a request
	SessionMost  = 7 * 24 * time.Hour     // in all
	seenGrain    = 5 * time.Minute        // so seldom is it written down that somebody was here
	mostSessions = 20                     // of one account: the oldest ends when one more begins
	noteWithin   = 250 * time.Millisecond // what may go unwritten waits no longer for other writers
)

// StartSession begins a session of an account whose owner was just found to be who they say, under the digest of its secret, in the browser
// that names itself so. It reports false if the account is no longer as it was then. What is over is cleared away.
func (l *Ledger) StartSession(ctx context.Context, a *Account, digest, agent string, now time.Time) (started bool, err error) {
	return started, l.update(ctx, func(w *writer, _ *standing) error {
		started = false
		if err := w.exec(ctx, `delete from session where seen <= $1 or made <= $2`, Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost))); err != nil {
			return err
		}
		if err := w.exec(ctx, `delete from session where account = $1 and hash not in (select hash from session where account = $1 order by made desc, hash limit $2)`, a.Name, mostSessions-1); err != nil {
			return err
		}
		return w.each(ctx, func(*sql.Rows) error { started = true; return nil },
			`insert into session (hash, account, agent, made, seen) select $1, name, $2, $3, $3 from account where name = $4 and hash = $5 and role = $6 and mail = $7 and issuer = $8 returning 1`,
			digest, agentOf(agent), Moment(now), a.Name, a.Hash, string(a.Role), a.Mail, a.Provider)
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
	ctx, cancel := context.WithTimeout(ctx, noteWithin)
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

// Sessions are those of an account that still are, the latest first.
func (l *Ledger) Sessions(ctx context.Context, name string, now time.Time) (out []*Session, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		s := &Session{}
		out = append(out, s)
		err := rows.Scan(&s.ID, &s.Agent, &s.Made, &s.Seen)
		s.ID = SessionID(s.ID)
		return err
	}, `select hash, agent, made, seen from session where account = $1 and seen > $2 and made > $3 order by seen desc, hash`, name, Moment(now.Add(-SessionIdle)), Moment(now.Add(-SessionMost)))
}

// SessionID names a session by the digest of its secret.
func SessionID(digest string) string { return digest[:min(len(digest), 12)] }

// EndSessions ends the session of an account that an id names, or all of them ("").
func (l *Ledger) EndSessions(ctx context.Context, name, id string) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		return w.exec(ctx, `delete from session where account = $1 and ($2 = '' or substr(hash, 1, 12) = $2)`, name, id)
	})
}

// agentOf is as much of what a browser calls itself as is worth keeping.
func agentOf(s string) string {
	s = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	n := 0
	for i := range s {
		if n++; n > 200 {
			return s[:i]
		}
	}
	return s
}
