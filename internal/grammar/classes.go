package grammar

// Classes is a set of classes. It is two words of bits because nearly all that is asked of a document's words is whether they are of some
// class, and nearly always they are not.
type Classes struct{ low, high uint64 }

// maxClass is the last class that a set has a bit for.
const maxClass = 127

// ClassesOf is the set of some classes; 0, which no phrase has, is not in it.
func ClassesOf(cs ...Class) (set Classes) {
	for _, c := range cs {
		if c != 0 {
			set.add(c)
		}
	}
	return set
}

func (s *Classes) add(c Class) {
	if c&64 == 0 {
		s.low |= 1 << (c & 63)
	} else {
		s.high |= 1 << (c & 63)
	}
}

// Has reports whether a class is in the set.
func (s Classes) Has(c Class) bool {
	bits := s.low
	if c&64 != 0 {
		bits = s.high
	}
	return bits>>(c&63)&1 == 1
}

// With is the set of the classes of both.
func (s Classes) With(o Classes) Classes { return Classes{s.low | o.low, s.high | o.high} }

func (s Classes) meet(o Classes) bool { return s.low&o.low|s.high&o.high != 0 }
