package text

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// cut prints tokens with a bar between them.
func cut(s string) string {
	var out []string
	for _, t := range Tokenize(nil, s, NewVocabulary()) {
		out = append(out, s[t.Span().Start:t.Span().End])
	}
	return strings.Join(out, "|")
}

func TestTokenize(t *testing.T) {
	for _, c := range [][2]string{
		// Plain words, in both languages.
		{"", ""},
		{" \t\r\n\u00a0\u2003 ", ""},
		{"The two sides agreed.", "The|two|sides|agreed|."},
		{"Hai bên nhất trí mở đường bay.", "Hai|bên|nhất|trí|mở|đường|bay|."},
		{"Xin-ga-po và Cam-pu-chia", "Xin|-|ga|-|po|và|Cam|-|pu|-|chia"},
		{"Hà\u00a0Nội\u2009họp", "Hà|Nội|họp"},
		{"G20 and COVID19", "G20|and|COVID19"},
		{"naïve Škoda Ærø İzmir", "naïve|Škoda|Ærø|İzmir"},
		{"Дом 東京 서울", "Дом|東京|서울"},
		{"e\u0301 o\u031b\u0301", "e\u0301|o\u031b\u0301"}, // marks stay with their letter
		// Clitics and apostrophes.
		{"Laos's port, Laos' port", "Laos|'s|port|,|Laos|'|port"},
		{"the Minister’s visit", "the|Minister|’s|visit"},
		{"VIET NAM'S SHORE", "VIET|NAM|'S|SHORE"},
		{"2025's goal", "2025|'s|goal"},
		{"Nuku'alofa, Côte d’Ivoire, O'Brien", "Nuku'alofa|,|Côte|d’Ivoire|,|O'Brien"},
		{"doesn't can’t", "doesn't|can’t"},
		{"'so he said' 's", "'|so|he|said|'|'|s"},
		{"it'sy", "it'sy"},
		{"Tan's's", "Tan|'s|'s"},
		// Initials and points.
		{"U.S. forces", "U.S.|forces"},
		{"the U.S.-led force", "the|U.S.|-|led|force"},
		{"U.K.'s aid", "U.K.|'s|aid"},
		{"R. K. Banda and J.B. Okoro", "R.|K.|Banda|and|J.B.|Okoro"},
		{"plan B. it failed", "plan|B|.|it|failed"},
		{"plan B.", "plan|B|."},
		{"A.", "A|."},
		{"Mr. Tan vs. no. 3", "Mr|.|Tan|vs|.|no|.|3"},
		{"floods.VNA", "floods|.|VNA"},
		{"end./.", "end|.|/|."},
		{"TP. Huế", "TP|.|Huế"},
		// Numbers and money.
		{"1,100 and 73,45 and 2.5%", "1,100|and|73,45|and|2.5|%"},
		{"1.200.300 đồng", "1.200.300|đồng"},
		{"in 2025, 2026.", "in|2025|,|2026|."},
		{"NZ$5 S$1.2 US$30bn $7", "NZ$|5|S$|1.2|US$|30|bn|$|7"},
		{"ABCD$ 5", "ABCD|$|5"},
		{"26/3/2025 26.3 3-2025 11:28", "26|/|3|/|2025|26.3|3|-|2025|11|:|28"},
		{"30km 40th", "30|km|40|th"},
		{"COP30 and F-16", "COP30|and|F|-|16"},
		{"2025–2030", "2025|–|2030"},
		// Marks, one token a rune.
		{"“Yes,” he said…", "“|Yes|,|”|he|said|…"},
		{"«ok»(a)[b]", "«|ok|»|(|a|)|[|b|]"},
		{"a—b‑c−d", "a|—|b|‑|c|−|d"},
		{"go🙂od 👩‍🚀", "go|🙂|od|👩|\u200d|🚀"},
		{"a\u200bb", "a|\u200b|b"},
		{"#tag @me a_b", "#|tag|@|me|a|_|b"},
	} {
		if got := cut(c[0]); got != c[1] {
			t.Errorf("%q is cut into %s, want %s", c[0], got, c[1])
		}
	}
}

