package text

import "unicode"

// nature is what Tokenize and Fold ask of a rune.
type nature struct {
	fold rune // see Fold
	is   trait
}

type trait uint8

const (
	letter trait = 1 << iota
	mark
	digit
	upper
	space
)

// about tells of a rune. The tables of package unicode are searched; those of the blocks that Latin script and its punctuation are in
// are looked up.
func about(r rune) nature {
	if n := uint32(r) >> 8; n < uint32(len(pages)) && pages[n] != nil {
		return pages[n][r&0xFF]
	}
	return natureOf(r)
}

// pages are the natures of the runes of some blocks, 256 at a time: Latin, its extensions, combining marks, Vietnamese, punctuation.
var pages = func() (pages [0x21]*[256]nature) {
	for _, n := range []rune{0x00, 0x01, 0x02, 0x03, 0x1E, 0x20} {
		pages[n] = new([256]nature)
		for i := range pages[n] {
			pages[n][i] = natureOf(n<<8 | rune(i))
		}
	}
	return pages
}()

// latin are the natures of the first block.
var latin = pages[0]

func natureOf(r rune) nature {
	n := nature{fold: unicode.ToLower(r)}
	switch r {
	case '’', '‘':
		n.fold = '\''
	case '–', '‐', '‑', '−':
		n.fold = '-'
	case '“', '”', '«', '»', '„', '‟':
		n.fold = '"'
	case 'Ð', 'ð', 'Ɖ', 'ɖ': // eth and African D, typed for Đ
		n.fold = 'đ'
	}
	for _, t := range []struct {
		is  trait
		has bool
	}{{letter, unicode.IsLetter(r)}, {mark, unicode.IsMark(r)}, {digit, unicode.IsDigit(r)}, {upper, unicode.IsUpper(r)}, {space, unicode.IsSpace(r)}} {
		if t.has {
			n.is |= t.is
		}
	}
	return n
}
