package record

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// The program and lang/shared/act.tsv know the same acts, of the same class and strength, in the same order.
func TestActs(t *testing.T) {
	b, err := os.ReadFile("../../lang/shared/act.tsv")
	if err != nil {
		t.Fatal(err)
	}
	next := NoAct + 1
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) < 4 {
			t.Errorf("act.tsv:%d: want id, class, strength and meaning", i+1)
			continue
		}
		a := ParseAct(cols[0])
		switch {
		case a == NoAct:
			t.Errorf("act.tsv:%d: the program has no act %q", i+1, cols[0])
			continue
		case a != next:
			t.Errorf("act.tsv:%d: %s stands out of order", i+1, a)
		}
		if a.String() != cols[0] || string(a.Class()) != cols[1] || strconv.Itoa(a.Strength()) != cols[2] {
			t.Errorf("act.tsv:%d: the table has %q, the program %s %s %d", i+1, cols[:3], a, a.Class(), a.Strength())
		}
		next = a + 1
	}
	if int(next) != len(acts) {
		t.Errorf("the program has %d acts, the table %d", len(acts)-1, next-1)
	}
}

// An undertaking binds further than a proposal, and a proposal is listed before any stance.
func TestActOrder(t *testing.T) {
	rank := map[Class]int{Undertaking: 0, Proposal: 1, Stance: 2}
	weakest := map[Class]int{Undertaking: 9, Proposal: 9}
	for a := NoAct + 1; int(a) < len(acts); a++ {
		r, ok := rank[a.Class()]
		if !ok {
			t.Errorf("%s has class %q", a, a.Class())
		}
		if a > 1 && r < rank[(a-1).Class()] {
			t.Errorf("%s stands after an act of a weaker class", a)
		}
		if s := a.Strength(); s < 0 || s > 9 {
			t.Errorf("%s has strength %d", a, s)
		}
		weakest[a.Class()] = min(weakest[a.Class()], a.Strength())
	}
	for a := NoAct + 1; int(a) < len(acts); a++ {
		if a.Class() == Proposal && a.Strength() >= weakest[Undertaking] {
			t.Errorf("%s binds like an undertaking", a)
		}
	}
}

func TestNoAct(t *testing.T) {
	for _, s := range []string{"", "Agree", "agree ", "agreed", "nhất trí", "none"} {
		if a := ParseAct(s); a != NoAct {
			t.Errorf("%q is the act %s", s, a)
		}
	}
	if NoAct.String() != "" || NoAct.Class() != "" || NoAct.Strength() != 0 {
		t.Error("no act says something")
	}
}
