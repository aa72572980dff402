package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Past is the ledger as the documents of a day and of those before it tell it: what a document of later publication tells is not there,
// and neither is one of which no day is known. Who is who, and which statements carry one initiative, is as the whole ledger has it;
// what people corrected is corrected, whenever they did it, but a status that they moved later has not moved yet.
type Past struct {
	l   *Ledger
	day record.Day
}

// Past is the ledger as of a day.
func (l *Ledger) Past(day record.Day) *Past { return &Past{l, day} }

// Initiatives are those of a group of parties, by key.
func (p *Past) Initiatives(ctx context.Context, group []record.Party) ([]follow.Initiative, error) {
	var keys []any
	if err := p.l.db.each(ctx, func(rows *sql.Rows) error {
		var key string
		err := rows.Scan(&key)
		keys = append(keys, key)
		return err
	}, `select key from initiative where grp = $1 order by key`, GroupKey(group)); err != nil {
		return nil, err
	}
	return p.fold(ctx, keys)
}

// Initiative is the one with a key; there is false if nothing that was published by then tells of it.
func (p *Past) Initiative(ctx context.Context, key string) (i follow.Initiative, there bool, err error) {
	st, err := p.l.standing(ctx, p.l.db)
	if err != nil {
		return i, false, err
	}
	all, err := p.fold(ctx, []any{st.key(key)})
	if err != nil || len(all) == 0 {
		return i, false, err
	}
	return all[0], true, nil
}

func (p *Past) fold(ctx context.Context, keys []any) (out []follow.Initiative, err error) {
	st, err := p.l.standing(ctx, p.l.db)
	if err != nil {
		return nil, err
	}
	steps := map[string][]follow.Step{}
	if err := p.l.db.inParts(ctx, `select s.body from fold f join step s on s.doc = f.doc and s.id = f.id and s.key = f.key
		join reading r on r.doc = f.doc where r.day > 0 and r.day <= `+strconv.Itoa(int(p.day))+` and f.key in `, "", keys, func(rows *sql.Rows) error {
		var body string
		if err := rows.Scan(&body); err != nil {
			return err
		}
		var s follow.Step
		err := json.Unmarshal([]byte(body), &s)
		steps[s.Key] = append(steps[s.Key], s)
		return err
	}); err != nil {
		return nil, err
	}
	for _, key := range sorted(steps) {
		moved := slices.DeleteFunc(slices.Clone(st.moves[key]), func(m follow.Moved) bool { return m.Day > p.day })
		if i := follow.Fold(steps[key], moved); i.Listed() {
			out = append(out, i)
		}
	}
	return out, nil
}

// PastEvent is an event as it was told by then.
type PastEvent struct {
	link.Event
	Told    []link.Report       // by event id
	People  []string            // ids of the ledger of those who took part
	Offices map[string][]string // of theirs, by the id: those in which reports of its days name them
}

// soon is within how many days a report of an event comes out.
const soon = 14

// Met reports whether the parties are told to have spoken to each other at it.
func (e *PastEvent) Met() bool { return e.Status == record.Held && slices.Contains(metKinds, e.Kind) }

// Events are the events between the parties of a group, by the day on which they began.
func (p *Past) Events(ctx context.Context, group []record.Party) ([]PastEvent, error) {
	st, err := p.l.standing(ctx, p.l.db)
	if err != nil {
		return nil, err
	}
	var reports []link.Report
	docs := map[int64]bool{}
	if err := p.l.db.each(ctx, func(rows *sql.Rows) error {
		var doc int64
		var body string
		if err := rows.Scan(&doc, &body); err != nil {
			return err
		}
		var r link.Report
		err := json.Unmarshal([]byte(body), &r)
		reports = append(reports, r)
		docs[doc] = true
		return err
	}, `select r.doc, r.body from event e join report r on r.event = e.id join reading d on d.doc = r.doc
		where e.grp = $1 and d.day > 0 and d.day <= $2 order by r.id`, GroupKey(group), int64(p.day)); err != nil {
		return nil, err
	}
	people, err := p.l.peopleIn(ctx, docs)
	if err != nil {
		return nil, err
	}
	events, _ := p.l.line.Linker().Events(reports, st.events)
	out := make([]PastEvent, 0, len(events))
	for _, e := range events {
		x := PastEvent{Event: e, Offices: map[string][]string{}}
		for _, n := range e.Reports {
			x.Told = append(x.Told, reports[n])
		}
		for _, r := range x.Told {
			if r.Published == 0 || r.Published > e.When.To+soon { // it recalls it, and names people as what they have become
				continue
			}
			for _, w := range r.People {
				if who := people[string(w.Person)]; who.id != "" {
					x.Offices[who.id] = append(x.Offices[who.id], w.Offices...)
				}
			}
		}
		for _, w := range e.People {
			if who := people[string(w.Person)]; who.id != "" && !slices.Contains(x.People, who.id) {
				x.People = append(x.People, who.id)
			}
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b PastEvent) int { return cmp.Compare(a.When.From, b.When.From) })
	return out, nil
}

