package desk

import (
	"net/http"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

// sessionName is what the cookie of a session is called. With __Host- a browser takes it only over TLS, and from this name alone.
func (d *Desk) sessionName() string {
	if d.Secure {
		return "__Host-session"
	}
	return "session"
}

// loginLimit is how many bytes the form of a login may have.
const loginLimit = 16 << 10

// logins is the page of a login.
type logins struct {
	Name, To string
	Fault    string // in words
}

func login(r *request) error {
	r.show("login", http.StatusOK, page{Title: r.v.T("login"), Here: "login", Data: logins{To: r.URL.Query().Get("to")}})
	return nil
}

// loggingIn looks at a password, and begins a session under a new secret: one that somebody else may have put into the browser is good for
// nothing. What is answered, and how long that takes, does not tell whether there is such an account.
func loggingIn(r *request) error {
	r.Body = http.MaxBytesReader(r.w, r.Body, loginLimit)
	if err := r.ParseForm(); err != nil {
		return &http.MaxBytesError{Limit: loginLimit}
	}
	typed, password, to := r.PostForm.Get("name"), r.PostForm.Get("password"), r.PostForm.Get("to")
	again := func(status int, fault string) error {
		r.show("login", status, page{Title: r.v.T("login"), Here: "login", Data: logins{Name: cutName(typed), To: to, Fault: fault}})
		return nil
	}
	name, err := account.Name(typed)
	if err != nil {
		name = "" // nobody's
	}
	address := r.addressOf(r.Request)
	if wait := r.latch.try(name, address, r.Now()); wait > 0 {
		r.w.Header().Set("Retry-After", seconds(wait))
		return again(http.StatusTooManyRequests, r.v.T("login.wait", spelled(wait)))
	}
	a, err := r.l.Account(r.ctx(), name)
	if err != nil {
		return err
	}
	hash := ""
	if a != nil {
		hash = a.Hash
	}
	right, err := account.Check(r.ctx(), hash, password)
	if err != nil {
		return err
	}
	secret := account.Secret()
	if right {
		if right, err = r.l.StartSession(r.ctx(), a, account.Digest(secret), r.UserAgent(), r.Now()); err != nil {
			return err
		}
	}
	if !right {
		if a != nil { // what is typed as the name of nobody may be a password
			r.Log.Warn("a wrong password", "account", a.Name, "from", address)
		} else {
			r.Log.Warn("a wrong name", "from", address)
		}
		return again(http.StatusUnauthorized, r.v.T("login.wrong"))
	}
	r.latch.right(name, address)
	if c, err := r.Cookie(r.sessionName()); err == nil { // whatever was held before
		if err := r.l.EndSession(r.ctx(), account.Digest(c.Value)); err != nil {
			return err
		}
	}
	r.Log.Info("logged in", "who", a.Name, "from", address)
	http.SetCookie(r.w, r.sessionCookie(secret, int(ledger.SessionMost/time.Second)))
	r.back(to)
	return nil
}

// loggingOut ends a session.
func loggingOut(r *request) error {
	if c, err := r.Cookie(r.sessionName()); err == nil {
		if err := r.l.EndSession(r.ctx(), account.Digest(c.Value)); err != nil {
			return err
		}
	}
	http.SetCookie(r.w, r.sessionCookie("", -1))
	r.back("/login")
	return nil
}

func (r *request) sessionCookie(value string, age int) *http.Cookie {
	return &http.Cookie{Name: r.sessionName(), Value: value, Path: "/", MaxAge: age, HttpOnly: true, Secure: r.Secure, SameSite: http.SameSiteLaxMode}
}

// cutName is as much of what was typed as is worth showing again.
func cutName(s string) string {
	if len(s) > 200 {
		return ""
	}
	return s
}

// accounts lists who may use the desk.
func accounts(r *request) error {
	all, err := r.l.Accounts(r.ctx(), r.Now())
	if err != nil {
		return err
	}
	tokens, err := r.l.Tokens(r.ctx(), "")
	if err != nil {
		return err
	}
	r.show("accounts", http.StatusOK, page{Title: r.v.T("accounts"), Here: "accounts", Data: struct {
		Accounts []*ledger.Account
		Tokens   []*ledger.Token
	}{all, tokens}})
	return nil
}
