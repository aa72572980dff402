package gauge

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold drops tones and case: «Đặng» and "dang" are one.
func fold(s string) string {
	s = norm.NFD.String(strings.NewReplacer("đ", "d", "Đ", "D").Replace(s))
	var b strings.Builder
	for _, r := range s {
		if r < 0x300 || norm.NFD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// squeeze keeps the folded letters and digits only.
func squeeze(s string) string { return strings.Join(words(fold(s)), "") }

// tokens are the lower-case words of a text, tones kept.
func tokens(s string) []string { return words(lower(norm.NFC.String(s))) }

// lower as Python does it, which writes the small letter of İ as two code points.
func lower(s string) string { return strings.ToLower(strings.ReplaceAll(s, "İ", "i\u0307")) }

// words are the longest runs of letters, numbers and low lines: \w+ of Python, for which a combining mark is no letter.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// bag counts the tokens of a text.
type bag struct {
	count map[string]int
	size  int
}

func bagOf(s string) bag {
	ts := tokens(s)
	b := bag{make(map[string]int, len(ts)), len(ts)}
	for _, t := range ts {
		b.count[t]++
	}
	return b
}

// f1 is the token F1 of two texts.
func (b bag) f1(o bag) float64 {
	both := 0
	for t, n := range b.count {
		both += min(n, o.count[t])
	}
	if both == 0 {
		return 0
	}
	return float64(2*both) / float64(b.size+o.size)
}

func setOf[T comparable](xs []T) map[T]bool {
	s := make(map[T]bool, len(xs))
	for _, x := range xs {
		s[x] = true
	}
	return s
}

// subset reports whether all of a are in b.
func subset[T comparable](a, b map[T]bool) bool {
	for x := range a {
		if !b[x] {
			return false
		}
	}
	return true
}

func same[T comparable](a, b map[T]bool) bool { return len(a) == len(b) && subset(a, b) }

// shared counts what both have.
func shared[T comparable](a, b map[T]bool) int {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}
