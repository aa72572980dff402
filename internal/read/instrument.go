package read

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// named is one mention of an instrument. id is the world's id of a known instrument, or made of the name; the record's id is
// d.id("i", id), see instrumentID.
type named struct {
	from, to int
	id       string
	name     string
	kind     string
	topics   []string
	rule     string
}

// instrumentID is the id in the reading of the instrument with the given named.id.
func (d *draft) instrumentID(id string) record.InstrumentID {
	return record.InstrumentID(d.id("i", id))
}

// readInstruments fills d.named and d.out.Instruments. There are four ways to be named: by a surface of instruments.tsv, by a
// phrase built on a head noun of heads.tsv, by an acronym that stood in brackets after a name, and by a bare head ("the
// Dialogue") once something with that head has been named.
func (d *draft) readInstruments() {
	n := newNamer(d)
	for _, s := range d.doc.Sents {
		n.sentence(s.From, s.To)
	}
	n.acronyms()
	n.settle()
}

// namer finds the instruments of one document.
type namer struct {
	d *draft

	head, link, stop, not, joint, front, owner, poss, act, rel, near, coop, meet, word grammar.Class

	dash, clitic text.Key

	from, to int     // the sentence
	first    int     // of found, in this sentence
	found    []found // by sentence
	known    []entry // in order of first mention
}

// found is a stretch of a sentence that may name an instrument.
type found struct {
	from, to         int
	headFrom, headTo int
	head             string // value of the head: kind, family, flags; "" for a known name
	id               string // of a known instrument
	alias            int    // token of the acronym in brackets after it, 0 for none
	stands           int    // 1 + index of what the acronym stands for, 0 for none
	entry            int    // 1 + index of the entry, 0 if not settled yet
	specific         bool   // it says more than its head
	bare             bool   // it is only a mention of what was named before
	gone             bool
	rule             string
}

// entry is an instrument of the document.
type entry struct {
	id, name, kind, family string
	topics                 []string
	words                  []string // folded, of its longest mention
	specific               bool
	at                     int // 1 + its place in out.Instruments
}

func newNamer(d *draft) *namer {
	g := d.g
	return &namer{
		d: d, head: g.Class("ihead"), link: g.Class("ilink"), stop: g.Class("istop"), not: g.Class("inot"), joint: g.Class("ijoint"),
		front: g.Class("ifront"), owner: g.Class("iowner"), poss: g.Class("iposs"), act: g.Class("iact"), rel: g.Class("irel"),
		near: g.Class("inear"), coop: g.Class("icoop"), meet: g.Class("imeet"), word: g.Class("iword"), dash: g.Vocab.Key("-"), clitic: g.Vocab.Key("'s"),
	}
}

// kindOf, familyOf and flag take the value of a head apart: kind, family, flags.
func kindOf(value string) string {
	kind, _, _ := strings.Cut(value, " ")
	return kind
}

func familyOf(value string) string {
	_, rest, _ := strings.Cut(value, " ")
	family, _, _ := strings.Cut(rest, " ")
	return family
}

func flag(value, name string) bool {
	for rest := value; rest != ""; {
		var f string
		f, rest, _ = strings.Cut(rest, " ")
		if f == name {
			return true
		}
	}
	return false
}

func (n *namer) sentence(from, to int) {
	n.from, n.to, n.first = from, to, len(n.found)
	finds := n.d.finds
	for i := from; i < to; {
		f, ok := grammar.Find{}, false
		if finds.May(i, n.d.w.instrument) {
			f, ok = n.at(i, n.d.w.instrument)
		}
		if !ok {
			i++
			continue
		}
		if n.relation(f) && !n.meeting(f) && !n.general(f) {
			n.addKnown(f)
		}
		i = f.To
	}
	if !n.shouts() {
		for i := from; i < to; i++ {
			if !finds.May(i, n.head) {
				continue
			}
			h, ok := n.at(i, n.head)
			if !ok || n.is(i, n.not) {
				continue
			}
			if flag(h.Value, "pre") {
				n.before(h)
			} else {
				n.after(h)
			}
		}
	}
	n.sift()
}

// at is the longest phrase of a class at token i that ends within the sentence.
func (n *namer) at(i int, c grammar.Class) (grammar.Find, bool) {
	if c == 0 || i < n.from || i >= n.to {
		return grammar.Find{}, false
	}
	return n.d.finds.Within(i, n.to, c)
}

func (n *namer) is(i int, c grammar.Class) bool {
	_, ok := n.at(i, c)
	return ok
}

// linkAt is the value of the joining word at token i and where it ends.
func (n *namer) linkAt(i int, value string) (int, bool) {
	if i < n.from || i >= n.to {
		return 0, false
	}
	for _, f := range n.d.finds.At(i) {
		if f.Class == n.link && f.Value == value && f.To <= n.to {
			return f.To, true
		}
	}
	return 0, false
}

func (n *namer) linked(i int, value string) bool {
	_, ok := n.linkAt(i, value)
	return ok
}

func (n *namer) capital(i int) bool { return i >= n.from && i < n.to && n.d.toks[i].Capital() }
func (n *namer) dashAt(i int) bool {
	return i > n.from && i+1 < n.to && n.d.toks[i].Key == n.dash
}
func (n *namer) mark(i int, c byte) bool {
	return i >= n.from && i < n.to && n.d.toks[i].Kind == text.Punct && n.d.doc.Text[n.d.toks[i].Span.Start] == c
}

