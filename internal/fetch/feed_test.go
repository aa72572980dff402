package fetch

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

func listed(t testing.TB, body, media string) *Listing {
	t.Helper()
	l, err := ReadListing(strings.NewReader(body), "http://site.test/news/feed", media)
	if err != nil {
		t.Fatalf("%v\n%.300s", err, body)
	}
	return l
}

// said is a listing in lines: kind, title, then "address | title | published | changed | day".
func said(l *Listing) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %q", l.Kind, l.Title)
	if l.Faults > 0 {
		fmt.Fprintf(&b, " faults %d", l.Faults)
	}
	when := func(t time.Time) string {
		if t.IsZero() {
			return "-"
		}
		return t.Format("2006-01-02T15:04Z07:00")
	}
	for _, e := range l.Entries {
		fmt.Fprintf(&b, "\n%s | %s | %s | %s | %s", e.Address, e.Title, when(e.Published), when(e.Changed), e.Day)
	}
	return b.String()
}

func rss(items ...string) string {
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>http://site.test/</link>` +
		strings.Join(items, "\n") + `</channel></rss>`
}

func item(fields string) string { return "<item>" + fields + "</item>" }

func TestListing(t *testing.T) {
	one, two := item(`<title>One</title><link>http://site.test/1</link><pubDate>Wed, 26 Mar 2025 08:00:00 +0700</pubDate>`), item(`<title>Two</title><link>/2</link>`)
	const oneSaid, twoSaid = "\nhttp://site.test/1 | One | 2025-03-26T08:00+07:00 | - | 2025-03-26", "\nhttp://site.test/2 | Two | - | - | "
	wide := func(s string) string {
		b := []byte{0xff, 0xfe}
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	old, _ := charmap.Windows1252.NewEncoder().String(strings.Replace(rss(item(`<title>Visite à Hanoï</title><link>http://site.test/3</link>`)), "utf-8", "windows-1252", 1))
	for name, x := range map[string]struct{ body, media, want string }{
		"RSS":                   {rss(one, two), "application/rss+xml", `feed "News"` + oneSaid + twoSaid},
		"RSS as a page":         {rss(one), "text/html", `feed "News"` + oneSaid},
		"RSS as an image":       {rss(one), "image/png", `feed "News"` + oneSaid},
		"gzip'd":                {string(gz([]byte(rss(one)))), "", `feed "News"` + oneSaid},
		"in front of it":        {"\ufeff\n\n <!-- x -->" + rss(one)[38:], "", `feed "News"` + oneSaid},
		"UTF-16":                {wide(strings.Replace(rss(one), "utf-8", "utf-16", 1)), "", `feed "News"` + oneSaid},
		"an old charset":        {old, "", `feed "News"` + "\nhttp://site.test/3 | Visite à Hanoï | - | - | "},
		"one told by a server":  {strings.Replace(old, ` encoding="windows-1252"`, "", 1), "text/xml; charset=windows-1252", `feed "News"` + "\nhttp://site.test/3 | Visite à Hanoï | - | - | "},
		"a charset that lies":   {strings.Replace(rss(item(`<title>Hà Nội</title><link>/4</link>`)), "utf-8", "windows-1252", 1), "", `feed "News"` + "\nhttp://site.test/4 | Hà Nội | - | - | "},
		"a charset unheard of":  {strings.Replace(rss(one), "utf-8", "x-none", 1), "text/xml; charset=y-none", `feed "News"` + oneSaid},
		"links with a tail":     {rss(item(`<link>http://SITE.test/a?id=1&amp;utm_source=rss&amp;utm_medium=x#top</link>`), item(`<link>a?utm_source=rss</link>`)), "", `feed "News"` + "\nhttp://site.test/a?id=1 |  | - | - | \nhttp://site.test/news/a |  | - | - | "},
		"no links":              {rss(item(`<title>a</title>`), item(`<guid>http://site.test/g</guid>`), item(`<guid>7</guid>`), item(`<link>javascript:x</link>`), item(`<link>mailto:a@b</link>`)), "", `feed "News" faults 4` + "\nhttp://site.test/g |  | - | - | "},
		"dates":                 {rss(item(`<link>/1</link><pubDate>soon</pubDate>`), item(`<link>/2</link><pubDate>3/4/2025 10:00:00 AM</pubDate>`), item(`<link>/3</link><pubDate>26/03/2025 10:00</pubDate>`), item(`<link>/4</link><pubDate>3/26/2025 10:00:00 AM</pubDate>`), item(`<link>/5</link><pubDate>Wed, 26 Mar 0025 08:00:00 GMT</pubDate>`), item(`<link>/6</link><pubDate>31/02/2025</pubDate>`)), "", `feed "News"` + "\nhttp://site.test/1 |  | - | - | \nhttp://site.test/2 |  | - | - | \nhttp://site.test/3 |  | 2025-03-26T00:00Z | - | 2025-03-26\nhttp://site.test/4 |  | 2025-03-26T00:00Z | - | 2025-03-26\nhttp://site.test/5 |  | - | - | \nhttp://site.test/6 |  | - | - | "},
		"days in one time":      {rss(item(`<link>/1</link><pubDate>Tue, 25 Mar 2025 18:00:00 GMT</pubDate>`), item(`<link>/2</link><pubDate>Tue, 25 Mar 2025 08:00:00 GMT</pubDate>`), item(`<link>/3</link><dc:date>2025-03-25T18:00:00+00:00</dc:date>`), item(`<link>/4</link><pubDate>Tue, 25 Mar 2025 00:00:00 GMT</pubDate>`), item(`<link>/5</link><pubDate>Tue, 25 Mar 2025 23:00:00 +0700</pubDate>`)), "", `feed "News"` + "\nhttp://site.test/1 |  | 2025-03-25T18:00Z | - | \nhttp://site.test/2 |  | 2025-03-25T08:00Z | - | 2025-03-25\nhttp://site.test/3 |  | 2025-03-25T18:00Z | 2025-03-25T18:00Z | \nhttp://site.test/4 |  | 2025-03-25T00:00Z | - | 2025-03-25\nhttp://site.test/5 |  | 2025-03-25T23:00+07:00 | - | 2025-03-25"},
		"cut off":               {rss(one, two)[:len(rss(one))-15], "", `feed "" faults 1` + oneSaid},
		"cut off in an item":    {rss(one, two)[:len(rss(one, two))-40], "", `feed "" faults 2` + oneSaid},
		"one item broken":       {rss(item(`<title>a</b><link>/0</link>`), one), "", `feed "News" faults 2` + oneSaid},
		"a control character":   {rss(item("<title>a\x01b</title><link>/0</link>"), one), "", `feed "News"` + "\nhttp://site.test/0 | ab | - | - | " + oneSaid},
		"named characters":      {rss(item(`<title>a &nbsp;b & c</title><link>/0?a=1&b=2</link>`)), "", `feed "News"` + "\nhttp://site.test/0?a=1&b=2 | a b & c | - | - | "},
		"no item":               {rss(), "", `feed "News"`},
		"items too deep":        {rss(item("<x>"+strings.Repeat("<y>", 100000)+"</x>"), one), "", `feed "" faults 2` + oneSaid},
		"too many elements":     {rss(one, strings.Repeat("<x/>", mostTags+1)), "", `feed "" faults 1` + oneSaid},
		"RDF":                   {`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title></channel><item><title>One</title><link>http://site.test/1</link><dc:date>2025-03-26T08:00:00+07:00</dc:date></item></rdf:RDF>`, "", `feed "R"` + strings.Replace(oneSaid, "| - |", "| 2025-03-26T08:00+07:00 |", 1)},
		"Atom":                  {`<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>One</title><link rel="edit" href="/edit"/><link rel="alternate" href="../1"/><published>2025-03-26T08:00:00+07:00</published><updated>2025-03-27T08:00:00+07:00</updated></entry></feed>`, "", `feed "A"` + "\nhttp://site.test/1 | One | 2025-03-26T08:00+07:00 | 2025-03-27T08:00+07:00 | 2025-03-26"},
		"Atom, broken":          {`<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>x</b></entry><entry><title>One</title><link href="../1"/></entry>`, "", `feed "A" faults 2` + "\nhttp://site.test/1 | One | - | - | "},
		"JSON":                  {`{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "url": "http://site.test/1", "title": "One", "date_published": "2025-03-26T08:00:00+07:00"}]}`, "", `feed "J"` + oneSaid},
		"JSON, broken":          {`{"version": "https:\/\/jsonfeed.org\/version\/1", "items": [{"url": "http://site.test/1"}`, "", `feed "" faults 1`},
		"a page":                {`<html><head><title>Site</title><base href="/b/"><link rel=alternate type="application/rss+xml" title="All" href="rss"><link rel="ALTERNATE nofollow" type="application/atom+xml; x=y" href="//other.test/atom"><link rel=alternate hreflang=vi href="/vi"><link rel=alternate type="application/rss+xml" href="rss"><link rel=stylesheet href=x>`, "text/html", `page "Site"` + "\nhttp://site.test/b/rss | All | - | - | \nhttp://other.test/atom |  | - | - | "},
		"a page without":        {`<!doctype html><p>x`, "", `page ""`},
		"a sitemap":             {`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i" xmlns:news="n"><url><loc> http://site.test/1 </loc><lastmod>2025-03-26</lastmod><image:image><image:loc>http://site.test/i.png</image:loc></image:image></url><url><loc>http://site.test/2</loc><news:news><news:publication><news:name>N</news:name></news:publication><news:publication_date>2025-03-25T23:30:00+07:00</news:publication_date><news:title>Two &amp; more</news:title></news:news></url><url><lastmod>2025</lastmod></url></urlset>`, "", `sitemap ""` + "\nhttp://site.test/1 |  | - | 2025-03-26T00:00Z | \nhttp://site.test/2 | Two & more | 2025-03-25T23:30+07:00 | - | 2025-03-25"},
		"a sitemap, broken":     {`<?xml version="1.0"?><urlset><url><loc>http://site.test/1</loc></url><url><loc>http://site.test/x</lo<c></url><url><loc>http://site.test/2</loc></url><url><loc>http://site.test/3</loc>`, "", `sitemap "" faults 1` + "\nhttp://site.test/1 |  | - | - | \nhttp://site.test/2 |  | - | - | "},
		"a sitemap, gzip'd":     {string(gz([]byte(`<urlset><url><loc>http://site.test/1</loc></url></urlset>`))), "", `sitemap ""` + "\nhttp://site.test/1 |  | - | - | "},
		"an index":              {`<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2025-03</lastmod></sitemap><sitemap><loc>/s2.xml.gz</loc></sitemap></sitemapindex>`, "", `index ""` + "\nhttp://site.test/s1.xml |  | - | 2025-03-01T00:00Z | \nhttp://site.test/s2.xml.gz |  | - | - | "},
		"an index, very deep":   {`<sitemapindex>` + strings.Repeat("<x>", 500000) + strings.Repeat("</x>", 500000) + `<sitemap><loc>/s1.xml</loc></sitemap>`, "", `index ""` + "\nhttp://site.test/s1.xml |  | - | - | "},
		"a sitemap with a name": {`<s:urlset xmlns:s="x"><s:url><s:loc>http://site.test/1</s:loc></s:url></s:urlset>`, "", `sitemap ""` + "\nhttp://site.test/1 |  | - | - | "},
	} {
		if got := said(listed(t, x.body, x.media)); got != x.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, x.want)
		}
	}
	for _, none := range []string{"", "text", `{"a": 1}`, "\x89PNG\x00", string(zipOf(file{"a", "b"})), "<?xml", "[1]"} {
		if l, err := ReadListing(strings.NewReader(none), "http://x/", ""); err == nil && (len(l.Entries) > 0 || l.Kind != Page) {
			t.Errorf("%q is %+v", none, l)
		}
	}
}

