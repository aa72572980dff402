package brief

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// File is a brief as it was found in a file.
type File struct {
	Brief *Brief
	shown []string // the paragraphs that a reader sees
	form  *form
}

// form is a form of file.
type form struct {
	name    string
	is      func([]byte) bool
	carried func([]byte) ([]byte, error)   // the brief as JSON
	shown   func([]byte) ([]string, error) // the paragraphs that a reader sees, in order
	write   func(*Brief, io.Writer) error
}

// forms are those that Read knows, the least particular last.
var forms = []form{
	{"PDF", func(b []byte) bool { return bytes.HasPrefix(b, []byte("%PDF-")) }, carriedPDF, shownPDF, (*Brief).PDF},
	{"DOCX", func(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }, carriedDOCX, shownDOCX, (*Brief).DOCX},
	{"HTML", func(b []byte) bool {
		return bytes.Contains(bytes.ToLower(b[:min(len(b), 512)]), []byte("<!doctype html"))
	}, carriedHTML, shownHTML, (*Brief).HTML},
	{"Markdown", func([]byte) bool { return true }, carriedMarkdown, shownMarkdown, (*Brief).Markdown},
}

var errNoBrief = errors.New("this is no brief of chancery: it does not carry what it rests on")

// Read reads a brief out of a file of any form.
func Read(b []byte) (*File, error) {
	for i := range forms {
		if !forms[i].is(b) {
			continue
		}
		f := &File{Brief: &Brief{}, form: &forms[i]}
		carried, err := f.form.carried(b)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(carried, f.Brief); err != nil {
			return nil, fmt.Errorf("what the brief rests on cannot be read: %w", err)
		}
		if f.Brief.Form != Form {
			return nil, fmt.Errorf("a brief of the form %q, and this program knows %s", f.Brief.Form, Form)
		}
		for _, s := range f.Brief.Sections {
			for _, l := range s.Lines {
				for _, r := range l.Rests {
					if r.Source < 1 || r.Source > len(f.Brief.Sources) {
						return nil, fmt.Errorf("what the brief rests on was changed: line %q names source %d of %d", l.ID, r.Source, len(f.Brief.Sources))
					}
				}
			}
		}
		if f.shown, err = f.form.shown(b); err != nil {
			return nil, err
		}
		return f, nil
	}
	return nil, errNoBrief
}

// Count is how many lines a brief has.
func (f *File) Count() (n int) {
	for _, s := range f.Brief.Sections {
		n += len(s.Lines)
	}
	return n
}

// want are the paragraphs that the file would show if nobody had changed it.
func (f *File) want() ([]string, error) {
	var b bytes.Buffer
	if err := f.form.write(f.Brief, &b); err != nil {
		return nil, err
	}
	return f.form.shown(b.Bytes())
}

// squeezed is a text with single spaces: how a paragraph is broken into lines says nothing.
func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

func carriedMarkdown(b []byte) ([]byte, error) {
	_, rest, found := bytes.Cut(b, []byte("<!-- "+Form+"\n"))
	j, _, ends := bytes.Cut(rest, []byte("\n-->"))
	if !found || !ends {
		_, rest, found = bytes.Cut(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("<!-- "+Form+"\n"))
		if j, _, ends = bytes.Cut(rest, []byte("\n-->")); !found || !ends {
			return nil, errNoBrief
		}
	}
	return j, nil
}

// shownMarkdown takes paragraphs and the items of lists, each of which may go over several lines.
func shownMarkdown(b []byte) (out []string, err error) {
	s := strings.ReplaceAll(string(b), "\r\n", "\n")
	for { // comments are not shown
		at := strings.Index(s, "<!--")
		if at < 0 {
			break
		}
		end := strings.Index(s[at:], "-->")
		if end < 0 {
			break
		}
		s = s[:at] + s[at+end+len("-->"):]
	}
	fresh := true
	for line := range strings.Lines(s) {
		line = squeezed(line)
		begins := fresh || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "#") || numbered(line)
		switch fresh = line == "" || strings.HasPrefix(line, "#"); {
		case line == "":
		case begins:
			out = append(out, line)
		default:
			out[len(out)-1] += " " + line
		}
	}
	return out, nil
}

// numbered reports whether a line is an item of a numbered list.
func numbered(line string) bool {
	digits := strings.TrimLeft(line, "0123456789")
	return len(digits) < len(line) && strings.HasPrefix(digits, ". ")
}
