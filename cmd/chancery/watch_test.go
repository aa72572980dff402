package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"html"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
	"github.com/chancery-ledger/chancery/internal/postgres"
)

// site is a server of news on this machine that counts what is asked of it.
type site struct {
	*httptest.Server
	mu       sync.Mutex
	pages    map[string]http.HandlerFunc
	asked    map[string]int
	now, top int // requests at a time
	notSaid  int // requests that do not say who asks
}

func newSite(t testing.TB) *site {
	s := &site{pages: map[string]http.HandlerFunc{}, asked: map[string]int{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(func() { s.CloseClientConnections(); s.Close() })
	return s
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked[r.URL.Path]++
	s.now++
	s.top = max(s.top, s.now)
	if !strings.HasPrefix(r.UserAgent(), "Chancery/") {
		s.notSaid++
	}
	page := s.pages[r.URL.Path]
	s.mu.Unlock()
	defer func() { s.mu.Lock(); s.now--; s.mu.Unlock() }()
	if page == nil {
		http.NotFound(w, r)
		return
	}
	page(w, r)
}

func (s *site) at(path string, h http.HandlerFunc) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = h
	return s.URL + path
}

// count is how often a path, or any path under one that ends with /, was asked for.
func (s *site) count(path string) (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for p, k := range s.asked {
		if p == path || strings.HasSuffix(path, "/") && strings.HasPrefix(p, path) {
			n += k
		}
	}
	return n
}

// says answers with a body; fields are header names and values.
func says(body string, fields ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i+1 < len(fields); i += 2 {
			w.Header().Set(fields[i], fields[i+1])
		}
		sum := fmt.Sprintf(`"%.16s"`, ledger.ID([]byte(body)))
		w.Header().Set("ETag", sum)
		if r.Header.Get("If-None-Match") == sum {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		io.WriteString(w, body)
	}
}

// at first answers with each of some handlers, then always with the last.
func atFirst(all ...http.HandlerFunc) http.HandlerFunc {
	var mu sync.Mutex
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		h := all[0]
		if len(all) > 1 {
			all = all[1:]
		}
		mu.Unlock()
		h(w, r)
	}
}

func fails(code int, fields ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i+1 < len(fields); i += 2 {
			w.Header().Set(fields[i], fields[i+1])
		}
		w.WriteHeader(code)
	}
}

func dies(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// hangs answers nothing until whoever asks has gone.
func hangs(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// breaksOff promises more than it gives.
func breaksOff(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		io.WriteString(w, body[:len(body)/2])
	}
}

func neverEnds(w http.ResponseWriter, r *http.Request) {
	b := bytes.Repeat([]byte("<p>and so on</p>\n"), 4096)
	for r.Context().Err() == nil {
		if _, err := w.Write(b); err != nil {
			return
		}
	}
}

func packed(body string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, body)
	z.Close()
	return b.String()
}

// asPage is an article as a page, without its day.
func asPage(a newsroom.Article) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(a.Text, " date "), " ")
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=%q><head><meta charset=utf-8><title>%s</title></head><body><article>", a.Lang, a.Name)
	for _, p := range strings.Split(strings.TrimSpace(rest), "\n\n") {
		b.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
	}
	b.WriteString("</article></body></html>")
	return b.String()
}

func dayOf(a newsroom.Article) string { return strings.Fields(a.Text)[1] }