func TestTokenShape(t *testing.T) {
	names := [...]string{"lower", "title", "upper", "single"}
	kinds := [...]string{"word", "number", "punct"}
	for s, want := range map[string]string{
		"agreed":     "word lower",
		"Agreed":     "word title",
		"McDonald":   "word title",
		"iPhone":     "word lower",
		"ASEAN":      "word upper",
		"VSIPs":      "word upper",
		"PMs":        "word upper",
		"As":         "word title", // too short to be told from a name
		"U.S.":       "word upper",
		"NZ$":        "word upper",
		"S$":         "word upper",
		"G20":        "word single", // one letter: told apart from a name by nothing
		"A":          "word single",
		"Đ":          "word single",
		"Đức":        "word title",
		"đức":        "word lower",
		"HÀ":         "word upper",
		"Ðà":         "word title", // eth
		"O'Brien":    "word title",
		"e\u0301":    "word lower",
		"E\u0301":    "word single",
		"\u0301":     "word lower",
		"12":         "number lower",
		"1,100.5":    "number lower",
		"-":          "punct lower",
		"👩":          "punct lower",
		"东":          "word lower", // no case
		"\u01c5word": "word lower", // title-case digraph: no capital of ours
	} {
		toks := Tokenize(nil, s, NewVocabulary())
		if len(toks) != 1 {
			t.Errorf("%q: %d tokens", s, len(toks))
			continue
		}
		if got := kinds[toks[0].Kind] + " " + names[toks[0].Shape]; got != want {
			t.Errorf("%q is a %s, want %s", s, got, want)
		}
	}
	if toks := Tokenize(nil, "Peru's", NewVocabulary()); toks[1].Kind != Word || toks[1].Shape != Lower || toks[1].Capital() {
		t.Error("the clitic is not a lower-case word")
	}
	if toks := Tokenize(nil, "Honduras’ bid", NewVocabulary()); len(toks) != 3 || toks[1].Kind != Word || toks[1].Key != Tokenize(nil, "Peru's", NewVocabulary())[1].Key {
		t.Error("the possessive of a name that ends in s is no clitic")
	}
	if toks := Tokenize(nil, "‘the Honduras’ he", NewVocabulary()); toks[3].Kind != Punct {
		t.Error("the end of a quotation is a clitic")
	}
	if toks := Tokenize(nil, "R. Banda", NewVocabulary()); toks[0].Shape != Single || !toks[0].Capital() {
		t.Error("an initial is not a single capital")
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"":             "",
		"AGREED":       "agreed",
		"U.S.":         "u.s.",
		"NZ$":          "nz$",
		"d’Ivoire":     "d'ivoire",
		"’S":           "'s",
		"–":            "-",
		"‑":            "-",
		"−":            "-",
		"—":            "—", // a long dash parts clauses, it joins no words
		"«":            "\"",
		"”":            "\"",
		"’":            "'",
		"Đức":          "đức",
		"Ðà":           "đà", // eth
		"ð":            "đ",
		"Ɖông":         "đông", // African D
		"ĐÔNG":         "đông",
		"hoà":          "hòa",
		"HOÀ":          "hòa",
		"hòa":          "hòa",
		"Hoá":          "hóa",
		"toả":          "tỏa",
		"loã":          "lõa",
		"hoạ":          "họa",
		"khoẻ":         "khỏe",
		"xoè":          "xòe",
		"thuý":         "thúy",
		"Thuỷ":         "thủy",
		"uỷ":           "ủy",
		"ủy":           "ủy",
		"tuỵ":          "tụy",
		"quý":          "quý", // the u belongs to the q
		"quỹ":          "quỹ",
		"quà":          "quà",
		"hoàn":         "hoàn", // a consonant follows: the tone stays where all write it
		"khuyến":       "khuyến",
		"oà":           "òa",
		"à":            "à",
		"hoa":          "hoa",
		"İ":            "i\u0307"[:1], // Go lowers it to i alone
		"ΑΘΗΝΑ":        "αθηνα",
		"Nuku'alofa’s": "nuku'alofa's",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
		if again := Fold(Fold(s)); again != Fold(s) {
			t.Errorf("folding %q twice gives %q", s, again)
		}
	}
}

