package desk

import (
	"encoding/base64"
	"html"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/judge"
)

// Whatever the program may object to has its sentence in every language but English, which it speaks itself; and no sentence is of nothing.
func TestObjectionWords(t *testing.T) {
	d, _, _ := opened(t)
	made := regexp.MustCompile(`(?:record\.Object|\bObject|Misask|\bwant|\bno)\("([a-z.]+)", [^"` + "`" + `\n]*["` + "`" + `]`)
	keys := map[string]bool{}
	for _, dir := range []string{"record", "judge", "ledger", "brief", "digest", "desk"} {
		names, err := filepath.Glob("../" + dir + "/*.go")
		if err != nil || len(names) == 0 {
			t.Fatal(dir, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range made.FindAllStringSubmatch(string(b), -1) {
				keys["objection."+m[1]] = true
			}
			// A plain error below the desk is a fault, not an objection: whoever asks is not told it.
			if dir == "judge" && regexp.MustCompile(`errors\.New|Errorf\("[^%]`).Match(b) {
				t.Errorf("%s objects in English only", name)
			}
		}
	}
	for k := clean.Empty; k <= clean.Broken; k++ {
		keys["objection.unread."+k.String()] = true
	}
	if len(keys) < 60 {
		t.Fatalf("only %d objections were found", len(keys))
	}
	words := d.views["vi"].Words()
	for key := range keys {
		if words[key] == "" {
			t.Errorf("no words for %s", key)
		}
	}
	for key := range words {
		if strings.HasPrefix(key, "objection.") && !keys[key] {
			t.Errorf("nobody objects to %s", key)
		}
	}
}

// english are words that no Vietnamese sentence has.
var english = regexp.MustCompile(`(?i)\b(the|is|are|not|needs?|has|have|only|cannot|there|these|words|document|statement|initiative|called|somebody|already|of|and|or|with|takes|asks|text|file|larger)\b`)

// Each kind of thing that is refused is refused in Vietnamese to whoever reads Vietnamese.
func TestRefusedInVietnamese(t *testing.T) {
	d, reading := mendable(t)
	r := reading()
	doc, of := string(r.Doc.ID), oneOfEach(r)
	statement, event, person := of[judge.Statement], of[judge.Event], of[judge.Person]
	key := regexp.MustCompile(`href="/initiatives/([^"?]+/[^"?]+)"`).FindStringSubmatch(get(t, d, "/initiatives", "vi"))
	if key == nil {
		t.Fatal("no initiatives")
	}
	item := html.UnescapeString(key[1])
	form := func(pairs ...string) url.Values {
		out := url.Values{}
		for i := 0; i < len(pairs); i += 2 {
			out.Add(pairs[i], pairs[i+1])
		}
		return out
	}
	told := map[string]bool{}
	ask := func(what, method, at string, f url.Values, want ...int) {
		t.Helper()
		status, page, _ := asked(d, method, at, f, func(r *http.Request) { r.Header.Set("Accept-Language", "vi-VN,vi;q=0.9") })
		if !slices.Contains(want, status) {
			t.Errorf("%s: %d, not %v", what, status, want)
			return
		}
		_, main, _ := strings.Cut(page, "<main")
		main, _, _ = strings.Cut(main, "</main>")
		faults := regexp.MustCompile(`(?s)<p class="fault"[^>]*>(.*?)</p>`).FindAllStringSubmatch(main, -1)
		if !strings.Contains(page, `<html lang="vi">`) || len(faults) == 0 {
			t.Errorf("%s: no fault is told in Vietnamese: %.300s", what, main)
		}
		for _, m := range faults {
			s := html.UnescapeString(m[1])
			told[s] = true
			if e := english.FindString(s); e != "" || strings.Contains(s, "%!") || s == strings.ToLower(s) && strings.Contains(s, "objection.") {
				t.Errorf("%s: %q", what, s)
			}
			t.Logf("%s: %s", what, s)
		}
	}
	judged := func(what string, pairs ...string) { t.Helper(); ask(what, "POST", "/judge", form(pairs...), 400) }
	judged("no such kind", "do", "burn", "id", doc)
	judged("a note without words", "do", "note", "id", doc, "value", "")
	judged("an owner who is nobody", "do", "owner", "id", item, "value", " ")
	judged("no reason", "do", "move", "id", item, "value", "agreed")
	judged("no status", "do", "move", "id", item, "value", "", "reason", "x")
	judged("no such status", "do", "move", "id", item, "value", "won", "reason", "x")
	judged("a move of a person", "do", "move", "id", person, "value", "agreed", "reason", "x")
	judged("delivered without proof", "do", "move", "id", item, "value", "delivered", "reason", "x")
	judged("no day", "do", "due", "id", item, "value", "soon")
	judged("with itself", "do", "same", "id", event, "other", event)
	judged("of another kind", "do", "same", "id", event, "other", person)
	judged("documents compared", "do", "same", "id", doc, "other", doc)
	judged("an initiative corrected", "do", "correct", "id", item, "field", "title", "value", "x")
	judged("no such field", "do", "correct", "id", statement, "field", "mood", "value", "x")
	judged("no field", "do", "correct", "id", statement)
	judged("no such act", "do", "correct", "id", statement, "field", "act", "value", "swear")
	judged("by nobody", "do", "correct", "id", statement, "field", "by", "value", "[]")
	judged("no list", "do", "correct", "id", statement, "field", "by", "value", "VN")
	judged("no such party", "do", "correct", "id", statement, "field", "by", "value", `["XX"]`)
	judged("no such topic", "do", "correct", "id", statement, "field", "topics", "value", `["love"]`)
	judged("what it does not say", "do", "correct", "id", statement, "field", "content", "value", "a war")
	judged("no date", "do", "correct", "id", event, "field", "date", "value", "soon")
	judged("no kind of event", "do", "correct", "id", event, "field", "kind", "value", "duel")
	judged("no status of an event", "do", "correct", "id", event, "field", "status", "value", "lost")
	judged("a place without a name", "do", "correct", "id", event, "field", "place", "value", `{"name": "", "country": "VN"}`)
	judged("no place", "do", "correct", "id", event, "field", "place", "value", `["x"]`)
	judged("neither yes nor no", "do", "correct", "id", event, "field", "main", "value", "perhaps")
	judged("somebody of elsewhere", "do", "correct", "id", event, "field", "participants", "value", `["p000000000000"]`)
	judged("an event of elsewhere", "do", "correct", "id", statement, "field", "event", "value", "e000000000000")
	judged("no number", "do", "correct", "id", statement, "field", "quantity", "value", `"many"`)
	judged("nobody's name", "do", "correct", "id", person, "field", "name", "value", "")
	judged("no day of publication", "do", "correct", "id", doc, "field", "published", "value", "2025-10")
	judged("no genre", "do", "correct", "id", doc, "field", "genre", "value", "poem")
	ask("nothing of that id", "POST", "/judge", form("do", "accept", "id", "s000000000000"), 404)
	ask("no such judgement", "POST", "/judge", form("do", "undo", "id", "j000000000000"), 404)
	ask("undone", "POST", "/judge", form("do", "undo", "id", ""), 400)
	mends := pathOf("documents", doc, "records", statement)
	ask("fields of a form", "POST", mends, form("act", "swear", "by.more", "Atlantis", "content", "a war", "deadline", "soon", "quantity", "many"), 422)
	for _, at := range []string{"/events?party=XX", "/events?from=soon", "/statements?act=swear", "/statements?topic=love", "/events?kind=duel", "/initiatives?status=won", "/initiatives?due=soon", "/board?status=won", "/search?q=%21",
		"/relationships/SG+VN/brief?lang=fr", "/relationships/SG+VN/brief?format=exe", "/relationships/SG+VN/brief?date=soon", "/relationships/SG+VN/brief?party=US", "/relationships/SG+VN/calendar.ics?lang=fr"} {
		ask(at, "GET", at, nil, 400)
	}
	for _, at := range []string{"/documents/0000", "/events/e0", "/people/nobody", "/relationships/VN", "/initiatives/XX/y", "/nowhere"} {
		ask(at, "GET", at, nil, 404)
	}
	ask("an alert on nobody", "POST", "/alerts", form("do", "save", "name", "x", "party", "XX"), 422)
	ask("an alert without a name", "POST", "/alerts", form("do", "save", "name", "", "party", "VN"), 422)
	ask("an alert on nothing", "POST", "/alerts", form("do", "save", "name", "x"), 422)
	ask("an alert after the day", "POST", "/alerts", form("do", "save", "name", "x", "party", "VN", "days", "9999"), 422)
	ask("a suggestion of nobody", "POST", "/suggestions/q0", form("do", "take"), 404)
	ask("an empty report", "POST", "/add", form("text", " "), 422)
	ask("a report that is a picture", "POST", "/add", form("bytes", base64.StdEncoding.EncodeToString([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"))), 422)
	if len(told) < 45 {
		t.Errorf("only %d different sentences", len(told))
	}
}
