package desk

import (
	"net/http"
	"net/url"
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
	Provider string // that vouches for people, if there is one
}

func login(r *request) error {
	return r.again(http.StatusOK, logins{To: r.URL.Query().Get("to")})
}

// again shows the page of a login, with what went wrong.
func (r *request) again(status int, data logins) error {
	if r.Provider != nil {
		data.Provider = r.Provider.Name()
	}
	r.show("login", status, page{Title: r.v.T("login"), Here: "login", Data: data})
	return nil
}

// smallForm is a form with a few words in it.
func (r *request) smallForm() (url.Values, error) {
	r.Body = http.MaxBytesReader(r.w, r.Body, loginLimit)
	if err := r.ParseForm(); err != nil {
		return nil, &http.MaxBytesError{Limit: loginLimit}
	}
	return r.PostForm, nil
}

// loggingIn looks at a password, and begins a session. What is answered, and how long that takes, does not tell whether there is such an
// account.
func loggingIn(r *request) error {
	form, err := r.smallForm()
	if err != nil {
		return err
	}
	data := logins{Name: cutName(form.Get("name")), To: form.Get("to")}
	name, err := account.Name(form.Get("name"))
	if err != nil {
		name = "" // nobody's
	}
	a, right, wait, err := r.passwordOf(name, form.Get("password"))
	switch {
	case err != nil:
		return err
	case wait > 0:
		r.w.Header().Set("Retry-After", seconds(wait))
		data.Fault = r.v.T("login.wait", spelled(wait))
		return r.again(http.StatusTooManyRequests, data)
	}
	if right {
		if right, err = r.beginSession(a, "password"); err != nil {
			return err
		}
	}
	if !right {
		data.Fault = r.v.T("login.wrong")
		return r.again(http.StatusUnauthorized, data)
	}
	r.back(data.To)
	return nil
}

// beginSession begins a session of somebody who has just shown who they are, under a new secret: one that somebody else may have put into the
// browser is good for nothing, and what was held before ends. It reports false if the account is no more what it was.
func (r *request) beginSession(a *ledger.Account, by string) (bool, error) {
	secret := account.Secret()
	if began, err := r.l.StartSession(r.ctx(), a, account.Digest(secret), r.UserAgent(), r.Now()); err != nil || !began {
		return false, err
	}
	if c, err := r.Cookie(r.sessionName()); err == nil {
		if err := r.l.EndSession(r.ctx(), account.Digest(c.Value)); err != nil {
			return false, err
		}
	}
	r.Log.Info("logged in", "who", a.Name, "by", by, "from", r.addressOf(r.Request))
	http.SetCookie(r.w, r.secretCookie(r.sessionName(), secret, int(ledger.SessionMost/time.Second)))
	return true, nil
}

// loggingOut ends a session.
func loggingOut(r *request) error {
	if c, err := r.Cookie(r.sessionName()); err == nil {
		if err := r.l.EndSession(r.ctx(), account.Digest(c.Value)); err != nil {
			return err
		}
	}
	http.SetCookie(r.w, r.secretCookie(r.sessionName(), "", -1))
	r.back("/login")
	return nil
}

// secretCookie is one that no script reads and that comes from nowhere else.
func (r *request) secretCookie(name, value string, age int) *http.Cookie {
	return &http.Cookie{Name: name, Value: value, Path: "/", MaxAge: age, HttpOnly: true, Secure: r.Secure, SameSite: http.SameSiteLaxMode}
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

// endingTheirs ends all sessions of an account: of somebody whose machine is gone.
func endingTheirs(r *request) error {
	form, err := r.smallForm()
	if err != nil {
		return err
	}
	a, err := r.l.Account(r.ctx(), form.Get("account"))
	if err != nil {
		return err
	}
	if a == nil {
		return &ledger.NotFound{Kind: "account", Name: cutName(form.Get("account"))}
	}
	if err := r.l.EndSessions(r.ctx(), a.Name, ""); err != nil {
		return err
	}
	r.Log.Info("ended the sessions of somebody", "who", r.Who, "account", a.Name)
	r.back("/accounts?told=sessions")
	return nil
}

// takingToken lets a program with a token in no more.
func takingToken(r *request) error {
	form, err := r.smallForm()
	if err != nil {
		return err
	}
	id := cutName(form.Get("token"))
	if err := r.l.RemoveToken(r.ctx(), id); err != nil {
		return err
	}
	r.Log.Info("took a token away", "who", r.Who, "token", id)
	r.back("/accounts?told=token")
	return nil
}
