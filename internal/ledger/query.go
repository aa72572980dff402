package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"strconv"
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
	Joined     bool       // events that several documents tell of
	Main       bool       // events that a document reports, not only recalls
	Brief      bool       // people without their sources and initiatives without their steps: a table needs only how many
	Limit      int        // 0: all
	Today      record.Day // the day on which overdue and silence are counted
	Silence    int        // at how many last meetings nothing was said for silence to be told; 0: DefaultSilence
}

// DefaultSilence is how many meetings in a row must pass something over before the ledger says that it is silent.
const DefaultSilence = 2

// wanted is a term, or any of several.
type wanted []string

func (f *Filter) terms(ctx context.Context, l *Ledger, kind int) ([]wanted, error) {
	var out []wanted
	one := func(term string) { out = append(out, wanted{term}) }
	for _, p := range f.Parties {
		_, country := l.line.Packs.World["country"][string(p)]
		if _, org := l.line.Packs.World["organisation"][string(p)]; !country && !org {
			return nil, Misasked(fmt.Sprintf("no country or organisation has the code %q (VN, SG, ASEAN)", p))
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
				return nil, Misasked(fmt.Sprintf("no act or class of acts is called %q", a))
			}
		}
		out = append(out, either)
	}
	for _, t := range f.Topics {
		if _, known := l.line.Packs.World["topic"][t]; !known {
			return nil, Misasked(fmt.Sprintf("no topic is called %q: chancery list topics names them", t))
		}
		one("topic:" + t)
	}
	if len(f.Kinds) > 0 {
		var either wanted
		for _, k := range f.Kinds {
			if _, known := l.line.Packs.World["event"][k]; !known {
				return nil, Misasked(fmt.Sprintf("no kind of event is called %q", k))
			}
			either = append(either, "kind:"+k)
		}
		out = append(out, either)
	}
	if known := statuses[kind]; f.Status != "" && !slices.Contains(known, f.Status) {
		return nil, Misasked(fmt.Sprintf("no status here is called %q, only %s", f.Status, strings.Join(known, ", ")))
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
type Misasked string

func (m Misasked) Error() string { return string(m) }

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

// found is an item of a list, by day.
type found struct{ day, item int64 }

func (a found) after(b found) int {
	return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(b.item, a.item))
}

// page is how many items are asked for at a time.
const page = 200

// items yields the items of a kind for which all terms hold, newest first.
func (l *Ledger) items(ctx context.Context, kind int, terms []wanted, from, to record.Day) iter.Seq2[found, error] {
	return func(yield func(found, error) bool) {
		first, rest, err := l.rarest(ctx, kind, terms)
		if err != nil {
			yield(found{}, err)
			return
		}
		if to == 0 {
			to = record.DayOf(9999, 12, 31)
		}
		last := found{int64(to), 1<<63 - 1}
		for {
			var got []found
			for _, term := range first {
				if err := l.scan(ctx, kind, term, rest, int64(from), last, &got); err != nil {
					yield(found{}, err)
					return
				}
			}
			if len(first) > 1 {
				slices.SortFunc(got, found.after)
				got = slices.Compact(got)
			}
			full := len(got) >= page
			for _, x := range got[:min(len(got), page)] {
				if !yield(x, nil) {
					return
				}
				last = x
			}
			if !full {
				return
			}
		}
	}
}

// scan appends a page of items with a term, those before last.
func (l *Ledger) scan(ctx context.Context, kind int, term string, rest []wanted, from int64, last found, got *[]found) error {
	var q strings.Builder
	args := []any{hash(term), kind, from, last.day, last.item}
	q.WriteString(`select f.day, f.item from facet f where f.term = $1 and f.kind = $2 and f.day >= $3 and f.day <= $4 and (f.day < $4 or f.item < $5)`)
	for _, either := range rest {
		q.WriteString(` and exists (select 1 from facet g where g.term in (` + placeholders(len(args)+1, len(either)) + `) and g.kind = f.kind and g.day = f.day and g.item = f.item)`)
		for _, t := range either {
			args = append(args, hash(t))
		}
	}
	q.WriteString(` order by f.day desc, f.item desc limit ` + strconv.Itoa(page))
	return l.db.each(ctx, func(rows *sql.Rows) error {
		var x found
		err := rows.Scan(&x.day, &x.item)
		*got = append(*got, x)
		return err
	}, q.String(), args...)
}

// rarest takes out the term that the fewest items have, so that the others are looked up for few.
func (l *Ledger) rarest(ctx context.Context, kind int, terms []wanted) (first wanted, rest []wanted, err error) {
	if len(terms) == 1 {
		return terms[0], nil, nil
	}
	best, least := 0, 1<<62
	for i, either := range terms {
		n := 0
		for _, t := range either {
			m := 0
			if err := l.db.read.QueryRowContext(ctx, `select count(*) from (select 1 from facet where term = $1 and kind = $2 limit 2000) few`, hash(t), kind).Scan(&m); err != nil {
				return nil, nil, err
			}
			n += m
		}
		if n < least {
			best, least = i, n
		}
	}
	return terms[best], slices.Delete(slices.Clone(terms), best, best+1), nil
}

// inParts asks a question about many ids, some at a time. The query ends with " in ", tail comes behind the list.
func (d *db) inParts(ctx context.Context, query, tail string, ids []any, scan func(*sql.Rows) error) error {
	for part := range slices.Chunk(ids, some) {
		if err := d.each(ctx, scan, query+"("+placeholders(1, len(part))+")"+tail, part...); err != nil {
			return err
		}
	}
	return nil
}
