package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
)

func (w *writer) inParts(ctx context.Context, query string, ids []any, scan func(*sql.Rows) error) error {
	return inParts(ctx, w, query, "", ids, scan)
}

func anyOf[T ~string](xs []T) []any {
	out := make([]any, len(xs))
	for i, x := range xs {
		out[i] = string(x)
	}
	return out
}

// longestWindow is more days than any report's window has.
const longestWindow = 17

// settleEvents works out again which reports are of one event, wherever reports came or went.
func (l *Ledger) settleEvents(ctx context.Context, w *writer, st *standing, t *touched) error {
	judged, err := judgedBlocks(ctx, w, st, t)
	if err != nil {
		return err
	}
	before := map[string]bool{} // the events that the reports were of until now
	var events []settled
	windows := map[string][]window{}
	for block, ws := range t.windows {
		if !link.Gathers(block) || judged[block] {
			windows[block] = ws
		}
	}
	for _, block := range sorted(t.windows) {
		if windows[block] != nil {
			continue
		}
		if e, err := l.settleSession(ctx, w, block, before); err != nil {
			return err
		} else if e != nil {
			events = append(events, *e)
		}
	}
	compared, err := l.settleWindows(ctx, w, st, windows, before)
	if err != nil {
		return err
	}
	return l.replaceEvents(ctx, w, append(events, compared...), before)
}

// settled is an event with the number of its reports.
type settled struct {
	link.Event
	reports int
}

// judgedBlocks are the blocks of numbered gatherings in which people judged which reports are of one event.
func judgedBlocks(ctx context.Context, w *writer, st *standing, t *touched) (map[string]bool, error) {
	out := map[string]bool{}
	if st == nil || len(st.events) == 0 {
		return out, nil
	}
	var ids []any
	for p := range st.events {
		ids = append(ids, p.A, p.B)
	}
	err := w.inParts(ctx, `select block from report where id in `, ids, func(rows *sql.Rows) error {
		var block string
		err := rows.Scan(&block)
		out[block] = true
		return err
	})
	return out, err
}

// settleSession works out again the event of a session of a numbered gathering to which reports came, or from which some went; nil if none
// is left. What it costs does not grow with the session.
func (l *Ledger) settleSession(ctx context.Context, w *writer, block string, before map[string]bool) (*settled, error) {
	var sample []link.Report
	was := ""
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var r kept
		if err := r.scan(rows); err != nil {
			return err
		}
		sample = append(sample, r.Report)
		if was == "" {
			was = r.event
		}
		return nil
	}, `select r.event, r.body from calendar c join report r on r.id = c.report where c.block = $1 and c.lo = 0 and c.hi = 0 order by c.report limit $2`, block, link.Enough); err != nil || len(sample) == 0 {
		return nil, err
	}
	n := 0
	if err := w.each(ctx, func(rows *sql.Rows) error { return rows.Scan(&n) }, `select count(*) from calendar where block = $1 and lo = 0 and hi = 0`, block); err != nil {
		return nil, err
	}
	fresh, err := w.column(ctx, `delete from loose where block = $1 returning report`, block)
	if err != nil {
		return nil, err
	}
	e := l.line.Linker().Session(sample, n)
	had, err := reportsOf(ctx, w, was)
	if err != nil {
		return nil, err
	}
	switch {
	case had+len(fresh) != n: // reports went, or people had parted some: they may be of several events
		if err := w.each(ctx, func(rows *sql.Rows) error {
			var id string
			err := rows.Scan(&id)
			before[id] = true
			return err
		}, `select distinct r.event from calendar c join report r on r.id = c.report where c.block = $1 and c.lo = 0 and r.event <> ''`, block); err != nil {
			return nil, err
		}
		fallthrough
	case was != e.ID:
		err = w.exec(ctx, `update report set event = $1 where id in (select report from calendar where block = $2 and lo = 0)`, e.ID, block)
	default:
		err = w.inPartsExec(ctx, `update report set event = '`+e.ID+`' where id in `, fresh)
	}
	if err != nil {
		return nil, err
	}
	if was != "" {
		before[was] = true
	}
	return &settled{e, n}, nil
}

// reportsOf is how many reports an event had when it was last settled; 0 if there is no such event.
func reportsOf(ctx context.Context, w *writer, event string) (int, error) {
	var b eventBody
	err := w.each(ctx, func(rows *sql.Rows) error {
		var body string
		if err := rows.Scan(&body); err != nil {
			return err
		}
		return json.Unmarshal([]byte(body), &b)
	}, `select body from event where id = $1`, event)
	return b.Reports, err
}

