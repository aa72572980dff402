package grammar

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chancery-ledger/chancery/internal/text"
)

// packOf loads a pack from files by their names in the folder of the pack.
func packOf(files map[string]string) (*Pack, error) {
	fsys := fstest.MapFS{}
	for name, s := range files {
		fsys["xx/"+name] = &fstest.MapFile{Data: []byte(s)}
	}
	return Load(fsys, "xx", "rules")
}

const (
	plainPack = "name Test\nabbreviations mr tp\n"
	plainVerb = "agree\tagrees\tagreed\tagreed\tagreeing\nhold\tholds\theld\theld\tholding\thard\nký\n"
	plainWord = "will\taux\tfuture\nshall\taux\tfuture\nmay\taux\nlong march\tevent\twalk\nlong\tadj\n"
)

// ruled is a plain pack with one rule of the pattern.
func ruled(pattern string) (*Pack, error) {
	return packOf(map[string]string{
		"pack.txt": plainPack, "verbs.tsv": plainVerb, "words.tsv": plainWord,
		"rules/a.rule": "rule one\nmakes thing\nmatch " + pattern + "\nyes {a}\nno b\n",
	})
}

// Every kind of fault is told with its file and line, and all of them together.
func TestFaults(t *testing.T) {
	manyClasses := ""
	for i := range 130 {
		manyClasses += fmt.Sprintf("a\tclass%d\n", i)
	}
	for _, c := range []struct {
		what  string
		files map[string]string
		want  []string // "file:line: a part of what is said"
	}{
		{"no settings", map[string]string{"words.tsv": "a\tb\n"}, []string{"pack.txt:0: "}},
		{"one column", map[string]string{"words.tsv": "# x\n\na\tb\nlonely\nspaces no tab\n"}, []string{"words.tsv:4: want at least two columns", "words.tsv:5: want at least two columns"}},
		{"no surface", map[string]string{"topics.tsv": "\ttrade\n"}, []string{"topics.tsv:1: want at least two columns"}},
		{"no class", map[string]string{"words.tsv": "a\t\t3\n"}, []string{"words.tsv:1: no class"}},
		{"no word in a phrase", map[string]string{"words.tsv": "\u00a0\tb\n \u2003 \tb\n"}, []string{"words.tsv:1: ", "words.tsv:2: "}},
		{"a phrase too long", map[string]string{"topics.tsv": strings.Repeat("a ", 31) + "\tx\n"}, []string{"topics.tsv:1: a phrase has 1 to 30 tokens, not 31"}},
		{"too many classes", map[string]string{"words.tsv": manyClasses}, []string{"pack.txt:0: a pack has at most 127 classes, not 130"}},
		{"not NFC", map[string]string{"words.tsv": "a\tb\ne\u0301\tb\n"}, []string{"words.tsv:2: not in Unicode normal form C"}},
		{"a name without a value", map[string]string{"names.tsv": "Hoa Kỳ\tUS\n"}, []string{`names.tsv:1: want class:value in the second column, not "US"`}},
		{"a table with a word twice", map[string]string{"other.tsv": "a\t1\nb\t2\na\t3\n"}, []string{`other.tsv:3: "a" stands twice`}},
		{"a word before any rule", map[string]string{"rules/a.rule": "# x\nmakes thing\n\nmatch a\n"}, []string{`rules/a.rule:2: "makes" before any rule`, `rules/a.rule:4: "match" before any rule`}},
		{"a rule of nothing", map[string]string{"rules/a.rule": "\nrule one\nmatch a\nyes {a}\nno b\n"}, []string{"rules/a.rule:2: rule one makes nothing"}},
		{"makes what", map[string]string{"rules/a.rule": "rule one\nmakes \nmatch a\nyes {a}\nno b\n"}, []string{"rules/a.rule:2: makes what?", "rules/a.rule:1: rule one makes nothing"}},
		{"no match", map[string]string{"rules/a.rule": "rule one\nmakes thing\nyes {a}\nno b\n"}, []string{"rules/a.rule:1: rule one has no match line"}},
		{"no yes", map[string]string{"rules/a.rule": "rule one\nmakes thing\nmatch a\nno b\n"}, []string{"rules/a.rule:1: rule one needs at least one yes and one no line"}},
		{"no no", map[string]string{"rules/a.rule": "rule one\nmakes thing\nmatch a\nyes {a}\n"}, []string{"rules/a.rule:1: rule one needs at least one yes and one no line"}},
		{"unmarked yes", map[string]string{"rules/a.rule": "rule one\nmakes thing\nmatch a\nyes a\nyes {a} {a}\nyes {a\nno b\n"},
			[]string{"rules/a.rule:4: a yes line marks one {find}", "rules/a.rule:5: a yes line", "rules/a.rule:6: a yes line"}},
		{"no attribute", map[string]string{"rules/a.rule": "rule one\nmakes thing act\nmatch a\nyes {a}\nno b\n"}, []string{`rules/a.rule:2: want attribute=value, not "act"`}},
		{"an unknown word", map[string]string{"rules/a.rule": "rule one\nmakes thing\nmatches a\nmatch a\nyes {a}\nno b\n"}, []string{`rules/a.rule:3: unknown word "matches"`}},
		{"a rule twice", map[string]string{"rules/a.rule": "rule one\nmakes thing\nmatch a\nyes {a}\nno b\n", "rules/b.rule": "# more\nrule one\nmakes thing\nmatch c\nyes {c}\nno b\n"},
			[]string{"rules/b.rule:2: rule one stands twice, first at xx/rules/a.rule:1"}},
	} {
		if c.files["pack.txt"] == "" && c.what != "no settings" {
			c.files["pack.txt"] = plainPack
		}
		_, err := packOf(c.files)
		wantFaults(t, c.what, err, c.want)
	}
	// All of them at once.
	_, err := packOf(map[string]string{
		"pack.txt": plainPack, "words.tsv": "lonely\na\tb\n", "names.tsv": "a\tb\n",
		"rules/a.rule": "match a\nrule one\nmakes thing\nmatch (a\nmatch b\nyes b\nno c\nrule two\n",
	})
	wantFaults(t, "all at once", err, []string{
		"words.tsv:1: ", "names.tsv:1: ", "rules/a.rule:1: ", "rules/a.rule:6: ", "rules/a.rule:2: rule one: a bracket never closes", "rules/a.rule:8: rule two makes nothing",
	})
}

