package desk

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
)

// Too many wrong passwords: nobody tries for a while, longer each time, and another account is not kept out.
func TestLockOut(t *testing.T) {
	d, _, log, now := peopled(t)
	from := func(ip string) func(*http.Request) { return func(r *http.Request) { r.RemoteAddr = ip + ":4711" } }
	try := func(name, password, ip string, want int) string {
		t.Helper()
		status, c, body, head := logIn(d, name, password, from(ip))
		if status != want || (c != nil) != (want == 303) {
			t.Fatalf("%s from %s: %d, not %d: %.200s", name, ip, status, want, body)
		}
		return head.Get("Retry-After")
	}
	for i := range 5 {
		try("editor", "wrong", fmt.Sprintf("192.0.2.%d", i), 401)
	}
	if s := try("editor", password, "192.0.2.9", 429); s != "60" {
		t.Errorf("wait %s", s)
	}
	try("reader", password, "192.0.2.9", 303)
	*now = now.Add(59 * time.Second)
	if s := try("editor", password, "192.0.2.9", 429); s != "1" {
		t.Errorf("wait %s", s)
	}
	*now = now.Add(2 * time.Second)
	try("editor", "wrong", "192.0.2.9", 401)
	if s := try("editor", password, "192.0.2.9", 429); s != "120" {
		t.Errorf("wait %s", s)
	}
	*now = now.Add(2 * time.Minute)
	try("editor", password, "192.0.2.9", 303) // and all is forgotten
	for range 4 {
		try("editor", "wrong", "192.0.2.10", 401)
	}
	try("editor", password, "192.0.2.10", 303)

	// From one address: at whatever accounts, and though one of them is its own.
	for i := range 20 {
		try(fmt.Sprint("nobody", i), "wrong", "192.0.2.66", 401)
		if i < 19 {
			try("reader", password, "192.0.2.66", 303)
		}
	}
	try("reader", password, "192.0.2.66", 429)
	try("reader", password, "192.0.2.67", 303)
	// One household is one address, of IPv6.
	for i := range 20 {
		try(fmt.Sprint("other", i), "wrong", fmt.Sprintf("[2001:db8::%x]", i), 401)
	}
	try("reader", password, "[2001:db8::ffff]", 429)
	try("reader", password, "[2001:db8:0:1::1]", 303)
	// A header is believed only behind a proxy, and then only its end.
	forwarded := func(ip string) func(*http.Request) {
		return func(r *http.Request) { r.RemoteAddr = "192.0.2.70:1"; r.Header.Set("X-Forwarded-For", ip) }
	}
	for i := range 20 {
		logIn(d, fmt.Sprint("third", i), "wrong", forwarded(fmt.Sprintf("198.51.100.%d", i)))
	}
	if status, _, _, _ := logIn(d, "reader", password, forwarded("198.51.100.99")); status != 429 {
		t.Error("a forged header changes the address", status)
	}
	d.Proxy = true
	if status, _, _, _ := logIn(d, "reader", password, forwarded("198.51.100.99")); status != 303 {
		t.Error("behind a proxy", status)
	}
	if d.addressOf(&http.Request{RemoteAddr: "192.0.2.70:1", Header: http.Header{"X-Forwarded-For": {"1.1.1.1", "2.2.2.2, 3.3.3.3"}}}) != "3.3.3.3" {
		t.Error("not what the proxy told")
	}
	*now = now.Add(16*time.Minute + longestWait)
	d.Proxy = false
	for range 4 {
		try("editor", "wrong", "192.0.2.66", 401)
	}
	if !strings.Contains(log.String(), `msg="a wrong password" account=editor from=192.0.2.66`) || strings.Contains(log.String(), "nobody1") {
		t.Error("wrong passwords are not logged as they should be")
	}
}

