package link_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/newsroom"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// corpus is two thousand articles, read.
var corpus = sync.OnceValue(func() (c struct {
	articles []newsroom.Article
	readings []*record.Reading
}) {
	c.articles = newsroom.Write(1, 2000)
	c.readings = make([]*record.Reading, len(c.articles))
	var wg sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wg.Go(func() {
			for i := range next {
				r, err := line().Read([]byte(c.articles[i].Text), c.articles[i].Name)
				if err != nil {
					panic(err)
				}
				c.readings[i] = r
			}
		})
	}
	for i := range c.articles {
		next <- i
	}
	close(next)
	wg.Wait()
	return c
})

// pairs counts pairs of items that are one in truth, that were joined, and both.
type pairs struct{ gold, found, right int }

func (p pairs) precision() float64 { return float64(p.right) / float64(max(1, p.found)) }
func (p pairs) recall() float64    { return float64(p.right) / float64(max(1, p.gold)) }
func (p pairs) String() string {
	return fmt.Sprintf("precision %.4f recall %.4f (%d of %d true pairs, %d joined)", p.precision(), p.recall(), p.right, p.gold, p.found)
}

func count(truth, found []string) (p pairs) {
	g, f, b := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range truth {
		g[truth[i]]++
		if found[i] != "" {
			f[found[i]]++
			b[truth[i]+"\x00"+found[i]]++
		}
	}
	of := func(m map[string]int) (n int) {
		for _, c := range m {
			n += c * (c - 1) / 2
		}
		return n
	}
	return pairs{of(g), of(f), of(b)}
}

// Two thousand articles about invented meetings, with everything that makes outlets disagree and events look alike: no join of two
// events or of two people may be false but one in a hundred, and few may be missed.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("reads two thousand articles")
	}
	c := corpus()
	l := linker()
	var reports []link.Report
	at := map[text.DocID]int{}
	for i, r := range c.readings {
		if _, twice := at[r.Doc.ID]; twice {
			continue
		}
		at[r.Doc.ID] = i
		reports = append(reports, l.Reports(r)...)
	}
	events, doubts := l.Events(reports, nil)
	var truth, found, traps []string
	read := map[string]bool{}
	for _, e := range events {
		for _, i := range e.Reports {
			r := &reports[i]
			a := &c.articles[at[r.Doc]]
			if is := truthOf(a, r); is != "" {
				truth, found, traps = append(truth, is), append(found, e.ID), append(traps, a.Trap)
				read[a.Name+is] = true
			}
		}
	}
	for i, a := range c.articles { // what the reader missed is joined with nothing
		if at[c.readings[i].Doc.ID] != i {
			continue
		}
		told := []string{a.Event}
		for _, also := range a.Also {
			told = append(told, also.Event)
		}
		for _, is := range told {
			if !read[a.Name+is] {
				truth, found, traps = append(truth, is), append(found, ""), append(traps, a.Trap)
			}
		}
	}
	all := count(truth, found)
	t.Logf("events: %v, %d doubts", all, len(doubts))
	for _, trap := range slices.Compact(slices.Sorted(slices.Values(traps))) {
		var x, y []string
		for i := range traps {
			if traps[i] == trap {
				x, y = append(x, truth[i]), append(y, found[i])
			}
		}
		t.Logf("  %-20s %v", or(trap, "none"), count(x, y))
	}
	if all.precision() < 0.99 {
		t.Errorf("events: precision below 0.99")
	}

	people, ds := l.People(link.Forms(sightings(l, c.readings)), nil)
	forms := link.Forms(sightings(l, c.readings))
	who := map[string]string{}
	for _, p := range people {
		for _, i := range p.Forms {
			who[forms[i].ID()] = p.ID
		}
	}
	truth, found = nil, nil
	strangers := 0
	for i, r := range c.readings {
		for _, s := range l.Sightings(r) {
			id := ""
			for _, n := range c.articles[i].People {
				if sameName(n.Name, s.Name) {
					id = n.ID
				}
			}
			if id == "" {
				strangers++
				continue
			}
			f := s.Form()
			truth, found = append(truth, id), append(found, who[f.ID()])
		}
	}
	those := count(truth, found)
	t.Logf("people: %v, %d people, %d doubts, %d read whom no article tells of", those, len(people), len(ds), strangers)
	if those.precision() < 0.99 {
		t.Errorf("people: precision below 0.99")
	}
}

// truthOf is the event that a report is of: what the article tells besides its main event is known by whom it names there. "" is what
// no other article tells of, such as an earlier meeting that is recalled.
func truthOf(a *newsroom.Article, r *link.Report) string {
	for _, also := range a.Also {
		if slices.ContainsFunc(r.People, func(w link.Who) bool { return sameName(w.Name, also.Name) }) {
			return also.Event
		}
	}
	if r.Main {
		return a.Event
	}
	return ""
}

func sameName(a, b string) bool { return strings.EqualFold(a, b) }

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
