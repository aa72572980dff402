package pipeline

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What readings say together does not hang on the order in which they come, nor on one coming twice.
func TestJoinOrder(t *testing.T) {
	var readings []*record.Reading
	all := texts(t)
	for _, path := range sortedKeys(all) {
		r, err := line().Read(all[path], path)
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, r)
	}
	print := func(rs []*record.Reading) string {
		j := line().Join(rs, Decided{})
		for i := range j.Readings {
			for k := range j.Readings[i].People {
				if j.Person(j.Readings[i].Doc.ID, j.Readings[i].People[k].ID) == nil {
					t.Fatal("nobody for ", j.Readings[i].People[k].Name)
				}
			}
		}
		b, err := json.Marshal([]any{j.People, j.Events, j.Initiatives, j.Doubts})
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	want := print(readings)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 4 {
		other := slices.Clone(readings)
		other = append(other, other[rnd.IntN(len(other))])
		rnd.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		if got := print(other); got != want {
			t.Fatal("another order, another ledger")
		}
	}
}

func sortedKeys(m map[string][]byte) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
