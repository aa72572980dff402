package e2e

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	program string // the chancery that is tried
	filled  string // a ledger with the examples in it, which tests take copies of
	browser string // "" where there is none
)

func TestMain(m *testing.M) {
	browser = os.Getenv("CHROMIUM")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if at, err := exec.LookPath(name); browser == "" && err == nil {
			browser = at
		}
	}
	if browser == "" {
		fmt.Println("no Chromium on this machine (apt-get install chromium, or set CHROMIUM): the desk was not tried in a browser")
		if os.Getenv("CI") != "" {
			os.Exit(1)
		}
		os.Exit(0)
	}
	code, err := prepared(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// prepared builds the program and the ledger that tests start from.
func prepared(run func() int) (int, error) {
	dir, err := os.MkdirTemp("", "chancery-e2e-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	program, filled = filepath.Join(dir, "chancery"), filepath.Join(dir, "filled.db")
	for _, step := range [][]string{ // as `make build` does it
		{"go", "run", "./lang/compile"},
		{"go", "build", "-buildvcs=false", "-tags", "compiled", "-o", program, "./cmd/chancery"},
	} {
		build := exec.Command(step[0], step[1:]...)
		build.Dir = ".."
		if out, err := build.CombinedOutput(); err != nil {
			return 1, fmt.Errorf("%q: %v\n%s", step, err, out)
		}
	}
	if out, err := exec.Command(program, "ingest", "--ledger", filled, "../examples", "testdata").CombinedOutput(); err != nil {
		return 1, fmt.Errorf("chancery ingest: %v\n%s", err, out)
	}
	if err := suggest(filled); err != nil {
		return 1, err
	}
	return run(), nil
}

// desk is a served ledger of a test's own; its address is without a slash at the end.
func desk(t testing.TB) (address string) {
	t.Helper()
	return served(t, copied(t))
}

// copied is a ledger of a test's own.
func copied(t testing.TB) (at string) {
	t.Helper()
	at = filepath.Join(t.TempDir(), "desk.db")
	raw, err := os.ReadFile(filled)
	if err == nil {
		err = os.WriteFile(at, raw, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// served opens a ledger.
func served(t testing.TB, at string, flags ...string) (address string) {
	t.Helper()
	c := exec.Command(program, append([]string{"serve", "--ledger", at, "--listen", "127.0.0.1:0", "--who", "tester", "--quiet"}, flags...)...)
	var errs bytes.Buffer
	c.Stderr = &errs
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.Process.Signal(os.Interrupt)
		c.Wait()
		if errs.Len() > 0 {
			t.Errorf("the desk complained:\n%s", errs.String())
		}
	})
	first, _ := bufio.NewReader(out).ReadString('\n')
	m := regexp.MustCompile(`http://\S+\d`).FindString(first)
	if m == "" {
		c.Process.Kill()
		t.Fatalf("chancery serve said %q\n%s", first, errs.String())
	}
	return m
}

// body is a page as its server sends it.
func body(t testing.TB, address string) string {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatal(address, resp.Status, err)
	}
	return string(b)
}

// links are the addresses within a page that begin so, as its server sends it.
func links(t testing.TB, address, begin string) (out []string) {
	t.Helper()
	for _, m := range regexp.MustCompile(`href="([^"#?]+)`).FindAllStringSubmatch(body(t, address), -1) {
		if at := strings.ReplaceAll(m[1], "&#43;", "+"); strings.HasPrefix(at, begin) && !slices.Contains(out, at) {
			out = append(out, at)
		}
	}
	return out
}

// pages is one page of each kind, and some that are empty or show a fault.
func pages(t testing.TB, address string) []string {
	all := []string{"/", "/board", "/statements", "/review", "/log", "/add", "/search", "/search?q=energy", "/events?party=ZW", "/events/e000000000000",
		"/board?topic=energy&due=none", "/board?status=won", "/relationships/SG+VN", "/alerts", "/alerts?party=VN", "/api"}
	for _, list := range []string{"/relationships", "/events", "/initiatives", "/people", "/instruments", "/documents"} {
		all = append(all, list, one(t, address, list))
	}
	return append(append(all, "/review?of=weak", "/review?of=names", "/review?of=suggestions", eventOfTwo(t, address)), mending(t, address)...)
}

// mending is the form of one record of each kind, in a document that has all kinds.
func mending(t testing.TB, address string) (all []string) {
	t.Helper()
	for _, doc := range links(t, address+"/documents", "/documents/") {
		var forms []string
		for _, kind := range []string{"s", "e", "p", "i"} {
			if at := regexp.MustCompile(`id="r-(` + kind + `[0-9a-f]{12})"`).FindStringSubmatch(body(t, address+doc)); at != nil {
				forms = append(forms, doc+"?mend="+at[1])
			}
		}
		if len(forms) == 4 {
			return append(forms, doc+"?mend="+strings.TrimPrefix(doc, "/documents/"), doc+"?missed=1")
		}
	}
	t.Fatal("no document has records of all kinds")
	return nil
}

func one(t testing.TB, address, list string) string {
	t.Helper()
	found := links(t, address+list, list+"/")
	if len(found) == 0 {
		t.Fatal(list, "lists nothing")
	}
	return found[0]
}

// eventOfTwo is an event that several sources tell of, side by side.
func eventOfTwo(t testing.TB, address string) string {
	t.Helper()
	for _, at := range links(t, address+"/events", "/events/") {
		if len(links(t, address+at, "/documents/")) > 1 {
			return at
		}
	}
	t.Fatal("no event has two sources")
	return ""
}
