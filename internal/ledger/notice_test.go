package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

func anAlert(name string) Alert {
	return Alert{
		Name: name, Query: Query{Parties: []record.Party{"VN", "SG"}, Topics: []string{"maritime"}}, Mail: []string{"b@mfa.example", "a@mfa.example"}, Days: []int{7, 30},
		Made: Moment(theDay), Feed: "",
	}
}

// Alerts are kept in one form, and notices are told once; both go along with what is kept, on both engines.
func TestNews(t *testing.T) {
	want := ""
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		var b strings.Builder
		say := func(what string, x ...any) { fmt.Fprintf(&b, "== %s: %v\n", what, x) }
		say("added", l.AddAlert(ctx, anAlert("Maritime")))
		say("twice", l.AddAlert(ctx, anAlert("maritime")))
		say("of nothing", l.AddAlert(ctx, Alert{Name: "none"}))
		bad := anAlert("bad")
		bad.Days = []int{0}
		say("days", l.AddAlert(ctx, bad))
		bad = anAlert("bad")
		bad.Mail = []string{"nobody"}
		say("mail", l.AddAlert(ctx, bad))
		a, err := l.Alert(ctx, "MARITIME")
		say("alert", *a, err)
		say("paused", l.PauseAlert(ctx, "maritime", true))
		say("feed", l.FeedAlert(ctx, "maritime", "digest"))
		a, err = l.AlertOfFeed(ctx, "digest")
		say("of the feed", a.Name, a.Paused, err)
		_, err = l.AlertOfFeed(ctx, "")
		say("of no feed", err)

		n := Notice{Recipient: "a@mfa.example", Subject: "alert:maritime", Key: "k", Day: 100, Rule: "statement"}
		other := n
		other.Key, other.Day = "event", 0
		untold := func(ns ...Notice) string {
			out, err := l.Untold(ctx, ns)
			var keys []string
			for _, n := range out {
				keys = append(keys, fmt.Sprint(n.Recipient, n.Key, int(n.Day)))
			}
			return fmt.Sprint(keys, err)
		}
		say("untold", untold(n, other))
		say("begun", l.BeginSending(ctx, "1@x", []Notice{n, other}, nil, theDay))
		say("begun twice", l.BeginSending(ctx, "2@x", []Notice{n}, nil, theDay) != nil)
		near, far, to := n, n, n
		near.Day, far.Day, to.Recipient = n.Day+SameDays, n.Day+SameDays+1, "b@mfa.example"
		say("untold while it is sent", untold(n, other, near, far, to))
		say("refused", l.NotSent(ctx, "1@x"))
		say("untold again", untold(n, other))
		say("begun again", l.BeginSending(ctx, "1@x", []Notice{n}, nil, theDay))
		say("sent", l.HasSent(ctx, "1@x", []Told{{n.Recipient, n.Subject, Moment(theDay)}}))
		say("not unsent", l.NotSent(ctx, "1@x"), untold(n))
		say("begun, and died", l.BeginSending(ctx, "2@x", []Notice{other}, nil, theDay))
		broken, err := l.EndSending(ctx)
		say("ended", broken, err)
		broken, err = l.EndSending(ctx)
		say("ended twice", broken, err)
		say("told less", l.HasSent(ctx, "", []Told{{n.Recipient, n.Subject, Moment(theDay.AddDate(0, 0, -1))}}))
		upto, err := l.ToldUpto(ctx, n.Recipient, n.Subject)
		say("told up to", upto, err)
		upto, err = l.ToldUpto(ctx, to.Recipient, n.Subject)
		say("never told", upto.IsZero(), err)
		// What is unsure holds back up to when somebody was told, as long as it can be asked for.
		say("told more", l.HasSent(ctx, "", []Told{{n.Recipient, n.Subject, Moment(theDay.AddDate(0, 0, 6))}}))
		upto, err = l.ToldUpto(ctx, n.Recipient, n.Subject)
		say("held back", upto, err)
		ns, err := l.Notices(ctx, n.Subject, 0)
		for _, n := range ns {
			say("notice", *n)
		}
		say("notices", len(ns), err)
		sound(t, l)

		out := export(t, l)
		if strings.Contains(out, "digest") {
			t.Error("what opens a feed is in the export")
		}
		again := open(t, fresh(t))
		if in, err := again.Import(ctx, strings.NewReader(out), nil); err != nil || in.Alerts != 1 {
			t.Errorf("%+v, %v", in, err)
		}
		same(t, "an export of an import", export(t, again), out)
		asked, err := l.SendAgain(ctx, n.Recipient, theDay.AddDate(0, 0, 8))
		say("asked for too late", asked, err, untold(other))
		asked, err = l.SendAgain(ctx, n.Recipient, theDay.AddDate(0, 0, 6))
		say("asked for", asked, err, untold(n, other))
		say("told more", l.HasSent(ctx, "", []Told{{n.Recipient, n.Subject, Moment(theDay.AddDate(0, 0, 6))}}))
		upto, err = l.ToldUpto(ctx, n.Recipient, n.Subject)
		say("not held back", upto, err)
		say("removed", l.RemoveAlert(ctx, "maritime"))
		say("removed twice", l.RemoveAlert(ctx, "maritime"))
		say("still told", untold(n))
		if want == "" {
			want = b.String()
			for _, line := range []string{
				"== added: [<nil>]", `== twice: [there is an alert "maritime" already: take another name, or remove that one]`, "== untold: [[a@mfa.examplek100 a@mfa.exampleevent0] <nil>]", "== begun twice: [true]",
				"== untold while it is sent: [[a@mfa.examplek108 b@mfa.examplek100] <nil>]", "== untold again: [[a@mfa.examplek100 a@mfa.exampleevent0] <nil>]", "== not unsent: [<nil> [] <nil>]",
				"== ended: [[{2@x a@mfa.example 2026-06-01T09:00:00.000Z 1}] <nil>]", "== ended twice: [[] <nil>]", "== told up to: [2026-06-01 09:00:00 +0000 UTC <nil>]", "== still told: [[] <nil>]",
				"== held back: [2026-06-01 09:00:00 +0000 UTC <nil>]", "== asked for too late: [0 <nil> [] <nil>]", "== asked for: [1 <nil> [a@mfa.exampleevent0] <nil>]", "== not held back: [2026-06-07 09:00:00 +0000 UTC <nil>]",
			} {
				if !strings.Contains(want, line) {
					t.Errorf("no line %q in\n%s", line, want)
				}
			}
			return
		}
		same(t, "another engine", b.String(), want)
	})
}

