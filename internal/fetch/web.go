package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Web gets pages from the network as a guest does: it says who it is, asks one thing at a time of a host, leaves time between, and does what
// robots.txt says. It never connects to a private address unless it may. It is safe for any number of goroutines.
type Web struct {
	WebOptions
	direct, proxied *http.Transport

	mu    sync.Mutex
	hosts map[string]*host
	sites map[string]*site
}

// WebOptions are how a Web behaves. What is not set is as a guest would have it.
type WebOptions struct {
	Agent     string        // who asks: its first word is the name that robots.txt knows it by
	Delay     time.Duration // between two requests to a host
	Time      time.Duration // for one page, all in all
	Redirects int           // at most, for one page
	Private   bool          // private addresses too
	Proxy     func(*http.Request) (*url.URL, error)
}

// The ways of a guest.
const (
	DefaultDelay     = 2 * time.Second
	defaultTime      = time.Minute
	defaultRedirects = 5
	longestLater     = 24 * time.Hour   // of Retry-After
	robotsAgain      = 10 * time.Minute // after this a robots.txt that could not be had is asked for again
	slowest          = 1 << 10          // bytes a second, of an archive
)

// NewWeb returns a Web.
func NewWeb(o WebOptions) *Web {
	if o.Agent == "" {
		o.Agent = "Chancery (+https://github.com/chancery-ledger/chancery)"
	}
	if o.Time == 0 {
		o.Time = defaultTime
	}
	if o.Redirects == 0 {
		o.Redirects = defaultRedirects
	}
	if o.Proxy == nil {
		o.Proxy = http.ProxyFromEnvironment
	}
	w := &Web{WebOptions: o, hosts: map[string]*host{}, sites: map[string]*site{}}
	dialer := &net.Dialer{Timeout: 15 * time.Second}
	w.direct = &http.Transport{
		DialContext: dialer.DialContext, ForceAttemptHTTP2: true, DisableCompression: true, MaxResponseHeaderBytes: headLimit,
		TLSHandshakeTimeout: 15 * time.Second, IdleConnTimeout: 30 * time.Second, MaxIdleConnsPerHost: 1,
	}
	w.proxied = w.direct.Clone()
	w.proxied.Proxy = o.Proxy
	if !o.Private {
		checked := *dialer
		checked.Control = dialPublic
		w.direct.DialContext = checked.DialContext
	}
	return w
}

// Trouble is why a page cannot be had.
type Trouble uint8

// The troubles.
const (
	NoAddress Trouble = iota + 1 // not a web address
	Forbidden                    // robots.txt forbids it
	Private                      // it leads into a private network
	Gone                         // there is no such page
	Denied                       // it is not for everybody
	Later                        // the server asks to come again
	Large                        // more bytes than a report has
	Circling                     // it redirects without end
	NoHost                       // nobody knows such a host
	Slow                         // it takes too long
	CutOff                       // it ends before its end
	Failed                       // anything else
)

// WebError is a page that could not be had, in one line without its address.
type WebError struct {
	Trouble Trouble
	Why     string
	When    time.Time // of Later, if the server says when
	Unasked bool      // the page itself was not asked for: its whole site cannot be for now
}

func (e *WebError) Error() string { return e.Why }

func trouble(t Trouble, format string, args ...any) *WebError {
	return &WebError{Trouble: t, Why: printed(strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " "))}
}

// Request is a page to get.
type Request struct {
	Address        string
	ETag, Modified string // as an earlier answer told them: what has not changed since need not come again
	Despite        bool   // a person wants this page whatever robots.txt says
}

// Answer is what came. Body must be closed; until then the host is asked nothing else.
type Answer struct {
	Address        string // at which it was found, behind all redirects
	Media          string // its Content-Type
	ETag, Modified string
	Same           bool // not changed since: there is no Body
	Got            time.Time
	Body           io.ReadCloser
}

