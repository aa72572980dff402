package clean

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// trust is how far a page is believed in what it says of itself, by where it says it.
type trust uint8

const (
	hinted    trust = iota + 1 // the title of the window, a meta element that may mean anything
	marked                     // microdata, and elements marked within the text
	described                  // meta elements of one meaning, such as OpenGraph's
	linked                     // JSON-LD of the report itself
)

// said is one thing that a page says of itself.
type said struct {
	value string
	trust trust
}

// say takes a value that is better founded than the one there is.
func (s *said) say(value string, by trust) {
	if value = oneLine(value); value != "" && by > s.trust {
		*s = said{value, by}
	}
}

// metas are the names of meta elements and microdata, in small letters, and what they tell.
var metas = map[string]struct {
	what string
	by   trust
}{
	"og:title": {"title", described}, "twitter:title": {"title", marked}, "dc.title": {"title", marked}, "dcterms.title": {"title", marked}, "headline": {"title", marked},
	"og:description": {"lead", described}, "description": {"lead", marked},
	"og:site_name": {"site", described}, "application-name": {"site", hinted}, "dc.publisher": {"site", marked}, "dcterms.publisher": {"site", marked},
	"publisher": {"site", hinted}, "og:url": {"url", marked},
	"article:published_time": {"date", described}, "article:published": {"date", described}, "og:published_time": {"date", described},
	"og:article:published_time": {"date", described}, "datepublished": {"date", described}, "publish-date": {"date", described},
	"publishdate": {"date", described}, "publish_date": {"date", described}, "published_time": {"date", described}, "pubdate": {"date", described},
	"publication_date": {"date", described}, "parsely-pub-date": {"date", described}, "sailthru.date": {"date", described},
	"dc.date.issued": {"date", described}, "dcterms.issued": {"date", described}, "dcterms.created": {"date", described},
	"dc.date": {"date", hinted}, "dcterms.date": {"date", hinted}, "date": {"date", hinted},
	"author": {"author", described}, "article:author": {"author", marked}, "dc.creator": {"author", marked}, "dcterms.creator": {"author", marked},
	"parsely-author": {"author", described}, "sailthru.author": {"author", described},
}

// meta reads one meta or link element; about is what the microdata around it tell of.
func (pg *page) meta(name string, a map[string]string, about string) {
	if name == "link" {
		if strings.EqualFold(a["rel"], "canonical") {
			pg.link(a["href"], described)
		}
		return
	}
	keys := strings.Fields(strings.ToLower(a["property"] + " " + a["itemprop"]))
	if len(keys) == 0 {
		keys = []string{strings.ToLower(strings.TrimSpace(a["name"]))}
	}
	for _, key := range keys {
		if about == "" {
			pg.tell(strings.Replace(key, "dc:", "dc.", 1), a["content"])
		} else if key == "name" {
			pg.marked(about, a["content"], true)
		}
	}
}

// tell takes what a meta element of some name says.
func (pg *page) tell(key, content string) {
	switch m := metas[key]; m.what {
	case "title":
		pg.headline.say(content, m.by)
	case "lead":
		pg.lead.say(content, m.by)
	case "site":
		pg.outlet.say(content, m.by)
	case "url":
		pg.link(content, m.by)
	case "author":
		if !strings.Contains(content, "://") {
			pg.author.say(content, m.by)
		}
	case "date":
		pg.stamp(content, m.by)
		pg.report = pg.report || m.by == described
	}
}

// link takes the page's own address, which names its host.
func (pg *page) link(url string, by trust) {
	if rest, ok := strings.CutPrefix(strings.TrimSpace(url), "http"); ok && strings.Contains(rest, "://") {
		pg.url.say(url, by)
	}
}

// stamp takes a day of publication; one that is not written as a time stamp is left for those who know the words of dates.
func (pg *page) stamp(s string, by trust) {
	s = strings.TrimSpace(s)
	if d := isoDay(s); d != "" {
		if by > pg.date.trust {
			pg.universal = strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000")
		}
		pg.date.say(d, by)
	} else if 0 < len(s) && len(s) <= 40 {
		pg.dates = append(pg.dates, oneLine(s))
	}
}

// marked takes text within microdata: the name of somebody, or all that stands there if no name is marked.
func (pg *page) marked(about, s string, name bool) {
	what := &pg.author
	if about == "publisher" {
		what = &pg.outlet
	}
	if name {
		what.say(s, marked)
	} else {
		what.say(s, hinted)
	}
}

// linkedData reads a JSON-LD script. Reports of other pages may be listed there: only what stands by itself, or in a graph, is of this one.
func (pg *page) linkedData(s string) {
	s = strings.Map(func(r rune) rune { // line ends within strings are common, and no JSON
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "<!--"), "-->"))
	var v any
	if json.NewDecoder(strings.NewReader(s)).Decode(&v) == nil {
		pg.node(v, 0)
	} else if _, rest, ok := strings.Cut(s, `"datePublished"`); ok {
		pg.date.say(isoDay(strings.TrimLeft(cutRunes(rest, 64), ` :"`)), linked)
	}
}

func (pg *page) node(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, each := range v {
			pg.node(each, depth+1)
		}
	case map[string]any:
		pg.node(v["@graph"], depth+1)
		pg.node(v["mainEntity"], depth+1)
		switch kind := kindOf(v["@type"]); {
		case strings.HasSuffix(kind, "Article"), strings.HasSuffix(kind, "Posting"):
			pg.report = true
			pg.headline.say(nameOf(v["headline"]), linked)
			pg.lead.say(nameOf(v["description"]), linked)
			pg.stamp(nameOf(v["datePublished"]), linked)
			pg.author.say(nameOf(v["author"]), linked)
			pg.outlet.say(nameOf(v["publisher"]), linked)
			pg.link(nameOf(v["url"]), hinted)
		case strings.HasSuffix(kind, "WebPage"):
			pg.stamp(nameOf(v["datePublished"]), described)
		}
	}
}

// kindOf is the type of a node, of several the one that tells of a report.
func kindOf(v any) string {
	kind, _ := v.(string)
	list, _ := v.([]any)
	for _, each := range list {
		if s, _ := each.(string); kind == "" || strings.HasSuffix(s, "Article") {
			kind = s
		}
	}
	return kind
}

// nameOf is a string, or the name of what stands in its place; of several, all of them.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return html.UnescapeString(v)
	case map[string]any:
		return nameOf(v["name"])
	case []any:
		var all []string
		for _, each := range v {
			if s := oneLine(nameOf(each)); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// isoDay is the day at the beginning of a time stamp, "" if none stands there.
func isoDay(s string) string {
	s = strings.TrimSpace(s)
	if len(s) == 8 { // 20150618
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if len(s) < 10 || s[4] != '-' && s[4] != '/' || s[7] != s[4] || len(s) > 10 && '0' <= s[10] && s[10] <= '9' {
		return ""
	}
	y, okY := digits(s[:4])
	m, okM := digits(s[5:7])
	d, okD := digits(s[8:10])
	if !okY || !okM || !okD || !possible(y, m, d) {
		return ""
	}
	return iso(y, m, d)
}
