package follow

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Step is one statement, or one event, that carries an initiative. It holds all that Fold needs, so that a ledger may keep steps
// and forget readings.
type Step struct {
	Key       string             `json:"key"`   // group and what is undertaken: "SG+VN/offshore-wind"; the same in all languages
	Group     []record.Party     `json:"group"` // sorted
	Title     string             `json:"title"`
	Doc       text.DocID         `json:"doc"`
	Source    string             `json:"source,omitempty"`
	Statement record.StatementID `json:"statement,omitempty"` // "" for a step that is an event
	Event     record.EventID     `json:"event,omitempty"`
	At        int                `json:"at"` // where its content begins in the text of its document, in bytes
	Act       string             `json:"act,omitempty"`
	By        []record.Party     `json:"by,omitempty"`
	To        []record.Party     `json:"to,omitempty"`
	Day       record.Day         `json:"day,omitempty"` // when it was said, else published; 0 if unknown
	Lang      string             `json:"lang"`
	Content   string             `json:"content"`
	Cue       string             `json:"cue,omitempty"`
	Move      Move               `json:"move,omitempty"`
	Rule      string             `json:"rule,omitempty"` // why it moves
	Deadline  record.Date        `json:"deadline,omitzero"`
	Quantity  float64            `json:"quantity,omitempty"`
	HasCount  bool               `json:"hasCount,omitempty"`
	Unit      string             `json:"unit,omitempty"`
}

// scan is the memory of one reading's steps.
type scan struct {
	finds   *grammar.Finds
	matches []grammar.Match
}

// Steps draws from a reading the steps of all initiatives, in the order of the text.
func (f *Follower) Steps(r *record.Reading) []Step {
	w := f.words[r.Doc.Lang]
	if w == nil {
		return nil
	}
	s := f.pool.Get().(*scan)
	defer f.pool.Put(s)
	var steps []Step
	for i := range r.Statements {
		st := &r.Statements[i]
		key, title := f.about(s, w, r, st)
		group := groupOf(r, st)
		if key == "" || len(group) == 0 {
			continue
		}
		step := Step{
			Key: join(group) + "/" + key, Group: group, Title: title, Doc: r.Doc.ID, Source: r.Doc.Source, Statement: st.ID, Event: st.In,
			At: st.Content.Start, Act: st.Act.String(), By: st.By, To: st.To, Day: dayOf(r, st.In), Lang: r.Doc.Lang,
			Content: r.Doc.Quote(st.Content), Cue: r.Doc.Quote(st.Cue), Move: moveOf(st.Act),
		}
		if step.Move != Restated {
			step.Rule = "act." + step.Act
		}
		if t := st.Target; t != nil {
			step.Deadline, step.Quantity, step.HasCount, step.Unit = t.Deadline, t.Quantity, t.HasCount, t.Unit
		}
		steps = append(steps, step)
	}
	return steps
}

// groupOf is whose initiative a statement speaks of: those who speak and are spoken to, else the parties of the event at which it
// was said, else those of the main one. Third parties that are only appealed to are no part of it.
func groupOf(r *record.Reading, st *record.Statement) []record.Party {
	in := eventOf(r, st.In)
	group := slices.Clone(st.By)
	for _, p := range st.To {
		if in == nil || len(in.Parties) < 2 || slices.Contains(in.Parties, p) {
			group = append(group, p)
		}
	}
	if slices.Sort(group); len(slices.Compact(group)) >= 2 {
		return slices.Compact(group)
	}
	if in != nil && len(in.Parties) >= 2 {
		return in.Parties
	}
	for i := range r.Events {
		if e := &r.Events[i]; e.Main && len(e.Parties) >= 2 {
			return e.Parties
		}
	}
	return nil
}

func eventOf(r *record.Reading, id record.EventID) *record.Event {
	for i := range r.Events {
		if r.Events[i].ID == id && id != "" {
			return &r.Events[i]
		}
	}
	return nil
}

// dayOf is when something was said: the day of its event, else that of publication.
func dayOf(r *record.Reading, id record.EventID) record.Day {
	if e := eventOf(r, id); e != nil && e.When.Grain == record.GrainDay && !e.When.Until {
		return e.When.From
	}
	return r.Published
}

// join writes a group as its key does.
func join(group []record.Party) string {
	s := make([]string, len(group))
	for i, p := range group {
		s[i] = string(p)
	}
	return strings.Join(s, "+")
}
