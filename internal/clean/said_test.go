package clean

import "testing"

func TestSaid(t *testing.T) {
	for name, c := range map[string]struct{ head, title, outlet, author, date, url string }{
		"a change is no publication": {head: `<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2024-03-09"}</script><meta property="article:modified_time" content="2024-03-09"><time itemprop="dateModified" datetime="2024-03-09"></time>`},
		"JSON-LD before meta elements": {head: `<meta property="og:title" content="A"><meta name="author" content="B"><script type="application/ld+json">{"@type":"NewsArticle","headline":"C &amp; D","author":["E",{"name":"F"}],"publisher":{"name":"G"},"datePublished":"2024-03-05T08:00:00+07:00"}</script><meta name="pubdate" content="2023-01-01">`,
			title: "C & D", outlet: "G", author: "E, F", date: "2024-03-05"},
		"a report that is only listed is another": {head: `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"A","datePublished":"2024-03-05"}]}</script>`},
		"line ends within strings":                {head: "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"Article\",\"NewsArticle\"],\"headline\":\"A\nB\",\"datePublished\":\"2024-03-05\"}]}</script>", title: "A B", date: "2024-03-05"},
		"broken off":                              {head: `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-05T10:00","author":{</script>`, date: "2024-03-05"},
		"names that are spelt in other ways":      {head: `<meta property="dc:title og:title" content="A"><meta name="DC.Creator" content="B"><meta name="publishdate" content="20240305"><meta property="article:author" content="https://example.org/b">`, title: "A", author: "B", date: "2024-03-05"},
		"an address without a host":               {head: `<link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/a">`, url: "https://example.org/a"},
		"microdata":                               {head: `<span itemprop="author">By <b itemprop="name">A B</b></span><i itemprop="publisher"><meta itemprop="name" content="C"></i><meta itemprop="datePublished" content="2024-03-05">`, author: "A B", outlet: "C", date: "2024-03-05"},
	} {
		var pg page
		readTree(c.head, &pg)
		if pg.headline.value != c.title || pg.outlet.value != c.outlet || pg.author.value != c.author || pg.date.value != c.date || pg.url.value != c.url {
			t.Errorf("%s: title %q, outlet %q, author %q, date %q, url %q", name, pg.headline.value, pg.outlet.value, pg.author.value, pg.date.value, pg.url.value)
		}
	}
}

func TestNextDay(t *testing.T) {
	for day, want := range map[string]string{"2024-02-28": "2024-02-29", "2023-02-28": "2023-03-01", "2024-12-31": "2025-01-01"} {
		if got := nextDay(day); got != want {
			t.Errorf("after %s: %s", day, got)
		}
	}
}
