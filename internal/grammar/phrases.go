package grammar

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/chancery-ledger/chancery/internal/codec"
	"github.com/chancery-ledger/chancery/internal/text"
)

// phraseTrie is the phrases of a pack as one trie over token keys: a document is looked up once, whatever the number of phrases.
//
// It is asked at every token of every text, so it is laid out to touch little memory: a first word's key is the index of its node, the
// nodes that one node leads to lie side by side in the order of their words, and the phrases that end at a node are listed with those that
// end on the way to it, so that one list is the answer. Where it depends on how the words are written which of them are meant, each answer
// has its list.
type phraseTrie struct {
	heads   int          // keys below it have a node each
	words   []text.Key   // by node: the word that leads to it, heads apart
	nodes   []phraseNode // and one more, where the last one's ends
	endings []ending     // 0 is none
	phrases []phrase
	classes []Classes   // by list: those that are in it; 0 is that of no phrases
	counts  []uint16    // by list: how many phrases there are in it
	values  codec.Texts // 0 is ""
	casings []casing    // 0 is any
	n       int         // how many phrases there are
}

type phraseNode struct {
	next   narrow // of the words that lead on
	nodes  int32  // the first that it leads to; the rest follow, up to the first of the next node
	ending int32  // what ends here or on the way here
}

// ending is what ends at a node if the words are written as a casing asks. If they are not, it is what the next ending tells.
type ending struct {
	phrases int32 // the first, longest first
	list    uint16
	casing  uint16
}

// list tells of a list of phrases their classes, and how many they are.
type list struct {
	classes Classes
	n       uint16
}

type phrase struct {
	value  int32
	casing uint16
	length uint8 // in tokens
	class  Class
}

// find is the phrase where it begins at token i.
func (ph phrase) find(i int) Find { return Find{i, i + int(ph.length), ph.value, ph.class} }

// casing tells how the tokens of a phrase must be written. Bit i is of token i.
type casing struct {
	title, upper uint32 // must have a capital, must be in capitals
}

// maxPhrase is how many tokens a phrase may have.
const maxPhrase = 30

// look notes at each token what begins there. The nodes of all first words are fetched before any is looked at: each is far away, and
// they are waited for together only if nothing depends on one before the next.
func (t *phraseTrie) look(f *Finds, toks []text.Token) {
	spots, list, first := f.spots, f.list, f.first
	for i := range spots {
		key := int(spots[i].key)
		if key >= t.heads {
			key = 0 // of a word that is not known: nothing begins with it
		}
		n := &t.nodes[key]
		first[i], list[i] = n.ending, 0
		if i+1 < len(spots) {
			list[i] = uint16(n.next >> (spots[i+1].key & 31) & 1)
		}
	}
	for i := range spots {
		at, to := first[i], i+1
		if list[i] != 0 {
			at, to = t.walk(spots, i)
		}
		e := &t.endings[at]
		for e.casing != 0 && !t.casings[e.casing].fits(toks[i:to]) {
			at++
			e = &t.endings[at]
		}
		first[i], list[i], spots[i].list = e.phrases, e.list, e.list
	}
}

// walk is the ending of the longest way that the words from token i on lead, and the token behind it.
func (t *phraseTrie) walk(spots []spot, i int) (ending int32, to int) {
	node, to := int32(spots[i].key), i+1
	n := &t.nodes[node]
	for to < len(spots) && n.next.has(uint32(spots[to].key)) {
		next, ok := t.step(n.nodes, t.nodes[node+1].nodes, spots[to].key)
		if !ok {
			break
		}
		node, to = next, to+1
		n = &t.nodes[node]
	}
	return n.ending, to
}

// step is the one of nodes [from, to) that a word leads to.
func (t *phraseTrie) step(from, to int32, word text.Key) (node int32, ok bool) {
	words := t.words[from:to]
	at, n := 0, len(words)
	for n > 4 { // most have one or two
		half := n / 2
		if words[at+half] <= word {
			at += half
		}
		n -= half
	}
	for k, w := range words[at : at+n] {
		if w == word {
			return from + int32(at+k), true
		}
	}
	return 0, false
}

// with asks what both ask.
func (c casing) with(o casing) casing { return casing{c.title | o.title, c.upper | o.upper} }

