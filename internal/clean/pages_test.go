package clean

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/text"
)

// specimen is a page of testdata/pages with its truth: after its name, fields of what the page tells of itself, and then the page, in
// which ⟦ ⟧ is around what is the article, its title and the captions of its pictures apart, and ⟪ ⟫ around what leads elsewhere.
type specimen struct {
	name   string
	fields map[string]string
	page   string
}

func specimens(t *testing.T, glob string) (all []specimen) {
	files, err := filepath.Glob(filepath.Join("testdata/pages", glob))
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split("\n"+string(b), "\n=== ")[1:] {
			head, page, _ := strings.Cut(part, "\n\n")
			lines := strings.Split(head, "\n")
			s := specimen{lines[0], map[string]string{}, page}
			for _, ln := range lines[1:] {
				key, value, _ := strings.Cut(ln, ": ")
				s.fields[key] = value
			}
			all = append(all, s)
		}
	}
	return all
}

// raw is the page as it would be saved, in its charset.
func (s *specimen) raw() []byte {
	page := strings.NewReplacer("⟦", "", "⟧", "", "⟪", "", "⟫", "").Replace(s.page)
	switch s.fields["charset"] {
	case "utf-16":
		b := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(page)) {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		return b
	case "windows-1258":
		return encode(page, charmap.Windows1258)
	case "windows-1252":
		return encode(page, charmap.Windows1252)
	}
	return []byte(page)
}

// encode writes letters that a charset does not have as letters followed by their tones.
func encode(s string, m *charmap.Charmap) (out []byte) {
	for _, r := range s {
		if b, ok := m.EncodeRune(r); ok {
			out = append(out, b)
			continue
		}
		var rest, tones []rune
		for _, part := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tones = append(tones, part)
			} else {
				rest = append(rest, part)
			}
		}
		for _, part := range norm.NFC.String(string(rest)) + string(tones) {
			b, ok := m.EncodeRune(part)
			if !ok {
				b = '?'
			}
			out = append(out, b)
		}
	}
	return out
}

// marked is what stands between pairs of marks in the page, without its tags.
func (s *specimen) marked(open, end string) (parts []string) {
	for _, part := range strings.Split(s.page, open)[1:] {
		part, _, _ = strings.Cut(part, end)
		for {
			before, rest, ok := strings.Cut(part, "<")
			if !ok {
				break
			}
			_, after, _ := strings.Cut(rest, ">")
			part = before + " " + after
		}
		parts = append(parts, oneLine(part))
	}
	return parts
}

// TestPages measures what is kept of the pages, by the measure of the extraction benchmark and taking only what records may be drawn
// from, and what the pages tell of themselves. The first half was written before the program was tried on it, and is left as it was.
func TestPages(t *testing.T) {
	for _, half := range []string{"first-*", "later-*"} {
		var m shingling
		kept := 0
		right, asked := map[string]int{}, map[string]int{}
		for _, s := range specimens(t, half) {
			d, err := cleaner(t).Document(s.raw(), "")
			if s.fields["list"] == "yes" {
				var fault *Error
				if asked["list"]++; errors.As(err, &fault) && fault.Kind == Listing {
					right["list"]++
				} else {
					t.Logf("%s: read as an article", s.name)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s: %v", s.name, err)
				m.add(strings.Join(s.marked("⟦", "⟧"), "\n"), "")
				continue
			}
			check(t, d)
			var got strings.Builder
			captions := map[string]bool{}
			for _, sec := range d.Sections {
				q := d.Quote(sec.Span)
				if captions[oneLine(q)] = sec.Kind == text.Caption; sec.Kind > text.Caption {
					continue
				}
				for _, teaser := range s.marked("⟪", "⟫") {
					if strings.Contains(oneLine(q), teaser) {
						kept++
						t.Logf("%s: %s keeps %q", s.name, sec.Kind, teaser)
					}
				}
				if sec.Kind <= text.Body && oneLine(q) != s.fields["title"] {
					got.WriteString(q + "\n")
				}
			}
			want := strings.Join(s.marked("⟦", "⟧"), "\n")
			if p, r := m.add(want, got.String()); p < 1 || r < 1 {
				t.Logf("%s: precision %.3f, recall %.3f\n got %s\nwant %s", s.name, p, r, got.String(), want)
			}
			for _, caption := range strings.Split(s.fields["captions"], " | ") {
				if caption != "" {
					if asked["captions"]++; captions[caption] {
						right["captions"]++
					} else {
						t.Logf("%s: lost the caption %q", s.name, caption)
					}
				}
			}
			for key, is := range map[string]string{"title": d.Title, "outlet": d.Outlet, "published": d.Marker, "author": d.Author, "url": d.URL, "lang": d.Lang} {
				if want := s.fields[key]; want != "" {
					if asked[key]++; want == is {
						right[key]++
					} else {
						t.Logf("%s: %s is %q, not %q", s.name, key, is, want)
					}
				} else if is != "" {
					t.Logf("%s: %s is %q, which the page does not tell", s.name, key, is)
				}
			}
		}
		t.Logf("%s %d articles: %s, %d teasers kept; right: %v of %v", half, m.pages, &m, kept, right, asked)
		if m.f1() < 0.97 || kept > 0 {
			t.Errorf("%s: F1 %.4f, %d teasers kept", half, m.f1(), kept)
		}
		for key, n := range asked {
			if right[key]*100 < n*95 {
				t.Errorf("%s: %s is right on %d of %d pages", half, key, right[key], n)
			}
		}
	}
}