func TestLatch(t *testing.T) {
	l := newLatch()
	now := theTime
	for i := range 3 * latchLimit {
		l.try(fmt.Sprint("n", i), fmt.Sprint("a", i), now)
	}
	if len(l.tries) > latchLimit+2 {
		t.Errorf("%d are remembered", len(l.tries))
	}
	// Many at once are no more than many in turn.
	l = newLatch()
	results := make(chan time.Duration)
	for i := range 50 {
		go func() { results <- l.try("x", fmt.Sprint(i), now) }()
	}
	let := 0
	for range 50 {
		if <-results == 0 {
			let++
		}
	}
	if let != wrongOfAccount {
		t.Errorf("%d are let try", let)
	}
	wait := time.Duration(0)
	for range 20 {
		now = now.Add(max(wait, l.try("x", "y", now)))
		l.tries["address y"] = nil
		delete(l.tries, "address y")
		if l.try("x", "y", now) != 0 {
			t.Fatal("after the wait")
		}
		wait = l.try("x", "z", now)
	}
	if wait != longestWait {
		t.Errorf("%s", wait)
	}
	r := newRates()
	n := 0
	for r.take("k", now) == 0 {
		n++
	}
	if n != changesAtOnce || r.take("other", now) != 0 || r.take("k", now.Add(time.Second)) != 0 {
		t.Errorf("%d at once", n)
	}
	for i := range 2 * ratesLimit {
		r.take(fmt.Sprint(i), now.Add(time.Duration(i)*time.Second))
	}
	if len(r.of) > ratesLimit+1 {
		t.Errorf("%d are remembered", len(r.of))
	}
	for i := range ratesLimit + 9 {
		r.take(fmt.Sprint("at once ", i), now.Add(1000*time.Hour))
	}
	if len(r.of) > ratesLimit || r.take("one more", now.Add(1000*time.Hour)) == 0 || r.take("one more", now.Add(1001*time.Hour)) != 0 {
		t.Errorf("%d are remembered", len(r.of))
	}
}

