package ledger

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
)

// Programs that begin at the same time on a file that is not there yet all get the ledger: whoever is a step behind goes on from there.
func TestMadeTogether(t *testing.T) {
	for range 6 {
		at := filepath.Join(t.TempDir(), "new.db")
		begin := make(chan struct{})
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				<-begin
				d, err := openDB(context.Background(), at, true, false)
				if err != nil {
					t.Error(err)
					return
				}
				if err := d.close(); err != nil {
					t.Error(err)
				}
			})
		}
		close(begin)
		all.Wait()
	}
}
