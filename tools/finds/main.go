// Command finds compares two files of readings (JSON, one a line) record by record and prints what the second has gained (+) and
// lost (-). See make diff.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
)

type span struct{ Quote string }

type reading struct {
	Document struct {
		Source, Lang, Genre string
		Published           *string
		Relevant            bool
	}
	People []struct {
		ID, Name     string
		Country, Org *string
		Offices      []struct{ Office string }
	}
	Events []struct {
		Kind, Status   string
		Date, Occasion *string
		Place          *struct{ Name string }
		Participants   []string
		Parties        []string
		Main           bool
	}
	Statements []struct {
		Act          string
		By, To       []string
		Speakers     []string
		Content, Cue span
		Topics       []string
		Target       *struct {
			Quantity *float64
			Deadline *string
		}
	}
	Instruments []struct {
		Name, Kind string
		Mentions   []span
	}
	Relations []struct {
		Parties []string
		Level   string
		Since   *string
	}
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: finds OLD.jsonl NEW.jsonl")
		os.Exit(2)
	}
	before, _ := load(os.Args[1])
	after, names := load(os.Args[2])
	for name := range before {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	gained, lost := 0, 0
	for _, name := range names {
		var lines []string
		have := map[string]int{}
		for _, l := range before[name] {
			have[l]++
		}
		for _, l := range after[name] {
			if have[l] > 0 {
				have[l]--
				continue
			}
			lines = append(lines, "+ "+l)
			gained++
		}
		for _, l := range before[name] {
			if have[l] > 0 {
				have[l]--
				lines = append(lines, "- "+l)
				lost++
			}
		}
		if len(lines) > 0 {
			slices.SortStableFunc(lines, func(a, b string) int { return strings.Compare(a[2:], b[2:]) })
			fmt.Println(name)
			for _, l := range lines {
				fmt.Println("  " + l)
			}
		}
	}
	fmt.Printf("%d documents, %d finds gained, %d lost\n", len(names), gained, lost)
}

// load turns every reading into one line a record, by the base name of its document.
func load(file string) (map[string][]string, []string) {
	f, err := os.Open(file)
	if err != nil {
		fail(err)
	}
	defer f.Close()
	out, names := map[string][]string{}, []string{}
	in := bufio.NewReader(f)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var r reading
			if err := json.Unmarshal(line, &r); err != nil {
				fail(fmt.Errorf("%s: %w", file, err))
			}
			name := path.Base(r.Document.Source)
			out[name] = records(&r)
			names = append(names, name)
		}
		if err != nil {
			return out, names
		}
	}
}

func records(r *reading) (out []string) {
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	add("document %s %s %s relevant=%t", r.Document.Lang, or(r.Document.Published), r.Document.Genre, r.Document.Relevant)
	names := map[string]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
		var offices []string
		for _, o := range p.Offices {
			offices = append(offices, o.Office)
		}
		add("person %s %s%s %v", p.Name, or(p.Country), or(p.Org), offices)
	}
	who := func(ids []string) []string {
		var out []string
		for _, id := range ids {
			out = append(out, names[id])
		}
		return out
	}
	for _, e := range r.Events {
		where := ""
		if e.Place != nil {
			where = e.Place.Name
		}
		add("event %s %s %s %v %v %s %s main=%t", e.Kind, or(e.Date), where, e.Parties, who(e.Participants), or(e.Occasion), e.Status, e.Main)
	}
	for _, s := range r.Statements {
		target := ""
		if t := s.Target; t != nil {
			if t.Quantity != nil {
				target = fmt.Sprintf(" %v", *t.Quantity)
			}
			if t.Deadline != nil {
				target += " " + *t.Deadline
			}
		}
		add("statement %s %v%s to %v «%s» by «%s» %v%s", s.Act, s.By, who(s.Speakers), s.To, s.Content.Quote, s.Cue.Quote, s.Topics, target)
	}
	for _, i := range r.Instruments {
		var ms []string
		for _, m := range i.Mentions {
			ms = append(ms, m.Quote)
		}
		add("instrument %s %s %q", i.Name, i.Kind, ms)
	}
	for _, x := range r.Relations {
		add("relation %v %s %s", x.Parties, x.Level, or(x.Since))
	}
	return out
}

func or(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "finds:", err)
	os.Exit(1)
}
