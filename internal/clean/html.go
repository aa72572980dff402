package clean

import (
	"slices"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// page is what an HTML page holds: the text of its article, paragraphs parted by blank lines and the title first, and what the page
// says of itself.
type page struct {
	text  string
	title string
	site  string
	date  string // ISO day of publication
	url   string // canonical
}

// Bounds on a page. Real ones stay far below; beyond them the parser and the extractor take time by the square.
const (
	maxDepth    = 200  // elements within elements; deeper ones are dropped, their text kept
	maxElements = 8000 // for the extractor; larger pages are read block by block
	maxNodes    = 2e5  // elements at all
	maxTag      = 1 << 17
	enough      = 250 // letters of text below which another way of reading is tried
)

// looksHTML reports whether text is a page: it begins with a tag that pages begin with, comments apart.
func looksHTML(s string) bool {
	s = strings.TrimLeft(s, " \t\n")
	for strings.HasPrefix(s, "<!--") {
		end := strings.Index(s, "-->")
		if end < 0 {
			return false
		}
		s = strings.TrimLeft(s[end+3:], " \t\n")
	}
	head := strings.ToLower(cutRunes(s, 256))
	if strings.HasPrefix(head, "<?xml") {
		return strings.Contains(head, "<html") || strings.Contains(head, "<!doctype html")
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<section", "<main", "<div", "<table", "<p>", "<p ", "<h1", "<h2", "<center"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// readPage extracts the article of a page.
func readPage(s string) (pg page, fault *Error) {
	defer func() { // the one place where other people's code meets wild input
		if r := recover(); r != nil {
			pg, fault = page{}, &Error{Kind: Broken, Why: "the page could not be taken apart"}
		}
	}()
	flat, elements := flatten(s, &pg)
	if elements > maxNodes {
		return page{}, &Error{Kind: TooLarge, Why: "a page of more than 200000 elements"}
	}
	var body string
	if elements <= maxElements {
		for _, fallback := range []bool{false, true} {
			doc, err := html.Parse(strings.NewReader(flat))
			if err != nil {
				break
			}
			res, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
				Focus: trafilatura.FavorPrecision, EnableFallback: fallback, ExcludeComments: true,
				HtmlDateMode: trafilatura.Disabled, // it would look at the clock
			})
			if err != nil || res == nil {
				continue
			}
			if pg.title == "" {
				pg.title = res.Metadata.Title
			}
			if pg.site == "" {
				pg.site = res.Metadata.Sitename
			}
			if b := render(res.ContentNode); len(b) > len(body) {
				body = b
			}
			if len(body) >= enough {
				break
			}
		}
	}
	if len(body) < enough {
		if doc, err := html.Parse(strings.NewReader(flat)); err == nil {
			if b := render(mainPart(doc)); len(b) > 2*len(body) {
				body = b
			}
		}
	}
	pg.title, pg.site = oneLine(pg.title), oneLine(pg.site)
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		if head, rest, ok := strings.Cut(pg.title, sep); ok && pg.site != "" && strings.EqualFold(rest, pg.site) {
			pg.title = head
		}
	}
	if pg.title != "" && !strings.HasPrefix(body, pg.title) {
		body = pg.title + "\n\n" + body
	}
	pg.text = body
	return pg, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Elements that hold nothing to read, those that never have an end, those that begin a new line, and those that only change how
// letters look: the parser opens the last again in every paragraph, so a page of unclosed ones would grow by the square.
var (
	mute   = set("script style svg math template iframe object canvas textarea select noscript noembed noframes plaintext xmp button audio video map dialog")
	void   = set("area base br col embed hr img input link meta param source track wbr")
	blocks = set("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main nav ol p pre section summary table tbody tfoot thead tr ul title head item quote list row lb ab")
	looks  = set("b big code em font i nobr s small strike strong tt u acronym blink abbr mark ins del sub sup cite q kbd samp var dfn bdi bdo")
	aside  = set("nav aside footer form head")
	kept   = strings.Fields("class id name property content itemprop datetime rel href role type") // attributes, in the order they are written
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// implied tells which open element the start of another one ends, up to a barrier.
var implied = map[string][2]map[string]bool{
	"li": {set("li"), set("ul ol menu")}, "td": {set("td th"), set("table")}, "th": {set("td th"), set("table")},
	"tr": {set("tr"), set("table")}, "tbody": {set("tbody thead tfoot"), set("table")}, "thead": {set("tbody thead tfoot"), set("table")},
	"tfoot": {set("tbody thead tfoot"), set("table")}, "dt": {set("dt dd"), set("dl")}, "dd": {set("dt dd"), set("dl")}, "option": {set("option"), set("select")},
}

// flatten rewrites a page so that it nests no deeper than maxDepth, closes what it opens and has no scripts, and reads the page's own data
// on the way. It takes time in proportion to the page.
func flatten(s string, pg *page) (string, int) {
	var b strings.Builder
	b.Grow(len(s) / 2)
	z := html.NewTokenizer(strings.NewReader(s))
	z.SetMaxBuf(len(s) + 1)
	var stack []string
	elements := 0
	closeTo := func(n int) {
		for len(stack) > n {
			b.WriteString("</" + stack[len(stack)-1] + ">")
			stack = stack[:len(stack)-1]
		}
	}
	muted := ""
	deep := 0
	data := false // within a JSON-LD script
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			break
		}
		switch tt {
		case html.TextToken:
			if data {
				pg.linked(string(z.Raw()))
			} else if muted == "" {
				b.Write(z.Raw())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			nameB, more := z.TagName()
			name := string(nameB)
			if len(name) > 40 {
				continue
			}
			if muted != "" {
				if name == muted && tt == html.StartTagToken {
					deep++
				}
				continue
			}
			attrs := attributes(z, more)
			if mute[name] {
				if tt == html.StartTagToken {
					muted, deep = name, 1
					data = name == "script" && attrs["type"] == "application/ld+json"
				}
				continue
			}
			if name == "meta" || name == "link" || name == "time" {
				pg.meta(name, attrs)
			}
			if looks[name] {
				continue
			}
			if elements++; elements > maxNodes {
				return "", elements
			}
			if im, ok := implied[name]; ok {
				for n := len(stack) - 1; n >= 0 && !im[1][stack[n]]; n-- {
					if im[0][stack[n]] {
						closeTo(n)
						break
					}
				}
			}
			if blocks[name] && len(stack) > 0 && stack[len(stack)-1] == "p" {
				closeTo(len(stack) - 1)
			}
			if !void[name] && len(stack) >= maxDepth {
				b.WriteString("<br>")
				continue
			}
			b.WriteByte('<')
			b.WriteString(name)
			for _, k := range kept {
				if v, ok := attrs[k]; ok {
					b.WriteString(` ` + k + `="` + html.EscapeString(v) + `"`)
				}
			}
			b.WriteByte('>')
			if !void[name] && tt == html.StartTagToken {
				stack = append(stack, name)
			} else if !void[name] {
				b.WriteString("</" + name + ">")
			}
		case html.EndTagToken:
			nameB, _ := z.TagName()
			name := string(nameB)
			if muted != "" {
				if name == muted {
					if deep--; deep <= 0 {
						muted, data = "", false
					}
				}
				continue
			}
			for n := len(stack) - 1; n >= 0; n-- {
				if stack[n] == name {
					closeTo(n)
					break
				}
				if stack[n] == "table" && (name == "p" || name == "div" || name == "span") {
					break // a stray end tag within a table closes nothing outside it
				}
			}
		}
	}
	closeTo(0)
	return b.String(), elements
}

func attributes(z *html.Tokenizer, more bool) map[string]string {
	m := map[string]string{}
	for n := 0; more && n < 64; n++ {
		var k, v []byte
		k, v, more = z.TagAttr()
		if key := string(k); slices.Contains(kept, key) && len(v) < 2048 && m[key] == "" {
			m[key] = string(v)
		}
	}
	return m
}

// meta reads one meta, link or time element.
func (pg *page) meta(name string, a map[string]string) {
	key := strings.ToLower(a["property"] + a["itemprop"])
	if key == "" {
		key = strings.ToLower(a["name"])
	}
	switch name {
	case "link":
		if strings.EqualFold(a["rel"], "canonical") && pg.url == "" {
			pg.url = a["href"]
		}
		return
	case "time":
		if pg.date == "" {
			pg.date = isoDay(a["datetime"])
		}
		return
	}
	switch key {
	case "article:published_time", "datepublished", "og:published_time", "publish-date", "publishdate", "pubdate", "dc.date.issued", "dcterms.created", "dc.date", "date", "article:published":
		if d := isoDay(a["content"]); d != "" {
			pg.date = d
		}
	case "og:title":
		pg.title = a["content"]
	case "og:site_name":
		pg.site = a["content"]
	case "og:url":
		if pg.url == "" {
			pg.url = a["content"]
		}
	}
}

// linked reads the day of publication out of a JSON-LD script, without trusting the JSON to be right.
func (pg *page) linked(s string) {
	if _, rest, ok := strings.Cut(s, `"datePublished"`); ok {
		rest = strings.TrimLeft(cutRunes(rest, 64), " \t\n:")
		if d := isoDay(strings.TrimPrefix(rest, `"`)); d != "" {
			pg.date = d
		}
	}
}

// isoDay is the day at the beginning of a time stamp, "" if none stands there.
func isoDay(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return ""
	}
	y, okY := digits(s[:4])
	m, okM := digits(s[5:7])
	d, okD := digits(s[8:10])
	if !okY || !okM || !okD || !possible(y, m, d) {
		return ""
	}
	return s[:10]
}

