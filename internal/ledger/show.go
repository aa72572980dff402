package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Event returns the event with an id: its own, or that of any report of it in a document.
func (l *Ledger) Event(ctx context.Context, id string) (*Event, error) {
	event := ""
	if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&event) }, `select event from report where id = $1`, id); err != nil {
		return nil, err
	}
	if event == "" {
		return nil, &NotFound{"event", id}
	}
	at, err := l.db.entries(ctx, `select item from event where id = $1`, event)
	if err != nil {
		return nil, err
	}
	es, err := l.events(ctx, at, nil)
	if err == nil && len(es) == 0 {
		err = &NotFound{"event", id} // it has gone meanwhile
	}
	if err != nil {
		return nil, err
	}
	return es[0], nil
}

// Sources are the readings of the documents that tell of an event, with the event's id in each, in the order of e.Sources.
func (l *Ledger) Sources(ctx context.Context, e *Event) ([]follow.Source, error) {
	at := map[int64]int{}
	var out []follow.Source
	for _, s := range e.Sources {
		if i, have := at[s.doc]; have {
			out[i].Events = append(out[i].Events, record.EventID(s.Event))
			continue
		}
		r, err := l.readingOf(ctx, l.db, s.Doc)
		if err != nil {
			return nil, err
		}
		l.line.Restore(r.Doc)
		at[s.doc] = len(out)
		out = append(out, follow.Source{Reading: r, Events: []record.EventID{record.EventID(s.Event)}})
	}
	return out, nil
}

// Compare lays the sources of an event side by side.
func (l *Ledger) Compare(ctx context.Context, e *Event) (*Comparison, error) {
	sources, err := l.Sources(ctx, e)
	if err != nil {
		return nil, err
	}
	readings := make([]*record.Reading, len(sources))
	for i := range sources {
		readings[i] = sources[i].Reading
	}
	return &Comparison{Event: e, Sources: sources, Family: l.line.Linker().Family(readings), Comparison: l.line.Follower().Compare(sources)}, nil
}

// Comparison is the sources of an event side by side.
type Comparison struct {
	Event   *Event
	Sources []follow.Source
	Family  []link.Kinship // of the documents, by their ids
	follow.Comparison
}

// StatementsAt are the statements that documents tell to have been made at an event, in the order of the sources and of their texts.
func (l *Ledger) StatementsAt(ctx context.Context, e *Event) ([]*Statement, error) {
	docs := map[int64]bool{}
	for _, s := range e.Sources {
		docs[s.doc] = true
	}
	look, err := l.lookInto(ctx, docs)
	if err != nil {
		return nil, err
	}
	var out []*Statement
	for _, s := range e.Sources {
		d := look[s.doc]
		if d == nil {
			continue
		}
		for i := range d.Reading.Statements {
			if x := &d.Reading.Statements[i]; string(x.In) == s.Event {
				out = append(out, d.statement(x))
			}
		}
	}
	return out, nil
}

// Words brings into the sources of an event the words by which each tells of it.
func (l *Ledger) Words(ctx context.Context, e *Event) error {
	docs := map[int64]bool{}
	for _, s := range e.Sources {
		docs[s.doc] = true
	}
	look, err := l.lookInto(ctx, docs)
	if err != nil {
		return err
	}
	for i := range e.Sources {
		s := &e.Sources[i]
		if d := look[s.doc]; d != nil {
			for k := range d.Reading.Events {
				if x := &d.Reading.Events[k]; string(x.ID) == s.Event && len(x.Evidence) > 0 {
					s.Words = d.Reading.Doc.Quote(x.Evidence[0].Span)
				}
			}
		}
	}
	return nil
}

// Initiative returns the initiative with a key.
func (l *Ledger) Initiative(ctx context.Context, key string, f Filter) (*Item, error) {
	st, err := l.standing(ctx, l.db)
	if err != nil {
		return nil, err
	}
	at, err := l.db.entries(ctx, `select item from initiative where key = $1`, st.key(key))
	if err != nil {
		return nil, err
	}
	is, err := l.initiatives(ctx, at, &f)
	if err == nil && len(is) == 0 {
		err = &NotFound{Initiative, key}
	}
	if err != nil {
		return nil, err
	}
	return is[0], nil
}

// Statement returns a statement by its id.
func (l *Ledger) Statement(ctx context.Context, id string) (*Statement, error) {
	at, err := l.said(ctx, id)
	if err == nil && len(at) == 0 {
		err = &NotFound{"statement", id}
	}
	if err != nil {
		return nil, err
	}
	ss, err := l.statements(ctx, at[:1], nil)
	if err != nil || len(ss) == 0 {
		return nil, err
	}
	return ss[0], nil
}

