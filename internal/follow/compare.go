package follow

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Source is what one document says of an event.
type Source struct {
	Reading *record.Reading
	Events  []record.EventID // the event in that document; none: all that the document reports
}

// Comparison is the sources of one event side by side.
type Comparison struct {
	Rows []Row // in the order in which things are told
}

// Row is one thing said, by each source that says it.
type Row struct {
	Key, Title  string // of the initiative without its group; "" if it carries none
	Said        []Said // at most one for each source, in the order of the sources
	Told        Told
	Differences []Difference
}

// Said is a statement of a source.
type Said struct {
	Source    int // index into the sources
	Statement int // index into the statements of its reading
}

// Told is by how many of the sources.
type Told string

// Told by all, by some but not all, by one.
const (
	ByAll  Told = "all"
	BySome Told = "some"
	ByOne  Told = "one"
)

// The kinds of difference. Act and Effort are the strength with which a thing is told.
const (
	ByAct    = "act"    // agreed, proposed
	ByEffort = "effort" // explore, establish
	ByName   = "name"   // East Sea, South China Sea
	ByNumber = "number"
	ByDate   = "date"
)

// Difference is how two sources tell one thing unlike each other.
type Difference struct {
	Kind string
	A, B Said
	Of   [2]string // what A says, what B says; "" for nothing of the kind
	Rank [2]int    // of acts their strength, of efforts their rank
}

// told is a statement as it is compared.
type told struct {
	said     Said
	st       *record.Statement
	lang     string
	key      string
	title    string
	about    []string // concepts and instruments, with all that is broader
	words    []string // that carry meaning, in one language
	effort   int
	verb     string            // the words that tell the effort
	names    map[string]choice // by what is named
	position float64           // in its document, 0 to 1
}

// choice is a name that is chosen among several for one thing.
type choice struct{ id, surface string }

// Compare aligns the statements of the sources of one event, of any languages, and tells where they differ. Of two sources it does
// not matter which comes first, but for the order of what is listed.
func (f *Follower) Compare(sources []Source) Comparison {
	var all []told
	for n, src := range sources {
		all = append(all, f.told(n, src)...)
	}
	row := f.align(all)
	byRow := map[int][]int{}
	for i, r := range row {
		byRow[r] = append(byRow[r], i)
	}
	type placed struct {
		row Row
		at  float64
	}
	var rows []placed
	for _, members := range byRow {
		p := placed{}
		for n, i := range members {
			t := &all[i]
			p.row.Said = append(p.row.Said, t.said)
			p.at += t.position / float64(len(members))
			if p.row.Key == "" {
				p.row.Key, p.row.Title = t.key, t.title
			}
			for _, j := range members[:n] {
				p.row.Differences = append(p.row.Differences, differ(&all[j], t)...)
			}
		}
		switch len(members) {
		case 1:
			p.row.Told = ByOne
		case len(sources):
			p.row.Told = ByAll
		default:
			p.row.Told = BySome
		}
		rows = append(rows, p)
	}
	slices.SortFunc(rows, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.row.Said[0].Source, b.row.Said[0].Source), cmp.Compare(a.row.Said[0].Statement, b.row.Said[0].Statement))
	})
	var c Comparison
	for _, p := range rows {
		c.Rows = append(c.Rows, p.row)
	}
	return c
}

// told are the statements of a source that were said at its event.
func (f *Follower) told(n int, src Source) (out []told) {
	r := src.Reading
	w := f.words[r.Doc.Lang]
	if w == nil {
		return nil
	}
	s := f.scan(w, r)
	defer s.release()
	for i := range r.Statements {
		st := &r.Statements[i]
		if len(src.Events) > 0 && !slices.Contains(src.Events, st.In) {
			continue
		}
		out = append(out, s.told(Said{n, i}, st))
	}
	for i := range out {
		out[i].position = (float64(i) + 0.5) / float64(len(out))
	}
	return out
}

func (s *scan) told(said Said, st *record.Statement) told {
	s.look(st.Content)
	t := told{said: said, st: st, lang: s.r.Doc.Lang, words: s.salient(), names: map[string]choice{}}
	if x, ok := s.best(); ok {
		t.key, t.title = x.key, x.title
	}
	for _, n := range s.named {
		t.about = append(t.about, n.in.Name)
	}
	for i := 0; i < len(s.toks); {
		id, to := s.concept(i)
		if id == "" {
			i++
			continue
		}
		c := s.f.concepts[id]
		if c.form {
			t.names[id] = choice{surface: text.Fold(s.quote(i, to))}
		}
		for c.id != "" {
			t.about = append(t.about, c.id)
			c = s.f.concepts[c.broader]
		}
		i = to
	}
	for x := range s.finds.All() {
		if x.Class == s.w.naming && x.Class != 0 {
			thing, name, _ := strings.Cut(s.finds.Value(x), "/")
			t.names[thing] = choice{name, s.quote(x.From, x.To)}
		}
	}
	for _, m := range s.matches {
		if m.Rule.Makes == "effort" {
			t.effort, _ = strconv.Atoi(m.Rule.Attr["rank"])
			t.verb = s.quote(m.From, m.To)
			break
		}
	}
	slices.Sort(t.about)
	t.about = slices.Compact(t.about)
	slices.Sort(t.words)
	t.words = slices.Compact(t.words)
	return t
}