// settleWindows works out again the events of all reports that hang together by their days with windows.
func (l *Ledger) settleWindows(ctx context.Context, w *writer, st *standing, windows map[string][]window, before map[string]bool) ([]settled, error) {
	reports := map[string]kept{}
	for len(windows) > 0 {
		found, err := l.runs(ctx, w, windows)
		if err != nil {
			return nil, err
		}
		windows = map[string][]window{}
		var others []string // whatever people judged to be one with those has to be looked at together with them
		for _, r := range found {
			if _, have := reports[string(r.Event)]; !have {
				reports[string(r.Event)] = r
				others = append(others, st.partners(string(r.Event))...)
			}
		}
		others = slices.DeleteFunc(others, func(id string) bool { _, have := reports[id]; return have })
		if err := w.inParts(ctx, `select block, lo, hi from report where id in `, anyOf(others), func(rows *sql.Rows) error {
			var block string
			var lo, hi int64
			err := rows.Scan(&block, &lo, &hi)
			windows[block] = append(windows[block], window{record.Day(lo), record.Day(hi)})
			return err
		}); err != nil {
			return nil, err
		}
	}
	if len(reports) == 0 {
		return nil, nil
	}
	ids := sorted(reports)
	facts := make([]link.Report, len(ids))
	for i, id := range ids {
		facts[i] = reports[id].Report
		if e := reports[id].event; e != "" {
			before[e] = true
		}
	}
	events, doubts := l.line.Linker().Events(facts, st.events)
	if err := l.replaceDoubts(ctx, w, "event", ids, doubts); err != nil {
		return nil, err
	}
	out := make([]settled, len(events))
	tied := rowsOf(`delete from loose where (block, report) in (values `, "?,?", `)`)
	whose := rowsOf(`update report set event = v.column2 from (values `, "?,?", `) v where report.id = v.column1`)
	for i, e := range events {
		out[i] = settled{e, len(e.Reports)}
		for _, r := range e.Reports {
			if reports[ids[r]].event != e.ID {
				whose.row(ids[r], e.ID)
			}
			if reports[ids[r]].event == "" {
				tied.row(facts[r].Block(), ids[r])
			}
		}
	}
	if err := whose.run(ctx, w); err != nil {
		return nil, err
	}
	return out, tied.run(ctx, w)
}

// kept is a report as it stands in the ledger.
type kept struct {
	link.Report
	event string
}

