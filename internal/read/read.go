// Package read turns a Document into a Reading: people, offices, places, dates, quantities, instruments, events and statements,
// each with the words that say so.
//
// In: a text.Document and the language packs. Out: a record.Reading. It must never look outside the document (no clock, no
// network, no other document), never keep a record without evidence, and never fail because of what a text says.
// Read stages first: it is the order of work.
//
// The packs find and name; this package computes. What differs from language to language is a word class (see words) or a
// rule in lang/, never a test for a language here.
package read

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Reader reads documents. It is safe for any number of goroutines.
type Reader struct {
	packs *lang.Packs
	world *world
	words map[string]func() *words // by language; made when the first text in it is read
	pool  sync.Pool                // of *draft: the memory of finished readings
}

// New prepares a reader for the languages of the packs.
func New(packs *lang.Packs) *Reader {
	r := &Reader{packs: packs, world: newWorld(packs), words: map[string]func() *words{}}
	for _, l := range packs.Langs {
		pack := packs.ByLang[l]
		r.words[l] = sync.OnceValue(func() *words { return newWords(pack, r.world) })
	}
	r.pool.New = func() any { return new(draft) }
	return r
}

// Read reads one document. A document in a language without a pack gives a reading with a note and no records.
func (r *Reader) Read(doc *text.Document) *record.Reading {
	return r.ReadAll([]*text.Document{doc})[0]
}

// ReadAll reads documents side by side: all of them go through a stage before the next one begins. The readings are those that Read gives,
// sooner: a processor keeps less at hand than the code of all stages, and so fetches that of each once for all documents. Where there is no
// document, there is no reading.
func (r *Reader) ReadAll(docs []*text.Document) []*record.Reading {
	out := make([]*record.Reading, len(docs))
	drafts := make([]*draft, 0, len(docs))
	for i, doc := range docs {
		if doc == nil {
			continue
		}
		out[i] = &record.Reading{Doc: doc, Genre: record.Other}
		of := r.words[doc.Lang]
		if of == nil {
			out[i].Notes = append(out[i].Notes, record.Note{Text: "no language pack for " + doc.Lang})
			out[i].Published = record.ParseDay(doc.Marker)
			continue
		}
		d := r.pool.Get().(*draft)
		d.begin(r, of(), doc, out[i])
		drafts = append(drafts, d)
	}
	// What it takes to read a language stays at hand while its reports are read one after the other.
	slices.SortStableFunc(drafts, func(a, b *draft) int { return cmp.Compare(a.doc.Lang, b.doc.Lang) })
	for _, stage := range stages {
		for _, d := range drafts {
			stage(d)
		}
	}
	for _, d := range drafts {
		d.end()
		r.pool.Put(d)
	}
	return out
}

// stages are the order of work.
var stages = [...]func(*draft){
	(*draft).find,            // listed phrases
	(*draft).match,           // rules that fire
	(*draft).look,            // where what the stages ask for stands
	(*draft).readDocument,    // genre, credit, dateline, publication date
	(*draft).readDates,       // every time expression, resolved against the publication date
	(*draft).readQuantities,  // every number with its unit
	(*draft).readInstruments, // agreements, programmes, mechanisms
	(*draft).readPeople,      // names with offices
	(*draft).readNames,       // names alone, and every later mention of a name
	(*draft).placePeople,     // whose they are
	(*draft).readActors,      // whoever may do or say something: people, sides, countries, organisations, pronouns
	(*draft).readTurns,       // who asks and who answers, in interviews and briefings
	(*draft).readEvents,      // meetings, visits, signings
	(*draft).chooseReported,  // which is the main one
	(*draft).completeEvents,  // who took part, when and where
	(*draft).readStatements,  // who did what act with what content
	(*draft).readWishes,      // visits asked for; events that are only hoped for
	(*draft).readRelations,   // levels of partnership and since when
	(*draft).settle,          // relevance, order, ids
}

