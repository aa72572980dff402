package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

type listCmd struct {
	ledgerFlag
	formFlags
	filterFlags
	What string `arg:"" enum:"people,events,statements,initiatives,instruments,relationships,documents,topics" help:"people, events, statements, initiatives, instruments, relationships, documents or topics."`
}

func (*listCmd) Help() string {
	return `Examples:

    chancery list events --party VN --party SG --from 2025
    chancery list initiatives --party VN+SG --status overdue
    chancery list initiatives --owner 'Economic section' --due 30
    chancery list statements --act undertaking --topic maritime --csv > maritime.csv
    chancery list people --party SG
    chancery list relationships --json

Newest first; people and instruments by name. --json and --csv print all that there is. overdue and silent are counted on the day of
asking (--as-of), from what the documents tell: no evidence is not no action.`
}

func (c *listCmd) Run(con *console) error {
	if c.What == "topics" {
		return c.topics(con)
	}
	if err := c.fit(c.What); err != nil {
		return err
	}
	f, err := c.filter(c.limit())
	if err != nil {
		return err
	}
	f.Brief, f.Counted = !c.JSON, !c.JSON
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	switch c.What {
	case "people":
		return printList(con, &c.formFlags, "people", l.People(ctx, f), personColumns)
	case "events":
		return printList(con, &c.formFlags, "events", l.Events(ctx, f), eventColumns)
	case "statements":
		return printList(con, &c.formFlags, "statements", l.Statements(ctx, f), statementColumns)
	case "initiatives":
		return printList(con, &c.formFlags, "initiatives", l.Initiatives(ctx, f), initiativeColumns)
	case "instruments":
		return printList(con, &c.formFlags, "instruments", l.Instruments(ctx, f), []column[*ledger.Instrument]{
			{"id", func(i *ledger.Instrument) string { return i.ID }, true},
			{"kind", func(i *ledger.Instrument) string { return i.Kind }, false},
			{"documents", func(i *ledger.Instrument) string { return strconv.Itoa(i.Documents) }, false},
			{"first", func(i *ledger.Instrument) string { return orDash(i.First) }, false},
			{"last", func(i *ledger.Instrument) string { return orDash(i.Last) }, false},
			{"name", func(i *ledger.Instrument) string { return i.Name }, true},
		})
	case "relationships":
		f.Brief = false // the meetings are counted
		return printList(con, &c.formFlags, "relationships", l.Relationships(ctx, f), []column[*ledger.Relationship]{
			{"parties", func(r *ledger.Relationship) string { return r.ID }, false},
			{"level", func(r *ledger.Relationship) string { return orDash(r.Level) }, true},
			{"since", func(r *ledger.Relationship) string { return orDash(r.Since) }, false},
			{"meetings", func(r *ledger.Relationship) string { return strconv.Itoa(r.Meetings) }, false},
			{"last", func(r *ledger.Relationship) string { return orDash(r.LastMeeting) }, false},
			{"open", func(r *ledger.Relationship) string { return strconv.Itoa(r.Open) }, false},
			{"overdue", func(r *ledger.Relationship) string { return strconv.Itoa(r.Overdue) }, false},
		})
	}
	return printList(con, &c.formFlags, "documents", l.Documents(ctx, f), []column[*ledger.Document]{
		{"published", func(d *ledger.Document) string { return orDash(d.Published) }, false},
		{"lang", func(d *ledger.Document) string { return d.Lang }, false},
		{"genre", func(d *ledger.Document) string { return string(d.Genre) }, false},
		{"outlet", func(d *ledger.Document) string { return orDash(d.Outlet) }, false},
		{"events", func(d *ledger.Document) string { return strconv.Itoa(d.Events) }, false},
		{"statements", func(d *ledger.Document) string { return strconv.Itoa(d.Statements) }, false},
		{"id", func(d *ledger.Document) string { return string(d.ID)[:12] }, false},
		{"title", func(d *ledger.Document) string { return cmp.Or(orDash(d.Title), d.Source) }, true},
	})
}

