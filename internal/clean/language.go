package clean

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"github.com/chancery-ledger/chancery/internal/text"
)

// language is the language of most of the text. Each line votes, by its length, for the pack whose function words or letters it
// has; lines that no pack claims are put together and named by their letters, "und" if that is unsure.
func (c *Cleaner) language(d *text.Document, lines []line) string {
	lx := c.words
	var votes [8]int
	other := 0
	var rest []text.Span
	decide := func(least int) {
		all := 0
		for i := range lines {
			if ln := &lines[i]; ln.words >= least {
				all += ln.span(d).Len()
			}
		}
		for i := range lines {
			ln := &lines[i]
			if ln.words < least {
				continue
			}
			sp := ln.span(d)
			if p := lx.claim(d, ln); p >= 0 {
				if votes[p] += sp.Len(); votes[p]*2 > all {
					return // whatever the others say
				}
			} else {
				other += sp.Len()
				if len(rest) < 64 {
					rest = append(rest, sp)
				}
			}
		}
	}
	decide(6)
	best := 0
	for i := range votes {
		if votes[i] > votes[best] {
			best = i
		}
	}
	if votes[best] == 0 && other == 0 {
		decide(1)
		for i := range votes {
			if votes[i] > votes[best] {
				best = i
			}
		}
	}
	if votes[best] > 0 && votes[best] >= other {
		return lx.langs[best]
	}
	if p := lx.claimSmall(d, lines); p >= 0 {
		return lx.langs[p]
	}
	var b strings.Builder
	for _, sp := range rest {
		b.WriteString(cutRunes(d.Quote(sp), 4096-b.Len()))
		b.WriteByte('\n')
		if b.Len() >= 4096 {
			break
		}
	}
	code := foreign(b.String())
	if code == "und" && votes[best] > 0 && votes[best]*3 >= other {
		return lx.langs[best]
	}
	return code
}

// claim is the index of the language whose words stand in a line, -1 if none clearly. About a third of running text is
// function words; a headline has fewer.
func (l *lexicon) claim(d *text.Document, ln *line) int {
	var hits [8]int
	words := 0
	for i := ln.from; i < ln.to; i++ {
		t := &d.Toks[i]
		if t.Kind != text.Word {
			continue
		}
		words++
		for m := l.lang[t.Key]; m != 0; m &= m - 1 {
			hits[bits.TrailingZeros8(m)]++
		}
	}
	best, second := top(hits)
	if hits[best]*100 >= words*14 && hits[best] > 0 && hits[best] >= hits[second]*2 && (hits[best] > 1 || words < 9) {
		return best
	}
	// Letters only one language has: names in a foreign text carry them too, but words in small letters do not.
	hits = [8]int{}
	words = 0
	for _, t := range d.Toks[ln.from:min(ln.to, ln.from+400)] {
		if t.Kind != text.Word || t.Shape != text.Lower && ln.words >= 6 {
			continue
		}
		words++
		var seen uint8
		for _, r := range d.Quote(t.Span()) {
			if r >= utf8.RuneSelf {
				seen |= l.letter[r] | l.letter[unicode.ToLower(r)]
			}
		}
		for m := seen; m != 0; m &= m - 1 {
			hits[bits.TrailingZeros8(m)]++
		}
	}
	best, second = top(hits)
	if hits[best]*4 >= words && hits[best] > 0 && hits[best] > hits[second] {
		return best
	}
	return -1
}

// claimSmall is the index of the language to which a third of the words in small letters belong, the names in a note of few words aside; -1 if there is
// none.
func (l *lexicon) claimSmall(d *text.Document, lines []line) int {
	const few, many = 4, 60 // words
	var hits [8]int
	words := 0
	for i := range lines {
		for k := lines[i].from; k < lines[i].to; k++ {
			t := &d.Toks[k]
			if t.Kind != text.Word || t.Shape != text.Lower {
				continue
			}
			if words++; words > many {
				return -1 // enough of them to tell by the line
			}
			for m := l.lang[t.Key]; m != 0; m &= m - 1 {
				hits[bits.TrailingZeros8(m)]++
			}
		}
	}
	best, second := top(hits)
	if words < few || hits[best]*3 < words || hits[best] < hits[second]*2 {
		return -1
	}
	return best
}

func top(hits [8]int) (best, second int) {
	for i := 1; i < len(hits); i++ {
		if hits[i] > hits[best] {
			best = i
		}
	}
	second = (best + 1) % len(hits)
	for i := range hits {
		if i != best && hits[i] > hits[second] {
			second = i
		}
	}
	return best, second
}

// cutRunes is the beginning of s, at most n bytes, on a rune edge.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n = max(n, 0)
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// known keeps out languages so rare in diplomatic reports that a guess at one is more likely wrong than right.
var known = func() whatlanggo.Options {
	o := whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{}}
	for _, l := range []whatlanggo.Lang{
		whatlanggo.Arb, whatlanggo.Ben, whatlanggo.Bul, whatlanggo.Ces, whatlanggo.Cmn, whatlanggo.Dan, whatlanggo.Deu, whatlanggo.Ell,
		whatlanggo.Eng, whatlanggo.Fin, whatlanggo.Fra, whatlanggo.Heb, whatlanggo.Hin, whatlanggo.Hun, whatlanggo.Ind, whatlanggo.Ita,
		whatlanggo.Jpn, whatlanggo.Kat, whatlanggo.Khm, whatlanggo.Kor, whatlanggo.Mya, whatlanggo.Nld, whatlanggo.Nob, whatlanggo.Pes,
		whatlanggo.Pol, whatlanggo.Por, whatlanggo.Ron, whatlanggo.Rus, whatlanggo.Spa, whatlanggo.Srp, whatlanggo.Swe, whatlanggo.Tam,
		whatlanggo.Tgl, whatlanggo.Tha, whatlanggo.Tur, whatlanggo.Ukr, whatlanggo.Urd, whatlanggo.Vie,
	} {
		o.Whitelist[l] = true
	}
	return o
}()

// languageCode is the language of a tag that a page gives itself (vi-VN); "" if it is none. What the page gives may be any words.
func languageCode(tag string) string {
	code, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if n := len(code); n < 2 || n > 3 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return code
}

// foreign names the language of a text that is in none of the packs' languages. Names tell nothing of it: in Latin letters it takes some words in small ones.
func foreign(s string) string {
	const few, short = 5, 200 // words in small letters, bytes
	if strings.TrimSpace(s) == "" {
		return "und"
	}
	info := whatlanggo.DetectWithOptions(s, known)
	latin := info.Script == unicode.Latin // in other letters fewer languages are left to mistake it for
	if info.Script == nil || latin && (info.Confidence < 0.1 || len(s) < short && (!info.IsReliable() || smallWords(s) < few)) {
		return "und"
	}
	if code := info.Lang.Iso6391(); code != "" {
		return code
	}
	return "und"
}

// smallWords counts the words that begin with a small letter.
func smallWords(s string) (n int) {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			n++
		}
	}
	return n
}
