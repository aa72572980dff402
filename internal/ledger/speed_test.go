package ledger

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/newsroom"
	"github.com/chancery-ledger/chancery/internal/postgres"
	"github.com/chancery-ledger/chancery/internal/record"
)

// BenchmarkScale fills a ledger with invented articles ($CHANCERY_SCALE of them, 2,000 if it is not set) on all cores as ingest does, and
// then asks it. It reports documents a second; how much longer the last 1,000 took than the first 1,000; the same where it is measured
// side by side, a thousand more here and a thousand into an empty ledger in turns, the middle one of five, which does not hang on how fast
// the machine was minutes ago; what a document costs over the whole run, settled and all, against one of the first thousand; how much
// longer a thousand more, settled at once, take than the first; bytes a document; and the 95th percentile of lists, shows and searches in
// milliseconds. $CHANCERY_SCALE_LEDGER is where, a file of its own if it is not set, a private server if it is "postgres".
//
//	CHANCERY_SCALE=100000 go test ./internal/ledger -run xxx -bench Scale -benchtime 1x -timeout 1h
func BenchmarkScale(b *testing.B) {
	n, _ := strconv.Atoi(os.Getenv("CHANCERY_SCALE"))
	if n == 0 {
		n = 2000
	}
	articles := newsroom.Write(1, n+6000) // of one world: the rest is for what comes after
	for b.Loop() {
		ctx := context.Background()
		at := os.Getenv("CHANCERY_SCALE_LEDGER")
		switch at {
		case "":
			at = filepath.Join(b.TempDir(), "scale.db")
		case "postgres":
			at = postgres.Fresh(b)
		}
		l, err := Open(ctx, at, theLine(), Options{Create: true, Engine: "bench"})
		if err != nil {
			b.Fatal(err)
		}
		// As ingest does: a thousand after a thousand, and what they touched is folded in the end. Then a thousand more, as on the next day.
		settle := func() time.Duration {
			start := time.Now()
			if err := l.Settle(ctx, nil); err != nil {
				b.Fatal(err)
			}
			return time.Since(start)
		}
		var took []time.Duration
		var first time.Duration // of settling after the first thousand
		for from := 0; from < n; from += 1000 {
			start := time.Now()
			putAll(b, l, articles[from:min(n, from+1000)])
			took = append(took, time.Since(start))
			if from == 0 {
				first = settle()
			}
		}
		last := settle()
		all := first + last
		for _, t := range took {
			all += t
		}
		b.ReportMetric(float64(n)/all.Seconds(), "docs/s")
		b.ReportMetric(took[len(took)-1].Seconds()/took[0].Seconds(), "last/first")
		// What one document costs over the whole run, settling and all, against one of the first thousand.
		b.ReportMetric(all.Seconds()/float64(n)/(took[0]+first).Seconds()*1000, "mean/first-settled")
		b.ReportMetric(sideBySide(b, l, articles[n:n+5000]), "last/first-side-by-side")
		start := time.Now()
		putAll(b, l, articles[n+5000:])
		next := time.Since(start) + settle()
		b.ReportMetric(next.Seconds()/(took[0]+first).Seconds(), "next/first-settled")
		if l.db.name == "sqlite" {
			if _, err := l.db.write.ExecContext(ctx, `pragma wal_checkpoint(truncate)`); err != nil {
				b.Fatal(err)
			}
			st, err := os.Stat(at)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(st.Size())/float64(n), "B/doc")
		}
		for name, p := range askAll(b, l) {
			b.ReportMetric(p.Seconds()*1e3, "ms-p95-"+name)
		}
		l.Close()
	}
}

// sideBySide is how much longer a ledger takes for a thousand articles more than an empty one for its first thousand.
func sideBySide(b *testing.B, l *Ledger, articles []newsroom.Article) float64 {
	var ratios []float64
	for part := range slices.Chunk(articles, 1000) {
		at := filepath.Join(b.TempDir(), "empty.db")
		if l.db.name == "postgres" {
			at = postgres.Fresh(b)
		}
		empty, err := Open(context.Background(), at, theLine(), Options{Create: true, Engine: "bench"})
		if err != nil {
			b.Fatal(err)
		}
		var took [2]time.Duration
		for i, to := range []*Ledger{l, empty} {
			start := time.Now()
			putAll(b, to, part)
			took[i] = time.Since(start)
		}
		ratios = append(ratios, took[0].Seconds()/took[1].Seconds())
		empty.Close()
	}
	slices.Sort(ratios)
	return ratios[len(ratios)/2]
}