var eventColumns = []column[*ledger.Event]{
	{"id", func(e *ledger.Event) string { return e.ID }, false},
	{"date", func(e *ledger.Event) string { return orDash(e.Date) }, false},
	{"kind", func(e *ledger.Event) string { return e.Kind }, false},
	{"status", func(e *ledger.Event) string { return string(e.Status) }, false},
	{"parties", func(e *ledger.Event) string { return partyList(e.Parties) }, false},
	{"place", func(e *ledger.Event) string {
		if e.Place == nil {
			return ""
		}
		return e.Place.Name
	}, false},
	{"sources", func(e *ledger.Event) string { return strconv.Itoa(len(e.Sources)) }, false},
	{"who", func(e *ledger.Event) string { return strings.Join(e.Names, ", ") }, true},
}

var statementColumns = []column[*ledger.Statement]{
	{"id", func(s *ledger.Statement) string { return s.ID }, false},
	{"date", func(s *ledger.Statement) string { return orDash(s.Date) }, false},
	{"act", func(s *ledger.Statement) string { return s.Act }, false},
	{"by", func(s *ledger.Statement) string { return partyList(s.By) }, false},
	{"content", func(s *ledger.Statement) string { return s.Content }, true},
	{"topics", func(s *ledger.Statement) string { return strings.Join(s.Topics, " ") }, false},
	{"deadline", func(s *ledger.Statement) string { return orDash(s.Deadline) }, false},
}

var personColumns = []column[*ledger.Person]{
	{"id", func(p *ledger.Person) string { return p.ID }, true},
	{"name", func(p *ledger.Person) string { return p.Name }, true},
	{"offices", func(p *ledger.Person) string {
		var out []string
		for _, o := range p.Offices {
			out = append(out, strings.TrimSpace(o.Office+" "+span(o.From, o.To)))
		}
		return strings.Join(out, "; ")
	}, true},
	{"documents", func(p *ledger.Person) string { return strconv.Itoa(p.Count) }, false},
}

var initiativeColumns = []column[*ledger.Item]{
	{"id", func(i *ledger.Item) string { return i.ID }, true},
	{"status", func(i *ledger.Item) string { return string(i.Status) }, false},
	{"deadline", func(i *ledger.Item) string { return orDash(i.Deadline) }, false},
	{"marks", func(i *ledger.Item) string { return strings.Join(marks(i), ", ") }, false},
	{"last", func(i *ledger.Item) string { return orDash(i.Last) }, false},
	{"steps", func(i *ledger.Item) string { return strconv.Itoa(i.Count) }, false},
	{"title", func(i *ledger.Item) string { return i.Title }, true},
}

// marks is what is computed beside the status of an initiative.
func marks(i *ledger.Item) (out []string) {
	if i.Overdue {
		out = append(out, "overdue")
	}
	if i.SilentSince != nil {
		out = append(out, "silent since "+*i.SilentSince)
	}
	if i.Restated > 0 {
		out = append(out, fmt.Sprintf("restated %d×", i.Restated))
	}
	return out
}

// span is the days from one to another, in one word.
func span(from, to *string) string {
	switch a, b := orDash(from), orDash(to); {
	case a == b:
		return a
	default:
		return a + "/" + b
	}
}

func (c *listCmd) topics(con *console) error {
	line, err := newLine()
	if err != nil {
		return err
	}
	type topic struct {
		ID      string `json:"id"`
		English string `json:"en"`
		Local   string `json:"vi"`
		Meaning string `json:"meaning"`
	}
	var all []topic
	for _, id := range slices.Sorted(maps.Keys(line.Packs.World["topic"])) {
		cols := append(line.Packs.World["topic"][id], "", "", "")
		all = append(all, topic{id, cols[1], cols[2], cols[0]})
	}
	c.Limit = max(c.Limit, 0)
	return printList(con, &c.formFlags, "topics", each(all), []column[topic]{
		{"id", func(t topic) string { return t.ID }, false},
		{"en", func(t topic) string { return t.English }, false},
		{"vi", func(t topic) string { return t.Local }, false},
		{"meaning", func(t topic) string { return t.Meaning }, true},
	})
}

