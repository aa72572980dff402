package clean

import (
	"io/fs"
	"os"
	"path"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/chancery-ledger/chancery/lang"
)

// packs are the real packs as far as cleaning reads them: settings, section words and names. So a fault in a rule fails the tests of
// the rules, not these.
var packs = sync.OnceValues(func() (*lang.Packs, error) {
	src, dst := os.DirFS("../../lang"), fstest.MapFS{}
	err := fs.WalkDir(src, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		switch path.Base(p) {
		case "pack.txt", "sections.tsv", "names.tsv":
			b, err := fs.ReadFile(src, p)
			dst[p] = &fstest.MapFile{Data: b}
			return err
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return lang.LoadFrom(dst, lang.Reading)
})

func cleaner(t testing.TB) *Cleaner {
	t.Helper()
	p, err := packs()
	if err != nil {
		t.Fatal(err)
	}
	return New(p)
}
