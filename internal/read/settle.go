package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// settle decides whether the document tells of diplomacy at all, and hands the records over with their ids, in the order of the text.
func (d *draft) settle() {
	d.out.Relevant = d.relevant()
	if !d.out.Relevant {
		d.out.Events, d.out.Statements, d.out.Relations, d.out.Genre = nil, nil, nil, record.Other
	}
	d.personRecords()
	if !d.out.Relevant {
		return
	}
	d.out.Events = slices.Grow(d.out.Events, len(d.events))
	for _, e := range d.events {
		who := ""
		for _, p := range e.people {
			who += string(p.id)
		}
		e.id = record.EventID(d.id("e", e.kind, spanKey(d.span(e.from, e.to)), who))
		r := record.Event{ID: e.id, Kind: e.kind, When: e.when, Where: e.where, Occasion: e.occasion, Parties: e.parties, Status: e.status, Main: e.main, Evidence: e.evidence}
		r.Participants = slices.Grow(r.Participants, len(e.people))
		for _, p := range e.people {
			r.Participants = append(r.Participants, p.id)
		}
		d.out.Events = append(d.out.Events, r)
	}
	slices.SortStableFunc(d.statements, func(a, b *statement) int { return a.from - b.from })
	d.out.Statements = slices.Grow(d.out.Statements, len(d.statements))
	instruments := map[string]record.InstrumentID{} // ids of those named in statements
	for i, s := range d.statements {
		var before *statement
		if i > 0 {
			before = d.statements[i-1]
		}
		d.out.Statements = append(d.out.Statements, d.statementRecord(s, before, instruments))
	}
}

// relevant: a meeting or other act between two parties is told, or parties make statements to or about each other.
func (d *draft) relevant() bool {
	for _, e := range d.events {
		if !e.main || len(e.parties) < 2 && len(e.people) < 2 {
			continue
		}
		if len(e.people) == 0 {
			return d.out.Genre != record.News || d.officeIn(d.doc.Sents[e.sent].From, d.doc.Sents[e.sent].To) || d.namedIn(d.doc.Sents[e.sent].From, d.doc.Sents[e.sent].To) // a joint committee may name nobody
		}
		for _, p := range e.people {
			if len(p.offices) > 0 {
				return true
			}
		}
	}
	if d.out.Genre == record.JointStatement && len(d.statements) > 0 {
		return true
	}
	return false
}

// officeIn reports whether an office is named in tokens [from, to).
func (d *draft) officeIn(from, to int) bool {
	return slices.ContainsFunc(d.mentions, func(m mention) bool { return m.from >= from && m.to <= to && len(m.offices) > 0 })
}

// namedIn reports whether an instrument is named in tokens [from, to).
func (d *draft) namedIn(from, to int) bool {
	return slices.ContainsFunc(d.named, func(n named) bool { return n.from >= from && n.to <= to })
}

// personRecords hands over the people, each with the places where the name stands.
func (d *draft) personRecords() {
	d.out.People = slices.Grow(d.out.People, len(d.people))
	for i, p := range d.people {
		p.at = i
		d.out.People = append(d.out.People, record.Person{ID: p.id, Name: p.name, Party: p.party, IsOrg: d.r.world.isOrg(p.party), Offices: p.offices})
	}
	for i := range d.mentions {
		if m := &d.mentions[i]; m.person != nil && m.named() {
			r := &d.out.People[m.person.at]
			r.Mentions = append(r.Mentions, record.Evidence{Span: d.span(m.nameFrom, m.nameTo), Rule: "name"})
		}
	}
}

