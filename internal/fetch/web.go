package fetch

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/time/rate"
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
	pace *rate.Limiter

	mu    sync.Mutex
	until time.Time // it asked not to be asked before
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
		every := rate.Inf
		if w.Delay > 0 {
			every = rate.Every(w.Delay)
		}
		h = &host{turn: make(chan struct{}, 1), pace: rate.NewLimiter(every, 1)}
		w.hosts[name] = h
	}
	return h
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
		return nil, nil, &WebError{Later, fmt.Sprintf("%s asks not to be asked before %s", u.Host, until.UTC().Format(time.RFC3339)), until}
	}
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
	b := &body{user: ctx, host: u.Host, most: w.Time, release: func() { <-h.turn }}
	if paced {
		if err := h.pace.Wait(ctx); err != nil {
			b.release()
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

// body is what comes of an answer. It ends with a *WebError if it does not end well.
type body struct {
	user    context.Context // of whoever asked
	ctx     context.Context // with the time limit
	cancel  context.CancelCauseFunc
	timer   *time.Timer
	most    time.Duration
	host    string
	from    io.Closer
	r       io.Reader
	release func()
	once    sync.Once

	long  bool // an archive: it may take its time, if it does not dawdle
	spent time.Duration
	bytes int64
}

func (b *body) Read(p []byte) (n int, err error) {
	if !b.long {
		n, err = b.r.Read(p)
	} else {
		b.timer.Reset(b.most)
		start := time.Now()
		n, err = b.r.Read(p)
		b.timer.Stop()
		b.spent += time.Since(start)
		if b.bytes += int64(n); b.spent > b.most && float64(b.bytes) < slowest*b.spent.Seconds() {
			b.cancel(errSlow)
		}
	}
	if err != nil && err != io.EOF {
		err = b.told(err)
	}
	return n, err
}

// archive lifts the limit of time from a body, which then has to come at a bearable speed.
func (b *body) archive() {
	b.timer.Stop()
	b.long = true
}

func (b *body) Close() error {
	b.once.Do(func() {
		b.timer.Stop()
		b.cancel(nil)
		if b.from != nil {
			b.from.Close()
		}
		b.release()
	})
	return nil
}

// decode undoes the one compression that is asked for.
func (b *body) decode(encoding string) error {
	switch encoding = strings.ToLower(strings.TrimSpace(encoding)); encoding {
	case "", "identity", "none", "utf-8":
		return nil
	case "gzip", "x-gzip":
		packed := &counter{r: b.r}
		br := bufio.NewReaderSize(packed, window)
		b.r = br
		if head, err := br.Peek(2); err == nil && kindOf(head) == gzipped { // else it was unpacked on its way
			b.r = &members{src: br, packed: packed}
		}
		return nil
	}
	return trouble(Failed, "its Content-Encoding, %s, is not read", encoding)
}

// told is an error of the network in the words of its kind.
func (b *body) told(err error) error {
	var known *WebError
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	var timeout net.Error
	switch {
	case b.user.Err() != nil:
		return b.user.Err()
	case errors.As(err, &known), errors.Is(err, errBomb):
		return err
	case errors.Is(err, errPrivate):
		return trouble(Private, "it leads into a private network (--allow-private lets it)")
	case context.Cause(b.ctx) == errSlow:
		return trouble(Slow, "%s takes too long: more than %s for a page, or hardly anything comes", b.host, b.most)
	case errors.As(err, &dns):
		if dns.IsNotFound {
			return trouble(NoHost, "no such host: %s", dns.Name)
		}
		return trouble(Slow, "the name server does not tell where %s is", dns.Name)
	case errors.As(err, &cert):
		return trouble(Failed, "the certificate of %s is not to be trusted: %v", b.host, cert.Err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return trouble(Failed, "%s takes no connections", b.host)
	case errors.As(err, &timeout) && timeout.Timeout():
		return trouble(Slow, "%s does not answer", b.host)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return trouble(CutOff, "cut off: %s ended it too early", b.host)
	}
	if told := reason(err); told != err {
		return trouble(CutOff, "%v", told)
	}
	return trouble(Failed, "cannot be fetched: %v", err)
}

// site is where one robots.txt holds.
type site struct {
	turn  chan struct{}
	rules *rules
	err   *WebError // why it cannot be had
	until time.Time // rules or err hold
}

// rulesOf are the rules for an address, as they are or were within a day. With an error nothing may be fetched there for now.
func (w *Web) rulesOf(ctx context.Context, u *url.URL) (*rules, error) {
	origin := u.Scheme + "://" + strings.ToLower(u.Host)
	w.mu.Lock()
	s := w.sites[origin]
	if s == nil {
		s = &site{turn: make(chan struct{}, 1)}
		w.sites[origin] = s
	}
	w.mu.Unlock()
	select {
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if now := time.Now(); now.After(s.until) {
		r, err := w.robots(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"})
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.rules, s.err, s.until = r, nil, now.Add(robotsKept)
		var e *WebError
		if errors.As(err, &e) {
			s.err, s.until = e, now.Add(robotsAgain)
			if e.Trouble == Later && e.When.IsZero() {
				e.When = s.until
			}
		}
		if r != nil && r.delay > w.Delay {
			w.host(u).pace.SetLimit(rate.Every(r.delay))
		}
	}
	if s.err != nil {
		return nil, s.err
	}
	return s.rules, nil
}

// robots asks for a robots.txt.
func (w *Web) robots(ctx context.Context, u *url.URL) (*rules, error) {
	for range w.Redirects + 1 {
		resp, body, err := w.ask(ctx, u, &Request{}, false)
		var e *WebError
		if errors.As(err, &e) && (e.Trouble == Slow || e.Trouble == CutOff) {
			return nil, trouble(Later, "its robots.txt cannot be had, so that nothing may be fetched for now: %s", e.Why)
		}
		if err != nil {
			return nil, err
		}
		defer body.Close()
		to := resp.Header.Get("Location")
		switch code := resp.StatusCode; {
		case isRedirect(code) && to != "":
			body.Close()
			next, err := u.Parse(to)
			if err == nil {
				next, err = parseAddress(next.String())
			}
			if err != nil {
				return &rules{}, nil
			}
			u = next
			continue
		case code >= 500 || code == http.StatusTooManyRequests:
			e := w.refusal(u, resp)
			return nil, &WebError{Later, "its robots.txt cannot be had, so that nothing may be fetched for now: " + e.Why, e.When}
		case code != http.StatusOK:
			return &rules{}, nil
		}
		err = body.decode(resp.Header.Get("Content-Encoding"))
		var b []byte
		if err == nil {
			b, err = io.ReadAll(io.LimitReader(body, robotsLimit+1))
		}
		if err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return nil, trouble(Later, "its robots.txt cannot be had, so that nothing may be fetched for now: %v", reason(err))
		}
		return parseRobots(b, productToken(w.Agent)), nil
	}
	return &rules{}, nil // it leads nowhere: there is none
}
