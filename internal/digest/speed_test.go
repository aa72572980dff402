package digest

import (
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
	"github.com/chancery-ledger/chancery/internal/record"
)

// BenchmarkDigest tells how long the digest of a day takes (100 documents kept, 50 alerts) in a ledger of invented articles, $CHANCERY_SCALE of
// them, 2,000 if it is not set; and the preview of one alert over a year.
func BenchmarkDigest(b *testing.B) {
	n, _ := strconv.Atoi(os.Getenv("CHANCERY_SCALE"))
	if n == 0 {
		n = 2000
	}
	l := newLedger(b)
	var drawn []*ledger.Drawn
	for i, a := range newsroom.Write(1, n) {
		got := at(-10, 0)
		if i >= n-100 {
			got = at(0, 0)
		}
		d, err := l.Draw(clean.Input{Raw: []byte(a.Text), Source: a.Name}, got)
		if err != nil {
			b.Fatal(err)
		}
		if drawn = append(drawn, d); len(drawn) == 500 || i == n-1 {
			if _, err := l.Put(ctx, drawn); err != nil {
				b.Fatal(err)
			}
			drawn = drawn[:0]
		}
	}
	if err := l.Settle(ctx, nil); err != nil {
		b.Fatal(err)
	}
	var subjects []Subject
	for r, err := range l.Relationships(ctx, ledger.Filter{Limit: 50}) {
		if err != nil {
			b.Fatal(err)
		}
		subjects = append(subjects, Subject{Alert: &ledger.Alert{Name: r.ID, Query: ledger.Query{Parties: r.Parties}, Days: ledger.DefaultDays}})
	}
	o := office(b, l, at(0, 1))
	for b.Loop() {
		start := time.Now()
		d, err := o.Make(ctx, subjects, at(0, 0))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(start).Seconds()*1000, "ms/digest")
		b.ReportMetric(float64(d.Count()), "notices")
		start = time.Now()
		if _, err := Volumes(ctx, l, subjects[0], record.ParseDay("2026-01-01")); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(start).Seconds()*1000, "ms/preview")
	}
}
