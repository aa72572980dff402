package clean

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// pageDate is what a line says of when a page was made.
type pageDate struct {
	date  string // ISO; "" if no full date stands there
	label string // published, updated or ""
	place bool   // begins with a place, as the foot of a joint statement does: Canberra, 12 March 2026
}

// dateHeads are the classes of what a date line is made of.
const dateHeads = 1<<dated | 1<<weekday | 1<<month | 1<<clock | 1<<boilerplate | 1<<agency

// dateLine reads a line that holds nothing but a date or a time of day, with the labels and marks around it; or has such a part between
// strokes: "By Ann Lee | gauge.example | Updated: 2026-11-12 21:15".
func (c *cutter) dateLine(ln *line) (p pageDate, ok bool) {
	if p, ok = c.dateOnly(ln); ok || !ln.figures || ln.words > 24 || ln.final {
		return p, ok
	}
	part := line{from: ln.from, figures: true}
	for i := ln.from; i <= ln.to; i++ {
		if i < ln.to && !c.is(i, "|") {
			if c.d.Toks[i].Kind != text.Punct {
				part.words++
			}
			continue
		}
		if part.to = i; part.to > part.from && part.to-part.from < ln.to-ln.from {
			if p, ok := c.dateOnly(&part); ok && p.date != "" && !p.place {
				return p, true
			}
		}
		part = line{from: i + 1, figures: true}
	}
	return pageDate{}, false
}

// dateOnly reads a line that is a date or a time of day as a whole.
func (c *cutter) dateOnly(ln *line) (p pageDate, ok bool) {
	if date := c.dateThenPlace(ln); date != "" {
		return pageDate{date: date, place: true}, true
	}
	if date := c.dateAndTown(ln); date != "" {
		return pageDate{date: date, place: true}, true
	}
	if c.datelineAlone(ln) {
		return pageDate{place: true}, true
	}
	if ln.to-ln.from > 40 || ln.words > 24 || !ln.figures {
		return p, false
	}
	toks := c.d.Toks
	numbers, unknown, pipes, lower, dateWords := 0, 0, 0, 0, 0
	firstNumber := -1
	for i := ln.from; i < ln.to; {
		if unknown > 4 {
			return p, false
		}
		if t := &toks[i]; t.Kind == text.Word && c.heads[t.Key]&dateHeads == 0 { // most words
			if !clockWord(c.d.Quote(t.Span())) {
				unknown++
				if t.Shape == text.Lower {
					lower++
				}
			}
			i++
			continue
		}
		if end, v, ok := c.at(toks, i, ln.to, dated); ok {
			if p.label == "" && (v == "published" || v == "updated") {
				p.label = v
			}
			dateWords++
			i = end
			continue
		}
		if p.date == "" {
			if date, end := c.fullDate(i, ln.to); date != "" {
				p.date = date
				dateWords++
				if firstNumber < 0 {
					firstNumber = i
				}
				i = end
				continue
			}
		}
		matched := false
		for _, cl := range [...]class{weekday, month, clock, boilerplate, agency} {
			if end, _, ok := c.at(toks, i, ln.to, cl); ok {
				i, matched = end, true
				if cl == weekday || cl == month {
					dateWords++
				}
				break
			}
		}
		if matched {
			continue
		}
		switch t := toks[i]; t.Kind {
		case text.Number:
			numbers++
			if firstNumber < 0 {
				firstNumber = i
			}
		case text.Word:
			if q := c.d.Quote(t.Span()); !clockWord(q) {
				unknown++
				if t.Shape == text.Lower {
					lower++
				}
			}
		case text.Punct:
			switch c.d.Quote(t.Span()) {
			case "|", "•", "·":
				pipes++
			case ".", ",", ":", "-", "–", "—", "/", "(", ")", "[", "]", "+", "'", "’":
			default:
				unknown += 2
			}
		}
		i++
	}
	switch {
	case p.date == "" && (unknown > 0 || numbers == 0 || numbers > 5 || ln.words > 12 || dateWords == 0 && !c.clockOnly(ln)):
		return p, false
	case unknown == 0 && numbers <= 6:
		return p, true
	case p.date != "" && pipes > 0 && unknown <= 4 && (lower <= 1 || numbers > 0) && numbers <= 6: // an outlet with small words in its name, and a time of day: «Đại biểu Nhân dân | 3/5/2026 18:34»
		return p, true
	case p.date != "" && numbers > 0 && dateWords > 1 && unknown <= 4 && numbers <= 6 && !ln.final: // a desk, a weekday, a date and a time: «Ban Quốc tế-Thứ Tư, ngày 12/3/2025 06:48»
		return p, true
	case p.date != "" && unknown <= 3 && lower == 0 && numbers == 2 && !ln.final && c.clockEnds(ln): // a desk, a date and a time: "South Africa 9.1.2018 02:08 pm"
		return p, true
	case p.date != "" && p.label != "" && unknown <= 3 && numbers <= 6:
		return p, true
	case p.date != "" && unknown <= 5 && lower == 0 && numbers == 0 && !ln.final && c.byline(ln): // By Ann Lee - November 12, 2026
		return p, true
	case p.date != "" && unknown <= 4 && lower == 0 && pipes == 0 && numbers == 0 && !ln.final && c.placeComma(ln.from, firstNumber):
		p.place = true
		return p, true
	}
	return p, false
}

