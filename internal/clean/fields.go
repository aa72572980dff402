package clean

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// FieldMap tells in which field of a JSON record each part of a report stands: a name of a field, or names parted by dots where
// objects lie in each other.
type FieldMap map[string]string

// usualFields are the parts of a report, and the names that their fields have where nobody says otherwise, the likeliest first.
var usualFields = []struct {
	part  string
	names []string
}{
	{"text", []string{"text", "body", "content", "maintext", "article"}},
	{"title", []string{"title", "headline"}},
	{"published", []string{"published", "date", "publish_date", "date_publish", "published_at", "pubDate"}},
	{"url", []string{"url", "link"}},
	{"author", []string{"author", "authors", "byline"}},
	{"outlet", []string{"outlet", "publisher", "source"}},
}

// ParseFields reads a map of fields as it is typed: "text=body,published=meta.date".
func ParseFields(s string) (FieldMap, error) {
	m := FieldMap{}
	for _, pair := range strings.Split(s, ",") {
		part, name, ok := strings.Cut(strings.TrimSpace(pair), "=")
		known := false
		var parts []string
		for _, u := range usualFields {
			known = known || u.part == part
			parts = append(parts, u.part)
		}
		if !ok || !known || name == "" {
			return nil, fmt.Errorf("%q is no pair PART=FIELD; the parts are %s", pair, strings.Join(parts, ", "))
		}
		m[part] = name
	}
	return m, nil
}

// String is the map as ParseFields reads it.
func (m FieldMap) String() string {
	var pairs []string
	for _, u := range usualFields {
		if m[u.part] != "" {
			pairs = append(pairs, u.part+"="+m[u.part])
		}
	}
	return strings.Join(pairs, ",")
}

// Names are the fields in which a part of a report may stand, the likeliest first.
func (m FieldMap) Names(part string) []string {
	if m[part] != "" {
		return []string{m[part]}
	}
	for _, u := range usualFields {
		if u.part == part {
			return u.names
		}
	}
	return nil
}

// readRecord takes a report out of a JSON record.
func readRecord(raw []byte, m FieldMap) (content, *Error) {
	var record map[string]any
	if err := json.Unmarshal(raw, &record); err != nil {
		return content{}, &Error{Kind: Broken, Why: "not one JSON object: " + err.Error()}
	}
	part := func(part string, sep string) string {
		for _, name := range m.Names(part) {
			if s := strings.TrimSpace(textOf(fieldOf(record, name), sep)); s != "" {
				return s
			}
		}
		return ""
	}
	c := content{
		raw: []byte(part("text", "\n\n")), title: part("title", " "), published: part("published", " "), url: part("url", " "),
		author: part("author", ", "), outlet: part("outlet", ", "),
	}
	if len(c.raw) == 0 {
		return content{}, &Error{Kind: Empty, Why: m.Without("text", slices.Collect(maps.Keys(record)))}
	}
	return c, nil
}

// Without says that a record has no field for a part, which it has, and how to say where that stands.
func (m FieldMap) Without(part string, there []string) string {
	const most = 12
	slices.Sort(there)
	if len(there) > most {
		there = append(there[:most], "…")
	}
	for i, name := range there {
		there[i] = cutRunes(oneLine(name), 40)
	}
	return fmt.Sprintf("no %s in a field %s; there are %s: say which it is with --map %s=FIELD",
		part, strings.Join(m.Names(part), " or "), strings.Join(there, ", "), part)
}

// fieldOf is what stands in a field, nil if it is not there. Names parted by dots lead into objects, unless a field is called so.
func fieldOf(record map[string]any, path string) any {
	v, ok := record[path]
	name, below, more := strings.Cut(path, ".")
	if ok || !more {
		return v
	}
	within, _ := record[name].(map[string]any)
	return fieldOf(within, below)
}

// textOf is a string or a number, or what stands in its place as the name of something; of a list, all of it.
func textOf(v any, sep string) string {
	switch v := v.(type) {
	case string:
		return v
	case float64: // 20250326
		return strconv.FormatFloat(v, 'f', -1, 64)
	case map[string]any:
		return textOf(v["name"], sep)
	case []any:
		var all []string
		for _, each := range v {
			if s := strings.TrimSpace(textOf(each, sep)); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, sep)
	}
	return ""
}
