package fetch

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	for _, x := range []struct{ robots, yes, no string }{
		{"", "/ /a", ""},
		{"<html>no such page</html>", "/a", ""},
		{"User-agent: *\nDisallow:\n", "/a", ""},
		{"User-agent: *\nDisallow: /\n", "/robots.txt", "/ /a /?x"},
		{"\xef\xbb\xbfuser-AGENT: *\r\ndisALLOW: /a # all of it\r\n", "/ /b/a", "/a /abc /a/b?c"},
		{"User-agent: *\nDisallow: /a\nAllow: /a\n", "/a", ""},
		{"User-agent: *\nAllow: /a/b\nDisallow: /a\nAllow: /a/b/c/d\nDisallow: /a/b/c\n", "/a/b /a/b/c/d", "/a /a/x /a/b/c"},
		{"User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?print\nDisallow: /in*out/*/x\n", "/a.pdfs /print /inout/x", "/a.pdf /b/c.pdf /a?print=1 /inandout/y/x"},
		{"User-agent: *\nDisallow: /tin-tức/\nDisallow: /a%62c\nDisallow: /%7euser\n", "/tin-tuc/1 /a%2562c", "/tin-t%E1%BB%A9c/1 /tin-t%e1%bb%a9c/ /abc /~user/x"},
		{"User-agent: *\nDisallow: /a$b\nDisallow: /c%2F\n", "/a /c/", "/a$b /a%24b /c%2fd"},
		{"User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /b\n", "/a", "/b"},
		{"User-agent: *\nDisallow: /\nUser-agent: Chancery/2\nDisallow: /b\n", "/a", "/b"},
		{"User-agent: chancery\nDisallow: /a\n\nUser-agent: x\nUser-agent: CHANCERY\nDisallow: /b\n", "/c", "/a /b"},
		{"User-agent: chancellor\nUser-agent: chan\nDisallow: /\n", "/a", ""},
		{"User-agent: *\nCrawl-delay: soon\nDisallow /x\nNonsense: 1\nDisallow: /a\n", "/x", "/a"},
		{"User-agent: *\nSitemap: http://x/s.xml\nDisallow: /a\n", "/b", "/a"},
		{"Disallow: /\nUser-agent: *\nAllow: /\n", "/a", ""},
		{"User-agent: *\nDisallow: /a\n" + strings.Repeat("# much to say\n", robotsLimit/14) + "Disallow: /b\n", "/b", "/a"},
	} {
		r := parseRobots([]byte(x.robots), "Chancery")
		for want, paths := range map[bool]string{true: x.yes, false: x.no} {
			for _, p := range strings.Fields(paths) {
				u, err := url.Parse("http://x" + p)
				if err != nil {
					t.Fatal(err)
				}
				if got := r.allows(u); got != want {
					t.Errorf("%.200q: %s: allowed %t", x.robots, p, got)
				}
			}
		}
	}
	r := parseRobots([]byte("Sitemap: http://x/a.xml\nUser-agent: chancery\nCrawl-delay: 2.5\nUser-agent: *\nCrawl-delay: 900\nsitemap:/b.xml"), "Chancery")
	if r.delay != 2500*time.Millisecond || strings.Join(r.sitemaps, " ") != "http://x/a.xml /b.xml" {
		t.Errorf("%s, %q", r.delay, r.sitemaps)
	}
	if r := parseRobots([]byte("User-agent: *\nCrawl-delay: 900"), "Chancery"); r.delay != longestWait {
		t.Errorf("%s", r.delay)
	}
}

func FuzzRobots(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /a*b$\nAllow: /%41\nCrawl-delay: 1e9"), "/a%zz?b")
	f.Add([]byte("user-agent: chancery\ruser-agent:*\r\rallow:$\rdisallow:*"), "/")
	f.Fuzz(func(t *testing.T, b []byte, path string) {
		r := parseRobots(b, "Chancery")
		if r.delay < 0 || r.delay > longestWait {
			t.Fatal(r.delay)
		}
		if c := canonical(path); canonical(c) != c {
			t.Fatalf("%q is %q, and that is %q", path, c, canonical(c))
		}
		u, err := url.Parse("http://x/" + path)
		if err != nil {
			return
		}
		r.allows(u)
		if all := parseRobots([]byte("User-agent: *\nDisallow: /"), "Chancery"); u.EscapedPath() != "/robots.txt" && all.allows(u) {
			t.Fatalf("%q", path)
		}
	})
}
