package clean

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzDocument holds any bytes to the laws: no panic, and a Document that keeps them or an *Error.
func FuzzDocument(f *testing.F) {
	for _, s := range []string{
		enA, viA, " date 2025-03-26 " + enA, "Hanoi (VNA) – " + enA + "./. (VNA)", viA + "\n\nTIN LIÊN QUAN\n\n>> x", "(Photo: VNA)(Photo: VNA)HANOI - a",
		"<html><title>A</title><body><p>" + enA + "<ul><li>x</table></b>", "<!-- a --><html><meta property=\"og:title\" content=\"A\"><p>b", "\xff\xfea\x00b\x00",
		"Ho\xecp ta\xfdc \xf0\xf5n gia\xf2n va\xcc m\xf5\xb7i ng\xfd\xf5\xcci", "caf\xe9 \x93x\x94", "![]() |\nảnh 1\na.jpg", "See more\n\n☀️ Morning digest\n" + enA + "\nVNA", "12/3/2025 | 14:10\n17:45",
		"A › B\nHome | World\n\n#a #b\n###\n./.", "SINGAPORE: \nTGVN. \n(PLO)-\n-VNA",
	} {
		f.Add([]byte(s))
	}
	c := cleaner(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		d, err := c.Document(raw, "fuzz")
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || d != nil || strings.Contains(e.Error(), "\n") {
				t.Fatalf("%v", err)
			}
			return
		}
		check(t, d)
		CreditMark(d)
	})
}

func BenchmarkDocument(b *testing.B) {
	c := cleaner(b)
	files, _ := filepath.Glob("../../examples/*.txt")
	for _, lang := range []string{"en", "vi"} {
		var all [][]byte
		n := 0
		for _, f := range files {
			if strings.HasSuffix(f, "."+lang+".txt") {
				raw, err := os.ReadFile(f)
				if err != nil {
					b.Fatal(err)
				}
				all = append(all, raw)
				n += len(raw)
			}
		}
		b.Run(lang, func(b *testing.B) {
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for _, raw := range all {
					if _, err := c.Document(raw, "bench"); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
