package desk

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
)

// Somebody changes their password: with the one they have, and all other sessions end.
func TestOwnPassword(t *testing.T) {
	d, l, log, now := peopled(t)
	_, c, _, _ := logIn(d, "reader", password, nil)
	in := func(r *http.Request) { r.AddCookie(c) }
	elsewhere := session(t, l, "reader", *now)
	others := session(t, l, "editor", *now)
	const next = "another long password"
	change := func(want int, password, next, again string) (string, http.Header) {
		t.Helper()
		d.latch = newLatch()
		status, body, head := asked(d, "POST", "/account/password", url.Values{"name": {"editor"}, "password": {password}, "next": {next}, "again": {again}}, in)
		if status != want || (head.Get("Set-Cookie") != "") != (want == 303) {
			t.Fatalf("%d, not %d: %.300s", status, want, body)
		}
		return body, head
	}
	for _, x := range []struct{ password, next, again, says string }{
		{"wrong", next, next, "Your password is not right"}, {"", next, next, "Your password is not right"}, {password, "short", "short", "at least 10 letters"},
		{password, strings.Repeat("x", 2000), strings.Repeat("x", 2000), "at most 1024 bytes"}, {password, next, next + "x", "are not the same"}, {password, next, "", "are not the same"},
	} {
		if body, _ := change(422, x.password, x.next, x.again); !strings.Contains(body, x.says) || strings.Contains(body, next) {
			t.Errorf("%+v: %.2500s", x, body)
		}
	}
	for what, who := range map[string]func(*http.Request){"here": in, "elsewhere": elsewhere, "another": others} {
		if status, _, _ := asked(d, "GET", "/account", nil, who); status != 200 {
			t.Error("logged out by a mistake:", what, status)
		}
	}
	_, head := change(303, password, next, next)
	fresh := (&http.Response{Header: head}).Cookies()[0]
	if fresh.Name != "session" || fresh.Value == c.Value || head.Get("Location") != "/account?told=password" {
		t.Errorf("%+v", head)
	}
	for what, x := range map[string]struct {
		who  func(*http.Request)
		want int
	}{"before": {in, 303}, "elsewhere": {elsewhere, 303}, "now": {func(r *http.Request) { r.AddCookie(fresh) }, 200}, "another": {others, 200}} {
		if status, _, _ := asked(d, "GET", "/account?told=password", nil, x.who); status != x.want {
			t.Errorf("%s: %d", what, status)
		}
	}
	if status, _, _, _ := logIn(d, "reader", password, nil); status != 401 {
		t.Error("the password from before:", status)
	}
	if status, _, _, _ := logIn(d, "reader", next, nil); status != 303 {
		t.Error("the new password:", status)
	}
	if status, _, _, _ := logIn(d, "editor", password, nil); status != 303 {
		t.Error("a name in the form changes another account:", status)
	}
	// Whoever has only found a session does not find the password by it.
	c = fresh
	d.latch = newLatch()
	_, c, _, _ = logIn(d, "reader", next, nil)
	in = func(r *http.Request) { r.AddCookie(c) }
	last := 0
	for range wrongOfAccount + 1 {
		last, _, _ = asked(d, "POST", "/account/password", url.Values{"password": {"guess"}, "next": {next}, "again": {next}}, in)
	}
	if last != 429 {
		t.Error("no end of guesses:", last)
	}
	if s := log.String(); !strings.Contains(s, `msg="changed their password" who=reader`) || strings.Contains(s, next) || strings.Contains(s, "guess") {
		t.Error("the log:", s)
	}
	// An account without a password has none to change, and nobody comes in by none.
	if err := l.SetPassword(context.Background(), "analyst", "", *now); err != nil {
		t.Fatal(err)
	}
	none := session(t, l, "analyst", *now)
	d.latch = newLatch()
	if status, body, _ := asked(d, "GET", "/account", nil, none); status != 200 || strings.Contains(body, `name="again"`) {
		t.Errorf("%d %.2000s", status, body)
	}
	for _, x := range []string{"", password} {
		if status, _, _, _ := logIn(d, "analyst", x, nil); status != 401 {
			t.Error("without a password:", status)
		}
		if status, _, _ := asked(d, "POST", "/account/password", url.Values{"password": {x}, "next": {next}, "again": {next}}, none); status != 422 {
			t.Error("without a password:", status)
		}
	}
}

