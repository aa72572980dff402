package main

import (
	"bytes"
	"context"
	"math/rand/v2"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/mailbox"
)

const talks = ` date 2026-03-20 Viet Nam, Singapore hold talks

Vietnamese Prime Minister Tran Van Minh held talks with Singaporean Prime Minister Alan Tan in Ha Noi on March 20.

The two sides agreed to build a submarine cable between the two countries before May 1, 2030.
`

// posting is a ledger with something to tell, and how it is sent to a server.
func posting(t *testing.T, s *mailbox.Server) (at string, args []string) {
	t.Helper()
	dir := t.TempDir()
	at = filepath.Join(dir, "ledger.db")
	for name, b := range map[string]string{"talks.txt": talks, "ca.pem": string(s.CA), "password": mailbox.Password + "\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"ingest", "--ledger", at, filepath.Join(dir, "talks.txt")},
		{"alert", "add", "--ledger", at, "all", "--party", "VN,SG", "--mail", "linh@mfa.example"},
	} {
		if out, err := chancery(t, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	return at, []string{"digest", "--ledger", at, "--smtp", s.Addr, "--smtp-ca", filepath.Join(dir, "ca.pem"), "--smtp-user", mailbox.User, "--smtp-password-file", filepath.Join(dir, "password"), "--from", "chancery@mfa.example"}
}

func mailServer(t *testing.T) *mailbox.Server {
	t.Helper()
	s, err := mailbox.Start(false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// Killed while a server has the mail and has not said so, the program does not send it again, and says so; meanwhile no other sends.
func TestDigestKilled(t *testing.T) {
	s := mailServer(t)
	_, args := posting(t, s)
	s.Fail(mailbox.Hang)
	cmd := chancery(t, args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	<-s.Taken()
	if out, err := chancery(t, args...).CombinedOutput(); err == nil || !strings.Contains(string(out), "another chancery digest is sending") {
		t.Errorf("two at once: %v: %s", err, out)
	}
	cmd.Process.Kill()
	cmd.Wait()
	s.Fail(mailbox.None)
	out, err := chancery(t, args...).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "broke off while it was sent") || !strings.Contains(string(out), "linh@mfa.example: nothing new") || len(s.Mails()) != 1 {
		t.Errorf("%v, %d mails: %s", err, len(s.Mails()), out)
	}
	if out, err := chancery(t, args...).CombinedOutput(); err != nil || strings.Contains(string(out), "broke off") || len(s.Mails()) != 1 {
		t.Errorf("once more: %v, %d mails: %s", err, len(s.Mails()), out)
	}
	// A person may ask for it, and it is the same mail.
	if out, err := chancery(t, append(args, "--again")...).CombinedOutput(); err != nil || len(s.Mails()) != 2 {
		t.Errorf("asked for: %v, %d mails: %s", err, len(s.Mails()), out)
	} else if a, b := messageID(s.Mails()[0]), messageID(s.Mails()[1]); a == "" || a != b {
		t.Errorf("it is another mail: %s, %s", a, b)
	}
}

func messageID(m mailbox.Mail) string {
	msg, err := mail.ReadMessage(bytes.NewReader(m.Data))
	if err != nil {
		return ""
	}
	return msg.Header.Get("Message-ID")
}

// Killed at any moment, it sends nothing twice; and what was not yet being sent is sent in the end.
func TestDigestKilledAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("kills the program again and again")
	}
	s := mailServer(t)
	rnd := rand.New(rand.NewPCG(3, 9))
	_, args := posting(t, s)
	start := time.Now()
	if out, err := chancery(t, append(args, "--dry-run")...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	full := time.Since(start) * 3 / 2
	lost, sent := 0, 0
	for n := range *kills {
		at, args := posting(t, s)
		before := len(s.Mails())
		for range 3 {
			cmd := chancery(t, args...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			kill := time.AfterFunc(time.Duration(rnd.Float64()*float64(full)), func() { cmd.Process.Kill() })
			cmd.Wait()
			kill.Stop()
		}
		var out bytes.Buffer
		last := chancery(t, args...)
		last.Stdout, last.Stderr = &out, &out
		if err := last.Run(); err != nil {
			t.Fatalf("%v: %s", err, out.String())
		}
		got := len(s.Mails()) - before
		l := look(t, at)
		ns, err := l.Notices(context.Background(), "", 0)
		if err != nil || len(ns) == 0 {
			t.Fatal(len(ns), err)
		}
		state := ns[0].State
		l.Close()
		switch {
		case got > 1, got == 0 && state != ledger.Unsure, state == ledger.Sending:
			t.Errorf("round %d: %d mails, the notices are %s: %s", n, got, state, out.String())
		case got == 0:
			lost++
		default:
			sent++
		}
	}
	t.Logf("%d sent, %d broke off before the server had them", sent, lost)
	if sent == 0 {
		t.Error("none was ever sent")
	}
}
