package pipeline

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/chancery-ledger/chancery/internal/gauge"
)

// What is reported is read from the first lines of reports: so many main events at least are found, so many are right in all that is told of them, and so
// many at most are false. The figures of held leads are only printed: rules are not written for them.
func TestLeads(t *testing.T) {
	for name, least := range map[string]struct{ found, exact, wrong, loud int }{
		"le": {found: 65, exact: 43, wrong: 8}, "lf": {found: 67, exact: 49, wrong: 7}, "lv": {found: 84, exact: 74, wrong: 2}, "lw": {found: 75, exact: 69, wrong: 4},
		"ly": {found: 54, exact: 28, wrong: 11, loud: 1}, "lz": {found: 37, exact: 31}, "ma": {found: 32, exact: 19}, "mb": {found: 47, exact: 31, wrong: 9},
		"held-lg": {wrong: 6}, "held-lx": {wrong: 6}, "held-lz": {wrong: 6}, "held-ma": {wrong: 6}, "held-mc": {wrong: 8, loud: 1}, "md": {found: 21, exact: 15, wrong: 2}, "held-md": {wrong: 7}, "mf": {found: 24, exact: 19, wrong: 2}, "held-mf": {wrong: 5}, "mg": {found: 23, exact: 15, wrong: 4}, "held-mg": {wrong: 4},
	} {
		t.Run(name, func(t *testing.T) {
			golds, readings := leads(t, name)
			for _, m := range gauge.Score(golds, readings).Measures() {
				switch m.Name {
				case "main events":
					t.Logf("main events: P %.3f, R %.3f (%d of %d)", m.Precision(), m.Recall(), m.Right, m.Gold)
					if m.Right < least.found {
						t.Errorf("%d main events found, of which there were %d", m.Right, least.found)
					}
					if wrong := m.Found - m.Right; wrong > least.wrong {
						t.Errorf("%d main events are false, of which there were %d", wrong, least.wrong)
					}
				case "main.all exact":
					t.Logf("right in all that is told of them: %d", m.Right)
					if m.Right < least.exact {
						t.Errorf("%d main events are wholly right, of which there were %d", m.Right, least.exact)
					}
				case "people", "events":
					t.Logf("%s: P %.3f, R %.3f", m.Name, m.Precision(), m.Recall())
				case "irrelevant documents kept silent":
					if m.Gold-m.Right > least.loud {
						t.Errorf("%d leads that tell of nothing are not silent", m.Gold-m.Right)
					}
				}
			}
		})
	}
}

// leads are the gold and the readings of a set of leads.
func leads(t *testing.T, name string) (golds []*gauge.Gold, readings []*gauge.Reading) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../../testdata/leads", name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(b)); lines.Scan(); {
		gold, err := gauge.ParseGold(lines.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		var lead struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &lead); err != nil {
			t.Fatal(err)
		}
		r, err := line().Read([]byte(lead.Text), gold.File)
		if err != nil {
			t.Fatal(gold.File, err)
		}
		raw, err := r.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		reading, err := gauge.ParseReading(raw)
		if err != nil {
			t.Fatal(err)
		}
		golds, readings = append(golds, gold), append(readings, reading)
	}
	if len(golds) == 0 {
		t.Fatal("no leads of ", name)
	}
	return golds, readings
}