// publication is the day on which what was cut, and a page if it is one, say that it was published: what the page says of itself,
// words beside its title, the text, words under it, words over its title. A stamp in universal time may be a day off where the page was made.
func (c *cutter) publication(pg *page, lang string, v *text.Vocabulary) string {
	own := c.published
	if pg.date.value != "" && !pg.universal {
		return pg.date.value
	}
	near := c.day(pg.dates, lang, v)
	switch told := pg.date.value; {
	case told != "" && (near == "" || nextDay(near) != told && nextDay(told) != near):
		return told
	case near != "":
		return near
	case own != "":
		return own
	}
	if day := c.day(pg.below, lang, v); day != "" || pg.above == "" {
		return day
	}
	return c.day([]string{pg.above}, lang, v)
}

// day is the day that words which stand for themselves tell, "" if they tell none.
func (c *cutter) day(words []string, lang string, v *text.Vocabulary) string {
	if len(words) == 0 {
		return ""
	}
	d := &text.Document{Text: scrub(strings.Join(words, "\n\n")), Lang: lang}
	d.Toks = text.Tokenize(nil, d.Text, v)
	c.begin(d, page{}, "")
	c.splitLines()
	c.alone()
	c.dates()
	return c.published
}

// datelineAlone reports whether a line is a dateline and nothing else: a town, perhaps its country, a month with its day and perhaps an agency: "OSLO,
// Norway, June 4, Fjord News", "15:42 | Lisbon (Portugal), Jun. 29."
func (c *cutter) datelineAlone(ln *line) bool {
	if !ln.figures || ln.words > 8 || ln.final && !c.is(ln.to-1, ".") {
		return false
	}
	toks, from := c.d.Toks, c.pastClock(ln.from, ln.to)
	k := c.namedTo(from, ln.to, "place")
	for n := 1; k == 0 && n <= 3; n++ { // "Lisbon (Portugal), Jun. 29."
		if at := from + n; at+3 < ln.to && c.is(at, "(") && c.is(at+2, ")") && c.is(at+3, ",") && c.nameKind(toks, from, at) == "place" {
			k = at + 4
		}
	}
	if k == 0 {
		return false
	}
	if e := c.namedTo(k, ln.to, "country"); e > 0 {
		k = e
	}
	if k >= ln.to {
		return false
	}
	e, _, ok := c.at(toks, k, ln.to, month)
	if ok && e < ln.to && c.is(e, ".") { // "Jan."
		e++
	}
	if !ok || e >= ln.to || toks[e].Kind != text.Number {
		return false
	}
	for k = e + 1; k < ln.to; k++ {
		if t := &toks[k]; t.Kind == text.Number || t.Kind == text.Word && !t.Capital() {
			return false
		}
	}
	return true
}

