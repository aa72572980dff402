package grammar

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Codec writes things down, or reads them back: one function tells how a thing lies, for both, so that the two cannot come apart. Numbers
// are little-endian and of fixed width, since reading them back must cost next to nothing; what is read back points into what it was read
// from. It is for what the program itself wrote: what is cut short makes it panic.
type Codec struct {
	out     []byte
	in      string
	reading bool
}

// ReadBack is a codec that reads what another wrote.
func ReadBack(written string) *Codec { return &Codec{in: written, reading: true} }

// Written is what a codec has written.
func (c *Codec) Written() []byte { return c.out }

// Number is a number of at most 32 bits.
func Number[T ~uint8 | ~uint16 | ~int32 | ~uint32 | ~int](c *Codec, n *T) {
	if !c.reading {
		c.out = binary.LittleEndian.AppendUint32(c.out, uint32(*n))
		return
	}
	s := c.in[:4]
	*n = T(int32(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24))
	c.in = c.in[4:]
}

// Set is a set of 64 bits.
func Set[T ~uint64](c *Codec, bits *T) {
	low, high := uint32(*bits), uint32(*bits>>32)
	Number(c, &low)
	Number(c, &high)
	*bits = T(low) | T(high)<<32
}

// String is a string.
func (c *Codec) String(s *string) {
	n := len(*s)
	Number(c, &n)
	if !c.reading {
		c.out = append(c.out, *s...)
		return
	}
	*s, c.in = c.in[:n], c.in[n:]
}

// List is a list; one of nothing comes back as nil.
func List[T any](c *Codec, list *[]T, each func(*Codec, *T)) {
	n := len(*list)
	Number(c, &n)
	if c.reading && n > 0 {
		*list = make([]T, n)
	}
	for i := range *list {
		each(c, &(*list)[i])
	}
}

// Strings is a list of strings.
func Strings(c *Codec, list *[]string) { List(c, list, (*Codec).String) }

// Map is a map by strings, written in the order of its keys.
func Map[V any](c *Codec, m *map[string]V, each func(*Codec, *V)) {
	n := len(*m)
	Number(c, &n)
	if !c.reading {
		for _, k := range slices.Sorted(maps.Keys(*m)) {
			v := (*m)[k]
			c.String(&k)
			each(c, &v)
		}
		return
	}
	*m = make(map[string]V, n)
	for range n {
		var k string
		var v V
		c.String(&k)
		each(c, &v)
		(*m)[k] = v
	}
}

// Apart is something that is read back on its own, when it is first asked for: it is written by write and comes back as a codec to read it.
func (c *Codec) Apart(write func(*Codec)) *Codec {
	var part string
	if !c.reading {
		to := &Codec{}
		write(to)
		part = string(to.out)
	}
	c.String(&part)
	return ReadBack(part)
}
