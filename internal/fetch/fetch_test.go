package fetch

import (
	"bytes"
	"compress/flate"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
)

func write(t *testing.T, name string, b []byte) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, b, 0o644); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	os.MkdirAll("news/b/.git", 0o755)
	os.MkdirAll("none", 0o755)
	for name, b := range map[string][]byte{
		"news/c.txt": []byte("C"), "news/a.HTML": []byte("<p>A"), "news/.x.txt": []byte("no"), "news/b/.git/y.txt": []byte("no"), "news/b/note.md": []byte("no"),
		"news/b/d.txt.gz": gz([]byte("D")), "news/z.zip": zipOf(file{"in/e.txt", "E"}, file{"in/", ""}, file{"logo.png", "x"}, file{"__MACOSX/._e.txt", "x"}),
		"other.dat": []byte("O"),
	} {
		os.WriteFile(name, b, 0o644)
	}
	same(t, "folder", looked(Walk([]string{"news", "gone.txt", "other.dat", "none"}, Options{})),
		"news/a.HTML: <p>A", "news/b/d.txt.gz: D", "news/c.txt: C", "news/z.zip/in/e.txt: E", "news/z.zip/logo.png- other files",
		"gone.txt! stat gone.txt: no such file or directory", "other.dat: O",
		"none! no file in this folder that a report comes in ("+strings.Join(extensions, " ")+")")
	if n := Count([]string{"news/z.zip", "news/c.txt", "gone.txt"}); n != 3 {
		t.Errorf("counted %d", n)
	}
	if n := Count([]string{"news"}); n != 0 {
		t.Errorf("counted %d though there is a gzip", n)
	}
}

func TestArchives(t *testing.T) {
	a, b := file{"p/a.txt", "A"}, file{"b.html", "<p>B"}
	docx := file{"m.docx", string(zipOf(file{"[Content_Types].xml", "<x/>"}, file{"word/document.xml", "<x/>"}))}
	for name, x := range map[string]struct {
		b    []byte
		want []string
	}{
		"tar":               {tarOf(a, b), []string{"-/p/a.txt: A", "-/b.html: <p>B"}},
		"tgz":               {gz(tarOf(a, b)), []string{"-/p/a.txt: A", "-/b.html: <p>B"}},
		"zip":               {zipOf(a, b), []string{"-/p/a.txt: A", "-/b.html: <p>B"}},
		"gzip'd zip":        {gz(zipOf(a)), []string{"-/p/a.txt: A"}},
		"two members":       {append(gz([]byte("A")), gz([]byte("B"))...), []string{"-: AB"}},
		"zeroes behind":     {append(gz([]byte("A")), make([]byte, 700)...), []string{"-: A"}},
		"zip in tar":        {tarOf(file{"n.zip", string(zipOf(a))}, b), []string{"-/n.zip/p/a.txt: A", "-/b.html: <p>B"}},
		"tgz in zip":        {zipOf(file{"n.tar.gz", string(gz(tarOf(a)))}, b), []string{"-/n.tar.gz/p/a.txt: A", "-/b.html: <p>B"}},
		"gzip in zip":       {zipOf(file{"n.txt.gz", string(gz([]byte("A")))}), []string{"-/n.txt.gz: A"}},
		"docx":              {[]byte(docx.body), []string{"-: " + docx.body}},
		"docx two deep":     {zipOf(file{"n.zip", string(zipOf(docx))}), []string{"-/n.zip/m.docx: " + docx.body}},
		"warc in zip":       {zipOf(file{"n.warc.gz", string(gz([]byte(pageRec("http://x/1", "<p>1"))))}), []string{"http://x/1: <p>1"}},
		"three deep":        {zipOf(file{"1.zip", string(zipOf(file{"2.zip", string(zipOf(a))}, b))}), []string{"-/1.zip/2.zip! archives within archives more than 2 deep", "-/1.zip/b.html: <p>B"}},
		"names that lead":   {zipOf(file{"/etc/a.txt", "A"}, file{"../../b.txt", "B"}, file{`c:\d\e.txt`, "E"}, file{"x\x1b[1m\ny.txt", "F"}), []string{"-/etc/a.txt: A", "-/../../b.txt: B", "-/c:/d/e.txt: E", "-/x\ufffd[1m\ufffdy.txt: F"}},
		"tar of names":      {tarOf(file{"../../b.txt", "B"}, file{"/a.txt", "A"}), []string{"-/../../b.txt: B", "-/a.txt: A"}},
		"text, not archive": {[]byte("PK is a party"), []string{"-: PK is a party"}},
		"nothing":           {nil, []string{"-: "}},
	} {
		same(t, name, looked(in(x.b)), x.want...)
	}
	p := write(t, "n.zip", zipOf(a))
	same(t, "a zip as a file", looked(Walk([]string{p}, Options{})), p+"/p/a.txt: A")
}

