package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Item is an initiative: one undertaking followed through time. Its JSON is a contract.
type Item struct {
	ID          string         `json:"id"` // the key
	Title       string         `json:"title"`
	Parties     []record.Party `json:"parties"`
	Status      follow.Move    `json:"status"`
	Deadline    *string        `json:"deadline"` // EDTF
	Overdue     bool           `json:"overdue"`  // computed: the deadline is past and nothing tells of delivery
	Restated    int            `json:"restated"`
	SilentSince *string        `json:"silent_since"` // computed: last mention, when the last meetings passed it over
	Committed   *string        `json:"committed"`
	Delivered   *string        `json:"delivered"`
	Last        *string        `json:"last"`
	Taken       bool           `json:"taken"` // a proposal that was taken up
	Owner       *string        `json:"owner"` // who answers for it, as people decided
	Due         *string        `json:"due"`   // by when it is to be looked at, as people decided: EDTF
	Steps       []ItemStep     `json:"steps"` // none of a brief list
	Count       int            `json:"-"`     // of the steps
	By          []record.Party `json:"-"`     // who undertook it, as the last step that moved it tells; its parties if none does
}

// ItemStep is a step of an initiative, in a document.
type ItemStep struct {
	Source    string         `json:"source"`
	Statement *string        `json:"statement"`
	Event     *string        `json:"event"` // in the reading
	Act       string         `json:"act"`
	By        []record.Party `json:"by"`
	Date      *string        `json:"date"`
	Content   string         `json:"content"`
	Move      follow.Move    `json:"move"` // what it moved the initiative to; "" if it restates
	Rule      string         `json:"rule,omitempty"`
	Doc       text.DocID     `json:"-"`
	Lang      string         `json:"-"`
}

// The statuses that are computed on the day of asking.
const (
	overdue = "overdue"
	silent  = "silent"
)

// Initiatives yields the initiatives that a filter asks for, those last spoken of first. It folds first what was left unfolded.
func (l *Ledger) Initiatives(ctx context.Context, f Filter) iter.Seq2[*Item, error] {
	return paged(ctx, l, f, initiativeItem, l.initiatives, func(i *Item) bool {
		return f.Status != overdue && f.Status != silent || f.Status == overdue && i.Overdue || f.Status == silent && i.SilentSince != nil
	})
}

func (l *Ledger) initiatives(ctx context.Context, at []entry, f *Filter) ([]*Item, error) {
	keys, folded, bodies := map[entry]string{}, map[string]follow.Initiative{}, map[string]initiativeBody{}
	var ask []any
	if err := l.db.inParts(ctx, `select item, key, body from initiative where item in `, "", anyEntries(at), func(rows *sql.Rows) error {
		var at int64
		var key, body string
		if err := rows.Scan(&at, &key, &body); err != nil {
			return err
		}
		keys[entry(at)] = key
		if f.Brief || f.Status == overdue { // few are overdue, and the steps of the others need not be brought in
			var b initiativeBody
			if err := json.Unmarshal([]byte(body), &b); err != nil {
				return err
			}
			i := b.initiative(key)
			if f.Status == overdue && !i.Overdue(f.Today) {
				delete(keys, entry(at))
				return nil
			}
			if f.Brief {
				folded[key], bodies[key] = i, b
				return nil
			}
		}
		ask = append(ask, key)
		return nil
	}); err != nil {
		return nil, err
	}
	steps, err := l.stepsOf(ctx, ask, f.Steps > 0)
	if err != nil {
		return nil, err
	}
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	met := map[string][]record.Day{}
	out := make([]*Item, 0, len(at))
	for _, x := range at {
		key := keys[x]
		i, brief := folded[key]
		if !brief {
			if len(steps[key]) == 0 {
				continue
			}
			i = follow.Fold(steps[key], st.moves[key])
			bodies[key] = bodyOf(&i)
			if f.Steps > 0 {
				if err := l.shorten(ctx, &i, f.Steps); err != nil {
					return nil, err
				}
			}
		}
		group := GroupKey(i.Parties)
		if _, have := met[group]; !have {
			if met[group], err = l.meetings(ctx, group, f.Today, f.silence()); err != nil {
				return nil, err
			}
		}
		item := itemOf(&i, key, met[group], f)
		item.Count, item.By = bodies[key].Steps, bodies[key].By
		item.Owner, item.Due = orNull(st.entrusted[key].owner), dateOrNull(st.entrusted[key].due)
		if item.By == nil {
			item.By = item.Parties
		}
		out = append(out, item)
	}
	return out, nil
}

func itemOf(i *follow.Initiative, key string, met []record.Day, f *Filter) *Item {
	item := &Item{
		ID: key, Title: i.Title, Parties: i.Parties, Status: i.Status, Deadline: dateOrNull(i.Deadline), Restated: i.Restated,
		Committed: dayOrNull(i.Committed), Delivered: dayOrNull(i.Delivered), Last: dayOrNull(i.Last), Taken: i.Taken, Steps: []ItemStep{},
		SilentSince: dayOrNull(i.SilentSince(met, f.silence())),
	}
	item.Overdue = f.Today != 0 && i.Overdue(f.Today)
	moves := map[int]follow.Moving{}
	for _, m := range i.Moves {
		if m.Step >= 0 {
			moves[m.Step] = m
		}
	}
	for n, s := range i.Steps {
		step := ItemStep{
			Source: s.Source, Statement: orNull(string(s.Statement)), Event: orNull(string(s.Event)), Act: s.Act, By: s.By, Date: dayOrNull(s.Day),
			Content: s.Content, Doc: s.Doc, Lang: s.Lang,
		}
		if m, moved := moves[n]; moved {
			step.Move, step.Rule = m.To, m.Rule
		}
		if step.By == nil {
			step.By = []record.Party{}
		}
		item.Steps = append(item.Steps, step)
	}
	return item
}

// meetings are the last days on which a group is told to have met, at most so many, up to a day; the last first.
func (l *Ledger) meetings(ctx context.Context, group string, today record.Day, most int) (out []record.Day, err error) {
	before := upTo(today)
	for len(out) < most {
		day := int64(0)
		if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&day) },
			`select coalesce(max(met), 0) from event where grp = $1 and met > 0 and met <= $2`, group, before); err != nil || day == 0 {
			return out, err
		}
		out = append(out, record.Day(day))
		before = day - 1
	}
	return out, nil
}
