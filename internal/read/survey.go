package read

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// survey is what one pass over the words and phrases of a document tells, so that the stages need not look at every token.
type survey struct {
	capitals    spots // words with a capital
	titles      spots // where an office, an honorific or a "counterpart" begins
	names       spots // a country, its adjective, an organisation or a place
	instruments spots // an instrument, or a head that makes the name of one
	topics      []about

	ministers grammar.Find // the first that tells of several foreign ministers together
	plurals   spots        // where an office of several people begins
	agency    record.Party // the country of the first agency that has one
	question  bool         // somewhere a phrase tells what somebody was asked
	seat      record.Party // the country whose government alone is named by its seat ("Downing Street"); "" for none or several
	countries []tally      // as often as they are named, by name, adjective or capital: most often first
}

// about is a phrase that tells of topics, the longest from its token.
type about struct {
	from, to int
	label    *label
}

// spots are tokens, in order.
type spots []int

// in are those of [from, to).
func (s spots) in(from, to int) spots {
	a, _ := slices.BinarySearch(s, from)
	s = s[a:]
	return s.next(from, to)
}

// next drops those before from and takes those before to off the rest.
func (s *spots) next(from, to int) spots {
	a := 0
	for a < len(*s) && (*s)[a] < from {
		a++
	}
	b := a
	for b < len(*s) && (*s)[b] < to {
		b++
	}
	out := (*s)[a:b]
	*s = (*s)[b:]
	return out
}

// add adds a token, once.
func (s *spots) add(i int) {
	if n := len(*s); n == 0 || (*s)[n-1] != i {
		*s = append(*s, i)
	}
}

type tally struct {
	party record.Party
	n     int
	named bool // by name or adjective, not by its capital alone
}

// looks are the classes of a language that a survey looks for, and what each phrase has of them.
type looks struct {
	names grammar.Classes
	marks func() grammar.Marks
}

// The marks of a survey.
const (
	lookTitle = 1 << iota
	lookName
	lookInstrument
	lookTopic
	lookTold // more is told than where it stands
	lookTalk
)

func newLooks(w *words, p *grammar.Pack) looks {
	l := looks{names: grammar.ClassesOf(w.country, w.adj, w.org, w.place)}
	l.marks = sync.OnceValue(func() grammar.Marks {
		return p.Marks(
			grammar.ClassesOf(w.office, w.honorific, w.counterpart),
			l.names,
			grammar.ClassesOf(w.instrument, p.Class("ihead")),
			grammar.ClassesOf(w.topic),
			grammar.ClassesOf(w.agency, w.country, w.adj, w.place, w.ministers, w.seat),
			grammar.ClassesOf(w.talk),
		)
	})
	return l
}

func (d *draft) look() {
	sv, names, marks := &d.survey, d.w.looks.names, d.w.looks.marks()
	*sv = survey{sv.capitals[:0], sv.titles[:0], sv.names[:0], sv.instruments[:0], sv.topics[:0], grammar.Find{}, sv.plurals[:0], "", false, "", sv.countries[:0]}
	agency, several, last := -1, false, grammar.Find{}
	called := false // somebody is called by the word that a country is called, too
	for i := range d.toks {
		if d.toks[i].Capital() {
			sv.capitals = append(sv.capitals, i)
		}
		mark := d.finds.Mark(i, marks)
		if mark == 0 {
			continue
		}
		if mark&lookTitle != 0 {
			sv.titles = append(sv.titles, i)
		}
		if mark&lookInstrument != 0 {
			sv.instruments = append(sv.instruments, i)
		}
		if mark&lookTalk != 0 && !sv.question {
			sv.question = d.talk(i, talkAsked)
		}
		if mark&lookTopic != 0 {
			f, _ := d.finds.Longest(i, d.w.topic)
			sv.topics = append(sv.topics, about{f.From, f.To, &d.w.means(f).label})
		}
		if mark&(lookName|lookTold) == 0 || d.within(i, names) {
			continue
		}
		if !d.w.inflects && mark&(lookName|lookTold) != 0 {
			if f, ok := d.longest(i, d.w.country); ok && f.To == i+1 && (d.syllable(i) || d.calledSo(i, &called)) {
				continue
			}
		}
		if f, ok := d.longest(i, d.w.country); ok && d.w.inflects && d.endsLonger(f) {
			continue // "Papua New | Guinea"
		}
		if mark&lookName != 0 {
			sv.names = append(sv.names, i)
		}
		if mark&lookTold == 0 {
			continue
		}
		for f := range d.finds.At(i) {
			switch f.Class {
			case d.w.agency:
				if sv.agency == "" && i != agency && (d.toks[i].Shape != text.Title || d.endOf(d.w.office, i) < 0) { // the longest that begins there; and not "Minister | Petra Kovan"
					agency, sv.agency = i, record.Party(d.finds.Value(f))
				}
			case d.w.country, d.w.adj:
				if d.inPlace(f) || d.w.inflects && d.endsLonger(f) || last.Class == f.Class && last.To == f.To && last.From == i {
					continue // «Nhật Bản», listed as «Nhật bản» too
				}
				last = f
				sv.count(record.Party(d.finds.Value(f)), 2, true)
			case d.w.place:
				// "Rabat agreed" tells more than what happened in a town of that name, and "the Rabat-Fez line" nothing.
				if p := d.w.means(f).seat; p != "" && !d.glued(i-1) && !d.glued(f.To) {
					weight := 2
					if d.governed(i) {
						weight = 1
					}
					sv.count(p, weight, false)
				}
			case d.w.ministers:
				sv.plurals.add(i)
				if sv.ministers.To == 0 && d.finds.Value(f) == "foreign-minister" {
					sv.ministers = f
				}
			case d.w.seat:
				if p := record.Party(d.finds.Value(f)); p != "" {
					sv.names.add(i)
					several = several || sv.seat != "" && sv.seat != p
					sv.seat = p
				}
			}
		}
	}
	if several {
		sv.seat = ""
	}
	slices.SortStableFunc(sv.countries, func(a, b tally) int { return b.n - a.n })
	sv.agency = sv.sharedAgency(sv.agency)
	d.spoken = d.asksAnything() || d.speechBy() > 0
}