func wantFaults(t *testing.T, what string, err error, want []string) {
	t.Helper()
	var faults Faults
	if !errors.As(err, &faults) {
		t.Errorf("%s: the error is %v", what, err)
		return
	}
	for _, w := range want {
		if !slices.ContainsFunc(faults, func(f Fault) bool { return strings.HasPrefix(f.String(), "xx/"+w) }) {
			t.Errorf("%s: nobody says %q, but\n%v", what, w, faults)
		}
	}
	if len(faults) != len(want) {
		t.Errorf("%s: %d faults, want %d:\n%v", what, len(faults), len(want), faults)
	}
}

// Patterns that are refused, and why.
func TestBadPatterns(t *testing.T) {
	for pattern, want := range map[string]string{
		// Can match nothing.
		"a?":                 "can match nothing",
		"a? b?":              "can match nothing",
		"(a|b?)":             "can match nothing",
		"(a|)":               "can match nothing",
		"a|":                 "can match nothing",
		"|a":                 "can match nothing",
		"()":                 "can match nothing",
		"..3":                "can match nothing",
		"..1 a? ..2":         "can match nothing",
		"!(a)":               "can match nothing",
		"<start>":            "can match nothing",
		"<start> !(a) ..2":   "can match nothing",
		"(~agree)?":          "can match nothing",
		"((a?)?)?":           "can match nothing",
		"!(a) (b|<start>|c)": "can match nothing",
		"":                   "can match nothing",
		// Would be tried at every word.
		"..2 a":        "may begin with any word",
		"<word> a":     "may begin with any word",
		"(the)? ..2 a": "may begin with any word",
		"(a|..1) b":    "may begin with any word",
		"!(c) ..1 a":   "may begin with any word",
		// Brackets.
		"(a":       "a bracket never closes",
		"((a) b":   "a bracket never closes",
		"a)":       "empty element",
		"(a|b)) c": "empty element",
		"a b ?":    "empty element",
		"?":        "empty element",
		"a??":      "empty element",
		// Elements that do not exist.
		"~":             "",
		"~vow":          `"vow" is not in verbs.tsv`,
		"~agreed":       `"agreed" is not in verbs.tsv`,
		"@none":         `no phrase has class "none"`,
		"@":             `no phrase has class ""`,
		"a @none=x":     `no phrase has class "none"`,
		"<verb>":        "unknown <verb>",
		"<NUM>":         "unknown <NUM>",
		"<num":          "< never closes",
		"a <":           "< never closes",
		"..0 a":         "want ..1 to ..8",
		"..9 a":         "want ..1 to ..8",
		"..x a":         "want ..1 to ..8",
		"a ..3x b":      "want ..1 to ..8",
		"a ..3.5 b":     "want ..1 to ..8",
		"... a":         "want ..1 to ..8",
		"a .. b":        "want ..1 to ..8",
		"a !b":          "want !(word|word)",
		"a !":           "want !(word|word)",
		"a !(b":         "want !(word|word)",
		"a !()":         "single words only",
		"a !(b|)":       "single words only",
		"a !(b c)":      "single words only",
		"a !(b|c's|d)":  "single words only",
		"(~agree|@no)":  `no phrase has class "no"`,
		"(a|(b|<x>)) c": "unknown <x>",
	} {
		_, err := ruled(pattern)
		switch {
		case want == "":
			if err != nil {
				t.Errorf("%q: %v", pattern, err)
			}
		case err == nil:
			t.Errorf("%q is taken", pattern)
		case !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "xx/rules/a.rule:1: rule one: "):
			t.Errorf("%q: the fault is %v, want %s", pattern, err, want)
		}
	}
}

