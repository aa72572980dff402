package desk

import (
	"context"
	"crypto"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
)

// vouching is an OpenID provider on this machine, which signs with a key of its own, and lies when it is told to.
type vouching struct {
	*httptest.Server
	t      *testing.T
	now    func() time.Time
	key    *rsa.PrivateKey
	kid    string
	secret string
	codes  map[string]url.Values // what was asked for with each code
	person map[string]any        // what is said of whoever sits there
	inForm bool                  // it takes secrets in forms

	claims func(map[string]any)                 // a lie in what it says
	sign   func(kid string, says []byte) string // a lie in how it signs
	answer func(w http.ResponseWriter, token string) bool
	found  func(map[string]any) // a lie in what it says of itself
}

var b64 = base64.RawURLEncoding.EncodeToString

func vouches(t *testing.T, now func() time.Time) *vouching {
	t.Helper()
	p := &vouching{t: t, now: now, secret: "a secret & its sign: %", codes: map[string]url.Values{}, person: map[string]any{"sub": "248289761001", "email": "Editor@MFA.example", "email_verified": true}}
	p.turn("first")
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", func(w http.ResponseWriter, r *http.Request) {
		about := map[string]any{"issuer": p.URL, "authorization_endpoint": p.URL + "/authorize", "token_endpoint": p.URL + "/token", "jwks_uri": p.URL + "/keys",
			"id_token_signing_alg_values_supported": []string{"RS256", "HS256", "none"}, "response_types_supported": []string{"code"}, "subject_types_supported": []string{"public"}}
		if p.found != nil {
			p.found(about)
		}
		told(w, about)
	})
	mux.HandleFunc("GET /keys", func(w http.ResponseWriter, r *http.Request) {
		told(w, map[string]any{"keys": []any{map[string]any{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": p.kid, "n": b64(p.key.N.Bytes()), "e": b64(big.NewInt(int64(p.key.E)).Bytes())}}})
	})
	mux.HandleFunc("GET /authorize", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		if q.Get("client_id") != "desk" || q.Get("response_type") != "code" || q.Get("code_challenge_method") != "S256" || len(q.Get("code_challenge")) != 43 || len(q.Get("nonce")) < 40 || len(q.Get("state")) < 40 || q.Get("scope") != "openid email" {
			t.Errorf("asked for %v", q)
		}
		code := rand.Text()
		p.codes[code] = q
		http.Redirect(w, r, q.Get("redirect_uri")+"?"+url.Values{"code": {code}, "state": {q.Get("state")}}.Encode(), http.StatusFound)
	})
	mux.HandleFunc("POST /token", func(w http.ResponseWriter, r *http.Request) {
		name, secret, ok := r.BasicAuth() // in which both are escaped (RFC 6749, 2.3.1)
		plain, err := url.QueryUnescape(secret)
		if p.inForm {
			_, shown := r.Header["Authorization"]
			name, plain, ok = r.FormValue("client_id"), r.FormValue("client_secret"), !shown
		}
		if !ok || name != "desk" || err != nil || plain != p.secret {
			http.Error(w, `{"error":"invalid_client"}`, http.StatusUnauthorized)
			return
		}
		code := r.FormValue("code")
		q := p.codes[code]
		delete(p.codes, code)
		sum := sha256.Sum256([]byte(r.FormValue("code_verifier")))
		if q == nil || r.FormValue("grant_type") != "authorization_code" || r.FormValue("redirect_uri") != q.Get("redirect_uri") || b64(sum[:]) != q.Get("code_challenge") {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprint(w, `{"error":"invalid_grant"}`)
			return
		}
		says := map[string]any{"iss": p.URL, "aud": "desk", "nonce": q.Get("nonce"), "iat": now().Unix(), "exp": now().Add(5 * time.Minute).Unix(), "role": "admin", "groups": []string{"admin"}}
		maps.Copy(says, p.person)
		if p.claims != nil {
			p.claims(says)
		}
		body, _ := json.Marshal(says)
		token := p.signed(p.kid, body)
		if p.sign != nil {
			token = p.sign(p.kid, body)
		}
		if p.answer == nil || !p.answer(w, token) {
			told(w, map[string]any{"access_token": "access-marker", "token_type": "Bearer", "expires_in": 300, "id_token": token})
		}
	})
	p.Server = httptest.NewServer(mux)
	t.Cleanup(p.Close)
	return p
}

func told(w http.ResponseWriter, x any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(x)
}

// turn gives the provider another key.
func (p *vouching) turn(kid string) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		p.t.Fatal(err)
	}
	p.key, p.kid = key, kid
}

