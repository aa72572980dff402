package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// An assistant starts the program and asks it over standard input and output; when the assistant hangs up, the program ends well.
func TestMCP(t *testing.T) {
	dir, _ := folder(t, 3, 20)
	at := dir + "/ledger.db"
	if out, err := chancery(t, "ingest", "-l", at, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, allowed := range []bool{false, true} {
		args := []string{"mcp", "-l", at}
		if allowed {
			args = append(args, "--allow-suggestions")
		}
		cmd := chancery(t, args...)
		var errs strings.Builder
		cmd.Stderr = &errs
		cs, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(t.Context(), &mcp.CommandTransport{Command: cmd, TerminateDuration: time.Minute}, nil)
		if err != nil {
			t.Fatal(err, errs.String())
		}
		tools, err := cs.ListTools(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if suggests := slices.ContainsFunc(tools.Tools, func(x *mcp.Tool) bool { return x.Name == "suggest_false" }); suggests != allowed {
			t.Errorf("%q: suggesting is offered: %v", args, suggests)
		}
		res, err := cs.CallTool(t.Context(), &mcp.CallToolParams{Name: "list_statements", Arguments: map[string]any{"limit": 1}})
		if err != nil || res.IsError {
			t.Fatal(err, res)
		}
		var said struct {
			Items []struct {
				ID      string
				Content struct{ Quoted struct{ Text string } }
			}
			Next *int
		}
		if err := json.Unmarshal([]byte(res.Content[0].(*mcp.TextContent).Text), &said); err != nil || len(said.Items) != 1 || said.Items[0].Content.Quoted.Text == "" || said.Next == nil {
			t.Errorf("%v: %+v", err, said)
		}
		if allowed {
			res, err := cs.CallTool(t.Context(), &mcp.CallToolParams{Name: "suggest_false", Arguments: map[string]any{"id": said.Items[0].ID, "why": "a test"}})
			if err != nil || res.IsError {
				t.Fatal(err, res)
			}
			out, err := chancery(t, "review", "suggestions", "-l", at).CombinedOutput()
			if err != nil || !strings.Contains(string(out), "assistant: test") {
				t.Errorf("%v: %s", err, out)
			}
		}
		if err := cs.Close(); err != nil {
			t.Errorf("it ends with %v: %s", err, errs.String())
		}
		if errs.Len() > 0 {
			t.Errorf("it complains: %s", errs.String())
		}
	}
	if out, err := chancery(t, "verify", "-l", at).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
