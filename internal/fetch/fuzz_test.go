package fetch

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// lawful holds a walk to its laws: it ends, and each item has a source of one line and just one of a report, a fault of one line and a
// reason.
func lawful(t *testing.T, items func(func(Item) bool)) {
	n := 0
	for it := range items {
		has := 0
		if it.Fault != nil {
			has++
			if strings.ContainsAny(it.Fault.Error(), "\r\n") {
				t.Fatalf("more than one line: %q", it.Fault)
			}
		}
		if it.Passed != "" {
			has++
		}
		if it.Raw != nil {
			has++
		}
		if has > 1 || has == 0 && it.Raw != nil || it.Source == "" || strings.ContainsAny(it.Source, "\r\n\x00\x1b") || len(it.Raw) > clean.Limit {
			t.Fatalf("%q: %v, %q, %d bytes", it.Source, it.Fault, it.Passed, len(it.Raw))
		}
		n++
	}
	if n == 0 {
		t.Fatal("nothing was said")
	}
}

func FuzzWalk(f *testing.F) {
	a := file{"a.txt", "A"}
	for _, b := range [][]byte{zipOf(a, file{"../b.html", "<p>"}), tarOf(a), gz([]byte("A")), gz(tarOf(a)), zipOf(file{"n.zip", string(zipOf(a))}), zipOf(file{"word/document.xml", ""}), []byte("text\n==\nmore"), nil} {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		lawful(t, in(b))
		lawful(t, Walk([]string{"-"}, Options{Stdin: bytes.NewReader(b), Split: "=="}))
	})
}

func FuzzWARC(f *testing.F) {
	one := pageRec("http://x/1", "<p>1")
	for _, s := range []string{one, one + one, strings.Replace(one, "63", "99", 1) + one, warcRec("response", "http://x", "", answer("200 OK", "Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\n0\r\n\r\n")),
		warcRec("response", "http://x", "", answer("200 OK", "Content-Encoding: gzip\r\n", string(gz([]byte("<p>"))))), warcRec("resource", "x", "Content-Type: text/plain\r\n", "a"), warcRec("revisit", "x", "", "")} {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, b []byte, packed bool) {
		b = append([]byte("WARC/"), b...)
		if packed {
			b = gz(b)
		}
		lawful(t, in(b))
	})
}
