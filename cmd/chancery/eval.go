package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/gauge"
	"github.com/chancery-ledger/chancery/internal/pipeline"
)

type evalCmd struct {
	Dir     string `arg:"" name:"golddir" help:"A folder of NAME.txt with NAME.gold.json beside."`
	Against string `placeholder:"READINGS" help:"Measure these readings (JSON, one a line) instead of reading the texts."`
	Only    string `placeholder:"LIST" help:"Measure only the texts whose base names stand in this file, one a line." xor:"part"`
	Except  string `placeholder:"LIST" help:"Leave out the texts whose base names stand in this file." xor:"part"`
	Verbose bool   `short:"v" help:"List what was missed, false and misread as well."`
	JSON    bool   `name:"json" help:"Print the measures as JSON."`
	Jobs    int    `short:"j" placeholder:"N" help:"Read N texts at a time (as many as there are cores)."`
}

func (*evalCmd) Help() string {
	return `Examples:

    chancery eval testdata/gold/dev
    chancery eval testdata/gold/dev -v
    chancery eval gold --except seen.txt
    chancery eval testdata/gold/dev --against readings.jsonl --json

The figures are those of score.py: a statement is found if its content shares half of its words with the gold.`
}

func (c *evalCmd) Run(con *console) error {
	golds, err := c.gold()
	if err != nil {
		return err
	}
	var readings []*gauge.Reading
	told := false
	if c.Against != "" {
		readings, err = loadReadings(c.Against, con.in)
	} else {
		readings, told, err = c.readTexts(con, golds)
	}
	if err != nil {
		return err
	}
	res := gauge.Score(golds, readings)
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

// gold loads the gold of the folder, less what the lists take out, in the order of file names.
func (c *evalCmd) gold() ([]*gauge.Gold, error) {
	if st, err := os.Stat(c.Dir); err != nil {
		return nil, err
	} else if !st.IsDir() {
		return nil, fmt.Errorf("%s: not a folder", c.Dir)
	}
	files, err := filepath.Glob(filepath.Join(escapeGlob(c.Dir), "*.gold.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	only, err := nameList(c.Only)
	if err != nil {
		return nil, err
	}
	except, err := nameList(c.Except)
	if err != nil {
		return nil, err
	}
	var out []*gauge.Gold
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
		out = append(out, g)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no gold here to measure by", c.Dir)
	}
	return out, nil
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
func (c *evalCmd) readTexts(con *console, golds []*gauge.Gold) (out []*gauge.Reading, told bool, err error) {
	line, err := pipeline.New()
	if err != nil {
		return nil, false, err
	}
	texts := iter.Seq[input](func(yield func(input) bool) {
		for _, g := range golds {
			if !yield(fileInput(filepath.Join(c.Dir, g.File))) {
				return
			}
		}
	})
	type done struct {
		reading *gauge.Reading
		fault   string
	}
	inOrder(texts, c.Jobs, func(in input) done {
		r, err := readInput(line, in)
		if err != nil {
			return done{fault: toldOf(in.name, err)}
		}
		b, err := r.MarshalJSON()
		if err != nil {
			return done{fault: toldOf(in.name, err)}
		}
		g, err := gauge.ParseReading(b)
		if err != nil {
			return done{fault: toldOf(in.name, err)}
		}
		g.Document.Source = filepath.Base(in.name)
		return done{reading: g}
	}, func(d done) bool {
		if d.fault != "" {
			told = true
			fmt.Fprintf(con.errs, "chancery: %s\n", d.fault)
			return true
		}
		out = append(out, d.reading)
		return true
	})
	return out, told, nil
}
