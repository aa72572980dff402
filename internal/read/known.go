package read

// Names that instruments.tsv lists, and the acronyms in brackets after any name.

import (
	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// relation reports whether a known name may stand: a level of partnership in lower case names the relation only after a word
// that says so where the language has one word for partner and partnership.
func (n *namer) relation(f grammar.Find) bool {
	if n.rel == 0 || n.capital(f.From) {
		return true
	}
	h, ok := n.at(f.From, n.head)
	if !ok || !n.d.w.means(h).head.has(headLevel) {
		return true
	}
	for i := f.From - 4; i < f.From; i++ {
		if r, ok := n.at(i, n.rel); ok && r.To == f.From {
			return true
		}
	}
	return false
}

// meeting reports whether the words around a known name make a meeting of it: "ASEAN Plus Three Summit".
func (n *namer) meeting(f grammar.Find) bool {
	if m, ok := n.at(f.To, n.meet); ok && m.To > f.To {
		return true
	}
	for i := f.From - 4; i < f.From; i++ {
		if m, ok := n.at(i, n.meet); ok && m.To == f.From {
			return true
		}
	}
	return false
}

// paper reports whether a level of partnership is only what a text is about that has its own head: "a strategic partnership | agreement".
func (n *namer) paper(f grammar.Find) bool {
	h, ok := n.at(f.From, n.head)
	return ok && n.d.w.means(h).head.has(headLevel) && n.is(f.To, n.head)
}

// general reports whether a known name is no more than a head ("Action Plan"): then the text around it makes the name.
func (n *namer) general(f grammar.Find) bool {
	h, ok := n.at(f.From, n.head)
	return ok && h.To == f.To && !n.d.w.means(h).head.has(headLevel)
}

// usual is the id of the known instrument that a general head stands for when its name says no more than between whom, for
// which years or to implement what; "" if it says more.
func (n *namer) usual(x *found) string {
	n.from, n.to = x.from, x.to
	f, ok := n.at(x.headFrom, n.w.instrument)
	if !ok || f.To != x.headTo {
		return ""
	}
	for i := x.from; i < x.to; {
		next := i + 1
		if i == x.headFrom {
			next = x.headTo
		} else if a, ok := n.at(i, n.act); ok {
			next = a.To
		} else if k, ok := n.at(i, n.w.instrument); ok {
			next = k.To
		} else if to := n.name(i); to > i {
			next = to
		} else if l, ok := n.at(i, n.link); ok {
			next = l.To
		} else if n.toks[i].Kind == text.Word {
			return ""
		}
		i = next
	}
	return n.finds.Value(f)
}

func (n *namer) addKnown(f grammar.Find) {
	from, to := f.From, f.To
	if a := n.dyadBack(from); a < from {
		from = a
	}
	if b := n.yearsBack(from); b < from {
		from = b
	}
	if b := n.dyad(to); b > to {
		to = b
	}
	x := found{headFrom: f.From, headTo: f.To, id: n.finds.Value(f), specific: true, rule: "instrument.known"}
	h, _ := n.at(f.From, n.head)
	if at, _ := n.bracket(to); at > 0 {
		x.alias = at
	} else if !n.d.w.means(h).head.has(headLevel) {
		to = n.period(to)
	}
	x.from, x.to = from, to
	n.found = append(n.found, x)
}

// bracket reads a bracket at token i: the acronym in it, 0 if it has none, and the token after it, i if there is no bracket.
func (n *namer) bracket(i int) (acronym, after int) {
	if !n.mark(i, '(') {
		return 0, i
	}
	for p := i + 1; p < n.to && p < i+12; p++ {
		if n.mark(p, ')') {
			return acronym, p + 1
		}
		t := n.toks[p]
		if acronym == 0 && t.Kind == text.Word && (t.Shape == text.Upper || mixed(n.d.quote(p, p+1))) && n.name(p) == p {
			acronym = p
		}
	}
	return 0, i
}

// fromAcronym takes the id of a known instrument whose acronym stands in brackets after the name.
func (n *namer) fromAcronym(x *found) {
	if x.alias > 0 {
		if f, ok := n.at(x.alias, n.w.instrument); ok {
			x.id = n.finds.Value(f)
		}
	}
}

// mixed reports whether a word has two capitals or more: "ReCAAP".
func mixed(s string) bool {
	caps := 0
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			caps++
		}
	}
	return caps >= 2
}
