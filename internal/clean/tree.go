package clean

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// tree is what an article is looked for in: the block elements of a page and the runs of text that stand in them, both in the order of
// the page, so that an element comes before those within it.
type tree struct {
	boxes []box
	runs  []run
	times []moment
	lead  string // how the lead begins, as the page tells
}

// moment is a time element.
type moment struct {
	day                string
	run                int  // the run that it stands in or before
	published, changed bool // what it is the time of, where that is said
}

// box is a block element, or another one that is marked as clutter. The first is the page.
type box struct {
	tag    string
	parent int32
	clutter
	body    bool // marked as the body of an article
	lead    bool // marked as its lead
	stands  bool // marked as what may be its lead, if it stands under the title
	caption bool // marked as what is written under a picture
	item    bool // holds a headline and is an item of a list, or its heading

	// Of what stands in it and is not left out; see article.go.
	letters, linked int
	prose, rest     int // letters of paragraphs, and of what is neither paragraph nor link
	score           float64
}

// run is text with no block edge in it.
type run struct {
	text            string
	box             int32
	letters, linked int  // letters and digits, and those of them within links
	after           int  // letters after the last link
	stops           int  // commas and the like: prose has them, menus do not
	broken          bool // a br stands before it
	caption         bool // it is written under a picture
}

// Bounds on a page. Real ones stay far below; beyond them reading would take time by the square.
const (
	maxDepth    = 200 // elements within elements; deeper ones are not told apart, but their text is kept
	maxElements = 200000
)

// Elements that hold nothing to read, those that never have an end, and those that begin a new line.
var (
	mute   = set("script style svg math template iframe object canvas textarea select noscript noembed noframes plaintext xmp button audio video map dialog")
	void   = set("area base br col embed hr img input link meta param source track wbr")
	blocks = set("address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul title head")
)

