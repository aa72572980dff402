package clean

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/text"
)

// check holds a Document to the laws that every later stage leans on.
func check(t testing.TB, d *text.Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) || !norm.NFC.IsNormalString(d.Text) {
		t.Fatal("text is not UTF-8 in NFC")
	}
	edge := func(i int) bool { return i >= 0 && i <= len(d.Text) && (i == len(d.Text) || utf8.RuneStart(d.Text[i])) }
	whole := func(what string, s text.Span, from int) {
		if s.Start < from || s.End <= s.Start || !edge(s.Start) || !edge(s.End) {
			t.Fatalf("%s %v after %d: out of order, empty or within a rune", what, s, from)
		}
	}
	at := 0
	for _, tok := range d.Toks {
		whole("token", tok.Span(), at)
		for _, r := range d.Text[at:tok.Span().Start] {
			if r != ' ' && r != '\n' && r != '\t' {
				t.Fatalf("%q stands between tokens", r)
			}
		}
		at = tok.Span().End
	}
	at = 0
	for _, s := range d.Sections {
		whole("section", s.Span, at)
		at = s.Span.End
	}
	i := 0
	for _, tok := range d.Toks {
		for i < len(d.Sections) && d.Sections[i].Span.End <= tok.Span().Start {
			i++
		}
		if i == len(d.Sections) || !d.Sections[i].Span.Contains(tok.Span()) {
			t.Fatalf("token %q stands in no section", d.Quote(tok.Span()))
		}
	}
	at = 0
	for _, s := range d.Sents {
		whole("sentence", s.Span, at)
		at = s.Span.End
		if s.Section > text.Caption || d.SectionAt(s.Span.Start) != s.Section || s.From >= s.To ||
			d.Toks[s.From].Span().Start != s.Span.Start || d.Toks[s.To-1].Span().End != s.Span.End {
			t.Fatalf("sentence %+v does not fit its tokens or section", s)
		}
	}
}

func TestLaws(t *testing.T) {
	var files []string
	for _, glob := range []string{"../../examples/*.txt", "../../examples/*.md", "../../../shared/seeds/*.txt", "../../../shared/gold/*/*.txt"} {
		f, _ := filepath.Glob(glob)
		files = append(files, f...)
	}
	if len(files) == 0 {
		t.Fatal("no texts")
	}
	c := cleaner(t)
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := c.Document(raw, f)
		if err != nil {
			t.Fatal(err)
		}
		check(t, d)
		again, err := cleaner(t).Document(append([]byte(nil), raw...), f)
		if err != nil || !reflect.DeepEqual(d, again) {
			t.Errorf("%s: not the same Document twice (%v)", filepath.Base(f), err)
		}
	}
}

func TestTogether(t *testing.T) {
	c := cleaner(t)
	want, err := c.Document([]byte(viA+"\n\n(TTXVN)"), "x")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan bool)
	for range 8 {
		go func() {
			d, err := c.Document([]byte(viA+"\n\n(TTXVN)"), "x")
			done <- err == nil && reflect.DeepEqual(d, want)
		}()
	}
	for range 8 {
		if !<-done {
			t.Error("not the same Document from several goroutines")
		}
	}
}
