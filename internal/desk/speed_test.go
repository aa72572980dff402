package desk

import (
	"context"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
)

// BenchmarkPages fills a ledger with invented articles ($CHANCERY_SCALE of them, 2,000 if it is not set) on all cores, then asks its
// pages on one core, 50 a second for $CHANCERY_SECONDS (30 if it is not set), all kinds in turns and of each kind many. A page takes from
// when it was due, whether or not those before it are done. It reports the middle and the 95th percentile of each kind, in milliseconds,
// and those of all. $CHANCERY_SCALE_LEDGER is a file: filled if it is not there, else asked as it is.
//
//	CHANCERY_SCALE=100000 go test ./internal/desk -run xxx -bench Pages -benchtime 1x -timeout 2h
func BenchmarkPages(b *testing.B) {
	ctx := context.Background()
	at := os.Getenv("CHANCERY_SCALE_LEDGER")
	if at == "" {
		at = filepath.Join(b.TempDir(), "scale.db")
	}
	_, missing := os.Stat(at)
	l, err := ledger.Open(ctx, at, line(b), ledger.Options{Create: missing != nil, Engine: "bench"})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	if missing != nil {
		fill(b, l, setting("CHANCERY_SCALE", 2000))
	}
	d, err := New(l, Options{Version: "bench", Now: func() time.Time { return theTime }, Sole: "bench", Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		b.Fatal(err)
	}
	kinds, pages := someOf(b, d)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for b.Loop() {
		var mu sync.Mutex
		var wg sync.WaitGroup
		took := map[string][]time.Duration{}
		start := time.Now()
		for n := range setting("CHANCERY_SECONDS", 30) * 50 {
			due := start.Add(time.Duration(n) * time.Second / 50)
			time.Sleep(time.Until(due))
			kind := kinds[n%len(kinds)]
			of := pages[kind]
			address := of[n/len(kinds)%len(of)]
			wg.Go(func() {
				w := httptest.NewRecorder()
				d.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+address, nil))
				t := time.Since(due)
				if w.Code != 200 {
					b.Errorf("%s: %d", address, w.Code)
				}
				mu.Lock()
				took[kind], took["all"] = append(took[kind], t), append(took["all"], t)
				mu.Unlock()
			})
		}
		wg.Wait()
		for kind, t := range took {
			slices.Sort(t)
			b.ReportMetric(t[len(t)/2].Seconds()*1e3, "ms-p50-"+kind)
			b.ReportMetric(t[len(t)*95/100].Seconds()*1e3, "ms-p95-"+kind)
		}
	}
}

func setting(name string, usual int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return usual
}

// fill adds invented articles as ingest does.
func fill(b *testing.B, l *ledger.Ledger, n int) {
	ctx := context.Background()
	for part := range slices.Chunk(newsroom.Write(1, n), 512) {
		drawn := make([]*ledger.Drawn, len(part))
		next := make(chan int)
		var wg sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			wg.Go(func() {
				for i := range next {
					var err error
					if drawn[i], err = l.Draw(clean.Input{Raw: []byte(part[i].Text), Source: part[i].Name}, theTime); err != nil {
						b.Error(err)
					}
				}
			})
		}
		for i := range part {
			next <- i
		}
		close(next)
		wg.Wait()
		if _, err := l.Put(ctx, drawn); err != nil {
			b.Fatal(err)
		}
	}
	if err := l.Settle(ctx, nil); err != nil {
		b.Fatal(err)
	}
}

// someOf are addresses of every kind of page, as they are found from page to page.
func someOf(b *testing.B, d *Desk) (kinds []string, pages map[string][]string) {
	lists := []string{"relationships", "events", "initiatives", "people", "instruments", "documents"}
	pages = map[string][]string{"home": {"/"}, "board": {"/board"}, "review": {"/review", "/review?skip=5"}, "log": {"/log"},
		"search": {"/search?q=energy", "/search?q=Biển+Đông", "/search?q=hop+tac+quoc+phong", "/search?q=joint+statement", "/search?q=green+economy"}}
	var pairs []string
	for _, list := range lists {
		at := "/" + list
		pages[list] = []string{at}
		for range 3 {
			page := get(b, d, at, "en")
			found := links(page, "/"+list+"/")
			pages["one-of-"+list] = append(pages["one-of-"+list], found...)
			if list == "relationships" {
				pairs = append(pairs, found...)
			}
			older := regexp.MustCompile(`rel="next" href="([^"]+)`).FindStringSubmatch(page)
			if older == nil {
				break
			}
			at = html.UnescapeString(older[1])
			pages[list] = append(pages[list], at)
		}
	}
	for _, p := range pairs[:min(20, len(pairs))] {
		group := filepath.Base(p)
		for _, list := range []string{"events", "initiatives", "documents", "statements"} {
			pages[list+"-of-two"] = append(pages[list+"-of-two"], fmt.Sprintf("/%s?party=%s", list, group))
		}
	}
	pages["statements"] = []string{"/statements", "/statements?act=undertaking", "/statements?topic=energy"}
	for kind, of := range pages {
		if len(of) > 0 {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	return kinds, pages
}
