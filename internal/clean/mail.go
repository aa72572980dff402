package clean

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// A mail (RFC 5322, with MIME) and a page saved as MHTML (RFC 2557) are the same thing: header fields and parts. The report is the first
// page among the parts, else the first plain text. When a mail was sent tells nothing of when its text was published: the field is left.

const (
	mailDepth = 16  // parts within parts
	mailParts = 512 // parts in all
)

// mailPart is a part as it was sent.
type mailPart struct {
	head map[string]string // names in lower case
	body []byte
}

// isMail reports whether bytes begin with the header of a mail: nothing but fields up to a blank line, some of which every mail has.
func isMail(raw []byte) bool {
	c := raw[0:min(len(raw), 1)]
	if len(c) == 0 || c[0]|0x20 < 'a' || c[0]|0x20 > 'z' {
		return false
	}
	head, _, ok := mailHead(raw)
	if !ok {
		return false
	}
	has := func(names ...string) bool {
		for _, n := range names {
			if head[n] == "" {
				return false
			}
		}
		return true
	}
	return has("mime-version") || has("from", "date") && (has("subject") || has("message-id") || has("received")) || has("received", "message-id")
}

// mailHead reads header fields; ok tells that there is nothing else before the blank line, or the end.
func mailHead(raw []byte) (head map[string]string, body []byte, ok bool) {
	head = map[string]string{}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	last, from := "", bytes.HasPrefix(raw, []byte("From ")) // the first line of a message in a mailbox
	for len(raw) > 0 {
		line, rest, _ := bytes.Cut(raw, []byte("\n"))
		raw = rest
		line = bytes.TrimSuffix(line, []byte("\r"))
		if len(line) == 0 {
			return head, raw, len(head) > 0
		}
		if from {
			from = false
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			if last == "" || len(head[last]) > 1<<16 {
				return nil, nil, false
			}
			head[last] += " " + string(bytes.TrimSpace(line))
			continue
		}
		name, value, found := bytes.Cut(line, []byte(":"))
		if !found || !fieldName(name) || len(head) > 1000 {
			return nil, nil, false
		}
		last = strings.ToLower(string(name))
		if head[last] == "" {
			head[last] = string(bytes.TrimSpace(value))
		} else { // one of several: the first counts
			last = "\x00"
			head[last] = ""
		}
	}
	return head, nil, len(head) > 0
}

func fieldName(b []byte) bool {
	for _, c := range b {
		if c <= ' ' || c >= 0x7F {
			return false
		}
	}
	return len(b) > 0 && len(b) < 100
}

func readMail(raw []byte) (content, *Error) {
	var all mailReader
	head, body, _ := mailHead(raw)
	if err := all.read(mailPart{head, body}, 0); err != nil {
		return content{}, err
	}
	part := all.html
	if part == nil {
		part = all.plain
	}
	if part == nil {
		return content{}, &Error{Kind: Empty, Why: "a mail without a text"}
	}
	text, err := part.text(part == all.plain)
	if err != nil {
		return content{}, err
	}
	return content{raw: text, title: subject(head["subject"])}, nil
}

// mailReader looks for the parts that are texts.
type mailReader struct {
	html, plain *mailPart
	parts       int
}

func (m *mailReader) read(p mailPart, depth int) *Error {
	if m.parts++; m.parts > mailParts {
		return &Error{Kind: Broken, Why: fmt.Sprintf("a mail of more than %d parts", mailParts)}
	}
	if depth > mailDepth {
		return &Error{Kind: Broken, Why: fmt.Sprintf("a mail with parts more than %d deep in each other", mailDepth)}
	}
	media, params, err := mime.ParseMediaType(p.head["content-type"])
	if err != nil && media == "" {
		media = "text/plain"
	}
	switch how, _, _ := mime.ParseMediaType(p.head["content-disposition"]); {
	case how == "attachment":
	case strings.HasPrefix(media, "multipart/"):
		if params["boundary"] == "" || len(params["boundary"]) > 200 {
			return &Error{Kind: Broken, Why: "a mail whose parts are not told apart: no boundary"}
		}
		r := multipart.NewReader(bytes.NewReader(p.body), params["boundary"])
		for {
			in, err := r.NextRawPart()
			if err != nil { // the end, or a mail that was cut off: what has come counts
				return nil
			}
			head := map[string]string{}
			for name, values := range in.Header {
				head[strings.ToLower(name)] = values[0]
			}
			body, _ := io.ReadAll(in)
			if bad := m.read(mailPart{head, body}, depth+1); bad != nil {
				return bad
			}
			if m.html != nil {
				return nil
			}
		}
	case media == "message/rfc822":
		if head, body, ok := mailHead(p.undone()); ok {
			return m.read(mailPart{head, body}, depth+1)
		}
	case media == "text/html", media == "application/xhtml+xml":
		if m.html == nil {
			m.html = &p
		}
	case media == "text/plain":
		if m.plain == nil && len(bytes.TrimSpace(p.body)) > 0 {
			m.plain = &p
		}
	}
	return nil
}

// undone is the body as it was before it was made fit for sending. What breaks off is kept as far as it goes.
func (p *mailPart) undone() []byte {
	switch strings.ToLower(p.head["content-transfer-encoding"]) {
	case "base64":
		code := bytes.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '+' || r == '/' {
				return r
			}
			return -1
		}, p.body)
		out := make([]byte, base64.RawStdEncoding.DecodedLen(len(code)))
		n, _ := base64.RawStdEncoding.Decode(out, code)
		return out[:n]
	case "quoted-printable":
		out, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(p.body)))
		if err != nil {
			return p.body // declared, but not so
		}
		return out
	}
	return p.body
}

// text is a part in UTF-8, or as it is if it does not say in what it is written: decode finds out.
func (p *mailPart) text(lines bool) ([]byte, *Error) {
	_, params, _ := mime.ParseMediaType(p.head["content-type"])
	out := p.undone()
	switch charset := strings.ToLower(params["charset"]); charset {
	case "", "utf-8", "us-ascii":
	default:
		enc, err := htmlindex.Get(charset)
		if err != nil {
			return nil, &Error{Kind: Encoding, Why: fmt.Sprintf("its encoding, %q, is not read", oneLine(strings.ToValidUTF8(charset, "?")))}
		}
		if b, err := enc.NewDecoder().Bytes(out); err == nil && !utf8.Valid(out) {
			out = b
		}
	}
	if lines && utf8.Valid(out) {
		out = []byte(joinMail(string(out), strings.EqualFold(params["format"], "flowed")))
	}
	if len(out) == 0 {
		out = []byte("\n")
	}
	return out, nil
}

// subject is what a mail is about, without the marks of having been answered or passed on.
func subject(s string) string {
	d := mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(charset)
		if err != nil {
			return nil, err
		}
		return enc.NewDecoder().Reader(in), nil
	}}
	if plain, err := d.DecodeHeader(s); err == nil {
		s = plain
	}
	s = oneLine(strings.ToValidUTF8(s, ""))
	for {
		mark, rest, ok := strings.Cut(s, ":")
		switch strings.ToLower(mark) {
		case "re", "fw", "fwd", "tr", "chuyển tiếp", "trả lời":
		default:
			ok = false
		}
		if !ok {
			return s
		}
		s = strings.TrimSpace(rest)
	}
}
