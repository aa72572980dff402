package ledger

import (
	"context"
	"database/sql"
	"errors"
)

// ErrAtWork is that another program does what only one may do at a time.
var ErrAtWork = errors.New("another program is doing this to the ledger already")

// Alone makes this program the only one that watches, so that no site is asked by two at once, until it lets go or dies. Others may read and
// write meanwhile. The error is ErrAtWork if another is at it.
func (l *Ledger) Alone(ctx context.Context) (letGo func(), err error) {
	if l.db.path == "" {
		c, err := l.db.pool.Conn(ctx)
		if err != nil {
			return nil, err
		}
		got := false
		if err = c.QueryRowContext(ctx, `select pg_try_advisory_lock(7236429)`).Scan(&got); err == nil && !got {
			err = ErrAtWork
		}
		if err != nil {
			return nil, errors.Join(err, c.Close())
		}
		return func() {
			c.ExecContext(context.WithoutCancel(ctx), `select pg_advisory_unlock(7236429)`)
			c.Close()
		}, nil
	}
	// A file of its own, empty: whoever holds the ledger's itself keeps others from writing. The lock goes with the program that holds it.
	d, err := sql.Open(l.db.driver, fileAddress(l.db.path+"-watch")+"?_pragma=busy_timeout(0)&_txlock=exclusive")
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
