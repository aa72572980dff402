package read

import (
	"bytes"
	flags "flag" // the package has a flag of its own
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chancery-ledger/chancery/internal/record"
)

var update = flags.Bool("update", false, "write what testdata/*.txtar should say instead of comparing it")

// TestDocuments reads the article of every testdata/*.txtar and compares each stage with what the file says of it. After a change that
// is meant, run `go test ./internal/read -update` and read the difference line by line.
//
//	document      language, genre, date of publication, place of the dateline, credit
//	people        party, name, (offices), mentions
//	instruments   kind, name, mentions
//	events        * for a main one; kind, date, place, (status if not held), parties: participants, ~occasion, «evidence»
//	statements    act, by, (speakers), >to, «content», #topics, =instruments, ^target, @event
//	relations     parties, level, since
//
// Unknown fields are left out.
func TestDocuments(t *testing.T) {
	l := theLine(t)
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no documents")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(a.Files) == 0 || a.Files[0].Name != "article" {
				t.Fatal("the file does not begin with an article")
			}
			r := l.reader.Read(l.document(t, a.Files[0].Data, filepath.Base(file)))
			for _, fault := range l.broken(r) {
				t.Error(fault)
			}
			stages := printed(r)
			if *update {
				a.Files = append(a.Files[:1], stages...)
				if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want := map[string][]byte{}
			for _, f := range a.Files[1:] {
				want[f.Name] = f.Data
			}
			for _, f := range stages {
				if !bytes.Equal(f.Data, want[f.Name]) {
					t.Errorf("%s are\n%s\nwant\n%s", f.Name, marked(f.Data, want[f.Name]), marked(want[f.Name], f.Data))
				}
				delete(want, f.Name)
			}
			for name := range want {
				t.Errorf("there is no stage %s", name)
			}
		})
	}
}

// marked is a, with a sign before each line that b does not have.
func marked(a, b []byte) string {
	lines := strings.Split(strings.TrimSuffix(string(a), "\n"), "\n")
	other := strings.Split(string(b), "\n")
	for i, line := range lines {
		sign := "    "
		if !slices.Contains(other, line) {
			sign = "  ! "
		}
		lines[i] = sign + line
	}
	return strings.Join(lines, "\n")
}

// printed is a reading, stage by stage, one line a record.
func printed(r *record.Reading) []txtar.File {
	d := r.Doc
	person := func(id record.PersonID) string {
		for _, p := range r.People {
			if p.ID == id {
				return p.Name
			}
		}
		return "?"
	}
	people := func(ids []record.PersonID) string {
		var out []string
		for _, id := range ids {
			out = append(out, person(id))
		}
		return strings.Join(out, ", ")
	}
	mentions := func(es []record.Evidence) string {
		var out []string
		for _, e := range es {
			if q := flat(d.Quote(e.Span)); !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
		return strings.Join(out, " · ")
	}
	place := func(p *record.Place) string {
		if p == nil {
			return ""
		}
		s := " " + p.Name
		if p.Country != "" {
			s += "/" + string(p.Country)
		}
		return s
	}
	opt := func(before, s, after string) string {
		if s == "" {
			return ""
		}
		return before + s + after
	}

	var doc, ps, is, es, ss, rs strings.Builder
	fmt.Fprintf(&doc, "%s %s", d.Lang, r.Genre)
	if r.Published != 0 {
		fmt.Fprintf(&doc, " %s", r.Published)
	}
	fmt.Fprintf(&doc, "%s%s\n", place(r.Dateline), opt(" credit ", r.Credit, ""))
	for _, p := range r.People {
		var offices []string
		for _, o := range p.Offices {
			offices = append(offices, o.Code)
		}
		fmt.Fprintf(&ps, "%s %s%s: %s\n", orDash(string(p.Party)), p.Name, opt(" (", strings.Join(offices, ", "), ")"), mentions(p.Mentions))
	}
	for _, i := range r.Instruments {
		fmt.Fprintf(&is, "%s %s: %s\n", i.Kind, i.Name, mentions(i.Mentions))
	}
	for _, e := range r.Events {
		sign := "-"
		if e.Main {
			sign = "*"
		}
		status := ""
		if e.Status != record.Held {
			status = " (" + string(e.Status) + ")"
		}
		fmt.Fprintf(&es, "%s %s%s%s%s %s%s%s «%s»\n", sign, e.Kind, opt(" ", e.When.String(), ""), place(e.Where), status, orDash(parties(e.Parties)), opt(": ", people(e.Participants), ""),
			opt(" ~", e.Occasion, ""), flat(d.Quote(e.Evidence[0].Span)))
	}
	for _, s := range r.Statements {
		fmt.Fprintf(&ss, "%s %s%s%s «%s»", s.Act, parties(s.By), opt(" (", people(s.Speakers), ")"), opt(" >", parties(s.To), ""), flat(d.Quote(s.Content)))
		for _, topic := range s.Topics {
			fmt.Fprintf(&ss, " #%s", topic)
		}
		for _, id := range s.Instruments {
			for _, i := range r.Instruments {
				if i.ID == id {
					fmt.Fprintf(&ss, " =%s", i.Name)
				}
			}
		}
		if x := s.Target; x != nil {
			fmt.Fprint(&ss, " ^")
			if x.HasCount {
				fmt.Fprintf(&ss, "%s %s", strconv.FormatFloat(x.Quantity, 'f', -1, 64), orDash(x.Unit))
			}
			if x.HasCount && x.Deadline.Known() {
				fmt.Fprint(&ss, " ")
			}
			fmt.Fprint(&ss, x.Deadline)
		}
		for i, e := range r.Events {
			if e.ID == s.In {
				fmt.Fprintf(&ss, " @%d.%s", i+1, e.Kind)
			}
		}
		fmt.Fprintln(&ss)
	}
	for _, x := range r.Relations {
		fmt.Fprintf(&rs, "%s %s%s\n", parties(x.Parties), x.Level, opt(" ", x.Since.String(), ""))
	}
	return []txtar.File{
		{Name: "document", Data: []byte(doc.String())}, {Name: "people", Data: []byte(ps.String())}, {Name: "instruments", Data: []byte(is.String())},
		{Name: "events", Data: []byte(es.String())}, {Name: "statements", Data: []byte(ss.String())}, {Name: "relations", Data: []byte(rs.String())},
	}
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