// firing is what the one rule of a pattern finds in a sentence, marked in it; "-" where it finds nothing.
func firing(p *Pack, s string) string {
	spans := p.Try(p.Rules[0], s)
	if len(spans) == 0 {
		return "-"
	}
	var b strings.Builder
	at := 0
	for _, sp := range spans {
		b.WriteString(s[at:sp.Start] + "{" + s[sp.Start:sp.End] + "}")
		at = sp.End
	}
	return b.String() + s[at:]
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct{ pattern, sentence, want string }{
		// Words, in any case.
		{"agreed to", "They Agreed TO meet.", "They {Agreed TO} meet."},
		{"agreed to", "They agreed, to meet.", "-"},
		{"agreed to", "They agreed\nto meet.", "They {agreed\nto} meet."},
		{"nhất trí", "Hai bên Nhất  trí.", "Hai bên {Nhất  trí}."},
		{"hoà bình", "Nền hòa bình.", "Nền {hòa bình}."},
		{"viet-nam's", "Viet–Nam’s port", "{Viet–Nam’s} port"},
		{"a 's", "a's", "{a's}"},
		{"U.S. aid", "The U.S. aid", "The {U.S. aid}"},
		{"0.5 %", "It is 0.5%.", "It is {0.5%}."},
		{"a , b", "a, b", "{a, b}"},
		// Verbs.
		{"~agree to", "They agree to it, he agrees to it, agreeing to it.", "They {agree to} it, he {agrees to} it, {agreeing to} it."},
		{"~hold", "hold holds held holding beheld", "{hold} {holds} {held} {holding} beheld"},
		{"~ký", "Hai bên ký", "Hai bên {ký}"},
		{"(~agree|~hold) on", "held on", "{held on}"},
		// Classes, with and without a value.
		{"@aux go", "We may go, shall go, can go.", "We {may go}, {shall go}, can go."},
		{"@aux=future go", "We may go, shall go.", "We may go, {shall go}."},
		{"@event=walk", "a Long March home", "a {Long March} home"},
		{"@adj march", "a long march", "a {long march}"}, // the shorter phrase counts too
		{"the (@event|@adj)", "the long march", "{the long march}"},
		{"@aux=past go", "We will go.", "-"},
		// Kinds of token.
		{"<num> parks", "30 parks and some parks", "{30 parks} and some parks"},
		{"<cap> said", "Minh said, she said", "{Minh said}, she said"},
		{"a <word> <word>", "a b, a c - d", "a b, {a c -} d"},
		{"a <word> x", "a, x", "-"},
		{"a <word> x", "a 5 x", "{a 5 x}"},
		// Optional.
		{"a b? c", "a c a b c a x c", "{a c} {a b c} a x c"},
		{"a (b c)? d", "a d a b c d a b d", "{a d} {a b c d} a b d"},
		{"a (b|c)? d?", "a a b a c d a d", "{a} {a b} {a c d} {a d}"},
		{"a b? b", "a b b", "{a b b}"},
		{"a? b", "a b b", "{a b} {b}"},
		// Alternatives.
		{"a|b c", "a b c", "{a} {b c}"}, // the whole pattern has alternatives
		{"(a|b c) d", "a d b c d b d", "{a d} {b c d} b d"},
		{"(a|a b) c", "a b c a c", "{a b c} {a c}"},
		{"((a|b) (c|d)|e) f", "b d f e f a f", "{b d f} {e f} a f"},
		{"a (b|) c", "a c a b c", "{a c} {a b c}"},
		// Gaps.
		{"a ..2 b", "a b a x b a x y b a x y z b", "{a b} {a x b} {a x y b} a x y z b"},
		{"a ..2 b", "a, b", "-"}, // no gap goes over a mark
		{"a ..3 b", "a x b y b", "{a x b y b}"},
		{"a ..1 ..1 b", "a x y b", "{a x y b}"},
		{"a ..3? b", "a b", "{a b}"},
		// Not.
		{"a !(b|c)", "a b a c a d a", "a b a c {a} d {a}"},
		{"a !(b) <word>", "a b a c", "a b {a c}"},
		{"a !(,) ..2 d", "a, d a c d", "a, d {a c d}"},
		{"a !(b) !(c) <word>", "a b a c a d", "a b a c {a d}"},
		{"a (!(b)|b) c", "a c a b c", "{a c} {a b c}"},
		{"a b? !(b)", "a b b", "-"}, // after one b comes another, and without it b comes too
		// Start.
		{"<start> a", "a a", "{a} a"},
		{"<start> ..2 a", "x a y a", "{x a} y a"},
		{"(<start>|,) a", "a, a a", "{a}{, a} a"},
		// Longest.
		{"a b?", "a b", "{a b}"},
		{"a|a b|a b c", "a b c", "{a b c}"},
		{"a ..8", "a b c. d", "{a b c}. d"},
	} {
		p, err := ruled(c.pattern)
		if err != nil {
			t.Errorf("%q: %v", c.pattern, err)
			continue
		}
		if got := firing(p, c.sentence); got != c.want {
			t.Errorf("%q finds %s, want %s", c.pattern, got, c.want)
		}
	}
}

