package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/pipeline"
)

// input is one report to read: its name and how to get at it, or why it cannot be had.
type input struct {
	name  string
	open  func() (io.ReadCloser, error)
	fault error
}

// inputs walks the paths given, folders in the order of their names, one report at a time: nothing is opened before its turn.
func inputs(paths []string, con *console) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, p := range paths {
			if p == "-" {
				if !yield(input{name: "-", open: func() (io.ReadCloser, error) { return io.NopCloser(con.in), nil }}) {
					return
				}
				continue
			}
			st, err := os.Stat(p)
			switch {
			case err != nil:
				if !yield(input{name: p, fault: err}) {
					return
				}
			case !st.IsDir():
				if !yield(fileInput(p)) {
					return
				}
			default:
				found := false
				if !walk(p, func(in input) bool { found = true; return yield(in) }) {
					return
				}
				if !found && !yield(input{name: p, fault: errors.New("no .txt, .html or .htm file in this folder")}) {
					return
				}
			}
		}
	}
}

func fileInput(path string) input {
	return input{name: path, open: func() (io.ReadCloser, error) { return os.Open(path) }}
}

// walk yields the texts and pages of a folder and of the folders in it, leaving out hidden ones; links to folders are not followed.
func walk(dir string, yield func(input) bool) bool {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			if !walk(path, yield) {
				return false
			}
		case slices.Contains([]string{".txt", ".html", ".htm"}, strings.ToLower(filepath.Ext(path))):
			if st, err := os.Stat(path); err == nil && !st.Mode().IsRegular() {
				continue
			}
			if !yield(fileInput(path)) {
				return false
			}
		}
	}
	return err == nil || yield(input{name: dir, fault: err})
}

// countInputs is how many reports the paths hold, for a meter: 0 if that cannot be told.
func countInputs(paths []string) (n int) {
	for _, p := range paths {
		if p == "-" {
			return 0
		}
		if st, err := os.Stat(p); err == nil && st.IsDir() {
			walk(p, func(in input) bool {
				if in.fault == nil {
					n++
				}
				return true
			})
		} else {
			n++
		}
	}
	return n
}

// fetch returns the bytes of a report. One that is larger than clean would take is refused without being read whole.
func (in input) fetch() ([]byte, error) {
	if in.fault != nil {
		return nil, in.fault
	}
	r, err := in.open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	large := fmt.Errorf("larger than %d MB, which no report is", clean.Limit>>20)
	var buf bytes.Buffer
	if f, ok := r.(*os.File); ok {
		if st, err := f.Stat(); err == nil && st.Mode().IsRegular() {
			if st.Size() > clean.Limit {
				return nil, large
			}
			buf.Grow(int(st.Size()) + bytes.MinRead)
		}
	}
	if _, err := buf.ReadFrom(io.LimitReader(r, clean.Limit+1)); err != nil {
		return nil, err
	}
	if buf.Len() > clean.Limit {
		return nil, large
	}
	return buf.Bytes(), nil
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
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type job struct {
		item   T
		result chan R
	}
	work := make(chan job)
	turns := make(chan chan R, 4*workers)
	stop := make(chan struct{})
	defer close(stop)
	for range workers {
		go func() {
			for j := range work {
				j.result <- do(j.item)
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

// newLine loads what reading takes. Nearly all that is made meanwhile is kept: to look for garbage would only take time.
func newLine() (*pipeline.Line, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	return pipeline.New()
}
