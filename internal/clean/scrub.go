package clean

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// scrub makes text NFC with one kind of line end, plain spaces, and nothing in it that cannot be seen. What is clean already is
// returned as it is.
func scrub(s string) string {
	if isTidy(s) {
		return s
	}
	s = rewrite(s)
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	return s
}

// isTidy reports whether a string is clean already, as nearly all texts are: UTF-8 of blocks that are NFC by themselves, as those of
// English and Vietnamese are, with nothing in it that rewrite would change. It looks at every byte of every text.
func isTidy(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case quiet[c]:
			for i < len(s) && quiet[s[i]] {
				i++
			}
		case c >= 0xC3 && c < 0xCC && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+00C0 to U+02FF
			i += 2
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xB8 && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80: // U+1E00 to U+1EFF
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError || r >= 0x2070 || r >= 0x300 && r < 0x2000 || replace(r, 'a') != r {
				return false
			}
			i += size
		}
	}
	return true
}

// quiet has the ASCII bytes that tell no noise: what prints, line ends and tabs.
var quiet = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= ' ' && c < 0x7F || c == '\n' || c == '\t'
	}
	return t
}()

func rewrite(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	before := utf8.RuneError
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && quiet[s[i]] {
			i++
		}
		if i > from { // most of a page
			b.WriteString(s[from:i])
			before = rune(s[i-1])
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '\r' {
			i++
			if i < len(s) && s[i] == '\n' {
				continue
			}
			b.WriteByte('\n')
			before = '\n'
			continue
		}
		if to := replace(r, before); to == r {
			b.WriteString(s[i : i+size])
			before = r
		} else if to >= 0 {
			b.WriteRune(to)
			before = to
		}
		i += size
	}
	return b.String()
}

// replace is what a rune becomes: itself, a space, a line end, or -1 for nothing. Joiners mean something in some scripts and
// emoji, so they go only after a Latin letter.
func replace(r, before rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return '\n'
	case r < ' ' || r >= 0x7F && r < 0xA0:
		return -1
	case r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000 || r == 0x1680:
		return ' '
	case r == 0xAD || r == 0x200B || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F ||
		r == 0xFEFF || r >= 0xFFF9 && r <= 0xFFFB || r >= 0xE0000 && r <= 0xE007F || r == 0x180E:
		return -1
	case (r == 0x200C || r == 0x200D) && (before < 0x250 || before >= 0x1E00 && before < 0x1F00):
		return -1
	}
	return r
}
