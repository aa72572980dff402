package clean

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// class is what a phrase of sections.tsv marks.
type class uint8

const (
	noClass     class = iota
	tail              // a line that begins the related part: value end (to the end), box (until the body goes on), digest or comments
	teaser            // begins a teaser line: value any, or colon (only with a colon after it)
	boilerplate       // value line (begins one), whole (is one), count (a few words with a figure), block (with the lines under it)
	nav               // an item of a menu
	title             // begins a line that is always a headline
	photo             // value mark (Photo:), by (before an agency or name), end (after an agency), source, number (hinh anh 1), label (Chú thích ảnh)
	side              // (L), (R), (trái)
	agency            // value: the outlet's mark
	credit            // begins or makes up a credit line
	reporter          // stands before the agency that a lead names as its source
	dated             // a label before a date: value published, updated or word
	clock             // words of a time of day
	month             // value: its number
	weekday
)

var classNames = map[string]class{
	"section.tail": tail, "section.teaser": teaser, "section.boilerplate": boilerplate, "section.nav": nav,
	"section.title": title, "section.photo": photo, "section.side": side, "section.agency": agency, "section.credit": credit,
	"section.reporter": reporter, "section.dated": dated, "section.clock": clock, "section.month": month, "section.weekday": weekday,
}

// lexicon is the section words of all packs together: pages mix languages in their menus, captions and credits.
type lexicon struct {
	first  [][]phrase // by first word, longest first
	heads  []uint16   // by key: the classes of the phrases that begin with it, a bit each
	langs  []string
	lang   []uint8        // by key: bit i set if a function word of langs[i]
	letter map[rune]uint8 // likewise for letters of its own
	own    uint8          // the languages that have such letters
	packs  []*grammar.Pack
}

type phrase struct {
	keys   []text.Key
	shapes []text.Shape
	class  class
	value  string
}

func newLexicon(packs *lang.Packs) *lexicon {
	l := &lexicon{
		first: make([][]phrase, packs.Vocab.Len()), heads: make([]uint16, packs.Vocab.Len()), lang: make([]uint8, packs.Vocab.Len()),
		letter: map[rune]uint8{},
	}
	for i, code := range packs.Langs {
		if i == 8 {
			break // one bit a language; more packs than that need a wider mask
		}
		l.langs = append(l.langs, code)
		p := packs.ByLang[code]
		for surface, cols := range p.Tables["sections.tsv"] {
			value := ""
			if len(cols) > 1 {
				value = cols[1]
			}
			switch cols[0] {
			case "section.lang":
				for _, w := range strings.Fields(surface + " " + value) {
					if k := packs.Vocab.Key(text.Fold(w)); k != 0 {
						l.lang[k] |= 1 << i
					}
				}
			case "section.letters":
				for _, r := range surface + value {
					l.letter[r] |= 1 << i
					l.own |= 1 << i
				}
			default:
				l.add(surface, classNames[cols[0]], value, packs.Vocab)
			}
		}
		l.packs = append(l.packs, p)
	}
	return l
}

func (l *lexicon) add(surface string, c class, value string, v *text.Vocabulary) {
	toks := text.Tokenize(nil, surface, v)
	if len(toks) == 0 || toks[0].Key == 0 {
		return
	}
	p := phrase{class: c, value: value}
	for _, t := range toks {
		p.keys = append(p.keys, t.Key)
		p.shapes = append(p.shapes, t.Shape)
	}
	k := p.keys[0]
	list := append(l.first[k], p)
	for i := len(list) - 1; i > 0 && list[i].before(&list[i-1]); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	l.first[k] = list
	l.heads[k] |= 1 << c
}

// before is a total order, so that the lexicon does not depend on the order of a map.
func (p *phrase) before(o *phrase) bool {
	if len(p.keys) != len(o.keys) {
		return len(p.keys) > len(o.keys)
	}
	if p.class != o.class {
		return p.class < o.class
	}
	for i := range p.keys {
		if p.keys[i] != o.keys[i] {
			return p.keys[i] < o.keys[i]
		}
	}
	for i := range p.shapes {
		if p.shapes[i] != o.shapes[i] {
			return p.shapes[i] > o.shapes[i]
		}
	}
	return p.value < o.value
}

// at returns the longest phrase of a class that begins at token i and ends before to: its end and value.
func (l *lexicon) at(toks []text.Token, i, to int, c class) (end int, value string, ok bool) {
	if l.heads[toks[i].Key]>>c&1 == 0 {
		return 0, "", false
	}
	return l.longest(toks, i, to, c)
}

func (l *lexicon) longest(toks []text.Token, i, to int, c class) (end int, value string, ok bool) {
	list := l.first[toks[i].Key]
	for j := range list {
		if p := &list[j]; p.class == c && i+len(p.keys) <= to && p.fits(toks[i:]) {
			return i + len(p.keys), p.value, true
		}
	}
	return 0, "", false
}

func (p *phrase) fits(toks []text.Token) bool {
	for i, k := range p.keys {
		if toks[i].Key != k || p.shapes[i] == text.Upper && toks[i].Shape != text.Upper ||
			(p.shapes[i] == text.Title || p.shapes[i] == text.Single) && toks[i].Shape == text.Lower {
			return false
		}
	}
	return true
}

// nameKind is what the packs' names say tokens [from, to) are as a whole: place, country, org or "". The pack of the document is asked
// first: to ask another one that nothing has been asked of yet takes longer than many a report takes to read.
func (c *cutter) nameKind(toks []text.Token, from, to int) string {
	kind := ""
	if from == to {
		return kind
	}
	ask := func(p *grammar.Pack) {
		c.finds = p.Find(c.finds, toks[from:to])
		for f := range c.finds.At(0) {
			if f.To != to-from {
				continue
			}
			switch name := p.ClassName(f.Class); {
			case name == "place":
				kind = name
			case kind == "" && (name == "country" || name == "org"):
				kind = name
			}
		}
	}
	for _, own := range [...]bool{true, false} {
		for _, p := range c.packs {
			if (p.Lang == c.d.Lang) == own && kind != "place" {
				ask(p)
			}
		}
	}
	return kind
}
