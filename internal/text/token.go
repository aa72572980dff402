package text

import (
	"unicode"
	"unicode/utf8"
)

// Tokenize cuts NFC text into tokens, appending to buf[:0].
//
// A word is a run of letters, marks and digits that starts with a letter; inside it an apostrophe before a letter stays
// ("Nuku'alofa", "doesn't"), but a final "'s" is a token of its own. "U.S." is one word, an initial keeps its point
// ("R."), and a currency mark joins the capitals before it ("NZ$"). A number is a run of digits with points or commas
// between digits ("1,100", "73,45"). Everything else is one token a rune.
func Tokenize(buf []Token, s string, v *Vocabulary) []Token {
	toks := buf[:0]
	var fold [64]byte
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ' || '\t' <= c && c <= '\r':
			i++
			continue
		case c >= '0' && c <= '9':
			end := scanNumber(s, i)
			toks = append(toks, Token{Span{i, end}, v.lookup(s[i:end], &fold), Number, Lower})
			i = end
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if about(r).is&space != 0 {
				i += size
				continue
			}
		}
		if !isLetter(r) {
			// The clitic 's after a word; any other apostrophe is a quotation mark.
			if (r == '\'' || r == '’') && clitic(s, i, size) {
				toks = append(toks, Token{Span{i, i + size + 1}, keyClitic, Word, Lower})
				i += size + 1
				continue
			}
			toks = append(toks, Token{Span{i, i + size}, v.punct(r, s[i:i+size]), Punct, Lower})
			i += size
			continue
		}
		end, shape := scanWord(s, i)
		toks = append(toks, Token{Span{i, end}, v.lookup(s[i:end], &fold), Word, shape})
		i = end
	}
	return toks
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return about(r).is&(letter|mark) != 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func scanNumber(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isDigit(c):
			i++
		case (c == '.' || c == ',') && i+1 < len(s) && isDigit(s[i+1]):
			i += 2
		default:
			return i
		}
	}
	return i
}

// clitic reports whether s[i:] is the English possessive: an apostrophe of the given size, an s, and no further letter,
// right after a letter, a digit or the point of "U.S.".
func clitic(s string, i, size int) bool {
	if i == 0 || i+size >= len(s) || (s[i+size] != 's' && s[i+size] != 'S') {
		return false
	}
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); !isLetter(before) && !unicode.IsDigit(before) && !(before == '.' && i > 1 && 'A' <= s[i-2] && s[i-2] <= 'Z') {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s[i+size+1:])
	return i+size+1 == len(s) || (!isLetter(after) && !unicode.IsDigit(after))
}

// scanWord returns the end of the word that starts at i and its shape.
func scanWord(s string, i int) (int, Shape) {
	start, letters, uppers, first := i, 0, 0, false
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c && c <= 'z':
				letters++
				i++
				continue
			case 'A' <= c && c <= 'Z':
				if letters == 0 {
					first = true
				}
				letters++
				uppers++
				i++
				continue
			case isDigit(c):
				i++
				continue
			case c == '$' && letters == uppers && letters <= 3:
				return i + 1, Upper
			case c == '.' && letters == 1 && uppers == 1 && i == start+1:
				return scanInitials(s, start)
			case c == '\'' && !clitic(s, i, 1) && i+1 < len(s) && letterAt(s, i+1):
				i++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '’' {
			if !clitic(s, i, size) && letterAt(s, i+size) {
				i += size
				continue
			}
			break
		}
		is := about(r).is
		if is&(letter|mark|digit) == 0 {
			break
		}
		if is&upper != 0 {
			if letters == 0 {
				first = true
			}
			uppers++
		}
		if is&mark == 0 {
			letters++
		}
		i += size
	}
	switch {
	case !first:
		return i, Lower
	case letters == 1:
		return i, Single
	case uppers == letters, letters > 2 && uppers == letters-1 && s[i-1] == 's': // "VSIPs"
		return i, Upper
	}
	return i, Title
}

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return isLetter(r)
}

// scanInitials reads "U.S.", or a single initial "R." that another word follows; s[i] is a capital and s[i+1] a point.
func scanInitials(s string, i int) (int, Shape) {
	n, j := 0, i
	for j+1 < len(s) && 'A' <= s[j] && s[j] <= 'Z' && s[j+1] == '.' {
		n++
		j += 2
	}
	if n >= 2 {
		return j, Upper
	}
	k := j
	for k < len(s) && s[k] == ' ' {
		k++
	}
	if r, _ := utf8.DecodeRuneInString(s[k:]); k-j <= 1 && unicode.IsUpper(r) {
		return j, Single
	}
	return i + 1, Single
}

// Fold lower-cases a word the way keys are made: tones kept, the apostrophe straight, every dash one dash, and the two
// Vietnamese ways of placing a tone on oa, oe, uy made one («hoà» and «hòa» are the same word).
func Fold(word string) string {
	var buf [64]byte
	return string(fold(buf[:0], word))
}

// lookup returns the key of a word as it stands in a text. The packs have no words longer than 48 bytes.
func (v *Vocabulary) lookup(word string, buf *[64]byte) Key {
	if len(word) > 48 {
		return 0
	}
	folded := fold(buf[:0], word)
	return v.slots[find(v, hash(folded), folded)].key
}

func (v *Vocabulary) punct(r rune, s string) Key {
	switch r {
	case '-', '–', '‐', '‑', '−':
		return keyDash
	case '“', '”', '"', '«', '»', '„', '‟':
		return keyQuote
	case '‘', '’', '\'':
		return keyApostrophe
	}
	if r < utf8.RuneSelf {
		return v.marks[r]
	}
	return v.Key(s)
}

func fold(buf []byte, word string) []byte {
	marked := false
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			buf = append(buf, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		buf = utf8.AppendRune(buf, about(r).fold)
		i += size
		marked = true
	}
	if marked {
		buf = placeTone(buf)
	}
	return buf
}

// placeTone moves the tone of a final oa, oe, uy from the second letter to the first (hoà → hòa), the older of the two
// orthographies; words where a consonant follows (hoàn) keep theirs. After q the u is no vowel (quý stays).
func placeTone(b []byte) []byte {
	last, size := utf8.DecodeLastRune(b)
	if size < 2 || len(b) == size {
		return b
	}
	at := len(b) - size
	prev := b[at-1]
	var plain byte
	var tone int
	switch prev {
	case 'o':
		if plain, tone = untone(last, 'a', "àáảãạ"); tone < 0 {
			plain, tone = untone(last, 'e', "èéẻẽẹ")
		}
	case 'u':
		if at >= 2 && b[at-2] == 'q' {
			return b
		}
		plain, tone = untone(last, 'y', "ỳýỷỹỵ")
	default:
		return b
	}
	if tone < 0 {
		return b
	}
	marks := "òóỏõọ"
	if prev == 'u' {
		marks = "ùúủũụ"
	}
	b = b[:at-1]
	for i, r := range []rune(marks) {
		if i == tone {
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, plain)
}

func untone(r rune, plain byte, toned string) (byte, int) {
	n := 0
	for _, t := range toned {
		if t == r {
			return plain, n
		}
		n++
	}
	return 0, -1
}
