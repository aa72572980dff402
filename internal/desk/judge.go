package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What people decide. Whatever they do is a judgement, and is undone by another.

// decision is what somebody decides.
type decision struct {
	Do     string   `json:"do" enum:"accept,reject,correct,same,different,move,owner,due,note,undo"`
	ID     string   `json:"id" doc:"Of the record; of undo, the judgement's."`
	Other  string   `json:"other,omitempty" doc:"Of same and different: the other record."`
	Field  string   `json:"field,omitempty" doc:"Of correct: which field is otherwise."`
	Value  any      `json:"value,omitempty" doc:"Of correct: what it is. Of move: the status. Of owner, due and note: who, by when, what."`
	Reason string   `json:"reason,omitempty"`
	Proof  []string `json:"proof,omitempty" doc:"Of move: the statements or documents that say so."`
}

// decide writes a decision into the log.
func (d *Desk) decide(ctx context.Context, who string, x decision, v *view) (j record.Judgement, err error) {
	j = record.Judgement{Who: who, Kind: record.JudgementKind(x.Do), Reason: strings.TrimSpace(x.Reason)}
	if j.Kind == record.JudgeUndo {
		j.Undoes = x.ID
	} else if j.About, err = d.l.Anchor(ctx, x.ID); err != nil {
		return j, err
	}
	switch j.Kind {
	case record.JudgeSame, record.JudgeDifferent:
		other, err := d.l.Anchor(ctx, strings.TrimSpace(x.Other))
		if err != nil {
			return j, err
		}
		j.Other = &other
	case record.JudgeCorrect:
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
		if x.Value == "delivered" && (j.Reason == "" || len(j.Proof) == 0) {
			return j, ledger.Misasked(v.T("error.proof"))
		}
		fallthrough
	case record.JudgeOwner, record.JudgeDue, record.JudgeNote:
		if x.Value == nil || x.Value == "" {
			return j, ledger.Misasked(v.T("error.empty"))
		}
		if j.Value, err = json.Marshal(x.Value); err != nil {
			return j, err
		}
	}
	if err := d.mayJudge(ctx, j); err != nil {
		return j, err
	}
	if j, err = d.l.Judge(ctx, j, d.Now()); err != nil {
		var missing *ledger.NotFound
		if errors.As(err, &missing) {
			return j, err
		}
		return j, ledger.Misasked(err.Error())
	}
	d.logOf(ctx).Info("judged", "who", j.Who, "kind", j.Kind, "id", j.ID)
	return j, nil
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
	to := r.FormValue("back")
	sep := "?"
	if strings.Contains(to, "?") {
		sep = "&"
	}
	r.back(to + sep + "told=" + string(j.Kind))
	return nil
}

// doubt is a pair that may be one, with what there is to see of both.
type doubt struct {
	ledger.Doubt
	Sides [2]side2
}

// side2 is one of a pair.
type side2 struct {
	ID           string // that a judgement takes
	Event        *ledger.Event
	Name, Detail string
	Said         []*ledger.Statement
}

// review is the queue of what the ledger leaves to a person, one at a time.
func review(r *request) error {
	all, err := r.l.Doubts(r.ctx())
	if err != nil {
		return err
	}
	data := struct {
		All  int
		Now  *doubt
		Skip int
		Next string
		Log  []ledger.Judged
	}{All: all}
	fmt.Sscan(r.URL.Query().Get("skip"), &data.Skip)
	data.Skip = max(0, min(data.Skip, all-1))
	now, err := r.l.Review(r.ctx(), data.Skip, 1)
	if err != nil {
		return err
	}
	if len(now) > 0 {
		x := doubt{Doubt: now[0]}
		for n, id := range []string{x.A, x.B} {
			x.Sides[n] = side2{ID: id, Name: id}
			switch x.Kind {
			case judge.Event:
				e, err := r.l.Event(r.ctx(), id)
				if err != nil {
					return err
				}
				x.Sides[n].Event = e
				if x.Sides[n].Said, err = r.l.StatementsAt(r.ctx(), e); err != nil {
					return err
				}
				x.Sides[n].Said = x.Sides[n].Said[:min(4, len(x.Sides[n].Said))]
			case judge.Person:
				party, name, office := formOf(id)
				x.Sides[n].Name, x.Sides[n].Detail = name, strings.TrimSpace(r.v.Code("office", office)+" "+r.v.Party(party))
			}
		}
		data.Now = &x
	}
	if data.Log, err = r.l.Lately(r.ctx(), 5); err != nil {
		return err
	}
	r.show("review", http.StatusOK, page{Title: r.v.T("review"), Here: "review", Data: data})
	return nil
}

// formOf takes the id of a form of a name apart: see link.Form.ID.
func formOf(id string) (party record.Party, name, office string) {
	p, rest, _ := strings.Cut(id, "/")
	if n := strings.LastIndexByte(rest, '/'); n >= 0 {
		return record.Party(p), rest[:n], rest[n+1:]
	}
	return record.Party(p), rest, ""
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
