package fetch

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// nothing is a stream of zero bytes, as bombs are made of.
type nothing struct{}

func (nothing) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func gzOf(write func(io.Writer)) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	write(w)
	w.Close()
	return b.Bytes()
}

// changed is b with some bytes put in place of others; it must hold them.
func changed(t *testing.T, b []byte, from, to string) []byte {
	t.Helper()
	if !bytes.Contains(b, []byte(from)) {
		t.Fatalf("%q is not there to be changed", from)
	}
	return bytes.Replace(b, []byte(from), []byte(to), 1)
}

// noise does not pack.
func noise(n int) string {
	b, x := make([]byte, n), uint32(1)
	for i := range b {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		b[i] = "abcdefghijklmnopqrstuvwxyz \n"[x%28]
	}
	return string(b)
}

// TestBad gives input of every kind of badness. Each fault is told in one line that names its place, all else is read, and no more memory
// is taken than a report may need.
func TestBad(t *testing.T) {
	a, b := file{"a.txt", "A"}, file{"b.txt", "B"}
	long := noise(20000)
	bomb := func(n int64) []byte { return gzOf(func(w io.Writer) { io.CopyN(w, nothing{}, n) }) }
	bigZip := func(n int64) []byte {
		var buf bytes.Buffer
		z := zip.NewWriter(&buf)
		w, _ := z.Create("big.txt")
		io.CopyN(w, nothing{}, n)
		w, _ = z.Create("b.txt")
		io.WriteString(w, "B")
		z.Close()
		return buf.Bytes()
	}
	stored := func(name, body string) []byte {
		var buf bytes.Buffer
		z := zip.NewWriter(&buf)
		w, _ := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		io.WriteString(w, body)
		w, _ = z.Create("b.txt")
		io.WriteString(w, "B")
		z.Close()
		return buf.Bytes()
	}
	tarSize := func(size string) []byte { // a.txt says that it has so many bytes
		raw := tarOf(a, b)
		copy(raw[124:136], fmt.Sprintf("%011s\x00", size))
		sum := 0
		copy(raw[148:156], "        ")
		for _, c := range raw[:512] {
			sum += int(c)
		}
		copy(raw[148:156], fmt.Sprintf("%06o\x00 ", sum))
		return raw
	}
	one, two, three := pageRec("http://x/1", "<p>1"), pageRec("http://x/2", "<p>2"), pageRec("http://x/3", "<p>3")
	lying := func(n int) string {
		return strings.Replace(two, "Content-Length: 63", fmt.Sprintf("Content-Length: %d", n), 1)
	}
	if lying(1) == two {
		t.Fatalf("the length is not what it was: %q", two)
	}
	members := func(recs ...string) (out []byte) {
		for _, r := range recs {
			out = append(out, gz([]byte(r))...)
		}
		return out
	}
	hurt := members(one, pageRec("http://x/2", "<p>"+noise(5000)), three)
	hurt[len(gz([]byte(one)))+2000] ^= 0xff
	badSum := gz([]byte("A"))
	badSum[len(badSum)-6] ^= 0xff
	manyNames := zipOf(a)
	binary.LittleEndian.PutUint32(manyNames[len(manyNames)-10:], 1<<31)
	pax := tarOf(b)
	pax = append(func() []byte {
		var buf bytes.Buffer
		w := tar.NewWriter(&buf)
		w.WriteHeader(&tar.Header{Name: strings.Repeat("d/", 2000) + "a.txt", Mode: 0o644, Size: 1, Format: tar.FormatPAX})
		w.Write([]byte("A"))
		w.Flush()
		return buf.Bytes()
	}(), pax...)
	for _, x := range []struct {
		name string
		b    []byte
		want []string
	}{
		{"gzip cut off", gz([]byte(long))[:5000], []string{"-! cut off: its data ends too early"}},
		{"gzip of a header alone", gz([]byte("A"))[:8], []string{"-! cut off: its data ends too early"}},
		{"gzip with a wrong sum", badSum, []string{"-! damaged: its data cannot be unpacked"}},
		{"gzip with rubbish behind", append(gz([]byte("A")), "rubbish that is long enough"...), []string{"-! damaged: its data cannot be unpacked"}},
		{"gzip that is none", []byte("\x1f\x8b\x00\x00 not a gzip file"), []string{"-! damaged: its data cannot be unpacked"}},
		{"gzip in gzip", gz(gz([]byte("A"))), []string{"-! gzip within gzip"}},
		{"gzip bomb", bomb(64 << 20), []string{"-! " + errBomb.Error()}},
		{"a line of 200 MB", gzOf(func(w io.Writer) {
			for range 200 {
				io.WriteString(w, noise(16<<10)+strings.Repeat("y", 1<<20))
			}
		}), []string{"-! " + errLarge.Error()}},
		{"tar bomb", gz(tarOf(file{"a.txt", "A"}, file{"big.txt", strings.Repeat("\x00", 40<<20)})), []string{"-/a.txt: A", "-/big.txt! " + errLarge.Error(), "-! " + errBomb.Error()}},
		{"zip bomb", bigZip(12 << 20), []string{"-/big.txt! " + errBomb.Error(), "-/b.txt: B"}},
		{"zip with a large file", stored("big.txt", noise(clean.Limit+1)), []string{"-/big.txt! " + errLarge.Error(), "-/b.txt: B"}},
		{"zip cut off", zipOf(a, file{"n.txt", long})[:4000], []string{"-! a zip archive that is cut off or damaged"}},
		{"zip with a wrong sum", changed(t, stored("a.txt", "the two sides"), "the two sides", "the too sides"), []string{"-/a.txt! damaged: its data cannot be unpacked", "-/b.txt: B"}},
		{"zip that lies about its list", manyNames, []string{"-! a zip with too many names to be read"}},
		{"zip without files", zipOf(), []string{"-! an archive with no report in it"}},
		{"zip of other files", zipOf(file{"x.png", ""}), []string{"-/x.png- other files", "-! an archive with no report in it"}},
		{"zip with a password", func() []byte {
			raw := zipOf(a, b)
			raw[bytes.Index(raw, []byte("PK\x01\x02"))+8] |= 1
			return raw
		}(), []string{"-/a.txt! locked with a password", "-/b.txt: B"}},
		{"zip with a method of its own", func() []byte {
			raw := zipOf(a, b)
			raw[bytes.Index(raw, []byte("PK\x01\x02"))+10] = 99
			return raw
		}(), []string{"-/a.txt! packed in a way that is not read", "-/b.txt: B"}},
		{"zip within zip, cut off", zipOf(file{"n.zip", string(zipOf(a)[:60])}, b), []string{"-/n.zip! a zip archive that is cut off or damaged", "-/b.txt: B"}},
		{"zip within zip, endless", zipOf(file{"1.zip", string(zipOf(file{"2.zip", string(zipOf(file{"3.zip", "PK\x03\x04"}))}))}), []string{"-/1.zip/2.zip! archives within archives more than 2 deep"}},
		{"tar cut off", tarOf(a, file{"n.txt", long}, b)[:5000], []string{"-/a.txt: A", "-/n.txt! cut off: its data ends too early"}},
		{"tar cut off in a header", tarOf(a, b)[:1300], []string{"-/a.txt: A", "-! cut off: its data ends too early"}},
		{"tar that says too much", tarSize("77777777"), []string{"-/a.txt! cut off: its data ends too early"}},
		{"tar that says too little", tarSize("0"), []string{"-/a.txt: ", "-! a tar archive that is damaged; what stands behind the damage is not read"}},
		{"tar with a report of 8 GB", tarSize("77777777777"), []string{"-/a.txt! " + errLarge.Error(), "-! cut off: its data ends too early"}},
		{"tar with a name without end", pax, []string{"-/" + strings.Repeat("d/", 2000) + "a.txt: A", "-/b.txt: B"}},
		{"tar.gz cut off", gz(tarOf(a, file{"n.txt", long}, b))[:6000], []string{"-/a.txt: A", "-/n.txt! cut off: its data ends too early"}},
		{"warc cut off", []byte(one + two)[:len(one)+len(two)-20], []string{"http://x/1: <p>1", "http://x/2! cut off: its data ends too early"}},
		{"warc cut off in a header", []byte(one + two)[:len(one)+40], []string{"http://x/1: <p>1", "-#2! cut off: its data ends too early"}},
		{"warc.gz cut off", members(one, two)[:len(members(one, two))-30], []string{"http://x/1: <p>1", "http://x/2! cut off: its data ends too early"}},
		{"warc.gz with a damaged member", hurt, []string{"http://x/1: <p>1", "http://x/2! damaged: its data cannot be unpacked", "http://x/3: <p>3"}},
		{"warc that says too little", []byte(one + lying(20) + three), []string{"http://x/1: <p>1", "http://x/2! its Content-Length is wrong", "http://x/3: <p>3"}},
		{"warc that says too much", []byte(one + lying(150) + three), []string{"http://x/1: <p>1", "http://x/2! its Content-Length is wrong", "http://x/3: <p>3"}},
		{"warc that says far too much", []byte(one + lying(1<<40) + three), []string{"http://x/1: <p>1", "http://x/2! its Content-Length is wrong", "http://x/3: <p>3"}},
		{"warc that says nonsense", []byte(one + lying(-5) + three), []string{"http://x/1: <p>1", "http://x/2! a record without a Content-Length", "http://x/3: <p>3"}},
		{"warc.gz that says too much", members(one, lying(1<<40), three), []string{"http://x/1: <p>1", "http://x/2! its Content-Length is wrong", "http://x/3: <p>3"}},
		{"warc with rubbish between", []byte(one + "rubbish\r\nand more\r\n" + three), []string{"http://x/1! its Content-Length is wrong", "http://x/3: <p>3"}},
		{"warc with a header without end", []byte(one + "WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 20000) + "\r\n\r\n" + three), []string{"http://x/1: <p>1", "-#2! a header without end", "http://x/3: <p>3"}},
		{"warc with a header line without end", []byte(one + "WARC/1.0\r\na: " + strings.Repeat("b", 1<<20) + "\r\n\r\n" + three), []string{"http://x/1: <p>1", "-#2! a header line without end", "http://x/3: <p>3"}},
		{"warc without HTTP", []byte(warcRec("response", "http://x/1", "", "SMTP 220\r\n\r\n<p>") + three), []string{"http://x/1! not an answer over HTTP", "http://x/3: <p>3"}},
		{"warc with chunks that lie", []byte(warcRec("response", "http://x/1", "", answer("200 OK", "Transfer-Encoding: chunked\r\n", "ff\r\n<p>1\r\n0\r\n\r\n")) + three), []string{"http://x/1! cut off: its data ends too early", "http://x/3: <p>3"}},
		{"warc with a page cut off in gzip", []byte(warcRec("response", "http://x/1", "", answer("200 OK", "Content-Encoding: gzip\r\n", string(gz([]byte(long))[:4000]))) + three), []string{"http://x/1! cut off: its data ends too early", "http://x/3: <p>3"}},
		{"warc with a bomb of a page", []byte(warcRec("response", "http://x/1", "", answer("200 OK", "Content-Encoding: gzip\r\n", string(bomb(10<<20)))) + three), []string{"http://x/1! " + errBomb.Error(), "http://x/3: <p>3"}},
		{"warc with an encoding of its own", []byte(warcRec("response", "http://x/1", "", answer("200 OK", "Content-Encoding: br\r\n", "\xff\xfe\xfd")) + three), []string{"http://x/1! its Content-Encoding, br, is not read", "http://x/3: <p>3"}},
		{"warc with a large page", []byte(warcRec("response", "http://x/1", "", answer("200 OK", "", noise(clean.Limit))) + three), []string{"http://x/1! " + errLarge.Error(), "http://x/3: <p>3"}},
		{"warc with a large film", []byte(warcRec("response", "http://x/1", "", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"+noise(clean.Limit)) + three), []string{"http://x/1- not text", "http://x/3: <p>3"}},
		{"warc without pages", []byte(warcRec("metadata", "http://x/1", "", "a: b")), []string{"-! an archive with no report in it"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			got := looked(in(x.b))
			runtime.ReadMemStats(&after)
			same(t, x.name, got, x.want...)
			for _, line := range got {
				if strings.Contains(line, "! ") && strings.ContainsAny(line, "\r\n") {
					t.Errorf("more than one line: %q", line)
				}
			}
			if used := after.TotalAlloc - before.TotalAlloc; !raced && used > 9*clean.Limit {
				t.Errorf("%d MB were taken", used>>20)
			}
		})
	}
	manyFaults := looked(in([]byte(strings.Repeat(lying(1<<40), 2000))))
	if n := len(manyFaults); n != warcFaults+1 || !strings.Contains(manyFaults[n-1], "what follows is not read") {
		t.Errorf("%d lines, the last %q", n, manyFaults[n-1])
	}
}
