package clean

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// docx is a Word document whose word/document.xml has this body.
func docx(body string) string {
	return zipped("[Content_Types].xml", "<Types/>", "word/document.xml",
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body+`</w:body></w:document>`)
}

func zipped(files ...string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, _ := z.Create(files[i])
		io.WriteString(w, files[i+1])
	}
	z.Close()
	return b.String()
}

func para(style, s string) string {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return "<w:p>" + style + "<w:r><w:t xml:space=\"preserve\">" + s + "</w:t></w:r></w:p>"
}

func TestDOCX(t *testing.T) {
	box := `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + para("", "A box.") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + para("", "A box.") +
		`</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	d, err := cleaner(t).Document([]byte(docx(para("Title", "Ministers open a second crossing")+para("", enA)+para("Heading2", "What comes next")+box+
		`<w:p><w:del><w:r><w:delText>Struck out.</w:delText></w:r></w:del><w:r><w:t>One</w:t><w:tab/><w:t>two &amp; three</w:t><w:br/><w:t>four.</w:t></w:r></w:p><w:p/>`)), "a.docx")
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	if want := "Ministers open a second crossing\n\n" + enA + "\n\nWhat comes next\n\nA box.\n\nOne two & three\nfour."; d.Text != want || d.Title != "Ministers open a second crossing" {
		t.Errorf("title %q, text %q", d.Title, d.Text)
	}
}

// mail is a mail with these fields; lines end as they do on the wire.
func mail(body string, fields ...string) string {
	head := "Received: from a by b; Wed, 26 Mar 2025 08:00:00 +0700\r\nReceived: from c by d\r\nFrom: press@example.org\r\nDate: Wed, 26 Mar 2025 08:00:00 +0700\r\nMessage-ID: <1@example.org>\r\n"
	return head + strings.Join(fields, "\r\n") + "\r\n\r\n" + strings.ReplaceAll(strings.ReplaceAll(body, "\r", ""), "\n", "\r\n")
}

func quoted(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "=", "=3D"), ". ", "=2E=\n ")
}

func wrap(s string, n int) string {
	var b strings.Builder
	at := 0
	for i, w := range strings.Fields(s) {
		if at += len(w) + 1; at > n {
			b.WriteString("\n")
			at = len(w) + 1
		} else if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(w)
	}
	return b.String()
}

