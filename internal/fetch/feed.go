package fetch

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"mime"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// Entry is a page that a listing names.
type Entry struct {
	Address   string
	Title     string
	Published time.Time // zero if it is not told, or not so that it can be trusted
	Changed   time.Time
	Day       string // on which it was published, where it was published: 2025-03-26
}

// Listing is what a feed or a sitemap lists, or a page names as its feeds.
type Listing struct {
	Kind    ListingKind
	Title   string
	Entries []Entry // pages; of an Index sitemaps, of a Page feeds
	Faults  int     // places that could not be read; all else was
}

// ListingKind is what a listing is.
type ListingKind string

// The kinds.
const (
	Feed    ListingKind = "feed" // RSS, Atom, JSON Feed
	Sitemap ListingKind = "sitemap"
	Index   ListingKind = "index" // of sitemaps
	Page    ListingKind = "page"  // which may name feeds
)

const (
	listingHead  = 4096    // bytes of a listing that tell what it is
	mostEntries  = 50_000  // as many as the protocol of sitemaps allows
	mostFaults   = 1000    // a listing with so many is not read on
	mostTags     = 200_000 // of a feed, or a part of it, that is read as a whole
	deepest      = 100     // elements within elements
	sitemapLimit = 64 << 20
	longest      = 2048 // bytes of an address, or a title
	pageHead     = 1 << 20
)

var errNoListing = errors.New("neither a feed nor a sitemap nor a page")

// ReadListing reads what is listed at an address; media is the Content-Type that it came with, which is believed in little. As much is read
// as can be: with an error, which is one of reading, the listing has what came before.
func ReadListing(r io.Reader, address, media string) (*Listing, error) {
	base, err := parseAddress(address)
	if err != nil {
		return nil, err
	}
	packed := &counter{r: r}
	br := bufio.NewReaderSize(packed, window)
	if head, _ := br.Peek(2); kindOf(head) == gzipped {
		br = bufio.NewReaderSize(&members{src: br, packed: packed}, window)
	}
	head, err := br.Peek(listingHead)
	if len(head) == 0 && err != io.EOF {
		return nil, err
	}
	l := &Listing{Kind: listingOf(head)}
	switch {
	case l.Kind == Sitemap || l.Kind == Index:
		err = l.readSitemap(br, base)
	case l.Kind == Feed || isWide(head):
		var raw []byte
		raw, err = readSome(br, clean.Limit)
		if raw = feedText(raw, media); l.Kind == "" {
			if l.Kind = listingOf(raw[:min(len(raw), listingHead)]); l.Kind != Feed {
				return nil, errNoListing
			}
		}
		l.readFeed(raw, base)
	default:
		var raw []byte
		raw, err = readSome(br, pageHead)
		if errors.Is(err, errLarge) {
			err = nil
		}
		if !bytes.Contains(bytes.ToLower(raw[:min(len(raw), listingHead)]), []byte("<")) || kindOf(head) != single {
			return nil, errNoListing
		}
		l.Kind = Page
		l.readPage(feedText(raw, media), base)
	}
	return l, err
}

// readSome is read, but has with an error what came before.
func readSome(r io.Reader, limit int64) ([]byte, error) {
	var b bytes.Buffer
	_, err := b.ReadFrom(io.LimitReader(r, limit+1))
	if err == nil && int64(b.Len()) > limit {
		err = errLarge
	}
	return b.Bytes()[:min(int64(b.Len()), limit)], err
}

// isWide reports whether a text may be UTF-16.
func isWide(head []byte) bool {
	return len(head) > 3 && (head[0] == 0xff && head[1] == 0xfe || head[0] == 0xfe && head[1] == 0xff || head[0] == 0 || head[1] == 0)
}

// listingOf is what kind of listing begins so, "" for none.
func listingOf(head []byte) ListingKind {
	head = bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n")
	if bytes.HasPrefix(head, []byte("{")) {
		if bytes.Contains(head, []byte("jsonfeed.org/version")) || bytes.Contains(head, []byte(`jsonfeed.org\/version`)) {
			return Feed
		}
		return ""
	}
	switch strings.ToLower(rootOf(head)) {
	case "rss", "feed", "rdf":
		return Feed
	case "urlset":
		return Sitemap
	case "sitemapindex":
		return Index
	}
	return ""
}

// rootOf is the name of the first element, without its prefix.
func rootOf(b []byte) string {
	for {
		b = bytes.TrimLeft(b, " \t\r\n")
		end := ""
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(b, []byte("<?")), bytes.HasPrefix(b, []byte("<!")):
			end = ">"
		case bytes.HasPrefix(b, []byte("<")):
			name := b[1:]
			if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
				name = name[:i]
			}
			if _, local, ok := bytes.Cut(name, []byte(":")); ok {
				name = local
			}
			return string(name)
		}
		_, rest, ok := bytes.Cut(b, []byte(end))
		if end == "" || !ok {
			return ""
		}
		b = rest
	}
}

var declared = regexp.MustCompile(`(?i)^(\s*<\?xml[^>]*?)\sencoding\s*=\s*["']([^"'>]*)["']`)

