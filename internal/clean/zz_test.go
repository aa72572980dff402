package clean

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestDump(t *testing.T) {

	c := cleaner(t)
	fs, _ := filepath.Glob(os.Getenv("DUMP"))
	for _, f := range fs {
		raw, _ := os.ReadFile(f)
		d, err := c.Document(raw, f)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("=== %s lang=%s marker=%s outlet=%q credit=%q title=%q sents=%d\n", filepath.Base(f), d.Lang, d.Marker, d.Outlet, CreditMark(d), d.Title, len(d.Sents))
		for _, s := range d.Sections {
			q := []rune(d.Quote(s.Span))
			if len(q) > 130 {
				q = append(append(q[:70:70], []rune(" … ")...), q[len(q)-55:]...)
			}
			fmt.Printf("  %-11s %q\n", s.Kind, string(q))
		}
	}
}
