package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A report is added by its address: seen first, then kept; a page that robots may not have is refused, and one of a private network unless
// that is allowed.
func TestAddByAddress(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /closed\n")
		case "/talks", "/closed/talks":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, "<!doctype html><title>Talks</title><article><h1>Deputy prime ministers meet</h1><p>"+report["en"]+"</p></article>")
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	add := func(x *tab, at string) int64 {
		x.open("/add")
		x.fill("input[name=address]", site.URL+at)
		return x.click(".fetching button")
	}
	x := open(t, desk(t))
	if status := add(x, "/talks"); status != 422 {
		t.Errorf("from a private network: %d", status)
	}
	x.sees(".fault")
	x = open(t, served(t, copied(t), "--allow-private"))
	for at, want := range map[string]int64{"/closed/talks": 422, "/none": 422} {
		if status := add(x, at); status != want {
			t.Errorf("%s: %d", at, status)
		}
		x.sees(".fault")
	}
	if status := add(x, "/talks"); status != 200 {
		t.Errorf("a page: %d", status)
	}
	x.sees("li[data-record] .act")
	x.click("button[name=keep]")
	x.sees(".told")
	if source := eval[string](x, `document.querySelector("dl.facts").textContent`); !strings.Contains(source, site.URL+"/talks") {
		t.Errorf("the source is told as %q", source)
	}
	x.quiet("add by address")
}

// The words of a statement are taken from where they are marked in the text; a record that is not said goes, and comes back by one key.
func TestMarkedWords(t *testing.T) {
	x := open(t, desk(t))
	x.open("/")
	doc := x.adds("en")
	x.click("aside li[id^=r-s] a.mend")
	x.sees("#m-content")
	if eval[bool](x, `document.querySelector("[data-take]").checkVisibility()`) {
		t.Error("words can be taken before any are marked")
	}
	const words = "a working group on green shipping"
	marked := eval[bool](x, mark(words))
	if !marked {
		t.Fatal("the words are not in one piece of the text")
	}
	x.sees("[data-take]")
	x.do("take", chromedp.Click(chromedp.CSS("[data-take]")))
	if got := eval[string](x, `document.querySelector("#m-content").value`); got != words {
		t.Errorf("took %q", got)
	}
	x.click("#mend button.strong")
	x.sees(".told")
	if got := eval[string](x, `document.querySelector("aside li[id^=r-s] a:not(.mend)").textContent`); got != words {
		t.Errorf("the words are %q", got)
	}
	x.open(doc)
	n := eval[int](x, `document.querySelectorAll("aside li[id^=r-s]").length`)
	x.click("aside li[id^=r-s] button[value=reject]")
	x.sees(".told")
	if left := eval[int](x, `document.querySelectorAll("aside li[id^=r-s]").length`); left != n-1 {
		t.Errorf("%d of %d statements are left", left, n)
	}
	x.leave("key u", chromedp.KeyEvent("u"))
	x.sees(".told")
	if left := eval[int](x, `document.querySelectorAll("aside li[id^=r-s]").length`); left != n {
		t.Errorf("taken back, there are %d of %d statements", left, n)
	}
	x.quiet("marked words")
}

// Keys are shown by ?, go through rows and columns, and decide on the row that has the focus.
func TestKeys(t *testing.T) {
	x := open(t, desk(t))
	key := func(k string) { x.do("key "+k, chromedp.KeyEvent(k)) }
	x.open("/board")
	key("?")
	x.sees("dialog#keys[open]")
	key(kb.Escape)
	if eval[bool](x, `document.getElementById("keys").open`) {
		t.Error("Escape leaves the keys open")
	}
	key("j")
	column := func() int {
		return eval[int](x, `[...document.querySelectorAll(".board section")].indexOf(document.activeElement.closest(".board section"))`)
	}
	was := column()
	key(kb.ArrowRight)
	if is := column(); was < 0 || is <= was {
		t.Errorf("from column %d to %d", was, is)
	}
	x.open("/review?of=names")
	n := eval[int](x, `document.querySelectorAll("[data-row]").length`)
	if n == 0 {
		t.Fatal("no new names")
	}
	key("j")
	x.leave("key a", chromedp.KeyEvent("a"))
	x.sees(".told")
	if left := eval[int](x, `document.querySelectorAll("[data-row]").length`); left >= n {
		t.Errorf("%d of %d new names are left", left, n)
	}
	x.leave("key u", chromedp.KeyEvent("u"))
	if left := eval[int](x, `document.querySelectorAll("[data-row]").length`); left != n {
		t.Errorf("taken back, there are %d of %d", left, n)
	}
	x.quiet("keys")
}
