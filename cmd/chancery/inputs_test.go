package main

import (
	"errors"
	"iter"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/pipeline"
)

// endless counts what is asked of it.
func endless(taken *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; ; i++ {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
}

func TestInOrder(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7} {
		var taken atomic.Int64
		next := 0
		inOrder(endless(&taken), workers, func(i int) int { return i * i }, func(sq int) bool {
			if sq != next*next {
				t.Fatalf("%d workers: got %d, want %d squared", workers, sq, next)
			}
			next++
			// However slow the taker is, few are ahead of it.
			if ahead := int(taken.Load()) - next; ahead > 6*max(workers, 64) {
				t.Fatalf("%d workers: %d ahead", workers, ahead)
			}
			return next < 1000
		})
		if next != 1000 {
			t.Errorf("%d workers: stopped after %d", workers, next)
		}
	}
	inOrder(func(func(int) bool) {}, 3, func(int) int { return 0 }, func(int) bool { t.Error("something came of nothing"); return true })
}

// What is done together comes out in order too; no more is taken together than is said, and little waits.
func TestTogetherInOrder(t *testing.T) {
	const most = 5
	for _, workers := range []int{1, 2, 7} {
		var taken, largest atomic.Int64
		next := 0
		togetherInOrder(endless(&taken), workers, most, func(some []int) []int {
			for taken.Load() < int64(most*workers) { // until some wait
				runtime.Gosched()
			}
			largest.Store(max(largest.Load(), int64(len(some))))
			return some
		}, func(i int) bool {
			if i != next {
				t.Fatalf("%d workers: got %d, want %d", workers, i, next)
			}
			next++
			if ahead := int(taken.Load()) - next; ahead > 4*most*workers+workers {
				t.Fatalf("%d workers: %d ahead", workers, ahead)
			}
			return next < 5000
		})
		if n := largest.Load(); n < 2 || n > most {
			t.Errorf("%d workers: up to %d together, want 2 to %d", workers, n, most)
		}
	}
}

// A fault of the program on a report is told of that report, though others are read beside it.
func TestReadInputsFault(t *testing.T) {
	some := []fetch.Item{{Input: clean.Input{Raw: []byte("Talks."), Source: "a.txt"}}, {Passed: fetch.NotText}, {Fault: errors.New("b.txt: not there")}}
	readings, errs := readInputs(&pipeline.Line{}, some) // without packs nothing can be read
	if readings[0] != nil || errs[0] == nil || !strings.HasPrefix(errs[0].Error(), "a.txt: a fault of chancery") || errs[1] != nil || errs[2] != some[2].Fault {
		t.Errorf("got %v, %v", readings, errs)
	}
}

func TestTold(t *testing.T) {
	for _, x := range []struct {
		err  error
		want string
	}{
		{&clean.Error{Source: "a.txt", Why: "no text"}, "a.txt: no text"},
		{errors.New("odd"), "a.txt: odd"},
		{errors.New("a.txt: odd"), "a.txt: odd"},
	} {
		if got := toldOf("a.txt", x.err); got != x.want {
			t.Errorf("got %q, want %q", got, x.want)
		}
	}
}

func TestInk(t *testing.T) {
	var b strings.Builder
	k := ink{width: 20}
	b.WriteString("agree     ")
	k.wrap(&b, 10, 10, plain, "Hội nghị Bộ trưởng ngoại giao")
	if want := "agree     Hội nghị\n          Bộ trưởng\n          ngoại giao\n"; b.String() != want {
		t.Errorf("wrapped:\n%s", b.String())
	}
	if got := (ink{on: true}).pad(bold, "Lào", 5); got != "\x1b[1mLào\x1b[0m  " {
		t.Errorf("padded: %q", got)
	}
	for s, want := range map[string]int{"Lào": 3, "Vie\u0323\u0302t": 4, "外交": 4, "": 0} {
		if got := columns(s); got != want {
			t.Errorf("%q has %d columns, want %d", s, got, want)
		}
	}
	if got := cut("one two, three", 9); got != "one two…" {
		t.Errorf("cut: %q", got)
	}
	if got := printable("a\x1b[31mb\nc\u202ed"); got != "a\ufffd[31mb c\ufffdd" {
		t.Errorf("printable: %q", got)
	}
}
