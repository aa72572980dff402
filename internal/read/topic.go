package read

// What a statement is about.

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// maxTopics is how many topics a statement has at most (ontology.md, Topics).
const maxTopics = 4

// topics are the concepts whose labels stand in the content. A content without one ("the request", «các đề nghị này») has those of
// what its sentence says it is about («Về năng lượng, …») or of the statement before it in the paragraph; an invitation is about
// visits, what says nothing more about what the whole text is.
func (d *draft) topics(s, before *statement, chief func() string) []string {
	if len(s.told) > 0 {
		return s.told
	}
	if s.act == record.Congratulate {
		return append(d.mem.topics.slice(1), d.courtesy(s))
	}
	sent := d.doc.Sents[d.sentenceOf(s.from)]
	if out := d.topicsIn(sent.From, min(d.leadEnd(sent), s.from), 2); len(out) > 0 {
		return out
	}
	if before != nil && before.from < s.from && (d.doc.Sents[d.sentenceOf(before.from)].Para == sent.Para || d.pointsBack(s)) {
		return before.topics[:min(len(before.topics), 2)]
	}
	if out := d.topicsIn(sent.From, s.cueFrom, 2); len(out) > 0 {
		return out
	}
	if s.act == record.Invite || s.act == record.Accept {
		return append(d.mem.topics.slice(1), "exchanges")
	}
	if out := d.topicsIn(s.end, sent.To, 2); len(out) > 0 {
		return out
	}
	if out := d.toldBefore(d.sentenceOf(s.from)); len(out) > 0 {
		return out
	}
	return append(d.mem.topics.slice(1), chief())
}

// contentTopics are the topics whose labels stand in a content, with those that an act or its object brings: whoever is invited is to come; a
// body or a meeting that is set up, held or taken up again is an exchange, whatever it deals with; money that one side gives is aid.
func (d *draft) contentTopics(s *statement) []string {
	out := d.topicsIn(s.from, s.end, maxTopics)
	if len(out) < maxTopics && d.ofProvince(s) {
		out = d.also(out, "local")
	}
	if len(out) == 0 || len(out) == maxTopics {
		return out
	}
	switch {
	case s.act == record.Invite, s.act != record.Task && s.act.Class() != record.Stance && d.bodyFirst(s):
		return d.also(out, "exchanges")
	case s.act == record.Commit && d.gives(s, out):
		return d.also(out, "aid")
	}
	return out
}

// ofProvince reports whether a content names a province or a city of a country whose part in the reported event is that of who leads one, where
// verbs have one form.
func (d *draft) ofProvince(s *statement) bool {
	main := d.firstMain()
	if d.w.inflects || main == nil {
		return false
	}
	i := slices.IndexFunc(main.people, func(p *person) bool { return p.holds("provincial-leader") })
	if i < 0 {
		return false
	}
	for _, k := range d.names.in(s.from, s.end) {
		if f, ok := d.longest(k, d.w.place); ok && f.To <= s.end && slices.Contains(main.parties, d.partyOf(f)) {
			if at := d.w.means(f).place; at.kind == "province" || at.kind == "city" {
				return true
			}
		}
	}
	return false
}

// also adds a topic where it is not among them.
func (d *draft) also(topics []string, t string) []string {
	if slices.Contains(topics, t) {
		return topics
	}
	return d.mem.topics.with(topics, t)
}

// bodyFirst reports whether the first thing in a content is a body or a meeting, before any preposition: "set up a joint committee on
// fisheries".
func (d *draft) bodyFirst(s *statement) bool {
	first, _ := slices.BinarySearchFunc(d.survey.topics, s.from, func(a about, from int) int { return a.from - from })
	for _, a := range d.survey.topics[first:] {
		if a.from >= s.end {
			break
		}
		if a.label.weak && slices.Contains(a.label.topics, "exchanges") {
			for i := s.from; i < a.from; i++ {
				if d.is(i, d.w.prep) {
					return false
				}
			}
			return true
		}
	}
	return false
}

// gives reports whether a content is about money that is given, not placed, lent for arms or owed.
func (d *draft) gives(s *statement, topics []string) bool {
	if len(topics) == 1 && topics[0] == "finance" || slices.Contains(topics, "investment") || slices.Contains(topics, "defence") {
		return false
	}
	return slices.ContainsFunc(d.quantities, func(q quantity) bool { return q.money && q.from >= s.from && q.to <= s.end })
}

// courtesy is the topic of wishes that say no more than from whom they are and to whom, or what they are for.
func (d *draft) courtesy(s *statement) string {
	for i := s.from; i < s.end; i++ {
		if d.is(i, d.w.toward) {
			return "exchanges"
		}
	}
	return "relations"
}

