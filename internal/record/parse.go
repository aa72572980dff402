package record

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/text"
)

// UnmarshalJSON reads what MarshalJSON wrote. The document comes back without tokens, sentences and marker, and evidence without the
// names of the rules: a stored reading is for looking up, not for reading on. An error tells which span, date or code does not hold.
func (r *Reading) UnmarshalJSON(b []byte) error {
	var in jsonReading
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	if in.Schema != Schema {
		return fmt.Errorf("this reading is of the form %q, wanted %q", in.Schema, Schema)
	}
	p := parser{text: in.Document.Text, ascii: isASCII(in.Document.Text)}
	if !p.ascii {
		p.index()
	}
	jd := in.Document
	d := &text.Document{
		ID: text.DocID(jd.ID), Source: jd.Source, Lang: jd.Lang, Title: orEmpty(jd.Title), Outlet: orEmpty(jd.Outlet), Credit: orEmpty(jd.Credit), Text: jd.Text,
	}
	for _, s := range jd.Sections {
		kind, ok := text.ParseSectionKind(s.Kind)
		if !ok {
			return fmt.Errorf("no kind of section is called %q", s.Kind)
		}
		d.Sections = append(d.Sections, text.Section{Kind: kind, Span: p.at(s.Start, s.End)})
	}
	*r = Reading{Doc: d, Published: ParseDay(orEmpty(jd.Published)), Credit: orEmpty(jd.Credit), Dateline: p.place(jd.Dateline), Genre: jd.Genre, Relevant: jd.Relevant}
	for _, x := range in.People {
		person := Person{ID: PersonID(x.ID), Name: x.Name, Mentions: p.spans(x.Mentions)}
		if x.Org != nil {
			person.Party, person.IsOrg = Party(*x.Org), true
		} else {
			person.Party = Party(orEmpty(x.Country))
		}
		for _, o := range x.Offices {
			person.Offices = append(person.Offices, Office{Code: o.Office, Title: o.Title})
		}
		r.People = append(r.People, person)
	}
	for _, x := range in.Events {
		r.Events = append(r.Events, Event{
			ID: EventID(x.ID), Kind: x.Kind, When: p.date(x.Date), Where: p.place(x.Place), Occasion: orEmpty(x.Occasion),
			Participants: x.Participants, Parties: x.Parties, Status: x.Status, Main: x.Main, Evidence: p.spans(x.Evidence),
		})
	}
	for _, x := range in.Statements {
		s := Statement{
			ID: StatementID(x.ID), Act: ParseAct(x.Act), By: x.By, To: x.To, Speakers: x.Speakers, Content: p.span(x.Content),
			Topics: x.Topics, Instruments: x.Instruments, In: EventID(orEmpty(x.Event)), Evidence: p.spans(x.Evidence),
		}
		if x.Cue != nil {
			s.Cue = p.span(*x.Cue)
		}
		if s.Act == NoAct {
			p.bad("no act is called %q", x.Act)
		}
		if t := x.Target; t != nil {
			s.Target = &Target{Unit: orEmpty(t.Unit), Deadline: p.date(t.Deadline)}
			if t.Quantity != nil {
				s.Target.Quantity, s.Target.HasCount = *t.Quantity, true
			}
		}
		r.Statements = append(r.Statements, s)
	}
	for _, x := range in.Instruments {
		r.Instruments = append(r.Instruments, Instrument{ID: InstrumentID(x.ID), Name: x.Name, Kind: x.Kind, Mentions: p.spans(x.Mentions)})
	}
	for _, x := range in.Relations {
		r.Relations = append(r.Relations, Relation{Parties: x.Parties, Level: x.Level, Since: p.date(x.Since), Evidence: p.spans(x.Evidence)})
	}
	return p.err
}

// ParseDate reads the EDTF that Date.String writes; the zero Date for "". It reports whether s is such a date.
func ParseDate(s string) (Date, bool) {
	if s == "" {
		return Date{}, true
	}
	if to, ok := strings.CutPrefix(s, "../"); ok {
		d := ParseDay(to)
		return UntilDay(d), d != 0
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		a, okA := ParseDate(from)
		b, okB := ParseDate(to)
		d := Between(a.From, b.To)
		return d, okA && okB && d.Known()
	}
	var d Date
	switch len(s) {
	case len("2006-01-02"):
		d = OnDay(ParseDay(s))
	case len("2006-01"):
		year, err1 := strconv.Atoi(s[:4])
		month, err2 := strconv.Atoi(s[5:])
		if err1 != nil || err2 != nil || s[4] != '-' {
			return Date{}, false
		}
		if month > 20 {
			d = InSeason(year, month)
		} else {
			d = InMonth(year, month)
		}
	case len("2006"):
		if year, err := strconv.Atoi(s); err == nil {
			d = InYear(year)
		}
	}
	return d, d.Known()
}

// parser turns code points back into bytes. Its first fault stays.
type parser struct {
	text   string
	ascii  bool
	starts []int32 // byte offset of each code point, and of the end
	err    error
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (p *parser) index() {
	p.starts = make([]int32, 0, len(p.text)+1)
	for i := range p.text {
		p.starts = append(p.starts, int32(i))
	}
	p.starts = append(p.starts, int32(len(p.text)))
}

func (p *parser) bad(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

func (p *parser) at(start, end int) text.Span {
	n := len(p.starts) - 1
	if p.ascii {
		n = len(p.text)
	}
	if start < 0 || end < start || end > n {
		p.bad("span %d to %d of a text of %d code points", start, end, n)
		return text.Span{}
	}
	if p.ascii {
		return text.Span{Start: start, End: end}
	}
	return text.Span{Start: int(p.starts[start]), End: int(p.starts[end])}
}

func (p *parser) span(s jsonSpan) text.Span {
	at := p.at(s.Start, s.End)
	if p.err == nil && p.text[at.Start:at.End] != s.Quote {
		p.bad("span %d to %d does not say %q", s.Start, s.End, s.Quote)
	}
	return at
}

func (p *parser) spans(js []jsonSpan) []Evidence {
	out := make([]Evidence, 0, len(js))
	for _, j := range js {
		out = append(out, Evidence{Span: p.span(j)})
	}
	return out
}

func (p *parser) place(j *jsonPlace) *Place {
	if j == nil {
		return nil
	}
	return &Place{Name: j.Name, Country: Party(orEmpty(j.Country))}
}

func (p *parser) date(s *string) Date {
	d, ok := ParseDate(orEmpty(s))
	if !ok {
		p.bad("%q is no date", *s)
	}
	return d
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
