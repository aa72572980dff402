package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Kinship is what a document is among those of one event.
type Kinship struct {
	Doc   text.DocID
	Kind  string       // "joint-statement", "readout" or "report"
	Whose record.Party // whose readout; "" if nothing tells
	Of    text.DocID   // the document that it repeats; "" if it stands alone
	How   string       // "reprint", "near-copy" or "translation" of it
	Why   []Reason
}

// Two texts are reprints of each other from the first share of their word groups on, near-copies from the second.
const reprint, nearCopy = 0.8, 0.35

const translation = "translation"

// Family tells the documents of one event apart: who issued each, and which repeats which. Of two that are alike the one published first
// is the source, of equals the one with the lesser id. The answer is in the order of the ids, whatever the order of the readings.
func (l *Linker) Family(rs []*record.Reading) []Kinship {
	rs = slices.Clone(rs)
	slices.SortFunc(rs, func(a, b *record.Reading) int {
		return cmp.Or(cmp.Compare(later(a.Published), later(b.Published)), cmp.Compare(a.Doc.ID, b.Doc.ID))
	})
	shingles := make([]map[uint64]bool, len(rs))
	out := make([]Kinship, len(rs))
	for i, r := range rs {
		shingles[i] = shinglesOf(r.Doc)
		k := &out[i]
		k.Doc, k.Kind = r.Doc.ID, "report"
		switch r.Genre {
		case record.JointStatement:
			k.Kind = "joint-statement"
		case record.Readout:
			k.Kind = "readout"
			k.Whose, k.Why = l.whose(r)
		}
		var best Reason
		for j := range i {
			how, why := alike(rs[j], r, shingles[j], shingles[i])
			if why.Score == 0 {
				continue
			}
			words, before := how != translation, best.Score > 0 && k.How != translation
			if words && !before || words == before && why.Score > best.Score { // the same words rather than a translation
				best, k.Of, k.How = why, rs[j].Doc.ID, how
			}
		}
		if best.Score > 0 {
			k.Why = append(k.Why, best)
		}
	}
	slices.SortFunc(out, func(a, b Kinship) int { return cmp.Compare(a.Doc, b.Doc) })
	return out
}

// later puts an unknown day behind all others.
func later(d record.Day) record.Day {
	if d == 0 {
		return 1 << 30
	}
	return d
}

// whose works out which government issued a readout: by the country of the address it was found at, else by the side that its
// language is at home with, else by whom it names first: a ministry begins with its own.
func (l *Linker) whose(r *record.Reading) (record.Party, []Reason) {
	var sides []record.Party
	var first *record.Person
	for i := range r.Events {
		e := &r.Events[i]
		if !e.Main {
			continue
		}
		for _, p := range e.Parties {
			if !slices.Contains(sides, p) {
				sides = append(sides, p)
			}
		}
		for k := range r.People {
			p := &r.People[k]
			if slices.Contains(e.Participants, p.ID) && len(p.Mentions) > 0 && (first == nil || p.Mentions[0].Span.Start < first.Mentions[0].Span.Start) {
				first = p
			}
		}
	}
	if c := countryOfHost(r.Doc.Source); slices.Contains(sides, c) {
		return c, []Reason{{"address", 0.9, r.Doc.Source}}
	}
	if p := l.packs.ByLang[r.Doc.Lang]; p != nil {
		if home := record.Party(p.Settings["home"]); home != "" && slices.Contains(sides, home) {
			return home, []Reason{{"language", 0.7, r.Doc.Lang}}
		}
	}
	if first != nil && first.Party != "" {
		return first.Party, []Reason{{"named first", 0.6, first.Name}}
	}
	return "", nil
}

// countryOfHost is the country whose domain an address is in: VN of "https://baochinhphu.vn/…", US of ".gov".
func countryOfHost(source string) record.Party {
	_, rest, ok := strings.Cut(source, "://")
	if !ok {
		return ""
	}
	host, _, _ := strings.Cut(rest, "/")
	host, _, _ = strings.Cut(host, ":")
	switch top := host[strings.LastIndexByte(host, '.')+1:]; {
	case top == "uk":
		return "GB"
	case len(top) == 2 && top[0] >= 'a':
		return record.Party(strings.ToUpper(top))
	case top == "gov" || top == "mil":
		return "US"
	}
	return ""
}

// alike says how a document repeats an earlier one; the zero Reason if it does not.
func alike(a, b *record.Reading, x, y map[uint64]bool) (how string, why Reason) {
	if a.Doc.Lang != b.Doc.Lang {
		return translated(a, b)
	}
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	if both == 0 {
		return "", Reason{}
	}
	share := float64(both) / float64(min(len(x), len(y)))
	jaccard := float64(both) / float64(len(x)+len(y)-both)
	switch {
	case jaccard >= reprint:
		return "reprint", Reason{"same words", jaccard, fmt.Sprintf("%.0f%% of all word groups", 100*jaccard)}
	case share >= nearCopy && both >= 20:
		return "near-copy", Reason{"same words", share, fmt.Sprintf("%.0f%% of the word groups of the shorter", 100*share)}
	}
	return "", Reason{}
}

// shinglesOf are the groups of five words of what a document reports.
func shinglesOf(d *text.Document) map[uint64]bool {
	const size = 5
	out := map[uint64]bool{}
	var window []uint64
	for _, s := range d.Sents {
		if s.Section != text.Body {
			continue
		}
		for _, t := range d.Toks[s.From:s.To] {
			if t.Kind == text.Punct {
				continue
			}
			h := uint64(14695981039346656037)
			for _, c := range []byte(strings.ToLower(d.Quote(t.Span()))) {
				h = (h ^ uint64(c)) * 1099511628211
			}
			if window = append(window, h); len(window) > size {
				window = window[1:]
			}
			if len(window) == size {
				sum := uint64(14695981039346656037)
				for _, w := range window {
					sum = (sum ^ w) * 1099511628211
				}
				out[sum] = true
			}
		}
	}
	return out
}

// translated tells a translation by what is said in the same order by the same parties, with the same instruments and numbers.
func translated(a, b *record.Reading) (string, Reason) {
	x, y := said(a), said(b)
	if len(x) < 4 || len(y) < 4 {
		return "", Reason{}
	}
	n := inOrder(x, y)
	score := 2 * float64(n) / float64(len(x)+len(y))
	if score < 0.75 {
		return "", Reason{}
	}
	return translation, Reason{"said in the same order", score, fmt.Sprintf("%d statements of %d and %d", n, len(x), len(y))}
}

// said is, for each statement, its act, its parties and the instruments and numbers in it.
func said(r *record.Reading) []string {
	names := map[record.InstrumentID]string{}
	for _, in := range r.Instruments {
		names[in.ID] = in.Name
	}
	var out []string
	for i := range r.Statements {
		s := &r.Statements[i]
		var is []string
		for _, id := range s.Instruments {
			is = append(is, names[id])
		}
		slices.Sort(is)
		line := fmt.Sprintf("%v %v %v", s.Act, s.By, is)
		if s.Target != nil && s.Target.HasCount {
			line += fmt.Sprintf(" %v", s.Target.Quantity)
		}
		out = append(out, line)
	}
	return out
}

// inOrder is the length of the longest common subsequence.
func inOrder(x, y []string) int {
	row := make([]int, len(y)+1)
	for i := range x {
		before := 0
		for j := range y {
			old := row[j+1]
			if x[i] == y[j] {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = old
		}
	}
	return row[len(y)]
}
