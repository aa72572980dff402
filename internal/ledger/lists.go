package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Event is what happened once, with every document that tells of it. Its JSON is a contract: docs/ledger.md.
type Event struct {
	ID           string         `json:"id"`
	Kind         string         `json:"kind"`
	Date         *string        `json:"date"` // EDTF
	Place        *Place         `json:"place"`
	Occasion     *string        `json:"occasion"`
	Parties      []record.Party `json:"parties"`
	Participants []string       `json:"participants"` // ids of people
	Status       record.Status  `json:"status"`
	Main         bool           `json:"main"` // some document reports it
	Sources      []EventSource  `json:"sources"`
	Names        []string       `json:"-"` // of the participants, in their order
	Why          []link.Reason  `json:"-"` // why the sources were joined
	Day          record.Day     `json:"-"`
}

// Place is a place as a document names it.
type Place struct {
	Name    string        `json:"name"`
	Country *record.Party `json:"country"`
}

// EventSource is a document that tells of an event, and the event's id in its reading.
type EventSource struct {
	Source string     `json:"source"`
	Event  string     `json:"event"`
	Words  string     `json:"words,omitempty"` // that tell of it there; Words brings them in
	Doc    text.DocID `json:"-"`
	Got    string     `json:"-"` // when the document came, RFC 3339
	Day    record.Day `json:"-"` // when it was published; 0 if nothing tells
	doc    int64
}

// Events yields the events that a filter asks for, newest first.
func (l *Ledger) Events(ctx context.Context, f Filter) iter.Seq2[*Event, error] {
	return paged(ctx, l, f, eventItem, l.events, func(e *Event) bool { return true })
}

// paged yields the items of a list, made a page at a time.
func paged[T any](ctx context.Context, l *Ledger, f Filter, kind int, load func(context.Context, []entry, *Filter) ([]T, error), keep func(T) bool) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		terms, err := f.terms(ctx, l, kind)
		if err != nil {
			yield(none, err)
			return
		}
		only, err := f.only(ctx, l, kind)
		if err != nil {
			yield(none, err)
			return
		}
		n, skip := 0, f.Skip
		computed := f.Status == overdue || f.Status == silent // what is to be passed over is known only once it is loaded
		var part []entry
		flush := func() bool {
			xs, err := load(ctx, part, &f)
			if err != nil {
				yield(none, err)
				return false
			}
			part = part[:0]
			for _, x := range xs {
				if !keep(x) {
					continue
				}
				if skip > 0 {
					skip--
					continue
				}
				if !yield(x, nil) {
					return false
				}
				if n++; f.Limit > 0 && n >= f.Limit {
					return false
				}
			}
			return true
		}
		atOnce, most := page, page
		if kind == initiativeItem && !f.Brief && f.Steps == 0 {
			atOnce = handful
		}
		if f.Limit > 0 {
			atOnce = min(atOnce, f.Limit)
			if !computed {
				most = min(page, f.Skip+f.Limit)
			}
		}
		if only != nil {
			most = farPage
		}
		for x, err := range l.items(ctx, kind, terms, f.From, f.To, most) {
			if err != nil {
				yield(none, err)
				return
			}
			if only != nil && !only(x) {
				continue
			}
			if skip > 0 && !computed {
				skip--
				continue
			}
			if part = append(part, x); len(part) == atOnce && !flush() {
				return
			}
		}
		if len(part) > 0 {
			flush()
		}
	}
}

func anyEntries(at []entry) []any {
	out := make([]any, len(at))
	for i, x := range at {
		out[i] = int64(x)
	}
	return out
}

