package read

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
)

// words are the word classes of a language pack that the reader itself speaks of, and its tables taken apart.
// A class that a pack does not have is 0 and is never found.
type words struct {
	pack     *grammar.Pack
	titles   map[string]title // by surface of offices.tsv
	cues     map[*grammar.Rule]*cueRule
	topicsOf map[string][]string // by value of topics.tsv
	home     record.Party        // whose offices are named without a country; "" if the language does not tell

	country, adj, org, place, person, instrument, topic, office grammar.Class

	and, while, prep, adv, neg, stay                                                                        grammar.Class
	honorific, particle, postnominal, counterpart, notname, portfolio, building, agency, titleHome, surname grammar.Class
	verb, verbThird, verbPast, verbIng                                                                      grammar.Class
	month, weekday, that, toward, pos                                                                       grammar.Class

	inflects bool // the language's verbs have forms: a bare form after "and" is no new clause
}

func newWords(p *grammar.Pack) *words {
	w := &words{
		pack: p, titles: map[string]title{}, home: record.Party(p.Settings["home"]),
		country: p.Class("country"), adj: p.Class("adj"), org: p.Class("org"), place: p.Class("place"), person: p.Class("person"),
		instrument: p.Class("instrument"), topic: p.Class("topic"), office: p.Class("office"),
		and: p.Class("and"), while: p.Class("while"), prep: p.Class("prep"), adv: p.Class("adv"), neg: p.Class("neg"), stay: p.Class("stay"),
		honorific: p.Class("honorific"), particle: p.Class("particle"), postnominal: p.Class("postnominal"),
		counterpart: p.Class("counterpart"), notname: p.Class("notname"), portfolio: p.Class("portfolio"),
		building: p.Class("building"), agency: p.Class("agency"), titleHome: p.Class("titlehome"), surname: p.Class("surname"),
		verb: p.Class("verb"), verbThird: p.Class("vs"), verbPast: p.Class("ved"), verbIng: p.Class("ving"),
		month: p.Class("month"), weekday: p.Class("weekday"), that: p.Class("that"), toward: p.Class("toward"), pos: p.Class("pos"),
	}
	w.inflects = w.verbPast != 0
	w.cues = map[*grammar.Rule]*cueRule{}
	for _, r := range p.Rules {
		if r.Makes == "statement" {
			w.cues[r] = newCueRule(r)
		}
	}
	w.topicsOf = map[string][]string{}
	for _, cols := range p.Tables["topics.tsv"] {
		w.topicsOf[cols[0]] = strings.Split(cols[0], ",")
	}
	for surface, cols := range p.Tables["offices.tsv"] {
		w.titles[surface] = newTitle(cols)
	}
	return w
}
