package lang

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

var built, builtFollowing = sync.OnceValues(Load), sync.OnceValues(LoadFollowing)

func packs(t testing.TB) *Packs { t.Helper(); return must(t, built) }

func following(t testing.TB) *Packs { t.Helper(); return must(t, builtFollowing) }

func must(t testing.TB, load func() (*Packs, error)) *Packs {
	t.Helper()
	p, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestLeaders holds names to the letters in which the reader compares them, and their parties to those of the tables.
func TestLeaders(t *testing.T) {
	packs, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, row := range packs.World["leader"] {
		if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz' ") != "" || strings.Contains(name, "  ") {
			t.Errorf("%q is not in small letters without accents", name)
		}
		if packs.World["country"][row[0]] == nil && packs.World["organisation"][row[0]] == nil {
			t.Errorf("%q is of %q, which no table has", name, row[0])
		}
	}
}

func TestLoad(t *testing.T) {
	p := packs(t)
	if !slices.Equal(p.Langs, []string{"en", "vi"}) || len(p.ByLang) != 2 {
		t.Errorf("languages: %q", p.Langs)
	}
	for _, table := range []string{"act", "event", "level", "office", "topic", "concept", "country", "instrument", "organisation", "place"} {
		if len(p.World[table]) == 0 {
			t.Errorf("no table %s", table)
		}
	}
	for _, p := range []*Packs{p, following(t)} {
		for _, l := range p.Langs {
			if pack := p.ByLang[l]; pack.Lang != l || pack.Vocab != p.Vocab || len(pack.Rules) == 0 || pack.Settings["name"] == "" || len(pack.Breaks.Abbreviations) == 0 {
				t.Errorf("the pack of %s is not whole", l)
			}
		}
	}
}

// Every rule finds what its yes lines mark, and nothing in its no lines.
func TestRules(t *testing.T) {
	for _, p := range []*Packs{packs(t), following(t)} {
		for _, l := range p.Langs {
			for _, f := range p.ByLang[l].Check() {
				t.Errorf("lang/%s", f)
			}
		}
	}
}

// row is a line of a table.
type row struct {
	where string // lang/file:line
	cols  []string
}

// rows are the lines of a table that are no comments.
func rows(t *testing.T, file string) (out []row) {
	t.Helper()
	b, err := fs.ReadFile(files, file)
	if err != nil {
		t.Error(err)
	}
	for i, line := range strings.Split(string(b), "\n") {
		line = strings.TrimRight(line, " \r\n")
		if strings.TrimSpace(line) == "" || line[0] == '#' && !strings.HasPrefix(line, "#\t") {
			continue
		}
		out = append(out, row{fmt.Sprintf("lang/%s:%d", file, i+1), strings.Split(line, "\t")})
	}
	return out
}

func (r row) col(i int) string {
	if i < len(r.cols) {
		return strings.TrimSpace(r.cols[i])
	}
	return ""
}

