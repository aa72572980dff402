package clean

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// longSided is the most words of a sentence that is a caption because it says who stands on which side.
const longSided = 40

// cutter cuts one document into sections.
type cutter struct {
	*lexicon
	d     *text.Document
	lines []line
	page  page
	sent  string // ISO date that its sender gives it; "" if none
	plain bool   // the language is written without diacritics

	title     string
	outlet    string
	published string   // ISO date of the page's own date line
	either    []string // dates told in figures whose day and month may have changed places

	toks  []text.Token   // memory for tokens in the making
	finds *grammar.Finds // memory for nameKind
}

// begin takes up a document, and what its page and its sender tell of it.
func (c *cutter) begin(d *text.Document, pg page, sent string) {
	*c = cutter{lexicon: c.lexicon, d: d, page: pg, sent: sent, lines: c.lines[:0], toks: c.toks[:0], finds: c.finds}
}

// end lets go of the document, so that only empty memory is kept.
func (c *cutter) end() {
	clear(c.lines)
	*c = cutter{lexicon: c.lexicon, lines: c.lines[:0], toks: c.toks[:0], finds: c.finds}
}

// sections cuts the text. It works in four passes: what a line is on its own; where the related part begins; what the lines left over are,
// by where they stand; and what stands within the lines of the body.
func (c *cutter) sections() {
	at := slices.Index(c.langs, c.d.Lang)
	c.plain = at < 0 || c.own>>at&1 == 0
	if c.page.title != "" && len(c.lines) > 0 {
		c.lines[0].settle(text.Headline)
	}
	c.alone()
	c.related()
	c.placed()
	c.within()
	c.dates()
	c.join()
	c.sources()
}

// alone settles the lines that can be told by themselves or by their neighbours.
func (c *cutter) alone() {
	block := false // within the lines under a boilerplate label
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.set {
			continue
		}
		if ln.gap {
			block = false
		}
		if block && !ln.para() {
			ln.settle(text.Boilerplate)
			continue
		}
		block = false
		switch kind, how := c.labelled(ln); {
		case c.page.captions[c.d.Quote(ln.span(c.d))]:
			ln.settle(text.Caption)
		case c.fileName(ln), c.pictureLabel(ln), c.marksOnly(ln):
			ln.settle(text.Boilerplate)
		case how != "":
			ln.settle(kind)
			block = how == "block"
		case c.menu(ln):
			ln.settle(text.Boilerplate)
		default:
			c.marked(i)
		}
	}
}

// marked settles dates, credits and captions.
func (c *cutter) marked(i int) {
	ln := &c.lines[i]
	if p, ok := c.dateLine(ln); ok {
		if p.place {
			ln.settle(text.Dateline)
		} else {
			ln.settle(text.Boilerplate)
		}
		return
	}
	if ln.words <= 16 {
		_, lead, begins := c.at(c.d.Toks, ln.from, ln.to, credit)
		if marks, _, ok := c.creditRun(ln.from, ln.to, begins || i*2 > len(c.lines)); ok && !c.photoStarts(ln) {
			ln.pieces = marks
			ln.settle(text.Credit)
			return
		}
		if begins && lead == "line" && !ln.final && i > 0 { // a text begins with its title: «Tin đối ngoại ngày 3/10/2025»
			ln.settle(text.Credit)
			return
		}
	}
	short := ln.words <= longCaption
	switch {
	case short && ln.words >= 4 && (c.same(i, i+1) || c.same(i, i-1)):
		if !c.topTwin(i) && !c.leadTwin(i) {
			ln.settle(text.Caption)
		}
	case short && c.halves(ln):
		ln.settle(text.Caption)
	default:
		if pieces, rest, ok := c.captions(ln); ok {
			if rest == ln.to && len(pieces) == 1 {
				ln.settle(pieces[0].Kind)
				return
			}
			ln.pieces = pieces
			ln.settle(text.Caption)
			if rest < ln.to {
				ln.kind = text.Body // within looks at what follows the captions
			}
			return
		}
		label := i > 0 && c.pictureLabel(&c.lines[i-1])
		under := label || i > 0 && c.fileName(&c.lines[i-1])
		near := under || i+1 < len(c.lines) && c.fileName(&c.lines[i+1])
		switch {
		case near && (ln.words <= 45 && (!ln.final || label && !ln.gap) || under && ln.words <= 20) && !c.agencyLead(ln), c.signedCaption(i):
			ln.settle(text.Caption)
		case ln.words <= 60 && ln.words >= 4 && c.placesSides(ln, near), ln.words <= 60 && (c.begins(ln) || c.maker(i)):
			ln.settle(text.Caption)
		case c.undiacritised(ln), c.numbered(ln), c.celled(ln):
			ln.settle(text.Caption)
		}
	}
}

