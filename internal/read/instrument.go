package read

// Named instruments: the order of work on a document and on a sentence.

import (
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// named is one mention of an instrument. id is the world's id of a known instrument, or made of the name; the record's id is
// a hash of it, see instrumentID.
type named struct {
	from, to int
	at       int // place among the instruments of the reading
	id       string
	name     string
	kind     string
	topics   []string
	rule     string
}

// instrumentID is the id in the reading of the instrument with the given named.id.
func (d *draft) instrumentID(id string) record.InstrumentID {
	return record.InstrumentID(d.id(d.key('i').word(id)))
}

// readInstruments fills d.named and d.out.Instruments. There are four ways to be named: by a surface of instruments.tsv, by a
// phrase built on a head noun of heads.tsv, by an acronym that stood in brackets after a name, and by a bare head ("the
// Dialogue") once something with that head has been named.
func (d *draft) readInstruments() {
	n := namers.Get().(*namer)
	defer namers.Put(n)
	n.scope, n.nameWords, n.w = newScope(d), namesOf.of(d, newNameWords), d.w
	spots := d.instruments
	for i := range d.doc.Sents {
		s := &d.doc.Sents[i]
		n.body = s.Section == text.Body
		n.sentence(s.From, s.To, spots.next(s.From, s.To))
	}
	n.acronyms()
	n.settle()
	for i := range d.named {
		d.cover(d.named[i].from, d.named[i].to, inName)
	}
	n.scope, n.w = scope{}, nil
	clear(n.found)
	clear(n.known)
	clear(n.text)
	n.found, n.known, n.text = n.found[:0], n.known[:0], n.text[:0]
}

// nameWords are the classes of a language that instruments are named with, and what the world's table says of known ones.
type nameWords struct {
	head, link, stop, not, joint, front, owner, poss, act, rel, near, coop, meet, word grammar.Class

	small        grammar.Classes // words that no name has between its capitals and its head
	dash, clitic text.Key
	world        map[string]entry // by id
}

var namesOf learned[nameWords]

func newNameWords(d *draft) *nameWords {
	g := d.g
	w := &nameWords{
		head: g.Class("ihead"), link: g.Class("ilink"), stop: g.Class("istop"), not: g.Class("inot"), joint: g.Class("ijoint"),
		front: g.Class("ifront"), owner: g.Class("iowner"), poss: g.Class("iposs"), act: g.Class("iact"), rel: g.Class("irel"),
		near: g.Class("inear"), coop: g.Class("icoop"), meet: g.Class("imeet"), word: g.Class("iword"), dash: g.Vocab.Key("-"), clitic: g.Vocab.Key("'s"),
		world: map[string]entry{},
	}
	w.small = grammar.ClassesOf(w.link, w.stop, w.act, w.near, d.w.prep, d.w.and, d.w.be, d.w.have, d.w.modal, d.w.verbPast, d.w.verbThird, d.w.adv, d.w.that, d.w.neg)
	for id, row := range d.r.packs.World["instrument"] {
		e := entry{name: row[0]}
		if len(row) > 1 {
			e.kind = row[1]
		}
		if len(row) > 2 {
			e.topics = strings.FieldsFunc(row[2], func(r rune) bool { return r == ' ' || r == ',' })
		}
		w.world[id] = e
	}
	return w
}

// namer finds the instruments of one document.
type namer struct {
	scope
	*nameWords
	w     *words
	body  bool           // the sentence is of the body
	first int            // of found, in this sentence
	found []found        // by sentence
	known []entry        // in order of first mention
	heads []grammar.Find // of the sentence
	order []int          // found by first token
	text  []string       // the words of entries
}

// namers are the memory of finished documents.
var namers = sync.Pool{New: func() any { return new(namer) }}

// found is a stretch of a sentence that may name an instrument.
type found struct {
	from, to         int
	headFrom, headTo int
	head             string // value of the head; "" for a known name
	flags            headFlags
	id               string // of a known instrument
	alias            int    // token of the acronym in brackets after it, 0 for none
	stands           int    // 1 + index of what the acronym stands for, 0 for none
	entry            int    // 1 + index of the entry, 0 if not settled yet
	specific         bool   // it says more than its head
	bare             bool   // it is only a mention of what was named before
	gone             bool
	rule             string
}

// entry is an instrument of the document.
type entry struct {
	id, name, kind, family string
	topics                 []string
	words                  []string // folded, of its longest mention
	specific               bool
	headline               bool // named so far in a headline, which cuts names short
	at                     int  // 1 + its place in out.Instruments
	times                  int  // how often it is mentioned
}

// sentence finds the names in tokens [from, to), where instruments or heads begin at some: the known ones first, then those made with a head.
func (n *namer) sentence(from, to int, at spots) {
	n.from, n.to, n.first, n.heads = from, to, len(n.found), n.heads[:0]
	next := from // after the last known name
	for _, i := range at {
		if h, ok := n.at(i, n.head); ok {
			n.heads = append(n.heads, h)
		}
		if f, ok := n.at(i, n.w.instrument); ok && i >= next {
			next = f.To
			if n.relation(f) && !n.meeting(f) && !n.general(f) && !n.paper(f) {
				n.addKnown(f)
			}
		}
	}
	if len(n.heads) > 0 {
		n.headed()
	}
	if len(n.found)-n.first > 1 {
		n.sift()
	}
}

// headed finds the names of the sentence that are made with a head.
func (n *namer) headed() {
	calm := false
	for _, f := range n.heads {
		if n.is(f.From, n.not) {
			continue
		}
		if !calm {
			if n.shouts() && !n.item(f) {
				return
			}
			calm = true
		}
		if h := (heading{f, n.d.w.means(f).head}); h.flags.has(headPre) {
			n.before(h)
		} else {
			n.after(h)
		}
	}
}

// item reports whether a head begins an item of a list of texts that were signed, where capitals tell nothing either: "(ii) Agreement | on
// Diamond Cutting".
func (n *namer) item(f grammar.Find) bool {
	const most = 4 // tokens of a number and its marks
	if !n.body || f.From-n.from > most || !n.linked(f.To, "about") && !n.linked(f.To, "between") && !n.linked(f.To, "for") && !n.d.w.means(f).head.has(headWhole) {
		return false
	}
	for i := n.from; i < f.From; i++ {
		if n.toks[i].Kind == text.Word && n.toks[i].Span().Len() > 4 {
			return false
		}
	}
	return true
}
