package follow

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// This file tells things of one kind apart: by what they are for, by where they are, by what the text told of them before.

// joined is a form together with the thing that it is for, where the two make another thing: a hotline for fisheries, a factory of
// cars. The thing stands right before the form or behind it; a whole field or a lesser concept only if no other does.
func (s *scan) joined() (subject, bool) {
	const before, behind, rather = 6, 8, 20
	form, thing, least := subject{}, subject{}, before+behind+2*rather
	for _, f := range s.subs {
		if !f.concept.of {
			continue
		}
		for _, y := range s.subs {
			away := 0
			switch {
			case y.from >= f.to && y.from-f.to <= behind:
				away = y.from - f.to
			case y.to <= f.from && f.from-y.to <= before:
				away = f.from - y.to
			default:
				continue
			}
			switch y.rank {
			case rankThing:
			case rankLesser, rankField:
				away += rather
			default:
				continue
			}
			if away < least {
				form, thing, least = f, y, away
			}
		}
	}
	if thing.key == "" {
		return subject{}, false
	}
	form.rank, form.named = rankThing, true
	form.key, form.title = form.key+"/"+thing.key, form.title+": "+thing.title
	return form, true
}

// which tells a subject from others of its kind, if its kind is one of which there are often several: goods by what they are named
// together with, a route by its ends, a building by its place.
func (s *scan) which(x subject) subject {
	switch c := x.concept; {
	case c.good && slices.ContainsFunc(s.subs, func(y subject) bool { return y.concept.good && y.concept.id != c.id && y.concept.broader == c.broader }):
		all := s.f.concepts[c.broader] // several goods are told at once: of all of them
		x.concept, x.key, x.title, x.named = all, all.id, all.title, true
	case c.route:
		ends := s.places(x, 4)
		x.named = len(ends) > 0
		if !slices.ContainsFunc(ends, func(id string) bool { return !s.f.capital[id] }) {
			return x // what links the capitals is what links the countries
		}
		x.key, x.title = x.key+"/"+strings.Join(ends, "+"), x.title+": "+strings.Join(ends, ", ")
	case c.site:
		if at := s.places(x, 3); len(at) > 0 {
			x.key, x.title, x.named = x.key+"/"+strings.Join(at, "+"), x.title+": "+strings.Join(at, ", "), true
		}
	}
	return x
}

// places are those named beside a subject, none further than so many tokens from it or from the one before, sorted.
func (s *scan) places(x subject, apart int) (out []string) {
	from, to := x.from, x.to
	for grown := true; grown; {
		grown = false
		for y := range s.finds.All() {
			if s.w.place == 0 || y.Class != s.w.place || from < y.To && y.From < to || max(y.From-to, from-y.To) > apart {
				continue
			}
			if !x.concept.route && s.parted(min(to, y.To), max(from, y.From)) {
				continue
			}
			id := s.finds.Value(y)
			if of := s.f.serves[id]; of != "" {
				id = of
			}
			out, from, to, grown = append(out, id), min(from, y.From), max(to, y.To), true
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// parted reports whether a mark other than a dash stands within tokens [from, to).
func (s *scan) parted(from, to int) bool {
	for i := from; i < to; i++ {
		if t := s.toks[i]; t.Kind == text.Punct && s.r.Doc.Text[t.Span().Start] != '-' {
			return true
		}
	}
	return false
}

// narrowed is what the text told before, in more words, of a subject that is told in fewer: "the railway" after the railway from here
// to there, "quarantine" after the fruit that is to pass it.
func (s *scan) narrowed(st *record.Statement, x subject, before []Step) subject {
	if x.concept.id == "" || x.named || x.rank > rankForm || strings.Contains(x.key, "/") {
		return x
	}
	for n := len(before) - 1; n >= 0; n-- {
		_, key, _ := strings.Cut(before[n].Key, "/")
		id, more, _ := strings.Cut(key, "/")
		switch {
		case key == x.key:
			return x
		case id == x.key && more != "" && !x.count,
			(x.concept.lesser || s.definite(x)) && s.nearby(st, before[n]) && s.f.narrower(s.f.concepts[id], x.concept):
			y := s.f.same(before[n])
			y.rank, y.from, y.to, y.work, y.text, y.count = x.rank, x.from, x.to, x.work || y.work, x.text, false
			return y
		}
	}
	for _, e := range s.held { // "the hospital" whose opening the text tells
		_, key, _ := strings.Cut(e.Key, "/")
		if id, more, _ := strings.Cut(key, "/"); id == x.key && more != "" && e.At < st.Content.Start && !x.count && s.definite(x) {
			y := s.f.same(e)
			y.rank, y.from, y.to, y.work, y.text, y.count = x.rank, x.from, x.to, x.work || y.work, x.text, false
			return y
		}
	}
	return x
}

// definite reports whether a subject is told as one that is known: "the railway".
func (s *scan) definite(x subject) bool {
	return x.from > 0 && s.is(x.from-1, s.w.definite) || x.to < len(s.toks) && s.is(x.to, s.w.definite)
}

// nameTells is what the full name of an instrument says that it is about, where the stretch has only "the agreement".
func (s *scan) nameTells(n naming) (subject, bool) {
	full := slices.MaxFunc(n.in.Mentions, func(a, b record.Evidence) int { return a.Span.Len() - b.Span.Len() })
	t := s.f.pool.Get().(*scan)
	t.f, t.w, t.r = s.f, s.w, s.r
	own := t.all
	t.all = s.all
	t.look(full.Span)
	t.named = t.named[:0]
	t.subjects()
	x, ok := t.choose()
	t.all = own
	t.release()
	return x, ok && x.rank <= rankForm && !x.concept.shell
}

// fronted is what the sentence says that it is about before it says who said what: "With regard to visas, the minister explained". Of a
// content that is bare of anything else it may also be a particular thing told without such words: "The second radar, he said, is late".
func (s *scan) fronted(st *record.Statement, before []Step, bare bool) (x subject, ok bool) {
	sents := s.r.Doc.Sents
	n := s.sentence(st.Content.Start)
	if n == len(sents) {
		return x, false
	}
	end := st.Content.Start
	if st.Cue.Len() > 0 {
		end = min(end, st.Cue.Start)
	}
	for i := range s.r.Statements {
		if o := &s.r.Statements[i]; o.Content.End > sents[n].Span.Start {
			end = min(end, o.Content.Start)
		}
	}
	if end <= sents[n].Span.Start {
		return x, false
	}
	s.look(text.Span{Start: sents[n].Span.Start, End: end})
	front := len(s.toks) > 1 && s.is(0, s.w.front)
	if front || bare {
		if x, ok = s.best(); ok && (front || x.rank == rankThing && x.work) {
			x = s.narrowed(st, x, before)
			x.from, x.to, x.work = 0, 0, true
		} else {
			ok = false
		}
	}
	s.look(st.Content)
	return x, ok && x.rank <= rankForm
}
