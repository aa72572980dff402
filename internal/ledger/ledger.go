// Package ledger is the store: documents and judgements in, everything else derived from them.
//
// In: reports as they came, and what people decided. Out: people, events, statements, initiatives, relationships, found by party, time,
// act, topic, status and words. Two things are kept for good, documents and judgements; both are only added to. What is watched and what
// waits in the quarantine is kept until it is done with. All else may be thrown away and made again (Reread), and is the same whatever
// the order in which documents came: Verify makes it again and compares.
// It must never change a document or a judgement, and never decide what a text means.
//
// Open a Ledger first. Draw reads a report in any goroutine; Put writes drawn reports, all of them or none; Judge writes what a person
// decided. Whatever has been acknowledged by a return without error outlives the death of the program.
package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

// Ledger is an open store. It is safe for any number of goroutines; several programs may use one store, and their writes take turns.
type Ledger struct {
	db      *db
	line    *pipeline.Line
	engine  string
	waiting func()

	mu    sync.Mutex
	known *standing // as of the last look

	surfaces *lang.Surfaces      // names of things, read when first searched
	things   map[string][]string // a name, bare, to what it may mean
}

// Options of Open.
type Options struct {
	Create  bool   // make the ledger if there is none
	Older   bool   // open also one that an older program made, for Reread alone
	Engine  string // names the version of the program: readings made by another are marked as such, see Stale
	Waiting func() // told once when a write has to wait for another program
}

// Open opens the ledger at a path of a file (SQLite) or an address that begins with postgres://.
func Open(ctx context.Context, at string, line *pipeline.Line, o Options) (*Ledger, error) {
	d, err := openDB(ctx, at, o.Create, o.Older)
	if err != nil {
		return nil, err
	}
	return &Ledger{
		db: d, line: line, engine: o.Engine, waiting: o.Waiting,
	}, nil
}

// Close closes the store. What was acknowledged is there already.
func (l *Ledger) Close() error { return l.db.close() }

// asNow is the ledger as it is at this moment, whatever others write while it is read: for reading in one goroutine only.
func (l *Ledger) asNow(ctx context.Context) (*Ledger, func(), error) {
	isolation := sql.LevelDefault // a transaction of SQLite sees one moment
	if l.db.path == "" {
		isolation = sql.LevelRepeatableRead
	}
	tx, err := l.db.pool.BeginTx(ctx, &sql.TxOptions{Isolation: isolation})
	if err != nil {
		return nil, nil, err
	}
	d := *l.db
	d.read = tx
	now := &Ledger{db: &d, line: l.line, engine: l.engine, waiting: l.waiting}
	return now, func() { tx.Rollback() }, nil
}

// Stale reports the version of the program that made what is derived, and whether it is another than this one: its readings hold, but
// Reread makes those of this version.
func (l *Ledger) Stale(ctx context.Context) (made string, stale bool, err error) {
	made, err = l.meta(ctx, "engine")
	return made, made != "" && made != l.engine, err
}

func (l *Ledger) meta(ctx context.Context, key string) (string, error) {
	rows, err := l.db.read.QueryContext(ctx, `select value from meta where key = $1`, key)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	value := ""
	for rows.Next() {
		if err := rows.Scan(&value); err != nil {
			return "", err
		}
	}
	return value, rows.Err()
}

// Counts are how much a ledger holds.
type Counts struct {
	Documents, Judgements, Quarantined, Watches, Alerts, People, Events, Initiatives int
}

// Count counts.
func (l *Ledger) Count(ctx context.Context) (c Counts, err error) {
	for _, x := range []struct {
		table string
		n     *int
	}{
		{"document", &c.Documents}, {"judgement", &c.Judgements}, {"quarantine", &c.Quarantined}, {"watch", &c.Watches}, {"alert", &c.Alerts},
		{"person", &c.People}, {"event", &c.Events}, {"initiative", &c.Initiatives},
	} {
		if err := l.db.read.QueryRowContext(ctx, `select count(*) from `+x.table).Scan(x.n); err != nil {
			return c, err
		}
	}
	return c, nil
}

// The coders are made once and used by any number of goroutines. A single thread each, since many documents are coded at a time.
var (
	coder = sync.OnceValue(func() *zstd.Encoder {
		return must(zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault)))
	})
	decoder = sync.OnceValue(func() *zstd.Decoder {
		return must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(1<<30)))
	})
)

func must[T any](x T, err error) T {
	if err != nil {
		panic(fmt.Errorf("zstd refuses its own options: %w", err))
	}
	return x
}

func pack(b []byte) []byte { return coder().EncodeAll(b, make([]byte, 0, len(b)/2+64)) }

func unpack(b []byte) ([]byte, error) { return decoder().DecodeAll(b, nil) }

// stored is a reading out of the store.
func (l *Ledger) stored(body []byte) (*record.Reading, error) {
	b, err := unpack(body)
	if err != nil {
		return nil, err
	}
	r := &record.Reading{}
	return r, r.UnmarshalJSON(b)
}
