package fetch

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"
)

// What the tests read is made here: files as programs write them.

type file struct{ name, body string }

func zipOf(files ...file) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, _ := z.Create(f.name)
		io.WriteString(w, f.body)
	}
	z.Close()
	return b.Bytes()
}

func tarOf(files ...file) []byte {
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for _, f := range files {
		t.WriteHeader(&tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.body)), Typeflag: tar.TypeReg})
		io.WriteString(t, f.body)
	}
	t.Close()
	return b.Bytes()
}

func gz(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

// warcRec is a record; block is taken as it is.
func warcRec(kind, uri, fields, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-03-26T08:00:00Z\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, fields, len(block), block)
}

func answer(status, fields, body string) string {
	return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n" + body
}

func pageRec(uri, body string) string {
	return warcRec("response", uri, "", answer("200 OK", "", body))
}

// looked is what a walk gave: "source: the report" or "source! the fault" or "source- the reason".
func looked(items func(func(Item) bool)) (out []string) {
	for it := range items {
		switch {
		case it.Fault != nil:
			out = append(out, it.Source+"! "+it.Fault.Error())
		case it.Passed != "":
			out = append(out, it.Source+"- "+string(it.Passed))
		default:
			out = append(out, it.Source+": "+string(it.Raw))
		}
	}
	return out
}

func in(b []byte) func(func(Item) bool) {
	return Walk([]string{"-"}, Options{Stdin: bytes.NewReader(b)})
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("%s: got\n%.2000s\nwant\n%s", what, g, w)
	}
}
