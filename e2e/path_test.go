package e2e

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// report is what somebody pastes: a meeting that never was.
var report = map[string]string{
	"en": "HANOI, 3 June 2025 - Vietnamese Deputy Prime Minister Tran Minh Duc met Singapore's Deputy Prime Minister Goh Wei Lun in Hanoi on 3 June 2025. The two sides agreed to set up a working group on green shipping before the end of 2026. Mr Goh proposed a training programme on carbon markets.",
	"vi": "HÀ NỘI, ngày 3/6/2025 - Phó Thủ tướng Trần Minh Đức đã hội kiến Phó Thủ tướng Singapore Goh Wei Lun tại Hà Nội ngày 3/6/2025. Hai bên nhất trí thành lập nhóm công tác về vận tải biển xanh trước cuối năm 2026. Ông Goh đề nghị mở chương trình đào tạo về thị trường các-bon.",
}

// The way of a person through the desk, by clicks and keys, in both languages, with scripts and without.
func TestPath(t *testing.T) {
	for _, lang := range []string{"en", "vi"} {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s/scripts=%v", lang, scripts), func(t *testing.T) {
				x := open(t, desk(t))
				x.scripts(scripts)
				x.open("/")
				x.speak(lang)
				doc := x.adds(lang)
				x.corrects()
				x.joins(doc)
				x.moves(doc)
				x.quiet("the path")
			})
		}
	}
}

// adds pastes a report, sees it read, and keeps it; it returns the page of the document.
func (x *tab) adds(lang string) (doc string) {
	x.click("header a.add")
	x.fill("input[name=source]", "desk/report.txt")
	x.fill("textarea[name=text]", report[lang])
	x.click(".pasting button.strong")
	x.sees("li[data-record] .act")
	x.sees("article.text .m")
	x.click("button[name=keep]")
	x.sees(".told")
	doc, _, _ = strings.Cut(eval[string](x, "location.pathname"), "?")
	if !strings.HasPrefix(doc, "/documents/") {
		x.Fatal("what was kept is shown at ", doc)
	}
	return doc
}

// corrects calls the first statement of a document something else, by its form and not without a look at what is wrong in it, and takes
// that back.
func (x *tab) corrects() {
	const first = "aside li[id^=r-s] "
	is := func() string { return eval[string](x, `document.querySelector("`+first+`.act").textContent`) }
	was := is()
	x.click(first + "a.mend")
	x.sees("#mend")
	x.choose("#m-act", eval[string](x, `[...document.querySelectorAll("#m-act option")].find(o => !o.selected).value`))
	x.fill("#m-deadline", "soon")
	x.fill("#m-reason", "a test")
	if status := x.click("#mend button.strong"); status != 422 {
		x.Errorf("a date that is none: %d", status)
	}
	x.sees("#m-deadline-fault")
	if got := eval[string](x, `document.querySelector("#m-reason").value`); got != "a test" {
		x.Errorf("what was typed has become %q", got)
	}
	x.choose("#m-deadline", "2026-11")
	x.click("#mend button.strong")
	x.sees(".told")
	if is() == was {
		x.Errorf("corrected, it still reads %q", was)
	}
	x.click(".judged button")
	x.sees(".told")
	for eval[bool](x, `!!document.querySelector(".judged button")`) {
		x.click(".judged button")
		x.sees(".told")
	}
	if is() != was {
		x.Errorf("taken back, it reads %q, not %q", is(), was)
	}
}

// joins says that the event of a document and another are one, compares what the sources say, and takes it back.
func (x *tab) joins(doc string) {
	of := func(at string) string {
		x.open(at)
		return eval[string](x, `[...document.querySelectorAll(".decide p.of")].at(-1).textContent`)
	}
	var ours, other string
	for _, at := range links(x, x.desk+"/events", "/events/") {
		switch tells := links(x, x.desk+at, "/documents/"); {
		case len(tells) == 1 && tells[0] == doc:
			ours = at
		case len(tells) == 1 && other == "":
			other = at
		}
	}
	if ours == "" || other == "" {
		x.Fatalf("no two events to join: %q, %q", ours, other)
	}
	id := of(other)
	x.open("/events")
	x.click(fmt.Sprintf("main a[href=%q]", ours))
	x.fill("input[name=other]", id)
	x.click("button[value=same]")
	x.sees(".told")
	if n := eval[int](x, `document.querySelectorAll(".compare thead th").length`); n != 3 {
		x.Errorf("two sources side by side have %d columns", n)
	}
	if n := eval[int](x, `document.querySelectorAll(".compare tbody td:not(.silent)").length`); n < 2 {
		x.Errorf("%d cells say something", n)
	}
	x.click(".judged button")
	x.sees(".told")
	if eval[bool](x, `!!document.querySelector(".compare")`) {
		x.Error("taken back, the two are still one")
	}
}

