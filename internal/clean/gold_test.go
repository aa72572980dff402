package clean

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

// TestGold counts, over the shared gold, lines of noise that fell outside teaser and boilerplate, and statements, credits, languages and dates
// that cleaning lost. It prints no text of the files, so that those held out stay unread.
func TestGold(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/gold/*/*.gold.json")
	own, _ := filepath.Glob("../../examples/gold/*.gold.json")
	files = append(files, own...)
	if len(files) == 0 {
		t.Fatal("no gold at all: examples/gold is missing")
	}
	c := cleaner(t)
	noise, lost := 0, 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var g struct {
			File, Lang, Credit, Published string
			Noise                         []string
			Statements                    []struct{ Content, Cue string }
			Events                        []struct{ Evidence string }
		}
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatal(f, err)
		}
		raw, err := os.ReadFile(filepath.Join(filepath.Dir(f), g.File))
		if err != nil {
			t.Fatal(err)
		}
		d, err := c.Document(raw, g.File)
		if err != nil {
			t.Error(err)
			continue
		}
		if d.Lang != g.Lang {
			t.Errorf("%s: lang %s, gold %s", g.File, d.Lang, g.Lang)
		}
		if credit := CreditMark(d); credit != g.Credit {
			t.Errorf("%s: credit %q, gold %q", g.File, credit, g.Credit)
		}
		if d.Marker != g.Published && (d.Marker != "" || !strings.HasPrefix(g.File, "00")) {
			t.Errorf("%s: date %q, gold %q", g.File, d.Marker, g.Published)
		}
		bad := 0
		for n, q := range g.Noise {
			noise++
			if !allOf(d, q, func(k text.SectionKind) bool { return k >= text.Teaser }) {
				bad++
				t.Errorf("%s: noise line %d is no teaser or boilerplate", g.File, n+1)
			}
		}
		for n, s := range g.Statements {
			lost++
			if !allOf(d, s.Content, func(k text.SectionKind) bool { return k <= text.Caption }) {
				t.Errorf("%s: statement %d fell outside the body", g.File, n+1)
			}
		}
		for n, e := range g.Events {
			if !allOf(d, e.Evidence, func(k text.SectionKind) bool { return k <= text.Caption }) {
				t.Errorf("%s: evidence of event %d fell outside the body", g.File, n+1)
			}
		}
	}
	t.Logf("%d files, %d lines of noise, %d statements", len(files), noise, lost)
}

// allOf reports whether at least one place where q stands lies wholly in sections of the wanted kinds.
func allOf(d *text.Document, q string, want func(text.SectionKind) bool) bool {
	for at := 0; ; {
		i := strings.Index(d.Text[at:], q)
		if i < 0 {
			return false
		}
		span := text.Span{Start: at + i, End: at + i + len(q)}
		ok := true
		for _, tok := range d.Toks {
			if span.Contains(tok.Span) && !want(d.SectionAt(tok.Span.Start)) {
				ok = false
				break
			}
		}
		if ok {
			return true
		}
		at = span.Start + 1
	}
}
