package pipeline

import (
	"runtime/debug"
	"slices"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// library is so many bytes of reports, each read by itself, that a run is long enough to be believed.
const library = 50 << 20

// BenchmarkRead reads a library of reports on one core. MB/s is of the reports as they came: read side by side, as those of a folder are,
// and each alone. x-tokenize is how many times as long reading them takes as cutting the same reports into tokens and looking every word
// up, measured turn by turn in the same run, so that a busy machine slows both. Garbage is looked for as often as chancery read does.
func BenchmarkRead(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	l := line()
	var all []clean.Input
	size := 0
	for name, raw := range texts(b) {
		all = append(all, clean.Input{Raw: raw, Source: name})
		size += len(raw)
	}
	rounds := library / size
	b.SetBytes(int64(rounds * size))
	var reading, alone, cutting time.Duration
	var toks []text.Token
	timed := func(of *time.Duration, do func()) {
		start := time.Now()
		do()
		*of += time.Since(start)
	}
	for b.Loop() {
		for range rounds {
			timed(&reading, func() {
				if _, errs := l.ReadAll(all); slices.ContainsFunc(errs, func(err error) bool { return err != nil }) {
					b.Fatal(errs)
				}
			})
			timed(&cutting, func() {
				for _, in := range all {
					toks = text.Tokenize(toks, string(in.Raw), l.Packs.Vocab)
				}
			})
			timed(&alone, func() {
				for _, in := range all {
					if _, err := l.ReadInput(in); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
	n := float64(b.N) * float64(rounds*size) / 1e6
	b.ReportMetric(n/reading.Seconds(), "MB/s-read")
	b.ReportMetric(n/alone.Seconds(), "MB/s-alone")
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