// Several match lines are alternatives, each line by itself.
func TestMatchLines(t *testing.T) {
	p, err := ruled("a b\nmatch c d?\nmatch <start> x")
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{"a b c d": "{a b} {c d}", "a c": "a {c}", "x x": "{x} x", "a d": "-", "x b": "{x} b"} {
		if got := firing(p, s); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}

// Rules that begin alike do not lead into each other.
func TestRulesApart(t *testing.T) {
	patterns := []string{"a b? c", "a b d", "a (b|e) f", "(a|g) h", "g b", "a ..2 z", "<start> a b q", "a !(b) c c", "@aux b", "@aux=future c", "a b? !(c) x"}
	var rules strings.Builder
	for i, p := range patterns {
		fmt.Fprintf(&rules, "rule r%d\nmakes thing\nmatch %s\nyes {a}\nno b\n", i, p)
	}
	all, err := packOf(map[string]string{"pack.txt": plainPack, "words.tsv": plainWord, "rules/a.rule": rules.String()})
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"a", "b", "c", "d", "e", "f", "g", "h", "q", "x", "z", "will", "may", ","}
	for i := range patterns {
		alone, err := packOf(map[string]string{"pack.txt": plainPack, "words.tsv": plainWord, "rules/a.rule": strings.ReplaceAll(fmt.Sprintf("rule r\nmakes thing\nmatch %s\nyes {a}\nno b\n", patterns[i]), "\r", "")})
		if err != nil {
			t.Fatal(err)
		}
		for n := range len(words) * len(words) * len(words) * len(words) {
			if n%7 != i%7 { // a part of them each
				continue
			}
			s := words[n%14] + " " + words[n/14%14] + " " + words[n/196%14] + " " + words[n/2744%14]
			if got, want := all.Try(all.Rules[i], s), alone.Try(alone.Rules[0], s); !slices.Equal(got, want) {
				t.Fatalf("%q in %q: %v among others, %v alone", patterns[i], s, got, want)
			}
		}
	}
}

