package clean

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

// A line may be a dateline and nothing else; a headline that begins with a town is none.
func TestDatelineAlone(t *testing.T) {
	const body = "\n\nNorwegian Prime Minister Kari Dahl received Kenyan Foreign Minister Anna Otieno on Monday. They spoke of cod and of the weather in the north.\n"
	for line, want := range map[string]text.SectionKind{
		"OSLO, Norway, June 4, Fjord News":    text.Dateline,
		"Nairobi, Kenya, Jan. 16":             text.Dateline,
		"15:42 | Nairobi, Jan. 16.":           text.Dateline,
		"07:52 | Nairobi (Kenya), Jan. 16.":   text.Dateline,
		"LIMA, 4 June talks on fish delayed":  text.Headline,
		"Oslo, Norway, hosts talks on June 4": text.Headline,
	} {
		d, err := cleaner(t).Clean(Input{Raw: []byte("Ministers meet again to speak of cod\n\n" + line + body), Source: "x"})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.SectionAt(len("Ministers meet again to speak of cod\n\n")); got != want {
			t.Errorf("%s: %v, want %v", line, got, want)
		}
	}
}

// A dateline with its year needs no dash where brackets close it or the day comes first; a sentence that begins with a day is none.
func TestDayAndTown(t *testing.T) {
	const rest = "The Norwegian Prime Minister received Kenyan Foreign Minister Anna Otieno and spoke with her of cod and of the weather in the north."
	for begins, want := range map[string]text.SectionKind{
		"[Oslo, 12 March 2026] ":                              text.Dateline,
		"(Oslo, 12 March 2026) ":                              text.Dateline,
		"[Oslo, 12 March 2026] – ":                            text.Dateline,
		"12 March 2026, Oslo – ":                              text.Dateline,
		"March 12, 2026 (Oslo) ":                              text.Dateline,
		"OSLO, (Fjord / Norway Fjord News - 12th Mar, 2026) ": text.Dateline,
		"Oslo, March 12/2026 /FJORD/ ":                        text.Dateline,
		"Oslo /FJORD/. ":                                      text.Dateline,
		"OSLO, 12.03.2026. /NIAT “Fjord”/. ":                  text.Dateline,
		"Oslo, March 12/2026 /fjord/ ":                        text.Body,
		"On 12 March 2026, Oslo: ":                            text.Body,
		"12 March 2026, by order: ":                           text.Body,
		"[Otieno, 12 March 2026] ":                            text.Body,
		"Từ ngày 8 - 11/3, ":                                  text.Body,
		"12 March 2026, Oslo said: ":                          text.Body,
	} {
		d, err := cleaner(t).Clean(Input{Raw: []byte("Ministers meet again to speak of cod\n\n" + begins + rest), Source: "x"})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.SectionAt(len("Ministers meet again to speak of cod\n\n")); got != want {
			t.Errorf("%s: %v, want %v", begins, got, want)
		}
	}
}

// A first paragraph with its source behind it is no second headline.
func TestSourceBehindLead(t *testing.T) {
	const title, lead = "Ministers meet again to speak of cod", "The Norwegian Prime Minister received Kenyan Foreign Minister Anna Otieno and spoke with her of cod."
	for _, source := range []string{" Source: Fjord Post", " Source: agencies", " Sources: Fjord, Border Post"} {
		d, err := cleaner(t).Clean(Input{Raw: []byte(title + "\n\nFriday, March 12, 2026 | 15:42\n\n" + lead + source + "\n\nThey spoke of the weather in the north.\n"), Source: "x"})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.SectionAt(strings.Index(d.Text, lead)); got != text.Body {
			t.Errorf("%s: %v, want %v", source, got, text.Body)
		}
	}
}

// A town alone on its line beside the day and the hour is a dateline, under the title or under the text; over the title it is what a site is called by.
func TestTownBesideDay(t *testing.T) {
	const title, body = "Ministers meet again to speak of cod", "The Norwegian Prime Minister received Kenyan Foreign Minister Anna Otieno and spoke with her of cod.\n\nThey spoke of the weather in the north.\n\nShe thanked him for the boats."
	for page, want := range map[string]text.SectionKind{
		title + "\n\nMarch 12, 2026\n16:30\nOslo\n\n" + body: text.Dateline,
		title + "\n\nOslo\nMarch 12, 2026\n\n" + body:        text.Dateline,
		title + "\n\n" + body + "\n\nOslo\n12 March 2026":    text.Dateline,
		"Oslo\n12 March 2026\n\n" + title + "\n\n" + body:    text.Boilerplate,
	} {
		d, err := cleaner(t).Clean(Input{Raw: []byte(page), Source: "x"})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.SectionAt(strings.Index(d.Text, "Oslo")); got != want {
			t.Errorf("%q: %v, want %v", page, got, want)
		}
	}
}
