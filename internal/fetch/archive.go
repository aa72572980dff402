package fetch

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

const (
	heldLimit  = 64 << 20 // bytes of a zip that cannot be read where it lies: in another archive, or on standard input
	namesLimit = 64 << 20 // bytes of the list of names of a zip, which is read as a whole
	levels     = 2        // archives within archives
	bombRatio  = 200      // unpacked to packed bytes; pages come to about 10, and a thousand is the most that deflate can do
	bombFrom   = 1 << 20  // unpacked bytes below which the ratio is of no account
)

var (
	errDeep   = fmt.Errorf("archives within archives more than %d deep", levels)
	errBomb   = fmt.Errorf("a bomb: it unpacks to more than %d times its size", bombRatio)
	errTwice  = errors.New("gzip within gzip")
	errBare   = errors.New("an archive with no report in it")
	errHeld   = fmt.Errorf("a zip of more than %d MB that is not a file of its own; unpack it first", heldLimit>>20)
	errNames  = errors.New("a zip with too many names to be read")
	errLocked = errors.New("locked with a password")
)

// reason is what is said of an error: the same fault in the same words, however the libraries put it.
func reason(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("cut off: its data ends too early")
	case errors.As(err, &corrupt), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, zip.ErrChecksum):
		return errors.New("damaged: its data cannot be unpacked")
	case errors.Is(err, zip.ErrFormat):
		return errors.New("a zip archive that is cut off or damaged")
	case errors.Is(err, zip.ErrAlgorithm):
		return errors.New("packed in a way that is not read")
	case errors.Is(err, tar.ErrHeader):
		return errors.New("a tar archive that is damaged; what stands behind the damage is not read")
	}
	return err
}

// kind is what a stream is by its first bytes.
type kind uint8

const (
	single kind = iota
	gzipped
	zipped
	tarred
	warced
)

func kindOf(head []byte) kind {
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gzipped
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipped
	case bytes.HasPrefix(head, []byte("WARC/")):
		return warced
	case isTar(head):
		return tarred
	}
	return single
}

// isTar reports whether a block is the header of a file in a tar: its checksum is right.
func isTar(b []byte) bool {
	if len(b) < 512 {
		return false
	}
	want, err := strconv.ParseInt(strings.Trim(string(b[148:156]), " \x00"), 8, 64)
	if err != nil {
		return false
	}
	sum := int64(0)
	for i, c := range b[:512] {
		if i >= 148 && i < 156 {
			c = ' '
		}
		sum += int64(c)
	}
	return sum == want
}

// open hands on what stands in a stream: one report, or all reports of an archive. size is how many bytes it has, -1 if that is not
// known; level is how many archives it lies in.
func (w *walk) open(source string, r io.Reader, size int64, level int) bool {
	packed := &counter{r: r}
	br := bufio.NewReaderSize(packed, window)
	head, err := br.Peek(512)
	if err != nil && err != io.EOF && len(head) == 0 {
		return w.fault(source, err)
	}
	what := kindOf(head)
	var m *members
	if what == gzipped {
		m = &members{src: br, packed: packed}
		br, size = bufio.NewReaderSize(m, window), -1
		if head, err = br.Peek(512); err != nil && err != io.EOF && len(head) == 0 {
			return w.fault(source, err)
		}
		if what = kindOf(head); what == gzipped {
			return w.fault(source, errTwice)
		}
	}
	if what != single && what != zipped && level >= levels {
		return w.fault(source, errDeep)
	}
	switch what {
	case zipped:
		if at, ok := r.(io.ReaderAt); ok && m == nil && size >= 0 {
			return w.zip(source, at, size, level)
		}
		held, err := read(br, size, heldLimit)
		if errors.Is(err, errLarge) {
			err = errHeld
		}
		if err != nil {
			return w.fault(source, err)
		}
		return w.zip(source, bytes.NewReader(held), int64(len(held)), level)
	case tarred:
		return w.tar(source, br, level)
	case warced:
		return w.warc(source, br, m)
	}
	switch {
	case isPDF(ahead(br)):
		return w.report(source, br, size)
	case calledPDF(source):
		return w.fault(source, misnamed(head))
	case isRecords(head):
		return w.records(source, br)
	case w.isTable(source, br):
		return w.table(source, br)
	case w.Split != "" && plain(head):
		return w.split(source, br)
	}
	return w.report(source, br, size)
}

// ahead is as much of a stream as a PDF may begin in.
func ahead(br *bufio.Reader) []byte {
	b, _ := br.Peek(pdfAhead)
	return b
}

// counter counts what is read of a stream.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// members reads a gzip stream, one member after another. Behind an error, skip leads on to the next member.
type members struct {
	src      *bufio.Reader
	packed   *counter // below src
	z        *gzip.Reader
	unpacked int64
	err      error
}

func (m *members) Read(p []byte) (n int, err error) {
	for n == 0 && m.err == nil && len(p) > 0 {
		n, m.err = m.read(p)
	}
	if n > 0 {
		return n, nil
	}
	return 0, m.err
}

