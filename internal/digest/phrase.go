package digest

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// A phrase is missed where full texts are compared: joint statements, and readouts of one outlet. What an agency leaves out of a report it
// left out for its own reasons.

// In how many texts before the latest a phrase must stand: one that somebody asks for, and one that only a comparison finds.
const heldAsked, heldFound = 1, 2

// looksBack is how many documents of a kind are looked at for those.
const looksBack = 200

// full is a full text, with its words.
type full struct {
	doc   *ledger.Document
	read  *record.Reading
	words string
	day   record.Day
}

// series is what makes texts comparable.
func (f *full) series() string {
	group := ""
	for i := range f.read.Events {
		if e := &f.read.Events[i]; e.Main {
			group = ledger.GroupKey(e.Parties)
			break
		}
	}
	if group == "" || f.day == 0 {
		return ""
	}
	s := string(f.read.Genre) + " " + f.read.Doc.Lang + " " + group
	if f.read.Genre == record.Readout {
		s += " " + f.read.Doc.Outlet
	}
	return s
}

// phrases tells of phrases that texts before had and the latest, which is fresh, has not.
func (g *gathering) phrases(ctx context.Context) error {
	q := g.query
	if len(q.Topics) == 0 && q.Instrument+q.Phrase == "" || q.Initiative != "" || q.Person != "" {
		return nil
	}
	for _, genre := range []record.Genre{record.JointStatement, record.Readout} {
		f := ledger.Filter{Parties: q.Parties, Topics: q.Topics, Instrument: q.Instrument, Genre: string(genre)}
		some := map[string][]*full{}
		f.Limit = looksBack
		for d, err := range g.l.Documents(ctx, f) {
			if err != nil {
				return err
			}
			x, err := g.full(ctx, d)
			if err != nil {
				return err
			}
			if of := x.series(); of != "" {
				some[of] = append(some[of], x)
			}
		}
		for _, of := range slices.Sorted(maps.Keys(some)) {
			if err := g.compare(ctx, some[of]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *gathering) full(ctx context.Context, d *ledger.Document) (*full, error) {
	r, err := g.l.Reading(ctx, string(d.ID))
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, s := range r.Doc.Sections {
		if s.Kind <= text.Caption {
			b.WriteString(r.Doc.Quote(s.Span) + "\n")
		}
	}
	return &full{d, r, plain(b.String()), r.Published}, nil
}

// compare compares the latest text of a series, if it is fresh, with those before. texts are newest first.
func (g *gathering) compare(ctx context.Context, texts []*full) error {
	latest := texts[0]
	if !g.fresh.Has(latest.doc.ID) {
		return nil
	}
	var before []*full
	for _, t := range texts[1:] {
		if latest.day-t.day <= ledger.SameDays { // the same text elsewhere
			if !g.fresh.Has(t.doc.ID) {
				return nil
			}
			continue
		}
		if n := len(before); n == 0 || before[n-1].day-t.day > ledger.SameDays {
			before = append(before, t)
		}
	}
	if asked := g.query.Phrase; asked != "" {
		p := plain(asked)
		if !g.lost(p, latest, before, heldAsked) {
			return nil
		}
		then, err := g.on(ctx, before[0])
		if err != nil {
			return err
		}
		var was, is *ledger.Statement
		if i := slices.IndexFunc(then, func(s *ledger.Statement) bool { return holds(plain(s.Content), p) }); i >= 0 {
			now, err := g.on(ctx, latest)
			if err != nil {
				return err
			}
			was, is = then[i], likest(then[i], now)
		}
		g.tellDropped(asked, latest, before[:heldAsked], was, is)
		return nil
	}
	if len(before) < heldFound {
		return nil
	}
	now, err := g.on(ctx, latest)
	if err != nil {
		return err
	}
	then, err := g.on(ctx, before[0])
	if err != nil {
		return err
	}
	told := []string{}
	for _, a := range then {
		b := likest(a, now)
		if b == nil {
			continue
		}
		vs := g.l.Versions([]follow.Use{use(a), use(b)})
		if len(vs) != 2 {
			continue
		}
		for _, phrase := range vs[1].Dropped {
			p := plain(phrase)
			if strings.Count(p, " ") < 1 || !g.lost(p, latest, before, heldFound) || slices.ContainsFunc(told, func(t string) bool { return holds(t, p) }) {
				continue
			}
			told = append(told, p)
			g.tellDropped(phrase, latest, before[:heldFound], a, b)
		}
	}
	return nil
}

// lost reports whether a phrase stood in so many texts before, and stands nowhere in the latest.
func (g *gathering) lost(p string, latest *full, before []*full, held int) bool {
	if p == "" || len(before) < held || holds(latest.words, p) {
		return false
	}
	return !slices.ContainsFunc(before[:held], func(t *full) bool { return !holds(t.words, p) })
}

func (g *gathering) tellDropped(phrase string, latest *full, before []*full, was, is *ledger.Statement) {
	n := &Notice{
		Rule: Dropped, Keys: []string{ledger.WordsKey(phrase, "dropped", latest.series())}, Day: latest.day, When: latest.day.String(), Phrase: phrase,
		At: g.kept(latest.doc.ID, time.Time{}), Quotes: []Quote{{"", latest.doc, string(latest.doc.ID)}},
	}
	for i := range latest.read.Events {
		if e := &latest.read.Events[i]; e.Main {
			n.Parties = e.Parties
			break
		}
	}
	if is != nil {
		n.Quotes[0] = Quote{is.Content, latest.doc, is.ID}
	}
	for i, t := range before {
		q := Quote{"", t.doc, string(t.doc.ID)}
		if i == 0 && was != nil {
			q.Text, q.ID = was.Content, was.ID
		}
		n.Compared = append(n.Compared, q)
	}
	g.out = append(g.out, n)
}

// on are the statements of a text that are asked for.
func (g *gathering) on(ctx context.Context, t *full) (out []*ledger.Statement, err error) {
	f := ledger.Filter{Topics: g.query.Topics, Instrument: g.query.Instrument, From: t.day, To: t.day}
	for s, err := range g.l.Statements(ctx, f) {
		if err != nil {
			return nil, err
		}
		if s.Doc == t.doc.ID {
			out = append(out, s)
		}
	}
	return out, nil
}

func use(s *ledger.Statement) follow.Use {
	return follow.Use{Doc: s.Doc, Statement: record.StatementID(s.ID), Day: s.Day(), Lang: s.Lang, By: s.By, Act: s.Act, Text: s.Content}
}

// likest is the statement that shares most words with another, if it shares half of them.
func likest(a *ledger.Statement, among []*ledger.Statement) (best *ledger.Statement) {
	words := map[string]bool{}
	for _, w := range strings.Fields(plain(a.Content)) {
		words[w] = true
	}
	most := (len(words) + 1) / 2
	for _, b := range among {
		shared, seen := 0, map[string]bool{}
		for _, w := range strings.Fields(plain(b.Content)) {
			if words[w] && !seen[w] {
				seen[w] = true
				shared++
			}
		}
		if shared >= most && shared > 0 {
			best, most = b, shared+1
		}
	}
	return best
}

// plain is a text as words with one space between them, in small letters: marks and line ends make no difference.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }), " ")
}

// holds reports whether plain words stand in a plain text.
func holds(all, words string) bool {
	return words != "" && strings.Contains(" "+all+" ", " "+words+" ")
}
