package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Notice is one thing that somebody was told.
type Notice struct {
	Recipient string      `json:"recipient"` // a mail address
	Subject   string      `json:"subject"`   // what it is under: alert:NAME or relationship:SG+VN
	Key       string      `json:"key"`       // of what is told: a hash of its words
	Day       record.Day  `json:"day"`       // around which the same words are the same; 0 if the key says all
	Rule      string      `json:"rule"`
	State     NoticeState `json:"state"`
	At        string      `json:"at"`
	Message   string      `json:"message"` // Message-ID
}

// NoticeState is how far a notice has come.
type NoticeState string

// The states of a notice.
const (
	Sending NoticeState = "sending" // its mail is being handed over
	Sent    NoticeState = "sent"    // a mail server has taken it
	Unsure  NoticeState = "unsure"  // the program or the line broke off while it was handed over: it may have arrived, and is not sent again
)

// SameDays is within how many days the same words of the same parties are one thing: a report is reprinted the next day, a formula said
// again at the next meeting.
const SameDays = 7

// Told is up to when documents have been told to somebody.
type Told struct {
	Recipient string `json:"recipient"`
	Subject   string `json:"subject"`
	Upto      string `json:"upto"` // documents that were kept before are told, or told nothing
}

// ToldUpto is up to when documents under a subject have been told to somebody; zero if nothing ever was.
func (l *Ledger) ToldUpto(ctx context.Context, recipient, subject string) (time.Time, error) {
	upto := ""
	err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&upto) }, `select upto from told where recipient = $1 and subject = $2`, recipient, subject)
	return AtMoment(upto), err
}

// Untold are those of some notices that their recipients have not been told.
func (l *Ledger) Untold(ctx context.Context, ns []Notice) (out []Notice, err error) {
	for _, n := range ns {
		told := false
		if err := l.db.each(ctx, func(*sql.Rows) error { told = true; return nil },
			`select 1 from notice where recipient = $1 and subject = $2 and key = $3 and day between $4 and $5 limit 1`,
			n.Recipient, n.Subject, n.Key, int64(n.Day-SameDays), int64(n.Day+SameDays)); err != nil {
			return nil, err
		}
		if !told {
			out = append(out, n)
		}
	}
	return out, nil
}

const noticeColumns = "recipient, subject, key, day, rule, state, at, message"

func (n *Notice) cells() []any {
	return []any{n.Recipient, n.Subject, n.Key, int64(n.Day), n.Rule, string(n.State), n.At, n.Message}
}

func (n *Notice) columns() []any {
	return []any{&n.Recipient, &n.Subject, &n.Key, &n.Day, &n.Rule, &n.State, &n.At, &n.Message}
}

// BeginSending writes down that a mail with these notices is about to be handed over: from now on none of them is sent again, whatever
// happens, unless NotSent says that no server took it. told is up to when its recipient had been told before.
func (l *Ledger) BeginSending(ctx context.Context, message string, ns []Notice, told []Told, now time.Time) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		if err := takeTold(ctx, w, told); err != nil {
			return err
		}
		rows := insert("notice", noticeColumns, "")
		for _, n := range ns {
			n.State, n.At, n.Message = Sending, Moment(now), message
			rows.row(n.cells()...)
		}
		return rows.run(ctx, w)
	})
}

// HasSent writes down that a server took a mail, and up to when its recipient has now been told. Of a digest with nothing in it, message is "".
func (l *Ledger) HasSent(ctx context.Context, message string, told []Told) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		if message != "" {
			if err := w.exec(ctx, `update notice set state = $2 where message = $1`, message, string(Sent)); err != nil {
				return err
			}
		}
		// As long as a person may still ask for what may not have arrived, it stands among what is to be told.
		var sure []Told
		for _, t := range told {
			open := false
			if err := w.each(ctx, func(*sql.Rows) error { open = true; return nil }, `select 1 from notice where recipient = $1 and subject = $2 and state = 'unsure' and at >= $3 limit 1`,
				t.Recipient, t.Subject, Moment(AtMoment(t.Upto).Add(-unsureFor))); err != nil {
				return err
			}
			if !open {
				sure = append(sure, t)
			}
		}
		return takeTold(ctx, w, sure)
	})
}

// unsureFor is how long a person may ask for what may not have arrived.
const unsureFor = 7 * 24 * time.Hour

// takeTold writes down what is further than what is there.
func takeTold(ctx context.Context, w *writer, told []Told) error {
	rows := insert("told", "recipient, subject, upto", "on conflict (recipient, subject) do update set upto = case when excluded.upto > told.upto then excluded.upto else told.upto end")
	for _, t := range told {
		rows.row(t.Recipient, t.Subject, t.Upto)
	}
	return rows.run(ctx, w)
}

// NotSent writes down that no server took a mail: what is in it is still to be told.
func (l *Ledger) NotSent(ctx context.Context, message string) error {
	return l.update(ctx, func(w *writer, _ *standing) error {
		return w.exec(ctx, `delete from notice where message = $1 and state = $2`, message, string(Sending))
	})
}

// BrokenOff is a mail of which nobody knows whether a server took it.
type BrokenOff struct {
	Message, Recipient, At string
	Notices                int
}

