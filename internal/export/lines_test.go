package export

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// JSON lines hold every id of the ledger, a reading for each document, and the same bytes whatever the order in which documents came.
func TestLines(t *testing.T) {
	l, turned := filled(t)
	dir, other := t.TempDir(), t.TempDir()
	counts, err := exportOf(l).Lines(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exportOf(turned).Lines(ctx, other); err != nil {
		t.Fatal(err)
	}
	want := ids(t, l)
	want["readings"] = want["documents"]
	for name, n := range counts {
		b := readAll(t, filepath.Join(dir, name+".jsonl"))
		if !bytes.Equal(b, readAll(t, filepath.Join(other, name+".jsonl"))) {
			t.Errorf("%s is another if documents come in another order", name)
		}
		var have []string
		lines := 0
		for line := range strings.Lines(string(b)) {
			lines++
			var x struct {
				ID       string
				Document any
			}
			if err := json.Unmarshal([]byte(line), &x); err != nil {
				t.Fatalf("%s: %v: %s", name, err, line)
			}
			if name == "readings" {
				x.ID = x.Document.(map[string]any)["id"].(string)
			}
			have = append(have, x.ID)
		}
		if lines != n {
			t.Errorf("%s: %d lines, told are %d", name, lines, n)
		}
		if name != "relationships" { // which parties make one, and have no id
			sameIDs(t, name, have, want[name])
		}
	}
	if len(counts) != 8 {
		t.Error(counts)
	}
}
