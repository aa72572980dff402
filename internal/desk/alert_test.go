package desk

import (
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"
)

// An alert is looked at, saved, paused and removed; its feed is had by whoever has its address, and by nobody else.
func TestAlerts(t *testing.T) {
	d, l, log, now := peopled(t)
	who := session(t, l, "analyst", *now)
	get := func(at string) (int, string) {
		t.Helper()
		status, body, _ := asked(d, "GET", at, nil, who)
		return status, html.UnescapeString(body)
	}
	post := func(do string, form url.Values) (int, string, string) {
		t.Helper()
		form.Set("do", do)
		status, body, head := asked(d, "POST", "/alerts", form, who)
		return status, html.UnescapeString(body), head.Get("Location")
	}
	if status, body := get("/alerts"); status != http.StatusOK || !strings.Contains(body, "There is no alert yet.") {
		t.Fatal(status, body)
	}
	status, body := get("/alerts?party=VN,SG&topic=maritime")
	if status != http.StatusOK || !regexp.MustCompile(`in the last 365 days: \d+ notices?`).MatchString(body) || !strings.Contains(body, `name="topic" value="maritime"`) {
		t.Fatal(status, body)
	}
	for _, bad := range []string{"party=XX", "topic=fishes", "initiative=SG%2BVN/none", "person=Nobody+At+All", "party=VN&days=soon", "party=VN&days=9999"} {
		if status, body := get("/alerts?" + bad); status == http.StatusOK && !strings.Contains(bad, "9999") || strings.Contains(body, "error.") {
			t.Error(bad, status, body)
		}
	}
	asks := func() url.Values { return url.Values{"party": {"VN, SG"}, "name": {"Maritime"}, "days": {"90 14"}} }
	if status, _, to := post("save", asks()); status != http.StatusSeeOther || to != "/alerts?told=save" {
		t.Fatal(status, to)
	}
	if status, body, _ := post("save", asks()); status != http.StatusUnprocessableEntity || !strings.Contains(body, "there is already") && !strings.Contains(body, "already") {
		t.Error(status, body)
	}
	for _, name := range []string{"", "<script>", "../x", strings.Repeat("a", 200)} {
		form := asks()
		form.Set("name", name)
		if status, body, _ := post("save", form); status != http.StatusUnprocessableEntity || strings.Contains(body, "<td><script>") {
			t.Error(name, status)
		}
	}
	if _, body := get("/alerts"); !strings.Contains(body, "<td>maritime</td><td>Singapore, Vietnam</td><td>90, 14</td>") {
		t.Error(body)
	}

	status, body, _ = post("feed", url.Values{"name": {"maritime"}})
	at := regexp.MustCompile(`<code>http://localhost:8500(/feeds/[A-Za-z0-9_-]{43})</code>`).FindStringSubmatch(body)
	if status != http.StatusOK || at == nil {
		t.Fatal(status, body)
	}
	if strings.Contains(log.String(), at[1][len("/feeds/"):]) {
		t.Error("the address of a feed stands in the log")
	}
	nobody := func(*http.Request) {}
	vietnamese := func(r *http.Request) { r.Header.Set("Accept-Language", "vi") }
	for _, as := range []func(*http.Request){nobody, vietnamese} {
		status, body, head := asked(d, "GET", at[1], nil, as)
		f, err := gofeed.NewParser().ParseString(body)
		if status != http.StatusOK || err != nil || head.Get("Content-Type") != "application/atom+xml; charset=utf-8" || f.FeedLink != "http://localhost:8500"+at[1] || f.Title != "Chancery: maritime" {
			t.Error(status, head, err, body)
		}
	}
	if strings.Contains(log.String(), at[1][len("/feeds/"):]) {
		t.Error("the address of a feed stands in the log")
	}
	gone := func(what, at string) {
		t.Helper()
		if status, _, _ := asked(d, "GET", at, nil, nobody); status != http.StatusNotFound {
			t.Error(what, status)
		}
	}
	gone("a guess", "/feeds/"+strings.Repeat("a", 43))
	if _, body := get("/alerts"); strings.Contains(body, at[1]) {
		t.Error("the address is shown twice")
	}
	if status, _, _ := post("pause", url.Values{"name": {"maritime"}}); status != http.StatusSeeOther {
		t.Error(status)
	}
	if status, body, _ := asked(d, "GET", at[1], nil, nobody); status != http.StatusOK || strings.Contains(body, "<entry>") {
		t.Error("a paused alert tells something", status)
	}
	_, body, _ = post("feed", url.Values{"name": {"maritime"}})
	gone("the address before", at[1])
	at = regexp.MustCompile(`(/feeds/[A-Za-z0-9_-]{43})`).FindStringSubmatch(body)
	post("unfeed", url.Values{"name": {"maritime"}})
	gone("a feed that is ended", at[1])
	for _, do := range []string{"resume", "remove"} {
		if status, _, to := post(do, url.Values{"name": {"maritime"}}); status != http.StatusSeeOther || to != "/alerts?told="+do {
			t.Error(do, status)
		}
	}
	if status, _, _ := post("remove", url.Values{"name": {"maritime"}}); status != http.StatusNotFound {
		t.Error(status)
	}
	if status, _, _ := post("paint", url.Values{"name": {"maritime"}}); status != http.StatusBadRequest {
		t.Error(status)
	}
}