// What cannot be is found.
func TestVerifyFindsNews(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		n := Notice{Recipient: "a@mfa.example", Subject: "alert:maritime", Key: "k", Day: 100, Rule: "statement"}
		l.AddAlert(ctx, anAlert("maritime"))
		l.BeginSending(ctx, "1@x", []Notice{n}, nil, theDay)
		l.HasSent(ctx, "1@x", []Told{{n.Recipient, n.Subject, Moment(theDay)}})
		sound(t, l)
		made := Moment(theDay)
		for query, back := range map[string]string{
			`update alert set query = '{}'`:       `update alert set query = '{"parties":["SG"]}'`,
			`update alert set query = 'none'`:     `update alert set query = '{"parties":["SG"]}'`,
			`update alert set name = 'Maritime'`:  `update alert set name = 'maritime'`,
			`update alert set days = '0'`:         `update alert set days = '7'`,
			`update alert set mail = 'nobody'`:    `update alert set mail = ''`,
			`update alert set made = 'today'`:     `update alert set made = '` + made + `'`,
			`update notice set state = 'lost'`:    `update notice set state = 'sent'`,
			`update notice set at = ''`:           `update notice set at = '` + made + `'`,
			`update notice set message = ''`:      `update notice set message = '1@x'`,
			`update told set upto = '2026-06-01'`: `update told set upto = '` + made + `'`,
		} {
			write(t, l, query)
			if len(faults(t, l)) == 0 {
				t.Errorf("not found: %s", query)
			}
			write(t, l, back)
			sound(t, l)
		}
	})
}

// What is fresh does not hang on the engine, nor on when documents were read.
func TestFresh(t *testing.T) {
	want := ""
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		all := written(t, 60)
		put(t, l, all[:len(all)-20], 7)
		tell := func() string {
			var b strings.Builder
			f, err := l.PublishedSince(ctx, record.ParseDay("2025-01-01"))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&b, f.Len())
			ss, err := f.Statements(ctx, Filter{})
			fmt.Fprintln(&b, len(ss), err)
			for _, s := range ss {
				fmt.Fprintln(&b, s.ID, s.Content)
			}
			es, err := f.Events(ctx, Filter{})
			fmt.Fprintln(&b, len(es), err)
			for _, e := range es {
				fmt.Fprintln(&b, e.ID, e.Status, e.Foreseen, e.In)
			}
			ts, err := f.Turns(ctx, 0)
			fmt.Fprintln(&b, len(ts), err)
			for _, x := range ts {
				fmt.Fprintln(&b, x.Item.ID, x.From, x.Item.Status, x.Day)
			}
			return b.String()
		}
		put(t, l, all[len(all)-20:], 3)
		got := tell()
		if _, err := l.Reread(ctx, nil); err != nil {
			t.Fatal(err)
		}
		same(t, "read again", tell(), got)
		if f, err := l.KeptSince(ctx, theDay.AddDate(0, 0, 1)); err != nil || f.Len() != 0 {
			t.Error(f.Len(), err)
		}
		f, err := l.KeptSince(ctx, theDay)
		if err != nil || f.Len() != len(all) {
			t.Error(f.Len(), err)
		}
		// Of all documents at once nothing has moved: there was nothing before.
		if ts, err := f.Turns(ctx, 0); err != nil || len(ts) > 0 {
			t.Error(len(ts), err)
		}
		if want == "" {
			want = got
			return
		}
		same(t, "another engine", got, want)
	})
}