func (l *Ledger) events(ctx context.Context, at []entry, f *Filter) ([]*Event, error) {
	bodies := map[entry]*Event{}
	who := map[string][]link.Who{}
	var ids []any
	if err := l.db.inParts(ctx, `select item, id, day, body from event where item in `, "", anyEntries(at), func(rows *sql.Rows) error {
		var at, day int64
		var id, body string
		if err := rows.Scan(&at, &id, &day, &body); err != nil {
			return err
		}
		var b eventBody
		if err := json.Unmarshal([]byte(body), &b); err != nil {
			return err
		}
		e := &Event{ID: id, Kind: b.Kind, Date: dateOrNull(b.When), Occasion: orNull(b.Occasion), Parties: b.Parties, Participants: []string{}, Status: b.Status, Main: b.Main, Why: b.Why, Day: record.Day(day)}
		if b.Place != "" {
			e.Place = &Place{Name: b.Place, Country: partyOrNull(b.Country)}
		}
		bodies[entry(at)] = e
		if f == nil || !f.Bare {
			who[id] = b.People
			ids = append(ids, id)
		}
		return nil
	}); err != nil {
		return nil, err
	}
	told := map[string]*Event{}
	for _, e := range bodies {
		told[e.ID] = e
	}
	docs := map[int64]bool{}
	if err := l.db.inParts(ctx, `select r.event, r.id, r.doc, d.source, d.id, d.got, g.published from report r join document d on d.seq = r.doc join reading g on g.doc = r.doc where r.event <> '' and r.event in `, ` order by r.id`, ids, func(rows *sql.Rows) error {
		var id string
		var day int64
		var s EventSource
		if err := rows.Scan(&id, &s.Event, &s.doc, &s.Source, &s.Doc, &s.Got, &day); err != nil {
			return err
		}
		s.Day = record.Day(day)
		told[id].Sources = append(told[id].Sources, s)
		docs[s.doc] = true
		return nil
	}); err != nil {
		return nil, err
	}
	people, err := l.peopleIn(ctx, docs)
	if err != nil {
		return nil, err
	}
	out := make([]*Event, 0, len(at))
	for _, x := range at {
		e := bodies[x]
		if e == nil {
			continue
		}
		for _, w := range who[e.ID] {
			if p := people[string(w.Person)]; p.id != "" && !slices.Contains(e.Participants, p.id) {
				e.Participants = append(e.Participants, p.id)
				e.Names = append(e.Names, p.name)
			}
		}
		out = append(out, e)
	}
	return out, nil
}

// somebody is a person of the ledger.
type somebody struct{ id, name string }

// peopleIn tells, for the people of documents by their id in the reading, who they are.
func (l *Ledger) peopleIn(ctx context.Context, docs map[int64]bool) (map[string]somebody, error) {
	var ids []any
	for _, d := range sorted(docs) {
		ids = append(ids, d)
	}
	out := map[string]somebody{}
	err := l.db.inParts(ctx, `select s.person, p.id, p.name from sighting s join form f on f.id = s.form join person p on p.id = f.person where s.doc in `, "", ids, func(rows *sql.Rows) error {
		var in string
		var p somebody
		err := rows.Scan(&in, &p.id, &p.name)
		out[in] = p
		return err
	})
	return out, err
}

// Person is one human being, by all names and in all offices that documents tell. Its JSON is a contract.
type Person struct {
	ID      string         `json:"id"`
	Name    string         `json:"name"`
	Names   []string       `json:"names"`
	Party   record.Party   `json:"party"`
	Offices []Tenure       `json:"offices"`
	Sources []PersonSource `json:"sources"` // none of a brief list
	Count   int            `json:"-"`       // documents; of a brief list only if they are to be counted
	Last    record.Day     `json:"-"`       // on which a document tells of them
	Why     []link.Reason  `json:"-"`
	keys    []string
}

// Tenure is an office, and the first and last day on which documents tell of somebody in it: neither is a beginning or an end.
type Tenure struct {
	Office  string       `json:"office"`
	Country record.Party `json:"country"`
	Title   string       `json:"title,omitempty"`
	From    *string      `json:"from"`
	To      *string      `json:"to"`
}

// PersonSource is a document that names somebody, and their id in its reading.
type PersonSource struct {
	Source string `json:"source"`
	Person string `json:"person"`
}

// People yields the people that a filter asks for (parties, a name, days on which documents tell of them), by id.
func (l *Ledger) People(ctx context.Context, f Filter) iter.Seq2[*Person, error] {
	atOnce := page
	if !f.Brief {
		atOnce = handful
	}
	return inOrder(f, atOnce, func(after string, most int) ([]*Person, error) {
		where, args := []string{`id > $1`}, []any{after}
		add := func(cond string, more ...any) {
			where = append(where, strings.Replace(cond, "?", placeholders(len(args)+1, len(more)), 1))
			args = append(args, more...)
		}
		if f.Person != "" {
			named, err := l.FindPeople(ctx, f.Person)
			if err != nil || len(named) == 0 {
				return nil, err
			}
			add(`id in (?)`, filled(anyOf(named))...)
		}
		if len(f.Parties) > 0 {
			add(`party = ?`, string(f.Parties[0]))
		}
		if f.From != 0 {
			add(`last >= ?`, int64(f.From))
		}
		if f.To != 0 {
			add(`first <= ?`, int64(f.To))
		}
		return l.peopleWhere(ctx, strings.Join(where, " and ")+` order by id limit `+placeholders(len(args)+1, 1), append(args, most))
	}, func(p *Person) string { return p.ID }, func(shown []*Person) error {
		switch {
		case !f.Brief:
			return l.withSources(ctx, shown)
		case f.Counted:
			return l.withCounts(ctx, shown)
		}
		return nil
	})
}