// IsAddress reports whether a path is meant to be an address in the web.
func IsAddress(path string) bool {
	scheme, _, ok := strings.Cut(path, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

func parseAddress(s string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(s))
	switch {
	case err != nil || u.Hostname() == "" || u.Opaque != "":
		return nil, trouble(NoAddress, "not a web address")
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, trouble(NoAddress, "not a web address: only http and https are fetched")
	case u.User != nil:
		return nil, trouble(NoAddress, "an address with a name or password in it is not fetched")
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// Get gets a page. Every error is a *WebError, or that of the context.
func (w *Web) Get(ctx context.Context, req Request) (*Answer, error) {
	u, err := parseAddress(req.Address)
	if err != nil {
		return nil, err
	}
	for hop := 0; ; hop++ {
		if !req.Despite {
			r, err := w.rulesOf(ctx, u)
			if err != nil {
				return nil, err
			}
			if !r.allows(u) {
				return nil, trouble(Forbidden, "forbidden by the robots.txt of %s", u.Host)
			}
		}
		resp, body, err := w.ask(ctx, u, &req, true)
		if err != nil {
			return nil, err
		}
		if to := resp.Header.Get("Location"); to != "" && isRedirect(resp.StatusCode) {
			body.Close()
			if hop == w.Redirects {
				return nil, trouble(Circling, "redirected more than %d times", w.Redirects)
			}
			next, err := u.Parse(to)
			if err == nil {
				next, err = parseAddress(next.String())
			}
			if err != nil {
				return nil, trouble(NoAddress, "redirected to what is not a web address")
			}
			u = next
			continue
		}
		a := &Answer{Address: u.String(), Media: resp.Header.Get("Content-Type"), ETag: resp.Header.Get("ETag"), Modified: resp.Header.Get("Last-Modified"), Got: time.Now()}
		switch {
		case resp.StatusCode == http.StatusNotModified && req.ETag+req.Modified != "":
			body.Close()
			a.Same = true
			return a, nil
		case resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusNonAuthoritativeInfo:
			body.Close()
			return nil, w.refusal(u, resp)
		}
		if err := body.decode(resp.Header.Get("Content-Encoding")); err != nil {
			body.Close()
			return nil, err
		}
		a.Body = body
		return a, nil
	}
}

// GetWhole is Get, with the whole of the body, no longer than limit.
func (w *Web) GetWhole(ctx context.Context, req Request, limit int64) (*Answer, []byte, error) {
	a, err := w.Get(ctx, req)
	if err != nil || a.Same {
		return a, nil, err
	}
	defer a.Body.Close()
	b, err := read(a.Body, -1, limit)
	var known *WebError
	switch {
	case errors.Is(err, errLarge), errors.Is(err, errBomb):
		err = trouble(Large, "%v", err)
	case err != nil && !errors.As(err, &known) && ctx.Err() == nil:
		err = trouble(CutOff, "%v", reason(err))
	}
	return a, b, err
}

// Sitemaps are the sitemaps that the robots.txt of a site names.
func (w *Web) Sitemaps(ctx context.Context, address string) ([]string, error) {
	u, err := parseAddress(address)
	if err != nil {
		return nil, err
	}
	r, err := w.rulesOf(ctx, u)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, m := range r.sitemaps {
		if at, err := u.Parse(m); err == nil {
			out = append(out, at.String())
		}
	}
	return out, nil
}

func isRedirect(status int) bool {
	switch status {
	case 301, 302, 303, 307, 308:
		return true
	}
	return false
}

// refusal is what an answer that is no page means.
func (w *Web) refusal(u *url.URL, resp *http.Response) *WebError {
	code := resp.StatusCode
	said := strings.TrimSpace(fmt.Sprint(code, " ", http.StatusText(code)))
	switch {
	case code == 404 || code == 410:
		return trouble(Gone, "there is no such page (%s)", said)
	case code == 401 || code == 402 || code == 403 || code == 407 || code == 451:
		return trouble(Denied, "the server does not give it to everybody (%s)", said)
	case code == 408 || code == 425 || code == 429 || code >= 500:
		e := trouble(Later, "the server cannot give it now (%s)", said)
		if e.When = retryAfter(resp.Header.Get("Retry-After"), time.Now()); !e.When.IsZero() {
			e.Why += "; it asks to come again at " + e.When.UTC().Format(time.RFC3339)
			h := w.host(u)
			h.mu.Lock()
			h.until = e.When
			h.mu.Unlock()
		}
		return e
	}
	return trouble(Failed, "the server answers with no page (%s)", said)
}

// retryAfter is when to come again, as a header says in seconds or as a time; zero if it does not say.
func retryAfter(s string, now time.Time) time.Time {
	var at time.Time
	if n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 32); err == nil {
		at = now.Add(time.Duration(n) * time.Second)
	} else if t, err := http.ParseTime(s); err == nil {
		at = t
	}
	if !at.After(now) {
		return time.Time{}
	}
	if latest := now.Add(longestLater); at.After(latest) {
		return latest
	}
	return at
}

// host is a server that is asked one thing at a time.
type host struct {
	turn chan struct{} // holds something while the host is asked

	mu    sync.Mutex
	delay time.Duration // after an answer
	next  time.Time     // it is not asked for a page before
	until time.Time     // nor, as it wishes itself, for anything
}

// host is where an address is; its default port goes without saying.
func (w *Web) host(u *url.URL) *host {
	name := strings.ToLower(u.Hostname())
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		name = net.JoinHostPort(name, p)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	h := w.hosts[name]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1), delay: w.Delay}
		w.hosts[name] = h
	}
	return h
}

