package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// turn is a stretch of a text that one speaks: a question, or an answer in the first person. Transcripts label them ("Q:", "AFP:",
// "Minister Berg:"), interviews often do not: there a paragraph asks, and those behind it answer.
type turn struct {
	from, to int            // tokens, with the label
	words    int            // the first token behind the label
	voice    voice          // whose answer it is; empty for a question, and for one whom the text does not tell
	pair     []record.Party // who "the two sides" are in it
}

// answered reports whether somebody whose party is known speaks.
func (t *turn) answered() bool { return t.voice.ok() }

// readTurns finds who speaks where in an interview, a briefing, a press conference. A text with no questions in it has no turns.
func (d *draft) readTurns() {
	d.turns = d.turns[:0]
	if d.out.Genre == record.JointStatement || !d.asksAnything() {
		return
	}
	ps := d.paragraphs()
	asked := slices.IndexFunc(ps, func(p paragraph) bool { return p.label == askerLabel || p.questioned })
	if asked < 0 {
		return
	}
	for i := asked; i >= 0 && i > asked-2; i-- { // the first speaker may open before the first question
		if ps[i].label != noLabel {
			asked = i
		}
	}
	d.answerers(ps, ps[asked].from)
	switch {
	case d.labelled(ps):
		d.labelledTurns(ps)
	case d.interviewed(ps[asked:]):
		d.plainTurns(ps[asked:])
	}
	for i := range d.turns {
		d.turns[i].pair = d.pairOf(i)
	}
}

// labelled reports whether paragraphs are those of a transcript: both who asks and who answers have a label, or the answers alone
// where the questions are to be known by their marks.
func (d *draft) labelled(ps []paragraph) bool {
	asks, answers, questions := 0, 0, 0
	for i := range ps {
		p := &ps[i]
		switch {
		case p.asks(ps[i+1:]):
			asks++
			if p.label == askerLabel {
				asks++ // one such tells it
			}
		case p.answers():
			answers++
			if p.label == answerLabel {
				answers++
			}
		case p.label == noLabel && p.questioned:
			questions++
		}
	}
	return answers > 1 && asks+questions > 1 || answers == 1 && asks > 1
}

// labelledTurns makes turns of a transcript: each lasts until another begins.
func (d *draft) labelledTurns(ps []paragraph) {
	for i := range ps {
		p := &ps[i]
		switch n := len(d.turns); {
		case p.asks(ps[i+1:]):
			d.turns = append(d.turns, turn{from: p.from, to: p.to, words: p.words})
		case p.answers():
			d.turns = append(d.turns, turn{from: p.from, to: p.to, words: p.words, voice: p.voice})
		case p.label == noLabel && p.questioned, p.label == nameLabel && p.words-p.from > 2:
			d.turns = append(d.turns, turn{from: p.from, to: p.to, words: p.words})
		case n == 0:
		case i+1 < len(ps) || n > 1 && !p.closes:
			d.turns[n-1].to = p.to
		}
	}
}

// interviewed reports whether paragraphs from the first question on are those of an interview without labels for the answers: at least
// two ask, and whoever answers is known and says "I" or "we".
func (d *draft) interviewed(ps []paragraph) bool {
	asks, first := 0, false
	for i := range ps {
		p := &ps[i]
		if p.asks(nil) || p.questioned {
			asks++
			continue
		}
		first = first || d.firstPerson(p.words, p.to)
	}
	return asks > 1 && first && d.answerer.ok()
}

// plainTurns makes turns of the paragraphs of an interview, up to the thanks at its end.
func (d *draft) plainTurns(ps []paragraph) {
	last := 0
	for i := range ps {
		if ps[i].asks(nil) || ps[i].questioned {
			last = i
		}
	}
	for i := range ps {
		p := &ps[i]
		n := len(d.turns)
		switch {
		case i > last+1 && p.closes:
			return
		case p.asks(nil) || p.questioned:
			d.turns = append(d.turns, turn{from: p.from, to: p.to, words: p.words})
		case n > 0 && d.turns[n-1].answered():
			d.turns[n-1].to = p.to
		default:
			d.turns = append(d.turns, turn{from: p.from, to: p.to, words: p.words, voice: d.answerer})
		}
	}
}

// firstPerson reports whether somebody says "I" or "we" in tokens [from, to), outside quotation marks.
func (d *draft) firstPerson(from, to int) bool {
	return slices.ContainsFunc(d.actorsIn(from, to), func(a actor) bool { return a.first() && d.quoteMarks(from, a.from)%2 == 0 })
}

