package ledger

import (
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
)

// Whom a provider vouches for, on both engines: an address binds once, and then the subject alone counts.
func TestVouchedFor(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		const here, there = "https://id.example", "https://other.example"
		for _, a := range []Account{{Name: "linh", Role: account.Editor, Mail: "linh@mfa.example"}, {Name: "an", Role: account.Reader}} {
			if err := l.AddAccount(ctx, a, theDay); err != nil {
				t.Fatal(err)
			}
		}
		for _, a := range []Account{{Name: "x", Role: account.Reader, Mail: "linh@mfa.example"}, {Name: "x", Role: account.Reader, Mail: "Linh@mfa.example"}, {Name: "x", Role: account.Reader, Mail: "linh"}} {
			if err := l.AddAccount(ctx, a, theDay); err == nil {
				t.Errorf("%+v is taken", a)
			}
		}
		vouched := func(want, issuer, subject, mail string) *Account {
			t.Helper()
			a, err := l.VouchedFor(ctx, issuer, subject, mail)
			if err != nil {
				t.Fatal(err)
			}
			if got := ""; a != nil && a.Name != want || a == nil && want != got {
				t.Errorf("%s %s %s: %+v, not %q", issuer, subject, mail, a, want)
			}
			return a
		}
		vouched("", here, "1", "")
		vouched("", here, "", "linh@mfa.example")
		vouched("", "", "1", "linh@mfa.example")
		vouched("", here, "1", "an@mfa.example")
		before, _ := l.Account(ctx, "linh")
		a := vouched("linh", here, "1", "linh@mfa.example")
		if a.Provider != here || a.Role != account.Editor {
			t.Errorf("%+v", a)
		}
		vouched("linh", here, "1", "")                 // they need no address any more
		vouched("linh", here, "1", "else@mfa.example") // nor keep it
		vouched("", here, "2", "linh@mfa.example")     // and nobody else comes in by it
		vouched("", there, "1", "linh@mfa.example")
		if began, err := l.StartSession(ctx, before, "s0", "", theDay); began || err != nil {
			t.Error("a session of an account that was bound meanwhile", err)
		}
		if began, err := l.StartSession(ctx, a, "s1", "a\x00 browser\u202e "+strings.Repeat("ấ", 300), theDay); !began || err != nil {
			t.Fatal(began, err)
		}
		if s, err := l.Sessions(ctx, "linh", theDay); err != nil || len(s) != 1 || s[0].ID != "s1" || !strings.HasPrefix(s[0].Agent, "a browser ấấ") || len([]rune(s[0].Agent)) != 200 {
			t.Errorf("%+v %v", s, err)
		}
		if err := l.SetMail(ctx, "an", "linh@mfa.example", theDay); err == nil || !strings.Contains(err.Error(), `"linh"`) {
			t.Error(err)
		}
		if v, err := l.Verify(ctx, nil); err != nil || len(v.Faults) > 0 {
			t.Error(v, err)
		}
		// Another address: unbound, and logged out.
		if err := l.SetMail(ctx, "linh", "linh@new.example", theDay); err != nil {
			t.Fatal(err)
		}
		if s, err := l.Sessions(ctx, "linh", theDay); err != nil || len(s) != 0 {
			t.Errorf("%+v %v", s, err)
		}
		vouched("", here, "1", "linh@mfa.example")
		vouched("linh", there, "7", "linh@new.example")
		if err := l.RemoveAccount(ctx, "linh"); err != nil {
			t.Fatal(err)
		}
		vouched("", there, "7", "linh@new.example")
		write(t, l, `update account set issuer = 'x'`)
		if v, err := l.Verify(ctx, nil); err != nil || len(v.Faults) != 1 {
			t.Error(v, err)
		}
	})
}

// Sessions are listed and ended one by one, or all.
func TestEndSessions(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		for _, name := range []string{"linh", "an"} {
			if err := l.AddAccount(ctx, Account{Name: name, Role: account.Reader}, theDay); err != nil {
				t.Fatal(err)
			}
			a, _ := l.Account(ctx, name)
			for i, d := range []string{"first", "second", "third"} {
				if began, err := l.StartSession(ctx, a, account.Digest(name+d), d, theDay.Add(time.Duration(i)*time.Minute)); !began || err != nil {
					t.Fatal(began, err)
				}
			}
		}
		left := func(name, want string) {
			t.Helper()
			all, err := l.Sessions(ctx, name, theDay.Add(time.Hour))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range all {
				got = append(got, s.Agent)
			}
			if s := strings.Join(got, " "); s != want {
				t.Errorf("%s: %q, not %q", name, s, want)
			}
		}
		left("linh", "third second first")
		for _, err := range []error{l.EndSessions(ctx, "linh", SessionID(account.Digest("linhsecond"))), l.EndSessions(ctx, "linh", SessionID(account.Digest("ansecond"))), l.EndSessions(ctx, "an", "%")} {
			if err != nil {
				t.Fatal(err)
			}
		}
		left("linh", "third first")
		left("an", "third second first")
		if err := l.EndSessions(ctx, "an", ""); err != nil {
			t.Fatal(err)
		}
		left("linh", "third first")
		left("an", "")
	})
}

// Wrong passwords are kept, changed, forgotten; nobody gets them out of an export.
func TestKeepTries(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		where := fresh(t)
		l := open(t, where)
		first := []Tries{{"address 192.0.2.1", 3, theDay, time.Time{}, 0}, {"name 1f", 6, theDay, theDay.Add(2 * time.Minute), 2 * time.Minute}}
		if err := l.KeepTries(ctx, first, theDay.Add(-time.Hour)); err != nil {
			t.Fatal(err)
		}
		if s := export(t, l); strings.Contains(s, "192.0.2.1") {
			t.Error("an export tells who was wrong")
		}
		l.Close()
		l = open(t, where)
		holds := func(want ...Tries) {
			t.Helper()
			got, err := l.Tries(ctx)
			if err != nil || len(got) != len(want) {
				t.Fatalf("%+v %v", got, err)
			}
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("%+v, not %+v", got[i], want[i])
				}
			}
		}
		holds(first...)
		more := first[0]
		more.Wrong, more.Last = 4, theDay.Add(time.Minute)
		if err := l.KeepTries(ctx, []Tries{more, {Key: "name 1f"}, {Key: "name 2e"}}, theDay.Add(-time.Hour)); err != nil {
			t.Fatal(err)
		}
		holds(more)
		if err := l.KeepTries(ctx, nil, theDay.Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		holds()
	})
}

// Tries are kept by whoever does not wait for another writer; until then they are not kept.
func TestTriesWaitForNobody(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		at := fresh(t)
		l, writing := open(t, at), open(t, at)
		tries := []Tries{{"name 1f", 6, theDay, theDay.Add(time.Minute), time.Minute}}
		err := writing.update(ctx, func(*writer, *standing) error {
			start := time.Now()
			if err := l.KeepTries(ctx, tries, theDay.Add(-time.Hour)); err == nil {
				t.Error("two write at once")
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Error("waited", took)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := l.KeepTries(ctx, tries, theDay.Add(-time.Hour)); err != nil {
			t.Fatal(err)
		}
		if kept, err := l.Tries(ctx); err != nil || len(kept) != 1 {
			t.Errorf("%+v %v", kept, err)
		}
	})
}
