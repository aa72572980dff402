package fetch

import (
	"bytes"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
)

func TestRecords(t *testing.T) {
	long := strings.Repeat("x", clean.Limit)
	for text, want := range map[string][]string{
		"{\"text\": \"a\"}\n{\"text\": \"b\"}\n":                   {`-#1: {"text": "a"}`, `-#2: {"text": "b"}`},
		"\xef\xbb\xbf{\"text\": \"a\"}\r\n\r\n{\"x\": \"{\\\"[\"}": {`-#1: {"text": "a"}`, `-#2: {"x": "{\"["}`},
		"[\n{\"text\": \"a\"},\n {\"b\": [{}]}\n]\n":               {`-#1: {"text": "a"}`, `-#2: {"b": [{}]}`},
		"{\n \"text\": \"a\"\n}\n":                                 {"-: {\n \"text\": \"a\"\n}"},
		"{\"a\": 1}{\"b\": 2}":                                     {`-#1: {"a": 1}`, `-#2: {"b": 2}`},
		"{\"a\": 1}\nnonsense\n{\"b\": 2}\n":                       {`-#1: {"a": 1}`, "-#2! not JSON", `-#3: {"b": 2}`},
		"{\"a\": \"cut\n{\"b\": 2}\n{\"a\": x}\n{\"c\": 3}":        {"-#1! not JSON", `-#2: {"b": 2}`, "-#3! not JSON", `-#4: {"c": 3}`},
		"{\"a\": 1}\n{\"b\": ":                                     {`-#1: {"a": 1}`, "-#2! cut off: its JSON ends too early"},
		"{\"a\": \"" + long + "\"}\n{\"b\": 2}\n":                  {"-#1! " + errLarge.Error(), `-#2: {"b": 2}`},
		"{ no JSON, but a text in braces }":                        {"-: { no JSON, but a text in braces }"},
		"[1] The ministers agreed":                                 {"-: [1] The ministers agreed"},
	} {
		same(t, text[:min(len(text), 80)], looked(in([]byte(text))), want...)
	}
	for it := range Walk([]string{"-"}, Options{Stdin: strings.NewReader(`{"a": 1}`), Fields: clean.FieldMap{"text": "a", "published": "b.c"}}) {
		if it.Media != `application/json; fields="text=a,published=b.c"` {
			t.Errorf("media type %s", it.Media)
		}
	}
	n := 0
	for range in([]byte("{\"a\": 1}\n" + strings.Repeat("nonsense\n", 5000))) {
		n++
	}
	if n != recordFaults+2 {
		t.Errorf("%d items", n)
	}
}

func TestTable(t *testing.T) {
	table := func(name, text string, fields clean.FieldMap) []string {
		p := write(t, name, []byte(text))
		var out []string
		for _, s := range looked(Walk([]string{p}, Options{Fields: fields})) {
			out = append(out, strings.TrimPrefix(s, p))
		}
		return out
	}
	same(t, "commas", table("a.csv", "text,date\n\"a, \"\"b\"\"\nc\",2025-03-26\nd\n", nil), `#1: {"date":"2025-03-26","text":"a, \"b\"\nc"}`, `#2: {"text":"d"}`)
	same(t, "semicolons", table("a.csv", "\xef\xbb\xbfdate;body\r\n2025-03-26;a, b\r\n", nil), `#1: {"body":"a, b","date":"2025-03-26"}`)
	same(t, "tabs", table("a.tsv", "date\ttext\n2025-03-26\ta\n", nil), `#1: {"date":"2025-03-26","text":"a"}`)
	same(t, "no text", table("a.csv", "day,words\n1,2\n", nil), "! no text in a field text or body or content or maintext or article; there are day, words: say which it is with --map text=FIELD")
	same(t, "a map", table("a.csv", "day,words\n1,2\n", clean.FieldMap{"text": "words"}), `#1: {"day":"1","words":"2"}`)
	same(t, "known by its fields", table("a.txt", "day,words\n1,2\n", clean.FieldMap{"text": "words"}), `#1: {"day":"1","words":"2"}`)
	same(t, "a text, not a table", table("a.txt", "words, and more of them\n", clean.FieldMap{"text": "words", "title": "day"}), ": words, and more of them\n")
	same(t, "too many fields", table("a.csv", "text\na,b\nc\n", nil), "#1! a row of 2 fields, where the first row names 1", `#2: {"text":"c"}`)
	same(t, "nothing", table("a.csv", "", nil), "! a table without rows")
	same(t, "no rows", table("a.csv", "text\n", nil), "! a table without rows")
	same(t, "never closed", table("a.csv", "text\na\n\""+strings.Repeat("x,", clean.Limit), nil), `#1: {"text":"a"}`, "#2! "+errLarge.Error())
	p := write(t, "a.csv.gz", gz([]byte("text\na\n")))
	same(t, "gzip'd", looked(Walk([]string{p}, Options{})), p+`#1: {"text":"a"}`)
	same(t, "in a zip", looked(in(zipOf(file{"a.csv", "text\na\n"}, file{"b.jsonl", "{\"text\": \"b\"}\n{}\n"}))), `-/a.csv#1: {"text":"a"}`, `-/b.jsonl#1: {"text": "b"}`, `-/b.jsonl#2: {}`)
}

func FuzzRecords(f *testing.F) {
	for _, s := range []string{"{\"a\": 1}\n{\"b\": \"\\\"\"}", "[{}]", "text,date\n\"a\"\"\",b\n", "text\n\"", ""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		lawful(t, in(append([]byte(`{"`), b...)))
		lawful(t, Walk([]string{"-"}, Options{Stdin: bytes.NewReader(append([]byte("text,"), b...)), Fields: clean.FieldMap{"text": "text"}}))
	})
}