// said are the statements with an id: one, or none.
func (l *Ledger) said(ctx context.Context, id string) ([]entry, error) {
	low, high := between(statementItem, 0, 0)
	return l.scan(ctx, statementItem, []wanted{{"id:" + id}}, low, high, 1)
}

// named is the document that a name means: its id, its source, or the first letters of its id.
func (l *Ledger) named(ctx context.Context, name string) (id text.DocID, err error) {
	queries := []string{`select id from document where id = $1`, `select id from document where source = $1 order by seq limit 1`}
	if len(name) >= 8 && strings.Trim(name, "0123456789abcdef") == "" {
		queries = append(queries, `select id from document where id > $1 and id < $1 || 'g' order by id limit 1`)
	}
	for _, q := range queries {
		if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&id) }, q, name); err != nil || id != "" {
			return id, err
		}
	}
	return "", &NotFound{"document", name}
}

// Reading returns the reading of a document, as people left it, by the document's id, the first letters of it, or its source.
func (l *Ledger) Reading(ctx context.Context, name string) (*record.Reading, error) {
	id, err := l.named(ctx, name)
	if err != nil {
		return nil, err
	}
	return l.readingOf(ctx, l.db, id)
}

// Restore cuts the text of a document, as Reading gives it, into tokens and sentences again.
func (l *Ledger) Restore(doc *text.Document) { l.line.Restore(doc) }

// Document returns a document by what Reading takes.
func (l *Ledger) Document(ctx context.Context, name string) (*Document, error) {
	id, err := l.named(ctx, name)
	if err != nil {
		return nil, err
	}
	docs, err := l.documentsOf(ctx, `select doc, day from document join reading on doc = seq where document.id = $1`, string(id))
	if err != nil || len(docs) == 0 {
		return nil, cmp.Or[error](err, &NotFound{"document", name})
	}
	return docs[0], nil
}

// documentsOf are the documents that a query gives the numbers and days of, in its order.
func (l *Ledger) documentsOf(ctx context.Context, query string, args ...any) ([]*Document, error) {
	var at []entry
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		var doc, day int64
		err := rows.Scan(&doc, &day)
		at = append(at, docEntry(record.Day(day), doc))
		return err
	}, query, args...); err != nil {
		return nil, err
	}
	return l.documents(ctx, at, nil)
}

// Instrument is an agreement, framework, programme … that documents name.
type Instrument struct {
	ID        string  `json:"id"` // the slug of its name
	Name      string  `json:"name"`
	Kind      string  `json:"kind"`
	Documents int     `json:"documents"`
	First     *string `json:"first"`
	Last      *string `json:"last"`
}

// Instruments yields the instruments that documents name, by id. Only Instrument, as the beginning of an id, Skip and Limit of the filter count.
func (l *Ledger) Instruments(ctx context.Context, f Filter) iter.Seq2[*Instrument, error] {
	return inOrder(f, page, func(after string, most int) (part []*Instrument, err error) {
		return part, l.db.each(ctx, func(rows *sql.Rows) error {
			var i Instrument
			var first, end int64
			err := rows.Scan(&i.ID, &i.Name, &i.Kind, &i.Documents, &first, &end)
			i.First, i.Last = dayOrNull(record.Day(first)), dayOrNull(record.Day(end))
			part = append(part, &i)
			return err
		}, `select slug, min(name), min(kind), count(distinct doc), coalesce(min(case when day > 0 then day else null end), 0), max(day) from instrument
			where slug > $1 and slug >= $2 and slug < $3 group by slug order by slug limit $4`, after, Slug(f.Instrument), Slug(f.Instrument)+"{", most)
	}, func(i *Instrument) string { return i.ID }, func([]*Instrument) error { return nil })
}

// Relationship is what holds between the parties of a group.
type Relationship struct {
	ID          string         `json:"id"` // the parties with "+" between them
	Parties     []record.Party `json:"parties"`
	Level       *string        `json:"level"` // the last that a document tells
	Since       *string        `json:"since"` // EDTF
	Levels      []Level        `json:"levels"`
	Meetings    int            `json:"meetings"`
	LastMeeting *string        `json:"last_meeting"`
	Open        int            `json:"open"` // initiatives neither delivered nor dropped
	Overdue     int            `json:"overdue"`
}

// Level is a level of a relationship, and the days on which documents tell of it.
type Level struct {
	Level string  `json:"level"`
	Since *string `json:"since"`
	First *string `json:"first"`
	Last  *string `json:"last"`
}

