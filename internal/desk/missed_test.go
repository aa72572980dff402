package desk

import (
	"context"
	"html"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// missedForm is the form of a missed statement as a browser would send it, with some fields filled in.
func missedForm(t *testing.T, d *Desk, doc string, fields map[string][]string) url.Values {
	t.Helper()
	form := formOn(t, get(t, d, doc+"?missed=1", "en"))
	for name, values := range fields {
		form[name] = values
	}
	return form
}

// A statement that the reader missed is written down with its words, wherever they were typed, marked or chosen, and taken back where that is
// told.
func TestMissed(t *testing.T) {
	d, reading := mendable(t)
	r := reading()
	doc, n := pathOf("documents", r.Doc.ID), len(r.Statements)
	d.l.Restore(r.Doc)
	number := ""
	for i := range r.Doc.Sents {
		if strings.HasPrefix(r.Doc.Quote(r.Doc.Sents[i].Span), "The two sides") {
			number = string(rune('0' + i))
		}
	}
	for what, c := range map[string]struct {
		fields map[string][]string
		want   string
	}{
		"typed":                  {map[string][]string{"content": {"a working\r\ngroup  on green shipping"}}, "a working group on green shipping"},
		"its sentence":           {map[string][]string{"sentence": {number}}, r.Doc.Quote(r.Doc.Sents[number[0]-'0'].Span)},
		"twice, but in the one":  {map[string][]string{"content": {"on"}, "sentence": {number}}, "on"},
		"twice, marked in a one": {map[string][]string{"content": {"Deputy Prime Minister"}, "around": {"Singapore's Deputy Prime Minister Goh"}}, "Deputy Prime Minister"},
	} {
		c.fields["act"], c.fields["by"], c.fields["to.more"], c.fields["topics"] = []string{"welcome"}, []string{"VN"}, []string{"Singapore"}, []string{"maritime"}
		c.fields["deadline"], c.fields["speakers"], c.fields["reason"] = []string{"2026"}, []string{string(r.People[0].ID)}, []string{"the reader passed over it"}
		status, page, head := asked(d, "POST", doc+"/statements", missedForm(t, d, doc, c.fields), nil)
		to := head.Get("Location")
		if status != http.StatusSeeOther || !strings.Contains(to, "told=add") {
			t.Errorf("%s: %d %s", what, status, html.UnescapeString(faults(page)))
			continue
		}
		now := reading()
		to, id, _ := strings.Cut(to, "#r-")
		i := slices.IndexFunc(now.Statements, func(s record.Statement) bool { return string(s.ID) == id })
		if i < 0 {
			t.Errorf("%s: no statement %s", what, id)
			continue
		}
		if s := now.Statements[i]; now.Doc.Quote(s.Content) != c.want || s.Act != record.Welcome || s.By[0] != "VN" || s.To[0] != "SG" || s.Topics[0] != "maritime" || len(s.Speakers) != 1 || s.Target.Deadline.String() != "2026" {
			t.Errorf("%s: %q %+v", what, now.Doc.Quote(s.Content), s)
		}
		told := get(t, d, to, "vi")
		if !strings.Contains(told, "Đã bổ sung phát biểu.") || !strings.Contains(told, `data-key="u"`) || !strings.Contains(told, "the reader passed over it") {
			t.Errorf("%s is not told at %s", what, to)
		}
		_, did, _ := strings.Cut(to, "did=")
		if status, _, _ := asked(d, "POST", "/judge", url.Values{"do": {"undo"}, "id": {did}, "back": {doc}}, nil); status != http.StatusSeeOther || len(reading().Statements) != n {
			t.Errorf("%s: not taken back", what)
		}
	}
	page := get(t, d, doc+"?missed=1&quote="+url.QueryEscape("</textarea><script>x")+"&around=%22%3E", "en")
	wellFormed(t, "the form", page)
	if strings.Contains(page, "<script>x") || !strings.Contains(page, "&lt;/textarea&gt;&lt;script&gt;x") {
		t.Error("what the address says is not shown as text")
	}
}

// faults are the words of the faults on a page.
func faults(page string) string {
	var out []string
	for _, s := range strings.Split(page, `class="fault"`)[1:] {
		s, _, _ = strings.Cut(s, "</p>")
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

// What does not fit is told beside its field, in both languages, and nothing is written; what was typed is still there.
func TestMissedFaults(t *testing.T) {
	d, reading := mendable(t)
	r := reading()
	doc, n := pathOf("documents", r.Doc.ID), len(r.Statements)
	read := r.Statements[0]
	for _, c := range []struct{ field, value, at, en, vi string }{
		{"content", "cede the islands", "content", "does not say this", "không có câu chữ này"},
		{"content", "orking group", "content", "does not say this", "không có câu chữ này"},
		{"content", " ", "content", "has to be written", "Cần viết"},
		{"content", "Deputy Prime Minister", "sentence", "more than once", "nhiều lần"},
		{"sentence", "0", "sentence", "does not hold these words", "không chứa câu chữ này"},
		{"content", r.Doc.Quote(read.Content), "content", "read as that already", "đã được ghi nhận"},
		{"act", "", "act", "has to be written", "Cần viết"},
		{"by", "", "by", "has to be written", "Cần viết"},
		{"to.more", "Atlantis", "to", "No country or organisation", "Không có nước hay tổ chức"},
		{"deadline", "soon", "deadline", "is no date", "không phải là ngày"},
		{"quantity", "many", "quantity", "is no number", "không phải là số"},
	} {
		for lang, want := range map[string]string{"en": c.en, "vi": c.vi} {
			form := missedForm(t, d, doc, map[string][]string{"content": {"a working group on green shipping"}, "act": {read.Act.String()}, "by": {"VN"}, "reason": {"kept all the same"}})
			if form[c.field] = []string{c.value}; c.value == "" {
				form.Del(c.field)
			}
			status, page, _ := asked(d, "POST", doc+"/statements", form, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
			if status != http.StatusUnprocessableEntity || !strings.Contains(html.UnescapeString(faults(page)), want) || !strings.Contains(page, `aria-describedby="m-`+c.at+`-fault"`) && c.at != "deadline" || !strings.Contains(page, "kept all the same") {
				t.Errorf("%s %q in %s: %d %s", c.field, c.value, lang, status, html.UnescapeString(faults(page)))
			}
			wellFormed(t, c.field, page)
		}
	}
	if left := reading(); len(left.Statements) != n {
		t.Error("something was written all the same")
	}
}

// The API takes a missed statement as any other judgement; an analyst may, a reader may not.
func TestMissedOverAPI(t *testing.T) {
	d, l, _, now := peopled(t)
	put(t, l, "desk/talks.txt", talks)
	post := func(who, body string) (int, map[string]any) {
		in := token(t, l, who, now.Add(1e12), "judge")
		status, out, _ := call(t, d, "POST", apiRoot+"/judgements", "application/json", body, "Authorization", "Bearer "+in)
		return status, out
	}
	const right = `{"do": "add", "id": "desk/talks.txt", "act": "welcome", "quote": "in Hanoi on 3 June 2025", "value": {"by": ["VN", "SG"]}, "reason": "it says so"}`
	if status, _ := post("reader", right); status != http.StatusForbidden {
		t.Errorf("by a reader: %d", status)
	}
	status, j := post("analyst", right)
	if status != http.StatusCreated || j["who"] != "analyst" || j["kind"] != "add" {
		t.Fatalf("by an analyst: %d %v", status, j)
	}
	id := j["about"].(map[string]any)["id"].(string)
	if s, err := l.Statement(context.Background(), id); err != nil || s.Act != "welcome" || s.Content != "in Hanoi on 3 June 2025" {
		t.Errorf("%+v %v", s, err)
	}
	for what, body := range map[string]string{
		"the same again":    right,
		"by nobody":         strings.Replace(right, `"by"`, `"to"`, 1),
		"no act":            strings.Replace(right, "welcome", "swear", 1),
		"no words":          strings.Replace(right, "in Hanoi on 3", "in Hanoi on 5", 1),
		"a country that is": strings.Replace(right, `"SG"`, `"ZZ"`, 1),
	} {
		if status, out := post("analyst", body); status != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d %v", what, status, out)
		}
	}
	if status, _ := post("analyst", strings.Replace(right, "desk/talks.txt", "desk/none.txt", 1)); status != http.StatusNotFound {
		t.Errorf("of no document: %d", status)
	}
	if log, err := l.Log(context.Background()); err != nil || len(log) != 1 {
		t.Errorf("%d judgements, %v", len(log), err)
	}
}
