package ledger

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/chancery-ledger/chancery/internal/follow"
)

// What a lean step leaves out makes no difference to an initiative: of all steps of all texts at hand, as one initiative and each alone.
func TestLean(t *testing.T) {
	files, err := filepath.Glob("../../testdata/gold/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	f := theLine().Follower()
	byKey := map[string][]follow.Step{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := theLine().Read(raw, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range f.Steps(r) {
			byKey[s.Key] = append(byKey[s.Key], s)
		}
	}
	moved := []follow.Moved{{To: follow.UnderWay, Day: 739000}}
	for key, steps := range byKey {
		var lean []follow.Step
		for i := range steps {
			s, err := readLean(key, appendLean(nil, &steps[i]))
			if err != nil {
				t.Fatal(key, err)
			}
			lean = append(lean, s)
		}
		want, got := follow.Fold(steps, moved), follow.Fold(lean, moved)
		if !reflect.DeepEqual(bodyOf(&got), bodyOf(&want)) || !reflect.DeepEqual(got.Moves, want.Moves) || got.Listed() != want.Listed() {
			t.Errorf("%s: folded from lean steps it is %+v, wanted %+v", key, bodyOf(&got), bodyOf(&want))
		}
	}
	if _, err := readLean("k", []byte("\x05abc")); err == nil {
		t.Error("a step cut short is read")
	}
}
