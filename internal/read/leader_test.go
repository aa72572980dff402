package read

import (
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// TestLeaders tells people by leader.tsv, as texts spell and shorten them.
func TestLeaders(t *testing.T) {
	packs, err := testPacks()
	if err != nil {
		t.Fatal(err)
	}
	l := newLeaders(packs.World["leader"])
	office := []record.Office{{Code: "head-of-government"}}
	named := []tally{{party: "GB", named: true}, {party: "PK", named: true}}
	for _, c := range []struct {
		parts   []string
		offices []record.Office
		want    record.Party
	}{
		{[]string{"jacinda", "ardern"}, nil, "NZ"},
		{[]string{"abdel", "fattah", "el", "sisi"}, nil, "EG"},
		{[]string{"kim", "jong", "un"}, nil, "KP"},
		{[]string{"muhammad", "shehbaz", "sharif"}, nil, "PK"},
		{[]string{"macron"}, office, "FR"}, // behind an office
		{[]string{"macron"}, nil, ""},
		{[]string{"cameron"}, office, "GB"}, // the text names the country
		{[]string{"sharif"}, office, "PK"},
		{[]string{"clark"}, office, ""},
		{[]string{"amina", "otieno"}, office, ""},
	} {
		if got := l.of(&person{parts: c.parts, offices: c.offices}, named); got != c.want {
			t.Errorf("%v speaks for %q, want %q", c.parts, got, c.want)
		}
	}
}
