package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// readRelations tells at what level two parties are, and since when: a level named as theirs or told by a rule, with the date of the
// event that made it or the years that an anniversary counts.
func (d *draft) readRelations() {
	levels, head := d.r.packs.World["level"], d.g.Class("ihead")
	main := d.firstMain()
	for _, n := range d.named {
		if _, ok := levels[n.id]; !ok || d.wished(n.from, n.to) || d.is(n.to, head) { // "a strategic partnership | agreement"
			continue
		}
		d.relation(d.levelled(n.from, n.to, d.mainAt(n.from, main)), n.id, n.from, n.to, "level:"+n.id)
	}
	for _, m := range d.of[makesRelation] {
		if !d.wished(m.From, m.To) {
			d.relation(d.related(m, d.mainAt(m.From, main)), m.Rule.Attr["level"], m.From, m.To, m.Rule.Name)
		}
	}
}

// levelled are the two parties whose level tokens [from, to) name: those in the name, those of the raising that it is told with, the speaker and
// the only other country of the sentence ("In the spirit of the Partnership, we hope that the US side …"), or those of the reported event.
func (d *draft) levelled(from, to int, main *event) []record.Party {
	if ps := d.dyadIn(from, to); len(ps) == 2 {
		return ps
	}
	if ps := d.raisedAt(from, to); len(ps) == 2 {
		return ps
	}
	if ps := d.toldWith(from); len(ps) == 2 {
		return ps
	}
	if main != nil {
		return main.parties
	}
	return nil
}

// raisedAt are the parties of the raising, told as a fact, that has tokens [from, to) in its words.
func (d *draft) raisedAt(from, to int) []record.Party {
	for _, e := range d.events {
		if e.kind == "upgrade" && e.status == record.Held && e.from < to && from < e.to {
			return e.parties
		}
	}
	return nil
}

// toldWith are the party that speaks where a level is named at token i and the one other country that its words name, else whom it speaks
// to; the level stands among them, or before them in their sentence.
func (d *draft) toldWith(i int) []record.Party {
	s := d.doc.Sents[d.sentenceOf(i)]
	for _, st := range d.statements {
		if st.end <= i || len(st.voice.by) != 1 || len(st.to) > 1 {
			continue
		}
		if st.from >= s.To {
			return nil
		}
		from := i
		if st.from < i {
			from = s.From
		}
		if ps := d.addParty(d.countriesIn(from, min(s.To, st.end)), st.voice.by[0]); len(ps) == 2 {
			return ps
		}
		if len(st.to) == 1 {
			return d.addParty(slices.Clone(st.to), st.voice.by[0])
		}
		return nil
	}
	return nil
}

// countriesIn are the countries named within tokens [from, to), none of them by somebody's name: «Lê Đức Hải» is no German.
func (d *draft) countriesIn(from, to int) (out []record.Party) {
	for i := from; i < to; i++ {
		if d.lies(i, inPerson) {
			continue
		}
		for f := range d.finds.At(i) {
			if (f.Class == d.w.country || f.Class == d.w.adj) && f.To <= to {
				out = d.addParty(out, d.partyOf(f))
			}
		}
	}
	return out
}

// mainAt is the reported event of the paragraph of token i, else the first.
func (d *draft) mainAt(i int, main *event) *event {
	if main == nil {
		return nil
	}
	return d.mainOf(&event{sent: d.sentenceOf(i)}, d.events, main)
}

// related are the two parties that a rule's match tells of: those within it, those joined before it, the only two of its sentence, or
// those of the reported event.
func (d *draft) related(m grammar.Match, main *event) []record.Party {
	if ps := d.dyadIn(m.From, m.To); len(ps) == 2 {
		return ps
	}
	s := d.doc.Sents[d.sentenceOf(m.From)]
	if a, ok := d.actorEnding(m.From); ok {
		if ps := (&scene{d: d, event: main}).resolve(a).by; len(ps) == 2 {
			return ps
		}
	}
	if ps := d.dyadIn(s.From, s.To); len(ps) == 2 {
		return ps
	}
	if ps := d.raisedAt(m.From, m.To); len(ps) == 2 || main == nil {
		return ps
	}
	return main.parties
}

