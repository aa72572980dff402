package pipeline

import (
	"runtime/debug"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// library is so many bytes of reports, each read by itself, that a run is long enough to be believed.
const library = 50 << 20

// BenchmarkRead reads a library of reports on one core. MB/s is of the reports as they came; x-tokenize is how many times as long
// reading takes as cutting the same reports into tokens and looking every word up, measured turn by turn in the same run, so that a
// busy machine slows both. Garbage is looked for as often as chancery read does.
func BenchmarkRead(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	l := line()
	all := texts(b)
	size := 0
	for _, raw := range all {
		size += len(raw)
	}
	rounds := library / size
	b.SetBytes(int64(rounds * size))
	var reading, cutting time.Duration
	var toks []text.Token
	for b.Loop() {
		for range rounds {
			start := time.Now()
			for name, raw := range all {
				if _, err := l.Read(raw, name); err != nil {
					b.Fatal(err)
				}
			}
			read := time.Now()
			for _, raw := range all {
				toks = text.Tokenize(toks, string(raw), l.Packs.Vocab)
			}
			reading += read.Sub(start)
			cutting += time.Since(read)
		}
	}
	n := float64(b.N) * float64(rounds*size) / 1e6
	b.ReportMetric(n/reading.Seconds(), "MB/s-read")
	b.ReportMetric(n/cutting.Seconds(), "MB/s-tokenize")
	b.ReportMetric(reading.Seconds()/cutting.Seconds(), "x-tokenize")
}

// BenchmarkJSON writes the readings of all texts; MB/s is of the texts, as in BenchmarkRead.
func BenchmarkJSON(b *testing.B) {
	var all []*record.Reading
	size := 0
	for name, raw := range texts(b) {
		r, err := line().Read(raw, name)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, r)
		size += len(raw)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range all {
			if _, err := r.MarshalJSON(); err != nil {
				b.Fatal(err)
			}
		}
	}
}
