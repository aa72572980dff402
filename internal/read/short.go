package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// namePart is a word of somebody's name.
type namePart struct {
	word   string
	person *person
	next   int // 1 + index of the next with the same first byte, 0 if there is none
}

// shortNames finds every other place where a known name stands, whole or in part, in any section.
func (d *draft) shortNames() {
	if len(d.people) == 0 {
		return
	}
	begin, capitals := d.nameWords(), d.capitals
	var room [64]byte
	for si := range d.doc.Sents {
		s := &d.doc.Sents[si]
		next := s.From
		for _, i := range capitals.next(s.From, s.To) {
			t := &d.toks[i]
			if i < next || t.Shape == text.Single || d.lies(i, inMention|inName|inDate) {
				continue
			}
			if f, ok := d.longest(i, d.w.country); ok && f.To > i+1 { // "Viet Nam" names nobody called Nam
				next = f.To
				continue
			}
			quote := d.doc.Quote(t.Span())
			if c := quote[0]; c < utf8.RuneSelf && begin[c|0x20] == 0 {
				continue // nearly all words
			}
			word := appendPlain(room[:0], quote)
			if len(word) == 0 || begin[word[0]] == 0 || d.is(i, d.w.notname) { // «Thế» is no "The"
				continue
			}
			var best *person
			bestTo := i
			for k := begin[word[0]]; k > 0; k = d.parts[k-1].next {
				p := d.parts[k-1].person
				if d.parts[k-1].word != string(word) {
					continue
				}
				to := d.nameEnd(i, s.To, p)
				if to > bestTo || to == bestTo && best != nil && d.likelier(p, best, d.parts[k-1].word, i) {
					best, bestTo = p, to
				}
			}
			if best == nil || d.w.inflects && bestTo == i+1 && d.is(i, d.w.particle) && d.glued(bestTo) || !d.standsAlone(i, bestTo, s, best) { // "Al" of "Al-Sabah" is nobody
				continue
			}
			d.mentions = append(d.mentions, mention{from: d.pastInitials(i, s.From), to: bestTo, nameFrom: i, nameTo: bestTo, person: best})
			next = bestTo
		}
	}
	slices.SortFunc(d.mentions, func(a, b mention) int { return a.from - b.from })
	for i := range d.mentions {
		if p := d.mentions[i].person; p != nil {
			p.last = d.mentions[i].from
		}
	}
}

// pastInitials goes back from a name at token i over a title that a text shortens to its initials: "PCS | Kiprono". from is where its sentence begins.
func (d *draft) pastInitials(i, from int) int {
	const longest = 4 // letters
	if !d.w.inflects || i == from || d.toks[i].Shape != text.Title || d.toks[i-1].Shape != text.Upper || d.lies(i-1, inMention|inName|inDate) {
		return i
	}
	if n := len(d.quote(i-1, i)); n > longest || d.is(i-1, d.w.country) || d.is(i-1, d.w.org) || d.is(i-1, d.w.place) || d.is(i-1, d.w.adj) {
		return i
	}
	return i - 1
}

// nameWords gathers the words of all names in d.parts, those of people named earlier first, and returns by first byte 1 + the index
// of the first.
func (d *draft) nameWords() (begin [256]int) {
	d.parts = d.parts[:0]
	for _, p := range slices.Backward(d.people) {
		for _, w := range p.parts {
			if w != "" {
				d.parts = append(d.parts, namePart{w, p, begin[w[0]]})
				begin[w[0]] = len(d.parts)
			}
		}
	}
	return begin
}

// likelier reports whether a word at token i that is of the names of two people is rather meant for p than for q: for whom it is the first or the last word
// of the name ("Minh" is Pham Binh Minh, and not Pham Minh Chinh), else who is no first lady ("Soto" is President Ana Soto, and "Mrs Soto" may not be), else for who was
// mentioned nearest before.
func (d *draft) likelier(p, q *person, word string, i int) bool {
	outer := func(p *person) bool { return p.parts[0] == word || p.parts[len(p.parts)-1] == word }
	if a, b := outer(p), outer(q); a != b {
		return a
	}
	if a, b := len(p.parts) > 1, len(q.parts) > 1; d.w.inflects && a != b {
		return a // "Kim" is Foreign Minister Kim Min-jae, and not "President Kim"
	}
	if a, b := p.holds("spouse"), q.holds("spouse"); d.w.inflects && a != b && i > 0 && d.gender(i-1) != "f" {
		return b
	}
	return d.recency(p, i) > d.recency(q, i)
}

// recency orders candidates for a short name: the one mentioned nearest before.
func (d *draft) recency(p *person, at int) int {
	r := -1
	for _, m := range d.mentions {
		if m.person == p && m.from < at && m.from > r {
			r = m.from
		}
	}
	return r
}

