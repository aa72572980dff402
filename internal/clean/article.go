package clean

// Which boxes of a page are the article. Measured on the 181 pages of Zyte's article extraction benchmark by its own measure, this gives F1
// 0.975 (go test -run TestBenchmark -v; the lead that a page's description repeats, which is no part of the article there, costs 0.002),
// against 0.943 of go-readability and 0.922 of go-domdistiller. go-trafilatura (0.960) links a parser of dates in two hundred
// languages that takes 340 ms and 78 MB at every start of the program, whatever it is asked to do (GODEBUG=inittrace=1 shows it):
// more than a command that reads one small file may take in all.

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clutter is why something may be no part of the article.
type clutter uint8

const (
	unseen  clutter = 1 << iota // hidden, or there for moving about the site
	beside                      // a form, an aside
	picture                     // what belongs to a picture
	named                       // its class or id says so
	slight                      // its class or id is that of something small; what holds paragraphs is not
	card                        // it leads elsewhere: see card.go

	everything = unseen | beside | picture | named | slight | card
)

var (
	clutterTags = map[string]clutter{
		"nav": unseen, "footer": unseen, "menu": unseen,
		"aside": beside, "form": beside, "address": beside, "figure": picture, "figcaption": picture, "caption": picture,
	}
	clutterRoles = map[string]clutter{
		"navigation": unseen, "menu": unseen, "menubar": unseen, "contentinfo": unseen, "dialog": unseen, "alert": unseen,
		"banner": unseen, "search": unseen, "complementary": beside,
	}
	// Words that classes and ids of clutter are made up with, on English and Vietnamese pages.
	clutterNames = set("ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments consent cookie cookies " +
		"credits disqus foot footer gdpr hidden login masthead menu modal most mostread nav navbar navigation newsletter outbrain pager pagination paging " +
		"podcast popular popup promo promotion pullquote rating recommend recommendation recommendations recommended relate related relatedbox relatednews relatedposts relacionadas relacionados " +
		"sharedaddy sidebar signup skip sponsor sponsored subscribe subscription taboola teaser toolbar trending " +
		"widget widgets binhluan chiase docthem lienquan tinlienquan tinkhac tukhoa")
	// Those of small things, whose words also name what an article stands in: "read-all", "tag-page".
	slightNames = set("author byline read share shared sharing social tag tags")
	// Those of what is written under a picture.
	captionNames = set("caption captions figcaption")
	// Those of what an article takes over from elsewhere and is part of it.
	embedNames = set("embed embeds tweet")
	// Words of the classes that mark a lead set apart from the article.
	leadNames = set("sapo tomtat mota lead chapeau")
	// Words that mark one under the title, and elsewhere what teases to other reports.
	standfirstNames = set("desc description excerpt standfirst")
	// Elements of one paragraph: what holds them may hold the article, they do not.
	paragraphs = set("p li h1 h2 h3 h4 h5 h6 pre dd dt blockquote")
)

// clutterOf tells what an element says of itself.
func clutterOf(name string, a map[string]string) clutter {
	c := clutterTags[name] | clutterRoles[a["role"]]
	if _, ok := a["hidden"]; ok {
		c |= unseen
	}
	if style := a["style"]; style != "" {
		style = strings.ReplaceAll(strings.ToLower(style), " ", "")
		if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
			c |= unseen
		}
	}
	switch name {
	case "html", "body", "main", "article", "a": // their classes tell of the page, "has-sidebar", or of where they lead
		return c
	}
	if madeWith(a["class"], embedNames) {
		return c
	}
	if madeWith(a["class"], captionNames) || name != "p" && madeWith(a["id"], captionNames) {
		c |= picture
	}
	if madeWith(a["class"], slightNames) || name != "p" && madeWith(a["id"], slightNames) {
		c |= slight
	}
	if name != "p" && (madeWith(a["class"], clutterNames) || madeWith(a["id"], clutterNames) || madeWith(a["type"], clutterNames)) {
		c |= named
	}
	return c
}

// madeWith reports whether one of the words is in a class or id: "post-related", "relatedPosts".
func madeWith(s string, words map[string]bool) bool {
	start := 0
	for i, r := range s {
		hump := unicode.IsUpper(r) && i > 0 && 'a' <= s[i-1] && s[i-1] <= 'z'
		if unicode.IsLetter(r) && !hump {
			continue
		}
		if words[strings.ToLower(s[start:i])] {
			return true
		}
		if start = i; !hump {
			start = i + 1
		}
	}
	return start < len(s) && words[strings.ToLower(s[start:])]
}

