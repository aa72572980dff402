package assistant

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
)

// The tools that suggest. What they hand in is held to the documents as the second reader's claims are, and waits for a person.

type suggested struct {
	Suggestion string `json:"suggestion"`
	New        bool   `json:"new"`    // false: the same was suggested before, and stays as it was decided
	Status     string `json:"status"` // what it is now
}

// The bounds of what one program hands in: somebody has to read it.
const (
	mostSuggested = 100
	mostWhy       = 1_000 // bytes
	mostQuote     = 1_000
)

func (t *tools) suggest(ctx context.Context, who, why string, j record.Judgement) (suggested, error) {
	j.Reason = strings.TrimSpace(why)
	switch {
	case j.Reason == "":
		return suggested{}, errors.New("why: a person who decides this needs a reason")
	case len(j.Reason) > mostWhy:
		return suggested{}, fmt.Errorf("why: a person has to read it: %d bytes at most, not %d", mostWhy, len(j.Reason))
	case t.left.Load() <= 0:
		return suggested{}, fmt.Errorf("you have suggested %d things: a person has to decide these first (chancery review)", mostSuggested)
	}
	p, added, err := t.Suggest(ctx, record.Suggestion{Origin: "assistant: " + who, Judgement: j}, t.now())
	if err != nil {
		return suggested{}, err
	}
	if added {
		t.left.Add(-1)
	}
	kept, err := t.Suggestion(ctx, p.ID)
	if err != nil {
		return suggested{}, err
	}
	return suggested{p.ID, added, string(kept.State)}, nil
}

type missed struct {
	Document string   `json:"document" jsonschema:"the id of the document"`
	Quote    string   `json:"quote" jsonschema:"the words that say what is undertaken, proposed …: exactly as they stand in the document"`
	Around   string   `json:"around,omitempty" jsonschema:"their sentence, where the same words stand more than once"`
	Act      string   `json:"act" jsonschema:"what the speaker does: agree, commit, propose, welcome …"`
	By       []string `json:"by" jsonschema:"whose words: codes like VN, SG, ASEAN"`
	To       []string `json:"to,omitempty" jsonschema:"to whom"`
	Topics   []string `json:"topics,omitempty" jsonschema:"energy, maritime …"`
	Why      string   `json:"why" jsonschema:"why a person should take it up"`
}

func (t *tools) suggestStatement(ctx context.Context, who string, in missed) (none suggested, err error) {
	if err := oneOf("act", in.Act, t.Codes("act")); err != nil {
		return none, err
	}
	if len(in.By) == 0 {
		return none, errors.New("by: a statement is by somebody")
	}
	for _, codes := range [][]string{in.By, in.To} {
		if _, err := t.parties(codes); err != nil {
			return none, err
		}
	}
	if err := t.topics(in.Topics); err != nil {
		return none, err
	}
	if len(in.Quote) > mostQuote {
		return none, fmt.Errorf("quote: only the words that say it, %d bytes at most, not %d", mostQuote, len(in.Quote))
	}
	r, err := t.Reading(ctx, in.Document)
	if err != nil {
		return none, err
	}
	j := record.Judgement{Kind: record.JudgeAdd}
	if j.About, err = judge.Missed(r, in.Act, in.Quote, in.Around); err != nil {
		return none, err
	}
	fields := map[string][]string{}
	for name, list := range map[string][]string{"by": in.By, "to": in.To, "topics": in.Topics} {
		if len(list) > 0 {
			fields[name] = slices.Compact(slices.Sorted(slices.Values(list)))
		}
	}
	if j.Value, err = json.Marshal(fields); err != nil {
		return none, err
	}
	if err := judge.Added(r, &j); err != nil {
		return none, err
	}
	return t.suggest(ctx, who, in.Why, j)
}

type moved struct {
	Initiative string   `json:"initiative" jsonschema:"the id of the initiative"`
	Status     string   `json:"status" jsonschema:"raised, agreed, signed, under-way, delivered, dropped or disputed"`
	Evidence   []string `json:"evidence" jsonschema:"ids of the statements or documents that say so"`
	Why        string   `json:"why" jsonschema:"why a person should take it up"`
}

func (t *tools) suggestStatus(ctx context.Context, who string, in moved) (none suggested, err error) {
	j := record.Judgement{Kind: record.JudgeMove}
	if j.Value, err = json.Marshal(in.Status); err != nil {
		return none, err
	}
	if len(in.Evidence) == 0 {
		return none, errors.New("evidence: name the statements or documents that say so")
	}
	for _, id := range in.Evidence {
		a, err := t.Anchor(ctx, id)
		if err != nil {
			return none, err
		}
		j.Proof = append(j.Proof, a)
	}
	if j.About, err = t.Anchor(ctx, in.Initiative); err != nil {
		return none, err
	}
	return t.suggest(ctx, who, in.Why, j)
}

type falsely struct {
	ID  string `json:"id" jsonschema:"of the statement, event or instrument that is false"`
	Why string `json:"why" jsonschema:"why: what the document says instead"`
}

func (t *tools) suggestFalse(ctx context.Context, who string, in falsely) (none suggested, err error) {
	j := record.Judgement{Kind: record.JudgeReject}
	if j.About, err = t.Anchor(ctx, in.ID); err != nil {
		return none, err
	}
	return t.suggest(ctx, who, in.Why, j)
}
