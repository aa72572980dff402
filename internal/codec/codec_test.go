package codec

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
)

type point struct {
	x    uint8 // and three bytes that hold nothing
	y    int32
	far  uint64
	sure bool
}

// thing has a part of every kind.
type thing struct {
	name   string
	size   int
	names  []string
	texts  Texts
	points []point
	pairs  [][2]uint16
	by     map[string]int
	inner  []point
}

func (t *thing) code(c *Codec) {
	c.String(&t.name)
	Number(c, &t.size)
	Strings(c, &t.names)
	t.texts.Code(c)
	Plain(c, &t.points)
	Plain(c, &t.pairs)
	Map(c, &t.by, Number)
	inner := c.Apart(func(c *Codec) { Plain(c, &t.inner) })
	if c.Reading() {
		Plain(inner, &t.inner)
	}
}

func (t *thing) equal(o *thing) bool {
	return t.name == o.name && t.size == o.size && slices.Equal(t.names, o.names) && slices.Equal(t.texts.List(), o.texts.List()) &&
		slices.Equal(t.points, o.points) && slices.Equal(t.pairs, o.pairs) && maps.Equal(t.by, o.by) && slices.Equal(t.inner, o.inner)
}

func sample(name string) *thing {
	return &thing{
		name: name, size: -7, names: []string{"Hà Nội", "", "Jakarta"}, texts: TextsOf([]string{"", "một", "two", ""}),
		points: []point{{1, -2, 1 << 63, true}, {255, 1 << 30, 3, false}}, pairs: [][2]uint16{{1, 65535}},
		by: map[string]int{"b": 2, "a": 1}, inner: []point{{9, 9, 9, true}},
	}
}

// What is written comes back as it was, wherever it lies in memory, and is written into the same bytes again.
func TestCodec(t *testing.T) {
	for n := range 9 { // names of any length put what follows where a number may not lie
		want := sample(strings.Repeat("é", n))
		var c Codec
		want.code(&c)
		for shift := range 9 {
			var got thing
			got.code(ReadBack((strings.Repeat(" ", shift) + string(c.Written()))[shift:]))
			if !got.equal(want) {
				t.Fatalf("a name of %d bytes, %d further on: %+v comes back as %+v", 2*n, shift, want, got)
			}
			var again Codec
			got.code(&again)
			if !bytes.Equal(again.Written(), c.Written()) {
				t.Fatalf("a name of %d bytes, %d further on: other bytes when it is written again", 2*n, shift)
			}
		}
	}
	var none, back thing
	var c Codec
	none.code(&c)
	back.code(ReadBack(string(c.Written())))
	if back.points != nil || back.names != nil || back.texts.Len() != 0 || len(back.by) != 0 {
		t.Errorf("nothing comes back as %+v", back)
	}
}

// Bytes between the parts of a thing are not written: they may be anything.
func TestPlainParts(t *testing.T) {
	var c Codec
	points := []point{{1, 2, 3, true}}
	Plain(&c, &points)
	for i, b := range c.Written()[len(c.Written())-24:] {
		if b != 0 != (i == 0 || i == 4 || i == 8 || i == 16) {
			t.Errorf("byte %d is %d", i, b)
		}
	}
	for what, write := range map[string]func(){
		"strings":  func() { Plain(&c, &[]string{"a"}) },
		"pointers": func() { Plain(&c, &[]*point{{}}) },
		"numbers of another width on another machine": func() { Plain(&c, &[]int{1}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s are written as they lie in memory", what)
				}
			}()
			write()
		}()
	}
}

// What another kind of machine has written is not taken for what this one would have.
func TestStamp(t *testing.T) {
	var c Codec
	Stamp(&c)
	own := c.Written()
	if !Stamp(ReadBack(string(own))) {
		t.Fatal("its own stamp does not fit")
	}
	turned := slices.Clone(own)
	at := len(turned) - 16
	slices.Reverse(turned[at : at+4])
	slices.Reverse(turned[at+8:])
	narrow := append(slices.Clone(own[:at+4]), own[at+8:]...) // the wide number right behind the other
	narrow = append(narrow, 0, 0, 0, 0)
	for what, other := range map[string][]byte{"the other order of bytes": turned, "narrow numbers": narrow} {
		if Stamp(ReadBack(string(other))) {
			t.Errorf("%s: the stamp fits", what)
		}
	}
}
