package account

import (
	"context"
	"strings"
	"testing"
)

func TestName(t *testing.T) {
	for s, want := range map[string]string{
		"linh": "linh", " Linh ": "linh", "Nguyễn.An": "nguyễn.an", "nguye\u0302\u0303n": "nguyễn", "a@b.test": "a@b.test", "x-9": "x-9",
		"": "", " ": "", "9x": "", "-x": "", "a b": "", "a\x00b": "", "<script>": "", "a/b": "", `a"b`: "", "a\u202eb": "", "\xff": "", "a\n": "a", "a\nb": "",
		strings.Repeat("a", 40): strings.Repeat("a", 40), strings.Repeat("a", 41): "", strings.Repeat("a", 1<<20): "",
	} {
		got, err := Name(s)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%.50q: %q, %v", s, got, err)
		}
	}
}

func TestMail(t *testing.T) {
	for s, want := range map[string]string{
		" Linh@MFA.example ": "linh@mfa.example", "lý.an+x@bộ.example": "lý.an+x@bộ.example",
		"": "", "linh": "", "@mfa.example": "", "linh@": "", "a@b@c": "", "a b@c": "", "<a@b>": "", "a,b@c": "", "a\x00@b": "", "\xff@b": "", "a\u202e@b": "", strings.Repeat("a", 250) + "@b.example": "",
	} {
		if got, err := Mail(s); got != want || (err == nil) != (want != "") {
			t.Errorf("%.50q: %q, %v", s, got, err)
		}
	}
}

func TestRoles(t *testing.T) {
	for i, r := range Roles {
		for k, needed := range Roles {
			if r.May(needed) != (i >= k) {
				t.Errorf("%s where %s is needed: %v", r, needed, r.May(needed))
			}
		}
		if !r.May(Anyone) || r.May("") || r.May("root") || Role("root").May(r) || Role("").May(r) || Anyone.May(r) {
			t.Errorf("%s", r)
		}
	}
}

func TestPassword(t *testing.T) {
	ctx := context.Background()
	const right = "con đường ấm áp"
	h, err := Hash(ctx, right)
	if err != nil || !strings.HasPrefix(h, "$argon2id$v=19$m=19456,t=2,p=1$") || strings.Contains(h, right) {
		t.Fatal(h, err)
	}
	if again, _ := Hash(ctx, right); again == h {
		t.Error("two hashes of one password are the same")
	}
	for password, want := range map[string]bool{right: true, "con đường a\u0302\u0301m áp": true, right + " ": false, "": false, "Con đường ấm áp": false, strings.Repeat("x", 1<<20): false} {
		if ok, err := Check(ctx, h, password); ok != want || err != nil {
			t.Errorf("%.30q: %v, %v", password, ok, err)
		}
		if ok, err := Check(ctx, "", password); ok || err != nil {
			t.Errorf("nobody, %.30q: %v, %v", password, ok, err)
		}
	}
	for _, short := range []string{"", "123456789", "ấấấấấấấấấ", strings.Repeat("x", passwordMost+1)} {
		if _, err := Hash(ctx, short); err == nil {
			t.Errorf("%.20q is taken", short)
		}
	}
	for _, bad := range []string{"x", "$argon2id$v=19$m=19456,t=2,p=1$$", "$argon2i$v=19$m=19456,t=2,p=1$" + strings.Repeat("A", 22) + "$" + strings.Repeat("A", 43), strings.Replace(h, "m=19456", "m=4294967295", 1), strings.Replace(h, "t=2", "t=0", 1), strings.Replace(h, "p=1", "p=0", 1)} {
		if ok, err := Check(ctx, bad, right); ok || err == nil {
			t.Errorf("%q: %v, %v", bad, ok, err)
		}
	}
	done, cancel := context.WithCancel(ctx)
	cancel()
	for range cap(hashing) {
		hashing <- struct{}{}
	}
	if ok, err := Check(done, h, right); ok || err == nil {
		t.Error("checked though nobody waits")
	}
	for range cap(hashing) {
		<-hashing
	}
	if a, b := Secret(), Secret(); a == b || len(a) != 43 || Digest(a) == Digest(b) || strings.Contains(Digest(a), a) {
		t.Error(a, b)
	}
}
