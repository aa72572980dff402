package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// The text of a PDF is taken out by a program of its own, pdftotext of Poppler, which has met more PDFs than we ever shall. It is run
// without a shell, an environment or a file: the bytes go in, and the words come out with where they stand on their pages
// (-bbox-layout), because only that tells a heading from a line and a column from a table. What they make together is for package clean.

const (
	pdfOutput = 64 << 20 // bytes of words with their places: a thousand pages full
	pdfAhead  = 1024     // bytes before a PDF that its readers pass over
	pdfTail   = 32 << 10 // bytes at the end in which a PDF says where its parts are
)

// pdfTime is how long the program may take; a report of a hundred pages takes a second.
var pdfTime = 30 * time.Second

var errNoProgram = errors.New("a PDF, which takes the program pdftotext to read: install poppler-utils (Debian, Ubuntu: apt install poppler-utils) " +
	"or poppler (macOS: brew install poppler; Windows: scoop install poppler), or name it in CHANCERY_PDFTOTEXT")

// Extract puts the text of a PDF beside its bytes, where clean looks for it; all other reports it leaves as they are. It is to be called
// before a report is cleaned, by whoever is to wait for it: a page takes about as long as reading a report. Every error is a *clean.Error.
func Extract(in *clean.Input) error {
	if in.Extract != "" || !isPDF(in.Raw[:min(len(in.Raw), pdfAhead)]) {
		return nil
	}
	if len(in.Raw) > clean.Limit {
		return pdfFault(in, clean.TooLarge, errLarge.Error())
	}
	if pdfCut(in.Raw) {
		return pdfFault(in, clean.Broken, "a PDF that is cut off: its end is missing")
	}
	out, told, err := pdftotext(in.Raw)
	switch {
	case errors.Is(err, errNoProgram):
		return pdfFault(in, clean.Binary, errNoProgram.Error())
	case errors.Is(err, errLarge):
		return pdfFault(in, clean.TooLarge, fmt.Sprintf("a PDF with more than %d MB of text and places, which no report has", pdfOutput>>20))
	case errors.Is(err, context.DeadlineExceeded):
		return pdfFault(in, clean.Broken, fmt.Sprintf("a PDF on which pdftotext takes longer than %v", pdfTime))
	case bytes.Contains(told, []byte("Usage: pdftotext")):
		return pdfFault(in, clean.Binary, "a PDF; the pdftotext that is here is not that of Poppler: it does not know -bbox-layout")
	case bytes.Contains(told, []byte("Incorrect password")):
		return pdfFault(in, clean.Broken, "a PDF that is locked with a password")
	case bytes.Contains(told, []byte("nsupported")) && bytes.Contains(told, []byte("encryption")):
		return pdfFault(in, clean.Broken, "a PDF that is locked in a way that pdftotext does not know")
	case err != nil, !bytes.Contains(out, []byte("<page ")):
		return pdfFault(in, clean.Broken, "a PDF that is damaged: no page of it can be read")
	case !bytes.Contains(out, []byte("<word ")):
		return pdfFault(in, clean.Empty, wordless(bytes.Count(out, []byte("<page ")), pdfImage.Match(in.Raw)))
	}
	in.Extract = strings.ToValidUTF8(string(out), "\ufffd")
	_, params, _ := mime.ParseMediaType(in.Media)
	in.Media = "application/pdf"
	if day := params["published"]; day != "" {
		in.Media = mime.FormatMediaType(in.Media, map[string]string{"published": day})
	}
	return nil
}

// wordless is what is said of a PDF of so many pages without a word.
func wordless(pages int, pictures bool) string {
	switch {
	case pages == 1 && pictures:
		return "a PDF of one page, which is a picture: no text in it"
	case pages == 1:
		return "a PDF without text: its one page is empty"
	case pictures:
		return fmt.Sprintf("a PDF of %d pages, which are pictures: no text in it", pages)
	}
	return fmt.Sprintf("a PDF without text: its %d pages are empty", pages)
}

func pdfFault(in *clean.Input, kind clean.Kind, why string) error {
	return &clean.Error{Kind: kind, Source: in.Source, Why: why}
}

var (
	pdfHead   = regexp.MustCompile(`%PDF-\d\.\d\s*[\r\n]\s*(?:%|\d+\s+\d+\s+obj)`)
	pdfImage  = regexp.MustCompile(`/Subtype\s*/Image\b`)
	pdfLength = regexp.MustCompile(`/Linearized\b[^>]*/L\s+(\d+)`)
)

// isPDF reports whether a PDF begins in the first bytes of a file. Before it may stand what a server or a mail program left there.
func isPDF(head []byte) bool {
	return bytes.HasPrefix(head, []byte("%PDF-")) || pdfHead.Match(head[:min(len(head), pdfAhead)])
}

// pdfCut reports whether the end of a PDF is missing. Programs mend such files and show the pages that are left: half a report, without
// a word that it is half.
func pdfCut(raw []byte) bool {
	if m := pdfLength.FindSubmatch(raw[:min(len(raw), 2*pdfAhead)]); m != nil {
		if n, err := strconv.ParseInt(string(m[1]), 10, 64); err == nil && n > int64(len(raw)) {
			return true
		}
	}
	return !bytes.Contains(raw[max(0, len(raw)-pdfTail):], []byte("startxref"))
}

// misnamed is what is said of a file that is called a PDF and is none: most often a server's words that it has no such PDF, which nobody
// wants to find among the reports.
func misnamed(head []byte) error {
	switch trimmed := bytes.TrimSpace(head); {
	case len(trimmed) == 0:
		return errors.New("an empty file that is called a PDF")
	case trimmed[0] == '<':
		return errors.New("an HTML page that is called a PDF; if it is a report, call it .html")
	}
	return errors.New("called a PDF, but none begins in it")
}

func calledPDF(name string) bool { return strings.EqualFold(filepath.Ext(name), ".pdf") }

// pdftotext runs the program on a PDF. told is what it complained of. An error is errNoProgram, errLarge, context.DeadlineExceeded, or
// how the program ended.
func pdftotext(raw []byte) (out, told []byte, err error) {
	name := os.Getenv("CHANCERY_PDFTOTEXT")
	if name == "" {
		name = "pdftotext"
	}
	program, err := exec.LookPath(name)
	if err != nil {
		return nil, nil, errNoProgram
	}
	ctx, cancel := context.WithTimeout(context.Background(), pdfTime)
	defer cancel()
	words, complaints := &held{most: pdfOutput, full: cancel}, &held{most: 16 << 10}
	cmd := exec.CommandContext(ctx, program, "-bbox-layout", "-enc", "UTF-8", "-", "-")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(raw), words, complaints
	cmd.Env = []string{"LC_ALL=C"} // complaints in English
	cmd.WaitDelay = time.Second
	err = cmd.Run()
	switch {
	case words.over:
		err = errLarge
	case ctx.Err() != nil:
		err = ctx.Err()
	case errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrPermission):
		err = errNoProgram
	}
	return words.Bytes(), complaints.Bytes(), err
}

// held keeps the beginning of what is written to it. What is too much is let go, and told once.
type held struct {
	bytes.Buffer
	most int
	full func()
	over bool
}

func (h *held) Write(p []byte) (int, error) {
	if h.Len()+len(p) > h.most {
		if h.over = true; h.full != nil {
			h.full()
		}
		return len(p), nil
	}
	return h.Buffer.Write(p)
}

// ReadFrom hides that of the buffer, which would keep all.
func (h *held) ReadFrom(r io.Reader) (int64, error) { return io.Copy(struct{ io.Writer }{h}, r) }
