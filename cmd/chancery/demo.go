package main

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/examples"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

type demoCmd struct{}

func (*demoCmd) Help() string {
	return `Example:

    chancery demo

Reads the articles of examples/, which are part of the program, and prints the meetings that they tell of and what became of what was
undertaken there, each with the numbers of the articles that say so.`
}

func (*demoCmd) Run(con *console) error {
	line, err := newLine()
	if err != nil {
		return err
	}
	names, err := fs.Glob(examples.Files, "*.txt")
	if err != nil {
		return err
	}
	type done struct {
		r   *record.Reading
		err error
	}
	var readings []*record.Reading
	var fault error
	inOrder(embedded(names), 0, func(in fetch.Item) done {
		r, err := readInput(line, in)
		return done{r, err}
	}, func(d done) bool {
		readings, fault = append(readings, d.r), d.err
		return fault == nil
	})
	if fault != nil {
		return fault
	}
	s := newSummary(con.ink, line.Join(readings, pipeline.Decided{}))
	_, err = io.WriteString(con.out, s.String())
	return err
}

func embedded(names []string) iter.Seq[fetch.Item] {
	return func(yield func(fetch.Item) bool) {
		for _, n := range names {
			raw, err := examples.Files.ReadFile(n)
			if !yield(fetch.Item{Input: clean.Input{Source: "examples/" + n, Raw: raw}, Fault: err}) {
				return
			}
		}
	}
}

// summary is what a newcomer wants to see of readings that were joined.
type summary struct {
	k       ink
	joined  *pipeline.Joined
	numbers map[text.DocID]string // of the articles
}

func newSummary(k ink, j *pipeline.Joined) *summary {
	s := &summary{k, j, map[text.DocID]string{}}
	for _, r := range j.Readings {
		s.numbers[r.Doc.ID], _, _ = strings.Cut(path.Base(r.Doc.Source), "-")
	}
	return s
}

const (
	mostThreads = 6
	mostSteps   = 3
)

func (s *summary) String() string {
	var b strings.Builder
	k := s.k
	languages, said := map[string]int{}, map[record.Class]int{}
	for _, r := range s.joined.Readings {
		languages[r.Doc.Lang]++
		for i := range r.Statements {
			said[r.Statements[i].Act.Class()]++
		}
	}
	b.WriteString("\n" + k.paint(title, "CHANCERY") + "  ")
	k.wrap(&b, 10, 10, bold, fmt.Sprintf("what %d articles (%d English, %d Vietnamese) say of Viet Nam and Singapore", len(s.joined.Readings), languages["en"], languages["vi"]))

	b.WriteString("\n" + k.paint(bold, "Who met") + k.paint(dim, "  with the numbers of the articles that say so") + "\n")
	for _, e := range s.meetings() {
		s.meeting(&b, e)
	}
	b.WriteString("\n" + k.paint(bold, "What they undertook, and what became of it") + "\n")
	threads := s.threads()
	for _, i := range threads[:min(len(threads), mostThreads)] {
		s.initiative(&b, i)
	}
	b.WriteByte('\n')
	k.wrap(&b, 0, 0, plain, fmt.Sprintf("In all %d undertakings, %d proposals and %d other statements, each with the words that say so.",
		said[record.Undertaking], said[record.Proposal], said[record.Stance]))
	b.WriteString("Now read your own:  " + k.paint(bold, "chancery read report.txt") + "   keep them:  " + k.paint(bold, "chancery ingest news/") + "\n\n")
	return b.String()
}

// meetings are the events that articles report, by day.
func (s *summary) meetings() (out []*link.Event) {
	for i := range s.joined.Events {
		if e := &s.joined.Events[i]; e.Main && e.Status == record.Held {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b *link.Event) int {
		return cmp.Or(cmp.Compare(a.When.From, b.When.From), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (s *summary) meeting(b *strings.Builder, e *link.Event) {
	var docs []text.DocID
	for _, r := range e.Reports {
		docs = append(docs, s.joined.Reports[r].Doc)
	}
	var who []string
	for _, p := range e.People {
		who = append(who, printable(p.Name))
	}
	if len(who) == 0 {
		who = []string{parties(e.Parties)}
	}
	k, from := s.k, " "+s.sources(docs)
	room := k.width - 41 - columns(from)
	b.WriteString("  " + k.pad(cyan, e.When.String(), 12) + k.pad(plain, e.Kind, 11) + k.pad(plain, cut(printable(e.Place), 15), 16) +
		cut(strings.Join(who, ", "), max(room, 8)) + k.paint(dim, from) + "\n")
}

// threads are the initiatives, those of most articles first.
func (s *summary) threads() (out []*follow.Initiative) {
	articles := map[*follow.Initiative]int{}
	for n := range s.joined.Initiatives {
		i := &s.joined.Initiatives[n]
		docs := map[text.DocID]bool{}
		for _, x := range i.Steps {
			docs[x.Doc] = true
		}
		articles[i] = len(docs)
		out = append(out, i)
	}
	slices.SortStableFunc(out, func(a, b *follow.Initiative) int { return cmp.Compare(articles[b], articles[a]) })
	return out
}

func (s *summary) initiative(b *strings.Builder, i *follow.Initiative) {
	k := s.k
	status := string(i.Status)
	if i.Deadline.Known() {
		status += ", " + deadline(i.Deadline)
	}
	b.WriteString("  " + k.paint(bold, cut(printable(i.Title), k.width-8-columns(status))) + "  " + k.paint(yellow, status) + "\n")
	shown := s.chosen(i)
	for _, n := range shown {
		x := &i.Steps[n]
		from := " " + s.sources([]text.DocID{x.Doc})
		when := ""
		if x.Day != 0 {
			when = x.Day.String()
		}
		room := k.width - 28 - columns(from)
		b.WriteString("    " + k.pad(cyan, when, 12) + k.pad(plain, cmp.Or(x.Act, "event"), 12) + cut(printable(x.Content), max(room, 12)) + k.paint(dim, from) + "\n")
	}
	if more := len(i.Steps) - len(shown); more > 0 {
		b.WriteString(k.paint(dim, fmt.Sprintf("    and %d more", more)) + "\n")
	}
}

// chosen are the steps to show, in order: those that moved the initiative or set a deadline, then one of every article.
func (s *summary) chosen(i *follow.Initiative) []int {
	rank := make([]int, len(i.Steps))
	seen := map[text.DocID]bool{}
	for n, x := range i.Steps {
		rank[n] = 2
		if !seen[x.Doc] {
			rank[n] = 1
		}
		if x.Deadline.Known() {
			rank[n] = 0
		}
		seen[x.Doc] = true
	}
	for _, m := range i.Moves {
		if m.Step >= 0 {
			rank[m.Step] = 0
		}
	}
	order := make([]int, len(i.Steps))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
	order = order[:min(len(order), mostSteps)]
	slices.Sort(order)
	return order
}

func (s *summary) sources(docs []text.DocID) string {
	var out []string
	for _, d := range docs {
		out = append(out, s.numbers[d])
	}
	slices.Sort(out)
	return "[" + strings.Join(slices.Compact(out), " ") + "]"
}
