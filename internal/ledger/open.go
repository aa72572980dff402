package ledger

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed schema
var schema embed.FS

// dialect is where the two engines differ; all other SQL is the same on both.
type dialect struct {
	plain    bool // parameters without numbers: this driver looks a numbered one up among all others each time
	name     string
	driver   string
	goose    goose.Dialect
	words    *strings.Replacer                     // for schema/derived.sql
	index    []string                              // makes the indexes of words and of facets
	dropView string                                // drops the terms of the index of facets, which are seen through a view
	facets   func(columns string) string           // asks the index of facets: $1 what match makes
	match    func(kind int, terms []wanted) string // a question for it: all terms
	again    string                                // what an entry that is there already comes to
	word     string                                // the cells of a row of the index of words
	find     string                                // documents with a phrase, newest first: $1 the query, $2 and $3 between which items, $4 how many
	findRare string                                // the same, looking at all, where find looks at the newest only; "" if find looks at all
	query    func(any [][][]string) string         // what find takes: any of the alternatives, in each all phrases, of words in a row
	settled  []string                              // bring the indexes into the form in which they answer fastest
	exclude  []string                              // make a transaction the only one that writes, first thing in it
}

var sqliteDialect = &dialect{
	name: "sqlite", driver: "sqlite", goose: goose.DialectSQLite3, plain: true,
	words: strings.NewReplacer("{int}", "integer", "{text}", "text", "{bytes}", "blob", "{packed}", " without rowid"),
	index: []string{
		`create virtual table words using fts5 (body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`,
		`create virtual table facet using fts5 (body, content='', contentless_delete=1, detail=none, tokenize=ascii)`,
		`create virtual table facet_term using fts5vocab (facet, instance)`,
		// A transaction makes one part of an index, and parts are put together when no more are to come (settled), unless there are very many.
		`insert into words (words, rank) values ('hashsize', 16777216)`, `insert into facet (facet, rank) values ('hashsize', 16777216)`,
		`insert into words (words, rank) values ('automerge', 0)`, `insert into facet (facet, rank) values ('automerge', 0)`,
		`insert into words (words, rank) values ('crisismerge', 500)`, `insert into facet (facet, rank) values ('crisismerge', 500)`,
	},
	dropView: `drop table if exists facet_term`,
	facets:   func(columns string) string { return `select ` + columns + ` from facet where facet match $1` },
	match:    func(kind int, terms []wanted) string { return matchOf(kind, terms, " AND ", " OR ") },
	word:     "?,?",
	find:     `select rowid from words where words match $1 and rowid > $2 and rowid < $3 order by rowid desc limit $4`,
	query: func(any [][][]string) string {
		return anyOfAll(any, " OR ", " AND ", func(words []string) string { return `"` + strings.Join(words, " ") + `"` })
	},
	// As many pages as it takes, where four parts or more are of one size.
	settled: []string{`insert into words (words, rank) values ('merge', 1000000)`, `insert into facet (facet, rank) values ('merge', 1000000)`},
}