// feedText is a text in UTF-8 that does not say otherwise. What its bytes are, they say first, then itself, then what it came with.
func feedText(b []byte, media string) []byte {
	label := ""
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")), len(b) > 3 && b[1] == 0 && b[3] == 0:
		label = "utf-16le"
	case bytes.HasPrefix(b, []byte("\xfe\xff")), len(b) > 3 && b[0] == 0 && b[2] == 0:
		label = "utf-16be"
	}
	told := declared.FindSubmatch(b[:min(len(b), listingHead)])
	if label == "" && !utf8.Valid(b) {
		_, params, _ := mime.ParseMediaType(media)
		if label = params["charset"]; told != nil {
			label = string(told[2])
		}
		if enc, err := htmlindex.Get(label); err != nil || enc == nil || strings.EqualFold(label, "utf-8") {
			label = ""
		}
	}
	if label != "" {
		if enc, err := htmlindex.Get(label); err == nil {
			if s, err := enc.NewDecoder().Bytes(b); err == nil {
				b = s
			}
		}
	}
	b = bytes.TrimPrefix(bytes.ToValidUTF8(b, []byte("\ufffd")), []byte("\ufeff"))
	return declared.ReplaceAll(b, []byte("$1"))
}

// readFeed reads RSS, Atom or a JSON Feed; where it is malformed, each of its entries by itself.
func (l *Listing) readFeed(raw []byte, base *url.URL) {
	whole := &Listing{Kind: l.Kind}
	feed := parseFeed(raw)
	if feed != nil {
		whole.Title = oneLine(feed.Title)
		for _, it := range feed.Items {
			whole.item(it, base)
		}
	}
	n := 0
	for range pieces(raw) {
		n++
	}
	if feed != nil && n <= len(feed.Items) {
		*l = *whole
		return
	}
	parts := &Listing{Kind: l.Kind, Title: whole.Title, Faults: 1}
	for piece := range pieces(raw) {
		if feed := parseFeed(piece); feed != nil && len(feed.Items) > 0 {
			parts.item(feed.Items[0], base)
		} else if parts.Faults++; parts.Faults > mostFaults {
			break
		}
	}
	if *l = *parts; len(whole.Entries) > len(parts.Entries) { // what looked like an entry stood in one
		*l = *whole
	}
}

// parseFeed is nil for what cannot be read, or would cost too much.
func parseFeed(raw []byte) (feed *gofeed.Feed) {
	if !shallow(raw) {
		return nil
	}
	defer func() {
		if recover() != nil { // a library's fault costs one feed
			feed = nil
		}
	}()
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(raw))
	if err != nil {
		return nil
	}
	return feed
}

// shallow reports whether a text has few elements enough, and few enough within each other, to be read as a whole.
func shallow(b []byte) bool {
	depth, tags := 0, 0
	for {
		at := bytes.IndexByte(b, '<')
		if at < 0 || at+1 >= len(b) {
			return true
		}
		b = b[at+1:]
		switch {
		case b[0] == '!' && bytes.HasPrefix(b, []byte("![CDATA[")):
			end := bytes.Index(b, []byte("]]>"))
			if end < 0 {
				return true
			}
			b = b[end:]
			continue
		case b[0] == '/':
			depth--
		case b[0] != '!' && b[0] != '?':
			if end := bytes.IndexByte(b, '>'); end > 0 && b[end-1] != '/' {
				depth++
			}
		}
		if tags++; tags > mostTags || depth > deepest {
			return false
		}
	}
}

// pieces are the entries of a feed, each made a feed of its own.
func pieces(raw []byte) func(func([]byte) bool) {
	const names = ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"`
	tag, before, after := "item", `<rss version="2.0"`+names+`><channel>`, `</channel></rss>`
	if strings.EqualFold(rootOf(raw), "feed") {
		tag, before, after = "entry", `<feed xmlns="http://www.w3.org/2005/Atom"`+names+`>`, `</feed>`
	}
	open, end := []byte("<"+tag), []byte("</"+tag+">")
	return func(yield func([]byte) bool) {
		for n := 0; n < mostEntries; n++ {
			at := bytes.Index(raw, open)
			if at < 0 || at+len(open) >= len(raw) {
				return
			}
			raw = raw[at:]
			if !bytes.ContainsAny(raw[len(open):len(open)+1], " \t\r\n>") { // <items>
				raw = raw[len(open):]
				continue
			}
			stop := len(raw)
			if next := bytes.Index(raw[len(open):], open); next >= 0 {
				stop = len(open) + next
			}
			whole := bytes.Index(raw[:stop], end)
			if whole < 0 { // half an entry: its address may be in the part that was cut off
				raw = raw[stop:]
				if !yield(nil) {
					return
				}
				continue
			}
			piece := raw[:whole+len(end)]
			raw = raw[len(piece):]
			if !yield(slices.Concat([]byte(before), piece, []byte(after))) {
				return
			}
		}
	}
}

