package read

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// id makes a stable id: a hash of the document and of what identifies the thing within it.
func (d *draft) id(prefix string, what ...string) string {
	h := sha256.Sum256([]byte(string(d.doc.ID) + "\x00" + prefix + "\x00" + strings.Join(what, "\x00")))
	return prefix + hex.EncodeToString(h[:6])
}

func spanKey(s text.Span) string { return fmt.Sprintf("%d-%d", s.Start, s.End) }
