package fetch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// plain reports whether a file that begins so may be a plain text.
func plain(head []byte) bool {
	return !bytes.HasPrefix(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"), []byte("<")) && bytes.IndexByte(head, 0) < 0
}

var errNothing = errors.New("no report between the lines that part one from the next")

// split hands on the reports of a plain text, which are parted by lines of w.Split: file.txt#1, file.txt#2. A text without such a line
// is one report, under its own name. However long the text is, no more than one report is held.
func (w *walk) split(source string, br *bufio.Reader) bool {
	var piece []byte
	n, parted, large := 0, false, false
	hand := func() bool {
		was, name := piece, source
		tooLarge := large
		piece, large = nil, false
		if parted {
			if !tooLarge && len(bytes.TrimSpace(was)) == 0 {
				return true
			}
			n++
			name = fmt.Sprintf("%s#%d", source, n)
		}
		if tooLarge {
			return w.fault(name, errLarge)
		}
		return w.item(Item{Input: clean.Input{Raw: was, Source: name}})
	}
	begins := true // the part read next begins a line
	for {
		part, err := br.ReadSlice('\n')
		switch {
		case begins && err != bufio.ErrBufferFull && string(bytes.TrimRight(part, " \t\r\n")) == w.Split:
			parted = true
			if !hand() {
				return false
			}
		case len(piece)+len(part) > clean.Limit:
			piece, large = nil, true
		case !large:
			piece = append(piece, part...)
		}
		begins = err == nil
		switch err {
		case nil, bufio.ErrBufferFull:
		case io.EOF:
			if !hand() {
				return false
			}
			return n > 0 || !parted || w.fault(source, errNothing)
		default:
			return w.fault(source, err)
		}
	}
}
