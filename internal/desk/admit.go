package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Who asks, and whether they may. A ledger without accounts is of whoever can reach the desk, in the name of Options.Sole; serve lets only
// this machine reach it. As soon as there is an account, everybody has to say who they are, for as long as the desk runs.

// caller is who asks.
type caller struct {
	name   string
	role   account.Role
	scopes []account.Scope // of a token; nil: a person
	key    string          // of the session or token: its digest
}

func (c *caller) may(needed account.Role) bool { return c != nil && c.role.May(needed) }

// asking is what a request carries on its way: who asks, once that is known, for whoever works on it and for the log.
type asking struct {
	id     string // names the request
	route  string // that it takes; "" if none
	caller *caller
	free   bool // there are no accounts
}

// askingOf is what a request carries; nil without its guard.
func askingOf(ctx context.Context) *asking {
	a, _ := ctx.Value(askingKey{}).(*asking)
	return a
}

type askingKey struct{}

// callerOf is who asks in a context; nil where that is not known, or nobody.
func callerOf(ctx context.Context) *caller {
	if a := askingOf(ctx); a != nil {
		return a.caller
	}
	return nil
}

// refusal is why somebody is not let do something.
type refusal struct {
	status int
	key    string        // of its words
	wait   time.Duration // after which it may be tried again
}

func (e *refusal) Error() string { return e.key }

var (
	errUnknown = &refusal{status: http.StatusUnauthorized, key: "error.login"}
	errRole    = &refusal{status: http.StatusForbidden, key: "error.role"}
	errScope   = &refusal{status: http.StatusForbidden, key: "error.scope"}
	errOrigin  = &refusal{status: http.StatusForbidden, key: "error.origin"}
)

// withAccounts reports whether the ledger has accounts, or had some since the desk was opened.
func (d *Desk) withAccounts(ctx context.Context) (bool, error) {
	if d.Accounts || d.guarded.Load() {
		return true, nil
	}
	has, err := d.l.HasAccounts(ctx)
	if has {
		d.guarded.Store(true)
	}
	return has, err
}

// identify finds who asks: by the token that a program shows, else by the session of a browser. A token that is none is nobody's, whatever
// else is shown.
func (d *Desk) identify(r *http.Request) (*caller, error) {
	if secret := calendarToken(r); secret != "" {
		t, a, err := d.l.WithToken(r.Context(), account.Digest(secret), d.Now())
		if err != nil || t == nil || !slices.Equal(t.Scopes, []account.Scope{account.Calendar}) {
			return nil, err
		}
		return &caller{a.Name, a.Role, t.Scopes, account.Digest(secret)}, nil
	}
	if _, shown := r.Header["Authorization"]; shown {
		kind, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if !strings.EqualFold(kind, "Bearer") || !strings.HasPrefix(secret, account.TokenPrefix) {
			return nil, nil
		}
		digest := account.Digest(secret)
		t, a, err := d.l.WithToken(r.Context(), digest, d.Now())
		if err != nil || t == nil {
			return nil, err
		}
		return &caller{a.Name, a.Role, t.Scopes, digest}, nil
	}
	c, err := r.Cookie(d.sessionName())
	if err != nil {
		return nil, nil
	}
	digest := account.Digest(c.Value)
	a, err := d.l.InSession(r.Context(), digest, d.Now())
	if err != nil || a == nil {
		return nil, err
	}
	return &caller{a.Name, a.Role, nil, digest}, nil
}

// known finds who asks, once for a request.
func (d *Desk) known(r *http.Request) (guarded bool, who *caller, err error) {
	a := askingOf(r.Context())
	if a == nil {
		return true, nil, errors.New("a request without its guard")
	}
	if guarded, err = d.withAccounts(r.Context()); err != nil {
		return true, nil, err
	}
	switch {
	case !guarded:
		a.free, a.caller = true, &caller{name: d.Sole, role: account.Admin}
	case a.caller == nil:
		a.caller, err = d.identify(r)
	}
	return guarded, a.caller, err
}

// admit lets a request through to a route, or says why not.
func (d *Desk) admit(r *http.Request, rt route) error {
	guarded, who, err := d.known(r)
	if err != nil || !guarded {
		return err
	}
	person := who == nil || who.scopes == nil
	// Every browser tells from which origin a change comes, and CrossOriginProtection has looked at that. One that tells nothing is no
	// browser, and has no session.
	if changes(r) && person && r.Header.Get("Sec-Fetch-Site") == "" && r.Header.Get("Origin") == "" {
		return errOrigin
	}
	if rt.scope == account.Metrics && d.fromHere(r) {
		return nil
	}
	if rt.role == anyone && (person || !changes(r)) {
		return nil
	}
	switch {
	case who == nil:
		return errUnknown
	case !who.may(rt.role):
		return errRole
	case !person && !slices.Contains(who.scopes, rt.scope):
		return errScope
	}
	if changes(r) {
		if wait := d.rates.take(who.key, d.Now()); wait > 0 {
			return &refusal{http.StatusTooManyRequests, "error.rate", wait}
		}
	}
	return nil
}

