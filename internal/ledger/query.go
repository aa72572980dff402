package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Filter says which items a list is of. Empty fields ask nothing; all others must hold together.
type Filter struct {
	Parties    []record.Party // all of them, with others or without
	Group      []record.Party // these and no others
	From, To   record.Day     // both included
	Acts       []string       // any of them: acts, or classes of acts
	Topics     []string       // all of them
	Kinds      []string       // any of them: kinds of event
	Status     string         // of an event or an initiative; of initiatives also "overdue" and "silent"
	Person     string         // id or name
	Instrument string         // name
	Initiative string         // key
	Lang       string
	Genre      string
	Owner      string     // of initiatives: who answers for them, as people decided
	Due        string     // of initiatives: DueLate, DueNever, or within so many days: "30"
	Joined     bool       // events that several documents tell of
	Main       bool       // events that a document reports, not only recalls
	Brief      bool       // people without their sources, initiatives without their steps, relationships without how many meetings: what a row shows
	Bare       bool       // events without their sources and participants
	Counted    bool       // brief people with how many documents name them
	Steps      int        // of an initiative, besides the steps that moved it, so many of the last; 0: all
	Skip       int        // so many are passed over first
	Limit      int        // 0: all
	Today      record.Day // the day on which overdue and silence are counted
	Silence    int        // at how many last meetings nothing was said for silence to be told; 0: DefaultSilence
}

// DefaultSilence is how many meetings in a row must pass something over before the ledger says that it is silent.
const DefaultSilence = 2

func (f *Filter) silence() int {
	if f.Silence == 0 {
		return DefaultSilence
	}
	return f.Silence
}

// wanted is a term, or any of several.
type wanted []string

func (f *Filter) terms(ctx context.Context, l *Ledger, kind int) ([]wanted, error) {
	var out []wanted
	one := func(term string) { out = append(out, wanted{term}) }
	for _, p := range f.Parties {
		_, country := l.line.Packs.World["country"][string(p)]
		if _, org := l.line.Packs.World["organisation"][string(p)]; !country && !org {
			return nil, Misask("party", "no country or organisation has the code %q (VN, SG, ASEAN)", p)
		}
		one(partyTerm(p))
	}
	if len(f.Group) > 0 {
		one(groupTerm(f.Group))
	}
	if len(f.Acts) > 0 {
		var either wanted
		for _, a := range f.Acts {
			if record.ParseAct(a) != record.NoAct {
				either = append(either, "act:"+a)
			} else if slices.Contains([]record.Class{record.Undertaking, record.Proposal, record.Stance}, record.Class(a)) {
				either = append(either, "class:"+a)
			} else {
				return nil, Misask("acts", "no act or class of acts is called %q", a)
			}
		}
		out = append(out, either)
	}
	for _, t := range f.Topics {
		if _, known := l.line.Packs.World["topic"][t]; !known {
			return nil, Misask("topic", "no topic is called %q: chancery list topics names them", t)
		}
		one("topic:" + t)
	}
	if len(f.Kinds) > 0 {
		var either wanted
		for _, k := range f.Kinds {
			if _, known := l.line.Packs.World["event"][k]; !known {
				return nil, Misask("kind", "no kind of event is called %q", k)
			}
			either = append(either, "kind:"+k)
		}
		out = append(out, either)
	}
	if known := statuses[kind]; f.Status != "" && !slices.Contains(known, f.Status) {
		return nil, Misask("status", "no status here is called %q, only %s", f.Status, strings.Join(known, ", "))
	}
	switch f.Status {
	case "", silent:
	case overdue:
		one("deadline:true")
	default:
		one("status:" + f.Status)
	}
	if f.Person != "" {
		either, err := l.whoTerms(ctx, f.Person)
		if err != nil {
			return nil, err
		}
		out = append(out, either)
	}
	if f.Instrument != "" {
		one(instrumentTerm(f.Instrument))
	}
	if f.Initiative != "" {
		one("initiative:" + f.Initiative)
	}
	if f.Lang != "" {
		one("lang:" + f.Lang)
	}
	if f.Due == DueNever && kind == initiativeItem {
		one("deadline:false")
	}
	if f.Genre != "" {
		one("genre:" + f.Genre)
	}
	if f.Joined {
		one("joined:true")
	}
	if f.Main {
		one("main:true")
	}
	if len(out) == 0 {
		if kind == docItem {
			return []wanted{{"relevant:true", "relevant:false"}}, nil
		}
		one("all")
	}
	return out, nil
}

// statuses are those that items of a kind may have.
var statuses = map[int][]string{
	eventItem:      {string(record.Held), string(record.Planned), string(record.Proposed), string(record.Cancelled)},
	initiativeItem: append(strings.Split(listed(follow.Moves), ", "), overdue, silent),
}

// Misasked is a question that makes no sense, whatever the ledger holds.
type Misasked struct{ *record.Objection }

// Misask objects to a question: see record.Object.
func Misask(key, says string, args ...any) error {
	return Misasked{record.Object(key, says, args...)}
}

func (m Misasked) Unwrap() error { return m.Objection }

// whoTerms are the terms under which somebody stands in facets: of all persons with that id or name.
func (l *Ledger) whoTerms(ctx context.Context, person string) (wanted, error) {
	people, err := l.personKeys(ctx, person)
	if err != nil {
		return nil, err
	}
	if len(people) == 0 {
		return nil, &NotFound{"person", person}
	}
	var out wanted
	for _, key := range people {
		out = append(out, "who:"+key)
	}
	return out, nil
}

// NotFound is asked for and not there.
type NotFound struct{ Kind, Name string }

func (e *NotFound) Error() string { return fmt.Sprintf("the ledger has no %s %q", e.Kind, e.Name) }

// page is how many items are asked for at a time, farPage how many where few of them will do, and handful how many of those that come with
// all that tells of them, which grows with the ledger; every is no bound.
const (
	page    = 200
	farPage = 5000
	handful = 8
	every   = 1 << 30
)

func (d *db) inParts(ctx context.Context, query, tail string, ids []any, scan func(*sql.Rows) error) error {
	return inParts(ctx, d, query, tail, ids, scan)
}

// some is how many ids go into one question.
const some = 200

// inParts asks a question about many ids, some at a time. The query ends with " in ", tail comes behind the list.
func inParts(ctx context.Context, q asker, query, tail string, ids []any, scan func(*sql.Rows) error) error {
	for part := range slices.Chunk(ids, some) {
		part = filled(part)
		if err := q.each(ctx, scan, query+"("+placeholders(1, len(part))+")"+tail, part...); err != nil {
			return err
		}
	}
	return nil
}

// filled is a list of ids with the last repeated until they are a power of two: there are few such questions, and each is taken apart once.
func filled(ids []any) []any {
	n := 1
	for n < len(ids) {
		n *= 2
	}
	out := make([]any, n)
	for i := copy(out, ids); i < n; i++ {
		out[i] = ids[len(ids)-1]
	}
	return out
}