func list(s string) (out []string) {
	for _, x := range strings.Split(s, ",") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

var (
	instrumentKinds = strings.Fields("partnership agreement programme mechanism declaration negotiation law project forum")
	placeKinds      = strings.Fields("capital city province region sea")
	orgKinds        = strings.Fields("agency bloc court finance forum movement parliament party un")
	statuses        = []string{"", string(record.Held), string(record.Planned), string(record.Proposed), string(record.Cancelled)}
	genres          = []string{string(record.News), string(record.Readout), string(record.JointStatement), string(record.Other)}
	nameClasses     = map[string]string{"country": "country", "adj": "country", "org": "organisation", "place": "place", "person": ""}
	conceptFlags    = strings.Fields("field form shell up count appeal lesser work of good site route one with about raise")
	officeFlags     = strings.Fields("open bare speaks spouse official")
	verbFlags       = map[string][]string{"en": strings.Fields("noun ingnoun adj ingadj prep object arranged"), "vi": strings.Fields("noun adv purpose self object skill")}
)

func plus(c rune) bool { return c == '+' }

// The closed vocabularies are those of ontology.md: whoever adds a word there adds it here.
func TestVocabularies(t *testing.T) {
	for table, want := range map[string]string{
		"event": "meeting talks call visit conference signing upgrade launch message ceremony other",
		"office": "head-of-state head-of-government deputy-head-of-government party-leader foreign-minister deputy-foreign-minister minister deputy-minister legislature-speaker ambassador envoy official " +
			"monarch spouse org-head military-chief legislator provincial-leader other",
		"topic": "exchanges party legislature trade investment industrial-parks infrastructure energy climate digital cyber innovation finance agriculture transport tourism education labour culture " +
			"people local health defence security maritime law asean multilateral conflicts aid consular relations",
		"act": "sign agree commit task accept propose invite support concur affirm welcome thank congratulate concern discuss",
	} {
		var got []string
		for id := range packs(t).World[table] {
			got = append(got, id)
		}
		words := strings.Fields(want)
		slices.Sort(got)
		slices.Sort(words)
		if !slices.Equal(got, words) {
			t.Errorf("%s.tsv has\n%q\nwant\n%q", table, got, words)
		}
	}
}

// The tables of the world know each other's ids.
func TestWorld(t *testing.T) {
	p := packs(t)
	bad := func(r row, format string, args ...any) {
		t.Errorf("%s: %s: %s", r.where, r.cols[0], fmt.Sprintf(format, args...))
	}
	for _, r := range rows(t, "world/country.tsv") {
		if id := r.cols[0]; len(id) != 2 || strings.ToUpper(id) != id {
			bad(r, "not an ISO 3166-1 alpha-2 code")
		}
		if c := r.col(2); c != "" && (p.World["place"][c] == nil || p.World["place"][c][1] != r.cols[0]) {
			bad(r, "the capital %q is no place of it", c)
		}
	}
	for _, r := range rows(t, "world/place.tsv") {
		if c := r.col(2); c != "" && p.World["country"][c] == nil {
			bad(r, "no country %q", c)
		}
		if !slices.Contains(placeKinds, r.col(3)) || r.col(1) == "" {
			bad(r, "kind %q, name %q", r.col(3), r.col(1))
		}
		if r.cols[0] != strings.ToLower(r.cols[0]) || strings.ContainsAny(r.cols[0], " _") {
			bad(r, "the id is not kebab-case")
		}
	}
	for _, r := range rows(t, "world/organisation.tsv") {
		if !slices.Contains(orgKinds, r.col(2)) || p.World["country"][r.cols[0]] != nil {
			bad(r, "kind %q, or the code of a country", r.col(2))
		}
		for _, c := range strings.FieldsFunc(r.col(3), plus) {
			if p.World["country"][c] == nil && (c != "UN" || r.col(2) != "un") {
				bad(r, "no country %q", c)
			}
		}
		if town := r.col(4); town != "" && p.World["place"][town] == nil {
			bad(r, "no place %q", town)
		}
	}
	for _, r := range rows(t, "world/instrument.tsv") {
		if !slices.Contains(instrumentKinds, r.col(2)) {
			bad(r, "kind %q", r.col(2))
		}
		for _, topic := range list(r.col(3)) {
			if p.World["topic"][topic] == nil {
				bad(r, "no topic %q", topic)
			}
		}
		for _, c := range strings.FieldsFunc(r.col(4), plus) {
			if p.World["country"][c] == nil && p.World["organisation"][c] == nil {
				bad(r, "no party %q", c)
			}
		}
		if c := r.col(5); c != "" && p.World["concept"][c] == nil {
			bad(r, "no concept %q", c)
		}
	}
	rank := -1
	for _, r := range rows(t, "shared/level.tsv") {
		n, err := strconv.Atoi(r.col(1))
		if err != nil || n < rank {
			bad(r, "rank %q after %d", r.col(1), rank)
		}
		rank = n
		if r.col(2) == "" || r.col(3) == "" {
			bad(r, "no name in one of the languages")
		}
		if in := p.World["instrument"][r.cols[0]]; in != nil && in[1] != "partnership" {
			bad(r, "is an instrument of kind %s", in[1])
		}
	}
}

// Every concept is narrower than a topic, has its two labels and known flags, and is told by words in every language.
func TestConcepts(t *testing.T) {
	p := packs(t)
	told := map[string]map[string]bool{}
	for _, l := range p.Langs {
		told[l] = map[string]bool{}
		for _, r := range rows(t, l+"/follow/concepts.tsv") {
			told[l][r.col(1)] = true
		}
	}
	for _, r := range rows(t, "shared/concept.tsv") {
		id := r.cols[0]
		for at, n := r.col(1), 0; p.World["topic"][at] == nil; n++ {
			if p.World["concept"][at] == nil || n > 5 {
				t.Errorf("%s: %s: broader %q leads to no topic", r.where, id, r.col(1))
				break
			}
			at = p.World["concept"][at][0]
		}
		if r.col(2) == "" || r.col(3) == "" {
			t.Errorf("%s: %s: no label in one of the languages", r.where, id)
		}
		for _, f := range strings.Fields(r.col(4)) {
			flag, parties, _ := strings.Cut(f, ":")
			for _, c := range strings.FieldsFunc(parties, plus) {
				if p.World["country"][c] == nil && p.World["organisation"][c] == nil {
					t.Errorf("%s: %s: flag %s: no party %q", r.where, id, f, c)
				}
			}
			if !slices.Contains(conceptFlags, flag) {
				t.Errorf("%s: %s: unknown flag %q", r.where, id, f)
			}
		}
		for _, l := range p.Langs {
			if !told[l][id] {
				t.Errorf("%s: %s: no words in %s", r.where, id, l)
			}
		}
	}
}

// Every id, code and flag that a pack gives is one that is listed.
func TestIDs(t *testing.T) {
	p := packs(t)
	for _, l := range p.Langs {
		bad := func(r row, format string, args ...any) {
			t.Errorf("%s: «%s»: %s", r.where, r.cols[0], fmt.Sprintf(format, args...))
		}
		for _, r := range rows(t, l+"/names.tsv") {
			class, value, _ := strings.Cut(r.col(1), ":")
			table, ok := nameClasses[class]
			if !ok {
				bad(r, "unknown class %q", class)
			}
			switch {
			case table != "" && p.World[table][value] == nil:
				bad(r, "%s.tsv has no %q", table, value)
			case value == "":
				bad(r, "no value")
			}
			if note := r.col(2); note != "" && note != "ambiguous" {
				bad(r, "unknown note %q", note)
			}
		}
		for _, r := range rows(t, l+"/topics.tsv") {
			ids := list(strings.TrimSuffix(r.col(1), "?"))
			if len(ids) == 0 || len(ids) > 4 {
				bad(r, "%d topics", len(ids))
			}
			for _, id := range ids {
				if p.World["topic"][id] == nil {
					bad(r, "no topic %q", id)
				}
			}
		}
		for _, r := range rows(t, l+"/follow/concepts.tsv") {
			if id := r.col(1); p.World["concept"][id] == nil {
				bad(r, "no concept %q", id)
			}
		}
		for _, r := range rows(t, l+"/instruments.tsv") {
			if id := r.col(1); p.World["instrument"][id] == nil && p.World["level"][id] == nil {
				bad(r, "neither instrument.tsv nor level.tsv has %q", id)
			}
		}
		for _, r := range rows(t, l+"/offices.tsv") {
			codes := list(r.col(1))
			if len(codes) == 0 {
				bad(r, "no office")
			}
			for _, c := range codes {
				if c != "-" && p.World["office"][c] == nil {
					bad(r, "no office %q", c)
				}
			}
			for _, f := range list(r.col(2)) {
				flag, parties, _ := strings.Cut(f, ":")
				for _, c := range strings.FieldsFunc(parties, plus) {
					if p.World["country"][c] == nil {
						bad(r, "flag %s: no country %q", f, c)
					}
				}
				if !slices.Contains(officeFlags, flag) {
					bad(r, "unknown flag %q", f)
				}
			}
		}
		for _, r := range rows(t, l+"/verbs.tsv") {
			flags := r.col(1)
			if len(r.cols) >= 5 {
				flags = r.col(5)
			}
			for _, f := range list(flags) {
				if !slices.Contains(verbFlags[l], f) {
					bad(r, "unknown flag %q", f)
				}
			}
		}
		for _, file := range []string{"/times.tsv", "/words.tsv"} {
			for _, r := range rows(t, l+file) {
				switch n, err := strconv.Atoi(r.col(2)); r.col(1) {
				case "month":
					if err != nil || n < 1 || n > 12 {
						bad(r, "no month %q", r.col(2))
					}
				case "weekday":
					if err != nil || n < 0 || n > 7 {
						bad(r, "no weekday %q", r.col(2))
					}
				case "surname":
					if c := r.col(2); p.World["country"][c] == nil && c != "" {
						bad(r, "no country %q", c)
					}
				case "titlehome":
					for c := range strings.SplitSeq(r.col(2), ",") {
						if p.World["country"][c] == nil && p.World["organisation"][c] == nil {
							bad(r, "no country or organisation %q", c)
						}
					}
				}
			}
		}
		for _, r := range p.ByLang[l].Rules {
			bad := func(format string, args ...any) {
				t.Errorf("lang/%s: rule %s: %s", r.File, r.Name, fmt.Sprintf(format, args...))
			}
			switch r.Makes {
			case "statement":
				for _, a := range []string{"act", "one", "both", "noun"} {
					if name, ok := r.Attr[a]; ok && record.ParseAct(name) == record.NoAct || !ok && a == "act" {
						bad("%s=%s is no act", a, name)
					}
				}
			case "event":
				if p.World["event"][r.Attr["kind"]] == nil {
					bad("no kind of event %q", r.Attr["kind"])
				}
				if !slices.Contains(statuses, r.Attr["status"]) {
					bad("no status %q", r.Attr["status"])
				}
			case "genre":
				if !slices.Contains(genres, r.Attr["genre"]) {
					bad("no genre %q", r.Attr["genre"])
				}
			case "pretence":
				if w := r.Attr["weight"]; w != "1" && w != "2" && w != "3" {
					bad("weight %q", w)
				}
			case "relation":
				if p.World["level"][r.Attr["level"]] == nil {
					bad("no level %q", r.Attr["level"])
				}
			}
		}
	}
}

// What a phrase of a table says can be found by a text that has just that surface: its words and its capitals are such as texts have.
func TestSurfaces(t *testing.T) {
	p := following(t)
	for _, l := range p.Langs {
		pack := p.ByLang[l]
		for file, class := range map[string]string{"names.tsv": "", "topics.tsv": "topic", "follow/concepts.tsv": "concept", "instruments.tsv": "instrument", "offices.tsv": "office"} {
			for _, r := range rows(t, l+"/"+file) {
				want := class
				if want == "" {
					want, _, _ = strings.Cut(r.col(1), ":")
				}
				for _, around := range [][2]string{{"", ""}, {"(", ")"}, {"x ", ", x"}} {
					s := around[0] + r.cols[0] + around[1]
					toks := text.Tokenize(nil, s, p.Vocab)
					finds, found := pack.Find(nil, toks), false
					for f := range finds.All() {
						found = found || pack.ClassName(f.Class) == want && s[toks[f.From].Span().Start:toks[f.To-1].Span().End] == strings.TrimSpace(r.cols[0])
					}
					if !found {
						t.Errorf("%s: «%s» is not found as %s in %q", r.where, r.cols[0], want, s)
						break
					}
				}
			}
		}
	}
}

// A pack that is broken in several places in several files tells them all.
func TestAllFaults(t *testing.T) {
	fsys := fstest.MapFS{}
	for name, s := range map[string]string{
		"shared/act.tsv": "agree\tundertaking\t7\tx\nagree\tundertaking\t7\tx\nlonely\n", "world/place.tsv": "a\n",
		"xx/pack.txt": "name X\n", "xx/words.tsv": "a\n", "yy/pack.txt": "name Y\n", "yy/rules/a.rule": "rule one\nmakes thing\nmatch @none\nyes {a}\nno b\n",
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(s)}
	}
	_, err := LoadFrom(fsys, Reading)
	faults, ok := err.(grammar.Faults)
	if !ok {
		t.Fatalf("the error is %v", err)
	}
	for _, want := range []string{`shared/act.tsv:2: "agree" stands twice`, "shared/act.tsv:3: want at least two columns", "world/place.tsv:1: want at least two columns", "xx/words.tsv:1: want at least two columns",
		`yy/rules/a.rule:1: rule one: no phrase has class "none"`} {
		if !slices.ContainsFunc(faults, func(f grammar.Fault) bool { return strings.HasPrefix(f.String(), want) }) {
			t.Errorf("nobody says %q, but\n%v", want, faults)
		}
	}
	if len(faults) != 5 {
		t.Errorf("%d faults", len(faults))
	}
}

