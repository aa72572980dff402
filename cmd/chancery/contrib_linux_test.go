package main

import (
	"bufio"
	"debug/elf"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The unit is one that systemd takes, and shuts the desk in well.
func TestUnit(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("no systemd-analyze here")
		}
		t.Skip("no systemd-analyze here")
	}
	raw, err := os.ReadFile("../../contrib/chancery.service")
	if err != nil {
		t.Fatal(err)
	}
	p, err := program()
	if err != nil {
		t.Fatal(err)
	}
	at := filepath.Join(t.TempDir(), "chancery.service")
	if err := os.WriteFile(at, []byte(strings.ReplaceAll(string(raw), "/usr/local/bin/chancery", p)), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(analyze, "verify", at).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("verify: %v: %s", err, out)
	}
	out, err := exec.Command(analyze, "security", "--offline=true", "--no-pager", at).CombinedOutput()
	found := regexp.MustCompile(`Overall exposure level for chancery.service: ([0-9.]+)`).FindSubmatch(out)
	if found == nil {
		t.Skipf("this systemd-analyze does not judge files: %v: %s", err, out)
	}
	if n, err := strconv.ParseFloat(string(found[1]), 64); err != nil || n > 1.5 {
		t.Errorf("the exposure is %s of 10:\n%s", found[1], out)
	}
}

// The program needs nothing beside itself: in a root with nothing else in it, as nobody, it makes a ledger, opens it, proves it, and says
// that it is well. So it is in the container, which not every machine can build.
func TestNothingBeside(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root may change the root")
	}
	p, err := program()
	if err != nil {
		t.Fatal(err)
	}
	if f, err := elf.Open(p); err != nil {
		t.Fatal(err)
	} else if f.Section(".interp") != nil {
		t.Skip("this build leans on libraries of the system: CGO_ENABLED=0, as make sets it, makes one that does not")
	}
	root := t.TempDir()
	os.Chmod(filepath.Dir(root), 0o755)
	state := filepath.Join(root, "var/lib/chancery")
	if err := os.MkdirAll(state, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(state, 65532, 65532); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(p)
	if err == nil {
		err = os.WriteFile(filepath.Join(root, "chancery"), whole, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	article, err := os.ReadFile("../../examples/09-2025-03-26-hanoi-talks.en.txt")
	if err == nil {
		err = os.WriteFile(filepath.Join(state, "article.txt"), article, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	inside := func(args ...string) *exec.Cmd {
		c := exec.Command("/chancery", args...)
		c.Dir = "/var/lib/chancery"
		c.Env = []string{"CHANCERY_WHO=desk", "TMPDIR=/var/lib/chancery"}
		c.SysProcAttr = &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: 65532, Gid: 65532}}
		return c
	}
	for _, args := range [][]string{{"version"}, {"ingest", "article.txt"}, {"verify"}} {
		if out, err := inside(args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v: %s", args, err, out)
		}
	}
	desk := inside("serve", "--listen", "127.0.0.1:0", "--log", "json")
	out, err := desk.StdoutPipe()
	if err == nil {
		err = desk.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer desk.Process.Kill()
	line, err := bufio.NewReader(out).ReadString('\n')
	address, ok := strings.CutPrefix(strings.TrimSpace(line), "the ledger is open at ")
	if err != nil || !ok {
		t.Fatalf("%q %v", line, err)
	}
	if out, err := inside("health", address).CombinedOutput(); err != nil {
		t.Errorf("health: %v: %s", err, out)
	}
	resp, err := http.Get(address + "documents")
	if err != nil || resp.StatusCode != 200 {
		t.Error(resp, err)
	}
	desk.Process.Signal(syscall.SIGTERM)
	ended := make(chan error, 1)
	go func() { ended <- desk.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(30 * time.Second):
		t.Error("it does not end")
	}
}