// Relationship returns what the ledger knows of a group of parties.
func (l *Ledger) Relationship(ctx context.Context, parties []record.Party, f Filter) (*Relationship, error) {
	key := GroupKey(parties)
	r := &Relationship{ID: key, Parties: []record.Party{}, Levels: []Level{}}
	for _, p := range strings.Split(key, "+") {
		r.Parties = append(r.Parties, record.Party(p))
	}
	at := map[string]int{}
	if err := l.db.each(ctx, func(rows *sql.Rows) error {
		var level, since string
		var first, last int64
		if err := rows.Scan(&level, &since, &first, &last); err != nil {
			return err
		}
		d := dayOrNull(record.Day(last))
		i, have := at[level]
		if !have {
			i = len(r.Levels)
			at[level] = i
			r.Levels = append(r.Levels, Level{Level: level, First: dayOrNull(record.Day(first))})
		}
		x := &r.Levels[i]
		if since != "" && (x.Since == nil || len(since) > len(*x.Since)) {
			x.Since = &since
		}
		if value(d) > value(x.Last) {
			x.Last = d
		}
		return nil
	}, `select level, since, min(day), max(day) from relation where grp = $1 group by level, since order by 3, 1, 2`, key); err != nil {
		return nil, err
	}
	// The level that is told last holds; of several told on one day, the strongest.
	for _, x := range r.Levels {
		cur := r.Level
		if cur == nil || value(x.Last) > value(l.lastOf(r, *cur)) || value(x.Last) == value(l.lastOf(r, *cur)) && l.rank(x.Level) > l.rank(*cur) {
			r.Level, r.Since = &x.Level, x.Since
		}
	}
	met, err := l.meetings(ctx, key, f.Today, 1)
	if err != nil {
		return nil, err
	}
	if len(met) > 0 {
		r.LastMeeting = dayOrNull(met[0])
	}
	if len(met) > 0 && !f.Brief {
		if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&r.Meetings) },
			`select count(*) from (select met from event where grp = $1 and met > 0 and met <= $2 group by met) x`, key, upTo(f.Today)); err != nil {
			return nil, err
		}
	}
	if err := l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&r.Open, &r.Overdue) },
		`select count(*), count(case when due > 0 and due < $2 then 1 end) from initiative where grp = $1 and open = 1`, key, int64(f.Today)); err != nil {
		return nil, err
	}
	if len(r.Levels)+len(met)+r.Open == 0 {
		n := 0
		for kind := docItem; kind <= initiativeItem && n == 0; kind++ {
			if n, err = l.count(ctx, kind, wanted{groupTerm(r.Parties)}); err != nil {
				return nil, err
			}
		}
		if n == 0 {
			return nil, &NotFound{"relationship", key}
		}
	}
	return r, nil
}

func (l *Ledger) lastOf(r *Relationship, level string) *string {
	i := slices.IndexFunc(r.Levels, func(x Level) bool { return x.Level == level })
	return r.Levels[i].Last
}

func (l *Ledger) rank(level string) string {
	if cols := l.line.Packs.World["level"][level]; len(cols) > 0 {
		return strings.Repeat("0", max(0, 4-len(cols[0]))) + cols[0]
	}
	return ""
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Relationships yields the groups that a filter's parties belong to and that have an event on its days, those of the latest events first.
func (l *Ledger) Relationships(ctx context.Context, f Filter) iter.Seq2[*Relationship, error] {
	return func(yield func(*Relationship, error) bool) {
		groups, err := l.groups(ctx, f)
		if err != nil {
			yield(nil, err)
			return
		}
		groups = groups[min(f.Skip, len(groups)):]
		if f.Limit > 0 {
			groups = groups[:min(f.Limit, len(groups))]
		}
		for _, parties := range groups {
			r, err := l.Relationship(ctx, parties, f)
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// groups are the groups of two and more parties, among them all that a filter names, that have an event on the days of the filter: those with
// the newest first. It costs a look into an index for each group that there is, however many events these have.
func (l *Ledger) groups(ctx context.Context, f Filter) (out [][]record.Party, err error) {
	type group struct {
		parties []record.Party
		newest  entry
	}
	var all []group
	low, high := between(eventItem, f.From, f.To)
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		var key string
		var newest sql.NullInt64
		err := rows.Scan(&key, &newest)
		parties := partiesIn(key)
		without := func(p record.Party) bool { return !slices.Contains(parties, p) }
		if newest.Valid && len(parties) > 1 && !slices.ContainsFunc(f.Parties, without) {
			all = append(all, group{parties, entry(newest.Int64)})
		}
		return err
	}, `with recursive g (grp) as (select min(grp) from event union all select (select min(grp) from event where event.grp > g.grp) from g where g.grp is not null)
		select grp, (select max(item) from event where event.grp = g.grp and item > $1 and item < $2) from g where grp is not null`, int64(low), int64(high))
	slices.SortFunc(all, func(a, b group) int { return cmp.Compare(b.newest, a.newest) })
	for _, g := range all {
		out = append(out, g.parties)
	}
	return out, err
}

// Doubt is a pair that may be one, left to a person. A and B name the two: ids of events, or forms of a name.
type Doubt struct {
	Kind    string        `json:"kind"`
	A       string        `json:"a"`
	B       string        `json:"b"`
	Score   float64       `json:"score"`
	Reasons []link.Reason `json:"reasons"`
}

// Review returns the doubts that nobody has judged, the likeliest first: so many are passed over, and there are at most so many; 0 is all.
func (l *Ledger) Review(ctx context.Context, kind string, skip, most int) (out []Doubt, err error) {
	if most <= 0 {
		most = every
	}
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		var d Doubt
		var body string
		if err := rows.Scan(&d.Kind, &d.A, &d.B, &d.Score, &body); err != nil {
			return err
		}
		out = append(out, d)
		return json.Unmarshal([]byte(body), &out[len(out)-1].Reasons)
	}, `select kind, a, b, score, body from doubt where $1 = '' or kind = $1 order by score desc, kind, a, b limit $2 offset $3`, kind, most, skip)
	return out, err
}

