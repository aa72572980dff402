package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
)

var ctx = context.Background()

// serve starts a server, and returns where it is. Paths without a handler are not there.
func serve(t testing.TB, handlers map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, h := range handlers {
		mux.HandleFunc(path, h)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(func() { s.CloseClientConnections(); s.Close() })
	return s.URL
}

// lying starts a server that answers each request with just these bytes, and returns where it is. With hang it does not close.
func lying(t testing.TB, hang bool, pieces ...string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				b := make([]byte, 4096)
				n, _ := c.Read(b)
				if bytes.HasPrefix(b[:n], []byte("GET /robots.txt")) {
					io.WriteString(c, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
					return
				}
				for _, p := range pieces {
					if _, err := io.WriteString(c, p); err != nil {
						return
					}
				}
				if hang {
					c.Read(b)
				}
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

func says(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, body) }
}

func sends(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
}

func status(code int, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
	}
}

func local(o WebOptions) *Web {
	o.Private = true
	return NewWeb(o)
}

// got is what came of an address: its text, or its trouble.
func got(w *Web, address string) (string, Trouble) {
	_, b, err := w.GetWhole(ctx, Request{Address: address}, clean.Limit)
	var e *WebError
	if errors.As(err, &e) {
		return e.Why, e.Trouble
	}
	if err != nil {
		return err.Error(), 99
	}
	return string(b), 0
}

func expect(t *testing.T, w *Web, address string, want Trouble, words string) {
	t.Helper()
	if s, tr := got(w, address); tr != want || !strings.Contains(s, words) || tr != 0 && strings.ContainsAny(s, "\r\n") {
		t.Errorf("%s: %d %.200q, not %d %q", address, tr, s, want, words)
	}
}

func TestPublic(t *testing.T) {
	for want, all := range map[bool]string{
		true: "8.8.8.8 1.1.1.1 172.32.0.1 100.128.0.1 2606:4700::1111 2a00:1450::1 64:ff9b::808:808 ::ffff:8.8.8.8",
		false: `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1
			203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b:1::1 100::1 2001::1
			2001:10::1 2001:db8::1 2002:7f00:1::1 2002:808:808::1 3fff::1 5f00::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1`,
	} {
		for _, s := range strings.Fields(all) {
			if got := public(netip.MustParseAddr(s)); got != want {
				t.Errorf("%s: public %t", s, got)
			}
		}
	}
}

// No private address is connected to: not by number, not by name, not at the end of a redirect, and not through a proxy.
func TestPrivate(t *testing.T) {
	var asked atomic.Int32
	at := serve(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { asked.Add(1) }})
	port := at[strings.LastIndex(at, ":"):]
	w := NewWeb(WebOptions{})
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]"} {
		expect(t, w, "http://"+host+port+"/", Private, "private network")
	}
	var through []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		through = append(through, r.URL.String())
		switch r.URL.Path {
		case "/robots.txt":
			w.WriteHeader(404)
		case "/out":
			w.Header().Set("Location", at)
			w.WriteHeader(302)
		default:
			io.WriteString(w, "through the proxy")
		}
	}))
	defer proxy.Close()
	to, _ := url.Parse(proxy.URL)
	w = NewWeb(WebOptions{Proxy: func(*http.Request) (*url.URL, error) { return to, nil }})
	expect(t, w, "http://8.8.8.8/page", 0, "through the proxy")
	expect(t, w, "http://8.8.8.8/out", Private, "private network")
	expect(t, w, at, Private, "private network")
	expect(t, w, "http://localhost"+port, Private, "private network")
	if s := strings.Join(through, " "); s != "http://8.8.8.8/robots.txt http://8.8.8.8/page http://8.8.8.8/out" || asked.Load() > 0 {
		t.Errorf("through the proxy: %s; asked %d", s, asked.Load())
	}
}

