package follow

import (
	"cmp"
	"slices"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Use is a wording of a formula as somebody used it.
type Use struct {
	Doc       text.DocID
	Statement record.StatementID
	Day       record.Day
	Lang      string
	By        []record.Party
	Act       string
	Text      string
}

// Use is the wording of a step.
func (s Step) Use() Use {
	return Use{s.Doc, s.Statement, s.Day, s.Lang, s.By, s.Act, s.Content}
}

// Version is a wording and what it added to, and dropped from, the one before it in the same language.
type Version struct {
	Lang           string
	First, Last    record.Day
	Text           string
	By             []record.Party // who used it first
	Uses           []int          // indexes into the uses, by day
	Added, Dropped []string       // phrases, in the order of the text
}

// Drift tells the wordings of a formula through the years, each language by itself, by the day of their first use. The order of the
// uses changes nothing but the indexes.
func (f *Follower) Drift(uses []Use) []Version {
	order := make([]int, len(uses))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := uses[i], uses[j]
		return cmp.Or(cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Statement, b.Statement), cmp.Compare(a.Text, b.Text))
	})
	var out []Version
	var words [][]word // of the version of the same index
	for _, i := range order {
		u := uses[i]
		ws := f.wordsOf(u.Text)
		n := len(out) - 1
		if n >= 0 && out[n].Lang == u.Lang && slices.EqualFunc(words[n], ws, func(a, b word) bool { return a.folded == b.folded }) {
			out[n].Last = u.Day
			out[n].Uses = append(out[n].Uses, i)
			continue
		}
		v := Version{Lang: u.Lang, First: u.Day, Last: u.Day, Text: u.Text, By: u.By, Uses: []int{i}}
		if n >= 0 && out[n].Lang == u.Lang {
			v.Dropped, v.Added = diff(out[n].Text, u.Text, words[n], ws)
		}
		out, words = append(out, v), append(words, ws)
	}
	return out
}

// word is a word of a wording; marks are left out, so that a comma is no change.
type word struct {
	folded string
	span   text.Span
}

func (f *Follower) wordsOf(s string) (out []word) {
	for _, t := range text.Tokenize(nil, s, f.vocab) {
		if t.Kind != text.Punct {
			out = append(out, word{text.Fold(s[t.Span().Start:t.Span().End]), t.Span()})
		}
	}
	return out
}

// diff is what stands only in a and what stands only in b, by the longest common row of words.
func diff(a, b string, as, bs []word) (gone, come []string) {
	// length[i][j] is that of the longest common row of as[i:] and bs[j:]
	length := make([][]int, len(as)+1)
	for i := range length {
		length[i] = make([]int, len(bs)+1)
	}
	for i := len(as) - 1; i >= 0; i-- {
		for j := len(bs) - 1; j >= 0; j-- {
			if as[i].folded == bs[j].folded {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(as) || j < len(bs) {
		from, to := i, j
		for i < len(as) && (j == len(bs) || as[i].folded != bs[j].folded && length[i+1][j] >= length[i][j+1]) || j < len(bs) && (i == len(as) || as[i].folded != bs[j].folded) {
			if i < len(as) && (j == len(bs) || length[i+1][j] >= length[i][j+1]) {
				i++
			} else {
				j++
			}
		}
		if i > from {
			gone = append(gone, a[as[from].span.Start:as[i-1].span.End])
		}
		if j > to {
			come = append(come, b[bs[to].span.Start:bs[j-1].span.End])
		}
		for i < len(as) && j < len(bs) && as[i].folded == bs[j].folded {
			i, j = i+1, j+1
		}
	}
	return gone, come
}
