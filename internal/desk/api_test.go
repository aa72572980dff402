package desk

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

// call asks the API, and returns what it answers.
func call(t testing.TB, d http.Handler, method, address, media, body string, head ...string) (int, map[string]any, http.Header) {
	t.Helper()
	r := httptest.NewRequest(method, "http://localhost"+address, strings.NewReader(body))
	if media != "" {
		r.Header.Set("Content-Type", media)
	}
	for i := 0; i < len(head); i += 2 {
		r.Header.Set(head[i], head[i+1])
	}
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	var out any
	if w.Body.Len() > 0 {
		if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
			t.Fatalf("%s %s: %v: %.300s", method, address, err, w.Body)
		}
	}
	m, ok := out.(map[string]any)
	if !ok {
		m = map[string]any{"all": out}
	}
	return w.Code, m, w.Header()
}

// Each list is walked to its end part by part, and each thing in it is had by its id.
func TestAPI(t *testing.T) {
	d, l, log := opened(t)
	counts := map[string]int{}
	for _, x := range []struct{ list, one string }{
		{"relationships", "relationships"}, {"events?main=true", "events"}, {"statements?act=undertaking", "statements"}, {"initiatives?party=VN,SG", "initiatives"},
		{"people", "people"}, {"instruments", ""}, {"documents?lang=vi", "documents"}, {"search?q=Bien+Dong", ""}, {"judgements", ""},
	} {
		at := apiRoot + "/" + x.list
		sep := "?"
		if strings.Contains(at, "?") {
			sep = "&"
		}
		at += sep + "limit=3"
		seen := map[string]bool{}
		for at != "" {
			status, body, head := call(t, d, "GET", at, "", "")
			if status != 200 || !strings.HasPrefix(head.Get("Content-Type"), "application/json") {
				t.Fatalf("%s: %d %v", at, status, body)
			}
			if _, named := body["$schema"]; named {
				t.Errorf("%s names a schema", at)
			}
			for _, it := range body["items"].([]any) {
				item := it.(map[string]any)
				id, _ := item["id"].(string)
				if doc, hit := item["document"].(map[string]any); hit {
					id = doc["id"].(string)
				}
				if seen[id] {
					t.Errorf("%s gives %s twice", x.list, id)
				}
				seen[id] = true
				if x.one == "" {
					continue
				}
				status, one, _ := call(t, d, "GET", apiRoot+"/"+x.one+"/"+url.PathEscape(id), "", "")
				if status != 200 || one["id"] != id && x.one != "documents" {
					t.Errorf("%s %s: %d %v", x.one, id, status, one)
				}
			}
			next := head.Get("Link")
			if (next == "") != (body["next"] == nil) {
				t.Errorf("%s: next is %v, the link %q", at, body["next"], next)
			}
			at, _, _ = strings.Cut(strings.TrimPrefix(next, "<"), ">")
		}
		counts[x.list] = len(seen)
	}
	for list, n := range counts {
		if n < 2 && list != "judgements" {
			t.Errorf("%s: only %d", list, n)
		}
	}
	n, _ := l.Count(context.Background())
	if counts["people"] != n.People {
		t.Errorf("%d people, not %d", counts["people"], n.People)
	}
	if strings.Contains(log.String(), "ERROR") {
		t.Error(log.String())
	}
}

