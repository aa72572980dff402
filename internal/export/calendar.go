package export

import (
	"bufio"
	"cmp"
	"context"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

//go:embed words/*.tsv
var wordTables embed.FS

// NewLocale is the locale of a language, with the words of exports.
func NewLocale(code string, l *ledger.Ledger) (*locale.Locale, error) {
	own, err := wordTables.ReadFile("words/" + code + ".tsv")
	if err != nil {
		own = nil // locale.New tells which languages there are
	}
	return locale.New(code, l.Packs(), own)
}

// longest is how many days a period may have to stand in a calendar as a bar: a quarter. What is told no more exactly than a year is
// a task without a day.
const longest = 92

// Calendar writes an iCalendar (RFC 5545) of the events with a date and the deadlines of initiatives that a filter asks for. No day is
// invented: what is told as a month or a quarter is a bar over it that says so, what is told as a year a task with no date, and a past
// event of no more than a year is left out, as is, on f.Today, a plan whose year is over.
func Calendar(ctx context.Context, to io.Writer, l *ledger.Ledger, f ledger.Filter, in *locale.Locale) error {
	return (&Export{Ledger: l, Filter: f}).calendar(ctx, to, in)
}

func (x *Export) calendar(ctx context.Context, to io.Writer, in *locale.Locale) error {
	x, done, err := x.moment(ctx)
	if err != nil {
		return err
	}
	defer done()
	log, err := x.Ledger.Log(ctx)
	if err != nil {
		return err
	}
	c := &calendar{w: bufio.NewWriter(to), today: x.Filter.Today, ledger: x.Ledger, in: in, judged: map[string]revision{}}
	for _, j := range log {
		for _, a := range []*record.Anchor{&j.About, j.Other} {
			if a != nil && a.ID != "" {
				c.judged[a.ID] = c.judged[a.ID].and(1, j.At)
			}
		}
	}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Chancery//Chancery//"+strings.ToUpper(in.Lang))
	c.line("CALSCALE", "GREGORIAN")
	c.line("X-WR-CALNAME", escaped(in.T("calendar.name")))
	for e, err := range x.events(ctx) {
		if err == nil {
			err = c.event(ctx, e)
		}
		if err != nil {
			return err
		}
	}
	for i, err := range x.initiatives(ctx) {
		if err == nil {
			err = c.deadline(ctx, i)
		}
		if err != nil {
			return err
		}
	}
	c.line("END", "VCALENDAR")
	return c.w.Flush()
}

type calendar struct {
	w      *bufio.Writer
	today  record.Day // 0 if nothing hangs on it
	ledger *ledger.Ledger
	in     *locale.Locale
	judged map[string]revision // by the ids that judgements are about
}

// revision counts what the ledger came to know of a record, and when it last did.
type revision struct {
	n    int
	last string // RFC 3339
}

func (r revision) and(n int, at string) revision { return revision{r.n + n, max(r.last, at)} }

// item is an entry of the calendar.
type item struct {
	uid, id, summary, location, status, category string
	description                                  []string
	when                                         record.Date
	due                                          bool // a deadline
	settled                                      bool // nothing is left to be done
	made                                         revision
}

func (c *calendar) event(ctx context.Context, e *ledger.Event) error {
	status := map[record.Status]string{record.Held: "CONFIRMED", record.Planned: "TENTATIVE", record.Cancelled: "CANCELLED"}[e.Status]
	when := dateOf(e.Date)
	if status == "" || !when.Known() { // what is only wished for stands in no diary
		return nil
	}
	quotes, err := c.ledger.Told(ctx, e)
	if err != nil {
		return err
	}
	first := slices.MinFunc(e.Sources, func(a, b ledger.EventSource) int {
		return cmp.Or(cmp.Compare(a.Got, b.Got), cmp.Compare(a.Event, b.Event))
	})
	it := item{uid: "event-" + first.Event, id: e.ID, status: status, category: e.Kind, when: when, settled: e.Status != record.Planned}
	docs := map[text.DocID]bool{}
	for _, s := range e.Sources {
		if !docs[s.Doc] {
			docs[s.Doc] = true
			it.made = it.made.and(1, s.Got)
		}
		j := c.judged[s.Event]
		it.made = it.made.and(j.n, j.last)
	}
	it.made.n--
	who := c.in.Parties(e.Parties)
	if len(e.Names) > 0 {
		who = strings.Join(e.Names, ", ") + " (" + who + ")"
	}
	it.summary = c.in.Code("kind", e.Kind) + ": " + who
	if e.Place != nil {
		it.location = e.Place.Name
	}
	for _, q := range quotes {
		it.description = append(it.description, "“"+q.Text+"”", "— "+q.Source)
	}
	c.write(&it)
	return nil
}

func (c *calendar) deadline(ctx context.Context, i *ledger.Item) error {
	when := dateOf(i.Deadline)
	if !when.Known() || len(i.Steps) == 0 {
		return nil
	}
	it := item{uid: "deadline-" + i.ID, id: i.ID, status: "CONFIRMED", category: "deadline", when: when, due: true, settled: i.Status == follow.Delivered || i.Status == follow.Dropped}
	if i.Status == follow.Dropped {
		it.status = "CANCELLED"
	}
	var docs []text.DocID
	for _, s := range i.Steps {
		if !slices.Contains(docs, s.Doc) {
			docs = append(docs, s.Doc)
		}
	}
	came, err := c.ledger.Came(ctx, docs)
	if err != nil {
		return err
	}
	for _, d := range docs {
		it.made = it.made.and(1, came[d])
	}
	it.made = it.made.and(c.judged[i.ID].n-1, c.judged[i.ID].last)
	it.summary = fmt.Sprintf("%s: %s (%s)", c.in.Code("kind", "deadline"), c.in.Matter(i.ID, i.Title), c.in.Parties(i.Parties))
	last := i.Steps[len(i.Steps)-1]
	for _, s := range i.Steps {
		if s.Move != "" {
			last = s
		}
	}
	it.description = []string{c.in.T("calendar.status", c.in.Code("status", i.Status)), c.in.T("calendar.deadline", c.in.Date(i.Deadline)), "“" + last.Content + "”", "— " + strings.Trim(c.in.Date(last.Date)+", "+last.Source, ", ")}
	c.write(&it)
	return nil
}

// write writes an item as what is told of its time allows.
func (c *calendar) write(it *item) {
	from, to := it.when.From, it.when.To
	whole := len(it.when.String()) == len("2025-03-11/2025-03-13") || it.when.Grain == record.GrainDay // told to the day
	switch {
	case it.when.Until && it.due:
		from = to // the last day on which it may be done is a day that is told
	case it.when.Until || !whole && int(to-from) > longest:
		if it.due || !it.settled && (c.today == 0 || to >= c.today) { // a plan of which nothing was heard is no task for ever
			c.task(it)
		}
		return
	}
	c.begin("VEVENT", it)
	c.line("DTSTART;VALUE=DATE", compact(from))
	c.line("DTEND;VALUE=DATE", compact(to+1))
	c.line("STATUS", it.status)
	c.line("TRANSP", "TRANSPARENT")
	if it.due && !it.settled {
		for _, before := range []string{"-P7D", "-P1D"} {
			c.line("BEGIN", "VALARM")
			c.line("ACTION", "DISPLAY")
			c.line("DESCRIPTION", escaped(it.summary))
			if from == to {
				c.line("TRIGGER", before)
			} else {
				c.line("TRIGGER;RELATED=END", before)
			}
			c.line("END", "VALARM")
		}
	}
	c.line("END", "VEVENT")
}

// task is what has no day: it is due by a last day, or some time.
func (c *calendar) task(it *item) {
	c.begin("VTODO", it)
	if it.when.Until {
		c.line("DUE;VALUE=DATE", compact(it.when.To))
	}
	switch {
	case it.status == "CANCELLED":
		c.line("STATUS", it.status)
	case it.settled:
		c.line("STATUS", "COMPLETED")
	default:
		c.line("STATUS", "NEEDS-ACTION")
	}
	c.line("END", "VTODO")
}

func (c *calendar) begin(what string, it *item) {
	stamp := strings.NewReplacer("-", "", ":", "").Replace(it.made.last)
	if open := it.when.Grain != record.GrainDay && len(it.when.String()) != len("2025-03-11/2025-03-13"); open || it.when.Until && !it.due {
		it.summary = c.in.T("calendar.open", it.summary, c.in.Date(it.when.String()))
	}
	c.line("BEGIN", what)
	c.line("UID", escaped(it.uid+"@chancery"))
	c.line("DTSTAMP", stamp)
	c.line("LAST-MODIFIED", stamp)
	c.line("SEQUENCE", fmt.Sprint(max(0, it.made.n)))
	c.line("SUMMARY", escaped(it.summary))
	if it.location != "" {
		c.line("LOCATION", escaped(it.location))
	}
	if len(it.description) > 0 {
		c.line("DESCRIPTION", escaped(strings.Join(it.description, "\n")))
	}
	c.line("CATEGORIES", escaped(it.category))
	c.line("X-CHANCERY-ID", escaped(it.id))
	c.line("X-CHANCERY-DATE", escaped(it.when.String()))
}

func compact(d record.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

// escaped is a text as RFC 5545 writes it (3.3.11).
func escaped(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return ' '
		}
		return r
	}, s)
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

// line writes a line, folded to 75 octets between letters (3.1). What fails shows when all is flushed.
func (c *calendar) line(name, value string) {
	const most = 75
	s := name + ":" + value
	for room := most; len(s) > room; room = most - 1 {
		cut := room
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		c.w.WriteString(s[:cut] + "\r\n ")
		s = s[cut:]
	}
	c.w.WriteString(s + "\r\n")
}
