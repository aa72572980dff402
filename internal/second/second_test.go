package second

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/pipeline"
)

const (
	document = "11-2025-10-26-kuala-lumpur.en.txt"
	right    = `{"act":"agree","by":["VN","SG"],"to":[],"topics":["energy"],"quote":"surveys for offshore wind exports","in":""}`
	aKey     = "sk-geheim"
)

var (
	ctx    = context.Background()
	theDay = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)
)

// fresh is a ledger with one document, and the file that it is in.
func fresh(t *testing.T) (*ledger.Ledger, string) {
	t.Helper()
	line, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(t.TempDir(), "ledger.db")
	l, err := ledger.Open(ctx, at, line, ledger.Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	raw, err := examples.Files.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	d, err := l.Draw(clean.Input{Raw: raw, Source: document}, theDay)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.Put(ctx, []*ledger.Drawn{d}); err != nil {
		t.Fatal(err)
	}
	if err := l.Settle(ctx, nil); err != nil {
		t.Fatal(err)
	}
	return l, at
}

// dump is every row of every table but that of suggestions.
func dump(t *testing.T, at string) string {
	t.Helper()
	db, err := sql.Open("sqlite", at)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var b strings.Builder
	each := func(query string, do func(row []any)) {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatal(query, err)
		}
		defer rows.Close()
		cols, _ := rows.Columns()
		for rows.Next() {
			row, to := make([]any, len(cols)), make([]any, len(cols))
			for i := range row {
				to[i] = &row[i]
			}
			if err := rows.Scan(to...); err != nil {
				t.Fatal(err)
			}
			do(row)
		}
	}
	var tables []string
	each(`select name from sqlite_master where type = 'table' and name <> 'suggestion' order by name`, func(row []any) { tables = append(tables, fmt.Sprint(row[0])) })
	for _, name := range tables {
		each(`select * from "`+name+`"`, func(row []any) { fmt.Fprintf(&b, "%s %q\n", name, row) })
	}
	if len(tables) < 10 || !strings.Contains(b.String(), "Kuala Lumpur") {
		t.Fatal("that is no dump of a ledger")
	}
	return b.String()
}

func client(t *testing.T, url string) *Client {
	t.Helper()
	c, err := NewClient(url+"/v1", "a-model", aKey, 500*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	c.Wait = time.Millisecond
	return c
}

// says is a service that answers with these words.
func says(content string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": content}}}})
	}
}

func statements(claims ...string) string {
	return `{"statements":[` + strings.Join(claims, ",") + `]}`
}

// A service says what is right once: that waits for a person, with its origin, and changes nothing else. Asked again, it is passed over.
func TestRead(t *testing.T) {
	l, at := fresh(t)
	before := dump(t, at)
	var asked []byte
	var head http.Header
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked, _ = io.ReadAll(r.Body)
		head = r.Header
		if r.Method != http.MethodPost || r.URL.Path != "/v1/chat/completions" {
			t.Errorf("asked %s %s", r.Method, r.URL)
		}
		says(statements(right))(w, r)
	}))
	defer s.Close()
	r := NewReader(l, client(t, s.URL), 20)
	for i, want := range []string{"1 claims: 1 suggested", "1 claims: 0 suggested, 1 not (1 suggested before)"} {
		n, err := r.Read(ctx, document, theDay)
		if err != nil || n.String() != want {
			t.Errorf("%d: %s, want %s; %v", i, n.String(), want, err)
		}
	}
	if dump(t, at) != before {
		t.Error("the second reader changed the ledger")
	}
	all, err := l.Suggestions(ctx, "", 0, 0)
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	if want := "second reader: a-model at " + strings.TrimPrefix(s.URL, "http://"); all[0].Origin != want {
		t.Errorf("origin %q, want %q", all[0].Origin, want)
	}
	for _, want := range []string{`"json_schema"`, `"a-model"`, "Le Hoai Trung", "2025-10-27", "maritime", "congratulate", "ASEAN"} {
		if !bytes.Contains(asked, []byte(want)) {
			t.Errorf("%s was not sent", want)
		}
	}
	if head.Get("Authorization") != "Bearer "+aKey {
		t.Error("the key was not sent")
	}
}

