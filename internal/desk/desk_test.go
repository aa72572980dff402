package desk

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"io"
	"io/fs"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	xhtml "golang.org/x/net/html"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/pipeline"
)

var line = func() func(testing.TB) *pipeline.Line {
	var made *pipeline.Line
	return func(t testing.TB) *pipeline.Line {
		if made == nil {
			var err error
			if made, err = pipeline.New(); err != nil {
				t.Fatal(err)
			}
		}
		return made
	}
}()

var theTime = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)

// opened is a desk over a ledger of its own with the examples in it, and what it logs.
func opened(t testing.TB) (*Desk, *ledger.Ledger, *bytes.Buffer) {
	t.Helper()
	ctx := context.Background()
	l, err := ledger.Open(ctx, filepath.Join(t.TempDir(), "desk.db"), line(t), ledger.Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	names, err := fs.Glob(examples.Files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		raw, err := examples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		put(t, l, name, string(raw))
	}
	var log bytes.Buffer
	nowhere, err := account.NewProvider("http://127.0.0.1:1", "desk", "", func() time.Time { return theTime })
	if err != nil {
		t.Fatal(err)
	}
	d, err := New(l, Options{Version: "test", Now: func() time.Time { return theTime }, Sole: "tester", Log: slog.New(slog.NewTextHandler(&log, nil)), Provider: nowhere, Metrics: true})
	if err != nil {
		t.Fatal(err)
	}
	return d, l, &log
}

func put(t testing.TB, l *ledger.Ledger, name, raw string) {
	t.Helper()
	d, err := l.Draw(clean.Input{Raw: []byte(raw), Source: name}, theTime)
	if err == nil {
		_, err = l.Put(context.Background(), []*ledger.Drawn{d})
	}
	if err == nil {
		err = l.Settle(context.Background(), nil)
	}
	if err != nil {
		t.Fatal(name, err)
	}
}

// asked is what a desk answers.
func asked(d http.Handler, method, address string, form url.Values, change func(*http.Request)) (int, string, http.Header) {
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r := httptest.NewRequest(method, "http://localhost:8500"+address, body)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	return w.Code, w.Body.String(), w.Header()
}

func get(t testing.TB, d http.Handler, address, lang string) string {
	t.Helper()
	status, body, _ := asked(d, "GET", address, nil, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
	if status != http.StatusOK {
		t.Fatalf("%s: %d\n%.600s", address, status, body)
	}
	return body
}

// firstPage is all that somebody's first look at a desk brings: the home page and what it loads.
func firstPage(t testing.TB, d http.Handler) string {
	t.Helper()
	home := get(t, d, "/", "en")
	all := home
	for _, m := range regexp.MustCompile(`(?:href|src)="(/static/[^"]+)"`).FindAllStringSubmatch(home, -1) {
		all += get(t, d, html.UnescapeString(m[1]), "en")
	}
	return all
}

// Whoever comes first waits for a hundred kilobytes at most, unpacked, whatever the line.
func TestFirstPage(t *testing.T) {
	d, _, _ := opened(t)
	if n := len(firstPage(t, d)); n > 100_000 {
		t.Errorf("the first page and what it loads are %d bytes", n)
	}
}

// links are the addresses within a page that begin so.
func links(page, prefix string) (out []string) {
	for _, m := range regexp.MustCompile(`href="([^"]+)`).FindAllStringSubmatch(page, -1) {
		if a, _, _ := strings.Cut(html.UnescapeString(m[1]), "#"); strings.HasPrefix(a, prefix) && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// Every page that can be reached from the home page is there, in both languages, well formed, with all its words, and small.
func TestPages(t *testing.T) {
	d, _, log := opened(t)
	key := regexp.MustCompile(`>\s*(?:[a-z]+\.)+[a-z]+\s*<|%!`)
	for _, lang := range locale.Languages {
		seen := map[string]bool{}
		queue := []string{"/", "/review", "/log", "/add", "/search?q=Bi%E1%BB%83n+%C4%90%C3%B4ng", "/events?party=VN&kind=talks&from=2025", "/statements?act=undertaking&topic=energy",
			"/initiatives?status=overdue", "/documents?lang=vi", "/people?person=Lawrence+Wong", "/search"}
		for len(queue) > 0 && len(seen) < 400 {
			at := queue[0]
			queue = queue[1:]
			if seen[at] {
				continue
			}
			seen[at] = true
			body := get(t, d, at, lang)
			wellFormed(t, at, body)
			if m := key.FindString(body); m != "" {
				t.Errorf("%s, %s: %q is a key without words", at, lang, m)
			}
			if !strings.Contains(body, `<html lang="`+lang+`">`) {
				t.Errorf("%s is not in %s", at, lang)
			}
			if at == "/" && len(body) > 100_000 {
				t.Errorf("the first page has %d bytes", len(body))
			}
			for _, a := range links(body, "/") {
				if !strings.HasPrefix(a, "/static/") && !strings.HasPrefix(a, apiRoot) && !strings.Contains(a, "/calendar.ics") {
					queue = append(queue, a)
				}
			}
		}
		for _, part := range []string{"/relationships/", "/events/", "/initiatives/", "/people/", "/instruments/", "/documents/"} {
			n := 0
			for at := range seen {
				if strings.HasPrefix(at, part) {
					n++
				}
			}
			if n < 2 {
				t.Errorf("%s: only %d pages begin with %s", lang, n, part)
			}
		}
	}
	if strings.Contains(log.String(), "ERROR") {
		t.Error(log.String())
	}
}

// wellFormed holds a page to what a browser need not mend and a screen reader needs: elements closed in order, ids that are one, a label
// for every field, a name for every picture, one first heading.
func wellFormed(t *testing.T, at, page string) {
	t.Helper()
	z := xhtml.NewTokenizer(strings.NewReader(page))
	var open []string
	ids := map[string]bool{}
	h1, labels := 0, 0
	void := []string{"meta", "link", "input", "br", "hr", "img", "line", "rect", "path"}
	for {
		switch z.Next() {
		case xhtml.ErrorToken:
			if len(open) > 0 {
				t.Errorf("%s: %v left open", at, open)
			}
			if h1 != 1 {
				t.Errorf("%s: %d first headings", at, h1)
			}
			return
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			tok := z.Token()
			a := map[string]string{}
			for _, x := range tok.Attr {
				a[x.Key] = x.Val
			}
			if id := a["id"]; id != "" {
				if ids[id] {
					t.Errorf("%s: two things have the id %q", at, id)
				}
				ids[id] = true
			}
			switch tok.Data {
			case "h1":
				h1++
			case "label":
				labels++
			case "svg":
				if a["aria-label"] == "" {
					t.Errorf("%s: a picture without a name", at)
				}
			case "input", "select", "textarea":
				if a["type"] != "hidden" && labels == 0 && a["id"] == "" {
					t.Errorf("%s: a field %q without a label", at, a["name"])
				}
			}
			if tok.Type == xhtml.StartTagToken && !slices.Contains(void, tok.Data) {
				open = append(open, tok.Data)
			}
		case xhtml.EndTagToken:
			name := z.Token().Data
			if name == "label" {
				labels--
			}
			if len(open) == 0 || open[len(open)-1] != name {
				t.Errorf("%s: </%s> closes %v", at, name, open)
				return
			}
			open = open[:len(open)-1]
		}
	}
}

// The words of the interface are there in every language: what one has the others have, and whatever a page asks for.
func TestWords(t *testing.T) {
	d, _, _ := opened(t)
	for _, a := range locale.Languages {
		for _, b := range locale.Languages {
			for key := range d.views[a].Words() {
				if _, ok := d.views[b].Words()[key]; !ok && !strings.HasPrefix(key, "one.") && !strings.HasPrefix(key, "objection.") {
					t.Errorf("%s has %q, %s has not", a, key, b)
				}
			}
		}
	}
	asks := regexp.MustCompile(`\bT "([^"]+)"|count "([^"]+)"|v\.T\("([^"]+)"`)
	used := map[string]bool{}
	var all []string
	for _, pattern := range []string{"page/*.html", "*.go"} {
		names, _ := filepath.Glob(pattern)
		all = append(all, names...)
	}
	for _, name := range all {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asks.FindAllStringSubmatch(string(b), -1) {
			key := m[1] + m[3]
			if m[2] != "" {
				key = "many." + m[2]
			}
			if strings.HasSuffix(key, ".") { // the rest is made
				continue
			}
			used[key] = true
			if _, ok := d.views["en"].Words()[key]; !ok {
				t.Errorf("%s asks for %q, which has no words", name, key)
			}
		}
	}
	for table, of := range map[string]string{"act": "act", "event": "kind", "office": "office"} {
		for id := range line(t).Packs.World[table] {
			if _, ok := d.views["en"].Words()[of+"."+id]; !ok {
				t.Errorf("the %s %q has no words", table, id)
			}
		}
	}
}

func TestDates(t *testing.T) {
	d, _, _ := opened(t)
	for edtf, want := range map[string][2]string{
		"2025-10-26": {"26 October 2025", "26/10/2025"}, "2025-10": {"October 2025", "tháng 10/2025"}, "2025": {"2025", "2025"}, "../2026-12-31": {"by 31 December 2026", "chậm nhất 31/12/2026"},
		"2025-10-26/2025-10-28": {"26 October 2025 – 28 October 2025", "26/10/2025 – 28/10/2025"}, "2026-03-31/..": {"from 31 March 2026", "từ 31/3/2026"}, "2024-23": {"autumn 2024", "mùa thu năm 2024"}, "": {"", ""},
	} {
		for n, lang := range locale.Languages {
			if got := d.views[lang].Date(edtf); got != want[n] {
				t.Errorf("%s: %q in %s, not %q", edtf, got, lang, want[n])
			}
		}
	}
}

// The main path: a report is added, seen, corrected, its event joined to another and parted again, an initiative moved, all undone.
func TestPath(t *testing.T) {
	d, l, _ := opened(t)
	post := func(address string, form url.Values, want int) string {
		t.Helper()
		status, body, head := asked(d, "POST", address, form, nil)
		if status != want {
			t.Fatalf("%s: %d, not %d\n%.800s", address, status, want, body)
		}
		return head.Get("Location") + body
	}
	text := " date 2025-03-05 HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Wednesday, and the two sides agreed to open a second border gate before 2027."
	before, _ := l.Count(context.Background())
	seen := post("/add", url.Values{"text": {text}, "source": {"https://news.test/gate"}}, 200)
	if now, _ := l.Count(context.Background()); now != before {
		t.Error("a report was kept before anybody said so")
	}
	bytes := regexp.MustCompile(`name="bytes" value="([^"]+)"`).FindStringSubmatch(seen)
	if bytes == nil || !strings.Contains(seen, "open a second border gate before 2027") {
		t.Fatalf("what is added is not shown: %.500s", seen)
	}
	to := post("/add", url.Values{"bytes": {html.UnescapeString(bytes[1])}, "source": {"https://news.test/gate"}, "keep": {"1"}}, 303)
	page := get(t, d, to, "en")
	if !strings.Contains(page, "The report is in the ledger.") || !strings.Contains(page, "open a second border gate before 2027") {
		t.Fatalf("the page of what was added: %.500s", page)
	}
	if again := post("/add", url.Values{"text": {text}}, 303); !strings.Contains(again, "told=known") {
		t.Errorf("the same again: %s", again)
	}
	doc := strings.Split(to, "?")[0]
	statement := regexp.MustCompile(`id="r-(s[0-9a-f]+)"`).FindStringSubmatch(page)[1]
	eventID := regexp.MustCompile(`id="r-(e[0-9a-f]+)"`).FindStringSubmatch(page)[1]

	post("/judge", url.Values{"do": {"correct"}, "id": {statement}, "field": {"act"}, "value": {"propose"}, "reason": {"it was only proposed"}, "back": {doc}}, 303)
	if s, err := l.Statement(context.Background(), statement); err != nil || s.Act != "propose" {
		t.Fatalf("%+v %v", s, err)
	}
	put(t, l, "other.txt", " date 2025-03-06 VIENTIANE — The foreign minister of Laos, Kham Souk, spoke with Tran Van Minh, the foreign minister of Vietnam, in Hanoi on 5 March 2025.")
	var other string
	for e, err := range l.Events(context.Background(), ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range e.Sources {
			if s.Source == "other.txt" {
				other = e.ID
			}
		}
	}
	sources := func(id string) int {
		e, err := l.Event(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		return len(e.Sources)
	}
	if other != eventID {
		post("/judge", url.Values{"do": {"same"}, "id": {eventID}, "other": {other}, "back": {"/events/" + eventID}}, 303)
	}
	page = get(t, d, "/events/"+eventID, "vi")
	if sources(eventID) != 2 || !strings.Contains(page, "Các nguồn đặt cạnh nhau") {
		t.Errorf("not side by side: %.400s", page)
	}
	key := ""
	for i, err := range l.Initiatives(context.Background(), ledger.Filter{Parties: groupIn("LA+VN"), Today: 740000}) {
		if err != nil {
			t.Fatal(err)
		}
		key = i.ID
	}
	at := initiativePath(key)
	if told := post("/judge", url.Values{"do": {"move"}, "id": {key}, "value": {"delivered"}, "reason": {"seen it"}, "back": {at}}, 400); !strings.Contains(told, "as evidence") {
		t.Errorf("delivered without evidence: %.300s", told)
	}
	post("/judge", url.Values{"do": {"move"}, "id": {key}, "value": {"delivered"}, "reason": {"the gate is open"}, "proof": {statement}, "back": {at}}, 303)
	if page = get(t, d, at, "en"); !strings.Contains(page, `s-delivered">delivered`) || !strings.Contains(page, "the gate is open") {
		t.Errorf("not moved: %.600s", page)
	}
	// All is undone, the last first, from the log.
	for range 5 {
		undo := regexp.MustCompile(`name="do" value="undo"><input type="hidden" name="id" value="(j[0-9a-f]+)"`).FindStringSubmatch(get(t, d, "/log", "en"))
		if undo == nil {
			break
		}
		log, _ := l.Log(context.Background())
		holds := ""
		for _, j := range log {
			if j.Holds && j.Kind != "undo" {
				holds = j.ID
			}
		}
		if holds == "" {
			break
		}
		post("/judge", url.Values{"do": {"undo"}, "id": {holds}, "back": {"/log"}}, 303)
	}
	if s, err := l.Statement(context.Background(), statement); err != nil || s.Act != "agree" {
		t.Errorf("after all was undone: %+v %v", s, err)
	}
	if v, err := l.Verify(context.Background(), nil); err != nil || len(v.Faults) > 0 {
		t.Errorf("%+v %v", v, err)
	}
}

// What is uploaded is read by its bytes, and what cannot be read is told.
func TestUpload(t *testing.T) {
	d, _, _ := opened(t)
	send := func(name string, body []byte) (int, string) {
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		f, _ := w.CreateFormFile("file", name)
		f.Write(body)
		w.Close()
		r := httptest.NewRequest("POST", "http://localhost/add", &b)
		r.Header.Set("Content-Type", w.FormDataContentType())
		rec := httptest.NewRecorder()
		d.ServeHTTP(rec, r)
		return rec.Code, rec.Body.String()
	}
	if status, body := send("a.html", []byte("<html><h1>Ministers meet</h1><p>HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on 5 March 2025, and the two sides agreed to open a bank.</p>")); status != 200 || !strings.Contains(body, "open a bank") {
		t.Errorf("%d %.400s", status, body)
	}
	if status, body := send("a.png", []byte("\x89PNG\r\n\x1a\n")); status != 422 || !strings.Contains(body, "a PNG image") {
		t.Errorf("%d %.400s", status, body)
	}
	d.Extract = func(in *clean.Input) error {
		if !bytes.HasPrefix(in.Raw, []byte("%PDF-")) {
			return nil
		}
		if bytes.Contains(in.Raw, []byte("locked")) {
			return &clean.Error{Kind: clean.Broken, Why: "a PDF that is locked"}
		}
		in.Extract = "HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on 5 March 2025, and the two sides agreed to build a port."
		return nil
	}
	if status, body := send("a.pdf", []byte("%PDF-1.7 …")); status != 200 || !strings.Contains(body, "build a port") {
		t.Errorf("%d %.400s", status, body)
	}
	if status, body := send("a.pdf", []byte("%PDF-1.7 locked")); status != 422 || !strings.Contains(body, "a PDF that is locked") {
		t.Errorf("%d %.400s", status, body)
	}
	if status, _ := send("big.txt", make([]byte, bodyLimit+1)); status != 413 && status != 400 && status != 422 {
		t.Errorf("too large: %d", status)
	}
}

// TestHostile asks as those do who mean harm. Nothing that a document or a note says is ever anything but text, and nobody from elsewhere
// is answered.
func TestHostile(t *testing.T) {
	d, l, log := opened(t)
	script := `<script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)>`
	put(t, l, script+".txt", " date 2025-03-05 HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Wednesday, and the two sides agreed to open "+script+" before 2027.")
	var doc, key string
	for x, err := range l.Documents(context.Background(), ledger.Filter{Parties: groupIn("LA")}) {
		if err != nil {
			t.Fatal(err)
		}
		doc = string(x.ID)
	}
	for i, err := range l.Initiatives(context.Background(), ledger.Filter{Parties: groupIn("LA"), Today: 740000}) {
		if err != nil {
			t.Fatal(err)
		}
		key = i.ID
	}
	for _, form := range []url.Values{{"do": {"note"}, "id": {doc}, "value": {script}}, {"do": {"note"}, "id": {key}, "value": {script}, "reason": {script}}, {"do": {"owner"}, "id": {key}, "value": {script}}} {
		if status, body, _ := asked(d, "POST", "/judge", form, nil); status != 303 {
			t.Fatalf("%d %.300s", status, body)
		}
	}
	for _, at := range []string{"/", "/documents", "/documents/" + doc, "/statements", "/initiatives", initiativePath(key), "/board", "/log", "/search?q=" + url.QueryEscape(script), "/search?q=gate&party=" + url.QueryEscape(script),
		"/events?person=" + url.QueryEscape(script), "/" + url.PathEscape(script), "/people/" + url.PathEscape(script), "/relationships/" + url.PathEscape(script), "/initiatives/" + url.PathEscape(script),
		"/add?told=" + url.QueryEscape(script), "/events?from=" + url.QueryEscape(script)} {
		_, body, head := asked(d, "GET", at, nil, nil)
		for _, bad := range []string{"<script>alert", "<img src=x", "<svg onload", `onerror=alert(2)>"`} {
			if strings.Contains(body, bad) {
				t.Errorf("%s: %s gets through", at, bad)
			}
		}
		if csp := head.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
			t.Errorf("%s: %s", at, csp)
		}
	}
	for what, x := range map[string]struct {
		method, address string
		form            url.Values
		change          func(*http.Request)
		want            int
	}{
		"another name":           {"GET", "/", nil, func(r *http.Request) { r.Host = "evil.test" }, 421},
		"another name, its port": {"GET", "/", nil, func(r *http.Request) { r.Host = "localhost.evil.test:8500" }, 421},
		"from another site":      {"POST", "/judge", url.Values{"do": {"note"}}, func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		"from another origin":    {"POST", "/judge", url.Values{"do": {"note"}}, func(r *http.Request) { r.Header.Del("Sec-Fetch-Site"); r.Header.Set("Origin", "http://evil.test") }, 403},
		"a change by reading":    {"GET", "/judge?do=note", nil, nil, 404},
		"out of the files":       {"GET", "/static/../desk.go", nil, nil, 307},
		"out of the files, hid":  {"GET", "/static/%2e%2e/desk.go", nil, nil, 404},
		"a method that is none":  {"BREW", "/", nil, nil, 405},
		"no such kind":           {"POST", "/judge", url.Values{"do": {"burn"}, "id": {doc}}, nil, 400},
		"nothing":                {"POST", "/judge", url.Values{}, nil, 404},
		"a field there is not":   {"POST", "/judge", url.Values{"do": {"correct"}, "id": {doc}, "field": {"colour"}, "value": {"red"}}, nil, 400},
		"no such record":         {"POST", "/judge", url.Values{"do": {"note"}, "id": {"s0"}, "value": {"x"}}, nil, 404},
		"a page far away":        {"GET", "/events?page=999999", nil, nil, 200},
		"a page of nonsense":     {"GET", "/events?page=-1", nil, nil, 200},
		"no such status":         {"GET", "/initiatives?status=burnt", nil, nil, 400},
		"no such country":        {"GET", "/events?party=ZZ", nil, nil, 400},
	} {
		if status, body, _ := asked(d, x.method, x.address, x.form, x.change); status != x.want {
			t.Errorf("%s: %d, not %d: %.200s", what, status, x.want, body)
		}
	}
	for _, to := range []string{"//evil.test", "https://evil.test", `/\evil.test`, "javascript:alert(1)", "/\tevil"} {
		if _, _, head := asked(d, "POST", "/language", url.Values{"language": {"vi"}, "back": {to}}, nil); head.Get("Location") != "/" {
			t.Errorf("back to %q: %q", to, head.Get("Location"))
		}
	}
	if strings.Contains(log.String(), "Tran Van Minh") || strings.Contains(log.String(), "before 2027") {
		t.Error("the log tells what a document says")
	}
	if strings.Contains(log.String(), "ERROR") {
		t.Error(log.String())
	}
}

// What is new since the last visit is told from what was there before.
func TestVisit(t *testing.T) {
	d, l, _ := opened(t)
	now := theTime
	d.Now = func() time.Time { return now }
	var cookie *http.Cookie
	home := func() string {
		r := httptest.NewRequest("GET", "http://localhost/", nil)
		if cookie != nil {
			r.AddCookie(cookie)
		}
		w := httptest.NewRecorder()
		d.ServeHTTP(w, r)
		for _, c := range w.Result().Cookies() {
			if c.Name == "visit" {
				cookie = c
			}
		}
		return w.Body.String()
	}
	if s := home(); !strings.Contains(s, "Added last") {
		t.Errorf("the first visit: %.300s", s)
	}
	now = now.Add(time.Hour)
	if s := home(); !strings.Contains(s, "Nothing new since your last visit.") {
		t.Error("an hour later")
	}
	put(t, l, "new.txt", " date 2026-05-05 HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Tuesday, and the two sides agreed to open a new road.")
	now = now.Add(time.Hour)
	for range 2 { // it stays new through the visit
		if s := home(); !strings.Contains(s, `New since your last visit <span class="tag">1</span>`) || !strings.Contains(s, "new.txt") {
			t.Error("what came is not new")
		}
		now = now.Add(time.Minute)
	}
	now = now.Add(time.Hour)
	if s := home(); !strings.Contains(s, "Nothing new since your last visit.") {
		t.Error("what was seen is new again")
	}
}

func ExampleDesk() {
	fmt.Println(initiativePath("SG+VN/visit/SG/head-of-state"))
	// Output: /initiatives/SG+VN/visit/SG/head-of-state
}