// pastClock passes the time of day that stands before a town: "15:42 | | Lima, Mar. 24."
func (c *cutter) pastClock(i, to int) int {
	toks := c.d.Toks
	if i+4 < to && toks[i].Kind == text.Number && c.is(i+1, ":") && toks[i+2].Kind == text.Number && (c.is(i+3, "|") || c.dash(i+3)) {
		return i + 4
	}
	return i
}

// namedTo is the token behind the comma that follows a name of the given kind at token i; 0 if none stands there.
func (c *cutter) namedTo(i, to int, kind string) int {
	const longest = 3 // words
	for n := min(longest, to-i-1); n > 0; n-- {
		if c.is(i+n, ",") && c.nameKind(c.d.Toks, i, i+n) == kind {
			return i + n + 1
		}
	}
	return 0
}

// dateThenPlace reads a line that opens an official text with its day, where it was written and who wrote it, parted by dashes:
// "March 12, 2026 – Ottawa, Ontario – Office of the Speaker".
func (c *cutter) dateThenPlace(ln *line) string {
	if !ln.figures || ln.final || ln.to-ln.from > 40 {
		return ""
	}
	date, i := c.fullDate(ln.from, ln.to)
	if date == "" || i+1 >= ln.to || !c.dash(i) || c.glued(i) || !c.d.Toks[i+1].Capital() {
		return ""
	}
	for ; i < ln.to; i++ {
		if t := c.d.Toks[i]; t.Kind == text.Number || t.Shape == text.Lower && t.Span().Len() > 3 {
			return ""
		}
	}
	return date
}

// dateAndTown reads a line under a title that is a day with its year and where a text was agreed on: "12 March 2026, Lima", "12 March 2026, Lima, Peru".
func (c *cutter) dateAndTown(ln *line) string {
	const longest = 12 // tokens
	if !ln.figures || ln.to-ln.from > longest {
		return ""
	}
	date, i := c.fullDate(ln.from, ln.to)
	if date == "" || !c.is(i, ",") || i+1 >= ln.to {
		return ""
	}
	if k := c.namedTo(i+1, ln.to, "place"); k > 0 && c.nameKind(c.d.Toks, k, ln.to) == "country" || c.nameKind(c.d.Toks, i+1, ln.to) == "place" {
		return date
	}
	return ""
}

// dateWithin is the date that line n, of the body, gives for the text itself: that of its dateline, or of the formula that closes an
// agreed text ("Done at Lima on 12 March 2026").
func (c *cutter) dateWithin(n int) string {
	ln := &c.lines[n]
	from, to := ln.from, ln.from
	if len(ln.pieces) > 0 && ln.pieces[0].Kind == text.Dateline {
		for to < ln.to && c.d.Toks[to].Span().End <= ln.pieces[0].Span.End {
			to++
		}
	} else if end, v, ok := c.at(c.d.Toks, from, ln.to, dated); ok && v == "done" && c.lastPara(n) {
		from, to = end, min(end+16, ln.to)
	}
	for ; from < to; from++ {
		if date, _ := c.fullDate(from, to); date != "" {
			return date
		}
	}
	return ""
}

// lastPara reports whether no paragraph of the body follows line n.
func (c *cutter) lastPara(n int) bool {
	return !slices.ContainsFunc(c.lines[n+1:], func(ln line) bool { return ln.kind == text.Body && ln.para() })
}

// clockOnly reports whether a line is a bare time of day: 17:45.
func (c *cutter) clockOnly(ln *line) bool {
	n := ln.to - ln.from
	return n >= 3 && n <= 8 && c.d.Toks[ln.from].Kind == text.Number && c.is(ln.from+1, ":") && c.d.Toks[ln.from+2].Kind == text.Number
}