func (p *vouching) signed(kid string, says []byte) string { return signedBy(p.key, kid, says) }

func signedBy(key *rsa.PrivateKey, kid string, says []byte) string {
	head := b64([]byte(`{"alg":"RS256","kid":"` + kid + `"}`))
	sum := sha256.Sum256([]byte(head + "." + b64(says)))
	sig, err := rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, sum[:])
	if err != nil {
		panic(err)
	}
	return head + "." + b64(says) + "." + b64(sig)
}

// comer is a browser on its way to a provider and back.
type comer struct {
	t      *testing.T
	d      *Desk
	cookie *http.Cookie // of the errand
	back   string       // the address that the provider sends it to
}

// sent goes to the provider, and stops before it comes back.
func sent(t *testing.T, d *Desk, to string) *comer {
	t.Helper()
	c := &comer{t: t, d: d}
	status, body, head := asked(d, "GET", "/login/provider?to="+url.QueryEscape(to), nil, nil)
	if status != http.StatusSeeOther {
		t.Fatalf("%d %.300s", status, body)
	}
	for _, x := range (&http.Response{Header: head}).Cookies() {
		if x.Name == d.errandName() {
			c.cookie = x
		}
	}
	if c.cookie == nil || !c.cookie.HttpOnly || c.cookie.SameSite != http.SameSiteLaxMode || c.cookie.Path != "/" || c.cookie.Domain != "" || c.cookie.MaxAge != 600 || c.cookie.Secure != d.Secure {
		t.Fatalf("%+v", c.cookie)
	}
	web := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := web.Get(head.Get("Location"))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	u, err := url.Parse(resp.Header.Get("Location"))
	if err != nil || u.Host != "localhost:8500" || u.Path != backPath {
		t.Fatal(resp.Status, u, err)
	}
	c.back = u.RequestURI()
	return c
}

// comes comes back with an address, and a cookie if it has one; it tells how it was answered, and the session that began.
func (c *comer) comes(back string, cookie *http.Cookie) (status int, page string, session *http.Cookie, to string) {
	c.t.Helper()
	status, page, head := asked(c.d, "GET", back, nil, func(r *http.Request) {
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		if cookie != nil {
			r.AddCookie(cookie)
		}
	})
	for _, x := range (&http.Response{Header: head}).Cookies() {
		if x.Name == c.d.sessionName() {
			session = x
		}
	}
	return status, page, session, head.Get("Location")
}

// vouchedDesk is a desk with a provider, at which an editor of its own is known.
func vouchedDesk(t *testing.T) (*Desk, *ledger.Ledger, *vouching, func() string, *time.Time) {
	d, l, log, now := peopled(t)
	p := vouches(t, func() time.Time { return *now })
	var err error
	if d.Provider, err = account.NewProvider(p.URL, "desk", p.secret, func() time.Time { return *now }); err != nil {
		t.Fatal(err)
	}
	if err := l.SetMail(context.Background(), "editor", "editor@mfa.example", *now); err != nil {
		t.Fatal(err)
	}
	return d, l, p, log.String, now
}

