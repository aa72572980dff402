package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Suggested is a suggestion, with what became of it.
type Suggested struct {
	record.Suggestion
	State   SuggestionState `json:"state"`
	Who     string          `json:"who,omitempty"`     // decided so
	Decided string          `json:"decided,omitempty"` // when
	Why     string          `json:"why,omitempty"`
	Taken   string          `json:"taken,omitempty"` // the judgement that it became
}

// SuggestionState is what became of a suggestion.
type SuggestionState string

// The states.
const (
	Undecided  SuggestionState = "open"
	TakenUp    SuggestionState = "taken"
	TurnedDown SuggestionState = "refused"
)

// mostOpen is how many suggestions may wait for a person: a program that suggests more than anybody reads is stopped.
const mostOpen = 10_000

const suggestionColumns = "id, at, origin, body, state, who, decided, why, judgement"

// Suggest writes down what a program suggests, and reports whether it is new: what was suggested before, whoever did, stays as it was
// decided. An error says what the suggestion lacks, or which of its words or records are not in the ledger. Nothing else changes.
func (l *Ledger) Suggest(ctx context.Context, p record.Suggestion, at time.Time) (_ record.Suggestion, added bool, err error) {
	p.At = at.UTC().Format(time.RFC3339)
	if err := p.Seal(); err != nil {
		return p, false, err
	}
	err = l.update(ctx, func(w *writer, st *standing) error {
		if added, err = absent(ctx, w, p.ID); err != nil || !added {
			return err
		}
		n, err := undecided(ctx, w)
		if err != nil {
			return err
		}
		if n >= mostOpen {
			return record.Object("suggestion.many", "%d suggestions wait for a person already: decide them first (chancery review)", n)
		}
		j := p.Judgement
		if err := l.stands(ctx, w, &j); err != nil {
			return err
		}
		if err := l.allows(ctx, w, st, nil, &j); err != nil {
			return err
		}
		return writeSuggestion(ctx, w, &Suggested{Suggestion: p, State: Undecided})
	})
	return p, added && err == nil, err
}

// stands reports which of the words that a judgement names are not in their document.
func (l *Ledger) stands(ctx context.Context, w *writer, j *record.Judgement) error {
	anchors := append([]record.Anchor{j.About}, j.Proof...)
	if j.Other != nil {
		anchors = append(anchors, *j.Other)
	}
	for _, a := range anchors {
		if a.Doc == "" || a.Quote == "" {
			continue
		}
		r, err := l.readingOf(ctx, w, a.Doc)
		if err != nil {
			return err
		}
		if r == nil {
			return &NotFound{"document", string(a.Doc)}
		}
		if !strings.Contains(r.Doc.Text, a.Quote) {
			return fmt.Errorf("%w: %q", judge.ErrNotSaid, a.Quote)
		}
	}
	return nil
}

func absent(ctx context.Context, w *writer, suggestion string) (bool, error) {
	none := true
	err := w.each(ctx, func(*sql.Rows) error { none = false; return nil }, `select 1 from suggestion where id = $1`, suggestion)
	return none, err
}

func writeSuggestion(ctx context.Context, w *writer, p *Suggested) error {
	body, err := json.Marshal(p.Judgement)
	if err != nil {
		return err
	}
	return w.exec(ctx, `insert into suggestion (`+suggestionColumns+`) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		p.ID, p.At, p.Origin, string(body), string(p.State), p.Who, p.Decided, p.Why, p.Taken)
}

// Suggestions are those in a state, or all for "", the eldest first, at most so many behind those that are passed over; 0 is no bound.
func (l *Ledger) Suggestions(ctx context.Context, state SuggestionState, skip, most int) ([]*Suggested, error) {
	which := `where ($1 = '' or state = $1)`
	if state == Undecided {
		which += ` and state = 'open'` // in so many words, for the index of those alone
	}
	return suggestions(ctx, l.db, which+` order by at, id limit $2 offset $3`, string(state), cmp.Or(most, every), skip)
}

// Undecided is how many suggestions wait for a person.
func (l *Ledger) Undecided(ctx context.Context) (int, error) { return undecided(ctx, l.db) }

func undecided(ctx context.Context, q asker) (n int, err error) {
	return n, q.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from suggestion where state = 'open'`)
}

// Suggestion is one of them; *NotFound if there is none of that id.
func (l *Ledger) Suggestion(ctx context.Context, id string) (*Suggested, error) {
	return suggestion(ctx, l.db, id)
}

func suggestion(ctx context.Context, q asker, id string) (*Suggested, error) {
	out, err := suggestions(ctx, q, `where id = $1`, id)
	if err == nil && len(out) == 0 {
		err = &NotFound{"suggestion", id}
	}
	if err != nil {
		return nil, err
	}
	return out[0], nil
}

