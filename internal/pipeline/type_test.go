package pipeline

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/record"
)

// A text says the same however it is set: in lines of a fixed width, with one line end between paragraphs or three, with other marks of quotation, spaces,
// forms of letters and places of tone marks, with percentages and money in signs or words, with days told in figures or words.
func TestSetOtherwise(t *testing.T) {
	words := func(pattern, with string) func(string) string {
		re := regexp.MustCompile(pattern)
		return func(s string) string { return re.ReplaceAllString(s, with) }
	}
	for name, set := range map[string]func(string) string{
		"lines of 60":        func(s string) string { return wrapped(s, 60) },
		"lines of 72":        func(s string) string { return wrapped(s, 72) },
		"lines of 100":       func(s string) string { return wrapped(s, 100) },
		"one line end":       words(`\n\n+`, "\n"),
		"three line ends":    words(`\n\n+`, "\n\n\n"),
		"curly marks":        words(`"([^"\n]*)"`, "“$1”"),
		"straight marks":     strings.NewReplacer("“", `"`, "”", `"`, "’", "'").Replace,
		"hard spaces":        words(` (\d)`, "\u00a0$1"),
		"wide spaces":        words(`\. ([A-Z])`, ".  $1"),
		"letters apart":      norm.NFD.String,
		"tones on the glide": glides,
		"percent in words":   words(`(\d) ?%`, "$1 per cent"),
		"days with dashes":   words(`([Nn]gày) (\d{1,2})/(\d{1,2})([^/\d])`, "$1 $2-$3$4"),
		"months in words":    words(`([Nn]gày) (\d{1,2})/(\d{1,2})([^/\d])`, "$1 $2 tháng $3$4"),
	} {
		t.Run(name, func(t *testing.T) {
			all, lost := 0, []string(nil)
			for path, raw := range texts(t) {
				was, err := line().Read(raw, path)
				if err != nil {
					t.Fatal(err)
				}
				is, err := line().Read([]byte(set(string(raw))), path)
				if err != nil {
					t.Fatal(err)
				}
				said := told(is)
				for _, s := range told(was) {
					all++
					if i := slices.Index(said, s); i >= 0 {
						said = slices.Delete(said, i, i+1)
					} else {
						lost = append(lost, path+": "+s)
					}
				}
			}
			if len(lost)*200 > all { // half a per cent
				t.Errorf("%d of %d are not read any more:\n%s", len(lost), all, strings.Join(lost, "\n"))
			}
		})
	}
}

// told prints what a reading says, each with its first words in letters that do not depend on how the text is set.
func told(r *record.Reading) (out []string) {
	for _, e := range r.Events {
		if e.Main {
			out = append(out, fmt.Sprintln(e.Kind, e.When, e.Parties, len(e.Participants)))
		}
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		words := strings.Fields(glides(norm.NFC.String(r.Doc.Quote(s.Content))))
		out = append(out, fmt.Sprintln(s.Act, s.By, words[:min(2, len(words))]))
	}
	return out
}

// wrapped breaks the lines of a text that are longer than so many characters, its first, the title, aside.
func wrapped(s string, width int) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines[1:] {
		var b strings.Builder
		n := 0
		for k, word := range strings.Split(l, " ") {
			switch w := len([]rune(word)); {
			case k == 0:
				n = w
			case n+1+w > width:
				b.WriteByte('\n')
				n = w
			default:
				b.WriteByte(' ')
				n += 1 + w
			}
			b.WriteString(word)
		}
		lines[i+1] = b.String()
	}
	return strings.Join(lines, "\n")
}

// glides puts the tone marks of oa, oe and uy on their second letter, as older books do: hoà, khoẻ, uỷ.
func glides(s string) string {
	for _, old := range [...]string{"òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ", "Ủy Uỷ"} {
		from, to, _ := strings.Cut(old, " ")
		for _, end := range " ,.;:)\n" {
			s = strings.ReplaceAll(s, from+string(end), to+string(end))
		}
	}
	return s
}
