// Package fetch opens everything that reports come in as one stream of reports, one after another.
//
// In: paths of files, folders, compressed files and archives (zip, tar, WARC, each also gzip'd), addresses in the web, or standard input.
// Out: Items, each a report as it came, or one clear reason why there is none. Nothing is written to disk, and no more is held in memory
// than one report (clean.Limit), or one archive that lies in another and can only be read as a whole (heldLimit). What a file is, its
// bytes say; names only decide which files of a folder or an archive are taken. No input and no server may make it panic or run without
// end, and a fault in one place never costs the reports elsewhere. What the bytes of a report mean (HTML, DOCX, mail …) is the business
// of package clean; only of a PDF the text is taken out here, by a program of its own (Extract).
//
// Read Walk first, then walk.open in archive.go, and Web in web.go.
package fetch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// Item is a report as it came, or what is to be told of a place where one was looked for.
type Item struct {
	clean.Input           // Source is a path, a path within an archive ("news.zip/a/b.txt"), or an address; Raw is nil with a Fault or Passed
	Got         time.Time // when it was had, if its archive says so or it came from the web just now
	Fault       error     // why it cannot be had
	Passed      Reason    // why nobody would want it
}

// Reason is why something is passed over: no fault of it, but nothing to read.
type Reason string

// The reasons, in words that follow a number.
const (
	OtherFile  Reason = "other files"        // in an archive, with a name that reports do not have
	NotText    Reason = "not text"           // an image, a script
	NotFound   Reason = "without a page"     // a redirect, an error of the server, an answer without content
	SeenBefore Reason = "seen before"        // the archive refers to an earlier record with the same content
	Headlines  Reason = "lists of headlines" // pages that only lead to others
)

// Reasons are all of them, in the order in which they are told.
var Reasons = []Reason{Headlines, NotText, NotFound, SeenBefore, OtherFile}

// Options are how to look into what comes.
type Options struct {
	Stdin io.Reader // what the path "-" stands for
	Split string    // in a plain text, a line of just this parts one report from the next
	Web   Getter    // gets what stands at an address; nil: nothing does

	// Fields says where in a JSON record or a row of a table the parts of a report stand; nil for the usual names. A text whose first line
	// has the fields that it names is a table, whatever it is called.
	Fields clean.FieldMap
}

// Getter gets what stands at an address in the web.
type Getter func(address string) (*Answer, error)

// extensions are the names by which reports and what holds them are known in folders and archives.
var extensions = []string{".txt", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".eml", ".mht", ".mhtml", ".jsonl", ".ndjson", ".csv", ".tsv", ".gz", ".tgz", ".zip", ".tar", ".warc"}

// Walk yields all reports that are found under the paths, in their order; folders in the order of their names, with the folders in
// them. Nothing is opened before its turn.
func Walk(paths []string, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		w := &walk{yield: yield, Options: o}
		for _, p := range paths {
			if !w.path(p) {
				return
			}
		}
	}
}

// Place is the file or folder in which a source is found, the source itself or an archive; "" if there is none any more.
func Place(source string) string {
	if IsAddress(source) {
		return ""
	}
	for p := source; p != "" && p != "." && p != "/"; p = filepath.Dir(p) {
		if st, err := os.Stat(p); err == nil {
			if p != source && st.IsDir() {
				return ""
			}
			return p
		}
	}
	return ""
}

// Again yields what stands under a source that Walk has named before.
func Again(source string, o Options) iter.Seq[Item] {
	place := Place(source)
	if place == "" {
		place = source
	}
	return func(yield func(Item) bool) {
		found := false
		for it := range Walk([]string{place}, o) {
			if it.Passed != "" || place != source && it.Source != source {
				continue
			}
			found = true
			if !yield(it) {
				return
			}
		}
		if !found {
			yield(Item{Input: clean.Input{Source: source}, Fault: errors.New("no longer to be found in " + place)})
		}
	}
}

// Count is how many reports the paths hold, for a meter: 0 if that cannot be told without reading all.
func Count(paths []string) (n int) {
	for _, p := range paths {
		if p == "-" || IsAddress(p) {
			return 0
		}
		files := []string{p}
		if st, err := os.Stat(p); err == nil && st.IsDir() {
			files, _ = appendFiles(nil, p)
		}
		for _, f := range files {
			switch strings.ToLower(filepath.Ext(f)) {
			case ".zip":
				members := countZip(f)
				if members == 0 {
					return 0
				}
				n += members
			case ".gz", ".tgz", ".tar", ".warc", ".json", ".jsonl", ".ndjson", ".csv", ".tsv":
				return 0
			default:
				n++
			}
		}
	}
	return n
}

