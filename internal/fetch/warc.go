package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// A WARC (ISO 28500) is a row of records: a version line, header fields, a blank line, as many bytes as Content-Length says, and two
// line ends. In a response, those bytes are what a server sent over HTTP; in a resource, they are the page itself.

var (
	errLength   = errors.New("its Content-Length is wrong")
	errNoLength = errors.New("a record without a Content-Length")
	errNoRecord = errors.New("no WARC record where one should begin")
	errFaulty   = fmt.Errorf("%d faults in it: what follows is not read", warcFaults)
	errHTTP     = errors.New("not an answer over HTTP")
)

const (
	headLimit  = 64 << 10 // bytes of the header of a record, or of an answer over HTTP
	window     = 32 << 10 // bytes that are looked at together
	warcFaults = 1000     // a WARC with so many is none
)

// nextRecord is what stands between two records.
var nextRecord = []byte("\r\n\r\nWARC/")

// warcReader reads the records of a WARC. After a fault it finds the next record by its version line.
type warcReader struct {
	br   *bufio.Reader // on src
	src  *pushed
	m    *members // nil if the WARC is not compressed
	buf  []byte   // the block of the record last read
	cost int      // faults so far
}

// pushed is a reader to which bytes can be given back.
type pushed struct {
	first []byte
	rest  io.Reader
}

func (p *pushed) Read(b []byte) (int, error) {
	if len(p.first) > 0 {
		n := copy(b, p.first)
		p.first = p.first[n:]
		return n, nil
	}
	return p.rest.Read(b)
}

// warcRecord is a record as it stands in the WARC.
type warcRecord struct {
	fields map[string]string
	block  []byte // valid until the next record is read; of one that is too large, only the beginning
	large  bool
}

func (w *walk) warc(source string, br *bufio.Reader, m *members) bool {
	src := &pushed{rest: br}
	r := &warcReader{br: bufio.NewReaderSize(src, window), src: src, m: m}
	any := false
	for n := 1; ; n++ {
		rec, err := r.next()
		if err == io.EOF {
			return any || w.fault(source, errBare)
		}
		name := fmt.Sprintf("%s#%d", source, n)
		if uri := strings.Trim(rec.fields["warc-target-uri"], "<> "); uri != "" {
			name = printed(uri)
		}
		if err != nil {
			any = true
			if !w.fault(name, err) {
				return false
			}
			if r.cost++; r.cost == warcFaults {
				return w.fault(source, errFaulty)
			}
			if !r.recover() {
				return true
			}
			continue
		}
		it, ok := rec.page()
		if !ok {
			continue
		}
		any, it.Source = true, name
		if it.Fault != nil {
			it.Fault = reason(it.Fault)
		}
		if !w.item(it) {
			return false
		}
	}
}

// next returns the next record; io.EOF if there is none. With any other error the record has the fields that could be read, and recover
// leads on.
func (r *warcReader) next() (rec warcRecord, err error) {
	for {
		b, err := r.br.Peek(1)
		if err != nil {
			return rec, err
		}
		if b[0] != '\r' && b[0] != '\n' {
			break
		}
		r.br.Discard(1)
	}
	if b, err := r.br.Peek(5); string(b) != "WARC/" {
		if err != nil && err != io.EOF {
			return rec, err
		}
		return rec, errNoRecord
	}
	if _, rec.fields, err = readHead(r.br); err != nil {
		return rec, err
	}
	length, err := strconv.ParseInt(rec.fields["content-length"], 10, 64)
	if err != nil || length < 0 {
		return rec, errNoLength
	}
	if rec.large = length > clean.Limit; rec.large {
		return rec, r.pass(&rec, length)
	}
	if int64(cap(r.buf)) < length && length < 1<<20 {
		r.buf = make([]byte, length, 2*length)
	}
	var n int64
	if int64(cap(r.buf)) >= length {
		var short int
		short, err = io.ReadFull(r.br, r.buf[:length])
		n = int64(short)
		rec.block = r.buf[:n]
	} else { // no memory is taken because of a number alone
		var b bytes.Buffer
		n, err = b.ReadFrom(io.LimitReader(r.br, length))
		rec.block, r.buf = b.Bytes(), b.Bytes()
	}
	if err == io.EOF {
		err = nil
	}
	if err != nil && err != io.ErrUnexpectedEOF {
		return rec, err
	}
	if n == length {
		if err := r.ends(); err != errLength {
			return rec, err
		}
	}
	if at := bytes.Index(rec.block, nextRecord); at >= 0 {
		r.back(rec.block[at:])
		return rec, errLength
	}
	if n < length {
		return rec, io.ErrUnexpectedEOF
	}
	return rec, errLength
}

