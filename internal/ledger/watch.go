package ledger

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Watch is an address that lists reports and is looked at again and again.
type Watch struct {
	Address  string `json:"address"`
	PartOf   string `json:"part_of,omitempty"` // the index that names this sitemap
	Kind     string `json:"kind"`              // feed, sitemap, index
	Title    string `json:"title"`
	Added    string `json:"added"`
	Since    string `json:"since"`
	Every    int    `json:"every"` // seconds
	ETag     string `json:"etag"`
	Modified string `json:"modified"`
	Changed  string `json:"changed,omitempty"`
	Checked  string `json:"checked"`
	Next     string `json:"next"`
	Failures int    `json:"failures"`
	Why      string `json:"why"`

	Items map[State]int `json:"items,omitempty"` // how many pages it listed, by state; filled by Watches
}

// State is what became of a page that a watch listed.
type State string

// The states.
const (
	Waiting     State = "waiting"
	Had         State = "had"       // its document is in the ledger
	KnownBefore State = "known"     // what is there was in the ledger before
	Refused     State = "refused"   // it cannot be read, or could not be had however often: it is in the quarantine
	Forbidden   State = "forbidden" // by robots.txt
	Gone        State = "gone"
)

// States are all of them, in the order in which they are told.
var States = []State{Had, KnownBefore, Refused, Forbidden, Gone, Waiting}

// Listed is a page that a watch listed.
type Listed struct {
	Address   string     `json:"address"`
	Watch     string     `json:"watch"`
	Title     string     `json:"title"`
	Found     string     `json:"found"`
	Published string     `json:"published"`
	Day       string     `json:"day"`
	Changed   string     `json:"changed"`
	State     State      `json:"state"`
	ETag      string     `json:"etag"`
	Modified  string     `json:"modified"`
	Tries     int        `json:"tries"`
	Next      string     `json:"next"`
	Why       string     `json:"why"`
	Document  text.DocID `json:"document"`
}

const (
	watchColumns  = "address, part_of, kind, title, added, since, every, etag, modified, changed, checked, next, failures, why"
	listedColumns = "address, watch, title, found, published, day, changed, state, etag, modified, tries, next, why, document"
)

func (w *Watch) columns() []any {
	return []any{&w.Address, &w.PartOf, &w.Kind, &w.Title, &w.Added, &w.Since, &w.Every, &w.ETag, &w.Modified, &w.Changed, &w.Checked, &w.Next, &w.Failures, &w.Why}
}

func (w *Watch) cells() []any {
	return []any{w.Address, w.PartOf, w.Kind, w.Title, w.Added, w.Since, w.Every, w.ETag, w.Modified, w.Changed, w.Checked, w.Next, w.Failures, w.Why}
}

func (x *Listed) columns() []any {
	return []any{&x.Address, &x.Watch, &x.Title, &x.Found, &x.Published, &x.Day, &x.Changed, &x.State, &x.ETag, &x.Modified, &x.Tries, &x.Next, &x.Why, &x.Document}
}

func (x *Listed) cells() []any {
	return []any{x.Address, x.Watch, x.Title, x.Found, x.Published, x.Day, x.Changed, string(x.State), x.ETag, x.Modified, x.Tries, x.Next, x.Why, string(x.Document)}
}

// momentForm is a time so that later ones are greater as text.
const momentForm = "2006-01-02T15:04:05.000Z"

// Moment is a time as the tables of watches hold it; "" for none.
func Moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(momentForm)
}

// AtMoment is the time that Moment wrote, or any other in RFC 3339; zero for "".
func AtMoment(s string) time.Time {
	t, _ := time.Parse(time.RFC3339, s)
	return t
}