func TestWARC(t *testing.T) {
	var deflated bytes.Buffer
	f, _ := flate.NewWriter(&deflated, 9)
	io.WriteString(f, "<p>deflated")
	f.Close()
	all := []string{
		warcRec("warcinfo", "", "", "software: x\r\n"),
		warcRec("request", "http://x/1", "", "GET / HTTP/1.1\r\n\r\n"),
		pageRec("http://x/1", "<p>1"),
		warcRec("response", "http://x/2", "", answer("200 OK", "Transfer-Encoding: chunked\r\n", "3\r\n<p>\r\n1;x=y\r\n2\r\n0\r\n\r\n")),
		warcRec("response", "http://x/3", "", answer("200 OK", "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", "<p>3 unfolded already")),
		warcRec("response", "http://x/4", "", answer("200 OK", "Content-Encoding: gzip\r\n", string(gz([]byte("<p>4"))))),
		warcRec("response", "http://x/5", "", answer("200 OK", "Content-Encoding: gzip\r\n", "<p>5 unfolded already")),
		warcRec("response", "http://x/6", "", answer("200 OK", "Content-Encoding: deflate\r\n", deflated.String())),
		warcRec("response", "http://x/7", "", answer("404 Not Found", "", "<p>no")),
		warcRec("response", "http://x/8", "", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
		warcRec("response", "http://x/9", "", answer("200 OK", "", "")),
		warcRec("revisit", "http://x/10", "", answer("200 OK", "", "")),
		warcRec("resource", "<http://x/11>", "Content-Type: text/plain\r\n", "11"),
		warcRec("response", "dns:x", "", "20250326 x 127.0.0.1"),
		warcRec("response", "http://x/12", "", "HTTP/2 200\nContent-Type: text/html; charset=windows-1258\n\n<p>m\xfd \xf0\xf5\xf2ng"),
		warcRec("metadata", "http://x/1", "", "a: b\r\n"),
	}
	want := []string{"http://x/1: <p>1", "http://x/2: <p>2", "http://x/3: <p>3 unfolded already", "http://x/4: <p>4", "http://x/5: <p>5 unfolded already",
		"http://x/6: <p>deflated", "http://x/7- without a page", "http://x/8- not text", "http://x/9- without a page", "http://x/10- seen before", "http://x/11: 11",
		"http://x/12: <p>m\xfd \xf0\xf5\xf2ng"}
	var one bytes.Buffer
	for _, r := range all {
		one.Write(gz([]byte(r)))
	}
	plain := strings.Join(all, "")
	same(t, "plain", looked(in([]byte(plain))), want...)
	same(t, "a member each", looked(in(one.Bytes())), want...)
	same(t, "one member", looked(in(gz([]byte(plain)))), want...)
	for it := range in([]byte(plain)) {
		if it.Source == "http://x/12" && it.Media != "text/html; charset=windows-1258" {
			t.Errorf("what the server says of it is lost: %q", it.Media)
		}
		if it.Got.Format("2006-01-02T15:04Z07:00") != "2025-03-26T08:00Z" {
			t.Errorf("%s was got %s", it.Source, it.Got)
		}
	}
}

func TestSplit(t *testing.T) {
	for text, want := range map[string][]string{
		"a\nb\n=====\nc\n===== \r\nd":           {"-#1: a\nb\n", "-#2: c\n", "-#3: d"},
		"=====\na\n=====\n\n \n=====\nb\n=====": {"-#1: a\n", "-#2: b\n"},
		"a\n======\nb\nx=====\n":                {"-: a\n======\nb\nx=====\n"},
		"<p>a\n=====\nb":                        {"-: <p>a\n=====\nb"},
		"=====\n\n=====":                        {"-! " + errNothing.Error()},
		"":                                      {"-: "},
	} {
		same(t, text, looked(Walk([]string{"-"}, Options{Stdin: strings.NewReader(text), Split: "====="})), want...)
	}
	long := strings.Repeat("x", clean.Limit)
	got := looked(Walk([]string{"-"}, Options{Stdin: strings.NewReader("a\n=====\n" + long + "y\n=====\nb"), Split: "====="}))
	same(t, "a long one", got, "-#1: a\n", "-#2! "+errLarge.Error(), "-#3: b")
}

// zeroes never ends; left is how many bytes may still be asked of it.
type zeroes struct {
	t    *testing.T
	left int
}

func (z *zeroes) Read(b []byte) (int, error) {
	if z.left -= len(b); z.left < 0 {
		z.t.Fatal("read far beyond the limit")
	}
	clear(b)
	return len(b), nil
}

func TestLimit(t *testing.T) {
	same(t, "endless", looked(Walk([]string{"-"}, Options{Stdin: &zeroes{t, 2*clean.Limit + 1<<20}})), "-! "+errLarge.Error())
	for it := range in(bytes.Repeat([]byte{'x'}, clean.Limit)) {
		if it.Fault != nil || len(it.Raw) != clean.Limit {
			t.Errorf("a report of just the limit: %d bytes, %v", len(it.Raw), it.Fault)
		}
	}
}

func TestStops(t *testing.T) {
	b := zipOf(file{"a.txt", "A"}, file{"b.txt", "B"}, file{"n.tar", string(tarOf(file{"c.txt", "C"}, file{"d.txt", "D"}))})
	for stop := 1; stop <= 4; stop++ {
		n := 0
		for range in(b) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d items, not %d", n, stop)
		}
	}
}
