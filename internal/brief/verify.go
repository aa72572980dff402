package brief

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Why says in one word why a line does not hold.
type Why string

// The reasons. Those up to Unseen are of the file; the others are of the ledger.
const (
	Edited     Why = "edited"     // what is shown is not what was written
	Removed    Why = "removed"    // it is not shown any more
	Added      Why = "added"      // it is shown, and rests on nothing
	Unseen     Why = "unseen"     // what the file shows cannot be compared: another program wrote its pages
	Gone       Why = "gone"       // its document is not in the ledger
	Superseded Why = "superseded" // there is a later revision of its document
	Words      Why = "words"      // its words do not stand in the document, or not so
	Withdrawn  Why = "withdrawn"  // people decided that the record is false
	Status     Why = "status"     // the status is another
	Deadline   Why = "deadline"   // the deadline is another
	Told       Why = "told"       // something told since makes it untrue
	Unlike     Why = "unlike"     // the ledger does not say so
)

// Fault is a line that does not hold.
type Fault struct {
	Section string `json:"section"`
	ID      string `json:"id,omitempty"`
	Line    string `json:"line"`
	Why     Why    `json:"why"`
	Detail  string `json:"detail"`
}

func (f Fault) String() string { return string(f.Why) + ": " + f.Detail }

// Verify holds a brief to the ledger: its file to what it carries, what it carries to what the ledger told on the day of the brief, and
// that to all that it tells now. The faults come in the order of the brief.
func Verify(ctx context.Context, l *ledger.Ledger, f *File) ([]Fault, error) {
	c := &checker{ctx: ctx, l: l, b: f.Brief, readings: map[text.DocID]*record.Reading{}}
	want, err := f.want()
	if err != nil {
		return nil, err
	}
	if len(f.shown) == 0 {
		c.fault(c.b.Title, "", c.b.Title, Unseen, "another program wrote the pages of this %s: what they show cannot be compared with what was written", f.form.name)
	} else {
		c.shown(want, f.shown)
	}
	ask := Ask{Parties: f.Brief.Parties, Date: record.ParseDay(f.Brief.Date), For: f.Brief.For, Lang: f.Brief.Lang}
	m, err := gather(ctx, l, ask)
	var none *ledger.NotFound
	switch {
	case errors.As(err, &none): // nothing of what the brief rests on is here
	case err != nil:
		return nil, err
	default:
		if c.capped, err = m.brief(); err != nil {
			return nil, err
		}
		if c.full, err = m.made(c.about()); err != nil {
			return nil, err
		}
	}
	if err := c.revisions(); err != nil {
		return nil, err
	}
	if err := c.lines(); err != nil {
		return nil, err
	}
	return c.faults, c.frame()
}

// about tells of the lines of the brief, and of others on the same records, whether they are wanted to compare with.
func (c *checker) about() func(string, int, *draft) bool {
	ids, records := map[string]bool{}, map[Record]bool{}
	for _, s := range c.b.Sections {
		for _, l := range s.Lines {
			ids[l.ID], records[l.Record] = true, true
		}
	}
	return func(_ string, _ int, d *draft) bool { return ids[d.id] || records[d.record] }
}

// checker holds one brief to a ledger.
type checker struct {
	ctx          context.Context
	l            *ledger.Ledger
	b            *Brief
	capped, full *Brief // as the ledger makes it now, of the same day; nil if it cannot
	readings     map[text.DocID]*record.Reading
	later        map[text.DocID]*ledger.Document // documents of which there is a later revision
	faults       []Fault
}

func (c *checker) fault(section, id, line string, why Why, detail string, args ...any) {
	c.faults = append(c.faults, Fault{section, id, line, why, fmt.Sprintf(detail, args...)})
}

// shown compares what a file shows with what it would show if nobody had changed it.
func (c *checker) shown(want, have []string) {
	heads := map[string]string{} // a paragraph to the section that it stands in
	section := c.b.Title
	titles := map[string]bool{}
	for _, s := range c.b.Sections {
		titles[s.Title] = true
	}
	for _, x := range want {
		if bare := strings.TrimLeft(x, "# "); titles[bare] {
			section = bare
		}
		heads[x] = section
	}
	gone, come := differ(want, have)
	for _, i := range slices.Sorted(maps.Keys(gone)) {
		x := want[i]
		if j := gone[i]; j >= 0 {
			c.fault(heads[x], "", have[j], Edited, "what was written is: %s", x)
		} else {
			c.fault(heads[x], "", x, Removed, "the file does not show it")
		}
	}
	for _, j := range come {
		at := c.b.Title
		for k := j - 1; k >= 0; k-- {
			if heads[have[k]] != "" {
				at = heads[have[k]]
				break
			}
		}
		c.fault(at, "", have[j], Added, "the line rests on nothing")
	}
}

