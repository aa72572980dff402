package desk

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What people decide. Whatever they do is a judgement, and is undone by another.

// judging writes the judgement of a form: what is decided (do), about what (id), with what (other, field, value, proof), why (reason).
func judging(r *request) error {
	j := record.Judgement{Who: r.Who, Kind: record.JudgementKind(r.FormValue("do")), Reason: strings.TrimSpace(r.FormValue("reason"))}
	value := strings.TrimSpace(r.FormValue("value"))
	var err error
	if j.Kind == record.JudgeUndo {
		j.Undoes = r.FormValue("id")
	} else if j.About, err = r.l.Anchor(r.ctx(), r.FormValue("id")); err != nil {
		return err
	}
	switch j.Kind {
	case record.JudgeSame, record.JudgeDifferent:
		other, err := r.l.Anchor(r.ctx(), strings.TrimSpace(r.FormValue("other")))
		if err != nil {
			return err
		}
		j.Other = &other
	case record.JudgeCorrect:
		j.Field = r.FormValue("field")
		if raw := json.RawMessage(value); json.Valid(raw) && strings.ContainsAny(value[:1], "[{") || j.Field == "quantity" {
			j.Value = raw
		} else if j.Value, err = json.Marshal(value); err != nil {
			return err
		}
	case record.JudgeMove:
		for _, id := range strings.Fields(r.FormValue("proof")) {
			a, err := r.l.Anchor(r.ctx(), id)
			if err != nil {
				return err
			}
			j.Proof = append(j.Proof, a)
		}
		if value == "delivered" && (j.Reason == "" || len(j.Proof) == 0) {
			return ledger.Misasked(r.v.T("error.proof"))
		}
		fallthrough
	case record.JudgeOwner, record.JudgeDue, record.JudgeNote:
		if value == "" {
			return ledger.Misasked(r.v.T("error.empty"))
		}
		if j.Value, err = json.Marshal(value); err != nil {
			return err
		}
	}
	if err := r.mayJudge(r.ctx(), j); err != nil {
		return err
	}
	j, err = r.l.Judge(r.ctx(), j, r.Now())
	if err != nil {
		return ledger.Misasked(err.Error())
	}
	r.Log.Info("judged", "who", j.Who, "kind", j.Kind, "id", j.ID)
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
	all, err := r.l.Review(r.ctx(), 200)
	if err != nil {
		return err
	}
	data := struct {
		All  int
		Now  *doubt
		Skip int
		Next string
		Log  []ledger.Judged
	}{All: len(all)}
	fmt.Sscan(r.URL.Query().Get("skip"), &data.Skip)
	data.Skip = max(0, min(data.Skip, len(all)-1))
	if len(all) > 0 {
		x := doubt{Doubt: all[data.Skip]}
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
				x.Sides[n].Name, x.Sides[n].Detail = name, strings.TrimSpace(r.v.code("office", office)+" "+r.v.party(party))
			}
		}
		data.Now = &x
	}
	log, err := r.l.Log(r.ctx())
	if err != nil {
		return err
	}
	slices.Reverse(log)
	data.Log = log[:min(5, len(log))]
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
	log, err := r.l.Log(r.ctx())
	if err != nil {
		return err
	}
	slices.Reverse(log)
	r.show("log", http.StatusOK, page{Title: r.v.T("log"), Here: "log", Data: log[:min(500, len(log))]})
	return nil
}