// year reports whether token i is a year.
func (n *namer) year(i int) bool {
	if i < n.from || i >= n.to || n.d.toks[i].Kind != text.Number || n.d.toks[i].Span.Len() != 4 {
		return false
	}
	s := n.d.doc.Text[n.d.toks[i].Span.Start:]
	return s[0] == '1' && (s[1] == '9' || s[1] == '8') || s[0] == '2' && (s[1] == '0' || s[1] == '1')
}

// years returns the end of a year or a range of years at token i, or i.
func (n *namer) years(i int) int {
	if !n.year(i) {
		return i
	}
	if n.dashAt(i+1) && i+2 < n.to && n.d.toks[i+2].Kind == text.Number {
		return i + 3
	}
	return i + 1
}

// period returns the end of the years that a name ends with, joined or not: "2026-2028", "for the 2025-2030 period"; or i.
func (n *namer) period(i int) int {
	if to := n.years(i); to > i {
		return to
	}
	p := i
	if to, ok := n.linkAt(p, "period"); ok {
		p = to
	} else if to, ok := n.linkAt(p, "for"); ok {
		p = to
		if to, ok := n.linkAt(p, "article"); ok {
			p = to
		}
		if to, ok := n.linkAt(p, "period"); ok {
			p = to
		}
	} else {
		return i
	}
	to := n.years(p)
	if to == p {
		return i
	}
	if end, ok := n.linkAt(to, "period"); ok && n.years(end) == end {
		to = end
	}
	return to
}

// name returns the end of a country, people, organisation or place at token i, or i.
func (n *namer) name(i int) int {
	w := n.d.w
	if !n.capital(i) {
		return i
	}
	to := i
	for _, f := range n.d.finds.At(i) {
		switch f.Class {
		case w.country, w.adj, w.org, w.place:
			if f.Class != 0 && f.To <= n.to && f.To > to {
				to = f.To
			}
		}
	}
	return to
}

// nameBack returns the start of such a name that ends at token end, or end.
func (n *namer) nameBack(end int) int {
	for i := end - 6; i < end; i++ {
		if i < n.from || !n.capital(i) {
			continue
		}
		w := n.d.w
		for _, f := range n.d.finds.At(i) {
			if f.To == end && f.Class != 0 && (f.Class == w.country || f.Class == w.adj || f.Class == w.org) {
				return i
			}
		}
	}
	return end
}

// dyadBack returns the start of "A-B" that ends at token end, or end.
func (n *namer) dyadBack(end int) int {
	b := n.nameBack(end)
	if b == end || !n.dashAt(b-1) {
		return end
	}
	if a := n.nameBack(b - 1); a < b-1 {
		return a
	}
	return end
}

// dyad returns the end of "A - B" at token i, or i.
func (n *namer) dyad(i int) int {
	a := n.name(i)
	if a == i || !n.dashAt(a) {
		return i
	}
	b := n.name(a + 1)
	if b == a+1 {
		return i
	}
	for n.dashAt(b) {
		c := n.name(b + 1)
		if c == b+1 {
			break
		}
		b = c
	}
	return b
}

// onlyNames reports whether tokens [from, to) are nothing but countries, peoples, organisations, places and dashes.
func (n *namer) onlyNames(from, to int) bool {
	for i := from; i < to; {
		if n.d.toks[i].Key == n.dash {
			i++
			continue
		}
		next := n.name(i)
		if next == i || next > to {
			return false
		}
		i = next
	}
	return true
}

func (n *namer) hasDash(from, to int) bool {
	for i := from; i < to; i++ {
		if n.d.toks[i].Key == n.dash {
			return true
		}
	}
	return false
}

// shouts reports whether nearly every word of the sentence has a capital: a heading, where capitals tell nothing.
func (n *namer) shouts() bool {
	words, caps, upper := 0, 0, 0
	ends := n.mark(n.to-1, '.')
	for i := n.from; i < n.to; i++ {
		if t := n.d.toks[i]; t.Kind == text.Word && (t.Span.Len() > 3 || t.Shape != text.Lower) {
			words++
			if t.Capital() {
				caps++
			}
			if t.Shape == text.Upper {
				upper++
			}
		}
	}
	return words > 2 && caps*10 >= words*9 && !ends || words > 1 && upper == words
}

