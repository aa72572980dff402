package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/text"
)

type tryCmd struct {
	Lang     string   `arg:"" help:"The language of the sentence: en, vi."`
	Sentence []string `arg:"" help:"The sentence."`
}

func (*tryCmd) Help() string {
	return `Examples:

    chancery try en "The two sides agreed to open thirty parks before 2030."
    chancery try vi "Hai bên nhất trí mở thêm đường bay."

Shown are the tokens (marked ? where no pack knows the word), the phrases found, the rules that fired, the rules that came close and
what they would have needed, and the statements that are read from the sentence on its own.`
}

func (c *tryCmd) Run(con *console) error {
	line, err := pipeline.New()
	if err != nil {
		return err
	}
	pack := line.Packs.ByLang[c.Lang]
	if pack == nil {
		return usageError(fmt.Sprintf("no language pack %q; there are: %s", c.Lang, strings.Join(line.Packs.Langs, " ")))
	}
	sentence := norm.NFC.String(strings.ToValidUTF8(strings.Join(c.Sentence, " "), "\ufffd"))
	r := line.Sentence(c.Lang, sentence)
	k, toks := con.ink, r.Doc.Toks
	finds := pack.Find(nil, toks)
	words := func(from, to int) string {
		return printable(sentence[toks[from].Span.Start:toks[to-1].Span.End])
	}
	var b strings.Builder
	head := func(s string) { b.WriteString(k.paint(bold, s) + "\n") }

	head("Tokens")
	var line1 []string
	for _, t := range toks {
		w := printable(r.Doc.Quote(t.Span))
		if t.Key == 0 {
			w += "?"
		}
		line1 = append(line1, w)
	}
	b.WriteString("  ")
	k.wrap(&b, 2, 2, plain, strings.Join(line1, "\u2002"+" "))

	head("\nFinds")
	found := finds.All()
	for i := 0; i < len(found); {
		// All that one phrase is, on one line.
		var as []string
		first := found[i]
		for ; i < len(found) && found[i].From == first.From && found[i].To == first.To; i++ {
			class := pack.ClassName(found[i].Class)
			if v := found[i].Value; v != "" {
				class += " = " + v
			}
			as = append(as, class)
		}
		b.WriteString("  " + k.pad(cyan, words(first.From, first.To), 28) + " ")
		k.wrap(&b, 31, 31, plain, join(as))
	}

	head("\nRules that fired")
	near := []string{}
	fired := false
	for _, s := range sentencesOf(r.Doc) {
		for _, m := range append(pack.Match(nil, toks, finds, s.From, s.To), pack.MatchAfter(nil, toks, finds, s.From, s.To)...) {
			fired = true
			b.WriteString("  " + k.pad(strong, words(m.From, m.To), 28) + " " + m.Rule.Name + k.paint(dim, "  "+makes(m.Rule.Makes, m.Rule.Attr)+"  lang/"+m.Rule.File) + "\n")
		}
		for _, n := range pack.Near(toks, finds, s.From, s.To, 8) {
			near = append(near, "  "+k.pad(yellow, words(n.From, n.To), 28)+" "+n.Rule.Name+k.paint(dim, "  wants "+someOf(n.Want, 6)+"  lang/"+n.Rule.File)+"\n")
		}
	}
	if !fired {
		b.WriteString("  none\n")
	}
	head("\nNear misses")
	if len(near) == 0 {
		b.WriteString("  none\n")
	}
	b.WriteString(strings.Join(near, ""))

	head("\nStatements")
	if len(r.Statements) == 0 {
		b.WriteString("  none\n")
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		b.WriteString("  " + k.paint(dim, parties(s.By)) + "\n")
		renderStatement(k, &b, r, s)
	}
	_, err = con.out.Write([]byte(b.String()))
	return err
}

func sentencesOf(d *text.Document) []text.Sentence {
	if len(d.Sents) == 0 && len(d.Toks) > 0 {
		return []text.Sentence{{From: 0, To: len(d.Toks)}}
	}
	return d.Sents
}

// makes writes a rule's makes line back.
func makes(what string, attr map[string]string) string {
	var as []string
	for a, v := range attr {
		as = append(as, a+"="+v)
	}
	slices.Sort(as)
	return strings.TrimSpace(what + " " + strings.Join(as, " "))
}

func someOf(xs []string, most int) string {
	if len(xs) > most {
		return strings.Join(xs[:most], " or ") + fmt.Sprintf(" or %d others", len(xs)-most)
	}
	return strings.Join(xs, " or ")
}
