package gauge

// Measures across documents: who is who, what is one event, which statements follow one undertaking. score.py has none of these.

import (
	"path"
	"slices"
	"strings"
)

// Links is what a ledger makes of readings: a label for whatever is one thing, equal in all documents that tell of it.
type Links struct {
	Events      map[string][]string // by source: the events that it reports
	People      map[Of]string
	Initiatives map[Of]string // of statements; none for one that follows nothing
}

// Of is a record of the reading with that base name of its source.
type Of struct{ Source, ID string }

// Share is a measure whose precision and recall are means over so many items.
type Share struct {
	Name              string
	Precision, Recall float64
	Of                int
	What              string // the items
}

// F1 is the harmonic mean of precision and recall.
func (s Share) F1() float64 { return harmonic(s.Precision, s.Recall) }

// Across adds to the result how well links agree with gold. For documents and people it is B-cubed: the mean, over all of them, of
// how much of what is taken for one with each is one with it, and how much of what is one with it is taken for it. For
// initiatives it is pairs of statements.
func (r *Result) Across(golds []*Gold, readings []*Reading, links Links) {
	byName := make(map[string]*Reading, len(readings))
	for _, x := range readings {
		byName[path.Base(x.Document.Source)] = x
	}
	r.sameEvents(golds, links)
	r.samePeople(golds, byName, links)
	r.initiatives(golds, byName, links)
}

// sameEvents takes relevant documents as items. One without a key in gold reports an event that no other does.
func (r *Result) sameEvents(golds []*Gold, links Links) {
	var items []item
	for _, g := range golds {
		if !*g.Relevant {
			continue
		}
		it := item{gold: g.File, found: links.Events[g.File]}
		if !empty(g.SameEvent) {
			it.gold = "=" + *g.SameEvent
		}
		if len(it.found) == 0 {
			it.found = []string{"alone " + g.File}
		}
		items = append(items, it)
	}
	r.Shares = append(r.Shares, cubed("same event B3", "documents", items))
}

// samePeople takes as items the people of gold, document by document; they are one by party and name. One that was not read is
// found nowhere.
func (r *Result) samePeople(golds []*Gold, byName map[string]*Reading, links Links) {
	var items []item
	for _, g := range golds {
		x := byName[g.File]
		if x == nil || !*g.Relevant {
			continue
		}
		label := make([]string, len(g.People))
		for _, p := range pairPeople(g.People, x.People) {
			label[p.i] = links.People[Of{g.File, x.People[p.j].ID}]
		}
		for i, p := range g.People {
			name := tokens(fold(p.Name))
			slices.Sort(name)
			it := item{gold: deref(either(p.Country, p.Org)) + " " + strings.Join(name, " ")}
			if label[i] != "" {
				it.found = []string{label[i]}
			}
			items = append(items, it)
		}
	}
	r.Shares = append(r.Shares, cubed("people B3", "people in documents", items))
}

// initiatives takes as items the statements of gold, but for texts of which gold names no initiative at all: nobody has gone through them
// for that. One that was not read is paired with nothing.
func (r *Result) initiatives(golds []*Gold, byName map[string]*Reading, links Links) {
	gold, found, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, g := range golds {
		if !slices.ContainsFunc(g.Statements, func(s statement) bool { return !empty(s.Initiative) }) {
			continue
		}
		label := make([]string, len(g.Statements))
		if x := byName[g.File]; x != nil {
			for _, p := range pairStatements(g.Statements, x.Statements) {
				label[p.i] = links.Initiatives[Of{g.File, x.Statements[p.j].ID}]
			}
		}
		for i, s := range g.Statements {
			want := deref(s.Initiative)
			if want != "" {
				gold[want]++
			}
			if label[i] != "" {
				found[label[i]]++
			}
			if want != "" && label[i] != "" {
				both[[2]string{want, label[i]}]++
			}
		}
	}
	r.add("initiatives, pairs of statements", pairsIn(gold), pairsIn(found), pairsIn(both))
}

func pairsIn[K comparable](count map[K]int) (n int) {
	for _, c := range count {
		n += c * (c - 1) / 2
	}
	return n
}

// item is something with its label in gold and those that it was given; none if it was not found at all.
type item struct {
	gold  string
	found []string
}

// cubed is B-cubed over items, of which a found one may have several labels: it is taken for one with whatever shares any.
func cubed(name, what string, items []item) Share {
	s := Share{Name: name, What: what, Of: len(items)}
	byGold, byFound := map[string][]int{}, map[string][]int{}
	for i, it := range items {
		byGold[it.gold] = append(byGold[it.gold], i)
		for _, f := range it.found {
			byFound[f] = append(byFound[f], i)
		}
	}
	found := 0
	for _, it := range items {
		with := map[int]bool{}
		for _, f := range it.found {
			for _, j := range byFound[f] {
				with[j] = true
			}
		}
		if len(with) == 0 {
			continue
		}
		found++
		right := 0
		for j := range with {
			if items[j].gold == it.gold {
				right++
			}
		}
		s.Precision += ratio(right, len(with))
		s.Recall += ratio(right, len(byGold[it.gold]))
	}
	if found > 0 {
		s.Precision /= float64(found)
		s.Recall /= float64(len(items))
	}
	return s
}