func (d *draft) statementRecord(s, before *statement, instruments map[string]record.InstrumentID) record.Statement {
	content := d.contentSpan(s)
	r := record.Statement{
		ID: record.StatementID(d.id("s", s.act.String(), spanKey(content))), Act: s.act, By: s.voice.by, To: s.to,
		Content: content, Cue: d.span(s.cueFrom, s.cueTo), Topics: d.topics(s, before), Target: d.target(s),
	}
	if s.event != nil {
		r.In = s.event.id
	}
	r.Speakers = slices.Grow(r.Speakers, len(s.voice.speakers))
	for _, p := range s.voice.speakers {
		r.Speakers = append(r.Speakers, p.id)
	}
	for i := range d.named {
		n := &d.named[i]
		if n.from >= s.end {
			break
		}
		if n.from >= s.from && n.to <= s.end {
			id := instruments[n.id]
			if id == "" {
				id = d.instrumentID(n.id)
				instruments[n.id] = id
			}
			if !slices.Contains(r.Instruments, id) {
				r.Instruments = append(r.Instruments, id)
			}
		}
	}
	r.Evidence = []record.Evidence{{Span: r.Cue, Rule: s.rule}, {Span: content, Rule: s.rule}}
	return r
}

// contentSpan is the text of a content; a quotation mark that opens it and never closes in it is left out, and so are the two that enclose the whole.
func (d *draft) contentSpan(s *statement) text.Span {
	from, end := s.from, s.end
	if d.quoteMark(from) && from+1 < end {
		n := 0
		for i := from; i < end; i++ {
			if d.quoteMark(i) {
				n++
			}
		}
		if n%2 == 1 || n == 2 && d.quoteMark(end-1) {
			from++
			if d.quoteMark(end-1) && end-1 > from {
				end--
			}
			for end-1 > from && d.toks[end-1].Kind == text.Punct && d.char(end-1) != ')' {
				end--
			}
		}
	}
	return d.span(from, end)
}

// maxTopics is how many topics a statement has at most (ontology.md, Topics).
const maxTopics = 4

// topics are the concepts whose labels stand in the content, the longest label first; a content that only points back ("the
// request", «các đề nghị này») has those of the statement before it; what says nothing more is about the relations.
func (d *draft) topics(s, before *statement) []string {
	var out []string
	for i := s.from; i < s.end && len(out) < maxTopics; {
		f, ok := d.longest(i, d.w.topic)
		if !ok || f.To > s.end {
			i++
			continue
		}
		i = f.To
		if slices.Contains(out, f.Value) {
			continue // nothing new
		}
		for _, t := range d.w.topicsOf[f.Value] {
			if !slices.Contains(out, t) {
				if out == nil {
					out = make([]string, 0, maxTopics)
				}
				out = append(out, t)
			}
		}
	}
	if len(out) == 0 && before != nil && s.end-s.from <= 5 && before.from < s.from {
		out = d.topics(before, nil)
	}
	if len(out) == 0 {
		out = append(out, "relations")
	}
	return out[:min(len(out), maxTopics)]
}

// target is the number and the date that bound a content. Only what somebody undertakes, proposes or backs has one.
func (d *draft) target(s *statement) *record.Target {
	if s.act.Class() == record.Stance && s.act != record.Support {
		return nil
	}
	var t record.Target
	for i := range d.dates {
		x := &d.dates[i]
		if x.from >= s.end {
			break
		}
		if x.from < s.from || x.to > s.end || !x.deadline.Known() || d.inNamed(x.from) && x.dir == dirPeriod {
			continue
		}
		if x.deadline.To >= d.published || d.published == 0 {
			t.Deadline = x.deadline
			t.Why = record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule}
			break
		}
	}
	for i := range d.quantities {
		q := &d.quantities[i]
		if q.from >= s.end {
			break
		}
		if q.from < s.from || q.to > s.end || d.inNamed(q.from) || q.unit == "person" && q.value == 2 {
			continue // «hai người đứng đầu» are no target
		}
		t.Quantity, t.HasCount, t.Unit = q.value, true, q.unit
		if t.Why.Rule == "" {
			t.Why = record.Evidence{Span: d.span(q.from, q.to), Rule: q.rule}
		}
		break
	}
	if !t.HasCount && !t.Deadline.Known() {
		return nil
	}
	bound := t
	return &bound
}
