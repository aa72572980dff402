package grammar

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Fault is something wrong in a pack, at file:line.
type Fault struct {
	Where string
	What  string
}

func (f Fault) String() string { return f.Where + ": " + f.What }

// Faults are all that is wrong with a pack, reported together.
type Faults []Fault

func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// columns tells how the lines of a TSV become phrases: the class (a fixed name, or the column that holds it) and the
// column of the value; and whether the file is a table too. A file not listed here is a table only: sections.tsv too, since package clean
// looks for its surfaces in several languages at once.
var columns = map[string]struct {
	class string
	col   int // column of the class if class is ""
	value int
	table bool
}{
	"words.tsv":       {"", 1, 2, false},
	"times.tsv":       {"", 1, 2, true},
	"topics.tsv":      {"topic", 0, 1, false},
	"concepts.tsv":    {"concept", 0, 1, false},
	"instruments.tsv": {"instrument", 0, 1, false},
	"offices.tsv":     {"office", 0, 0, true},
	"heads.tsv":       {"", 1, 2, false},
}

// Load reads one pack that shares its vocabulary with no other. Its error, if any, is Faults.
func Load(fsys fs.FS, dir, rules string) (*Pack, error) {
	d := Read(fsys, dir, rules)
	d.Intern(text.NewVocabulary())
	return d.Pack()
}

// Draft is a pack in the making. It has a vocabulary of its own until it is given the one that packs share, so that packs are made side
// by side.
type Draft struct{ l *loader }

// Read reads the pack in a folder: pack.txt (settings, "key value" a line), *.tsv, and what the folder of its rules holds, *.tsv and
// *.rule: "rules" is for reading a text, "follow" for following what has been read. What is wrong is told by Draft.Pack.
//
// words.tsv has surface, class, value. names.tsv has surface and class:value. topics.tsv, concepts.tsv and instruments.tsv
// give class topic, concept and instrument. offices.tsv gives class office with the surface as value, and is a table by surface as well. verbs.tsv has
// either one form and flags (class verb) or base, third, past, participle, -ing and flags (classes verb, vs, ved, ving).
func Read(fsys fs.FS, dir, rules string) *Draft {
	l := &loader{fsys: fsys, named: map[string]*Rule{}, verbs: make(map[string][]string, 1<<10)}
	settings := l.file(path.Join(dir, "pack.txt"))
	tables := append(l.files(path.Join(dir, "*.tsv")), l.files(path.Join(dir, rules, "*.tsv"))...)
	patterns := l.files(path.Join(dir, rules, "*.rule"))
	lines := 0
	for _, f := range tables {
		lines += strings.Count(f.text, "\n")
	}
	l.p = &Pack{
		Lang: path.Base(dir), Vocab: text.NewVocabulary(), Settings: map[string]string{}, Tables: map[string]map[string][]string{},
		classes: map[string]Class{}, names: []string{""},
	}
	l.phrases = newPhraseDraft(lines)
	l.settings(settings)
	for _, f := range tables {
		l.tsv(f)
	}
	lines = 0
	for _, f := range patterns {
		lines += strings.Count(f.text, "\nmatch ")
	}
	l.patterns = newRuleDraft(lines)
	for _, f := range patterns {
		l.rules(f)
	}
	l.order = l.byUse()
	return &Draft{l}
}

// Words is how many words the draft names.
func (d *Draft) Words() int { return d.l.p.Vocab.Len() }

// Intern moves the draft to a vocabulary that it shares with others, which are told of it one after the other.
func (d *Draft) Intern(vocab *text.Vocabulary) {
	l := d.l
	l.to = make([]text.Key, l.p.Vocab.Len())
	for _, k := range l.order {
		l.to[k] = vocab.Intern(l.p.Vocab.Word(k))
	}
	l.p.Vocab = vocab
	l.p.breaks()
}

// byUse are the keys of the draft, those first that its tables and rules use most often: they are the words that texts are made of, so
// that what is kept by key lies together for a text.
func (l *loader) byUse() []text.Key {
	l.uses = append(l.uses, make([]uint32, l.p.Vocab.Len()-len(l.uses))...)
	order := make([]uint64, len(l.uses)-1) // uses, then the key; the most used have the smallest
	for i := range order {
		order[i] = uint64(^l.uses[i+1])<<32 | uint64(i+1)
	}
	slices.Sort(order)
	keys := make([]text.Key, len(order))
	for i, o := range order {
		keys[i] = text.Key(o)
	}
	return keys
}

// Pack is what the draft makes, once it has the vocabulary of the others. Its error is Faults: all that is wrong with the pack.
func (d *Draft) Pack() (*Pack, error) {
	l := d.l
	if n := len(l.p.names) - 1; n > maxClass {
		l.fault(path.Join(l.p.Lang, "pack.txt"), 0, "a pack has at most %d classes, not %d", maxClass, n)
	}
	if len(l.faults) > 0 {
		return nil, l.faults
	}
	l.p.layPhrases = func() phraseTrie {
		l.phrases.renumber(l.to)
		return l.phrases.trie()
	}
	l.p.layRules = func() ruleTrie {
		l.patterns.renumber(l.to)
		return l.patterns.trie()
	}
	return l.p, nil
}

