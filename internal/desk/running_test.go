package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

// A whole session of requests, in both forms of the log: no word of a document, of a question, of a note, no password, token or code stands
// in it; every line is one, and names its request.
func TestLogTellsNoWords(t *testing.T) {
	const text = ` date 2025-03-05
HANOI — Vietnamese Foreign Minister Xyzzyname Van Minh met his Lao counterpart Kham Souk in Hanoi on Wednesday, and the two sides agreed to open a second plughword gate before 2027.`
	handlers := map[string]func(*bytes.Buffer, *slog.HandlerOptions) slog.Handler{
		"text": func(b *bytes.Buffer, o *slog.HandlerOptions) slog.Handler { return slog.NewTextHandler(b, o) },
		"json": func(b *bytes.Buffer, o *slog.HandlerOptions) slog.Handler { return slog.NewJSONHandler(b, o) },
	}
	for form, handler := range handlers {
		t.Run(form, func(t *testing.T) {
			d, l, p, _, now := vouchedDesk(t)
			var log bytes.Buffer
			d.Log = slog.New(handler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
			secrets := []string{"Xyzzyname", "xyzzyname", "plughword", "frobnicate", "quuxnote", "wrong-secret-word", password, "second long password", "mfa.example", "248289761001", "access-marker", "eyJ"}
			logged := func(name, password string) *http.Cookie {
				_, c, _, _ := logIn(d, name, password, nil)
				if c != nil {
					secrets = append(secrets, c.Value, account.Digest(c.Value))
				}
				return c
			}
			logged("editor", "wrong-secret-word")
			logged("wrong-secret-word", "editor")
			c := logged("admin", password)
			in := func(r *http.Request) { r.AddCookie(c) }
			if status, body, _ := asked(d, "POST", "/add", url.Values{"text": {text}, "keep": {"1"}, "source": {"https://plughword.example/frobnicate"}}, in); status != 303 {
				t.Fatalf("%d %.300s", status, body)
			}
			asked(d, "POST", "/add", url.Values{"text": {text + " frobnicate"}}, in)
			asked(d, "POST", "/api/v1/documents?source=frobnicate", url.Values{"x": {"plughword"}}, in)
			// Every page that can be reached, with every question that a page asks.
			seen, queue := map[string]bool{}, []string{"/", "/search?q=plughword", "/search?q=%22frobnicate+quuxnote%22", "/people", "/documents", "/accounts", "/account", "/log", "/api", "/api/v1/statements?q=frobnicate&party=frobnicate",
				"/people/frobnicate", "/documents/frobnicate", "/frobnicate/plughword", "/events?from=frobnicate", "/login?to=/frobnicate", "/metrics", "/healthz", "/readyz", "/static/frobnicate"}
			for len(queue) > 0 && len(seen) < 250 {
				at := queue[0]
				queue = queue[1:]
				if seen[at] {
					continue
				}
				seen[at] = true
				_, body, _ := asked(d, "GET", at, nil, in)
				queue = slices.Concat(queue, links(body, "/people/"), links(body, "/documents/"), links(body, "/events/"))
			}
			if !slices.ContainsFunc(slices.Collect(maps.Keys(seen)), func(s string) bool { return strings.Contains(s, "xyzzyname") }) {
				t.Error("the person of the document was not visited")
			}
			for s, err := range l.Statements(context.Background(), ledger.Filter{Limit: 3}) {
				if err != nil {
					t.Fatal(err)
				}
				asked(d, "POST", "/judge", url.Values{"do": {"note"}, "id": {s.ID}, "value": {"quuxnote"}}, in)
				asked(d, "POST", "/judge", url.Values{"do": {"move"}, "id": {"frobnicate"}, "value": {"quuxnote"}, "reason": {"quuxnote"}}, in)
			}
			secret := token(t, l, "analyst", now.Add(time.Hour), account.Read)
			secrets = append(secrets, secret, account.Digest(secret))
			asked(d, "GET", "/api/v1/documents?q=frobnicate", nil, bearing(secret))
			asked(d, "GET", "/api/v1/documents", nil, bearing(secret+"x"))
			asked(d, "POST", "/judge", url.Values{"value": {"quuxnote"}}, func(r *http.Request) {
				r.Header.Set("Origin", "https://frobnicate.example")
				r.Header.Del("Sec-Fetch-Site")
			})
			asked(d, "GET", "/", nil, func(r *http.Request) {
				r.Host = "frobnicate.example"
				r.Header.Set("User-Agent", "frobnicate")
				r.Header.Set("Referer", "http://frobnicate/")
			})
			asked(d, "POST", "/account/password", url.Values{"password": {password}, "next": {"second long password"}, "again": {"second long password"}}, in)
			for _, lie := range []func(map[string]any){nil, func(x map[string]any) { x["nonce"] = "frobnicate" }, func(x map[string]any) { x["aud"] = "frobnicate" }, func(x map[string]any) { x["iss"] = "frobnicate" }} {
				p.claims = lie
				e := sent(t, d, "/frobnicate")
				_, _, session, _ := e.comes(e.back, e.cookie)
				u, _ := url.Parse(e.back)
				secrets = append(secrets, u.Query().Get("code"), u.Query().Get("state"), e.cookie.Value)
				if session != nil {
					secrets = append(secrets, session.Value)
				}
			}
			lines := strings.Split(strings.TrimSpace(log.String()), "\n")
			if len(lines) < len(seen) {
				t.Fatalf("%d lines of %d requests", len(lines), len(seen))
			}
			for _, line := range lines {
				for _, s := range secrets {
					if strings.Contains(line, s) {
						t.Errorf("%q is told: %s", s, line)
					}
				}
				if form == "json" {
					var x map[string]any
					if err := json.Unmarshal([]byte(line), &x); err != nil || x["msg"] == "" || x["time"] == "" || x["request"] == nil {
						t.Errorf("%v: %s", err, line)
					}
				} else if !regexp.MustCompile(` request=[A-Z2-7]{26}$`).MatchString(line) {
					t.Errorf("names no request: %s", line)
				}
			}
			t.Logf("%d requests, %d lines, %d words that may not be told", len(seen), len(lines), len(secrets))
		})
	}
}

// A request has a name, which its answer tells and all of its lines have: by chance, or of a proxy of ours, if that is a plain name.
func TestRequestNames(t *testing.T) {
	d, l, log, now := peopled(t)
	in := session(t, l, "analyst", *now)
	for id, s := range l.Initiatives(context.Background(), ledger.Filter{Today: 740000, Limit: 1}) {
		if s != nil {
			t.Fatal(s)
		}
		_, _, head := asked(d, "POST", "/judge", url.Values{"do": {"note"}, "id": {id.ID}, "value": {"x"}}, func(r *http.Request) { in(r); r.Header.Set("X-Request-Id", "forged") })
		name := head.Get("X-Request-Id")
		if len(name) != 26 || strings.Count(log.String(), " request="+name) != 2 || strings.Contains(log.String(), "forged") {
			t.Errorf("%s:\n%s", name, log)
		}
	}
	d.Proxy = true
	for name, want := range map[string]bool{"of-the_proxy.1": true, "": false, "two words": false, "a\"b": false, strings.Repeat("x", 65): false, "ấ": false} {
		_, _, head := asked(d, "GET", "/healthz", nil, func(r *http.Request) { r.Header.Set("X-Request-Id", name) })
		if got := head.Get("X-Request-Id"); (got == name) != want || got == "" {
			t.Errorf("%q becomes %q", name, got)
		}
	}
	// What failed is named to whoever asked, so that it is found in the log.
	l.Close()
	log.Reset()
	status, body, head := asked(d, "GET", "/events", nil, in)
	if status != 500 || !strings.Contains(body+head.Get("X-Request-Id"), head.Get("X-Request-Id")) || !strings.Contains(body, head.Get("X-Request-Id")) || !strings.Contains(log.String(), "level=ERROR") {
		t.Errorf("%d %.2000s\n%s", status, body, log)
	}
	if status, _, _ := asked(d, "GET", "/readyz", nil, nil); status != 503 {
		t.Error("ready without a ledger:", status)
	}
	if status, _, _ := asked(d, "GET", "/healthz", nil, nil); status != 200 {
		t.Error("it lives:", status)
	}
}

// Prometheus is told how the desk runs: who asks from this machine, or shows a token of an admin that is for that; nobody else.
func TestMetrics(t *testing.T) {
	d, l, log, now := peopled(t)
	in := session(t, l, "reader", *now)
	for range 3 {
		asked(d, "GET", "/documents", nil, in)
	}
	asked(d, "GET", "/documents/nosuchdocument", nil, in)
	asked(d, "GET", "/wp-admin/xyzzy", nil, in)
	asked(d, "POST", "/judge", url.Values{"do": {"note"}}, in)
	asked(d, "BREW", "/documents", nil, in)
	if err := l.Refuse(context.Background(), clean.Input{Source: "bad"}, "why", *now); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Watch(context.Background(), ledger.Watch{Address: "https://news.example/feed", Kind: "feed", Every: 3600, Next: ledger.Moment(now.Add(-time.Hour)), Checked: ledger.Moment(now.Add(-2 * time.Hour)), Added: ledger.Moment(*now)}); err != nil {
		t.Fatal(err)
	}
	if watches, err := l.DueWatches(context.Background(), *now); err != nil || len(watches) != 1 {
		t.Fatal(watches, err)
	} else {
		for range 2 {
			if _, err := l.Looked(context.Background(), watches[0], ledger.Look{Why: "no answer"}, *now, now.Add(-time.Minute)); err != nil {
				t.Fatal(err)
			}
		}
	}
	from := func(address string) func(*http.Request) { return func(r *http.Request) { r.RemoteAddr = address } }
	status, body, head := asked(d, "GET", "/metrics", nil, from("127.0.0.1:5"))
	if status != 200 || !strings.HasPrefix(head.Get("Content-Type"), "text/plain") {
		t.Fatalf("%d %v", status, head)
	}
	c, _ := l.Count(context.Background())
	for _, want := range []string{
		`chancery_requests_total{method="GET",route="/documents",status="200"} 3`, `chancery_requests_total{method="GET",route="/documents/{id}",status="404"} 1`, `chancery_requests_total{method="GET",route="none",status="404"} 1`,
		`chancery_requests_total{method="POST",route="/judge",status="403"} 1`, `chancery_request_seconds_bucket{route="/documents",le="+Inf"} 3`, `chancery_requests_under_way 1`, `chancery_build_info{go="go1.`,
		fmt.Sprintf(`chancery_ledger_records{kind="document"} %d`, c.Documents), `chancery_queue_length{queue="quarantine"} 1`, `chancery_queue_length{queue="look"} 1`, `chancery_queue_length{queue="review"} `, `chancery_queue_length{queue="fetch"} 0`,
		`chancery_watch_last_look_timestamp_seconds 1.7`, `chancery_watches_failing 1`, `chancery_watch_looks_total 2`, `chancery_ledger_up 1`, `chancery_sessions 1`, "go_goroutines ", "process_resident_memory_bytes ", "go_gc_duration_seconds",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is not told", want)
		}
	}
	if strings.Contains(body, "xyzzy") || strings.Contains(body, "nosuch") || strings.Contains(body, "BREW") || strings.Contains(body, "news.example") {
		t.Errorf("words are told: %s", body)
	}
	if strings.Contains(log.String(), "path=/metrics") {
		t.Error("each look is logged")
	}
	right := bearing(token(t, l, "admin", now.Add(time.Hour), account.Metrics))
	for what, x := range map[string]struct {
		change func(*http.Request)
		proxy  bool
		want   int
	}{
		"from elsewhere":                         {nil, false, 303},
		"from this machine, by IPv6":             {from("[::1]:5"), false, 200},
		"from this machine, behind a proxy":      {from("127.0.0.1:5"), true, 303},
		"said to be from this machine":           {func(r *http.Request) { r.Header.Set("X-Forwarded-For", "127.0.0.1") }, true, 303},
		"said to be from this machine, no proxy": {func(r *http.Request) { r.Header.Set("X-Forwarded-For", "127.0.0.1") }, false, 303},
		"a token for it":                         {right, true, 200},
		"a token to read":                        {bearing(token(t, l, "admin", now.Add(time.Hour), account.Read)), false, 403},
		"a token for it, of an editor":           {bearing(token(t, l, "editor", now.Add(time.Hour), account.Metrics)), false, 403},
		"an admin":                               {session(t, l, "admin", *now), false, 200},
		"an editor":                              {session(t, l, "editor", *now), false, 403},
	} {
		d.Proxy = x.proxy
		if status, _, _ := asked(d, "GET", "/metrics", nil, x.change); status != x.want {
			t.Errorf("%s: %d, not %d", what, status, x.want)
		}
	}
	// A token for it is for nothing else.
	if status, _, _ := asked(d, "GET", "/documents", nil, right); status != 403 {
		t.Error("a token of metrics reads", status)
	}
	// A ledger that does not answer is told of, and so is all else.
	d.Proxy = false
	l.Close()
	if status, body, _ := asked(d, "GET", "/metrics", nil, from("127.0.0.1:5")); status != 500 && (status != 200 || !strings.Contains(body, "chancery_ledger_up 0") || !strings.Contains(body, "go_goroutines")) {
		t.Errorf("%d %.500s", status, body)
	}
	// Whoever does not ask for it does not have it.
	o := d.Options
	o.Metrics, o.Provider = false, nil
	for _, rt := range (&Desk{Options: o}).table() {
		if strings.Contains(rt.pattern, "metrics") || strings.Contains(rt.pattern, "/login/") {
			t.Errorf("%s is there", rt.pattern)
		}
	}
}
