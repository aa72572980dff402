package ledger

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
)

// Accounts, sessions and tokens, on both engines: what ends, and when.
func TestUsers(t *testing.T) {
	hash, err := account.Hash(ctx, "a long password")
	if err != nil {
		t.Fatal(err)
	}
	other, err := account.Hash(ctx, "another password")
	if err != nil {
		t.Fatal(err)
	}
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		ok := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
		}
		refused := func(err error, why string) {
			t.Helper()
			if err == nil || !strings.Contains(err.Error(), why) {
				t.Errorf("%v, not %q", err, why)
			}
		}
		if has, err := l.HasAccounts(ctx); has || err != nil {
			t.Fatal(has, err)
		}
		ok(l.AddAccount(ctx, Account{Name: "linh", Role: account.Editor, Hash: hash}, theDay))
		ok(l.AddAccount(ctx, Account{Name: "an", Role: account.Reader, Hash: hash}, theDay))
		if has, err := l.HasAccounts(ctx); !has || err != nil {
			t.Fatal(has, err)
		}
		refused(l.AddAccount(ctx, Account{Name: "linh", Role: account.Reader, Hash: other}, theDay), "already")
		refused(l.AddAccount(ctx, Account{Name: "Linh", Role: account.Reader, Hash: hash}, theDay), "no name")
		refused(l.AddAccount(ctx, Account{Name: "<b>", Role: account.Reader, Hash: hash}, theDay), "no name")
		refused(l.AddAccount(ctx, Account{Name: "x", Role: "root", Hash: hash}, theDay), "no role")
		refused(l.AddAccount(ctx, Account{Name: "x", Role: account.Anyone, Hash: hash}, theDay), "no role")
		refused(l.AddAccount(ctx, Account{Name: "x", Role: account.Reader, Hash: "a long password"}, theDay), "a form")
		refused(l.SetRole(ctx, "nobody", account.Reader, theDay), "no account")
		refused(l.SetRole(ctx, "an", "root", theDay), "no role")
		refused(l.SetPassword(ctx, "nobody", hash, theDay), "no account")
		refused(l.RemoveAccount(ctx, "nobody"), "no account")
		get := func(name string) *Account {
			t.Helper()
			a, err := l.Account(ctx, name)
			ok(err)
			return a
		}
		if a := get("linh"); a == nil || a.Role != account.Editor || a.Hash != hash || get("LINH") != nil || get("' or 1=1 --") != nil {
			t.Fatalf("%+v", a)
		}

		begin := func(name, digest string, at time.Time) bool {
			t.Helper()
			began, err := l.StartSession(ctx, get(name), digest, "a browser", at)
			ok(err)
			return began
		}
		in := func(digest string, at time.Time) string {
			t.Helper()
			a, err := l.InSession(ctx, digest, at)
			ok(err)
			if a == nil {
				return ""
			}
			return a.Name + " " + string(a.Role)
		}
		holds := func(what string, got, want string) {
			t.Helper()
			if got != want {
				t.Errorf("%s: %q, not %q", what, got, want)
			}
		}
		if !begin("linh", "s1", theDay) || !begin("an", "s2", theDay) {
			t.Fatal("no session")
		}
		holds("at once", in("s1", theDay), "linh editor")
		holds("no such", in("s0", theDay), "")
		holds("idle", in("s2", theDay.Add(SessionIdle)), "")
		at := theDay
		for range 13 { // whoever comes back stays, but not for ever
			at = at.Add(SessionIdle - time.Minute)
			holds("seen again", in("s1", at), "linh editor")
		}
		holds("a week", in("s1", theDay.Add(SessionMost)), "")
		if !begin("linh", "s3", at) || !begin("linh", "s4", at) || !begin("an", "s5", at) {
			t.Fatal("no session")
		}
		ok(l.EndSession(ctx, "s3"))
		holds("logged out", in("s3", at), "")
		holds("the other", in("s4", at), "linh editor")
		was := get("linh")
		ok(l.SetRole(ctx, "linh", account.Analyst, at))
		holds("another role", in("s4", at), "")
		if began, err := l.StartSession(ctx, was, "s6", "a browser", at); began || err != nil {
			t.Error("a session of an account that is no more what it was", err)
		}
		begin("linh", "s7", at)
		ok(l.SetPassword(ctx, "linh", other, at))
		holds("another password", in("s7", at), "")
		holds("somebody else", in("s5", at), "an reader")
		if began, err := l.StartSession(ctx, was, "s8", "a browser", at); began || err != nil {
			t.Error("a session after the password changed", err)
		}
		for i := range mostSessions + 3 {
			begin("an", "m"+string(rune('a'+i)), at.Add(time.Duration(i)*time.Second))
		}
		all, err := l.Accounts(ctx, at)
		ok(err)
		if len(all) != 2 || all[0].Name != "an" || all[0].Sessions != mostSessions || all[0].Hash != "" || all[1].Role != account.Analyst {
			t.Errorf("%+v %+v", all[0], all[1])
		}

		token := Token{ID: "t1", Account: "linh", Scopes: []account.Scope{account.Read, account.Judge}, Made: Moment(at), Expires: Moment(at.Add(time.Hour))}
		ok(l.AddToken(ctx, token, "d1"))
		if err := l.AddToken(ctx, token, "d1"); err == nil {
			t.Error("one token twice")
		}
		bad := token
		bad.ID, bad.Scopes = "t2", []account.Scope{account.Session}
		refused(l.AddToken(ctx, bad, "d2"), "no scope")
		bad.Scopes, bad.Expires = token.Scopes, ""
		refused(l.AddToken(ctx, bad, "d2"), "ends")
		bad = token
		bad.ID, bad.Account = "t2", "nobody"
		refused(l.AddToken(ctx, bad, "d2"), "no account")
		with := func(digest string, at time.Time) string {
			t.Helper()
			x, a, err := l.WithToken(ctx, digest, at)
			ok(err)
			if x == nil {
				return ""
			}
			return x.ID + " " + a.Name + " " + string(a.Role) + " " + string(x.Scopes[len(x.Scopes)-1])
		}
		holds("token", with("d1", at), "t1 linh analyst judge")
		holds("expired", with("d1", at.Add(time.Hour)), "")
		holds("its id is no secret", with("t1", at), "")
		ok(l.SetRole(ctx, "linh", account.Reader, at))
		holds("with the role of now", with("d1", at), "t1 linh reader judge")
		if x, err := l.Tokens(ctx, "linh"); err != nil || len(x) != 1 || x[0].Seen != Moment(at) {
			t.Errorf("%+v %v", x, err)
		}
		if x, err := l.Tokens(ctx, "an"); err != nil || len(x) != 0 {
			t.Errorf("%+v %v", x, err)
		}
		refused(l.RemoveToken(ctx, "t9"), "no token")
		ok(l.AddToken(ctx, Token{ID: "t3", Account: "linh", Scopes: token.Scopes, Made: Moment(at), Expires: Moment(at.Add(time.Hour))}, "d3"))
		ok(l.RemoveToken(ctx, "t1"))
		holds("removed", with("d1", at), "")
		holds("the other", with("d3", at), "t3 linh reader judge")
		begin("linh", "s9", at)
		if v, err := l.Verify(ctx, nil); err != nil || len(v.Faults) > 0 {
			t.Error(v, err)
		}
		ok(l.RemoveAccount(ctx, "linh"))
		holds("of nobody", with("d3", at), "")
		holds("of nobody", in("s9", at), "")
		// Whoever comes after under the name is not who was there before.
		ok(l.AddAccount(ctx, Account{Name: "linh", Role: account.Reader, Hash: hash}, at))
		holds("anew", with("d3", at)+in("s9", at), "")

		// Nobody gets an account, or a way in, out of an export.
		if s := export(t, l); strings.Contains(s, "argon2") || strings.Contains(s, "linh") {
			t.Error("an export tells of accounts")
		}
		if l.db.path != "" {
			to := filepath.Join(t.TempDir(), "copy.db")
			ok(l.Backup(ctx, to))
			if a, err := open(t, to).Account(ctx, "linh"); err != nil || a == nil {
				t.Error("a backup has no accounts", err)
			}
		}
	})
}

// Who reads does not wait for who writes, to have it written down that they were here.
func TestSeenWaitsForNobody(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		at := fresh(t)
		l, writing := open(t, at), open(t, at)
		hash, _ := account.Hash(ctx, "a long password")
		if err := l.AddAccount(ctx, Account{Name: "an", Role: account.Reader, Hash: hash}, theDay); err != nil {
			t.Fatal(err)
		}
		a, _ := l.Account(ctx, "an")
		if _, err := l.StartSession(ctx, a, "s", "a browser", theDay); err != nil {
			t.Fatal(err)
		}
		for _, busy := range []*Ledger{l, writing} {
			err := busy.update(ctx, func(*writer, *standing) error {
				soon, cancel := context.WithTimeout(ctx, 20*time.Second)
				defer cancel()
				a, err := l.InSession(soon, "s", theDay.Add(time.Hour))
				if err != nil || a == nil {
					t.Error(a, err)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}