// Somebody comes in by a provider: by a verified address the first time, then as who they are there, whatever address they have; in the role
// that the desk gave them.
func TestProvider(t *testing.T) {
	d, l, p, log, _ := vouchedDesk(t)
	in := func(to string) (int, string, *http.Cookie, string) {
		t.Helper()
		c := sent(t, d, to)
		return c.comes(c.back, c.cookie)
	}
	for _, lang := range locale.Languages {
		_, body, _ := asked(d, "GET", "/login?to=/board%3Fstatus=agreed", nil, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
		wellFormed(t, "/login", body)
		if !strings.Contains(body, `href="/login/provider?to=%2fboard%3fstatus%3dagreed"`) || !strings.Contains(body, d.views[lang].T("login.provider", "127.0.0.1")) {
			t.Errorf("%.3000s", body)
		}
	}
	status, _, c, to := in("/board")
	if status != 303 || c == nil || to != "/board" {
		t.Fatal(status, to)
	}
	if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || len(c.Value) != 43 {
		t.Errorf("%+v", c)
	}
	if _, body, _ := asked(d, "GET", "/board", nil, func(r *http.Request) { r.AddCookie(c) }); !strings.Contains(body, `class="role-editor"`) {
		t.Error("in another role than ours")
	}
	if a, err := l.Account(context.Background(), "editor"); err != nil || a.Provider != p.URL {
		t.Errorf("%+v %v", a, err)
	}
	// Where it leads is here.
	for _, to := range []string{"//evil.test", "https://evil.test", `/\evil.test`} {
		if status, _, _, at := in(to); status != 303 || at != "/" {
			t.Errorf("%s leads to %d %s", to, status, at)
		}
	}
	// Known by the subject: another address, or one that is not verified, changes nothing.
	for _, mail := range []any{"else@mfa.example", "", nil} {
		p.person = map[string]any{"sub": "248289761001", "email": mail, "email_verified": false}
		if status, _, c, _ := in("/"); status != 303 || c == nil {
			t.Errorf("with the address %v: %d", mail, status)
		}
	}
	// Somebody else there, with the address of the account: not the one it is bound to.
	p.person = map[string]any{"sub": "99", "email": "editor@mfa.example", "email_verified": true}
	if status, body, c, _ := in("/"); status != 403 || c != nil || !strings.Contains(body, "127.0.0.1 says that you are editor@mfa.example, and no account here is of that address") {
		t.Errorf("%d %.2000s", status, body)
	}
	// Nobody makes an account by coming in.
	p.person = map[string]any{"sub": "100", "email": "<b>stranger@mfa.example", "email_verified": true}
	before, _ := l.Accounts(context.Background(), theTime)
	if status, _, c, _ := in("/"); status != 403 || c != nil {
		t.Error("a stranger is let in", status)
	}
	p.person = map[string]any{"sub": "100", "email": "stranger@mfa.example", "email_verified": true}
	if status, _, c, _ := in("/"); status != 403 || c != nil {
		t.Error("a stranger is let in", status)
	}
	if after, _ := l.Accounts(context.Background(), theTime); len(after) != len(before) {
		t.Error("an account was made")
	}
	// Keys turn, and what was signed with one from before is good no more.
	p.person = map[string]any{"sub": "248289761001"}
	old := p.key
	p.turn("second")
	if status, _, c, _ := in("/"); status != 303 || c == nil {
		t.Error("after the keys turned:", status)
	}
	p.sign = func(_ string, says []byte) string { return signedBy(old, "first", says) }
	if status, _, c, _ := in("/"); status != 403 || c != nil {
		t.Error("with a key from before:", status)
	}
	p.sign = nil
	// Providers that take secrets in the form, and desks without a secret.
	p.found, p.inForm = func(x map[string]any) { x["token_endpoint_auth_methods_supported"] = []string{"client_secret_post"} }, true
	for _, secret := range []string{p.secret, ""} {
		p.secret = secret
		d.Provider, _ = account.NewProvider(p.URL, "desk", secret, p.now)
		if status, _, c, _ := in("/"); status != 303 || c == nil {
			t.Errorf("with the secret %q in the form: %d", secret, status)
		}
	}
	// A whole provider that stands for another.
	other := vouches(t, p.now)
	if d.Provider, _ = account.NewProvider(other.URL, "desk", other.secret, p.now); d.Provider == nil {
		t.Fatal("no provider")
	}
	if status, _, c, _ := in("/"); status != 403 || c != nil {
		t.Error("the subject of another provider is let in", status)
	}
	for _, s := range []string{"248289761001", "mfa.example", "access-marker", c.Value} {
		if strings.Contains(log(), s) {
			t.Errorf("the log tells %q", s)
		}
	}
}

// Whatever a provider says that is not true, or not for us, or not now, lets nobody in.
func TestLyingProvider(t *testing.T) {
	d, l, p, log, now := vouchedDesk(t)
	claim := func(key string, value any) func() {
		return func() {
			p.claims = func(says map[string]any) {
				if says[key] = value; value == nil {
					delete(says, key)
				}
			}
		}
	}
	signs := func(sign func(kid string, says []byte) string) func() { return func() { p.sign = sign } }
	answers := func(status int, kind, body string) func() {
		return func() {
			p.answer = func(w http.ResponseWriter, token string) bool {
				w.Header().Set("Content-Type", kind)
				w.WriteHeader(status)
				fmt.Fprint(w, strings.ReplaceAll(body, "TOKEN", token))
				return true
			}
		}
	}
	hashed := func(key []byte) func(string, []byte) string {
		return func(kid string, says []byte) string {
			head := b64([]byte(`{"alg":"HS256","kid":"` + kid + `"}`))
			mac := hmac.New(sha256.New, key)
			mac.Write([]byte(head + "." + b64(says)))
			return head + "." + b64(says) + "." + b64(mac.Sum(nil))
		}
	}
	stranger, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	const json = "application/json"
	for _, x := range []struct {
		what   string
		lie    func()
		status int
		why    string
	}{
		{"another nonce", claim("nonce", account.Secret()), 403, "(nonce)"},
		{"no nonce", claim("nonce", nil), 403, "(nonce)"},
		{"for another desk", claim("aud", "other"), 403, "(aud)"},
		{"for nobody", claim("aud", nil), 403, "(aud)"},
		{"for several", claim("aud", []string{"other", "desk"}), 403, "(azp)"},
		{"given to another", claim("azp", "other"), 403, "(azp)"},
		{"expired", claim("exp", now.Add(-time.Second).Unix()), 403, "(exp"},
		{"without an end", claim("exp", nil), 403, "(exp"},
		{"not yet", claim("nbf", now.Add(time.Hour).Unix()), 403, "nbf"},
		{"of tomorrow", claim("iat", now.Add(24*time.Hour).Unix()), 403, "(iat)"},
		{"of another issuer", claim("iss", "https://evil.test"), 403, "(iss)"},
		{"of nobody", claim("sub", nil), 403, "(sub)"},
		{"of too long a name", claim("sub", strings.Repeat("x", 300)), 403, "(sub)"},
		{"a number for a name", claim("sub", 7), 403, "no ID token"},
		{"not verified", claim("email_verified", false), 403, "no account"},
		{"verified in no word", claim("email_verified", nil), 403, "no account"},
		{"verified in another word", claim("email_verified", "false"), 403, "no account"},
		{"verified as a number", claim("email_verified", 1), 403, "no account"},
		{"an address that is none", claim("email", "editor@mfa.example, x@evil.test"), 403, "no account"},
		{"no address", claim("email", nil), 403, "no account"},
		{"signed by a stranger", signs(func(kid string, says []byte) string { return signedBy(stranger, kid, says) }), 403, "signed"},
		{"signed by nobody known", signs(func(_ string, says []byte) string { return signedBy(stranger, "unheard", says) }), 403, "signed"},
		{"signed by none", signs(func(_ string, says []byte) string { return b64([]byte(`{"alg":"none"}`)) + "." + b64(says) + "." }), 403, "signed"},
		{"signed with our secret", signs(hashed([]byte(p.secret))), 403, "signed"},
		{"signed with its public key", signs(hashed(p.key.N.Bytes())), 403, "signed"},
		{"changed after it was signed", signs(func(kid string, says []byte) string {
			parts := strings.Split(p.signed(kid, says), ".")
			return parts[0] + "." + b64([]byte(strings.Replace(string(says), "248289761001", "248289761002", 1))) + "." + parts[2]
		}), 403, "signed"},
		{"no token", signs(func(string, []byte) string { return "" }), 403, "who it is"},
		{"no token at all", signs(func(string, []byte) string { return "a.b" }), 403, "signed"},
		{"an answer without one", answers(200, json, `{"access_token":"x","token_type":"Bearer"}`), 403, "who it is"},
		{"an answer that is none", answers(200, json, `{"id_token":"TOKEN"`), 403, "no token"},
		{"a page", answers(200, "text/html", "<html>TOKEN"), 403, "no token"},
		{"no access", answers(200, json, `{"id_token":"TOKEN","token_type":"Bearer"}`), 403, "no token"},
		{"a refusal", answers(400, json, `{"error":"invalid_grant","error_description":"TOKEN"}`), 403, "(400)"},
		{"a fault", answers(503, "text/plain", "TOKEN"), 502, "503"},
		{"no end of it", answers(200, json, `{"access_token":"x","id_token":"TOKEN","pad":"`+strings.Repeat("x", 2<<20)+`"}`), 403, "no token"},
	} {
		t.Run(x.what, func(t *testing.T) {
			p.claims, p.sign, p.answer = nil, nil, nil
			x.lie()
			from := len(log())
			c := sent(t, d, "/")
			status, body, session, _ := c.comes(c.back, c.cookie)
			told := log()[from:]
			if status != x.status || session != nil || !strings.Contains(body, `role="alert"`) || !strings.Contains(told, "not let in by the provider") || !strings.Contains(told, x.why) {
				t.Errorf("%d, not %d: %s", status, x.status, told)
			}
			if code := c.back[strings.Index(c.back, "code=")+5:][:20]; strings.Contains(told, code) || strings.Contains(told, "eyJ") || strings.Contains(told, "evil") || strings.Contains(told, "editor@") {
				t.Errorf("the log tells too much: %s", told)
			}
		})
	}
	if a, _ := l.Account(context.Background(), "editor"); a.Provider != "" {
		t.Error("a lie has bound the account")
	}
	p.claims, p.sign, p.answer = nil, nil, nil
	c := sent(t, d, "/")
	if status, _, session, _ := c.comes(c.back, c.cookie); status != 303 || session == nil {
		t.Error("the truth lets nobody in", status)
	}
}

// An errand serves once, in the browser that it was begun in, and not for long.
func TestErrands(t *testing.T) {
	d, _, p, log, now := vouchedDesk(t)
	refused := func(what string, c *comer, back string, cookie *http.Cookie) {
		t.Helper()
		from := len(log())
		if status, _, session, _ := c.comes(back, cookie); status != 403 || session != nil || !strings.Contains(log()[from:], "not let in") {
			t.Errorf("%s: %d %s", what, status, log()[from:])
		}
	}
	c := sent(t, d, "/")
	other := sent(t, d, "/")
	refused("without its cookie", c, c.back, nil)
	refused("with the cookie of another browser", c, c.back, other.cookie)
	refused("with a cookie of nobody", c, c.back, &http.Cookie{Name: "signin", Value: account.Secret()})
	if status, _, session, _ := c.comes(c.back, c.cookie); status != 303 || session == nil {
		t.Fatal("a stranger's try has ended the errand", status)
	}
	// The same answer once more, though the provider would take the code again.
	u, _ := url.Parse(c.back)
	p.codes[u.Query().Get("code")] = url.Values{}
	refused("replayed", c, c.back, c.cookie)
	// What somebody else got for themselves, put into this browser.
	theirs, _ := url.Parse(other.back)
	mine := sent(t, d, "/")
	m, _ := url.Parse(mine.back)
	refused("with the code of another", mine, backPath+"?"+url.Values{"state": {m.Query().Get("state")}, "code": {theirs.Query().Get("code")}}.Encode(), mine.cookie)
	refused("with the state of another", other, backPath+"?"+url.Values{"state": {m.Query().Get("state")}, "code": {theirs.Query().Get("code")}}.Encode(), other.cookie)
	for _, back := range []string{backPath, backPath + "?state=", backPath + "?state=" + strings.Repeat("x", 9000), backPath + "?code=x&state=" + account.Secret()} {
		refused("no state", other, back, other.cookie)
	}
	c = sent(t, d, "/")
	refused("of another issuer", c, c.back+"&iss=https%3A%2F%2Fevil.test", c.cookie)
	c = sent(t, d, "/")
	if status, _, session, _ := c.comes(c.back+"&iss="+url.QueryEscape(p.URL), c.cookie); status != 303 || session == nil {
		t.Error("of its issuer:", status)
	}
	c = sent(t, d, "/")
	u, _ = url.Parse(c.back)
	refused("turned away there", c, backPath+"?error=access_denied&error_description=%3Cscript%3E&state="+u.Query().Get("state"), c.cookie)
	c = sent(t, d, "/")
	*now = now.Add(errandLasts)
	refused("too late", c, c.back, c.cookie)
	// Without an end of errands, the oldest give way.
	x := newErrands()
	for i := range errandLimit + 5 {
		x.begin(&errand{&account.Errand{State: fmt.Sprint(i)}, account.Digest("b"), "", now.Add(time.Duration(i) * time.Millisecond)}, *now)
	}
	if len(x.out) > errandLimit || x.end("0", "b", *now) != nil || x.end(fmt.Sprint(errandLimit+4), "b", *now) == nil {
		t.Errorf("%d errands", len(x.out))
	}
	*now = now.Add(time.Hour)
	var last int
	for range changesAtOnce + 1 {
		last, _, _ = asked(d, "GET", "/login/provider", nil, nil)
	}
	if last != http.StatusTooManyRequests {
		t.Error("no end of errands", last)
	}
}

// A provider that is away, or that is not who it should be, keeps nobody from coming in with a password.
func TestProviderAway(t *testing.T) {
	d, _, p, log, _ := vouchedDesk(t)
	at := p.URL
	try := func(what string) {
		t.Helper()
		status, body, head := asked(d, "GET", "/login/provider", nil, nil)
		if status != http.StatusBadGateway || head.Get("Set-Cookie") != "" || !strings.Contains(body, "127.0.0.1 does not answer") {
			t.Errorf("%s: %d %.300s", what, status, body)
		}
	}
	renew := func() {
		t.Helper()
		var err error
		if d.Provider, err = account.NewProvider(at, "desk", p.secret, p.now); err != nil {
			t.Fatal(err)
		}
	}
	for what, lie := range map[string]func(map[string]any){
		"another issuer":      func(x map[string]any) { x["issuer"] = "https://evil.test" },
		"codes without TLS":   func(x map[string]any) { x["token_endpoint"] = "http://evil.test/token" },
		"people without TLS":  func(x map[string]any) { x["authorization_endpoint"] = "http://evil.test/" },
		"no address at all":   func(x map[string]any) { delete(x, "token_endpoint") },
		"not what it says":    func(x map[string]any) { x["issuer"] = 7 },
		"script as its place": func(x map[string]any) { x["authorization_endpoint"] = "javascript:alert(1)" },
	} {
		p.found = lie
		renew()
		try(what)
	}
	p.found = nil
	renew()
	c := sent(t, d, "/")
	p.Close()
	if status, _, session, _ := c.comes(c.back, c.cookie); status != 502 || session != nil {
		t.Error("gone meanwhile:", status)
	}
	renew()
	try("gone")
	if status, c, _, _ := logIn(d, "editor", password, nil); status != 303 || c == nil {
		t.Error("a password:", status)
	}
	if !strings.Contains(log(), "the provider cannot be asked") {
		t.Error("not logged")
	}
	for _, s := range []string{"", "id.example", "http://id.example", "https://", "ftp://id.example", "https://a:b@id.example", "https://id.example/?x=1"} {
		if p, err := account.NewProvider(s, "desk", "", p.now); err == nil || p != nil {
			t.Errorf("%q is taken", s)
		}
	}
}