// putAll draws articles on all cores and puts them, 512 at a time.
func putAll(b testing.TB, l *Ledger, articles []newsroom.Article) {
	ctx := context.Background()
	for part := range slices.Chunk(articles, 512) {
		drawn := make([]*Drawn, len(part))
		next := make(chan int)
		var wg sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			wg.Go(func() {
				for i := range next {
					d, err := l.Draw(clean.Input{Raw: []byte(part[i].Text), Source: part[i].Name}, time.Unix(0, 0))
					if err != nil {
						b.Error(err)
						continue
					}
					drawn[i] = d
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
}

// askAll asks what people ask, of many parties, people and words, and returns the 95th percentile of each sort of question.
func askAll(b testing.TB, l *Ledger) map[string]time.Duration {
	ctx := context.Background()
	var parties []record.Party
	var pairs [][]record.Party
	for r, err := range l.Relationships(ctx, Filter{Limit: 20}) {
		if err != nil {
			b.Fatal(err)
		}
		parties, pairs = append(parties, r.Parties[0]), append(pairs, r.Parties)
	}
	day := record.ParseDay("2026-01-01")
	out := map[string]time.Duration{}
	ask := func(name string, n int, do func(i int) error) {
		var took []time.Duration
		for i := range n {
			start := time.Now()
			if err := do(i); err != nil {
				b.Fatal(name, err)
			}
			took = append(took, time.Since(start))
		}
		slices.Sort(took)
		out[name] = took[len(took)*95/100]
	}
	party := func(i int) record.Party { return parties[i%len(parties)] }
	pair := func(i int) []record.Party { return pairs[i%len(pairs)] }
	ask("list-events", 40, func(i int) error {
		return drainSeq(l.Events(ctx, Filter{Parties: []record.Party{party(i)}, Limit: 50, Joined: i%2 == 0}))
	})
	ask("list-statements", 40, func(i int) error {
		return drainSeq(l.Statements(ctx, Filter{Parties: []record.Party{party(i)}, Acts: []string{"undertaking"}, Topics: []string{[]string{"energy", "maritime", "trade"}[i%3]}, Limit: 50}))
	})
	ask("list-initiatives", 40, func(i int) error {
		return drainSeq(l.Initiatives(ctx, Filter{Group: pair(i), Limit: 50, Today: day, Brief: true}))
	})
	ask("list-overdue", 20, func(i int) error {
		return drainSeq(l.Initiatives(ctx, Filter{Parties: []record.Party{party(i)}, Status: "overdue", Limit: 50, Today: day, Brief: true}))
	})
	ask("list-people", 40, func(i int) error {
		return drainSeq(l.People(ctx, Filter{Parties: []record.Party{party(i)}, Limit: 50, Brief: true}))
	})
	ask("list-documents", 40, func(i int) error {
		return drainSeq(l.Documents(ctx, Filter{Parties: pair(i), Limit: 50}))
	})
	ask("list-relationships", 20, func(i int) error {
		return drainSeq(l.Relationships(ctx, Filter{Parties: []record.Party{party(i)}, Limit: 50, Today: day}))
	})
	ask("list-instruments", 20, func(i int) error { return drainSeq(l.Instruments(ctx, Filter{Limit: 50})) })
	ask("show-relationship", 40, func(i int) error { _, err := l.Relationship(ctx, pair(i), Filter{Today: day}); return err })
	var ids []string
	for e, err := range l.Events(ctx, Filter{Limit: 200, Joined: true}) {
		if err != nil {
			b.Fatal(err)
		}
		ids = append(ids, e.ID)
	}
	ask("show-event", 40, func(i int) error {
		e, err := l.Event(ctx, ids[i%len(ids)])
		if err == nil {
			_, err = l.StatementsAt(ctx, e)
		}
		return err
	})
	ask("compare", 40, func(i int) error {
		e, err := l.Event(ctx, ids[i%len(ids)])
		if err == nil {
			_, err = l.Compare(ctx, e)
		}
		return err
	})
	words := strings.Fields("energy visit cooperation trade hội-đàm thương-mại minister ASEAN")
	ask("search", 40, func(i int) error {
		q := strings.ReplaceAll(words[i%len(words)], "-", " ")
		if i%3 == 0 {
			q += fmt.Sprintf(" %d", 2010+i%15)
		}
		return drainSeq(l.Search(ctx, q, Filter{Limit: 50}))
	})
	return out
}

func drainSeq[T any](seq func(func(T, error) bool)) (err error) {
	seq(func(_ T, e error) bool { err = e; return e == nil })
	return err
}