func TestMail(t *testing.T) {
	parts := func(kind string, parts ...string) string {
		return mail("a mail\n--=_1\n"+strings.Join(parts, "\n--=_1\n")+"\n--=_1--\n", "Subject: Re: Ministers meet", "MIME-Version: 1.0", `Content-Type: multipart/`+kind+`; boundary="=_1"`)
	}
	old, _ := charmap.Windows1258.NewEncoder().String(loosened(viA))
	html := "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + quoted("<html><body><p>"+enA+"</p></body></html>")
	for name, x := range map[string]struct{ raw, title, want string }{
		"plain":         {mail(enA, "Subject: Fwd: RE: Ministers meet"), "Ministers meet", enA},
		"wrapped":       {mail(wrap(enA, 72)+"\n\n"+wrap(enB, 72), "Subject: Ministers meet"), "Ministers meet", enA + "\n\n" + enB},
		"flowed":        {mail(strings.ReplaceAll(wrap(enA, 60), "\n", " \n"), "Subject: Ministers meet", "MIME-Version: 1.0", "Content-Type: text/plain; format=flowed"), "Ministers meet", enA},
		"base64":        {mail(wrapAt(base64.StdEncoding.EncodeToString([]byte(viA)), 76), "Subject: =?utf-8?B?"+base64.StdEncoding.EncodeToString([]byte("Hội đàm"))+"?=", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64"), "Hội đàm", viA},
		"windows-1258":  {mail(old, "Subject: H", "MIME-Version: 1.0", "Content-Type: text/plain; charset=windows-1258", "Content-Transfer-Encoding: 8bit"), "H", viA},
		"html":          {parts("alternative", "Content-Type: text/plain\n\nLook at it in a browser.", html), "Ministers meet", enA},
		"attached":      {parts("mixed", "Content-Type: text/html\nContent-Disposition: attachment; filename=x.html\n\n<p>no", "Content-Type: text/plain\n\n"+enA), "Ministers meet", enA},
		"passed on":     {parts("mixed", "Content-Type: message/rfc822\n\n"+mail(enA, "Subject: Ministers meet")), "Ministers meet", enA},
		"mhtml":         {parts("related; type=\"text/html\"", html, "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=", "Content-Type: text/html\n\n<p>a frame"), "Ministers meet", enA},
		"cut off":       {strings.TrimSuffix(parts("mixed", "Content-Type: text/plain\n\n"+enA), "\r\n--=_1--\r\n"), "Ministers meet", enA},
		"lying charset": {mail(viA, "Subject: H", "MIME-Version: 1.0", "Content-Type: text/plain; charset=windows-1252"), "H", viA},
		"lying quoted":  {mail(enA+" 100 =% more", "Subject: H", "MIME-Version: 1.0", "Content-Transfer-Encoding: quoted-printable"), "H", enA},
	} {
		d, err := cleaner(t).Document([]byte(x.raw), "a.eml")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, d)
		if d.Title != x.title || !strings.HasPrefix(d.Text, x.title+"\n\n"+x.want) || strings.Contains(d.Text, "browser") {
			t.Errorf("%s: title %q, text %q", name, d.Title, d.Text)
		}
		if d.Marker != "" {
			t.Errorf("%s: the day of the mail became that of the text", name)
		}
	}
	for _, plain := range []string{"SINGAPORE: " + enA, "Subject: a speech\n\n" + enA, "From: Hanoi\nTo: Singapore\n\n" + enA, "Date: 26 March\nSubject: talks\n\n" + enA} {
		if isMail([]byte(plain)) {
			t.Errorf("taken for a mail: %.40q", plain)
		}
	}
}

// loosened is Vietnamese as Windows-1258 has it: tones apart from the letters they stand on.
func loosened(s string) string {
	var b strings.Builder
	for _, r := range s {
		if _, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteRune(r)
			continue
		}
		d := []rune(norm.NFD.String(string(r)))
		tone := -1
		for i, m := range d {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", m) {
				tone = i
			}
		}
		if tone < 0 {
			b.WriteRune(r)
			continue
		}
		mark := d[tone]
		b.WriteString(norm.NFC.String(string(append(d[:tone:tone], d[tone+1:]...))))
		b.WriteRune(mark)
	}
	return b.String()
}

func wrapAt(s string, n int) string {
	var b strings.Builder
	for len(s) > n {
		b.WriteString(s[:n] + "\n")
		s = s[n:]
	}
	return b.String() + s
}