// Words that a reader takes for one have one key.
func TestKeys(t *testing.T) {
	v := NewVocabulary()
	for _, same := range [][]string{
		{"hòa", "hoà", "Hòa", "HOÀ"}, {"ủy", "uỷ", "Uỷ"}, {"đà", "Ðà", "Đà", "ĐÀ"}, {"-", "–", "‑", "−", "‐"}, {"\"", "“", "”", "«", "»"},
		{"'", "’", "‘"}, {"d'ivoire", "D’Ivoire"}, {"2025", "2025"}, {"%", "%"},
	} {
		want := v.Intern(Fold(same[0]))
		for _, s := range same {
			toks := Tokenize(nil, s, v)
			if len(toks) != 1 || toks[0].Key != want || v.Word(toks[0].Key) != same[0] {
				t.Errorf("%q has not the key of %q: %v", s, same[0], toks)
			}
		}
	}
	for _, apart := range [][2]string{{"ma", "má"}, {"đ", "d"}, {"hoàn", "hòan"}, {"—", "-"}, {"quý", "qúy"}} {
		if v.Intern(Fold(apart[0])) == v.Intern(Fold(apart[1])) {
			t.Errorf("%q and %q have one key", apart[0], apart[1])
		}
	}
	for _, s := range []string{"Peru's", "Peru’s", "PERU'S"} {
		toks := Tokenize(nil, s, v)
		if len(toks) != 2 || v.Word(toks[1].Key) != "'s" || toks[0].Key != 0 {
			t.Errorf("%q: %v", s, toks)
		}
	}
	more := v.Intern("one more")
	if v.Key("never") != 0 || v.Word(0) != "" || v.Len() != int(more)+1 || v.Intern("one more") != more {
		t.Error("a vocabulary does not count right")
	}
}

// hostile are strings to break a tokenizer with: none of their letters may be lost.
var hostile = []string{
	"", ".", "..", "'", "''s", "’s", "'s's's", "$", "A$", "A.$", "A..B", "A.B", "A.B.C.", "A. B. C", "A.\u00a0B", "Đ. Đ.", ".A.", "1.", ".1", "1..2", "1,,2", "1.,2", "1,2,", "9.9.9.9",
	"0,0,0.0", "1’s", "s’s’s", "’", "‘’“”", "a'", "a'b'c'd's", "a’\u0301", "\u0301a\u0301", "\u200d", "\ufeffword", "a\u00adb", "ＦＵＬＬ ｗｉｄｔｈ １２", "١٢٣ ۴۵", "Ⅷ ½ ²³",
	"🇻🇳🇸🇬", "👩‍👩‍👧", "e\u0301\u0302\u0303\u0304", "Z̸̢͝a̷l̵g̶o̴", "שלום עולם", "مرحبا، كيف", "ไทยประเทศ", "日本語。テスト", "\u202eright\u202c", "\u0000\u0001\u001f\u007f", "a\u0000b", "\u0085\u2028\u2029",
	"Ð Ɖ ð ɖ", "hoàhoà", "quýquý", "oà oè uỳ", strings.Repeat("a", 47) + "é", strings.Repeat("x", 100), strings.Repeat("đ", 64), strings.Repeat("A.", 64), strings.Repeat("'s", 40), strings.Repeat("1,", 40),
	"<script>alert('x')</script>", "http://a.b/c?d=e&f=%20#g", "a@b.co", "C:\\x\\y", "{{name}} ${x} %s", "NULL undefined NaN", "a\tb\r\nc", "\"a\" “b” «c» „d‟", "ß ẞ ŉ ǰ", "ﬀ ﬁ", "İ I ı i",
}

// corpus is every text at hand by name, but for those held out, which nobody who writes rules opens.
func corpus(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, glob := range []string{"../../examples/*.txt", "../../testdata/gold/*/*.txt"} {
		files, _ := filepath.Glob(glob)
		if len(files) == 0 {
			t.Fatal("no texts at ", glob)
		}
		for _, f := range files {
			if filepath.Base(filepath.Dir(f)) == "held" {
				continue
			}
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			out[filepath.Base(f)] = string(b)
		}
	}
	for i, s := range hostile {
		out[fmt.Sprintf("hostile %d %q", i, s[:min(len(s), 16)])] = s
	}
	return out
}