// layOut begins to make a pack ready to find and match, when that is first asked for: whoever reads no text in a language does without.
func (p *Pack) layOut() {
	p.begun.Do(func() {
		phrases, rules := p.layPhrases, p.layRules
		p.layPhrases, p.layRules = nil, nil // what they hold is no longer needed then
		p.phrasesLaid.Go(func() { p.phrases = phrases() })
		p.rulesLaid.Go(func() { p.rules = rules() })
	})
}

// laidPhrases are the phrases, laid out.
func (p *Pack) laidPhrases() *phraseTrie {
	p.layOut()
	p.phrasesLaid.Wait()
	return &p.phrases
}

// laidRules are the rules, laid out.
func (p *Pack) laidRules() *ruleTrie {
	p.layOut()
	p.rulesLaid.Wait()
	return &p.rules
}

type loader struct {
	fsys     fs.FS
	p        *Pack
	phrases  phraseDraft
	patterns ruleDraft
	faults   Faults

	// Memory that is used again for every line.
	cols   []string
	toks   []text.Token
	keys   []text.Key
	shapes []text.Shape

	uses  []uint32            // by key: how often tables and rules name the word
	order []text.Key          // the keys, the most used first
	to    []text.Key          // by key: the word's in the vocabulary that packs share
	named map[string]*Rule    // by name
	verbs map[string][]string // lemma to its forms, for ~verb
}

func (l *loader) fault(file string, line int, format string, args ...any) {
	l.faults = append(l.faults, Fault{fmt.Sprintf("%s:%d", file, line), fmt.Sprintf(format, args...)})
}

type file struct{ name, text string }

// files reads the files of a pattern, in the order of their names.
func (l *loader) files(pattern string) (files []file) {
	names, _ := fs.Glob(l.fsys, pattern)
	sort.Strings(names)
	for _, name := range names {
		files = append(files, l.file(name))
	}
	return files
}

func (l *loader) file(name string) file {
	b, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.fault(name, 0, "%v", err)
	}
	return file{name, string(b)}
}

// lines calls do for every line of a file that is not blank and no comment.
func (l *loader) lines(f file, do func(n int, line string)) {
	s := f.text
	plain := plainNFC(s)
	for n := 1; s != ""; n++ {
		line := s
		if end := strings.IndexByte(s, '\n'); end >= 0 {
			line, s = s[:end], s[end+1:]
		} else {
			s = ""
		}
		for line != "" && (line[len(line)-1] == ' ' || line[len(line)-1] == '\r') {
			line = line[:len(line)-1]
		}
		if line == "" {
			continue
		}
		if c := line[0]; c == '#' || c <= ' ' { // a line that begins with a word is no comment
			if trimmed := strings.TrimSpace(line); trimmed == "" || trimmed[0] == '#' && !strings.HasPrefix(line, "#\t") {
				continue
			}
		}
		if !plain && !norm.NFC.IsNormalString(line) {
			l.fault(f.name, n, "not in Unicode normal form C")
		}
		do(n, line)
	}
}

// plainNFC reports whether all runes of s are in blocks whose runes are in normal form C by themselves: Latin, its extensions, Vietnamese
// and general punctuation. It spares nearly all files the slow way of asking.
func plainNFC(s string) bool {
	for i := 0; i < len(s); i++ {
		for i+8 < len(s) && ascii(s[i:i+8]) {
			i += 8
		}
		switch c := s[i]; {
		case c < utf8.RuneSelf, c&0xC0 == 0x80: // ASCII, or a further byte of a rune
		case c >= 0xC3 && c <= 0xCA: // U+00C0 to U+02BF
		case c == 0xC2: // U+0080 to U+00BF
		case c == 0xE1 && i+1 < len(s) && s[i+1] >= 0xB8 && s[i+1] <= 0xBB: // U+1E00 to U+1EFF
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x90: // U+2010 to U+203F
		default:
			return false
		}
	}
	return true
}

// ascii reports whether eight bytes are ASCII, all at once.
func ascii(s string) bool {
	_ = s[7]
	all := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return all&0x8080808080808080 == 0
}

func (l *loader) settings(f file) {
	l.lines(f, func(n int, line string) {
		key, value, _ := strings.Cut(line, " ")
		l.p.Settings[key] = strings.TrimSpace(value)
	})
}

// breaks sets what the settings and the vocabulary tell of where sentences and words end.
func (p *Pack) breaks() {
	p.Breaks.Abbreviations = map[text.Key]bool{}
	for _, w := range strings.Fields(p.Settings["abbreviations"]) {
		p.Breaks.Abbreviations[p.Vocab.Intern(text.Fold(w))] = true
	}
	p.Breaks.Days = map[text.Key]bool{}
	for _, w := range strings.Fields(p.Settings["days"]) {
		p.Breaks.Days[p.Vocab.Intern(text.Fold(w))] = true
	}
	p.dash = p.Vocab.Intern("-")
}

