package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// watched counts lines and looks at the memory that the program has, early and at the end.
type watched struct {
	lines, of   int
	early, late uint64
}

func (w *watched) Write(b []byte) (int, error) {
	before := w.lines
	w.lines += bytes.Count(b, []byte("\n"))
	if mark := w.of / 4; before < mark && w.lines >= mark {
		w.early = memory()
	}
	if before < w.of-100 && w.lines >= w.of-100 {
		w.late = memory()
	}
	return len(b), nil
}

func memory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys - m.HeapReleased
}

// BenchmarkWARC reads a web archive of 20,000 pages, each of them read for records as chancery read --json does.
func BenchmarkWARC(b *testing.B) {
	const pages = 20000
	texts, _ := filepath.Glob("../../testdata/gold/dev/*.txt")
	if len(texts) == 0 {
		b.Fatal("no texts")
	}
	var bodies []string
	for _, t := range texts {
		raw, err := os.ReadFile(t)
		if err != nil {
			b.Fatal(err)
		}
		title, rest, _ := strings.Cut(strings.TrimSpace(string(raw)), "\n")
		var p strings.Builder
		for _, l := range strings.Split(rest, "\n") {
			if l = strings.TrimSpace(l); l != "" {
				p.WriteString("<p>" + html.EscapeString(l) + "</p>\n")
			}
		}
		menu := strings.Repeat(`<li class="menu-item"><a href="/section/politics">Politics</a></li>`+"\n", 60)
		bodies = append(bodies, `<!DOCTYPE html><html><head><meta charset="utf-8"><title>`+html.EscapeString(title)+`</title><script>`+strings.Repeat("var a = function () { return 1 };\n", 200)+
			"</script></head><body><nav><ul>"+menu+"</ul></nav><article><h1>"+html.EscapeString(title)+"</h1>\n"+p.String()+"</article><footer>Page %d</footer></body></html>")
	}
	file := filepath.Join(b.TempDir(), "news.warc.gz")
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(f)
	z := gzip.NewWriter(out)
	for i := range pages {
		block := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + strings.Replace(bodies[i%len(bodies)], "Page %d", fmt.Sprint("Page ", i), 1)
		z.Reset(out)
		fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.test/%d\r\nWARC-Date: 2025-03-26T08:00:00Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(block), block)
		z.Close()
	}
	out.Flush()
	f.Close()
	w := &watched{of: pages}
	for b.Loop() {
		*w = watched{of: pages}
		con := &console{in: strings.NewReader(""), out: w, errs: io.Discard}
		c := readCmd{intake: intake{Paths: []string{file}}, JSON: true}
		if err := c.Run(con); err != nil {
			b.Fatal(err)
		}
		if w.lines != pages {
			b.Fatalf("%d pages were read", w.lines)
		}
	}
	b.ReportMetric(float64(b.N*pages)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(w.early)/(1<<20), "MB-at-a-quarter")
	b.ReportMetric(float64(w.late)/(1<<20), "MB-at-the-end")
}
