// Package locale writes dates, numbers, parties, codes and titles as a language of the reader has them.
//
// In: what records hold. Out: words. The words stand in a table for each language beside this file; topics, levels and concepts have theirs
// in the packs. It never translates what a document says, and never says more than it is given: what is not known stays unsaid.
package locale

import (
	"embed"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

//go:embed *.tsv
var tables embed.FS

// Languages are the languages that there are words in (BCP 47), the first where nobody chooses.
var Languages = []string{"en", "vi"}

// Locale writes in one language. It is safe for any number of goroutines.
type Locale struct {
	Lang    string
	Packs   *lang.Packs
	words   map[string]string
	regions display.Namer
	column  int // of a label in the tables of the packs that have labels
}

// New is the locale of a language. own are further tables of words, in the form of those beside this file.
func New(code string, packs *lang.Packs, own ...[]byte) (*Locale, error) {
	n := slices.Index(Languages, code)
	if n < 0 {
		return nil, fmt.Errorf("there are no words in %q, only in %s", code, strings.Join(Languages, ", "))
	}
	l := &Locale{Lang: code, Packs: packs, words: map[string]string{}, regions: display.Regions(language.MustParse(code)), column: 1 + n}
	shared, err := tables.ReadFile(code + ".tsv")
	if err != nil {
		return nil, err
	}
	for _, table := range append([][]byte{shared}, own...) {
		for line := range strings.Lines(string(table)) {
			if key, word, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && !strings.HasPrefix(key, "#") {
				l.words[key] = word
			}
		}
	}
	return l, nil
}

// Words are all keys and their words.
func (l *Locale) Words() map[string]string { return l.words }

// Has reports whether there is a word for a key.
func (l *Locale) Has(key string) bool { _, ok := l.words[key]; return ok }

// T is a word or sentence, its key if there is none.
func (l *Locale) T(key string, args ...any) string {
	word, ok := l.words[key]
	if !ok {
		return key
	}
	if len(args) > 0 {
		return fmt.Sprintf(word, args...)
	}
	return word
}

// Count is a number with what is counted: "1 document", "3 documents".
func (l *Locale) Count(key string, n int) string {
	if word, ok := l.words["one."+key]; n == 1 && ok {
		return word
	}
	return l.T("many."+key, l.Number(n))
}

// Number is a whole number with its thousands parted.
func (l *Locale) Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + l.words["thousands"] + s[i:]
	}
	return s
}

// Code is the name of a code of some vocabulary: an act, an office, a kind of event.
func (l *Locale) Code(of string, code any) string {
	c := fmt.Sprint(code)
	if word, ok := l.words[of+"."+c]; ok {
		return word
	}
	return strings.ReplaceAll(c, "-", " ")
}

// label is what a table of the packs calls something in this language.
func (l *Locale) label(table, id string) string {
	if cols := l.Packs.World[table][id]; len(cols) > l.column {
		return cols[l.column]
	}
	return id
}

// Topic is the name of a topic of the concept scheme.
func (l *Locale) Topic(id string) string { return l.label("topic", id) }

// Level is the name of a level of relations.
func (l *Locale) Level(id string) string { return l.label("level", id) }

// Topics are the names of topics.
func (l *Locale) Topics(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = l.Topic(id)
	}
	return strings.Join(out, ", ")
}

// Party is the name of a country (as the Unicode CLDR has it) or an organisation.
func (l *Locale) Party(p record.Party) string {
	if _, country := l.Packs.World["country"][string(p)]; country {
		if region, err := language.ParseRegion(string(p)); err == nil {
			return l.regions.Name(region)
		}
	}
	return string(p)
}

// Parties are the names of parties.
func (l *Locale) Parties(ps []record.Party) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = l.Party(p)
	}
	return strings.Join(out, ", ")
}

// digits are numbers that nobody can read at a glance.
var digits = regexp.MustCompile(`\d{5,}`)

// counted is a title that ends in how many of what: "Trade volume: 20000000000 USD".
var counted = regexp.MustCompile(`: (\d+(?:\.\d+)?) ?(\PN*)$`)

// Amount is a number with its unit, as it is read at a glance: "20 billion USD", "30 parks".
func (l *Locale) Amount(n float64, unit string) string {
	word := unit
	if one := "one.unit." + unit; n == 1 && l.Has(one) {
		word = l.T(one)
	} else if l.Has("unit." + unit) {
		word = l.T("unit." + unit)
	}
	return strings.TrimSpace(l.figure(n) + " " + word)
}

// figure writes a number without noughts that are not read: millions and billions in words, if two digits behind the point tell all.
func (l *Locale) figure(n float64) string {
	for _, x := range []struct {
		of   float64
		word string
	}{{1e9, "number.billion"}, {1e6, "number.million"}} {
		if part := n / x.of; part >= 1 && part*100 == math.Trunc(part*100) {
			return l.decimal(part) + " " + l.T(x.word)
		}
	}
	return l.decimal(n)
}

// decimal is a number of at most two digits behind the point, which is a comma where thousands are parted by points.
func (l *Locale) decimal(n float64) string {
	whole, rest, _ := strings.Cut(strconv.FormatFloat(n, 'f', -1, 64), ".")
	if i, err := strconv.Atoi(whole); err == nil {
		whole = l.Number(i)
	}
	if rest == "" {
		return whole
	}
	if l.words["thousands"] == "." {
		return whole + "," + rest
	}
	return whole + "." + rest
}

// Matter is the title of an initiative: of one that is named by what the packs know, in this language; else as it was told.
func (l *Locale) Matter(key, title string) string {
	_, about, _ := strings.Cut(key, "/")
	parts := strings.Split(about, "/")
	_, known := l.Packs.World["concept"][parts[0]]
	switch {
	case parts[0] == "visit" && len(parts) == 3:
		return l.T("matter.visit", l.Party(record.Party(parts[1])), l.Code("office", parts[2]))
	case parts[0] == "raise" && len(parts) == 2:
		return l.T("matter.raise", l.Level(parts[1]))
	case known && len(parts) == 1:
		return l.label("concept", parts[0])
	case known:
		_, rest, _ := strings.Cut(title, ": ")
		if _, too := l.Packs.World["concept"][parts[1]]; too && len(parts) == 2 {
			rest = l.label("concept", parts[1])
		}
		if rest != "" {
			title = l.label("concept", parts[0]) + ": " + rest
		}
	}
	if at := counted.FindStringSubmatchIndex(title); at != nil {
		if n, err := strconv.ParseFloat(title[at[2]:at[3]], 64); err == nil {
			return title[:at[2]] + l.Amount(n, title[at[4]:at[5]])
		}
	}
	return digits.ReplaceAllStringFunc(title, func(s string) string {
		n, err := strconv.Atoi(s)
		if err != nil {
			return s
		}
		return l.Number(n)
	})
}