// A capital in a surface must be a capital in the text; small letters match any.
func TestCaseRule(t *testing.T) {
	p, err := packOf(map[string]string{
		"pack.txt":      plainPack,
		"names.tsv":     "US\tcountry:US\nĐức\tcountry:DE\nCộng hòa Pháp\tcountry:FR\nViet Nam\tcountry:VN\nU.S.\tcountry:US\nO'Hara\tplace:o\nQ\tplace:q\n",
		"offices.tsv":   "Chair\tenvoy\npm\tx\nPM\thead-of-government\n",
		"words.tsv":     "joint statement\tkind\tjs\nVSIPs\tkind\tparks\n",
		"topics.tsv":    "biển Đông\tmaritime\n",
		"rules/a.rule":  "rule one\nmakes thing\nmatch @country\nyes the {US}\nno us\n",
		"rules/aa.rule": "# none\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{
		"us": "", "Us": "", "US": "country=US", "U.S.": "country=US",
		"đức": "", "Đức": "country=DE", "ĐỨC": "country=DE", "Ðức": "country=DE", // eth
		"cộng hòa Pháp": "", "Cộng hòa Pháp": "country=FR", "Cộng Hòa Pháp": "country=FR", "CỘNG HÒA PHÁP": "country=FR", "Cộng hoà Pháp": "country=FR", "Cộng hòa pháp": "",
		"Viet nam": "", "viet nam": "", "VIET NAM": "country=VN", "Viet  Nam": "country=VN",
		"chair": "", "Chair": "office=Chair", "CHAIR": "office=Chair",
		"pm": "office=pm", "Pm": "office=pm", "PM": "office=PM office=pm",
		"Joint Statement": "kind=js", "JOINT STATEMENT": "kind=js", "joint statement": "kind=js",
		"VSIPs": "kind=parks", "Vsips": "", "VSIPS": "kind=parks",
		"biển Đông": "topic=maritime", "Biển Đông": "topic=maritime", "biển đông": "",
		"O’Hara": "place=o", "o'hara": "", "q": "", "Q": "place=q",
	} {
		toks := text.Tokenize(nil, s, p.Vocab)
		var got []string
		finds := p.Find(nil, toks)
		for f := range finds.All() {
			if f.From == 0 && f.To == len(toks) {
				got = append(got, p.ClassName(f.Class)+"="+finds.Value(f))
			}
		}
		slices.Sort(got)
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q is found as %q, want %q", s, g, want)
		}
	}
	if faults := p.Check(); faults != nil {
		t.Error(faults)
	}
}