// relation reports whether a known name may stand: a level of partnership in lower case names the relation only after a word
// that says so where the language has one word for partner and partnership.
func (n *namer) relation(f grammar.Find) bool {
	if n.rel == 0 || n.capital(f.From) {
		return true
	}
	h, ok := n.at(f.From, n.head)
	if !ok || !flag(h.Value, "level") {
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

// general reports whether a known name is no more than a head ("Action Plan"): then the text around it makes the name.
func (n *namer) general(f grammar.Find) bool {
	h, ok := n.at(f.From, n.head)
	return ok && h.To == f.To && !flag(h.Value, "level")
}

// usual is the id of the known instrument that a general head stands for when its name says no more than between whom, for
// which years or to implement what; "" if it says more.
func (n *namer) usual(x *found) string {
	n.from, n.to = x.from, x.to
	f, ok := n.at(x.headFrom, n.d.w.instrument)
	if !ok || f.To != x.headTo {
		return ""
	}
	for i := x.from; i < x.to; {
		next := i + 1
		if i == x.headFrom {
			next = x.headTo
		} else if a, ok := n.at(i, n.act); ok {
			next = a.To
		} else if k, ok := n.at(i, n.d.w.instrument); ok {
			next = k.To
		} else if to := n.name(i); to > i {
			next = to
		} else if l, ok := n.at(i, n.link); ok {
			next = l.To
		} else if n.d.toks[i].Kind == text.Word {
			return ""
		}
		i = next
	}
	return f.Value
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
	x := found{headFrom: f.From, headTo: f.To, id: f.Value, specific: true, rule: "instrument.known"}
	h, _ := n.at(f.From, n.head)
	if at, _ := n.bracket(to); at > 0 {
		x.alias = at
	} else if !flag(h.Value, "level") {
		to = n.period(to)
	}
	x.from, x.to = from, to
	n.found = append(n.found, x)
}

// yearsBack returns the start of a year or range of years that ends at token end, or end.
func (n *namer) yearsBack(end int) int {
	if !n.year(end - 1) {
		return end
	}
	if n.dashAt(end-2) && n.year(end-3) {
		return end - 3
	}
	return end - 1
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
		t := n.d.toks[p]
		if acronym == 0 && t.Kind == text.Word && (t.Shape == text.Upper || mixed(n.d.quote(p, p+1))) && n.name(p) == p {
			acronym = p
		}
	}
	return 0, i
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

// before reads a name whose head stands last or in the middle, as in English: "ASEAN-India Trade in Goods Agreement",
// "Memorandum of Understanding on grid studies".
func (n *namer) before(h grammar.Find) {
	high := n.capital(h.From) && (n.capital(h.To-1) || h.To-h.From > 1)
	if high && n.capital(h.To) && !n.is(h.To, n.front) {
		if _, known := n.at(h.To, n.d.w.instrument); !known {
			return // the name goes on: "Dialogue Partner"
		}
	}
	x := found{headFrom: h.From, headTo: h.To, head: h.Value, rule: "instrument.name"}
	x.from = n.chain(h.From, &x)
	left := h.From - x.from
	x.to = h.To
	if at, after := n.bracket(x.to); after > x.to {
		x.alias = at
		if to := n.complement(after, h, high); to > after {
			x.to = to
			left++
		}
	} else if to := n.complement(x.to, h, high); to > x.to {
		x.to = to
		left++
		if at, _ := n.bracket(x.to); at > 0 {
			x.alias = at
		}
	}
	said := x.to > h.To
	only := x.from < h.From && n.onlyNames(x.from, h.From)
	switch {
	case high && left == 0:
		if h.From == n.from && !flag(h.Value, "alone") {
			return
		}
		if !flag(h.Value, "alone") {
			if !n.is(h.From-1, n.near) {
				return
			}
			x.bare, x.rule = true, "instrument.bare"
		}
	case high:
		if h.From == n.from && !n.proper(h.To, x.to) && !flag(h.Value, "alone") {
			return
		}
		if only && !said && (flag(h.Value, "weak") && !n.hasDash(x.from, h.From) || n.people(x.from, h.From)) {
			return
		}
		x.specific = true
	case flag(h.Value, "low") && said && x.from == h.From:
		x.specific = true
	case flag(h.Value, "lowname") && x.from < h.From && (n.capital(h.From-1) || n.mark(h.From-1, ')')):
		if x.from == n.from && h.From-x.from == 1 || n.onlyNames(x.from, h.From) && !flag(h.Value, "any") && !flag(h.Value, "dyad") {
			return
		}
		if only && !said && !n.hasDash(x.from, h.From) && flag(h.Value, "any") && !n.is(x.from, n.d.w.place) {
			return
		}
		if flag(h.Value, "weak") && only && !flag(h.Value, "dyad") {
			return
		}
		x.specific = true
	default:
		return
	}
	if !x.bare && !n.fits(&x) {
		if !high || left > 0 || !n.is(h.From-1, n.near) {
			return
		}
		x.bare, x.rule = true, "instrument.bare"
	}
	n.fromAcronym(&x)
	n.found = append(n.found, x)
}

// fits applies what a head asks of its name.
func (n *namer) fits(x *found) bool {
	if flag(x.head, "joint") {
		ok := false
		for i := x.from; i < x.to && !ok; i++ {
			ok = n.is(i, n.joint)
		}
		if !ok {
			return false
		}
	}
	if flag(x.head, "dyad") {
		ok := false
		for i := x.from; i < x.to && !ok; i++ {
			ok = n.dyad(i) > i
		}
		if !ok {
			return false
		}
	}
	if flag(x.head, "pair") && !n.hasDash(x.from, x.to) {
		return false
	}
	for i := x.from; i < x.to; i++ {
		if n.is(i, n.not) {
			return false
		}
		if f, ok := n.at(i, n.d.w.org); ok && f.From <= x.headFrom && x.headTo <= f.To {
			return false
		}
	}
	return true
}

// fromAcronym takes the id of a known instrument whose acronym stands in brackets after the name.
func (n *namer) fromAcronym(x *found) {
	if x.alias > 0 {
		if f, ok := n.at(x.alias, n.d.w.instrument); ok {
			x.id = f.Value
		}
	}
}

// proper reports whether a capital stands in [from, to).
func (n *namer) proper(from, to int) bool {
	for i := from; i < to; i++ {
		if n.capital(i) {
			return true
		}
	}
	return false
}

// people reports whether [from, to) is one adjective of a country ("Vietnamese").
func (n *namer) people(from, to int) bool {
	for _, f := range n.d.finds.At(from) {
		if f.To == to && f.Class != 0 && f.Class == n.d.w.adj {
			return true
		}
	}
	return false
}

// ended reports whether a known instrument ends at token i.
func (n *namer) ended(i int) bool {
	for _, x := range n.found[n.first:] {
		if x.to == i && x.id != "" {
			return true
		}
	}
	return false
}

// headEnds reports whether a head that makes a name of its own ends at token i; "Partnership and Cooperation Agreement" is one name.
func (n *namer) headEnds(i int) bool {
	for j := i - 3; j < i; j++ {
		if h, ok := n.at(j, n.head); ok && h.To == i && kindOf(h.Value) != "partnership" {
			return true
		}
	}
	return false
}

// chain returns where the capitals begin that lead up to token head.
func (n *namer) chain(head int, x *found) int {
	d := n.d
	from, k := head, head-1
	joined := false
	for k >= n.from {
		t := d.toks[k]
		switch {
		case t.Kind == text.Word && t.Shape != text.Lower:
			if n.isFront(k, false) || k == n.from && n.opens(k) && !n.dashAt(k+1) {
				return n.trim(from, head)
			}
			if n.ended(k+1) && joined {
				return n.trim(from, head)
			}
			joined = false
			from = k
			k--
			continue
		case n.dashAt(k) && from == k+1 && (n.capital(k-1) || d.toks[k-1].Kind == text.Number):
			k--
			if !n.capital(k) {
				from = k
				k--
			}
			continue
		case t.Kind == text.Number && from == k+1 && n.mark(k-1, '+') && d.toks[k-2].Kind == text.Number:
			from = k - 2
			k -= 3
			continue
		case n.year(k) && (from < head || n.capital(head)):
			if n.dashAt(k-1) && n.year(k-2) {
				return k - 2
			}
			return k
		case n.mark(k, ')') && from == head && x.alias == 0:
			// "Recognised Seasonal Employer (RSE) scheme"
			if n.mark(k-2, '(') && d.toks[k-1].Shape == text.Upper && n.capital(k-3) {
				x.alias = k - 1
				k -= 3
				continue
			}
		case t.Key == n.clitic && from == k+1 && n.is(k-1, n.poss) && n.capital(k-1):
			k--
			continue
		case from == k+1 && n.linked(k, "and") && n.capital(k-1) && !n.is(k-1, n.front) && !n.ended(k) && !n.headEnds(k):
			joined = true
			k--
			continue
		case from == k+1 && n.linked(k, "of") && n.capital(k-1) && !n.is(k-1, n.owner):
			k--
			continue
		case from == k+1 && n.linked(k, "article") && n.linked(k-1, "of") && n.capital(k-2) && !n.is(k-2, n.owner) && n.nameBack(k-1) == k-1:
			k -= 2
			continue
		case n.mark(k, ',') && from == k+1 && n.capital(k-1) && n.series(k, head) && n.nameBack(k) == k:
			k--
			continue
		}
		break
	}
	return n.trim(from, head)
}

// isFront reports whether token k is a capital that begins no name; all of them with trim, else only those that never stand
// within one ("Annual" may).
func (n *namer) isFront(k int, trim bool) bool {
	f, ok := n.at(k, n.front)
	return ok && (trim || f.Value == "") && n.name(k) == k
}

// opens reports whether token k, which begins the sentence, is an ordinary word with the capital of its place.
func (n *namer) opens(k int) bool {
	w := n.d.w
	return n.is(k, w.verb) || n.is(k, w.verbIng) || n.is(k, w.verbPast) || n.is(k, w.verbThird) || n.is(k, w.prep) || n.is(k, w.adv)
}

// series reports whether the comma at k is followed by a word and "and" before the head: "Science, Technology and Innovation".
func (n *namer) series(k, head int) bool {
	for i := k + 1; i < head && i < k+5; i++ {
		if n.linked(i, "and") {
			return true
		}
	}
	return false
}

// trim drops what does not belong to a name from the front of [from, head).
func (n *namer) trim(from, head int) int {
	for from < head {
		if !n.capital(from) && !n.year(from) && !n.mark(from+1, '+') || n.isFront(from, true) {
			from++
			continue
		}
		// "Prime Minister Modi Initiative": an office is nobody's instrument.
		if f, ok := n.at(from, n.d.w.office); ok && f.To < head && n.name(from) == from && !n.mark(f.To, ',') && n.capital(f.To) {
			from = f.To
			continue
		}
		break
	}
	return from
}

// complement returns the end of what a name takes after its head: "on Trade in Goods", "to implement the ...", "2026-2028"; i if
// nothing follows. high tells that the head has its capital.
func (n *namer) complement(i int, h grammar.Find, high bool) int {
	end := i
	if to := n.period(i); to > i {
		return to
	}
	p := i
	if to, ok := n.linkAt(p, "about"); ok {
		if e := n.topic(to, high && flag(h.Value, "about") || flag(h.Value, "low")); e > to {
			end = e
		}
	} else if to, ok := n.linkAt(p, "of"); ok && high {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if n.capital(to) && !n.is(to, n.front) {
			end = n.run(to)
		}
	} else if to, ok := n.linkAt(p, "for"); ok && high {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if n.capital(to) && n.name(to) == to {
			end = n.run(to)
		}
	} else if to, ok := n.linkAt(p, "to"); ok && high {
		if a, ok := n.at(to, n.act); ok {
			to = a.To
			if to2, ok := n.linkAt(to, "article"); ok {
				to = to2
			}
			if k, ok := n.at(to, n.d.w.instrument); ok {
				end = k.To
			} else if n.capital(to) {
				end = n.run(to)
			}
			if k := n.knownFrom(to); k > end {
				end = k
			}
		}
	}
	if to, ok := n.linkAt(end, "between"); ok && high {
		if e := n.sides(to); e > to {
			end = e
		}
	} else if to, ok := n.linkAt(end, "with"); ok && high && flag(h.Value, "about") {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if e := n.name(to); e > to {
			end = e
		}
	}
	if to, ok := n.linkAt(end, "in"); ok && flag(h.Value, "place") {
		if to2, ok := n.linkAt(to, "article"); ok {
			to = to2
		}
		if n.capital(to) {
			end = n.run(to)
			if e, ok := n.linkAt(end, "area"); ok {
				end = e
			}
		}
	}
	if end > i {
		end = n.period(end)
	}
	return end
}

// knownFrom is the end of a known name, with its dyad, that begins at or shortly after token i.
func (n *namer) knownFrom(i int) int {
	for _, x := range n.found[n.first:] {
		if x.id != "" && x.from == i {
			return x.to
		}
	}
	return i
}

// run returns the end of the capitals from token i on, with the small words between them.
func (n *namer) run(i int) int {
	end := i
	for p := i; p < n.to; {
		t := n.d.toks[p]
		switch {
		case t.Capital():
			if p > i && (n.is(p, n.front) || n.is(p, n.d.w.month)) {
				return end
			}
			p++
			end = p
			continue
		case n.dashAt(p) && end == p && n.d.toks[p+1].Kind != text.Punct && (n.capital(p+1) || t.Span.End == n.d.toks[p+1].Span.Start):
			p += 2
			end = p
			continue
		case n.year(p) && end == p:
			return n.years(p)
		case n.mark(p, ',') && n.capital(p+1) && n.list(p) && n.name(p+1) == p+1:
			p++
			continue
		}
		q := p
		if n.mark(q, ',') && n.linked(q+1, "and") && n.comma(i, q) {
			q++
		}
		if to, ok := n.linkAt(q, "and"); ok && n.capital(to) && !n.is(to, n.d.w.instrument) && !n.is(to, n.front) && !n.is(to, n.d.w.office) && !(n.name(to) > to && n.name(i) == i) {
			p = to
			continue
		}
		for _, v := range [...]string{"of", "for", "about", "in"} {
			to, ok := n.linkAt(p, v)
			if !ok {
				continue
			}
			a := to
			if to2, ok := n.linkAt(a, "article"); ok {
				a = to2
			}
			if n.capital(a) && !n.is(a, n.d.w.instrument) && !(v == "in" && (n.is(a, n.d.w.place) || n.is(a, n.d.w.country) || n.is(a, n.d.w.month))) && !(v == "about" && n.is(a, n.d.w.month)) && !(v == "about" && n.is(a, n.d.w.weekday)) {
				p = a
				q = -1
			}
			break
		}
		if q == -1 {
			continue
		}
		return end
	}
	return end
}

// list reports whether the comma at p belongs to a series that "and" ends: "Economic, Trade, and Technical".
func (n *namer) list(p int) bool {
	for i := p + 1; i < n.to && i < p+9; i++ {
		switch {
		case n.linked(i, "and"):
			return n.capital(i + 1)
		case n.capital(i), n.dashAt(i), n.mark(i, ','):
		default:
			return false
		}
	}
	return false
}

// comma reports whether a comma stands in [from, to).
func (n *namer) comma(from, to int) bool {
	for i := from; i < to; i++ {
		if n.mark(i, ',') {
			return true
		}
	}
	return false
}

// topic returns the end of the complement after "on"; lower tells that it may be in lower case.
func (n *namer) topic(i int, lower bool) int {
	p := i
	if to, ok := n.linkAt(p, "article"); ok {
		p = to
	}
	if n.capital(p) {
		if e := n.run(p); e > p {
			return e
		}
	}
	if !lower {
		return i
	}
	end := i
	for p = i; p < n.to && p < i+14; {
		t := n.d.toks[p]
		switch {
		case n.dashAt(p):
			p++
			continue
		case t.Kind == text.Punct:
			return end
		case t.Kind == text.Number:
			if n.year(p) {
				end = n.years(p)
			}
			return end
		}
		if f, ok := n.at(p, n.d.w.instrument); ok {
			return f.To
		}
		if to, ok := n.linkAt(p, "and"); ok {
			if n.linked(to, "article") || n.is(to, n.stop) || n.is(to, n.d.w.instrument) || n.is(to, n.d.w.verbPast) || n.capital(to) && !n.capital(p-1) || n.linked(to, "to") {
				return end
			}
			p = to
			continue
		}
		if to, ok := n.linkAt(p, "in"); ok && p > i && n.is(p-1, n.coop) && !n.capital(to) && to < n.to && n.d.toks[to].Kind == text.Word && !n.linked(to, "article") {
			p = to
			continue
		}
		if to, ok := n.linkAt(p, "about"); ok && to > p+1 {
			p = to
			continue
		}
		if n.is(p, n.stop) || p > i && n.linked(p, "about") {
			return end
		}
		if !n.linked(p, "article") && !n.linked(p, "of") && !n.linked(p, "for") {
			end = p + 1
		}
		p++
	}
	return end
}

// sides returns the end of "A and B" or "the two ..." at token i, or i.
func (n *namer) sides(i int) int {
	if to, ok := n.linkAt(i, "two"); ok {
		p := to
		for p < n.to && p < to+3 && n.d.toks[p].Kind == text.Word && !n.is(p, n.stop) && !n.linked(p, "and") && !n.linked(p, "about") && !n.linked(p, "for") && !n.is(p, n.d.w.verbPast) && !n.is(p, n.d.w.prep) {
			p++
		}
		if p == to {
			return i
		}
		return p
	}
	p := i
	if to, ok := n.linkAt(p, "article"); ok {
		p = to
	}
	if !n.capital(p) {
		return i
	}
	a := n.name(p)
	if a == p {
		for a = p; n.capital(a) || n.dashAt(a) && n.capital(a+1) || n.linked(a, "of") && n.capital(a+1); {
			a++
		}
	}
	to, ok := n.linkAt(a, "and")
	if !ok {
		return i
	}
	if to2, ok := n.linkAt(to, "article"); ok {
		to = to2
	}
	if b := n.name(to); b > to {
		return b
	}
	b := to
	for n.capital(b) || n.dashAt(b) && n.capital(b+1) || n.linked(b, "of") && n.capital(b+1) {
		b++
	}
	if b == to {
		return i
	}
	return b
}

// after reads a name whose head stands first, as in Vietnamese: «Hiệp định Bảo hộ đầu tư Việt Nam - EU».
func (n *namer) after(h grammar.Find) {
	d := n.d
	// At the beginning of a sentence a capital says nothing unless another follows.
	start := h.From == n.from || n.mark(h.From-1, '*') || n.mark(h.From-1, '-')
	high := n.capital(h.From) && (!start || n.linked(h.To, "about") || n.proper(h.From+1, min(h.To+1, n.to)))
	x := found{from: h.From, headFrom: h.From, headTo: h.To, head: h.Value, rule: "instrument.name"}
	if n.is(h.To, d.w.instrument) && !high {
		return
	}
	about, proper, named := false, false, false
	count := 0
	end, p := h.To, h.To
loop:
	for p < n.to {
		t := d.toks[p]
		if n.mark(p, '(') {
			at, after := n.bracket(p)
			if after == p {
				break
			}
			if x.alias == 0 {
				x.alias = at
			}
			if at > 0 && (n.dyad(after) > after || n.linked(after, "about") || n.period(after) > after) {
				p = after
				continue
			}
			break
		}
		if e := n.period(p); e > p {
			if !flag(h.Value, "level") {
				end = e
				count++
			}
			break
		}
		if t.Kind == text.Punct {
			if n.dashAt(p) && end == p && p > h.To && (n.capital(p+1) || about) {
				p++
				continue
			}
			break
		}
		if t.Kind == text.Number {
			if end == p && n.capital(p-1) && p+1 <= n.to && t.Span.Len() <= 2 {
				p++
				end = p
				continue
			}
			break
		}
		if to, ok := n.linkAt(p, "about"); ok {
			about, named = true, false
			p = to
			continue
		}
		if to, ok := n.linkAt(p, "between"); ok {
			if !high && count == 0 {
				break
			}
			e := n.bothSides(to)
			if e == to {
				break
			}
			end, p = e, e
			count++
			named = true
			continue
		}
		if to, ok := n.linkAt(p, "and"); ok {
			if to >= n.to || n.is(to, n.stop) || n.is(to, n.d.w.instrument) || d.toks[to].Kind != text.Word {
				break
			}
			if g, ok := n.at(to, n.head); ok && n.capital(to) && g.To > to+1 {
				break
			}
			if !about && !(n.capital(to) && end == p && proper) {
				break
			}
			if about && n.verbAt(to) {
				break
			}
			p = to
			continue
		}
		if a, ok := n.at(p, n.act); ok && (high || about) {
			if e := n.knownFrom(a.To); e > a.To {
				end = n.period(e)
				count++
				break
			}
			if !about {
				break
			}
			p = a.To
			end = p
			continue
		}
		if k := n.knownFrom(p); k > p {
			if h2, ok := n.at(p, n.head); ok && (flag(h2.Value, "level") || about) && high {
				end = k
				count++
			}
			break
		}
		if e := n.phrase(p); e > p+1 && !t.Capital() && (about || high && !named) {
			p, end = e, e
			count++
			continue
		}
		if n.is(p, n.stop) {
			break
		}
		switch {
		case t.Capital():
			if n.is(p, d.w.office) && n.name(p) == p && !about {
				break loop
			}
			if e := n.name(p); e > p {
				if named && !(p > 0 && n.dashAt(p-1)) {
					break loop
				}
				p, end = e, e
				named = true
			} else {
				if named && !n.dashAt(p-1) && !about {
					break loop
				}
				if e := n.phrase(p); e > p+1 {
					p = e
				} else {
					p++
				}
				end = p
				proper = true
			}
			count++
		case about && count < 14:
			if count > 0 && n.verbAt(p) && !n.is(p, n.head) {
				break loop
			}
			p++
			end = p
			count++
		case high && !named && count < 6:
			if n.verbAt(p) {
				break loop
			}
			p++
			end = p
			count++
		default:
			break loop
		}
	}
	x.to = end
	only := end > h.To && n.onlyNames(h.To, end)
	switch {
	case high && end == h.To:
		if x.alias == 0 && !flag(h.Value, "alone") {
			x.bare, x.rule = true, "instrument.bare"
		}
	case high:
		if flag(h.Value, "weak") && !about && !(proper && !only) && !(count > 1 && !only) && !flag(h.Value, "dyad") {
			return
		}
		if only && flag(h.Value, "weak") && !flag(h.Value, "dyad") {
			return
		}
		x.specific = true
	case about && flag(h.Value, "low") && count > 0:
		x.specific = true
	case n.capital(h.From) && flag(h.Value, "alone") && end == h.To:
		x.bare, x.rule = true, "instrument.bare"
	case (flag(h.Value, "lowname") || n.capital(h.From)) && n.capital(h.To) && end > h.To:
		if only && !flag(h.Value, "any") && n.dyad(h.To) == h.To && !n.is(h.To, d.w.place) || only && flag(h.Value, "weak") {
			return
		}
		if only && n.dyad(h.To) > h.To && !flag(h.Value, "any") && !n.capital(h.From) {
			return
		}
		if only && flag(h.Value, "any") && end-h.To <= 2 && n.is(h.To, d.w.country) && !n.hasDash(h.To, end) {
			return
		}
		x.specific = true
	default:
		return
	}
	if !x.bare && !n.fits(&x) {
		return
	}
	n.fromAcronym(&x)
	n.found = append(n.found, x)
}

// phrase returns the end of the topic or verbal noun at token i that is longer than any word that would end a name there, or i.
func (n *namer) phrase(i int) int {
	to, stop := i, i
	for _, f := range n.d.finds.At(i) {
		switch {
		case f.To > n.to || f.Class == 0:
		case f.Class == n.stop:
			stop = max(stop, f.To)
		case f.Class == n.word || f.Class == n.d.w.topic || f.Class == n.d.w.portfolio || f.Class == n.d.w.verb && strings.Contains(f.Value, "noun"):
			to = max(to, f.To)
		}
	}
	if to <= stop {
		return i
	}
	return to
}

// verbAt reports whether a verb that is no noun as well begins at token i.
func (n *namer) verbAt(i int) bool {
	f, ok := n.at(i, n.d.w.verb)
	return ok && !strings.Contains(f.Value, "noun") && !n.capital(i)
}

// bothSides returns the end of «A và B» or «hai Bộ Ngoại giao» at token i, or i.
func (n *namer) bothSides(i int) int {
	if to, ok := n.linkAt(i, "two"); ok {
		if !n.capital(to) {
			return i
		}
		p := to
		for p < n.to && p < to+4 && n.d.toks[p].Kind == text.Word && !n.is(p, n.stop) && !n.linked(p, "about") && !n.linked(p, "period") {
			p++
		}
		return p
	}
	if !n.capital(i) {
		return i
	}
	a := n.side(i)
	to, ok := n.linkAt(a, "and")
	if !ok || !n.capital(to) {
		return i
	}
	return n.side(to)
}

// side returns the end of one party at token i.
func (n *namer) side(i int) int {
	p := i
	for p < n.to && p < i+9 {
		if e := n.name(p); e > p {
			if p = e; !n.dashAt(p) {
				return p
			}
			p++
			continue
		}
		if n.d.toks[p].Kind != text.Word && !n.dashAt(p) || n.is(p, n.stop) || n.linked(p, "and") || n.linked(p, "about") || n.linked(p, "period") || n.verbAt(p) {
			return p
		}
		p++
	}
	return p
}

// sift settles what overlaps within the sentence: a longer name takes a shorter one in, unless a reader would list both.
func (n *namer) sift() {
	fs := n.found[n.first:]
	for i := range fs {
		a := &fs[i]
		if a.gone || a.id != "" && a.head == "" {
			continue // known names come first and are looked at from the other side
		}
		for j := range fs {
			b := &fs[j]
			if i == j || b.gone || a.gone || b.to <= a.from || a.to <= b.from {
				continue
			}
			known := b.head == ""
			switch {
			case a.from <= b.from && b.to <= a.to && (known || b.to-b.from < a.to-a.from || i < j):
				switch {
				case known && (b.headFrom <= a.headFrom && a.headTo <= b.headTo):
					if a.id == "" {
						a.id = b.id
					}
					if a.alias == 0 {
						a.alias = b.alias
					}
					b.gone = true
				case n.apart(a, b):
				default:
					b.gone = true
				}
			case known:
				a.gone = true
			case b.from <= a.from && a.to <= b.to:
				if !n.apart(b, a) {
					a.gone = true
				}
			case b.to-b.from > a.to-a.from || b.to-b.from == a.to-a.from && j < i:
				a.gone = true
			default:
				b.gone = true
			}
		}
	}
	keep := fs[:0]
	for _, x := range fs {
		if !x.gone {
			keep = append(keep, x)
		}
	}
	n.found = n.found[:n.first+len(keep)]
	slices.SortStableFunc(keep, earlier)
}

// earlier orders by first token, longest first.
func earlier(a, b found) int { return cmp.Or(a.from-b.from, b.to-a.to) }

// apart reports whether inner is named for itself inside outer: as what outer implements or sets up.
func (n *namer) apart(outer, inner *found) bool {
	if inner.from < outer.headTo {
		return false
	}
	k := inner.from
	if n.linked(k-1, "article") {
		k--
	}
	for i := k - 5; i < k; i++ {
		if i < outer.headTo {
			continue
		}
		if f, ok := n.at(i, n.act); ok && f.To == k {
			return true
		}
		if f, ok := n.at(i, n.d.w.verbIng); ok && f.To == k {
			return true
		}
	}
	return false
}

// acronyms finds the acronyms that brackets gave to names, wherever else they stand.
func (n *namer) acronyms() {
	d := n.d
	defined := false
	for i := range n.found {
		defined = defined || n.found[i].alias > 0
	}
	if !defined {
		return
	}
	base := len(n.found)
	for _, s := range d.doc.Sents {
		for i := s.From; i < s.To; i++ {
			if t := d.toks[i]; t.Kind != text.Word || t.Shape == text.Lower {
				continue
			}
			for j := range n.found[:base] {
				x := &n.found[j]
				if x.alias == 0 || !sameAcronym(d.quote(i, i+1), d.quote(x.alias, x.alias+1)) || n.covered(i, base) {
					continue
				}
				n.found = append(n.found, found{from: i, to: i + 1, headFrom: i, headTo: i + 1, stands: j + 1, rule: "instrument.acronym"})
				break
			}
		}
	}
	slices.SortStableFunc(n.found[base:], earlier)
}

func sameAcronym(a, b string) bool { return strings.TrimSuffix(a, "s") == strings.TrimSuffix(b, "s") }

// covered reports whether a name already found holds token i.
func (n *namer) covered(i, limit int) bool {
	for j := range n.found[:limit] {
		if x := &n.found[j]; x.from <= i && i < x.to {
			return true
		}
	}
	return false
}

// settle makes instruments of what was found, in order of first mention, and d.named of their mentions.
func (n *namer) settle() {
	d := n.d
	order := make([]int, len(n.found))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return earlier(n.found[i], n.found[j]) })
	for _, i := range order {
		n.assign(i)
	}
	for _, i := range order {
		x := &n.found[i]
		if x.entry == 0 {
			continue
		}
		e := &n.known[x.entry-1]
		d.named = append(d.named, named{x.from, x.to, e.id, e.name, e.kind, e.topics, x.rule})
		if e.at == 0 {
			d.out.Instruments = append(d.out.Instruments, record.Instrument{ID: d.instrumentID(e.id), Name: e.name, Kind: e.kind})
			e.at = len(d.out.Instruments)
		}
		in := &d.out.Instruments[e.at-1]
		in.Mentions = append(in.Mentions, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
	}
}

// assign gives a name its instrument, an earlier one or a new one.
func (n *namer) assign(i int) {
	x := &n.found[i]
	if x.entry > 0 {
		return
	}
	if x.stands > 0 {
		n.assign(x.stands - 1)
		x.entry = n.found[x.stands-1].entry
		return
	}
	words := n.folded(x.from, x.to)
	if x.id != "" {
		for j := range n.known {
			if e := &n.known[j]; e.id == x.id {
				if len(words) > len(e.words) {
					e.words = words
				}
				if e.family == "" {
					e.family = n.family(x)
				}
				x.entry = j + 1
				return
			}
		}
		e := entry{id: x.id, name: n.d.quote(x.from, x.to), kind: kindOf(x.head), family: n.family(x), words: words, specific: true}
		n.canonical(&e)
		n.known = append(n.known, e)
		x.entry = len(n.known)
		return
	}
	family := n.family(x)
	for j := len(n.known) - 1; j >= 0; j-- {
		e := &n.known[j]
		if e.family != family {
			continue
		}
		switch {
		case x.bare, within(words, e.words):
		case !e.specific && within(e.words, words):
			e.words, e.name, e.specific = words, n.d.quote(x.from, x.to), x.specific
		default:
			continue
		}
		x.entry = j + 1
		return
	}
	if x.bare {
		return
	}
	e := entry{id: strings.Join(words, "-"), name: n.d.quote(x.from, x.to), kind: kindOf(x.head), family: family, words: words, specific: x.specific}
	if id := n.usual(x); id != "" && !n.has(id) {
		e.id = id
		n.canonical(&e)
	}
	n.known = append(n.known, e)
	x.entry = len(n.known)
}

// canonical gives an entry what the world's table says of its id.
func (n *namer) canonical(e *entry) {
	row := n.d.r.packs.World["instrument"][e.id]
	if len(row) > 0 {
		e.name = row[0]
	}
	if len(row) > 1 {
		e.kind = row[1]
	}
	if len(row) > 2 {
		e.topics = strings.FieldsFunc(row[2], func(r rune) bool { return r == ' ' || r == ',' })
	}
}

// has reports whether an entry has the id.
func (n *namer) has(id string) bool {
	for i := range n.known {
		if n.known[i].id == id {
			return true
		}
	}
	return false
}

// family is what a later bare head must have in common with this name.
func (n *namer) family(x *found) string {
	if x.head != "" {
		return familyOf(x.head)
	}
	n.from, n.to = x.from, x.to
	family := ""
	for i := x.from; i < x.to; {
		h, ok := n.at(i, n.head)
		if !ok {
			if family != "" && (n.linked(i, "about") || n.linked(i, "of") || n.linked(i, "for")) {
				break
			}
			i++
			continue
		}
		family = familyOf(h.Value)
		if !flag(h.Value, "pre") {
			break
		}
		i = h.To
	}
	return family
}

// folded are the words of [from, to) that tell one name from another.
func (n *namer) folded(from, to int) []string {
	out := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		t := n.d.toks[i]
		if t.Kind == text.Punct || t.Shape == text.Lower && n.d.is(i, n.link) && t.Kind == text.Word {
			continue
		}
		w := n.d.word(i)
		if w == "" {
			w = text.Fold(n.d.quote(i, i+1))
		}
		out = append(out, w)
	}
	return out
}

// within reports whether all words of a are among those of b.
func within(a, b []string) bool {
	for _, x := range a {
		ok := false
		for _, y := range b {
			if ok = x == y; ok {
				break
			}
		}
		if !ok {
			return false
		}
	}
	return len(a) > 0
}
