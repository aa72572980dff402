package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// readDocument works out what the document is: when it was published, whose it is, where it was written and of what genre.
func (d *draft) readDocument() {
	d.published = record.ParseDay(d.doc.Marker)
	d.out.Published, d.out.Credit = d.published, d.doc.Credit
	d.readDatelines()
	d.genre()
}

// dateline is a dateline section: where it begins, and the place that it names, if it does.
type dateline struct {
	at    int
	place *record.Place
}

// readDatelines reads the dateline sections. The document's place is the first that they name.
func (d *draft) readDatelines() {
	d.datelines = d.datelines[:0]
	for _, s := range d.doc.Sections {
		if s.Kind != text.Dateline {
			continue
		}
		x := dateline{s.Span.Start, d.placeOfSection(s.Span)}
		d.datelines = append(d.datelines, x)
		if d.out.Dateline == nil {
			d.out.Dateline = x.place
		}
	}
}

// datelineOf is the place of the last dateline before a sentence; the document's if none stands before it.
func (d *draft) datelineOf(sent int) *record.Place {
	return d.datelineBefore(d.doc.Sents[sent].Span.Start)
}

func (d *draft) datelineBefore(at int) *record.Place {
	out := d.out.Dateline
	for _, x := range d.datelines {
		if x.at <= at && x.place != nil {
			out = x.place
		}
	}
	return out
}

func (d *draft) placeOfSection(s text.Span) *record.Place {
	i, _ := slices.BinarySearchFunc(d.toks, s.Start, func(t text.Token, at int) int { return t.Span().Start - at })
	for open := 0; i < len(d.toks) && d.toks[i].Span().End <= s.End; i++ {
		switch d.char(i) {
		case '(':
			open++
		case ')':
			open--
		}
		if open > 0 {
			continue // "(Kuwait News Agency) MANAMA"
		}
		for f := range d.finds.At(i) {
			if f.Class == d.w.place || f.Class == d.w.country && d.span(f.From, f.To).Len() > 3 {
				return &record.Place{Name: placeCase(d.quote(f.From, f.To)), Country: d.partyOf(f), Why: record.Evidence{Span: d.span(f.From, f.To), Rule: "dateline"}}
			}
		}
	}
	return nil
}

// placeCase writes a dateline's capitals as a name: "KUALA LUMPUR" is Kuala Lumpur.
func placeCase(s string) string {
	if s != strings.ToUpper(s) {
		return s
	}
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		r := []rune(w)
		words[i] = strings.ToUpper(string(r[0])) + string(r[1:])
	}
	return strings.Join(words, " ")
}

// genre is told by rules that make genre (in the headline, the first lines, the lines about the page) or by the manner of the text; a report is
// news.
func (d *draft) genre() {
	lead, early := d.lead(), 60 // tokens
	if lead >= 0 {
		early = max(early, d.doc.Sents[lead].To)
	}
	d.out.Genre = record.News
	for _, m := range d.of[makesGenre] {
		sec := d.doc.SectionAt(d.toks[m.From].Span().Start)
		when := m.Rule.Attr["early"]
		if s := &d.doc.Sents[d.sentenceOf(m.From)]; m.Rule.Attr["whole"] == "yes" && m.To != s.To {
			continue // "Parliament of Peru approves the pact"
		}
		if sec == text.Headline || when == "yes" && m.From < early || when == "lead" && lead >= 0 && m.From == d.doc.Sents[lead].From {
			d.out.Genre = record.Genre(m.Rule.Attr["genre"])
			if m.Rule.Attr["office"] != "yes" { // what the office issued, a line below may tell
				return
			}
		}
	}
	if d.out.Genre != record.News {
		return
	}
	if g := d.marked(); g != "" {
		d.out.Genre = g
	} else if d.inNumbers() {
		d.out.Genre = record.Readout
	}
}

// marked is the genre that the lines about the page tell: one of the label rules at the top, where the name of an issuing office may stand in
// lines that are no sentences of the article, one of the foot rules below it ("Media contact: …"). "" if none does.
func (d *draft) marked() record.Genre {
	const top, most, foot = 80, 24, 4 // tokens of the page, of a section; sections
	for i, s := range d.doc.Sections {
		if s.Kind != text.Boilerplate && s.Kind != text.Credit {
			continue
		}
		from, _ := slices.BinarySearchFunc(d.toks, s.Span.Start, func(t text.Token, at int) int { return t.Span().Start - at })
		if from >= top && i < len(d.doc.Sections)-foot {
			continue
		}
		to := from
		for to < len(d.toks) && d.toks[to].Span().End <= s.Span.End && to < from+most {
			to++
		}
		d.labels = d.g.Match(d.labels[:0], d.finds, from, to)
		for _, m := range d.labels {
			if d.rule(m).makes == makesGenre && (from < top && m.Rule.Attr["label"] == "yes" || m.Rule.Attr["foot"] == "yes") {
				return record.Genre(m.Rule.Attr["genre"])
			}
		}
	}
	return ""
}

// inNumbers reports whether the paragraphs of a text are numbered, as ministries number those of a readout and no outlet does.
func (d *draft) inNumbers() bool {
	para := -1
	for i := range d.doc.Sents {
		s := &d.doc.Sents[i]
		if s.Section == text.Body && s.Para != para && (d.numbered(s) == 2 || d.itemNumber(s, 2)) {
			return true
		}
		para = s.Para
	}
	return false
}