type searchCmd struct {
	ledgerFlag
	formFlags
	filterFlags
	Words []string `arg:"" help:"What to search for. Words in \"quotes\" stand together."`
}

func (*searchCmd) Help() string {
	return `Examples:

    chancery search Biển Đông
    chancery search '"offshore wind"' --party VN --from 2025
    chancery search thu tuong --act undertaking --json

Finds documents with all the words, newest first, and the statements that say them. Diacritics may be left out; a text that has the
words with other diacritics is marked ≈. The name of a thing finds it under all its names, in all languages («Biển Đông» also finds
"South China Sea"), marked =; in quotes only the words themselves are found.`
}

func (c *searchCmd) Run(con *console) error {
	if err := c.fit("documents"); err != nil {
		return err
	}
	f, err := c.filter(c.limit())
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	hits := l.Search(ctx, strings.Join(c.Words, " "), f)
	if c.JSON || c.CSV {
		return printList(con, &c.formFlags, "documents", hits, []column[*ledger.Hit]{
			{"published", func(h *ledger.Hit) string { return orDash(h.Document.Published) }, false},
			{"source", func(h *ledger.Hit) string { return h.Document.Source }, false},
			{"match", func(h *ledger.Hit) string { return string(h.Match) }, false},
			{"found", func(h *ledger.Hit) string { return h.Found }, false},
			{"snippet", func(h *ledger.Hit) string { return h.Snippet }, true},
			{"statements", func(h *ledger.Hit) string { return strconv.Itoa(len(h.Statements)) }, false},
		})
	}
	k, n := con.ink, 0
	out := newLines(con.out)
	var b strings.Builder
	for h, err := range hits {
		if err != nil {
			return err
		}
		n++
		mark := map[ledger.Match]string{ledger.Exact: " ", ledger.Undiacritic: "≈", ledger.Concept: "="}[h.Match]
		head := cmp.Or(orDash(h.Document.Published), "undated   ") + " " + mark + " "
		b.WriteString(k.paint(title, head) + k.paint(bold, printable(cmp.Or(orDash(h.Document.Title), h.Document.Source))) + "  " + k.paint(dim, string(h.Document.ID)[:12]) + "\n")
		b.WriteString("             ")
		snippet := h.Snippet
		b.WriteString(printable(snippet[:h.At.Start]) + k.paint(strong, printable(snippet[h.At.Start:h.At.End])) + printable(snippet[h.At.End:]) + "\n")
		for _, s := range h.Statements {
			b.WriteString("             " + k.pad(yellow, s.Act, 13) + k.pad(plain, partyList(s.By), 8) + " ")
			k.wrap(&b, 35, 35, plain, printable(s.Content))
		}
		if _, err := out.w.WriteString(b.String()); err != nil {
			return err
		}
		b.Reset()
	}
	switch {
	case n == 0:
		fmt.Fprintln(con.out, "nothing found")
	case c.limit() > 0 && n == c.limit():
		fmt.Fprintln(out.w, k.paint(dim, fmt.Sprintf("the newest %d; --limit 0 prints all", n)))
	}
	return out.flush()
}

type readingsCmd struct {
	ledgerFlag
	JSON bool `name:"json" help:"Print JSON, one reading a line: the only form there is."`
}

func (*readingsCmd) Help() string {
	return `Example:

    chancery readings --json > readings.jsonl

Prints the readings of all documents in the ledger, as people left them, in the order in which the documents came.`
}

func (c *readingsCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	out := newLines(con.out)
	for b, err := range l.Readings(ctx) {
		if err != nil {
			return err
		}
		out.w.Write(b)
		if err := out.w.WriteByte('\n'); err != nil {
			return err
		}
	}
	return out.flush()
}