// clockEnds reports whether a line ends in a time of day: 14:08 or 02:08 pm.
func (c *cutter) clockEnds(ln *line) bool {
	to := ln.to
	for to > ln.from && c.d.Toks[to-1].Kind == text.Word && c.heads[c.d.Toks[to-1].Key]>>clock&1 == 1 {
		to--
	}
	return to-3 > ln.from && c.d.Toks[to-1].Kind == text.Number && c.is(to-2, ":") && c.d.Toks[to-3].Kind == text.Number
}

// clockWord is what stands glued to digits in a time: h37, 05h30, T10.
func clockWord(s string) bool {
	if len(s) < 2 || s[0] != 'h' && s[0] != 'H' && s[0] != 'T' && s[0] != 'Z' {
		return false
	}
	_, ok := digits(s[1:])
	return ok
}

// byline reports whether a line begins as one that names its author.
func (c *cutter) byline(ln *line) bool {
	_, v, ok := c.at(c.d.Toks, ln.from, ln.to, credit)
	return ok && v == "line"
}

// placeComma reports whether tokens [from, at) are capitalised words and a comma, a colon or a dash, maybe behind the formula that closes an agreed
// text ("Done in Lima, 12 March 2026").
func (c *cutter) placeComma(from, at int) bool {
	if end, v, ok := c.at(c.d.Toks, from, at, dated); ok && v == "done" {
		from = end
	}
	if at-from < 2 || at-from > 7 {
		return false
	}
	comma := false
	for i := from; i < at; i++ {
		t := c.d.Toks[i]
		switch {
		case t.Capital():
		case c.is(i, ","), i == at-1 && (c.dash(i) || c.is(i, ":")):
			comma = true
		case c.is(i, "-") || c.is(i, "."):
		default: // the word before the day: ngày
			if _, _, ok := c.at(c.d.Toks, i, at, dated); !ok {
				return false
			}
		}
	}
	return comma
}

// How much speaks for a date that stands on a page, from nothing on: the day that a page was last worked on, or that stands over its
// title, where sites have their clock; that of a dateline, or beside a place; a line of its own; one that says so.
const (
	none = iota
	faint
	inText
	alone
	labelled
)

// dates chooses the page's own date among its date lines: one labelled as publication, else the first near the top, else the place and
// date at the head or foot of a joint statement, or in a dateline or the closing words of the text itself.
func (c *cutter) dates() {
	best := none
	bare := false // no time of day stands with the best, and no other word
	body := 0
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.kind == text.Body {
			body++
			if date := c.dateWithin(i); date != "" && best < inText {
				best, c.published = inText, date
			}
		}
		if ln.kind != text.Boilerplate && ln.kind != text.Dateline || ln.pieces != nil || ln.related {
			continue
		}
		p, ok := c.dateLine(ln)
		if ok && c.townBeside(i) && body > 2 {
			p.place = true
		}
		if !ok || p.date == "" {
			continue
		}
		if i > 0 && p.label == "" { // the label may be a line of its own: "Published"
			prev := &c.lines[i-1]
			if end, v, ok := c.at(c.d.Toks, prev.from, prev.to, dated); ok && end == prev.to {
				p.label, prev.kind = v, text.Boilerplate
			}
		}
		rank := none
		switch {
		case p.label == "published":
			rank = labelled
		case p.label == "updated" || p.label == "" && !p.place && body <= 2 && c.overTitle(i):
			rank = faint
			if p.label != "" && c.overTitle(i) {
				if near, _ := c.tells(p.date); !near {
					rank = none
				}
			}
		case p.place:
			rank = inText
		case body <= 2:
			rank = alone
		case c.closes(i):
			rank = faint
		}
		if rank > best {
			best, c.published = rank, p.date
			bare = !slices.ContainsFunc(c.d.Toks[ln.from:ln.to], func(t text.Token) bool { q := c.d.Quote(t.Span()); return q == ":" || q == "|" })
		}
	}
	if bare && best == faint {
		if near, far := c.tells(c.published); far && !near {
			c.published = "" // of a clock, on a page that was saved long after
		}
	}
	if c.published == "" {
		c.published = c.datedTitle()
	}
	if d := c.published; slices.Contains(c.either, d) { // "4/9/2025" over a text that tells of what was in April
		swapped := d[:5] + d[8:] + d[4:7]
		if near, _ := c.tells(d); !near {
			if near, _ = c.tells(swapped); near {
				c.published = swapped
			}
		}
	}
}

