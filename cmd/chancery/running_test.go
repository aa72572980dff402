package main

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// logged is what a program writes on standard error.
type logged struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// running starts the desk with an environment of its own, and tells where it is and what it logs.
func running(t *testing.T, env []string, args ...string) (*exec.Cmd, string, *logged) {
	t.Helper()
	cmd := chancery(t, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	cmd.Env = append(cmd.Environ(), env...)
	log := &logged{}
	cmd.Stderr = log
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	address, ok := strings.CutPrefix(strings.TrimSpace(line), "the ledger is open at ")
	if err != nil || !ok {
		t.Fatalf("%q %v: %s", line, err, log)
	}
	return cmd, address, log
}

// stocked is a ledger with an article in it, and accounts by their roles, all with one password.
func stocked(t *testing.T, roles ...string) string {
	t.Helper()
	at := filepath.Join(t.TempDir(), "desk.db")
	todo := [][]string{{"ingest", "-l", at, "../../examples/09-2025-03-26-hanoi-talks.en.txt"}}
	for _, role := range roles {
		todo = append(todo, []string{"user", "add", "-l", at, role, "--role", role, "--password-file", "-"})
	}
	for _, args := range todo {
		cmd := chancery(t, args...)
		cmd.Stdin = strings.NewReader("correct horse\n")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	return at
}

// slowly begins to send a report to a desk, and returns how the rest is sent and the answer read.
func slowly(t *testing.T, address string) func() (*http.Response, error) {
	t.Helper()
	u, _ := url.Parse(address)
	c, err := net.Dial("tcp", u.Host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	body := url.Values{"text": {" date 2025-03-05\nHANOI — Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk in Hanoi on Wednesday, and the two sides agreed to open a second border gate before 2027."}}.Encode()
	fmt.Fprintf(c, "POST /add HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n", u.Host, len(body))
	in := bufio.NewReader(c)
	if line, err := in.ReadString('\n'); err != nil || !strings.HasPrefix(line, "HTTP/1.1 100") { // it is being worked on
		t.Fatalf("%q %v", line, err)
	}
	in.ReadString('\n')
	io.WriteString(c, body[:40])
	return func() (*http.Response, error) {
		if _, err := io.WriteString(c, body[40:]); err != nil {
			return nil, err
		}
		return http.ReadResponse(in, nil)
	}
}

// Told to end (SIGTERM), the desk takes nobody new, answers what is under way, and ends well. What takes too long is cut off.
func TestServeDrains(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("signals are sent to the program")
	}
	at := stocked(t)
	socket := filepath.Join(t.TempDir(), "notify")
	supervisor, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: socket, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	defer supervisor.Close()
	told := func() string {
		b := make([]byte, 100)
		supervisor.SetReadDeadline(time.Now().Add(20 * time.Second))
		n, err := supervisor.Read(b)
		if err != nil {
			t.Error("the supervisor is told nothing: ", err)
		}
		return string(b[:n])
	}
	cmd, address, log := running(t, []string{"NOTIFY_SOCKET=" + socket}, "-l", at)
	if s := told(); s != "READY=1" {
		t.Errorf("the supervisor is told %q", s)
	}
	finish := slowly(t, address)
	cmd.Process.Signal(syscall.SIGTERM)
	if s := told(); s != "STOPPING=1" {
		t.Errorf("the supervisor is told %q", s)
	}
	u, _ := url.Parse(address)
	for start := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		c, err := net.Dial("tcp", u.Host)
		if err != nil {
			break
		}
		c.Close()
		if time.Since(start) > 10*time.Second {
			t.Fatal("somebody new is taken")
		}
	}
	resp, err := finish()
	if err != nil {
		t.Fatalf("what was under way is not answered: %v: %s", err, log)
	}
	if body, err := io.ReadAll(resp.Body); err != nil || resp.StatusCode != 200 || !strings.Contains(string(body), "border gate") {
		t.Errorf("%d %v %.300s", resp.StatusCode, err, body)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("it did not end well: %v: %s", err, log)
	}

	cmd, address, log = running(t, nil, "-l", at, "--stop-within", "100ms")
	slowly(t, address)
	cmd.Process.Signal(syscall.SIGTERM)
	var status *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &status) || status.ExitCode() != statusFaults || !strings.Contains(log.String(), "were cut off") {
		t.Errorf("%v: %s", err, log)
	}
}

