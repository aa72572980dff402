package pipeline

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/press"
	"github.com/chancery-ledger/chancery/internal/record"
)

// TestSameFromPDF reads texts, and reads them again from PDFs of them: the statements are the same.
func TestSameFromPDF(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not here (apt install poppler-utils)")
	}
	sheets := []press.Sheet{
		{Gap: 0.6, Foot: "- # -"},
		{Ragged: true, Gap: 0.5, Size: 11, Head: "Press Department|#"},
		{Columns: 2, Size: 10, Gap: 0.5, Foot: "#", Apart: true, Ligature: true},
		{Size: 13, Leading: 1.5, Head: "#", Hyphen: "\u00ad"},
	}
	all, same, whole, read := 0, 0, 0, 0
	known := texts(t)
	for i, name := range slices.Sorted(maps.Keys(known)) {
		if i%4 != 0 && !testing.Verbose() {
			continue
		}
		from, err := line().Read(known[name], name)
		if err != nil {
			t.Fatal(err)
		}
		var sheet press.Sheet = sheets[i/4%len(sheets)]
		for n, l := range strings.Split(from.Doc.Text, "\n") {
			switch p := (press.Para{Text: l}); {
			case l == "":
			case n == 0 && from.Doc.Title == l:
				p.Kind = press.Headline
				fallthrough
			default:
				sheet.Paras = append(sheet.Paras, p)
			}
		}
		raw := sheet.Print()
		cmd := exec.Command("pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-")
		cmd.Stdin = bytes.NewReader(raw)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		again, err := line().ReadInput(clean.Input{Raw: raw, Source: name, Media: "application/pdf; published=" + from.Doc.Marker, Extract: string(out)})
		if err != nil {
			t.Fatal(err)
		}
		a, b := stated(from), stated(again)
		n := 0
		for _, s := range a {
			if slices.Contains(b, s) {
				n++
			} else {
				t.Logf("%s: not read from the PDF: %s", filepath.Base(name), s)
			}
		}
		for _, s := range b {
			if !slices.Contains(a, s) {
				t.Logf("%s: read from the PDF alone: %s", filepath.Base(name), s)
			}
		}
		all, same, read = all+len(a), same+n, read+1
		if n == len(a) && n == len(b) {
			whole++
		}
	}
	t.Logf("%d of %d statements the same (%.3f); %d of %d texts wholly", same, all, float64(same)/float64(all), whole, read)
	if float64(same) < 0.95*float64(all) {
		t.Errorf("%d of %d statements are read from the PDF", same, all)
	}
}

// TestSameFromPrint does so with the PDFs that people's programs made.
func TestSameFromPrint(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not here (apt install poppler-utils)")
	}
	files, _ := filepath.Glob("../clean/testdata/pdf/*.pdf")
	if len(files) < 12 {
		t.Fatalf("%d PDFs", len(files))
	}
	for _, f := range files {
		name, _, _ := strings.Cut(filepath.Base(f), ".")
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		written, err := os.ReadFile("../clean/testdata/pdf/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		plain := strings.NewReplacer("## ", "", "# ", "", "| ", "", "^1 ", "1 ", "^2 ", "2 ", "^1", "", "^2", "").Replace(string(written))
		from, err := line().Read([]byte(" date 2026-06-20 "+plain), name)
		if err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", "-bbox-layout", "-enc", "UTF-8", f, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		again, err := line().ReadInput(clean.Input{Raw: raw, Source: name, Media: "application/pdf; published=2026-06-20", Extract: string(out)})
		if err != nil {
			t.Fatal(err)
		}
		a, b := stated(from), stated(again)
		if !slices.Equal(a, b) {
			t.Errorf("%s: %d statements, %d from the PDF", filepath.Base(f), len(a), len(b))
			for _, s := range a {
				if !slices.Contains(b, s) {
					t.Logf("   only from the text: %s", s)
				}
			}
			for _, s := range b {
				if !slices.Contains(a, s) {
					t.Logf("   only from the PDF: %s", s)
				}
			}
		}
	}
}

// stated is what a reading has of statements, in words that do not hang on where they stand.
func stated(r *record.Reading) (out []string) {
	quotes := strings.NewReplacer("’", "'", "“", `"`, "”", `"`)
	for _, s := range r.Statements {
		out = append(out, fmt.Sprintf("%v %v to %v: %s", s.Act, s.By, s.To, quotes.Replace(strings.Join(strings.Fields(r.Doc.Quote(s.Content)), " "))))
	}
	slices.Sort(out)
	return out
}
