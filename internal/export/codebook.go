package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/lang"
)

// The parts of a datapackage.json: Frictionless Data Package and Table Schema, version 1.
type (
	dataPackage struct {
		Profile     string     `json:"profile"`
		Name        string     `json:"name"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Version     string     `json:"version"` // of the codebook
		Made        string     `json:"chancery:made,omitempty"`
		AsOf        string     `json:"chancery:asOf,omitempty"`
		Resources   []resource `json:"resources"`
	}
	resource struct {
		Name        string      `json:"name"`
		Path        string      `json:"path"`
		Profile     string      `json:"profile"`
		Format      string      `json:"format"`
		Mediatype   string      `json:"mediatype"`
		Encoding    string      `json:"encoding,omitempty"`
		Description string      `json:"description"`
		Bytes       int64       `json:"bytes"`
		Hash        string      `json:"hash"`
		Rows        int         `json:"chancery:rows"`
		Schema      tableSchema `json:"schema"`
	}
	tableSchema struct {
		Fields        []field      `json:"fields"`
		MissingValues []string     `json:"missingValues"`
		PrimaryKey    []string     `json:"primaryKey"`
		ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
	}
	field struct {
		Name        string         `json:"name"`
		Type        string         `json:"type"`
		Format      string         `json:"format,omitempty"`
		Description string         `json:"description"`
		Example     string         `json:"example"`
		Constraints map[string]any `json:"constraints,omitempty"`
		Items       string         `json:"chancery:separator,omitempty"`
	}
	foreignKey struct {
		Fields    string `json:"fields"`
		Reference struct {
			Resource string `json:"resource"`
			Fields   string `json:"fields"`
		} `json:"reference"`
	}
)

// frictionless is the type of a column in a Table Schema.
var frictionless = map[Type]string{Text: "string", Code: "string", Codes: "string", EDTF: "string", Day: "date", Time: "datetime", Count: "integer", Number: "number", Flag: "boolean"}

func (x *Export) writePackage(form Form, dir string, files map[string]*whole, counts map[string]int) error {
	p := dataPackage{
		Profile: "tabular-data-package", Name: "chancery-ledger", Title: "A ledger of diplomatic relations", Version: CodebookVersion, Made: x.Made,
		Description: "Made by chancery from reports. A text that begins with an apostrophe has one more than was written: take the first off. Codes in one cell are parted by spaces. docs/codebook.md tells every column.",
	}
	if x.Filter.Today != 0 {
		p.AsOf = x.Filter.Today.String()
	}
	if x.Narrowed() {
		p.Description += " Not the whole ledger: a record may refer to one that is not here, so no foreign keys are declared."
	}
	if form == Parquet {
		p.Profile = "data-package"
	}
	for i := range Tables {
		t := &Tables[i]
		f := files[t.Name]
		r := resource{Name: t.Name, Path: filepath.Base(f.path), Profile: "tabular-data-resource", Format: "csv", Mediatype: "text/csv", Encoding: "utf-8", Description: t.Meaning, Bytes: f.size, Hash: "sha256:" + f.hash(), Rows: counts[t.Name]}
		if form == Parquet {
			r.Profile, r.Format, r.Mediatype, r.Encoding = "data-resource", "parquet", "application/vnd.apache.parquet", ""
		}
		r.Schema = t.schema(x.Ledger.Packs(), form, !x.Narrowed())
		p.Resources = append(p.Resources, r)
	}
	return File(filepath.Join(dir, "datapackage.json"), func(w *bufio.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(p)
	})
}

func (t *Table) schema(packs *lang.Packs, form Form, keys bool) tableSchema {
	s := tableSchema{MissingValues: []string{""}, PrimaryKey: t.Key}
	for _, c := range t.Columns {
		f := field{Name: c.Name, Type: frictionless[c.Type], Description: c.Meaning, Example: c.Example, Constraints: map[string]any{}}
		if c.Needed {
			f.Constraints["required"] = true
		}
		values := c.vocabulary(packs)
		switch {
		case c.Type == Codes && form == Parquet:
			f.Type = "array"
		case c.Type == Codes:
			f.Items, f.Constraints["pattern"] = " ", `\S+( \S+)*`
		case c.Type == Code && len(values) > 0:
			f.Constraints["enum"] = values
		case c.Type == Code:
			f.Constraints["pattern"] = `\S+`
		}
		if len(t.Key) == 1 && t.Key[0] == c.Name {
			f.Constraints["unique"] = true
		}
		s.Fields = append(s.Fields, f)
		if table, column, ok := strings.Cut(c.Refers, "."); ok && keys {
			k := foreignKey{Fields: c.Name}
			k.Reference.Resource, k.Reference.Fields = table, column
			s.ForeignKeys = append(s.ForeignKeys, k)
		}
	}
	return s
}

var typeMeanings = []struct {
	t                     Type
	meaning, csv, parquet string
}{
	{Text, "words of a document, or a name", "guarded: see above", "STRING"},
	{Code, "an id or a code; it has no spaces", "as it is", "STRING"},
	{Codes, "any number of ids or codes", "parted by spaces", "LIST of STRING"},
	{EDTF, "a date as exact as it is told (ISO 8601-2): `2025-03`, `../2029-12-31`", "as it is", "STRING"},
	{Day, "a calendar day", "`2025-03-26`", "DATE"},
	{Time, "a moment, UTC", "`2026-03-31T08:00:00Z`", "STRING"},
	{Count, "a whole number", "digits", "INT64"},
	{Number, "a number", "digits, with a point", "DOUBLE"},
	{Flag, "yes or no", "`true`, `false`", "BOOLEAN"},
}

// Codebook is the description of all tables, in Markdown: docs/codebook.md.
func Codebook(packs *lang.Packs) []byte {
	var b bytes.Buffer
	p := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	p("# Codebook\n")
	p("The tables that `chancery data csv` and `chancery data parquet` write; version %s. This page is made by `chancery data codebook` from the", CodebookVersion)
	p("description that also makes the tables and their `datapackage.json`; [data.md](data.md) tells how to use them.\n")
	p("An empty cell (CSV) or null (Parquet) means that the ledger does not know. A **bold** column is never empty. In CSV a text that begins with")
	p("`=`, `+`, `-`, `@`, a tab, a line end or an apostrophe has an apostrophe before it, so that no spreadsheet runs it as a formula: whoever")
	p("wants the words as they were written takes one leading apostrophe off.\n")
	p("| type | is | in CSV | in Parquet |\n|---|---|---|---|")
	for _, m := range typeMeanings {
		p("| %s | %s | %s | %s |", m.t, m.meaning, m.csv, m.parquet)
	}
	p("\n| table | rows |\n|---|---|")
	tables := append(slices.Clone(Tables), Dyads)
	for _, t := range tables {
		p("| [%s](#%s) | %s |", t.Name, t.Name, t.Meaning)
	}
	used := map[string]bool{}
	for _, t := range tables {
		p("\n## %s\n\n%s Key: %s.\n\n| column | type | meaning | values | example |\n|---|---|---|---|---|", t.Name, t.Meaning, "`"+strings.Join(t.Key, "`, `")+"`")
		for _, c := range t.Columns {
			name, values := c.Name, ""
			if c.Needed {
				name = "**" + name + "**"
			}
			switch {
			case c.Refers != "":
				values = "`" + c.Refers + "`"
			case len(c.Values) > 0:
				values = "`" + strings.Join(c.Values, "` `") + "`"
			case c.Of == "party":
				values = "[party](#parties)"
			case c.Of != "":
				used[c.Of] = true
				values = fmt.Sprintf("[%s](#%s-values)", c.Of, c.Of)
			}
			p("| %s | %s | %s | %s | `%s` |", name, c.Type, c.Meaning, values, c.Example)
		}
	}
	p("\n## Parties\n\nISO 3166-1 alpha-2 codes of countries (also `XK`), and codes of organisations: `lang/world/country.tsv` and `organisation.tsv`.")
	for _, v := range []string{"act", "event", "office", "topic"} {
		if !used[v] {
			continue
		}
		p("\n## %s values\n\n| value | meaning |\n|---|---|", v)
		meaning := 0
		if v == "act" {
			meaning = 2
		}
		c := Column{Of: v}
		for _, id := range c.vocabulary(packs) {
			p("| `%s` | %s |", id, packs.World[v][id][meaning])
		}
	}
	return b.Bytes()
}