// nameEnd returns where the longest run of a person's own words that begins at i ends.
func (d *draft) nameEnd(i, end int, p *person) int {
	var room [64]byte
	var full, single [8]string
	words, initials := full[:0], single[:0]
	j := i
	for j < end && d.toks[j].Kind == text.Word {
		word := appendPlain(room[:0], d.doc.Quote(d.toks[j].Span()))
		k := slices.IndexFunc(p.parts, func(part string) bool { return part == string(word) })
		if k < 0 {
			break
		}
		if d.toks[j].Shape == text.Single {
			initials = append(initials, p.parts[k])
		} else {
			words = append(words, p.parts[k])
		}
		j++
		if d.glued(j) && j+1 < end {
			j++
		}
	}
	if j > i && d.glued(j-1) {
		j--
	}
	if len(words) == 0 {
		words = initials
	}
	if !partOf(words, p.parts) {
		return i
	}
	return j
}

// standsAlone refuses a short name inside a longer run of capitals (another name), and a one-syllable part where the
// language shortens names only after a title.
func (d *draft) standsAlone(from, to int, s *text.Sentence, p *person) bool {
	if to-from == len(p.parts) && to-from > 1 {
		return true
	}
	if !d.w.inflects && to-from == 1 && len(p.parts) > 2 && (s.Section == text.Body || d.shouting(s)) { // «NỘI DUNG HỌP BÁO» names nobody called Dũng
		return false
	}
	if word := d.quote(from, to); !d.w.inflects && to-from == 1 && marks(word) > 0 && marks(p.name) > 0 && !slices.ContainsFunc(strings.Fields(p.name), func(part string) bool { return text.Fold(part) == text.Fold(word) }) {
		return false // «Tổ» is nobody called Tô
	}
	if to < s.To && d.toks[to].Capital() && !d.noName(to, false) && s.Section != text.Headline {
		return false
	}
	if from > s.From && d.pastInitials(from, s.From) == from && d.toks[from-1].Capital() && !d.noName(from-1, false) && from-1 > s.From && d.toks[from-1].Shape != text.Single && s.Section != text.Headline {
		return false
	}
	for f := range d.finds.At(from) { // "Washington", «Anh»
		if (f.Class == d.w.country || f.Class == d.w.place || f.Class == d.w.org) && (f.To > to || to-from == 1 && f.Class != d.w.place && !(f.Class == d.w.country && d.surnamed(p, record.Party(d.finds.Value(f))))) {
			return false
		}
	}
	return true
}

// surnamed reports whether somebody's family name is the name of a country of which the text does not speak otherwise: of "Luís Montenegro", later
// "Montenegro", where nothing is Montenegrin, or in Montenegro.
func (d *draft) surnamed(p *person, country record.Party) bool {
	if !d.w.inflects || len(p.parts) < 2 || p.party == country || p.party == "" {
		return false
	}
	for _, i := range d.names {
		for f := range d.finds.At(i) {
			if (f.Class == d.w.country || f.Class == d.w.adj) && record.Party(d.finds.Value(f)) == country &&
				(f.To > i+1 || f.Class == d.w.adj || d.is(i-1, d.w.at) || d.is(i-1, d.w.of) || string(appendPlain(nil, d.quote(i, i+1))) != p.parts[len(p.parts)-1]) {
				return false
			}
		}
	}
	return true
}

// namesOfHeadline finds, where verbs have one form, those whom the headline alone names: «Chủ tịch nước A tiếp các Đại sứ», of whom the text goes on to
// speak as «Chủ tịch nước». Nobody else may be named there by that office.
func (d *draft) namesOfHeadline() {
	if d.w.inflects || len(d.doc.Sents) == 0 || d.doc.Sents[0].Section != text.Headline || d.headsSpeech(&d.doc.Sents[0]) || d.shouting(&d.doc.Sents[0]) {
		return
	}
	body := len(d.mentions)
	d.namesByTitle(&d.doc.Sents[0], d.titles)
	kept := d.mentions[:body]
	for _, m := range d.mentions[body:] {
		if m.named() && len(m.offices) > 0 && d.onlyByTitle(d.mentions[:body], &m) {
			kept = append(kept, m)
		}
	}
	d.mentions = kept
}

// onlyByTitle reports whether of those mentioned some are told by the title alone that one in the headline is named by, and none is named by it.
func (d *draft) onlyByTitle(body []mention, head *mention) bool {
	bare := false
	for i := range body {
		m := &body[i]
		for _, o := range m.offices {
			if o.Code != head.offices[0].Code || m.party != "" && m.party != head.party {
				continue
			}
			if m.named() {
				return false
			}
			bare = true
		}
	}
	return bare
}
