// Package follow follows undertakings through time: it draws from a reading the steps of initiatives, folds the steps of one
// initiative into its status, lays the sources of one event side by side, and tells how the wording of a formula changed.
//
// In: readings and the steps drawn from them. Out: initiatives, comparisons, versions. It must never look at the clock or at the
// order in which documents arrived, never move a status without a step that says so, and never take silence for inaction.
// Read Follower.Steps first, then Fold.
package follow

import (
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/lang"
)

// Follower draws steps from readings and compares them. It is safe for any number of goroutines.
type Follower struct {
	packs    *lang.Packs
	concepts map[string]concept // by id
	known    map[string]known   // listed instruments by canonical name
	words    map[string]*words  // by language
	pool     sync.Pool          // of *scan
}

// New prepares a follower for the languages of the packs.
func New(packs *lang.Packs) *Follower {
	f := &Follower{packs: packs, concepts: newConcepts(packs), known: newKnown(packs), words: map[string]*words{}}
	for _, l := range packs.Langs {
		f.words[l] = newWords(packs.ByLang[l])
	}
	f.pool.New = func() any { return new(scan) }
	return f
}

// words are the classes of a pack that following asks for.
type words struct {
	pack    *grammar.Pack
	concept grammar.Class
}

func newWords(p *grammar.Pack) *words {
	return &words{pack: p, concept: p.Class("concept")}
}
