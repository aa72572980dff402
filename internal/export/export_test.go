package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

var update = flag.Bool("update", false, "write docs/codebook.md anew")

var ctx = context.Background()

var theLine = sync.OnceValue(func() *pipeline.Line {
	l, err := pipeline.New()
	if err != nil {
		panic(err)
	}
	return l
})

var got = time.Date(2026, 3, 31, 8, 0, 0, 0, time.UTC)

// empty is a ledger with nothing in it.
func empty(t testing.TB) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(ctx, filepath.Join(t.TempDir(), "ledger.db"), theLine(), ledger.Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// take takes texts in.
func take(t testing.TB, l *ledger.Ledger, in ...clean.Input) {
	t.Helper()
	var drawn []*ledger.Drawn
	for _, x := range in {
		d, err := l.Draw(x, got)
		if err != nil {
			t.Fatal(err)
		}
		drawn = append(drawn, d)
	}
	if _, err := l.Put(ctx, drawn); err != nil {
		t.Fatal(err)
	}
	if err := l.Settle(ctx, nil); err != nil {
		t.Fatal(err)
	}
}

// written are the articles of examples.
func written(t testing.TB) (out []clean.Input) {
	t.Helper()
	paths, err := fs.Glob(examples.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		b, err := examples.Files.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, clean.Input{Raw: b, Source: p})
	}
	return append(out, clean.Input{Source: "hostile.txt", Raw: []byte(hostile)})
}

// hostile has a headline that a spreadsheet would run.
const hostile = ` date 2026-02-03
=HYPERLINK("http://example.org","Ministers meet")

Hanoi – Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on 2 February. The two sides agreed to build a rail link by the end of 2029.
`

// filled is a ledger of them, and one into which they came the other way round.
func filled(t testing.TB) (l, turned *ledger.Ledger) {
	t.Helper()
	in := written(t)
	l, turned = empty(t), empty(t)
	take(t, l, in...)
	slices.Reverse(in)
	take(t, turned, in...)
	return l, turned
}

func exportOf(l *ledger.Ledger) *Export {
	return &Export{Ledger: l, Filter: ledger.Filter{Today: record.DayOf(2026, 6, 1)}, Made: "test"}
}

func readAll(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// ids are the ids that the ledger lists, by the table whose key they are.
func ids(t *testing.T, l *ledger.Ledger) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	note := func(table, id string, err error) {
		if err != nil {
			t.Fatal(err)
		}
		out[table] = append(out[table], id)
	}
	f := ledger.Filter{}
	for d, err := range l.Documents(ctx, f) {
		note("documents", string(d.ID), err)
	}
	for p, err := range l.People(ctx, f) {
		note("people", p.ID, err)
	}
	for e, err := range l.Events(ctx, f) {
		note("events", e.ID, err)
		for _, s := range e.Sources {
			note("tellings", s.Event, nil)
		}
	}
	for s, err := range l.Statements(ctx, f) {
		note("statements", s.ID, err)
	}
	for i, err := range l.Instruments(ctx, f) {
		note("instruments", i.ID, err)
	}
	for i, err := range l.Initiatives(ctx, f) {
		note("initiatives", i.ID, err)
	}
	for _, x := range out {
		slices.Sort(x)
	}
	return out
}

// sameIDs holds the ids that were read back to those of the ledger: each once, and no other.
func sameIDs(t *testing.T, what string, have, want []string) {
	t.Helper()
	if have = slices.Sorted(slices.Values(have)); !slices.Equal(have, want) || len(want) == 0 {
		t.Errorf("%s: %d ids, the ledger has %d: %q", what, len(have), len(want), have[:min(5, len(have))])
	}
}

