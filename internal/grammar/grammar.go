// Package grammar loads language packs, compiles their words and patterns, runs them over tokens and explains a match.
// It knows no diplomacy: a class, an attribute or a value is only a name to it.
//
// In: pack files (see Load) and tokens. Out: Finds (which listed phrases stand where) and Matches (which rules fire
// where). It must never compute what a find means: dates, sums, clause ends and people are worked out in package read.
// Read Load first, then Pack.Find and Pack.Match.
//
// # Rule files
//
// A rule is five words, one a line; a line that begins with # is a comment:
//
//	rule agree.to                      its name, unique in the pack
//	makes statement act=agree takes=verb   what it finds, and attributes for the reader
//	match ~agree to                    a pattern; several match lines are alternatives
//	yes The two sides {agreed to} hold talks.     must be found, exactly what is marked
//	no  The two sides agreed that talks matter.   must not be found
//
// A pattern is a sequence of elements:
//
//	word        the token with that lower-case form
//	~verb       any form of a verb of verbs.tsv
//	@class      a phrase of that class; @class=value only with that value
//	<num>       a number      <cap>  a word with a capital      <word>  any word, or a dash
//	..3         up to three words of any kind
//	(a|b c)     alternatives  x?  what may be missing (also after a bracket)
//	!(a|b)      the next token is none of these words; takes no token
//	&(a|b)      the next token is one of these words; takes no token
//	<start>     the beginning of a sentence; takes no token
package grammar