// syllable reports whether the name of a country at token i is one of the syllables behind a family name: «Trần | Anh | Đào», «Lê Minh | Đức»; or
// stands between two capitals behind a title, whatever family that is: «đồng chí Vàng | Đức | Chính».
func (d *draft) syllable(i int) bool {
	if i > 1 && i+1 < len(d.toks) && d.toks[i-1].Shape == text.Title && d.toks[i+1].Shape == text.Title && d.finds.None(i-1) && !d.finds.Any(i+1, d.w.looks.names) &&
		(d.endOf(d.w.office, i-1) >= 0 || d.endOf(d.w.honorific, i-1) >= 0 || d.endOf(d.w.portfolio, i-1) >= 0) {
		return true
	}
	for k := i - 1; k >= max(0, i-2) && d.toks[k].Shape == text.Title; k-- {
		if d.is(k, d.w.surname) && (k == 0 || !d.finds.Any(k, d.w.looks.names)) {
			return true
		}
	}
	return false
}

// calledSo reports whether the word at token i, which begins a sentence, is how somebody is called and no country: before a name that means nothing
// else, «Anh | Perera cho biết», and by itself where that was so before, «Anh cam kết …».
func (d *draft) calledSo(i int, before *bool) bool {
	if !d.is(i, d.w.honorific) || i > 0 && d.toks[i-1].Kind != text.Punct && d.doc.Sents[d.sentenceOf(i)].From != i {
		return false
	}
	if i+1 < len(d.toks) && d.toks[i+1].Shape == text.Title && d.finds.None(i+1) {
		*before = true
		return true
	}
	return *before && i+1 < len(d.toks) && d.toks[i+1].Shape == text.Lower
}

// endsLonger reports whether the name of a country is only the end of that of another place: "Latin American", "South Sudan".
func (d *draft) endsLonger(f grammar.Find) bool {
	for s := f.From - 1; s >= max(0, f.From-2) && (d.toks[s].Capital() || d.word(s) == "-"); s-- {
		for _, c := range [...]grammar.Class{d.w.place, d.w.country, d.w.adj} {
			if g, ok := d.longest(s, c); ok && g.To >= f.To {
				return true
			}
		}
	}
	return false
}

// sharedAgency is the country of an agency whose letters stand for several ("DZ,SN"): the one that the text names most; "" if it names none.
func (sv *survey) sharedAgency(of record.Party) record.Party {
	if len(of) <= 2 {
		return of
	}
	homes := strings.Split(string(of), ",")
	for _, c := range sv.countries {
		if slices.Contains(homes, string(c.party)) {
			return c.party
		}
	}
	return ""
}

// within reports whether the name at token i is the first part of a common word: «Anh hùng» names no country.
func (d *draft) within(i int, names grammar.Classes) bool {
	if d.outsideIs(i, "conflict") {
		return true // "the Palestinian cause" is no party's
	}
	if !d.is(i, d.w.common) {
		return false
	}
	word, _ := d.longest(i, d.w.common)
	for f := range d.finds.At(i) {
		if names.Has(f.Class) && f.To >= word.To {
			return false
		}
	}
	return true
}

// count counts a country, by so much; a document names few.
func (sv *survey) count(p record.Party, weight int, named bool) {
	for i := range sv.countries {
		if t := &sv.countries[i]; t.party == p {
			t.n += weight
			t.named = t.named || named
			return
		}
	}
	sv.countries = append(sv.countries, tally{p, weight, named})
}
