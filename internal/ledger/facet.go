package ledger

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"iter"
	"maps"
	"slices"
)

// hash numbers a name, the same in every ledger: the first 60 bits of its sha256. Two of a million names have one number once in two
// million ledgers.
func hash(name string) int64 {
	sum := sha256.Sum256([]byte(name))
	return int64(binary.BigEndian.Uint64(sum[:8]) >> 4)
}

// place is where a facet stands: on which kind of item, and for a statement on which of its document.
type place struct{ kind, part int }

func appendFacet(b []byte, term int64, kind, part int) []byte {
	b = binary.AppendUvarint(b, uint64(term))
	b = binary.AppendUvarint(b, uint64(kind))
	return binary.AppendUvarint(b, uint64(part))
}

// facetsIn yields what appendFacet wrote.
func facetsIn(b []byte) iter.Seq2[int64, place] {
	return func(yield func(int64, place) bool) {
		for len(b) > 0 {
			var x [3]uint64
			for i := range x {
				v, n := binary.Uvarint(b)
				if n <= 0 {
					return
				}
				x[i], b = v, b[n:]
			}
			if !yield(int64(x[0]), place{int(x[1]), int(x[2])}) {
				return
			}
		}
	}
}

// sorted are the keys of a map in order: whatever is written is written in one order.
func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
