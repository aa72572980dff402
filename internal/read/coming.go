package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// meetingAgreed is the meeting to come that those who speak undertake to hold, or ask for, and say when: "agreed to convene the next session of
// the Joint Commission before the end of 2026"; nil if the content does not begin with one, or tells no time.
func (d *draft) meetingAgreed(s *statement) *event {
	status := record.Planned
	switch s.act {
	case record.Propose:
		status = record.Proposed
	case record.Agree, record.Concur, record.Commit, record.Accept, record.Affirm, record.Task:
	default:
		return nil
	}
	const lead = 4 // tokens of a content before the verb: "that they would"
	for _, m := range d.of[makesEvent].from(s.from) {
		if m.From > s.from+lead {
			break
		}
		r := d.rule(m).event
		if !r.coming || m.To > s.end || d.insideName(m) {
			continue
		}
		x := d.timeToCome(m.To-1, s.end)
		if x == nil {
			return nil
		}
		e := d.event(event{kind: r.kind, from: m.From, to: m.To, sent: d.sentenceOf(m.From), rule: m.Rule.Name, status: status, when: x.date})
		main := d.firstMain()
		if r.main && main != nil && meets[main.kind] >= 3 { // they meet again, as they did
			e.kind = main.kind
		}
		for _, ps := range [...][]record.Party{s.voice.by, s.to} {
			for _, p := range ps {
				e.parties = d.addParty(e.parties, p)
			}
		}
		if pair := d.hyphenated(m.From, s.end); !d.w.inflects && len(pair) == 2 && s.voice.single() && slices.Contains(pair, s.voice.by[0]) {
			e.parties = pair // «đề xuất tổ chức kỳ họp Ủy ban chung Lào - Oman»
		}
		if len(e.parties) < 2 && main != nil && !slices.ContainsFunc(e.parties, func(p record.Party) bool { return !slices.Contains(main.parties, p) }) {
			e.parties = main.parties
		}
		if len(e.parties) < 2 || d.toldAlready(e, s) {
			return nil
		}
		for i := m.To - 1; i < s.end && e.where == nil; i++ {
			if d.is(i, d.w.at) {
				if at, ok := d.longest(i, d.w.at); ok && at.To < s.end {
					e.where = d.placeNamed(at.To, s.end)
				}
			}
		}
		e.evidence = append(e.evidence, record.Evidence{Span: d.span(m.From, max(m.To, x.to)), Rule: e.rule}, record.Evidence{Span: d.span(x.from, x.to), Rule: x.rule})
		if e.where != nil {
			e.evidence = append(e.evidence, e.where.Why)
		}
		return e
	}
	return nil
}

// timeToCome is the first time in tokens [from, to) that lies ahead or bounds what does.
func (d *draft) timeToCome(from, to int) *dated {
	for i := range d.dates {
		if x := &d.dates[i]; x.from >= from && x.to <= to && x.date.Known() && x.date.To > d.published {
			for k := from; k+1 < x.from; k++ { // ", and to exchange drafts within three months" is another matter
				if d.comma(k) && d.is(k+1, d.w.and) {
					return nil
				}
			}
			return x
		}
	}
	return nil
}

// toldAlready reports whether the content of a statement holds an event of this time that is kept.
func (d *draft) toldAlready(e *event, s *statement) bool {
	return slices.ContainsFunc(d.events, func(o *event) bool {
		return o.from >= s.from && o.from < s.end && (o.when == e.when || o.kind == e.kind) || o.kind == e.kind && o.when == e.when && slices.Equal(o.parties, e.parties)
	})
}
