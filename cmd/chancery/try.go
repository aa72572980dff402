package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
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
what they would have needed, what following finds besides, and the statements that are read from the sentence on its own.`
}

func (c *tryCmd) Run(con *console) error {
	line, err := newLine()
	if err != nil {
		return err
	}
	following, err := lang.LoadFollowing()
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
	var b strings.Builder
	head := func(s string) { b.WriteString(k.paint(bold, s) + "\n") }

	head("Tokens")
	var words []string
	for _, t := range toks {
		w := printable(r.Doc.Quote(t.Span()))
		if t.Key == 0 {
			w += "?"
		}
		words = append(words, w)
	}
	b.WriteString("  ")
	k.wrap(&b, 2, 2, plain, strings.Join(words, "\u2002"+" "))

	head("\nFinds")
	finds := pack.Find(nil, toks)
	renderFinds(k, &b, pack, r.Doc.Text, toks, finds, slices.Collect(finds.All()))

	head("\nRules that fired")
	var fired []grammar.Match
	var near []grammar.Near
	for _, s := range sentencesOf(r.Doc) {
		fired = pack.Match(fired, finds, s.From, s.To)
		near = append(near, pack.Near(finds, s.From, s.To, 8)...)
	}
	renderMatches(k, &b, r.Doc.Text, toks, fired)

	head("\nNear misses")
	if len(near) == 0 {
		b.WriteString("  none\n")
	}
	for _, n := range near {
		b.WriteString("  " + k.pad(yellow, wordsOf(r.Doc.Text, toks, n.From, n.To), 28) + " " + n.Rule.Name + k.paint(dim, "  wants "+someOf(n.Want, 6)+"  lang/"+n.Rule.File) + "\n")
	}

	// Of what following finds, only that which reading does not.
	after := following.ByLang[c.Lang]
	toks = text.Tokenize(nil, r.Doc.Text, after.Vocab)
	finds = after.Find(nil, toks)
	own := slices.DeleteFunc(slices.Collect(finds.All()), func(f grammar.Find) bool { return pack.Class(after.ClassName(f.Class)) != 0 })
	head("\nFinds for following")
	renderFinds(k, &b, after, r.Doc.Text, toks, finds, own)
	head("\nRules for following that fired")
	renderMatches(k, &b, r.Doc.Text, toks, after.Match(nil, finds, 0, len(toks)))

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

// wordsOf are tokens [from, to) as the sentence has them.
func wordsOf(sentence string, toks []text.Token, from, to int) string {
	return printable(sentence[toks[from].Span().Start:toks[to-1].Span().End])
}

// renderFinds writes all that one phrase is on one line.
func renderFinds(k ink, b *strings.Builder, pack *grammar.Pack, sentence string, toks []text.Token, finds *grammar.Finds, found []grammar.Find) {
	if len(found) == 0 {
		b.WriteString("  none\n")
	}
	for i := 0; i < len(found); {
		var as []string
		first := found[i]
		for ; i < len(found) && found[i].From == first.From && found[i].To == first.To; i++ {
			class := pack.ClassName(found[i].Class)
			if v := finds.Value(found[i]); v != "" {
				class += " = " + v
			}
			as = append(as, class)
		}
		b.WriteString("  " + k.pad(cyan, wordsOf(sentence, toks, first.From, first.To), 28) + " ")
		k.wrap(b, 31, 31, plain, join(as))
	}
}

func renderMatches(k ink, b *strings.Builder, sentence string, toks []text.Token, fired []grammar.Match) {
	if len(fired) == 0 {
		b.WriteString("  none\n")
	}
	for _, m := range fired {
		b.WriteString("  " + k.pad(strong, wordsOf(sentence, toks, m.From, m.To), 28) + " " + m.Rule.Name + k.paint(dim, "  "+makes(m.Rule.Makes, m.Rule.Attr)+"  lang/"+m.Rule.File) + "\n")
	}
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