func TestTroubles(t *testing.T) {
	other := serve(t, map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nDisallow: /secret\n"), "/secret": says("secret"), "/open": says("open")})
	at := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": says("User-agent: *\nDisallow: /no\n"), "/a": says("A"), "/no": says("no"),
		"/to-a": sends("/a"), "/to-no": sends("/no"), "/to-secret": sends(other + "/secret"), "/to-open": sends(other + "/open"),
		"/round": sends("/round"), "/to-file": sends("file:///etc/passwd"), "/to-name": sends("http://me:pw@127.0.0.1/"), "/to-nothing": sends("http://"),
		"/410": status(410), "/401": status(401), "/503": status(503), "/418": status(418), "/204": status(204), "/304": status(304), "/206": status(206),
		"/500": status(500), "/br": status(200, "Content-Encoding", "br"),
	})
	w := local(WebOptions{})
	for address, want := range map[string]struct {
		Trouble
		words string
	}{
		at + "/a": {0, "A"}, at + "/to-a": {0, "A"}, at + "/a#part": {0, "A"}, at + "/to-open": {0, "open"},
		at + "/no": {Forbidden, "forbidden by the robots.txt of 127.0.0.1"}, at + "/no/1": {Forbidden, ""}, at + "/to-no": {Forbidden, ""}, at + "/to-secret": {Forbidden, ""},
		at + "/round": {Circling, "redirected more than 5 times"}, at + "/to-file": {NoAddress, "redirected to what is not a web address"},
		at + "/to-name": {NoAddress, "redirected"}, at + "/to-nothing": {NoAddress, "redirected"},
		at + "/gone": {Gone, "there is no such page (404 Not Found)"}, at + "/410": {Gone, "410"}, at + "/401": {Denied, "401"}, at + "/503": {Later, "503"},
		at + "/500": {Later, "500"}, at + "/418": {Failed, "418"}, at + "/204": {Failed, "204"}, at + "/304": {Failed, "304"}, at + "/206": {Failed, "206"},
		at + "/br": {Failed, "its Content-Encoding, br, is not read"},
		"ftp://x/": {NoAddress, "only http and https"}, "http:///a": {NoAddress, "not a web address"}, "http://me@x/": {NoAddress, "name or password"}, "http://[::1": {NoAddress, ""},
		"http://127.0.0.1:1/": {Later, "nothing may be fetched for now: 127.0.0.1:1 takes no connections"},
	} {
		expect(t, w, address, want.Trouble, want.words)
	}
	if a, err := w.Get(ctx, Request{Address: at + "/no", Despite: true}); err != nil {
		t.Error(err)
	} else {
		a.Body.Close()
	}
}