// Watch begins to watch an address, or changes how. It reports whether it is new.
func (l *Ledger) Watch(ctx context.Context, x Watch) (added bool, err error) {
	err = l.update(ctx, func(w *writer, _ *standing) error {
		added = true
		if err := w.each(ctx, func(*sql.Rows) error { added = false; return nil }, `select 1 from watch where address = $1`, x.Address); err != nil {
			return err
		}
		// One that was part of an index is from now on watched for itself.
		rows := insert("watch", watchColumns, `on conflict (address) do update set part_of = excluded.part_of, kind = excluded.kind, title = excluded.title, since = excluded.since, every = excluded.every, next = excluded.next`)
		rows.row(x.cells()...)
		if err := rows.run(ctx, w); err != nil {
			return err
		}
		return w.exec(ctx, `update watch set since = $2, every = $3, etag = '', modified = '' where part_of = $1`, x.Address, x.Since, x.Every)
	})
	return added, err
}

// Unwatch ends the watch of an address. What it listed and is waiting is forgotten, unless another watch lists it too: those look again at
// all that they list. It reports whether the address was watched.
func (l *Ledger) Unwatch(ctx context.Context, address string) (was bool, err error) {
	err = l.update(ctx, func(w *writer, _ *standing) error {
		was = false
		if err := w.each(ctx, func(*sql.Rows) error { was = true; return nil }, `delete from watch where address = $1 and part_of = '' returning address`, address); err != nil || !was {
			return err
		}
		for _, q := range []string{`delete from watch where part_of = $1`, `delete from listed where watch = $1 and state = 'waiting'`} {
			if err := w.exec(ctx, q, address); err != nil {
				return err
			}
		}
		return w.exec(ctx, `update watch set etag = '', modified = ''`)
	})
	return was, err
}

// Watches are all that is watched, by address, with what became of the pages that they listed; the parts of indexes among them if asked for.
func (l *Ledger) Watches(ctx context.Context, parts bool) (out []*Watch, err error) {
	by := map[string]*Watch{}
	if out, err = l.watches(ctx, `order by address`); err != nil {
		return nil, err
	}
	if !parts {
		out = slices.DeleteFunc(out, func(w *Watch) bool { return w.PartOf != "" })
	}
	for _, w := range out {
		w.Items = map[State]int{}
		by[w.Address] = w
	}
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		var address string
		var state State
		n := 0
		err := rows.Scan(&address, &state, &n)
		if w := by[address]; w != nil {
			w.Items[state] = n
		}
		return err
	}, `select watch, state, count(*) from listed group by watch, state`)
}

// DueWatches are those that are to be looked at by now, the longest due first.
func (l *Ledger) DueWatches(ctx context.Context, now time.Time) ([]*Watch, error) {
	return l.watches(ctx, `where next <> '' and next <= $1 order by next, address`, Moment(now))
}

func (l *Ledger) watches(ctx context.Context, which string, args ...any) (out []*Watch, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		w := &Watch{}
		out = append(out, w)
		return rows.Scan(w.columns()...)
	}, `select `+watchColumns+` from watch `+which, args...)
}

// DueListed are pages that are to be fetched by now, the longest due first, at most so many.
func (l *Ledger) DueListed(ctx context.Context, now time.Time, most int) ([]*Listed, error) {
	return l.listed(ctx, `where state = 'waiting' and next <= $1 order by next, published desc, address limit $2`, Moment(now), most)
}

// Listing is a page that a watch listed; nil if none did.
func (l *Ledger) Listing(ctx context.Context, address string) (*Listed, error) {
	out, err := l.listed(ctx, `where address = $1`, address)
	if len(out) == 0 {
		return nil, err
	}
	return out[0], err
}

func (l *Ledger) listed(ctx context.Context, which string, args ...any) (out []*Listed, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		x := &Listed{}
		out = append(out, x)
		return rows.Scan(x.columns()...)
	}, `select `+listedColumns+` from listed `+which, args...)
}