// scan reads the columns event and body.
func (r *kept) scan(rows *sql.Rows) error {
	var body string
	if err := rows.Scan(&r.event, &body); err != nil {
		return err
	}
	return json.Unmarshal([]byte(body), &r.Report)
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

// runs returns all reports that hang together by their days with windows of their block, those without days for a window that has none.
func (l *Ledger) runs(ctx context.Context, w *writer, windows map[string][]window) (out []kept, err error) {
	all, err := l.chains(ctx, w, windows)
	if err != nil {
		return nil, err
	}
	ask := rowsOf(`select r.event, r.body from (values `, "?,cast(? as bigint),cast(? as bigint),cast(? as bigint)",
		`) v join calendar c on c.block = v.column1 and c.lo >= v.column2 and c.lo <= v.column3 and c.hi >= v.column4 join report r on r.id = c.report`)
	for _, block := range sorted(all) {
		for _, at := range merged(all[block]) {
			if at.lo == 0 {
				ask.row(block, 0, 0, 0)
			} else {
				ask.row(block, int64(max(1, at.lo-longestWindow)), int64(at.hi), int64(at.lo))
			}
		}
	}
	err = ask.each(ctx, w, func(rows *sql.Rows) error {
		var r kept
		err := r.scan(rows)
		out = append(out, r)
		return err
	})
	return out, err
}

// chains are windows with all windows of reports of their block that lie no more than Slack days from them, or from one that does.
func (l *Ledger) chains(ctx context.Context, w *writer, windows map[string][]window) (map[string][]window, error) {
	type chain struct {
		block string
		window
		from, to record.Day // between which it was looked for
		near     []window
	}
	out := map[string][]window{}
	var open []*chain
	for _, block := range sorted(windows) {
		for _, at := range merged(windows[block]) {
			if at.lo == 0 {
				out[block] = append(out[block], at)
				continue
			}
			open = append(open, &chain{block: block, window: at})
		}
	}
	ask := rowsOf(`select v.column1, c.lo, c.hi from (values `, "cast(? as bigint),?,cast(? as bigint),cast(? as bigint)",
		`) v join calendar c on c.block = v.column2 and c.lo >= v.column3 and c.lo <= v.column4`)
	for around := record.Day(2 * longestWindow); len(open) > 0; around *= 4 {
		for i, c := range open {
			c.from, c.to, c.near = max(1, c.lo-around), c.hi+around, nil
			ask.row(i, c.block, int64(c.from), int64(c.to))
		}
		if err := ask.each(ctx, w, func(rows *sql.Rows) error {
			var i int
			var lo, hi int64
			err := rows.Scan(&i, &lo, &hi)
			open[i].near = append(open[i].near, window{record.Day(lo), record.Day(hi)})
			return err
		}); err != nil {
			return nil, err
		}
		open = slices.DeleteFunc(open, func(c *chain) bool {
			all := c.window
			for grew := true; grew; {
				grew = false
				for _, x := range c.near {
					if x.lo > all.hi+link.Slack || x.hi < all.lo-link.Slack || x.lo >= all.lo && x.hi <= all.hi {
						continue
					}
					all, grew = window{min(all.lo, x.lo), max(all.hi, x.hi)}, true
				}
			}
			// Nothing that lies near it begins outside what was looked at.
			if (c.from == 1 || c.from <= all.lo-link.Slack-longestWindow) && c.to >= all.hi+link.Slack {
				out[c.block] = append(out[c.block], all)
				return true
			}
			return false
		})
	}
	return out, nil
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

// replaceEvents puts events in the place of those that there were. Most are as they were, and are left alone.
func (l *Ledger) replaceEvents(ctx context.Context, w *writer, events []settled, before map[string]bool) error {
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
	for i := range events {
		e := &events[i]
		body, err := json.Marshal(eventBody{e.Kind, e.When, e.Place, e.Country, e.Occasion, e.Parties, e.People, e.Status, e.Main, e.reports, e.Why})
		if err != nil {
			return err
		}
		if old, have := bodies[e.ID]; have && old == string(body) {
			delete(bodies, e.ID)
			continue
		}
		fresh[i] = string(body)
	}
	if err := l.dropItems(ctx, w, "event", "id", sorted(bodies)); err != nil {
		return err
	}
	rows := insert("event", "id, item, day, grp, met, body", "")
	for i, body := range fresh {
		if body == "" {
			continue
		}
		e := &events[i]
		day := eventDay(e.When)
		at := newEntry(eventItem, day, hash(e.ID))
		w.facets.put(at, tokens(eventItem, eventTerms(e)))
		met := record.Day(0)
		if e.Status == record.Held && slices.Contains(metKinds, e.Kind) {
			met = day
		}
		rows.row(e.ID, int64(at), int64(day), GroupKey(e.Parties), int64(met), body)
	}
	return rows.run(ctx, w)
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

func eventTerms(e *settled) []string {
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
	if e.reports > 1 {
		out = append(out, "joined:true")
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// dropItems takes rows out of a table, and their items out of the index.
func (l *Ledger) dropItems(ctx context.Context, w *writer, table, key string, ids []string) error {
	var gone []entry
	for part := range slices.Chunk(ids, some) {
		if err := w.each(ctx, func(rows *sql.Rows) error {
			var at int64
			err := rows.Scan(&at)
			gone = append(gone, entry(at))
			return err
		}, `delete from `+table+` where `+key+` in (`+placeholders(1, len(part))+`) returning item`, anyOf(part)...); err != nil {
			return err
		}
	}
	for _, at := range gone {
		w.facets.take(at)
	}
	return nil
}

// dropDoubts takes out the doubts about facts that go.
func (l *Ledger) dropDoubts(ctx context.Context, w *writer, kind string, ids []string) error {
	for _, side := range []string{"a", "b"} {
		if err := w.inPartsExec(ctx, `delete from doubt where kind = '`+kind+`' and `+side+` in `, ids); err != nil {
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
	if err := l.dropItems(ctx, w, "event", "id", events); err != nil {
		return err
	}
	return l.dropDoubts(ctx, w, "event", reports)
}

// replaceDoubts puts the doubts about facts in the place of those there were. The two of a pair are always worked out together.
func (l *Ledger) replaceDoubts(ctx context.Context, w *writer, kind string, ids []string, doubts []link.Doubt) error {
	type doubt struct {
		a, b, body string
		score      float64
	}
	stay := map[doubt]bool{}
	for _, d := range doubts {
		body, err := json.Marshal(d.Reasons)
		if err != nil {
			return err
		}
		stay[doubt{d.A, d.B, string(body), d.Score}] = true
	}
	var gone []doubt
	if err := w.inParts(ctx, `select a, b, body, score from doubt where kind = '`+kind+`' and a in `, anyOf(ids), func(rows *sql.Rows) error {
		var d doubt
		err := rows.Scan(&d.a, &d.b, &d.body, &d.score)
		if stay[d] {
			delete(stay, d)
		} else {
			gone = append(gone, d)
		}
		return err
	}); err != nil {
		return err
	}
	for _, d := range gone {
		if err := w.exec(ctx, `delete from doubt where kind = $1 and a = $2 and b = $3`, kind, d.a, d.b); err != nil {
			return err
		}
	}
	rows := insert("doubt", "kind, a, b, score, body", "on conflict do nothing")
	for _, d := range slices.SortedFunc(maps.Keys(stay), func(x, y doubt) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) }) {
		rows.row(kind, d.a, d.b, d.score, d.body)
	}
	return rows.run(ctx, w)
}