// implied tells which open element the start of another one ends, up to a barrier.
var implied = map[string]struct{ ends, barrier map[string]bool }{
	"li": {set("li"), set("ul ol menu")}, "td": {set("td th"), set("table")}, "th": {set("td th"), set("table")},
	"tr": {set("tr"), set("table")}, "tbody": {set("tbody thead tfoot"), set("table")}, "thead": {set("tbody thead tfoot"), set("table")},
	"tfoot": {set("tbody thead tfoot"), set("table")}, "dt": {set("dt dd"), set("dl")}, "dd": {set("dt dd"), set("dl")},
	"a": {set("a"), set("table")},
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// readTree cuts a page up and reads the page's own data on the way, in time proportional to the page. It returns nil if the page has
// too many elements.
func readTree(s string, pg *page) *tree {
	b := builder{tree: &tree{boxes: []box{{tag: "html"}}}, pg: pg}
	z := html.NewTokenizer(strings.NewReader(s))
	z.SetMaxBuf(len(s) + 1)
	muted, deep := "", 0 // within an element that holds nothing to read
	data := false        // within a JSON-LD script
	for elements := 0; ; {
		switch z.Next() {
		case html.ErrorToken:
			b.flush()
			return b.tree
		case html.TextToken:
			if data {
				pg.linkedData(string(z.Raw()))
			} else if muted == "title" {
				pg.window += string(z.Text())
			} else if muted == "" {
				b.text(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			raw, more := z.TagName()
			name := string(raw)
			if muted != "" {
				if name == muted {
					deep++
				}
				continue
			}
			if elements++; elements > maxElements {
				return nil
			}
			a := attributes(z, more)
			if mute[name] || name == "title" && pg.window == "" {
				muted, deep = name, 1
				data = name == "script" && strings.EqualFold(a["type"], "application/ld+json")
				continue
			}
			switch name {
			case "html":
				pg.lang = languageCode(a["lang"])
			case "meta", "link":
				pg.meta(name, a, b.top().about)
			case "time":
				b.time(a)
			}
			b.open(name, a)
		case html.EndTagToken:
			raw, _ := z.TagName()
			switch name := string(raw); {
			case muted == "":
				b.close(name)
			case muted == name:
				if deep--; deep == 0 {
					muted, data = "", false
				}
			}
		}
	}
}

// attributes are those of a tag that tell something about its text.
func attributes(z *html.Tokenizer, more bool) map[string]string {
	var m map[string]string
	for n := 0; more && n < 64; n++ {
		var k, v []byte
		k, v, more = z.TagAttr()
		switch string(k) {
		case "class", "id", "name", "property", "content", "itemprop", "datetime", "rel", "href", "role", "type", "style", "hidden", "lang":
			if m == nil {
				m = map[string]string{}
			}
			if key := string(k); len(v) < 2048 && m[key] == "" {
				m[key] = string(v)
			}
		}
	}
	return m
}

// builder makes a tree of the tags and texts of a page.
type builder struct {
	*tree
	pg     *page
	stack  []element // those that have not ended yet
	line   []byte    // the text of the run in the making
	run    run
	space  bool // white space is owed before the next letter
	span   bool // a span began or ended behind the last letter
	broken bool

	about      string // of whom microdata tell
	told, name []byte // all their text, and what of it is a name
}

type element struct {
	name string
	box  int32 // its own, or that of the element it stands in
	link bool  // it is a link, or within one

	about string // author or publisher, of whom its text tells
	named bool   // by name
}

func (b *builder) top() element {
	if len(b.stack) == 0 {
		return element{}
	}
	return b.stack[len(b.stack)-1]
}

func (b *builder) open(name string, a map[string]string) {
	if im, ok := implied[name]; ok {
		for n := len(b.stack) - 1; n >= 0 && !im.barrier[b.stack[n].name]; n-- {
			if im.ends[b.stack[n].name] {
				b.cut(n)
				break
			}
		}
	}
	block := blocks[name]
	if block && b.top().name == "p" {
		b.cut(len(b.stack) - 1)
	}
	if block || name == "br" {
		b.flush()
		b.broken = name == "br"
	}
	b.span = b.span || name == "span"
	if void[name] || len(b.stack) >= maxDepth {
		return
	}
	up := b.top()
	e := element{name: name, box: up.box, link: up.link || name == "a" && a["href"] != "", about: up.about, named: up.named}
	switch prop := strings.ToLower(a["itemprop"]); {
	case e.about != "":
		e.named = e.named || prop == "name"
	case prop == "author", prop == "publisher":
		e.about = prop
	case a["rel"] == "author":
		e.about, e.named = "author", true
	}
	c := clutterOf(name, a)
	if name == "article" && b.within("article") { // another report
		c |= beside
	}
	if block || c != 0 {
		b.flush()
		e.box = int32(len(b.boxes))
		b.boxes = append(b.boxes, box{
			tag: name, parent: up.box, clutter: c, body: strings.EqualFold(a["itemprop"], "articleBody"),
			caption: b.boxes[up.box].caption || name == "figcaption" || c&picture != 0 && name != "figure" && name != "caption",
			lead:    madeWith(a["class"], leadNames) || b.boxes[up.box].lead && paragraphs[name],
			stands:  madeWith(a["class"], standfirstNames) || b.boxes[up.box].stands && paragraphs[name],
		})
	}
	b.stack = append(b.stack, e)
}

// time takes up a time element; what it is the time of is told in many ways.
func (b *builder) time(a map[string]string) {
	says := strings.ToLower(a["itemprop"] + " " + a["property"] + " " + a["class"])
	published := strings.Contains(says, "publi")
	if isoDay(a["datetime"]) != "" && b.boxes[b.top().box].clutter&unseen == 0 {
		b.times = append(b.times, moment{
			day: a["datetime"], run: len(b.runs),
			published: published, changed: !published && (strings.Contains(says, "modif") || strings.Contains(says, "updat")),
		})
	}
}

func (b *builder) close(name string) {
	b.span = b.span || name == "span"
	for n := len(b.stack) - 1; n >= 0; n-- {
		switch b.stack[n].name {
		case name:
			b.cut(n)
			return
		case "table":
			if name == "p" || name == "div" || name == "span" || name == "a" {
				return // a stray end tag within a table closes nothing outside it
			}
		}
	}
	if name == "p" {
		b.flush()
	}
}

// cut ends the innermost elements until n are left.
func (b *builder) cut(n int) {
	was := b.top().box
	b.stack = b.stack[:n]
	if b.top().box != was {
		b.flush()
	}
	if b.about != "" && b.top().about == "" {
		if b.name != nil {
			b.pg.marked(b.about, string(b.name), true)
		} else {
			b.pg.marked(b.about, string(b.told), false)
		}
		b.about, b.told, b.name = "", nil, nil
	}
}

func (b *builder) text(t []byte) {
	e := b.top()
	b.run.box = e.box
	if e.about != "" && len(b.told) < 200 {
		b.about, b.told = e.about, append(b.told, t...)
		if e.named {
			b.name = append(b.name, t...)
		}
	}
	letters, figures := 0, 0
	if n := len(b.line); b.span && n > 0 && len(t) > 0 && isDigit(b.line[n-1]) && isDigit(t[0]) {
		b.space = true // two figures side by side: a date and how many minutes it takes to read
	}
	b.span = false
	for i := 0; i < len(t); {
		c := t[i]
		if c <= ' ' {
			b.space = len(b.line) > 0
			i++
			continue
		}
		if b.space {
			b.line = append(b.line, ' ')
			b.space = false
		}
		size := 1
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			letters++
		case '0' <= c && c <= '9':
			letters++
			figures++
		case c == ',' || c == ';':
			b.run.stops++
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRune(t[i:])
			if unicode.IsLetter(r) {
				letters++
			} else if r == '，' || r == '、' || r == '。' || r == '،' {
				b.run.stops++
			}
		}
		b.line = append(b.line, t[i:i+size]...)
		i += size
	}
	b.run.letters += letters
	b.run.after += letters - figures
	if e.link {
		b.run.linked += letters
		b.run.after = 0
	}
}

// flush ends a run.
func (b *builder) flush() {
	if len(b.line) > 0 {
		b.run.text, b.run.broken = string(b.line), b.broken
		b.runs = append(b.runs, b.run)
		b.broken = false
	}
	b.run, b.line, b.space = run{}, b.line[:0], false
}

// within reports whether an element of that name is open.
func (b *builder) within(name string) bool {
	return slices.ContainsFunc(b.stack, func(e element) bool { return e.name == name })
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