// breaks reads a text, and then fails.
type breaks struct{ io.Reader }

var errBroken = errors.New("broken")

func (b breaks) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errBroken
	}
	return n, err
}

// What came before the connection broke is listed, and the error is told.
func TestListingBreaks(t *testing.T) {
	feed := rss(item(`<link>/1</link>`), item(`<link>/2</link>`))
	for _, body := range []string{feed[:len(feed)-40], `<urlset><url><loc>http://site.test/1</loc></url><url><lo`} {
		l, err := ReadListing(breaks{strings.NewReader(body)}, "http://site.test/", "")
		if !errors.Is(err, errBroken) || l == nil || len(l.Entries) != 1 || l.Entries[0].Address != "http://site.test/1" {
			t.Errorf("%+v, %v", l, err)
		}
	}
}

// No listing is read without end.
func TestListingLimits(t *testing.T) {
	many := `<urlset>` + strings.Repeat(`<url><loc>http://site.test/1</loc></url>`, mostEntries+10)
	if l := listed(t, many, ""); len(l.Entries) != mostEntries {
		t.Errorf("%d entries", len(l.Entries))
	}
	l, err := ReadListing(io.MultiReader(strings.NewReader(`<urlset>`), &zeroes{t, sitemapLimit + 1<<20}), "http://site.test/", "")
	if err == nil && l.Faults == 0 || len(l.Entries) > 0 {
		t.Errorf("%+v %v", l, err)
	}
	if l, err := ReadListing(bytes.NewReader(gz(append([]byte(`<urlset>`), bytes.Repeat([]byte(" "), 40<<20)...))), "http://site.test/", ""); !errors.Is(err, errBomb) {
		t.Errorf("%+v %v", l, err)
	}
}

