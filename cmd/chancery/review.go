package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
)

// reviewCmd is what is left to a person to decide.
type reviewCmd struct {
	Doubts      doubtsCmd      `cmd:"" default:"withargs" help:"Show pairs that may be one and were not joined (this is what plain review does)."`
	Suggestions suggestionsCmd `cmd:"" help:"Show what programs suggest."`
	Take        takeCmd        `cmd:"" help:"Take a suggestion up: it becomes your judgement."`
	Refuse      refuseCmd      `cmd:"" help:"Refuse a suggestion: it is not shown again."`
}

type doubtsCmd struct {
	ledgerFlag
	formFlags
}

func (*doubtsCmd) Help() string {
	return `Example:

    chancery review

Shows pairs that may be one event or one person and were not joined, the likeliest first, with what speaks for and against. Decide with
chancery judge same A B, or chancery judge different A B. What programs suggest is told by chancery review suggestions.`
}

func (c *doubtsCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	doubts, err := l.Review(ctx, "", 0, c.limit())
	if err != nil {
		return err
	}
	return printList(con, &c.formFlags, "doubts", each(doubts), []column[ledger.Doubt]{
		{"kind", func(d ledger.Doubt) string { return d.Kind }, false},
		{"a", func(d ledger.Doubt) string { return d.A }, true},
		{"b", func(d ledger.Doubt) string { return d.B }, true},
		{"score", func(d ledger.Doubt) string { return fmt.Sprintf("%.2f", d.Score) }, false},
		{"why", func(d ledger.Doubt) string {
			var out []string
			for _, r := range d.Reasons {
				out = append(out, strings.TrimSpace(fmt.Sprintf("%s %+.2f %s", r.Rule, r.Score, r.Note)))
			}
			return strings.Join(out, "; ")
		}, true},
	})
}

type suggestionsCmd struct {
	ledgerFlag
	formFlags
	Decided bool `help:"Those too that were taken up or refused."`
}

func (*suggestionsCmd) Help() string {
	return `Examples:

    chancery review suggestions
    chancery review suggestions --decided --json

Shows what programs suggest (a second reader, an assistant), the eldest first, with the words that each stands on and where it is from.
None has any effect until you take it up with chancery review take ID.`
}

func (c *suggestionsCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	state := ledger.Undecided
	if c.Decided {
		state = ""
	}
	all, err := l.Suggestions(ctx, state, 0, c.limit())
	if err != nil {
		return err
	}
	return printList(con, &c.formFlags, "suggestions", each(all), []column[*ledger.Suggested]{
		{"id", func(s *ledger.Suggested) string { return s.ID }, false},
		{"suggested", func(s *ledger.Suggested) string { return told1(&s.Judgement) }, true},
		{"reason", func(s *ledger.Suggested) string { return s.Judgement.Reason }, true},
		{"origin", func(s *ledger.Suggested) string { return s.Origin }, false},
		{"at", func(s *ledger.Suggested) string { return s.At }, false},
		{"state", func(s *ledger.Suggested) string { return string(s.State) }, false},
	})
}

type takeCmd struct {
	decideFlags
	ID string `arg:"" help:"Of the suggestion (chancery review suggestions)."`
}

func (*takeCmd) Help() string {
	return `Example:

    chancery review take q5f0c2d9e81b7a364 -m "the transcript has it too"

The judgement that is suggested is written in your name; its reason names the suggestion and the program that it is from. It can be undone
like any other (chancery judge undo).`
}

func (c *takeCmd) Run(con *console) error {
	return c.as(con, func(ctx context.Context, l *ledger.Ledger, who string) error {
		j, err := l.TakeUp(ctx, c.ID, who, c.Reason, time.Now())
		if err != nil {
			return hint(err, "chancery review suggestions tells the ids")
		}
		return judged(con, &j)
	})
}

type refuseCmd struct {
	decideFlags
	ID string `arg:"" help:"Of the suggestion (chancery review suggestions)."`
}

func (*refuseCmd) Help() string {
	return `Example:

    chancery review refuse q5f0c2d9e81b7a364 -m "this is the reporter's background"`
}

func (c *refuseCmd) Run(con *console) error {
	return c.as(con, func(ctx context.Context, l *ledger.Ledger, who string) error {
		if err := l.RefuseSuggestion(ctx, c.ID, who, c.Reason, time.Now()); err != nil {
			return hint(err, "chancery review suggestions tells the ids")
		}
		_, err := fmt.Fprintf(con.out, "%s is refused\n", c.ID)
		return err
	})
}