func rss(entries ...string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>` + strings.Join(entries, "\n") + `</channel></rss>`
}

func entry(link, day string) string {
	return fmt.Sprintf("<item><title>x</title><link>%s</link><pubDate>%sT10:00:00+07:00</pubDate></item>", link, day)
}

// in runs a command in this program.
func in(t testing.TB, want int, args ...string) (out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	if status := run(args, strings.NewReader(""), &o, &e); status != want {
		t.Fatalf("%v: status %d: %s%s", args, status, o.String(), e.String())
	}
	return o.String(), e.String()
}

// sources are where the documents of a ledger came from, sorted.
func sources(t testing.TB, l *ledger.Ledger) (out []string) {
	for d, err := range l.Documents(context.Background(), ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, d.Source)
	}
	slices.Sort(out)
	return out
}

// again makes all that is watched due.
func again(t testing.TB, at string) {
	t.Helper()
	driver := "sqlite"
	if strings.HasPrefix(at, "postgres") {
		driver = "pgx"
	}
	db, err := sql.Open(driver, at)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`update watch set next = added where part_of = ''`); err != nil {
		t.Fatal(err)
	}
}

// A site of nine servers, of which some are slow, huge, looping, lying and dying: all are survived, every page that may be fetched is in the
// ledger in the end, once, and nothing is fetched that was forbidden.
func TestWatchSite(t *testing.T) {
	articles := newsroom.Write(7, 100)
	var want []string // sources of all that is to be had
	next := 0
	article := func() newsroom.Article { next++; return articles[next-1] }
	// wanted puts an article on a site and lists it.
	wanted := func(s *site, path string, how func(a newsroom.Article) http.HandlerFunc) string {
		a := article()
		at := s.at(path, how(a))
		want = append(want, at)
		return entry(at, dayOf(a))
	}
	page := func(a newsroom.Article) http.HandlerFunc { return says(asPage(a)) }
	robots := func(s *site, rules string) { s.at("/robots.txt", says("User-agent: *\n"+rules)) }
	var feeds []string
	var servers []*site
	server := func() *site { s := newSite(t); servers = append(servers, s); return s }

	// The gazette: a plain feed, with pages that robots.txt forbids, pages that are gone, and one that is listed twice.
	gazette := server()
	robots(gazette, "Disallow: /private/\nDisallow: /tin-mật/\nAllow: /private/open\n")
	var items []string
	for i := range 12 {
		items = append(items, wanted(gazette, fmt.Sprint("/news/", i), page))
	}
	items = append(items, wanted(gazette, "/private/open", page), strings.Replace(items[0], "</link>", "?utm_source=rss#top</link>", 1))
	for i := range 4 {
		items = append(items, entry(gazette.at(fmt.Sprint("/private/", i), page(article())), "2025-03-01"), entry(gazette.at(fmt.Sprint("/tin-mật/", i), page(article())), "2025-03-01"))
	}
	items = append(items, entry(gazette.URL+"/nowhere", "2025-03-01"), entry(gazette.at("/was", fails(410)), "2025-03-01"), entry(gazette.at("/to-private", http.RedirectHandler("/private/1", http.StatusFound).ServeHTTP), "2025-03-01"))
	feeds = append(feeds, gazette.at("/rss", says(rss(items...))))

	// The ministry: an index of sitemaps; only the newest are looked at, and old pages are passed over.
	ministry := server()
	robots(ministry, "Disallow: /admin/\n")
	urls := func(n int, path, changed string, mayHave bool) string {
		var b strings.Builder
		b.WriteString(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
		for i := range n {
			p := fmt.Sprint(path, i)
			if mayHave {
				wanted(ministry, p, page)
			} else {
				ministry.at(p, page(article()))
			}
			fmt.Fprintf(&b, "<url><loc>%s%s</loc><lastmod>%s</lastmod></url>", ministry.URL, p, changed)
		}
		return b.String() + "</urlset>"
	}
	today, old := time.Now().Format(time.DateOnly), "2019-05-01"
	ministry.at("/new.xml", says(urls(8, "/en/", today, true)))
	ministry.at("/new.xml.gz", says(packed(urls(5, "/vi/", today, true))))
	ministry.at("/part.xml", says(strings.Replace(urls(3, "/fr/", today, true), "</urlset>", strings.TrimPrefix(urls(3, "/2019/", old, false), `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`), 1)))
	ministry.at("/old.xml", says(urls(3, "/older/", old, false)))
	feeds = append(feeds, ministry.at("/index.xml", says(fmt.Sprintf(`<sitemapindex><sitemap><loc>%[1]s/old.xml</loc><lastmod>%[2]s</lastmod></sitemap><sitemap><loc>/new.xml</loc><lastmod>%[3]s</lastmod></sitemap><sitemap><loc>/new.xml.gz</loc><lastmod>%[3]s</lastmod></sitemap><sitemap><loc>/part.xml</loc><lastmod>%[3]s</lastmod></sitemap></sitemapindex>`, ministry.URL, old, today))))

	// The wire lies: about lengths, types, charsets, compression; and its feed is malformed.
	wire := server()
	robots(wire, "")
	items = []string{
		"<item><title>a</b><link>",
		wanted(wire, "/short", func(a newsroom.Article) http.HandlerFunc {
			return atFirst(breaksOff(asPage(a)), breaksOff(asPage(a)), page(a))
		}),
		wanted(wire, "/png", func(a newsroom.Article) http.HandlerFunc { return says(asPage(a), "Content-Type", "image/png") }),
		wanted(wire, "/no-type", func(a newsroom.Article) http.HandlerFunc { return says(asPage(a), "Content-Type", "nonsense;;=") }),
		wanted(wire, "/utf-16", func(a newsroom.Article) http.HandlerFunc {
			return says(asPage(a), "Content-Type", "text/html; charset=utf-16")
		}),
		wanted(wire, "/gzip", func(a newsroom.Article) http.HandlerFunc { return says(packed(asPage(a)), "Content-Encoding", "gzip") }),
		wanted(wire, "/no-gzip", func(a newsroom.Article) http.HandlerFunc { return says(asPage(a), "Content-Encoding", "gzip") }),
		wanted(wire, "/latin", func(newsroom.Article) http.HandlerFunc {
			s, _ := charmap.Windows1252.NewEncoder().String("<html><head><title>Visit</title></head><body><p>PARIS — Vietnamese Foreign Minister Tran Van Minh met his French counterpart André Besançon in Paris on 5 March 2025. The two sides agreed to open a café of friendship before 2027.</p></body></html>")
			return says(s, "Content-Type", "text/html; charset=windows-1252")
		}),
		wanted(wire, "/moved", func(a newsroom.Article) http.HandlerFunc {
			wire.at("/moved/to", page(a))
			return http.RedirectHandler("/moved/to", http.StatusMovedPermanently).ServeHTTP
		}),
	}
	feeds = append(feeds, wire.at("/feed", atFirst(says(rss(items...), "Content-Type", "text/html"))))

	// The slow one: pages come in drops, and some never; those come when they are asked for again.
	slow := server()
	robots(slow, "")
	items = nil
	for i := range 3 {
		items = append(items, wanted(slow, fmt.Sprint("/", i), func(a newsroom.Article) http.HandlerFunc {
			return func(w http.ResponseWriter, r *http.Request) {
				for part := range slices.Chunk([]byte(asPage(a)), 700) {
					w.Write(part)
					w.(http.Flusher).Flush()
					time.Sleep(5 * time.Millisecond)
				}
			}
		}))
	}
	items = append(items, wanted(slow, "/hangs", func(a newsroom.Article) http.HandlerFunc { return atFirst(hangs, page(a)) }))
	feeds = append(feeds, slow.at("/feed", says(rss(items...))))

	// The dying one: no robots.txt at first, so that nothing may be fetched; then it dies, then it asks to come again.
	dying := server()
	items = nil
	dying.at("/robots.txt", says("User-agent: *\nDisallow:\n"))
	for i := range 4 {
		items = append(items, wanted(dying, fmt.Sprint("/", i), func(a newsroom.Article) http.HandlerFunc { return atFirst(dies, dies, fails(502), page(a)) }))
	}
	items = append(items, wanted(dying, "/later", func(a newsroom.Article) http.HandlerFunc { return atFirst(fails(503, "Retry-After", "1"), page(a)) }))
	whole := rss(items...)
	feeds = append(feeds, dying.at("/feed", atFirst(says(rss(items[:1]...)), breaksOff(whole), fails(500), says(whole))))

	// The one without rules: whatever it lists may not be fetched, since nobody knows whether it may.
	lawless := server()
	lawless.at("/robots.txt", atFirst(says("User-agent: *\nDisallow:\n"), fails(500)))
	feeds = append(feeds, lawless.at("/feed", says(rss(entry(lawless.at("/a", page(article())), "2025-03-01")))))

	// The loop, the huge one: each page is refused in the end, and costs nothing much.
	loop := server()
	robots(loop, "")
	loop.at("/round", http.RedirectHandler("/round", http.StatusFound).ServeHTTP)
	loop.at("/a", http.RedirectHandler("/b", http.StatusFound).ServeHTTP)
	loop.at("/b", http.RedirectHandler("/a", http.StatusMovedPermanently).ServeHTTP)
	feeds = append(feeds, loop.at("/feed", says(rss(entry(loop.URL+"/round", "2025-03-01"), entry(loop.URL+"/a", "2025-03-01")))))
	huge := server()
	robots(huge, "")
	huge.at("/endless", neverEnds)
	huge.at("/bomb", says(packed(strings.Repeat("x", 48<<20)), "Content-Encoding", "gzip"))
	huge.at("/empty", says(""))
	feeds = append(feeds, huge.at("/feed", says(rss(entry(huge.URL+"/endless", "2025-03-01"), entry(huge.URL+"/bomb", "2025-03-01"), entry(huge.URL+"/empty", "2025-03-01"), wanted(huge, "/one", page)))))

	// The blog: a page that names a JSON Feed, one page of which another server lists too.
	blog := server()
	robots(blog, "")
	wanted(blog, "/1", page)
	wanted(blog, "/2", page)
	blog.at("/feed.json", says(fmt.Sprintf(`{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "%[1]s/1"}, {"id": "2", "url": "/2"}, {"id": "3", "url": "%[2]s/news/0"}]}`, blog.URL, gazette.URL)))
	feeds = append(feeds, blog.at("/", says(`<html><head><title>Blog</title><link rel="alternate" type="application/feed+json" href="feed.json"></head><body>Hello</body></html>`)))

	at := filepath.Join(t.TempDir(), "ledger.db")
	l := look(t, at)
	defer l.Close()
	var said bytes.Buffer
	fresh := func(backoff time.Duration) *watcher { // a watcher that knows nothing but what is in the ledger
		said.Reset()
		o := fetch.WebOptions{Delay: time.Millisecond, Time: 300 * time.Millisecond}
		w := newWatcher(newConsole(strings.NewReader(""), &said, io.Discard, "never"), l, (&webFlags{AllowPrivate: true}).web(o))
		w.backoff = backoff
		return w
	}
	look := func(backoff time.Duration) string {
		again(t, at)
		if err := fresh(backoff).run(context.Background(), true); err != nil {
			t.Fatal(err)
		}
		return said.String()
	}
	for _, f := range feeds {
		if err := fresh(time.Minute).add(context.Background(), f, time.Hour, time.Time{}); err != nil {
			t.Fatal(err)
		}
	}
	var out string
	runs := 0
	for start := time.Now(); time.Since(start) < 30*time.Second && (runs < 4 || !strings.HasSuffix(out, " 1 waiting\n")); runs++ { // the page of the lawless
		out = look(2 * time.Millisecond)
	}
	slices.Sort(want)
	if got := sources(t, l); !slices.Equal(got, want) {
		t.Errorf("%d of %d pages are in the ledger after %d runs\nmissing %v\ntoo many %v", len(got), len(want), runs, lacking(want, got), lacking(got, want))
	}
	for _, never := range []struct {
		s    *site
		path string
	}{{gazette, "/private/"}, {gazette, "/tin-mật/"}, {ministry, "/admin/"}, {ministry, "/older/"}, {ministry, "/2019/"}, {ministry, "/old.xml"}, {lawless, "/a"}} {
		if n := never.s.count(never.path) - never.s.count(never.path+"open"); n > 0 {
			t.Errorf("%s was asked for %d times", never.path, n)
		}
	}
	requests := 0
	for _, s := range servers {
		requests += s.count("/")
		most := 1
		if s == slow || s == huge { // a server takes a moment to see that whoever asked has given up
			most = 2
		}
		if s.top > most || s.notSaid > 0 {
			t.Errorf("%s: %d requests at a time, %d that do not say who asks", s.URL, s.top, s.notSaid)
		}
	}
	for i := range 12 {
		if n := gazette.count(fmt.Sprint("/news/", i)); n != 1 {
			t.Errorf("/news/%d was fetched %d times", i, n)
		}
	}
	quarantined, _ := in(t, statusOK, "quarantine", "--ledger", at)
	for _, path := range []string{loop.URL + "/round", loop.URL + "/a", huge.URL + "/endless", huge.URL + "/bomb", huge.URL + "/empty"} {
		x, err := l.Listing(context.Background(), path)
		if err != nil || x == nil || x.State != ledger.Refused || !strings.Contains(x.Why, path) {
			t.Errorf("%s: %+v, %v", path, x, err)
		}
	}
	if n := strings.Count(quarantined, "http://"); n < 5 {
		t.Errorf("in the quarantine:\n%s", quarantined)
	}
	for r, err := range l.Documents(context.Background(), ledger.Filter{}) { // the day is that of the feed where the page tells none
		if err != nil || r.Source == gazette.URL+"/news/0" && (r.Published == nil || *r.Published != dayOf(articles[0])) {
			t.Errorf("%s: %v %v, not %s", r.Source, r.Published, err, dayOf(articles[0]))
		}
	}
	in(t, statusOK, "verify", "--ledger", at)

	// Nothing has changed: listings are asked for, and not sent; no page is asked for.
	before := requests
	look(time.Hour)
	pages := 0
	for _, s := range servers {
		pages += s.count("/")
	}
	if more := pages - before; more > 4*len(servers) {
		t.Errorf("%d requests though nothing has changed", more)
	}
	t.Logf("%d pages on %d servers, %d runs, %d requests, %s", len(want), len(servers), runs, requests, strings.TrimSpace(out))

	// One page has changed, and one is new: these are fetched, and no other.
	changed, another := article(), article()
	gazette.at("/news/3", page(changed))
	gazette.at("/news/new", page(another))
	gazette.at("/rss", says(`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><link href="/news/3"/><updated>2026-01-01T00:00:00Z</updated></entry><entry><link href="/news/4"/><updated>2025-01-01T00:00:00Z</updated></entry><entry><link href="/news/new"/></entry></feed>`))
	out = look(time.Hour)
	if !strings.HasPrefix(out, "2 added") || gazette.count("/news/3") != 2 || gazette.count("/news/new") != 1 || gazette.count("/news/5") != 1 {
		t.Errorf("%s: /news/3 %d times, /news/new %d times, /news/5 %d times", out, gazette.count("/news/3"), gazette.count("/news/new"), gazette.count("/news/5"))
	}
}

func lacking(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

// Whenever the program is killed, no page that was listed is lost, and few are fetched again.
func TestWatchCrash(t *testing.T) {
	kills := 6
	if testing.Short() {
		kills = 2
	}
	for name, fresh := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "ledger.db") },
		"postgres": postgres.Fresh,
	} {
		t.Run(name, func(t *testing.T) { watchCrash(t, fresh(t), kills) })
	}
}

func watchCrash(t *testing.T, at string, kills int) {
	s := newSite(t)
	s.at("/robots.txt", says(""))
	var items, want []string
	for i, a := range newsroom.Write(11, 60) {
		at := s.at(fmt.Sprint("/", i), func(w http.ResponseWriter, r *http.Request) {
			time.Sleep(8 * time.Millisecond)
			says(asPage(a))(w, r)
		})
		items, want = append(items, entry(at, dayOf(a))), append(want, at)
	}
	feed := s.at("/feed", says(rss(items...)))
	args := []string{"watch", "run", "--once", "--allow-private", "--delay", "0", "--ledger", at}
	in(t, statusOK, "watch", "add", "--allow-private", "--ledger", at, feed)
	fetched := func() int { return s.count("/") - s.count("/feed") - s.count("/robots.txt") }
	rnd := rand.New(rand.NewPCG(4, 2))
	killed := 0
	for range kills {
		again(t, at)
		cmd := chancery(t, args...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		for until := fetched() + 1 + rnd.IntN(2*writtenAtOnce); ; time.Sleep(2 * time.Millisecond) { // it is at work
			if fetched() >= until {
				time.Sleep(time.Duration(rnd.IntN(60)) * time.Millisecond) // it may have something to write by then
				cmd.Process.Kill()
			}
			select {
			case err := <-ended:
				if err != nil {
					killed++
				}
			default:
				continue
			}
			break
		}
		out, err := chancery(t, "verify", "--ledger", at).CombinedOutput()
		if err != nil {
			t.Fatalf("verify: %v: %s", err, out)
		}
	}
	if out, err := chancery(t, args...).CombinedOutput(); err != nil || !strings.HasSuffix(string(out), " 0 waiting\n") {
		t.Errorf("%v: %s", err, out)
	}
	l := look(t, at)
	defer l.Close()
	slices.Sort(want)
	if got := sources(t, l); !slices.Equal(got, want) {
		t.Errorf("%d of %d pages are in the ledger: missing %v", len(got), len(want), lacking(want, got))
	}
	if most := len(want) + killed*2*writtenAtOnce; fetched() > most {
		t.Errorf("%d requests for %d pages, killed %d times", fetched(), len(want), killed)
	}
	t.Logf("killed %d times: %d requests for %d pages", killed, fetched(), len(want))
}

// What became of a report is told after it is in the ledger, never before, and of every one.
func TestToldWhenSafe(t *testing.T) {
	l := look(t, filepath.Join(t.TempDir(), "ledger.db"))
	defer l.Close()
	articles := newsroom.Write(13, 40)
	told := map[string]ledger.State{}
	in := newTaking(context.Background(), newConsole(strings.NewReader(""), io.Discard, io.Discard, "never"), l)
	in.atOnce = 7
	in.after = func(done []settled) error {
		for _, o := range done {
			told[o.source] = o.state
			if has, err := l.Has(context.Background(), o.id); err != nil || has != (o.state != ledger.Refused) {
				t.Errorf("%s is told to be %s: in the ledger %t, %v", o.source, o.state, has, err)
			}
		}
		return nil
	}
	if err := in.take(func(yield func(fetch.Item) bool) {
		for _, a := range append(articles, newsroom.Article{Name: "again", Text: articles[0].Text}, newsroom.Article{Name: "empty"}) {
			if !yield(fetch.Item{Input: clean.Input{Source: a.Name, Raw: []byte(a.Text)}}) {
				return
			}
		}
	}); err != nil {
		t.Fatal(err)
	}
	if len(told) != 42 || told["again"] != ledger.KnownBefore || told["empty"] != ledger.Refused || told[articles[39].Name] != ledger.Had {
		t.Errorf("%d told: %v", len(told), told)
	}
}

// Interrupted, it writes down what it has fetched, sums up, and ends as it should; what waits stays.
func TestWatchStops(t *testing.T) {
	s := newSite(t)
	s.at("/robots.txt", says(""))
	var items []string
	for i, a := range newsroom.Write(12, 40) {
		items = append(items, entry(s.at(fmt.Sprint("/", i), says(asPage(a))), dayOf(a)))
	}
	feed := s.at("/feed", says(rss(items...)))
	at := filepath.Join(t.TempDir(), "ledger.db")
	in(t, statusOK, "watch", "add", "--allow-private", "--ledger", at, feed)
	cmd := chancery(t, "watch", "run", "--allow-private", "--delay", "20ms", "--ledger", at)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for s.count("/") < 8 {
		time.Sleep(5 * time.Millisecond)
	}
	if _, errs := in(t, statusFaults, "watch", "run", "--once", "--ledger", at); !strings.Contains(errs, "another chancery watch run is at work") {
		t.Errorf("two at once: %s", errs)
	}
	cmd.Process.Signal(os.Interrupt)
	var added, known, waiting int
	err := cmd.Wait()
	if err == nil {
		_, err = fmt.Sscanf(strings.ReplaceAll(out.String(), ",", ""), "%d added %d known already 0 refused 0 forbidden 0 gone %d waiting", &added, &known, &waiting)
	}
	if err != nil || added < 3 || added+waiting != 40 || errs.Len() > 0 {
		t.Errorf("%v: %s%s", err, out.String(), errs.String())
	}
	l := look(t, at)
	defer l.Close()
	if n := len(sources(t, l)); n != added {
		t.Errorf("%d documents, not %d", n, added)
	}
}

// However often a watch failed, the next try is ahead, and no further than the longest wait.
func TestWatchLater(t *testing.T) {
	w := &watcher{backoff: time.Minute}
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for failures := range 100 {
		if next := w.later(now, failures, errors.New("away")); !next.After(now) || next.After(now.Add(longestBackoff*5/4)) {
			t.Errorf("after %d failures: %s", failures, next.Sub(now))
		}
	}
}
