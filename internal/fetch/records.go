package fetch

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"path"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// Reports come in records, too: JSON, one object a line or in a list, and tables (CSV). Each record is a report of its own, kept as the
// JSON object that it is, or that its row amounts to; its media type says where the text stands in it. dump.jsonl#12 is the twelfth.

const recordFaults = 1000 // a file with so many holds no records

var (
	errRecords = fmt.Errorf("%d faults in it: what follows is not read", recordFaults)
	errNoTable = errors.New("a table without rows")
)

// isRecords reports whether what begins so is JSON: an object, or a list of them.
func isRecords(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	var first []byte // what stands there without spaces, as far as needed
	for _, c := range head {
		if !bytes.ContainsRune([]byte(" \t\r\n"), rune(c)) {
			first = append(first, c)
		}
		if len(first) == 3 {
			break
		}
	}
	first = bytes.TrimPrefix(first, []byte("["))
	return bytes.HasPrefix(first, []byte(`{"`)) || bytes.HasPrefix(first, []byte("{}"))
}

// recordMedia is the media type under which a record of the walk is kept.
func (w *walk) recordMedia() string {
	if len(w.Fields) == 0 {
		return "application/json"
	}
	return mime.FormatMediaType("application/json", map[string]string{"fields": w.Fields.String()})
}

// records hands on the objects of a JSON text. Where it is one object a line, a line that is damaged costs no other.
func (w *walk) records(source string, br *bufio.Reader) bool {
	r := &recordReader{br: br}
	faults := 0
	for n := 1; ; n++ {
		raw, err := r.next()
		if err == io.EOF {
			return n > 1 || w.fault(source, errBare)
		}
		name := fmt.Sprintf("%s#%d", source, n)
		if n == 1 && r.single() {
			name = source
		}
		if err == nil {
			if !w.item(Item{Input: clean.Input{Raw: raw, Source: name, Media: w.recordMedia()}}) {
				return false
			}
			continue
		}
		if !w.fault(name, err) {
			return false
		}
		if faults++; faults == recordFaults {
			return w.fault(source, errRecords)
		}
		if r.lost {
			return true
		}
	}
}

// recordReader cuts a JSON text into its objects, without holding more than one. It looks at brackets and quotation marks only: what
// stands between them is for whoever reads the object.
type recordReader struct {
	br   *bufio.Reader
	lost bool // where the next object begins cannot be told
}

var (
	errNotJSON  = errors.New("not JSON")
	errOpenJSON = errors.New("cut off: its JSON ends too early")
)

// next is the next object; io.EOF if there is none.
func (r *recordReader) next() (raw []byte, err error) {
	for {
		c, err := r.br.ReadByte()
		if err != nil {
			return nil, err
		}
		if c == '{' {
			break
		}
		if !strings.ContainsRune(" \t\r\n[],\xef\xbb\xbf", rune(c)) && c != 0xEF && c != 0xBB && c != 0xBF {
			return nil, r.line(errNotJSON)
		}
	}
	raw = append(raw, '{')
	depth, quoted, escaped := 1, false, false
	for depth > 0 {
		c, err := r.br.ReadByte()
		if err == io.EOF {
			err, r.lost = errOpenJSON, true
		}
		if err != nil {
			r.lost = true
			return nil, err
		}
		if raw = append(raw, c); len(raw) > clean.Limit {
			return nil, r.line(errLarge)
		}
		switch {
		case c == '\n' && quoted: // never within a string: this line is damaged, the next may be whole
			return nil, errNotJSON
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{', c == '[':
			depth++
		case c == '}', c == ']':
			depth--
		}
	}
	if !json.Valid(raw) {
		return nil, errNotJSON
	}
	return raw, nil
}

// line passes over the rest of a line.
func (r *recordReader) line(why error) error {
	for {
		_, err := r.br.ReadSlice('\n')
		if err == nil {
			return why
		}
		if err != bufio.ErrBufferFull {
			r.lost = true
			return why
		}
	}
}

// single reports whether nothing but space follows.
func (r *recordReader) single() bool {
	b, _ := r.br.Peek(window / 2)
	return len(bytes.TrimSpace(b)) == 0
}

// separators are what may part the fields of a table, the likeliest first.
const separators = ",\t;"

// isTable reports whether a text is a table: by its name, or since its first line has all fields that were named.
func (w *walk) isTable(source string, br *bufio.Reader) bool {
	switch strings.ToLower(path.Ext(strings.TrimSuffix(source, ".gz"))) {
	case ".csv", ".tsv":
		return true
	}
	if w.Fields["text"] == "" {
		return false
	}
	head, _ := br.Peek(window / 2)
	_, names := header(head)
	for _, name := range w.Fields {
		if !slices.Contains(names, name) {
			return false
		}
	}
	return true
}

// header are the names of the fields in the first line of a table, and what parts them.
func header(head []byte) (sep rune, names []string) {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), []byte("\n"))
	for _, s := range separators {
		r := csv.NewReader(bytes.NewReader(line))
		r.Comma, r.LazyQuotes = s, true
		if found, err := r.Read(); err == nil && len(found) > len(names) {
			sep, names = s, found
		}
	}
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return sep, names
}

// table hands on the rows of a table, whose first row names the fields (RFC 4180; also with semicolons or tabs).
func (w *walk) table(source string, br *bufio.Reader) bool {
	head, _ := br.Peek(window / 2)
	sep, names := header(head)
	if len(names) == 0 {
		return w.fault(source, errNoTable)
	}
	if has := func(name string) bool { return slices.Contains(names, name) }; !slices.ContainsFunc(w.Fields.Names("text"), has) {
		return w.fault(source, errors.New(w.Fields.Without("text", names)))
	}
	in := &rationed{r: br}
	r := csv.NewReader(in)
	r.Comma, r.LazyQuotes, r.ReuseRecord, r.FieldsPerRecord = sep, true, true, -1
	faults := 0
	in.left = rowLimit
	if _, err := r.Read(); err != nil {
		return w.fault(source, err)
	}
	for n := 1; ; n++ {
		in.left = rowLimit
		row, err := r.Read()
		if err == io.EOF {
			return n > 1 || w.fault(source, errNoTable)
		}
		name := fmt.Sprintf("%s#%d", source, n)
		if err == nil && len(row) > len(names) {
			err = fmt.Errorf("a row of %d fields, where the first row names %d", len(row), len(names))
		}
		if err == nil {
			record := map[string]string{}
			for i, v := range row {
				if v != "" {
					record[names[i]] = strings.ToValidUTF8(v, "\ufffd")
				}
			}
			raw, _ := json.Marshal(record)
			if !w.item(Item{Input: clean.Input{Raw: raw, Source: name, Media: w.recordMedia()}}) {
				return false
			}
			continue
		}
		var row1 *csv.ParseError
		if !w.fault(name, err) {
			return false
		}
		if faults++; faults == recordFaults {
			return w.fault(source, errRecords)
		}
		if !errors.As(err, &row1) && len(row) <= len(names) {
			return true
		}
	}
}

// rowLimit is how many bytes a row may have, with what is read ahead of it.
const rowLimit = clean.Limit + window

// rationed is a stream of which only so much is read at a time: a row with a quotation mark that is never closed would take all.
type rationed struct {
	r    io.Reader
	left int
}

func (r *rationed) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, errLarge
	}
	n, err := r.r.Read(p)
	r.left -= n
	return n, err
}
