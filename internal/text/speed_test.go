package text

import (
	"strings"
	"testing"
)

// BenchmarkTokenize cuts the gold texts into tokens and looks every word up in a vocabulary that knows about half of them.
func BenchmarkTokenize(b *testing.B) {
	v := NewVocabulary()
	var all []string
	size := 0
	for _, s := range corpus(b) {
		for i, w := range strings.Fields(s) {
			if i%2 == 0 {
				v.Intern(Fold(w))
			}
		}
		all = append(all, s)
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var toks []Token
	for b.Loop() {
		for _, s := range all {
			toks = Tokenize(toks, s, v)
		}
	}
}
