package desk

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

const password = "a long password"

// peopled is a desk with an account of each role, named like the role, and a clock that can be set.
func peopled(t testing.TB) (*Desk, *ledger.Ledger, *bytes.Buffer, *time.Time) {
	t.Helper()
	d, l, log := opened(t)
	now := theTime
	d.Now = func() time.Time { return now }
	hash, err := account.Hash(context.Background(), password)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range account.Roles {
		if err := l.AddAccount(context.Background(), string(r), r, hash, now); err != nil {
			t.Fatal(err)
		}
	}
	return d, l, log, &now
}

// session is a session of an account, begun without its password.
func session(t testing.TB, l *ledger.Ledger, name string, now time.Time) func(*http.Request) {
	t.Helper()
	a, err := l.Account(context.Background(), name)
	if err != nil || a == nil {
		t.Fatal(name, err)
	}
	secret := account.Secret()
	if began, err := l.StartSession(context.Background(), a, account.Digest(secret), now); err != nil || !began {
		t.Fatal(began, err)
	}
	return func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "session", Value: secret}) }
}

// token is a token of an account.
func token(t testing.TB, l *ledger.Ledger, name string, until time.Time, scopes ...account.Scope) string {
	t.Helper()
	secret := account.TokenPrefix + account.Secret()
	x := ledger.Token{ID: secret[len(secret)-8:], Account: name, Scopes: scopes, Made: ledger.Moment(theTime), Expires: ledger.Moment(until)}
	if err := l.AddToken(context.Background(), x, account.Digest(secret)); err != nil {
		t.Fatal(err)
	}
	return secret
}

func bearing(secret string) func(*http.Request) {
	return func(r *http.Request) {
		r.Header.Set("Authorization", "Bearer "+secret)
		r.Header.Del("Sec-Fetch-Site")
	}
}

// logIn sends the form of a login, and returns the cookie of the session that begins.
func logIn(d *Desk, name, password string, change func(*http.Request)) (int, *http.Cookie, string, http.Header) {
	form := url.Values{"name": {name}, "password": {password}, "to": {"/board"}}
	r := httptest.NewRequest("POST", "http://localhost:8500/login", strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	if change != nil {
		change(r)
	}
	w := httptest.NewRecorder()
	d.ServeHTTP(w, r)
	for _, c := range w.Result().Cookies() {
		if c.Name == d.sessionName() {
			return w.Code, c, w.Body.String(), w.Header()
		}
	}
	return w.Code, nil, w.Body.String(), w.Header()
}

// address is one that a pattern answers, with the ids of nothing.
func address(pattern string) (method, at string) {
	method, at, _ = strings.Cut(pattern, " ")
	at = strings.ReplaceAll(at, "{$}", "")
	return method, regexp.MustCompile(`\{[^}]*\}`).ReplaceAllString(at, "x")
}

// Every route says for whom it is, and one that does not is not served.
func TestOwned(t *testing.T) {
	d, _, _ := opened(t)
	for _, rt := range d.table() {
		if err := rt.owned(); err != nil {
			t.Error(err)
		}
	}
	for _, rt := range []route{{"GET /x", "", account.Read, home}, {"GET /x", reader, "", home}, {"GET /x", "root", account.Read, home}} {
		if mux, err := d.router([]route{rt}); err == nil || mux != nil {
			t.Errorf("%+v is served", rt)
		}
	}
}

// Every route × every role, and nobody, and tokens: allowed or refused, as the table says.
func TestRoutes(t *testing.T) {
	d, l, log, now := peopled(t)
	type asker struct {
		name   string
		role   account.Role
		scopes []account.Scope
		change func(*http.Request)
	}
	nobody := func(*http.Request) {}
	askers := []asker{{name: "nobody", change: nobody}, {name: "a cookie of nobody", change: func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "session", Value: account.Secret()}) }},
		{name: "a token of nobody", scopes: []account.Scope{}, change: bearing(account.TokenPrefix + account.Secret())}}
	for _, r := range account.Roles {
		askers = append(askers, asker{"session of " + string(r), r, nil, session(t, l, string(r), *now)})
		for _, s := range account.Scopes {
			askers = append(askers, asker{string(s) + " token of " + string(r), r, []account.Scope{s}, bearing(token(t, l, string(r), now.Add(time.Hour), s))})
		}
	}
	n := 0
	for _, rt := range d.routes {
		method, at := address(rt.pattern)
		for _, a := range askers {
			if at == "/logout" && a.role != "" && a.scopes == nil { // ends the session that the others need
				continue
			}
			n++
			var form url.Values
			if method == "POST" {
				form = url.Values{"nothing": {"1"}}
			}
			log.Reset()
			*now = now.Add(time.Second) // which gives back what a rate takes
			status, body, head := asked(d, method, at, form, a.change)
			refused := status == http.StatusUnauthorized || status == http.StatusForbidden || status == http.StatusSeeOther && strings.HasPrefix(head.Get("Location"), "/login") && at != "/logout"
			want := rt.role == anyone && (method == "GET" || a.scopes == nil)
			if a.role != "" && rt.role != anyone {
				want = a.role.May(rt.role) && (a.scopes == nil || slices.Contains(a.scopes, rt.scope))
			}
			if a.name == "a token of nobody" && rt.role == anyone {
				want = true // as nobody: what it shows does not matter there
				if method == "POST" {
					want = false // no browser
				}
			}
			// A login without a password is wrong, not refused.
			if at == "/login" && method == "POST" && a.scopes == nil {
				refused = status == http.StatusForbidden
				d.latch = newLatch()
			}
			if refused == want {
				t.Errorf("%s by %s: %d %s %.100s", rt.pattern, a.name, status, head.Get("Location"), body)
			}
			if status == http.StatusForbidden || status == http.StatusUnauthorized {
				if s := log.String(); !strings.Contains(s, "level=WARN msg=refused") || a.role != "" && !strings.Contains(s, "who="+string(a.role)) {
					t.Errorf("%s by %s is not logged: %s", rt.pattern, a.name, s)
				}
			}
		}
	}
	t.Logf("%d requests: %d routes by %d", n, len(d.routes), len(askers))
	for _, j := range []string{"GET /", "POST /judge"} {
		if !slices.ContainsFunc(d.routes, func(rt route) bool { return rt.pattern == j }) {
			t.Errorf("%s is not there", j)
		}
	}
}

