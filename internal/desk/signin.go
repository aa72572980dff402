package desk

import (
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
)

// Whoever comes in by a provider is led there with an errand, and back with its answer. An errand is bound to the browser that it was begun
// in, by a cookie; it serves once, and not for long.

const (
	errandLasts = 10 * time.Minute
	errandLimit = 20_000 // that are remembered
	wayLimit    = 2000   // bytes of the address that somebody wants to go on to
	backPath    = "/login/back"
)

// errands are those that are under way, by the digest of their state.
type errands struct {
	mu  sync.Mutex
	out map[string]*errand
}

type errand struct {
	*account.Errand
	browser string // the digest of its cookie
	to      string // where whoever comes back wants to go
	until   time.Time
}

func newErrands() *errands { return &errands{out: map[string]*errand{}} }

// begin remembers an errand. Where there are too many, what is over goes first, then what was begun first.
func (x *errands) begin(e *errand, now time.Time) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if len(x.out) >= errandLimit {
		oldest, at := "", time.Time{}
		for key, o := range x.out {
			if !now.Before(o.until) {
				delete(x.out, key)
			} else if oldest == "" || o.until.Before(at) {
				oldest, at = key, o.until
			}
		}
		if len(x.out) >= errandLimit {
			delete(x.out, oldest)
		}
	}
	x.out[account.Digest(e.State)] = e
}

// end is the errand of a state, which is none any more; nil if there is none, or it is over, or it was begun in another browser. In another
// browser it does not end.
func (x *errands) end(state, browser string, now time.Time) *errand {
	x.mu.Lock()
	defer x.mu.Unlock()
	key := account.Digest(state)
	e := x.out[key]
	if e == nil || e.browser != account.Digest(browser) {
		return nil
	}
	delete(x.out, key)
	if !now.Before(e.until) {
		return nil
	}
	return e
}

func (d *Desk) errandName() string {
	if d.Secure {
		return "__Host-signin"
	}
	return "signin"
}

// askingProvider leads a browser to the provider.
func askingProvider(r *request) error {
	if wait := r.asks.take(r.addressOf(r.Request), r.Now()); wait > 0 {
		return &refusal{http.StatusTooManyRequests, "error.rate", wait}
	}
	scheme := "http"
	if r.Secure {
		scheme = "https"
	}
	back := url.URL{Scheme: scheme, Host: r.Host, Path: backPath}
	to, e, err := r.Provider.Ask(r.ctx(), back.String())
	if err != nil {
		return r.notLetIn(err)
	}
	browser := account.Secret()
	way := r.URL.Query().Get("to")
	if len(way) > wayLimit {
		way = ""
	}
	r.errands.begin(&errand{e, account.Digest(browser), way, r.Now().Add(errandLasts)}, r.Now())
	http.SetCookie(r.w, r.secretCookie(r.errandName(), browser, int(errandLasts/time.Second)))
	r.w.Header().Set("Cache-Control", "no-store")
	http.Redirect(r.w, r.Request, to, http.StatusSeeOther)
	return nil
}

// backFromProvider lets somebody in whom the provider vouches for, if they have an account.
func backFromProvider(r *request) error {
	q := r.URL.Query()
	browser := ""
	if c, err := r.Cookie(r.errandName()); err == nil {
		browser = c.Value
	}
	http.SetCookie(r.w, r.secretCookie(r.errandName(), "", -1))
	e := r.errands.end(q.Get("state"), browser, r.Now())
	switch {
	case e == nil:
		return r.notLetIn(account.Unvouched("nobody here has asked it that, or not lately (state)"))
	case q.Has("iss") && q.Get("iss") != r.Provider.Issuer: // RFC 9207
		return r.notLetIn(account.Unvouched("somebody else says so (iss)"))
	case q.Has("error"):
		return r.notLetIn(account.Unvouched("it has not let them in"))
	}
	who, err := r.Provider.Vouch(r.ctx(), e.Errand, q.Get("code"))
	if err != nil {
		return r.notLetIn(err)
	}
	a, err := r.l.VouchedFor(r.ctx(), r.Provider.Issuer, who.Subject, who.Mail)
	if err != nil {
		return err
	}
	began := false
	if a != nil {
		if began, err = r.beginSession(a, "provider"); err != nil {
			return err
		}
	}
	if !began {
		r.Log.Warn("not let in by the provider", "why", "no account", "from", r.addressOf(r.Request))
		fault := r.v.T("provider.unknown", r.Provider.Name(), who.Mail)
		if who.Mail == "" {
			fault = r.v.T("provider.unverified", r.Provider.Name())
		}
		return r.again(http.StatusForbidden, logins{Fault: fault})
	}
	r.back(e.to)
	return nil
}

// notLetIn tells why nobody comes in by the provider: to the log in words that hold nothing of its answer, to the browser in fewer.
func (r *request) notLetIn(err error) error {
	r.Log.Warn("not let in by the provider", "why", err, "from", r.addressOf(r.Request))
	if errors.Is(err, account.ErrProviderAway) {
		return r.again(http.StatusBadGateway, logins{Fault: r.v.T("provider.away", r.Provider.Name())})
	}
	return r.again(http.StatusForbidden, logins{Fault: r.v.T("provider.unvouched", r.Provider.Name())})
}
