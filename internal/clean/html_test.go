package clean

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

const pageHead = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ministers open a second crossing | Border Post</title>
<meta property="og:site_name" content="Border Post"><meta property="og:title" content="Ministers open a second crossing | Border Post">
<link rel="canonical" href="https://example.org/crossing"><script>var a = "<p>no text</p>";</script>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-26T08:00:00+07:00"}</script></head>`

func TestPage(t *testing.T) {
	page := pageHead + `<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ministers open a second crossing</h1>
<p><b>HANOI</b> (VNA) &ndash; ` + enA + `</p><p>` + enB + ` More&nbsp;talks will be held in <i>Hu</i>e.</p>
<p>The two ministers also visited the gauge house upstream, where technicians of both countries have worked side by side since the flood.</p></article>
<aside><h3>Most read</h3><p><a href="/x">Fishermen meet</a></p></aside><footer>Copyright Border Post</footer></body></html>`
	d, err := cleaner(t).Document([]byte(page), "")
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	if d.Title != "Ministers open a second crossing" || d.Outlet != "VNA" || d.Marker != "2025-03-26" || d.Source != "https://example.org/crossing" || d.Lang != "en" {
		t.Errorf("title %q, outlet %q, marker %q, source %q, lang %s", d.Title, d.Outlet, d.Marker, d.Source, d.Lang)
	}
	if d.Sections[0].Kind != text.Headline || d.Quote(d.Sections[0].Span) != d.Title {
		t.Errorf("first section: %s %q", d.Sections[0].Kind, d.Quote(d.Sections[0].Span))
	}
	for _, want := range []string{enA, enB, "\n\nHANOI (VNA) – The two", "talks will be held in Hue."} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("%q is missing in\n%s", want, d.Text)
		}
	}
	for _, no := range []string{"no text", "Home", "Fishermen", "Copyright", "&nbsp;", "\u00a0", "<"} {
		if strings.Contains(d.Text, no) {
			t.Errorf("%q was left in\n%s", no, d.Text)
		}
	}
}

func TestShortPage(t *testing.T) {
	for name, page := range map[string]string{
		"one paragraph": "<html><body><div>" + enA + "</div></body></html>",
		"breaks":        "<html><body><table><tr><td>" + enA + "<br><br>" + enB + "</td></tr></table></body></html>",
		"fragment":      "<p>" + enA + "</p>\n<p>" + enB + "</p>",
		"deep":          "<html><body>" + strings.Repeat("<div>", 10000) + "<p>" + enA + "</p>",
		"large":         "<html><body>" + strings.Repeat("<p>"+enB+"</p>", 9000) + "<p>" + enA + "</p>",
		"unclosed":      "<html><body><p>" + enB + "<p>" + enA,
	} {
		d, err := cleaner(t).Document([]byte(page), name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, d)
		if !strings.Contains(d.Text, enA) {
			t.Errorf("%s: lost the paragraph: %.200q", name, d.Text)
		}
	}
}

func TestLooksHTML(t *testing.T) {
	for in, want := range map[string]bool{
		"<!doctype html><p>": true, "\n <!-- x --><html>": true, "<?xml version='1.0'?><!DOCTYPE html>": true, "<div class=a>b</div>": true,
		"<3 the two sides": false, "The <b>two</b> sides": false, "<?xml version='1.0'?><rss>": false, "<!-- open": false, "": false,
	} {
		if got := looksHTML(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
