package follow_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
)

var update = flag.Bool("update", false, "write testdata/story.txt anew")

// The fourteen example articles tell one story, 2013 to 2026: its initiatives with their status and what moved them. Read the
// difference line by line before updating.
func TestStory(t *testing.T) {
	files, _ := filepath.Glob("../../examples/*.txt")
	steps := map[string][]follow.Step{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := line().Read(raw, filepath.Base(file))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range follower().Steps(r) {
			steps[s.Key] = append(steps[s.Key], s)
		}
	}
	var keys []string
	for key := range steps {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var b strings.Builder
	for _, key := range keys {
		i := follow.Fold(steps[key], nil)
		if !i.Listed() {
			continue
		}
		fmt.Fprintf(&b, "%s: %s", key, i.Status)
		day := func(name string, d record.Day) {
			if d != 0 {
				fmt.Fprintf(&b, ", %s %s", name, d)
			}
		}
		if i.Deadline.Known() {
			fmt.Fprintf(&b, ", due %s", i.Deadline)
		}
		day("committed", i.Committed)
		day("delivered", i.Delivered)
		if i.Taken {
			b.WriteString(", taken up")
		}
		fmt.Fprintf(&b, ", %d restated\n", i.Restated)
		for _, m := range i.Moves {
			s := i.Steps[m.Step]
			fmt.Fprintf(&b, "  %s %s by %s in %s: %s\n", m.Day, m.To, m.Rule, strings.TrimSuffix(s.Source, ".txt"), s.Content)
		}
	}
	const file = "testdata/story.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, old := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for _, l := range got {
		if !slices.Contains(old, l) {
			t.Errorf("+ %s", l)
		}
	}
	for _, l := range old {
		if !slices.Contains(got, l) {
			t.Errorf("- %s", l)
		}
	}
}
