package fetch

import (
	"bytes"
	"compress/zlib"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/press"
)

func needsProgram(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not here (apt install poppler-utils)")
	}
}

var talks = press.Sheet{Paras: []press.Para{{Text: "The two sides agreed to open a road."}}}.Print()

// taken is what a walk gave, with the words of each PDF: "source: the words" or "source! the fault".
func taken(items func(func(Item) bool)) (out []string) {
	for it := range items {
		if it.Fault == nil {
			it.Fault = Extract(&it.Input)
		}
		if it.Fault != nil {
			out = append(out, it.Source+"! "+strings.TrimPrefix(it.Fault.Error(), it.Source+": "))
			continue
		}
		var words []string
		for _, piece := range strings.Split(it.Extract, "</word>") {
			if at := strings.LastIndexByte(piece, '>'); strings.Contains(piece, "<word ") {
				words = append(words, piece[at+1:])
			}
		}
		media := ""
		if it.Media != "" {
			media = " (" + it.Media + ")"
		}
		out = append(out, it.Source+": "+strings.Join(words, " ")+media)
	}
	return out
}

// TestPDF takes the text out of a PDF wherever one may lie.
func TestPDF(t *testing.T) {
	needsProgram(t)
	const text = ": The two sides agreed to open a road. (application/pdf)"
	junk := append([]byte("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"), talks...)
	response := func(media string, body []byte) string {
		return warcRec("response", "http://x/a.pdf", "", "HTTP/1.1 200 OK\r\nContent-Type: "+media+"\r\n\r\n"+string(body))
	}
	for _, x := range []struct {
		name string
		b    []byte
		want string
	}{
		{"on standard input", talks, "-" + text},
		{"behind junk", junk, "-" + text},
		{"in gzip", gz(talks), "-" + text},
		{"in a zip", zipOf(file{"x/a.pdf", string(talks)}), "-/x/a.pdf" + text},
		{"in a zip, under another name", zipOf(file{"a.txt", string(talks)}), "-/a.txt" + text},
		{"in a tar", gz(tarOf(file{"a.PDF", string(talks)})), "-/a.PDF" + text},
		{"in a WARC", []byte(response("application/pdf", talks)), "http://x/a.pdf" + text},
		{"in a WARC, called a file of some kind", []byte(response("application/octet-stream", talks)), "http://x/a.pdf" + text},
		{"in a WARC, with a charset", []byte(response("application/pdf; charset=utf-8", talks)), "http://x/a.pdf" + text},
		{"a page in a WARC", []byte(response("application/pdf", []byte("<p>Not found"))), "http://x/a.pdf! an HTML page that is called a PDF; if it is a report, call it .html"},
	} {
		same(t, x.name, taken(in(x.b)), x.want)
	}
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "a.pdf"), talks, 0o644)
	os.WriteFile(filepath.Join(dir, "b.txt"), []byte("A text on the mark %PDF-1.7 with which a PDF begins."), 0o644)
	same(t, "in a folder", taken(Walk([]string{dir}, Options{})), dir+"/a.pdf"+text, dir+"/b.txt: ")

	in := clean.Input{Raw: talks, Media: "application/octet-stream; published=2026-03-12"}
	if err := Extract(&in); err != nil || in.Media != "application/pdf; published=2026-03-12" {
		t.Errorf("%q, %v", in.Media, err)
	}
}