// placesAny reports whether a line says who stands on which side.
func (c *cutter) placesAny(ln *line) bool { says, _ := c.sided(ln); return says }

// placesSides reports whether a line is a caption because it says who stands on which side.
func (c *cutter) placesSides(ln *line, near bool) bool {
	says, sure := c.sided(ln)
	return says && (!ln.final || near || sure && ln.words <= longSided)
}

func (c *cutter) photoStarts(ln *line) bool {
	_, _, ok := c.at(c.d.Toks, ln.from, ln.to, photo)
	return ok
}

func (c *cutter) agencyLead(ln *line) bool { e, _ := c.dateline(ln.from, ln.to); return e > 0 }

// same reports whether two lines that follow each other are equal.
func (c *cutter) same(i, j int) bool {
	if j < 0 || j >= len(c.lines) {
		return false
	}
	a, b := c.lines[i].span(c.d), c.lines[j].span(c.d)
	return a.Len() == b.Len() && c.d.Quote(a) == c.d.Quote(b)
}

// topTwin reports whether the doubled line i is the headline: nothing but menus, dates and a few words stands above the two, and no
// picture's mark in them.
func (c *cutter) topTwin(i int) bool {
	ln := &c.lines[i]
	if ln.final || ln.words > 25 || c.hasPhoto(ln) || c.placesAny(ln) {
		return false
	}
	for j := range c.lines[:i] {
		if up := &c.lines[j]; !up.set && up.words > 3 && !(j == i-1 && c.same(j, i)) || up.set && up.kind != text.Boilerplate {
			return false
		}
	}
	return true
}

// leadTwin reports whether line i is the first of two equal lines that no paragraph stands above: a lead that the page repeats, which reads
// like one and bears no picture's mark, with no title below.
func (c *cutter) leadTwin(i int) bool {
	ln := &c.lines[i]
	if !c.closed(ln.to-1) || !ln.para() || !c.same(i, i+1) || c.hasPhoto(ln) || c.placesAny(ln) {
		return false
	}
	next := i + 2
	for next < len(c.lines) && c.fileName(&c.lines[next]) {
		next++
	}
	if next < len(c.lines) && (c.titleLike(next) || c.equal(ln, &c.lines[next])) { // the title, or a third time
		return false
	}
	for j := range c.lines[:i] {
		if up := &c.lines[j]; up.para() && (!up.set || up.kind == text.Body) {
			return false
		}
	}
	return true
}

