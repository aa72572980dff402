package clean

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// scrub makes text NFC with one kind of line end, plain spaces, and nothing in it that cannot be seen. What is clean already is
// returned as it is.
func scrub(s string) string {
	at, plain := firstNoise(s)
	if at < len(s) {
		s = rewrite(s, at)
	}
	if !plain && !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	return s
}

// firstNoise is the index of the first byte that rewrite would change, len(s) if none. If there is none, plain tells that all runes are of
// blocks that are NFC by themselves, as English and Vietnamese text is, so that nobody need look again.
func firstNoise(s string) (at int, plain bool) {
	plain = true
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case quiet[c]:
			i++
		case c < utf8.RuneSelf:
			return i, false
		case c == 0xE1 && s[i+1] >= 0xB8 && s[i+1] <= 0xBB: // U+1E00 to U+1EFF
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if replace(r, 'a') != r {
				return i, false
			}
			if r >= 0x2070 || r >= 0x300 && r < 0x2000 {
				plain = false
			}
			i += size
		}
	}
	return len(s), plain
}

// quiet has the bytes that tell no noise: printable ASCII, line ends and tabs, the first bytes of U+00C0 to U+02FF, and all second bytes.
var quiet = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c >= 0x80 && c < 0xC0 || c >= 0xC3 && c < 0xCC
	}
	return t
}()

func rewrite(s string, at int) string {
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:at])
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	for i := at; i < len(s); {
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