// enough is how many bytes an article has. Where there are fewer, what was taken for clutter may be the article.
const enough = 250

// article chooses the article of a page: its runs, in order.
func (t *tree) article(title, window string) (best []int32) {
	t.judge(title, window)
	most := 0
	for _, out := range []clutter{everything, unseen | beside | picture | card, unseen | card, 0} {
		if out == 0 && most > 0 {
			break
		}
		t.measure(out)
		take, size := t.pick(t.spread(t.centre()), out, title), 0
		for _, i := range take {
			if !t.runs[i].caption {
				size += len(t.runs[i].text)
			}
		}
		if size > 2*most {
			best, most = take, size
		}
		if most >= enough {
			break
		}
	}
	return best
}

// judge clears what cannot be clutter, because most of the page is in it, and hands clutter down to what is within it.
func (t *tree) judge(title, window string) {
	t.measure(0)
	t.cards(title, window)
	whole := t.boxes[0].prose
	for i := 1; i < len(t.boxes); i++ {
		b := &t.boxes[i]
		if b.prose >= enough && b.linked*3 < b.letters {
			b.clutter &^= slight
		}
		if b.prose*2 > whole {
			b.clutter &= unseen
		}
		b.clutter |= t.boxes[b.parent].clutter
	}
}

// measure counts what stands in every box, but for the clutter to be left out, and gives points for paragraphs: full ones to the
// element that they stand in, fewer to those around it.
func (t *tree) measure(out clutter) {
	for i := range t.boxes {
		b := &t.boxes[i]
		b.letters, b.linked, b.prose, b.rest, b.score = 0, 0, 0, 0, 0
	}
	for i := range t.runs {
		r := &t.runs[i]
		b := &t.boxes[r.box]
		if b.clutter&out != 0 {
			continue
		}
		b.letters += r.letters
		b.linked += r.linked
		switch {
		case r.linked*2 >= r.letters:
			b.rest += r.letters
			continue
		case r.letters >= 60:
			b.prose += r.letters
		case b.tag != "h1":
			b.rest += r.letters
		}
		if r.letters < 25 {
			continue
		}
		points := 1 + float64(r.stops) + min(float64(r.letters)/100, 3)
		at := r.box
		for paragraphs[t.boxes[at].tag] {
			at = t.boxes[at].parent
		}
		for far := 1; far <= 4 && at > 0; far++ {
			t.boxes[at].score += points / float64(far)
			at = t.boxes[at].parent
		}
	}
	for i := len(t.boxes) - 1; i > 0; i-- {
		b := &t.boxes[i]
		up := &t.boxes[b.parent]
		up.letters += b.letters
		up.linked += b.linked
		up.prose += b.prose
		up.rest += b.rest
	}
}

// centre is the box with the best score, links counting against it; the page itself if no box has paragraphs.
func (t *tree) centre() int32 {
	top, best := 0, 0.0
	for i := range t.boxes {
		b := &t.boxes[i]
		score := b.score * (1 - float64(b.linked)/float64(b.letters+1))
		if b.body {
			score *= 2
		}
		if score > best {
			top, best = i, score
		}
	}
	return int32(top)
}

// spread goes from a box to one around it when what that has more is a fair part of the article, and nearly all of it prose: an article
// cut in two by an advertisement, a lead in a box of its own.
func (t *tree) spread(top int32) int32 {
	for at := t.boxes[top].parent; at > 0; at = t.boxes[at].parent {
		wide, narrow := &t.boxes[at], &t.boxes[top]
		if more := wide.prose - narrow.prose; more*5 > narrow.prose && more > 4*(wide.rest-narrow.rest) {
			top = at
		}
	}
	return top
}

