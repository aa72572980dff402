// Package link says which records of different documents are of one person and of one event, and why.
//
// In: readings, one at a time; they give small facts (Sighting, Report) with a key by which the few others that may concern
// the same person or event are found (Linker.Kin, Report.Block). Out: from all facts under such keys, people and events, each
// with its reasons, and the doubts that are left to a person. Whatever is decided hangs on the set of facts alone, never on the
// order in which they came. It must never join on a guess: two people taken for one is worse than one taken for two.
//
// Read Linker.Events first, then likeness.go for what speaks for and against, then Linker.People.
package link

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Linker knows names, places and offices from the packs. It is safe for any number of goroutines.
type Linker struct {
	packs   *lang.Packs
	tongue  map[string]classes    // by language
	ranks   map[string]int        // office to its rank, 0 for one that goes with any other
	clock   map[string]float64    // country to the hours by which its capital is ahead of UTC
	short   map[record.Party]bool // countries whose people are called by the last part of their names
	article map[string]bool       // small words that come and go in names
	sounds  *strings.Replacer     // letters to how they sound
}

// classes of names in one pack.
type classes struct {
	pack                        *grammar.Pack
	person, place, country, org grammar.Class
}

// New reads what it needs from the packs.
func New(packs *lang.Packs) *Linker {
	l := &Linker{packs: packs, tongue: map[string]classes{}, ranks: map[string]int{}, clock: map[string]float64{}, short: map[record.Party]bool{}}
	for code, p := range packs.ByLang {
		l.tongue[code] = classes{p, p.Class("person"), p.Class("place"), p.Class("country"), p.Class("org")}
	}
	for office, cols := range packs.World["office"] {
		if len(cols) > 1 {
			l.ranks[office], _ = strconv.Atoi(cols[1])
		}
	}
	for country, cols := range packs.World["clock"] {
		l.clock[country], _ = strconv.ParseFloat(cols[0], 64)
	}
	for _, cols := range packs.World["surname"] {
		l.short[record.Party(cols[0])] = true
	}
	l.article = map[string]bool{}
	for word := range packs.World["article"] {
		l.article[word] = true
	}
	letters := slices.SortedFunc(maps.Keys(packs.World["sound"]), func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	var pairs []string
	for _, s := range letters {
		pairs = append(pairs, s, strings.Trim(packs.World["sound"][s][0], "-"))
	}
	l.sounds = strings.NewReplacer(pairs...)
	return l
}

// finds are the listed phrases in a few words of a language.
func (c classes) finds(packs *lang.Packs, words string) (*grammar.Finds, []text.Token) {
	if c.pack == nil {
		return nil, nil
	}
	toks := text.Tokenize(nil, words, packs.Vocab)
	return c.pack.Find(nil, toks), toks
}

// listed is the value of the words as a whole in a class of a language.
func (l *Linker) listed(language, words string, class func(classes) grammar.Class) (string, bool) {
	c := l.tongue[language]
	if class(c) == 0 {
		return "", false
	}
	f, toks := c.finds(l.packs, words)
	if len(toks) == 0 {
		return "", false
	}
	if x, ok := f.Longest(0, class(c)); ok && x.To == len(toks) {
		return f.Value(x), true
	}
	return "", false
}

// Reason is why two facts were joined, or not: a rule, what it weighs and what it saw.
type Reason struct {
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	Note  string  `json:"note,omitempty"`
}

// Doubt is a pair that may be one and was not joined: A and B are ids of events (Report.Event) or of forms (Form.ID), A < B. Reasons may speak for it
// and yet not join: the two contradict each other in one thing, or each has another candidate as good.
type Doubt struct {
	Kind    string   `json:"kind"` // "event" or "person"
	A       string   `json:"a"`
	B       string   `json:"b"`
	Score   float64  `json:"score"`
	Reasons []Reason `json:"reasons"`
}

// Judged is what people decided of pairs of facts: true for one, false for two. It beats every rule. Of judgements that
// contradict each other (A is B, B is C, A is not C) those that part win. Nil is none.
type Judged map[Pair]bool

// Pair is two ids of facts, A < B. Make one with PairOf.
type Pair struct{ A, B string }

// PairOf puts two ids in order.
func PairOf(a, b string) Pair {
	if b < a {
		a, b = b, a
	}
	return Pair{a, b}
}

// At least joined is what is taken for one; from doubted on a pair is told as a Doubt.
const joined, doubted = 0.8, 0.6

// Source is what the facts of one document have in common.
type source struct {
	doc       text.DocID
	lang      string
	published record.Day
}

func sourceOf(r *record.Reading) source {
	s := source{published: r.Published}
	if r.Doc != nil {
		s.doc, s.lang = r.Doc.ID, r.Doc.Lang
	}
	if s.published == 0 { // the day of what it reports
		for i := range r.Events {
			if e := &r.Events[i]; e.Main && e.Status == record.Held && e.When.Grain == record.GrainDay && !e.When.Until {
				s.published = max(s.published, e.When.To)
			}
		}
	}
	return s
}