// Which file gives which class, value and table.
func TestFiles(t *testing.T) {
	p, err := packOf(map[string]string{
		"pack.txt": "name  Test  \n# note\nhome VN\nabbreviations mr TP\n", "verbs.tsv": plainVerb, "words.tsv": plainWord + "#\tmark\thash\n",
		"topics.tsv": "rice\ttrade,agriculture\n", "instruments.tsv": "sea pact\tpact-1\n", "offices.tsv": "premier\thead-of-government\tbare\n", "times.tsv": "June\tmonth\t6\n",
		"names.tsv": "Lào\tcountry:LA\tambiguous\n", "other.tsv": "key\tone\ttwo\r\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	if p.Lang != "xx" || p.Settings["name"] != "Test" || p.Settings["home"] != "VN" || p.Settings["#"] != "" {
		t.Errorf("settings: %s %q", p.Lang, p.Settings)
	}
	mr, tp := p.Vocab.Key("mr"), p.Vocab.Key("tp")
	if mr == 0 || tp == 0 || !p.Breaks.Abbreviations[mr] || !p.Breaks.Abbreviations[tp] || len(p.Breaks.Abbreviations) != 2 {
		t.Errorf("abbreviations: %v", p.Breaks)
	}
	for s, want := range map[string]string{
		"agree": "verb=", "agrees": "vs=", "agreed": "ved=", "agreeing": "ving=", "held": "ved=hard", "ký": "verb=", "rice": "topic=trade,agriculture", "sea pact": "instrument=pact-1",
		"premier": "office=premier", "June": "month=6", "Lào": "country=LA", "#": "mark=hash", "key": "",
	} {
		toks := text.Tokenize(nil, s, p.Vocab)
		f, got := p.Find(nil, toks), ""
		if at := slices.Collect(f.At(0)); len(at) == 1 && at[0].To == len(toks) {
			got = p.ClassName(at[0].Class) + "=" + f.Value(at[0])
		}
		if got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
	if got := p.Tables["other.tsv"]["key"]; !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("other.tsv: %q", got)
	}
	if got := p.Tables["offices.tsv"]["premier"]; !slices.Equal(got, []string{"head-of-government", "bare"}) {
		t.Errorf("offices.tsv: %q", got)
	}
	if p.Class("none") != 0 || p.Class("month") == 0 {
		t.Error("classes are not told apart")
	}
}

// Find gives every phrase at its first token, longest first, and may reuse its memory.
func TestFind(t *testing.T) {
	p, err := packOf(map[string]string{"pack.txt": plainPack, "words.tsv": plainWord + "long march home\tplace\n"})
	if err != nil {
		t.Fatal(err)
	}
	show := func(f *Finds) string {
		var out []string
		for x := range f.All() {
			out = append(out, fmt.Sprintf("%d-%d %s %s", x.From, x.To, p.ClassName(x.Class), f.Value(x)))
		}
		return strings.Join(out, "; ")
	}
	toks := text.Tokenize(nil, "May long march home will", p.Vocab)
	f := p.Find(nil, toks)
	want := "0-1 aux ; 1-4 place ; 1-3 event walk; 1-2 adj ; 4-5 aux future"
	if got := show(f); got != want {
		t.Errorf("finds are %s, want %s", got, want)
	}
	if x, ok := f.Longest(1, p.Class("event")); !ok || x.To != 3 || f.Is(1, p.Class("aux")) || !f.Is(0, p.Class("aux")) {
		t.Error("Longest and Is are wrong")
	}
	if got := show(p.Find(f, toks)); got != want {
		t.Errorf("with reused memory, finds are %s", got)
	}
	if f := p.Find(f, nil); len(slices.Collect(f.All())) != 0 {
		t.Error("finds in nothing")
	}
}

// Match gives for each rule its longest match from each token: by first token, longest first, then in the order of the rules; and it
// stays within its sentence.
func TestMatchOrder(t *testing.T) {
	p, err := packOf(map[string]string{"pack.txt": plainPack, "words.tsv": plainWord, "rules/a.rule": `
rule short
makes thing
match a
yes {a}
no b
rule long
makes thing
match a b
match a b c
yes {a b}
no c
rule twin
makes thing
match a <word>
yes {a b}
no c
rule start
makes thing
match <start> b
yes {b}
no c
rule march
makes thing
match @event
yes a {long march}
no c
`})
	if err != nil {
		t.Fatal(err)
	}
	if faults := p.Check(); faults != nil {
		t.Fatal(faults)
	}
	match := func(s string, from, to int) string {
		toks := text.Tokenize(nil, s, p.Vocab)
		var out []string
		for _, m := range p.Match(nil, p.Find(nil, toks), from, to) {
			out = append(out, fmt.Sprintf("%s %d-%d", m.Rule.Name, m.From, m.To))
		}
		return strings.Join(out, "; ")
	}
	for _, c := range []struct {
		s        string
		from, to int
		want     string
	}{
		{"a b c a", 0, 4, "long 0-3; twin 0-2; short 0-1; short 3-4"},
		{"a b c a", 0, 2, "long 0-2; twin 0-2; short 0-1"},
		{"a b c a", 0, 1, "short 0-1"},
		{"a b c a", 1, 4, "start 1-2; short 3-4"},
		{"a b", 1, 1, ""},
		{"a long march", 0, 3, "twin 0-2; short 0-1; march 1-3"},
		{"a long march", 0, 2, "twin 0-2; short 0-1"}, // a phrase over the end does not count
	} {
		if got := match(c.s, c.from, c.to); got != c.want {
			t.Errorf("%q [%d:%d]: %s, want %s", c.s, c.from, c.to, got, c.want)
		}
	}
}

// Check says which line of a rule does not hold, with what was found.
func TestCheck(t *testing.T) {
	p, err := packOf(map[string]string{"pack.txt": plainPack, "rules/a.rule": `rule one
makes thing
match a b?
yes x {a b} y
yes x {a} b
yes {a} a
yes {c}
no c
no x a
`})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range p.Check() {
		got = append(got, f.String())
	}
	want := []string{
		"xx/rules/a.rule:1: rule one, yes x {a} b: found «a b»",
		"xx/rules/a.rule:1: rule one, yes {a} a: found «a», «a»",
		"xx/rules/a.rule:1: rule one, yes {c}: found nothing",
		"xx/rules/a.rule:1: rule one, no x a: found «a»",
	}
	if !slices.Equal(got, want) {
		t.Errorf("faults are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What is not got right yet: each must go on failing, so that it is noticed when it is mended.
func TestPatternGaps(t *testing.T) {
	if p, err := ruled("u.s. aid"); err != nil || firing(p, "The U.S. aid") != "-" { // "U.S." is one token in capitals only
		t.Error("u.s. in small letters is mended: move it to TestPatterns")
	}
}

// Whatever the pattern: it is refused with a fault, or it compiles, never matches nothing, and is done in good time.
func FuzzPattern(f *testing.F) {
	const sentence = "They agreed to hold a long march, a b c and 30 A.B. d’e – will shall may x y"
	for _, s := range []string{
		"a", "~agree (to|on)?", "@aux=future !(be) <word>", "<start> ..3 <cap> <num>", "(a|(b|c?)) d", "((((a))))", "a|b|", "!(a|b)", "..8 ..8 ..8 a", "~", "@", "<", "a ?", "(a?|b?|c?) d",
		"(a?|b?)(a?|b?)(a?|b?)(a?|b?) z", "’s 's \u00a0", "a\tb", "\xff(\xfe)", "a  ( b | c ) ?", "(!(a)|!(b)|<start>)? c", "..1?..1?..1? x",
	} {
		f.Add(s, sentence)
	}
	f.Fuzz(func(t *testing.T, pattern, sentence string) {
		if len(pattern) > 60 || len(sentence) > 200 || strings.ContainsAny(pattern, "\n\r") {
			return
		}
		start := time.Now()
		p, err := ruled(pattern)
		if err != nil {
			var faults Faults
			if !errors.As(err, &faults) || !strings.HasPrefix(err.Error(), "xx/rules/a.rule:") {
				t.Fatalf("the fault of %q is %v", pattern, err)
			}
			return
		}
		toks := text.Tokenize(nil, sentence, p.Vocab)
		ms := p.Match(nil, p.Find(nil, toks), 0, len(toks))
		for _, m := range ms {
			if m.From >= m.To || m.From < 0 || m.To > len(toks) || m.Rule != p.Rules[0] {
				t.Fatalf("%q matches %d to %d of %d tokens", pattern, m.From, m.To, len(toks))
			}
		}
		for i := 1; i < len(ms); i++ {
			if ms[i].From <= ms[i-1].From {
				t.Fatalf("%q gives two matches from token %d", pattern, ms[i].From)
			}
		}
		p.Near(p.Find(nil, toks), 0, len(toks), 3)
		if took := time.Since(start); took > 2*time.Second {
			t.Fatalf("%q took %v", pattern, took)
		}
	})
}
