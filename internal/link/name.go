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
		w = strings.NewReplacer("'", "", "’", "").Replace(fold(w))
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

// clashing reports whether two spellings of one key are of two names: both have tones, and not the same.
func clashing(a, b string) bool {
	x, y := spelt(a), spelt(b)
	return x != "" && y != "" && x != y
}

// skeleton is what stays of a name when it is written by ear; "" for a single word.
func (l *Linker) skeleton(ps []string) string {
	if len(ps) < 2 {
		return ""
	}
	var out []string
	for _, p := range ps {
		out = append(out, l.bones(p))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
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

// within reports whether a shorter name is a part of a longer one: its words in a row, or first and last.
func within(a, b []string) bool {
	if len(a) == 0 || len(a) >= len(b) {
		return false
	}
	for i := 0; i+len(a) <= len(b); i++ {
		if slices.Equal(a, b[i:i+len(a)]) {
			return true
		}
	}
	return len(a) == 2 && (a[0] == b[0] && a[1] == b[len(b)-1] || a[1] == b[0] && a[0] == b[len(b)-1])
}

// shortOf are the single words by which somebody of this name is called.
func (l *Linker) shortOf(party record.Party, ps []string) []string {
	switch {
	case len(ps) < 2:
		return ps
	case l.short[party]:
		return ps[len(ps)-1:]
	case ps[0] == ps[len(ps)-1]:
		return ps[:1]
	}
	return []string{ps[0], ps[len(ps)-1]}
}

// calls reports whether a name of one word is that by which somebody of a longer name is called.
func (l *Linker) calls(short []string, party record.Party, full []string) bool {
	return len(short) == 1 && len(full) > 1 && slices.ContainsFunc(l.shortOf(party, full), func(p string) bool {
		return p == short[0] || l.bones(p) == l.bones(short[0])
	})
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
