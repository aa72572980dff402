package clean

import (
	"strings"
	"testing"
)

// TestMedia reads the same bytes under several media types.
func TestMedia(t *testing.T) {
	body := "Bộ trưởng hai nước nhất trí mở đường bay thẳng trong năm nay, theo thông cáo của hai bên."
	old := "<html><p>" + string(to1258(t, body))
	for _, c := range []struct {
		name, raw, media string
		text             string // what the text must hold
		published        string
	}{
		{"charset of the server", old, "text/html; charset=windows-1258", "nhất trí", ""},
		{"the page is believed before its server", "<html><meta charset=windows-1258><p>" + string(to1258(t, body)), "text/html; charset=iso-8859-1", "nhất trí", ""},
		{"the bytes are believed before both", "<html><meta charset=windows-1258><p>" + body, "text/html; charset=iso-8859-1", "nhất trí", ""},
		{"gbk", "<html><p>\xd6\xd0\xb9\xfa and Viet Nam agreed to open a second crossing this year.", "text/html; charset=GBK", "中国 and", ""},
		{"day of a feed", body, "text/plain; published=2025-03-26", body, "2025-03-26"},
		{"the report's own day", " date 2025-03-25 " + body, "text/plain; published=2025-03-26", body, "2025-03-25"},
		{"no day", body, "text/plain; published=yesterday", body, ""},
		{"not well formed", body, "text/plain; charset", body, ""},
		{"a record", `{"body": "` + body + `", "date": "2025-03-26T10:00:00+07:00"}`, "application/json", body, "2025-03-26"},
		{"a record of a page", `{"body": "<html><p>` + body + `</p>"}`, "application/json", body, ""},
		{"a day in words", `{"body": "` + body + `", "date": "26/3/2025"}`, "application/json", body, "2025-03-26"},
		{"a day in figures", `{"body": "` + body + `", "date": 20250326}`, "application/json", body, "2025-03-26"},
		{"paragraphs", `{"body": ["Trước hết.", "` + body + `"]}`, "application/json", "Trước hết.\n\n" + body, ""},
		{"a map", `{"story": {"full": "` + body + `"}, "text": "no", "made": "2025-03-26"}`, `application/json; fields="text=story.full,published=made"`, body, "2025-03-26"},
		{"a name with a dot", `{"story.full": "` + body + `"}`, `application/json; fields="text=story.full"`, body, ""},
	} {
		d, err := cleaner(t).Clean(Input{Raw: []byte(c.raw), Source: c.name, Media: c.media})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		check(t, d)
		if !strings.Contains(d.Text, c.text) || d.Marker != c.published {
			t.Errorf("%s: %q of %q", c.name, d.Text, d.Marker)
		}
	}
	d, err := cleaner(t).Clean(Input{Media: "application/json", Raw: []byte(
		`{"title": "Hai nước mở đường bay", "text": "` + body + `", "url": "https://example.vn/a", "author": [{"name": "Lan Anh"}, "Q.H."], "publisher": {"name": "Báo Mẫu"}}`)})
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "Hai nước mở đường bay" || !strings.HasPrefix(d.Text, d.Title+"\n\n") || d.URL != "https://example.vn/a" || d.Author != "Lan Anh, Q.H." || d.Outlet != "Báo Mẫu" {
		t.Errorf("%q %q %q %q\n%s", d.Title, d.URL, d.Author, d.Outlet, d.Text)
	}
	d, err = cleaner(t).Clean(Input{Raw: []byte("%PDF-1.7"), Extract: body})
	if err != nil || d.Text != body {
		t.Errorf("%v %v", d, err)
	}
}

func TestMediaRefused(t *testing.T) {
	for _, c := range []struct{ raw, media, want string }{
		{`{"story": "x", "day": "y"}`, "application/json", `no text in a field text or body or content or maintext or article; there are day, story: say which it is with --map text=FIELD`},
		{`{"text": "x"}`, `application/json; fields="text=story"`, `no text in a field story; there are text: say which it is with --map text=FIELD`},
		{`{"text": "x"}`, `application/json; fields="words=story"`, `"words=story" is no pair PART=FIELD; the parts are text, title, published, url, author, outlet`},
		{`[1]`, "application/json", `not one JSON object: json: cannot unmarshal array into Go value of type map[string]interface {}`},
	} {
		if _, err := cleaner(t).Clean(Input{Raw: []byte(c.raw), Source: "x", Media: c.media}); err == nil || err.Error() != "x: "+c.want {
			t.Errorf("%s: %v", c.raw, err)
		}
	}
}

func FuzzRecord(f *testing.F) {
	for _, s := range []string{`{"text": "x", "published": "2025-03-26"}`, `{"a": {"b": ["x", {"name": 1e9}]}}`, `[]`, ``} {
		f.Add(s, "a.b")
	}
	f.Fuzz(func(t *testing.T, s, path string) {
		d, err := cleaner(t).Clean(Input{Raw: []byte(s), Media: "application/json; fields=\"text=" + path + "\""})
		if err == nil {
			check(t, d)
		} else if strings.ContainsAny(err.Error(), "\r\n") {
			t.Fatalf("more than one line: %q", err)
		}
	})
}
