package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// entrusted is what people said of an initiative beside its status: who answers for it, and by when it is to be looked at.
type entrusted struct {
	owner string
	due   record.Date
}

// entrust takes in who answers for what, and by when: the last decision holds.
func (s *standing) entrust() {
	for _, j := range s.all {
		if j.About.Kind != Initiative || j.Kind != record.JudgeOwner && j.Kind != record.JudgeDue {
			continue
		}
		var value string
		if json.Unmarshal(j.Value, &value) != nil {
			continue
		}
		key := s.key(j.About.ID)
		x := s.entrusted[key]
		if j.Kind == record.JudgeOwner {
			x.owner = strings.TrimSpace(value)
		} else if d, ok := record.ParseDate(value); ok {
			x.due = d
		}
		s.entrusted[key] = x
	}
}

// Owners are all who answer for an initiative, by name.
func (l *Ledger) Owners(ctx context.Context) ([]string, error) {
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	owners := map[string]bool{}
	for _, x := range st.entrusted {
		if x.owner != "" {
			owners[x.owner] = true
		}
	}
	return sorted(owners), nil
}

// What Filter.Due asks for, besides a number of days.
const (
	DueLate  = "overdue" // a day of it is past, and it is open
	DueNever = "none"    // nobody tells a day
)

// farAhead is in how many days at most something may be asked to be due.
const farAhead = 3660

// only reports which entries a filter lets through by what stands in no index: who answers for an initiative, and when it is due. A day of
// it is its deadline, as documents tell it, or the one that people set. Nil lets all through.
func (f *Filter) only(ctx context.Context, l *Ledger, kind int) (func(entry) bool, error) {
	if kind != initiativeItem || f.Owner == "" && f.Due == "" {
		return nil, nil
	}
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	// judged are the initiatives of which people said so.
	judged := func(so func(entrusted) bool) (map[entry]bool, error) {
		var keys []any
		for key, x := range st.entrusted {
			if so(x) {
				keys = append(keys, key)
			}
		}
		out := map[entry]bool{}
		return out, l.db.inParts(ctx, `select item from initiative where key in `, "", keys, func(rows *sql.Rows) error {
			var at int64
			err := rows.Scan(&at)
			out[entry(at)] = true
			return err
		})
	}
	owned := func(entry) bool { return true }
	if f.Owner != "" {
		theirs, err := judged(func(x entrusted) bool { return strings.EqualFold(x.owner, strings.TrimSpace(f.Owner)) })
		if err != nil {
			return nil, err
		}
		owned = func(at entry) bool { return theirs[at] }
	}
	switch f.Due {
	case "":
		return owned, nil
	case DueNever:
		set, err := judged(func(x entrusted) bool { return x.due.Known() })
		return func(at entry) bool { return owned(at) && !set[at] }, err
	}
	from, to := record.Day(1), f.Today-1
	if f.Due != DueLate {
		days, err := strconv.Atoi(f.Due)
		if err != nil || days < 0 || days > farAhead {
			return nil, Misask("due.when", "an initiative is due %q or %q, or within a number of days (30), not %q", DueLate, DueNever, f.Due)
		}
		from, to = f.Today, f.Today+record.Day(days)
	}
	set, err := judged(func(x entrusted) bool { return x.due.Known() && x.due.To >= from && x.due.To <= to })
	if err != nil {
		return nil, err
	}
	told, err := l.db.entries(ctx, `select item from initiative where open = 1 and due > 0 and due >= $1 and due <= $2`, int64(from), int64(to))
	for _, at := range told {
		set[at] = true
	}
	return func(at entry) bool { return owned(at) && set[at] }, err
}
