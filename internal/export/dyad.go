package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Dyad is what one party did towards another, on one occasion, in the codes of event data: however often documents tell it.
type Dyad struct {
	ID               int64
	Event            string // "" if it was said elsewhere
	When             record.Date
	Actor, Recipient record.Party
	*coding
	Statements []string
	Documents  []string // ids
	Source     string   // the first document's
	Published  record.Day
	Place      *ledger.Place
}

// Dyads is the table of them: what the two other files of event data are made of.
var Dyads = Table{"dyads", "What one party did towards another on one occasion, in CAMEO and PLOVER codes; `chancery data events` alone writes it.", []string{"id"}, []Column{
	col("id", Count, "GlobalEventID in the other files; 53 bits, made of event, parties and codes", "4205301973061123", func(d *Dyad) any { return int(d.ID) }, needed),
	col("event", Code, "the event; empty for what was said elsewhere", "e5105fb6dea81", func(d *Dyad) any { return code(d.Event) }, refers("events.id")),
	col("date", EDTF, "when: of what is planned, when it was announced", "2025-03-26", func(d *Dyad) any { return code(d.When.String()) }),
	col("actor", Code, "who does it", "VN", func(d *Dyad) any { return string(d.Actor) }, needed, of("party")),
	col("recipient", Code, "towards whom", "SG", func(d *Dyad) any { return string(d.Recipient) }, needed, of("party")),
	col("subject", Code, "the kind of the event, or the act of the statements", "agree", func(d *Dyad) any { return d.subject }, needed),
	col("cameo", Code, "CAMEO 1.1b3", "0311", func(d *Dyad) any { return d.cameo }, needed),
	col("plover", Code, "PLOVER; empty where it has no such type, for requests, and for hosts", "AGREE", func(d *Dyad) any { return code(d.plover) }),
	col("mode", Code, "mode of the PLOVER type", "visit", func(d *Dyad) any { return code(d.mode) }),
	col("quad", Code, "PLOVER's quadrant, 1 to 4", "1", func(d *Dyad) any {
		if d.quad == 0 {
			return nil
		}
		return fmt.Sprint(d.quad)
	}, among("1", "2", "3", "4")),
	col("statements", Codes, "the statements that say it; statements.id", "s0a1b2c3d4e5f", func(d *Dyad) any { return d.Statements }),
	col("documents", Codes, "the documents that tell it; documents.id", "5f0c…", func(d *Dyad) any { return d.Documents }, needed),
	col("crosswalk", Code, "version of the table by which it is coded", "2", func(d *Dyad) any { _, v := crosswalk(); return v }, needed),
	col("goldstein", Number, "the number of Goldstein's scale that is published for the CAMEO code; nothing that was measured", "5.2", func(d *Dyad) any {
		n, _ := strconv.ParseFloat(d.goldstein, 64)
		return n
	}, needed),
}}

// dyads yields what parties did towards each other: at each event, then elsewhere, newest first.
func (x *Export) dyads(ctx context.Context, yield func(*Dyad) error) error {
	for e, err := range x.events(ctx) {
		if err != nil {
			return err
		}
		all := gathering{}
		day := dateOf(e.Date)
		if e.Status != record.Held {
			day = record.OnDay(announced(e))
		}
		for _, p := range pairs(e.Parties, e.Parties) {
			if c := codeEvent(e, p[0], p[1]); c != nil {
				d := all.at(e, p, c, day)
				for _, s := range e.Sources {
					d.told(string(s.Doc), s.Source, s.Day)
				}
			}
		}
		said, err := x.Ledger.StatementsAt(ctx, e)
		if err != nil {
			return err
		}
		for _, s := range said {
			when := day
			if e.Status != record.Held {
				when = dateOf(s.Date)
			}
			all.say(e, s, when)
		}
		if err := all.yield(yield); err != nil {
			return err
		}
	}
	all, day := gathering{}, ""
	for s, err := range x.statements(ctx) {
		if err != nil {
			return err
		}
		if orNone(s.Date) != day {
			if err := all.yield(yield); err != nil {
				return err
			}
			all, day = gathering{}, orNone(s.Date)
		}
		if s.Event == nil {
			all.say(nil, s, dateOf(s.Date))
		}
	}
	return all.yield(yield)
}

