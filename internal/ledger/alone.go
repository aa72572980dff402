package ledger

import (
	"context"
	"database/sql"
	"errors"
)

// ErrAtWork is that another program does what only one may do at a time.
var ErrAtWork = errors.New("another program is doing this to the ledger already")

// Work is what only one program may do at a time.
type Work struct {
	name string
	lock int
}

// The works.
var (
	Watching = Work{"watch", 7236429}  // no site is asked by two at once
	Telling  = Work{"digest", 7236430} // nothing is sent by two at once
)

// Alone makes this program the only one that does a work, until it lets go or dies. Others may read and write meanwhile. The error is
// ErrAtWork if another is at it.
func (l *Ledger) Alone(ctx context.Context, work Work) (letGo func(), err error) {
	if l.db.path == "" {
		c, err := l.db.pool.Conn(ctx)
		if err != nil {
			return nil, err
		}
		got := false
		if err = c.QueryRowContext(ctx, `select pg_try_advisory_lock($1)`, work.lock).Scan(&got); err == nil && !got {
			err = ErrAtWork
		}
		if err != nil {
			return nil, errors.Join(err, c.Close())
		}
		return func() {
			c.ExecContext(context.WithoutCancel(ctx), `select pg_advisory_unlock($1)`, work.lock)
			c.Close()
		}, nil
	}
	// A file of its own, empty: whoever holds the ledger's itself keeps others from writing. The lock goes with the program that holds it.
	d, err := sql.Open(l.db.driver, fileAddress(l.db.path+"-"+work.name)+"?_pragma=busy_timeout(0)&_txlock=exclusive")
	if err != nil {
		return nil, err
	}
	tx, err := d.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		if busy(err) {
			err = ErrAtWork
		}
		return nil, errors.Join(err, d.Close())
	}
	return func() { tx.Rollback(); d.Close() }, nil
}
