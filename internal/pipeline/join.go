package pipeline

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Joined is what readings say together. It is a function of the set of documents and of what people decided: in whatever order the
// readings come, it is the same.
type Joined struct {
	Readings    []*record.Reading // by document id, each once
	Forms       []link.Form
	People      []link.Person
	Reports     []link.Report
	Events      []link.Event
	Steps       []follow.Step
	Initiatives []follow.Initiative // by key; those that there is something to follow of
	Doubts      []link.Doubt

	people map[seen]int // to the index in People
}

// seen is a person as one document names them.
type seen struct {
	doc    text.DocID
	person record.PersonID
}

// Decided is what people decided across documents. The zero value is nothing.
type Decided struct {
	People, Events link.Judged
	Moved          map[string][]follow.Moved // by key of the initiative
}

// Join works out who is who, what is one event and which initiatives there are in all readings at once. It is what a ledger, which
// works the same out a document at a time, is held to.
func (l *Line) Join(readings []*record.Reading, d Decided) *Joined {
	j := &Joined{Readings: slices.Clone(readings), people: map[seen]int{}}
	slices.SortFunc(j.Readings, func(a, b *record.Reading) int {
		return cmp.Or(cmp.Compare(a.Doc.ID, b.Doc.ID), cmp.Compare(a.Doc.Source, b.Doc.Source))
	})
	j.Readings = slices.CompactFunc(j.Readings, func(a, b *record.Reading) bool { return a.Doc.ID == b.Doc.ID })
	linker, follower := l.Linker(), l.Follower()

	var sightings []link.Sighting
	forms := map[string][]seen{} // by id of the form: whom it names
	steps := map[string][]follow.Step{}
	for _, r := range j.Readings {
		for _, s := range linker.Sightings(r) {
			sightings = append(sightings, s)
			f := s.Form()
			forms[f.ID()] = append(forms[f.ID()], seen{r.Doc.ID, s.Person})
		}
		j.Reports = append(j.Reports, linker.Reports(r)...)
		for _, s := range follower.Steps(r) {
			j.Steps = append(j.Steps, s)
			steps[s.Key] = append(steps[s.Key], s)
		}
	}
	var more []link.Doubt
	j.Forms = link.Forms(sightings)
	j.People, j.Doubts = linker.People(j.Forms, d.People)
	for n, p := range j.People {
		for _, i := range p.Forms {
			for _, w := range forms[j.Forms[i].ID()] {
				j.people[w] = n
			}
		}
	}
	j.Events, more = linker.Events(j.Reports, d.Events)
	j.Doubts = append(j.Doubts, more...)
	for key, steps := range steps {
		if i := follow.Fold(steps, d.Moved[key]); i.Listed() {
			j.Initiatives = append(j.Initiatives, i)
		}
	}
	slices.SortFunc(j.Initiatives, func(a, b follow.Initiative) int { return cmp.Compare(a.Key, b.Key) })
	return j
}

// Person is somebody whom a document names; nil if it does not.
func (j *Joined) Person(doc text.DocID, id record.PersonID) *link.Person {
	if n, ok := j.people[seen{doc, id}]; ok {
		return &j.People[n]
	}
	return nil
}