// What each role may decide: an analyst judges and takes back their own, an editor moves and takes back others'.
func TestWhoJudges(t *testing.T) {
	d, l, log, now := peopled(t)
	ctx := context.Background()
	var key, doc, statement string
	for i, err := range l.Initiatives(ctx, ledger.Filter{Today: 740000}) {
		if err != nil {
			t.Fatal(err)
		}
		key = i.ID
	}
	for s, err := range l.Statements(ctx, ledger.Filter{Limit: 1}) {
		if err != nil {
			t.Fatal(err)
		}
		statement, doc = s.ID, string(s.Doc)
	}
	as := map[string]func(*http.Request){}
	for _, r := range account.Roles {
		as[string(r)] = session(t, l, string(r), *now)
	}
	judge := func(who string, want int, pairs ...string) string {
		t.Helper()
		form := url.Values{}
		for i := 0; i < len(pairs); i += 2 {
			form.Set(pairs[i], pairs[i+1])
		}
		before, _ := l.Log(ctx)
		status, body, _ := asked(d, "POST", "/judge", form, as[who])
		if status != want {
			t.Fatalf("%s %v: %d, not %d: %.300s", who, pairs, status, want, body)
		}
		after, err := l.Log(ctx)
		if err != nil || (len(after) > len(before)) != (want == 303) {
			t.Fatalf("%s %v: %d judgements, then %d, %v", who, pairs, len(before), len(after), err)
		}
		if want != 303 {
			return ""
		}
		j := after[len(after)-1]
		if j.Who != who {
			t.Errorf("in the name of %q, not %q", j.Who, who)
		}
		if s := log.String(); !strings.Contains(s, "msg=judged who="+who+" ") {
			t.Errorf("not logged: %s", s)
		}
		return j.ID
	}
	for _, do := range []string{"accept", "note", "owner", "due", "move", "undo"} {
		judge("reader", 403, "do", do, "id", key, "value", "2026-07-01")
	}
	// A name in the form changes nothing.
	note := judge("analyst", 303, "do", "note", "id", doc, "value", "seen", "who", "editor", "Who", "admin")
	judge("analyst", 303, "do", "owner", "id", key, "value", "desk")
	judge("analyst", 303, "do", "due", "id", key, "value", "2026-07-01")
	judge("analyst", 303, "do", "accept", "id", statement)
	judge("analyst", 403, "do", "move", "id", key, "value", "dropped", "reason", "so")
	judge("analyst", 303, "do", "undo", "id", note)
	editors := judge("editor", 303, "do", "note", "id", doc, "value", "read")
	moved := judge("editor", 303, "do", "move", "id", key, "value", "dropped", "reason", "so")
	judge("analyst", 403, "do", "undo", "id", editors)
	judge("analyst", 403, "do", "undo", "id", moved)
	undone := judge("editor", 303, "do", "undo", "id", moved)
	judge("analyst", 403, "do", "undo", "id", undone)
	own := judge("analyst", 303, "do", "note", "id", doc, "value", "mine")
	byEditor := judge("editor", 303, "do", "undo", "id", own)
	judge("analyst", 403, "do", "undo", "id", byEditor)
	judge("admin", 303, "do", "undo", "id", byEditor)
	if status, _, _ := asked(d, "POST", "/judge", url.Values{"do": {"undo"}, "id": {"j000000000000"}}, as["analyst"]); status != 400 && status != 404 {
		t.Error("what is not there is undone", status)
	}
	// Somebody who was an editor takes their own move back no more.
	moved = judge("editor", 303, "do", "move", "id", key, "value", "dropped", "reason", "so")
	if err := l.SetRole(ctx, "editor", account.Analyst, *now); err != nil {
		t.Fatal(err)
	}
	judge("editor", 401, "do", "undo", "id", moved)
	as["editor"] = session(t, l, "editor", *now)
	judge("editor", 403, "do", "undo", "id", moved)
	for _, k := range []record.JudgementKind{"burn", ""} {
		if d.mayJudge(context.WithValue(ctx, askingKey{}, &asking{caller: &caller{name: "analyst", role: account.Analyst}}), record.Judgement{Kind: k}) == nil {
			t.Errorf("an analyst may do what nobody has thought of: %q", k)
		}
	}
	if d.mayJudge(ctx, record.Judgement{Kind: record.JudgeNote}) == nil {
		t.Error("nobody may judge")
	}
}

