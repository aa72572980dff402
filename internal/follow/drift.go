package follow

import (
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Use is a wording of a formula as somebody used it.
type Use struct {
	Doc       text.DocID
	Statement record.StatementID
	Day       record.Day
	Lang      string
	By        []record.Party
	Act       string
	Text      string
}

// Use is the wording of a step.
func (s Step) Use() Use {
	return Use{s.Doc, s.Statement, s.Day, s.Lang, s.By, s.Act, s.Content}
}

// Version is a wording and what it added to, and dropped from, the one before it in the same language.
type Version struct {
	Lang           string
	First, Last    record.Day
	Text           string
	By             []record.Party // who used it first
	Uses           []int          // indexes into the uses
	Added, Dropped []string
}

// Drift tells the wordings of a formula through the years, each language by itself.
func (f *Follower) Drift(uses []Use) []Version {
	return nil
}
