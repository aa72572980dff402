package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Alert is a query that somebody saved, to be told when something new answers it.
type Alert struct {
	Name   string   `json:"name"`
	Query  Query    `json:"query"`
	Mail   []string `json:"mail"`
	Days   []int    `json:"days"` // so many before a deadline, the most first
	Made   string   `json:"made"`
	Paused bool     `json:"paused"`
	Feed   string   `json:"-"` // SHA-256 of the token in the address of its feed, "" for none: what opens something is in no export
}

// Query is what an alert asks for: all of it must hold.
type Query struct {
	Parties    []record.Party `json:"parties,omitempty"`
	Topics     []string       `json:"topics,omitempty"`
	Initiative string         `json:"initiative,omitempty"`
	Person     string         `json:"person,omitempty"`
	Instrument string         `json:"instrument,omitempty"`
	Phrase     string         `json:"phrase,omitempty"`
}

// Empty reports whether it asks for nothing.
func (q Query) Empty() bool {
	return len(q.Parties)+len(q.Topics) == 0 && q.Initiative+q.Person+q.Instrument+q.Phrase == ""
}

// DefaultDays is how long before a deadline an alert tells of it.
var DefaultDays = []int{30, 7}

// farthest is how many days before a deadline an alert can tell at most.
const farthest = 366

// proper reports why an alert cannot be kept; it brings it into one form.
func (a *Alert) proper() (err error) {
	if a.Name, err = account.Name(a.Name); err != nil {
		return Misask("alert.name", "%s", err)
	}
	if a.Query.Empty() {
		return Misask("alert.empty", "an alert asks for something: a party, a topic, an initiative, a person, an instrument or a phrase")
	}
	for i, m := range a.Mail {
		if a.Mail[i], err = account.Mail(m); err != nil {
			return err
		}
	}
	slices.Sort(a.Mail)
	a.Mail = slices.Compact(a.Mail)
	if a.Mail == nil {
		a.Mail = []string{}
	}
	slices.Sort(a.Query.Parties)
	a.Query.Parties = slices.Compact(a.Query.Parties)
	slices.Sort(a.Query.Topics)
	a.Query.Topics = slices.Compact(a.Query.Topics)
	slices.SortFunc(a.Days, func(x, y int) int { return y - x })
	a.Days = slices.Compact(a.Days)
	if a.Days == nil {
		a.Days = []int{}
	}
	if len(a.Days) > 0 && (a.Days[len(a.Days)-1] < 1 || a.Days[0] > farthest) {
		return Misask("alert.days", "an alert tells of a deadline 1 to %d days before", farthest)
	}
	return nil
}

const alertColumns = "name, query, mail, days, made, paused, feed"

func (a *Alert) cells() ([]any, error) {
	q, err := json.Marshal(a.Query)
	days := make([]string, len(a.Days))
	for i, d := range a.Days {
		days[i] = strconv.Itoa(d)
	}
	paused := 0
	if a.Paused {
		paused = 1
	}
	return []any{a.Name, string(q), strings.Join(a.Mail, " "), strings.Join(days, " "), a.Made, paused, a.Feed}, err
}

func (a *Alert) scan(rows *sql.Rows) error {
	var query, mail, days string
	paused := 0
	if err := rows.Scan(&a.Name, &query, &mail, &days, &a.Made, &paused, &a.Feed); err != nil {
		return err
	}
	a.Mail, a.Days, a.Paused = append([]string{}, strings.Fields(mail)...), []int{}, paused != 0
	for _, d := range strings.Fields(days) {
		n, err := strconv.Atoi(d)
		if err != nil {
			return fmt.Errorf("alert %s: %w", a.Name, err)
		}
		a.Days = append(a.Days, n)
	}
	return json.Unmarshal([]byte(query), &a.Query)
}

// AddAlert keeps an alert. One of that name must not be there.
func (l *Ledger) AddAlert(ctx context.Context, a Alert) error {
	if err := a.proper(); err != nil {
		return err
	}
	cells, err := a.cells()
	if err != nil {
		return err
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		added := false
		rows := insert("alert", alertColumns, "on conflict (name) do nothing returning 1")
		rows.row(cells...)
		if err := rows.each(ctx, w, func(*sql.Rows) error { added = true; return nil }); err != nil {
			return err
		}
		if !added {
			return Misask("alert.there", "there is an alert %q already: take another name, or remove that one", a.Name)
		}
		return nil
	})
}

// Alerts are all alerts, by name.
func (l *Ledger) Alerts(ctx context.Context) ([]*Alert, error) {
	return l.alerts(ctx, `order by name`)
}

// Alert is the alert of a name.
func (l *Ledger) Alert(ctx context.Context, name string) (*Alert, error) {
	if plain, err := account.Name(name); err == nil {
		name = plain
	}
	return one(name)(l.alerts(ctx, `where name = $1`, name))
}

// AlertOfFeed is the alert whose feed has a token with this digest.
func (l *Ledger) AlertOfFeed(ctx context.Context, digest string) (*Alert, error) {
	return one("of this feed")(l.alerts(ctx, `where feed <> '' and feed = $1`, digest))
}

// one is the only alert of a list, which may have none.
func one(name string) func([]*Alert, error) (*Alert, error) {
	return func(as []*Alert, err error) (*Alert, error) {
		if err == nil && len(as) == 0 {
			err = &NotFound{"alert", name}
		}
		if err != nil {
			return nil, err
		}
		return as[0], nil
	}
}

func (l *Ledger) alerts(ctx context.Context, which string, args ...any) (out []*Alert, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		a := &Alert{}
		out = append(out, a)
		return a.scan(rows)
	}, `select `+alertColumns+` from alert `+which, args...)
}

// PauseAlert lets an alert tell nothing for a time, or tell again.
func (l *Ledger) PauseAlert(ctx context.Context, name string, paused bool) error {
	n := 0
	if paused {
		n = 1
	}
	return l.changeAlert(ctx, name, `update alert set paused = $2 where name = $1 returning 1`, n)
}

// FeedAlert sets the digest of the token in the address of an alert's feed; "" ends the feed.
func (l *Ledger) FeedAlert(ctx context.Context, name, digest string) error {
	return l.changeAlert(ctx, name, `update alert set feed = $2 where name = $1 returning 1`, digest)
}

// RemoveAlert removes an alert. What it told stays written down: made again under the same name, it does not tell it a second time.
func (l *Ledger) RemoveAlert(ctx context.Context, name string) error {
	return l.changeAlert(ctx, name, `delete from alert where name = $1 returning 1`)
}

func (l *Ledger) changeAlert(ctx context.Context, name, query string, args ...any) error {
	if plain, err := account.Name(name); err == nil {
		name = plain
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		was := false
		if err := w.each(ctx, func(*sql.Rows) error { was = true; return nil }, query, append([]any{name}, args...)...); err != nil {
			return err
		}
		if !was {
			return &NotFound{"alert", name}
		}
		return nil
	})
}