// pick takes the runs that a box holds.
func (t *tree) pick(top int32, out clutter, title string) (take []int32) {
	begun, above := false, 0 // whether the title has been seen, and how many runs were taken before
	balance := 0             // letters taken since, less those before
	for i := range t.runs {
		r := &t.runs[i]
		b := &t.boxes[r.box]
		if r.text == title && !begun {
			begun, above, balance = true, len(take), -balance
		}
		twin := len(take) > 0 && r.text == t.runs[take[len(take)-1]].text
		r.caption = b.caption && b.clutter&out == picture && r.linked == 0
		switch {
		case r.caption && !twin && t.within(r.box, top):
			take = append(take, int32(i))
		case b.clutter&out != 0:
		case !t.within(r.box, top) && !(r.box < top && (b.lead || begun && (t.lead != "" && strings.HasPrefix(r.text, t.lead) || b.stands && r.linked == 0 && r.letters >= leadLeast))):
		case out&named != 0 && r.linked*2 > r.letters && r.letters-r.linked < 30 && r.after < 6: // a teaser, a label that leads elsewhere
		case r.text == title, twin && !r.broken && r.letters >= headlineLeast && (len(take) < 2 || !t.short(r)):
		default:
			take = append(take, int32(i))
			balance += r.letters
		}
	}
	if balance > 0 { // what stands above the title tells of the site
		take = take[above:]
	}
	for len(take) > 0 && t.subhead(&t.runs[take[len(take)-1]]) {
		take = take[:len(take)-1]
	}
	return take
}

// short reports whether a run may be written under a picture: twice if it is doubled.
func (t *tree) short(r *run) bool {
	return len(r.text) < 300 && !strings.ContainsAny(r.text[len(r.text)-1:], ".!?:;”\"")
}

// render writes runs: a blank line between blocks, a line end for br, single spaces elsewhere.
func (t *tree) render(take []int32) string {
	var b strings.Builder
	for n, i := range take {
		r := &t.runs[i]
		if n > 0 {
			switch last := &t.runs[take[n-1]]; {
			case t.sameRow(last, r):
				b.WriteByte(' ')
			case r.broken && last.box == r.box:
				b.WriteByte('\n')
			default:
				b.WriteString("\n\n")
			}
		}
		b.WriteString(r.text)
	}
	return b.String()
}

func (t *tree) within(at, top int32) bool {
	for at > top {
		at = t.boxes[at].parent
	}
	return at == top
}

// subhead reports whether a run is a heading, which at the end of an article is that of something else.
func (t *tree) subhead(r *run) bool {
	return slices.Contains([]string{"h2", "h3", "h4", "h5", "h6"}, t.boxes[r.box].tag)
}

// heads reports whether a run is a heading.
func (t *tree) heads(r *run) bool { return t.boxes[r.box].tag == "h1" || t.subhead(r) }

// unseen reports whether a run stands in what is there for moving about the site, before that is handed down.
func (t *tree) unseen(r *run) bool {
	at := r.box
	for at > 0 && t.boxes[at].clutter&unseen == 0 {
		at = t.boxes[at].parent
	}
	return at > 0
}

// sameRow reports whether two runs are cells of one row.
func (t *tree) sameRow(a, b *run) bool {
	x, y := &t.boxes[a.box], &t.boxes[b.box]
	return a.box != b.box && x.parent == y.parent && (x.tag == "td" || x.tag == "th") && (y.tag == "td" || y.tag == "th")
}

// headingOf is the run that heads an article whose title the page does not tell: one of some words that is no sentence, among those
// that the article begins with, or before it; -1 if there is none. A heading is preferred.
func (t *tree) headingOf(take []int32) int32 {
	var near []int32
	for _, i := range take[:min(len(take), 4)] {
		if t.runs[i].letters >= 60 && !t.heads(&t.runs[i]) || i == take[len(take)-1] {
			break
		}
		near = append(near, i)
	}
	slices.Reverse(near)
	for i := int32(1); i <= 8 && len(take) > 0 && take[0] >= i; i++ {
		near = append(near, take[0]-i)
	}
	near = slices.DeleteFunc(near, func(i int32) bool { return !t.mayHead(&t.runs[i]) })
	if n := slices.IndexFunc(near, func(i int32) bool { return t.heads(&t.runs[i]) }); n >= 0 {
		return near[n]
	}
	if len(near) > 0 {
		return near[0]
	}
	return -1
}

// mayHead reports whether a run may be a title: some words, no sentence, no date.
func (t *tree) mayHead(r *run) bool {
	b, words := &t.boxes[r.box], strings.Count(r.text, " ")+1
	if b.caption || b.clutter&(unseen|picture|named) != 0 || r.linked > 0 || words < 4 || words > 30 {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(r.text); unicode.IsLower(first) {
		return false
	}
	last := r.text[len(r.text)-1]
	return !strings.ContainsRune(".:;,)", rune(last)) && strings.TrimFunc(r.text, unicode.IsDigit) == r.text
}
