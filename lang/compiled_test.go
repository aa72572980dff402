package lang

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Packs that were compiled and read back find and match in every text what those do that were loaded from their files, and are
// compiled into the same bytes.
func TestCompile(t *testing.T) {
	names, err := filepath.Glob("../testdata/gold/dev/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no texts", err)
	}
	var texts []string
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	for what, loaded := range map[string]*Packs{Reading: loadFresh(t, Reading), Following: loadFresh(t, Following)} {
		compiled := loaded.Compile()
		back := readBack(string(compiled))
		if !bytes.Equal(back.Compile(), compiled) {
			t.Errorf("%s: read back, it is compiled into something else", what)
		}
		if !slices.Equal(back.Langs, loaded.Langs) || back.Vocab.Len() != loaded.Vocab.Len() {
			t.Errorf("%s: %q and %d words are read back, of %q and %d", what, back.Langs, back.Vocab.Len(), loaded.Langs, loaded.Vocab.Len())
		}
		for name, table := range loaded.World {
			if len(table) == 0 || len(back.World[name]) != len(table) {
				t.Errorf("%s: table %s has %d lines, then %d", what, name, len(table), len(back.World[name]))
			}
		}
		for _, l := range loaded.Langs {
			for _, f := range back.ByLang[l].Check() {
				t.Errorf("%s: lang/%s", what, f)
			}
			found := 0
			for i, s := range texts {
				toks, again := text.Tokenize(nil, s, loaded.Vocab), text.Tokenize(nil, s, back.Vocab)
				if !slices.Equal(toks, again) {
					t.Fatalf("%s: other words in %s", what, names[i])
				}
				want, got := everything(loaded.ByLang[l], toks), everything(back.ByLang[l], toks)
				if !slices.Equal(want, got) {
					t.Errorf("%s, %s: other finds in %s", what, l, names[i])
				}
				found += len(want)
			}
			if found < 1000 {
				t.Errorf("%s, %s: only %d finds", what, l, found)
			}
		}
	}
}

// loadFresh loads packs from their files, as nothing has used them yet.
func loadFresh(t *testing.T, rules string) *Packs {
	t.Helper()
	p, err := LoadFrom(files, rules)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

type found struct {
	what     string // a class and value, or a rule
	from, to int
}

// everything is all that a pack finds and matches in tokens, taken as one sentence.
func everything(p *grammar.Pack, toks []text.Token) (all []found) {
	finds := p.Find(nil, toks)
	for x := range finds.All() {
		all = append(all, found{p.ClassName(x.Class) + "=" + finds.Value(x), x.From, x.To})
	}
	for _, m := range p.Match(nil, finds, 0, len(toks)) {
		all = append(all, found{m.Rule.Name + " " + m.Rule.File + " " + m.Rule.Attr["act"], m.From, m.To})
	}
	return all
}
