package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/gauge"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

type evalCmd struct {
	Dirs    []string `arg:"" name:"golddir" help:"Folders of NAME.txt with NAME.gold.json beside; several are measured together."`
	Against string   `placeholder:"READINGS" help:"Measure these readings (JSON, one a line) instead of reading the texts."`
	Only    string   `placeholder:"LIST" help:"Measure only the texts whose base names stand in this file, one a line." xor:"part"`
	Except  string   `placeholder:"LIST" help:"Leave out the texts whose base names stand in this file." xor:"part"`
	Verbose bool     `short:"v" help:"List what was missed, false and misread as well."`
	JSON    bool     `name:"json" help:"Print the measures as JSON."`
	Jobs    int      `short:"j" placeholder:"N" help:"Read N texts at a time (as many as there are cores)."`
}

func (*evalCmd) Help() string {
	return `Examples:

    chancery eval testdata/gold/dev
    chancery eval testdata/gold/dev -v
    chancery eval gold/seeds gold/dev
    chancery eval gold --except seen.txt
    chancery eval testdata/gold/dev --against readings.jsonl --json

The figures are those of score.py: a statement is found if its content shares half of its words with the gold. The last lines, which
score.py has not, are of links across documents; readings that are handed in have none.`
}

func (c *evalCmd) Run(con *console) error {
	texts, err := c.gold()
	if err != nil {
		return err
	}
	golds := make([]*gauge.Gold, len(texts))
	for i, t := range texts {
		golds[i] = t.gold
	}
	var res *gauge.Result
	told := false
	if c.Against != "" {
		readings, err := loadReadings(c.Against, con.in)
		if err != nil {
			return err
		}
		res = gauge.Score(golds, readings)
	} else {
		line, err := newLine()
		if err != nil {
			return err
		}
		var read []*record.Reading
		var readings []*gauge.Reading
		read, readings, told = c.readTexts(con, line, texts)
		res = gauge.Score(golds, readings)
		res.Across(golds, readings, linksOf(line.Join(read, pipeline.Decided{})))
	}
	out := bufio.NewWriter(con.out)
	if c.JSON {
		out.Write(res.JSON())
	} else {
		if c.Verbose {
			for _, l := range res.Log {
				fmt.Fprintln(out, l)
			}
		}
		for _, l := range res.Lines() {
			fmt.Fprintln(out, l)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	if told {
		return errTold
	}
	return nil
}

// goldText is a text with its gold.
type goldText struct {
	path string
	gold *gauge.Gold
}

// gold loads the gold of the folders, less what the lists take out, in the order of the folders and of file names in each.
func (c *evalCmd) gold() ([]goldText, error) {
	only, err := nameList(c.Only)
	if err != nil {
		return nil, err
	}
	except, err := nameList(c.Except)
	if err != nil {
		return nil, err
	}
	var out []goldText
	at := map[string]string{} // text to its folder
	for _, dir := range c.Dirs {
		if st, err := os.Stat(dir); err != nil {
			return nil, err
		} else if !st.IsDir() {
			return nil, fmt.Errorf("%s: not a folder", dir)
		}
		files, err := filepath.Glob(filepath.Join(escapeGlob(dir), "*.gold.json"))
		if err != nil {
			return nil, err
		}
		slices.Sort(files)
		none := true
		for _, f := range files {
			name := strings.TrimSuffix(filepath.Base(f), ".gold.json")
			if c.Only != "" && !only[name] || except[name] {
				continue
			}
			b, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			g, err := gauge.ParseGold(b)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", f, err)
			}
			if other, twice := at[g.File]; twice {
				return nil, fmt.Errorf("%s: %s has a text of that name too", f, other)
			}
			at[g.File], none = dir, false
			out = append(out, goldText{filepath.Join(dir, g.File), g})
		}
		if none {
			return nil, fmt.Errorf("%s: no gold here to measure by", dir)
		}
	}
	return out, nil
}

// linksOf says of the records of readings which are of one thing, for gauge, which knows records as JSON only.
func linksOf(j *pipeline.Joined) gauge.Links {
	links := gauge.Links{Events: map[string][]string{}, People: map[gauge.Of]string{}, Initiatives: map[gauge.Of]string{}}
	source := map[text.DocID]string{}
	for _, r := range j.Readings {
		source[r.Doc.ID] = filepath.Base(r.Doc.Source)
		for i := range r.People {
			if p := j.Person(r.Doc.ID, r.People[i].ID); p != nil {
				links.People[gauge.Of{Source: source[r.Doc.ID], ID: string(r.People[i].ID)}] = p.ID
			}
		}
	}
	for _, e := range j.Events {
		for _, i := range e.Reports {
			if r := &j.Reports[i]; r.Main {
				links.Events[source[r.Doc]] = append(links.Events[source[r.Doc]], e.ID)
			}
		}
	}
	for _, in := range j.Initiatives {
		for _, s := range in.Steps {
			if s.Statement != "" {
				links.Initiatives[gauge.Of{Source: source[s.Doc], ID: string(s.Statement)}] = in.Key
			}
		}
	}
	return links
}

func escapeGlob(dir string) string {
	return strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]").Replace(dir)
}

// nameList reads base names, one a line; # begins a comment.
func nameList(file string) (map[string]bool, error) {
	names := map[string]bool{}
	if file == "" {
		return names, nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for l := range strings.Lines(string(b)) {
		l, _, _ = strings.Cut(l, "#")
		if l = strings.TrimSpace(l); l != "" {
			names[strings.TrimSuffix(l, ".txt")] = true
		}
	}
	return names, nil
}

func loadReadings(file string, stdin io.Reader) ([]*gauge.Reading, error) {
	in := stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	var out []*gauge.Reading
	r := bufio.NewReader(in)
	for n := 1; ; n++ {
		l, err := r.ReadBytes('\n')
		if strings.TrimSpace(string(l)) != "" {
			reading, bad := gauge.ParseReading(l)
			if bad != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n, bad)
			}
			out = append(out, reading)
		}
		if errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
	}
}

// readTexts reads the texts of the gold files. It reports whether a fault was told.
func (c *evalCmd) readTexts(con *console, line *pipeline.Line, texts []goldText) (read []*record.Reading, out []*gauge.Reading, told bool) {
	var paths []string
	for _, t := range texts {
		paths = append(paths, t.path)
	}
	type done struct {
		read  *record.Reading
		gauge *gauge.Reading
		fault string
	}
	inOrder(fetch.Walk(paths, fetch.Options{}), c.Jobs, func(in fetch.Item) done {
		r, err := readInput(line, in)
		if err != nil {
			return done{fault: toldOf(in.Source, err)}
		}
		b, err := r.MarshalJSON()
		if err != nil {
			return done{fault: toldOf(in.Source, err)}
		}
		g, err := gauge.ParseReading(b)
		if err != nil {
			return done{fault: toldOf(in.Source, err)}
		}
		g.Document.Source = filepath.Base(in.Source)
		return done{read: r, gauge: g}
	}, func(d done) bool {
		if d.fault != "" {
			told = true
			fmt.Fprintf(con.errs, "chancery: %s\n", d.fault)
			return true
		}
		read, out = append(read, d.read), append(out, d.gauge)
		return true
	})
	return read, out, told
}