// Whatever a server does, it is over soon, and no more than a report is held.
func TestLies(t *testing.T) {
	ok := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
	gzOK := ok + "Content-Encoding: gzip\r\n\r\n"
	bomb := string(gz(make([]byte, 64<<20)))
	text := string(gz([]byte("packed")))
	patient, hasty := local(WebOptions{Time: 8 * time.Second}), local(WebOptions{Time: 500 * time.Millisecond})
	for name, x := range map[string]struct {
		at    string
		want  Trouble
		words string
	}{
		"more than it says":   {lying(t, false, ok+"Content-Length: 3\r\n\r\nabcdef"), 0, "abc"},
		"less than it says":   {lying(t, false, ok+"Content-Length: 30\r\n\r\nabcdef"), CutOff, "cut off"},
		"no length":           {lying(t, false, ok+"Connection: close\r\n\r\nabcdef"), 0, "abcdef"},
		"two lengths":         {lying(t, false, ok+"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcdef"), Failed, "cannot be fetched"},
		"no length at all":    {lying(t, false, ok+"Content-Length: many\r\n\r\nabcdef"), Failed, "cannot be fetched"},
		"a cut chunk":         {lying(t, false, ok+"Transfer-Encoding: chunked\r\n\r\n8\r\nabc"), CutOff, "cut off"},
		"a bad chunk":         {lying(t, false, ok+"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"), Failed, "cannot be fetched"},
		"nothing":             {lying(t, false), CutOff, "cut off"},
		"silence":             {lying(t, true), Slow, "takes too long"},
		"no HTTP":             {lying(t, false, "SSH-2.0-x\r\n"), Failed, "cannot be fetched"},
		"a header half":       {lying(t, true, "HTTP/1.1 200 OK\r\nContent-"), Slow, "takes too long"},
		"a body half":         {lying(t, true, ok+"Content-Length: 30\r\n\r\nabc"), Slow, "takes too long"},
		"a header like that":  {lying(t, false, "HTTP/1.1 200 OK\r\nX: "+strings.Repeat("x", 1<<20)+"\r\n\r\n"), Failed, "cannot be fetched"},
		"too large":           {lying(t, false, ok+"\r\n", strings.Repeat("x", clean.Limit+1)), Large, "larger than 16 MB"},
		"gzip":                {lying(t, false, gzOK+text), 0, "packed"},
		"gzip, it says":       {lying(t, false, gzOK+"plain"), 0, "plain"},
		"gzip, cut off":       {lying(t, false, gzOK+text[:len(text)-9]), CutOff, "cut off"},
		"gzip, damaged":       {lying(t, false, gzOK+text[:12]+"xxxxxxxxxx"+text[22:]), CutOff, "damaged"},
		"a bomb":              {lying(t, false, gzOK+bomb), Large, "bomb"},
		"early hints, no end": {lying(t, false, strings.Repeat("HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n", 20000)), Failed, "cannot be fetched"},
	} {
		start := time.Now()
		w := patient
		if x.want == Slow {
			w = hasty
		}
		s, tr := got(w, x.at+"/")
		if tr != x.want || !strings.Contains(s, x.words) || tr != 0 && strings.ContainsAny(s, "\r\n") || time.Since(start) > 10*time.Second {
			t.Errorf("%s: %d %.200q after %s, not %d %q", name, tr, s, time.Since(start), x.want, x.words)
		}
	}
	drip := serve(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			io.WriteString(w, "x")
			w.(http.Flusher).Flush()
			time.Sleep(10 * time.Millisecond)
		}
	}})
	expect(t, local(WebOptions{Time: 200 * time.Millisecond}), drip+"/x", Later, "nothing may be fetched for now") // the robots.txt drips too
}

func TestRobotsOfAServer(t *testing.T) {
	for name, x := range map[string]struct {
		robots http.HandlerFunc
		want   Trouble
	}{
		"none": {status(404), 0}, "not for us": {status(403), 0}, "down": {status(503), Later}, "too many": {status(429), Later}, "broken": {status(500), Later},
		"to nowhere": {sends("/robots.txt"), 0}, "elsewhere": {sends("/rules"), Forbidden}, "not found at all": {status(200), 0},
	} {
		at := serve(t, map[string]http.HandlerFunc{"/robots.txt": x.robots, "/rules": says("User-agent: *\nDisallow: /a"), "/a": says("A")})
		if s, tr := got(local(WebOptions{}), at+"/a"); tr != x.want {
			t.Errorf("%s: %d %s", name, tr, s)
		}
	}
	at := serve(t, map[string]http.HandlerFunc{"/robots.txt": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "/a": says("A")})
	expect(t, local(WebOptions{}), at+"/a", Later, "nothing may be fetched for now")

	secret := httptest.NewTLSServer(says("secret"))
	defer secret.Close()
	expect(t, local(WebOptions{}), secret.URL, Later, "the certificate of 127.0.0.1")

	// They are asked for once.
	var n atomic.Int32
	at = serve(t, map[string]http.HandlerFunc{"/robots.txt": func(http.ResponseWriter, *http.Request) { n.Add(1) }, "/a": says("A")})
	w := local(WebOptions{})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { expect(t, w, at+"/a", 0, "A") })
	}
	wg.Wait()
	if n.Load() != 1 {
		t.Errorf("asked %d times", n.Load())
	}
}