// differ are the paragraphs of want that have has not, each with the one that stands in its place or -1, and those of have alone.
func differ(want, have []string) (gone map[int]int, come []int) {
	length := make([][]int, len(want)+1) // of the longest row that want[i:] and have[j:] share
	for i := range length {
		length[i] = make([]int, len(have)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(have) - 1; j >= 0; j-- {
			if want[i] == have[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	gone = map[int]int{}
	for i, j := 0, 0; i < len(want) || j < len(have); {
		if i < len(want) && j < len(have) && want[i] == have[j] {
			i, j = i+1, j+1
			continue
		}
		var w, h []int
		for (i < len(want) || j < len(have)) && !(i < len(want) && j < len(have) && want[i] == have[j]) {
			if i < len(want) && (j == len(have) || length[i+1][j] >= length[i][j+1]) {
				w, i = append(w, i), i+1
			} else {
				h, j = append(h, j), j+1
			}
		}
		for _, x := range w {
			best, most := -1, 0.3 // less in common is another line
			for n, y := range h {
				if a := alike(want[x], have[y]); a > most {
					best, most = n, a
				}
			}
			gone[x] = -1
			if best >= 0 {
				gone[x] = h[best]
				h = slices.Delete(h, best, best+1)
			}
		}
		come = append(come, h...)
	}
	return gone, come
}

// alike is how much of the words of two texts is the same, from 0 to 1.
func alike(a, b string) float64 {
	as, bs := strings.Fields(a), strings.Fields(b)
	count := map[string]int{}
	for _, w := range as {
		count[w]++
	}
	same := 0
	for _, w := range bs {
		if count[w] > 0 {
			count[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(max(1, len(as)+len(bs)))
}

// reading is a reading of the ledger; nil if the document is not there.
func (c *checker) reading(doc text.DocID) (*record.Reading, error) {
	if r, have := c.readings[doc]; have {
		return r, nil
	}
	r, err := c.l.Reading(c.ctx, string(doc))
	var none *ledger.NotFound
	if errors.As(err, &none) {
		r, err = nil, nil
	}
	if r != nil && r.Doc.ID != doc { // found by a part of its name
		r = nil
	}
	c.readings[doc] = r
	return r, err
}

// revisions finds, of the sources, those of which the ledger has a revision that the brief did not know.
func (c *checker) revisions() error {
	c.later = map[text.DocID]*ledger.Document{}
	for d, err := range c.l.Documents(c.ctx, ledger.Filter{Parties: c.b.Parties}) {
		if err != nil {
			return err
		}
		if d.Link == nil {
			continue
		}
		for i := range c.b.Sources {
			if s := &c.b.Sources[i]; s.Document != d.ID && !slices.Contains(s.Revisions, d.ID) && ledger.SamePage(s.Link, *d.Link) {
				c.later[s.Document] = d
			}
		}
	}
	return nil
}

func lineOf(b *Brief, id string) *Line {
	if b == nil {
		return nil
	}
	for i := range b.Sections {
		for j := range b.Sections[i].Lines {
			if l := &b.Sections[i].Lines[j]; l.ID == id {
				return l
			}
		}
	}
	return nil
}

// lines holds every line that a brief carries to the ledger.
func (c *checker) lines() error {
	for i := range c.b.Sections {
		s := &c.b.Sections[i]
		from := c.full
		if s.ID == "gaps" { // it counts what is shown
			from = c.capped
		}
		for j := range s.Lines {
			l := &s.Lines[j]
			before := len(c.faults)
			if err := c.rests(s, l); err != nil {
				return err
			}
			if len(c.faults) > before {
				continue
			}
			if c.capped == nil {
				c.fault(s.Title, l.ID, l.Text(), Gone, "the ledger has no document on these parties up to the day of the brief")
				continue
			}
			if err := c.against(s, l, lineOf(from, l.ID)); err != nil {
				return err
			}
			if len(c.faults) > before {
				continue
			}
			if err := c.since(s, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// rests looks at the words that a line rests on.
func (c *checker) rests(s *Section, l *Line) error {
	told := map[string]bool{}
	say := func(why Why, detail string, args ...any) {
		if x := string(why) + detail + fmt.Sprint(args...); !told[x] {
			told[x] = true
			c.fault(s.Title, l.ID, l.Text(), why, detail, args...)
		}
	}
	if l.Quote != "" && (len(l.Rests) == 0 || l.Rests[0].Quote != l.Quote) {
		say(Words, "the quotation is not the words that the line rests on")
	}
	for _, r := range l.Rests {
		source := &c.b.Sources[r.Source-1]
		name := cmp.Or(source.Outlet, source.Name) + ", " + cmp.Or(source.Date, "undated") + " [" + fmt.Sprint(r.Source) + "]"
		if r.SHA256 != hash(r.Quote) {
			say(Words, "the words carried for %s are not those that their hash was made of", name)
			continue
		}
		js, err := c.l.Decided(c.ctx, "document", string(source.Document))
		if err != nil {
			return err
		}
		if r.Kind != "relation" {
			more, err := c.l.Decided(c.ctx, r.Kind, r.Record)
			if err != nil {
				return err
			}
			js = append(js, more...)
		}
		withdrawn := false
		for _, j := range js {
			if j.Kind == record.JudgeReject {
				withdrawn = true
				say(Withdrawn, "%s of %s was found false by %s on %s%s", j.About.Kind, name, j.Who, j.At[:min(10, len(j.At))], reason(j.Reason))
			}
		}
		if withdrawn {
			continue
		}
		reading, err := c.reading(source.Document)
		switch {
		case err != nil:
			return err
		case reading == nil:
			say(Gone, "document %s (%s) is not in the ledger", source.Document[:min(12, len(source.Document))], name)
		case !stands(reading.Doc.Text, r, hash(reading.Doc.Text) == source.Text):
			say(Words, "%s does not have these words any more where the line rests on them: “%s”", name, r.Quote)
		}
		if d := c.later[source.Document]; d != nil {
			say(Superseded, "of %s there is another revision: document %s, got %s", name, d.ID[:12], d.Got[:min(10, len(d.Got))])
		}
	}
	return nil
}

func reason(s string) string {
	if s == "" {
		return ""
	}
	return ": " + s
}

// stands reports whether a quotation stands in a text: where it stood, if the text is the same one; else anywhere.
func stands(s string, r Rest, same bool) bool {
	if !same {
		return strings.Contains(s, r.Quote)
	}
	points := []rune(s)
	return 0 <= r.Start && r.Start <= r.End && r.End <= len(points) && string(points[r.Start:r.End]) == r.Quote
}

// against compares a line with the same line as the ledger makes it now, of the same day.
func (c *checker) against(s *Section, l, now *Line) error {
	if now == nil {
		for i := range c.full.Sections { // it may stand elsewhere for good reasons: tell them
			for j := range c.full.Sections[i].Lines {
				if x := &c.full.Sections[i].Lines[j]; x.Record == l.Record && x.Record.ID != "" {
					now = x
				}
			}
		}
		if now == nil || now.Text() == l.Text() {
			c.fault(s.Title, l.ID, l.Text(), Unlike, "of the day of the brief the ledger does not tell this any more")
			return nil
		}
	}
	for _, key := range []string{"status", "deadline"} {
		if a, b := l.Holds[key], now.Holds[key]; a != b {
			c.fault(s.Title, l.ID, l.Text(), Why(key), "the %s is %s, and by the ledger it was %s on the day of the brief", key, cmp.Or(a, "none"), cmp.Or(b, "none"))
			return nil
		}
	}
	if now.Text() != l.Text() || !maps.Equal(now.Holds, l.Holds) || !slices.EqualFunc(l.Rests, now.Rests, func(a, b Rest) bool { return a.SHA256 == b.SHA256 && a.Record == b.Record }) {
		c.fault(s.Title, l.ID, l.Text(), Unlike, "of the day of the brief the ledger says: %s", now.Text())
	}
	return nil
}

// ever is later than any document.
const ever = record.Day(1 << 21)

// since looks for what documents of any later day tell that makes a line untrue.
func (c *checker) since(s *Section, l *Line) error {
	switch l.Record.Kind {
	case "initiative":
		i, there, err := c.l.Past(ever).Initiative(c.ctx, l.Record.ID)
		if err != nil || !there {
			return err
		}
		c.initiative(s, l, &i)
	case "person":
		holders, err := c.l.Past(ever).Holders(c.ctx, record.Party(l.Holds["party"]))
		if err != nil {
			return err
		}
		for _, h := range holders {
			if slices.Contains(strings.Fields(l.Holds["offices"]), h.Office) && h.Person != l.Holds["person"] {
				c.fault(s.Title, l.ID, l.Text(), Told, "documents up to %s tell of %s in this office", h.Last, h.Name)
			}
		}
	case "relationship":
		if l.Holds["level"] == "" {
			return nil
		}
		levels, err := c.l.Past(ever).Levels(c.ctx, c.b.Parties)
		if err == nil && len(levels) > 0 && levels[0].Level != l.Holds["level"] {
			c.fault(s.Title, l.ID, l.Text(), Told, "a document of %s tells of another level: %s", levels[0].Day, levels[0].Level)
		}
		return err
	case "event":
		e, err := c.l.Event(c.ctx, l.Record.ID)
		if err != nil {
			return err
		}
		if date := l.Holds["date"]; s.ID == "ahead" && (e.Status == record.Cancelled || e.Date != nil && *e.Date != date) {
			c.fault(s.Title, l.ID, l.Text(), Told, "by the ledger it is %s, %s", e.Status, cmp.Or(deref(e.Date), "undated"))
		}
	case "statement":
		for x, err := range c.l.Statements(c.ctx, ledger.Filter{Group: c.b.Parties, Acts: held, Topics: []string{l.Holds["topic"]}, From: record.ParseDay(c.b.Date) + 1}) {
			if err != nil {
				return err
			}
			if x.Date != nil && len(x.Topics) > 0 && x.Topics[0] == l.Holds["topic"] && ledger.GroupKey(x.By) == l.Holds["by"] {
				c.fault(s.Title, l.ID, l.Text(), Told, "there is a later wording, of %s: “%s”", *x.Date, x.Content)
				return nil
			}
		}
	}
	return nil
}

// initiative tells what became of an initiative since the day of the brief.
func (c *checker) initiative(s *Section, l *Line, i *follow.Initiative) {
	if status := string(i.Status); status != l.Holds["status"] {
		why := "by a judgement"
		if n := len(i.Moves); n > 0 && i.Moves[n-1].Step >= 0 {
			x := &i.Steps[i.Moves[n-1].Step]
			why = "by " + x.Source + ", " + dayText(x.Day)
		}
		c.fault(s.Title, l.ID, l.Text(), Status, "the status moved from %s to %s, %s", l.Holds["status"], status, why)
		return
	}
	if due := i.Deadline.String(); due != l.Holds["deadline"] {
		c.fault(s.Title, l.ID, l.Text(), Deadline, "the deadline was %s and is %s", cmp.Or(l.Holds["deadline"], "none"), cmp.Or(due, "none"))
		return
	}
	if last := l.Holds["last"]; last != "" && i.Last.String() > last {
		c.fault(s.Title, l.ID, l.Text(), Told, "it was spoken of again on %s", i.Last)
	}
	if s.ID == "proposed" && i.Taken {
		c.fault(s.Title, l.ID, l.Text(), Told, "it was taken up")
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// frame holds what stands around the lines to the ledger: the head, the headings, what is told of more lines, and the sources.
func (c *checker) frame() error {
	if c.capped == nil {
		return nil
	}
	if c.b.Title != c.capped.Title || !slices.Equal(c.b.Intro, c.capped.Intro) {
		c.fault(c.b.Title, "", strings.Join(append([]string{c.b.Title}, c.b.Intro...), " "), Unlike, "of the day of the brief the ledger says: %s", strings.Join(append([]string{c.capped.Title}, c.capped.Intro...), " "))
	}
	for _, s := range c.b.Sections {
		n := slices.IndexFunc(c.capped.Sections, func(x Section) bool { return x.ID == s.ID })
		if n < 0 {
			c.fault(s.Title, "", s.Title, Unlike, "of the day of the brief the ledger has nothing for this section")
			continue
		}
		now := &c.capped.Sections[n]
		for _, x := range [][2]string{{s.Title, now.Title}, {s.Note, now.Note}, {s.More, now.More}} {
			if x[0] != x[1] {
				c.fault(s.Title, "", cmp.Or(x[0], s.Title), Unlike, "of the day of the brief the ledger says: %s", cmp.Or(x[1], "nothing"))
			}
		}
	}
	for i := range c.b.Sources {
		s := &c.b.Sources[i]
		if c.readings[s.Document] == nil { // a line has said so
			continue
		}
		d, err := c.l.Document(c.ctx, string(s.Document))
		if err != nil {
			return err
		}
		date := deref(d.Published)
		if d.Published == nil {
			date = dayText(ledger.DayOf(c.readings[s.Document]))
		}
		if said := [...]string{deref(d.Outlet), deref(d.Title), date, deref(d.Link)}; said != [...]string{s.Outlet, s.Title, s.Date, s.Link} {
			c.fault("sources", "", fmt.Sprintf("%d. %s, %s, %s", i+1, s.Outlet, s.Title, s.Date), Unlike, "the ledger says: %s", strings.Join(said[:], ", "))
		}
	}
	return nil
}