// TestHostileUsers asks as those do who want to be somebody else.
func TestHostileUsers(t *testing.T) {
	d, l, log, now := peopled(t)
	ctx := context.Background()
	// A session that somebody put into the browser beforehand is not the one that begins.
	planted := &http.Cookie{Name: "session", Value: account.Secret()}
	_, c, _, _ := logIn(d, "reader", password, func(r *http.Request) { r.AddCookie(planted) })
	if c == nil || c.Value == planted.Value {
		t.Fatal("fixed")
	}
	if status, _, _ := asked(d, "GET", "/", nil, func(r *http.Request) { r.AddCookie(planted) }); status != 303 {
		t.Error("what was planted is let in", status)
	}
	// Whoever logs in anew leaves nothing behind.
	_, next, _, _ := logIn(d, "editor", password, func(r *http.Request) { r.AddCookie(c) })
	if status, _, _ := asked(d, "GET", "/", nil, func(r *http.Request) { r.AddCookie(c) }); status != 303 {
		t.Error("the session before is still there", status)
	}
	// What stands in the ledger opens nothing.
	if status, _, _ := asked(d, "GET", "/", nil, func(r *http.Request) {
		r.AddCookie(&http.Cookie{Name: "session", Value: account.Digest(next.Value)})
	}); status != 303 {
		t.Error("a digest is let in", status)
	}
	// A stolen session ends with the password, the role, the account.
	for what, change := range map[string]func() error{
		"password": func() error {
			hash, _ := account.Hash(ctx, password)
			return l.SetPassword(ctx, "analyst", hash, *now)
		},
		"role":   func() error { return l.SetRole(ctx, "analyst", account.Analyst, *now) },
		"logout": func() error { return nil },
	} {
		stolen := session(t, l, "analyst", *now)
		if status, _, _ := asked(d, "GET", "/", nil, stolen); status != 200 {
			t.Fatal(status)
		}
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if what == "logout" {
			asked(d, "POST", "/logout", url.Values{}, stolen)
		}
		if status, _, _ := asked(d, "GET", "/", nil, stolen); status != 303 {
			t.Errorf("after another %s: %d", what, status)
		}
	}
	// Changes from elsewhere, or from what is no browser.
	in := session(t, l, "editor", *now)
	for what, change := range map[string]func(*http.Request){
		"another site":        func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") },
		"a sister site":       func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") },
		"another origin":      func(r *http.Request) { r.Header.Del("Sec-Fetch-Site"); r.Header.Set("Origin", "http://evil.test") },
		"another port":        func(r *http.Request) { r.Header.Del("Sec-Fetch-Site"); r.Header.Set("Origin", "http://localhost:9") },
		"no origin (sandbox)": func(r *http.Request) { r.Header.Del("Sec-Fetch-Site"); r.Header.Set("Origin", "null") },
		"nothing told":        func(r *http.Request) { r.Header.Del("Sec-Fetch-Site") },
	} {
		for _, at := range []string{"/judge", "/add", "/logout", "/language", "/login"} {
			log.Reset()
			status, _, head := asked(d, "POST", at, url.Values{"do": {"note"}, "name": {"reader"}, "password": {password}}, func(r *http.Request) { in(r); change(r) })
			if status != 403 || head.Get("Set-Cookie") != "" {
				t.Errorf("%s to %s: %d", what, at, status)
			}
			if !strings.Contains(log.String(), "msg=refused method=POST path="+at+" who=editor") {
				t.Errorf("%s to %s is not logged: %s", what, at, log)
			}
		}
	}
	// Names that are none, and things that are no form.
	script := `<script>alert(1)</script>"'>`
	for what, x := range map[string]struct {
		name, password string
		want           int
	}{
		"script":         {script, script, 401},
		"long name":      {strings.Repeat("a", 8000), password, 401},
		"long password":  {"editor", strings.Repeat("a", 8000), 401},
		"too long":       {strings.Repeat("a", loginLimit), password, 413},
		"nul":            {"editor\x00", password, 401},
		"not text":       {"\xff\xfe", "\xff", 401},
		"SQL":            {"' or 1=1 --", password, 401},
		"wild":           {"%", password, 401},
		"nothing":        {"", "", 401},
		"no password":    {"editor", "", 401},
		"almost":         {"editor", password + " ", 401},
		"other letters":  {"еditor", password, 401}, // the first is Cyrillic
		"with its right": {"editor", password, 303},
	} {
		d.latch = newLatch()
		status, c, body, head := logIn(d, x.name, x.password, nil)
		if status != x.want || (c != nil) != (x.want == 303) {
			t.Errorf("%s: %d, not %d", what, status, x.want)
		}
		if strings.Contains(body, "<script>alert") || len(body) > 10_000 || strings.Contains(body, strings.Repeat("a", 1000)) || strings.Contains(body, password) && x.name != password {
			t.Errorf("%s: %.400s", what, body)
		}
		if status == 401 && head.Get("Cache-Control") != "no-store" {
			t.Error("an answer to a login may be kept")
		}
	}
	// Where a login leads to is here.
	for _, to := range []string{"//evil.test", "https://evil.test", `/\evil.test`, "javascript:alert(1)"} {
		_, _, head := asked(d, "POST", "/login", url.Values{"name": {"editor"}, "password": {password}, "to": {to}}, nil)
		if head.Get("Location") != "/" {
			t.Errorf("%s leads to %s", to, head.Get("Location"))
		}
	}
	_, body, _ := asked(d, "GET", "/login?to="+url.QueryEscape(script)+"&told="+url.QueryEscape(script), nil, nil)
	if strings.Contains(body, "<script>alert") {
		t.Error("script in an address")
	}
	// Neither words nor status tell whether there is such an account, nor whether it is shut.
	scrub := func(name, s string) string { return strings.ReplaceAll(s, `value="`+name+`"`, "") }
	d.latch = newLatch()
	for i := range wrongOfAccount + 2 {
		is, _, a, ah := logIn(d, "editor", "wrong password", func(r *http.Request) { r.RemoteAddr = "192.0.2.1:1" })
		not, _, b, bh := logIn(d, "nobody", "wrong password", func(r *http.Request) { r.RemoteAddr = "192.0.2.2:1" })
		if is != not || scrub("editor", a) != scrub("nobody", b) || ah.Get("Retry-After") != bh.Get("Retry-After") {
			t.Errorf("try %d: %d %d", i, is, not)
		}
	}
	// Too many changes of one session.
	in = session(t, l, "analyst", *now)
	var last int
	for i := 0; i < changesAtOnce+1; i++ {
		last, _, _ = asked(d, "POST", "/judge", url.Values{"do": {"note"}}, in)
	}
	if last != 429 {
		t.Error("no end of changes", last)
	}
	if status, _, _ := asked(d, "GET", "/events", nil, in); status != 200 {
		t.Error("reading is kept off too", status)
	}
	if strings.Contains(log.String(), "ERROR") {
		t.Error(log.String())
	}
}

// A login does the same work where there is no such account as where there is one. Clocks of busy machines prove little; that the 19 MiB of
// a hash are filled, by either, does.
func TestLoginWork(t *testing.T) {
	d, _, _, _ := peopled(t)
	work := func(name string) (bytes uint64, took time.Duration) {
		d.latch = newLatch()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		logIn(d, name, "wrong password", nil)
		took = time.Since(start)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc, took
	}
	work("editor") // what is made once
	for _, name := range []string{"editor", "nobody", "<no name>"} {
		n, took := work(name)
		if n < 19<<20 || n > 20<<20 {
			t.Errorf("%s: %d bytes of work", name, n)
		}
		t.Logf("%s: %d bytes, %s", name, n, took)
	}
}
