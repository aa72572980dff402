package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func at(minutes int) time.Time { return theDay.Add(time.Duration(minutes) * time.Minute) }

// listing is a page as a listing tells it; changed is in minutes, 0 for none.
func listing(name string, changed int) Listed {
	x := Listed{Address: "http://site.test/" + name, Title: name}
	if changed > 0 {
		x.Changed = Moment(at(changed))
	}
	return x
}

// watching is what a ledger watches, in lines.
func watching(t testing.TB, l *Ledger) string {
	t.Helper()
	var b strings.Builder
	watches, err := l.Watches(ctx, true)
	if err != nil {
		t.Fatal(err)
	}
	short := strings.NewReplacer("2026-06-01T", "", ".000Z", "", "http://site.test/", "")
	for _, w := range watches {
		fmt.Fprintf(&b, "%s of %q %s: etag %q, checked %q, next %q, %d failures %q, %v\n", w.Address, w.PartOf, w.Kind, w.ETag, w.Checked, w.Next, w.Failures, w.Why, w.Items)
	}
	pages, err := l.listed(ctx, `order by address`)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range pages {
		fmt.Fprintf(&b, "%s by %s: %s, changed %q, next %q, %d tries %q, %.6s\n", x.Address, x.Watch, x.State, x.Changed, x.Next, x.Tries, x.Why, x.Document)
	}
	return short.Replace(b.String())
}

