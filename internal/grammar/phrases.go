package grammar

import (
	"math/bits"
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// phraseTrie is the phrases of a pack as one trie over token keys: a document is looked up once, whatever the number of phrases.
type phraseTrie struct {
	nodes   []phraseNode
	phrases []phrase // 0 is none
	ways    ways
	root    []int32 // by key: the node that a first word leads to, 0 for none
}

type phraseNode struct {
	next  sieve // of the words that lead on
	first int32 // of the phrases that end here, 0 for none
}

type phrase struct {
	class        Class
	value        string
	title, upper uint32 // bit i: token i must have a capital, must be in capitals
	next         int32  // of those that end at the same node, 0 for none
}

// newPhraseTrie makes a trie with room for the phrases of so many lines.
func newPhraseTrie(lines int) phraseTrie {
	return phraseTrie{nodes: make([]phraseNode, 1, 2*lines+1), phrases: make([]phrase, 1, 3*lines/2+1), ways: newWays(lines)}
}

func (t *phraseTrie) add(keys []text.Key, ph phrase) {
	t.seal(int(keys[0]) + 1)
	node := t.root[keys[0]]
	if node == 0 {
		node = t.fresh()
		t.root[keys[0]] = node
	}
	for _, k := range keys[1:] {
		to := t.ways.to(node, k)
		if to == 0 {
			to = t.fresh()
			t.ways.add(node, k, to)
			t.nodes[node].next.add(uint32(k))
		}
		node = to
	}
	link := &t.nodes[node].first
	for ; *link != 0; link = &t.phrases[*link].next {
		old := t.phrases[*link]
		if old.next = 0; old == ph {
			return
		}
	}
	*link = int32(len(t.phrases))
	t.phrases = append(t.phrases, ph)
}

func (t *phraseTrie) fresh() int32 {
	t.nodes = append(t.nodes, phraseNode{})
	return int32(len(t.nodes) - 1)
}

// seal makes room for first words up to the given key.
func (t *phraseTrie) seal(keys int) {
	if more := keys - len(t.root); more > 0 {
		t.root = append(t.root, make([]int32, more)...)
	}
}

// at appends the phrases that begin at token i, longest first.
func (t *phraseTrie) at(dst []Find, toks []text.Token, i int) []Find {
	node := t.root[toks[i].Key]
	if node == 0 {
		return dst
	}
	base := len(dst)
	for j := i + 1; ; j++ {
		n := &t.nodes[node]
		for e := n.first; e != 0; {
			ph := &t.phrases[e]
			if ph.title|ph.upper == 0 || ph.fits(toks[i:j]) {
				dst = append(dst, Find{i, j, ph.class, ph.value})
			}
			e = ph.next
		}
		if j == len(toks) || !n.next.has(uint32(toks[j].Key)) {
			break
		}
		if node = t.ways.to(node, toks[j].Key); node == 0 { // no way has key 0
			break
		}
	}
	if len(dst) > base+1 {
		slices.Reverse(dst[base:]) // the trie gives the shortest first
	}
	return dst
}

// fits reports whether tokens are written as a phrase asks.
func (ph *phrase) fits(toks []text.Token) bool {
	for i := range toks {
		if ph.upper>>i&1 == 1 && toks[i].Shape != text.Upper || ph.title>>i&1 == 1 && toks[i].Shape == text.Lower {
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

// ways tells which node a word leads to from another: a hash table with its slots side by side, asked at nearly every token.
type ways struct {
	slots []way // as many as a power of two, at most half of them taken
	taken int
}

type way struct {
	from int32
	key  text.Key
	to   int32 // 0 if the slot is free
}

// newWays makes a table with room for n ways.
func newWays(n int) ways { return ways{slots: make([]way, max(16, 1<<bits.Len(uint(2*n-1))))} }

// to is the node that key leads to, 0 for none.
func (w *ways) to(from int32, key text.Key) int32 { return w.slots[w.slot(from, key)].to }

// add lets a key that led nowhere lead to a node.
func (w *ways) add(from int32, key text.Key, to int32) {
	w.slots[w.slot(from, key)] = way{from, key, to}
	if w.taken++; 2*w.taken > len(w.slots) {
		old := w.slots
		w.slots = make([]way, 2*len(old))
		for _, o := range old {
			if o.to != 0 {
				w.slots[w.slot(o.from, o.key)] = o
			}
		}
	}
}

// slot is where a way is, or would be put.
func (w *ways) slot(from int32, key text.Key) uint32 {
	h := (uint32(from)*0x9E3779B1 ^ uint32(key)) * 0x85EBCA6B
	last := uint32(len(w.slots) - 1)
	for at := (h ^ h>>15) & last; ; at = (at + 1) & last {
		if s := &w.slots[at]; s.to == 0 || s.from == from && s.key == key {
			return at
		}
	}
}
