package read

import (
	"strconv"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// makes is what a rule makes.
type makes uint8

const (
	makesOther makes = iota
	makesStatement
	makesEvent
	makesActor
	makesDate
	makesQuantity
	makesOccasion
	makesPresence
	makesGenre
	makesRelation
	makesPretence
	makesKinds // how many there are
)

var makesNames = map[string]makes{
	"statement": makesStatement, "event": makesEvent, "actor": makesActor, "date": makesDate, "quantity": makesQuantity,
	"occasion": makesOccasion, "presence": makesPresence, "genre": makesGenre, "relation": makesRelation, "pretence": makesPretence,
}

// rule is a rule of a pack, its attributes taken apart once. docs/rules.md lists them for people who write rules.
type rule struct {
	makes   makes
	cue     *cueRule
	event   eventRule
	who     actorKind
	initial bool // an actor only where a clause begins
	before  bool // those who were there stand before it
	weight  int  // of a word that tells of a game, a class or a stage
}

type eventRule struct {
	kind     string
	noun     bool // told by a noun ("their meeting")
	withMain bool
	status   record.Status
	session  bool   // counts only behind the name of a mechanism
	main     bool   // names the reported event by its kind
	all      bool   // all who are named sit at one table
	day      string // which day of a visit the date beside it tells
	byHome   bool   // the ministry that does it is the outlet's own, if nobody says whose it is
	person   bool   // counts only where somebody is named, or told by a title, from its last token on
	coming   bool   // counts only where a content begins with it: what is undertaken, or asked for
	passive  bool   // counts only behind a word of class be and whoever did it
	each     bool   // one met several, each apart
	hosts    bool   // whoever does it is at home, and receives a visitor
}

// newRules are the rules of a pack by their order.
func newRules(p *grammar.Pack) []rule {
	rules := make([]rule, len(p.Rules))
	for _, r := range p.Rules {
		x := &rules[r.Order]
		x.makes = makesNames[r.Makes]
		switch x.makes {
		case makesStatement:
			x.cue = newCueRule(r)
		case makesEvent:
			x.event = eventRule{r.Attr["kind"], r.Attr["noun"] == "yes", r.Attr["with"] == "main", record.Status(r.Attr["status"]), r.Attr["of"] == "mechanism", r.Attr["of"] == "main", r.Attr["with"] == "all", r.Attr["day"], r.Attr["by"] == "home", r.Attr["to"] == "person", r.Attr["as"] == "content", r.Attr["by"] == "host", r.Attr["with"] == "each", r.Attr["host"] == "yes"}
		case makesOccasion:
			x.event.kind = r.Attr["kind"]
		case makesPresence:
			x.before, x.event.kind = r.Attr["before"] == "yes", r.Attr["of"]
		case makesPretence:
			x.weight, _ = strconv.Atoi(r.Attr["weight"])
		case makesActor:
			x.who, x.initial = actorKinds[r.Attr["who"]], r.Attr["initial"] == "yes"
		}
	}
	return rules
}

// matches are matches of rules, by first token.
type matches []grammar.Match

// from are those that begin at token i or later.
func (ms matches) from(i int) matches {
	at := 0
	for n := len(ms); n > 0; n /= 2 { // of the n from at on, any may be the first
		if next := at + n - n/2; ms[next-1].From < i {
			at = next
		}
	}
	return ms[at:]
}

// match finds what the rules of the pack match, and sorts it by what they make.
func (d *draft) match() {
	d.matches = d.matches[:0]
	for i := range d.of {
		d.of[i] = d.of[i][:0]
	}
	for i := range d.doc.Sents {
		s := &d.doc.Sents[i]
		d.matches = d.g.Match(d.matches, d.finds, s.From, s.To)
	}
	for _, m := range d.matches {
		k := d.w.rules[m.Rule.Order].makes
		if k == makesStatement && (d.capitalised(m) || d.inPortfolio(m) || d.rule(m).cue.heads && !d.titlesList(m)) {
			continue
		}
		d.of[k] = append(d.of[k], m)
	}
}

// capitalised reports whether a verb has a capital that its place in the sentence does not ask for, as names have: "the Parties, States and
// peoples". Headlines have theirs everywhere, and the items of a list begin with one.
func (d *draft) capitalised(m grammar.Match) bool {
	if !d.w.inflects || m.To > m.From+1 || !d.toks[m.From].Capital() || m.From == 0 || d.quoteMark(m.From-1) {
		return false
	}
	s := d.doc.Sents[d.sentenceOf(m.From)]
	if from, item := d.listItem(&s); item && from == m.From {
		return false
	}
	return s.From < m.From && s.Section == text.Body
}

// inPortfolio reports whether a verb of one word is the end of a portfolio: «Bộ trưởng Ngoại | giao».
func (d *draft) inPortfolio(m grammar.Match) bool {
	if d.w.inflects || m.To > m.From+1 {
		return false
	}
	at := d.endOf(d.w.portfolio, m.To)
	return at >= 0 && at < m.From
}

// rule is what the reader knows of the rule of a match.
func (d *draft) rule(m grammar.Match) *rule { return &d.w.rules[m.Rule.Order] }

// toldAt reports whether a rule that makes a statement or an event fires at token i.
func (d *draft) toldAt(i int) bool { return d.fires(makesStatement, i) || d.fires(makesEvent, i) }

// fires reports whether a rule that makes such a thing fires at token i.
func (d *draft) fires(k makes, i int) bool {
	ms := d.of[k].from(i)
	return len(ms) > 0 && ms[0].From == i
}