// placed settles the lines left over by where they stand: above the body, within it, or below.
func (c *cutter) placed() {
	first, last := -1, -1
	for i := range c.lines {
		if ln := &c.lines[i]; (!ln.set || ln.kind == text.Body) && (ln.para() || ln.set && ln.pieces != nil) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	last = c.cutOff(first, last)
	if first < 0 { // no paragraph at all: a note of a few words, or a menu
		first, last = c.noParagraph()
	}
	c.top(first)
	for i := first; i <= last && i >= 0; i++ {
		ln := &c.lines[i]
		switch {
		case ln.set:
		case i > first && c.subhead(i):
			ln.settle(text.Headline)
		default:
			ln.settle(text.Body)
		}
	}
	c.bottom(last)
}

// cutOff returns the last line of the body: two paragraphs or more at its end that break off in dots tease to other stories, and so does
// what stands between them. That they begin with the same item of a menu does not tell: "President A asked …", "President B praised …".
func (c *cutter) cutOff(first, last int) int {
	const longTeaser = 50 // words: a longer paragraph ends in dots because its list goes on
	end, cut := last, 0
	for i := last; i > first; i-- {
		ln := &c.lines[i]
		if ln.set {
			break
		}
		if ln.para() {
			if !c.is(ln.to-1, "…") && !c.dots(ln.to-1) || ln.words > longTeaser {
				break
			}
			end, cut = i-1, cut+1
		}
	}
	if cut < 2 {
		return last
	}
	for i := end + 1; i < len(c.lines); i++ {
		if !c.lines[i].set {
			c.lines[i].settle(text.Teaser)
		}
	}
	return end
}

// dots reports whether three dots end at token i.
func (c *cutter) dots(i int) bool {
	return c.is(i, "...") || c.is(i, ".") && c.is(i-1, ".") && c.is(i-2, ".") && c.glued(i) && c.glued(i-1)
}

// noParagraph chooses the body of a text without paragraphs: its sentences, else all but the first line, else nothing.
func (c *cutter) noParagraph() (first, last int) {
	first, last = len(c.lines), -1
	open := 0
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.set {
			continue
		}
		open++
		if ln.final {
			first = min(first, i)
			last = i
		}
	}
	if last < 0 && open == 1 {
		for i := range c.lines {
			if ln := &c.lines[i]; !ln.set {
				if ln.words > 20 {
					return i, i
				}
			}
		}
	}
	return first, last
}

func (c *cutter) top(first int) {
	c.listed(first)
	for i := 0; i < first && i < len(c.lines); {
		if c.lines[i].set {
			i++
			continue
		}
		n := i + 1 // a run of lines with no gap
		for n < first && !c.lines[n].set && !c.lines[n].gap {
			n++
		}
		menu := n-i >= 3
		official := false
		for j := i; j < n; j++ {
			if c.lines[j].words > 4 || c.lines[j].final {
				menu = false
			}
			if _, _, ok := c.at(c.d.Toks, c.lines[j].from, c.lines[j].to, title); ok {
				official = true
			}
		}
		for j := i; j < n; j++ {
			ln := &c.lines[j]
			switch {
			case menu && !official:
				ln.settle(text.Boilerplate)
			case ln.final && !official, c.agencyLead(ln), !official && c.wrapped(j):
				ln.settle(text.Body)
			case !official && j == i && (n-i == 1 || c.menuItem(ln)) && c.rubric(j, first):
				ln.settle(text.Boilerplate)
			case !official && c.writer(j):
				ln.settle(text.Credit)
			default:
				ln.settle(text.Headline)
			}
		}
		i = n
	}
}

// writer reports whether line i is the name of whoever wrote the text: two words or a few, all of them names, between the title and the line
// of the date, or under that with the house in brackets. Whom the title names by the last of them is who spoke.
func (c *cutter) writer(i int) bool {
	const most, title = 6, 5 // words
	ln := &c.lines[i]
	if i == 0 || ln.words < 2 || ln.words > most || !c.dateBelow(i) && !(c.is(ln.to-1, ")") && c.hasDate(&c.lines[i-1])) {
		return false
	}
	above := i - 1
	for above > 0 && c.lines[above].kind >= text.Credit && c.lines[above].set {
		above--
	}
	up := &c.lines[above]
	words, caps, uppers := c.capitals(ln.from, ln.to)
	if up.kind != text.Headline || up.words < title || words < ln.words || caps < words || uppers == words || c.nameKind(c.d.Toks, ln.from, ln.to) != "" {
		return false
	}
	last := ""
	for k := ln.from; k < ln.to; k++ {
		if c.is(k, ",") {
			return false
		}
		if c.d.Toks[k].Kind == text.Word {
			last = c.d.Quote(c.d.Toks[k].Span())
		}
	}
	for k := up.from; k < up.to; k++ {
		if c.is(k, last) {
			return false
		}
	}
	return true
}

