package text

import (
	"unicode"
	"unicode/utf8"
)

// Tokenize cuts NFC text into tokens, appending to buf[:0].
//
// A word is a run of letters, marks and digits that starts with a letter; inside it an apostrophe before a letter stays
// ("Nuku'alofa", "doesn't"), but a final "'s" is a token of its own, and so is the apostrophe of "Honduras' bid". "U.S." is one word, an initial keeps its point
// ("R."), and a currency mark joins the capitals before it ("NZ$"). A number is a run of digits with points or commas
// between digits ("1,100", "73,45"). Everything else is one token a rune. What is longer than any word is cut (see maxToken).
func Tokenize(buf []Token, s string, v *Vocabulary) []Token {
	toks := buf[:0]
	var memory [64]byte // of folded words; few are longer
	for i := 0; i < len(s); {
		r, size, of := rune(s[i]), 1, latin[s[i]]
		if r >= utf8.RuneSelf {
			r, size, of = wideRune(s[i:])
		}
		switch {
		case of.is&(letter|mark) != 0:
			end, shape := smallEnd(s, i), Lower
			folded := append(memory[:0], s[i:end]...)
			if end < len(s) && s[end] != ' ' { // there may be more to it than small letters
				end, shape = scanWord(s, i)
				folded = fold(memory[:0], s[i:end])
			}
			end = min(end, cutAt(s, i))
			toks = append(toks, Token{int32(i), v.find(folded), uint16(end - i), Word, shape})
			i = end
		case of.is&space != 0:
			i += size
		case isDigit(s[i]):
			end := min(scanNumber(s, i), i+maxToken)
			toks = append(toks, Token{int32(i), v.find(append(memory[:0], s[i:end]...)), uint16(end - i), Number, Lower})
			i = end
		case r == '\'' && i+1 < len(s) && s[i+1] == '\'': // a quotation mark of agencies: ''We agree,'' he said
			toks = append(toks, Token{int32(i), v.punct('"', "\""), 2, Punct, Lower})
			i += 2
		case (r == '\'' || r == '’') && clitic(s, i, size): // any other apostrophe is a quotation mark
			toks = append(toks, Token{int32(i), keyClitic, uint16(size + 1), Word, Lower})
			i += size + 1
		case (r == '\'' || r == '’') && bareClitic(toks, s, i, size):
			toks = append(toks, Token{int32(i), keyClitic, uint16(size), Word, Lower})
			i += size
		default:
			toks = append(toks, Token{int32(i), v.punct(r, s[i:i+size]), uint16(size), Punct, Lower})
			i += size
		}
	}
	return toks
}

// wideRune is the rune that a string begins with, its size and nature.
func wideRune(s string) (rune, int, nature) {
	r, size := utf8.DecodeRuneInString(s)
	return r, size, about(r)
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

// bareClitic reports whether the apostrophe at s[i], of the given size, is the possessive of a name that ends in s ("Honduras' bid", "the Philippines’
// plan"): a small word follows it, unlike in "Ministers' Meeting", and no quotation is open that it could close.
func bareClitic(toks []Token, s string, i, size int) bool {
	const near = 200 // bytes in which a quotation would have begun
	if n := len(toks); n == 0 || i < 2 || s[i-1] != 's' || !toks[n-1].Capital() || i+size+1 >= len(s) || s[i+size] != ' ' || s[i+size+1] < 'a' || s[i+size+1] > 'z' {
		return false
	}
	for k := len(toks) - 1; k >= 0 && i-int(toks[k].start) < near; k-- {
		at := int(toks[k].start)
		if c := s[at]; toks[k].Kind == Punct && (c == '\'' || c == 0xE2 && at+2 < len(s) && s[at+1] == 0x80 && (s[at+2] == 0x98 || s[at+2] == 0x99)) {
			return false
		}
	}
	return true
}

// cutAt is the end of the longest token that may begin at s[i].
func cutAt(s string, i int) int {
	end := i + maxToken
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	return end
}

// smallEnd is the end of the ASCII small letters from s[i] on: of most words.
func smallEnd(s string, i int) int {
	for i < len(s) && 'a' <= s[i] && s[i] <= 'z' {
		i++
	}
	return i
}

// scanWord returns the end of the word that starts at i and its shape.
func scanWord(s string, i int) (int, Shape) {
	start, letters, uppers, capital := i, 0, 0, false
scan:
	for {
		end := smallEnd(s, i)
		letters += end - i
		if i = end; i == len(s) {
			break
		}
		r, size, of := rune(s[i]), 1, latin[s[i]]
		if r >= utf8.RuneSelf {
			r, size, of = wideRune(s[i:])
		}
		switch {
		case of.is&letter != 0:
			if of.is&upper != 0 {
				capital = capital || letters == 0
				uppers++
			}
			letters++
		case of.is&(mark|digit) != 0:
		case r == '$' && letters == uppers && letters <= 3:
			return i + 1, Upper
		case r == '.' && letters == 1 && uppers == 1 && i == start+1:
			return scanInitials(s, start)
		case (r == '\'' || r == '’') && !clitic(s, i, size) && letterAt(s, i+size):
		default:
			break scan
		}
		i += size
	}
	switch {
	case !capital:
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
	wide := false
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			buf = append(buf, byte(latin[c].fold))
			i++
			continue
		}
		_, size, of := wideRune(word[i:])
		buf = utf8.AppendRune(buf, of.fold)
		i += size
		wide = true
	}
	if wide {
		buf = placeTone(buf)
	}
	return buf
}

// placeTone moves the tone of a final oa, oe, uy from the second letter to the first (hoà → hòa), the older of the two
// orthographies; words where a consonant follows (hoàn) keep theirs. After q the u is no vowel (quý stays).
func placeTone(b []byte) []byte {
	at := len(b) - 1
	for at > 0 && !utf8.RuneStart(b[at]) {
		at--
	}
	if at < 1 || b[at] < utf8.RuneSelf || b[at-1] != 'o' && b[at-1] != 'u' {
		return b
	}
	last, _ := utf8.DecodeRune(b[at:])
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
