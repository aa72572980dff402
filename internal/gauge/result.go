package gauge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Result is the measures of a comparison, micro-averaged over the documents.
type Result struct {
	Documents int
	Unread    []string // gold files without a reading
	Log       []string // what was missed, false and misread, document by document

	Shares []Share // across documents, if Across was asked

	names  []string // in the order in which they were first counted
	counts map[string]*counts
}

type counts struct{ gold, found, right int }

func newResult() *Result { return &Result{counts: map[string]*counts{}} }

func (r *Result) add(name string, gold, found, right int) {
	c := r.counts[name]
	if c == nil {
		c = &counts{}
		r.counts[name] = c
		r.names = append(r.names, name)
	}
	c.gold += gold
	c.found += found
	c.right += right
}

func (r *Result) hit(name string, ok bool) {
	if ok {
		r.add(name, 1, 1, 1)
	} else {
		r.add(name, 1, 1, 0)
	}
}

// Measure is one line of a result. A rate has no precision and recall: Right of Gold is all it says.
type Measure struct {
	Name               string
	Gold, Found, Right int
	Rate               bool
}

// Measures are all measures in the order of score.py.
func (r *Result) Measures() []Measure {
	out := make([]Measure, len(r.names))
	for i, n := range r.names {
		c := r.counts[n]
		out[i] = Measure{n, c.gold, c.found, c.right, isRate(n)}
	}
	return out
}

func isRate(name string) bool {
	for _, p := range []string{"document.", "people.", "main."} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return slices.Contains([]string{"targets", "statement at its event", "irrelevant documents kept silent", "evidence spans true"}, name)
}

// Precision, recall and their harmonic mean, 0 where there is nothing to divide by.
func (m Measure) Precision() float64 { return ratio(m.Right, m.Found) }

// Recall is the part of gold that was found.
func (m Measure) Recall() float64 { return ratio(m.Right, m.Gold) }

// F1 is the harmonic mean of precision and recall.
func (m Measure) F1() float64 { return harmonic(m.Precision(), m.Recall()) }

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// round to three places, halves of the exact binary value to even, written the way Python writes a float.
func round(x float64) string {
	s := strings.TrimRight(strconv.FormatFloat(x, 'f', 3, 64), "0")
	if strings.HasSuffix(s, ".") {
		s += "0"
	}
	return s
}

func (m Measure) rate() string {
	if m.Gold == 0 {
		return "None"
	}
	return round(m.Recall())
}

// Lines are the measures as score.py prints them.
func (r *Result) Lines() []string {
	out := []string{
		fmt.Sprintf("%-42s %d", "documents", r.Documents),
		fmt.Sprintf("%-42s %s", "unread", reprList(r.Unread)),
	}
	for _, m := range r.Measures() {
		if m.Rate {
			out = append(out, fmt.Sprintf("%-42s %s   (%d/%d)", m.Name, m.rate(), m.Right, m.Gold))
		} else {
			out = append(out, fmt.Sprintf("%-42s P %.3f  R %.3f  F1 %.3f   (%d/%d gold, %d found)", m.Name, m.Precision(), m.Recall(), m.F1(), m.Right, m.Gold, m.Found))
		}
	}
	for _, s := range r.Shares {
		out = append(out, fmt.Sprintf("%-42s P %.3f  R %.3f  F1 %.3f   (%d %s)", s.Name, s.Precision, s.Recall, s.F1(), s.Of, s.What))
	}
	return out
}

// JSON is the result with the keys, the order and the layout of score.py --json.
func (r *Result) JSON() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n \"documents\": %d,\n \"unread\": [", r.Documents)
	for i, u := range r.Unread {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n  " + quoted(u))
	}
	if len(r.Unread) > 0 {
		b.WriteString("\n ")
	}
	b.WriteByte(']')
	for _, m := range r.Measures() {
		fmt.Fprintf(&b, ",\n %s: {\n", quoted(m.Name))
		if m.Rate {
			fmt.Fprintf(&b, "  \"rate\": %s,\n  \"of\": %d,\n  \"right\": %d\n }", strings.Replace(m.rate(), "None", "null", 1), m.Gold, m.Right)
		} else {
			fmt.Fprintf(&b, "  \"P\": %s,\n  \"R\": %s,\n  \"F1\": %s,\n  \"gold\": %d,\n  \"found\": %d,\n  \"right\": %d\n }",
				round(m.Precision()), round(m.Recall()), round(m.F1()), m.Gold, m.Found, m.Right)
		}
	}
	for _, s := range r.Shares {
		fmt.Fprintf(&b, ",\n %s: {\n  \"P\": %s,\n  \"R\": %s,\n  \"F1\": %s,\n  \"of\": %d\n }", quoted(s.Name), round(s.Precision), round(s.Recall), round(s.F1()), s.Of)
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(s) // a string cannot fail
	return strings.TrimSuffix(b.String(), "\n")
}

// cut is the first n code points of a quote.
func cut(q quote, n int) string {
	s := string(q)
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// show prints a value of a JSON file as Python prints it: strings bare, all else as in source text.
func show(raw json.RawMessage) string {
	if len(raw) > 0 && raw[0] == '"' {
		var s string
		if json.Unmarshal(raw, &s) == nil {
			return s
		}
	}
	return repr(raw)
}

func repr(raw json.RawMessage) string {
	raw = bytes.TrimSpace(raw)
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return "None"
	case string(raw) == "true":
		return "True"
	case string(raw) == "false":
		return "False"
	case raw[0] == '"':
		var s string
		if json.Unmarshal(raw, &s) != nil {
			return string(raw)
		}
		return reprString(s)
	case raw[0] == '[':
		var xs []json.RawMessage
		if json.Unmarshal(raw, &xs) != nil {
			return string(raw)
		}
		parts := make([]string, len(xs))
		for i, x := range xs {
			parts[i] = repr(x)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case raw[0] == '{':
		d := json.NewDecoder(bytes.NewReader(raw))
		d.Token()
		var parts []string
		for d.More() {
			key, err := d.Token()
			var v json.RawMessage
			if err != nil || d.Decode(&v) != nil {
				return string(raw)
			}
			parts = append(parts, reprString(fmt.Sprint(key))+": "+repr(v))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return string(raw)
}

func reprString(s string) string {
	q := "'"
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		q = `"`
	}
	var b strings.Builder
	b.WriteString(q)
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\\' || string(r) == q:
			b.WriteString(`\` + string(r))
		case r == '\u00a0':
			b.WriteString(`\xa0`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r == utf8.RuneError:
			b.WriteString("\ufffd")
		default:
			b.WriteRune(r)
		}
	}
	b.WriteString(q)
	return b.String()
}

func reprList(xs []string) string {
	parts := make([]string, len(xs))
	for i, x := range xs {
		parts[i] = reprString(x)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