// closes reports whether date line i stands right under the text, maybe behind a mark of its end and the name of whoever wrote it.
func (c *cutter) closes(i int) bool {
	const near, longest = 3, 6 // lines, words
	for k := i - 1; k >= 0 && k >= i-near; k-- {
		switch ln := &c.lines[k]; {
		case ln.kind == text.Body:
			return c.lastPara(i)
		case ln.words > longest || ln.kind == text.Teaser || ln.related:
			return false
		}
	}
	return false
}

// townBeside settles the line beside date line i that is the name of a town and nothing else, as where a release was given, under its title or
// its text: "Islamabad" over its day, or the town under the day and the hour. It reports whether there is one.
func (c *cutter) townBeside(i int) bool {
	const longest = 3 // words
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(c.lines) {
			continue
		}
		ln := &c.lines[k]
		if ln.words > 0 && ln.words <= longest && ln.kind != text.Body && ln.pieces == nil && !c.overTitle(i) && c.nameKind(c.d.Toks, ln.from, ln.to) == "place" {
			ln.kind = text.Dateline
			return true
		}
	}
	return false
}

// overTitle reports whether the first headline stands below line i: what is told up there is told of the site.
func (c *cutter) overTitle(i int) bool {
	is := func(k text.SectionKind) func(line) bool { return func(ln line) bool { return ln.kind == k } }
	title := slices.IndexFunc(c.lines, is(text.Headline))
	body := slices.IndexFunc(c.lines, is(text.Body))
	return title > i && title < body
}

// tells reports whether the first paragraphs tell of a day of the year that is near this one, and of one that is far from it.
func (c *cutter) tells(day string) (near, far bool) {
	const days, lines = 45, 2
	own, _ := digits(day[5:7])
	of, _ := digits(day[8:])
	body := 0
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.kind != text.Body {
			continue
		}
		if body++; body > lines {
			break
		}
		for k := ln.from; k < ln.to; k++ {
			if _, end := c.fullDate(k, ln.to); end > 0 { // of a year that is told
				k = end - 1
				continue
			}
			d, m, end := c.dayMonth(k, ln.to)
			if m == 0 {
				continue
			}
			apart := (m-own)*30 + d - of
			apart = max(apart, -apart)
			if min(apart, 365-apart) <= days {
				near = true
			} else {
				far = true
			}
			k = end - 1
		}
	}
	return near, far
}

// datedTitle is the full date that a headline ends in, with the time of day that was pasted along with it or without: "Regular Press Conference
// (11 December 2025)", "Premier receives envoy 13/01/2026 20:37".
func (c *cutter) datedTitle() string {
	for i := range c.lines {
		ln := &c.lines[i]
		if ln.kind != text.Headline || !ln.figures {
			continue
		}
		to := ln.to
		for to > ln.from && c.d.Toks[to-1].Kind == text.Punct {
			to--
		}
		for k := ln.from; k < to; k++ {
			date, end := c.fullDate(k, to)
			for date != "" && end < to && (c.d.Toks[end].Kind == text.Number || c.d.Toks[end].Kind == text.Punct) {
				end++
			}
			if date != "" && (end == to || c.is(end-1, ",") && c.numberOnly(ln.from, k)) {
				return date
			}
		}
	}
	return ""
}

// numberOnly reports whether tokens [from, to) are no more than the number of a release: "No: 55,".
func (c *cutter) numberOnly(from, to int) bool {
	words, numbers := 0, 0
	for _, t := range c.d.Toks[from:to] {
		switch t.Kind {
		case text.Word:
			words++
		case text.Number:
			numbers++
		}
	}
	return words <= 1 && numbers == 1
}
