package follow

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// scan is one reading being looked through: a stretch of its tokens at a time.
type scan struct {
	f *Follower
	w *words
	r *record.Reading

	all      []text.Token // of the document
	toks     []text.Token // of the stretch
	finds    *grammar.Finds
	matches  []grammar.Match
	named    []naming // instruments mentioned in the stretch, by first token
	subs     []subject
	mentions []mention // of concepts, while subjects are made of them
	held     []Step    // the events that move something
}

// mention is a concept told in tokens [from, to) of the stretch.
type mention struct {
	from, to int
	id       string
}

// naming is a mention of an instrument at tokens [from, to) of the stretch.
type naming struct {
	from, to int
	in       *record.Instrument
}

// rank is how well a subject names an initiative: the lower the better.
type rank uint8

const (
	rankRaise  rank = iota // a level of partnership that is to be reached
	rankThing              // a listed instrument or a concept: what the content is about
	rankLesser             // a concept that is the matter only where no other is named: a loan, a hospital that takes part
	rankForm               // how it is done: a dialogue, a fund
	rankLevel              // a level of partnership that is to be filled with life
	rankName               // the name of an instrument that no list has
	rankField              // a whole field of cooperation
	rankWords              // its own words
)

// subject is something that a content may be about.
type subject struct {
	rank     rank
	from, to int    // tokens of the stretch
	key      string // second half of the key of an initiative
	title    string
	text     bool           // it is a text: once complete it is agreed, not carried out
	talks    bool           // it is a negotiation
	count    bool           // a number makes it an initiative of its own
	work     bool           // it is made once, and whoever values it speaks of its making
	named    bool           // which of its kind it is was told
	group    []record.Party // whose it is whoever speaks; nil if those who speak
	joint    bool           // group is joined by those who speak for whom it is meant
	concept  concept        // zero if it is an instrument
}

// look makes a stretch of the text the one that is looked through.
func (s *scan) look(span text.Span) {
	from := sort.Search(len(s.all), func(i int) bool { return s.all[i].Span().End > span.Start })
	to := from + sort.Search(len(s.all)-from, func(i int) bool { return s.all[from+i].Span().Start >= span.End })
	s.toks = s.all[from:to]
	s.finds = s.w.pack.Find(s.finds, s.toks)
	s.matches = s.w.pack.Match(s.matches[:0], s.finds, 0, len(s.toks))
	s.named = s.named[:0]
	for i := range s.r.Instruments {
		in := &s.r.Instruments[i]
		for _, m := range in.Mentions {
			if span.Contains(m.Span) {
				s.named = append(s.named, naming{s.token(m.Span.Start), s.token(m.Span.End), in})
			}
		}
	}
	slices.SortFunc(s.named, func(a, b naming) int { return a.from - b.from })
}

// token is the first token of the stretch that begins at a byte of the text or after it.
func (s *scan) token(at int) int {
	return sort.Search(len(s.toks), func(i int) bool { return s.toks[i].Span().Start >= at })
}

// is reports whether a phrase of the class begins at token i.
func (s *scan) is(i int, c grammar.Class) bool { return c != 0 && i < len(s.toks) && s.finds.Is(i, c) }

// within reports whether a phrase of the class stands within tokens [from, to).
func (s *scan) within(from, to int, c grammar.Class) bool {
	for i := max(from, 0); i < to; i++ {
		if x, ok := s.finds.Within(i, to, c); c != 0 && ok && x.To <= to {
			return true
		}
	}
	return false
}

// subjects are what the stretch may be about, the best first; of two of one rank the one that is told first.
func (s *scan) subjects() {
	s.subs = s.subs[:0]
	for _, n := range s.named {
		s.instrument(n)
	}
	s.concepts(0, len(s.toks))
	s.order()
}