// The sessions of an account: seen in both languages, ended one by one or all.
func TestOwnSessions(t *testing.T) {
	d, l, _, now := peopled(t)
	begin := func(name, agent string) func(*http.Request) {
		t.Helper()
		*now = now.Add(time.Minute)
		_, c, _, _ := logIn(d, name, password, func(r *http.Request) { r.Header.Set("User-Agent", agent) })
		if c == nil {
			t.Fatal("no session")
		}
		return func(r *http.Request) { r.AddCookie(c) }
	}
	here, there, hostile, other := begin("reader", "Firefox here"), begin("reader", "Firefox there"), begin("reader", "<script>alert(1)</script>"), begin("editor", "Chromium of the editor")
	token(t, l, "reader", now.Add(time.Hour), account.Read)
	for _, lang := range locale.Languages {
		_, body, _ := asked(d, "GET", "/account", nil, func(r *http.Request) { here(r); r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
		wellFormed(t, "/account", body)
		if !strings.Contains(body, "Firefox there") || strings.Contains(body, "<script>alert") || strings.Contains(body, "Chromium") || strings.Contains(body, "argon2") || strings.Count(body, `name="session"`) != 3 ||
			!strings.Contains(body, d.views[lang].T("account.tokens")) || strings.Count(body, `<span class="tag">`+d.views[lang].T("account.here")) != 1 {
			t.Errorf("%.4000s", body)
		}
	}
	ids, err := l.Sessions(context.Background(), "reader", *now)
	if err != nil || len(ids) != 3 || ids[1].Agent != "Firefox there" {
		t.Fatalf("%+v %v", ids, err)
	}
	theirs, _ := l.Sessions(context.Background(), "editor", *now)
	end := func(id string, want string) {
		t.Helper()
		if status, _, head := asked(d, "POST", "/account/sessions", url.Values{"session": {id}}, here); status != 303 || head.Get("Location") != want {
			t.Errorf("%s: %d %s", id, status, head.Get("Location"))
		}
	}
	let := func(want string) {
		t.Helper()
		got := ""
		for i, who := range []func(*http.Request){here, there, hostile, other} {
			if status, _, _ := asked(d, "GET", "/", nil, who); status == 200 {
				got += fmt.Sprint(i)
			}
		}
		if got != want {
			t.Errorf("let in: %s, not %s", got, want)
		}
	}
	end(ids[1].ID, "/account?told=session")
	end(theirs[0].ID, "/account?told=session")
	end("%", "/account?told=session")
	let("023")
	if status, _, _ := asked(d, "POST", "/account/sessions", url.Values{}, here); status != 400 {
		t.Error("nothing named:", status)
	}
	let("023")
	end("all", "/login")
	let("3")
	// Where there are no accounts, nobody has one.
	free, _, _ := opened(t)
	for _, x := range []struct {
		method, at string
		form       url.Values
	}{{"GET", "/account", nil}, {"POST", "/account/password", url.Values{}}, {"POST", "/account/sessions", url.Values{"session": {"all"}}}} {
		if status, _, _ := asked(free, x.method, x.at, x.form, nil); status != 404 {
			t.Errorf("%s %s: %d", x.method, x.at, status)
		}
	}
}

// An admin ends the sessions of others and takes tokens away; nobody else does.
func TestAdminEnds(t *testing.T) {
	d, l, log, now := peopled(t)
	in, editor, theirs := session(t, l, "admin", *now), session(t, l, "editor", *now), session(t, l, "reader", *now)
	secret := token(t, l, "reader", now.Add(time.Hour), account.Read)
	id := secret[len(secret)-8:]
	for _, lang := range locale.Languages {
		_, body, _ := asked(d, "GET", "/accounts", nil, func(r *http.Request) { in(r); r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
		wellFormed(t, "/accounts", body)
		if !strings.Contains(body, `name="account" value="reader"`) || strings.Contains(body, `name="account" value="analyst"`) || !strings.Contains(body, `name="token" value="`+id+`"`) {
			t.Errorf("%.4000s", body)
		}
	}
	end := func(who func(*http.Request), at, key, value string, want int) {
		t.Helper()
		if status, body, _ := asked(d, "POST", at, url.Values{key: {value}}, who); status != want {
			t.Errorf("%s %s: %d, not %d: %.200s", at, value, status, want, body)
		}
	}
	lets := func(want bool) {
		t.Helper()
		session, _, _ := asked(d, "GET", "/documents", nil, theirs)
		program, _, _ := asked(d, "GET", "/documents", nil, bearing(secret))
		if (session == 200) != want || (program == 200) != want {
			t.Errorf("session %d, token %d", session, program)
		}
	}
	end(editor, "/accounts/sessions", "account", "reader", 403)
	end(editor, "/accounts/tokens", "token", id, 403)
	end(in, "/accounts/sessions", "account", "nobody", 404)
	end(in, "/accounts/sessions", "account", "", 404)
	end(in, "/accounts/tokens", "token", "t9", 404)
	end(in, "/accounts/tokens", "account", "reader", 404)
	lets(true)
	end(in, "/accounts/sessions", "account", "reader", 303)
	end(in, "/accounts/tokens", "token", id, 303)
	lets(false)
	if status, _, _ := asked(d, "GET", "/", nil, editor); status != 200 {
		t.Error("somebody else's session is ended", status)
	}
	if s := log.String(); !strings.Contains(s, `msg="ended the sessions of somebody" who=admin account=reader`) || !strings.Contains(s, `msg="took a token away" who=admin token=`+id) {
		t.Error(s)
	}
}

func TestBrowserOf(t *testing.T) {
	for agent, want := range map[string]string{
		"Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0":                                                                  "Firefox · Linux",
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0":               "Edge · Windows",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1": "Safari · iPhone",
		"Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36":                         "Chrome · Android",
		"curl/8.5": "curl/8.5", "Firefox here": "Firefox here", "": "",
	} {
		if got := browserOf(agent); got != want {
			t.Errorf("%q is %q, not %q", agent, got, want)
		}
	}
}

// Who was wrong too often stays out though the desk begins anew; what they typed is not to be had from the ledger.
func TestLatchOutlives(t *testing.T) {
	d, l, _, now := peopled(t)
	again := func() {
		t.Helper()
		d.Close()
		next, err := New(l, d.Options)
		if err != nil {
			t.Fatal(err)
		}
		next.Now = d.Now
		d = next
	}
	try := func(name, password string, want int) {
		t.Helper()
		if status, _, _, _ := logIn(d, name, password, nil); status != want {
			t.Errorf("%s: %d, not %d", name, status, want)
		}
	}
	for range wrongOfAccount - 1 {
		try("editor", "wrong", 401)
		try("correct-horse", "wrong", 401) // which nobody is called
		again()
	}
	try("editor", "wrong", 401)
	try("correct-horse", "wrong", 401)
	again()
	try("editor", password, 429)
	try("correct-horse", password, 429)
	try("reader", password, 303)
	kept, err := l.Tries(context.Background())
	if err != nil || len(kept) != 3 || strings.Contains(fmt.Sprint(kept), "horse") || strings.Contains(fmt.Sprint(kept), "editor") {
		t.Errorf("%+v %v", kept, err)
	}
	*now = now.Add(61 * time.Second)
	try("editor", password, 303)
	again()
	for range wrongOfAccount - 1 {
		try("editor", "wrong", 401)
	}
	again()
	try("editor", password, 303)
	// From the address: 20 wrong in all, across beginnings.
	for i := range wrongOfAddress {
		logIn(d, fmt.Sprint("nobody", i), "wrong", func(r *http.Request) { r.RemoteAddr = "192.0.2.99:1" })
	}
	again()
	if status, _, _, _ := logIn(d, "reader", password, func(r *http.Request) { r.RemoteAddr = "192.0.2.99:1" }); status != 429 {
		t.Error("the address is let try anew:", status)
	}
	// All is forgotten in time, and then not kept either.
	*now = now.Add(longestWait + 2*wrongLasts)
	try("editor", password, 303)
	if kept, err := l.Tries(context.Background()); err != nil || len(kept) != 0 {
		t.Errorf("%+v %v", kept, err)
	}
	// What could not be kept when it happened is kept the next time.
	for range wrongOfAccount {
		try("analyst", "wrong", 401)
	}
	if err := l.KeepTries(context.Background(), nil, now.Add(2*longestWait)); err != nil { // forgets all
		t.Fatal(err)
	}
	d.latch.again([]ledger.Tries{{Key: keyOfName("analyst")}})
	again()
	try("analyst", password, 429)
}
