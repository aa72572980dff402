package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/postgres"
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
			"as":  encodeFile,
			"big": bigFile,
			"nul": nulFile,
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