var postgresDialect = &dialect{
	name: "postgres", driver: "pgx", goose: goose.DialectPostgres,
	words: strings.NewReplacer("{int}", "bigint", "{text}", `text collate "C"`, "{bytes}", "bytea", "{packed}", ""),
	index: []string{
		// What the index finds is counted and sorted by rowid alone: the words themselves lie aside, and rows are short.
		`create table words (rowid bigint primary key, body tsvector not null) with (toast_tuple_target = 128)`,
		`alter table words alter column body set storage external`, `create index words_body on words using gin (body)`,
		`create table facet (rowid bigint primary key, body tsvector not null)`, `create index facet_body on facet using gin (body)`,
		`create view facet_term as select unnest(tsvector_to_array(body)) collate "C" as term, rowid as doc from facet`,
	},
	dropView: `drop view if exists facet_term`,
	facets:   func(columns string) string { return `select ` + columns + ` from facet where body @@ $1::tsquery` },
	match:    func(kind int, terms []wanted) string { return matchOf(kind, terms, " & ", " | ") },
	again:    "on conflict (rowid) do update set body = excluded.body",
	word:     "?,to_tsvector('simple', ?)",
	// A server guesses how many documents have the words, and where it guesses wrong looks through all: it is not left to guess.
	find: `select rowid from (select rowid, body from words where rowid > $2 and rowid < $3 order by rowid desc limit ` + strconv.Itoa(newest) + `) newest
		where body @@ to_tsquery('simple', $1) order by rowid desc limit $4`,
	findRare: `with rare as materialized (select rowid from words where body @@ to_tsquery('simple', $1))
		select rowid from rare where rowid > $2 and rowid < $3 order by rowid desc limit $4`,
	query: func(any [][][]string) string {
		return anyOfAll(any, " | ", " & ", func(words []string) string { return "('" + strings.Join(words, "' <-> '") + "')" })
	},
	settled: []string{`select gin_clean_pending_list('words_body')`, `select gin_clean_pending_list('facet_body')`},
	exclude: []string{`set local lock_timeout = 250`, `select pg_advisory_xact_lock(7236427)`, `set local lock_timeout = 0`},
}

func anyOfAll(any [][][]string, or, and string, phrase func([]string) string) string {
	alternatives := make([]string, len(any))
	for i, all := range any {
		phrases := make([]string, len(all))
		for k, words := range all {
			phrases[k] = phrase(words)
		}
		alternatives[i] = "(" + strings.Join(phrases, and) + ")"
	}
	return strings.Join(alternatives, or)
}

// derivedTables are those of schema/derived.sql, and the index of words.
var derivedTables = []string{
	"reading", "sighting", "seen", "form", "kin", "person", "report", "calendar", "loose", "event", "step", "fold", "pending", "dirty", "initiative", "relation", "topic_year", "instrument", "doubt", "lost", "words", "facet",
}

// formerTables were derived by an older form.
var formerTables = []string{"statement", "term"}

// db is the store below a ledger: one connection that writes, and some that read.
type db struct {
	*dialect
	write *sql.DB
	pool  *sql.DB // of connections that read
	read  source
	asked *sync.Map // questions, taken apart: *sql.Stmt of pool
	path  string    // of the file; "" for a server
	older bool      // what is derived may be of an older form
}

// source is what answers questions: a store, or a store as it was at one moment.
type source interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// openDB opens a store and brings what is kept up to the present form; what is derived is made if it is not there.
func openDB(ctx context.Context, at string, create, older bool) (*db, error) {
	d := &db{asked: &sync.Map{}, older: older}
	if strings.HasPrefix(at, "postgres://") || strings.HasPrefix(at, "postgresql://") {
		d.dialect = postgresDialect
		if err := d.connect(at, at); err != nil {
			return nil, err
		}
		if err := d.write.PingContext(ctx); err != nil {
			d.close()
			return nil, fmt.Errorf("cannot reach the ledger at %s: %s", withoutPassword(at), strings.Join(strings.Fields(err.Error()), " "))
		}
	} else {
		d.dialect, d.path = sqliteDialect, strings.TrimPrefix(at, "sqlite:")
		st, err := os.Stat(d.path)
		switch {
		case errors.Is(err, fs.ErrNotExist) && !create:
			return nil, fmt.Errorf("there is no ledger at %s: chancery ingest makes one (or name another with --ledger)", d.path)
		case err == nil && st.IsDir():
			return nil, fmt.Errorf("%s is a folder; a ledger is a file", d.path)
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
		// A stop of the machine may cost the last commits with NORMAL, a stop of the program none.
		pragmas := "?_pragma=busy_timeout(250)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=temp_store(MEMORY)"
		file := fileAddress(d.path)
		if err := d.connect(file+pragmas+"&_pragma=cache_size(-524288)&_pragma=wal_autocheckpoint(32768)&_txlock=immediate", file+pragmas+"&_pragma=cache_size(-32768)&_pragma=query_only(1)"); err != nil {
			return nil, err
		}
	}
	if err := d.prepare(ctx); err != nil {
		d.close()
		if code := sqliteCode(err); code == sqlite3.SQLITE_NOTADB {
			return nil, fmt.Errorf("%s is not a ledger of chancery", d.path)
		}
		return nil, err
	}
	return d, nil
}

// fileAddress is a path as SQLite takes it.
func fileAddress(path string) string {
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()}).String()
}