// NextDue is when something is to be done next; zero if nothing is.
func (l *Ledger) NextDue(ctx context.Context) (at time.Time, err error) {
	return at, l.db.each(ctx, func(rows *sql.Rows) error {
		var s sql.NullString
		err := rows.Scan(&s)
		if t := AtMoment(s.String); !t.IsZero() && (at.IsZero() || t.Before(at)) {
			at = t
		}
		return err
	}, `select min(next) from watch where next <> '' union all select min(next) from listed where state = 'waiting'`)
}

// Look is what a look at a watch has found.
type Look struct {
	Title          string
	ETag, Modified string   // of a listing that was read to its end
	Why            string   // it failed
	Pages          []Listed // to be fetched, unless they are known and have not changed
	Parts          []Watch  // of an index
	Gone           bool     // a part that is no more
}

// Looked writes down a look at a watch that happened now, all that it found with it; next is when to look again. It reports how many
// pages are to be fetched that were not before.
func (l *Ledger) Looked(ctx context.Context, x *Watch, k Look, now, next time.Time) (found int, err error) {
	root := x.Address
	if x.PartOf != "" {
		root = x.PartOf
	}
	pages := map[string]Listed{}
	for _, p := range k.Pages {
		if was, twice := pages[p.Address]; !twice || p.Changed > was.Changed {
			pages[p.Address] = p
		}
	}
	err = l.update(ctx, func(w *writer, _ *standing) error {
		found = 0
		watched := false
		if err := w.each(ctx, func(*sql.Rows) error { watched = true; return nil }, `select 1 from watch where address = $1`, root); err != nil || !watched {
			return err // its watch was ended meanwhile
		}
		rows := insert("listed", listedColumns, `on conflict (address) do update
			set state = 'waiting', title = excluded.title, published = excluded.published, day = excluded.day, changed = excluded.changed, tries = 0, next = excluded.next, why = ''
			where excluded.changed > listed.changed returning address`)
		for _, address := range sorted(pages) {
			p := pages[address]
			p.Watch, p.Found, p.State, p.Next = root, Moment(now), Waiting, Moment(now)
			rows.row(p.cells()...)
		}
		if err := rows.each(ctx, w, func(*sql.Rows) error { found++; return nil }); err != nil {
			return err
		}
		// A part is looked at when it is new, when its index tells that it changed, and always if the index tells no such thing.
		parts := insert("watch", watchColumns, `on conflict (address) do update set next = excluded.next, changed = excluded.changed
			where watch.part_of = excluded.part_of and (excluded.changed > watch.changed or excluded.changed = '')`)
		seen := map[string]bool{}
		for _, p := range k.Parts {
			if seen[p.Address] || p.Address == root {
				continue
			}
			seen[p.Address] = true
			p.PartOf, p.Added, p.Since, p.Every, p.Next = root, Moment(now), x.Since, x.Every, Moment(now)
			parts.row(p.cells()...)
		}
		if err := parts.run(ctx, w); err != nil {
			return err
		}
		if err := w.exec(ctx, `insert into meta (key, value) values ('looks', '1') on conflict (key) do update set value = cast(cast(meta.value as bigint) + 1 as text)`); err != nil {
			return err
		}
		switch {
		case k.Gone && x.PartOf != "":
			return w.exec(ctx, `delete from watch where address = $1 and part_of <> ''`, x.Address)
		case k.Why != "":
			return w.exec(ctx, `update watch set checked = $2, next = $3, failures = failures + 1, why = $4 where address = $1`, x.Address, Moment(now), Moment(next), k.Why)
		}
		return w.exec(ctx, `update watch set checked = $2, next = $3, failures = 0, why = '', etag = $4, modified = $5, title = case when $6 = '' then title else $6 end where address = $1`,
			x.Address, Moment(now), Moment(next), k.ETag, k.Modified, k.Title)
	})
	return found, err
}

// Visit is what a visit to a page came to.
type Visit struct {
	Address        string
	State          State // Waiting: to be tried again
	Next           time.Time
	Unasked        bool // of Waiting: its whole site could not be asked, which is no try
	Why            string
	ETag, Modified string
	Document       text.DocID // "" as before
}