// EndSending ends what broke off while it was handed over, in a program that died or over a line that broke: it may have arrived, and is not
// sent again. Call it where Alone keeps others from sending.
func (l *Ledger) EndSending(ctx context.Context) (out []BrokenOff, err error) {
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		var b BrokenOff
		err := rows.Scan(&b.Message, &b.Recipient, &b.At, &b.Notices)
		out = append(out, b)
		return err
	}, `select message, recipient, min(at), count(*) from notice where state = 'sending' group by message, recipient order by 3, 1`); err != nil || len(out) == 0 {
		return nil, err
	}
	return out, l.update(ctx, func(w *writer, _ *standing) error {
		return w.exec(ctx, `update notice set state = $1 where state = 'sending'`, string(Unsure))
	})
}

// SendAgain lets what may not have arrived at a recipient be told again, because a person asks for it within days. It reports how many
// notices that are.
func (l *Ledger) SendAgain(ctx context.Context, recipient string, now time.Time) (n int, err error) {
	return n, l.update(ctx, func(w *writer, _ *standing) error {
		n = 0
		return w.each(ctx, func(*sql.Rows) error { n++; return nil }, `delete from notice where recipient = $1 and state = 'unsure' and at >= $2 returning 1`, recipient, Moment(now.Add(-unsureFor)))
	})
}

// Notices are those under a subject, the last told first, at most so many; with 0, all. With subject "", those under all.
func (l *Ledger) Notices(ctx context.Context, subject string, most int) (out []*Notice, err error) {
	if most <= 0 {
		most = every
	}
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		n := &Notice{}
		out = append(out, n)
		return rows.Scan(n.columns()...)
	}, `select `+noticeColumns+` from notice where $1 = '' or subject = $1 order by at desc, recipient, subject, key, day limit $2`, subject, most)
}

// exportNews hands on alerts, and what was told.
func (l *Ledger) exportNews(ctx context.Context, write func(line) error) error {
	alerts, err := l.Alerts(ctx)
	if err != nil {
		return err
	}
	for _, a := range alerts {
		if err := write(line{Type: "alert", Alert: a}); err != nil {
			return err
		}
	}
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		n := &Notice{}
		if err := rows.Scan(n.columns()...); err != nil {
			return err
		}
		return write(line{Type: "notice", Notice: n})
	}, `select `+noticeColumns+` from notice order by recipient, subject, key, day`); err != nil {
		return err
	}
	return l.db.each(ctx, func(rows *sql.Rows) error {
		t := &Told{}
		if err := rows.Scan(&t.Recipient, &t.Subject, &t.Upto); err != nil {
			return err
		}
		return write(line{Type: "told", Told: t})
	}, `select recipient, subject, upto from told order by recipient, subject`)
}

// news is what an export holds of alerts, and of what was told.
type news struct {
	alerts  []Alert
	notices []Notice
	told    []Told
}

func (n *news) add(x *line) error {
	switch {
	case x.Alert != nil:
		n.alerts = append(n.alerts, *x.Alert)
	case x.Notice != nil:
		n.notices = append(n.notices, *x.Notice)
	case x.Told != nil:
		n.told = append(n.told, *x.Told)
	default:
		return fmt.Errorf("a line %s without one", x.Type)
	}
	return nil
}

// takeNews takes in what is not here yet.
func (l *Ledger) takeNews(ctx context.Context, n *news) error {
	if len(n.alerts)+len(n.notices)+len(n.told) == 0 {
		return nil
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		rows := insert("alert", alertColumns, "on conflict (name) do nothing")
		for i := range n.alerts {
			if err := n.alerts[i].proper(); err != nil {
				return fmt.Errorf("the alert %q: %w", n.alerts[i].Name, err)
			}
			cells, err := n.alerts[i].cells()
			if err != nil {
				return err
			}
			rows.row(cells...)
		}
		if err := rows.run(ctx, w); err != nil {
			return err
		}
		rows = insert("notice", noticeColumns, "on conflict (recipient, subject, key, day) do nothing")
		for i := range n.notices {
			rows.row(n.notices[i].cells()...)
		}
		if err := rows.run(ctx, w); err != nil {
			return err
		}
		return takeTold(ctx, w, n.told)
	})
}

// verifyNews proves that what is written of alerts and notices makes sense.
func (l *Ledger) verifyNews(ctx context.Context, v *Verified) error {
	alerts, err := l.Alerts(ctx)
	if err != nil {
		v.fault("an alert cannot be read: %v", err)
	}
	for _, a := range alerts {
		before := *a
		if err := a.proper(); err != nil {
			v.fault("the alert %q: %v", before.Name, err)
		} else if before.Name != a.Name || Moment(AtMoment(a.Made)) != a.Made {
			v.fault("the alert %q is not written as alerts are", before.Name)
		}
	}
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		n := &Notice{}
		if err := rows.Scan(n.columns()...); err != nil {
			return err
		}
		switch n.State {
		case Sending, Sent, Unsure:
		default:
			v.fault("the notice %s to %s is in no state: %q", n.Key, n.Recipient, n.State)
		}
		if n.At == "" || Moment(AtMoment(n.At)) != n.At || n.Message == "" {
			v.fault("the notice %s to %s was told at no time, or in no mail", n.Key, n.Recipient)
		}
		return nil
	}, `select `+noticeColumns+` from notice order by recipient, subject, key, day`); err != nil {
		return err
	}
	return l.db.each(ctx, func(rows *sql.Rows) error {
		var t Told
		err := rows.Scan(&t.Recipient, &t.Subject, &t.Upto)
		if Moment(AtMoment(t.Upto)) != t.Upto || t.Upto == "" {
			v.fault("%s was told of %s up to no time: %q", t.Recipient, t.Subject, t.Upto)
		}
		return err
	}, `select recipient, subject, upto from told order by recipient, subject`)
}