// moves sets an initiative to delivered, which takes a reason and the words that say so, and takes it back.
func (x *tab) moves(doc string) {
	proof := ""
	x.open(doc)
	proof = strings.TrimPrefix(eval[string](x, `document.querySelector("aside li[id^=r-s]").id`), "r-")
	x.open("/board")
	x.click(".board li a")
	at := eval[string](x, "location.pathname")
	was := eval[string](x, `document.querySelector(".lead .tag").textContent`)
	move := "form:has([value=move]) "
	x.choose(move+"select", "delivered")
	x.fill(move+"input[name=reason]", "a test")
	if status := x.click(move + "button"); status != 400 {
		x.Errorf("delivered without proof: %d", status)
	}
	x.sees(".fault")
	x.open(at)
	x.choose(move+"select", "delivered")
	x.fill(move+"input[name=reason]", "a test")
	x.fill(move+"input[name=proof]", proof)
	x.click(move + "button")
	x.sees(".lead .s-delivered")
	x.click(".judged button")
	x.sees(".told")
	if is := eval[string](x, `document.querySelector(".lead .tag").textContent`); is != was {
		x.Errorf("taken back, it is %q, not %q", is, was)
	}
}

// One key decides in the review queue, and the last decision is undone beside it.
func TestReviewByKeys(t *testing.T) {
	x := open(t, desk(t))
	x.open("/review")
	x.sees("#pair")
	key := func(k string) { x.leave("key "+k, chromedp.KeyEvent(k)) }
	key("n")
	x.sees("#pair")
	x.open("/review")
	for _, k := range []string{"d", "s"} {
		left := eval[string](x, `document.querySelector("#pair [name=other]").value`)
		key(k)
		x.sees(".told")
		if got := eval[string](x, `document.querySelector("#pair [name=other]")?.value ?? ""`); got == left {
			t.Errorf("%s: the pair is still there", k)
		}
		x.click(".inline button")
		x.sees("#pair")
	}
	// A key that is typed into a field decides nothing.
	x.do("type", chromedp.SendKeys(chromedp.CSS("#pair [name=reason]"), "sdn"))
	if got := eval[string](x, `document.querySelector("#pair [name=reason]").value`); got != "sdn" {
		t.Errorf("typed: %q", got)
	}
	x.quiet("review")
}

// Who changes the language stays where they are.
func TestLanguage(t *testing.T) {
	x := open(t, desk(t))
	for _, at := range []string{"/events?party=SG&kind=talks", "/search?q=Bi%E1%BB%83n+%C4%90%C3%B4ng", "/add"} {
		for _, lang := range []string{"vi", "en"} {
			x.open(at)
			x.speak(lang)
			if got := eval[string](x, "location.pathname + location.search"); got != at {
				t.Errorf("%s in %s becomes %s", at, lang, got)
			}
		}
	}
	x.quiet("language")
}

// In a document, a click on words lights their record, and a click on a record its words.
func TestWordsAndRecords(t *testing.T) {
	address := desk(t)
	x := open(t, address)
	x.open(one(t, address, "/documents"))
	lit := func() bool {
		return eval[bool](x, `!!document.querySelector("aside .lit") && !!document.querySelector("article .lit")`)
	}
	x.do("words", chromedp.Click(chromedp.CSS("article .m")))
	if !lit() {
		t.Error("a click on words lights nothing")
	}
	x.open(one(t, address, "/documents"))
	x.do("record", chromedp.Focus(chromedp.CSS("aside [data-record]")), chromedp.KeyEvent("\r"))
	if !lit() {
		t.Error("Enter on a record lights nothing")
	}
	x.quiet("document")
}

// A file is read as what is pasted is.
func TestFile(t *testing.T) {
	x := open(t, desk(t))
	at := t.TempDir() + "/report.txt"
	if err := os.WriteFile(at, []byte(report["vi"]), 0o600); err != nil {
		t.Fatal(err)
	}
	x.open("/add")
	x.do("choose a file", chromedp.SetUploadFiles(chromedp.CSS("input[type=file]"), []string{at}))
	x.click(".pasting button.strong")
	x.sees("li[data-record] .act")
	x.click("button[name=keep]")
	x.sees(".told")
	x.quiet("file")
}