// toldBefore are the topics of the nearest sentence before sentence si in its paragraph that has any, else those of the headline.
func (d *draft) toldBefore(si int) []string {
	for i := si - 1; i >= 0 && d.doc.Sents[i].Para == d.doc.Sents[si].Para; i-- {
		if out := d.topicsIn(d.doc.Sents[i].From, d.doc.Sents[i].To, 2); len(out) > 0 {
			return out
		}
	}
	if s := d.doc.Sents[0]; s.Section == text.Headline {
		return d.topicsIn(s.From, s.To, 2)
	}
	return nil
}

// pointsBack reports whether a content is no more than what was just told: "that decision", «đề nghị này».
func (d *draft) pointsBack(s *statement) bool {
	const short = 6 // tokens
	if s.end-s.from > short {
		return false
	}
	for i := s.from; i < s.end; i++ {
		if d.is(i, d.w.pointing) {
			return true
		}
	}
	return false
}

// fieldTopic is the field that most of a text is about, as the meeting of two ministers of defence is; "" if there is none.
func (d *draft) fieldTopic() string {
	count := map[string]int{}
	for _, s := range d.statements {
		for _, t := range s.told {
			if d.r.world.topic[t] == "field" {
				count[t]++
			}
		}
	}
	field := ""
	for t, n := range count {
		if 5*n > 2*len(d.statements) && n > 2 && (n > count[field] || n == count[field] && t < field) {
			field = t
		}
	}
	return field
}

// inField adds the field of the text to the topics of a statement that is only about means: training, in a text about defence, is that
// of soldiers.
func (d *draft) inField(s *statement, topics []string, field string) []string {
	if field == "" || len(topics) >= maxTopics || slices.Contains(topics, field) {
		return topics
	}
	courtesy := s.act == record.Welcome || s.act == record.Thank || s.act == record.Congratulate
	for _, t := range topics {
		if d.r.world.topic[t] != "means" || courtesy && t == "exchanges" {
			return topics
		}
	}
	return d.mem.topics.with(topics, field)
}

// chiefTopic is what the contents of the text name most often, exchanges aside; the relations where they are about everything.
func (d *draft) chiefTopic() string {
	chief, most, all := "relations", 0, 0
	count := map[string]int{}
	for _, s := range d.statements {
		for _, t := range s.told {
			if t == "exchanges" {
				continue
			}
			if all++; count[t] >= most {
				chief, most = t, count[t]
			}
			count[t]++
		}
	}
	if most*6 < all {
		return "relations"
	}
	return chief
}

// topicsIn are the first concepts, at most so many, whose labels stand in tokens [from, to), the longest label first; weak labels
// count where no other stands.
func (d *draft) topicsIn(from, to, most int) []string {
	out := d.mem.topics.slice(most)
	first, _ := slices.BinarySearchFunc(d.survey.topics, from, func(a about, from int) int { return a.from - from })
	for _, weak := range [...]bool{false, true} {
		next := from
		for _, a := range d.survey.topics[first:] {
			if a.from >= to {
				break
			}
			if a.from < next || a.to > to || d.ofName(a.from) {
				continue
			}
			next = a.to
			if a.label.weak == weak {
				for _, t := range a.label.topics {
					if !slices.Contains(out, t) && len(out) < most {
						out = append(out, t)
					}
				}
			}
		}
		if len(out) > 0 {
			break
		}
		if out = d.instrumentTopics(out, from, to); len(out) > 0 {
			break
		}
	}
	return out
}

// ofName reports whether token i is a word of somebody's name, and not of the title before it: "Pieter van | Dam".
func (d *draft) ofName(i int) bool {
	k, _ := slices.BinarySearchFunc(d.mentions, i+1, func(m mention, at int) int { return m.from - at })
	return k > 0 && d.mentions[k-1].nameFrom <= i && i < d.mentions[k-1].nameTo
}

// instrumentTopics are what the instruments in tokens [from, to) are about, those that the tables know.
func (d *draft) instrumentTopics(out []string, from, to int) []string {
	for i := range d.named {
		n := &d.named[i]
		if n.from >= to {
			break
		}
		if n.from < from || n.to > to {
			continue
		}
		for _, t := range n.topics {
			if !slices.Contains(out, t) && len(out) < cap(out) {
				out = append(out, t)
			}
		}
	}
	return out
}

// leadEnd is the end of the words at the beginning of a sentence that tell what it is about: "On trade, …", «Về thương mại, …».
func (d *draft) leadEnd(s text.Sentence) int {
	if !d.is(s.From, d.w.prep) {
		return s.From
	}
	for i := s.From; i < s.To && i < s.From+16; i++ {
		if d.comma(i) {
			return i
		}
	}
	return s.From
}
