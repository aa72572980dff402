package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// some is how many ids go into one question.
const some = 200

// inParts asks a question about many ids, some at a time. The query ends with " in ".
func (w *writer) inParts(ctx context.Context, query string, ids []any, scan func(*sql.Rows) error) error {
	for len(ids) > 0 {
		n := min(some, len(ids))
		if err := w.each(ctx, scan, query+"("+placeholders(1, n)+")", ids[:n]...); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

func anyOf[T ~string](xs []T) []any {
	out := make([]any, len(xs))
	for i, x := range xs {
		out[i] = string(x)
	}
	return out
}

// longestWindow is more days than any report's window has.
const longestWindow = 31

// settleEvents works out again which reports are of one event, wherever reports came or went.
func (l *Ledger) settleEvents(ctx context.Context, w *writer, st *standing, t *touched) error {
	reports := map[string]kept{}
	windows := t.windows
	for len(windows) > 0 {
		next := map[string][]window{}
		for _, block := range sorted(windows) {
			for _, run := range merged(windows[block]) {
				found, err := l.run(ctx, w, block, run)
				if err != nil {
					return err
				}
				for _, r := range found {
					if _, have := reports[string(r.Event)]; have {
						continue
					}
					reports[string(r.Event)] = r
					// Whatever people judged to be one with it has to be looked at together with it.
					for _, other := range st.partners(string(r.Event)) {
						if _, have := reports[other]; have {
							continue
						}
						if err := w.each(ctx, func(rows *sql.Rows) error {
							var block string
							var lo, hi int64
							err := rows.Scan(&block, &lo, &hi)
							next[block] = append(next[block], window{record.Day(lo), record.Day(hi)})
							return err
						}, `select block, lo, hi from report where id = $1`, other); err != nil {
							return err
						}
					}
				}
			}
		}
		windows = next
	}
	if len(reports) == 0 {
		return nil
	}
	ids := sorted(reports)
	facts := make([]link.Report, len(ids))
	before := map[string]bool{}
	docs := map[text.DocID]string{}
	for i, id := range ids {
		facts[i] = reports[id].Report
		if e := reports[id].event; e != "" {
			before[e] = true
		}
		docs[reports[id].Doc] = reports[id].source
	}
	events, doubts := l.line.Linker().Events(facts, st.events)
	if err := l.replaceDoubts(ctx, w, "event", ids, doubts); err != nil {
		return err
	}
	was := make([]string, len(ids))
	for i, id := range ids {
		was[i] = reports[id].event
	}
	return l.replaceEvents(ctx, w, events, facts, was, before)
}

// kept is a report as it stands in the ledger.
type kept struct {
	link.Report
	event, source string
}

// merged are windows without overlap, so that no run is asked for twice.
func merged(ws []window) []window {
	slices.SortFunc(ws, func(a, b window) int { return int(a.lo - b.lo) })
	var out []window
	for _, x := range ws {
		if n := len(out); n > 0 && (out[n-1].lo == 0) == (x.lo == 0) && x.lo <= out[n-1].hi+link.Slack {
			out[n-1].hi = max(out[n-1].hi, x.hi)
			continue
		}
		out = append(out, x)
	}
	return out
}

// run returns all reports of a block that hang together by their days with a window, those without days if it has none.
func (l *Ledger) run(ctx context.Context, w *writer, block string, at window) (out []kept, err error) {
	const inside = ` from report where block = $1 and lo >= $2 and lo <= $3 and hi >= $4`
	args := func(at window) []any {
		if at.lo == 0 {
			return []any{block, 0, 0, 0}
		}
		return []any{block, max(1, int64(at.lo)-longestWindow), int64(at.hi) + link.Slack, int64(at.lo) - link.Slack}
	}
	for at.lo != 0 {
		wider := at
		var lo, hi sql.NullInt64
		if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&lo, &hi) }, `select min(lo), max(hi)`+inside, args(at)...); err != nil {
			return nil, err
		}
		if lo.Valid {
			wider = window{min(at.lo, record.Day(lo.Int64)), max(at.hi, record.Day(hi.Int64))}
		}
		if wider == at {
			break
		}
		at = wider
	}
	err = w.each(ctx, func(rows *sql.Rows) error {
		var r kept
		var body string
		if err := rows.Scan(&r.event, &body); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &r.Report); err != nil {
			return err
		}
		out = append(out, r)
		return nil
	}, `select event, body`+inside, args(at)...)
	return out, err
}

// eventBody is an event as it is kept: what lists print, less its sources.
type eventBody struct {
	Kind     string         `json:"kind"`
	When     record.Date    `json:"when"`
	Place    string         `json:"place,omitempty"`
	Country  record.Party   `json:"country,omitempty"`
	Occasion string         `json:"occasion,omitempty"`
	Parties  []record.Party `json:"parties"`
	People   []link.Who     `json:"people,omitempty"`
	Status   record.Status  `json:"status"`
	Main     bool           `json:"main,omitempty"`
	Reports  int            `json:"reports"`
	Why      []link.Reason  `json:"why,omitempty"`
}