// tokenLaws returns the first law that tokens of a text break.
func tokenLaws(s string, toks []Token, v *Vocabulary) error {
	at := 0
	for i, t := range toks {
		if t.Span().Start < at || t.Span().End <= t.Span().Start || t.Span().End > len(s) {
			return fmt.Errorf("token %d %v follows %d in a text of %d", i, t.Span(), at, len(s))
		}
		q := s[t.Span().Start:t.Span().End]
		if !edge(s, t.Span().Start) || !edge(s, t.Span().End) {
			return fmt.Errorf("token %d %q cuts a letter", i, q)
		}
		if gap := s[at:t.Span().Start]; strings.TrimSpace(gap) != "" {
			return fmt.Errorf("%q stands between tokens", gap)
		}
		if strings.IndexFunc(q, unicode.IsSpace) >= 0 {
			return fmt.Errorf("white space in token %q", q)
		}
		first, size := utf8.DecodeRuneInString(q)
		switch t.Kind {
		case Word:
			if !isLetter(first) && t.Key != keyClitic {
				return fmt.Errorf("the word %q begins with no letter", q)
			}
		case Number:
			if !isDigit(q[0]) || !isDigit(q[len(q)-1]) || strings.Trim(q, "0123456789.,") != "" || t.Shape != Lower {
				return fmt.Errorf("%q is no number", q)
			}
		case Punct:
			if size != len(q) && q != "''" || isLetter(first) || t.Shape != Lower {
				return fmt.Errorf("the mark %q is not one rune that is no letter", q)
			}
		}
		// Marks with a small form (Ⅷ, Ⓐ) are not folded: a pack cannot name them.
		if want := v.Key(Fold(q)); t.Key != want && !(t.Key == keyClitic && size == len(q)) && !(t.Kind == Punct && unicode.ToLower(first) != first) && !(q == "''" && t.Key == keyQuote) {
			return fmt.Errorf("token %q has key %d, want %d", q, t.Key, want)
		}
		if letters := strings.TrimLeftFunc(q, unicode.IsMark); t.Shape != Lower && strings.IndexFunc(letters, unicode.IsUpper) != 0 {
			return fmt.Errorf("%q has shape %d", q, t.Shape)
		}
		at = t.Span().End
	}
	if rest := s[at:]; strings.TrimSpace(rest) != "" {
		return fmt.Errorf("%q is left over", rest)
	}
	return nil
}

func edge(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// vocabularyOf knows every word of a text.
func vocabularyOf(s string) *Vocabulary {
	v := NewVocabulary()
	for _, t := range Tokenize(nil, s, v) {
		v.Intern(Fold(s[t.Span().Start:t.Span().End]))
	}
	return v
}

// Tokens and the white space between them rebuild the text; keys are those of the folded words.
func TestTokenLaws(t *testing.T) {
	for name, s := range corpus(t) {
		for _, v := range []*Vocabulary{NewVocabulary(), vocabularyOf(s)} {
			toks := Tokenize(nil, s, v)
			if err := tokenLaws(s, toks, v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			// The same in a used buffer, and in what follows a space.
			if again := Tokenize(append([]Token(nil), toks...), s, v); !slices.Equal(again, toks) {
				t.Errorf("%s: another result in a used buffer", name)
			}
			if moved := Tokenize(nil, " "+s, v); len(moved) != len(toks) {
				t.Errorf("%s: %d tokens, but %d behind a space", name, len(toks), len(moved))
			}
		}
	}
}

// TestTokenizeLong: a run that is longer than a token may be becomes several, which begin and end on rune edges.
func TestTokenizeLong(t *testing.T) {
	for _, s := range []string{strings.Repeat("x", 200_000), "a" + strings.Repeat("đ", 100_000), strings.Repeat("7", 131_071)} {
		at, n := 0, 0
		for _, tok := range Tokenize(nil, s, NewVocabulary()) {
			sp := tok.Span()
			if sp.Start != at || sp.Len() == 0 || sp.Len() > maxToken || !utf8.ValidString(s[sp.Start:sp.End]) {
				t.Fatalf("%.4s…: token at %d after %d, %d bytes", s, sp.Start, at, sp.Len())
			}
			at, n = sp.End, n+1
		}
		if want := (len(s) + maxToken - 1) / maxToken; at != len(s) || n != want {
			t.Errorf("%.4s…: %d tokens to %d, want %d to %d", s, n, at, want, len(s))
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for _, s := range []string{"The U.S. Minister’s NZ$5,000 visit.", "Hoà bình, uỷ ban Ðà Nẵng – «quý» 73,45 tỷ", "\xff\xfea\x80", "A.\xffB"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := NewVocabulary()
		toks := Tokenize(nil, s, v)
		if !utf8.ValidString(s) {
			return // outside the contract: no panic is all we ask
		}
		if err := tokenLaws(s, toks, v); err != nil {
			t.Fatal(err)
		}
		v = vocabularyOf(s)
		if err := tokenLaws(s, Tokenize(toks, s, v), v); err != nil {
			t.Fatal(err)
		}
	})
}
