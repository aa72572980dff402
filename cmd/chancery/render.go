package main

import (
	"path"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// render is a reading for people: where it comes from, what happened, who said what.
func render(k ink, r *record.Reading) string {
	var b strings.Builder
	names := namesOf(r)
	head := []string{}
	if r.Doc.Outlet != "" {
		head = append(head, printable(r.Doc.Outlet))
	} else if r.Credit != "" {
		head = append(head, printable(r.Credit))
	}
	if r.Published != 0 {
		head = append(head, r.Published.String())
	} else {
		head = append(head, "undated")
	}
	head = append(head, languageOf(r), strings.ReplaceAll(string(r.Genre), "-", " "))
	line := strings.Join(head, " · ")
	name := printable(r.Doc.Source)
	if room := k.width - columns(line) - 4; columns(name) > room {
		name = "…" + path.Base(name)
	}
	b.WriteString(k.paint(title, line) + "  " + k.paint(dim, name) + "\n")
	if r.Doc.Title != "" {
		k.wrap(&b, 0, 0, bold, printable(r.Doc.Title))
	}
	if !r.Relevant {
		b.WriteString(k.paint(dim, "  no diplomatic act in this text") + "\n\n")
		return b.String()
	}
	if len(r.Events) > 0 {
		b.WriteByte('\n')
	}
	for i := range r.Events {
		renderEvent(k, &b, &r.Events[i], names)
	}
	for _, g := range bySpeaker(r) {
		b.WriteByte('\n')
		b.WriteString("  " + k.paint(bold, parties(g.by)))
		if who := people(g.speakers, names); who != "" {
			b.WriteString("  ")
			k.wrap(&b, 4+columns(parties(g.by)), 4, plain, who)
		} else {
			b.WriteByte('\n')
		}
		for _, s := range g.said {
			renderStatement(k, &b, r, s)
		}
	}
	for _, n := range r.Notes {
		b.WriteString("\n  " + k.paint(yellow, "note") + " ")
		k.wrap(&b, 7, 7, plain, printable(n.Text))
	}
	b.WriteByte('\n')
	return b.String()
}

func languageOf(r *record.Reading) string {
	if name, ok := languageNames[r.Doc.Lang]; ok {
		return name
	}
	if r.Doc.Lang == "" || r.Doc.Lang == "und" {
		return "language unknown"
	}
	return r.Doc.Lang
}

func renderEvent(k ink, b *strings.Builder, e *record.Event, names map[record.PersonID]*record.Person) {
	mark, st := "  · ", plain
	if e.Main {
		mark, st = "  ● ", strong
	}
	const indent = 17
	b.WriteString(k.paint(st, mark) + k.pad(st, e.Kind, indent-4))
	when := e.When.String()
	if when == "" {
		when = "no date"
	}
	facts := []string{when}
	if e.Where != nil {
		facts = append(facts, place(e.Where))
	}
	facts = append(facts, parties(e.Parties))
	if e.Occasion != "" {
		facts = append(facts, printable(e.Occasion))
	}
	if e.Status != record.Held {
		facts = append(facts, string(e.Status))
	}
	k.wrap(b, indent, indent, plain, join(facts))
	if len(e.Participants) > 0 {
		b.WriteString(strings.Repeat(" ", indent))
		k.wrap(b, indent, indent, dim, peopleAndOffices(e.Participants, names))
	}
}

func renderStatement(k ink, b *strings.Builder, r *record.Reading, s *record.Statement) {
	const indent = 17
	b.WriteString("    " + k.pad(actStyle(s.Act), s.Act.String(), indent-4))
	k.wrap(b, indent, indent, plain, printable(r.Doc.Quote(s.Content)))
	var about []string
	if t := targetWords(s.Target); t != "" {
		about = append(about, t)
	}
	about = append(about, instruments(r, s)...)
	if len(s.To) > 0 {
		about = append(about, "to "+parties(s.To))
	}
	about = append(about, s.Topics...)
	if len(about) > 0 {
		b.WriteString(strings.Repeat(" ", indent))
		k.wrap(b, indent, indent, dim, join(about))
	}
}

// actStyle shows how far an act binds.
func actStyle(a record.Act) style {
	switch a.Class() {
	case record.Undertaking:
		return strong
	case record.Proposal:
		return yellow
	}
	return blue
}

// targetWords is "30 parks, by 2029-12-31".
func targetWords(t *record.Target) string {
	if t == nil {
		return ""
	}
	var out []string
	if t.HasCount {
		unit := printable(t.Unit)
		if t.Quantity != 1 && unit != "" && !strings.Contains(unit, " per ") && unit == strings.ToLower(unit) && 'a' <= unit[len(unit)-1] && unit[len(unit)-1] <= 'z' && !strings.HasSuffix(unit, "s") {
			unit += "s"
		}
		out = append(out, strings.TrimSpace(strconv.FormatFloat(t.Quantity, 'f', -1, 64)+" "+unit))
	}
	if d := deadline(t.Deadline); d != "" {
		out = append(out, d)
	}
	return strings.Join(out, ", ")
}

func deadline(d record.Date) string {
	s := d.String()
	if by, open := strings.CutPrefix(s, "../"); open {
		return "by " + by
	} else if s != "" {
		return "in " + s
	}
	return ""
}

func instruments(r *record.Reading, s *record.Statement) (out []string) {
	for _, id := range s.Instruments {
		for i := range r.Instruments {
			if r.Instruments[i].ID == id {
				out = append(out, printable(r.Instruments[i].Name))
			}
		}
	}
	return out
}

func place(p *record.Place) string {
	if p.Country == "" || p.Name == "" {
		return printable(p.Name) + string(p.Country)
	}
	return printable(p.Name) + " (" + string(p.Country) + ")"
}

func parties(ps []record.Party) string {
	if len(ps) == 0 {
		return "?"
	}
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = string(p)
	}
	return strings.Join(out, " + ")
}