// Whatever a service claims that is not so becomes nothing, and is counted by its reason.
func TestLies(t *testing.T) {
	l, at := fresh(t)
	before := dump(t, at)
	change := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(right) }
	lies := map[string]struct{ claim, why string }{
		"invented words":            {change("surveys for offshore wind exports", "cede the islands"), noWords},
		"invented sentence":         {change(`"in":""`, `"in":"They agreed on surveys for offshore wind exports."`), noWords},
		"no words":                  {change("surveys for offshore wind exports", " "), noWords},
		"words in many places":      {change("surveys for offshore wind exports", "the"), manyWords},
		"an act that is none":       {change(`"agree"`, `"delete everything"`), noAct},
		"a country that is none":    {change(`"SG"`, `"XX"`), noParty},
		"an addressee that is none": {change(`"to":[]`, `"to":["the moon"]`), noParty},
		"nobody":                    {change(`["VN","SG"]`, `[]`), noParty},
		"a topic that is none":      {change("energy", "astrology"), noTopic},
		"what is read already":      {change("surveys for offshore wind exports", "assign focal points in each ministry"), known},
		"over an edge":              {change("surveys for offshore wind exports", `pilot sites\" or 1=1; drop table document; --`), noWords},
	}
	for what, lie := range lies {
		s := httptest.NewServer(says(statements(lie.claim)))
		n, err := NewReader(l, client(t, s.URL), 20).Read(ctx, document, theDay)
		s.Close()
		if err != nil || n.Claims != 1 || n.Suggested != 0 || n.Passed[lie.why] != 1 {
			t.Errorf("%s: %s, want %s; %v", what, n.String(), lie.why, err)
		}
	}
	if all, err := l.Suggestions(ctx, "", 0, 0); err != nil || len(all) > 0 {
		t.Error(len(all), "lies wait for a person", err)
	}
	many := statements(right, change(`"agree"`, `"propose"`, "surveys for", "finished in"), change(`"agree"`, `"commit"`))
	s := httptest.NewServer(says(many))
	defer s.Close()
	n, err := NewReader(l, client(t, s.URL), 1).Read(ctx, document, theDay)
	if err != nil || n.Suggested != 1 || n.Passed[beyond] != 2 {
		t.Error(n.String(), err)
	}
	if dump(t, at) != before {
		t.Error("a lie changed the ledger")
	}
	if v, err := l.Verify(ctx, nil); err != nil || len(v.Faults) > 0 {
		t.Error(v, err)
	}
}

// A service that fails, or answers what was not asked for, gets nothing into the ledger, and the fault does not tell the key.
func TestFaults(t *testing.T) {
	l, at := fresh(t)
	before := dump(t, at)
	var elsewhere atomic.Int32
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { elsewhere.Add(1) }))
	defer other.Close()
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", other.URL)
			w.WriteHeader(code)
			io.WriteString(w, aKey)
		}
	}
	const form = "not of the form"
	for what, x := range map[string]struct {
		do    http.HandlerFunc
		want  string
		times int32
	}{
		"bad JSON":          {says("I think that"), form, 1},
		"an instruction":    {says(`{"delete":"everything"}`), form, 1},
		"a field too many":  {says(statements(strings.Replace(right, `"to"`, `"kind":"undo","to"`, 1))), form, 1},
		"a number for a by": {says(statements(strings.Replace(right, `["VN","SG"]`, `7`, 1))), form, 1},
		"nothing":           {says(`{}`), form, 1},
		"more behind":       {says(statements(right) + statements(right)), "goes on behind", 1},
		"no completion":     {func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, `<html>`) }, "no chat completion", 1},
		"a giant":           {says(statements(right) + strings.Repeat(" ", mostAnswer)), "larger than", 1},
		"slow":              {func(_ http.ResponseWriter, r *http.Request) { io.Copy(io.Discard, r.Body); <-r.Context().Done() }, "in time", 1},
		"500":               {status(500), "answers 500", attempts},
		"429":               {status(429), "answers 429", attempts},
		"401":               {status(401), "answers 401", 1},
		"307":               {status(307), "elsewhere", 1},
		"302":               {status(302), "elsewhere", 1},
		"a broken line":     {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "broken", attempts},
	} {
		var times atomic.Int32
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { times.Add(1); x.do(w, r) }))
		n, err := NewReader(l, client(t, s.URL), 20).Read(ctx, document, theDay)
		s.Close()
		if err == nil || !strings.Contains(err.Error(), x.want) || strings.Contains(err.Error(), aKey) || n.Suggested > 0 {
			t.Errorf("%s: %v, want %q", what, err, x.want)
		}
		if times.Load() != x.times {
			t.Errorf("%s: asked %d times, want %d", what, times.Load(), x.times)
		}
	}
	if elsewhere.Load() > 0 {
		t.Error("text went to another host")
	}
	if all, err := l.Suggestions(ctx, "", 0, 0); err != nil || len(all) > 0 || dump(t, at) != before {
		t.Error("a fault changed the ledger", err)
	}
}

// A service that comes back is asked again.
func TestRetry(t *testing.T) {
	l, _ := fresh(t)
	var times atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if times.Add(1) < attempts {
			w.WriteHeader(503)
			return
		}
		says(statements(right))(w, r)
	}))
	defer s.Close()
	if n, err := NewReader(l, client(t, s.URL), 20).Read(ctx, document, theDay); err != nil || n.Suggested != 1 {
		t.Error(n.String(), err)
	}
}

func TestAddresses(t *testing.T) {
	for _, base := range []string{"", "127.0.0.1:80", "file:///etc/passwd", "http://u:" + aKey + "@h/v1", "https://h/v1?key=" + aKey, "http://models.example/v1", "http://%zz" + aKey} {
		if _, err := NewClient(base, "", aKey, time.Second); err == nil || strings.Contains(err.Error(), aKey) {
			t.Errorf("%q: %v", base, err)
		}
	}
	for base, key := range map[string]string{"http://localhost:1/v1": aKey, "http://[::1]:1": aKey, "https://models.example/v1/": aKey, "http://models.example": ""} {
		c, err := NewClient(base, "", key, time.Second)
		if err != nil {
			t.Errorf("%q: %v", base, err)
		} else if c.Open() != (base == "http://models.example") {
			t.Errorf("%q is open: %v", base, c.Open())
		}
	}
}