// The evidence of a record is found in the text by either of its selectors.
func TestAnnotations(t *testing.T) {
	d, l, _ := opened(t)
	for doc, err := range l.Documents(context.Background(), ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := l.Reading(context.Background(), string(doc.ID))
		if err != nil {
			t.Fatal(err)
		}
		points := []rune(r.Doc.Text)
		_, page, _ := call(t, d, "GET", apiRoot+"/documents/"+string(doc.ID)+"/annotations", "", "")
		n := 0
		for _, it := range page["items"].([]any) {
			for _, tg := range it.(map[string]any)["target"].([]any) {
				sel := tg.(map[string]any)["selector"].([]any)
				at, quote := sel[0].(map[string]any), sel[1].(map[string]any)
				if got := string(points[int(at["start"].(float64)):int(at["end"].(float64))]); got != quote["exact"] {
					t.Errorf("%s: %q is not %q", doc.Source, got, quote["exact"])
				}
				prefix, _ := quote["prefix"].(string)
				suffix, _ := quote["suffix"].(string)
				if !strings.Contains(r.Doc.Text, prefix+quote["exact"].(string)+suffix) {
					t.Errorf("%s: %v stands nowhere", doc.Source, quote)
				}
				n++
			}
		}
		if n == 0 && doc.Relevant {
			t.Errorf("%s: no annotation", doc.Source)
		}
	}
	_, list, _ := call(t, d, "GET", apiRoot+"/statements?limit=20", "", "")
	for _, it := range list["items"].([]any) {
		s := it.(map[string]any)
		r, err := l.Reading(context.Background(), s["document"].(string))
		if err != nil {
			t.Fatal(err)
		}
		at := s["evidence"].(map[string]any)["selector"].([]any)[0].(map[string]any)
		if got := string([]rune(r.Doc.Text)[int(at["start"].(float64)):int(at["end"].(float64))]); got != s["content"] {
			t.Errorf("%q is not %q", got, s["content"])
		}
	}
}

// What is added and decided over the API is in the ledger; what makes no sense is a problem in words.
func TestAPIWrites(t *testing.T) {
	d, l, _ := opened(t)
	text := " date 2025-03-05 HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Wednesday, and the two sides agreed to open a second border gate before 2027."
	at := apiRoot + "/documents?source=" + url.QueryEscape("https://news.test/gate")
	for _, x := range []struct{ at, fate string }{{at + "&dry=true", "read"}, {at, "added"}, {at, "known"}} {
		status, out, _ := call(t, d, "POST", x.at, "text/plain; charset=utf-8", text)
		if status != 200 || out["fate"] != x.fate {
			t.Fatalf("%s: %d %v", x.fate, status, out)
		}
	}
	_, list, _ := call(t, d, "GET", apiRoot+"/statements?party=LA", "", "")
	id := list["items"].([]any)[0].(map[string]any)["id"].(string)
	status, j, _ := call(t, d, "POST", apiRoot+"/judgements", "application/json", `{"do": "correct", "id": "`+id+`", "field": "act", "value": "propose", "reason": "only proposed"}`)
	if status != 201 || j["who"] != "tester" {
		t.Fatalf("%d %v", status, j)
	}
	if s, err := l.Statement(context.Background(), id); err != nil || s.Act != "propose" {
		t.Errorf("%+v %v", s, err)
	}
	if status, _, _ := call(t, d, "POST", apiRoot+"/judgements", "application/json", `{"do": "undo", "id": "`+j["id"].(string)+`"}`); status != 201 {
		t.Errorf("undo: %d", status)
	}
	if s, err := l.Statement(context.Background(), id); err != nil || s.Act != "agree" {
		t.Errorf("%+v %v", s, err)
	}
	for what, x := range map[string]struct {
		method, at, media, body string
		want                    int
		head                    []string
	}{
		"no such event":       {"GET", apiRoot + "/events/e0", "", "", 404, nil},
		"no such path":        {"GET", apiRoot + "/nothing", "", "", 404, nil},
		"no such status":      {"GET", apiRoot + "/events?status=burnt", "", "", 422, nil},
		"no date":             {"GET", apiRoot + "/events?from=soon", "", "", 422, nil},
		"no country":          {"GET", apiRoot + "/events?party=ZZ", "", "", 422, nil},
		"too many":            {"GET", apiRoot + "/events?limit=100000", "", "", 422, nil},
		"nothing to search":   {"GET", apiRoot + "/search", "", "", 422, nil},
		"no kind of decision": {"POST", apiRoot + "/judgements", "application/json", `{"do": "burn", "id": "x"}`, 422, nil},
		"no record":           {"POST", apiRoot + "/judgements", "application/json", `{"do": "note", "id": "s0", "value": "x"}`, 404, nil},
		"more than is asked":  {"POST", apiRoot + "/judgements", "application/json", `{"do": "note", "id": "` + id + `", "value": "x", "who": "somebody else"}`, 422, nil},
		"without evidence":    {"POST", apiRoot + "/judgements", "application/json", `{"do": "move", "id": "LA+VN/border-gates", "value": "delivered"}`, 422, nil},
		"not JSON":            {"POST", apiRoot + "/judgements", "application/json", `{`, 400, nil},
		"a picture":           {"POST", at, "image/png", "\x89PNG\r\n\x1a\n", 422, nil},
		"of no source":        {"POST", apiRoot + "/documents", "text/plain", "x", 422, nil},
		"from elsewhere":      {"POST", apiRoot + "/judgements", "application/json", `{"do": "note", "id": "` + id + `", "value": "x"}`, 403, []string{"Sec-Fetch-Site", "cross-site"}},
	} {
		r := httptest.NewRequest(x.method, "http://localhost"+x.at, strings.NewReader(x.body))
		if x.media != "" {
			r.Header.Set("Content-Type", x.media)
		}
		for i := 0; i < len(x.head); i += 2 {
			r.Header.Set(x.head[i], x.head[i+1])
		}
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		if w.Code != x.want {
			t.Errorf("%s: %d, not %d: %.300s", what, w.Code, x.want, w.Body)
		}
		if x.want != 403 && what != "no such path" && !strings.HasPrefix(w.Header().Get("Content-Type"), "application/problem+json") {
			t.Errorf("%s: %s", what, w.Header().Get("Content-Type"))
		}
	}
}

