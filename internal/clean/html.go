package clean

import "strings"

// page is what an HTML page holds: the text of its article, paragraphs parted by blank lines and the title first, and what the page
// says of itself.
type page struct {
	text   string
	title  string
	site   string
	window string // the title of the window: often "The headline | Outlet"
	date   string // ISO day of publication
	url    string // canonical
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

// readPage finds the article of a page.
func readPage(s string) (page, *Error) {
	var pg page
	t := readTree(s, &pg)
	if t == nil {
		return page{}, &Error{Kind: TooLarge, Why: "a page of more than 200000 elements"}
	}
	pg.title, pg.site, pg.window = oneLine(pg.title), oneLine(pg.site), oneLine(pg.window)
	if pg.title == "" {
		pg.title = pg.window
	}
	if h := t.heading(); h != "" && (pg.title == "" || strings.HasPrefix(pg.title, h)) { // "The headline | Outlet"
		pg.title = h
	}
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		if head, rest, ok := strings.Cut(pg.title, sep); ok && pg.site != "" && strings.EqualFold(rest, pg.site) {
			pg.title = head
		}
	}
	pg.text = t.article(pg.title)
	if pg.title != "" && !strings.HasPrefix(pg.text, pg.title) {
		pg.text = pg.title + "\n\n" + pg.text
	}
	return pg, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

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
	case "application-name":
		if pg.site == "" {
			pg.site = a["content"]
		}
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
