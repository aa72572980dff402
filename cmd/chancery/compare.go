package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

type compareCmd struct {
	ledgerFlag
	Event string `arg:"" help:"Id of an event (chancery list events --joined)."`
	JSON  bool   `name:"json" help:"Print JSON."`
}

func (*compareCmd) Help() string {
	return `Example:

    chancery compare e5105fb6dea81

Lays the sources of an event side by side: what all of them tell, what only one tells, and where two tell one thing with another
strength (agreed against proposed, establish against explore), under another name, or with another number or date.`
}

func (c *compareCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	e, err := l.Event(ctx, c.Event)
	if err != nil {
		return hint(err, "chancery list events --joined shows those with several sources")
	}
	x, err := l.Compare(ctx, e)
	if err != nil {
		return err
	}
	side := x.SideBySide()
	sources, rows := side.Sources, side.Rows
	out := newLines(con.out)
	if c.JSON {
		if err := out.json(side); err != nil {
			return err
		}
		return out.flush()
	}
	var b strings.Builder
	k := con.ink
	b.WriteString(k.paint(title, fmt.Sprintf("%s, %s, %s", e.Kind, cmp.Or(orDash(e.Date), "no date told"), partyList(e.Parties))) + "  " + k.paint(dim, e.ID) + "\n")
	for i, s := range sources {
		kind := strings.TrimSpace(strings.ReplaceAll(s.Kind, "-", " ") + " " + string(s.By))
		if s.Of != "" {
			kind += ", " + s.How + " of " + s.Of
		}
		fmt.Fprintf(&b, "  %s  %s  %s, %s, %s  %s\n", k.paint(bold, ledger.Letter(i)), printable(cmp.Or(s.Outlet, "-")), s.Lang, cmp.Or(orDash(s.Date), "undated"), kind, k.paint(dim, printable(s.Source)))
	}
	if len(sources) < 2 {
		b.WriteString(k.paint(dim, "  only one document tells of it: there is nothing to compare") + "\n")
	}
	for _, told := range []struct {
		by   follow.Told
		name string
	}{{follow.ByAll, "Told by all"}, {follow.BySome, "Told by some"}, {follow.ByOne, "Told by one only"}} {
		headed := false
		for _, r := range rows {
			if r.Told != told.by {
				continue
			}
			if !headed {
				b.WriteString("\n" + k.paint(bold, told.name) + "\n")
				headed = true
			}
			renderRow(k, &b, &r)
		}
	}
	out.w.WriteString(b.String())
	return out.flush()
}

func renderRow(k ink, b *strings.Builder, r *ledger.ComparedRow) {
	if r.Topic != "" {
		b.WriteString("  " + k.paint(dim, printable(r.Topic)) + "\n")
	}
	for _, s := range r.Said {
		b.WriteString("    " + k.paint(bold, ledger.Letter(s.Source)) + " " + k.pad(yellow, s.Act, 12) + k.pad(plain, partyList(s.By), 7) + " ")
		k.wrap(b, 27, 27, plain, printable(s.Content))
	}
	for _, d := range r.Differences {
		fmt.Fprintf(b, "      %s %s %q, %s %q\n", k.paint(red, "≠ "+d.Kind+":"), ledger.Letter(d.In[0]), printable(d.Of[0]), ledger.Letter(d.In[1]), printable(d.Of[1]))
	}
}

type driftCmd struct {
	ledgerFlag
	filterFlags
	Of   []string `arg:"" help:"A topic (chancery list topics), or the name of an instrument."`
	JSON bool     `name:"json" help:"Print JSON."`
}

func (*driftCmd) Help() string {
	return `Examples:

    chancery drift maritime --party VN --act agree
    chancery drift "Code of Conduct in the South China Sea"

Shows the wordings of a formula through the years, each language by itself: what each wording added to the one before and what it
dropped.`
}

func (c *driftCmd) Run(con *console) error {
	f, err := c.filter(0)
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	name := strings.Join(c.Of, " ")
	if l.IsTopic(name) {
		f.Topics = append(f.Topics, name)
	} else {
		f.Instrument = name
	}
	versions, uses, err := l.Drift(ctx, f)
	if err != nil {
		return err
	}
	if len(uses) == 0 {
		return hint(&ledger.NotFound{Kind: "statement on", Name: name}, "chancery list topics and chancery list instruments name what there is")
	}
	out := newLines(con.out)
	if c.JSON {
		for _, v := range versions {
			if err := out.json(driftLine(&v, uses)); err != nil {
				return err
			}
		}
		return out.flush()
	}
	k := con.ink
	var b strings.Builder
	lang := ""
	for _, v := range versions {
		if v.Lang != lang {
			lang = v.Lang
			b.WriteString(k.paint(title, languageName(lang)) + "\n")
		}
		b.WriteString("  " + k.pad(bold, span(dayText(v.First), dayText(v.Last)), 22) + " " + k.pad(plain, partyList(v.By), 8) + " " + k.paint(dim, plural(len(v.Uses), "use")) + "\n")
		b.WriteString("    ")
		k.wrap(&b, 4, 4, plain, printable(v.Text))
		for _, x := range v.Added {
			b.WriteString("      " + k.paint(green, "+ "+printable(x)) + "\n")
		}
		for _, x := range v.Dropped {
			b.WriteString("      " + k.paint(red, "- "+printable(x)) + "\n")
		}
	}
	out.w.WriteString(b.String())
	return out.flush()
}

func dayText(d record.Day) *string {
	if d == 0 {
		return nil
	}
	s := d.String()
	return &s
}

func driftLine(v *follow.Version, uses []follow.Use) any {
	statements := []string{}
	for _, u := range v.Uses {
		statements = append(statements, string(uses[u].Statement))
	}
	return struct {
		Lang       string         `json:"lang"`
		First      *string        `json:"first"`
		Last       *string        `json:"last"`
		By         []record.Party `json:"by"`
		Text       string         `json:"text"`
		Added      []string       `json:"added"`
		Dropped    []string       `json:"dropped"`
		Statements []string       `json:"statements"`
	}{v.Lang, dayText(v.First), dayText(v.Last), v.By, v.Text, v.Added, v.Dropped, statements}
}
