package main

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The desk opens, answers, and ends when it is told to, with what was under way answered.
func TestServe(t *testing.T) {
	at := filepath.Join(t.TempDir(), "desk.db")
	if out, err := chancery(t, "ingest", "-l", at, "../../examples").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	cmd, address := served(t, "-l", at)
	for path, want := range map[string]int{"": 200, "healthz": 200, "readyz": 200, "documents": 200, "static/desk.css": 200, "nowhere": 404} {
		resp, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		if resp.Body.Close(); resp.StatusCode != want {
			t.Errorf("%s: %d, not %d", path, resp.StatusCode, want)
		}
	}
	http.DefaultClient.CloseIdleConnections()
	cmd.Process.Signal(os.Interrupt)
	if err := cmd.Wait(); err != nil {
		t.Errorf("it did not end well: %v", err)
	}
}

// served starts the desk, and tells where it is.
func served(t *testing.T, args ...string) (*exec.Cmd, string) {
	t.Helper()
	cmd := chancery(t, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
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
		t.Fatalf("%q %v", line, err)
	}
	return cmd, address
}

// With an account and a certificate, a browser logs in over TLS by the name that the desk was given, and a program shows a token.
func TestServeAccounts(t *testing.T) {
	dir := t.TempDir()
	at := filepath.Join(dir, "desk.db")
	for _, args := range [][]string{{"ingest", "-l", at, "../../examples"}, {"user", "add", "-l", at, "linh", "--role", "reader", "--password-file", "-"}} {
		cmd := chancery(t, args...)
		cmd.Stdin = strings.NewReader("correct horse\n")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	token, err := chancery(t, "user", "token", "add", "-l", at, "linh").Output()
	if err != nil {
		t.Fatal(err)
	}
	certificate, trusted := selfSigned(t, dir, "desk.example")
	_, address := served(t, "-l", at, "--host", "desk.example", "--tls-cert", certificate, "--tls-key", certificate)
	port := address[strings.LastIndex(address, ":"):]
	jar, _ := cookiejar.New(nil)
	browser := &http.Client{Jar: jar, Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: trusted}, ForceAttemptHTTP2: true,
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, "127.0.0.1"+strings.TrimSuffix(port, "/"))
		},
	}}
	ask := func(c *http.Client, method, path string, form url.Values, head http.Header) (int, string) {
		t.Helper()
		r, err := http.NewRequest(method, "https://desk.example"+path, strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Header = head
		if form != nil {
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		resp, err := c.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		return resp.StatusCode, resp.Request.URL.Path + "\n" + string(body)
	}
	if status, body := ask(browser, "GET", "/documents", nil, http.Header{}); status != 200 || !strings.HasPrefix(body, "/login\n") {
		t.Errorf("%d %.200s", status, body)
	}
	here := http.Header{"Origin": {"https://desk.example"}}
	if status, _ := ask(browser, "POST", "/login", url.Values{"name": {"linh"}, "password": {"wrong horse"}}, here.Clone()); status != 401 {
		t.Errorf("a wrong password: %d", status)
	}
	if status, body := ask(browser, "POST", "/login", url.Values{"name": {"linh"}, "password": {"correct horse"}, "to": {"/documents"}}, here.Clone()); status != 200 || !strings.HasPrefix(body, "/documents\n") {
		t.Errorf("%d %.200s", status, body)
	}
	if status, _ := ask(browser, "GET", "/add", nil, http.Header{}); status != 403 {
		t.Errorf("a reader adds: %d", status)
	}
	program := &http.Client{Transport: browser.Transport}
	if status, _ := ask(program, "GET", "/documents", nil, http.Header{"Authorization": {"Bearer " + strings.TrimSpace(string(token))}}); status != 200 {
		t.Errorf("a token: %d", status)
	}
	// What is changed outside holds at once.
	if out, err := chancery(t, "user", "remove", "-l", at, "linh").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if status, body := ask(browser, "GET", "/documents", nil, http.Header{}); status != 200 || !strings.HasPrefix(body, "/login\n") {
		t.Errorf("the session of nobody: %d %.200s", status, body)
	}
	if status, _ := ask(program, "GET", "/documents", nil, http.Header{"Authorization": {"Bearer " + strings.TrimSpace(string(token))}}); status != 401 {
		t.Errorf("the token of nobody: %d", status)
	}
}

// selfSigned writes a certificate for a name with its key, and tells who trusts it.
func selfSigned(t *testing.T, dir, name string) (string, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "desk.pem")
	b := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	trusted := x509.NewCertPool()
	trusted.AppendCertsFromPEM(b)
	if err := os.WriteFile(file, append(b, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret})...), 0o600); err != nil {
		t.Fatal(err)
	}
	return file, trusted
}