// announced is the day on which a document first told of an event.
func announced(e *ledger.Event) (first record.Day) {
	for _, s := range e.Sources {
		if s.Day != 0 && (first == 0 || s.Day < first) {
			first = s.Day
		}
	}
	return first
}

// gathering is what was done on one occasion, by what tells it apart.
type gathering map[string]*Dyad

func (g gathering) at(e *ledger.Event, p [2]record.Party, c *coding, when record.Date) *Dyad {
	key := strings.Join([]string{when.String(), string(p[0]), string(p[1]), c.subject, c.cameo}, "|")
	if e != nil {
		key = e.ID + "|" + key
	}
	d := g[key]
	if d == nil {
		sum := sha256.Sum256([]byte(key))
		d = &Dyad{ID: int64(binary.BigEndian.Uint64(sum[:8]) >> 11), When: when, Actor: p[0], Recipient: p[1], coding: c}
		if e != nil {
			if d.Event = e.ID; e.Status == record.Held { // what is planned there is announced elsewhere
				d.Place = e.Place
			}
		}
		g[key] = d
	}
	return d
}

func (g gathering) say(e *ledger.Event, s *ledger.Statement, when record.Date) {
	c := codeStatement(s)
	if c == nil {
		return
	}
	for _, p := range towards(s, e) {
		d := g.at(e, p, c, when)
		if !slices.Contains(d.Statements, s.ID) {
			d.Statements = append(d.Statements, s.ID)
		}
		d.told(string(s.Doc), s.Source, dateOf(s.Date).From)
	}
}

// told adds a document that tells of it.
func (d *Dyad) told(doc, source string, published record.Day) {
	if !slices.Contains(d.Documents, doc) {
		d.Documents = append(d.Documents, doc)
	}
	if published != 0 && (d.Published == 0 || published < d.Published || published == d.Published && source < d.Source) || d.Source == "" {
		d.Source, d.Published = source, published
	}
}

func (g gathering) yield(to func(*Dyad) error) error {
	all := slices.SortedFunc(maps.Values(g), func(a, b *Dyad) int { return cmp.Compare(a.ID, b.ID) })
	for _, d := range all {
		slices.Sort(d.Statements)
		slices.Sort(d.Documents)
		if err := to(d); err != nil {
			return err
		}
	}
	return nil
}

// onADay is the day of what happened; 0 if none is told.
func (d *Dyad) onADay() record.Day {
	if d.When.Grain == record.GrainDay && !d.When.Until || len(d.When.String()) == len("2025-03-11/2025-03-13") {
		return d.When.From
	}
	return 0
}

// Events writes event data into a folder: dyads.csv with all that there is, and what has a day in the columns of GDELT 2.0
// (gdelt.export.CSV) and POLECAT (polecat.txt). It returns how many rows each has.
func (x *Export) Events(ctx context.Context, dir string) (map[string]int, error) {
	x, done, err := x.moment(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	names := []string{"dyads.csv", "gdelt.export.CSV", "polecat.txt"}
	files := make([]*whole, len(names))
	for i, n := range names {
		if files[i], err = newWhole(filepath.Join(dir, n)); err != nil {
			return nil, err
		}
		defer files[i].drop()
	}
	all, err := newSheet(CSV, &Dyads, files[0])
	if err != nil {
		return nil, err
	}
	files[2].WriteString(strings.Join(polecatColumns, "\t") + "\n")
	counts := map[string]int{}
	packs := x.Ledger.Packs()
	if err := x.dyads(ctx, func(d *Dyad) error {
		counts[names[0]]++
		if err := all.write(Dyads.row(d)); err != nil {
			return err
		}
		if d.onADay() == 0 {
			return nil
		}
		from, to := actorOf(d.Actor, packs), actorOf(d.Recipient, packs)
		counts[names[1]]++
		_, err := files[1].WriteString(tabbed(gdeltColumns, gdelt(d, from, to)))
		if d.plover != "" && err == nil {
			counts[names[2]]++
			_, err = files[2].WriteString(tabbed(polecatColumns, polecat(d, from, to)))
		}
		return err
	}); err != nil {
		return nil, err
	}
	if err := all.close(); err != nil {
		return nil, err
	}
	for _, f := range files {
		if err := f.done(); err != nil {
			return nil, err
		}
	}
	return counts, nil
}