func TestWatch(t *testing.T) {
	want := ""
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		articles := few(t)
		put(t, l, articles, 5)
		doc := ID([]byte(articles[0].text))
		var b strings.Builder
		say := func(what string, x ...any) { fmt.Fprintf(&b, "== %s: %v\n%s", what, x, watching(t, l)) }
		feed := &Watch{Address: "http://site.test/feed", Kind: "feed", Added: Moment(theDay), Every: 3600, Next: Moment(theDay)}
		added, err := l.Watch(ctx, *feed)
		say("added", added, err)
		added, err = l.Watch(ctx, *feed)
		say("added again", added, err)
		n, err := l.Looked(ctx, feed, Look{Title: "News", ETag: `"1"`, Pages: []Listed{listing("a", 0), listing("b", 5), listing("b", 3), listing("c", 0)}}, at(1), at(61))
		say("looked", n, err)
		n, err = l.Looked(ctx, feed, Look{Title: "", ETag: `"2"`, Pages: []Listed{listing("a", 0), listing("b", 5), listing("d", 0)}}, at(2), at(62))
		say("looked again", n, err)
		say("visited", l.Visited(ctx, []Visit{
			{Address: "http://site.test/a", State: Had, Document: doc, ETag: `"a"`},
			{Address: "http://site.test/b", State: Had, Document: doc},
			{Address: "http://site.test/c", State: Waiting, Next: at(9), Why: "slow"},
			{Address: "http://site.test/d", State: Gone, Why: "404"},
			{Address: "http://site.test/c", State: Waiting, Next: at(9), Why: "a pause", Unasked: true},
		}))
		due, err := l.DueListed(ctx, at(8), 10)
		say("due", len(due), err)
		due, err = l.DueListed(ctx, at(9), 10)
		say("due later", len(due), due[0].Tries, err)
		next, err := l.NextDue(ctx)
		say("next", Moment(next), err)
		n, err = l.Looked(ctx, feed, Look{Why: "cut off", Pages: []Listed{listing("a", 0), listing("b", 6), listing("c", 0), listing("e", 0)}}, at(3), at(4))
		say("failed in the middle", n, err)
		one, err := l.Listing(ctx, "http://site.test/b")
		say("one", one.State, one.Document, err)
		say("the same", l.Visited(ctx, []Visit{{Address: "http://site.test/b", State: Had}}))

		index := &Watch{Address: "http://site.test/index", Kind: "index", Added: Moment(theDay), Every: 60, Since: Moment(theDay), Next: Moment(theDay)}
		l.Watch(ctx, *index)
		part := func(name string, changed int) Watch {
			return Watch{Address: "http://site.test/" + name, Kind: "sitemap", Changed: listing("", changed).Changed}
		}
		n, err = l.Looked(ctx, index, Look{ETag: "i", Parts: []Watch{part("s1", 1), part("s2", 2), part("s3", 0), part("s1", 1)}}, at(5), at(65))
		say("an index", n, err)
		watches, err := l.DueWatches(ctx, at(5))
		say("its parts", len(watches), err)
		for _, w := range watches {
			if w.PartOf != "" {
				_, err := l.Looked(ctx, w, Look{ETag: "s", Pages: []Listed{listing("of-"+w.Address[17:], 0)}}, at(6), time.Time{})
				say("a part", err)
			}
		}
		n, err = l.Looked(ctx, index, Look{ETag: "j", Parts: []Watch{part("s1", 1), part("s2", 9), part("s3", 0)}}, at(65), at(125))
		say("an index that changed", n, err)
		n, err = l.Looked(ctx, &Watch{Address: "http://site.test/s1", PartOf: index.Address}, Look{Gone: true, Why: "404"}, at(66), at(67))
		say("a part that is gone", n, err)
		sound(t, l)

		// All of it goes along with what is kept.
		out := export(t, l)
		again := open(t, fresh(t))
		if in, err := again.Import(ctx, strings.NewReader(out), nil); err != nil || in.Watches != 4 {
			t.Errorf("%+v, %v", in, err)
		}
		same(t, "an export of an import", export(t, again), out)
		var count bytes.Buffer
		c, err := l.Count(ctx)
		fmt.Fprint(&count, c.Watches, err)
		say("count", count.String())

		was, err := l.Unwatch(ctx, "http://site.test/feed")
		say("ended", was, err)
		was, err = l.Unwatch(ctx, "http://site.test/s2")
		say("a part is not ended by itself", was, err)
		n, err = l.Looked(ctx, feed, Look{Pages: []Listed{listing("late", 0)}}, at(70), at(80))
		say("looked when it was over", n, err)
		was, err = l.Unwatch(ctx, "http://site.test/index")
		say("the index ended", was, err)
		if want == "" {
			want = b.String()
			for _, line := range []string{"== looked again: [1 <nil>]", "== failed in the middle: [2 <nil>]", "== next: [2026-06-01T09:09:00.000Z <nil>]", "== its parts: [4 <nil>]", "== looked when it was over: [0 <nil>]"} {
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
func TestVerifyFindsWatches(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		feed := &Watch{Address: "http://site.test/feed", Kind: "feed", Added: Moment(theDay), Every: 3600, Next: Moment(theDay)}
		l.Watch(ctx, *feed)
		l.Looked(ctx, feed, Look{Pages: []Listed{listing("a", 1)}}, at(1), at(2))
		sound(t, l)
		for query, back := range map[string]string{
			`update listed set state = 'had'`:                         `update listed set state = 'waiting'`,
			`update listed set document = 'none'`:                     `update listed set document = ''`,
			`update listed set found = 'yesterday'`:                   `update listed set found = ''`,
			`update watch set next = ''`:                              `update watch set next = checked`,
			`update watch set every = 0`:                              `update watch set every = 60`,
			`update watch set checked = '2026-06-01', next = checked`: `update watch set checked = added, next = added`,
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

// A ledger from before there were watches and accounts gets their tables when it is opened, and loses nothing.
func TestTablesOfToday(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		where := fresh(t)
		l := open(t, where)
		put(t, l, few(t), 5)
		want := export(t, l)
		for _, q := range []string{`drop table watch`, `drop table listed`, `drop table account`, `drop table session`, `drop table token`, `drop table latch`, `drop table alert`, `drop table notice`, `drop table told`, `drop table suggestion`, `drop index document_got`, `delete from goose_db_version where version_id >= 3`} {
			write(t, l, q)
		}
		l.Close()
		l = open(t, where)
		same(t, "opened again", export(t, l), want)
		write(t, l, `insert into goose_db_version (version_id, is_applied) values (99, true)`)
		l.Close()
		if _, err := Open(ctx, where, theLine(), Options{}); err == nil || !strings.Contains(err.Error(), "newer chancery") {
			t.Errorf("newer tables: %v", err)
		}
	})
}

// One program at a time watches; the others read and write all the same.
func TestAlone(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		where := fresh(t)
		one, other := open(t, where), open(t, where)
		letGo, err := one.Alone(ctx, Watching)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := other.Alone(ctx, Watching); !errors.Is(err, ErrAtWork) {
			t.Errorf("both: %v", err)
		}
		put(t, other, few(t), 5)
		letGo()
		if letGo, err = other.Alone(ctx, Watching); err != nil {
			t.Fatal(err)
		}
		letGo()
	})
}
