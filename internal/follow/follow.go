// Package follow follows undertakings through time: it draws from a reading the steps of initiatives, folds the steps of one
// initiative into its status, lays the sources of one event side by side, and tells how the wording of a formula changed.
//
// In: readings and the steps drawn from them. Out: initiatives, comparisons, versions. It must never look at the clock or at the
// order in which documents arrived, never move a status without a step that says so, and never take silence for inaction.
// Read Follower.Steps first, then Fold.
package follow

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Follower draws steps from readings and compares them. It is safe for any number of goroutines.
type Follower struct {
	vocab    *text.Vocabulary
	concepts map[string]concept // by id
	known    map[string]known   // listed instruments, by canonical name
	levels   map[string]string  // ids of levels, by canonical name
	offices  map[string]string  // ranks, by code
	home     map[string]string  // countries of places, by id
	serves   map[string]string  // the place that an airport or a port is that of, by id
	capital  map[string]bool    // places that are capitals, by id
	moves    map[string]string  // what an event of a kind that was held moves an initiative to
	members  map[record.Party][]record.Party
	words    map[string]*words // by language
	pool     sync.Pool         // of *scan
}

// New prepares a follower for the languages of the packs, which are those for following.
func New(packs *lang.Packs) *Follower {
	f := &Follower{
		vocab:    packs.Vocab,
		concepts: map[string]concept{}, known: map[string]known{}, levels: map[string]string{}, offices: map[string]string{},
		home: map[string]string{}, serves: map[string]string{}, capital: map[string]bool{}, moves: map[string]string{}, members: map[record.Party][]record.Party{}, words: map[string]*words{},
	}
	for id, row := range packs.World["concept"] {
		f.concepts[id] = newConcept(id, row)
	}
	for id, row := range packs.World["instrument"] {
		f.known[row[0]] = known{id, parties(column(row, 3)), column(row, 4), slices.Contains(strings.Split(column(row, 2), ","), "law")}
	}
	for id, row := range packs.World["level"] {
		f.levels[row[1]] = id
	}
	for code, row := range packs.World["office"] {
		f.offices[code] = column(row, 1)
	}
	for id, row := range packs.World["place"] {
		f.home[id], f.capital[id], f.serves[id] = column(row, 1), column(row, 2) == "capital", column(row, 3)
	}
	for kind, row := range packs.World["event"] {
		f.moves[kind] = column(row, 1)
	}
	for code, row := range packs.World["organisation"] {
		f.members[record.Party(code)] = parties(column(row, 2))
	}
	for _, l := range packs.Langs {
		f.words[l] = newWords(packs.ByLang[l])
	}
	f.pool.New = func() any { return new(scan) }
	return f
}

// concept is a row of shared/concept.tsv: what governments undertake with each other, finer than a topic.
type concept struct {
	id, broader, title                    string
	field, form, up, count, appeal, shell bool
	lesser, work, of, good, site, route   bool
	one, with, about                      bool // parties: whose it is whoever speaks; who has it with those who speak; whose affair it is
	parties                               []record.Party
}

func newConcept(id string, row []string) concept {
	c := concept{id: id, broader: row[0], title: column(row, 1)}
	for _, flag := range strings.Fields(column(row, 3)) {
		name, whose, _ := strings.Cut(flag, ":")
		if whose != "" {
			c.parties = parties(whose)
		}
		for is, b := range map[string]*bool{
			"field": &c.field, "form": &c.form, "up": &c.up, "count": &c.count, "appeal": &c.appeal, "shell": &c.shell,
			"lesser": &c.lesser, "work": &c.work, "of": &c.of, "good": &c.good, "site": &c.site, "route": &c.route, "one": &c.one, "with": &c.with, "about": &c.about,
		} {
			*b = *b || is == name
		}
	}
	return c
}

// rank is how well the concept names an initiative.
func (c concept) rank() rank {
	switch {
	case c.field:
		return rankField
	case c.form:
		return rankForm
	case c.lesser:
		return rankLesser
	}
	return rankThing
}

// known is an instrument that world/instrument.tsv lists.
type known struct {
	id      string
	parties []record.Party // whose it is; none if the table does not tell
	concept string         // as which it is followed; "" as itself
	ground  bool           // it is law: what contents rest on, not what they undertake
}

func column(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

func parties(s string) (out []record.Party) {
	for p := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '+' }) {
		out = append(out, record.Party(p))
	}
	slices.Sort(out)
	return out
}

// words are the classes of a pack that following asks for; one that a pack does not have is 0 and is never found.
type words struct {
	pack                                                                  *grammar.Pack
	concept, basis, back, onward, many, aside, naming, neg, future, modal grammar.Class
	definite, front, counterpart, maker                                   grammar.Class
	letter, office, country, adj, place, org                              grammar.Class
	prep, adv, article, det, pos, and, while, be, have, that              grammar.Class
	edge, ordinal, portion, timeunit, month, bound, currency, scale       grammar.Class
}

func newWords(p *grammar.Pack) *words {
	w := &words{pack: p}
	for name, c := range map[string]*grammar.Class{
		"concept": &w.concept, "basis": &w.basis, "back": &w.back, "definite": &w.definite, "front": &w.front, "maker": &w.maker, "counterpart": &w.counterpart, "onward": &w.onward, "many": &w.many, "naming": &w.naming, "aside": &w.aside, "neg": &w.neg, "future": &w.future, "modal": &w.modal,
		"letter": &w.letter, "office": &w.office, "country": &w.country, "adj": &w.adj, "place": &w.place, "org": &w.org,
		"prep": &w.prep, "adv": &w.adv, "article": &w.article, "det": &w.det, "pos": &w.pos, "and": &w.and, "while": &w.while,
		"edge": &w.edge, "ordinal": &w.ordinal, "portion": &w.portion, "timeunit": &w.timeunit, "month": &w.month, "bound": &w.bound, "currency": &w.currency, "scale": &w.scale,
		"be": &w.be, "have": &w.have, "that": &w.that,
	} {
		*c = p.Class(name)
	}
	return w
}