// fits reports whether tokens, the first of which are the phrase's, are written as it asks.
func (c casing) fits(toks []text.Token) bool {
	for asked := c.title | c.upper; asked != 0; asked &= asked - 1 {
		i := bits.TrailingZeros32(asked)
		if shape := toks[i].Shape; shape == text.Lower || c.upper>>i&1 == 1 && shape != text.Upper {
			return false
		}
	}
	return true
}

// sieve tells of most numbers that are not in a set that they are not: a bit for every 64th. Nearly all that is asked of a document's
// words is answered no, and a bit is nearer than a table.
type sieve uint64

func (s *sieve) add(n uint32)     { *s |= 1 << (n & 63) }
func (s sieve) has(n uint32) bool { return s>>(n&63)&1 == 1 }

// narrow is a sieve of half the width, for what there are very many of.
type narrow uint32

func (s *narrow) add(n uint32)     { *s |= 1 << (n & 31) }
func (s narrow) has(n uint32) bool { return s>>(n&31)&1 == 1 }

// phraseDraft is a phraseTrie in the making: phrases come one by one, in any order.
type phraseDraft struct {
	heads   []int32 // by key: the node that a first word leads to, 0 for none
	nodes   []draftNode
	phrases []draftPhrase // 0 is none
	values  map[string]int32
	casings map[casing]uint16
}

// draftNode is a node in the making; 0 is none.
type draftNode struct {
	word   text.Key // that leads to it
	next   int32    // node that the same one leads to
	first  int32    // node that it leads to
	phrase int32    // that ends here
}

type draftPhrase struct {
	phrase
	next int32 // that ends at the same node
}

// newPhraseDraft makes a draft with room for the phrases of so many lines.
func newPhraseDraft(lines int) phraseDraft {
	return phraseDraft{
		nodes: make([]draftNode, 1, 2*lines+1), phrases: make([]draftPhrase, 1, 3*lines/2+1),
		values: map[string]int32{"": 0}, casings: map[casing]uint16{{}: 0},
	}
}

func (d *phraseDraft) add(keys []text.Key, c Class, value string, how casing) {
	if more := int(keys[0]) + 1 - len(d.heads); more > 0 {
		d.heads = append(d.heads, make([]int32, more)...)
	}
	if d.heads[keys[0]] == 0 {
		d.heads[keys[0]] = d.fresh(keys[0], 0)
	}
	node := d.heads[keys[0]]
	for _, k := range keys[1:] {
		node = d.step(node, k)
	}
	ph := phrase{index(d.values, value), index(d.casings, how), uint8(len(keys)), c}
	for e := d.nodes[node].phrase; e != 0; e = d.phrases[e].next {
		if d.phrases[e].phrase == ph {
			return
		}
	}
	d.phrases = append(d.phrases, draftPhrase{ph, d.nodes[node].phrase})
	d.nodes[node].phrase = int32(len(d.phrases) - 1)
}

// index is the number of a thing, the next free one if it has none yet; that of nothing, which most ask for, is 0.
func index[K comparable, N int32 | uint16](of map[K]N, thing K) N {
	var nothing K
	if thing == nothing {
		return 0
	}
	n, ok := of[thing]
	if !ok {
		n = N(len(of))
		of[thing] = n
	}
	return n
}

// listed are the things that have numbers, in the order of these.
func listed[K comparable, N int32 | uint16](of map[K]N) []K {
	list := make([]K, len(of))
	for thing, n := range of {
		list[n] = thing
	}
	return list
}

// step is the node that a word leads to from another, made if need be.
func (d *phraseDraft) step(node int32, word text.Key) int32 {
	first := d.nodes[node].first
	for to := first; to != 0; to = d.nodes[to].next {
		if d.nodes[to].word == word {
			return to
		}
	}
	to := d.fresh(word, first)
	d.nodes[node].first = to
	return to
}

func (d *phraseDraft) fresh(word text.Key, next int32) int32 {
	d.nodes = append(d.nodes, draftNode{word: word, next: next})
	return int32(len(d.nodes) - 1)
}

// renumber gives every word another key.
func (d *phraseDraft) renumber(to []text.Key) {
	for i := range d.nodes {
		d.nodes[i].word = to[d.nodes[i].word]
	}
	heads := d.heads
	d.heads = nil
	for k, node := range heads {
		if node == 0 {
			continue
		}
		if more := int(to[k]) + 1 - len(d.heads); more > 0 {
			d.heads = append(d.heads, make([]int32, more)...)
		}
		d.heads[to[k]] = node
	}
}