func FuzzListing(f *testing.F) {
	for _, s := range []string{rss(item(`<title>One</title><link>http://site.test/1</link><pubDate>Wed, 26 Mar 2025 08:00:00 +0700</pubDate>`)), `<urlset><url><loc>http://site.test/1</loc><lastmod>2025-03-26</lastmod></url></urlset>`, `<sitemapindex><sitemap><loc>/s</loc></sitemap>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="1"/><updated>2025-03-27T08:00:00Z</updated></entry></feed>`, `{"version": "https://jsonfeed.org/version/1", "items": [{"url": "http://x"}]}`,
		`<html><base href=/b><link rel=alternate type="application/rss+xml" href=rss>`, "\xff\xfe<\x00r\x00s\x00s\x00>\x00", `<?xml version="1.0" encoding="koi8-r"?><rss><channel><item><title>` + "\xc1" + `</title><link>/x?utm_a=1&b</link></item>`} {
		f.Add([]byte(s), "text/xml; charset=windows-1252")
		f.Add(gz([]byte(s)), "")
	}
	f.Fuzz(func(t *testing.T, b []byte, media string) {
		l, err := ReadListing(bytes.NewReader(b), "http://site.test/a/b", media)
		if l == nil {
			if err == nil {
				t.Fatal("neither a listing nor an error")
			}
			return
		}
		if l.Kind == "" || len(l.Entries) > mostEntries || strings.ContainsAny(l.Title, "\r\n\x1b") {
			t.Fatalf("%q %q %d", l.Kind, l.Title, len(l.Entries))
		}
		for _, e := range l.Entries {
			u, err := url.Parse(e.Address)
			if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Fragment != "" || len(e.Address) > longest || strings.ContainsAny(e.Address+e.Title+e.Day, "\r\n\x1b") {
				t.Fatalf("%+v %v", e, err)
			}
		}
	})
}
