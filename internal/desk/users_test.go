package desk

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
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
		if err := l.AddAccount(context.Background(), ledger.Account{Name: string(r), Role: r, Hash: hash}, now); err != nil {
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
	if began, err := l.StartSession(context.Background(), a, account.Digest(secret), "a browser", now); err != nil || !began {
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
		// Said here once more, by hand: what anyone may, and that no reader changes anything.
		open := []string{"GET /login", "POST /login", "POST /logout", "POST /language", "GET /healthz", "GET /readyz", "GET /login/provider", "GET /login/back", "GET /feeds/{secret}"}
		own := []string{"POST /account/password", "POST /account/sessions", "POST /account/tokens", "POST /relationships/{id}/calendar"} // of whoever asks, and of nobody else
		switch {
		case (rt.role == anyone) != slices.Contains(open, rt.pattern):
			t.Errorf("%s is for %s", rt.pattern, rt.role)
		case rt.role != anyone && !strings.HasPrefix(rt.pattern, "GET ") && !rt.role.May(analyst) && !slices.Contains(own, rt.pattern):
			t.Errorf("%s changes something, and is for %s", rt.pattern, rt.role)
		case slices.Contains([]string{"GET /accounts", "GET /metrics"}, rt.pattern) && rt.role != admin, slices.Contains(own, rt.pattern) && rt.scope != account.Session:
			t.Errorf("%s is for %s", rt.pattern, rt.role)
		}
	}
	for _, rt := range []route{{"GET /x", "", account.Read, home}, {"GET /x", reader, "", home}, {"GET /x", "root", account.Read, home}} {
		if h, _, err := d.router([]route{rt}); err == nil || h != nil {
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
			if at == backPath { // whoever is not let in sees how to log in
				refused = !strings.Contains(body, `action="/login"`)
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
	for _, j := range []string{"GET /", "POST /judge", "GET /metrics", "GET /login/back", "POST /account/password"} {
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
	for _, lang := range locale.Languages {
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
	for _, lang := range locale.Languages {
		for _, at := range []string{"/", "/accounts", "/nowhere"} {
			_, body, _ := asked(d, "GET", at, nil, func(r *http.Request) {
				in(r)
				r.AddCookie(&http.Cookie{Name: "language", Value: lang})
			})
			wellFormed(t, at, body)
			if !strings.Contains(body, `<a href="/account">admin</a> <a href="/accounts">`+d.views[lang].T("accounts")+`</a> <span class="of">`+d.views[lang].T("role.admin")) || !strings.Contains(body, d.views[lang].T("logout")) {
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
	if err := l.AddAccount(context.Background(), ledger.Account{Name: "an", Role: account.Reader, Hash: hash}, theTime); err != nil {
		t.Fatal(err)
	}
	for _, at := range []string{"/", "/accounts", "/documents"} {
		if status, _, _ := asked(d, "GET", at, nil, nil); status != 303 {
			t.Error(at, status)
		}
	}
	if err := l.RemoveAccount(context.Background(), "an"); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := asked(d, "GET", "/", nil, nil); status != 303 {
		t.Error("open again", status)
	}
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
