package follow

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// visiting is the concept of a visit. It names no initiative by itself: a visit is somebody's.
const visiting = "visit"

// visit is the visit that a statement asks for, promises or values: whose it is, by country and office, and to which side.
func (s *scan) visit(st *record.Statement, group []record.Party, before []Step) (subject, bool) {
	if len(group) != 2 {
		return subject{}, false
	}
	other := func(p record.Party) record.Party {
		if group[0] == p {
			return group[1]
		}
		return group[0]
	}
	by := record.Party("")
	if len(st.By) == 1 {
		by = st.By[0]
	}
	letter := s.within(0, len(s.toks), s.w.letter)
	at, visits := s.visits()
	p := s.person(st.Content)
	switch {
	case by == "":
		return subject{}, false
	case st.Act == record.Invite:
		if p == nil && s.within(0, len(s.toks), s.w.counterpart) {
			return s.visitAs(other(by), by, s.speaker(st, by)), true
		}
		return s.visitOf(other(by), by, p), true
	case st.Act == record.Accept:
		if x, ok := s.answered(by, letter, before); ok {
			return x, true
		}
		return s.visitOf(by, other(by), s.speaker(st, by)), letter || visits || s.names(other(by)) // whoever accepts to attend something over there goes there
	case !visits || s.heads(at):
		return subject{}, false
	case p != nil && p.Party == other(by):
		return s.visitOf(p.Party, by, p), true
	case at <= 1 && s.names(other(by)):
		return s.visitOf(by, other(by), s.speaker(st, by)), true
	}
	return subject{}, false
}

// visits is where the stretch speaks of a visit.
func (s *scan) visits() (at int, ok bool) {
	for i := range s.toks {
		if id, _ := s.concept(i); id == visiting {
			return i, true
		}
	}
	return 0, false
}

// heads reports whether the stretch speaks of something else before it comes to a visit at token at.
func (s *scan) heads(at int) bool {
	for i := 0; i < at; i++ {
		if id, _ := s.concept(i); id != "" && id != visiting {
			return true
		}
	}
	return false
}

// names reports whether the stretch names a country, or a place in it.
func (s *scan) names(p record.Party) bool {
	for x := range s.finds.All() {
		switch {
		case x.Class == 0:
		case x.Class == s.w.country, x.Class == s.w.adj:
			if s.finds.Value(x) == string(p) {
				return true
			}
		case x.Class == s.w.place:
			if s.f.home[s.finds.Value(x)] == string(p) {
				return true
			}
		}
	}
	return false
}

// speaker is the first person who speaks for a party, nil if nobody is told to.
func (s *scan) speaker(st *record.Statement, party record.Party) *record.Person {
	for _, id := range st.Speakers {
		for i := range s.r.People {
			if p := &s.r.People[i]; p.ID == id && p.Party == party {
				return p
			}
		}
	}
	return nil
}

// answered is the visit of a guest that was asked for before in the document, if it is taken up by letter or in its words.
func (s *scan) answered(guest record.Party, letter bool, before []Step) (subject, bool) {
	for n := len(before) - 1; n >= 0; n-- {
		if _, key, _ := strings.Cut(before[n].Key, "/"); !strings.HasPrefix(key, "visit/"+string(guest)+"/") {
			continue
		}
		if letter || s.shares(before[n]) >= 2 {
			return s.f.same(before[n]), true
		}
	}
	return subject{}, false
}

// visitOf is the visit of somebody to a side: of a person, else of the office that the stretch names.
func (s *scan) visitOf(guest, host record.Party, p *record.Person) subject {
	if p != nil && p.Party != guest {
		p = nil
	}
	return s.visitAs(guest, host, p)
}

// visitAs is the visit of somebody of the office of a person, who may be the host: "his counterpart".
func (s *scan) visitAs(guest, host record.Party, p *record.Person) subject {
	office := ""
	if p != nil {
		office = s.f.office(p)
	}
	if office == "" {
		for x := range s.finds.All() {
			if x.Class == s.w.office && x.Class != 0 {
				if codes := s.w.pack.Tables["offices.tsv"][s.finds.Value(x)]; len(codes) > 0 && codes[0] != "-" {
					office, _, _ = strings.Cut(codes[0], ",")
					break
				}
			}
		}
	}
	if office == "" {
		office = "delegation"
	}
	group := []record.Party{guest, host}
	slices.Sort(group)
	return subject{
		rank: rankThing, to: len(s.toks), key: "visit/" + string(guest) + "/" + office, group: group,
		title: "Visit to " + string(host) + " of " + string(guest) + " " + strings.ReplaceAll(office, "-", " "),
	}
}
