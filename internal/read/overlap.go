package read

// Names that overlap within a sentence.

import (
	"cmp"
	"slices"
)

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
	slices.SortStableFunc(keep, func(a, b found) int { return earlier(&a, &b) })
}

// earlier orders by first token, longest first.
func earlier(a, b *found) int { return cmp.Or(a.from-b.from, b.to-a.to) }

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
		if f, ok := n.at(i, n.w.verbIng); ok && f.To == k {
			return true
		}
	}
	return false
}
