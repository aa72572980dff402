package read

import "github.com/chancery-ledger/chancery/internal/record"

// memory is what the records in the making are made of.
type memory struct {
	people     room[person]
	persons    room[*person] // lists of people
	parties    room[record.Party]
	events     room[event]
	statements room[statement]
	evidence   room[record.Evidence]
	offices    room[record.Office]
	words      room[string]
	actors     room[actor]

	instruments room[record.InstrumentID]
	topics      room[string]
}

func (m *memory) empty() {
	m.people.empty()
	m.persons.empty()
	m.parties.empty()
	m.events.empty()
	m.statements.empty()
	m.evidence.empty()
	m.offices.empty()
	m.words.empty()
	m.actors.empty()
	m.instruments.empty()
	m.topics.empty()
}

// room hands out small slices of one piece of memory, which the next document uses again: for what a reading needs only until it
// is done. What goes into the Reading is copied out of it.
type room[T any] struct{ all []T }

// slice is an empty slice with room for n; what is appended beyond that moves elsewhere.
func (r *room[T]) slice(n int) []T {
	if len(r.all)+n > cap(r.all) {
		r.all = make([]T, 0, 2*cap(r.all)+max(n, 64)) // whoever has a slice of the old piece keeps it
	}
	from := len(r.all)
	r.all = r.all[:from+n]
	return r.all[from : from : from+n]
}

// one is a new T.
func (r *room[T]) one() *T { return &r.slice(1)[:1][0] }

// list is a slice of xs.
func (r *room[T]) list(xs ...T) []T { return append(r.slice(len(xs)), xs...) }

// with is xs and x; xs, which others may share, stays as it is.
func (r *room[T]) with(xs []T, x T) []T { return append(append(r.slice(len(xs)+1), xs...), x) }

// empty takes everything back.
func (r *room[T]) empty() {
	clear(r.all)
	r.all = r.all[:0]
}
