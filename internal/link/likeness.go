package link

// What speaks for and against two reports being of one event.

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// fact is a report with what comparing it again and again would work out again and again.
type fact struct {
	*Report
	sides []record.Party
}

func (l *Linker) fact(r *Report) fact { return fact{r, r.sides()} }

// oneEvent weighs whether two reports are of one event. Joined at 0.8: two people agreed on by name (0.5) and a day that both tell (0.3)
// are enough; whatever is missing of that, place, occasion and what was said must make up for.
func (l *Linker) oneEvent(a, b *fact) verdict {
	if a.Doc == b.Doc {
		return verdict{bar: never}
	}
	if manner(a.Kind) != manner(b.Kind) || !statusesAgree(a.Status, b.Status) {
		return verdict{bar: soft}
	}
	if a.Kind == "conference" && a.Gathering != "" && a.Gathering == b.Gathering {
		return verdict{why: []Reason{{"gathering", 1, a.Gathering}}}
	}
	if !slices.Equal(a.sides, b.sides) {
		return verdict{bar: soft}
	}
	var v verdict
	for _, step := range []func(a, b *fact) ([]Reason, bar){l.people, l.place, l.days} {
		why, bar := step(a, b)
		v.why = append(v.why, why...)
		if bar != open && len(why) == 0 {
			return verdict{bar: bar}
		}
		v.bar = max(v.bar, bar)
	}
	if a.Gathering != "" && a.Gathering == b.Gathering {
		v.why = append(v.why, Reason{"occasion", 0.1, a.Gathering})
	} else if a.Occasion != "" && a.Lang == b.Lang && fold(a.Occasion) == fold(b.Occasion) {
		v.why = append(v.why, Reason{"occasion", 0.05, a.Occasion})
	}
	if a.Kind == b.Kind {
		v.why = append(v.why, Reason{"kind", 0.05, a.Kind})
	}
	switch both, of := common(a.Themes, b.Themes), min(len(a.Themes), len(b.Themes)); {
	case len(both) >= 3 && 2*len(both) >= of:
		v.why = append(v.why, Reason{"themes", 0.05, fmt.Sprintf("%d of %d: %s", len(both), of, strings.Join(both, ", "))})
	case len(both) == 0 && of >= 4:
		v.why = append(v.why, Reason{"themes", -0.15, fmt.Sprintf("none of %d", of)})
	}
	return v
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
func (l *Linker) people(a, b *fact) (why []Reason, _ bar) {
	each := 0.5 / float64(max(2, len(a.sides)))
	for _, side := range a.sides {
		if a.Kind == "visit" && side != a.Country && len(a.sides) == 2 {
			each = 0.5 // the visitor alone takes part
		}
		var best Reason
		as, bs := 0, 0
		for i := range a.People {
			if a.People[i].Party != side {
				continue
			}
			as++
			bs = 0
			for j := range b.People {
				if b.People[j].Party != side {
					continue
				}
				bs++
				if r := l.sameWho(&a.People[i], &b.People[j]); r.Score > best.Score {
					best = r
				}
			}
		}
		switch {
		case (as == 0 || bs == 0) && a.Kind == "visit":
			continue
		case as == 0 || bs == 0: // of the same country there may have been another, the same day and beside the same summit
			why = append(why, Reason{"somebody of " + string(side), -0.1, "not named in both"})
			continue
		case best.Score == 0:
			return nil, soft
		}
		best.Score *= each
		best.Rule += " of " + string(side)
		why = append(why, best)
	}
	return why, open
}

// sameWho weighs whether two who took part are one person, 0 to 1: one party, one name or a short form of it, no offices that exclude
// each other.
func (l *Linker) sameWho(a, b *Who) Reason {
	if a.Party != b.Party || !l.officesAgree(a.Offices, b.Offices) {
		return Reason{}
	}
	note := a.Name
	if a.Name != b.Name {
		note += " / " + b.Name
	}
	if a.Key == b.Key {
		if clashing(a.Name, b.Name) {
			return Reason{}
		}
		return Reason{"person", 1, note}
	}
	x, y := strings.Fields(a.Key), strings.Fields(b.Key)
	if ps := l.parts(a.Name); sameWords(ps, x) {
		x = ps
	}
	if ps := l.parts(b.Name); sameWords(ps, y) {
		y = ps
	}
	switch {
	case len(x) > 1 && within(x, y) || len(y) > 1 && within(y, x):
		return Reason{"person", 0.9, note}
	case !l.oneOffice(a.Offices, b.Offices):
	case l.calls(x, b.Party, y), l.calls(y, a.Party, x):
		return Reason{"person", 0.9, note}
	case l.skeleton(x) != "" && l.skeleton(x) == l.skeleton(y):
		return Reason{"person", 0.9, note}
	}
	return Reason{}
}

// oneOffice reports whether two people hold the same office.
func (l *Linker) oneOffice(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if family(x) == family(y) {
				return true
			}
		}
	}
	return false
}

// officesAgree reports whether one person may hold all of these offices at one time.
func (l *Linker) officesAgree(a, b []string) bool {
	if l.oneOffice(a, b) {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if p, q := l.ranks[x], l.ranks[y]; p > 0 && q > 0 && p != q && min(p, q) < 4 {
				return false
			}
		}
	}
	return true
}

// place weighs where it was.
func (l *Linker) place(a, b *fact) ([]Reason, bar) {
	switch {
	case a.Kind == "call" || a.Kind == "message":
		return nil, open
	case a.Country != "" && b.Country != "" && a.Country != b.Country:
		return nil, soft
	case a.City != "" && b.City != "" && a.City != b.City:
		return nil, soft
	case a.City != "" && a.City == b.City:
		return []Reason{{"place", 0.15, a.City}}, open
	case a.Country != "" && a.Country == b.Country:
		return []Reason{{"place", 0.08, string(a.Country)}}, open
	}
	return nil, open
}

// days weighs when it was.
func (l *Linker) days(a, b *fact) ([]Reason, bar) {
	if !a.exact() || !b.exact() {
		if a.When == b.When && a.When.Known() {
			return []Reason{{"date", 0.1, a.When.String()}}, open
		}
		return nil, open
	}
	if b.When.From < a.When.From {
		a, b = b, a
	}
	note := a.When.String()
	if a.When != b.When {
		note += " / " + b.When.String()
	}
	apart := b.When.From - a.When.To
	switch {
	case apart <= 0 && a.Told && b.Told:
		return []Reason{{"day", 0.3, note}}, open
	case apart <= 0 && (a.Told || b.Told):
		return []Reason{{"day", 0.25, note + ", one inferred"}}, open
	case apart <= 0:
		return []Reason{{"day", 0.2, note + ", inferred"}}, open
	case apart > 1:
		return nil, soft
	case a.Kind == "call" && l.twoClocks(a.sides):
		return []Reason{{"clocks", 0.2, note + ", by the clocks of two capitals"}}, open
	case b.Told || !a.Told: // one may err: for a person to say
		return []Reason{{"a day apart", 0, note}}, soft
	}
	return []Reason{{"day after", 0.1, note + ", the later inferred from publication"}}, open
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

// common is what two sorted lists share.
func common(a, b []string) (out []string) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i, j = i+1, j+1
		}
	}
	return out
}