// TestBadPDF tells of every PDF that cannot be read in one clear line.
func TestBadPDF(t *testing.T) {
	needsProgram(t)
	long := press.Sheet{}
	for range 200 {
		long.Paras = append(long.Paras, press.Para{Text: strings.Repeat("The two sides agreed to open a road. ", 20)})
	}
	whole := long.Print()
	const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>"
	deflated := func(from io.Reader, n int64) []byte {
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		io.CopyN(z, from, n)
		z.Close()
		return b.Bytes()
	}
	catalog, one := "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
	picture := press.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", []byte{0})
	defer func(d time.Duration) { pdfTime = d }(pdfTime)
	enough := pdfTime
	for _, x := range []struct {
		name string
		b    []byte
		want string
	}{
		{"cut", whole[:len(whole)*2/3], "a PDF that is cut off: its end is missing"},
		{"cut, with its places in front", append([]byte("%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 999999 /O 3 >>\nendobj\n"), talks...), "a PDF that is cut off: its end is missing"},
		{"its first line alone", []byte("%PDF-1.7\n"), "a PDF that is cut off: its end is missing"},
		{"locked", changed(t, talks, "/Size", "/Encrypt << /Filter /Standard /V 1 /R 2 /O ("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") /P -4 >> /ID [(a) (b)] /Size"), "a PDF that is locked with a password"},
		{"pages that hold themselves", press.Objects(catalog, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"), "a PDF without text: its one page is empty"},
		{"pages in a ring", press.Objects(catalog, "<< /Type /Pages /Count 9 /Kids [3 0 R] >>", "<< /Type /Pages /Parent 2 0 R /Count 9 /Kids [2 0 R] >>"), "a PDF that is damaged: no page of it can be read"},
		{"no pages", press.Objects(catalog, "<< /Type /Pages /Count 0 /Kids [] >>"), "a PDF that is damaged: no page of it can be read"},
		{"rubbish", []byte("%PDF-1.7\n" + noise(5000) + "\nstartxref\n77\n%%EOF"), "a PDF that is damaged: no page of it can be read"},
		{"a table that lies", changed(t, talks, "startxref\n", "startxref\n9999999"), ""},
		{"an empty page", press.Objects(catalog, one, page, press.Stream("", nil)), "a PDF without text: its one page is empty"},
		{"a picture", press.Objects(catalog, one, page, press.Stream("", nil), picture), "a PDF of one page, which is a picture: no text in it"},
		{"pictures", press.Objects(catalog, "<< /Type /Pages /Count 3 /Kids [3 0 R 3 0 R 3 0 R] >>", page, press.Stream("", nil), picture), "a PDF of 3 pages, which are pictures: no text in it"},
		{"a form that draws itself", press.Objects(catalog, one, strings.Replace(page, "<< >>", "<< /XObject << /F 5 0 R >> >>", 1), press.Stream("", []byte("/F Do")),
			press.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>", []byte("/F Do /F Do"))), "a PDF without text: its one page is empty"},
		{"a stream that is a bomb", press.Objects(catalog, one, page, press.Stream("/Filter /FlateDecode", deflated(nothing{}, 20<<20))), "a PDF without text: its one page is empty"},
		{"a bomb in a bomb", press.Objects(catalog, one, page, press.Stream("/Filter [/FlateDecode /FlateDecode]", deflated(bytes.NewReader(deflated(nothing{}, 20<<20)), 1<<30))), "a PDF without text: its one page is empty"},
		{"words without end", press.Objects(catalog, one, strings.Replace(page, "<< >>", "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", 1),
			press.Stream("/Filter /FlateDecode", deflated(strings.NewReader("BT /F 9 Tf "+strings.Repeat("1 0 0 1 20 700 Tm (agreed to) Tj 1 0 0 1 90 300 Tm (open a road) Tj ", 1<<19)), 1<<30))), "a PDF on which pdftotext takes longer than 2s"},
	} {
		if pdfTime = enough; strings.HasSuffix(x.want, "longer than 2s") {
			pdfTime = 2 * time.Second
		}
		got := strings.Join(taken(in(x.b)), "\n")
		switch {
		case x.want == "":
			if !strings.HasSuffix(got, "(application/pdf)") {
				t.Errorf("%s: %s", x.name, got)
			}
		case got != "-! "+x.want:
			t.Errorf("%s: got\n%.300s\nwant\n%s", x.name, got, x.want)
		}
	}
}

// TestCalledPDF holds that a name is no proof.
func TestCalledPDF(t *testing.T) {
	for body, want := range map[string]string{
		"":                                "an empty file that is called a PDF",
		" \n":                             "an empty file that is called a PDF",
		"<!DOCTYPE html><p>Not found":     "an HTML page that is called a PDF; if it is a report, call it .html",
		"We are sorry, but this is gone.": "called a PDF, but none begins in it",
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a.pdf")
		os.WriteFile(path, []byte(body), 0o644)
		same(t, body, looked(Walk([]string{dir}, Options{})), path+"! "+want)
	}
}

// TestProgram gives the work to programs that do what no program should.
func TestProgram(t *testing.T) {
	if _, err := exec.LookPath("yes"); err != nil {
		t.Skip("no yes")
	}
	defer func(d time.Duration) { pdfTime = d }(pdfTime)
	for what, want := range map[string]string{
		"exec yes '<page ><word >agreed</word>'": "a PDF with more than 64 MB of text and places, which no report has",
		"exec sleep 60":                          "a PDF on which pdftotext takes longer than 2s",
		"echo 'Usage: pdftotext [options] <PDF-file> [<text-file>]' >&2; exit 99": "a PDF; the pdftotext that is here is not that of Poppler: it does not know -bbox-layout",
		"kill -SEGV $$": "a PDF that is damaged: no page of it can be read",
		`printf "<page ><word >\\377</word>$CHANCERY_SECRET"`: "",
	} {
		program := filepath.Join(t.TempDir(), "pdftotext")
		os.WriteFile(program, []byte("#!/bin/sh\nPATH=/usr/bin:/bin\n"+what+"\n"), 0o755)
		t.Setenv("CHANCERY_PDFTOTEXT", program)
		t.Setenv("CHANCERY_SECRET", "secret")
		in := clean.Input{Raw: talks}
		if pdfTime = time.Minute; strings.Contains(want, "longer") {
			pdfTime = 2 * time.Second
		}
		err := Extract(&in)
		if want == "" && (err != nil || in.Extract != "<page ><word >\ufffd</word>") || want != "" && (err == nil || err.Error() != want) {
			t.Errorf("%s: %v, %q", what, err, in.Extract)
		}
	}
}

// TestNoProgram tells how to get the program, and takes nothing away that is needed to try again.
func TestNoProgram(t *testing.T) {
	t.Setenv("CHANCERY_PDFTOTEXT", filepath.Join(t.TempDir(), "gone"))
	in := clean.Input{Raw: talks, Source: "a.pdf"}
	err := Extract(&in)
	if err == nil || !strings.Contains(err.Error(), "poppler-utils") || strings.ContainsAny(err.Error(), "\r\n") || in.Raw == nil || in.Extract != "" {
		t.Errorf("%v, %q", err, in.Extract)
	}
}