// fromHere reports whether a request comes from this machine. Behind a proxy all do, and none counts as one that does.
func (d *Desk) fromHere(r *http.Request) bool {
	at, err := netip.ParseAddrPort(r.RemoteAddr)
	return err == nil && at.Addr().Unmap().IsLoopback() && !d.Proxy
}

// mayJudge reports why whoever asks may not make a judgement. What an analyst may is listed; all else needs an editor.
func (d *Desk) mayJudge(ctx context.Context, j record.Judgement) error {
	who := callerOf(ctx)
	needed := account.Editor
	switch j.Kind {
	case record.JudgeAccept, record.JudgeReject, record.JudgeAdd, record.JudgeCorrect, record.JudgeSame, record.JudgeDifferent, record.JudgeNote, record.JudgeOwner, record.JudgeDue:
		needed = account.Analyst
	case record.JudgeUndo:
		if who.may(account.Editor) {
			return nil
		}
		log, err := d.l.Log(ctx)
		if err != nil {
			return err
		}
		// Their own they may take back, unless in the end a status would move by that.
		own := true
		for id := j.Undoes; id != ""; {
			i := slices.IndexFunc(log, func(x ledger.Judged) bool { return x.ID == id })
			if i < 0 {
				break // which the ledger will say
			}
			own = own && who != nil && log[i].Who == who.name && log[i].Kind != record.JudgeMove
			id = log[i].Undoes
		}
		if own {
			needed = account.Analyst
		}
	}
	if !who.may(needed) {
		return errRole
	}
	return nil
}

// refuse answers whoever is not let do something: a browser that has not said who it is is led to where it can, a program is told as it
// understands.
func (r *request) refuse(e *refusal) {
	h := r.w.Header()
	if e.wait > 0 {
		h.Set("Retry-After", seconds(e.wait))
	}
	_, shown := r.Header["Authorization"]
	program := shown || calendarToken(r.Request) != "" || strings.HasPrefix(r.URL.Path, "/api/")
	if e.status == http.StatusUnauthorized {
		if !program && !changes(r.Request) {
			h.Set("Cache-Control", "no-store")
			to := "/login"
			if at := r.URL.RequestURI(); at != "/" && len(at) <= wayLimit {
				to += "?to=" + url.QueryEscape(at)
			}
			http.Redirect(r.w, r.Request, to, http.StatusSeeOther)
			return
		}
		h.Set("WWW-Authenticate", `Bearer realm="chancery"`)
	}
	words := r.v.T(e.key)
	if strings.Contains(words, "%") {
		words = r.v.T(e.key, spelled(e.wait))
	}
	if program {
		h.Set("Content-Type", "application/problem+json")
		h.Set("Cache-Control", "no-store")
		r.w.WriteHeader(e.status)
		json.NewEncoder(r.w).Encode(struct {
			Title  string `json:"title"`
			Status int    `json:"status"`
			Detail string `json:"detail"`
		}{http.StatusText(e.status), e.status, words})
		return
	}
	r.show("error", e.status, page{Title: words, Data: struct{ Status, Detail any }{e.status, ""}})
}

// seconds is how many whole seconds somebody has to wait.
func seconds(d time.Duration) string { return strconv.Itoa(int((d + time.Second - 1) / time.Second)) }

// spelled is how long somebody has to wait, in whole minutes from two on.
func spelled(d time.Duration) string {
	if d < 2*time.Minute {
		return seconds(d) + " s"
	}
	return fmt.Sprintf("%d min", int((d+time.Minute-1)/time.Minute))
}

// addressOf is from where a request comes: the whole of a network that one household gets (/64), of IPv6.
func (d *Desk) addressOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if d.Proxy { // which adds at the end; what stands before it anybody may have written
		if all := r.Header.Values("X-Forwarded-For"); len(all) > 0 {
			parts := strings.Split(all[len(all)-1], ",")
			host = strings.TrimSpace(parts[len(parts)-1])
		}
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return "unknown"
	}
	if ip = ip.Unmap().WithZone(""); ip.Is6() {
		if net, err := ip.Prefix(64); err == nil {
			return net.String()
		}
	}
	return ip.String()
}
