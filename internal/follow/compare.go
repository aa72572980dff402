package follow

import "github.com/chancery-ledger/chancery/internal/record"

// Source is what one document says of an event.
type Source struct {
	Reading *record.Reading
	Events  []record.EventID // the event in that document; none: all that the document reports
}

// Comparison is the sources of one event side by side.
type Comparison struct {
	Rows []Row
}

// Row is one thing said, by each source that says it.
type Row struct {
	Key, Title  string
	Said        []Said
	Told        Told
	Differences []Difference
}

// Said is a statement of a source.
type Said struct {
	Source    int // index into the sources
	Statement int // index into the statements of its reading
}

// Told is by how many of the sources.
type Told string

// Told by all, by some, by one.
const (
	ByAll  Told = "all"
	BySome Told = "some"
	ByOne  Told = "one"
)

// Difference is how two sources tell one thing unlike each other.
type Difference struct {
	Kind string // act, effort, name, number, date
	A, B Said
	Of   [2]string // what each says
}

// Compare aligns the statements of the sources of one event.
func (f *Follower) Compare(sources []Source) Comparison {
	var c Comparison
	for n, src := range sources {
		for i := range src.Reading.Statements {
			c.Rows = append(c.Rows, Row{Said: []Said{{n, i}}, Told: ByOne})
		}
	}
	return c
}
