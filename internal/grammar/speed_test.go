package grammar_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// report is a text that its language's pack is to be run over.
type report struct {
	pack  *grammar.Pack
	toks  []text.Token
	lines [][2]int // tokens of its lines: about its sentences
}

// reports are the gold texts, by the pack that finds more in them.
func reports(b *testing.B) (out []report, size int64) {
	packs, err := lang.Load()
	if err != nil {
		b.Fatal(err)
	}
	files, _ := filepath.Glob("../../testdata/gold/dev/*.txt")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		s := string(raw)
		r := report{toks: text.Tokenize(nil, s, packs.Vocab)}
		most := -1
		for _, l := range packs.Langs {
			if n := len(slices.Collect(packs.ByLang[l].Find(nil, r.toks).All())); n > most {
				r.pack, most = packs.ByLang[l], n
			}
		}
		from := 0
		for i := range r.toks {
			end := r.toks[i].Span().End
			if i+1 == len(r.toks) || s[end] == '\n' || s[end-1] == '.' {
				r.lines = append(r.lines, [2]int{from, i + 1})
				from = i + 1
			}
		}
		out = append(out, r)
		size += int64(len(s))
	}
	if len(out) == 0 {
		b.Fatal("no texts")
	}
	return out, size
}

func BenchmarkFind(b *testing.B) {
	all, size := reports(b)
	b.SetBytes(size)
	b.ReportAllocs()
	var f *grammar.Finds
	for b.Loop() {
		for _, r := range all {
			f = r.pack.Find(f, r.toks)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	all, size := reports(b)
	var finds []*grammar.Finds
	for _, r := range all {
		finds = append(finds, r.pack.Find(nil, r.toks))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	var ms []grammar.Match
	for b.Loop() {
		for i, r := range all {
			ms = ms[:0]
			for _, l := range r.lines {
				ms = r.pack.Match(ms, finds[i], l[0], l[1])
			}
		}
	}
}
