package read

import (
	"slices"

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

// readTurns finds who speaks where in an interview, a briefing, a press conference; a speech is one turn. A text of another kind has none.
func (d *draft) readTurns() {
	d.turns = d.turns[:0]
	if d.out.Genre == record.JointStatement || !d.spoken {
		return
	}
	ps := d.paragraphs()
	asked := slices.IndexFunc(ps, func(p paragraph) bool { return p.label == askerLabel || p.questioned })
	if p := d.speaker(); p != nil && len(ps) > 0 && !d.labelled(ps) {
		d.turns = append(d.turns, turn{from: ps[0].from, to: ps[len(ps)-1].to, words: ps[0].from, voice: d.surely(p.voice())})
		asked = -1
	}
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
	for _, own := range d.voiceOfAll() {
		if !d.belied(own) {
			continue
		}
		for i := range d.turns {
			if t := &d.turns[i]; t.answered() && t.voice.by[0] == own {
				t.voice = voice{}
			}
		}
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
		case n == 0, !d.turns[n-1].answered() && d.retold(p):
		case i+1 < len(ps) || n > 1 && !p.closes:
			d.turns[n-1].to = p.to
		}
	}
}

// retold reports whether a paragraph without a label tells in the reporter's words what whoever is asked said: «Người phát ngôn cho biết …».
func (d *draft) retold(p *paragraph) bool {
	sc := scene{d: d}
	for _, m := range d.of[makesStatement].from(p.from) {
		if m.From >= p.to {
			break
		}
		if a, ok := d.actorEnding(d.backAdverb(m.From-1, p.from) + 1); ok && a.kind <= actorTitle && p.label == noLabel {
			if v := sc.resolve(a); len(v.speakers) == 1 && slices.Equal(v.speakers, d.answerer.speakers) {
				return true
			}
		}
	}
	return false
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

// firstPerson reports whether somebody says "I" or "we" in tokens [from, to), outside quotation marks but for those that enclose it all.
func (d *draft) firstPerson(from, to int) bool {
	if d.quoteMark(from) {
		from++
	}
	return slices.ContainsFunc(d.actorsIn(from, to), func(a actor) bool { return a.first() && d.quoteMarks(from, a.from)%2 == 0 })
}

// pairOf are the two whom "the two sides" in a turn are: whoever speaks and the one other that the beginning of the text names, or, where
// it names none or several, the question, or else the answer. Of an ambassador who is asked about somebody else they are not known.
func (d *draft) pairOf(i int) []record.Party {
	t := &d.turns[i]
	if !t.answered() || len(t.voice.by) != 1 {
		return nil
	}
	own := t.voice.by[0]
	asked, many := record.Party(""), false
	if i > 0 && !d.turns[i-1].answered() {
		asked, many = d.otherIn(d.turns[i-1].words, d.turns[i-1].to, own)
	}
	other, several := d.otherIn(0, d.turns[0].from, own)
	switch {
	case many:
		return nil
	case other != "" && !several && (asked == "" || asked == other):
	case other != "" && !several && d.sent(t.voice): // an ambassador's "two sides" are hardly those of the question
		return nil
	case asked != "":
		other = asked
	default:
		if other, several = d.otherIn(t.words, t.to, own); several || other == "" {
			return nil
		}
	}
	return d.addParty(d.addParty(nil, own), other)
}

// sent reports whether somebody speaks who is accredited to a country.
func (d *draft) sent(v voice) bool { return len(v.speakers) == 1 && v.speakers[0].holds("ambassador") }

// otherIn is the one country or bloc besides own that is named in tokens [from, to), and whether there are several.
func (d *draft) otherIn(from, to int, own record.Party) (other record.Party, several bool) {
	for _, i := range d.names.in(from, to) {
		for f := range d.finds.At(i) {
			if f.Class != d.w.country && f.Class != d.w.adj && (f.Class != d.w.org || d.w.means(f).orgKind != "bloc") {
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
	if t := d.turnAt(e.from); len(pair) == 0 && len(e.parties) == 1 && meets[e.kind] >= 3 && !d.w.inflects && t != nil && t.answered() {
		e.parties = d.addParty(e.parties, t.voice.by[0]) // whom else those met of whom an answer tells
		return
	}
	if len(pair) != 2 || len(e.parties) > 1 || len(e.parties) == 1 && !slices.Contains(pair, e.parties[0]) {
		return
	}
	if len(e.parties) == 1 || slices.ContainsFunc(d.actorsIn(s.From, s.To), func(a actor) bool { return a.kind == actorBoth || a.kind == actorPeople }) {
		e.parties = pair
	}
}

// itemMeeting is the meeting of two that a paragraph tells of, or the last of those before it in the same item, where a briefing tells before its
// questions of what has happened; nil if there is none.
func (d *draft) itemMeeting(si int) (met *event) {
	for _, e := range d.events {
		if meets[e.kind] < 3 || e.status != record.Held || len(e.parties) != 2 || e.sent > si && d.doc.Sents[e.sent].Para != d.doc.Sents[si].Para || d.turnAt(e.from) != nil {
			continue
		}
		if d.sameItem(e.sent, si) {
			met = e
		}
	}
	return met
}

// sameItem reports whether neither a headline nor a numbered line stands between two sentences.
func (d *draft) sameItem(from, to int) bool {
	for k := from + 1; k <= to; k++ {
		s := &d.doc.Sents[k]
		if s.Section != text.Body || d.opensParagraph(k) && d.toks[s.From].Kind == text.Number && d.char(s.From+1) == '.' {
			return false
		}
	}
	return true
}

// guestOf gives talks of which only one side is told the guest whose visit the item has told of before: "A was in Oslo from 3 May. In talks with
// Minister B, the two sides agreed to".
func (d *draft) guestOf(e *event, found []*event) {
	s := &d.doc.Sents[e.sent]
	if !d.w.inflects || len(d.turns) == 0 || d.turnAt(e.from) != nil || len(e.parties) != 1 || len(e.people) > 1 || e.status != record.Held || meets[e.kind] < 3 ||
		!slices.ContainsFunc(d.actorsIn(s.From, s.To), func(a actor) bool { return a.kind == actorBoth || a.kind == actorPeople }) {
		return
	}
	for k := len(found) - 1; k >= 0; k-- {
		v := found[k]
		if v.kind != "visit" || v.sent >= e.sent || v.status != record.Held || !d.sameItem(v.sent, e.sent) {
			continue
		}
		if d.subjectAndObject(v); len(v.people) == 1 && !slices.Contains(e.parties, v.people[0].party) && d.partyOf(d.visitedBy(v)) == e.parties[0] {
			e.people, e.parties = append(d.mem.persons.list(v.people[0]), e.people...), d.addParty(e.parties, v.people[0].party)
			return
		}
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
func (d *draft) alone() bool { return len(d.turns) > 1 && len(d.voiceOfAll()) == 1 }

// beforeQuestions are the events that a spokesperson tells of before the first question of a briefing, where verbs have forms.
func (d *draft) beforeQuestions(found []*event) []*event {
	if who := d.answerer.speakers; !d.w.inflects || len(who) > 1 || len(who) == 1 && !d.spokesperson(who[0]) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(found), func(e *event) bool { return e.from >= d.turns[0].from })
}

// foreignToSpeech reports whether a text is a speech and an event one of others: whoever speaks mentions it, and does not report it.
func (d *draft) foreignToSpeech(e *event) bool {
	return len(d.turns) == 1 && d.turns[0].answered() && len(e.parties) > 0 && !slices.Contains(e.parties, d.turns[0].voice.by[0])
}
