package clean

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// magics are the first bytes of files that are no text, with a name for the reader of the error.
var magics = []struct{ head, name string }{
	{"%PDF-", "a PDF whose text was not taken out of it"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"\x1f\x8b", "a gzip file"},
	{"\x89PNG", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"\xd0\xcf\x11\xe0", "an old office document"},
	{"\x7fELF", "a program"},
	{"{\\rtf", "an RTF document"},
}

// decode turns raw bytes into valid UTF-8, or tells why not. charset is what their server says of them, "" if nothing. Of most texts it tells that they are tidy: scrub would change nothing.
func decode(raw []byte, charset string) (s string, tidy bool, err *Error) {
	if len(raw) == 0 {
		return "", false, &Error{Kind: Empty, Why: "the file is empty"}
	}
	if len(raw) > Limit {
		return "", false, &Error{Kind: TooLarge, Why: fmt.Sprintf("larger than %d MiB", Limit>>20)}
	}
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.head)) {
			return "", false, &Error{Kind: Binary, Why: m.name}
		}
	}
	if s := string(raw); isTidy(s) {
		return s, true, nil
	}
	s, err = decodeUntidy(raw, charset)
	return s, false, err
}

func decodeUntidy(raw []byte, charset string) (string, *Error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(raw, []byte("\x00\x00\xfe\xff")):
		return "", &Error{Kind: Encoding, Why: "UTF-32 is not read; save it as UTF-8"}
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return decode16(raw[2:], binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return decode16(raw[2:], binary.BigEndian)
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		raw = raw[3:]
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		if order := order16(raw); order != nil {
			return decode16(raw, order)
		}
		return "", &Error{Kind: Binary, Why: "not a text: it holds NUL bytes"}
	}
	if controls(raw)*20 > len(raw)+40 {
		return "", &Error{Kind: Binary, Why: "not a text: it is full of control characters"}
	}
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	return decodeLegacy(raw, charset)
}

func controls(b []byte) (n int) {
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' {
			n++
		}
	}
	return n
}

// order16 tells UTF-16 without a byte order mark by where its zero bytes stand: Latin letters have one in every unit, on the same side.
func order16(raw []byte) binary.ByteOrder {
	sample := raw[:min(len(raw), 4096)&^1]
	if len(raw)%2 != 0 || len(sample) < 8 {
		return nil
	}
	var zero [2]int
	for i, c := range sample {
		if c == 0 {
			zero[i&1]++
		}
	}
	units := len(sample) / 2
	switch {
	case zero[1]*10 >= units*4 && zero[0] == 0:
		return binary.LittleEndian
	case zero[0]*10 >= units*4 && zero[1] == 0:
		return binary.BigEndian
	}
	return nil
}

func decode16(raw []byte, order binary.ByteOrder) (string, *Error) {
	if len(raw)%2 != 0 {
		return "", &Error{Kind: Encoding, Why: "UTF-16 that ends in half a character"}
	}
	if len(raw) == 0 {
		return "", &Error{Kind: Empty, Why: "the file is empty"}
	}
	var b strings.Builder
	b.Grow(len(raw))
	bad := 0
	for i := 0; i < len(raw); i += 2 {
		r := rune(order.Uint16(raw[i:]))
		if utf16.IsSurrogate(r) {
			var low rune
			if i+3 < len(raw) {
				low = rune(order.Uint16(raw[i+2:]))
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				return "", &Error{Kind: Encoding, Why: fmt.Sprintf("broken UTF-16 at byte %d", i)}
			}
			i += 2
		}
		if r == 0 || r == 0xFFFE || r == 0xFFFF {
			bad++
		}
		b.WriteRune(r)
	}
	if bad > 0 {
		return "", &Error{Kind: Binary, Why: "not a text: it holds NUL characters"}
	}
	return b.String(), nil
}

