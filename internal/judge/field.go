package judge

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// set corrects one field. The names and forms of fields and values are those of the reading's JSON: dates are EDTF strings, lists are
// lists, null empties. An error says what does not fit.
func set(r *record.Reading, kind, id, field string, value json.RawMessage) error {
	switch kind {
	case Document:
		return setDocument(r, field, value)
	case Person:
		for i := range r.People {
			if string(r.People[i].ID) == id {
				return setPerson(&r.People[i], field, value)
			}
		}
	case Event:
		for i := range r.Events {
			if string(r.Events[i].ID) == id {
				return setEvent(r, &r.Events[i], field, value)
			}
		}
	case Statement:
		for i := range r.Statements {
			if string(r.Statements[i].ID) == id {
				return setStatement(r, &r.Statements[i], field, value)
			}
		}
	case Instrument:
		for i := range r.Instruments {
			if string(r.Instruments[i].ID) == id {
				return setInstrument(&r.Instruments[i], field, value)
			}
		}
	}
	return record.Object("record", "there is no %s %s", record.Word{Of: "mend.of", Code: kind}, id)
}

// noField tells which fields there are.
func noField(kind, field string, fields ...string) error {
	return record.Object("field", "a %s has no field %q to correct, only %s", record.Word{Of: "mend.of", Code: kind}, field, strings.Join(fields, ", "))
}

func setDocument(r *record.Reading, field string, value json.RawMessage) (err error) {
	switch field {
	case "published":
		var d record.Date
		if d, err = date(value, field); err == nil {
			if d.Known() && d.Grain != record.GrainDay {
				return record.Object("published", "published must be a day")
			}
			r.Published = d.From
		}
	case "title":
		r.Doc.Title, err = words(value, field)
	case "outlet":
		r.Doc.Outlet, err = words(value, field)
	case "genre":
		var g string
		if g, err = words(value, field); err == nil {
			if !slices.Contains([]record.Genre{record.News, record.Readout, record.JointStatement, record.Other}, record.Genre(g)) {
				return record.Object("genre", "no genre is called %q", g)
			}
			r.Genre = record.Genre(g)
		}
	default:
		return noField(Document, field, "published", "title", "outlet", "genre")
	}
	return err
}

func setPerson(p *record.Person, field string, value json.RawMessage) (err error) {
	switch field {
	case "name":
		var s string
		if s, err = words(value, field); err == nil && s == "" {
			return record.Object("name", "a person has a name")
		} else if err == nil {
			p.Name = s
		}
	case "country", "org":
		var s string
		if s, err = words(value, field); err == nil {
			p.Party, p.IsOrg = record.Party(s), field == "org"
		}
	case "offices":
		var codes []string
		if codes, err = decode[[]string](value, field); err == nil {
			had := p.Offices
			p.Offices = nil
			for _, c := range codes {
				x := record.Office{Code: c}
				if n := slices.IndexFunc(had, func(o record.Office) bool { return o.Code == c }); n >= 0 {
					x = had[n] // with the words that told it
				}
				p.Offices = append(p.Offices, x)
			}
		}
	default:
		return noField(Person, field, "name", "country", "org", "offices")
	}
	return err
}

func setEvent(r *record.Reading, e *record.Event, field string, value json.RawMessage) (err error) {
	switch field {
	case "kind":
		var s string
		if s, err = words(value, field); err == nil && s != "" {
			e.Kind = s
		}
	case "date":
		e.When, err = date(value, field)
	case "place":
		var p *struct{ Name, Country string }
		if p, err = decode[*struct{ Name, Country string }](value, field); err == nil {
			if p != nil && p.Name == "" {
				return record.Object("place", "a place has a name: {\"name\": \"Kuala Lumpur\", \"country\": \"MY\"}")
			}
			e.Where = nil
			if p != nil {
				e.Where = &record.Place{Name: p.Name, Country: record.Party(p.Country)}
			}
		}
	case "occasion":
		e.Occasion, err = words(value, field)
	case "participants":
		var ids []record.PersonID
		if ids, err = people(r, value, field); err == nil {
			e.Participants = ids
		}
	case "parties":
		e.Parties, err = parties(value, field)
	case "status":
		var s string
		if s, err = words(value, field); err == nil {
			if !slices.Contains([]record.Status{record.Held, record.Planned, record.Proposed, record.Cancelled}, record.Status(s)) {
				return record.Object("status.event", "no status of an event is called %q", s)
			}
			e.Status = record.Status(s)
		}
	case "main":
		e.Main, err = decode[bool](value, field)
	default:
		return noField(Event, field, "kind", "date", "place", "occasion", "participants", "parties", "status", "main")
	}
	return err
}

