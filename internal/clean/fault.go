package clean

// Kind is what is wrong with an input.
type Kind uint8

// The kinds of fault.
const (
	Empty    Kind = iota // no text in it
	Binary               // not a text: an image, an archive, a PDF
	Encoding             // a text in letters that cannot be told for certain
	TooLarge             // more bytes than Limit
	Listing              // a page of headlines that lead elsewhere
	Broken               // a file that its format cannot be read out of
)

var kindNames = [...]string{"empty", "binary", "encoding", "too large", "listing", "broken"}

func (k Kind) String() string { return kindNames[k] }

// Error is a fault of one input. Its text is one line that names the source.
type Error struct {
	Kind   Kind
	Source string
	Why    string
}

func (e *Error) Error() string {
	if e.Source == "" {
		return e.Why
	}
	return e.Source + ": " + e.Why
}
