package codec

import (
	"fmt"
	"reflect"
	"unsafe"
)

// Plain is a list of things without pointers, as they lie in memory: read back, it is a view of what was written, which costs nothing until
// somebody looks, and then no more than the pages that are looked at. It may not be changed. The form is that of the machine that wrote it: see
// Fits.
func Plain[T any](c *Codec, list *[]T) {
	n := len(*list)
	Number(c, &n)
	if n == 0 {
		return
	}
	size, align := int(unsafe.Sizeof(*new(T))), int(unsafe.Alignof(*new(T)))
	if !c.reading {
		at := len(c.out)
		c.out = append(c.out, make([]byte, (align-at%align)%align+n*size)...)
		to := c.out[len(c.out)-n*size:]
		parts := partsOf(reflect.TypeFor[T](), 0)
		for i := range *list {
			from := unsafe.Slice((*byte)(unsafe.Pointer(&(*list)[i])), size)
			for _, p := range parts { // and not what lies between them, which may be anything
				copy(to[i*size+p.from:i*size+p.to], from[p.from:p.to])
			}
		}
		return
	}
	c.skip((align - (c.whole-len(c.in))%align) % align)
	data := unsafe.Pointer(unsafe.StringData(c.in))
	if uintptr(data)%uintptr(align) == 0 {
		*list = unsafe.Slice((*T)(data), n)
	} else { // what was written lies where no T may
		*list = make([]T, n)
		copy(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(*list))), n*size), c.in)
	}
	c.skip(n * size)
}

type part struct{ from, to int }

// partsOf are the bytes of a type that hold something. It panics for what holds pointers, or means something else on another machine.
func partsOf(t reflect.Type, at int) (parts []part) {
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			parts = append(parts, partsOf(f.Type, at+int(f.Offset))...)
		}
	case reflect.Array:
		for i := range t.Len() {
			parts = append(parts, partsOf(t.Elem(), at+i*int(t.Elem().Size()))...)
		}
	case reflect.Bool, reflect.Uint8, reflect.Uint16, reflect.Int32, reflect.Uint32, reflect.Uint64:
		parts = append(parts, part{at, at + int(t.Size())})
	default:
		panic(fmt.Sprintf("a list of %s cannot be written as it lies in memory", t))
	}
	return parts
}

// Stamp begins what has lists that are Plain: read back, it tells whether they are in the form of this machine. If it is not, nothing more
// can be read.
func Stamp(c *Codec) (fits bool) {
	want := form{order: 0x01020304, wide: 0x05060708090a0b0c}
	mark := []form{want}
	Plain(c, &mark)
	return mark[0] == want
}

// form differs between machines in the order of its bytes, and in its size where numbers of 64 bits lie at every fourth byte.
type form struct {
	order uint32
	wide  uint64
}