// inOrder yields items in the order of their ids, so many at a time: part asks for those behind an id, complete fills in what those lack that are
// not passed over.
func inOrder[T any](f Filter, atOnce int, part func(after string, most int) ([]T, error), id func(T) string, complete func([]T) error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		after, skip, left := "", f.Skip, f.Limit
		for {
			most := atOnce
			if left > 0 {
				most = min(atOnce, skip+left)
			}
			xs, err := part(after, most)
			shown := xs[min(skip, len(xs)):]
			if err == nil {
				err = complete(shown)
			}
			if err != nil {
				yield(none, err)
				return
			}
			for _, x := range shown {
				if !yield(x, nil) {
					return
				}
				if left--; left == 0 {
					return
				}
			}
			if len(xs) < most {
				return
			}
			after, skip = id(xs[len(xs)-1]), max(0, skip-len(xs))
		}
	}
}

// peopleWhere are people, without sources.
func (l *Ledger) peopleWhere(ctx context.Context, where string, args []any) (out []*Person, err error) {
	return out, l.db.each(ctx, func(rows *sql.Rows) error {
		p := &Person{Offices: []Tenure{}, Sources: []PersonSource{}}
		var body string
		var last int64
		if err := rows.Scan(&p.ID, &p.Party, &p.Name, &last, &body); err != nil {
			return err
		}
		var b personBody
		if err := json.Unmarshal([]byte(body), &b); err != nil {
			return err
		}
		p.Last, p.Names, p.Why, p.keys = record.Day(last), b.Names, b.Why, b.Keys
		for _, t := range b.Tenures {
			p.Offices = append(p.Offices, Tenure{t.Office, t.Country, t.Title, dayOrNull(t.From), dayOrNull(t.To)})
		}
		out = append(out, p)
		return nil
	}, `select id, party, name, last, body from person where `+where, args...)
}

// named are people by their ids, and these.
func named(people []*Person) (of map[string]*Person, ids []any) {
	of = map[string]*Person{}
	for _, p := range people {
		of[p.ID] = p
		ids = append(ids, p.ID)
	}
	return of, ids
}

// withSources fills in the documents that name people.
func (l *Ledger) withSources(ctx context.Context, people []*Person) error {
	of, ids := named(people)
	err := l.db.inParts(ctx, `select distinct f.person, s.person, d.source from form f join seen n on n.form = f.id join sighting s on s.doc = n.doc and s.form = n.form join document d on d.seq = s.doc where f.person in `, ` order by 1, 3, 2`, ids, func(rows *sql.Rows) error {
		var id string
		var s PersonSource
		err := rows.Scan(&id, &s.Person, &s.Source)
		of[id].Sources = append(of[id].Sources, s)
		return err
	})
	for _, p := range people {
		p.Count = len(p.Sources)
	}
	return err
}

// withCounts fills in how many documents name people.
func (l *Ledger) withCounts(ctx context.Context, people []*Person) error {
	of, ids := named(people)
	return l.db.inParts(ctx, `select f.person, count(distinct n.doc) from form f join seen n on n.form = f.id where f.person in `, ` group by f.person`, ids, func(rows *sql.Rows) error {
		var id string
		var n int
		err := rows.Scan(&id, &n)
		of[id].Count = n
		return err
	})
}

// FindPeople returns the ids of those who are called so: the one with this id, else all with these words, whole and in this order, in one
// of their names, with diacritics or without.
func (l *Ledger) FindPeople(ctx context.Context, name string) (ids []string, err error) {
	one := func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}
	if err := l.db.each(ctx, one, `select id from person where id = $1`, name); err != nil || len(ids) > 0 {
		return ids, err
	}
	words := bare(name)
	if words == "" {
		return nil, nil
	}
	err = l.db.each(ctx, one, `select distinct person from form where ' ' || plain || ' ' like $1 and person <> '' order by person limit 200`, "% "+words+" %")
	return ids, err
}

// personKeys are the party and key of the names of all who are called so, as facets have them.
func (l *Ledger) personKeys(ctx context.Context, name string) (keys []string, err error) {
	ids, err := l.FindPeople(ctx, name)
	if err != nil {
		return nil, err
	}
	err = l.db.inParts(ctx, `select distinct party, key from form where person in `, " order by 1, 2", anyOf(ids), func(rows *sql.Rows) error {
		var party, key string
		err := rows.Scan(&party, &key)
		keys = append(keys, party+"/"+key)
		return err
	})
	return keys, err
}

// upTo is the last day that a question asks for; a day of 0 sets no bound.
func upTo(day record.Day) int64 {
	if day == 0 {
		return math.MaxInt64
	}
	return int64(day)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func dateOrNull(d record.Date) *string { return orNull(d.String()) }

func dayOrNull(d record.Day) *string {
	if d == 0 {
		return nil
	}
	return orNull(d.String())
}

func partyOrNull(p record.Party) *record.Party {
	if p == "" {
		return nil
	}
	return &p
}
