package clean

import "bytes"

// content is the text or page that a file holds, and what the file says of it.
type content struct {
	raw                                   []byte
	title, published, url, author, outlet string
}

// unwrap takes a text or a page out of the format that it came in, which it knows by the bytes. Most are their own content.
func (c *Cleaner) unwrap(in Input, m media) (content, *Error) {
	switch raw := in.Raw; {
	case len(raw) > Limit:
	case in.Extract != "" && m.kind == "application/pdf":
		return readPDF(in.Extract, func(word string) bool { return c.packs.Vocab.Key(word) != 0 })
	case in.Extract != "":
		return content{raw: []byte(in.Extract)}, nil
	case m.kind == "application/json":
		return readRecord(raw, m.fields)
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		return readDOCX(raw)
	case isMail(raw):
		return readMail(raw)
	}
	return content{raw: in.Raw}, nil
}

// tell takes over what a file says of the report in it.
func (c *content) tell(pg *page) {
	if title := oneLine(scrub(c.title)); pg.title == "" {
		pg.title = title
	}
	if c.published != "" {
		pg.stamp(c.published, linked)
	}
	pg.link(c.url, linked)
	pg.author.say(scrub(c.author), linked)
	pg.outlet.say(scrub(c.outlet), linked)
}