// A person logs in, is told who they are in both languages, and logs out.
func TestLogin(t *testing.T) {
	d, l, log, now := peopled(t)
	status, _, head := asked(d, "GET", "/events?party=VN&from=2025", nil, nil)
	to, err := url.Parse(head.Get("Location"))
	if err != nil || status != 303 || to.Path != "/login" || to.Query().Get("to") != "/events?party=VN&from=2025" {
		t.Fatal(status, head)
	}
	for _, lang := range Languages {
		_, body, _ := asked(d, "GET", head.Get("Location"), nil, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
		wellFormed(t, "/login", body)
		if !strings.Contains(body, `name="to" value="/events?party=VN&amp;from=2025"`) || strings.Contains(body, "<nav") || strings.Contains(body, "/log\"") {
			t.Errorf("%.2000s", body)
		}
	}
	status, c, _, head := logIn(d, " Admin ", password, nil)
	if status != 303 || head.Get("Location") != "/board" || c == nil {
		t.Fatal(status, head)
	}
	if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Secure || c.Path != "/" || c.Domain != "" || len(c.Value) != 43 {
		t.Errorf("%+v", c)
	}
	in := func(r *http.Request) { r.AddCookie(c) }
	for _, lang := range Languages {
		for _, at := range []string{"/", "/accounts", "/nowhere"} {
			_, body, _ := asked(d, "GET", at, nil, func(r *http.Request) {
				in(r)
				r.AddCookie(&http.Cookie{Name: "language", Value: lang})
			})
			wellFormed(t, at, body)
			if !strings.Contains(body, `<a href="/accounts">admin</a> <span class="of">`+d.views[lang].T("role.admin")) || !strings.Contains(body, d.views[lang].T("logout")) {
				t.Errorf("%s: %.1500s", at, body)
			}
			if at == "/accounts" && (strings.Contains(body, "argon2") || !strings.Contains(body, "<td>reader</td>")) {
				t.Errorf("%.3000s", body)
			}
		}
	}
	*now = now.Add(11 * time.Hour)
	if status, _, _ := asked(d, "GET", "/board", nil, in); status != 200 {
		t.Error("after 11 hours", status)
	}
	*now = now.Add(11 * time.Hour)
	if status, _, _ := asked(d, "GET", "/board", nil, in); status != 200 {
		t.Error("after 22 hours, seen between", status)
	}
	*now = now.Add(13 * time.Hour)
	if status, _, _ := asked(d, "GET", "/board", nil, in); status != 303 {
		t.Error("after 13 hours idle", status)
	}
	_, c, _, _ = logIn(d, "admin", password, nil)
	status, _, head = asked(d, "POST", "/logout", url.Values{}, in)
	if status != 303 || !strings.Contains(head.Get("Set-Cookie"), "Max-Age=0") {
		t.Error(status, head)
	}
	if status, _, _ := asked(d, "GET", "/board", nil, in); status != 303 {
		t.Error("the session is still there", status)
	}
	if s := log.String(); strings.Contains(s, password) || strings.Contains(s, c.Value) || strings.Contains(s, account.Digest(c.Value)) {
		t.Error("the log tells secrets")
	}
	// The cookie of a desk that is reached over TLS is for nothing else.
	d.Secure = true
	_, c, _, _ = logIn(d, "admin", password, func(r *http.Request) { r.TLS = &tls.ConnectionState{} })
	if c == nil || c.Name != "__Host-session" || !c.Secure || c.Path != "/" || c.Domain != "" {
		t.Errorf("%+v", c)
	}
	_, _, head = asked(d, "GET", "/login", nil, func(r *http.Request) { r.TLS = &tls.ConnectionState{} })
	if head.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS over TLS")
	}
	// With nobody left, nobody is let in.
	for _, r := range account.Roles {
		if err := l.RemoveAccount(context.Background(), string(r)); err != nil {
			t.Fatal(err)
		}
	}
	if status, _, _ := asked(d, "GET", "/board", nil, nil); status != 303 {
		t.Error("a desk whose accounts are gone is open", status)
	}
}

