package grammar

import (
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Check runs the yes and no lines of every rule and returns what does not hold: a yes line whose marked words the rule
// does not find exactly, and once; a no line in which it finds anything.
func (p *Pack) Check() Faults {
	var out Faults
	for _, r := range p.Rules {
		for _, line := range r.Yes {
			plain := strings.NewReplacer("{", "", "}", "").Replace(line)
			start := strings.Index(line, "{")
			want := text.Span{Start: start, End: strings.Index(line, "}") - 1}
			got := p.Try(r, plain)
			if len(got) != 1 || got[0] != want {
				out = append(out, Fault{r.File, fmt.Sprintf("rule %s, yes %s: found %s", r.Name, line, quoteAll(plain, got))})
			}
		}
		for _, line := range r.No {
			if got := p.Try(r, line); len(got) > 0 {
				out = append(out, Fault{r.File, fmt.Sprintf("rule %s, no %s: found %s", r.Name, line, quoteAll(line, got))})
			}
		}
	}
	return out
}

// Try returns where a rule fires in a sentence, overlapping matches resolved leftmost-longest.
func (p *Pack) Try(r *Rule, sentence string) []text.Span {
	toks := text.Tokenize(nil, sentence, p.Vocab)
	finds := p.Find(nil, toks)
	var out []text.Span
	next := 0
	for _, m := range p.Match(nil, finds, 0, len(toks)) {
		if m.Rule == r && m.From >= next {
			out = append(out, text.Span{Start: toks[m.From].Span().Start, End: toks[m.To-1].Span().End})
			next = m.To
		}
	}
	return out
}

func quoteAll(s string, spans []text.Span) string {
	if len(spans) == 0 {
		return "nothing"
	}
	qs := make([]string, len(spans))
	for i, sp := range spans {
		qs[i] = "«" + s[sp.Start:sp.End] + "»"
	}
	return strings.Join(qs, ", ")
}
