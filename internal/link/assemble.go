package link

// How facts become one thing, whatever they are: people and events are assembled by the same steps.

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// verdict is what speaks for and against two facts being of one thing. All pairs are weighed, few are told of: reasons are only
// written down if tell is set.
type verdict struct {
	tell  bool
	score float64
	why   []Reason
	bar   bar
}

func (v *verdict) add(rule string, score float64, note ...string) {
	v.score += score
	if !v.tell {
		return
	}
	if len(note) == 3 && note[0] == note[2] { // "Wong / Wong"
		note = note[:1]
	}
	v.why = append(v.why, Reason{rule, score, strings.Join(note, "")})
}

// bar is what forbids a join, however much speaks for it.
type bar uint8

const (
	open  bar = iota
	soft      // they contradict each other; a judgement may overrule it
	never     // they stand side by side in one document, or people parted them
)

// Facts that something speaks for do not exclude each other as candidates for a third, though it be too little to join or to ask.
const possible = 0.2

// Margin is how much better one of two candidates that exclude each other must be, to be taken.
const margin = 0.1

// assembly is facts on their way to be joined. Facts are numbered in the order of their ids, so that nothing hangs on the order
// in which they came; what people judged to be one is one atom from the beginning.
type assembly struct {
	id      func(int) string
	compare func(i, j int, v *verdict)
	atom    []int   // of each fact
	facts   [][]int // of each atom
	n       int     // atoms
	score   []float32
	bars    []bar
}

// assemble returns the facts of each thing, both in order, the reasons for the joins within each, and the pairs left in doubt.
func assemble(n int, id func(int) string, judged Judged, compare func(i, j int, v *verdict)) (things [][]int, why [][]Reason, doubts []Doubt) {
	a := &assembly{id: id, compare: compare}
	a.atoms(n, judged)
	a.weigh(judged)
	group := make([]int, a.n) // of each atom: its first one
	member := make([][]int, a.n)
	reasons := make([][]Reason, a.n)
	for i := range a.n {
		group[i], member[i] = i, []int{i}
		if len(a.facts[i]) > 1 {
			reasons[i] = []Reason{{Rule: "judged", Score: 1, Note: "people said that they are one"}}
		}
	}
	for _, e := range a.edges() {
		g, h := group[e.i], group[e.j]
		if g == h || a.barred(member[g], member[h]) {
			continue
		}
		if h < g {
			g, h = h, g
		}
		for _, x := range member[h] {
			group[x] = g
		}
		member[g] = append(member[g], member[h]...)
		reasons[g] = append(append(reasons[g], reasons[h]...), a.told(e.i, e.j).why...)
		member[h], reasons[h] = nil, nil
	}
	for i, atoms := range member {
		if group[i] != i {
			continue
		}
		var facts []int
		for _, x := range atoms {
			facts = append(facts, a.facts[x]...)
		}
		slices.Sort(facts)
		things = append(things, facts)
		why = append(why, strongest(reasons[i]))
	}
	return things, why, a.doubts(group)
}

