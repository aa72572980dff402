package read

import (
	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// meaning is what the tables of a pack and of the world say of a phrase by its value.
type meaning struct {
	title   *title       // of an office
	label   label        // of a topic
	place   place        // by id
	seat    record.Party // the country whose capital the place is
	orgKind string       // of an organisation
	ruled   record.Party // the country that the people of a political party speak for
	head    headFlags    // of a head that makes names of instruments
}

var meaningless = &meaning{title: &title{}}

// means is what the tables say of a phrase.
func (w *words) means(f grammar.Find) *meaning { return w.meanings[f.Number] }

// newMeanings looks every value of a pack up once.
func newMeanings(w *words, world *world) []*meaning {
	values := w.pack.AllValues()
	all := make([]*meaning, len(values))
	for i, v := range values {
		m := meaning{title: w.titles[v], label: w.topicsOf[v], place: world.places[v], seat: world.seat[v], orgKind: world.orgKind[v], ruled: world.ruled[v], head: flagsOf(v)}
		if all[i] = meaningless; m.title != nil || m.label.topics != nil || m.place != (place{}) || m.seat != "" || m.orgKind != "" || m.head != 0 {
			if m.title == nil {
				m.title = meaningless.title
			}
			all[i] = &m
		}
	}
	return all
}