// Visited writes down visits. A page whose document was put goes through here after that, never before.
func (l *Ledger) Visited(ctx context.Context, visits []Visit) error {
	if len(visits) == 0 {
		return nil
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		for _, v := range visits {
			var err error
			if v.State == Waiting {
				tries := 1
				if v.Unasked {
					tries = 0
				}
				err = w.exec(ctx, `update listed set tries = tries + $4, next = $2, why = $3 where address = $1`, v.Address, Moment(v.Next), v.Why, tries)
			} else {
				err = w.exec(ctx, `update listed set state = $2, next = '', tries = 0, why = $3, etag = $4, modified = $5, document = case when $6 = '' then document else $6 end where address = $1`,
					v.Address, string(v.State), v.Why, v.ETag, v.Modified, string(v.Document))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// exportWatches hands on what is watched and was listed, by address.
func (l *Ledger) exportWatches(ctx context.Context, write func(line) error) error {
	all, err := l.watches(ctx, `order by address`)
	if err != nil {
		return err
	}
	for _, w := range all {
		if err := write(line{Type: "watch", Watch: w}); err != nil {
			return err
		}
	}
	last := ""
	for {
		some, err := l.listed(ctx, `where address > $1 order by address limit 500`, last)
		if err != nil || len(some) == 0 {
			return err
		}
		for _, x := range some {
			last = x.Address
			if err := write(line{Type: "listed", Listed: x}); err != nil {
				return err
			}
		}
	}
}

// takeWatches takes in what is not here yet.
func (l *Ledger) takeWatches(ctx context.Context, watches []Watch, pages []Listed) error {
	if len(watches)+len(pages) == 0 {
		return nil
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		rows := insert("watch", watchColumns, "on conflict (address) do nothing")
		for i := range watches {
			rows.row(watches[i].cells()...)
		}
		if err := rows.run(ctx, w); err != nil {
			return err
		}
		rows = insert("listed", listedColumns, "on conflict (address) do nothing")
		for i := range pages {
			rows.row(pages[i].cells()...)
		}
		return rows.run(ctx, w)
	})
}

// verifyWatches proves that what is written of watches makes sense, and that every document is there that a page is said to have brought.
func (l *Ledger) verifyWatches(ctx context.Context, v *Verified) error {
	moment := func(of, what, s string) {
		if s != "" && Moment(AtMoment(s)) != s {
			v.fault("%s: %s is no time: %q", of, what, s)
		}
	}
	watches, err := l.watches(ctx, `order by address`)
	if err != nil {
		return err
	}
	for _, w := range watches {
		for what, s := range map[string]string{"added": w.Added, "since": w.Since, "changed": w.Changed, "checked": w.Checked, "next": w.Next} {
			moment("the watch of "+w.Address, what, s)
		}
		if w.Every <= 0 || w.Failures < 0 || w.PartOf == "" && w.Next == "" {
			v.fault("the watch of %s would never be looked at again", w.Address)
		}
	}
	last := ""
	for {
		some, err := l.listed(ctx, `where address > $1 order by address limit 500`, last)
		if err != nil || len(some) == 0 {
			return err
		}
		for _, x := range some {
			last = x.Address
			for what, s := range map[string]string{"found": x.Found, "published": x.Published, "changed": x.Changed, "next": x.Next} {
				moment("the page "+x.Address, what, s)
			}
			if !slices.Contains(States, x.State) || (x.State == Waiting) != (x.Next != "") {
				v.fault("the page %s is in no state: %q, next %q", x.Address, x.State, x.Next)
			}
			if x.Document == "" {
				if x.State == Had {
					v.fault("the page %s was had, and no document is named", x.Address)
				}
				continue
			}
			if has, err := l.Has(ctx, x.Document); err != nil {
				return err
			} else if !has {
				v.fault("the document %s of the page %s is not there", x.Document, x.Address)
			}
		}
	}
}
