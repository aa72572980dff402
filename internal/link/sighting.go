package link

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Sighting is a person as one document tells of them, in one office.
type Sighting struct {
	Person record.PersonID
	Party  record.Party
	Key    string // equal for all spellings of one name
	Name   string // as best written in the document
	Office string // a code of office.tsv, "" if none is told; somebody of two offices gives two sightings
	Title  string
	With   []string   // their other offices in the document, sorted
	Day    record.Day // the day for which the document tells it: publication, else its main event; 0 if unknown
}

// Sightings are the people of a reading.
func (l *Linker) Sightings(r *record.Reading) []Sighting {
	src := sourceOf(r)
	var out []Sighting
	for i := range r.People {
		p := &r.People[i]
		s := Sighting{Person: p.ID, Party: p.Party, Key: l.key(p.Name, src.lang), Name: p.Name, Day: src.published}
		if s.Key == "" {
			continue
		}
		if len(p.Offices) == 0 {
			out = append(out, s)
		}
		var codes []string
		for _, o := range p.Offices {
			codes = append(codes, o.Code)
		}
		slices.Sort(codes)
		codes = slices.Compact(codes)
		for _, o := range p.Offices {
			s.Office, s.Title = o.Code, o.Title
			s.With = slices.DeleteFunc(slices.Clone(codes), func(c string) bool { return c == o.Code })
			out = append(out, s)
		}
	}
	return out
}

// Form is all sightings with the same party, name and office, in all documents.
type Form struct {
	Party       record.Party
	Key         string
	Name        string
	Office      string
	Title       string   // the least of those told
	With        []string // offices told of them beside this one in one document, sorted
	First, Last record.Day
	Count       int
}

// Form is the form that a sighting belongs to, as if there were no other.
func (s Sighting) Form() Form {
	return Form{s.Party, s.Key, s.Name, s.Office, s.Title, s.With, s.Day, s.Day, 1}
}

// ID names a form, for judgements and doubts. It is the same in every ledger.
func (f *Form) ID() string { return string(f.Party) + "/" + f.Name + "/" + f.Office }

// Add takes another form of the same ID in; the order does not matter.
func (f *Form) Add(o Form) {
	if f.First == 0 || o.First != 0 && o.First < f.First {
		f.First = o.First
	}
	f.Last = max(f.Last, o.Last)
	f.Count += o.Count
	if f.Title == "" || o.Title != "" && o.Title < f.Title {
		f.Title = o.Title
	}
	f.With = slices.Compact(slices.Sorted(slices.Values(slices.Concat(f.With, o.With))))
	f.Key = max(f.Key, o.Key) // a table that one language has may know the name
}

// often is how often a form is told, in powers of two: by more than that no name is better than another.
func (f *Form) often() int { return bits.Len(uint(f.Count)) }

// Alike reports whether forms of one id say the same of a person: with one in the place of the other People finds the same.
func (f *Form) Alike(o *Form) bool {
	return f.Key == o.Key && f.Title == o.Title && f.First == o.First && f.Last == o.Last && f.often() == o.often() && slices.Equal(f.With, o.With)
}

// Forms merges sightings into forms, by ID.
func Forms(sightings []Sighting) []Form {
	at := map[string]int{}
	var out []Form
	for _, s := range sightings {
		f := s.Form()
		if i, ok := at[f.ID()]; ok {
			out[i].Add(f)
			continue
		}
		at[f.ID()] = len(out)
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b Form) int { return cmp.Compare(a.ID(), b.ID()) })
	return out
}

// Kin are keys of which forms that may be of one person share at least one: the whole name, its pairs of words, how it sounds, and a
// single word of it with the office. Few forms share each.
func (l *Linker) Kin(f *Form) []string {
	party := string(f.Party)
	out := []string{party + "/" + f.Key}
	n := l.name(f.Name, f.Key, f.Party)
	if last := len(n.parts) - 1; last > 1 {
		pair := func(a, b string) { out = append(out, party+"/"+min(a, b)+" "+max(a, b)) }
		if l.short[f.Party] {
			pair(n.parts[last-1], n.parts[last])
		} else {
			for i := range last {
				pair(n.parts[i], n.parts[i+1])
			}
			pair(n.parts[0], n.parts[last])
		}
	}
	if n.sound != "" {
		out = append(out, party+"~"+n.sound)
	}
	if l.ranks[f.Office] > 0 {
		for _, s := range n.short {
			out = append(out, party+"/"+family(f.Office)+"/"+s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// family is the office that a title's short form tells: "the Minister" for a foreign minister.
func family(office string) string {
	switch office {
	case "foreign-minister":
		return "minister"
	case "deputy-foreign-minister":
		return "deputy-minister"
	}
	return office
}
