package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/record"
)

type explainCmd struct {
	addressFlags
	File string `arg:"" help:"A file, an address in the web, or - for standard input."`
}

func (*explainCmd) Help() string {
	return `Examples:

    chancery explain report.txt
    chancery explain report.txt | less
    chancery explain https://news.example/2025/talks.html

First comes the map of the text, then every record with the words that made it and the rule that found them; behind the name of
a rule of a language pack stands the line where it is written.`
}

func (c *explainCmd) Run(con *console) error {
	line, err := newLine()
	if err != nil {
		return err
	}
	for in := range fetch.Walk([]string{c.File}, fetch.Options{Stdin: con.in, Web: c.getter(context.Background())}) {
		if in.Passed != "" {
			continue
		}
		r, err := readInput(line, in)
		if err != nil {
			return fmt.Errorf("%s", toldOf(in.Source, err))
		}
		if note := languageNote(line, r); note != "" {
			fmt.Fprintf(con.errs, "chancery: note: %s: %s\n", in.Source, note)
		}
		e := explainer{k: con.ink, r: r, names: namesOf(r), rules: ruleFiles(line, r.Doc.Lang)}
		if _, err := con.out.Write([]byte(e.reading())); err != nil {
			return err
		}
	}
	return nil
}

// ruleFiles tells where each rule of a pack is written.
func ruleFiles(line *pipeline.Line, language string) map[string]string {
	out := map[string]string{}
	if p := line.Packs.ByLang[language]; p != nil {
		for _, r := range p.Rules {
			out[r.Name] = "lang/" + r.File
		}
	}
	return out
}

type explainer struct {
	k     ink
	r     *record.Reading
	names map[record.PersonID]*record.Person
	rules map[string]string
	b     strings.Builder
}

func (e *explainer) reading() string {
	r := e.r
	e.b.WriteString(e.k.paint(title, printable(r.Doc.Source)) + "\n")
	published := "no date"
	if r.Published != 0 {
		published = r.Published.String()
	}
	e.wrap(2, plain, fmt.Sprintf("%s · published %s · %s · relevant: %t", languageOf(r), published, r.Genre, r.Relevant))
	e.head("Sections")
	for _, s := range r.Doc.Sections {
		e.b.WriteString("  " + e.k.pad(cyan, s.Kind.String(), 13) + e.k.pad(dim, fmt.Sprintf("%d–%d", s.Span.Start, s.Span.End), 13))
		e.b.WriteString(cut(printable(r.Doc.Quote(s.Span)), e.k.width-28) + "\n")
	}
	if r.Dateline != nil {
		e.b.WriteByte('\n')
		e.item("dateline", place(r.Dateline))
		e.why("words", r.Dateline.Why)
	}
	e.people()
	e.events()
	e.statements()
	if len(r.Instruments) > 0 {
		e.head("Instruments")
	}
	for _, i := range r.Instruments {
		e.item(i.Kind, i.Name)
		e.all("mention", i.Mentions)
	}
	if len(r.Relations) > 0 {
		e.head("Relations")
	}
	for _, x := range r.Relations {
		words := parties(x.Parties)
		if x.Since.Known() {
			words += ", since " + x.Since.String()
		}
		e.item(x.Level, words)
		e.all("words", x.Evidence)
	}
	if len(r.Notes) > 0 {
		e.head("Notes")
	}
	for _, n := range r.Notes {
		words := n.Text
		if n.Span.Len() > 0 {
			words += ": «" + r.Doc.Quote(n.Span) + "»"
		}
		e.wrap(2, plain, words)
	}
	return e.b.String()
}

func (e *explainer) people() {
	if len(e.r.People) > 0 {
		e.head("People")
	}
	for _, p := range e.r.People {
		e.item(string(p.Party), p.Name)
		for _, o := range p.Offices {
			e.why(o.Code, o.Why)
		}
		e.all("mention", p.Mentions)
	}
}

func (e *explainer) events() {
	if len(e.r.Events) > 0 {
		e.head("Events")
	}
	for i := range e.r.Events {
		ev := &e.r.Events[i]
		facts := []string{}
		for _, f := range []string{ev.When.String(), parties(ev.Parties), string(ev.Status), ev.Occasion, people(ev.Participants, e.names)} {
			if f != "" {
				facts = append(facts, f)
			}
		}
		if ev.Main {
			facts = append([]string{"main"}, facts...)
		}
		e.item(ev.Kind, join(facts))
		e.all("words", ev.Evidence)
		if ev.Where != nil {
			e.why("place", ev.Where.Why)
		}
	}
}

func (e *explainer) statements() {
	if len(e.r.Statements) > 0 {
		e.head("Statements")
	}
	for i := range e.r.Statements {
		s := &e.r.Statements[i]
		by := parties(s.By)
		if who := people(s.Speakers, e.names); who != "" {
			by += " (" + who + ")"
		}
		e.item(s.Act.String(), by+": «"+e.r.Doc.Quote(s.Content)+"»")
		e.why("cue", record.Evidence{Span: s.Cue})
		e.all("words", s.Evidence)
		if s.Target != nil {
			e.why("target "+targetWords(s.Target), s.Target.Why)
		}
		if about := append(instruments(e.r, s), s.Topics...); len(about) > 0 {
			e.wrap(6, dim, join(about))
		}
	}
}

func (e *explainer) head(s string) {
	e.b.WriteString("\n" + e.k.paint(bold, s) + "\n")
}

func (e *explainer) item(kind, words string) {
	if kind == "" {
		kind = "?"
	}
	e.b.WriteString("  " + e.k.pad(strong, kind, 12) + " ")
	e.k.wrap(&e.b, 15, 6, plain, printable(words))
}

// all tells evidence, the same words by the same rule only once.
func (e *explainer) all(kind string, es []record.Evidence) {
	seen := map[string]bool{}
	for _, x := range es {
		key := e.r.Doc.Quote(x.Span) + "\x00" + x.Rule
		if !seen[key] {
			seen[key] = true
			e.why(kind, x)
		}
	}
}

func (e *explainer) why(kind string, x record.Evidence) {
	if x.Span.Len() == 0 && x.Rule == "" {
		return
	}
	e.b.WriteString("      " + e.k.paint(dim, kind) + " ")
	words := "«" + e.r.Doc.Quote(x.Span) + "»"
	if x.Rule != "" {
		words += " by " + x.Rule
		if file := e.rules[x.Rule]; file != "" {
			words += " (" + file + ")"
		}
	}
	e.k.wrap(&e.b, 7+columns(kind), 8, plain, printable(words))
}

func (e *explainer) wrap(indent int, st style, s string) {
	e.b.WriteString(strings.Repeat(" ", indent))
	e.k.wrap(&e.b, indent, indent, st, printable(s))
}
