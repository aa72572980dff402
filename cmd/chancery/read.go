package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

type readCmd struct {
	intake
	JSON bool `name:"json" help:"Print one reading a line as JSON, in the order of the input."`
	Jobs int  `short:"j" placeholder:"N" help:"Read N reports at a time (as many as there are cores). The output is the same for every N."`
}

func (*readCmd) Help() string {
	return `Examples:

    chancery read report.txt
    chancery read --json news/ > readings.jsonl
    chancery read mail.eml memo.docx saved.mhtml
    chancery read --json news.zip CC-NEWS-20250326.warc.gz
    chancery read --split ===== talks.txt
    chancery read https://news.example/2025/talks.html
` + formats + `

What cannot be read is named on standard error, all else is still read, and the status is 1 in the end.`
}

// outcome is what became of one report.
type outcome struct {
	out    []byte
	notes  []string
	fault  string
	passed fetch.Reason
}

func (c *readCmd) Run(con *console) error {
	items, err := c.items(context.Background(), con)
	if err != nil {
		return err
	}
	if c.Jobs < 0 {
		return usageError("--jobs must be 1 or more")
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // little is kept from one report to the next: memory stays well under 100 MB, and an eighth of the time is won
	}
	line, err := newLine()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(con.out, 1<<16)
	meter := newMeter(con)
	if con.progress {
		meter.total = fetch.Count(c.Paths)
	}
	var faults int
	over := passed{}
	var broken error
	togetherInOrder(items, c.Jobs, sideBySide,
		func(some []fetch.Item) []outcome { return c.read(line, con.ink, some) },
		func(o outcome) bool {
			if o.passed != "" {
				over[o.passed]++
				return true
			}
			if len(o.notes) > 0 || o.fault != "" {
				meter.clear()
			}
			for _, n := range o.notes {
				fmt.Fprintf(con.errs, "chancery: note: %s\n", n)
			}
			if o.fault != "" {
				faults++
				fmt.Fprintf(con.errs, "chancery: %s\n", o.fault)
			}
			_, broken = out.Write(o.out)
			meter.add()
			return broken == nil
		})
	meter.clear()
	if err := out.Flush(); err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	if s := over.String(); s != "" {
		fmt.Fprintf(con.errs, "chancery: note: %s\n", s)
	}
	if faults > 0 {
		return errTold
	}
	return nil
}

// sideBySide is how many reports are handed in together at most: more would keep too many in memory where they are large.
const sideBySide = 12

func (c *readCmd) read(line *pipeline.Line, k ink, some []fetch.Item) []outcome {
	out := make([]outcome, len(some))
	readings, errs := readInputs(line, some)
	for i, in := range some {
		if out[i].passed = in.Passed; in.Passed == "" {
			out[i] = c.outcome(line, k, in, readings[i], errs[i])
		}
	}
	return out
}

func (c *readCmd) outcome(line *pipeline.Line, k ink, in fetch.Item, r *record.Reading, err error) (o outcome) {
	if err != nil {
		o.fault = toldOf(in.Source, err)
		return o
	}
	if note := languageNote(line, r); note != "" {
		o.notes = append(o.notes, in.Source+": "+note)
	}
	if !c.JSON {
		o.out = []byte(render(k, r))
		return o
	}
	b, err := r.MarshalJSON()
	if err != nil {
		o.fault = toldOf(in.Source, err)
		return o
	}
	o.out = append(b, '\n')
	return o
}

// readInputs reads reports side by side. Of each that was not passed over there is a reading or an error.
func readInputs(line *pipeline.Line, some []fetch.Item) (readings []*record.Reading, errs []error) {
	readings, errs = make([]*record.Reading, len(some)), make([]error, len(some))
	defer func() {
		if recover() == nil {
			return
		}
		for i, in := range some { // each alone: the fault is that of one of them
			if in.Passed == "" {
				readings[i], errs[i] = readInput(line, in)
			}
		}
	}()
	var ins []clean.Input
	var at []int // of the inputs: which item is theirs
	for i := range some {
		in := &some[i]
		if in.Passed != "" {
			continue
		}
		if errs[i] = in.Fault; errs[i] == nil {
			errs[i] = fetch.Extract(&in.Input)
		}
		if errs[i] == nil {
			ins, at = append(ins, in.Input), append(at, i)
		}
	}
	rs, es := line.ReadAll(ins)
	for k, i := range at {
		readings[i], errs[i] = rs[k], es[k]
	}
	return readings, errs
}

// readInput reads one report. A fault of the program on one report is told like a fault of that report, so that it does not cost the
// readings of all others.
func readInput(line *pipeline.Line, in fetch.Item) (r *record.Reading, err error) {
	if in.Fault != nil {
		return nil, in.Fault
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: a fault of chancery, please report it: %v at %s", in.Source, p, where(debug.Stack()))
		}
	}()
	if err := fetch.Extract(&in.Input); err != nil {
		return nil, err
	}
	return line.ReadInput(in.Input)
}

// where is the place of a panic: the first line of the stack below the panic that is in this program.
func where(stack []byte) string {
	_, below, _ := strings.Cut(string(stack), "panic(")
	for _, l := range strings.Split(below, "\n") {
		if _, file, ok := strings.Cut(l, "/internal/"); ok && strings.HasPrefix(l, "\t") {
			file, _, _ = strings.Cut(file, " ")
			return "internal/" + file
		}
	}
	return "an unknown place"
}

// languageNote says so when no pack reads the language of a text.
func languageNote(line *pipeline.Line, r *record.Reading) string {
	switch l := r.Doc.Lang; {
	case line.Packs.ByLang[l] != nil:
		return ""
	case l == "" || l == "und":
		return "the language could not be told; the text was not read for records"
	default:
		return fmt.Sprintf("written in %s, for which there is no language pack; the text was not read for records", languageName(l))
	}
}

var languageNames = map[string]string{
	"ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
	"fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
	"km": "Khmer", "ko": "Korean", "lo": "Lao", "ms": "Malay", "my": "Burmese", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
	"pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "ta": "Tamil", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian",
	"ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}

// languageName is the English name of a language with its code, or the code alone.
func languageName(code string) string {
	if name, ok := languageNames[code]; ok {
		return fmt.Sprintf("%s (%s)", name, code)
	}
	return code
}