// The codebook in docs is the one that the tables make.
func TestCodebook(t *testing.T) {
	const path = "../../docs/codebook.md"
	want := Codebook(theLine().Packs)
	if *update {
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(readAll(t, path), want) {
		t.Error("docs/codebook.md is not what the tables say: go test ./internal/export -run Codebook -update")
	}
}

// Guard can be undone, and leaves nothing that runs.
func TestGuard(t *testing.T) {
	for _, s := range []string{"", "a", "=1+1", "+84", "-5", "@x", "\tx", "\rx", "\nx", "'", "''=1", "'tis", "Lê Hoài Trung"} {
		g := Guard(s)
		if Unguard(g) != s {
			t.Errorf("%q comes back as %q", s, Unguard(g))
		}
		if g != "" && strings.ContainsRune("=+-@\t\r\n", rune(g[0])) {
			t.Errorf("%q begins like a formula", g)
		}
	}
}

// CSV holds what its datapackage.json says, every id of the ledger, and the same bytes whatever the order in which documents came.
func TestCSV(t *testing.T) {
	l, turned := filled(t)
	dir, other := t.TempDir(), t.TempDir()
	if _, err := exportOf(l).Tables(ctx, CSV, dir); err != nil {
		t.Fatal(err)
	}
	if _, err := exportOf(turned).Tables(ctx, CSV, other); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(Tables)+1 {
		t.Fatal(err, len(entries), "files")
	}
	for _, e := range entries {
		if !bytes.Equal(readAll(t, filepath.Join(dir, e.Name())), readAll(t, filepath.Join(other, e.Name()))) {
			t.Errorf("%s is another if documents come in another order", e.Name())
		}
	}
	columns := valid(t, dir)
	for table, want := range ids(t, l) {
		sameIDs(t, table, columns[table+".id"], want)
	}
	if titles := columns["documents.title"]; !slices.ContainsFunc(titles, func(s string) bool { return strings.HasPrefix(s, "'=HYPERLINK") }) {
		t.Error("no guarded headline")
	}
}

// valid checks the tables of a folder as their datapackage.json describes them, and returns the cells of each column.
func valid(t *testing.T, dir string) map[string][]string {
	t.Helper()
	var p struct{ Resources []resource }
	if err := json.Unmarshal(readAll(t, filepath.Join(dir, "datapackage.json")), &p); err != nil {
		t.Fatal(err)
	}
	columns := map[string][]string{}
	forms := map[string]func(string) bool{
		"string": func(string) bool { return true }, "boolean": func(s string) bool { return s == "true" || s == "false" },
		"date": func(s string) bool { return record.ParseDay(s) != 0 }, "datetime": func(s string) bool { _, err := time.Parse(time.RFC3339, s); return err == nil },
		"integer": func(s string) bool { _, err := strconv.Atoi(s); return err == nil }, "number": func(s string) bool { _, err := strconv.ParseFloat(s, 64); return err == nil },
	}
	for _, r := range p.Resources {
		rows, err := csv.NewReader(bytes.NewReader(readAll(t, filepath.Join(dir, r.Path)))).ReadAll()
		if err != nil {
			t.Fatal(r.Path, err)
		}
		if len(rows)-1 != r.Rows || r.Rows == 0 {
			t.Errorf("%s has %d rows, told are %d", r.Path, len(rows)-1, r.Rows)
		}
		seen := map[string]bool{}
		for n, row := range rows[1:] {
			key := ""
			for i, f := range r.Schema.Fields {
				cell := row[i]
				columns[r.Name+"."+f.Name] = append(columns[r.Name+"."+f.Name], cell)
				if slices.Contains(r.Schema.PrimaryKey, f.Name) {
					key += "\x00" + cell
				}
				fault := func(what string) { t.Errorf("%s:%d %s: %s: %q", r.Path, n+2, f.Name, what, cell) }
				if rows[0][i] != f.Name {
					fault("another head")
				}
				if cell == "" {
					if f.Constraints["required"] == true && f.Items == "" {
						fault("empty")
					}
					continue
				}
				if !forms[f.Type](cell) {
					fault("not a " + f.Type)
				}
				if values, has := f.Constraints["enum"].([]any); has && !slices.Contains(values, any(cell)) {
					fault("not in the vocabulary")
				}
				if pattern, has := f.Constraints["pattern"].(string); has && !regexp.MustCompile("^(?:"+pattern+")$").MatchString(cell) {
					fault("not as " + pattern)
				}
			}
			if seen[key] {
				t.Errorf("%s:%d: its key stands twice", r.Path, n+2)
			}
			seen[key] = true
		}
	}
	for _, r := range p.Resources {
		for _, k := range r.Schema.ForeignKeys {
			there := map[string]bool{"": true}
			for _, x := range columns[k.Reference.Resource+"."+k.Reference.Fields] {
				there[x] = true
			}
			for _, x := range columns[r.Name+"."+k.Fields] {
				if !there[x] {
					t.Errorf("%s.%s: %q is no %s.%s", r.Name, k.Fields, x, k.Reference.Resource, k.Reference.Fields)
				}
			}
		}
	}
	return columns
}

// Parquet holds the same cells as CSV.
func TestParquet(t *testing.T) {
	l, turned := filled(t)
	dir, other, plain := t.TempDir(), t.TempDir(), t.TempDir()
	for x, to := range map[*ledger.Ledger]string{l: dir, turned: other} {
		if _, err := exportOf(x).Tables(ctx, Parquet, to); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := exportOf(l).Tables(ctx, CSV, plain); err != nil {
		t.Fatal(err)
	}
	for _, table := range Tables {
		b := readAll(t, filepath.Join(dir, table.Name+".parquet"))
		if !bytes.Equal(b, readAll(t, filepath.Join(other, table.Name+".parquet"))) {
			t.Errorf("%s is another if documents come in another order", table.Name)
		}
		lines, err := csv.NewReader(bytes.NewReader(readAll(t, filepath.Join(plain, table.Name+".csv")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		n := 1
		for _, g := range f.RowGroups() {
			rows := g.Rows()
			buf := make([]parquet.Row, 1)
			for ; n < len(lines); n++ {
				if k, err := rows.ReadRows(buf); k == 0 {
					t.Fatal(table.Name, n, err)
				}
				cells := make([]string, len(table.Columns))
				for _, v := range buf[0] {
					c := &table.Columns[v.Column()]
					if v.IsNull() {
						continue
					}
					s := v.String()
					switch c.Type {
					case Day:
						s = (record.Day(v.Int32()) + unixDay).String()
					case Number:
						s = number(v.Double())
					case Text:
						s = Guard(s)
					}
					cells[v.Column()] = strings.TrimPrefix(cells[v.Column()]+" "+s, " ")
				}
				if !slices.Equal(cells, lines[n]) {
					t.Fatalf("%s, row %d: %q in Parquet, %q in CSV", table.Name, n, cells, lines[n])
				}
			}
			rows.Close()
		}
		if n != len(lines) {
			t.Errorf("%s: %d rows in Parquet, %d in CSV", table.Name, n-1, len(lines)-1)
		}
	}
}
