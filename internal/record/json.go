package record

import (
	"encoding/json"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Schema is the version of the JSON that MarshalJSON writes.
const Schema = "chancery.reading/1"

type jsonSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

type jsonPlace struct {
	Name    string  `json:"name"`
	Country *string `json:"country"`
}

type jsonSection struct {
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type jsonOffice struct {
	Office string `json:"office"`
	Title  string `json:"title,omitempty"`
}

type jsonPerson struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Country  *string      `json:"country"`
	Org      *string      `json:"org"`
	Offices  []jsonOffice `json:"offices"`
	Mentions []jsonSpan   `json:"mentions"`
}

type jsonEvent struct {
	ID           string     `json:"id"`
	Kind         string     `json:"kind"`
	Date         *string    `json:"date"`
	Place        *jsonPlace `json:"place"`
	Occasion     *string    `json:"occasion"`
	Participants []PersonID `json:"participants"`
	Parties      []Party    `json:"parties"`
	Status       Status     `json:"status"`
	Main         bool       `json:"main"`
	Evidence     []jsonSpan `json:"evidence"`
}

type jsonTarget struct {
	Quantity *float64 `json:"quantity"`
	Unit     *string  `json:"unit"`
	Deadline *string  `json:"deadline"`
}

type jsonStatement struct {
	ID          string         `json:"id"`
	Event       *string        `json:"event"`
	Act         string         `json:"act"`
	By          []Party        `json:"by"`
	Speakers    []PersonID     `json:"speakers"`
	To          []Party        `json:"to"`
	Content     jsonSpan       `json:"content"`
	Cue         *jsonSpan      `json:"cue,omitempty"` // none of a statement that a person added
	Topics      []string       `json:"topics"`
	Instruments []InstrumentID `json:"instruments"`
	Target      *jsonTarget    `json:"target"`
	Evidence    []jsonSpan     `json:"evidence"`
}

type jsonInstrument struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Kind     string     `json:"kind"`
	Mentions []jsonSpan `json:"mentions"`
}

type jsonRelation struct {
	Parties  []Party    `json:"parties"`
	Level    string     `json:"level"`
	Since    *string    `json:"since"`
	Evidence []jsonSpan `json:"evidence"`
}

type jsonDocument struct {
	ID        string        `json:"id"`
	Source    string        `json:"source"`
	Lang      string        `json:"lang"`
	Published *string       `json:"published"`
	Title     *string       `json:"title"`
	Outlet    *string       `json:"outlet"`
	Credit    *string       `json:"credit"`
	Dateline  *jsonPlace    `json:"dateline"`
	Genre     Genre         `json:"genre"`
	Relevant  bool          `json:"relevant"`
	Text      string        `json:"text"`
	Sections  []jsonSection `json:"sections"`
}

type jsonReading struct {
	Schema      string           `json:"schema"`
	Document    jsonDocument     `json:"document"`
	People      []jsonPerson     `json:"people"`
	Events      []jsonEvent      `json:"events"`
	Statements  []jsonStatement  `json:"statements"`
	Instruments []jsonInstrument `json:"instruments"`
	Relations   []jsonRelation   `json:"relations"`
}