// mainPart is the article or main element of a page if it has just one, else its body.
func mainPart(doc *html.Node) *html.Node {
	found := map[string][]*html.Node{}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && (n.Data == "article" || n.Data == "main" || n.Data == "body") {
			found[n.Data] = append(found[n.Data], n)
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k)
		}
	}
	walk(doc)
	for _, name := range []string{"article", "main", "body"} {
		if len(found[name]) == 1 {
			return found[name][0]
		}
	}
	return doc
}

// render writes the text of a tree: a blank line between blocks, a line end for br, single spaces elsewhere. Trees are no deeper
// than maxDepth and what the parser adds.
func render(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	pending := "" // white space owed before the next word
	owe := func(w string) {
		if len(w) > len(pending) || w == "\n" && pending == " " {
			pending = w
		}
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			for s := n.Data; s != ""; {
				i := strings.IndexAny(s, " \t\n\r\f")
				if i != 0 {
					word := s
					if i > 0 {
						word = s[:i]
					}
					if b.Len() > 0 {
						b.WriteString(pending)
					}
					pending = ""
					b.WriteString(word)
					s = s[len(word):]
					continue
				}
				owe(" ")
				s = s[1:]
			}
			return
		case html.ElementNode:
			if n.Data == "br" || n.Data == "lb" {
				owe("\n")
				return
			}
			if aside[n.Data] {
				return
			}
		}
		block := n.Type == html.ElementNode && blocks[n.Data]
		if block {
			owe("\n\n")
		} else if n.Type == html.ElementNode && (n.Data == "td" || n.Data == "th" || n.Data == "cell") {
			owe(" ")
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k)
		}
		if block {
			owe("\n\n")
		}
	}
	walk(n)
	return b.String()
}
