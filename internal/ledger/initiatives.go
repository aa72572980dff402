package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Initiative is the kind of an anchor that names an initiative by its key.
const Initiative = "initiative"

// initiativeBody is an initiative as it is kept: what lists print, less its steps and what hangs on the day of asking.
type initiativeBody struct {
	Title     string         `json:"title"`
	Parties   []record.Party `json:"parties"`
	By        []record.Party `json:"by,omitempty"` // of the step that moved it last and tells who
	Status    follow.Move    `json:"status"`
	Deadline  record.Date    `json:"deadline,omitzero"`
	Committed record.Day     `json:"committed,omitempty"`
	Delivered record.Day     `json:"delivered,omitempty"`
	First     record.Day     `json:"first,omitempty"`
	Last      record.Day     `json:"last,omitempty"`
	Restated  int            `json:"restated"`
	Taken     bool           `json:"taken,omitempty"`
	Steps     int            `json:"steps"`
}

// foldAll folds initiatives and takes them off the list of those to fold.
func (l *Ledger) foldAll(ctx context.Context, w *writer, st *standing, keys []string) error {
	if err := l.dropItems(ctx, w, "initiative", "key", keys); err != nil {
		return err
	}
	if err := w.inPartsExec(ctx, `delete from dirty where key in `, keys); err != nil {
		return err
	}
	all, err := leanSteps(ctx, w, anyOf(keys))
	if err != nil {
		return err
	}
	rows := insert("initiative", "key, item, day, grp, open, due, body", "")
	for _, key := range keys {
		steps := all[key]
		i := follow.Fold(steps, st.moves[key])
		if len(steps) == 0 || !i.Listed() {
			continue
		}
		body, err := json.Marshal(bodyOf(&i))
		if err != nil {
			return err
		}
		at := newEntry(initiativeItem, i.Last, hash(key))
		w.facets.put(at, tokens(initiativeItem, initiativeTerms(&i)))
		open := 1
		if i.Status == follow.Delivered || i.Status == follow.Dropped {
			open = 0
		}
		rows.row(key, int64(at), int64(i.Last), GroupKey(i.Parties), open, int64(i.Deadline.To), string(body))
	}
	if err := rows.run(ctx, w); err != nil {
		return err
	}
	return w.facets.run(ctx, w)
}

func bodyOf(i *follow.Initiative) initiativeBody {
	b := initiativeBody{
		Title: i.Title, Parties: i.Parties, By: bound(i), Status: i.Status, Deadline: i.Deadline, Committed: i.Committed, Delivered: i.Delivered, Last: i.Last,
		Restated: i.Restated, Taken: i.Taken, Steps: len(i.Steps),
	}
	for _, s := range i.Steps {
		if s.Day != 0 && (b.First == 0 || s.Day < b.First) {
			b.First = s.Day
		}
	}
	return b
}

// bound are those who bound themselves by the step that moved an initiative last, of the steps that tell who; nil if none does.
func bound(i *follow.Initiative) []record.Party {
	for _, m := range slices.Backward(i.Moves) {
		if m.Step >= 0 && len(i.Steps[m.Step].By) > 0 {
			return i.Steps[m.Step].By
		}
	}
	return nil
}

// initiative is what a body tells of an initiative, without its steps.
func (b *initiativeBody) initiative(key string) follow.Initiative {
	return follow.Initiative{
		Key: key, Title: b.Title, Parties: b.Parties, Status: b.Status, Deadline: b.Deadline, Committed: b.Committed, Delivered: b.Delivered,
		Last: b.Last, Restated: b.Restated, Taken: b.Taken,
	}
}

func initiativeTerms(i *follow.Initiative) []string {
	out := []string{"all", "status:" + string(i.Status), groupTerm(i.Parties)}
	for _, p := range i.Parties {
		out = append(out, partyTerm(p))
	}
	for _, s := range i.Steps {
		for _, t := range s.Topics {
			out = append(out, "topic:"+t)
		}
	}
	out = append(out, "deadline:"+strconv.FormatBool(i.Deadline.Known()))
	slices.Sort(out)
	return slices.Compact(out)
}

// asker is what questions are put to: a transaction that writes, or the store.
type asker interface {
	each(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error
}

// leanSteps are the steps of initiatives without their words, in no order.
func leanSteps(ctx context.Context, q asker, keys []any) (map[string][]follow.Step, error) {
	out := map[string][]follow.Step{}
	return out, inParts(ctx, q, `select key, body from fold where key in `, "", keys, func(rows *sql.Rows) error {
		var key string
		var b sql.RawBytes
		if err := rows.Scan(&key, &b); err != nil {
			return err
		}
		s, err := readLean(key, b)
		out[key] = append(out[key], s)
		return err
	})
}

// stepsOf are the steps of initiatives, lean or with their words, in no order.
func (l *Ledger) stepsOf(ctx context.Context, keys []any, lean bool) (map[string][]follow.Step, error) {
	if lean {
		return leanSteps(ctx, l.db, keys)
	}
	out := map[string][]follow.Step{}
	return out, l.db.inParts(ctx, `select s.body from fold f join step s on s.doc = f.doc and s.id = f.id and s.key = f.key where f.key in `, "", keys, func(rows *sql.Rows) error {
		s, err := scanStep(rows)
		out[s.Key] = append(out[s.Key], s)
		return err
	})
}

func scanStep(rows *sql.Rows) (s follow.Step, err error) {
	var body sql.RawBytes
	if err := rows.Scan(&body); err != nil {
		return s, err
	}
	return s, json.Unmarshal(body, &s)
}

// shorten leaves of the steps of an initiative, which are lean, those that moved it and so many of the last, and gives these their words.
func (l *Ledger) shorten(ctx context.Context, i *follow.Initiative, most int) error {
	from := max(0, len(i.Steps)-most)
	moved := map[int]bool{}
	for _, m := range i.Moves {
		moved[m.Step] = true
	}
	at := map[int]int{} // where a step that stays goes to
	docs := map[text.DocID]bool{}
	var left []follow.Step
	for n, s := range i.Steps {
		if n >= from || moved[n] {
			at[n] = len(left)
			left = append(left, s)
			docs[s.Doc] = true
		}
	}
	told := map[string]follow.Step{} // by document and record
	name := func(s *follow.Step) string { return string(s.Doc) + "/" + stepID(s) }
	if err := l.db.inParts(ctx, `select s.body from document d join step s on s.doc = d.seq where d.id in `, "", anyOf(sorted(docs)), func(rows *sql.Rows) error {
		s, err := scanStep(rows)
		if s.Key == i.Key {
			told[name(&s)] = s
		}
		return err
	}); err != nil {
		return err
	}
	for n := range left {
		if s, have := told[name(&left[n])]; have {
			left[n] = s
		}
	}
	i.Steps = left
	for n := range i.Moves {
		if m := &i.Moves[n]; m.Step >= 0 {
			m.Step = at[m.Step]
		}
	}
	return nil
}

func (d *db) each(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := d.ask(ctx, query, args...)
	if err != nil {
		return err
	}
	return drain(rows, scan)
}