// MarshalJSON writes the reading as reading.schema.json says: spans in Unicode code points, with their quotes.
func (r *Reading) MarshalJSON() ([]byte, error) {
	p := points(r.Doc.Text)
	d := r.Doc
	out := jsonReading{
		Schema: Schema,
		Document: jsonDocument{
			ID: string(d.ID), Source: d.Source, Lang: d.Lang, Title: orNull(d.Title), Outlet: orNull(d.Outlet),
			Credit: orNull(r.Credit), Dateline: p.place(r.Dateline), Genre: r.Genre, Relevant: r.Relevant, Text: d.Text,
			Sections: []jsonSection{},
		},
		People: []jsonPerson{}, Events: []jsonEvent{}, Statements: []jsonStatement{}, Instruments: []jsonInstrument{}, Relations: []jsonRelation{},
	}
	if r.Published != 0 {
		out.Document.Published = orNull(r.Published.String())
	}
	for _, s := range d.Sections {
		out.Document.Sections = append(out.Document.Sections, jsonSection{s.Kind.String(), p.at(s.Span.Start), p.at(s.Span.End)})
	}
	for _, x := range r.People {
		jp := jsonPerson{ID: string(x.ID), Name: x.Name, Offices: []jsonOffice{}, Mentions: p.spans(x.Mentions)}
		if x.IsOrg {
			jp.Org = orNull(string(x.Party))
		} else {
			jp.Country = orNull(string(x.Party))
		}
		for _, o := range x.Offices {
			jp.Offices = append(jp.Offices, jsonOffice{o.Code, o.Title})
		}
		out.People = append(out.People, jp)
	}
	for _, e := range r.Events {
		out.Events = append(out.Events, jsonEvent{
			ID: string(e.ID), Kind: e.Kind, Date: orNull(e.When.String()), Place: p.place(e.Where), Occasion: orNull(e.Occasion),
			Participants: list(e.Participants), Parties: list(e.Parties), Status: e.Status, Main: e.Main, Evidence: p.spans(e.Evidence),
		})
	}
	for _, s := range r.Statements {
		js := jsonStatement{
			ID: string(s.ID), Event: orNull(string(s.In)), Act: s.Act.String(), By: list(s.By), Speakers: list(s.Speakers), To: list(s.To),
			Content: p.span(s.Content), Topics: list(s.Topics), Instruments: list(s.Instruments), Evidence: p.spans(s.Evidence),
		}
		if s.Cue.Len() > 0 {
			cue := p.span(s.Cue)
			js.Cue = &cue
		}
		if t := s.Target; t != nil {
			js.Target = &jsonTarget{Unit: orNull(t.Unit), Deadline: orNull(t.Deadline.String())}
			if t.HasCount {
				js.Target.Quantity = &t.Quantity
			}
		}
		out.Statements = append(out.Statements, js)
	}
	for _, i := range r.Instruments {
		out.Instruments = append(out.Instruments, jsonInstrument{string(i.ID), i.Name, i.Kind, p.spans(i.Mentions)})
	}
	for _, x := range r.Relations {
		out.Relations = append(out.Relations, jsonRelation{list(x.Parties), x.Level, orNull(x.Since.String()), p.spans(x.Evidence)})
	}
	return json.Marshal(out)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// list makes an empty list print as [] and not null.
func list[T any](xs []T) []T {
	if xs == nil {
		return []T{}
	}
	return xs
}

// offsets turns bytes of a text into code points: one count for every 64 bytes, the rest counted on demand.
type offsets struct {
	text  string
	count []int
}

const stride = 64

func points(s string) offsets {
	o := offsets{s, make([]int, 0, len(s)/stride+2)}
	n := 0
	for i := 0; i < len(s); i++ {
		if i%stride == 0 {
			o.count = append(o.count, n)
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	if len(s)%stride == 0 {
		o.count = append(o.count, n)
	}
	return o
}

func (o offsets) at(b int) int {
	n := o.count[b/stride]
	for i := b - b%stride; i < b; i++ {
		if utf8.RuneStart(o.text[i]) {
			n++
		}
	}
	return n
}

func (o offsets) span(s text.Span) jsonSpan {
	return jsonSpan{o.at(s.Start), o.at(s.End), o.text[s.Start:s.End]}
}

func (o offsets) spans(es []Evidence) []jsonSpan {
	out := make([]jsonSpan, 0, len(es))
	for _, e := range es {
		out = append(out, o.span(e.Span))
	}
	return out
}

func (o offsets) place(pl *Place) *jsonPlace {
	if pl == nil {
		return nil
	}
	return &jsonPlace{pl.Name, orNull(string(pl.Country))}
}
