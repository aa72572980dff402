package record_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// decode gives the JSON of a reading as outside tools see it.
func decode(t *testing.T, r *record.Reading) map[string]any {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// Spans leave the program as code points, whatever the letters: every pair of rune edges of a text comes out right.
func TestOffsets(t *testing.T) {
	for _, s := range []string{
		"a", "đ", "🙂", "plain words only",
		"Hai bên nhất trí mở đường bay thẳng Hà Nội – Viêng Chăn trong quý III năm nay, đồng thời tăng chuyến.",
		"Tổng thống 👩‍🚀 gặp 🇻🇳 Thủ tướng: «Rất vui» 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 hết.",
		strings.Repeat("x", 64), strings.Repeat("x", 63) + "đ", strings.Repeat("x", 65), strings.Repeat("ệ", 128), strings.Repeat("🙂", 48), strings.Repeat("e\u0301", 50),
	} {
		var edges []int
		for i := range s {
			edges = append(edges, i)
		}
		edges = append(edges, len(s))
		r := &record.Reading{Doc: &text.Document{Text: s, Sections: []text.Section{{Kind: text.Body, Span: text.Span{End: len(s)}}}}, Genre: record.News}
		for i, from := range edges {
			for _, to := range edges[i:min(i+9, len(edges))] {
				r.Statements = append(r.Statements, record.Statement{Act: record.Affirm, Content: text.Span{Start: from, End: to}, Cue: text.Span{Start: from, End: to}})
			}
		}
		runes := []rune(s)
		out := decode(t, r)
		n := 0
		for i, from := range edges {
			for _, to := range edges[i:min(i+9, len(edges))] {
				c := out["statements"].([]any)[n].(map[string]any)["content"].(map[string]any)
				start, end := int(c["start"].(float64)), int(c["end"].(float64))
				if start != i || end > len(runes) || string(runes[start:end]) != s[from:to] || c["quote"] != s[from:to] {
					t.Fatalf("%q [%d:%d] comes out as %v", s, from, to, c)
				}
				n++
			}
		}
		if sec := out["document"].(map[string]any)["sections"].([]any)[0].(map[string]any); sec["end"] != float64(len(runes)) {
			t.Errorf("%q: the section ends at %v", s, sec["end"])
		}
	}
}

// An empty reading prints every list as a list and every unknown as null.
func TestEmpty(t *testing.T) {
	b, err := json.Marshal(&record.Reading{Doc: &text.Document{}, Genre: record.Other})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema":"chancery.reading/1","document":{"id":"","source":"","lang":"","published":null,"title":null,"outlet":null,"credit":null,"dateline":null,` +
		`"genre":"other","relevant":false,"text":"","sections":[]},"people":[],"events":[],"statements":[],"instruments":[],"relations":[]}`
	if string(b) != want {
		t.Errorf("an empty reading is\n%s\nwant\n%s", b, want)
	}
}

// A full reading, field by field.
func TestFields(t *testing.T) {
	s := "Bà Trần gặp ông Šimek ở Praha."
	at := func(q string) text.Span {
		i := strings.Index(s, q)
		return text.Span{Start: i, End: i + len(q)}
	}
	ev := func(q string) []record.Evidence { return []record.Evidence{{Span: at(q), Rule: "r"}} }
	day := record.ParseDay("2025-10-26")
	r := &record.Reading{
		Doc:       &text.Document{ID: "d", Source: "s", Lang: "vi", Title: "T", Outlet: "O", Text: s},
		Published: day, Credit: "C", Dateline: &record.Place{Name: "Praha", Country: "CZ"}, Genre: record.Readout, Relevant: true,
		People: []record.Person{
			{ID: "p1", Name: "Trần", Party: "VN", Offices: []record.Office{{Code: "envoy", Title: "Bà"}}, Mentions: ev("Trần")},
			{ID: "p2", Name: "Šimek", Party: "EU", IsOrg: true, Mentions: ev("Šimek")},
		},
		Events: []record.Event{{ID: "e1", Kind: "meeting", When: record.OnDay(day), Where: &record.Place{Name: "Praha"}, Occasion: "o", Participants: []record.PersonID{"p1"},
			Parties: []record.Party{"EU", "VN"}, Status: record.Held, Main: true, Evidence: ev("gặp")}},
		Statements: []record.Statement{
			{ID: "s1", Act: record.Agree, By: []record.Party{"VN"}, Content: at("ở Praha"), Cue: at("gặp"), Topics: []string{"trade"}, In: "e1", Evidence: ev("gặp"),
				Target: &record.Target{Quantity: 0, HasCount: true, Unit: "park", Deadline: record.UntilDay(day)}},
			{ID: "s2", Act: record.Discuss, By: []record.Party{"VN"}, Content: at("ông"), Cue: at("gặp"), Evidence: ev("gặp"), Target: &record.Target{Deadline: record.InYear(2030)}},
		},
		Instruments: []record.Instrument{{ID: "i1", Name: "N", Kind: "law", Mentions: ev("Praha")}},
		Relations:   []record.Relation{{Parties: []record.Party{"CZ", "VN"}, Level: "partnership", Since: record.InYear(2013), Evidence: ev("gặp")}},
	}
	out := decode(t, r)
	get := func(path string) any {
		var at any = out
		for _, p := range strings.Split(path, ".") {
			switch x := at.(type) {
			case map[string]any:
				v, ok := x[p]
				if !ok {
					t.Fatalf("%s: no %s", path, p)
				}
				at = v
			case []any:
				at = x[int(p[0]-'0')]
			}
		}
		return at
	}
	for path, want := range map[string]string{
		"schema": "chancery.reading/1", "document.id": "d", "document.published": "2025-10-26", "document.credit": "C", "document.dateline.country": "CZ", "document.genre": "readout", "document.relevant": "true",
		"people.0.country": "VN", "people.0.org": "<nil>", "people.1.country": "<nil>", "people.1.org": "EU", "people.0.offices.0.office": "envoy", "people.1.offices": "[]",
		"people.1.mentions.0.start": "16", "people.1.mentions.0.quote": "Šimek",
		"events.0.date": "2025-10-26", "events.0.place.country": "<nil>", "events.0.status": "held", "events.0.parties": "[EU VN]", "events.0.main": "true",
		"statements.0.act": "agree", "statements.0.event": "e1", "statements.1.event": "<nil>", "statements.0.to": "[]", "statements.0.speakers": "[]", "statements.1.topics": "[]",
		"statements.0.target.quantity": "0", "statements.0.target.unit": "park", "statements.0.target.deadline": "../2025-10-26",
		"statements.1.target.quantity": "<nil>", "statements.1.target.unit": "<nil>", "statements.1.target.deadline": "2030",
		"instruments.0.kind": "law", "relations.0.since": "2013",
	} {
		if got := fmt.Sprint(get(path)); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}

// readings are those of the articles in examples/.
func readings(t *testing.T) map[string]*record.Reading {
	t.Helper()
	line, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("../../examples/*.txt")
	if len(files) == 0 {
		t.Fatal("no examples")
	}
	out := map[string]*record.Reading{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		r, err := line.Read(b, filepath.Base(f))
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = r
	}
	return out
}

var (
	spanFields = strings.Fields("start end quote")
	edtf       = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2]|2[1-4]))?|\d{4}-\d\d-\d\d|(\.\.|\d{4}-\d\d(-\d\d)?)/\d{4}-\d\d(-\d\d)?|\d{4}/\d{4})$`)
	isoDay     = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	party      = regexp.MustCompile(`^[A-Z][A-Za-z0-9-]+$`)
)

// What every reading must have, said once more without the schema, which lives outside the project.
func TestRequired(t *testing.T) {
	fields := map[string][]string{
		"":            strings.Fields("schema document people events statements instruments relations"),
		"document":    strings.Fields("id source lang published title outlet credit dateline genre relevant text sections"),
		"people":      strings.Fields("id name country org offices mentions"),
		"events":      strings.Fields("id kind date place occasion participants parties status main evidence"),
		"statements":  strings.Fields("id event act by speakers to content cue topics instruments target evidence"),
		"instruments": strings.Fields("id name kind mentions"),
		"relations":   strings.Fields("parties level since evidence"),
	}
	vocabulary := map[string][]string{
		"document.genre":   strings.Fields("news readout joint-statement other"),
		"events.kind":      strings.Fields("meeting talks call visit conference signing upgrade launch message ceremony other"),
		"events.status":    strings.Fields("held planned proposed cancelled"),
		"statements.act":   strings.Fields("sign agree commit task accept propose invite support concur affirm welcome thank congratulate concern discuss"),
		"instruments.kind": strings.Fields("partnership agreement programme mechanism declaration negotiation law project forum"),
	}
	patterns := map[string]*regexp.Regexp{"document.published": isoDay, "events.date": edtf, "relations.since": edtf, "statements.deadline": edtf, "events.parties": party, "statements.by": party, "statements.to": party, "relations.parties": party, "people.country": party, "people.org": party}
	for name, r := range readings(t) {
		out := decode(t, r)
		runes := []rune(r.Doc.Text)
		bad := func(format string, args ...any) { t.Errorf(name+": "+format, args...) }
		span := func(where string, x any) {
			m, ok := x.(map[string]any)
			if !ok || len(m) != len(spanFields) {
				bad("%s: %v is no span", where, x)
				return
			}
			start, _ := m["start"].(float64)
			end, _ := m["end"].(float64)
			if start >= end || int(end) > len(runes) || string(runes[int(start):int(end)]) != m["quote"] {
				bad("%s: %v is not what the text has there", where, x)
			}
		}
		check := func(kind string, m map[string]any) {
			for _, f := range fields[kind] {
				if _, ok := m[f]; !ok {
					bad("%s without %s", kind, f)
				}
			}
			if kind != "" && len(m) != len(fields[kind]) {
				bad("%s has %d fields, want %v", kind, len(m), fields[kind])
			}
			if target, ok := m["target"].(map[string]any); ok {
				m["deadline"] = target["deadline"]
				if len(target) != 3 || target["quantity"] == nil && target["deadline"] == nil {
					bad("the target %v says nothing", target)
				}
			}
			for f, v := range m {
				where := kind + "." + f
				if words := vocabulary[where]; words != nil {
					if s, ok := v.(string); !ok || !slices.Contains(words, s) {
						bad("%s is %v", where, v)
					}
				}
				if re := patterns[where]; re != nil && v != nil {
					list, ok := v.([]any)
					if !ok {
						list = []any{v}
					}
					for _, x := range list {
						if s, ok := x.(string); !ok || !re.MatchString(s) {
							bad("%s is %v", where, x)
						}
					}
				}
				switch f {
				case "content", "cue":
					span(where, v)
				case "evidence", "mentions":
					list, ok := v.([]any)
					if !ok || len(list) == 0 {
						bad("%s is empty", where)
					}
					for _, x := range list {
						span(where, x)
					}
				case "id", "name", "level", "text":
					if v == "" {
						bad("%s is empty", where)
					}
				}
			}
		}
		check("", out)
		check("document", out["document"].(map[string]any))
		for _, kind := range []string{"people", "events", "statements", "instruments", "relations"} {
			list, ok := out[kind].([]any)
			if !ok {
				bad("%s is no list", kind)
			}
			for _, x := range list {
				check(kind, x.(map[string]any))
			}
		}
		if out["schema"] != record.Schema {
			bad("schema is %v", out["schema"])
		}
		if !utf8.ValidString(r.Doc.Text) {
			bad("the text is not UTF-8")
		}
	}
}

// The published schema, where it is at hand.
func TestSchema(t *testing.T) {
	b, err := os.ReadFile("../../../shared/reading.schema.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no ../shared/reading.schema.json here; TestRequired stands in for it")
	} else if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(b, &schema); err != nil {
		t.Fatal(err)
	}
	v := validator{schema}
	all := readings(t)
	for name, r := range all {
		for _, fault := range v.check("", schema, decode(t, r)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
	// The judge must be able to say no.
	for _, broken := range []func(m map[string]any){
		func(m map[string]any) { delete(m, "people") },
		func(m map[string]any) { m["schema"] = "chancery.reading/0" },
		func(m map[string]any) { m["events"] = nil },
		func(m map[string]any) { m["document"].(map[string]any)["genre"] = "poem" },
		func(m map[string]any) { m["document"].(map[string]any)["published"] = "26 March" },
		func(m map[string]any) { m["people"].([]any)[0].(map[string]any)["mentions"] = []any{} },
		func(m map[string]any) {
			m["statements"].([]any)[0].(map[string]any)["content"].(map[string]any)["start"] = -1.0
		},
		func(m map[string]any) {
			m["statements"].([]any)[0].(map[string]any)["content"].(map[string]any)["end"] = 1.5
		},
	} {
		m := decode(t, all["05-2023-08-28-talks.en.txt"])
		broken(m)
		if len(v.check("", schema, m)) == 0 {
			t.Error("a broken reading passes")
		}
	}
}

// validator knows the few words of JSON Schema that reading.schema.json uses, and refuses any other.
type validator struct{ root map[string]any }

func (v validator) check(at string, schema map[string]any, x any) (faults []string) {
	bad := func(format string, args ...any) { faults = append(faults, at+": "+fmt.Sprintf(format, args...)) }
	for word, arg := range schema {
		switch word {
		case "$schema", "$id", "$defs", "title", "description":
		case "$ref":
			name, ok := strings.CutPrefix(arg.(string), "#/$defs/")
			def, has := v.root["$defs"].(map[string]any)[name].(map[string]any)
			if !ok || !has {
				bad("no definition %v", arg)
				continue
			}
			faults = append(faults, v.check(at, def, x)...)
		case "type":
			types, ok := arg.([]any)
			if !ok {
				types = []any{arg}
			}
			if !slices.Contains(types, any(typeOf(x))) && !(typeOf(x) == "integer" && slices.Contains(types, any("number"))) {
				bad("%v is a %s, want %v", x, typeOf(x), arg)
			}
		case "required":
			m, _ := x.(map[string]any)
			for _, f := range arg.([]any) {
				if _, ok := m[f.(string)]; !ok && m != nil {
					bad("no %v", f)
				}
			}
		case "properties":
			m, _ := x.(map[string]any)
			for f, s := range arg.(map[string]any) {
				if y, ok := m[f]; ok {
					faults = append(faults, v.check(at+"."+f, s.(map[string]any), y)...)
				}
			}
		case "items":
			list, _ := x.([]any)
			for i, y := range list {
				faults = append(faults, v.check(fmt.Sprintf("%s[%d]", at, i), arg.(map[string]any), y)...)
			}
		case "minItems":
			if list, ok := x.([]any); ok && float64(len(list)) < arg.(float64) {
				bad("%d items, want %v", len(list), arg)
			}
		case "minimum":
			if n, ok := x.(float64); ok && n < arg.(float64) {
				bad("%v is below %v", n, arg)
			}
		case "maximum":
			if n, ok := x.(float64); ok && n > arg.(float64) {
				bad("%v is above %v", n, arg)
			}
		case "enum":
			if !slices.Contains(arg.([]any), x) {
				bad("%v is none of %v", x, arg)
			}
		case "const":
			if x != arg {
				bad("%v is not %v", x, arg)
			}
		case "format":
			if s, ok := x.(string); ok && arg == "date" {
				if _, err := time.Parse(time.DateOnly, s); err != nil {
					bad("%q is no date", s)
				}
			} else if arg != "date" {
				bad("unknown format %v", arg)
			}
		default:
			bad("the schema says %q, which this test does not know", word)
		}
	}
	return faults
}

func typeOf(x any) string {
	switch x := x.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case float64:
		if x == float64(int64(x)) {
			return "integer"
		}
	}
	return "number"
}

// What is written can be read again: nothing of the JSON is lost on the way.
func TestRoundTrip(t *testing.T) {
	for name, r := range readings(t) {
		want, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var again record.Reading
		if err := json.Unmarshal(want, &again); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, err := json.Marshal(&again); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: read and written again, it differs (%v)", name, err)
		}
	}
}
