package record

import "fmt"

// Objection is why something that a person asks for cannot be done. Key names its sentence, so that it can be told in their language; Args
// are what the sentence speaks of. Error tells it in English.
type Objection struct {
	Key  string
	Args []any
	says string
}

// Object makes an objection of a sentence in English, in the form that fmt.Sprintf takes. A code that has words in every language goes in as a
// Word.
func Object(key, says string, args ...any) *Objection { return &Objection{key, args, says} }

func (o *Objection) Error() string { return fmt.Sprintf(o.says, o.Args...) }

// Word is a code of some vocabulary.
type Word struct{ Of, Code string }

func (w Word) String() string { return w.Code }
