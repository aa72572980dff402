package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Every page, in both languages: it opens without a complaint and asks nobody else; on a phone nothing hangs out at the side; on paper there
// are no menus; where it is dark it is dark.
func TestPages(t *testing.T) {
	address := desk(t)
	x := open(t, address)
	for _, lang := range []string{"en", "vi"} {
		x.open("/")
		x.speak(lang)
		for _, at := range pages(t, address) {
			x.do("wide", chromedp.EmulateViewport(1280, 900))
			x.open(at)
			x.quiet(at)
			if got := eval[string](x, `document.documentElement.lang`); got != lang {
				t.Errorf("%s is in %q, not %q", at, got, lang)
			}
			light := eval[float64](x, brightness)
			x.media("screen", "dark")
			if dark := eval[float64](x, brightness); dark > 80 || light < 200 {
				t.Errorf("%s is %.0f bright by day and %.0f by night", at, light, dark)
			}
			x.media("print", "light")
			if shown := eval[string](x, `[...document.querySelectorAll("header, footer, .fields, .decide, .pages, .right, .mend")].filter(e => e.checkVisibility()).map(e => e.tagName + "." + e.className).join(" ")`); shown != "" {
				t.Errorf("%s prints %s", at, shown)
			}
			x.media("screen", "light")
			x.do("phone", chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile))
			if over := eval[string](x, overflow); over != "" {
				t.Errorf("%s in %s hangs out on a phone: %s", at, lang, over)
			}
			x.quiet(at)
		}
	}
}

// brightness is that of the ground of a page, 0 to 255.
const brightness = `getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3`

// overflow names what makes a page wider than its window.
const overflow = `(() => {
	if (document.documentElement.scrollWidth <= innerWidth && innerWidth <= 360) return "";
	const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 361 && !e.closest(".wide, table.rows, .unseen, .skip"));
	return document.documentElement.scrollWidth + " of " + innerWidth + ": " + out.slice(0, 4).map(e => e.outerHTML.slice(0, 120)).join(" | ");
})()`

// Every control is reached by Tab, and is seen to have been reached.
func TestTab(t *testing.T) {
	address := desk(t)
	x := open(t, address)
	for _, at := range pages(t, address) {
		x.open(at)
		n := eval[int](x, watchFocus)
		x.do("tab", chromedp.KeyEvent(strings.Repeat(kb.Tab, min(n, 150))))
		if left := eval[string](x, `focusFaults(`+map[bool]string{true: "true", false: "false"}[n <= 150]+`)`); left != "" {
			t.Errorf("%s: %s", at, left)
		}
		x.quiet(at)
	}
}

// watchFocus counts the controls of a page and watches which are reached. What is scrolled by itself can be reached too, which is no control.
const watchFocus = `(() => {
	const reached = new Set(), unseen = [];
	const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")].filter(e => e.checkVisibility() && !e.disabled);
	document.addEventListener("focusin", e => {
		reached.add(e.target);
		const s = getComputedStyle(e.target), r = e.target.getBoundingClientRect();
		if (s.outlineStyle === "none" || parseFloat(s.outlineWidth) < 2 || r.right <= 0 || r.width === 0) unseen.push(e.target);
	});
	window.focusFaults = whole => [
		...(whole ? all.filter(e => !reached.has(e)).map(e => "not reached: " + e.outerHTML.slice(0, 100)) : []),
		...unseen.map(e => "no focus to be seen: " + e.outerHTML.slice(0, 100)),
	].slice(0, 5).join(" | ");
	return all.length + document.querySelectorAll("input[type=date]").length * 3 + 12;
})()`

// TestPictures takes the pictures of the documentation, into the folder $CHANCERY_PICTURES.
func TestPictures(t *testing.T) {
	dir := os.Getenv("CHANCERY_PICTURES")
	if dir == "" {
		t.Skip("CHANCERY_PICTURES is not set")
	}
	address := desk(t)
	x := open(t, address)
	take := func(name, at string) {
		x.open(at)
		picture, err := chromedp.Call(x.ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatWebp, Quality: new(int64(75))})
		x.must(name, err)
		x.must(name, os.WriteFile(filepath.Join(dir, name+".webp"), picture.Data, 0o644))
	}
	event := eventOfTwo(t, address)
	for name, at := range map[string]string{
		"home": "/", "relationship": "/relationships/SG+VN", "event": event, "document": longest(t, address), "initiative": "/initiatives/SG+VN/power-trade", "board": "/board",
		"person": "/people/sg-lawrence-wong", "instrument": one(t, address, "/instruments"), "search": "/search?q=carbon", "statements": "/statements?act=undertaking",
		"review": "/review", "names": "/review?of=names", "correct": mending(t, address)[0], "log": "/log", "add": "/add", "alerts": "/alerts", "api": "/api",
	} {
		take(name, at)
	}
	x.speak("vi")
	take("event-vi", event)
	x.media("screen", "dark")
	take("relationship-vi-dark", "/relationships/SG+VN")
	x.media("screen", "light")
	x.do("phone", chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile))
	take("document-vi-phone", longest(t, address))
	x.quiet("pictures")
}

// longest is the document with the most in it.
func longest(t testing.TB, address string) (at string) {
	most := 0
	for _, d := range links(t, address+"/documents", "/documents/") {
		if n := len(links(t, address+d, "")); n >= most {
			at, most = d, n
		}
	}
	return at
}
