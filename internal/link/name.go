package link

// Names of people: what makes two spellings one, and what keeps them apart.

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// plainLetters are those that Unicode does not take apart into a letter and its marks.
var plainLetters = strings.NewReplacer("đ", "d", "ð", "d", "ø", "o", "ł", "l", "ı", "i", "æ", "ae", "œ", "oe", "ß", "ss", "þ", "th", "ə", "a")

var apostrophes = strings.NewReplacer("'", "", "’", "")

// fold lower-cases words and takes their diacritics off.
func fold(s string) string {
	if plainASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return plainLetters.Replace(b.String())
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// nameWords cuts a name into words at all that is neither letter nor mark nor apostrophe.
func nameWords(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '\'' && r != '’' && !unicode.IsNumber(r)
	})
}

// parts are the folded words of a name in its order, without initials and articles if there is more.
func (l *Linker) parts(name string) []string {
	var all, long []string
	for _, w := range nameWords(name) {
		w = apostrophes.Replace(fold(w))
		if w == "" {
			continue
		}
		all = append(all, w)
		if len([]rune(w)) > 1 && !l.article[w] {
			long = append(long, w)
		}
	}
	if len(long) > 0 {
		return long
	}
	return all
}

// key is equal for all spellings of one name in a language: tones, case, order of the parts, initials, articles, listed respellings.
func (l *Linker) key(name, language string) string {
	if usual, ok := l.listed(language, name, func(c classes) grammar.Class { return c.person }); ok {
		name = usual
	}
	ps := l.parts(name)
	slices.Sort(ps)
	return strings.Join(ps, " ")
}

// spelt is a name with its tones, in a form that does not hang on case, order or where a tone mark is put («Hoà», «Hòa»); "" if it
// has no letter beyond ASCII, so that nothing is known of its tones.
func spelt(name string) string {
	if plainASCII(name) {
		return ""
	}
	words := nameWords(strings.ToLower(name))
	for i, w := range words {
		var letters, tones []rune
		for _, r := range norm.NFD.String(w) {
			if r >= 0x300 && r <= 0x323 && r != 0x302 && r != 0x306 && r != 0x31B { // grave, acute, tilde, hook, dot below: tones
				tones = append(tones, r)
			} else {
				letters = append(letters, r)
			}
		}
		words[i] = string(append(letters, tones...))
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// name is a name taken apart once, to be compared with many.
type name struct {
	as    string // as written
	key   string
	spelt string
	parts []string // in the order of the name, which of a listed respelling is not known
	sound string   // of all parts, in the order of the alphabet; "" for a single word
	short []string // how the words by which its bearer may be called alone sound
}

func (l *Linker) name(as, key string, party record.Party) name {
	n := name{as: as, key: key, spelt: spelt(as), parts: l.parts(as)}
	if usual := strings.Fields(key); !sameWords(n.parts, usual) {
		n.parts = usual
	}
	sounds := make([]string, len(n.parts))
	for i, p := range n.parts {
		sounds[i] = l.bones(p)
	}
	switch last := len(sounds) - 1; {
	case last < 1:
		n.short = slices.Clone(sounds)
	case l.short[party]:
		n.short = []string{sounds[last]}
	default:
		n.short = []string{sounds[0], sounds[last]}
	}
	if len(sounds) > 1 {
		slices.Sort(sounds)
		n.sound = strings.Join(sounds, " ")
	}
	return n
}

// sameWords reports whether words are those of a sorted list.
func sameWords(ps, sorted []string) bool {
	return len(ps) == len(sorted) && slices.Equal(slices.Sorted(slices.Values(ps)), sorted)
}

// clash reports whether two spellings of one key are of two names: both have tones, and not the same.
func (n *name) clash(o *name) bool { return n.spelt != "" && o.spelt != "" && n.spelt != o.spelt }

// holds reports whether a shorter name, of more than one word, is a part of this one: its words in a row, or first and last.
func (n *name) holds(o *name) bool {
	a, b := o.parts, n.parts
	if len(a) < 2 || len(a) >= len(b) {
		return false
	}
	for i := 0; i+len(a) <= len(b); i++ {
		if slices.Equal(a, b[i:i+len(a)]) {
			return true
		}
	}
	first, last := b[0], b[len(b)-1]
	return len(a) == 2 && (a[0] == first && a[1] == last || a[1] == first && a[0] == last)
}

// calls reports whether this name, of one word, is that by which the bearer of a longer one is called.
func (n *name) calls(o *name) bool {
	return len(n.parts) == 1 && len(o.parts) > 1 && slices.Contains(o.short, n.short[0])
}

// likeness is how two names of one party may be of one person.
type likeness uint8

const (
	unlike    likeness = iota
	sameKey            // whole names, but for tones, order and the like
	otherTone          // one key, but spelt with tones that make it two names
	oneWord            // the same single word
	partName           // one is a part of the other
	bySound            // they sound alike
	shortName          // one is a word of the other by which people are called
)

func (n *name) like(o *name) likeness {
	switch {
	case n.key == o.key && n.clash(o):
		return otherTone
	case n.key == o.key && len(n.parts) > 1:
		return sameKey
	case n.key == o.key:
		return oneWord
	case n.holds(o) || o.holds(n):
		return partName
	case n.sound != "" && n.sound == o.sound:
		return bySound
	case n.calls(o) || o.calls(n):
		return shortName
	}
	return unlike
}

// bones are the consonants of a word as they sound, with a vowel at either end: "Mario" is not "Maria". A word of one syllable, which
// says too little by them, stays as it is.
func (l *Linker) bones(word string) string {
	var b strings.Builder
	vowels, last, sounds := 0, byte(0), l.sounds.Replace(word)
	for i := range len(sounds) {
		c := sounds[i]
		if strings.IndexByte("aeiou", c) >= 0 {
			if last == 0 || strings.IndexByte("aeiou", last) < 0 {
				vowels++
			}
			if i == 0 {
				b.WriteByte('a')
			}
		} else if c != last {
			b.WriteByte(c)
		}
		last = c
	}
	if vowels < 2 || b.Len() < 2 {
		return word
	}
	if strings.IndexByte("aiou", last) >= 0 {
		b.WriteByte(last)
	}
	return b.String()
}

// slug is a readable ASCII id of a name.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range fold(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		} else if r != '\'' && r != '’' {
			gap = true
		}
	}
	return b.String()
}
