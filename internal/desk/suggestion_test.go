package desk

import (
	"context"
	"encoding/json"
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// suggests has a program suggest something to a desk with the talks of mendable, one judgement of each kind that a program may suggest.
func suggests(t *testing.T, l *ledger.Ledger, r *record.Reading) map[record.JudgementKind]string {
	t.Helper()
	missed, err := judge.Missed(r, "welcome", "in Hanoi on 3 June 2025", "")
	if err != nil {
		t.Fatal(err)
	}
	anchor := func(kind, id string) record.Anchor {
		a, ok := judge.AnchorOf(r, kind, id)
		if !ok {
			t.Fatal("no ", kind, " ", id)
		}
		return a
	}
	statement, other := anchor(judge.Statement, string(r.Statements[0].ID)), anchor(judge.Statement, string(r.Statements[1].ID))
	initiative := ""
	for i, err := range l.Initiatives(context.Background(), ledger.Filter{Parties: []record.Party{"SG", "VN"}, Today: 740000}) {
		if err != nil {
			t.Fatal(err)
		}
		initiative = i.ID
	}
	ids := map[record.JudgementKind]string{}
	for n, j := range []record.Judgement{
		{Kind: record.JudgeAdd, About: missed, Value: json.RawMessage(`{"by": ["SG", "VN"], "topics": ["maritime"]}`)},
		{Kind: record.JudgeReject, About: statement, Reason: "it is <i>background</i>"},
		{Kind: record.JudgeCorrect, About: statement, Field: "act", Value: json.RawMessage(`"propose"`)},
		{Kind: record.JudgeSame, About: statement, Other: &other},
		{Kind: record.JudgeMove, About: record.Anchor{Kind: ledger.Initiative, ID: initiative}, Value: json.RawMessage(`"delivered"`), Reason: "done", Proof: []record.Anchor{statement}},
		{Kind: record.JudgeNote, About: statement, Value: json.RawMessage(`"ask <b>them</b>"`)},
	} {
		p, added, err := l.Suggest(context.Background(), record.Suggestion{Origin: "a <script>program</script>", Judgement: j}, theTime.Add(time.Duration(n)*time.Minute))
		if err != nil || !added {
			t.Fatal(j.Kind, added, err)
		}
		ids[j.Kind] = p.ID
	}
	return ids
}

// Every kind of suggestion is shown in both languages, with where it is from, its words marked in the document beside it, and no more said
// than text.
func TestSuggestionsShown(t *testing.T) {
	d, reading := mendable(t)
	ids := suggests(t, d.l, reading())
	for lang, want := range map[string]map[record.JudgementKind][]string{
		"en": {record.JudgeAdd: {"Was this statement missed?", "By: Singapore, Vietnam", "Suggested by", "1 June 2026, 09:00 UTC"}, record.JudgeReject: {"Is this not said?"}, record.JudgeCorrect: {"Is this otherwise?", "propose"}, record.JudgeMove: {"Has the status moved?", "delivered"}},
		"vi": {record.JudgeAdd: {"Đây có phải là phát biểu bị bỏ sót?", "Bên nêu: Singapore, Việt Nam", "Bên gợi ý"}, record.JudgeReject: {"Có đúng là bài không nói điều này?"}, record.JudgeMove: {"đã thực hiện"}},
	} {
		seen := map[string]bool{}
		at := "/review?of=suggestions"
		for range ids {
			page := get(t, d, at, lang)
			wellFormed(t, at, page)
			for kind, id := range ids {
				if !strings.Contains(page, `action="/suggestions/`+id+`"`) {
					continue
				}
				seen[id] = true
				for _, s := range append(want[kind], "a <script>program</script>", reading().Doc.Title) {
					if !strings.Contains(html.UnescapeString(page), s) {
						t.Errorf("%s in %s does not tell %q", kind, lang, s)
					}
				}
			}
			if !strings.Contains(page, `class="m m-pointed" data-records="pointed"`) || strings.Contains(page, "<script>program") || strings.Contains(page, "<b>them") {
				t.Errorf("%s in %s: the words are not marked, or markup is let through", at, lang)
			}
			at = ""
			for _, a := range links(page, "/review?") {
				if strings.Contains(page, `href="`+html.EscapeString(a)+`" data-key="n"`) {
					at = a
				}
			}
		}
		if at != "" || len(seen) != len(ids) {
			t.Errorf("%s: %d of %d are shown, and then %q", lang, len(seen), len(ids), at)
		}
	}
}

// A suggestion is taken up or refused, once, and either is taken back where it is told.
func TestSettle(t *testing.T) {
	d, reading := mendable(t)
	ids := suggests(t, d.l, reading())
	post := func(address string, form url.Values, want int) string {
		t.Helper()
		status, body, head := asked(d, "POST", address, form, nil)
		if status != want {
			t.Fatalf("%s %v: %d\n%.400s", address, form, status, body)
		}
		return head.Get("Location")
	}
	at := func(kind record.JudgementKind) string { return "/suggestions/" + ids[kind] }
	n := len(reading().Statements)
	back := "/review?of=suggestions"
	to := post(at(record.JudgeAdd), url.Values{"do": {"take"}, "reason": {"so it is"}, "back": {back}}, 303)
	if len(reading().Statements) != n+1 {
		t.Error("what was taken up has no effect")
	}
	page := get(t, d, to, "en")
	did := to[strings.LastIndex(to, "did=")+4:]
	if !strings.Contains(page, "Taken up") || !strings.Contains(page, `name="id" value="`+did+`"><input type="hidden" name="back" value="/review?of=suggestions"><button data-key="u">`) {
		t.Errorf("nothing to take it back with at %s", to)
	}
	post(at(record.JudgeAdd), url.Values{"do": {"refuse"}, "back": {back}}, 400)
	post("/judge", url.Values{"do": {"undo"}, "id": {did}, "back": {back}}, 303)
	if len(reading().Statements) != n {
		t.Error("taken back, it still has an effect")
	}
	page = get(t, d, post(at(record.JudgeReject), url.Values{"do": {"refuse"}, "back": {back}}, 303), "vi")
	if !strings.Contains(page, "Đã từ chối") || !strings.Contains(page, `action="`+at(record.JudgeReject)+`" method="post"><input type="hidden" name="do" value="reopen">`) {
		t.Error("nothing to take the refusal back with")
	}
	if left, _ := d.l.Undecided(context.Background()); left != len(ids)-2 {
		t.Errorf("%d are left", left)
	}
	post(at(record.JudgeReject), url.Values{"do": {"reopen"}, "back": {back}}, 303)
	if left, _ := d.l.Undecided(context.Background()); left != len(ids)-1 {
		t.Errorf("taken back, %d are left", left)
	}
	post(at(record.JudgeReject), url.Values{"do": {"forget"}}, 400)
	post("/suggestions/q0", url.Values{"do": {"take"}}, 404)
}

// What a suggestion would decide needs the role that deciding it takes; a program that may judge settles suggestions over the API.
func TestWhoSettles(t *testing.T) {
	d, l, _, now := peopled(t)
	put(t, l, "desk/talks.txt", talks)
	r, err := l.Reading(context.Background(), "desk/talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	ids := suggests(t, l, r)
	for _, x := range []struct {
		who  string
		kind record.JudgementKind
		do   string
		want int
	}{
		{"reader", record.JudgeNote, "take", http.StatusForbidden}, {"reader", record.JudgeNote, "refuse", http.StatusForbidden},
		{"analyst", record.JudgeMove, "take", http.StatusForbidden}, {"analyst", record.JudgeMove, "refuse", http.StatusForbidden},
		{"analyst", record.JudgeNote, "take", http.StatusSeeOther}, {"editor", record.JudgeMove, "take", http.StatusSeeOther}, {"analyst", record.JudgeCorrect, "refuse", http.StatusSeeOther},
	} {
		if status, body, _ := asked(d, "POST", "/suggestions/"+ids[x.kind], url.Values{"do": {x.do}, "back": {"/"}}, session(t, l, x.who, *now)); status != x.want {
			t.Errorf("%s %s by %s: %d %.200s", x.do, x.kind, x.who, status, body)
		}
	}
	in := token(t, l, "analyst", now.Add(time.Hour), "read", "judge")
	api := func(method, at, body string) (int, map[string]any) {
		status, out, _ := call(t, d, method, apiRoot+at, "application/json", body, "Authorization", "Bearer "+in)
		return status, out
	}
	status, list := api("GET", "/suggestions?state=open&limit=2", "")
	if items, _ := list["items"].([]any); status != 200 || len(items) != 2 || list["next"] == nil || items[0].(map[string]any)["origin"] == "" {
		t.Errorf("the list: %d %v", status, list)
	}
	if status, one := api("GET", "/suggestions/"+ids[record.JudgeNote], ""); status != 200 || one["state"] != "taken" || one["who"] != "analyst" {
		t.Errorf("what was taken: %d %v", status, one)
	}
	if status, one := api("POST", "/suggestions/"+ids[record.JudgeAdd], `{"do": "take"}`); status != 200 || one["state"] != "taken" || one["taken"] == "" {
		t.Errorf("taking: %d %v", status, one)
	}
	for body, want := range map[string]int{`{"do": "take"}`: 422, `{"do": "burn"}`: 422} {
		if status, _ := api("POST", "/suggestions/"+ids[record.JudgeAdd], body); status != want {
			t.Errorf("%s: %d", body, status)
		}
	}
	if status, _ := api("POST", "/suggestions/q0", `{"do": "take"}`); status != 404 {
		t.Errorf("none of that id: %d", status)
	}
}