// readers is how many connections read at a time.
const readers = 8

func (d *db) connect(write, read string) (err error) {
	if d.write, err = sql.Open(d.driver, write); err != nil {
		return err
	}
	if d.pool, err = sql.Open(d.driver, read); err != nil {
		return err
	}
	d.write.SetMaxOpenConns(1)
	d.pool.SetMaxOpenConns(readers)
	d.pool.SetMaxIdleConns(readers) // one that is closed takes with it what it has read and taken apart
	d.pool.SetConnMaxIdleTime(time.Minute)
	d.read = d.pool
	return nil
}

func (d *db) close() error {
	var errs []error
	for _, c := range []*sql.DB{d.pool, d.write} {
		if c != nil {
			errs = append(errs, c.Close())
		}
	}
	return errors.Join(errs...)
}

// prepare brings the kept tables up to date and makes the derived ones if they are missing.
func (d *db) prepare(ctx context.Context) error {
	sub, err := fs.Sub(schema, "schema/"+d.name)
	if err != nil {
		return err
	}
	ready, err := d.ready(ctx)
	if err != nil || ready {
		return err
	}
	const most = 20 // steps that another program can be ahead by
	for step := 0; ; step++ {
		err := d.patiently(ctx, nil, func() error {
			err := d.makeNew(ctx, sub)
			if err != nil && !busy(err) {
				if ready, _ := d.ready(ctx); ready { // another program made it meanwhile
					return nil
				}
			}
			return err
		})
		if !d.overtaken(ctx, err) || step == most {
			return err
		}
	}
}

// overtaken reports whether a step that makes the tables of a file failed since another program, which began at the same time, has just taken it: the next
// one may still be ours. A server lets one program at a time make them.
func (d *db) overtaken(ctx context.Context, err error) bool {
	if sqliteCode(err) != sqlite3.SQLITE_ERROR {
		return false
	}
	v, told := d.version(ctx)
	var step *goose.PartialError
	if told == nil && errors.As(err, &step) {
		return int64(v) >= step.Failed.Source.Version
	}
	return told == nil && strings.Contains(err.Error(), "goose_db_version already exists")
}

