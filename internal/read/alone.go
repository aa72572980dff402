package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// namesAlone finds names without a title before them: followed by a title in apposition, or by a verb that a rule knows.
func (d *draft) namesAlone() {
	const taken = inMention | inName | inDate
	capitals := d.capitals
	next, before := 0, len(d.mentions)
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Body || slices.Contains(d.loud, si) {
			continue
		}
		i := s.From
		for _, at := range capitals.next(s.From, s.To) {
			if at < i || d.lies(at, taken) {
				continue
			}
			if i = at; i == s.From && d.w.inflects && d.is(i, d.w.verbIng) && d.name(i+1, s.To) > i+2 { // "Receiving | A B, …"
				continue
			}
			if f, ok := d.longest(i, d.w.place); ok && f.To > i+1 { // «TP Hồ Chí Minh» is nobody
				i = f.To
				continue
			}
			if f, ok := d.longest(i, d.w.seat); ok && !d.w.inflects { // «Nhà Trắng cho biết»: nor is that
				i = f.To
				continue
			}
			end := d.name(i, s.To)
			word, initials := i == s.From && d.toks[i].Key != 0 && !d.comma(end), d.toks[i].Shape == text.Upper // "Meanwhile | Kato said", "PCS | Otieno thanked"
			if end == i+2 && d.w.inflects && (word || initials) && d.namesake(i) {
				i = end
				continue
			}
			for next < len(d.matches) && d.matches[next].From < end {
				next++
			}
			if end == i+1 && d.leaderSpeaks(i, s.From, next) { // "Modi said"
				d.mentions = append(d.mentions, mention{from: i, to: end, nameFrom: i, nameTo: end})
				i = end
				continue
			}
			if end < i+2 || d.fires(makesActor, i) || !d.w.inflects && i == s.From && (d.is(i, d.w.at) || d.is(i, d.w.source)) { // «Phía Đức», «Tại Ohio, Đại sứ …», «Theo Reuters, Đại sứ …»
				continue
			}
			if end > i+5 || d.lies(end-1, taken) {
				i = end
				continue
			}
			m := mention{from: i, to: end, nameFrom: i, nameTo: end}
			d.after(&m, s.To)
			if i == s.From && len(m.offices) == 0 {
				d.tookUp(&m, s.To)
			}
			ok := len(m.offices) > 0 || m.counterpart || d.w.inflects && d.r.world.leaders.called(strings.Join(d.nameParts(i, end), " ")) != ""
			ok = ok || i == s.From && d.char(end) == ':' && (d.inHeadline(i, end) || d.labelsAgain(i, end))
			if !ok && i == s.From && next < len(d.matches) && d.matches[next].From == end {
				k := d.rule(d.matches[next]).makes
				ok = k == makesStatement || k == makesEvent
			}
			if ok {
				d.mentions = append(d.mentions, m)
			}
			i = max(i+1, m.to)
		}
	}
	for i := range d.mentions[before:] {
		m := &d.mentions[before+i]
		d.cover(m.from, m.to, inMention)
	}
}

// tookUp reads the office that the words behind a name at the beginning of a sentence say its bearer holds: "A took up her post | as Ambassador of
// Peru to Norway".
func (d *draft) tookUp(m *mention, end int) {
	const near = 6 // tokens
	for k := m.to; d.w.inflects && k+2 < min(end, m.to+near) && d.toks[k].Kind == text.Word; k++ {
		if !d.is(k, d.w.pos) || d.fires(makesStatement, k-1) {
			continue
		}
		at := k + 2
		if !d.is(at, d.w.seam) {
			at++
		}
		if !d.is(at, d.w.seam) || !d.is(d.skipArticle(at+1), d.w.office) {
			return
		}
		if c, ok := d.cluster(d.skipArticle(at+1), end, true); ok && len(c.offices) > 0 {
			m.offices, m.party = append(m.offices, c.offices...), c.party
		}
		return
	}
}

// leaderSpeaks reports whether the word at token i is by itself the name of somebody who leads a country that the text names, and who says or
// does something there: the words of match next stand behind it. from is where its sentence begins.
func (d *draft) leaderSpeaks(i, from, next int) bool {
	const near = 8 // tokens
	behind := i > from+1 && d.is(i-1, d.w.verbPast) && (d.comma(i-2) || d.quoteMark(i-2)) && d.toks[min(i+1, len(d.toks)-1)].Kind == text.Punct
	if !d.w.inflects || i > from && d.toks[i-1].Capital() || !behind && (next == len(d.matches) || d.matches[next].From > i+near) {
		return false
	}
	at := i - 1 // "…, said Modi."
	if behind {
		for next > 0 && d.matches[next-1].From >= at {
			next--
		}
	} else {
		at = d.skipAdverbs(i+1, len(d.toks))
		for k := range d.dates { // "Modi on Tuesday said"
			if x := &d.dates[k]; x.from == at || x.from == at+1 && d.is(at, d.w.prep) {
				at = x.to
			}
		}
		for next < len(d.matches) && d.matches[next].From < at {
			next++
		}
	}
	if next == len(d.matches) || d.matches[next].From != at {
		return false
	}
	if k := d.rule(d.matches[next]).makes; k != makesStatement && k != makesEvent {
		return false
	}
	if f := d.verbForm(at, d.matches[next].To); f != formPast && f != formThird {
		return false
	}
	c := d.r.world.leaders.called(strings.Join(d.nameParts(i, i+1), " "))
	return c != "" && namesParty(d.countries, c)
}

// inHeadline reports whether the words of tokens [from, to) stand in a headline.
func (d *draft) inHeadline(from, to int) bool {
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		if s.Section != text.Headline {
			return false // headlines stand first
		}
		for i := s.From; i+to-from <= s.To; i++ {
			k := 0
			for k < to-from && d.quote(i+k, i+k+1) == d.quote(from+k, from+k+1) {
				k++
			}
			if k == to-from {
				return true
			}
		}
	}
	return false
}

// labelsAgain reports whether the words of tokens [from, to) stand before a colon at the beginning of another sentence too: in a
// transcript they are a name.
func (d *draft) labelsAgain(from, to int) bool {
	return d.spoken && slices.ContainsFunc(d.doc.Sents, func(s text.Sentence) bool {
		end := s.From + to - from
		return s.From != from && end < s.To && d.char(end) == ':' && d.quote(s.From, end) == d.quote(from, to)
	})
}
