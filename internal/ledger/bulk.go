package ledger

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"
)

// batch is one statement for many rows of values. Both engines take far less time for it than for many statements.
type batch struct {
	head, tail string // what stands before and behind the rows
	cells      string // of a row: "?, ?", or what is made of a value: "cast(? as bigint)"
	cols       int
	args       []any
}

// rowsAtOnce is how many rows go into one statement: more gain nothing, and the engines bound the number of parameters (32,766; 65,535).
const rowsAtOnce = 64

// insert begins rows for a table; tail is what to do about a row that is there.
func insert(table, cols, tail string) *batch {
	return rowsOf("insert into "+table+" ("+cols+") values ", strings.Repeat(",?", strings.Count(cols, ",")+1)[1:], " "+tail)
}

// rowsOf begins rows of a statement: head, the rows of cells, tail.
func rowsOf(head, cells, tail string) *batch {
	return &batch{head: head, cells: cells, tail: tail, cols: strings.Count(cells, "?")}
}

func (b *batch) row(args ...any) { b.args = append(b.args, args...) }

// run writes the rows and forgets them.
func (b *batch) run(ctx context.Context, w *writer) error {
	return b.each(ctx, w, func(*sql.Rows) error { return nil })
}

// each runs the statement for the rows, hands every row of the answer to scan, and forgets them.
func (b *batch) each(ctx context.Context, w *writer, scan func(*sql.Rows) error) error {
	for part := range slices.Chunk(b.args, rowsAtOnce*b.cols) {
		if err := w.each(ctx, scan, b.head+w.values(len(part)/b.cols, b.cells)+b.tail, part...); err != nil {
			return err
		}
	}
	b.args = b.args[:0]
	return nil
}

// writer is a transaction that writes, with the statements that it has used.
type writer struct {
	*sql.Tx
	*dialect
	prepared map[string]*sql.Stmt
	shapes   map[shape]string
	facets   facets // what derive and foldAll write last
}

// shape is so many rows of cells.
type shape struct {
	rows  int
	cells string
}

func newWriter(tx *sql.Tx, d *dialect) *writer {
	return &writer{Tx: tx, dialect: d, prepared: map[string]*sql.Stmt{}, shapes: map[shape]string{}}
}

// values is "($1,$2),($3,$4)" for two rows of the cells "?,?".
func (w *writer) values(rows int, cells string) string {
	at := shape{rows, cells}
	if s, ok := w.shapes[at]; ok {
		return s
	}
	all := strings.Repeat(",("+cells+")", rows)[1:]
	if !w.plain {
		var b strings.Builder
		for n, part := range strings.Split(all, "?") {
			if n > 0 {
				b.WriteString("$" + strconv.Itoa(n))
			}
			b.WriteString(part)
		}
		all = b.String()
	}
	w.shapes[at] = all
	return all
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

// column is the answer to a query for one column of text.
func (w *writer) column(ctx context.Context, query string, args ...any) (out []string, err error) {
	err = w.each(ctx, func(rows *sql.Rows) error {
		var s string
		err := rows.Scan(&s)
		out = append(out, s)
		return err
	}, query, args...)
	return out, err
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
