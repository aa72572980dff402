package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Tenure is an office and the first and the last day on which documents tell of somebody in it: no more is known.
type Tenure struct {
	Office   string
	Country  record.Party // or organisation
	Title    string
	From, To record.Day
}

// Person is one person across documents.
type Person struct {
	ID      string // "vn-le-hoai-trung"; namesakes have the office behind it
	Party   record.Party
	Name    string   // whole and not a listed respelling; then the commonest, of equals the one best written
	Names   []string // all spellings, sorted
	Tenures []Tenure // by first day
	Forms   []int    // indices of the forms given to People
	Why     []Reason
}

// People joins forms into people. Forms that share no Kin, directly or over others, have nothing to do with each other: People may
// be given all forms or those of one such closure, in any order, and says the same.
func (l *Linker) People(forms []Form, judged Judged) ([]Person, []Doubt) {
	order := make([]int, len(forms))
	for i := range order {
		order[i] = i
	}
	ids := make([]string, len(forms))
	for i := range forms {
		ids[i] = forms[i].ID()
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ids[a], ids[b]) })
	var people []Person
	var doubts []Doubt
	together := judged.together()
	for _, kin := range closures(order, func(i int) []string { return append(l.Kin(&forms[i]), together[ids[i]]...) }) {
		fs := make([]form, len(kin))
		for k, i := range kin {
			f := &forms[i]
			fs[k] = form{f, l.name(f.Name, f.Key, f.Party)}
		}
		things, why, ds := assemble(len(kin), func(k int) string { return ids[kin[k]] }, judged, func(a, b int, v *verdict) { l.onePerson(&fs[a], &fs[b], v) })
		for n, thing := range things {
			p := Person{Why: why[n]}
			for _, k := range thing {
				p.Forms = append(p.Forms, kin[k])
			}
			l.describe(&p, forms)
			people = append(people, p)
		}
		for _, d := range ds {
			d.Kind = "person"
			doubts = append(doubts, d)
		}
	}
	identify(people, forms)
	slices.SortFunc(people, func(a, b Person) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(doubts, func(a, b Doubt) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return people, doubts
}

// together are keys that bring facts together that people judged to be one, by the id of the fact.
func (j Judged) together() map[string][]string {
	out := map[string][]string{}
	for p, one := range j {
		if one {
			key := "judged/" + p.A + "/" + p.B
			out[p.A], out[p.B] = append(out[p.A], key), append(out[p.B], key)
		}
	}
	return out
}

// closures parts facts, given in order, into those that share keys directly or over others.
func closures(order []int, keys func(int) []string) [][]int {
	parent := make([]int, len(order))
	first := map[string]int{}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for k, i := range order {
		parent[k] = k
		for _, key := range keys(i) {
			if o, ok := first[key]; ok {
				a, b := find(o), find(k)
				parent[max(a, b)] = min(a, b)
			} else {
				first[key] = k
			}
		}
	}
	at := map[int]int{}
	var out [][]int
	for k, i := range order {
		r := find(k)
		n, ok := at[r]
		if !ok {
			n = len(out)
			at[r] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}

// form is a Form with its name taken apart.
type form struct {
	*Form
	name name
}

// onePerson weighs whether two forms are of one person. Joined at 0.8: one whole name (0.6) and offices that may be of one career
// (0.2 or more) are enough; a lesser likeness of names wants the same office, and soon.
func (l *Linker) onePerson(a, b *form, v *verdict) {
	if a.Party != b.Party {
		return
	}
	if b.First < a.First || b.First == a.First && b.Last < a.Last {
		a, b = b, a
	}
	like := a.name.like(&b.name)
	same := family(a.Office) == family(b.Office) && a.Office != ""
	switch like {
	case unlike:
		return
	case otherTone:
		v.bar = soft
		if same {
			v.add("other tones", doubted, a.Name, " / ", b.Name)
		}
		return
	case sameKey:
		v.add("name", 0.6, a.Name, " / ", b.Name)
	case oneWord:
		v.add("one word", 0.4, a.Name, " / ", b.Name)
	case partName:
		v.add("part of a name", 0.45, a.Name, " / ", b.Name)
	case bySound:
		v.add("sound", 0.45, a.Name, " / ", b.Name)
	case shortName:
		if !same {
			v.add("short name", 0.1, a.Name, " / ", b.Name)
		} else {
			v.add("short name", 0.4, a.Name, " / ", b.Name)
		}
	}
	if a.Name == b.Name && slices.Contains(a.With, b.Office) {
		v.add("together", 0.4, "one document tells of both offices")
		return
	}
	if l.career(a.Form, b.Form, same, v); v.bar != open {
		return
	}
	switch years := gap(a.Form, b.Form) / 365; {
	case years == 0:
		v.add("time", 0.1, "told within a year of each other")
	case years <= 8:
		v.add("time", 0.05, "told within eight years of each other")
	case years > 20:
		v.add("time", -0.1, "told twenty years apart")
	}
}

// career weighs whether one person may hold two offices when they are told, a first; soft if nobody does.
func (l *Linker) career(a, b *Form, same bool, v *verdict) {
	x, y := l.ranks[a.Office], l.ranks[b.Office]
	first, then := or(a.Office, "no office"), or(b.Office, "no office")
	switch {
	case same:
		v.add("office", 0.3, a.Office, " / ", b.Office)
	case x == 0 || y == 0:
		v.add("office", 0.2, first, ", ", then, ": go together")
	case min(x, y) >= 4:
		v.add("office", 0.25, first, ", ", then, ": go together")
	case a.First == 0 || b.First == 0:
		v.add("office", 0, first, ", ", then, ": no day is known for one of them")
	case b.First <= a.Last && (a.Last-b.First > handover || a.Last == b.Last || a.First == b.First):
		v.add("office", 0, first, ", ", then, ": told at one time")
		v.bar = soft
	case y < x:
		v.add("office", 0, first, ", ", then, ": downwards")
	default:
		v.add("office", 0.25, first, ", ", then, ": upwards")
	}
}

// handover is for how many days after somebody took another office they may still be told with the old one.
const handover = 45

// gap is the days between the times of two forms.
func gap(a, b *Form) record.Day {
	if a.First == 0 || b.First == 0 {
		return 0
	}
	return max(0, b.First-a.Last, a.First-b.Last)
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// describe fills a person from their forms.
func (l *Linker) describe(p *Person, forms []Form) {
	count, usual := map[string]int{}, map[string]int{}
	tenures := map[string]*Tenure{}
	for _, i := range p.Forms {
		f := &forms[i]
		p.Party = f.Party
		count[f.Name] += f.often()
		if sameWords(l.parts(f.Name), strings.Fields(f.Key)) {
			usual[f.Name] = 1
		}
		if f.Office == "" {
			continue
		}
		t := tenures[f.Office+"\x00"+string(f.Party)]
		if t == nil {
			t = &Tenure{Office: f.Office, Country: f.Party, Title: f.Title, From: f.First, To: f.Last}
			tenures[f.Office+"\x00"+string(f.Party)] = t
		}
		if f.First != 0 && (t.From == 0 || f.First < t.From) {
			t.From = f.First
		}
		t.To = max(t.To, f.Last)
		if f.Title != "" && (t.Title == "" || f.Title < t.Title) {
			t.Title = f.Title
		}
	}
	for name := range count {
		p.Names = append(p.Names, name)
	}
	slices.Sort(p.Names)
	p.Name = slices.MaxFunc(p.Names, func(a, b string) int {
		return cmp.Or(cmp.Compare(min(len(l.parts(a)), 2), min(len(l.parts(b)), 2)), cmp.Compare(usual[a], usual[b]), cmp.Compare(count[a], count[b]), cmp.Compare(marks(a), marks(b)), cmp.Compare(b, a))
	})
	for _, t := range tenures {
		p.Tenures = append(p.Tenures, *t)
	}
	slices.SortFunc(p.Tenures, func(a, b Tenure) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Office, b.Office))
	})
}

// marks counts the bytes of a name that are no ASCII.
func marks(s string) (n int) {
	for i := range len(s) {
		if s[i] >= 0x80 {
			n++
		}
	}
	return n
}

// identify gives people their ids: country and name, for namesakes with their first office, then a number in the order of their first forms.
func identify(people []Person, forms []Form) {
	slices.SortFunc(people, func(a, b Person) int { return cmp.Compare(forms[a.Forms[0]].ID(), forms[b.Forms[0]].ID()) })
	count := map[string]int{}
	for i := range people {
		people[i].ID = slug(string(people[i].Party) + " " + people[i].Name)
		count[people[i].ID]++
	}
	again := map[string]int{}
	for i := range people {
		p := &people[i]
		if count[p.ID] > 1 && len(p.Tenures) > 0 {
			p.ID += "-" + p.Tenures[0].Office
		}
		if again[p.ID]++; again[p.ID] > 1 {
			p.ID += fmt.Sprintf("-%d", again[p.ID])
		}
	}
}