import (
	"iter"
	"slices"
	"sync"

	"github.com/chancery-ledger/chancery/internal/codec"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Class is the interned name of a class of phrases.
type Class uint8

// Find is a listed phrase that stands at tokens [From, To).
type Find struct {
	From, To int
	Number   int32 // of its value among Pack.AllValues
	Class    Class
}

// Finds are all phrases in a document, by first token, longest first. The list of what begins at a token is one of the pack's, and nothing
// is copied. What is asked again and again of every token, which list that is, lies apart: it is asked by every stage, and when the next one
// begins, of a document that lies far away.
type Finds struct {
	spots   []spot   // by token, for whoever walks along them
	list    []uint16 // by token: which it is, 0 for none
	first   []int32  // by token: the first of those that begin there
	phrases []phrase // of the pack, and so on
	classes []Classes
	counts  []uint16
	values  *codec.Texts
}

// spot is all that is asked of a token on the way along a sentence, side by side.
type spot struct {
	key   text.Key
	list  uint16
	kinds kindSet // of the edges that take the token
}

// at are the phrases that begin at token i.
func (f *Finds) at(i int) []phrase { return f.phrases[f.first[i]:][:f.counts[f.list[i]]] }

// At are the finds that begin at token i, longest first; none outside the text.
func (f *Finds) At(i int) iter.Seq[Find] {
	return func(yield func(Find) bool) {
		if uint(i) >= uint(len(f.list)) {
			return
		}
		for _, ph := range f.at(i) {
			if !yield(ph.find(i)) {
				return
			}
		}
	}
}

// All are all finds in order.
func (f *Finds) All() iter.Seq[Find] {
	return func(yield func(Find) bool) {
		for i := range f.list {
			for _, ph := range f.at(i) {
				if !yield(ph.find(i)) {
					return
				}
			}
		}
	}
}

// Value is the value of a find, as its table has it.
func (f *Finds) Value(x Find) string { return f.values.At(int(x.Number)) }

// Is reports whether a phrase of the class begins at token i; none does outside the text. It is the cheapest question to ask of every token,
// and asked in so many places that its code has to be short, too.
func (f *Finds) Is(i int, c Class) bool {
	return uint(i) < uint(len(f.list)) && f.classes[f.list[i]].Has(c)
}

// Any reports whether a phrase of one of the classes begins at token i; none does outside the text.
func (f *Finds) Any(i int, cs Classes) bool {
	return uint(i) < uint(len(f.list)) && f.classes[f.list[i]].meet(cs)
}

// Next is the first token of [from, to) at which a phrase of the class begins, to if none does. It costs far less than asking of every token.
func (f *Finds) Next(from, to int, c Class) int { return f.NextAny(from, to, ClassesOf(c)) }

// NextAny is the first token of [from, to) at which a phrase of one of the classes begins, to if none does.
func (f *Finds) NextAny(from, to int, cs Classes) int {
	if from >= to {
		return to
	}
	classes := f.classes
	for i, l := range f.list[from:to] {
		if l != 0 && classes[l].meet(cs) {
			return from + i
		}
	}
	return to
}

// Ending is the nearest phrase of some classes that ends right before token i and begins at token from or later.
func (f *Finds) Ending(i, from int, cs Classes) (Find, bool) {
	for s := i - 1; s >= max(from, 0); s-- {
		if ph, ok := f.fitting(s, i, cs); ok {
			return ph, true
		}
	}
	return Find{}, false
}

// LongestEnding is the longest such phrase.
func (f *Finds) LongestEnding(i, from int, cs Classes) (Find, bool) {
	for s := f.NextAny(max(from, 0), i, cs); s < i; s = f.NextAny(s+1, i, cs) {
		if ph, ok := f.fitting(s, i, cs); ok {
			return ph, true
		}
	}
	return Find{}, false
}

// fitting is the first phrase of some classes that takes tokens [from, to).
func (f *Finds) fitting(from, to int, cs Classes) (Find, bool) {
	if l := f.list[from]; l != 0 && f.classes[l].meet(cs) {
		for _, ph := range f.at(from) {
			if from+int(ph.length) == to && cs.Has(ph.class) {
				return ph.find(from), true
			}
		}
	}
	return Find{}, false
}

// Marks tell of what may begin at a token which of up to eight sets of classes it meets, a bit for each: by the number of its list.
type Marks []uint8

// Marks are those of some sets: bit k is that of sets[k].
func (p *Pack) Marks(sets ...Classes) Marks {
	classes := p.laidPhrases().classes
	m := make(Marks, len(classes))
	for i := range classes {
		for k, set := range sets {
			if classes[i].meet(set) {
				m[i] |= 1 << k
			}
		}
	}
	return m
}

// Mark is what the marks tell of token i.
func (f *Finds) Mark(i int, m Marks) uint8 { return m[f.list[i]] }

// None reports whether no phrase begins at token i.
func (f *Finds) None(i int) bool { return uint(i) >= uint(len(f.list)) || f.list[i] == 0 }

// Longest returns the longest phrase of a class that begins at token i; none does outside the text.
func (f *Finds) Longest(i int, c Class) (Find, bool) {
	if !f.Is(i, c) {
		return Find{}, false
	}
	return f.longest(i, len(f.list), c)
}

// Within returns the longest phrase of a class that begins at token i and does not go beyond token to.
func (f *Finds) Within(i, to int, c Class) (Find, bool) {
	if !f.Is(i, c) {
		return Find{}, false
	}
	return f.longest(i, to, c)
}

// longest is Within where a phrase of the class is known to begin.
func (f *Finds) longest(i, to int, c Class) (Find, bool) {
	for _, ph := range f.at(i) {
		if ph.class == c && i+int(ph.length) <= to {
			return ph.find(i), true
		}
	}
	return Find{}, false
}

// Match is a rule that fired on tokens [From, To).
type Match struct {
	From, To int
	Rule     *Rule
}

// Rule is a pattern of a pack with what it makes.
type Rule struct {
	Name    string
	Makes   string // statement, event, date, ...
	Attr    map[string]string
	Yes, No []string
	File    string // file:line of its rule line
	Order   int    // position in the pack: at equal length the earlier rule wins
	matches []string
}

// Pack is a compiled language pack. It is read-only and safe for any number of goroutines.
type Pack struct {
	Lang     string
	Settings map[string]string // pack.txt
	Rules    []*Rule
	Tables   map[string]map[string][]string // by file name, then first column: the other columns
	Vocab    *text.Vocabulary
	Breaks   text.Breaks

	classes map[string]Class
	names   []string
	phrases phraseTrie
	rules   ruleTrie
	dash    text.Key // joins words: <word> takes it

	begun                  sync.Once // to lay out
	phrasesLaid, rulesLaid sync.WaitGroup
	layPhrases             func() phraseTrie // until then
	layRules               func() ruleTrie
}

// Class returns the class of a name; 0, which no phrase has, if the pack knows none such.
func (p *Pack) Class(name string) Class { return p.classes[name] }

// AllValues are the values of all phrases, by the number that a Find gives.
func (p *Pack) AllValues() *codec.Texts { return &p.laidPhrases().values }

// ClassName is the name of a class.
func (p *Pack) ClassName(c Class) string { return p.names[c] }

func (p *Pack) class(name string) Class {
	if c, ok := p.classes[name]; ok {
		return c
	}
	c := Class(len(p.names))
	p.names = append(p.names, name)
	p.classes[name] = c
	return c
}

// Find looks every token up once and returns all phrases of the pack, reusing the memory of old if it is not nil.
func (p *Pack) Find(old *Finds, toks []text.Token) *Finds {
	t := p.laidPhrases()
	f := old
	if f == nil {
		f = &Finds{}
	}
	f.spots = slices.Grow(f.spots[:0], len(toks))[:len(toks)]
	f.list = slices.Grow(f.list[:0], len(toks))[:len(toks)]
	f.first = slices.Grow(f.first[:0], len(toks))[:len(toks)]
	f.phrases, f.classes, f.counts, f.values = t.phrases, t.classes, t.counts, &t.values
	spots := f.spots
	for i := range spots {
		tok := &toks[i]
		spots[i] = spot{key: tok.Key, kinds: kindsOf[tok.Kind&3][tok.Shape&3]}
		if tok.Key == p.dash {
			spots[i].kinds |= 1 << elemWord
		}
	}
	t.look(f, toks)
	return f
}

// Match runs every rule of the pack over tokens [from, to), which are one sentence, and appends what fires to dst: for each rule the longest
// match from each token, in order of first token, longest first, then rule order.
func (p *Pack) Match(dst []Match, f *Finds, from, to int) []Match {
	if from >= to {
		return dst
	}
	w := newWalker(p, f, from, to)
	w.out = dst
	for w.first = from; w.first < to; w.first++ {
		w.base = len(w.out)
		w.begin()
		if len(w.out) > w.base+1 {
			sortMatches(w.out[w.base:])
		}
	}
	w.leave(from)
	return w.out
}

func sortMatches(ms []Match) {
	for i := 1; i < len(ms); i++ {
		for j := i; j > 0 && before(ms[j], ms[j-1]); j-- {
			ms[j], ms[j-1] = ms[j-1], ms[j]
		}
	}
}

func before(a, b Match) bool {
	if a.To != b.To {
		return a.To > b.To
	}
	return a.Rule.Order < b.Rule.Order
}
