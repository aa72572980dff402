// Package gauge measures readings against gold, with the same figures as the project's score.py: the same pairing, the
// same order of ties, the same rounding, the same names.
//
// In: gold files and readings, both as JSON. Out: a Result, to be printed as lines or as JSON. It must never be lenient
// where score.py is strict, or strict where it is lenient; a test holds the two side by side.
// Read Score first.
package gauge

import (
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"
)

var classes = map[string]string{
	"sign": "undertaking", "agree": "undertaking", "commit": "undertaking", "task": "undertaking", "accept": "undertaking",
	"propose": "proposal", "invite": "proposal",
}

func classOf(s *statement) string {
	if c, ok := classes[s.Act]; ok {
		return c
	}
	return "stance"
}

// Score compares readings with gold, which is taken in the order given. A reading belongs to the gold file that has the
// base name of its source; a later reading of the same name replaces an earlier one.
func Score(golds []*Gold, readings []*Reading) *Result {
	byName := make(map[string]*Reading, len(readings))
	for _, r := range readings {
		byName[path.Base(r.Document.Source)] = r
	}
	res := newResult()
	for _, g := range golds {
		r := byName[g.File]
		if r == nil {
			res.Unread = append(res.Unread, g.File)
			r = &Reading{}
		}
		res.Documents++
		s := scorer{res: res, g: g, r: r}
		s.document()
	}
	return res
}

// scorer compares one reading.
type scorer struct {
	res    *Result
	g      *Gold
	r      *Reading
	who    map[string]string // ids of the reading's people to those of gold
	events map[string]string // the same for events
}

func (s *scorer) log(format string, args ...any) {
	s.res.Log = append(s.res.Log, s.g.File+": "+fmt.Sprintf(format, args...))
}

func (s *scorer) document() {
	g, d, t := s.g, s.r.Document, s.res
	t.hit("document.lang", equal(d.Lang, g.Lang))
	t.hit("document.published", equal(d.Published, g.Published))
	t.hit("document.genre", equal(d.Genre, g.Genre))
	t.hit("document.relevant", equal(d.Relevant, g.Relevant))
	if !*g.Relevant {
		found := len(s.r.Events) + len(s.r.Statements)
		t.add("false alarms on irrelevant documents", 0, found, 0)
		t.hit("irrelevant documents kept silent", found == 0)
		return
	}
	s.people()
	s.happenings()
	s.statements()
	s.instruments()
	s.evidence()
}

func (s *scorer) people() {
	gold, found, t := s.g.People, s.r.People, s.res
	pairs := pairPeople(gold, found)
	t.add("people", len(gold), len(found), len(pairs))
	s.who = map[string]string{}
	for _, p := range pairs {
		a, b := &gold[p.i], &found[p.j]
		s.who[b.ID] = a.ID
		t.hit("people.country", equal(either(a.Country, a.Org), either(b.Country, b.Org)))
		t.hit("people.office", subset(setOf(a.Offices), setOf(b.Offices)) && (len(a.Offices) > 0) == (len(b.Offices) > 0))
	}
	missed, false_ := left(len(gold), len(found), pairs)
	for _, i := range missed {
		s.log("person missed: %s", gold[i].Name)
	}
	for _, j := range false_ {
		s.log("person false: %s", found[j].Name)
	}
}

func pairPeople(gold, found []person) []couple {
	return pair(len(gold), len(found), 0.5, func(i, j int) float64 { return samePerson(&gold[i], &found[j]) })
}

func samePerson(g, p *person) float64 {
	a, b := setOf(tokens(fold(g.Name))), setOf(tokens(fold(p.Name)))
	if same(a, b) {
		return 1
	}
	for _, m := range p.Mentions {
		if fold(string(m)) == fold(g.Name) {
			return 0.9
		}
	}
	if shared(a, b) > 0 && (subset(a, b) || subset(b, a)) && min(len(a), len(b)) > 1 {
		return 0.6
	}
	return 0
}

// sameKind makes meetings and talks one.
func sameKind(a, b string) bool {
	meet := func(k string) bool { return k == "meeting" || k == "talks" || k == "meet" }
	return a == b || meet(a) && meet(b)
}

func (s *scorer) happenings() {
	gold, found, t := s.g.Events, s.r.Events, s.res
	pairs := pair(len(gold), len(found), 0.5, func(i, j int) float64 { return sameEvent(&gold[i], &found[j]) })
	t.add("events", len(gold), len(found), len(pairs))
	s.events = map[string]string{}
	mains := func(es []event) (n int) {
		for i := range es {
			if es[i].Main {
				n++
			}
		}
		return n
	}
	var hit []couple
	for _, p := range pairs {
		s.events[found[p.j].ID] = gold[p.i].ID
		if gold[p.i].Main && found[p.j].Main {
			hit = append(hit, p)
		}
	}
	t.add("main events", mains(gold), mains(found), len(hit))
	for _, p := range hit {
		s.mainEvent(&gold[p.i], &found[p.j])
	}
	missed, false_ := left(len(gold), len(found), pairs)
	for _, i := range missed {
		s.log("event missed: %s", gold[i].line())
	}
	for _, j := range false_ {
		s.log("event false: %s", found[j].line())
	}
}