// PastHolder is somebody whom documents of one party's leading offices told of last.
type PastHolder struct {
	Office      string
	Person      string     // id
	Name        string     // as that document writes it
	First, Last record.Day // on which documents tell of them in it
	Doc         text.DocID // of the last day
	In          record.PersonID
}

// Holders are those whom documents told of last, by then, in the leading offices of a party.
func (p *Past) Holders(ctx context.Context, party record.Party) (out []PastHolder, err error) {
	best := map[string]PastHolder{}
	first := map[[2]string]record.Day{}
	err = p.l.db.each(ctx, func(rows *sql.Rows) error {
		var h PastHolder
		var day int64
		if err := rows.Scan(&h.Office, &h.Person, &h.Name, &h.Doc, &h.In, &day); err != nil {
			return err
		}
		h.Last = record.Day(day)
		who := [2]string{h.Office, h.Person}
		if _, have := first[who]; !have {
			first[who] = h.Last
		}
		h.First = first[who]
		best[h.Office] = h
		return nil
	}, `select f.office, f.person, f.name, d.id, s.person, r.day from form f join seen n on n.form = f.id
		join sighting s on s.doc = n.doc and s.form = n.form join reading r on r.doc = n.doc join document d on d.seq = n.doc
		where f.party = $1 and f.person <> '' and r.day > 0 and r.day <= $2 and f.office in (`+placeholders(3, len(leading))+`)
		order by r.day, d.id, s.person`, append([]any{string(party), int64(p.day)}, anyOf(leading)...)...)
	for _, office := range leading {
		if h, have := best[office]; have {
			out = append(out, h)
		}
	}
	return out, err
}

// PastLevel is a level that a document told of.
type PastLevel struct {
	Level string
	Since record.Date
	Day   record.Day
	Doc   text.DocID
}

// Levels are the levels that documents told a group's relations to have, the latest first; of one day, the strongest.
func (p *Past) Levels(ctx context.Context, group []record.Party) (out []PastLevel, err error) {
	err = p.l.db.each(ctx, func(rows *sql.Rows) error {
		var x PastLevel
		var since string
		var day int64
		err := rows.Scan(&x.Level, &since, &day, &x.Doc)
		x.Since, _ = record.ParseDate(since)
		x.Day = record.Day(day)
		out = append(out, x)
		return err
	}, `select x.level, x.since, r.day, d.id from relation x join reading r on r.doc = x.doc join document d on d.seq = x.doc
		where x.grp = $1 and r.day > 0 and r.day <= $2 order by r.day desc, d.id, x.since desc`, GroupKey(group), int64(p.day))
	slices.SortStableFunc(out, func(a, b PastLevel) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(p.l.rank(b.Level), p.l.rank(a.Level)))
	})
	return out, err
}

// Names are what people were called last, by then, by documents in a language, or where none was in any, by their ids.
func (p *Past) Names(ctx context.Context, ids []string, language string) (map[string]string, error) {
	out, own := map[string]string{}, map[string]bool{}
	return out, p.l.db.inParts(ctx, `select f.person, f.name, r.lang from form f join seen n on n.form = f.id join reading r on r.doc = n.doc
		where r.day > 0 and r.day <= `+strconv.Itoa(int(p.day))+` and f.person in `, ` order by r.day, r.id, f.name`, anyOf(ids), func(rows *sql.Rows) error {
		var id, name, lang string
		err := rows.Scan(&id, &name, &lang)
		if lang == language || !own[id] {
			out[id], own[id] = name, own[id] || lang == language
		}
		return err
	})
}

// Days are the days of documents, by which they are put in order; of one without a day, 0.
func (l *Ledger) Days(ctx context.Context, docs []text.DocID) (map[text.DocID]record.Day, error) {
	out := map[text.DocID]record.Day{}
	return out, l.db.inParts(ctx, `select d.id, r.day from document d join reading r on r.doc = d.seq where d.id in `, "", anyOf(docs), func(rows *sql.Rows) error {
		var id text.DocID
		var day int64
		err := rows.Scan(&id, &day)
		out[id] = record.Day(day)
		return err
	})
}

// Naming is an instrument as a document names it.
type Naming struct {
	Slug, Name, Kind string
	Doc              text.DocID
	ID               string // in its reading
	Day              record.Day
}

// Naming tells which instruments documents name, each once for each document.
func (l *Ledger) Naming(ctx context.Context, docs []text.DocID) (out []Naming, err error) {
	err = l.db.inParts(ctx, `select i.slug, min(i.name), min(i.kind), d.id, min(i.id), i.day from instrument i join document d on d.seq = i.doc where d.id in `,
		` group by i.slug, d.id, i.day order by i.slug, d.id`, anyOf(docs), func(rows *sql.Rows) error {
			var x Naming
			var day int64
			err := rows.Scan(&x.Slug, &x.Name, &x.Kind, &x.Doc, &x.ID, &day)
			x.Day = record.Day(day)
			out = append(out, x)
			return err
		})
	return out, err
}

// SamePage reports whether two links lead to one page, whatever is added to them on the way.
func SamePage(a, b string) bool { return canonical(a) != "" && canonical(a) == canonical(b) }
