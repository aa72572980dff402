package read

import (
	"strings"
	"sync/atomic"

	"github.com/chancery-ledger/chancery/internal/codec"
	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// words are the word classes of a language pack that the reader itself speaks of, and its tables taken apart. CONTRIBUTING.md
// tells what each class is for. One that a pack does not have is 0 and is never found.
type words struct {
	pack     *grammar.Pack
	world    *world
	rules    []rule                    // by order in the pack
	values   *codec.Texts              // of phrases, by number
	meanings []atomic.Pointer[meaning] // by number of the value; each is made when it is first asked for
	spokes   spokes
	home     record.Party // whose offices are named without a country; "" if the language does not tell

	// the world
	country, adj, org, place, person, instrument, topic, office grammar.Class
	// what joins and governs
	and, while, prep, adv, neg, stay, seam, that, toward, with, of, abroad, what, at, sideline, turn, audience, source, do, talk grammar.Class
	// before and after nouns
	article, det, pos, clitic grammar.Class
	// names and titles
	honorific, gender, particle, postnominal, counterpart, notname, portfolio, portfolioLead, ministers, ledBy, leads, whose, relative, clause, agency, titleHome, surname, common, pointing, former grammar.Class
	// verbs
	quality, verb, verbThird, verbPast, verbIng, be, have, past, modal, future, deed, verbal, occurs grammar.Class
	// what a content may be or end in
	generic, manner, medium, letter, organ, outside                        grammar.Class
	seat, month, weekday, bound, currency, number, ordinal, timeUnit, unit grammar.Class

	// sets of them
	adverbs, preps, places, linking, parting, verbish, owners, clauses, goingOn grammar.Classes
	clauseMarks, wordMarks, formMarks                                           grammar.Classes // where a content may be split

	looks looks

	adverbEnd     string   // what adverbs end in, where they are known by it: "-ly"
	adjectiveEnds []string // what many adjectives end in: "-ive"
	inflects      bool     // the language's verbs have forms: a bare form after "and" is no new clause
}

// label is what a surface of topics.tsv says: its topics, and whether they count only where no other label stands.
type label struct {
	topics []string
	weak   bool
}

func newWords(p *grammar.Pack, world *world) *words {
	w := &words{
		pack: p, world: world, values: p.AllValues(),
		home: record.Party(p.Settings["home"]), adverbEnd: p.Settings["adverb"], adjectiveEnds: strings.Fields(p.Settings["adjective"]),
	}
	for name, c := range map[string]*grammar.Class{
		"country": &w.country, "adj": &w.adj, "org": &w.org, "place": &w.place, "person": &w.person,
		"instrument": &w.instrument, "topic": &w.topic, "office": &w.office,
		"and": &w.and, "while": &w.while, "prep": &w.prep, "adv": &w.adv, "neg": &w.neg, "stay": &w.stay, "seam": &w.seam, "that": &w.that,
		"toward": &w.toward, "with": &w.with, "of": &w.of, "abroad": &w.abroad, "what": &w.what, "at": &w.at, "sideline": &w.sideline,
		"turn": &w.turn, "audience": &w.audience, "source": &w.source, "do": &w.do, "talk": &w.talk,
		"article": &w.article, "det": &w.det, "pos": &w.pos, "clitic": &w.clitic,
		"honorific": &w.honorific, "gender": &w.gender, "particle": &w.particle, "postnominal": &w.postnominal, "counterpart": &w.counterpart,
		"notname": &w.notname, "portfolio": &w.portfolio, "portfoliolead": &w.portfolioLead, "agency": &w.agency,
		"ministers": &w.ministers, "ledby": &w.ledBy, "leads": &w.leads, "whose": &w.whose, "relative": &w.relative, "clause": &w.clause, "titlehome": &w.titleHome, "surname": &w.surname, "common": &w.common, "pointing": &w.pointing, "former": &w.former,
		"quality": &w.quality, "verb": &w.verb, "vs": &w.verbThird, "ved": &w.verbPast, "ving": &w.verbIng, "be": &w.be, "have": &w.have, "past": &w.past,
		"modal": &w.modal, "future": &w.future, "deed": &w.deed, "verbal": &w.verbal,
		"generic": &w.generic, "manner": &w.manner, "medium": &w.medium, "occurs": &w.occurs, "letter": &w.letter, "organ": &w.organ, "outside": &w.outside,
		"seat": &w.seat, "month": &w.month, "weekday": &w.weekday, "bound": &w.bound, "currency": &w.currency, "number": &w.number, "ordinal": &w.ordinal, "timeunit": &w.timeUnit, "unit": &w.unit,
	} {
		*c = p.Class(name)
	}
	w.inflects = w.verbPast != 0
	w.rules = newRules(p)
	w.adverbs, w.preps, w.places = grammar.ClassesOf(w.adv), grammar.ClassesOf(w.prep), grammar.ClassesOf(w.at)
	w.linking, w.parting = grammar.ClassesOf(w.and, w.while), grammar.ClassesOf(w.and, w.while, w.adv)
	w.verbish, w.owners = grammar.ClassesOf(w.verb, w.while, w.and), grammar.ClassesOf(w.country, w.adj, w.org)
	w.clauses, w.goingOn = grammar.ClassesOf(w.clause), grammar.ClassesOf(w.relative, w.future, w.that)
	w.clauseMarks, w.wordMarks = w.linking.With(w.goingOn), w.linking.With(grammar.ClassesOf(w.stay))
	w.formMarks = w.wordMarks.With(grammar.ClassesOf(w.toward))
	w.looks = newLooks(w, p)
	w.spokes = newSpokes(p.Tables["offices.tsv"])
	w.meanings = make([]atomic.Pointer[meaning], w.values.Len())
	return w
}