func (m *members) read(p []byte) (int, error) {
	if m.z == nil {
		z, err := gzip.NewReader(m.src)
		if err != nil {
			return 0, err
		}
		m.z = z
		m.z.Multistream(false)
	}
	n, err := m.z.Read(p)
	if m.unpacked += int64(n); m.unpacked > bombFrom && m.unpacked > bombRatio*m.packed.n {
		return 0, errBomb
	}
	if err != io.EOF {
		return n, err
	}
	if b, err := m.src.Peek(1); err == nil && b[0] == 0 { // tapes are filled up with zeroes
		return n, io.EOF
	}
	if err := m.z.Reset(m.src); err != nil {
		return n, err // io.EOF if there is no more
	}
	m.z.Multistream(false)
	return n, nil
}

// skip goes to the next member behind an error. It reports whether there is one.
func (m *members) skip() bool {
	if m.err == io.EOF || m.err == errBomb {
		return false
	}
	for {
		b, err := m.src.Peek(3)
		if err != nil {
			return false
		}
		if string(b) == "\x1f\x8b\x08" {
			m.z, m.err = nil, nil
			return true
		}
		m.src.Discard(1)
	}
}

// bounded is a file in a zip: it ends with errBomb when more comes out of it than any text would hold.
type bounded struct {
	r                io.Reader
	packed, unpacked int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.unpacked += int64(n); b.unpacked > bombFrom && b.unpacked > bombRatio*b.packed {
		return 0, errBomb
	}
	return n, err
}

func (w *walk) zip(source string, at io.ReaderAt, size int64, level int) bool {
	z, err := openZip(at, size)
	if err != nil {
		return w.fault(source, err)
	}
	if isOffice(z) {
		return w.report(source, io.NewSectionReader(at, 0, size), size)
	}
	if level >= levels {
		return w.fault(source, errDeep)
	}
	before := w.found
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		if yes, hidden := wanted(f.Name); !yes {
			if !hidden && !w.passed(within(source, f.Name), OtherFile) {
				return false
			}
			continue
		}
		if !w.zipped(within(source, f.Name), f, level) {
			return false
		}
	}
	return w.found > before || w.fault(source, errBare)
}

func (w *walk) zipped(source string, f *zip.File, level int) bool {
	if f.Flags&1 != 0 {
		return w.fault(source, errLocked)
	}
	r, err := f.Open()
	if err != nil {
		return w.fault(source, err)
	}
	defer r.Close()
	return w.open(source, &bounded{r: r, packed: int64(min(f.CompressedSize64, 1<<40))}, -1, level+1)
}

// openZip reads the list of names of a zip, unless it is so long that it could only be meant to fill the memory.
func openZip(at io.ReaderAt, size int64) (*zip.Reader, error) {
	tail := make([]byte, min(size, 1<<16+22))
	if n, err := at.ReadAt(tail, size-int64(len(tail))); n < len(tail) {
		return nil, err
	}
	end := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if end < 0 || end+22 > len(tail) {
		return nil, zip.ErrFormat
	}
	names := uint64(binary.LittleEndian.Uint32(tail[end+12:]))
	if far := bytes.LastIndex(tail[:end], []byte("PK\x06\x06")); far >= 0 && far+56 <= end {
		names = binary.LittleEndian.Uint64(tail[far+40:])
	}
	if names > namesLimit {
		return nil, errNames
	}
	z, err := zip.NewReader(at, size)
	if errors.Is(err, zip.ErrInsecurePath) { // nothing is written anywhere: a name is only a name
		err = nil
	}
	return z, err
}

// isOffice reports whether a zip is one document, written by an office program.
func isOffice(z *zip.Reader) bool {
	for i, f := range z.File {
		if f.Name == "[Content_Types].xml" || strings.HasPrefix(f.Name, "word/") || i == 0 && f.Name == "mimetype" {
			return true
		}
	}
	return false
}

// countZip is how many reports a zip holds, 0 if that cannot be told.
func countZip(path string) (n int) {
	f, err := os.Open(path)
	if err != nil {
		return 0
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return 0
	}
	z, err := openZip(f, st.Size())
	if err != nil {
		return 0
	}
	if isOffice(z) {
		return 1
	}
	for _, f := range z.File {
		if yes, _ := wanted(f.Name); yes {
			n++
		}
	}
	return n
}

func (w *walk) tar(source string, r io.Reader, level int) bool {
	t := tar.NewReader(r)
	before := w.found
	for {
		h, err := t.Next()
		if err == io.EOF {
			break
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			if w.found > before && errors.Is(err, w.last) { // told with the file that it was met in
				return true
			}
			return w.fault(source, err)
		}
		if h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse {
			continue
		}
		name := within(source, h.Name)
		if yes, hidden := wanted(h.Name); !yes {
			if !hidden && !w.passed(name, OtherFile) {
				return false
			}
			continue
		}
		w.last = nil
		if !w.open(name, t, h.Size, level+1) {
			return false
		}
	}
	return w.found > before || w.fault(source, errBare)
}
