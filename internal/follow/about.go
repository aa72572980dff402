package follow

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

// concept is a row of shared/concept.tsv: what governments undertake with each other, finer than a topic.
type concept struct {
	id, broader, en string
}

func newConcepts(packs *lang.Packs) map[string]concept {
	out := map[string]concept{}
	for id, row := range packs.World["concept"] {
		out[id] = concept{id, row[0], row[1]}
	}
	return out
}

// known is an instrument that world/instrument.tsv lists.
type known struct{ id, kind string }

func newKnown(packs *lang.Packs) map[string]known {
	out := map[string]known{}
	for id, row := range packs.World["instrument"] {
		out[row[0]] = known{id, row[1]}
	}
	return out
}

// about is what a statement undertakes, as the second half of a key, with a title for people; "" if it cannot be told.
func (f *Follower) about(s *scan, w *words, r *record.Reading, st *record.Statement) (key, title string) {
	for _, id := range st.Instruments {
		for _, in := range r.Instruments {
			if in.ID == id && in.Kind != "law" && in.Kind != "partnership" {
				if k, ok := f.known[in.Name]; ok {
					return k.id, in.Name
				}
				return slug(in.Name), in.Name
			}
		}
	}
	return "", ""
}

// slug is a readable ASCII id of a name.
func slug(name string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(name) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