// One thing at a time is asked of a host, with time between; hosts side by side.
func TestPolite(t *testing.T) {
	const delay = 30 * time.Millisecond
	var mu sync.Mutex
	var at []time.Time
	var now, most, all, allMost int
	handler := func(own *int, top *int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			mu.Lock()
			*own++
			all++
			*top, allMost = max(*top, *own), max(allMost, all)
			at = append(at, time.Now())
			mu.Unlock()
			if ua := r.Header.Get("User-Agent"); !strings.HasPrefix(ua, "Chancery") || !strings.Contains(ua, "+https://") {
				t.Errorf("it says it is %q", ua)
			}
			time.Sleep(delay / 2)
			mu.Lock()
			*own--
			all--
			mu.Unlock()
		}
	}
	one := serve(t, map[string]http.HandlerFunc{"/robots.txt": status(404), "/": handler(&now, &most)})
	w := local(WebOptions{Delay: delay})
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() { expect(t, w, fmt.Sprint(one, "/", i), 0, "") })
	}
	wg.Wait()
	for i := 1; i < len(at); i++ {
		if d := at[i].Sub(at[i-1]); d < delay+delay/2 { // it takes half of that to answer
			t.Errorf("%s between two requests", d)
		}
	}
	if most != 1 || len(at) != 5 {
		t.Errorf("%d at a time, %d in all", most, len(at))
	}
	var own [4]int
	all, allMost = 0, 0
	for i := range own {
		h := serve(t, map[string]http.HandlerFunc{"/robots.txt": status(404), "/": handler(&own[i], &most)})
		wg.Go(func() { expect(t, w, h, 0, "") })
	}
	wg.Wait()
	if allMost < 2 {
		t.Error("one host after the other")
	}
	slow := serve(t, map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nCrawl-delay: 0.2"), "/": says("")})
	start := time.Now()
	for range 2 {
		expect(t, w, slow, 0, "")
	}
	if d := time.Since(start); d < 150*time.Millisecond {
		t.Errorf("Crawl-delay is not heeded: %s", d)
	}
}

