package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Drawn is a report as it came, what it says, and all facts that the ledger keeps of it. It is made by Draw and written by Put.
type Drawn struct {
	came
	Reading *record.Reading // as people left it

	twin      string
	body      []byte // the reading's JSON, packed
	words     string
	sightings []link.Sighting
	reports   []link.Report
	steps     []follow.Step
	found     string   // the tokens under which the document is found
	said      []string // and its statements
	spoken    spoken
	lost      []string // judgements whose record is gone
	doc       int64
}

// ID is the name by which a ledger knows the bytes of a report: their sha256 in hex.
func ID(raw []byte) text.DocID {
	sum := sha256.Sum256(raw)
	return text.DocID(hex.EncodeToString(sum[:]))
}

// Draw reads a report and draws from it what the ledger keeps; got is when it was had. The error is a *clean.Error: these bytes are no
// text. It writes nothing and may be called from many goroutines.
func (l *Ledger) Draw(in clean.Input, got time.Time) (*Drawn, error) {
	r, err := l.line.ReadInput(in)
	if err != nil {
		return nil, err
	}
	d := &Drawn{came: cameIn(in, got.UTC().Format(time.RFC3339))}
	return d, l.draw(d, r, nil)
}

// draw fills in everything that follows from a reading and the judgements on it.
func (l *Ledger) draw(d *Drawn, r *record.Reading, standing *standing) error {
	lost := []record.Judgement(nil)
	d.Reading, lost = judge.Apply(r, standing.of(r.Doc.ID))
	d.lost = d.lost[:0]
	for _, j := range lost {
		d.lost = append(d.lost, j.ID)
	}
	b, err := d.Reading.MarshalJSON()
	if err != nil {
		return err
	}
	d.body = pack(b)
	d.sightings = l.line.Linker().Sightings(d.Reading)
	d.reports = l.line.Linker().Reports(d.Reading)
	d.steps = standing.rekeyed(l.line.Follower().Steps(d.Reading))
	d.twin = twin(r.Doc)
	d.words = bare(d.Reading.Doc.Title + "\n" + shown(d.Reading.Doc))
	d.found, d.said, d.spoken = facetsOf(d)
	return nil
}

// shown is the text of the sections that records are drawn from: what is searched.
func shown(d *text.Document) string {
	var b strings.Builder
	for _, s := range d.Sections {
		if s.Kind <= text.Caption {
			b.WriteString(d.Quote(s.Span))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// DayOf is the day by which a document is put in order: of publication, else of the last held main event, else none.
func DayOf(r *record.Reading) record.Day {
	if r.Published != 0 {
		return r.Published
	}
	day := record.Day(0)
	for i := range r.Events {
		if e := &r.Events[i]; e.Main && e.Status == record.Held {
			day = max(day, e.When.To)
		}
	}
	return day
}

// The terms of facets: what an item is found by. The same words stand in filters.
func partyTerm(p record.Party) string { return "party:" + string(p) }
func whoTerm(p record.Party, key string) string {
	return "who:" + string(p) + "/" + key
}
func groupTerm(ps []record.Party) string { return groupNamed(GroupKey(ps)) }
func groupNamed(key string) string       { return "group:" + key }

// GroupKey is the name of a group of parties: their codes, sorted, with "+" between them.
func GroupKey(ps []record.Party) string {
	s := make([]string, len(ps))
	for i, p := range ps {
		s[i] = string(p)
	}
	slices.Sort(s)
	return strings.Join(slices.Compact(s), "+")
}

// instrumentTerm names an instrument across documents by its canonical name.
func instrumentTerm(name string) string { return "instrument:" + Slug(name) }

// Slug is a name as it stands in addresses and filters: words without diacritics, "-" between them.
func Slug(name string) string { return strings.ReplaceAll(bare(name), " ", "-") }

// facetsOf says what a document is found by, and each of its statements; and of what groups of parties speak in these.
func facetsOf(d *Drawn) (found string, said []string, of spoken) {
	of = spoken{}
	r := d.Reading
	doc := map[string]bool{"lang:" + r.Doc.Lang: true, "genre:" + string(r.Genre): true, "relevant:" + strconv.FormatBool(r.Relevant): true}
	keys := map[record.PersonID]string{}
	for _, s := range d.sightings {
		keys[s.Person] = whoTerm(s.Party, s.Key)
		doc[whoTerm(s.Party, s.Key)] = true
	}
	names := map[record.InstrumentID]string{}
	for i := range r.Instruments {
		names[r.Instruments[i].ID] = instrumentTerm(r.Instruments[i].Name)
		doc[names[r.Instruments[i].ID]] = true
	}
	for i := range r.Events {
		for _, p := range r.Events[i].Parties {
			doc[partyTerm(p)] = true
		}
	}
	initiative, group := map[record.StatementID]string{}, map[record.StatementID]string{}
	for i := range d.steps {
		if s := &d.steps[i]; s.Statement != "" {
			initiative[s.Statement], group[s.Statement] = "initiative:"+s.Key, GroupKey(s.Group)
		}
	}
	at := map[record.EventID][]record.Party{}
	for i := range r.Events {
		at[r.Events[i].ID] = r.Events[i].Parties
	}
	for part := range r.Statements[:min(len(r.Statements), partsOfDoc)] {
		s := &r.Statements[part]
		terms := []string{"id:" + string(s.ID)}
		add := func(term string) { terms = append(terms, term) }
		add("all")
		add("act:" + s.Act.String())
		add("class:" + string(s.Act.Class()))
		doc["act:"+s.Act.String()], doc["class:"+string(s.Act.Class())] = true, true
		for _, p := range s.By {
			add(partyTerm(p))
			doc[partyTerm(p)] = true
		}
		for _, t := range s.Topics {
			add("topic:" + t)
			doc["topic:"+t] = true
		}
		for _, p := range s.Speakers {
			if keys[p] != "" {
				add(keys[p])
			}
		}
		for _, i := range s.Instruments {
			if names[i] != "" {
				add(names[i])
			}
		}
		if t := initiative[s.ID]; t != "" {
			add(t)
		}
		g := group[s.ID]
		if ps := at[s.In]; g == "" && len(ps) > 1 {
			g = GroupKey(ps)
		}
		if g != "" {
			add(groupNamed(g))
			for _, t := range s.Topics {
				of[talk{g, t}]++
			}
		}
		slices.Sort(terms)
		said = append(said, tokens(statementItem, slices.Compact(terms)))
	}
	return tokens(docItem, sorted(doc)), said, of
}
