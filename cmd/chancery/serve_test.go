package main

import (
	"bufio"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The desk opens, answers, and ends when it is told to, with what was under way answered.
func TestServe(t *testing.T) {
	at := filepath.Join(t.TempDir(), "desk.db")
	if out, err := chancery(t, "ingest", "-l", at, "../../examples").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	cmd := chancery(t, "serve", "-l", at, "--listen", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	line, err := bufio.NewReader(out).ReadString('\n')
	address, ok := strings.CutPrefix(strings.TrimSpace(line), "the ledger is open at ")
	if err != nil || !ok {
		t.Fatalf("%q %v", line, err)
	}
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
