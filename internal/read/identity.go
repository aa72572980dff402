package read

// Which names are the same instrument: acronyms, bare heads, shorter forms.

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// acronyms finds the acronyms that brackets gave to names, wherever else they stand.
func (n *namer) acronyms() {
	d := n.d
	given := n.order[:0] // of found, those with an acronym
	for i := range n.found {
		if n.found[i].alias > 0 {
			given = append(given, i)
		}
	}
	n.order = given
	if len(given) == 0 {
		return
	}
	var first [256]bool // bytes of the acronyms
	for _, j := range given {
		first[d.char(n.found[j].alias)] = true
	}
	base := len(n.found)
	capitals := d.capitals
	for _, s := range d.doc.Sents {
		for _, i := range capitals.next(s.From, s.To) {
			if !first[d.char(i)] {
				continue
			}
			for _, j := range given {
				alias := n.found[j].alias
				if !sameAcronym(d.quote(i, i+1), d.quote(alias, alias+1)) || n.covered(i, base) {
					continue
				}
				n.found = append(n.found, found{from: i, to: i + 1, headFrom: i, headTo: i + 1, stands: j + 1, rule: "instrument.acronym"})
				break
			}
		}
	}
	slices.SortStableFunc(n.found[base:], func(a, b found) int { return earlier(&a, &b) })
}

// ownTitle reports whether a joint statement calls itself by what it is and whose it is, before it begins: "Joint Communiqué", «Toàn văn Tuyên
// bố chung Việt Nam - Peru». It is no text that its words refer to.
func (n *namer) ownTitle(x *found) bool {
	d := n.d
	if d.out.Genre != record.JointStatement || kindOf(x.head) != "declaration" || x.id != "" {
		return false
	}
	sents := d.doc.Sents
	s := d.sentenceOf(x.from)
	first := slices.IndexFunc(sents, func(s text.Sentence) bool { return s.Section == text.Body })
	if sents[s].Section == text.Body && sents[s].Para > sents[first].Para {
		return false
	}
	n.from, n.to = sents[s].From, sents[s].To
	return n.onlyNames(x.from, x.headFrom) && n.onlyNames(x.headTo, x.to)
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
	order := n.order[:0]
	for i := range n.found {
		if !n.ownTitle(&n.found[i]) {
			order = append(order, i)
		}
	}
	n.order = order
	slices.SortStableFunc(order, func(i, j int) int { return earlier(&n.found[i], &n.found[j]) })
	for _, i := range order {
		n.assign(i)
	}
	mentions := 0
	for i := range n.found {
		if k := n.found[i].entry; k > 0 {
			n.known[k-1].times++
			mentions++
		}
	}
	if mentions == 0 {
		return
	}
	places := make(piece[record.Evidence], mentions)
	d.out.Instruments = make([]record.Instrument, 0, len(n.known))
	for _, i := range order {
		x := &n.found[i]
		if x.entry == 0 {
			continue
		}
		e := &n.known[x.entry-1]
		if e.at == 0 {
			d.out.Instruments = append(d.out.Instruments, record.Instrument{ID: d.instrumentID(e.id), Name: e.name, Kind: e.kind, Mentions: places[:0:e.times]})
			places = places[e.times:]
			e.at = len(d.out.Instruments)
		}
		d.named = append(d.named, named{x.from, x.to, e.at - 1, e.id, e.name, e.kind, e.topics, x.rule})
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
	var words []string
	if x.id != "" || !x.bare {
		words = n.folded(x.from, x.to)
	}
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
		case (!e.specific || e.headline) && within(e.words, words):
			e.words, e.name, e.specific, e.headline = words, n.d.quote(x.from, x.to), x.specific, false
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
	e.headline = n.d.doc.Sents[n.d.sentenceOf(x.from)].Section == text.Headline
	if id := n.usual(x); id != "" {
		k := slices.IndexFunc(n.known, func(e entry) bool { return e.id == id })
		if k >= 0 && n.known[k].family == "" { // «COC», then «một Bộ Quy tắc ứng xử»
			x.entry = k + 1
			return
		}
		if k < 0 {
			e.id = id
			n.canonical(&e)
		}
	}
	n.known = append(n.known, e)
	x.entry = len(n.known)
}

// canonical gives an entry what the world's table says of its id.
func (n *namer) canonical(e *entry) {
	known, ok := n.world[e.id]
	if !ok {
		return
	}
	e.name = known.name
	if known.kind != "" {
		e.kind = known.kind
	}
	e.topics = known.topics
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
		family = familyOf(n.finds.Value(h))
		if !n.d.w.means(h).head.has(headPre) {
			break
		}
		i = h.To
	}
	return family
}

// folded are the words of [from, to) that tell one name from another.
func (n *namer) folded(from, to int) []string {
	start := len(n.text)
	for i := from; i < to; i++ {
		t := n.toks[i]
		if t.Kind == text.Punct || t.Shape == text.Lower && n.d.is(i, n.link) && t.Kind == text.Word {
			continue
		}
		w := n.d.word(i)
		if w == "" {
			w = text.Fold(n.d.quote(i, i+1))
		}
		n.text = append(n.text, w)
	}
	return n.text[start:len(n.text):len(n.text)]
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
