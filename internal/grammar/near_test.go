package grammar

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chancery-ledger/chancery/internal/text"
)

func TestNear(t *testing.T) {
	p, err := Load(fstest.MapFS{
		"xx/pack.txt":  {Data: []byte("name Test\n")},
		"xx/words.tsv": {Data: []byte("will\taux\tfuture\nshall\taux\tfuture\nmay\taux\n")},
		"xx/rules/a.rule": {Data: []byte(`rule agree.to
makes statement act=agree
match agreed to !(disagree) <word>
yes They {agreed to meet}.
no They agreed that it matters.

rule agree.that
makes statement act=concur
match agreed that
yes They {agreed that} it matters.
no They agreed to meet.

rule pledge
makes statement act=commit
match <start> @aux=future (pledge|vow) <num>
yes {Will pledge 3} ships.
no They pledge.
`)},
	}, "xx", "rules")
	if err != nil {
		t.Fatal(err)
	}
	if faults := p.Check(); faults != nil {
		t.Fatal(faults)
	}
	near := func(s string, most int) string {
		toks := text.Tokenize(nil, s, p.Vocab)
		var out []string
		for _, n := range p.Near(p.Find(nil, toks), 0, len(toks), most) {
			out = append(out, fmt.Sprintf("%s [%d %d) %s", n.Rule.Name, n.From, n.To, strings.Join(n.Want, " ")))
		}
		return strings.Join(out, "; ")
	}
	for s, want := range map[string]string{
		"They agreed on it":       "agree.that [1 2) that; agree.to [1 2) to",
		"They agreed to meet":     "agree.that [1 2) that", // the other fired
		"They agreed to":          "agree.to [1 3) <word>; agree.that [1 2) that",
		"They agreed to disagree": "agree.to [1 3) !(disagree); agree.that [1 2) that",
		"Shall vow to":            "pledge [0 2) <num>",
		"We will":                 "", // only at the beginning of a sentence
		"Shall we":                "pledge [0 1) pledge vow",
		"May we":                  "", // the wrong value
		"":                        "",
	} {
		if got := near(s, 9); got != want {
			t.Errorf("%q: near misses are %q, want %q", s, got, want)
		}
	}
	if got := near("They agreed on it", 1); got != "agree.that [1 2) that" {
		t.Errorf("the closest is %q", got)
	}
	if got := p.Values("aux"); !slices.Equal(got, []string{"", "future"}) {
		t.Errorf("values of aux: %q", got)
	}
	if got := p.Values("none"); got != nil {
		t.Errorf("values of no class: %q", got)
	}
	if got := p.Phrases(); got != 3 {
		t.Errorf("%d phrases", got)
	}
}
