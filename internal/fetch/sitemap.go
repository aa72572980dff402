package fetch

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"io"
	"net/url"
	"strings"
	"time"

	"golang.org/x/text/encoding/htmlindex"
)

// readSitemap reads a sitemap or an index of sitemaps as it comes. Behind a fault it goes on with the next entry.
func (l *Listing) readSitemap(br *bufio.Reader, base *url.URL) error {
	tag := "url"
	if l.Kind == Index {
		tag = "sitemap"
	}
	in := &replayed{r: br, left: sitemapLimit}
	prefix, within := "", []string(nil)
	for {
		err := l.readEntries(in, tag, base, &prefix, within)
		switch {
		case err == io.EOF:
			return nil
		case !errSyntax(err):
			return err
		}
		if l.Faults++; l.Faults > mostFaults || len(l.Entries) >= mostEntries {
			return nil
		}
		mark := "<" + tag + ">"
		if prefix != "" {
			mark = "<" + prefix + ":" + tag + ">"
		}
		if err := in.skipTo(mark); err != nil {
			if err == io.EOF {
				return nil
			}
			return err
		}
		within = []string{"urlset"}
	}
}

// readEntries reads entries up to the end or a fault. prefix is that of the first element; within are the elements that it begins in.
func (l *Listing) readEntries(in io.Reader, tag string, base *url.URL, prefix *string, within []string) error {
	d := xml.NewDecoder(in)
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(label)
		if err != nil {
			return r, nil
		}
		return enc.NewDecoder().Reader(r), nil
	}
	depth := len(within)
	var parents [deepest]string // those that lie deeper are of no account
	copy(parents[:], within)
	parent := func(up int) string {
		if at := depth - 1 - up; at >= 0 && at < deepest {
			return parents[at]
		}
		return ""
	}
	var e Entry
	var at string
	var words strings.Builder
	for len(l.Entries) < mostEntries {
		token, err := d.RawToken()
		if err != nil {
			return err
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if depth == 0 {
				*prefix = x.Name.Space
			}
			if x.Name.Space != *prefix && name != "news" && parent(0) != "news" { // image:loc is no page
				name = x.Name.Space + ":" + name
			}
			if depth < deepest {
				parents[depth] = name
			}
			depth++
			if words.Reset(); name == tag {
				e, at = Entry{}, ""
			}
		case xml.CharData:
			if words.Len()+len(x) <= 2*longest {
				words.Write(x)
			}
		case xml.EndElement:
			s := strings.TrimSpace(words.String())
			switch name := parent(0); {
			case name == tag:
				if at != "" {
					l.add(base, at, e)
				}
				at = ""
			case name == "loc" && parent(1) == tag:
				at = s
			case name == "lastmod" && parent(1) == tag:
				e.Changed, _ = sitemapTime(s)
			case name == "publication_date" && parent(1) == "news":
				e.Published, e.Day = sitemapTime(s)
			case name == "title" && parent(1) == "news":
				e.Title = oneLine(s)
			}
			words.Reset()
			depth = max(0, depth-1)
		}
	}
	return io.EOF
}

// sitemapTime is a time as sitemaps write it: a year, a month, a day or a moment. One that is no day at least has no day.
func sitemapTime(s string) (time.Time, string) {
	for _, form := range []string{time.RFC3339, "2006-01-02", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05 Z07:00", "2006-01", "2006"} {
		if t, err := time.Parse(form, s); err == nil {
			t, day := dated(s, &t)
			if len(form) < len("2006-01-02") {
				day = ""
			}
			return t, day
		}
	}
	return time.Time{}, ""
}

// replayed reads a byte at a time, so that nothing is lost of what stands behind a fault, and can be given some bytes to read again.
type replayed struct {
	again []byte
	r     *bufio.Reader
	left  int
}

func (r *replayed) ReadByte() (byte, error) {
	if len(r.again) > 0 {
		c := r.again[0]
		r.again = r.again[1:]
		return c, nil
	}
	if r.left--; r.left < 0 {
		return 0, errLarge
	}
	return r.r.ReadByte()
}

func (r *replayed) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	c, err := r.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}

// skipTo goes on to the next place where a mark stands, and leaves that to be read.
func (r *replayed) skipTo(mark string) error {
	seen := make([]byte, 0, 2*len(mark))
	for {
		c, err := r.ReadByte()
		if err != nil {
			return err
		}
		if len(seen) == cap(seen) {
			seen = seen[:copy(seen, seen[len(seen)-len(mark):])]
		}
		if seen = append(seen, c); bytes.HasSuffix(seen, []byte(mark)) {
			r.again = []byte(mark)
			return nil
		}
	}
}
