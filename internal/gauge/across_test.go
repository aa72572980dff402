package gauge

import (
	"fmt"
	"testing"
)

// Three documents: a and b report one event, c another; the reader joined a with c. Wong is one person in all; Lam stands in two
// spellings and was read in one document only.
func TestAcross(t *testing.T) {
	gold := func(name, event, people string, initiatives ...string) *Gold {
		statements := ""
		for i, in := range initiatives {
			if i > 0 {
				statements += ","
			}
			statements += fmt.Sprintf(`{"id": "g%d", "act": "agree", "by": ["SG"], "content": "content %s%d", "initiative": %s}`, i, name, i, in)
		}
		g, err := ParseGold([]byte(fmt.Sprintf(`{"file": %q, "relevant": true, "same_event": %s, "people": [%s], "statements": [%s]}`, name, event, people, statements)))
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	wong, lam, dam := `{"id": "w", "name": "Lawrence Wong", "country": "SG"}`, `{"id": "l", "name": "Tô Lâm", "country": "VN"}`, `{"id": "l", "name": "To Lam", "country": "VN"}`
	golds := []*Gold{
		gold("a", `"e"`, wong+","+lam, `"parks"`, `"parks"`, `null`),
		gold("b", `"e"`, wong+","+dam, `"parks"`, `"wind"`),
		gold("c", `null`, wong, `null`), // names no initiative: what is found there counts for nothing
	}
	reading := func(name, people string, statements int) *Reading {
		ss := ""
		for i := range statements {
			if i > 0 {
				ss += ","
			}
			ss += fmt.Sprintf(`{"id": "s%d", "act": "agree", "by": ["SG"], "content": {"quote": "content %s%d"}}`, i, name, i)
		}
		r, err := ParseReading([]byte(fmt.Sprintf(`{"document": {"source": "x/%s"}, "people": [%s], "statements": [%s]}`, name, people, ss)))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	readings := []*Reading{reading("a", wong+","+lam, 3), reading("b", wong, 2), reading("c", wong, 1)}
	res := *newResult()
	res.Across(golds, readings, Links{
		Events:      map[string][]string{"a": {"1", "2"}, "b": {"3"}, "c": {"2"}},
		People:      map[Of]string{{"a", "w"}: "wong", {"b", "w"}: "wong", {"c", "w"}: "wong-2", {"a", "l"}: "lam"},
		Initiatives: map[Of]string{{"a", "s0"}: "P", {"a", "s2"}: "P", {"b", "s0"}: "P", {"b", "s1"}: "W", {"c", "s0"}: "P"},
	})
	want := []string{
		// pairs: gold a0 a1 b0 are three; found a0 a2 b0 are three; a0 b0 is right
		"initiatives, pairs of statements           P 0.333  R 0.333  F1 0.333   (1/3 gold, 3 found)",
		// precision: a 1/2, b 1, c 1/2; recall: a 1/2, b 1/2, c 1
		"same event B3                              P 0.667  R 0.667  F1 0.667   (3 documents)",
		// Wong: precision 1 1 1, recall 2/3 2/3 1/3; Lâm: precision 1, recall 1/2 and, not read, 0
		"people B3                                  P 1.000  R 0.433  F1 0.605   (5 people in documents)",
	}
	lines := res.Lines()[2:]
	if len(lines) != len(want) {
		t.Fatalf("got %q", lines)
	}
	for i := range want {
		if lines[i] != want[i] {
			t.Errorf("got  %s\nwant %s", lines[i], want[i])
		}
	}
}