// replaceEvents puts events in the place of those that their reports were of before; was is the event of each report until now. Most
// are as they were, and are left alone.
func (l *Ledger) replaceEvents(ctx context.Context, w *writer, events []link.Event, reports []link.Report, was []string, before map[string]bool) error {
	bodies := map[string]string{}
	var ask []any
	for _, id := range sorted(before) {
		ask = append(ask, id)
	}
	if err := w.inParts(ctx, `select id, body from event where id in `, ask, func(rows *sql.Rows) error {
		var id, body string
		err := rows.Scan(&id, &body)
		bodies[id] = body
		return err
	}); err != nil {
		return err
	}
	fresh := make([]string, len(events)) // the bodies of those that are not as they were
	terms := map[string]bool{}
	for i := range events {
		e := &events[i]
		for _, r := range e.Reports {
			if was[r] == e.ID {
				continue
			}
			if err := w.exec(ctx, `update report set event = $1 where id = $2`, e.ID, string(reports[r].Event)); err != nil {
				return err
			}
		}
		body, err := json.Marshal(eventBody{e.Kind, e.When, e.Place, e.Country, e.Occasion, e.Parties, e.People, e.Status, e.Main, len(e.Reports), e.Why})
		if err != nil {
			return err
		}
		if old, have := bodies[e.ID]; have && old == string(body) {
			delete(bodies, e.ID)
			continue
		}
		fresh[i] = string(body)
		for _, t := range eventTerms(e) {
			terms[t] = true
		}
	}
	for _, id := range sorted(bodies) {
		if err := l.dropEvent(ctx, w, id); err != nil {
			return err
		}
	}
	ids, err := l.termIDs(ctx, w, sorted(terms))
	if err != nil {
		return err
	}
	rows := insert("event", "id, item, day, body, facets", "")
	facets := insert("facet", "term, kind, day, item", "on conflict do nothing")
	for i := range events {
		if fresh[i] == "" {
			continue
		}
		e := &events[i]
		day, item := eventDay(e.When), hash(e.ID)
		var own []byte
		for _, t := range eventTerms(e) {
			facets.row(ids[t], eventItem, int64(day), item)
			own = appendFacet(own, ids[t], eventItem, 0)
		}
		rows.row(e.ID, item, int64(day), fresh[i], own)
	}
	if err := rows.run(ctx, w); err != nil {
		return err
	}
	return facets.run(ctx, w)
}

// eventDay is the day by which an event is put in order: its first, else its last possible one.
func eventDay(d record.Date) record.Day {
	if d.From != 0 {
		return d.From
	}
	return d.To
}

// metKinds are the kinds of event at which parties speak to each other: those that silence is counted over.
var metKinds = []string{"meeting", "talks", "call"}

func eventTerms(e *link.Event) []string {
	out := []string{"all", "kind:" + e.Kind, "status:" + string(e.Status), groupTerm(e.Parties)}
	for _, p := range e.Parties {
		out = append(out, partyTerm(p))
	}
	for _, p := range e.People {
		out = append(out, whoTerm(p.Party, p.Key))
	}
	if e.Main {
		out = append(out, "main:true")
	}
	if len(e.Reports) > 1 {
		out = append(out, "joined:true")
	}
	if e.Status == record.Held && slices.Contains(metKinds, e.Kind) {
		out = append(out, "met:"+GroupKey(e.Parties))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dropEvent takes an event out, with all by which it was found.
func (l *Ledger) dropEvent(ctx context.Context, w *writer, id string) error {
	return l.dropItem(ctx, w, "event", "id", id)
}

// dropItem takes a row with facets of its own out of a table.
func (l *Ledger) dropItem(ctx context.Context, w *writer, table, key, id string) error {
	var item, day int64
	var own []byte
	if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&item, &day, &own) },
		`select item, day, facets from `+table+` where `+key+` = $1`, id); err != nil {
		return err
	}
	for term, kind := range facetsIn(own) {
		if err := w.exec(ctx, `delete from facet where term = $1 and kind = $2 and day = $3 and item = $4`, term, kind.kind, day, item); err != nil {
			return err
		}
	}
	return w.exec(ctx, `delete from `+table+` where `+key+` = $1`, id)
}

// dropDoubts takes out the doubts about a fact that goes.
func (l *Ledger) dropDoubts(ctx context.Context, w *writer, kind, id string) error {
	for _, side := range []string{"a", "b"} {
		if err := w.exec(ctx, `delete from doubt where kind = $1 and `+side+` = $2`, kind, id); err != nil {
			return err
		}
	}
	return nil
}

// dropEventsOf takes out the events that a document tells of; those that others tell of too come again when their days are settled.
func (l *Ledger) dropEventsOf(ctx context.Context, w *writer, doc int64) error {
	var reports, events []string
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var report, event string
		err := rows.Scan(&report, &event)
		reports, events = append(reports, report), append(events, event)
		return err
	}, `select id, event from report where doc = $1`, doc); err != nil {
		return err
	}
	for i := range events {
		if err := l.dropEvent(ctx, w, events[i]); err != nil {
			return err
		}
		if err := l.dropDoubts(ctx, w, "event", reports[i]); err != nil {
			return err
		}
	}
	return nil
}

// replaceDoubts puts the doubts about facts in the place of those there were. The two of a pair are always worked out together.
func (l *Ledger) replaceDoubts(ctx context.Context, w *writer, kind string, ids []string, doubts []link.Doubt) error {
	had := false
	if err := w.inParts(ctx, `select 1 from doubt where kind = '`+kind+`' and a in `, anyOf(ids), func(*sql.Rows) error {
		had = true
		return nil
	}); err != nil {
		return err
	}
	if had {
		if err := w.inPartsExec(ctx, `delete from doubt where kind = '`+kind+`' and a in `, ids); err != nil {
			return err
		}
	}
	rows := insert("doubt", "kind, a, b, score, body", "on conflict do nothing")
	for _, d := range doubts {
		body, err := json.Marshal(d.Reasons)
		if err != nil {
			return err
		}
		rows.row(d.Kind, d.A, d.B, d.Score, string(body))
	}
	return rows.run(ctx, w)
}
