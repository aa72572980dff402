package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robots.txt by RFC 9309. It is read here and not by a library since those at hand compare paths as they are written (so that
// "/tin-tức/" forbids nothing), take the first of two rules where the RFC takes the one that allows, and give a whole file up for one bad line.

const (
	robotsLimit = 500 << 10      // bytes of a robots.txt that are read
	longestWait = time.Minute    // of Crawl-delay
	robotsKept  = 24 * time.Hour // how long the rules of a site hold
)

// rules are what a robots.txt says to one agent.
type rules struct {
	lines    []robotsRule
	delay    time.Duration // between two requests
	sitemaps []string
}

type robotsRule struct {
	allow bool
	path  string // as canonical makes it; * stands for anything, $ at the end for the end
}

// parseRobots reads a robots.txt for an agent, by its product token. What is no rule is passed over.
func parseRobots(b []byte, token string) *rules {
	if len(b) > robotsLimit {
		b = b[:robotsLimit]
		b = b[:bytes.LastIndexAny(b, "\r\n")+1] // half a rule is none
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	ours, all := &rules{}, &rules{}
	named := false // some group is for us
	var in []*rules
	agents := false // the line before named an agent
	var sitemaps []string
	for _, line := range strings.FieldsFunc(string(b), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if !agents {
				in = nil
			}
			agents = true
			switch who := productToken(value); {
			case value == "*":
				in = append(in, all)
			case strings.EqualFold(who, token):
				in, named = append(in, ours), true
			}
			continue
		case "allow", "disallow":
			if value != "" {
				for _, r := range in {
					r.lines = append(r.lines, robotsRule{key == "allow", canonicalRule(value)})
				}
			}
		case "crawl-delay":
			if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 {
				for _, r := range in {
					r.delay = time.Duration(min(s, longestWait.Seconds()) * float64(time.Second))
				}
			}
		case "sitemap":
			sitemaps = append(sitemaps, value)
			continue // it belongs to no group and ends none
		default:
			continue
		}
		agents = false
	}
	if !named {
		ours = all
	}
	ours.sitemaps = sitemaps
	return ours
}

// productToken is the name of an agent without its version.
func productToken(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
	}); i >= 0 {
		return s[:i]
	}
	return s
}

// allows reports whether an address may be fetched: the longest rule that fits decides, and of two as long the one that allows.
func (r *rules) allows(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if path == "/robots.txt" {
		return true
	}
	if u.RawQuery != "" || u.ForceQuery {
		path += "?" + u.RawQuery
	}
	path = strings.NewReplacer("*", "%2A", "$", "%24").Replace(canonical(path))
	allow, longest := true, -1
	for _, x := range r.lines {
		if n := len(x.path); (n > longest || n == longest && x.allow) && fits(x.path, path) {
			allow, longest = x.allow, n
		}
	}
	return allow
}

// fits reports whether a path begins as a rule says.
func fits(rule, path string) bool {
	rule, ends := strings.CutSuffix(rule, "$")
	parts := strings.Split(rule, "*")
	path, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, p := range parts[1:] {
		if ends && i == len(parts)-2 {
			return strings.HasSuffix(path, p)
		}
		at := strings.Index(path, p)
		if at < 0 {
			return false
		}
		path = path[at+len(p):]
	}
	return !ends || path == ""
}

// canonicalRule is canonical, with a $ that is not at the end taken as the letter.
func canonicalRule(s string) string {
	s, ends := strings.CutSuffix(canonical(s), "$")
	s = strings.ReplaceAll(s, "$", "%24")
	if ends {
		s += "$"
	}
	return s
}

// canonical is a path in the one way of writing it in which paths are compared: what may stand for itself does, all else is escaped.
func canonical(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c, escaped := s[i], false
		if c == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				c, escaped, i = byte(n), true, i+2
			}
		}
		plain := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
		if !plain && (escaped || c <= ' ' || c >= 0x7f) {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// site is where one robots.txt holds.
type site struct {
	turn   chan struct{}
	rules  *rules
	err    *WebError // why it cannot be had
	failed int       // times in a row
	until  time.Time // rules or err hold
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
		if !errors.As(err, &s.err) {
			s.failed = 0
		} else if s.until = now.Add(min(robotsAgain<<min(s.failed, 10), longestLater)); s.err.Trouble == Later {
			s.failed++
			s.err.Why, s.err.Unasked = "its robots.txt cannot be had, so that nothing may be fetched for now: "+s.err.Why, true
			if s.err.When.IsZero() {
				s.err.When = s.until
			}
		}
		if r != nil {
			h := w.host(u)
			h.mu.Lock()
			h.delay = max(w.Delay, r.delay)
			h.mu.Unlock()
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
		if errors.As(err, &e) && (e.Trouble == Slow || e.Trouble == CutOff || e.Trouble == Failed) {
			e.Trouble = Later
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
			return nil, w.refusal(u, resp)
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
			return nil, trouble(Later, "%v", reason(err))
		}
		return parseRobots(b, productToken(w.Agent)), nil
	}
	return &rules{}, nil // it leads nowhere: there is none
}
