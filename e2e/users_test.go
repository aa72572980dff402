package e2e

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// with runs the program to its end.
func with(t testing.TB, in string, args ...string) {
	t.Helper()
	c := exec.Command(program, args...)
	c.Stdin = strings.NewReader(in)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
}

// The pages of accounts, as an admin with a long name sees them: as every other page has to be.
func TestUserPages(t *testing.T) {
	at := copied(t)
	const name = "nguyễn.thị.minh.khai@bộ.ngoại.giao.vn"
	with(t, "correct horse\n", "user", "add", "-l", at, name, "--role", "admin", "--mail", "minh.khai@bo-ngoai-giao.example", "--password-file", "-")
	with(t, "", "user", "token", "add", "-l", at, name, "--scope", "read,judge,add,metrics")
	issuer := provider(t, "")
	address := served(t, at, "--oidc-issuer", issuer.URL, "--oidc-client-id", "desk")
	script := axe(t)
	x := open(t, address)
	for _, lang := range []string{"en", "vi"} {
		for _, path := range []string{"/login?to=/board", "/account", "/accounts"} {
			if path == "/account" && lang == "en" {
				x.open("/login?to=/account")
				x.fill("input[name=name]", name)
				x.fill("input[name=password]", "correct horse")
				x.click(".login button")
			}
			x.do("wide", chromedp.EmulateViewport(1280, 900))
			x.open(path)
			x.speak(lang)
			x.open(path)
			x.quiet(path)
			for _, scheme := range []string{"light", "dark"} {
				x.media("screen", scheme)
				x.do("axe", chromedp.Evaluate[chromedp.Void](script+";0"))
				ctx, end := x.soon()
				found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](`axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v => v.id + ": " + v.nodes[0].html.slice(0, 160)))`, chromedp.EvalAwaitPromise))
				end()
				x.must("axe "+path, err)
				if len(found) > 0 {
					t.Errorf("%s %s %s: %v", lang, scheme, path, found)
				}
			}
			x.media("screen", "light")
			x.do("phone", chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile))
			if over := eval[string](x, overflow); over != "" {
				t.Errorf("%s in %s hangs out on a phone: %s", path, lang, over)
			}
		}
	}
}

// Somebody changes their password and ends all sessions, with scripts off.
func TestOwnAccount(t *testing.T) {
	at := copied(t)
	with(t, "correct horse\n", "user", "add", "-l", at, "linh", "--role", "analyst", "--password-file", "-")
	address := served(t, at)
	x, other := open(t, address), open(t, address)
	x.scripts(false)
	login := func(x *tab, password string) {
		x.Helper()
		x.open("/login")
		x.fill("input[name=name]", "linh")
		x.fill("input[name=password]", password)
		x.click(".login button")
		x.sees(`header a[href="/account"]`)
	}
	login(x, "correct horse")
	login(other, "correct horse")
	x.click(`header a[href="/account"]`)
	if n := eval[int](x, `document.querySelectorAll("tbody tr").length`); n != 2 {
		t.Errorf("%d sessions, not 2", n)
	}
	x.fill("input[name=password]", "correct horse")
	x.fill("input[name=next]", "battery staple")
	x.fill("input[name=again]", "battery staple")
	x.click(".login button")
	x.sees(".told")
	other.open("/board")
	other.sees(`form[action="/login"]`)
	login(other, "battery staple")
	x.open("/account")
	x.click(`form[action="/account/sessions"] button[value=all]`)
	x.sees(`form[action="/login"]`)
	other.open("/board")
	other.sees(`form[action="/login"]`)
	x.quiet("the account")
}

// Somebody comes in by a provider at another site: the browser brings back the cookies that it has to, and no others.
func TestComesByProvider(t *testing.T) {
	at := copied(t)
	with(t, "", "user", "add", "-l", at, "linh", "--role", "editor", "--mail", "linh@mfa.example", "--no-password")
	issuer := provider(t, "Linh@mfa.example")
	address := served(t, at, "--oidc-issuer", issuer.URL, "--oidc-client-id", "desk")
	x := open(t, strings.Replace(address, "127.0.0.1", "localhost", 1)) // which is another site than the provider's
	x.open("/board?status=agreed")
	x.click(`a[href^="/login/provider"]`)
	x.sees(`header a[href="/account"]`)
	if where := eval[string](x, `location.host + location.pathname + location.search`); where != strings.TrimPrefix(x.desk, "http://")+"/board?status=agreed" {
		t.Error("it ends at ", where)
	}
	if cookies := eval[string](x, "document.cookie"); strings.Contains(cookies, "session") || strings.Contains(cookies, "signin") {
		t.Error("scripts read ", cookies)
	}
	x.open("/account")
	x.sees("main")
	if page := eval[string](x, `document.querySelector("main").textContent`); !strings.Contains(page, issuer.URL) || !strings.Contains(page, "linh@mfa.example") {
		t.Error(page)
	}
}

// provider vouches for whoever comes, under a mail address, with a key of its own.
func provider(t *testing.T, mail string) *httptest.Server {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	b64 := base64.RawURLEncoding.EncodeToString
	nonces := map[string]string{}
	mux := http.NewServeMux()
	p := httptest.NewServer(mux)
	t.Cleanup(p.Close)
	answer := func(of func(*http.Request) any) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			json.NewEncoder(w).Encode(of(r))
		}
	}
	mux.HandleFunc("/.well-known/openid-configuration", answer(func(*http.Request) any {
		return map[string]any{"issuer": p.URL, "authorization_endpoint": p.URL + "/authorize", "token_endpoint": p.URL + "/token", "jwks_uri": p.URL + "/keys", "id_token_signing_alg_values_supported": []string{"EdDSA"}}
	}))
	mux.HandleFunc("/keys", answer(func(*http.Request) any {
		return map[string]any{"keys": []any{map[string]any{"kty": "OKP", "crv": "Ed25519", "kid": "k", "use": "sig", "x": b64(public)}}}
	}))
	mux.HandleFunc("/authorize", func(w http.ResponseWriter, r *http.Request) {
		q, code := r.URL.Query(), rand.Text()
		nonces[code] = q.Get("nonce")
		http.Redirect(w, r, q.Get("redirect_uri")+"?"+url.Values{"code": {code}, "state": {q.Get("state")}}.Encode(), http.StatusFound)
	})
	mux.HandleFunc("/token", answer(func(r *http.Request) any {
		says, _ := json.Marshal(map[string]any{"iss": p.URL, "aud": "desk", "sub": "7", "email": mail, "email_verified": true, "nonce": nonces[r.FormValue("code")], "iat": time.Now().Unix(), "exp": time.Now().Add(time.Minute).Unix()})
		signed := b64([]byte(`{"alg":"EdDSA","kid":"k"}`)) + "." + b64(says)
		return map[string]any{"access_token": "x", "token_type": "Bearer", "id_token": signed + "." + b64(ed25519.Sign(private, []byte(signed)))}
	}))
	return p
}
