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
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

type demoCmd struct{}

func (*demoCmd) Help() string {
	return `Example:

    chancery demo

Reads the articles of examples/, which are part of the program, and prints the meetings that they tell of and the undertakings that
come up in more than one of them, each with the numbers of the articles that say so.`
}

func (*demoCmd) Run(con *console) error {
	line, err := pipeline.New()
	if err != nil {
		return err
	}
	names, err := fs.Glob(examples.Files, "*.txt")
	if err != nil {
		return err
	}
	s := summary{k: con.ink, threads: map[string]*thread{}}
	type done struct {
		r   *record.Reading
		err error
	}
	var fault error
	inOrder(embedded(names), 0, func(in input) done {
		r, err := readInput(line, in)
		return done{r, err}
	}, func(d done) bool {
		if fault = d.err; fault == nil {
			s.add(d.r)
		}
		return fault == nil
	})
	if fault != nil {
		return fault
	}
	_, err = io.WriteString(con.out, s.String())
	return err
}

func embedded(names []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, n := range names {
			if !yield(input{name: "examples/" + n, open: func() (io.ReadCloser, error) { return examples.Files.Open(n) }}) {
				return
			}
		}
	}
}

// summary gathers readings into what a newcomer wants to see. Meetings that agree in kind, day and parties are taken for one; to tell
// for certain which reports belong together is the work of package link.
type summary struct {
	k        ink
	articles []article
	meetings []*meeting
	threads  map[string]*thread
	said     map[record.Class]int
}

type article struct{ number, language string }

type meeting struct {
	key, when, kind, where, who string
	sources                     []string
}

// thread is what was undertaken about one instrument or topic.
type thread struct {
	name  string
	topic bool
	steps []*step
}

type step struct {
	when, language, words, target string
	act                           record.Act
	sources                       []string
}

func (s *summary) add(r *record.Reading) {
	number, _, _ := strings.Cut(path.Base(r.Doc.Source), "-")
	s.articles = append(s.articles, article{number, r.Doc.Lang})
	names := namesOf(r)
	for i := range r.Events {
		if e := &r.Events[i]; e.Main && e.Status == record.Held {
			s.meet(number, e, names)
		}
	}
	if s.said == nil {
		s.said = map[record.Class]int{}
	}
	for i := range r.Statements {
		st := &r.Statements[i]
		s.said[st.Act.Class()]++
		if st.Act.Class() == record.Undertaking && st.Act != record.Accept {
			s.undertake(number, r, st)
		}
	}
}

func (s *summary) meet(number string, e *record.Event, names map[record.PersonID]*record.Person) {
	kind := e.Kind
	if kind == "meeting" || kind == "talks" {
		kind = "meet"
	}
	m := &meeting{key: kind + "|" + e.When.String() + "|" + parties(e.Parties), when: e.When.String(), kind: e.Kind, who: people(e.Participants, names)}
	if m.who == "" {
		m.who = parties(e.Parties)
	}
	if e.Where != nil {
		m.where = printable(e.Where.Name)
	}
	for _, old := range s.meetings {
		if old.key == m.key {
			if !slices.Contains(old.sources, number) {
				old.sources = append(old.sources, number)
			}
			return
		}
	}
	m.sources = []string{number}
	s.meetings = append(s.meetings, m)
}

func (s *summary) undertake(number string, r *record.Reading, st *record.Statement) {
	t := thread{name: "other", topic: true}
	if named := instruments(r, st); len(named) > 0 {
		t = thread{name: named[0]}
	} else if len(st.Topics) > 0 {
		t = thread{name: st.Topics[0], topic: true}
	}
	th := s.threads[t.name]
	if th == nil {
		th = &t
		s.threads[t.name] = th
	}
	when := ""
	if r.Published != 0 {
		when = r.Published.String()
	}
	for i := range r.Events {
		if e := &r.Events[i]; e.ID == st.In && e.When.Grain == record.GrainDay {
			when = e.When.String()
		}
	}
	th.steps = append(th.steps, &step{when: when, language: r.Doc.Lang, act: st.Act, words: printable(r.Doc.Quote(st.Content)),
		target: targetWords(st.Target), sources: []string{number}})
}

// merge makes one line of what two articles each say once of the same day with the same act and target, in English if one is.
func (t *thread) merge() {
	type likeness struct {
		when, target string
		act          record.Act
	}
	alike := map[likeness][]*step{}
	for _, st := range t.steps {
		l := likeness{st.when, st.target, st.act}
		alike[l] = append(alike[l], st)
	}
	t.steps = slices.DeleteFunc(t.steps, func(st *step) bool {
		like := alike[likeness{st.when, st.target, st.act}]
		if len(like) != 2 || like[0].sources[0] == like[1].sources[0] {
			return false
		}
		if st == like[1] {
			return true
		}
		if other := like[1]; st.language != "en" && other.language == "en" {
			st.words = other.words
		}
		st.sources = append(st.sources, like[1].sources...)
		return false
	})
}