func TestConditional(t *testing.T) {
	at := serve(t, map[string]http.HandlerFunc{"/robots.txt": status(404), "/": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"one"`)
		http.ServeContent(w, r, "a.html", time.Date(2025, 3, 26, 8, 0, 0, 0, time.UTC), strings.NewReader("<p>A"))
	}})
	w := local(WebOptions{})
	a, b, err := w.GetWhole(ctx, Request{Address: at}, 100)
	if err != nil || string(b) != "<p>A" || a.ETag != `"one"` || a.Modified != "Wed, 26 Mar 2025 08:00:00 GMT" || !strings.HasPrefix(a.Media, "text/html") || time.Since(a.Got) > time.Minute {
		t.Fatalf("%+v %q %v", a, b, err)
	}
	for _, req := range []Request{{at, a.ETag, a.Modified, false}, {at, a.ETag, "", false}, {at, "", a.Modified, false}} {
		if a, b, err := w.GetWhole(ctx, req, 100); err != nil || !a.Same || b != nil {
			t.Errorf("%+v: %+v %q %v", req, a, b, err)
		}
	}
	if a, b, err := w.GetWhole(ctx, Request{Address: at, ETag: `"two"`}, 100); err != nil || a.Same || b == nil {
		t.Errorf("%+v %q %v", a, b, err)
	}
}

// A server that says when to come again is not asked before.
func TestRetryAfter(t *testing.T) {
	var n atomic.Int32
	at := serve(t, map[string]http.HandlerFunc{"/robots.txt": status(404), "/": func(w http.ResponseWriter, _ *http.Request) {
		n.Add(1)
		status(429, "Retry-After", "3600")(w, nil)
	}})
	w := local(WebOptions{})
	for range 3 {
		_, err := w.Get(ctx, Request{Address: at + "/a"})
		var e *WebError
		if !errors.As(err, &e) || e.Trouble != Later || time.Until(e.When) < 59*time.Minute || time.Until(e.When) > time.Hour {
			t.Fatalf("%v", err)
		}
	}
	if n.Load() != 1 {
		t.Errorf("asked %d times", n.Load())
	}
	now := time.Date(2025, 3, 26, 8, 0, 0, 0, time.UTC)
	for s, want := range map[string]time.Duration{"120": 2 * time.Minute, "Wed, 26 Mar 2025 09:00:00 GMT": time.Hour, "0": 0, "-5": 0, "": 0, "soon": 0, "Tue, 25 Mar 2025 09:00:00 GMT": 0, "999999999": longestLater} {
		got := retryAfter(s, now)
		if want == 0 && !got.IsZero() || want > 0 && got.Sub(now) != want {
			t.Errorf("%q: %s", s, got)
		}
	}
}

// An address is walked like a file: a page, or an archive as it comes.
func TestWalkAddress(t *testing.T) {
	warc := pageRec("http://x/1", "<p>1") + pageRec("http://x/2", "<p>2")
	rest := make(chan bool)
	at := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": says("User-agent: *\nDisallow: /no"), "/no": says("no"), "/page": says("<p>A"), "/n.zip": says(string(zipOf(file{"a.txt", "A"}, file{"b.html", "<p>B"}))),
		"/feed": says(`<?xml version="1.0"?><!-- x --><rss version="2.0"><channel/></rss>`), "/map": says(`<urlset xmlns="x"/>`), "/json": says(`{"version": "https://jsonfeed.org/version/1.1"}`),
		"/n.warc": func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, warc)
			w.(http.Flusher).Flush()
			<-rest // longer than a page may take
			io.WriteString(w, pageRec("http://x/3", "<p>3"))
		},
		"/t.tgz": says(string(gz(tarOf(file{"a.txt", "A"})))), "/latin": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=windows-1258")
			io.WriteString(w, "<p>m\xfd")
		},
	})
	web := local(WebOptions{Time: 300 * time.Millisecond})
	o := Options{Web: func(a string) (*Answer, error) { return web.Get(ctx, Request{Address: a}) }}
	time.AfterFunc(600*time.Millisecond, func() { close(rest) })
	feed := "! a feed, which lists reports and is none: chancery watch add " + at
	same(t, "addresses", looked(Walk([]string{at + "/page", at + "/n.zip", at + "/t.tgz", at + "/no", at + "/gone", at + "/feed", at + "/json", at + "/map"}, o)),
		at+"/page: <p>A", at+"/n.zip/a.txt: A", at+"/n.zip/b.html: <p>B", at+"/t.tgz/a.txt: A", at+"/no! forbidden by the robots.txt of "+strings.TrimPrefix(at, "http://"),
		at+"/gone! there is no such page (404 Not Found)", at+"/feed"+feed+"/feed", at+"/json"+feed+"/json", at+"/map"+strings.Replace(feed, "feed", "sitemap", 1)+"/map")
	for it := range Walk([]string{at + "/latin"}, o) {
		if it.Media != "text/html; charset=windows-1258" || time.Since(it.Got) > time.Minute {
			t.Errorf("%+v", it)
		}
	}
	web = local(WebOptions{Time: 2 * time.Second})
	same(t, "a WARC", looked(Walk([]string{at + "/n.warc"}, o)), "http://x/1: <p>1", "http://x/2: <p>2", "http://x/3: <p>3")
	for it := range Walk([]string{at + "/n.warc"}, o) {
		if it.Got.Year() != 2025 || it.Media != "text/html; charset=utf-8" {
			t.Errorf("%+v", it)
		}
	}
	same(t, "no web", looked(Walk([]string{"HTTPS://x/"}, Options{})), "HTTPS://x/! nothing is fetched from the web here")
}

// Whatever a server answers, what comes of it is a page or an error of a known kind in one line.
func FuzzAnswer(f *testing.F) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { l.Close() })
	said := make(chan []byte, 1)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			c.SetDeadline(time.Now().Add(time.Second))
			c.Read(make([]byte, 4096))
			select {
			case b := <-said:
				c.Write(b)
			default:
			}
			c.Close()
		}
	}()
	for _, s := range []string{"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\n", "HTTP/1.0 429 x\r\nRetry-After: 9\r\n\r\n", "HTTP/1.1 304 x\r\n\r\n",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n3\r\n\x1f\x8b\x08\r\n0\r\n\r\n", "HTTP/1.1 103 x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		select {
		case <-said:
		default:
		}
		said <- b
		_, body, err := local(WebOptions{Time: time.Second}).GetWhole(ctx, Request{Address: "http://" + l.Addr().String() + "/", Despite: true}, 1<<20)
		var e *WebError
		if err == nil && len(body) > 1<<20 || err != nil && (!errors.As(err, &e) || e.Trouble == 0 || e.Why == "" || strings.ContainsAny(e.Why, "\r\n\x1b")) {
			t.Fatalf("%d bytes, %#v", len(body), err)
		}
	})
}
