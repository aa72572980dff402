// Package lang holds the language packs, as data: shared/ (the abstract side: acts, event kinds, offices, topics, levels),
// world/ (countries, places, organisations, instruments) and one folder a language. The Go here only loads them.
//
// CONTRIBUTING.md tells how to add a rule or a language.
package lang

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

//go:embed shared world en vi
var files embed.FS

// Packs are all languages and the tables they share. They are read-only.
type Packs struct {
	Vocab  *text.Vocabulary
	ByLang map[string]*grammar.Pack
	Langs  []string                       // sorted codes of ByLang
	World  map[string]map[string][]string // "country", "place", "organisation", "instrument", "office", "topic", "level", ...: id to the other columns
}

// What packs are for: the folder of a language that holds the rules, and the tables that nothing else needs.
const (
	Reading   = "rules"
	Following = "follow"
)

// Load reads the packs built into the program that reading a text takes. What following takes is left out: most commands never ask.
func Load() (*Packs, error) {
	if p := readBack(compiledReading); p != nil {
		return p, nil
	}
	return LoadFrom(files, Reading)
}

// LoadFollowing reads the packs built into the program that following what has been read takes. Their vocabulary is their own: a text
// has to be cut into tokens with it.
func LoadFollowing() (*Packs, error) {
	if p := readBack(compiledFollowing); p != nil {
		return p, nil
	}
	return LoadFrom(files, Following)
}

// LoadFrom reads packs, for Reading or Following, from any file system laid out like this folder. It returns all faults of all packs
// together.
func LoadFrom(fsys fs.FS, rules string) (*Packs, error) {
	dirs, err := fs.ReadDir(fsys, ".") // sorted
	if err != nil {
		return nil, err
	}
	p := &Packs{Vocab: text.NewVocabulary(), ByLang: map[string]*grammar.Pack{}, World: map[string]map[string][]string{}}
	var shared []string
	for _, d := range dirs {
		switch name := d.Name(); {
		case !d.IsDir():
		case name == "shared" || name == "world":
			shared = append(shared, name)
		default:
			p.Langs = append(p.Langs, name)
		}
	}
	// What can be done at once is done at once: this is most of the time in which a command starts.
	drafts := make([]*grammar.Draft, len(p.Langs))
	sideBySide(len(drafts), func(i int) { drafts[i] = grammar.Read(fsys, p.Langs[i], rules) })
	var faults grammar.Faults
	var tables sync.WaitGroup
	tables.Go(func() {
		for _, dir := range shared {
			faults = append(faults, p.tables(fsys, dir)...)
		}
	})
	words := 0
	for _, d := range drafts {
		words += d.Words()
	}
	p.Vocab.Grow(words)
	for _, d := range drafts {
		d.Intern(p.Vocab)
	}
	tables.Wait()
	for i, l := range p.Langs {
		pack, err := drafts[i].Pack()
		if fs, ok := err.(grammar.Faults); ok {
			faults = append(faults, fs...)
		}
		p.ByLang[l] = pack
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return p, nil
}

// sideBySide does n things at once.
func sideBySide(n int, do func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { do(i) })
	}
	wg.Wait()
}

func (p *Packs) tables(fsys fs.FS, dir string) (faults grammar.Faults) {
	names, _ := fs.Glob(fsys, path.Join(dir, "*.tsv"))
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			faults = append(faults, grammar.Fault{Where: name, What: err.Error()})
			continue
		}
		table := map[string][]string{}
		n := 0
		for line := range strings.Lines(string(b)) {
			n++
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			cols := strings.Split(line, "\t")
			fault := ""
			if len(cols) < 2 {
				fault = "want at least two columns, parted by tabs"
			} else if _, twice := table[cols[0]]; twice {
				fault = fmt.Sprintf("%q stands twice", cols[0])
			}
			if fault != "" {
				faults = append(faults, grammar.Fault{Where: fmt.Sprintf("%s:%d", name, n), What: fault})
			}
			table[cols[0]] = cols[1:]
		}
		p.World[strings.TrimSuffix(path.Base(name), ".tsv")] = table
	}
	return faults
}