// Nothing stands in the folder that is not loaded, and nothing is built in that is not in the folder.
func TestEmbedded(t *testing.T) {
	known := map[string]bool{".tsv": true, ".rule": true, ".txt": true}
	n := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, e fs.DirEntry, err error) error {
		if name == "compile" { // the command
			return fs.SkipDir
		}
		if err != nil || e.IsDir() || path.Dir(name) == "." {
			return err
		}
		n++
		if !known[path.Ext(name)] {
			t.Errorf("lang/%s is no table, rule file or setting", name)
		}
		if _, err := fs.Stat(files, name); err != nil {
			t.Errorf("lang/%s is not built in", name)
		}
		return nil
	})
	if err != nil || n == 0 {
		t.Error(n, err)
	}
}

// Every value of class seam that a pack uses is told in docs/seams.md, and every value told there is used.
func TestSeams(t *testing.T) {
	b, err := os.ReadFile("../docs/seams.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			value, _, _ := strings.Cut(rest, "`")
			told[value] = false
		}
	}
	tables, err := filepath.Glob("*/*.tsv")
	if err != nil || len(tables) == 0 {
		t.Fatal(tables, err)
	}
	for _, table := range tables {
		b, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if len(cols) < 3 || cols[1] != "seam" {
				continue
			}
			if _, ok := told[cols[2]]; !ok {
				t.Errorf("%s: %s: the value %s is not told in docs/seams.md", table, cols[0], cols[2])
			}
			told[cols[2]] = true
		}
	}
	for value, used := range told {
		if !used {
			t.Errorf("docs/seams.md tells of %s, which no pack uses", value)
		}
	}
}

// A row that stands in a table twice is one that somebody will change once.
func TestRowsOnce(t *testing.T) {
	tables, err := filepath.Glob("*/*.tsv")
	if err != nil || len(tables) == 0 {
		t.Fatal(tables, err)
	}
	for _, table := range tables {
		b, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		seen, n := map[string]int{}, 0
		for line := range strings.Lines(string(b)) {
			if n++; strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
				continue
			}
			if first, ok := seen[line]; ok {
				t.Errorf("%s:%d: the same row as in line %d: %s", table, n, first, strings.TrimSpace(line))
			} else {
				seen[line] = n
			}
		}
	}
}
