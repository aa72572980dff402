package desk

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Records on their words, as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): selectors by position, in code points of the
// clean text, and by quotation.

type annotations struct {
	Context string       `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Items   []annotation `json:"items"`
}

type annotation struct {
	ID     string         `json:"id"`
	Type   string         `json:"type"`
	Body   annotationBody `json:"body"`
	Target []target       `json:"target"`
}

// annotationBody is what stands on the words.
type annotationBody struct {
	Type  string `json:"type"`
	ID    string `json:"id"`
	Kind  string `json:"kind" enum:"event,statement,person,instrument"`
	Value string `json:"value" doc:"The kind of an event or instrument, the act of a statement, the name of a person."`
}

type target struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

type selector struct {
	Type   string `json:"type" enum:"TextPositionSelector,TextQuoteSelector"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// targetOf points at words of a document.
func targetOf(address string, q ledger.Quotation) target {
	return target{address, []selector{
		{Type: "TextPositionSelector", Start: &q.From, End: &q.To},
		{Type: "TextQuoteSelector", Exact: q.Exact, Prefix: q.Before, Suffix: q.Behind},
	}}
}

func annotationsOf(r *record.Reading) annotations {
	at := documentAddress(string(r.Doc.ID))
	out := annotations{Context: "http://www.w3.org/ns/anno.jsonld", ID: at + "/annotations", Type: "AnnotationPage", Items: []annotation{}}
	add := func(kind, id, value string, spans ...text.Span) {
		a := annotation{ID: out.ID + "#" + id, Type: "Annotation", Body: annotationBody{"Dataset", id, kind, value}, Target: []target{}}
		for _, span := range spans {
			if span.Len() > 0 {
				a.Target = append(a.Target, targetOf(at, ledger.Quote(r.Doc.Text, span)))
			}
		}
		out.Items = append(out.Items, a)
	}
	spansOf := func(es []record.Evidence) (spans []text.Span) {
		for _, e := range es {
			spans = append(spans, e.Span)
		}
		return spans
	}
	for i := range r.Events {
		add("event", string(r.Events[i].ID), r.Events[i].Kind, spansOf(r.Events[i].Evidence)...)
	}
	for i := range r.Statements {
		add("statement", string(r.Statements[i].ID), r.Statements[i].Act.String(), append([]text.Span{r.Statements[i].Content, r.Statements[i].Cue}, spansOf(r.Statements[i].Evidence)...)...)
	}
	for i := range r.People {
		add("person", string(r.People[i].ID), r.People[i].Name, spansOf(r.People[i].Mentions)...)
	}
	for i := range r.Instruments {
		add("instrument", string(r.Instruments[i].ID), r.Instruments[i].Kind, spansOf(r.Instruments[i].Mentions)...)
	}
	return out
}

// sortBy puts things in the order of a key.
func sortBy[T any](xs []T, key func(T) string) {
	slices.SortFunc(xs, func(a, b T) int { return strings.Compare(key(a), key(b)) })
}