// walk is one walk under way. Its methods return false when no more are wanted.
type walk struct {
	Options
	yield func(Item) bool
	found int   // items so far, those passed over apart
	last  error // the last fault of reading
}

func (w *walk) item(it Item) bool {
	if it.Passed == "" {
		w.found++
	}
	return w.yield(it)
}

func (w *walk) fault(source string, err error) bool {
	w.last = err
	return w.item(Item{Input: clean.Input{Source: source}, Fault: reason(err)})
}

func (w *walk) passed(source string, why Reason) bool {
	return w.item(Item{Input: clean.Input{Source: source}, Passed: why})
}

func (w *walk) path(p string) bool {
	if p == "-" {
		return w.open(p, w.Stdin, -1, 0)
	}
	if IsAddress(p) {
		return w.address(p)
	}
	st, err := os.Stat(p)
	switch {
	case err != nil:
		return w.fault(p, err)
	case !st.IsDir():
		return w.file(p)
	}
	return w.folder(p)
}

// address hands on what stands at an address in the web: a page, or the reports of an archive as it comes in.
func (w *walk) address(at string) bool {
	if w.Web == nil {
		return w.fault(at, errors.New("nothing is fetched from the web here"))
	}
	a, err := w.Web(at)
	if err != nil {
		return w.fault(at, err)
	}
	defer a.Body.Close()
	br := bufio.NewReaderSize(a.Body, window)
	head, _ := br.Peek(listingHead)
	if kind := listingOf(head); kind != "" {
		return w.fault(at, fmt.Errorf("a %s, which lists reports and is none: chancery watch add %s", kind, at))
	}
	if b, ok := a.Body.(*body); ok && kindOf(head) != single {
		b.archive()
	}
	here := *w
	here.yield = func(it Item) bool {
		if it.Got.IsZero() {
			it.Got = a.Got
		}
		if it.Source == at && it.Media == "" {
			it.Media = a.Media
		}
		return w.item(it)
	}
	return here.open(at, br, -1, 0)
}

func (w *walk) folder(dir string) bool {
	before := w.found
	files, err := appendFiles(nil, dir)
	for _, f := range files {
		if !w.file(f) {
			return false
		}
	}
	if err != nil && !w.fault(dir, err) {
		return false
	}
	return w.found > before || w.fault(dir, errors.New("no file in this folder that a report comes in ("+strings.Join(extensions, " ")+")"))
}

// appendFiles appends the files of a folder, and of the folders in it, that a report may come in, leaving out hidden ones; links to
// folders are not followed. With an error it has all that could be listed.
func appendFiles(files []string, dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		p := filepath.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			var bad error
			files, bad = appendFiles(files, p)
			err = errors.Join(err, bad)
		case slices.Contains(extensions, strings.ToLower(filepath.Ext(p))):
			if st, err := os.Stat(p); err != nil || st.Mode().IsRegular() {
				files = append(files, p)
			}
		}
	}
	return files, err
}

func (w *walk) file(p string) bool {
	f, err := os.Open(p)
	if err != nil {
		return w.fault(p, err)
	}
	defer f.Close()
	size := int64(-1)
	if st, err := f.Stat(); err == nil && st.Mode().IsRegular() {
		size = st.Size()
	}
	return w.open(p, f, size, 0)
}

// report hands on one report. size is how many bytes it has, -1 if that is not known.
func (w *walk) report(source string, r io.Reader, size int64) bool {
	raw, err := read(r, size, clean.Limit)
	if err != nil {
		return w.fault(source, err)
	}
	return w.item(Item{Input: clean.Input{Raw: raw, Source: source}})
}

// errLarge is said of whatever is too large to be a report, without its being read whole.
var errLarge = fmt.Errorf("larger than %d MB, which no report is", clean.Limit>>20)

// read reads a whole of no more than limit bytes.
func read(r io.Reader, size, limit int64) ([]byte, error) {
	if size > limit {
		return nil, errLarge
	}
	var buf bytes.Buffer
	if size > 0 {
		buf.Grow(int(size) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return nil, err
	}
	if int64(buf.Len()) > limit {
		return nil, errLarge
	}
	return buf.Bytes(), nil
}

// within is the source of what lies in an archive: the name it has there is only a name, wherever it seems to lead.
func within(archive, name string) string {
	return archive + "/" + strings.TrimLeft(printed(strings.ReplaceAll(name, `\`, "/")), "/")
}

// printed is a name as it may stand in a line.
func printed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0x2028 || r == 0x2029 {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// wanted tells of a name in an archive whether a report may be in it, and whether anybody would ask.
func wanted(name string) (yes, hidden bool) {
	name = strings.ReplaceAll(name, `\`, "/")
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/") {
		return false, true
	}
	return slices.Contains(extensions, strings.ToLower(path.Ext(base))), false
}
