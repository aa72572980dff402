package ledger

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/pipeline"
)

var theLine = sync.OnceValue(func() *pipeline.Line {
	l, err := pipeline.New()
	if err != nil {
		panic(err)
	}
	return l
})

func TestFirst(t *testing.T) {
	ctx := context.Background()
	l, err := Open(ctx, filepath.Join(t.TempDir(), "x.db"), theLine(), Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	files, _ := filepath.Glob("../../testdata/gold/dev/*.txt")
	var drawn []*Drawn
	for _, f := range files {
		b, _ := os.ReadFile(f)
		d, err := l.Draw(b, f, time.Now())
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
	c, err := l.Count(ctx)
	t.Logf("%+v %v", c, err)
}
