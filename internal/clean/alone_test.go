package clean

import (
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

// A line may be a dateline and nothing else; a headline that begins with a town is none.
func TestDatelineAlone(t *testing.T) {
	const body = "\n\nNorwegian Prime Minister Kari Dahl received Kenyan Foreign Minister Anna Otieno on Monday. They spoke of cod and of the weather in the north.\n"
	for line, want := range map[string]text.SectionKind{
		"OSLO, Norway, June 4, Fjord News":    text.Dateline,
		"Nairobi, Kenya, Jan. 16":             text.Dateline,
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