// decodeLegacy reads text that is not UTF-8 in what the page says that it is written, else in what its server says, else as
// Windows-1258 (Vietnamese, its tones are letters of their own) or Windows-1252 (Western), when the letters leave no doubt.
func decodeLegacy(raw []byte, charset string) (string, *Error) {
	at := 0
	valid, invalid := 0, 0 // sequences of more than one byte
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			if invalid == 0 {
				at = i
			}
			invalid++
		} else {
			valid++
		}
		i += size
	}
	if own := declaredCharset(raw); own != "" {
		charset = own
	}
	enc, unknown := htmlindex.Get(charset) // by the names of the WHATWG: iso-8859-1 is windows-1252
	switch {
	case charset != "" && unknown != nil:
		return "", &Error{Kind: Encoding, Why: fmt.Sprintf("its encoding, %q, is not read; save it as UTF-8", oneLine(strings.ToValidUTF8(charset, "?")))}
	case charset != "" && enc != unicode.UTF8:
		if s, err := enc.NewDecoder().String(string(raw)); err == nil && strings.Count(s, "\ufffd")*100 <= len(raw) {
			return strings.ReplaceAll(s, "\ufffd", ""), nil
		}
		return "", &Error{Kind: Encoding, Why: fmt.Sprintf("not written in %s, as it says", charset)}
	case valid*4 > invalid, invalid == 1 && !utf8.FullRune(raw[at:]): // a stray byte, or a last letter cut in half
		return "", &Error{Kind: Encoding, Why: fmt.Sprintf("not valid UTF-8 at byte %d", at)}
	case clearly1258(raw):
		return decodeBytes(raw, charmap.Windows1258), nil
	case clearly1252(raw):
		return decodeBytes(raw, charmap.Windows1252), nil
	}
	return "", &Error{Kind: Encoding, Why: fmt.Sprintf("neither UTF-8 nor clearly Windows-1258 or Windows-1252 (byte %d)", at)}
}

// declaredCharset is the lower-case charset that the head of an HTML page names, "" if none.
func declaredCharset(raw []byte) string {
	head := strings.ToLower(string(raw[:min(len(raw), 2048)]))
	if !strings.Contains(head, "<") {
		return ""
	}
	_, rest, ok := strings.Cut(head, "charset=")
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, `"' `)
	end := 0
	for end < len(rest) && (rest[end] >= 'a' && rest[end] <= 'z' || rest[end] >= '0' && rest[end] <= '9' || rest[end] == '-' || rest[end] == '_') {
		end++
	}
	return rest[:end]
}

func decodeBytes(raw []byte, m *charmap.Charmap) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/4)
	for _, c := range raw {
		if r := m.DecodeByte(c); r != utf8.RuneError {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// clearly1258 looks for the five combining tones, which must follow a vowel and which no other encoding has there so often.
func clearly1258(raw []byte) bool {
	tones, stray, own, high := 0, 0, 0, 0
	for i, c := range raw {
		if c < 0x80 {
			continue
		}
		high++
		switch c {
		case 0xCC, 0xEC, 0xD2, 0xDE, 0xF2: // grave, acute, hook, tilde, dot below
			if i > 0 && vowel1258(raw[i-1]) {
				tones++
			} else {
				stray++
			}
		case 0xF5, 0xFD, 0xF0, 0xE3, 0xD5, 0xDD, 0xD0, 0xC3: // ơ ư đ ă
			own++
		}
	}
	return tones >= 2 && own >= 1 && tones*5 >= high && stray*20 <= tones
}

func vowel1258(c byte) bool {
	return strings.IndexByte("aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd\xc2\xca\xd4\xc3\xd5\xdd", c) >= 0
}

// clearly1252 wants mostly ASCII, and every high byte a typographic mark or a letter inside a Latin word.
func clearly1252(raw []byte) bool {
	high, odd := 0, 0
	letter := func(i int) bool {
		return i >= 0 && i < len(raw) && (raw[i]|0x20 >= 'a' && raw[i]|0x20 <= 'z')
	}
	for i, c := range raw {
		if c < 0x80 {
			continue
		}
		high++
		switch {
		case c >= 0x91 && c <= 0x97, c == 0x85, c == 0x80, c == 0x99, c >= 0xA0 && c <= 0xA9, c == 0xAB, c == 0xAD, c == 0xAE, c == 0xB0, c == 0xB7, c == 0xBB:
			// quotation marks, dashes, currency, spaces
		case c >= 0xC0 && c != 0xD7 && c != 0xF7 && (letter(i-1) || letter(i+1)):
		default:
			odd++
		}
	}
	return odd*50 <= high && high*12 <= len(raw)+24
}
