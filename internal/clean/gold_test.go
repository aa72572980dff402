package clean

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

// TestGold holds cleaning to the gold: no statement may fall outside the sections that records are drawn from, nearly all lines of noise
// must be teaser or boilerplate, and language, credit and date must be right nearly everywhere. It prints counts only, as
// whoever writes rules should learn no more of a text than that.
func TestGold(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/gold/*/*.gold.json")
	own, _ := filepath.Glob("../../examples/gold/*.gold.json")
	files = append(files, own...)
	if len(files) == 0 {
		t.Fatal("no gold at all: examples/gold is missing")
	}
	c := cleaner(t)
	var noise, noisy, statements, lost, fields, wrong int
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
		for _, same := range []bool{d.Lang == g.Lang, CreditMark(d) == g.Credit, d.Marker == g.Published || d.Marker == ""} {
			fields++
			if !same {
				wrong++
			}
		}
		for _, q := range g.Noise {
			noise++
			if !allOf(d, q, func(k text.SectionKind) bool { return k >= text.Teaser }) {
				noisy++
			}
		}
		told := func(k text.SectionKind) bool { return k <= text.Caption }
		for _, s := range g.Statements {
			statements++
			if !allOf(d, s.Content, told) {
				lost++
			}
		}
		for _, e := range g.Events {
			statements++
			if !allOf(d, e.Evidence, told) {
				lost++
			}
		}
	}
	t.Logf("%d files: %d of %d fields wrong, %d of %d lines of noise missed, %d of %d statements and events lost", len(files), wrong, fields, noisy, noise, lost, statements)
	if lost > 0 || noisy*25 > noise || wrong*25 > fields {
		t.Error("too much lost")
	}
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
			if span.Contains(tok.Span()) && !want(d.SectionAt(tok.Span().Start)) {
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
