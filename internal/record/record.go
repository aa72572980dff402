// Package record holds the nouns a desk officer uses: Reading, Person, Event, Statement, Instrument, Relation and the
// evidence each stands on. It computes nothing but names and order, and imports only text.
//
// Start at Reading. The vocabularies (acts, event kinds, offices, topics) are closed; ontology.md defines them and
// docs/records.md tells how each field is filled.
package record

import "github.com/chancery-ledger/chancery/internal/text"

// Evidence is the words that a record, or a field of it, stands on, and the rule that found it.
type Evidence struct {
	Span text.Span
	Rule string
}

// Party is an ISO 3166-1 alpha-2 code ("VN") or an organisation code ("ASEAN").
type Party string

// PersonID, EventID and InstrumentID name a record within a reading: hashes of the document and of what identifies the
// thing, never of the rule that found it.
type (
	PersonID     string
	EventID      string
	StatementID  string
	InstrumentID string
)

// Reading is what one document says.
type Reading struct {
	Doc         *text.Document
	Published   Day // zero if nothing says so
	Credit      string
	Dateline    *Place
	Genre       Genre
	Relevant    bool
	People      []Person
	Events      []Event
	Statements  []Statement
	Instruments []Instrument
	Relations   []Relation
	Notes       []Note
}

// Note is a fault in a text, told beside the records: a date that does not exist, a quotation that never closes.
type Note struct {
	Span text.Span
	Text string
}

// Genre says what sort of text a document is.
type Genre string

// The genres.
const (
	News           Genre = "news"
	Readout        Genre = "readout"
	JointStatement Genre = "joint-statement"
	Other          Genre = "other"
)

// Place is named in the document's own words; Country is "" where the text does not tell.
type Place struct {
	Name    string
	Country Party
	Why     Evidence
}

// Person is somebody the document names. Party is the country or organisation they speak for.
type Person struct {
	ID       PersonID
	Name     string
	Party    Party
	IsOrg    bool // Party is an organisation
	Offices  []Office
	Mentions []Evidence
}

// Office is one of the codes of lang/shared/office.tsv with the words that gave it.
type Office struct {
	Code  string
	Title string
	Why   Evidence
}

// Event is something that happened, or is planned, between parties.
type Event struct {
	ID           EventID
	Kind         string // lang/shared/event.tsv
	When         Date
	Where        *Place
	Occasion     string
	Participants []PersonID
	Parties      []Party // sorted
	Status       Status
	Main         bool
	Evidence     []Evidence // first the words that tell the event, then those of its date, place and occasion
}

// Status of an event.
type Status string

// The statuses of an event.
const (
	Held      Status = "held"
	Planned   Status = "planned"
	Proposed  Status = "proposed"
	Cancelled Status = "cancelled"
)

// Statement is one reported act of speech by a party about one content.
type Statement struct {
	ID          StatementID
	Act         Act
	By, To      []Party // sorted
	Speakers    []PersonID
	Content     text.Span
	Cue         text.Span
	Topics      []string
	Instruments []InstrumentID
	Target      *Target
	In          EventID // "" if it was not said at an event of this reading
	Evidence    []Evidence
}

// Target is what a content bounds itself to.
type Target struct {
	Quantity float64
	HasCount bool
	Unit     string
	Deadline Date
	Why      Evidence
}

// Instrument is a named agreement, framework, mechanism, programme, law, project or forum.
type Instrument struct {
	ID       InstrumentID
	Name     string // canonical, English
	Kind     string
	Mentions []Evidence
}

// Relation is a level between parties and since when.
type Relation struct {
	Parties  []Party
	Level    string
	Since    Date
	Evidence []Evidence
}
