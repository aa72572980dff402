// Package codec writes down what takes long to make, and reads it back as it was.
//
// In: what a program has laid out in memory. Out: bytes that the same program can be built with, and start from. It knows nothing of what it
// writes: a type has one function that names its parts, for both ways.
package codec

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
	in      string // what is left of it
	whole   int    // how long it was
	reading bool
}

// ReadBack is a codec that reads what another wrote.
func ReadBack(written string) *Codec { return &Codec{in: written, whole: len(written), reading: true} }

// Reading reports whether things are read back.
func (c *Codec) Reading() bool { return c.reading }

func (c *Codec) skip(n int) { c.in = c.in[n:] }

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

// apart is how many bytes what is written apart begins at a multiple of, so that what is Plain lies there as it does on its own.
const apart = 16

// Apart is something that is read back on its own, when it is first asked for: it is written by write and comes back as a codec to read it.
func (c *Codec) Apart(write func(*Codec)) *Codec {
	to := &Codec{}
	if !c.reading {
		write(to)
	}
	n := len(to.out)
	Number(c, &n)
	if !c.reading {
		c.out = append(c.out, make([]byte, (apart-len(c.out)%apart)%apart)...)
		c.out = append(c.out, to.out...)
		return nil
	}
	c.skip((apart - (c.whole-len(c.in))%apart) % apart)
	part := c.in[:n]
	c.skip(n)
	return ReadBack(part)
}