// join parts facts by points, none of which begins a line.
func join(facts []string) string {
	return strings.Join(facts, "\u00a0· ")
}

func namesOf(r *record.Reading) map[record.PersonID]*record.Person {
	out := make(map[record.PersonID]*record.Person, len(r.People))
	for i := range r.People {
		out[r.People[i].ID] = &r.People[i]
	}
	return out
}

func people(ids []record.PersonID, names map[record.PersonID]*record.Person) string {
	var out []string
	for _, id := range ids {
		if p := names[id]; p != nil {
			out = append(out, printable(p.Name))
		}
	}
	return strings.Join(out, ", ")
}

func peopleAndOffices(ids []record.PersonID, names map[record.PersonID]*record.Person) string {
	var out []string
	for _, id := range ids {
		p := names[id]
		if p == nil {
			continue
		}
		var in []string
		for _, o := range p.Offices {
			in = append(in, strings.ReplaceAll(o.Code, "-", " "))
		}
		if p.Party != "" {
			in = append(in, string(p.Party))
		}
		s := printable(p.Name)
		if len(in) > 0 {
			s += " (" + strings.Join(in, ", ") + ")"
		}
		out = append(out, s)
	}
	return join(out)
}

// speech is what the same parties, through the same people, said.
type speech struct {
	by       []record.Party
	speakers []record.PersonID
	said     []*record.Statement
}

// bySpeaker groups statements by who made them, in the order in which they are first heard.
func bySpeaker(r *record.Reading) []*speech {
	var out []*speech
	index := map[string]*speech{}
	for i := range r.Statements {
		s := &r.Statements[i]
		key := parties(s.By)
		for _, p := range s.Speakers {
			key += "|" + string(p)
		}
		g := index[key]
		if g == nil {
			g = &speech{by: s.By, speakers: s.Speakers}
			index[key] = g
			out = append(out, g)
		}
		g.said = append(g.said, s)
	}
	return out
}
