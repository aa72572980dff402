package e2e

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// The board is narrowed by what is chosen, and its address brings another to the same board; with scripts and without.
func TestBoardNarrowed(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s/scripts=%v", lang, scripts), func(t *testing.T) {
				x := open(t, desk(t))
				x.scripts(scripts)
				x.open("/board")
				x.speak(lang)
				cards := func() int { return eval[int](x, `document.querySelectorAll(".board li > a").length`) }
				all := cards()
				x.click(".board li > a")
				item := eval[string](x, "location.pathname")
				owner := "form:has([value=owner]) "
				x.fill(owner+"[name=value]", "Economic section")
				x.click(owner + "button")
				x.sees(".told")
				x.open("/board")
				x.choose("[name=owner]", "Economic section")
				x.click(".fields button")
				if n := cards(); n != 1 || n == all || eval[string](x, `document.querySelector(".board li > a").pathname`) != item {
					t.Errorf("%d of %d cards are theirs", n, all)
				}
				at := eval[string](x, "location.pathname + location.search")
				x.choose("[name=due]", "none")
				x.choose("[name=topic]", "energy")
				x.choose("[name=party]", "SG")
				x.click(".fields button")
				if q := eval[string](x, "location.search"); !strings.Contains(q, "due=none") || !strings.Contains(q, "topic=energy") || !strings.Contains(q, "owner=Economic") {
					t.Errorf("the address tells %s", q)
				}
				x.open(at)
				if n := cards(); n != 1 || eval[string](x, `document.querySelector("[name=owner]").value`) != "Economic section" {
					t.Errorf("the address %s brings another to %d cards", at, n)
				}
				x.quiet("board")
			})
		}
	}
}

// A brief is asked for in a form of the page of a relationship, and its calendar had at the address that the page tells; in both languages.
func TestTakenAlong(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		address := desk(t)
		x := open(t, address)
		x.open("/relationships/SG+VN")
		x.speak(lang)
		x.do("open", chromedp.Click(chromedp.CSS(".along summary")))
		x.sees(".along form.fields")
		x.choose(".along [name=party]", "VN")
		x.choose(".along [name=format]", "html")
		x.fill(".along [name=for]", "Talks & <tea>")
		asked := eval[string](x, `(() => { const f = document.querySelector(".along form"); return f.action + "?" + new URLSearchParams(new FormData(f)); })()`)
		q, err := url.Parse(asked)
		if err != nil || q.Query().Get("lang") != lang || q.Query().Get("date") == "" {
			t.Fatal(asked, err)
		}
		if page := body(t, asked); !strings.Contains(page, `lang="`+lang+`"`) || !strings.Contains(page, "Talks &amp; &lt;tea&gt;") {
			t.Errorf("the brief in %s: %.300s", lang, page)
		}
		if page := body(t, eval[string](x, `document.querySelector(".along code").textContent`)); !strings.HasPrefix(page, "BEGIN:VCALENDAR") || !strings.Contains(page, "BEGIN:VEVENT") {
			t.Errorf("the calendar in %s: %.100s", lang, page)
		}
		x.quiet("along")
	}
}
