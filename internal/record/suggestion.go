package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Suggestion is a judgement that a program suggests. It changes nothing: a person takes it up, in their own name, or refuses it.
type Suggestion struct {
	ID        string    `json:"id"`        // hash of the judgement: the same from two programs is one
	At        string    `json:"at"`        // RFC 3339, UTC
	Origin    string    `json:"origin"`    // which program suggests it, and by which way: "second reader: qwen3 at 127.0.0.1:8080"
	Judgement Judgement `json:"judgement"` // without who, when and place in the log; its reason is the program's
}

// suggestible are the kinds of judgement that a program may suggest: those that a document's words can bear out.
var suggestible = []JudgementKind{JudgeReject, JudgeAdd, JudgeCorrect, JudgeSame, JudgeDifferent, JudgeMove, JudgeNote}

// Seal takes off what only a person's judgement has, gives the suggestion its id, and reports what is wrong with its form.
func (p *Suggestion) Seal() error {
	j := &p.Judgement
	j.ID, j.Prev, j.At, j.Who, j.Undoes = "", "", "", "", ""
	if p.Origin = strings.TrimSpace(p.Origin); p.Origin == "" {
		return errors.New("a suggestion needs an origin: which program suggests it")
	}
	if !slices.Contains(suggestible, j.Kind) {
		return fmt.Errorf("a judgement of kind %q is a person's alone", j.Kind)
	}
	valid := *j
	valid.Who, valid.At = p.Origin, p.At
	if err := valid.Valid(); err != nil {
		return err
	}
	if len(j.Docs()) == 0 {
		return errors.New("a suggestion needs words of a document that bear it out: name them as proof")
	}
	bare := *j
	bare.Reason = ""
	b, err := json.Marshal(bare)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(b)
	p.ID = "q" + hex.EncodeToString(sum[:8])
	return nil
}
