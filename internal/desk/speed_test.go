//go:build unix

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
	"syscall"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
)

// BenchmarkPages fills a ledger with invented articles ($CHANCERY_SCALE of them, 2,000 if it is not set) on all cores, then asks its
// pages on one core, all kinds in turns and of each kind many. First one after another: cpu-ms-… is how long the processor works for a page
// of a kind, whatever else it has to do. Then 50 a second for $CHANCERY_SECONDS (30 if it is not set): a page takes from when it was due,
// whether or not those before it are done, and the middle and the 95th percentile of each kind are reported, and those of all. Of the first
// page that somebody sees it tells how much comes over the line with all that it loads, unpacked. $CHANCERY_SCALE_LEDGER is a file: filled
// if it is not there, else asked as it is; $CHANCERY_PAGES is an expression for the kinds of page that are asked for.
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
	ask := func(address string) {
		w := httptest.NewRecorder()
		d.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+address, nil))
		if w.Code != 200 {
			b.Errorf("%s: %d", address, w.Code)
		}
	}
	for b.Loop() {
		all := time.Duration(0)
		for _, kind := range kinds {
			start := processed(b)
			for n := range perKind {
				ask(pages[kind][n%len(pages[kind])])
			}
			spent := (processed(b) - start) / perKind
			all += spent
			b.ReportMetric(spent.Seconds()*1e3, "cpu-ms-"+kind)
		}
		b.ReportMetric(all.Seconds()*1e3/float64(len(kinds)), "cpu-ms-all")
		var mu sync.Mutex
		var wg sync.WaitGroup
		took := map[string][]time.Duration{}
		start, work := time.Now(), processed(b)
		asked := setting("CHANCERY_SECONDS", 30) * 50
		for n := range asked {
			due := start.Add(time.Duration(n) * time.Second / 50)
			time.Sleep(time.Until(due))
			kind := kinds[n%len(kinds)]
			of := pages[kind]
			wg.Go(func() {
				ask(of[n/len(kinds)%len(of)])
				t := time.Since(due)
				mu.Lock()
				took[kind], took["all"] = append(took[kind], t), append(took["all"], t)
				mu.Unlock()
			})
		}
		wg.Wait()
		b.ReportMetric((processed(b)-work).Seconds()*1e3/float64(asked), "cpu-ms-at-50/s")
		for kind, t := range took {
			slices.Sort(t)
			b.ReportMetric(t[len(t)/2].Seconds()*1e3, "ms-p50-"+kind)
			b.ReportMetric(t[len(t)*95/100].Seconds()*1e3, "ms-p95-"+kind)
		}
		b.ReportMetric(float64(len(firstPage(b, d)))/1e3, "first-page-kB")
	}
}

// perKind is how many pages of a kind are asked for one after another.
const perKind = 24

// processed is how long processors have worked for this program.
func processed(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
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
	wanted := regexp.MustCompile(os.Getenv("CHANCERY_PAGES"))
	for kind, of := range pages {
		if len(of) > 0 && wanted.MatchString(kind) {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	return kinds, pages
}