func suggestions(ctx context.Context, q asker, which string, args ...any) (out []*Suggested, err error) {
	return out, q.each(ctx, func(rows *sql.Rows) error {
		p := &Suggested{}
		var body string
		if err := rows.Scan(&p.ID, &p.At, &p.Origin, &body, &p.State, &p.Who, &p.Decided, &p.Why, &p.Taken); err != nil {
			return err
		}
		out = append(out, p)
		return json.Unmarshal([]byte(body), &p.Judgement)
	}, `select `+suggestionColumns+` from suggestion `+which, args...)
}

// TakeUp makes a suggestion the judgement of a person, who may say why. The judgement's reason names the suggestion and where it is from.
func (l *Ledger) TakeUp(ctx context.Context, id, who, why string, at time.Time) (record.Judgement, error) {
	p, err := l.Suggestion(ctx, id)
	if err != nil {
		return record.Judgement{}, err
	}
	j := p.Judgement
	j.Who, j.Reason = who, fmt.Sprintf("suggestion %s of %s", p.ID, p.Origin)
	for _, words := range []string{p.Judgement.Reason, why} {
		if words != "" {
			j.Reason += ": " + words
		}
	}
	return l.judge(ctx, j, at, func(w *writer, j *record.Judgement) error {
		return settleSuggestion(ctx, w, id, Suggested{State: TakenUp, Who: who, Decided: j.At, Why: why, Taken: j.ID})
	})
}

// RefuseSuggestion notes that a person does not take a suggestion up; it is not put before anybody again.
func (l *Ledger) RefuseSuggestion(ctx context.Context, id, who, why string, at time.Time) error {
	if who == "" {
		return record.Object("suggestion.who", "who refuses it?")
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		return settleSuggestion(ctx, w, id, Suggested{State: TurnedDown, Who: who, Decided: at.UTC().Format(time.RFC3339), Why: why})
	})
}

// ReopenSuggestion takes a refusal back: the suggestion waits for a person again.
func (l *Ledger) ReopenSuggestion(ctx context.Context, id string) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		p, err := suggestion(ctx, w, id)
		if err != nil {
			return err
		}
		if p.State != TurnedDown {
			return record.Object("suggestion.state", "suggestion %s is not refused but %s: what was taken up is undone as the judgement that it became", id, record.Word{Of: "suggestion", Code: string(p.State)})
		}
		return becomes(ctx, w, id, Suggested{State: Undecided})
	})
}

// settleSuggestion notes what became of a suggestion that is open.
func settleSuggestion(ctx context.Context, w *writer, id string, to Suggested) error {
	p, err := suggestion(ctx, w, id)
	if err != nil {
		return err
	}
	if p.State != Undecided {
		return record.Object("suggestion.decided", "suggestion %s is decided already: %s by %s, %s", id, record.Word{Of: "suggestion", Code: string(p.State)}, p.Who, p.Decided)
	}
	return becomes(ctx, w, id, to)
}

func becomes(ctx context.Context, w *writer, id string, to Suggested) error {
	return w.exec(ctx, `update suggestion set state = $2, who = $3, decided = $4, why = $5, judgement = $6 where id = $1`,
		id, string(to.State), to.Who, to.Decided, to.Why, to.Taken)
}

// exportSuggestions writes all suggestions, by id.
func (l *Ledger) exportSuggestions(ctx context.Context, write func(line) error) error {
	all, err := suggestions(ctx, l.db, `order by id`)
	if err != nil {
		return err
	}
	for _, p := range all {
		if err := write(line{Type: "suggestion", Suggestion: p}); err != nil {
			return err
		}
	}
	return nil
}

// takeSuggestions takes in what is not here yet, and what was decided of what is open here. renamed are judgements that came under other
// ids, as the log here gave them.
func (l *Ledger) takeSuggestions(ctx context.Context, all []*Suggested, renamed map[string]string) error {
	if len(all) == 0 {
		return nil
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		for _, p := range all {
			if to := renamed[p.Taken]; to != "" {
				p.Taken = to
			}
			here, err := suggestions(ctx, w, `where id = $1`, p.ID)
			if err != nil {
				return err
			}
			switch {
			case len(here) == 0:
				err = writeSuggestion(ctx, w, p)
			case here[0].State == Undecided && p.State != Undecided:
				err = settleSuggestion(ctx, w, p.ID, *p)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// verifySuggestions proves that suggestions are what their ids say, and that those that were taken up stand in the log.
func (l *Ledger) verifySuggestions(ctx context.Context, log []record.Judgement, v *Verified) error {
	all, err := suggestions(ctx, l.db, `order by id`)
	if err != nil {
		return err
	}
	for _, p := range all {
		sealed := p.Suggestion
		if err := sealed.Seal(); err != nil || sealed.ID != p.ID {
			v.fault("suggestion %s is not what its id says", p.ID)
		}
		if p.State == TakenUp && !slices.ContainsFunc(log, func(j record.Judgement) bool { return j.ID == p.Taken }) {
			v.fault("suggestion %s was taken up by judgement %s, which the log does not have", p.ID, p.Taken)
		}
	}
	return nil
}