// quote is the text of tokens [from, to) of the stretch.
func (s *scan) quote(from, to int) string {
	return s.r.Doc.Text[s.toks[from].Span().Start:s.toks[to-1].Span().End]
}

// alike is how much two statements of different sources are likely to tell one thing; enough is enough.
func alike(a, b *told) float64 {
	score := 1 - max(a.position-b.position, b.position-a.position)
	if a.key != "" && a.key == b.key {
		score += 1.5
	}
	score += 2.5*overlap(a.about, b.about) + overlap(a.st.Topics, b.st.Topics)
	if a.lang == b.lang {
		score += 4 * overlap(a.words, b.words)
	}
	switch {
	case a.st.Act == b.st.Act:
		score++
	case a.st.Act.Class() == b.st.Act.Class():
		score += 0.5
	}
	if !slices.Equal(a.st.By, b.st.By) {
		score -= 0.5
	}
	if deadline := date(a.st); deadline != "" && deadline == date(b.st) {
		score++
	}
	return score
}

const enough = 2.8

// overlap is the share of what two sorted or short lists have in common.
func overlap(a, b []string) float64 {
	both := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// align puts statements that tell one thing into one row, the likeliest first; a row holds at most one of each source. It returns the
// row of each.
func (f *Follower) align(all []told) []int {
	type couple struct {
		i, j  int
		score float64
	}
	var couples []couple
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			if all[i].said.Source == all[j].said.Source {
				continue
			}
			if score := alike(&all[i], &all[j]); score >= enough {
				couples = append(couples, couple{i, j, score})
			}
		}
	}
	slices.SortStableFunc(couples, func(a, b couple) int { return cmp.Compare(b.score, a.score) })
	row := make([]int, len(all))
	for i := range row {
		row[i] = i
	}
	for _, c := range couples {
		a, b := row[c.i], row[c.j]
		if a == b || clash(all, row, a, b) {
			continue
		}
		for i := range row {
			if row[i] == max(a, b) {
				row[i] = min(a, b)
			}
		}
	}
	return row
}

// clash reports whether two rows hold statements of one source.
func clash(all []told, row []int, a, b int) bool {
	for i := range all {
		for j := range all {
			if row[i] == a && row[j] == b && all[i].said.Source == all[j].said.Source {
				return true
			}
		}
	}
	return false
}

// differ is in what two statements of one thing differ.
func differ(a, b *told) (out []Difference) {
	add := func(kind string, x, y string, rank ...int) {
		d := Difference{Kind: kind, A: a.said, B: b.said, Of: [2]string{x, y}}
		copy(d.Rank[:], rank)
		out = append(out, d)
	}
	if a.st.Act != b.st.Act {
		add(ByAct, a.st.Act.String(), b.st.Act.String(), a.st.Act.Strength(), b.st.Act.Strength())
	}
	if a.effort != b.effort && a.effort != 0 && b.effort != 0 {
		add(ByEffort, a.verb, b.verb, a.effort, b.effort)
	}
	things := make([]string, 0, len(a.names))
	for thing := range a.names {
		things = append(things, thing)
	}
	slices.Sort(things)
	for _, thing := range things {
		x, y := a.names[thing], b.names[thing]
		if y.surface != "" && (x.id != y.id || x.id == "" && a.lang == b.lang && x.surface != y.surface) {
			add(ByName, x.surface, y.surface)
		}
	}
	if x, y := number(a.st), number(b.st); x != y {
		add(ByNumber, x, y)
	}
	if x, y := date(a.st), date(b.st); x != y {
		add(ByDate, x, y)
	}
	return out
}

func number(st *record.Statement) string {
	if st.Target == nil || !st.Target.HasCount {
		return ""
	}
	return strconv.FormatFloat(st.Target.Quantity, 'f', -1, 64) + " " + st.Target.Unit
}

func date(st *record.Statement) string {
	if st.Target == nil {
		return ""
	}
	return st.Target.Deadline.String()
}
