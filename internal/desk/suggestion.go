package desk

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// What programs suggest waits in a queue of the review until a person takes it up, in their own name, or refuses it.

// suggested is a suggestion with the words that it stands on, and the document that has them.
type suggested struct {
	*ledger.Suggested
	Words    []suggestedWords
	Doc      *ledger.Document // of the first of the words; nil if it is not here
	Sections []section        // its text, with the words marked
	Lang     string
}

// suggestedWords are words of a document that a suggestion points at.
type suggestedWords struct {
	record.Anchor
	Role string // what they are to it: about, other or proof
}

// suggestion is one with all there is to see of it.
func (r *request) suggestion(p *ledger.Suggested) (*suggested, error) {
	x := &suggested{Suggested: p}
	add := func(role string, anchors ...record.Anchor) {
		for _, a := range anchors {
			if a.Doc != "" {
				x.Words = append(x.Words, suggestedWords{a, role})
			}
		}
	}
	add("about", p.Judgement.About)
	if p.Judgement.Other != nil {
		add("other", *p.Judgement.Other)
	}
	add("proof", p.Judgement.Proof...)
	if len(x.Words) == 0 {
		return x, nil
	}
	first := string(x.Words[0].Doc)
	reading, err := r.l.Reading(r.ctx(), first)
	if missing := new(ledger.NotFound); errors.As(err, &missing) {
		return x, nil
	}
	if err != nil {
		return nil, err
	}
	if x.Doc, err = r.l.Document(r.ctx(), first); err != nil {
		return nil, err
	}
	var spans []text.Span
	for _, w := range x.Words {
		if span, ok := judge.Place(reading, w.Anchor); ok && w.Doc == reading.Doc.ID {
			spans = append(spans, span)
		}
	}
	x.Lang, x.Sections = reading.Doc.Lang, marked(&record.Reading{Doc: reading.Doc}, spans...)
	return x, nil
}

// verdict is what somebody decides of a suggestion.
type verdict struct {
	Do     string `json:"do" enum:"take,refuse,reopen" doc:"take: it becomes a judgement in your name. refuse: it is not put before anybody again. reopen: a refusal is taken back."`
	Reason string `json:"reason,omitempty" doc:"Why."`
}

// settle decides a suggestion, and returns it as it is then.
func (d *Desk) settle(ctx context.Context, who, id string, x verdict) (*ledger.Suggested, error) {
	p, err := d.l.Suggestion(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := d.mayJudge(ctx, p.Judgement); err != nil {
		return nil, err
	}
	reason := strings.TrimSpace(x.Reason)
	switch x.Do {
	case "take":
		_, err = d.l.TakeUp(ctx, id, who, reason, d.Now())
	case "refuse":
		err = d.l.RefuseSuggestion(ctx, id, who, reason, d.Now())
	case "reopen":
		err = d.l.ReopenSuggestion(ctx, id)
	default:
		err = record.Object("suggestion.do", "a suggestion is taken, refused or reopened (take, refuse, reopen)")
	}
	if err != nil {
		return nil, err
	}
	d.logOf(ctx).Info("suggestion decided", "who", who, "do", x.Do, "id", id)
	return d.l.Suggestion(ctx, id)
}

// settling decides the suggestion of a form.
func settling(r *request) error {
	x := verdict{Do: r.FormValue("do"), Reason: r.FormValue("reason")}
	p, err := r.settle(r.ctx(), r.Who, r.PathValue("id"), x)
	if err != nil {
		return err
	}
	told, did := map[string]string{"take": "taken", "refuse": "refused", "reopen": "undo"}[x.Do], ""
	switch p.State {
	case ledger.TakenUp:
		did = p.Taken
	case ledger.TurnedDown:
		did = p.ID
	}
	r.back(withTold(r.FormValue("back"), told, did))
	return nil
}

// describeSuggestions tells huma what the API does with suggestions.
func (d *Desk) describeSuggestions(a huma.API) {
	reads(a, "/suggestions", "list-suggestions", "What programs suggest, the eldest first, with what became of it", func(ctx context.Context, in *struct {
		Listed
		State string `query:"state" enum:"open,taken,refused" doc:"Only those in this state: open ones wait for a person."`
	}) (*part[*ledger.Suggested], error) {
		items, err := d.l.Suggestions(ctx, ledger.SuggestionState(in.State), in.Offset, in.Limit+1)
		return partOf(in.Slice, in.at, items, err)
	})
	things(a, "/suggestions/{id}", "get-suggestion", "A suggestion", d.l.Suggestion)
	huma.Register(a, huma.Operation{OperationID: "settle-suggestion", Method: http.MethodPost, Path: apiRoot + "/suggestions/{id}", Summary: "Take a suggestion up or refuse it", Errors: []int{404, 422}},
		func(ctx context.Context, in *struct {
			Named
			Body verdict
		}) (*one[*ledger.Suggested], error) {
			return oneOf(d.settle(ctx, callerOf(ctx).name, in.ID, in.Body))
		})
}
