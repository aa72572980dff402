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
	"slices"

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

// Finds are all phrases in a document, by first token, longest first.
type Finds struct {
	all    []Find
	first  []int32 // first[i] is where those of token i begin; one longer than the tokens
	spots  []spot  // by token
	values []string
}

// spot is all that is asked of a token again and again, side by side.
type spot struct {
	classes classSieve // of the phrases that begin there
	key     text.Key
	kinds   kindSet // of the edges that take the token
}

// All finds in order.
func (f *Finds) All() []Find { return f.all }

// At returns those that begin at token i.
func (f *Finds) At(i int) []Find { return f.all[f.first[i]:f.first[i+1]] }

// Value is the value of a find, as its table has it.
func (f *Finds) Value(x Find) string { return f.values[x.Number] }

// May reports whether a phrase of the class may begin at token i: if not, none does. It is the cheapest question to ask of every token.
func (f *Finds) May(i int, c Class) bool { return f.spots[i].classes.has(c) }

// Classes is a set of classes.
type Classes struct {
	sieve classSieve
	has   [256]bool
}

// ClassesOf is the set of some classes; 0, which no phrase has, is not in it.
func ClassesOf(cs ...Class) *Classes {
	s := &Classes{}
	for _, c := range cs {
		if c != 0 {
			s.sieve.add(c)
			s.has[c] = true
		}
	}
	return s
}

// Has reports whether a class is in the set.
func (s *Classes) Has(c Class) bool { return s.has[c] }

// MayAny reports whether a phrase of one of the classes may begin at token i: if not, none does.
func (f *Finds) MayAny(i int, cs *Classes) bool { return f.spots[i].classes.meets(cs.sieve) }

// Longest returns the longest phrase of a class that begins at token i.
func (f *Finds) Longest(i int, c Class) (Find, bool) { return f.Within(i, len(f.spots), c) }

// Within returns the longest phrase of a class that begins at token i and does not go beyond token to.
func (f *Finds) Within(i, to int, c Class) (Find, bool) {
	if f.May(i, c) {
		for _, x := range f.At(i) {
			if x.Class == c && x.To <= to {
				return x, true
			}
		}
	}
	return Find{}, false
}

// Is reports whether a phrase of the class begins at token i.
func (f *Finds) Is(i int, c Class) bool {
	if f.May(i, c) {
		for _, x := range f.At(i) {
			if x.Class == c {
				return true
			}
		}
	}
	return false
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
	dash    text.Key            // joins words: <word> takes it
	verbs   map[string][]string // lemma to its forms, for ~verb
}

// Class returns the class of a name; 0, which no phrase has, if the pack knows none such.
func (p *Pack) Class(name string) Class { return p.classes[name] }

// AllValues are the values of all phrases, by the number that a Find gives.
func (p *Pack) AllValues() []string { return p.phrases.values }

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
	f := old
	if f == nil {
		f = &Finds{}
	}
	all := f.all[:0]
	f.first, f.spots = slices.Grow(f.first[:0], len(toks)+1)[:len(toks)+1], slices.Grow(f.spots[:0], len(toks))[:len(toks)]
	for i := range toks {
		f.first[i] = int32(len(all))
		t := &toks[i]
		s := spot{key: t.Key, kinds: kindsOf[t.Kind][t.Shape]}
		if s.key == p.dash {
			s.kinds |= 1 << elemWord
		}
		if int(s.key) < p.phrases.heads {
			all, s.classes = p.phrases.from(int32(s.key), all, toks, i, i+1)
		}
		f.spots[i] = s
	}
	f.first[len(toks)] = int32(len(all))
	f.all, f.values = all, p.phrases.values
	return f
}

// Match runs every rule of the pack over tokens [from, to), which are one sentence, and appends what fires to dst: for each rule the longest
// match from each token, in order of first token, longest first, then rule order.
func (p *Pack) Match(dst []Match, f *Finds, from, to int) []Match {
	w := walker{t: &p.rules, finds: f, start: from, end: to, out: dst}
	for w.first = from; w.first < to; w.first++ {
		w.base = len(w.out)
		w.begin()
		if len(w.out) > w.base+1 {
			sortMatches(w.out[w.base:])
		}
	}
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
