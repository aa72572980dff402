package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The names of the gatherings that events belong to.

// occasionIn finds the gathering that a rule names in tokens [from, to).
func (d *draft) occasionIn(from, to int) ([2]int, bool) {
	for _, m := range d.of[makesOccasion].from(from) {
		if m.To > to || !d.w.inflects && d.lies(m.From, inMention) && d.lies(m.To-1, inMention) {
			continue // «Chủ tịch Đại hội đồng Maria Soto»: somebody
		}
		a, b := m.From, m.To
		if f, ok := d.longest(a, d.w.sideline); ok && f.To < b {
			a = f.To
		}
		for a < b-1 && (d.is(a, d.w.prep) || d.is(a, d.w.article) || d.is(a, d.w.pos)) {
			a++
		}
		a = d.behindDay(a, b)
		for _, n := range d.of[makesOccasion].from(a) { // «nhân dịp | Hội chợ Trung Quốc - ASEAN»: another rule may take more of the name
			if n.From > a {
				break
			}
			if n.To > b && n.To <= to {
				b = n.To
			}
		}
		for _, n := range d.named {
			if n.from == a && n.to > b && n.to <= to {
				b = n.to // «Diễn đàn Đầu tư Huế», of which rules of occasions take the words with a capital
			}
		}
		b = d.numberedEnd(a, d.beforeDay(a, b), to)
		if d.seam(a-1, "several") && !slices.ContainsFunc(d.toks[a:b], func(t text.Token) bool { return t.Capital() || t.Kind == text.Number }) {
			continue // «tại các | diễn đàn quốc tế»: none in particular
		}
		if strings.TrimSpace(d.quote(a, b)) != "" {
			return [2]int{a, b}, true
		}
	}
	return [2]int{}, false
}

// heldBeside gives an event the gathering that its sentence tells it was held beside or belonged to, or the one right behind it.
func (d *draft) heldBeside(e *event, s text.Sentence) {
	name, ok := d.occasionIn(s.From, s.To)
	if ok && !d.w.inflects && e.kind == "signing" && !d.aside(name[0]) && d.undertakenBetween(e.to, name[0]) {
		ok = false // «đã ký Biên bản và nhất trí tổ chức | Kỳ họp lần thứ 5»
	}
	if e.kind != "meeting" && e.kind != "talks" && e.kind != "signing" && e.kind != "conference" && e.kind != "upgrade" && !(ok && d.thereFor(e, name[0])) {
		return
	}
	ok = ok && e.kind != "upgrade" && (e.kind != "talks" || d.aside(name[0]) && !(name[0] < e.to && name[1] > e.from))
	if !ok {
		if name, ok = d.besideBelow(e); !ok {
			return
		}
		if p := d.placeAfter(name[1], d.doc.Sents[d.sentenceOf(name[0])].To); p != nil && (e.where == nil || e.where.Why.Rule == "dateline") {
			e.where = p
		}
	}
	e.occasion = d.quote(name[0], name[1])
	e.evidence = append(e.evidence, record.Evidence{Span: d.span(name[0], name[1]), Rule: "occasion"})
	d.placedBy(e, name)
}

// besideBelow is the gathering that a sentence right behind a reported meeting, which it calls by a noun, tells that to have been beside: "The talks took place on
// the sidelines of | the 40th Session of the Assembly".
func (d *draft) besideBelow(e *event) (name [2]int, ok bool) {
	const near, early, apart = 2, 14, 8 // sentences; tokens
	if !e.main || !d.w.inflects || e.status != record.Held || e.kind == "call" || e.kind == "visit" || e.occasion != "" {
		return name, false
	}
	for si := e.sent + 1; si <= e.sent+near && si < len(d.doc.Sents); si++ {
		s := &d.doc.Sents[si]
		until := min(s.From+early, s.To)
		for at := d.finds.Next(s.From+2, until, d.w.sideline); at < until && s.Section == text.Body; at = d.finds.Next(at+1, until, d.w.sideline) {
			if len(d.peopleIn(s.From, at)) > 0 || !d.namesMeeting(s.From, at) {
				continue
			}
			if name, ok = d.occasionIn(at, s.To); ok && name[0]-at < apart {
				return name, true
			}
		}
	}
	return name, false
}

