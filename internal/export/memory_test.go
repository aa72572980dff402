package export

import (
	"context"
	"io"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
)

// What an export holds in memory does not grow with the ledger: with four times as many documents, each thing told by four times as many
// of them, its most is what it was, but for the few things that it has in hand.
func TestFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("takes in some thousand articles")
	}
	const some, many, slack = 300, 1200, 300_000
	small, large := invented(t, some), invented(t, many)
	for _, x := range []struct {
		name  string
		write func(context.Context, *Export) error
	}{
		{"csv", func(ctx context.Context, x *Export) error { _, err := x.Tables(ctx, CSV, t.TempDir()); return err }},
		{"jsonl", func(ctx context.Context, x *Export) error { _, err := x.Lines(ctx, t.TempDir()); return err }},
		{"events", func(ctx context.Context, x *Export) error { _, err := x.Events(ctx, t.TempDir()); return err }},
		{"jsonld", func(ctx context.Context, x *Export) error { return x.Linked(ctx, io.Discard, Base) }},
		{"ftm", func(ctx context.Context, x *Export) error { return x.FollowTheMoney(ctx, io.Discard) }},
		{"calendar", func(ctx context.Context, x *Export) error {
			in, err := NewLocale("en", x.Ledger)
			if err != nil {
				return err
			}
			return x.calendar(ctx, io.Discard, in)
		}},
	} {
		// One run more or less may hold a buffer that is let go of a moment later. What grows with the ledger does so in every run.
		before, after := most(t, small, x.write), most(t, large, x.write)
		for range 2 {
			before, after = max(before, most(t, small, x.write)), min(after, most(t, large, x.write))
		}
		t.Logf("%s: %d kB, of four times as many documents %d kB", x.name, before/1000, after/1000)
		if after > before+slack {
			t.Errorf("%s: %d kB in memory, of four times as many documents %d kB", x.name, before/1000, after/1000)
		}
	}
}

// invented is a ledger of so many articles that nobody wrote.
func invented(t *testing.T, n int) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(ctx, filepath.Join(t.TempDir(), "ledger.db"), theLine(), ledger.Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	var in []clean.Input
	for _, a := range newsroom.Write(1, n) {
		in = append(in, clean.Input{Raw: []byte(a.Text), Source: a.Name})
	}
	take(t, l, in...)
	return l
}

// most is how much is in use at the most while a ledger is exported, beyond what was before, as far as a look now and then tells.
func most(t *testing.T, l *ledger.Ledger, write func(context.Context, *Export) error) (top int64) {
	t.Helper()
	inUse := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before := inUse()
	x := exportOf(l)
	x.Told = func(what string, done int) {
		often := 100
		if what == "people" || what == "initiatives" { // few, and with much
			often = 8
		}
		if done%often == 1 {
			top = max(top, inUse()-before)
		}
	}
	if err := write(ctx, x); err != nil {
		t.Fatal(err)
	}
	return top
}
