package gauge

import (
	"encoding/json"
	"fmt"
)

// A Gold is what a careful reader wrote down for one text. Fields that the measures do not use are not kept.
type Gold struct {
	File        string  `json:"file"`
	Lang        *string `json:"lang"`
	Published   *string `json:"published"`
	Genre       *string `json:"genre"`
	Relevant    *bool   `json:"relevant"`
	SameEvent   *string `json:"same_event"` // equal in documents that report one event
	People      []person
	Events      []event
	Statements  []statement
	Instruments []instrument
	Relations   []relation
}

// A Reading is what is measured, as reading.schema.json says.
type Reading struct {
	Document struct {
		Source    string  `json:"source"`
		Lang      *string `json:"lang"`
		Published *string `json:"published"`
		Genre     *string `json:"genre"`
		Relevant  *bool   `json:"relevant"`
		Text      string  `json:"text"`
	} `json:"document"`
	People      []person
	Events      []event
	Statements  []statement
	Instruments []instrument
	Relations   []relation
}

type person struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Country  *string  `json:"country"`
	Org      *string  `json:"org"`
	Offices  []office `json:"offices"`
	Mentions []quote  `json:"mentions"`
}

type event struct {
	ID    string  `json:"id"`
	Kind  string  `json:"kind"`
	Date  *string `json:"date"`
	Place *struct {
		Name    *string `json:"name"`
		Country *string `json:"country"`
	} `json:"place"`
	Occasion     *string  `json:"occasion"`
	Participants []string `json:"participants"`
	Parties      []string `json:"parties"`
	Status       string   `json:"status"`
	Main         bool     `json:"main"`
	Evidence     spans    `json:"evidence"`

	raw map[string]json.RawMessage // as written, for the listing
}

func (e *event) UnmarshalJSON(b []byte) error {
	type plain event
	if err := json.Unmarshal(b, (*plain)(e)); err != nil {
		return err
	}
	return json.Unmarshal(b, &e.raw)
}

type statement struct {
	ID         string   `json:"id"`
	Initiative *string  `json:"initiative"` // equal in statements, of any document, that follow one undertaking
	Event      *string  `json:"event"`
	Act        string   `json:"act"`
	By         []string `json:"by"`
	Content    quote    `json:"content"`
	Topics     []string `json:"topics"`
	Target     *target  `json:"target"`
	Evidence   spans    `json:"evidence"`
}

type target struct {
	Quantity *float64 `json:"quantity"`
	Deadline *string  `json:"deadline"`
}

type instrument struct {
	Name     string  `json:"name"`
	Mentions []quote `json:"mentions"`
}

type relation struct {
	Parties []string `json:"parties"`
	Level   string   `json:"level"`
}

// quote is written as a string in gold and as a span with its quote in a reading.
type quote string

func (q *quote) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(q))
	}
	var s span
	err := json.Unmarshal(b, &s)
	*q = quote(s.Quote)
	return err
}

// office is written as its code in gold and as an object in a reading.
type office string

func (o *office) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(o))
	}
	var s struct {
		Office string `json:"office"`
	}
	err := json.Unmarshal(b, &s)
	*o = office(s.Office)
	return err
}

type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// spans are evidence: a list in a reading, one plain quote (which is not measured) in gold.
type spans []span

func (s *spans) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return json.Unmarshal(b, (*[]span)(s))
	}
	return nil
}

// ParseGold reads the bytes of a NAME.gold.json.
func ParseGold(b []byte) (*Gold, error) {
	var g Gold
	if err := json.Unmarshal(b, &g); err != nil {
		return nil, fmt.Errorf("not a gold file: %w", err)
	}
	if g.File == "" || g.Relevant == nil {
		return nil, fmt.Errorf("not a gold file: it names no file, or does not say whether that is relevant")
	}
	return &g, nil
}

// ParseReading reads one reading as Reading.MarshalJSON of package record, or any other program, writes it.
func ParseReading(b []byte) (*Reading, error) {
	var r Reading
	if err := json.Unmarshal(b, &r); err != nil {
		return nil, fmt.Errorf("not a reading: %w", err)
	}
	if r.Document.Source == "" {
		return nil, fmt.Errorf("not a reading: document.source is missing")
	}
	return &r, nil
}
