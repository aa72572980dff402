package main

import (
	"context"
	"errors"
	"io"

	"github.com/chancery-ledger/chancery/internal/assistant"
)

// mcpCmd answers an assistant.
type mcpCmd struct {
	ledgerFlag
	AllowSuggestions bool `help:"Offer tools by which the assistant can suggest something to the people who keep the ledger. It changes nothing."`
}

func (*mcpCmd) Help() string {
	return `Examples:

    chancery mcp -l vn-sg.db
    claude mcp add chancery -- chancery mcp -l /srv/chancery/vn-sg.db
    chancery mcp -l vn-sg.db --allow-suggestions

An assistant starts this and asks over standard input and output (Model Context Protocol); you need not. Its tools only read: search,
list_events, list_statements, list_initiatives, event, initiative, relationship, compare and document_span. Words of documents come in
fields marked as quoted data. What it suggests waits for you: chancery review suggestions.
See docs/assistants.md.`
}

func (c *mcpCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	err = assistant.Serve(ctx, assistant.New(l, assistant.Options{Version: programVersion(), Suggest: c.AllowSuggestions}))
	if errors.Is(err, context.Canceled) || errors.Is(err, io.EOF) { // interrupted, or hung up on
		return nil
	}
	return err
}
