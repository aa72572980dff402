package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Judgement is what a person decided about a record. Judgements are only ever added: one is taken back by a further one of kind JudgeUndo.
// Each names the one before it by hash, so that none can be changed or lost unseen.
type Judgement struct {
	ID     string          `json:"id"`   // hash of all other fields
	Prev   string          `json:"prev"` // ID of the judgement before; "" for the first
	At     string          `json:"at"`   // RFC 3339, UTC
	Who    string          `json:"who"`
	Kind   JudgementKind   `json:"kind"`
	About  Anchor          `json:"about,omitzero"`
	Other  *Anchor         `json:"other,omitempty"`  // of Same and Different
	Field  string          `json:"field,omitempty"`  // of Correct
	Value  json.RawMessage `json:"value,omitempty"`  // of Add, Correct, Move, Owner, Due and Note
	Reason string          `json:"reason,omitempty"` // why, in words; of Move also what stands behind it
	Proof  []Anchor        `json:"proof,omitempty"`  // the words that a Move stands on
	Undoes string          `json:"undoes,omitempty"` // of Undo: the ID of a judgement
}

// JudgementKind is what sort of decision a judgement is.
type JudgementKind string

// The kinds of judgement.
const (
	JudgeAccept    JudgementKind = "accept"    // the record is right
	JudgeReject    JudgementKind = "reject"    // the record is false: nothing is derived from it
	JudgeAdd       JudgementKind = "add"       // the reader missed a statement: About has its words and act, Value its other fields
	JudgeCorrect   JudgementKind = "correct"   // Field of the record is Value
	JudgeSame      JudgementKind = "same"      // About and Other are one person, event or initiative
	JudgeDifferent JudgementKind = "different" // they are not
	JudgeMove      JudgementKind = "move"      // the status of the initiative is Value
	JudgeOwner     JudgementKind = "owner"     // Value answers for it
	JudgeDue       JudgementKind = "due"       // it is to be looked at by Value, an EDTF date
	JudgeNote      JudgementKind = "note"      // Value is a remark
	JudgeUndo      JudgementKind = "undo"      // Undoes does not hold any more
)

var judgementKinds = []JudgementKind{JudgeAccept, JudgeReject, JudgeAdd, JudgeCorrect, JudgeSame, JudgeDifferent, JudgeMove, JudgeOwner, JudgeDue, JudgeNote, JudgeUndo}

// Changes reports whether such a judgement changes what a document is read as, not only what follows from it.
func (k JudgementKind) Changes() bool { return k == JudgeReject || k == JudgeAdd || k == JudgeCorrect }

// Anchor is what a judgement is about: a record of a document, found again by its words when a later version of the program cuts the
// text otherwise, or something derived that has a stable name (an initiative, a relationship).
type Anchor struct {
	Kind   string     `json:"kind"`             // person, event, statement, instrument, document, initiative or relationship
	ID     string     `json:"id"`               // of the record in its reading; of the derived thing
	Doc    text.DocID `json:"doc,omitempty"`    // "" for what is derived from several documents
	Is     string     `json:"is,omitempty"`     // the kind of an event or instrument, the act of a statement: tells records on the same words apart
	Quote  string     `json:"quote,omitempty"`  // the words of the record, with what stands before and behind them: a W3C TextQuoteSelector
	Prefix string     `json:"prefix,omitempty"` //
	Suffix string     `json:"suffix,omitempty"` //
}

// Seal chains the judgement to the one before it and gives it its id.
func (j *Judgement) Seal(prev string) error {
	j.Prev = prev
	id, err := j.hash()
	j.ID = id
	return err
}

// Sealed reports whether the judgement is as it was when it was sealed behind prev.
func (j *Judgement) Sealed(prev string) bool {
	id, err := j.hash()
	return err == nil && id == j.ID && j.Prev == prev
}

func (j *Judgement) hash() (string, error) {
	bare := *j
	bare.ID = ""
	b, err := json.Marshal(bare)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(b)
	return "j" + hex.EncodeToString(sum[:8]), nil
}

// Valid reports what is wrong with the form of a judgement, whoever and whatever it is about.
func (j *Judgement) Valid() error {
	want := func(key string, ok bool, what string) error {
		if ok {
			return nil
		}
		return Object(key, "a judgement of kind %q needs "+what, Word{"judged", string(j.Kind)})
	}
	if !slices.Contains(judgementKinds, j.Kind) {
		return Object("judgement.kind", "no kind of judgement is called %q", j.Kind)
	}
	if j.Who == "" || j.At == "" {
		return want("needs.who", false, "who decided and when")
	}
	if j.Kind == JudgeUndo {
		return want("needs.undone", j.Undoes != "", "the judgement that it undoes")
	}
	if j.About.Kind == "" || j.About.ID == "" {
		return want("needs.record", false, "a record that it is about")
	}
	switch j.Kind {
	case JudgeSame, JudgeDifferent:
		return want("needs.other", j.Other != nil && j.Other.Kind == j.About.Kind && j.Other.ID != "", "another record of the same kind")
	case JudgeAdd:
		return want("needs.words", j.About.Kind == "statement" && j.About.Doc != "" && j.About.Quote != "" && j.About.Is != "" && len(j.Value) > 0, "the words and the act of a statement, and who says it")
	case JudgeCorrect:
		return want("needs.field", j.Field != "" && len(j.Value) > 0, "a field and its value")
	case JudgeMove:
		if err := want("needs.status", len(j.Value) > 0 && !bytes.Equal(j.Value, []byte(`""`)), "a status"); err != nil {
			return err
		}
		return want("needs.reason", j.Reason != "", "a reason")
	case JudgeOwner, JudgeDue, JudgeNote:
		return want("needs.value", len(j.Value) > 0 && !slices.Contains([]string{"null", `""`}, string(j.Value)), "a value")
	}
	return nil
}

// Docs are the documents whose words a judgement points at, each once.
func (j *Judgement) Docs() (out []text.DocID) {
	anchors := append([]Anchor{j.About}, j.Proof...)
	if j.Other != nil {
		anchors = append(anchors, *j.Other)
	}
	for _, a := range anchors {
		if a.Doc != "" && !slices.Contains(out, a.Doc) {
			out = append(out, a.Doc)
		}
	}
	return out
}

// Undone are the judgements, by id, that a later one has undone and no still later one has brought back.
func Undone(log []Judgement) map[string]bool {
	undone := map[string]bool{}
	for i := len(log) - 1; i >= 0; i-- {
		if j := &log[i]; j.Kind == JudgeUndo && !undone[j.ID] {
			undone[j.Undoes] = true
		}
	}
	return undone
}

// Standing are the judgements that hold, in their order: no Undo among them, and none that is undone.
func Standing(log []Judgement) []Judgement {
	undone := Undone(log)
	out := make([]Judgement, 0, len(log))
	for _, j := range log {
		if j.Kind != JudgeUndo && !undone[j.ID] {
			out = append(out, j)
		}
	}
	return out
}

// Essence is what was decided, by whom and when, wherever in a log it stands: two judgements of one essence are one decision.
func (j *Judgement) Essence() string {
	bare := *j
	bare.ID, bare.Prev, bare.Undoes = "", "", ""
	b, _ := json.Marshal(bare) // a judgement holds nothing that cannot be written
	if j.Kind == JudgeUndo {
		return string(b) + j.Undoes
	}
	return string(b)
}
