package export

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Form is a form of tables.
type Form string

// The forms of tables.
const (
	CSV     Form = "csv"
	Parquet Form = "parquet"
)

// sheet takes the rows of one table.
type sheet interface {
	write(cells []any) error
	close() error
}

// Tables writes all tables into a folder, which is made if need be, with datapackage.json beside them. It returns how many rows each has.
func (x *Export) Tables(ctx context.Context, form Form, dir string) (map[string]int, error) {
	x, done, err := x.moment(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	files, sheets, counts := map[string]*whole{}, map[string]sheet{}, map[string]int{}
	tables := map[string]*Table{}
	for i := range Tables {
		t := &Tables[i]
		f, err := newWhole(filepath.Join(dir, t.Name+"."+string(form)))
		if err != nil {
			return nil, err
		}
		defer f.drop()
		s, err := newSheet(form, t, f)
		if err != nil {
			return nil, err
		}
		tables[t.Name], files[t.Name], sheets[t.Name], counts[t.Name] = t, f, s, 0
	}
	if err := x.walk(ctx, func(table string, row any) error {
		counts[table]++
		return sheets[table].write(tables[table].row(row))
	}); err != nil {
		return nil, err
	}
	for i := range Tables {
		name := Tables[i].Name
		if err := sheets[name].close(); err != nil {
			return nil, err
		}
		if err := files[name].done(); err != nil {
			return nil, fmt.Errorf("%s: %w", files[name].path, err)
		}
	}
	return counts, x.writePackage(form, dir, files, counts)
}

func newSheet(form Form, t *Table, to io.Writer) (sheet, error) {
	if form == Parquet {
		return newParquetSheet(t, to), nil
	}
	s := &csvSheet{table: t, w: csv.NewWriter(to), line: make([]string, len(t.Columns))}
	for i, c := range t.Columns {
		s.line[i] = c.Name
	}
	return s, s.w.Write(s.line)
}

type csvSheet struct {
	table *Table
	w     *csv.Writer
	line  []string
}

func (s *csvSheet) write(cells []any) error {
	for i, c := range cells {
		column := &s.table.Columns[i]
		if s.line[i] = column.text(c); column.Type == Text {
			s.line[i] = Guard(s.line[i])
		}
	}
	return s.w.Write(s.line)
}

func (s *csvSheet) close() error {
	s.w.Flush()
	return s.w.Error()
}

// Guard keeps a text from being run by a spreadsheet as a formula: one that begins with a sign by which formulas begin, or with an
// apostrophe, gets an apostrophe before it. Unguard takes it off again.
func Guard(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r\n'", s[0]) >= 0 {
		return "'" + s
	}
	return s
}

// Unguard is the text that Guard was given.
func Unguard(s string) string { return strings.TrimPrefix(s, "'") }

// rowsInMemory is how many rows of a table Parquet gathers before it writes them.
const rowsInMemory = 20_000

type parquetSheet struct {
	table *Table
	w     *parquet.GenericWriter[any]
	row   parquet.Row
}

func newParquetSheet(t *Table, to io.Writer) *parquetSheet {
	group := parquet.Group{}
	for _, c := range t.Columns {
		group[c.Name] = c.node()
	}
	return &parquetSheet{table: t, w: parquet.NewGenericWriter[any](to, parquet.NewSchema(t.Name, inOrder{group, t}), parquet.Compression(&zstd.Codec{}),
		parquet.CreatedBy("chancery", CodebookVersion, ""), parquet.MaxRowsPerRowGroup(rowsInMemory), parquet.DataPageStatistics(true))}
}

// node is the column as Parquet has it: optional unless no cell is empty; codes are a list.
func (c *Column) node() parquet.Node {
	var n parquet.Node
	switch c.Type {
	case Codes:
		return parquet.List(parquet.String())
	case Day:
		n = parquet.Date()
	case Count:
		n = parquet.Int(64)
	case Number:
		n = parquet.Leaf(parquet.DoubleType)
	case Flag:
		n = parquet.Leaf(parquet.BooleanType)
	default:
		n = parquet.String()
	}
	if !c.Needed {
		n = parquet.Optional(n)
	}
	return n
}

// inOrder is a group with its fields in the order of the table: a parquet.Group has them by name.
type inOrder struct {
	parquet.Group
	table *Table
}

func (g inOrder) Fields() []parquet.Field {
	byName := map[string]parquet.Field{}
	for _, f := range g.Group.Fields() {
		byName[f.Name()] = f
	}
	out := make([]parquet.Field, len(g.table.Columns))
	for i, c := range g.table.Columns {
		out[i] = byName[c.Name]
	}
	return out
}

// unixDay is the day from which Parquet counts.
var unixDay = record.DayOf(1970, 1, 1)

func (s *parquetSheet) write(cells []any) error {
	s.row = s.row[:0]
	for i, cell := range cells {
		c := &s.table.Columns[i]
		if c.Type == Codes {
			list, _ := cell.([]string)
			if len(list) == 0 {
				s.row = append(s.row, parquet.NullValue().Level(0, 0, i))
			}
			for n, x := range list {
				s.row = append(s.row, parquet.ByteArrayValue([]byte(x)).Level(min(n, 1), 1, i))
			}
			continue
		}
		defined := 1
		if c.Needed {
			defined = 0
		}
		if cell == nil {
			if c.Needed {
				return fmt.Errorf("%s.%s is empty, and may not be", s.table.Name, c.Name)
			}
			s.row = append(s.row, parquet.NullValue().Level(0, 0, i))
			continue
		}
		s.row = append(s.row, parquetValue(cell).Level(0, defined, i))
	}
	_, err := s.w.WriteRows([]parquet.Row{s.row})
	return err
}

func parquetValue(cell any) parquet.Value {
	switch x := cell.(type) {
	case string:
		return parquet.ByteArrayValue([]byte(x))
	case int:
		return parquet.Int64Value(int64(x))
	case float64:
		return parquet.DoubleValue(x)
	case bool:
		return parquet.BooleanValue(x)
	case record.Day:
		return parquet.Int32Value(int32(x - unixDay))
	}
	panic(fmt.Sprintf("a cell is a %T", cell))
}

func (s *parquetSheet) close() error { return s.w.Close() }