// A certificate that changes is taken up without a new start; one that makes no sense is not, and the one from before goes on.
func TestServeCertificate(t *testing.T) {
	at := stocked(t, "reader")
	dir := t.TempDir()
	file, first := selfSigned(t, dir, "desk.example")
	_, address, log := running(t, nil, "-l", at, "--host", "desk.example", "--tls-cert", file, "--tls-key", file)
	u, _ := url.Parse(address)
	trusts := func(pool *x509.CertPool) bool {
		c, err := tls.Dial("tcp", u.Host, &tls.Config{RootCAs: pool, ServerName: "desk.example"})
		if err != nil {
			return false
		}
		defer c.Close()
		return c.ConnectionState().Version == tls.VersionTLS13
	}
	soon := func(what string, holds func() bool) {
		t.Helper()
		for start := time.Now(); !holds(); time.Sleep(50 * time.Millisecond) {
			if time.Since(start) > 20*time.Second {
				t.Fatalf("%s: %s", what, log)
			}
		}
	}
	if !trusts(first) {
		t.Fatal("the first certificate is not shown")
	}
	if c, err := tls.Dial("tcp", u.Host, &tls.Config{RootCAs: first, ServerName: "desk.example", MaxVersion: tls.VersionTLS11}); err == nil {
		c.Close()
		t.Error("TLS 1.1 is spoken")
	}
	if err := os.WriteFile(file, []byte("-----BEGIN CERTIFICATE-----\nhalf of it"), 0o600); err != nil {
		t.Fatal(err)
	}
	soon("a broken certificate is not noticed", func() bool {
		if !trusts(first) {
			t.Fatal("a broken certificate ends the good one")
		}
		return strings.Contains(log.String(), "the one from before goes on")
	})
	// As programs that renew certificates do: a new file under the old name.
	renewed, second := selfSigned(t, t.TempDir(), "desk.example")
	if err := os.Rename(renewed, file); err != nil {
		t.Fatal(err)
	}
	soon("the new certificate is not shown", func() bool { return trusts(second) })
	if trusts(first) || !strings.Contains(log.String(), "the certificate was read anew") {
		t.Errorf("the old one is still shown: %s", log)
	}
}

// Behind a proxy that speaks TLS: browsers come in by its name; what it tells of an address is believed, and what others tell is not; nobody
// passes for this machine.
func TestServeBehindProxy(t *testing.T) {
	at := stocked(t, "reader", "editor")
	desk := func(args ...string) (string, *logged) {
		_, address, log := running(t, nil, append([]string{"-l", at, "--host", "desk.example", "--metrics", "--log", "json"}, args...)...)
		return address, log
	}
	address, log := desk("--behind-proxy")
	to, _ := url.Parse(address)
	proxy := httptest.NewTLSServer(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(to)
		r.Out.Host = r.In.Host
		r.Out.Header["X-Forwarded-For"] = r.In.Header["X-Forwarded-For"] // what came stays, and the address is added at the end
		r.SetXForwarded()
	}})
	defer proxy.Close()
	pool := x509.NewCertPool()
	pool.AddCert(proxy.Certificate())
	ask := func(base, method, path string, form url.Values, forwarded string) *http.Response {
		t.Helper()
		r, err := http.NewRequest(method, base+path, strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Host = "desk.example"
		r.Header.Set("Origin", "https://desk.example")
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("X-Request-Id", "named-elsewhere")
		if forwarded != "" {
			r.Header.Set("X-Forwarded-For", forwarded)
		}
		resp, err := (&http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool, ServerName: "example.com"}, DisableKeepAlives: true}).RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
		return resp
	}
	login := func(base, name, password, forwarded string) *http.Response {
		t.Helper()
		return ask(base, "POST", "/login", url.Values{"name": {name}, "password": {password}}, forwarded)
	}
	resp := login(proxy.URL, "reader", "correct horse", "")
	if c := resp.Cookies(); resp.StatusCode != 303 || len(c) != 1 || c[0].Name != "__Host-session" || !c[0].Secure {
		t.Errorf("%d %v", resp.StatusCode, resp.Header)
	}
	if resp.Header.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS behind TLS")
	}
	if resp.Header.Get("X-Request-Id") != "named-elsewhere" {
		t.Error("the request has another name than the proxy's")
	}
	if resp := ask(proxy.URL, "GET", "/metrics", nil, "127.0.0.1"); resp.StatusCode == 200 {
		t.Error("anyone is told the metrics through the proxy")
	}
	for i := range 20 { // from one address, which says that it is others
		login(proxy.URL, fmt.Sprint("nobody", i), "wrong", fmt.Sprintf("198.51.100.%d", i))
	}
	if resp := login(proxy.URL, "reader", "correct horse", "198.51.100.99"); resp.StatusCode != 429 {
		t.Error("an address that says it is others is not found out:", resp.StatusCode)
	}
	for line := range strings.Lines(log.String()) {
		var x struct{ Msg, Path, From string }
		if err := json.Unmarshal([]byte(line), &x); err != nil || x.Msg == "" || x.From != "127.0.0.1" {
			t.Errorf("%v: %s", err, line)
		}
	}
	// Without the flag nothing of it is believed, though the headers are the same.
	address, log = desk()
	if resp := login(strings.TrimSuffix(address, "/"), "editor", "wrong", "198.51.100.1"); resp.StatusCode != 429 || strings.Contains(log.String(), "198.51") || strings.Contains(log.String(), "named-elsewhere") {
		// Which stays out though the desk is another: the ledger keeps who was wrong.
		t.Errorf("%d: %s", resp.StatusCode, log)
	}
	if resp := ask(strings.TrimSuffix(address, "/"), "GET", "/metrics", nil, "198.51.100.1"); resp.StatusCode != 200 {
		t.Error("this machine is not told the metrics:", resp.StatusCode)
	}
}