// pairOf are the two whom "the two sides" in a turn are: whoever speaks and the one other that the question names, else the answer,
// else the beginning of the text; none if none of them names just one.
func (d *draft) pairOf(i int) []record.Party {
	t := &d.turns[i]
	if !t.answered() || len(t.voice.by) != 1 {
		return nil
	}
	own := t.voice.by[0]
	ranges := [][2]int{{t.words, t.to}, {0, d.turns[0].from}}
	if i > 0 && !d.turns[i-1].answered() {
		ranges = slices.Insert(ranges, 0, [2]int{d.turns[i-1].words, d.turns[i-1].to})
	}
	for _, r := range ranges {
		other, several := d.otherIn(r[0], r[1], own)
		if several {
			return nil
		}
		if other != "" {
			return d.addParty(d.addParty(nil, own), other)
		}
	}
	return nil
}

// otherIn is the one country or bloc besides own that is named in tokens [from, to), and whether there are several.
func (d *draft) otherIn(from, to int, own record.Party) (other record.Party, several bool) {
	for _, i := range d.names.in(from, to) {
		for f := range d.finds.At(i) {
			if f.Class != d.w.country && f.Class != d.w.adj {
				continue
			}
			if p := d.partyOf(f); p != own && p != "" {
				several = several || other != "" && other != p
				other = p
			}
			break
		}
	}
	return other, several
}

// pairAt are those whom "the two sides" at token i are, in a text of questions and answers; none if it does not tell.
func (d *draft) pairAt(i int) []record.Party {
	if len(d.turns) == 0 {
		return nil
	}
	if t := d.turnAt(i); t != nil {
		return t.pair
	}
	own := d.voiceOfAll()
	if len(own) != 1 {
		return nil
	}
	if other, several := d.otherIn(0, d.turns[0].from, own[0]); other != "" && !several {
		return d.addParty(own, other)
	}
	return nil
}

// completePair gives an event that an interview tells of the two who are spoken of there, where the sentence speaks of both or names one.
func (d *draft) completePair(e *event, s text.Sentence) {
	pair := d.pairAt(e.from)
	if len(pair) != 2 || len(e.parties) > 1 || len(e.parties) == 1 && !slices.Contains(pair, e.parties[0]) {
		return
	}
	if len(e.parties) == 1 || slices.ContainsFunc(d.actorsIn(s.From, s.To), func(a actor) bool { return a.kind == actorBoth || a.kind == actorPeople }) {
		e.parties = pair
	}
}

// turnAt is the turn that token i stands in.
func (d *draft) turnAt(i int) *turn {
	k, ok := slices.BinarySearchFunc(d.turns, i, func(t turn, at int) int {
		switch {
		case t.to <= at:
			return -1
		case t.from > at:
			return 1
		}
		return 0
	})
	if !ok {
		return nil
	}
	return &d.turns[k]
}

// voiceOfAll are the parties that answer.
func (d *draft) voiceOfAll() []record.Party {
	var by []record.Party
	for i := range d.turns {
		for _, p := range d.turns[i].voice.by {
			by = d.addParty(by, p)
		}
	}
	return by
}

// alone reports whether a text is one of questions and answers with one side only, which reports no event of its own.
func (d *draft) alone() bool { return len(d.voiceOfAll()) == 1 }

// paragraph is a paragraph of the body, and what its beginning and end tell of who speaks.
type paragraph struct {
	from, to   int // tokens
	words      int // behind the label; from if there is none
	label      labelKind
	numbered   bool
	questioned bool // it ends in a question, or asks for an answer in other words
	closes     bool // a few words of thanks
	voice      voice
}

type labelKind uint8

const (
	noLabel     labelKind = iota
	askerLabel            // "Q", "Reporter"
	answerLabel           // "A"
	personLabel           // "Minister Berg", "Spokesperson"
	nameLabel             // capitals that name nobody the text knows: an outlet, a reporter
)

// asks reports whether a paragraph begins a question; rest are those behind it.
func (p *paragraph) asks(rest []paragraph) bool {
	switch p.label {
	case askerLabel:
		return true
	case nameLabel:
		next := slices.IndexFunc(rest, func(q paragraph) bool { return q.label != noLabel })
		return p.questioned || p.numbered && next >= 0 && rest[next].answers()
	}
	return false
}

func (p *paragraph) answers() bool {
	return p.label == personLabel || p.label == answerLabel
}

// asksAnything reports whether there is a question in the body, or a label of one.
func (d *draft) asksAnything() bool {
	return slices.ContainsFunc(d.doc.Sents, func(s text.Sentence) bool {
		return s.Section == text.Body && (d.endsAsking(&s) || d.talk(d.skipListMark(s.From, s.To), talkAsks))
	})
}