// draft is a reading in the making: the document, what the pack found in it, and what the stages have worked out so far.
type draft struct {
	r         *Reader
	w         *words
	g         *grammar.Pack
	doc       *text.Document
	out       *record.Reading
	toks      []text.Token
	finds     *grammar.Finds
	matches   matches             // of the whole document, sentence by sentence, by first token
	of        [makesKinds]matches // the same by what their rules make
	published record.Day
	vague     bool // published is a day in the year of the text, no more is known
	survey
	covered []cover      // by token
	home    record.Party // whose offices are named without a country; "" if the text does not tell
	twin    twin         // which of two countries of one name the text means

	datelines  []dateline   // in order; more than one make a digest
	dates      []dated      // by first token, never overlapping
	quantities []quantity   // by first token, never overlapping
	named      []named      // instruments, by first token
	people     []*person    // in order of first mention
	mentions   []mention    // of people, by first token
	actors     []actor      // by first token
	spoken     bool         // whether there are questions in the body, or the headline tells of a speech
	turns      []turn       // in order, never overlapping
	answerer   voice        // who is interviewed or gives the briefing; empty if the text does not tell
	happened   []*event     // all that a rule names, until it is known what of it counts
	reported   *event       // the one of them that the document reports; nil if it reports none
	events     []*event     // in order of evidence
	talks      *event       // that went before the signing that is reported; nil if the text tells of none
	statements []*statement // in order of content

	cues    []cue    // memory for those of a sentence
	cuts    [][2]int // and those of a content
	labels  matches  // and for those of lines at the top
	parts   []namePart
	loud    spots    // sentences that shout
	lesser  bool     // a title stands in the text that is that of an official in some countries
	found   []actor  // not yet in order
	order   []uint64 // of found: first token, index
	actorAt []int32  // by token: the first of actors that begins there or later
	sentAt  []int32  // by token: its sentence
	keyRoom key
	whoRoom []record.PersonID
	ids     strings.Builder // the memory of all ids of the reading
	spelt   strings.Builder // and of the words of its names
	mem     memory
}

func (d *draft) begin(r *Reader, w *words, doc *text.Document, out *record.Reading) {
	d.r, d.w, d.g, d.doc, d.out, d.toks = r, w, w.pack, doc, out, doc.Toks
	d.uncover()
	d.placeSentences()
	d.published, d.talks, d.twin = 0, nil, twin{}
	d.dates, d.quantities, d.named = d.dates[:0], d.quantities[:0], d.named[:0]
	d.people, d.mentions, d.actors, d.events, d.statements = d.people[:0], d.mentions[:0], d.actors[:0], d.events[:0], d.statements[:0]
}

func (d *draft) find() { d.finds = d.g.Find(d.finds, d.toks) }

// end lets go of the document so that a pooled draft keeps only empty memory.
func (d *draft) end() {
	d.doc, d.out, d.toks, d.talks, d.happened, d.reported = nil, nil, nil, nil, nil, nil
	clear(d.datelines)
	clear(d.people[:cap(d.people)])
	clear(d.events[:cap(d.events)])
	clear(d.statements[:cap(d.statements)])
	clear(d.cues[:cap(d.cues)])
	d.people, d.events, d.statements = d.people[:0], d.events[:0], d.statements[:0]
	d.ids.Reset()
	d.spelt.Reset()
	d.mem.empty()
}

// span is the text of tokens [from, to).
func (d *draft) span(from, to int) text.Span {
	return text.Span{Start: d.toks[from].Span().Start, End: d.toks[to-1].Span().End}
}

func (d *draft) quote(from, to int) string { return d.doc.Quote(d.span(from, to)) }

// word is the folded form of a token; "" for a word the packs do not know, and outside the text.
func (d *draft) word(i int) string {
	if i < 0 || i >= len(d.toks) {
		return ""
	}
	return d.g.Vocab.Word(d.toks[i].Key)
}

// char is the first byte of a token; 0 outside the text.
func (d *draft) char(i int) byte {
	if i < 0 || i >= len(d.toks) {
		return 0
	}
	return d.doc.Text[d.toks[i].Span().Start]
}

// longest is the longest phrase of the class that begins at token i; none outside the text.
func (d *draft) longest(i int, c grammar.Class) (grammar.Find, bool) {
	return d.finds.Longest(i, c)
}

// is reports whether a phrase of the class begins at token i.
func (d *draft) is(i int, c grammar.Class) bool {
	return d.finds.Is(i, c)
}
