package clean

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// page is what an HTML page holds: the text of its article, paragraphs parted by blank lines and the title first, and what the page
// says of itself.
type page struct {
	text   string
	title  string
	window string // the title of the window: often "The headline | Outlet"
	lang   string

	headline, lead, outlet, author, url, date said // date is an ISO day
	universal                                 bool // the date is one in universal time

	captions map[string]bool // lines of the text that are written under pictures

	report bool     // it says that it is one report
	dates  []string // words that may tell the day of publication, near the title, and
	below  []string // those under the article
	above  string   // what stands over the title, if nothing near it has figures
}

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
	if !strings.HasPrefix(s, "<") {
		return false
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

// leadLeast is how many bytes of a description tell that a paragraph is the lead.
const leadLeast = 60

// readPage finds the article of a page.
func readPage(s string) (page, *Error) {
	var pg page
	t := readTree(s, &pg)
	if t == nil {
		return page{}, &Error{Kind: TooLarge, Why: "a page of more than 200000 elements"}
	}
	pg.window = oneLine(pg.window)
	title := pg.heading(t)
	if lead := cutRunes(pg.lead.value, leadLeast); len(lead) > leadLeast-utf8.UTFMax {
		t.lead = lead
	}
	take := t.article(title, pg.window)
	if !pg.report && t.listing() {
		return page{}, &Error{Kind: Listing, Why: "a list of headlines, not a report"}
	}
	if title == "" {
		if n := t.headingOf(take); n >= 0 {
			title = t.runs[n].text
			take = slices.DeleteFunc(take, func(i int32) bool { return i <= n && !t.boxes[t.runs[i].box].lead })
		} else {
			title = pg.window
		}
	}
	pg.title = title
	pg.near(t, take)
	pg.text = t.render(take)
	for _, i := range take {
		if r := &t.runs[i]; r.caption {
			if pg.captions == nil {
				pg.captions = map[string]bool{}
			}
			pg.captions[r.text] = true
		}
	}
	if title != "" && !strings.HasPrefix(pg.text, title) {
		pg.text = title + "\n\n" + pg.text
	}
	return pg, nil
}

// heading is the title as the page gives it: what it says of itself, without the name of the site, or words of the page that begin or
// end the title of its window; "" if there are none.
func (pg *page) heading(t *tree) string {
	title := pg.headline.value
	if strings.EqualFold(title, pg.outlet.value) {
		title = ""
	}
	if pg.headline.trust < linked && t.foreign(title) {
		title = ""
	}
	for i := range t.runs {
		r := &t.runs[i]
		switch {
		case t.boxes[r.box].tag == "h1" && title != "" && strings.HasPrefix(title, r.text): // "The headline | Outlet"
			return r.text
		case title == "" && pg.window == "" && t.boxes[r.box].tag == "h1" && r.linked == 0:
			return r.text
		case title != "", r.linked > 0 && (!t.heads(r) || t.unseen(r)):
		case strings.HasPrefix(pg.window, r.text) && (t.boxes[r.box].tag == "h1" || strings.Count(r.text, " ") >= 3),
			strings.HasSuffix(pg.window, r.text) && strings.Count(r.text, " ") >= 3:
			return r.text
		}
	}
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		if head, rest, ok := strings.Cut(title, sep); ok && strings.EqualFold(rest, pg.outlet.value) {
			return head
		}
	}
	return title
}

// foreign reports whether a title stands nowhere on the page, where another heading of some words does: it may be that of the site.
func (t *tree) foreign(title string) bool {
	heads := false
	for i := range t.runs {
		r := &t.runs[i]
		if strings.HasPrefix(title, r.text) || strings.HasPrefix(r.text, title) {
			return false
		}
		heads = heads || t.boxes[r.box].tag == "h1" && r.linked == 0 && strings.Count(r.text, " ") >= 3 && !t.unseen(r)
	}
	return heads
}

// near takes the days told by time elements, and the words of dates, that stand around the title and under the article.
func (pg *page) near(t *tree, take []int32) {
	if len(take) == 0 {
		return
	}
	first, last := int(take[0]), int(take[len(take)-1])
	top := first
	for i := first - 1; i >= max(first-30, 0); i-- {
		if t.runs[i].text == pg.title {
			top = i
			break
		}
	}
	for _, tm := range t.times {
		if !tm.changed && (tm.published || tm.run >= top-2 && tm.run <= last+3 || len(t.times) == 1) {
			pg.stamp(tm.day, marked)
		}
	}
	for i := top + 1; i < first; i++ {
		pg.dates = t.dated(pg.dates, i)
	}
	for i := last + 1; i < min(last+4, len(t.runs)) && t.runs[i].linked == 0; i++ {
		pg.below = t.dated(pg.below, i)
	}
	if len(pg.dates) == 0 && top > 0 && top < first && t.runs[top-1].linked == 0 {
		for _, s := range t.dated(nil, top-1) {
			pg.above = s
		}
	}
}

// dated adds run i to words that may be a date, if it is one of few words with figures.
func (t *tree) dated(to []string, i int) []string {
	if r := &t.runs[i]; len(r.text) <= 120 && strings.ContainsAny(r.text, "0123456789") && t.boxes[r.box].clutter&unseen == 0 {
		to = append(to, r.text)
	}
	return to
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