// articlesBehind counts the articles that a thread runs through.
func (t *thread) articlesBehind() int {
	seen := map[string]bool{}
	for _, st := range t.steps {
		for _, n := range st.sources {
			seen[n] = true
		}
	}
	return len(seen)
}

const (
	mostThreads = 6
	mostSteps   = 3
)

func (s *summary) String() string {
	var b strings.Builder
	k := s.k
	languages := map[string]int{}
	for _, a := range s.articles {
		languages[a.language]++
	}
	b.WriteString("\n" + k.paint(title, "CHANCERY") + "  ")
	k.wrap(&b, 10, 10, bold, fmt.Sprintf("what %d articles (%d English, %d Vietnamese) say of Viet Nam and Singapore", len(s.articles), languages["en"], languages["vi"]))

	b.WriteString("\n" + k.paint(bold, "Who met") + k.paint(dim, "  with the numbers of the articles that say so") + "\n")
	slices.SortStableFunc(s.meetings, func(a, b *meeting) int { return cmp.Compare(a.when, b.when) })
	for _, m := range s.meetings {
		from := " " + sources(m.sources)
		line := "  " + k.pad(cyan, m.when, 12) + k.pad(plain, m.kind, 11) + k.pad(plain, cut(m.where, 15), 16)
		room := k.width - 41 - columns(from)
		b.WriteString(line + cut(m.who, max(room, 8)) + k.paint(dim, from) + "\n")
	}

	b.WriteString("\n" + k.paint(bold, "What they undertook, and went back to") + "\n")
	var threads []*thread
	for _, t := range s.threads {
		t.merge()
		threads = append(threads, t)
	}
	slices.SortFunc(threads, func(a, b *thread) int {
		topic := func(t *thread) int {
			if t.topic {
				return 1
			}
			return 0
		}
		alone := func(t *thread) int { return max(0, 2-t.articlesBehind()) }
		return cmp.Or(cmp.Compare(alone(a), alone(b)), cmp.Compare(topic(a), topic(b)), cmp.Compare(b.articlesBehind(), a.articlesBehind()), cmp.Compare(a.name, b.name))
	})
	for i, t := range threads {
		if i == mostThreads {
			break
		}
		name := cut(printable(t.name), k.width-10)
		if t.topic {
			name = "about " + strings.ReplaceAll(name, "-", " ")
		}
		b.WriteString("  " + k.paint(bold, name) + "\n")
		slices.SortStableFunc(t.steps, func(a, b *step) int { return cmp.Compare(a.when, b.when) })
		for _, st := range t.chosen() {
			s.step(&b, st)
		}
		if more := len(t.steps) - mostSteps; more > 0 {
			b.WriteString(k.paint(dim, fmt.Sprintf("    and %d more", more)) + "\n")
		}
	}
	b.WriteByte('\n')
	k.wrap(&b, 0, 0, plain, fmt.Sprintf("In all %d undertakings, %d proposals and %d other statements, each with the words that say so.",
		s.said[record.Undertaking], s.said[record.Proposal], s.said[record.Stance]))
	b.WriteString("Now read your own:  " + k.paint(bold, "chancery read report.txt") + "   and see why:  " + k.paint(bold, "chancery explain report.txt") + "\n\n")
	return b.String()
}

// chosen are the steps to show, in order of time: those with a target first of all, then one of every article.
func (t *thread) chosen() []*step {
	if len(t.steps) <= mostSteps {
		return t.steps
	}
	ranked := slices.Clone(t.steps)
	seen := map[string]bool{}
	rank := map[*step]int{}
	for _, st := range t.steps {
		switch {
		case st.target != "":
			rank[st] = 0
		case !seen[st.sources[0]]:
			rank[st] = 1
		default:
			rank[st] = 2
		}
		seen[st.sources[0]] = true
	}
	slices.SortStableFunc(ranked, func(a, b *step) int { return cmp.Compare(rank[a], rank[b]) })
	ranked = ranked[:mostSteps]
	slices.SortStableFunc(ranked, func(a, b *step) int { return cmp.Compare(a.when, b.when) })
	return ranked
}

func (s *summary) step(b *strings.Builder, st *step) {
	k := s.k
	target, from := "", " "+sources(st.sources)
	if st.target != "" {
		target = "  → " + st.target
	}
	room := k.width - 24 - columns(target) - columns(from)
	b.WriteString("    " + k.pad(cyan, st.when, 12) + k.pad(actStyle(st.act), st.act.String(), 8) + cut(st.words, max(room, 12)) + k.paint(yellow, target) + k.paint(dim, from) + "\n")
}

func sources(numbers []string) string { return "[" + strings.Join(numbers, " ") + "]" }