func (l *loader) tsv(f file) {
	file, name := f.name, path.Base(f.name)
	how, phrases := columns[name]
	var table map[string][]string
	if how.table || !phrases && name != "names.tsv" && name != "verbs.tsv" {
		table = make(map[string][]string, strings.Count(f.text, "\n"))
		l.p.Tables[name] = table
	}
	l.lines(f, func(n int, line string) {
		cols := l.split(line)
		surface := cols[0]
		if surface == "" || len(cols) < 2 && name != "verbs.tsv" {
			l.fault(file, n, "want at least two columns, parted by tabs")
			return
		}
		switch {
		case name == "names.tsv":
			class, value, ok := strings.Cut(cols[1], ":")
			if !ok {
				l.fault(file, n, "want class:value in the second column, not %q", cols[1])
				return
			}
			l.phrase(file, n, surface, class, value)
		case name == "verbs.tsv":
			l.verb(file, n, cols)
		case phrases:
			class := how.class
			if class == "" {
				class = cols[how.col]
			}
			value := ""
			if how.value < len(cols) {
				value = cols[how.value]
			}
			l.phrase(file, n, surface, class, value)
			if how.table {
				table[surface] = slices.Clone(cols[1:])
			}
		default:
			if name == "sections.tsv" {
				l.words(surface)
			}
			if _, twice := table[surface]; twice {
				l.fault(file, n, "%q stands twice", surface)
			}
			table[surface] = slices.Clone(cols[1:])
		}
	})
}

// split cuts a line into its columns, which stand until the next is cut.
func (l *loader) split(line string) []string {
	l.cols = l.cols[:0]
	for {
		end := strings.IndexByte(line, '\t')
		if end < 0 {
			return append(l.cols, trim(line))
		}
		l.cols = append(l.cols, trim(line[:end]))
		line = line[end+1:]
	}
}

// trim is strings.TrimSpace, sooner done with what has no space to trim.
func trim(s string) string {
	if s == "" || s[0] > ' ' && s[0] < utf8.RuneSelf && s[len(s)-1] > ' ' && s[len(s)-1] < utf8.RuneSelf {
		return s
	}
	return strings.TrimSpace(s)
}

func (l *loader) verb(file string, n int, cols []string) {
	if len(cols) < 5 {
		flags := ""
		if len(cols) > 1 {
			flags = cols[1]
		}
		l.phrase(file, n, cols[0], "verb", flags)
		l.verbs[cols[0]] = []string{cols[0]}
		return
	}
	flags := ""
	if len(cols) > 5 {
		flags = cols[5]
	}
	l.phrase(file, n, cols[0], "verb", flags)
	l.phrase(file, n, cols[1], "vs", flags)
	l.phrase(file, n, cols[2], "ved", flags)
	l.phrase(file, n, cols[3], "ved", flags)
	l.phrase(file, n, cols[4], "ving", flags)
	l.verbs[cols[0]] = append(l.verbs[cols[0]], cols[:5]...)
}

func (l *loader) phrase(file string, n int, surface, class, value string) {
	if class == "" {
		l.fault(file, n, "no class")
		return
	}
	keys, shapes := l.words(surface)
	if len(keys) == 0 || len(keys) > maxPhrase {
		l.fault(file, n, "a phrase has 1 to %d tokens, not %d", maxPhrase, len(keys))
		return
	}
	var how casing
	for i, s := range shapes {
		switch s {
		case text.Upper:
			how.upper |= 1 << i
		case text.Title, text.Single:
			how.title |= 1 << i
		}
	}
	l.phrases.add(keys, l.p.class(class), value, how)
}

// words interns the words of a surface exactly as Tokenize will see them in a text. What it returns stands until it is called again.
func (l *loader) words(surface string) ([]text.Key, []text.Shape) {
	v := l.p.Vocab
	l.keys, l.shapes = l.keys[:0], l.shapes[:0]
	if surface == "'s" || small(surface) { // the clitic, which Tokenize sees only after a word; or what is one word as it stands
		l.keys, l.shapes = append(l.keys, v.Intern(surface)), append(l.shapes, text.Lower)
		l.use(l.keys[0])
		return l.keys, l.shapes
	}
	l.toks = text.Tokenize(l.toks, surface, v)
	for _, t := range l.toks {
		if t.Key == 0 {
			t.Key = v.Intern(text.Fold(surface[t.Span().Start:t.Span().End]))
		}
		l.keys, l.shapes = append(l.keys, t.Key), append(l.shapes, t.Shape)
		l.use(t.Key)
	}
	return l.keys, l.shapes
}

// use counts a word that a table or rule names.
func (l *loader) use(k text.Key) {
	for int(k) >= len(l.uses) {
		l.uses = append(l.uses, 0)
	}
	l.uses[k]++
}

// small reports whether a surface is ASCII small letters only.
func small(surface string) bool {
	for i := range len(surface) {
		if c := surface[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return surface != ""
}
