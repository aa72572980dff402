package desk

import (
	"bytes"
	"context"
	"encoding/base64"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// An editor adds a report by its address: what is seen is what is kept, and until then nothing is; why a page cannot be had is told in
// both languages; nobody else has the desk go anywhere.
func TestAddByAddress(t *testing.T) {
	d, l, _, now := peopled(t)
	went := 0
	raw := []byte(talks)
	d.Fetch = func(_ context.Context, address string) (clean.Input, error) {
		went++
		switch address {
		case "https://example.org/talks":
			return clean.Input{Raw: raw, Source: address, Media: "text/plain; charset=utf-8"}, nil
		case "https://example.org/empty":
			return clean.Input{Raw: []byte(" "), Source: address}, nil
		}
		return clean.Input{}, &Unfetched{Trouble: "forbidden", Why: "forbidden"}
	}
	form := url.Values{"address": {"https://example.org/talks"}}
	for _, who := range []string{"reader", "analyst"} {
		if status, _, _ := asked(d, "POST", "/add", form, session(t, l, who, *now)); status != http.StatusForbidden {
			t.Errorf("%s: %d", who, status)
		}
		if _, page, _ := asked(d, "GET", "/add", nil, session(t, l, who, *now)); strings.Contains(page, `name="address"`) {
			t.Errorf("%s is offered it", who)
		}
	}
	if went > 0 {
		t.Fatal("the desk went for those who may not have it go")
	}
	editor := session(t, l, "editor", *now)
	status, page, _ := asked(d, "POST", "/add", form, editor)
	if status != http.StatusOK || !strings.Contains(page, "green shipping") {
		t.Fatal(status)
	}
	keep := url.Values{"keep": {"1"}}
	for _, name := range []string{"source", "bytes", "media"} {
		m := regexp.MustCompile(`name="` + name + `" value="([^"]*)"`).FindStringSubmatch(page)
		keep.Set(name, html.UnescapeString(m[1]))
	}
	if seen, _ := base64.StdEncoding.DecodeString(keep.Get("bytes")); !bytes.Equal(seen, raw) || keep.Get("media") == "" || keep.Get("source") != "https://example.org/talks" {
		t.Error("what was seen is not what would be kept:", keep.Get("source"), keep.Get("media"))
	}
	if status, _, head := asked(d, "POST", "/add", keep, editor); status != http.StatusSeeOther || !strings.Contains(head.Get("Location"), "told=added") {
		t.Error(status, head.Get("Location"))
	}
	for lang, want := range map[string]string{"en": "does not let robots", "vi": "không cho máy đọc"} {
		status, page, _ := asked(d, "POST", "/add", url.Values{"address": {"https://example.org/closed"}}, func(r *http.Request) {
			editor(r)
			r.AddCookie(&http.Cookie{Name: "language", Value: lang})
		})
		if status != http.StatusUnprocessableEntity || !strings.Contains(page, want) || !strings.Contains(page, "https://example.org/closed") {
			t.Errorf("%s: %d", lang, status)
		}
	}
	if status, _, _ := asked(d, "POST", "/add", url.Values{"address": {"https://example.org/empty"}}, editor); status != http.StatusUnprocessableEntity {
		t.Error("an empty page:", status)
	}
}
