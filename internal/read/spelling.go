package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// oneSpaced has one space wherever a name has white space.
func oneSpaced(name string) string {
	if strings.Contains(name, "  ") || strings.ContainsAny(name, "\n\t") {
		return strings.Join(strings.Fields(name), " ")
	}
	return name
}

// plain lower-cases a word and takes its diacritics off: for comparing names written with and without them, nothing else.
func plain(s string) string {
	var room [64]byte
	return string(appendPlain(room[:0], s))
}

func appendPlain(buf []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf = append(buf, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r < lowTo:
			buf = append(buf, plainLow[r]...)
		case r >= highFrom && r < highTo:
			buf = append(buf, plainHigh[r-highFrom]...)
		default:
			buf = append(buf, plainRune(r)...)
		}
		i += size
	}
	return buf
}

// The blocks of Latin letters, plain.
const lowTo, highFrom, highTo = 0x250, 0x1E00, 0x1F00

var plainLow, plainHigh = plainBlock(0, lowTo), plainBlock(highFrom, highTo)

func plainBlock(from, to rune) []string {
	out := make([]string, 0, to-from)
	for r := from; r < to; r++ {
		out = append(out, plainRune(r))
	}
	return out
}

func plainRune(r rune) string {
	s := string(r)
	if parts := norm.NFD.PropertiesString(s).Decomposition(); parts != nil {
		s = string(parts)
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ' || r == 'Đ' || r == 'Ð' || r == 'ð':
			b.WriteByte('d')
		case r == '’':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func marks(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			n++
		}
	}
	return n
}

// partOf reports whether a is a contiguous part of b, or the first and last of b.
func partOf(a, b []string) bool {
	if len(a) == 0 || len(a) > len(b) {
		return false
	}
	for i := 0; i+len(a) <= len(b); i++ {
		if slices.Equal(a, b[i:i+len(a)]) {
			return true
		}
	}
	return len(a) == 2 && a[0] == b[0] && a[1] == b[len(b)-1]
}
