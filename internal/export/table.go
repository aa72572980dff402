package export

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

// Type is what the cells of a column hold.
type Type string

// The types of a column, and the Go type of a cell: nil, in all of them, where the ledger does not know.
const (
	Text   Type = "text"   // words of a document or a name: string
	Code   Type = "code"   // an id or a code, without spaces: string
	Codes  Type = "codes"  // any number of them: []string
	EDTF   Type = "edtf"   // a date as exact as it is told, ISO 8601-2: string
	Day    Type = "day"    // a calendar day: record.Day, 0 is nil
	Time   Type = "time"   // a moment, RFC 3339 in UTC: string
	Count  Type = "count"  // int
	Number Type = "number" // float64
	Flag   Type = "flag"   // bool
)

// Column is a column of a table. Everything that is said of it anywhere is made of this.
type Column struct {
	Name    string
	Type    Type
	Needed  bool // no cell is empty
	Meaning string
	Example string
	Of      string   // the vocabulary of a code: a table of lang/shared or lang/world
	Values  []string // or all values, where the program has them
	Refers  string   // "table.column" in which the value stands, in an export of everything
	cell    func(row any) any
}

// col is a column of rows of a type.
func col[T any](name string, t Type, meaning, example string, cell func(T) any, more ...func(*Column)) Column {
	c := Column{Name: name, Type: t, Meaning: meaning, Example: example, cell: func(row any) any { return cell(row.(T)) }}
	for _, m := range more {
		m(&c)
	}
	return c
}

func needed(c *Column) { c.Needed = true }

func of(vocabulary string) func(*Column) { return func(c *Column) { c.Of = vocabulary } }

func among[S ~string](values ...S) func(*Column) {
	return func(c *Column) {
		for _, v := range values {
			c.Values = append(c.Values, string(v))
		}
	}
}

func refers(to string) func(*Column) { return func(c *Column) { c.Refers = to } }

// Table is a table: its rows are what walk yields for it.
type Table struct {
	Name    string
	Meaning string
	Key     []string // the columns that tell a row from all others
	Columns []Column
}

// row are the cells of a row.
func (t *Table) row(of any) []any {
	out := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		out[i] = c.cell(of)
	}
	return out
}

// vocabulary are the values that the cells of a column may have, sorted; none if they are open. Countries and organisations are left to
// their tables.
func (c *Column) vocabulary(packs *lang.Packs) []string {
	if len(c.Values) > 0 {
		return c.Values
	}
	if c.Of == "" || c.Of == "party" {
		return nil
	}
	var out []string
	for id := range packs.World[c.Of] {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// text is a cell as plain text: "" for nil.
func (c *Column) text(cell any) string {
	switch x := cell.(type) {
	case nil:
		return ""
	case string:
		return x
	case []string:
		return strings.Join(x, " ")
	case record.Day:
		return x.String()
	case float64:
		return number(x)
	}
	return fmt.Sprint(cell)
}

// sink takes the rows of all tables.
type sink func(table string, row any) error

// walk yields the rows of all tables, in the order of each.
func (x *Export) walk(ctx context.Context, to sink) error {
	for _, part := range []func(context.Context, sink) error{x.walkDocuments, x.walkPeople, x.walkEvents, x.walkInstruments, x.walkStatements, x.walkInitiatives} {
		if err := part(ctx, to); err != nil {
			return err
		}
	}
	return nil
}
