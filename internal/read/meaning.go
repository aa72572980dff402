package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	ruled   record.Party // the country that the people of a political party, a parliament or an agency of a state speak for
	head    headFlags    // of a head that makes names of instruments
	verb    verbFlags    // of a verb
}

var meaningless = &meaning{title: &title{}}

// means is what the tables say of a phrase.
func (w *words) means(f grammar.Find) *meaning {
	at := &w.meanings[f.Number]
	if m := at.Load(); m != nil {
		return m
	}
	m := w.meaningOf(w.values.At(int(f.Number)))
	at.Store(m)
	return m
}

// meaningOf looks a value up in all tables.
func (w *words) meaningOf(v string) *meaning {
	m := meaning{title: w.title(v), label: w.labelOf(v), place: w.world.places[v], seat: w.world.seat[v], orgKind: w.world.orgKind[v], ruled: w.world.ruled[v], head: flagsOf(v), verb: verbFlagsOf(v)}
	if m.title == nil && m.label.topics == nil && m.place == (place{}) && m.seat == "" && m.orgKind == "" && m.head == 0 && m.verb == 0 {
		return meaningless
	}
	if m.title == nil {
		m.title = meaningless.title
	}
	return &m
}

// title is what offices.tsv says of a surface; nil if it does not list it.
func (w *words) title(surface string) *title {
	cols := w.pack.Tables["offices.tsv"][surface]
	if cols == nil {
		return nil
	}
	return newTitle(surface, cols)
}

// spokes are the surfaces of offices.tsv whose holders speak for a government to the press. Every person of every event is asked for them,
// so most are told by the first letter and the length of their titles that they are none.
type spokes struct {
	surfaces map[string]bool
	lengths  map[rune]uint64 // by first letter: a bit for each number of letters, modulo 64
}

func newSpokes(offices map[string][]string) spokes {
	s := spokes{map[string]bool{}, map[rune]uint64{}}
	for surface, cols := range offices {
		if len(cols) > 1 && strings.Contains(cols[1], "speaks") {
			s.surfaces[surface] = true
			first, _ := utf8.DecodeRuneInString(surface)
			s.lengths[first] |= 1 << (utf8.RuneCountInString(surface) & 63)
		}
	}
	return s
}

// has reports whether a title, in whatever case, is one of them.
func (s *spokes) has(title string) bool {
	first, _ := utf8.DecodeRuneInString(title)
	return s.lengths[unicode.ToLower(first)]>>(utf8.RuneCountInString(title)&63)&1 == 1 && s.surfaces[strings.ToLower(title)]
}

// labelOf takes a value of topics.tsv apart; any other is no label.
func (w *words) labelOf(value string) label {
	value, weak := strings.CutSuffix(value, "?")
	topics := strings.Split(value, ",")
	for _, t := range topics {
		if _, is := w.world.topic[t]; !is {
			return label{}
		}
	}
	return label{topics, weak}
}

// verbFlags tell of a verb what else it may be.
type verbFlags uint16

const (
	asNoun        verbFlags = 1 << iota // its base is a noun too
	asIngNoun                           // its -ing form is
	asAdjective                         // its base is an adjective too
	asAdverb                            // it stands before another verb
	asPreposition                       // its -ing form is a preposition too
	asPurpose                           // it goes on with the phrase before it
	asSelf                              // it stands before another verb, or for itself
	asObject                            // before a noun it is a verb, though it is a noun too; where verbs have one form, its object is in it
	asArranged                          // those who agree that it will be done undertake it
	asSkill                             // where verbs have one form, what one has experience in, as often as what one will do
)

func verbFlagsOf(value string) (flags verbFlags) {
	for f := ""; value != ""; {
		f, value, _ = strings.Cut(value, ",")
		switch f {
		case "noun":
			flags |= asNoun
		case "ingnoun":
			flags |= asIngNoun
		case "adj":
			flags |= asAdjective
		case "adv":
			flags |= asAdverb
		case "prep":
			flags |= asPreposition
		case "purpose":
			flags |= asPurpose
		case "self":
			flags |= asSelf
		case "object":
			flags |= asObject
		case "arranged":
			flags |= asArranged
		case "skill":
			flags |= asSkill
		}
	}
	return flags
}