func sameEvent(a, b *event) float64 {
	if !sameKind(a.Kind, b.Kind) {
		return 0
	}
	pa, pb := setOf(a.Parties), setOf(b.Parties)
	both, jaccard := shared(pa, pb), 0.0
	if all := len(pa) + len(pb) - both; all > 0 {
		jaccard = float64(both) / float64(all)
	}
	if jaccard < 0.5 {
		return 0
	}
	w := jaccard
	if equal(a.Date, b.Date) {
		w += 0.5
	}
	if a.Main == b.Main {
		w += 0.2
	}
	return w
}

func (s *scorer) mainEvent(a, b *event) {
	took := map[string]bool{}
	for _, x := range b.Participants {
		if id, ok := s.who[x]; ok {
			took[id] = true
		} else {
			took[x+"?"] = true
		}
	}
	occasion := empty(a.Occasion) && empty(b.Occasion) || bagOf(deref(a.Occasion)).f1(bagOf(deref(b.Occasion))) >= 0.5
	an, ac := a.where()
	bn, bc := b.where()
	fields := []struct {
		name string
		ok   bool
	}{
		{"kind", a.Kind == b.Kind}, {"date", equal(a.Date, b.Date)}, {"country", equal(ac, bc)},
		{"place", squeeze(deref(an)) == squeeze(deref(bn))}, {"occasion", occasion},
		{"participants", same(setOf(a.Participants), took)}, {"parties", same(setOf(a.Parties), setOf(b.Parties))},
		{"status", a.Status == b.Status},
	}
	all := true
	var off []string
	for _, f := range fields {
		s.res.hit("main."+f.name, f.ok)
		if !f.ok {
			all = false
			off = append(off, fmt.Sprintf("%s (%s / %s)", f.name, show(a.raw[f.name]), show(b.raw[f.name])))
		}
	}
	s.res.hit("main.all exact", all)
	if !all {
		s.log("main event off in %s", strings.Join(off, ", "))
	}
}

func (e *event) where() (name, country *string) {
	if e.Place == nil {
		return nil, nil
	}
	return e.Place.Name, e.Place.Country
}

func (e *event) line() string {
	main := "False"
	if e.Main {
		main = "True"
	}
	return fmt.Sprintf("%s %s %s main=%s", e.Kind, show(e.raw["date"]), reprList(e.Parties), main)
}

func (s *scorer) statements() {
	gold, found, t := s.g.Statements, s.r.Statements, s.res
	pairs := pairStatements(gold, found)
	act, by := 0, 0
	for _, p := range pairs {
		if gold[p.i].Act == found[p.j].Act {
			act++
			if same(setOf(gold[p.i].By), setOf(found[p.j].By)) {
				by++
			}
		}
	}
	for _, key := range []string{"statements", "statements[" + deref(s.g.Lang) + "]"} {
		t.add(key, len(gold), len(found), len(pairs))
		t.add(key+" +act", len(gold), len(found), act)
		t.add(key+" +act +by", len(gold), len(found), by)
	}
	for _, c := range []string{"undertaking", "proposal", "stance"} {
		count := func(ss []statement) (n int) {
			for i := range ss {
				if classOf(&ss[i]) == c {
					n++
				}
			}
			return n
		}
		right := 0
		for _, p := range pairs {
			if classOf(&gold[p.i]) == c && classOf(&found[p.j]) == c {
				right++
			}
		}
		t.add(c, count(gold), count(found), right)
	}
	for _, p := range pairs {
		s.details(&gold[p.i], &found[p.j])
	}
	missed, false_ := left(len(gold), len(found), pairs)
	for _, i := range missed {
		if gold[i].Target != nil {
			t.add("targets", 1, 0, 0)
		}
	}
	for _, p := range pairs {
		a, b := &gold[p.i], &found[p.j]
		if a.Act != b.Act || !same(setOf(a.By), setOf(b.By)) {
			s.log("statement misread: gold %s %s / read %s %s: %s", a.Act, reprList(a.By), b.Act, reprList(b.By), cut(a.Content, 90))
		}
	}
	for _, i := range missed {
		s.log("statement missed: %s %s: %s", gold[i].Act, reprList(gold[i].By), cut(gold[i].Content, 110))
	}
	for _, j := range false_ {
		s.log("statement false: %s %s: %s", found[j].Act, reprList(found[j].By), cut(found[j].Content, 110))
	}
}

