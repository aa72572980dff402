package desk

import (
	"archive/zip"
	"context"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/brief"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

// The page of a relationship writes a brief in every form and language, the API the same to the byte; each proves itself against the ledger.
func TestBriefs(t *testing.T) {
	d, l, _ := opened(t)
	for _, lang := range []string{"en", "vi"} {
		page := get(t, d, "/relationships/SG+VN", lang)
		form := regexp.MustCompile(`(?s)<form class="fields" action="([^"]+/brief)".*?</form>`).FindStringSubmatch(page)
		if form == nil {
			t.Fatal("no form for a brief")
		}
		at := html.UnescapeString(form[1])
		for format, file := range brief.Formats {
			if !strings.Contains(form[0], `<option value="`+format+`"`) {
				t.Errorf("%s cannot be chosen", format)
			}
			q := url.Values{"party": {"VN"}, "date": {"2026-06-01"}, "for": {"Họp <cấp> cao & more"}, "lang": {lang}, "format": {format}}
			status, body, head := asked(d, "GET", at+"?"+q.Encode(), nil, nil)
			if status != http.StatusOK || head.Get("Content-Type") != file.Media || head.Get("Content-Language") != lang || head.Get("Content-Disposition") != `attachment; filename="brief-SG+VN-2026-06-01.`+format+`"` {
				t.Fatalf("%s in %s: %d %v", format, lang, status, head)
			}
			if _, again, _ := asked(d, "GET", apiRoot+at+"?"+q.Encode(), nil, nil); again != body {
				t.Errorf("%s in %s: the API writes another", format, lang)
			}
			f, err := brief.Read([]byte(body))
			if err != nil {
				t.Fatalf("%s in %s: %v", format, lang, err)
			}
			if faults, err := brief.Verify(context.Background(), l, f); err != nil || len(faults) > 0 {
				t.Errorf("%s in %s: %v, %v", format, lang, faults, err)
			}
			if format == "html" && (strings.Contains(body, "<cấp>") || !strings.Contains(body, "&lt;cấp&gt;")) {
				t.Error("the occasion is not text")
			}
			if format == "docx" {
				if _, err := zip.NewReader(strings.NewReader(body), int64(len(body))); err != nil {
					t.Error(err)
				}
			}
			if format == "md" && (lang == "en") != strings.HasPrefix(body, "# Brief") {
				t.Errorf("%s is not in %s: %.200s", format, lang, body)
			}
		}
		for query, want := range map[string]int{"date=tomorrow": 400, "format=exe": 400, "lang=fr": 400, "party=US": 400, "for=" + strings.Repeat("x", 400): 400, "date=1990-01-01": 404} {
			status, page, _ := asked(d, "GET", at+"?"+query, nil, func(r *http.Request) { r.Header.Set("Accept-Language", lang) })
			if status != want || !strings.Contains(page, `<html lang="`+lang+`">`) {
				t.Errorf("%.30s in %s: %d", query, lang, status)
			}
		}
	}
	for at, want := range map[string]int{"/relationships/SG/brief": 404, apiRoot + "/relationships/SG/brief": 404, apiRoot + "/relationships/SG+VN/brief?format=exe": 422, apiRoot + "/relationships/SG+VN/brief?date=soon": 422, apiRoot + "/relationships/SG+VN/brief?party=US": 422} {
		if status, _, _ := asked(d, "GET", at, nil, nil); status != want {
			t.Errorf("%s: %d", at, status)
		}
	}
}

// A calendar is had at an address that a calendar program can ask: with a token for calendars, that opens nothing else; no other token serves
// in an address.
func TestCalendars(t *testing.T) {
	free, _, _ := opened(t)
	page := get(t, free, "/relationships/SG+VN", "vi")
	m := regexp.MustCompile(`<code>([^<]+)</code>`).FindStringSubmatch(page)
	if m == nil {
		t.Fatal("no address on the page")
	}
	to, err := url.Parse(html.UnescapeString(m[1]))
	if err != nil || to.Query().Get("token") != "" {
		t.Fatal(m[1], err)
	}
	status, vn, head := asked(free, "GET", to.RequestURI(), nil, nil)
	if status != http.StatusOK || head.Get("Content-Type") != "text/calendar; charset=utf-8" || !strings.HasPrefix(vn, "BEGIN:VCALENDAR\r\n") || !strings.Contains(vn, "BEGIN:VEVENT") || !strings.Contains(vn, "PRODID:-//Chancery//Chancery//VI") {
		t.Fatalf("%d %v %.300s", status, head, vn)
	}
	if _, api, _ := asked(free, "GET", apiRoot+"/relationships/SG+VN/calendar?lang=vi", nil, nil); api != vn {
		t.Error("the API tells other days")
	}
	if status, _, _ := asked(free, "GET", "/relationships/SG+VN/calendar.ics?lang=fr", nil, nil); status != http.StatusBadRequest {
		t.Error("in a language that is none", status)
	}

	d, l, log, now := peopled(t)
	ctx := context.Background()
	in := session(t, l, "reader", *now)
	if body := pageOf(t, d, "/relationships/SG+VN", in); strings.Contains(body, "<code>") {
		t.Error("an address is shown that nobody made")
	}
	make := func(who func(*http.Request)) *url.URL {
		t.Helper()
		status, body, head := asked(d, "POST", "/relationships/SG+VN/calendar", url.Values{}, who)
		m := regexp.MustCompile(`<code>([^<]+)</code>`).FindStringSubmatch(body)
		if status != http.StatusOK || m == nil || head.Get("Cache-Control") != "no-store" {
			t.Fatalf("%d %v %.300s", status, head, body)
		}
		to, err := url.Parse(html.UnescapeString(m[1]))
		if err != nil || to.Host != "localhost:8500" || to.Path != "/relationships/SG+VN/calendar.ics" || !strings.HasPrefix(to.Query().Get("token"), account.TokenPrefix) {
			t.Fatal(m[1], err)
		}
		return to
	}
	to = make(in)
	nobody := func(*http.Request) {}
	had := func(at string, want int) string {
		t.Helper()
		log.Reset()
		status, body, head := asked(d, "GET", at, nil, nobody)
		if status != want {
			t.Errorf("%s: %d, not %d", at, status, want)
		}
		if where := head.Get("Location"); strings.Contains(at, "calendar.ics") && strings.Contains(where, account.TokenPrefix) {
			t.Errorf("%s: the token goes on to %s", at, where)
		}
		if strings.Contains(log.String(), account.TokenPrefix) {
			t.Errorf("%s: the token is in the log: %s", at, log)
		}
		return body
	}
	if body := had(to.RequestURI(), 200); !strings.Contains(body, "BEGIN:VEVENT") {
		t.Error("no days in it")
	}
	secret := to.Query().Get("token")
	q := "?token=" + url.QueryEscape(secret)
	for _, at := range []string{"/", "/relationships/SG+VN", "/documents", "/relationships/SG+VN/brief", "/account"} {
		had(at+q, 303)
	}
	for _, at := range []string{apiRoot + "/events", apiRoot + "/relationships/SG+VN/calendar"} {
		had(at+q, 401)
	}
	for _, at := range []string{"/", apiRoot + "/events", apiRoot + "/relationships/SG+VN/calendar"} { // as a program would show it
		if status, _, _ := asked(d, "GET", at, nil, bearing(secret)); status != 403 {
			t.Errorf("%s: %d", at, status)
		}
	}
	for what, other := range map[string]string{
		"of nobody": account.TokenPrefix + account.Secret(), "empty": "x",
		"that reads":          token(t, l, "admin", now.Add(time.Hour), account.Read),
		"of calendars & more": token(t, l, "admin", now.Add(time.Hour), account.Calendar, account.Read),
	} {
		if body := had("/relationships/SG+VN/calendar.ics?token="+url.QueryEscape(other), 401); strings.Contains(body, "VEVENT") {
			t.Errorf("with a token %s", what)
		}
	}
	had("/relationships/SG+VN/calendar.ics", 303)
	if status, _, _ := asked(d, "GET", apiRoot+"/relationships/SG+VN/calendar", nil, bearing(token(t, l, "reader", now.Add(time.Hour), account.Read))); status != 200 {
		t.Error("a program that reads has no calendar", status)
	}
	// It lasts a year, and ends when its owner says so, who ends nobody else's.
	tokens, err := l.Tokens(ctx, "reader")
	i := slices.IndexFunc(tokens, func(t *ledger.Token) bool { return slices.Equal(t.Scopes, []account.Scope{account.Calendar}) })
	if err != nil || i < 0 {
		t.Fatal(tokens, err)
	}
	if status, _, _ := asked(d, "POST", "/account/tokens", url.Values{"token": {tokens[i].ID}}, session(t, l, "admin", *now)); status != 404 {
		t.Error("another ends it", status)
	}
	if body := pageOf(t, d, "/account", in); !strings.Contains(body, tokens[i].ID) {
		t.Error("the page of the account does not tell of it")
	}
	had(to.RequestURI(), 200)
	if status, _, head := asked(d, "POST", "/account/tokens", url.Values{"token": {tokens[i].ID}}, in); status != 303 || head.Get("Location") != "/account?told=token" {
		t.Error(status, head)
	}
	had(to.RequestURI(), 401)
	again := make(in)
	*now = now.Add(calendarLasts + time.Hour)
	had(again.RequestURI(), 401)
	// Nobody makes any number of them.
	in = session(t, l, "analyst", *now)
	for range mostCalendars {
		make(in)
		*now = now.Add(time.Second)
	}
	if status, _, _ := asked(d, "POST", "/relationships/SG+VN/calendar", url.Values{}, in); status != http.StatusBadRequest {
		t.Error("one more than may be", status)
	}
}

func pageOf(t *testing.T, d http.Handler, at string, who func(*http.Request)) string {
	t.Helper()
	status, body, _ := asked(d, "GET", at, nil, who)
	if status != http.StatusOK {
		t.Fatal(at, status)
	}
	return body
}
