package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// TopicYear is how many statements there are on a topic in a year.
type TopicYear struct {
	Topic string
	Year  int
	Count int
}

// TopicYears counts the statements of a group of parties by topic and year: the topics most spoken of first, each by year.
func (l *Ledger) TopicYears(ctx context.Context, group []record.Party) (out []TopicYear, err error) {
	totals := map[string]int{}
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		var t TopicYear
		err := rows.Scan(&t.Topic, &t.Year, &t.Count)
		totals[t.Topic] += t.Count
		out = append(out, t)
		return err
	}, `select topic, year, n from topic_year where grp = $1 order by topic, year`, GroupKey(group))
	slices.SortStableFunc(out, func(a, b TopicYear) int { return totals[b.Topic] - totals[a.Topic] })
	return out, err
}

// spoken is of what groups speak in a document: how many statements there are on each topic. It is kept beside the reading, so that it can
// be taken back.
type spoken map[talk]int

type talk struct{ group, topic string }

func (s spoken) String() string {
	lines := make([]string, 0, len(s))
	for t, n := range s {
		lines = append(lines, fmt.Sprintf("%s %s %d", t.group, t.topic, n))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

var errSpoken = errors.New("what a document's groups speak of cannot be read: chancery reread makes it again")

func spokenIn(text string) (spoken, error) {
	s := spoken{}
	for line := range strings.Lines(text) {
		var t talk
		var n int
		if _, err := fmt.Sscan(line, &t.group, &t.topic, &n); err != nil {
			return nil, errSpoken
		}
		s[t] = n
	}
	return s, nil
}

// tally is changes of how many statements there are, gathered so that each number changes once.
type tally map[talkYear]int

type talkYear struct {
	talk
	year int
}

// count adds what a document of some day speaks of, times by.
func (t tally) count(s spoken, day record.Day, by int) {
	if day == 0 {
		return
	}
	year, _, _ := day.Date()
	for of, n := range s {
		t[talkYear{of, year}] += n * by
	}
}

// run makes the changes.
func (t tally) run(ctx context.Context, w *writer) error {
	rows := insert("topic_year", "grp, topic, year, n", "on conflict (grp, topic, year) do update set n = topic_year.n + excluded.n")
	var less []talkYear
	for _, at := range slices.SortedFunc(maps.Keys(t), func(a, b talkYear) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.topic, b.topic), cmp.Compare(a.year, b.year))
	}) {
		rows.row(at.group, at.topic, at.year, t[at])
		if t[at] < 0 {
			less = append(less, at)
		}
	}
	if err := rows.run(ctx, w); err != nil {
		return err
	}
	for _, at := range less {
		if err := w.exec(ctx, `delete from topic_year where grp = $1 and topic = $2 and year = $3 and n = 0`, at.group, at.topic, at.year); err != nil {
			return err
		}
	}
	return nil
}
