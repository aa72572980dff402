package read

// The sentence at hand: what dates, quantities and instruments ask of its words.

import (
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// scope is a stretch of tokens [from, to), mostly a sentence. What is asked of it is not answered from beyond its ends.
type scope struct {
	d        *draft
	finds    *grammar.Finds
	toks     []text.Token
	sent     int // index of the sentence
	from, to int
}

func newScope(d *draft) scope { return scope{d: d, finds: d.finds, toks: d.toks} }

// enter moves to the sentence of token i and reports whether it is another than before.
func (s *scope) enter(i int) bool {
	if s.from <= i && i < s.to {
		return false
	}
	ss := s.d.doc.Sents
	if s.sent >= len(ss) || ss[s.sent].From > i {
		s.sent = 0
	}
	for s.sent < len(ss) && ss[s.sent].To <= i {
		s.sent++
	}
	s.from, s.to = 0, len(s.toks)
	if s.sent < len(ss) {
		s.from, s.to = ss[s.sent].From, ss[s.sent].To
	}
	return true
}

// at is the longest phrase of a class at token i that ends within the scope.
func (s *scope) at(i int, c grammar.Class) (grammar.Find, bool) {
	if i < s.from || i >= s.to || c == 0 || !s.finds.Is(i, c) {
		return grammar.Find{}, false
	}
	return s.finds.Within(i, s.to, c)
}

func (s *scope) is(i int, c grammar.Class) bool {
	if i < s.from || i >= s.to || c == 0 || !s.finds.Is(i, c) {
		return false
	}
	_, ok := s.finds.Within(i, s.to, c)
	return ok
}

// learned is what a stage asks of a language, its classes and rules, worked out once for each.
type learned[T any] struct{ by sync.Map } // *T by *words

func (l *learned[T]) of(d *draft, learn func(*draft) *T) *T {
	if x, ok := l.by.Load(d.w); ok {
		return x.(*T)
	}
	x, _ := l.by.LoadOrStore(d.w, learn(d))
	return x.(*T)
}
