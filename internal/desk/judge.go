package desk

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What people decide. Whatever they do is a judgement, and is undone by another.

// decision is what somebody decides.
type decision struct {
	Do     string   `json:"do" enum:"accept,reject,add,correct,same,different,move,owner,due,note,undo"`
	ID     string   `json:"id" doc:"Of the record; of undo, the judgement's; of add, the document's."`
	Other  string   `json:"other,omitempty" doc:"Of same and different: the other record."`
	Field  string   `json:"field,omitempty" doc:"Of correct: which field is otherwise."`
	Act    string   `json:"act,omitempty" doc:"Of add: what the statement does."`
	Quote  string   `json:"quote,omitempty" doc:"Of add: the words that the reader missed, as they stand in the document."`
	In     string   `json:"in,omitempty" doc:"Of add: the sentence that holds the words, where they stand more than once."`
	Value  any      `json:"value,omitempty" doc:"Of add: the other fields of the statement, at least by. Of correct: what it is. Of move: the status. Of owner, due and note: who, by when, what."`
	Reason string   `json:"reason,omitempty"`
	Proof  []string `json:"proof,omitempty" doc:"Of move: the statements or documents that say so."`
}

// decide writes a decision into the log.
func (d *Desk) decide(ctx context.Context, who string, x decision, v *view) (j record.Judgement, err error) {
	j = record.Judgement{Who: who, Kind: record.JudgementKind(x.Do), Reason: strings.TrimSpace(x.Reason)}
	switch j.Kind {
	case record.JudgeUndo:
		j.Undoes = x.ID
	case record.JudgeAdd:
		j.About, err = d.missed(ctx, x)
	default:
		j.About, err = d.l.Anchor(ctx, x.ID)
	}
	if err != nil {
		return j, err
	}
	switch j.Kind {
	case record.JudgeSame, record.JudgeDifferent:
		other, err := d.l.Anchor(ctx, strings.TrimSpace(x.Other))
		if err != nil {
			return j, err
		}
		j.Other = &other
	case record.JudgeAdd, record.JudgeCorrect:
		j.Field = x.Field
		if j.Value, err = json.Marshal(x.Value); err != nil {
			return j, err
		}
	case record.JudgeMove:
		for _, id := range x.Proof {
			a, err := d.l.Anchor(ctx, id)
			if err != nil {
				return j, err
			}
			j.Proof = append(j.Proof, a)
		}
		fallthrough
	case record.JudgeOwner, record.JudgeDue, record.JudgeNote:
		if j.Value, err = json.Marshal(x.Value); err != nil {
			return j, err
		}
	}
	if err := d.mayJudge(ctx, j); err != nil {
		return j, err
	}
	if j, err = d.l.Judge(ctx, j, d.Now()); err != nil {
		return j, err
	}
	d.logOf(ctx).Info("judged", "who", j.Who, "kind", j.Kind, "id", j.ID)
	return j, nil
}

// missed points at the words that a decision adds.
func (d *Desk) missed(ctx context.Context, x decision) (record.Anchor, error) {
	r, err := d.l.Reading(ctx, x.ID)
	if err != nil {
		return record.Anchor{}, err
	}
	return judge.Missed(r, x.Act, x.Quote, x.In)
}

// judging writes the decision of a form.
func judging(r *request) error {
	x := decision{
		Do: r.FormValue("do"), ID: r.FormValue("id"), Other: r.FormValue("other"), Field: r.FormValue("field"), Reason: r.FormValue("reason"),
		Proof: strings.Fields(r.FormValue("proof")),
	}
	value := strings.TrimSpace(r.FormValue("value"))
	x.Value = value
	if raw := json.RawMessage(value); x.Do == string(record.JudgeCorrect) && json.Valid(raw) && (strings.ContainsAny(value[:1], "[{") || x.Field == "quantity") {
		x.Value = raw
	}
	j, err := r.decide(r.ctx(), r.Who, x, r.v)
	if err != nil {
		return err
	}
	did := j.ID
	if j.Kind == record.JudgeUndo {
		did = ""
	}
	r.back(withTold(r.FormValue("back"), string(j.Kind), did))
	return nil
}

// withTold is an address whose page tells what was done, and by which judgement.
func withTold(address, told, did string) string {
	sep := "?"
	if strings.Contains(address, "?") {
		sep = "&"
	}
	address += sep + "told=" + told
	if did != "" {
		address += "&did=" + did
	}
	return address
}

// justDone is the judgement with an id if it is among the last, is of whoever asks and holds, or the suggestion that they refused: what they
// may take back at once. "" if not.
func (r *request) justDone(id string) string {
	who := callerOf(r.ctx())
	if id == "" || who == nil {
		return ""
	}
	if p, err := r.l.Suggestion(r.ctx(), id); err == nil && p.State == ledger.TurnedDown && p.Who == who.name {
		return id
	}
	log, err := r.l.Lately(r.ctx(), 20)
	if err != nil {
		return "" // the page is worth more than its button
	}
	if slices.ContainsFunc(log, func(j ledger.Judged) bool { return j.ID == id && j.Who == who.name && j.Holds }) {
		return id
	}
	return ""
}

// judgements is the log of all that was decided, the last first.
func judgements(r *request) error {
	log, err := r.l.Lately(r.ctx(), 500)
	if err != nil {
		return err
	}
	r.show("log", http.StatusOK, page{Title: r.v.T("log"), Here: "log", Data: log})
	return nil
}