// wait waits for the time between two pages to pass.
func (h *host) wait(ctx context.Context) error {
	h.mu.Lock()
	left := time.Until(h.next)
	h.mu.Unlock()
	if left <= 0 {
		return nil
	}
	select {
	case <-time.After(left):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// free ends a turn.
func (h *host) free(paced bool) {
	if paced {
		h.mu.Lock()
		h.next = time.Now().Add(h.delay)
		h.mu.Unlock()
	}
	<-h.turn
}

// errSlow ends what takes too long.
var errSlow = errors.New("too slow")

// ask sends one request, when it is its turn, and returns the answer whatever it is.
func (w *Web) ask(ctx context.Context, u *url.URL, req *Request, paced bool) (*http.Response, *body, error) {
	h := w.host(u)
	h.mu.Lock()
	until := h.until
	h.mu.Unlock()
	if time.Now().Before(until) {
		return nil, nil, &WebError{Later, fmt.Sprintf("%s asks not to be asked before %s", u.Host, until.UTC().Format(time.RFC3339)), until, true}
	}
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
	b := &body{user: ctx, host: u.Host, most: w.Time, release: func() { h.free(paced) }}
	if paced {
		if err := h.wait(ctx); err != nil {
			h.free(false)
			return nil, nil, err
		}
	}
	asked, cancel := context.WithCancelCause(ctx)
	b.ctx, b.cancel = asked, cancel
	b.timer = time.AfterFunc(w.Time, func() { cancel(errSlow) })
	resp, err := w.send(asked, u, req)
	if err != nil {
		err = b.told(err)
		b.Close()
		return nil, nil, err
	}
	b.from, b.r = resp.Body, resp.Body
	return resp, b, nil
}

func (w *Web) send(ctx context.Context, u *url.URL, req *Request) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, trouble(NoAddress, "not a web address")
	}
	r.Header.Set("User-Agent", w.Agent)
	r.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
	r.Header.Set("Accept-Encoding", "gzip")
	if req.ETag != "" {
		r.Header.Set("If-None-Match", req.ETag)
	}
	if req.Modified != "" {
		r.Header.Set("If-Modified-Since", req.Modified)
	}
	proxy, err := w.Proxy(r)
	if err != nil {
		return nil, trouble(Failed, "the proxy of the environment makes no sense: %v", err)
	}
	if proxy == nil {
		return w.direct.RoundTrip(r)
	}
	if !w.Private {
		if err := publicHost(ctx, u); err != nil {
			return nil, err
		}
	}
	return w.proxied.RoundTrip(r)
}
