package e2e

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The npm packages that read Parquet here: the very ones that were tried when this was written.
var readers = []struct{ name, version, sum string }{
	{"hyparquet", "1.33.0", "8EKLe73vRIMEKVEOe5y+kIzFxo6AvbLvd5ukd7P+yv3RvG0+TZM4qO8imbqxU6zds5pV+OeWRTMwy95mhHUheg=="},
	{"fzstd", "0.1.1", "dkuVSOKKwh3eas5VkJy1AW1vFpet8TA/fGmVA5krThl8YcOVE/8ZIoEA1+U1vEn5ckxxhLirSdY837azmbaNHA=="},
}

// Another program reads from the Parquet files what stands in the CSV of the same ledger: every table, row and cell.
func TestParquet(t *testing.T) {
	dir := t.TempDir()
	for _, r := range readers {
		unpacked(t, registered(t, r.name, r.version, r.sum), filepath.Join(dir, "node_modules", r.name))
	}
	script, err := os.ReadFile("testdata/rows.mjs")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "rows.mjs"), script, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, form := range []string{"csv", "parquet"} {
		if out, err := exec.Command(program, "data", form, "--ledger", filled, "--as-of", "2026-06-01", "-o", filepath.Join(dir, form)).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	tables, err := filepath.Glob(filepath.Join(dir, "csv", "*.csv"))
	if err != nil || len(tables) < 10 {
		t.Fatal(len(tables), " tables, ", err)
	}
	for _, table := range tables {
		name := strings.TrimSuffix(filepath.Base(table), ".csv")
		want := cells(t, table)
		c := exec.Command("node", "rows.mjs", filepath.Join("parquet", name+".parquet"))
		c.Dir = dir
		out, err := c.Output()
		if err != nil {
			t.Fatal(name, ": ", err)
		}
		dec := json.NewDecoder(bytes.NewReader(out))
		dec.UseNumber()
		heads, rows := want[0], want[1:]
		for n, row := range rows {
			var got map[string]any
			if err := dec.Decode(&got); err != nil {
				t.Fatalf("%s: row %d of %d: %v", name, n+1, len(rows), err)
			}
			if len(got) != len(heads) {
				t.Fatalf("%s: %d columns, not %d", name, len(got), len(heads))
			}
			for i, head := range heads {
				if s := written(got[head]); s != strings.TrimPrefix(row[i], "'") && !sameNumber(s, row[i]) {
					t.Fatalf("%s: row %d: %s is %q, in the CSV %q", name, n+1, head, s, row[i])
				}
			}
		}
		if dec.More() {
			t.Errorf("%s: more than %d rows", name, len(rows))
		}
	}
}

// cells are the lines of a CSV file, its heads first.
func cells(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out, err := csv.NewReader(f).ReadAll()
	if err != nil || len(out) < 2 {
		t.Fatal(file, ": ", len(out), " lines, ", err)
	}
	return out
}

// written is a value of JSON as a cell of CSV has it.
func written(x any) string {
	switch x := x.(type) {
	case nil:
		return ""
	case string:
		return strings.TrimSuffix(x, "T00:00:00.000Z")
	case bool:
		return strconv.FormatBool(x)
	case json.Number:
		return x.String()
	case []any:
		var parts []string
		for _, y := range x {
			parts = append(parts, written(y))
		}
		return strings.Join(parts, " ")
	}
	return "?"
}

func sameNumber(a, b string) bool {
	x, err := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	return err == nil && err2 == nil && x == y
}

// unpacked puts the files of an npm package into a folder.
func unpacked(t *testing.T, tgz []byte, dir string) {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(tgz))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		at := filepath.Join(dir, strings.TrimPrefix(h.Name, "package/"))
		b, err := io.ReadAll(r)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(at), 0o755)
		}
		if err == nil {
			err = os.WriteFile(at, b, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