// atoms joins what people judged to be one, unless they also parted it.
func (a *assembly) atoms(n int, judged Judged) {
	a.atom = make([]int, n)
	members := make([][]int, n)
	byID := make(map[string]int, n)
	for i := range n {
		a.atom[i], members[i] = i, []int{i}
		byID[a.id(i)] = i
	}
	var same []Pair
	for p, one := range judged {
		if one {
			same = append(same, p)
		}
	}
	slices.SortFunc(same, func(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	for _, p := range same {
		i, ok := byID[p.A]
		j, ok2 := byID[p.B]
		if !ok || !ok2 || a.atom[i] == a.atom[j] {
			continue
		}
		g, h := min(a.atom[i], a.atom[j]), max(a.atom[i], a.atom[j])
		if a.parted(members[g], members[h], judged) {
			continue
		}
		for _, x := range members[h] {
			a.atom[x] = g
		}
		members[g], members[h] = append(members[g], members[h]...), nil
	}
	number := make([]int, n)
	for i, facts := range members {
		if facts != nil {
			slices.Sort(facts)
			number[i] = len(a.facts)
			a.facts = append(a.facts, facts)
		}
	}
	for i, g := range a.atom {
		a.atom[i] = number[g]
	}
	a.n = len(a.facts)
}

func (a *assembly) parted(xs, ys []int, judged Judged) bool {
	for _, x := range xs {
		for _, y := range ys {
			if one, ok := judged[PairOf(a.id(x), a.id(y))]; ok && !one {
				return true
			}
		}
	}
	return false
}

// weigh compares all atoms. What contradicts an atom contradicts all facts of it; the best of their pairs speaks for it.
func (a *assembly) weigh(judged Judged) {
	a.score, a.bars = make([]float32, a.n*a.n), make([]bar, a.n*a.n)
	for i := range a.n {
		for j := i + 1; j < a.n; j++ {
			top, hard, softs, all := -1.0, false, 0, 0
			for _, x := range a.facts[i] {
				for _, y := range a.facts[j] {
					var v verdict
					a.compare(min(x, y), max(x, y), &v)
					if len(judged) > 0 && a.parted([]int{x}, []int{y}, judged) {
						v.bar = never
					}
					all++
					switch v.bar {
					case never:
						hard = true
					case soft:
						softs++
					}
					top = max(top, v.score)
				}
			}
			b := open
			switch {
			case hard:
				b = never
			case softs == all:
				b = soft
			}
			a.score[i*a.n+j], a.score[j*a.n+i] = float32(top), float32(top)
			a.bars[i*a.n+j], a.bars[j*a.n+i] = b, b
		}
	}
}

// pair is the two facts of two atoms that most speaks for.
func (a *assembly) pair(i, j int) (x, y int) {
	top := -1.0
	for _, f := range a.facts[i] {
		for _, g := range a.facts[j] {
			var v verdict
			if a.compare(min(f, g), max(f, g), &v); v.score > top {
				top, x, y = v.score, min(f, g), max(f, g)
			}
		}
	}
	return x, y
}

// told is the best verdict on two atoms, with its reasons.
func (a *assembly) told(i, j int) verdict {
	x, y := a.pair(i, j)
	v := verdict{tell: true}
	a.compare(x, y, &v)
	return v
}

type edge struct {
	i, j  int
	score float32
}

// edges are the pairs that may be joined, best first: those that speak for it enough, are not barred, and of which neither side
// has a candidate nearly as good that cannot be the same.
func (a *assembly) edges() []edge {
	words := (a.n + 63) / 64
	may := make([]uint64, a.n*words)  // pairs that may be joined
	near := make([]uint64, a.n*words) // pairs of which nothing says that they are two
	for i := range a.n {
		near[i*words+i/64] |= 1 << (i % 64)
		for j := range a.n {
			if i == j || a.bars[i*a.n+j] != open {
				continue
			}
			if s := a.score[i*a.n+j]; s >= joined-1e-6 {
				may[i*words+j/64] |= 1 << (j % 64)
				near[i*words+j/64] |= 1 << (j % 64)
			} else if s >= possible {
				near[i*words+j/64] |= 1 << (j % 64)
			}
		}
	}
	rival := func(i, j int) bool {
		for w := range words {
			for x := may[i*words+w] &^ near[j*words+w]; x != 0; x &= x - 1 {
				k := w*64 + bits.TrailingZeros64(x)
				least := a.score[i*a.n+j] - margin
				if a.bars[j*a.n+k] == never { // told twice in one document: the better one, of equals any
					least = a.score[i*a.n+j]
				}
				if a.score[i*a.n+k] > least {
					return true
				}
			}
		}
		return false
	}
	var out []edge
	for i := range a.n {
		for j := i + 1; j < a.n; j++ {
			if may[i*words+j/64]&(1<<(j%64)) != 0 && !rival(i, j) && !rival(j, i) {
				out = append(out, edge{i, j, a.score[i*a.n+j]})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y edge) int { return cmp.Compare(y.score, x.score) })
	return out
}

func (a *assembly) barred(xs, ys []int) bool {
	for _, x := range xs {
		for _, y := range ys {
			if a.bars[x*a.n+y] != open {
				return true
			}
		}
	}
	return false
}

// doubts are the best pair of any two things that may be one.
func (a *assembly) doubts(group []int) []Doubt {
	type key = [2]int
	top := map[key]edge{}
	for i := range a.n {
		for j := i + 1; j < a.n; j++ {
			g, h := min(group[i], group[j]), max(group[i], group[j])
			s := a.score[i*a.n+j]
			if g == h || a.bars[i*a.n+j] == never || s < doubted-1e-6 {
				continue
			}
			if old, ok := top[key{g, h}]; !ok || s > old.score {
				top[key{g, h}] = edge{i, j, s}
			}
		}
	}
	for i := range a.n { // people have said of some of these that they are two
		for j := i + 1; j < a.n; j++ {
			if a.bars[i*a.n+j] == never {
				delete(top, key{min(group[i], group[j]), max(group[i], group[j])})
			}
		}
	}
	var out []Doubt
	for _, e := range top {
		x, y := a.pair(e.i, e.j)
		v := a.told(e.i, e.j)
		ids := PairOf(a.id(x), a.id(y))
		out = append(out, Doubt{A: ids.A, B: ids.B, Score: min(1, v.score), Reasons: v.why})
	}
	slices.SortFunc(out, func(x, y Doubt) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return out
}

// strongest keeps of each rule the reason that weighs most, in the order of rules.
func strongest(why []Reason) []Reason {
	slices.SortFunc(why, func(x, y Reason) int {
		return cmp.Or(cmp.Compare(x.Rule, y.Rule), cmp.Compare(y.Score, x.Score), cmp.Compare(x.Note, y.Note))
	})
	return slices.CompactFunc(why, func(x, y Reason) bool { return x.Rule == y.Rule })
}