// TestBadFormats gives files that are none, in parts, or made to be slow.
func TestBadFormats(t *testing.T) {
	nested := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
		}
		return b.String() + "\n" + enA
	}
	for name, x := range map[string]struct{ raw, why string }{
		"docx without a text":     {zipped("[Content_Types].xml", "<x/>", "word/styles.xml", "<x/>"), "a DOCX without word/document.xml"},
		"docx cut off":            {docx(para("", enA))[:300], "a DOCX or a zip archive that is cut off or damaged"},
		"docx with a cut text":    {zipped("word/document.xml", "<w:document><w:p><w:t>"+enA), "a DOCX whose text is damaged"},
		"docx with no xml":        {zipped("word/document.xml", "<<<"), "a DOCX whose text is damaged"},
		"docx in koi8-r":          {zipped("word/document.xml", `<?xml version="1.0" encoding="koi8-r"?><w:document/>`), "a DOCX whose text is damaged"},
		"docx with no words":      {docx(""), "no text in it"},
		"docx bomb":               {docx(para("", strings.Repeat("a ", Limit/2+1))), "a DOCX whose text is larger than 16 MB"},
		"docx of entities":        {docx(para("", "&lol;")), "a DOCX whose text is damaged"},
		"sheet":                   {zipped("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"), "a spreadsheet"},
		"slides":                  {zipped("[Content_Types].xml", "<x/>", "ppt/presentation.xml", "<x/>"), "a file of slides; save it as text"},
		"opendocument":            {zipped("mimetype", "x", "content.xml", "<x/>"), "an OpenDocument or EPUB file; save it as DOCX or text"},
		"any zip":                 {zipped("a.txt", "x"), "a ZIP archive or an office document"},
		"mail without end":        {nested(10000), "a mail with parts more than 16 deep in each other"},
		"mail of many parts":      {mail(strings.Repeat("--b\nContent-Type: image/png\n\nx\n", 2000)+"--b--\n", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"), "a mail of more than 512 parts"},
		"mail without boundary":   {mail(enA, "MIME-Version: 1.0", "Content-Type: multipart/mixed"), "a mail whose parts are not told apart: no boundary"},
		"mail without a text":     {mail("--b\nContent-Type: image/png\n\nx\n--b--\n", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"), "a mail without a text"},
		"mail with nothing":       {mail("", "Subject: "), "a mail without a text"},
		"mail in its own letters": {mail(enA, "MIME-Version: 1.0", "Content-Type: text/plain; charset=x-own"), `its encoding, "x-own", is not read`},
	} {
		d, err := cleaner(t).Document([]byte(x.raw), "x")
		var e *Error
		if d != nil || !errors.As(err, &e) || e.Why != x.why || e.Source != "x" {
			t.Errorf("%s: %v, want %s", name, err, x.why)
		}
	}
	deep := zipped("word/document.xml", "<w:document>"+strings.Repeat("<w:tbl>", 500000)+para("", enA)+"</w:document>")
	if d, err := cleaner(t).Document([]byte(deep), "deep"); err != nil || d.Text != enA {
		t.Errorf("deep: %v", err)
	}
	if d, err := cleaner(t).Document([]byte(mail("<html><body>"+strings.Repeat("<div><b>", 10000)+"<p>"+enA, "MIME-Version: 1.0", "Content-Type: text/html")), "deep"); err != nil || !strings.Contains(d.Text, enA) {
		t.Errorf("deep mail: %v", err)
	}
}

func FuzzDOCX(f *testing.F) {
	for _, s := range []string{para("Title", "A") + para("", "B"), "<w:p><w:t>a</w:p>", "<w:p><mc:Fallback>", "&amp;", "<!-- -->", "<?x?>"} {
		f.Add(s, true)
	}
	f.Add(zipped("word/document.xml", "<w:document/>"), false)
	f.Fuzz(func(t *testing.T, s string, body bool) {
		if body {
			s = docx(s)
		}
		fuzzed(t, s)
	})
}

func FuzzMail(f *testing.F) {
	for _, s := range []string{mail(enA, "Subject: a"), mail("--b\nContent-Type: text/html\n\n<p>a\n--b--", "MIME-Version: 1.0", "Content-Type: multipart/related; boundary=b"),
		mail("YQ==", "Content-Transfer-Encoding: base64"), mail("=E1=\n", "Content-Transfer-Encoding: quoted-printable", "Content-Type: text/plain; charset=windows-1258"),
		mail("--b\nContent-Type: message/rfc822\n\nFrom: a\n\nb\n--b--", "Content-Type: multipart/mixed; boundary=b"), "From a\nMIME-Version: 1.0\n\nb"} {
		f.Add(s)
	}
	f.Fuzz(fuzzed)
}

// fuzzed holds a file to the laws of FuzzDocument.
func fuzzed(t *testing.T, s string) {
	d, err := cleaner(t).Document([]byte(s), "fuzz")
	var e *Error
	switch {
	case err == nil:
		check(t, d)
	case !errors.As(err, &e) || d != nil || strings.Contains(e.Error(), "\n"):
		t.Fatalf("%v", err)
	}
}
