package ledger

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Fresh is what documents tell that came last, and no document told that came before them. It does not hang on when they were read: read
// again, they tell nothing new. It is for one goroutine.
type Fresh struct {
	l         *Ledger
	docs      map[int64]bool
	kept      map[text.DocID]string // when each came
	since     string
	low, high record.Day // between which their days lie

	// Worked out once for all who ask.
	items map[entry]bool            // the events that they tell of
	told  map[string][]eventTelling // each as its documents tell it
	turns []*Turn
	asked bool // turns are worked out
}

// KeptSince are the documents that were kept from a moment on.
func (l *Ledger) KeptSince(ctx context.Context, at time.Time) (*Fresh, error) {
	return l.fresh(ctx, at.UTC().Format(time.RFC3339), `select d.seq, d.id, d.got, r.day from document d join reading r on r.doc = d.seq where d.got >= $1`)
}

// PublishedSince are the documents that were published from a day on, as if each had been kept on that day: for telling how much an alert
// would have told.
func (l *Ledger) PublishedSince(ctx context.Context, day record.Day) (*Fresh, error) {
	f, err := l.fresh(ctx, int64(day), `select d.seq, d.id, '', r.published from document d join reading r on r.doc = d.seq where r.published >= $1`)
	if err == nil {
		f.since = day.String()
	}
	return f, err
}

func (l *Ledger) fresh(ctx context.Context, since any, query string) (*Fresh, error) {
	f := &Fresh{l: l, docs: map[int64]bool{}, kept: map[text.DocID]string{}}
	f.since, _ = since.(string)
	return f, l.db.each(ctx, func(rows *sql.Rows) error {
		var doc, day int64
		var id text.DocID
		var got string
		err := rows.Scan(&doc, &id, &got, &day)
		f.docs[doc], f.kept[id] = true, cmp.Or(got, record.Day(day).String())
		if d := record.Day(day); len(f.docs) == 1 || d < f.low {
			f.low = d
		}
		f.high = max(f.high, record.Day(day))
		return err
	}, query, since)
}

// Len is how many documents there are.
func (f *Fresh) Len() int { return len(f.docs) }

// Has reports whether a document is one of them.
func (f *Fresh) Has(doc text.DocID) bool { return f.kept[doc] != "" }

// Kept is when a document of them came.
func (f *Fresh) Kept(doc text.DocID) string { return f.kept[doc] }