// paragraphs are those of the body.
func (d *draft) paragraphs() []paragraph {
	var out []paragraph
	last := -1
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		if s.Para != last {
			last = s.Para
			p := paragraph{from: s.From, words: s.From}
			d.readLabel(&p, s)
			p.questioned = d.talk(d.skipListMark(p.words, s.To), talkPlea)
			p.closes = d.talk(p.words, talkThanks)
			out = append(out, p)
		}
		p := &out[len(out)-1]
		p.to = s.To
		p.questioned = p.questioned || d.endsAsking(s)
		p.closes = p.closes && p.to-p.words <= 14
	}
	for i := range out { // a question that an answer goes on from is one of rhetoric
		if p := &out[i]; p.questioned && p.label == noLabel && (p.to-p.from > 120 || d.quoteMark(p.from)) {
			p.questioned = false
		}
	}
	return out
}

// endsAsking reports whether a sentence ends in a question mark.
func (d *draft) endsAsking(s *text.Sentence) bool {
	for i := s.To - 1; i >= s.From && d.toks[i].Kind == text.Punct; i-- {
		if d.char(i) == '?' {
			return true
		}
	}
	return false
}

// readLabel reads what stands before the colon at the beginning of a paragraph.
func (d *draft) readLabel(p *paragraph, s *text.Sentence) {
	const long = 16
	from := d.skipListMark(s.From, s.To)
	colon := -1
	for i := from; i < s.To && i < from+long && colon < 0; i++ {
		switch d.char(i) {
		case ':':
			colon = i
		case '?', '!', ';', '"':
			return
		}
	}
	if colon <= from || d.markIn(from, colon) >= 0 {
		return
	}
	p.numbered = from > s.From && d.toks[s.From].Kind == text.Number
	p.words = colon + 1
	if d.talk(from, talkAsks) {
		p.label = askerLabel
		return
	}
	if f, ok := d.longest(from, d.w.talk); ok && f.To == colon && d.finds.Value(f) == talkAnswers {
		p.label = answerLabel
		return
	}
	if v, ok := d.labelVoice(from, colon); ok {
		p.label, p.voice = personLabel, v
		return
	}
	if d.onlyCapitals(from, colon) {
		p.label = nameLabel
		return
	}
	p.words = p.from
}

// labelVoice is whoever a label names: by name or title, or by the family name that somebody has whom the text names elsewhere. It
// reports whether the label names a person; the voice is empty if the party of that person is not known, or only guessed.
func (d *draft) labelVoice(from, colon int) (voice, bool) {
	if a, ok := d.actorBeginning(from); ok && a.kind <= actorTitle && len(a.more) == 0 && (a.to == colon || a.to < colon && d.toks[a.to].Kind == text.Punct) {
		sc := scene{d: d}
		return d.surely(sc.resolve(a)), true
	}
	name := d.quote(colon-1, colon)
	var found *person
	for _, p := range d.people {
		if n := len(p.parts); n > 0 && strings.EqualFold(p.parts[n-1], name) {
			if found != nil {
				return voice{}, true
			}
			found = p
		}
	}
	return d.surely(found.voice()), found != nil
}

// surely is a voice, but for one whose party is a guess.
func (d *draft) surely(v voice) voice {
	if len(v.speakers) == 1 && v.speakers[0].guessed {
		return voice{}
	}
	return v
}

// answeringFor gives those who answer under their name, and whose country the text does not tell, the country in whose name they speak:
// that with which they begin most sentences ("The United States supports …").
func (d *draft) answeringFor() {
	if !d.asksAnything() {
		return
	}
	counts := map[*person]map[record.Party]int{}
	var who *person
	para := -1
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body {
			continue
		}
		i := s.From
		if s.Para != para {
			para = s.Para
			if p, words := d.labelPerson(s); words > 0 {
				who, i = p, words
			}
		}
		if who == nil || who.party != "" {
			continue
		}
		if f, ok := d.longest(d.skipArticle(i), d.w.country); ok {
			if counts[who] == nil {
				counts[who] = map[record.Party]int{}
			}
			counts[who][d.partyOf(f)]++
		}
	}
	for _, p := range d.people {
		most, tied := 0, false
		var party record.Party
		for c, n := range counts[p] {
			if n > most {
				party, most, tied = c, n, false
			} else if n == most {
				tied = true
			}
		}
		if most > 0 && !tied {
			p.party = party
		}
	}
}

// labelPerson is whoever the words before a colon at the beginning of a paragraph name, nil if nobody known, and where the words behind it
// begin; 0 if there is no such label.
func (d *draft) labelPerson(s *text.Sentence) (*person, int) {
	const long = 16
	from := d.skipListMark(s.From, s.To)
	for i := from; i < min(s.To, from+long); i++ {
		if d.char(i) != ':' {
			continue
		}
		for k := range d.mentions {
			if m := &d.mentions[k]; m.from == from && m.to <= i {
				return m.person, i + 1
			}
		}
		if d.onlyCapitals(from, i) {
			return nil, i + 1
		}
		break
	}
	return nil, 0
}