func setStatement(r *record.Reading, s *record.Statement, field string, value json.RawMessage) (err error) {
	switch field {
	case "act":
		var name string
		if name, err = words(value, field); err == nil {
			act := record.ParseAct(name)
			if act == record.NoAct {
				return record.Object("act", "no act is called %q", name)
			}
			s.Act = act
		}
	case "by":
		var by []record.Party
		if by, err = parties(value, field); err == nil {
			if len(by) == 0 {
				return record.Object("by", "a statement is by somebody")
			}
			s.By = by
		}
	case "to":
		s.To, err = parties(value, field)
	case "speakers":
		var ids []record.PersonID
		if ids, err = people(r, value, field); err == nil {
			s.Speakers = ids
		}
	case "content":
		var quote string
		if quote, err = words(value, field); err == nil {
			span, ok := quoted(r.Doc.Text, quote, s.Content.Start)
			if !ok {
				return record.Object("content", "the document does not say %q: content is words of it, as they stand there", quote)
			}
			if err := own(r.Doc, span); err != nil {
				return err
			}
			s.Content = span
		}
	case "topics":
		s.Topics, err = decode[[]string](value, field)
	case "instruments":
		var ids []record.InstrumentID
		if ids, err = decode[[]record.InstrumentID](value, field); err == nil {
			for _, id := range ids {
				if !slices.ContainsFunc(r.Instruments, func(i record.Instrument) bool { return i.ID == id }) {
					return record.Object("record", "this document has no %s %s", record.Word{Of: "mend.of", Code: Instrument}, id)
				}
			}
			s.Instruments = ids
		}
	case "event":
		var id string
		if id, err = words(value, field); err == nil {
			if id != "" && !slices.ContainsFunc(r.Events, func(e record.Event) bool { return string(e.ID) == id }) {
				return record.Object("record", "this document has no %s %s", record.Word{Of: "mend.of", Code: Event}, id)
			}
			s.In = record.EventID(id)
		}
	case "deadline", "quantity", "unit":
		return setTarget(s, field, value)
	default:
		return noField(Statement, field, "act", "by", "to", "speakers", "content", "topics", "instruments", "event", "deadline", "quantity", "unit")
	}
	return err
}

func setTarget(s *record.Statement, field string, value json.RawMessage) (err error) {
	t := record.Target{}
	if s.Target != nil {
		t = *s.Target
	}
	switch field {
	case "deadline":
		t.Deadline, err = date(value, field)
	case "unit":
		t.Unit, err = words(value, field)
	case "quantity":
		var q *float64
		if q, err = decode[*float64](value, field); err == nil {
			t.Quantity, t.HasCount = 0, q != nil
			if q != nil {
				t.Quantity = *q
			}
		}
	}
	if err != nil {
		return err
	}
	s.Target = &t
	if !t.HasCount && t.Unit == "" && !t.Deadline.Known() {
		s.Target = nil
	}
	return nil
}

func setInstrument(i *record.Instrument, field string, value json.RawMessage) (err error) {
	switch field {
	case "name":
		i.Name, err = words(value, field)
	case "kind":
		i.Kind, err = words(value, field)
	default:
		return noField(Instrument, field, "name", "kind")
	}
	return err
}

// quoted is where a text says something; if it says it more than once, nearest to a place.
func quoted(in, quote string, near int) (at text.Span, ok bool) {
	away := func(n int) int { return max(n-near, near-n) }
	for p := range places(in, quote) {
		if !ok || away(p.Start) < away(at.Start) {
			at, ok = p, true
		}
	}
	return at, ok
}

// places are where a text says something in whole words, whatever white space is between them.
func places(in, quote string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		fields := strings.Fields(quote)
		if len(fields) == 0 {
			return
		}
		for from := 0; ; {
			n := strings.Index(in[from:], fields[0])
			if n < 0 {
				return
			}
			start := from + n
			if end := said(in, start, fields); end > 0 && !splits(in, start) && !splits(in, end) && !yield(text.Span{Start: start, End: end}) {
				return
			}
			from = start + len(fields[0])
		}
	}
}

// splits reports whether a place is within a word.
func splits(in string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(in[:at])
	behind, _ := utf8.DecodeRuneInString(in[at:])
	inWord := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) }
	return inWord(before) && inWord(behind)
}

// said is where words that begin at a place end, 0 if other words stand there.
func said(in string, at int, fields []string) int {
	for i, f := range fields {
		rest := in[at:]
		if i > 0 {
			trimmed := strings.TrimLeft(rest, " \t\n\u00a0")
			if len(trimmed) == len(rest) {
				return 0
			}
			at += len(rest) - len(trimmed)
			rest = trimmed
		}
		if !strings.HasPrefix(rest, f) {
			return 0
		}
		at += len(f)
	}
	return at
}

// people are ids of people that the document names.
func people(r *record.Reading, value json.RawMessage, field string) ([]record.PersonID, error) {
	ids, err := decode[[]record.PersonID](value, field)
	for _, id := range ids {
		if !slices.ContainsFunc(r.People, func(p record.Person) bool { return p.ID == id }) {
			return nil, record.Object("record", "this document has no %s %s", record.Word{Of: "mend.of", Code: Person}, id)
		}
	}
	return ids, err
}

// words is a string, "" for null.
func words(value json.RawMessage, field string) (string, error) {
	s, err := decode[*string](value, field)
	if s == nil {
		return "", err
	}
	return *s, err
}

func date(value json.RawMessage, field string) (record.Date, error) {
	s, err := words(value, field)
	if err != nil {
		return record.Date{}, err
	}
	d, ok := record.ParseDate(s)
	if !ok {
		return d, record.Object("date", "%s: %q is no EDTF date", record.Word{Of: "mend", Code: field}, s)
	}
	return d, nil
}

func parties(value json.RawMessage, field string) ([]record.Party, error) {
	ps, err := decode[[]record.Party](value, field)
	slices.Sort(ps)
	return slices.Compact(ps), err
}