// ends makes sure that a record ends here: with blank lines, then another record or nothing at all. What a record was unpacked from is
// only known to be whole at its end.
func (r *warcReader) ends() error {
	for {
		b, err := r.br.Peek(1)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case b[0] == '\r' || b[0] == '\n':
			r.br.Discard(1)
			continue
		}
		if b, _ = r.br.Peek(5); string(b) != "WARC/" {
			return errLength
		}
		return nil
	}
}

// back puts bytes before what is still to be read.
func (r *warcReader) back(b []byte) {
	ahead, _ := r.br.Peek(r.br.Buffered())
	r.src.first = slices.Concat(b, ahead, r.src.first)
	r.br.Reset(r.src)
}

// pass goes over a block that is too large, and keeps its beginning. A record within it is taken for the next: nothing shows that the
// length is no lie.
func (r *warcReader) pass(rec *warcRecord, length int64) error {
	for length > 0 {
		b, err := r.br.Peek(int(min(length, window)))
		if rec.block == nil {
			rec.block = bytes.Clone(b)
		}
		if at := bytes.Index(b, nextRecord); at >= 0 {
			r.br.Discard(at)
			return errLength
		}
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		n := len(b)
		if int64(n) < length {
			n -= len(nextRecord) - 1
		}
		r.br.Discard(n)
		length -= int64(n)
	}
	return r.ends()
}

// recover goes to the next record behind a fault. It reports whether there may be one.
func (r *warcReader) recover() bool {
	for begins := true; ; {
		if b, _ := r.br.Peek(7); begins && string(b) == "WARC/1." {
			return true
		}
		line, err := r.br.ReadSlice('\n')
		begins = err == nil || len(line) == 0
		switch err {
		case nil, bufio.ErrBufferFull:
		case io.EOF:
			return false
		default:
			if r.m == nil || !r.m.skip() {
				return false
			}
			r.src.first, r.src.rest = nil, r.m
			r.br.Reset(r.src)
			begins = true
		}
	}
}

// readHead reads a first line and the fields below it, whose names become lower case, up to a blank line or the end.
func readHead(br *bufio.Reader) (first string, fields map[string]string, err error) {
	fields = map[string]string{}
	last, size := "", 0
	for n := 0; ; n++ {
		b, err := br.ReadSlice('\n')
		if err == io.EOF && len(b) == 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil && err != io.EOF {
			if err == bufio.ErrBufferFull {
				err = errors.New("a header line without end")
			}
			return first, fields, err
		}
		if size += len(b); size > headLimit {
			return first, fields, errors.New("a header without end")
		}
		line := strings.TrimRight(string(b), "\r\n")
		name, value, ok := strings.Cut(line, ":")
		switch {
		case line == "":
			return first, fields, nil
		case n == 0:
			first = line
		case (line[0] == ' ' || line[0] == '\t') && last != "":
			fields[last] += " " + strings.TrimSpace(line)
		case ok:
			last = strings.ToLower(strings.TrimSpace(name))
			fields[last] = strings.TrimSpace(value)
		}
	}
}

