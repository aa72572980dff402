package text

import "unicode/utf8"

// Vocabulary interns words. It is filled while packs are loaded and only read afterwards, when it is safe for
// use by any number of goroutines.
//
// It is a hash table made for one question, asked of every word of every text: which key has this word? Slots lie side by side and hold
// the hash, so that nearly every word that no pack knows is answered without looking at another word.
type Vocabulary struct {
	words []string           // by key
	slots []slot             // as many as a power of two, at most half of them taken; a word is in the first free one from its hash on
	marks [utf8.RuneSelf]Key // of words of one ASCII byte: marks and digits
}

type slot struct {
	hash uint32
	key  Key // 0 if the slot is free
}

// Keys that Tokenize gives without looking at the word.
const (
	keyClitic Key = 1 + iota
	keyDash
	keyQuote
	keyApostrophe
)

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary {
	v := &Vocabulary{words: make([]string, 1, 1<<14), slots: make([]slot, 1<<15)}
	for _, w := range []string{"'s", "-", "\"", "'"} { // in the order of their keys
		v.Intern(w)
	}
	return v
}

// Intern returns the key of a folded word (see Fold), adding it if need be.
func (v *Vocabulary) Intern(word string) Key {
	h := hash(word)
	at := find(v, h, word)
	if k := v.slots[at].key; k != 0 {
		return k
	}
	k := Key(len(v.words))
	v.words = append(v.words, word)
	v.slots[at] = slot{h, k}
	if len(word) == 1 && word[0] < utf8.RuneSelf {
		v.marks[word[0]] = k
	}
	if 2*len(v.words) > len(v.slots) {
		v.grow()
	}
	return k
}

// Key returns the key of a folded word, 0 if it is not known.
func (v *Vocabulary) Key(word string) Key { return v.slots[find(v, hash(word), word)].key }

// find is the index of the slot that a word is in, or would be put in.
func find[T string | []byte](v *Vocabulary, h uint32, word T) uint32 {
	last := uint32(len(v.slots) - 1)
	for at := h & last; ; at = (at + 1) & last {
		if s := v.slots[at]; s.key == 0 || s.hash == h && v.words[s.key] == string(word) {
			return at
		}
	}
}

func (v *Vocabulary) grow() {
	old := v.slots
	v.slots = make([]slot, 2*len(old))
	last := uint32(len(v.slots) - 1)
	for _, s := range old {
		if s.key == 0 {
			continue
		}
		at := s.hash & last
		for v.slots[at].key != 0 {
			at = (at + 1) & last
		}
		v.slots[at] = s
	}
}

// Word is the folded word of a key; "" for 0.
func (v *Vocabulary) Word(k Key) string { return v.words[k] }

// Len is one more than the largest key.
func (v *Vocabulary) Len() int { return len(v.words) }

// hash is FNV-1a with its bits mixed once more, so that the low ones depend on all of the word.
func hash[T string | []byte](word T) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h ^ h>>15
}