// concepts adds the concepts told within tokens [from, to): of those that overlap the longer, else the one told first.
func (s *scan) concepts(from, to int) {
	s.mentions = s.mentions[:0]
	for i := from; i < to; i++ {
		if id, end := s.concept(i); id != "" && end <= to {
			s.mentions = append(s.mentions, mention{i, end, id})
		}
	}
	slices.SortStableFunc(s.mentions, func(a, b mention) int { return (b.to - b.from) - (a.to - a.from) })
	for n, m := range s.mentions {
		if !slices.ContainsFunc(s.mentions[:n], func(o mention) bool { return o.id != "" && o.from < m.to && m.from < o.to }) {
			s.addConcept(s.f.concepts[m.id], m.from, m.to)
		} else {
			s.mentions[n].id = "" // silenced, and silences nothing
		}
	}
}

// order puts the subjects in order: by rank, of concepts a particular thing before an area, then as they are told.
func (s *scan) order() {
	area := func(x subject) int {
		if x.concept.id != "" && !x.work {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(s.subs, func(a, b subject) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(area(a), area(b)), cmp.Compare(a.from, b.from))
	})
}

// concept is the longest concept that begins at token i, by its words or by a rule.
func (s *scan) concept(i int) (id string, to int) {
	if x, ok := s.finds.Longest(i, s.w.concept); ok {
		id, to = s.finds.Value(x), x.To
	}
	for _, m := range s.matches {
		if m.From == i && m.To > to && m.Rule.Makes == "concept" {
			id, to = m.Rule.Attr["id"], m.To
		}
	}
	return id, to
}

// addConcept adds a concept unless an instrument that says more stands there.
func (s *scan) addConcept(c concept, from, to int) {
	if c.id == visiting {
		return
	}
	whole := c
	for c.up {
		c = s.f.concepts[c.broader]
	}
	x := subject{rank: c.rank(), from: from, to: to, key: c.id, title: c.title, count: c.count, concept: whole, text: c.form && !c.of, work: c.work}
	if x.rank == rankThing && (s.is(to, s.w.maker) || from > 0 && s.is(from-1, s.w.maker)) {
		x.rank, x.work = rankLesser, false // who makes it is told, not that it is made
	}
	if c.one || c.with {
		x.group, x.joint = c.parties, c.with
	}
	for i := range s.subs {
		if o := &s.subs[i]; o.concept.id == "" && o.from < to && from < o.to {
			switch {
			case o.rank <= rankThing:
				return
			case x.rank <= o.rank:
				o.rank = rankWords + 1 // the concept says what the name says, in every language
			}
		}
	}
	s.subs = append(s.subs, x)
}

// instrument adds a named instrument, by what it is.
func (s *scan) instrument(n naming) {
	k, listed := s.f.known[n.in.Name]
	if s.grounds(n.from) || k.ground {
		return
	}
	x := subject{from: n.from, to: n.to, title: n.in.Name}
	x.talks = n.in.Kind == "negotiation"
	x.text = slices.Contains([]string{"agreement", "programme", "declaration", "negotiation"}, n.in.Kind)
	if level := s.f.levels[n.in.Name]; level != "" || n.in.Kind == "partnership" {
		aim := s.aim(n.from)
		switch {
		case level == "":
			x.rank, x.key = rankThing, k.id
		case aim == "raise":
			x.rank, x.key = rankRaise, "raise/"+level
		case aim == "implement":
			x.rank, x.key = rankLevel, level
		}
		if x.key != "" {
			s.subs = append(s.subs, x)
		}
		return
	}
	switch {
	case n.in.Kind == "law" && k.concept == "", n.in.Kind == "forum" && k.concept == "":
		return
	case k.concept != "":
		c := s.f.concepts[k.concept]
		x.rank, x.key, x.title, x.count, x.work = min(c.rank(), rankForm), c.id, c.title, c.count, c.work
	case listed:
		x.rank, x.key, x.count = rankThing, k.id, n.in.Kind == "project"
		if k.id == "action-programme" {
			x.rank = rankForm
		}
	default:
		x.rank, x.key = rankName, slug(n.in.Name)
		if y, ok := s.nameTells(n); ok && x.text {
			x.rank, x.key, x.title, x.work, x.count = y.rank, y.key, y.title, y.work, y.count
		}
	}
	if len(k.parties) > 0 {
		x.group = k.parties
	}
	if x.key != "" {
		s.subs = append(s.subs, x)
	}
}