// trie lays the phrases out. Of those that end at one node, the last that was added comes first.
func (d *phraseDraft) trie() phraseTrie {
	t := phraseTrie{heads: len(d.heads), values: codec.TextsOf(listed(d.values)), n: len(d.phrases) - 1}
	e := endingDraft{t: &t, casings: d.casings, all: listed(d.casings), lists: map[list]uint16{{}: 0}}
	t.phrases, t.endings = make([]phrase, 0, 2*len(d.phrases)), make([]ending, 1, len(d.phrases))
	order := append(make([]int32, 0, len(d.heads)+len(d.nodes)), d.heads...) // the nodes of the draft in the order of the trie
	before := make([]int32, len(order), cap(order))                          // by node: the one that leads to it
	t.nodes = make([]phraseNode, 0, cap(order)+1)
	var phrases []phrase
	for at := 0; at < len(order); at++ {
		n := &d.nodes[order[at]]
		var node phraseNode
		if at >= len(d.heads) { // where nothing ends, what ends on the way there does
			node.ending = t.nodes[before[at]].ending
		}
		node.nodes = int32(len(order))
		for to := n.first; to != 0; to = d.nodes[to].next {
			order, before = append(order, to), append(before, int32(at))
			node.next.add(uint32(d.nodes[to].word))
		}
		slices.SortFunc(order[node.nodes:], func(a, b int32) int { return cmp.Compare(d.nodes[a].word, d.nodes[b].word) })
		if n.phrase != 0 {
			phrases = phrases[:0]
			for way := int32(at); ; way = before[way] {
				for e := d.nodes[order[way]].phrase; e != 0; e = d.phrases[e].next {
					phrases = append(phrases, d.phrases[e].phrase)
				}
				if way < int32(len(d.heads)) {
					break
				}
			}
			node.ending = e.add(phrases)
		}
		t.nodes = append(t.nodes, node)
	}
	t.nodes = append(t.nodes, phraseNode{nodes: int32(len(order))})
	for _, l := range listed(e.lists) {
		t.classes, t.counts = append(t.classes, l.classes), append(t.counts, l.n)
	}
	t.casings = listed(d.casings)
	t.words = make([]text.Key, len(order))
	for i, n := range order {
		t.words[i] = d.nodes[n].word
	}
	return t
}

// endingDraft makes the endings of a trie.
type endingDraft struct {
	t       *phraseTrie
	casings map[casing]uint16
	all     []casing // by number, as far as phrases ask for them
	lists   map[list]uint16
	asked   []uint16 // by phrases, each once
}

// add makes the endings of a node with these phrases: one for each set of casings that may fit together while all others do not, so that the
// first that fits tells all that does.
func (e *endingDraft) add(phrases []phrase) int32 {
	first := int32(len(e.t.endings))
	e.asked = e.asked[:0]
	for _, ph := range phrases {
		if !slices.Contains(e.asked, ph.casing) {
			e.asked = append(e.asked, ph.casing)
		}
	}
	for size := len(e.asked); size >= 0; size-- {
		for set := range 1 << len(e.asked) {
			if bits.OnesCount(uint(set)) == size {
				e.take(phrases, set)
			}
		}
		if last := e.t.endings[len(e.t.endings)-1]; last.casing == 0 {
			break
		}
	}
	return first
}

// take adds the ending for a set of the casings asked for, unless what they ask together implies another's.
func (e *endingDraft) take(phrases []phrase, set int) {
	var how casing
	for i, c := range e.asked {
		if set>>i&1 == 1 {
			how = how.with(e.all[c])
		}
	}
	for i, c := range e.asked {
		if set>>i&1 == 0 && how.with(e.all[c]) == how {
			return
		}
	}
	first := int32(len(e.t.phrases))
	var of list
	for _, ph := range phrases {
		if set>>slices.Index(e.asked, ph.casing)&1 == 1 {
			e.t.phrases = append(e.t.phrases, ph)
			of.n++
			of.classes.add(ph.class)
		}
	}
	e.t.endings = append(e.t.endings, ending{first, index(e.lists, of), index(e.casings, how)})
}