func (d *db) makeNew(ctx context.Context, sub fs.FS) error {
	if d.name == "postgres" { // one program at a time makes tables; a file is locked by SQLite
		c, err := d.pool.Conn(ctx)
		if err != nil {
			return err
		}
		defer c.Close()
		if _, err := c.ExecContext(ctx, `select pg_advisory_lock(7236428)`); err != nil {
			return err
		}
		defer c.ExecContext(context.WithoutCancel(ctx), `select pg_advisory_unlock(7236428)`)
	}
	moves, err := goose.NewProvider(d.goose, d.write, sub, goose.WithLogger(goose.NopLogger()))
	if err != nil {
		return err
	}
	if _, err := moves.Up(ctx); err != nil {
		return err
	}
	tx, err := d.begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var n int
	if err := tx.QueryRowContext(ctx, `select count(*) from meta where key = 'derived'`).Scan(&n); err != nil || n > 0 {
		return err
	}
	if err := d.makeDerived(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// schemaVersion is raised whenever what is derived takes another form: tables, or what stands in them.
const schemaVersion = 10

// ready reports whether the store is of the present form, without writing to it.
func (d *db) ready(ctx context.Context) (bool, error) {
	var v int
	err := d.read.QueryRowContext(ctx, `select value from meta where key = 'derived'`).Scan(&v)
	switch {
	case err == nil && v > schemaVersion:
		return false, fmt.Errorf("this ledger was made by a newer chancery (form %d, this one writes form %d): use that one", v, schemaVersion)
	case err == nil && v < schemaVersion && !d.older:
		return false, fmt.Errorf("this ledger was made by an older chancery (form %d, this one writes form %d): chancery reread brings it up to date, and loses nothing", v, schemaVersion)
	case err == nil:
		return d.kept(ctx)
	case sqliteCode(err) == sqlite3.SQLITE_NOTADB:
		return false, err
	}
	return false, nil
}

// kept reports whether the tables of what is kept are those of today.
func (d *db) kept(ctx context.Context) (bool, error) {
	files, err := schema.ReadDir("schema/" + d.name)
	if err != nil {
		return false, err
	}
	newest := 0
	for _, f := range files {
		number, _, _ := strings.Cut(f.Name(), "_")
		n, err := strconv.Atoi(number)
		if err != nil {
			return false, err
		}
		newest = max(newest, n)
	}
	v, err := d.version(ctx)
	if err != nil {
		return false, err
	}
	if v > newest {
		return false, fmt.Errorf("this ledger was made by a newer chancery (tables %d, this one writes tables %d): use that one", v, newest)
	}
	return v == newest, nil
}

// version is the number of the last step taken to make the tables of what is kept.
func (d *db) version(ctx context.Context) (v int, err error) {
	err = d.read.QueryRowContext(ctx, `select max(version_id) from goose_db_version`).Scan(&v)
	return v, err
}

// begin starts a transaction that no other writer disturbs.
func (d *db) begin(ctx context.Context) (*sql.Tx, error) {
	tx, err := d.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	for _, q := range d.exclude {
		if _, err := tx.ExecContext(ctx, q); err != nil {
			tx.Rollback()
			return nil, err
		}
	}
	return tx, nil
}

// tidy brings the indexes into the form in which they answer fastest, once nothing more is to be written.
func (d *db) tidy(ctx context.Context) error {
	for _, q := range d.settled {
		if err := d.patiently(ctx, nil, func() error {
			_, err := d.write.ExecContext(ctx, q)
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}

// makeDerived drops what is derived and makes it anew, empty.
func (d *db) makeDerived(ctx context.Context, tx *sql.Tx) error {
	drops := []string{d.dropView}
	for _, t := range append(formerTables, derivedTables...) {
		drops = append(drops, "drop table if exists "+t)
	}
	for _, q := range drops {
		if _, err := tx.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	b, err := schema.ReadFile("schema/derived.sql")
	if err != nil {
		return err
	}
	for _, statement := range append(strings.Split(d.words.Replace(string(b)), ";\n"), d.index...) {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%w in: %s", err, statement)
		}
	}
	_, err = tx.ExecContext(ctx, `insert into meta (key, value) values ('derived', $1) on conflict (key) do update set value = excluded.value`, strconv.Itoa(schemaVersion))
	return err
}

// patience is how long a writer waits for another before it gives up.
const patience = 2 * time.Minute

// patiently does something that may find another writer at work, and waits for that one. waiting, if not nil, is told once that it waits.
func (d *db) patiently(ctx context.Context, waiting func(), do func() error) error {
	start := time.Now()
	told := false
	for {
		err := do()
		if !busy(err) {
			return err
		}
		if time.Since(start) > patience {
			return fmt.Errorf("another program has been writing to %s for %s; nothing of this step was written: try again when it is done", d.path, patience)
		}
		if !told && waiting != nil && time.Since(start) > time.Second {
			told = true
			waiting()
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

func busy(err error) bool {
	code := sqliteCode(err) & 0xff
	var pg *pgconn.PgError
	return code == sqlite3.SQLITE_BUSY || code == sqlite3.SQLITE_LOCKED || errors.As(err, &pg) && pg.Code == "55P03" // lock_not_available
}

// sqliteCode is the result code of an error of SQLite, 0 for any other.
func sqliteCode(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

func withoutPassword(at string) string {
	u, err := url.Parse(at)
	if err != nil {
		return "the address given"
	}
	return u.Redacted()
}