// item takes in an entry of a feed.
func (l *Listing) item(it *gofeed.Item, base *url.URL) {
	if it == nil {
		return
	}
	address := it.Link
	if address == "" && IsAddress(strings.TrimSpace(it.GUID)) {
		address = it.GUID
	}
	e := Entry{Title: oneLine(it.Title)}
	e.Published, e.Day = dated(it.Published, it.PublishedParsed)
	e.Changed, _ = dated(it.Updated, it.UpdatedParsed)
	l.add(base, address, e)
}

// add takes in an entry with an address in the web, as it stands on a page at base.
func (l *Listing) add(base *url.URL, address string, e Entry) {
	u, err := base.Parse(strings.TrimSpace(address))
	if address == "" || err != nil || len(l.Entries) >= mostEntries {
		l.Faults++
		return
	}
	if u, err = parseAddress(u.String()); err != nil {
		l.Faults++
		return
	}
	if e.Address = tidy(u); len(e.Address) > longest {
		l.Faults++
		return
	}
	l.Entries = append(l.Entries, e)
}

// tidy is an address without what only tells where somebody came from, so that one page has one address.
func tidy(u *url.URL) string {
	if u.RawQuery != "" {
		kept := slices.DeleteFunc(strings.Split(u.RawQuery, "&"), func(p string) bool {
			name, _, _ := strings.Cut(strings.ToLower(p), "=")
			return strings.HasPrefix(name, "utm_") || name == "fbclid" || name == "gclid"
		})
		u.RawQuery = strings.Join(kept, "&")
	}
	u.ForceQuery = false
	u.Host = strings.ToLower(u.Host)
	return u.String()
}

func oneLine(s string) string {
	s = printed(strings.Join(strings.Fields(s), " "))
	for len(s) > longest {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	return s
}

var numeric = regexp.MustCompile(`(?:^|[^\d])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[^\d]|$)`)

var offset = regexp.MustCompile(`([+-])(\d\d):?(\d\d)$`)

// dated is a time as a feed has written and a library has read it, and the day that it was where it was written. A wrong date is worse than
// none: 3/4/2025 is none, and so is what cannot be; and so is a day in universal time that may be another where the page was made.
func dated(written string, parsed *time.Time) (t time.Time, day string) {
	written = strings.ToUpper(strings.TrimSpace(written))
	if m := numeric.FindStringSubmatch(written); m != nil {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		year, _ := strconv.Atoi(m[3])
		if b > 12 {
			a, b = b, a
		}
		if t = time.Date(year, time.Month(b), a, 0, 0, 0, 0, time.UTC); a <= 12 && a != b || t.Day() != a || int(t.Month()) != b {
			return time.Time{}, ""
		}
		return t, t.Format(time.DateOnly)
	}
	if parsed == nil || parsed.Year() < 1990 || parsed.Year() > 2200 {
		return time.Time{}, ""
	}
	t = *parsed
	if m := offset.FindStringSubmatch(written); m != nil && m[2]+m[3] != "0000" && strings.Contains(written, ":") {
		hours, _ := strconv.Atoi(m[2])
		minutes, _ := strconv.Atoi(m[3])
		if m[1] == "-" {
			hours, minutes = -hours, -minutes
		}
		t = t.In(time.FixedZone("", hours*3600+minutes*60))
		return t, t.Format(time.DateOnly)
	}
	zoned := written != "" && (written[len(written)-1] >= 'A' || offset.MatchString(written) && strings.Contains(written, ":"))
	if midnight := t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0; zoned && !midnight && (t.Hour() < 5 || t.Hour() > 15) {
		return t, ""
	}
	return t, t.Format(time.DateOnly)
}

// feedTypes are the types under which pages name their feeds.
var feedTypes = []string{"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}

// readPage finds the feeds that a page names.
func (l *Listing) readPage(raw []byte, base *url.URL) {
	z := html.NewTokenizer(bytes.NewReader(raw))
	z.SetMaxBuf(1 << 20)
	inTitle := false
	seen := map[string]bool{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.TextToken:
			if inTitle {
				l.Title = oneLine(string(z.Text()))
			}
			inTitle = false
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := string(name)
			inTitle = tag == "title" && l.Title == ""
			if tag != "link" && tag != "base" {
				continue
			}
			attr := map[string]string{}
			for more {
				var k, v []byte
				k, v, more = z.TagAttr()
				if attr[string(k)] == "" {
					attr[string(k)] = string(v)
				}
			}
			if tag == "base" {
				if u, err := base.Parse(attr["href"]); err == nil && attr["href"] != "" {
					base = u
				}
				continue
			}
			media, _, _ := strings.Cut(strings.ToLower(attr["type"]), ";")
			if slices.Contains(strings.Fields(strings.ToLower(attr["rel"])), "alternate") && slices.Contains(feedTypes, strings.TrimSpace(media)) && !seen[attr["href"]] && len(seen) < mostFaults {
				seen[attr["href"]] = true
				l.add(base, attr["href"], Entry{Title: oneLine(attr["title"])})
			}
		}
	}
}

// errSyntax reports whether an error is of what is written, not of reading it.
func errSyntax(err error) bool {
	var syntax *xml.SyntaxError
	return errors.As(err, &syntax)
}