// grounds reports whether what stands at token i is only what the content rests on, or the frame that it stands in: "in line with".
func (s *scan) grounds(i int) bool {
	for j := max(0, i-6); j < i; j++ {
		if x, ok := s.finds.Within(j, i, s.w.basis); ok && s.w.basis != 0 && x.To > i-5 {
			return true
		}
	}
	return false
}

// aim is what the content does to the level named at token i: the nearest effort before it tells.
func (s *scan) aim(i int) (aim string) {
	for _, m := range s.matches {
		if m.Rule.Makes == "effort" && m.To <= i && m.To >= i-14 {
			aim = m.Rule.Attr["aim"]
		}
	}
	return aim
}

// best is what the stretch is about, in one key; ok is false if nothing tells.
func (s *scan) best() (x subject, ok bool) {
	s.subjects()
	return s.choose()
}

// choose takes of the subjects the one that says most.
func (s *scan) choose() (x subject, ok bool) {
	subs := s.subs
	for len(subs) > 0 && subs[len(subs)-1].rank > rankWords {
		subs = subs[:len(subs)-1]
	}
	if len(subs) == 0 {
		return subject{}, false
	}
	if x, ok := s.joined(); ok && subs[0].rank != rankRaise {
		return x, true
	}
	for n, x := range subs {
		switch field := s.fieldOf(x); {
		case x.rank != rankForm:
			return s.which(s.finest(subs[n:])), true
		case field.key != "":
			x.key += "/" + field.key
			x.title += ": " + field.title
			return x, true
		case !x.concept.shell:
			return x, true
		}
	}
	return subject{}, false
}

// finest is the first of some subjects, or one of its rank that is narrower.
func (s *scan) finest(subs []subject) subject {
	x := subs[0]
	for _, y := range subs[1:] {
		if y.rank == x.rank && s.f.narrower(y.concept, x.concept) {
			x = y
		}
	}
	return x
}

// fieldOf is the field that a form is for, named right behind it: a fund for agriculture; of a shell it may be another form: a letter
// on a programme is not the programme.
func (s *scan) fieldOf(x subject) subject {
	for _, y := range s.subs {
		if x.rank == rankForm && (y.rank == rankField || y.rank == rankForm && x.concept.shell) && y.from >= x.to && y.from-x.to <= 8 {
			return y
		}
	}
	return subject{}
}

// next is what the stretch is about if not x.
func (s *scan) next(x subject) (subject, bool) {
	s.subs = slices.DeleteFunc(s.subs, func(y subject) bool { return y.rank <= x.rank })
	return s.choose()
}

// narrower reports whether one concept is narrower than another.
func (f *Follower) narrower(c, than concept) bool {
	for c.id != "" && than.id != "" {
		if c = f.concepts[c.broader]; c.id == than.id {
			return true
		}
	}
	return false
}

// counted makes an initiative of its own of a subject that a number bounds.
func counted(x subject, t *record.Target) subject {
	if t != nil && t.HasCount && x.count && x.rank == rankThing {
		n := strconv.FormatFloat(t.Quantity, 'f', -1, 64) + " " + t.Unit
		x.key += "/" + strings.TrimSpace(strings.ReplaceAll(n, " ", "-"))
		x.title += ": " + n
	}
	return x
}

// slug is a readable ASCII id of a name.
func slug(name string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteRune(c)
		case c == 'đ':
			b.WriteByte('d')
		case unicode.Is(unicode.Mn, c) || c == '\'' || c == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