// Whoever has an answer already is told so, until it changes.
func TestETag(t *testing.T) {
	d, l, _ := opened(t)
	at := apiRoot + "/documents"
	_, _, head := call(t, d, "GET", at, "", "")
	tag := head.Get("ETag")
	if !regexp.MustCompile(`^"[0-9a-f]{24}"$`).MatchString(tag) {
		t.Fatalf("tag %q", tag)
	}
	if status, body, _ := call(t, d, "GET", at, "", "", "If-None-Match", `"other", W/`+tag); status != 304 || body["all"] != nil {
		t.Errorf("the same again: %d %v", status, body)
	}
	put(t, l, "new.txt", " date 2026-05-05 HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Tuesday, and the two sides agreed to open a new road.")
	if status, _, head := call(t, d, "GET", at, "", "", "If-None-Match", tag); status != 200 || head.Get("ETag") == tag {
		t.Errorf("after a change: %d %s", status, head.Get("ETag"))
	}
}

// The description of the API is OpenAPI 3.1, and tells of every operation what it asks and gives.
func TestOpenAPI(t *testing.T) {
	d, _, _ := opened(t)
	status, spec, _ := call(t, d, "GET", apiRoot+"/openapi.json", "", "")
	if status != 200 || !strings.HasPrefix(spec["openapi"].(string), "3.1") {
		t.Fatalf("%d %v", status, spec["openapi"])
	}
	n := 0
	for path, item := range spec["paths"].(map[string]any) {
		for method, o := range item.(map[string]any) {
			op := o.(map[string]any)
			n++
			if op["operationId"] == "" || op["summary"] == "" || len(op["responses"].(map[string]any)) < 2 {
				t.Errorf("%s %s: %v", method, path, op)
			}
			if ps, ok := op["parameters"].([]any); ok {
				for _, p := range ps {
					if p := p.(map[string]any); p["in"] == "query" && p["description"] == nil && p["schema"].(map[string]any)["enum"] == nil && p["name"] != "genre" {
						t.Errorf("%s %s: %s is not described", method, path, p["name"])
					}
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("%d operations", n)
	}
	body := get(t, d, "/api", "en")
	for _, want := range []string{"/api/v1/events/{id}/comparison", "Decide something about a record", "parted by commas"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page does not tell of %s", want)
		}
	}
}