// A desk that was opened without accounts asks for them as soon as there is one.
func TestFirstAccount(t *testing.T) {
	d, l, _ := opened(t)
	if status, _, _ := asked(d, "GET", "/accounts", nil, nil); status != 200 {
		t.Error(status)
	}
	hash, _ := account.Hash(context.Background(), password)
	if err := l.AddAccount(context.Background(), "an", account.Reader, hash, theTime); err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"/", "/accounts", "/documents"} {
		if status, _, _ := asked(d, "GET", at, nil, nil); status != 303 {
			t.Error(at, status)
		}
	}
	d.Options.Accounts = true
}

// A program shows a token, and needs no cookie and no page.
func TestTokens(t *testing.T) {
	d, l, _, now := peopled(t)
	ctx := context.Background()
	text := url.Values{"text": {" date 2025-03-05 HANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Wednesday, and the two sides agreed to open a second border gate before 2027."}, "keep": {"1"}}
	adds := bearing(token(t, l, "analyst", now.Add(time.Hour), account.Add))
	if status, body, head := asked(d, "POST", "/add", text, adds); status != 303 || !strings.HasPrefix(head.Get("Location"), "/documents/") {
		t.Fatalf("%d %.300s", status, body)
	}
	if status, _, _ := asked(d, "GET", "/documents", nil, adds); status != 403 {
		t.Error("a token to add reads", status)
	}
	both := bearing(token(t, l, "editor", now.Add(time.Hour), account.Read, account.Judge))
	if status, _, _ := asked(d, "GET", "/documents", nil, both); status != 200 {
		t.Error(status)
	}
	secret := token(t, l, "editor", now.Add(time.Hour), account.Read)
	good := session(t, l, "editor", *now)
	for what, x := range map[string]struct {
		change func(*http.Request)
		want   int
	}{
		"right":                      {bearing(secret), 200},
		"of another case":            {func(r *http.Request) { r.Header.Set("Authorization", "bearer "+secret) }, 200},
		"none":                       {bearing(""), 401},
		"one letter off":             {bearing(secret[:len(secret)-1]), 401},
		"its digest":                 {bearing(account.Digest(secret)), 401},
		"its id":                     {bearing(secret[len(secret)-8:]), 401},
		"basic":                      {func(r *http.Request) { r.SetBasicAuth("editor", password) }, 401},
		"wrong, with a right cookie": {func(r *http.Request) { good(r); bearing(secret + "x")(r) }, 401},
		"empty, with a right cookie": {func(r *http.Request) { good(r); r.Header["Authorization"] = []string{""} }, 401},
		"in a cookie":                {func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "session", Value: secret}) }, 303},
		"from another site":          {func(r *http.Request) { bearing(secret)(r); r.Header.Set("Sec-Fetch-Site", "cross-site") }, 200},
	} {
		if status, body, head := asked(d, "GET", "/documents", nil, x.change); status != x.want || status == 401 && (head.Get("WWW-Authenticate") == "" || !json.Valid([]byte(body))) {
			t.Errorf("%s: %d, not %d", what, status, x.want)
		}
	}
	// Another origin may not change anything, whatever it shows.
	if status, _, _ := asked(d, "POST", "/judge", url.Values{"do": {"note"}}, func(r *http.Request) { both(r); r.Header.Set("Origin", "http://evil.test") }); status != 403 {
		t.Error("from another origin", status)
	}
	*now = now.Add(time.Hour)
	if status, _, _ := asked(d, "GET", "/documents", nil, both); status != 401 {
		t.Error("expired", status)
	}
	*now = now.Add(-time.Minute)
	if err := l.SetRole(ctx, "editor", account.Reader, *now); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := asked(d, "POST", "/judge", url.Values{"do": {"note"}}, both); status != 403 {
		t.Error("a token may more than its account", status)
	}
	if err := l.RemoveAccount(ctx, "editor"); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := asked(d, "GET", "/documents", nil, both); status != 401 {
		t.Error("of nobody", status)
	}
}

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
