package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/pipeline"
)

// intake is what the commands that take reports in have in common.
type intake struct {
	addressFlags
	Paths []string `arg:"" optional:"" name:"path" help:"Files, archives, folders (read through), addresses in the web, or - for standard input."`
	Split string   `placeholder:"LINE" help:"In plain texts, a line of just this parts one report from the next (=====)."`
	Map   string   `placeholder:"PART=FIELD,…" help:"In which fields of JSON records and tables the parts of a report stand (text=body,published=date)."`
}

// formats is the part of the help that says what is taken.
const formats = `
What a file is, its bytes say:

    .txt .html        texts and pages, in UTF-8, UTF-16, Windows-1258 or Windows-1252
    .docx             Word documents
    .pdf              PDFs with text in them; the program pdftotext (Poppler), which must be there, takes it out
    .eml .mht .mhtml  mails and saved pages: the page in it, else the plain text
    .gz               one of these, or a tar or WARC, compressed
    .jsonl .json      records, each a report: one object a line, or a list (.json: when it is named, not in folders)
    .csv .tsv         tables, each row a report; the first row names the fields
    .zip .tar .tgz    archives of any of these, two deep; a report in it is known as news.zip/2025/talks.txt
    .warc .warc.gz    web archives: the pages that a server gave, each known by its address

Archives are read as they lie, nothing is unpacked to disk. With --split =====, a text with several reports, parted by lines of
just =====, is known as talks.txt#1, talks.txt#2; so are records and rows. In them, the text is looked for in the fields text, body,
content, maintext, article; other parts are title, published, url, author, outlet. Where they are called otherwise, --map says so:
--map text=story.full,published=day.

An address (https://…) is fetched as a guest would: one page at a time, as robots.txt allows, never from a private network unless
--allow-private says so. Many pages of a site, now and later: chancery watch.`

// items are the reports to take in.
func (in *intake) items(ctx context.Context, con *console) (iter.Seq[fetch.Item], error) {
	if len(in.Paths) == 0 {
		if con.typed {
			return nil, usageError("nothing to read: name a file, an archive, a folder, or - for standard input")
		}
		in.Paths = []string{"-"}
	}
	o := fetch.Options{Stdin: con.in, Split: strings.TrimRight(in.Split, " \t"), Web: in.getter(ctx)}
	if in.Map != "" {
		var err error
		if o.Fields, err = clean.ParseFields(in.Map); err != nil {
			return nil, usageError("--map: " + err.Error())
		}
	}
	return fetch.Walk(in.Paths, o), nil
}

// passed counts what was passed over, by reason.
type passed map[fetch.Reason]int

// String is empty if nothing was, else like "3 passed over (2 not text, 1 seen before)".
func (p passed) String() string {
	all, each := 0, []string(nil)
	for _, r := range fetch.Reasons {
		if n := p[r]; n > 0 {
			all += n
			each = append(each, fmt.Sprintf("%d %s", n, r))
		}
	}
	if all == 0 {
		return ""
	}
	return fmt.Sprintf("%d passed over (%s)", all, strings.Join(each, ", "))
}

// told is an error in the words of one line that names the file once.
func told(err error) string {
	var ce *clean.Error
	var pe *fs.PathError
	switch {
	case errors.As(err, &ce):
		return ce.Source + ": " + ce.Why
	case errors.As(err, &pe):
		return pe.Path + ": " + pe.Err.Error()
	}
	return err.Error()
}

// toldOf is told, with the name of the file before it if the error does not begin with that.
func toldOf(name string, err error) string {
	if s := told(err); strings.HasPrefix(s, name+": ") {
		return s
	} else {
		return name + ": " + s
	}
}

// inOrder does the work of every item on so many goroutines and hands the results on in the order of the items. Few results wait for
// their turn at any time, however many items there are. It stops when take returns false.
func inOrder[T, R any](items iter.Seq[T], workers int, do func(T) R, take func(R) bool) {
	togetherInOrder(items, workers, 1, func(one []T) []R { return []R{do(one[0])} }, take)
}

// togetherInOrder is inOrder for work that is better done for several items together: for as many as wait, when all goroutines have their
// share of them, and never more than most.
func togetherInOrder[T, R any](items iter.Seq[T], workers, most int, do func([]T) []R, take func(R) bool) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type job struct {
		item   T
		result chan R
	}
	work := make(chan job, (most-1)*workers)
	turns := make(chan chan R, (most+3)*workers)
	stop := make(chan struct{})
	defer close(stop)
	for range workers {
		go func() {
			for first := range work {
				jobs := waiting(first, work, len(work)/workers)
				some := make([]T, len(jobs))
				for i, j := range jobs {
					some[i] = j.item
				}
				for i, r := range do(some) {
					jobs[i].result <- r
				}
			}
		}()
	}
	go func() {
		defer close(turns)
		defer close(work)
		for item := range items {
			j := job{item, make(chan R, 1)}
			select {
			case turns <- j.result:
			case <-stop:
				return
			}
			select {
			case work <- j:
			case <-stop:
				return
			}
		}
	}()
	for result := range turns {
		if !take(<-result) {
			return
		}
	}
}

// waiting are the first job and those that wait behind it, at most so many.
func waiting[J any](first J, work <-chan J, most int) []J {
	jobs := []J{first}
	for range most {
		select {
		case j, ok := <-work:
			if !ok {
				return jobs
			}
			jobs = append(jobs, j)
		default:
			return jobs
		}
	}
	return jobs
}

// newLine loads what reading takes. Nearly all that is made meanwhile is kept, and a few reports leave little behind: to look for garbage
// would only take time.
func newLine() (*pipeline.Line, error) {
	putOffGarbage()
	return pipeline.New()
}

// putOffGarbage has garbage looked for as often as is set only from the moment when the program holds 64 MB.
func putOffGarbage() {
	const plenty = 64 << 20
	limit := debug.SetMemoryLimit(-1)
	if limit <= plenty {
		return
	}
	debug.SetMemoryLimit(plenty)
	percent := debug.SetGCPercent(-1)
	runtime.AddCleanup(new([64]byte), func(percent int) { // which the first search finds
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}, percent)
}
