package clean

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

func to16(s string, order binary.AppendByteOrder, bom bool) []byte {
	var b []byte
	if bom {
		b = order.AppendUint16(b, 0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

// to1258 writes tones as letters of their own, as that encoding does.
func to1258(t *testing.T, s string) []byte {
	var b []byte
	for _, r := range s {
		if c, ok := charmap.Windows1258.EncodeRune(r); ok {
			b = append(b, c)
			continue
		}
		d := []rune(norm.NFD.String(string(r))) // base, then its marks; put back together what the encoding has
		if len(d) == 3 {
			for i := 1; i < 3; i++ {
				if base, _ := charmap.Windows1258.EncodeRune([]rune(norm.NFC.String(string(d[0]) + string(d[i])))[0]); base != 0 && base != '\x1a' {
					d = []rune{[]rune(norm.NFC.String(string(d[0]) + string(d[i])))[0], d[3-i]}
					break
				}
			}
		}
		for _, x := range d {
			c, ok := charmap.Windows1258.EncodeRune(x)
			if !ok {
				t.Fatalf("%q of %q is not in Windows-1258", x, r)
			}
			b = append(b, c)
		}
	}
	return b
}

func TestDecode(t *testing.T) {
	vi := viA + "\n\n" + viB
	en := "The café’s owner – “a friend” – agreed to reopen the crossing in São Tomé next year, the ministers said on Friday."
	latin, err := charmap.Windows1252.NewEncoder().Bytes([]byte(en))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		raw  []byte
		want string
	}{
		{"utf-8", []byte(vi), vi},
		{"bom", []byte("\uFEFF" + vi), vi},
		{"utf-16le", to16(vi, binary.LittleEndian, true), vi},
		{"utf-16be", to16(vi, binary.BigEndian, true), vi},
		{"utf-16le without bom", to16(en, binary.LittleEndian, false), en},
		{"utf-16be without bom", to16(en, binary.BigEndian, false), en},
		{"windows-1258", to1258(t, vi), vi},
		{"windows-1252", latin, en},
		{"nfd", []byte(norm.NFD.String(vi)), vi},
		{"noise", []byte("The\u00a0two\u200b min\u00adis\u200dters\u2028agreed.\r\nThey\x07 met.\rNo\ufeffw.\x0cEnd.\u202e"), "The two ministers\nagreed.\nThey met.\nNow.\nEnd."},
		{"joiners in emoji stay", []byte("Family 👩\u200d👧 day"), "Family 👩\u200d👧 day"},
	} {
		d, err := cleaner(t).Document(c.raw, c.name)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		check(t, d)
		if d.Text != c.want {
			t.Errorf("%s: got %.80q, want %.80q", c.name, d.Text, c.want)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		raw  string
		kind Kind
	}{
		{"nothing", "", Empty},
		{"space", " \n\t\u00a0\n", Empty},
		{"bom only", "\uFEFF", Empty},
		{"marker only", " date 2025-03-26 ", Empty},
		{"pdf", "%PDF-1.7\n...", Binary},
		{"zip", "PK\x03\x04....", Broken},
		{"nul", "The two\x00 ministers", Binary},
		{"controls", strings.Repeat("\x01\x02a", 100), Binary},
		{"utf-32", "\xff\xfe\x00\x00T\x00\x00\x00", Encoding},
		{"half a unit", "\xff\xfeT\x00h", Encoding},
		{"lone surrogate", "\xff\xfe\x00\xd8T\x00", Encoding},
		{"broken utf-8", "Hội đàm cấp cao \xc3 giữa hai nước", Encoding},
		{"cut utf-8", viA[:len("Hai b")+1], Encoding},
		{"windows-1251", "\xc4\xe2\xe0 \xec\xe8\xed\xe8\xf1\xf2\xf0\xe0 \xe4\xee\xe3\xee\xe2\xee\xf0\xe8\xeb\xe8\xf1\xfc", Encoding},
		{"declared unknown", "<html><meta charset=\"x-own\"><p>\xd6\xd0\xb9\xfa", Encoding},
		{"declared shift_jis, but not so", "<html><meta charset=\"shift_jis\"><p>\xff\xfd\xfe\xa0", Encoding},
		{"too large", strings.Repeat("a ", Limit/2) + "a", TooLarge},
	} {
		d, err := cleaner(t).Document([]byte(c.raw), "in/"+c.name)
		var e *Error
		if !errors.As(err, &e) || d != nil {
			t.Errorf("%s: %v, want an Error", c.name, err)
			continue
		}
		if e.Kind != c.kind || !strings.HasPrefix(e.Error(), "in/"+c.name+": ") || strings.Contains(e.Error(), "\n") {
			t.Errorf("%s: %s %q, want %s", c.name, e.Kind, e, c.kind)
		}
	}
}

// TestHostile gives input made to be slow or large; each must be done, well or with an Error, in seconds.
func TestHostile(t *testing.T) {
	p := "<p>" + enA + "</p>"
	n := 10000
	for name, s := range map[string]string{
		"one line of 10 MB":     strings.Repeat("the two sides agreed to meet and ", 10<<20/33),
		"one word of 10 MB":     strings.Repeat("a", 10<<20),
		"10 MB of brackets":     strings.Repeat("(", 10<<20),
		"10 MB of line ends":    "a" + strings.Repeat("\n", 10<<20) + "b",
		"a million short lines": strings.Repeat("Home\n", 1e6),
		"equal lines":           strings.Repeat("The ministers met at the gate\n", 2e5),
		"tail heads":            strings.Repeat("Related\n", 2e5) + enA,
		"tails and paragraphs":  strings.Repeat("Read more\n\n"+enA+"\n\n", 2e4),
		"titles, no body":       strings.Repeat("Rivers and roads of the region\n\n", 2e5),
		"photo marks":           strings.Repeat("(Photo: VNA) ", 2e5),
		"dashes":                strings.Repeat("HANOI - ", 2e5),
		"combining marks":       "a" + strings.Repeat("\u0301", 1<<20),
		"file names":            strings.Repeat("a.jpg\n", 2e5),
		"deep":                  "<html><body>" + strings.Repeat("<div>", n) + p + strings.Repeat("</div>", n),
		"deep, unclosed":        "<html><body>" + strings.Repeat("<div><table><tr><td>", n) + p,
		"deep lists":            "<html><body>" + strings.Repeat("<ul><li>", n) + p,
		"open looks":            "<html><body>" + strings.Repeat("<b><i><font a=1>", n) + strings.Repeat(p, 300),
		"open links":            "<html><body>" + strings.Repeat("<a href=x><p>", n) + p,
		"many paragraphs":       "<html><body><article>" + strings.Repeat(p, 4*n),
		"too many elements":     "<html><body>" + strings.Repeat("<br>", 3e5),
		"stray ends":            "<html><body>" + strings.Repeat("</b>x</table></div>", 20*n) + p,
		"open comment":          "<html><!--" + strings.Repeat("a", 1<<20),
		"open comments":         strings.Repeat("<!-- a -->", 1e5) + "<html><p>" + p,
		"open script":           "<html><script>" + strings.Repeat("<p>a", 1e5),
		"attributes":            "<html><body><p " + strings.Repeat("a=1 ", 1e5) + ">" + p,
		"one long attribute":    "<html><body><p class='" + strings.Repeat("a", 1<<20) + "'>" + p,
		"one block":             "<html><body><div>" + strings.Repeat("the two sides agreed to meet, ", 1e5) + "</div>",
		"select":                "<html><body>" + strings.Repeat("<select><option>", n) + p,
		"svg and math":          "<html><body>" + strings.Repeat("<svg><math>", n) + p,
		"forms":                 "<html><body>" + strings.Repeat("<form><table>", n) + p,
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			d, err := cleaner(t).Document([]byte(s), name)
			took := time.Since(start)
			if err != nil {
				var e *Error
				if !errors.As(err, &e) {
					t.Fatal(err)
				}
			} else {
				check(t, d)
			}
			t.Log(took, err)
			if took > 20*time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
}
