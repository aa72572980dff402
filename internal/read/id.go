package read

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/text"
)

// id makes a stable id: a hash of the document and of what identifies the thing within it.
func (d *draft) id(prefix string, what ...string) string {
	var room [256]byte
	key := append(append(room[:0], d.doc.ID...), 0)
	key = append(key, prefix...)
	for _, w := range what {
		key = append(append(key, 0), w...)
	}
	sum := sha256.Sum256(key)
	var id [16]byte
	return string(hex.AppendEncode(append(id[:0], prefix...), sum[:6]))
}

func spanKey(s text.Span) string {
	var room [40]byte
	key := append(strconv.AppendInt(room[:0], int64(s.Start), 10), '-')
	return string(strconv.AppendInt(key, int64(s.End), 10))
}
