package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// suggest has a second reader, which is no model, claim two things of a report in a ledger.
func suggest(ledger string) error {
	const claims = `{"statements": [{"act": "discuss", "by": ["VN", "TH"], "to": [], "topics": [], "quote": "500 nurses", "in": ""}, {"act": "welcome", "by": ["VN"], "to": ["TH"], "topics": [], "quote": "in Vientiane on 17 May 2021", "in": ""}]}`
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": claims}}}})
	}))
	defer s.Close()
	out, err := exec.Command(program, "second-read", "--ledger", ledger, "--second-reader", s.URL+"/v1", "--second-reader-model", "none", filepath.Join("testdata", "vientiane.txt")).CombinedOutput()
	if err == nil && !strings.Contains(string(out), "2 suggested") {
		err = fmt.Errorf("not two suggestions")
	}
	if err != nil {
		err = fmt.Errorf("chancery second-read: %v\n%s", err, out)
	}
	return err
}

// What a program suggests is seen beside its words in the document, and taken or refused, and taken back: by keys, and without scripts.
func TestSuggestions(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s/scripts=%v", lang, scripts), func(t *testing.T) {
				x := open(t, desk(t))
				x.scripts(scripts)
				x.open("/review?of=suggestions")
				x.speak(lang)
				press := func(key, css string) {
					if scripts {
						x.leave("key "+key, chromedp.KeyEvent(key))
						return
					}
					x.click(css)
				}
				now := func() string {
					return eval[string](x, `document.querySelector(".suggestion form")?.getAttribute("action") ?? ""`)
				}
				first, words := now(), eval[string](x, `document.querySelector(".suggestion blockquote").textContent`)
				if first == "" || eval[string](x, `document.querySelector(".m-pointed").textContent`) != words {
					t.Fatal("the words that a suggestion stands on are not marked in its document")
				}
				press("n", "[data-key=n]")
				second := now()
				press("r", ".suggestion [data-key=r]")
				x.sees(".told")
				if now() != first {
					t.Errorf("%s was refused, and %s is there", second, now())
				}
				press("u", ".told button")
				x.open("/review?of=suggestions")
				press("a", ".suggestion [data-key=a]")
				x.sees(".told")
				if now() != second {
					t.Errorf("%s was taken, and %s is there", first, now())
				}
				x.open("/log")
				if got := eval[string](x, `document.querySelector("main").textContent`); !strings.Contains(got, words) {
					t.Error("what was taken is not in the log")
				}
				x.quiet("suggestions")
			})
		}
	}
}

// A statement that was missed is written down: its words marked in the text, or chosen as a sentence by keyboard, or typed where there are no
// scripts.
func TestMissed(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		for _, way := range []string{"marked", "sentence", "typed"} {
			t.Run(lang+"/"+way, func(t *testing.T) {
				x := open(t, desk(t))
				x.scripts(way != "typed")
				x.open("/")
				x.speak(lang)
				x.adds(lang)
				words := map[string]string{"en": "green shipping", "vi": "vận tải biển xanh"}[lang]
				count := func() int { return eval[int](x, `document.querySelectorAll("aside li[id^=r-]").length`) }
				n := count()
				switch way {
				case "marked":
					if !eval[bool](x, mark(words)) {
						t.Fatal("the words are not in one piece of the text")
					}
					x.leave("key w", chromedp.KeyEvent("w"))
					if got := eval[string](x, `document.querySelector("#m-content").value`); got != words {
						t.Errorf("the form has the words %q", got)
					}
				case "sentence":
					x.leave("key w", chromedp.KeyEvent("w"))
					x.do("choose a sentence", chromedp.Focus(chromedp.CSS("#m-sentence")), chromedp.KeyEvent(strings.Repeat(kb.ArrowDown, 2)))
					if words = eval[string](x, `document.querySelector("#m-content").value`); words == "" {
						t.Error("the sentence does not fill in the words")
					}
				case "typed":
					x.click("[data-missed]")
					x.fill("#m-content", words)
				}
				x.fill("#m-reason", "a test")
				if status := x.click("#mend button.strong"); status != 422 {
					t.Errorf("without an act: %d", status)
				}
				x.sees("#m-act-fault")
				x.choose("#m-act", "welcome")
				x.do("by", chromedp.Click(chromedp.CSS(`input[name=by][value=SG]`)))
				x.click("#mend button.strong")
				x.sees(".told")
				if got := eval[string](x, `document.querySelector("aside li:target a").textContent`); got != words || count() != n+1 {
					t.Errorf("%q is written down, %d records of %d", got, count(), n)
				}
				if way == "typed" {
					x.click(".told button")
				} else {
					x.leave("key u", chromedp.KeyEvent("u"))
				}
				if count() != n {
					t.Errorf("taken back, there are %d records of %d", count(), n)
				}
				x.quiet("missed")
			})
		}
	}
}

// mark marks words in the text of a document, and reports whether they are in one piece of it.
func mark(words string) string {
	return `(() => {
		const words = ` + fmt.Sprintf("%q", words) + `, walk = document.createTreeWalker(document.querySelector("article.text"), NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const at = walk.currentNode.data.indexOf(words);
			if (at < 0) continue;
			getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
			return true;
		}
		return false;
	})()`
}