// Doubts is how many doubts there are of a kind; "" is any.
func (l *Ledger) Doubts(ctx context.Context, kind string) (n int, err error) {
	return n, l.db.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from doubt where $1 = '' or kind = $1`, kind)
}

// Drift tells the wordings of an instrument, a concept or a topic through the years.
func (l *Ledger) Drift(ctx context.Context, f Filter) ([]follow.Version, []follow.Use, error) {
	var uses []follow.Use
	for s, err := range l.Statements(ctx, f) {
		if err != nil {
			return nil, nil, err
		}
		day := record.Day(0)
		if s.Date != nil {
			day = record.ParseDay(*s.Date)
		}
		uses = append(uses, follow.Use{Doc: s.Doc, Statement: record.StatementID(s.ID), Day: day, Lang: s.Lang, By: s.By, Act: s.Act, Text: s.Content})
	}
	slices.Reverse(uses)
	return l.line.Follower().Drift(uses), uses, nil
}

// IsTopic reports whether a topic of the concept scheme is called so.
func (l *Ledger) IsTopic(name string) bool {
	_, is := l.line.Packs.World["topic"][name]
	return is
}

// Codes are all codes of a closed vocabulary, in order: of "topic", "country", "organisation" …
func (l *Ledger) Codes(of string) []string {
	return slices.Sorted(maps.Keys(l.line.Packs.World[of]))
}

// EventQuote is how a document tells of an event, in its words.
type EventQuote struct {
	Source string
	Doc    text.DocID
	Got    string // when the document came, RFC 3339
	Text   string // "" where the words are not asked for
}

// Told are the words by which each source tells of an event, in the order of e.Sources.
func (l *Ledger) Told(ctx context.Context, e *Event) ([]EventQuote, error) {
	docs := map[int64]bool{}
	for _, s := range e.Sources {
		docs[s.doc] = true
	}
	look, err := l.lookInto(ctx, docs)
	if err != nil {
		return nil, err
	}
	var out []EventQuote
	for _, s := range e.Sources {
		d := look[s.doc]
		if d == nil {
			continue
		}
		for i := range d.Reading.Events {
			if x := &d.Reading.Events[i]; string(x.ID) == s.Event && len(x.Evidence) > 0 {
				span := x.Evidence[0].Span
				out = append(out, EventQuote{s.Source, s.Doc, s.Got, strings.Join(strings.Fields(d.Reading.Doc.Text[span.Start:span.End]), " ")})
			}
		}
	}
	return out, nil
}

// Came tells when documents came, RFC 3339, by their ids.
func (l *Ledger) Came(ctx context.Context, docs []text.DocID) (map[text.DocID]string, error) {
	ids := make([]any, len(docs))
	for i, d := range docs {
		ids[i] = string(d)
	}
	out := map[text.DocID]string{}
	return out, l.db.inParts(ctx, `select id, got from document where id in `, "", ids, func(rows *sql.Rows) error {
		var id, got string
		err := rows.Scan(&id, &got)
		out[text.DocID(id)] = got
		return err
	})
}