// WordsKey is the same for the same words, whatever their marks and case, about the same things.
func WordsKey(words string, about ...string) string {
	h := sha256.New()
	for _, s := range append(about, bare(words)) {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Key is the same for the same words of the same parties, in whatever document.
func (s *Statement) Key() string { return WordsKey(s.Content, "statement", s.Act, GroupKey(s.By)) }

// Day is when it was published, else when it was said; 0 if nothing tells.
func (s *Statement) Day() record.Day {
	if s.Date == nil {
		return 0
	}
	return record.ParseDay(*s.Date)
}

// sameWords reports whether two statements with the same words are one thing told twice.
func sameWords(a, b *Statement) bool {
	return a.Event != nil && b.Event != nil && *a.Event == *b.Event || within(a.Day(), b.Day(), SameDays)
}

// day is the day of an item, 0 if it has none.
func (i entry) day() record.Day { return record.Day(int64(i) >> lowBits & (1<<dayBits - 1)) }

func within(a, b record.Day, n int) bool { return max(a, b)-min(a, b) <= record.Day(n) }

// Statements are what a filter finds of what they tell first, by day: not what a document tells that came before, in the same words within
// days or at the same event, nor what stands in a reprint of one. Of several of them that say the same, the first that came tells it.
func (f *Fresh) Statements(ctx context.Context, filters ...Filter) (out []*Statement, err error) {
	if len(f.docs) == 0 {
		return nil, nil
	}
	var fresh, near []entry
	days, have := map[record.Day]bool{}, map[entry]bool{}
	for _, filter := range filters {
		terms, err := filter.terms(ctx, f.l, statementItem)
		if err != nil {
			return nil, err
		}
		for at, err := range f.l.items(ctx, statementItem, terms, max(f.low-SameDays, 0), f.high+SameDays, page) {
			if err != nil {
				return nil, err
			}
			if have[at] {
				continue
			}
			have[at] = true
			if f.docs[at.doc()] {
				fresh, days[at.day()] = append(fresh, at), true
			} else {
				near = append(near, at)
			}
		}
	}
	near = slices.DeleteFunc(near, func(at entry) bool {
		for d := at.day() - SameDays; d <= at.day()+SameDays; d++ {
			if days[d] {
				return false
			}
		}
		return true
	})
	said, err := f.load(ctx, fresh)
	if err != nil {
		return nil, err
	}
	old := map[string][]*Statement{}
	before, err := f.load(ctx, near)
	if err != nil {
		return nil, err
	}
	again := map[text.DocID]bool{} // that reprint one that came before
	looked := map[string]bool{}
	for _, s := range said {
		if s.Event == nil || looked[*s.Event] {
			continue
		}
		looked[*s.Event] = true
		at, reprints, err := f.before(ctx, *s.Event)
		if err != nil {
			return nil, err
		}
		before = append(before, at...)
		for _, doc := range reprints {
			again[doc] = true
		}
	}
	for _, s := range before {
		old[s.Key()] = append(old[s.Key()], s)
	}
	slices.SortStableFunc(said, func(a, b *Statement) int {
		return cmp.Or(cmp.Compare(f.kept[a.Doc], f.kept[b.Doc]), cmp.Compare(a.Day(), b.Day()), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	for _, s := range said {
		if again[s.Doc] || slices.ContainsFunc(old[s.Key()], func(o *Statement) bool { return sameWords(o, s) }) {
			continue
		}
		old[s.Key()] = append(old[s.Key()], s)
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b *Statement) int { return cmp.Compare(a.Day(), b.Day()) })
	return out, nil
}

func (f *Fresh) load(ctx context.Context, at []entry) (out []*Statement, err error) {
	for part := range slices.Chunk(at, page) {
		some, err := f.l.statements(ctx, part, nil)
		if err != nil {
			return nil, err
		}
		out = append(out, some...)
	}
	return out, nil
}

// before are the statements that documents which came before tell to have been made at an event, and those of the fresh documents that
// reprint one of them.
func (f *Fresh) before(ctx context.Context, event string) (said []*Statement, reprints []text.DocID, err error) {
	e, err := f.l.Event(ctx, event)
	if err != nil {
		return nil, nil, err
	}
	if !slices.ContainsFunc(e.Sources, func(s EventSource) bool { return !f.docs[s.doc] }) {
		return nil, nil, nil
	}
	all, err := f.l.StatementsAt(ctx, e)
	if err != nil {
		return nil, nil, err
	}
	said = slices.DeleteFunc(all, func(s *Statement) bool { return f.Has(s.Doc) })
	sources, err := f.l.Sources(ctx, e)
	if err != nil {
		return nil, nil, err
	}
	readings := make([]*record.Reading, len(sources))
	for i := range sources {
		readings[i] = sources[i].Reading
	}
	// A chain of reprints is one text: whatever hangs on one that came before has been told.
	of := map[text.DocID]text.DocID{}
	var root func(text.DocID) text.DocID
	root = func(d text.DocID) text.DocID {
		if to, ok := of[d]; ok {
			return root(to)
		}
		return d
	}
	for _, k := range f.l.line.Linker().Family(readings) {
		if k.How == "reprint" {
			of[k.Doc] = k.Of
		}
	}
	told := map[text.DocID]bool{}
	for _, r := range readings {
		if !f.Has(r.Doc.ID) {
			told[root(r.Doc.ID)] = true
		}
	}
	for _, r := range readings {
		if f.Has(r.Doc.ID) && told[root(r.Doc.ID)] {
			reprints = append(reprints, r.Doc.ID)
		}
	}
	return said, reprints, nil
}

// FreshEvent is an event that the fresh documents tell first, or of which they tell first that it stands so: that it has taken place.
type FreshEvent struct {
	*Event
	Foreseen bool       // documents that came before tell of it, with another status
	Doc      text.DocID // the first of the fresh documents that tells it so
	In       string     // the event's id there
}

// Events are what a filter finds of the events that they tell first, by day. What has taken place and is only recalled is not among them.
func (f *Fresh) Events(ctx context.Context, filter Filter) (out []*FreshEvent, err error) {
	if err := f.lookAtEvents(ctx); err != nil || len(f.items) == 0 {
		return nil, err
	}
	terms, err := filter.terms(ctx, f.l, eventItem)
	if err != nil {
		return nil, err
	}
	var at []entry
	for x, err := range f.l.items(ctx, eventItem, terms, filter.From, filter.To, page) {
		if err != nil {
			return nil, err
		}
		if f.items[x] {
			at = append(at, x)
		}
	}
	slices.Reverse(at)
	for part := range slices.Chunk(at, page) {
		events, err := f.l.events(ctx, part, nil)
		if err != nil {
			return nil, err
		}
		for _, e := range events {
			if x, ok := f.first(e, f.told[e.ID]); ok {
				out = append(out, x)
			}
		}
	}
	return out, nil
}

// lookAtEvents brings in the events that they tell of.
func (f *Fresh) lookAtEvents(ctx context.Context) error {
	if f.items != nil {
		return nil
	}
	touched := map[string]bool{}
	if err := f.l.db.inParts(ctx, `select event from report where event <> '' and doc in `, "", f.numbers(), func(rows *sql.Rows) error {
		id := ""
		err := rows.Scan(&id)
		touched[id] = true
		return err
	}); err != nil {
		return err
	}
	ids := anyOf(sorted(touched))
	items, told := map[entry]bool{}, map[string][]eventTelling{}
	if err := f.l.db.inParts(ctx, `select item from event where id in `, "", ids, func(rows *sql.Rows) error {
		var at int64
		err := rows.Scan(&at)
		items[entry(at)] = true
		return err
	}); err != nil {
		return err
	}
	if err := f.l.db.inParts(ctx, `select r.event, r.id, r.doc, d.id, r.body from report r join document d on d.seq = r.doc where r.event in `, ` order by r.id`, ids, func(rows *sql.Rows) error {
		var event, body string
		var t eventTelling
		if err := rows.Scan(&event, &t.in, &t.doc, &t.id, &body); err != nil {
			return err
		}
		told[event] = append(told[event], t)
		return json.Unmarshal([]byte(body), &told[event][len(told[event])-1].Report)
	}); err != nil {
		return err
	}
	f.items, f.told = items, told
	return nil
}

// numbers are the documents as the store counts them.
func (f *Fresh) numbers() (out []any) {
	for _, d := range sorted(f.docs) {
		out = append(out, d)
	}
	return out
}

// eventTelling is an event as one document tells it.
type eventTelling struct {
	link.Report
	in  string
	doc int64
	id  text.DocID
}

// first is an event as the first of the fresh documents tells it, if none that came before tells it to stand so.
func (f *Fresh) first(e *Event, told []eventTelling) (*FreshEvent, bool) {
	if !e.Main && e.Status == record.Held {
		return nil, false
	}
	x := &FreshEvent{Event: e}
	var best *eventTelling
	for i := range told {
		t := &told[i]
		switch {
		case !f.docs[t.doc]:
			if t.Status == e.Status {
				return nil, false
			}
			x.Foreseen = true
		case t.Status != e.Status:
		case best == nil, t.Main && !best.Main, t.Main == best.Main && cmp.Or(cmp.Compare(f.kept[t.id], f.kept[best.id]), cmp.Compare(t.id, best.id)) < 0:
			best = t
		}
	}
	if best == nil {
		return nil, false
	}
	x.Doc, x.In = best.id, best.in
	return x, true
}

// Turn is an initiative whose status is another than before the fresh documents came, or since people decided so.
type Turn struct {
	Item *Item
	From follow.Move
	Step *ItemStep  // that brought it about; nil if a person did
	Who  string     // who did
	Day  record.Day // of the step or the decision
}

// Turns are the initiatives whose status moved, by key. One that is new has not moved. today is that of their Items.
func (f *Fresh) Turns(ctx context.Context, today record.Day) (out []*Turn, err error) {
	if f.asked {
		return f.turns, nil
	}
	keys := map[string]bool{}
	if err := f.l.db.inParts(ctx, `select key from step where doc in `, "", f.numbers(), func(rows *sql.Rows) error {
		key := ""
		err := rows.Scan(&key)
		keys[key] = true
		return err
	}); err != nil {
		return nil, err
	}
	st, err := f.l.standing(ctx, f.l.db)
	if err != nil {
		return nil, err
	}
	// Moves of a key in the order of the log, which is that of st.moves.
	earlier, who := map[string][]follow.Moved{}, map[string][]string{}
	for _, j := range st.all {
		if j.Kind != record.JudgeMove {
			continue
		}
		key := st.key(j.About.ID)
		n := len(who[key])
		if n >= len(st.moves[key]) {
			continue
		}
		who[key] = append(who[key], j.Who)
		if j.At < f.since {
			earlier[key] = append(earlier[key], st.moves[key][n])
		} else {
			keys[key] = true
		}
	}
	now, before := map[string][]follow.Step{}, map[string][]follow.Step{}
	if err := f.l.db.inParts(ctx, `select key, doc, body from fold where key in `, "", anyOf(sorted(keys)), func(rows *sql.Rows) error {
		var key string
		var doc int64
		var b sql.RawBytes
		if err := rows.Scan(&key, &doc, &b); err != nil {
			return err
		}
		s, err := readLean(key, b)
		now[key] = append(now[key], s)
		if !f.docs[doc] {
			before[key] = append(before[key], s)
		}
		return err
	}); err != nil {
		return nil, err
	}
	for _, key := range sorted(now) {
		was, is := follow.Fold(before[key], earlier[key]), follow.Fold(now[key], st.moves[key])
		if len(before[key]) == 0 || !was.Listed() || was.Status == is.Status || len(is.Moves) == 0 {
			continue
		}
		item, err := f.l.Initiative(ctx, key, Filter{Today: today})
		if err != nil {
			return nil, err
		}
		last := is.Moves[len(is.Moves)-1]
		t := &Turn{Item: item, From: was.Status, Day: last.Day}
		if last.Step < 0 {
			t.Who = who[key][last.Judged]
		} else {
			for i := range item.Steps {
				if s := &item.Steps[i]; s.Doc == is.Steps[last.Step].Doc && value(s.Statement) == string(is.Steps[last.Step].Statement) && value(s.Event) == string(is.Steps[last.Step].Event) {
					t.Step = s
				}
			}
			if t.Step == nil {
				continue // another program has written meanwhile
			}
		}
		out = append(out, t)
	}
	f.turns, f.asked = out, true
	return out, nil
}

// Carries reports whether any statement that a filter finds is of an initiative.
func (l *Ledger) Carries(ctx context.Context, key string, f Filter) (bool, error) {
	f.Initiative = key
	terms, err := f.terms(ctx, l, statementItem)
	if err != nil {
		return false, err
	}
	low, high := between(statementItem, 0, 0)
	at, err := l.scan(ctx, statementItem, terms, low, high, 1)
	return len(at) > 0, err
}

// Steps are the initiatives that an event carries by itself, by key.
func (l *Ledger) Steps(ctx context.Context, e *Event) (out []string, err error) {
	ids := make([]any, len(e.Sources))
	for i, s := range e.Sources {
		ids[i] = s.Event
	}
	err = l.db.inParts(ctx, `select distinct s.key from report r join step s on s.doc = r.doc and s.id = r.id where r.id in `, " order by s.key", ids, func(rows *sql.Rows) error {
		key := ""
		err := rows.Scan(&key)
		out = append(out, key)
		return err
	})
	return out, err
}

// DocumentsOf are documents by their ids.
func (l *Ledger) DocumentsOf(ctx context.Context, ids ...text.DocID) (map[text.DocID]*Document, error) {
	var at []entry
	asked := make([]any, len(ids))
	for i, id := range ids {
		asked[i] = string(id)
	}
	if err := l.db.inParts(ctx, `select r.doc, r.day from document d join reading r on r.doc = d.seq where d.id in `, "", asked, func(rows *sql.Rows) error {
		var doc, day int64
		err := rows.Scan(&doc, &day)
		at = append(at, docEntry(record.Day(day), doc))
		return err
	}); err != nil {
		return nil, err
	}
	docs, err := l.documents(ctx, at, nil)
	out := make(map[text.DocID]*Document, len(docs))
	for _, d := range docs {
		out[d.ID] = d
	}
	return out, err
}

// Versions tells how wordings follow on each other: see follow.Follower.Drift.
func (l *Ledger) Versions(uses []follow.Use) []follow.Version { return l.line.Follower().Drift(uses) }