// page is the page in a record, and whether there is anything to say of the record at all.
func (rec *warcRecord) page() (it Item, ok bool) {
	it.Got, _ = time.Parse(time.RFC3339, rec.fields["warc-date"])
	body, head := rec.block, rec.fields
	switch rec.fields["warc-type"] {
	case "revisit":
		it.Passed = SeenBefore
		return it, true
	case "resource":
	case "response":
		if !strings.HasPrefix(strings.ToLower(rec.fields["warc-target-uri"]), "http") && !bytes.HasPrefix(body, []byte("HTTP/")) { // dns:
			return it, false
		}
		in := bytes.NewReader(body)
		br := bufio.NewReaderSize(in, window)
		status, fields, err := readHead(br)
		version, code, _ := strings.Cut(status, " ")
		code, _, _ = strings.Cut(strings.TrimSpace(code), " ")
		if err != nil && !rec.large || !strings.HasPrefix(version, "HTTP/") {
			it.Fault = errHTTP
			return it, true
		}
		if code != "200" {
			it.Passed = NotFound
			return it, true
		}
		body, head = body[len(body)-in.Len()-br.Buffered():], fields
	default:
		return it, false
	}
	media, _, _ := mime.ParseMediaType(head["content-type"])
	if !isText(media, body) {
		it.Passed = NotText
		return it, true
	}
	if rec.large {
		it.Fault = errLarge
		return it, true
	}
	if body, it.Fault = unfold(body, head); it.Fault != nil {
		return it, true
	}
	if len(bytes.TrimSpace(body)) == 0 {
		it.Passed = NotFound
		return it, true
	}
	if media == "application/pdf" && !isPDF(body) {
		it.Fault = misnamed(body)
		return it, true
	}
	it.Raw, it.Media = bytes.Clone(body), head["content-type"]
	return it, true
}

// isText tells by its type whether an answer is a page; of one without a type, its first bytes tell.
func isText(media string, body []byte) bool {
	switch media {
	case "text/html", "application/xhtml+xml", "text/plain", "message/rfc822", "multipart/related", "application/pdf",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return true
	case "":
		return bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) || isPDF(body)
	case "application/octet-stream", "application/x-pdf":
		return isPDF(body)
	}
	return false
}

// unfold undoes what was done to a body on its way. Many archives keep the header of a body that they have unfolded already: what does
// not look as the header says is taken as it is.
func unfold(body []byte, head map[string]string) ([]byte, error) {
	if strings.Contains(strings.ToLower(head["transfer-encoding"]), "chunked") && isChunked(body) {
		b, err := read(httputil.NewChunkedReader(bytes.NewReader(body)), -1, clean.Limit)
		if err != nil && err != io.ErrUnexpectedEOF {
			err = errors.New("its chunks are damaged")
		}
		if err != nil {
			return nil, err
		}
		body = b
	}
	var r io.Reader
	switch enc := strings.ToLower(head["content-encoding"]); enc {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, []byte("\x1f\x8b")) {
			return body, nil
		}
		z, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		r = z
	case "deflate":
		if bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) {
			return body, nil
		}
		if z, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			r = z
		} else {
			r = flate.NewReader(bytes.NewReader(body))
		}
	case "", "identity", "none", "utf-8":
		return body, nil
	default:
		if utf8.Valid(body) {
			return body, nil
		}
		return nil, fmt.Errorf("its Content-Encoding, %s, is not read", printed(enc))
	}
	return read(&bounded{r: r, packed: int64(len(body))}, -1, clean.Limit)
}

// isChunked reports whether a body begins with the length of a chunk.
func isChunked(body []byte) bool {
	line, _, ok := bytes.Cut(body[:min(len(body), 64)], []byte("\n"))
	size, _, _ := strings.Cut(string(bytes.TrimSpace(line)), ";")
	_, err := strconv.ParseUint(strings.TrimSpace(size), 16, 31)
	return ok && err == nil
}
