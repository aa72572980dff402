package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/postgres"
	"github.com/chancery-ledger/chancery/internal/press"
)

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){"chancery": main})
}

// tests are run, and what they started or built is taken away.
type tests struct{ *testing.M }

func (m tests) Run() int {
	defer postgres.Stop()
	defer func() { os.RemoveAll(built) }()
	return m.M.Run()
}

// The scripts are the command as a user meets it. Beside the usual commands they have
//
//	as ENCODING FILE   rewrites a UTF-8 file in utf-16le, utf-16be, utf-8-bom, koi8-r, windows-1258
//	big N TEXT FILE    writes a text N times
//	nul FILE           puts a NUL byte behind every tenth byte
//	pack FILE FILE…    makes an archive of files, as its name tells
//	print TEXT PDF     prints a text, a line a paragraph, as a PDF
//	cut N FILE         leaves N bytes of a file; -N takes N off its end
//	serve DIR          serves a folder on this machine, at $SITE
//	answer FILE        is a language model at $MODEL, which answers with a file and writes what it is asked to the file asked
func TestScripts(t *testing.T) {
	gold, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("REPO", gold+"/../..")
			e.Setenv("COLUMNS", "100")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"as":     encodeFile,
			"big":    bigFile,
			"nul":    nulFile,
			"pack":   packFiles,
			"print":  printFile,
			"cut":    cutFile,
			"serve":  serveFolder,
			"answer": answerWith,
		},
	})
}

func encodeFile(ts *testscript.TestScript, _ bool, args []string) {
	s := ts.ReadFile(args[1])
	var b []byte
	switch args[0] {
	case "utf-16le", "utf-16be":
		for _, u := range append([]uint16{0xfeff}, utf16.Encode([]rune(s))...) {
			if args[0] == "utf-16le" {
				b = append(b, byte(u), byte(u>>8))
			} else {
				b = append(b, byte(u>>8), byte(u))
			}
		}
	case "utf-8-bom":
		b = append([]byte("\xef\xbb\xbf"), s...)
	case "koi8-r", "windows-1258":
		cm := charmap.KOI8R
		if args[0] == "windows-1258" {
			cm, s = charmap.Windows1258, tonesApart(s)
		}
		var err error
		if b, err = cm.NewEncoder().Bytes([]byte(s)); err != nil {
			ts.Fatalf("%v", err)
		}
	default:
		ts.Fatalf("unknown encoding %s", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o666))
}

// tonesApart writes tones as letters of their own, as Windows-1258 does: â is one letter, ấ is two.
func tonesApart(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if strings.ContainsRune("\u0302\u0306\u031b", r) { // circumflex, breve, horn
			before := b.String()
			last, size := utf8.DecodeLastRuneInString(before)
			tone := ""
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", last) { // the dot below is sorted before the circumflex
				tone = string(last)
				before = before[:len(before)-size]
				last, size = utf8.DecodeLastRuneInString(before)
			}
			b.Reset()
			b.WriteString(before[:len(before)-size] + norm.NFC.String(string(last)+string(r)) + tone)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func bigFile(ts *testscript.TestScript, _ bool, args []string) {
	n := 0
	for _, c := range args[0] {
		n = n*10 + int(c-'0')
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.Repeat(args[1], n)), 0o666))
}

func nulFile(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	for i, c := range []byte(ts.ReadFile(args[0])) {
		b.WriteByte(c)
		if i%10 == 9 {
			b.WriteByte(0)
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

// packFiles makes an archive of files, as its name tells: .zip .tar .tgz .gz .docx .warc .warc.gz. In a WARC, each file is a page of
// http://news.test/.
func packFiles(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	name, files := args[0], args[1:]
	each := func(do func(name, body string) error) {
		for _, f := range files {
			ts.Check(do(f, ts.ReadFile(f)))
		}
	}
	out := io.Writer(&b)
	if strings.HasSuffix(name, "gz") && !strings.HasSuffix(name, ".warc.gz") {
		z := gzip.NewWriter(&b)
		defer func() {
			ts.Check(z.Close())
			ts.Check(os.WriteFile(ts.MkAbs(name), b.Bytes(), 0o644))
		}()
		out = z
	}
	switch {
	case strings.HasSuffix(name, ".zip"):
		z := zip.NewWriter(out)
		each(func(name, body string) error {
			w, err := z.Create(name)
			if err == nil {
				_, err = io.WriteString(w, body)
			}
			return err
		})
		ts.Check(z.Close())
	case strings.HasSuffix(name, ".docx"):
		z := zip.NewWriter(out)
		w, err := z.Create("word/document.xml")
		ts.Check(err)
		io.WriteString(w, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
		each(func(_, body string) error {
			_, err := io.WriteString(w, "<w:p><w:r><w:t>"+body+"</w:t></w:r></w:p>")
			return err
		})
		io.WriteString(w, "</w:body></w:document>")
		ts.Check(z.Close())
	case strings.HasSuffix(name, ".tar"), strings.HasSuffix(name, ".tgz"):
		t := tar.NewWriter(out)
		each(func(name, body string) error {
			err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(body))})
			if err == nil {
				_, err = io.WriteString(t, body)
			}
			return err
		})
		ts.Check(t.Close())
	case strings.Contains(name, ".warc"):
		each(func(name, body string) error {
			block := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
			if strings.HasSuffix(name, ".png") {
				block = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + body
			}
			rec := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.test/%s\r\nWARC-Date: 2025-03-26T08:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", name, len(block), block)
			if !strings.HasSuffix(args[0], ".gz") {
				_, err := io.WriteString(out, rec)
				return err
			}
			z := gzip.NewWriter(out)
			io.WriteString(z, rec)
			return z.Close()
		})
	default:
		each(func(_, body string) error { _, err := io.WriteString(out, body); return err })
	}
	ts.Check(os.WriteFile(ts.MkAbs(name), b.Bytes(), 0o644))
}

func printFile(ts *testscript.TestScript, _ bool, args []string) {
	s := press.Sheet{Foot: "#"}
	for _, l := range strings.Split(strings.TrimSpace(ts.ReadFile(args[0])), "\n") {
		s.Paras = append(s.Paras, press.Para{Text: l})
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), s.Print(), 0o644))
}

// cutFile leaves only so many bytes of a file, from its beginning; from its end with a negative number taken off.
func cutFile(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	b := ts.ReadFile(args[1])
	if n < 0 {
		n += len(b)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b[:n]), 0o644))
}

func serveFolder(ts *testscript.TestScript, _ bool, args []string) {
	s := httptest.NewServer(http.FileServer(http.Dir(ts.MkAbs(args[0]))))
	ts.Defer(s.Close)
	ts.Setenv("SITE", s.URL)
}

func answerWith(ts *testscript.TestScript, _ bool, args []string) {
	answer, asked := ts.ReadFile(args[0]), ts.MkAbs("asked")
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err == nil {
			err = os.WriteFile(asked, body, 0o666)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": answer}}}})
	}))
	ts.Defer(s.Close)
	ts.Setenv("MODEL", s.URL)
}