// dateBelow reports whether the line of the date stands under line i, with nothing but a few short lines between.
func (c *cutter) dateBelow(i int) bool {
	const near, short = 4, 6 // lines, words
	for j := i + 1; j < len(c.lines) && j <= i+near; j++ {
		switch ln := &c.lines[j]; {
		case ln.kind == text.Boilerplate && c.hasDate(ln):
			return true
		case ln.words > short || ln.final:
			return false
		}
	}
	return false
}

// listed settles the titles of other stories that stand above the text as a list, with a bullet before each.
func (c *cutter) listed(first int) {
	const least = 3
	item := func(i int) bool {
		ln := &c.lines[i]
		if ln.set || ln.final || ln.words < 4 {
			return false
		}
		return c.startsLow(ln) && c.d.Toks[ln.from].Kind == text.Punct || i > 0 && c.lines[i-1].words == 0 && !ln.gap && c.startsLow(&c.lines[i-1])
	}
	n := 0
	for i := 0; i < first && i < len(c.lines); i++ {
		if item(i) {
			n++
		}
	}
	for i := 0; i < first && i < len(c.lines) && n >= least; i++ {
		if item(i) {
			c.lines[i].settle(text.Teaser)
		}
	}
}

// rubric reports whether a line above the body is the name of a page's section: a word or two before the headline.
func (c *cutter) rubric(i, first int) bool {
	if c.lines[i].words > 2 && !c.menuItem(&c.lines[i]) {
		return false
	}
	for j := i + 1; j < first; j++ {
		if ln := &c.lines[j]; !ln.set && ln.words >= 4 && !ln.final {
			return true
		}
	}
	return false
}

// subhead reports whether line i within the body heads the paragraphs under it.
func (c *cutter) subhead(i int) bool {
	ln := &c.lines[i]
	if ln.final || ln.words > 18 || ln.words == 0 || c.startsLow(ln) || c.open(i-1) || c.wrapped(i) || c.opensList(i) || c.item(i) && c.item(i-1) {
		return false
	}
	for j := i + 1; j < len(c.lines); j++ {
		next := &c.lines[j]
		if next.set && next.kind != text.Body {
			continue
		}
		return next.para() || next.set && next.kind == text.Body
	}
	return false
}

// wrapped reports whether the next line goes on with the sentence of line i, as in texts broken at a fixed width.
func (c *cutter) wrapped(i int) bool {
	if i+1 >= len(c.lines) || c.lines[i+1].gap || c.lines[i].words < 6 {
		return false
	}
	t := c.d.Toks[c.lines[i+1].from]
	return t.Kind == text.Word && c.startsLow(&c.lines[i+1])
}

// open reports whether line i leaves something to follow: a list goes on.
func (c *cutter) open(i int) bool {
	if i < 0 {
		return false
	}
	ln := &c.lines[i]
	return ln.final && (c.is(ln.to-1, ":") || c.is(ln.to-1, ";") || c.is(ln.to-1, ",")) || c.is(ln.to-1, "and") || c.is(ln.to-1, "và")
}

// opensList reports whether line i is the title of a list that says what its items are: the first of them stands below, and it ends in a
// verb that they go on with, or is lettered itself. "C. Kenya has undertaken to", "B. Agreements signed".
func (c *cutter) opensList(i int) bool {
	ln := &c.lines[i]
	if ln.words < 2 || !c.item(i+1) || !c.is(c.lines[i+1].from, "1") {
		return false
	}
	letter := c.d.Quote(c.d.Toks[ln.from].Span())
	return c.is(ln.to-1, "to") || len(letter) == 2 && letter[1] == '.' || len(letter) == 1 && c.is(ln.from+1, ".")
}

// item reports whether line i is one of a numbered list: "02 Ambassador of Peru Ana Soto".
func (c *cutter) item(i int) bool {
	if i < 0 || i >= len(c.lines) || c.lines[i].words < 2 {
		return false
	}
	ln := &c.lines[i]
	return c.d.Toks[ln.from].Kind == text.Number && ln.to-ln.from > 2 && (c.d.Toks[ln.from].Span().Len() <= 2 || c.is(ln.from+1, ".") || c.is(ln.from+1, ")"))
}

