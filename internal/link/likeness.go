package link

// What speaks for and against two reports being of one event.

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// fact is a report with what comparing it again and again would work out again and again.
type fact struct {
	*Report
	sides    []record.Party
	people   []attendee
	occasion string // folded
}

// attendee is somebody who took part, with their name taken apart.
type attendee struct {
	*Who
	name name
}

func (l *Linker) fact(r *Report) fact {
	f := fact{Report: r, sides: r.sides(), occasion: fold(r.Occasion)}
	for i := range r.People {
		f.people = append(f.people, l.attendee(&r.People[i]))
	}
	return f
}

func (l *Linker) attendee(w *Who) attendee { return attendee{w, l.name(w.Name, w.Key, w.Party)} }

// oneEvent weighs whether two reports are of one event. Joined at 0.8: two people agreed on by name (0.5) and a day that both tell (0.3)
// are enough; whatever is missing of that, place, occasion and what was said must make up for.
func (l *Linker) oneEvent(a, b *fact, v *verdict) {
	switch {
	case a.Doc == b.Doc:
		v.bar = never
		return
	case a.gathers() && b.gathers() && a.Gathering == b.Gathering:
		v.add("gathering", 1, a.Gathering)
		return
	case manner(a.Kind) != manner(b.Kind) || !statusesAgree(a.Status, b.Status):
		v.bar = soft
		return
	case !slices.Equal(a.sides, b.sides) || !l.people(a, b, v) || !l.days(a, b, v):
		v.bar, v.score, v.why = soft, 0, nil
		return
	}
	place(a, b, v)
	if a.Gathering != "" && a.Gathering == b.Gathering {
		v.add("occasion", 0.1, a.Gathering)
	} else if a.occasion != "" && a.Lang == b.Lang && a.occasion == b.occasion {
		v.add("occasion", 0.05, a.Occasion)
	}
	if a.Kind == b.Kind {
		v.add("kind", 0.05, a.Kind)
	}
	switch n, of := common(a.Themes, b.Themes, nil), min(len(a.Themes), len(b.Themes)); {
	case n >= 3 && 2*n >= of:
		var both []string
		if v.tell {
			common(a.Themes, b.Themes, &both)
		}
		v.add("themes", 0.05, strings.Join(both, ", "))
	case n == 0 && of >= 4:
		v.add("themes", -0.15, "none in common")
	}
}

// statusesAgree: what was planned may be held or cancelled; what was only proposed may be planned.
func statusesAgree(a, b record.Status) bool {
	if a == b {
		return true
	}
	if a == record.Planned || b == record.Planned {
		return true
	}
	return false
}

// people weighs who took part. Where both tell somebody of one side, and nobody of it is the same, there were two events.
func (l *Linker) people(a, b *fact, v *verdict) bool {
	each := 0.5 / float64(max(2, len(a.sides)))
	for _, side := range a.sides {
		if a.Kind == "visit" && side != a.Country && len(a.sides) == 2 {
			each = 0.5 // the visitor alone takes part
		}
		best, as, bs := 0.0, 0, 0
		var x, y *attendee
		for i := range a.people {
			if a.people[i].Party != side {
				continue
			}
			as++
			for j := range b.people {
				if b.people[j].Party != side {
					continue
				}
				bs++
				if s := l.sameWho(&a.people[i], &b.people[j]); s > best {
					best, x, y = s, &a.people[i], &b.people[j]
				}
			}
		}
		if as == 0 { // whether b names anybody was not asked
			bs = 0
		}
		rule := "person"
		if v.tell {
			rule += " of " + string(side)
		}
		switch {
		case as > 0 && bs > 0 && best == 0:
			return false
		case best > 0:
			v.add(rule, best*each, x.Name, " / ", y.Name)
		case a.Kind != "visit": // of the same country there may have been another, the same day and beside the same summit
			v.add(rule, -0.1, "not named in both")
		}
	}
	return true
}

// sameWho weighs whether two who took part are one person, 0 to 1: one party, one name or a short form of it, no offices that exclude
// each other.
func (l *Linker) sameWho(a, b *attendee) float64 {
	if a.Party != b.Party {
		return 0
	}
	one := oneOffice(a.Offices, b.Offices)
	if !one && l.exclude(a.Offices, b.Offices) {
		return 0
	}
	switch a.name.like(&b.name) {
	case sameKey, oneWord:
		return 1
	case partName:
		return 0.9
	case bySound, shortName:
		if one {
			return 0.9
		}
	}
	return 0
}

// oneOffice reports whether two people hold the same office.
func oneOffice(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if family(x) == family(y) {
				return true
			}
		}
	}
	return false
}

// exclude reports whether nobody holds all of these offices at one time.
func (l *Linker) exclude(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if p, q := l.ranks[x], l.ranks[y]; p > 0 && q > 0 && p != q && min(p, q) < 4 {
				return true
			}
		}
	}
	return false
}

// place weighs where it was. The same people the same day in two places is a question for a person.
func place(a, b *fact, v *verdict) {
	switch {
	case a.Kind == "call" || a.Kind == "message":
	case a.Aside || b.Aside:
		if a.City != "" && a.City == b.City {
			v.add("place", 0.05, a.City)
		}
	case a.Country != "" && b.Country != "" && a.Country != b.Country, a.City != "" && b.City != "" && a.City != b.City:
		v.add("two places", 0, a.Place, " / ", b.Place)
		v.bar = soft
	case a.City != "" && a.City == b.City:
		v.add("place", 0.15, a.City)
	case a.Country != "" && a.Country == b.Country:
		v.add("place", 0.08, string(a.Country))
	}
}

// days weighs when it was.
func (l *Linker) days(a, b *fact, v *verdict) bool {
	if b.When.From < a.When.From {
		a, b = b, a
	}
	note := func() string {
		switch {
		case !v.tell:
			return ""
		case a.When == b.When:
			return a.When.String()
		}
		return a.When.String() + " / " + b.When.String()
	}
	if !a.exact() || !b.exact() {
		if a.When == b.When && a.When.Known() {
			v.add("date", 0.1, note())
		}
		return true
	}
	switch apart := b.When.From - a.When.To; {
	case apart <= 0 && a.Told && b.Told:
		v.add("day", 0.3, note())
	case apart <= 0 && (a.Told || b.Told):
		v.add("day", 0.25, note(), ", one inferred")
	case apart <= 0:
		v.add("day", 0.2, note(), ", inferred")
	case apart > 1:
		return false
	case a.Kind == "call" && l.twoClocks(a.sides):
		v.add("clocks", 0.2, note(), ", by the clocks of two capitals")
	case b.Told || !a.Told: // one may err: for a person to say
		v.add("a day apart", 0, note())
		v.bar = soft
	default:
		v.add("day after", 0.1, note(), ", the later inferred from publication")
	}
	return true
}

// twoClocks reports whether one moment is often of two days for two parties: their capitals are six hours apart or more.
func (l *Linker) twoClocks(sides []record.Party) bool {
	if len(sides) != 2 {
		return false
	}
	a, ok := l.clock[string(sides[0])]
	b, ok2 := l.clock[string(sides[1])]
	return ok && ok2 && max(a-b, b-a) >= 6
}

// common counts what two sorted lists share, and adds it to a list unless that is nil.
func common(a, b []string, to *[]string) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			if to != nil {
				*to = append(*to, a[i])
			}
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