// onlyCapitals reports whether tokens [from, to) are a name as outlets and reporters have them: "Fukai, TBS", «Báo Tuổi Trẻ».
func (d *draft) onlyCapitals(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].Kind == text.Word && !d.toks[i].Capital() && !d.is(i, d.w.prep) && !d.is(i, d.w.and) && !d.is(i, d.w.article) {
			return false
		}
	}
	return to-from <= 10
}

// skipListMark passes the number or dash before the words of a paragraph.
func (d *draft) skipListMark(i, end int) int {
	for from := i; i < end && i < from+3 && d.toks[i].Kind != text.Word && !d.quoteMark(i); i++ {
	}
	return i
}

// The values of class talk.
const (
	talkAsks     = "asks"     // labels who asks
	talkAnswers  = "answers"  // labels who answers
	talkPlea     = "plea"     // asks for an answer without a question mark
	talkThanks   = "thanks"   // ends it
	talkOccasion = "occasion" // what it is: an interview, a briefing
	talkHedge    = "hedge"    // said of oneself undertakes nothing: "we would welcome"
)

// talk reports whether a phrase of class talk with the value begins at token i.
func (d *draft) talk(i int, value string) bool {
	f, ok := d.longest(i, d.w.talk)
	return ok && d.finds.Value(f) == value
}

// answerers settles who is asked in a text: whoever is named before the first question, at token first, as giving an interview or a
// briefing; and gives the labels of answers that voice.
func (d *draft) answerers(ps []paragraph, first int) {
	d.answerer = d.surely(d.interviewee(ps, first).voice())
	if !d.answerer.ok() {
		d.answerer = d.ministry(first)
	}
	for i := range ps {
		if ps[i].label == answerLabel {
			ps[i].voice = d.answerer
		}
	}
}

// interviewee is the one person in office named before the first question; of several the one whom the sentence names that tells of the
// interview, and whom the questions address by the title.
func (d *draft) interviewee(ps []paragraph, first int) *person {
	var all, told []*person
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.From >= first {
			break
		}
		occasion := d.talkIn(s.From, s.To)
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.from < s.From || m.to > s.To || m.person == nil || m.person.party == "" || len(m.person.offices) == 0 {
				continue
			}
			all = d.addPerson(all, m.person)
			if occasion {
				told = d.addPerson(told, m.person)
			}
		}
	}
	if len(told) == 0 && d.talkIn(0, first) {
		told = all
	}
	if len(told) == 1 {
		return told[0]
	}
	var best *person
	most, tied := 0, false
	for _, p := range told {
		n := d.addressedBy(ps, p)
		tied = n == most
		if n > most {
			best, most, tied = p, n, false
		}
	}
	if tied {
		return d.granting(told, first)
	}
	return best
}

// granting is the one of several who is named last before the word that tells of the interview, where nothing stands between that makes
// another the subject: "Ahead of the visit of A, Ambassador B granted VNA an interview".
func (d *draft) granting(told []*person, first int) *person {
	for i := range first {
		if !d.talk(i, talkOccasion) {
			continue
		}
		for k := len(d.mentions) - 1; k >= 0; k-- {
			m := &d.mentions[k]
			if m.person == nil || m.to > i || !slices.Contains(told, m.person) {
				continue
			}
			if d.governed(m.from) || d.is(m.to, d.w.clitic) || d.sentenceOf(m.from) != d.sentenceOf(i) {
				return nil
			}
			return m.person
		}
	}
	return nil
}

// talkIn reports whether tokens [from, to) speak of an interview or a briefing.
func (d *draft) talkIn(from, to int) bool {
	for i := from; i < to; i++ {
		if d.talk(i, talkOccasion) {
			return true
		}
	}
	return false
}

// addressedBy counts how often a person's title stands alone in the questions.
func (d *draft) addressedBy(ps []paragraph, who *person) int {
	n := 0
	for i := range ps {
		p := &ps[i]
		if !p.questioned && !p.closes && p.label != askerLabel {
			continue
		}
		for _, m := range d.mentions {
			if m.from >= p.from && m.to <= p.to && !m.named() && slices.ContainsFunc(m.offices, func(o record.Office) bool {
				return slices.ContainsFunc(who.offices, func(q record.Office) bool { return sameFamily(o.Code, q.Code) })
			}) {
				n++
			}
		}
	}
	return n
}

// ministry is the voice of a briefing that names nobody: that of the country which the text names most, if it is the one whose offices
// go unnamed and it speaks for itself.
func (d *draft) ministry(first int) voice {
	if len(d.countries) == 0 || d.home == "" || d.countries[0].party != d.home || !d.talkIn(0, first) {
		return voice{}
	}
	for _, s := range d.doc.Sents {
		if a, ok := d.actorBeginning(s.From); ok && s.From >= first && a.kind == actorParty && a.party == d.home {
			return d.sole(d.home)
		}
	}
	return voice{}
}