// Wrong passwords are remembered though the program is killed.
func TestServeRemembersWrongPasswords(t *testing.T) {
	at := stocked(t, "reader")
	try := func(address, password string) int {
		t.Helper()
		r, _ := http.NewRequest("POST", address+"login", strings.NewReader(url.Values{"name": {"reader"}, "password": {password}}.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		resp, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		return resp.StatusCode
	}
	cmd, address, _ := running(t, nil, "-l", at)
	for range 5 {
		if status := try(address, "wrong horse"); status != 401 {
			t.Fatal(status)
		}
	}
	cmd.Process.Kill()
	cmd.Wait()
	_, address, _ = running(t, nil, "-l", at)
	if status := try(address, "correct horse"); status != 429 {
		t.Error("a new beginning lets them try anew:", status)
	}
}

// What supervises the desk asks it by the program itself.
func TestHealth(t *testing.T) {
	at := stocked(t, "reader")
	_, address, log := running(t, nil, "-l", at, "--log", "json")
	if out, err := chancery(t, "health", address).CombinedOutput(); err != nil || !strings.HasSuffix(string(out), " is ready\n") {
		t.Errorf("%v: %s", err, out)
	}
	if strings.Contains(log.String(), "readyz") {
		t.Error("each look is logged")
	}
	file, _ := selfSigned(t, t.TempDir(), "desk.example")
	_, address, _ = running(t, nil, "-l", at, "--host", "desk.example", "--tls-cert", file, "--tls-key", file)
	if out, err := chancery(t, "health", address).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	ill := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Error(w, "not well", http.StatusServiceUnavailable) }))
	defer ill.Close()
	for address, why := range map[string]string{ill.URL: "is not ready: 503", "http://127.0.0.1:1": "refused", "127.0.0.1:8500": "is no address of a desk"} {
		if out, err := chancery(t, "health", address).CombinedOutput(); err == nil || !strings.Contains(string(out), why) {
			t.Errorf("%s: %v: %s", address, err, out)
		}
	}
}

// The desk sends a browser to its provider, and from there back to the name by which the browser knows it. The secret is in no argument.
func TestServeProvider(t *testing.T) {
	at := stocked(t, "reader")
	var issuer *httptest.Server
	issuer = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"issuer":%q,"authorization_endpoint":%q,"token_endpoint":%q,"jwks_uri":%q}`, issuer.URL, issuer.URL+"/authorize", issuer.URL+"/token", issuer.URL+"/keys")
	}))
	defer issuer.Close()
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("geheim\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ env, args []string }{{nil, []string{"--oidc-secret-file", secret}}, {[]string{"CHANCERY_OIDC_SECRET=geheim"}, nil}} {
		_, address, log := running(t, x.env, append([]string{"-l", at, "--host", "desk.example", "--behind-proxy", "--oidc-issuer", issuer.URL, "--oidc-client-id", "desk"}, x.args...)...)
		r, _ := http.NewRequest("GET", address+"login/provider?to=/board", nil)
		r.Host = "desk.example"
		resp, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		to, err := url.Parse(resp.Header.Get("Location"))
		if err != nil || resp.StatusCode != 303 || to.Query().Get("redirect_uri") != "https://desk.example/login/back" || to.Query().Get("code_challenge_method") != "S256" || strings.Contains(to.String(), "geheim") {
			t.Errorf("%d %s", resp.StatusCode, to)
		}
		if c := resp.Cookies(); len(c) != 1 || c[0].Name != "__Host-signin" || !c[0].Secure {
			t.Errorf("%v", c)
		}
		if strings.Contains(log.String(), "geheim") || strings.Contains(log.String(), to.Query().Get("state")) {
			t.Error("the log tells secrets")
		}
	}
	issuer.Close()
	_, address, log := running(t, nil, "-l", at, "--oidc-issuer", issuer.URL, "--oidc-client-id", "desk")
	if !strings.Contains(log.String(), "nobody can come in by the provider yet") {
		t.Errorf("not told: %s", log)
	}
	if resp, err := http.Get(address + "login"); err != nil || resp.StatusCode != 200 {
		t.Error("nobody can log in otherwise", err)
	}
}