// bottom settles what stands below the last paragraph: initials of an author, letterheads, links without a head.
func (c *cutter) bottom(last int) {
	signed, credited, begun := false, false, false
	for i := range c.lines[:max(last+1, 0)] { // a credit above the text tells nothing of its end
		ln := &c.lines[i]
		credited = credited || begun && ln.set && ln.kind == text.Credit
		begun = begun || ln.kind == text.Body && ln.para()
	}
	if last >= 0 {
		credited = credited || c.endMark(&c.lines[last])
	}
	for i := max(last+1, 0); i < len(c.lines); i++ {
		ln := &c.lines[i]
		if ln.set {
			credited = credited || ln.kind == text.Credit
			continue
		}
		_, caps, uppers := c.capitals(ln.from, ln.to)
		words := ln.words
		alone := (i+1 == len(c.lines) || c.lines[i+1].set) && (i == last+1 || c.lines[i-1].set)
		switch {
		case last < 0:
			ln.settle(text.Boilerplate)
		case i == last+1 && (c.open(last) || c.item(last) && c.item(i) || c.opensList(i) || c.opensList(last) || c.startsLow(ln) && !ln.final && words > 3):
			ln.settle(text.Body)
			last = i
		case !credited && (c.signs(ln) || c.sourced(ln)): // a short last paragraph: "They parted as friends. — VNS"
			ln.settle(text.Body)
			credited = true
		case ln.final && !credited, words > 18 && !credited:
			ln.settle(text.Body)
		case !signed && alone && !ln.final && words <= 5 && caps == words && uppers < words:
			signed = true
			ln.settle(text.Credit)
		case words <= 3, uppers == words:
			ln.settle(text.Boilerplate)
		case credited:
			ln.settle(text.Teaser)
		default:
			ln.settle(text.Boilerplate)
		}
	}
}

// within cuts datelines and credits out of the lines of the body.
func (c *cutter) within() {
	paras := 0
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.kind != text.Body {
			continue
		}
		from := ln.from
		if len(ln.pieces) > 0 { // captions stand before what is left
			end := ln.pieces[len(ln.pieces)-1].Span.End
			for from < ln.to && c.d.Toks[from].Span().Start < end {
				from++
			}
		}
		for n := 0; n < 3 && from < ln.to; n++ {
			e, mark := c.dateline(from, ln.to)
			if e == 0 || paras >= 4 && mark == "" {
				break
			}
			ln.add(c.d, text.Dateline, from, e)
			from = e
		}
		rest := line{from: from, to: ln.to, heads: ln.heads}
		at, marks, _ := c.creditEnd(&rest)
		if from == ln.to {
			at = from
		}
		if len(ln.pieces) > 0 || at < ln.to {
			ln.add(c.d, text.Body, from, at)
			ln.pieces = append(ln.pieces, marks...)
		}
		if ln.words > 8 {
			paras++
		}
	}
}

func (ln *line) add(d *text.Document, k text.SectionKind, from, to int) {
	if from < to {
		ln.pieces = append(ln.pieces, text.Section{Kind: k, Span: text.Span{Start: d.Toks[from].Span().Start, End: d.Toks[to-1].Span().End}})
	}
}

// join writes the sections: body, teaser and boilerplate lines in a row are one section, all else stands for itself.
func (c *cutter) join() {
	out := make([]text.Section, 0, len(c.lines)/2+8)
	add := func(s text.Section) {
		if n := len(out); n > 0 && out[n-1].Kind == s.Kind && (s.Kind == text.Body || s.Kind >= text.Teaser) {
			out[n-1].Span.End = s.Span.End
			return
		}
		out = append(out, s)
	}
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.pieces == nil {
			add(text.Section{Kind: ln.kind, Span: ln.span(c.d)})
			continue
		}
		for _, s := range ln.pieces {
			add(s)
		}
	}
	c.d.Sections = out
}
