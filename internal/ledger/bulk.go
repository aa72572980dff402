package ledger

import (
	"context"
	"database/sql"
	"strconv"
	"strings"
)

// batch is rows for one table, written many at a time. Both engines take far less time for one statement of many rows than for many.
type batch struct {
	head, tail string
	cols       int
	args       []any
}

// rowsAtOnce is how many rows go into one statement: more gain nothing, and the engines bound the number of parameters (32,766; 65,535).
const rowsAtOnce = 64

// insert begins rows for a table; tail is what to do about a row that is there.
func insert(table, cols, tail string) *batch {
	return &batch{head: "insert into " + table + " (" + cols + ") values ", tail: " " + tail, cols: strings.Count(cols, ",") + 1}
}

func (b *batch) row(args ...any) { b.args = append(b.args, args...) }

// run writes the rows and forgets them.
func (b *batch) run(ctx context.Context, w *writer) error {
	for at := 0; at < len(b.args); {
		n := min(len(b.args)-at, rowsAtOnce*b.cols)
		if err := w.exec(ctx, b.head+w.values(n/b.cols, b.cols)+b.tail, b.args[at:at+n]...); err != nil {
			return err
		}
		at += n
	}
	b.args = b.args[:0]
	return nil
}

// writer is a transaction that writes, with the statements that it has used.
type writer struct {
	*sql.Tx
	plain    bool // see dialect
	prepared map[string]*sql.Stmt
	shapes   map[[2]int]string
}

func newWriter(tx *sql.Tx, d *dialect) *writer {
	return &writer{Tx: tx, plain: d.plain, prepared: map[string]*sql.Stmt{}, shapes: map[[2]int]string{}}
}

// values is "($1,$2),($3,$4)" for so many rows and columns.
func (w *writer) values(rows, cols int) string {
	shape := [2]int{rows, cols}
	if s, ok := w.shapes[shape]; ok {
		return s
	}
	var b strings.Builder
	n := 0
	for r := range rows {
		if r > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('(')
		for c := range cols {
			if c > 0 {
				b.WriteByte(',')
			}
			if w.plain {
				b.WriteByte('?')
				continue
			}
			n++
			b.WriteString("$" + strconv.Itoa(n))
		}
		b.WriteByte(')')
	}
	w.shapes[shape] = b.String()
	return w.shapes[shape]
}

func (w *writer) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if s := w.prepared[query]; s != nil {
		return s, nil
	}
	s, err := w.PrepareContext(ctx, query)
	if err == nil {
		w.prepared[query] = s
	}
	return s, err
}

func (w *writer) exec(ctx context.Context, query string, args ...any) error {
	s, err := w.statement(ctx, query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(ctx, args...)
	return err
}

// each runs a query and hands every row to scan.
func (w *writer) each(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	s, err := w.statement(ctx, query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	return drain(rows, scan)
}

func drain(rows *sql.Rows, scan func(*sql.Rows) error) error {
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// placeholders is "$from,$from+1,…", n of them.
func placeholders(from, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("$" + strconv.Itoa(from+i))
	}
	return b.String()
}
