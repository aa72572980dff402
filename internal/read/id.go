package read

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/text"
)

// key is what identifies a thing within the document: a letter for what it is, then words and spans.
type key []byte

func (d *draft) key(kind byte) key {
	return append(append(append(d.keyRoom[:0], d.doc.ID...), 0), kind)
}

func (k key) word(w string) key { return append(append(k, 0), w...) }

func (k key) span(s text.Span) key {
	k = strconv.AppendInt(append(k, 0), int64(s.Start), 10)
	return strconv.AppendInt(append(k, '-'), int64(s.End), 10)
}

// id makes a stable id: a hash of the document and of what identifies the thing within it. All ids of a reading share one piece of
// memory.
func (d *draft) id(k key) string {
	d.keyRoom = k
	sum := sha256.Sum256(k)
	if d.ids.Cap() == 0 {
		d.ids.Grow(512)
	}
	from := d.ids.Len()
	d.ids.WriteByte(k[len(d.doc.ID)+1])
	var id [12]byte
	d.ids.Write(hex.AppendEncode(id[:0], sum[:6]))
	return d.ids.String()[from:]
}