// wished reports whether tokens [from, to) name a level that is only proposed or aimed at: the raising to it is told, but was dropped
// from the events.
func (d *draft) wished(from, to int) bool {
	for _, m := range d.of[makesEvent] {
		if m.From > from {
			return false
		}
		if d.rule(m).event.kind != "upgrade" || m.To < to || d.anniversary(m.From) {
			continue
		}
		if !slices.ContainsFunc(d.events, func(e *event) bool {
			return e.kind == "upgrade" && e.from < m.To && m.From < e.to && (e.status == record.Held || e.when.Known() && e.when.To != 0 && e.when.To < d.published)
		}) {
			return true
		}
	}
	return false
}

func (d *draft) relation(parties []record.Party, level string, from, to int, rule string) {
	if len(parties) != 2 {
		return
	}
	since, why := d.since(from, to), record.Evidence{Span: d.span(from, to), Rule: rule}
	for i := range d.out.Relations {
		r := &d.out.Relations[i]
		if r.Level == level && slices.Equal(r.Parties, parties) {
			if !r.Since.Known() {
				r.Since = since
			}
			r.Evidence = append(r.Evidence, why)
			return
		}
	}
	d.out.Relations = append(d.out.Relations, record.Relation{Parties: slices.Clone(parties), Level: level, Since: since, Evidence: []record.Evidence{why}})
}

// dyadIn are the countries and organisations named within tokens [from, to).
func (d *draft) dyadIn(from, to int) []record.Party {
	var out []record.Party
	for i := from; i < to; i++ {
		for f := range d.finds.At(i) {
			if (f.Class == d.w.country || f.Class == d.w.org || f.Class == d.w.adj) && f.To <= to {
				out = d.addParty(out, d.partyOf(f))
			}
		}
	}
	return out
}

// since is the date of the nearest upgrade told beside tokens [from, to) in their sentence, else the year that an anniversary counts
// from.
func (d *draft) since(from, to int) record.Date {
	const near = 8
	s := d.doc.Sents[d.sentenceOf(from)]
	if x := d.sinceBracket(to, s); x.Known() {
		return x
	}
	var best record.Date
	dist := near
	for _, e := range d.events {
		if e.kind != "upgrade" || !e.when.Known() || e.status != record.Held || e.from < s.From || e.to > s.To {
			continue
		}
		if n := max(e.from-to, from-e.to, 0); n < dist {
			best, dist = e.when, n
		}
	}
	if best.Known() {
		return best
	}
	for i := range d.dates {
		if x := &d.dates[i]; x.dir == dirAgo && x.from >= s.From && x.from < to && from-x.to < near {
			return d.counted(x, s)
		}
	}
	return best
}

// sinceBracket is the first day of the two that a bracket gives after an anniversary: «(23/9/1975 - 23/9/2025)».
func (d *draft) sinceBracket(to int, s text.Sentence) record.Date {
	for i := range d.dates {
		if x := &d.dates[i]; x.from > to && x.to < s.To && x.from <= to+2 && d.bracketedAt(x.from, x.to) && x.date.From < d.published-366 {
			if x.date.From == x.date.To || x.date.Grain != record.GrainSpan {
				return x.date
			}
			return record.OnDay(x.date.From)
		}
	}
	return record.Date{}
}

// counted is the year that an anniversary counts from. One that lies ahead counts from its own year: "the 15th anniversary in 2028".
func (d *draft) counted(ago *dated, s text.Sentence) record.Date {
	now, _, _ := d.published.Date()
	then, _, _ := ago.date.From.Date()
	for i := range d.dates {
		x := &d.dates[i]
		if x == ago || x.from < s.From || x.to > s.To || x.dir == dirAgo || !x.date.Known() || x.date.Until {
			continue
		}
		if year, _, _ := x.date.From.Date(); year > now {
			then += year - now
			break
		}
	}
	return record.Date{From: record.DayOf(then, 1, 1), To: record.DayOf(then, 12, 31), Grain: record.GrainYear}
}
