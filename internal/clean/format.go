package clean

import "bytes"

// content is the text or page that a file holds, and the title that the file gives it.
type content struct {
	raw   []byte
	title string
}

// unwrap takes a text or a page out of the format that it came in, which it knows by the bytes. Most are their own content.
func unwrap(raw []byte) (content, *Error) {
	switch {
	case len(raw) > Limit:
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		return readDOCX(raw)
	case isMail(raw):
		return readMail(raw)
	}
	return content{raw: raw}, nil
}
