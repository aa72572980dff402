package desk

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// The board, the list and the API are narrowed alike: by topic, by who answers for an initiative, by when it is due, by status and party.
func TestBoardFilters(t *testing.T) {
	d, l, _ := opened(t)
	var key, status string
	for i, err := range l.Initiatives(context.Background(), ledger.Filter{Limit: 1, Due: ledger.DueNever, Parties: []record.Party{"VN"}}) {
		if err != nil {
			t.Fatal(err)
		}
		key, status = i.ID, string(i.Status)
	}
	for do, value := range map[string]string{"owner": "Economic section", "due": "2026-06-20"} {
		if code, body, _ := asked(d, "POST", "/judge", url.Values{"do": {do}, "id": {key}, "value": {value}, "back": {"/"}}, nil); code != http.StatusSeeOther {
			t.Fatal(code, body)
		}
	}
	cards := func(page string) int { return strings.Count(page, `<a href="/initiatives/`) }
	for _, lang := range []string{"en", "vi"} {
		all := cards(get(t, d, "/board", lang))
		for query, want := range map[string]int{
			"owner=Economic+section":                       1,
			"owner=Consul":                                 0,
			"owner=economic+section&due=30":                1,
			"due=30&party=VN&status=" + status:             1,
			"owner=Economic+section&due=overdue":           0,
			"owner=Economic+section&due=none":              0,
			"owner=Economic+section&status=" + status:      1,
			"owner=Economic+section&topic=nothing-of-this": -1,
			"due=soon":      -1,
			"status=silent": -1,
		} {
			code, page, _ := asked(d, "GET", "/board?"+query, nil, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
			if want < 0 {
				if code != http.StatusBadRequest {
					t.Errorf("%s: %d", query, code)
				}
				continue
			}
			if got := cards(page); code != http.StatusOK || got != want || got >= all {
				t.Errorf("%s: %d, %d of %d cards, not %d", query, code, got, all, want)
			}
			if want == 1 && (!strings.Contains(page, "Economic section</p>") || !strings.Contains(page, `<option value="Economic section"`)) {
				t.Errorf("%s: who answers is not told", query)
			}
			if strings.Contains(query, "status=") && strings.Count(page, "<section>") != 1 {
				t.Errorf("%s: other columns too", query)
			}
			if rows := cards(get(t, d, "/initiatives?"+query, lang)); rows != want {
				t.Errorf("%s: the list has %d", query, rows)
			}
			code, of, _ := call(t, d, "GET", apiRoot+"/initiatives?"+query, "", "")
			if items, _ := of["items"].([]any); code != http.StatusOK || len(items) != want {
				t.Errorf("%s: the API has %d, %d", query, code, len(items))
			} else if want == 1 {
				if i := items[0].(map[string]any); i["owner"] != "Economic section" || i["due"] != "2026-06-20" {
					t.Errorf("%s: %v", query, i)
				}
			}
		}
		topic := regexp.MustCompile(`<option value="(trade|energy)"`).FindStringSubmatch(get(t, d, "/board", lang))
		if topic == nil {
			t.Fatal("no topics to choose from")
		}
		if got := cards(get(t, d, "/board?topic="+topic[1], lang)); got == 0 || got >= all {
			t.Errorf("%d of %d are on %s", got, all, topic[1])
		}
		page := get(t, d, "/initiatives/"+key, lang)
		if !strings.Contains(page, "<dd>Economic section</dd>") {
			t.Error("the initiative does not tell who answers for it")
		}
	}
}
