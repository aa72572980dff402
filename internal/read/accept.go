package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What is taken up where the words of it do not say.

// takeUp makes a statement of an acceptance that does not say of what ("…, which he accepted"): it is of the invitation told last before it,
// by whoever was invited. It reports whether there was one.
func (d *draft) takeUp(c *cue) bool {
	n := len(d.statements)
	if n == 0 {
		return false
	}
	last := d.statements[n-1]
	if last.act != record.Invite || len(last.to) != 1 || last.end > c.from || c.from-last.end > 12 {
		return false
	}
	v := c.voice
	if len(v.by) != 1 || v.by[0] != last.to[0] {
		v = d.sole(last.to[0])
		if last.event != nil {
			for _, p := range last.event.people {
				if p.party == last.to[0] && len(v.speakers) == 0 {
					v = p.voice()
				}
			}
		}
	}
	from, end := d.beyondGuest(last), last.end
	if k := d.finds.Next(c.from, c.to, d.w.letter); k < c.to && c.rule.passive { // "the invitation was accepted"
		from, end = c.from, k+1
	}
	d.state(statement{act: record.Accept, voice: v, to: last.voice.by, from: from, end: end, cueFrom: c.from, cueTo: c.to, rule: c.name, event: last.event})
	return true
}

// invitation is what the words of an acceptance that names nothing take up: what the other side invited to just before, without the
// guest.
func (d *draft) invitation(c *cue) (from, end int) {
	if len(d.statements) == 0 {
		return 0, 0
	}
	s := d.statements[len(d.statements)-1]
	if s.act != record.Invite || slices.Equal(s.voice.by, c.voice.by) || d.sentenceOf(c.from)-d.sentenceOf(s.from) > 1 {
		return 0, 0
	}
	return d.beyondGuest(s), s.end
}

// beyondGuest is where an invitation begins to tell to what: behind the guest and "to".
func (d *draft) beyondGuest(s *statement) int {
	from := s.from
	if a, ok := d.actorBeginning(from); ok && a.to < s.end {
		from = a.to
		if f, ok := d.longest(from, d.w.and); ok && !d.w.inflects { // «Tổng thống A và phu nhân | thăm …»
			if g, ok := d.longest(f.To, d.w.office); ok && d.w.means(g).title.spouse && g.To < s.end {
				from = g.To
			}
		}
	}
	for k := from; d.w.inflects && k+1 < s.end && k < from+3; k++ { // "her colleague to attend"
		if d.is(k, d.w.toward) && (k == from || d.isVerbAt(k+1, s.end)) {
			return k + 1
		}
	}
	return from
}