func pairStatements(gold, found []statement) []couple {
	bags := func(ss []statement) []bag {
		out := make([]bag, len(ss))
		for i := range ss {
			out[i] = bagOf(string(ss[i].Content))
		}
		return out
	}
	gb, fb := bags(gold), bags(found)
	return pair(len(gold), len(found), 0.5, func(i, j int) float64 {
		w := gb[i].f1(fb[j])
		if w < 0.5 {
			return 0
		}
		if gold[i].Act == found[j].Act {
			w += 0.05
		}
		return w
	})
}

// details measures what a statement holds beside its content, act and parties.
func (s *scorer) details(a, b *statement) {
	ga, fa := setOf(a.Topics), setOf(b.Topics)
	s.res.add("topics", len(ga), len(fa), shared(ga, fa))
	switch x, y := a.Target, b.Target; {
	case x != nil:
		if y == nil {
			y = &target{}
		}
		s.res.hit("targets", deref(x.Quantity) == deref(y.Quantity) && deref(x.Deadline) == deref(y.Deadline))
	case y != nil && (y.Quantity != nil || !empty(y.Deadline)):
		s.res.add("false targets", 0, 1, 0)
	}
	if !empty(a.Event) && !empty(b.Event) {
		id, ok := s.events[*b.Event]
		s.res.hit("statement at its event", ok && id == *a.Event)
	}
}

func (s *scorer) instruments() {
	bags := func(xs []instrument) [][]bag {
		out := make([][]bag, len(xs))
		for i, x := range xs {
			for _, m := range append(slices.Clone(x.Mentions), quote(x.Name)) {
				out[i] = append(out[i], bagOf(string(m)))
			}
		}
		return out
	}
	gold, found := bags(s.g.Instruments), bags(s.r.Instruments)
	pairs := pair(len(gold), len(found), 0.6, func(i, j int) (best float64) {
		for _, x := range gold[i] {
			for _, y := range found[j] {
				best = max(best, x.f1(y))
			}
		}
		return best
	})
	s.res.add("instruments", len(gold), len(found), len(pairs))
	relations := func(rs []relation) map[string]bool {
		out := map[string]bool{}
		for _, r := range rs {
			ps := slices.Sorted(slices.Values(r.Parties))
			out[strings.Join(ps, "\x00")+"\x01"+r.Level] = true
		}
		return out
	}
	a, b := relations(s.g.Relations), relations(s.r.Relations)
	s.res.add("relations", len(a), len(b), shared(a, b))
}

// evidence must be true: every span of an event or statement holds its quote.
func (s *scorer) evidence() {
	txt := []rune(s.r.Document.Text)
	check := func(es spans) {
		for _, e := range es {
			from, to := min(max(e.Start, 0), len(txt)), min(max(e.End, 0), len(txt))
			s.res.hit("evidence spans true", e.Start >= 0 && string(txt[from:max(from, to)]) == e.Quote)
		}
	}
	for i := range s.r.Events {
		check(s.r.Events[i].Evidence)
	}
	for i := range s.r.Statements {
		check(s.r.Statements[i].Evidence)
	}
}

// couple is a gold record and the record read for it.
type couple struct{ i, j int }

// pair takes one-to-one pairs, best first; of equals the one later in gold, then the one later in the reading.
func pair(gold, found int, least float64, weight func(i, j int) float64) []couple {
	type candidate struct {
		w float64
		couple
	}
	var cs []candidate
	for i := range gold {
		for j := range found {
			if w := weight(i, j); w >= least {
				cs = append(cs, candidate{w, couple{i, j}})
			}
		}
	}
	sort.Slice(cs, func(x, y int) bool {
		a, b := cs[x], cs[y]
		if a.w != b.w {
			return a.w > b.w
		}
		if a.i != b.i {
			return a.i > b.i
		}
		return a.j > b.j
	})
	goldTaken, foundTaken := make([]bool, gold), make([]bool, found)
	var out []couple
	for _, c := range cs {
		if !goldTaken[c.i] && !foundTaken[c.j] {
			goldTaken[c.i], foundTaken[c.j] = true, true
			out = append(out, c.couple)
		}
	}
	return out
}

// left lists what no pair holds, in order.
func left(gold, found int, pairs []couple) (missed, false_ []int) {
	g, f := make([]bool, gold), make([]bool, found)
	for _, p := range pairs {
		g[p.i], f[p.j] = true, true
	}
	for i, taken := range g {
		if !taken {
			missed = append(missed, i)
		}
	}
	for j, taken := range f {
		if !taken {
			false_ = append(false_, j)
		}
	}
	return missed, false_
}

func equal[T comparable](a, b *T) bool { return a == b || a != nil && b != nil && *a == *b }

func deref[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

func empty(s *string) bool { return s == nil || *s == "" }

// either is the first that says something.
func either(a, b *string) *string {
	if !empty(a) {
		return a
	}
	return b
}
