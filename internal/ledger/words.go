package ledger

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// bare is a text as it is searched: runs of letters and digits in lower case, without diacritics («Thủ tướng Đặng» is "thu tuong dang"),
// one space between them. Both engines index this, so that they find the same.
func bare(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	put := func(r rune) {
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	ascii := func(c byte) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			put(rune(c))
		case 'A' <= c && c <= 'Z':
			put(rune(c + 'a' - 'A'))
		default:
			gap = true
		}
	}
	var it norm.Iter
	for i := 0; i < len(s); {
		if s[i] < 0x80 {
			// A mark behind an ASCII letter does not happen in NFC text but where no composed letter exists; it is passed over below.
			ascii(s[i])
			i++
			continue
		}
		j := i
		for j < len(s) && s[j] >= 0x80 {
			j++
		}
		it.InitString(norm.NFKD, s[i:j])
		for !it.Done() {
			for _, r := range string(it.Next()) {
				switch {
				case r == 'đ' || r == 'Đ':
					put('d')
				case unicode.Is(unicode.Mn, r):
				case unicode.IsLetter(r) || unicode.IsDigit(r):
					put(unicode.ToLower(r))
				default:
					gap = true
				}
			}
		}
		i = j
	}
	return b.String()
}