// namesMeeting reports whether tokens [from, to) call a meeting or a ceremony by a noun.
func (d *draft) namesMeeting(from, to int) bool {
	for _, m := range d.of[makesEvent].from(from) {
		if m.From >= to {
			return false
		}
		if r := d.rule(m).event; r.noun && (meets[r.kind] >= 3 || r.kind == "ceremony") {
			return true
		}
	}
	return false
}

// beforeDay leaves the day out of what a rule takes for the name of a gathering: "the Security Conference | on Saturday".
func (d *draft) beforeDay(from, to int) int {
	for i := range d.dates {
		x := &d.dates[i]
		if x.from > from+1 && x.from < to && x.to >= to && (x.date.Grain == record.GrainDay || d.w.inflects && x.date.Grain == record.GrainSpan) && x.dir == dirAt {
			if to = x.from; d.is(to-1, d.w.prep) {
				to--
			}
		}
	}
	return to
}

// numberedEnd is where the name of a gathering ends that goes on to which one of its row it is, where verbs have one form and rules took only how it
// begins: «Hội nghị Cấp cao | các Nữ nghị sĩ Đông Á lần thứ năm». from and end are what they took.
func (d *draft) numberedEnd(from, end, to int) int {
	const longest = 14 // tokens
	if d.w.inflects {
		return end
	}
	if d.word(end) == "+" && end+1 < to && d.toks[end+1].Kind == text.Number { // «ASEAN+3»
		end += 2
	}
	for i := end; i < min(to, end+longest); i++ {
		if d.toks[i].Kind == text.Punct && !d.quoteMark(i) && d.word(i) != "-" && d.char(i) != '(' && d.char(i) != ')' || d.is(i, d.w.at) || d.is(i, d.w.sideline) || d.lies(i, inDate) || d.fires(makesEvent, i) || d.fires(makesStatement, i) {
			return end
		}
		if f, ok := d.longest(i, d.w.seam); ok && d.finds.Value(f) == "nth" && f.To < to {
			return f.To + 1
		}
	}
	return end
}

// inOccasion reports whether token i lies in the name of a gathering.
func (d *draft) inOccasion(i int) bool {
	for _, m := range d.of[makesOccasion] {
		if m.From > i {
			return false
		}
		if i < m.To {
			return true
		}
	}
	return false
}

func (d *draft) bracketedAt(from, to int) bool {
	return from > 0 && to < len(d.toks) && (d.char(from-1) == '(' || d.closesAddress(from)) && d.char(to) == ')'
}

// visitBefore reports whether the words of a visit end with the place at token i, or right before it.
func (d *draft) visitBefore(i int) bool {
	const near = 6 // tokens
	return slices.ContainsFunc(d.of[makesEvent].from(i-near), func(m grammar.Match) bool {
		return m.From < i && m.To >= i && d.rule(m).event.kind == "visit"
	})
}

// aside reports whether words such as "on the sidelines of" stand before the name of a gathering at token i. Talks are held
// beside one only where the text says so; the session itself is no occasion.
func (d *draft) aside(i int) bool {
	c := d.w.sideline
	for s := i - 1; s >= 0 && s >= i-6; s-- {
		if d.is(s, c) {
			return true
		}
	}
	return false
}

// behindDay is where the name of a gathering, tokens [a, b), begins behind a day of a month that stands before it: "the October 23 | EU Summit".
func (d *draft) behindDay(a, b int) int {
	for i := range d.dates {
		if x := &d.dates[i]; d.w.inflects && x.from <= a && x.to > a && x.to < b && x.date.Grain == record.GrainDay {
			return x.to
		}
	}
	return a
}
