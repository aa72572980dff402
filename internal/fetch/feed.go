package fetch

import (
	"bytes"
	"strings"
)

// listingHead is how many bytes of a listing tell what it is.
const listingHead = 4096

// The kinds of listing.
const (
	feedKind    = "feed"
	sitemapKind = "sitemap"
)

// listingOf is what kind of listing begins so, "" for none.
func listingOf(head []byte) string {
	head = bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n")
	if bytes.HasPrefix(head, []byte("{")) {
		if bytes.Contains(head, []byte("jsonfeed.org/version")) {
			return feedKind
		}
		return ""
	}
	switch strings.ToLower(rootOf(head)) {
	case "rss", "feed", "rdf":
		return feedKind
	case "urlset", "sitemapindex":
		return sitemapKind
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
