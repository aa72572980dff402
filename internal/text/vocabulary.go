package text

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/codec"
)

// Vocabulary interns words. It is filled while packs are loaded and only read afterwards, when it is safe for
// use by any number of goroutines.
//
// It is a hash table made for one question, asked of every word of every text: which key has this word? Slots lie side by side and hold
// short words themselves, so that most questions are answered by looking at one slot.
type Vocabulary struct {
	made  codec.Texts        // words by key, if it was read back
	words []string           // those that came later
	slots []slot             // as many as a power of two, at most half of them taken; a word is in the first free one from its place on
	shift int                // leaves of 64 bits as many as an index of slots has
	marks [utf8.RuneSelf]Key // of words of one ASCII byte: marks and digits
	lent  bool               // the slots are not its own
}

type slot struct {
	code uint64 // see codeOf
	size uint32 // of the word
	key  Key    // 0 if the slot is free
}

// Keys that are the same in every vocabulary.
const (
	keyClitic Key = 1 + iota
	keyDash
	keyQuote
	keyApostrophe
	Comma
)

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary {
	v := &Vocabulary{words: make([]string, 1, 1<<14)}
	v.resize(15)
	for _, w := range []string{"'s", "-", "\"", "'", ","} { // in the order of their keys
		v.Intern(w)
	}
	return v
}

// Code writes a vocabulary down, or reads it back.
func (v *Vocabulary) Code(c *codec.Codec) {
	if !c.Reading() && v.made.Len() == 0 {
		v.made, v.words = codec.TextsOf(v.words), nil
	}
	v.made.Code(c)
	codec.Plain(c, &v.slots)
	codec.Number(c, &v.shift)
	marks := v.marks[:]
	codec.Plain(c, &marks)
	copy(v.marks[:], marks)
	v.lent = true
}

// Grow makes room for so many more words.
func (v *Vocabulary) Grow(words int) {
	power := 64 - v.shift
	for 2*(v.Len()+words) > 1<<power {
		power++
	}
	if 1<<power > len(v.slots) {
		v.resize(power)
	}
}

// Intern returns the key of a folded word (see Fold), adding it if need be.
func (v *Vocabulary) Intern(word string) Key {
	if k := v.Key(word); k != 0 {
		return k
	}
	k := Key(v.Len())
	v.words = append(v.words, word)
	v.put(k)
	v.mark(word, k)
	if 2*v.Len() > len(v.slots) {
		v.resize(65 - v.shift)
	}
	return k
}

// mark notes the key of a word that is one ASCII byte.
func (v *Vocabulary) mark(word string, k Key) {
	if len(word) == 1 && word[0] < utf8.RuneSelf {
		v.marks[word[0]] = k
	}
}

// Key returns the key of a folded word, 0 if it is not known.
func (v *Vocabulary) Key(word string) Key {
	var memory [64]byte
	return v.find(append(memory[:0], word...))
}

// find is Key of a word in memory that may be written to beyond the word.
func (v *Vocabulary) find(word []byte) Key {
	at, _ := v.seek(word)
	return v.slots[at].key
}

// seek returns the index of the slot that a word is in, or would be put in, and the word's code.
func (v *Vocabulary) seek(word []byte) (at, code uint64) {
	code = codeOf(word)
	last := uint64(len(v.slots) - 1)
	for at = code * spread >> v.shift; ; at = (at + 1) & last {
		s := &v.slots[at]
		if s.key == 0 || s.code == code && int(s.size) == len(word) && (len(word) <= 8 || v.Word(s.key) == string(word)) {
			return at, code
		}
	}
}

func (v *Vocabulary) put(k Key) {
	if v.lent {
		v.slots, v.lent = slices.Clone(v.slots), false
	}
	word := []byte(v.Word(k))
	at, code := v.seek(word)
	v.slots[at] = slot{code, uint32(len(word)), k}
}

// resize makes room for half as many words as two to the given power.
func (v *Vocabulary) resize(power int) {
	v.slots, v.shift = make([]slot, 1<<power), 64-power
	clear(v.slots) // memory that is read before it is written to is had from the system twice
	v.lent = false
	for k := range Key(v.Len() - 1) {
		v.put(k + 1)
	}
}

// Word is the folded word of a key; "" for 0.
func (v *Vocabulary) Word(k Key) string {
	if made := v.made.Len(); int(k) >= made {
		return v.words[int(k)-made]
	}
	return v.made.At(int(k))
}

// Len is one more than the largest key.
func (v *Vocabulary) Len() int { return v.made.Len() + len(v.words) }

// spread is an odd number of no pattern: a product with it has every bit of the other factor in its upper bits.
const spread = 0x9E3779B97F4A7C15

// codeOf is the bytes of a word of up to eight, and mixes those of a longer one.
func codeOf(word []byte) uint64 {
	size := len(word)
	word = append(word, 0, 0, 0, 0, 0, 0, 0, 0)
	code := binary.LittleEndian.Uint64(word)
	for i := 8; i < size; i += 8 {
		code = (code^code>>32)*spread ^ binary.LittleEndian.Uint64(word[i:])
	}
	return code
}
